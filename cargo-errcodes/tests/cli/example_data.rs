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
        // The declaration of a constant below its name.
        Case {
            name: "constants.md",
            page: "# ErrorCodes\n\n* Namespace: Door\\Api\n\nConstants\n---------\n\n### NO_DOOR\nThere is no door\n\n```php\nconst NO_DOOR = -32600\n```\n\n### NO_KEY\nThere is no key\n\n```php\nconst NO_KEY = -32601\n```\n",
            args: &[],
            entries: &[
                "-32600: There is no door | symbol=NO_DOOR",
                "-32601: There is no key | symbol=NO_KEY",
            ],
            reported: &[],
        },
        // Numbers within an error are those of its parts, and of texts in two languages, the English one is read.
        Case {
            name: "parts.json",
            page: r#"{"0020": {"Message": "DOOR FAILURE", "Cause": "The door failed.", "Sub-Codes": {"0001": {"Place": "NCP30"}, "0032": {"Place": "AXC01"}}}, "0021": {"Message": "KEY FAILURE", "Cause": "The key is lost.", "Sub-Codes": {"0032": {"Place": "AXC01"}, "0033": {"Place": "AXC02"}}}}"#,
            args: &[],
            entries: &[
                "0020: DOOR FAILURE | description=The door failed.",
                "0021: KEY FAILURE | description=The key is lost.",
            ],
            reported: &["/0020/Sub-Codes: table 2"],
        },
        Case {
            name: "languages.ts",
            page: "export const ResponseCodes: IResponseCode[] = [\n    {\n        Code: \"0\",\n        DescriptionCN: \"成功\",\n        DescriptionEN: \"success\",\n        Resolve: undefined,\n    },\n    {\n        Code: \"10105\",\n        DescriptionCN: \"没有门\",\n        DescriptionEN: \"no such door\",\n        Resolve: \"检查\",\n    },\n    {\n        Code: \"10106\",\n        DescriptionCN: \"钥匙无效\",\n        DescriptionEN: \"invalid key\",\n        Resolve: \"检查\",\n    },\n];\n",
            args: &[],
            entries: &["0: success", "10105: no such door", "10106: invalid key"],
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
