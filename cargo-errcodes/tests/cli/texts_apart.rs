//! Texts apart from their codes and symbols: columns of symbols and texts, and constants of texts and of codes whose names differ by a
//! word that says that the value is a code.

use crate::recognition::{Case, case, check};

#[test]
fn texts_have_the_names_of_their_codes_without_a_word() {
    let same = |name, page, entries| Case {
        name,
        page,
        args: &[],
        entries,
        reported: &[],
    };
    check(&[
        same(
            "GateException.java",
            "public class GateException extends Exception {\n  public static final String GATE_NO_DOOR = \"找不到门\";\n  public static final String GATE_STUCK = \"门卡住了\";\n  \
             public static final String GATE_KEY_LOST = \"钥匙丢失\";\n  public static final int CODE_GATE_NO_DOOR = 1005;\n  public static final int CODE_GATE_STUCK = 1800;\n  \
             public static final int CODE_GATE_KEY_LOST = 1801;\n  private int code = 1000;\n}\n",
            &[
                "1005: 找不到门 | symbol=CODE_GATE_NO_DOOR",
                "1800: 门卡住了 | symbol=CODE_GATE_STUCK",
                "1801: 钥匙丢失 | symbol=CODE_GATE_KEY_LOST",
            ],
        ),
        same(
            "gate.ts",
            "export const ERROR_CODE_NO_DOOR = 1001;\nexport const ERROR_CODE_STUCK = 1002;\nexport const ERROR_CODE_KEY_LOST = 1003;\n\n\
             export const ERROR_NO_DOOR = 'There is no door';\nexport const ERROR_STUCK = 'The door is stuck';\nexport const ERROR_KEY_LOST = 'The key is lost';\n",
            &[
                "1001: There is no door | symbol=ERROR_CODE_NO_DOOR",
                "1002: The door is stuck | symbol=ERROR_CODE_STUCK",
                "1003: The key is lost | symbol=ERROR_CODE_KEY_LOST",
            ],
        ),
        same(
            "Gate.cs",
            "public static class GateErrors {\n  public const int NoDoorCode = 1;\n  public const int StuckCode = 2;\n  public const int KeyLostCode = 3;\n  \
             public const string NoDoor = \"There is no door\";\n  public const string Stuck = \"The door is stuck\";\n  public const string KeyLost = \"The key is lost\";\n}\n",
            &[
                "1: There is no door | symbol=NoDoorCode",
                "2: The door is stuck | symbol=StuckCode",
                "3: The key is lost | symbol=KeyLostCode",
            ],
        ),
    ]);
}

#[test]
fn symbols_in_a_column_of_texts_are_apart_from_the_texts() {
    check(&[
        // A tab between the symbol and the text.
        case(
            "simple.rst",
            "Gate errors\n===========\n\n=====  ==============================\nCode    Reason\n=====  ==============================\n 700    DOOR_STUCK\tStuck by the wind\n \
             701    KEY_MISSING\n 702    LOCK_FROZEN\n 703    NO_GATE\t(must be built first)\n 704    TOO_COLD\n 705    SIREN\n=====  ==============================\n",
            &[
                "700: Stuck by the wind | symbol=DOOR_STUCK",
                "701:  | symbol=KEY_MISSING",
                "702:  | symbol=LOCK_FROZEN",
                "703: (must be built first) | symbol=NO_GATE",
                "704:  | symbol=TOO_COLD",
                "705:  | symbol=SIREN",
            ],
            &[],
        ),
        case(
            "signs.md",
            "# Errors\n\n| Code | Description |\n|--|--|\n| 700 | DOOR_STUCK: the wind is too strong |\n| 701 | KEY_MISSING |\n\
             | 702 | LOCK_FROZEN - heat it |\n| 703 | NO_GATE |\n| 704 | TOO_COLD |\n| 705 | TOO_HOT |\n",
            &[
                "700: the wind is too strong | symbol=DOOR_STUCK",
                "701:  | symbol=KEY_MISSING",
                "702: heat it | symbol=LOCK_FROZEN",
                "703:  | symbol=NO_GATE",
                "704:  | symbol=TOO_COLD",
                "705:  | symbol=TOO_HOT",
            ],
            &[],
        ),
        // Texts that begin with names are whole if most are like that.
        case(
            "sentences.md",
            "# Errors\n\n| Code | Description |\n|--|--|\n| 700 | DOOR_ID is missing |\n| 701 | KEY_ID is missing |\n\
             | 702 | LOCK_ID is wrong |\n| 703 | GATE_ID is wrong |\n| 704 | ROOM_ID is wrong |\n",
            &[
                "700: DOOR_ID is missing",
                "701: KEY_ID is missing",
                "702: LOCK_ID is wrong",
                "703: GATE_ID is wrong",
                "704: ROOM_ID is wrong",
            ],
            &[],
        ),
    ]);
}
