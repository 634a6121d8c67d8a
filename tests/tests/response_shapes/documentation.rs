//! The examples in the documentation.

use errcodes_core::load::load;
use errcodes_core::source::Source;

/// The tables `[response]` in the list of shapes are valid.
#[test]
fn the_documented_shapes_are_valid() {
    let page = include_str!("../../../docs/responses.md");
    let rows = page.split("| shape |").nth(1).unwrap_or_default();
    let rows = rows
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let mut number = 0;
    for row in rows {
        number += 1;
        let cell = row.rsplit(" | ").next().unwrap_or_default();
        let keys: Vec<_> = cell
            .split('`')
            .filter(|part| part.contains(" = \"") || part.contains(" = [") || part.contains(" = '"))
            .collect();
        assert!(!keys.is_empty(), "{row}");
        assert_is_valid(&keys.join("\n"));
    }
    assert!(number > 15);
}

/// Checks a table `[response]`.
fn assert_is_valid(table: &str) {
    let code = if table.contains("code =") {
        ""
    } else {
        "code = \"/code\"\n"
    };
    let text = format!(
        "provider = \"P\"\n[response]\n{code}{table}\n[enums.E]\ncode_type = \"str\"\n[enums.E.codes]\nx = {{ name = \"X\" }}\n"
    );
    let source = Source {
        path: "locations.toml".to_owned(),
        text,
    };
    let diagnostics: Vec<_> = load(&source, str::to_owned).diagnostics.into_sorted();
    assert!(diagnostics.is_empty(), "{table} {diagnostics:?}");
}

/// The catalogs and the locations on the page that describes them are valid.
#[test]
fn the_documented_locations_are_valid() {
    let page = include_str!("../../../docs/locations.md");
    let mut catalogs = Vec::new();
    let mut parts = page.split("```toml\n").skip(1);
    catalogs.extend(
        parts
            .by_ref()
            .filter_map(|part| part.split("```").next())
            .map(str::to_owned),
    );
    let cell = |line: &str| Some(line.strip_prefix("| `")?.split_once("` |")?.0.to_owned());
    let mut table = "";
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("| ").filter(|_| !line.starts_with("| `")) {
            table = heading;
        }
        let Some(cell) = cell(line) else { continue };
        catalogs.push(match table.split(" |").next() {
            Some("location") => format!("code = {cell:?}"),
            Some("segment") => format!("code = {:?}", format!("/{cell}/x")),
            Some("condition") => format!("code = {:?}", format!("/x[?{cell}]")),
            Some("template") => format!("code = {:?}", format!("/x => {cell}")),
            _ => continue,
        });
    }
    assert!(catalogs.len() > 15, "{catalogs:?}");
    for table in catalogs {
        assert_is_valid(&table.replace("[response]", ""));
    }
}
