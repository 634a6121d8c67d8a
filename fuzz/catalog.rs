//! Any bytes give a catalog or reports whose places lie within the text, and what is made of the catalog
//! is Rust.
#![no_main]

use errcodes_core::codegen::{Plan, generate};
use errcodes_core::load::load;
use errcodes_core::source::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else {
        return;
    };
    let source = Source {
        path: "any.toml".to_owned(),
        text: text.to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    let (plan, of_names) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(of_names);
    let items = generate(&plan);
    for report in diagnostics.into_sorted() {
        assert!(report.span.start <= report.span.end && report.span.end <= text.len());
        report.render(&source);
    }
    if let Err(error) = syn::parse_file(&items) {
        panic!("{error}: {items}");
    }
});
