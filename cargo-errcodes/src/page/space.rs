//! The code spaces of a page: parts whose codes are of one server, one API, one level.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Left;
use super::code::pattern;
use super::limits::MOST_ENTRIES;
use super::outline::Headings;
use super::part::Part;
use super::record::{Cells, Record};
use super::role::Role;

/// One code space of a page.
#[derive(Clone, Debug)]
pub(crate) struct Space {
    /// Words of its heading that tell it from others; none if the page has no such heading.
    pub(crate) words: Option<String>,
    /// Its heading.
    pub(crate) heading: Option<String>,
    pub(crate) records: Vec<Record>,
    /// The parts of the page that it was read from, without their records.
    pub(crate) parts: Vec<Part>,
}

pattern!(
    IS_CLASS,
    r"(?i)\b(?:class|group|series)\s+(?:[0-9][0-9A-Z]?|[A-Z][0-9]|X)\b"
);
pattern!(IS_STATUS, r"^(?:HTTP )?(?P<status>[45]\d\d)\b");
pattern!(
    HAS_RANGE,
    r"(?i)\b\d*x{2,}\b|\b\d+x+\b|-?\d{2,}\s*(?:~|–|—|-|to|\.\.)\s*-?\d{2,}"
);

/// The code spaces of a page; what a page lists twice is listed once.
pub(super) fn group(parts: Vec<Part>, left: &mut Vec<Left>) -> Vec<Space> {
    let mut spaces: Vec<Space> = Vec::new();
    let mut by_words: HashMap<Option<String>, usize> = HashMap::new();
    let divided = divided(&parts);
    for mut part in parts {
        let headings = part.headings.clone();
        let is_division = headings.last().is_some() && divided.as_ref() == Some(headings.above());
        let division = headings.last().filter(|_| is_division).map(str::to_owned);
        let named = if is_division {
            headings.above()
        } else {
            &headings
        };
        let (heading, words) = named.named().unzip();
        let heading = heading.or(named.last()).map(str::to_owned);
        let words = words.map(str::to_owned);
        let mut records = std::mem::take(&mut part.records);
        if let Some(division) = division {
            let status = IS_STATUS.captures(&division);
            let status = status.as_ref().map(|found| &found["status"]);
            for record in &mut records {
                if let (Some(status), None) = (status, record.get(Role::HttpStatus)) {
                    record.set(Role::HttpStatus, status);
                }
                record.group.get_or_insert_with(|| division.clone());
            }
        }
        let at = *by_words.entry(words.clone()).or_insert_with(|| {
            spaces.push(Space {
                words,
                heading,
                records: Vec::new(),
                parts: Vec::new(),
            });
            spaces.len() - 1
        });
        let space = &mut spaces[at];
        space.parts.push(part);
        space.records.append(&mut records);
    }
    for space in &mut spaces {
        drop_repeated(space, left);
    }
    spaces
}

/// Drops the entries that a page has too many; false if there are some.
pub(super) fn limit(spaces: &mut Vec<Space>, left: &mut Vec<Left>) -> bool {
    let mut room = MOST_ENTRIES;
    let mut too_many = 0;
    for space in &mut *spaces {
        too_many += space.records.len().saturating_sub(room);
        space.records.truncate(room);
        room -= space.records.len();
    }
    spaces.retain(|space| !space.records.is_empty());
    if too_many > 0 {
        left.push(Left {
            place: String::new(),
            what: crate::text::plural(too_many, "entry"),
            why: format!("at most {MOST_ENTRIES} entries are read from a page"),
        });
    }
    too_many == 0
}

/// Whether a heading tells a part of a code space by its codes, by a class of them, or by an HTTP status.
fn is_division(heading: &str) -> bool {
    HAS_RANGE.is_match(heading) || IS_CLASS.is_match(heading) || IS_STATUS.is_match(heading)
}

/// The headings below which a code space is divided: several of those below them tell by what.
fn divided(parts: &[Part]) -> Option<Headings> {
    let with_range = parts.iter().filter_map(|part| {
        let heading = part.headings.last()?;
        is_division(heading).then(|| (heading, part.headings.above()))
    });
    let with_range: Vec<_> = with_range.collect();
    let (first, above) = with_range.first()?;
    let has_other = with_range
        .iter()
        .any(|(heading, other)| heading != first && other == above);
    has_other.then(|| (*above).clone())
}

/// What a page lists twice is listed once.
fn drop_repeated(space: &mut Space, left: &mut Vec<Left>) {
    let mut places: HashMap<(&str, &Cells), &str> = HashMap::new();
    let mut is_new: Vec<bool> = Vec::with_capacity(space.records.len());
    for record in &space.records {
        let place = match places.entry((&record.code, &record.cells)) {
            Entry::Vacant(new) => {
                new.insert(&record.place);
                is_new.push(true);
                continue;
            }
            Entry::Occupied(known) => *known.get(),
        };
        let place = if place.is_empty() { "the page" } else { place };
        left.push(Left {
            what: format!("code {}, for the second time", record.code),
            why: format!("{place} says the same"),
            place: record.place.clone(),
        });
        is_new.push(false);
    }
    drop(places);
    let mut is_new = is_new.into_iter();
    space.records.retain(|_| is_new.next().unwrap_or(true));
}

/// Words that headings of tables of errors have in common, so that they tell nothing.
const COMMON: [&str; 34] = [
    "error",
    "errors",
    "code",
    "codes",
    "status",
    "statuses",
    "list",
    "of",
    "the",
    "a",
    "an",
    "and",
    "for",
    "by",
    "in",
    "to",
    "reference",
    "table",
    "tables",
    "possible",
    "all",
    "returned",
    "response",
    "responses",
    "error_code",
    "error_codes",
    "message",
    "messages",
    "description",
    "appendix",
    "overview",
    "known",
    "documentation",
    "definitions",
];

/// The words of a heading that tell its table from others.
pub(super) fn words(heading: &str) -> String {
    pattern!(ASIDE, r"\([^)]*\)|\[[^\]]*\]|^[\d.]+\s");
    let heading = ASIDE.replace_all(heading, " ");
    let words = heading
        .split(|c: char| c.is_whitespace() || c == '/')
        .filter(|word| {
            let word = word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase();
            !word.is_empty() && !COMMON.contains(&&*word)
        });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_heading_tells_what_its_table_is_about() {
        let cases = [
            ("Athr-server Error Codes", "Athr-server"),
            ("Top-level code (general)", "Top-level"),
            ("Module error codes (100300 ~ 100329)", "Module"),
            ("Error codes for Binance", "Binance"),
            ("List of Errors", ""),
            ("3.1 Gateway Close Event Codes", "Gateway Close Event"),
        ];
        for (heading, expected) in cases {
            assert_eq!(words(heading), expected, "{heading}");
        }
    }
}
