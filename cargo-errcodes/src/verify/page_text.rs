//! The text of a page in pieces: cells, items, headings and lines, each with the rows that it belongs to.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::blanks::{GAP, with_gaps, without_blanks};
use super::codes::Occurrence;
use super::source::PlainLine;
use super::words::{Spacing, Vocabulary, WordId, words};
use crate::page::Location;

/// The maximum number of rows of an object or an element whose values are all about the same error.
pub(super) const MAX_RECORD: usize = 200;

/// A page as a sequence of pieces of text.
#[derive(Debug, Default)]
pub(super) struct PageText {
    pub(super) pieces: Vec<Piece>,
    /// For each row, the pieces in it.
    pub(super) rows: Vec<Vec<usize>>,
    /// The words of all pieces.
    pub(super) words: Vec<WordId>,
    /// For each word, its piece.
    pub(super) piece_of_word: Vec<usize>,
    /// For each word, its bytes in the text of its piece.
    word_bytes: Vec<Range<usize>>,
    vocabulary: Vocabulary,
    /// The words of the vocabulary by their spelling in lower case. Only known once it is needed.
    by_lower_case: OnceCell<HashMap<String, Vec<WordId>>>,
    pub(super) spacing: Spacing,
    /// For each word of the vocabulary, its places.
    places: Vec<Vec<usize>>,
    /// The number of tables.
    tables: usize,
    /// The pieces that are the headings of columns, by table and column.
    headings: BTreeMap<(usize, usize), usize>,
    /// For each row, its links.
    pub(super) links: BTreeMap<usize, Vec<String>>,
}

/// A piece of a page.
#[derive(Debug)]
pub(super) struct Piece {
    /// The text, without the markup of the page's format.
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) location: Location,
    /// The rows that a code in this piece is the code of. For a heading, they are the rows of its section.
    pub(super) rows: Range<usize>,
    /// The words of the piece, in [`PageText::words`].
    pub(super) words: Range<usize>,
    /// `true` if the text consists of numbers or single words between separators: `96, 97`.
    pub(super) is_list: bool,
    /// `true` for a line of a program with a string or a comment.
    pub(super) has_text: bool,
    /// For a line of a program, the byte at which a comment begins.
    pub(super) comment: Option<usize>,
}

/// The kind of a piece.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// A heading with its level.
    Heading(u8),
    Cell(Cell),
    /// An item of a list.
    Item,
    /// The term in a definition list.
    Term,
    /// A line or a paragraph.
    Line,
    /// A line with spaces between columns, in which texts may continue on the next line.
    Columns,
    /// A line of a program.
    Source,
    /// A line of a program in the row of a constant that another line defines.
    SourceText,
    /// A key or a value in a data file, with its path, in which a star is the index of an item or a key that varies.
    Value(String),
    /// Preformatted text, such as an example of a response.
    Example,
}

/// The place of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cell {
    /// The number of the table.
    pub(super) table: usize,
    pub(super) column: usize,
    pub(super) is_header: bool,
}

impl Kind {
    /// Returns whether this is a line of a program.
    pub(super) fn is_source(&self) -> bool {
        matches!(self, Self::Source | Self::SourceText)
    }

    /// Returns whether the piece is a field of its own, which has nothing but a text.
    pub(super) fn is_field(&self) -> bool {
        matches!(self, Self::Cell(_) | Self::Value(_) | Self::Example)
    }
}

/// Returns whether a line of a program has a string or a comment.
fn has_text(text: &str) -> bool {
    const MARKS: [&str; 5] = ["\"", "'", "//", "/*", "#define "];
    MARKS.iter().any(|mark| text.contains(mark))
}

impl PageText {
    pub(super) fn new(spacing: Spacing) -> Self {
        Self {
            spacing,
            ..Self::default()
        }
    }

    /// Returns a new row.
    pub(super) fn new_row(&mut self) -> usize {
        self.rows.push(Vec::new());
        self.rows.len() - 1
    }

    /// Adds a piece to its rows.
    pub(super) fn push(&mut self, kind: Kind, text: &str, rows: Range<usize>, location: Location) {
        let text = if matches!(kind, Kind::Columns | Kind::Example) {
            with_gaps(text)
        } else {
            without_blanks(text)
        };
        if text.is_empty() {
            return;
        }
        if text.contains("://") {
            self.add_links(&text, rows.start);
        }
        let index = self.pieces.len();
        for row in rows.clone() {
            if let Some(row) = self.rows.get_mut(row) {
                row.push(index);
            }
        }
        let start = self.words.len();
        for word in words(&text, self.spacing) {
            self.words.push(self.vocabulary.add(word.text));
            self.piece_of_word.push(index);
            self.word_bytes.push(word.range);
        }
        self.pieces.push(Piece {
            is_list: is_list(&text),
            has_text: kind.is_source() && has_text(&text),
            comment: None,
            text,
            kind,
            location,
            rows,
            words: start..self.words.len(),
        });
    }

    /// Adds a line of a program to its rows.
    pub(super) fn push_source(
        &mut self,
        kind: Kind,
        line: &PlainLine,
        rows: Range<usize>,
        location: Location,
    ) {
        let next = self.pieces.len();
        self.push(kind, &line.text, rows, location);
        let Some((piece, at)) = self.pieces.get_mut(next).zip(line.comment) else {
            return;
        };
        let code = without_blanks(&line.text[..at]);
        // A comment behind the program has a space before it.
        let start = code.len() + usize::from(!code.is_empty());
        piece.comment = Some(start.min(piece.text.len()));
        piece.has_text = true;
    }

    /// Adds the links in a text of a row, with the markup of Markdown or without.
    pub(super) fn add_links(&mut self, text: &str, row: usize) {
        const MOST: usize = 100;
        const END: [char; 8] = [')', '>', '"', '\'', ']', '|', '`', ' '];
        let marked = text.split("](").skip(1);
        let plain = text.match_indices("://").map(|(at, _)| {
            let start = text[..at].rfind(|c: char| !c.is_ascii_alphabetic());
            &text[start.map_or(0, |before| {
                before + text[before..].chars().next().map_or(1, char::len_utf8)
            })..]
        });
        for rest in marked.chain(plain).take(MOST) {
            let link = rest.split(END).next().unwrap_or_default();
            self.add_link(link, row);
        }
    }

    pub(super) fn add_link(&mut self, link: &str, row: usize) {
        if link.len() > 1 {
            self.links.entry(row).or_default().push(link.to_owned());
        }
    }

    /// Adds a piece to a row of its own.
    pub(super) fn push_alone(&mut self, kind: Kind, text: &str, location: Location) {
        let row = self.new_row();
        self.push(kind, text, row..row + 1, location);
    }

    /// Adds a row of a table. Each cell has the number of its line.
    pub(super) fn push_row(&mut self, table: usize, is_header: bool, cells: &[(String, usize)]) {
        let row = self.new_row();
        for (column, (text, line)) in cells.iter().enumerate() {
            let cell = Cell {
                table,
                column,
                is_header,
            };
            self.push(Kind::Cell(cell), text, row..row + 1, Location::Line(*line));
        }
    }

    /// Returns the number of a new table.
    pub(super) fn new_table(&mut self) -> usize {
        self.tables += 1;
        self.tables - 1
    }

    /// Returns the heading of a column.
    pub(super) fn heading(&self, table: usize, column: usize) -> Option<&str> {
        let piece = *self.headings.get(&(table, column))?;
        Some(&self.pieces[piece].text)
    }

    /// Returns the headings of all columns, each with its table and column.
    pub(super) fn headings(&self) -> impl Iterator<Item = ((usize, usize), &str)> {
        let headings = self.headings.iter();
        headings.map(|(place, piece)| (*place, &*self.pieces[*piece].text))
    }

    /// Returns the headings of the columns of a table, each with its column.
    pub(super) fn headings_of(&self, table: usize) -> impl Iterator<Item = (usize, &str)> {
        let headings = self.headings.range((table, 0)..=(table, usize::MAX));
        headings.map(|((_, column), piece)| (*column, &*self.pieces[*piece].text))
    }

    fn find_headings(&mut self) {
        let mut first_rows: HashMap<usize, usize> = HashMap::new();
        for (index, piece) in self.pieces.iter().enumerate() {
            if let Kind::Cell(Cell {
                table,
                column,
                is_header,
            }) = piece.kind
            {
                let first = *first_rows.entry(table).or_insert(piece.rows.start);
                if is_header || piece.rows.start == first {
                    self.headings.entry((table, column)).or_insert(index);
                }
            }
        }
    }

    /// Completes the page after its last piece.
    pub(super) fn finish(&mut self) {
        self.close_sections();
        self.find_headings();
        self.places = vec![Vec::new(); self.vocabulary.len()];
        for (place, word) in self.words.iter().enumerate() {
            if let Some(places) = self.places.get_mut(*word as usize) {
                places.push(place);
            }
        }
    }

    /// Extends the rows of each heading to those of its section.
    fn close_sections(&mut self) {
        let mut open: Vec<(u8, usize)> = Vec::new();
        let end = self.rows.len();
        for index in 0..self.pieces.len() {
            let Kind::Heading(level) = self.pieces[index].kind else {
                continue;
            };
            let start = self.pieces[index].rows.start;
            while let Some((_, heading)) = open.pop_if(|(outer, _)| *outer >= level) {
                self.pieces[heading].rows.end = start;
            }
            open.push((level, index));
        }
        for (_, heading) in open {
            self.pieces[heading].rows.end = end;
        }
    }

    /// Returns the pieces in rows, in their order.
    pub(super) fn pieces_in(&self, rows: Range<usize>) -> impl Iterator<Item = usize> {
        let rows = rows.start..rows.end.min(self.rows.len());
        let mut last = None;
        let pieces = self.rows[rows].iter().flatten().copied();
        // A cell that spans rows is in each of them.
        pieces.filter(move |piece| last.replace(*piece) != Some(*piece))
    }

    /// Returns the words of a text, or `None` if the page lacks one of them.
    pub(super) fn find_words(&self, text: &str) -> Option<Vec<WordId>> {
        self.vocabulary.find(text, self.spacing)
    }

    /// Returns the index of the word that has the fewest places, and those places.
    pub(super) fn rarest(&self, words: &[WordId]) -> Option<(usize, &[usize])> {
        let places = words.iter().map(|word| {
            let places = self.places.get(*word as usize);
            places.map_or(&[][..], |places| places)
        });
        places.enumerate().min_by_key(|(_, places)| places.len())
    }

    /// Returns the places of words that follow each other, in [`Self::words`].
    pub(super) fn find_all(&self, words: &[WordId]) -> impl Iterator<Item = usize> {
        // The rarest word has the fewest places to look at.
        let (rarest, places) = self.rarest(words).unwrap_or_default();
        let starts = places
            .iter()
            .filter_map(move |place| place.checked_sub(rarest));
        starts.filter(|start| self.words[*start..].starts_with(words))
    }

    /// Returns the places of the words of a text, in any case.
    pub(super) fn find_any_case(&self, text: &str) -> Vec<Range<usize>> {
        let by_lower_case = self
            .by_lower_case
            .get_or_init(|| self.vocabulary.by_lower_case());
        let words = words(&text.to_lowercase(), self.spacing).into_iter();
        let words = words.map(|word| by_lower_case.get(&word.text));
        let Some(words) = words.collect::<Option<Vec<&Vec<WordId>>>>() else {
            return Vec::new();
        };
        let places = |word: &&Vec<WordId>| -> usize {
            let ids = word.iter();
            ids.map(|id| self.places[*id as usize].len()).sum()
        };
        let rarest = words.iter().enumerate();
        let Some((rarest, ids)) = rarest.min_by_key(|(_, word)| places(word)) else {
            return Vec::new();
        };
        let places = ids.iter().flat_map(|id| &self.places[*id as usize]);
        let starts = places.filter_map(|place| place.checked_sub(rarest));
        let ranges = starts.map(|start| start..start + words.len());
        let is_there = |range: &Range<usize>| {
            let there = self.words.get(range.clone());
            there.is_some_and(|there| there.iter().zip(&words).all(|(id, word)| word.contains(id)))
        };
        let mut found: Vec<Range<usize>> = ranges.filter(is_there).collect();
        found.sort_unstable_by_key(|range| range.start);
        found
    }

    /// Returns the bytes of words in the text of their piece, or `None` if they are in several pieces.
    pub(super) fn bytes(&self, words: Range<usize>) -> Option<Range<usize>> {
        let last = words.end.checked_sub(1)?;
        let is_one_piece = self.piece_of_word[words.start] == self.piece_of_word[last];
        is_one_piece.then(|| self.word_bytes[words.start].start..self.word_bytes[last].end)
    }

    /// Returns the words of a code.
    pub(super) fn words_of(&self, code: &Occurrence) -> Range<usize> {
        let first = self.word_at(code.piece, code.range.start);
        let end = self.word_at(code.piece, code.range.end);
        first..end.max(first + 1)
    }

    /// Returns whether a word may be that of a text: outside of programs, or in a string or comment.
    pub(super) fn is_word_of_text(&self, word: usize) -> bool {
        let piece = self.piece_of_word[word];
        let start = self.word_bytes[word].start;
        !self.pieces[piece].kind.is_source() || self.is_in_text(piece, start)
    }

    /// Returns whether a byte of a line of a program is in a comment, or in a string or after one.
    pub(super) fn is_in_text(&self, piece: usize, byte: usize) -> bool {
        const MARKS: [&str; 6] = ["\"", "'", "`", "//", "/*", "#"];
        const LONGEST: usize = 1_000;
        let Piece {
            text: line,
            comment,
            ..
        } = &self.pieces[piece];
        if comment.is_some_and(|comment| comment <= byte) {
            return true;
        }
        // A line can be long and have many codes.
        if byte > LONGEST {
            return false;
        }
        line.starts_with('*') || MARKS.iter().any(|mark| line[..byte].contains(mark))
    }

    /// Returns whether a line of a program has a string or a comment that is not only a code: `case "7":`.
    pub(super) fn has_text_besides(&self, index: usize, code: &Occurrence) -> bool {
        const LONGEST: usize = 1_000;
        let piece = &self.pieces[index];
        // A line can be long and have many codes.
        let is_other = index != code.piece || piece.text.len() > LONGEST;
        piece.has_text
            && (is_other || piece.comment.is_some() || {
                let is_quote = |c: char| matches!(c, '"' | '\'');
                let before = piece.text[..code.range.start].trim_end_matches(is_quote);
                let after = piece.text[code.range.end..].trim_start_matches(is_quote);
                has_text(before) || has_text(after)
            })
    }

    /// Returns whether a code in a program is in a comment or a string, and is not the whole string.
    pub(super) fn is_in_literal(&self, code: &Occurrence) -> bool {
        const LONGEST: usize = 1_000;
        let Piece {
            text,
            kind,
            comment,
            ..
        } = &self.pieces[code.piece];
        let start = code.range.start;
        if !kind.is_source() || comment.is_some_and(|comment| comment <= start) {
            return kind.is_source();
        }
        let is_quote = |c: char| matches!(c, '"' | '\'' | '`');
        let is_whole =
            text[..start].ends_with(is_quote) && text[code.range.end..].starts_with(is_quote);
        // A line can be long and have many codes.
        if is_whole || start > LONGEST {
            return false;
        }
        let mut quote = None;
        for (at, c) in text[..start].char_indices() {
            match quote {
                Some(open) if open == c => quote = None,
                // An apostrophe is within a word.
                None if matches!(c, '"' | '`')
                    || c == '\'' && !text[..at].ends_with(char::is_alphanumeric) =>
                {
                    quote = Some(c);
                }
                _ => {}
            }
        }
        quote.is_some()
    }

    /// Returns whether a word of a piece is in a comment.
    pub(super) fn is_in_comment(&self, piece: usize, word: usize) -> bool {
        let start = self.word_bytes[word].start;
        let comment = self.pieces[piece].comment;
        comment.is_some_and(|comment| comment <= start)
    }

    /// Returns whether a word has letters.
    pub(super) fn is_letters(&self, word: usize) -> bool {
        let piece = &self.pieces[self.piece_of_word[word]].text;
        let bytes = self.bytes(word..word + 1);
        bytes.is_some_and(|bytes| piece[bytes].contains(char::is_alphabetic))
    }

    /// Returns whether a word is the first one in a line or a column.
    pub(super) fn begins_column(&self, word: usize) -> bool {
        let piece = self.piece_of_word[word];
        let before = word.checked_sub(1);
        let before = before.filter(|before| self.piece_of_word[*before] == piece);
        before
            .is_none_or(|before| self.pieces[piece].text[self.between(before, word)].contains(GAP))
    }

    /// Returns the bytes between two words of a piece.
    pub(super) fn between(&self, first: usize, second: usize) -> Range<usize> {
        self.word_bytes[first].end..self.word_bytes[second].start
    }

    /// Returns the place of the first word of a piece at or after a byte of its text.
    pub(super) fn word_at(&self, piece: usize, byte: usize) -> usize {
        let words = self.pieces[piece].words.clone();
        let bytes = &self.word_bytes[words.clone()];
        words.start + bytes.partition_point(|word| word.end <= byte)
    }
}

/// Returns whether a text consists of numbers or single words between separators: `96, 97`. In lines, they have digits and the same length.
fn is_list(text: &str) -> bool {
    const SEPARATORS: [char; 4] = [',', '/', '|', ';'];
    let is_code =
        |part: &str| !part.is_empty() && !part.contains(char::is_whitespace) && part.len() < 60;
    if text.contains('\n') {
        let has_digit = |line: &str| line.contains(|c: char| c.is_ascii_digit());
        let mut lines = text.split('\n').map(str::trim);
        let length = lines.clone().next().map_or(0, str::len);
        return lines.all(|line| is_code(line) && has_digit(line) && line.len() == length);
    }
    text.contains(SEPARATORS) && text.split(SEPARATORS).map(str::trim).all(is_code)
}
