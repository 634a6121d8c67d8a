//! Forms of codes and texts in programs, data and cells.

use crate::recognition::{Case, check};

#[test]
fn codes_have_many_forms() {
    check(&[
        // Hexadecimal keys without a prefix, with texts as keys.
        Case {
            name: "keys.json",
            page: r#"{"result": 0, "data": {"device": {"ver": 7, "en": {"0500C010": {"The door is gone.": ["A", "B"]}, "0500C01A": {"The key is dirty.": []}, "1200800F": {"The lock is empty.": []}}}}}"#,
            args: &[],
            entries: &[
                "0500C010: The door is gone.",
                "0500C01A: The key is dirty.",
                "1200800F: The lock is empty.",
            ],
            reported: &[],
        },
        Case {
            name: "list.inc",
            page: "// Included several times.\n//\n//     100-199 Doors\n\n// The door was closed\n// by the owner.\nDOOR_ERROR(DOOR_CLOSED, -101)\n\n// The key is unknown.\nDOOR_ERROR(KEY_UNKNOWN, -105)\n\n// The lock failed.\nDOOR_ERROR(LOCK_FAILED, -107)\n",
            args: &[],
            entries: &[
                "-101: The door was closed by the owner. | symbol=DOOR_CLOSED",
                "-105: The key is unknown. | symbol=KEY_UNKNOWN",
                "-107: The lock failed. | symbol=LOCK_FAILED",
            ],
            reported: &[],
        },
        // Words that the names of the constants end with.
        Case {
            name: "words.h",
            page: "#define DOOR_ERROR_LOCK_FAILURE \"LockFailure\" ///< The lock failed\n#define DOOR_ERROR_NO_KEY \"NoKey\" ///< There is no key\n#define DOOR_ERROR_OTHER_ERROR \"OtherError\" ///< Any other error\n/**\n * @brief \"The door is stuck,\n * and must be oiled.\"\n */\n#define DOOR_ERROR_STUCK_DOOR \"StuckDoor\"\n#define DOOR_ERROR_WEAK_LOCK \"WeakLock\" ///< \"The lock is weak\"\n#define DOOR_ERROR_FILE \"door.log\"\n#define DOOR_ERROR_MODE \"ProhibitedByMode\"\n",
            args: &[],
            entries: &[
                "LockFailure: The lock failed | symbol=DOOR_ERROR_LOCK_FAILURE",
                "NoKey: There is no key | symbol=DOOR_ERROR_NO_KEY",
                "OtherError: Any other error | symbol=DOOR_ERROR_OTHER_ERROR",
                "StuckDoor: The door is stuck, and must be oiled. | symbol=DOOR_ERROR_STUCK_DOOR",
                "WeakLock: The lock is weak | symbol=DOOR_ERROR_WEAK_LOCK",
            ],
            reported: &["DOOR_ERROR_MODE = \"ProhibitedByMode\": a word that may be a code"],
        },
        // Codes of letters, digits and another number, among codes with words.
        Case {
            name: "parts.php",
            page: "<?php\nreturn [\n    'E0400-0000' => 'Invalid door.',\n    'E0400-0001' => 'Invalid key.',\n    'E0503-0001' => 'Internal error of the lock.',\n\n    'EVNT-0000' => 'Unknown event.',\n    'EVNT-E099' => 'The event is closed.',\n];\n",
            args: &[],
            entries: &[
                "E0400-0000: Invalid door.",
                "E0400-0001: Invalid key.",
                "E0503-0001: Internal error of the lock.",
                "EVNT-0000: Unknown event.",
                "EVNT-E099: The event is closed.",
            ],
            reported: &[],
        },
        Case {
            name: "names.md",
            page: "# Errors\n\n| id / code | class / status | message |\n|---|---|---|\n| gate.door.not_found<br/><pre>0x01010001</pre> | [NotFoundError](/errors#notfound) <pre>(404)</pre> | There is no door. |\n| gate.key.unknown<br/><pre>0x01010002</pre> | [RequestError](/errors#request) <pre>(400)</pre> | The key is unknown. |\n",
            args: &[],
            entries: &[
                "0x01010001: There is no door. | symbol=gate.door.not_found",
                "0x01010002: The key is unknown. | symbol=gate.key.unknown",
            ],
            reported: &[],
        },
        Case {
            name: "glued.txt",
            page: "Errors\n\nDoors\n\nCodeNameMeaning\n-2001NO_DOORThere is no door\n-2002DOOR_JAMMEDThe door is jammed\n\nKeys\n\nCodeNameMeaning\n-3001NO_KEYThere is no key\n\nWas this page helpful?\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "-2001: There is no door | symbol=NO_DOOR",
                "-2002: The door is jammed | symbol=DOOR_JAMMED",
                "-3001: There is no key | symbol=NO_KEY",
            ],
            reported: &["verified: 3 of 3 codes and 6 of 6 texts are on the page\n"],
        },
    ]);
}
