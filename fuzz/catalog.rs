//! Reading a catalog never panics, whatever its text. The spans of the diagnostics lie within the text, and the
//! generated code is valid Rust.
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
    let (plan, name_diagnostics) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(name_diagnostics);
    let items = generate(&plan);
    for diagnostic in diagnostics.into_sorted() {
        assert!(diagnostic.span.start <= diagnostic.span.end && diagnostic.span.end <= text.len());
        diagnostic.render(&source);
    }
    if let Err(error) = syn::parse_file(&items) {
        panic!("{error}: {items}");
    }
});
