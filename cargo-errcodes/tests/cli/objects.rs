//! Objects, maps and constants of programs whose codes are texts, or stand before them.

use crate::recognition::{Case, check};

#[test]
fn objects_below_codes_and_names_are_errors() {
    check(&[
        Case {
            name: "nested.js",
            page: "export const errorMsg = {\n  response_error: {\n    \"0100004\": {\n      \"message\": \"No such door\",\n      \"detail\": \"ドアがない\"\n    },\n\
                   \"0100005\": {\n      \"message\": \"No key\",\n      \"detail\": \"鍵がない\"\n    }\n  }\n}\n",
            args: &[],
            entries: &[
                "0100004: No such door | description=ドアがない",
                "0100005: No key | description=鍵がない",
            ],
            reported: &[],
        },
        Case {
            name: "words.ts",
            page: "export const DECLINE_CODES: Record<Code, Info> = {\n  no_door: {\n    description: 'The door is missing.',\n    nextSteps:\n      'Build it.',\n\
                   category: 'SOFT',\n  },\n  no_key: {\n    description: 'The key is lost.',\n    nextSteps: 'Find it.',\n    category: 'HARD',\n  },\n};\n",
            args: &[],
            entries: &[
                "no_door: The door is missing. | category=SOFT",
                "no_key: The key is lost. | category=HARD",
            ],
            reported: &[],
        },
        // Texts in several languages below the names of constants.
        Case {
            name: "languages.ts",
            page: "export const errorMessages: Record<ErrorCode, Texts> = {\n  // Doors\n  [ErrorCode.NO_DOOR]: {\n    en: 'There is no door',\n    'zh-TW': '沒有門',\n  },\n\
                   [ErrorCode.NO_KEY]: {\n    en: 'The key is lost',\n    'zh-TW': '鑰匙丟了',\n  },\n};\n",
            args: &[],
            entries: &["NO_DOOR: There is no door", "NO_KEY: The key is lost"],
            reported: &[],
        },
        // Functions that return the texts, below codes of two kinds.
        Case {
            name: "functions.ts",
            page: "const messages = {\n  errors: {\n    101: {\n      fr: () =>\n        \"La porte n'existe pas.\",\n      en: () => \"The door does not exist.\",\n    },\n\
                   102: {\n      fr: ({ name }: { name: string }) => `Pas de ${name}.`,\n      en: ({ name }: { name: string }) => `There is no ${name}.`,\n    },\n\
                   \"406_DOOR_LOCKED\": {\n      fr: () => \"La porte est fermée.\",\n      en: () => \"The door is already locked.\",\n    },\n\
                   \"406_KEY_LOST\": {\n      fr: () => \"La clé est perdue.\",\n      en: () => \"The key is lost.\",\n    },\n  },\n};\n",
            args: &[],
            entries: &[
                "101: The door does not exist.",
                "102: There is no ${name}.",
                "406_DOOR_LOCKED: The door is already locked.",
                "406_KEY_LOST: The key is lost.",
            ],
            reported: &[],
        },
        // Lists of a short and a long text, or of a name and a text.
        Case {
            name: "lists.js",
            page: "var warnings = {\n\"0\": [\n\"\",\n\"\"\n],\n\"16640\": [\n\"Door Lost\",\n\"The door is lost\"\n],\n\"16641\": [\"No Key\", \"No Key\"],\n\"16642\": [\"NO_LOCK\", \"There is no lock\",],\n\
                   \"16643\": [\"No window\"]\n};\n",
            args: &[],
            entries: &[
                "16640: Door Lost | description=The door is lost",
                "16641: No Key",
                "16642: There is no lock | symbol=NO_LOCK",
                "16643: No window",
            ],
            reported: &[],
        },
        Case {
            name: "lists.php",
            page: "<?php\n$errors = array(\n  '4001' => array('No door', 'The door does not exist.'),\n  '4002' => array('No key', 'The key is lost.'),\n);\n",
            args: &[],
            entries: &[
                "4001: No door | description=The door does not exist.",
                "4002: No key | description=The key is lost.",
            ],
            reported: &[],
        },
        Case {
            name: "lists.go",
            page: "package gate\nvar errorTexts = map[int][]string{\n\t4001: {\"No door\", \"The door does not exist.\"},\n\t4002: {\"No key\", \"The key is lost.\"},\n}\n",
            args: &[],
            entries: &[
                "4001: No door | description=The door does not exist.",
                "4002: No key | description=The key is lost.",
            ],
            reported: &[],
        },
        Case {
            name: "lists.py",
            page: "WARNINGS = {\"4001\": [\"No door\", \"The door is missing\"], \"4002\": [\"No key\", \"No key\"]}\n",
            args: &[],
            entries: &[
                "4001: No door | description=The door is missing",
                "4002: No key",
            ],
            reported: &[],
        },
        // The keys of translations are not texts.
        Case {
            name: "keys.ts",
            page: "export const ERROR_CODE_MAP = {\n  \"20002\": \"error.noDoor\",\n  \"20003\": \"error.noKey\",\n};\n",
            args: &[],
            entries: &[
                "20002:  | symbol=error.noDoor",
                "20003:  | symbol=error.noKey",
            ],
            reported: &[],
        },
        // Dictionaries that are errors, and not lists of errors.
        Case {
            name: "errors.py",
            page: "ERROR_WRONG_DOOR = {\"code\": \"E4001\", \"msg\": \"Incorrect door\", \"i18n\": \"errors.wrongDoor\"}\n\
                   ERROR_WRONG_KEY = {\"code\": \"E4002\", \"msg\": \"Incorrect key\", \"i18n\": \"errors.wrongKey\"}\n",
            args: &[],
            entries: &[
                "E4001: Incorrect door | symbol=ERROR_WRONG_DOOR",
                "E4002: Incorrect key | symbol=ERROR_WRONG_KEY",
            ],
            reported: &[],
        },
        // The names of codes in one place, and their texts in another one.
        Case {
            name: "answer.json",
            page: "{\"retcode\": {\"FAILED\": -255, \"TIMEOUT\": -254, \"SUCCESS\": 0},\n\"retinfo\": {\"0\": \"done\", \"-255\": \"the door failed\", \"-254\": \"no answer\"}}\n",
            args: &[],
            entries: &[
                "-255: the door failed | symbol=FAILED",
                "-254: no answer | symbol=TIMEOUT",
                "0: done | symbol=SUCCESS",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn texts_are_codes_of_constants() {
    check(&[
        Case {
            name: "ErrorCode.php",
            page: "<?php\nclass ErrorCode\n{\n    /**\n     * @var string\n     */\n    const SYSTEM = 'E00001';\n    /**\n     * @var string No door\n     * @since 1.2\n     */\n    const DOOR = 'E00002';\n}\n\
                   class Settings {\n    const URL = 'https://acme.example/v1';\n    const VERSION = '1.2.3';\n}\n",
            args: &[],
            entries: &["E00001:  | symbol=SYSTEM", "E00002: No door | symbol=DOOR"],
            reported: &[],
        },
        Case {
            name: "codes.ts",
            page: "export class ErrorType {\n  public static readonly NO_DOOR = 'DOOR_MISSING';\n  public static readonly NO_KEY = 'KEY_MISSING';\n}\n\
                   export class Door { readonly name: string; private readonly width = 5; }\n",
            args: &[],
            entries: &[
                "DOOR_MISSING:  | symbol=NO_DOOR",
                "KEY_MISSING:  | symbol=NO_KEY",
            ],
            reported: &[],
        },
        // The code is the second argument.
        Case {
            name: "DeclineReason.java",
            page: "public enum DeclineReason {\n    /**\n     * The door is missing or closed\n     */\n    NO_DOOR(\"No door\", \"51\"),\n\n    /**\n     * It is lost\n     */\n\
                   NO_KEY(\"No key\", \"04\");\n    private final String text;\n}\n",
            args: &[],
            entries: &["51: No door | symbol=NO_DOOR", "04: No key | symbol=NO_KEY"],
            reported: &[],
        },
        Case {
            name: "errors.inc",
            page: ";The following are error codes\nerrNoDoor   equ 0  ;There is no door\nerrNoKey    equ 1  ;The key is lost\nerrLocked   equ 12 ;Locked\n",
            args: &[],
            entries: &[
                "0: There is no door | symbol=errNoDoor",
                "1: The key is lost | symbol=errNoKey",
                "12: Locked | symbol=errLocked",
            ],
            reported: &[],
        },
        // Variables of shell scripts.
        Case {
            name: "errors.sh",
            page: "# error codes\nE_100=\"no door\"\nE_101=\"the key is lost\"\nE_102=\"the lock failed\"\n",
            args: &[],
            entries: &[
                "100: no door | symbol=E_100",
                "101: the key is lost | symbol=E_101",
                "102: the lock failed | symbol=E_102",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_begin_texts_of_constants() {
    check(&[
        Case {
            name: "protocol.py",
            page: "# Info\nMsgContinue = '100-Continue'\n\n# Errors\nMsgDoorMissing = '300-The Door Is Missing'\nMSG_KEY_LOST = '301: Key Lost'\nMsgNoLock = '302 - No Lock'\nMsgClosed = '403 Closed'\nLIMIT = '5-fold'\n",
            args: &[],
            entries: &[
                "100: Continue | symbol=MsgContinue",
                "300: The Door Is Missing | symbol=MsgDoorMissing",
                "301: Key Lost | symbol=MSG_KEY_LOST",
                "302: No Lock | symbol=MsgNoLock",
                "403: Closed | symbol=MsgClosed",
            ],
            reported: &[],
        },
        Case {
            name: "Codes.java",
            page: "public final class Codes {\n  public static final String DOOR_MISSING = \"E1001: The door is missing\";\n  public static final String KEY_LOST = \"E1002: The key is lost\";\n}\n",
            args: &[],
            entries: &[
                "E1001: The door is missing | symbol=DOOR_MISSING",
                "E1002: The key is lost | symbol=KEY_LOST",
            ],
            reported: &[],
        },
        Case {
            name: "codes.ts",
            page: "export const MsgContinue = \"100-Continue\";\nexport const MsgDoorMissing = \"300-The door is missing\";\nexport const MsgNoKey = \"301-No key\";\n",
            args: &[],
            entries: &[
                "100: Continue | symbol=MsgContinue",
                "300: The door is missing | symbol=MsgDoorMissing",
                "301: No key | symbol=MsgNoKey",
            ],
            reported: &[],
        },
        // Dates and versions are not errors.
        Case {
            name: "versions.py",
            page: "VERSION = '14-beta'\nRELEASE = '2024-Jan'\nBUILD = '17: nightly'\n",
            args: &[],
            entries: &[],
            reported: &["no column looks like error codes"],
        },
        // A number and that of an error within it.
        Case {
            name: "divided.py",
            page: "errors = {\n    \"400-1\": \"the door is missing\",\n    \"400-2\": \"the key is missing\",\n    \"404-1\": \"no such door\",\n}\n",
            args: &[],
            entries: &[
                "400-1: the door is missing",
                "400-2: the key is missing",
                "404-1: no such door",
            ],
            reported: &[],
        },
        Case {
            name: "divided.md",
            page: "# Errors\n\n| Code | Message |\n|---|---|\n| 400-1 | The door is missing |\n| 400-2 | The key is missing |\n| 404-1 | No such door |\n",
            args: &[],
            entries: &[
                "400-1: The door is missing",
                "400-2: The key is missing",
                "404-1: No such door",
            ],
            reported: &[],
        },
    ]);
}
