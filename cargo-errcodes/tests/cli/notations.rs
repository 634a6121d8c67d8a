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

#[test]
fn ranges_in_lists_are_patterns_or_reported() {
    check(&[
        Case {
            name: "reserved.txt",
            page: "Error codes\n\n1000 No such door\n1001 No such key\n1002 Door is locked\n1400 to 1499: Reserved for extensions\n\
                   1500 - 1599 Reserved for vendors\n1600 Door is broken\n",
            args: &[],
            entries: &[
                "1000: No such door",
                "1001: No such key",
                "1002: Door is locked",
                "1600: Door is broken",
            ],
            reported: &[
                "line 7: 1500 - 1599 Reserved for vendors: begins with a code or a range of codes",
            ],
        },
        Case {
            name: "marked.md",
            page: "## Closing codes\n\n* `1000` Closed normally\n* `1001` Going away\n* `1002` Protocol error\n* `1003`–`1099` Reserved\n\
                   * `1100` – `1199`: not used\n* 2000 and above: Private errors\n",
            args: &[],
            entries: &[
                "1000: Closed normally",
                "1001: Going away",
                "1002: Protocol error",
            ],
            reported: &[
                "1003..=1099 Reserved, 1100..=1199 NotUsed",
                "2000 and above: Private errors: begins with a code",
            ],
        },
        Case {
            name: "outside.html",
            page: "<h2>Error codes</h2><dl><dt>100 to 199</dt><dd>Reserved</dd><dt>200</dt><dd>Bad door</dd><dt>201</dt><dd>Bad key</dd></dl>\
                   <h2>Ranges of errors</h2><ul><li>1000 to 1999: doors are broken</li></ul>",
            args: &[],
            entries: &["200: Bad door", "201: Bad key"],
            reported: &[
                "100 to 199: begins with a range of codes, outside of a list of codes",
                "1000 to 1999: doors are broken: begins with a range of codes",
            ],
        },
    ]);
}

#[test]
fn tables_of_wikis_are_read() {
    check(&[
        Case {
            name: "cells_in_a_line.mediawiki",
            page: "== Error codes ==\n=== Missing items ===\n{| class=\"wikitable\" style=\"width: 50%\"\n|+ Codes for missing items\n|-\n! Code !! Message !! Meaning\n|-\n\
                   | -101 || Unknown door || The '''door''' was not [[Doors|found]].\n|-\n| -102 || Unknown key || The key (<code>key</code>) <value> is lost.\n|}\n",
            args: &[],
            entries: &[
                "-101: Unknown door | description=The door was not found.",
                "-102: Unknown key | description=The key (key) <value> is lost.",
            ],
            reported: &["table 1, Codes for missing items (line 3)"],
        },
        Case {
            name: "cells_below_each_other.txt",
            page: "==Error codes==\n{|\n! scope=\"col\" | Code\n! Message\n|- valign=\"top\"\n| style=\"color:red\" | 201\n| Broken lock\n|-\n| 202\n| Broken door,\nor house\n|-\n| rowspan=\"2\" | 203\n| Lost\n|-\n| Gone\n|}\n\
                   === Closing codes ===\n; 1000 : Normal closure\n; 1001\n: Going away\n",
            args: &[],
            entries: &[
                "201: Broken lock",
                "202: Broken door, or house",
                "203: Lost",
                "203: Gone",
                "1000: Normal closure",
                "1001: Going away",
            ],
            reported: &[],
        },
        Case {
            name: "in_markdown.md",
            page: "# Error codes\n\n{| class=\"wikitable\"\n|-\n! Code !! Meaning\n|-\n| 1 || No door\n|-\n| 2 || No [https://acme.example/key key]\n|}\n\nText.\n",
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &[],
        },
        // Without its end, it is not a table.
        Case {
            name: "open.wiki",
            page: "= Door =\n== Error codes ==\n* 100: No door\n* 101: No key\n{|\n| 3 || x\n",
            args: &[],
            entries: &["100: No door", "101: No key"],
            reported: &[],
        },
    ]);
}

#[test]
fn markup_of_restructured_text_is_read() {
    check(&[
        Case {
            name: "links.rst",
            page: "Error codes\n===========\n\n* 100: No door. See `the\n  guide <https://acme.example/guide>`_.\n* 101: No key. Refer to :ref:`key_chapter` or :doc:`keys <key>`.\n\n\
                   ==== ===================\nCode Text\n==== ===================\n200  Bad :class:`~a.Key`\n201  Bad `lock <l>`__\n==== ===================\n",
            args: &[],
            entries: &[
                "100: No door. See the guide.",
                "101: No key. Refer to key_chapter or keys.",
                "200: Bad Key",
                "201: Bad lock",
            ],
            reported: &[],
        },
        Case {
            name: "directives.rst",
            page: "Error codes\n===========\n\n.. list-table:: Errors\n   :header-rows: 1\n   :widths: 10 20\n\n   * - Code\n     - Name\n     - Description\n   * - 1\n     - NO_DOOR\n     - There is no door,\n       see :ref:`doors <d>`.\n   * - 2\n     - NO_KEY\n     -\n\n\
                   .. csv-table:: More\n   :header: \"Code\", \"Text\"\n\n   7, \"No house, no roof\"\n   8, \"Locked\"\n\nText.\n",
            args: &[],
            entries: &[
                "1: There is no door, see doors. | symbol=NO_DOOR",
                "2:  | symbol=NO_KEY",
                "7: No house, no roof",
                "8: Locked",
            ],
            reported: &[],
        },
    ]);
}
