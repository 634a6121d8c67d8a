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
