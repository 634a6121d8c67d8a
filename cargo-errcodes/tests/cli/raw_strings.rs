//! String literals with quotes and line breaks in them, and headings of numbers.

use crate::recognition::{Case, check};

#[test]
fn texts_of_raw_and_multi_line_strings_are_whole() {
    check(&[
        Case {
            name: "verbatim.cs",
            page: "public class GateErrors\n{\n    public static readonly Pair NoDoor = new Pair(501, \"There is no door.\");\n    public static readonly Pair NoKey = new Pair(502, @\"There is no key. Look at \"\"the door\"\"\n                            or call the owner.\");\n\
                   \x20   public static readonly Pair Hot = new Pair(504, \"\"\"\n        Too hot,\n        too dry.\n        \"\"\");\n}\n",
            args: &[],
            entries: &[
                "501: There is no door. | symbol=NoDoor",
                "502: There is no key. Look at \"the door\" or call the owner. | symbol=NoKey",
                "504: Too hot, too dry. | symbol=Hot",
            ],
            reported: &[],
        },
        Case {
            name: "blocks.java",
            page: "public enum GateError {\n    NO_DOOR(501, \"\"\"\n        There is no door,\n        nor a gate.\"\"\"),\n    NO_KEY(502, \"no key\"),\n    LOCKED(503, \"locked\");\n}\n",
            args: &[],
            entries: &[
                "501: There is no door, nor a gate. | symbol=NO_DOOR",
                "502: no key | symbol=NO_KEY",
                "503: locked | symbol=LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "backticks.go",
            page: "package gate\nvar errorTexts = map[int]string{\n\t501: `There is no door,\nnor a gate.`,\n\t502: \"no key\",\n\t503: `locked`,\n}\n",
            args: &[],
            entries: &[
                "501: There is no door, nor a gate.",
                "502: no key",
                "503: locked",
            ],
            reported: &[],
        },
        Case {
            name: "templates.ts",
            page: "export const errors = {\n  NO_DOOR: { code: 501, message: `There is no door,\n     nor a gate.` },\n  NO_KEY: { code: 502, message: 'no key' },\n  LOCKED: { code: 503, message: `Locked` },\n};\n",
            args: &[],
            entries: &[
                "501: There is no door, nor a gate. | symbol=NO_DOOR",
                "502: no key | symbol=NO_KEY",
                "503: Locked | symbol=LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "raw.cpp",
            page: "static const Row error_rows[] = {\n  { 501, R\"(There is no (wooden) door)\" },\n  { 502, \"no key\" },\n  { 503, R\"x(locked\n  twice)x\" },\n};\n",
            args: &[],
            entries: &[
                "501: There is no (wooden) door",
                "502: no key",
                "503: locked twice",
            ],
            reported: &[],
        },
        // A quote without an end is not the beginning of a text.
        Case {
            name: "lone.ts",
            page: "const tick = `;\nexport const errors = {\n  NO_DOOR: { code: 501, message: 'no door' },\n  NO_KEY: { code: 502, message: 'no key' },\n};\n",
            args: &[],
            entries: &[
                "501: no door | symbol=NO_DOOR",
                "502: no key | symbol=NO_KEY",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn headings_of_numbers_may_have_a_qualifier() {
    check(&[Case {
        name: "values.md",
        page: "# Gate error codes\n\n## Gates\n\n| Error Tag | Meaning | Integer Value |\n|--|--|--|\n| NO DOOR | There is no door. | 10 |\n| NO KEY | There is no key. | 15 |\n| TOO HOT | It is too hot. | 20 |\n\n\
               ## Keys\n\n| Name | Meaning | Value (hex) |\n|--|--|--|\n| KEY LOST | There is no key. | 0x10 |\n| KEY BENT | The key is bent. | 0x15 |\n\n\
               ## Locks\n\n| Name | Numeric value | Meaning |\n|--|--|--|\n| LOCK LOST | 110 | There is no lock. |\n| LOCK BENT | 120 | The lock is bent. |\n\n\
               ## Walls\n\n| Name | Enum value | Meaning |\n|--|--|--|\n| WALL LOST | 210 | There is no wall. |\n| WALL BENT | 220 | The wall is bent. |\n",
        args: &["--single-enum", "Codes"],
        entries: &[
            "10: There is no door. | symbol=NO DOOR",
            "15: There is no key. | symbol=NO KEY",
            "20: It is too hot. | symbol=TOO HOT",
            "0x10: There is no key. | symbol=KEY LOST",
            "0x15: The key is bent. | symbol=KEY BENT",
            "110: There is no lock. | symbol=LOCK LOST",
            "120: The lock is bent. | symbol=LOCK BENT",
            "210: There is no wall. | symbol=WALL LOST",
            "220: The wall is bent. | symbol=WALL BENT",
        ],
        reported: &[],
    }]);
}
