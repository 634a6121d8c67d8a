//! Constants of enums with arguments, and constants whose codes are in their comments.

use crate::recognition::{Case, check};

#[test]
fn arguments_of_constants_have_any_order() {
    const ENTRIES: [&str; 3] = [
        "G-101: There is no door | symbol=NO_DOOR | http_status=404",
        "G-102: The door is locked | symbol=LOCKED | http_status=409",
        "G-103: The key is lost | symbol=NO_KEY | http_status=400",
    ];
    let case = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        case(
            "Status.java",
            "@Getter\npublic enum GateError {\n  // Doors\n  NO_DOOR(HttpStatus.NOT_FOUND, \"G-101\", \"There is no door\"),\n  LOCKED(HttpStatus.CONFLICT, \"G-102\", \"The door is locked\"),\n\n  \
             // Keys\n  NO_KEY(HttpStatus.BAD_REQUEST, \"G-103\", \"The key is lost\");\n\n  private final HttpStatus status;\n  private final String code;\n  private final String message;\n}\n",
        ),
        case(
            "Numbers.java",
            "public enum GateError {\n  NO_DOOR(404, \"G-101\", \"There is no door\"),\n  LOCKED(409, \"G-102\", \"The door is locked\"),\n  NO_KEY(400, \"G-103\", \"The key is lost\");\n  \
             GateError(int status, String code, String message) { this.code = code; }\n}\n",
        ),
        case(
            "Gate.kt",
            "enum class GateError(val code: String, val message: String, val status: HttpStatus) {\n  NO_DOOR(\"G-101\", \"There is no door\", HttpStatus.NOT_FOUND),\n  \
             LOCKED(\"G-102\", \"The door is locked\", HttpStatus.CONFLICT),\n  NO_KEY(\"G-103\", \"The key is lost\", HttpStatus.BAD_REQUEST),\n}\n",
        ),
        // Several errors have the same HTTP status, so that the other numbers are the codes.
        Case {
            name: "Codes.java",
            page: "public enum GateError {\n  NO_DOOR(404, 1001, \"There is no door\"),\n  LOCKED(409, 1002, \"The door is locked\"),\n  JAMMED(409, 1003, \"The door is jammed\"),\n  NO_KEY(404, 1004, \"The key is lost\");\n}\n",
            args: &[],
            entries: &[
                "1001: There is no door | symbol=NO_DOOR | http_status=404",
                "1002: The door is locked | symbol=LOCKED | http_status=409",
                "1003: The door is jammed | symbol=JAMMED | http_status=409",
                "1004: The key is lost | symbol=NO_KEY | http_status=404",
            ],
            reported: &[],
        },
        // Without a code, the names are what servers send.
        // Texts without spaces are not codes, and the names of the constants have any case.
        Case {
            name: "Texts.java",
            page: "public enum DoorErrorCode {\n    NO_DOOR(\"没有门\", \"门不存在，请检查\"),\n    no_key(\"参数错误\", \"钥匙无效，请检查\"),\n    bad_lock(\"参数错误\", \"锁无效，请检查\");\n\n    private String description;\n    private String reason;\n\n    DoorErrorCode(String description, String reason) {\n        this.description = description;\n        this.reason = reason;\n    }\n}\n",
            args: &[],
            entries: &[
                "NO_DOOR: 没有门 | description=门不存在，请检查",
                "no_key: 参数错误 | description=钥匙无效，请检查",
                "bad_lock: 参数错误 | description=锁无效，请检查",
            ],
            reported: &[],
        },
        Case {
            name: "Names.java",
            page: "public enum GateError {\n  NO_DOOR(HttpStatus.NOT_FOUND, \"There is no door\"),\n  LOCKED(HttpStatus.CONFLICT, \"The door is locked\"),\n  NO_KEY(HttpStatus.BAD_REQUEST, \"The key is lost\");\n}\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door | http_status=404",
                "LOCKED: The door is locked | http_status=409",
                "NO_KEY: The key is lost | http_status=400",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_in_brackets_are_not_positions() {
    const ENTRIES: [&str; 3] = [
        "5: There is no door. | symbol=NO_DOOR",
        "23: The door is locked. | symbol=LOCKED",
        "105: The key is lost. | symbol=NO_KEY",
    ];
    let case = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        case(
            "Numbers.java",
            "public enum GateError {\n  /** There is no door. */\n  NO_DOOR(5),\n  /** The door is locked. */\n  LOCKED(23),\n  /** The key is lost. */\n  NO_KEY(105);\n\n  \
             private int code;\n\n  private GateError(int code) {\n    this.code = code;\n  }\n}\n",
        ),
        case(
            "Texts.java",
            "public enum GateError {\n  /** There is no door. */\n  NO_DOOR(\"5\"),\n  /** The door is locked. */\n  LOCKED(\"23\"),\n  /** The key is lost. */\n  NO_KEY(\"105\");\n\n  \
             private String code;\n\n  private GateError(String code) {\n    this.code = code;\n  }\n}\n",
        ),
    ]);
}

#[test]
fn computed_constants_have_their_codes_in_comments() {
    check(&[
        Case {
            name: "door.h",
            page: "#include \"base.h\"\nenum door_error {\n  DOOR_ERR_LOST = DOOR_BASE + 1, /* 42001: the door is lost */\n  DOOR_ERR_JAMMED = DOOR_BASE + 2, /* 42002: the door is jammed */\n  \
                   DOOR_ERR_LOCKED = DOOR_BASE + 10 /* 42010: the door is locked */\n};\n",
            args: &[],
            entries: &[
                "42001: the door is lost | symbol=DOOR_ERR_LOST",
                "42002: the door is jammed | symbol=DOOR_ERR_JAMMED",
                "42010: the door is locked | symbol=DOOR_ERR_LOCKED",
            ],
            reported: &[],
        },
        // Without codes, they are reported.
        Case {
            name: "door_base.h",
            page: "#include \"base.h\"\nenum door_error {\n  DOOR_ERR_LOST = DOOR_BASE + 1, /* the door is lost */\n  DOOR_ERR_JAMMED = DOOR_BASE + 2, /* the door is jammed */\n  \
                   DOOR_ERR_LOCKED = DOOR_BASE + 10 /* the door is locked */\n};\n",
            args: &[],
            entries: &[],
            reported: &["DOOR_ERR_LOST", "DOOR_ERR_JAMMED", "DOOR_ERR_LOCKED"],
        },
    ]);
}

#[test]
fn parameters_say_which_arguments_are_codes_and_texts() {
    const ENTRIES: [&str; 3] = [
        "05: There is no door | symbol=GATE1",
        "14: The door is locked | symbol=GATE2",
        "N7: The key is lost | symbol=GATE3",
    ];
    let same = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        // The class of an error is not its code, and the words of its status are not its text. Calls in functions are not constants.
        same(
            "Functions.java",
            "public enum GateError {\n  GATE1 (\"05\", \"022\", \"Failed at the gate\", \"There is no door\"),\n  \
             GATE2 (\"14\", \"004\", \"Declined by gate\", \"The door is locked\"),\n  \
             GATE3 (\"N7\", \"004\", \"Declined by gate\", \"The key is lost\");\n\n  \
             private GateError(String bankCode, String gateCode, String statusCode, String message) {\n    this.bankCode = bankCode;\n  }\n\n  \
             public static GateError of(String code) {\n    if (code == null) {\n      check(code);\n    }\n    \
             for (GateError error : values()) {\n      if (error.getBankCode().equals(code)) {\n        return error;\n      }\n    }\n    return null;\n  }\n}\n",
        ),
        same(
            "Order.kt",
            "enum class GateError(val category: String, val gateCode: String, val description: String) {\n  \
             GATE1(\"Failed at the gate\", \"05\", \"There is no door\"),\n  GATE2(\"Declined by gate\", \"14\", \"The door is locked\"),\n  \
             GATE3(\"Declined by gate\", \"N7\", \"The key is lost\");\n\n  companion object {\n    \
             fun of(code: String) = values().first { when (code) { \"\" -> false; else -> it.gateCode == code } }\n  }\n}\n",
        ),
    ]);
}
