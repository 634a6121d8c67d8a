//! Detection of the lines of a page that contain a code.

use std::collections::HashMap;

use super::block::{Block, BlockKind};
use super::code::pattern;
use super::code_set::CodeSet;
use super::failure::tells_of_failure;
use super::line_patterns::{CodeLine, LineKind, LinePattern, Trait, code_lines, is_http_status};
use super::vocabulary::identifier_is_about_errors;
use super::weights::{are_codes_with_texts, are_words_codes};

/// The number of matching lines for each kind of line and each pattern.
type Hits = HashMap<(LineKind, &'static str), (&'static LinePattern, usize)>;

/// Returns the code in each block, found with the first pattern that matches the block and is credible on this page.
///
/// `is_code_table` contains an element for each block.
pub(super) fn find_code_lines(blocks: &[Block], is_code_table: &[bool]) -> Vec<Option<CodeLine>> {
    let all: Vec<Vec<CodeLine>> = blocks
        .iter()
        .map(|block| match LineKind::of(&block.kind) {
            Some(LineKind::Heading(_)) => code_lines_of_heading(&block.text),
            Some(_) => code_lines(&block.text),
            None => Vec::new(),
        })
        .collect();
    let mut hits = Hits::new();
    let chapters = chapters(blocks, &all);
    for ((block, lines), is_chapter) in blocks.iter().zip(&all).zip(&chapters) {
        let lines = lines
            .iter()
            .filter(|line| !(*is_chapter && line.pattern.has(Trait::MayNumberChapters)));
        for line in lines {
            let kind = LineKind::of(&block.kind);
            if let Some(kind) = kind.filter(|kind| line.pattern.occurs_in(*kind)) {
                let hit = hits
                    .entry((kind.any_level(), line.pattern.name))
                    .or_insert((line.pattern, 0));
                hit.1 += 1;
            }
        }
    }
    let may_be_others = is_code_table.contains(&true) && !are_names_of_errors(blocks, &all);
    let mut hits = credible(hits, may_be_others, statuses_beside_failures(&all));
    if let Some(pattern) = bare_names(blocks, &all) {
        hits.insert((LineKind::Line, pattern.name), (pattern, blocks.len()));
    }
    if let Some(pattern) = item_titles(blocks, &all, is_code_table.contains(&true)) {
        hits.insert((LineKind::Item, pattern.name), (pattern, blocks.len()));
    }
    let lines = blocks.iter().zip(all).zip(chapters);
    let lines = lines.map(|((block, lines), is_chapter)| {
        let kind = LineKind::of(&block.kind)?.any_level();
        let mut lines = lines.into_iter();
        lines.find(|line| {
            hits.contains_key(&(kind, line.pattern.name))
                && !(is_chapter && line.pattern.has(Trait::MayNumberChapters))
        })
    });
    let mut lines: Vec<Option<CodeLine>> = lines.collect();
    keep_one_level(blocks, is_code_table, &mut lines);
    lines
}

/// Returns the code lines of a heading, or of what follows the number of its section, as in `2.1 NO_DOOR = -1`.
fn code_lines_of_heading(text: &str) -> Vec<CodeLine> {
    pattern!(SECTION_NUMBER, r"^[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\s+");
    let mut lines = code_lines(text);
    if let Some(number) = SECTION_NUMBER.find(text).filter(|_| lines.is_empty()) {
        lines = code_lines(&text[number.end()..]);
    }
    // `100XX: gate errors` is the heading of the codes in that range.
    lines.retain(|line| CodeSet::parse(&line.code).is_none());
    lines
}

/// Returns for each block whether the number before its title is that of a chapter, as in `1. Introduction`. The titles below the same
/// heading are of the same kind.
fn chapters(blocks: &[Block], all: &[Vec<CodeLine>]) -> Vec<bool> {
    let mut are_numbered: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    // The open headings, each with its level.
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (index, (block, lines)) in blocks.iter().zip(all).enumerate() {
        if let BlockKind::Heading(level) = block.kind {
            let outer = open.iter().rposition(|(outer, _)| *outer < level);
            open.truncate(outer.map_or(0, |outer| outer + 1));
        }
        if lines
            .iter()
            .any(|line| line.pattern.has(Trait::MayNumberChapters))
        {
            let parent = open.last().map(|(_, heading)| *heading);
            are_numbered.entry(parent).or_default().push(index);
        }
        if let BlockKind::Heading(level) = block.kind {
            open.push((level, index));
        }
    }
    let mut chapters = vec![false; blocks.len()];
    for titles in are_numbered.into_values() {
        let lines = titles.iter().flat_map(|title| &all[*title]);
        let lines: Vec<&CodeLine> = lines
            .filter(|line| line.pattern.has(Trait::MayNumberChapters))
            .collect();
        if are_chapters(&lines) {
            for title in titles {
                chapters[title] = true;
            }
        }
    }
    chapters
}

/// Returns whether the numbers before titles are those of chapters: few titles are those of errors.
fn are_chapters(titles: &[&CodeLine]) -> bool {
    // `Gateway errors` is the title of a chapter.
    let errors = titles
        .iter()
        .filter(|line| tells_of_failure(&line.rest) && !IS_CHAPTER.is_match(&line.rest))
        .count();
    let numbers = titles.iter().filter_map(|line| line.code.parse().ok());
    let have_gaps = have_gaps(&numbers.collect::<Vec<usize>>());
    !(have_gaps && errors > 0 || are_codes_with_texts(errors, titles.len()))
}

/// Returns whether numbers increase with gaps between them. Those of chapters have none.
fn have_gaps(numbers: &[usize]) -> bool {
    const FEWEST: usize = 3;
    numbers.len() >= FEWEST
        && numbers.is_sorted_by(|number, next| number < next)
        && numbers.windows(2).any(|pair| pair[1] > pair[0] + 1)
}

pattern!(
    IS_CHAPTER,
    r"(?i)\b(?:errors|codes|handling|limits?|exceptions)\W*$"
);

/// Returns the patterns that match too many lines to be a coincidence.
///
/// `may_be_others` is true if words may be something else, because the page has tables of codes. `statuses` is the number of hits in
/// lines with HTTP statuses, which do not count against words.
fn credible(mut hits: Hits, may_be_others: bool, statuses: usize) -> Hits {
    // In headings, a code with a text confirms a code without one, and `Error code 4001` confirms `Error 4002`.
    let in_headings = |property: Trait| -> usize {
        let headings = hits.iter().filter(|((kind, _), (pattern, _))| {
            matches!(kind, LineKind::Heading(_)) && pattern.has(property)
        });
        headings.map(|(_, (_, count))| count).sum()
    };
    let confirming =
        [Trait::CodeFirst, Trait::Labelled].map(|property| (property, in_headings(property)));
    hits.retain(|(kind, _), (pattern, count)| {
        let is_heading = matches!(kind, LineKind::Heading(_));
        // Among many headings such as `Error 4001`, `4002` is one of them.
        let confirms = |property: Trait| {
            pattern.has(property) || property == Trait::Labelled && pattern.is_code_alone()
        };
        let confirmed = confirming
            .iter()
            .filter(|(property, _)| is_heading && confirms(*property));
        let confirmed = confirmed.map(|(_, confirmed)| *confirmed).max();
        confirmed.unwrap_or(*count) >= pattern.least(*kind)
    });
    let count = |of_words: bool| -> usize {
        let counts = hits.values();
        let counts = counts.filter(|(pattern, _)| pattern.has(Trait::OfWords) == of_words);
        counts.map(|(_, count)| count).sum()
    };
    let numbers = count(false).saturating_sub(statuses);
    if may_be_others || !are_words_codes(count(true), numbers) {
        // The words may be names of fields, of headers, or of something else.
        hits.retain(|_, (pattern, _)| !pattern.has(Trait::OfWords));
    }
    hits
}

/// Returns whether many words in headings and terms are names of errors, such as `ERR_NO_DOOR`, so that they are codes also beside a
/// table of codes.
fn are_names_of_errors(blocks: &[Block], all: &[Vec<CodeLine>]) -> bool {
    const FEWEST: usize = 10;
    let (mut words, mut errors) = (0, 0);
    for (block, lines) in blocks.iter().zip(all) {
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Term)
            && let Some(line) = lines.iter().find(|line| line.pattern.has(Trait::OfWords))
        {
            words += 1;
            errors += usize::from(identifier_is_about_errors(&line.code));
        }
    }
    errors >= FEWEST && errors * 2 > words
}

/// Returns the pattern of lines that consist of a name, if the page is a list of such names and nothing else.
fn bare_names(blocks: &[Block], lines: &[Vec<CodeLine>]) -> Option<&'static LinePattern> {
    const FEWEST: usize = 10;
    let names = blocks.iter().zip(lines).map(|(block, lines)| {
        let line = lines.iter().find(|line| line.pattern.is_bare_name());
        line.filter(|_| LineKind::of(&block.kind) == Some(LineKind::Line))
    });
    let pattern = names.clone().flatten().next()?.pattern;
    let number = names.flatten().count();
    (number >= FEWEST && number * 10 >= blocks.len() * 9).then_some(pattern)
}

/// Returns how often patterns match lines with HTTP statuses, if the lines with words tell of failures, so that the words are the codes of the
/// vendor.
fn statuses_beside_failures(lines: &[Vec<CodeLine>]) -> usize {
    let (mut words, mut failures, mut statuses) = (0, 0, 0);
    for line in lines.iter().flatten() {
        if line.pattern.has(Trait::OfWords) {
            words += 1;
            let is_failure = tells_of_failure(&line.rest) || identifier_is_about_errors(&line.code);
            failures += usize::from(is_failure);
        } else {
            statuses += usize::from(is_http_status(&line.code));
        }
    }
    if failures * 2 > words { statuses } else { 0 }
}

/// Returns the pattern of names alone if nearly all items that are such names have a text below them, so that they are titles and
/// not a list of names.
fn item_titles(
    blocks: &[Block],
    all: &[Vec<CodeLine>],
    has_code_table: bool,
) -> Option<&'static LinePattern> {
    let items = blocks.iter().zip(all).enumerate();
    let names = items.filter_map(|(index, (block, lines))| {
        let line = lines.iter().find(|line| line.pattern.is_bare_name())?;
        let is_item = LineKind::of(&block.kind) == Some(LineKind::Item);
        is_item.then_some((index, line.pattern))
    });
    let (mut number, mut titles, mut found) = (0, 0, None);
    for (index, pattern) in names {
        let below = blocks.get(index + 1).map(|block| &block.kind);
        number += 1;
        titles += usize::from(matches!(
            below,
            Some(BlockKind::Paragraph | BlockKind::Line)
        ));
        found = Some(pattern);
    }
    let pattern = found?;
    let is_credible = number >= pattern.least(LineKind::Item) && titles * 5 >= number * 4;
    (is_credible && !has_code_table).then_some(pattern)
}

/// Drops either the codes in headings or the codes nested below them. If there are more nested codes, the headings are
/// chapters; otherwise the nested codes are part of the text.
///
/// Tables of codes are never dropped.
fn keep_one_level(blocks: &[Block], is_code_table: &[bool], lines: &mut [Option<CodeLine>]) {
    let mut open: Option<(usize, u8)> = None;
    let mut nested: Vec<(usize, usize)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading(level) = block.kind
            && open.is_none_or(|(_, outer)| level <= outer)
        {
            open = lines[index].is_some().then_some((index, level));
        } else if let (BlockKind::Heading(level), Some((outer, _)), Some(line)) =
            (&block.kind, open, &lines[index])
            && lines[outer]
                .as_ref()
                .is_some_and(|outer| outer.pattern == line.pattern)
        {
            // The page does not use heading levels consistently.
            open = Some((index, *level));
        } else if let Some((outer, _)) = open {
            if is_code_table[index] {
                lines[outer] = None;
            } else if lines[index].is_some() {
                nested.push((outer, index));
            }
        }
    }
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let outer = blocks
        .iter()
        .zip(&*lines)
        .filter(|(block, line)| is_heading(block) && line.is_some())
        .count();
    let are_chapters = nested.len() > outer;
    for (outer, inner) in nested {
        lines[if are_chapters { outer } else { inner }] = None;
    }
}

#[cfg(test)]
mod tests {
    use super::find_code_lines;
    use crate::page::block::{Block, BlockKind, Table};
    use crate::page::location::Location;

    /// Returns the codes in blocks of the given kind. A line `|` stands for a table of codes, and `/` begins a paragraph.
    fn codes(kind: &BlockKind, lines: &[&str]) -> Vec<String> {
        let is_table = |line: &&str| *line == "|";
        let blocks = lines.iter().map(|line| {
            let kind = match line.chars().next() {
                Some('|') => BlockKind::Table(Table::default()),
                Some('/') => BlockKind::Paragraph,
                _ => kind.clone(),
            };
            Block::new(kind, *line, Location::Page)
        });
        let is_code_table: Vec<bool> = lines.iter().map(is_table).collect();
        let lines = find_code_lines(&blocks.collect::<Vec<_>>(), &is_code_table);
        lines.into_iter().flatten().map(|line| line.code).collect()
    }

    #[test]
    fn lines_are_codes_if_enough_of_them_match_a_pattern() {
        let cases: [(BlockKind, &[&str], &[&str]); 10] = [
            (BlockKind::Item, &["1: no door", "2: no key"], &["1", "2"]),
            (BlockKind::Item, &["1: no door", "no key"], &[]),
            // Numbers with text are codes in headings, but can be anything in a list.
            (BlockKind::Item, &["1 door", "2 keys"], &[]),
            (
                BlockKind::Item,
                &["1 door", "2 keys", "3 locks"],
                &["1", "2", "3"],
            ),
            (BlockKind::Heading(2), &["1 door", "2 keys"], &["1", "2"]),
            // Names in headings are codes, unless the page has a table of codes.
            (
                BlockKind::Heading(2),
                &["no_door", "no_key", "no_lock"],
                &["no_door", "no_key", "no_lock"],
            ),
            // In items, they are codes if there is a text below each of them.
            (BlockKind::Item, &["no_door", "no_key", "no_lock"], &[]),
            (
                BlockKind::Item,
                &["no_door", "/a", "no_key", "/b", "no_lock", "/c"],
                &["no_door", "no_key", "no_lock"],
            ),
            (
                BlockKind::Heading(2),
                &["no_door", "no_key", "no_lock", "|"],
                &[],
            ),
            (
                BlockKind::Heading(2),
                &[
                    "|", "ERR_A1", "ERR_B", "ERR_C", "ERR_D", "ERR_E", "ERR_F", "ERR_G", "ERR_H",
                    "ERR_I", "ERR_J",
                ],
                &[
                    "ERR_A1", "ERR_B", "ERR_C", "ERR_D", "ERR_E", "ERR_F", "ERR_G", "ERR_H",
                    "ERR_I", "ERR_J",
                ],
            ),
        ];
        for (kind, lines, expected) in cases {
            assert_eq!(codes(&kind, lines), expected, "{kind:?} {lines:?}");
        }
    }
}
