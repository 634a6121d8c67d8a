//! Entries without a text, although the page has one beside their codes.

use super::Case;
use super::damages::catalog;

/// Codes with their symbols and messages.
type Codes<'p> = &'p [(&'p str, &'p str, &'p str)];

/// A page, the codes, symbols and messages of a catalog, and the codes that lack a message of the page.
type Page<'p> = (&'p str, &'p str, Codes<'p>, &'p [&'p str]);

const PAGES: [Page<'_>; 10] = [
    (
        "column.md",
        "| Code | By | Text | More |\n|---|---|---|---|\n| 1 | Joiner | No door here | |\n| 2 | Smith, Joiner | No key here | |\n\
         | 3 | Smith | No lock here | Call us |\n| 4 | | No bell here | |\n| 5 | No roof here | | |\n| 6 | Joiner, Smith | | |\n",
        &[
            ("1", "", "No door here"),
            ("2", "", "No key here"),
            ("3", "", "No lock here"),
            ("4", "", "No bell here"),
            ("5", "", ""),
            ("6", "", ""),
        ],
        &["5"],
    ),
    (
        "some_comments.thrift",
        "enum Door {\n  DOOR_OLD = 1,\n  DOOR_WET = 2, // Not dry yet\n  // No door here\n  DOOR_GONE = 3,\n  // No key here\n  KEY_GONE = 4,\n\
         \x20 LOCK_GONE = 5, // no lock here\n  BELL_GONE = 6,\n}\n",
        &[
            ("1", "DOOR_OLD", ""),
            ("2", "DOOR_WET", "Not dry yet"),
            ("3", "DOOR_GONE", ""),
            ("4", "KEY_GONE", ""),
            ("5", "LOCK_GONE", "no lock here"),
            ("6", "BELL_GONE", ""),
        ],
        &["3", "4"],
    ),
    (
        "sections.thrift",
        "enum Door {\n  // for all doors\n  DOOR_OLD = 1,\n  DOOR_WET = 2, // Not dry yet\n\n  // for all keys\n  KEY_OLD = 3,\n\n  // for all locks\n\
         \x20 LOCK_OLD = 4,\n  LOCK_WET = 5, // Not dry either\n}\n",
        &[
            ("1", "DOOR_OLD", ""),
            ("2", "DOOR_WET", "Not dry yet"),
            ("3", "KEY_OLD", ""),
            ("4", "LOCK_OLD", ""),
            ("5", "LOCK_WET", "Not dry either"),
        ],
        &[],
    ),
    (
        "remarks.h",
        "#define DOOR_OLD 1 // TODO: write a text\n#define DOOR_WET 2 // Not dry yet\n#define DOOR_DRY 3 // No water here\n#define DOOR_LOW 4 // x = low;\n",
        &[
            ("1", "DOOR_OLD", ""),
            ("2", "DOOR_WET", "Not dry yet"),
            ("3", "DOOR_DRY", "No water here"),
            ("4", "DOOR_LOW", ""),
        ],
        &[],
    ),
    (
        "texts_with_names.html",
        "<dl><dt>0301</dt><dd>门已打开，请稍后再试</dd></dl><dl><dt>0302</dt><dd>没有门</dd></dl><dl><dt>0303</dt><dd>门和door_type类型不一致</dd></dl>\
         <dl><dt>0304</dt><dd>没有钥匙</dd></dl>",
        &[
            ("0301", "", "门已打开，请稍后再试"),
            ("0302", "", "没有门"),
            ("0303", "门和door_type类型不一致", ""),
            ("0304", "", "没有钥匙"),
        ],
        &["0303"],
    ),
    (
        "names.md",
        "| Code | Text |\n|---|---|\n| 1 | No door here |\n| 2 | No key here |\n| 3 | DOOR_GONE |\n| 4 | No bell here |\n",
        &[
            ("1", "", "No door here"),
            ("2", "", "No key here"),
            ("3", "DOOR_GONE", ""),
            ("4", "", "No bell here"),
        ],
        &[],
    ),
    (
        "classes.md",
        "| Code | Class | Text |\n|---|---|---|\n| 1 | door of a house | No door here |\n| 2 | key of a house | No key here |\n\
         | 3 | key of a house | |\n| 4 | door of a house | No bell here |\n",
        &[
            ("1", "", "No door here"),
            ("2", "", "No key here"),
            ("3", "", ""),
            ("4", "", "No bell here"),
        ],
        &[],
    ),
    // The text is below the item of the code, which also has a symbol.
    (
        "below_items.md",
        "# Errors\n\n- `DoorGone (1)`:\nThere is no door here.\n\n- `KeyGone (2)`:\nThere is no key here.\n\n- `LockGone (3)`:\nThere is no lock here.\n\n\
         - `BellGone (4)`:\nThere is no bell here.\n\n- `RoofGone (5)`:\nThere is no roof here.\n",
        &[
            ("1", "DoorGone", "There is no door here."),
            ("2", "KeyGone", ""),
            ("3", "LockGone", "There is no lock here."),
            ("4", "BellGone", "There is no bell here."),
            ("5", "RoofGone", "There is no roof here."),
        ],
        &["2"],
    ),
    // Some texts go on in the next line.
    (
        "Lines.java",
        "enum Doors {\n  DOOR_GONE(1, \"There is no door here\"),\n  KEY_GONE(2,\n    \"There is no key here \"\n      + \"and none there\"),\n\
         \x20 LOCK_GONE(3, \"There is no lock here\"),\n  BELL_GONE(4,\n    \"There is no bell here \"\n      + \"and none there\"),\n  ROOF_GONE(5, \"There is no roof\"),\n}\n",
        &[
            ("1", "DOOR_GONE", "There is no door here"),
            ("2", "KEY_GONE", "There is no key here and none there"),
            ("3", "LOCK_GONE", ""),
            ("4", "BELL_GONE", "There is no bell here and none there"),
            ("5", "ROOF_GONE", "There is no roof"),
        ],
        &["3"],
    ),
    (
        "Doors.java",
        "class Doors {\n  static final String DOOR_GONE = \"No door here\";\n  static final String KEY_GONE = \"No key here\";\n\
         \x20 static final String LOCK_GONE = \"No lock here\";\n  static final int CODE_DOOR_GONE = 1;\n  static final int CODE_KEY_GONE = 2;\n\
         \x20 static final int CODE_LOCK_GONE = 3;\n  static final int CODE_BELL_GONE = 4;\n}\n",
        &[
            ("1", "CODE_DOOR_GONE", ""),
            ("2", "CODE_KEY_GONE", ""),
            ("3", "CODE_LOCK_GONE", ""),
            ("4", "CODE_BELL_GONE", ""),
        ],
        &["1", "2", "3"],
    ),
];

#[test]
fn missing_texts_are_found() {
    for (name, text, codes, lacking) in PAGES {
        let report = Case::new(name, text, catalog(codes)).verify(|_| {});
        let missing = report.findings.iter();
        let missing = missing.filter(|finding| finding.kind == "value_not_in_catalog");
        let codes: Vec<&str> = missing.filter_map(|finding| finding.code()).collect();
        assert_eq!(codes, lacking, "{name}");
    }
}

/// Pages of which a code is in no entry, although it is at the same kind of place as the others.
#[test]
fn codes_in_no_entry_are_found() {
    let pages: [(&str, &str, Codes<'_>, &str); 4] = [
        (
            "names.txt",
            "ERRORS=\n  ; Doors\n  errcDoor_Gone   101   No door here\n  errcDoor_Wet    102   %(1) is not dry\n  errcDoor_Old    103   The door is old\n\
             \x20 errcDoor_Low    104   'low' is not a height\n  errcDoor_Far    105   The door is far away\nEND\n",
            &[
                ("101", "errcDoor_Gone", "No door here"),
                ("103", "errcDoor_Old", "The door is old"),
                ("104", "errcDoor_Low", "'low' is not a height"),
                ("105", "errcDoor_Far", "The door is far away"),
            ],
            "102",
        ),
        (
            "items.md",
            "# Errors\n\n+ DOOR_GONE\n    No door here.\n\n+ DOOR_CRC32\n    The sum of the door is wrong.\n\n+ DOOR_OLD\n    The door is old.\n\n+ DOOR_FAR\n    The door is far away.\n",
            &[
                ("DOOR_GONE", "", "No door here."),
                ("DOOR_OLD", "", "The door is old."),
                ("DOOR_FAR", "", "The door is far away."),
            ],
            "DOOR_CRC32",
        ),
        (
            "escapes.md",
            "| Code | Text |\n|---|---|\n| DOOR\\_GONE | No door here. |\n| DOOR\\_OLD | The door is old. |\n| DOOR\\_FAR | The door is far away. |\n| DOOR\\_WET | The door is wet. |\n",
            &[
                ("DOOR_GONE", "", "No door here."),
                ("DOOR_OLD", "", "The door is old."),
                ("DOOR_FAR", "", "The door is far away."),
            ],
            "DOOR_WET",
        ),
        (
            "Codes.vb",
            "' No error.\nPublic Const D_00_NONE As String = \"00\"\n' No door here.\nPublic Const D_01_GONE As String = \"01\"\n\
             ' The door is old.\nPublic Const D_02_OLD As String = \"02\"\n' Something is wrong.\nPublic Const D_ZZ_ANY As String = \"ZZ\"\n",
            &[
                ("00", "D_00_NONE", "No error."),
                ("01", "D_01_GONE", "No door here."),
                ("02", "D_02_OLD", "The door is old."),
            ],
            "ZZ",
        ),
    ];
    for (name, text, codes, missing) in pages {
        let report = Case::new(name, text, catalog(codes)).verify(|_| {});
        let findings = report.findings.iter();
        let messages: Vec<&str> = findings
            .map(|finding| &*finding.diagnostic.message)
            .collect();
        let expected = format!("`Door` lacks 1 code of the page: `{missing}`");
        assert!(
            messages
                .iter()
                .any(|message| message.starts_with(&expected)),
            "{name}: {messages:?}"
        );
    }
}
