//! Form fields, such as `error=invalid_grant&error_description=Bad%20code`, which are converted to JSON.

#[cfg(feature = "form")]
use alloc::vec::Vec;

#[cfg(feature = "form")]
use crate::percent;

/// Returns whether a text begins with the name of a field and a `=`.
pub(super) fn begins(text: &[u8]) -> bool {
    split_name(text).is_some()
}

/// Splits the name of a field and the `=` from the start of a text.
fn split_name(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = text.iter().position(|byte| !is_in_name(*byte))?;
    let (name, after) = text.split_at(length);
    let value = after.strip_prefix(b"=").filter(|_| length > 0)?;
    Some((name, value))
}

/// Converts fields to JSON. They are separated by `&` or by line ends. Returns `None` for another text.
#[cfg(feature = "form")]
pub(super) fn to_json(text: &[u8]) -> Option<Vec<u8>> {
    let mut json = Vec::new();
    let mut rest = text;
    while let Some((byte, after)) = rest.split_first() {
        if is_separator(*byte) {
            rest = after;
            continue;
        }
        // The name comes first, so that a text that is not a form, such as JSON, is recognized by its first bytes.
        let (name, value) = split_name(rest)?;
        let end = value.iter().position(|byte| is_separator(*byte));
        let (value, after) = value.split_at(end.unwrap_or(value.len()));
        rest = after;
        json.push(if json.is_empty() { b'{' } else { b',' });
        push_string(&mut json, name);
        json.push(b':');
        push_string(&mut json, value);
    }
    if json.is_empty() {
        return None;
    }
    json.push(b'}');
    Some(json)
}

/// Returns whether a byte ends a field.
#[cfg(feature = "form")]
fn is_separator(byte: u8) -> bool {
    matches!(byte, b'&' | b'\r' | b'\n')
}

/// Returns whether a byte can be in the name of a field. Other texts with a `=` are not a form.
fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-.[]%+:".contains(&byte)
}

#[cfg(feature = "form")]
fn push_string(json: &mut Vec<u8>, text: &[u8]) {
    json.push(b'"');
    for byte in percent::decoded_value(text).bytes() {
        if matches!(byte, b'"' | b'\\') {
            json.push(b'\\');
        }
        json.push(byte);
    }
    json.push(b'"');
}

#[cfg(all(test, feature = "form"))]
mod tests {
    use alloc::string::String;

    use super::to_json;

    #[test]
    fn fields_become_members() {
        for (text, expected) in [
            ("a=b", Some(r#"{"a":"b"}"#)),
            (
                "a=b+c%20%22&&d[0][e]=&a=%",
                Some(r#"{"a":"b c \"","d[0][e]":"","a":"%"}"#),
            ),
            (
                "Status=INVALID\r\nStatusDetail=4020 : a=b\r\n",
                Some(r#"{"Status":"INVALID","StatusDetail":"4020 : a=b"}"#),
            ),
            ("", None),
            ("&", None),
            ("error", None),
            ("the error = 5", None),
            ("a=b&c", None),
            ("<a b=c>", None),
        ] {
            let json = to_json(text.as_bytes());
            let json = json.map(|json| String::from_utf8_lossy(&json).into_owned());
            assert_eq!(json.as_deref(), expected, "{text}");
        }
    }
}
