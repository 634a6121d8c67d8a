//! `cargo errcodes verify` has no findings for catalogs that are right, however the page writes codes and texts.

use crate::Folder;

/// The name and the contents of a page, and the codes and messages on it.
type Page<'p> = (&'p str, &'p str, &'p [(&'p str, &'p str)]);

/// Verifies catalogs that have all codes and messages of their pages.
fn check(pages: &[Page<'_>]) {
    for (name, page, codes) in pages {
        let report = report(name, page, codes);
        let number = codes.len();
        let expected = format!(
            "a.toml: {number} of {number} codes and {number} of {number} texts are on the page\n-- exit status 0\n"
        );
        assert_eq!(report, expected, "{name}: {page}");
    }
}

/// Verifies a catalog with an enum of codes and messages, and returns the report.
fn report(name: &str, page: &str, codes: &[(&str, &str)]) -> String {
    let entries = (1..).zip(codes).map(|(number, (code, message))| {
        format!("\"{code}\" = {{ name = \"N{number}\", message = \"{message}\" }}\n")
    });
    let entries: String = entries.collect();
    let are_texts = codes
        .iter()
        .any(|(code, _)| code.starts_with(char::is_alphabetic) || code.starts_with("00"));
    let code_type = if are_texts { "str" } else { "i32" };
    let catalog = format!(
        "provider = \"Acme\"\n[enums.Door]\ncode_type = \"{code_type}\"\n[enums.Door.codes]\n{entries}"
    );
    let folder = Folder::new("verify_right", &[(name, page), ("a.toml", &catalog)]);
    folder.run(&["verify", name, "a.toml", "--format", "short"], "")
}

const DOORS: &[(&str, &str)] = &[
    ("1", "No door"),
    ("2", "Wrong key"),
    ("7", "Only 2 doors are open"),
    ("8", "1 of 7 keys is lost"),
];

#[test]
fn numbers_in_texts_of_programs_are_not_codes() {
    check(&[
        (
            "doors.java",
            "class Doors {\n  static String text(int code) {\n    switch (code) {\n      case 0x01:\n        return \"No door\";\n      case 0x02:\n        \
             return \"Wrong key\";\n      case 0x07:\n        return \"Only 2 doors are open\";\n      case 0x08:\n        return \"1 of 7 keys is lost\";\n    }\n  }\n}\n",
            DOORS,
        ),
        (
            "doors.rb",
            "def text(code)\n  case code\n  when 1\n    { error: 'No door' }\n  when 2\n    { error: 'Wrong key' }\n  when 7\n    { error: 'Only 2 doors are open' }\n  \
             when 8\n    { error: '1 of 7 keys is lost' }\n  else\n    { error: 'Unknown' }\n  end\nend\n",
            DOORS,
        ),
        (
            "doors.go",
            "func text(code int) string {\n\tswitch code {\n\tcase 1:\n\t\treturn \"No door\"\n\tcase 2:\n\t\treturn \"Wrong key\"\n\tcase 7:\n\t\t\
             return \"Only 2 doors are open\"\n\tcase 8:\n\t\treturn `1 of 7 keys is lost`\n\t}\n\treturn \"\"\n}\n",
            DOORS,
        ),
        (
            "doors.php",
            "<?php\nswitch ($code) {\n  case 1:\n    $text = 'No door';\n    break;\n  case 2:\n    $text = 'Wrong key';\n    break;\n  case 7:\n    \
             $text = 'Only 2 doors are open';\n    break;\n  case 8:\n    $text = '1 of 7 keys is lost';\n    break;\n}\n",
            DOORS,
        ),
        (
            "doors.cs",
            "enum Door {\n  /// <summary>\n  /// No door\n  /// </summary>\n  [Text(\"No door\")]\n  A = 1,\n  /// <summary>\n  /// Wrong key\n  /// </summary>\n  \
             [Text(\"Wrong key\")]\n  B = 2,\n  /// <summary>\n  /// Only 2 doors are open\n  /// </summary>\n  [Text(\"Only 2 doors are open\")]\n  C = 7,\n  \
             /// <summary>\n  /// 1 of 7 keys is lost\n  /// </summary>\n  [Text(\"1 of 7 keys is lost\")]\n  D = 8,\n}\n",
            DOORS,
        ),
        (
            "fractions.cs",
            "enum Door {\n  /// No door\n  A = 000,\n  /// Wider than 1.000\n  B = 039,\n  /// From 2.5 to 039.7\n  C = 040,\n}\n",
            &[
                ("000", "No door"),
                ("039", "Wider than 1.000"),
                ("040", "From 2.5 to 039.7"),
            ],
        ),
    ]);
}

/// The number of a code is in quotation marks, like a text.
#[test]
fn codes_in_quotation_marks_are_not_texts() {
    let codes: &[(&str, &str)] = &[
        ("10", "No door"),
        ("11", "No key within 10 days"),
        ("12", "No door"),
        ("13", "No lock"),
    ];
    let line_of = |form: &str| {
        let lines = codes.iter().map(|(code, text)| {
            let form = form.replace("CODE", code);
            form.replace("TEXT", text)
        });
        lines.collect::<String>()
    };
    let programs = [
        (
            "doors.rb",
            "def text(code)\n  case code\n",
            "  when 'CODE'\n    { error: 'TEXT' }\n",
            "  else\n    { error: 'Unknown' }\n  end\nend\n",
        ),
        (
            "doors.java",
            "switch (code) {\n",
            "  case \"CODE\":\n    return \"TEXT\";\n",
            "  default:\n    return \"Unknown\";\n}\n",
        ),
        (
            "doors.js",
            "switch (code) {\n",
            "  case 'CODE':\n    text = 'TEXT'\n    break\n",
            "}\n",
        ),
        (
            "doors.go",
            "switch code {\n",
            "case \"CODE\":\n\treturn \"TEXT\"\n",
            "}\n",
        ),
        (
            "doors.kt",
            "val texts = mapOf(\n",
            "  \"CODE\" to\n    \"TEXT\",\n",
            ")\n",
        ),
        (
            "doors.ex",
            "defmodule Doors do\n",
            "  def text(\"CODE\"),\n    do: \"TEXT\"\n",
            "end\n",
        ),
    ];
    for (name, start, form, end) in programs {
        check(&[(name, &format!("{start}{}{end}", line_of(form)), codes)]);
    }
}

#[test]
fn lines_below_a_text_are_not_a_part_of_it() {
    let codes = [("-14", "Unable to read"), ("-222", "Out of range")];
    let lists = [
        "-14 = Unable to read\n-222 = Out of range\nint.MinValue = Unexpected exception\n",
        "-14: Unable to read\n-222: Out of range\nothers: reserved\n",
        "-14 - Unable to read\n-222 - Out of range\nanything else - reserved\nother - reserved\n",
        "-14 => Unable to read\n-222 => Out of range\n_ => unknown\n",
        "'-14': Unable to read\n'-222': Out of range\n'default': unknown\n",
        "code -14\n  text 'Unable to read'\ncode -222\n  text 'Out of range'\nelse\n  text 'unknown'\nend\n",
        "-14 “Unable to read”\n-222 “Out of range”\nor another code\n",
    ];
    for page in lists {
        check(&[("doors.txt", page, &codes)]);
    }
    // A text that goes on in the next line.
    let page = "-14 = Unable to read\n-222 = Out of range\nthat the door has\n";
    let report = report("doors.txt", page, &codes);
    assert!(report.contains("only a part of the text"), "{report}");
}

#[test]
fn signs_of_footnotes_and_breaks_are_not_a_part_of_codes() {
    check(&[
        (
            "doors.adoc",
            "[cols=\"1,2\"]\n|===\n| Code\n| Text\n\n| 211*\n| No door\n\n| 212^\n| No key\n\n| 213\n| No lock\n|===\n",
            &[("211", "No door"), ("212", "No key"), ("213", "No lock")],
        ),
        (
            "doors.md",
            "| Code | Text |\n|---|---|\n| 211* | No door |\n| 212† | No key |\n| 213<sup>1</sup> | No lock |\n| 214[^1] | No bell |\n| 215 (*) | No lamp |\n",
            &[
                ("211", "No door"),
                ("212", "No key"),
                ("213", "No lock"),
                ("214", "No bell"),
                ("215", "No lamp"),
            ],
        ),
        (
            "breaks.md",
            "| Text | Code |\n|---|---|\n| No door | <code>acme:doors:<br/>Door/Missing</code> |\n| No key | acme:doors:<br>Key/Missing |\n",
            &[
                ("acme:doors:Door/Missing", "No door"),
                ("acme:doors:Key/Missing", "No key"),
            ],
        ),
        (
            "breaks.html",
            "<table><tr><th>Code</th><th>Text</th></tr><tr><td>DOOR_<br>IS_MISSING</td><td>No door</td></tr><tr><td><code>KEY_IS_<br/>MISSING</code></td><td>No key</td></tr></table>",
            &[("DOOR_IS_MISSING", "No door"), ("KEY_IS_MISSING", "No key")],
        ),
        (
            "breaks.rst",
            ".. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Text\n   * - DOOR_\n       MISSING\n     - No door\n   * - KEY_\n       MISSING\n     - No key\n",
            &[("DOOR_MISSING", "No door"), ("KEY_MISSING", "No key")],
        ),
        (
            "grid.rst",
            "+---------+---------+\n| Code    | Text    |\n+=========+=========+\n| DOOR.   | No door |\n| MISSING |         |\n+---------+---------+\n| KEY.    | No key  |\n| MISSING |         |\n+---------+---------+\n",
            &[("DOOR.MISSING", "No door"), ("KEY.MISSING", "No key")],
        ),
        (
            "colours.md",
            "| Code | Text |\n|---|---|\n| <mark style=\"color:blue;\">214</mark> | No door |\n| <u>216</u> | No key |\n| <samp>217</samp> | No lock |\n| <details>218</details> | No bell |\n\n```\n{ \"status\": 214, \"other\": 216 }\n```\n\n### 217: Locks\n",
            &[
                ("214", "No door"),
                ("216", "No key"),
                ("217", "No lock"),
                ("218", "No bell"),
            ],
        ),
    ]);
}

#[test]
fn texts_of_other_names_of_constants_are_found() {
    let codes = [("1", "No door"), ("2", "No key")];
    check(&[
        (
            "doors.h",
            "#define DOOR_E_GONE 1\n#define DOOR_TXT_E_GONE \"No door\"\n#define KEY_E_GONE 2\n#define KEY_E_LOST (KEY_E_GONE)\n#define KEY_TXT_E_LOST \"No key\"\n",
            &codes,
        ),
        (
            "doors.c",
            "#define DOOR_GONE 1\n#define KEY_GONE 2\n#define KEY_LOST KEY_GONE /* old */\nconst char *text(int code) {\n  switch (code) {\n  case DOOR_GONE:\n    return \"No door\";\n  case KEY_LOST:\n    return \"No key\";\n  }\n}\n",
            &codes,
        ),
        (
            "doors.swift",
            "enum Door: Int {\n  case gone = 1\n  case lost = 2\n  static let Missing = lost\n  var text: String {\n    switch self {\n    case .gone:\n      return \"No door\"\n    case .Missing:\n      return \"No key\"\n    }\n  }\n}\n",
            &codes,
        ),
        (
            "doors.php",
            "<?php\nclass Door {\n  const GONE = 1;\n  const LOST = 2;\n  const MISSING = self::LOST;\n  const TEXTS = [\n    self::GONE => 'No door',\n    self::MISSING => 'No key',\n  ];\n}\n",
            &codes,
        ),
        (
            "doors.js",
            "const GONE = 1;\nconst LOST = 2;\nconst MISSING = LOST;\nmodule.exports = {\n  [GONE]: 'No door',\n  [MISSING]: 'No key',\n};\n",
            &codes,
        ),
    ]);
}

#[test]
fn texts_may_have_codes_and_quotation_marks() {
    let codes: &[(&str, &str)] = &[
        ("1007", "[Error Code: 1007] no door here"),
        ("1008", "[Error Code: 1008] no key here"),
        ("1009", "[Error Code: 1009] no lock here"),
    ];
    let sections = codes
        .iter()
        .map(|(code, text)| format!("### {code}\n**Door{code}**\n\nExample:\n`\n{text}\n`\n\n"));
    check(&[("doors.md", &sections.collect::<String>(), codes)]);

    let codes = [
        ("1", "No door [reason=\\\"it is gone\\\"]"),
        ("2", "No key (see \\\"keys\\\")"),
        ("3", "No lock, but 'bars'"),
        ("4", "Use {\\\"a\\\": \\\"b\\\"}"),
    ];
    let rows = codes.iter().map(|(code, text)| {
        let text = text.replace('\\', "");
        format!("| {code} | {text} |\n")
    });
    let page = format!("| Code | Text |\n|---|---|\n{}", rows.collect::<String>());
    check(&[("doors.md", &page, &codes)]);
}

/// The order of the keys of an object is not the same in all examples.
#[test]
fn keys_of_examples_have_any_order() {
    let codes: &[(&str, &str)] = &[("11", "No door"), ("12", "No key"), ("13", "No lock")];
    let page = "### Doors\n\n```json\n{\n  \"code\": 11,\n  \"message\": \"No door\"\n}\n```\n\n- Reason: It is gone.\n\n\
                ### Keys\n\n```json\n{\n  \"message\": \"No key\",\n  \"data\": null,\n  \"code\": 12\n}\n```\n\n- Reason: It is lost.\n\n\
                ### Locks\n\n```json\n{\n  \"error\": {\n    \"text\": \"No lock\",\n    \"code\": 13\n  }\n}\n```\n\n- Reason: It is sold.\n";
    check(&[("doors.md", page, codes)]);
    let page = "### Doors\n\n```json\n{\n  \"code\": 11,\n  \"message\": \"No door\"\n}\n```\n\n```json\n{\n  \"message\": \"No key\",\n  \"code\": 12\n}\n```\n\n\
                ```json\n{\n  \"message\": \"No lock\",\n  \"code\": 13\n}\n```\n";
    let wrong = [("11", "No door"), ("12", "No door"), ("13", "No lock")];
    let report = report("doors.md", page, &wrong);
    assert!(report.contains("not with this code"), "{report}");
}

#[test]
fn tags_of_comments_are_not_a_part_of_texts() {
    check(&[(
        "doors.h",
        "typedef NS_ENUM(NSInteger, DoorError) {\n    /** \\brief There is no door. */\n    DoorErrorNone = 0,\n    /** \\brief The key is lost. */\n    DoorErrorKey = 1,\n    /** @brief The lock failed. */\n    DoorErrorLock = 2,\n};\n",
        &[
            ("0", "There is no door."),
            ("1", "The key is lost."),
            ("2", "The lock failed."),
        ],
    )]);
}

#[test]
fn codes_are_within_ranges_of_codes_with_letters() {
    check(&[
        (
            "doors.html",
            "<h1>Door codes</h1><table><tr><th>Code<th>Description<tr><td><strong>D0301–D0303</strong><td>Lock jammed — locks 1–3<tr><td>D0420<td>Key is lost</table>",
            &[
                ("D0301", "Lock jammed — locks 1–3"),
                ("D0302", "Lock jammed — locks 1–3"),
                ("D0303", "Lock jammed — locks 1–3"),
                ("D0420", "Key is lost"),
            ],
        ),
        (
            "doors.md",
            "# Door codes\n\n| Code | Description |\n|--|--|\n| EC011 - EC013 | Lock jammed |\n| EC020 | Key is lost |\n",
            &[
                ("EC011", "Lock jammed"),
                ("EC012", "Lock jammed"),
                ("EC013", "Lock jammed"),
                ("EC020", "Key is lost"),
            ],
        ),
    ]);
}

#[test]
fn texts_can_have_the_marks_of_programs_and_pages() {
    check(&[
        // The bracket after the string is that of the call.
        (
            "open.java",
            "enum Doors {\n  LOST(1, \"No key (lost \"\n      + \"in the yard\"), //\n  SHUT(2, \"Shut (by the wind\"),\n  GONE(3, \"Gone\");\n}\n",
            &[
                ("1", "No key (lost in the yard"),
                ("2", "Shut (by the wind"),
                ("3", "Gone"),
            ],
        ),
        // Constants for codes and texts have the same names, in any order.
        (
            "named.java",
            "class Doors {\n  // Keys\n  static final String KEY_LOST_CODE = \"D01\";\n  static final String KEY_LOST_MESSAGE = \"The key is lost!\";\n\n  \
             static final String NO_DOOR_MESSAGE = \"There is no door!\";\n  static final String NO_DOOR_CODE = \"D02\";\n\n  \
             static final String SHUT_CODE = \"D03\";\n  static final String SHUT_MESSAGE = \"The door is shut!\";\n}\n",
            &[
                ("D01", "The key is lost!"),
                ("D02", "There is no door!"),
                ("D03", "The door is shut!"),
            ],
        ),
        // A cell with codes in several lines is a list of codes.
        (
            "lines.md",
            "| Code | Text |\n|---|---|\n| 1 | No door |\n| 2<br/>3 | No key |\n\n| Other | Text |\n|---|---|\n| 3 | Third |\n",
            &[("1", "No door"), ("2", "No key"), ("3", "No key")],
        ),
        // The vendor's cell is a number.
        (
            "number.md",
            "| Code | Text |\n|---|---|\n| 1 | No door |\n| 2 | No key |\n| 3 | 6 |\n| 4 | No wall |\n| 5 | No wind |\n",
            &[
                ("1", "No door"),
                ("2", "No key"),
                ("3", "6"),
                ("4", "No wall"),
                ("5", "No wind"),
            ],
        ),
        (
            "label.rst",
            "DOOR1\n=====\n\nText: # door=open\n\nDOOR2\n=====\n\nText: No key\n\nDOOR3\n=====\n\nText: No wall\n",
            &[
                ("DOOR1", "# door=open"),
                ("DOOR2", "No key"),
                ("DOOR3", "No wall"),
            ],
        ),
        // The vendor has no text of its own for some codes, so that their texts are those of the statuses.
        (
            "statuses.md",
            "| Code | Description | Status | HTTP Description |\n|---|---|---|---|\n| 1 | No door | 404 | Not Found |\n| 2 | - | 440 | Login Time-Out |\n\
             | 3 | No key | 412 | Precondition Failed |\n| 4 | No lock | 412 | Precondition Failed |\n| 5 | No air | 400 | Bad Request |\n",
            &[
                ("1", "No door"),
                ("2", "Login Time-Out"),
                ("3", "No key"),
                ("4", "No lock"),
                ("5", "No air"),
            ],
        ),
        (
            "reasons.md",
            "| Code | Message | Comments and reasons |\n|---|---|---|\n| 1 | No door | Build one |\n| 2 | ... | There is no key here |\n| 3 | No lock | Buy a lock |\n",
            &[
                ("1", "No door"),
                ("2", "There is no key here"),
                ("3", "No lock"),
            ],
        ),
        // A link with an address and without the underscore behind it is text.
        (
            "links.rst",
            "DOOR1\n=====\n\nText: See `all doors <https://example.com/doors>` for a door\n\nDOOR2\n=====\n\nText: No key\n\nDOOR3\n=====\n\nText: No wall\n",
            &[
                (
                    "DOOR1",
                    "See all doors <https://example.com/doors> for a door",
                ),
                ("DOOR2", "No key"),
                ("DOOR3", "No wall"),
            ],
        ),
        (
            "discussions.md",
            "| Code | Text |\n|---|---|\n| 1 | No door |\n| 2 | [#21](https://example.com/21) |\n| 3 | No key |\n",
            &[("1", "No door"), ("2", "#21"), ("3", "No key")],
        ),
    ]);
}

/// The names of constants for codes and texts have different words in front of them or behind them.
#[test]
fn texts_of_constants_belong_to_the_codes_with_the_same_names() {
    let codes = &[
        ("1001", "The door is old"),
        ("1002", "There is no key"),
        ("1003", "The lock is wet"),
    ];
    for (text, code) in [
        ("NAME", "CODE_NAME"),
        ("NAME", "NAME_CODE"),
        ("NAME", "ERROR_CODE_NAME"),
        ("NAME_MESSAGE", "NAME"),
        ("MSG_NAME", "CODE_NAME"),
        ("NAME_CODE_MESSAGE", "NAME_CODE"),
        ("NAME_ERR_MESSAGE", "NAME_ERR_CODE"),
        ("NAME_MESSAGE", "NAME_ERROR_CODE"),
        ("NAME_ERROR_MESSAGE", "NAME_CODE"),
    ] {
        let names = ["DOOR_OLD", "NO_KEY_SCODE", "WET"];
        let texts = names.iter().zip(codes).map(|(name, (_, message))| {
            let name = text.replace("NAME", name);
            format!("  static final String {name} = \"{message}\";\n")
        });
        let numbers = names.iter().zip(codes).map(|(name, (number, _))| {
            let name = code.replace("NAME", name);
            format!("  static final int {name} = {number};\n")
        });
        let page: String = texts.chain(numbers).collect();
        let page: &str = &format!("class Doors {{\n{page}}}\n");
        check(&[("Doors.java", page, codes)]);
    }
}
