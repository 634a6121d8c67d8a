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
