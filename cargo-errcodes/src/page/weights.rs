//! The weights of all decisions about a page: which column is the code, which lines are credible, which words symbols.
//!
//! They are measured, not derived: the pages in `tests/cli/pages` and the tables of vendors in `tests/pages` say what
//! they have to be good for. Change one, and see which of those change.

// What a heading says.

/// The reader knows it, or the heading says nothing else: `Error code`.
pub(super) const SAYS_CODE: f32 = 3.0;
/// It says which code: `Gateway code`. Below that, `Code` beside it is the vendor's own.
pub(super) const SAYS_WHICH_CODE: f32 = 2.0;
/// Headings of anything, `Status`, `Id`: only the numbers below them tell. Each further word of the list says a
/// twentieth less.
pub(super) const MAY_SAY_CODE: f32 = 1.5;
pub(super) const MAY_SAY_CODE_RANKS: f32 = 20.0;
/// `Value`, which in lists of constants is the code.
pub(super) const SAYS_NUMBER: f32 = 1.2;
/// An HTTP status that is none: the vendor calls its own codes so.
pub(super) const SAYS_STATUS_OF_OTHER_NUMBERS: f32 = 1.0;
/// `Error` above words: they are what is sent.
pub(super) const SAYS_ERROR: f32 = 1.0;
/// No heading at all, and the first columns are the likeliest.
pub(super) const SAYS_NOTHING: f32 = 0.7;
/// An HTTP status is the code only if there is no other.
pub(super) const SAYS_STATUS: f32 = 0.3;

// What the cells say, on the same scale.

/// All cells are codes.
pub(super) const ARE_CODES: f32 = 1.0;
/// No two errors have the same: of columns with similar headings, the code is the one that tells more errors apart.
pub(super) const ARE_DISTINCT: f32 = 3.0;
/// No cell is empty.
pub(super) const ARE_FULL: f32 = 1.0;

// Shares of cells from which on a column is something.

/// Most cells, up to slips of the pen.
pub(super) const NEARLY_ALL: f32 = 0.9;
/// Most cells, so that a few in other forms do not matter.
pub(super) const MOST: f32 = 0.8;
/// Enough to tell capitals, or repeated words, from an accident.
pub(super) const MANY: f32 = 0.7;
/// The share of codes that a heading of anything needs below it.
pub(super) const ENOUGH_CODES: f32 = 0.6;
pub(super) const HALF: f32 = 0.5;
/// Few enough codes that a column is one of words.
pub(super) const FEW_CODES: f32 = 0.4;
/// The number of first columns among which a code without a heading is looked for.
pub(super) const FIRST_COLUMNS: usize = 2;

// Rows of a table.

/// Returns whether a table is one of numbers: then a row of words across it is a heading of the rows below.
pub(super) fn is_of_numbers(numbers: usize, rows: usize) -> bool {
    numbers * 2 > rows
}

/// Returns whether nearly all codes are numbers: then a word among them is something else.
pub(super) fn are_nearly_all_numbers(numbers: usize, codes: usize) -> bool {
    numbers * 5 >= codes * 4
}

/// Returns whether nearly all cells are codes with texts, so that they are not several columns.
pub(super) fn are_codes_with_texts(with_texts: usize, cells: usize) -> bool {
    with_texts * 5 > cells * 4
}

// Lines.

/// Returns whether titles begin with symbols, `UNKNOWN Unknown error`, and not with words that happen to be in capitals.
pub(super) fn are_symbols(symbols: usize, titles: usize) -> bool {
    symbols * 5 >= titles * 3
}

/// Returns whether the lines of a page that begin with words list codes: there are many more of them than lines with
/// numbers, which are codes for sure.
pub(super) fn are_words_codes(words: usize, numbers: usize) -> bool {
    numbers * 2 <= words
}

// Prose.

/// The number of codes that is too much for prose: one or two are an example, or a version and a year.
pub(super) const CODES_IN_PROSE: usize = 3;
/// The number of characters from which on a code counts there: texts have small numbers of anything.
pub(super) const SHORTEST_CODE_IN_PROSE: usize = 3;
