//! Texts of constants that begin with their code: `NO_DOOR = "404-No such door"`, `NO_DOOR = "[404] No such door"`.

use crate::page::code::{TEXT_CODE, number, pattern};

pattern!(
    NUMBERED,
    &format!(
        r"^(?:(?P<code>[0-9]{{2,6}}|0x[0-9A-Fa-f]+|{TEXT_CODE})\s*[-:–—|]\s*|[\[(](?P<boxed>[0-9]{{3,6}}|{TEXT_CODE})[\])]\s*[-:–—]?\s*|(?P<first>[0-9]{{3,6}})\s+)(?P<text>\p{{Alphabetic}}.*\p{{Alphabetic}}.*)$"
    )
);

/// Splits a text that begins with a code.
pub(super) fn code_and_text(text: &str) -> Option<(String, String)> {
    let captures = NUMBERED.captures(text)?;
    let groups = ["code", "boxed", "first"];
    let code = groups.iter().find_map(|group| captures.name(group))?;
    let code = code.as_str();
    let code = number(code).unwrap_or_else(|| code.to_owned());
    Some((code, captures["text"].trim().to_owned()))
}
