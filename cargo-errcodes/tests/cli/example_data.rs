//! Data in code examples that list errors.

use crate::recognition::{Case, check};

#[test]
fn data_in_examples_lists_errors() {
    check(&[
        Case {
            name: "elements.md",
            page: "# Error list\n\n### Sample response\n\n```xml\n<result>\n  <rowset name=\"errors\">\n    <row errorCode=\"100\" errorText=\"No such door: try another.\"/>\n    <row errorCode=\"101\" errorText=\"Invalid key.\"/>\n    <row errorCode=\"105\" errorText=\"The lock failed.\"/>\n  </rowset>\n</result>\n```\n",
            args: &[],
            entries: &[
                "100: No such door: try another.",
                "101: Invalid key.",
                "105: The lock failed.",
            ],
            reported: &[],
        },
        Case {
            name: "response.html",
            page: "<h1>Error codes</h1><pre>HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  \"data\" : {\n    \"codes\" : {\n      \"D0003\" : \"The door does not exist.\",\n      \"K0001\" : \"Invalid key.\",\n      \"K0004\" : \"The key is wrong.\"\n    }\n  }\n}</pre>",
            args: &[],
            entries: &[
                "D0003: The door does not exist.",
                "K0001: Invalid key.",
                "K0004: The key is wrong.",
            ],
            reported: &[],
        },
        Case {
            name: "literal.rst",
            page: "Error codes\n===========\n\nDoors\n-----\n\n::\n\n    [{\n      \"code\": 404,\n      \"name\": \"NoDoor\",\n      \"description\": \"There is no door\"\n    },\n    {\n      \"code\": 405,\n      \"name\": \"NoKey\",\n      \"description\": \"There is no key\"\n    },{\n      \"code\": 417,\n      \"name\": \"LockFailed\",\n      \"description\": \"The lock failed\"\n    }]\n",
            args: &[],
            entries: &[
                "404: There is no door | symbol=NoDoor",
                "405: There is no key | symbol=NoKey",
                "417: The lock failed | symbol=LockFailed",
            ],
            reported: &["verified: 3 of 3 codes and 6 of 6 texts are on the page\n"],
        },
        Case {
            name: "macro.md",
            page: "# DoorErrorCode\n\n**Definition**\n\n```\ntypedef NS_ENUM(NSInteger, DoorErrorCode) {\n\n    DoorErrorCodeNoDoor = 22001,\n\n    DoorErrorCodeNoKey = 22002\n};\n```\n",
            args: &[],
            entries: &[
                "22001:  | symbol=DoorErrorCodeNoDoor",
                "22002:  | symbol=DoorErrorCodeNoKey",
            ],
            reported: &[],
        },
        // An example of a response, whose numbers are no errors.
        Case {
            name: "order.md",
            page: "# Errors\n\n- 101: No door\n- 102: No key\n\n## Doors\n\n```json\n{\"doors\": {\"1001\": \"The front door\", \"1002\": \"The back door\", \"1003\": \"No other door\"}}\n```\n",
            args: &[],
            entries: &["101: No door", "102: No key"],
            reported: &[],
        },
    ]);
}

#[test]
fn marked_codes_and_codes_of_letters_begin_lines_of_a_paragraph() {
    check(&[
        Case {
            name: "marked.md",
            page: "# Error codes\n\n`E02` There is no door.\n`E03` The door is closed, and\nthe key is lost.\n`E14` The lock is unknown.\n",
            args: &[],
            entries: &[
                "E02: There is no door.",
                "E03: The door is closed, and the key is lost.",
                "E14: The lock is unknown.",
            ],
            reported: &[],
        },
        Case {
            name: "numbers.md",
            page: "# Errors\n\nThe door returns\n404 if it does not exist and\n405 if it is closed or\n406 if the key is wrong.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
        Case {
            name: "headings.md",
            page: "# Error codes\n\n### AB250, AB280\n\n`E02` There is no door.\n`E03` The door is closed.\n`E07` The key is lost.\n\n### AB300\n\nIt has a key.\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "E02: There is no door.",
                "E03: The door is closed.",
                "E07: The key is lost.",
            ],
            reported: &[],
        },
        Case {
            name: "close.txt",
            page: "1000\n\t1000 indicates a normal end.\n\n1001\n\tThe door is going away.\n\n1002\n\tThe door failed because of\n\ta protocol error.\n",
            args: &[],
            entries: &[
                "1000: 1000 indicates a normal end.",
                "1001: The door is going away.",
                "1002: The door failed because of a protocol error.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_and_texts_have_the_forms_of_programs() {
    check(&[
        // Hexadecimal keys without a prefix, with texts as keys.
        Case {
            name: "keys.json",
            page: r#"{"result": 0, "data": {"device": {"ver": 7, "en": {"0500C010": {"The door is gone.": ["A", "B"]}, "0500C01A": {"The key is dirty.": []}, "1200800F": {"The lock is empty.": []}}}}}"#,
            args: &[],
            entries: &[
                "0500C010: The door is gone.",
                "0500C01A: The key is dirty.",
                "1200800F: The lock is empty.",
            ],
            reported: &[],
        },
        Case {
            name: "list.inc",
            page: "// Included several times.\n//\n//     100-199 Doors\n\n// The door was closed\n// by the owner.\nDOOR_ERROR(DOOR_CLOSED, -101)\n\n// The key is unknown.\nDOOR_ERROR(KEY_UNKNOWN, -105)\n\n// The lock failed.\nDOOR_ERROR(LOCK_FAILED, -107)\n",
            args: &[],
            entries: &[
                "-101: The door was closed by the owner. | symbol=DOOR_CLOSED",
                "-105: The key is unknown. | symbol=KEY_UNKNOWN",
                "-107: The lock failed. | symbol=LOCK_FAILED",
            ],
            reported: &[],
        },
        Case {
            name: "glued.txt",
            page: "Errors\n\nDoors\n\nCodeNameMeaning\n-2001NO_DOORThere is no door\n-2002DOOR_JAMMEDThe door is jammed\n\nKeys\n\nCodeNameMeaning\n-3001NO_KEYThere is no key\n\nWas this page helpful?\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "-2001: There is no door | symbol=NO_DOOR",
                "-2002: The door is jammed | symbol=DOOR_JAMMED",
                "-3001: There is no key | symbol=NO_KEY",
            ],
            reported: &["verified: 3 of 3 codes and 6 of 6 texts are on the page\n"],
        },
    ]);
}
