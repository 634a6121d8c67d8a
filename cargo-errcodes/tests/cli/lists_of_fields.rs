//! Lists of fields of reStructuredText below errors, and errors whose names have hyphens.

use crate::recognition::{Case, check};

#[test]
fn fields_below_names_are_values_with_labels() {
    check(&[
        Case {
            name: "names.rst",
            page: "Errors\n======\n\nFields\n------\n\n``status_code``\n    **string**. The status.\n\n``category_code``\n    **string**. The code.\n\nKinds\n-----\n\n**request** - Malformed requests.\n\n**lock** - Errors of locks.\n\nCategory codes\n--------------\n\nkey-lost \n~~~~~~~~ \n \nThe key could not be found in \nthe house. \n \n:status_code: 404 \n:category_type: lock \n:category_code: key-lost \n \ndoor-already-open \n~~~~~~~~~~~~~~~~~ \n \nThe door is already open. \n \n:status_code: 409 \n:category_type: door \n:category_code: door-already-open \n \nunlock-kyc \n~~~~~~~~~~ \n \n:status_code: 409 \n:category_type: lock \n:category_code: unlock-kyc \n \nno-gate\n~~~~~~~\n\nThere is no gate.\n\n:status_code: 404\n:severity: high\n",
            args: &[],
            entries: &[
                "key-lost: The key could not be found in the house. | http_status=404 | category=lock",
                "door-already-open: The door is already open. | http_status=409 | category=door",
                "unlock-kyc:  | http_status=409 | category=lock",
                "no-gate: There is no gate. | http_status=404",
            ],
            reported: &["severity: is the heading of sections"],
        },
        // Below a title, the code is a field.
        Case {
            name: "problems.rst",
            page: "=============\nProblem types\n=============\n\nKey Lost\n========\n\n:Type: ``https://doors.example/problems/key-lost``\n:Status: ``404 Not Found``\n:Code: ``404-02``\n\nDescription\n-----------\n\nThe key is not below the mat.\n\nDoor Jammed\n===========\n\n:Type: ``https://doors.example/problems/door-jammed``\n:Status: ``409 Conflict``\n:Code: ``409-01``\n\nDescription\n-----------\n\nThe door needs oil.\n",
            args: &[],
            entries: &[
                "404-02: Key Lost | description=The key is not below the mat. | http_status=404",
                "409-01: Door Jammed | description=The door needs oil. | http_status=409",
            ],
            reported: &[],
        },
        Case {
            name: "terms.rst",
            page: "Error codes\n===========\n\nkey-lost\n    The key could not be found.\n\n    :status code: 404\n    :cause: N/A\n\ndoor-jammed\n    The door cannot be opened.\n\n    :status code: 409\n    :cause: The oil is missing.\n\nno-gate\n    There is no gate.\n\n    :status code: 404\n",
            args: &[],
            entries: &[
                "key-lost: The key could not be found. | http_status=404",
                "door-jammed: The door cannot be opened. | description=The oil is missing. | http_status=409",
                "no-gate: There is no gate. | http_status=404",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn names_with_hyphens_are_codes_in_lists_of_errors() {
    check(&[
        Case {
            name: "Codes.wiki",
            page: "_This page describes the codes of the doors._\n\n= Error codes =\n\nWhat they mean.\n\n  * *door-show* - Error while showing the door.\n  * *door-del* - Error deleting the door.\n  * *md5-grab-all* - Error reading all doors (except the last) from the house.\n  * *lock-time* - Error reading the time of the lock.\n",
            args: &[],
            entries: &[
                "door-show: Error while showing the door.",
                "door-del: Error deleting the door.",
                "md5-grab-all: Error reading all doors (except the last) from the house.",
                "lock-time: Error reading the time of the lock.",
            ],
            reported: &[],
        },
        Case {
            name: "slashes.md",
            page: "# Authentication errors\n\n- **auth/key-not-found**: There is no key.\n- **auth/key-expired**: The key has expired.\n- **auth/invalid-door**: The door is invalid.\n",
            args: &[],
            entries: &[
                "auth/key-not-found: There is no key.",
                "auth/key-expired: The key has expired.",
                "auth/invalid-door: The door is invalid.",
            ],
            reported: &[],
        },
        Case {
            name: "page.html",
            page: "<h1>Errors</h1><dl><dt>key-lost<dd>The key cannot be found.<dt>door-jammed<dd>The door cannot be opened.<dt>incomplete<dd>A part of the door is missing.<dt>no-gate<dd>There is no gate.</dl>",
            args: &[],
            entries: &[
                "key-lost: The key cannot be found.",
                "door-jammed: The door cannot be opened.",
                "incomplete: A part of the door is missing.",
                "no-gate: There is no gate.",
            ],
            reported: &[],
        },
        // Options, and the names of headers, are none.
        Case {
            name: "options.md",
            page: "# Errors\n\nIf a call fails, the options are:\n\n- dry-run - opens nothing\n- keep-open - lets the door open\n- key-file - the file with the key\n- max-doors - the most doors\n- time-out - the time to wait\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn blocks_of_lines_are_texts_below_names() {
    check(&[Case {
        name: "doors.rst",
        page: "Failure codes\n=============\n\n.. _codes:\n\nList of failure codes:\n\n\
  - | **Door_Locked**\n    | The door is locked. In a house, the key can also be\n      with a neighbour.\n    | **Possible Solutions:** Ring the bell.\n\n\
  - | **Key_Lost**\n    | Possible causes are:\n    |   1 A hole in the bag\n    |   2 A long night\n    | **Possible Solutions:** Make a key.\n\n\
  - | **Lock_Broken**\n    | The lock is broken.\n",
        args: &[],
        entries: &[
            "Door_Locked: The door is locked. In a house, the key can also be with a neighbour. | description=Possible Solutions: Ring the bell.",
            "Key_Lost: Possible causes are: | description=1 A hole in the bag\\n\\n2 A long night\\n\\nPossible Solutions: Make a key.",
            "Lock_Broken: The lock is broken.",
        ],
        reported: &[],
    }]);
}
