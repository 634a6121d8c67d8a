use super::super::test_rows::rows;
use super::parse_sql;

#[test]
fn inserted_rows_are_read_in_the_notations_of_many_databases() {
    let cases: [(&str, &[&str]); 13] = [
        (
            "INSERT INTO e (code, text) VALUES\n(1, 'It''s'), -- one\n(-2, N'b');",
            &["e: code | text", "line 2: 1 | It's", "line 3: -2 | b"],
        ),
        (
            "insert ignore into `db`.`e` (`c`,`t`) values (0x1F,\"a\\\"b\\n c\");\nREPLACE INTO e VALUES ('E1', NULL)",
            &["e: c | t", "line 1: 0x1F | a\"b\nc", "e: ", "line 2: E1 | "],
        ),
        (
            "CREATE TABLE IF NOT EXISTS e (id INT(11) DEFAULT (1), `t` varchar(9), PRIMARY KEY (id));\nINSERT INTO e VALUES (1,'a');",
            &["e: id | t", "line 2: 1 | a"],
        ),
        (
            "INSERT [dbo].[E] ([c], [t]) VALUES (1, N'a') GO\nINSERT [dbo].[E] ([c], [t]) VALUES (2, N'b' + N'c')",
            &["E: c | t", "line 1: 1 | a", "line 2: 2 | bc"],
        ),
        (
            "INSERT INTO e (c, t) SELECT 1, 'a' FROM dual UNION ALL SELECT 2 AS x, 'b' || 'c';",
            &["e: c | t", "line 1: 1 | a", "line 1: 2 | bc"],
        ),
        (
            "INSERT INTO e (c, t) VALUES (1, E'a\\'b'), (2, $$it's$$::text)",
            &["e: c | t", "line 1: 1 | a'b", "line 1: 2 | it's"],
        ),
        (
            "COPY public.e (c, t) FROM stdin;\n1\tNo \\\\ door\n2\t\\N\n\\.\nSELECT 1;",
            &["e: c | t", "line 2: 1 | No \\ door", "line 3: 2 | "],
        ),
        (
            "INSERT INTO e (c, t) VALUES (1), (2, lower('A'));",
            &[
                "e: c | t",
                "line 1: 2 | ",
                "line 1: the value is an expression, which is not evaluated?",
                "line 1: has 1 values for 2 columns?",
            ],
        ),
        (
            "INSERT INTO e (c, t) VALUES (1, 'a\nb",
            &["e: c | t", "line 1: 1 | a\nb"],
        ),
        (
            "INSERT INTO e SET c = 1, t = 'a = b';\nINSERT e VALUES (2, 'b')",
            &["e: c | t", "line 1: 1 | a = b", "e: ", "line 2: 2 | b"],
        ),
        (
            "SELECT 1;\nINSERT INTO e (c, t) TABLE f;",
            &["line 2: the statement states no values after the columns?"],
        ),
        (
            "INSERT INTO e (c",
            &["line 1: the statement states no values after the columns?"],
        ),
        (
            "/* INSERT INTO e VALUES (1) */ # x\nUPDATE e SET a = 'INSERT INTO'",
            &[],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(rows(parse_sql(text)), expected, "{text}");
    }
}
