//! Small files in formats that are not prose, shaped like public ones, with the entries that `import` creates from them.

use crate::recognition::{Case, check};

#[test]
fn files_of_messages_are_read() {
    check(&[
        // Like the messages of Apache Derby, in German.
        Case {
            name: "messages.properties",
            page: "# Messages\n01001=Die Zeile wurde gel\\u00F6scht.\n08001.C.10=Das Token ''{0}'' ist \\\n   zu lang.\n43X07.U=Zeilen: {0}\nXJ040.C=\n",
            args: &[],
            entries: &[
                "01001: Die Zeile wurde gelöscht.",
                "08001.C.10: Das Token '{0}' ist zu lang.",
                "43X07.U: Zeilen: {0}",
            ],
            reported: &["line 6: XJ040.C=: the line has no key or no text"],
        },
        // Like the source of those messages.
        Case {
            name: "messages.xml",
            page: "<messages><section><title>Class 01</title>\n<msg><name>01001</name><text>The row was not found.</text></msg>\n\
                   <msg><name>2200L</name><text>No &lt;document>.</text><arg>x</arg></msg></section></messages>",
            args: &[],
            entries: &["01001: The row was not found.", "2200L: No <document>."],
            reported: &[],
        },
        Case {
            name: "errors.xml",
            page: "<ErrorCodes>\n<ErrorCode value=\"1\" caption=\"No grid\"/>\n<ErrorCode value=\"2\" caption=\"The grid is too big\"/></Codes>\n",
            args: &[],
            entries: &["1: No grid", "2: The grid is too big"],
            reported: &["line 3: : an end tag without its start tag"],
        },
        // Like a code list of the German administration (genericode), and an export of MySQL.
        Case {
            name: "list.xml",
            page: "<CodeList><ColumnSet><Column Id=\"code\"/></ColumnSet><SimpleCodeList>\n\
                   <Row><Value ColumnRef=\"code\"><SimpleValue>0000001</SimpleValue></Value><Value ColumnRef=\"beschreibung\"><SimpleValue>Keine Tür</SimpleValue></Value></Row>\n\
                   <Row><Value ColumnRef=\"code\"><SimpleValue>0000002</SimpleValue></Value><Value ColumnRef=\"beschreibung\"><SimpleValue>Kein Schlüssel</SimpleValue></Value></Row>\n\
                   </SimpleCodeList></CodeList>",
            args: &[],
            entries: &["0000001: Keine Tür", "0000002: Kein Schlüssel"],
            reported: &[],
        },
        Case {
            name: "dump.xml",
            page: "<database><table_data>\n<row><field name=\"code\">4001</field><field name=\"message\">No door</field></row>\n\
                   <row><field name=\"code\">4002</field><field name=\"message\">No key</field></row></table_data></database>",
            args: &[],
            entries: &["4001: No door", "4002: No key"],
            reported: &[],
        },
        // Elements with names are entries, and not the cells of a row.
        Case {
            name: "groups.xml",
            page: "<doors><errors>\n<error name=\"NO_DOOR\">The door is missing</error>\n<error name=\"NO_KEY\">The key is lost</error></errors>\n\
                   <errors><error name=\"NO_LOCK\">The lock failed</error>\n<error name=\"LOCKED\">It is not open</error></errors></doors>",
            args: &["--column", "code=name"],
            entries: &[
                "NO_DOOR: The door is missing",
                "NO_KEY: The key is lost",
                "NO_LOCK: The lock failed",
                "LOCKED: It is not open",
            ],
            reported: &[],
        },
        Case {
            name: "errors.sql",
            page: "INSERT INTO response_codes (response_code, message)\nVALUES ('_0000', 'BAD REQUEST'),\n('_0005', N'Child''s key');\n",
            args: &[],
            entries: &["_0000: BAD REQUEST", "_0005: Child's key"],
            reported: &[],
        },
        Case {
            name: "page.mhtml",
            page: "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n\
                   Content-Transfer-Encoding: quoted-printable\n\n<table><tr><th>Code<th>Message<tr><td>2001<t=\nd>No =E2=80=9Ckey=E2=80=9D</table>\n--b--\n",
            args: &[],
            entries: &["2001: No “key”"],
            reported: &[],
        },
        // Like the error codes of Neo4j.
        Case {
            name: "errors.adoc",
            page: "= Error codes\n\ninclude::intro.adoc[]\n\n[options=\"header\", cols=\"<1m,<1\"]\n|===\n\n| Acme code\n| Description\n\n\
                   | Acme.Cluster.NotALeader\n| The server cannot `write`.\n\n| Acme.Alias.Chain\n|\nNot found.\nTry again.\n|===\n",
            args: &[],
            entries: &[
                "Acme.Cluster.NotALeader: The server cannot write.",
                "Acme.Alias.Chain: Not found. Try again.",
            ],
            reported: &["line 3: include::intro.adoc[]: an included file"],
        },
        // Like the list of GQLSTATUS codes of Neo4j.
        Case {
            name: "headings.adoc",
            page: "= Status codes\n\n== Exceptions\n\n=== xref:e/08000.adoc[08000]\n\nStatus description:: error: no connection\n\n\
                   === xref:e/08N01.adoc[08N01]\n\nStatus description:: error: no `{ <<db>> }`.\n\n=== # 101 DocumentGone\n\nIt is gone.\n",
            args: &[],
            entries: &[
                "08000: error: no connection",
                "08N01: error: no `{ <<db>> }`.",
                "101: It is gone. | symbol=DocumentGone",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn rows_of_asciidoc_have_lines_and_limits_are_reported() {
    check(&[
        Case {
            name: "lines.adoc",
            page: "= Errors\n\n|===\n|Code |Message\n\n|17\n|No door\n\n|eighteen is missing\n|No key\n\n|19 |No lock\n|17 |No door\n|===\n",
            args: &[],
            entries: &["17: No door", "19: No lock"],
            reported: &[
                "line 9: eighteen is missing | No key: \"eighteen is missing\" is not a code",
                "line 13: code 17: duplicate of line 6",
            ],
        },
        // A cell can be repeated more often than there are columns, and can span many rows.
        Case {
            name: "repeated.adoc",
            page: "= Errors\n\n[cols=2]\n|===\n|Code |Message\n\n|17 |No door\n30*|18\n.9999+|19 |No lock\n|No house\n|===\n\n|===\n9999*|\n9999*|\n|===\n",
            args: &[],
            entries: &["17: No door", "18: 18", "19: No lock", "19: No house"],
            reported: &[
                "line 9: .9999+| 19: the cell spans 5001 rows and not 9999",
                "line 15: 9999*|: the cell is repeated",
            ],
        },
    ]);
}
