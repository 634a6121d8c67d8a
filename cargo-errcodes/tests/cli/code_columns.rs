//! Columns of codes of other systems beside the vendor's own codes, and columns of placeholders beside texts.

use crate::recognition::{Case, check};

#[test]
fn codes_of_other_systems_do_not_name_the_errors() {
    check(&[
        // Several numbers for one word, and words without a number.
        Case {
            name: "tabs.mdx",
            page: "---\ntitle: Door response codes\n---\n\n# Error codes\n\n### Refused\n\n<Accordion title={<><code>REFUSED</code></>}>\n\n<div className=\"dense\">\n\n\
                   | response_code | Description | Kind | Bank code |\n| --- | --- | --- | --- |\n\
                   | `DOOR_CLOSED` | The door is closed | HARD | 0,8,10,11 |\n\
                   | `NO_KEY` | There is no key | SOFT | 14 |\n\
                   | `LOCK_JAMMED` | The lock is jammed | SOFT | - |\n\n</div>\n\n</Accordion>\n",
            args: &[],
            entries: &[
                "DOOR_CLOSED: The door is closed | category=HARD",
                "NO_KEY: There is no key | category=SOFT",
                "LOCK_JAMMED: The lock is jammed | category=SOFT",
            ],
            reported: &["\"Bank code\""],
        },
        // Each has a text of its own.
        Case {
            name: "advice.md",
            page: "# Error codes\n\n| advice_code | Description | Provider MAC code |\n|--|--|--|\n\
                   | `TRY_LATER` | Try again tomorrow. | 02 – Try again later |\n\
                   | `DO_NOT_TRY` | Do not try again. | 03 – Do not try again |\n\
                   | `UPDATE_KEY` | Update the key. | 01 – Updated key available |\n",
            args: &[],
            entries: &[
                "TRY_LATER: Try again tomorrow.",
                "DO_NOT_TRY: Do not try again.",
                "UPDATE_KEY: Update the key.",
            ],
            reported: &["\"Provider MAC code\""],
        },
        // A title below each code, one of which is a single word.
        Case {
            name: "titles.mdx",
            page: "# Chargeback error codes\n\n| response_code | Category | Description |\n|--|--|--|\n\
                   | `NO_KEY_GIVEN`<br />No Key Given | Keys | The guest did not give the key. |\n\
                   | `MISUSE`<br />Misuse of a Door | Doors | The door was used for something else. |\n\
                   | `DOOR_OPEN`<br />Door Open | Doors | The door was left open. |\n\
                   | `WRONG_LOCK`<br />Wrong Lock | Keys | The lock is not that of the door. |\n\
                   | `LATE_RETURN`<br />Late Return | Keys | The key was returned too late. |\n",
            args: &[],
            entries: &[
                "NO_KEY_GIVEN: No Key Given | description=The guest did not give the key. | category=Keys",
                "MISUSE: Misuse of a Door | description=The door was used for something else. | category=Doors",
                "DOOR_OPEN: Door Open | description=The door was left open. | category=Doors",
                "WRONG_LOCK: Wrong Lock | description=The lock is not that of the door. | category=Keys",
                "LATE_RETURN: Late Return | description=The key was returned too late. | category=Keys",
            ],
            reported: &[],
        },
        // HTML, with few numbers.
        Case {
            name: "gateway.html",
            page: "<h1>Errors</h1><table><tr><th>Decline code</th><th>Network code</th><th>Meaning</th></tr>\
                   <tr><td>NO_DOOR</td><td>05</td><td>There is no door.</td></tr>\
                   <tr><td>DOOR_STUCK</td><td></td><td>The door is stuck.</td></tr>\
                   <tr><td>KEY_LOST</td><td>41, 43</td><td>The key is lost.</td></tr></table>",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door.",
                "DOOR_STUCK: The door is stuck.",
                "KEY_LOST: The key is lost.",
            ],
            reported: &["\"Network code\""],
        },
        // A number for each word is the code.
        Case {
            name: "numbers.md",
            page: "# Errors\n\n| Status code | Numeric code | Description |\n|--|--|--|\n\
                   | NO_DOOR | 5 | There is no door. |\n| DOOR_STUCK | 7 | The door is stuck. |\n",
            args: &[],
            entries: &[
                "5: There is no door. | symbol=NO_DOOR",
                "7: The door is stuck. | symbol=DOOR_STUCK",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn placeholders_are_not_messages() {
    check(&[
        Case {
            name: "case.md",
            page: "# Error list\n\n| Code | Type | Description | Explanation |\n|--|--|--|--|\n\
                   | DOOR_ERROR | Gate error | No valid doors found | There is no door, or it has no lock. |\n\
                   | MISSING_KEY | Gate error | *According to the case* | Some keys are missing in the request. |\n\
                   | LOCK_ERROR | Lock error | *According to the case* | Covers any other error of the lock. |\n",
            args: &[],
            entries: &[
                "DOOR_ERROR: There is no door, or it has no lock. | description=No valid doors found",
                "MISSING_KEY: Some keys are missing in the request.",
                "LOCK_ERROR: Covers any other error of the lock.",
            ],
            reported: &[],
        },
        Case {
            name: "varies.html",
            page: "<h1>Error codes</h1><table><tr><th>Code</th><th>Message</th><th>Meaning</th></tr>\
                   <tr><td>21500</td><td>Varies</td><td>The door cannot be mapped.</td></tr>\
                   <tr><td>22600</td><td>Varies</td><td>There is no such key.</td></tr></table>",
            args: &[],
            entries: &[
                "21500: The door cannot be mapped.",
                "22600: There is no such key.",
            ],
            reported: &[],
        },
        Case {
            name: "german.md",
            page: "# Fehlercodes\n\n| Code | Meldung | Beschreibung |\n|--|--|--|\n\
                   | 101 | siehe Beschreibung | Die Tür ist nicht vorhanden. |\n\
                   | 102 | siehe Beschreibung | Der Schlüssel ist ungültig. |\n\
                   | 103 | Tür belegt | Die Tür ist gerade belegt. |\n",
            args: &[],
            entries: &[
                "101: Die Tür ist nicht vorhanden.",
                "102: Der Schlüssel ist ungültig.",
                "103: Tür belegt | description=Die Tür ist gerade belegt.",
            ],
            reported: &[],
        },
        // A message that several errors have is no placeholder.
        Case {
            name: "same.md",
            page: "# Error codes\n\n| Code | Message | Description |\n|--|--|--|\n\
                   | 101 | Invalid request | There is no door in the request. |\n\
                   | 102 | Invalid request | There is no key in the request. |\n",
            args: &[],
            entries: &[
                "101: Invalid request | description=There is no door in the request.",
                "102: Invalid request | description=There is no key in the request.",
            ],
            reported: &[],
        },
    ]);
}
