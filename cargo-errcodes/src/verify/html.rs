//! Reads HTML, tag by tag.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};

use super::page_text::{Cell, Kind, PageText};
use crate::page::{Location, is_glued};

/// Adds the pieces of an HTML page.
pub(super) fn read_html(text: &str, page: &mut PageText) {
    read(text, Html::Page, page);
}

/// Adds the pieces in the tables, lists and headings of HTML on a page of another format, which is read line by line besides.
pub(super) fn read_elements(text: &str, page: &mut PageText) {
    read(text, Html::Elements, page);
}

/// The part of a page that is HTML.
#[derive(PartialEq, Eq)]
enum Html {
    Page,
    /// The lines outside of elements are in another format.
    Elements,
}

fn read(text: &str, html: Html, page: &mut PageText) {
    let reader = Reader {
        page,
        html,
        text: String::new(),
        line: 1,
        start: 1,
        kind: Kind::Line,
        item_row: None,
        tables: Vec::new(),
        lists: Vec::new(),
        hidden: None,
        reference: None,
        links: Vec::new(),
        follows_element: false,
        follows_span: false,
        is_row_of_style: false,
    };
    let tokenizer = Tokenizer::new(Sink(RefCell::new(reader)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.0.into_inner().flush();
}

struct Sink<'p>(RefCell<Reader<'p>>);

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let reader = &mut *self.0.borrow_mut();
        reader.line = usize::try_from(line).unwrap_or(usize::MAX);
        match token {
            TagToken(tag) => return reader.tag(&tag),
            Token::CharacterTokens(text) => reader.characters(&text),
            Token::EOFToken => reader.flush(),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn has_class(tag: &Tag) -> bool {
    let mut attributes = tag.attrs.iter();
    attributes.any(|attribute| &*attribute.name.local == "class")
}

/// The maximum number of rows that a cell spans.
const MAX_ROWSPAN: usize = 1_000;
/// The maximum number of columns that a cell spans.
const MAX_COLSPAN: usize = 100;

struct Table {
    number: usize,
    /// The current row, if one has begun, and the next column in it.
    row: Option<usize>,
    column: usize,
    /// For each column that a cell above spans, the number of rows that are left, and the piece.
    spans: BTreeMap<usize, (usize, Option<usize>)>,
    /// The columns and rows that the current cell spans, if one is open.
    span: Option<(usize, usize)>,
    is_header: bool,
}

struct Reader<'p> {
    page: &'p mut PageText,
    html: Html,
    /// The text since the last block began.
    text: String,
    line: usize,
    /// The line in which the text begins.
    start: usize,
    kind: Kind,
    /// The row of the current list item, or of the current term and its definitions.
    item_row: Option<usize>,
    tables: Vec<Table>,
    /// The next number of each open list, if its numbers may be codes.
    lists: Vec<Option<usize>>,
    /// The element whose text is not shown, and the number of elements of this name that are open.
    hidden: Option<(String, usize)>,
    /// The start of the text of a `sup` element.
    reference: Option<usize>,
    /// The links in the text.
    links: Vec<String>,
    /// True directly behind the end of an element.
    follows_element: bool,
    /// True directly behind the end of a `span`.
    follows_span: bool,
    /// True if the current row is an element whose cells are so only by their style.
    is_row_of_style: bool,
}

const HIDDEN: [&str; 8] = [
    "script", "style", "template", "svg", "select", "button", "noscript", "nav",
];

impl Reader<'_> {
    fn characters(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        self.follows_span = false;
        if std::mem::take(&mut self.follows_element) && is_glued(&self.text, text) {
            self.text.push(' ');
        }
        if self.kind == Kind::Example {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.flush();
                }
                self.add(line);
            }
        } else {
            // Unlike an element that begins a new line, a line break in the file is only a space.
            self.add(&text.replace(['\n', '\r'], " "));
        }
    }

    fn add(&mut self, text: &str) {
        if self.text.trim().is_empty() {
            self.start = self.line;
        }
        self.text.push_str(text);
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        let is_start = tag.kind == StartTag;
        self.follows_element = !is_start;
        let follows_span = std::mem::replace(&mut self.follows_span, name == "span" && !is_start);
        if follows_span && name == "span" && self.kind == Kind::Line && has_class(tag) {
            // The style of a page shows such elements as cells.
            self.end_cell_of_style();
        }
        if let Some((hidden, open)) = &mut self.hidden {
            if name == hidden {
                *open = if is_start { *open + 1 } else { *open - 1 };
                if *open == 0 {
                    self.hidden = None;
                }
            }
        } else if HIDDEN.contains(&name) && is_start && !tag.self_closing {
            self.hidden = Some((name.to_owned(), 1));
        } else if is_start {
            self.open(tag);
        } else {
            self.close(name);
        }
        match name {
            "script" if is_start => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" if is_start => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }

    fn open(&mut self, tag: &Tag) {
        match &*tag.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                // A heading outside of a table ends all items, closed or not.
                if self.tables.is_empty() {
                    self.item_row = None;
                }
                self.kind = Kind::Heading(tag.name.as_bytes()[1] - b'0');
            }
            "summary" => {
                self.flush();
                self.kind = Kind::Heading(6);
            }
            "li" if self.is_list_in_row() => self.text.push('\n'),
            "li" | "dt" => {
                self.flush();
                self.item_row = Some(self.page.new_row());
                self.kind = if &*tag.name == "dt" {
                    Kind::Term
                } else {
                    Kind::Item
                };
                self.add_number(tag);
            }
            name @ ("ol" | "ul") => {
                let start = number_of(tag, "start").filter(|_| name == "ol");
                self.lists.push(start);
                self.separate(name);
            }
            "dd" => {
                self.flush();
                self.kind = Kind::Item;
            }
            "pre" => {
                self.flush();
                self.kind = Kind::Example;
            }
            "table" => {
                self.flush();
                let number = self.page.new_table();
                self.tables.push(Table {
                    number,
                    row: None,
                    column: 0,
                    spans: BTreeMap::new(),
                    span: None,
                    is_header: false,
                });
            }
            "tr" => {
                self.end_cell();
                self.begin_row();
            }
            "td" | "th" => self.begin_cell(tag),
            "br" if self.tables.is_empty() => self.flush(),
            "sup" => self.reference = Some(self.text.len()),
            "a" => {
                let mut attributes = tag.attrs.iter();
                let link = attributes.find(|attribute| &*attribute.name.local == "href");
                self.links.extend(link.map(|link| link.value.to_string()));
            }
            name => self.separate(name),
        }
    }

    /// Adds the number that a browser shows before an item.
    fn add_number(&mut self, item: &Tag) {
        let Some(list) = self.lists.last_mut().filter(|_| &*item.name == "li") else {
            return;
        };
        if let Some(number) = number_of(item, "value").or(*list) {
            *list = Some(number.saturating_add(1));
            self.add(&format!("{number}. "));
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "table" => {
                self.end_cell();
                self.tables.pop();
            }
            "td" | "th" => self.end_cell(),
            "tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut()
                    && let Some(row) = table.row.take()
                {
                    continue_row_above(self.page, row);
                }
            }
            "sup" => {
                let start = self.reference.take().unwrap_or(self.text.len());
                if self
                    .text
                    .get(start..)
                    .is_some_and(|text| text.trim_start().starts_with('['))
                {
                    self.text.truncate(start);
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "dt" | "pre" => {
                self.flush();
                self.kind = Kind::Line;
            }
            "li" | "ul" | "ol" if self.is_list_in_row() => self.text.push('\n'),
            "li" | "dd" | "dl" | "ul" | "ol" => {
                self.flush();
                if matches!(name, "ul" | "ol") {
                    self.lists.pop();
                }
                self.kind = Kind::Line;
                if name != "dd" {
                    self.item_row = None;
                }
            }
            name => self.separate(name),
        }
    }

    /// Ends a piece at an element that is a cell by its style. The pieces up to the next block are a row.
    fn end_cell_of_style(&mut self) {
        if self.tables.is_empty() && self.item_row.is_none() {
            self.item_row = Some(self.page.new_row());
            self.is_row_of_style = true;
        }
        if self.is_row_of_style {
            self.flush();
        } else {
            self.text.push(' ');
        }
    }

    /// Returns whether the items of a list are the text of a cell: the cells before it are those of a row, not of a layout.
    fn is_list_in_row(&self) -> bool {
        const LONGEST: usize = 200;
        let row = self.tables.last().and_then(|table| table.row);
        let cells = row.map_or(&[][..], |row| &self.page.rows[row]);
        let is_short = |piece: &usize| self.page.pieces[*piece].text.len() <= LONGEST;
        self.kind == Kind::Line && !cells.is_empty() && cells.iter().all(is_short)
    }

    /// Ends the piece at an element that begins a new line. A cell is one piece.
    fn separate(&mut self, name: &str) {
        const INLINE: [&str; 34] = [
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
            "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
        ];
        if INLINE.contains(&name) {
            return;
        }
        if self.tables.is_empty() && !matches!(self.kind, Kind::Heading(_)) {
            self.flush();
            if std::mem::take(&mut self.is_row_of_style) {
                self.item_row = None;
            }
        } else {
            self.text.push('\n');
        }
    }

    fn begin_row(&mut self) {
        let row = self.page.new_row();
        let page = &mut *self.page;
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        (table.row, table.column) = (Some(row), 0);
        table.spans.retain(|_, (left, _)| *left > 0);
        for (left, piece) in table.spans.values_mut() {
            *left -= 1;
            if let Some(piece) = *piece {
                page.rows[row].push(piece);
                page.pieces[piece].rows.end = row + 1;
            }
        }
    }

    fn begin_cell(&mut self, tag: &Tag) {
        self.end_cell();
        if self.tables.last().is_some_and(|table| table.row.is_none()) {
            self.begin_row();
        }
        let span = |name: &str, most: usize| {
            let mut attributes = tag.attrs.iter();
            let span = attributes.find(|attribute| &*attribute.name.local == name);
            let span = span.and_then(|span| span.value.trim().parse().ok());
            span.unwrap_or(1_usize).clamp(1, most)
        };
        if let Some(table) = self.tables.last_mut() {
            while table.spans.contains_key(&table.column) {
                table.column += 1;
            }
            table.span = Some((span("colspan", MAX_COLSPAN), span("rowspan", MAX_ROWSPAN)));
            let is_header = &*tag.name == "th";
            if table.is_header && !is_header {
                clear_header(self.page, table.row);
            }
            table.is_header = is_header;
        }
        self.kind = Kind::Line;
        self.item_row = None;
    }

    fn end_cell(&mut self) {
        let pieces = self.page.pieces.len();
        self.flush();
        let piece = (self.page.pieces.len() > pieces).then_some(pieces);
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let Some((columns, rows)) = table.span.take() else {
            return;
        };
        if rows > 1 {
            for column in table.column..table.column + columns {
                let piece = piece.filter(|_| column == table.column);
                table.spans.insert(column, (rows - 1, piece));
            }
        }
        table.column += columns;
    }

    /// Ends a piece.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        // HTML has no line breaks, so that these lines would be a single one, with the codes and texts of all of them.
        let is_outside =
            self.kind == Kind::Line && self.item_row.is_none() && self.tables.is_empty();
        if text.trim().is_empty() || self.html == Html::Elements && is_outside {
            return;
        }
        let (kind, rows) = self.place();
        for link in std::mem::take(&mut self.links) {
            self.page.add_link(&link, rows.start);
        }
        let text = text.replace('\u{A0}', " ");
        self.page
            .push(kind, &text, rows, Location::Line(self.start));
    }

    fn place(&mut self) -> (Kind, Range<usize>) {
        if let Some(table) = self.tables.last()
            && let Some(row) = table.row
            && !matches!(self.kind, Kind::Item | Kind::Term | Kind::Heading(_))
        {
            let cell = Cell {
                table: table.number,
                column: table.column,
                is_header: table.is_header,
            };
            return (Kind::Cell(cell), row..row + 1);
        }
        let row = match self.item_row {
            Some(row) => row,
            None => self.page.new_row(),
        };
        (self.kind.clone(), row..row + 1)
    }
}

/// Adds the only text of a row to the row above if the cells before it are empty, as in lists of constants that are generated from headers.
fn continue_row_above(page: &mut PageText, row: usize) {
    let [only] = page.rows[row][..] else { return };
    let Kind::Cell(cell) = &page.pieces[only].kind else {
        return;
    };
    let is_of_table = |piece: &usize| matches!(&page.pieces[*piece].kind, Kind::Cell(other) if other.table == cell.table);
    let above = row
        .checked_sub(1)
        .filter(|_| cell.column > 0 && !cell.is_header);
    let above = above.filter(|above| page.rows[*above].first().is_some_and(is_of_table));
    if let Some(above) = above {
        page.rows[above].push(only);
        page.pieces[only].rows.start = above;
    }
}

/// Makes the cells of a row that are marked as headings ordinary ones: in a row with other cells, they are its first column.
fn clear_header(page: &mut PageText, row: Option<usize>) {
    for piece in row.map_or(&[][..], |row| &page.rows[row]) {
        if let Kind::Cell(cell) = &mut page.pieces[*piece].kind {
            cell.is_header = false;
        }
    }
}

/// Returns the number in an attribute, if it has three digits or more, so that it is not that of a step.
fn number_of(tag: &Tag, name: &str) -> Option<usize> {
    const LEAST: usize = 100;
    let mut attributes = tag.attrs.iter();
    let attribute = attributes.find(|attribute| &*attribute.name.local == name)?;
    let number: usize = attribute.value.trim().parse().ok()?;
    (number >= LEAST).then_some(number)
}
