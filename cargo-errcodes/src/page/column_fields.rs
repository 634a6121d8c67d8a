//! Assignment of the columns of a table to fields.
//!
//! The code is found first (`code_column.rs`). The other fields are assigned by the headings of the columns, then by their cells.

use super::code_column::code_column;
use super::field::{Field, FieldColumns};
use super::languages::{is_english, is_language};
use super::signals::ColumnSignals;
use super::vocabulary::{
    CATEGORY_HEADINGS, CODE_HEADINGS, DEPRECATED_HEADINGS, DESCRIPTION_HEADINGS, DOCS_HEADINGS,
    HTTP_STATUS_HEADINGS, MESSAGE_HEADINGS, PROBLEM_TYPE_HEADINGS, REPEATED_CATEGORY_HEADINGS,
    RETRY_HEADINGS, SYMBOL_HEADINGS, TAGS_HEADINGS, is_other_text, is_qualified_description,
    is_qualified_message, is_remedy,
};
use super::weights::{HALF, MANY, MOST, NEARLY_ALL};

/// The average length of categories, even if each of them has only one error.
const LONGEST_CATEGORY: f32 = 20.0;

/// Assigns the columns of a table to fields, beginning with those that the user states. Returns `None` if no column contains
/// codes.
///
/// `is_about_errors` is true if the page around the table indicates that the table contains error codes.
pub(super) fn assign_columns(
    columns: &[ColumnSignals],
    is_about_errors: bool,
    stated: &FieldColumns,
) -> Option<FieldColumns> {
    let mut assignment = Assignment {
        columns,
        stated,
        fields: stated.clone(),
    };
    if !stated.has(Field::Code) {
        let code = code_column(columns, is_about_errors, stated)?;
        assignment.fields.set(Field::Code, code);
    }
    assignment.by_headings();
    assignment.by_content();
    assignment.title_and_text();
    assignment.remedy();
    assignment.only_text();
    assignment.names();
    Some(assignment.fields)
}

struct Assignment<'c> {
    columns: &'c [ColumnSignals],
    stated: &'c FieldColumns,
    fields: FieldColumns,
}

impl Assignment<'_> {
    fn by_headings(&mut self) {
        let is_status = |column: &ColumnSignals| column.statuses > NEARLY_ALL;
        self.set(Field::HttpStatus, HTTP_STATUS_HEADINGS, &is_status);
        // Beside a column that tells more errors apart, a `Code` is the HTTP status.
        self.set(Field::HttpStatus, CODE_HEADINGS, &is_status);
        self.set(Field::Retry, RETRY_HEADINGS, &|_| true);
        self.set(Field::Tags, TAGS_HEADINGS, &|_| true);
        self.set(Field::Docs, DOCS_HEADINGS, &|_| true);
        self.set(Field::ProblemType, PROBLEM_TYPE_HEADINGS, &|_| true);
        self.set(Field::Deprecated, DEPRECATED_HEADINGS, &|_| true);
        self.set(Field::Category, CATEGORY_HEADINGS, &|column| {
            let is_word = column.length < LONGEST_CATEGORY;
            (column.distinct < NEARLY_ALL || is_word) && column.codes < HALF
        });
        self.set(Field::Symbol, SYMBOL_HEADINGS, &is_symbol);
        // Symbols stay symbols if the vendor calls them messages.
        let are_names = |column: &ColumnSignals| column.names > MANY && column.distinct > HALF;
        self.set(Field::Symbol, MESSAGE_HEADINGS, &are_names);
        // So do those that are called causes.
        self.set(Field::Symbol, DESCRIPTION_HEADINGS, &|column| {
            column.upper_case > MANY && are_names(column)
        });
        self.set(Field::Category, REPEATED_CATEGORY_HEADINGS, &|column| {
            column.distinct <= HALF && column.codes < HALF
        });
        self.set(Field::Message, MESSAGE_HEADINGS, &is_text);
        self.set(Field::Description, DESCRIPTION_HEADINGS, &is_text);
        self.set_language();
        self.set_qualified(Field::Message, is_qualified_message);
        self.set_qualified(Field::Description, is_qualified_description);
    }

    /// Assigns a field to the column whose reader states the field, or to the first column with one of these headings.
    fn set(&mut self, field: Field, words: &[&str], fits: &dyn Fn(&ColumnSignals) -> bool) {
        if self.fields.has(field) {
            return;
        }
        let columns = self.columns;
        let is_free = |fields: &FieldColumns, place: usize| {
            columns[place].filled > 0 && fields.is_free(place)
        };
        let known = columns
            .iter()
            .position(|column| column.field == Some(field));
        let known = known.filter(|place| is_free(&self.fields, *place));
        let headed = words
            .iter()
            .filter_map(|word| columns.iter().position(|column| column.heading == *word));
        let mut headed = headed.filter(|place| is_free(&self.fields, *place));
        let headed = headed.find(|place| fits(&columns[*place]));
        if let Some(column) = known.or(headed) {
            self.fields.set(field, column);
        }
    }

    /// Assigns the message to one of several columns that have the texts in different languages.
    fn set_language(&mut self) {
        const FEWEST: usize = 2;
        let texts: Vec<usize> = self
            .free_texts()
            .filter(|place| is_language(&self.columns[*place].heading))
            .collect();
        let english = texts
            .iter()
            .find(|place| is_english(&self.columns[**place].heading));
        let chosen = english.or(texts.first());
        if let Some(place) =
            chosen.filter(|_| texts.len() >= FEWEST && !self.fields.has(Field::Message))
        {
            self.fields.set(Field::Message, *place);
        }
    }

    /// Assigns a text to the first column with a qualified heading.
    fn set_qualified(&mut self, field: Field, is_heading: fn(&str) -> bool) {
        let place = self.free_texts().find(|place| {
            let heading = &*self.columns[*place].heading;
            let is_of_status = self.fields.has(Field::HttpStatus) && heading.starts_with("status");
            is_heading(heading) && !is_other_text(heading) && !is_of_status
        });
        if let Some(place) = place.filter(|_| !self.fields.has(field)) {
            self.fields.set(field, place);
        }
    }

    /// Returns the columns of texts that have no field.
    fn free_texts(&self) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns
            .filter(|(index, column)| {
                column.filled > 0 && is_text(column) && self.fields.is_free(*index)
            })
            .map(|(index, _)| index)
    }

    /// Assigns columns without known headings based on their content.
    fn by_content(&mut self) {
        let is_named = self.columns.iter().any(ColumnSignals::is_named);
        for (index, column) in self.columns.iter().enumerate() {
            let is_empty = column.filled == 0 || column.letters < HALF;
            if !self.fields.is_free(index) || is_empty || are_codes(column) {
                continue;
            }
            let is_symbol = column.upper_case > MANY && column.distinct > MANY;
            if is_symbol && !self.fields.has(Field::Symbol) {
                self.fields.set(Field::Symbol, index);
            } else if !is_named && column.symbols < NEARLY_ALL {
                if !self.fields.has(Field::Message) && !is_remedy(&column.heading) {
                    self.fields.set(Field::Message, index);
                } else if !self.fields.has(Field::Description) {
                    self.fields.set(Field::Description, index);
                }
            }
        }
        if self.fields.has(Field::Message) || self.fields.has(Field::Description) {
            return;
        }
        // In a table without a text column, the remaining column with the most content is the message.
        let is_free = |index: &usize| {
            let column = &self.columns[*index];
            let is_unknown = self.fields.is_free(*index) && column.field.is_none();
            is_unknown && column.codes < HALF && column.distinct > HALF
        };
        let most = (0..self.columns.len())
            .filter(is_free)
            .max_by_key(|index| self.columns[*index].filled);
        if let Some(index) = most {
            self.fields.set(Field::Message, index);
        }
    }

    /// Assigns the message and the description, if only the description has a known heading: the message is the shorter text.
    fn title_and_text(&mut self) {
        let Some(text) = self.fields.column(Field::Description) else {
            return;
        };
        if self.fields.has(Field::Message) {
            return;
        }
        let symbol = self.fields.column(Field::Symbol);
        if symbol.is_some_and(|symbol| self.columns[symbol].has_declarations) {
            // The messages stand behind the symbols.
            return;
        }
        let length = |place: usize| self.columns[place].length;
        let others: Vec<usize> = self
            .free_texts()
            .filter(|place| {
                let column = &self.columns[*place];
                // Details that few errors have still are their description.
                let is_full = column.full > HALF || is_description(&column.heading);
                let are_texts = is_full && column.names < MANY;
                are_texts && column.distinct > MANY && !is_other_text(&column.heading)
            })
            .collect();
        if self.stated.has(Field::Description) {
            if let Some(place) = others.first() {
                self.fields.set(Field::Message, *place);
            }
            return;
        }
        let title = others.iter().find(|place| length(**place) < length(text));
        let longer = others.iter().filter(|place| {
            is_description(&self.columns[**place].heading) || length(**place) > length(text)
        });
        let longest = longer
            .copied()
            .max_by(|left, right| length(*left).total_cmp(&length(*right)));
        if let Some(title) = title {
            self.fields.set(Field::Message, *title);
        } else {
            // The only text column of a table is the message. Details that few errors have are not.
            let full = |place: usize| self.columns[place].full;
            let is_rare = |longest: &usize| {
                full(text) < MOST
                    && full(*longest) > NEARLY_ALL
                    && is_description(&self.columns[*longest].heading)
            };
            let (message, description) = match longest {
                Some(longest) if is_rare(&longest) => (longest, Some(text)),
                longest => (text, longest),
            };
            self.fields.set(Field::Message, message);
            if let Some(description) = description {
                self.fields.set(Field::Description, description);
            }
        }
    }

    /// Assigns the description to the column that says what to do, if there is a message and no other description.
    fn remedy(&mut self) {
        if self.fields.has(Field::Description) || !self.fields.has(Field::Message) {
            return;
        }
        // Names such as `RETRY` and `ABORT`, which repeat, are not texts.
        let remedy = self.free_texts().find(|place| {
            let column = &self.columns[*place];
            is_remedy(&column.heading) && column.names < HALF
        });
        if let Some(remedy) = remedy {
            self.fields.set(Field::Description, remedy);
        }
    }

    /// Makes a column of distinct words, half of which are certainly names, the symbol: `NotFound`, `Timeout`.
    fn names(&mut self) {
        if self.fields.has(Field::Symbol) || !self.fields.has(Field::Message) {
            return;
        }
        let are_names = |column: &ColumnSignals| {
            column.symbols > NEARLY_ALL
                && column.names >= HALF
                && column.codes < HALF
                && column.distinct > NEARLY_ALL
                && column.full > NEARLY_ALL
        };
        let mut columns = self.columns.iter().enumerate();
        let place = columns
            .find(|(place, column)| self.fields.is_free(*place) && are_names(column))
            .map(|(place, _)| place);
        if let Some(place) = place {
            self.fields.set(Field::Symbol, place);
        }
    }

    /// Makes symbols the message, if they are the only texts, and not all of them are words: `Overflow`, `No error`.
    fn only_text(&mut self) {
        let Some(place) = self.fields.column(Field::Symbol) else {
            return;
        };
        let column = &self.columns[place];
        let is_text = column.field.is_none()
            && column.symbols < 1.0
            && column.upper_case < HALF
            && !column.has_declarations;
        let has_other = self.fields.has(Field::Message) || self.fields.has(Field::Description);
        if is_text && !has_other && !self.stated.has(Field::Symbol) {
            self.fields.set(Field::Message, place);
        }
    }
}

/// Returns whether a column contains texts.
fn is_text(column: &ColumnSignals) -> bool {
    !are_codes(column) && column.addresses < HALF && column.letters > HALF
}

/// Returns whether most cells of a column are codes, and not texts that begin with a code: `00300: There is no such door`.
fn are_codes(column: &ColumnSignals) -> bool {
    const LONGEST: f32 = 24.0;
    column.codes >= HALF && column.length < LONGEST
}

/// Returns whether a column contains symbols, one for each error.
fn is_symbol(column: &ColumnSignals) -> bool {
    let are_symbols = column.symbols > MOST && column.numbers == 0.0 || column.upper_case > MANY;
    are_symbols && column.distinct > HALF
}

fn is_description(heading: &str) -> bool {
    DESCRIPTION_HEADINGS.contains(&heading) || is_qualified_description(heading)
}

#[cfg(test)]
mod tests {
    use super::assign_columns;
    use crate::page::block::{Column, Row, Table};
    use crate::page::code_column::{Score, scores};
    use crate::page::field::Field;
    use crate::page::field::FieldColumns;
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
        let Some(fields) = assign_columns(
            &measure(&table(lines)),
            is_about_errors,
            &FieldColumns::default(),
        ) else {
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
    fn texts_are_chosen_by_heading_and_cells() {
        let cases: [(&[&str], &str); 11] = [
            // Details that few errors have are not the message.
            (
                &[
                    "Code|Reason description|Details",
                    "1|No such door|",
                    "2|No such key|%s",
                ],
                "code 0, message 1, description 2",
            ),
            (
                &[
                    "Code|Description|Explanation",
                    "1|No such door|",
                    "2|No such key|It was lost, or it never existed",
                    "3|No such lock|",
                ],
                "code 0, message 1, description 2",
            ),
            // A category is not the message, also if each error has another one. Names are symbols.
            (
                &[
                    "Code|Category|Description",
                    "E1|Door|No such door",
                    "E2|Key|No such key",
                ],
                "code 0, message 2, category 1",
            ),
            (
                &[
                    "Kind of it|Error code|Message to show",
                    "Unknown|1|No such door",
                    "NoKey|2|No such key",
                ],
                "code 1, symbol 0, message 2",
            ),
            (
                &[
                    "Code|Literal|Description",
                    "1|no-door|There is no door",
                    "2|no-key|The key is lost",
                    "3|door-gone|It is gone",
                ],
                "code 0, symbol 1, message 2",
            ),
            // The only texts are the message, although most of them are words.
            (
                &[
                    "Value|Error",
                    "0|No error",
                    "1|Overflow",
                    "2|DivBy0",
                    "3|Domain",
                ],
                "code 0, message 1",
            ),
            (
                &[
                    "Value|Error",
                    "0|None",
                    "1|Overflow",
                    "2|DivBy0",
                    "3|Domain",
                ],
                "code 0, symbol 1",
            ),
            // A remedy that repeats is not a text.
            (
                &[
                    "Code|Text|Action",
                    "1|No such door|ABORT",
                    "2|No such key|ABORT",
                    "3|No such lock|ABORT",
                ],
                "code 0, message 1",
            ),
            // A remedy is not the message.
            (
                &[
                    "retCode|retInfo描述|可尝试解决方法",
                    "A1|服务不可用|联系云平台",
                    "A2|网络异常|联系云平台",
                ],
                "code 0, message 1, description 2",
            ),
            // A remedy is the description if there is no other.
            (
                &[
                    "Code|Meaning|Solution",
                    "1|No such door|Build it",
                    "2|No such key|Find it",
                ],
                "code 0, message 1, description 2",
            ),
            (
                &[
                    "Code|Title|Meaning|Action",
                    "1|Door|No such door|Build it",
                    "2|Key|No such key|Find it",
                ],
                "code 0, message 1, description 2",
            ),
        ];
        for (lines, expected) in cases {
            assert_eq!(assigned(lines, false), expected, "{lines:?}");
        }
    }

    #[test]
    fn tables_about_errors_have_lower_requirements() {
        let cases: [(&[&str], &str); 4] = [
            // A column of nothing but codes, whatever its heading is.
            (
                &["Message|Title", "E02|No door", "E03|No key"],
                "code 0, message 1",
            ),
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
            .map(|score| score.map(Score::total))
            .collect();
        // The code column: 3 for the heading, 1 for codes in all cells, 3 for distinct cells, 1 for no empty cells. Beside it, an
        // HTTP status is not the code.
        assert_eq!(totals, [Some(8.0), None, None]);
    }
}
