//! Tables of documentation, and what the page around them says of them.

use crate::recognition::{Case, check};

#[test]
fn tables_in_directives_are_read() {
    check(&[
        Case {
            name: "lists.rst",
            page: "Errors\n======\n\n.. tabs::\n\n   .. tab:: Doors\n\n      .. list-table:: Door errors\n         :header-rows: 1\n         :widths: 10\n                  90\n\n\
                   \x20        * - Code\n           - Description\n         * - NO_DOOR\n           - There is :ref:`no door <doors>`,\n             nor a gate.\n\
                   \x20        * - NO_KEY\n           - There is no ``key``.\n\n             Build one.\n\n\
                   ..  list-table::\n    :header-rows: 1\n\n    *   - Error code\n        - Meaning\n\n    *   - NO_HINGE\n        - The hinge is lost.\n\
                   \x20   *   - NO_LOCK\n        - The lock is lost.\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "NO_DOOR: There is no door, nor a gate.",
                "NO_KEY: There is no key. Build one.",
                "NO_HINGE: The hinge is lost.",
                "NO_LOCK: The lock is lost.",
            ],
            reported: &[],
        },
        Case {
            name: "values.rst",
            page: "Errors\n======\n\n.. note::\n\n   .. csv-table:: Errors of gates\n      :header: \"Code\", \"Meaning\"\n\n      2001, \"There is no gate, nor a door\"\n      2002, \"The gate is **shut**\"\n\n\
                   .. csv-table:: Other errors\n   :header: \"Code\", \"Meaning\"\n   :file: codes.csv\n",
            args: &[],
            entries: &[
                "2001: There is no gate, nor a door",
                "2002: The gate is shut",
            ],
            reported: &[
                "line 12: Other errors codes.csv: the rows of the table are in another file",
            ],
        },
    ]);
}

#[test]
fn arguments_of_calls_are_the_cells_of_a_table() {
    check(&[
        Case {
            name: "responses.res",
            page: "00010 ! Error(2, 0001, \"cause\", \"There is no door\")\n\\\\\n00020 ! Error(3, 0007, \"cause\", \"There is no key\")\n\\\\\n00030 ! Error(2, 0500, \"cause\", \"The hinge is broken (again)\")\n",
            args: &[],
            entries: &[
                "0001: There is no door",
                "0007: There is no key",
                "0500: The hinge is broken (again)",
            ],
            reported: &["verified: 3 of 3 codes and 3 of 3 texts"],
        },
        Case {
            name: "unclear.txt",
            page: "1: raise_error(17, 31, \"There is no door\")\n2: raise_error(18, 32, \"There is no key\")\n3: raise_error(19, 33, \"The hinge is broken\")\n",
            args: &[],
            entries: &[],
            reported: &["line 2: raise_error(18, 32, There is no key): calls whose arguments"],
        },
    ]);
}

#[test]
fn other_tables_of_a_page_say_what_a_column_is() {
    check(&[
        // A column of names in capital letters is not a text.
        Case {
            name: "causes.md",
            page: "# Error causes\n\n| Cause | Q.850 | What it means |\n|---|---|---|\n| `NO_DOOR` | 16 | There is no door. |\n| `NO_KEY` | 17 | There is no key. |\n\n\
                   | SIP response | Maps to cause |\n|---|---|\n| 486 Busy (also 600) | `NO_DOOR` |\n| 404 Not Found | `NO_KEY` |\n",
            args: &[],
            entries: &[
                "16: There is no door. | symbol=NO_DOOR",
                "17: There is no key. | symbol=NO_KEY",
            ],
            reported: &["says which other errors the codes correspond to"],
        },
        Case {
            name: "statuses.md",
            page: "# Error codes\n\n| Error code | Response code | Description |\n|---|---|---|\n| D.01 | 400 | There is no door. |\n| D.02 | 400 | There is no key. |\n| D.03 | 404 | There is no hinge. |\n\n\
                   | Error type | Response code | Description |\n|---|---|---|\n| badRequest | 400 | The request is invalid. |\n| itemNotFound | 404 | The item was not found. |\n| overLimit | 413 | The limit is exceeded. |\n",
            args: &[],
            entries: &[
                "D.01: There is no door. | http_status=400",
                "D.02: There is no key. | http_status=400",
                "D.03: There is no hinge. | http_status=404",
                "badRequest: The request is invalid. | http_status=400",
                "itemNotFound: The item was not found. | http_status=404",
                "overLimit: The limit is exceeded. | http_status=413",
            ],
            reported: &[],
        },
        // HTTP statuses without another code are in an enum of their own.
        Case {
            name: "mixed.md",
            page: "# Errors\n\n| Code | Description |\n|---|---|\n| 5001 | There is no door. |\n| 5002 | There is no key. |\n\n\
                   | HTTP status | Description |\n|---|---|\n| 400 | The request is invalid. |\n| 404 | There is no such page. |\n",
            args: &[],
            entries: &[
                "5001: There is no door.",
                "5002: There is no key.",
                "400: The request is invalid.",
                "404: There is no such page.",
            ],
            reported: &["4 entries in 2 enums"],
        },
        // The errors of a function that the table above already lists by their numbers.
        Case {
            name: "references.md",
            page: "# Errors\n\n| Error | Value | Description |\n|---|---|---|\n| ERR_NO_DOOR | -1 | There is no door |\n| ERR_NO_KEY | -2 | There is no key |\n\n\
                   ## Errors of open\n\n| Error code | Description |\n|---|---|\n| ERR_NO_KEY | The key of the door was not found. |\n",
            args: &[],
            entries: &[
                "-1: There is no door | symbol=ERR_NO_DOOR",
                "-2: There is no key | symbol=ERR_NO_KEY",
            ],
            reported: &["its codes are the symbols of errors in table 1"],
        },
        Case {
            name: "digits.html",
            page: "<h1>Error codes</h1><table><tr><th>Error code prefix</th><th>Source</th></tr><tr><td>3</td><td>device error</td></tr><tr><td>5</td><td>device error</td></tr></table>\
                   <table><tr><th>Error code</th><th>Description</th></tr><tr><td>31001</td><td>No door</td></tr><tr><td>51002</td><td>No key</td></tr></table>",
            args: &[],
            entries: &["31001: No door", "51002: No key"],
            reported: &["table 1"],
        },
        Case {
            name: "samples.md",
            page: "# Error codes\n\n| Code | Description |\n|---|---|\n| 214 | Session invalid |\n| 216 | Selection failed |\n\n\
                   ## Error samples\n\n### 214: Session invalid\n\nThis happens if the session is old.\n\n### 216: Selection failed now\n\nTry it again.\n",
            args: &[],
            entries: &["214: Session invalid", "216: Selection failed"],
            reported: &["an example"],
        },
    ]);
}
