//! Pages in plain text, copied from a browser or typed.

mod aligned;
mod calls;
mod cells;
mod constants;
mod cursor;
mod definitions;
mod directives;
mod examples;
mod glued;
mod line_forms;
mod records;
mod tables;

use self::aligned::{headed_table, spaced_table};
use self::calls::split_calls;
use self::cells::{spaced_cells, tabs};
use self::constants::{split_numbered, with_constants};
use self::cursor::Cursor;
use self::definitions::{Term, term};
use self::directives::directive;
pub(super) use self::directives::with_html_directives;
use self::examples::literal_data;
use self::glued::glued_table;
use self::line_forms::{
    begins_hanging, begins_with_code, bullet, has_comments, hash_heading, is_bold, is_comment,
    is_field, is_target, is_without_text, underline, without_last_bar,
};
use self::records::split_records;
use self::tables::{barred_table, framed_tables, tabbed_table, table_of_cells};
use super::c::{parse_basic, split_decisions};
use super::dokuwiki::is_dokuwiki;
use super::html::parse_html;
use super::markdown::{parse_markdown, plain};
use super::markup::escape_placeholders;
use super::source_lines::split_source;
use super::typeset::parse_typeset;
use super::wiki;
use crate::page::block::{Block, BlockKind, Page, Table};
use crate::page::code::is_code;
use crate::page::comment_signs::{
    uncomment_columns, without_comment, without_comment_signs, without_end,
};
use crate::page::line_patterns::{Trait, code_lines};
use crate::page::location::Location;

/// Reads a page of plain text, or a program in a language that has no reader.
pub(super) fn parse_plain_text(text: &str) -> Page {
    if let Some(page) = parse_typeset(text) {
        return page;
    }
    if let Some(page) = parse_basic(text) {
        return page;
    }
    // Its lists and paragraphs are those of Markdown.
    if is_dokuwiki(text) {
        return parse_markdown(text);
    }
    let (text, decisions) = split_decisions(text);
    let (text, calls) = split_calls(&text);
    let (text, records) = split_records(&text);
    let (text, numbered) = split_numbered(&text);
    let (text, mut source) = split_source(&text);
    source.extend(records.into_iter().chain(numbered));
    let mut page = parse_lines(&with_constants(&text));
    if !source.is_empty() {
        page.blocks.extend(source);
        let line = |block: &Block| block.location.lines().map_or(0, |(first, _)| first);
        page.blocks.sort_by_key(line);
    }
    for part in [decisions, calls] {
        page.blocks.extend(part.blocks);
        page.skipped.extend(part.skipped);
    }
    page
}

fn parse_lines(text: &str) -> Page {
    let mut reader = LineReader {
        lines: Cursor::new(text),
        blocks: Vec::new(),
        follows_blank_line: true,
        underlines: Vec::new(),
        indent: None,
        open: None,
        comment: None,
        term: None,
        markup: if wiki::is_wiki(text) {
            Markup::Wiki
        } else {
            Markup::Restructured
        },
        has_comments: has_comments(text),
        has_spaced_tables: text
            .lines()
            .filter(|line| spaced_cells(line).is_some())
            .nth(2)
            .is_some(),
    };
    while let Some(line) = reader.lines.next() {
        reader.line(line);
    }
    reader.close();
    Page {
        blocks: reader.blocks,
        skipped: Vec::new(),
    }
}

/// The inline markup of a page.
#[derive(Clone, Copy, PartialEq)]
enum Markup {
    /// The markup of reStructuredText, or none.
    Restructured,
    Wiki,
}

struct LineReader<'t> {
    lines: Cursor<'t>,
    blocks: Vec<Block>,
    /// True if the last line was blank.
    follows_blank_line: bool,
    /// The characters that underline headings, the outermost level first.
    underlines: Vec<char>,
    /// The minimum indentation of a line that continues the previous line.
    indent: Option<usize>,
    /// The number of the block that contains its lines as written, because the next line may continue it.
    open: Option<usize>,
    /// The number of the last block that is a code with a comment.
    comment: Option<usize>,
    /// The indentation of the term whose definition is being read.
    term: Option<usize>,
    markup: Markup,
    /// True if lines that begin with `#` are comments, which is assumed if two such lines are adjacent.
    has_comments: bool,
    /// True if enough lines look like rows of a space-separated table.
    has_spaced_tables: bool,
}

impl<'t> LineReader<'t> {
    fn push(&mut self, kind: BlockKind, text: impl Into<String>, number: usize) {
        self.close();
        let mut block = Block::new(kind, text, Location::Line(number));
        block.follows_blank_line = std::mem::take(&mut self.follows_blank_line);
        self.blocks.push(block);
    }

    /// Adds a block whose text may continue on the next line.
    fn push_open(&mut self, kind: BlockKind, text: &str, number: usize) {
        self.push(kind, text, number);
        self.open = Some(self.blocks.len() - 1);
    }

    /// Returns the open block if it is a code with a comment, which the next line may continue.
    fn open_comment(&mut self) -> Option<&mut Block> {
        let open = self.open.filter(|_| self.open == self.comment)?;
        self.blocks.get_mut(open)
    }

    /// Removes the markup from the text of the open block.
    fn close(&mut self) {
        let open = self.open.take().and_then(|open| self.blocks.get_mut(open));
        if let Some(block) = open {
            block.text = inline(&block.text, self.markup);
        }
    }

    fn line(&mut self, line: &'t str) {
        let trimmed = without_last_bar(line.trim());
        let number = self.lines.number;
        let is_indented = self.indent.is_some_and(|least| indent(line) >= least);
        let continues = !self.follows_blank_line
            && (is_indented && !is_field(trimmed) && !begins_hanging(line, self.lines.peek())
                || self.is_wrapped(trimmed));
        if trimmed.is_empty() {
            self.follows_blank_line = true;
        } else if is_target(trimmed) {
            return;
        } else if self.example(line) {
            // Its text and its tables are read.
        } else if is_without_text(trimmed) {
            self.skip_indented(indent(line));
        } else if let Some(text) = self.line_of_block(line.trim()) {
            self.follows_blank_line = true;
            // An indented line is a part of the text above it.
            let is_inner = line.trim().starts_with("|  ");
            let kind = if is_inner {
                BlockKind::Definition
            } else {
                BlockKind::Line
            };
            self.push_open(kind, text, number);
            self.indent = Some(indent(line) + 1);
            return;
        } else if trimmed.starts_with("```") {
            self.skip_code(&trimmed[..3]);
        } else if self.markup == Markup::Wiki && self.wiki_line(line.trim()) {
            // It is not prose.
        } else if let Some(text) = self.code_with_comment(trimmed) {
            self.push_open(BlockKind::Line, &text, number);
            self.comment = self.open;
            self.indent = Some(indent(line) + 1);
            return;
        } else if let Some(last) = self.open_comment().filter(|_| continues) {
            last.text.push(' ');
            last.text
                .push_str(without_end(without_comment_signs(trimmed)));
            return;
        } else if let Some(term) = self.term(line) {
            self.push(BlockKind::Term, term.text, number);
            if let Some(text) = term.classifier {
                self.push(BlockKind::Definition, inline(&text, self.markup), number);
                self.follows_blank_line = true;
            }
            self.term = Some(indent(line));
        } else if let Some(mut block) = directive(&mut self.lines, line) {
            block.follows_blank_line = std::mem::take(&mut self.follows_blank_line);
            self.blocks.push(block);
        } else if let Some(tables) = framed_tables(&mut self.lines, trimmed) {
            for (number, table) in tables {
                self.push_table(table, number);
            }
        } else if let Some(table) =
            table_of_cells(&mut self.lines, line).or_else(|| glued_table(&mut self.lines, line))
        {
            self.push_table(table, number);
        } else if let Some(table) = barred_table(&mut self.lines, line) {
            self.push_table(table, number);
        } else if self.has_comments && is_comment(trimmed) {
            return;
        } else if let Some((table, unread)) = headed_table(&mut self.lines, line) {
            self.push_table(table, number);
            self.close();
            self.blocks.extend(unread);
        } else if self.has_spaced_tables && spaced_cells(line).is_some() {
            let table = spaced_table(&mut self.lines, line);
            self.push_table(table, number);
        } else if let Some((level, text)) = self.heading(trimmed) {
            self.term = None;
            self.push(BlockKind::Heading(level), inline(text, self.markup), number);
        } else if tabs(line) > 0
            && !self.is_below_code(line)
            && (tabs(self.lines.peek()) == tabs(line) || begins_with_code(line))
        {
            let table = tabbed_table(&mut self.lines, line);
            self.push_table(table, number);
        } else if let Some(text) = bullet(trimmed) {
            let text = self.line_of_block(text).unwrap_or(text);
            self.push_open(BlockKind::Item, text, number);
            self.indent = Some(indent(line) + 1);
            return;
        } else if let Some(last) = self.blocks.last_mut().filter(|_| continues) {
            // A line that continues the previous one.
            last.text.push(' ');
            last.text.push_str(trimmed);
            return;
        } else {
            self.push_text(line, trimmed, number);
            return;
        }
        self.indent = None;
    }

    /// Reads a literal block with data that lists errors.
    fn example(&mut self, line: &str) -> bool {
        if self.markup != Markup::Restructured || !line.contains("::") {
            return false;
        }
        let number = self.lines.number;
        let mut above = self.blocks.iter().rev();
        let heading = above.find(|block| matches!(block.kind, BlockKind::Heading(_)));
        let heading = heading.map_or("", |heading| &heading.text);
        let Some((text, blocks)) = literal_data(&mut self.lines, line, heading) else {
            return false;
        };
        if !text.is_empty() {
            self.push(BlockKind::Line, text, number);
        }
        self.close();
        self.blocks.extend(blocks);
        self.follows_blank_line = true;
        true
    }

    /// Returns whether a line is indented by tabs, and the line above it is nothing but a code.
    fn is_below_code(&self, line: &str) -> bool {
        let above = self.blocks.last().filter(|_| !self.follows_blank_line);
        tabs(line.trim_start()) == 0 && above.is_some_and(|above| is_code(&above.text))
    }

    /// Returns the text of a line in a block whose lines stay apart, without the bar at its beginning: `| There is no door.`
    fn line_of_block<'l>(&self, line: &'l str) -> Option<&'l str> {
        let text = line.strip_prefix("| ")?.trim();
        let is_line = self.markup == Markup::Restructured && !text.is_empty();
        (is_line && !text.contains('|')).then_some(text)
    }

    /// Returns whether a line without an indentation continues the long text of a code in the line above, which does not end there.
    fn is_wrapped(&self, line: &str) -> bool {
        const SHORTEST: usize = 40;
        let Some(above) = self.open.and_then(|open| self.blocks.get(open)) else {
            return false;
        };
        let begins_with_word = line.starts_with(char::is_lowercase)
            && line.contains(' ')
            && !line.contains(['=', '|']);
        begins_with_word
            && matches!(above.kind, BlockKind::Line | BlockKind::Item)
            && above.text.len() >= SHORTEST
            && !above.text.ends_with(['.', '!', '?', ':', '。', '！'])
            && code_lines(line).is_empty()
            && code_lines(&above.text).iter().any(|above| {
                above.pattern.has(Trait::CodeFirst) || above.pattern.has(Trait::Labelled)
            })
    }

    /// Returns a line with a code and a comment, unless it is underlined: `101 -- NO_DOOR` may be a heading.
    fn code_with_comment(&mut self, line: &str) -> Option<String> {
        let is_heading = underline(self.lines.peek(), line).is_some();
        without_comment(line).filter(|_| !is_heading)
    }

    /// Returns the term in a line that is not part of a paragraph.
    fn term(&mut self, line: &str) -> Option<Term> {
        let last = self.blocks.last().map(|block| &block.kind);
        let is_indented = self.indent.is_some_and(|least| indent(line) >= least);
        let is_separate = self.follows_blank_line
            || self.term.is_some()
            || is_indented
            || matches!(last, None | Some(BlockKind::Heading(_)));
        is_separate.then(|| term(&mut self.lines, line))?
    }

    /// Adds a line of text, or of the definition of a term.
    fn push_text(&mut self, line: &str, trimmed: &str, number: usize) {
        let margin = indent(line);
        self.term = self.term.filter(|term| margin > *term);
        if let Some(term) = self.term {
            self.push_open(BlockKind::Definition, trimmed, number);
            self.indent = Some(term + 1);
        } else {
            self.push_open(BlockKind::Line, trimmed, number);
            self.indent = Some(margin + 1);
            if let Some(block) = self.blocks.last_mut() {
                block.is_bold = is_bold(trimmed);
            }
        }
    }

    /// Reads a heading, a table or a term of a wiki.
    fn wiki_line(&mut self, line: &str) -> bool {
        let number = self.lines.number;
        if let Some((level, text)) = wiki::heading(line) {
            self.push(BlockKind::Heading(level), inline(text, self.markup), number);
        } else if let Some(text) = line.strip_prefix(';') {
            let (term, definition) = text.split_once(" : ").unwrap_or((text, ""));
            self.push(BlockKind::Term, inline(term.trim(), self.markup), number);
            if !definition.is_empty() {
                self.push(
                    BlockKind::Definition,
                    inline(definition.trim(), self.markup),
                    number,
                );
            }
        } else if let Some(text) = line
            .strip_prefix(':')
            .filter(|text| !text.starts_with(|c: char| c.is_alphanumeric()))
        {
            let last = self.blocks.last().map(|block| &block.kind);
            let is_definition = matches!(last, Some(BlockKind::Term | BlockKind::Definition));
            let kind = if is_definition {
                BlockKind::Definition
            } else {
                BlockKind::Line
            };
            self.push(kind, inline(text.trim(), self.markup), number);
        } else if wiki::begins_table(line) {
            let mut rest = self.lines.clone();
            let mut lines = std::iter::from_fn(|| {
                let line = rest.next()?;
                Some((rest.number, line))
            });
            let Some(table) = wiki::table(&mut lines) else {
                return false;
            };
            self.lines = rest;
            self.close();
            let blocks = parse_html(&table).blocks.into_iter();
            self.blocks.extend(blocks.map(|block| Block {
                location: Location::Line(number),
                ..block
            }));
        } else {
            return false;
        }
        true
    }

    /// Returns the level and the text of a line that begins with `#` or is underlined. Consumes the underline.
    fn heading(&mut self, line: &'t str) -> Option<(u8, &'t str)> {
        if let Some(heading) = hash_heading(line) {
            return Some(heading);
        }
        let mark = underline(self.lines.peek(), line)?;
        self.lines.next();
        let known = self.underlines.iter().position(|known| *known == mark);
        let level = known.unwrap_or_else(|| {
            self.underlines.push(mark);
            self.underlines.len() - 1
        });
        Some((u8::try_from(level + 1).unwrap_or(6), line))
    }

    /// Skips a code block, which is an example of a response, whose codes are listed elsewhere.
    fn skip_code(&mut self, fence: &str) {
        while let Some(line) = self.lines.next() {
            if line.trim_start().starts_with(fence) {
                break;
            }
        }
    }

    /// Skips the lines that are indented more than a directive.
    fn skip_indented(&mut self, margin: usize) {
        while self.lines.has_next()
            && (self.lines.peek().trim().is_empty() || indent(self.lines.peek()) > margin)
        {
            self.lines.next();
        }
        self.follows_blank_line = true;
    }

    fn push_table(&mut self, mut table: Table, number: usize) {
        uncomment_columns(&mut table);
        if !table.rows.is_empty() {
            self.push(BlockKind::Table(table), "", number);
        }
    }
}

/// Returns text without markup.
fn inline(text: &str, markup: Markup) -> String {
    match markup {
        Markup::Wiki => plain(&wiki::without_links(text)),
        Markup::Restructured => plain(&escape_placeholders(text)),
    }
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).count()
}
