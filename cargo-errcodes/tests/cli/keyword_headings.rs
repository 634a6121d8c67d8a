//! Names of errors with a sign before them or between their words, as headings of sections, and attributes that stand for names.

use crate::recognition::{case, check};

#[test]
fn headings_are_codes_with_colons_and_slashes() {
    check(&[
        // A status below each heading, sections of different lengths, and a table of HTTP statuses at the end.
        case(
            "keywords.mdx",
            "# Error codes\n\n## Door errors\n\nErrors of doors.\n\n### `:gate/no-door`\n\n**Status:** 404\n\nThere is no such door. See [doors](/doors).\n\n\
             ### `:gate/door-stuck`\n\n**Status:** 409\n\nThe door is stuck.\n\n### `door-missing-handle`\n\n**Status:** 400\n\nThe handle is missing.\n\n\
             ## Key errors\n\n### `:key/lost`\n\n**Status:** 404\n\nThe key has been lost.\n\n---\n\n## HTTP status reference\n\n\
             | Status | Meaning |\n|--|--|\n| 400 | Bad Request |\n| 404 | Not Found |\n| 409 | Conflict |\n",
            &[
                ":gate/no-door: There is no such door. See doors. | http_status=404",
                ":gate/door-stuck: The door is stuck. | http_status=409",
                "door-missing-handle: The handle is missing. | http_status=400",
                ":key/lost: The key has been lost. | http_status=404",
                "400: Bad Request",
                "404: Not Found",
                "409: Conflict",
            ],
            &[],
        ),
        case(
            "slashes.md",
            "# Gate errors\n\n## gate/no-door\n\nHTTP status: 404\n\nThere is no such door.\n\n## gate/door-stuck\n\nHTTP status: 409\n\nThe door is stuck.\n\n\
             ## key/lost\n\nHTTP status: 404\n\nThe key is not here.\n",
            &[
                "gate/no-door: There is no such door. | http_status=404",
                "gate/door-stuck: The door is stuck. | http_status=409",
                "key/lost: The key is not here. | http_status=404",
            ],
            &[],
        ),
        case(
            "items.md",
            "# Errors\n\n- `:gate/no-door` – There is no such door.\n- `:gate/door-stuck` – The door is stuck and cannot move.\n- `:key/lost` – The key is not here.\n",
            &[
                ":gate/no-door: There is no such door.",
                ":gate/door-stuck: The door is stuck and cannot move.",
                ":key/lost: The key is not here.",
            ],
            &[],
        ),
        // Topics of a guide are not errors.
        case(
            "guide.md",
            "# Guide\n\n## getting-started\n\nInstall the gate.\n\n## open-doors\n\nOpen a door with a key.\n\n## close-doors\n\nClose it with the same key.\n",
            &[],
            &["no codes were found"],
        ),
    ]);
}

#[test]
fn attributes_of_cells_are_the_names_that_they_stand_for() {
    check(&[
        case(
            "appendix.adoc",
            "= Error codes\n\n[cols=\"2,3\",options=\"header\"]\n|====\n| *Error Code*\n| *Brief Description*\n\n\
             // Keep this list sorted.\n\n| {GATE_NO_DOOR_anchor}\n\ninclude::{generated}/notes/GATE_NO_DOOR.adoc[]\n| Returned when {openDoor} finds no door.\n\n\
             | {GATE_DOOR_STUCK_anchor}\n\ninclude::{generated}/notes/GATE_DOOR_STUCK.adoc[]\n| Returned when the door is stuck and {GATE_FORCE} is not set.\n\n\
             // | {GATE_OLD_anchor}\n// | No longer returned.\n\n| {GATE_KEY_LOST_anchor}\n| Returned when the key is lost.\n|====\n",
            &[
                "GATE_NO_DOOR: Returned when openDoor finds no door.",
                "GATE_DOOR_STUCK: Returned when the door is stuck and GATE_FORCE is not set.",
                "GATE_KEY_LOST: Returned when the key is lost.",
            ],
            &[
                "the first of 2 included files in this table",
                "{GATE_DOOR_STUCK_anchor}",
            ],
        ),
        // Anchors before the attributes, and another word before the names.
        case(
            "anchors.adoc",
            "= Errors\n\n|===\n|Code |Meaning\n\n|[[no-door]]{err-NO_DOOR} |There is no door.\n|[[stuck]]{err-DOOR_STUCK} |The door is stuck.\n\
             |[[lost]]{err-KEY_LOST} |The key is lost.\n|===\n",
            &[
                "NO_DOOR: There is no door.",
                "DOOR_STUCK: The door is stuck.",
                "KEY_LOST: The key is lost.",
            ],
            &["{err-DOOR_STUCK}"],
        ),
        case(
            "macros.adoc",
            "= Errors\n\n|===\n|Code |Meaning\n\n|anchor:no-door[]NO_DOOR |There is no door.\n|anchor:stuck[]DOOR_STUCK |The door is stuck.\n\
             |anchor:lost[]KEY_LOST |The key is lost.\n|===\n",
            &[
                "NO_DOOR: There is no door.",
                "DOOR_STUCK: The door is stuck.",
                "KEY_LOST: The key is lost.",
            ],
            &[],
        ),
        // Attributes that the page defines, and placeholders of messages.
        case(
            "defined.adoc",
            ":no_door: E-404\n:door_stuck: E-409\n:key_lost: E-410\n\n= Errors\n\n|===\n|Code |Meaning\n\n|{no_door} |There is no door {door_name}.\n\
             |{door_stuck} |The door is stuck.\n|{key_lost} |The key is lost.\n|===\n",
            &[
                "E-404: There is no door {door_name}.",
                "E-409: The door is stuck.",
                "E-410: The key is lost.",
            ],
            &[],
        ),
    ]);
}
