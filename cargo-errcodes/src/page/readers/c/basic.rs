//! Visual Basic, whose constants and enums differ from those of C only in their signs.

use std::borrow::Cow;

use crate::page::block::{BlockKind, Page, Subject};
use crate::page::code::pattern;

pattern!(
    IS_BASIC,
    r"(?im)^[ \t]*(?:(?:public|private|friend|protected|shared|global)[ \t]+)*(?:const[ \t]+\w+[ \t]+as[ \t]+\w+[ \t]*=|enum[ \t]+\w+(?:[ \t]+as[ \t]+\w+)?[ \t]*\r?$)"
);
pattern!(
    END,
    r"(?i)^end\s+(?P<kind>enum|class|module|structure|namespace)$"
);
pattern!(
    TYPE,
    r"(?i)^(?:(?:public|private|friend|protected|shared|partial|notinheritable)\s+)*(?P<kind>enum|class|module|structure)\s+(?P<name>\w+)(?:\s+as\s+\w+)?$"
);
pattern!(
    CONSTANT,
    r"(?i)^(?:(?:public|private|friend|protected|shared|global)\s+)*const\s+(?P<name>\w+)(?:\s+as\s+\w+)?\s*=\s*(?P<value>.+)$"
);
pattern!(MEMBER, r"^\[?(?P<name>[A-Za-z_]\w*)\]?\s*(?P<value>=.+)?$");
pattern!(ATTRIBUTE, r"^<(?P<content>[A-Za-z]\w*\(.*\))>$");
pattern!(HEXADECIMAL, r"(?i)&H(?P<digits>[0-9a-f]+)&?");

/// Reads the constants and enums of a program. Returns `None` if it is in another language, or has no errors.
pub(in crate::page::readers) fn parse_basic(text: &str) -> Option<Page> {
    if !IS_BASIC.is_match(text) || !text.lines().any(|line| END.is_match(line.trim())) {
        return None;
    }
    let page = super::parse_c(&with_signs_of_c(text));
    let has_errors = page.blocks.iter().any(|block| match &block.kind {
        BlockKind::Table(table) => table.subject == Subject::Errors,
        _ => false,
    });
    has_errors.then_some(page)
}

/// Returns a program with the signs of C. Each line stays where it is.
fn with_signs_of_c(text: &str) -> String {
    let mut changed = String::with_capacity(text.len() + 64);
    let mut is_in_enum = false;
    for line in text.lines() {
        let (code, comment) = split(line.trim());
        let code = code.trim();
        let code = code.strip_suffix(" _").unwrap_or(code).trim_end();
        changed.push_str(&statement(code, &mut is_in_enum));
        if let Some(comment) = comment {
            let is_documentation = comment.starts_with("''");
            changed.push_str(if is_documentation { " ///" } else { " //" });
            changed.push_str(comment.trim_start_matches('\''));
        }
        changed.push('\n');
    }
    changed
}

/// Splits the comment from a line, and returns the rest with the quotation marks in its texts as in C.
fn split(line: &str) -> (String, Option<&str>) {
    let mut code = String::with_capacity(line.len());
    let mut is_text = false;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' if is_text && chars.next_if(|(_, next)| *next == '"').is_some() => {
                code.push_str("\\\"");
            }
            '"' => {
                is_text = !is_text;
                code.push(c);
            }
            '\\' if is_text => code.push_str("\\\\"),
            '\'' if !is_text => return (code, Some(&line[at + 1..])),
            c => code.push(c),
        }
    }
    (code, None)
}

/// Returns a line without its comment as a statement of C.
fn statement<'c>(code: &'c str, is_in_enum: &mut bool) -> Cow<'c, str> {
    if END.is_match(code) {
        *is_in_enum = false;
        return Cow::Borrowed("}");
    }
    if let Some(captures) = TYPE.captures(code) {
        *is_in_enum = captures["kind"].eq_ignore_ascii_case("enum");
        let kind = if *is_in_enum { "enum" } else { "class" };
        return Cow::Owned(format!("public {kind} {} {{", &captures["name"]));
    }
    if let Some(captures) = CONSTANT.captures(code) {
        let value = HEXADECIMAL.replace_all(&captures["value"], "0x$digits");
        return Cow::Owned(format!("const {} = {value};", &captures["name"]));
    }
    if *is_in_enum {
        if let Some(captures) = ATTRIBUTE.captures(code) {
            return Cow::Owned(format!("[{}]", &captures["content"]));
        }
        if let Some(captures) = MEMBER.captures(code) {
            let value = captures.name("value").map_or("", |value| value.as_str());
            let value = HEXADECIMAL.replace_all(value, "0x$digits");
            return Cow::Owned(format!("{} {value},", &captures["name"]));
        }
    }
    Cow::Borrowed(code)
}
