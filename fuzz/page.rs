//! Any page gives no catalog or one that passes the check, and what is made of that is Rust.
//!
//! The first byte is the format, the others are the page.
#![no_main]

use errcodes_core::expand::{Plan, expand};
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::source::Source;
use errcodes_core::{parse, validate};
use libfuzzer_sys::fuzz_target;

const EXTENSIONS: [&str; 9] = [
    "html", "md", "txt", "csv", "json", "yaml", "toml", "h", "unknown",
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
    let mut reports = Diagnostics::default();
    let catalog = parse::parse(&source, &mut reports);
    let checked = validate::validate(&catalog, cargo_errcodes::nfc, &mut reports);
    let plan = Plan::with_default_names(&checked, &mut reports);
    for report in reports.into_sorted() {
        let said = report.render(&source);
        assert!(report.severity() == errcodes_core::rule::Severity::Warning, "{said}\n{}", source.text);
    }
    let items = expand(&plan);
    if let Err(error) = syn::parse_file(&items) {
        panic!("{error}: {items}");
    }
});
