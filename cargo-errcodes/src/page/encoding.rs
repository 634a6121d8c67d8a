//! Character encodings of pages.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::mhtml::html_of_mhtml;

/// The text of a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct DecodedText {
    pub(super) text: String,
    /// The name of the encoding, if it is guessed from the bytes.
    pub(super) guessed: Option<&'static str>,
}

impl From<String> for DecodedText {
    fn from(text: String) -> Self {
        Self {
            text,
            guessed: None,
        }
    }
}

/// Decodes a page as UTF-8, UTF-16 with a byte order mark, the charset that the page declares, or the encoding that its bytes
/// suggest. Of an MHTML file, returns the HTML in it.
pub(super) fn decode_page(bytes: &[u8]) -> Result<DecodedText, String> {
    html_of_mhtml(bytes).unwrap_or_else(|| decode(bytes))
}

/// Decodes the bytes of a page or of a part of an MHTML file.
pub(super) fn decode(bytes: &[u8]) -> Result<DecodedText, String> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode(bytes).0.into_owned().into());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned().into());
    }
    if bytes.contains(&0) {
        return Err("the page is not text".to_owned());
    }
    if let Some(encoding) = declared(bytes) {
        return Ok(encoding.decode(bytes).0.into_owned().into());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    Ok(DecodedText {
        text: encoding.decode(bytes).0.into_owned(),
        guessed: Some(encoding.name()),
    })
}

/// Returns the encoding that a page declares at its beginning: `<meta charset="gbk">`, `<?xml version="1.0" encoding="gbk"?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const BEGINNING: usize = 2048;
    let start = &bytes[..bytes.len().min(BEGINNING)];
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let is_xml = start.trim_start().starts_with("<?xml");
    let labels: &[&str] = if is_xml {
        &["encoding="]
    } else {
        &["charset="]
    };
    labels.iter().find_map(|label| {
        let (_, rest) = start.split_once(label)?;
        let rest = rest.trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        Encoding::for_label(&rest.as_bytes()[..end.unwrap_or(rest.len())])
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn pages_are_decoded_by_their_declared_charset() {
        let cases: [(&[u8], Option<&str>); 5] = [
            (b"gr\xC3\xBCn", Some("grün")),
            (b"\xFF\xFEg\0r\0", Some("gr")),
            (
                b"<meta charset=\"shift_jis\">\x83G",
                Some("<meta charset=\"shift_jis\">エ"),
            ),
            (
                b"<?xml version='1.0' encoding='gbk'?>\xC3\xC5",
                Some("<?xml version='1.0' encoding='gbk'?>门"),
            ),
            (b"\x7FELF\0\xFF", None),
        ];
        for (bytes, text) in cases {
            let decoded = text.map(|text| text.to_owned().into());
            assert_eq!(decode(bytes).ok(), decoded);
        }
    }

    #[test]
    fn undeclared_encodings_are_guessed() {
        let cases = [
            (encoding_rs::WINDOWS_1252, "5: Die Tür ist grün"),
            (
                encoding_rs::WINDOWS_1251,
                "5: Нет связи с дверью\n6: Ключ не найден",
            ),
            (encoding_rs::GBK, "5, // 没有找到门\n6, // 没有找到钥匙"),
            (
                encoding_rs::SHIFT_JIS,
                "5: ドアが見つかりません\n6: 鍵が見つかりません",
            ),
            (
                encoding_rs::EUC_KR,
                "5: 문을 찾을 수 없습니다\n6: 열쇠를 찾을 수 없습니다",
            ),
        ];
        for (encoding, text) in cases {
            let decoded = decode(&encoding.encode(text).0).expect("text");
            assert_eq!(decoded.text, text);
            assert_eq!(decoded.guessed, Some(encoding.name()));
        }
    }
}
