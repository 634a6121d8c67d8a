//! Declarations of constants in documentation that is generated from headers.

use crate::recognition::{Case, check};

const LIST: &str = "<h1>Lock error codes</h1><table class=\"memberdecls\"><tr class=\"heading\"><td colspan=\"2\"><h2>Macros</h2></td></tr>\
<tr><td>#define&#160;</td><td><a href=\"#a1\">LOCK_NO_ERROR</a>&#160;&#160;&#160;0</td></tr><tr><td>&#160;</td><td>No error has occurred. <a href=\"#a1\">More...</a><br /></td></tr><tr><td colspan=\"2\">&#160;</td></tr>\
<tr><td>#define&#160;</td><td><a href=\"#a2\">LOCK_NO_DOOR</a>&#160;&#160;&#160;0x00020001</td></tr><tr><td>&#160;</td><td>There is no door. <a href=\"#a2\">More...</a><br /></td></tr><tr><td colspan=\"2\">&#160;</td></tr>\
<tr><td>#define&#160;</td><td><a href=\"#a3\">LOCK_NO_KEY</a>&#160;&#160;&#160;(-5)</td></tr><tr><td>&#160;</td><td>There is no key. <a href=\"#a3\">More...</a><br /></td></tr><tr><td colspan=\"2\">&#160;</td></tr></table>";

const DETAILS: &str = "<h2>Macro Definition Documentation</h2>\
<h2><span><a href=\"#a1\">&#9670;&nbsp;</a></span>LOCK_NO_ERROR</h2><div><div><table><tr><td>#define LOCK_NO_ERROR&#160;&#160;&#160;0</td></tr></table></div><div><p>The lock is fine.</p><dl><dt>Note</dt><dd>Do nothing.</dd></dl></div></div>\
<h2><span><a href=\"#a2\">&#9670;&nbsp;</a></span>LOCK_NO_DOOR</h2><div><div><table><tr><td>#define LOCK_NO_DOOR&#160;&#160;&#160;0x00020001</td></tr></table></div><div><p>The door was never built.</p><p>Definition at line 12 of file lock.h.</p></div></div>\
<h2><span><a href=\"#a3\">&#9670;&nbsp;</a></span>LOCK_NO_KEY</h2><div><div><table><tr><td>#define LOCK_NO_KEY&#160;&#160;&#160;(-5)</td></tr></table></div><div><p>There is no key.</p></div></div>";

#[test]
fn declarations_in_tables_are_constants() {
    let both = format!("{LIST}{DETAILS}").leak();
    let details = format!("<h1>Lock error codes</h1>{DETAILS}").leak();
    check(&[
        Case {
            name: "list.html",
            page: LIST,
            args: &[],
            entries: &[
                "0: No error has occurred. | symbol=LOCK_NO_ERROR",
                "0x00020001: There is no door. | symbol=LOCK_NO_DOOR",
                "-5: There is no key. | symbol=LOCK_NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "details.html",
            page: details,
            args: &[],
            entries: &[
                "0: The lock is fine. | symbol=LOCK_NO_ERROR",
                "0x00020001: The door was never built. | symbol=LOCK_NO_DOOR",
                "-5: There is no key. | symbol=LOCK_NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "both.html",
            page: both,
            args: &[],
            entries: &[
                "0: No error has occurred. | symbol=LOCK_NO_ERROR | description=The lock is fine.",
                "0x00020001: There is no door. | symbol=LOCK_NO_DOOR | description=The door was never built.",
                "-5: There is no key. | symbol=LOCK_NO_KEY",
            ],
            reported: &[],
        },
        // One cell for each declaration, with a comment, and a value that is computed.
        Case {
            name: "cells.md",
            page: "# Door error codes\n\n| Declaration | Meaning |\n|--|--|\n| #define DOOR_BUSY 11 | The door is busy. |\n| `#define NO_DOOR 12 /* There is no door. */` | |\n| #define NO_KEY (DOOR_BASE + 13) | There is no key. |\n| #define DOOR_JAMMED 14 | The door is jammed. |\n| #define IS_DOOR(code) ((code) > 10) | |\n",
            args: &[],
            entries: &[
                "11: The door is busy. | symbol=DOOR_BUSY",
                "12: There is no door. | symbol=NO_DOOR",
                "14: The door is jammed. | symbol=DOOR_JAMMED",
            ],
            reported: &["the value of the constant is not a number"],
        },
        Case {
            name: "sizes.html",
            page: "<h1>Sizes</h1><table><tr><td>#define&#160;</td><td>DOOR_WIDTH&#160;&#160;&#160;90</td></tr><tr><td>&#160;</td><td>The width of a door. <a href=\"#a\">More...</a></td></tr><tr><td>#define&#160;</td><td>DOOR_HEIGHT&#160;&#160;&#160;200</td></tr><tr><td>&#160;</td><td>The height of a door. <a href=\"#b\">More...</a></td></tr></table>",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}
