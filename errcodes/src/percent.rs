//! Percent-encoding, of headers and of forms.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// Decodes `%20` and the like. A `%` without two hexadecimal digits after it is kept. Bytes that are not UTF-8 are U+FFFD.
pub(crate) fn decoded(text: &[u8]) -> Cow<'_, str> {
    if !text.contains(&b'%') {
        return String::from_utf8_lossy(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let digits = after.split_at_checked(2).filter(|_| *first == b'%');
        let byte = digits.and_then(|(digits, after)| Some((byte(digits)?, after)));
        let (byte, after) = byte.unwrap_or((*first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned().into()
}

/// Decodes a value of a query string or form, in which a `+` is a space.
pub(crate) fn decoded_value(value: &[u8]) -> String {
    let with_spaces = value
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte });
    let value: Vec<u8> = with_spaces.collect();
    decoded(&value).into_owned()
}

fn byte(digits: &[u8]) -> Option<u8> {
    let digit = |digit: u8| char::from(digit).to_digit(16);
    let [high, low] = *digits else {
        return None;
    };
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}
