//! Maps from codes to texts in groups. Each catalog is right according to `verify`.

use crate::recognition::{Case, check};

const VERIFIED: &str = "texts are on the page\n";

#[test]
fn all_groups_of_a_map_are_read() {
    check(&[
        Case {
            name: "nested.php",
            page: "<?php\nreturn [\n    'door' => [\n        1001 => 'No such door',\n        1002 => 'Door is locked',\n    ],\n    'key' => [\n        2001 => 'No key',\n        2002 => 'Key is worn out',\n    ],\n];\n",
            args: &[],
            entries: &[
                "1001: No such door",
                "1002: Door is locked",
                "2001: No key",
                "2002: Key is worn out",
            ],
            reported: &["table 1, no heading", VERIFIED],
        },
        Case {
            name: "groups.rb",
            page: "ERRORS = {\n  door: {\n    1001 => 'No such door',\n    1002 => 'Door is locked',\n  },\n  key: {\n    2001 => 'No key',\n    2002 => 'Key is worn out',\n  },\n}.freeze\n",
            args: &[],
            entries: &[
                "1001: No such door",
                "1002: Door is locked",
                "2001: No key",
                "2002: Key is worn out",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "groups.js",
            page: "module.exports = {\n  door: {\n    1001: 'No such door',\n    1002: 'Door is locked',\n  },\n  key: {\n    2001: 'No key',\n    2002: 'Key is worn out',\n  },\n};\n",
            args: &[],
            entries: &[
                "1001: No such door",
                "1002: Door is locked",
                "2001: No key",
                "2002: Key is worn out",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "groups.py",
            page: "ERRORS = {\n    \"door\": {\n        1001: \"No such door\",\n        1002: \"Door is locked\",\n    },\n    \"key\": {\n        2001: \"No key\",\n        2002: \"Key is worn out\",\n    },\n}\n",
            args: &[],
            entries: &[
                "1001: No such door",
                "1002: Door is locked",
                "2001: No key",
                "2002: Key is worn out",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "arrays.php",
            page: "<?php\nreturn array(\n    'door' => array(\n        '1001' => 'No such door',\n        '1002' => 'Door is locked',\n    ),\n    'key' => array(\n        '2001' => 'Key is worn out',\n    ),\n    'sizes' => array(\n        '10' => 'Small',\n        '20' => 'Large',\n    ),\n);\n",
            args: &[],
            entries: &["1001: No such door", "1002: Door is locked"],
            reported: &[
                "line 8: key: 2001: neither its name nor its texts are about errors",
                "line 11: sizes: 10, 20: neither",
                VERIFIED,
            ],
        },
        Case {
            name: "languages.py",
            page: "MESSAGES = {\n    \"en\": {1001: \"There is no door\", 1002: \"Door is locked\"},\n    \"de\": {1001: \"Keine Tür\", 1002: \"Tür ist zu\"},\n}\n",
            args: &[],
            entries: &["1001: There is no door", "1002: Door is locked"],
            reported: &["only those in `en` are read", VERIFIED],
        },
        Case {
            name: "named.php",
            page: "<?php\n$lang['en'] = [\n    'errors' => [\n        1001 => 'There is no door',\n        1002 => 'Door is locked',\n    ],\n    'colours' => [\n        1 => 'Red',\n        2 => 'Blue',\n    ],\n];\n",
            args: &[],
            entries: &["1001: There is no door", "1002: Door is locked"],
            reported: &["line 8: colours: 1, 2: neither its name", VERIFIED],
        },
        Case {
            name: "repeated.ts",
            page: "export const messages: Record<string, Record<number, string>> = {\n  door: { 1001: \"There is no door\", 1002: \"Door is locked\" },\n  key: { 1001: \"There is no key\", 1002: \"Key is lost\" },\n};\n",
            args: &[],
            entries: &[
                "1001: There is no door",
                "1002: Door is locked",
                "1001: There is no key",
                "1002: Key is lost",
            ],
            reported: &["table 1, door", "table 2, key", VERIFIED],
        },
        Case {
            name: "symbols.rb",
            page: "module Gate\n  MESSAGES = {\n    :door => {\n      1001 => \"There is no door\",\n      1002 => \"Door is locked\"\n    },\n    :key => {\n      2001 => \"There is no key\",\n      2002 => \"Key is lost\"\n    }\n  }.freeze\nend\n",
            args: &[],
            entries: &[
                "1001: There is no door",
                "1002: Door is locked",
                "2001: There is no key",
                "2002: Key is lost",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "groups.json",
            page: "{\"door\": {\"1001\": \"No such door\", \"1002\": \"Door is locked\"}, \"key\": {\"2001\": \"No key\", \"2002\": \"Key is worn out\"}, \"gate\": {\"3001\": \"Gate failed\"}}\n",
            args: &[],
            entries: &[
                "1001: No such door",
                "1002: Door is locked",
                "2001: No key",
                "2002: Key is worn out",
                "3001: Gate failed",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "groups.yaml",
            page: "errors:\n  door:\n    1001: No such door\n    1002: Door is locked\n  key:\n    2001: No key\n    2002: Key is worn out\n  gate:\n    3001: Gate is shut\n",
            args: &[],
            entries: &[
                "1001: No such door",
                "1002: Door is locked",
                "2001: No key",
                "2002: Key is worn out",
                "3001: Gate is shut",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "tables.lua",
            page: "local errors = {\n  door = {\n    [1001] = \"There is no door\",\n    [1002] = \"Door is locked\",\n  },\n  key = {\n    [2001] = \"There is no key\",\n  },\n}\n",
            args: &[],
            entries: &[
                "1001: There is no door",
                "1002: Door is locked",
                "2001: There is no key",
            ],
            reported: &[],
        },
        Case {
            name: "others.php",
            page: "<?php\nreturn [\n    'timeouts' => [\n        1 => 'One second',\n        2 => 'Two seconds',\n    ],\n    'months' => [\n        1 => 'January',\n        2 => 'February',\n    ],\n];\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}
