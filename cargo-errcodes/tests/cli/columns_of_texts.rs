//! Columns and texts of tables and data files: languages, markup, words as codes, codes with letters.

use crate::recognition::{Case, case, check};

#[test]
fn one_of_several_languages_is_read() {
    check(&[
        Case {
            name: "texts_by_code.json",
            page: r#"{"10": {"cn": "电流过大", "en": "Current too high"}, "11": {"cn": "关节异常", "en": "Joint lost"}}"#,
            args: &[],
            entries: &["10: Current too high", "11: Joint lost"],
            reported: &[r#"message: column "en""#, r#"ignored columns: "cn""#],
        },
        // Without English, the first language is read.
        Case {
            name: "no_english.yaml",
            page: "errors:\n  \"1001\":\n    ja: \"ドアがありません\"\n    ko: \"문이 없습니다\"\n  \"1002\":\n    ja: \"鍵がありません\"\n    ko: \"열쇠가 없습니다\"\n",
            args: &[],
            entries: &["1001: ドアがありません", "1002: 鍵がありません"],
            reported: &[r#"ignored columns: "ko""#],
        },
        Case {
            name: "objects.json",
            page: r#"{"1": {"cn": {"title": "无门"}, "en": {"title": "No door", "desc": "Build one."}}, "2": {"cn": {"title": "无钥匙"}, "en": {"title": "No key", "desc": "Find it."}}}"#,
            args: &[],
            entries: &[
                "1: No door | description=Build one.",
                "2: No key | description=Find it.",
            ],
            reported: &[],
        },
        Case {
            name: "codes_by_language.json",
            page: r#"{"fr": {"1": "Pas de porte", "2": "Pas de clé"}, "en": {"1": "No door", "2": "No key"}}"#,
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &["/fr: fr: texts in another language, only those in `en` are read"],
        },
        Case {
            name: "codes.py",
            page: "DoorErrors = {\n    10: {\n        'cn': {'title': '无门', 'desc': '请'},\n        'en': {'title': 'No door', 'desc': 'Build one.'},\n    },\n    11: {\n        'cn': {'title': '无钥匙', 'desc': '请'},\n        'en': {'title': 'No key', 'desc': 'Find it.'},\n    },\n}\n",
            args: &[],
            entries: &["10: No door", "11: No key"],
            reported: &[
                "DoorErrors, 2 elements: has texts in several languages, only those in `en` are read",
            ],
        },
        Case {
            name: "errors.js",
            page: "const errors = {\n  1001: { zh: '无此门', en: 'No such door' },\n  1002: { zh: '无此钥匙', en: 'No such key' },\n};\n",
            args: &[],
            entries: &["1001: No such door", "1002: No such key"],
            reported: &[],
        },
    ]);
}

#[test]
fn rows_of_one_language_are_read() {
    check(&[
        Case {
            name: "codes.sql",
            page: "CREATE TABLE `error_code` (`id` int, `code` varchar(10), `message` varchar(100), `lang` varchar(5));\n\
               INSERT INTO `error_code` VALUES (1,'D001','No door','en'),(2,'D001','Keine Tür','de'),(3,'D002','No key','en'),(4,'D002','Kein Schlüssel','de');\n",
            args: &[],
            entries: &["D001: No door", "D002: No key"],
            reported: &["2 rows: texts in another language, only those in `en` are read"],
        },
        // Languages with numbers. A row that only the other language has is read.
        Case {
            name: "numbers.sql",
            page: "INSERT INTO messages (text, code, language_id) VALUES ('No door','10','1'),('No key','11','1'),('Bad lock','12','1'),('Too loud','13','1'),('Too late','15','1'),('Keine Tür','10','2'),('Kein Schlüssel','11','2'),('Schloss kaputt','12','2'),('Zu laut','13','2'),('Zu spät','15','2'),('Zu kalt','14','2');\n",
            args: &[],
            entries: &[
                "10: No door",
                "11: No key",
                "12: Bad lock",
                "13: Too loud",
                "15: Too late",
                "14: Zu kalt",
            ],
            reported: &["5 rows: texts in another language, only those in `1` are read"],
        },
    ]);
}

#[test]
fn texts_of_data_are_what_a_reader_sees() {
    check(&[
        Case {
            name: "html.json",
            page: r##"[{"code": 100, "message": "No door. See [the guide](https://acme.example/guide)."}, {"code": 101, "message": "The <b>key</b> is lost.</br>Find &lt;it&gt;"}, {"code": 102, "message": "Must be < 5 and > 2"}]"##,
            args: &[],
            entries: &[
                "100: No door. See the guide.",
                "101: The key is lost. Find <it>",
                "102: Must be < 5 and > 2",
            ],
            reported: &["3 of 3 texts are on the page"],
        },
        Case {
            name: "html.csv",
            page: "code,message\n100,\"See <a href=\"\"https://acme.example\"\">the guide</a>.\"\n101,The value <name> is missing\n",
            args: &[],
            entries: &["100: See the guide.", "101: The value <name> is missing"],
            reported: &["2 of 2 texts are on the page"],
        },
    ]);
}

#[test]
fn words_are_codes_if_they_name_errors() {
    check(&[
        Case {
            name: "values.md",
            page: "# ResponseCode\n\nThe status of a response.\n\n## Text value\n\n| Value | Description |\n|---|---|\n| NoError <br/> | No error occurred. <br/> |\n| ErrorNoDoor <br/> | There is no such door. <br/> |\n| ErrorKeyExpired <br/> | The key has expired. <br/> |\n",
            args: &[],
            entries: &[
                "NoError: No error occurred.",
                "ErrorNoDoor: There is no such door.",
                "ErrorKeyExpired: The key has expired.",
            ],
            reported: &[],
        },
        Case {
            name: "members.html",
            page: "<h1>DoorErrorType enumeration</h1><h2>Members</h2><table><tr><th>Member name<th>Description<tr><td>ErrorNoDoor<td>The door does not exist.<tr><td>ErrorNoKey<td>The key does not exist.</table>",
            args: &[],
            entries: &[
                "ErrorNoDoor: The door does not exist.",
                "ErrorNoKey: The key does not exist.",
            ],
            reported: &[],
        },
        // Symbols are not texts, whatever their heading says.
        Case {
            name: "causes.md",
            page: "# Hangup causes\n\n| Cause | Q.850 | What it means at setup |\n|---|---|---|\n| `NO_DOOR` | 16 | The door is not there. |\n| `NO_KEY` | 17 | The key was lost. |\n| `LOCKED` | 18 | The door is locked. |\n\n\
                   | SIP response | Maps to cause |\n|---|---|\n| `403 Forbidden` | `NO_KEY` |\n| `404 Not Found` | `NO_DOOR` |\n",
            args: &[],
            entries: &[
                "16: The door is not there. | symbol=NO_DOOR",
                "17: The key was lost. | symbol=NO_KEY",
                "18: The door is locked. | symbol=LOCKED",
            ],
            reported: &["table 2, \"Hangup causes\": SIP response | Maps to cause"],
        },
        // Other words may be settings.
        Case {
            name: "settings.md",
            page: "# Error codes\n\n| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n\n# Door settings\n\n| Value | Description |\n|---|---|\n| Always | The door is never locked. |\n| Never | The door is not opened. |\n",
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &["\"Door settings\""],
        },
        // The fields of a response are not errors.
        Case {
            name: "fields.md",
            page: "# Error codes\n\n| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n\n## Response errors\n\n| Name | Returned | Description |\n|---|---|---|\n| doorErrorCode | Always | Not zero if the door failed. |\n| doorErrorText | Always | The text is missing if it did not fail. |\n",
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &["\"Response errors\""],
        },
        Case {
            name: "calls.md",
            page: "# Error codes\n\n| Code | Text |\n|--|--|\n| -101 | No door |\n| -102 | No key |\n\n## Error codes of calls\n\n| Method | Codes |\n|---|---|\n| getdoor | -101 |\n| getkey | -101, -102 |\n| openhouse | -102 |\n",
            args: &[],
            entries: &["-101: No door", "-102: No key"],
            reported: &["says which codes each call returns, not what they mean"],
        },
        // A single call with codes of its own.
        Case {
            name: "paths.md",
            page: "# Error codes\n\n| Code | Text |\n|--|--|\n| door-101 | No door |\n| door-102 | No key |\n\n## Key API\n\n| Path | Error Codes |\n|---|---|\n| `/info` | door-101 (400), door-102 (401) |\n",
            args: &[],
            entries: &["door-101: No door", "door-102: No key"],
            reported: &["says which codes each call returns, not what they mean"],
        },
    ]);
}

#[test]
fn parts_of_codes_are_recognized() {
    check(&[
        Case {
            name: "hexadecimal.md",
            page: "# Error codes\n\n- 00: No error\n- 01: Bad door\n- 0A: Lost key\n- FF: Unknown error\n",
            args: &[],
            entries: &[
                "00: No error",
                "01: Bad door",
                "0A: Lost key",
                "FF: Unknown error",
            ],
            reported: &[],
        },
        // The number at the beginning of a text is not a code.
        Case {
            name: "number_in_word.md",
            page: "# 3-D Door Error Codes\n\n| Code | Description |\n|---|---|\n| 65792 | 3-D door is closing. |\n| 65793 | 3-D door failed. |\n| 65794 | 3-D door is required. |\n",
            args: &[],
            entries: &[
                "65792: 3-D door is closing.",
                "65793: 3-D door failed.",
                "65794: 3-D door is required.",
            ],
            reported: &[],
        },
        // A narrow column breaks a code after a sign.
        Case {
            name: "broken.md",
            page: "# Error codes\n\n| Error title | Error code | Description |\n|---|---|---|\n| `No Door` | <code>urn:acme:door:<br/>Door/Missing</code> | The door is missing. |\n| `No Key` | <code>urn:acme:door:<br/>Key/Missing</code> | The key is missing. |\n",
            args: &[],
            entries: &[
                "urn:acme:door:Door/Missing: No Door | description=The door is missing.",
                "urn:acme:door:Key/Missing: No Key | description=The key is missing.",
            ],
            reported: &[],
        },
        Case {
            name: "above_text.md",
            page: "# Error codes\n\n| Error code | HTTP | Description |\n|---|---|---|\n| <code>urn:acme:Door/Missing<br/>Missing Door</code> | 400 | A door is missing |\n| <code>urn:acme:Door/Locked<br/>Locked Door</code> | 423 | The door is locked |\n",
            args: &[],
            entries: &[
                "urn:acme:Door/Missing: Missing Door | description=A door is missing | http_status=400",
                "urn:acme:Door/Locked: Locked Door | description=The door is locked | http_status=423",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn a_short_text_beside_a_code_is_a_text_like_the_others() {
    check(&[
        Case {
            name: "statuses.md",
            page: "# Result codes\n\nCode | Description\n---|---\n0 OK | It is open.\n201 Door made | There is a new door.\n404 No door | There is no door.\n",
            args: &[],
            entries: &[
                "0: OK | description=It is open.",
                "201: Door made | description=There is a new door.",
                "404: No door | description=There is no door.",
            ],
            reported: &[],
        },
        Case {
            name: "symbols.md",
            page: "# Result codes\n\nCode | Description\n---|---\n0 OK | It is open.\n4 NO_DOOR | There is no door.\n5 Jammed door | The door is stuck.\n",
            args: &[],
            entries: &[
                "0: It is open. | symbol=OK",
                "4: There is no door. | symbol=NO_DOOR",
                "5: Jammed door | description=The door is stuck.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn properties_of_schemas_are_no_errors() {
    check(&[
        Case {
            name: "error.json",
            page: r#"{"title": "Error", "type": "object", "required": ["name"], "properties": {"name": {"type": "string", "description": "The name of the error"}, "message": {"type": "string", "description": "What failed"}, "details": {"type": "array", "description": "More about the failure", "items": {"type": "object"}}}}"#,
            args: &[],
            entries: &[],
            reported: &[
                "/properties: name, message, details: parameters with their data types, not errors",
            ],
        },
        // A type that is no data type is a category.
        Case {
            name: "errors.yaml",
            page: "errors:\n  NO_DOOR:\n    type: request\n    message: There is no door\n  NO_KEY:\n    type: request\n    message: The key is lost\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door | category=request",
                "NO_KEY: The key is lost | category=request",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_of_other_things_beside_errors_are_reported() {
    check(&[
        Case {
            name: "reference.md",
            page: "# Door API\n\n## Door Status Codes\n\n| Code | Meaning |\n|---|---|\n| `OPENED` | Nobody closed it |\n| `CLOSED` | Not open |\n\n\
                   ## Key Type Codes (DIN 123)\n\n| Code | Description |\n|---|---|\n| 1 | Small |\n| 2 | Large |\n\n\
                   ## Order Errors\n\n| Code | Description |\n|---|---|\n| OR01 | No order |\n| OR02 | Bad order |\n\n\
                   ## Payment Errors\n\n| Code | Description |\n|---|---|\n| PY01 | Card declined |\n| PY02 | Bad card |\n\n\
                   ## Format Errors\n\n| Code | Description |\n|---|---|\n| XM01 | Invalid format |\n| XM02 | Field missing |\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "OR01: No order",
                "OR02: Bad order",
                "PY01: Card declined",
                "PY02: Bad card",
                "XM01: Invalid format",
                "XM02: Field missing",
            ],
            reported: &[
                "lists door status codes, not errors; if it does list errors, select it with `--table 1`",
                "lists key type codes, not errors",
            ],
        },
        // Without other lists of errors, a list of status codes is one.
        Case {
            name: "statuses.md",
            page: "# Door API\n\n## Door Status Codes\n\n| Code | Meaning |\n|---|---|\n| 10 | Opened |\n| 11 | Jammed |\n",
            args: &[],
            entries: &["10: Opened", "11: Jammed"],
            reported: &[],
        },
    ]);
}

#[test]
fn data_is_told_from_settings_and_masks() {
    check(&[
        Case {
            name: "config.json",
            page: r#"{"ERROR_HANDLING": {"includeCause": true, "truncate": false}, "errors": {"1": "No door", "2": "No key"}}"#,
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &[],
        },
        // Masks without letters are no texts.
        Case {
            name: "masks.json",
            page: r#"[{"name": "NO_DOOR", "regex": "1....", "comment": "There is no door"}, {"name": "NO_KEY", "regex": "20[1-8]..", "comment": "There is no key"}, {"name": "BAD_LOCK", "regex": "3....", "comment": "The lock failed"}]"#,
            args: &[],
            entries: &[
                "NO_DOOR: There is no door",
                "NO_KEY: There is no key",
                "BAD_LOCK: The lock failed",
            ],
            reported: &[r#"ignored columns: "regex""#],
        },
        // Data in a file with any name.
        Case {
            name: "codes.txt",
            page: "{\n  \"1\": {\"message\": \"No door\"},\n  \"2\": {\"message\": \"No key\"}\n}\n",
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &["read as JSON"],
        },
    ]);
}

#[test]
fn columns_of_data_are_found_without_usual_headings() {
    check(&[
        // Texts that begin with the code are texts. A heading may begin with the words for a code.
        Case {
            name: "codes.sql",
            page: "INSERT INTO [CodiceErroreDoor] ([IDCampo], [CodiceErroreDoor], [Descrizione]) VALUES (N'1.1.2', 300, N'00300: 1.1.2 la porta non esiste più'),(N'1.1.3', 427, N'00427: 1.1.3 la chiave della porta è errata'),(N'1.1.4', 427, N'00427: 1.1.3 la chiave della porta è errata');\n",
            args: &[],
            entries: &[
                "300: 00300: 1.1.2 la porta non esiste più",
                "427: 00427: 1.1.3 la chiave della porta è errata",
            ],
            reported: &["code 427: duplicate of line 1"],
        },
        // Rows with their numbers, without headings.
        Case {
            name: "errors.sql",
            page: "INSERT INTO door_error VALUES (1, 'There is no door', '10001', '0B');\nINSERT INTO door_error VALUES (2, 'The key is lost', '10002', '0C');\nINSERT INTO door_error VALUES (3, 'Bad lock', '10003', 'XY');\n",
            args: &[],
            entries: &[
                "10001: There is no door | description=0B",
                "10002: The key is lost | description=0C",
                "10003: Bad lock | description=XY",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn bars_of_line_blocks_are_not_texts() {
    check(&[Case {
        name: "errors.rst",
        page: "Error codes\n===========\n\n.. list-table:: Errors\n   :header-rows: 1\n\n   * - Code\n     - Text\n     - Solution\n   * - E100\n     - | No door\n     - | 1. Build one.\n       | 2. Paint it\n       | if needed.\n   * - E101\n     - | No key\n     - | Find it.\n",
        args: &[],
        entries: &[
            "E100: No door | description=1. Build one. 2. Paint it if needed.",
            "E101: No key | description=Find it.",
        ],
        reported: &[],
    }]);
}

#[test]
fn a_class_of_each_error_is_its_message() {
    check(&[
        Case {
            name: "classes.md",
            page: "## Error codes\n\n| Code | Error Class | Details |\n|---|---|---|\n| D-11 | No door | The wall has no door. |\n| D-12 | Broken key | The key broke in the lock. |\n| D-13 | Old hinge | |\n",
            args: &[],
            entries: &[
                "D-11: No door | description=The wall has no door.",
                "D-12: Broken key | description=The key broke in the lock.",
                "D-13: Old hinge",
            ],
            reported: &[],
        },
        Case {
            name: "repeated.md",
            page: "## Error codes\n\n| Code | Error Class | Details |\n|---|---|---|\n| D-11 | Door | The wall has no door. |\n| D-12 | Key | The key broke in the lock. |\n| D-13 | Door | The hinge is old. |\n",
            args: &[],
            entries: &[
                "D-11: The wall has no door. | category=Door",
                "D-12: The key broke in the lock. | category=Key",
                "D-13: The hinge is old. | category=Door",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn states_that_repeat_are_no_messages() {
    check(&[case(
        "states.md",
        "# Response codes\n\nCode | Description | Status | Solution\n---|---|---|---\n00 | DOOR OPENED | Success | Walk through it.\n01 | DOOR LOCKED | Failed | Find the key.\n02 | DOOR LOST | Failed | Build one.\n03 | KEY LOST | Failed | Make one.\n04 | KEY BENT | Pending | Straighten it.\n05 | LOCK BROKEN | Failed | Repair it.\n06 | LOCK FROZEN | Failed | Wait.\n07 | NO ANSWER | Failed | Knock.\n08 | NO LIGHT | Failed | Press it.\n09 | NO BELL | Failed | Ring it.\n10 | NO STEP | Failed | Jump.\n11 | NO MAT | Failed | Buy one.\n12 | NO PATH | Failed | Go round.\n",
        &[
            "00: DOOR OPENED | description=Walk through it.",
            "01: DOOR LOCKED | description=Find the key.",
            "02: DOOR LOST | description=Build one.",
            "03: KEY LOST | description=Make one.",
            "04: KEY BENT | description=Straighten it.",
            "05: LOCK BROKEN | description=Repair it.",
            "06: LOCK FROZEN | description=Wait.",
            "07: NO ANSWER | description=Knock.",
            "08: NO LIGHT | description=Press it.",
            "09: NO BELL | description=Ring it.",
            "10: NO STEP | description=Jump.",
            "11: NO MAT | description=Buy one.",
            "12: NO PATH | description=Go round.",
        ],
        &[r#"ignored columns: "Status""#],
    )]);
}

/// The sign between a code and its text is part of neither.
#[test]
fn signs_before_texts_are_left_out() {
    check(&[
        case(
            "commas.md",
            "## Códigos de errores\n\n- **error-door-404**,  No existe la puerta.\n- **error-save**, No se pudo guardar.\n- **error-key-404**, No existe la llave.\n",
            &[
                "error-door-404: No existe la puerta.",
                "error-save: No se pudo guardar.",
                "error-key-404: No existe la llave.",
            ],
            &[],
        ),
        case(
            "dashes.html",
            "<h1>Errors</h1><h2>Door_Lost</h2><p><a href='#d'>-</a> The door is lost</p><h2>Key_Lost</h2><p><a href='#k'>-</a> The key is lost</p><h2>Lock_Broken</h2><p><a href='#l'>-</a> The lock is broken</p>",
            &[
                "Door_Lost: The door is lost",
                "Key_Lost: The key is lost",
                "Lock_Broken: The lock is broken",
            ],
            &[],
        ),
    ]);
}

#[test]
fn marks_of_code_around_cells_are_left_out() {
    check(&[case(
        "marks.md",
        "# Error codes\n\n<table>\n<thead>\n<tr><th>Error code</th><th>Name</th><th>Message</th></tr>\n</thead>\n<tbody>\n<tr><td>`101`</td><td>`NoDoor`</td><td>There is no `Door`.</td></tr>\n<tr><td>`102`</td><td>`NoKey`</td><td>There is no key.</td></tr>\n</tbody>\n</table>\n",
        &[
            "101: There is no Door. | symbol=NoDoor",
            "102: There is no key. | symbol=NoKey",
        ],
        &[],
    )]);
}
