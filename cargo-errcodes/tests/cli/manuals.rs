//! Manuals and specifications in plain text and `AsciiDoc`, with names and codes in lists and texts below them.

use crate::recognition::{Case, check};

#[test]
fn items_that_are_names_with_texts_below_them_are_errors() {
    check(&[
        Case {
            name: "items.md",
            page: "# Protocol\n\n## Error responses\n\nThe message is one of:\n\n- `NO-DOOR`\n\n  There is no such door.\n\n- `NO-KEY`\n\n  The key is not known.\n\n  It may be lost.\n\n- `JAMMED`\n\n  The door is jammed.\n",
            args: &[],
            entries: &[
                "NO-DOOR: There is no such door.",
                "NO-KEY: The key is not known. It may be lost.",
                "JAMMED: The door is jammed.",
            ],
            reported: &[],
        },
        // Markdown shows the line break as a space.
        Case {
            name: "breaks.md",
            page: "# Errors\n\n- NO_DOOR\n  There is no such door.\n- NO_KEY\n  The key is not known.\n- JAMMED\n  The door is jammed.\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no such door.",
                "NO_KEY: The key is not known.",
                "JAMMED: The door is jammed.",
            ],
            reported: &[],
        },
        Case {
            name: "lists.txt",
            page: "[[errors]]\nError responses\n---------------\n\nSee <<calls,the calls>> for more.\n\n- 'NO-DOOR'\n+\nThere is no such door,\nor it is not known.\n\n- 'NO-KEY'\n+\nThe key is not known.\n\n- 'JAMMED'\n+\nThe door is jammed.\n\n[[calls]]\nCalls\n-----\n\nOPEN opens a door.\n",
            args: &[],
            entries: &[
                "NO-DOOR: There is no such door, or it is not known.",
                "NO-KEY: The key is not known.",
                "JAMMED: The door is jammed.",
            ],
            reported: &[],
        },
        // Words in capital letters also begin sentences about something else.
        Case {
            name: "notes.md",
            page: "# Errors\n\n| Code | Meaning |\n|---|---|\n| 1 | Error: no door |\n| 2 | Error: no key |\n\n## Notes\n\n- NOTE The door must be closed.\n- URL The address of the door.\n- KEY The key to be used.\n",
            args: &[],
            entries: &["1: Error: no door", "2: Error: no key"],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_with_hanging_texts_are_errors_beside_lists_of_other_things() {
    check(&[
        Case {
            name: "protocol.spec",
            page: "# Licensed to nobody.\n# See the file NOTICE.\n\n                 DOOR PROTOCOL v2\n\n1. Calls\n\n  A byte that distinguishes the calls:\n    0x00    OPEN\n    0x01    CLOSE\n    0x02    OPEN_ALL\n    0x05    LOCK\n\n2. Error codes\n\n  The errors that the body of an ERROR may have\n  are described below:\n    0x0000    Server error: something failed. This\n              indicates a bug.\n    0x000A    Protocol error: the message <call> was\n              not expected in this state.\n    0x1001    Overloaded: the request cannot be processed.\n    0x1100    Timeout: the door failed to\n              open in time.\n",
            args: &[],
            entries: &[
                "0x0000: Server error: something failed. This indicates a bug.",
                "0x000A: Protocol error: the message <call> was not expected in this state.",
                "0x1001: Overloaded: the request cannot be processed.",
                "0x1100: Timeout: the door failed to open in time.",
            ],
            reported: &["A byte that distinguishes the calls"],
        },
        Case {
            name: "manual.txt",
            page: "Exit status\n\n  The program ends with one of the following:\n    10  Success\n    11  The door failed to\n        open.\n    12  The key is invalid.\n    13  The door is jammed and\n        cannot be closed.\n",
            args: &[],
            entries: &[
                "10: Success",
                "11: The door failed to open.",
                "12: The key is invalid.",
                "13: The door is jammed and cannot be closed.",
            ],
            reported: &[],
        },
    ]);
}
