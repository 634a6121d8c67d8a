//! `cargo errcodes verify` finds texts of other places, texts that are cut, and values of other rows in small tables.

use expect_test::{Expect, expect};

use crate::Folder;

/// A page, a catalog, and the report on it.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) page: &'static str,
    pub(crate) codes: &'static str,
    pub(crate) expected: Expect,
}

/// Verifies catalogs with an enum `Door`. `codes` are the lines after its header.
pub(crate) fn check(cases: &[Case]) {
    for case in cases {
        let catalog = format!("provider = \"Acme\"\n[enums.Door]\n{}", case.codes);
        let folder = Folder::new(
            "verify_texts",
            &[(case.name, case.page), ("a.toml", &catalog)],
        );
        let args = ["verify", case.name, "a.toml", "--format", "short"];
        case.expected.assert_eq(&folder.run(&args, ""));
    }
}

#[test]
fn comments_of_other_constants_are_found() {
    let cases = [
        // All entries have the comment of the constant above.
        Case {
            name: "behind.thrift",
            page: "enum DoorError {\n    // common\n    OK       = 0,\n    OPEN     = -1,   // The door is open\n    SHUT     = -2,   // The door is shut\n    \
                GONE     = -3,   // The door was sold\n\n    // keys\n    NO_KEY   = -4,   // The key was lost\n}\n",
            codes: "code_type = \"i8\"\n[enums.Door.codes]\n0 = { name = \"A\", message = \"common\" }\n-1 = { name = \"B\" }\n-2 = { name = \"C\", message = \"The door is open\" }\n\
                -3 = { name = \"D\", message = \"The door is shut\" }\n-4 = { name = \"E\", message = \"keys\" }\n",
            expected: expect![[r#"
                a.toml:7:30: error: the page has this message, but not with this code (the message is in the row of `-1`, line 4; the row of `-2`, line 5 is "SHUT = -2, // The door is shut")
                a.toml:8:30: error: the page has this message, but not with this code (the message is in the row of `-2`, line 5; the row of `-3`, line 6 is "GONE = -3, // The door was sold")
                a.toml:9:30: error: the page has this message, but not with this code (the message is below `-3`, line 8; the row of `-4`, line 9 is "NO_KEY = -4, // The key was lost")
                a.toml: 5 of 5 codes and 1 of 4 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
        // The comments above and below have lines, of which one is not the text.
        Case {
            name: "continued.ads",
            page: "package Doors is\n   Door_Open : constant Status := 1; --  The door is open and\n                                     --  nobody shuts it.\n   \
                Door_Shut : constant Status := 2; --  The door is shut.\nend Doors;\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"The door is open and\" }\n2 = { name = \"B\", message = \"nobody shuts it.\" }\n",
            expected: expect![[r#"
                a.toml:4:29: error: this message is only a part of the text on the page (line 2 has "Door_Open : constant Status := 1; -- The door is open and")
                a.toml:5:29: error: the page has this message, but not with this code (the message is in the row of `1`, line 3; the row of `2`, line 4 is "Door_Shut : constant Status := 2; -- The door is shut.")
                a.toml: 2 of 2 codes and 1 of 2 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
        // The comment above an enum describes its constants, which have no numbers.
        Case {
            name: "items.thrift",
            page: "/**\n * Reasons:\n * <dl>\n *  <dt>DOOR_OPEN</dt>\n *    <dd>The door is open.</dd>\n *  <dt>DOOR_SHUT</dt>\n *    <dd>The door is shut.</dd>\n * </dl>\n */\n\
                enum Reason {\n  DOOR_OPEN,\n  DOOR_SHUT\n}\nconst i32 MAX = 3\nconst i32 MIN = 4\n",
            codes: "[enums.Door.codes]\n0 = { name = \"A\", symbol = \"DOOR_OPEN\", message = \"The door is open.\" }\n\
                1 = { name = \"B\", symbol = \"DOOR_SHUT\", message = \"The door is open.\" }\n",
            expected: expect![[r#"
                a.toml:5:51: error: the page has this message, but not with this code (the message is elsewhere on the page, line 5; the row of `1`, line 12 is "1 | DOOR_SHUT")
                a.toml: 2 of 2 codes and 3 of 4 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn texts_with_several_fields_of_lines_are_found() {
    let cases = [
        Case {
            name: "fields.txt",
            page: "101:idle:ready:DOOR OPEN\n102:down:warmup:DOOR SHUT\n103:down:jam:NO KEY\n104:down:lock:LOCK BROKEN\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"idle:ready:DOOR OPEN\" }\n102 = { name = \"B\", message = \"down:warmup:DOOR SHUT\" }\n\
                103 = { name = \"C\", message = \"down:jam:NO KEY\" }\n104 = { name = \"D\", message = \"down:lock:LOCK BROKEN\" }\n",
            expected: expect![[r#"
                a.toml:4:31: error: this message consists of several fields of the line, like those of other entries (line 1 has "idle")
                a.toml:5:31: error: this message consists of several fields of the line, like those of other entries (line 2 has "down")
                a.toml:6:31: error: this message consists of several fields of the line, like those of other entries (line 3 has "down")
                a.toml:7:31: error: this message consists of several fields of the line, like those of other entries (line 4 has "down")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "languages.txt",
            page: "101 the door is open 门开着\n102 the door is shut 门关着\n103 there is no key 没有钥匙\n104 the lock is broken 锁坏了\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"the door is open 门开着\" }\n102 = { name = \"B\", message = \"the door is shut 门关着\" }\n\
                103 = { name = \"C\", message = \"there is no key 没有钥匙\" }\n104 = { name = \"D\", message = \"the lock is broken 锁坏了\" }\n",
            expected: expect![[r#"
                a.toml:4:31: error: this message consists of several fields of the line, like those of other entries (line 1 has "101 the door is open 门开着")
                a.toml:5:31: error: this message consists of several fields of the line, like those of other entries (line 2 has "102 the door is shut 门关着")
                a.toml:6:31: error: this message consists of several fields of the line, like those of other entries (line 3 has "103 there is no key 没有钥匙")
                a.toml:7:31: error: this message consists of several fields of the line, like those of other entries (line 4 has "104 the lock is broken 锁坏了")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        // Cells are whole fields, and one text can have such signs.
        Case {
            name: "cells.md",
            page: "| Code | Text |\n|---|---|\n| 101 | door:open |\n| 102 | door:shut |\n| 103 | key:none |\n| 104 | lock:broken |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"door:open\" }\n102 = { name = \"B\", message = \"door:shut\" }\n\
                103 = { name = \"C\", message = \"key:none\" }\n104 = { name = \"D\", message = \"lock:broken\" }\n",
            expected: expect![[r#"
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "one.txt",
            page: "101 door:open is set\n102 The door is shut\n103 There is no key\n104 The lock is broken\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"door:open is set\" }\n102 = { name = \"B\", message = \"The door is shut\" }\n\
                103 = { name = \"C\", message = \"There is no key\" }\n104 = { name = \"D\", message = \"The lock is broken\" }\n",
            expected: expect![[r#"
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page
                -- exit status 0
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn cut_texts_are_found() {
    let cases = [
        // The other entries have all sentences of their cells.
        Case {
            name: "sentences.md",
            page: "| Code | Text |\n|---|---|\n| 1 | It is open. Shut it. |\n| 2 | It is shut. Open it. |\n| 3 | It is lost. Find it. |\n| 4 | It is sold. Buy it. |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"It is open. Shut it.\" }\n2 = { name = \"B\", message = \"It is shut. Open it.\" }\n\
                3 = { name = \"C\", message = \"It is lost. Find it.\" }\n4 = { name = \"D\", message = \"It is sold.\" }\n",
            expected: expect![[r#"
                a.toml:7:29: error: this message is only the first part of the text on the page, unlike those of other entries (line 6 has "It is sold. Buy it.")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "first_sentences.md",
            page: "| Code | Text |\n|---|---|\n| 1 | It is open. Shut it. |\n| 2 | It is shut. Open it. |\n| 3 | It is lost. Find it. |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"It is open.\" }\n2 = { name = \"B\", message = \"It is shut.\" }\n\
                3 = { name = \"C\", message = \"It is lost.\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "wrapped.txt",
            page: "1: The door is open\n   and nobody shuts it.\n2: The door is shut.\n3: The door was\n   sold.\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"The door is open\" }\n2 = { name = \"B\", message = \"The door is shut.\" }\n\
                3 = { name = \"C\", message = \"The door was sold.\" }\n",
            expected: expect![[r#"
                a.toml:4:29: error: this message is only a part of the text on the page (line 1 has "1: The door is open")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "rests.md",
            page: "| Code | Text | Since |\n|---|---|---|\n| 1 | No door [more](#door) | 1.11 |\n| 2 | string | 1.12 |\n| 3 | No lock<br>at all | 1.13 |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"1.11\" }\n2 = { name = \"B\", message = \"string\" }\n3 = { name = \"C\", message = \"No lock<br>at all\" }\n",
            expected: expect![[r#"
                a.toml:4:29: error: this message is a number (line 3 has "1.11")
                a.toml:5:29: error: this message is the name of a type or a unit (line 4 has "string")
                a.toml:6:29: error: this message contains markup of the page (line 5 has "No lock at all")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn other_rows_of_small_tables_are_found() {
    let cases = [
        Case {
            name: "small.md",
            page: "| Code | Message | HTTP status | Kind |\n|---|---|---|---|\n| [1](#one) | No door | 404 | house | Use 3 instead of it. |\n\
                | [2](#two) | No key | 403 | pocket | Ask for a new one. |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\", http_status = 403, category = \"pocket\", docs = \"https://acme.dev/errors#two\", \
                deprecated = \"Ask for a new one.\" }\n2 = { name = \"B\", http_status = 404, category = \"house\", docs = \"https://acme.dev/errors#two\" }\n",
            expected: expect![[r#"
                a.toml:4:54: error: the page has another http_status with this code ("404" is in the column `HTTP status` (line 3))
                a.toml:4:70: error: the page has another category with this code ("house" is in the column `Kind` (line 3))
                a.toml:4:87: error: the page has this link, but not with this code (the link is in the row of `2`, line 4)
                a.toml:4:131: error: the page has this reason of the deprecation, but not with this code (the reason of the deprecation is in the row of `2`, line 4)
                a.toml:5:1: error: this entry has no message, but the page has one ("No key" is in the column `Message` (line 4))
                a.toml:5:33: error: the page has another http_status with this code ("403" is in the column `HTTP status` (line 4))
                a.toml:5:49: error: the page has another category with this code ("pocket" is in the column `Kind` (line 4))
                a.toml: 2 of 2 codes and 1 of 1 text are on the page, 7 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "right.md",
            page: "| Code | Message | HTTP status |\n|---|---|---|\n| [1](#one) | No door | 404 |\n| [2](#two) | No key | 403 |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\", http_status = 404, docs = \"https://acme.dev/errors#one\", \
                deprecated = \"Ask for a new one.\" }\n2 = { name = \"B\", message = \"No key\", http_status = 403, docs = \"https://acme.dev/guide\" }\n",
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        // A page in which HTML tables are between other markup.
        Case {
            name: "mixed.md",
            page: "# Doors\n\n<table>\n<tr>\n<td>1</td>\n<td>No door</td>\n</tr>\n<tr>\n<td>2</td>\n<td>No key</td>\n</tr>\n<tr>\n<td>3</td>\n<td>No lock</td>\n</tr>\n</table>\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\" }\n2 = { name = \"B\", message = \"No door\" }\n3 = { name = \"C\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:5:29: error: the page has this message, but not with this code (the message is in the row of `1`, line 6; the row of `2`, line 9 is "2 | No key")
                a.toml:6:29: error: the page has this message, but not with this code (the message is in the row of `2`, line 10; the row of `3`, line 13 is "3 | No lock")
                a.toml: 3 of 3 codes and 0 of 2 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "list.rst",
            page: "Doors\n=====\n\n..  list-table::\n    :header-rows: 1\n\n    *   - Code\n        - Text\n    *   - DOOR_GONE\n        - The :ref:`door <doors>` is\n          gone.\n    \
                *   - DOOR_OPEN\n        - The door is open.\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\nDOOR_GONE = { name = \"A\", message = \"The door is gone.\" }\nDOOR_OPEN = { name = \"B\", message = \"The door is gone.\" }\n",
            expected: expect![[r#"
                a.toml:6:37: error: the page has this message, but not with this code (the message is in the row of `DOOR_GONE`, line 10; the row of `DOOR_OPEN`, line 12 is "DOOR_OPEN | The door is open.")
                a.toml: 2 of 2 codes and 1 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "names.md",
            page: "| Code | Cause | Remarks |\n|---|---|---|\n| 1 | DOOR_OPEN | The door is open. |\n| 2 | DOOR_SHUT | The door is shut. |\n| 3 | DOOR_GONE | The door was sold. |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"DOOR_OPEN\", description = \"The door is open.\" }\n\
                2 = { name = \"B\", message = \"DOOR_SHUT\", description = \"The door is shut.\" }\n3 = { name = \"C\", message = \"DOOR_GONE\", description = \"The door was sold.\" }\n",
            expected: expect![[r#"
                a.toml:4:29: error: this message is a single word, but there is a sentence in the column `Remarks` (line 3 has "The door is open.")
                a.toml:5:29: error: this message is a single word, but there is a sentence in the column `Remarks` (line 4 has "The door is shut.")
                a.toml:6:29: error: this message is a single word, but there is a sentence in the column `Remarks` (line 5 has "The door was sold.")
                a.toml: 3 of 3 codes and 6 of 6 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn other_words_than_texts_are_found() {
    let cases = [
        Case {
            name: "above.md",
            page: "| Code | Message | Description |\n|---|---|---|\n| 1 | No door | (Same as above) |\n| 2 | No key | Error message |\n| 3 | 0x1F | It is lost. |\n| 4 | 30 seconds | Wait. |\n",
            codes: "[enums.Door.codes]\n1 = { name = \"A\", message = \"No door\", description = \"(Same as above)\" }\n2 = { name = \"B\", message = \"No key\", description = \"Error message\" }\n\
                3 = { name = \"C\", message = \"0x1F\", description = \"It is lost.\" }\n4 = { name = \"D\", message = \"30 seconds\", description = \"Wait.\" }\n",
            expected: expect![[r#"
                a.toml:4:54: error: this description only refers to another text (line 3 has "(Same as above)")
                a.toml:5:53: error: this description is only a label (line 4 has "Error message")
                a.toml:6:29: error: this message is a number (line 5 has "0x1F")
                a.toml:7:29: error: this message is a number (line 6 has "30 seconds")
                a.toml: 4 of 4 codes and 8 of 8 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        // Cells in lines of their own, and a record with several values.
        Case {
            name: "lines.txt",
            page: "Code |\nMessage |\nMeaning |\n101 |\nno door |\nthe door is gone |\n102 |\nno key |\nthe key is gone |\n103 |\nno wall |\nthe wall is gone |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"no door the door is gone\" }\n102 = { name = \"B\", message = \"no key\" }\n103 = { name = \"C\", message = \"no wall\" }\n",
            expected: expect![[r#"
                a.toml:4:31: error: this message consists of several fields of the page (line 5 has "no door |")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "records.conf",
            page: "101:idle:warm:\"WARMING UP\"\n102:idle:\"COOLING\"\n103:\"OPEN\"\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"idle:warm:\\\"WARMING UP\\\"\" }\n102 = { name = \"B\", message = \"COOLING\" }\n103 = { name = \"C\", message = \"OPEN\" }\n",
            expected: expect![[r#"
                a.toml:4:31: error: this message consists of several fields of the page (line 1 has "101:idle:warm:"WARMING UP"")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // The line above the labelled one belongs to the list.
        Case {
            name: "labels.h",
            page: "//**Group:DOORS\n//**Text:No door\n#define E_DOOR 0x801\n//**Text:No key\n#define E_KEY 0x802\n//**Text:No wall\n#define E_WALL 0x803\n",
            codes: "[enums.Door.codes]\n0x801 = { name = \"A\", message = \"Group:DOORS Text:No door\" }\n0x802 = { name = \"B\", message = \"No key\" }\n0x803 = { name = \"C\", message = \"No wall\" }\n",
            expected: expect![[r#"
                a.toml:4:33: error: this message begins with a label of the page (line 1 has "//**Group:DOORS")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // Each cell of the grid is an element of its own.
        Case {
            name: "grid.html",
            page: "<div><div>D01</div><div>fatal</div><div>There is no door</div></div>\n<div><div>D02</div><div>error</div><div>There is no key</div></div>\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\nD01 = { name = \"A\", message = \"fatal\" }\nD02 = { name = \"B\", message = \"There is no key\" }\n",
            expected: expect![[r#"
                a.toml:5:31: error: this message is a level, but its row has another text (line 1 has "fatal")
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // A word at the place of the messages is one, if no entry has a name beside its message.
        Case {
            name: "words.md",
            page: "- 101 - Voided\n- 102 - The door is shut\n- 103 - The key is lost\n- 104 - The wall is gone\n- 105 - NO_WIND\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", symbol = \"Voided\" }\n102 = { name = \"B\", message = \"The door is shut\" }\n103 = { name = \"C\", message = \"The key is lost\" }\n\
                104 = { name = \"D\", message = \"The wall is gone\" }\n105 = { name = \"E\", symbol = \"NO_WIND\" }\n",
            expected: expect![[r#"
                a.toml:4:1: error: this entry has no message, but the page has one ("101 - Voided" is after the code (line 1))
                a.toml: 5 of 5 codes and 5 of 5 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}
