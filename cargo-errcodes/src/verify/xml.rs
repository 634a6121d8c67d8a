//! Reads XML, tag by tag.

use std::collections::HashMap;

use super::markup::{Markup, plain};
use super::page_text::{Kind, MAX_RECORD, PageText};
use crate::page::Location;

/// Adds the pieces of an XML file: each attribute, and each text.
pub(super) fn read_xml(text: &str, page: &mut PageText) {
    let mut reader = Reader {
        page,
        open: vec![Element::new(String::new(), 0)],
        line: 1,
    };
    reader.tokens(text);
    while reader.open.len() > 1 {
        reader.end();
    }
}

/// Returns the first tag, comment or text of a file, and the rest of it.
fn split_token(text: &str) -> (&str, &str) {
    const MARKS: [(&str, &str); 4] = [
        ("<!--", "-->"),
        ("<![CDATA[", "]]>"),
        ("<?", "?>"),
        ("<", ">"),
    ];
    let Some((mark, end)) = MARKS.into_iter().find(|(mark, _)| text.starts_with(mark)) else {
        return text.split_at(text.find('<').unwrap_or(text.len()));
    };
    let after = &text[mark.len()..];
    let length = match (mark, after.starts_with('!')) {
        // A document type may contain declarations in brackets.
        ("<", true) => doctype_length(after),
        ("<", false) => tag_length(after),
        _ => after.find(end),
    };
    let length = length.map_or(text.len(), |length| mark.len() + length + end.len());
    text.split_at(length)
}

fn doctype_length(text: &str) -> Option<usize> {
    let end = text.find('>')?;
    if text[..end].contains('[') {
        Some(text.find("]>")? + 1)
    } else {
        Some(end)
    }
}

/// Returns the length of a tag up to its `>`, which may also be in the value of an attribute.
fn tag_length(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut chars = text.char_indices();
    let (end, _) = chars.find(|(_, c)| {
        match quote {
            Some(open) if open == *c => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(*c),
            _ => {}
        }
        quote.is_none() && *c == '>'
    })?;
    Some(end)
}

/// Returns whether an unparsed section is an XML document of several lines, and not a text with tags.
fn is_document(text: &str) -> bool {
    const FEWEST: usize = 3;
    let text = text.trim();
    let is_between_tags = text.starts_with('<') && text.ends_with('>');
    is_between_tags && text.contains('\n') && text.matches("</").count() > FEWEST
}

/// The maximum number of elements inside each other. The tags of deeper ones are ignored.
const MAX_DEPTH: usize = 200;

struct Element {
    name: String,
    /// The first row of the element.
    start: usize,
    /// The pieces of its attributes, of its text, and of the elements in it that have nothing but a text.
    pieces: Vec<usize>,
    has_attributes: bool,
    /// True if the element is a cell of a table, or in one.
    is_in_row: bool,
    text: String,
    text_line: usize,
    /// For each name of an element in it, the number of those elements, and of those that are more than a text.
    elements: HashMap<String, (usize, usize)>,
    /// The elements in it whose texts all have the same name.
    undecided: Vec<(String, Record)>,
}

/// Pieces, and the rows that they belong to.
struct Record {
    pieces: Vec<usize>,
    start: usize,
    end: usize,
}

impl Element {
    fn new(name: String, start: usize) -> Self {
        Self {
            name,
            start,
            pieces: Vec::new(),
            has_attributes: false,
            is_in_row: false,
            text: String::new(),
            text_line: 0,
            elements: HashMap::new(),
            undecided: Vec::new(),
        }
    }
}

struct Reader<'p> {
    page: &'p mut PageText,
    /// The elements around the current position. The first one is the file.
    open: Vec<Element>,
    line: usize,
}

impl Reader<'_> {
    fn tokens(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let (token, after) = split_token(rest);
            let line = self.line;
            self.token(token);
            self.line = line + token.matches('\n').count();
            rest = after;
        }
    }

    fn token(&mut self, token: &str) {
        if token.starts_with("<!--") || token.starts_with("<?") {
            return;
        }
        if let Some(text) = token.strip_prefix("<![CDATA[") {
            let text = text.trim_end_matches("]]>");
            if is_document(text) {
                self.tokens(text);
            } else {
                self.text(text);
            }
        } else if token.starts_with("</") {
            self.flush();
            if self.open.len() > 1 {
                self.end();
            }
        } else if let Some(tag) = token.strip_prefix('<') {
            self.flush();
            if !tag.starts_with('!') && self.open.len() < MAX_DEPTH {
                self.begin(tag.trim_end_matches('>'));
            }
        } else {
            self.text(token);
        }
    }

    fn text(&mut self, text: &str) {
        let line = self.line;
        if let Some(element) = self.open.last_mut() {
            if element.text.trim().is_empty() {
                let blank = text.len() - text.trim_start().len();
                element.text_line = line + text[..blank].matches('\n').count();
            }
            element.text.push_str(text);
        }
    }

    /// Adds the text since the last tag.
    fn flush(&mut self) {
        let path = self.path();
        let Some(element) = self.open.last_mut() else {
            return;
        };
        let text = std::mem::take(&mut element.text);
        let location = Location::Line(element.text_line);
        let piece = push(self.page, path, &text, location);
        element.pieces.extend(piece);
    }

    fn path(&self) -> String {
        let names: Vec<&str> = self.open.iter().map(|element| &*element.name).collect();
        names.join("/")
    }

    /// Returns whether the open elements are a row of a table, or in one.
    fn is_in_row(&self) -> bool {
        self.open.last().is_some_and(|element| {
            let name = element.name.rsplit(':').next().unwrap_or_default();
            let is_row = ["row", "tr", "strow"]
                .iter()
                .any(|row| name.eq_ignore_ascii_case(row));
            is_row || element.is_in_row
        })
    }

    fn begin(&mut self, tag: &str) {
        let is_empty = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let length = tag.find(char::is_whitespace).unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(length);
        let mut element = Element::new(name.to_owned(), self.page.rows.len());
        let path = format!("{}/{name}", self.path());
        for (key, value) in attributes_of(attributes) {
            let location = Location::Line(self.line);
            let piece = push(self.page, format!("{path}/@{key}"), value, location);
            element.pieces.extend(piece);
            element.has_attributes = true;
        }
        // The attributes of cells describe their layout.
        element.is_in_row = self.is_in_row();
        self.open.push(element);
        if is_empty {
            self.end();
        }
    }

    fn end(&mut self) {
        let Some(element) = self.open.pop() else {
            return;
        };
        let Some(outer) = self.open.last_mut() else {
            return;
        };
        for (name, record) in element.undecided {
            let number = element.elements.get(&name).map_or(0, |(number, _)| *number);
            if number > 1 {
                extend(self.page, &record);
            }
        }
        let counts = outer.elements.entry(element.name.clone()).or_default();
        counts.0 += 1;
        let is_text = element.is_in_row || !element.has_attributes && element.elements.is_empty();
        if is_text {
            outer.pieces.extend(element.pieces);
            return;
        }
        counts.1 += 1;
        let record = Record {
            pieces: element.pieces,
            start: element.start,
            end: self.page.rows.len(),
        };
        let has_records = element.elements.values().any(|(_, records)| *records > 1);
        let is_list = !element.has_attributes
            && element.elements.len() == 1
            && element.elements.values().all(|(number, _)| *number > 1);
        if is_list {
            // A list of texts, or one of many rows of cells.
            outer.undecided.push((element.name, record));
        } else if !has_records {
            extend(self.page, &record);
        }
    }
}

/// Adds a piece in a row of its own.
fn push(page: &mut PageText, path: String, text: &str, location: Location) -> Option<usize> {
    let piece = page.pieces.len();
    let text = plain(text, Markup::Prose);
    page.push_alone(Kind::Value(path), &text, location);
    (page.pieces.len() > piece).then_some(piece)
}

fn extend(page: &mut PageText, record: &Record) {
    if record.end - record.start > MAX_RECORD {
        return;
    }
    for piece in &record.pieces {
        page.pieces[*piece].rows = record.start..record.end;
    }
}

/// Returns the attributes in a tag.
fn attributes_of(mut text: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    while let Some((key, rest)) = text.split_once('=') {
        let rest = rest.trim_start();
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            break;
        };
        let Some((value, after)) = rest[1..].split_once(quote) else {
            break;
        };
        attributes.push((key.trim(), value));
        text = after;
    }
    attributes
}
