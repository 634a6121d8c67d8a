//! Character encodings of pages.

use super::mhtml::html_of_mhtml;

/// Decodes a page as UTF-8, UTF-16 with a byte order mark, the charset that the page declares, or Windows-1252. Of an MHTML file,
/// returns the HTML in it.
pub(super) fn decode_page(bytes: &[u8]) -> Result<String, String> {
    html_of_mhtml(bytes).unwrap_or_else(|| decode(bytes))
}

/// Decodes the bytes of a page or of a part of an MHTML file.
pub(super) fn decode(bytes: &[u8]) -> Result<String, String> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return Ok(encoding.decode(bytes).0.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    if bytes.contains(&0) {
        return Err("the page is not text".to_owned());
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let stated = start.split("charset=").nth(1).map(|rest| {
        let rest = rest.trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    let encoding = stated.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    let encoding = encoding.unwrap_or(encoding_rs::WINDOWS_1252);
    Ok(encoding.decode(bytes).0.into_owned())
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn pages_are_decoded_by_their_declared_charset() {
        let cases: [(&[u8], Option<&str>); 5] = [
            (b"gr\xC3\xBCn", Some("grün")),
            (b"gr\xFCn", Some("grün")),
            (b"\xFF\xFEg\0r\0", Some("gr")),
            (
                b"<meta charset=\"shift_jis\">\x83G",
                Some("<meta charset=\"shift_jis\">エ"),
            ),
            (b"\x7FELF\0\xFF", None),
        ];
        for (bytes, text) in cases {
            assert_eq!(decode(bytes).ok().as_deref(), text);
        }
    }
}
