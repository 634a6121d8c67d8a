//! What an editor with rust-analyzer shows in crates that use `include_catalog!` and the derive.
//!
//! The tests are skipped, with a message, if rust-analyzer is not installed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "an answer that is missing or has another form fails the test"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use errcodes_core::load::load;
use errcodes_core::source::Source;
use errcodes_macros_impl::target::Target;
use errcodes_macros_impl::{args, include};
use proc_macro2::LexError;
use quote::quote;
use serde_json::{Value, json};

use crate::language_server::{LanguageServer, Place};
use crate::project::Project;

#[path = "editor/language_server.rs"]
mod language_server;
mod project;

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

/// Returns the text of a hover after its last line across: the documentation.
fn documentation(hover: &str) -> &str {
    hover.rsplit("\n---\n").next().unwrap().trim()
}

/// Returns the end of the documentation of items that come from a line of the catalog.
fn link(project: &Project, catalog: &str, line: usize) -> String {
    let file = project.root.join(catalog);
    format!("[{catalog}:{line}](file://{}#L{line})", file.display())
}

fn one_line_place(file: &str, (line, column): (u64, u64), length: usize) -> Place {
    Place {
        file: file.to_owned(),
        start: (line, column),
        end: (line, column + length as u64),
    }
}

/// Checks what an editor shows for `include_catalog!` with a catalog of so many codes.
fn check_include_catalog(server: &mut LanguageServer, project: &Project, file: &str, codes: usize) {
    let catalog = format!("catalogs/acme{codes}.toml");
    let path = server.position(file, "include_catalog!(|");
    let call = one_line_place(file, path, 0);

    // Only the documentation of the catalog and the link to its line, as if it were written by hand.
    let message = |code: usize| {
        let category = code % 3;
        format!(
            "`{code}`: Operation {code} failed: see \\*the log\\*.\n\n`category` `c{category}`\n\n{}",
            link(project, &catalog, code + 4)
        )
    };
    let hovers = [
        ("Server::Fail|ure1 =>", message(1)),
        ("Server::Last|Failure", message(codes)),
        (
            "Server::CODE|_2",
            format!("Code `2`: `Failure2`.\n\n{}", link(project, &catalog, 6)),
        ),
        (
            "Serv|er::from",
            format!(
                "Error codes of Acme: `Server`.\n\n{}",
                link(project, &catalog, 3)
            ),
        ),
        (
            "Server::Unk|nown(code)",
            "A code that the catalog does not list.\n\nMatch the codes that you know by their variants or constants, \
             because a code that the catalog lists later is no longer `Unknown`."
                .to_owned(),
        ),
        (
            "AcmeCategory::C|1",
            "`c1`".to_owned(),
        ),
    ];
    for (cursor, expected) in hovers {
        let cursor = cursor.replace("LastFailure", &format!("Failure{codes}"));
        let cursor = cursor.replace("Last|Failure", &format!("Fail|ure{codes}"));
        let hover = server.hover(file, &cursor);
        assert_eq!(documentation(&hover), expected, "{codes} codes: {hover}");
        for command in ["definition", "declaration"] {
            let targets = server.go_to(command, file, &cursor);
            assert_eq!(
                targets,
                [call.clone()],
                "{codes} codes, {command} of {cursor}"
            );
        }
        // The answer is empty for most items, but not an error.
        server.go_to("implementation", file, &cursor);
    }

    for command in ["definition", "declaration"] {
        let targets = server.go_to(command, file, "include_catalog!(\"|");
        let files: Vec<&str> = targets.iter().map(|target| &*target.file).collect();
        assert_eq!(files, [&*catalog]);
    }

    let uses = |server: &LanguageServer, cursors: &[&str], name: &str| {
        let places = cursors
            .iter()
            .map(|cursor| one_line_place(file, server.position(file, cursor), name.len()));
        let places: BTreeSet<Place> = places.chain([call.clone()]).collect();
        places
    };
    let of_variant = uses(
        server,
        &["Server::|Failure1 =>", "== Server::|Failure1"],
        "Failure1",
    );
    let found = server.references(file, "Server::Fail|ure1 =>");
    assert_eq!(found, of_variant, "{codes} codes");
    let of_constant = uses(server, &["Server::|CODE_2"], "CODE_2");
    assert_eq!(
        server.references(file, "Server::CODE|_2"),
        of_constant,
        "{codes} codes"
    );

    let offered = server.completions(file, "Server::Fail|}");
    for name in ["Failure1", "Failure2"] {
        assert!(offered.contains(name), "{codes} codes: {offered:?}");
    }
    let offered = server.completions(file, "client.me|ssage");
    for name in ["code", "message", "category"] {
        assert!(offered.contains(name), "{codes} codes: {offered:?}");
    }

    let arms = server.quick_fix(file, "match cli|ent", "Fill match arms");
    for arm in ["Client::Gone =>", "Client::Busy =>", "Client::Unknown("] {
        assert!(arms.contains(arm), "{codes} codes: {arms}");
    }
    // rust-analyzer needs minutes to write 10,000 arms, also for an enum that is written by hand.
    if codes <= 1000 {
        let arms = server.quick_fix(file, "match all|_of_them", "Fill match arms");
        let number = arms.matches("Server::Failure").count();
        assert_eq!(number, codes, "{arms}");
    }

    // Nothing but the errors that the code has.
    let expected = [
        (
            "match |client",
            "E0004",
            "missing match arm: `Gone`, `Busy` and `Unknown(_)` not covered",
        ),
        (
            "match |all_of_them",
            "E0004",
            "missing match arm: `Failure1`, `Failure2`, `Failure3` and ",
        ),
    ];
    let found = server.diagnostics(file);
    assert_eq!(found.len(), expected.len(), "{codes} codes: {found:?}");
    for ((line, code, message), (cursor, expected_code, start)) in found.iter().zip(expected) {
        assert_eq!(*line, server.position(file, cursor).0, "{found:?}");
        assert_eq!(code, expected_code);
        assert!(message.starts_with(start), "{message}");
    }
}

/// Returns a module that uses `include_catalog!` in the ways that [`check_include_catalog`] checks.
fn include_catalog_module(codes: usize) -> String {
    format!(
        r#"errcodes::include_catalog!("catalogs/acme{codes}.toml");

pub fn handle(code: u32) -> bool {{
    let server = Server::from(code);
    match server {{
        Server::Failure1 => true,
        Server::CODE_2 => false,
        Server::Failure{codes} => false,
        Server::Unknown(code) => code.get() == 5,
        _ => server == Server::Failure1 || server.category() == Some(AcmeCategory::C1),
    }}
}}

pub fn with_missing_arms(client: Client) -> &'static str {{
    let _ = client.message();
    match client {{}}
}}

pub fn with_all_arms_missing(all_of_them: Server) -> &'static str {{
    match all_of_them {{}}
}}

pub fn with_a_typing_error() -> Server {{ Server::Fail}}
"#
    )
}

/// Returns a module that derives `ErrorCode` for an enum with a variant for each code.
fn derive_module(codes: usize) -> String {
    let mut variants = String::new();
    for code in 1..=codes {
        let _ = writeln!(variants, "    Failure{code},");
    }
    format!(
        r#"/// The errors that we handle.
#[derive(errcodes::ErrorCode, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog("catalogs/acme{codes}.toml", enum = Server)]
pub enum Handled {{
    /// The first failure, in our words.
{variants}
    #[catalog(unknown)]
    Unknown(errcodes::UnknownCode<Handled>),
}}

pub fn handle(code: u32) -> bool {{
    let handled = Handled::from_code(code);
    match handled {{
        Handled::Failure1 => true,
        Handled::Unknown(_) => false,
        _ => handled.message().is_empty(),
    }}
}}

pub fn with_missing_arms(handled: Handled) -> u32 {{
    match handled {{
        Handled::Unknown(_) => 1,
    }}
}}
"#
    )
}

/// Checks what an editor shows for a derived enum of so many codes.
fn check_derive(server: &mut LanguageServer, file: &str, codes: usize) {
    let hover = server.hover(file, "Handled::Fail|ure1 =>");
    assert!(
        documentation(&hover).starts_with("The first failure, in our words."),
        "{hover}"
    );
    let variant = one_line_place(
        file,
        server.position(file, "    |Failure1,"),
        "Failure1".len(),
    );
    let use_of_variant = server.position(file, "Handled::|Failure1 =>");
    let use_of_variant = one_line_place(file, use_of_variant, "Failure1".len());
    for command in ["definition", "declaration"] {
        let targets = server.go_to(command, file, "Handled::Fail|ure1 =>");
        assert_eq!(targets, [variant.clone()], "{codes} codes");
        let targets = server.go_to(command, file, "[catalog(\"|");
        let files: Vec<&str> = targets.iter().map(|target| &*target.file).collect();
        assert_eq!(files, [format!("catalogs/acme{codes}.toml")]);
    }
    let found = server.references(file, "Handled::Fail|ure1 =>");
    assert_eq!(
        found,
        BTreeSet::from([variant, use_of_variant]),
        "{codes} codes"
    );

    // The derive generates the methods, so they lead to it.
    for (cursor, docs) in [
        ("Handled::from|_code", "Returns the error with this code"),
        ("handled.mess|age()", "Returns the vendor's message"),
    ] {
        let hover = server.hover(file, cursor);
        assert!(documentation(&hover).starts_with(docs), "{hover}");
        let targets = server.go_to("definition", file, cursor);
        let derive = server.position(file, "errcodes::|ErrorCode").0;
        assert!(
            targets
                .iter()
                .any(|target| target.file == file && target.start.0 == derive),
            "{targets:?}"
        );
    }

    let offered = server.completions(file, "handled.mess|age()");
    for name in ["code", "message"] {
        assert!(offered.contains(name), "{offered:?}");
    }
    let arms = server.quick_fix(
        file,
        "match hand|led {\n        Handled::Unknown",
        "Fill match arms",
    );
    assert_eq!(arms.matches("Handled::Failure").count(), codes, "{arms}");
    let found = server.diagnostics(file);
    let line = server
        .position(file, "match |handled {\n        Handled::Unknown")
        .0;
    let [(at, code, _)] = &found[..] else {
        panic!("{codes} codes: {found:?}");
    };
    assert_eq!((*at, &**code), (line, "E0004"));
}

#[test]
fn the_editor_shows_generated_code_like_hand_written_code() {
    let project = Project::new("editor");
    let mut modules = String::new();
    for codes in [96, 1000] {
        project.write(&format!("catalogs/acme{codes}.toml"), &catalog(codes));
        project.write(
            &format!("src/included{codes}.rs"),
            &include_catalog_module(codes),
        );
        project.write(&format!("src/derived{codes}.rs"), &derive_module(codes));
        let _ = write!(
            modules,
            "pub mod included{codes};\npub mod derived{codes};\n"
        );
    }
    project.write("src/lib.rs", &modules);
    let Some(mut server) = LanguageServer::start(&project, &without_check()) else {
        return;
    };
    for codes in [96, 1000] {
        check_include_catalog(
            &mut server,
            &project,
            &format!("src/included{codes}.rs"),
            codes,
        );
        check_derive(&mut server, &format!("src/derived{codes}.rs"), codes);
    }
}

#[test]
fn an_enum_of_10_000_codes_does_not_stop_the_editor() {
    const CODES: usize = 10_000;
    let project = Project::new("editor_large");
    project.write("catalogs/acme10000.toml", &catalog(CODES));
    project.write("src/included.rs", &include_catalog_module(CODES));
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
    let call = include_catalog_module(CODES);
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
        "pub mod included;\npub mod generated;\npub mod derived;\n",
    );
    let Some(mut server) = LanguageServer::start(&project, &without_check()) else {
        return;
    };
    check_include_catalog(&mut server, &project, "src/included.rs", CODES);
    let hover = server.hover("src/generated.rs", "Server::Fail|ure10000 =>");
    assert!(documentation(&hover).starts_with("`10000`"), "{hover}");
    assert_eq!(server.diagnostics("src/derived.rs"), []);
    let targets = server.go_to("definition", "src/derived.rs", "Handled::Fail|ure9999 =>");
    assert_eq!(targets.len(), 1, "{targets:?}");
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
