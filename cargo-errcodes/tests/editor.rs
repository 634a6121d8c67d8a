//! What rust-analyzer shows with `cargo errcodes check --format cargo` as its check command.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be written fails the test"
)]

use std::fs;

use serde_json::json;

use crate::language_server::LanguageServer;
use crate::project::Project;

#[path = "../../tests/tests/editor/language_server.rs"]
mod language_server;
#[path = "../../tests/tests/project/mod.rs"]
mod project;

#[test]
fn errors_appear_in_the_catalog_and_disappear_when_they_are_corrected() {
    let project = Project::new("editor_check");
    let right = "provider = \"Acme\"\n[enums.Server.codes]\n1 = { name = \"Gone\" }\n";
    let wrong = format!("{right}1 = {{ name = \"Busy\" }}\n");
    project.write("catalogs/acme.toml", &wrong);
    let code =
        "errcodes::include_catalog!(\"catalogs/acme.toml\");\npub fn wrong() -> u8 { \"text\" }\n";
    project.write("src/lib.rs", code);
    let command = [
        env!("CARGO_BIN_EXE_cargo-errcodes"),
        "errcodes",
        "check",
        "--format",
        "cargo",
    ];
    let settings = json!({ "check": { "overrideCommand": command } });
    let Some(mut server) = LanguageServer::start(&project, &settings) else {
        return;
    };
    let (source, catalog) = ("src/lib.rs", "catalogs/acme.toml");
    let found = server.wait_for_check(source, catalog, |found| !found.is_empty());
    let lines: Vec<(u64, &str)> = found
        .iter()
        .map(|(line, code, _)| (*line, &**code))
        .collect();
    // The first one is the place where the code is first listed.
    assert_eq!(lines, [(2, "repeated_code"), (3, "repeated_code")]);
    assert!(
        found[1].2.starts_with("code 1 is listed twice"),
        "{found:?}"
    );
    // Only the errors in the code itself.
    let found = server.wait_for_check(source, source, |found| !found.is_empty());
    let lines: Vec<u64> = found.iter().map(|(line, ..)| *line).collect();
    assert!(lines.iter().all(|line| *line == 1), "{found:?}");

    fs::write(project.root.join(catalog), right).unwrap();
    server.wait_for_check(source, catalog, <[_]>::is_empty);
}
