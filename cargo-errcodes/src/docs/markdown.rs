//! A reference as Markdown: a table for each enum.
//!
//! The marks are those that GitHub, mdBook and generators that take Markdown for JSX all read the same way.

use std::fmt::Write as _;

use super::reference::{Entry, Enum, Provider, Reference, Value, as_link};
use super::{plural_errors, source_note, turns_text};

pub(super) fn write(reference: &Reference<'_>) -> String {
    let mut out = format!("[//]: # ({})\n\n", source_note());
    let _ = writeln!(out, "# {}", escape(&reference.title));
    for provider in &reference.providers {
        write_provider(&mut out, provider);
    }
    out
}

fn write_provider(out: &mut String, provider: &Provider<'_>) {
    heading(out, "##", &provider.id, &escape(provider.name));
    for text in &provider.descriptions {
        let _ = write!(out, "\n{}\n", escape(text));
    }
    for address in &provider.docs {
        let _ = write!(out, "\n{}\n", link("The vendor's documentation", address));
    }
    if provider.enums.len() > 1 {
        out.push('\n');
        for one in &provider.enums {
            let number = plural_errors(one.entries.len());
            let _ = writeln!(out, "- [{}](#{}): {number}", escape(one.name), one.id);
        }
    }
    for one in &provider.enums {
        write_enum(out, one);
    }
}

fn heading(out: &mut String, level: &str, id: &impl ToString, text: &str) {
    let _ = write!(out, "\n{level} <a id=\"{}\"></a>{text}\n", id.to_string());
}

fn write_enum(out: &mut String, one: &Enum<'_>) {
    heading(out, "###", &one.id, &escape(one.name));
    if let Some(text) = one.description {
        let _ = write!(out, "\n{}\n", escape(text));
    }
    if let Some(address) = one.docs {
        let _ = write!(out, "\n{}\n", link("The vendor's documentation", address));
    }
    let _ = write!(out, "\nCodes are of the type `{}`.", one.code_type.name());
    if !one.extends.is_empty() {
        let names: Vec<String> = one.extends.iter().map(|name| escape(name)).collect();
        let _ = write!(out, " Errors of {} are among them.", names.join(", "));
    }
    out.push('\n');
    let described = one.columns.iter();
    let described = described.filter_map(|column| Some((column.label, column.description?)));
    for (at, (label, text)) in described.enumerate() {
        let blank = if at == 0 { "\n" } else { "" };
        let _ = writeln!(out, "{blank}- {}: {}", code(label), escape(text));
    }
    let columns = columns(one);
    if one.entries.is_empty() {
        return;
    }
    out.push_str("\n|");
    for (label, _) in &columns {
        let _ = write!(out, " {label} |");
    }
    let _ = write!(out, "\n|{}\n", "---|".repeat(columns.len()));
    for entry in &one.entries {
        out.push('|');
        for (_, cell) in &columns {
            let _ = write!(out, " {} |", cell(entry).unwrap_or_default());
        }
        out.push('\n');
    }
}

type Cell<'a> = Box<dyn Fn(&Entry<'_>) -> Option<String> + 'a>;

/// The columns of the table: of those in which nothing stands, none.
fn columns<'a>(one: &'a Enum<'_>) -> Vec<(String, Cell<'a>)> {
    let mut columns: Vec<(String, Cell<'a>)> = vec![
        ("Code".to_owned(), Box::new(|entry| Some(code_cell(entry)))),
        ("Name".to_owned(), Box::new(|entry| Some(code(entry.name)))),
        (
            "Symbol".to_owned(),
            Box::new(|entry| entry.symbol.map(code)),
        ),
        (
            "Message".to_owned(),
            Box::new(|entry| entry.message.map(escape)),
        ),
        (
            "Parameters".to_owned(),
            Box::new(|entry| {
                let params: Vec<String> = entry.params.iter().map(|param| code(param)).collect();
                (!params.is_empty()).then(|| params.join(", "))
            }),
        ),
        (
            "Description".to_owned(),
            Box::new(|entry| entry.description.map(escape)),
        ),
        (
            "Category".to_owned(),
            Box::new(|entry| entry.category.map(code)),
        ),
    ];
    for (at, column) in one.columns.iter().enumerate() {
        let label = if column.is_own {
            code(column.label)
        } else {
            column.label.to_owned()
        };
        let cell = move |entry: &Entry<'_>| entry.values.get(at).copied().flatten().map(value);
        columns.push((label, Box::new(cell)));
    }
    columns.push((
        "Deprecated".to_owned(),
        Box::new(|entry| {
            let why = entry.deprecated?.0;
            Some(why.map_or_else(|| "yes".to_owned(), escape))
        }),
    ));
    columns.push((
        "From".to_owned(),
        Box::new(|entry| {
            let (name, id) = entry.from.as_ref()?;
            Some(format!("[{}](#{id})", escape(name)))
        }),
    ));
    let is_used = |cell: &Cell<'_>| one.entries.iter().any(|entry| cell(entry).is_some());
    columns.retain(|(_, cell)| is_used(cell));
    columns
}

fn code_cell(entry: &Entry<'_>) -> String {
    let mut cell = format!("<a id=\"{}\"></a>", entry.id);
    if let Some(id) = &entry.id_by_name {
        let _ = write!(cell, "<a id=\"{id}\"></a>");
    }
    let _ = write!(cell, "[{}](#{})", code(entry.code), entry.id);
    cell
}

fn value(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => escape(text),
        Value::Reference(text) if as_link(text).is_some() => link(text, text),
        Value::Reference(text) => code(text),
        Value::Number(number) => number.to_string(),
        Value::YesNo(true) => "yes".to_owned(),
        Value::YesNo(false) => "no".to_owned(),
    }
}

fn link(label: &str, address: &str) -> String {
    let mut target = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '&' => target.push_str("&amp;"),
            '"' | '\'' | '(' | ')' | '*' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                let _ = write!(target, "%{:02X}", u32::from(c));
            }
            // What has no shape of its own could show another address than there is.
            c if c.is_ascii_graphic() || c.is_alphanumeric() => target.push(c),
            c => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(target, "%{byte:02X}");
                }
            }
        }
    }
    format!("[{}]({target})", escape(label))
}

/// The text as code.
fn code(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '`' | '|' | '\\');
    let is_word = |c: char| is_plain(c) || c == ' ' || c.is_alphanumeric();
    if !text.is_empty() && text.trim() == text && text.chars().all(is_word) {
        return format!("`{text}`");
    }
    format!("<code>{}</code>", escape(text))
}

/// The text such that nothing in it is Markdown, on one line.
fn escape(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_list = digits.len() < text.len() && digits.starts_with(['.', ')']);
    let mark = is_list.then_some(text.len() - digits.len());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\r' if chars.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' | '\n' => out.push_str("<br/>"),
            '\t' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Within a table a bar ends the cell, whatever is before it; two dollars are a formula.
            '|' => out.push_str("&#124;"),
            '$' => out.push_str("&#36;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '#' | '{' | '}' => out.extend(['\\', c]),
            '-' | '+' | '=' if at == 0 => out.extend(['\\', c]),
            '.' | ')' if Some(at) == mark => out.extend(['\\', c]),
            // On a page there is no way to write them.
            c if c.is_control() => out.push('\u{FFFD}'),
            c if turns_text(c) => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{code, escape, link};

    #[test]
    fn texts_are_no_markdown() {
        let cases = [
            ("The JWT has no kid.", "The JWT has no kid."),
            ("the given check_id", r"the given check\_id"),
            ("a | b \\| c", r"a &#124; b \\&#124; c"),
            ("</td><script>&amp;", "&lt;/td&gt;&lt;script&gt;&amp;amp;"),
            ("one\ntwo\r\nthree\rfour", "one<br/>two<br/>three<br/>four"),
            ("{name} costs $5", r"\{name\} costs &#36;5"),
            ("# no heading", r"\# no heading"),
            ("- no list", r"\- no list"),
            ("1. no list", r"1\. no list"),
            ("1.5 is one", r"1\.5 is one"),
            ("![no](image) `x`", r"!\[no\](image) \`x\`"),
            ("\u{202E}txt\u{0}\u{1}", "&#x202E;txt\u{FFFD}\u{FFFD}"),
            ("خطأ", "خطأ"),
        ];
        for (text, expected) in cases {
            assert_eq!(escape(text), expected, "{text}");
        }
        assert_eq!(code("E_1 *"), "`E_1 *`");
        assert_eq!(code("a|b`"), r"<code>a&#124;b\`</code>");
        assert_eq!(
            link("x", "https://a.example/(|)?a=1&b=\u{202E}"),
            "[x](https://a.example/%28%7C%29?a=1&amp;b=%E2%80%AE)"
        );
    }
}
