//! Reads Markdown, `AsciiDoc` and plain text, line by line.

use std::collections::HashSet;
use std::ops::Range;

use super::blanks::GAP;
use super::csv::read_csv_table;
use super::drawn::{self, read_asciidoc, read_grid, read_list_table};
use super::markup::{Markup, plain};
use super::page_text::{Cell, Kind, PageText};
use crate::page::Location;

/// Adds the pieces of a text. The location of each is its line, or `location` if the text is a part of a data file.
pub(super) fn read_lines(text: &str, location: Option<&Location>, page: &mut PageText) {
    let mut reader = Reader {
        page,
        location,
        fence: None,
        item: None,
        table: None,
        term: None,
    };
    let mut lines: Vec<&str> = text.lines().collect();
    if location.is_none() {
        blank_html_tables(&mut lines);
    }
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let length = reader.drawn_table(&lines, index) + reader.object(&lines, index);
        if length > 0 {
            index += length;
            continue;
        }
        let above = index.checked_sub(1).map_or("", |above| lines[above]);
        let next = lines.get(index + 1).copied().unwrap_or_default();
        reader.line(line, [above, next], index + 1);
        index += 1;
    }
}

/// Empties the lines of HTML tables, which are read as HTML.
fn blank_html_tables(lines: &mut [&str]) {
    let mut start = None;
    let mut has_cell = false;
    let mut is_example = false;
    for index in 0..lines.len() {
        let line = lines[index].trim();
        is_example ^= fence(line).is_some();
        if is_example {
            start = None;
            continue;
        }
        if line.starts_with("<table") {
            (start, has_cell) = (Some(index), false);
        }
        has_cell |= line.contains("<td");
        if line.ends_with("</table>")
            && let Some(start) = start.take().filter(|_| has_cell)
        {
            lines[start..=index].fill("");
        }
    }
}

struct Reader<'p> {
    page: &'p mut PageText,
    location: Option<&'p Location>,
    /// The line that ends the current example.
    fence: Option<String>,
    /// The indentation and the rows of the current item of a list.
    item: Option<(usize, Range<usize>)>,
    /// The table of which the last line was a row.
    table: Option<usize>,
    /// The row of a term in the line above, which its definition continues.
    term: Option<usize>,
}

impl Reader<'_> {
    /// Reads the table that begins at a line, and returns the number of its lines, or zero if there is none.
    fn drawn_table(&mut self, lines: &[&str], start: usize) -> usize {
        if self.fence.is_some() || self.location.is_some() {
            return 0;
        }
        let first = lines[start].trim();
        if first.starts_with("..") && first.contains(" csv-table:: ")
            || first.starts_with("..") && first.ends_with("csv-table::")
        {
            self.item = None;
            return read_csv_table(&lines[start..], start + 1, self.page);
        }
        if first.starts_with("..") && first.ends_with("list-table::")
            || first.contains(" list-table:: ")
        {
            self.item = None;
            return read_list_table(&lines[start..], start + 1, self.page);
        }
        let is_asciidoc = first.starts_with("|===");
        let is_grid =
            first.len() > 3 && first.starts_with('+') && first.ends_with('+') && is_rule(first);
        let below = lines[start + 1..].iter().map(|line| line.trim());
        let length = if is_asciidoc {
            below.take_while(|line| !line.starts_with("|===")).count()
        } else if is_grid {
            below
                .take_while(|line| line.starts_with(['|', '+']))
                .count()
        } else {
            return 0;
        };
        self.item = None;
        let numbers = start + 2..;
        let table: drawn::Lines<'_> = lines[start + 1..][..length]
            .iter()
            .copied()
            .zip(numbers)
            .collect();
        if is_asciidoc {
            let attributes = start.checked_sub(1).map_or("", |above| lines[above]);
            read_asciidoc(&table, attributes, self.page);
        } else {
            read_grid(&table, self.page);
        }
        length + if is_asciidoc { 2 } else { 1 }
    }

    /// Reads the object of JSON that begins at a line, and returns the number of its lines, or zero if there is none. The
    /// order of its keys does not matter, so that they are one row.
    fn object(&mut self, lines: &[&str], start: usize) -> usize {
        const MOST: usize = 20;
        // Outside of an example, the bracket is alone in its line.
        let is_alone = || !lines[start].contains(char::is_alphanumeric);
        if !lines[start].ends_with('{') || self.fence.is_none() && !is_alone() {
            return 0;
        }
        let keys = lines[start + 1..].iter().take(MOST);
        let keys = keys.take_while(|line| is_member(line)).count();
        let is_end = |line: &&str| line.trim_start().starts_with('}');
        let Some(_) = lines
            .get(start + 1 + keys)
            .filter(|line| keys > 1 && is_end(line))
        else {
            return 0;
        };
        let row = self.page.new_row();
        for (line, number) in lines[start..].iter().zip(start + 1..).take(keys + 1) {
            let location = self.location.cloned().unwrap_or(Location::Line(number));
            self.page.push(Kind::Example, line, row..row + 1, location);
        }
        keys + 1
    }

    fn line(&mut self, line: &str, around: [&str; 2], number: usize) {
        let next = around[1].trim();
        let location = self.location.cloned().unwrap_or(Location::Line(number));
        let trimmed = line.trim();
        let table = self.table.take();
        if let Some(fence) = &self.fence {
            if trimmed.starts_with(&**fence) {
                self.fence = None;
            } else {
                self.page.push_alone(Kind::Example, line, location);
            }
            return;
        }
        if trimmed.is_empty() {
            // A paragraph that belongs to an item is indented.
        } else if let Some(fence) = fence(trimmed).filter(|_| !is_underline(trimmed, around[0])) {
            self.fence = Some(fence.to_owned());
            self.item = None;
        } else if is_rule(trimmed) {
            self.table = table;
        } else if let Some(cells) =
            cells(line, table.is_some() || is_rule(next) && next.contains('|'))
        {
            self.row(&cells, table, next, &location);
        } else if let Some((level, text)) = heading(trimmed, next) {
            self.item = None;
            let text = plain(text, Markup::Prose);
            self.page.push_alone(Kind::Heading(level), &text, location);
        } else {
            self.text_line(line, around, location);
        }
    }

    fn row(&mut self, cells: &[&str], table: Option<usize>, next: &str, location: &Location) {
        self.item = None;
        let is_header = table.is_none() && is_rule(next);
        let table = table.unwrap_or_else(|| self.page.new_table());
        self.table = Some(table);
        let row = self.page.new_row();
        for (column, cell) in cells.iter().enumerate() {
            let cell_place = Cell {
                table,
                column,
                is_header,
            };
            let text = plain(cell, Markup::Prose);
            let rows = row..row + 1;
            if cell.contains("](") {
                self.page.add_links(cell, row);
            }
            self.page
                .push(Kind::Cell(cell_place), &text, rows, location.clone());
        }
    }

    fn text_line(&mut self, line: &str, around: [&str; 2], location: Location) {
        let indent = indent(line);
        let (marker, text) = item(line.trim());
        if marker > 0 {
            let row = self.page.new_row();
            if text.contains("](") {
                self.page.add_links(text, row);
            }
            let text = plain(text, Markup::Prose);
            self.item = Some((indent, row..row + 1));
            self.page.push(Kind::Item, &text, row..row + 1, location);
            return;
        }
        let term = self.term.take();
        if is_term(line) {
            self.item = None;
            let row = self.page.new_row();
            let text = plain(line.trim_end_matches(':'), Markup::Prose);
            self.page.push(Kind::Term, &text, row..row + 1, location);
            self.term = Some(row);
            return;
        }
        let text = plain(line, Markup::Prose);
        if let Some(row) = term {
            self.page.push(Kind::Line, &text, row..row + 1, location);
            return;
        }
        match &self.item {
            Some((outer, rows)) if indent > *outer => {
                self.page.push(Kind::Line, &text, rows.clone(), location);
            }
            _ => {
                self.item = None;
                if has_columns(line) {
                    let text = plain(&with_columns(line, around), Markup::Prose);
                    self.page.push_alone(Kind::Columns, &text, location);
                } else {
                    self.page.push_alone(Kind::Line, &text, location);
                }
            }
        }
    }
}

/// Returns whether a line has columns with spaces between them. The sign of a definition can have spaces after it.
fn has_columns(line: &str) -> bool {
    let line = line.trim();
    let text = line.strip_prefix(':').map_or(line, str::trim_start);
    text.contains("   ")
}

/// Returns a line with a gap before each word at which a column begins. After the longest text of a column, there can be a single space. In
/// this case, the columns of the adjacent lines are used.
fn with_columns(line: &str, around: [&str; 2]) -> String {
    let mut columns: HashSet<usize> = HashSet::new();
    for other in around {
        let starts = starts_of_words(other).into_iter();
        columns.extend(starts.filter_map(|(column, spaces)| (spaces > 1).then_some(column)));
    }
    let mut text = String::new();
    for ((column, spaces), word) in starts_of_words(line).iter().zip(line.split_whitespace()) {
        if !text.is_empty() {
            let is_column = *spaces > 1 || columns.contains(column);
            text.push_str(if is_column { GAP } else { " " });
        }
        text.push_str(word);
    }
    text
}

/// Returns the columns at which the words of a line begin, each with the number of spaces before it.
fn starts_of_words(line: &str) -> Vec<(usize, usize)> {
    let mut starts = Vec::new();
    let mut spaces = 0;
    let mut is_word = false;
    for (column, c) in line.chars().enumerate() {
        let is_space = c.is_whitespace();
        if !is_space && !is_word {
            starts.push((column, spaces));
            spaces = 0;
        }
        spaces += usize::from(is_space);
        is_word = !is_space;
    }
    starts
}

/// Returns whether a line is a word that is the term of a definition: `NO_DOOR::`.
fn is_term(line: &str) -> bool {
    let word = line.trim().strip_suffix("::");
    word.is_some_and(|word| !word.is_empty() && !word.contains(char::is_whitespace))
}

/// Returns whether a line of JSON has a key and its value. A key in capitals or with digits may be a code.
fn is_member(line: &str) -> bool {
    let member = line.trim().strip_prefix('"');
    let member = member.and_then(|member| member.split_once("\":"));
    member.is_some_and(|(key, value)| {
        key.starts_with(char::is_lowercase)
            && key.chars().all(|c| c.is_alphabetic() || c == '_')
            && !value.ends_with(['{', '['])
    })
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).count()
}

/// Returns the line that ends an example which begins with a line.
fn fence(line: &str) -> Option<&str> {
    ["```", "~~~"]
        .into_iter()
        .find(|fence| line.starts_with(fence))
}

/// Returns whether a line is the underline of the title above it: `~~~~`.
fn is_underline(line: &str, above: &str) -> bool {
    let title = above.trim().chars().count();
    title > 0 && line.len() >= title && line.chars().all(|c| c == '~')
}

/// Returns whether a line has no text: it is a rule, the border of a table, or the underline of a heading.
fn is_rule(line: &str) -> bool {
    let is_mark = |c: char| matches!(c, '-' | '=' | '|' | '+' | ':' | ' ' | '~' | '^' | '_' | '*');
    line.len() > 2 && line.chars().all(is_mark) || matches!(line, "|-" | "--" | "|}")
}

/// Returns the cells of a row of a table.
fn cells(line: &str, is_likely: bool) -> Option<Vec<&str>> {
    if line.trim_start().starts_with('|') || is_likely && line.contains('|') {
        let mut cells = Vec::new();
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let mut start = 0;
        let mut is_escaped = false;
        for (at, c) in line.char_indices() {
            if c == '|' && !is_escaped {
                cells.push(line[start..at].trim());
                start = at + 1;
            }
            is_escaped = c == '\\';
        }
        if !line[start..].trim().is_empty() || cells.is_empty() {
            cells.push(line[start..].trim());
        }
        return Some(cells);
    }
    let tabs: Vec<&str> = line.trim_matches('\n').split('\t').map(str::trim).collect();
    let is_indented = tabs.first().is_some_and(|first| first.is_empty());
    (tabs.len() > 1 && !is_indented).then_some(tabs)
}

/// Returns the level and the text of a heading.
fn heading<'l>(line: &'l str, next: &str) -> Option<(u8, &'l str)> {
    for mark in ['#', '='] {
        let text = line.trim_start_matches(mark);
        let level = line.len() - text.len();
        if (1..=6).contains(&level) && text.starts_with(' ') {
            let level = u8::try_from(level).unwrap_or(6);
            return Some((level, text.trim().trim_end_matches(mark).trim_end()));
        }
    }
    let is_underline = is_rule(next)
        && next.len() > 2
        && !next.contains(['|', '+', ' '])
        && !line.starts_with(['|', '+', '-', '*'])
        && next.len() * 2 >= line.len();
    let level = match next.chars().next()? {
        '=' => 1,
        '-' => 2,
        '~' | '^' => 3,
        _ => 4,
    };
    is_underline.then_some((level, line))
}

/// Returns the length of the marker of a list item, and the text after it.
fn item(line: &str) -> (usize, &str) {
    let rest = line.trim_start_matches(['*', '-', '+', '•', '·', '▪', '◦', '‣', '○', '●', '.']);
    // A directive of reStructuredText.
    let is_directive = line.starts_with(".. ") && line.contains("::");
    let is_bullet =
        !is_directive && rest.len() < line.len() && rest.starts_with([' ', '\t', '\u{A0}']);
    if is_bullet {
        return (line.len() - rest.len(), rest.trim_start());
    }
    // `1. text` is an item; the number is not a code. `1) text` may be a code.
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(". ") {
        Some(text) if (1..3).contains(&(line.len() - rest.len())) => {
            (line.len() - text.len(), text)
        }
        _ => (0, line),
    }
}
