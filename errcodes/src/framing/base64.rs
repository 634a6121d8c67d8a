//! Base64, in which gRPC-Web sends binary messages to browsers.

use alloc::vec::Vec;

/// Decodes a text that consists of one or more pieces of base64, each of which can have padding. Returns `None` for another text.
pub(super) fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let (groups, rest) = text.trim_ascii().as_chunks::<4>();
    if groups.is_empty() || !rest.is_empty() {
        return None;
    }
    let mut bytes = Vec::with_capacity(groups.len() * 3);
    for group in groups {
        let padding = match group {
            [.., b'=', b'='] => 2,
            [.., b'='] => 1,
            _ => 0,
        };
        let digits = group[..4 - padding].iter();
        let value = digits
            .map(|digit| digit_value(*digit))
            .try_fold(0, |value, digit| Some(value << 6 | digit?))?;
        let value: u32 = value << (6 * padding);
        let [_, decoded @ ..] = value.to_be_bytes();
        bytes.extend(&decoded[..3 - padding]);
    }
    Some(bytes)
}

fn digit_value(digit: u8) -> Option<u32> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(value.into())
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn pieces_are_decoded() {
        for (text, expected) in [
            ("Zm9v", Some(&b"foo"[..])),
            ("Zm9vYg==", Some(b"foob")),
            ("Zg==Zm8=\n", Some(b"ffo")),
            ("+/8=", Some(b"\xFB\xFF")),
            ("", None),
            ("Zm9", None),
            ("Zm9v{", None),
            ("Z===", None),
            ("====", None),
            ("=m9v", None),
        ] {
            assert_eq!(decoded(text.as_bytes()).as_deref(), expected, "{text}");
        }
    }
}
