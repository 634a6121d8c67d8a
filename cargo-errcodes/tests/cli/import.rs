use std::fs;
use std::path::Path;

use expect_test::{expect, expect_file};

use crate::Folder;

/// Imports each page in `pages/` and compares the output with the `.import` file next to it. To add a case, add a page and
/// accept the output.
#[test]
fn pages_are_imported_without_options() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/pages");
    let mut names: Vec<String> = fs::read_dir(&pages)
        .unwrap()
        .map(|page| page.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".import"))
        .collect();
    names.sort();
    assert!(names.len() > 15);
    for name in names {
        let folder = Folder::new(&format!("import-{name}"), &[]);
        fs::copy(pages.join(&name), folder.0.join(&name)).unwrap();
        let output = folder.run(&["import", &name], "");
        expect_file![pages.join(format!("{name}.import"))].assert_eq(&output);
        if output.ends_with("-- exit status 0\n") {
            // The catalog passes the check and is formatted.
            folder.run(&["import", &name, "--output", "catalog.toml"], "");
            let checked = folder.run(&["check", "catalog.toml", "--deny-warnings"], "");
            assert!(checked.ends_with("-- exit status 0\n"), "{name}: {checked}");
            let formatted = folder.run(&["fmt", "catalog.toml", "--check"], "");
            assert!(
                formatted.ends_with("-- exit status 0\n"),
                "{name}: {formatted}"
            );
            // The catalog is in sync with the page.
            let synced = folder.run(&["sync", &name, "catalog.toml", "--check"], "");
            assert!(synced.ends_with("-- exit status 0\n"), "{name}: {synced}");
        }
    }
}

const LOG: &str = "boot\nE0007 door locked (see 3)\nE0008 key lost\nE12 short\n";

#[test]
fn import_options_override_detection() {
    let table = "| A | B | C |\n|---|---|---|\n| 7 | 70 | Locked |\n| 8 | 80 | Jammed |\n";
    let two = "# Doors\n\n| Code | Text |\n|---|---|\n| 1 | One |\n\n# Keys\n\n| Code | Text |\n|---|---|\n| 2 | Two |\n";
    let data = r#"{"a/b": {"x": [{"n": 5, "t": "Five"}, {"n": 6, "t": "Six"}]}, "errors": {"1": "One", "2": "Two"}}"#;
    let files = [
        ("table.md", table),
        ("two.md", two),
        ("data.json", data),
        ("log.txt", LOG),
    ];
    let folder = Folder::new("import-options", &files);
    let import = |args: &[&str]| folder.run(&[&["import"], args].concat(), "");
    expect![[r##"
        # The error codes of table, as `table.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "table"

        [enums.Table.codes]
        70 = { name = "Locked", message = "Locked" }
        80 = { name = "Jammed", message = "Jammed" }
        -- stderr
        read as Markdown
        table 1, no heading
            code: column "B", message: column "C"
            ignored columns: "A"
        enum Table: 2 entries, such as 70 Locked: Locked
        2 entries in 1 enum
        verified: 2 of 2 codes and 2 of 2 texts are on the page

        -- exit status 0
    "##]].assert_eq(&import(&["table.md", "--column", "code=B", "--column", "message=3"]));
    expect![[r##"
        # The error codes of K&K, as `two.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "K&K"

        [enums.KK]
        description = "Keys"
        [enums.KK.codes]
        2 = { name = "Two", message = "Two" }
        -- stderr
        read as Markdown
        table 2, Keys
            code: column "Code", message: column "Text"
        enum KK: 1 entry, such as 2 Two: Two
        1 entry in 1 enum
        verified: 1 of 1 code and 1 of 1 text are on the page, 1 finding
            `KK` lacks 1 code of the page: `1` (line 5)
        not read:
            table 1, "Doors": not selected by `--table`

        -- exit status 0
    "##]].assert_eq(&import(&["two.md", "--table", "keys", "--provider", "K&K"]));
    expect![[r##"
        # The error codes of two, as `two.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "two"

        [enums.All.codes]
        1 = { name = "One", message = "One" }
        2 = { name = "Two", message = "Two" }
        -- stderr
        read as Markdown
        table 1, Doors
            code: column "Code", message: column "Text"
        table 2, Keys
            code: column "Code", message: column "Text"
        enum All: 2 entries, such as 1 One: One
        2 entries in 1 enum
        verified: 2 of 2 codes and 2 of 2 texts are on the page

        -- exit status 0
    "##]].assert_eq(&import(&["two.md", "--single-enum", "All"]));
    expect![[r##"
        # The error codes of data, as `data.json` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "data"

        [enums.Data.codes]
        5 = { name = "Five", message = "Five" }
        6 = { name = "Six", message = "Six" }
        -- stderr
        read as JSON
        table 1, no heading (top level)
            code: column "n", message: column "t"
        enum Data: 2 entries, such as 5 Five: Five
        2 entries in 1 enum
        verified: 2 of 2 codes and 2 of 2 texts are on the page

        -- exit status 0
    "##]].assert_eq(&import(&[
        "data.json",
        "--table",
        "/a~1b/x",
        "--column",
        "code=n",
        "--column",
        "message=t",
    ]));
    expect![[r##"
        # The error codes of log, as `log.txt` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "log"

        [enums.Log]
        code_type = "str"
        [enums.Log.codes]
        0007 = { name = "DoorLockedSee3", message = "door locked (see 3)" }
        0008 = { name = "KeyLost", message = "key lost" }
        -- stderr
        read as plain text
        table 1, no heading (line 2)
            code: column "code", message: column "message"
        enum Log: 2 entries, such as 0007 DoorLockedSee3: door locked (see 3)
        2 entries in 1 enum
        verified: 2 of 2 codes and 2 of 2 texts are on the page

        -- exit status 0
    "##]].assert_eq(&import(&[
        "log.txt",
        "--pattern",
        r"(?m)^E(?<code>\d{4}) (?<message>.*)$",
    ]));
    expect![[r#"
        -- stderr
        error: the page has no value at `/b`
        -- exit status 2
    "#]]
    .assert_eq(&import(&["data.json", "--table", "/b"]));
    expect![[r#"
        -- stderr
        error: invalid value 'mesage=3' for '--column <KEY=COLUMN>': unknown key `mesage`, did you mean `message`?

        For more information, try '--help'.
        -- exit status 2
    "#]]
    .assert_eq(&import(&["table.md", "--column", "mesage=3"]));
    expect![[r#"
        -- stderr
        error: invalid value '(' for '--pattern <REGEX>': regex parse error:
            (
            ^
        error: unclosed group

        For more information, try '--help'.
        -- exit status 2
    "#]]
    .assert_eq(&import(&["log.txt", "--pattern", "("]));
}

#[test]
fn explain_shows_scores_and_verdicts() {
    let page = "# Doors\n\n| HTTP | Code | Text |\n|--|--|--|\n| 404 | 1 | No door |\n| 404 | 2 | No key |\n\n## Sizes\n\n\
                | Door | Width |\n|--|--|\n| front | 90 |\n\n## Keys\n\n- 7: No key\n- 8: No lock\n";
    let folder = Folder::new("import-explain", &[("doors.md", page)]);
    folder.check(&["import", "doors.md", "--explain"], &expect![[r#"
        read as Markdown
        table 1, Doors
            about errors, according to the headings
            column "HTTP": not the code
                2 cells, 100 % codes, 100 % numbers, 100 % HTTP statuses, 50 % distinct
            column "Code": score 8.00: heading 3.00, codes 1.00, distinct cells 3.00, no empty cells 1.00
                2 cells, 100 % codes, 100 % numbers, 100 % distinct
            column "Text": not the code
                2 cells, 100 % distinct
            verdict: 2 entries, code: column "Code", message: column "Text", http_status: column "HTTP"
        table 2, Sizes
            not about errors, according to the headings
            column "Door": not the code
                1 cell, 100 % words, 100 % distinct
            column "Width": not the code
                1 cell, 100 % codes, 100 % numbers, 100 % distinct
            verdict: skipped: no column looks like error codes
        table 3, Keys
            2 lines like `126: text` (pattern "code, sign, text")
            verdict: 2 entries, lines like `126: text`: code, message
        -- exit status 0
    "#]]);
}

#[test]
fn import_keeps_existing_files_and_reads_standard_input() {
    let folder = Folder::new(
        "import-output",
        &[("doors.toml", "# mine\n"), ("page.md", "404: No\n")],
    );
    folder.check(
        &["import", "page.md", "--output", "doors.toml"],
        &expect![[r#"
            -- stderr
            error: doors.toml already exists
              = help: update it with `cargo errcodes sync page.md doors.toml`, or choose another output file
            -- exit status 2
        "#]],
    );
    assert_eq!(folder.read("doors.toml"), "# mine\n");
    folder.check(&["import", "page.md"], &expect![[r#"
        -- stderr
        error: no codes were found in page.md, read as Markdown
          = help: select a table with `--table`, its columns with `--column`, or match each error with `--pattern`
        -- exit status 1
    "#]]);
    folder.check(
        &["import", "nowhere.md"],
        &expect![[r#"
        -- stderr
        error: can't read nowhere.md: No such file or directory (os error 2)
        -- exit status 2
    "#]],
    );
    let piped = folder.run(
        &["import", "-", "--provider", "Doors"],
        "<table><tr><th>Code<th>Text<tr><td>5<td>Five</table>",
    );
    expect![[r##"
        # The error codes of Doors, as `<stdin>` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "Doors"

        [enums.Doors.codes]
        5 = { name = "Five", message = "Five" }
        -- stderr
        read as HTML
        table 1, no heading
            code: column "Code", message: column "Text"
        enum Doors: 1 entry, such as 5 Five: Five
        1 entry in 1 enum
        verified: 1 of 1 code and 1 of 1 text are on the page

        -- exit status 0
    "##]].assert_eq(&piped);
}

#[test]
fn names_are_deterministic_and_stable() {
    let row = |code: u32, text: &str| format!("| {code} | {text} |\n");
    let head = "| Code | Text |\n|---|---|\n";
    let old = head.to_owned()
        + &row(1, "The door is locked.")
        + &row(2, "The door is locked.")
        + &row(3, "The key is lost.");
    let new = old.clone() + &row(4, "The door is locked.") + &row(5, "The key is lost by you.");
    let folder = Folder::new("import-names", &[("old.md", &old), ("new.md", &new)]);
    let names = |page: &str| {
        let text = folder.run(&["import", page, "--provider", "Doors"], "");
        let names = text
            .lines()
            .filter_map(|line| Some(line.split_once("name = ")?.1.split('"').nth(1)?.to_owned()));
        names.collect::<Vec<_>>()
    };
    assert_eq!(names("old.md"), ["DoorLocked", "DoorLocked2", "KeyLost"]);
    assert_eq!(names("old.md"), names("old.md"));
    assert_eq!(
        names("new.md"),
        [
            "DoorLocked",
            "DoorLocked2",
            "KeyLost",
            "DoorLocked4",
            "KeyLost5"
        ]
    );
}

/// Each part of a page that may be an error is either in the catalog or reported.
#[test]
fn nothing_is_dropped_silently() {
    let table = "| Code | Message | Retryable | Link |\n|---|---|---|---|\n| 1 | One. | yes | https://example.com/1 |\n| 2 | Two. | no | https://example.com/2 |\n";
    let words = "| Error code | Description |\n|---|---|\n| invalid_client | It is. |\n| invalid_grant | It is, too. |\n";
    let list = "Errors\n1: one\n2: two\n";
    let header = "enum door_error {\n  A = 1,\n  B = 2,\n";
    let cases = [
        (
            "page.md",
            table,
            "| 3 | Three. | maybe | see below |\n",
            &["Three", "maybe", "see below"][..],
        ),
        (
            "page.md",
            table,
            "| 404 Not Found | No door. | yes | |\n",
            &["404", "Not Found", "No door"],
        ),
        (
            "page.md",
            table,
            "| 4xx | Others. | | |\n",
            &["400..=499", "Others"],
        ),
        ("page.md", table, "| - | Nothing. | | |\n", &["Nothing"]),
        ("page.md", table, "| 7 | | | |\n", &["7"]),
        (
            "page.md",
            words,
            "| invalid_scope | |\n",
            &["invalid_scope"],
        ),
        (
            "page.md",
            words,
            "| server_error | server_error |\n",
            &["server_error"],
        ),
        (
            "page.txt",
            list,
            "3 three things\n4: four\n",
            &["three things", "four"],
        ),
        (
            "page.txt",
            list,
            "3: three that\n   wraps around\n",
            &["three that wraps around"],
        ),
        ("page.txt", list, "4xx: others\n", &["4xx"]),
        ("page.h", header, "  C = sizeof(int),\n};\n", &["sizeof"]),
        (
            "page.h",
            header,
            "};\n#define OTHER_ERROR_X (1 << 3)\n#define OTHER_ERROR_Y (OTHER_ERROR_X | 1)\n",
            &["OTHER_ERROR_X", "8 = {", "9 = {"],
        ),
        (
            "page.json",
            "[{\"code\": 1, \"text\": \"One\"}, {\"code\": 2, \"text\": \"Two\"}",
            ", {\"code\": \"gone\", \"text\": \"gone\"}]",
            &["gone"],
        ),
        (
            "page.csv",
            "code,text\n1,One\n2,Two\n",
            "3,\"Three\nand more\"\n",
            &["Three", "and more"],
        ),
    ];
    for (name, page, more, parts) in cases {
        let folder = Folder::new("import-silence", &[(name, &format!("{page}{more}"))]);
        let output = folder.run(&["import", name], "");
        for part in parts {
            assert!(output.contains(part), "{part} of {more} is lost: {output}");
        }
    }
}
