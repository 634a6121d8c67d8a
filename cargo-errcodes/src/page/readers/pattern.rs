//! Pages that are read with `--pattern`, a regular expression with named groups.

use regex::{Captures, Regex};

use crate::page::block::{Block, BlockKind, Column, Page, Row, Subject, Table};
use crate::page::code::pattern;
use crate::page::field::Field;
use crate::page::limits::LOOKAHEAD;
use crate::page::location::Location;
use crate::page::text::{boundary, normalize_whitespace};

pattern!(
    HEADING,
    r"(?m)^(?P<marks>#{1,6}|={1,6})[ \t]+(?P<marked>\S.*)$|(?is)<h(?P<level>[1-6])\b[^>]*>(?P<tagged>.*?)</h[1-6]\s*>"
);
pattern!(TAG, r"<[^>]*>");

/// Returns the headings of a page in Markdown, `AsciiDoc` or HTML, each with its position.
fn headings(text: &str) -> Vec<(usize, Block)> {
    let headings = HEADING.captures_iter(text).filter_map(|captures| {
        let start = captures.get(0)?.start();
        let level = match captures.name("marks") {
            Some(marks) => marks.len(),
            None => captures.name("level")?.as_str().parse().ok()?,
        };
        let heading = captures.name("marked").or(captures.name("tagged"))?;
        let heading = TAG.replace_all(heading.as_str(), "");
        let heading = normalize_whitespace(heading.trim_end_matches('#'));
        let kind = BlockKind::Heading(u8::try_from(level).ok()?);
        Some((start, Block::new(kind, heading, Location::Page)))
    });
    headings.collect()
}

/// Reads the matches of a pattern as the rows of tables, one below each heading, whose columns are the groups of the pattern.
pub(in crate::page) fn parse_matches(text: &str, pattern: &Regex, is_prose: bool) -> Page {
    let fields: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| {
            let mut names = pattern.capture_names().flatten();
            names.any(|name| field.has_key(name))
        })
        .collect();
    // In other formats, a line that begins with `#` is a comment.
    let headings = if is_prose { headings(text) } else { Vec::new() };
    let mut headings = headings.into_iter().peekable();
    let mut blocks: Vec<Block> = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for captures in matches(text, pattern) {
        let start = captures.get(0).map_or(0, |whole| whole.start());
        line += text[counted..start].matches('\n').count();
        counted = start;
        // A match may itself be a heading.
        while let Some((_, heading)) = headings.next_if(|(at, _)| *at < start) {
            blocks.push(heading);
        }
        let cells = fields.iter().map(|field| {
            let mut names = pattern.capture_names().flatten();
            let name = names.find(|name| field.has_key(name));
            let cell = name.and_then(|name| captures.name(name));
            let cell = cell.map_or("", |cell| cell.as_str());
            normalize_whitespace(cell)
        });
        let row = Row::new(cells.collect(), Location::Line(line));
        if let Some(BlockKind::Table(table)) = blocks.last_mut().map(|block| &mut block.kind) {
            table.rows.push(row);
        } else {
            let table = Table {
                columns: fields.iter().copied().map(Column::for_field).collect(),
                rows: vec![row],
                subject: Subject::Errors,
            };
            blocks.push(Block::new(
                BlockKind::Table(table),
                "",
                Location::Line(line),
            ));
        }
    }
    Page {
        blocks,
        skipped: Vec::new(),
    }
}

/// Returns the successive matches in `text`.
///
/// With a pattern such as `\d(?s:.*x)?`, each search may scan the whole text, even if the match is short. So each
/// search is limited to a window, which is enlarged only if it contains no match.
fn matches<'t>(text: &'t str, pattern: &Regex) -> impl Iterator<Item = Captures<'t>> {
    let mut start = 0;
    let mut last_end = None;
    std::iter::from_fn(move || {
        while start <= text.len() {
            let captures = next_match(text, start, pattern)?;
            let (from, end) = captures.get(0).map(|whole| (whole.start(), whole.end()))?;
            let is_empty = from == end;
            start = end;
            if is_empty {
                start += text[end..].chars().next().map_or(1, char::len_utf8);
            }
            // As in any search, an empty match directly after another match is skipped.
            if !is_empty || last_end != Some(end) {
                last_end = Some(end);
                return Some(captures);
            }
        }
        None
    })
}

fn next_match<'t>(text: &'t str, start: usize, pattern: &Regex) -> Option<Captures<'t>> {
    let mut length = 2 * LOOKAHEAD;
    loop {
        let end = boundary(text, start.saturating_add(length));
        let captures = pattern.captures_at(&text[..end], start);
        let is_inside = |captures: &Captures<'_>| {
            let whole = captures.get(0);
            whole.is_some_and(|whole| whole.end() + LOOKAHEAD <= end)
        };
        if end == text.len() || captures.as_ref().is_some_and(is_inside) {
            return captures;
        }
        length *= 2;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use regex::Regex;

    use super::matches;

    #[test]
    fn matches_equal_those_of_a_search_of_the_whole_text() {
        let blank = " ".repeat(10_000);
        let texts = [
            "a1b22\n\nc333\n".to_owned(),
            format!("1{blank}2{blank}{blank}{blank}33"),
            format!("<1{blank}{blank}{blank}>2<3>"),
            "é1é2".repeat(5_000),
            String::new(),
        ];
        let patterns = [
            "[0-9]+", "[0-9]*", "(?m)^.*$", "<[^>]*>", r"\b", "é", "$", "[0-9]$",
        ];
        for pattern in patterns {
            let pattern = Regex::new(pattern).unwrap();
            for text in &texts {
                let of_all: Vec<_> = pattern
                    .find_iter(text)
                    .map(|captures| captures.range())
                    .collect();
                let captures = matches(text, &pattern);
                let captures: Vec<_> = captures
                    .map(|captures| captures.get(0).unwrap().range())
                    .collect();
                assert_eq!(captures, of_all, "{pattern}");
            }
        }
    }
}
