//! Small pages, shaped like vendors' pages, with the entries that `import` creates from them and the reports on the rest.

use std::fmt::Write as _;

use errcodes_core::column::{Cell, Datum};
use errcodes_core::load::load;
use errcodes_core::source::Source;

use crate::Folder;

/// A page, and what `import` makes of it.
pub(crate) struct Case {
    /// The name of the file.
    pub(crate) name: &'static str,
    pub(crate) page: &'static str,
    pub(crate) args: &'static [&'static str],
    /// The entries: the code, the message, and the values of columns.
    pub(crate) entries: &'static [&'static str],
    /// Parts of the notes and errors.
    pub(crate) reported: &'static [&'static str],
}

/// Returns a case without options.
pub(crate) fn case(
    name: &'static str,
    page: &'static str,
    entries: &'static [&'static str],
    reported: &'static [&'static str],
) -> Case {
    Case {
        name,
        page,
        args: &[],
        entries,
        reported,
    }
}

/// Returns the entries of a catalog as lines.
fn entries(text: &str) -> Vec<String> {
    let source = Source {
        path: "imported.toml".to_owned(),
        text: text.to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    let entries = loaded.catalog.enums.iter().flat_map(|one| &one.entries);
    let entries = entries.map(|entry| {
        let message = entry.message.as_ref().map_or("", |message| &*message.value);
        let mut line = format!("{}: {message}", entry.code.key.value);
        for cell in &entry.cells {
            let _ = write!(line, " | {}={}", cell.key, shown(cell));
        }
        line
    });
    entries.collect()
}

fn shown(cell: &Cell<'_>) -> String {
    match &cell.datum {
        Some(Datum::Text(text)) => text.replace('\n', "\\n"),
        Some(Datum::Integer(number)) => number.to_string(),
        Some(Datum::Boolean(value)) => value.to_string(),
        Some(Datum::Words(words)) => words.join(", "),
        None => "none".to_owned(),
    }
}

pub(crate) fn check(cases: &[Case]) {
    let mut failures = String::new();
    for (number, case) in cases.iter().enumerate() {
        let folder = Folder::new(
            &format!("recognition-{number}-{}", case.name),
            &[(case.name, case.page)],
        );
        let args = [&["import", case.name, "--provider", "Acme"], case.args].concat();
        let output = folder.run(&args, "");
        let (catalog, notes) = output.split_once("-- stderr\n").unwrap();
        let found = entries(catalog);
        let missing: Vec<&&str> = case
            .reported
            .iter()
            .filter(|part| !notes.contains(**part))
            .collect();
        if found != case.entries || !missing.is_empty() {
            let _ = writeln!(
                failures,
                "{} {:?}\n{}\nentries {found:#?}\nnot reported {missing:#?}\n{notes}",
                case.name, case.args, case.page
            );
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn columns_are_recognized_by_their_headings_and_cells() {
    check(&[
        // The short text beside a longer one is the message.
        Case {
            name: "short_text.md",
            page: "| **StatusCode** | **StatusText** | **Details** |\n|---|---|---|\n\
                   | 1000 | Success | Successfully parsed. |\n| 2569 | Lookup is down. Please retry. | |\n",
            args: &[],
            entries: &[
                "1000: Success | description=Successfully parsed.",
                "2569: Lookup is down. Please retry.",
            ],
            reported: &[],
        },
        // The last text of a record is not the title of the next one.
        Case {
            name: "labels.md",
            page: "# Gate errors\n\n**Numeric Code**\n0\n\n**Symbolic Code**\nInternalFault\n\n**Description**\nAn unknown fault has occurred.\n\n\
                   ***\n\n**Numeric Code**\n100\n\n**Symbolic Code**\nNoTicket\n\n**Description**\nThe ticket is missing.\n",
            args: &[],
            entries: &[
                "0: An unknown fault has occurred. | symbol=InternalFault",
                "100: The ticket is missing. | symbol=NoTicket",
            ],
            reported: &[],
        },
        // Like the messaging errors in the documentation of Bandwidth.
        Case {
            name: "three_texts.md",
            page: "# Errors\n\n| Code | Description | Friendly Description | Explanation Of Error | Billable |\n|--|--|--|--|--|\n\
                   | 4001 | not-allowed | Not allowed | The service is not allowed for this account. | No |\n\
                   | 4301 | bad-encoding | Bad encoding | The text contains characters that are not supported. | No |\n",
            args: &[],
            entries: &[
                "4001: not-allowed | description=The service is not allowed for this account.",
                "4301: bad-encoding | description=The text contains characters that are not supported.",
            ],
            reported: &["ignored columns: \"Friendly Description\", \"Billable\""],
        },
        // Like the API errors of INDstocks: an HTTP status that several errors share is not their code.
        Case {
            name: "status_and_type.md",
            page: "# Error codes\n\n| Error Type | HTTP Status | Description |\n|--|--|--|\n\
                   | `InputException` | 400 Bad Request | The request is invalid. |\n\
                   | `DataException` | 400 Bad Request | The parameters are not valid. |\n\
                   | `TokenException` | 403 Forbidden | The token has expired. |\n",
            args: &[],
            entries: &[
                "InputException: The request is invalid. | http_status=400",
                "DataException: The parameters are not valid. | http_status=400",
                "TokenException: The token has expired. | http_status=403",
            ],
            reported: &[],
        },
        // Like the error list of the NATS server.
        Case {
            name: "two_codes.json",
            page: r#"[{"constant": "PeerErr", "code": 400, "error_code": 10040, "description": "peer not a member"},
                {"constant": "LimitErr", "code": 400, "error_code": 10002, "description": "limit exceeded"},
                {"constant": "DownErr", "code": 503, "error_code": 10008, "description": "system unavailable"}]"#,
            args: &[],
            entries: &[
                "10040: peer not a member | symbol=PeerErr | http_status=400",
                "10002: limit exceeded | symbol=LimitErr | http_status=400",
                "10008: system unavailable | symbol=DownErr | http_status=503",
            ],
            reported: &[],
        },
        // Like the errors of Routecraft: a column that repeats its words is a category.
        Case {
            name: "category.md",
            page: "# Errors\n\n| Code | Category | Message | Retryable | Deprecated |\n|--|--|--|:--:|--|\n\
                   | RC1001 | Definition | The route is not valid | No | no |\n| RC1002 | Definition | Duplicate id | No | use RC1001 |\n\
                   | RC5001 | Adapter | The adapter failed | Yes | yes |\n",
            args: &[],
            entries: &[
                "RC1001: The route is not valid | retryable=false | category=Definition",
                "RC1002: Duplicate id | retryable=false | category=Definition | deprecated=use RC1001",
                "RC5001: The adapter failed | retryable=true | category=Adapter | deprecated=the vendor lists it as deprecated",
            ],
            reported: &[],
        },
        Case {
            name: "spellings.md",
            page: "# Errors\n\n| Code | Category | Message |\n|--|--|--|\n| 7 | Rate limit | Too many |\n| 8 | Rate Limit | Too late |\n\
                   | 9 | Rate limit | Too big |\n",
            args: &[],
            entries: &[
                "7: Too many | category=Rate limit",
                "8: Too late | category=Rate limit",
                "9: Too big | category=Rate limit",
            ],
            reported: &["code 8: the category `Rate Limit` is written `Rate limit`, as above"],
        },
        // Row numbers are not codes, and a repeated status is not either.
        Case {
            name: "numbers.md",
            page: "# Codes\n\n| Sr. No | Cod | Status | Text |\n|--|--|--|--|\n| 1 | 479 | 1 | The sender is not regular |\n\
                   | 2 | 600 | 1 | The regime is not allowed |\n| 3 | 204 | 2 | Duplicate |\n",
            args: &[],
            entries: &[
                "479: The sender is not regular",
                "600: The regime is not allowed",
                "204: Duplicate",
            ],
            reported: &["ignored columns: \"Sr. No\", \"Status\""],
        },
        Case {
            name: "problem_types.md",
            page: "| Type | Description |\n|--|--|\n| badSignature | The signature does not match. |\n\
                   | unknownTask | The task is not known. |\n| batchInvalid | The batch is invalid. |\n",
            args: &[],
            entries: &[
                "badSignature: The signature does not match.",
                "unknownTask: The task is not known.",
                "batchInvalid: The batch is invalid.",
            ],
            reported: &[],
        },
        // Like the diagnostics of TypeScript: the keys of objects are their messages.
        Case {
            name: "by_message.json",
            page: r#"{"Unterminated label.": {"category": "Error", "code": 1002},
                "Address expected.": {"category": "Error", "code": 1003}}"#,
            args: &[],
            entries: &[
                "1002: Unterminated label. | category=Error",
                "1003: Address expected. | category=Error",
            ],
            reported: &["message: column \"key\""],
        },
        Case {
            name: "text_as_key.json",
            page: r#"{"device_error": {"03004000": {"Homing failed.": []}, "0300400A": {"The belt is loose.": {}}}}"#,
            args: &[],
            entries: &["03004000: Homing failed.", "0300400A: The belt is loose."],
            reported: &[],
        },
        Case {
            name: "prefixed.toml",
            page: "[\"box:Store:ErrFull\"]\nerror = \"the box is full\"\n[\"ddl:8003\"]\nerror = \"admin check failed\"\n\
                   [\"ddl:8004\"]\nerror = \"too large\"\n",
            args: &[],
            entries: &[
                "box:Store:ErrFull: the box is full",
                "ddl:8003: admin check failed",
                "ddl:8004: too large",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn tables_about_other_subjects_are_reported() {
    const OTHERS: &str = "# Api\n\n## Errors\n\n| Code | Meaning |\n|--|--|\n| 4001 | A header is missing |\n\n\
        ## Currencies\n\n| Code | Name |\n|--|--|\n| 978 | Euro |\n| 840 | US dollar |\n\n\
        ## orderStatus\n\n| Value | Meaning |\n|--|--|\n| 1 | New |\n| 2 | Filled |\n\n\
        ## Gateway Opcodes\n\n| Code | Name | Description |\n|--|--|--|\n| 0 | Dispatch | An event was dispatched. |\n\n\
        ## SubType Codes (Transaction Types)\n\n| Code | Meaning |\n|--|--|\n| 1 | Buy |\n| 2 | Sell |\n\n\
        ## Connect\n\n- 30 times per minute\n- 60 times per hour\n- 90 times per day\n";
    check(&[
        Case {
            name: "others.md",
            page: OTHERS,
            args: &[],
            entries: &["4001: A header is missing"],
            reported: &[
                "table 2, \"Currencies\": Code | Name: lists currencies, not errors; if it does list errors, select it with `--table 2`",
                "lists order status, not errors",
                "lists gateway opcodes, not errors",
                "lists sub type codes transaction types, not errors",
                "table 6, \"Connect\": 3 lines: neither the heading nor the texts are about errors",
            ],
        },
        Case {
            name: "others.md",
            page: OTHERS,
            args: &["--table", "2,5"],
            entries: &["978: Euro", "840: US dollar", "1: Buy", "2: Sell"],
            reported: &["table 1, \"Errors\": not selected by `--table`"],
        },
        Case {
            name: "states.json",
            page: r#"{"openapi": "3.0.0", "paths": {}, "components": {"schemas": {
                "ErrorCode": {"type": "string", "enum": ["SERVER_ERROR", "NOT_FOUND"], "x-enum-elements": [
                    {"name": "SERVER_ERROR", "description": "A server error."}, {"name": "NOT_FOUND", "description": "Not found."}]},
                "BoxStatus": {"type": "string", "enum": ["OPEN", "CLOSED"], "x-enum-elements": [
                    {"name": "OPEN", "description": "It is open."}, {"name": "CLOSED", "description": "It is closed."}]}}}}"#,
            args: &[],
            entries: &["SERVER_ERROR: A server error.", "NOT_FOUND: Not found."],
            reported: &["lists box status, not errors"],
        },
        Case {
            name: "classes.json",
            page: r#"{"datatypes": {"TradeRequest": {"name": "TradeRequest", "about": "A trade"},
                    "TradeResponse": {"name": "TradeResponse", "about": "An answer"}},
                "errors": {"Success": {"id": 0, "name": "Success"}, "NoTrade": {"id": 1000, "name": "NoTrade"}}}"#,
            args: &[],
            entries: &["0:  | symbol=Success", "1000:  | symbol=NoTrade"],
            reported: &["neither the keys around it nor its texts are about errors"],
        },
    ]);
}

#[test]
fn options_add_to_the_detection() {
    const TABLES: &str = "# API\n\n## Get 24hr stats\n\n| Param | Type | Description |\n|--|--|--|\n| symbol | String | the symbol |\n\n\
        ## Errors\n\n| Code | Meaning | Cause, if known | Level |\n|--|--|--|--|\n| 4001 | Bad symbol | A typo | high |\n\
        | 4002 | Bad time | A clock | low |\n";
    check(&[
        // A number is the number of a table, also if it occurs in a heading.
        Case {
            name: "tables.md",
            page: TABLES,
            args: &["--table", "2"],
            entries: &["4001: Bad symbol", "4002: Bad time"],
            reported: &[
                "table 1, \"Get 24hr stats\": Param | Type | Description: no column looks like error codes",
            ],
        },
        Case {
            name: "tables.md",
            page: TABLES,
            args: &["--table", "3"],
            entries: &[],
            reported: &["no table matches `--table 3`"],
        },
        // The columns that are not named are still detected.
        Case {
            name: "tables.md",
            page: TABLES,
            args: &["--column", "description=Cause, if known,category=Level"],
            entries: &[
                "4001: Bad symbol | description=A typo | category=high",
                "4002: Bad time | description=A clock | category=low",
            ],
            reported: &[],
        },
        Case {
            name: "links.md",
            page: "# Errors\n\n| Code | Message | Docs |\n|--|--|--|\n| 7 | No door | [here](#e7) |\n| 8 | No key | [here](https://example.com/8) |\n",
            args: &["--base-url", "https://docs.example.com/errors"],
            entries: &[
                "7: No door | docs=https://docs.example.com/errors#e7",
                "8: No key | docs=https://example.com/8",
            ],
            reported: &[],
        },
        Case {
            name: "code_links.md",
            page: "# Errors\n\n| Code | Message |\n|--|--|\n| [7](#e7) | No door |\n| [8](https://example.com/8) | No key |\n",
            args: &["--column", "docs=Code"],
            entries: &["7: No door", "8: No key | docs=https://example.com/8"],
            reported: &["the link `#e7` is relative: add the URL of the page, `--base-url`"],
        },
        // The matches of a pattern keep the headings above them, and are codes in any form.
        Case {
            name: "pattern.md",
            page: "# Doors\n\nE-7A (no door)\nE-x y (no key)\n\n# Locks\n\n12 (no lock)\n",
            args: &["--pattern", r"(?m)^(?<code>.*) \((?<message>.*)\)$"],
            entries: &["E-7A: no door", "E-x y: no key", "12: no lock"],
            reported: &["enum Doors: 2 entries", "enum Locks: 1 entry"],
        },
        Case {
            name: "two.json",
            page: r#"{"a": {"1": {"text": "no door"}, "2": {"text": "no key"}}, "b": {"3": {"text": "no lock"}, "4": {"text": "no lid"}}}"#,
            args: &["--table", "/a,/b", "--column", "symbol=key,code=text"],
            entries: &[
                "no door:  | symbol=1",
                "no key:  | symbol=2",
                "no lock:  | symbol=3",
                "no lid:  | symbol=4",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn constants_of_several_languages_are_recognized() {
    check(&[
        // Like pcsclite.h.
        Case {
            name: "cast.h",
            page: "/** Return codes of the reader */\n#define SCARD_S_SUCCESS ((LONG)0x00000000) /**< All went well. */\n\
                   #define SCARD_E_TIMEOUT ((LONG)0x8010000A) /**< The timeout has expired. */\n",
            args: &[],
            entries: &[
                "0x00000000: All went well. | symbol=SCARD_S_SUCCESS",
                "0x8010000A: The timeout has expired. | symbol=SCARD_E_TIMEOUT",
            ],
            reported: &[],
        },
        // Like net_error_list.h of Chromium.
        Case {
            name: "blank_lines.h",
            page: "// A generic failure occurred.\nNET_ERROR(FAILED, -2)\n\n// The operation was aborted.\n\nNET_ERROR(ABORTED, -3)\n\n\
                   // The file is missing.\nNET_ERROR(FILE_NOT_FOUND, -6)\n",
            args: &[],
            entries: &[
                "-2: A generic failure occurred. | symbol=FAILED",
                "-3: The operation was aborted. | symbol=ABORTED",
                "-6: The file is missing. | symbol=FILE_NOT_FOUND",
            ],
            reported: &[],
        },
        Case {
            name: "more_arguments.h",
            page: "#define CODES(_) \\\n  _(ER_FIRST, 10000, \"First error\") \\\n  _(ER_CHAR, 10001, \"Bad char\", \"field\", CHAR) \\\n  \
                   _(ER_GONE, 7, \"Box '%s' is gone\", \"box\", STRING)\n",
            args: &[],
            entries: &[
                "10000: First error | symbol=ER_FIRST",
                "10001: Bad char | symbol=ER_CHAR",
                "7: Box '%s' is gone | symbol=ER_GONE",
            ],
            reported: &[],
        },
        Case {
            name: "other_header.h",
            page: "/* error codes */\n#define TP_EBUSY (TP_START + 1) /* 171001 */\n#define TP_ECLOSED (TP_START + 2) /* 171002 */\n",
            args: &[],
            entries: &[],
            reported: &[
                "line 2: TP_EBUSY = (TP_START + 1) (171001): its value contains a name that the file does not define",
            ],
        },
        // Like the error codes of the RCS API of hJOP.
        Case {
            name: "constexpr.md",
            page: "# RCS API Error Codes\n\n```c++\nconstexpr size_t RCS_GENERAL_EXCEPTION = 1000;\nconstexpr size_t RCS_NOT_OPENED = 2011;\n```\n",
            args: &[],
            entries: &[
                "1000:  | symbol=RCS_GENERAL_EXCEPTION",
                "2011:  | symbol=RCS_NOT_OPENED",
            ],
            reported: &[],
        },
        Case {
            name: "constructor.java",
            page: "public enum LockError {\n  /** The locker is busy */\n  LOCKER_BUSY(40001, \"locker busy, try later\"),\n  \
                   DOOR_OPEN(-1, \"door is open\");\n  private final int code;\n  LockError(int code, String text) { this.code = code; }\n}\n",
            args: &[],
            entries: &[
                "40001: locker busy, try later | symbol=LOCKER_BUSY",
                "-1: door is open | symbol=DOOR_OPEN",
            ],
            reported: &[],
        },
        // Like the response codes of a DNS library in PHP: the reference is no code.
        Case {
            name: "constants.php",
            page: "<?php\nfinal class Rcode\n{\n    /**\n     * No Error [RFC1035].\n     */\n    public const NOERROR = 0;\n\n    \
                   /**\n     * Format Error [RFC1035].\n     */\n    public const FORMERR = 1;\n}\n",
            args: &[],
            entries: &[
                "0: No Error [RFC1035]. | symbol=NOERROR",
                "1: Format Error [RFC1035]. | symbol=FORMERR",
            ],
            reported: &[],
        },
        Case {
            name: "texts.ts",
            page: "export const enum ErrorCode {\n  NO_CONFIG = 'no-config',\n  TOO_LATE = 'too-late'\n}\nexport const TEXTS = {\n  \
                   [ErrorCode.NO_CONFIG]: 'The configuration is missing: {$name}',\n  [ErrorCode.TOO_LATE]: 'It\\'s too late.'\n};\n",
            args: &[],
            entries: &[
                "no-config: The configuration is missing: {$name} | symbol=NO_CONFIG",
                "too-late: It's too late. | symbol=TOO_LATE",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn lines_and_cells_are_read_as_people_write_them() {
    check(&[
        // Like several tables of the error codes of Bybit.
        Case {
            name: "short_delimiter.md",
            page: "# Codes\n\n|Code |Description |      |\n|:--|:--|\n| 110300 | The quote does not exist |\n| 110301 | It was refused |\n",
            args: &[],
            entries: &["110300: The quote does not exist", "110301: It was refused"],
            reported: &[],
        },
        Case {
            name: "indented.md",
            page: "## Event IDs\n\n\t53003\tAccess was blocked.\n\t65001\tThe application has no permission.\n",
            args: &[],
            entries: &[
                "53003: Access was blocked.",
                "65001: The application has no permission.",
            ],
            reported: &[],
        },
        // Like the error codes of WalletConnect.
        Case {
            name: "returns.md",
            page: "# Error Codes\n\n```sh\ncase .invalidMethod: return 1001\ncase .invalidEvent: return 1002\ncase .invalidUpdate: return 1003\n```\n",
            args: &[],
            entries: &[
                "1001:  | symbol=invalidMethod",
                "1002:  | symbol=invalidEvent",
                "1003:  | symbol=invalidUpdate",
            ],
            reported: &[],
        },
        Case {
            name: "example.md",
            page: "# Error Codes\n\n```js\nif (door) fail(1001)\nif (key) fail(1002)\nif (lock) fail(1003)\n```\n",
            args: &[],
            entries: &[],
            reported: &["a code example whose lines contain codes, but no declarations"],
        },
        // Like the error codes of IIFL Capital.
        Case {
            name: "range_of_texts.md",
            page: "# Errors\n\n| Code | Message |\n|--|--|\n| EC001 | No user |\n| EC011–EC013 | Several clients |\n| EC031, EC032 | Invalid PAN |\n",
            args: &[],
            entries: &[
                "EC001: No user",
                "EC011: Several clients",
                "EC012: Several clients",
                "EC013: Several clients",
                "EC031: Invalid PAN",
                "EC032: Invalid PAN",
            ],
            reported: &[],
        },
        Case {
            name: "declarations.md",
            page: "## Errors\n\n| code | Message | Description |\n|--|--|--|\n| 11020 | TE_NO_BALANCE | no balance left |\n\
                   | 11021 | TE_INVALID = 11021; // It cannot be negative | |\n| 11022 | TE_FULL = 11022; | |\n",
            args: &[],
            entries: &[
                "11020:  | symbol=TE_NO_BALANCE | description=no balance left",
                "11021: It cannot be negative | symbol=TE_INVALID",
                "11022:  | symbol=TE_FULL",
            ],
            reported: &[],
        },
        Case {
            name: "two_codes.html",
            page: "<h1>Common errors</h1><h2>Error code -2: No recovery mode</h2><p>Try another cable.</p>\
                   <h2>Error codes -8 &amp; -10 (Unable to send)</h2><p>Install the driver.</p>",
            args: &[],
            entries: &[
                "-2: No recovery mode | description=Try another cable.",
                "-8: Unable to send | description=Install the driver.",
                "-10: Unable to send | description=Install the driver.",
            ],
            reported: &[],
        },
        // Like the error codes in [MS-ERREF].
        Case {
            name: "symbol_below.txt",
            page: "0x00000000\n\nERROR_SUCCESS\n\nThe operation completed.\n\n0x00000005\n\nERROR_ACCESS_DENIED\n\nAccess is denied.\n\n\
                   0x0000051B\n\nERROR_INVALID_OWNER\n\nThis SID cannot be the owner.\n",
            args: &[],
            entries: &[
                "0x00000000: The operation completed. | symbol=ERROR_SUCCESS",
                "0x00000005: Access is denied. | symbol=ERROR_ACCESS_DENIED",
                "0x0000051B: This SID cannot be the owner. | symbol=ERROR_INVALID_OWNER",
            ],
            reported: &[],
        },
        Case {
            name: "labels.txt",
            page: "Error Codes\n\n-1000 INTERNAL_ERROR\n\nMessage: Internal server error\n\nDescription: The server failed.\n\n\
                   -1001 NOT_FOUND\n\nMessage: Not found\n\n-1100 INVALID_SIZE\n\nMessage: Invalid size\n",
            args: &[],
            entries: &[
                "-1000: Internal server error | symbol=INTERNAL_ERROR | description=The server failed.",
                "-1001: Not found | symbol=NOT_FOUND",
                "-1100: Invalid size | symbol=INVALID_SIZE",
            ],
            reported: &[],
        },
        Case {
            name: "bars.txt",
            page: "SQL API / Error codes\nCode | Description |\n2000 |\nvalidity has expired |\n2001 |\nincorrect number |\n\
                   2003 | message rejected |\n2004 | operator error |\n2200 |\nInvalid number |\n",
            args: &[],
            entries: &[
                "2000: validity has expired",
                "2001: incorrect number",
                "2003: message rejected",
                "2004: operator error",
                "2200: Invalid number",
            ],
            reported: &[],
        },
    ]);
}

#[test]
fn subjects_of_tables_depend_on_headings_columns_and_values() {
    check(&[
        // Like the reply codes of bitbank: a section of an error list can be named after a status.
        Case {
            name: "sections.md",
            page: "# Error codes\n\n## Limits\n\n- `60001` Insufficient amount.\n- `60002` Too many orders.\n\n## STOP_SYSTEM_STATUS\n\n- `70001` System error.\n- `70004` Orders are on hold.\n\
                   - `70009` Try again.\n- `70010` The minimum is higher.\n\n## Order states\n\n- `new`: Not filled\n- `lost`: Rejected\n- `late`: Expired\n\n## Currencies\n\n- 978: Euro\n- 840: US dollar\n",
            args: &["--single-enum", "Codes"],
            entries: &[
                "60001: Insufficient amount.",
                "60002: Too many orders.",
                "70001: System error.",
                "70004: Orders are on hold.",
                "70009: Try again.",
                "70010: The minimum is higher.",
            ],
            reported: &["lists currencies, not errors"],
        },
        // A column of a severity or of a channel stands beside errors.
        Case {
            name: "columns.md",
            page: "# Alarms\n\n| Id | Level | Channel | Text |\n|--|--|--|--|\n| 17 | 1 | a | Overcurrent |\n| 18 | 2 | b | Overload |\n\n\
                   ## Values\n\n| Code | Currency |\n|--|--|\n| 978 | Euro |\n| 840 | US dollar |\n",
            args: &[],
            entries: &["17: Overcurrent", "18: Overload"],
            reported: &["lists currency, not errors"],
        },
        // Like pages with a whole API: parameters are not errors, whatever their texts say.
        Case {
            name: "parameters.md",
            page: "# Errors and results\n\n| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n\n## Return history\n\n| Name | Type | Required | Description |\n|--|--|--|--|\n\
                   | symbol | STRING | Y | must not be empty |\n| start_t | INT | N | not before 2020 |\n| page | INT | N (default: 1) | no limit |\n\n\
                   ## Result\n\n| Param | Type | Description |\n|--|--|--|\n| a | String | no text |\n| b | boolean | not set |\n",
            args: &[],
            entries: &["1: No door", "2: No key"],
            reported: &["table 2, \"Return history\"", "table 3, \"Result\""],
        },
        // Like the codes of the DJI Cloud API: digits of codes are not codes.
        Case {
            name: "digits.md",
            page: "# Error codes\n\n| First digit (A) | Source |\n|--|--|\n| 3 | Device |\n| 4 | Pilot |\n\n| Code | Text |\n|--|--|\n| 300001 | No door |\n| 400001 | No key |\n",
            args: &[],
            entries: &["300001: No door", "400001: No key"],
            reported: &["First digit (A) | Source"],
        },
        // Like the registers of faults of an inverter: each bit is an error.
        Case {
            name: "bits.md",
            page: "# Faults\n\nEach bit is a fault.\n\n| Bit | Description |\n|--|--|\n| 0 | Trap occurred |\n| 1 | Clock fault |\n| 2 | Grid under-voltage phase 1 |\n\n\
                   ## Mode\n\n| Bit | Description |\n|--|--|\n| 0 | Direction |\n| 1 | Speed |\n",
            args: &[],
            entries: &[
                "0: Trap occurred",
                "1: Clock fault",
                "2: Grid under-voltage phase 1",
            ],
            reported: &["table 2, \"Mode\""],
        },
        // Like the errors of Ampache: sentences about versions, and examples.
        Case {
            name: "examples.md",
            page: "# API errors\n\n* **API 3, 4 and 5** always return 200.\n* **API 8** sets a status.\n\n## Error codes\n\n* **4700** No door\n* **4701** No key\n* **4702** Locked\n\n\
                   ## Example error messages\n\nError 4700: There is no such door\n\nError 4701: There is no such key\n",
            args: &[],
            entries: &["4700: No door", "4701: No key", "4702: Locked"],
            reported: &["2 lines: an example"],
        },
        // Like the errors of Dobot: texts in several languages, each in an object.
        Case {
            name: "languages.json",
            page: r#"[{"id": 8752, "level": 1, "de": {"description": "Kein Tor"}, "en": {"description": "No door", "solution": "Build it"}},
                      {"id": 8992, "level": 2, "de": {"description": "Kein Schlüssel"}, "en": {"description": "No key", "solution": "Find it"}}]"#,
            args: &[],
            entries: &[
                "8752: No door | description=Build it",
                "8992: No key | description=Find it",
            ],
            reported: &[],
        },
        // A bracket at the end of a text belongs to it.
        Case {
            name: "brackets.html",
            page: "<h1>Errors</h1><table><tr><td>E510 Too frequent (wait between the lookups)</td><td>E511 (No door)</td></tr><tr><td>E512 No key</td><td>E513 - Late (again)</td></tr></table>",
            args: &[],
            entries: &[
                "E510: Too frequent (wait between the lookups)",
                "E512: No key",
                "E511: No door",
                "E513: Late (again)",
            ],
            reported: &[],
        },
        // Identifiers of headings, as site generators write them.
        Case {
            name: "ids.mdx",
            page: "# Exit codes \\{#codes}\n\n### 2: Stack underflow \\{#2}\n\nToo few elements.\n\n### 3: Stack overflow \\{#3}\n\nToo many elements.\n",
            args: &[],
            entries: &[
                "2: Stack underflow | description=Too few elements.",
                "3: Stack overflow | description=Too many elements.",
            ],
            reported: &[],
        },
    ]);
}
