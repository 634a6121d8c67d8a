//! The tables of four vendors in the shapes that pages have. Each table is imported unchanged, without any flags.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use errcodes_core::column::{DESCRIPTION, SYMBOL};
use errcodes_core::load::load;
use errcodes_core::source::Source;

use crate::Folder;

/// An error on a page or in a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    code: String,
    symbol: String,
    message: String,
    description: String,
}

/// The accessor of a column.
type Column = fn(&Row) -> &str;

/// The rows of each enum.
type Tables = Vec<(String, Vec<Row>)>;

const VENDORS: [&str; 4] = ["faceki", "openapi_v2", "tru_id", "trustx"];

/// Returns the errors on a vendor's page, without duplicates.
fn vendor(name: &str) -> Tables {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../tests/pages/{name}.tsv"));
    let mut tables = Tables::new();
    for line in fs::read_to_string(path).unwrap().lines().skip(1) {
        let mut cells = line.split('\t').map(|cell| cell.replace("\\n", "\n"));
        let mut cell = || cells.next().unwrap();
        let name = cell();
        let row = Row {
            code: cell(),
            symbol: cell(),
            message: cell(),
            description: cell(),
        };
        if tables.last().is_none_or(|(last, _)| *last != name) {
            tables.push((name, Vec::new()));
        }
        let rows = &mut tables.last_mut().unwrap().1;
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    tables
}

/// Returns the errors in a catalog, grouped by code.
fn catalog(text: &str) -> Vec<Vec<Row>> {
    let source = Source {
        path: "imported.toml".to_owned(),
        text: text.to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    let diagnostics = loaded.diagnostics.into_sorted();
    assert_eq!(diagnostics, [], "{text}");
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let enums = loaded.catalog.enums.iter().map(|one| {
        let rows = one.entries.iter().map(|entry| Row {
            code: entry.code.key.value.to_string(),
            symbol: text(entry.text(SYMBOL)),
            message: text(entry.message.as_ref().map(AsRef::as_ref)),
            description: text(entry.text(DESCRIPTION)),
        });
        rows.collect()
    });
    enums.collect()
}

/// Groups rows that share a code at the position of the first one.
fn by_code(rows: &[Row]) -> Vec<Row> {
    let mut sorted: Vec<Row> = Vec::new();
    for row in rows {
        let last = sorted.iter().rposition(|other| other.code == row.code);
        let at = last.map_or(sorted.len(), |last| last + 1);
        sorted.insert(at, row.clone());
    }
    sorted
}

fn has(tables: &Tables, column: Column) -> bool {
    tables
        .iter()
        .any(|(_, rows)| rows.iter().any(|row| !column(row).is_empty()))
}

/// Returns the columns that a vendor uses, with typical headings.
fn columns(tables: &Tables) -> Vec<(&'static str, Column)> {
    let all: [(&str, Column); 4] = [
        ("Code", |row| &row.code),
        ("Error name", |row| &row.symbol),
        ("Message", |row| &row.message),
        ("Description", |row| &row.description),
    ];
    let used = all.into_iter().filter(|(_, column)| has(tables, *column));
    used.collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Writes tables in Markdown as a browser copies them, with headings as plain lines.
fn copied_tables(tables: &Tables) -> String {
    let mut text =
        String::from("Acme\nWelcome\nError Codes\nCopy Markdown\nThis page lists all codes.\n");
    let columns = columns(tables);
    for (name, rows) in tables {
        let _ = writeln!(text, "{name} Error Codes");
        for rows in rows.chunks(7) {
            let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
            let _ = writeln!(
                text,
                "| {} |\n|{}",
                headings.join(" | "),
                "---|".repeat(headings.len())
            );
            for row in rows {
                let cells = columns
                    .iter()
                    .map(|(_, column)| column(row).replace('\n', "<br>").replace('|', "\\|"));
                let _ = writeln!(text, "| {} |", cells.collect::<Vec<_>>().join(" | "));
            }
        }
    }
    text + "Type to search, ESC to discard\nLast updated on\nNext to read:\nManaging Access\n"
}

/// Writes each title twice, once with its text, as copied from sites with collapsible sections.
fn folded_sections(tables: &Tables) -> String {
    let mut text = String::from("Error Codes\nInformation about the codes\n");
    for row in tables.iter().flat_map(|(_, rows)| rows) {
        let Row {
            code,
            symbol,
            message,
            ..
        } = row;
        let _ = write!(
            text,
            "{symbol}\n(Code: {code})\n{symbol}\n(Code: {code})Description: {message}\n"
        );
    }
    text + "Need Support?\nContact us here\nLast updated"
}

/// Writes titles with the code in parentheses and the text below.
fn titles(tables: &Tables) -> String {
    let mut text = String::from(
        "Errors\n\nResponses have these parts:\n\n  • title - a short text.\n  • detail - more.\n\nStatus Codes\n",
    );
    for row in tables.iter().flat_map(|(_, rows)| rows) {
        let _ = write!(
            text,
            "\n{} ({})\n\n{}\n",
            row.message, row.code, row.description
        );
    }
    text + "\nDownload our app\n\n© 2024 Acme\n"
}

/// Writes a bulleted list if there is one text, and unseparated cells if there are two.
fn bullets_and_joined(tables: &Tables) -> String {
    let mut text = String::from("Skip to content\n\nError Codes (V2)\n");
    for (name, rows) in tables {
        let _ = write!(text, "\n{name} code (general)\n\n");
        let is_joined = rows.iter().any(|row| !row.description.is_empty());
        if is_joined {
            text += "error_codemessageDescription\n";
        }
        for Row {
            code,
            message,
            description,
            ..
        } in rows
        {
            let _ = if is_joined {
                writeln!(text, "{code}{message}{description}")
            } else {
                writeln!(text, "  • {code}: {message}")
            };
        }
    }
    text
}

fn html_tables(tables: &Tables) -> String {
    let mut text = String::from(
        "<!doctype html><html><head><title>Errors</title><style>td{}</style></head><body><nav><ul><li>404: a link</li></ul></nav><h1>Error codes</h1>",
    );
    let columns = columns(tables);
    for (name, rows) in tables {
        let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
        let headings = headings.join("</th><th>");
        let _ = write!(
            text,
            "<h2>{name} errors<a class=\"anchor\" href=\"#x\">#</a></h2>\n<div class=\"scroll\"><table><thead><tr><th>{headings}</th></tr></thead>\n<tbody>"
        );
        for row in rows {
            let cells = columns.iter().map(|(_, column)| {
                let cell = escape(column(row)).replace('\n', "<br>");
                format!("  <td><code>{cell}</code></td>\n")
            });
            let _ = writeln!(text, "<tr>\n{}</tr>", cells.collect::<String>());
        }
        text += "</tbody></table></div>\n";
    }
    text + "<footer><p>500: not here</p></footer></body></html>"
}

/// Writes tables nested in a layout table.
fn nested_html_tables(tables: &Tables) -> String {
    let inner = tables.iter().map(|one| {
        let page = html_tables(&vec![one.clone()]);
        let start = page.find("<h2>").unwrap();
        let end = page.find("<footer>").unwrap();
        format!(
            "<tr><td class=\"menu\">Menu</td><td>{}</td></tr>\n",
            &page[start..end]
        )
    });
    let inner = inner.collect::<Vec<_>>().concat();
    format!("<html><body><table>{inner}</table></body></html>")
}

fn definition_lists(tables: &Tables) -> String {
    let mut text = String::from("<h1>Error codes</h1>");
    for (name, rows) in tables {
        let _ = write!(text, "<h2>{name}</h2><dl>");
        for row in rows {
            let title = if row.symbol.is_empty() {
                &row.message
            } else {
                &row.symbol
            };
            let _ = write!(text, "<dt><b>{}</b> - {}</dt>", row.code, escape(title));
            let below = if row.symbol.is_empty() {
                &row.description
            } else {
                &row.message
            };
            let _ = write!(text, "<dd>{}</dd>", escape(below).replace('\n', "<br>"));
        }
        text += "</dl>";
    }
    text
}

fn markdown_tables(tables: &Tables) -> String {
    let mut text =
        String::from("---\ntitle: Errors\n---\n\n# Errors\n\n```json\n{ \"code\": 404 }\n```\n");
    let columns = columns(tables);
    for (name, rows) in tables {
        let _ = write!(text, "\n## {name} error codes\n\nThese are **all**:\n\n");
        let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
        let _ = writeln!(
            text,
            "{}\n{}",
            headings.join(" | "),
            vec!["---"; headings.len()].join("|")
        );
        for row in rows {
            let cells = columns.iter().map(|(heading, column)| {
                let cell = escape(column(row))
                    .replace('\n', "<br>")
                    .replace('|', "\\|")
                    .replace('_', "\\_");
                if *heading == "Code" {
                    format!("`{cell}`")
                } else {
                    cell
                }
            });
            let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join(" | "));
        }
    }
    text
}

/// Writes a heading for each code.
fn markdown_headings(tables: &Tables) -> String {
    let mut text = String::from("# Error codes\n");
    for (name, rows) in tables {
        let _ = write!(text, "\n## {name}\n");
        for row in rows {
            let (title, below) = if row.symbol.is_empty() {
                (&row.message, &row.description)
            } else {
                (&row.symbol, &row.message)
            };
            let title = escape(title).replace('_', "\\_");
            let _ = write!(
                text,
                "\n### {} {title}\n\n{}\n",
                row.code,
                escape(below).replace('_', "\\_")
            );
        }
    }
    text
}

fn delimited(tables: &Tables, delimiter: char) -> String {
    let columns = columns(tables);
    let row = |cells: Vec<String>| cells.join(&delimiter.to_string()) + "\n";
    let mut text = row(columns
        .iter()
        .map(|(heading, _)| (*heading).to_owned())
        .collect());
    for one in tables.iter().flat_map(|(_, rows)| rows) {
        let cells = columns
            .iter()
            .map(|(_, column)| format!("\"{}\"", column(one).replace('"', "\"\"")));
        text += &row(cells.collect());
    }
    text
}

fn json(tables: &Tables) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let modules = tables.iter().map(|(name, rows)| {
        let rows = rows.iter().map(|row| {
            let texts = [
                ("error_name", &row.symbol),
                ("message", &row.message),
                ("description", &row.description),
            ];
            let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
            let texts = texts.map(|(key, text)| format!(", \"{key}\": {}", quoted(text)));
            format!("{{ \"code\": {}{} }}", row.code, texts.collect::<String>())
        });
        let rows = rows.collect::<Vec<_>>().join(",\n");
        format!("{{ \"module\": {}, \"errors\": [{rows}] }}", quoted(name))
    });
    let modules = modules.collect::<Vec<_>>().join(",\n");
    format!("{{ \"version\": 3, \"modules\": [{modules}] }}")
}

fn yaml(tables: &Tables) -> String {
    let mut text = String::from("# All codes.\nversion: 3\n");
    for (name, rows) in tables {
        let _ = writeln!(text, "{name}:");
        for row in rows {
            let quoted = |text: &str| serde_json::Value::from(text).to_string();
            let _ = writeln!(text, "  - code: {}", row.code);
            for (key, value) in [
                ("name", &row.symbol),
                ("message", &row.message),
                ("description", &row.description),
            ] {
                if !value.is_empty() {
                    let _ = writeln!(text, "    {key}: {}", quoted(value));
                }
            }
        }
    }
    text
}

fn toml(tables: &Tables) -> String {
    let mut text = String::new();
    for (name, rows) in tables {
        for row in rows {
            let quoted = |text: &str| errcodes_core::document::quoted(text);
            let _ = writeln!(text, "[[{name}]]\ncode = {}", row.code);
            for (key, value) in [
                ("name", &row.symbol),
                ("message", &row.message),
                ("description", &row.description),
            ] {
                if !value.is_empty() {
                    let _ = writeln!(text, "{key} = {}", quoted(value));
                }
            }
        }
    }
    text
}

fn c_header(tables: &Tables) -> String {
    let mut text = String::from("#ifndef ERRORS_H\n#define ERRORS_H\n#include <stdint.h>\n");
    for (name, rows) in tables {
        let _ = writeln!(text, "\n/* What {name} returns. */\ntypedef enum {{");
        for row in rows {
            let _ = writeln!(
                text,
                "    {} = {}, /**< {} */",
                row.symbol.replace(['/', ' '], "_"),
                row.code,
                row.message
            );
        }
        let _ = writeln!(text, "}} {name}_error_t;");
    }
    text + "#endif\n"
}

/// The part of the errors that a shape can express.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// Everything.
    All,
    /// Everything except the enum of each error.
    OneEnum,
}

#[test]
fn each_vendors_table_is_imported_from_each_shape() {
    type Shape = (&'static str, fn(&Tables) -> String, Says, fn(&str) -> bool);
    let any: fn(&str) -> bool = |_| true;
    let shapes: [Shape; 14] = [
        ("copied.txt", copied_tables, Says::All, any),
        // Each of these four shapes is the one of a single vendor's page.
        ("folded.txt", folded_sections, Says::All, |vendor| {
            vendor == "faceki"
        }),
        ("titles.txt", titles, Says::All, |vendor| vendor == "tru_id"),
        ("bullets.txt", bullets_and_joined, Says::All, |vendor| {
            vendor == "openapi_v2"
        }),
        ("tables.html", html_tables, Says::All, any),
        ("nested.html", nested_html_tables, Says::All, any),
        ("list.html", definition_lists, Says::All, any),
        ("tables.md", markdown_tables, Says::All, any),
        ("headings.md", markdown_headings, Says::All, any),
        (
            "errors.csv",
            |tables| delimited(tables, ','),
            Says::OneEnum,
            any,
        ),
        (
            "errors.tsv",
            |tables| delimited(tables, '\t'),
            Says::OneEnum,
            any,
        ),
        ("errors.json", json, Says::All, any),
        ("errors.yaml", yaml, Says::All, any),
        ("errors.toml", toml, Says::All, any),
    ];
    let folder = Folder::new("shapes", &[]);
    let mut tried = 0;
    for vendor_name in VENDORS {
        let tables = vendor(vendor_name);
        for (file, shape, says, is_fit) in &shapes {
            if !is_fit(vendor_name) {
                continue;
            }
            let mut expected: Vec<Vec<Row>> =
                tables.iter().map(|(_, rows)| by_code(rows)).collect();
            if *says == Says::OneEnum {
                let all: Vec<Row> = tables.iter().flat_map(|(_, rows)| rows.clone()).collect();
                let mut once: Vec<Row> = Vec::new();
                for row in all {
                    if !once.contains(&row) {
                        once.push(row);
                    }
                }
                expected = vec![by_code(&once)];
            }
            let page = format!("{vendor_name}_{file}");
            fs::write(folder.0.join(&page), shape(&tables)).unwrap();
            let imported = format!("{page}.catalog.toml");
            let said = folder.run(&["import", &page, "--output", &imported], "");
            assert!(said.ends_with("-- exit status 0\n"), "{page}: {said}");
            let actual = catalog(&folder.read(&imported));
            for (actual, expected) in actual.iter().zip(&expected) {
                for (actual, expected) in actual.iter().zip(expected) {
                    assert_eq!(actual, expected, "{page}");
                }
            }
            let lengths = |enums: &[Vec<Row>]| enums.iter().map(Vec::len).collect::<Vec<_>>();
            assert_eq!(lengths(&actual), lengths(&expected), "{page}: {said}");
            tried += 1;
        }
    }
    assert_eq!(tried, 4 * 11 + 3);
}

#[test]
fn c_headers_give_symbols_codes_and_comments() {
    let tables = vendor("faceki");
    let folder = Folder::new("shape-c", &[("faceki.h", &c_header(&tables))]);
    folder.run(&["import", "faceki.h", "--output", "faceki.toml"], "");
    let expected: Vec<Row> = tables[0]
        .1
        .iter()
        .map(|row| Row {
            symbol: row.symbol.replace(['/', ' '], "_"),
            ..row.clone()
        })
        .collect();
    assert_eq!(catalog(&folder.read("faceki.toml")), [expected]);
}

#[test]
fn ready_made_catalogs_equal_the_pages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog");
    let folder = Folder::new("shape-sync", &[]);
    for name in VENDORS {
        let catalog = root.join(format!("{name}.toml"));
        fs::write(folder.0.join("page.md"), markdown_tables(&vendor(name))).unwrap();
        let said = folder.run(
            &["sync", "page.md", catalog.to_str().unwrap(), "--check"],
            "",
        );
        assert!(said.ends_with("-- exit status 0\n"), "{name}: {said}");
    }
}
