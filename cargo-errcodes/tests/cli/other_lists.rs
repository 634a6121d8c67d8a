//! Lists beside those of errors: categories, classes of codes, enums of modes.

use crate::recognition::{Case, check};

#[test]
fn categories_and_classes_of_codes_are_not_errors() {
    check(&[
        Case {
            name: "doors.json",
            page: "{\"categories\": {\"doorError\": {\"detail\": \"A door failed\", \"digit\": \"1\"}, \"keyError\": {\"detail\": \"A key failed\", \"digit\": \"2\"}}, \"codes\": {\"1000\": {\"detail\": \"Door lost\", \"category\": \"doorError\"}, \"1001\": {\"detail\": \"Door jammed\", \"category\": \"doorError\"}, \"2000\": {\"detail\": \"Key lost\", \"category\": \"keyError\"}}}",
            args: &[],
            entries: &[
                "1000: Door lost | category=doorError",
                "1001: Door jammed | category=doorError",
                "2000: Key lost | category=keyError",
            ],
            reported: &["its codes are the categories of errors in table 2"],
        },
        Case {
            name: "files.html",
            page: "<h1>Error codes</h1><table><caption>Files</caption><tr><th>Code</th><th>File</th></tr><tr><td>D10</td><td>door.f90</td></tr><tr><td>D11</td><td>key.f90</td></tr></table><table><caption>Error codes of files</caption><tr><th>Code</th><th>Text</th></tr><tr><td>D10001</td><td>No door</td></tr><tr><td>D10002</td><td>Door jammed</td></tr><tr><td>D11001</td><td>No key</td></tr></table>",
            args: &[],
            entries: &["D10001: No door", "D10002: Door jammed", "D11001: No key"],
            reported: &["its codes are the first characters of those in table 2"],
        },
        // Errors can have details in another table.
        Case {
            name: "details.md",
            page: "# Errors\n\n## Error codes\n\n| Code | Message |\n|---|---|\n| E10 | No door |\n| E11 | Invalid key |\n\n## Error codes of details\n\n| Code | Message |\n|---|---|\n| E1001 | No blue door |\n| E1002 | No red door |\n| E1101 | Key is bent |\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "E10: No door",
                "E11: Invalid key",
                "E1001: No blue door",
                "E1002: No red door",
                "E1101: Key is bent",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn small_enums_beside_a_long_one_are_errors_only_by_name() {
    check(&[Case {
        name: "doors.h",
        page: "enum DOORRET {\n  DR_FINE = 1, // no error\n  DR_A = 2, // no door\n  DR_B = 3, // no key\n  DR_C = 4, // no lock\n  DR_D = 5, // no hinge\n  DR_E = 6, // no handle\n  DR_F = 7, // no frame\n  DR_G = 8, // no glass\n  DR_H = 9, // no wall\n  DR_I = 10, // no roof\n  DR_J = 11, // no floor\n  DR_K = 12, // no house\n};\n\ntypedef enum {\n  MODE_UP = 0, // up\n  MODE_DOWN = 1, // down\n  MODE_BOTH = 2, // down, then up\n} DOOR_MODE;\n\ntypedef enum {\n  LR_LOST = 20, // no lock\n  LR_OPEN = 21, // open\n  LR_BENT = 22, // broken lock\n} LOCK_ERROR;\n",
        args: &["--single-enum", "Door"],
        entries: &[
            "1: no error | symbol=DR_FINE",
            "2: no door | symbol=DR_A",
            "3: no key | symbol=DR_B",
            "4: no lock | symbol=DR_C",
            "5: no hinge | symbol=DR_D",
            "6: no handle | symbol=DR_E",
            "7: no frame | symbol=DR_F",
            "8: no glass | symbol=DR_G",
            "9: no wall | symbol=DR_H",
            "10: no roof | symbol=DR_I",
            "11: no floor | symbol=DR_J",
            "12: no house | symbol=DR_K",
            "20: no lock | symbol=LR_LOST",
            "21: open | symbol=LR_OPEN",
            "22: broken lock | symbol=LR_BENT",
        ],
        reported: &["DOOR_MODE"],
    }]);
}

#[test]
fn an_index_of_the_errors_of_a_page_is_reported() {
    check(&[
        Case {
            name: "doors.html",
            page: "<h1>Result codes</h1><h2>Primary codes</h2><ul><li>DR_OK (0)</li><li>DR_LOST (1)</li><li>DR_JAM (2)</li></ul><h2>Extended codes</h2><ul><li>DR_LOST_KEY (257)</li><li>DR_LOST_LOCK (513)</li><li>DR_JAM_DUST (258)</li></ul><h2>Meanings of the codes</h2><h3>(0) DR_OK</h3><p>The door is open.</p><h3>(1) DR_LOST</h3><p>There is no door.</p><h3>(2) DR_JAM</h3><p>The door is jammed.</p><h3>(257) DR_LOST_KEY</h3><p>There is no key.</p><h3>(258) DR_JAM_DUST</h3><p>There is dust in the lock.</p><h3>(513) DR_LOST_LOCK</h3><p>There is no lock.</p>",
            args: &[],
            entries: &[
                "0: The door is open. | symbol=DR_OK",
                "1: There is no door. | symbol=DR_LOST",
                "2: The door is jammed. | symbol=DR_JAM",
                "257: There is no key. | symbol=DR_LOST_KEY",
                "258: There is dust in the lock. | symbol=DR_JAM_DUST",
                "513: There is no lock. | symbol=DR_LOST_LOCK",
            ],
            reported: &[
                "table 1, \"Primary codes\": 3 rows: its errors are listed with texts in table 3",
                "table 2, \"Extended codes\": 3 rows: its errors are listed with texts in table 3",
            ],
        },
        // Otherwise, the list has errors of its own.
        Case {
            name: "more.html",
            page: "<h1>Result codes</h1><h2>All codes</h2><ul><li>DR_OK (0)</li><li>DR_LOST (1)</li><li>DR_JAM (2)</li><li>DR_DUST (3)</li></ul><h2>Meanings of the codes</h2><h3>(0) DR_OK</h3><p>The door is open.</p><h3>(1) DR_LOST</h3><p>There is no door.</p><h3>(2) DR_JAM</h3><p>The door is jammed.</p>",
            args: &[],
            entries: &[
                "0:  | symbol=DR_OK",
                "1:  | symbol=DR_LOST",
                "2:  | symbol=DR_JAM",
                "3:  | symbol=DR_DUST",
                "0: The door is open. | symbol=DR_OK",
                "1: There is no door. | symbol=DR_LOST",
                "2: The door is jammed. | symbol=DR_JAM",
            ],
            reported: &[],
        },
    ]);
}

/// The table of errors of the pages below.
const ERRORS: &[&str] = &["101: No such door", "102: Invalid key", "103: Lock failed"];

#[test]
fn a_table_beside_one_of_errors_lists_something_else_unless_its_heading_or_texts_tell_of_errors() {
    check(&[
        Case {
            name: "guests.md",
            page: "# House v2 - Codes\n\n## House Error Codes\n\nCode|Description\n---|---\n101|No such door\n102|Invalid key\n103|Lock failed\n\n## GKC Codes\n\nCode|Description\n---|---\n1|Below 12\n2|Above 70\n3|Adult\n4|Guest with pet\n\n## Window Sides\n\nCode|Description\n---|---\n1|North\n2|East\n3|South\n4|West\n5|Roof\n",
            args: &["--single-enum", "Door"],
            entries: ERRORS,
            reported: &[
                "lists gkc codes, not errors; if it does list errors, select it with `--table 2`",
                "lists window sides, not errors; if it does list errors, select it with `--table 3`",
            ],
        },
        Case {
            name: "guests.html",
            page: "<h1>Reference</h1><h2>Errors</h2><table><tr><th>Code</th><th>Message</th></tr><tr><td>101</td><td>No such door</td></tr><tr><td>102</td><td>Invalid key</td></tr><tr><td>103</td><td>Lock failed</td></tr></table><h2>Wood</h2><table><tr><th>Code</th><th>Message</th></tr><tr><td>11</td><td>Oak</td></tr><tr><td>12</td><td>Ash</td></tr><tr><td>13</td><td>Pine</td></tr><tr><td>14</td><td>Elm</td></tr><tr><td>15</td><td>Larch</td></tr></table>",
            args: &["--single-enum", "Door"],
            entries: ERRORS,
            reported: &["lists wood, not errors"],
        },
        // The user decides.
        Case {
            name: "selected.md",
            page: "## Errors\n\nCode|Description\n---|---\n101|No such door\n102|Invalid key\n103|Lock failed\n\n## GKC Codes\n\nCode|Description\n---|---\n1|Below 12\n2|Above 70\n",
            args: &["--table", "GKC"],
            entries: &["1: Below 12", "2: Above 70"],
            reported: &[],
        },
        // Warnings, results and statuses belong to the errors, as do few rows below a word, and texts about failures.
        Case {
            name: "warnings.md",
            page: "## Errors\n\nCode|Description\n---|---\n101|No such door\n102|Invalid key\n103|Lock failed\n\n## Warnings\n\nCode|Description\n---|---\n201|Door is old\n202|Door is wet\n203|Door is red\n204|Door is open\n205|Door is blue\n\n## Result codes\n\nCode|Description\n---|---\n0|Success\n1|Done\n2|Done later\n3|Done twice\n4|Done by hand\n\n## Hinges\n\nCode|Description\n---|---\n301|Hinge is wet\n302|Hinge is old\n\n## Handles\n\nCode|Description\n---|---\n401|Handle not found\n402|Handle is wet\n403|Handle is old\n404|Handle is red\n405|Handle is blue\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "101: No such door",
                "102: Invalid key",
                "103: Lock failed",
                "201: Door is old",
                "202: Door is wet",
                "203: Door is red",
                "204: Door is open",
                "205: Door is blue",
                "0: Success",
                "1: Done",
                "2: Done later",
                "3: Done twice",
                "4: Done by hand",
                "301: Hinge is wet",
                "302: Hinge is old",
                "401: Handle not found",
                "402: Handle is wet",
                "403: Handle is old",
                "404: Handle is red",
                "405: Handle is blue",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn lists_of_values_in_a_data_file_with_a_list_of_errors_are_no_errors() {
    check(&[
        Case {
            name: "registers.json",
            page: "{\"registers\": [{\"address\": 10, \"name\": \"DOOR_SIDE\", \"type\": \"INT\", \"constants\": [{\"value\": 0, \"name\": \"Left side\"}, {\"value\": 1, \"name\": \"Right side\"}]}, {\"address\": 12, \"name\": \"LAMP\", \"type\": \"INT\", \"constants\": [{\"value\": 0, \"name\": \"DISABLED\"}, {\"value\": 1, \"name\": \"ENABLED\"}]}], \"errors\": [{\"error\": 101, \"string\": \"NO_DOOR\", \"description\": \"No such door\"}, {\"error\": 102, \"string\": \"BAD_KEY\", \"description\": \"Invalid key\"}, {\"error\": 103, \"string\": \"LOCK\", \"description\": \"Lock failed\"}]}",
            args: &["--single-enum", "Door"],
            entries: &[
                "101: No such door | symbol=NO_DOOR",
                "102: Invalid key | symbol=BAD_KEY",
                "103: Lock failed | symbol=LOCK",
            ],
            reported: &["/registers/0/constants: ", "/registers/1/constants: "],
        },
        Case {
            name: "modes.yaml",
            page: "modes:\n- code: 1\n  text: Slow\n- code: 2\n  text: Fast\nerrors:\n- code: 101\n  text: No such door\n- code: 102\n  text: Invalid key\n- code: 103\n  text: Lock failed\n",
            args: &["--single-enum", "Door"],
            entries: ERRORS,
            reported: &["lists modes, not errors"],
        },
    ]);
}

#[test]
fn numbers_alone_and_names_of_products_are_no_codes() {
    check(&[
        Case {
            name: "menu.html",
            page: "<ul><li>Keys</li><li>K24</li><li>Wax</li><li>2031</li><li>2030</li><li>2029</li><li>2028</li><li>2027</li></ul><h1>Doors</h1><h2>Errors</h2><table><tr><th>Code</th><th>Message</th></tr><tr><td>101</td><td>No such door</td></tr><tr><td>102</td><td>Invalid key</td></tr><tr><td>103</td><td>Lock failed</td></tr></table>",
            args: &["--single-enum", "Door"],
            entries: ERRORS,
            reported: &["most of the codes have no text"],
        },
        Case {
            name: "product.md",
            page: "Errors\nHTTP status code\nDoors24 uses HTTP status codes for each request.\n\nCode | Message\n---|---\n101 | No such door\n102 | Invalid key\n103 | Lock failed\n\nService status code\nDoors24 returns a status code in each response.\n",
            args: &["--single-enum", "Door"],
            entries: ERRORS,
            reported: &[],
        },
        // A code of the same form has a text about itself.
        Case {
            name: "codes.md",
            page: "# Errors\n\nError code Door24 means that there is no door.\n\nError code Door25 means that there is no key.\n",
            args: &["--single-enum", "Door"],
            entries: &[
                "Door24: means that there is no door.",
                "Door25: means that there is no key.",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn lists_of_something_else_have_headings_in_many_languages() {
    let case = |name, page, reported| Case {
        name,
        page,
        args: &[],
        entries: &["50101: 门不存在", "50102: 钥匙无效", "50103: 锁已过期"],
        reported,
    };
    check(&[
        case(
            "zh.html",
            "<h1>API 文档</h1><h2>币种</h2><table><tr><th>代码</th><th>名称</th></tr><tr><td>1001</td><td>金币</td></tr><tr><td>1002</td><td>银币</td></tr></table><h2>订单状态</h2><table><tr><th>代码</th><th>状态</th></tr><tr><td>10</td><td>新订单</td></tr><tr><td>20</td><td>部分成交</td></tr><tr><td>30</td><td>已成交</td></tr></table><h2>错误码</h2><table><tr><th>错误码</th><th>说明</th></tr><tr><td>50101</td><td>门不存在</td></tr><tr><td>50102</td><td>钥匙无效</td></tr><tr><td>50103</td><td>锁已过期</td></tr></table>",
            &["lists 币种, not errors", "lists 订单状态, not errors"],
        ),
        case(
            "es.md",
            "# API\n\n## Monedas\n\nCódigo|Nombre\n---|---\n1001|Oro\n1002|Plata\n\n## Estados del pedido\n\nCódigo|Nombre\n---|---\n10|Nuevo\n20|Cerrado\n\n## Códigos de error\n\nCódigo|Descripción\n---|---\n50101|门不存在\n50102|钥匙无效\n50103|锁已过期\n",
            &[
                "lists monedas, not errors",
                "lists estados del pedido, not errors",
            ],
        ),
        case(
            "de.md",
            "# API\n\n## Währungen\n\nCode|Name\n---|---\n1001|Gold\n1002|Silber\n\n## Bestellstatus\n\nCode|Name\n---|---\n10|Neu\n20|Erledigt\n\n## Fehlercodes\n\nCode|Beschreibung\n---|---\n50101|门不存在\n50102|钥匙无效\n50103|锁已过期\n",
            &[
                "lists währungen, not errors",
                "lists bestellstatus, not errors",
            ],
        ),
        case(
            "ru.md",
            "# API\n\n## Валюты\n\nКод|Название\n---|---\n1001|Золото\n1002|Серебро\n\n## Статусы заказа\n\nКод|Название\n---|---\n10|Новый\n20|Закрыт\n\n## Коды ошибок\n\nКод|Описание\n---|---\n50101|门不存在\n50102|钥匙无效\n50103|锁已过期\n",
            &[
                "lists валюты, not errors",
                "lists статусы заказа, not errors",
            ],
        ),
    ]);
    // A list of status codes can be one of errors.
    check(&[Case {
        name: "estado.md",
        page: "# API\n\n## Códigos de estado\n\nCódigo|Descripción\n---|---\n0|Correcto\n10|Puerta rota\n20|Sin llave\n",
        args: &[],
        entries: &["0: Correcto", "10: Puerta rota", "20: Sin llave"],
        reported: &[],
    }]);
}

/// A list for tests has a part of the errors, in other words.
#[test]
fn lists_of_tests_name_errors_again() {
    let page = "# Door API\n\n## Fault codes\n\n| Code | Message | Description |\n|--|--|--|\n| 101 | NO_DOOR | There is no door. |\n| 102 | NO_KEY | There is no key. |\n| 103 | LOCKED | The door is locked. |\n\n\
        ## Test numbers\n\n| Number | Fault code | Reason |\n|--|--|--|\n| 41000092101 | 101 | NO_DOOR |\n| 41000092103 | 103 | LOCKED |\n";
    check(&[
        Case {
            name: "tests.md",
            page,
            args: &[],
            entries: &[
                "101: There is no door. | symbol=NO_DOOR",
                "102: There is no key. | symbol=NO_KEY",
                "103: The door is locked. | symbol=LOCKED",
            ],
            reported: &[
                "table 2, \"Test numbers\": 2 rows: names errors of table 1 again; select it with `--table 2`",
            ],
        },
        Case {
            name: "selected.md",
            page,
            args: &["--table", "2"],
            entries: &["101:  | symbol=NO_DOOR", "103:  | symbol=LOCKED"],
            reported: &[],
        },
    ]);
}

/// Lists that add nothing to the errors of a table, and numbers of the parts of a page.
#[test]
fn mentions_of_errors_and_contents_are_reported() {
    check(&[
        Case {
            name: "notes.md",
            page: "# Error codes\n\n| Error code | Description |\n|---|---|\n| 0 | Success |\n| 100 | Unknown error, ask the owner |\n| 101 | No such door |\n| 102 | No such key |\n\n## Notes\n\n- **Error code `0`**:\n  - The door is open.\n- **Error code `100`**:\n  - Try again later.\n\n## Usual problems\n\n- **Code 101 (no door):** Build one first.\n- **Code 102 (no key):** Look for it.\n",
            args: &[],
            entries: &[
                "0: Success",
                "100: Unknown error, ask the owner",
                "101: No such door",
                "102: No such key",
            ],
            reported: &[
                "\"Notes\": 2 rows: mentions errors of table 1",
                "\"Usual problems\": 2 rows: mentions errors of table 1",
            ],
        },
        Case {
            name: "contents.md",
            page: "## [1 Doors](#11-open)\n\n[1.1 open](#11-open)\n\n[1.2 close](#12-close)\n\n## [2 Keys](#21-find)\n\n[2.1 find](#21-find)\n\n## [3 Locks](#31-oil)\n\n[3.1 oil](#31-oil)\n\n## [Error codes](#error-codes)\n\n# 1. Doors\n\n## 1.1 open\n\nOpens it.\n\n# Error codes\n\n| Code | Description |\n|---|---|\n| 0 | OK |\n| 1 | UNKNOWN_CALL |\n| 2 | INVALID_KEY |\n| 3 | UNEXPECTED_FAILURE |\n",
            args: &[],
            entries: &[
                "0:  | symbol=OK",
                "1:  | symbol=UNKNOWN_CALL",
                "2:  | symbol=INVALID_KEY",
                "3:  | symbol=UNEXPECTED_FAILURE",
            ],
            reported: &[],
        },
        Case {
            name: "rates.md",
            page: "# Errors\n\n| Code | Text |\n|---|---|\n| 4001 | Error: no door |\n| 4002 | Error: no key |\n\n## Too many calls, error 429\n\n| | req / s | req / min | req / h |\n|---|---|---|---|\n| Doors that failed | 10 | 20 | 60 |\n| Other calls | 8 | 16 | 120 |\n",
            args: &[],
            entries: &["4001: Error: no door", "4002: Error: no key"],
            reported: &["no column looks like error codes"],
        },
    ]);
}
