//! Lists of codes in the notations of people and of languages: line breaks, wikis, interface definitions, macros.

use crate::recognition::{Case, check};

#[test]
fn lines_with_breaks_between_them_are_entries() {
    check(&[
        Case {
            name: "two_spaces.md",
            page: "# Error reference\n\nThe list.\n\nError 0: No door. (door.c)  \nError 1: No key.  \nError 3: Door locked.\n\n\
                   Error 10: No house.  \nError 11: House closed.\n",
            args: &[],
            entries: &[
                "0: No door. (door.c)",
                "1: No key.",
                "3: Door locked.",
                "10: No house.",
                "11: House closed.",
            ],
            reported: &[],
        },
        Case {
            name: "backslash_or_element.md",
            page: "## Error codes\n\n**1001** – No door\\\n**1002** – No key\n\n**2001** - No house<br>\n**2002** - House closed<br/>\n**2003** - House burned\n",
            args: &[],
            entries: &[
                "1001: No door",
                "1002: No key",
                "2001: No house",
                "2002: House closed",
                "2003: House burned",
            ],
            reported: &[],
        },
        // Markdown joins such lines, but their author sees a list.
        Case {
            name: "joined.md",
            page: "## Error codes\n\n`4001`: No door\n`4002`: No key\n`4003`: The door is locked\n\nNO_HOUSE = 5001\nNO_ROOF = 5002\n",
            args: &[],
            entries: &[
                "4001: No door",
                "4002: No key",
                "4003: The door is locked",
                "5001:  | symbol=NO_HOUSE",
                "5002:  | symbol=NO_ROOF",
            ],
            reported: &[],
        },
        Case {
            name: "elements.html",
            page: "<h2>Errors</h2><p>The server sends:<br>301 - No door<br>302 - No key<br>It may be lost.<br>303 - Locked</p>\
                   <ul><li>Others:<br>501: no garden<br>502: no tree</li></ul>",
            args: &[],
            entries: &[
                "301: No door",
                "302: No key | description=It may be lost.",
                "303: Locked",
                "501: no garden",
                "502: no tree",
            ],
            reported: &[],
        },
        Case {
            name: "labelled.md",
            page: "## Error codes\n\nCode: 7  \nMessage: no door  \nCode: 8  \nMessage: no key\n",
            args: &[],
            entries: &["7: no door", "8: no key"],
            reported: &[],
        },
        // Numbers in sentences are not codes.
        Case {
            name: "sentence.md",
            page: "## Error codes\n\n| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n\nThe server waits\n404: seconds and then\nsends the error of 2024.\n",
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &[],
        },
    ]);
}
