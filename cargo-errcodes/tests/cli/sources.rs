//! Source code in which codes are declared, shaped like public files.

use crate::recognition::{Case, check};

#[test]
fn constants_of_go_are_counted() {
    check(&[
        // Like the errors of banexg and of S3 servers in Go.
        Case {
            name: "errors.go",
            page: "package errs\n\n// Codes of the doors.\nconst (\n\t// The door is fine.\n\tErrNone Code = iota + 1000\n\tErrNoDoor // no such door\n\t_\n\
                   \tErrLocked\n\n\tErrStuck = 2000 + iota*2\n\tErrSlow = lookup(7)\n\tErrA, ErrB = 1, 2\n)\n\nconst (\n\tWidth = 10\n\tHeight = size()\n)\n\n\
                   const (\n\tErrText Text = \"no_text\"\n\tErrWord Text = `no_word` // no word\n)\n\nvar texts = map[Code]string{\n\tErrLocked: \"the door is locked\",\n}\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "1000: The door is fine. | symbol=ErrNone",
                "1001: no such door | symbol=ErrNoDoor",
                "1003: the door is locked | symbol=ErrLocked",
                "2008:  | symbol=ErrStuck",
                "no_text:  | symbol=ErrText",
                "no_word: no word | symbol=ErrWord",
            ],
            reported: &[
                "line 12: ErrSlow = lookup(7): its value is not known from this file",
                "line 13: ErrA, ErrB = 1, 2: several constants in a line are not read",
            ],
        },
        Case {
            name: "negative.go",
            page: "const (\n\tCodeFail = -1*iota - 1\n\tCodeGone\n\tCodeLate\n)\n",
            args: &[],
            entries: &[
                "-1:  | symbol=CodeFail",
                "-2:  | symbol=CodeGone",
                "-3:  | symbol=CodeLate",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn switches_have_codes_and_texts() {
    check(&[
        // Like the status of KeychainAccess.
        Case {
            name: "status.swift",
            page: "public enum Status: OSStatus, Error {\n  case success = 0 // fine\n  case noDoor = -4, noKey\n  case lost(Int)\n\n\
                   public var description: String {\n    switch self {\n    case .noDoor:\n      return \"There is no door.\"\n    case .noKey: return \"There is no key.\"\n    }\n  }\n}\n",
            args: &[],
            entries: &[
                "0: fine | symbol=success",
                "-4: There is no door. | symbol=noDoor",
                "-3: There is no key. | symbol=noKey",
                "-2:  | symbol=lost",
            ],
            reported: &[],
        },
        // Like the reasons of WalletConnect: the codes are in a property.
        Case {
            name: "reason.swift",
            page: "enum DoorError: Error {\n  case noDoor\n  case noKey(name: String)\n  case unlisted\n\n  var code: Int {\n    switch self {\n\
                       case .noDoor: return 1001\n    case .noKey(let name): return 1002\n    default: return 1\n    }\n  }\n}\n",
            args: &[],
            entries: &["1001:  | symbol=noDoor", "1002:  | symbol=noKey"],
            reported: &["line 4: unlisted | |: the row has no code"],
        },
        Case {
            name: "reason.md",
            page: "# Error codes\n\n## Invalid\n\n```sh\ncase .invalidMethod: return 1001\ncase .invalidEvent return 1002\n```\n\n## Reason\n\n```sh\ncase .gone: return 6000\n```\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "1001:  | symbol=invalidMethod",
                "1002:  | symbol=invalidEvent",
                "6000:  | symbol=gone",
            ],
            reported: &[],
        },
        // Like the error codes of a channel of Laravel.
        Case {
            name: "codes.php",
            page: "<?php\nclass ErrorCode\n{\n    public const SENT = 100;\n\n    public const FAILED = 101;\n\n    public static function text($code): string\n    {\n        \
                   switch ($code) {\n            case self::SENT:\n                return 'It was sent.';\n            case self::FAILED:\n                return 'It failed.';\n        }\n    }\n}\n",
            args: &[],
            entries: &[
                "100: It was sent. | symbol=SENT",
                "101: It failed. | symbol=FAILED",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn components_and_tables_of_site_generators_are_read() {
    check(&[
        // Like the errors of SignalWire.
        Case {
            name: "errors.mdx",
            page: "# Errors\n\n<ParamField path=\"no_door\" type=\"Error\" toc={true}>\n\n- There is no door.\n</ParamField>\n\n\
                   <ParamField path=\"no_key\" type=\"Error\" toc={true}>\n\n- There is no key.\n</ParamField>\n\n\
                   <ParamField path=\"no_lock\" type=\"Error\">\n\n- There is no lock.\n</ParamField>\n",
            args: &[],
            entries: &[
                "no_door: There is no door.",
                "no_key: There is no key.",
                "no_lock: There is no lock.",
            ],
            reported: &[],
        },
        Case {
            name: "sections.mdx",
            page: "# Errors\n\n<AccordionGroup>\n<Accordion title=\"404 - No door\">\nBuild one.\n</Accordion>\n<Accordion title=\"405 - No key\">\nFind it.\n</Accordion>\n</AccordionGroup>\n",
            args: &[],
            entries: &[
                "404: No door | description=Build one.",
                "405: No key | description=Find it.",
            ],
            reported: &[],
        },
        // Like the system errors of Bitrix24.
        Case {
            name: "multiline.md",
            page: "# System errors\n\n#|\n|| **Status** | **Code**\n**Error Message** | **Description** ||\n\
                   || `500` | `NO_DOOR`\nNo door | There is no [door](/x).\n\nBuild one. ||\n|| `503` | `no_key`\nNo key | It is lost ||\n|#\n",
            args: &[],
            entries: &[
                "NO_DOOR: No door | description=There is no door.\\n\\nBuild one. | http_status=500",
                "no_key: No key | description=It is lost | http_status=503",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn objects_with_codes_are_errors() {
    check(&[
        // Like the errors of an S3 server in Go: the constants are keys, and servers send the codes of the objects.
        Case {
            name: "errors.go",
            page: "const (\n\tErrNoDoor Code = iota\n\tErrNoKey\n\tErrNoLock\n)\n\nvar errorCodes = map[Code]APIError{\n\
                   \tErrNoDoor: {\n\t\tCode: \"NoDoor\",\n\t\tDescription: \"There is no door, or it is hidden.\",\n\t\tHTTPStatusCode: http.StatusNotFound,\n\t},\n\
                   \tErrNoKey: {Code: \"NoKey\", Description: \"There is no key.\", HTTPStatusCode: 423},\n\
                   \tErrNoLock: {\n\t\tCode: \"NoLock\",\n\t\tDescription: fmt.Sprintf(\"no lock %d\", 5),\n\t\tHTTPStatusCode: http.StatusConflict,\n\t},\n}\n",
            args: &[],
            entries: &[
                "NoDoor: There is no door, or it is hidden. | symbol=ErrNoDoor | http_status=404",
                "NoKey: There is no key. | symbol=ErrNoKey | http_status=423",
                "NoLock:  | symbol=ErrNoLock | http_status=409",
            ],
            reported: &[
                "line 16: Description: fmt.Sprintfno lock %d: the value is an expression, which is not read",
                "line 2: ErrNoDoor and 2 more: the constants name objects, whose codes are read instead",
            ],
        },
        // Texts on the next line, and an error without a text.
        Case {
            name: "errors.js",
            page: "const errors = [\n  {\n    type: 'DOOR_STUCK',\n    code: 5,\n    message:\n      'The door is stuck, and ' +\n      'has to be opened by hand',\n  },\n\
                   \x20 {\n    type: 'NO_KEY',\n    code: 6,\n    message: '',\n  },\n  { type: 'NO_LOCK', code: 7, message: 'There is no lock' },\n]\n",
            args: &[],
            entries: &[
                "5: The door is stuck, and has to be opened by hand | symbol=DOOR_STUCK",
                "6:  | symbol=NO_KEY",
                "7: There is no lock | symbol=NO_LOCK",
            ],
            reported: &[],
        },
        Case {
            name: "errors.ts",
            page: "export const Errors = {\n  NO_DOOR: { code: 4001, message: 'There is no door', retry: true },\n  NO_KEY: new AppError({\n    code: -4002,\n    message: \"It isn't there\",\n  }),\n\
                   \x20 NO_LOCK: { code: 4003, message: `Lock ${name}`, title: t('no lock here') },\n};\nconst size = { code: 1, width: 5 };\n",
            args: &[],
            entries: &[
                "4001: There is no door | symbol=NO_DOOR | retryable=true",
                "-4002: It isn't there | symbol=NO_KEY",
                "4003: Lock ${name} | symbol=NO_LOCK",
            ],
            reported: &[
                "line 7: title: tno lock here: the value is an expression, which is not read",
            ],
        },
    ]);
}

#[test]
fn comments_above_an_enum_have_the_texts_of_its_constants() {
    check(&[
        // Like the header of NVMe in the Linux kernel: a comment inside the enum is the heading of a group.
        Case {
            name: "kernel.h",
            page: "/**\n * enum door_status - What a door says.\n * @DOOR_SC_MASK:\t  Mask of the status\n * @DOOR_SC_NONE:\t  No door: there is\n *\t  none.\n\
                   * @DOOR_SC_LOCKED: Locked: the door is locked\n */\nenum door_status {\n\t/* Status codes: */\n\tDOOR_SC_MASK\t= 0xff,\n\tDOOR_SC_NONE\t= 0x1,\n\
                   \tDOOR_SC_LOCKED\t= 0x2,\n};\n",
            args: &[],
            entries: &[
                "0x1: No door: there is none. | symbol=DOOR_SC_NONE",
                "0x2: Locked: the door is locked | symbol=DOOR_SC_LOCKED",
            ],
            reported: &[
                "line 10: DOOR_SC_MASK = 0xff: the codes are computed with it, but it is not a code",
            ],
        },
        // Like headers with Doxygen; a constant without a text has none.
        Case {
            name: "doxygen.h",
            page: "/*!\n * \\var DOOR_ERR_NONE\n * There is no door.\n *\n * \\var DOOR_ERR_LOCKED\n * \\brief The door is locked.\n */\n\
                   typedef enum {\n  DOOR_ERR_NONE = -1,\n  DOOR_ERR_LOCKED = -2,\n  DOOR_ERR_OTHER = -3\n} door_err_t;\n",
            args: &[],
            entries: &[
                "-1: There is no door. | symbol=DOOR_ERR_NONE",
                "-2: The door is locked. | symbol=DOOR_ERR_LOCKED",
                "-3:  | symbol=DOOR_ERR_OTHER",
            ],
            reported: &[],
        },
        // A sentence that mentions a constant has no texts.
        Case {
            name: "sentence.h",
            page: "/*\n * Errors of doors.\n * DOOR_ERR_NONE is rare.\n */\nenum door_err { DOOR_ERR_NONE = -1, /* no door */ DOOR_ERR_LOCKED = -2 /* locked */ };\n",
            args: &[],
            entries: &[
                "-1: no door | symbol=DOOR_ERR_NONE",
                "-2: locked | symbol=DOOR_ERR_LOCKED",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn declarations_of_python_are_read() {
    check(&[
        // Like python-smpplib and python-oracledb: constants, and a dictionary with their texts.
        Case {
            name: "constants.py",
            page: "\"\"\"Doors.\n1. Not a code.\n\"\"\"\nWIDTH = 160\nHEIGHT = 140\n\n\n# Error codes.\nDOOR_ROK = 0x00000000\nDOOR_RLOST = 0x00000001  # ignored\n\nDOOR_RLATE: int = DOOR_RLOST + 1\n\n\
                   TEXTS = {\n    DOOR_ROK: 'No Error',\n    DOOR_RLOST: (\n        'The door '\n        'is lost'\n    ),\n    DOOR_RLATE: \"The door is late\",\n}\nDOOR_ERRORS = [1, 2, 3]\n",
            args: &[],
            entries: &[
                "0x00000000: No Error | symbol=DOOR_ROK",
                "0x00000001: The door is lost | symbol=DOOR_RLOST",
                "2: The door is late | symbol=DOOR_RLATE",
            ],
            reported: &["line 22: DOOR_ERRORS, 3 elements: has codes, but no texts for them"],
        },
        // Like enums whose members are tuples or objects with a code and a text.
        Case {
            name: "members.py",
            page: "class Door(ErrorEnum):\n    # Keys\n    NO_DOOR = Error(501, \"没有门\")\n    NO_KEY = (\"D-02\", \"no key\")\n    LOCKED = 403, \"the door\" \" is locked\"\n\
                   \x20   LATE = Error(code=404, message=_(\"the door is late\"))\n\n    def __new__(cls, value, text):\n        LOCAL = 5\n        return cls\n",
            args: &[],
            entries: &[
                "501: 没有门 | symbol=NO_DOOR",
                "D-02: no key | symbol=NO_KEY",
                "403: the door is locked | symbol=LOCKED",
                "404: the door is late | symbol=LATE",
            ],
            reported: &[],
        },
        // Counted members, with texts below them, behind them, and in a property.
        Case {
            name: "counted.py",
            page: "class DoorError(IntEnum):\n    OK = 0\n    \"\"\"The door is open.\"\"\"\n    NO_DOOR = auto()  # there is no door\n    NO_KEY = auto()\n\n\
                   \x20   @property\n    def text(self):\n        return {\n            DoorError.NO_KEY: \"there is no key\",\n        }[self]\n",
            args: &[],
            entries: &[
                "0: The door is open. | symbol=OK",
                "1: there is no door | symbol=NO_DOOR",
                "2: there is no key | symbol=NO_KEY",
            ],
            reported: &[],
        },
        // Like the exceptions of clients for HTTP APIs.
        Case {
            name: "exceptions.py",
            page: "class DoorError(Exception):\n    \"\"\"Base.\"\"\"\n\nclass NoDoor(DoorError):\n    \"\"\"There is no door.\n\n    More.\n    \"\"\"\n    code = 1001\n\n\
                   class LockedDoor(DoorError):\n    code = 1002\n    message = \"The door is locked\"\n",
            args: &[],
            entries: &[
                "1001: There is no door. | symbol=NoDoor",
                "1002: The door is locked | symbol=LockedDoor",
            ],
            reported: &[],
        },
        // Dictionaries and lists of errors.
        Case {
            name: "tables.py",
            page: "ERRORS = {\n    0x01: (\"NO_DOOR\", \"There is no door\"),\n    0x02: \"There is no key\",\n    other(): \"x\",\n}\nBY_NAME = {\n    \"late_door\": {\"code\": 10, \"message\": \"the door is not there yet\"},\n\
                   \x20   \"late_key\": {\"code\": 11, \"message\": \"the key is not there yet\"},\n}\nERROR_XREF = {1: NO_DOOR, 2: NO_KEY}\nHANDLERS = {errors.LOST_DOOR: \"find it\", errors.LOST_ERROR: \"find it, too\"}\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "0x01: There is no door | symbol=NO_DOOR",
                "0x02: There is no key",
                "10: the door is not there yet | symbol=late_door",
                "11: the key is not there yet | symbol=late_key",
            ],
            reported: &[
                "line 1: ERRORS, 1 element: has elements without a code",
                "line 10: ERROR_XREF, 2 elements: has codes, but no texts for them",
                "line 11: HANDLERS: LOST_DOOR, LOST_ERROR: texts of names that the file does not define",
            ],
        },
    ]);
}

#[test]
fn maps_have_codes_and_texts() {
    check(&[
        // Like the lists of ipmitool and Wireshark, whose last row is not an error.
        Case {
            name: "rows.c",
            page: "const struct valstr completion_code_vals[] = {\n\t{ 0x80, \"No such door\" },\n\t{ 0xc1, \"Invalid key\" },\n\t{ 0xff, \"Unspecified error\" },\n\t{ 0, NULL },\n};\n\
                   static const value_string vals_of_cause[] = { { 1, \"Unknown lock\" }, { 3, \"No route\" }, { 0, NULL } };\n",
            args: &[],
            entries: &[
                "0x80: No such door",
                "0xc1: Invalid key",
                "0xff: Unspecified error",
                "1: Unknown lock",
                "3: No route",
            ],
            reported: &["5 of 5 codes and 5 of 5 texts are on the page\n"],
        },
        // Like the errors of Shaka Player and of kafkajs.
        Case {
            name: "codes.js",
            page: "/** @enum {number} */\ndoors.Error.Code = {\n  /**\n   * There is no <code>door</code>.\n   * <br> See {@link Door}.\n   */\n  'NO_DOOR': 1000,\n\n\
                   \x20 // RETIRED: 'OLD': 1005,\n\n  /** No key. */\n  'NO_KEY': 1001,\n  'LATE': 1002, // the door is late\n  'NOTE': 1003, // TODO: rename\n};\n\
                   const sizes = { WIDTH_A: 1, WIDTH_B: 2 };\n",
            args: &[],
            entries: &[
                "1000: There is no door. See Door. | symbol=NO_DOOR",
                "1001: No key. | symbol=NO_KEY",
                "1002: the door is late | symbol=LATE",
                "1003:  | symbol=NOTE",
            ],
            reported: &[],
        },
        Case {
            name: "texts.php",
            page: "<?php\nclass Codes {\n    public static $messages = [\n        1001 => 'There is no door',\n        1002 => 'There is no ' .\n            'key',\n\
                   \x20       'E-3' => 'The door is locked',\n    ];\n}\n",
            args: &[],
            entries: &[
                "1001: There is no door",
                "1002: There is no key",
                "E-3: The door is locked",
            ],
            reported: &[],
        },
        // A map from names to texts, unless the names are those of constants.
        Case {
            name: "texts.ts",
            page: "export enum Code { NO_DOOR = 1 , NO_KEY = 2 }\nexport const errorTexts = {\n  no_lock: 'There is no lock',\n  late_door: 'The door is late',\n};\n\
                   export const ErrorMessages: Record<Code, string> = {\n  [Code.NO_DOOR]: 'No door here',\n  [Code.NO_KEY]: 'No key here',\n};\n\
                   const labels = { front_door: 'The front door', back_door: 'The back door' };\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "1: No door here | symbol=NO_DOOR",
                "2: No key here | symbol=NO_KEY",
                "no_lock: There is no lock",
                "late_door: The door is late",
            ],
            reported: &[],
        },
        Case {
            name: "texts.go",
            page: "package errs\n\nvar ErrorText = map[int]string{\n\t1001: \"there is no door\",\n\t1002: \"there is no key\",\n}\n",
            args: &[],
            entries: &["1001: there is no door", "1002: there is no key"],
            reported: &[],
        },
        Case {
            name: "rows.c",
            page: "static const struct { int code; const char *msg; } errors[] = {\n    { 1, \"no door\" },\n    { -3, NO_KEY, \"no key\" },\n};\n",
            args: &[],
            entries: &["1: no door", "-3: no key | symbol=NO_KEY"],
            reported: &[],
        },
        Case {
            name: "texts.cs",
            page: "static class Texts {\n  static readonly Dictionary<int, string> Messages = new() {\n    { 1001, \"There is no door\" },\n    [1002] = \"There is no key\",\n  };\n}\n",
            args: &[],
            entries: &["1001: There is no door", "1002: There is no key"],
            reported: &[],
        },
    ]);
}

#[test]
fn calls_create_errors() {
    check(&[
        // Remarks behind a summary are the description.
        Case {
            name: "codes.cs",
            page: "public class ErrorCode\n{\n    /// <summary>There is no door.</summary>\n    /// <remarks>\n    /// Build <c>one</c>.\n    /// </remarks>\n    public const int NoDoor = -1;\n\n\
                   \x20   /// <summary>There is no key.</summary>\n    public const int NoKey = -2;\n}\n",
            args: &[],
            entries: &[
                "-1: There is no door. | symbol=NoDoor | description=Build one.",
                "-2: There is no key. | symbol=NoKey",
            ],
            reported: &[],
        },
        // The positions and lengths in calls of functions are not codes.
        Case {
            name: "record.go",
            page: "var errs = map[string]string{\n\t\"R01\": \"There is no door.\",\n\t\"R02\": \"There is no key.\",\n}\n\n\
                   func (r *Record) String() string {\n\treturn strings.Join([]string{\n\t\tr.padded(doorNumber, 15),\n\t\tr.padded(keyNumber, 3),\n\
                   \t\tr.padded(LAST, 4),\n\t}, \"\") + padded(name, 34)\n}\n",
            args: &[],
            entries: &["R01: There is no door.", "R02: There is no key."],
            reported: &[],
        },
        Case {
            name: "list.def",
            page: "X(NO_DOOR, 5)\nX(NO_KEY, 6)\nX(BROKEN, 7)\n",
            args: &[],
            entries: &[
                "5:  | symbol=NO_DOOR",
                "6:  | symbol=NO_KEY",
                "7:  | symbol=BROKEN",
            ],
            reported: &[],
        },
        Case {
            name: "variables.go",
            page: "var (\n\tErrNoDoor = NewError(2001, \"there is no door\")\n\tErrNoKey = errs.NewError(2002, \"there is \"+\"no key\")\n)\n",
            args: &[],
            entries: &[
                "2001: there is no door | symbol=ErrNoDoor",
                "2002: there is no key | symbol=ErrNoKey",
            ],
            reported: &[],
        },
        Case {
            name: "Codes.java",
            page: "public interface Codes {\n    ErrorCode LATE = new ErrorCode(1_001_000, \"It is late\");\n    public static final ErrorCode LOST = new ErrorCode(1_001_001, \"It is lost\");\n}\n",
            args: &[],
            entries: &[
                "1001000: It is late | symbol=LATE",
                "1001001: It is lost | symbol=LOST",
            ],
            reported: &[],
        },
        Case {
            name: "errors.kt",
            page: "enum class ErrorCode(val code: Int, val text: String) {\n    NO_DOOR(1001, \"There is no door\"),\n    NO_KEY(code = 1002, text = \"There is \" + \"no key\");\n}\n\
                   sealed class DoorError(val code: Int, message: String) : Exception(message) {\n    object NoDoor : DoorError(1, \"There is no door\")\n    class NoKey : DoorError(2, \"There is no key\")\n}\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "1001: There is no door | symbol=NO_DOOR",
                "1002: There is no key | symbol=NO_KEY",
                "1: There is no door | symbol=NoDoor",
                "2: There is no key | symbol=NoKey",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn attributes_have_texts_of_constants() {
    check(&[
        // Like the errors of Anchor; a comment of another kind is not part of the text.
        Case {
            name: "errors.rs",
            page: "#[error_code]\npub enum DoorError {\n    // Doors\n    /// 6000 - No door\n    #[msg(\"There is no \\\"door\\\"\")]\n    NoDoor = 6000,\n    /// No key\n    NoKey,\n}\n\
                   pub enum Error {\n    DoorError(Box<DoorError>),\n    KeyError(KeyError),\n}\n",
            args: &[],
            entries: &[
                "6000: There is no \"door\" | symbol=NoDoor",
                "6001: No key | symbol=NoKey",
            ],
            reported: &[],
        },
        Case {
            name: "Errors.cs",
            page: "public enum ErrorCode\n{\n    /// <summary>\n    /// All good.\n    /// </summary>\n    Success = 0,\n    /// <summary>No door.</summary>\n    [Description(\"There is no door\")]\n\
                   \x20   [EnumMember(Value = \"no_door\")]\n    NoDoor = 1001,\n    NoKey,\n}\n",
            args: &[],
            entries: &[
                "0: All good. | symbol=Success",
                "1001: There is no door | symbol=NoDoor",
                "1002:  | symbol=NoKey",
            ],
            reported: &[],
        },
        // Tags of XML, as in the SDK of AvaTax and in the documentation of C#.
        Case {
            name: "Tags.cs",
            page: "public enum ErrorCode\n{\n    /// <summary>\n    /// \n    /// </summary>\n    NoRoom = 1,\n    /// <summary>\n    /// The <see cref=\"Door\"/> is <c>locked</c> &amp; closed.\n    /// </summary>\n\
                   \x20   /// <remarks>Since 2.0</remarks>\n    Locked = 2,\n    /// <summary></summary>\n    NoKey = 3,\n    /// <summary>No <paramref name=\"lamp\"/> here</summary>\n    NoLamp = 4,\n}\n",
            args: &[],
            entries: &[
                "1:  | symbol=NoRoom",
                "2: The Door is locked & closed. | symbol=Locked | description=Since 2.0",
                "3:  | symbol=NoKey",
                "4: No lamp here | symbol=NoLamp",
            ],
            reported: &["4 of 4 codes and 7 of 7 texts are on the page\n"],
        },
        Case {
            name: "Codes.java",
            page: "public class Codes {\n  /** There is no door. */\n  @Since(\"2\") @Unstable public static final int ERROR_NO_DOOR = 1;\n  /** No key. */\n  @Unstable protected static final int ERROR_NO_KEY = 2;\n}\n",
            args: &[],
            entries: &[
                "1: There is no door. | symbol=ERROR_NO_DOOR",
                "2: No key. | symbol=ERROR_NO_KEY",
            ],
            reported: &[],
        },
    ]);
}
