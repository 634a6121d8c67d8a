use std::fs;

use expect_test::expect;

use crate::Folder;

/// With what is the author's: names, comments, columns, a default, an enum that takes over another.
const CATALOG: &str = r#"# Ours.
provider = "Doors Inc."

[enums.Common.codes]
1 = { name = "Unexpected", message = "An unexpected error occurred." }

# The lock.
[enums.Lock]
extends = ["Common"]
fields = { owner = { type = "str", optional = true } }
defaults = [{ codes = "20..=29", category = "lock" }]
[enums.Lock.codes]
20 = { name = "Locked", message = "The door is locked.", owner = "ann" } # the usual one
# Two of them.
21 = [
  { name = "NoKey", message = "There is no key." },
  { name = "WrongKey", message = "The key %s is wrong.", params = ["key"] },
]
22 = {
  name = "Stuck",
  message = "The lock is stuck.", # in winter
  retry = true,
}
23 = { name = "Gone", message = "The lock is gone." }
24 = { name = "Old", message = "It is old.", deprecated = "use 20 instead" }
"#;

const PAGE: &str = "# Errors of doors

## Common errors

| Code | Message |
|------|---------|
| 1 | An unexpected error occurred. |

## Lock errors

| Code | Message |
|------|---------|
| 20 | The door is locked. |
| 21 | There is no key. |
| 21 | The key %s is wrong. |
| 22 | The lock is stuck. |
| 23 | The lock is gone. |
";

fn folder(name: &str, page: &str) -> Folder {
    Folder::new(name, &[("doors.toml", CATALOG), ("page.md", page)])
}

#[test]
fn a_page_that_says_the_same_changes_nothing() {
    let folder = folder("sync-same", PAGE);
    folder.check(
        &["sync", "page.md", "doors.toml", "--check"],
        &expect![[r#"
            -- stderr
            doors.toml says what page.md says
            -- ends with 0
        "#]],
    );
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            -- stderr
            doors.toml says what page.md says
            -- ends with 0
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
}

#[test]
fn what_has_changed_is_told_and_edited_in_place() {
    let page = PAGE
        .replace("The door is locked.", "The door is locked; see %s.")
        .replace("The key %s is wrong.", "The key is wrong.")
        .replace("The lock is stuck.", "The lock does not move.")
        .replace(
            "| 23 | The lock is gone. |\n",
            "| 21 | The key broke. |\n| 25 | The lock is hot. |\n| 0x1A | The lock is cold: %d |\n",
        )
        + "\n## Hinge errors\n\n| Code | Message |\n|------|---------|\n| 1 | The hinge is dry. |\n| 2 | The hinge is off. |\n";
    let folder = folder("sync-changed", &page);
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
        changed  Lock 20    Locked: message: "The door is locked." -> "The door is locked; see %s."
        changed  Lock 21    WrongKey: message: "The key %s is wrong." -> "The key is wrong."
        changed  Lock 22    Stuck: message: "The lock is stuck." -> "The lock does not move."
        new      Lock 21    KeyBroke: The key broke.
        new      Lock 25    LockHot: The lock is hot.
        new      Lock 0x1A  LockCold: The lock is cold: %d
        removed  Lock 23    Gone
        new      Hinge      an enum of 2 entries
        -- stderr
        8 differences between page.md and doors.toml
        -- ends with 0
    "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
    let said = folder.run(&["sync", "page.md", "doors.toml", "--check"], "");
    assert!(said.ends_with("-- ends with 1\n"), "{said}");
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            changed  Lock 20    Locked: message: "The door is locked." -> "The door is locked; see %s."
            changed  Lock 21    WrongKey: message: "The key %s is wrong." -> "The key is wrong."
            changed  Lock 22    Stuck: message: "The lock is stuck." -> "The lock does not move."
            new      Lock 21    KeyBroke: The key broke.
            new      Lock 25    LockHot: The lock is hot.
            new      Lock 0x1A  LockCold: The lock is cold: %d
            removed  Lock 23    Gone
            new      Hinge      an enum of 2 entries
            -- stderr
            8 changes made in doors.toml
            -- ends with 0
        "#]],
    );
    expect![[r##"
        # Ours.
        provider = "Doors Inc."

        [enums.Common.codes]
        1 = { name = "Unexpected", message = "An unexpected error occurred." }

        # The lock.
        [enums.Lock]
        extends = ["Common"]
        fields = { owner = { type = "str", optional = true } }
        defaults = [{ codes = "20..=29", category = "lock" }]
        [enums.Lock.codes]
        20 = { name = "Locked", message = "The door is locked; see %s.", owner = "ann", params = ["see"] } # the usual one
        # Two of them.
        21 = [
          { name = "NoKey", message = "There is no key." },
          { name = "WrongKey", message = "The key is wrong." },
          { name = "KeyBroke", message = "The key broke." },
        ]
        22 = {
          name = "Stuck",
          message = "The lock does not move.", # in winter
          retry = true,
        }
        23 = { name = "Gone", message = "The lock is gone.", deprecated = "the vendor's page no longer lists it" }
        24 = { name = "Old", message = "It is old.", deprecated = "use 20 instead" }
        25 = { name = "LockHot", message = "The lock is hot." }
        0x1A = { name = "LockCold", message = "The lock is cold: %d", params = ["cold"] }

        [enums.Hinge]
        description = "Hinge errors"
        [enums.Hinge.codes]
        1 = { name = "HingeDry", message = "The hinge is dry." }
        2 = { name = "HingeOff", message = "The hinge is off." }
    "##]].assert_eq(&folder.read("doors.toml"));
    folder.check(
        &["sync", "page.md", "doors.toml", "--check"],
        &expect![[r#"
            -- stderr
            doors.toml says what page.md says
            -- ends with 0
        "#]],
    );
    folder.check(
        &["check", "doors.toml"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- ends with 0
    "#]],
    );
}

#[test]
fn a_catalog_in_the_form_of_fmt_stays_in_it() {
    let folder = folder(
        "sync-formatted",
        &PAGE.replace("The door is locked.", "The door %s is locked."),
    );
    folder.run(&["fmt", "doors.toml"], "");
    folder.run(&["sync", "page.md", "doors.toml", "--write"], "");
    assert!(
        folder
            .read("doors.toml")
            .contains("locked.\", params = [\"door\"], owner")
    );
    let said = folder.run(&["fmt", "doors.toml", "--check"], "");
    assert!(said.ends_with("-- ends with 0\n"), "{said}");
}

#[test]
fn what_the_page_lists_again_is_no_longer_deprecated() {
    let folder = folder(
        "sync-back",
        &PAGE.replace("| 23 | The lock is gone. |\n", ""),
    );
    folder.run(&["sync", "page.md", "doors.toml", "--write"], "");
    assert!(folder.read("doors.toml").contains("no longer lists it"));
    fs::write(folder.0.join("page.md"), PAGE).unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            changed  Lock 23  Gone: it is listed again
            -- stderr
            1 change made in doors.toml
            -- ends with 0
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
}

#[test]
fn another_page_is_not_written_over_a_catalog() {
    let folder = folder(
        "sync-other",
        "| Code | Message |\n|---|---|\n| 20 | The door is locked. |\n",
    );
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            -- stderr
            error: page.md does not have 4 of the 6 entries that the catalog lists: is it the right page?
              = help: if it is, add `--force`
            -- ends with 2
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
    fs::write(folder.0.join("page.md"), "# Nothing\n").unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            -- stderr
            error: no codes were found in page.md, so nothing is compared
              = help: see what `cargo errcodes import page.md` says of it
            -- ends with 2
        "#]],
    );
    fs::write(folder.0.join("doors.toml"), "provider = 5\n").unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            error: the catalog has no enums
             --> doors.toml:1:1
              |
            1 | provider = 5
              | ^
              |
              = help: add a table of codes: [enums.NAME.codes]

            error: `provider` is an integer, not a text
             --> doors.toml:1:12
              |
            1 | provider = 5
              |            ^
              |
              = help: put it in quotes

            -- stderr
            2 mistakes in doors.toml: nothing is done
            -- ends with 1
        "#]],
    );
}

#[test]
fn what_is_an_error_in_the_catalog_is_not_written() {
    // The enum's codes are `u32`.
    let page = PAGE.replace("| 23 |", "| -23 |");
    let folder = folder("sync-refused", &page);
    folder.check(
        &["sync", "page.md", "doors.toml", "--write"],
        &expect![[r#"
            error: code -23 does not fit `u32`
              --> doors.toml:26:1
               |
            26 | -23 = { name = "LockGone", message = "The lock is gone." }
               | ^^^
               |
               = help: `code_type = "i8"` under [enums.Lock] holds all its codes

            -- stderr
            1 mistake in doors.toml: nothing is done
            error: doors.toml is as it was: with the changes, it would have these mistakes
            -- ends with 2
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
}

#[test]
fn a_catalog_that_is_piped_in_comes_out_edited() {
    let folder = folder("sync-piped", &PAGE.replace("is stuck", "jams"));
    let edited = folder.run(&["sync", "page.md", "-", "--write"], CATALOG);
    let (text, said) = edited.split_once("-- stderr\n").unwrap();
    assert_eq!(text, CATALOG.replace("is stuck", "jams"));
    expect![[r#"
        changed  Lock 22  Stuck: message: "The lock is stuck." -> "The lock jams."
        1 change made in <stdin>
        -- ends with 0
    "#]]
    .assert_eq(said);
}
