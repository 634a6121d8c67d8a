//! Definitions of constants in languages that have no reader: Visual Basic, Pascal, Ada, Fortran, Ruby, Lua, Perl, shell scripts.

use std::borrow::Cow;

use crate::page::block::{Block, BlockKind, Column, Row, Subject, Table};
use crate::page::code::{is_name, pattern};
use crate::page::comment_signs::{without_comment_signs, without_end};
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::location::Location;
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

pattern!(
    NUMBERED_TEXT,
    r#"(?x)^
      (?: (?:readonly|export|local|const|my|our|set|(?:declare|typeset)\s+-\w+) \s+ )*
      \$?(?P<name>(?P<prefix>[A-Z][A-Z_]*_)(?P<code>[0-9]+))
      \s* = \s*
      (?: "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>[^']*)' )
      \s* ;? \s* (?:\#.*)?$"#
);

/// The minimum number of texts whose names begin alike.
const FEWEST: usize = 3;

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

/// Returns a program without its numbered texts about errors, and their list.
pub(super) fn split_numbered(text: &str) -> (Cow<'_, str>, Option<Block>) {
    let Some(prefix) = prefix_of_texts(text) else {
        return (Cow::Borrowed(text), None);
    };
    let mut lines: Vec<&str> = text.lines().collect();
    let mut table = Table {
        columns: [Field::Symbol, Field::Code, Field::Message]
            .map(Column::for_field)
            .into(),
        subject: Subject::Errors,
        ..Table::default()
    };
    for (line, number) in lines.iter_mut().zip(1..) {
        if let Some(cells) = numbered_text(line.trim(), prefix) {
            table.rows.push(Row::new(cells, Location::Line(number)));
            *line = "";
        }
    }
    let location = table.rows[0].location.clone();
    let name = prefix.trim_end_matches('_');
    let block = Block::new(BlockKind::Table(table), name, location);
    (Cow::Owned(lines.join("\n")), Some(block))
}

/// Returns the words before the numbers in the names of texts about errors, if all such names begin alike: `E_101="There is no door"`.
/// There, the number is the code, because a name cannot begin with it.
fn prefix_of_texts(text: &str) -> Option<&str> {
    let texts = text.lines().map(str::trim);
    let mut texts = texts.filter_map(|line| NUMBERED_TEXT.captures(line));
    let first = texts.next()?.name("prefix")?.as_str();
    let (mut number, mut is_same) = (1, true);
    for captures in texts {
        number += 1;
        is_same &= &captures["prefix"] == first;
    }
    let is_about_errors = identifier_is_about_errors(first) || first == "E_";
    (is_same && is_about_errors && number >= FEWEST).then_some(first)
}

/// Returns the name, the code and the text in a line, if the name begins with a prefix.
fn numbered_text(line: &str, prefix: &str) -> Option<Vec<String>> {
    let captures = NUMBERED_TEXT.captures(line)?;
    let text = captures.name("double").or(captures.name("single"))?;
    let cells = [&captures["name"], &captures["code"], text.as_str()];
    (&captures["prefix"] == prefix).then(|| cells.map(str::to_owned).into())
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
