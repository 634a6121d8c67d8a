//! Values of the framing around a document, such as the name of an event. They become members of the document whose names begin with `$`.

use alloc::vec::Vec;

/// A name without the `$`, and the value.
pub(super) type Member<'b> = (&'b [u8], &'b [u8]);

/// The name of the member with a document that is not an object.
const DATA: &[u8] = b"data";

/// Returns a document with further members. A text that is not an object becomes the member `$data`.
pub(super) fn with_members(document: &[u8], members: &[Member<'_>]) -> Vec<u8> {
    let document = document.trim_ascii_start();
    let object = document.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    let data = [(DATA, document.trim_ascii_end())];
    let has_data = object.is_none() && !data[0].1.is_empty();
    let data = if has_data { &data[..] } else { &[] };
    let mut json = b"{".to_vec();
    for (name, value) in members.iter().chain(data) {
        if json.len() > 1 {
            json.push(b',');
        }
        json.extend(b"\"$");
        push_escaped(&mut json, name);
        json.extend(b"\":\"");
        push_escaped(&mut json, value);
        json.push(b'"');
    }
    match object {
        Some(rest) => {
            if json.len() > 1 && !rest.starts_with(b"}") {
                json.push(b',');
            }
            json.extend(rest);
        }
        None => json.push(b'}'),
    }
    json
}

/// Adds the characters of a string in JSON.
pub(super) fn push_escaped(json: &mut Vec<u8>, text: &[u8]) {
    for byte in text {
        if matches!(byte, b'"' | b'\\') {
            json.push(b'\\');
        }
        json.push(*byte);
    }
}

#[cfg(test)]
mod tests {
    use super::with_members;

    #[test]
    fn members_are_added() {
        for (document, expected) in [
            (" {\"a\":1}", r#"{"$event":"e\"r","a":1}"#),
            ("{ }", r#"{"$event":"e\"r"}"#),
            ("", r#"{"$event":"e\"r"}"#),
            ("gone \"\\", r#"{"$event":"e\"r","$data":"gone \"\\"}"#),
            ("{\"a\":", r#"{"$event":"e\"r","a":"#),
        ] {
            let json = with_members(document.as_bytes(), &[(b"event", b"e\"r")]);
            assert_eq!(json, expected.as_bytes(), "{document}");
        }
        assert_eq!(with_members(b"{\"a\":1}", &[]), b"{\"a\":1}");
    }
}
