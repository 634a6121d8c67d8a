//! Constants of texts and constants of codes whose names differ by a word that says that the value is a code.

use crate::recognition::{Case, check};

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
