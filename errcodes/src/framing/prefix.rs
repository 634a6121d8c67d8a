//! Texts before JSON that keep a browser from running it as a script, and the call around it in JSONP.

const PREFIXES: [&[u8]; 8] = [
    b")]}',",
    b")]}'",
    b"while(1);",
    b"while (1);",
    b"for(;;);",
    b"for (;;);",
    b"&&&START&&&",
    b"{}&&",
];

/// The maximum length of the text before the argument of a call.
const MAX_CALL: usize = 200;

/// Returns a text without a prefix.
pub(super) fn removed(text: &[u8]) -> &[u8] {
    let trimmed = text.trim_ascii_start();
    let mut rests = PREFIXES
        .iter()
        .filter_map(|prefix| trimmed.strip_prefix(*prefix));
    match rests.next() {
        Some(rest) => rest.trim_ascii_start(),
        None => argument(trimmed).unwrap_or(text),
    }
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
