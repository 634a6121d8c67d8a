//! Files of lines with fields between rare separators. Each catalog is right according to `verify`.

use crate::recognition::{Case, check};

const VERIFIED: &str = "texts are on the page\n";

#[test]
fn fields_of_lines_are_columns() {
    check(&[
        Case {
            name: "named.conf",
            page: "# code:severity:kind:\"text\"\n10001:idle:ready:\"00 READY\"\n10002:down:warmup:\"02 WARMING UP\"\n10003:down:jam:\"13 PAPER JAM\"\n10004:down:door:\"12 DOOR OPEN\"\n",
            args: &[],
            entries: &[
                "10001: 00 READY | category=ready",
                "10002: 02 WARMING UP | category=warmup",
                "10003: 13 PAPER JAM | category=jam",
                "10004: 12 DOOR OPEN | category=door",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "unnamed.conf",
            page: "10001:idle:ready:\"00 READY\"\n10002:down:warmup:\"02 WARMING UP\"\n10003:down:jam:\"13 PAPER JAM\"\n10004:down:door:\"12 DOOR OPEN\"\n",
            args: &[],
            entries: &[
                "10001: 00 READY",
                "10002: 02 WARMING UP",
                "10003: 13 PAPER JAM",
                "10004: 12 DOOR OPEN",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "symbols.txt",
            page: "1001:NO_DOOR:There is no door\n1002:LOCKED:The door is locked\n1003:NO_KEY:The key is missing\n",
            args: &[],
            entries: &[
                "1001: There is no door | symbol=NO_DOOR",
                "1002: The door is locked | symbol=LOCKED",
                "1003: The key is missing | symbol=NO_KEY",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "joined.dat",
            page: "; code ; severity ; text\n1001;error;There is no door\n1002;error;The door; locked\n1003;warning;The key is missing\n1004;warning;The key is lost\n1005;warning;The key is broken\n1006;warning;The key is wrong\n",
            args: &[],
            entries: &[
                "1001: There is no door",
                "1002: The door; locked",
                "1003: The key is missing",
                "1004: The key is lost",
                "1005: The key is broken",
                "1006: The key is wrong",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "remedies.dat",
            page: "E1001~There is no door~Build one\nE1002~The door is locked~Unlock it\nE1003~No key~Send a key\n",
            args: &[],
            entries: &[
                "E1001: There is no door | description=Build one",
                "E1002: The door is locked | description=Unlock it",
                "E1003: No key | description=Send a key",
            ],
            reported: &[VERIFIED],
        },
        Case {
            name: "levels.cfg",
            page: "#code^level^message\n10^1^No door\n11^2^Door is locked\n12^1^Key not found\n",
            args: &[],
            entries: &["10: No door", "11: Door is locked", "12: Key not found"],
            reported: &["ignored columns: \"level\"", VERIFIED],
        },
        // A text can contain colons.
        Case {
            name: "texts.txt",
            page: "101: Error: there is no door\n102: Error: there is no key\n103: Error: the door is locked\n",
            args: &[],
            entries: &[
                "101: Error: there is no door",
                "102: Error: there is no key",
                "103: Error: the door is locked",
            ],
            reported: &[VERIFIED],
        },
    ]);
}
