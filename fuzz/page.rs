//! Importing any page returns either no catalog or a catalog without errors, from which valid Rust is generated.
//!
//! The first byte selects the format; the others are the page.
#![no_main]

use errcodes_core::codegen::{Plan, generate};
use errcodes_core::load::load;
use errcodes_core::source::Source;
use libfuzzer_sys::fuzz_target;

const EXTENSIONS: [&str; 18] = [
    "html",
    "md",
    "txt",
    "csv",
    "json",
    "yaml",
    "toml",
    "h",
    "unknown",
    "adoc",
    "mhtml",
    "xml",
    "properties",
    "sql",
    "py",
    "ini",
    "po",
    "strings",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((format, page)) = bytes.split_first() else {
        return;
    };
    let extension = EXTENSIONS[usize::from(*format) % EXTENSIONS.len()];
    let Some(text) = cargo_errcodes::catalog_of_page(&format!("page.{extension}"), page) else {
        return;
    };
    let source = Source {
        path: "any.toml".to_owned(),
        text,
    };
    let loaded = load(&source, cargo_errcodes::nfc);
    let (plan, name_diagnostics) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(name_diagnostics);
    for diagnostic in diagnostics.into_sorted() {
        let rendered = diagnostic.render(&source);
        assert!(
            diagnostic.severity() == errcodes_core::rule::Severity::Warning,
            "{rendered}\n{}",
            source.text
        );
    }
    let items = generate(&plan);
    if let Err(error) = syn::parse_file(&items) {
        panic!("{error}: {items}");
    }
});
