use expect_test::expect;

use crate::{BAD, DOOR, Folder};

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
