//! Documentation of generated items.

use std::fmt::Write as _;

use super::writer::Writer;
use crate::column::{DEPRECATED, DESCRIPTION, Datum, SYMBOL};
use crate::markdown::{Markdown, is_address};
use crate::model::Entry;

/// Writes the documentation of the item that follows.
///
/// A comment is one token and an attribute is seven, which matters for an enum with thousands of variants. Documentation
/// with invisible characters becomes an attribute, in which these characters are escaped.
pub(super) fn write(out: &mut String, docs: &Markdown) {
    let docs = docs.as_str();
    let is_plain = is_seen_in_comment(docs);
    for line in docs.split('\n') {
        // Most lines start with a code or a letter.
        let line = match line.as_bytes() {
            [b'`', b'`', ..] | [b' ' | b'~' | ..=0x1F, ..] => without_block(line),
            _ => line,
        };
        if is_plain {
            out.push_str("/// ");
            out.push_str(line);
            out.push('\n');
        } else {
            let _ = write!(out, "#[doc = {line:?}]");
        }
    }
}

/// Writes the documentation of the item that follows as one attribute.
///
/// In rust-analyzer, a comment in the tokens of a macro is an attribute for each line, which starts with the third `/` of the
/// comment.
pub(super) fn write_attribute(out: &mut String, docs: &Markdown) {
    let lines: Vec<&str> = docs.as_str().split('\n').map(without_block).collect();
    let _ = write!(out, "#[doc = {:?}]", lines.join("\n"));
}

/// Returns whether all characters are visible in a comment.
fn is_seen_in_comment(docs: &str) -> bool {
    let is_seen = |c: char| matches!(c, ' '..='~' | '\n') || (!c.is_ascii() && c.is_alphanumeric());
    docs.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) || docs.chars().all(is_seen)
}

/// Removes the start of a line if it would make the line a code block, which rustdoc would compile and run.
///
/// [`Markdown`] escapes such lines already. This is a second line of defence.
fn without_block(line: &str) -> &str {
    let text = line.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    let indent = &line[..line.len() - text.len()];
    let fenced = text.trim_start_matches(['`', '~']);
    if text.len() - fenced.len() >= 3 {
        fenced
    } else if indent.len() >= 4 || indent.contains(|c| c != ' ') {
        text
    } else {
        line
    }
}

/// Writes the attributes that make rustdoc's search find a variant by its symbols.
///
/// The search ignores case and `_`, so most variants need no attribute. The search also finds `CODE_126` for `126`,
/// because it matches parts of names.
pub(super) fn alias<K>(out: &mut Writer<'_>, entry: &Entry<'_, K>) {
    let aliases = entry.symbol_aliases.iter().map(AsRef::as_ref);
    for symbol in entry.text(SYMBOL).into_iter().chain(aliases) {
        if !is_searched_like(symbol, &entry.name.value) && is_alias(symbol) {
            let _ = write!(out, "#[doc(alias = {symbol:?})]");
        }
    }
}

/// Returns whether two names differ only in case and `_`.
fn is_searched_like(name: &str, other: &str) -> bool {
    let letters = |name: &str| name.replace('_', "").to_lowercase();
    letters(name) == letters(other)
}

/// Returns whether rustc accepts a string as an alias. rustc rejects quotes, whitespace other than inner spaces, and the
/// empty string. This function also rejects invisible characters, because nobody searches for them.
fn is_alias(text: &str) -> bool {
    let is_alias_char = |c: char| match c {
        '"' | '\'' => false,
        ' '..='~' => true,
        _ => c.is_alphanumeric(),
    };
    !text.is_empty() && text.trim() == text && text.chars().all(is_alias_char)
}

/// Returns the attribute of a deprecated entry.
pub(super) fn deprecated<K>(entry: &Entry<'_, K>) -> String {
    let why = entry.text(DEPRECATED);
    why.map_or_else(String::new, |why| {
        format!("#[deprecated(note = {:?})]", note(why))
    })
}

/// Returns the documentation of a variant: code, symbol and message, then the description and the other columns.
pub(super) fn entry<K: AsRef<str>>(entry: &Entry<'_, K>) -> Markdown {
    let mut docs = Markdown::default();
    docs.code(entry.code.as_ref());
    let symbol = entry.text(SYMBOL);
    if let Some(symbol) = symbol {
        docs.push(" (").code(symbol).push(")");
    }
    if let Some(message) = &entry.message
        && Some(&*message.value) != symbol
    {
        docs.push(": ").text(&message.value);
    }
    let other_names = entry.aliases.iter().chain(&entry.symbol_aliases);
    let other_names: Vec<&str> = other_names.map(AsRef::as_ref).collect();
    if !other_names.is_empty() {
        docs.push("\n\nAlso ").codes(other_names).push(".");
    }
    if !entry.params.is_empty() {
        docs.push("\n\nThe placeholders stand for ")
            .codes(entry.params.iter().map(AsRef::as_ref))
            .push(".");
    }
    if let Some(description) = entry.text(DESCRIPTION) {
        docs.push("\n\n").paragraphs(description);
    }
    let mut separator = "\n\n";
    for cell in &entry.cells {
        // The compiler already shows why a variant is deprecated.
        if [SYMBOL, DESCRIPTION, DEPRECATED].contains(&&*cell.key) {
            continue;
        }
        let Some(datum) = &cell.datum else { continue };
        if *datum == Datum::Words(Vec::new()) {
            continue;
        }
        docs.push(separator).code(&cell.key).push(" ");
        match datum {
            Datum::Text(text) if is_address(text) => docs.text(text),
            Datum::Text(text) => docs.code(text),
            Datum::Integer(number) => docs.code(&number.to_string()),
            Datum::Boolean(value) => docs.code(&value.to_string()),
            Datum::Words(words) => docs.codes(words.iter().map(AsRef::as_ref)),
        };
        separator = ", ";
    }
    docs
}

/// Returns the reason for a deprecation as the `note` of the attribute, which rustdoc renders as Markdown.
pub(super) fn note(reason: &str) -> String {
    let mut note = Markdown::default();
    note.text(reason);
    note.into_string()
}

#[cfg(test)]
mod tests {
    use super::{is_alias, is_searched_like, without_block};

    #[test]
    fn symbols_are_aliases_where_the_search_needs_them() {
        assert!(is_searched_like("NO_SUCH_DOOR", "NoSuchDoor"));
        assert!(!is_searched_like("E_LOCKED", "Locked"));
    }

    #[test]
    fn an_alias_is_what_rustc_accepts() {
        for alias in ["E_LOCKED", "42P01", "a.b/c-d", "Größe", "a b", "\\"] {
            assert!(is_alias(alias), "{alias}");
        }
        for text in [
            "",
            " ",
            "a ",
            " a",
            "a\tb",
            "a\u{a0}b",
            "it's",
            "\"",
            "\u{202e}a",
        ] {
            assert!(!is_alias(text), "{text:?}");
        }
    }

    #[test]
    fn no_line_is_a_block_of_code() {
        let cases = [
            ("plain", "plain"),
            ("   three spaces", "   three spaces"),
            ("    four", "four"),
            ("\tpanic!()", "panic!()"),
            ("  \tpanic!()", "panic!()"),
            ("```", ""),
            ("  ~~~rust", "rust"),
            ("`code`", "`code`"),
            ("\r    panic!()", "panic!()"),
        ];
        for (line, expected) in cases {
            assert_eq!(without_block(line), expected, "{line:?}");
        }
    }
}
