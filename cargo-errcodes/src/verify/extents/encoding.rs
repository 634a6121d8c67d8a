//! Texts with characters of another encoding: `TÃ¼r` instead of `Tür`, and characters that stand for bytes that could not be read.

use encoding_rs::GBK;

/// The character that stands for bytes that could not be read. `import` also writes it instead of control characters.
const REPLACEMENT: char = '\u{FFFD}';

/// Returns whether a text has characters of another encoding, or those that the page has for bytes that could not be read.
pub(super) fn is_garbled(text: &str, on_page: &str) -> bool {
    has_wrong_encoding(text) || text.contains(REPLACEMENT) && on_page.contains(REPLACEMENT)
}

/// Returns whether a text was read in another encoding than it was written in.
fn has_wrong_encoding(text: &str) -> bool {
    // `锟斤拷` are replacement characters that were read as GBK.
    text.contains("锟斤拷")
        || text.contains(|c: char| c.is_control() && !c.is_whitespace())
        || runs(text).any(|run| is_utf8_as_windows(&run) || is_gbk_as_windows(&run))
        || is_utf8_as_gbk(text)
}

/// A character, and its byte in Windows-1252.
type Byte = (char, u8);

/// The characters that Windows-1252 has instead of control characters, for the bytes from 0x80.
const EXTRA: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Characters that can follow a letter in a text.
const PUNCTUATION: [char; 14] = [
    '…', '‘', '’', '“', '”', '•', '–', '—', '‹', '›', '«', '»', '\u{A0}', '·',
];

/// Returns the longest parts of a text that consist of characters of Windows-1252 which are not ASCII.
fn runs(text: &str) -> impl Iterator<Item = Vec<Byte>> {
    let bytes: Vec<Option<Byte>> = text.chars().map(|c| Some((c, byte(c)?))).collect();
    let runs = bytes
        .chunk_by(|one, other| one.is_some() && other.is_some())
        .map(|run| run.iter().copied().flatten().collect::<Vec<Byte>>());
    runs.filter(|run| run.len() > 1)
        .collect::<Vec<_>>()
        .into_iter()
}

fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ 0xA0..=0xFF => u8::try_from(code).ok(),
        0..=0x7F => None,
        _ => {
            let index = EXTRA.iter().position(|extra| *extra == c)?;
            u8::try_from(0x80 + index).ok()
        }
    }
}

/// Returns whether characters are those of letters in UTF-8. A letter before a quotation mark or a dash can be one by chance.
fn is_utf8_as_windows(run: &[Byte]) -> bool {
    let mut start = 0;
    let mut letters = 0;
    while start < run.len() {
        let length = match run[start].1 {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => 0,
        };
        let rest = run.get(start + 1..start + length).unwrap_or_default();
        let is_letter = length > 0
            && rest.len() + 1 == length
            && rest.iter().all(|(_, byte)| (0x80..0xC0).contains(byte));
        if !is_letter {
            letters = 0;
            start += 1;
            continue;
        }
        letters += 1;
        let is_certain = rest.iter().any(|(c, _)| !PUNCTUATION.contains(c));
        let is_frequent = matches!(run[start].0, 'Ã' | 'Â' | 'Ð' | 'Ñ') || length > 2;
        if letters > 1 || is_certain && is_frequent {
            return true;
        }
        start += length;
    }
    false
}

/// Returns whether characters are pairs of bytes of a Chinese encoding. No language has so many letters with accents next to each
/// other, with symbols between them.
fn is_gbk_as_windows(run: &[Byte]) -> bool {
    const FEWEST: usize = 4;
    const MANY: usize = 8;
    let run: Vec<&Byte> = run
        .iter()
        .filter(|(c, _)| !PUNCTUATION.contains(c))
        .collect();
    let has_symbol = run.iter().any(|(c, _)| !c.is_alphabetic());
    let letters = run.iter().filter(|(c, _)| c.is_alphabetic()).count();
    run.len() >= FEWEST && has_symbol && letters * 2 >= run.len() || run.len() >= MANY
}

/// Returns whether the Chinese characters of a text are UTF-8 that was read as GBK: `鏁版嵁搴�`.
fn is_utf8_as_gbk(text: &str) -> bool {
    const FEWEST: usize = 3;
    let is_chinese = |c: char| ('\u{2E80}'..='\u{A4CF}').contains(&c) || c == '€';
    let mut runs = text.split(|c| !is_chinese(c));
    runs.any(|run| {
        let (bytes, _, has_unknown) = GBK.encode(run);
        // An odd number of bytes in UTF-8 ends in the middle of a character of GBK.
        let letters = match str::from_utf8(&bytes) {
            Ok(letters) => letters,
            Err(error) if error.error_len().is_none() => {
                str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
            }
            Err(_) => return false,
        };
        !has_unknown
            && run.chars().count() >= FEWEST
            && letters.chars().count() > 1
            && letters.chars().all(|c| c > '\u{2000}')
    })
}

#[cfg(test)]
mod tests {
    use super::has_wrong_encoding;

    #[test]
    fn texts_of_other_encodings_are_recognized() {
        let wrong = [
            "Die TÃ¼r ist offen",
            "Canâ€™t open",
            "itâ€\u{9D}s",
            "Â© Acme",
            "Ð”Ð²ÐµÑ€ÑŒ",
            "æ²¡æœ‰é—¨",
            "ÎÞÐ§µÄÊäÈëÎÄ¼þ",
            "ÎÞÐ§",
            "锟斤拷门",
            "鏁版嵁搴撹繛鎺ュけ璐ワ",
            "鍙傛暟閿欒",
            "No\u{1}door",
        ];
        for text in wrong {
            assert!(has_wrong_encoding(text), "{text}");
        }
        let right = [
            "Die Tür ist offen, „Spaß“",
            "LA PORTE EST FERMÉE…",
            "“CAFÉ” – à côté « là »…",
            "AÇÃO NÃO PERMITIDA",
            "Дверь открыта",
            "没有门，是锁的",
            "联通",
            "数据库连接失败，请稍后再试",
            "參數錯誤，請檢查輸入",
            "用户名或密码错误",
            "ドアがありません",
            "20 °C ± 5 µm, § 7",
            "ÄÖÜ, ÆØÅ, ÐÞ",
            "Þú ert ekki með leyfi",
            "price €5, 3½ × 2",
            "Não é possível; àéèêç",
            "naïve façade œuvre",
            "tab\tand\nline",
        ];
        for text in right {
            assert!(!has_wrong_encoding(text), "{text}");
        }
    }
}
