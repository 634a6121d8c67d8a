use std::fs;

use expect_test::expect;

use crate::Folder;

/// A catalog with an author's names, comments, columns and defaults, and an enum that extends another.
const CATALOG: &str = r#"# Ours.
provider = "Doors Inc."

[enums.Common.codes]
1 = { name = "Unexpected", message = "An unexpected error occurred." }

# The lock.
[enums.Lock]
extends = ["Common"]
columns = { owner = { type = "str", optional = true } }
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
  retryable = true,
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

/// Asserts that the command reports that the catalog is up to date with the page.
fn assert_same(folder: &Folder, options: &[&str]) {
    let said = folder.run(&[&["sync", "page.md", "doors.toml"], options].concat(), "");
    let (before, after) = said.split_once("verified: ").unwrap();
    let (coverage, after) = after.split_once('\n').unwrap();
    assert!(!coverage.contains("finding"), "{coverage}");
    let said = format!("{before}{after}");
    let expected = "-- stderr\ndoors.toml is up to date with page.md\n-- exit status 0\n";
    assert_eq!(said, expected);
}

#[test]
fn an_unchanged_page_changes_nothing() {
    let folder = folder("sync-same", PAGE);
    assert_same(&folder, &["--check"]);
    assert_same(&folder, &[]);
    assert_eq!(folder.read("doors.toml"), CATALOG);
}

#[test]
fn changes_are_reported_and_edited_in_place() {
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
        &["sync", "page.md", "doors.toml", "--dry-run"],
        &expect![[r#"
            changed  Lock 20    Locked: message: "The door is locked." -> "The door is locked; see %s."
            changed  Lock 21    WrongKey: message: "The key %s is wrong." -> "The key is wrong."
            changed  Lock 22    Stuck: message: "The lock is stuck." -> "The lock does not move."
            new      Lock 21    KeyBroke: The key broke.
            new      Lock 25    LockHot: The lock is hot.
            new      Lock 0x1A  LockCold: The lock is cold: %d
            removed  Lock 23    Gone
            new      Hinge      enum with 2 entries
            -- stderr
            verified: 10 of 10 codes and 10 of 10 texts are on the page
            dry run: 8 changes not made in doors.toml
            -- exit status 0
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
    let said = folder.run(&["sync", "page.md", "doors.toml", "--check"], "");
    assert!(said.ends_with("-- exit status 1\n"), "{said}");
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
            new      Hinge      enum with 2 entries
            -- stderr
            verified: 10 of 10 codes and 10 of 10 texts are on the page
            8 changes made in doors.toml
            -- exit status 0
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
        columns = { owner = { type = "str", optional = true } }
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
          retryable = true,
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
    assert_same(&folder, &["--check"]);
    folder.check(
        &["check", "doors.toml"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- exit status 0
    "#]],
    );
}

#[test]
fn formatted_catalogs_stay_formatted() {
    let folder = folder(
        "sync-formatted",
        &PAGE.replace("The door is locked.", "The door %s is locked."),
    );
    folder.run(&["fmt", "doors.toml"], "");
    folder.run(&["sync", "page.md", "doors.toml"], "");
    assert!(
        folder
            .read("doors.toml")
            .contains("locked.\", params = [\"door\"], owner")
    );
    let said = folder.run(&["fmt", "doors.toml", "--check"], "");
    assert!(said.ends_with("-- exit status 0\n"), "{said}");
}

#[test]
fn relisted_entries_are_no_longer_deprecated() {
    let folder = folder(
        "sync-back",
        &PAGE.replace("| 23 | The lock is gone. |\n", ""),
    );
    folder.run(&["sync", "page.md", "doors.toml"], "");
    assert!(folder.read("doors.toml").contains("no longer lists it"));
    fs::write(folder.0.join("page.md"), PAGE).unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            changed  Lock 23  Gone: listed again, no longer deprecated
            -- stderr
            verified: 6 of 6 codes and 6 of 6 texts are on the page
            1 change made in doors.toml
            -- exit status 0
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
}

#[test]
fn another_page_is_refused() {
    let folder = folder(
        "sync-other",
        "| Code | Message |\n|---|---|\n| 20 | The door is locked. |\n",
    );
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            -- stderr
            error: page.md lacks 4 of the 6 entries of `Lock`
              = help: if it is the right page, add `--force`
            -- exit status 2
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), CATALOG);
    fs::write(folder.0.join("page.md"), "# Nothing\n").unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            -- stderr
            error: no codes were found in page.md
              = help: run `cargo errcodes import page.md` to see how the page is read
            -- exit status 2
        "#]],
    );
    fs::write(folder.0.join("doors.toml"), "provider = 5\n").unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            error: the catalog has no enums
             --> doors.toml:1:1
              |
            1 | provider = 5
              | ^
              |
              = help: add a table of codes with the header [enums.NAME.codes]

            error: `provider` is an integer, not a string
             --> doors.toml:1:12
              |
            1 | provider = 5
              |            ^
              |
              = help: write it in quotes

            -- stderr
            error: doors.toml has 2 errors, nothing was done
            -- exit status 1
        "#]],
    );
}

#[test]
fn codes_of_another_type_are_reported_and_other_changes_written() {
    // The enum's codes are `u32`.
    let page = PAGE.replace("| 23 |", "| -23 |");
    let folder = folder("sync-refused", &page);
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            new      Lock -23  not added: the code is not a `u32`, change `code_type` first
            removed  Lock 23   Gone
            -- stderr
            verified: 5 of 5 codes and 5 of 5 texts are on the page, 1 finding
                `Lock` lacks 1 code of the page: `-23` (line 17)
            1 change made in doors.toml
            -- exit status 1
        "#]],
    );
    let text = folder.read("doors.toml");
    assert!(
        text.contains("is gone.\", deprecated") && !text.contains("-23"),
        "{text}"
    );
}

#[test]
fn standard_input_is_edited_to_standard_output() {
    let folder = folder("sync-piped", &PAGE.replace("is stuck", "jams"));
    let edited = folder.run(&["sync", "page.md", "-"], CATALOG);
    let (text, said) = edited.split_once("-- stderr\n").unwrap();
    let same = folder.run(&["sync", "page.md", "-"], text);
    assert_eq!(same.split_once("-- stderr\n").unwrap().0, text);
    assert_eq!(text, CATALOG.replace("is stuck", "jams"));
    expect![[r#"
        changed  Lock 22  Stuck: message: "The lock is stuck." -> "The lock jams."
        verified: 6 of 6 codes and 6 of 6 texts are on the page
        1 change made in <stdin>
        -- exit status 0
    "#]]
    .assert_eq(said);
}

#[test]
fn tables_are_compared_with_their_enums() {
    let table = |heading: &str, rows: &[(&str, &str)]| {
        let rows = rows
            .iter()
            .map(|(code, text)| format!("| {code} | {text} |\n"));
        format!(
            "\n## {heading}\n\n| Code | Message |\n|---|---|\n{}",
            rows.collect::<Vec<_>>().concat()
        )
    };
    let page = table("Lock errors", &[("1", "Unexpected."), ("2", "No key.")])
        + &table("Hinge errors", &[("1", "Unexpected.")]);
    let folder = Folder::new("sync-enums", &[("page.md", &page)]);
    let import = || {
        let _ = fs::remove_file(folder.0.join("doors.toml"));
        folder.run(&["import", "page.md", "--output", "doors.toml"], "");
    };
    // The author may rename an enum.
    import();
    fs::write(
        folder.0.join("doors.toml"),
        folder
            .read("doors.toml")
            .replace("enums.Hinge", "enums.Axle"),
    )
    .unwrap();
    assert_same(&folder, &["--check"]);
    // Two headings can contain the same words.
    fs::write(
        folder.0.join("page.md"),
        page.replace("Hinge errors", "Errors for lock"),
    )
    .unwrap();
    import();
    assert_same(&folder, &["--check"]);
    // The author may merge both enums.
    let one = "provider = \"Doors\"\n[enums.All.codes]\n1 = { name = \"A\", message = \"Unexpected.\" }\n2 = { name = \"B\", message = \"No key.\" }\n";
    fs::write(folder.0.join("doors.toml"), one).unwrap();
    assert_same(&folder, &["--check"]);
    // An enum inherits all entries of the page except one.
    let base = "provider = \"Doors\"\n[enums.Common.codes]\n1 = { name = \"A\", message = \"Unexpected.\" }\n2 = { name = \"B\", message = \"No key.\" }\n[enums.Lock]\nextends = [\"Common\"]\n[enums.Gate]\nextends = [\"Common\"]\n";
    fs::write(folder.0.join("doors.toml"), base).unwrap();
    let page = table(
        "Lock errors",
        &[
            ("1", "Unexpected."),
            ("2", "No key."),
            ("5", "Five in the lock."),
        ],
    );
    fs::write(folder.0.join("page.md"), page).unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            new      Lock 5  FiveLock: Five in the lock.
            -- stderr
            warning: the page has no entry of the enum `Common`, which is not changed
              = help: if the page describes other enums, name each with `--enum NAME`
            verified: 1 of 1 code and 1 of 1 text are on the page
            1 change made in doors.toml
            -- exit status 0
        "#]],
    );
    expect![[r#"
        provider = "Doors"
        [enums.Common.codes]
        1 = { name = "A", message = "Unexpected." }
        2 = { name = "B", message = "No key." }
        [enums.Lock]
        extends = ["Common"]

        [enums.Lock.codes]
        5 = { name = "FiveLock", message = "Five in the lock." }
        [enums.Gate]
        extends = ["Common"]
    "#]]
    .assert_eq(&folder.read("doors.toml"));
}

#[test]
fn an_enum_missing_from_the_page_is_a_difference_unless_others_are_selected() {
    let page = PAGE.replace("| 1 | An unexpected error occurred. |\n", "");
    let folder = folder("sync-unseen", &page);
    folder.check(
        &["sync", "page.md", "doors.toml", "--check"],
        &expect![[r#"
            -- stderr
            warning: the page has no entry of the enum `Common`, which is not changed
              = help: if the page describes other enums, name each with `--enum NAME`
            verified: 5 of 5 codes and 5 of 5 texts are on the page
            1 difference between page.md and doors.toml
            -- exit status 1
        "#]],
    );
    assert_same(&folder, &["--check", "--enum", "Lock"]);
    // The page does not contain any entry of the catalog.
    let other = "# Hinge errors\n\n| Code | Message |\n|---|---|\n| 7 | The hinge is dry. |\n";
    fs::write(folder.0.join("page.md"), other).unwrap();
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            -- stderr
            error: page.md has no entry of the catalog
              = help: if it is the right page, add `--force`
            -- exit status 2
        "#]],
    );
    let said = folder.run(&["sync", "page.md", "doors.toml", "--force"], "");
    assert!(
        folder
            .read("doors.toml")
            .contains("[enums.Hinge.codes]\n7 = "),
        "{said}"
    );
}

#[test]
fn reworded_placeholders_are_reported() {
    let catalog = "provider = \"Doors\"\n[enums.Lock.codes]\n1 = { name = \"Moved\", message = \"Moved from %s to %s.\", params = [\"source\", \"target\"] }\n";
    let page = "| Code | Message |\n|---|---|\n| 1 | To %s, from %s, it was moved. |\n";
    let folder = Folder::new("sync-params", &[("doors.toml", catalog), ("page.md", page)]);
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            changed  Lock 1  Moved: message: "Moved from %s to %s." -> "To %s, from %s, it was moved."
            -- stderr
            warning: check the `params` of Moved: the order of the placeholders may have changed
            verified: 1 of 1 code and 1 of 1 text are on the page
            1 change made in doors.toml
            -- exit status 0
        "#]],
    );
}

/// A table keeps its spelling of a key, because the same key in two spellings is an error.
#[test]
fn the_fallback_of_a_code_is_kept() {
    let catalog = r#"provider = "Doors"
[enums.Lock]
[enums.Lock.codes]
1 = [
  { name = "Locked", message = "The door is locked." },
  { name = "Other", message = "The lock failed.", description = "Old.", fallback = true },
]
"#;
    let page = "# Lock errors\n\n| Code | Message | Description |\n|---|---|---|\n\
                | 1 | The door is locked. | |\n| 1 | The lock failed. | New. |\n| 2 | The lock is stuck. | |\n";
    let folder = Folder::new(
        "sync-fallback",
        &[("doors.toml", catalog), ("page.md", page)],
    );
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            changed  Lock 1  Other: description: "Old." -> "New."
            new      Lock 2  LockStuck: The lock is stuck.
            -- stderr
            verified: 3 of 3 codes and 4 of 4 texts are on the page
            2 changes made in doors.toml
            -- exit status 0
        "#]],
    );
    expect![[r#"
        provider = "Doors"
        [enums.Lock]
        [enums.Lock.codes]
        1 = [
          { name = "Locked", message = "The door is locked." },
          { name = "Other", message = "The lock failed.", description = "New.", fallback = true },
        ]
        2 = { name = "LockStuck", message = "The lock is stuck." }
    "#]]
    .assert_eq(&folder.read("doors.toml"));
}

#[test]
fn former_keys_of_an_entry_are_kept() {
    let catalog = r#"provider = "Doors"
[enums.Lock]
placeholders = "printf"
[enums.Lock.codes]
1 = { name = "Locked", message = "The door is locked.", retry = false, type = "about:blank" }
2 = { name = "Stuck", message = "The lock is stuck." }
[enums.Lock.codes.3]
name = "Hot"
# So far.
retry = true
message = "The lock is hot."
"#;
    let page = "# Lock errors\n\n| Code | Message | Retryable |\n|---|---|---|\n\
                | 1 | The door is locked. | yes |\n| 2 | The lock is stuck. | no |\n\
                | 3 | The lock is hot. | no |\n| 4 | The lock is %s. | yes |\n";
    let folder = Folder::new("sync-former", &[("doors.toml", catalog), ("page.md", page)]);
    folder.check(
        &["sync", "page.md", "doors.toml"],
        &expect![[r#"
            changed  Lock 1  Locked: retryable: false -> true
            changed  Lock 2  Stuck: retryable: not stated -> false
            changed  Lock 3  Hot: retryable: true -> false
            new      Lock 4  Lock: The lock is %s.
            -- stderr
            verified: 4 of 4 codes and 4 of 4 texts are on the page
            4 changes made in doors.toml
            -- exit status 0
        "#]],
    );
    expect![[r#"
        provider = "Doors"
        [enums.Lock]
        placeholders = "printf"
        [enums.Lock.codes]
        1 = { name = "Locked", message = "The door is locked.", retry = true, type = "about:blank" }
        2 = { name = "Stuck", message = "The lock is stuck.", retryable = false }
        4 = { name = "Lock", message = "The lock is %s.", params = ["value"], retryable = true }
        [enums.Lock.codes.3]
        name = "Hot"
        # So far.
        retry = false
        message = "The lock is hot."
    "#]]
    .assert_eq(&folder.read("doors.toml"));
    assert_same(&folder, &["--check"]);
    folder.check(
        &["check", "--format", "short", "doors.toml"],
        &expect![[r#"
            doors.toml:3:1: warning: `placeholders` is a former spelling of `placeholder_style` (write `placeholder_style`)
            doors.toml:5:57: warning: `retry` is a former spelling of `retryable` (write `retryable`)
            doors.toml:5:71: warning: `type` is a former spelling of `problem_type` (write `problem_type`)
            -- stderr
            1 catalog checked: 0 errors, 3 warnings
            -- exit status 0
        "#]],
    );
}

/// The columns that the catalog declares are compared if `--column` names them.
#[test]
fn columns_of_the_author_are_compared_on_request() {
    let catalog = "provider = \"doors\"\n\n[enums.Lock]\ncolumns = { owner = \"str\", weight = { type = \"i64\", optional = true } }\n\n\
        [enums.Lock.codes]\n20 = { name = \"Locked\", message = \"The door is locked.\", owner = \"team-a\", weight = 5 }\n\
        21 = { name = \"NoKey\", message = \"There is no key.\", owner = \"team-b\" }\n";
    let page = "# Lock errors\n\n| Code | Message | Owner | Weight |\n|--|--|--|--|\n| 20 | The door is locked. | team-a | 7 |\n\
        | 21 | There is no key. | team-c | heavy |\n| 22 | The lock is stuck. | team-a | 9 |\n";
    let folder = Folder::new(
        "sync-declared",
        &[("doors.toml", catalog), ("page.md", page)],
    );
    let columns = ["--column", "owner=Owner,weight=Weight,team=Owner"];
    let args = ["sync", "page.md", "doors.toml"];
    folder.check(
        &[&args[..], &columns].concat(),
        &expect![[r#"
        changed  Lock 20  Locked: weight: 5 -> 7
        changed  Lock 21  NoKey: owner: "team-b" -> "team-c"
        new      Lock 22  LockStuck: The lock is stuck.
        -- stderr
        not read:
            `team`: `Lock` does not declare this column
            table 1, row 3: heavy: not a valid `weight` of `Lock`
        verified: 3 of 3 codes and 3 of 3 texts are on the page
        3 changes made in doors.toml
        -- exit status 0
    "#]],
    );
    expect![[r#"
        provider = "doors"

        [enums.Lock]
        columns = { owner = "str", weight = { type = "i64", optional = true } }

        [enums.Lock.codes]
        20 = { name = "Locked", message = "The door is locked.", owner = "team-a", weight = 7 }
        21 = { name = "NoKey", message = "There is no key.", owner = "team-c" }
        22 = { name = "LockStuck", message = "The lock is stuck.", owner = "team-a", weight = 9 }
    "#]]
    .assert_eq(&folder.read("doors.toml"));
}
