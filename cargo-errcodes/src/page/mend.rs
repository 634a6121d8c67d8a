//! Characters of a page that do not reach the catalog: those that act on what shows them, and those that nobody
//! sees. Each is reported.

use std::collections::HashMap;
use std::fmt::Write as _;

use errcodes_core::inert::{inert, inert_char, is_active};

use super::block::{self, Block, Kind};
use super::format::Format;
use super::part::Part;
use super::role::Role;

/// A character that was left out, or replaced by U+FFFD or a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mended {
    /// Where it is, for people.
    pub(super) place: String,
    pub(super) character: char,
    /// What of an error it is in, if that is known.
    pub(super) what: &'static str,
    /// The block that it was left out of.
    pub(super) block: usize,
}

/// Leaves out the characters that nobody sees, in pages for people; in data, they are part of the texts.
pub(super) fn drop_unseen(blocks: &mut [Block], format: Format) -> Vec<Mended> {
    let mut mended = Vec::new();
    if !format.is_prose() && format != Format::C {
        return mended;
    }
    for (block, one) in blocks.iter_mut().enumerate() {
        let Block {
            kind, text, place, ..
        } = one;
        let mut drop = |text: &mut String, place: &str| {
            let unseen = text.chars().filter(|c| block::is_unseen(*c));
            let unseen: Vec<char> = unseen.collect();
            if unseen.is_empty() {
                return;
            }
            *text = block::tidy(&text.replace(block::is_unseen, ""));
            mended.extend(unseen.into_iter().map(|character| Mended {
                place: place.to_owned(),
                character,
                what: "",
                block,
            }));
        };
        drop(text, place);
        if let Kind::Table(grid) = kind {
            for cell in grid.header.iter_mut().flatten() {
                drop(cell, place);
            }
            for row in &mut grid.rows {
                for cell in &mut row.cells {
                    drop(cell, &row.place);
                }
            }
        }
    }
    mended
}

/// Finds the characters that were left out of a part of a page, without looking at all others.
pub(super) struct Unseen<'m> {
    blocks: HashMap<usize, Vec<&'m Mended>>,
    places: HashMap<&'m str, Vec<&'m Mended>>,
    texts: HashMap<&'m str, Vec<&'m Mended>>,
}

impl<'m> Unseen<'m> {
    pub(super) fn new(unseen: &'m [Mended], blocks: &'m [Block]) -> Self {
        let mut found = Self {
            blocks: HashMap::new(),
            places: HashMap::new(),
            texts: HashMap::new(),
        };
        for one in unseen {
            found.blocks.entry(one.block).or_default().push(one);
            found.places.entry(&one.place).or_default().push(one);
            if let Some(block) = blocks.get(one.block) {
                found.texts.entry(&block.text).or_default().push(one);
            }
        }
        found
    }

    /// Returns those in the block of a part, in its headings and in its rows.
    pub(super) fn in_part(&self, block: usize, part: &Part) -> Vec<&'m Mended> {
        let mut found: Vec<&Mended> = Vec::new();
        found.extend(self.blocks.get(&block).into_iter().flatten());
        if !self.texts.is_empty() {
            let headings = part.headings.iter();
            found.extend(headings.filter_map(|text| self.texts.get(text)).flatten());
            let places = part.records.iter().map(|record| &*record.place);
            found.extend(places.filter_map(|place| self.places.get(place)).flatten());
        }
        // In the order of the page, and each once.
        found.sort_by_key(|one| (one.block, std::ptr::from_ref(*one)));
        found.dedup_by_key(|one| std::ptr::from_ref(*one));
        found
    }
}

/// Replaces the characters that act on a terminal or on the text around them in all that entries are made of: line breaks
/// and tabs by spaces, other characters by U+FFFD. The paragraphs of a description stay apart.
///
/// It is done here, between the page and its records, so that `sync` compares what `import` has written.
pub(super) fn replace_active(parts: &mut [Part], format: Format) -> Vec<Mended> {
    let mut mending = Mending {
        // Elsewhere, the lines are those of the page and not of the vendor's text.
        reports_blanks: !format.is_prose() && format != Format::C,
        mended: Vec::new(),
    };
    for part in parts {
        let place = &part.place;
        part.headings = part
            .headings
            .map(&|heading| heading.contains(is_active), &mut |heading| {
                mending.replace(heading, "the heading", place);
            });
        for record in &mut part.records {
            let place = &record.place;
            mending.replace(&mut record.code, "the code", place);
            for role in Role::ALL {
                match record.cells.get_mut(role.key()) {
                    Some(cell) if role == Role::Description => {
                        mending.replace_in_paragraphs(cell, role.key(), place);
                    }
                    Some(cell) => mending.replace(cell, role.key(), place),
                    None => {}
                }
            }
            if let Some(group) = &mut record.group {
                mending.replace(group, "the heading", place);
            }
        }
    }
    mending.mended
}

struct Mending {
    /// Whether a line break that becomes a space is reported.
    reports_blanks: bool,
    mended: Vec<Mended>,
}

impl Mending {
    fn replace_in_paragraphs(&mut self, text: &mut String, what: &'static str, place: &str) {
        if !text.contains(is_active) {
            return;
        }
        let text_of_lines = text.replace("\r\n", "\n");
        let mut paragraphs = vec![String::new()];
        for line in text_of_lines.split('\n') {
            match paragraphs.last_mut() {
                Some(last) if !line.trim().is_empty() => {
                    last.push_str(if last.is_empty() { "" } else { "\n" });
                    last.push_str(line);
                }
                Some(last) if !last.is_empty() => paragraphs.push(String::new()),
                _ => {}
            }
        }
        for paragraph in &mut paragraphs {
            self.replace(paragraph, what, place);
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        *text = paragraphs.join("\n\n");
    }

    fn replace(&mut self, text: &mut String, what: &'static str, place: &str) {
        if !text.contains(is_active) {
            return;
        }
        let mut shown = String::new();
        for c in text.replace("\r\n", "\n").chars() {
            match inert_char(c) {
                ' ' if c != ' ' && shown.ends_with(' ') => {}
                c => shown.push(c),
            }
            if is_active(c) && (self.reports_blanks || !is_blank(c)) {
                self.mended.push(Mended {
                    place: place.to_owned(),
                    character: c,
                    what,
                    block: 0,
                });
            }
        }
        shown.trim().clone_into(text);
    }
}

/// Returns whether a character becomes a space.
fn is_blank(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r')
}

/// Returns the name of a provider as a catalog can have it, and says what was replaced in it.
pub(crate) fn provider(name: &str, mended: &mut Vec<Mended>) -> String {
    mended.extend(
        name.chars()
            .filter(|c| is_active(*c) && !is_blank(*c))
            .map(|character| Mended {
                place: String::new(),
                character,
                what: "the provider",
                block: 0,
            }),
    );
    inert(name).trim().to_owned()
}

/// Says which characters were left out or replaced, a line for each, or for many a few lines and their number.
pub(crate) fn describe(mended: &[Mended]) -> Vec<String> {
    const SHOWN: usize = 5;
    let mut lines: Vec<String> = Vec::new();
    let (blanks, mended): (Vec<&Mended>, Vec<&Mended>) =
        mended.iter().partition(|one| is_blank(one.character));
    for one in &mended {
        let verb = if is_active(one.character) {
            "replaced"
        } else {
            "left out"
        };
        let mut line = format!("{verb}: ");
        if !one.place.is_empty() {
            let _ = write!(line, "{}: ", one.place);
        }
        let _ = write!(line, "U+{:04X}", u32::from(one.character));
        let _ = match one.what {
            "" => Ok(()),
            what if what.starts_with("the ") => write!(line, " in {what}"),
            what => write!(line, " in the {what}"),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
        // What comes after is only counted, whichever it is.
        if lines.len() > SHOWN {
            break;
        }
    }
    if lines.len() > SHOWN {
        lines.truncate(SHOWN);
        let more = mended.len().saturating_sub(SHOWN);
        lines.push(format!("replaced or left out: {more} more such characters"));
    }
    if let Some(first) = blanks.first() {
        let place = match &*first.place {
            "" => String::new(),
            place => format!("{place}: "),
        };
        let more = match blanks.len() - 1 {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        lines.push(format!(
            "replaced: {place}a line break or tab by a space{more}"
        ));
    }
    lines
}
