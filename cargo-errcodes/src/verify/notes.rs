//! Links to documentation and reasons of deprecation. Authors may write them, so only those that the page has with another code are wrong.

use std::collections::HashMap;

use errcodes_core::column::Datum;
use errcodes_core::source::Span;

use super::claims::{DOCS, EnumClaims};
use super::form::Form;
use super::locate::Located;
use super::page_text::{Kind, PageText};
use super::text::Texts;

/// A link or a reason that the page has with another code.
pub(super) struct WrongNote {
    pub(super) entry: usize,
    pub(super) key: &'static str,
    pub(super) span: Span,
    /// The entry that has it on the page, and the piece of its code there.
    pub(super) other: usize,
    pub(super) piece: usize,
}

/// The rows of the page that are about one code.
struct CodeRows {
    /// For each row, the entry of its code, and the piece of the code.
    by_row: HashMap<usize, (usize, usize)>,
    /// For each entry, its rows.
    by_entry: Vec<Vec<usize>>,
}

impl CodeRows {
    fn of(page: &PageText, located: &[Located]) -> Self {
        const MOST_PLACES: usize = 20;
        let mut rows = Self {
            by_row: HashMap::new(),
            by_entry: vec![Vec::new(); located.len()],
        };
        for (entry, located) in located.iter().enumerate() {
            for place in located.occurrences.iter().take(MOST_PLACES) {
                let piece = &page.pieces[place.piece];
                let is_row = piece.rows.len() == 1 && !matches!(piece.kind, Kind::Heading(_));
                if is_row && (place.form != Form::Inline || piece.kind.is_source()) {
                    rows.by_entry[entry].push(piece.rows.start);
                    rows.by_row
                        .entry(piece.rows.start)
                        .or_insert((entry, place.piece));
                }
            }
        }
        rows
    }
}

pub(super) fn find_wrong_notes(
    page: &PageText,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<WrongNote> {
    let rows = CodeRows::of(page, located);
    let mut wrong = wrong_reasons(page, claims, &rows);
    wrong.extend(wrong_links(page, claims, &rows));
    wrong
}

/// Returns the reasons all of whose places are in rows of other codes.
fn wrong_reasons(page: &PageText, claims: &EnumClaims<'_>, rows: &CodeRows) -> Vec<WrongNote> {
    const SHORTEST: usize = 3;
    const MOST_PLACES: usize = 20;
    let texts = Texts::new(page);
    let entries = claims.entries.iter().enumerate();
    let reasons = entries.filter_map(|(entry, claim)| Some((entry, claim.reason.as_ref()?)));
    let wrong = reasons.filter_map(|(entry, reason)| {
        let text = texts.get(reason.text)?;
        if text.len() < SHORTEST || text.places().len() > MOST_PLACES {
            return None;
        }
        let places = text.places().iter();
        let owners = places.map(|word| {
            let row = page.pieces[page.piece_of_word[*word]].rows.start;
            rows.by_row
                .get(&row)
                .filter(|_| !rows.by_entry[entry].contains(&row))
        });
        let owners: Vec<&(usize, usize)> = owners.collect::<Option<_>>()?;
        let (other, piece) = **owners.first()?;
        (!rows.by_entry[entry].is_empty()).then_some(WrongNote {
            entry,
            key: reason.key,
            span: reason.span,
            other,
            piece,
        })
    });
    wrong.collect()
}

/// Returns the links that the row of another code has, if the row of the code has other links.
fn wrong_links(page: &PageText, claims: &EnumClaims<'_>, rows: &CodeRows) -> Vec<WrongNote> {
    let mut by_link: HashMap<&str, (usize, usize)> = HashMap::new();
    for (row, owner) in &rows.by_row {
        for link in page.links.get(row).into_iter().flatten() {
            let first = by_link.entry(tail(link)).or_insert(*owner);
            *first = owner.min(first).to_owned();
        }
    }
    let mut wrong = Vec::new();
    for (entry, claim) in claims.entries.iter().enumerate() {
        let docs = claim.values.iter().find(|value| value.key == DOCS);
        let Some((span, Datum::Text(docs))) = docs.map(|docs| (docs.span, docs.datum)) else {
            continue;
        };
        let own = rows.by_entry[entry].iter();
        let own: Vec<&String> = own
            .filter_map(|row| page.links.get(row))
            .flatten()
            .collect();
        let is_own = own.iter().any(|link| tail(link) == tail(docs));
        let owner = by_link
            .get(tail(docs))
            .filter(|_| !own.is_empty() && !is_own);
        if let Some((other, piece)) = owner {
            wrong.push(WrongNote {
                entry,
                key: DOCS,
                span,
                other: *other,
                piece: *piece,
            });
        }
    }
    wrong
}

/// Returns the part of a link that is the same in a relative one: the fragment, or else the last part of the path.
fn tail(link: &str) -> &str {
    let link = link.trim_end_matches('/');
    match link.rsplit_once('#') {
        Some((_, fragment)) if !fragment.is_empty() => fragment,
        _ => link.rsplit('/').next().unwrap_or(link),
    }
}
