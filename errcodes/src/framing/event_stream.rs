//! The messages of `application/vnd.amazon.eventstream`: lengths of the message and of its headers, a checksum, the headers, the
//! payload, a checksum.
//!
//! `:exception-type: ThrottlingException` and the other headers that are strings become members of the payload, here
//! `$exception-type`.

use alloc::vec::Vec;

use super::members::{Member, with_members};

/// The length of the two lengths and their checksum.
const PRELUDE: usize = 12;
const CHECKSUM: usize = 4;
/// The type of a header that is a string.
const STRING: u8 = 7;

/// Returns the payloads of a body that consists of messages, with the headers as members.
pub(super) fn messages(body: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut messages = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let (message, after) = split_message(rest)?;
        messages.push(message);
        rest = after;
    }
    (!messages.is_empty()).then_some(messages)
}

fn split_message(body: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let length_at = |at: usize| {
        let bytes = body.get(at..)?.first_chunk()?;
        usize::try_from(u32::from_be_bytes(*bytes)).ok()
    };
    let (length, headers_length) = (length_at(0)?, length_at(4)?);
    let (message, after) = body.split_at_checked(length)?;
    let content = message.get(PRELUDE..length.checked_sub(CHECKSUM)?)?;
    let (headers, payload) = content.split_at_checked(headers_length)?;
    Some((with_members(payload, &members(headers)?), after))
}

/// Returns the headers that are strings.
fn members(headers: &[u8]) -> Option<Vec<Member<'_>>> {
    let mut members = Vec::new();
    let mut rest = headers;
    while let Some((length, after)) = rest.split_first() {
        let (name, after) = after.split_at_checked(usize::from(*length))?;
        let (kind, after) = after.split_first()?;
        let value_length = match *kind {
            0 | 1 => 0,
            2 => 1,
            3 => 2,
            4 => 4,
            5 | 8 => 8,
            6 | STRING => 2 + usize::from(u16::from_be_bytes(*after.first_chunk()?)),
            9 => 16,
            _ => return None,
        };
        let (value, after) = after.split_at_checked(value_length)?;
        if *kind == STRING {
            let name = name.strip_prefix(b":").unwrap_or(name);
            members.push((name, &value[2..]));
        }
        rest = after;
    }
    Some(members)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::messages;

    /// Returns a message without checksums, which are not read.
    fn message(headers: &[(&str, &str)], payload: &str) -> Vec<u8> {
        let length = |length: usize| u32::try_from(length).unwrap_or_default().to_be_bytes();
        let mut bytes = Vec::new();
        for (name, value) in headers {
            bytes.push(u8::try_from(name.len()).unwrap_or_default());
            bytes.extend(name.as_bytes());
            bytes.push(super::STRING);
            bytes.extend(&length(value.len())[2..]);
            bytes.extend(value.as_bytes());
        }
        let headers_length = length(bytes.len());
        let total = length(bytes.len() + payload.len() + 16);
        [
            &total[..],
            &headers_length,
            &[0; 4],
            &bytes,
            payload.as_bytes(),
            &[0; 4],
        ]
        .concat()
    }

    #[test]
    fn headers_become_members() {
        let body = [
            message(
                &[(":event-type", "chunk"), ("x", "y")],
                "{\"bytes\":\"e30=\"}",
            ),
            message(&[(":exception-type", "ThrottlingException")], "{}"),
            message(
                &[(":error-code", "InternalError"), (":error-message", "\"\n")],
                "",
            ),
        ]
        .concat();
        let shown = |body: &[u8]| {
            let texts = messages(body)?.into_iter();
            Some(
                texts
                    .map(|text| String::from_utf8_lossy(&text).into_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(
            shown(&body).as_deref(),
            Some(
                &[
                    r#"{"$event-type":"chunk","$x":"y","bytes":"e30="}"#.into(),
                    r#"{"$exception-type":"ThrottlingException"}"#.into(),
                    "{\"$error-code\":\"InternalError\",\"$error-message\":\"\\\"\n\"}".into(),
                ][..]
            )
        );
        assert_eq!(messages(&body[..body.len() - 1]), None);
        assert_eq!(messages(b""), None);
        assert_eq!(messages(b"{\"code\": 5}"), None);
    }
}
