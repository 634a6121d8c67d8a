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
        // `Documentation` can be the text itself.
        self.set(Field::Docs, DOCS_HEADINGS, &|column| {
            column.linked > 0.0 || column.single_words > HALF || !is_text(column)
        });
        self.set(Field::ProblemType, PROBLEM_TYPE_HEADINGS, &|_| true);
        self.set(Field::Deprecated, DEPRECATED_HEADINGS, &|_| true);
        self.set(Field::Category, CATEGORY_HEADINGS, &|column| {
            // An `Error class` of each error is its short text.
            let may_be_text = matches!(&*column.heading, "errorclass" | "errorkind");
            let is_word = column.length < LONGEST_CATEGORY && !may_be_text;
            (column.distinct < NEARLY_ALL || is_word) && column.codes < HALF
        });
        self.set(Field::Symbol, SYMBOL_HEADINGS, &is_symbol);
        // Symbols stay symbols if the vendor calls them messages.
        let are_names = |column: &ColumnSignals| column.names > MANY && column.distinct > HALF;
        self.set(Field::Symbol, MESSAGE_HEADINGS, &are_names);
        // So do those that are called causes.
        self.set(Field::Symbol, DESCRIPTION_HEADINGS, &|column| {
            (column.upper_case > MANY || column.declarations > MANY) && are_names(column)
        });
        self.symbols_beside_texts();
        self.set(Field::Category, REPEATED_CATEGORY_HEADINGS, &|column| {
            column.distinct <= HALF && column.codes < HALF
        });
        let columns = self.columns;
        self.set(Field::Message, MESSAGE_HEADINGS, &|column| {
            (is_text(column) || begin_with_codes(column)) && !repeats_beside_texts(column, columns)
        });
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

    /// Makes a column of words the symbol if its heading is that of a description and another column explains the words:
    /// `Description` and `Explanation`.
    fn symbols_beside_texts(&mut self) {
        const FEWEST: usize = 3;
        if self.fields.has(Field::Symbol) {
            return;
        }
        let mut places = 0..self.columns.len();
        let place = places.find(|place| {
            let column = &self.columns[*place];
            let are_words = column.filled >= FEWEST
                && column.symbols > NEARLY_ALL
                && column.names > MANY
                && column.distinct > NEARLY_ALL
                && column.codes < HALF;
            are_words && is_description(&column.heading) && self.fields.is_free(*place)
        });
        let Some(symbol) = place else { return };
        let explains = |column: &ColumnSignals| {
            let is_headed = is_description(&column.heading)
                || MESSAGE_HEADINGS.contains(&&*column.heading)
                || is_qualified_message(&column.heading);
            is_headed
                && is_text(column)
                && column.symbols < HALF
                && column.full > MOST
                && column.length > self.columns[symbol].length
        };
        if self.columns.iter().any(explains) {
            self.fields.set(Field::Symbol, symbol);
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
            let are_codes = column.codes >= HALF && !begin_with_codes(column);
            is_unknown && !are_codes && column.distinct > HALF
        };
        let most = (0..self.columns.len()).filter(is_free).max_by_key(|index| {
            let column = &self.columns[*index];
            (begin_with_codes(column), column.filled)
        });
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
        if symbol.is_some_and(|symbol| self.columns[symbol].declarations >= HALF) {
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
            && column.declarations == 0.0;
        let has_other = self.fields.has(Field::Message) || self.fields.has(Field::Description);
        if is_text && !has_other && !self.stated.has(Field::Symbol) {
            self.fields.set(Field::Message, place);
        }
    }
}

/// Returns whether a column has few different texts, such as `Failed` and `Pending`, and another one describes each error.
fn repeats_beside_texts(column: &ColumnSignals, columns: &[ColumnSignals]) -> bool {
    const FEWEST: usize = 5;
    column.filled >= FEWEST
        && column.distinct < HALF / 2.0
        && columns
            .iter()
            .any(|other| is_description(&other.heading) && is_text(other) && other.distinct > MANY)
}

/// Returns whether a column contains texts.
fn is_text(column: &ColumnSignals) -> bool {
    !are_codes(column) && column.addresses < HALF && column.letters > HALF && column.flags < HALF
}

/// Returns whether most cells of a column are codes, and not texts that begin with a code: `00300: There is no such door`.
fn are_codes(column: &ColumnSignals) -> bool {
    const LONGEST: f32 = 24.0;
    column.codes >= HALF && column.length < LONGEST
}

/// Returns whether nearly all cells of a column are texts that begin with a number, but not with an HTTP status: `00 READY`.
fn begin_with_codes(column: &ColumnSignals) -> bool {
    column.codes >= HALF
        && column.numbers >= HALF
        && column.letters > NEARLY_ALL
        && column.symbols < HALF
        && column.statuses < HALF
}

/// Returns whether a column contains symbols, one for each error.
fn is_symbol(column: &ColumnSignals) -> bool {
    let are_symbols = column.symbols > MOST && column.numbers == 0.0 || column.upper_case > MANY;
    are_symbols && column.distinct > HALF && column.flags < HALF
}

fn is_description(heading: &str) -> bool {
    DESCRIPTION_HEADINGS.contains(&heading) || is_qualified_description(heading)
}

#[cfg(test)]
mod tests;
