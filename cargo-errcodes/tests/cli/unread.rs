//! Lists of codes in forms that `import` does not know: they are reported with their lines.

use crate::Folder;
use crate::recognition::{Case, check};

/// Returns the report about a list in some lines.
macro_rules! report {
    ($lines:literal, $number:literal, $codes:literal) => {
        concat!(
            $lines,
            ": ",
            $number,
            " possible codes with texts about failures, such as ",
            $codes,
            ", in a form that is not recognised; match them with `--pattern`"
        )
    };
}

#[test]
fn lists_in_unknown_forms_are_reported() {
    check(&[
        // Like the manual of a program.
        Case {
            name: "manual.txt",
            page: ".SH ERRORS\n.TP\n.B 101\nThere is no such door.\n.TP\n.B 102\nThe door is not locked.\n.TP\n.B 103\nThe key is wrong.\n",
            args: &[],
            entries: &[],
            reported: &[report!("lines 3 to 9", 3, "`101`, `102`, `103`")],
        },
        // Like a program in Fortran.
        Case {
            name: "doors.txt",
            page: "      IF (ICODE .EQ. 101) MSG = \"No door\"\n      IF (ICODE .EQ. 102) MSG = \"No key\"\n      IF (ICODE .EQ. 103) MSG = \"Bad lock\"\n      IF (ICODE .EQ. 104) MSG = \"Ready\"\n",
            args: &[],
            entries: &[],
            reported: &[report!("lines 1 to 4", 4, "`101`, `102`, `103`")],
        },
        // Like rules in Prolog.
        Case {
            name: "rules.pl",
            page: "% Messages of the doors.\nmessage(101, no_door, 'There is no door').\nmessage(102, no_key, 'There is no key').\nmessage(103, bad, 'Bad lock').\n",
            args: &[],
            entries: &[],
            reported: &[report!("lines 2 to 4", 3, "`101`, `102`, `103`")],
        },
        // Nothing else is on the page, so its texts need not tell of failures.
        Case {
            name: "states.pl",
            page: "message(101, ready, 'Ready').\nmessage(102, moves, 'Door moves').\nmessage(103, stands, 'Door stands').\nmessage(104, waits, 'Waiting for key').\nmessage(105, turned, 'Key turned').\n",
            args: &[],
            entries: &[],
            reported: &[
                "lines 1 to 5: 5 possible codes, such as `101`, `102`, `103`, in a form that is not recognised; match them with `--pattern`",
            ],
        },
        // Like a page with an example of each error.
        Case {
            name: "examples.md",
            page: "### Problems\n\n#### `doorgone`\n\n{% capture content %}{\n \"id\": \"1\",\n \"type\": \"https://example.com/doorgone\",\n \"title\": \"No door\",\n \"status\": 409,\n \"detail\": \"The door does not exist.\"\n}{% endcapture %}\n\n{% include example.html\n title='Example'\n json=content\n %}\n\n#### `keygone`\n\n{% capture content %}{\n \"id\": \"1\",\n \"type\": \"https://example.com/keygone\",\n \"title\": \"No key\",\n \"status\": 409,\n \"detail\": \"The key is invalid.\"\n}{% endcapture %}\n\n{% include example.html\n title='Example'\n json=content\n %}\n\n#### `lockgone`\n\n{% capture content %}{\n \"title\": \"No lock\",\n \"detail\": \"The lock does not exist.\"\n}{% endcapture %}\n",
            args: &[],
            entries: &[],
            reported: &[report!(
                "lines 3 to 33",
                3,
                "`doorgone`, `keygone`, `lockgone`"
            )],
        },
        // Beside a list that is read.
        Case {
            name: "both.txt",
            page: "Errors\n\n1: No door\n2: No key\n3: No lock\n\n.SH ERRORS\n.TP\n.B E-101\nThere is no such door.\n.TP\n.B E-102\nThe door is not locked.\n.TP\n.B E-103\nThe key is wrong.\n",
            args: &[],
            entries: &["1: No door", "2: No key", "3: No lock"],
            reported: &[report!("lines 9 to 15", 3, "`E-101`, `E-102`, `E-103`")],
        },
    ]);
}

/// Numbers and words that are no list of errors, or that are in the catalog or in another report.
#[test]
fn other_lists_are_not_reported() {
    let pages = [
        (
            "steps.md",
            "# Errors\n\n| Code | Text |\n|--|--|\n| 101 | No door |\n| 102 | No key |\n\nIt returns 101, 102 or 400.\n\n1. Do not open it.\n2. Do not close it.\n3. Never lock it.\n",
        ),
        (
            "changes.md",
            "# Errors\n\n- 101: No door\n- 102: No key\n\n## Changes\n\n2024-01-02: it did not close\n\n2024-02-03: it did not open\n\n2024-03-04: wrong key\n",
        ),
        (
            "sizes.h",
            "enum door_error { NO_DOOR = -1, NO_KEY = -2 };\n\nstatic const int width = 90;\nstatic const int height = 200;\nstatic const int depth = 4;\n",
        ),
        (
            "settings.h",
            "enum door_error { NO_DOOR = -1, NO_KEY = -2 };\n\nstatic const settings = {\n  DOOR_WIDTH: 90,\n  DOOR_HEIGHT: 200,\n  DOOR_COLOR: \"red\",\n  DOOR_NAME: \"front\",\n  DOOR_KIND: \"wood\",\n};\n",
        ),
        (
            "sections.md",
            "# Errors\n\n- 101: No door\n- 102: No key\n\n## Methods\n\n### `open`\n\nOpens the door.\n\n### `close`\n\nCloses the door.\n\n### `lock`\n\nLocks the door.\n",
        ),
        (
            "fields.md",
            "# Errors\n\n- 101: No door\n- 102: No key\n\n## Parameters\n\n`door_id`: the door\n\n`key_id`: the key\n\n`lock_id`: the lock, not the door\n",
        ),
    ];
    for (name, page) in pages {
        let folder = Folder::new(&format!("unread-{name}"), &[(name, page)]);
        let output = folder.run(&["import", name, "--provider", "Acme"], "");
        assert!(output.contains("2 entries in 1 enum"), "{name}: {output}");
        assert!(!output.contains("possible codes"), "{name}: {output}");
    }
}
