//! Errors whose values have labels in many languages, and errors whose code is below their name in a list.

use crate::recognition::{Case, check};

#[test]
fn labelled_lines_are_below_a_code_and_its_symbol() {
    let case = |name, page, entries| Case {
        name,
        page,
        args: &[],
        entries,
        reported: &[],
    };
    check(&[
        case(
            "fehler.txt",
            "Türdienst\nFehlercodes\n\nFehler der Tür\n\nE301 TUER_FEHLT\n\nHTTP-Status: 503\n\nMeldung: Keine Tür da\n\nBeschreibung: Im Rahmen ist keine Tür.\n\nE302 TUER_KLEMMT\n\nHTTP-Status: 503\n\nMeldung: Tür klemmt\n\nBeschreibung: Die Tür ist verzogen.\n\nFehler des Schlüssels\n\nE410 SCHLUESSEL_FEHLT\n\nHTTP-Status: 404\n\nMeldung: Schlüssel weg\n\nBeschreibung: Der Schlüssel ist weg.\n\nZuletzt geändert am 4. März\n",
            &[
                "E301: Keine Tür da | symbol=TUER_FEHLT | description=Im Rahmen ist keine Tür. | http_status=503",
                "E302: Tür klemmt | symbol=TUER_KLEMMT | description=Die Tür ist verzogen. | http_status=503",
                "E410: Schlüssel weg | symbol=SCHLUESSEL_FEHLT | description=Der Schlüssel ist weg. | http_status=404",
            ],
        ),
        // A remedy ends neither the error nor the list, and a value continues in the next line.
        case(
            "erreurs.txt",
            "Codes d'erreur\n\nE301 PORTE_ABSENTE\nStatut HTTP: 503\nMessage: Pas de porte\nSolution: Poser la porte\nDescription: Il n'y a pas de porte\ndans la maison.\n\nE302 PORTE_COINCEE\nStatut HTTP: 500\nMessage: Porte coincée\nSolution: Pousser\nDescription: La porte est coincée.\n\nE303 CLE_PERDUE\nStatut HTTP: 404\nMessage: Clé perdue\nSolution: Chercher\nDescription: La clé est perdue.\n",
            &[
                "E301: Pas de porte | symbol=PORTE_ABSENTE | description=Il n'y a pas de porte dans la maison. | http_status=503",
                "E302: Porte coincée | symbol=PORTE_COINCEE | description=La porte est coincée. | http_status=500",
                "E303: Clé perdue | symbol=CLE_PERDUE | description=La clé est perdue. | http_status=404",
            ],
        ),
        // An unknown label between known ones is not a heading.
        case(
            "errors.txt",
            "Door errors\n\n1001 NO_DOOR\nType: door\nMessage: There is no door\n\n1002 NO_KEY\nType: key\nMessage: The key is lost\n\n1003 NO_LOCK\nMessage: There is no lock\nType: lock\n\n1004 NO_HINGE\nMessage: There is no hinge\nType: door\n",
            &[
                "1001: There is no door | symbol=NO_DOOR",
                "1002: The key is lost | symbol=NO_KEY",
                "1003: There is no lock | symbol=NO_LOCK",
                "1004: There is no hinge | symbol=NO_HINGE",
            ],
        ),
        case(
            "错误.txt",
            "错误码\n\nE301 NO_DOOR\n消息：没有门\n说明：房子没有门。\n\nE302 NO_KEY\n消息：没有钥匙\n说明：钥匙丢了。\n\nE303 NO_LOCK\n消息：没有锁\n说明：锁坏了。\n",
            &[
                "E301: 没有门 | symbol=NO_DOOR | description=房子没有门。",
                "E302: 没有钥匙 | symbol=NO_KEY | description=钥匙丢了。",
                "E303: 没有锁 | symbol=NO_LOCK | description=锁坏了。",
            ],
        ),
    ]);
}

#[test]
fn codes_are_below_names_in_lists() {
    const ENTRIES: [&str; 3] = [
        "4001: There is no door. | symbol=DOOR_E_MISSING",
        "4002: The key is lost. | symbol=DOOR_E_NO_KEY",
        "4010: The lock is jammed. | symbol=DOOR_E_JAMMED",
    ];
    let case = |name, page| Case {
        name,
        page,
        args: &[],
        entries: &ENTRIES,
        reported: &[],
    };
    check(&[
        case(
            "nested.html",
            "<h1>Door error codes</h1><dl><dt><b>DOOR_E_MISSING</b></dt><dd><dl><dt>4001 (0xFA1)</dt><dt>There is no door.</dt></dl></dd><dt>DOOR_E_NO_KEY</dt><dd><dl><dt>4002 (0xFA2)</dt><dt>The key is lost.</dt></dl></dd><dt>DOOR_E_JAMMED</dt><dd><dl><dt>4010 (0xFAA)</dt><dt>The lock is jammed.</dt></dl></dd></dl>",
        ),
        case(
            "definitions.html",
            "<h1>Door error codes</h1><dl><dt>DOOR_E_MISSING</dt><dd>4001</dd><dd>There is no door.</dd><dt>DOOR_E_NO_KEY</dt><dd>4002</dd><dd>The key is lost.</dd><dt>DOOR_E_JAMMED</dt><dd>4010</dd><dd>The lock is jammed.</dd></dl>",
        ),
        case(
            "paragraphs.html",
            "<h1>Door error codes</h1><dl><dt>DOOR_E_MISSING</dt><dd><p>4001 (0xFA1)</p><p>There is no door.</p></dd><dt>DOOR_E_NO_KEY</dt><dd><p>4002 (0xFA2)</p><p>The key is lost.</p></dd><dt>DOOR_E_JAMMED</dt><dd><p>4010 (0xFAA)</p><p>The lock is jammed.</p></dd></dl>",
        ),
        case(
            "items.md",
            "# Door error codes\n\n**DOOR_E_MISSING**\n\n- 4001 (0xFA1)\n\n- There is no door.\n\n**DOOR_E_NO_KEY**\n\n- 4002 (0xFA2)\n\n- The key is lost.\n\n**DOOR_E_JAMMED**\n\n- 4010 (0xFAA)\n\n- The lock is jammed.\n",
        ),
        // Settings are not errors.
        Case {
            name: "settings.html",
            page: "<h1>Settings</h1><dl><dt>MAX_DOORS</dt><dd>100</dd><dd>The largest number of doors.</dd><dt>MAX_KEYS</dt><dd>200</dd><dd>The largest number of keys.</dd><dt>LOCK_TIME</dt><dd>3000</dd><dd>The time for a lock.</dd></dl><h2>Error codes</h2><table><tr><th>Code</th><th>Message</th></tr><tr><td>1</td><td>No door</td></tr><tr><td>2</td><td>Door failed</td></tr></table>",
            args: &[],
            entries: &["1: No door", "2: Door failed"],
            reported: &[],
        },
        // Numbers of failed requests are not the codes.
        Case {
            name: "statuses.html",
            page: "<h1>Door errors</h1><dl><dt>no_door</dt><dd>404</dd><dd>There is no door.</dd><dt>key_lost</dt><dd>404</dd><dd>The key is lost.</dd><dt>door_locked</dt><dd>423</dd><dd>The door is locked.</dd></dl>",
            args: &[],
            entries: &[
                "no_door: There is no door. | http_status=404",
                "key_lost: The key is lost. | http_status=404",
                "door_locked: The door is locked. | http_status=423",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn labels_are_terms_of_definition_lists() {
    let entries: &[&str] = &[
        "1: There is no door. | symbol=DoorMissing",
        "17: The key is lost. | symbol=KeyLost",
    ];
    let case = |name, page| Case {
        name,
        page,
        args: &[],
        entries,
        reported: &[],
    };
    check(&[
        case(
            "errors.html",
            "<h1>Operation error codes</h1><p>A call returns one of these codes.</p><dl><dt>Numeric code</dt><dd>1</dd><dt>Symbolic name</dt><dd>DoorMissing</dd><dt>Description</dt><dd>There is no door.</dd></dl><dl><dt>Numeric code</dt><dd>17</dd><dt>Symbolic name</dt><dd>KeyLost</dd><dt>Description</dt><dd>The key is lost.</dd></dl>",
        ),
        case(
            "errores.html",
            "<h1>Errores</h1><dl><dt>Código de error:</dt><dd>1</dd><dt>Symbol:</dt><dd>DoorMissing</dd><dt>Mensaje:</dt><dd>There is no door.</dd></dl><dl><dt>Código de error:</dt><dd>17</dd><dt>Symbol:</dt><dd>KeyLost</dd><dt>Mensaje:</dt><dd>The key is lost.</dd></dl>",
        ),
        case(
            "fehler.md",
            "# Fehler\n\n<dl><dt>Fehlercode</dt><dd>1</dd><dt>Symbol</dt><dd>DoorMissing</dd><dt>Meldung</dt><dd>There is no door.</dd></dl>\n\n<dl><dt>Fehlercode</dt><dd>17</dd><dt>Symbol</dt><dd>KeyLost</dd><dt>Meldung</dt><dd>The key is lost.</dd></dl>\n",
        ),
    ]);
}

#[test]
fn headings_have_labels_and_several_codes_in_many_languages() {
    let case = |name, page, entries| Case {
        name,
        page,
        args: &[],
        entries,
        reported: &[],
    };
    check(&[
        case(
            "errores.rst",
            "Solución de problemas\n=====================\n\nCódigo de error 4301: No hay puerta\n-----------------------------------\n\nPonga una.\n\nCódigos de error 4310 y 4311: La puerta está cerrada\n----------------------------------------------------\n\nAbra.\n\nError 4320 / 4321 - La puerta no responde\n-----------------------------------------\n\nEmpuje.\n",
            &[
                "4301: No hay puerta | description=Ponga una.",
                "4310: La puerta está cerrada | description=Abra.",
                "4311: La puerta está cerrada | description=Abra.",
                "4320: La puerta no responde | description=Empuje.",
                "4321: La puerta no responde | description=Empuje.",
            ],
        ),
        case(
            "erreurs.md",
            "# Dépannage\n\n## Code d'erreur 4301 : Pas de porte\n\nPoser.\n\n## Codes d'erreur 4310 et 4311 : Porte fermée\n\nOuvrir.\n",
            &[
                "4301: Pas de porte | description=Poser.",
                "4310: Porte fermée | description=Ouvrir.",
                "4311: Porte fermée | description=Ouvrir.",
            ],
        ),
        case(
            "faults.adoc",
            "= Lift\n\n== Fault F07: Too heavy\n\nStep out.\n\n== Faults F11 & F12 (The door is jammed)\n\nClean it.\n\n== Fault F35: The brake is worn\n\nReplace it.\n",
            &[
                "F07: Too heavy | description=Step out.",
                "F11: The door is jammed | description=Clean it.",
                "F12: The door is jammed | description=Clean it.",
                "F35: The brake is worn | description=Replace it.",
            ],
        ),
        Case {
            name: "others.md",
            page: "# Lift\n\n## Fault F07: Too heavy\n\nStep out.\n\n## Seen on some lifts, F12\n\nClean it.\n\n## Fault F35: The brake is worn\n\nReplace it.\n",
            args: &[],
            entries: &[
                "F07: Too heavy | description=Step out.",
                "F35: The brake is worn | description=Replace it.",
            ],
            reported: &[
                "Seen on some lifts, F12: contains a code, but does not look like the headings around it",
            ],
        },
        case(
            "errori.adoc",
            "= Problemi\n\n== Codice di errore 4301: Nessuna porta\n\nMontare.\n\n== Codici errore 4310 e 4311: Porta chiusa\n\nAprire.\n",
            &[
                "4301: Nessuna porta | description=Montare.",
                "4310: Porta chiusa | description=Aprire.",
                "4311: Porta chiusa | description=Aprire.",
            ],
        ),
        case(
            "oshibki.html",
            "<h1>Помощь</h1><h2>Код ошибки 4301: Нет двери</h2><p>Поставьте дверь.</p><h2>Коды ошибок 4310 и 4311: Дверь закрыта</h2><p>Откройте.</p>",
            &[
                "4301: Нет двери | description=Поставьте дверь.",
                "4310: Дверь закрыта | description=Откройте.",
                "4311: Дверь закрыта | description=Откройте.",
            ],
        ),
    ]);
}
