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
        // A plain word among the names may also be an error.
        Case {
            name: "gate.vb",
            page: "Public Enum GateError\n    NoDoor = 1001\n    NoKey = 1002 ' There is no key\n    Locked = 1003 ' Locked\nEnd Enum\n",
            args: &[],
            entries: &[],
            reported: &["contains several codes"],
        },
    ]);
}
