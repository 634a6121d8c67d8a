//! Constants in programs and in definitions of interfaces, with their comments.

use crate::recognition::{Case, check};

#[test]
fn enums_of_interface_languages_are_read() {
    check(&[
        Case {
            name: "sections.thrift",
            page: "namespace cpp acme\n\nenum ErrorCode {\n  // for common code\n  SUCCEEDED = 0,\n\n  E_NO_DOOR = -1,  // No door\n  E_NO_KEY = -2,\n  E_LOCKED = -3,\n\n\
                   \x20 // 1xxx for houses\n  E_NO_HOUSE = -1001,  /* No house */\n  E_NO_ROOF = -1002,\n} (cpp.enum_strict)\n\n\
                   struct Time {\n  1: byte hour, // 0 - 23\n  2: byte minute;\n}\n",
            args: &[],
            entries: &[
                "0:  | symbol=SUCCEEDED",
                "-1: No door | symbol=E_NO_DOOR",
                "-2:  | symbol=E_NO_KEY",
                "-3:  | symbol=E_LOCKED",
                "-1001: No house | symbol=E_NO_HOUSE",
                "-1002:  | symbol=E_NO_ROOF",
            ],
            reported: &["read as C"],
        },
        Case {
            name: "without_commas.thrift",
            page: "# Errors\nnamespace java acme.door\n\nenum DoorError {\n  # there is no door\n  NO_DOOR = 1\n  /** the door is locked */\n  LOCKED = 3\n  BROKEN = 4; # the door is broken\n}\nconst i32 MAX = 5\n",
            args: &[],
            entries: &[
                "1: there is no door | symbol=NO_DOOR",
                "3: the door is locked | symbol=LOCKED",
                "4: the door is broken | symbol=BROKEN",
            ],
            reported: &[],
        },
        Case {
            name: "lists.thrift",
            page: "namespace java acme\n/**\n * <dl>\n *   <dt>NO_DOOR</dt>\n *     <dd>There is\n *       no door</dd>\n *   <dt>NO_KEY</dt><dd>There is no key</dd>\n * </dl>\n */\nenum ErrorCode {\n  NO_DOOR = 1,\n  NO_KEY = 2\n}\n",
            args: &[],
            entries: &[
                "1: There is no door | symbol=NO_DOOR",
                "2: There is no key | symbol=NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "counted.fbs",
            page: "namespace Acme;\nenum ErrorCode : byte {\n  /// no error\n  Ok = 0,\n  /// there is no door\n  NoDoor,\n  NoKey = 5, // there is no key\n}\ntable Door { id:int = 5; }\n",
            args: &[],
            entries: &[
                "0: no error | symbol=Ok",
                "1: there is no door | symbol=NoDoor",
                "5: there is no key | symbol=NoKey",
            ],
            reported: &[],
        },
        // In Cap'n Proto, comments stand below.
        Case {
            name: "ordinals.capnp",
            page: "@0x9eb32e19f86ee174;\nenum DoorError {\n  # Errors of doors\n  none @0;\n  noDoor @1;  # There is no door.\n  locked @2;\n  # The door is locked.\n}\n",
            args: &[],
            entries: &[
                "0:  | symbol=none",
                "1: There is no door. | symbol=noDoor",
                "2: The door is locked. | symbol=locked",
            ],
            reported: &[],
        },
        Case {
            name: "protocol.x",
            page: "/* errors */\nenum acmestat3 {\n    ACME3_OK = 0,\n    ACME3ERR_PERM = 1,   /* not the owner */\n    ACME3ERR_IO = 5\n};\nconst ACME_MAX = 255;\n",
            args: &[],
            entries: &[
                "0:  | symbol=ACME3_OK",
                "1: not the owner | symbol=ACME3ERR_PERM",
                "5:  | symbol=ACME3ERR_IO",
            ],
            reported: &[],
        },
        Case {
            name: "enumerated.asn1",
            page: "DoorProtocol DEFINITIONS ::= BEGIN\nDoorErrorCode ::= ENUMERATED {\n    no-error (0),   -- everything is fine\n    locked (5)      -- the door is locked\n}\nDoorSize ::= INTEGER { small(1), large(2) }\nEND\n",
            args: &[],
            entries: &[
                "0: everything is fine | symbol=no_error",
                "5: the door is locked | symbol=locked",
            ],
            reported: &["line 6: table 2, \"DoorSize\""],
        },
        // In a language that is not known, the signs around a comment are not part of the text.
        Case {
            name: "errors.lua",
            page: "local M = {}\nM.ERR_NO_DOOR = 1 -- there is no door\nM.ERR_NO_KEY = 2, -- there is no key\nM.ERR_LOCKED = 3\n",
            args: &[],
            entries: &[
                "1: there is no door | symbol=M.ERR_NO_DOOR",
                "2: there is no key | symbol=M.ERR_NO_KEY",
                "3:  | symbol=M.ERR_LOCKED",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn comments_belong_to_the_constant_beside_or_below_them() {
    check(&[
        Case {
            name: "behind.h",
            page: "enum Result\n{\n    ResultOk = 0,        /// success\n    ResultNotReady,  /// The door was closed while the key\n                     /// was made\n\
                   \x20   ResultUnsupported,\n    ResultNotAllowed,  ///< Not allowed\n    ///< at night\n    /* the door\n     * burns */\n    ResultBurns,\n\
                   \x20   ResultWet      /* water */\n                   /* everywhere */\n};\n",
            args: &[],
            entries: &[
                "0: success | symbol=ResultOk",
                "1: The door was closed while the key was made | symbol=ResultNotReady",
                "2:  | symbol=ResultUnsupported",
                "3: Not allowed at night | symbol=ResultNotAllowed",
                "4: the door burns | symbol=ResultBurns",
                "5: water everywhere | symbol=ResultWet",
            ],
            reported: &[],
        },
        Case {
            name: "defines.h",
            page: "#define E_DOOR 1 /* there is no door */\n#define E_KEY 2  /* there is no key,\n                    or it is lost */\n\
                   #define E_LOCK 3 // the lock is\n                 // broken\n#define E_HOUSE 4\n",
            args: &[],
            entries: &[
                "1: there is no door | symbol=E_DOOR",
                "2: there is no key, or it is lost | symbol=E_KEY",
                "3: the lock is broken | symbol=E_LOCK",
                "4:  | symbol=E_HOUSE",
            ],
            reported: &[],
        },
        Case {
            name: "Errors.java",
            page: "public final class Errors {\n    public static final int NO_DOOR = 1; // there is no\n                                         // door\n\
                   \x20   public static final int NO_KEY = 2;\n    /** the door is locked */\n    public static final int LOCKED = 3;\n\
                   \x20   public static final int BROKEN = 4; // v1.11\n    // burned down\n    public static final int BURNED = 5;\n}\n",
            args: &[],
            entries: &[
                "1: there is no door | symbol=NO_DOOR",
                "2:  | symbol=NO_KEY",
                "3: the door is locked | symbol=LOCKED",
                "4:  | symbol=BROKEN",
                "5: burned down | symbol=BURNED",
            ],
            reported: &[],
        },
        // Remarks are the description.
        Case {
            name: "ErrorCode.cs",
            page: "public class ErrorCode\n{\n    /// <summary>All is well.</summary>\n    public const int Ok = 0;\n    /// <summary>\n    /// The door is not open.\n    /// </summary>\n    /// <remarks>\n    /// Before you go,\n    /// open <see cref=\"Door\"/>.\n    /// </remarks>\n    public const int NotAllowed = -3;\n}\n",
            args: &[],
            entries: &[
                "0: All is well. | symbol=Ok",
                "-3: The door is not open. | symbol=NotAllowed | description=Before you go, open Door.",
            ],
            reported: &[],
        },
        Case {
            name: "error.rs",
            page: "#[repr(i32)]\npub enum DoorError {\n    NoDoor = 1, // there is\n                // no door\n    /// no key\n    NoKey = 2,\n    Locked = 3, // locked\n    // broken\n    Broken = 4,\n}\n",
            args: &[],
            entries: &[
                "1: there is no door | symbol=NoDoor",
                "2: no key | symbol=NoKey",
                "3: locked | symbol=Locked",
                "4: broken | symbol=Broken",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn macros_list_errors_with_arguments_in_any_order() {
    check(&[
        // The definition of a macro has the names of parameters, which are not constants.
        Case {
            name: "for_each.h",
            page: "#define ACME_FOR_EACH_ERROR(APPLY) \\\n  APPLY(ACME_OK, 0x0000, \"No error.\") \\\n  APPLY(ACME_NO_DOOR, 0x1000, \"No door. (Lost?)\") \\\n  APPLY(ACME_LOCKED, 0x2001, \"Locked.\")\n\n\
                   enum ACME_Error_Codes\n{\n#define DEFINE(NAME, VALUE, DESC) NAME = VALUE,\nACME_FOR_EACH_ERROR(DEFINE)\n#undef DEFINE\n};\n",
            args: &[],
            entries: &[
                "0x0000: No error. | symbol=ACME_OK",
                "0x1000: No door. (Lost?) | symbol=ACME_NO_DOOR",
                "0x2001: Locked. | symbol=ACME_LOCKED",
            ],
            reported: &["table 1, ACME_Error_Codes (line 2)"],
        },
        Case {
            name: "code_first.h",
            page: "#define DOOR_ERRORS(X) \\\n  X(0, DOOR_OK, \"no error\") \\\n  X(-1, DOOR_NONE, \"there is no door\") \\\n  X(-2, DOOR_LOCKED, \"the door is locked\")\n",
            args: &[],
            entries: &[
                "0: no error | symbol=DOOR_OK",
                "-1: there is no door | symbol=DOOR_NONE",
                "-2: the door is locked | symbol=DOOR_LOCKED",
            ],
            reported: &["DOOR_ERRORS"],
        },
        Case {
            name: "code_last.def",
            page: "HANDLE_ERROR(NoDoor, \"there is no door\", 1)\nHANDLE_ERROR(NoKey, \"there is no key\", 2)\nHANDLE_ERROR(Locked, \"the door is locked\", 3)\n",
            args: &[],
            entries: &[
                "1: there is no door | symbol=NoDoor",
                "2: there is no key | symbol=NoKey",
                "3: the door is locked | symbol=Locked",
            ],
            reported: &[],
        },
        // The parameters say which number is the code.
        Case {
            name: "two_numbers.h",
            page: "#define DECLARE(symbol, http, code, text) symbol = code,\n#define LIST(V) \\\n  V(E_NO_DOOR, 404, 1, \"no door\") \\\n  V(E_NO_KEY, 404, 2, \"no key\") \\\n  V(E_LOCKED, 423, 3, \"locked\")\n",
            args: &[],
            entries: &[
                "1: no door | symbol=E_NO_DOOR",
                "2: no key | symbol=E_NO_KEY",
                "3: locked | symbol=E_LOCKED",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn constants_of_other_kinds_are_reported() {
    check(&[
        Case {
            name: "AcmeConst.java",
            page: "public interface AcmeConst\n{\n    /////////////\n    // \"State\" constants\n    /////////////\n\n    public static final int ACME_S_CLOSED = 1;\n    public static final int ACME_S_ERROR = 2;\n\n\
                   \x20   // \"ErrorCode\" constants\n\n    public static final int ACMEERR = 100;\n    public static final int ACME_SUCCESS = 0;\n    public static final int ACME_E_CLOSED = 1 + ACMEERR;\n    public static final int ACME_E_LOST = 2 + ACMEERR; // 1.11\n\n\
                   \x20   // \"ErrorEvent\": level\n\n    public static final int ACME_EL_OUTPUT = 1;\n    public static final int ACME_EL_INPUT = 2;\n}\n",
            args: &[],
            entries: &[
                "0:  | symbol=ACME_SUCCESS",
                "101:  | symbol=ACME_E_CLOSED",
                "102:  | symbol=ACME_E_LOST",
            ],
            reported: &[
                "\"ACME_S\": ACME_S_CLOSED",
                "ACMEERR = 100: the codes are computed with it",
                "\"ACME_EL\": ACME_EL_OUTPUT",
            ],
        },
        // A comment above several constants is the title of a section.
        Case {
            name: "Constants.cs",
            page: "public static class AcmeConstants\n{\n    // Errors\n    public const int ErrorNoDoor = 1;\n    public const int ErrorNoKey = 2;\n    public const int ErrorLocked = 3;\n    // States\n    public const int StateOpen = 1;\n    public const int StateClosed = 2;\n}\n",
            args: &[],
            entries: &[
                "1:  | symbol=ErrorNoDoor",
                "2:  | symbol=ErrorNoKey",
                "3:  | symbol=ErrorLocked",
            ],
            reported: &["StateOpen"],
        },
        Case {
            name: "strings.c",
            page: "const struct valstr completion_code_vals[] = {\n  { 0x00, \"Done\" },\n  { 0xc0, \"Node busy\" },\n  { 0xc1, \"Invalid command\" },\n  { 0xff, \"Unspecified error\" },\n};\n\
                   const struct valstr board_status_vals[] = {\n  { 0x00, \"Off\" },\n  { 0x01, \"On\" },\n  { 0x02, \"Failed\" },\n};\n",
            args: &[],
            entries: &[
                "0x00: Done",
                "0xc0: Node busy",
                "0xc1: Invalid command",
                "0xff: Unspecified error",
            ],
            reported: &["\"board_status_vals\""],
        },
    ]);
}

#[test]
fn constants_are_errors_if_their_type_or_comment_says_so() {
    check(&[
        // Like a header of the message compiler of Windows, in an encoding that it does not declare.
        Case {
            name: "messages.h",
            page: "//\n//  Values are 32 bit\n//\n\n//\n// MessageId: dr_no_door\n//\n// MessageText:\n//\n//  The house has no door: %1%0\n//\n\
                   #define dr_no_door                    ((DWORD)0xC0005001L)\n\n//\n// MessageId: dr_syntax_error\n//\n// MessageText:\n//\n\
                   //  Bad plan%0\n//\n#define dr_syntax_error                  ((DWORD)0xC0005002L)\n",
            args: &[],
            entries: &[
                "0xC0005001: The house has no door: %1%0 | symbol=dr_no_door",
                "0xC0005002: Bad plan%0 | symbol=dr_syntax_error",
            ],
            reported: &[],
        },
        Case {
            name: "results.idl",
            page: "const DoorResult DOOR_SUCCESS = 0; ///< No error\nconst DoorResult DOOR_ENODOOR = 1; ///< There is no door, or it\n                                 ///< is lost\n\
                   const DoorResult DOOR_EIDLE = 2; ///< The door is idle\nconst DoorResult DOOR_EHEAP = 516; ///< bad heap\n",
            args: &[],
            entries: &[
                "0: No error | symbol=DOOR_SUCCESS",
                "1: There is no door, or it is lost | symbol=DOOR_ENODOOR",
                "2: The door is idle | symbol=DOOR_EIDLE",
                "516: bad heap | symbol=DOOR_EHEAP",
            ],
            reported: &[],
        },
        // The code for success stands apart.
        Case {
            name: "fingers.h",
            page: "/* common codes */\n\n#define FT_OK   (0)  /* The function succeeded. */\n\n/* Errors: negative numbers */\n\
                   #define FT_ERR_NO_INIT   (-1)  /* It is not initialized. */\n#define FT_ERR_NO_FINGER (-2)  /* There is no finger. */\n",
            args: &[],
            entries: &[
                "0: The function succeeded. | symbol=FT_OK",
                "-1: It is not initialized. | symbol=FT_ERR_NO_INIT",
                "-2: There is no finger. | symbol=FT_ERR_NO_FINGER",
            ],
            reported: &[],
        },
        // An address is not a message.
        Case {
            name: "codes.ts",
            page: "export enum ErrorCode {\n  NoDoor = 9, // https://acme.example/doors\n  NoKey, // there is no key\n}\n",
            args: &[],
            entries: &[
                "9:  | symbol=NoDoor | docs=https://acme.example/doors",
                "10: there is no key | symbol=NoKey",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn labels_behind_constants_are_not_their_texts() {
    check(&[Case {
        name: "printer.cs",
        page: "public enum PrinterStatusCode\n{\n    Failure = -1,\n    Success = 0,\n\n//The power was lost.\n    PowerFail = 0x10,\n\n\
                   //The memory is broken. Replace\n// it.\n    RamDefect = 0x11, //(BLOCKADE).\n\n// The battery is empty.\n    BatteryEmpty = 0x12 ,// [BLOCKADE]\n}\n",
        args: &[],
        entries: &[
            "-1:  | symbol=Failure",
            "0:  | symbol=Success",
            "0x10: The power was lost. | symbol=PowerFail",
            "0x11: The memory is broken. Replace it. | symbol=RamDefect | category=BLOCKADE",
            "0x12: The battery is empty. | symbol=BatteryEmpty | category=BLOCKADE",
        ],
        reported: &[],
    }]);
}

#[test]
fn macros_without_names_list_errors_if_texts_tell_of_failures() {
    let days =
        "X(1, \"Monday\") \\\nX(2, \"Tuesday\") \\\nX(3, \"Wednesday\") \\\nX(4, \"Thursday\")\n";
    check(&[
        Case {
            name: "drive_list.h",
            page: "X(0x2110, \"Short circuit\") \\\nX(0x2120, \"Phase failure\") \\\n/* Motor */ \\\nX(0x7121, \"Blocked\") \\\nX(0x7122, \"Tacho fault\")\n",
            args: &[],
            entries: &[
                "0x2110: Short circuit",
                "0x2120: Phase failure",
                "0x7121: Blocked",
                "0x7122: Tacho fault",
            ],
            reported: &[],
        },
        Case {
            name: "list.h",
            page: "#define GATE_ERRORS \\\n    X(404, \"Door not found\") \\\n    X(405, \"Key not allowed\") \\\n    X(500, \"Internal error\")\n",
            args: &[],
            entries: &[
                "404: Door not found",
                "405: Key not allowed",
                "500: Internal error",
            ],
            reported: &[],
        },
        // The values of an enum are calls of a macro.
        Case {
            name: "enum.h",
            page: "#define MAKE_ERR(gate, n) (-((gate) * 1000 + (n)))\n#define GATE 5\ntypedef enum {\n  GATE_ERR_NO_DOOR = MAKE_ERR(GATE, 1), /* no door */\n  GATE_ERR_NO_KEY = MAKE_ERR(GATE, 2), /* no key */\n} gate_error_t;\n",
            args: &[],
            entries: &[
                "-5001: no door | symbol=GATE_ERR_NO_DOOR",
                "-5002: no key | symbol=GATE_ERR_NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "days.h",
            page: days,
            args: &[],
            entries: &[],
            reported: &["no column looks like error codes"],
        },
        // The macro is defined in another file.
        Case {
            name: "gate.h",
            page: "#define ERR_NO_DOOR GATE_CODE(5) /* no door */\n#define ERR_NO_KEY 6 /* no key */\n#define ERR_NO_LOCK 7 /* no lock */\n",
            args: &[],
            entries: &[
                "6: no key | symbol=ERR_NO_KEY",
                "7: no lock | symbol=ERR_NO_LOCK",
            ],
            reported: &[
                "line 1: ERR_NO_DOOR = GATE_CODE(5) (no door): its value contains a name that the file does not define",
            ],
        },
    ]);
}
