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

    /// Returns the edits in the order of the text.
    fn sorted(&self) -> Vec<&Edit> {
        let mut edits: Vec<&Edit> = self.0.iter().collect();
        // An insertion comes before the removal of what follows it.
        edits.sort_by_key(|edit| (edit.range.start, std::cmp::Reverse(edit.range.end)));
        let mut kept: Vec<&Edit> = Vec::new();
        for edit in edits {
            let end = kept.last().map_or(0, |last| last.range.end);
            if edit.range.start >= end {
                kept.push(edit);
            }
        }
        kept
    }

    /// Returns the text with the edits.
    pub(super) fn apply(&self, source: &str) -> String {
        let is_windows = source.contains("\r\n");
        let mut out = String::with_capacity(source.len());
        let mut at = 0;
        for edit in self.sorted() {
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
        let edits = self.sorted().into_iter();
        let removed = edits.map(|edit| (edit.range.start, &source[edit.range.clone()]));
        removed.collect()
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

/// Returns the difference of two texts, as `diff -u` shows it.
pub(crate) fn difference(path: &str, before: &str, after: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut out = format!("--- {path}\n+++ {path}\n");
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

/// Aligns the lines of two texts. The new text has few lines that the old one has not, so a line that occurs again soon is the same.
fn aligned<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<Line<'t>> {
    let mut lines = Vec::new();
    let (mut from, mut to) = (0, 0);
    while from < old.len() || to < new.len() {
        let (Some(&before), Some(&after)) = (old.get(from), new.get(to)) else {
            lines.extend(old[from..].iter().map(|line| Line::Removed(line)));
            lines.extend(new[to..].iter().map(|line| Line::Added(line)));
            break;
        };
        if before == after {
            lines.push(Line::Same(before));
            (from, to) = (from + 1, to + 1);
            continue;
        }
        // The nearest pair of equal lines, of which the next lines are equal too.
        let (removed, added) = nearest_pair(&old[from..], &new[to..]);
        lines.extend(
            old[from..from + removed]
                .iter()
                .map(|line| Line::Removed(line)),
        );
        lines.extend(new[to..to + added].iter().map(|line| Line::Added(line)));
        (from, to) = (from + removed, to + added);
    }
    lines
}

/// Returns how many lines to skip in each text until they are equal again.
fn nearest_pair(old: &[&str], new: &[&str]) -> (usize, usize) {
    /// The maximum number of new lines in one place.
    const ADDED: usize = 40;
    let is_same = |from: usize, to: usize| {
        let (old, new) = (&old[from..], &new[to..]);
        let length = old.len().min(new.len()).min(2);
        old[..length] == new[..length] && old.len().min(2) == new.len().min(2)
    };
    for total in 1..old.len() + ADDED.min(new.len()) {
        for added in 0..=total.min(ADDED) {
            let removed = total - added;
            if removed < old.len() && added < new.len() && is_same(removed, added) {
                return (removed, added);
            }
        }
    }
    (old.len(), new.len())
}

#[cfg(test)]
mod tests {
    use super::{Edits, difference};

    #[test]
    fn items_are_removed_with_a_blank_line() {
        let source = "a\n\n  b {\n  }\n\nc\nd\n";
        let mut edits = Edits::default();
        edits.remove_lines(source, 5..12);
        edits.remove_lines(source, 14..15);
        assert_eq!(edits.apply(source), "a\n\nd\n");
        assert_eq!(
            difference("x", source, "a\n\nnew\nc\nd\n"),
            "--- x\n+++ x\n@@ -1,7 +1,5 @@\n a\n \n-  b {\n-  }\n-\n+new\n c\n d\n"
        );
    }
}
