//! Texts of constants: in maps and in calls that fill maps, with the numbers in the same file or elsewhere.

use crate::recognition::{Case, check};

/// The report about constants whose numbers are not in the file.
const ARE_NAMES: &str =
    "its codes are the names of constants, because this file does not define their numbers";

#[test]
fn maps_have_texts_of_constants_that_other_files_define() {
    check(&[
        Case {
            name: "messages.ts",
            page: "import { DoorError } from \"./door-error\"\nexport const messages: Record<number, string> = {\n  [DoorError.NO_DOOR]: \"There is no door\",\n  [DoorError.NO_KEY]: \"The key is lost\",\n  [DoorError.JAMMED]: \"Jammed\",\n}\n",
            args: &[],
            entries: &[
                "NO_DOOR: There is no door",
                "NO_KEY: The key is lost",
                "JAMMED: Jammed",
            ],
            reported: &["line 3: messages NO_DOOR, NO_KEY, JAMMED: ", ARE_NAMES],
        },
        Case {
            name: "messages.c",
            page: "#include \"errors.h\"\nstatic const char *errors[] = {\n  [ERR_OK] = \"success\",\n  [ERR_NO_DOOR] = \"no such door\",\n  [ERR_NO_KEY] = \"no such key\",\n};\n",
            args: &[],
            entries: &[
                "ERR_OK: success",
                "ERR_NO_DOOR: no such door",
                "ERR_NO_KEY: no such key",
            ],
            reported: &[ARE_NAMES],
        },
        Case {
            name: "messages.php",
            page: "<?php\nreturn [\n    DoorError::NO_DOOR => 'No such door',\n    DoorError::NO_KEY => 'No such key',\n    DoorError::JAMMED => 'Jammed',\n];\n",
            args: &[],
            entries: &[
                "NO_DOOR: No such door",
                "NO_KEY: No such key",
                "JAMMED: Jammed",
            ],
            reported: &[ARE_NAMES],
        },
        Case {
            name: "Messages.java",
            page: "public class Messages {\n  static {\n    TEXTS.put(DoorErrors.NO_DOOR, \"No such door\");\n    TEXTS.put(DoorErrors.NO_KEY, \"No such key\");\n    TEXTS.put(DoorErrors.JAMMED, \"Door jammed\");\n  }\n}\n",
            args: &[],
            entries: &[
                "NO_DOOR: No such door",
                "NO_KEY: No such key",
                "JAMMED: Door jammed",
            ],
            reported: &[ARE_NAMES],
        },
        // The keys of an object are the codes, not constants.
        Case {
            name: "errors.js",
            page: "const errors = {\n  NO_DOOR: 'There is no door',\n  NO_KEY: 'The key is lost',\n};\n",
            args: &[],
            entries: &["NO_DOOR: There is no door", "NO_KEY: The key is lost"],
            reported: &[],
        },
    ]);
}

#[test]
fn calls_give_constants_their_texts() {
    check(&[
        Case {
            name: "DoorErrors.java",
            page: "public class DoorErrors {\n  public static final int NO_DOOR = 10;\n  public static final int NO_KEY = 11;\n  public static final int JAMMED = 12;\n  static {\n    TEXTS.put(NO_DOOR, \"No such door\");\n    TEXTS.put(NO_KEY, \"No such key\");\n    TEXTS.put(JAMMED, \"Jammed\");\n  }\n}\n",
            args: &[],
            entries: &[
                "10: No such door | symbol=NO_DOOR",
                "11: No such key | symbol=NO_KEY",
                "12: Jammed | symbol=JAMMED",
            ],
            reported: &[],
        },
        // A program that reports the same error twice, with different texts, does not fill a map.
        Case {
            name: "Door.java",
            page: "public class DoorErrors {\n  public static final int NO_DOOR = 10;\n  public static final int NO_KEY = 11;\n  public static final int JAMMED = 12;\n  void open() {\n    report(NO_DOOR, \"Door 7 is missing\");\n    report(NO_KEY, \"Key 7 is missing\");\n    report(JAMMED, \"Door 7 is jammed\");\n    report(NO_DOOR, \"Door 8 is missing\");\n  }\n}\n",
            args: &[],
            entries: &[
                "10:  | symbol=NO_DOOR",
                "11:  | symbol=NO_KEY",
                "12:  | symbol=JAMMED",
            ],
            reported: &[],
        },
    ]);
}
