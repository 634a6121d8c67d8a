//! Conversion of the rows of a table to records.

use std::borrow::Cow;
use std::collections::HashSet;

use super::block::{Column, Row};
use super::candidate::TableCandidate;
use super::cell::{CellCodes, codes_in, declaration_in, is_placeholder_cell, without_label};
use super::code::{
    has_leading_zero, is_code, is_name, is_number, is_pair_of_groups, is_range, is_symbol,
    is_upper_case,
};
use super::code_column::is_status;
use super::code_set::CodeSet;
use super::code_set_check::remove_uncertain;
use super::code_table::CodeTable;
use super::deprecation::{self, is_sign, set_by_texts};
use super::digit_groups::is_digit_group;
use super::field::{Field, FieldColumns};
use super::languages::{is_language_heading, preferred};
use super::limits::beginning;
use super::message_cells::{MessageCells, symbol_above};
use super::named_rows::NamedRows;
use super::record::Record;
use super::skipped::Skipped;
use super::text::excerpt;
use super::weights::{are_usual, is_of_numbers};
use super::words_among_numbers::split_words;
use crate::text::plural;

/// Reads the rows of a table. Also returns the parts that are skipped.
pub(super) fn read_table(
    candidate: TableCandidate,
    fields: &FieldColumns,
) -> (CodeTable, Vec<Skipped>) {
    let code = fields.column(Field::Code);
    let signals = code.and_then(|code| candidate.signals.get(code));
    let mut reader = RecordReader {
        number: candidate.number,
        fields,
        headings: candidate.signals.iter().map(|one| &*one.heading).collect(),
        has_stated_codes: candidate
            .stated
            .as_ref()
            .is_some_and(|stated| stated.has(Field::Code)),
        has_digit_groups: signals.is_some_and(|signals| signals.digit_groups),
        message_cells: MessageCells::of(&candidate.table.rows, fields),
        beside_codes: BesideCodes::of(&candidate.table.rows, fields),
        skipped: Vec::new(),
    };
    let rows = reader.rows_in_one_language(&candidate.table.rows);
    let records = reader.records(&rows);
    let table = CodeTable {
        number: candidate.number,
        column_summary: column_summary(&candidate, fields, &records),
        ignored_columns: ignored_columns(&candidate, fields),
        headings: candidate.headings,
        location: candidate.location,
        has_statuses: signals.is_some_and(is_status),
        is_of_lines: false,
        records,
    };
    (table, reader.skipped)
}

/// Returns a readable list of the fields and their columns.
fn column_summary(candidate: &TableCandidate, fields: &FieldColumns, records: &[Record]) -> String {
    let is_filled = |field: &Field| {
        *field == Field::Code || records.iter().any(|record| record.get(*field).is_some())
    };
    let columns = Field::ALL
        .into_iter()
        .filter(is_filled)
        .filter_map(|field| {
            let column = column_name(candidate, fields.column(field)?);
            Some(format!("{}: column {column}", field.key()))
        });
    let declared = fields
        .declared()
        .map(|(name, column)| format!("{name}: column {}", column_name(candidate, column)));
    columns.chain(declared).collect::<Vec<_>>().join(", ")
}

/// Returns whether a code ends with letters that are a suffix of numbers in programming languages.
fn has_suffix(code: &str) -> bool {
    let code = code.trim();
    code.starts_with(|c: char| c.is_ascii_digit())
        && !code.contains(['x', 'X'])
        && code.ends_with(|c: char| c.is_ascii_alphabetic())
        && is_number(code)
}

/// Returns the names of columns that have content but are not assigned to a field.
fn ignored_columns(candidate: &TableCandidate, fields: &FieldColumns) -> Vec<String> {
    let mut has_text = vec![false; candidate.table.width()];
    let rows = candidate.table.rows.iter().filter(|row| !row.is_heading);
    for row in rows {
        for (has_text, cell) in has_text.iter_mut().zip(&row.cells) {
            *has_text |= !is_placeholder_cell(cell);
        }
    }
    let ignored = (0..has_text.len()).filter(|column| fields.is_free(*column) && has_text[*column]);
    ignored
        .map(|column| column_name(candidate, column))
        .collect()
}

/// Returns the quoted name of a column, or its number.
fn column_name(candidate: &TableCandidate, column: usize) -> String {
    let name = candidate.table.columns.get(column).and_then(Column::name);
    name.map_or_else(|| (column + 1).to_string(), |name| format!("\"{name}\""))
}

/// The words beside codes in the same cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BesideCodes {
    /// Nearly all are symbols, so that each single word is one.
    Symbols,
    /// Most are texts.
    Texts,
    Either,
}

impl BesideCodes {
    fn of(rows: &[Row], fields: &FieldColumns) -> Self {
        let cells = fields
            .column(Field::Code)
            .into_iter()
            .flat_map(|column| rows.iter().filter_map(move |row| row.cells.get(column)));
        let adjacent = cells.filter_map(|cell| codes_in(cell)?.adjacent);
        let (symbols, texts): (Vec<String>, Vec<String>) =
            adjacent.partition(|adjacent| may_be_symbol(adjacent));
        if texts.len() > symbols.len() {
            Self::Texts
        } else if are_usual(symbols.len(), symbols.len() + texts.len()) {
            Self::Symbols
        } else {
            Self::Either
        }
    }

    fn is_symbol(self, words: &str) -> bool {
        match self {
            Self::Symbols => may_be_symbol(words) || is_symbol(words),
            // Among `201 Created` and `404 Not Found`, the `OK` of `200 OK` also is a text.
            Self::Texts => false,
            Self::Either => may_be_symbol(words),
        }
    }
}

/// Returns whether the words beside a code may be its symbol.
fn may_be_symbol(words: &str) -> bool {
    is_name(words) || is_upper_case(words)
}

/// Returns whether a cell is the address of a web page.
fn is_address(cell: &str) -> bool {
    (cell.starts_with("https://") || cell.starts_with("http://"))
        && !cell.contains(char::is_whitespace)
}

struct RecordReader<'f> {
    /// The number of the table.
    number: usize,
    fields: &'f FieldColumns,
    /// The normalized headings of the columns.
    headings: Vec<&'f str>,
    /// True if the user states which texts are the codes, so that they are codes in any form.
    has_stated_codes: bool,
    /// True if the codes are several numbers each: `4.7.1`, `10-20`.
    has_digit_groups: bool,
    message_cells: MessageCells,
    beside_codes: BesideCodes,
    skipped: Vec<Skipped>,
}

/// A row without a code. It is a heading if rows with codes follow it.
struct Group<'r> {
    row: &'r Row,
    title: String,
    is_empty: bool,
}

impl RecordReader<'_> {
    /// Returns the rows of one language, if a column names the languages of the texts, and the codes repeat for each of them.
    fn rows_in_one_language<'r>(&mut self, rows: &'r [Row]) -> Cow<'r, [Row]> {
        let Some((code, chosen, column)) = self.language_column(rows) else {
            return Cow::Borrowed(rows);
        };
        let in_language = |row: &&Row| row.cells.get(column).is_none_or(|cell| *cell == chosen);
        let (kept, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(in_language);
        let known: HashSet<&String> = kept.iter().filter_map(|row| row.cells.get(code)).collect();
        let is_known = |row: &&Row| row.cells.get(code).is_some_and(|code| known.contains(code));
        let (repeated, unknown): (Vec<&Row>, Vec<&Row>) = others.into_iter().partition(is_known);
        if !are_usual(repeated.len(), repeated.len() + unknown.len()) {
            return Cow::Borrowed(rows);
        }
        if let Some(first) = repeated.first() {
            let location = first.location.in_table(self.number);
            let rows = plural(repeated.len(), "row");
            let reason = format!("texts in another language, only those in `{chosen}` are read");
            self.skipped.push(Skipped::new(location, rows, reason));
        }
        Cow::Owned(kept.into_iter().chain(unknown).cloned().collect())
    }

    /// Returns the column of the codes, the language to read, and the column of the languages.
    fn language_column(&self, rows: &[Row]) -> Option<(usize, String, usize)> {
        const MOST_LANGUAGES: usize = 60;
        let code = self.fields.column(Field::Code)?;
        let width = rows.iter().map(|row| row.cells.len()).max()?;
        let mut free = (0..width).filter(|column| self.fields.is_free(*column));
        free.find_map(|column| {
            let mut languages: Vec<&str> = Vec::new();
            for row in rows.iter().filter(|row| row.title().is_none()) {
                let language = &**row.cells.get(column)?;
                if !languages.contains(&language) {
                    languages.push(language);
                }
                if languages.len() > MOST_LANGUAGES {
                    return None;
                }
            }
            let heading = self.headings.get(column)?;
            let chosen = preferred(languages.iter().copied()).or_else(|| {
                // The numbers of languages, of which the first one is read.
                (is_language_heading(heading) && languages.len() > 1).then_some(0)
            })?;
            Some((code, languages[chosen].to_owned(), column))
        })
    }

    fn records(&mut self, rows: &[Row]) -> Vec<Record> {
        let Some(column) = self.fields.column(Field::Code) else {
            return Vec::new();
        };
        let code_of = |row: &Row| row.cells.get(column).cloned().unwrap_or_default();
        let codes = rows.iter().filter(|row| row.title().is_none()).map(code_of);
        let codes: Vec<String> = codes.collect();
        // Among text codes of digits and letters, the last letter of `2200L` is not the suffix of a number.
        let has_text_codes = codes
            .iter()
            .any(|code| has_leading_zero(code) || is_code(code) && !is_number(code));
        let numbers = codes.iter().filter(|code| codes_in(code).is_some());
        let numbers = numbers.count();
        let is_of_numbers = is_of_numbers(numbers, codes.len());
        // Beside `0C00-030A`, `1200-8001` is not a range.
        let has_pairs = codes
            .iter()
            .any(|code| is_pair_of_groups(code) && is_code(code));
        let named_rows = NamedRows::of(rows, self.fields);
        let has_digit_groups = self.has_digit_groups;
        let is_whole = |code: &str| {
            has_pairs && is_pair_of_groups(code) || has_digit_groups && is_digit_group(code)
        };
        let mut records: Vec<Record> = Vec::new();
        let mut group: Option<Group<'_>> = None;
        for row in rows {
            let code = code_of(row);
            let codes = self
                .codes_of(&code)
                .filter(|_| !(has_text_codes && has_suffix(&code)));
            if codes.is_none()
                && let Some(title) = row.title()
                && (row.is_heading || is_of_numbers || title.contains(' '))
            {
                self.skip_empty(group.take());
                group = Some(Group {
                    row,
                    title: beginning(title),
                    is_empty: true,
                });
                continue;
            }
            let by_name = || named_rows.code(row);
            let codes = codes.or_else(|| self.other_code(&code)).or_else(by_name);
            let Some(CellCodes { codes, adjacent }) = codes else {
                self.skip(row, format!("\"{}\" is not a code", excerpt(&code)));
                continue;
            };
            for code in codes {
                let mut record = Record {
                    set: CodeSet::parse(&code).filter(|_| !is_whole(&code)),
                    code,
                    group: group.as_ref().map(|group| group.title.clone()),
                    location: row.location.in_table(self.number),
                    ..Record::default()
                };
                let adjacent = adjacent.as_deref();
                if row.struck.contains(&column) || adjacent.is_some_and(is_sign) {
                    deprecation::set(&mut record);
                }
                self.fill(&mut record, row, adjacent.filter(|text| !is_sign(text)));
                set_by_texts(&mut record);
                records.push(record);
            }
            if let Some(group) = &mut group {
                group.is_empty = false;
            }
        }
        self.skip_empty(group);
        let mut records = self.without_words(records);
        remove_uncertain(&mut records, &mut self.skipped);
        records
    }

    /// Returns the codes in a cell. A cell of a column of codes such as `10-20` is a single code.
    fn codes_of(&self, cell: &str) -> Option<CellCodes> {
        if self.has_digit_groups && is_digit_group(cell) {
            let codes = vec![cell.trim().to_owned()];
            let adjacent = None;
            return Some(CellCodes { codes, adjacent });
        }
        codes_in(cell)
    }

    /// Reports a row that looks like a heading but has no rows below it.
    fn skip_empty(&mut self, group: Option<Group<'_>>) {
        if let Some(group) = group.filter(|group| group.is_empty) {
            self.skip(group.row, "the row has no code".to_owned());
        }
    }

    fn skip(&mut self, row: &Row, reason: String) {
        let location = row.location.in_table(self.number);
        let cells = excerpt(&row.cells.join(" | "));
        self.skipped.push(Skipped::new(location, cells, reason));
    }

    /// Fills the fields of a record from the cells of its row, and from the text next to the code in the same cell.
    fn fill(&mut self, record: &mut Record, row: &Row, adjacent: Option<&str>) {
        for field in Field::ALL.into_iter().filter(|field| *field != Field::Code) {
            let column = self.fields.column(field);
            let cell = column.and_then(|column| row.cells.get(column));
            // The name of success may be `None`.
            let names_success =
                |cell: &String| field == Field::Symbol && cell == "None" && record.code == "0";
            let is_filled = |cell: &&String| !is_placeholder_cell(cell) || names_success(cell);
            let Some(cell) = cell.filter(is_filled) else {
                continue;
            };
            let link = column.and_then(|column| row.link(column));
            if field == Field::Docs && link.is_none() && column == self.fields.column(Field::Code) {
                // The links of the codes are the documentation, not their texts.
                continue;
            }
            if let (Field::Docs, Some(link)) = (field, link) {
                if field.parse_value(link).is_some() {
                    record.set(field, link);
                } else {
                    let link = excerpt(link);
                    self.skip(
                        row,
                        format!(
                            "the link `{link}` is relative: add the URL of the page, `--base-url`"
                        ),
                    );
                }
                continue;
            }
            if field.is_absent(cell) {
                continue;
            }
            if let (Field::Symbol, Some((symbol, text))) = (field, declaration_in(cell)) {
                record.set(Field::Symbol, symbol);
                record.set(Field::Message, text);
            } else if let (Field::Message, Some((symbol, text))) = (field, symbol_above(cell))
                && self.message_cells == MessageCells::SymbolAndText
            {
                record.set(Field::Symbol, symbol);
                record.set(Field::Message, text);
            } else if let (Field::Message, Some((title, text))) =
                (field, column.and_then(|column| row.title_and_text(column)))
                && self.message_cells == MessageCells::TitleAndText
            {
                record.set(Field::Message, title);
                record.set(Field::Description, text);
            } else if field == Field::Message && is_address(cell) {
                if record.get(Field::Docs).is_none() {
                    record.set(Field::Docs, cell);
                }
            } else if field.parse_value(cell).is_some() {
                record.set(field, cell);
            } else {
                self.skip(
                    row,
                    format!("\"{}\" is not a valid `{}`", excerpt(cell), field.key()),
                );
            }
        }
        for (name, column) in self.fields.declared() {
            let cell = row.cells.get(column);
            if let Some(cell) = cell.filter(|cell| !is_placeholder_cell(cell)) {
                record.declared.push((name.clone(), cell.clone()));
            }
        }
        if self.fields.has(Field::Message) {
            record.use_only_text(adjacent.is_some());
        }
        let Some(adjacent) = adjacent else { return };
        let is_symbol = self.beside_codes.is_symbol(adjacent);
        if is_symbol && record.get(Field::Symbol).is_none() {
            record.set(Field::Symbol, adjacent);
        } else if let Some(text) = record.get(Field::Message).map(str::to_owned) {
            // The text next to the code is the shorter one, so it is the message.
            if record.get(Field::Description).is_none() {
                record.set(Field::Message, adjacent);
                record.set(Field::Description, &text);
            } else {
                self.skip(
                    row,
                    format!(
                        "the entry already has a message and a description, \"{}\" is ignored",
                        excerpt(adjacent)
                    ),
                );
            }
        } else {
            record.set(Field::Message, adjacent);
        }
    }

    /// Accepts a single word as a code, or any text that the user states to be one.
    fn other_code(&self, code: &str) -> Option<CellCodes> {
        let code = without_label(code);
        let is_word = !code.contains(char::is_whitespace) && !is_range(code);
        let is_code = !is_placeholder_cell(code) && (is_word || self.has_stated_codes);
        let codes = if is_code {
            vec![code.to_owned()]
        } else {
            words_on_lines(code)?
        };
        Some(CellCodes {
            codes,
            adjacent: None,
        })
    }

    /// Removes records whose code is a word, if nearly all codes are numbers.
    fn without_words(&mut self, records: Vec<Record>) -> Vec<Record> {
        if self.has_stated_codes {
            return records;
        }
        let (records, words) = split_words(records);
        self.skipped.extend(words.into_iter().map(|record| {
            Skipped::new(
                record.location,
                record.code,
                "not a number, unlike nearly all other codes in the table",
            )
        }));
        records
    }
}

/// Returns the words of a cell that has one on each line, if most of them are codes.
fn words_on_lines(cell: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = cell.lines().map(str::trim).collect();
    let are_words = words.len() > 1
        && words
            .iter()
            .all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    let codes = words.iter().filter(|word| is_code(word)).count();
    (are_words && codes * 2 > words.len()).then(|| words.into_iter().map(str::to_owned).collect())
}
