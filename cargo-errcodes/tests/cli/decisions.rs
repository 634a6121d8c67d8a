//! Programs in many languages that decide on a code which text to show.

use crate::recognition::{Case, check};

const TEXTS: &[&str] = &[
    "1: There is no door.",
    "2: There is no key.",
    "3: The hinge is broken.",
];

const SHARED: &[&str] = &[
    "1: There is no door.",
    "2: There is no key.",
    "3: There is no key.",
];

const RANGE: &[&str] = &["10..=19 HingeBroken"];

#[test]
fn conditions_on_a_code_have_texts() {
    check(&[
        Case {
            name: "texts.cs",
            page: "static string GetErrorText(int code)\n{\n    if (code == 1) return \"There is no door.\";\n    else if (code == 2)\n    {\n\
                   \x20       return \"There is no key.\";\n    }\n    if (code == 3 && isOld) return \"It is old.\";\n    return code == 3 ? \"The hinge is broken.\" : \"?\";\n}\n",
            args: &[],
            entries: TEXTS,
            reported: &["line 8: 3: It is old.: the condition depends on more than the code"],
        },
        Case {
            name: "texts.java",
            page: "String text(String errorCode) {\n  if (errorCode.equals(\"E01\")) return \"There is no door.\";\n  if (\"E02\".equals(errorCode)) { return \"There is no key.\"; }\n\
                   \x20 if (errorCode == \"E03\") throw new DoorException(\"The hinge \" + \"is broken.\");\n  return null;\n}\n",
            args: &[],
            entries: &[
                "E01: There is no door.",
                "E02: There is no key.",
                "E03: The hinge is broken.",
            ],
            reported: &[],
        },
        Case {
            name: "texts.lua",
            page: "function errorText(code)\n  if code == 1 then return \"There is no door.\"\n  elseif code == 2 then\n    return \"There is no key.\"\n\
                   \x20 elseif code == 3 then return \"The hinge is broken.\" end\nend\n",
            args: &[],
            entries: TEXTS,
            reported: &[],
        },
        Case {
            name: "texts.py",
            page: "def error_text(code):\n    if code == 1:\n        return \"There is no door.\"\n    elif code in (2, 3):\n        return \"There is no key.\"\n\
                   \x20   elif code == 4:\n        return f\"There is no {thing}.\"\n",
            args: &[],
            entries: &[
                "1: There is no door.",
                "2: There is no key.",
                "3: There is no key.",
            ],
            reported: &["line 6: 4: There is no {thing}.: the text is an expression"],
        },
        Case {
            name: "texts.sol",
            page: "function text(uint8 errorCode) internal pure returns (string memory) {\n    if (errorCode == 1) return \"NO_DOOR\";\n\
                   \x20   if (errorCode == 2) return \"NO_KEY\";\n    if (errorCode == 3) return \"BROKEN_HINGE\";\n}\n",
            args: &[],
            entries: &[
                "1:  | symbol=NO_DOOR",
                "2:  | symbol=NO_KEY",
                "3:  | symbol=BROKEN_HINGE",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn branches_of_a_statement_have_texts() {
    check(&[
        Case {
            name: "texts.c",
            page: "const char *door_strerror(int err)\n{\n    switch (err) {\n    case 1: return \"There is no door.\";\n    case 2:\n    case 3:\n\
                   \x20       return _(\"There is no key.\");\n    case 10 ... 19: text = \"The hinge is broken.\"; break;\n    default: return \"?\";\n    }\n}\n\
                   const char *kind(int kind) { switch (kind) {\n    case 1: return \"Point\";\n    case 2: return \"Line\";\n    case 3: return \"Area\";\n} }\n",
            args: &[],
            entries: SHARED,
            reported: RANGE,
        },
        Case {
            name: "texts.kt",
            page: "fun errorText(code: Int): String = when (code) {\n    1 -> \"There is no door.\"\n    2, 3 -> \"There is no key.\"\n    in 10..19 -> \"The hinge is broken.\"\n    else -> \"?\"\n}\n",
            args: &[],
            entries: SHARED,
            reported: RANGE,
        },
        Case {
            name: "texts.rs",
            page: "fn error_text(code: u8) -> &'static str {\n    match code {\n        1 => \"There is no door.\",\n        2 | 3 => \"There is no key.\",\n        10..=19 => \"The hinge is broken.\",\n        _ => \"?\",\n    }\n}\n",
            args: &[],
            entries: SHARED,
            reported: RANGE,
        },
        Case {
            name: "texts.php",
            page: "<?php\nfunction text($errno) {\n  return match ($errno) {\n    1 => 'There is no door.',\n    2, 3 => 'There is no key.',\n    default => '?',\n  };\n}\n",
            args: &[],
            entries: &[
                "1: There is no door.",
                "2: There is no key.",
                "3: There is no key.",
            ],
            reported: &[],
        },
        Case {
            name: "texts.rb",
            page: "# The texts of errors\ndef error_text(code)\n  case code\n  when 1 then \"There is no door.\"\n  when 2, 3 then \"There is no key.\"\n  when 10..19\n    \"The hinge is broken.\"\n  else\n    \"?\"\n  end\nend\n",
            args: &[],
            entries: SHARED,
            reported: RANGE,
        },
        Case {
            name: "texts.vb",
            page: "' The texts of errors.\nFunction ErrorText(ByVal code As Integer) As String\n    Select Case code\n        Case 1 ' the first one\n            ErrorText = \"There is no door.\"\n\
                   \x20       Case 2, 3\n            ErrorText = \"There is no key.\"\n        Case 10 To 19\n            Return \"The hinge is broken.\"\n        Case Else\n            ErrorText = \"?\"\n    End Select\nEnd Function\n",
            args: &[],
            entries: SHARED,
            reported: RANGE,
        },
        Case {
            name: "texts.pas",
            page: "function ErrorText(Code: Integer): string;\nbegin\n  case Code of\n    1: Result := 'There is no door.';\n    2, 3: Result := 'There isn''t a key.';\n  else\n    Result := '?';\n  end;\nend;\n",
            args: &[],
            entries: &[
                "1: There is no door.",
                "2: There isn't a key.",
                "3: There isn't a key.",
            ],
            reported: &[],
        },
        Case {
            name: "texts.sh",
            page: "case \"$rc\" in\n  1) echo \"There is no door.\" ;;\n  2|3) echo \"There is no key.\" ;;\n  *) echo \"?\" ;;\nesac\n",
            args: &[],
            entries: &[
                "1: There is no door.",
                "2: There is no key.",
                "3: There is no key.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn decisions_on_other_variables_are_not_errors() {
    check(&[Case {
        name: "mixed.js",
        page: "const ERRORS = { E100: 'There is no door.', E101: 'There is no key.' };\n\
               function errorLabel(severity) {\n  switch (severity) {\n    case 'low': return 'It can wait';\n    case 'high': return 'It is urgent';\n    case 'fatal': return 'It is fatal';\n  }\n}\n\
               function text(action) {\n  switch (action.name) {\n    case 'open': return 'Open a door';\n    case 'close': return 'Close a door';\n    case 'lock': return 'Lock a door';\n  }\n}\n",
        args: &[],
        entries: &["E100: There is no door.", "E101: There is no key."],
        reported: &[],
    }]);
}

#[test]
fn decisions_of_databases_have_texts() {
    check(&[
        Case {
            name: "searched.sql",
            page: "CREATE FUNCTION formatCode (@rsp CHAR (2)) RETURNS VARCHAR (30) AS\nBEGIN\n  SELECT @s = CASE\n    WHEN @rsp = '00' THEN 'Approved'\n    WHEN @rsp = '05' THEN 'No key'\n\
                   \x20   WHEN @rsp IN ('A1', 'A2') THEN 'No door'\n    WHEN @rsp BETWEEN '20' AND '29' THEN 'Reserved'\n    WHEN @rsp BETWEEN 'C3' AND 'D0' THEN @rsp + '-Reserved'\n    ELSE @rsp + '?'\n  END\nEND\n",
            args: &[],
            entries: &["00: Approved", "05: No key", "A1: No door", "A2: No door"],
            reported: &[
                "2? Reserved",
                "line 8: C3-D0: -Reserved: the text is an expression, which is not evaluated",
                "verified: 5 of 5 codes",
            ],
        },
        Case {
            name: "simple.sql",
            page: "SELECT CASE response_code\n    WHEN '00' THEN 'Open'\n    WHEN '05' THEN 'No key'\n    WHEN '12' THEN 'No door'\n  END AS outcome,\n\
                   \x20 CASE status WHEN 1 THEN 'Open' WHEN 2 THEN 'Closed' WHEN 3 THEN 'Ajar' END\nFROM doors;\n",
            args: &[],
            entries: &["00: Open", "05: No key", "12: No door"],
            reported: &["verified: 3 of 3 codes and 3 of 3 texts are on the page\n"],
        },
        Case {
            name: "functions.sql",
            page: "create function door_err(p_err number) return varchar2 is\nbegin\n  return decode(p_err, 1, 'There is no door.', 2, 'There is no key.',\n    3, 'The hinge ' || 'is broken.', '?');\nend;\n",
            args: &[],
            entries: TEXTS,
            reported: &[],
        },
        Case {
            name: "branches.sql",
            page: "create function door_text(err int) returns text as $$\nbegin\n  if err = 1 then return 'There is no door.';\n  elsif err = 2 then\n    return 'There is no key.';\n  elsif err = 3 then return 'The hinge is broken.';\n  end if;\nend $$;\n",
            args: &[],
            entries: TEXTS,
            reported: &[],
        },
    ]);
}

#[test]
fn branches_on_names_of_other_files_are_reported() {
    check(&[Case {
        name: "names.c",
        page: "#include \"door.h\"\n#define DOOR_ERR_JAMMED 1 // It is jammed.\n#define DOOR_ERR_OLD 2 // It is old.\nconst char *key_strerror(int err)\n{\n    switch (err) {\n    case KEY_ERR_LOST: return \"There is no key.\";\n\
                   \x20   case KEY_ERR_BENT:\n    case KEY_ERR_BROKEN:\n        return \"The key is broken.\";\n    default: return \"?\";\n    }\n}\n",
        args: &[],
        entries: &[
            "1: It is jammed. | symbol=DOOR_ERR_JAMMED",
            "2: It is old. | symbol=DOOR_ERR_OLD",
        ],
        reported: &[
            "line 7: key_strerror: KEY_ERR_LOST, KEY_ERR_BENT, KEY_ERR_BROKEN: texts of names that the file does not define",
        ],
    }]);
}
