//! Sections about one error each, whose code is only in an example of a response.

use crate::recognition::{Case, check};

#[test]
fn sections_with_an_example_of_their_error_are_entries() {
    check(&[
        Case {
            name: "reasons.md",
            page: "# Gate errors\n\n### door cannot be empty\n\n```json\n{\n  \"code\": 1640001,\n  \"code_name\": \"BAD_ARGS\",\n  \"message\": \"Bad args [door cannot be empty]\",\n  \"data\": null\n}\n```\n\n\
                   - Reason: The `X-Door` header is not sent.\n- Solution: Send it.\n\nOthers:\n- `door too long`: The door is too long.\n\n\
                   ### no key\n\n```json\n{\"code\": 1640002, \"code_name\": \"NO_KEY\", \"message\": \"There is no key\"}\n```\n\n- Reason:\n  - The key is lost.\n  - The key is broken.\n- Solution:\n  - Find it.\n\n\
                   ### Gate not found\n\n```json\n{\"code\": 1640401, \"code_name\": \"NOT_FOUND\", \"message\": \"Gate not found.\"}\n```\n\n- Reason: Wrong number.\n- Solution: Check it.\n",
            args: &[],
            entries: &[
                "1640001: Bad args [door cannot be empty] | symbol=BAD_ARGS | description=The X-Door header is not sent.",
                "1640002: There is no key | symbol=NO_KEY | description=The key is lost.\\n\\nThe key is broken.",
                "1640401: Gate not found. | symbol=NOT_FOUND | description=Wrong number.",
            ],
            reported: &[],
        },
        // The heading is in another language than the message.
        Case {
            name: "chinese.html",
            page: "<h1>常见错误</h1><h3>用户不存在</h3><pre>{\"errcode\": 40013, \"errmsg\": \"invalid user\"}</pre><p>原因：用户没有注册。</p><p>解决方案：请先注册。</p>\
                   <h3>令牌过期</h3><pre>{\"errcode\": 40014, \"errmsg\": \"token expired\"}</pre><p>原因：令牌已过期。</p><p>解决方案：刷新令牌。</p>\
                   <h3>门被锁</h3><pre>{\"errcode\": 40015, \"errmsg\": \"door locked\"}</pre><p>原因：门被锁。</p><p>解决方案：开锁。</p>",
            args: &[],
            entries: &[
                "40013: invalid user | description=用户没有注册。",
                "40014: token expired | description=令牌已过期。",
                "40015: door locked | description=门被锁。",
            ],
            reported: &[],
        },
        // The codes are words, in an inner object.
        Case {
            name: "words.md",
            page: "# Troubleshooting\n\n## Door locked\n\n```json\n{ \"error\": { \"code\": \"door_locked\", \"message\": \"The door is locked.\" } }\n```\n\n**Cause:** Somebody locked it.\n\n**Solution:** Unlock it.\n\n\
                   ## Key lost\n\n```json\n{ \"error\": { \"code\": \"key_lost\", \"message\": \"The key is lost.\" } }\n```\n\n**Solution:** Find it.\n\n\
                   ## Too hot\n\n```json\n{ \"error\": { \"code\": \"too_hot\", \"message\": \"It is too hot.\" } }\n```\n\n**Cause:** Fire.\n",
            args: &[],
            entries: &[
                "door_locked: The door is locked. | description=Somebody locked it.",
                "key_lost: The key is lost. | description=Find it.",
                "too_hot: It is too hot. | description=Fire.",
            ],
            reported: &[],
        },
        // A heading with the code is the message.
        Case {
            name: "codes.md",
            page: "# Error codes\n\n## 40013 invalid user\n\n```json\n{\"errcode\": 40013, \"errmsg\": \"invalid user\"}\n```\n\nReason: The user is unknown.\n\n\
                   ## 40014 token expired\n\n```json\n{\"errcode\": 40014, \"errmsg\": \"token expired\"}\n```\n\nReason: Too old.\n",
            args: &[],
            entries: &[
                "40013: invalid user | description=Reason: The user is unknown.",
                "40014: token expired | description=Reason: Too old.",
            ],
            reported: &[],
        },
        // Responses of methods.
        Case {
            name: "methods.md",
            page: "# Doors API\n\n## Get a door\n\n```json\n{\"code\": 404, \"message\": \"door not found\"}\n```\n\n## Open a door\n\n```json\n{\"code\": 423, \"message\": \"door locked\"}\n```\n\n\
                   ## Close a door\n\n```json\n{\"code\": 0, \"message\": \"success\"}\n```\n\n## Delete a door\n\n```json\n{\"code\": 403, \"message\": \"forbidden\"}\n```\n",
            args: &[],
            entries: &[],
            reported: &["4 possible codes"],
        },
    ]);
}
