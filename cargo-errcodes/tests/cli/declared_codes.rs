//! Codes that programs, schemas and descriptions of interfaces declare in forms of their own.

use crate::recognition::{case, check};

#[test]
fn constants_of_a_type_belong_together_across_blank_lines() {
    check(&[case(
        "lock.rs",
        "pub type Code = i32;\n\n/// The lock works.\npub const LK_OK: Code = 0x0_u32 as Code;\n\n/// The key is not known.\npub const LK_UNKNOWN: Code = 11;\n\n/// The door is open.\npub const LK_OPEN: Code = 12;\n\n/// The key was lost.\npub const LK_LOST: Code = 0x1F;\n",
        &[
            "0x0: The lock works. | symbol=LK_OK",
            "11: The key is not known. | symbol=LK_UNKNOWN",
            "12: The door is open. | symbol=LK_OPEN",
            "0x1F: The key was lost. | symbol=LK_LOST",
        ],
        &[],
    )]);
}

#[test]
fn constants_of_php_are_defined_by_calls() {
    check(&[
        case(
            "lock.php",
            "<?php\n// The door has no key.\ndefine('LK_ERR_NO_KEY', -401);\n\n// The lock is busy (3 tries).\ndefine(\"LK_ERR_BUSY\", -402, true);\n\ndefined('LK_ERR_OFF') or define('LK_ERR_OFF', -403); // The lock is off.\n\ndefine('LK_SUM', LK_BASE + 5);\ndefine('PAGE_SIZE', 20);\n",
            &[
                "-401: The door has no key. | symbol=LK_ERR_NO_KEY",
                "-402: The lock is busy (3 tries). | symbol=LK_ERR_BUSY",
                "-403: The lock is off. | symbol=LK_ERR_OFF",
            ],
            &[
                "line 10: LK_SUM = LK_BASE+5: its value contains a name that the file does not define",
            ],
        ),
        case(
            "texts.php",
            "<?php\ndefine('NO_KEY', 'LK401: There is \"no\" key.');\ndefine('NO_DOOR', 'LK402: There is no door\\\\window.');\n",
            &[
                "LK401: There is \"no\" key. | symbol=NO_KEY",
                "LK402: There is no door\\window. | symbol=NO_DOOR",
            ],
            &[],
        ),
    ]);
}

#[test]
fn texts_with_a_hyphen_are_no_sums() {
    check(&[case(
        "lock.h",
        "#define ERR_NO_DOOR \"D-02\" /* There is no door. */\n#define ERR_NO_KEY \"D-03\" /* There is no key. */\n",
        &[
            "D-02: There is no door. | symbol=ERR_NO_DOOR",
            "D-03: There is no key. | symbol=ERR_NO_KEY",
        ],
        &[],
    )]);
}

#[test]
fn calls_and_sums_of_python_are_read() {
    check(&[
        case(
            "calls.py",
            "# -100 to -199: doors\nfrom .registry import add_error\n\n# The door is closed.\nadd_error(\"DOOR_CLOSED\", -100)\n\n# The door is locked\n# or was never there.\nadd_error(\"DOOR_LOCKED\", -101)\n\nadd_error(\"KEY_LOST\", -105, \"The key is lost.\")\n",
            &[
                "-100: The door is closed. | symbol=DOOR_CLOSED",
                "-101: The door is locked or was never there. | symbol=DOOR_LOCKED",
                "-105: The key is lost. | symbol=KEY_LOST",
            ],
            &[],
        ),
        // Calls with the same number do not list codes.
        case(
            "waits.py",
            "wait(\"no door\", 5)\nwait(\"no key\", 5)\nwait(\"no lock\", 5)\n",
            &[],
            &["no codes were found"],
        ),
        case(
            "sums.py",
            "from .ranges import DOOR_BASE\n\nERR_NO_DOOR = DOOR_BASE + 1  # 0x3101\nERR_NO_KEY = DOOR_BASE + 2  # 0x3102\nERR_NO_LOCK = DOOR_BASE + 10  # 0x310A\n",
            &[
                "0x3101:  | symbol=ERR_NO_DOOR",
                "0x3102:  | symbol=ERR_NO_KEY",
                "0x310A:  | symbol=ERR_NO_LOCK",
            ],
            &[],
        ),
        case(
            "unknown.py",
            "from .ranges import DOOR_BASE\n\nERR_NO_DOOR = DOOR_BASE + 1\nERR_NO_KEY = DOOR_BASE + 2\n",
            &[],
            &[
                "ERR_NO_DOOR = DOOR_BASE+ 1: its value contains a name that the file does not define",
            ],
        ),
    ]);
}

#[test]
fn objects_have_their_texts_as_keys() {
    check(&[
        case(
            "keys.js",
            "module.exports = {\n  'A key is expected.': { code: 2101, category: 'error' },\n  \"The door '{0}' has no lock.\": {\n    code: 2102,\n    category: 'warning',\n  },\n};\n",
            &[
                "2101: A key is expected. | category=error",
                "2102: The door '{0}' has no lock. | category=warning",
            ],
            &[],
        ),
        case(
            "keys.php",
            "<?php\nreturn [\n    'The door has no key.' => ['code' => 801, 'level' => 'error'],\n    '\"%s\" is no lock.' => ['code' => 802, 'level' => 'error'],\n];\n",
            &["801: The door has no key.", "802: \"%s\" is no lock."],
            &[],
        ),
    ]);
}

#[test]
fn maps_of_texts_belong_to_the_codes_of_another_object() {
    check(&[case(
        "codes.js",
        "const DoorError = Object.freeze({\n  NO_DOOR: 'no-such-door',\n  NO_KEY: 'no-such-key',\n});\n\nconst texts = {\n  [DoorError.NO_DOOR]: 'The door does not exist: {name}',\n  [DoorError.NO_KEY]: 'The key was lost.',\n};\n",
        &[
            "no-such-door: The door does not exist: {name} | symbol=NO_DOOR",
            "no-such-key: The key was lost. | symbol=NO_KEY",
        ],
        &[],
    )]);
}

#[test]
fn schemas_list_a_constant_for_each_code() {
    check(&[
        case(
            "api.json",
            r#"{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": {
              "DoorState": { "oneOf": [{ "const": "OPEN", "description": "It is open." }, { "const": "SHUT", "description": "It is shut." }] },
              "ErrorCode": { "oneOf": [
                { "const": "NO_DOOR", "title": "NoDoor", "description": "There is no door." },
                { "enum": ["NO_KEY"], "title": "The key is lost." },
                { "const": "NO_LOCK", "description": "The lock is broken." } ] },
              "Problem": { "properties": { "code": { "$ref": "x" } }, "example": { "code": "NO_DOOR", "detail": "Door 12 is gone." } } } } }"#,
            &[
                "NO_DOOR: There is no door. | symbol=NoDoor",
                "NO_KEY: The key is lost.",
                "NO_LOCK: The lock is broken.",
            ],
            &[],
        ),
        case(
            "errors.xsd",
            "<?xml version=\"1.0\"?>\n<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n<xs:simpleType name=\"ErrorCode\">\n<xs:restriction base=\"xs:string\">\n<xs:enumeration value=\"0010\"><xs:annotation><xs:documentation>The door number is missing.</xs:documentation></xs:annotation></xs:enumeration>\n<xs:enumeration value=\"22L01\"><xs:annotation><xs:documentation>The key &lt;A&gt; is not known.</xs:documentation></xs:annotation></xs:enumeration>\n</xs:restriction>\n</xs:simpleType>\n</xs:schema>\n",
            &[
                "0010: The door number is missing.",
                "22L01: The key <A> is not known.",
            ],
            &[],
        ),
    ]);
}

#[test]
fn lists_of_macros_in_included_files_are_read() {
    check(&[case(
        "lock.inc",
        "/*\n * STATUS(symbol, code, severity, tries, text)\n */\nSTATUS(OK, 0x0000, SEV_NONE, 0, \"No error\")\nSTATUS(BUSY, 0x0101, SEV_WARN, 3, \"The lock is busy\")\nSTATUS(WORN, 0x0102, SEV_FATAL, 0, \"The lock is worn out\")\n\n#undef STATUS\n",
        &[
            "0x0000: No error | symbol=OK",
            "0x0101: The lock is busy | symbol=BUSY",
            "0x0102: The lock is worn out | symbol=WORN",
        ],
        &[],
    )]);
}

/// The steps of a guide are numbered like the errors below another heading.
#[test]
fn numbers_of_titles_are_codes_in_their_section_only() {
    check(&[case(
        "api.md",
        "# Door API\n\n## Getting started\n\n### 1\\. Buy a door\n\nAnywhere.\n\n### 2\\. Get a key\n\nFrom us.\n\n## Error codes\n\n### 1\\. Unknown error\n\nWrite to us.\n\n### 2\\. Key expired\n\nGet another key.\n\n### 3\\. Door not found\n\nIt never existed.\n",
        &[
            "1: Unknown error | description=Write to us.",
            "2: Key expired | description=Get another key.",
            "3: Door not found | description=It never existed.",
        ],
        &[],
    )]);
}

/// Titles with gaps between their numbers are those of a guide, too, if no title tells of an error.
#[test]
fn titles_of_guides_are_no_codes() {
    check(&[case(
        "guide.md",
        "# Door API\n\n## 1. Introduction\n\nA door.\n\n## 3. Basic usage\n\nOpen it.\n\n## 4. Error codes\n\n| Code | Text |\n|--|--|\n| 11 | No door |\n| 12 | No key |\n",
        &["11: No door", "12: No key"],
        &[],
    )]);
}

#[test]
fn extensions_of_interfaces_have_codes() {
    check(&[case(
        "api.json",
        r#"{ "openapi": "3.0.0", "paths": { "/doors": { "get": { "responses": {
          "400": { "description": "Bad Request", "x-response-codes": { "errors": {
            "355001": { "domain": "API_DOOR", "description": "The door number is not valid." },
            "355002": { "domain": "API_DOOR", "description": "The key is lost." } } } },
          "500": { "description": "Server error", "x-error-codes": [{ "code": "355100", "name": "Broken", "message": "The lock is broken." }] } },
          "x-samples": { "1": { "description": "A door" } } } } } }"#,
        &[
            "355001: The door number is not valid.",
            "355002: The key is lost.",
            "355100: The lock is broken. | symbol=Broken",
            "400: Bad Request",
            "500: Server error",
        ],
        &[],
    )]);
}
