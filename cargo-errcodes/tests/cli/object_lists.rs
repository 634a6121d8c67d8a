//! Lists of JSON objects in code examples.

use crate::recognition::{Case, check};

#[test]
fn lists_of_objects_with_codes_are_tables() {
    check(&[
        // The headings are sections, and the name that all objects have is not a symbol.
        Case {
            name: "doors.md",
            page: "## DOOR_ERRORS\n\n+ *code* — the status\n\n```json\n{\n\"code\": \"6C00\",\n\"message\": \"Correct length (Le).\",\n\"step\": \"OPEN_DOOR\"\n}\n\n{\n\"code\": \"6E00\",\n\"message\": \"Door not supported.\",\n\"step\": \"OPEN_DOOR\"\n}\n\n{\n\"code\": \"6F0D\",\n\"message\": \"Locked {by a key}.\",\n\"step\": \"OPEN_DOOR\"\n}\n```\n\n## KEY_ERRORS\n\nThe key is lost.\n\n```json\n{\n\"code\": \"7001\",\n\"message\": \"No key.\",\n\"step\": \"OPEN_DOOR\"\n}\n```\n\n## LOCK_ERRORS\n\n```json\n{\n\"code\": \"7002\",\n\"message\": \"No lock.\"\n}\n```\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "6C00: Correct length (Le).",
                "6E00: Door not supported.",
                "6F0D: Locked {by a key}.",
                "7001: No key.",
                "7002: No lock.",
            ],
            reported: &[],
        },
        Case {
            name: "commas.md",
            page: "# Errors\n\n```js\n{\"errorCode\": 101, \"errorMessage\": \"There is no door\", \"name\": \"NO_DOOR\"},\n{\"errorCode\": 102, \"errorMessage\": \"There is no key\", \"name\": \"NO_KEY\"},\n{\"errorCode\": 103, \"errorMessage\": \"The door is \\\"jammed\\\"\", \"name\": \"JAMMED\"},\n{\"errorMessage\": \"without a code\"}\n```\n",
            args: &[],
            entries: &[
                "101: There is no door | symbol=NO_DOOR",
                "102: There is no key | symbol=NO_KEY",
                "103: The door is \"jammed\" | symbol=JAMMED",
            ],
            reported: &["{\"errorMessage\": \"without a code\"}"],
        },
        Case {
            name: "page.html",
            page: "<h1>Error codes</h1><pre>{ \"code\": \"D-101\", \"msg\": \"No door\" }\n{ \"code\": \"D-102\", \"msg\": \"No key\" }\n{ \"code\": \"D-103\", \"msg\": \"Jammed\" }</pre>",
            args: &[],
            entries: &["D-101: No door", "D-102: No key", "D-103: Jammed"],
            reported: &[],
        },
        // Responses that repeat a code are examples.
        Case {
            name: "examples.md",
            page: "# Doors\n\n```json\n{\"code\": 0, \"message\": \"ok\"}\n{\"code\": 0, \"message\": \"opened\"}\n{\"code\": 0, \"message\": \"closed\"}\n```\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

/// Lists in documentation are often not quite JSON.
#[test]
fn comments_and_faults_between_objects_are_left_out() {
    check(&[
        Case {
            name: "comments.md",
            page: "# Error codes\n\n```json\n[\n    {\n        \"code\": \"3500\",\n        \"message\": \"There is no door, see https://doors.example.\",\n        \"calls\": [{\"route\": \"/v1/door\"}]\n    },\n    // it isn't \"3501\" any more {\n    /* {\"code\": \"3502\", \"message\": \"No lock\"}, */\n    {\n        \"code\": \"3503\", // since 2.0\n        \"message\": \"The key is lost.\",\n    },\n    ...\n    {\n        \"code\": \"3504\",\n        \"message\": \"The gate is closed.\"\n    },\n]\n```\n",
            args: &[],
            entries: &[
                "3500: There is no door, see https://doors.example.",
                "3503: The key is lost.",
                "3504: The gate is closed.",
            ],
            reported: &[],
        },
        // An object without an end is reported.
        Case {
            name: "braces.md",
            page: "# Error codes\n\n```json\n[\n  { \"code\": 3500, \"message\": \"There is no door\" },\n  { \"code\": 3501, \"message\": \"The key is lost\",\n  { \"code\": 3502, \"message\": \"There is no lock\" },\n  { \"code\": 3503, \"message\": \"The gate is closed\" },\n  …\n]\n```\n",
            args: &[],
            entries: &[
                "3500: There is no door",
                "3502: There is no lock",
                "3503: The gate is closed",
            ],
            reported: &["{ \"code\": 3501, \"message\": \"The key is lost\""],
        },
        Case {
            name: "page.html",
            page: "<h1>Errors</h1><pre>[\n{\n\"code\": \"D-1\",\n\"msg\": \"No door\"\n},\n{\n\"code\": \"D-2\",\n\"msg\": \"No key\"\n}},\n{\n\"code\": \"D-3\",\n\"msg\": \"Jammed, not open\"\n}\n]</pre>",
            args: &[],
            entries: &["D-1: No door", "D-2: No key", "D-3: Jammed, not open"],
            reported: &[],
        },
    ]);
}
