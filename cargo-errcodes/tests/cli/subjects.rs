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
