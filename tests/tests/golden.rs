//! The generated code, formatted: a change to it is reviewed like any other code.
//!
//! `.ci/accept` accepts what is generated now.
#![allow(clippy::unwrap_used, reason = "what can't be read fails the test")]

use std::path::Path;
use std::{env, fs};

use errcodes_core::locate::Site;
use errcodes_expand::derive::derive_error_code;
use errcodes_expand::include::{Host, include_catalog};
use proc_macro2::{LexError, Span, TokenStream};

/// A compiler whose crate is this one.
struct Compiler;

impl Host for Compiler {
    fn site(&self, _: Span) -> Site {
        Site {
            crate_root: Some(env!("CARGO_MANIFEST_DIR").into()),
            source_file: None,
        }
    }

    fn tokens(&self, source: &str) -> Result<TokenStream, String> {
        source.parse().map_err(|error: LexError| error.to_string())
    }

    fn normalize(name: &str) -> String {
        name.to_owned()
    }

    fn warn(&self, _: &str) {}
}

/// Each file in `golden/`, with the call of `include_catalog!` that it comes from.
const CALLS: [(&str, &str); 4] = [
    ("small", r#"errcodes, "../errcodes/tests/door.toml""#),
    ("several_enums", r#"errcodes, "catalogs/json_rpc.toml""#),
    ("text_codes", r#"errcodes, "catalogs/odd_text.toml""#),
    (
        "all_columns",
        r#"errcodes, "catalogs/columns.toml", vis = pub(crate), non_exhaustive"#,
    ),
];

const DERIVED: &str = r#"
    #[catalog("../errcodes/tests/door.toml")]
    pub enum DoorError {
        Locked,
        #[code(40, 41)]
        Stuck,
        #[rest]
        Other(Door),
        #[unknown]
        Unknown(errcodes::UnknownCode<Self>),
    }
"#;

#[test]
fn generated_code_is_as_reviewed() {
    let mut files: Vec<(&str, TokenStream)> = CALLS
        .iter()
        .map(|(name, call)| (*name, include_catalog(call.parse().unwrap(), &Compiler)))
        .collect();
    let derived = derive_error_code(DERIVED.parse().unwrap(), &Compiler);
    files.push(("derived", derived));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let accept = env::var_os("ACCEPT").is_some();
    for (name, tokens) in files {
        let code = prettyplease::unparse(&syn2::parse2(tokens).unwrap());
        assert!(!code.contains("compile_error"), "{name}: {code}");
        let path = folder.join(name).with_extension("rs");
        if accept {
            fs::write(&path, code).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let expected = expected.replace("\r\n", "\n");
        let first = code.lines().zip(expected.lines()).enumerate();
        let first = first.into_iter().find(|(_, (now, then))| now != then);
        assert!(
            code == expected,
            "golden/{name}.rs is not what is generated, from {first:?} on: look at the difference after `.ci/accept`"
        );
    }
}
