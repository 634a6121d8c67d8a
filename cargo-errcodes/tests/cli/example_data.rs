//! Data in code examples that list errors.

use crate::recognition::{Case, check};

#[test]
fn data_in_examples_lists_errors() {
    check(&[
        Case {
            name: "elements.md",
            page: "# Error list\n\n### Sample response\n\n```xml\n<result>\n  <rowset name=\"errors\">\n    <row errorCode=\"100\" errorText=\"No such door: try another.\"/>\n    <row errorCode=\"101\" errorText=\"Invalid key.\"/>\n    <row errorCode=\"105\" errorText=\"The lock failed.\"/>\n  </rowset>\n</result>\n```\n",
            args: &[],
            entries: &[
                "100: No such door: try another.",
                "101: Invalid key.",
                "105: The lock failed.",
            ],
            reported: &[],
        },
        Case {
            name: "response.html",
            page: "<h1>Error codes</h1><pre>HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  \"data\" : {\n    \"codes\" : {\n      \"D0003\" : \"The door does not exist.\",\n      \"K0001\" : \"Invalid key.\",\n      \"K0004\" : \"The key is wrong.\"\n    }\n  }\n}</pre>",
            args: &[],
            entries: &[
                "D0003: The door does not exist.",
                "K0001: Invalid key.",
                "K0004: The key is wrong.",
            ],
            reported: &[],
        },
        Case {
            name: "literal.rst",
            page: "Error codes\n===========\n\nDoors\n-----\n\n::\n\n    [{\n      \"code\": 404,\n      \"name\": \"NoDoor\",\n      \"description\": \"There is no door\"\n    },\n    {\n      \"code\": 405,\n      \"name\": \"NoKey\",\n      \"description\": \"There is no key\"\n    },{\n      \"code\": 417,\n      \"name\": \"LockFailed\",\n      \"description\": \"The lock failed\"\n    }]\n",
            args: &[],
            entries: &[
                "404: There is no door | symbol=NoDoor",
                "405: There is no key | symbol=NoKey",
                "417: The lock failed | symbol=LockFailed",
            ],
            reported: &["verified: 3 of 3 codes and 6 of 6 texts are on the page\n"],
        },
        Case {
            name: "macro.md",
            page: "# DoorErrorCode\n\n**Definition**\n\n```\ntypedef NS_ENUM(NSInteger, DoorErrorCode) {\n\n    DoorErrorCodeNoDoor = 22001,\n\n    DoorErrorCodeNoKey = 22002\n};\n```\n",
            args: &[],
            entries: &[
                "22001:  | symbol=DoorErrorCodeNoDoor",
                "22002:  | symbol=DoorErrorCodeNoKey",
            ],
            reported: &[],
        },
        // An example of a response, whose numbers are not errors.
        Case {
            name: "order.md",
            page: "# Errors\n\n- 101: No door\n- 102: No key\n\n## Doors\n\n```json\n{\"doors\": {\"1001\": \"The front door\", \"1002\": \"The back door\", \"1003\": \"No other door\"}}\n```\n",
            args: &[],
            entries: &["101: No door", "102: No key"],
            reported: &[],
        },
    ]);
}
