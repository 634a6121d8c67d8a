//! Texts in constants: with a code at the beginning of the text or at the end of the name, and in maps of C++.

use crate::recognition::{Case, check};

const NUMBERED: [&str; 3] = [
    "door_open_101: The name of the door is invalid.",
    "door_open_102: The door cannot be longer than its frame.",
    "door_read_001: The door does not exist.",
];

const WITH_CODES: [&str; 3] = [
    "DR1001: there is no door | symbol=ERR_NO_DOOR",
    "DR1002: there is no key | symbol=ERR_NO_KEY",
    "DRW201: The lock ends | symbol=WARN_LOCK",
];

const FAULTS: [&str; 3] = ["0: Start", "12: Battery lost", "25: Reset by the watchdog"];

#[test]
fn names_that_end_with_numbers_are_codes_of_texts() {
    check(&[
        Case {
            name: "doors.py",
            page: "\"\"\"Texts.\"\"\"\n\n# Open\ndoor_open_101 = (\n    'The name of the door '\n    'is invalid.'\n)\ndoor_open_102 = \"The door cannot be longer than its frame.\"\n\n# Read\ndoor_read_001 = 'The door does not exist.'\n",
            args: &[],
            entries: &NUMBERED,
            reported: &[],
        },
        Case {
            name: "doors.js",
            page: "export const door_open_101 = 'The name of the door is invalid.'\nexport const door_open_102 = 'The door cannot be longer than its frame.'\nexport const door_read_001 = 'The door does not exist.'\n",
            args: &[],
            entries: &NUMBERED,
            reported: &[],
        },
        Case {
            name: "Doors.java",
            page: "public final class Doors {\n  public static final String door_open_101 = \"The name of the door is invalid.\";\n  public static final String door_open_102 = \"The door cannot be longer than its frame.\";\n\n  public static final String door_read_001 = \"The door does not exist.\";\n}\n",
            args: &[],
            entries: &NUMBERED,
            reported: &[],
        },
        Case {
            name: "doors.h",
            page: "#define door_open_101 \"The name of the door is invalid.\"\n#define door_open_102 \"The door cannot be longer than its frame.\"\n\n#define door_read_001 \"The door does not exist.\"\n",
            args: &[],
            entries: &NUMBERED,
            reported: &[],
        },
        // The texts of numbers are not errors themselves.
        Case {
            name: "numbers.h",
            page: "#define DOOR_ERR_101 101\n#define DOOR_ERR_102 102\n#define DOOR_ERR_103 103\n#define DOOR_MSG_ERR_101 \"There is no door\"\n#define DOOR_MSG_ERR_102 \"There is no key\"\n#define DOOR_MSG_ERR_103 \"The door is lost\"\n",
            args: &[],
            entries: &[
                "101: There is no door | symbol=DOOR_ERR_101",
                "102: There is no key | symbol=DOOR_ERR_102",
                "103: The door is lost | symbol=DOOR_ERR_103",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn texts_in_macros_begin_with_codes() {
    check(&[
        Case {
            name: "doors.h",
            page: "#pragma once\n#define ERR_NO_DOOR L\"DR1001:there is no door\"\n#define ERR_NO_KEY  L\"DR1002: there is no key\"\n\n#define WARN_LOCK   L\"DRW201: The lock ends\"\n",
            args: &[],
            entries: &WITH_CODES,
            reported: &[],
        },
        Case {
            name: "boxed.h",
            page: "#define ERR_NO_DOOR (\"[DR1001] there is no door\")\n#define ERR_NO_KEY _T(\"(DR1002) there is no key\")\n#define WARN_LOCK \"DRW201 - The lock ends\"\n",
            args: &[],
            entries: &WITH_CODES,
            reported: &[],
        },
        Case {
            name: "boxed.py",
            page: "ERR_NO_DOOR = '[DR1001] there is no door'\nERR_NO_KEY = '[DR1002]: there is no key'\n\nWARN_LOCK = '[DRW201] The lock ends'\n",
            args: &[],
            entries: &WITH_CODES,
            reported: &[],
        },
    ]);
}

#[test]
fn maps_have_names_behind_types_with_paths() {
    check(&[
        Case {
            name: "faults.h",
            page: "std::map<int, std::string> faults = {\n\t{ 0, \"Start\" },\n\t{ 12, \"Battery lost\" },\n\t{ 25, \"Reset by the watchdog\" },\n};\n",
            args: &[],
            entries: &FAULTS,
            reported: &[],
        },
        Case {
            name: "faults.cpp",
            page: "static const std::unordered_map<uint16_t, std::string_view> kFaults{\n  {0, \"Start\"},\n  {12, \"Battery lost\"},\n  {25, \"Reset by the watchdog\"},\n};\n",
            args: &[],
            entries: &FAULTS,
            reported: &[],
        },
        Case {
            name: "array.cpp",
            page: "const std::array<std::pair<int, const char*>, 3> door::faults = {{\n  {0, \"Start\"},\n  {12, \"Battery lost\"},\n  {25, \"Reset by the watchdog\"},\n}};\n",
            args: &[],
            entries: &FAULTS,
            reported: &[],
        },
    ]);
}
