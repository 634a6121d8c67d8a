//! Lines of fields with rare separators: `10001:idle:ready:"00 READY"`, `1001~No door`. A comment can name the fields.

use std::collections::{BTreeMap, HashSet};

use crate::page::code::is_code;
use crate::page::weights::are_usual;

/// The separators, each with the fewest fields of a line. Sentences contain some of them.
const SEPARATORS: [(char, usize); 5] = [(':', 3), (';', 3), ('#', 3), ('~', 2), ('^', 2)];

/// The signs of comments.
const COMMENTS: [&str; 6] = ["#", "//", "--", ";", "!", "%"];

/// The fewest lines.
const FEWEST: usize = 3;

/// A file of lines of fields.
pub(super) struct Separated<'t> {
    pub(super) separator: char,
    /// The names of the fields, if a comment or the first line states them.
    pub(super) names: Vec<String>,
    /// The lines that are neither comments nor names, each with its number.
    pub(super) lines: Vec<(usize, &'t str)>,
}

/// Returns whether a file consists of lines of fields.
pub(super) fn is_separated(text: &str) -> bool {
    Separated::of(text).is_some()
}

impl<'t> Separated<'t> {
    /// Finds the separator that all lines have equally often, if the lines begin with different codes.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let lines = text.lines().zip(1..).map(|(line, number)| (number, line));
        let lines = lines.filter(|(_, line)| !line.trim().is_empty());
        let (comments, lines): (Vec<_>, Vec<_>) =
            lines.partition(|(_, line)| without_comment(line).is_some());
        let (separator, width) = SEPARATORS.iter().find_map(|(separator, fewest)| {
            let width = width(&lines, *separator)?;
            (width >= *fewest).then_some((*separator, width))
        })?;
        let mut separated = Self {
            separator,
            names: Vec::new(),
            lines,
        };
        let first = separated.lines.first()?;
        let names = fields(first.1, separator);
        let are_names = names.len() == width && names.iter().all(|name| is_field_name(name));
        if are_names && !is_code(&names[0]) {
            separated.names = names;
            separated.lines.remove(0);
        } else {
            let above = comments.iter().rev();
            let mut above = above.filter(|(number, _)| number < &first.0);
            separated.names = above
                .find_map(|(_, line)| names_in(line, separator, width))
                .unwrap_or_default();
        }
        separated.has_codes().then_some(separated)
    }

    /// Returns whether nearly all lines begin with codes that differ, and have a text.
    fn has_codes(&self) -> bool {
        let codes = self.lines.iter().filter_map(|(_, line)| {
            let fields = fields(line, self.separator);
            let (code, rest) = fields.split_first()?;
            let has_text = rest.iter().any(|field| field.contains(char::is_alphabetic));
            (is_code(code) && has_text).then(|| code.clone())
        });
        let codes: Vec<String> = codes.collect();
        let distinct: HashSet<&String> = codes.iter().collect();
        self.lines.len() >= FEWEST
            && are_usual(codes.len(), self.lines.len())
            && are_usual(distinct.len(), codes.len())
    }
}

/// Returns the number of fields that nearly all lines have.
fn width(lines: &[(usize, &str)], separator: char) -> Option<usize> {
    let mut lines_by_width: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, line) in lines {
        // `101: Error: no door` is a text with colons.
        let is_spaced = is_followed_by_space(line, separator);
        let width = if is_spaced {
            0
        } else {
            fields(line, separator).len()
        };
        *lines_by_width.entry(width).or_default() += 1;
    }
    let (width, number) = lines_by_width
        .into_iter()
        .max_by_key(|(_, number)| *number)?;
    (width > 1 && are_usual(number, lines.len())).then_some(width)
}

/// Returns whether a space follows a separator outside of quotes, without one in front of it.
fn is_followed_by_space(line: &str, separator: char) -> bool {
    let mut is_quoted = false;
    let mut before = ' ';
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        is_quoted ^= c == '"';
        if c == separator && !is_quoted && before != ' ' && chars.peek() == Some(&' ') {
            return true;
        }
        before = c;
    }
    false
}

/// Returns the fields of a line, without whitespace around them.
fn fields(line: &str, separator: char) -> Vec<String> {
    let fields = untrimmed_fields(line, separator).into_iter();
    fields.map(|field| field.trim().to_owned()).collect()
}

/// Returns the fields of a line. A field in quotes may contain the separator.
pub(super) fn untrimmed_fields(line: &str, separator: char) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    let mut chars = line.trim().chars().peekable();
    while let Some(c) = chars.next() {
        let Some(field) = fields.last_mut() else {
            break;
        };
        match c {
            '"' if is_quoted && chars.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if is_quoted || field.trim().is_empty() => is_quoted = !is_quoted,
            c if c == separator && !is_quoted => fields.push(String::new()),
            c => field.push(c),
        }
    }
    fields
}

/// Returns the names of the fields in a comment.
fn names_in(line: &str, separator: char, width: usize) -> Option<Vec<String>> {
    let names = fields(without_comment(line)?, separator);
    (names.len() == width && names.iter().all(|name| is_field_name(name))).then_some(names)
}

fn is_field_name(name: &str) -> bool {
    const LONGEST: usize = 30;
    name.len() <= LONGEST && name.contains(char::is_alphabetic) && !is_code(name)
}

/// Returns the text of a comment.
fn without_comment(line: &str) -> Option<&str> {
    let line = line.trim();
    let mut signs = COMMENTS.iter();
    let text = signs.find_map(|sign| line.strip_prefix(sign))?;
    Some(
        text.trim_start_matches(['#', '/', '-', ';', '!', '%'])
            .trim(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::csv::parse_csv;
    use super::super::test_rows::rows;
    use super::is_separated;

    #[test]
    fn fields_with_rare_separators_are_cells() {
        let cases: [(&str, &[&str]); 5] = [
            (
                "# Gate\n# code:state:\"text\"\n101:idle:\"00: READY\"\n\n# jams\n102:down:\"13 \"\"JAM\"\"\"\n103:down:12 DOOR\n",
                &[
                    ": code | state | text",
                    "line 3: 101 | idle | 00: READY",
                    "line 6: 102 | down | 13 \"JAM\"",
                    "line 7: 103 | down | 12 DOOR",
                ],
            ),
            (
                "code^text\n1^No door\n2^No key\n3^Locked",
                &[
                    ": code | text",
                    "line 2: 1 | No door",
                    "line 3: 2 | No key",
                    "line 4: 3 | Locked",
                ],
            ),
            (
                "E101~No door\nE102~No key\nE103~Locked",
                &[
                    ": ",
                    "line 1: E101 | No door",
                    "line 2: E102 | No key",
                    "line 3: E103 | Locked",
                ],
            ),
            // The text of a line contains the separator.
            (
                "1;A;x\n2;B;y\n3;C;z\n4;D;t\n5;E;u\n6;F;v;w",
                &[
                    ": ",
                    "line 1: 1 | A | x",
                    "line 2: 2 | B | y",
                    "line 3: 3 | C | z",
                    "line 4: 4 | D | t",
                    "line 5: 5 | E | u",
                    "line 6: 6 | F | v;w",
                ],
            ),
            (
                "1 : A : x\n2 : B : y\n3 : C : z",
                &[
                    ": ",
                    "line 1: 1 | A | x",
                    "line 2: 2 | B | y",
                    "line 3: 3 | C | z",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert!(is_separated(text), "{text}");
            assert_eq!(rows(parse_csv(text)), expected, "{text}");
        }
    }

    #[test]
    fn other_lines_have_no_fields() {
        for text in [
            "101: Error: no door\n102: Error: no key\n103: Error: locked\n",
            "12:30:45 No door\n12:30:46 No key\n12:31:07 Locked\n",
            "root:x:0:0:/root\nbin:x:1:1:/bin\nlp:x:2:2:/lp\n",
            "1:no:door\n2:no\n3\n4:a:b:c\n",
            "a~b\nc~d\ne~f\n",
            "1^x\n2^y\n",
        ] {
            assert!(!is_separated(text), "{text}");
        }
    }
}
