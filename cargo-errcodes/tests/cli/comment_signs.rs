//! Lists whose codes and texts are separated by the signs of comments.

use crate::recognition::{Case, check};

#[test]
fn signs_of_comments_between_codes_and_texts_are_not_part_of_the_texts() {
    check(&[
        // The numbers of tabs and spaces differ from line to line.
        Case {
            name: "slashes.txt",
            page: "Return codes of the lock\n\n0,\t\t// no error\n1,\t\t// the lock is not ready\n2,  \t\t// the key is missing\n\n\
                   101     \t// another task is running\n102\t\t// invalid key file\t\n-5,\t/*the motor is blocked*/\n",
            args: &[],
            entries: &[
                "0: no error",
                "1: the lock is not ready",
                "2: the key is missing",
                "101: another task is running",
                "102: invalid key file",
                "-5: the motor is blocked",
            ],
            reported: &[],
        },
        Case {
            name: "hashes.txt",
            page: "Error codes\n===========\n\n  9;  # door is jammed\n 10;  # door not found\n 11;  # key *lost*, call the owner\n",
            args: &[],
            entries: &[
                "9: door is jammed",
                "10: door not found",
                "11: key lost, call the owner",
            ],
            reported: &[],
        },
        Case {
            name: "continued.txt",
            page: "Gate error codes\n\nE101 // The gate\n     // is closed\nE102 /* The gate\n        is lost */\nE103 -- too hot\nE104 # no\n     # gate\n",
            args: &[],
            entries: &[
                "E101: The gate is closed",
                "E102: The gate is lost",
                "E103: too hot",
                "E104: no gate",
            ],
            reported: &[],
        },
        Case {
            name: "symbols.txt",
            page: "Gate error codes\n\n101 GATE_CLOSED // The gate is closed\n102 GATE_LOST // The gate is not there\n103 GATE_HOT // too hot\n",
            args: &[],
            entries: &[
                "101: The gate is closed | symbol=GATE_CLOSED",
                "102: The gate is not there | symbol=GATE_LOST",
                "103: too hot | symbol=GATE_HOT",
            ],
            reported: &[],
        },
        Case {
            name: "columns.txt",
            page: "Gate error codes\n\n101\tGATE_CLOSED\t// The gate is closed\n102\tGATE_LOST\t// The gate is not there\n",
            args: &[],
            entries: &[
                "101: The gate is closed | symbol=GATE_CLOSED",
                "102: The gate is not there | symbol=GATE_LOST",
            ],
            reported: &[],
        },
        Case {
            name: "semicolons.txt",
            page: "; errors of the gate\n1 ; the gate is closed\n2 ; the gate is not there\n\n20 ; too hot\n",
            args: &[],
            entries: &[
                "1: the gate is closed",
                "2: the gate is not there",
                "20: too hot",
            ],
            reported: &[],
        },
        Case {
            name: "fence.md",
            page: "# Gate error codes\n\n```\n101, // The gate is closed\n102, // The gate is not there\n103, // The gate is too hot\n```\n",
            args: &[],
            entries: &[
                "101: The gate is closed",
                "102: The gate is not there",
                "103: The gate is too hot",
            ],
            reported: &[],
        },
        Case {
            name: "paragraph.html",
            page: "<h1>Gate error codes</h1><p>101, // The gate is closed<br>102 # The gate is not there<br>103, /* It is hot */</p>",
            args: &[],
            entries: &[
                "101: The gate is closed",
                "102: The gate is not there",
                "103: It is hot",
            ],
            reported: &[],
        },
        // Neither fragments of links nor ranges contain a comment.
        Case {
            name: "others.txt",
            page: "Gate error codes\n\n7: No gate, see\n404#top of the manual\n8: No road from\n10--20 miles\n",
            args: &[],
            entries: &["7: No gate, see", "8: No road from"],
            reported: &[],
        },
    ]);
}

/// Programs that collect the texts of errors from the comments of headers need labels in them.
#[test]
fn labels_in_comments_say_what_the_texts_are() {
    check(&[
        Case {
            name: "gate.h",
            page: "//**ErrBeginErrorCodes:GATE_LOCKS\n//**Text:Das Schloss klemmt\n#define GATE_ERR_LOCK 0x80000211\n//**Text:Der Schluessel fehlt\n#define GATE_ERR_KEY 0x80000212\n#define GATE_ERR_PATH 0x80000213\n//**Text:Das Tor ist zu: bitte klingeln\n#define GATE_ERR_SHUT 0x80000214\n//**ErrEndErrorCodes\n",
            args: &[],
            entries: &[
                "0x80000211: Das Schloss klemmt | symbol=GATE_ERR_LOCK",
                "0x80000212: Der Schluessel fehlt | symbol=GATE_ERR_KEY",
                "0x80000213:  | symbol=GATE_ERR_PATH",
                "0x80000214: Das Tor ist zu: bitte klingeln | symbol=GATE_ERR_SHUT",
            ],
            reported: &[],
        },
        Case {
            name: "gate_errors.h",
            page: "enum gate_error {\n  /* Message: The lock is jammed\n   * Severity: high\n   * Cause: There is no oil\n   * in the lock. */\n  GATE_ERR_LOCK = 11,\n  /* Message: The key is lost */\n  GATE_ERR_KEY = 12,\n  /* The gate is shut. Its\n   * message: ring the bell. */\n  GATE_ERR_SHUT = 13,\n};\n",
            args: &[],
            entries: &[
                "11: The lock is jammed | symbol=GATE_ERR_LOCK | description=There is no oil in the lock.",
                "12: The key is lost | symbol=GATE_ERR_KEY",
                "13: The gate is shut. Its message: ring the bell. | symbol=GATE_ERR_SHUT",
            ],
            reported: &[],
        },
        Case {
            name: "GateErrors.java",
            page: "public class GateErrors {\n  /** msg: the lock is jammed */\n  public static final int LOCK_ERROR = 11;\n  /** msg: the key is lost */\n  public static final int KEY_ERROR = 12;\n  /**\n   * The gate is shut.\n   * Description: Ring the bell.\n   */\n  public static final int SHUT_ERROR = 13;\n}\n",
            args: &[],
            entries: &[
                "11: the lock is jammed | symbol=LOCK_ERROR",
                "12: the key is lost | symbol=KEY_ERROR",
                "13: The gate is shut. | symbol=SHUT_ERROR | description=Ring the bell.",
            ],
            reported: &[],
        },
    ]);
}
