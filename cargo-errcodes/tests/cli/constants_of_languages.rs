//! Constants in languages that have no reader.

use crate::recognition::{Case, check};

#[test]
fn constants_of_languages_without_a_reader_are_read() {
    check(&[
        Case {
            name: "gate.pas",
            page: "const\n  ERR_NO_DOOR = 1001; // There is no door\n  ERR_NO_KEY = $3EA; { There is no key }\n  ERR_LOCKED = 1003; (* Locked *)\n",
            args: &[],
            entries: &[
                "1001: There is no door | symbol=ERR_NO_DOOR",
                "0x3EA: There is no key | symbol=ERR_NO_KEY",
                "1003: Locked | symbol=ERR_LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "gate.sh",
            page: "#!/bin/sh\nreadonly E_NO_DOOR=101 # There is no door\nreadonly E_NO_KEY=102  # There is no key\ndeclare -r E_LOCKED=103\n",
            args: &[],
            entries: &[
                "101: There is no door | symbol=E_NO_DOOR",
                "102: There is no key | symbol=E_NO_KEY",
                "103:  | symbol=E_LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "gate.f90",
            page: "module gate\n  integer, parameter :: ERR_NO_DOOR = 1001 ! There is no door\n  integer, parameter :: ERR_NO_KEY = 1002 ! There is no key\nend module\n",
            args: &[],
            entries: &[
                "1001: There is no door | symbol=ERR_NO_DOOR",
                "1002: There is no key | symbol=ERR_NO_KEY",
            ],
            reported: &[],
        },
        Case {
            name: "gate.adb",
            page: "package Gate is\n   E_No_Door : constant := 101; -- There is no door\n   E_No_Key  : constant Integer := 102; -- There is no key\nend Gate;\n",
            args: &[],
            entries: &[
                "101: There is no door | symbol=E_No_Door",
                "102: There is no key | symbol=E_No_Key",
            ],
            reported: &[],
        },
        Case {
            name: "gate.rb",
            page: "module Errors\n  ERR_NO_DOOR = 101 # There is no door\n  ERR_NO_KEY  = 102 # There is no key\n  ERR_LOCKED  = 0x67\nend\n",
            args: &[],
            entries: &[
                "101: There is no door | symbol=ERR_NO_DOOR",
                "102: There is no key | symbol=ERR_NO_KEY",
                "0x67:  | symbol=ERR_LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "gate.bas",
            page: "Public Const ERR_NO_DOOR As Long = &H3E9& ' There is no door\nPublic Const ERR_NO_KEY As Long = 1002 ' There is no key\n",
            args: &[],
            entries: &[
                "0x3E9: There is no door | symbol=ERR_NO_DOOR",
                "1002: There is no key | symbol=ERR_NO_KEY",
            ],
            reported: &[],
        },
        // Constants of other kinds.
        Case {
            name: "settings.rb",
            page: "module Settings\n  MAX_SIZE = 100 # bytes\n  MIN_SIZE = 10 # bytes\n  DOOR_WIDTH = 90\nend\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
        // The names of an enum may be plain words.
        Case {
            name: "gate.vb",
            page: "Public Enum GateError\n    NoDoor = 1001\n    NoKey = 1002 ' There is no key\n    Locked = 1003 ' Locked\nEnd Enum\n",
            args: &[],
            entries: &[
                "1001:  | symbol=NoDoor",
                "1002: There is no key | symbol=NoKey",
                "1003: Locked | symbol=Locked",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn constants_and_enums_of_visual_basic_are_read() {
    check(&[
        Case {
            name: "gates.vb",
            page: "''' <summary>\n''' The errors of gates.\n''' </summary>\nPublic Class ErrorCodes\n\n    ''' <summary>\n    ''' Gate error code 00.\n    ''' </summary>\n    ''' <remarks>No error.</remarks>\n    Public Const ER_00 As String = \"00\"\n\n\
                   ''' <summary>\n    ''' Gate error code 01.\n    ''' </summary>\n    ''' <remarks>\n    ''' No door.\n    ''' </remarks>\n    Public Const ER_01_NO_DOOR As String = \"01\"\n\n\
                   ''' <summary>No key.</summary>\n    Public Const ER_02 As String = \"02\"\n\n\
                   ''' <summary>Invalid lock.</summary>\n    Public Const ER_03 As String = \"03\"\n\n\
                   ''' <summary>Invalid bell.</summary>\n    Public Const ER_04 As String = \"04\"\n\n\
                   ''' <summary>\n    ''' Gate error code ZZ.\n    ''' </summary>\n    ''' <remarks>For internal use.</remarks>\n    Public Const ER_ZZ As String = \"ZZ\"\n\n\
                   Private Shared _errors() As GateError = {New GateError(\"00\", \"No error\"), _\n        New GateError(\"01\", \"No door\"), _\n        New GateError(\"02\", \"No key\"), _\n        New GateError(\"03\", \"Invalid lock\"), _\n        New GateError(\"04\", \"The bell is gone\"), _\n        New GateError(\"ZZ\", \"UNKNOWN\")}\nEnd Class\n",
            args: &[],
            entries: &[
                "00: No error | symbol=ER_00",
                "01: No door | symbol=ER_01_NO_DOOR",
                "02: No key | symbol=ER_02",
                "03: Invalid lock | symbol=ER_03",
                // The lists have different texts.
                "04: The bell is gone | symbol=ER_04 | description=Invalid bell.",
                "ZZ: For internal use. | symbol=ER_ZZ",
            ],
            reported: &[],
        },
        Case {
            name: "enum.vb",
            page: "Namespace Gates\n    Public Enum GateError As Integer\n        ''' <summary>There is no door.</summary>\n        NoDoor = 1\n        <Description(\"The key is \"\"lost\"\"\")> _\n        NoKey = &H20\n        NoLock ' The lock isn't there\n    End Enum\nEnd Namespace\n",
            args: &[],
            entries: &[
                "1: There is no door. | symbol=NoDoor",
                "0x20: The key is \"lost\" | symbol=NoKey",
                "33: The lock isn't there | symbol=NoLock",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn codes_with_letters_have_the_length_of_the_numbers() {
    check(&[
        Case {
            name: "hex.py",
            page: "Error_Codes = {'10': 'Operation time-out', '11': 'Communication failed', '12': 'Battery error',\n    '13': 'Data lost', 'FF': 'Abnormal program'}\n",
            args: &[],
            entries: &[
                "10: Operation time-out",
                "11: Communication failed",
                "12: Battery error",
                "13: Data lost",
                "FF: Abnormal program",
            ],
            reported: &[],
        },
        Case {
            name: "words.py",
            page: "Error_Codes = {'10': 'Operation time-out', '11': 'Communication failed', '12': 'Battery error',\n    '113': 'Data lost', 'OK': 'No error'}\n",
            args: &[],
            entries: &[
                "10: Operation time-out",
                "11: Communication failed",
                "12: Battery error",
                "113: Data lost",
            ],
            reported: &["OK: not a number"],
        },
    ]);
}
