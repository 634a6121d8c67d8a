//! Codes in headings and items: which part is the title, the text, or the kind of the error.

use crate::recognition::{Case, check};

#[test]
fn titles_are_the_texts_beside_codes() {
    check(&[
        // Like the list of rejections of the Brazilian tax authorities: the heading has the kind, and the code is repeated above the text.
        Case {
            name: "kinds.md",
            page: "# Return codes\n\n## 106 - REJEIÇÃO\n**106 - No such lot**\n> Fix: *check it*\n\n## 107 - SUCESSO\n**107 - The lot is ready**\n\n\
                   ## 108 - REJEIÇÃO\n**108 - The lot is empty (short time)**\n\n## 109 - REJEIÇÃO\n**109 - The lot is full**\n",
            args: &[],
            entries: &[
                "106: No such lot | description=Fix: check it | category=REJEIÇÃO",
                "107: The lot is ready | category=SUCESSO",
                "108: The lot is empty (short time) | category=REJEIÇÃO",
                "109: The lot is full | category=REJEIÇÃO",
            ],
            reported: &[],
        },
        // Different titles stay the messages.
        Case {
            name: "titles.md",
            page: "# Errors\n\n## 106: No lot\n106: There is no such lot.\n\n## 107: Lot closed\n107: Lot closed\n\nOpen it.\n",
            args: &[],
            entries: &[
                "106: No lot | description=There is no such lot.",
                "107: Lot closed | description=Open it.",
            ],
            reported: &[],
        },
        // Like pages about faults of machines: a word such as `Error` precedes the code.
        Case {
            name: "sections.md",
            page: "# Return codes\n\n## REJECTED\n\n### Error 106 - No such lot\nCheck the lot.\n\n### Error 107: The lot is closed\n\n### Error 108\nThe lot is empty.\n",
            args: &[],
            entries: &[
                "106: No such lot | description=Check the lot.",
                "107: The lot is closed",
                "108: The lot is empty.",
            ],
            reported: &[],
        },
        Case {
            name: "rejections.html",
            page: "<h1>Replies</h1><h3>Rejection: 106 - No such lot</h3><p>Check it.</p><h3>Rejection: 107 - The lot is closed</h3><p>Open it.</p>",
            args: &[],
            entries: &[
                "106: No such lot | description=Check it.",
                "107: The lot is closed | description=Open it.",
            ],
            reported: &[],
        },
        // A heading without a text, and the text with the code below it.
        Case {
            name: "repeated.md",
            page: "# Errors\n\n## Error 106\n**106: No such lot**\n\nCheck it.\n\n## Error 107\n**Error 107: Lot closed**\n",
            args: &[],
            entries: &[
                "106: No such lot | description=Check it.",
                "107: Lot closed",
            ],
            reported: &[],
        },
        // Sentences about errors are not a list.
        Case {
            name: "sentences.md",
            page: "# Errors\n\nError 404 occurs without a lot.\n\nError 405 occurs without a key.\n",
            args: &[],
            entries: &[],
            reported: &["no codes were found"],
        },
    ]);
}

#[test]
fn texts_below_titles_in_bold_letters_are_separate() {
    check(&[
        Case {
            name: "items.md",
            page: "# Errors\n\n1. **106 - No such lot**\n   Check it.\n2. **107 - The lot is closed**\n   Open it.\n",
            args: &[],
            entries: &[
                "106: No such lot | description=Check it.",
                "107: The lot is closed | description=Open it.",
            ],
            reported: &[],
        },
        Case {
            name: "items.html",
            page: "<h1>Errors</h1><ul><li><b>106: No such lot</b><br>Check it.</li><li><b>107: The lot is closed</b><br>Open it.</li></ul>",
            args: &[],
            entries: &[
                "106: No such lot | description=Check it.",
                "107: The lot is closed | description=Open it.",
            ],
            reported: &[],
        },
        // Like error references of tools, in which each label is on a line of its own.
        Case {
            name: "labels.md",
            page: "# Error messages\n\n## ER-106 | No lot\n**Message:** There is no lot.\n**Cause:** It was sold.\n\n\
                   ## ER-107 | Lot closed\n**Message:** The lot is closed.\n**Cause:** It is late.\n",
            args: &[],
            entries: &[
                "ER-106: There is no lot. | description=No lot\\n\\nCause: It was sold.",
                "ER-107: The lot is closed. | description=Lot closed\\n\\nCause: It is late.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn signs_and_numbers_beside_codes_are_not_texts() {
    check(&[
        // Like the reference of OceanBase, with the SQLSTATE behind the code.
        Case {
            name: "sqlstates.md",
            page: "# 6000 to 6999\n\nERROR 6001 (25000): No such lot\n----\n\n* Cause: It was sold.\n\n\
                   ERROR 6005 (HY000): The lot is closed\n----\n\nERROR 6006 [SQLSTATE 42S02] - No permission\n----\n",
            args: &[],
            entries: &[
                "6001: No such lot | description=Cause: It was sold.",
                "6005: The lot is closed",
                "6006: No permission",
            ],
            reported: &[],
        },
        // Like the manual of MySQL's client.
        Case {
            name: "client.txt",
            page: "Errors\n\nERROR 1064 (42000): The lot is wrong\nERROR 1045 (28000): Access denied\n",
            args: &[],
            entries: &["1064: The lot is wrong", "1045: Access denied"],
            reported: &[],
        },
        // Like the documentation of Mozilla's autopush.
        Case {
            name: "nested.rst",
            page: "Error codes\n-----------\n\nAn error has a code:\n\n-  400 - **Bad lot** -- The lot is wrong.\n\n\
                   \x20  - errno 101 - No such lot - It was sold.\n   - errno 102 - Lot closed\n\n-  404 - **No lot** - It is gone.\n",
            args: &[],
            entries: &[
                "400: Bad lot -- The lot is wrong.",
                "101: No such lot - It was sold.",
                "102: Lot closed",
                "404: No lot - It is gone.",
            ],
            reported: &[],
        },
        // Fields of `sphinxcontrib.httpdomain`.
        Case {
            name: "fields.rst",
            page: "Rent a lot\n----------\n\n.. http:post:: /lots\n\n**Return Codes:**\n\n\
                   \x20   :statuscode 404: There is no such lot.\n    :statuscode 409: The lot is rented\n                     to another tenant.\n\
                   \x20   :status 413: The lot is too large.\n\n.. _end:\n\nThe end\n-------\n",
            args: &[],
            entries: &[
                "404: There is no such lot.",
                "409: The lot is rented to another tenant.",
                "413: The lot is too large.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn statuses_below_names_are_not_codes() {
    check(&[
        Case {
            name: "exceptions.md",
            page: "# Exceptions\n\n#### DoorNotFoundException\nThe door does not exist.\nHTTP Status Code: 404\n\n#### KeyExpiredException\nThe key is expired.\nHTTP Status Code: 401\n\n\
                   #### KnockException\nYou knock too often.\nHTTP Status Code: 429\n",
            args: &[],
            entries: &[
                "DoorNotFoundException: The door does not exist. | http_status=404",
                "KeyExpiredException: The key is expired. | http_status=401",
                "KnockException: You knock too often. | http_status=429",
            ],
            reported: &[],
        },
        Case {
            name: "items.md",
            page: "# Errors\n\nValues of `code`:\n\n- `door_not_found`: The door does not exist (404).\n- `key_expired`: The key is expired (401).\n- `lock_failed`: The lock failed (500).\n",
            args: &[],
            entries: &[
                "door_not_found: The door does not exist (404).",
                "key_expired: The key is expired (401).",
                "lock_failed: The lock failed (500).",
            ],
            reported: &[],
        },
        // Tables that describe an error each.
        Case {
            name: "tables.md",
            page: "# Error reference\n\n### `no_door`\n\n| | |\n|---|---|\n| **HTTP status** | 404 |\n| **Message** | The door was not found |\n\n\
                   ### `key_expired`\n\n| | |\n|---|---|\n| **HTTP status** | 401 |\n| **Message** | The key is expired |\n\n\
                   ### `lock_failed`\n\n| | |\n|---|---|\n| **HTTP status** | 500 |\n| **Message** | The lock failed |\n",
            args: &[],
            entries: &[
                "no_door: The door was not found | http_status=404",
                "key_expired: The key is expired | http_status=401",
                "lock_failed: The lock failed | http_status=500",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn titles_have_numbers_of_sections_and_labelled_texts() {
    check(&[
        Case {
            name: "sections.md",
            page: "# Error codes\n\n## 1. Codes\n\n### 1.1 `DOOR_OK = 0`\n\nThe door is open.\n\n### 1.2 `DOOR_ERR_JAMMED = -1`\n\nThe door is jammed.\n\n### 1.3 `DOOR_ERR_NO_KEY = -2`\n\nThe key is lost.\n",
            args: &[],
            entries: &[
                "0: The door is open. | symbol=DOOR_OK",
                "-1: The door is jammed. | symbol=DOOR_ERR_JAMMED",
                "-2: The key is lost. | symbol=DOOR_ERR_NO_KEY",
            ],
            reported: &[],
        },
        // Errors in headings, beside a table of other codes.
        Case {
            name: "labels.rst",
            page: "Error messages\n==============\n\nDoor errors\n-----------\n\n\
                   ++++++++++++\nERR_NO_DOOR1\n++++++++++++\n\n  Text: There is no door\n\n  Description/Action: Build one.\n\n\
                   ++++++++++++\nERR_NO_DOOR2\n++++++++++++\n\n  Text: There is no second door\n\n  Description/Action: Build another.\n\n\
                   ++++++++++\nERR_NO_KEY\n++++++++++\n\n  Text: There is no key\n\n  Description/Action: Find it.\n\n\
                   ++++++++++\nERR_JAMMED\n++++++++++\n\n  Text: Jammed\n\n  Description/Action: Push it.\n\n\
                   ++++++++++\nERR_LOCKED\n++++++++++\n\n  Text: Locked\n\n  Description/Action: Unlock it.\n\n\
                   ++++++++++\nERR_BROKEN\n++++++++++\n\n  Text: Broken\n\n  Description/Action: Repair it.\n\n\
                   ++++++++++\nERR_BURNED\n++++++++++\n\n  Text: Burned\n\n  Description/Action: Call them.\n\n\
                   ++++++++++\nERR_STOLEN\n++++++++++\n\n  Text: Stolen\n\n  Description/Action: Call others.\n\n\
                   ++++++++++\nERR_FROZEN\n++++++++++\n\n  Text: Frozen\n\n  Description/Action: Wait.\n\n\
                   ++++++++++\nERR_TOODRY\n++++++++++\n\n  Text: Too dry\n\n  Description/Action: Oil it.\n\n\
                   House error codes\n-----------------\n\n+-------+------------------+\n| Code  | Name             |\n+=======+==================+\n| 00000 | house_ok         |\n+-------+------------------+\n| 08001 | house_not_found  |\n+-------+------------------+\n",
            args: &[],
            entries: &[
                "ERR_NO_DOOR1: There is no door | description=Build one.",
                "ERR_NO_DOOR2: There is no second door | description=Build another.",
                "ERR_NO_KEY: There is no key | description=Find it.",
                "ERR_JAMMED: Jammed | description=Push it.",
                "ERR_LOCKED: Locked | description=Unlock it.",
                "ERR_BROKEN: Broken | description=Repair it.",
                "ERR_BURNED: Burned | description=Call them.",
                "ERR_STOLEN: Stolen | description=Call others.",
                "ERR_FROZEN: Frozen | description=Wait.",
                "ERR_TOODRY: Too dry | description=Oil it.",
                "00000:  | symbol=house_ok",
                "08001:  | symbol=house_not_found",
            ],
            reported: &[],
        },
    ]);
}

/// Returns a page whose heading says in some language that errors follow, with two of them.
macro_rules! in_language {
    ($heading:literal, $first:literal, $second:literal) => {
        Case {
            name: "errors.md",
            page: concat!(
                "# Acme ",
                $heading,
                "\n\n## Acme.Doors\n\n### DOR-000001\n",
                $first,
                ".\n\n### DOR-000002\n",
                $second,
                ".\n"
            ),
            args: &[],
            entries: &[
                concat!("DOR-000001: ", $first, "."),
                concat!("DOR-000002: ", $second, "."),
            ],
            reported: &[],
        }
    };
}

#[test]
fn titles_are_about_errors_in_many_languages() {
    check(&[
        in_language!("Feilkoder", "Døren mangler", "Nøkkelen er borte"),
        in_language!("Felkoder", "Dörren saknas", "Nyckeln är borta"),
        in_language!("Foutcodes", "Er is geen deur", "De sleutel ontbreekt"),
        in_language!("Kody błędów", "Brak drzwi", "Brak klucza"),
        in_language!("Chybové kódy", "Dveře chybí", "Klíč chybí"),
        in_language!("Hata kodları", "Kapı yok", "Anahtar bulunamadı"),
        in_language!("Mã lỗi", "Không có cửa", "Không có khóa"),
        in_language!("Kode kesalahan", "Pintu tidak ada", "Kunci tidak ada"),
        in_language!("오류 코드", "문이 없습니다", "열쇠가 없습니다"),
        in_language!("رموز الخطأ", "لا يوجد باب", "المفتاح غير موجود"),
    ]);
}
