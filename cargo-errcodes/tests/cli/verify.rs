use expect_test::{Expect, expect};

use crate::Folder;

/// A page, a catalog, and the report on it.
struct Case {
    name: &'static str,
    page: &'static str,
    codes: &'static str,
    expected: Expect,
}

/// Verifies a catalog with an enum `Door`. `codes` are the lines after its header.
fn check(case: &Case) {
    let catalog = format!("provider = \"Acme\"\n[enums.Door]\n{}", case.codes);
    let folder = Folder::new("verify", &[(case.name, case.page), ("a.toml", &catalog)]);
    let args = ["verify", case.name, "a.toml", "--format", "short"];
    case.expected.assert_eq(&folder.run(&args, ""));
}

const TABLE: &str = "# Errors\n\n| Code | Message | Description |\n|---|---|---|\n\
    | 1 | No door | There is no door. |\n| 2 | No key | There is no key. |\n| 3 | No lock | There is no lock. |\n\
    | 0x10 | Too *hot*[^1] | Use &lt;ice&gt;. |\n";

#[test]
fn findings_name_the_place_on_the_page() {
    let cases = [
        Case {
            name: "right.md",
            page: TABLE,
            codes: "success = [3]\n[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\" }\n\
                2 = { name = \"B\", message = \"No  key\", description = \"There is no key.\" }\n\
                16 = { name = \"C\", message = \"Too hot\", description = \"Use <ice>.\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 5 of 5 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "swapped.md",
            page: TABLE,
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No key\" }\n\
                2 = { name = \"B\", message = \"No door\" }\n3 = { name = \"C\", message = \"No luck\" }\n\
                4 = { name = \"D\", message = \"No lock\" }\n",
            expected: expect![[r#"
                a.toml:4:29: error: the page has this message, but not with this code (the message is in the row of `2`, line 6; the row of `1`, line 5 is "1 | No door | There is no door.")
                a.toml:5:29: error: the page has this message, but not with this code (the message is in the row of `1`, line 5; the row of `2`, line 6 is "2 | No key | There is no key.")
                a.toml:6:29: error: the page does not have this message (the row of `3`, line 7 is "3 | No lock | There is no lock.")
                a.toml:7:1: error: the page does not have the code `4` (its message is in the row of `3`, line 7)
                a.toml: 3 of 4 codes and 0 of 4 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        // Rows of HTML in Markdown, as in the documentation of JPush: a row with an empty cell has only the other text.
        Case {
            name: "empty.md",
            page: "# Errors\n\n<table>\n<tr>\n<td>1</td>\n<td>No door</td>\n<td>It was sold.</td>\n</tr>\n\
                <tr>\n<td>2</td>\n<td>No key</td>\n<td>It is lost.</td>\n</tr>\n<tr>\n<td>3</td>\n<td></td>\n<td>It is broken.</td>\n</tr>\n\
                <tr>\n<td>4</td>\n<td>No lamp</td>\n<td>It is off.</td>\n</tr>\n<tr>\n<td>5</td>\n<td>No air</td>\n<td>Do not breathe.</td>\n</tr>\n\
                <tr>\n<td>6</td>\n<td>No bed</td>\n<td>Do not sleep.</td>\n</tr>\n</table>\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\" }\n2 = { name = \"B\", message = \"No key\" }\n\
                3 = { name = \"C\" }\n4 = { name = \"D\", message = \"No lamp\" }\n5 = { name = \"E\", message = \"No air\" }\n\
                6 = { name = \"F\", message = \"No bed\" }\n",
            expected: expect![[r#"
                a.toml: 6 of 6 codes and 5 of 5 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "column.md",
            page: TABLE,
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"There is no door.\" }\n\
                2 = { name = \"B\", message = \"There is no key.\" }\n3 = { name = \"C\", message = \"There is no lock.\" }\n\
                16 = { name = \"D\" }\n",
            expected: expect![[r#"
                a.toml:7:1: error: this entry has no message, but the page has one ("Use <ice>." is in the column `Description` (line 8))
                a.toml: 4 of 4 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "one_column.md",
            page: TABLE,
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\" }\n\
                2 = { name = \"B\", message = \"No key\" }\n3 = { name = \"C\", message = \"No lock\" }\n\
                16 = { name = \"D\", message = \"Use <ice>.\" }\n",
            expected: expect![[r#"
                a.toml:7:30: error: this message is from another column than the others (it is in the column `Description` (line 8), the others are in the column `Message`)
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    for case in &cases {
        check(case);
    }
}

#[test]
fn parts_of_texts_are_found() {
    let cases = [
        Case {
            name: "cells.md",
            page: "| Code | Text |\n|---|---|\n| 101 | There is no door here |\n| 102 | No key |\n| 103 | No lock: buy one |\n\
                | 104 | No air<br>Breathe |\n| 105 | DOOR_SHUT No way in |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"There is no door\" }\n102 = { name = \"B\", message = \"key\" }\n\
                103 = { name = \"C\", message = \"No lock\" }\n104 = { name = \"D\", message = \"No air\" }\n\
                105 = { name = \"E\", symbol = \"DOOR_SHUT\", message = \"No way in\" }\n",
            expected: expect![[r#"
                a.toml:4:31: error: this message is only a part of the text on the page (line 3 has "There is no door here")
                a.toml:5:31: error: this message is only a part of the text on the page (line 4 has "No key")
                a.toml: 5 of 5 codes and 6 of 6 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "lines.txt",
            page: "101 DOOR_OPEN No door\n102 DOOR_SHUT No key at all\n103 DOOR_GONE No lock\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", symbol = \"DOOR_OPEN\", message = \"No door\" }\n\
                102 = { name = \"B\", symbol = \"DOOR_SHUT\", message = \"No key\" }\n103 = { name = \"C\", symbol = \"DOOR\" }\n",
            expected: expect![[r#"
                a.toml:5:53: error: this message is only a part of the text on the page (line 2 has "102 DOOR_SHUT No key at all")
                a.toml:6:30: error: this symbol is only a part of the text on the page (line 3 has "103 DOOR_GONE No lock")
                a.toml: 3 of 3 codes and 5 of 5 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
    ];
    for case in &cases {
        check(case);
    }
}

/// The forms of SEFAZ's statuses (frf/NFe-SEFAZ-Codigos), of smsapi.com, of `smpplib`, and of Linux' `nvme.h`.
#[test]
fn texts_with_more_than_a_text_are_found() {
    let cases = [
        Case {
            name: "headings.md",
            page: "## 101 - Rejected\n**101 - No door**\n\n## 102 - Done\n**102 - No key**\n\n## 103 - Rejected\n**103 - No lock 103**\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"101 - No door\" }\n102 = { name = \"B\", message = \"No key\" }\n\
                103 = { name = \"C\", message = \"No lock 103\" }\n",
            expected: expect![[r#"
                a.toml:4:31: error: this message contains the code of its entry (line 2 has "**101 - No door**")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "cells.md",
            page: "| Code | Text |\n|---|---|\n| 404 | 404 Not Found (no door |\n| 405 | No key (lost or [stolen]) |\n| 406 | Use \"ice\" |\n",
            codes: "[enums.Door.codes]\n404 = { name = \"A\", message = \"404 Not Found (no door\" }\n\
                405 = { name = \"B\", message = \"No key (lost or [stolen]\" }\n406 = { name = \"C\", message = \"406 | Use \\\"ice\" }\n",
            expected: expect![[r#"
                a.toml:5:31: error: this message is only a part of the text on the page (line 4 has "No key (lost or [stolen])")
                a.toml:6:31: error: this message contains the code of its entry (line 5 has "406")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "errors.py",
            page: "DOOR_OK = 0x01\nDOOR_OPEN = 0x02\nDOOR_GONE = 0x03  # No door\nDOOR_SHUT = 0x04  # FIXME: not in use\nDOOR_DUST = 0x05  # Sent by \\\"x 5\\\"\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"DOOR_OPEN = 0x02 DOOR_GONE = 0x03 # No door\" }\n\
                3 = { name = \"B\", message = \"No door\" }\n4 = { name = \"C\", message = \"FIXME: not in use\" }\n\
                5 = { name = \"D\", message = \"Sent by \\\"x 5\\\"\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `0x02` (line 2)
                a.toml:4:29: error: the page has this message, but not with this code (the message is below `1`, line 2; the row of `0x01`, line 1 is "DOOR_OK = 0x01")
                a.toml:6:29: error: this message is a remark for developers (line 4 has "DOOR_SHUT = 0x04 # FIXME: not in use")
                a.toml: 4 of 4 codes and 3 of 4 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "license.txt",
            page: "1 Redistributions of source code must retain the notice.\n2 [No key][door]\n3 [No lock](#lock) at all\n4 No air \\{#air}\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"Redistributions of source code must retain the notice.\" }\n\
                2 = { name = \"B\", message = \"No key\" }\n3 = { name = \"C\", message = \"[No lock](#lock) at all\" }\n\
                4 = { name = \"D\", message = \"No air \\\\\" }\n",
            expected: expect![[r#"
                a.toml:4:29: error: this message is a part of a license (line 1 has "1 Redistributions of source code must retain the notice.")
                a.toml:6:29: error: the page does not have this message (the row of `3`, line 3 is "3 No lock at all")
                a.toml:7:29: error: this message contains markup of the page (line 4 has "4 No air \{#air}")
                a.toml: 4 of 4 codes and 3 of 4 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "errors.h",
            page: "enum {\n  /*\n   * Generic codes:\n   */\n  DOOR_OPEN = 1,\n  DOOR_GONE = 2, /* No door: */\n  /* No key */\n  DOOR_SHUT = 3,\n};\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", symbol = \"DOOR_OPEN\", message = \"Generic codes:\" }\n\
                2 = { name = \"B\", symbol = \"DOOR_GONE\", message = \"No door:\" }\n3 = { name = \"C\", symbol = \"DOOR_SHUT\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:4:51: error: this message introduces the lines below it, and is not about this code only (line 3 has "* Generic codes:")
                a.toml: 3 of 3 codes and 6 of 6 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    for case in &cases {
        check(case);
    }
}

#[test]
fn values_of_other_columns_and_rows_are_found() {
    let rows = "| HTTP Status | Code | Symbol | Message | Retry |\n|---|---|---|---|---|\n| 400 | 101 | NO_DOOR | No door | yes |\n\
        | 404 | 102 | NO_KEY | No key | no |\n| 409 | 103 | NO_LOCK | No lock | no |\n| 4003 | 104 | NO_AIR | No air | no |\n\
        | 500 | 105 | NO_WAY | No way | - |\n";
    let cases = [
        // Many codes share the description of an HTTP status.
        Case {
            name: "statuses.md",
            page: "| Code | Description | Status | HTTP Description |\n|---|---|---|---|\n| 1 | No door | 404 | Not Found |\n| 2 | - | 401 | Unauthorized |\n\
                | 3 | No key | 412 | Precondition Failed |\n| 4 | No lock | 412 | Precondition Failed |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\", description = \"Not Found\" }\n2 = { name = \"B\", message = \"Unauthorized\" }\n\
                3 = { name = \"C\", message = \"No key\", description = \"Precondition Failed\" }\n4 = { name = \"D\", message = \"No lock\", description = \"Precondition Failed\" }\n",
            expected: expect![[r#"
                a.toml:4:54: error: this description is in the column `HTTP Description`, which describes the HTTP status (line 3 has "Not Found")
                a.toml:6:53: error: this description is in the column `HTTP Description`, which describes the HTTP status (line 5 has "Precondition Failed")
                a.toml:7:54: error: this description is in the column `HTTP Description`, which describes the HTTP status (line 6 has "Precondition Failed")
                a.toml: 4 of 4 codes and 7 of 7 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "values.md",
            page: rows,
            codes: "[enums.Door.codes]\n101 = { name = \"A\", symbol = \"NO_DOOR\", message = \"No door\", http_status = 400, retryable = true }\n\
                102 = { name = \"B\", symbol = \"NO_KEY\", message = \"NO_KEY\", http_status = 404, retryable = false }\n\
                103 = { name = \"C\", symbol = \"NO_LOCK\", message = \"No lock\", http_status = 404, retryable = true }\n\
                104 = { name = \"D\", symbol = \"NO_AIR\", message = \"No air\", retryable = false }\n\
                105 = { name = \"E\", symbol = \"NO_WAY\", message = \"No way\" }\n",
            expected: expect![[r#"
                a.toml:5:50: error: this message is from another column than the others (it is in the column `Symbol` (line 4), the others are in the column `Message`)
                a.toml:6:76: error: the page has another http_status with this code ("409" is in the column `HTTP Status` (line 5))
                a.toml:6:93: error: the page has another retryable with this code ("no" is in the column `Retry` (line 5))
                a.toml:8:1: error: this entry has no http_status, but the page has one ("500" is in the column `HTTP Status` (line 7))
                a.toml: 5 of 5 codes and 10 of 10 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "repeated.md",
            page: rows,
            codes: "[enums.Door.codes]\n101 = { name = \"A\", symbol = \"NO_DOOR\", message = \"NO_DOOR\" }\n\
                102 = { name = \"B\", symbol = \"NO_KEY\", message = \"NO_KEY\" }\n\
                103 = { name = \"C\", symbol = \"NO_LOCK\", message = \"NO_LOCK\" }\n\
                104 = { name = \"D\", symbol = \"NO_AIR\", message = \"NO_AIR\" }\n105 = { name = \"E\", symbol = \"NO_WAY\" }\n",
            expected: expect![[r#"
                a.toml:4:51: error: this message is in the column `Symbol`, not in the column `Message` (line 3 has "No door")
                a.toml:5:50: error: this message is in the column `Symbol`, not in the column `Message` (line 4 has "No key")
                a.toml:6:51: error: this message is in the column `Symbol`, not in the column `Message` (line 5 has "No lock")
                a.toml:7:50: error: this message is in the column `Symbol`, not in the column `Message` (line 6 has "No air")
                a.toml: 5 of 5 codes and 9 of 9 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        // A status in the heading of a section, and in each section.
        Case {
            name: "sections.md",
            page: "## 400\n\n* 101: No door\n* 102: No key\n\n## 404\n\n* 103: No lock\n* 104: No air\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\", http_status = 400 }\n\
                102 = { name = \"B\", message = \"No key\", http_status = 400 }\n\
                103 = { name = \"C\", message = \"No lock\", http_status = 404 }\n\
                104 = { name = \"D\", message = \"No air\", http_status = 400 }\n",
            expected: expect![[r#"
                a.toml:7:55: error: the page does not have this http_status with this code (line 9 is "104: No air")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // The author's own values, several statuses, and an empty cell.
        Case {
            name: "other.md",
            page: "| Code | Text | Status |\n|---|---|---|\n| 101 | No door | 400, 401 |\n| 102 | No key | 404 |\n| 103 | No lock | 409 |\n| 104 | No air | |\n\
                | 105 | No way | 500 |\n",
            codes: "columns = { kind = \"str\" }\n[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\", kind = \"x\" }\n\
                102 = { name = \"B\", message = \"No key\", http_status = 404, category = \"keys\", kind = \"y\" }\n\
                103 = { name = \"C\", message = \"No lock\", http_status = 409, kind = \"z\" }\n\
                104 = { name = \"D\", message = \"No air\", kind = \"z\" }\n\
                105 = { name = \"E\", message = \"No way\", http_status = 500, kind = \"z\", retryable = true }\n",
            expected: expect![[r#"
                a.toml: 5 of 5 codes and 5 of 5 texts are on the page
                -- exit status 0
            "#]],
        },
    ];
    for case in &cases {
        check(case);
    }
}

/// The forms of the controller errors of JAKA robots, of the codes of `kafkajs` and of Huawei's `ECS`: labels, headings, names.
#[test]
fn messages_from_unsuitable_fields_are_found() {
    let section = |code: u32, title: &str, kind: &str, description: &str, action: &str| {
        format!(
            "## {code} {title}\nType: {kind}\n\n### Description\n{description}\n\n### Action\n{action}\n\n"
        )
    };
    let sections: String = [
        section(
            101,
            "No door",
            "Error",
            "There is no door.",
            "Build a door.",
        ),
        section(102, "No key", "Error", "There is no key.", "Find the key."),
        section(
            103,
            "No lock",
            "Warning",
            "There is no lock.",
            "Buy a lock.",
        ),
        section(
            104,
            "No air",
            "Error",
            "There is no air.",
            "Do not breathe.",
        ),
    ]
    .concat();
    let objects: String = [
        (101, "NO_DOOR"),
        (102, "NO_KEY"),
        (103, "NO_LOCK"),
        (104, "NO_AIR"),
    ]
    .map(|(code, name)| {
        format!(
            "  {{\n    code: {code},\n    type: '{name}',\n    text: 'There is not {code}',\n  }},\n"
        )
    })
    .concat();
    let objects = format!("const codes = [\n{objects}];\n");
    let codes = |messages: [&str; 4]| {
        let lines = (101..).zip(messages).map(|(code, message)| {
            format!("{code} = {{ name = \"A{code}\", message = \"{message}\" }}\n")
        });
        format!("[enums.Door.codes]\n{}", lines.collect::<String>())
    };
    let names = "[enums.Door.codes]\n101 = { name = \"A\" }\n102 = { name = \"B\" }\n103 = { name = \"C\" }\n104 = { name = \"D\" }\n";
    let cases = [
        (
            "titles.md",
            &sections,
            codes(["No door", "No key", "No lock", "No air"]),
            expect![[r#"
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page
                -- exit status 0
            "#]],
        ),
        (
            "descriptions.md",
            &sections,
            codes([
                "There is no door.",
                "There is no key.",
                "There is no lock.",
                "There is no air.",
            ]),
            expect![[r#"
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page
                -- exit status 0
            "#]],
        ),
        (
            "one.md",
            &sections,
            codes(["No door", "No key", "Warning", "Action"]),
            expect![[r#"
                a.toml:6:34: error: this message is in `Type`, not in `Description` (line 23 has "There is no lock.")
                a.toml:7:34: error: this message is in a label, not in `Description` (line 32 has "There is no air.")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        ),
        (
            "actions.md",
            &sections,
            codes([
                "Build a door.",
                "Find the key.",
                "Buy a lock.",
                "Do not breathe.",
            ]),
            expect![[r#"
                a.toml:4:34: error: this message is in `Action`, not in `Description` (line 5 has "There is no door.")
                a.toml:5:34: error: this message is in `Action`, not in `Description` (line 14 has "There is no key.")
                a.toml:6:34: error: this message is in `Action`, not in `Description` (line 23 has "There is no lock.")
                a.toml:7:34: error: this message is in `Action`, not in `Description` (line 32 has "There is no air.")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        ),
        (
            "types.md",
            &sections,
            codes(["Error", "Error", "Warning", "Error"]),
            expect![[r#"
                a.toml:4:34: error: this message is in `Type`, not in `Description` (line 5 has "There is no door.")
                a.toml:5:34: error: this message is in `Type`, not in `Description` (line 14 has "There is no key.")
                a.toml:6:34: error: this message is in `Type`, not in `Description` (line 23 has "There is no lock.")
                a.toml:7:34: error: this message is in `Type`, not in `Description` (line 32 has "There is no air.")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        ),
        (
            "none.md",
            &sections,
            names.to_owned(),
            expect![[r#"
                a.toml:4:1: error: this entry has no message, but there is a text in `Description` (line 5 has "There is no door.")
                a.toml:5:1: error: this entry has no message, but there is a text in `Description` (line 14 has "There is no key.")
                a.toml:6:1: error: this entry has no message, but there is a text in `Description` (line 23 has "There is no lock.")
                a.toml:7:1: error: this entry has no message, but there is a text in `Description` (line 32 has "There is no air.")
                a.toml: 4 of 4 codes and 0 of 0 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        ),
        (
            "names.js",
            &objects,
            codes(["NO_DOOR", "NO_KEY", "NO_LOCK", "NO_AIR"]),
            expect![[r#"
                a.toml:4:34: error: this message is in `type`, not in `text` (line 5 has "text: 'There is not 101',")
                a.toml:5:34: error: this message is in `type`, not in `text` (line 10 has "text: 'There is not 102',")
                a.toml:6:34: error: this message is in `type`, not in `text` (line 15 has "text: 'There is not 103',")
                a.toml:7:34: error: this message is in `type`, not in `text` (line 20 has "text: 'There is not 104',")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        ),
    ];
    for (name, page, codes, expected) in &cases {
        let catalog = format!("provider = \"Acme\"\n[enums.Door]\n{codes}");
        let folder = Folder::new("verify_fields", &[(name, page), ("a.toml", &catalog)]);
        let args = ["verify", name, "a.toml", "--format", "short"];
        expected.assert_eq(&folder.run(&args, ""));
    }
}

#[test]
fn findings_of_many_entries_are_grouped_for_people() {
    let rows = (101..109).map(|code| format!("| {code} | No door {code} | Build door {code}. |\n"));
    let page = format!(
        "| Code | Message | Solution |\n|---|---|---|\n{}",
        rows.collect::<String>()
    );
    let entries = (101..109).chain(201..207).map(|code| {
        format!("{code} = {{ name = \"A{code}\", message = \"Build door {code}.\" }}\n")
    });
    let catalog = format!(
        "provider = \"Acme\"\n[enums.Door]\n[enums.Door.codes]\n{}",
        entries.collect::<String>()
    );
    let folder = Folder::new("verify_groups", &[("a.md", &page), ("a.toml", &catalog)]);
    expect![[r#"
        error: this message is in the column `Solution`, not in the column `Message`: 8 entries, lines 4 to 11
         --> a.toml:4:34
          |
        4 | 101 = { name = "A101", message = "Build door 101." }
          |                                  ^^^^^^^^^^^^^^^^^
        5 | 102 = { name = "A102", message = "Build door 102." }
          |                                  ----------------- line 4 has "No door 102"
        6 | 103 = { name = "A103", message = "Build door 103." }
          |                                  ----------------- line 5 has "No door 103"
          |
          = help: line 3 has "No door 101"

        error: the page does not have these codes: 6 entries, lines 12 to 17
          --> a.toml:12:1
           |
        12 | 201 = { name = "A201", message = "Build door 201." }
           | ^^^
        13 | 202 = { name = "A202", message = "Build door 202." }
           | ---
        14 | 203 = { name = "A203", message = "Build door 203." }
           | ---

        a.toml: 8 of 14 codes and 8 of 14 texts are on the page, 14 findings
        -- exit status 1
    "#]].assert_eq(&folder.run(&["verify", "a.md", "a.toml"], ""));
    let json = folder.run(&["verify", "a.md", "a.toml", "--format", "json"], "");
    assert_eq!(json.matches("\"wrong_column\"").count(), 8, "{json}");
    assert_eq!(json.matches("\"code_not_on_page\"").count(), 6, "{json}");
}

#[test]
fn pages_in_many_formats_are_read() {
    let codes = "[enums.Door.codes]\n1001 = { name = \"A\", message = \"No door\" }\n1002 = { name = \"B\", message = \"No key\" }\n\
        1003 = { name = \"C\", message = \"No lock\" }\n";
    let pages = [
        (
            "rowspan.html",
            "<table><tr><th>Kind<th>Code<th>Text<tr><td rowspan=2>a<td>1001<td>No door<tr><td>1002<td>No\n <b>key</b>\
            <tr><td>b<td>1003<td>No lock<tr><td>c<td>1004<td>No air</table>",
        ),
        // Like the causes in the tables of docs.lameroot.ru.
        (
            "lists.html",
            "<table><tr><th>Code<th>Text<tr><td>1001<td><ul><li>No</li><li>door</li></ul><tr><td>1002<td><ul><li>No<li>key</ul>\
            <tr><td>1003<td>No lock<tr><td>1004<td>No air</table>",
        ),
        (
            "references.md",
            "| Code | Text |\n|---|---|\n| 1001 | No [door][d] |\n| 1002 | No key |\n| 1003 | [No][] lock |\n| 1004 | No air |\n",
        ),
        // Like the constants of `smpplib` and the documentation of Linux' `nvme.h`.
        (
            "errors.py",
            "DOOR = 1001  # No door\nKEY = 1002  # No key\nLOCK = 1003  # No lock\nAIR = 1004  # No air\n",
        ),
        (
            "documented.h",
            "/**\n * enum door - Doors\n * @E_DOOR: No\n *\tdoor\n * @E_KEY: No key\n * @E_LOCK: No lock\n * @E_AIR: No air\n */\nenum door {\n\
              E_DOOR = 1001,\n  E_KEY = 1002,\n  E_LOCK = 1003,\n  E_AIR = 1004,\n};\n",
        ),
        (
            "definitions.html",
            "<dl><dt>1001<dd>No door<dt>1002<dd><p>No key</p><dt>1003<dd>No lock<dt>1004<dd>No air</dl>",
        ),
        (
            "headings.html",
            "<h3>1001</h3><p>No door</p><h3>1002</h3><p>No key</p><h3>1003</h3><p>No lock</p><h3>1004</h3><p>No air</p>",
        ),
        (
            "before.txt",
            "No door\n(Code: 1001)\n\nNo key\n(Code: 1002)\n\nNo lock\n(Code: 1003)\n\nNo air\n(Code: 1004)\n",
        ),
        (
            "glued.txt",
            "CodeText\n1001No door\n1002No key\n1003No lock\n1004No air\n",
        ),
        (
            "columns.txt",
            "Code   Meaning   Remedy\n1001   No        Build\n       door      one.\n1002   No key    Find it.\n\
            1003   No lock   Buy one.\n1004   No air    Breathe.\n",
        ),
        (
            "list.md",
            "* `1001` - No door\n* `1002` - No\n  key\n* `1003` - No lock\n* `1004` - No air\n",
        ),
        (
            "cells.adoc",
            "|===\n|1001\n|No door\n\n|1002\n|No key\n\n|1003\n|No lock\n\n|1004\n|No air\n|===\n",
        ),
        (
            "errors.h",
            "#define DOOR_MAX 9\n\nenum door_error {\n  E_DOOR = 1001, /* No door */\n  E_KEY,         /* No key */\n\
              E_LOCK,        /* No lock */\n  E_AIR,         /* No air */\n};\n",
        ),
        (
            "errors.json",
            r#"{"version": 1001, "errors": [{"code": 1001, "text": {"en": "No door"}}, {"code": 1002, "text": {"en": "No key"}},
            {"code": 1003, "text": {"en": "No lock"}}, {"code": 1004, "text": {"en": "No air"}}]}"#,
        ),
        (
            "keyed.yaml",
            "errors:\n  1001: {text: No door}\n  1002: {text: No key}\n  1003: {text: No lock}\n  1004: {text: No air}\n",
        ),
        (
            "parallel.json",
            r#"{"enum": [1001, 1002, 1003, 1004], "x-enum-texts": ["No door", "No key", "No lock", "No air"]}"#,
        ),
        // Like the messages of Apache Derby and the strings of Android.
        (
            "messages.xml",
            "<?xml version='1.0'?>\n<!DOCTYPE m [<!ELEMENT m ANY>]>\n<m><!-- <msg> --><family><title>Class 1</title>\n\
             <msg><name>1001</name><text>No door</text></msg>\n<msg><name>1002</name><text><![CDATA[No key]]></text><arg>x</arg></msg>\n\
             <msg><name>1003</name><text>No\n <b>lock</b></text></msg></family>\n<msg><name>1004</name><text>No air</text></msg></m>",
        ),
        (
            "strings.xml",
            "<r>\n<s name='e1001' note=\"a > b\">No door</s>\n<s name='e1002'>No key</s>\n<s name='e1003'>No lock</s>\n<s name='e1004'>No air</s></r>",
        ),
        (
            "cells.xml",
            "<rows>\n<row><cell>1001</cell><cell>No door</cell></row>\n<row><cell>1002</cell><cell>No key</cell></row>\n\
             <row><cell>1003</cell><cell>No lock</cell></row>\n<row><cell>1004</cell><cell>No air</cell></row></rows>",
        ),
        // Like the scripts of Khatep/BalaGuide and constantem/central.
        (
            "rows.sql",
            "-- 1, 'x'\nINSERT INTO errors (code, text)\nVALUES (1001, 'No door'),\n(1002, N'No key'),\n(1003, concat('No ', 'lock')),\n\
             (1004, 'No air');\n",
        ),
        (
            "statements.sql",
            "INSERT INTO errors (code, text) VALUES (1001, 'No door');\nINSERT INTO errors (code, text) VALUES (1002, 'No key');\n\
             INSERT INTO errors (code, text) VALUES (1003, 'No lock');\nINSERT INTO errors (code, text) VALUES (1004, 'No air');\n",
        ),
        (
            "errors.properties",
            "# 1005=No\n1001=No door\n1002 = No \\\n   key\n1003:No\\u0020lock\n1004 No air\n",
        ),
        (
            "spans.adoc",
            "[cols=\"2*,1m\"]\n|===\n|Kind |Code |Text\n\n.2+|a |1001 |No door\n|1002\n|No +\nkey\n\n2+|1003 |No lock\n|b |1004 |No air\n|===\n",
        ),
        (
            "grid.rst",
            "+------+---------+\n| Code | Text    |\n+======+=========+\n| 1001 | No door |\n+------+---------+\n| 1002 | No      |\n|      | key     |\n\
             +------+---------+\n| 1003 | No lock |\n+------+---------+\n| 1004 | No air  |\n+------+---------+\n",
        ),
        (
            "client.txt",
            "+------+---------+\n| code | text    |\n+------+---------+\n| 1001 | No door |\n| 1002 | No key  |\n\
             | 1003 | No lock |\n| 1004 | No air  |\n+------+---------+\n",
        ),
        (
            "quoted.csv",
            "text,code\nNo door,1001\n\"No\nkey\",1002\n\"No lock\",1003\nNo air,1004\n",
        ),
        (
            "errors.tsv",
            "1001\tNo door\n1002\tNo key\n1003\tNo lock\n1004\tNo air\n",
        ),
        (
            "Errors.java",
            "enum E {\n  DOOR(1001, \"No door\"),\n  KEY(1002, \"No \" +\n    \"key\"),\n  LOCK(1003, \"No lock\"),\n\
              AIR(1004, \"No air\");\n}\n",
        ),
    ];
    let mut reports = String::new();
    for (name, page) in pages {
        let right = format!(
            "provider = \"Acme\"\n[enums.Door]\n{codes}1004 = {{ name = \"D\", message = \"No air\" }}\n"
        );
        let lacking = format!("provider = \"Acme\"\n[enums.Door]\n{codes}");
        let swapped = right
            .replace("No door", "x")
            .replace("No key", "No door")
            .replace("\"x\"", "\"No key\"");
        let files = [
            (name, page),
            ("right.toml", &right),
            ("lacking.toml", &lacking),
            ("swapped.toml", &swapped),
        ];
        let folder = Folder::new("verify_formats", &files);
        let report = folder.run(&["verify", name, "right.toml", "--format", "short"], "");
        assert!(report.ends_with("-- exit status 0\n"), "{name}: {report}");
        let report = folder.run(&["verify", name, "swapped.toml", "--format", "short"], "");
        assert!(report.contains("2 of 4 texts"), "{name}: {report}");
        let report = folder.run(&["verify", name, "lacking.toml", "--format", "short"], "");
        let message = report
            .lines()
            .next()
            .unwrap()
            .rsplit("error: ")
            .next()
            .unwrap();
        reports.extend([name, ": ", message, "\n"]);
    }
    expect![[r#"
        rowspan.html: `Door` lacks 1 code of the page: `1004` (line 2)
        lists.html: `Door` lacks 1 code of the page: `1004` (line 1)
        references.md: `Door` lacks 1 code of the page: `1004` (line 6)
        errors.py: `Door` lacks 1 code of the page: `1004` (line 4)
        documented.h: `Door` lacks 1 code of the page: `1004` (line 13)
        definitions.html: `Door` lacks 1 code of the page: `1004` (line 1)
        headings.html: `Door` lacks 1 code of the page: `1004` (line 1)
        before.txt: `Door` lacks 1 code of the page: `1004` (line 11)
        glued.txt: `Door` lacks 1 code of the page: `1004` (line 5)
        columns.txt: `Door` lacks 1 code of the page: `1004` (line 6)
        list.md: `Door` lacks 1 code of the page: `1004` (line 5)
        cells.adoc: `Door` lacks 1 code of the page: `1004` (line 11)
        errors.h: `Door` lacks 1 code of the page: `1004` (line 7)
        errors.json: `Door` lacks 1 code of the page: `1004` (/errors/3/code)
        keyed.yaml: `Door` lacks 1 code of the page: `1004` (/errors/1004)
        parallel.json: `Door` lacks 1 code of the page: `1004` (/enum/3)
        messages.xml: lacking.toml: 3 of 3 codes and 3 of 3 texts are on the page
        strings.xml: `Door` lacks 1 code of the page: `1004` (line 5)
        cells.xml: `Door` lacks 1 code of the page: `1004` (line 5)
        rows.sql: `Door` lacks 1 code of the page: `1004` (line 6)
        statements.sql: `Door` lacks 1 code of the page: `1004` (line 4)
        errors.properties: `Door` lacks 1 code of the page: `1004` (line 6)
        spans.adoc: `Door` lacks 1 code of the page: `1004` (line 11)
        grid.rst: `Door` lacks 1 code of the page: `1004` (line 11)
        client.txt: `Door` lacks 1 code of the page: `1004` (line 7)
        quoted.csv: `Door` lacks 1 code of the page: `1004` (line 6)
        errors.tsv: `Door` lacks 1 code of the page: `1004` (line 4)
        Errors.java: `Door` lacks 1 code of the page: `1004` (line 6)
    "#]]
    .assert_eq(&reports);
}

#[test]
fn codes_elsewhere_on_a_page_are_not_missing() {
    let cases = [
        // Numbers of steps, of versions, in prose, in other columns, statuses that are not errors.
        Case {
            name: "prose.md",
            page: "# Errors of 2024\n\n1. Call 112.\n2. Wait 30 seconds, see version 4.2.\n\n| HTTP | Code | Text |\n|---|---|---|\n\
                | 400 | 101 | No door |\n| 404 | 102 | No key |\n\n* 103 pages\n\n| Year | Doors |\n|---|---|\n| 105 | 7 |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "patterns.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n| 200-299 | Reserved |\n| 250 | Not yet |\n| 300 | OK |\n",
            codes: "success = [300]\n[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n\
                102 = { name = \"B\", message = \"No key\" }\n\"200..=299\" = { name = \"R\", message = \"Reserved\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "deprecated.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n\
                103 = { name = \"C\", message = \"Gone\", deprecated = \"no longer listed\" }\n",
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "shared.md",
            page: "| Code | Text |\n|---|---|\n| 101 | No door |\n| 101 | No wall |\n| 102 | No key |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 row of the page, whose codes it has with other texts: `101` (line 4)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "words.md",
            page: "Cards can be declined.\n\n| Code | Text |\n|---|---|\n| `declined` | The card was declined. |\n| `lost` | The card is lost. |\n\
                | `stolen_card` | The card is stolen. |\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\ndeclined = { name = \"A\", message = \"The card was declined.\" }\n\
                lost = { name = \"B\", message = \"The card is lost.\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `stolen_card` (line 7)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    for case in &cases {
        check(case);
    }
}

#[test]
fn codes_without_entries_are_found_in_all_kinds_of_lists() {
    let cases = [
        // Ranges in the column of the codes. The heading of a class has codes.
        Case {
            name: "ranges.md",
            page: "| Code | Text |\n|---|---|\n| 1xx | Doors |\n| 101 | No door |\n| 102 | No key |\n| 200-299 | Reserved |\n| 5xx | Walls |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `200-299` (line 6)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "pre.html",
            page: "<p>Codes:</p><pre>\n101  No door\n102  No key\n103  No lock\n104  No air\n</pre><pre>\n{\"age\": 7}\n</pre>",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n\
                104 = { name = \"C\", message = \"No air\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `103` (line 6)
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "fence.md",
            page: "Request:\n\n```json\n{\"code\": 101, \"door\": 5}\n```\n\n```c\n#define DOOR_WIDTH 7\n#define DOOR_ERROR_OPEN 101\n\
                #define DOOR_ERROR_KEY 102\n#define DOOR_ERROR_LOCK 103\n```\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", symbol = \"DOOR_ERROR_OPEN\" }\n102 = { name = \"B\", symbol = \"DOOR_ERROR_KEY\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `103` (line 11)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // Codes with an underscore, and codes in any case.
        Case {
            name: "rows.sql",
            page: "INSERT INTO errors (code, text) VALUES ('_0001', 'No door'), ('_0002', 'No key'), ('_0003', 'No lock');\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\n_0001 = { name = \"A\", message = \"No door\" }\n_0002 = { name = \"B\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `_0003` (line 1)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "case.md",
            page: "| Code | Text |\n|---|---|\n| No-Door | No door |\n| NO-KEY | No key |\n| no-lock | No lock |\n",
            codes: "code_type = \"str\"\ncase = \"ignore\"\n[enums.Door.codes]\nno-door = { name = \"A\", message = \"No door\" }\n\
                No-Key = { name = \"B\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `no-lock` (line 5)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    for case in &cases {
        check(case);
    }
}

#[test]
fn several_pages_and_enums_are_verified() {
    let doors = "| Code | Text |\n|---|---|\n| 1 | No door |\n| 2 | No key |\n";
    let walls = "| Code | Text |\n|---|---|\n| 1 | No wall |\n| 2 | No brick |\n| 3 | No roof |\n";
    let catalog = "provider = \"Acme\"\n[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\" }\n2 = { name = \"B\", message = \"No key\" }\n\
        [enums.Wall.codes]\n1 = { name = \"A\", message = \"No wall\" }\n2 = { name = \"B\", message = \"No brick\" }\n";
    let files = [
        ("doors.md", doors),
        ("walls.md", walls),
        ("a.toml", catalog),
        ("page.html", "<p>"),
    ];
    let folder = Folder::new("verify_pages", &files);
    let pages = ["verify", "doors.md", "walls.md", "a.toml"];
    folder.check(
        &pages,
        &expect![[r#"
            error: walls.md: `Wall` lacks 1 code of the page: `3` (line 5)
             --> a.toml:5:8
              |
            5 | [enums.Wall.codes]
              |        ^^^^

            a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 1 finding
            -- exit status 1
        "#]],
    );
    folder.check(
        &["verify", "doors.md", "a.toml", "--enum", "Door"],
        &expect![[r#"
            a.toml: 2 of 2 codes and 2 of 2 texts are on the page
            -- exit status 0
        "#]],
    );
    folder.check(
        &[
            "verify", "walls.md", "a.toml", "--enum", "Wall", "--format", "json",
        ],
        &expect![[r#"
            {"help":null,"kind":"code_not_in_catalog","labels":[],"level":"error","message":"`Wall` lacks 1 code of the page: `3` (line 5)","note":null,"path":"a.toml","place":{"column":8,"end":127,"end_column":12,"end_line":5,"line":5,"start":123}}
            {"codes":{"found":2,"total":2},"help":null,"kind":"coverage","labels":[],"level":"note","message":"2 of 2 codes and 2 of 2 texts are on the page, 1 finding","note":null,"path":"a.toml","place":null,"texts":{"found":2,"total":2}}
            -- exit status 1
        "#]],
    );
    folder.check(
        &[
            "verify", "walls.md", "a.toml", "--enum", "Wall", "--format", "github",
        ],
        &expect![[r#"
            ::error file=a.toml,line=5,endLine=5,col=8,endColumn=12,title=errcodes%3A code_not_in_catalog::`Wall` lacks 1 code of the page: `3` (line 5)
            ::notice title=errcodes%3A coverage::2 of 2 codes and 2 of 2 texts are on the page, 1 finding
            -- exit status 1
        "#]],
    );
    folder.check(
        &["verify", "doors.md", "a.toml", "--enum", "Dor"],
        &expect![[r#"
            -- stderr
            error: the catalog has no enum `Dor`
              = help: use `--enum Door`
            -- exit status 2
        "#]],
    );
    folder.check(
        &["verify", "a.toml", "page.html"],
        &expect![[r#"
            -- stderr
            error: page.html is HTML, not a catalog
              = help: pass the page first, then the catalog
            -- exit status 2
        "#]],
    );
    folder.check(
        &["verify", "-", "-"],
        &expect![[r#"
            -- stderr
            error: only one file can be standard input
            -- exit status 2
        "#]],
    );
    folder.check(
        &["verify", "a.toml"],
        &expect![[r#"
            -- stderr
            error: the following required arguments were not provided:
              <PAGE>...

            Usage: cargo errcodes verify <PAGE>... <CATALOG>

            For more information, try '--help'.
            -- exit status 2
        "#]],
    );
    let piped = folder.run(
        &[
            "verify", "-", "a.toml", "--enum", "Door", "--from", "markdown",
        ],
        doors,
    );
    assert!(piped.ends_with("-- exit status 0\n"), "{piped}");
}
