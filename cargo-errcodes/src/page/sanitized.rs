//! Removal of characters that must not get into a catalog: control characters and invisible ones. Each is reported.

use std::collections::{BTreeSet, HashMap};
use std::fmt::{self, Write as _};

use errcodes_core::inert::{inert, inert_char, is_active};

use super::block::{Block, BlockKind};
use super::code_table::CodeTable;
use super::field::Field;
use super::location::Location;
use super::readers::Format;
use super::text::{is_invisible, normalize_whitespace};

/// A character that was removed, or replaced with U+FFFD or a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sanitized {
    pub(super) location: Location,
    pub(super) character: char,
    /// The part of an entry that contained the character, if known.
    part: Option<EntryPart>,
}

/// A part of an entry, or of its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EntryPart {
    Heading,
    Field(Field),
    Declared,
    Provider,
}

impl fmt::Display for EntryPart {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Heading => "heading",
            Self::Field(field) => field.key(),
            Self::Declared => "declared column",
            Self::Provider => "provider",
        })
    }
}

/// The invisible characters that were removed from the blocks of a page.
#[derive(Debug, Default)]
pub(super) struct Invisible {
    /// The removed characters by block number, in the order of the page.
    by_block: HashMap<usize, Vec<Sanitized>>,
}

impl Invisible {
    /// Returns the characters removed from these blocks, in page order. `number` is the number of their table.
    pub(super) fn of_blocks(
        &self,
        blocks: impl Iterator<Item = usize>,
        number: usize,
    ) -> Vec<Sanitized> {
        if self.by_block.is_empty() {
            return Vec::new();
        }
        let blocks: BTreeSet<usize> = blocks.collect();
        let sanitized = blocks.iter().filter_map(|block| self.by_block.get(block));
        let sanitized = sanitized.flatten().map(|sanitized| Sanitized {
            location: sanitized.location.in_table(number),
            ..sanitized.clone()
        });
        sanitized.collect()
    }
}

/// Removes the invisible characters from the blocks of a page.
pub(super) fn remove_invisible(blocks: &mut [Block]) -> Invisible {
    let mut invisible = Invisible::default();
    for (index, block) in blocks.iter_mut().enumerate() {
        let mut sanitized = Vec::new();
        let mut remove = |text: &mut String, location: &Location| {
            let characters: Vec<char> = text.chars().filter(|c| is_invisible(*c)).collect();
            if characters.is_empty() {
                return;
            }
            *text = normalize_whitespace(&text.replace(is_invisible, ""));
            sanitized.extend(characters.into_iter().map(|character| Sanitized {
                location: location.clone(),
                character,
                part: None,
            }));
        };
        remove(&mut block.text, &block.location);
        if let BlockKind::Table(table) = &mut block.kind {
            for column in &mut table.columns {
                remove(&mut column.heading, &block.location);
            }
            for row in &mut table.rows {
                for cell in &mut row.cells {
                    remove(cell, &row.location);
                }
            }
        }
        if !sanitized.is_empty() {
            invisible.by_block.insert(index, sanitized);
        }
    }
    invisible
}

/// Replaces control characters in records and headings: line breaks and tabs with spaces, others with U+FFFD. Paragraphs
/// of a description are kept.
///
/// This happens before the records are used, so that `sync` compares the same texts that `import` has written.
pub(super) fn replace_active(tables: &mut [CodeTable], format: Format) -> Vec<Sanitized> {
    let mut sanitizer = Sanitizer {
        // On pages for people, line breaks are part of the layout and not of the vendor's text.
        reports_blanks: !format.is_for_people(),
        sanitized: Vec::new(),
    };
    for table in tables {
        let location = &table.location;
        table.headings =
            table
                .headings
                .map(&|heading| heading.contains(is_active), &mut |heading| {
                    sanitizer.replace(heading, EntryPart::Heading, location);
                });
        for record in &mut table.records {
            let location = &record.location;
            sanitizer.replace(&mut record.code, EntryPart::Field(Field::Code), location);
            for field in Field::ALL {
                let part = EntryPart::Field(field);
                match record.cells.get_mut(field.key()) {
                    Some(cell) if field == Field::Description => {
                        sanitizer.replace_in_paragraphs(cell, part, location);
                    }
                    Some(cell) => sanitizer.replace(cell, part, location),
                    None => {}
                }
            }
            for (_, text) in &mut record.declared {
                sanitizer.replace(text, EntryPart::Declared, location);
            }
            if let Some(group) = &mut record.group {
                sanitizer.replace(group, EntryPart::Heading, location);
            }
        }
    }
    sanitizer.sanitized
}

struct Sanitizer {
    /// True if line breaks and tabs that become spaces are reported.
    reports_blanks: bool,
    sanitized: Vec<Sanitized>,
}

impl Sanitizer {
    fn replace_in_paragraphs(&mut self, text: &mut String, part: EntryPart, location: &Location) {
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
            self.replace(paragraph, part, location);
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        *text = paragraphs.join("\n\n");
    }

    fn replace(&mut self, text: &mut String, part: EntryPart, location: &Location) {
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
                self.sanitized.push(Sanitized {
                    location: location.clone(),
                    character: c,
                    part: Some(part),
                });
            }
        }
        shown.trim().clone_into(text);
    }
}

/// Returns whether a character is replaced with a space.
fn is_blank(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r')
}

/// Returns the name of a provider without control characters. Adds the replaced characters to `sanitized`.
pub(crate) fn sanitize_provider(name: &str, sanitized: &mut Vec<Sanitized>) -> String {
    sanitized.extend(
        name.chars()
            .filter(|c| is_active(*c) && !is_blank(*c))
            .map(|character| Sanitized {
                location: Location::Page,
                character,
                part: Some(EntryPart::Provider),
            }),
    );
    inert(name).trim().to_owned()
}

/// Describes the characters that were removed or replaced: a line for each of the first few, and the number of the others.
pub(crate) fn describe_sanitized(sanitized: &[Sanitized]) -> Vec<String> {
    const SHOWN: usize = 5;
    let mut lines: Vec<String> = Vec::new();
    let (blanks, others): (Vec<&Sanitized>, Vec<&Sanitized>) = sanitized
        .iter()
        .partition(|sanitized| is_blank(sanitized.character));
    for sanitized in &others {
        let verb = if is_active(sanitized.character) {
            "replaced"
        } else {
            "removed"
        };
        let mut line = format!("{verb}: ");
        if sanitized.location.is_known() {
            let _ = write!(line, "{}: ", sanitized.location);
        }
        let _ = write!(line, "U+{:04X}", u32::from(sanitized.character));
        if let Some(part) = sanitized.part {
            let _ = write!(line, " in the {part}");
        }
        if !lines.contains(&line) {
            lines.push(line);
        }
        // The remaining characters are only counted.
        if lines.len() > SHOWN {
            break;
        }
    }
    if lines.len() > SHOWN {
        lines.truncate(SHOWN);
        let more = others.len().saturating_sub(SHOWN);
        lines.push(format!("replaced or removed: {more} more characters"));
    }
    if let Some(first) = blanks.first() {
        let location = if first.location.is_known() {
            format!("{}: ", first.location)
        } else {
            String::new()
        };
        let more = match blanks.len() - 1 {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        lines.push(format!(
            "replaced: {location}line break or tab with a space{more}"
        ));
    }
    lines
}
