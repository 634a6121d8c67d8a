//! Labels in bold letters below the heading of an error, and separators between codes and texts.

use crate::recognition::{Case, check};

#[test]
fn labels_in_bold_letters_are_headings_of_sections() {
    check(&[
        Case {
            name: "labels.md",
            page: "# Door error codes\n\n## 3000001 No door\n\n**Error Message**\n\nThe door `name` does not exist.\n\n**Possible Causes**\n\nIt was never built.\n\n**Solution**\n\n1. Build it.\n2. Open it.\n\n## 3000002 No key\n\n**Error Message**\n\nOne of these is missing:\n\n- The key.\n- The lock.\n\n**Possible Causes**\n\n1. It is lost.\n\n**Solution**\n\nFind it.\n\n## 3000003 Jammed\n\n**Error Message**\n\nThe door is jammed.\n\n**Possible Causes**\n\nRust.\n\n**Solution**\n\nOil it.\n",
            args: &[],
            entries: &[
                "3000001: The door name does not exist. | description=No door\\n\\nIt was never built.",
                "3000002: One of these is missing: The key. The lock. | description=No key\\n\\nIt is lost.",
                "3000003: The door is jammed. | description=Jammed\\n\\nRust.",
            ],
            reported: &["Solution: is the heading of sections about what to do"],
        },
        Case {
            name: "languages.md",
            page: "# 错误码\n\n## 3000001 门不存在\n\n**错误信息**\n\nDoor not found.\n\n**错误描述**\n\n找不到门。\n\n**处理步骤**\n\n建门。\n\n## 3000002 钥匙丢失\n\n**错误信息**\n\nKey not found.\n\n**错误描述**\n\n找不到钥匙。\n\n**处理步骤**\n\n找钥匙。\n",
            args: &[],
            entries: &[
                "3000001: Door not found. | description=门不存在\\n\\n找不到门。",
                "3000002: Key not found. | description=钥匙丢失\\n\\n找不到钥匙。",
            ],
            reported: &["处理步骤: is the heading of sections about what to do"],
        },
        Case {
            name: "labels.html",
            page: "<h1>Errors</h1><h2>E1001</h2><p><b>Description:</b></p><p>There is no door.</p><p><strong>Related calls</strong></p><ul><li>open</li></ul><h2>E1002</h2><p><b>Description</b>:</p><p>There is no key.</p><h2>E1003</h2><p><b>Description:</b></p><p>The door is jammed.</p><p><b>Never force it.</b></p>",
            args: &[],
            entries: &[
                "E1001: There is no door.",
                "E1002: There is no key.",
                "E1003: The door is jammed. | description=Never force it.",
            ],
            reported: &["Related calls: is the heading of sections"],
        },
        // Without a text, what to do is the description.
        Case {
            name: "remedies.md",
            page: "# Errors\n\n### E1001: No door\n\n**Solution**\n\nBuild it.\n\n### E1002: No key\n\n**Solution**\n\nFind it.\n\n### E1003: Jammed\n\n**Solution**\n\nOil it.\n",
            args: &[],
            entries: &[
                "E1001: No door | description=Build it.",
                "E1002: No key | description=Find it.",
                "E1003: Jammed | description=Oil it.",
            ],
            reported: &[],
        },
        Case {
            name: "labels.rst",
            page: "Error codes\n===========\n\nE1001\n-----\n\n**Message**\n\nThere is no door.\n\n**Cause**\n\nIt was never built.\n\nE1002\n-----\n\n**Message**\n\nThere is no key.\n\n**Cause**\n\nIt is lost.\n\nE1003\n-----\n\n**Message**\n\nThe door is jammed.\n\n**Cause**\n\nRust.\n",
            args: &[],
            entries: &[
                "E1001: There is no door. | description=It was never built.",
                "E1002: There is no key. | description=It is lost.",
                "E1003: The door is jammed. | description=Rust.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn separators_between_codes_and_texts_are_not_part_of_the_texts() {
    check(&[
        // Some texts have two spaces in them.
        Case {
            name: "colons.txt",
            page: "Door status codes\n=================\n001      : Door busy\n002      : No door.  It was never built.\n003      : Call aborted,  from the lock or <CAN>\n004      : No key\n005      : Lost key.  Find it.\n006      : Door jammed\n",
            args: &[],
            entries: &[
                "001: Door busy",
                "002: No door. It was never built.",
                "003: Call aborted, from the lock or <CAN>",
                "004: No key",
                "005: Lost key. Find it.",
                "006: Door jammed",
            ],
            reported: &[],
        },
        Case {
            name: "equals.txt",
            page: "Door error codes\n================\n11   = Door busy\n12   = No door.  It was never built.\n13   = Aborted,  from the lock\n14   = Lost key.  Find it.\n15   = Door jammed\n",
            args: &[],
            entries: &[
                "11: Door busy",
                "12: No door. It was never built.",
                "13: Aborted, from the lock",
                "14: Lost key. Find it.",
                "15: Door jammed",
            ],
            reported: &[],
        },
        Case {
            name: "dashes.txt",
            page: "Door error codes\n\n11   - Door busy\n12   - No door.  It was never built.\n13   - Aborted,  from the lock\n14   - Lost key.  Find it.\n15   - Door jammed\n",
            args: &[],
            entries: &[
                "11: Door busy",
                "12: No door. It was never built.",
                "13: Aborted, from the lock",
                "14: Lost key. Find it.",
                "15: Door jammed",
            ],
            reported: &[],
        },
        // All cells have separators.
        Case {
            name: "cells.txt",
            page: "Door error codes\n\n11   : NO_DOOR    : There is no door.\n12   : NO_KEY     : There is no key.\n13   : DOOR_BUSY  : The door is busy.\n",
            args: &[],
            entries: &[
                "11: There is no door. | symbol=NO_DOOR",
                "12: There is no key. | symbol=NO_KEY",
                "13: The door is busy. | symbol=DOOR_BUSY",
            ],
            reported: &[],
        },
        Case {
            name: "headed.txt",
            page: "Code    Description\n----    -----------\n11      : There is no door.\n12      : There is no key.\n13      : The door is busy.\n",
            args: &[],
            entries: &[
                "11: There is no door.",
                "12: There is no key.",
                "13: The door is busy.",
            ],
            reported: &[],
        },
        Case {
            name: "tabs.txt",
            page: "Code\tDescription\n11\t: There is no door.\n12\t: There is no key.\n13\t: The door is busy.\n",
            args: &[],
            entries: &[
                "11: There is no door.",
                "12: There is no key.",
                "13: The door is busy.",
            ],
            reported: &[],
        },
        Case {
            name: "wide.txt",
            page: "Door error codes\n\n11 ： There is no door.\n12 ： There is no key.\n13：The door is busy.\n14：The key is lost.\n",
            args: &[],
            entries: &[
                "11: There is no door.",
                "12: There is no key.",
                "13: The door is busy.",
                "14: The key is lost.",
            ],
            reported: &[],
        },
        Case {
            name: "arrows.txt",
            page: "Door error codes\n\n11 → There is no door.\n12 → There is no key.\n13 → The door is busy.\n14 → The key is lost.\n",
            args: &[],
            entries: &[
                "11: There is no door.",
                "12: There is no key.",
                "13: The door is busy.",
                "14: The key is lost.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn items_begin_with_prefixed_numbers_and_full_stops() {
    check(&[
        Case {
            name: "items.md",
            page: "* **1000**: LockPay-1000.Generic Error\n* HUB-0. UNKNOWN.\n* HUB-3. DECLINE. THE DOOR DECLINED THE KEY.\n* HUB-10.INVLD REQUEST. THE MESSAGE CONTAINS A SYNTAX ERROR.\n* HUB-11. INVLD KEY. THE KEY IS INVALID.\n",
            args: &[],
            entries: &[
                "HUB-0: UNKNOWN.",
                "HUB-3: DECLINE. THE DOOR DECLINED THE KEY.",
                "HUB-10: INVLD REQUEST. THE MESSAGE CONTAINS A SYNTAX ERROR.",
                "HUB-11: INVLD KEY. THE KEY IS INVALID.",
            ],
            reported: &["1000: LockPay-1000.Generic Error: begins with a code"],
        },
        Case {
            name: "lines.txt",
            page: "Gate errors\n\nGATE-1. There is no gate.\nGATE-2. The gate failed.\nGATE-12. Invalid key.\n",
            args: &[],
            entries: &[
                "GATE-1: There is no gate.",
                "GATE-2: The gate failed.",
                "GATE-12: Invalid key.",
            ],
            reported: &[],
        },
        Case {
            name: "prefixes.html",
            page: "<h1>Error codes</h1><ul><li>LockPay-1001.Invalid key</li><li>LockPay-1002. No such door</li><li>HUB_7. Access denied</li></ul>",
            args: &[],
            entries: &[
                "LockPay-1001: Invalid key",
                "LockPay-1002: No such door",
                "HUB_7: Access denied",
            ],
            reported: &[],
        },
        Case {
            name: "steps.md",
            page: "# Errors\n\n- Step-1. Open the door.\n- Step-2. Find the failed lock.\n- Step-3. Oil it.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

/// The names of exceptions are symbols if a line below them states the code.
#[test]
fn labelled_codes_below_names_are_the_codes() {
    check(&[Case {
        name: "exceptions.rst",
        page: "Door errors\n===========\n\nDoorError\n    Base class of all errors.\n\nNoDoorError\n    There is no door.\n\n    Error code: ``-1``\n\nNoKeyError\n    The key is lost.\n\n    Error code: ``-2``\n\nLockError\n    The lock is broken.\n\n    Error code: ``17``\n\nBellError\n    The bell does not ring.\n\n    Error code: ``18``\n\nMatError\n    The mat slips.\n\n    Error code: ``19``\n",
        args: &[],
        entries: &[
            "-1: There is no door. | symbol=NoDoorError",
            "-2: The key is lost. | symbol=NoKeyError",
            "17: The lock is broken. | symbol=LockError",
            "18: The bell does not ring. | symbol=BellError",
            "19: The mat slips. | symbol=MatError",
        ],
        reported: &["DoorError: states no code, unlike the others"],
    }]);
}
