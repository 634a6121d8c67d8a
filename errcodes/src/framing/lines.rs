//! Lines of names and values in a text, such as `error: 5`, which are converted to JSON.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::members::push_escaped;

/// The maximum length of a name.
const MAX_NAME: usize = 64;

/// Converts lines such as `code = 5` and `Error code: 5` to JSON. Other lines are ignored. Each name that occurs again begins a further
/// object.
pub(super) fn to_json(text: &[u8]) -> Vec<Vec<u8>> {
    let mut records = Vec::new();
    let mut record = b"{".to_vec();
    let mut names = BTreeSet::new();
    for (name, value) in text.split(|byte| *byte == b'\n').filter_map(field) {
        if !names.insert(name) {
            names = BTreeSet::from([name]);
            record.push(b'}');
            records.push(core::mem::replace(&mut record, b"{".to_vec()));
        }
        if record.len() > 1 {
            record.push(b',');
        }
        push_string(&mut record, name);
        record.push(b':');
        push_string(&mut record, value);
    }
    if !names.is_empty() {
        record.push(b'}');
        records.push(record);
    }
    records
}

/// Splits a line into the name of a field, which is one or several words, and its value.
fn field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let start = &line[..line.len().min(MAX_NAME + 1)];
    let end = start.iter().position(|byte| b"=:".contains(byte))?;
    let name = line[..end].trim_ascii();
    let value = &line[end + 1..];
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.[]% ".contains(byte);
    let is_address = value.starts_with(b"//");
    (!name.is_empty() && name.iter().all(is_name) && !is_address)
        .then(|| (name, value.trim_ascii()))
}

fn push_string(json: &mut Vec<u8>, text: &[u8]) {
    json.push(b'"');
    push_escaped(json, text);
    json.push(b'"');
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::to_json;

    #[test]
    fn lines_become_members() {
        for (text, expected) in [
            (
                "[RESPONSE]\r\ncode = 545\r\nDESCRIPTION=Entity \"x\" not found\r\nEOF\r\n",
                &[r#"{"code":"545","DESCRIPTION":"Entity \"x\" not found"}"#][..],
            ),
            (
                "contact:\nerror:unknown assoc_type\nmode:error",
                &[r#"{"contact":"","error":"unknown assoc_type","mode":"error"}"#],
            ),
            (
                "ERR: 114, no route To: 49\nERR: 567, y",
                &[r#"{"ERR":"114, no route To: 49"}"#, r#"{"ERR":"567, y"}"#],
            ),
            (
                "Error code: 5\nsee https://v.example/5",
                &[r#"{"Error code":"5"}"#],
            ),
            ("a%5\n", &[]),
            ("Bad gateway\n", &[]),
            ("(x): 5", &[]),
            (": 5", &[]),
            ("", &[]),
        ] {
            let json = to_json(text.as_bytes()).into_iter();
            let json: Vec<_> = json
                .map(|json| String::from_utf8_lossy(&json).into_owned())
                .collect();
            assert_eq!(json, expected, "{text}");
        }
    }
}
