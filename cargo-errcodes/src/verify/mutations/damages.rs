//! Texts with something that does not belong to them, or from a place that looks like theirs.

use super::{Case, cases, entries, entry, message, owned};

/// A page, the codes, symbols and messages of its right catalog, and wrong messages for some of the codes.
struct Page<'p> {
    name: &'p str,
    text: &'p str,
    codes: &'p [(&'p str, &'p str, &'p str)],
    wrong: &'p [(usize, &'p str)],
}

type Codes = &'static [(&'static str, &'static str, &'static str)];

const FOUR: Codes = &[
    ("1", "", "No door here"),
    ("2", "", "No key here"),
    ("3", "", "No lock here"),
    ("4", "", "No bell here"),
];
const THREE: Codes = FOUR.split_at(3).0;
const DOORS: Codes = &[
    ("1", "", "No door here"),
    ("2", "", "Old door"),
    ("3", "", "Wet door"),
];

/// Pages on which a wrong text is next to the right one.
const PAGES: [Page<'_>; 17] = [
    Page {
        name: "label.md",
        text: "### 1\n**DoorGone**\n\nExample:\n`\nNo door here\n`\n\n### 2\n**KeyGone**\n\nExample:\n`\nNo key here\n`\n\n### 3\n**LockGone**\n\nExample:\n`\nNo lock here\n`\n",
        codes: &[
            ("1", "DoorGone", "No door here"),
            ("2", "KeyGone", "No key here"),
            ("3", "LockGone", "No lock here"),
        ],
        wrong: &[(0, "Example: No door here"), (2, "Example: No lock here")],
    },
    Page {
        name: "dots.md",
        text: "| Code | Message | Comments |\n|---|---|---|\n| 1 | No door here | Build one |\n| 2 | ... | No key here |\n| 3 | No lock here | Buy one |\n",
        codes: THREE,
        wrong: &[(1, "...")],
    },
    Page {
        name: "label_in_line.txt",
        text: "Code 1\n  Description: No door here\nCode 2\n  Description: No key here\nCode 3\n  Description: No lock here\n",
        codes: THREE,
        wrong: &[(1, "Description: No key here")],
    },
    Page {
        name: "comments.txt",
        text: "1,\t\t// No door here\n2,\t\t// No key here\n3,\t\t// No lock here\n",
        codes: THREE,
        wrong: &[(0, "// No door here"), (1, "//No key here")],
    },
    Page {
        name: "comments.thrift",
        text: "enum Door {\n  DOOR_GONE = 1, // No door here\n  KEY_GONE = 2, // No key here\n  LOCK_GONE = 3, /* No lock here */\n  BELL_GONE = 4, // No bell here\n}\n",
        codes: &[
            ("1", "DOOR_GONE", "No door here"),
            ("2", "KEY_GONE", "No key here"),
            ("3", "LOCK_GONE", "No lock here"),
            ("4", "BELL_GONE", "No bell here"),
        ],
        wrong: &[
            (0, "// No door here"),
            (2, "No lock here */"),
            (1, "KEY_GONE"),
            (3, "BELL_GONE"),
        ],
    },
    Page {
        name: "strings.go",
        text: "var texts = map[int]string{\n\t1: \"No door here\", // DoorGone\n\t2: \"No key here\", // KeyGone\n\t3: \"No lock here\", // LockGone\n\t4: \"No bell here\", // BellGone\n}\n",
        codes: FOUR,
        wrong: &[
            (0, "No door here\\\","),
            (1, "KeyGone"),
            (2, "No lock here\\\", // LockGone"),
        ],
    },
    Page {
        name: "sections.md",
        text: "## Doors\n\n| Code | Text |\n|---|---|\n| 1 | No door here |\n| 2 | Old door |\n| 3 | Wet door |\n\n## Keys\n\n| Code | Text |\n|---|---|\n| 1 | No key here |\n| 2 | Old key |\n| 3 | Wet key |\n",
        codes: DOORS,
        wrong: &[(0, "No key here"), (1, "Old key"), (2, "Wet key")],
    },
    Page {
        name: "sections.txt",
        text: "# Doors\n1: No door here\n2: Old door\n3: Wet door\n\n# Keys\n1: No key here\n2: Old key\n3: Wet key\n",
        codes: DOORS,
        wrong: &[(0, "No key here"), (1, "Old key"), (2, "Wet key")],
    },
    Page {
        name: "headings.md",
        text: "## Doors\n\n1: No door here\n\n2: Old door\n\n## Locks of doors\n\n3: No lock here\n\n4: Old lock\n",
        codes: &[
            ("1", "", "No door here"),
            ("2", "", "Old door"),
            ("3", "", "No lock here"),
            ("4", "", "Old lock"),
        ],
        wrong: &[
            (1, "Old door Locks of doors"),
            (0, "No door here 2"),
            (2, "No lock here 4: Old"),
            (2, "Locks of doors"),
        ],
    },
    Page {
        name: "names.html",
        text: "<table><tr><th>Code</th><th>Text</th></tr><tr><td>D-1</td><td><p><b>DOOR_GONE</b></p><p>No door here.</p></td></tr>\
               <tr><td>D-2</td><td><p><b>KEY_GONE</b></p><p>No key here.</p></td></tr><tr><td>D-3</td><td><p><b>LOCK_GONE</b></p><p>No lock here.</p></td></tr>\
               <tr><td>D-4</td><td><p><b>OLD</b></p><p>Something is old.</p></td></tr></table>",
        codes: &[
            ("D-1", "DOOR_GONE", "No door here."),
            ("D-2", "KEY_GONE", "No key here."),
            ("D-3", "LOCK_GONE", "No lock here."),
            ("D-4", "", "Something is old."),
        ],
        wrong: &[(3, "OLD Something is old.")],
    },
    Page {
        name: "languages.md",
        text: "| Code | English | Deutsch |\n|---|---|---|\n| 1 | No door here | Keine Tür |\n| 2 | No key here | Kein Schlüssel |\n| 3 | No lock here | Kein Schloss |\n| 4 | No bell here | Keine Klingel |\n",
        codes: FOUR,
        wrong: &[(1, "Kein Schlüssel"), (3, "Keine Klingel")],
    },
    Page {
        name: "languages.json",
        text: "[{\"code\":1,\"en\":\"No door here\",\"de\":\"Keine Tür\"},{\"code\":2,\"en\":\"No key here\",\"de\":\"Kein Schlüssel\"},\
               {\"code\":3,\"en\":\"No lock here\",\"de\":\"Kein Schloss\"},{\"code\":4,\"en\":\"No bell here\",\"de\":\"Keine Klingel\"}]",
        codes: FOUR,
        wrong: &[(1, "Kein Schlüssel"), (3, "Keine Klingel")],
    },
    Page {
        name: "properties.txt",
        text: "# DOOR_GONE\nSymbol=DOOR_GONE\nCode=1\nText=No door here\n\n# KEY_GONE\nSymbol=KEY_GONE\nCode=2\nText=No key here\n\n# LOCK_GONE\nSymbol=LOCK_GONE\nCode=3\nText=No lock here\n",
        codes: &[
            ("1", "DOOR_GONE", "No door here"),
            ("2", "KEY_GONE", "No key here"),
            ("3", "LOCK_GONE", "No lock here"),
        ],
        wrong: &[
            (0, "Text=No door here"),
            (1, "Symbol=KEY_GONE"),
            (2, "Text=No lock here"),
        ],
    },
    Page {
        name: "manual.txt",
        text: ".SH ERRORS\n.TP\n.B 1\nNo \\fIdoor\\fR here\n.TP\n.B 2\nNo \\f[B]key\\f[R] here\n.TP\n.B 3\nNo\n.I lock\nhere\n",
        codes: THREE,
        wrong: &[(0, "No key here"), (1, "No lock here"), (2, "No bell here")],
    },
    Page {
        name: "line_blocks.rst",
        text: "Doors\n=====\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Text\n   * - 1\n     - | No door here.\n       | Call a joiner.\n   * - 2\n     - | No key here.\n       | Call a smith.\n   * - 3\n     - No lock here.\n",
        codes: &[
            ("1", "", "No door here. Call a joiner."),
            ("2", "", "No key here. Call a smith."),
            ("3", "", "No lock here."),
        ],
        wrong: &[
            (0, "| No door here. | Call a joiner."),
            (1, "No key here. | Call a smith."),
        ],
    },
    Page {
        name: "comments_of_lines.h",
        text: "// No door here,\n// call a joiner\n#define DOOR_GONE 1\n// No key here,\n// call a smith\n#define KEY_GONE 2\n// No lock here\n#define LOCK_GONE 3\n",
        codes: &[
            ("1", "DOOR_GONE", "No door here, call a joiner"),
            ("2", "KEY_GONE", "No key here, call a smith"),
            ("3", "LOCK_GONE", "No lock here"),
        ],
        wrong: &[
            (0, "No door here, // call a joiner"),
            (1, "No key here, // call a smith"),
        ],
    },
    Page {
        name: "brackets.cs",
        text: "enum Door {\n  // No door here, call a joiner\n  DOOR_GONE = 1, //(FATAL)\n\n  // No key here, call a smith\n  KEY_GONE = 2, // (FATAL).\n\n  // No lock here at all\n  LOCK_GONE = 3,\n\n  // No bell here at all\n  BELL_GONE = 4,\n}\n",
        codes: &[
            ("1", "DOOR_GONE", "No door here, call a joiner"),
            ("2", "KEY_GONE", "No key here, call a smith"),
            ("3", "LOCK_GONE", "No lock here at all"),
            ("4", "BELL_GONE", "No bell here at all"),
        ],
        wrong: &[(0, "(FATAL)"), (1, "(FATAL).")],
    },
];

pub(super) fn catalog(codes: &[(&str, &str, &str)]) -> String {
    let entries = (1..).zip(codes).map(|(number, (code, symbol, text))| {
        let symbol = if symbol.is_empty() {
            String::new()
        } else {
            format!(", symbol = \"{symbol}\"")
        };
        let message = if text.is_empty() {
            String::new()
        } else {
            format!(", message = \"{text}\"")
        };
        format!("\"{code}\" = {{ name = \"N{number}\"{symbol}{message} }}\n")
    });
    let entries: String = entries.collect();
    let are_texts = codes.iter().any(|(code, ..)| code.starts_with(['D', '0']));
    let code_type = if are_texts { "str" } else { "i32" };
    format!(
        "provider = \"Acme\"\n[enums.Door]\ncode_type = \"{code_type}\"\n[enums.Door.codes]\n{entries}"
    )
}

#[test]
fn wrong_texts_next_to_the_right_ones_are_found() {
    for page in &PAGES {
        let case = Case::new(page.name, page.text, catalog(page.codes));
        // The codes of another section may be missing.
        let report = case.verify(|_| {});
        let is_unlisted = |kind: &str| matches!(kind, "code_not_in_catalog" | "row_not_in_catalog");
        let findings = report.findings.iter();
        let other = findings.filter(|finding| !is_unlisted(finding.kind));
        let other: Vec<&str> = other.map(|finding| &*finding.diagnostic.message).collect();
        assert_eq!(other, Vec::<&str>::new(), "{}", page.name);
        for (index, wrong) in page.wrong {
            let report = case.verify(|loaded| {
                entry(loaded, (0, *index)).message = Some(owned(&wrong.replace('\\', "")));
            });
            let findings = report.findings.iter();
            let number = findings
                .filter(|finding| !is_unlisted(finding.kind))
                .count();
            assert!(number > 0, "{}: {wrong}", page.name);
        }
    }
}

#[test]
fn signs_before_texts_are_found() {
    let mut changes = 0;
    for case in cases() {
        for place in entries(&case) {
            let Some(text) = message(&case, place) else {
                continue;
            };
            for sign in ["//", "/*", "#", "-", "=", "|"] {
                changes += 1;
                case.assert_found(&format!("{sign} before {text:?}"), |loaded| {
                    entry(loaded, place).message = Some(owned(&format!("{sign} {text}")));
                });
            }
        }
    }
    assert!(changes > 1_000, "{changes}");
}

/// The page itself has the characters, because it was converted by a program that read it in another encoding.
#[test]
fn texts_of_other_encodings_are_found() {
    let texts = [
        "Die TÃ¼r ist zu",
        "Canâ€™t open",
        "ÎÞÐ§µÄÃÅ",
        "No \u{FFFD}oor",
        "鍙傛暟閿欒",
    ];
    for text in texts {
        let page = format!(
            "| Code | Text |\n|---|---|\n| 1 | {text} |\n| 2 | Old door |\n| 3 | Wet door |\n"
        );
        let codes = [
            ("1", "", text),
            ("2", "", "Old door"),
            ("3", "", "Wet door"),
        ];
        let report = Case::new("page.md", &page, catalog(&codes)).verify(|_| {});
        let kinds: Vec<&str> = report.findings.iter().map(|finding| finding.kind).collect();
        assert_eq!(kinds, ["not_a_text"], "{text}");
    }
}
