//! Sources of message compilers, and placeholders in their texts.

use crate::recognition::{Case, check};

#[test]
fn messages_are_lines_of_keys_and_values() {
    check(&[
        Case {
            name: "gate.mes",
            page: "# gate.mes\n#\n# Settings\nFacility=4\nLanguage=English\n\n# Failures\nSeverity=2\n\n# E_NO_DOOR\nSymbol=E_NO_DOOR\nCode=40\nText=There is no door\n\n\
                   # E_NO_KEY\nSymbol=E_NO_KEY\nCode=41\nText=The key is lost.  See https://acme.example/keys\n\n# E_NO_LOCK\nSymbol=E_NO_LOCK\nCode=42\nText=The lock failed\n",
            args: &[],
            entries: &[
                "40: There is no door | symbol=E_NO_DOOR",
                "41: The key is lost.  See https://acme.example/keys | symbol=E_NO_KEY",
                "42: The lock failed | symbol=E_NO_LOCK",
            ],
            reported: &[],
        },
        // The message compiler of Windows.
        Case {
            name: "gate.mc",
            page: "MessageIdTypedef=DWORD\nLanguageNames=(English=0x409:MSG00409)\n\n;// Doors\nMessageId=0x10\nSeverity=Error\nSymbolicName=MSG_NO_DOOR\nLanguage=German\nKeine Tür.\n.\nLanguage=English\n\
                   The door does\nnot exist.\n.\n\nMessageId=\nSymbolicName=MSG_NO_KEY\nLanguage=English\nThe key = nothing.\n.\n\nMessageId=0x20\nSymbolicName=MSG_NO_LOCK\nLanguage=English\nThe lock is broken.\n.\n",
            args: &[],
            entries: &[
                "0x10: The door does not exist. | symbol=MSG_NO_DOOR",
                "17: The key = nothing. | symbol=MSG_NO_KEY",
                "0x20: The lock is broken. | symbol=MSG_NO_LOCK",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn numbers_of_placeholders_are_not_codes() {
    check(&[Case {
        name: "gate.MsgText",
        page: "ERRORS=\n\n    ; Doors\n    errcDoor_BadState     2001    Invalid state of door '%(1)'\n    errcDoor_BadKey       2005    %(1) is not a valid key\n    errcDoor_Locked       2008    The door is locked. Key=%(1)\n    \
               errcDoor_Lost         2009    '%(1)' is not a known door\n",
        args: &[],
        entries: &[
            "2001: Invalid state of door '%(1)' | symbol=errcDoor_BadState",
            "2005: %(1) is not a valid key | symbol=errcDoor_BadKey",
            "2008: The door is locked. Key=%(1) | symbol=errcDoor_Locked",
            "2009: '%(1)' is not a known door | symbol=errcDoor_Lost",
        ],
        reported: &[],
    }]);
}
