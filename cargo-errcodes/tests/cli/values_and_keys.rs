//! Codes, names and texts that stand in unusual places: keys that are texts, cells that are declarations, cells without a sign between
//! them.

use crate::recognition::{Case, check};

fn case(name: &'static str, page: &'static str, entries: &'static [&'static str]) -> Case {
    Case {
        name,
        page,
        args: &[],
        entries,
        reported: &[],
    }
}

#[test]
fn the_codes_are_the_numbers_that_tell_errors_apart() {
    check(&[
        case(
            "retornos.html",
            "<h1>Retornos da porta</h1><table><tr><th>Cód.</th><th>Motivo</th><th>Status</th><th>Correção</th></tr><tr><td>100</td><td>Porta aberta</td><td>1</td><td></td></tr><tr><td>204</td><td>Porta duplicada</td><td>2</td><td>Envie uma só vez</td></tr><tr><td>217</td><td>Porta inexistente</td><td>2</td><td></td></tr><tr><td>539</td><td>Chave diferente</td><td></td><td>Consulte a chave</td></tr></table>",
            &[
                "100: Porta aberta",
                "204: Porta duplicada",
                "217: Porta inexistente",
                "539: Chave diferente",
            ],
        ),
        case(
            "fejl.md",
            "# Fejl\n\n| Nøgle | Besked | Status |\n|---|---|---|\n| 1001 | Døren mangler | 1 |\n| 1002 | Nøglen mangler | 2 |\n| 1010 | Låsen mangler | 2 |\n| 1011 | Låsen er defekt | 2 |\n",
            &[
                "1001: Døren mangler",
                "1002: Nøglen mangler",
                "1010: Låsen mangler",
                "1011: Låsen er defekt",
            ],
        ),
    ]);
}

#[test]
fn keys_are_texts() {
    check(&[
        case(
            "errors.json",
            r#"{"errors": {"There is no door.": 1101, "The key {0} is lost.": 1102}, "warnings": {"The door {0} is never locked.": 2104, "The lock is old, it may jam.": 2105}}"#,
            &[
                "1101: There is no door.",
                "1102: The key {0} is lost.",
                "2104: The door {0} is never locked.",
                "2105: The lock is old, it may jam.",
            ],
        ),
        case(
            "messages.yaml",
            "messages:\n  There is no door.: 1101\n  The key is lost.: 1102\n",
            &["1101: There is no door.", "1102: The key is lost."],
        ),
        case(
            "numbers.json",
            r#"{"totals": {"Doors in use": 1101, "Keys in use": 1102, "Locks": 17}}"#,
            &[],
        ),
        // Two groups of digits are a range only if none of the codes has letters.
        case(
            "links.json",
            r#"{"lang": "en", "device": {"0C00-0300": {"There is no door.": "https://acme.example/1"}, "0C00-030A": {"The key is lost.": "https://acme.example/2"}, "1200-8001": {"The lock did not turn.": ""}}}"#,
            &[
                "0C00-0300: There is no door.",
                "0C00-030A: The key is lost.",
                "1200-8001: The lock did not turn.",
            ],
        ),
        case(
            "groups.md",
            "# Error codes\n\n| Code | Message |\n|---|---|\n| 0C00-0300 | There is no door. |\n| 0C00-030A | The key is lost. |\n| 1200-8001 | The lock did not turn. |\n",
            &[
                "0C00-0300: There is no door.",
                "0C00-030A: The key is lost.",
                "1200-8001: The lock did not turn.",
            ],
        ),
    ]);
}

#[test]
fn cells_are_declarations() {
    check(&[
        case(
            "errors.rst",
            "Errors\n======\n\n=====  ==========================================\nCode   Definition\n=====  ==========================================\n4201   ``DOOR_MISSING = 4201  # There is no door``\n4202   ``DOOR_LOCKED = 4202  # The door is locked``\n4203   ``DOOR_JAMMED = 4203``\n4204   ``DOOR_LOST``\n=====  ==========================================\n",
            &[
                "4201: There is no door | symbol=DOOR_MISSING",
                "4202: The door is locked | symbol=DOOR_LOCKED",
                "4203:  | symbol=DOOR_JAMMED",
                "4204:  | symbol=DOOR_LOST",
            ],
        ),
        case(
            "errors.md",
            "# Errors\n\n| Code | Definition |\n|---|---|\n| 1 | `DOOR_MISSING = 1 -- There is no door` |\n| 2 | `DOOR_LOCKED = 2 ; The door is locked` |\n| 3 | `DOOR_JAMMED = 3 % The door is jammed` |\n",
            &[
                "1: There is no door | symbol=DOOR_MISSING",
                "2: The door is locked | symbol=DOOR_LOCKED",
                "3: The door is jammed | symbol=DOOR_JAMMED",
            ],
        ),
    ]);
}

#[test]
fn cells_are_in_several_lines_or_without_a_sign_between_them() {
    const ENTRIES: [&str; 3] = [
        "4001: There is no door | symbol=DOOR_MISSING",
        "4002: The door is locked | symbol=DOOR_LOCKED",
        "4010: The door is jammed | symbol=DOOR_JAMMED",
    ];
    const STATUSES: [&str; 3] = [
        "4001: There is no door | symbol=DOOR_MISSING | http_status=404",
        "4002: The door is locked | symbol=DOOR_LOCKED | http_status=423",
        "4010: The door is jammed | symbol=DOOR_JAMMED | http_status=500",
    ];
    check(&[
        case(
            "bars.txt",
            "Doors > Errors\n\n| Error code | Name | Meaning |\n| 4001 |\nDOOR_MISSING |\nThere is\nno door |\n| 4002 | DOOR_LOCKED |\nThe door is locked |\n| 4010 | DOOR_JAMMED | The door is jammed |\n\nPrevious: Events\n",
            &ENTRIES,
        ),
        case(
            "ends.txt",
            "Door fault codes\n\nFault code | Name | Meaning |\n4001 |\nDOOR_MISSING |\nThere is no door |\n4002 | DOOR_LOCKED | The door is locked |\n4010 |\nDOOR_JAMMED |\nThe door is jammed |\n",
            &ENTRIES,
        ),
        case(
            "glued.txt",
            "Errors\n\nCodeNameDescription\n4001DOOR_MISSINGThere is no door\n4002DOOR_LOCKEDThe door is locked\n4010DOOR_JAMMEDThe door is jammed\n",
            &ENTRIES,
        ),
        case(
            "statuses.txt",
            "Errors\n\nCodeNameHTTP statusDescription\n4001DOOR_MISSING404There is no door\n4002DOOR_LOCKED423The door is locked\n4010DOOR_JAMMED500The door is jammed\n",
            &STATUSES,
        ),
        case(
            "words.txt",
            "Errors\n\nError codes\n\nCodeHTTPDescription\nDOOR_MISSING404There is no door\nDOOR_LOCKED423A door is locked\n",
            &[
                "DOOR_MISSING: There is no door | http_status=404",
                "DOOR_LOCKED: A door is locked | http_status=423",
            ],
        ),
        case(
            "lower.txt",
            "Open a door\n\nParameters\n\nNameTypeDescription\ndoor_idstringThe id of the door\nhoursintegerHow long to keep it\n\nError codes\n\nCodeNameDescription\n1001door_missingThere is no door\n1002door_lockedThe door is locked\n",
            &[
                "1001: There is no door | symbol=door_missing",
                "1002: The door is locked | symbol=door_locked",
            ],
        ),
    ]);
}

#[test]
fn tables_beside_the_errors_of_a_page_list_something_else() {
    check(&[
        Case {
            name: "doors.adoc",
            page: "= Doors open data API\n\n== Door zones\n\n[%header,cols=\"1,3\"]\n|===\n|Code |Zone\n|100 |City\n|200 |Suburbs\n|===\n\n== States of a door\n\n[%header,cols=\"1,3\"]\n|===\n|Code |State\n|0 |open\n|1 |closed\n|2 |cancelled\n|===\n\n== Error codes\n\n[%header,cols=\"1,3\"]\n|===\n|Code |Description\n|9001 |The door does not exist\n|9002 |The door is locked\n|===\n",
            args: &[],
            entries: &["9001: The door does not exist", "9002: The door is locked"],
            reported: &[
                "lists door zones, not errors",
                "lists states of a door, not errors",
            ],
        },
        case(
            "warnings.md",
            "# Gate API\n\n## Warnings\n\n| Code | Warning |\n|---|---|\n| 1 | The gate is open |\n| 2 | The gate is old |\n\n## Errors\n\n| Code | Text |\n|---|---|\n| 11 | The key failed |\n| 12 | The key is missing |\n",
            &[
                "1: The gate is open",
                "2: The gate is old",
                "11: The key failed",
                "12: The key is missing",
            ],
        ),
        // Texts about failures are errors, whatever their heading is.
        case(
            "gates.md",
            "# Gate API\n\n## Gates\n\n| Code | Trouble seen |\n|---|---|\n| 1 | The gate failed |\n| 2 | The gate is missing |\n\n## Errors of keys\n\n| Code | Text |\n|---|---|\n| 11 | The key failed |\n| 12 | The key is missing |\n",
            &[
                "1: The gate failed",
                "2: The gate is missing",
                "11: The key failed",
                "12: The key is missing",
            ],
        ),
    ]);
}

#[test]
fn responses_with_examples_of_listed_codes_are_no_further_errors() {
    check(&[Case {
        name: "api.yaml",
        page: "openapi: 3.1.0\ninfo: { title: Door API, version: '1' }\npaths:\n  /doors:\n    post:\n      responses:\n        '409':\n          description: The door could not be opened\n          content:\n            application/json:\n              example: { error: DOOR_RESERVED, detail: Door 7 is reserved }\n        '503':\n          description: The gateway is down\ncomponents:\n  schemas:\n    ErrorCode:\n      type: string\n      enum: [DOOR_MISSING, DOOR_RESERVED]\n      x-enumDescriptions:\n        DOOR_MISSING: There is no door.\n        DOOR_RESERVED: The door is reserved.\n",
        args: &[],
        entries: &[
            "DOOR_MISSING: There is no door.",
            "DOOR_RESERVED: The door is reserved.",
            "503: The gateway is down",
        ],
        reported: &["409: an enum lists the code in its example"],
    }]);
    check(&[Case {
        name: "default.yaml",
        page: "openapi: 3.0.3\ninfo: { title: Door API, version: '1' }\npaths:\n  /doors:\n    get:\n      responses:\n        '200': { description: The doors }\n        default: { description: The call failed }\ncomponents:\n  schemas:\n    Failure:\n      type: object\n      properties:\n        code:\n          type: integer\n          description: |\n            Error code:\n\n            | Code | Description |\n            |------|-------------|\n            | 1501 | There is no door |\n            | 1502 | The door is locked |\n",
        args: &[],
        entries: &["1501: There is no door", "1502: The door is locked"],
        reported: &["default: the response is for all statuses and has no code"],
    }]);
}

#[test]
fn values_of_programs_are_converted_or_computed() {
    const RESULTS: [&str; 3] = [
        "0x00000000: The door is open. | symbol=S_OPEN",
        "0x8A010001: The door is locked. | symbol=E_LOCKED",
        "0x8A010002: The key is wrong. | symbol=E_KEY",
    ];
    const NUMBERS: [&str; 3] = [
        "-301: There is no door. | symbol=DOOR_MISSING",
        "-302: The door is locked (or jammed). | symbol=DOOR_LOCKED",
        "-320: The key is lost. | symbol=KEY_LOST",
    ];
    check(&[
        case(
            "Results.cs",
            "/// <summary>Results of the door driver.</summary>\ninternal static class HResults\n{\n    /// <summary>The door is open.</summary>\n    internal const int S_OPEN = 0x00000000;\n\n    /// <summary>The door is locked.</summary>\n    internal const int E_LOCKED = unchecked((int)0x8A010001);\n\n    /// <summary>The key is wrong.</summary>\n    internal const int E_KEY = unchecked((int)0x8A010002);\n}\n",
            &RESULTS,
        ),
        case(
            "results.hpp",
            "// Results of the door driver\nenum DoorResult {\n  S_OPEN = static_cast<HRESULT>(0x00000000), // The door is open.\n  E_LOCKED = static_cast<HRESULT>(0x8A010001), // The door is locked.\n  E_KEY = static_cast<HRESULT>(0x8A010002), // The key is wrong.\n};\n",
            &RESULTS,
        ),
        case(
            "results.rs",
            "//! Results of the door driver.\n\npub type HRESULT = i32;\n\n/// The door is locked.\npub const DR_LOCKED: HRESULT = 0x8A010001_u32 as HRESULT;\n\n/// The key is wrong.\npub const DR_KEY: HRESULT = 0x8A010002u32 as i32;\n",
            &[
                "0x8A010001: The door is locked. | symbol=DR_LOCKED",
                "0x8A010002: The key is wrong. | symbol=DR_KEY",
            ],
        ),
        case(
            "errors.js",
            "const { defineError } = require('./registry');\n\n// There is no door.\ndefineError('DOOR_MISSING', -301);\n\n// The door is locked (or jammed).\ndefineError('DOOR_LOCKED', -302);\n\n// The key is lost.\ndefineError('KEY_LOST', -320);\n",
            &NUMBERS,
        ),
        case(
            "errors.ts",
            "registerError(\"DOOR_MISSING\", -301, \"There is no door.\");\nregisterError(\"DOOR_LOCKED\", -302, \"The door is locked (or jammed).\");\nregisterError(\"KEY_LOST\", -320, \"The key is lost.\");\n",
            &NUMBERS,
        ),
        case(
            "errors.go",
            "package door\n\n// Error codes of the door.\nconst (\n\tErrMissing = base.DoorErrors + 1  // 63001\n\tErrLocked  = base.DoorErrors + 2  // 63002: the door is locked\n\tErrJammed  = base.DoorErrors + 10 // 63010\n)\n",
            &[
                "63001:  | symbol=ErrMissing",
                "63002: the door is locked | symbol=ErrLocked",
                "63010:  | symbol=ErrJammed",
            ],
        ),
        Case {
            name: "unknown.go",
            page: "package door\n\n// Error codes of the door.\nconst (\n\tErrMissing = base.DoorErrors + 1 // the door is missing\n\tErrLocked  = base.DoorErrors + 2 // the door is locked\n)\n",
            args: &[],
            entries: &[],
            reported: &[
                "line 5: ErrMissing = base.DoorErrors + 1 // the door is missing: its value is not known from this file",
                "line 6: ErrLocked = base.DoorErrors + 2 // the door is locked: its value is not known from this file",
            ],
        },
    ]);
}
