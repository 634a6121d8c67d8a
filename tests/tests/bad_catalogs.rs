//! The diagnostics of invalid catalogs: `bad/NAME.toml` is a catalog with an error, and `bad/NAME.txt` is its
//! complete report.
//!
//! `ACCEPT=1 cargo test -p errcodes-tests --test bad_catalogs` accepts the current reports. To test another
//! diagnostic, add a catalog and accept its report.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use errcodes_core::codegen::Plan;
use errcodes_core::column::{BUILT_IN, Column};
use errcodes_core::keys;
use errcodes_core::load::load;
use errcodes_core::rule::Rule;
use errcodes_core::source::Source;
use unicode_normalization::UnicodeNormalization as _;

fn nfc(name: &str) -> String {
    name.nfc().collect()
}

/// Returns the report of a catalog, and the rules that it breaks.
fn render_report(path: &Path) -> (String, BTreeSet<Rule>) {
    let source = Source {
        path: path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        text: fs::read_to_string(path).unwrap_or_default(),
    };
    let loaded = load(&source, nfc);
    let (_, name_diagnostics) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(name_diagnostics);
    let mut text = String::new();
    let mut rules = BTreeSet::new();
    for diagnostic in diagnostics.into_sorted() {
        rules.insert(diagnostic.rule);
        let _ = writeln!(text, "{}\n", diagnostic.render(&source));
    }
    // The valid entries are kept.
    for view in loaded.views() {
        let names = view.entries().map(|entry| &*entry.name.value);
        let names = names.collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "{}: {names}", view.name());
    }
    (text, rules)
}

#[test]
fn every_rule_has_a_catalog_and_its_report() {
    let accept = std::env::var_os("ACCEPT").is_some();
    let mut catalogs: Vec<PathBuf> = fs::read_dir("bad")
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    catalogs.sort();
    assert!(catalogs.len() >= 60, "{} catalogs", catalogs.len());
    let mut differences = String::new();
    let mut reported = BTreeSet::new();
    for path in catalogs {
        let (report, rules) = render_report(&path);
        reported.extend(rules.iter().copied());
        assert!(!rules.is_empty(), "no diagnostic for {}", path.display());
        let expected_path = path.with_extension("txt");
        if accept {
            fs::write(expected_path, report).unwrap();
        } else {
            let expected = fs::read_to_string(&expected_path).unwrap_or_default();
            if report != expected {
                let name = path.display();
                let _ = writeln!(
                    differences,
                    "{name}:\n--- expected\n{expected}--- actual\n{report}"
                );
            }
        }
    }
    assert!(differences.is_empty(), "{differences}");
    // `any_text.rs` tests this rule, because it needs a large catalog.
    reported.insert(Rule::TooMany);
    // The derive reports this rule: see `ui/derive_*.rs`.
    reported.insert(Rule::Usage);
    let unreported: Vec<_> = Rule::ALL
        .iter()
        .filter(|rule| !reported.contains(rule))
        .collect();
    assert!(
        unreported.is_empty(),
        "no catalog in `bad/` breaks the rules {unreported:?}"
    );
}

/// Checks that `docs/catalog.md` has a table row for each key, column and lint, and for each of their former names.
#[test]
fn every_key_lint_and_former_spelling_is_documented() {
    let docs = fs::read_to_string("../docs/catalog.md").unwrap();
    // The first cells of all rows.
    let names: BTreeSet<&str> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(" |").next())
        .flat_map(|cell| cell.split('`'))
        .collect();
    let keys = [
        &keys::ENUM.keys[..],
        &keys::ENTRY.keys,
        &keys::RESPONSE.keys,
        &keys::ENUM_RESPONSE.keys,
    ];
    let keys = keys.concat().into_iter().flat_map(|key| key.names());
    // The other keys of a catalog appear in the example at the top of the page.
    let catalog = keys::CATALOG.keys.iter();
    let former = catalog.flat_map(|key| match key.replaced_by {
        Some(_) => vec![key.name],
        None => key.former_names.to_vec(),
    });
    let columns = BUILT_IN.iter().flat_map(Column::names);
    let lints = Rule::lints().flat_map(|lint| [Some(lint.name()), lint.former_name()]);
    let all = keys.chain(former).chain(columns).chain(lints.flatten());
    let missing: BTreeSet<&str> = all.filter(|name| !names.contains(name)).collect();
    assert!(missing.is_empty(), "no row for {missing:?}");
}
