//! Texts before JSON that keep a browser from running it as a script, the call around it in JSONP, and messages with JSON.

use core::ops::Range;

use crate::json::Reader;

const PREFIXES: [&[u8]; 10] = [
    b")]}',",
    b")]}'",
    b"while(1);",
    b"while (1);",
    b"for(;;);",
    b"for (;;);",
    b"&&&START&&&",
    b"{}&&",
    b"])}while(1);</x>",
    b"/*-secure-",
];

/// The maximum length of the text before the argument of a call.
const MAX_CALL: usize = 200;
/// The maximum length of the text before an object.
const MAX_MESSAGE: usize = 4096;
/// The maximum number of braces at which an object is searched.
const MAX_OPENS: usize = 8;

/// Returns a text without a prefix.
pub(super) fn removed(text: &[u8]) -> &[u8] {
    let trimmed = text.trim_ascii_start();
    let mut rests = PREFIXES
        .iter()
        .filter_map(|prefix| trimmed.strip_prefix(*prefix));
    match rests.next() {
        Some(rest) => rest.trim_ascii_start(),
        None => argument(trimmed)
            .or_else(|| after_message(trimmed))
            .unwrap_or(text),
    }
}

/// Returns the object in a message or after headers, such as `Bad Request: {"code": 5}`, with the text after it.
fn after_message(text: &[u8]) -> Option<&[u8]> {
    let start = &text[..text.len().min(MAX_MESSAGE)];
    let is_message = match text.first()? {
        // Without this test first, a body that is nothing but JSON would be read twice.
        b'{' | b'"' | b'<' => false,
        // A log line, and not an array.
        b'[' => text.trim_ascii_end().ends_with(b"}"),
        _ => true,
    };
    let has_object = is_message && start.contains(&b'{');
    let object = has_object.then(|| object_range(text)).flatten()?;
    text.get(object.start..)
}

/// Returns the first JSON object in a text.
pub(super) fn object(text: &[u8]) -> Option<&[u8]> {
    text.get(object_range(text)?)
}

fn object_range(text: &[u8]) -> Option<Range<usize>> {
    let opens = text.iter().enumerate();
    let opens = opens.filter_map(|(at, byte)| (*byte == b'{').then_some(at));
    opens.take(MAX_OPENS).find_map(|at| {
        let mut reader = Reader { body: text, at };
        reader.skip_well_formed()?;
        let has_members = text.get(at..reader.at)?.contains(&b':');
        has_members.then_some(at..reader.at)
    })
}

/// Returns the argument of a call such as `callback({...});`, with the text after it.
fn argument(text: &[u8]) -> Option<&[u8]> {
    let first = text.first()?;
    let is_call = first.is_ascii_alphabetic() || b"_$/".contains(first);
    let end = text.trim_ascii_end();
    let end = end.strip_suffix(b";").unwrap_or(end);
    if !is_call || !end.ends_with(b")") {
        return None;
    }
    let start = &text[..text.len().min(MAX_CALL)];
    let open = start.iter().position(|byte| *byte == b'(')?;
    let before = &start[..open];
    let before = before.strip_prefix(b"/**/").unwrap_or(before);
    let before = before.trim_ascii_start();
    // A test whether the function exists, as in `typeof callback === 'function' && callback({...})`.
    let name = match before.strip_prefix(b"typeof ") {
        Some(rest) => rest.rsplit(|byte| *byte == b' ').next()?,
        None => before,
    };
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_$.".contains(byte);
    let argument = text[open + 1..].trim_ascii_start();
    let is_container = argument.starts_with(b"{") || argument.starts_with(b"[");
    (!name.is_empty() && name.iter().all(is_name) && is_container).then_some(argument)
}
