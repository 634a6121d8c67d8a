//! What is said about each mistake that a catalog can hold: `bad/NAME.toml` is the mistake, and
//! `bad/NAME.txt` is what is said, all of it.
//!
//! `ACCEPT=1 cargo test -p errcodes-tests --test bad_catalogs` accepts what is said now. To hold a new
//! report, add a catalog and accept.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use errcodes_core::codegen::Plan;
use errcodes_core::load::load;
use errcodes_core::rule::Rule;
use errcodes_core::source::Source;
use unicode_normalization::UnicodeNormalization as _;

fn nfc(name: &str) -> String {
    name.nfc().collect()
}

/// What is said about a catalog, with the kinds of the mistakes in it.
fn said(path: &Path) -> (String, BTreeSet<Rule>) {
    let source = Source {
        path: path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        text: fs::read_to_string(path).unwrap_or_default(),
    };
    let loaded = load(&source, nfc);
    let (_, of_names) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(of_names);
    let mut text = String::new();
    let mut kinds = BTreeSet::new();
    for report in diagnostics.into_sorted() {
        kinds.insert(report.rule);
        let _ = writeln!(text, "{}\n", report.render(&source));
    }
    // What is right is still there.
    for view in loaded.views() {
        let names = view.entries().map(|entry| &*entry.name.value);
        let names = names.collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "{}: {names}", view.name());
    }
    (text, kinds)
}

#[test]
fn every_mistake_is_told() {
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
    let mut told = BTreeSet::new();
    for path in catalogs {
        let (said, kinds) = said(&path);
        told.extend(kinds.iter().copied());
        assert!(!kinds.is_empty(), "no mistake found in {}", path.display());
        let expected_path = path.with_extension("txt");
        if accept {
            fs::write(expected_path, said).unwrap();
        } else {
            let expected = fs::read_to_string(&expected_path).unwrap_or_default();
            if said != expected {
                let name = path.display();
                let _ = writeln!(
                    differences,
                    "{name}:\n--- expected\n{expected}--- said\n{said}"
                );
            }
        }
    }
    assert!(differences.is_empty(), "{differences}");
    // The one that takes a large catalog to be made has a test of its own, in `any_text.rs`.
    told.insert(Rule::TooMany);
    // And those about an author's own enum are told by the compiler: see `ui/derive_*.rs`.
    told.insert(Rule::Usage);
    let untold: Vec<_> = Rule::ALL
        .iter()
        .filter(|kind| !told.contains(kind))
        .collect();
    assert!(
        untold.is_empty(),
        "no catalog in `bad/` makes the mistakes {untold:?}"
    );
}
