//! Rows that are lines, texts beside columns of names, and texts that continue without an indentation.

use crate::recognition::{Case, check};

#[test]
fn lines_between_rows_are_not_errors() {
    check(&[
        Case {
            name: "ruled.rst",
            page: "Error codes\n-----------\n\n====== ==================\nCode   Error\n====== ==================\n4000   There is no door.\n------ ------------------\n4001   There is no key,\n       or it is lost.\n------ ------------------\n4002   The door is jammed.\n====== ==================\n",
            args: &[],
            entries: &[
                "4000: There is no door.",
                "4001: There is no key, or it is lost.",
                "4002: The door is jammed.",
            ],
            reported: &[],
        },
        Case {
            name: "rules.md",
            page: "# Error codes\n\n| Code | Message |\n|---|---|\n| 4000 | There is no door |\n|------|------|\n| 4001 | There is no key |\n|------|------|\n| 4002 | The door is jammed |\n",
            args: &[],
            entries: &[
                "4000: There is no door",
                "4001: There is no key",
                "4002: The door is jammed",
            ],
            reported: &[],
        },
        Case {
            name: "rules.csv",
            page: "code,message\n-----,-----\n4000,There is no door\n4001,There is no key\n4002,The door is jammed\n",
            args: &[],
            entries: &[
                "4000: There is no door",
                "4001: There is no key",
                "4002: The door is jammed",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn words_that_another_column_explains_are_symbols() {
    check(&[Case {
        name: "errors.md",
        page: "# Error codes\n\n| Return code | Description | Explanation |\n|---|---|---|\n| 4001 | NO_DOOR | There is no door |\n| 4002 | InvalidKey | Lock error, the key is invalid |\n| 4003 | LostKeyError | Lock error, the key is lost |\n| 4004 | BentKeyError | Lock error, the key is bent |\n| 4005 | ShortKey | Lock error, the key is too short |\n| 4006 | WetKey | Lock error, the key is wet |\n| 4007 | OldKey | Lock error, the key is too old |\n| 4008 | HotKey | Lock error, the key is too hot |\n| 4009 | ColdKey | Lock error, the key is too cold |\n| 4010 | TWO_KEYS | Two keys |\n| 4011 | ThinKey | Lock error, the key is too thin |\n| 4012 | The amount of keys is zero | |\n",
        args: &[],
        entries: &[
            "4001: There is no door | symbol=NO_DOOR",
            "4002: Lock error, the key is invalid | symbol=InvalidKey",
            "4003: Lock error, the key is lost | symbol=LostKeyError",
            "4004: Lock error, the key is bent | symbol=BentKeyError",
            "4005: Lock error, the key is too short | symbol=ShortKey",
            "4006: Lock error, the key is wet | symbol=WetKey",
            "4007: Lock error, the key is too old | symbol=OldKey",
            "4008: Lock error, the key is too hot | symbol=HotKey",
            "4009: Lock error, the key is too cold | symbol=ColdKey",
            "4010: Two keys | symbol=TWO_KEYS",
            "4011: Lock error, the key is too thin | symbol=ThinKey",
            "4012: The amount of keys is zero",
        ],
        reported: &[],
    }]);
}

#[test]
fn texts_of_codes_continue_without_an_indentation() {
    check(&[
        Case {
            name: "lines.rst",
            page: "Error codes\n===========\n\n224. The door is open!\n\n226. No changes; the proposed settings of the door\nequal those in the lock!\n\n228. The door was opened by someone else and is\n     broken.\n",
            args: &[],
            entries: &[
                "224: The door is open!",
                "226: No changes; the proposed settings of the door equal those in the lock!",
                "228: The door was opened by someone else and is broken.",
            ],
            reported: &[],
        },
        Case {
            name: "lines.txt",
            page: "Error 4001: The lock cannot be opened because the key\nis not the right one\nError 4002: The lock is broken\nError 4003: The door is gone.\nthe other lines are not about errors\n",
            args: &[],
            entries: &[
                "4001: The lock cannot be opened because the key is not the right one",
                "4002: The lock is broken",
                "4003: The door is gone.",
            ],
            reported: &[],
        },
    ]);
}
