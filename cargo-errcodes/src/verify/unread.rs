//! Lists of codes on a page that `import` neither read nor reported.
//!
//! `import` reads the forms of lists that it knows. A list in another form, or one that is cut into pieces by markup, would be lost
//! without a trace. This module looks at the page as `verify` does, for codes that are repeatedly at the same kind of place, with texts
//! about failures.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::ops::Range;

use super::Page;
use super::candidates::{Candidate, candidates_in};
use super::form::Form;
use super::page_text::{Kind, PageText, Piece};
use super::sign::Sign;
use crate::page::{Known, Location, is_code, is_name, tells_of_failure};
use crate::text::plural;

/// A list of codes that is not in the catalog.
#[derive(Debug)]
pub(crate) struct UnreadList {
    location: Location,
    pieces: Range<usize>,
    codes: Vec<String>,
    tells_of_failures: bool,
}

impl fmt::Display for UnreadList {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 3;
        let Self {
            location,
            tells_of_failures,
            ..
        } = self;
        let texts = if *tells_of_failures {
            " with texts about failures"
        } else {
            ""
        };
        write!(
            formatter,
            "{location}: {}{texts}, such as {}, in a form that is not recognised; match them with `--pattern`",
            self.number(),
            self.shown(SHOWN)
        )
    }
}

impl UnreadList {
    pub(super) fn location(&self) -> &Location {
        &self.location
    }

    /// Returns whether the list is in some of the lines of a location, or at the same place of a data file.
    pub(crate) fn is_at(&self, location: &Location) -> bool {
        let lines = |location: &Location| Some((location.line()?, location.last_line()?));
        match (lines(&self.location), lines(location)) {
            (Some((first, last)), Some((from, to))) => first <= to && from <= last,
            _ => self.location == *location,
        }
    }

    /// Returns the pieces from that of the first code to that of the last one.
    pub(super) fn pieces(&self) -> Range<usize> {
        self.pieces.clone()
    }

    pub(super) fn codes(&self) -> &[String] {
        &self.codes
    }

    /// Returns the number of codes with a noun.
    pub(super) fn number(&self) -> String {
        plural(self.codes.len(), "possible code")
    }

    /// Returns the first codes.
    pub(super) fn shown(&self, most: usize) -> String {
        let shown = self.codes.iter().take(most);
        let shown: Vec<String> = shown.map(|code| format!("`{code}`")).collect();
        shown.join(", ")
    }
}

/// A possible code that is neither read nor reported.
struct Place {
    code: String,
    piece: usize,
    /// True if the code is a heading of its own, below which there can be an example of the error.
    is_section: bool,
}

impl Place {
    /// Returns the maximum number of pieces up to the next code of a list.
    fn longest_gap(&self) -> usize {
        if self.is_section { 80 } else { 12 }
    }

    /// Returns the number of pieces, from that of the code, that can have its text.
    fn reach(&self) -> usize {
        if self.is_section { 20 } else { 4 }
    }
}

/// Returns the lists of codes on a page that are not known from reading it. Beside entries, their texts have to tell of failures. On a
/// page without any entry, they may be what its reader looks for.
pub(crate) fn unread_lists(page: &Page, known: &Known, has_entries: bool) -> Vec<UnreadList> {
    let is_unreported = |list: &UnreadList| !known.has_report_near(&list.location);
    lists_of(
        &page.text,
        |code| known.has(code),
        has_entries,
        is_unreported,
    )
}

/// Returns the lists of codes on a page, with texts about failures, of which a catalog has no entry. `is_known` is true for its codes, and
/// `is_accepted` for lists with codes like them.
pub(super) fn lists_without_entries(
    page: &PageText,
    is_known: impl Fn(&str) -> bool,
    is_accepted: impl Fn(&UnreadList) -> bool,
) -> Vec<UnreadList> {
    lists_of(page, is_known, true, is_accepted)
}

fn lists_of(
    page: &PageText,
    is_known: impl Fn(&str) -> bool,
    has_entries: bool,
    is_accepted: impl Fn(&UnreadList) -> bool,
) -> Vec<UnreadList> {
    /// The fewest different codes of a list.
    const FEWEST: usize = 3;
    /// The fewest different codes of a list with other texts.
    const FEWEST_UNCLEAR: usize = 5;
    let mut lists: Vec<(Range<usize>, UnreadList)> = Vec::new();
    for places in unknown_places(page, is_known).into_values() {
        let is_near = |place: &Place, next: &Place| next.piece - place.piece <= place.longest_gap();
        for run in places.chunk_by(is_near) {
            let mut seen = HashSet::new();
            let codes = run.iter().map(|place| &place.code);
            let codes: Vec<String> = codes.filter(|code| seen.insert(*code)).cloned().collect();
            let tells_of_failures = tells_of_errors(page, run);
            let is_likely = tells_of_failures || !has_entries && codes.len() >= FEWEST_UNCLEAR;
            if codes.len() < FEWEST || !is_likely {
                continue;
            }
            let (first, last) = (run[0].piece, run[run.len() - 1].piece);
            let unread = UnreadList {
                pieces: first..last + 1,
                location: page.pieces[first]
                    .location
                    .through(&page.pieces[last].location),
                codes,
                tells_of_failures,
            };
            if is_accepted(&unread) {
                lists.push((first..last, unread));
            }
        }
    }
    lists.sort_by_key(|(pieces, _)| (pieces.start, Reverse(pieces.end)));
    // The same list may have a number and a name for each error.
    let mut end = 0;
    lists.retain(|(pieces, _)| {
        let is_new = pieces.start >= end;
        end = end.max(pieces.end);
        is_new
    });
    lists.into_iter().map(|(_, list)| list).collect()
}

/// Returns the unknown codes of a page, by the kind of their place.
fn unknown_places(page: &PageText, is_known: impl Fn(&str) -> bool) -> BTreeMap<usize, Vec<Place>> {
    // The kinds of places are numbered in the order of the page.
    let mut numbers: HashMap<(Sign, bool), usize> = HashMap::new();
    let mut places: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    for index in 0..page.pieces.len() {
        let is_list = page.pieces[index].is_list;
        let is_heading = matches!(page.pieces[index].kind, Kind::Heading(_));
        let found = candidates_in(page, index).into_iter();
        let found = found.filter_map(|(candidate, form, sign)| {
            let sign = sign.or_else(|| after_same_text(page, &candidate, form))?;
            may_be_code(page, &candidate, form).then(|| {
                let is_key = page.pieces[index].kind.is_source() && !is_code(&candidate.text);
                // The keys of an object can be with or without quotation marks.
                let sign = if is_key {
                    Sign::Line(Kind::Source, form, "key".to_owned())
                } else {
                    sign.without_family()
                };
                (candidate, form, sign)
            })
        });
        // The first one is the code of a line, the others are in its text.
        let most = if is_list { usize::MAX } else { 1 };
        for (candidate, form, sign) in found.take(most) {
            if is_known(&candidate.text) {
                continue;
            }
            let is_number = is_code(&candidate.text);
            let next = numbers.len();
            let number = *numbers.entry((sign, is_number)).or_insert(next);
            places.entry(number).or_default().push(Place {
                code: candidate.text,
                piece: index,
                is_section: is_heading && form == Form::Whole,
            });
        }
    }
    places
}

/// Returns the kind of the place of a number in a line: after the same text in each line, as in `when (code = 101) ...`.
fn after_same_text(page: &PageText, candidate: &Candidate, form: Form) -> Option<Sign> {
    const LONGEST: usize = 60;
    let piece = &page.pieces[candidate.piece];
    let before = &piece.text[..candidate.start];
    let is_line = matches!(piece.kind, Kind::Line | Kind::Columns | Kind::Item);
    let is_repeatable = is_line && form == Form::Inline && (1..LONGEST).contains(&before.len());
    (is_repeatable && is_code(&candidate.text))
        .then(|| Sign::Line(piece.kind.clone(), form, before.to_owned()))
}

/// Returns whether a number or a word is at a place for codes, and not just a part of a sentence.
fn may_be_code(page: &PageText, candidate: &Candidate, form: Form) -> bool {
    let Piece { kind, text, .. } = &page.pieces[candidate.piece];
    // `#527` is a ticket, `2024-01-02` a date.
    let end = candidate.start + candidate.text.len();
    let is_date = |rest: &str| rest.starts_with('-') && rest[1..].starts_with(char::is_numeric);
    if text[..candidate.start].ends_with('#') || is_date(&text[end..]) {
        return false;
    }
    // In `NO_DOOR = BASE + 1`, the number is a part of the code.
    if kind.is_source() && text[..candidate.start].trim_end().ends_with(['+', '|']) {
        return false;
    }
    // A line may begin with a word in capitals.
    let is_alone = form == Form::Whole || candidate.text.contains(|c: char| !c.is_alphabetic());
    let is_word = if kind.is_source() {
        let name = candidate
            .text
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
        is_name(name) && is_key(text, candidate.start..end)
    } else {
        let is_title = form == Form::Whole && matches!(kind, Kind::Heading(_) | Kind::Term);
        is_alone && is_name(&candidate.text)
            || candidate.is_certain && matches!(kind, Kind::Heading(_))
            || is_title && is_hyphenated(&candidate.text)
    };
    *kind != Kind::SourceText && candidate.last.is_none() && (is_word || is_code(&candidate.text))
}

/// Returns whether a word consists of words in lower case with hyphens between them: `card-declined`.
fn is_hyphenated(word: &str) -> bool {
    let mut words = word.split('-');
    word.contains('-')
        && words.all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase()))
}

/// Returns whether a name in a program is the key of an object or a text, and not one of a setting: `NO_DOOR: {`, `"NO_DOOR": "..."`.
fn is_key(line: &str, name: Range<usize>) -> bool {
    const QUOTES: [char; 2] = ['"', '\''];
    let before = line[..name.start].trim_start_matches(QUOTES);
    let after = line[name.end..].trim_start_matches(QUOTES);
    let value = after.strip_prefix(':').map(str::trim_start);
    before.is_empty() && value.is_some_and(|value| value.starts_with(['{', '"', '\'', '`']))
}

/// Returns whether enough texts of a list tell of failures.
fn tells_of_errors(page: &PageText, run: &[Place]) -> bool {
    let last = page.pieces.len();
    let failures = run.iter().enumerate().filter(|(index, place)| {
        let next = run.get(index + 1).map_or(last, |next| next.piece);
        let end = next.min(place.piece + place.reach()).max(place.piece + 1);
        let pieces = &page.pieces[place.piece..end.min(last)];
        pieces.iter().any(tells_of_error)
    });
    // Words name more than errors: parameters, headers, states.
    let are_words = run.iter().any(|place| !is_code(&place.code));
    let most = if are_words { 2 } else { 3 };
    failures.count() * most >= run.len()
}

fn tells_of_error(piece: &Piece) -> bool {
    const LONGEST: usize = 300;
    let text: String = piece.text.chars().take(LONGEST).collect();
    let names_code = |text: &str| {
        let text = text.to_ascii_lowercase();
        text.contains("code") || text.contains("err")
    };
    tells_of_failure(&text.replace('_', " ")) || piece.kind.is_source() && names_code(&text)
}
