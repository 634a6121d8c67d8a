//! Lists of errors in forms of single languages: resource bundles of Java, macros for enums of Objective-C, and assignments to the
//! elements of arrays.

use crate::recognition::{case, check};

#[test]
fn bundles_have_codes_with_points_joined_texts_and_escapes() {
    const ENTRIES: &[&str] = &[
        "01004: La puerta fue cerrada.",
        "42Y07.B: No hay una puerta en la habitación {0}.",
        "XK02.S: Error en el año {0}.",
    ];
    check(&[
        case(
            "DoorErrors_es.java",
            "public class DoorErrors_es extends ListResourceBundle {\n  protected Object[][] getContents() {\n    return new Object[][] {\n      { \"01004\", \"La puerta fue cerrada.\" },\n      { \"42Y07.B\", \"No hay una puerta en \"\n                   + \"la habitaci\\u00F3n {0}.\" },\n      { \"XK02.S\", \"Error en el a\\u00F1o {0}.\" },\n    };\n  }\n}\n",
            ENTRIES,
            &[],
        ),
        case(
            "Bundle.java",
            "public class Bundle extends ListResourceBundle {\n  private static final String[][] ERROR_TEXTS = {\n      { \"01004\", \"La puerta fue cerrada.\" },\n      { \"42Y07.B\", \"No hay una puerta en \"\n                   + \"la habitaci\\u00F3n {0}.\" },\n      { \"XK02.S\", \"Error en el a\\u00F1o {0}.\" },\n  };\n}\n",
            ENTRIES,
            &[],
        ),
    ]);
}

#[test]
fn escapes_in_texts_are_characters() {
    check(&[case(
        "errors.js",
        "const errors = {\n  1001: \"No caf\\u00e9 door\",\n  1002: \"No\\tkey \\u{1F511}\",\n  1003: \"No lock \\uD83D\\uDD12\",\n  1004: \"No \\\"latch\\\" at C:\\\\doors\",\n};\n",
        &[
            "1001: No café door",
            "1002: No key 🔑",
            "1003: No lock 🔒",
            "1004: No \"latch\" at C:\\doors",
        ],
        &[],
    )]);
}

#[test]
fn macros_declare_enums() {
    const ENTRIES_WITH_SYMBOLS: &[&str] = &[
        "0: There was no error. | symbol=DoorErrorNone",
        "1: The door does not exist. | symbol=DoorErrorNoDoor",
        "2: The key is lost. | symbol=DoorErrorNoKey",
    ];
    check(&[
        case(
            "DoorError.h",
            "/**\n * Errors of doors.\n */\ntypedef NS_ENUM(NSUInteger, DoorError) {\n    /** \\brief There was no error. */\n    DoorErrorNone = 0,\n    /** \\brief The door does not exist. */\n    DoorErrorNoDoor,\n    /**\n     * \\brief The key\n     * is lost.\n     */\n    DoorErrorNoKey\n};\n",
            ENTRIES_WITH_SYMBOLS,
            &[],
        ),
        case(
            "Domain.h",
            "typedef NS_ERROR_ENUM(DoorErrorDomain, DoorError) {\n    /** \\brief There was no error. */\n    DoorErrorNone = 0,\n    /** \\brief The door does not exist. */\n    DoorErrorNoDoor,\n    /**\n     * \\brief The key\n     * is lost.\n     */\n    DoorErrorNoKey\n};\n",
            ENTRIES_WITH_SYMBOLS,
            &[],
        ),
        case(
            "Closed.h",
            "typedef NS_CLOSED_ENUM(NSInteger, DoorError) {\n    /** \\brief There was no error. */\n    DoorErrorNone = 0,\n    /** \\brief The door does not exist. */\n    DoorErrorNoDoor,\n    /**\n     * \\brief The key\n     * is lost.\n     */\n    DoorErrorNoKey\n};\n",
            ENTRIES_WITH_SYMBOLS,
            &[],
        ),
        case(
            "Core.h",
            "CF_ENUM(OSStatus) {\n    /** \\brief There was no error. */\n    DoorErrorNone = 0,\n    /** \\brief The door does not exist. */\n    DoorErrorNoDoor,\n    /**\n     * \\brief The key\n     * is lost.\n     */\n    DoorErrorNoKey\n};\n",
            ENTRIES_WITH_SYMBOLS,
            &[],
        ),
        case(
            "Options.h",
            "typedef NS_OPTIONS(unsigned int, DoorErrors) {\n    /** \\brief There was no error. */\n    DoorErrorNone = 0,\n    /** \\brief The door does not exist. */\n    DoorErrorNoDoor,\n    /**\n     * \\brief The key\n     * is lost.\n     */\n    DoorErrorNoKey\n};\n",
            ENTRIES_WITH_SYMBOLS,
            &[],
        ),
        case(
            "Swift.h",
            "typedef SWIFT_ENUM(NSInteger, DoorError, open) {\n    /** \\brief There was no error. */\n    DoorErrorNone = 0,\n    /** \\brief The door does not exist. */\n    DoorErrorNoDoor,\n    /**\n     * \\brief The key\n     * is lost.\n     */\n    DoorErrorNoKey\n};\n",
            ENTRIES_WITH_SYMBOLS,
            &[],
        ),
    ]);
}

#[test]
fn assignments_to_elements_are_entries() {
    const ENTRIES: &[&str] = &[
        "1001: No such door",
        "1002: The door is locked",
        "1003: The key is lost",
    ];
    check(&[
        case(
            "prefixed.php",
            "<?php\n$MESS[\"ACME_DOOR_ERROR_CODE_1001\"] = \"No such door\";\n$MESS[\"ACME_DOOR_ERROR_CODE_1002\"] = \"The door is locked\";\n$MESS[\"ACME_DOOR_ERROR_CODE_1003\"] = \"The key is lost\";\n",
            ENTRIES,
            &[],
        ),
        case(
            "lang.php",
            "<?php\n$lang['error_1001'] = 'No such door';\n$lang['error_1002'] = 'The door is locked';\n$lang['error_1003'] = 'The key is lost';\n",
            ENTRIES,
            &[],
        ),
        case(
            "numbers.php",
            "<?php\n$errors[1001] = 'No such door';\n$errors[1002] = 'The door is locked';\n$errors[1003] = 'The key is lost';\n",
            ENTRIES,
            &[],
        ),
        case(
            "errors.js",
            "const errors = {};\nerrors[1001] = \"No such door\"\nerrors[1002] = \"The door is locked\"\nerrors[1003] = \"The key is lost\"\n",
            ENTRIES,
            &[],
        ),
        case(
            "Errors.cs",
            "public class Errors {\n  static Errors() {\n    Messages[1001] = \"No such door\";\n    Messages[1002] = \"The door is locked\";\n    Messages[1003] = \"The key is lost\";\n  }\n}\n",
            ENTRIES,
            &[],
        ),
        case(
            "errors.go",
            "package gate\n\nfunc init() {\n\terrorTexts[1001] = \"No such door\"\n\terrorTexts[1002] = \"The door is locked\"\n\terrorTexts[1003] = \"The key is lost\"\n}\n",
            ENTRIES,
            &[],
        ),
        case(
            "expressions.php",
            "<?php\n$errors[1001] = \"No such door\";\n$errors[1002] = \"The door is \" . \"locked\";\n$errors[1003] = \"No key \" . $name;\n",
            &["1001: No such door", "1002: The door is locked"],
            &["line 4: errors: 1003: the value is an expression, which is not read"],
        ),
        case(
            "headers.php",
            "<?php\n$headers[\"Content-Type\"] = \"text/html\";\n$headers[\"Accept\"] = \"all types\";\n$errors[1001] = \"No such door\";\n$errors[1002] = \"The door is locked\";\n",
            &["1001: No such door", "1002: The door is locked"],
            &[],
        ),
    ]);
}
