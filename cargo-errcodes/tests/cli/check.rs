use expect_test::expect;

use crate::{BAD, DOOR, Folder};

#[test]
fn check_says_what_the_build_says() {
    let folder = Folder::new("check", &[("bad.toml", BAD), ("door.toml", DOOR)]);
    folder.check(
        &["check", "bad.toml"],
        &expect![[r#"
            error: `mesage` is not a key of an entry
             --> bad.toml:3:25
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              |                         ^^^^^^
              |
              = help: did you mean `message`?

            warning: the message seems to have placeholders, but the entry has no `params`
             --> bad.toml:4:35
              |
            4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
              |                                   ^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: name the placeholders, `params = ["..."]`, or write `params = []` if there are none

            error: code 23 is listed twice
             --> bad.toml:5:1
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              | -- first listed here
            4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
            5 | 23 = { name = "Stuck" }
              | ^^
              |
              = help: remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]

            -- stderr
            1 catalog checked: 2 errors, 1 warning
            -- exit status 1
        "#]],
    );
    folder.check(&["check", "bad.toml", "--format", "short"], &expect![[r#"
        bad.toml:3:25: error: `mesage` is not a key of an entry (did you mean `message`?)
        bad.toml:4:35: warning: the message seems to have placeholders, but the entry has no `params` (name the placeholders, `params = ["..."]`, or write `params = []` if there are none)
        bad.toml:5:1: error: code 23 is listed twice (remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }])
        -- stderr
        1 catalog checked: 2 errors, 1 warning
        -- exit status 1
    "#]]);
    folder.check(&["check", "bad.toml", "--format", "json"], &expect![[r#"
        {"help":"did you mean `message`?","kind":"unknown_key","labels":[],"level":"error","message":"`mesage` is not a key of an entry","note":null,"path":"bad.toml","place":{"column":25,"end":68,"end_column":31,"end_line":3,"line":3,"start":62}}
        {"help":"name the placeholders, `params = [\"...\"]`, or write `params = []` if there are none","kind":"undeclared_params","labels":[],"level":"warning","message":"the message seems to have placeholders, but the entry has no `params`","note":null,"path":"bad.toml","place":{"column":35,"end":153,"end_column":59,"end_line":4,"line":4,"start":129}}
        {"help":"remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]","kind":"repeated_code","labels":[{"place":{"column":1,"end":40,"end_column":3,"end_line":3,"line":3,"start":38},"text":"first listed here"}],"level":"error","message":"code 23 is listed twice","note":null,"path":"bad.toml","place":{"column":1,"end":158,"end_column":3,"end_line":5,"line":5,"start":156}}
        -- exit status 1
    "#]]);
    folder.check(&["check", "bad.toml", "--format", "github"], &expect![[r#"
        ::error file=bad.toml,line=3,endLine=3,col=25,endColumn=31,title=errcodes%3A unknown_key::`mesage` is not a key of an entry%0Adid you mean `message`?
        ::warning file=bad.toml,line=4,endLine=4,col=35,endColumn=59,title=errcodes%3A undeclared_params::the message seems to have placeholders, but the entry has no `params`%0Aname the placeholders, `params = ["..."]`, or write `params = []` if there are none
        ::error file=bad.toml,line=5,endLine=5,col=1,endColumn=3,title=errcodes%3A repeated_code::code 23 is listed twice%0Aremove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]
        -- exit status 1
    "#]]);
    folder.check(
        &["check", "door.toml"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- exit status 0
    "#]],
    );
    folder.check(
        &["check", "nowhere.toml"],
        &expect![[r#"
            -- stderr
            error: no such file: nowhere.toml
            0 catalogs checked: 1 error, 0 warnings
            -- exit status 2
        "#]],
    );
    let piped = folder.run(&["check", "-", "--format", "short"], "provider = 5\n");
    expect![[r#"
        <stdin>:1:1: error: the catalog has no enums (add a table of codes with the header [enums.NAME.codes])
        <stdin>:1:12: error: `provider` is an integer, not a string (write it in quotes)
        -- stderr
        1 catalog checked: 2 errors, 0 warnings
        -- exit status 1
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
            a.toml:3:31: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
            -- stderr
            1 catalog checked: 0 errors, 1 warning
            -- exit status 0
        "#]],
    );
    folder.check(
        &["check", "a.toml", "--format", "short", "--deny-warnings"],
        &expect![[r#"
            a.toml:3:31: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
            -- stderr
            1 catalog checked: 1 error, 0 warnings
            -- exit status 1
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
        src/beside.toml:3:25: error: `mesage` is not a key of an entry (did you mean `message`?)
        src/beside.toml:4:35: warning: the message seems to have placeholders, but the entry has no `params` (name the placeholders, `params = ["..."]`, or write `params = []` if there are none)
        src/beside.toml:5:1: error: code 23 is listed twice (remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }])
        src/lib.rs:8:47: error: there is no catalog `codes/gone.toml` (did you mean "codes/door.toml"?)
        -- stderr
        error: can't find the catalogs that src/broken.rs includes: cannot parse string into token stream
        2 catalogs checked: 4 errors, 1 warning
        -- exit status 2
    "#]]);
    folder.check(
        &["explain", "E_LOCKED"],
        &expect![[r#"
            Doors Inc. Door 23: Locked
                message:      The door is locked.
                symbol:       E_LOCKED
            -- stderr
            warning: src/beside.toml has 2 errors
              = help: run `cargo errcodes check`
            -- exit status 0
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
            error: no package of this workspace includes a catalog
              = help: pass the path of a catalog; `--help` has examples
            -- exit status 2
        "#]],
    );
}

const SOURCE: &str = r#"//! Ünïcode before the places that matter.
mod a { errcodes::include_catalog!("warned.toml", enums = [A]); }
mod b { errcodes::include_catalog!("../user/warned.toml", umbrella = false, deny_warnings); }
mod c { errcodes::include_catalog!("door.toml", enums = [Dor], non_exhaustive); }
mod d { errcodes::include_catalog!("door.toml", nonexhaustive); }

/// Checked against the catalog.
#[derive(Debug, errcodes::ErrorCode)]
#[catalog("door.toml")]
pub enum Door {
    Locked,
    /* é */ Jamed,
    #[catalog(code(51))]
    WrongKey,
}
mod e { errcodes::include_catalog!("gone.toml"); }
"#;

#[test]
fn check_says_what_the_build_says_of_sources() {
    let manifest =
        "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let warned = "provider = \"A\"\n[enums.A.codes]\n1 = { name = \"One\", message = \"a \" }\n";
    let files = [
        ("user/Cargo.toml", manifest),
        ("user/src/lib.rs", SOURCE),
        ("user/warned.toml", warned),
        ("user/door.toml", DOOR),
    ];
    let folder = Folder(Folder::new("check-sources", &files).0.join("user"));
    folder.check(
        &["check"],
        &expect![[r#"
            error: the message begins or ends with whitespace
             --> warned.toml:3:31
              |
            3 | 1 = { name = "One", message = "a " }
              |                               ^^^^
              |
              = help: remove it, unless the vendor's server sends it

            error: the catalog has no enum `Dor`
             --> src/lib.rs:4:58
              |
            4 | mod c { errcodes::include_catalog!("door.toml", enums = [Dor], non_exhaustive); }
              |                                                          ^^^
              |
              = help: did you mean `Door`?

            error: `include_catalog!` has no option `nonexhaustive`
             --> src/lib.rs:5:49
              |
            5 | mod d { errcodes::include_catalog!("door.toml", nonexhaustive); }
              |                                                 ^^^^^^^^^^^^^
              |
              = help: did you mean `non_exhaustive`?

            error: `Door` has no entry `Jamed`
              --> src/lib.rs:12:13
               |
            12 |     /* é */ Jamed,
               |             ^^^^^
               |
               = help: did you mean `Jammed`?

            error: `Door` has no code 51
              --> src/lib.rs:13:20
               |
            13 |     #[catalog(code(51))]
               |                    ^^
               |
               = help: did you mean 50?

            error: there is no catalog `gone.toml`
              --> src/lib.rs:16:36
               |
            16 | mod e { errcodes::include_catalog!("gone.toml"); }
               |                                    ^^^^^^^^^^^
               |
               = help: did you mean "door.toml"?

            -- stderr
            2 catalogs checked: 6 errors, 0 warnings
            -- exit status 2
        "#]],
    );
    folder.check(&["check", "--format", "short"], &expect![[r#"
        warned.toml:3:31: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        src/lib.rs:4:58: error: the catalog has no enum `Dor` (did you mean `Door`?)
        src/lib.rs:5:49: error: `include_catalog!` has no option `nonexhaustive` (did you mean `non_exhaustive`?)
        src/lib.rs:12:13: error: `Door` has no entry `Jamed` (did you mean `Jammed`?)
        src/lib.rs:13:20: error: `Door` has no code 51 (did you mean 50?)
        src/lib.rs:16:36: error: there is no catalog `gone.toml` (did you mean "door.toml"?)
        -- stderr
        2 catalogs checked: 6 errors, 0 warnings
        -- exit status 2
    "#]]);
    folder.check(&["check", "--format", "json"], &expect![[r#"
        {"help":"remove it, unless the vendor's server sends it","kind":"surrounding_whitespace","labels":[],"level":"error","message":"the message begins or ends with whitespace","note":null,"path":"warned.toml","place":{"column":31,"end":65,"end_column":35,"end_line":3,"line":3,"start":61}}
        {"help":"did you mean `Door`?","kind":"usage","labels":[],"level":"error","message":"the catalog has no enum `Dor`","note":null,"path":"src/lib.rs","place":{"column":58,"end":265,"end_column":61,"end_line":4,"line":4,"start":262}}
        {"help":"did you mean `non_exhaustive`?","kind":"usage","labels":[],"level":"error","message":"`include_catalog!` has no option `nonexhaustive`","note":null,"path":"src/lib.rs","place":{"column":49,"end":348,"end_column":62,"end_line":5,"line":5,"start":335}}
        {"help":"did you mean `Jammed`?","kind":"usage","labels":[],"level":"error","message":"`Door` has no entry `Jamed`","note":null,"path":"src/lib.rs","place":{"column":13,"end":495,"end_column":18,"end_line":12,"line":12,"start":490}}
        {"help":"did you mean 50?","kind":"usage","labels":[],"level":"error","message":"`Door` has no code 51","note":null,"path":"src/lib.rs","place":{"column":20,"end":518,"end_column":22,"end_line":13,"line":13,"start":516}}
        {"help":"did you mean \"door.toml\"?","kind":"unread","labels":[],"level":"error","message":"there is no catalog `gone.toml`","note":null,"path":"src/lib.rs","place":{"column":36,"end":584,"end_column":47,"end_line":16,"line":16,"start":573}}
        -- exit status 2
    "#]]);
    folder.check(&["check", "--format", "github"], &expect![[r#"
        ::error file=warned.toml,line=3,endLine=3,col=31,endColumn=35,title=errcodes%3A surrounding_whitespace::the message begins or ends with whitespace%0Aremove it, unless the vendor's server sends it
        ::error file=src/lib.rs,line=4,endLine=4,col=58,endColumn=61,title=errcodes%3A usage::the catalog has no enum `Dor`%0Adid you mean `Door`?
        ::error file=src/lib.rs,line=5,endLine=5,col=49,endColumn=62,title=errcodes%3A usage::`include_catalog!` has no option `nonexhaustive`%0Adid you mean `non_exhaustive`?
        ::error file=src/lib.rs,line=12,endLine=12,col=13,endColumn=18,title=errcodes%3A usage::`Door` has no entry `Jamed`%0Adid you mean `Jammed`?
        ::error file=src/lib.rs,line=13,endLine=13,col=20,endColumn=22,title=errcodes%3A usage::`Door` has no code 51%0Adid you mean 50?
        ::error file=src/lib.rs,line=16,endLine=16,col=36,endColumn=47,title=errcodes%3A unread::there is no catalog `gone.toml`%0Adid you mean "door.toml"?
        -- exit status 2
    "#]]);
}

#[test]
fn unreadable_files_do_not_stop_the_check() {
    let folder = Folder::new("unread", &[("door.toml", DOOR), ("bad.toml", BAD)]);
    std::fs::write(folder.0.join("latin.toml"), b"provider = \"\xE9\"").unwrap();
    for format in ["short", "json", "github"] {
        let args = [
            "check",
            "gone.toml",
            "latin.toml",
            "bad.toml",
            ".",
            "--format",
            format,
        ];
        let printed = folder.run(&args, "");
        assert!(printed.contains("mesage"), "{printed}");
        let unread: Vec<&str> = printed
            .lines()
            .filter(|line| !line.contains("bad.toml"))
            .collect();
        match format {
            "short" => expect![[r#"
                -- stderr
                error: no such file: gone.toml
                error: can't read the catalog `latin.toml`: it is not UTF-8: byte 12 of the file, in line 1, is 0xE9
                error: can't read the catalog `.`: it is a folder
                1 catalog checked: 5 errors, 1 warning
                -- exit status 2"#]].assert_eq(&unread.join("\n")),
            "json" => expect![[r#"
                {"help":null,"kind":"unread","labels":[],"level":"error","message":"no such file: gone.toml","note":null,"path":"gone.toml","place":null}
                {"help":null,"kind":"unread","labels":[],"level":"error","message":"can't read the catalog `latin.toml`: it is not UTF-8: byte 12 of the file, in line 1, is 0xE9","note":null,"path":"latin.toml","place":null}
                {"help":null,"kind":"unread","labels":[],"level":"error","message":"can't read the catalog `.`: it is a folder","note":null,"path":".","place":null}
                -- exit status 2"#]].assert_eq(&unread.join("\n")),
            _ => expect![[r#"
                ::error file=gone.toml,title=errcodes%3A unread::no such file: gone.toml
                ::error file=latin.toml,title=errcodes%3A unread::can't read the catalog `latin.toml`: it is not UTF-8: byte 12 of the file, in line 1, is 0xE9
                ::error file=.,title=errcodes%3A unread::can't read the catalog `.`: it is a folder
                -- exit status 2"#]].assert_eq(&unread.join("\n")),
        }
    }
}

#[test]
fn entries_without_a_variant_are_reported_with_their_lines() {
    let manifest =
        "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let source =
        "#[derive(Debug, errcodes::ErrorCode)]\n#[catalog(\"door.toml\")]\nenum Door { Locked }\n";
    let files = [
        ("Cargo.toml", manifest),
        ("src/lib.rs", source),
        ("door.toml", DOOR),
    ];
    let folder = Folder::new("check-left-over", &files);
    folder.check(&["check"], &expect![[r#"
        error: `Door` has no variants for 2 entries of `Door`
                --> door.toml:6:1
                 |
               6 | 40 = { name = "Jammed", message = "The door does not move." }
                 | ^^
               7 | 50 = { name = "WrongKey", message = "The key %s does not fit lock %d.", params = ["key", "lock"] }
                 | -- and this
         --> src/lib.rs:3:6
          |
        3 | enum Door { Locked }
          |      ^^^^
          |
          = help: add these variants, or one with `#[catalog(rest)]`:
                      Jammed, // 40: The door does not move.
                      WrongKey, // 50: The key %s does not fit lock %d.

        -- stderr
        1 catalog checked: 1 error, 0 warnings
        -- exit status 1
    "#]]);
    folder.check(&["check", "--format", "short"], &expect![[r#"
        src/lib.rs:3:6: error: `Door` has no variants for 2 entries of `Door` (add these variants, or one with `#[catalog(rest)]`)
        -- stderr
        1 catalog checked: 1 error, 0 warnings
        -- exit status 1
    "#]]);
}

/// Tests cyclic links, pipes that nobody writes to, endless devices, and deeply nested brackets.
#[test]
#[cfg(unix)]
fn every_tree_of_files_comes_to_an_end() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let manifest =
        "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let deep = format!(
        "fn f() {{ {}{} }} errcodes::include_catalog!(\"door.toml\");",
        "(".repeat(200_000),
        ")".repeat(200_000)
    );
    let nested = format!(
        "#[derive(ErrorCode)] #[catalog(\"door.toml\")] enum E {{ A({}u8{}) }}",
        "Box<".repeat(100_000),
        ">".repeat(100_000)
    );
    let folder = Folder::new(
        "endless",
        &[
            ("Cargo.toml", manifest),
            ("door.toml", DOOR),
            ("src/lib.rs", &deep),
            ("src/nested.rs", &nested),
            ("src/a/b/c.rs", "errcodes::include_catalog!(\"door.toml\");"),
        ],
    );
    let src = folder.0.join("src");
    for name in ["one", "two", "a/three", "a/b/four"] {
        symlink(&src, src.join(name)).unwrap();
    }
    symlink("/", src.join("root_of_all")).unwrap();
    symlink("/dev", src.join("devices")).unwrap();
    symlink("/dev/zero", src.join("zero.rs")).unwrap();
    symlink(src.join("self.rs"), src.join("self.rs")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(src.join("pipe.rs"))
        .status();
    assert!(made.unwrap().success());
    let _socket = UnixListener::bind(src.join("s.rs"));
    let said = folder.run(&["check"], "");
    assert!(
        said.contains("nested too deeply: the limit is 250 tokens"),
        "{said}"
    );
    assert!(said.contains("1 catalog checked: 1 error"), "{said}");

    let pipe = folder.0.join("src/pipe.rs");
    let pipe = pipe.to_str().unwrap();
    for special in [pipe, "/dev/zero"] {
        for command in [
            &["import", special, "--provider", "X"][..],
            &["sync", special, "door.toml"],
            &["sync", "door.toml", special],
            &["check", special],
            &["fmt", special],
            &["generate", special],
            &["docs", special],
            &["explain", "1", "--catalog", special],
        ] {
            let said = folder.run(command, "");
            assert!(said.contains("exit status 2"), "{command:?}: {said}");
        }
    }
}

#[test]
fn former_spellings_are_warnings_that_nothing_denies() {
    let manifest =
        "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let source = r#"mod a { errcodes::include_catalog!("door.toml", join = false, deny_warnings); }

#[derive(Debug, errcodes::ErrorCode)]
#[catalog("door.toml", generated = a::Door, without(message))]
pub enum Door {
    #[catalog(rest)]
    Any(u32),
}
"#;
    let files = [
        ("Cargo.toml", manifest),
        ("src/lib.rs", source),
        ("door.toml", DOOR),
    ];
    let folder = Folder::new("check-former", &files);
    folder.check(
        &["check", "--deny-warnings", "--format", "short"],
        &expect![[r#"
            src/lib.rs:1:49: warning: `join` is a former spelling of `umbrella` (write `umbrella`)
            src/lib.rs:4:24: warning: `generated` is a former spelling of `from` (write `from`)
            src/lib.rs:4:45: warning: `without` is a former spelling of `skip` (write `skip`)
            -- stderr
            1 catalog checked: 0 errors, 3 warnings
            -- exit status 0
        "#]],
    );
    folder.check(
        &["check", "--deny-warnings", "--format", "github"],
        &expect![[r#"
            ::warning file=src/lib.rs,line=1,endLine=1,col=49,endColumn=53,title=errcodes%3A former_spelling::`join` is a former spelling of `umbrella`%0Awrite `umbrella`
            ::warning file=src/lib.rs,line=4,endLine=4,col=24,endColumn=33,title=errcodes%3A former_spelling::`generated` is a former spelling of `from`%0Awrite `from`
            ::warning file=src/lib.rs,line=4,endLine=4,col=45,endColumn=52,title=errcodes%3A former_spelling::`without` is a former spelling of `skip`%0Awrite `skip`
            -- exit status 0
        "#]],
    );
    // As in the build, the warnings are also reported if there is no catalog.
    std::fs::remove_file(folder.0.join("door.toml")).unwrap();
    folder.check(&["check", "--format", "short"], &expect![[r#"
        src/lib.rs:1:36: error: there is no catalog `door.toml` (a path is relative to the folder of Cargo.toml, or to this source file)
        src/lib.rs:1:49: warning: `join` is a former spelling of `umbrella` (write `umbrella`)
        src/lib.rs:4:11: error: there is no catalog `door.toml` (a path is relative to the folder of Cargo.toml, or to this source file)
        src/lib.rs:4:24: warning: `generated` is a former spelling of `from` (write `from`)
        src/lib.rs:4:45: warning: `without` is a former spelling of `skip` (write `skip`)
        -- stderr
        0 catalogs checked: 2 errors, 3 warnings
        -- exit status 2
    "#]]);
}

/// Each former spelling is one warning, however often the catalog contains it, even in a catalog that denies lints.
#[test]
fn former_spellings_in_a_catalog_are_warnings_that_nothing_denies() {
    let catalog = r#"provider = "Doors"
[lints]
deny = ["blanks", "similar_names"]
[wire]
code = "/code"
type = "/type"
[enums.Door]
retry = true
[enums.Door.codes]
23 = { name = "Locked", retry = false, type = "about:blank" }
40 = { name = "Jammed", retry = true }
"#;
    let both = catalog.replace("retry = false", "retry = false, retryable = false");
    let folder = Folder::new(
        "check-former-keys",
        &[("door.toml", catalog), ("both.toml", &both)],
    );
    folder.check(
        &["check", "--deny-warnings", "door.toml"],
        &expect![[r#"
            warning: `blanks` is a former spelling of `surrounding_whitespace`
             --> door.toml:3:9
              |
            3 | deny = ["blanks", "similar_names"]
              |         ^^^^^^^^
              |
              = help: write `surrounding_whitespace`

            warning: `wire` is a former spelling of `response`
             --> door.toml:4:2
              |
            4 | [wire]
              |  ^^^^
              |
              = help: write `response`

            warning: `type` is a former spelling of `problem_type`
             --> door.toml:6:1
              |
            6 | type = "/type"
              | ^^^^
              |
              = help: write `problem_type`
              = note: it is in 2 places in this file

            warning: `retry` is a former spelling of `retryable`
             --> door.toml:8:1
              |
            8 | retry = true
              | ^^^^^
              |
              = help: write `retryable`
              = note: it is in 3 places in this file

            -- stderr
            1 catalog checked: 0 errors, 4 warnings
            -- exit status 0
        "#]],
    );
    folder.check(
        &[
            "check",
            "--format",
            "github",
            "--deny-warnings",
            "door.toml",
        ],
        &expect![[r#"
            ::warning file=door.toml,line=3,endLine=3,col=9,endColumn=17,title=errcodes%3A former_spelling::`blanks` is a former spelling of `surrounding_whitespace`%0Awrite `surrounding_whitespace`
            ::warning file=door.toml,line=4,endLine=4,col=2,endColumn=6,title=errcodes%3A former_spelling::`wire` is a former spelling of `response`%0Awrite `response`
            ::warning file=door.toml,line=6,endLine=6,col=1,endColumn=5,title=errcodes%3A former_spelling::`type` is a former spelling of `problem_type`%0Awrite `problem_type`
            ::warning file=door.toml,line=8,endLine=8,col=1,endColumn=6,title=errcodes%3A former_spelling::`retry` is a former spelling of `retryable`%0Awrite `retryable`
            -- exit status 0
        "#]],
    );
    folder.check(
        &["check", "--format", "short", "both.toml"],
        &expect![[r#"
            both.toml:3:9: warning: `blanks` is a former spelling of `surrounding_whitespace` (write `surrounding_whitespace`)
            both.toml:4:2: warning: `wire` is a former spelling of `response` (write `response`)
            both.toml:6:1: warning: `type` is a former spelling of `problem_type` (write `problem_type`)
            both.toml:8:1: warning: `retry` is a former spelling of `retryable` (write `retryable`)
            both.toml:10:40: error: `retry` and `retryable` are two spellings of one key (keep `retryable` and remove the other)
            -- stderr
            1 catalog checked: 1 error, 4 warnings
            -- exit status 1
        "#]],
    );
}

#[test]
fn lints_are_allowed_warnings_or_errors() {
    let catalog = r#"provider = "Doors"
[enums.Door.codes]
23 = { name = "Locked", message = "locked " }
40 = { name = "LOCKED", message = "locked " }
"#;
    let cases = [
        "",
        "lints.allow = [\"duplicate_messages\"]\n",
        "lints.warn = [\"duplicate_messages\"]\n",
        "lints.deny = [\"duplicate_messages\"]\n",
        "lints = { allow = [\"similar_names\"], warn = [\"surrounding_whitespace\"], deny = [\"duplicate_messages\"] }\n",
    ];
    let mut all = String::new();
    for lints in cases {
        for option in ["--quiet", "--deny-warnings"] {
            let folder = Folder::new("check-lints", &[]);
            let args = ["check", "-", "--format", "short", option];
            let said = folder.run(&args, &format!("{lints}{catalog}"));
            let lints = if lints.is_empty() {
                "no lints"
            } else {
                lints.trim_end()
            };
            all.extend([format!("> {option}: {lints}\n"), said]);
        }
    }
    expect![[r#"
        > --quiet: no lints
        <stdin>:3:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:4:15: warning: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:4:35: warning: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:4:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- exit status 0
        > --deny-warnings: no lints
        <stdin>:3:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:4:15: error: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:4:35: error: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:4:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- stderr
        1 catalog checked: 4 errors, 0 warnings
        -- exit status 1
        > --quiet: lints.allow = ["duplicate_messages"]
        <stdin>:4:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:15: warning: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:5:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- exit status 0
        > --deny-warnings: lints.allow = ["duplicate_messages"]
        <stdin>:4:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:15: error: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:5:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- stderr
        1 catalog checked: 3 errors, 0 warnings
        -- exit status 1
        > --quiet: lints.warn = ["duplicate_messages"]
        <stdin>:4:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:15: warning: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:5:35: warning: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:5:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- exit status 0
        > --deny-warnings: lints.warn = ["duplicate_messages"]
        <stdin>:4:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:15: error: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:5:35: error: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:5:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- stderr
        1 catalog checked: 4 errors, 0 warnings
        -- exit status 1
        > --quiet: lints.deny = ["duplicate_messages"]
        <stdin>:4:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:15: warning: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:5:35: error: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:5:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- exit status 1
        > --deny-warnings: lints.deny = ["duplicate_messages"]
        <stdin>:4:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:15: error: `LOCKED` and `Locked` differ only in case (rename one of them)
        <stdin>:5:35: error: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:5:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- stderr
        1 catalog checked: 4 errors, 0 warnings
        -- exit status 1
        > --quiet: lints = { allow = ["similar_names"], warn = ["surrounding_whitespace"], deny = ["duplicate_messages"] }
        <stdin>:4:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:35: error: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:5:35: warning: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- exit status 1
        > --deny-warnings: lints = { allow = ["similar_names"], warn = ["surrounding_whitespace"], deny = ["duplicate_messages"] }
        <stdin>:4:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        <stdin>:5:35: error: two entries have the same message (if the vendor uses it twice, add `allow = ["duplicate_messages"]` under [lints])
        <stdin>:5:35: error: the message begins or ends with whitespace (remove it, unless the vendor's server sends it)
        -- stderr
        1 catalog checked: 3 errors, 0 warnings
        -- exit status 1
    "#]].assert_eq(&all);
}

/// The catalogs that a publishable package includes and `cargo package` leaves out.
#[test]
fn check_reports_catalogs_that_are_not_packaged() {
    let package = |name: &str, more: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{more}")
    };
    let call = |path: &str| format!("errcodes::include_catalog!(\"{path}\");\n");
    let folder = Folder::new(
        "not-packaged",
        &[
            (
                "Cargo.toml",
                "[workspace]\nmembers = [\"*-sdk\"]\nresolver = \"3\"\n",
            ),
            ("shared/door.toml", DOOR),
            ("outside-sdk/Cargo.toml", &package("outside-sdk", "")),
            ("outside-sdk/src/lib.rs", &call("../shared/door.toml")),
            (
                "private-sdk/Cargo.toml",
                &package("private-sdk", "publish = false\n"),
            ),
            ("private-sdk/src/lib.rs", &call("../shared/door.toml")),
            (
                "excluded-sdk/Cargo.toml",
                &package("excluded-sdk", "exclude = [\"*.toml\"]\n"),
            ),
            (
                "excluded-sdk/src/lib.rs",
                "errcodes::include_catalog!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/door.toml\"));\n",
            ),
            ("excluded-sdk/door.toml", DOOR),
            (
                "included-sdk/Cargo.toml",
                &package("included-sdk", "include = [\"src/**\"]\n"),
            ),
            (
                "included-sdk/src/lib.rs",
                &(call("src/../src/door.toml")
                    + "mod a { errcodes::include_catalog!(\"codes/door.toml\"); }\n"),
            ),
            ("included-sdk/src/door.toml", DOOR),
            ("included-sdk/codes/door.toml", DOOR),
            (
                "included-sdk/tests/not_packaged.rs",
                &call("../shared/door.toml"),
            ),
            (
                "good-sdk/Cargo.toml",
                &package("good-sdk", "publish = [\"mine\"]\n"),
            ),
            ("good-sdk/src/lib.rs", &call("door.toml")),
            ("good-sdk/door.toml", DOOR),
            ("generated-sdk/Cargo.toml", &package("generated-sdk", "")),
            (
                "generated-sdk/src/lib.rs",
                "errcodes::include_catalog!(concat!(env!(\"OUT_DIR\"), \"/door.toml\"));\n",
            ),
        ],
    );
    folder.check(&["check", "--format", "short"], &expect![[r#"
        excluded-sdk/src/lib.rs:1:28: warning: `cargo package` leaves out the catalog `door.toml`, so the published crate cannot be built (change `include` or `exclude` in Cargo.toml, or the `.gitignore` that excludes it)
        included-sdk/src/lib.rs:2:36: warning: `cargo package` leaves out the catalog `codes/door.toml`, so the published crate cannot be built (change `include` or `exclude` in Cargo.toml, or the `.gitignore` that excludes it)
        outside-sdk/src/lib.rs:1:28: warning: `cargo package` leaves out the catalog `../shared/door.toml`, so the published crate cannot be built (move it into the folder of Cargo.toml, or write `publish = false` there if the package is never published)
        -- stderr
        note: generated-sdk/src/lib.rs:1:28: this catalog is not checked: the environment variable `OUT_DIR` is not set
        5 catalogs checked: 0 errors, 3 warnings
        -- exit status 0
    "#]]);
    folder.check(
        &["check", "-p", "outside-sdk", "--deny-warnings"],
        &expect![[r#"
            error: `cargo package` leaves out the catalog `../shared/door.toml`, so the published crate cannot be built
             --> outside-sdk/src/lib.rs:1:28
              |
            1 | errcodes::include_catalog!("../shared/door.toml");
              |                            ^^^^^^^^^^^^^^^^^^^^^
              |
              = help: move it into the folder of Cargo.toml, or write `publish = false` there if the package is never published

            -- stderr
            1 catalog checked: 1 error, 0 warnings
            -- exit status 1
        "#]],
    );
}

/// Usages that only a build can check are named, and not reported as errors.
#[test]
fn check_names_what_it_does_not_check() {
    let folder = Folder::new(
        "not-checked",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n[workspace]\n",
            ),
            (
                "build.rs",
                "fn main() {\n    errcodes_build::Catalog::new(\"built.toml\").options(\"vis = nothing\").generate(\"a.rs\").unwrap();\n    \
                 errcodes_build::Catalog::new(path()).generate(\"b.rs\").unwrap();\n    Catalog::new().generate();\n}\n",
            ),
            (
                "built.toml",
                "provider = \"Doors\"\n[enums.Door.codes]\n1 = { nme = \"Shut\" }\n",
            ),
            (
                "src/lib.rs",
                "#[derive(Debug, errcodes::ErrorCode)]\n#[catalog(sdk::codes, enum = Door)]\nenum OfDependency {\n    #[catalog(rest)]\n    Locked { inner: Door },\n}\n\
                 macro_rules! catalog {\n    ($path:literal, $name:ident) => {\n        errcodes::include_catalog!($path, non_exhaustive);\n        \
                 errcodes::include_catalog!(\"door.toml\", umbrella = $name);\n        \
                 #[derive(Debug, errcodes::ErrorCode)]\n        #[catalog(\"door.toml\")]\n        enum $name { Locked }\n    };\n}\n",
            ),
            ("door.toml", DOOR),
        ],
    );
    folder.check(&["check"], &expect![[r#"
        error: `nme` is not a key of an entry
         --> built.toml:3:7
          |
        3 | 1 = { nme = "Shut" }
          |       ^^^
          |
          = help: did you mean `name`?

        -- stderr
        note: build.rs:3:33: this catalog is not checked: its path is not a literal
        note: src/lib.rs:2:11: this catalog is not checked: a dependency exports it
        note: src/lib.rs:9:36: this catalog is not checked: its path is an argument of a macro
        note: src/lib.rs:10:36: this use of the catalog is not checked: it contains variables of a macro
        note: src/lib.rs:12:19: this use of the catalog is not checked: it contains variables of a macro
        2 catalogs checked: 1 error, 0 warnings
        -- exit status 1
    "#]]);
}

/// A method that the derive would generate again is reported as in a build.
#[test]
fn check_reports_a_method_that_the_derive_generates() {
    let folder = Folder::new(
        "own-method",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n",
            ),
            (
                "src/lib.rs",
                "#[derive(Debug, errcodes::ErrorCode)]\n#[catalog(\"door.toml\")]\npub enum Own {\n    #[catalog(rest)]\n    Any(u32),\n}\n\
                 impl Own {\n    pub fn code(&self) -> u32 {\n        1\n    }\n}\n",
            ),
            ("door.toml", DOOR),
        ],
    );
    folder.check(
        &["check"],
        &expect![[r#"
        error: `Own` has `code` already, which the derive also generates
         --> src/lib.rs:2:11
          |
        2 | #[catalog("door.toml")]
          |           ^^^^^^^^^^^
          |
          = help: to keep yours, write `skip(code)` into `#[catalog(...)]` above the enum

        -- stderr
        1 catalog checked: 1 error, 0 warnings
        -- exit status 1
    "#]],
    );
}
