//! Explanations of findings: where the page has a text, and what it has with a code.

use std::collections::HashMap;

use super::super::Page;
use super::super::claims::EnumClaims;
use super::super::codes::find_code;
use super::super::form::Form;
use super::super::locate::Located;
use super::super::page_text::{Kind, PageText};
use super::super::text::Text;
use crate::page::excerpt;

/// Finds out where the texts of an enum are on the pages.
pub(super) struct Explanations<'p> {
    pages: &'p [Page],
    claims: &'p EnumClaims<'p>,
    /// For each page, the codes in each piece. Only known once it is needed.
    codes: Option<Vec<HashMap<usize, &'p str>>>,
}

impl<'p> Explanations<'p> {
    pub(super) fn of(pages: &'p [Page], claims: &'p EnumClaims<'p>) -> Self {
        Self {
            pages,
            claims,
            codes: None,
        }
    }

    /// Describes the place of a text: the row of another code, or the line.
    pub(super) fn place_of(&mut self, text: &str) -> Option<String> {
        let pages = self.pages;
        let (number, page, piece) = pages.iter().enumerate().find_map(|(number, page)| {
            let text = Text::of(&page.text, text)?;
            let place = text.places().first()?;
            Some((number, page, page.text.piece_of_word[*place]))
        })?;
        let location = self.location(page, piece);
        Some(match self.code_at(number, piece) {
            Some((code, true)) => format!("in the row of `{code}`{location}"),
            Some((code, false)) => format!("below `{code}`{location}"),
            None => format!("elsewhere on the page{location}"),
        })
    }

    fn location(&self, page: &Page, piece: usize) -> String {
        let location = &page.text.pieces[piece].location;
        match (location.is_known(), self.pages.len()) {
            (false, _) => String::new(),
            (true, 1) => format!(", {location}"),
            (true, _) => format!(", {} {location}", page.name),
        }
    }

    /// Returns the code of a piece, and whether it is in the same row.
    fn code_at(&mut self, number: usize, piece: usize) -> Option<(&'p str, bool)> {
        const FARTHEST: usize = 40;
        let page = &self.pages[number].text;
        let codes = &self.codes()[number];
        let in_row = page.rows[page.pieces[piece].rows.start].iter();
        let mut in_row = in_row.filter_map(|piece| codes.get(piece));
        if let Some(code) = in_row.next() {
            return Some((code, true));
        }
        let mut before = (piece.saturating_sub(FARTHEST)..piece).rev();
        before.find_map(|piece| codes.get(&piece).map(|code| (*code, false)))
    }

    fn codes(&mut self) -> &[HashMap<usize, &'p str>] {
        let (pages, claims) = (self.pages, self.claims);
        self.codes.get_or_insert_with(|| {
            pages
                .iter()
                .map(|page| codes_by_piece(page, claims))
                .collect()
        })
    }

    /// Describes what the row of the code of an entry says.
    pub(super) fn row_of(&self, on_pages: &[&Located]) -> Option<String> {
        let mut pages = self.pages.iter().zip(on_pages);
        let (page, occurrence) =
            pages.find_map(|(page, located)| Some((page, located.occurrences.first()?)))?;
        let text = &page.text;
        let piece = &text.pieces[occurrence.piece];
        let location = self.location(page, occurrence.piece);
        let code = &piece.text[occurrence.range.clone()];
        let row = row_text(text, occurrence.piece);
        Some(format!("the row of `{code}`{location} is \"{row}\""))
    }
}

/// Returns the beginning of the row of a piece.
pub(super) fn row_text(page: &PageText, piece: usize) -> String {
    let start = page.pieces[piece].rows.start;
    let row = page.pieces_in(start..start + 1);
    let texts: Vec<&str> = row.map(|index| &*page.pieces[index].text).collect();
    excerpt(&texts.join(" | "))
}

/// Returns the code in each piece that has one.
fn codes_by_piece<'p>(page: &Page, claims: &'p EnumClaims<'_>) -> HashMap<usize, &'p str> {
    let mut codes = HashMap::new();
    for code in &claims.codes {
        for occurrence in find_code(page.lookup(claims), code) {
            if occurrence.form != Form::Inline || is_source(&page.text, occurrence.piece) {
                codes.entry(occurrence.piece).or_insert(&*code.key.value);
            }
        }
    }
    codes
}

fn is_source(page: &PageText, piece: usize) -> bool {
    page.pieces[piece].kind == Kind::Source
}
