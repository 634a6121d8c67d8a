//! Flags that several commands have, and old spellings of flags.

use std::fs;

use expect_test::expect;

use crate::{BAD, DOOR, Folder};

const PAGE: &str = "| Code | Message |\n|---|---|\n| 23 | The door is locked. |\n| 40 | The door does not move. |\n| 50 | The key %s does not fit lock %d. |\n| 60 | The door is open. |\n";

#[test]
fn deprecated_flags_do_the_same_with_a_warning() {
    let folder = Folder::new(
        "flags-deprecated",
        &[("door.toml", DOOR), ("page.md", PAGE)],
    );
    let cases: [(&[&str], &[&str]); 6] = [
        (
            &["import", "page.md", "--enum", "Gate"],
            &["import", "page.md", "--single-enum", "Gate"],
        ),
        (
            &["import", "page.md", "--columns", "code=1,message=2"],
            &[
                "import",
                "page.md",
                "--column",
                "code=1",
                "--column=message=2",
            ],
        ),
        (
            &["generate", "door.toml", "--enums=Door=Gate"],
            &["generate", "door.toml", "--enum", "Door=Gate"],
        ),
        (
            &["generate", "door.toml", "--join", "false"],
            &["generate", "door.toml", "--umbrella", "false"],
        ),
        (
            &["sync", "page.md", "door.toml", "-n", "--enums", "Door"],
            &["sync", "page.md", "door.toml", "-n", "--enum", "Door"],
        ),
        (
            &["sync", "page.md", "-", "--write"],
            &["sync", "page.md", "-"],
        ),
    ];
    let mut warnings = String::new();
    for (old, new) in cases {
        let (old, new) = (folder.run(old, DOOR), folder.run(new, DOOR));
        let start = old.find("warning: `").unwrap();
        let end = start + old[start..].match_indices('\n').nth(1).unwrap().0 + 1;
        warnings += &old[start..end];
        let without_warning = [&old[..start], &old[end..]].concat();
        // Some commands print nothing else to standard error.
        let without_warning = without_warning.replace("-- stderr\n-- exit", "-- exit");
        assert_eq!(without_warning, new);
    }
    expect![[r#"
        warning: `--enum` is deprecated
          = help: use `--single-enum` instead
        warning: `--columns` is deprecated
          = help: use `--column` instead, once for each value
        warning: `--enums` is deprecated
          = help: use `--enum` instead, once for each value
        warning: `--join` is deprecated
          = help: use `--umbrella` instead
        warning: `--enums` is deprecated
          = help: use `--enum` instead, once for each value
        warning: `--write` is deprecated
          = help: remove it: `sync` edits the catalog unless it has `--dry-run` or `--check`
    "#]]
    .assert_eq(&warnings);
}

#[test]
fn deprecated_flags_do_not_hide_conflicts() {
    let folder = Folder::new("flags-conflicts", &[("door.toml", DOOR), ("page.md", PAGE)]);
    folder.check(
        &["sync", "page.md", "door.toml", "--write", "--check"],
        &expect![[r#"
            -- stderr
            warning: `--write` is deprecated
              = help: remove it: `sync` edits the catalog unless it has `--dry-run` or `--check`
            error: the argument '--write' cannot be used with '--check'

            Usage: cargo errcodes sync <PAGE> <CATALOG>

            For more information, try '--help'.
            -- exit status 2
        "#]],
    );
    assert_eq!(folder.read("door.toml"), DOOR);
}

/// A workspace with two packages: `ajar` includes a catalog without errors, `broken` one with errors.
fn workspace(name: &str) -> Folder {
    let package = |name: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"1.2.0\"\nedition = \"2024\"\n")
    };
    let source = "errcodes::include_catalog!(\"door.toml\");";
    Folder::new(
        name,
        &[
            (
                "Cargo.toml",
                "[workspace]\nresolver = \"3\"\nmembers = [\"ajar\", \"broken\"]\n",
            ),
            ("ajar/Cargo.toml", &package("ajar")),
            ("ajar/src/lib.rs", source),
            ("ajar/door.toml", DOOR),
            ("broken/Cargo.toml", &package("broken")),
            ("broken/src/lib.rs", source),
            ("broken/door.toml", BAD),
            ("elsewhere/page.md", PAGE),
        ],
    )
}

#[test]
fn packages_are_selected_as_in_cargo() {
    let folder = workspace("flags-packages");
    let mut all = String::new();
    for args in [
        &["check", "-q", "-p", "ajar"][..],
        &["check", "--package", "br*", "--format", "short"],
        &["check", "-p", "ajar@1.2", "-p", "broken@1.3"],
        &["check", "-p", "brokn"],
        &["check", "-p", "ajar", "ajar/door.toml"],
        &["fmt", "--check", "-p", "ajar"],
        &["explain", "23", "-p", "ajar"],
        &["docs", "-q", "-p", "broken", "--output", "errors.md"],
        &["doc", "-p", "ajar", "--output", "errors.md", "-n"],
        &[
            "check",
            "--manifest-path",
            "broken/Cargo.toml",
            "-p",
            "ajar",
        ],
        &["check", "--manifest-path", "none/Cargo.toml"],
    ] {
        let printed = folder
            .run(args, "")
            .replace(folder.0.to_str().unwrap(), "[..]");
        all += &["> ", &args.join(" "), "\n", &printed].concat();
    }
    expect![[r#"
        > check -q -p ajar
        -- exit status 0
        > check --package br* --format short
        broken/door.toml:3:25: error: `mesage` is not a key of an entry (did you mean `message`?)
        broken/door.toml:4:35: warning: the message seems to have placeholders, but the entry has no `params` (name the placeholders, `params = ["..."]`, or write `params = []` if there are none)
        broken/door.toml:5:1: error: code 23 is listed twice (remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }])
        -- stderr
        1 catalog checked: 2 errors, 1 warning
        -- exit status 1
        > check -p ajar@1.2 -p broken@1.3
        -- stderr
        error: no package of this workspace matches `broken@1.3`
          = help: the packages are: ajar, broken
        -- exit status 2
        > check -p brokn
        -- stderr
        error: no package of this workspace matches `brokn`
          = help: did you mean `broken`?
        -- exit status 2
        > check -p ajar ajar/door.toml
        -- stderr
        error: the argument '--package <SPEC>' cannot be used with '[PATH]...'

        Usage: cargo errcodes check --package <SPEC> [PATH]... [-- <COMMAND>...]

        For more information, try '--help'.
        -- exit status 2
        > fmt --check -p ajar
        ajar/door.toml
        -- stderr
        1 catalog read: 1 not formatted
        -- exit status 1
        > explain 23 -p ajar
        Doors Inc. Door 23: Locked
            message:      The door is locked.
            symbol:       E_LOCKED
        -- exit status 0
        > docs -q -p broken --output errors.md
        error: `mesage` is not a key of an entry
         --> broken/door.toml:3:25
          |
        3 | 23 = { name = "Locked", mesage = "The door is locked." }
          |                         ^^^^^^
          |
          = help: did you mean `message`?

        error: code 23 is listed twice
         --> broken/door.toml:5:1
          |
        3 | 23 = { name = "Locked", mesage = "The door is locked." }
          | -- first listed here
        4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
        5 | 23 = { name = "Stuck" }
          | ^^
          |
          = help: remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]

        -- stderr
        error: broken/door.toml has 2 errors, nothing was done
        -- exit status 1
        > doc -p ajar --output errors.md -n
        errors.md
        -- exit status 0
        > check --manifest-path broken/Cargo.toml -p ajar
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- exit status 0
        > check --manifest-path none/Cargo.toml
        -- stderr
        error: can't read the workspace: `cargo metadata` exited with an error: error: manifest path `none/Cargo.toml` does not exist
          = help: pass the paths of catalogs, or `--manifest-path PATH`
        -- exit status 2
    "#]].assert_eq(&all);
}

#[test]
fn dry_run_and_check_write_nothing() {
    let unformatted = DOOR.replace("name = \"Locked\", message", "message");
    let unformatted = unformatted.replace("locked.\"", "locked.\", name = \"Locked\"");
    let files = [
        ("door.toml", DOOR),
        ("unformatted.toml", &unformatted),
        ("page.md", PAGE),
        ("out/old.rs", ""),
        ("Cargo.toml", "[package]\nname = \"acme-sdk\"\n"),
        (
            "fault.rs",
            "#[derive(Debug)]\nenum Fault {\n    Locked = 7,\n}\n",
        ),
    ];
    let folder = Folder::new("flags-dry-run", &files);
    let mut all = String::new();
    for (args, can_check) in [
        (&["sync", "page.md", "door.toml"][..], true),
        (&["fmt", "unformatted.toml"], true),
        (&["adopt", "fault.rs", "--catalog", "out/fault.toml"], true),
        (&["generate", "door.toml", "--output", "out/old.rs"], true),
        (&["docs", "door.toml", "--output", "out/new.md"], true),
        (&["schema", "--output", "out/new.json"], true),
        (&["import", "page.md", "--output", "out/new.toml"], false),
        (&["new", "Acme", "--output", "out/acme.toml"], false),
    ] {
        let before = fs::read_dir(folder.0.join("out")).unwrap().count();
        for option in ["--dry-run", "--check"] {
            let args = [args, &["-q", option]].concat();
            if can_check || option == "--dry-run" {
                all += &["> ", &args.join(" "), "\n", &folder.run(&args, "")].concat();
            }
        }
        for (path, text) in files {
            assert_eq!(folder.read(path), text);
        }
        assert_eq!(fs::read_dir(folder.0.join("out")).unwrap().count(), before);
        folder.run(args, "");
        if can_check {
            for option in ["-n", "--check"] {
                let nothing = folder.run(&[args, &["-q", option]].concat(), "");
                assert_eq!(nothing, "-- exit status 0\n", "{args:?}");
            }
        }
        for (path, text) in files {
            fs::write(folder.0.join(path), text).unwrap();
        }
    }
    all += &folder.run(&["man", "--output", "out", "--check"], "");
    all += &folder.run(&["generate", "door.toml", "-n"], "");
    expect![[r#"
        > sync page.md door.toml -q --dry-run
        new      Door 60  DoorOpen: The door is open.
        -- exit status 0
        > sync page.md door.toml -q --check
        new      Door 60  DoorOpen: The door is open.
        -- exit status 1
        > fmt unformatted.toml -q --dry-run
        unformatted.toml
        -- exit status 0
        > fmt unformatted.toml -q --check
        unformatted.toml
        -- exit status 1
        > adopt fault.rs --catalog out/fault.toml -q --dry-run
        --- fault.rs
        +++ fault.rs
        @@ -1,4 +1,5 @@
        -#[derive(Debug)]
        +#[derive(Debug, errcodes::ErrorCode)]
        +#[catalog("out/fault.toml", enum = Fault)]
         enum Fault {
             Locked = 7,
         }
        --- /dev/null
        +++ out/fault.toml
        @@ -0,0 +1,5 @@
        +# The error codes of acme-sdk, as `Fault` in `fault.rs` had them.
        +provider = "acme-sdk"
        +
        +[enums.Fault.codes]
        +7 = { name = "Locked" }
        -- exit status 0
        > adopt fault.rs --catalog out/fault.toml -q --check
        fault.rs
        -- exit status 1
        > generate door.toml --output out/old.rs -q --dry-run
        out/old.rs
        -- exit status 0
        > generate door.toml --output out/old.rs -q --check
        -- stderr
        error: out/old.rs is out of date
          = help: run the command without `--check`
        -- exit status 1
        > docs door.toml --output out/new.md -q --dry-run
        out/new.md
        -- exit status 0
        > docs door.toml --output out/new.md -q --check
        -- stderr
        error: out/new.md does not exist
          = help: run the command without `--check`
        -- exit status 1
        > schema --output out/new.json -q --dry-run
        out/new.json
        -- exit status 0
        > schema --output out/new.json -q --check
        -- stderr
        error: out/new.json does not exist
          = help: run the command without `--check`
        -- exit status 1
        > import page.md --output out/new.toml -q --dry-run
        out/new.toml
        -- exit status 0
        > new Acme --output out/acme.toml -q --dry-run
        out/acme.toml
        -- exit status 0
        -- stderr
        error: out lacks the current version of 15 pages
          = help: run the command without `--check`
        -- exit status 1
        -- stderr
        error: the following required arguments were not provided:
          --output <PATH>

        Usage: cargo errcodes generate --output <PATH> --dry-run <CATALOG>

        For more information, try '--help'.
        -- exit status 2
    "#]]
    .assert_eq(&all);
}

#[test]
fn quiet_hides_notes_only() {
    let folder = Folder::new(
        "flags-quiet",
        &[("door.toml", DOOR), ("bad.toml", BAD), ("page.md", PAGE)],
    );
    let mut all = String::new();
    for args in [
        &["import", "page.md", "-q"][..],
        &["-q", "sync", "page.md", "door.toml", "-n"],
        &["check", "-q", "door.toml"],
        &["check", "-q", "bad.toml", "--format", "short"],
        &["fmt", "--quiet", "door.toml"],
        &["explain", "-q", "24", "--catalog", "door.toml"],
        &["diff", "-q", "door.toml", "door.toml"],
    ] {
        all += &["> ", &args.join(" "), "\n", &folder.run(args, "")].concat();
    }
    expect![[r#"
        > import page.md -q
        # The error codes of page, as `page.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "page"

        [enums.Page.codes]
        23 = { name = "DoorLocked", message = "The door is locked." }
        40 = { name = "DoorDoesNotMove", message = "The door does not move." }
        50 = { name = "KeyDoesNotFitLock", message = "The key %s does not fit lock %d.", params = ["key", "lock"] }
        60 = { name = "DoorOpen", message = "The door is open." }
        -- exit status 0
        > -q sync page.md door.toml -n
        new      Door 60  DoorOpen: The door is open.
        -- exit status 0
        > check -q door.toml
        -- exit status 0
        > check -q bad.toml --format short
        bad.toml:3:25: error: `mesage` is not a key of an entry (did you mean `message`?)
        bad.toml:4:35: warning: the message seems to have placeholders, but the entry has no `params` (name the placeholders, `params = ["..."]`, or write `params = []` if there are none)
        bad.toml:5:1: error: code 23 is listed twice (remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }])
        -- exit status 1
        > fmt --quiet door.toml
        -- exit status 0
        > explain -q 24 --catalog door.toml
        -- stderr
        error: no entry matches `24`
          = help: did you mean `23`?
        -- exit status 1
        > diff -q door.toml door.toml
        no changes
        -- exit status 0
    "#]].assert_eq(&all);
}
