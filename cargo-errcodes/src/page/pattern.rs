//! What a pattern of the user's finds, by the names of its groups.

use regex::{Captures, Regex};

use super::block::{Block, Grid, Kind, Row, boundary, tidy};
use super::limits::LOOKAHEAD;
use super::role::Role;

pub(super) fn read(text: &str, pattern: &Regex) -> Vec<Block> {
    let roles: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| {
            let mut names = pattern.capture_names().flatten();
            names.any(|name| name == role.key())
        })
        .collect();
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for found in matches(text, pattern) {
        let start = found.get(0).map_or(0, |whole| whole.start());
        line += text[counted..start].matches('\n').count();
        counted = start;
        let cells = roles.iter().map(|role| {
            let cell = found.name(role.key()).map_or("", |cell| cell.as_str());
            tidy(cell)
        });
        rows.push(Row {
            cells: cells.collect(),
            place: format!("line {line}"),
        });
    }
    let header = roles.iter().map(|role| role.key().to_owned()).collect();
    let grid = Grid {
        header: Some(header),
        rows,
    };
    vec![Block::new(Kind::Table(grid), "", "line 1")]
}

/// The matches in a text, one behind the other.
///
/// A search of the whole text may look at all of it to find a short match, and the next one again: `\d(?s:.*x)?`. So
/// each looks at the text a little further than its match, and further only if there is none.
fn matches<'t>(text: &'t str, pattern: &Regex) -> impl Iterator<Item = Captures<'t>> {
    let mut start = 0;
    let mut last_end = None;
    std::iter::from_fn(move || {
        while start <= text.len() {
            let found = next_match(text, start, pattern)?;
            let (from, end) = found.get(0).map(|whole| (whole.start(), whole.end()))?;
            let is_empty = from == end;
            start = end;
            if is_empty {
                start += text[end..].chars().next().map_or(1, char::len_utf8);
            }
            // As in any search, no empty match stands right behind another match.
            if !is_empty || last_end != Some(end) {
                last_end = Some(end);
                return Some(found);
            }
        }
        None
    })
}

fn next_match<'t>(text: &'t str, start: usize, pattern: &Regex) -> Option<Captures<'t>> {
    let mut length = 2 * LOOKAHEAD;
    loop {
        let end = boundary(text, start.saturating_add(length));
        let found = pattern.captures_at(&text[..end], start);
        let is_inside = |found: &Captures<'_>| {
            let whole = found.get(0);
            whole.is_some_and(|whole| whole.end() + LOOKAHEAD <= end)
        };
        if end == text.len() || found.as_ref().is_some_and(is_inside) {
            return found;
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
    fn matches_are_those_of_a_search_of_the_whole_text() {
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
                let of_all: Vec<_> = pattern.find_iter(text).map(|found| found.range()).collect();
                let found = matches(text, &pattern);
                let found: Vec<_> = found.map(|found| found.get(0).unwrap().range()).collect();
                assert_eq!(found, of_all, "{pattern}");
            }
        }
    }
}
