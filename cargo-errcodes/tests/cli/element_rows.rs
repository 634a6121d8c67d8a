//! Rows of tables that are elements with equal children in HTML.

use crate::recognition::{Case, check};

#[test]
fn elements_with_equal_children_are_rows() {
    check(&[
        // The header is above the first list only, and one list has a single row.
        Case {
            name: "spans.html",
            page: "<h1>Errors</h1><h3>Doors</h3><div class=\"row\" style=\"display:grid\"><span>Code</span><span>HTTP</span><span>Description</span></div>\
                   <div class=\"row\"><span class=\"c\">door.not_found</span><span class=\"h\">404</span><span class=\"d\">The door does not exist.</span></div>\
                   <div class=\"row\"><span class=\"c\">door.locked</span><span class=\"h\">403</span><span class=\"d\">The door is locked.</span></div>\
                   <h3>Keys</h3><div class=\"row\"><span class=\"c\">key.lost</span><span class=\"h\">422</span><span class=\"d\">The key is lost. See <code>keys</code>.</span></div>",
            args: &["--single-enum", "Doors"],
            entries: &[
                "door.not_found: The door does not exist. | http_status=404",
                "door.locked: The door is locked. | http_status=403",
                "key.lost: The key is lost. See keys. | http_status=422",
            ],
            reported: &["verified: 3 of 3 codes and 3 of 3 texts are on the page"],
        },
        // Without a header, the classes say what the cells are.
        Case {
            name: "items.html",
            page: "<h1>Error codes</h1><ul><li class=\"even\"><span class=\"error-code\">NO_DOOR</span><span class=\"error-message\">There is no door</span></li>\
                   <li class=\"odd\"><span class=\"error-code\">NO_KEY</span><span class=\"error-message\">There is no key</span></li>\
                   <li class=\"even\"><span class=\"error-code\">LOCKED</span><span class=\"error-message\">The door is locked</span></li></ul>",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door",
                "NO_KEY: There is no key",
                "LOCKED: The door is locked",
            ],
            reported: &[],
        },
        // The numbers of steps are not codes.
        Case {
            name: "steps.html",
            page: "<h1>Open a door</h1><div class=\"step\"><span class=\"n\">1</span><span class=\"t\">Find the key</span></div>\
                   <div class=\"step\"><span class=\"n\">2</span><span class=\"t\">Turn the key</span></div>\
                   <div class=\"step\"><span class=\"n\">3</span><span class=\"t\">Open the door</span></div>",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

/// Only the style of a page separates the number from the title.
#[test]
fn numbers_in_elements_of_their_own_are_separated_from_titles() {
    check(&[Case {
        name: "titles.html",
        page: "<h1>Errors</h1><div><div><span>101</span>Door not found</div><div><p>It was never built.</p></div></div>\
               <div><div><span>102</span>Key not found</div><div><p>It was lost.</p></div></div>\
               <div><div><b>205</b>Lock not closed</div><div><p>It is frozen.</p></div></div>",
        args: &[],
        entries: &[
            "101: Door not found",
            "102: Key not found",
            "205: Lock not closed",
        ],
        reported: &["verified: 3 of 3 codes and 3 of 3 texts are on the page\n"],
    }]);
}

/// The extension says that a program may be in the file.
#[test]
fn files_of_programs_can_be_mere_pages() {
    check(&[Case {
        name: "errors.php",
        page: "<div class=\"box\">\n  <h3>Error codes</h3>\n  <div class=\"item\"><span class=\"code\">001 </span>\n<p>Give a door.</p></div>\n\
               <div class=\"item\"><span class=\"code\">002 </span>\n<p>Invalid key.</p></div>\n<div class=\"item\"><span class=\"code\">005 </span>\n<p>Door not found.</p></div>\n</div>\n",
        args: &[],
        entries: &[
            "001: Give a door.",
            "002: Invalid key.",
            "005: Door not found.",
        ],
        reported: &["read as HTML"],
    }]);
}
