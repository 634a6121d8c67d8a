//! Any bytes give a catalog or reports whose places lie within the text, and what is made of the catalog
//! is Rust.
#![no_main]

use errcodes_core::expand::{Plan, expand};
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::source::Source;
use errcodes_core::{parse, validate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else {
        return;
    };
    let source = Source {
        path: "any.toml".to_owned(),
        text: text.to_owned(),
    };
    let mut reports = Diagnostics::default();
    let catalog = parse::parse(&source, &mut reports);
    let checked = validate::validate(&catalog, str::to_owned, &mut reports);
    let items = expand(&Plan::with_default_names(&checked, &mut reports));
    for report in reports.into_sorted() {
        assert!(report.span.start <= report.span.end && report.span.end <= text.len());
        report.render(&source);
    }
    if let Err(error) = syn::parse_file(&items) {
        panic!("{error}: {items}");
    }
});
