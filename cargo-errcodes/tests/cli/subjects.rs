//! Which tables list errors, and which columns have their codes, beside tables about something else.

use crate::recognition::{Case, check};

#[test]
fn names_of_errors_are_codes_beside_statuses_and_below_such_headings() {
    let case = |page, entries| Case {
        name: "errors.md",
        page,
        args: &[],
        entries,
        reported: &[],
    };
    check(&[
        case(
            "# Error types\n\n| Type | Status | Description |\n|---|---|---|\n| invalid_request_error | 400 | The request has a wrong parameter. |\n| authentication_error | 401 | Send a key. |\n| overloaded_error | 529 | There is too much to do. |\n",
            &[
                "invalid_request_error: The request has a wrong parameter. | http_status=400",
                "authentication_error: Send a key. | http_status=401",
                "overloaded_error: There is too much to do. | http_status=529",
            ],
        ),
        case(
            "# Errors\n\n| API error | Description |\n|---|---|\n| INVALID_STATE | Wrong state of the door |\n| NO_DOOR | There is no door |\n| DOOR_LOCKED | Unlock it |\n",
            &[
                "INVALID_STATE: Wrong state of the door",
                "NO_DOOR: There is no door",
                "DOOR_LOCKED: Unlock it",
            ],
        ),
        // Codes of two characters, of which most are digits.
        case(
            "# Error codes\n\n| Code | Message |\n|---|---|\n| 03 | No door |\n| 05 | No key |\n| 14 | No lock |\n| 51 | No bell |\n| 54 | No roof |\n| PB | Door jammed |\n",
            &[
                "03: No door",
                "05: No key",
                "14: No lock",
                "51: No bell",
                "54: No roof",
                "PB: Door jammed",
            ],
        ),
        // A symbol in the column of messages leaves the description as the text.
        case(
            "## Error codes\n\n| Code | Message | Description |\n|---|---|---|\n| 101 | NO_DOOR | There is no door |\n| 102 | NO_KEY | The key is lost |\n| 103 | NO_LOCK = 103; | There is no lock |\n",
            &[
                "101: There is no door | symbol=NO_DOOR",
                "102: The key is lost | symbol=NO_KEY",
                "103: There is no lock | symbol=NO_LOCK",
            ],
        ),
    ]);
}

#[test]
fn tables_beside_errors_are_about_something_else() {
    check(&[
        Case {
            name: "settings.md",
            page: "# Gate broker: reason codes\n\n| Reason code | Meaning |\n|---|---|\n| 101 | The token expired. |\n| 102 | The queue is full. |\n\n## Settings\n\n| Name | Default | Meaning |\n|---|---|---|\n| broker.port | 5871 | The port to listen on. |\n| broker.links | 200 | So many links at once. |\n",
            args: &[],
            entries: &["101: The token expired.", "102: The queue is full."],
            reported: &["table 2, \"Settings\""],
        },
        Case {
            name: "errors.sql",
            page: "INSERT INTO `depots` (`id`, `name`) VALUES (17, 'North'), (18, 'South');\nINSERT INTO `error_codes` (`id`, `error_code`, `message`) VALUES (1, 'C1212', 'Label missing');\n\
                   INSERT INTO `error_codes` (`id`, `error_code`, `message`) VALUES (2, 'C1213', 'Label unreadable');\n",
            args: &[],
            entries: &["C1212: Label missing", "C1213: Label unreadable"],
            reported: &["depots"],
        },
    ]);
}

#[test]
fn tables_with_the_same_headings_list_errors_if_most_do() {
    check(&[Case {
        name: "states.rst",
        page: "Gate codes\n==========\n\nDoor State\n----------\n\n.. list-table::\n   :header-rows: 1\n\n   * - Name\n     - Status code\n     - Meaning\n   * - NoDoor\n     - 1\n     - There is no door.\n   * - DoorFailed\n     - 2\n     - The door failed.\n\n\
               Key State\n---------\n\n.. list-table::\n   :header-rows: 1\n\n   * - Name\n     - Status code\n     - Meaning\n   * - NoKey\n     - 11\n     - The key is lost.\n   * - KeyFailed\n     - 12\n     - The key failed.\n\n\
               Lock State\n----------\n\n.. list-table::\n   :header-rows: 1\n\n   * - Name\n     - Status code\n     - Meaning\n   * - LockOpen\n     - 21\n     - It is open.\n   * - LockShut\n     - 22\n     - It is shut.\n",
        args: &[],
        entries: &[
            "1: There is no door. | symbol=NoDoor",
            "2: The door failed. | symbol=DoorFailed",
            "11: The key is lost. | symbol=NoKey",
            "12: The key failed. | symbol=KeyFailed",
            "21: It is open. | symbol=LockOpen",
            "22: It is shut. | symbol=LockShut",
        ],
        reported: &[],
    }]);
}

#[test]
fn texts_are_in_front_matter_keys_and_extensions() {
    check(&[
        Case {
            name: "errors.md",
            page: "---\ntitle: Error codes\nposition: 9\ncontent: |-\n    | Code | Message |\n    | --- | --- |\n    | 101 | No such door |\n    | 102 | The key is lost |\nleft:\n---\n",
            args: &[],
            entries: &["101: No such door", "102: The key is lost"],
            reported: &[],
        },
        Case {
            name: "errors.yaml",
            page: "machine_error:\n  \"0A004001\":\n    \"The door does not open.\": []\n  \"0A01800F\":\n    \"The key is lost.\": [M3, M5]\n  \"0B000002\":\n    \"There is no lock.\": []\n",
            args: &[],
            entries: &[
                "0A004001: The door does not open.",
                "0A01800F: The key is lost.",
                "0B000002: There is no lock.",
            ],
            reported: &[],
        },
        Case {
            name: "api.json",
            page: r#"{"swagger": "2.0", "info": {"title": "Gate", "version": "1"}, "paths": {}, "definitions": {"ErrorResponse": {"type": "object", "properties": {"code": {"type": "string",
                "enum": ["DoorNotFound", "DoorLocked", "KeyLost"], "x-ms-enum": {"name": "ErrorCode", "values": [{"value": "DoorNotFound", "description": "The door does not exist."},
                {"value": "DoorLocked", "description": "The door is locked."}, {"value": "KeyLost", "description": "The key is lost."}]}}}}}}"#,
            args: &[],
            entries: &[
                "DoorNotFound: The door does not exist.",
                "DoorLocked: The door is locked.",
                "KeyLost: The key is lost.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_are_in_cells_with_more_than_the_code() {
    check(&[
        Case {
            name: "attributes.md",
            page: "# Errors\n\nError Code | Meaning\n---------- | -------\nCode=\"A01.RIT\" | The client is unknown.\nCode=\"2.1\" | The door was not found.\nCode=\"2.10\" | The door is locked.\n",
            args: &[],
            entries: &[
                "A01.RIT: The client is unknown.",
                "2.1: The door was not found.",
                "2.10: The door is locked.",
            ],
            reported: &[],
        },
        Case {
            name: "symbols.md",
            page: "# Error codes\n\n| Code | Meaning |\n|---|---|\n| 00 - Ok | All is well |\n| 01 - BadSyntax | The request is malformed |\n| 02 - UnknownError | Something failed |\n| 03 - DoorNotFound | There is no door |\n\
                   | 04 - BadKey | The key is wrong |\n| 05 - BadLock | The lock failed |\n",
            args: &[],
            entries: &[
                "00: All is well | symbol=Ok",
                "01: The request is malformed | symbol=BadSyntax",
                "02: Something failed | symbol=UnknownError",
                "03: There is no door | symbol=DoorNotFound",
                "04: The key is wrong | symbol=BadKey",
                "05: The lock failed | symbol=BadLock",
            ],
            reported: &[],
        },
        Case {
            name: "placeholders.md",
            page: "# Errors\n\n| Code | Name | Message |\n|---|---|---|\n| 101 | ERR_<Name>_EMPTY | The parameter is empty |\n| 102 | ERR_NO_DOOR | No door |\n| 103 | `ERR_<Name>_BAD` | The parameter is bad |\n",
            args: &[],
            entries: &[
                "101: The parameter is empty | symbol=ERR_<Name>_EMPTY",
                "102: No door | symbol=ERR_NO_DOOR",
                "103: The parameter is bad | symbol=ERR_<Name>_BAD",
            ],
            reported: &[],
        },
        Case {
            name: "comments.tsv",
            page: "# The code is that of the cell controller, for example, 6051.\n# Others are dummies.\nCode\tSummary\tCause of error\n6051\tDoor lost\tThe door did not answer\n6052\tKey lost\tThe key did not answer\n",
            args: &[],
            entries: &[
                "6051: Door lost | description=The door did not answer",
                "6052: Key lost | description=The key did not answer",
            ],
            reported: &[],
        },
        // A list of names without texts tells nothing.
        Case {
            name: "names.md",
            page: "# Reason codes\n\n- 1000 - Door accepted\n- 1001 - Door not found\n- 1002 - Door locked\n\n## Fields\n\n| Name |\n|---|\n| ENUM_1000 |\n| ENUM_1001 |\n| ENUM_1002 |\n",
            args: &[],
            entries: &[
                "1000: Door accepted",
                "1001: Door not found",
                "1002: Door locked",
            ],
            reported: &["table 2, \"Fields\""],
        },
    ]);
}

#[test]
fn objects_by_code_are_not_groups() {
    check(&[
        Case {
            name: "errors.py",
            page: "RESULT_CODES = {\n    \"0\": {\n        \"description\": \"All is well\",\n        \"error\": False,\n        \"scope\": \"base\",\n    },\n    \"100\": {\n        \"description\": \"The signature is not valid\",\n        \"error\": True,\n        \"scope\": \"soap\",\n    },\n    \
                   \"101\": {\n        \"description\": \"The request is empty\",\n        \"error\": True,\n        \"scope\": \"soap\",\n    },\n}\n",
            args: &[],
            entries: &[
                "0: All is well",
                "100: The signature is not valid",
                "101: The request is empty",
            ],
            reported: &[],
        },
        Case {
            name: "errors.ts",
            page: "export const RESULT_CODES = {\n  \"0\": { description: \"All is well\", error: false, scope: \"base\" },\n  \"100\": { description: \"The signature is not valid\", error: true, scope: \"soap\" },\n  \
                   \"101\": { description: \"The request is empty\", error: true, scope: \"soap\" },\n};\n",
            args: &[],
            entries: &[
                "0: All is well",
                "100: The signature is not valid",
                "101: The request is empty",
            ],
            reported: &[],
        },
        Case {
            name: "Constants.java",
            page: "public interface DoorConstants {\n\t//error constants\n\tpublic String ERROR1001 = \"1001:The door is lost\";\n\tpublic String ERROR1002 = \"1002:The key is wrong\";\n\tpublic String ERROR1003 = \"1003:The lock failed\";\n}\n",
            args: &[],
            entries: &[
                "1001: The door is lost | symbol=ERROR1001",
                "1002: The key is wrong | symbol=ERROR1002",
                "1003: The lock failed | symbol=ERROR1003",
            ],
            reported: &[],
        },
    ]);
}
