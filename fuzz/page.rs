//! Any page gives no catalog or one that passes the check, and what is made of that is Rust.
//!
//! The first byte is the format, the others are the page.
#![no_main]

use errcodes_core::codegen::{Plan, generate};
use errcodes_core::load::load;
use errcodes_core::source::Source;
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
    let loaded = load(&source, cargo_errcodes::nfc);
    let (plan, of_names) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(of_names);
    for report in diagnostics.into_sorted() {
        let said = report.render(&source);
        assert!(
            report.severity() == errcodes_core::rule::Severity::Warning,
            "{said}\n{}",
            source.text
        );
    }
    let items = generate(&plan);
    if let Err(error) = syn::parse_file(&items) {
        panic!("{error}: {items}");
    }
});
