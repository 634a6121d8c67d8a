//! Compares the generated code with the files in `golden/`, so that each change to it is reviewed.
//!
//! `.ci/accept` accepts the current output.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "invalid input fails the test"
)]

use std::path::Path;
use std::{env, fs};

use errcodes_core::codegen::{self, Plan, Reader};
use errcodes_core::load::load;
use errcodes_core::locate::{CallSite, LoadedFile, SourceFile, load_file};
use errcodes_macros_impl::catalog_path::CatalogPath;
use errcodes_macros_impl::derive::CatalogReference;
use errcodes_macros_impl::target::Target;
use errcodes_macros_impl::{args, derive, include};
use proc_macro2::{Delimiter, Group, LexError, TokenStream, TokenTree};

fn lex(source: &str) -> Result<TokenStream, String> {
    source.parse().map_err(|error: LexError| error.to_string())
}

fn located(path: &CatalogPath) -> LoadedFile {
    let site = CallSite {
        crate_root: Some(env!("CARGO_MANIFEST_DIR").into()),
        source_file: SourceFile::None,
        out_dir: None,
        package: None,
    };
    load_file(&path.text().unwrap(), &site).unwrap()
}

fn included(call: &str) -> TokenStream {
    let args = args::parse(call.parse().unwrap()).unwrap();
    let located = located(&args.path);
    let loaded = load(&located.source, str::to_owned);
    let expansion = include::expand(&loaded, &args, Target::Build(&located));
    assert!(expansion.diagnostics.usage.is_empty());
    expansion
        .items
        .into_tokens(lex, Default::default())
        .unwrap()
}

/// Returns the generated code without attributes and spaces.
fn items(call: &str, reader: Reader) -> String {
    let args = args::parse(call.parse().unwrap()).unwrap();
    let located = located(&args.path);
    let loaded = load(&located.source, str::to_owned);
    let mut plan = Plan::all(&loaded);
    plan.reader = reader;
    let tokens = lex(&codegen::generate(&plan)).unwrap();
    let code = without_attributes(tokens).to_string();
    code.split_whitespace().collect()
}

fn without_attributes(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let is_attribute = group.delimiter() == Delimiter::Bracket
                    && matches!(kept.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '#');
                if is_attribute {
                    kept.pop();
                } else {
                    let inner = without_attributes(group.stream());
                    kept.push(Group::new(group.delimiter(), inner).into());
                }
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

#[test]
fn all_readers_see_the_same_items() {
    for (name, call) in CALLS {
        let compiler = items(call, Reader::Compiler);
        let catalog = "/home/me/catalog.toml".into();
        assert_eq!(items(call, Reader::Editor { catalog }), compiler, "{name}");
        assert_eq!(items(call, Reader::File), compiler, "{name}");
    }
}

fn derived(item: &str) -> TokenStream {
    let input = derive::parse(item.parse().unwrap()).unwrap();
    let CatalogReference::File(path) = input.catalog() else {
        panic!("the catalog is a file")
    };
    let located = located(path);
    let loaded = load(&located.source, str::to_owned);
    let expansion = derive::expand(&loaded, &input, Target::Build(&located));
    assert!(expansion.diagnostics.usage.is_empty());
    expansion.items.into_tokens(lex).unwrap()
}

/// The files in `golden/`, and the arguments of `include_catalog!` that generate them.
const CALLS: [(&str, &str); 8] = [
    ("small", r#"errcodes, "../errcodes/tests/door.toml""#),
    ("several_enums", r#"errcodes, "catalogs/json_rpc.toml""#),
    ("text_codes", r#"errcodes, "catalogs/odd_text.toml""#),
    ("patterns", r#"errcodes, "catalogs/odd_patterns.toml""#),
    (
        "aliases",
        r#"errcodes, "catalogs/aliases.toml", enums = [Errno]"#,
    ),
    (
        "any_case",
        r#"errcodes, "catalogs/any_case.toml", enums = [Imap]"#,
    ),
    (
        "all_columns",
        r#"errcodes, "catalogs/columns.toml", vis = pub(crate), non_exhaustive"#,
    ),
    (
        "word_types",
        r#"errcodes, "catalogs/word_types.toml", enums = [Spring], types(group = crate::Group, tags = crate::Tag)"#,
    ),
];

const DERIVED: &str = r#"
    #[catalog("../errcodes/tests/door.toml")]
    pub enum DoorError {
        Locked,
        #[catalog(code(40, 41))]
        Stuck,
        #[catalog(rest)]
        Other(Door),
        #[catalog(unknown)]
        Unknown(errcodes::UnknownCode<Self>),
    }
"#;

#[test]
fn generated_code_matches_the_golden_files() {
    let mut files: Vec<(&str, TokenStream)> = CALLS
        .iter()
        .map(|(name, call)| (*name, included(call)))
        .collect();
    files.push(("derived", derived(DERIVED)));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let accept = env::var_os("ACCEPT").is_some();
    for (name, tokens) in files {
        let code = prettyplease::unparse(&syn2::parse2(tokens).unwrap());
        let path = folder.join(name).with_extension("rs");
        if accept {
            fs::write(&path, code).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let expected = expected.replace("\r\n", "\n");
        let first = code.lines().zip(expected.lines()).enumerate();
        let first = first
            .into_iter()
            .find(|(_, (actual, expected))| actual != expected);
        assert!(
            code == expected,
            "golden/{name}.rs differs from the generated code, first at {first:?}; run `.ci/accept` and review the difference"
        );
    }
}
