//! UTF-16, and byte order marks.

use alloc::borrow::Cow;
use alloc::string::String;

/// Returns a body as UTF-8, without its byte order mark. Without a mark, UTF-16 is recognized by the zero byte of the first character.
pub(super) fn utf_8(body: &[u8]) -> Cow<'_, [u8]> {
    match body {
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest.into(),
        [0xFF, 0xFE, rest @ ..] => decoded(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => decoded(rest, u16::from_be_bytes),
        [b'{' | b'[' | b'<', 0, ..] => decoded(body, u16::from_le_bytes),
        [0, b'{' | b'[' | b'<', ..] => decoded(body, u16::from_be_bytes),
        _ => body.into(),
    }
}

fn decoded(body: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, [u8]> {
    let (units, _) = body.as_chunks::<2>();
    let units = units.iter().map(|bytes| unit(*bytes));
    let text: String = char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    text.into_bytes().into()
}
