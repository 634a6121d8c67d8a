//! Edits of a source file, and the difference that they make.

use std::fmt::Write as _;
use std::ops::Range;

/// The replacement of a part of a text.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// The edits of a text. They do not overlap: an edit inside a part that another edit replaces is dropped.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<Edit>);

impl Edits {
    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        let text = text.into();
        self.0.push(Edit { range, text });
    }

    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Removes items with the lines on which they are, and with one of the blank lines around each.
    pub(super) fn remove_lines(&mut self, source: &str, range: Range<usize>) {
        let start = line_start(source, range.start);
        let end = line_end(source, range.end);
        let is_alone = source[start..range.start].trim().is_empty()
            && source[range.end..end].trim().is_empty();
        if !is_alone {
            self.replace(range, "");
            return;
        }
        let before = line_start(source, start.saturating_sub(1));
        let after = line_end(source, end);
        let removed = if before < start && source[before..start].trim().is_empty() {
            before..end
        } else if source[end..after].trim().is_empty() {
            start..after
        } else {
            start..end
        };
        self.replace(removed, "");
    }

    /// Returns the edits in the order of the text. Removals that overlap are one removal.
    fn sorted(&self, source: &str) -> Vec<Edit> {
        let mut edits: Vec<&Edit> = self.0.iter().collect();
        // An insertion comes before the removal of what follows it.
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut kept: Vec<Edit> = Vec::new();
        for edit in edits {
            match kept.last_mut() {
                Some(last) if edit.range.start < last.range.end => {
                    if last.text.is_empty() && edit.text.is_empty() {
                        last.range.end = last.range.end.max(edit.range.end);
                    }
                }
                _ => kept.push(edit.clone()),
            }
        }
        for edit in kept.iter_mut().filter(|edit| edit.text.is_empty()) {
            edit.range = without_blank_edge(source, edit.range.clone());
        }
        kept
    }

    /// Returns the text with the edits.
    pub(super) fn apply(&self, source: &str) -> String {
        let is_windows = source.contains("\r\n");
        let mut out = String::with_capacity(source.len());
        let mut at = 0;
        for edit in self.sorted(source) {
            out.push_str(&source[at..edit.range.start]);
            if is_windows {
                out.push_str(&edit.text.replace('\n', "\r\n"));
            } else {
                out.push_str(&edit.text);
            }
            at = edit.range.end;
        }
        out.push_str(&source[at..]);
        out
    }

    /// Returns the texts that the edits remove.
    pub(super) fn removed<'s>(&self, source: &'s str) -> Vec<(usize, &'s str)> {
        let edits = self.sorted(source).into_iter();
        let removed = edits.map(|edit| (edit.range.start, &source[edit.range]));
        removed.collect()
    }
}

/// Extends the range of removed lines by a blank line that would follow the start of a block.
fn without_blank_edge(source: &str, range: Range<usize>) -> Range<usize> {
    let is_at_start =
        source[..range.start].ends_with("{\n") || source[..range.start].ends_with("{\r\n");
    let end = line_end(source, range.end);
    if is_at_start && range.start < range.end && source[range.end..end].trim().is_empty() {
        range.start..end
    } else {
        range
    }
}

/// Returns the start of the line at a position.
pub(super) fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |at| at + 1)
}

/// Returns the end of the line at a position, with its line break.
fn line_end(source: &str, at: usize) -> usize {
    source[at..]
        .find('\n')
        .map_or(source.len(), |end| at + end + 1)
}

/// Returns the whitespace at the start of the line at a position.
pub(super) fn indentation(source: &str, at: usize) -> &str {
    let line = &source[line_start(source, at)..];
    let text = line.trim_start_matches([' ', '\t']);
    &line[..line.len() - text.len()]
}

/// The number of unchanged lines around a change.
const CONTEXT: usize = 3;

/// Returns the difference of two texts, as `diff -u` shows it. A file that is new has no text before.
pub(crate) fn difference(path: &str, before: &str, after: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let from = if before.is_empty() { "/dev/null" } else { path };
    let mut out = format!("--- {from}\n+++ {path}\n");
    let lines = aligned(&old, &new);
    let changed: Vec<usize> = (0..lines.len())
        .filter(|at| !matches!(lines[*at], Line::Same(..)))
        .collect();
    let mut hunks: Vec<Range<usize>> = Vec::new();
    for at in changed {
        let range = at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(lines.len());
        match hunks.last_mut() {
            Some(last) if range.start <= last.end => last.end = range.end,
            _ => hunks.push(range),
        }
    }
    for hunk in hunks {
        let (mut first_old, mut first_new) = (1, 1);
        for line in &lines[..hunk.start] {
            first_old += usize::from(!matches!(line, Line::Added(_)));
            first_new += usize::from(!matches!(line, Line::Removed(_)));
        }
        let lines = &lines[hunk];
        let count = |is_counted: fn(&Line<'_>) -> bool| {
            lines.iter().filter(|line| is_counted(line)).count()
        };
        let olds = count(|line| !matches!(line, Line::Added(_)));
        let news = count(|line| !matches!(line, Line::Removed(_)));
        first_old -= usize::from(olds == 0);
        let _ = writeln!(out, "@@ -{first_old},{olds} +{first_new},{news} @@");
        for line in lines {
            let _ = match line {
                Line::Same(text) => writeln!(out, " {text}"),
                Line::Removed(text) => writeln!(out, "-{text}"),
                Line::Added(text) => writeln!(out, "+{text}"),
            };
        }
    }
    out
}

enum Line<'t> {
    Same(&'t str),
    Removed(&'t str),
    Added(&'t str),
}

/// Aligns the lines of two texts, with as many equal lines as possible.
fn aligned<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<Line<'t>> {
    /// The maximum size of the table of a comparison. Larger differences are shown as one change.
    const MAX_CELLS: usize = 16_000_000;
    let is_same = |(old, new): &(&&str, &&str)| old == new;
    let start = old.iter().zip(new).take_while(is_same).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev());
    let end = end.take_while(is_same).count();
    let old_middle = &old_rest[..old_rest.len() - end];
    let new_middle = &new_rest[..new_rest.len() - end];
    let mut lines: Vec<Line<'t>> = old[..start].iter().map(|line| Line::Same(line)).collect();
    let width = new_middle.len() + 1;
    let mut from = 0;
    let mut to = 0;
    if width * (old_middle.len() + 1) <= MAX_CELLS {
        // The number of equal lines that can follow each pair of positions.
        let mut common = vec![0_u32; width * (old_middle.len() + 1)];
        for (at, before) in old_middle.iter().enumerate().rev() {
            for (other, after) in new_middle.iter().enumerate().rev() {
                common[at * width + other] = if before == after {
                    common[(at + 1) * width + other + 1] + 1
                } else {
                    common[(at + 1) * width + other].max(common[at * width + other + 1])
                };
            }
        }
        while from < old_middle.len() && to < new_middle.len() {
            if old_middle[from] == new_middle[to] {
                lines.push(Line::Same(old_middle[from]));
                (from, to) = (from + 1, to + 1);
            } else if common[(from + 1) * width + to] >= common[from * width + to + 1] {
                lines.push(Line::Removed(old_middle[from]));
                from += 1;
            } else {
                lines.push(Line::Added(new_middle[to]));
                to += 1;
            }
        }
    }
    lines.extend(old_middle[from..].iter().map(|line| Line::Removed(line)));
    lines.extend(new_middle[to..].iter().map(|line| Line::Added(line)));
    let same = &old_rest[old_rest.len() - end..];
    lines.extend(same.iter().map(|line| Line::Same(line)));
    lines
}

#[cfg(test)]
mod tests {
    use super::{Edits, difference};

    #[test]
    fn items_are_removed_with_a_blank_line() {
        let source = "a\n\n  b {\n  }\n\nc\n\nd\n";
        let mut edits = Edits::default();
        edits.remove_lines(source, 5..12);
        edits.remove_lines(source, 14..15);
        assert_eq!(edits.apply(source), "a\n\nd\n");
        assert_eq!(
            difference("x", source, "a\n\nnew\nc\n\nd\n"),
            "--- x\n+++ x\n@@ -1,8 +1,6 @@\n a\n \n-  b {\n-  }\n-\n+new\n c\n \n d\n"
        );
    }
}
