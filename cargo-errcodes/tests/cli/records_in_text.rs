//! Errors in headings, paragraphs and lists, whose values have labels or are below each other.

use crate::recognition::{Case, check};

#[test]
fn headings_have_several_codes() {
    check(&[
        Case {
            name: "errors.md",
            page: "# Troubleshooting\n\n## Error 4001: The key is missing\n\nSend a key.\n\n## Errors 4010, 4011 and 4012: The door is locked\n\nUnlock it.\n\n## Error 4020 / 4021 - The door is jammed\n\nPush it.\n",
            args: &[],
            entries: &[
                "4001: The key is missing | description=Send a key.",
                "4010: The door is locked | description=Unlock it.",
                "4011: The door is locked | description=Unlock it.",
                "4012: The door is locked | description=Unlock it.",
                "4020: The door is jammed | description=Push it.",
                "4021: The door is jammed | description=Push it.",
            ],
            reported: &[],
        },
        Case {
            name: "fehler.html",
            page: "<h1>Fehlercodes der Tür</h1><h3>Fehlercode E10 – Tür fehlt</h3><p>Tür einbauen.</p><h3>Fehlercodes E21, E22 und E23 – Tür klemmt</h3><p>Tür ölen.</p>",
            args: &[],
            entries: &[
                "E10: Tür fehlt | description=Tür einbauen.",
                "E21: Tür klemmt | description=Tür ölen.",
                "E22: Tür klemmt | description=Tür ölen.",
                "E23: Tür klemmt | description=Tür ölen.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn numbers_of_headings_with_gaps_are_codes() {
    let case = |page, entries| Case {
        name: "errors.md",
        page,
        args: &[],
        entries,
        reported: &[],
    };
    check(&[
        case(
            "# Error numbers\n\n### 1. Out of paper\n\nFill the tray.\n\n### 2. Lid open\n\nClose the lid.\n\n### 7. Paper jam\n\nRemove the paper.\n",
            &[
                "1: Out of paper | description=Fill the tray.",
                "2: Lid open | description=Close the lid.",
                "7: Paper jam | description=Remove the paper.",
            ],
        ),
        // Those of chapters have none.
        case(
            "# Guide\n\n### 1. Introduction\n\nRead this.\n\n### 2. Doors\n\nOpen them.\n\n### 3. Keys\n\nTurn them.\n",
            &[],
        ),
    ]);
}

#[test]
fn values_are_below_their_labels() {
    const ENTRIES: [&str; 2] = [
        "4001: There is no door. | symbol=NoDoor",
        "4002: The key is lost. | symbol=NoKey",
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
            "errors.html",
            "<h1>Result codes</h1><p>The program ends with one of these codes.</p><hr><p><strong>Numeric Code</strong><br>4001</p><p><strong>Symbolic Name</strong><br>NoDoor</p><p><strong>Description</strong><br>There is no door.</p><hr>\
             <p><strong>Numeric Code</strong><br>4002</p><p><strong>Symbolic Name</strong><br>NoKey</p><p><strong>Description</strong><br>The key is lost.</p>",
        ),
        case(
            "errors.rst",
            "Errors\n======\n\n**Error Code**\n\n4001\n\n**Error Name**\n\nNoDoor\n\n**Meaning**\n\nThere is no door.\n\n----\n\n**Error Code**\n\n4002\n\n**Error Name**\n\nNoKey\n\n**Meaning**\n\nThe key is lost.\n",
        ),
    ]);
}

#[test]
fn sections_list_the_values_of_an_error() {
    check(&[
        Case {
            name: "errors.md",
            page: "# Errors\n\n## Doors\n\n### Door not found\n\n- **HTTP status**: 404\n- **Error code**: `D-1001`\n\nThere is no such door.\n\n### Door locked\n\n- **HTTP status**: 409\n- **Error code**: `D-1002`\n\nUnlock it.\n",
            args: &[],
            entries: &[
                "D-1001: Door not found | description=There is no such door. | http_status=404",
                "D-1002: Door locked | description=Unlock it. | http_status=409",
            ],
            reported: &[],
        },
        Case {
            name: "errors.rst",
            page: "Door errors\n===========\n\n.. _state-21000:\n\n21000\n~~~~~\n\n:Condition: the door is missing\n\n.. _state-22P05:\n\n22P05\n~~~~~\n\n:Condition: the key is lost\n",
            args: &[],
            entries: &["21000: the door is missing", "22P05: the key is lost"],
            reported: &[],
        },
        Case {
            name: "items.md",
            page: "### List of error codes\n\n* **S3A01** (NoDoor)\n\n   There is no such door.\n\n* **S3A02** (NoKey)\n\n   The key is lost.\n\n* **S3B01** (NoLock)\n\n   There is no lock.\n",
            args: &[],
            entries: &[
                "S3A01: There is no such door. | symbol=NoDoor",
                "S3A02: The key is lost. | symbol=NoKey",
                "S3B01: There is no lock. | symbol=NoLock",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn symbols_are_above_codes_or_definitions() {
    check(&[
        Case {
            name: "errors.txt",
            page: "Door error codes\n\nDOOR_INVALID_FUNCTION\n\n    1 (0x1)\n\n    The function is wrong.\n\nDOOR_NOT_FOUND\n\n    2 (0x2)\n\n    There is no door.\n\nDOOR_LOGON_FAILURE\n\n    1326 (0x52E)\n\n    The password is wrong.\n",
            args: &[],
            entries: &[
                "1: The function is wrong. | symbol=DOOR_INVALID_FUNCTION",
                "2: There is no door. | symbol=DOOR_NOT_FOUND",
                "1326: The password is wrong. | symbol=DOOR_LOGON_FAILURE",
            ],
            reported: &[],
        },
        Case {
            name: "errors.adoc",
            page: "= Errors\n\n== Doors\n\n`NO_DOOR`::\n[DOR1] There is no door.\n\n`DOOR_LOCKED`::\n[DOR2] The door is locked.\n\n`DOOR_JAMMED`::\n[DOR10] The door is jammed.\n",
            args: &[],
            entries: &[
                "DOR1: There is no door. | symbol=NO_DOOR",
                "DOR2: The door is locked. | symbol=DOOR_LOCKED",
                "DOR10: The door is jammed. | symbol=DOOR_JAMMED",
            ],
            reported: &[],
        },
        Case {
            name: "items.md",
            page: "# Error codes\n\n* **NO_DOOR** -There is no door.\n\n* **DOOR_LOCKED** -The door is locked.\n\n* **KEY_LOST** -The key is lost.\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door.",
                "DOOR_LOCKED: The door is locked.",
                "KEY_LOST: The key is lost.",
            ],
            reported: &[],
        },
        Case {
            name: "quotes.md",
            page: "## Error codes\n\n```\n1001  \"no such door\"\n1002\t \"the key is lost\"\n1003 \"the door is jammed\"\n```\n",
            args: &[],
            entries: &[
                "1001: no such door",
                "1002: the key is lost",
                "1003: the door is jammed",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn remarks_are_not_errors() {
    check(&[
        Case {
            name: "errors.txt",
            page: "Error codes\n\nNO_DOOR: There is no door.\nKEY_LOST: The key is lost.\nLOCK_BAD: The lock failed.\n\nNOTE: The texts may change.\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door.",
                "KEY_LOST: The key is lost.",
                "LOCK_BAD: The lock failed.",
            ],
            reported: &[],
        },
        Case {
            name: "remarks.txt",
            page: "Errors of the door\n\nNOTE: The door does not answer while it is open.\n\nMore text about the door.\n\nWARNING: The lock fails if it is cold.\n\nTIP: Use a key.\n",
            args: &[],
            entries: &[],
            reported: &[],
        },
    ]);
}
