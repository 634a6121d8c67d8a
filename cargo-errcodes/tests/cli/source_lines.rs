//! Source code in the text of a page, outside of code blocks.

use crate::recognition::{Case, check};

#[test]
fn source_code_in_paragraphs_is_read() {
    check(&[
        Case {
            name: "constants.html",
            page: "<h1>Error codes</h1>\n<p>/**<br/>\n* The door is not signed<br/>\n*/<br/>\nDOOR_NOT_SIGNED(50003, &quot;door not signed&quot;),</p>\n\
                   <p>/**<br/>\n* Bad amount<br/>\n*/<br/>\nBAD_AMOUNT(50004, &quot;bad amount&quot;),;</p>\n<p>NO_KEY(10010, \"no key, or a wrong one\"),</p>\n<p>UNKNOWN(99999, \"unknown (gate) error\");</p>\n<p>See the guide.</p>",
            args: &[],
            entries: &[
                "50003: door not signed | symbol=DOOR_NOT_SIGNED",
                "50004: bad amount | symbol=BAD_AMOUNT",
                "10010: no key, or a wrong one | symbol=NO_KEY",
                "99999: unknown (gate) error | symbol=UNKNOWN",
            ],
            reported: &[],
        },
        Case {
            name: "enum.html",
            page: "<h2>Error codes</h2><p>public enum GateError {</p><p>&nbsp;&nbsp;NO_DOOR(\"G101\", \"no door\"),</p><p>&nbsp;&nbsp;NO_KEY(\"G102\", \"no key\"),</p><p>&nbsp;&nbsp;LOCKED(\"G103\", \"locked\");</p><p>}</p>\
                   <h2>More</h2><p>Call the open(5, \"door\") function.</p>",
            args: &[],
            entries: &[
                "G101: no door | symbol=NO_DOOR",
                "G102: no key | symbol=NO_KEY",
                "G103: locked | symbol=LOCKED",
            ],
            reported: &[],
        },
        Case {
            name: "definitions.html",
            page: "<h1>Error codes</h1><div>The codes:<br>public static final int ERR_DOOR = 101; // no door<br>\npublic static final int ERR_KEY = 102; // no key<br>\npublic static final int ERR_LOCK = 103; // broken<br></div>",
            args: &[],
            entries: &[
                "101: no door | symbol=ERR_DOOR",
                "102: no key | symbol=ERR_KEY",
                "103: broken | symbol=ERR_LOCK",
            ],
            reported: &[],
        },
        // The quotes and commas are not part of the texts.
        Case {
            name: "entries.html",
            page: "<h1>Error codes</h1><p>1001: \"No door\",<br>1002: \"No key\",<br>1003: \"Lock broken\"<br></p>",
            args: &[],
            entries: &["1001: No door", "1002: No key", "1003: Lock broken"],
            reported: &[],
        },
        Case {
            name: "arrows.html",
            page: "<h2>Errors</h2><p>\"1001\" =&gt; \"No door\",<br>\"1002\" =&gt; \"No key\",<br>\"1003\" =&gt; \"Locked\",</p>",
            args: &[],
            entries: &["1001: No door", "1002: No key", "1003: Locked"],
            reported: &[],
        },
        Case {
            name: "cases.html",
            page: "<h1>Error codes</h1><p>switch (code) {</p><p>case 101: return \"No door\";</p><p>case 102: return \"No key\";</p><p>case 103: return \"Lock broken\";</p><p>}</p>",
            args: &[],
            entries: &["101: No door", "102: No key", "103: Lock broken"],
            reported: &[],
        },
        Case {
            name: "preformatted.html",
            page: "<h2>Errors</h2><pre>\nNoDoor(101, \"No door\"),\nNoKey(102, \"No key\"),\nLocked(103, \"The door is locked\");\n</pre>",
            args: &[],
            entries: &[
                "101: No door | symbol=NoDoor",
                "102: No key | symbol=NoKey",
                "103: The door is locked | symbol=Locked",
            ],
            reported: &[],
        },
        // Without a sign at their ends, they may be quotations.
        Case {
            name: "quotations.txt",
            page: "Quotes of failed doors\n\n404: \"Not found\"\n405: \"No key\"\n406: \"Locked\"\n",
            args: &[],
            entries: &["404: \"Not found\"", "405: \"No key\"", "406: \"Locked\""],
            reported: &[],
        },
    ]);
}

#[test]
fn source_code_in_plain_text_is_read() {
    check(&[
        Case {
            name: "constants.txt",
            page: "Error codes of the gate\n\nNO_DOOR(101, \"no door\"),\nNO_KEY(102, \"no key, no lock\"),\nLOCK_BROKEN(103, \"lock broken\");\n\nText.\n",
            args: &[],
            entries: &[
                "101: no door | symbol=NO_DOOR",
                "102: no key, no lock | symbol=NO_KEY",
                "103: lock broken | symbol=LOCK_BROKEN",
            ],
            reported: &["table 1, Error codes of the gate (line 3)"],
        },
        // Languages without a reader.
        Case {
            name: "map.lua",
            page: "local M = {}\n-- errors of the gate\nM.errors = {\n  [1001] = \"No door\",\n  -- keys\n  [1002] = \"No key\",\n  [1003] = \"Locked\",\n}\nreturn M\n",
            args: &[],
            entries: &["1001: No door", "1002: No key", "1003: Locked"],
            reported: &[],
        },
        Case {
            name: "map.rb",
            page: "module Gate\n  ERRORS = {\n    101 => \"No door\",\n    102 => 'No key, no lock',\n    103 => \"Locked\"\n  }.freeze\nend\n",
            args: &[],
            entries: &["101: No door", "102: No key, no lock", "103: Locked"],
            reported: &[],
        },
        Case {
            name: "map.pl",
            page: "my %errors = (\n  101 => \"No door\",\n  102 => 'No key, no lock',\n  103 => \"Locked\",\n);\n",
            args: &[],
            entries: &["101: No door", "102: No key, no lock", "103: Locked"],
            reported: &[],
        },
    ]);
}
