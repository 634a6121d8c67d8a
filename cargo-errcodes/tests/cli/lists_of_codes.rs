//! Codes at the beginning of lines and titles, and the columns that tables of the same page share.

use crate::recognition::{Case, check};

#[test]
fn long_numbers_before_full_stops_are_codes() {
    const ENTRIES: [&str; 4] = [
        "101: No door",
        "102: No key, or a wrong one",
        "105: Bad lock",
        "110: Too loud",
    ];
    check(&[
        Case {
            name: "errors.md",
            page: "# Error codes\n\n101. No door\n102. No key,\n     or a wrong one\n105. Bad lock\n\nMore of them:\n\n110. Too loud\n",
            args: &[],
            entries: &ENTRIES,
            reported: &[],
        },
        Case {
            name: "errors.rst",
            page: "Error codes\n===========\n\n101. No door\n102. No key,\n     or a wrong one\n105. Bad lock\n\n110. Too loud\n",
            args: &[],
            entries: &ENTRIES,
            reported: &[],
        },
        Case {
            name: "errors.html",
            page: "<h1>Error codes</h1><ol start=\"101\"><li>No door</li><li>No key, or a wrong one</li><li value=\"105\">Bad lock</li><li value=\"110\">Too loud</li></ol>",
            args: &[],
            entries: &ENTRIES,
            reported: &["verified: 4 of 4 codes and 4 of 4 texts are on the page"],
        },
        // Steps.
        Case {
            name: "steps.md",
            page: "# Error handling\n\n1. Find the error\n2. Fail\n3. Try again\n",
            args: &[],
            entries: &[],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_have_several_groups_of_letters() {
    check(&[Case {
        name: "codes.txt",
        page: "E-F100 - The sensor failed\nE-F101 - The disk failed\nI-S100 - The sensor is ready\nE-S100 - The service failed\nW-I101 - Failed to read\n",
        args: &[],
        entries: &[
            "E-F100: The sensor failed",
            "E-F101: The disk failed",
            "I-S100: The sensor is ready",
            "E-S100: The service failed",
            "W-I101: Failed to read",
        ],
        reported: &[],
    }]);
}

#[test]
fn titles_with_two_hyphens_are_no_comments() {
    check(&[Case {
        name: "errors.rst",
        page: "Errors\n======\n\n101 -- TOO_FEW_DOORS\n^^^^^^^^^^^^^^^^^^^^\n\nA house should have a door.\n\n.. code-block:: xml\n\n   <house>101</house>\n\n\
               102 -- NO_KEY\n^^^^^^^^^^^^^\n\nThe key is lost.\n\n.. image:: _static/102.png\n   :width: 100%\n\n103 -- BAD_LOCK\n^^^^^^^^^^^^^^^\n\nThe lock failed.\n",
        args: &[],
        entries: &[
            "101: A house should have a door. | symbol=TOO_FEW_DOORS",
            "102: The key is lost. | symbol=NO_KEY",
            "103: The lock failed. | symbol=BAD_LOCK",
        ],
        reported: &[],
    }]);
}

#[test]
fn tables_with_the_same_headings_have_the_same_columns() {
    check(&[Case {
        name: "errors.md",
        page: "# Error codes\n\n## Doors\n\n| Code | Description | Meaning |\n|---|---|---|\n| D-101 | No door | Somebody stole it, or it was never there |\n| D-102 | No key | Somebody lost it, or it was never there |\n| D-103 | Bad lock | Somebody broke it, or it was never good |\n\n\
               ## Keys\n\n| Code | Description | Meaning |\n|---|---|---|\n| K-101 | The key does not fit, although it is there | Wrong key |\n",
        args: &["--single-enum", "Codes"],
        entries: &[
            "D-101: No door | description=Somebody stole it, or it was never there",
            "D-102: No key | description=Somebody lost it, or it was never there",
            "D-103: Bad lock | description=Somebody broke it, or it was never good",
            "K-101: The key does not fit, although it is there | description=Wrong key",
        ],
        reported: &[],
    }]);
}

#[test]
fn codes_of_several_parts_are_told_from_numbers_in_their_texts() {
    check(&[Case {
        name: "parts.md",
        page: "# Mapping of Error Codes\n\n## Door\n\nD-NDOR-01: the door can not be door(0)\n\nD-T2PO-01: tokens are not two\n\n## DoorV1\n\nD1-NKEY-01: there is no key\n\nD1-NKEY-02: cannot open address(0)\n",
        args: &["--single-enum", "Door"],
        entries: &[
            "D-NDOR-01: the door can not be door(0)",
            "D-T2PO-01: tokens are not two",
            "D1-NKEY-01: there is no key",
            "D1-NKEY-02: cannot open address(0)",
        ],
        reported: &[],
    }]);
}

#[test]
fn codes_before_commas_have_texts() {
    check(&[
        Case {
            name: "commas.md",
            page: "DR0001, No response: tried 3 times\nDR0002, Door does not exist\nDR0003, Invalid key, or none\nKEY0001, Key is lost. (Ask the owner)\n",
            args: &[],
            entries: &[
                "DR0001: No response: tried 3 times",
                "DR0002: Door does not exist",
                "DR0003: Invalid key, or none",
                "KEY0001: Key is lost. (Ask the owner)",
            ],
            reported: &[],
        },
        Case {
            name: "items.html",
            page: "<h1>Error codes</h1><ul><li>1001; no door</li><li>1002; no key</li><li>1005; bad lock</li></ul>",
            args: &[],
            entries: &["1001: no door", "1002: no key", "1005: bad lock"],
            reported: &[],
        },
        // Several codes in a sentence have no text of their own.
        Case {
            name: "sentence.md",
            page: "# Errors\n\n| Code | Meaning |\n|---|---|\n| 401 | Error: no door |\n| 402 | Error: no key |\n\nThe door stays closed for:\n\n- 401, 402\n- 401, if locked\n",
            args: &[],
            entries: &["401: Error: no door", "402: Error: no key"],
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

/// Markdown and HTML have the lines of an item in one paragraph.
#[test]
fn lines_with_labels_in_an_item_are_fields_of_its_error() {
    check(&[
        Case {
            name: "symbols.md",
            page: "# Error reference\n\n<a id=\"0\"></a>\n\n- Error Code：**`0`**  \n  **Symbol**：No Door  \n  **Description**：There is no\n  such door.  \n  **Suggested Action**：Build one.\n\n<a id=\"1\"></a>\n\n- Error Code：**`1`**  \n  **Symbol**：No Key  \n  **Description**：The key is lost.  \n  **Suggested Action**：Find it.\n",
            args: &[],
            entries: &[
                "0: There is no such door. | symbol=No Door",
                "1: The key is lost. | symbol=No Key",
            ],
            reported: &[],
        },
        Case {
            name: "titles.html",
            page: "<h1>Errors</h1><ul><li>Code: 1001<br>Title: No door<br>Description: There is no such door.</li><li>Code: 1002<br>Title: No key<br>Description: The key is lost.</li></ul>",
            args: &[],
            entries: &[
                "1001: No door | description=There is no such door.",
                "1002: No key | description=The key is lost.",
            ],
            reported: &[],
        },
    ]);
}
