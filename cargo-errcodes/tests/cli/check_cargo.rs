//! `cargo errcodes check --format cargo`, which editors run instead of `cargo check --message-format=json`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use expect_test::expect;
use regex::Regex;
use serde_json::Value;

use crate::{BAD, DOOR, Folder};

const MANIFEST: &str =
    "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";

/// Returns `cargo errcodes check --format cargo`, ready to run in a folder.
fn command(folder: &Folder, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    command
        .args(["errcodes", "check", "--format", "cargo"])
        .args(args)
        .current_dir(&folder.0)
        .env("CARGO_NET_OFFLINE", "true")
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("check-cargo-target"),
        )
        .stdin(Stdio::null());
    command
}

/// Returns standard output, standard error and the exit status.
fn run(mut command: Command) -> (String, String, i32) {
    let output = command.output().unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        output.status.code().unwrap(),
    )
}

/// Describes each message on a line of its own, in alphabetical order.
///
/// Cargo reports an error of a library once for the library and once for its tests.
fn described(out: &str) -> String {
    let described: BTreeSet<String> = out.lines().filter_map(describe).collect();
    described.into_iter().collect()
}

fn describe(line: &str) -> Option<String> {
    let message: Value = serde_json::from_str(line).unwrap();
    match message["reason"].as_str().unwrap() {
        "compiler-message" => {}
        "build-finished" => return Some(format!("finished: {}\n", message["success"])),
        _ => return None,
    }
    let (package, message) = (&message["target"]["name"], &message["message"]);
    let mut spans = message["spans"].as_array().unwrap().iter();
    let span = spans.find(|span| span["is_primary"] == true)?;
    let first_line = message["message"].as_str().unwrap().lines().next().unwrap();
    let place = format!(
        "{}:{}:{}",
        span["file_name"].as_str().unwrap(),
        span["line_start"],
        span["column_start"]
    );
    let (level, code) = (&message["level"], &message["code"]["code"]);
    Some(format!(
        "{place} {level} {code} of {package}: {first_line}\n"
    ))
}

/// Replaces the absolute path of a folder, as a path and as a URL.
fn without_place(out: &str, folder: &Folder) -> String {
    let place = folder.0.canonicalize().unwrap();
    out.replace(place.to_str().unwrap(), "[FOLDER]")
}

#[test]
fn messages_are_those_of_cargo() {
    let source = "errcodes::include_catalog!(\"bad.toml\");";
    let files = [
        ("Cargo.toml", MANIFEST),
        ("src/lib.rs", source),
        ("bad.toml", BAD),
    ];
    let folder = Folder::new("check-cargo", &files);
    let (out, err, status) = run(command(&folder, &["bad.toml"]));
    expect![[r#"
        {"reason":"compiler-message","package_id":"path+file://[FOLDER]#user@0.1.0","manifest_path":"[FOLDER]/Cargo.toml","target":{"crate_types":["lib"],"doc":true,"doctest":true,"edition":"2024","kind":["lib"],"name":"user","required-features":[],"src_path":"[FOLDER]/src/lib.rs","test":true},"message":{"message":"`mesage` is not a key of an entry","$message_type":"diagnostic","code":{"code":"errcodes::unknown_key","explanation":null},"level":"error","spans":[{"file_name":"bad.toml","byte_start":62,"byte_end":68,"line_start":3,"line_end":3,"column_start":25,"column_end":31,"is_primary":true,"text":[{"text":"23 = { name = \"Locked\", mesage = \"The door is locked.\" }","highlight_start":25,"highlight_end":31}],"label":null,"suggested_replacement":null,"suggestion_applicability":null,"expansion":null}],"children":[{"message":"did you mean `message`?","code":null,"level":"help","spans":[],"children":[],"rendered":null}],"rendered":"error: `mesage` is not a key of an entry\n --> bad.toml:3:25\n  |\n3 | 23 = { name = \"Locked\", mesage = \"The door is locked.\" }\n  |                         ^^^^^^\n  |\n  = help: did you mean `message`?\n\n"}}
        {"reason":"compiler-message","package_id":"path+file://[FOLDER]#user@0.1.0","manifest_path":"[FOLDER]/Cargo.toml","target":{"crate_types":["lib"],"doc":true,"doctest":true,"edition":"2024","kind":["lib"],"name":"user","required-features":[],"src_path":"[FOLDER]/src/lib.rs","test":true},"message":{"message":"the message seems to have placeholders, but the entry has no `params`","$message_type":"diagnostic","code":{"code":"errcodes::undeclared_params","explanation":null},"level":"warning","spans":[{"file_name":"bad.toml","byte_start":129,"byte_end":153,"line_start":4,"line_end":4,"column_start":35,"column_end":59,"is_primary":true,"text":[{"text":"40 = { name = \"Jammed\", message = \"%s, 100% jammed: stuck\" }","highlight_start":35,"highlight_end":59}],"label":null,"suggested_replacement":null,"suggestion_applicability":null,"expansion":null}],"children":[{"message":"name the placeholders, `params = [\"...\"]`, or write `params = []` if there are none","code":null,"level":"help","spans":[],"children":[],"rendered":null}],"rendered":"warning: the message seems to have placeholders, but the entry has no `params`\n --> bad.toml:4:35\n  |\n4 | 40 = { name = \"Jammed\", message = \"%s, 100% jammed: stuck\" }\n  |                                   ^^^^^^^^^^^^^^^^^^^^^^^^\n  |\n  = help: name the placeholders, `params = [\"...\"]`, or write `params = []` if there are none\n\n"}}
        {"reason":"compiler-message","package_id":"path+file://[FOLDER]#user@0.1.0","manifest_path":"[FOLDER]/Cargo.toml","target":{"crate_types":["lib"],"doc":true,"doctest":true,"edition":"2024","kind":["lib"],"name":"user","required-features":[],"src_path":"[FOLDER]/src/lib.rs","test":true},"message":{"message":"code 23 is listed twice","$message_type":"diagnostic","code":{"code":"errcodes::repeated_code","explanation":null},"level":"error","spans":[{"file_name":"bad.toml","byte_start":156,"byte_end":158,"line_start":5,"line_end":5,"column_start":1,"column_end":3,"is_primary":true,"text":[{"text":"23 = { name = \"Stuck\" }","highlight_start":1,"highlight_end":3}],"label":null,"suggested_replacement":null,"suggestion_applicability":null,"expansion":null},{"file_name":"bad.toml","byte_start":38,"byte_end":40,"line_start":3,"line_end":3,"column_start":1,"column_end":3,"is_primary":false,"text":[{"text":"23 = { name = \"Locked\", mesage = \"The door is locked.\" }","highlight_start":1,"highlight_end":3}],"label":"first listed here","suggested_replacement":null,"suggestion_applicability":null,"expansion":null}],"children":[{"message":"remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]","code":null,"level":"help","spans":[],"children":[],"rendered":null}],"rendered":"error: code 23 is listed twice\n --> bad.toml:5:1\n  |\n3 | 23 = { name = \"Locked\", mesage = \"The door is locked.\" }\n  | -- first listed here\n4 | 40 = { name = \"Jammed\", message = \"%s, 100% jammed: stuck\" }\n5 | 23 = { name = \"Stuck\" }\n  | ^^\n  |\n  = help: remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]\n\n"}}
    "#]]
    .assert_eq(&without_place(&out, &folder));
    assert_eq!((&*err, status), ("", 1));
    // They are complete: this is how editors read them.
    for line in out.lines() {
        serde_json::from_str::<cargo_metadata::Message>(line).unwrap();
    }
}

#[test]
fn positions_are_those_of_the_file() {
    let catalog = "\u{FEFF}provider = \"Ünï\" # é\r\n[enums.A.codes]\r\n\
                   1 = { name = \"One\", description = '''é\r\nü''', mesage = \"\" }\r\n";
    let source = "\u{FEFF}errcodes::include_catalog!(\"outside.toml\", nonexhaustive);";
    let files = [
        ("user/Cargo.toml", MANIFEST),
        ("user/src/lib.rs", source),
        ("user/codes/a.toml", catalog),
        ("outside.toml", catalog),
    ];
    let folder = Folder::new("check-cargo-positions", &files);
    let user = Folder(folder.0.join("user/codes"));
    let (out, _, _) = run(command(
        &user,
        &["a.toml", "../../outside.toml", "gone.toml"],
    ));
    let mut positions = String::new();
    for line in without_place(&out, &folder).lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let span = &message["message"]["spans"][0];
        let (file, start, text) = (&span["file_name"], &span["byte_start"], &span["text"]);
        let _ = writeln!(positions, "{file} {start} {text}");
    }
    expect![[r#"
        "codes/a.toml" 93 [{"highlight_end":13,"highlight_start":7,"text":"ü''', mesage = \"\" }"}]
        "codes/a.toml" 102 [{"highlight_end":18,"highlight_start":16,"text":"ü''', mesage = \"\" }"}]
        "[FOLDER]/outside.toml" 93 [{"highlight_end":13,"highlight_start":7,"text":"ü''', mesage = \"\" }"}]
        "[FOLDER]/outside.toml" 102 [{"highlight_end":18,"highlight_start":16,"text":"ü''', mesage = \"\" }"}]
        "gone.toml" 0 []
    "#]].assert_eq(&positions);
}

/// Creates a workspace with two packages, one of which depends on the other.
fn workspace(name: &str) -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = |name: &str, dependency: &str| {
        let errcodes = root.join("errcodes");
        let errcodes = errcodes.display();
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
             [dependencies]\nerrcodes.path = '{errcodes}'\n{dependency}\n"
        )
    };
    let sdk = "\u{FEFF}".to_owned()
        + r#"//! Ünïcode before the places that matter.
mod a { errcodes::include_catalog!("shared/bad.toml", join = false); }
mod b { errcodes::include_catalog!("own.toml", nonexhaustive); }
mod c { errcodes::include_catalog!("gone.toml"); }
#[derive(Debug, errcodes::ErrorCode)]
#[catalog("shared/bad.toml")]
pub enum Door { Locked, Jamed }
#[cfg(any())]
mod d { errcodes::include_catalog!("own.toml", nonexhaustiv); }
pub fn number() -> u8 { "text" }
"#;
    let app = r#"mod a { errcodes::include_catalog!("../sdk/shared/bad.toml", enums = [Dor]); }
fn main() -> u8 { "text" }
"#;
    let own = "provider = \"A\"\n[lints]\ndeny = [\"surrounding_whitespace\"]\n\
               [enums.A.codes]\n1 = { name = \"One\", message = \"a \" }\n2 = { name = \"One\" }\n";
    let folder = Folder::new(
        name,
        &[
            (
                "Cargo.toml",
                "[workspace]\nmembers = [\"sdk\", \"app\"]\nresolver = \"3\"\n",
            ),
            ("sdk/Cargo.toml", &manifest("sdk", "")),
            ("sdk/src/lib.rs", &sdk),
            ("sdk/own.toml", own),
            ("app/Cargo.toml", &manifest("app", "sdk.path = \"../sdk\"")),
            ("app/src/main.rs", app),
            ("sdk/shared/bad.toml", BAD),
        ],
    );
    std::fs::copy(root.join("Cargo.lock"), folder.0.join("Cargo.lock")).unwrap();
    folder
}

#[test]
fn errors_appear_in_the_catalog_and_not_at_the_call() {
    let folder = workspace("check-cargo-build");
    // Paths are relative to the folder of the workspace, also in a package.
    let sdk = Folder(folder.0.join("sdk"));
    let (out, err, status) = run(command(&sdk, &[]));
    expect![[r#"
        app/src/main.rs:1:36 "warning" "errcodes::not_packaged" of "app": `cargo package` leaves out the catalog `../sdk/shared/bad.toml`, so the published crate cannot be built
        app/src/main.rs:1:71 "error" "errcodes::usage" of "app": the catalog has no enum `Dor`
        finished: false
        sdk/own.toml:5:31 "error" "errcodes::surrounding_whitespace" of "sdk": the message begins or ends with whitespace
        sdk/own.toml:6:14 "error" "errcodes::repeated_name" of "sdk": `One` is the name of two entries of `A`
        sdk/shared/bad.toml:3:25 "error" "errcodes::unknown_key" of "sdk": `mesage` is not a key of an entry
        sdk/shared/bad.toml:4:35 "warning" "errcodes::undeclared_params" of "sdk": the message seems to have placeholders, but the entry has no `params`
        sdk/shared/bad.toml:5:1 "error" "errcodes::repeated_code" of "sdk": code 23 is listed twice
        sdk/src/lib.rs:10:25 "error" "E0308" of "sdk": mismatched types
        sdk/src/lib.rs:2:55 "warning" "deprecated" of "sdk": use of deprecated constant `a::_::join`: the option is called `umbrella` now
        sdk/src/lib.rs:3:48 "error" null of "sdk": `include_catalog!` has no option `nonexhaustive`
        sdk/src/lib.rs:4:36 "error" null of "sdk": there is no catalog `gone.toml`
        sdk/src/lib.rs:7:25 "error" null of "sdk": `Door` has no entry `Jamed`
        sdk/src/lib.rs:9:48 "error" "errcodes::usage" of "sdk": `include_catalog!` has no option `nonexhaustiv`
    "#]].assert_eq(&described(&out));
    assert!(err.contains("could not compile `sdk`"), "{err}");
    assert_eq!(status, 2, "{err}");
    // Each catalog is checked once, however often it is included.
    let own: Vec<&str> = out
        .lines()
        .filter(|line| line.contains("\"errcodes::"))
        .collect();
    assert_eq!(own.len(), own.iter().collect::<BTreeSet<_>>().len());

    // A syntax error is the compiler's to report. Otherwise it would also be an error that no catalogs can be found.
    std::fs::write(
        folder.0.join("sdk/src/lib.rs"),
        "include_catalog!(\"own.toml\"",
    )
    .unwrap();
    std::fs::write(folder.0.join("app/src/main.rs"), "fn main() {}").unwrap();
    let (out, _, status) = run(command(&folder, &[]));
    expect![[r#"
        finished: false
        sdk/src/lib.rs:1:28 "error" null of "sdk": this file contains an unclosed delimiter
    "#]]
    .assert_eq(&described(&out));
    assert_eq!(status, 1);
}

/// rust-analyzer shows the diagnostics in a catalog only if it reads the file.
#[test]
fn errors_of_a_catalog_that_rust_analyzer_does_not_read_appear_at_the_call_too() {
    let folder = workspace("check-cargo-outside");
    let own = std::fs::read_to_string(folder.0.join("sdk/own.toml")).unwrap();
    std::fs::create_dir(folder.0.join("shared")).unwrap();
    std::fs::write(folder.0.join("shared/own.toml"), &own).unwrap();
    std::fs::write(folder.0.join("sdk/own.catalog"), &own).unwrap();
    std::fs::write(
        folder.0.join("sdk/src/lib.rs"),
        "mod a { errcodes::include_catalog!(\"../shared/own.toml\"); }\n\
         mod b { errcodes::include_catalog!(\"own.catalog\"); }\n",
    )
    .unwrap();
    std::fs::write(folder.0.join("app/src/main.rs"), "fn main() {}").unwrap();
    let (out, err, status) = run(command(&folder, &[]));
    expect![[r#"
        finished: false
        sdk/own.catalog:5:31 "error" "errcodes::surrounding_whitespace" of "sdk": the message begins or ends with whitespace
        sdk/own.catalog:6:14 "error" "errcodes::repeated_name" of "sdk": `One` is the name of two entries of `A`
        sdk/src/lib.rs:1:36 "error" null of "sdk": `One` is the name of two entries of `A`
        sdk/src/lib.rs:1:36 "error" null of "sdk": the message begins or ends with whitespace
        sdk/src/lib.rs:1:36 "warning" "errcodes::not_packaged" of "sdk": `cargo package` leaves out the catalog `../shared/own.toml`, so the published crate cannot be built
        sdk/src/lib.rs:2:36 "error" null of "sdk": `One` is the name of two entries of `A`
        sdk/src/lib.rs:2:36 "error" null of "sdk": the message begins or ends with whitespace
        shared/own.toml:5:31 "error" "errcodes::surrounding_whitespace" of "sdk": the message begins or ends with whitespace
        shared/own.toml:6:14 "error" "errcodes::repeated_name" of "sdk": `One` is the name of two entries of `A`
    "#]]
    .assert_eq(&described(&out));
    assert_eq!(status, 1, "{err}");
}

#[test]
fn other_packages_are_left_to_the_compiler() {
    let folder = workspace("check-cargo-package");
    // Only the catalogs that the selected package includes are checked. Errors in others stay where the compiler reports them.
    let (out, err, status) = run(command(&folder, &["--package", "app"]));
    expect![[r#"
        app/src/main.rs:1:36 "warning" "errcodes::not_packaged" of "app": `cargo package` leaves out the catalog `../sdk/shared/bad.toml`, so the published crate cannot be built
        app/src/main.rs:1:71 "error" "errcodes::usage" of "app": the catalog has no enum `Dor`
        finished: false
        sdk/shared/bad.toml:3:25 "error" "errcodes::unknown_key" of "app": `mesage` is not a key of an entry
        sdk/shared/bad.toml:4:35 "warning" "errcodes::undeclared_params" of "app": the message seems to have placeholders, but the entry has no `params`
        sdk/shared/bad.toml:5:1 "error" "errcodes::repeated_code" of "app": code 23 is listed twice
        sdk/src/lib.rs:10:25 "error" "E0308" of "sdk": mismatched types
        sdk/src/lib.rs:2:55 "warning" "deprecated" of "sdk": use of deprecated constant `a::_::join`: the option is called `umbrella` now
        sdk/src/lib.rs:3:36 "error" null of "sdk": `One` is the name of two entries of `A`
        sdk/src/lib.rs:3:48 "error" null of "sdk": `include_catalog!` has no option `nonexhaustive`
        sdk/src/lib.rs:4:36 "error" null of "sdk": there is no catalog `gone.toml`
        sdk/src/lib.rs:7:25 "error" null of "sdk": `Door` has no entry `Jamed`
    "#]].assert_eq(&described(&out));
    assert_eq!(status, 1, "{err}");
}

#[test]
fn a_command_runs_only_with_this_format() {
    let folder = Folder::new("check-cargo-command", &[("door.toml", DOOR)]);
    folder.check(
        &["check", "--format", "short", "--", "clippy"],
        &expect![[r#"
            -- stderr
            error: the command after `--` runs only with `--format cargo` and without paths
              = help: add `--format cargo`, or remove `--` to pass the paths of catalogs
            -- exit status 2
        "#]],
    );
    folder.check(
        &["check", "door.toml", "--format", "cargo", "--", "clippy"],
        &expect![[r#"
            -- stderr
            error: the command after `--` runs only with `--format cargo` and without paths
              = help: remove the paths, or the command
            -- exit status 2
        "#]],
    );
}

/// The regular expressions of the problem matchers that the extension rust-analyzer of Visual Studio Code defines.
#[test]
fn problem_matchers_find_positions_and_messages() {
    let folder = Folder::new(
        "check-cargo-matchers",
        &[
            ("Cargo.toml", MANIFEST),
            ("src/lib.rs", "errcodes::include_catalog!(\"bad.toml\");"),
            ("bad.toml", BAD),
        ],
    );
    let title = Regex::new(r"^(warning|warn|error)(?:\[(.*?)\])?: (.*)$").unwrap();
    let place = Regex::new(r"^[\s\->=]*(.*?):([1-9]\d*):([1-9]\d*)\s*$").unwrap();
    let printed = folder.run(&["check", "bad.toml"], "");
    let lines: Vec<&str> = printed.lines().collect();
    let mut problems = String::new();
    for pair in lines.windows(2) {
        if let (Some(title), Some(place)) = (title.captures(pair[0]), place.captures(pair[1])) {
            let (severity, message) = (&title[1], &title[3]);
            let (file, line, column) = (&place[1], &place[2], &place[3]);
            let _ = writeln!(problems, "{severity} {file} {line} {column} {message}");
        }
    }
    expect![[r#"
        error bad.toml 3 25 `mesage` is not a key of an entry
        warning bad.toml 4 35 the message seems to have placeholders, but the entry has no `params`
        error bad.toml 5 1 code 23 is listed twice
    "#]]
    .assert_eq(&problems);

    let json = Regex::new(concat!(
        r#"^.*"message":\{"message":"([^"]*).*?"file_name":"([^"]+).*?"line_start":(\d+)"#,
        r#".*?"line_end":(\d+).*?"column_start":(\d+).*?"column_end":(\d+).*\}$"#,
    ));
    let json = json.unwrap();
    let (out, _, _) = run(command(&folder, &["bad.toml"]));
    let mut problems = String::new();
    for found in out.lines().filter_map(|line| json.captures(line)) {
        let parts: Vec<&str> = found
            .iter()
            .skip(1)
            .map(|part| part.unwrap().as_str())
            .collect();
        let _ = writeln!(problems, "{}", parts.join(" | "));
    }
    expect![[r#"
        `mesage` is not a key of an entry | bad.toml | 3 | 3 | 25 | 31
        the message seems to have placeholders, but the entry has no `params` | bad.toml | 4 | 4 | 35 | 59
        code 23 is listed twice | bad.toml | 5 | 5 | 1 | 3
    "#]].assert_eq(&problems);
}

/// Tests with a script in the place of cargo.
#[cfg(unix)]
mod scripted {
    use std::fs;
    use std::io::{BufRead as _, BufReader};
    use std::os::unix::fs::PermissionsExt as _;
    use std::process::{Command, Stdio};

    use expect_test::expect;

    use super::{MANIFEST, command, described, run};
    use crate::{BAD, Folder};

    /// Creates a folder whose `cargo` runs a script, except for `cargo metadata`.
    fn folder(name: &str, script: &str) -> Folder {
        let cargo = env!("CARGO");
        let script = format!(
            "#!/bin/sh\nif [ \"$1\" = metadata ]; then exec '{cargo}' \"$@\"; fi\n{script}"
        );
        let files = [
            ("Cargo.toml", MANIFEST),
            ("src/lib.rs", "errcodes::include_catalog!(\"bad.toml\");"),
            ("bad.toml", BAD),
            ("cargo", &script),
        ];
        let folder = Folder::new(name, &files);
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(folder.0.join("cargo"), mode).unwrap();
        folder
    }

    fn scripted(folder: &Folder, args: &[&str]) -> Command {
        let mut command = command(folder, args);
        command.env("CARGO", folder.0.join("cargo"));
        command
    }

    #[test]
    fn the_command_of_cargo_is_that_of_editors_unless_one_is_given() {
        let folder = folder("check-cargo-words", "echo \"$@\" >&2\n");
        let mut commands = String::new();
        for args in [
            &[][..],
            &["--manifest-path", "Cargo.toml", "-p", "us*"],
            &["--", "clippy", "--all-features"],
            &["-p", "user", "--", "clippy", "--", "-D", "warnings"],
            &[
                "--",
                "check",
                "--message-format=json-diagnostic-rendered-ansi",
            ],
            &["--", "check", "--message-format", "json"],
        ] {
            let (_, err, status) = run(scripted(&folder, args));
            assert_eq!(status, 1, "the catalog has an error");
            commands += &err;
        }
        expect![[r#"
            check --all-targets --keep-going --workspace --message-format=json
            check --all-targets --keep-going --message-format=json --manifest-path Cargo.toml --package us*
            clippy --all-features --message-format=json
            clippy --message-format=json --package user -- -D warnings
            check --message-format=json-diagnostic-rendered-ansi
            check --message-format json
        "#]].assert_eq(&commands);
    }

    #[test]
    fn diagnostics_of_catalogs_do_not_depend_on_cargo() {
        let failing = folder("check-cargo-failing", "echo 'no network' >&2; exit 101\n");
        let (out, err, status) = run(scripted(&failing, &[]));
        expect![[r#"
            bad.toml:3:25 "error" "errcodes::unknown_key" of "user": `mesage` is not a key of an entry
            bad.toml:4:35 "warning" "errcodes::undeclared_params" of "user": the message seems to have placeholders, but the entry has no `params`
            bad.toml:5:1 "error" "errcodes::repeated_code" of "user": code 23 is listed twice
        "#]].assert_eq(&described(&out));
        assert_eq!((&*err, status), ("no network\n", 2));

        // There is no catalog, but the messages of cargo are still passed on.
        let finished = r#"echo '{"reason":"build-finished","success":true}'"#;
        let empty = folder("check-cargo-empty", finished);
        fs::write(empty.0.join("src/lib.rs"), "").unwrap();
        let (out, err, status) = run(scripted(&empty, &[]));
        assert_eq!(
            (&*described(&out), &*err, status),
            ("finished: true\n", "", 0)
        );
    }

    #[test]
    fn standard_output_contains_only_json() {
        let script = r#"printf 'printed by a \033[2Jmacro\n{ not JSON }\n\377\n\n'
printf '{"reason":"new \377","deep":[[1]]}\r\n'
printf '{"reason":"build-finished","success":false}'
exit 101
"#;
        let folder = folder("check-cargo-lines", script);
        let (out, err, status) = run(scripted(&folder, &[]));
        let from_cargo: Vec<&str> = out
            .lines()
            .filter(|line| !line.contains("errcodes"))
            .collect();
        expect![[r#"
            {"reason":"new �","deep":[[1]]}
            {"reason":"build-finished","success":false}
            -- stderr
            printed by a �[2Jmacro
            { not JSON }
            �

            note: can't list the files of the package `user`: exit status: 101
        "#]]
        .assert_eq(&format!("{}\n-- stderr\n{err}", from_cargo.join("\n")));
        assert_eq!(status, 1);
    }

    #[test]
    fn messages_are_passed_on_as_they_come() {
        let script = "echo '{\"reason\":\"first\"}'\n\
                      while [ ! -e go ]; do sleep 0.05; done\n\
                      echo '{\"reason\":\"build-finished\",\"success\":true}'\n";
        let folder = folder("check-cargo-stream", script);
        let mut child = scripted(&folder, &[])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut lines = lines.map(Result::unwrap);
        assert!(lines.any(|line| line.contains("first")));
        fs::write(folder.0.join("go"), "").unwrap();
        assert!(lines.any(|line| line.contains("build-finished")));
        assert_eq!(child.wait().unwrap().code(), Some(1));
    }

    #[test]
    fn a_reader_that_leaves_does_not_change_the_exit_status() {
        let folder = folder(
            "check-cargo-closed",
            "yes '{\"reason\":\"x\"}' | head -n 100000\n",
        );
        let (_, writer) = std::io::pipe().unwrap();
        let output = scripted(&folder, &[]).stdout(writer).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stderr.is_empty());
    }
}
