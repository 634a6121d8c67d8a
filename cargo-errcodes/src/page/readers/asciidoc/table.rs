//! Tables of `AsciiDoc`.

use crate::page::code::pattern;
use crate::page::limits::{MAX_COLSPAN, MIN_SPANNED_LIMIT};
use crate::page::location::Location;
use crate::page::readers::html::Spanned;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;

/// The options of a table, from the line above it.
#[derive(Debug, Default)]
pub(super) struct TableOptions {
    /// For each column, whether its cells contain blocks; empty if the number of columns is not stated.
    columns: Vec<bool>,
    has_header: bool,
    has_no_header: bool,
    /// The character before each cell, or between two cells.
    separator: char,
    /// True if the separator is between cells, as in CSV.
    is_csv: bool,
}

pattern!(
    COLUMNS,
    r#"\bcols\s*=\s*(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^,\]]*))"#
);
pattern!(
    COLUMN,
    r"^\s*(?:(?P<times>[0-9]{1,4})\*)?.*?(?P<style>[a-z])?\s*$"
);
pattern!(
    HEADER,
    r"(?:\boptions|\bopts)\s*=[^\]]*\bheader\b|%(?:[\w%]*%)?header\b"
);
pattern!(NO_HEADER, r"%(?:[\w%]*%)?noheader\b");
pattern!(FORMAT, r#"\bformat\s*=\s*["']?(?P<format>csv|tsv|dsv)"#);
pattern!(
    SEPARATOR,
    r#"\bseparator\s*=\s*["']?(?P<separator>\\t|[^\s"'])"#
);

impl TableOptions {
    pub(super) fn parse(options: &str, separator: char) -> Self {
        let stated = SEPARATOR
            .captures(options)
            .map(|captures| match &captures["separator"] {
                "\\t" => '\t',
                separator => separator.chars().next().unwrap_or('|'),
            });
        let format = FORMAT.captures(options);
        let format = format.as_ref().map(|captures| &captures["format"]);
        let by_format = match format {
            Some("csv") => ',',
            Some("tsv") => '\t',
            Some("dsv") => ':',
            _ => separator,
        };
        let columns = COLUMNS.captures(options);
        let columns = columns.as_ref().and_then(|captures| {
            let columns = captures.name("quoted").or(captures.name("single"));
            columns.or(captures.name("bare"))
        });
        Self {
            columns: columns
                .map(|columns| parse_columns(columns.as_str()))
                .unwrap_or_default(),
            has_header: HEADER.is_match(options),
            has_no_header: NO_HEADER.is_match(options),
            separator: stated.unwrap_or(by_format),
            is_csv: format.is_some() || matches!(separator, ',' | ':'),
        }
    }
}

/// Returns, for each column, whether its cells contain blocks: `"1,3a"`, `"2*<.^m"`.
fn parse_columns(text: &str) -> Vec<bool> {
    if let Ok(number) = text.trim().parse::<usize>() {
        return vec![false; number.min(MAX_COLSPAN)];
    }
    let mut columns = Vec::new();
    for column in text.split([',', ';']) {
        let Some(captures) = COLUMN.captures(column) else {
            continue;
        };
        let times = captures
            .name("times")
            .and_then(|times| times.as_str().parse().ok());
        let has_blocks = captures
            .name("style")
            .is_some_and(|style| style.as_str() == "a");
        let times: usize = times.unwrap_or(1);
        let room = MAX_COLSPAN.saturating_sub(columns.len());
        columns.extend(std::iter::repeat_n(has_blocks, times.min(room)));
    }
    columns
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) line: usize,
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// The number of times that the cell occurs in a row, one after the other.
    times: usize,
    pub(super) is_header: bool,
    /// True if the cell contains blocks, such as lists and tables.
    pub(super) has_blocks: bool,
}

/// Returns the rows of a table whose first line has the given number.
pub(super) fn table(
    lines: &[&str],
    options: &TableOptions,
    first: usize,
    repeated: &mut Spanned,
    skipped: &mut Vec<Skipped>,
) -> Vec<Vec<Cell>> {
    if options.is_csv {
        return csv_rows(lines, options, first);
    }
    let cells = cells(lines, options.separator, first);
    let cells = with_repeated(cells, repeated, skipped);
    let start = lines.iter().position(|line| !line.trim().is_empty());
    let start = start.unwrap_or_default();
    let width = match options.columns.len() {
        // The cells of the first line define the number of columns.
        0 => {
            let of_line = cells.iter().take_while(|cell| cell.line == first + start);
            of_line.map(|cell| cell.columns).sum()
        }
        number => number,
    };
    let width = width.clamp(1, MAX_COLSPAN);
    // A blank line after the first line makes it the header.
    let has_blank_line = start == 0 && lines.get(1).is_some_and(|line| line.trim().is_empty());
    let is_row = cells.iter().filter(|cell| cell.line == first).count() == width;
    let has_header = options.has_header || has_blank_line && is_row && !options.has_no_header;
    let mut rows = in_rows(cells, width, options, skipped);
    for cell in rows.iter_mut().take(usize::from(has_header)).flatten() {
        cell.is_header = true;
    }
    if let Some(last) = rows
        .last()
        .filter(|row| rows.len() > 1 && row.iter().map(|cell| cell.columns).sum::<usize>() < width)
        && last.iter().all(|cell| cell.rows == 1)
        && rows.iter().flatten().all(|cell| cell.rows == 1)
    {
        let texts: Vec<&str> = last.iter().map(|cell| &*cell.text).collect();
        skipped.push(Skipped::new(
            Location::Line(last[0].line),
            excerpt(&texts.join(" | ")),
            format!("the last row has fewer than {width} cells, check the rows of this table"),
        ));
    }
    rows
}

fn csv_rows(lines: &[&str], options: &TableOptions, first: usize) -> Vec<Vec<Cell>> {
    let text = lines.join("\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(options.separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let is_header = |row: usize| {
        let has_blank_line = lines.get(1).is_some_and(|line| line.trim().is_empty());
        row == 0 && (options.has_header || has_blank_line && !options.has_no_header)
    };
    let records = reader.records().filter_map(Result::ok).enumerate();
    let rows = records.map(|(row, record)| {
        let line = record.position().map_or(0, csv::Position::line);
        let cells = record.iter().map(|text| Cell {
            text: text.trim().to_owned(),
            line: first + usize::try_from(line).unwrap_or_default(),
            columns: 1,
            rows: 1,
            times: 1,
            is_header: is_header(row),
            has_blocks: false,
        });
        cells.collect()
    });
    rows.collect()
}

pattern!(
    SPECIFICATION,
    r"(?:^|\s)(?:(?P<columns>[0-9]{1,4})?(?:\.(?P<rows>[0-9]{1,4}))?\+|(?P<times>[0-9]{1,4})\*)?[<^>]?(?:\.[<^>])?(?P<style>[aehlmsdv])?$"
);

/// Splits the lines of a table at the separators. The specification of a cell, such as `2.3+^.>a`, is before its separator.
fn cells(lines: &[&str], separator: char, first: usize) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (line, number) in lines.iter().zip(first..) {
        let mut parts = parts_of(line, separator).into_iter();
        // The text before the first separator continues the last cell.
        let mut before = parts.next().unwrap_or_default();
        let mut is_first = true;
        loop {
            let Some(part) = parts.next() else {
                push_text(cells.last_mut(), &before, is_first);
                break;
            };
            let captures = SPECIFICATION.captures(&before);
            let text_end = captures
                .as_ref()
                .and_then(|captures| captures.get(0))
                .map_or(before.len(), |whole| whole.start());
            let number_of = |name: &str| {
                let number = captures
                    .as_ref()?
                    .name(name)?
                    .as_str()
                    .parse::<usize>()
                    .ok();
                number.filter(|number| *number > 0)
            };
            let style = captures
                .as_ref()
                .and_then(|captures| captures.name("style"));
            let cell = Cell {
                text: String::new(),
                line: number,
                columns: number_of("columns").unwrap_or(1),
                rows: number_of("rows").unwrap_or(1),
                times: number_of("times").unwrap_or(1),
                is_header: style.is_some_and(|style| style.as_str() == "h"),
                has_blocks: style.is_some_and(|style| style.as_str() == "a"),
            };
            push_text(cells.last_mut(), &before[..text_end], is_first);
            cells.push(cell);
            before = part;
            is_first = false;
        }
    }
    for cell in &mut cells {
        cell.text = cell.text.trim().to_owned();
    }
    cells
}

/// Splits a line at the separators that are not escaped.
fn parts_of(line: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(part) = parts.last_mut() else { break };
        if c == '\\' && chars.peek() == Some(&separator) {
            chars.next();
            part.push(separator);
        } else if c == separator {
            parts.push(String::new());
        } else {
            part.push(c);
        }
    }
    parts
}

fn push_text(cell: Option<&mut Cell>, text: &str, begins_line: bool) {
    if let Some(cell) = cell {
        if begins_line {
            cell.text.push('\n');
        }
        cell.text.push_str(text.trim_end());
    }
}

/// Repeats the cells that occur several times. Reports the cells that exceed the limits.
fn with_repeated(
    cells: Vec<Cell>,
    repeated: &mut Spanned,
    skipped: &mut Vec<Skipped>,
) -> Vec<Cell> {
    let mut all = Vec::with_capacity(cells.len());
    for cell in cells {
        let fitting = (1..cell.times).take_while(|_| repeated.reserve(&cell.text));
        let fitting = fitting.count() + 1;
        if fitting < cell.times {
            skipped.push(Skipped::new(
                Location::Line(cell.line),
                excerpt(&format!("{}*| {}", cell.times, cell.text)),
                format!(
                    "the cell is repeated {fitting} times and not {}, check the rows of this table: {}",
                    cell.times,
                    Spanned::limits()
                ),
            ));
        }
        all.extend(std::iter::repeat_n(cell, fitting));
    }
    all
}

/// Puts cells into rows. A cell that spans rows takes a place in the rows below it.
fn in_rows(
    cells: Vec<Cell>,
    width: usize,
    options: &TableOptions,
    skipped: &mut Vec<Skipped>,
) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    // For each column, the number of rows that cells above still span.
    let mut spanned = vec![0_usize; width];
    let mut column = width;
    for mut cell in cells {
        // Rows that cells above fill entirely have no cells of their own.
        while column < width && spanned[column] > 0 {
            spanned[column] -= 1;
            column += 1;
        }
        while column >= width {
            rows.push(Vec::new());
            column = 0;
            if spanned.iter().all(|rows| *rows > 0) {
                for rows in &mut spanned {
                    *rows -= 1;
                }
                column = width;
                continue;
            }
            while column < width && spanned[column] > 0 {
                spanned[column] -= 1;
                column += 1;
            }
        }
        cell.columns = cell.columns.min(width - column);
        // Each row of a wide table takes time, also if cells above fill it.
        let most_rows = MIN_SPANNED_LIMIT / width + 1;
        if cell.rows > most_rows {
            skipped.push(Skipped::new(
                Location::Line(cell.line),
                excerpt(&format!(".{}+| {}", cell.rows, cell.text)),
                format!(
                    "the cell spans {most_rows} rows and not {}, check the rows of this table: a cell spans at most \
                     {MIN_SPANNED_LIMIT} places",
                    cell.rows
                ),
            ));
            cell.rows = most_rows;
        }
        cell.has_blocks |= options.columns.get(column).copied().unwrap_or_default();
        for place in &mut spanned[column..column + cell.columns] {
            *place = cell.rows - 1;
        }
        column += cell.columns;
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Spanned, TableOptions, table};

    /// Returns the rows of a table, with `h` before headers, and the spans of cells in brackets.
    fn rows(options: &str, separator: char, text: &str) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        let options = TableOptions::parse(options, separator);
        let mut repeated = Spanned::in_page(text.len());
        let rows = table(&lines, &options, 1, &mut repeated, &mut Vec::new())
            .into_iter()
            .map(|row| {
                let cells = row.into_iter().map(|cell| {
                    let span = match (cell.columns, cell.rows) {
                        (1, 1) => String::new(),
                        (columns, rows) => format!("({columns}x{rows})"),
                    };
                    let header = if cell.is_header { "h " } else { "" };
                    format!("{header}{}{span}", cell.text.replace('\n', "/"))
                });
                cells.collect::<Vec<_>>().join(" | ")
            });
        rows.collect()
    }

    #[test]
    fn cells_are_put_into_rows() {
        let cases: [(&str, char, &str, &[&str]); 9] = [
            (
                "",
                '|',
                "|Code |Text\n\n|1 |one\n|2 |two",
                &["h Code | h Text", "1 | one", "2 | two"],
            ),
            (
                "[cols=\"1,3\"]",
                '|',
                "|1\n|one\nmore\n\n|2\n|\ntwo",
                &["1 | one/more", "2 | two"],
            ),
            (
                "[%header,cols=2*]",
                '|',
                "\n|Code\n|Text\n|1\n|one",
                &["h Code | h Text", "1 | one"],
            ),
            (
                "[options=\"header\"]",
                '|',
                "|Code|Text\n|1|a \\| b",
                &["h Code | h Text", "1 | a | b"],
            ),
            (
                "[cols=2]",
                '|',
                "2+|All\n.2+|1 |one\n|two\n2*|x",
                &["All(2x1)", "1(1x2) | one", "two", "x | x"],
            ),
            (
                "[cols=\"1a,1\"]",
                '|',
                "a|* x\n* y\n^.>s|2",
                &["* x/* y | 2"],
            ),
            ("", '!', "!1 !one", &["1 | one"]),
            (
                "",
                ',',
                "Code,Text\n\n1,\"a, b\"",
                &["h Code | h Text", "1 | a, b"],
            ),
            ("[separator=¦]", '|', "¦1 ¦a | b", &["1 | a | b"]),
        ];
        for (options, separator, text, expected) in cases {
            assert_eq!(rows(options, separator, text), expected, "{options} {text}");
        }
    }
}
