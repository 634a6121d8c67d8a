//! `cargo errcodes verify` finds errors in catalogs of pages in many layouts, and none if the catalogs are right.

use expect_test::expect;

use crate::verify_texts::{Case, check};

#[test]
fn codes_are_missing_in_all_layouts() {
    let cases = [
        // Each code is in brackets of its own.
        Case {
            name: "records.kt",
            page: "sealed class DoorError(val code: Int, val text: String) {\n    object Gone : DoorError(\n        code = 101,\n        text = \"No door\",\n    )\n\n    object Key : DoorError(\n        code = 102,\n        text = \"No key\",\n    )\n\n    object Lock : DoorError(\n        code = 103,\n        text = \"Too many locks\",\n    )\n}\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `103` (line 12)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // A bracket begins the text of a code.
        Case {
            name: "values.py",
            page: "TEXTS = {\n    1: \"No door\",\n    2: (\n        \"No key \"\n        \"at all\"\n    ),\n    3: (\n        \"Too many \"\n        \"locks\"\n    ),\n    4: \"No air\",\n}\n",
            codes: "[enums.Door.codes]\n1 = { name = \"N1\", message = \"No door\" }\n2 = { name = \"N2\", message = \"No key at all\" }\n4 = { name = \"N3\", message = \"No air\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `3` (line 7)
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // The codes are the ends of names, one of which is no longer used.
        Case {
            name: "names.sh",
            page: "D_11=\"No door\"\nD_12=\"No key\"\n#D_13=\"No lock\" -> D_14\nD_14=\"No air\"\nWIDTH_5=\"wide\"\n",
            codes: "[enums.Door.codes]\n11 = { name = \"N1\", message = \"No door\" }\n12 = { name = \"N2\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `14` (line 4)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // The first cell of each row is a heading.
        Case {
            name: "rows.html",
            page: "<table>\n<tr><th>Code</th><th>Text</th></tr>\n<tr><th scope=\"row\">101</th><td>No door</td></tr>\n<tr><th scope=\"row\">102</th><td>No key</td></tr>\n<tr><th scope=\"row\">103</th><td>No lock</td></tr>\n</table>\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `103` (line 5)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "records.res",
            page: "00150 ! Error(3, 0505, \"cause\", \"No door\")\n\\\\\n00160 ! Error(3, 0506, \"cause\", \"No key\")\n\\\\\n00170 ! Error(3, 0507, \"cause\", \"No lock\")\n\\\\\n00180 ! Error(3, 0508, \"cause\", \"No air\")\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\n0505 = { name = \"N1\", message = \"No door\" }\n0506 = { name = \"N2\", message = \"No key\" }\n0508 = { name = \"N3\", message = \"No air\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `0507` (line 5)
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // One of the objects has a single key.
        Case {
            name: "examples.json",
            page: "{\"responses\": {\"404\": {\"examples\": {\"error_101\": {\"value\": {\"code\": 101, \"text\": \"No door\"}}, \"error_102\": {\"value\": {\"code\": 102, \"text\": \"No key\"}}}}, \"409\": {\"examples\": {\"error_103\": {\"value\": {\"code\": 103, \"text\": \"No lock\"}}}}}}\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `103` (/responses/409/examples/error_103/value/code)
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // Several codes are in a line.
        Case {
            name: "pairs.php",
            page: "<?php\n$texts = [\n    101 => \"No door\", 102 => \"No key\",\n    103 => \"No lock\", 104 => \"No air\",\n];\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n103 = { name = \"N3\", message = \"No lock\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `104` (line 4)
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn texts_of_other_rows_are_found_in_all_layouts() {
    let cases = [
        Case {
            name: "pairs.py",
            page: "TEXTS = {'2A':'No door', '2B':'No key',\n         '2C':'No lock', '2D':'No air'}\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\n2A = { name = \"N1\", message = \"No door\" }\n2B = { name = \"N2\", message = \"No lock\" }\n2C = { name = \"N3\", message = \"No key\" }\n2D = { name = \"N4\", message = \"No air\" }\n",
            expected: expect![[r#"
                a.toml:6:31: error: the page has this message, but not with this code (the message is in the row of `2C`, line 2; the row of `2B`, line 1 is "'2B':'No key',")
                a.toml:7:31: error: the page has this message, but not with this code (the message is in the row of `2B`, line 1; the row of `2C`, line 2 is "'2C':'No lock',")
                a.toml: 4 of 4 codes and 2 of 4 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
        // The spaces behind a short code make its line one with columns.
        Case {
            name: "lines.txt",
            page: "Codes:\n9   No door\n10  No key\n11  No lock\n12  No air\n",
            codes: "[enums.Door.codes]\n9 = { name = \"N1\", message = \"No key\" }\n10 = { name = \"N2\", message = \"No lock\" }\n11 = { name = \"N3\", message = \"No air\" }\n",
            expected: expect![[r#"
                a.toml:2:8: error: `Door` lacks 1 code of the page: `12` (line 5)
                a.toml:4:30: error: the page has this message, but not with this code (the message is in the row of `10`, line 3; the row of `9`, line 2 is "9 No door")
                a.toml:5:31: error: the page has this message, but not with this code (the message is in the row of `11`, line 4; the row of `10`, line 3 is "10 No key")
                a.toml:6:31: error: this message is only a part of the text on the page (line 5 has "12 No air")
                a.toml: 3 of 3 codes and 1 of 3 texts are on the page, 4 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "table.rst",
            page: ".. csv-table::\n  :header: \"Code\", \"Text\"\n\n  Door_Gone, There is no door.\n  Door_Key, \"There is no key, and no lock.\"\n  Door_Air, There is no air.\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\nDoor_Gone = { name = \"N1\", message = \"There is no key, and no lock.\" }\nDoor_Key = { name = \"N2\", message = \"There is no air.\" }\nDoor_Air = { name = \"N3\", message = \"There is no door.\" }\n",
            expected: expect![[r#"
                a.toml:5:38: error: the page has this message, but not with this code (the message is in the row of `Door_Key`, line 5; the row of `Door_Gone`, line 4 is "Door_Gone | There is no door.")
                a.toml:6:37: error: the page has this message, but not with this code (the message is in the row of `Door_Air`, line 6; the row of `Door_Key`, line 5 is "Door_Key | There is no key, and no lock.")
                a.toml:7:37: error: the page has this message, but not with this code (the message is in the row of `Door_Gone`, line 4; the row of `Door_Air`, line 6 is "Door_Air | There is no air.")
                a.toml: 3 of 3 codes and 0 of 3 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "rows.xml",
            page: "<?xml version=\"1.0\"?>\n<entry><script><![CDATA[<rows>\n<row>\n<cell>101</cell>\n<cell>No door</cell>\n</row>\n<row>\n<cell>102</cell>\n<cell>No key</cell>\n</row>\n<row>\n<cell>103</cell>\n<cell>No lock</cell>\n</row>\n</rows>]]></script></entry>\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No lock\" }\n103 = { name = \"N3\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml:5:32: error: the page has this message, but not with this code (the message is below `103`, line 13; the row of `102`, line 8 is "")
                a.toml:6:32: error: the page has this message, but not with this code (the message is below `102`, line 9; the row of `103`, line 12 is "")
                a.toml: 3 of 3 codes and 1 of 3 texts are on the page, 2 findings
                -- exit status 1
            "#]],
        },
        // A text goes on in its column, but has no gaps.
        Case {
            name: "columns.txt",
            page: "9    There is a door and     gone\n     a key                  at all\n10   There is a lock         gone\n11   There is no air         here\n",
            codes: "[enums.Door.codes]\n9 = { name = \"N1\", message = \"There is a door and a key\" }\n10 = { name = \"N2\", message = \"There is lock\" }\n11 = { name = \"N3\", message = \"There is no air\" }\n",
            expected: expect![[r#"
                a.toml:5:31: error: the page does not have this message (the row of `10`, line 3 is "10 There is a lock gone")
                a.toml: 3 of 3 codes and 2 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn cut_texts_are_found_in_all_layouts() {
    let cases = [
        // A column ends at several spaces.
        Case {
            name: "columns.rst",
            page: "=====  ========================  =====\nCode   Text                      Door\n=====  ========================  =====\n101    There is no door here     front\n102    There is no key           back\n103    There is no lock at all   front\n=====  ========================  =====\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"There is no\" }\n102 = { name = \"N2\", message = \"There is no key\" }\n103 = { name = \"N3\", message = \"There is no lock at all\" }\n",
            expected: expect![[r#"
                a.toml:4:32: error: this message is only a part of the text on the page (line 4 has "101 There is no door here front")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        Case {
            name: "definitions.md",
            page: "`DOOR_GONE`\n:   There is no door here.\n\n`DOOR_KEY`\n:   There is no key.\n\n`DOOR_LOCK`\n:   There is no lock.\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\nDOOR_GONE = { name = \"N1\", message = \"There is no door\" }\nDOOR_KEY = { name = \"N2\", message = \"There is no key.\" }\nDOOR_LOCK = { name = \"N3\", message = \"There is no lock.\" }\n",
            expected: expect![[r#"
                a.toml:5:38: error: this message is only a part of the text on the page (line 2 has ": There is no door here.")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
        // The message has the first words of the symbol.
        Case {
            name: "symbols.c",
            page: "#define DOOR_ID_GONE 101 // DOOR ID is gone\n#define DOOR_KEY 102 // No key\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", symbol = \"DOOR_ID_GONE\", message = \"DOOR ID\" }\n102 = { name = \"B\", symbol = \"DOOR_KEY\", message = \"No key\" }\n",
            expected: expect![[r##"
                a.toml:4:56: error: this message is only a part of the text on the page (line 1 has "#define DOOR_ID_GONE 101 // DOOR ID is gone")
                a.toml: 2 of 2 codes and 4 of 4 texts are on the page, 1 finding
                -- exit status 1
            "##]],
        },
        Case {
            name: "words.md",
            page: "| Code | Text |\n|---|---|\n| 101 | Nobody can't open it |\n| 102 | The file door.json is lost |\n| 103 | Send an e-mail |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"Nobody can\" }\n102 = { name = \"N2\", message = \"The file door\" }\n103 = { name = \"N3\", message = \"Send an e\" }\n",
            expected: expect![[r#"
                a.toml:4:32: error: this message is only a part of the text on the page (line 3 has "Nobody can't open it")
                a.toml:5:32: error: this message is only a part of the text on the page (line 4 has "The file door.json is lost")
                a.toml:6:32: error: this message is only a part of the text on the page (line 5 has "Send an e-mail")
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page, 3 findings
                -- exit status 1
            "#]],
        },
        Case {
            name: "parts.md",
            page: "* 101 - Door - it is open\n* 102 - Key - it is lost\n* 103 - Lock - it is shut\n* 104 - Air - it is thin\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"Door - it is open\" }\n102 = { name = \"N2\", message = \"Key - it is lost\" }\n103 = { name = \"N3\", message = \"Lock - it is shut\" }\n104 = { name = \"N4\", message = \"Air\" }\n",
            expected: expect![[r#"
                a.toml:7:32: error: this message is only the first part of the text on the page, unlike those of other entries (line 4 has "104 - Air - it is thin")
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page, 1 finding
                -- exit status 1
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn catalogs_are_right_in_all_layouts() {
    let cases = [
        // The names of fields have the form of codes.
        Case {
            name: "fields.ts",
            page: "import { Info } from './info';\n\nexport const DOORS: Record<string, Info> = {\n  door_gone: {\n    kind: 'front',\n    message: 'No door',\n  },\n  key_lost: {\n    kind: 'back',\n    message: 'No key',\n  },\n  locked: {\n    kind: 'back',\n    message: 'No lock',\n  },\n};\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\ndoor_gone = { name = \"N1\", message = \"No door\" }\nkey_lost = { name = \"N2\", message = \"No key\" }\nlocked = { name = \"N3\", message = \"No lock\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        // The comments above some of the codes are headings.
        Case {
            name: "headings.py",
            page: "CODES = {\n    # Doors that are gone\n    \"101\": {\n        \"text\": \"No door\",\n        \"error\": True,\n    },\n    \"102\": {\n        \"text\": \"No key\",\n        \"error\": True,\n    },\n    # Locks of doors\n    \"201\": {\n        \"text\": \"No lock\",\n        \"error\": True,\n    },\n    \"202\": {\n        \"text\": \"No air\",\n        \"error\": True,\n    },\n}\n",
            codes: "code_type = \"str\"\n[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n201 = { name = \"N3\", message = \"No lock\" }\n202 = { name = \"N4\", message = \"No air\" }\n",
            expected: expect![[r#"
                a.toml: 4 of 4 codes and 4 of 4 texts are on the page
                -- exit status 0
            "#]],
        },
        // A text has the number of a code.
        Case {
            name: "numbers.php",
            page: "<?php\n$MESS['DOOR_TEXT'] = 'Too long (more than 8 keys)';\n$MESS['DOOR_CODE_7'] = 'No door';\n$MESS['DOOR_CODE_8'] = 'No key';\n$MESS['DOOR_CODE_9'] = 'No lock';\n",
            codes: "[enums.Door.codes]\n7 = { name = \"N1\", message = \"No door\" }\n8 = { name = \"N2\", message = \"No key\" }\n9 = { name = \"N3\", message = \"No lock\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "classes.md",
            page: "| Code | Text |\n|---|---|\n| 10## | **Doors** |\n| 1001 | No door |\n| 1002 | No key |\n| 11?? | **Locks** |\n| 1101 | No lock |\n",
            codes: "[enums.Door.codes]\n1001 = { name = \"N1\", message = \"No door\" }\n1002 = { name = \"N2\", message = \"No key\" }\n1101 = { name = \"N3\", message = \"No lock\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        // Rows in another script are translations.
        Case {
            name: "languages.sql",
            page: "INSERT INTO texts (code, text, language) VALUES (101, 'No door', 1);\nINSERT INTO texts (code, text, language) VALUES (102, 'No key', 1);\nINSERT INTO texts (code, text, language) VALUES (101, 'Двери нет', 2);\nINSERT INTO texts (code, text, language) VALUES (102, 'Ключа нет', 2);\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        // The longest text of a column reaches the next one.
        Case {
            name: "columns.txt",
            page: "Code   Text                 Kind\n101    There is no door     front\n102    There is no key here back\n103    There is no lock     front\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"There is no door\" }\n102 = { name = \"N2\", message = \"There is no key here\" }\n103 = { name = \"N3\", message = \"There is no lock\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        // The texts of a code are empty.
        Case {
            name: "empty.js",
            page: "var doors = {\n  \"0\": [\n    \"\",\n    \"\"\n  ],\n  \"101\": [\n    \"No door\",\n    \"It is gone\"\n  ],\n  \"102\": [\n    \"No key\",\n    \"It is lost\"\n  ]\n};\n",
            codes: "[enums.Door.codes]\n101 = { name = \"A\", message = \"No door\" }\n102 = { name = \"B\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "example.md",
            page: "# Doors\n\n```json\n{\n  \"code\": 101,\n  \"text\": \"The door 7 is gone\"\n}\n```\n\n| Code | Text |\n|---|---|\n| 101 | No door |\n| 102 | No key |\n",
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door\" }\n102 = { name = \"N2\", message = \"No key\" }\n",
            expected: expect![[r#"
                a.toml: 2 of 2 codes and 2 of 2 texts are on the page
                -- exit status 0
            "#]],
        },
    ];
    check(&cases);
}

#[test]
fn the_only_text_of_a_row_below_empty_cells_belongs_to_the_row_above() {
    let page = "<table>\n<tr><td>#define&#160;</td><td>DR_GONE&#160;&#160;101</td></tr>\n<tr><td>&#160;</td><td>No door.</td></tr>\n<tr><td colspan=\"2\">&#160;</td></tr>\n<tr><td>#define&#160;</td><td>DR_KEY&#160;&#160;102</td></tr>\n<tr><td>&#160;</td><td>No key.</td></tr>\n<tr><td colspan=\"2\">&#160;</td></tr>\n<tr><td>#define&#160;</td><td>DR_LOCK&#160;&#160;103</td></tr>\n<tr><td>&#160;</td><td>Too many locks.</td></tr>\n</table>\n";
    let cases = [
        Case {
            name: "right.html",
            page,
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No door.\" }\n102 = { name = \"N2\", message = \"No key.\" }\n103 = { name = \"N3\", message = \"Too many locks.\" }\n",
            expected: expect![[r#"
                a.toml: 3 of 3 codes and 3 of 3 texts are on the page
                -- exit status 0
            "#]],
        },
        Case {
            name: "swapped.html",
            page,
            codes: "[enums.Door.codes]\n101 = { name = \"N1\", message = \"No key.\" }\n102 = { name = \"N2\", message = \"No door.\" }\n103 = { name = \"N3\", message = \"Too many locks.\" }\n",
            expected: expect![[r##"
                a.toml:4:32: error: the page has this message, but not with this code (the message is elsewhere on the page, line 6; the row of `101`, line 2 is "#define | DR_GONE 101 | No door.")
                a.toml:5:32: error: the page has this message, but not with this code (the message is elsewhere on the page, line 3; the row of `102`, line 5 is "#define | DR_KEY 102 | No key.")
                a.toml: 3 of 3 codes and 1 of 3 texts are on the page, 2 findings
                -- exit status 1
            "##]],
        },
    ];
    check(&cases);
}
