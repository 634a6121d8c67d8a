//! Errors whose headings are groups of digits, and the sections below the heading of an error.

use crate::recognition::{Case, check};

#[test]
fn sections_below_the_heading_of_an_error_are_parts_of_it() {
    check(&[
        Case {
            name: "groups.md",
            page: "# Door error codes\n\n## 5-1500 series errors\n\n### 5-1500-0000\n\n#### Description\n\nLOCK ERROR\n\n#### Known occurrences\n\n- Front door\n\n#### How to fix\n\nUnknown\n\n### 5-1500-0002\n\n#### Description\n\nThe key is lost.\n\n#### Known occurrences\n\nN/A\n\n#### How to fix\n\n- Look for it.\n\n### 5-1501-0001\n\n#### Description\n\nN/A\n\n#### How to fix\n\n- Oil it.\n",
            args: &[],
            entries: &[
                "5-1500-0000: LOCK ERROR",
                "5-1500-0002: The key is lost. | description=Look for it.",
                "5-1501-0001:  | description=Oil it.",
            ],
            reported: &["Known occurrences: is the heading of sections"],
        },
        // If descriptions are in their own sections, those about what to do are reported.
        Case {
            name: "titles.md",
            page: "# Error codes\n\n### 10-001-22: No door\n\n#### Description\n\nThere is no door.\n\n#### Resolution\n\nBuild it.\n\n### 10-001-23: No key\n\n#### Description\n\nThere is no key.\n\n#### Resolution\n\nFind it.\n\n### 10-002-01: Jammed\n\n#### Description\n\nN/A\n\n#### Resolution\n\nOil it.\n",
            args: &[],
            entries: &[
                "10-001-22: No door | description=There is no door.",
                "10-001-23: No key | description=There is no key.",
                "10-002-01: Jammed",
            ],
            reported: &["Resolution: is the heading of sections about what to do"],
        },
        Case {
            name: "names.md",
            page: "# Errors\n\n## NO_DOOR\n\n### Message\n\nThere is no door.\n\n### Related calls\n\n- open\n\n## NO_KEY\n\n### Message\n\nThere is no key.\n\n## DOOR_JAMMED\n\n### Message\n\nThe door is jammed.\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door.",
                "NO_KEY: There is no key.",
                "DOOR_JAMMED: The door is jammed.",
            ],
            reported: &["Related calls: is the heading of sections"],
        },
        // The heading of the text can have the level of the heading of the error.
        Case {
            name: "level.md",
            page: "# Errors\n\n## E1001\n\n## Description\n\nThere is no door.\n\n## E1002\n\n### Description\n\nThere is no key.\n\n## E1003\n\n### Description\n\nThe door is jammed.\n",
            args: &[],
            entries: &[
                "E1001: There is no door.",
                "E1002: There is no key.",
                "E1003: The door is jammed.",
            ],
            reported: &[],
        },
        Case {
            name: "dates.md",
            page: "# Changes\n\n## 2023-01-15\n\nFailed calls are logged.\n\n## 2023-02-11\n\nNo error at night.\n\n## 12-03-2023\n\nInvalid keys are refused.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

/// A text such as `(Same as above)` is none.
#[test]
fn placeholders_in_sections_are_no_texts() {
    check(&[
        // The headings of ranges are chapters, and `4614` is one of the errors.
        Case {
            name: "ranges.rst",
            page: ".. _errors:\n\n****************\nGate Error Codes\n****************\n\n110X: Calls\n===========\n\nError 1100\n----------\n\n**Message**\n\nThe call is not known.\n\n**User Message**\n\n*(Same as above)*\n\n19XX: Keys / Locks\n==================\n\nError 1900\n------------\n\n**Message**\n\nThe key is lost.\n\nLook below the mat.\n\n**User Message**\n\n*(Same as above)*\n\n**Further Information**\n\nSome mats have two keys.\n\n4614\n----\n\n**Message**\n\nThe lock is jammed.\n\n**User Message**\n\n–\n\n400X: Doors\n===========\n\nError 4001\n----------\n\n**Message**\n\nThe door is gone.\n\n**User Message**\n\nThere is no door.\n\n100XX: Gates\n============\n\nError 10010\n-----------\n\n**Message**\n\nThe gate is closed.\n\n**User Message**\n\nN/A\n",
            args: &[],
            entries: &[
                "1100: The call is not known.",
                "1900: The key is lost. | description=Look below the mat.\\n\\nSome mats have two keys.",
                "4614: The lock is jammed.",
                "4001: The door is gone. | description=There is no door.",
                "10010: The gate is closed.",
            ],
            reported: &[],
        },
        Case {
            name: "same_line.rst",
            page: "Error codes\n===========\n\nError 2001\n------------\n\n**Message**: The key is lost.\n\n**User Message**: (Same as above)\n\n**Description**: N/A\n\nError 2002\n------------\n\n**Message**: The lock is jammed.\n\n**Description**: Oil is missing.\n\nError 2003\n------------\n\n**Message**: There is no door.\n\n**Description**: See above.\n",
            args: &[],
            entries: &[
                "2001: The key is lost.",
                "2002: The lock is jammed. | description=Oil is missing.",
                "2003: There is no door.",
            ],
            reported: &[],
        },
        Case {
            name: "same.md",
            page: "# Fehlercodes\n\n## E1001\n\n**Meldung**\n\nDer Schlüssel fehlt.\n\n**Beschreibung**\n\n(siehe oben)\n\n## E1002\n\n**Meldung**\n\nDas Schloss klemmt.\n\n**Beschreibung**\n\nEs fehlt Öl.\n",
            args: &[],
            entries: &[
                "E1001: Der Schlüssel fehlt.",
                "E1002: Das Schloss klemmt. | description=Es fehlt Öl.",
            ],
            reported: &[],
        },
    ]);
}
