//! Codes of several numbers with a sign between them, which are neither ranges nor two codes.

use crate::recognition::{Case, case, check};

#[test]
fn numbers_with_signs_between_them_are_single_codes() {
    const ENTRIES: [&str; 3] = [
        "2.0.1: The door is stuck | symbol=DOOR_STUCK",
        "2.1.0: The key is missing | symbol=KEY_MISSING",
        "3.0.0: Nobody opens | symbol=NO_DOORMAN",
    ];
    let same = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        same(
            "status.md",
            "# Status codes\n\nStatus code | Name | Description\n---|---|---\n2.0.1 | DOOR_STUCK | The door is stuck\n\
             2.1.0 | KEY_MISSING | The key is missing\n3.0.0 | NO_DOORMAN | Nobody opens\n",
        ),
        same(
            "error.html",
            "<h1>Errors</h1><table><tr><th>Enhanced status code</th><th>Name</th><th>Description</th></tr>\
             <tr><td>2.0.1</td><td>DOOR_STUCK</td><td>The door is stuck</td></tr>\
             <tr><td>2.1.0</td><td>KEY_MISSING</td><td>The key is missing</td></tr>\
             <tr><td>3.0.0</td><td>NO_DOORMAN</td><td>Nobody opens</td></tr></table>",
        ),
        case(
            "hyphens.md",
            "# Errors\n\n| Result code | Name | Description |\n|--|--|--|\n| 10-20 | DOOR_STUCK | The door is stuck |\n\
             | 10-21 | KEY_MISSING | The key is missing |\n| 12-07 | NO_DOORMAN | Nobody opens |\n",
            &[
                "10-20: The door is stuck | symbol=DOOR_STUCK",
                "10-21: The key is missing | symbol=KEY_MISSING",
                "12-07: Nobody opens | symbol=NO_DOORMAN",
            ],
            &[],
        ),
        case(
            "slashes.md",
            "# Errors\n\n| Code | Reason |\n|--|--|\n| 03/12 | The door is stuck |\n| 03/13 | The key is missing |\n\
             | 05/12 | Nobody opens |\n",
            &[
                "03/12: The door is stuck",
                "03/13: The key is missing",
                "05/12: Nobody opens",
            ],
            &[],
        ),
        case(
            "colons.md",
            "# Errors\n\n| Reply | Constant | Text |\n|--|--|--|\n| 10:20 | DOOR_STUCK | The door is stuck |\n\
             | 10:21 | KEY_MISSING | The key is missing |\n| 11:20 | NO_DOORMAN | Nobody opens |\n",
            &[
                "10:20: The door is stuck | symbol=DOOR_STUCK",
                "10:21: The key is missing | symbol=KEY_MISSING",
                "11:20: Nobody opens | symbol=NO_DOORMAN",
            ],
            &[],
        ),
        // Ranges do not begin with the same number.
        case(
            "ranges.md",
            "# Errors\n\n| Code | Meaning |\n|--|--|\n| 1000-1999 | The door is stuck |\n| 2000-2999 | The key is missing |\n\
             | 3000-3999 | Nobody opens |\n",
            &[],
            &["no column looks like error codes"],
        ),
        // Pairs of codes that share a text.
        case(
            "pairs.md",
            "# Errors\n\n| Code | Meaning |\n|--|--|\n| 11/12 | The door is stuck |\n| 21/22 | The key is missing |\n\
             | 31/32 | Nobody opens |\n",
            &[
                "11: The door is stuck",
                "12: The door is stuck",
                "21: The key is missing",
                "22: The key is missing",
                "31: Nobody opens",
                "32: Nobody opens",
            ],
            &[],
        ),
    ]);
}

#[test]
fn versions_are_not_codes() {
    check(&[case(
        "changes.md",
        "# Error codes\n\n| Code | Meaning |\n|--|--|\n| 11 | The door is stuck |\n| 12 | Nobody opens |\n\n\
         ## Versions\n\n| Version | Changes |\n|--|--|\n| 1.0.0 | First version |\n| 1.0.1 | Fixes an error |\n| 1.1.0 | More doors |\n",
        &["11: The door is stuck", "12: Nobody opens"],
        &["\"Versions\""],
    )]);
}

#[test]
fn names_are_the_codes_where_the_numbers_do_not_tell_errors_apart() {
    check(&[
        // Statuses that several errors share, and the codes of others, which few errors have.
        case(
            "rare.md",
            "# Errors\n\n| Status Code | Type | Category | Description | Code of the network |\n|--|--|--|--|--|\n\
             | 404 | request\\_error | no\\_such\\_door | There is no such door. | |\n\
             | 404 | request\\_error | no\\_such\\_key | There is no such key. | |\n\
             | 409 | request\\_error | door\\_locked | The door is locked. | 51 |\n\
             | 409 | lock\\_error | lock\\_jammed | The lock is jammed. | |\n\
             | 409 | lock\\_error | lock\\_frozen | The lock is frozen. | |\n",
            &[
                "no_such_door: There is no such door. | http_status=404 | category=request_error",
                "no_such_key: There is no such key. | http_status=404 | category=request_error",
                "door_locked: The door is locked. | http_status=409 | category=request_error",
                "lock_jammed: The lock is jammed. | http_status=409 | category=lock_error",
                "lock_frozen: The lock is frozen. | http_status=409 | category=lock_error",
            ],
            &["\"Code of the network\""],
        ),
        case(
            "statuses.html",
            "<h1>Error codes</h1><table><tr><th>HTTP</th><th>Condition</th><th>Meaning</th></tr>\
             <tr><td>404</td><td>noSuchDoor</td><td>There is no such door.</td></tr>\
             <tr><td>404</td><td>noSuchKey</td><td>There is no such key.</td></tr>\
             <tr><td>404</td><td>noSuchLock</td><td>There is no such lock.</td></tr>\
             <tr><td>409</td><td>doorLocked</td><td>The door is locked.</td></tr>\
             <tr><td>409</td><td>doorStuck</td><td>The door is stuck.</td></tr></table>",
            &[
                "noSuchDoor: There is no such door. | http_status=404",
                "noSuchKey: There is no such key. | http_status=404",
                "noSuchLock: There is no such lock. | http_status=404",
                "doorLocked: The door is locked. | http_status=409",
                "doorStuck: The door is stuck. | http_status=409",
            ],
            &[],
        ),
        // Calls that return errors are not errors.
        case(
            "calls.md",
            "# Errors\n\n| Status | Method | Meaning |\n|--|--|--|\n| 404 | openDoor | There is no such door. |\n\
             | 409 | closeDoor | The door is locked. |\n| 500 | findKey | The server failed. |\n",
            &[
                "404: There is no such door. | symbol=openDoor",
                "409: The door is locked. | symbol=closeDoor",
                "500: The server failed. | symbol=findKey",
            ],
            &["code: column \"Status\""],
        ),
    ]);
}

#[test]
fn rows_without_a_number_have_their_name_as_the_code() {
    check(&[
        // No row from one on has a number.
        case(
            "last.html",
            "<h1>Error codes</h1><table><tr><th>Error code</th><th>Error name</th><th>Message</th></tr>\
             <tr><td>101</td><td>NoDoor</td><td>There is no door.</td></tr>\
             <tr><td>102</td><td>NoKey</td><td>There is no key.</td></tr>\
             <tr><td>103</td><td>DoorStuck</td><td>The door is stuck.</td></tr>\
             <tr><td></td><td>DoorLocked</td><td>The door is locked.</td></tr>\
             <tr><td></td><td>LockFrozen</td><td>The lock is frozen.</td></tr>\
             <tr><td></td><td>LockJammed</td><td>The lock is jammed.</td></tr></table>",
            &[
                "101: There is no door. | symbol=NoDoor",
                "102: There is no key. | symbol=NoKey",
                "103: The door is stuck. | symbol=DoorStuck",
                "DoorLocked: The door is locked. | symbol=DoorLocked",
                "LockFrozen: The lock is frozen. | symbol=LockFrozen",
                "LockJammed: The lock is jammed. | symbol=LockJammed",
            ],
            &[],
        ),
        // A placeholder says that there is none.
        case(
            "placeholders.md",
            "# Errors\n\n| Code | Name | Message |\n|--|--|--|\n| 101 | NO_DOOR | There is no door. |\n\
             | - | NO_KEY | There is no key. |\n| 103 | DOOR_STUCK | The door is stuck. |\n\
             | - | DOOR_LOCKED | The door is locked. |\n| 105 | LOCK_FROZEN | The lock is frozen. |\n\
             | - | LOCK_JAMMED | The lock is jammed. |\n",
            &[
                "101: There is no door. | symbol=NO_DOOR",
                "NO_KEY: There is no key. | symbol=NO_KEY",
                "103: The door is stuck. | symbol=DOOR_STUCK",
                "DOOR_LOCKED: The door is locked. | symbol=DOOR_LOCKED",
                "105: The lock is frozen. | symbol=LOCK_FROZEN",
                "LOCK_JAMMED: The lock is jammed. | symbol=LOCK_JAMMED",
            ],
            &[],
        ),
        // An empty cell may stand for the number above it.
        case(
            "ditto.md",
            "# Errors\n\n| Code | Name | Message |\n|--|--|--|\n| 101 | NO_DOOR | There is no door. |\n\
             | | NO_KEY | There is no key. |\n| 103 | DOOR_STUCK | The door is stuck. |\n\
             | | DOOR_LOCKED | The door is locked. |\n| 105 | LOCK_FROZEN | The lock is frozen. |\n\
             | | LOCK_JAMMED | The lock is jammed. |\n",
            &[
                "101: There is no door. | symbol=NO_DOOR",
                "103: The door is stuck. | symbol=DOOR_STUCK",
                "105: The lock is frozen. | symbol=LOCK_FROZEN",
            ],
            &["NO_KEY", "DOOR_LOCKED", "LOCK_JAMMED"],
        ),
    ]);
}
