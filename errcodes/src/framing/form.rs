//! Form fields, such as `error=invalid_grant&error_description=Bad%20code`, which are converted to JSON.

use alloc::vec::Vec;

use crate::percent;

/// Converts fields to JSON. They are separated by `&` or by line ends. Returns `None` for another text.
pub(super) fn to_json(text: &[u8]) -> Option<Vec<u8>> {
    let mut json = b"{".to_vec();
    for field in text.split(|byte| b"&\r\n".contains(byte)) {
        if field.is_empty() {
            continue;
        }
        let equals = field.iter().position(|byte| *byte == b'=')?;
        let (name, value) = (&field[..equals], &field[equals + 1..]);
        if !is_name(name) {
            return None;
        }
        if json.len() > 1 {
            json.push(b',');
        }
        push_string(&mut json, name);
        json.push(b':');
        push_string(&mut json, value);
    }
    json.push(b'}');
    (json.len() > 2).then_some(json)
}

/// Returns whether a text can be the name of a field. Other texts with a `=` are not a form.
fn is_name(name: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.[]%+:".contains(byte);
    !name.is_empty() && name.iter().all(is_part)
}

fn push_string(json: &mut Vec<u8>, text: &[u8]) {
    let text: Vec<u8> = text
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    json.push(b'"');
    for byte in percent::decoded(&text).bytes() {
        if matches!(byte, b'"' | b'\\') {
            json.push(b'\\');
        }
        json.push(byte);
    }
    json.push(b'"');
}

#[cfg(test)]
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
