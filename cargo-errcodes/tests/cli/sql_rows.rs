//! SQL scripts that list errors in other ways than `INSERT ... VALUES`. Each catalog is right according to `verify`.

use crate::recognition::{Case, check};

const VERIFIED: &str = "texts are on the page\n";

#[test]
fn rows_and_calls_of_many_databases_are_errors() {
    check(&[
        Case {
            name: "merge_values.sql",
            page: "MERGE INTO error_codes AS t USING (VALUES\n (1001, 'No door'),\n (1002, 'Door is locked'),\n (1003, 'No key')\n) AS s (code, message) ON t.code = s.code\nWHEN NOT MATCHED THEN INSERT (code, message) VALUES (s.code, s.message);\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked", "1003: No key"],
            reported: &[VERIFIED],
        },
        Case {
            name: "union.sql",
            page: "INSERT INTO error_codes (code, message)\nSELECT 1001, 'No door' UNION ALL\nSELECT 1002, 'Door is locked'\nUNION ALL SELECT 1003, 'No key';\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked", "1003: No key"],
            reported: &[VERIFIED],
        },
        Case {
            name: "insert_all.sql",
            page: "INSERT ALL\n  INTO error_codes (code, message) VALUES (1001, 'No door')\n  INTO error_codes (code, message) VALUES (1002, 'Door is locked')\n  INTO error_codes (code, message) VALUES (1003, 'No key')\nSELECT * FROM dual;\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked", "1003: No key"],
            reported: &[VERIFIED],
        },
        Case {
            name: "call.sql",
            page: "CALL add_error(1001, 'No door');\nCALL add_error(1002, 'Door is locked');\nCALL add_error(1003, 'No key');\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked", "1003: No key"],
            reported: &[VERIFIED],
        },
        Case {
            name: "messages.sql",
            page: "USE master;\nEXEC sp_addmessage 50001, 16, 'There is no door %s', 'us_english', 'FALSE'\nEXEC sp_addmessage @msgnum = 50002, @severity = 16, @msgtext = N'The door is locked', @lang = 'us_english', @replace = 'replace';\nGO\nexec sys.sp_addmessage 50003, 10,\n   N'No key for this door.\n   Send a key.';\nGO\nIF EXISTS(SELECT 1 FROM sys.messages WHERE message_id = 50001) EXEC sp_dropmessage 50001, 'us_english'\nEXEC sp_addmessage 50001, 16, 'Keine Tür %s', 'german'\nRAISERROR(50001, 16, 1)\n",
            args: &[],
            entries: &[
                "50001: There is no door %s",
                "50002: The door is locked",
                "50003: No key for this door. Send a key.",
            ],
            reported: &[
                "line 10: 50001, Keine Tür %s: the text in another language",
                VERIFIED,
            ],
        },
        Case {
            name: "merge_select.sql",
            page: "MERGE error_codes AS target\nUSING (\n  SELECT 1001 AS code, 'No door' AS message FROM dual\n  UNION ALL SELECT 1002, 'Door is locked' FROM dual\n) source\nON (target.code = source.code)\nWHEN MATCHED THEN UPDATE SET target.message = source.message\nWHEN NOT MATCHED THEN INSERT (code, message) VALUES (source.code, source.message);\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked"],
            reported: &[VERIFIED],
        },
        Case {
            name: "named.sql",
            page: "BEGIN\n  pkg_errors.register(p_code => 'E1001', p_text => 'There is no door');\n  pkg_errors.register(p_code => 'E1002', p_text => 'The door is locked');\n  pkg_errors.register(p_code => 'E1003', p_text => 'No key');\nEND;\n/\n",
            args: &[],
            entries: &[
                "E1001: There is no door",
                "E1002: The door is locked",
                "E1003: No key",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "select_call.sql",
            page: "SELECT add_error_code(1001, 'No door');\nSELECT add_error_code(1002, 'Door is locked');\nPERFORM add_error_code(1003, 'No key');\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked", "1003: No key"],
            reported: &[VERIFIED],
        },
        Case {
            name: "tables.sql",
            page: "INSERT INTO t (code, message) SELECT v.code, v.message FROM (VALUES (1001, 'No door'), (1002, 'Locked out')) AS v(code, message);\nWITH s(code, message) AS (VALUES (2001, 'No key'), (2002, 'Key is lost')) INSERT INTO errs SELECT * FROM s;\n",
            args: &[],
            entries: &[
                "1001: No door",
                "1002: Locked out",
                "2001: No key",
                "2002: Key is lost",
            ],
            reported: &["table 1, t", "table 2, s", VERIFIED],
        },
        Case {
            name: "merge_dual.sql",
            page: "MERGE INTO errs e USING dual ON (e.code = 1001)\nWHEN MATCHED THEN UPDATE SET e.message = 'No door'\nWHEN NOT MATCHED THEN INSERT (code, message) VALUES (1001, 'No door');\nMERGE INTO errs e USING dual ON (e.code = 1002)\nWHEN NOT MATCHED THEN INSERT (code, message) VALUES (1002, 'Door is locked');\n",
            args: &[],
            entries: &["1001: No door", "1002: Door is locked"],
            reported: &[VERIFIED],
        },
        Case {
            name: "view.sql",
            page: "CREATE OR REPLACE VIEW v_errors AS\nSELECT 'E1001' code, 'No such door' text, 400 status FROM dual UNION ALL\nSELECT 'E1002', 'Door is locked', 409 FROM dual;\nraise_application_error(-20001, 'Door is locked');\nraise_application_error(-20002, 'There is no key');\n",
            args: &[],
            entries: &[
                "E1001: No such door | http_status=400",
                "E1002: Door is locked | http_status=409",
                "-20001: Door is locked",
                "-20002: There is no key",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "variable.sql",
            page: "EXEC sp_addmessage 50001, 16, 'There is no door'\nEXEC sp_addmessage 50002, 16, @text\nEXEC sp_addmessage 50003, 16, 'No key'\n",
            args: &[],
            entries: &["50001: There is no door", "50003: No key"],
            reported: &["line 2: 50002, 16: the value is an expression, which is not evaluated"],
        },
    ]);
}

#[test]
fn calls_about_other_things_are_not_errors() {
    check(&[Case {
        name: "options.sql",
        page: "CALL set_option(1, 'Small gate');\nCALL set_option(2, 'Large gate');\nCALL set_option(3, 'No gate');\nEXEC sp_rename 'a', 'b';\nEXEC sp_help 5, 'x';\n",
        args: &[],
        entries: &[],
        reported: &["no codes were found"],
    }]);
}
