//! What the commands print, and how they end.
//!
//! `UPDATE_EXPECT=1 cargo test -p cargo-errcodes` accepts what they print now.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![allow(
    clippy::needless_raw_string_hashes,
    clippy::too_many_lines,
    reason = "that is how snapshots are accepted, and what they are like"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use expect_test::{Expect, expect};

/// A folder with files, in which commands are run.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        for (path, text) in files {
            let path = folder.0.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// What a command prints, on both streams, and how it ends.
    fn run(&self, args: &[&str], input: &str) -> String {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
            .arg("errcodes")
            .args(args)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        let code = output.status.code().unwrap();
        let err = if err.is_empty() {
            err
        } else {
            format!("-- stderr\n{err}")
        };
        format!("{out}{err}-- ends with {code}\n")
    }

    fn check(&self, args: &[&str], expected: &Expect) {
        expected.assert_eq(&self.run(args, ""));
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }
}

const BAD: &str = r#"provider = "Doors"
[enums.Door.codes]
23 = { name = "Locked", mesage = "The door is locked." }
40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
23 = { name = "Stuck" }
"#;

const DOOR: &str = r#"provider = "Doors Inc."
[enums.Door]
defaults = [{ codes = "40..=49", category = "hinges", retry = true }]
[enums.Door.codes]
23 = { name = "Locked", message = "The door is locked.", symbol = "E_LOCKED" }
40 = { name = "Jammed", message = "The door does not move." }
50 = { name = "WrongKey", message = "The key %s does not fit lock %d.", params = ["key", "lock"] }
"#;

#[test]
fn check_says_what_the_build_says() {
    let folder = Folder::new("check", &[("bad.toml", BAD), ("door.toml", DOOR)]);
    folder.check(
        &["check", "bad.toml"],
        &expect![[r#"
        error: an entry has no key `mesage`
         --> bad.toml:3:25
          |
        3 | 23 = { name = "Locked", mesage = "The door is locked." }
          |                         ^^^^^^
          |
          = help: did you mean `message`?

        warning: the message has what looks like a placeholder, and there are no `params`
         --> bad.toml:4:35
          |
        4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
          |                                   ^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: say what it stands for: params = ["..."]

        error: code 23 is listed twice
         --> bad.toml:5:1
          |
        3 | 23 = { name = "Locked", mesage = "The door is locked." }
          | -- first listed here
        4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
        5 | 23 = { name = "Stuck" }
          | ^^
          |
          = help: to give one code several errors, make its value a list: 23 = [{ ... }, { ... }]

        -- stderr
        1 catalog checked: 2 errors, 1 warning
        -- ends with 1
    "#]],
    );
    folder.check(&["check", "bad.toml", "--format", "short"], &expect![[r#"
        bad.toml:3:25: error: an entry has no key `mesage` (did you mean `message`?)
        bad.toml:4:35: warning: the message has what looks like a placeholder, and there are no `params` (say what it stands for: params = ["..."])
        bad.toml:5:1: error: code 23 is listed twice (to give one code several errors, make its value a list: 23 = [{ ... }, { ... }])
        -- stderr
        1 catalog checked: 2 errors, 1 warning
        -- ends with 1
    "#]]);
    folder.check(&["check", "bad.toml", "--format", "json"], &expect![[r#"
        {"help":"did you mean `message`?","kind":"unknown_key","labels":[],"level":"error","message":"an entry has no key `mesage`","note":null,"path":"bad.toml","place":{"column":25,"end":68,"end_column":31,"end_line":3,"line":3,"start":62}}
        {"help":"say what it stands for: params = [\"...\"]","kind":"no_params","labels":[],"level":"warning","message":"the message has what looks like a placeholder, and there are no `params`","note":null,"path":"bad.toml","place":{"column":35,"end":153,"end_column":59,"end_line":4,"line":4,"start":129}}
        {"help":"to give one code several errors, make its value a list: 23 = [{ ... }, { ... }]","kind":"repeated_code","labels":[{"place":{"column":1,"end":40,"end_column":3,"end_line":3,"line":3,"start":38},"text":"first listed here"}],"level":"error","message":"code 23 is listed twice","note":null,"path":"bad.toml","place":{"column":1,"end":158,"end_column":3,"end_line":5,"line":5,"start":156}}
        -- ends with 1
    "#]]);
    folder.check(&["check", "bad.toml", "--format", "github"], &expect![[r#"
        ::error file=bad.toml,line=3,endLine=3,col=25,endColumn=31,title=errcodes%3A unknown_key::an entry has no key `mesage`%0Adid you mean `message`?
        ::warning file=bad.toml,line=4,endLine=4,col=35,endColumn=59,title=errcodes%3A no_params::the message has what looks like a placeholder, and there are no `params`%0Asay what it stands for: params = ["..."]
        ::error file=bad.toml,line=5,endLine=5,col=1,endColumn=3,title=errcodes%3A repeated_code::code 23 is listed twice%0Ato give one code several errors, make its value a list: 23 = [{ ... }, { ... }]
        -- ends with 1
    "#]]);
    folder.check(
        &["check", "door.toml"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- ends with 0
    "#]],
    );
    folder.check(
        &["check", "nowhere.toml"],
        &expect![[r#"
        -- stderr
        error: there is no file nowhere.toml
        -- ends with 2
    "#]],
    );
    let piped = folder.run(&["check", "-", "--format", "short"], "provider = 5\n");
    expect![[r#"
        <stdin>:1:1: error: the catalog has no enums (add a table of codes: [enums.NAME.codes])
        <stdin>:1:12: error: `provider` is an integer, not a text (put it in quotes)
        -- stderr
        1 catalog checked: 2 errors, 0 warnings
        -- ends with 1
    "#]]
    .assert_eq(&piped);
}

#[test]
fn warnings_end_well_unless_they_are_denied() {
    let text = "provider = \"A\"\n[enums.A.codes]\n1 = { name = \"One\", message = \"a \" }\n";
    let folder = Folder::new("warnings", &[("a.toml", text)]);
    folder.check(
        &["check", "a.toml", "--format", "short"],
        &expect![[r#"
        a.toml:3:31: warning: the message begins or ends with blanks
        -- stderr
        1 catalog checked: 0 errors, 1 warning
        -- ends with 0
    "#]],
    );
    folder.check(
        &["check", "a.toml", "--format", "short", "--deny-warnings"],
        &expect![[r#"
            a.toml:3:31: error: the message begins or ends with blanks
            -- stderr
            1 catalog checked: 1 error, 0 warnings
            -- ends with 1
        "#]],
    );
}

#[test]
fn colours_are_for_who_asks_for_them() {
    let folder = Folder::new("colours", &[("bad.toml", BAD)]);
    assert!(!folder.run(&["check", "bad.toml"], "").contains('\u{1B}'));
    assert!(
        folder
            .run(&["check", "bad.toml", "--color", "always"], "")
            .contains('\u{1B}')
    );
}

#[test]
fn check_finds_the_catalogs_that_a_workspace_includes() {
    let manifest =
        "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let source = r#"
        /// Not this one: include_catalog!("comment.toml")
        mod door { errcodes::include_catalog!("codes/door.toml", vis = pub(crate)); }
        #[derive(Debug, errcodes::ErrorCode)]
        #[catalog("beside.toml", enum = Door)]
        enum Mine { Locked }
        const TEXT: &str = "include_catalog!(\"text.toml\")";
        mod gone { errcodes::include_catalog!("codes/gone.toml"); }
    "#;
    let folder = Folder::new(
        "workspace",
        &[
            ("Cargo.toml", manifest),
            ("src/lib.rs", source),
            ("src/beside.toml", BAD),
            ("src/broken.rs", "include_catalog!(\"codes/other.toml\""),
            ("codes/door.toml", DOOR),
            ("codes/other.toml", BAD),
        ],
    );
    folder.check(&["check", "--format", "short"], &expect![[r#"
        src/beside.toml:3:25: error: an entry has no key `mesage` (did you mean `message`?)
        src/beside.toml:4:35: warning: the message has what looks like a placeholder, and there are no `params` (say what it stands for: params = ["..."])
        src/beside.toml:5:1: error: code 23 is listed twice (to give one code several errors, make its value a list: 23 = [{ ... }, { ... }])
        -- stderr
        error: can't see which catalogs src/broken.rs includes: cannot parse string into token stream
        error: src/lib.rs includes `codes/gone.toml`, which is not there
        2 catalogs checked: 4 errors, 1 warning
        -- ends with 1
    "#]]);
    folder.check(
        &["explain", "E_LOCKED"],
        &expect![[r#"
            Doors Inc. Door 23: Locked
                message:      The door is locked.
                symbol:       E_LOCKED
            -- stderr
            2 mistakes in src/beside.toml: see `cargo errcodes check`
            -- ends with 0
        "#]],
    );
    let empty = Folder::new(
        "workspace-empty",
        &[("Cargo.toml", manifest), ("src/lib.rs", "")],
    );
    empty.check(
        &["check"],
        &expect![[r#"
        -- stderr
        error: no crate of this workspace includes a catalog
          = help: name one: `cargo errcodes check catalog/trustx.toml`
        -- ends with 2
    "#]],
    );
}

#[test]
fn explain_tells_what_the_catalogs_know() {
    let other = DOOR.replace("Doors Inc.", "Gates").replace("Door", "Gate");
    let folder = Folder::new("explain", &[("door.toml", DOOR), ("gate.toml", &other)]);
    let explain = |query: &[&str], expected: &Expect| {
        let catalogs = [
            "explain",
            "--catalog",
            "door.toml",
            "--catalog",
            "gate.toml",
        ];
        folder.check(&[&catalogs[..], query].concat(), expected);
    };
    explain(
        &["Gates", "0x28"],
        &expect![[r#"
        Gates Gate 40: Jammed
            message:      The door does not move.
            category:     hinges
            retry:        yes
        -- ends with 0
    "#]],
    );
    explain(
        &["23"],
        &expect![[r#"
        Doors Inc. Door 23: Locked
            message:      The door is locked.
            symbol:       E_LOCKED
        Gates Gate 23: Locked
            message:      The door is locked.
            symbol:       E_LOCKED
        -- ends with 0
    "#]],
    );
    explain(
        &["Door", "WrongKey"],
        &expect![[r#"
        Doors Inc. Door 50: WrongKey
            message:      The key %s does not fit lock %d.
            params:       key, lock
        -- ends with 0
    "#]],
    );
    explain(
        &["Door", "The key A does not fit lock 7."],
        &expect![[r#"
        Doors Inc. Door 50: WrongKey
            message:      The key %s does not fit lock %d.
            key:          "A"
            lock:         "7"
        -- ends with 0
    "#]],
    );
    explain(
        &["Door", "E_LOKCED"],
        &expect![[r#"
        -- stderr
        no error is `E_LOKCED`: did you mean `E_LOCKED`?
        -- ends with 1
    "#]],
    );
    explain(
        &["Dor", "23"],
        &expect![[r#"
        -- stderr
        error: no provider or enum is `Dor`: did you mean `Door`?
        -- ends with 2
    "#]],
    );
    let negative = "provider = \"N\"\n[enums.N]\ncode_type = \"i16\"\n[enums.N.codes]\n-1121 = { name = \"BadSymbol\" }\n";
    let numbers = Folder::new(
        "explain-negative",
        &[("n.toml", negative), ("bad.toml", BAD)],
    );
    numbers.check(
        &["explain", "-1121", "--catalog", "n.toml"],
        &expect![[r#"
        N N -1121: BadSymbol
        -- ends with 0
    "#]],
    );
    numbers.check(
        &["explain", "40", "--catalog", "bad.toml"],
        &expect![[r#"
        Doors Door 40: Jammed
            message:      %s, 100% jammed: stuck
        -- stderr
        2 mistakes in bad.toml: see `cargo errcodes check`
        -- ends with 0
    "#]],
    );
    explain(
        &["4711"],
        &expect![[r#"
        -- stderr
        no error is `4711`
        -- ends with 1
    "#]],
    );
}

#[test]
fn diff_tells_what_a_change_means() {
    let new = DOOR
        .replace("The door does not move.", "The door won't move.")
        .replace("name = \"Locked\"", "name = \"DoorLocked\"")
        .replace(
            "category = \"hinges\", retry = true",
            "category = \"frame\"",
        )
        .replace("[\"key\", \"lock\"]", "[\"key\", \"door\"]")
        + "51 = { name = \"NoKey\", message = \"There is no key.\" }\n";
    let removed = DOOR.replace(
        "40 = { name = \"Jammed\", message = \"The door does not move.\" }\n",
        "",
    );
    let folder = Folder::new(
        "diff",
        &[
            ("old.toml", DOOR),
            ("new.toml", &new),
            ("removed.toml", &removed),
        ],
    );
    folder.check(
        &["diff", "old.toml", "new.toml"],
        &expect![[r#"
        major  Door 23     `Locked` renamed to `DoorLocked`
        patch  Door 40     message: "The door does not move." -> "The door won't move."
        minor  Door 40     category: "hinges" -> "frame"
        minor  Door 40     retry: "true" -> nothing
        major  Door 50     params: ["key", "lock"] -> ["key", "door"]
        major  Door 51     `NoKey` added: There is no key.
        major  categories  `hinges` removed
        major  categories  `frame` added

        8 changes: the version rises by a major step
        -- ends with 1
    "#]],
    );
    folder.check(
        &[
            "diff",
            "old.toml",
            "new.toml",
            "--non-exhaustive",
            "--format",
            "json",
        ],
        &expect![[r#"
            {
              "bump": "major",
              "changes": [
                {
                  "bump": "major",
                  "change": "`Locked` renamed to `DoorLocked`",
                  "place": "Door 23"
                },
                {
                  "bump": "patch",
                  "change": "message: \"The door does not move.\" -> \"The door won't move.\"",
                  "place": "Door 40"
                },
                {
                  "bump": "minor",
                  "change": "category: \"hinges\" -> \"frame\"",
                  "place": "Door 40"
                },
                {
                  "bump": "minor",
                  "change": "retry: \"true\" -> nothing",
                  "place": "Door 40"
                },
                {
                  "bump": "major",
                  "change": "params: [\"key\", \"lock\"] -> [\"key\", \"door\"]",
                  "place": "Door 50"
                },
                {
                  "bump": "minor",
                  "change": "`NoKey` added: There is no key.",
                  "place": "Door 51"
                },
                {
                  "bump": "major",
                  "change": "`hinges` removed",
                  "place": "categories"
                },
                {
                  "bump": "minor",
                  "change": "`frame` added",
                  "place": "categories"
                }
              ]
            }
            -- ends with 1
        "#]],
    );
    folder.check(
        &["diff", "old.toml", "removed.toml"],
        &expect![[r#"
        major  Door 40     `Jammed` removed
        major  categories  `hinges` removed

        2 changes: the version rises by a major step
        -- ends with 1
    "#]],
    );
    folder.check(
        &["diff", "removed.toml", "old.toml", "--non-exhaustive"],
        &expect![[r#"
            minor  Door 40     `Jammed` added: The door does not move.
            minor  categories  `hinges` added

            2 changes: the version rises by a minor step
            -- ends with 1
        "#]],
    );
    let odd = DOOR.replace("40 = {", "0x28 = {").replace(
        "provider = \"Doors Inc.\"",
        "provider = \"Doors Inc.\"\n[wire]\ncode = \"/code\"",
    );
    let listed = DOOR.to_owned() + "60 = [{ name = \"A\" }, { name = \"B\" }]\n";
    let swapped = DOOR.to_owned() + "60 = [{ name = \"B\" }, { name = \"A\" }]\n";
    fs::write(folder.0.join("odd.toml"), odd).unwrap();
    fs::write(folder.0.join("listed.toml"), listed).unwrap();
    fs::write(folder.0.join("swapped.toml"), swapped).unwrap();
    folder.check(
        &["diff", "old.toml", "odd.toml"],
        &expect![[r#"
        major  Door 40  the constant is "CODE_0X28", and was "CODE_40"
        minor  catalog  [wire] added

        2 changes: the version rises by a major step
        -- ends with 1
    "#]],
    );
    folder.check(
        &["diff", "odd.toml", "old.toml"],
        &expect![[r#"
        major  Door 0x28  the constant is "CODE_40", and was "CODE_0X28"
        major  catalog    [wire] removed, and `from_response` with it

        2 changes: the version rises by a major step
        -- ends with 1
    "#]],
    );
    folder.check(
        &["diff", "listed.toml", "swapped.toml"],
        &expect![[r#"
        major  Door 60  the code gives `B`, and gave `A`
        minor  Door     the entries are in another order, and so are `ALL` and comparisons

        2 changes: the version rises by a major step
        -- ends with 1
    "#]],
    );
    let injected = folder.run(&["diff", "--", "--output=x:old.toml", "old.toml"], "");
    assert!(injected.ends_with("-- ends with 2\n"), "{injected}");
    folder.check(
        &["diff", "old.toml", "old.toml"],
        &expect![[r#"
        nothing has changed
        -- ends with 0
    "#]],
    );
}

#[test]
fn generate_writes_what_the_macro_makes_and_says_when_it_is_not() {
    let folder = Folder::new("generate", &[("door.toml", DOOR), ("bad.toml", BAD)]);
    folder.check(
        &["generate", "door.toml", "--output", "door.rs"],
        &expect![[r#"
            -- ends with 0
        "#]],
    );
    let code = folder.read("door.rs");
    assert!(
        code.starts_with("// @generated from door.toml by `cargo errcodes generate`."),
        "{code}"
    );
    assert!(!code.contains("include_bytes"), "{code}");
    assert!(!code.contains(folder.0.to_str().unwrap()), "{code}");
    folder.check(
        &["generate", "door.toml", "--output", "door.rs", "--check"],
        &expect![[r#"
            -- ends with 0
        "#]],
    );
    fs::write(
        folder.0.join("door.toml"),
        DOOR.replace("is locked", "is shut"),
    )
    .unwrap();
    folder.check(
        &["generate", "door.toml", "--output", "door.rs", "--check"],
        &expect![[r#"
            -- stderr
            door.rs is not what is made of door.toml
              = help: run this without `--check`
            -- ends with 1
        "#]],
    );
    assert_eq!(folder.read("door.rs"), code, "nothing was written");
    folder.check(
        &["generate", "bad.toml", "--output", "door.rs"],
        &expect![[r#"
            error: an entry has no key `mesage`
             --> bad.toml:3:25
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              |                         ^^^^^^
              |
              = help: did you mean `message`?

            error: code 23 is listed twice
             --> bad.toml:5:1
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              | -- first listed here
            4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
            5 | 23 = { name = "Stuck" }
              | ^^
              |
              = help: to give one code several errors, make its value a list: 23 = [{ ... }, { ... }]

            -- stderr
            2 mistakes in bad.toml: nothing is done
            -- ends with 1
        "#]],
    );
    assert_eq!(folder.read("door.rs"), code, "nothing was written");
    folder.check(
        &["generate", "door.toml", "--output", "door.toml"],
        &expect![[r#"
            -- stderr
            error: door.toml is the catalog
            -- ends with 2
        "#]],
    );
    folder.check(
        &["generate", "door.toml", "--enums", "Door=my thing"],
        &expect![[r#"
            -- stderr
            error: `my thing` can't be the name of an enum
            -- ends with 2
        "#]],
    );
    folder.check(
        &["generate", "door.toml", "--enums", "Dor"],
        &expect![[r#"
        -- stderr
        error: the catalog has no enum `Dor`
          = help: did you mean `Door`?
        -- ends with 2
    "#]],
    );
    let renamed = folder.run(
        &[
            "generate",
            "door.toml",
            "--enums",
            "Door=DoorCode",
            "--non-exhaustive",
        ],
        "",
    );
    assert!(
        renamed.contains("#[non_exhaustive]\n    pub enum DoorCode {"),
        "{renamed}"
    );
}

/// The generated code does what the macro's does: both are in one crate, and agree on every code.
#[test]
fn what_is_generated_behaves_as_what_the_macro_makes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = format!(
        "[package]\nname = \"both\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         errcodes = {{ path = {:?} }}\n",
        root.join("errcodes")
    );
    let trustx = fs::read_to_string(root.join("catalog/trustx.toml")).unwrap();
    let sqlstate = fs::read_to_string(root.join("tests/catalogs/sqlstate.toml")).unwrap();
    let main = r#"
#![deny(warnings, missing_docs)]
//! Both.
#[expect(missing_docs)] pub mod made { errcodes::include_catalog!("trustx.toml"); }
#[expect(missing_docs)] pub mod written { include!("trustx.rs"); }
#[expect(missing_docs)] pub mod texts { include!("sqlstate.rs"); }
use errcodes::ErrorCode;
fn main() {
    for code in 0..20_000 {
        let (a, b) = (made::ProcessManager::from(code), written::ProcessManager::from(code));
        assert_eq!(format!("{a:?} {a}"), format!("{b:?} {b}"));
        assert_eq!((a.category_name(), a.params()), (b.category_name(), b.params()));
    }
    assert_eq!(texts::SqlState::from("23505").name(), "UniqueViolation");
    println!("{}", written::TrustX::from(written::ProcessManager::CODE_120));
}
"#;
    let folder = Folder::new(
        "both",
        &[
            ("Cargo.toml", &manifest),
            ("trustx.toml", &trustx),
            ("sqlstate.toml", &sqlstate),
            ("src/main.rs", main),
        ],
    );
    for name in ["trustx", "sqlstate"] {
        let (catalog, output) = (format!("{name}.toml"), format!("src/{name}.rs"));
        let printed = folder.run(&["generate", &catalog, "--output", &output], "");
        assert_eq!(printed, "-- ends with 0\n");
    }
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", folder.0.join("target"))
        .current_dir(&folder.0)
        .output()
        .unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert_eq!(
        out, "The specified process token could not be found.\n",
        "{err}"
    );
}

#[test]
fn a_new_catalog_passes_check() {
    let folder = Folder::new("new", &[]);
    folder.check(
        &["new", "Acme \"Payments\"", "--output", "acme.toml"],
        &expect![[r#"
            -- ends with 0
        "#]],
    );
    folder.check(
        &["check", "acme.toml", "--deny-warnings"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- ends with 0
    "#]],
    );
    for provider in ["日本", "a\nb", "self", "3M \\ Co."] {
        let text = folder.run(&["new", provider], "");
        let text = text.trim_end_matches("-- ends with 0\n");
        let checked = folder.run(&["check", "-", "--format", "short"], text);
        assert!(
            checked.ends_with("1 catalog checked: 0 errors, 0 warnings\n-- ends with 0\n"),
            "{checked}{text}"
        );
    }
    assert!(folder.run(&["new", ""], "").ends_with("-- ends with 2\n"));
    folder.check(
        &["new", "Acme", "--output", "acme.toml"],
        &expect![[r#"
        -- stderr
        error: acme.toml is there already
          = help: choose another name, or remove it first
        -- ends with 2
    "#]],
    );
    // With all that is commented out, too, but for the enum to extend.
    let text = folder.read("acme.toml");
    let is_prose = |line: &str| line.ends_with('.') || line.contains("extends");
    let lines = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(key) if !is_prose(line) => key,
        _ => line,
    });
    let all: Vec<&str> = lines.collect();
    fs::write(folder.0.join("all.toml"), all.join("\n")).unwrap();
    folder.check(
        &["check", "all.toml", "--format", "short"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- ends with 0
    "#]],
    );
}

#[test]
fn each_command_has_help_with_examples() {
    let folder = Folder::new("help", &[]);
    folder.check(&["--help"], &expect![[r#"
        Checks, explains and compares catalogs of error codes, and makes Rust of them

        Usage: cargo errcodes [OPTIONS] <COMMAND>

        Commands:
          check     Says what is wrong with catalogs, as the build does, warnings too
          explain   Tells all that the catalogs know about a code
          generate  Writes the Rust that the macro makes of a catalog, for builds without procedural macros
          diff      Says what has changed between two catalogs, and what that means for the users of an SDK
          new       Writes a catalog to begin with, with a comment on each key
          help      Print this message or the help of the given subcommand(s)

        Options:
              --color <WHEN>  When to use colours; `NO_COLOR` is respected, too [default: auto] [possible
                              values: auto, always, never]
          -h, --help          Print help
          -V, --version       Print version

        Exit codes:
          0  all is well, or what was asked for is shown
          1  there are mistakes, or differences, or nothing that was asked for
          2  it can't be done: a file can't be read, an argument is wrong
        -- ends with 0
    "#]]);
    for command in ["check", "explain", "generate", "diff", "new"] {
        let help = folder.run(&[command, "--help"], "");
        assert!(help.contains("Examples:\n  cargo errcodes"), "{help}");
        assert!(help.ends_with("-- ends with 0\n"), "{help}");
    }
    assert!(folder.run(&["chek"], "").ends_with("-- ends with 2\n"));
}
