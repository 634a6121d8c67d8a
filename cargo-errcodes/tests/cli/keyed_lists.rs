//! Objects in data files whose values are lists. Each catalog is right according to `verify`.

use crate::recognition::{Case, check};

const VERIFIED: &str = "texts are on the page\n";

#[test]
fn lists_of_codes_have_messages_descriptions_and_symbols() {
    check(&[
        Case {
            name: "short_and_long.json",
            page: r#"{"errors": {"16640": ["No door", "The door does not exist."], "16641": ["Locked", "The door is locked."]}}"#,
            args: &[],
            entries: &[
                "16640: No door | description=The door does not exist.",
                "16641: Locked | description=The door is locked.",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "symbols.yaml",
            page: "codes:\n  1001: [NO_DOOR, The door does not exist]\n  1002: [LOCKED, The door is locked]\n",
            args: &[],
            entries: &[
                "1001: The door does not exist | symbol=NO_DOOR",
                "1002: The door is locked | symbol=LOCKED",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "names.json",
            page: r#"{"NO_DOOR": [1001, "The door does not exist"], "NO_KEY": [1002, "The key is missing"]}"#,
            args: &[],
            entries: &[
                "1001: The door does not exist | symbol=NO_DOOR",
                "1002: The key is missing | symbol=NO_KEY",
            ],
            reported: &[VERIFIED],
        },
        // A kind, a text, and what to do.
        Case {
            name: "remedies.json",
            page: r#"{"E101": ["error", "Unable to open the door", "Check the key"], "E102": ["warning", "The door is not closed", "Close it"],
                "E103": ["error", "The door is missing", "Install a door, or ask the janitor"]}"#,
            args: &[],
            entries: &[
                "E101: Unable to open the door",
                "E102: The door is not closed",
                "E103: The door is missing",
            ],
            reported: &["ignored columns: 2, 4", VERIFIED],
        },
        Case {
            name: "optional.yaml",
            page: "errors:\n  1001:\n    - No door\n    - The door does not exist.\n  1002:\n    - Locked\n    - The door is locked.\n    - http_400\n",
            args: &[],
            entries: &[
                "1001: No door | description=The door does not exist.",
                "1002: Locked | description=The door is locked.",
            ],
            reported: &["ignored columns: 4", VERIFIED],
        },
        // Some codes have several messages.
        Case {
            name: "several.json",
            page: r#"{"400": ["Bad door id", "Missing key"], "401": "No session", "403": ["Locked", "Forbidden", "Owner only"]}"#,
            args: &[],
            entries: &[
                "400: Bad door id Missing key",
                "401: No session",
                "403: Locked Forbidden Owner only",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "fields.json",
            page: r#"{"errors": {"first_name": ["is missing", "is not a name"], "last_name": ["is too long", "is invalid"]}}"#,
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
        Case {
            name: "fonts.json",
            page: r#"{"fonts": {"10": ["serif", "sans"], "12": ["mono", "serif"]}, "sizes": {"1": [1, 2], "2": [3, 4]}}"#,
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}
