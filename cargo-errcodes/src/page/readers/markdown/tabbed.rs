//! Tables whose cells are separated by tabs, as text that was copied from a document contains them.

use std::borrow::Cow;

use super::tables::push_rows;

/// The minimum number of rows. Fewer lines may contain tabs by chance.
const FEWEST_ROWS: usize = 3;

/// Returns a Markdown page in which adjacent lines with equally many tabs are tables in HTML.
pub(super) fn with_tabbed_tables(text: &str) -> Cow<'_, str> {
    if !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let tabs = tabs_of(&lines);
    let mut page = String::with_capacity(text.len());
    let mut at = 0;
    while at < lines.len() {
        let end = end_of_table(&tabs, at);
        if end == at {
            page.push_str(lines[at]);
            page.push('\n');
            at += 1;
            continue;
        }
        let rows = lines[at..end].iter().filter(|line| !line.trim().is_empty());
        let rows: Vec<Vec<&str>> = rows.map(|line| line.split('\t').collect()).collect();
        push_rows(&mut page, &rows);
        at = end;
    }
    Cow::Owned(page)
}

/// Returns the number of tabs between the cells of each line that can be a row. In code, tabs are not separators.
fn tabs_of(lines: &[&str]) -> Vec<usize> {
    let mut is_code = false;
    let tabs = lines.iter().map(|line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        let is_row = !is_code && !line.contains('|') && !line.starts_with([' ', '\t', '#', '>']);
        if is_row {
            line.trim_end().matches('\t').count()
        } else {
            0
        }
    });
    tabs.collect()
}

/// Returns the line after the table that begins at a line, or that line if none begins there. The headings of its columns may stand
/// above a blank line.
fn end_of_table(tabs: &[usize], start: usize) -> usize {
    let wanted = tabs[start];
    let rows = |start: usize| {
        let rows = tabs[start.min(tabs.len())..].iter();
        rows.take_while(|tabs| **tabs == wanted).count()
    };
    let first = rows(start);
    match first {
        _ if wanted == 0 => start,
        1 => {
            let below = rows(start + 2);
            if below >= FEWEST_ROWS && tabs.get(start + 1) == Some(&0) {
                start + 2 + below
            } else {
                start
            }
        }
        rows if rows >= FEWEST_ROWS => start + rows,
        _ => start,
    }
}

#[cfg(test)]
mod tests {
    use crate::page::readers::markdown::parse_markdown;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn lines_with_tabs_are_rows() {
        let cases: [(&str, &[&str]); 3] = [
            (
                "# Doors\n\nCode\tText\n\n1\tno `door`\n2\tno key\n3\tno lock\n",
                &[
                    ": ",
                    "row 1: Code | Text",
                    "row 2: 1 | no door",
                    "row 3: 2 | no key",
                    "row 4: 3 | no lock",
                ],
            ),
            (
                "1\tno door\ta\n2\tno key\tb\n3\tno lock\tc\n",
                &[
                    ": ",
                    "row 1: 1 | no door | a",
                    "row 2: 2 | no key | b",
                    "row 3: 3 | no lock | c",
                ],
            ),
            (
                "```\n1\tno door\n2\tno key\n```\n",
                &[": ", "line 1: 1 | no door", "line 2: 2 | no key"],
            ),
        ];
        for (text, expected) in cases {
            let found = rows(parse_markdown(text));
            assert_eq!(found, expected, "{text}");
        }
    }
}
