use super::assign_columns;
use crate::page::block::{Column, Row, Table};
use crate::page::code_column::{Score, scores};
use crate::page::field::Field;
use crate::page::field::FieldColumns;
use crate::page::location::Location;
use crate::page::signals::measure;

/// Creates a table from lines with cells separated by bars. The first line contains the headings. `=code` is a column
/// whose field is known to the reader.
fn table(lines: &[&str]) -> Table {
    let cells = |line: &&str| line.split('|').map(|cell| cell.trim().to_owned()).collect();
    let headings: Vec<String> = cells(&lines[0]);
    let columns = headings.into_iter().map(|heading| {
        let key = heading.strip_prefix('=');
        let field = Field::ALL
            .into_iter()
            .find(|field| Some(field.key()) == key);
        field.map_or_else(|| Column::headed(heading), Column::for_field)
    });
    let rows = lines[1..]
        .iter()
        .map(|line| Row::new(cells(line), Location::Page));
    Table {
        columns: columns.collect(),
        rows: rows.collect(),
        ..Table::default()
    }
}

/// Returns the fields with their columns: `code 0, message 1`.
fn assigned(lines: &[&str], is_about_errors: bool) -> String {
    let Some(fields) = assign_columns(
        &measure(&table(lines)),
        is_about_errors,
        &FieldColumns::default(),
    ) else {
        return "no codes".to_owned();
    };
    let columns = Field::ALL.into_iter().filter_map(|field| {
        let column = fields.column(field)?;
        Some(format!("{} {column}", field.key()))
    });
    columns.collect::<Vec<_>>().join(", ")
}

#[test]
fn code_column_is_chosen_by_heading_and_cells() {
    let cases: [(&[&str], &str); 14] = [
        // `Code` scores higher than `HTTP`.
        (
            &["HTTP|Code|Message", "404|1|No door", "404|2|No key"],
            "code 1, message 2, http_status 0",
        ),
        // An HTTP status is the code if there is no other code.
        (
            &["Status|Meaning", "404|No door", "423|Locked"],
            "code 0, message 1",
        ),
        // A value that many errors share is a class, not the code.
        (
            &[
                "Code|Sub code|Text",
                "1|10|A door",
                "1|11|A key",
                "1|12|A lock",
            ],
            "code 1, message 2",
        ),
        // Ambiguous headings count only above numbers.
        (
            &["Id|Message", "17|No door", "18|No key"],
            "code 0, message 1",
        ),
        (&["Id|Message", "door|No door", "key|No key"], "no codes"),
        (
            &["Name|Value", "NO_DOOR|-1", "NO_KEY|-2"],
            "code 1, symbol 0",
        ),
        // Words are codes only if the heading says so.
        (
            &["Code|Message", "no_door|No door", "no_key|No key"],
            "code 0, message 1",
        ),
        (&["Code|Language", "en|English", "de|German"], "no codes"),
        // Ranges are not codes.
        (&["Code|Meaning", "1xx|Doors", "2xx|Keys"], "no codes"),
        // If there are no headings, a first column with distinct codes is the code.
        (
            &["|", "E100|No such door", "E101|No such key"],
            "code 0, message 1",
        ),
        (
            &["|", "no such door|E100", "no such key|E101"],
            "code 1, message 0",
        ),
        (&["|", "E100|No such door", "E100|No such key"], "no codes"),
        // A field that the reader knows scores like an unambiguous heading.
        (
            &["=symbol|=code|=message", "A|1|No door", "B|2|No key"],
            "code 1, symbol 0, message 2",
        ),
        (
            &["=symbol||=message", "A|1|No door", "B|2|No key"],
            "no codes",
        ),
    ];
    for (lines, expected) in cases {
        assert_eq!(assigned(lines, false), expected, "{lines:?}");
    }
}

#[test]
fn texts_are_chosen_by_heading_and_cells() {
    let cases: [(&[&str], &str); 11] = [
        // Details that few errors have are not the message.
        (
            &[
                "Code|Reason description|Details",
                "1|No such door|",
                "2|No such key|%s",
            ],
            "code 0, message 1, description 2",
        ),
        (
            &[
                "Code|Description|Explanation",
                "1|No such door|",
                "2|No such key|It was lost, or it never existed",
                "3|No such lock|",
            ],
            "code 0, message 1, description 2",
        ),
        // A category is not the message, also if each error has another one. Names are symbols.
        (
            &[
                "Code|Category|Description",
                "E1|Door|No such door",
                "E2|Key|No such key",
            ],
            "code 0, message 2, category 1",
        ),
        (
            &[
                "Kind of it|Error code|Message to show",
                "Unknown|1|No such door",
                "NoKey|2|No such key",
            ],
            "code 1, symbol 0, message 2",
        ),
        (
            &[
                "Code|Literal|Description",
                "1|no-door|There is no door",
                "2|no-key|The key is lost",
                "3|door-gone|It is gone",
            ],
            "code 0, symbol 1, message 2",
        ),
        // The only texts are the message, although most of them are words.
        (
            &[
                "Value|Error",
                "0|No error",
                "1|Overflow",
                "2|DivBy0",
                "3|Domain",
            ],
            "code 0, message 1",
        ),
        (
            &[
                "Value|Error",
                "0|None",
                "1|Overflow",
                "2|DivBy0",
                "3|Domain",
            ],
            "code 0, symbol 1",
        ),
        // A remedy that repeats is not a text.
        (
            &[
                "Code|Text|Action",
                "1|No such door|ABORT",
                "2|No such key|ABORT",
                "3|No such lock|ABORT",
            ],
            "code 0, message 1",
        ),
        // A remedy is not the message.
        (
            &[
                "retCode|retInfo描述|可尝试解决方法",
                "A1|服务不可用|联系云平台",
                "A2|网络异常|联系云平台",
            ],
            "code 0, message 1, description 2",
        ),
        // A remedy is the description if there is no other.
        (
            &[
                "Code|Meaning|Solution",
                "1|No such door|Build it",
                "2|No such key|Find it",
            ],
            "code 0, message 1, description 2",
        ),
        (
            &[
                "Code|Title|Meaning|Action",
                "1|Door|No such door|Build it",
                "2|Key|No such key|Find it",
            ],
            "code 0, message 1, description 2",
        ),
    ];
    for (lines, expected) in cases {
        assert_eq!(assigned(lines, false), expected, "{lines:?}");
    }
}

#[test]
fn tables_about_errors_have_lower_requirements() {
    let cases: [(&[&str], &str); 4] = [
        // A column of nothing but codes, whatever its heading is.
        (
            &["Message|Title", "E02|No door", "E03|No key"],
            "code 0, message 1",
        ),
        (
            &["Error|Description", "no_door|No door", "no_key|No key"],
            "code 0, message 1",
        ),
        (
            &["Number of it|Text", "17|No door", "18|No key"],
            "code 0, message 1",
        ),
        (&["Door|Width", "front|90", "back|80"], "code 1, message 0"),
    ];
    for (lines, expected) in cases {
        assert_eq!(assigned(lines, true), expected, "{lines:?}");
        assert_eq!(assigned(lines, false), "no codes", "{lines:?}");
    }
}

#[test]
fn scores_are_sums_of_heading_and_cell_terms() {
    let lines = ["Code|Status|Text", "1|404|No door", "2|404|No key"];
    let scores = scores(&measure(&table(&lines)), false);
    let totals: Vec<Option<f32>> = scores
        .into_iter()
        .map(|score| score.map(Score::total))
        .collect();
    // The code column: 3 for the heading, 1 for codes in all cells, 3 for distinct cells, 1 for no empty cells. Beside it, an
    // HTTP status is not the code.
    assert_eq!(totals, [Some(8.0), None, None]);
}
