//! What a page is made of, whatever it is written in.

/// A piece of a page. Those of a page stand in its order.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    /// What it says; of a table, its caption.
    pub(crate) text: String,
    /// Where it is, for people: `line 12`.
    pub(crate) place: String,
    /// Whether an empty line stands above it.
    pub(crate) is_apart: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// From 1 on, the outermost.
    Heading(u8),
    /// A line of a plain text, which may be a heading: only what follows tells.
    Line,
    Paragraph,
    /// Of a list.
    Item,
    /// Of a list of definitions: what is defined.
    Term,
    /// Of a list of definitions: what it means.
    Definition,
    Table(Grid),
}

/// A table as it stands on the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    /// The headings of the columns, if the page says that they are some.
    pub(crate) header: Option<Vec<String>>,
    pub(crate) rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) cells: Vec<String>,
    /// Where it is, for people.
    pub(crate) place: String,
}

impl Row {
    /// The one text that stands in it, across the table: a heading of the rows below it.
    pub(super) fn title(&self) -> Option<&str> {
        let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
        let first = filled.next()?;
        (self.cells.len() > 1 && filled.all(|cell| cell == first)).then_some(first)
    }
}

impl Block {
    pub(crate) fn new(kind: Kind, text: impl Into<String>, place: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            place: place.into(),
            is_apart: true,
        }
    }
}

/// Returns whether a character is one that nobody sees, and that is no control character.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Where a text may be parted, at a byte or before it.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    let mut boundary = at.min(text.len());
    while !text.is_char_boundary(boundary) {
        boundary -= 1;
    }
    boundary
}

/// A text as it is read by people: each run of blanks is one, and none is at an end, not even one of no width.
///
/// Line breaks stay. What nobody sees within the text is left out and reported later (`mend.rs`).
pub(crate) fn tidy(text: &str) -> String {
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_blank = |c: char| c.is_whitespace() || is_unseen(c);
            line.trim_matches(is_blank).to_owned()
        })
        .collect();
    // Two empty lines in a row are one.
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned()
}
