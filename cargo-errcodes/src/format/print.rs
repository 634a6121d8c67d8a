//! From the tree to text: blanks, indentation, what stands below each other.

use super::order::Kind;
use super::tree::{Above, Collection, Header, Item, Value, What};

const INDENT: &str = "  ";

const END_OF_LINE: [char; 2] = ['\r', '\n'];

/// How much longer than the shortest of a run a key may be for the others to be filled up.
const MAX_PADDING: usize = 8;

/// The same for what has a comment behind it.
const MAX_PADDING_OF_COMMENTS: usize = 40;

/// The text of a file, whose lines end so.
pub(super) fn print(file: &Collection<'_>, eol: &str) -> String {
    Printer { eol }.print_file(file)
}

struct Printer<'e> {
    eol: &'e str,
}

impl Printer<'_> {
    fn print_file(&self, file: &Collection<'_>) -> String {
        let mut lines = Vec::new();
        let mut kind = Kind::Catalog;
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
            if let What::Header(header) = &item.what {
                kind = Kind::Catalog.descend(&header.path);
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
        self.write_above(&file.below, "", &mut text);
        // Blank lines at the ends divide nothing.
        match text.trim_matches(END_OF_LINE) {
            "" => String::new(),
            inside => format!("{inside}{}", self.eol),
        }
    }

    fn line<'s>(&self, item: &Item<'s>, kind: Kind, indent: &str, comma: &str) -> Line<'s> {
        let (code, text) = match &item.what {
            What::Header(Header { path, is_element }) => {
                let path = path.join(".");
                let text = if *is_element {
                    format!("[[{path}]]")
                } else {
                    format!("[{path}]")
                };
                (None, text)
            }
            What::Pair(key, value) => {
                let value = self.print_value(value, kind.descend(key), indent);
                let key = key.join(".");
                if kind == Kind::Codes {
                    (Some(key), format!("{value}{comma}"))
                } else {
                    (None, format!("{key} = {value}{comma}"))
                }
            }
            What::Element(value) => (
                None,
                format!("{}{comma}", self.print_value(value, kind, indent)),
            ),
        };
        Line {
            above: item.above.clone(),
            code,
            text,
            behind: item.behind,
            is_header: false,
            continues: false,
        }
    }

    fn print_value(&self, value: &Value<'_>, kind: Kind, indent: &str) -> String {
        match value {
            Value::Scalar(text) => (*text).to_owned(),
            Value::List(list) => self.print_collection(list, kind, indent, ["[", "]"], ""),
            Value::Table(table) => self.print_collection(table, kind, indent, ["{", "}"], " "),
        }
    }

    fn print_collection(
        &self,
        collection: &Collection<'_>,
        kind: Kind,
        indent: &str,
        [open, close]: [&str; 2],
        blank: &str,
    ) -> String {
        let has_comments = collection.beside.is_some()
            || collection.below.iter().any(|below| *below != Above::Blank);
        if collection.items.is_empty() && !has_comments {
            return format!("{open}{close}");
        }
        if !collection.is_long {
            let items = collection.items.iter();
            let items: Vec<_> = items
                .map(|item| self.line(item, kind, indent, "").joined())
                .collect();
            return format!("{open}{blank}{}{blank}{close}", items.join(", "));
        }
        let inner = format!("{indent}{INDENT}");
        let is_scalar = |item: &Item<'_>| matches!(item.what, What::Element(Value::Scalar(_)));
        let keeps_lines = collection.items.iter().all(is_scalar);
        let mut lines: Vec<Line<'_>> = Vec::with_capacity(collection.items.len());
        for item in &collection.items {
            let mut line = self.line(item, kind, &inner, ",");
            if lines.is_empty() {
                line.trim_blanks();
            } else {
                let is_free = lines.last().is_some_and(|last| last.behind.is_none());
                line.continues =
                    keeps_lines && !item.starts_line && line.above.is_empty() && is_free;
            }
            lines.push(line);
        }
        let mut text = open.to_owned();
        if let Some(comment) = collection.beside {
            text.push_str("  ");
            text.push_str(comment);
        }
        text.push_str(self.eol);
        text.push_str(&self.write_lines(&lines, &inner));
        let below = &collection.below;
        let last = below.iter().rposition(|below| *below != Above::Blank);
        let below = below
            .get(..last.map_or(0, |last| last + 1))
            .unwrap_or_default();
        let is_first = lines.is_empty() && below.first() == Some(&Above::Blank);
        self.write_above(
            below.get(usize::from(is_first)..).unwrap_or_default(),
            &inner,
            &mut text,
        );
        format!("{text}{indent}{close}")
    }

    fn write_above(&self, above: &[Above<'_>], indent: &str, text: &mut String) {
        for above in above {
            if let Above::Comment(comment) = above {
                text.push_str(indent);
                text.push_str(comment);
            }
            text.push_str(self.eol);
        }
    }

    /// Lines below each other; in a run of lines, what belongs together stands together.
    fn write_lines(&self, lines: &[Line<'_>], indent: &str) -> String {
        let texts = align_codes(lines);
        let columns = comment_columns(lines, &texts);
        let mut written = String::new();
        for ((line, text), column) in lines.iter().zip(&texts).zip(columns) {
            if line.continues {
                written.truncate(written.trim_end_matches(END_OF_LINE).len());
                written.push(' ');
            } else {
                self.write_above(&line.above, indent, &mut written);
                written.push_str(indent);
            }
            written.push_str(text);
            if let Some(comment) = line.behind {
                let padding = column.saturating_sub(width(text)).max(2);
                written.extend(std::iter::repeat_n(' ', padding));
                written.push_str(comment);
            }
            written.push_str(self.eol);
        }
        written
    }
}

/// Whether a header is of the enum that the one before is of: there, blank lines are the author's.
fn is_same_enum(before: &Header<'_>, header: &Header<'_>) -> bool {
    let is_element = header.is_element && before.path == header.path;
    before
        .path
        .get(..2)
        .is_some_and(|of| header.path.get(..2) == Some(of))
        && !is_element
}

/// An item with all that stands in its line; its value may go over more.
struct Line<'s> {
    above: Vec<Above<'s>>,
    /// The key, if it is one of a table whose keys stand below each other.
    code: Option<String>,
    text: String,
    behind: Option<&'s str>,
    is_header: bool,
    /// Whether it goes on with the line before.
    continues: bool,
}

impl Line<'_> {
    fn set_apart(&mut self) {
        if !self.above.contains(&Above::Blank) {
            self.above.insert(0, Above::Blank);
        }
    }

    fn trim_blanks(&mut self) {
        let blanks = self
            .above
            .iter()
            .take_while(|above| **above == Above::Blank);
        let blanks = blanks.count();
        self.above.drain(..blanks);
    }

    /// Whether it goes on with a run of lines: nothing stands between it and the one before.
    fn goes_on(&self) -> bool {
        self.above.is_empty() && !self.is_header
    }

    fn is_long(&self) -> bool {
        self.text.contains('\n')
    }
}

impl Line<'_> {
    fn joined(&self) -> String {
        match &self.code {
            Some(code) => format!("{code} = {}", self.text),
            None => self.text.clone(),
        }
    }
}

/// The texts of lines; in a run of entries of one line, the equals signs stand below each other.
fn align_codes(lines: &[Line<'_>]) -> Vec<String> {
    let mut texts = Vec::with_capacity(lines.len());
    let is_of_run = |line: &Line<'_>| line.code.is_some() && !line.is_long();
    for run in lines.chunk_by(|one, next| is_of_run(one) && is_of_run(next) && next.goes_on()) {
        let widths = run
            .iter()
            .filter_map(|line| line.code.as_deref())
            .map(width);
        let column = common(widths, MAX_PADDING);
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

/// Where the comment behind each line begins: in a run of lines with comments, below each other.
fn comment_columns(lines: &[Line<'_>], texts: &[String]) -> Vec<usize> {
    let mut columns = Vec::with_capacity(lines.len());
    let both: Vec<_> = lines.iter().zip(texts).collect();
    let is_of_run = |line: &Line<'_>| line.behind.is_some() && !line.is_long();
    for run in both.chunk_by(|one, next| {
        is_of_run(one.0) && is_of_run(next.0) && next.0.goes_on() && !next.0.continues
    }) {
        let column = common(
            run.iter().map(|(_, text)| width(text)),
            MAX_PADDING_OF_COMMENTS,
        );
        columns.extend(run.iter().map(|_| column + 2));
    }
    columns
}

/// The width that the others are brought to, if none is far from it.
fn common(widths: impl Iterator<Item = usize> + Clone, most: usize) -> usize {
    let longest = widths.clone().max().unwrap_or(0);
    let shortest = widths.min().unwrap_or(0);
    if longest - shortest > most {
        0
    } else {
        longest
    }
}

fn width(text: &str) -> usize {
    text.chars().count()
}
