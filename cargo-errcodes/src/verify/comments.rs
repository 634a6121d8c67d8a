//! The comments of a program, and the constants that they belong to. It reads no language in particular: a line is a comment, or a part of
//! the program with or without a comment behind it.
//!
//! Within a block, such as an enum, comments are on the same side of all constants. A comment behind a constant belongs to it, and so do the
//! lines below that continue it. A comment in lines of its own belongs to the next constant. If the constants have comments behind them,
//! it is the heading of a section and belongs to none.

use std::ops::Range;

/// A line of a program.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceLine {
    kind: LineKind,
    /// The column of the first character.
    indent: usize,
    /// The byte at which a comment begins.
    pub(super) comment: Option<usize>,
    /// True if the comment is marked as one about what is above it or before it: `///< text`.
    is_back: bool,
    /// True if the line of a comment begins with the name of a constant, which it describes: `<dt>NOT_FOUND</dt>`.
    is_item: bool,
    /// True if the line is within a comment that begins in a line above.
    continues: bool,
    /// The lines with the same number belong together.
    pub(super) group: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineKind {
    Blank,
    Comment,
    /// An attribute of the next line: `@Deprecated`.
    Attribute,
    /// A constant or another statement.
    Entry,
    /// The begin or the end of a block.
    Bracket,
}

impl SourceLine {
    pub(super) fn is_comment(&self) -> bool {
        self.kind == LineKind::Comment
    }

    pub(super) fn is_blank(&self) -> bool {
        self.kind == LineKind::Blank
    }

    fn is_code(&self) -> bool {
        matches!(self.kind, LineKind::Entry | LineKind::Bracket)
    }

    fn has_comment_behind(&self) -> bool {
        self.kind == LineKind::Entry && self.comment.is_some_and(|at| at > self.indent)
    }
}

/// Returns the lines of a program.
pub(super) fn source_lines(text: &str) -> Vec<SourceLine> {
    let mut lines = Vec::new();
    // The mark that ends the comment in which a line begins.
    let mut open: Option<&'static str> = None;
    for line in text.lines() {
        let (classified, still_open) = classify(line, open);
        lines.push(classified);
        open = still_open;
    }
    group(&mut lines);
    lines
}

/// The marks that begin a comment, each with the one that ends it, if that is not the end of the line.
const MARKS: [(&str, Option<&str>); 12] = [
    ("//", None),
    ("/*", Some("*/")),
    ("(*", Some("*)")),
    ("--[[", Some("]]")),
    ("--", None),
    ("%%", None),
    ("%", None),
    (";", None),
    ("#", None),
    ("!", None),
    ("'", None),
    ("{", Some("}")),
];

/// Returns a line, and the mark that ends the comment in which the next line begins.
fn classify(line: &str, open: Option<&'static str>) -> (SourceLine, Option<&'static str>) {
    let trimmed = line.trim();
    let indent = line.len() - line.trim_start().len();
    let source_line = |kind, comment| SourceLine {
        kind,
        indent,
        comment,
        is_back: comment.is_some_and(|at: usize| is_back(&line[at..])),
        is_item: kind == LineKind::Comment && begins_with_constant(trimmed),
        continues: open.is_some(),
        group: 0,
    };
    if trimmed.is_empty() {
        return (source_line(LineKind::Blank, None), open);
    }
    if let Some(end) = open {
        let Some(at) = line.find(end) else {
            return (source_line(LineKind::Comment, Some(indent)), open);
        };
        let is_comment = line[at + end.len()..].trim().is_empty();
        let kind = if is_comment {
            LineKind::Comment
        } else {
            LineKind::Entry
        };
        return (source_line(kind, Some(indent)), None);
    }
    // A line in the middle of a comment whose first line was not recognized.
    if trimmed == "*" || trimmed.starts_with("* ") {
        return (source_line(LineKind::Comment, Some(indent)), None);
    }
    let Some((at, end)) = comment_start(line) else {
        return (source_line(kind_of_code(trimmed), None), None);
    };
    let close = end.map(|end| {
        (
            end,
            line[at..].find(end).map(|close| at + close + end.len()),
        )
    });
    let (is_closed, rest) = match close {
        None => (true, ""),
        Some((_, Some(close))) => (true, line[close..].trim()),
        Some((_, None)) => (false, ""),
    };
    let kind = if at > indent {
        kind_of_code(line[..at].trim())
    } else if rest.is_empty() {
        LineKind::Comment
    } else {
        kind_of_code(rest)
    };
    (source_line(kind, Some(at)), end.filter(|_| !is_closed))
}

fn kind_of_code(code: &str) -> LineKind {
    let is_attribute = code.starts_with('@')
        || code.starts_with("#[")
        || code.starts_with('[')
            && code.ends_with(']')
            && code[1..].starts_with(char::is_uppercase);
    if is_attribute && !code.contains(['{', '=']) {
        LineKind::Attribute
    } else if code.ends_with('{') || !code.contains(char::is_alphanumeric) {
        LineKind::Bracket
    } else {
        LineKind::Entry
    }
}

/// Returns whether a comment is marked as one about what is above it or before it.
fn is_back(comment: &str) -> bool {
    let rest = comment.trim_start_matches(['/', '*', '!', '-', '#']);
    let mark = &comment[..comment.len() - rest.len()];
    mark.len() >= 2 && rest.starts_with('<') || mark == "--" && rest.trim_start().starts_with("^ ")
}

/// Returns whether a line of a comment begins with the name of a constant and something that separates it from a text.
fn begins_with_constant(line: &str) -> bool {
    let is_mark = |c: char| c.is_ascii_punctuation() && c != '<' || c == ' ';
    let line = line.trim_start_matches(is_mark);
    let line = line.strip_prefix("<dt>").unwrap_or(line);
    let is_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let end = line.find(|c| !is_name(c)).unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let rest = rest.trim_start();
    name.len() > 2
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && (rest.is_empty() || rest.starts_with([':', '-', '=', '<', '|', '`', '"']))
}

/// Returns the byte at which the comment of a line begins, and the mark that ends it.
fn comment_start(line: &str) -> Option<(usize, Option<&'static str>)> {
    // A longer line is not that of a constant.
    const LONGEST: usize = 2_000;
    let start = line.len() - line.trim_start().len();
    let mut string: Option<char> = None;
    let mut last = None;
    let characters = line.char_indices().skip_while(|(at, _)| *at < start);
    for (at, c) in characters.take(LONGEST) {
        if let Some(quote) = string {
            if c == quote && last != Some('\\') {
                string = None;
            }
            last = if last == Some('\\') { None } else { Some(c) };
            continue;
        }
        let place = Place {
            before: &line[start..at],
            rest: &line[at..],
        };
        if let Some(mark) = place.mark() {
            return Some((at, mark.1));
        }
        let closes = || line[at + 1..].contains(c);
        if matches!(c, '"' | '`') || c == '\'' && closes() {
            string = Some(c);
        }
        last = Some(c);
    }
    None
}

/// A place in a line, outside of strings.
struct Place<'l> {
    /// The line up to there, without indentation.
    before: &'l str,
    rest: &'l str,
}

impl Place<'_> {
    /// Returns the mark of a comment that begins here. Marks that are also operators need whitespace around them.
    fn mark(&self) -> Option<(&'static str, Option<&'static str>)> {
        let (mark, end) = MARKS.iter().find(|(mark, _)| self.rest.starts_with(mark))?;
        let is_first = self.before.is_empty();
        let after = &self.rest[mark.len()..];
        let is_spaced = self.before.ends_with([' ', '\t']);
        let has_space = after.is_empty() || after.starts_with([' ', '\t']);
        let is_behind_value = || {
            let before = self.before.trim_end();
            before.ends_with([';', ',', ')', ']', '.', '"'])
                || before.ends_with(|c: char| c.is_ascii_alphanumeric())
                    && before.contains(|c: char| c.is_ascii_digit())
        };
        let repeats = || after.trim_start_matches(mark).starts_with([' ', '\t']);
        let is_mark = match *mark {
            // An address has slashes too.
            "//" => !self.before.ends_with(':'),
            "/*" | "--[[" => true,
            "(*" => has_space || after.starts_with('*'),
            "--" => {
                (is_first || is_spaced || is_behind_value()) && (has_space || is_first && repeats())
            }
            "%%" => is_first || is_spaced || self.before.ends_with('.'),
            // Directives such as `#define` are a part of the program.
            "#" => (is_first || is_spaced) && (has_space || repeats()),
            "%" => (is_first || is_behind_value()) && has_space,
            ";" => (is_first || is_spaced && is_behind_value()) && (has_space || repeats()),
            "'" => {
                (is_first || is_spaced && is_behind_value()) && has_space && !after.contains('\'')
            }
            "!" => (is_first || is_spaced && is_behind_value()) && has_space,
            "{" => (is_first || is_spaced && is_behind_value()) && is_prose_in_braces(after),
            _ => false,
        };
        is_mark.then_some((*mark, *end))
    }
}

/// Returns whether the text after a brace is a comment of Pascal, and not a block or an object.
fn is_prose_in_braces(after: &str) -> bool {
    let (inner, is_closed) = match after.split_once('}') {
        Some((inner, rest)) if rest.trim().is_empty() => (inner, true),
        Some(_) => return false,
        None => (after, false),
    };
    let words = inner.split_whitespace().count();
    let has_code =
        inner.contains(['=', '"', '{', ';', '\'', ':']) || inner.trim_end().ends_with(',');
    words >= if is_closed { 1 } else { 2 } && !has_code
}

/// Sets the groups of lines.
fn group(lines: &mut [SourceLine]) {
    let mut joins = vec![false; lines.len()];
    let mut start = 0;
    for end in 0..=lines.len() {
        let is_end = lines
            .get(end)
            .is_none_or(|line| line.kind == LineKind::Bracket);
        if is_end {
            // The comments above a bracket belong to it.
            let block = start..(end + 1).min(lines.len());
            join(lines, block, &mut joins);
            start = end + 1;
        }
    }
    let mut group = 0;
    for (line, joins) in lines.iter_mut().zip(joins) {
        group += usize::from(!joins);
        line.group = group;
    }
}

/// Sets for each line of a block whether it belongs to the same constant as the line above it.
fn join(lines: &[SourceLine], block: Range<usize>, joins: &mut [bool]) {
    // The lines of the program that are directly below comments and attributes, without those that belong to the line above them.
    let mut below: Vec<usize> = Vec::new();
    let mut entries = block
        .clone()
        .filter(|line| lines[*line].kind == LineKind::Entry);
    // In such a block, a comment is not about the constant above it, however it is indented.
    let is_above = entries
        .next()
        .is_some_and(|first| first > block.start && lines[first - 1].is_comment());
    let mut at = block.start;
    while at < block.end {
        if lines[at].is_code() || lines[at].is_blank() {
            at += 1;
            continue;
        }
        let is_in_run = |line: &&SourceLine| !line.is_code() && !line.is_blank();
        let length = lines[at..block.end].iter().take_while(is_in_run).count();
        let run = at..at + length;
        at = run.end;
        let continued = continuation(lines, &run, !is_above);
        joins[run.start..run.start + continued].fill(true);
        let rest = run.start + continued..run.end;
        if !rest.is_empty() {
            joins[rest.start + 1..rest.end].fill(true);
            if rest.end < block.end && lines[rest.end].is_code() {
                below.push(rest.end);
            }
        }
    }
    // A line that begins within a comment belongs to the line above, even if the program goes on there.
    for line in block.clone().filter(|line| lines[*line].continues) {
        joins[line] = line > 0 && !lines[line].is_blank();
    }
    // The comment above a block can describe each of its constants.
    let items = block.clone().filter(|line| lines[*line].is_item);
    let has_items = items.clone().nth(1).is_some();
    for item in items.filter(|_| has_items) {
        joins[item] = false;
    }
    let has_sections = has_sections(&lines[block], below.iter().map(|line| &lines[*line]));
    for line in below {
        if has_items && lines[line].kind == LineKind::Bracket {
            continue;
        }
        joins[line] |= !has_sections || lines[line - 1].kind == LineKind::Attribute;
    }
}

/// Returns the number of lines of a run that belong to the entry above.
fn continuation(lines: &[SourceLine], run: &Range<usize>, can_be_below: bool) -> usize {
    let above = run.start.checked_sub(1).map(|above| &lines[above]);
    let Some(entry) = above.filter(|above| above.kind == LineKind::Entry) else {
        return 0;
    };
    let next = lines.get(run.end).filter(|next| next.is_code());
    let behind = entry.comment.filter(|_| entry.has_comment_behind());
    let mut was_back = entry.is_back;
    let continues = |line: &&SourceLine| {
        let is_below =
            behind.is_some_and(|at| line.indent > entry.indent && line.indent.abs_diff(at) < 2);
        let is_deeper = can_be_below
            && line.indent > entry.indent
            && next.is_none_or(|next| line.indent > next.indent || next.kind == LineKind::Bracket);
        was_back = line.is_comment() && (line.continues || line.is_back || is_below || is_deeper);
        was_back
    };
    lines[run.clone()].iter().take_while(continues).count()
}

/// Returns whether the comments in lines of their own are the headings of sections, because the constants have comments behind them.
/// `below` are the lines below such comments.
fn has_sections<'l>(block: &[SourceLine], below: impl Iterator<Item = &'l SourceLine>) -> bool {
    let behind = block
        .iter()
        .filter(|line| line.has_comment_behind())
        .count();
    let entries = below.filter(|line| line.kind == LineKind::Entry);
    let (with, without): (Vec<&SourceLine>, Vec<&SourceLine>) =
        entries.partition(|line| line.has_comment_behind());
    behind > 1 && !with.is_empty() && with.len() >= without.len() && with.len() * 2 <= behind
}

#[cfg(test)]
mod tests {
    use super::source_lines;

    /// Returns the lines that belong together.
    fn groups(text: &str) -> Vec<Vec<usize>> {
        let lines = source_lines(text);
        let numbered: Vec<(usize, usize)> = lines
            .iter()
            .zip(1..)
            .filter(|(line, _)| !line.is_blank())
            .map(|(line, number)| (line.group, number))
            .collect();
        let groups = numbered.chunk_by(|one, other| one.0 == other.0);
        groups
            .map(|group| group.iter().map(|(_, number)| *number).collect())
            .collect()
    }

    #[test]
    fn comments_belong_to_constants() {
        let cases = [
            (
                "enum E {\n  A = 1, // a\n  B = 2, // b\n}",
                vec![vec![1], vec![2], vec![3], vec![4]],
            ),
            (
                "enum E {\n  // a\n  A = 1,\n  // b\n  B = 2,\n}",
                vec![vec![1], vec![2, 3], vec![4, 5], vec![6]],
            ),
            (
                "enum E {\n  // section\n  A = 1, // a\n  B = 2, // b\n}",
                vec![vec![1], vec![2], vec![3], vec![4], vec![5]],
            ),
            (
                "  A = 1, ///< a\n         ///< and more\n  B = 2, ///< b",
                vec![vec![1, 2], vec![3]],
            ),
            (
                "  A = 1; -- a\n         -- and more\n  B = 2; -- b",
                vec![vec![1, 2], vec![3]],
            ),
            (
                "  A = 1, /* a\n            and more */\n  B = 2,",
                vec![vec![1, 2], vec![3]],
            ),
            (
                "  A = 1,\n  ///< a\n  B = 2,\n  ///< b\n",
                vec![vec![1, 2], vec![3, 4]],
            ),
            (
                "  A = 1\n    ## a\n  B = 2\n    ## b\n",
                vec![vec![1, 2], vec![3, 4]],
            ),
            (
                "{ a }\nA = 1;\n{ b b\n  and more }\nB = 2;",
                vec![vec![1, 2], vec![3, 4, 5]],
            ),
            (
                "/** a */\n@Deprecated\nA = 1;\n% b\nB = 2;",
                vec![vec![1, 2, 3], vec![4, 5]],
            ),
            (
                "/**\n * Doors:\n * <dt>DOOR_A</dt>\n * a\n * <dt>DOOR_B</dt>\n * b\n */\nenum E {\n A = 1,\n}",
                vec![
                    vec![1, 2],
                    vec![3, 4],
                    vec![5, 6, 7],
                    vec![8],
                    vec![9],
                    vec![10],
                ],
            ),
            (
                "; head\n\nA equ 1 ; a\nB equ 2 ; b\n",
                vec![vec![1], vec![3], vec![4]],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(groups(text), expected, "{text}");
        }
    }
}
