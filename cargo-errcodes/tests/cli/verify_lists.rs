//! `cargo errcodes verify` finds lists of codes of which the catalog has no entry, and names the lines of all missing codes.

use std::fmt::Write as _;

use expect_test::expect;

use crate::Folder;
use crate::verify_texts::{Case, check};

/// The entries of the first list of each page.
const DOORS: &str = "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n103 = { name = \"C\", message = \"No lock\" }\n";
const NAMES: &str = "code_type = \"str\"\n[enums.Door.codes]\nno_door = { name = \"A\", message = \"There is no door\" }\nno_key = { name = \"B\", message = \"There is no key\" }\n";

#[test]
fn lists_without_entries_are_found() {
    check(&[
        Case {
            name: "tables.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n## Walls\n\n- `2001`: The wall is missing\n- `2002`: The wall failed\n- `2003`: Invalid wall\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml:2:8: error: no enum has the 3 possible codes of the page at lines 9 to 11: `2001`, `2002`, `2003`
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // The names of the codes come before them.
        Case {
            name: "names.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n| Name | Number | Text |\n|---|---|---|\n| WALL_GONE | 2001 | The wall is missing |\n\
                | WALL_FAIL | 2002 | The wall failed |\n| WALL_BAD | 2003 | Invalid wall |\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml:2:8: error: no enum has the 3 possible codes of the page at lines 9 to 11: `2001`, `2002`, `2003`
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "headings.md",
            page: "# Doors\n\n## no_door\n\nThere is no door\n\n## no_key\n\nThere is no key\n\n# Walls\n\n| Value | Text |\n|---|---|\n| wall_gone | The wall is missing |\n| wall_failed | The wall failed |\n| bad_wall | Invalid wall |\n",
            codes: NAMES,
            expected: expect![[r#"
                a.toml:2:8: error: no enum has the 3 possible codes of the page at lines 15 to 17: `wall_gone`, `wall_failed`, `bad_wall`
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "hyphens.md",
            page: "# Doors\n\n| Code | Text |\n|---|---|\n| no-door | There is no door |\n| no-key | There is no key |\n\n# Walls\n\n## wall-gone\n\nThe wall is missing.\n\n## wall-failed\n\nThe wall failed.\n\n## bad-wall\n\nInvalid wall.\n\n## a-note\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\nno-door = { name = \"A\", message = \"There is no door\" }\nno-key = { name = \"B\", message = \"There is no key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: no enum has the 4 possible codes of the page at lines 10 to 22: `wall-gone`, `wall-failed`, `bad-wall`, `a-note`
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // Words in a column for codes, beside numbers.
        Case {
            name: "column.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n| Decline code | Text |\n|---|---|\n| wall_gone | The wall is missing |\n| wall_failed | The wall failed |\n| bad_wall | Invalid wall |\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml:2:8: error: no enum has the 3 possible codes of the page at lines 9 to 11: `wall_gone`, `wall_failed`, `bad_wall`
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ]);
}

#[test]
fn codes_of_objects_are_missing() {
    let object = |name: &str, code: u32, text: &str| {
        format!(
            "    object {name} : Door(\n        code = {code},\n        text = \"{text}\",\n    )\n\n"
        )
    };
    let objects = [
        object("Gone", 101, "No door"),
        object("Lost", 102, "No key"),
        object("Open", 103, "No lock"),
        object("Wet", 104, "No roof"),
    ];
    let page = format!(
        "/** Errors of doors. */\nsealed class Door(val code: Int, val text: String) {{\n{}}}\n",
        objects.concat()
    );
    let catalog = "provider = \"Acme\"\n[enums.Door]\n[enums.Door.codes]\n101 = { name = \"A\", symbol = \"Gone\", message = \"No door\" }\n\
        102 = { name = \"B\", symbol = \"Lost\", message = \"No key\" }\n104 = { name = \"C\", symbol = \"Wet\", message = \"No roof\" }\n";
    let folder = Folder::new("verify_objects", &[("a.kt", &page), ("a.toml", catalog)]);
    let report = folder.run(&["verify", "a.kt", "a.toml", "--format", "short"], "");
    expect![[r#"
        a.toml:2:8: error: `Door` lacks 1 code of the page: `103` (line 13)
        a.toml: 3 of 3 codes and 6 of 6 texts are on the page, 1 finding
        -- exit status 1
    "#]]
    .assert_eq(&report);
}

#[test]
fn other_lists_are_not_missing() {
    check(&[
        Case {
            name: "statuses.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n| HTTP | Text |\n|---|---|\n| 400 | Invalid request |\n| 404 | Missing door |\n| 500 | Failed |\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        // Parameters and flags have other forms.
        Case {
            name: "parameters.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n| Parameter | Text |\n|---|---|\n| door_id | Fails if it is invalid |\n| key_id | Must not be missing |\n| lock_id | Invalid if empty |\n\n\
                | Flag | Text |\n|---|---|\n| 0x10 | Fail if missing |\n| 0x20 | Fail if invalid |\n| 0x40 | Fail early |\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "states.md",
            page: "## no_door\n\nThere is no door\n\n## no_key\n\nThere is no key\n\n| State | Text |\n|---|---|\n| open | Not failed |\n| shut | Failed |\n| broken | Failed again |\n",
            codes: NAMES,
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        // Values in examples, and names and numbers that are parts of something else.
        Case {
            name: "examples.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\nThe width is wrong.\n\n**Examples:**\n- `0` (invalid)\n- `1500` (invalid, too large)\n- `9900` (invalid)\n- `-1` (negative, not allowed)\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "requests.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n## Missing width\n\n```json\n{\n  \"doorId\": 7001,\n  \"wrongWidth\": 8001\n}\n```\n\nFailed: the door is invalid\n\n```json\n{\n  \"doorId\": 7002,\n  \"wrongWidth\": 8002\n}\n```\n\nFailed: the door is invalid\n\n```json\n{\n  \"doorId\": 7003,\n  \"wrongWidth\": 8003\n}\n```\n\nFailed: the door is invalid\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "ratios.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 103 | No lock |\n\n| Name | Text | Ratio |\n|---|---|---|\n| a | Failed doors | 6501:1 |\n| b | Invalid keys | 6502:2 |\n| c | Missing locks | 6503:3 |\n| d | Failed bells | 6504:4 |\n| e | Failed roofs | 6505:5 |\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "functions.md",
            page: "## no_door\n\nThere is no door\n\n## no_key\n\nThere is no key\n\n| Function | Text |\n|---|---|\n| open_door() | Fails if it is invalid |\n| open_key() | Must not be missing |\n| open_lock() | Invalid if empty |\n",
            codes: NAMES,
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "http.md",
            page: "## no_door\n\nThere is no door\n\n## no_key\n\nThere is no key\n\n| Code | Text |\n|---|---|\n| 200 | OK |\n| 400 | Invalid request |\n| 404 | Missing door |\n| 500 | Failed |\n",
            codes: NAMES,
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        // The other numbers of the same errors.
        Case {
            name: "numbers.md",
            page: "| Number | Code | Text |\n|---|---|---|\n| 7001 | 101 | No door |\n| 7002 | 102 | No key |\n| 7003 | 103 | No lock |\n",
            codes: DOORS,
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
    ]);
}

#[test]
fn lines_of_all_missing_codes_are_named() {
    let mut page = "| Code | Text |\n|---|---|\n".to_owned();
    let mut catalog = "provider = \"Acme\"\n[enums.Door]\n[enums.Door.codes]\n".to_owned();
    for number in 101..140 {
        let _ = writeln!(page, "| {number} | No door {number}a |");
        if number % 4 == 1 || (130..135).contains(&number) {
            let _ = writeln!(
                catalog,
                "{number} = {{ name = \"N{number}\", message = \"No door {number}a\" }}"
            );
        }
    }
    let folder = Folder::new("verify_lists", &[("a.md", &page), ("a.toml", &catalog)]);
    let report = folder.run(&["verify", "a.md", "a.toml", "--format", "short"], "");
    expect![[r#"
        a.toml:2:8: error: `Door` lacks 25 codes of the page: `102` (line 4), `103` (line 5), `104` (line 6), `106` (line 8), `107` (line 9), `108` (line 10), `110` (line 12), `111` (line 13), `112` (line 14), `114` (line 16), `115` (line 17), `116` (line 18), `118` (line 20), `119` (line 21), `120` (line 22), `122` (line 24), `123` (line 25), `124` (line 26), `126` (line 28), `127` (line 29) and 5 more (line 30, lines 37 to 38, lines 40 to 41)
        a.toml: 14 of 14 codes and 14 of 14 texts are on the page, 1 finding
        -- exit status 1
    "#]].assert_eq(&report);
}
