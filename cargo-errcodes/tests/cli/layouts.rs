//! Pages whose texts have a layout of their own: wrapped cells, numbered headings, tables in descriptions.

use crate::recognition::{Case, check};

#[test]
fn wrapped_cells_of_plain_text_are_joined() {
    check(&[
        // Like `pdftotext -layout` writes a manual.
        Case {
            name: "wrapped.txt",
            page: "7.3 Error codes\n\n\
                   Code   Meaning                          Remedy\n\
                   1001   The parcel is larger than the    Use a smaller\n       largest locker of the station.   box.\n\
                   1002   The station does not answer.     Wait and\n                                        try again.\n\
                   1003   The customer has not paid the\n       fee.                             Ask for the fee.\n\n\
                   8 The next chapter has 1004 words.\n",
            args: &[],
            entries: &[
                "1001: The parcel is larger than the largest locker of the station. | description=Use a smaller box.",
                "1002: The station does not answer. | description=Wait and try again.",
                "1003: The customer has not paid the fee. | description=Ask for the fee.",
            ],
            reported: &[],
        },
        // The texts around a code are centred, and the headings are in the middle of their columns.
        Case {
            name: "centred.txt",
            page: "Error Codes\n\n Code        Meaning                    Remedy\n\n\
                   \x20            The parcel is larger\n 1001        than the largest           Use a smaller box.\n             locker.\n\n\
                   \x20 102        No answer.                 Try again\n                                        later.\n\n\
                   \x0C                     Acme API, page 2\n\n Code        Meaning                    Remedy\n\n 1003        Not paid.\n",
            args: &[],
            entries: &[
                "1001: The parcel is larger than the largest locker. | description=Use a smaller box.",
                "102: No answer. | description=Try again later.",
                "1003: Not paid.",
            ],
            reported: &[],
        },
        // Like the tables of MCP servers and of drafts of the IETF: a line below the headings.
        Case {
            name: "underlined.txt",
            page: "Error codes\n\n\
                   Error Code  Name         Description\n──────────  ───────────  ───────────\n\
                   -32700      PARSE_ERROR  The text could\n                         not be parsed\n-32600      BAD_REQUEST  The request is invalid\n",
            args: &[],
            entries: &[
                "-32700: The text could not be parsed | symbol=PARSE_ERROR",
                "-32600: The request is invalid | symbol=BAD_REQUEST",
            ],
            reported: &[],
        },
        Case {
            name: "without_headings.txt",
            page: "Pump errors\n\n0A000    E    PUMP_NO_FEATURE    this feature is not\n                                 supported\n\
                   22000    E    PUMP_DATA          the data is wrong\n22003    E    PUMP_RANGE\n22004    E    PUMP_NULL          no value\n",
            args: &[],
            entries: &[
                "0A000: this feature is not supported | symbol=PUMP_NO_FEATURE",
                "22000: the data is wrong | symbol=PUMP_DATA",
                "22003:  | symbol=PUMP_RANGE",
                "22004: no value | symbol=PUMP_NULL",
            ],
            reported: &[],
        },
        // Without blank lines, it is not clear which code a centred text belongs to.
        Case {
            name: "unclear.txt",
            page: "Error codes\n\nCode   Meaning          Remedy\n       The door is\n1001   closed           Open it.\n1002   The key is lost  Find it.\n",
            args: &[],
            entries: &[
                "1001: closed | description=Open it.",
                "1002: The key is lost | description=Find it.",
            ],
            reported: &["line 4: The door is: the text is above the first code of a table"],
        },
    ]);
}

#[test]
fn numbered_headings_are_codes_if_their_titles_are_errors() {
    check(&[
        Case {
            name: "numbers.html",
            page: "<h1>API errors</h1><h2>1. Unknown / generic error</h2><p>The request seems right.</p>\
                   <h2>2. Server error</h2><p>Try again.</p><h2>7. Public key not found</h2><p>Check the <b>key</b>.</p>",
            args: &[],
            entries: &[
                "1: Unknown / generic error | description=The request seems right.",
                "2: Server error | description=Try again.",
                "7: Public key not found | description=Check the key.",
            ],
            reported: &[],
        },
        // The numbers of chapters are not codes, also if the chapters are about errors.
        Case {
            name: "chapters.md",
            page: "# API\n\n## 1. Introduction\n\nText.\n\n## 2. Client errors\n\n- 404: No door\n- 405: No key\n\n## 3. Server errors\n\n- 500: No house\n- 501: No land\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "404: No door",
                "405: No key",
                "500: No house",
                "501: No land",
            ],
            reported: &[],
        },
        Case {
            name: "steps.md",
            page: "# What to do about errors\n\n## 1. Open the door\n\nText.\n\n## 2. Find the missing key\n\nText.\n\n## 3. Enter\n\nText.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn tables_in_descriptions_of_openapi_are_read() {
    check(&[
        Case {
            name: "response.json",
            page: r#"{"openapi": "3.0.4", "paths": {"/doors": {"get": {"responses": {
                "400": {"description": "Bad Request", "content": {"application/json": {"schema": {
                    "description": "| ExceptionCode | ExceptionDescription | Details |\n|---|---|---|\n| 21405 | Validation failed. | {message} |\n| 21418 | Token expired. | |"}}}},
                "404": {"description": "No door.\n\n| Field | Meaning |\n|--|--|\n| id | The door |"}}}}}}"#,
            args: &[],
            entries: &[
                "21405: Validation failed. | description={message}",
                "21418: Token expired.",
                "404: No door.",
            ],
            reported: &[
                "get /doors: 400: the errors with this HTTP status are listed in a table in its description",
                "table 2, \"Descriptions\": Field | Meaning: no column looks like error codes",
            ],
        },
        // The description of the API lists the codes, in Markdown with headings.
        Case {
            name: "info.yaml",
            page: "openapi: 3.0.0\ninfo:\n  description: |\n    # Doors\n    Text.\n    ## Error codes\n    | Code | Message |\n    |--|--|\n    | 17 | No door |\n    | 18 | No key |\n    \
                   ## Limits\n    | Plan | Doors |\n    |--|--|\n    | 1 | 100 |\n    | 2 | 200 |\n",
            args: &[],
            entries: &["17: No door", "18: No key"],
            reported: &["table 2, \"Limits\": Plan | Doors: no column looks like error codes"],
        },
        // A table in the description of an enum has the texts of its values.
        Case {
            name: "enum.yaml",
            page: "openapi: 3.0.0\ncomponents:\n  schemas:\n    ErrorCode:\n      enum: [17, 18]\n      description: |\n        | Code | Text |\n        |--|--|\n        | 17 | No door |\n        | 18 | No key |\n",
            args: &[],
            entries: &["17: No door", "18: No key"],
            reported: &[],
        },
    ]);
}

#[test]
fn quoted_texts_of_yaml_may_continue_at_any_indentation() {
    check(&[Case {
        name: "folded.yaml",
        page: "Errors:\n- code: \"XX101\"\n  title: \"DOOR STUCK\"\n  text: \"Open it.\"\n  id: \"DOOR_STUCK\"\n\
               - code: \"XX102\"\n  title: \"BELT LOOSE\"\n  text: \"Tighten the belt.\n\n  Then try\nagain.\"\n  id: \"BELT_LOOSE\"\n",
        args: &[],
        entries: &[
            "XX101: DOOR STUCK | symbol=DOOR_STUCK | description=Open it.",
            "XX102: BELT LOOSE | symbol=BELT_LOOSE | description=Tighten the belt. Then try again.",
        ],
        reported: &[],
    }]);
}

#[test]
fn keys_for_numbers_are_codes() {
    check(&[
        // Like the list of IRC numerics, whose text codes are quoted.
        Case {
            name: "numerics.yaml",
            page: "values:\n- {name: ERR_NODOOR, numeric: \"401\", comment: No such door, information: 'https://example.com/401'}\n\
                   - {name: ERR_NOKEY, numeric: \"402\", comment: There is no key for it}\n\
                   - {name: ERR_NOLOCK, numeric: \"403\", comment: Missing lock, information: 'https://example.com/403'}\n",
            args: &[],
            entries: &[
                "401: No such door | symbol=ERR_NODOOR",
                "402: There is no key for it | symbol=ERR_NOKEY",
                "403: Missing lock | symbol=ERR_NOLOCK",
            ],
            reported: &[],
        },
        Case {
            name: "nums.json",
            page: r#"{"errors": [{"num": "401", "text": "No such door"}, {"num": "402", "text": "No key"}]}"#,
            args: &[],
            entries: &["401: No such door", "402: No key"],
            reported: &[],
        },
        Case {
            name: "values.json",
            page: r#"{"errors": [{"value": "401", "text": "No such door"}, {"value": "402", "text": "No key"}]}"#,
            args: &[],
            entries: &["401: No such door", "402: No key"],
            reported: &[],
        },
    ]);
}

const COLUMNS: &str = "# API errors\n\n| Code | Message | Category | Can retry | Owner | Größe |\n|--|--|--|--|--|--|\n\
    | [E100](/docs/e100) | No door | door | yes | team-a | 5 |\n| ~~E101~~ | No key | door | no | team-b | 7 |\n\
    | E102 (deprecated) | No lock | lock | - | | 9 |\n| E103 | (Deprecated) No house | lock | maybe | team-a | 9 |\n";

#[test]
fn columns_of_the_user_are_declared() {
    check(&[
        Case {
            name: "declared.md",
            page: COLUMNS,
            args: &[
                "--column",
                "owner=Owner,größe=Größe",
                "--column",
                "docs=Code",
                "--base-url",
                "https://x.test/errors",
            ],
            entries: &[
                "E100: No door | retryable=true | category=door | docs=https://x.test/docs/e100 | owner=team-a | größe=5",
                "E101: No key | retryable=false | category=door | deprecated=the vendor lists it as deprecated | owner=team-b | größe=7",
                "E102: No lock | category=lock | deprecated=the vendor lists it as deprecated | größe=9",
                "E103: (Deprecated) No house | category=lock | deprecated=the vendor lists it as deprecated | owner=team-a | größe=9",
            ],
            reported: &[
                "\"maybe\" is not a valid `retryable`",
                "owner: column \"Owner\", größe: column \"Größe\"",
            ],
        },
        Case {
            name: "ignored.md",
            page: COLUMNS,
            args: &["--column", "message=Owner"],
            entries: &[
                "E100: team-a | retryable=true | category=door",
                "E101: team-b | retryable=false | category=door | deprecated=the vendor lists it as deprecated",
                "E102:  | category=lock | deprecated=the vendor lists it as deprecated",
                "E103: team-a | category=lock",
            ],
            reported: &["ignored columns: \"Message\", \"Größe\""],
        },
        Case {
            name: "missing.md",
            page: COLUMNS,
            args: &["--column", "owner=Team"],
            entries: &[],
            reported: &["no table has the columns that `--column` names: Team"],
        },
        Case {
            name: "reserved.md",
            page: COLUMNS,
            args: &["--column", "format=Owner"],
            entries: &[],
            reported: &["`format` is a reserved name"],
        },
        Case {
            name: "misspelled.md",
            page: COLUMNS,
            args: &["--column", "mesage=Owner"],
            entries: &[],
            reported: &["unknown key `mesage`, did you mean `message`?"],
        },
    ]);
}

#[test]
fn names_and_texts_in_one_place_are_separated() {
    check(&[
        // Like the documentation of a Java enum.
        Case {
            name: "enum.html",
            page: "<h2>Enum DoorError</h2><table><caption>Enum Constants</caption>\n<tr><th>Enum Constant and Description</th></tr>\n\
                   <tr><td><code>NO_DOOR</code>\n<div>The door is missing.</div></td></tr>\n\
                   <tr><td><code>NO_KEY</code>\n<div>The key is missing.</div></td></tr></table>",
            args: &[],
            entries: &[
                "NO_DOOR: The door is missing.",
                "NO_KEY: The key is missing.",
            ],
            reported: &[],
        },
        // Symbols above the texts in their cells, some of which are single words.
        Case {
            name: "cells.html",
            page: "<h1>Errors</h1><table><tr><th>Error code<th>Description\n<tr><td>D-1<td><p><b>NO_DOOR</b></p><p>There is no door.</p>\n\
                   <tr><td>D-2<td><p><b>NO_KEY</b></p><p>The key is missing.</p>\n<tr><td>D-3<td><p><b>LOCKED</b></p><p>It is locked.</p></table>",
            args: &[],
            entries: &[
                "D-1: There is no door. | symbol=NO_DOOR",
                "D-2: The key is missing. | symbol=NO_KEY",
                "D-3: It is locked. | symbol=LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "headings.md",
            page: "# Error codes\n\n### 1006\n**ErrCodeNoDoorError**\n\nExample: `[1006] no door in house x`\n\n\
                   ### 1007\n**ErrCodeNoKeyError**\n\nExample: `[1007] no key`\n",
            args: &[],
            entries: &[
                "1006: [1006] no door in house x | symbol=ErrCodeNoDoorError",
                "1007: [1007] no key | symbol=ErrCodeNoKeyError",
            ],
            reported: &[],
        },
        // Items that are titles.
        Case {
            name: "items.md",
            page: "# Error codes\n\n+ ERR_NO_DOOR\n\n\u{200b}\t\tThere is no door.\n\n+ ERR_NO_KEY\n\n\u{200b}\t\tThe key is missing.\n\n+ ERR_LOCKED\n\n\
                   The door is locked.\n",
            args: &[],
            entries: &[
                "ERR_NO_DOOR: There is no door.",
                "ERR_NO_KEY: The key is missing.",
                "ERR_LOCKED: The door is locked.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn lines_with_other_separators_are_rows() {
    check(&[
        Case {
            name: "tabs.md",
            page: "# Errors\n\nCode\tText\tRemedy\n\n0\tsuccess\t-\n1\tno door\tbuild it\n13000\tno key\tfind it\n",
            args: &[],
            entries: &[
                "0: success",
                "1: no door | description=build it",
                "13000: no key | description=find it",
            ],
            reported: &[],
        },
        // A name among codes is reported, and is not part of the text above.
        Case {
            name: "names.md",
            page: "# Error codes\n\n-1 = Unable to read\n-222 = Out of range\nint.MinValue = Unexpected exception\n",
            args: &[],
            entries: &["-1: Unable to read", "-222: Out of range"],
            reported: &["int.MinValue = Unexpected exception"],
        },
        Case {
            name: "faults.csv",
            page: "Message;\tTitle/Description;\tPossible cases;\tRemedy\n**E02**;\tNo door;\t\tNot built;\tBuild it\n\
                   **E03**;\tNo key (**lost**);\tLost;\tFind it\n",
            args: &[],
            entries: &[
                "E02: No door | description=Build it",
                "E03: No key (lost) | description=Find it",
            ],
            reported: &[],
        },
        // A table without texts besides names is not a table of symbols.
        Case {
            name: "words.md",
            page: "# Errors\n\n| Value | Error |\n|---|---|\n| 0 | No error |\n| 1 | Overflow |\n| 2 | DivBy0 |\n| 3 | Domain |\n",
            args: &[],
            entries: &["0: No error", "1: Overflow", "2: DivBy0", "3: Domain"],
            reported: &[],
        },
    ]);
}

#[test]
fn words_beside_statuses_are_codes() {
    check(&[
        Case {
            name: "both.md",
            page: "# Error codes\n\n## HTTP Status Codes\n- `200` - Success\n- `400` - Bad Request\n\n## Application Errors\n\
                   - `NO_DOOR` - The door is missing\n- `NO_KEY` - Access denied\n- `LOCK_ERROR` - The lock failed\n",
            args: &[],
            entries: &[
                "200: Success",
                "400: Bad Request",
                "NO_DOOR: The door is missing",
                "NO_KEY: Access denied",
                "LOCK_ERROR: The lock failed",
            ],
            reported: &[],
        },
        // Parameters are not.
        Case {
            name: "parameters.md",
            page: "# Doors\n\n## HTTP Status Codes\n- `200` - Success\n- `400` - Bad Request\n\n## Parameters\n\
                   - `door_id` - The door\n- `key_id` - The key of the door\n- `lock_id` - The lock\n",
            args: &[],
            entries: &["200: Success", "400: Bad Request"],
            reported: &[],
        },
        // Several codes in a cell, one of which has another form.
        Case {
            name: "cells.html",
            page: "<table><tr><th>HTML Error</th><th>Error codes</th><th>Error message</th></tr>\n\
                   <tr><td>400</td><td><p>DOORX1<br/>E0001<br/>E0002</p></td><td>The request is invalid</td></tr>\n\
                   <tr><td>404</td><td>E0401</td><td>Door not found</td></tr></table>",
            args: &[],
            entries: &[
                "DOORX1: The request is invalid",
                "E0001: The request is invalid",
                "E0002: The request is invalid",
                "E0401: Door not found",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn tables_between_bars_need_no_rule() {
    check(&[
        // Like a wiki of Google Code or Trac.
        Case {
            name: "codes.wiki",
            page: "= API Error Codes =\n\n== Server errors ==\n\n|| *Code* || *Name* || *Description* || \n|| `0x10` || `ERR_NO_DOOR` || There is no door || \n\
                   || `0x11` || `ERR_NO_KEY` || The key is lost || \n",
            args: &[],
            entries: &[
                "0x10: There is no door | symbol=ERR_NO_DOOR",
                "0x11: The key is lost | symbol=ERR_NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "codes.txt",
            page: "Errors:\nENODOOR     | E | No door was found.\nENOKEY      | E | The key is lost, or it\n                  is invalid.\nELOCK       | R | The lock failed.\n",
            args: &[],
            entries: &[
                "ENODOOR: No door was found.",
                "ENOKEY: The key is lost, or it is invalid.",
                "ELOCK: The lock failed.",
            ],
            reported: &[],
        },
        // Targets of links are not shown.
        Case {
            name: "targets.rst",
            page: "Errors\n======\n\n.. _error_1000:\n\nError 1000: No door\n-------------------\n\nThere is no door.\n\n.. _error_1001:\n\nError 1001: No key\n------------------\n\nThe key is lost.\n",
            args: &[],
            entries: &[
                "1000: No door | description=There is no door.",
                "1001: No key | description=The key is lost.",
            ],
            reported: &[],
        },
        // Ranges above tables are not codes.
        Case {
            name: "ranges.adoc",
            page: "= Errors\n\nInformation (codes 1-63)::\nThese are rare.\n\nWarnings (codes 64-127)::\nThese are not.\n\nOthers (codes 128-)::\nAnything.\n\n\
                   == Information (codes 1-63)\n\n|===\n|Code |Description\n|1 |There is no door\n|2 |The key is lost\n|===\n",
            args: &[],
            entries: &["1: There is no door", "2: The key is lost"],
            reported: &[],
        },
    ]);
}
