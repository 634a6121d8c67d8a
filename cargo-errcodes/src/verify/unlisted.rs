//! Codes of a page that are in no entry.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use errcodes_core::code::{CodeType, CodeValue};

use super::candidates::{Candidate, Candidates, Shape};
use super::claims::EnumClaims;
use super::codes::Occurrence;
use super::depths::Depths;
use super::form::Form;
use super::labels::{names_error, without_labels};
use super::listed::ListedCodes;
use super::locate::{Codes, Located};
use super::page_text::{Kind, PageText};
use super::row_texts::RowsOfCodes;
use super::sign::Sign;
use crate::page::tells_of_failure;

/// A code of a page that is in no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unlisted {
    pub(super) code: String,
    pub(super) piece: usize,
    /// True if an entry has the code, but with other texts than this row.
    pub(super) has_other_texts: bool,
}

/// Returns the codes of a page that are in no entry, for each enum.
pub(super) fn find_unlisted(
    page: &PageText,
    claims: &[EnumClaims<'_>],
    located: &[Vec<Located>],
) -> Vec<Vec<Unlisted>> {
    let first = first_with_places(claims, located);
    // The places of enums with the same entries belong to the first of them.
    let places = claims.iter().zip(located).enumerate();
    let places = places.map(|(index, (claims, located))| {
        if first[index] == index {
            places_of(page, claims, located)
        } else {
            Vec::new()
        }
    });
    let places: Vec<Vec<Vec<SignedPlace>>> = places.collect();
    let repeated: HashSet<usize> = first
        .iter()
        .enumerate()
        .filter_map(|(index, first)| (*first != index).then_some(*first))
        .collect();
    let signs: Vec<HashMap<Sign, Vec<usize>>> =
        places.iter().map(|places| signs_of(places)).collect();
    let owners = owners(&signs);
    let mut own: Vec<HashMap<Sign, Vec<usize>>> = (0..claims.len())
        .map(|index| own_signs(&signs, index, &owners))
        .collect();
    add_similar_tables(page, &signs, &mut own);
    let mut verified = HashSet::new();
    for (index, (places, own)) in places.iter().zip(&own).enumerate() {
        for places in places {
            // Another table may have the same code with the same texts, but that row is an entry of another enum.
            let is_own = |place: &&SignedPlace| own.contains_key(&place.sign);
            // The other enums with the same entries have no place of their own.
            let has_own = !repeated.contains(&index) && places.iter().any(|place| is_own(&place));
            let places = places.iter().filter(|place| !has_own || is_own(place));
            verified.extend(places.map(|place| (place.piece, place.start)));
        }
    }
    let signs_of_type = |is_integer: bool| {
        let enums = claims.iter().zip(&own);
        let enums = enums.filter(move |(claims, _)| has_numbers(claims) == is_integer);
        enums
            .flat_map(|(_, own)| own.keys())
            .collect::<HashSet<&Sign>>()
    };
    let candidates = Candidates::of(page, &signs_of_type(true), &signs_of_type(false));
    let of_page = OfPage {
        page,
        depths: Depths::of(page),
        verified_pieces: verified.iter().map(|(piece, _)| *piece).collect(),
        verified,
        candidates,
        listed: claims.iter().map(ListedCodes::of).collect(),
        with_texts: claims.iter().flat_map(codes_with_texts).collect(),
    };
    let enums = claims.iter().zip(&own).enumerate();
    let unlisted = enums.map(|(index, (claims, signs))| {
        let of_enum = EnumSigns {
            page: &of_page,
            signs,
            index,
            is_integer: has_numbers(claims),
            name_errors: !has_numbers(claims)
                && claims.codes.iter().all(|code| names_error(&code.key.value)),
            shapes: claims
                .codes
                .iter()
                .map(|code| Shape::of(&code.key.value))
                .collect(),
        };
        of_enum.unlisted()
    });
    unlisted.collect()
}

/// Returns for each enum the first one whose entries have the same places.
fn first_with_places(claims: &[EnumClaims<'_>], located: &[Vec<Located>]) -> Vec<usize> {
    let mut known: HashMap<Vec<(*const usize, *const Occurrence)>, usize> = HashMap::new();
    let enums = claims.iter().zip(located).enumerate();
    let first = enums.map(|(index, (claims, located))| {
        let entries = claims.entries.iter().zip(located);
        let entries = entries.filter(|(claim, _)| matches!(claim.codes, Codes::One(_)));
        // Enums with the same codes and texts share the places.
        let places =
            entries.map(|(_, located)| (located.verified.as_ptr(), located.occurrences.as_ptr()));
        *known.entry(places.collect()).or_insert(index)
    });
    first.collect()
}

fn has_numbers(claims: &EnumClaims<'_>) -> bool {
    matches!(claims.view.decl().code_type, CodeType::Integer(_))
}

/// A column with codes: the index of its enum, its index, and the form of the codes.
type CodeColumn = (usize, usize, Form);

/// Adds the tables without any entry that have the same headings as a table of an enum, if one of them says that the column
/// has codes.
fn add_similar_tables(
    page: &PageText,
    all: &[HashMap<Sign, Vec<usize>>],
    own: &mut [HashMap<Sign, Vec<usize>>],
) {
    let mut headings: BTreeMap<usize, BTreeMap<usize, &str>> = BTreeMap::new();
    for ((table, column), heading) in page.headings() {
        headings.entry(table).or_default().insert(column, heading);
    }
    let known = all.iter().flat_map(HashMap::keys).filter_map(Sign::table);
    let known: HashSet<usize> = known.collect();
    // The tables of enums, by their headings and their numbers.
    let mut tables: HashMap<&BTreeMap<usize, &str>, BTreeMap<usize, CodeColumn>> = HashMap::new();
    for (index, signs) in own.iter().enumerate() {
        for sign in signs.keys() {
            let Sign::Column(table, column, form) = sign else {
                continue;
            };
            let row = headings.get(table);
            let heading = row.and_then(|row| Some(row.get(column)?.to_lowercase()));
            let has_codes = heading
                .is_some_and(|heading| heading.contains("code") || heading.contains("error"));
            if let Some(row) = row.filter(|_| has_codes) {
                let similar = tables.entry(row).or_default();
                similar.insert(*table, (index, *column, *form));
            }
        }
    }
    for (table, row) in headings.iter().filter(|(table, _)| !known.contains(table)) {
        let Some(similar) = tables.get(row) else {
            continue;
        };
        let (before, after) = (
            similar.range(..table).next_back(),
            similar.range(table..).next(),
        );
        let nearest = before.into_iter().chain(after);
        if let Some((_, (index, column, form))) =
            nearest.min_by_key(|(other, _)| other.abs_diff(*table))
        {
            own[*index].insert(Sign::Column(*table, *column, *form), Vec::new());
        }
    }
}

/// A place of a code of an entry whose texts are also there.
struct SignedPlace {
    sign: Sign,
    piece: usize,
    /// The byte of the piece at which the code begins.
    start: usize,
}

/// Returns the places of each entry of an enum at which all its texts are.
fn places_of(
    page: &PageText,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<Vec<SignedPlace>> {
    let entries = claims.entries.iter().zip(located);
    let entries = entries.filter(|(claim, _)| matches!(claim.codes, Codes::One(_)));
    let places = entries.map(|(_, located)| {
        let occurrences = located
            .verified
            .iter()
            .map(|index| &located.occurrences[*index]);
        let places = occurrences.filter_map(|occurrence| {
            Some(SignedPlace {
                sign: Sign::of(&page.pieces[occurrence.piece], occurrence)?,
                piece: occurrence.piece,
                start: occurrence.range.start,
            })
        });
        places.collect()
    });
    places.collect()
}

/// Returns the kinds of places at which the entries of an enum are, each with the pieces.
fn signs_of(places: &[Vec<SignedPlace>]) -> HashMap<Sign, Vec<usize>> {
    let mut signs: HashMap<Sign, Vec<usize>> = HashMap::new();
    for place in places.iter().flatten() {
        signs
            .entry(place.sign.clone())
            .or_default()
            .push(place.piece);
    }
    for pieces in signs.values_mut() {
        pieces.sort_unstable();
        pieces.dedup();
    }
    signs
}

/// Returns the enum of each sign: a table is that of the enum with the most entries in it.
fn owners(all: &[HashMap<Sign, Vec<usize>>]) -> HashMap<&Sign, usize> {
    let mut best: HashMap<&Sign, (usize, usize)> = HashMap::new();
    for (index, signs) in all.iter().enumerate() {
        let most = most_places(signs).max(1);
        for (sign, places) in signs {
            // An enum with few entries has more claim to a table with most of them than a large enum with as many entries in it.
            let score = places.len() * places.len() * 1_000 / most;
            // The first of several enums with the same score has it.
            let is_better = best.get(sign).is_none_or(|(other, _)| score > *other);
            if is_better {
                best.insert(sign, (score, index));
            }
        }
    }
    let owners = best.into_iter().map(|(sign, (_, index))| (sign, index));
    owners.collect()
}

fn most_places(signs: &HashMap<Sign, Vec<usize>>) -> usize {
    signs.values().map(Vec::len).max().unwrap_or_default()
}

/// Returns the signs of an enum that are not mere coincidences.
fn own_signs(
    all: &[HashMap<Sign, Vec<usize>>],
    index: usize,
    owners: &HashMap<&Sign, usize>,
) -> HashMap<Sign, Vec<usize>> {
    let own = &all[index];
    let most = most_places(own);
    // The column with the most entries of each table, and the first of several such columns.
    let mut best_columns: HashMap<usize, (usize, Reverse<usize>)> = HashMap::new();
    for (sign, pieces) in own {
        if let Sign::Column(table, column, _) = sign {
            let column = (pieces.len(), Reverse(*column));
            let best = best_columns.entry(*table).or_insert(column);
            *best = column.max(*best);
        }
    }
    let is_best = |sign: &Sign, number: usize| match sign {
        Sign::Column(table, column, _) => {
            best_columns.get(table) == Some(&(number, Reverse(*column)))
        }
        _ => true,
    };
    let signs = own.iter().filter(|(sign, pieces)| {
        let number = pieces.len();
        let is_table = matches!(sign, Sign::Column(..));
        let is_frequent = number > 1 || most < 2;
        let is_usual = is_table || number * 5 > most;
        let is_own = owners.get(sign) == Some(&index);
        is_frequent && is_usual && is_own && is_best(sign, number)
    });
    signs
        .map(|(sign, pieces)| (sign.clone(), pieces.clone()))
        .collect()
}

/// A page, and what the enums have in common.
struct OfPage<'p> {
    page: &'p PageText,
    depths: Depths,
    candidates: Candidates<'p>,
    /// The places of codes of any enum whose entries are right: the piece, and the byte at which the code begins.
    verified: HashSet<(usize, usize)>,
    verified_pieces: HashSet<usize>,
    /// The codes of each enum.
    listed: Vec<ListedCodes<'p>>,
    /// The codes of which an entry of any enum has texts.
    with_texts: HashSet<CodeValue<'static>>,
}

struct EnumSigns<'p> {
    page: &'p OfPage<'p>,
    /// The kinds of places at which the enum's entries are.
    signs: &'p HashMap<Sign, Vec<usize>>,
    /// The position of the enum among all enums.
    index: usize,
    is_integer: bool,
    /// True if all codes are words, each of which names an error.
    name_errors: bool,
    /// The shapes of the text codes of the enum.
    shapes: HashSet<Shape>,
}

impl EnumSigns<'_> {
    fn unlisted(&self) -> Vec<Unlisted> {
        let mut unlisted: Vec<Unlisted> = Vec::new();
        for (sign, verified) in self.signs {
            unlisted.extend(self.unlisted_at(sign, verified));
        }
        unlisted.sort_by_key(|unlisted| unlisted.piece);
        let mut seen = HashSet::new();
        // A page may list a code several times.
        unlisted.retain(|unlisted| unlisted.has_other_texts || seen.insert(unlisted.code.clone()));
        unlisted
    }

    /// Returns the codes at places with a sign. `verified` are the pieces of the enum's entries there.
    fn unlisted_at(&self, sign: &Sign, verified: &[usize]) -> Vec<Unlisted> {
        let OfPage { page, listed, .. } = self.page;
        let own = &listed[self.index];
        let candidates = if self.is_integer {
            &self.page.candidates.numbers
        } else {
            &self.page.candidates.texts
        };
        let candidates = candidates.get(sign).into_iter().flatten();
        let candidates: Vec<&Candidate> =
            candidates.filter(|code| self.may_be_code(code)).collect();
        let mut candidates = if self.name_errors {
            without_labels(page, candidates)
        } else {
            candidates
        };
        if matches!(sign, Sign::Line(Kind::Source, ..)) {
            candidates.retain(|code| !self.page.depths.is_inside(code.piece, verified));
        }
        let near = self.near(sign, &candidates, verified);
        let is_table = matches!(sign, Sign::Column(..));
        // A list or a text may mention a code again.
        let is_list = matches!(
            sign,
            Sign::Heading(..) | Sign::Line(Kind::Term | Kind::Item, ..)
        );
        let is_sure = is_table || is_list && !own.are_http_errors();
        let is_verified = |code: &Candidate| self.page.verified.contains(&(code.piece, code.start));
        let mut rows = RowsOfCodes::default();
        for code in candidates
            .iter()
            .filter(|code| is_sure && is_verified(code))
        {
            rows.add(page, code);
        }
        // `10xx` may be the heading of codes, and so may `20xx` in the same list.
        let has_headings = candidates.iter().any(|code| own.has_codes_in(code));
        let mut unlisted = Vec::new();
        for code in candidates.iter().filter(|code| near.contains(&code.piece)) {
            if is_verified(code) || own.are_http_errors() && code.is_http_success() {
                continue;
            }
            let is_heading = has_headings && code.is_class() || own.has_codes_in(code);
            if is_heading {
                continue;
            }
            // A list has the codes of several enums, a table those of one.
            let is_listed = own.has_candidate(code)
                || !is_table && listed.iter().any(|other| other.has_candidate(code));
            let has_other_texts = is_listed
                && code.last.is_none()
                && self.page.with_texts.contains(&code.code)
                && rows.has_another(page, code);
            if !is_listed || has_other_texts {
                unlisted.push(Unlisted {
                    // In Markdown, underscores can have a backslash before them.
                    code: code.text.replace('\\', ""),
                    piece: code.piece,
                    has_other_texts,
                });
            }
        }
        unlisted
    }

    fn may_be_code(&self, candidate: &Candidate) -> bool {
        match &candidate.code {
            CodeValue::Text(code) => {
                candidate.is_certain
                    || self.shapes.contains(&Shape::of(code))
                    || self.is_letters_instead_of_digits(candidate)
            }
            CodeValue::Integer(_) => true,
        }
    }

    /// Returns whether a string of a program has capitals of the same length as the codes, which have digits: `ZZ` for any other error.
    fn is_letters_instead_of_digits(&self, candidate: &Candidate) -> bool {
        let piece = &self.page.page.pieces[candidate.piece];
        let code = &candidate.text;
        let end = candidate.start + code.len();
        piece.kind == Kind::Source
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
            && piece.text[..candidate.start].ends_with(['"', '\''])
            && piece.text[end..].starts_with(['"', '\''])
            && self.shapes.iter().all(|shape| shape.has_length(code.len()))
    }

    /// Returns the pieces of a run without those of lists in brackets of their own, none of whose codes is known, and none of whose lines
    /// tells of a failure. If each code has brackets of its own, they are not those of lists.
    fn without_other_lists(&self, run: &[usize]) -> Vec<usize> {
        let page = self.page.page;
        let is_known = |piece: &usize| self.page.verified_pieces.contains(piece);
        // A bracket in the line of a code begins its value.
        let is_same = |piece: &usize, next: &usize| {
            let mut between = page.pieces[*piece + 1..*next].iter();
            !between
                .any(|piece| piece.kind == Kind::Source && piece.text.ends_with(['{', '[', '(']))
        };
        let lists: Vec<&[usize]> = run.chunk_by(is_same).collect();
        let singles = lists
            .iter()
            .filter(|list| list.len() == 1 && is_known(&list[0]));
        let have_own = singles.count() > 1;
        let is_part = |list: &&&[usize]| {
            have_own && list.len() == 1 && has_text_below(page, list[0])
                || list
                    .iter()
                    .any(|piece| is_known(piece) || tells_of_failure(&page.pieces[*piece].text))
        };
        // A code with an empty list has no text.
        let has_text = |piece: &usize| {
            !page.pieces[*piece].text.ends_with(['{', '[', '(']) || has_text_below(page, *piece)
        };
        let pieces = lists.iter().filter(is_part).copied().flatten().copied();
        pieces.filter(has_text).collect()
    }

    /// Returns those of the pieces of candidates that are part of the list: between codes of the enum, or soon after them.
    fn near(&self, sign: &Sign, candidates: &[&Candidate], verified: &[usize]) -> HashSet<usize> {
        let mut pieces: Vec<usize> = candidates.iter().map(|code| code.piece).collect();
        pieces.dedup();
        if !matches!(sign, Sign::Line(..)) {
            return pieces.into_iter().collect();
        }
        let gaps = verified.windows(2).map(|pair| pair[1] - pair[0]);
        let most = gaps.max().unwrap_or(4).clamp(4, 40);
        let mut near = HashSet::new();
        for run in pieces.chunk_by(|piece, next| next - piece <= most) {
            let is_known = |piece: &&usize| self.page.verified_pieces.contains(*piece);
            let known = run.iter().filter(is_known).count();
            // A run in which most codes are unknown is another list.
            if known > 0 && known * 4 >= run.len() {
                near.extend(self.without_other_lists(run));
            }
        }
        near
    }
}

/// Returns whether the lines below a code have words, up to the next bracket that opens.
fn has_text_below(page: &PageText, code: usize) -> bool {
    const MOST: usize = 20;
    let location = &page.pieces[code].location;
    // The number of a constant that its line does not state is before the line, which can end with a bracket.
    let below = page.pieces[code + 1..]
        .iter()
        .take(MOST)
        .skip_while(|piece| piece.location == *location);
    let mut below = below.take_while(|piece| !piece.text.ends_with(['{', '[', '(']));
    below.any(|piece| !piece.words.is_empty())
}

/// Returns the codes of which an entry has texts.
fn codes_with_texts(claims: &EnumClaims<'_>) -> Vec<CodeValue<'static>> {
    let entries = claims
        .entries
        .iter()
        .filter(|claim| !claim.texts.is_empty());
    let codes = entries.filter_map(|claim| match &claim.codes {
        Codes::One(code) => Some(match &code.value {
            CodeValue::Integer(number) => CodeValue::Integer(*number),
            CodeValue::Text(text) => CodeValue::Text(text.to_string().into()),
        }),
        _ => None,
    });
    codes.collect()
}
