//! Codes of a page that are in no entry.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use errcodes_core::code::{CodeType, CodeValue, parse_integer};
use errcodes_core::resolved::EnumView;

use super::claims::EnumClaims;
use super::codes::{Form, Occurrence, form, numbers_in};
use super::locate::{Codes, Located};
use super::page_text::{Kind, PageText, Piece};
use super::words::{WordId, is_ignored};

/// A code of a page that is in no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unlisted {
    pub(super) code: String,
    pub(super) piece: usize,
    /// True if an entry has the code, but with other texts than this row.
    pub(super) has_other_texts: bool,
}

/// A kind of place at which a page has codes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Sign {
    /// A column of a table.
    Column(usize, usize, Form),
    Heading(Form, String),
    Line(Kind, Form, String),
    Value(String),
}

impl Sign {
    fn table(&self) -> Option<usize> {
        match self {
            Self::Column(table, ..) => Some(*table),
            _ => None,
        }
    }

    fn of(piece: &Piece, occurrence: &Occurrence) -> Option<Self> {
        let form = occurrence.form;
        match &piece.kind {
            Kind::Example => None,
            Kind::Source => Some(Self::Line(
                Kind::Source,
                Form::Inline,
                source_shape(piece, occurrence),
            )),
            _ if form == Form::Inline => None,
            Kind::Cell(cell) => {
                (!cell.is_header).then_some(Self::Column(cell.table, cell.column, form))
            }
            Kind::Heading(_) => Some(Self::Heading(form, shape(piece, occurrence))),
            Kind::Value(path) => (form == Form::Whole).then(|| Self::Value(path.clone())),
            kind => Some(Self::Line(kind.clone(), form, shape(piece, occurrence))),
        }
    }
}

/// Returns the shape of the text around a code: the marks in front of it, and the character after it.
fn shape(piece: &Piece, occurrence: &Occurrence) -> String {
    let mut shape = shape_of(&piece.text[..occurrence.range.start], 24);
    let after = piece.text[occurrence.range.end..]
        .trim_start()
        .chars()
        .next();
    shape.push('#');
    shape.extend(after.map(|c| if c.is_alphanumeric() { 'a' } else { c }));
    shape
}

/// Returns the shape of a line of a program up to a code, with the family of a macro: `DOOR_ERROR` of `DOOR_ERROR_LOCKED`.
fn source_shape(piece: &Piece, occurrence: &Occurrence) -> String {
    let before = &piece.text[..occurrence.range.start];
    let name = before.strip_prefix("#define ").unwrap_or_default();
    let words: Vec<&str> = name.split('_').collect();
    let family = words[..words.len().saturating_sub(1).min(2)].join("_");
    let before = before.trim_end_matches(['(', ' ']);
    format!("{family} {}", shape_of(before, 60))
}

/// Returns the end of a text with `a` for each word and `0` for each number.
fn shape_of(text: &str, length: usize) -> String {
    let mut shape = String::new();
    for c in text.chars() {
        let c = match c {
            c if c.is_alphabetic() || c == '_' => 'a',
            c if c.is_numeric() => '0',
            c => c,
        };
        let repeats = shape.ends_with(c) && matches!(c, 'a' | '0' | ' ');
        let is_in_word = c == '0' && shape.ends_with('a');
        if !repeats && !is_in_word {
            shape.push(c);
        }
    }
    let skipped = shape.chars().count().saturating_sub(length);
    shape.chars().skip(skipped).collect()
}

/// Returns the codes of a page that are in no entry, for each enum.
pub(super) fn find_unlisted(
    page: &PageText,
    claims: &[EnumClaims<'_>],
    located: &[Vec<Located>],
) -> Vec<Vec<Unlisted>> {
    let places: Vec<Vec<Vec<SignedPlace>>> = claims
        .iter()
        .zip(located)
        .map(|(claims, located)| places_of(page, claims, located))
        .collect();
    let signs: Vec<HashMap<Sign, Vec<usize>>> =
        places.iter().map(|places| signs_of(places)).collect();
    let owners = owners(&signs);
    let mut own: Vec<HashMap<Sign, Vec<usize>>> = (0..claims.len())
        .map(|index| own_signs(&signs, index, &owners))
        .collect();
    add_similar_tables(page, &signs, &mut own);
    let mut verified = HashSet::new();
    for (places, own) in places.iter().zip(&own) {
        for places in places {
            // Another table may have the same code with the same texts, but that row is an entry of another enum.
            let is_own = |place: &&SignedPlace| own.contains_key(&place.sign);
            let has_own = places.iter().any(|place| is_own(&place));
            let places = places.iter().filter(|place| !has_own || is_own(place));
            verified.extend(places.map(|place| (place.piece, place.start)));
        }
    }
    let unlisted = claims
        .iter()
        .zip(own)
        .map(|(of_enum, own)| EnumSigns::of(page, of_enum, own, &verified).unlisted(claims));
    unlisted.collect()
}

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
    let known: HashSet<usize> = all
        .iter()
        .flat_map(HashMap::keys)
        .filter_map(Sign::table)
        .collect();
    for (table, row) in headings.iter().filter(|(table, _)| !known.contains(table)) {
        let signs = own.iter().enumerate();
        let signs = signs.flat_map(|(index, signs)| signs.keys().map(move |sign| (index, sign)));
        let similar = signs.filter_map(|(index, sign)| match sign {
            Sign::Column(other, column, form) if headings.get(other) == Some(row) => {
                let heading = row.get(column)?.to_lowercase();
                let has_codes = heading.contains("code") || heading.contains("error");
                has_codes.then_some((other.abs_diff(*table), index, *column, *form))
            }
            _ => None,
        });
        if let Some((_, index, column, form)) = similar.min_by_key(|similar| (similar.0, similar.1))
        {
            own[index].insert(Sign::Column(*table, column, form), Vec::new());
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

struct EnumSigns<'p> {
    page: &'p PageText,
    claims: &'p EnumClaims<'p>,
    signs: HashMap<Sign, Vec<usize>>,
    /// The places of codes of any enum whose entries are right: the piece, and the byte at which the code begins.
    verified: &'p HashSet<(usize, usize)>,
    is_integer: bool,
    /// The shapes of the text codes of the enum.
    shapes: HashSet<Shape>,
}

impl<'p> EnumSigns<'p> {
    fn of(
        page: &'p PageText,
        claims: &'p EnumClaims<'p>,
        signs: HashMap<Sign, Vec<usize>>,
        verified: &'p HashSet<(usize, usize)>,
    ) -> Self {
        let codes = claims.codes.iter();
        Self {
            page,
            claims,
            signs,
            verified,
            is_integer: matches!(claims.view.decl().code_type, CodeType::Integer(_)),
            shapes: codes.map(|code| Shape::of(&code.key.value)).collect(),
        }
    }

    fn unlisted(&self, all: &[EnumClaims<'_>]) -> Vec<Unlisted> {
        if self.signs.is_empty() {
            return Vec::new();
        }
        let places = self.places();
        let listed = ListedCodes::of(self.claims);
        let others: Vec<ListedCodes<'_>> = all.iter().map(ListedCodes::of).collect();
        let with_texts: HashSet<CodeValue<'static>> =
            all.iter().flat_map(codes_with_texts).collect();
        let mut unlisted: Vec<Unlisted> = Vec::new();
        for (sign, places) in &places {
            let near = self.near(sign, places);
            let is_table = matches!(sign, Sign::Column(..));
            // A list or a text may mention a code again.
            let is_sure = is_table
                || matches!(
                    sign,
                    Sign::Heading(..) | Sign::Line(Kind::Term | Kind::Item, ..)
                ) && !listed.are_http_errors();
            let mut rows = RowsOfCodes::default();
            for place in places
                .iter()
                .filter(|place| is_sure && self.verified.contains(&(place.piece, place.start)))
            {
                rows.add(self.page, place);
            }
            for place in places.iter().filter(|place| near.contains(&place.piece)) {
                if self.verified.contains(&(place.piece, place.start))
                    || listed.are_http_errors() && place.is_http_success()
                {
                    continue;
                }
                // A list has the codes of several enums, a table those of one.
                let is_listed = listed.has(&place.code)
                    || !is_table && others.iter().any(|other| other.has(&place.code));
                let has_other_texts = is_listed
                    && with_texts.contains(&place.code)
                    && rows.has_another(self.page, place);
                if is_listed && !has_other_texts {
                    continue;
                }
                unlisted.push(Unlisted {
                    code: place.text.clone(),
                    piece: place.piece,
                    has_other_texts,
                });
            }
        }
        unlisted.sort_by_key(|unlisted| unlisted.piece);
        let mut seen = HashSet::new();
        // A page may list a code several times.
        unlisted.retain(|unlisted| unlisted.has_other_texts || seen.insert(unlisted.code.clone()));
        unlisted
    }

    /// Returns the places of possible codes with the signs of the enum.
    fn places(&self) -> HashMap<&Sign, Vec<Place>> {
        let mut places: HashMap<&Sign, Vec<Place>> = HashMap::new();
        for (index, piece) in self.page.pieces.iter().enumerate() {
            for (code, occurrence) in self.candidates(index, piece) {
                let sign = Sign::of(piece, &occurrence);
                if let Some((sign, _)) = sign.and_then(|sign| self.signs.get_key_value(&sign)) {
                    places.entry(sign).or_default().push(Place {
                        code,
                        start: occurrence.range.start,
                        text: piece.text[occurrence.range].to_owned(),
                        piece: index,
                    });
                }
            }
        }
        places
    }

    /// Returns those of the rows of a sign that are part of the list: between codes of the enum, or soon after them.
    fn near(&self, sign: &Sign, places: &[Place]) -> HashSet<usize> {
        let verified = &self.signs[sign];
        let mut rows: Vec<usize> = places.iter().map(|place| place.piece).collect();
        rows.dedup();
        if !matches!(sign, Sign::Line(..)) {
            return rows.into_iter().collect();
        }
        let gaps = verified.windows(2).map(|pair| pair[1] - pair[0]);
        let most = gaps.max().unwrap_or(4).clamp(4, 40);
        let is_verified: HashSet<usize> = self.verified.iter().map(|(piece, _)| *piece).collect();
        let mut near = HashSet::new();
        for run in rows.chunk_by(|row, next| next - row <= most) {
            let known = run.iter().filter(|row| is_verified.contains(row)).count();
            // A run in which most codes are unknown is another list.
            if known > 0 && known * 4 >= run.len() {
                near.extend(run.iter().copied());
            }
        }
        near
    }

    /// Returns whether a cell is in the first row of its table.
    fn is_first_row(&self, piece: &Piece) -> bool {
        let Kind::Cell(cell) = piece.kind else {
            return false;
        };
        let above = piece
            .rows
            .start
            .checked_sub(1)
            .map(|row| self.page.rows[row].iter());
        let mut above = above.into_iter().flatten();
        !above.any(|piece| {
            matches!(self.page.pieces[*piece].kind, Kind::Cell(other) if other.table == cell.table)
        })
    }

    /// Returns the possible codes in a piece.
    fn candidates(&self, index: usize, piece: &Piece) -> Vec<(CodeValue<'static>, Occurrence)> {
        if self.is_integer {
            let numbers = numbers_in(&piece.text, self.page.spacing).into_iter();
            let numbers = numbers
                .filter(|number| !number.is_part && !is_in_range(&piece.text, &number.range));
            let candidates = numbers.map(|number| {
                (
                    CodeValue::Integer(number.value),
                    occurrence(index, piece, number.range),
                )
            });
            return candidates.collect();
        }
        let candidates = tokens_in(&piece.text).into_iter().filter_map(|range| {
            let code = piece.text[range.clone()].replace(is_ignored, "");
            let occurrence = occurrence(index, piece, range);
            let is_cell = matches!(piece.kind, Kind::Cell(_))
                && occurrence.form == Form::Whole
                && self.page.rows[piece.rows.start].len() > 1;
            // `22***` and `08xxx` are classes of codes.
            let is_bold = piece.text[..occurrence.range.start].ends_with('*');
            let is_masked = piece.text[occurrence.range.end..].starts_with('*') && !is_bold;
            if is_masked || code.len() > 2 && code.ends_with("xx") {
                return None;
            }
            // A heading in a code span is a code, whatever its shape.
            let is_code_span = matches!(piece.kind, Kind::Heading(_))
                && occurrence.form == Form::Whole
                && piece.text.starts_with('`');
            let has_shape = self.shapes.contains(&Shape::of(&code))
                || (is_cell || is_code_span) && !is_placeholder(&code);
            // The first row of a table may be its header.
            let is_word =
                is_cell && self.is_first_row(piece) && code.chars().all(char::is_alphabetic);
            (has_shape && !is_word).then(|| (CodeValue::Text(code.into()), occurrence))
        });
        candidates.collect()
    }
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

/// A place of a possible code.
struct Place {
    code: CodeValue<'static>,
    /// The code as the page writes it.
    text: String,
    piece: usize,
    /// The byte of the piece at which the code begins.
    start: usize,
}

impl Place {
    /// Returns whether the code is an HTTP status that is not an error.
    fn is_http_success(&self) -> bool {
        matches!(self.code, CodeValue::Integer(100..=399))
    }
}

/// The rows of a table that are in the catalog, by code.
#[derive(Default)]
struct RowsOfCodes<'p>(HashMap<CodeValue<'static>, Vec<Vec<&'p [WordId]>>>);

impl<'p> RowsOfCodes<'p> {
    fn add(&mut self, page: &'p PageText, place: &Place) {
        let rows = self.0.entry(place.code.clone()).or_default();
        rows.push(row_words(page, place.piece));
    }

    /// Returns whether the catalog has another row with the same code, and this row differs from it.
    fn has_another(&self, page: &PageText, place: &Place) -> bool {
        let rows = self.0.get(&place.code).map_or(&[][..], |rows| rows);
        let row = row_words(page, place.piece);
        !rows.is_empty() && rows.iter().all(|other| *other != row)
    }
}

fn row_words(page: &PageText, piece: usize) -> Vec<&[WordId]> {
    let pieces = page.pieces_in(page.pieces[piece].rows.clone());
    pieces
        .map(|piece| &page.words[page.pieces[piece].words.clone()])
        .collect()
}

fn is_placeholder(cell: &str) -> bool {
    const PLACEHOLDERS: [&str; 8] = [
        "n/a", "na", "none", "any", "all", "other", "reserved", "unused",
    ];
    PLACEHOLDERS.contains(&&*cell.to_lowercase())
}

fn occurrence(index: usize, piece: &Piece, range: std::ops::Range<usize>) -> Occurrence {
    Occurrence {
        piece: index,
        form: form(piece, &range),
        range,
        is_part: false,
    }
}

/// Returns whether a number is a bound of a range: `1000-1999`.
fn is_in_range(text: &str, range: &std::ops::Range<usize>) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '~' | ' ' | '.');
    let after = text[range.end..].trim_start_matches(is_dash);
    let before = text[..range.start].trim_end_matches(is_dash);
    let has_dash = |text: &str| text.contains(['-', '–', '—', '~']) || text.contains("..");
    let touches_after = has_dash(&text[range.end..text.len() - after.len()])
        && after.starts_with(|c: char| c.is_ascii_digit());
    let touches_before = has_dash(&text[before.len()..range.start])
        && before.ends_with(|c: char| c.is_ascii_digit());
    touches_after || touches_before
}

/// Returns the parts of a text that may be codes: words with punctuation inside.
fn tokens_in(text: &str) -> Vec<std::ops::Range<usize>> {
    const MOST: usize = 40;
    let is_inner =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':' | '/') || is_ignored(c);
    let mut tokens = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_alphanumeric()) {
        let start = rest + start;
        let end = text[start..]
            .find(|c| !is_inner(c))
            .map_or(text.len(), |end| start + end);
        let token = text[start..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        tokens.push(start..start + token.len());
        rest = end;
        if tokens.len() == MOST {
            break;
        }
    }
    tokens
}

/// The characters of a text code: which kinds it has, and the length of a code of digits and capitals.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Shape {
    kinds: [bool; 5],
    length: usize,
}

impl Shape {
    fn of(code: &str) -> Self {
        let has = |is: fn(char) -> bool| code.chars().any(is);
        let is_mark = |c: char| !c.is_alphanumeric() && c != '_' && !is_ignored(c);
        let kinds = [
            has(char::is_uppercase),
            has(char::is_lowercase),
            has(|c| c.is_ascii_digit()),
            has(|c| c == '_'),
            has(is_mark),
        ];
        let [_, has_lower, has_digit, has_underscore, _] = kinds;
        let has_length = has_digit && !has_lower && !has_underscore;
        Self {
            kinds,
            length: if has_length { code.len() } else { 0 },
        }
    }
}

/// The codes that an enum lists, inherits or counts as a success, and its patterns.
struct ListedCodes<'c> {
    view: EnumView<'c>,
    values: HashSet<CodeValue<'c>>,
}

impl<'c> ListedCodes<'c> {
    fn of(claims: &EnumClaims<'c>) -> Self {
        let codes = claims.codes.iter().copied().chain(claims.view.success());
        let values = codes.clone().map(|code| code.value.clone());
        // A page may list the numbers without the base of the enum.
        let keys = codes.filter_map(|code| parse_integer(code.relative_key.as_ref()?));
        Self {
            view: claims.view,
            values: values.chain(keys.map(CodeValue::Integer)).collect(),
        }
    }

    /// Returns whether all codes are HTTP statuses of errors.
    fn are_http_errors(&self) -> bool {
        let mut values = self.values.iter();
        values.all(|value| matches!(value, CodeValue::Integer(400..=599)))
    }

    fn has(&self, code: &CodeValue<'_>) -> bool {
        let values = match code {
            CodeValue::Integer(number) => {
                // The same bits are another number in a type of the other signedness.
                let offsets = [0, 1 << 32, 1 << 64, -(1 << 32), -(1 << 64)];
                let numbers = offsets.map(|offset: i128| CodeValue::Integer(number - offset));
                numbers.to_vec()
            }
            CodeValue::Text(text) if self.view.decl().code_type.ignores_case() => {
                vec![CodeValue::Text(text.to_ascii_lowercase().into())]
            }
            CodeValue::Text(text) => vec![CodeValue::Text(text.to_string().into())],
        };
        values
            .iter()
            .any(|value| self.values.contains(value) || self.view.pattern_of(value).is_some())
    }
}
