//! Definitions of constants in languages that have no reader: Visual Basic, Pascal, Ada, Fortran, Ruby, Lua, Perl, shell scripts.

use std::borrow::Cow;

use crate::page::code::{is_name, pattern};
use crate::page::comment_signs::{without_comment_signs, without_end};
use crate::page::failure::tells_of_failure;
use crate::page::vocabulary::identifier_is_about_errors;

pattern!(
    CONSTANT,
    r"(?ix)^
      (?: (?:public|private|friend|global|local|readonly|export|const|let|my|our|use\s+constant|(?:declare|typeset)\s+-\w+
          |integer(?:\([^)]*\))?|parameter) \s* (?:[\s,]|::) \s* )*
      (?P<name>[A-Z_]\w*)
      (?: \s+As\s+\w+ | \s*:\s*(?:constant\b[\w\s]*|\w+) )?
      \s* (?: :=|=>|= ) \s*
      (?P<value>-?(?:0x[0-9A-F]+|[0-9]+)|(?:\$|&H)[0-9A-F]+)&?
      \s* [;,]? \s*
      (?P<comment>(?:'|//|/\*|\#|--|!|\{|\(\*|%).*)?$"
);

/// Returns a program with its definitions of errors in the form `NAME = 101 // text`, without indentation, so that none continues the line
/// above it.
pub(super) fn with_constants(text: &str) -> Cow<'_, str> {
    if !has_constants_of_errors(text) {
        return Cow::Borrowed(text);
    }
    let lines = text.lines().map(|line| match constant(line.trim()) {
        Some(constant) => Cow::Owned(constant),
        None => Cow::Borrowed(line),
    });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// Returns whether most constants of a program are about errors. Programs have constants of all kinds.
fn has_constants_of_errors(text: &str) -> bool {
    let (mut all, mut errors) = (0, 0);
    for constant in text
        .lines()
        .filter_map(|line| CONSTANT.captures(line.trim()))
    {
        let name = &constant["name"];
        let comment = constant
            .name("comment")
            .map_or("", |comment| comment.as_str());
        // A word in a list of names may also be the name of an error.
        if !is_name(name) {
            return false;
        }
        all += 1;
        errors += usize::from(
            identifier_is_about_errors(name) || name.starts_with("E_") || tells_of_failure(comment),
        );
    }
    errors * 2 > all
}

/// Returns the definition of a constant in the form `NAME = 101 // text`.
fn constant(line: &str) -> Option<String> {
    let captures = CONSTANT.captures(line)?;
    let value = &captures["value"];
    let hexadecimal = value
        .strip_prefix('$')
        .or(value.get(2..).filter(|_| value.starts_with('&')));
    let value = hexadecimal.map_or_else(|| value.to_owned(), |digits| format!("0x{digits}"));
    let comment = captures
        .name("comment")
        .map_or("", |comment| comment.as_str());
    let comment = match comment.strip_prefix('{') {
        Some(comment) => comment.trim_end().trim_end_matches('}').trim(),
        None => without_end(without_comment_signs(comment)),
    };
    let definition = format!("{} = {value}", &captures["name"]);
    Some(if comment.is_empty() {
        definition
    } else {
        format!("{definition} // {comment}")
    })
}
