//! Assignment of the columns of a table to fields.
//!
//! A column is the code if its heading or the reader says so and its cells are codes. If there are several such columns,
//! the column with the highest [`Score`] is the code. The heading counts most, then the number of distinct cells.

use super::field::{Field, FieldColumns};
use super::signals::ColumnSignals;
use super::vocabulary::{
    CODE_HEADING_ENDS, CODE_HEADINGS, DESCRIPTION_HEADINGS, DOCS_HEADINGS, HTTP_STATUS_HEADINGS,
    MAYBE_CODE_HEADINGS, MESSAGE_HEADINGS, NUMBER_HEADINGS, RETRY_HEADINGS, SYMBOL_HEADINGS,
    TAGS_HEADINGS,
};
use super::weights::{
    ARE_CODES, ARE_DISTINCT, ARE_FULL, ENOUGH_CODES, FEW_CODES, FIRST_COLUMNS, HALF, MANY,
    MAY_SAY_CODE, MAY_SAY_CODE_RANKS, MOST, NEARLY_ALL, SAYS_CODE, SAYS_ERROR, SAYS_NOTHING,
    SAYS_NUMBER, SAYS_STATUS, SAYS_STATUS_OF_OTHER_NUMBERS, SAYS_WHICH_CODE,
};

/// The likelihood that a column is the code, as a sum of terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Score {
    pub(super) heading: f32,
    pub(super) codes: f32,
    pub(super) distinct: f32,
    pub(super) full: f32,
}

impl Score {
    pub(super) fn total(self) -> f32 {
        self.heading + self.codes + self.distinct + self.full
    }
}

/// Assigns the columns of a table to fields. Returns `None` if no column contains codes.
///
/// `is_about_errors` is true if the page around the table indicates that the table contains error codes.
pub(super) fn assign_columns(
    columns: &[ColumnSignals],
    is_about_errors: bool,
) -> Option<FieldColumns> {
    let mut fields = FieldColumns::default();
    fields.set(Field::Code, code_column(columns, is_about_errors)?);
    let mut set = |field: Field, words: &[&str], fits: &dyn Fn(&ColumnSignals) -> bool| {
        let known = columns
            .iter()
            .position(|column| column.field == Some(field));
        let headed = words
            .iter()
            .filter_map(|word| columns.iter().position(|column| column.heading == *word));
        let mut places = known.into_iter().chain(headed);
        let free = places.find(|place| {
            let column = &columns[*place];
            column.filled > 0 && fits(column) && fields.field(*place).is_none()
        });
        if let Some(column) = free {
            fields.set(field, column);
        }
    };
    set(Field::HttpStatus, HTTP_STATUS_HEADINGS, &|column| {
        column.statuses > NEARLY_ALL
    });
    set(Field::Retry, RETRY_HEADINGS, &|_| true);
    set(Field::Tags, TAGS_HEADINGS, &|_| true);
    set(Field::Docs, DOCS_HEADINGS, &|_| true);
    set(Field::Symbol, SYMBOL_HEADINGS, &|column| {
        column.symbols > MOST && column.numbers == 0.0 || column.upper_case > MANY
    });
    let is_text = |column: &ColumnSignals| column.codes < HALF;
    set(Field::Message, MESSAGE_HEADINGS, &is_text);
    set(Field::Description, DESCRIPTION_HEADINGS, &is_text);
    assign_by_content(&mut fields, columns);
    // The only text column of a table is the message.
    if let (None, Some(column)) = (
        fields.column(Field::Message),
        fields.column(Field::Description),
    ) {
        fields.set(Field::Message, column);
    }
    Some(fields)
}

/// Assigns columns without known headings based on their content.
fn assign_by_content(fields: &mut FieldColumns, columns: &[ColumnSignals]) {
    let is_named = columns.iter().any(ColumnSignals::is_named);
    for (index, column) in columns.iter().enumerate() {
        if fields.field(index).is_some() || column.filled == 0 || column.codes > HALF {
            continue;
        }
        let is_symbol = column.upper_case > MANY && column.distinct > MANY;
        if is_symbol && !fields.has(Field::Symbol) {
            fields.set(Field::Symbol, index);
        } else if !is_named && column.symbols < NEARLY_ALL {
            if !fields.has(Field::Message) {
                fields.set(Field::Message, index);
            } else if !fields.has(Field::Description) {
                fields.set(Field::Description, index);
            }
        }
    }
    // In a table without a text column, the remaining column with the most content is the message.
    if !fields.has(Field::Message) && !fields.has(Field::Description) {
        let is_free =
            |index: &usize| fields.field(*index).is_none() && columns[*index].codes < HALF;
        let most = (0..columns.len())
            .filter(is_free)
            .max_by_key(|index| columns[*index].filled);
        if let Some(index) = most.filter(|index| columns[*index].distinct > HALF) {
            fields.set(Field::Message, index);
        }
    }
}

/// Returns the column with the highest score. If there are several, returns the first one.
fn code_column(columns: &[ColumnSignals], is_about_errors: bool) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    let scores = scores(columns, is_about_errors);
    for (index, score) in scores.into_iter().enumerate() {
        let total = score.map_or(0.0, Score::total);
        if total > best.map_or(0.0, |(_, best)| best) {
            best = Some((index, total));
        }
    }
    best.map(|(index, _)| index)
}

/// Returns the score of each column, or `None` for a column that cannot be the code.
pub(super) fn scores(columns: &[ColumnSignals], is_about_errors: bool) -> Vec<Option<Score>> {
    let is_named = columns.iter().any(ColumnSignals::is_named);
    let has_numbers = columns.iter().any(|column| {
        NUMBER_HEADINGS.contains(&&*column.heading)
            && column.numbers > NEARLY_ALL
            && column.distinct > NEARLY_ALL
    });
    let scores = columns.iter().enumerate().map(|(index, column)| {
        // If the format defines the column of the codes, ranges are codes, too.
        let is_defined = column.field == Some(Field::Code);
        if column.filled == 0 || column.ranges > HALF && !is_defined {
            return None;
        }
        let codes = column.codes + if is_defined { column.sets } else { 0.0 };
        let heading = if codes > FEW_CODES {
            let is_first =
                index < FIRST_COLUMNS && column.codes > MOST && column.distinct > NEARLY_ALL;
            let may_be_unnamed = column.heading.is_empty() && !is_named
                || column.field.is_none() && is_about_errors && column.numbers > NEARLY_ALL;
            heading_above_codes(column).or((is_first && may_be_unnamed).then_some(SAYS_NOTHING))
        } else {
            heading_above_words(column, is_about_errors).filter(|_| !has_numbers)
        };
        Some(Score {
            heading: heading?,
            codes: ARE_CODES * codes,
            distinct: ARE_DISTINCT * column.distinct,
            full: ARE_FULL * column.full,
        })
    });
    scores.collect()
}

/// Returns the heading term for a column of numbers, or of text codes with digits.
fn heading_above_codes(column: &ColumnSignals) -> Option<f32> {
    let heading = &*column.heading;
    if column.field == Some(Field::Code) || CODE_HEADINGS.contains(&heading) {
        return Some(SAYS_CODE);
    }
    if HTTP_STATUS_HEADINGS.contains(&heading) {
        return Some(if column.statuses > NEARLY_ALL {
            SAYS_STATUS
        } else {
            SAYS_STATUS_OF_OTHER_NUMBERS
        });
    }
    if CODE_HEADING_ENDS.iter().any(|end| heading.ends_with(end)) {
        return Some(SAYS_WHICH_CODE);
    }
    if NUMBER_HEADINGS.contains(&heading) {
        return Some(SAYS_NUMBER);
    }
    let mut words = MAYBE_CODE_HEADINGS.iter();
    let rank = words.position(|word| *word == heading)?;
    #[expect(clippy::cast_precision_loss, reason = "there are a few")]
    let penalty = rank as f32 / MAY_SAY_CODE_RANKS;
    (column.codes > ENOUGH_CODES).then_some(MAY_SAY_CODE - penalty)
}

/// Returns the heading term for a column of words, which are codes only if the heading says so.
fn heading_above_words(column: &ColumnSignals, is_about_errors: bool) -> Option<f32> {
    let heading = &*column.heading;
    if column.symbols < MOST || column.tiny > MOST {
        return None;
    }
    let says_code = column.field == Some(Field::Code)
        || CODE_HEADINGS.contains(&heading)
        || CODE_HEADING_ENDS.iter().any(|end| heading.ends_with(end));
    if says_code {
        return Some(SAYS_WHICH_CODE);
    }
    (heading == "error" && is_about_errors && column.distinct > MOST).then_some(SAYS_ERROR)
}

#[cfg(test)]
mod tests {
    use super::{assign_columns, scores};
    use crate::page::block::{Column, Row, Table};
    use crate::page::field::Field;
    use crate::page::location::Location;
    use crate::page::signals::measure;

    /// Creates a table from lines with cells separated by bars. The first line contains the headings. `=code` is a column
    /// whose field is known to the reader.
    fn table(lines: &[&str]) -> Table {
        let cells = |line: &&str| line.split('|').map(|cell| cell.trim().to_owned()).collect();
        let headings: Vec<String> = cells(&lines[0]);
        let columns = headings.into_iter().map(|heading| {
            let key = heading.strip_prefix('=');
            let field = Field::ALL
                .into_iter()
                .find(|field| Some(field.key()) == key);
            field.map_or_else(|| Column::headed(heading), Column::for_field)
        });
        let rows = lines[1..]
            .iter()
            .map(|line| Row::new(cells(line), Location::Page));
        Table {
            columns: columns.collect(),
            rows: rows.collect(),
            ..Table::default()
        }
    }

    /// Returns the fields with their columns: `code 0, message 1`.
    fn assigned(lines: &[&str], is_about_errors: bool) -> String {
        let Some(fields) = assign_columns(&measure(&table(lines)), is_about_errors) else {
            return "no codes".to_owned();
        };
        let columns = Field::ALL.into_iter().filter_map(|field| {
            let column = fields.column(field)?;
            Some(format!("{} {column}", field.key()))
        });
        columns.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn code_column_is_chosen_by_heading_and_cells() {
        let cases: [(&[&str], &str); 14] = [
            // `Code` scores higher than `HTTP`.
            (
                &["HTTP|Code|Message", "404|1|No door", "404|2|No key"],
                "code 1, message 2, http_status 0",
            ),
            // An HTTP status is the code if there is no other code.
            (
                &["Status|Meaning", "404|No door", "423|Locked"],
                "code 0, message 1",
            ),
            // A value that many errors share is a class, not the code.
            (
                &[
                    "Code|Sub code|Text",
                    "1|10|A door",
                    "1|11|A key",
                    "1|12|A lock",
                ],
                "code 1, message 2",
            ),
            // Ambiguous headings count only above numbers.
            (
                &["Id|Message", "17|No door", "18|No key"],
                "code 0, message 1",
            ),
            (&["Id|Message", "door|No door", "key|No key"], "no codes"),
            (
                &["Name|Value", "NO_DOOR|-1", "NO_KEY|-2"],
                "code 1, symbol 0",
            ),
            // Words are codes only if the heading says so.
            (
                &["Code|Message", "no_door|No door", "no_key|No key"],
                "code 0, message 1",
            ),
            (&["Code|Language", "en|English", "de|German"], "no codes"),
            // Ranges are not codes.
            (&["Code|Meaning", "1xx|Doors", "2xx|Keys"], "no codes"),
            // If there are no headings, a first column with distinct codes is the code.
            (
                &["|", "E100|No such door", "E101|No such key"],
                "code 0, message 1",
            ),
            (
                &["|", "no such door|E100", "no such key|E101"],
                "code 1, message 0",
            ),
            (&["|", "E100|No such door", "E100|No such key"], "no codes"),
            // A field that the reader knows scores like an unambiguous heading.
            (
                &["=symbol|=code|=message", "A|1|No door", "B|2|No key"],
                "code 1, symbol 0, message 2",
            ),
            (
                &["=symbol||=message", "A|1|No door", "B|2|No key"],
                "no codes",
            ),
        ];
        for (lines, expected) in cases {
            assert_eq!(assigned(lines, false), expected, "{lines:?}");
        }
    }

    #[test]
    fn tables_about_errors_have_lower_requirements() {
        let cases: [(&[&str], &str); 3] = [
            (
                &["Error|Description", "no_door|No door", "no_key|No key"],
                "code 0, message 1",
            ),
            (
                &["Number of it|Text", "17|No door", "18|No key"],
                "code 0, message 1",
            ),
            (&["Door|Width", "front|90", "back|80"], "code 1, message 0"),
        ];
        for (lines, expected) in cases {
            assert_eq!(assigned(lines, true), expected, "{lines:?}");
            assert_eq!(assigned(lines, false), "no codes", "{lines:?}");
        }
    }

    #[test]
    fn scores_are_sums_of_heading_and_cell_terms() {
        let lines = ["Code|Status|Text", "1|404|No door", "2|404|No key"];
        let scores = scores(&measure(&table(&lines)), false);
        let totals: Vec<Option<f32>> = scores
            .into_iter()
            .map(|score| score.map(super::Score::total))
            .collect();
        // The code column: 3 for the heading, 1 for codes in all cells, 3 for distinct cells, 1 for no empty cells. The status
        // column: 0.3, 1, 1.5 and 1.
        assert_eq!(totals, [Some(8.0), Some(3.8), None]);
    }
}
