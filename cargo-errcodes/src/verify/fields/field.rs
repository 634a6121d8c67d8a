//! The fields of a page, and the parts of a record that are in them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::super::locate::Record;
use super::super::page_text::{Cell, Kind, PageText, Piece};
use super::super::text::Texts;
use super::heading::Suitability;

/// A place in each record of a page that has values of the same key.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in super::super) enum Field {
    /// A column, with the number of the first table that has the same headings.
    Column(usize, usize),
    /// A path in a data file.
    Path(String),
    /// The text after a label such as `Solution:`, or below such a heading.
    Label(String),
    /// A label itself.
    LabelText,
    /// The rest of the line or heading of the code, before and after the code.
    Before,
    After,
    /// The other lines, above and below the code.
    Above,
    Below,
    /// The whole row, and the headings above it.
    Row,
}

impl Field {
    /// Returns whether the page gives the field a name of its own.
    pub(in super::super) fn is_named(&self) -> bool {
        matches!(self, Self::Column(..) | Self::Path(_) | Self::Label(_))
    }
}

/// The words of a record that are in the same field.
pub(super) struct Segment {
    pub(super) field: Field,
    /// The first piece of the words.
    pub(super) piece: usize,
    /// The number of pieces.
    pub(super) pieces: usize,
    pub(super) words: Range<usize>,
}

/// The fields of a page.
pub(in super::super) struct Fields<'p> {
    pub(in super::super) page: &'p PageText,
    /// The texts that were looked for.
    pub(in super::super) texts: Texts<'p>,
    /// For each row, the innermost heading above it.
    sections: Vec<Option<usize>>,
    /// For each heading, the one above it.
    outer: HashMap<usize, usize>,
    /// For each table, the first one with the same headings.
    tables: HashMap<usize, usize>,
    /// The number of places of each label.
    labels: HashMap<String, usize>,
    /// For each table, the columns whose headings are those of texts.
    text_columns: HashMap<usize, HashSet<usize>>,
}

impl<'p> Fields<'p> {
    pub(in super::super) fn of(page: &'p PageText) -> Self {
        let mut headings: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        let mut text_columns: HashMap<usize, HashSet<usize>> = HashMap::new();
        for ((table, column), heading) in page.headings() {
            headings.entry(table).or_default().push(heading);
            if Suitability::of(heading) >= Suitability::Description {
                text_columns.entry(table).or_default().insert(column);
            }
        }
        let mut first: HashMap<Vec<&str>, usize> = HashMap::new();
        let tables = headings.into_iter().map(|(table, headings)| {
            let first = first.entry(headings).or_insert(table);
            (table, *first)
        });
        let mut sections = vec![None; page.rows.len()];
        let mut outer = HashMap::new();
        let mut labels = HashMap::new();
        for (index, piece) in page.pieces.iter().enumerate() {
            if matches!(piece.kind, Kind::Heading(_)) {
                let start = piece.rows.start;
                outer.extend(sections[start].map(|above| (index, above)));
                sections[piece.rows.clone()].fill(Some(index));
            }
            if let Some((label, _)) = label_of(piece) {
                *labels.entry(label.to_owned()).or_default() += 1;
            }
        }
        Self {
            page,
            texts: Texts::new(page),
            sections,
            outer,
            tables: tables.collect(),
            labels,
            text_columns,
        }
    }

    /// Returns the columns of a table whose headings are those of texts, if there are any.
    pub(super) fn text_columns(&self, table: usize) -> Option<&HashSet<usize>> {
        self.text_columns.get(&table)
    }

    /// Returns the name of a field with a preposition.
    pub(in super::super) fn place(&self, field: &Field) -> String {
        let heading = self.heading(field).filter(|heading| heading.len() < 40);
        match (field, heading) {
            (Field::Label(_), Some(label)) => format!("in `{label}`"),
            (_, Some(heading)) => format!("in the column `{heading}`"),
            (Field::Column(_, column), None) => format!("in the column {}", column + 1),
            (Field::Path(path) | Field::Label(path), None) => format!("in the column `{path}`"),
            (Field::LabelText, None) => "in a label".to_owned(),
            (Field::Before, None) => "before the code".to_owned(),
            (Field::After, None) => "after the code".to_owned(),
            (Field::Above, None) => "above the code".to_owned(),
            (Field::Below, None) => "below the code".to_owned(),
            (Field::Row, None) => "in the row".to_owned(),
        }
    }

    /// Returns what the page calls a field.
    pub(super) fn heading<'f>(&'f self, field: &'f Field) -> Option<&'f str> {
        match field {
            Field::Column(table, column) => self.page.heading(*table, *column),
            Field::Path(path) => path.rsplit('/').find(|name| !matches!(*name, "" | "*")),
            Field::Label(label) => Some(label),
            _ => None,
        }
    }

    /// Returns the headings above a row, the innermost first.
    pub(in super::super) fn headings_above(&self, row: usize) -> impl Iterator<Item = usize> {
        let innermost = self.sections.get(row).copied().flatten();
        std::iter::successors(innermost, |heading| self.outer.get(heading).copied())
    }

    /// Returns the field of a cell or a value.
    pub(in super::super) fn field_of(&self, piece: usize) -> Option<Field> {
        match &self.page.pieces[piece].kind {
            Kind::Cell(Cell { table, column, .. }) => {
                let table = self.tables.get(table).unwrap_or(table);
                Some(Field::Column(*table, *column))
            }
            Kind::Value(path) => Some(Field::Path(path.clone())),
            _ => None,
        }
    }

    /// Returns the parts of a record. Pieces of the same field that follow each other are one part.
    pub(super) fn segments(&self, record: &Record) -> Vec<Segment> {
        const MOST_WORDS: usize = 200;
        let code = &record.code;
        let mut segments: Vec<Segment> = Vec::new();
        // The label that is alone in its line or is a heading.
        let mut label: Option<&str> = None;
        for index in self.pieces_of(record) {
            let piece = &self.page.pieces[index];
            let mut add = |field: Field, words: Range<usize>| {
                let end = words.end.min(words.start + MOST_WORDS);
                let words = words.start..end;
                segments.push(Segment {
                    field,
                    piece: index,
                    pieces: 1,
                    words,
                });
            };
            if let Some(field) = self.field_of(index) {
                add(field, piece.words.clone());
                continue;
            }
            if index == code.piece {
                let words = self.page.words_of(code);
                // A line can be long and have many codes.
                let before = words.start.saturating_sub(MOST_WORDS);
                add(Field::Before, piece.words.start.max(before)..words.start);
                let after = words.end + MOST_WORDS;
                add(Field::After, words.end..piece.words.end.min(after));
                continue;
            }
            let own = label_of(piece).filter(|(label, _)| self.is_usual_label(label));
            if let Some((own, start)) = own {
                let words = self.page.word_at(index, start)..piece.words.end;
                add(Field::LabelText, piece.words.start..words.start);
                label = words.is_empty().then_some(own);
                if !words.is_empty() {
                    add(Field::Label(own.to_owned()), words);
                }
                continue;
            }
            if matches!(piece.kind, Kind::Heading(_)) {
                label = None;
            }
            let field = match label {
                Some(label) => Field::Label(label.to_owned()),
                None if index < code.piece => Field::Above,
                None => Field::Below,
            };
            add(field, piece.words.clone());
        }
        segments.dedup_by(|next, last| {
            let joins = next.field == last.field
                && last.words.end == next.words.start
                && self.field_of(next.piece).is_none();
            if joins {
                last.words.end = next.words.end;
                last.pieces += next.pieces;
            }
            joins
        });
        segments
    }

    /// Returns whether a label is in several places of the page.
    pub(in super::super) fn is_usual_label(&self, label: &str) -> bool {
        const FEWEST: usize = 3;
        self.labels
            .get(label)
            .is_some_and(|number| *number >= FEWEST)
    }

    /// Returns the pieces of the row of a record, and then those of its other words.
    fn pieces_of(&self, record: &Record) -> Vec<usize> {
        const MOST: usize = 100;
        let page = self.page;
        let rows = page.pieces[record.code.piece].rows.clone();
        let mut pieces: Vec<usize> = page.pieces_in(rows).take(MOST).collect();
        let known = pieces.iter().min().copied()..=pieces.iter().max().copied();
        for words in &record.words {
            let Some(last) = words.end.checked_sub(1).filter(|last| *last >= words.start) else {
                continue;
            };
            let others = page.piece_of_word[words.start]..=page.piece_of_word[last];
            let others = others.filter(|piece| !known.contains(&Some(*piece)));
            pieces.extend(others.take(MOST));
        }
        pieces.sort_unstable();
        pieces.dedup();
        pieces
    }
}

/// Returns the label at the start of a piece, and the byte at which the text after it begins.
pub(in super::super) fn label_of(piece: &Piece) -> Option<(&str, usize)> {
    const LONGEST: usize = 30;
    const MOST_WORDS: usize = 3;
    const LAST_MARK: usize = 60;
    let text = &*piece.text;
    match piece.kind {
        Kind::Cell(_) | Kind::Value(_) | Kind::Example => return None,
        Kind::Heading(_) => {
            let label = text.trim_matches(|c: char| !c.is_alphanumeric());
            return (label.len() <= LONGEST).then_some((label, text.len()));
        }
        _ => {}
    }
    let is_mark = |(at, c): &(usize, char)| *at > LAST_MARK || matches!(c, ':' | '：' | '=');
    let start = text.find(char::is_alphanumeric)?;
    let (end, _) = text.char_indices().find(is_mark)?;
    let label = text.get(start..end)?;
    let label = label.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_label = label.len() <= LONGEST
        && label.split_whitespace().count() <= MOST_WORDS
        && label.starts_with(char::is_alphabetic)
        && !label.contains(['"', '(', '.', ',']);
    (is_label && !label.is_empty()).then_some((label, end))
}
