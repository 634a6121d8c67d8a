//! Files of keys with texts: INI, gettext, `.strings`, resource files. Each catalog is right according to `verify`.

use crate::recognition::{Case, check};

const VERIFIED: &str = "texts are on the page\n";

#[test]
fn sections_of_ini_files_are_errors_or_list_them() {
    check(&[
        Case {
            name: "sections.ini",
            page: "; Errors of the gate\n[1001]\nmessage = Invalid door\nhint = Check the door id\n\n[1002]\nmessage = Door is locked\nhint = Unlock it\n",
            args: &[],
            entries: &["1001: Invalid door", "1002: Door is locked"],
            reported: &["ignored columns: \"hint\"", VERIFIED],
        },
        Case {
            name: "list.conf",
            page: "[general]\ntimeout = 30\nretries = 5\n\n[errors]\n1001 = Invalid door\n1002 = \"Door; locked\" ; first\n\n[warnings]\n2001 = Battery is low\n",
            args: &[],
            entries: &[
                "1001: Invalid door",
                "1002: Door; locked",
                "2001: Battery is low",
            ],
            reported: &["table 1, errors", "table 2, warnings", VERIFIED],
        },
        // Like the configuration of git.
        Case {
            name: "gateconfig",
            page: "# Errors\n[error \"E17\"]\n\ttext = \"No \\\"door\\\"\"\n\tbroken\n[error \"E18\"]\n\ttext = The door is locked # sometimes\n",
            args: &[],
            entries: &["E17: No \"door\"", "E18: The door is locked"],
            reported: &[VERIFIED],
        },
        // Sections with the same name are a list.
        Case {
            name: "repeated.cfg",
            page: "[Error]\nCode: 17\nText: No door: look\n[Error]\nCode: 18\nText: The door\n  is locked\n[Error]\nCode: 19\nText:\nwhat is it\n",
            args: &[],
            entries: &["17: No door: look", "18: The door is locked", "19: "],
            reported: &[
                "line 10: Text:: the key has no value",
                "line 11: what is it: the line is neither a section nor a key with a value",
                VERIFIED,
            ],
        },
        Case {
            name: "strings.inf",
            page: "[Version]\nSignature=\"$GATE$\"\n[Strings]\nE1001 = \"Cannot open the door\"\nE1002 = \"The key is missing\"\n",
            args: &[],
            entries: &["E1001: Cannot open the door", "E1002: The key is missing"],
            reported: &[VERIFIED],
        },
        Case {
            name: "named.ini",
            page: "[Error 7]\nDescription=Door is broken\n[Error 8]\nDescription=Door is not closed\n",
            args: &[],
            entries: &["7: Door is broken", "8: Door is not closed"],
            reported: &[VERIFIED],
        },
        Case {
            name: "settings.ini",
            page: "[main]\ndebug = true\nport = 8080\n[paths]\nlog = /var/log/gate.log\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn identifiers_of_translations_are_codes() {
    check(&[
        Case {
            name: "prefixed.po",
            page: "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\nmsgid \"error.1001\"\nmsgstr \"Invalid \\\"door\\\"\"\n\nmsgid \"error.1002\"\nmsgstr \"\"\n\"The door \"\n\"is locked\"\n\nmsgid \"error.1003\"\nmsgstr \"No key\"\n",
            args: &[],
            entries: &[
                "1001: Invalid \"door\"",
                "1002: The door is locked",
                "1003: No key",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "names.po",
            page: "msgid \"ERR_NO_DOOR\"\nmsgstr \"There is no door\"\n\nmsgid \"ERR_LOCKED\"\nmsgstr \"The door is locked\"\n\nmsgid \"ERR_NO_KEY\"\nmsgstr \"\"\n\nmsgid \"menu.save\"\nmsgstr \"Save\"\n",
            args: &[],
            entries: &[
                "ERR_NO_DOOR: There is no door",
                "ERR_LOCKED: The door is locked",
            ],
            reported: &[
                "line 7: ERR_NO_KEY: without a translation",
                "labels, beside keys that name errors",
                VERIFIED,
            ],
        },
        Case {
            name: "contexts.po",
            page: "msgctxt \"E1001\"\nmsgid \"No door\"\nmsgstr \"Keine Tür\"\n\nmsgctxt \"E1002\"\nmsgid \"No key\"\nmsgstr \"Kein Schlüssel\"\n",
            args: &[],
            entries: &["E1001: Keine Tür", "E1002: Kein Schlüssel"],
            reported: &[VERIFIED],
        },
        Case {
            name: "sentences.po",
            page: "msgid \"Save all\"\nmsgstr \"Alles speichern\"\n\nmsgid \"The door is locked\"\nmsgstr \"Die Tür ist zu\"\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn keys_of_errors_are_read_and_those_of_labels_are_reported() {
    const LABELS: &str = "labels, beside keys that name errors";
    check(&[
        Case {
            name: "strings.xml",
            page: "<resources>\n<string name=\"app_name\">Gate</string>\n<string name=\"error_1001\">Invalid door</string>\n<string name=\"error_1002\">Door is locked</string>\n\
                   <string name=\"title_denied\">No access</string>\n<string name=\"btn_ok\">OK</string>\n<string name=\"btn_no\">Back</string>\n</resources>\n",
            args: &[],
            entries: &["error_1001: Invalid door", "error_1002: Door is locked"],
            reported: &[LABELS, VERIFIED],
        },
        Case {
            name: "Gate.resx",
            page: "<root>\n<data name=\"Title\"><value>Gate</value></data>\n<data name=\"ErrNoDoor\"><value>There is no door</value></data>\n\
                   <data name=\"ErrLocked\"><value>The door is locked</value></data>\n<data name=\"ButtonOk\"><value>OK</value></data>\n</root>\n",
            args: &[],
            entries: &[
                "ErrNoDoor: There is no door",
                "ErrLocked: The door is locked",
            ],
            reported: &[LABELS, VERIFIED],
        },
        // As in property files, the number behind the same words is the code.
        Case {
            name: "gate.xliff",
            page: "<?xml version=\"1.0\"?>\n<xliff><file><body>\n<trans-unit id=\"app.title\"><target>Gate</target></trans-unit>\n<trans-unit id=\"error.1001\"><target>Invalid door</target></trans-unit>\n\
                   <trans-unit id=\"error.1002\"><target>Door is locked</target></trans-unit>\n<trans-unit id=\"error.1003\"><target>No key</target></trans-unit>\n</body></file></xliff>\n",
            args: &[],
            entries: &["1001: Invalid door", "1002: Door is locked", "1003: No key"],
            reported: &[LABELS, VERIFIED],
        },
        Case {
            name: "Localizable.strings",
            page: "/* Gate */\n\"app.title\" = \"Gate\";\n\"error.noDoor\" = \"There is \\\"no\\\" door\";\n\"error.locked\" = \"The door is locked\";\n\"button.ok\" = \"OK\";\n",
            args: &[],
            entries: &[
                "error.noDoor: There is \"no\" door",
                "error.locked: The door is locked",
            ],
            reported: &[LABELS, VERIFIED],
        },
        Case {
            name: "codes.strings",
            page: "\"1001\" = \"Invalid door\";\n\"1002\" = \"Door is locked\"\n\"1003\" = \"No key\";\n",
            args: &[],
            entries: &["1001: Invalid door", "1003: No key"],
            reported: &["line 2: \"1002\" = \"Door is locked\": not a key and a text in quotes"],
        },
        Case {
            name: "gate.properties",
            page: "app_name=Gate\nerr_no_door=There is no door\nerr_locked=The door is locked\nbtn_ok=OK\n",
            args: &[],
            entries: &[
                "err_no_door: There is no door",
                "err_locked: The door is locked",
            ],
            reported: &[LABELS, VERIFIED],
        },
        Case {
            name: "en.yaml",
            page: "app_name: Gate\nerror_1001: Invalid door\nerror_1002: Door is locked\nerror_1003: No key there\nbtn_ok: OK\n",
            args: &[],
            entries: &[
                "error_1001: Invalid door",
                "error_1002: Door is locked",
                "error_1003: No key there",
            ],
            reported: &[LABELS, VERIFIED],
        },
        // The other texts tell of failures as well.
        Case {
            name: "errors.xml",
            page: "<resources>\n<string name=\"error_no_door\">There is no door</string>\n<string name=\"error_locked\">Door is locked</string>\n<string name=\"no_key\">No key for this door</string>\n</resources>\n",
            args: &[],
            entries: &[
                "error_no_door: There is no door",
                "error_locked: Door is locked",
                "no_key: No key for this door",
            ],
            reported: &[VERIFIED],
        },
    ]);
}
