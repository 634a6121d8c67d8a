//! Definition lists of reStructuredText: a term, and its definition in indented lines below it.

use super::cursor::Cursor;
use super::indent;
use crate::page::code::{NUMBER, is_code, is_name, is_symbol, pattern};
use crate::page::subject::names_errors;
use crate::page::vocabulary::is_column_heading;

// A term is a word, with or without markup, and may have a classifier: `E101 : fatal`.
pattern!(
    TERM,
    r"^(?:(?::[A-Za-z][\w:.+-]*:)?(?P<open>`{1,2}|\*{1,2})(?P<marked>[^`*\s]+)(?P<close>`{1,2}|\*{1,2})|(?P<word>[^\s`*:(),;]+))(?:\s+:\s+(?P<classifier>\S.*)|:)?$"
);

// Sphinx describes objects of programs, whose description follows a blank line.
pattern!(
    OBJECT,
    &format!(
        r"^\.\.\s+(?:[a-z]+:)?(?:(?:exception|error)::\s+(?P<class>[A-Za-z_][\w.$]*)(?:\(.*\))?|(?:data|macro|enumerator|attribute|constant|const|value|member|describe|object)::\s+(?P<name>[A-Za-z_][\w.$]*))(?:\s*=\s*(?P<value>{NUMBER}))?$"
    )
);
pattern!(OPTION, r"^:[\w-]+:(?:\s.*)?$");

/// The term of a definition list.
pub(super) struct Term {
    pub(super) text: String,
    /// The text behind the term, in the same line.
    pub(super) classifier: Option<String>,
}

impl Term {
    fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            classifier: None,
        }
    }
}

/// Returns the term in a line, if its definition follows. Consumes the lines up to the definition.
pub(super) fn term(lines: &mut Cursor<'_>, line: &str) -> Option<Term> {
    object(lines, line).or_else(|| word(lines, line))
}

fn object(lines: &mut Cursor<'_>, line: &str) -> Option<Term> {
    let object = OBJECT.captures(line.trim())?;
    let mut rest = lines.clone();
    while rest.has_next() && (rest.peek().trim().is_empty() || OPTION.is_match(rest.peek().trim()))
    {
        rest.next();
    }
    let name = object.name("class").or(object.name("name"))?.as_str();
    let is_defined = indent(rest.peek()) > indent(line);
    if is_defined {
        *lines = rest;
    }
    match object.name("value") {
        Some(value) => Some(Term::new(format!("{name} = {}", value.as_str()))),
        None => is_defined.then(|| Term::new(name)),
    }
}

fn word(lines: &Cursor<'_>, line: &str) -> Option<Term> {
    let term = word_of(line)?;
    let mut rest = lines.clone();
    let below = rest.next()?;
    let is_indented = !below.trim().is_empty() && indent(below) > indent(line);
    // A word above terms is their heading.
    let is_heading = word_of(below).is_some() && indent(rest.peek()) > indent(below);
    (is_indented && !is_heading).then_some(term)
}

/// Returns the term if a line can be one.
fn word_of(line: &str) -> Option<Term> {
    let captures = TERM.captures(line.trim())?;
    let term = if let Some(marked) = captures.name("marked") {
        let word = marked.as_str();
        let is_closed = captures.name("open")?.as_str() == captures.name("close")?.as_str();
        (is_closed && (is_symbol(word) || is_code(word))).then_some(word)?
    } else {
        let word = captures.name("word")?.as_str();
        // `ERRORS` and `DESCRIPTION` are the headings of a manual page.
        let is_title = !word.contains('_') && (is_column_heading(word) || names_errors_alone(word));
        let is_hyphenated =
            || word.contains('-') && is_symbol(word) && !word.contains(char::is_uppercase);
        ((is_name(word) || is_code(word) || is_hyphenated()) && !is_title).then_some(word)?
    };
    let classifier = captures.name("classifier");
    Some(Term {
        classifier: classifier.map(|text| text.as_str().to_owned()),
        ..Term::new(term)
    })
}

/// Returns whether a word in upper case is the heading of a list of errors.
fn names_errors_alone(word: &str) -> bool {
    !word.chars().any(|c| c.is_lowercase() || c.is_ascii_digit()) && names_errors(word)
}
