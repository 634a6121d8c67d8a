//! What an editor with rust-analyzer shows in crates that use `include_catalog!` and the derive.
//!
//! The tests are skipped, with a message, if rust-analyzer is not installed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "an answer that is missing or has another form fails the test"
)]

use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};

use errcodes_core::load::load;
use errcodes_core::source::Source;
use errcodes_macros_impl::target::Target;
use errcodes_macros_impl::{args, include};
use proc_macro2::LexError;
use quote::quote;
use serde_json::{Value, json};

use crate::derived::Derived;
use crate::included::Included;
use crate::language_server::{LanguageServer, Place};
use crate::project::Project;

#[path = "editor/derived.rs"]
mod derived;
#[path = "editor/included.rs"]
mod included;
#[path = "editor/language_server.rs"]
mod language_server;
mod project;
#[path = "editor/word_types.rs"]
mod word_types;

/// Returns the settings for diagnostics of rust-analyzer only.
fn without_check() -> Value {
    json!({ "checkOnSave": false })
}

/// Returns a catalog with an enum of many codes, and another one of two.
fn catalog(codes: usize) -> String {
    let mut catalog = "provider = \"Acme\"\n\n[enums.Server]\n[enums.Server.codes]\n".to_owned();
    for code in 1..=codes {
        let category = code % 3;
        let _ = writeln!(
            catalog,
            "{code} = {{ name = \"Failure{code}\", message = \"Operation {code} failed: see *the log*.\", category = \"c{category}\" }}"
        );
    }
    catalog + "\n[enums.Client.codes]\n1 = { name = \"Gone\" }\n2 = { name = \"Busy\" }\n"
}

/// Returns the documentation in a hover: the text below the last horizontal rule.
fn documentation(hover: &str) -> &str {
    hover.rsplit("\n---\n").next().unwrap().trim()
}

fn one_line_place(file: &str, (line, column): (u64, u64), length: usize) -> Place {
    Place {
        file: file.to_owned(),
        start: (line, column),
        end: (line, column + length as u64),
    }
}

#[test]
fn the_editor_shows_generated_code_like_hand_written_code() {
    let project = Project::new("editor");
    let mut modules = String::new();
    for codes in [96, 1000] {
        project.write(&format!("catalogs/acme{codes}.toml"), &catalog(codes));
        project.write(&format!("src/included{codes}.rs"), &included::module(codes));
        project.write(&format!("src/derived{codes}.rs"), &derived::module(codes));
        let _ = writeln!(modules, "pub mod included{codes};");
        let _ = writeln!(modules, "pub mod derived{codes};");
    }
    project.write("src/word_types.rs", word_types::MODULE);
    modules.push_str("pub mod word_types;\n");
    project.write("src/lib.rs", &modules);
    let Some(mut server) = LanguageServer::start(&project, &without_check()) else {
        return;
    };
    word_types::check(&mut server, "src/word_types.rs");
    for codes in [96, 1000] {
        Included {
            server: &mut server,
            project: &project,
            file: &format!("src/included{codes}.rs"),
            codes,
        }
        .check();
        Derived {
            server: &mut server,
            file: &format!("src/derived{codes}.rs"),
            codes,
        }
        .check();
    }
}

#[test]
fn an_enum_of_10_000_codes_does_not_stop_the_editor() {
    const CODES: usize = 10_000;
    let project = Project::new("editor_large");
    project.write("catalogs/acme10000.toml", &catalog(CODES));
    project.write("src/included.rs", &included::module(CODES));
    let with_placeholders =
        catalog(CODES).replace("\", category", " %s\", params = [\"reason\"], category");
    project.write("catalogs/placeholders.toml", &with_placeholders);
    let call = "errcodes::include_catalog!(\"catalogs/placeholders.toml\");\n";
    project.write("src/placeholders.rs", call);
    // The code for a file is not expanded by a macro.
    let source = Source {
        path: "catalogs/acme10000.toml".to_owned(),
        text: catalog(CODES),
    };
    let args = args::parse(quote!(errcodes, "catalogs/acme10000.toml")).unwrap();
    let loaded = load(&source, str::to_owned);
    let items = include::expand(&loaded, &args, Target::File).items;
    let lex = |source: &str| source.parse().map_err(|error: LexError| error.to_string());
    let generated = items.into_tokens(lex, Default::default()).unwrap();
    let call = included::module(CODES);
    let (_, uses) = call.split_once('\n').unwrap();
    project.write("src/generated.rs", &format!("{generated}\n{uses}"));
    project.write(
        "src/derived.rs",
        r#"#[derive(errcodes::ErrorCode, Clone, Copy)]
#[catalog("catalogs/acme10000.toml", enum = Server)]
pub enum Handled {
    Failure1,
    Failure9999,
    #[catalog(rest)]
    Other(u32),
}

pub fn handle(code: u32) -> bool {
    match Handled::from(code) {
        Handled::Failure9999 => true,
        Handled::Failure1 | Handled::Other(_) => false,
    }
}
"#,
    );
    project.write(
        "src/lib.rs",
        "pub mod included;\npub mod generated;\npub mod derived;\npub mod placeholders;\n",
    );
    let Some(mut server) = LanguageServer::start(&project, &without_check()) else {
        return;
    };
    Included {
        server: &mut server,
        project: &project,
        file: "src/included.rs",
        codes: CODES,
    }
    .check();
    let hover = server.hover("src/generated.rs", "Server::Fail|ure10000 =>");
    assert!(documentation(&hover).starts_with("`10000`"), "{hover}");
    assert_eq!(server.diagnostics("src/derived.rs"), []);
    let targets = server.go_to("definition", "src/derived.rs", "Handled::Fail|ure9999 =>");
    assert_eq!(targets.len(), 1, "{targets:?}");
    // A table for all placeholders would take rust-analyzer several minutes.
    let start = Instant::now();
    assert_eq!(server.diagnostics("src/placeholders.rs"), []);
    assert!(start.elapsed() < Duration::from_secs(120));
}

#[test]
fn the_editor_finds_catalogs_and_reports_their_errors() {
    let project = Project::new("editor_paths");
    let small = "provider = \"Acme\"\n[enums.Server.codes]\n1 = { name = \"Gone\" }\n";
    let duplicate = format!("{small}1 = {{ name = \"Busy\" }}\n");
    project.write("src/beside/acme.toml", small);
    project.write("src/first/twice.toml", small);
    project.write("src/second/twice.toml", small);
    project.write("catalogs/broken.toml", &duplicate);
    let modules = [
        ("beside/mod", "acme.toml"),
        ("first/mod", "twice.toml"),
        ("second/mod", "twice.toml"),
        ("third", "second/../beside/./acme.toml"),
        ("broken", "catalogs/broken.toml"),
        ("missing", "catalogs/missing.toml"),
    ];
    let mut lib = String::new();
    for (module, path) in modules {
        let use_of = format!("errcodes::include_catalog!({path:?});\n");
        project.write(&format!("src/{module}.rs"), &use_of);
        let _ = writeln!(lib, "pub mod {};", module.trim_end_matches("/mod"));
    }
    // Catalogs with everything that the format has.
    for catalog in ["columns", "odd_text", "json_rpc", "gates"] {
        let file = format!("{}/catalogs/{catalog}.toml", env!("CARGO_MANIFEST_DIR"));
        project.write(
            &format!("catalogs/{catalog}.toml"),
            &fs::read_to_string(file).unwrap(),
        );
        let call = format!("errcodes::include_catalog!(\"catalogs/{catalog}.toml\");\n");
        project.write(&format!("src/{catalog}.rs"), &call);
        let _ = writeln!(lib, "pub mod {catalog};");
    }
    let renamed = "errcodes::include_catalog!(\"src/beside/acme.toml\"Renamed);\n";
    project.write("src/renamed.rs", renamed);
    lib += "pub mod renamed;\n";
    project.write("src/lib.rs", &lib);
    let Some(mut server) = LanguageServer::start(&project, &without_check()) else {
        return;
    };
    for (module, catalog) in [
        ("beside/mod", "src/beside/acme.toml"),
        ("third", "src/beside/acme.toml"),
    ] {
        let file = format!("src/{module}.rs");
        assert_eq!(server.diagnostics(&file), [], "{module}");
        let targets = server.go_to("definition", &file, "(\"|");
        let files: Vec<&str> = targets.iter().map(|target| &*target.file).collect();
        assert_eq!(files, [catalog]);
    }
    // The build reports the errors of a catalog. rust-analyzer would show them even after they are corrected.
    assert_eq!(server.diagnostics("src/broken.rs"), []);
    for catalog in ["columns", "odd_text", "json_rpc", "gates"] {
        assert_eq!(
            server.diagnostics(&format!("src/{catalog}.rs")),
            [],
            "{catalog}"
        );
    }
    let errors = [
        ("first/mod", "there are several catalogs `twice.toml`"),
        ("second/mod", "there are several catalogs `twice.toml`"),
        ("missing", "there is no catalog `catalogs/missing.toml`"),
        // rust-analyzer drops a string with a suffix. The message of the build says what to do.
        ("renamed", "expected the path of a catalog in quotes"),
    ];
    for (module, start) in errors {
        let found = server.diagnostics(&format!("src/{module}.rs"));
        let [(0, code, message)] = &found[..] else {
            panic!("{module}: {found:?}");
        };
        assert_eq!(code, "macro-error");
        assert!(message.starts_with(start), "{message}");
    }
}
