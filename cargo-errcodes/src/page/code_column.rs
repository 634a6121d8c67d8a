//! Detection of the column that contains the codes of a table.
//!
//! A column is the code if its heading or the reader says so and its cells are codes. If there are several such columns,
//! the column with the highest [`Score`] is the code. The heading counts most, then the number of distinct cells.

use super::code::pattern;
use super::field::{Field, FieldColumns};
use super::signals::ColumnSignals;
use super::vocabulary::{
    CALL_HEADINGS, CODE_HEADING_ENDS, CODE_HEADING_STARTS, CODE_HEADINGS, ERROR_WORD_HEADINGS,
    HTTP_STATUS_HEADINGS, MAYBE_CODE_HEADINGS, PARAMETER_HEADINGS, QUANTITY_HEADINGS,
    ROW_NUMBER_HEADINGS, VALUE_HEADINGS, is_number_heading, is_qualified_message, mentions_errors,
};
use super::weights::{
    ARE_CODES, ARE_DISTINCT, ARE_FULL, ENOUGH_CODES, FEW_CODES, FIRST_COLUMNS, HALF, MAY_SAY_CODE,
    MAY_SAY_CODE_RANKS, MOST, NEARLY_ALL, SAYS_CODE, SAYS_ERROR, SAYS_NOTHING, SAYS_NUMBER,
    SAYS_STATUS, SAYS_STATUS_OF_OTHER_NUMBERS, SAYS_WHICH_CODE,
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

/// Returns the column with the highest score, without those that the user states. If there are several, returns the first one.
pub(super) fn code_column(
    columns: &[ColumnSignals],
    is_about_errors: bool,
    stated: &FieldColumns,
) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    let scores = scores(columns, is_about_errors);
    for (index, score) in scores.into_iter().enumerate() {
        if stated
            .field(index)
            .is_some_and(|field| field != Field::Docs)
        {
            continue;
        }
        let total = score.map_or(0.0, Score::total);
        if total > best.map_or(0.0, |(_, best)| best) {
            best = Some((index, total));
        }
    }
    best.map(|(index, _)| index)
}

/// Returns the score of each column, or `None` for a column that cannot be the code.
pub(super) fn scores(columns: &[ColumnSignals], is_about_errors: bool) -> Vec<Option<Score>> {
    let table = TableSignals::of(columns, is_about_errors);
    let mut headings: Vec<Option<f32>> = (0..columns.len())
        .map(|index| table.heading_term(index))
        .collect();
    if let Some(names) = table.names_beside_few_numbers(&headings) {
        for (column, heading) in columns.iter().zip(&mut headings) {
            *heading = heading.filter(|_| is_status(column));
        }
        headings[names] = Some(SAYS_WHICH_CODE);
    }
    // An HTTP status is the code only if nothing else is.
    let has_code = columns.iter().zip(&headings).any(|(column, heading)| {
        let says_code = |heading: f32| {
            heading > SAYS_ERROR
                || heading >= SAYS_ERROR
                    && column.error_names > NEARLY_ALL
                    && column.distinct > NEARLY_ALL
        };
        !is_status(column) && heading.is_some_and(says_code)
    });
    let scores = columns.iter().zip(headings).map(|(column, heading)| {
        Some(Score {
            heading: heading.filter(|_| !(has_code && is_status(column)))?,
            codes: ARE_CODES * share_of_codes(column),
            distinct: ARE_DISTINCT * column.distinct,
            full: ARE_FULL * column.full,
        })
    });
    scores.collect()
}

/// The columns of a table, and what they have in common.
struct TableSignals<'c> {
    columns: &'c [ColumnSignals],
    is_about_errors: bool,
    is_named: bool,
    /// True if a column of numbers is headed `Value`, or by a similar word.
    has_numbers: bool,
}

impl<'c> TableSignals<'c> {
    fn of(columns: &'c [ColumnSignals], is_about_errors: bool) -> Self {
        Self {
            columns,
            is_about_errors,
            is_named: columns.iter().any(ColumnSignals::is_named),
            has_numbers: columns.iter().any(|column| {
                is_number_heading(&column.heading)
                    && column.numbers > NEARLY_ALL
                    && column.distinct > NEARLY_ALL
            }),
        }
    }

    /// Returns the heading term of a column, or `None` if the column cannot be the code.
    fn heading_term(&self, index: usize) -> Option<f32> {
        let column = &self.columns[index];
        let numbers_rows = column.numbers_rows
            && column.field.is_none()
            && ROW_NUMBER_HEADINGS.contains(&&*column.heading)
            && self.columns.iter().any(|other| {
                !std::ptr::eq(other, column) && (other.codes > MOST || other.sets > MOST)
            });
        let has_ranges = column.ranges > HALF && column.field != Some(Field::Code);
        if column.filled == 0
            || has_ranges
            || numbers_rows
            || self.is_part_of_code(&column.heading)
            || self.are_codes_of_others(index)
        {
            return None;
        }
        if share_of_codes(column) <= FEW_CODES {
            let term = self
                .heading_above_words(column)
                .filter(|_| !self.has_numbers);
            return term.or_else(|| self.are_words_of_failures(index).then_some(SAYS_NOTHING));
        }
        // Data without headings may begin with the numbers of its rows.
        let follows_row_numbers = column.heading.is_empty()
            && self.is_about_errors
            && self.columns.first().is_some_and(|first| first.numbers_rows);
        let is_near = index < FIRST_COLUMNS || follows_row_numbers;
        if column.digit_groups && !self.is_about_errors && says_only_number(&column.heading) {
            return None;
        }
        let is_first = is_near && column.codes > MOST && column.distinct > NEARLY_ALL;
        let are_only_codes = column.numbers > NEARLY_ALL
            || column.codes > NEARLY_ALL && column.numbered_words > NEARLY_ALL;
        let is_quantity = is_quantity(&column.heading);
        if column.digit_groups {
            // Versions and sections of other pages are written alike.
            let is_named = self.is_about_errors && !is_quantity && self.has_names();
            return heading_above_codes(column).or((is_first && is_named).then_some(SAYS_NOTHING));
        }
        let may_be_unnamed = column.heading.is_empty() && !self.is_named
            || column.field.is_none() && self.is_about_errors && are_only_codes && !is_quantity;
        let by_words = || {
            let are_words = column.numbered_words > HALF && column.numbers < HALF;
            are_words.then(|| self.heading_above_words(column))?
        };
        let term = heading_above_codes(column)
            .filter(|_| !self.is_kind_beside_codes(column))
            .or_else(by_words);
        term.or((is_first && may_be_unnamed).then_some(SAYS_NOTHING))
    }

    /// Returns whether a column has a distinct name in each row.
    fn has_names(&self) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| column.upper_case > NEARLY_ALL && column.distinct > NEARLY_ALL)
    }

    /// Returns whether a column is headed `Status`, but its few numbers tell the errors not apart, and those of the first columns do.
    fn is_kind_beside_codes(&self, column: &ColumnSignals) -> bool {
        let mut first = self.columns.iter().take(FIRST_COLUMNS);
        HTTP_STATUS_HEADINGS.contains(&&*column.heading)
            && column.field.is_none()
            && column.statuses <= HALF
            && column.distinct <= HALF
            && first.any(|other| {
                other.codes > NEARLY_ALL
                    && other.distinct > NEARLY_ALL
                    && !(other.numbers_rows && ROW_NUMBER_HEADINGS.contains(&&*other.heading))
            })
    }

    /// Returns whether a column of codes only says which codes of another system stand for the error. An earlier column of words with
    /// such a heading tells all rows apart, and this one has gaps, several codes for a row, or texts beside the codes.
    fn are_codes_of_others(&self, index: usize) -> bool {
        let column = &self.columns[index];
        let heading = &*column.heading;
        let is_whole = column.single_codes > MOST && column.full > MOST;
        let is_of_others = CODE_HEADING_ENDS.iter().any(|end| heading.ends_with(end))
            && !CODE_HEADINGS.contains(&heading)
            && column.field.is_none()
            && column.numbers > HALF;
        let names_rows = |other: &ColumnSignals| {
            other.upper_case > NEARLY_ALL
                && other.distinct > NEARLY_ALL
                && other.full > NEARLY_ALL
                && share_of_codes(other) <= FEW_CODES
                && self.heading_above_words(other) == Some(SAYS_WHICH_CODE)
        };
        is_of_others && !is_whole && self.columns[..index].iter().any(names_rows)
    }

    /// Returns the column of names that distinguish the errors, if the only numbers that a heading calls codes are HTTP statuses that
    /// several errors share, or the codes of others, which most errors do not have.
    fn names_beside_few_numbers(&self, headings: &[Option<f32>]) -> Option<usize> {
        const FEWEST: usize = 3;
        let is_of_few = |column: &ColumnSignals| {
            is_status(column) && column.distinct < HALF
                || column.full < HALF
                    && column.field.is_none()
                    && !CODE_HEADINGS.contains(&&*column.heading)
        };
        let mut headed = self.columns.iter().zip(headings);
        let are_of_few = headed.all(|(column, heading)| heading.is_none() || is_of_few(column));
        let has_parameters = self.columns.iter().any(|column| {
            PARAMETER_HEADINGS.contains(&&*column.heading)
                || CALL_HEADINGS.contains(&&*column.heading)
        });
        let has_numbers = headings.iter().any(Option::is_some);
        if !self.is_about_errors || !has_numbers || !are_of_few || has_parameters {
            return None;
        }
        self.columns.iter().position(|column| {
            column.filled >= FEWEST
                && column.field.is_none()
                && column.codes <= FEW_CODES
                && column.names >= MOST
                && column.symbols > NEARLY_ALL
                && column.distinct > NEARLY_ALL
                && column.full > NEARLY_ALL
        })
    }

    /// Returns whether the first column of a table without headings has distinct words in upper case, beside texts about failures.
    fn are_words_of_failures(&self, index: usize) -> bool {
        let column = &self.columns[index];
        index == 0
            && !self.is_named
            && self.columns.iter().all(|column| column.heading.is_empty())
            && column.upper_case > NEARLY_ALL
            && column.distinct > NEARLY_ALL
            && self.columns.iter().any(ColumnSignals::tells_of_failures)
    }

    /// Returns whether several errors have the same HTTP status, and the column distinguishes more of them.
    fn distinguishes_more_than_status(&self, column: &ColumnSignals) -> bool {
        let mut statuses = self.columns.iter().filter(|other| is_status(other));
        statuses.any(|status| status.distinct < HALF && status.distinct < column.distinct)
    }

    /// Returns the heading term for a column of words, which are codes only if the heading says so.
    fn heading_above_words(&self, column: &ColumnSignals) -> Option<f32> {
        let heading = &*column.heading;
        if column.single_words < MOST || column.tiny > MOST || column.types > MOST {
            return None;
        }
        let are_symbols = column.symbols >= MOST;
        let says_code = column.field == Some(Field::Code)
            || CODE_HEADINGS.contains(&heading)
            || are_symbols && CODE_HEADING_ENDS.iter().any(|end| heading.ends_with(end));
        if says_code {
            return Some(SAYS_WHICH_CODE);
        }
        let names_errors = VALUE_HEADINGS.contains(&heading)
            && column.error_names >= HALF
            && column.distinct > NEARLY_ALL
            && self.columns.iter().any(ColumnSignals::tells_of_failures);
        if names_errors && self.is_about_errors {
            return Some(SAYS_ERROR);
        }
        // Such tables describe the parameters of a request.
        let has_parameters = self.columns.iter().any(|other| {
            PARAMETER_HEADINGS.contains(&&*other.heading) && !std::ptr::eq(other, column)
        });
        if has_parameters && heading != "error" {
            return None;
        }
        let says_error = heading == "error"
            || ERROR_WORD_HEADINGS.contains(&heading)
                && (column.error_names >= HALF
                    || self.columns.iter().any(ColumnSignals::tells_of_failures));
        // Names that the vendor calls messages are what the server sends.
        let are_names = column.upper_case > NEARLY_ALL && column.symbols > NEARLY_ALL;
        let are_any_names = are_names
            || column.symbols > NEARLY_ALL && column.names > HALF && column.distinct > MOST;
        let says_error = says_error
            || are_names && is_message_heading(heading)
            || are_any_names && mentions_errors(heading);
        let are_codes = are_symbols || column.numbered_words > HALF;
        let tells_apart = column.distinct > MOST || self.distinguishes_more_than_status(column);
        (says_error && are_codes && self.is_about_errors && tells_apart).then_some(SAYS_ERROR)
    }

    /// Returns whether a heading is that of a part of codes: `First digit`, `Bits`. Bits of a register of faults are errors.
    fn is_part_of_code(&self, heading: &str) -> bool {
        let is_bit = heading == "bit" && !self.is_about_errors;
        is_bit
            || ["digit", "prefix", "首位", "末位", "前缀", "前綴"]
                .iter()
                .any(|part| heading.contains(part))
            || matches!(heading, "bits" | "bitrange" | "byte" | "bytes")
    }
}

/// Returns whether a heading may be that of a number of any kind, such as a version or a section.
fn says_only_number(heading: &str) -> bool {
    MAYBE_CODE_HEADINGS.contains(&heading) || is_number_heading(heading)
}

/// Returns whether a heading is that of an amount: `Default`, `req / s`, `Requests per minute`.
fn is_quantity(heading: &str) -> bool {
    pattern!(
        RATE,
        r"^(?:max|maximum)?(?:req|requests?|calls?|messages?|tokens?|żądań)(?:per)?(?:s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)$"
    );
    QUANTITY_HEADINGS.contains(&heading) || RATE.is_match(heading)
}

fn is_message_heading(heading: &str) -> bool {
    matches!(heading, "message" | "msg") || is_qualified_message(heading)
}

/// Returns whether a column contains HTTP statuses, according to its heading.
pub(super) fn is_status(column: &ColumnSignals) -> bool {
    HTTP_STATUS_HEADINGS.contains(&&*column.heading) && column.statuses > NEARLY_ALL
}

/// Returns the share of codes. If the format defines the column of the codes, ranges also are codes.
fn share_of_codes(column: &ColumnSignals) -> f32 {
    if column.field == Some(Field::Code) {
        column.codes + column.sets
    } else {
        column.codes
    }
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
    let says_which = CODE_HEADING_ENDS.iter().any(|end| heading.ends_with(end))
        || CODE_HEADING_STARTS
            .iter()
            .any(|start| heading.starts_with(start));
    if says_which {
        return Some(SAYS_WHICH_CODE);
    }
    if is_number_heading(heading) {
        return Some(SAYS_NUMBER);
    }
    let mut words = MAYBE_CODE_HEADINGS.iter();
    let rank = words.position(|word| *word == heading)?;
    #[expect(clippy::cast_precision_loss, reason = "there are a few")]
    let penalty = rank as f32 / MAY_SAY_CODE_RANKS;
    (column.codes > ENOUGH_CODES).then_some(MAY_SAY_CODE - penalty)
}
