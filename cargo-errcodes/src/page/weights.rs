//! The weights for all decisions about a page: which column is the code, which lines are credible, which words are symbols.
//!
//! They are tuned on the pages in `tests/cli/pages` and on the vendors' tables in `tests/pages`. If you change a weight, check
//! which results for these pages change.

// Headings of columns.

/// The reader knows that the column is the code, or the heading is unambiguous: `Error code`.
pub(super) const SAYS_CODE: f32 = 3.0;
/// A qualified heading: `Gateway code`. The weight is lower, because a plain `Code` column in the same table is the
/// vendor's own code.
pub(super) const SAYS_WHICH_CODE: f32 = 2.0;
/// An ambiguous heading such as `Status` and `Id`, which counts only above numbers. Each further word in the list counts
/// 1/20 less.
pub(super) const MAY_SAY_CODE: f32 = 1.5;
pub(super) const MAY_SAY_CODE_RANKS: f32 = 20.0;
/// `Value`, which is the code in lists of constants.
pub(super) const SAYS_NUMBER: f32 = 1.2;
/// `HTTP status` above numbers that are not HTTP statuses: the vendor uses the term for its own codes.
pub(super) const SAYS_STATUS_OF_OTHER_NUMBERS: f32 = 1.0;
/// `Error` above words, which are the codes that servers send.
pub(super) const SAYS_ERROR: f32 = 1.0;
/// No heading, among the first columns.
pub(super) const SAYS_NOTHING: f32 = 0.7;
/// HTTP statuses, which are the code only if there is no other code.
pub(super) const SAYS_STATUS: f32 = 0.3;

// Cells, on the same scale.

/// All cells are codes.
pub(super) const ARE_CODES: f32 = 1.0;
/// All cells differ. If several columns have similar headings, the code is the column that distinguishes more errors.
pub(super) const ARE_DISTINCT: f32 = 3.0;
/// No cell is empty.
pub(super) const ARE_FULL: f32 = 1.0;

// Thresholds for shares of cells.

/// All cells except for a few typos.
pub(super) const NEARLY_ALL: f32 = 0.9;
/// Most cells, with a few exceptions.
pub(super) const MOST: f32 = 0.8;
/// Too many upper-case or distinct words to be a coincidence.
pub(super) const MANY: f32 = 0.7;
/// The share of codes that an ambiguous heading requires.
pub(super) const ENOUGH_CODES: f32 = 0.6;
pub(super) const HALF: f32 = 0.5;
/// The share of codes up to which a column consists of words.
pub(super) const FEW_CODES: f32 = 0.4;
/// The number of columns, from the left, in which codes without a heading are searched for.
pub(super) const FIRST_COLUMNS: usize = 2;

// Rows of a table.

/// Returns whether most codes of a table are numbers. Then a row of words that spans the table is a heading.
pub(super) fn is_of_numbers(numbers: usize, rows: usize) -> bool {
    numbers * 2 > rows
}

/// Returns whether nearly all codes are numbers. Then a word among them is not a code.
pub(super) fn are_nearly_all_numbers(numbers: usize, codes: usize) -> bool {
    numbers * 5 >= codes * 4
}

/// Returns whether a part of rows or cells is so large that the others are exceptions.
pub(super) fn are_usual(part: usize, all: usize) -> bool {
    part * 5 > all * 4
}

/// Returns whether nearly all cells are codes with texts. Then each cell is an error.
pub(super) fn are_codes_with_texts(with_texts: usize, cells: usize) -> bool {
    with_texts * 5 > cells * 4
}

// Lines.

/// Returns whether titles begin with symbols, as in `UNKNOWN Unknown error`, and not with words that are in upper case by
/// chance.
pub(super) fn are_symbols(symbols: usize, titles: usize) -> bool {
    symbols * 5 >= titles * 3
}

/// Returns whether the lines that begin with words contain codes: there are many more of them than lines with numbers.
pub(super) fn are_words_codes(words: usize, numbers: usize) -> bool {
    numbers * 2 <= words
}

// Prose.

/// The minimum number of codes in text that is reported. One or two codes can be an example, or a version and a year.
pub(super) const CODES_IN_PROSE: usize = 3;
/// The minimum length of such a code, because prose contains small numbers of all kinds.
pub(super) const SHORTEST_CODE_IN_PROSE: usize = 3;
