//! Tables in the notation of Diplodoc, with several lines in a cell: `#| || a | b || |#`.

use crate::page::code::pattern;

/// Returns a Markdown page in which these tables are HTML. Their cells stay Markdown.
pub(super) fn with_html_tables(text: &str) -> String {
    let mut page = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n');
    let mut fence: Option<&str> = None;
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| trimmed.starts_with(mark));
        if mark.is_some() && (fence.is_none() || fence == mark) {
            fence = if fence.is_none() { mark } else { None };
        }
        if fence.is_some() || trimmed != "#|" {
            page.push_str(line);
            continue;
        }
        let rest = lines.clone();
        let body: Vec<&str> = lines
            .by_ref()
            .take_while(|line| line.trim() != "|#")
            .collect();
        let is_closed = rest.clone().count() > body.len();
        if is_closed {
            push_table(&mut page, &body.concat());
        } else {
            // Without its end, it is not a table.
            page.push_str(line);
            lines = rest;
            for line in lines.by_ref() {
                page.push_str(line);
            }
        }
    }
    page
}

fn push_table(page: &mut String, body: &str) {
    let rows = body
        .split("||")
        .map(str::trim)
        .filter(|row| !row.is_empty());
    let mut rows: Vec<Vec<&str>> = rows.map(cells).collect();
    split_columns(&mut rows);
    push_rows(page, &rows);
}

/// Adds a table in HTML, whose cells are Markdown.
pub(super) fn push_rows(page: &mut String, rows: &[Vec<&str>]) {
    page.push_str("\n<table>\n");
    for row in rows {
        page.push_str("<tr>\n");
        for cell in row {
            page.push_str("<td>\n\n");
            page.push_str(cell.trim());
            page.push_str("\n\n</td>\n");
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</table>\n\n");
}

/// Splits the columns whose cells all have two lines: a code, and below it a text.
fn split_columns(rows: &mut [Vec<&str>]) {
    fn lines(cell: &str) -> Option<(&str, &str)> {
        let (first, second) = cell.trim().split_once('\n')?;
        (!second.contains('\n')).then_some((first, second))
    }
    let width = rows.iter().map(Vec::len).min().unwrap_or_default();
    let has_two = |column: usize| rows.iter().all(|row| lines(row[column]).is_some());
    let split: Vec<usize> = (0..width).filter(|column| has_two(*column)).collect();
    for row in rows {
        for column in split.iter().rev() {
            if let Some((first, second)) = lines(row[*column]) {
                row.splice(*column..=*column, [first, second]);
            }
        }
    }
}

/// Splits a row at the bars that are not part of code.
fn cells(row: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let (mut start, mut is_code) = (0, false);
    for (at, c) in row.char_indices() {
        match c {
            '`' => is_code = !is_code,
            '|' if !is_code && !row[..at].ends_with('\\') => {
                cells.push(&row[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    cells.push(&row[start..]);
    cells
}

pattern!(
    ERROR_COMPONENT,
    r#"^\s*<[A-Z]\w*\b[^<>]*?\b(?:path|name|title|code|id)=["'](?P<name>[^"']+)["'][^<>]*>\s*$"#
);
pattern!(
    IS_ERROR,
    r#"(?i)\btype=["'][^"']*error[^"']*["']|^\s*<\w*Error\w*\b"#
);
pattern!(
    SECTION,
    r#"^\s*<(?:Accordion|Expandable|Collapsible)\b[^<>]*?\btitle=["'](?P<title>[^"']+)["'][^<>]*>\s*$"#
);

/// Returns the HTML that a line with a component stands for: the term of an error, such as
/// `<ParamField path="limit_exceeded" type="Error">`, or the heading of a section, such as `<Accordion title="404 Not found">`.
pub(super) fn component(line: &str) -> Option<String> {
    let escaped = |text: &str| text.replace('<', "&lt;").replace('>', "&gt;");
    if IS_ERROR.is_match(line)
        && let Some(captures) = ERROR_COMPONENT.captures(line)
    {
        return Some(format!(
            "\n<dl><dt>{}</dt></dl>\n",
            escaped(&captures["name"])
        ));
    }
    let captures = SECTION.captures(line)?;
    Some(format!("\n<h6>{}</h6>\n", escaped(&captures["title"])))
}

#[cfg(test)]
mod tests {
    use super::{component, with_html_tables};

    #[test]
    fn tables_of_diplodoc_are_html() {
        let page = "a\n#|\n|| `1 | 2` | b\nc ||\n|| d ||\n|#\ne\n";
        let html = with_html_tables(page).replace('\n', "");
        assert_eq!(
            html,
            "a<table><tr><td>`1 | 2`</td><td>bc</td></tr><tr><td>d</td></tr></table>e"
        );
        let html = with_html_tables("#|\n|| **Code**\n**Text** | X ||\n|| `A`\na | y ||\n|#\n");
        let rows: Vec<&str> = html
            .lines()
            .filter(|line| line.len() == 1 || line.contains('`'))
            .collect();
        assert_eq!(rows, ["X", "`A`", "a", "y"]);
        for page in ["#|\n|| a ||\n", "```\n#|\n|| a ||\n|#\n```\n"] {
            assert_eq!(with_html_tables(page), page);
        }
    }

    #[test]
    fn components_are_terms_and_headings() {
        let term = "\n<dl><dt>no_door</dt></dl>\n";
        let heading = "\n<h6>404 Not found</h6>\n";
        let cases = [
            (
                r#"<ParamField path="no_door" type="Error" toc={true}>"#,
                Some(term),
            ),
            (r#"<ErrorCode name="no_door">"#, Some(term)),
            (r#"<Accordion title="404 Not found">"#, Some(heading)),
            (r#"<ParamField path="door" type="string">"#, None),
            ("</ParamField>", None),
        ];
        for (line, expected) in cases {
            assert_eq!(component(line).as_deref(), expected, "{line}");
        }
    }
}
