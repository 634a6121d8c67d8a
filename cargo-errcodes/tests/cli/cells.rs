//! Cells of tables that contain more than one value: labels beside codes, titles above texts, unquoted delimiters.

use crate::recognition::{Case, check};

#[test]
fn titles_in_bold_letters_are_the_messages() {
    const ENTRIES: [&str; 3] = [
        "100: No door. | description=There is no door in this house.",
        "101: No key. | description=The key was lost.",
        "102: Bad lock. | description=The lock does not work.",
    ];
    check(&[
        Case {
            name: "errors.html",
            page: "<h1>Error codes</h1><table><tr><th>Code</th><th>Description</th></tr>\
                   <tr><td>100</td><td><strong>No door.</strong><p>There is no door in this house.</p></td></tr>\
                   <tr><td>101</td><td><b>No key.</b> The key was lost.</td></tr>\
                   <tr><td>102</td><td><p><b>Bad lock.</b></p><p>The lock does not work.</p></td></tr></table>",
            args: &[],
            entries: &ENTRIES,
            reported: &[],
        },
        Case {
            name: "errors.md",
            page: "# Error codes\n\n| Code | Description |\n|---|---|\n| 100 | **No door.**<br>There is no door in this house. |\n| 101 | **No key.** The key was lost. |\n| 102 | **Bad lock.** The lock does not work. |\n",
            args: &[],
            entries: &ENTRIES,
            reported: &[],
        },
        Case {
            name: "errors.rst",
            page: "Error codes\n===========\n\n+----------------+----------------------------------+\n| Code           | Description                      |\n+================+==================================+\n\
                   | **Error 100:** | **No door.**                     |\n|                |                                  |\n|                | There is no door in this house.  |\n+----------------+----------------------------------+\n\
                   | **Error 101:** | **No key.** The key was lost.    |\n+----------------+----------------------------------+\n\
                   | **Error 102:** | **Bad lock.** The lock does not  |\n|                | work.                            |\n+----------------+----------------------------------+\n",
            args: &[],
            entries: &ENTRIES,
            reported: &[],
        },
        // Bold words in a sentence.
        Case {
            name: "words.md",
            page: "# Error codes\n\n| Code | Description |\n|---|---|\n| 100 | **door** is missing. |\n| 101 | **key** is lost. |\n| 102 | **lock** is bad. |\n",
            args: &[],
            entries: &[
                "100: door is missing.",
                "101: key is lost.",
                "102: lock is bad.",
            ],
            reported: &[],
        },
        // A label that repeats.
        Case {
            name: "labels.md",
            page: "# Error codes\n\n| Code | Description |\n|---|---|\n| 100 | **Note:** The door is missing. |\n| 101 | **Note:** The key is lost. |\n| 102 | **Note:** The lock is bad. |\n",
            args: &[],
            entries: &[
                "100: Note: The door is missing.",
                "101: Note: The key is lost.",
                "102: Note: The lock is bad.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn texts_with_labels_in_a_cell_are_columns() {
    const ENTRIES: [&str; 3] = [
        "100: There is no door. | description=Check the number of the door.",
        "101: The key is lost. | description=Send a new key.",
        "102: The lock failed. | description=Wait.",
    ];
    let case = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        case(
            "errors.md",
            "# Error codes\n\n| Code | Details |\n|---|---|\n| 100 | **Reason:** There is no door.<br>**Solution:** Check the number of the door. |\n\
             | 101 | **Reason:** The key is lost.<br>**Solution:** Send a new key. |\n| 102 | **Reason:** The lock failed.<br>**Solution:** Wait. |\n",
        ),
        // In one line, and one text has a colon of its own.
        case(
            "errors.html",
            "<h1>Error codes</h1><table><tr><th>Code</th><th>Details</th></tr>\
             <tr><td>100</td><td>Cause: There is no door. Action: Check the number of the door.</td></tr>\
             <tr><td>101</td><td>Cause: The key is lost. Action: Send a new key.</td></tr>\
             <tr><td>102</td><td>Cause: The lock failed. Action: Wait.</td></tr></table>",
        ),
        // A text before the labels keeps its column.
        case(
            "errors.rst",
            "Error codes\n===========\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Meaning\n   * - 100\n     - There is no door.\n\n       Solution: Check the number of the door.\n\n       Since: 1.2\n\
             \x20  * - 101\n     - The key is lost.\n\n       Solution: Send a new key.\n\n       Since: 1.2\n   * - 102\n     - The lock failed.\n\n       Solution: Wait.\n\n       Since: 1.3\n",
        ),
        // Words before colons that differ are no labels.
        Case {
            name: "words.md",
            page: "# Error codes\n\n| Code | Description |\n|---|---|\n| 100 | Door: it is lost. Key: it is here. |\n| 101 | Key: it is lost. Note: send a key. |\n| 102 | Lock: it failed. Note: wait. |\n",
            args: &[],
            entries: &[
                "100: Door: it is lost. Key: it is here.",
                "101: Key: it is lost. Note: send a key.",
                "102: Lock: it failed. Note: wait.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn numbers_of_rows_beside_classes_of_codes_are_no_codes() {
    check(&[Case {
        name: "errors.md",
        page: "# Error codes\n\n| # | Error pattern | Meaning |\n|---|---|---|\n| 1 | 801xxx | No door |\n| 2 | 802xxx | No key |\n| 3 | 803xxx | No lock |\n",
        args: &[],
        entries: &[],
        reported: &[],
    }]);
}

#[test]
fn labels_beside_codes_are_left_out() {
    check(&[Case {
        name: "errors.md",
        page: "# Error codes\n\nError | Description\n---|---\n**Error 100**: | The door is missing.\n**Error 101**: | The key is lost.\n**Error 102**: | The lock failed.\n",
        args: &[],
        entries: &[
            "100: The door is missing.",
            "101: The key is lost.",
            "102: The lock failed.",
        ],
        reported: &[],
    }]);
}

#[test]
fn texts_without_quotes_may_contain_the_delimiter() {
    check(&[
        Case {
            name: "errors.csv",
            page: "0, No error\n1, The door failed to open, because it is jammed.\n2, No key\n3, Bad lock\n4, The lock is lost\n6, Door gone\n7, Too loud\n",
            args: &[],
            entries: &[
                "0: No error",
                "1: The door failed to open, because it is jammed.",
                "2: No key",
                "3: Bad lock",
                "4: The lock is lost",
                "6: Door gone",
                "7: Too loud",
            ],
            reported: &[],
        },
        // Columns that only some rows have.
        Case {
            name: "columns.csv",
            page: "code,message,description\n1,No door,Build one\n2,No key\n3,Bad lock\n4,Lost lock\n5,Door gone\n6,Too loud\n",
            args: &[],
            entries: &[
                "1: No door | description=Build one",
                "2: No key",
                "3: Bad lock",
                "4: Lost lock",
                "5: Door gone",
                "6: Too loud",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn markdown_may_contain_tables_in_directives() {
    check(&[
        Case {
            name: "fences.md",
            page: "# Door errors\n\n```{list-table} Errors\n:header-rows: 1\n* - Code\n  - Text\n* - 100\n  - There is no `door`.\n* - 101\n  - The key is < 5 cm.\n```\n\n:::{csv-table} Other errors\n:header: \"Code\", \"Text\"\n200, \"The lock, it failed\"\n201, Bad\n:::\n",
            args: &[],
            entries: &[
                "100: There is no door.",
                "101: The key is < 5 cm.",
                "200: The lock, it failed",
                "201: Bad",
            ],
            reported: &[],
        },
        Case {
            name: "mixed.md",
            page: "## Error codes\n\n.. list-table:: Error codes\n   :header-rows: 1\n\n   * - Name\n     - Type\n     - Description\n   * - 719\n     - door is a mirror\n     - The door failed, because it is a mirror.\n   * - 723\n     - door is off\n     - The door failed, because it is off.\n\n## More\n\n* The end\n",
            args: &[],
            entries: &[
                "719: door is a mirror | description=The door failed, because it is a mirror.",
                "723: door is off | description=The door failed, because it is off.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn a_table_of_one_column_is_a_list_of_sections() {
    check(&[Case {
        name: "errors.html",
        page: "<table><tr><td class='title'>Door error codes</td></tr>\
               <tr><td><b>100 No door</b><br>There is no door in this house.</td></tr>\
               <tr><td><b>110 No key</b><br>The key was lost.</td></tr>\
               <tr><td><b>120 Bad lock</b><br>The lock does not work.</td></tr></table>",
        args: &[],
        entries: &[
            "100: No door | description=There is no door in this house.",
            "110: No key | description=The key was lost.",
            "120: Bad lock | description=The lock does not work.",
        ],
        reported: &[],
    }]);
}

#[test]
fn words_may_end_with_a_comma() {
    check(&[Case {
        name: "errors.md",
        page: "# Error codes\n\nCode | Description\n---|---\nNO_DOOR | There is no door.\nNO_KEY, | The key is lost.\nBAD_LOCK, | The lock failed.\n",
        args: &[],
        entries: &[
            "NO_DOOR: There is no door.",
            "NO_KEY: The key is lost.",
            "BAD_LOCK: The lock failed.",
        ],
        reported: &[],
    }]);
}

#[test]
fn names_under_the_heading_message_are_codes() {
    check(&[
        Case {
            name: "messages.md",
            page: "# Error messages\n\n| Status message | Possible causes |\n|---|---|\n| no_such_door | The door does not exist. |\n| key_lost | The key is not there. |\n| bad_lock | The lock failed. |\n",
            args: &[],
            entries: &[
                "no_such_door: The door does not exist.",
                "key_lost: The key is not there.",
                "bad_lock: The lock failed.",
            ],
            reported: &[],
        },
        // Beside numbers, they are symbols.
        Case {
            name: "numbers.md",
            page: "# Error messages\n\n| Code | Message | Causes |\n|---|---|---|\n| 1 | no_such_door | The door does not exist. |\n| 2 | key_lost | The key is not there. |\n",
            args: &[],
            entries: &[
                "1: The door does not exist. | symbol=no_such_door",
                "2: The key is not there. | symbol=key_lost",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn lines_of_text_may_be_cells_or_rows() {
    check(&[
        // Cells on lines of their own, below the headings of the columns.
        Case {
            name: "copied.txt",
            page: "errcode |\nerrmsg |\ndescription |\n0 |\nnone |\nIt worked |\n-3 |\nInvalid door. |\nThe door is not there |\n10000 |\ninvalid key |\nThe key was lost |\n",
            args: &[],
            entries: &[
                "0: none | description=It worked",
                "-3: Invalid door. | description=The door is not there",
                "10000: invalid key | description=The key was lost",
            ],
            reported: &[],
        },
        // A row behind lines that interrupt the table.
        Case {
            name: "tabs.txt",
            page: "Error codes\n\nCode\tMeaning\tNote\n011\tNO DOOR\tBuild one\n012\tNO KEY\tFind it\n013\tBAD LOCK\tReplace it\nOr repair it\n\n087\tNO BELL\tKnock\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "011: NO DOOR | description=Build one",
                "012: NO KEY | description=Find it",
                "013: BAD LOCK | description=Replace it",
                "087: NO BELL | description=Knock",
            ],
            reported: &[],
        },
        // Lines of a property file.
        Case {
            name: "properties.md",
            page: "# Error codes\n\nE1301.description = There is no door\n\nE1302.description = The key is lost\n\nE1303.description = The lock failed\n",
            args: &[],
            entries: &[
                "E1301: There is no door",
                "E1302: The key is lost",
                "E1303: The lock failed",
            ],
            reported: &[],
        },
    ]);
}
