//! Findings about lists of codes of which a catalog has no entry at all.

use std::collections::HashSet;

use errcodes_core::code::{CodeType, CodeValue, parse_integer};

use super::super::candidates::Shape;
use super::super::claims::EnumClaims;
use super::super::locate::{Codes, Located};
use super::super::page_text::{Cell, Kind, PageText, Piece};
use super::super::unlisted::Unlisted;
use super::super::unread::{UnreadList, lists_without_entries};
use super::super::{IsReported, Page};
use super::Finding;

/// Returns the findings about the lists of a page whose codes look like those of the catalog.
pub(super) fn list_findings(
    pages: &[Page],
    page: &Page,
    claims: &[EnumClaims<'_>],
    (located, unlisted): (&[Vec<Located>], &[Vec<Unlisted>]),
    is_reported: IsReported<'_>,
) -> Vec<Finding> {
    const SHOWN: usize = 20;
    let (Some(first), Some(known)) = (claims.first(), KnownCodes::of(claims)) else {
        return Vec::new();
    };
    let on_page = if pages.len() > 1 {
        format!("{}: ", page.name)
    } else {
        String::new()
    };
    let places = located.iter().flatten().flat_map(|located| {
        let verified = located.verified.iter();
        verified.map(|index| located.occurrences[*index].piece)
    });
    let mut places: Vec<usize> = places.collect();
    places.sort_unstable();
    places.dedup();
    let is_accepted = |list: &UnreadList| {
        known.may_have(&page.text, list)
            && !is_beside(&page.text, list, &places)
            && !is_reported(list.location())
    };
    // Other findings are about codes in a list with entries.
    let unlisted = unlisted.iter().flatten();
    let unlisted: HashSet<&str> = unlisted.map(|unlisted| &*unlisted.code).collect();
    let is_known = |code: &str| unlisted.contains(code) || known.has(code);
    let lists = lists_without_entries(&page.text, is_known, is_accepted);
    let findings = lists.into_iter().map(|list| {
        let message = format!(
            "{on_page}no enum has the {} of the page at {}: {}",
            list.number(),
            list.location(),
            list.shown(SHOWN)
        );
        let name = &first.view.decl().name;
        Finding::new("list_not_in_catalog", message, name.span)
    });
    findings.collect()
}

/// Returns whether the codes of a list are in or between the rows of entries, so that they are other values of the same errors. `places` are
/// the pieces of the codes of entries, in order.
fn is_beside(page: &PageText, list: &UnreadList, places: &[usize]) -> bool {
    let pieces = list.pieces();
    let row = |piece: usize| &page.rows[page.pieces[piece].rows.start];
    let final_piece = pieces.end - 1;
    let from = row(pieces.start).first().copied().unwrap_or(pieces.start);
    let to = row(final_piece).last().copied().unwrap_or(final_piece);
    let first = places.partition_point(|place| *place < from);
    let end = places.partition_point(|place| *place <= to.max(final_piece));
    end.saturating_sub(first) * 3 >= list.codes().len()
}

/// The codes of a catalog, and the words of its texts, which can be names of its errors.
struct KnownCodes<'c> {
    words: HashSet<&'c str>,
    numbers: HashSet<i128>,
    ranges: Vec<(i128, i128)>,
    has_numbers: bool,
    /// The shapes of the codes that are words.
    shapes: HashSet<Shape>,
}

impl<'c> KnownCodes<'c> {
    /// Returns `None` if an enum has a pattern of texts, which may match any word.
    fn of(claims: &[EnumClaims<'c>]) -> Option<Self> {
        let mut known = Self {
            words: HashSet::new(),
            numbers: HashSet::new(),
            ranges: Vec::new(),
            has_numbers: false,
            shapes: HashSet::new(),
        };
        for claims in claims {
            known.has_numbers |= matches!(claims.view.decl().code_type, CodeType::Integer(_));
            for code in &claims.codes {
                known.words.insert(&code.key.value);
                known.words.extend(code.relative_key.as_deref());
                match code.value {
                    CodeValue::Integer(number) => {
                        known.numbers.insert(number);
                    }
                    CodeValue::Text(_) => {
                        known.shapes.insert(Shape::of(&code.key.value));
                    }
                }
                known.numbers.extend(parse_integer(&code.key.value));
            }
            for claim in &claims.entries {
                match claim.codes {
                    Codes::One(_) => {}
                    Codes::Range(first, last, _) => known.ranges.push((first, last)),
                    Codes::Matching => return None,
                }
                for text in &claim.texts {
                    known.words.extend(text.text.split_whitespace());
                }
            }
        }
        Some(known)
    }

    fn has(&self, code: &str) -> bool {
        let number = parse_integer(code);
        let is_number = |number: i128| {
            let mut ranges = self.ranges.iter();
            self.numbers.contains(&number)
                || self.numbers.contains(&-number)
                || ranges.any(|(first, last)| (*first..=*last).contains(&number))
        };
        self.words.contains(code) || number.is_some_and(is_number)
    }

    /// Returns whether a list has codes like those of the catalog: numbers that are not just HTTP statuses, words of the same shape, or
    /// the cells of a column for codes.
    fn may_have(&self, page: &PageText, list: &UnreadList) -> bool {
        /// The fewest codes of a list among the lines of a program, or of one with single digits.
        const FEWEST: usize = 5;
        let codes = list.codes();
        let is_source = page.pieces[list.pieces().start].kind.is_source();
        if is_source && codes.len() < FEWEST
            || self.names_known_errors(page, list)
            || is_example(page, list)
            || are_parts(page, list)
        {
            return false;
        }
        let numbers: Option<Vec<i128>> = codes.iter().map(|code| parse_integer(code)).collect();
        let numbers = numbers.unwrap_or_default();
        let are_all = |is: fn(&i128) -> bool| !numbers.is_empty() && numbers.iter().all(is);
        let are_statuses = are_all(|number| (100..600).contains(number));
        if are_statuses && !self.has_numbers {
            return false;
        }
        if !numbers.is_empty() && self.has_numbers {
            let are_bits =
                are_all(|number| u128::try_from(*number).is_ok_and(u128::is_power_of_two));
            let are_digits = are_all(|number| (0..10).contains(number)) && codes.len() < FEWEST;
            return !are_statuses && !are_bits && !are_digits;
        }
        // A single word can be a state or a kind of call.
        let is_mark = |c: char| !c.is_alphabetic();
        let is_same =
            |code: &&String| code.contains(is_mark) && self.shapes.contains(&Shape::of(code));
        let same = codes.iter().filter(is_same).count();
        same * 4 >= codes.len() * 3 || is_column_of_codes(page, list)
    }
}

impl KnownCodes<'_> {
    /// Returns whether half of the lines of a list have a name of the catalog, so that the codes are other values of its errors.
    fn names_known_errors(&self, page: &PageText, list: &UnreadList) -> bool {
        let is_name_char = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let is_known = |word: &str| word.contains('_') && self.words.contains(word);
        let names = page.pieces[list.pieces()].iter().filter(|piece| {
            let mut words = piece.text.split(|c| !is_name_char(c));
            words.any(is_known)
        });
        names.count() * 2 >= list.codes().len()
    }
}

/// Returns whether a list has values of examples: most are in an example in a description of an interface or in members of JSON whose keys do
/// not name codes, or all are below the title `Examples`.
fn is_example(page: &PageText, list: &UnreadList) -> bool {
    const KEYS: [&str; 5] = ["code", "err", "status", "fault", "result"];
    let names_code = |key: &str| {
        let key = key.to_lowercase();
        KEYS.iter().any(|name| key.contains(name))
    };
    let is_value = |piece: &Piece| match &piece.kind {
        Kind::Value(path) => {
            let mut keys = path
                .split('/')
                .rev()
                .filter(|key| !matches!(*key, "" | "*"));
            let is_code = keys.next().is_some_and(names_code);
            !is_code && keys.any(|key| matches!(key, "example" | "examples"))
        }
        Kind::Example => {
            let member = piece.text.trim_start().strip_prefix('"');
            let key = member.and_then(|member| member.split_once('"'));
            key.is_some_and(|(key, rest)| rest.trim_start().starts_with(':') && !names_code(key))
        }
        _ => false,
    };
    let pieces = list.pieces();
    let has_title = || {
        let above = pieces
            .start
            .checked_sub(1)
            .map(|above| &*page.pieces[above].text);
        let title = above
            .unwrap_or_default()
            .trim_matches(|c: char| !c.is_alphanumeric());
        matches!(&*title.to_lowercase(), "example" | "examples")
    };
    let values = pieces_of(page, list).filter(|(piece, _)| is_value(piece));
    values.count() * 2 > list.codes().len() || has_title()
}

/// Returns whether most codes of a list are a part of something else: a name of a function before its brackets, or the first of two numbers
/// with a colon between them.
fn are_parts(page: &PageText, list: &UnreadList) -> bool {
    let is_part = |(piece, code): (&Piece, &str)| {
        let after = piece.text.split_once(code).map_or("", |(_, after)| after);
        let is_number = code.starts_with(|c: char| c.is_ascii_digit());
        if is_number {
            let second = after.strip_prefix(':');
            second.is_some_and(|second| second.starts_with(|c: char| c.is_ascii_digit()))
        } else {
            after.starts_with('(') || after.starts_with(" ()")
        }
    };
    let parts = pieces_of(page, list).filter(|place| is_part(*place));
    parts.count() * 2 > list.codes().len()
}

/// Returns the pieces with codes of a list, each with its code.
fn pieces_of<'p>(
    page: &'p PageText,
    list: &'p UnreadList,
) -> impl Iterator<Item = (&'p Piece, &'p str)> {
    let mut codes = list.codes().iter().peekable();
    page.pieces[list.pieces()].iter().filter_map(move |piece| {
        let code = codes.next_if(|code| piece.text.contains(&***code))?;
        Some((piece, &**code))
    })
}

/// Parts of the headings of codes, in lower case.
const CODES: [&str; 11] = [
    "code",
    "error",
    "código",
    "codigo",
    "codice",
    "код",
    "fehler",
    "错误码",
    "代码",
    "コード",
    "코드",
];

/// Returns whether a list is a column whose heading says that it has codes of errors.
fn is_column_of_codes(page: &PageText, list: &UnreadList) -> bool {
    let Kind::Cell(Cell { table, column, .. }) = page.pieces[list.pieces().start].kind else {
        return false;
    };
    let heading = page
        .heading(table, column)
        .unwrap_or_default()
        .to_lowercase();
    let is_other = ["http", "status", "country", "currency"]
        .iter()
        .any(|word| heading.contains(word));
    CODES.iter().any(|word| heading.contains(word)) && !is_other
}
