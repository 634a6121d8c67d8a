//! Prints the syntax tree, with spaces, indentation and alignment.

use super::order::TableKind;
use super::tree::{Collection, Content, Header, Item, Trivia, Value};

const INDENT: &str = "  ";

const END_OF_LINE: [char; 2] = ['\r', '\n'];

/// The largest difference in width between the keys of a run that are aligned.
const MAX_PADDING: usize = 8;

/// The largest difference in width between the lines of a run whose trailing comments are aligned.
const MAX_PADDING_OF_COMMENTS: usize = 40;

/// Returns the text of a file with the given line ending.
pub(super) fn print(file: &Collection<'_>, eol: &str) -> String {
    Printer { eol }.print_file(file)
}

struct Printer<'e> {
    eol: &'e str,
}

impl Printer<'_> {
    fn print_file(&self, file: &Collection<'_>) -> String {
        let mut lines = Vec::new();
        let mut kind = TableKind::Catalog;
        let mut table: Option<&Header<'_>> = None;
        for item in &file.items {
            let mut line = self.line(item, kind, "", "");
            let after_header = matches!(
                lines.last(),
                Some(Line {
                    is_header: true,
                    ..
                })
            );
            if let Content::Header(header) = &item.content {
                kind = TableKind::Catalog.descend(&header.path);
                line.is_header = true;
                if !table.is_some_and(|table| is_same_enum(table, header)) {
                    line.set_apart();
                }
                table = Some(header);
            } else if after_header {
                line.trim_blanks();
            }
            lines.push(line);
        }
        let mut text = self.write_lines(&lines, "");
        self.write_trivia(&file.closing, "", &mut text);
        // Blank lines at the beginning and the end do not separate anything.
        match text.trim_matches(END_OF_LINE) {
            "" => String::new(),
            inside => format!("{inside}{}", self.eol),
        }
    }

    fn line<'s>(&self, item: &Item<'s>, kind: TableKind, indent: &str, comma: &str) -> Line<'s> {
        let (code, text) = match &item.content {
            Content::Header(Header { path, is_element }) => {
                let path = path.join(".");
                let text = if *is_element {
                    format!("[[{path}]]")
                } else {
                    format!("[{path}]")
                };
                (None, text)
            }
            Content::Pair(key, value) => {
                let value = self.print_value(value, kind.descend(key), indent);
                let key = key.join(".");
                if kind == TableKind::Codes {
                    (Some(key), format!("{value}{comma}"))
                } else {
                    (None, format!("{key} = {value}{comma}"))
                }
            }
            Content::Element(value) => (
                None,
                format!("{}{comma}", self.print_value(value, kind, indent)),
            ),
        };
        Line {
            leading: item.leading.clone(),
            code,
            text,
            trailing: item.trailing,
            is_header: false,
            continues: false,
        }
    }

    fn print_value(&self, value: &Value<'_>, kind: TableKind, indent: &str) -> String {
        match value {
            Value::Scalar(text) => (*text).to_owned(),
            Value::List(list) => self.print_collection(list, kind, indent, ["[", "]"], ""),
            Value::Table(table) => self.print_collection(table, kind, indent, ["{", "}"], " "),
        }
    }

    fn print_collection(
        &self,
        collection: &Collection<'_>,
        kind: TableKind,
        indent: &str,
        [open, close]: [&str; 2],
        blank: &str,
    ) -> String {
        let has_comments = collection.opening_comment.is_some()
            || collection
                .closing
                .iter()
                .any(|below| *below != Trivia::Blank);
        if collection.items.is_empty() && !has_comments {
            return format!("{open}{close}");
        }
        if !collection.is_long {
            let items = collection.items.iter();
            let items: Vec<_> = items
                .map(|item| self.line(item, kind, indent, "").to_text())
                .collect();
            return format!("{open}{blank}{}{blank}{close}", items.join(", "));
        }
        let inner = format!("{indent}{INDENT}");
        let is_scalar =
            |item: &Item<'_>| matches!(item.content, Content::Element(Value::Scalar(_)));
        let keeps_lines = collection.items.iter().all(is_scalar);
        let mut lines: Vec<Line<'_>> = Vec::with_capacity(collection.items.len());
        for item in &collection.items {
            let mut line = self.line(item, kind, &inner, ",");
            if lines.is_empty() {
                line.trim_blanks();
            } else {
                let is_free = lines.last().is_some_and(|last| last.trailing.is_none());
                line.continues =
                    keeps_lines && !item.starts_line && line.leading.is_empty() && is_free;
            }
            lines.push(line);
        }
        let mut text = open.to_owned();
        if let Some(comment) = collection.opening_comment {
            text.push_str("  ");
            text.push_str(comment);
        }
        text.push_str(self.eol);
        text.push_str(&self.write_lines(&lines, &inner));
        let below = &collection.closing;
        let last = below.iter().rposition(|below| *below != Trivia::Blank);
        let below = below
            .get(..last.map_or(0, |last| last + 1))
            .unwrap_or_default();
        let is_first = lines.is_empty() && below.first() == Some(&Trivia::Blank);
        self.write_trivia(
            below.get(usize::from(is_first)..).unwrap_or_default(),
            &inner,
            &mut text,
        );
        format!("{text}{indent}{close}")
    }

    fn write_trivia(&self, trivia_lines: &[Trivia<'_>], indent: &str, text: &mut String) {
        for trivia in trivia_lines {
            if let Trivia::Comment(comment) = trivia {
                text.push_str(indent);
                text.push_str(comment);
            }
            text.push_str(self.eol);
        }
    }

    /// Returns the text of several lines, with codes and comments aligned.
    fn write_lines(&self, lines: &[Line<'_>], indent: &str) -> String {
        let texts = align_codes(lines);
        let columns = comment_columns(lines, &texts);
        let mut written = String::new();
        for ((line, text), column) in lines.iter().zip(&texts).zip(columns) {
            if line.continues {
                written.truncate(written.trim_end_matches(END_OF_LINE).len());
                written.push(' ');
            } else {
                self.write_trivia(&line.leading, indent, &mut written);
                written.push_str(indent);
            }
            written.push_str(text);
            if let Some(comment) = line.trailing {
                let padding = column.saturating_sub(width(text)).max(2);
                written.extend(std::iter::repeat_n(' ', padding));
                written.push_str(comment);
            }
            written.push_str(self.eol);
        }
        written
    }
}

/// Returns whether two headers belong to the same enum. The author decides about blank lines between such headers.
fn is_same_enum(before: &Header<'_>, header: &Header<'_>) -> bool {
    let is_element = header.is_element && before.path == header.path;
    before
        .path
        .get(..2)
        .is_some_and(|of| header.path.get(..2) == Some(of))
        && !is_element
}

/// An item with its comments. Its text may have several lines.
struct Line<'s> {
    leading: Vec<Trivia<'s>>,
    /// The key, if it belongs to a table whose keys are aligned.
    code: Option<String>,
    text: String,
    trailing: Option<&'s str>,
    is_header: bool,
    /// True if the item is printed on the same line as the one before.
    continues: bool,
}

impl Line<'_> {
    fn set_apart(&mut self) {
        if !self.leading.contains(&Trivia::Blank) {
            self.leading.insert(0, Trivia::Blank);
        }
    }

    fn trim_blanks(&mut self) {
        let blanks = self
            .leading
            .iter()
            .take_while(|trivia| **trivia == Trivia::Blank);
        let blanks = blanks.count();
        self.leading.drain(..blanks);
    }

    /// Returns whether the item belongs to the same run as the line before, because nothing is between them.
    fn continues_run(&self) -> bool {
        self.leading.is_empty() && !self.is_header
    }

    fn is_long(&self) -> bool {
        self.text.contains('\n')
    }
}

impl Line<'_> {
    fn to_text(&self) -> String {
        match &self.code {
            Some(code) => format!("{code} = {}", self.text),
            None => self.text.clone(),
        }
    }
}

/// Returns the text of each line, with the equals signs of consecutive single-line entries aligned.
fn align_codes(lines: &[Line<'_>]) -> Vec<String> {
    let mut texts = Vec::with_capacity(lines.len());
    let is_of_run = |line: &Line<'_>| line.code.is_some() && !line.is_long();
    for run in
        lines.chunk_by(|line, next| is_of_run(line) && is_of_run(next) && next.continues_run())
    {
        let widths = run
            .iter()
            .filter_map(|line| line.code.as_deref())
            .map(width);
        let column = aligned_width(widths, MAX_PADDING);
        texts.extend(run.iter().map(|line| match &line.code {
            Some(code) => {
                let padding = " ".repeat(column.saturating_sub(width(code)));
                format!("{code}{padding} = {}", line.text)
            }
            None => line.text.clone(),
        }));
    }
    texts
}

/// Returns the column of the trailing comment of each line. Comments of consecutive lines are aligned.
fn comment_columns(lines: &[Line<'_>], texts: &[String]) -> Vec<usize> {
    let mut columns = Vec::with_capacity(lines.len());
    let both: Vec<_> = lines.iter().zip(texts).collect();
    let is_of_run = |line: &Line<'_>| line.trailing.is_some() && !line.is_long();
    for run in both.chunk_by(|line, next| {
        is_of_run(line.0) && is_of_run(next.0) && next.0.continues_run() && !next.0.continues
    }) {
        let column = aligned_width(
            run.iter().map(|(_, text)| width(text)),
            MAX_PADDING_OF_COMMENTS,
        );
        columns.extend(run.iter().map(|_| column + 2));
    }
    columns
}

/// Returns the largest width, or 0 if the widths differ by more than `max_difference`.
fn aligned_width(widths: impl Iterator<Item = usize> + Clone, max_difference: usize) -> usize {
    let longest = widths.clone().max().unwrap_or(0);
    let shortest = widths.min().unwrap_or(0);
    if longest - shortest > max_difference {
        0
    } else {
        longest
    }
}

fn width(text: &str) -> usize {
    text.chars().count()
}
