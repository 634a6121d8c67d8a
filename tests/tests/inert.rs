//! What is shown of texts that strangers wrote does not act on terminals and logs.
#![allow(clippy::unwrap_used, reason = "what can't be read fails the test")]

use errcodes::{Code, ErrorCode, Evidence};

/// A catalog of a vendor who has never been reviewed.
mod hostile {
    errcodes::include_catalog!("catalogs/hostile.toml", join = AnyError, category = Kind);
}

use hostile::{AnyError, Door, Kind, Text};

/// Texts that clear a screen, set a title, forge a line of a log, or look like another text.
const HOSTILE: [&str; 10] = [
    "\u{1B}[2J\u{1B}[1;1H",
    "\u{1B}]0;title\u{7}",
    "\u{9B}31m",
    "\u{1B}]52;c;cm0gLXJm\u{7}",
    "over\rwritten",
    "line\nERROR forged",
    "\u{202E}txt.exe",
    "\u{2066}x\u{2069}",
    "\0\u{8}\u{7F}\u{85}\t",
    "\u{2028}ERROR forged\u{2029}",
];

fn check(what: &str, shown: &str) {
    let active = shown.chars().find(|c| errcodes_core::inert::is_active(*c));
    assert_eq!(active, None, "{what}: {shown:?}");
}

/// Checks `Display` and `Debug`, with a width too.
fn check_error(error: &impl ErrorCode) {
    check("Display", &format!("{error} {error:>80} {error:.3}"));
    check("Debug", &format!("{error:?}"));
}

#[test]
fn listed_errors_are_shown_inert() {
    for error in Door::ALL {
        check_error(error);
        check_error(&AnyError::from(*error));
        assert!(error.message().contains('\u{1B}'), "the text is as it is");
        if let Some(category) = error.category() {
            check("a category", &category.to_string());
        }
    }
    for error in Text::ALL {
        check_error(error);
        check("a code", &ErrorCode::code(error).to_string());
    }
    check(
        "a category",
        &format!("{} {:?}", Kind::ALL[0], Kind::ALL[0]),
    );
    let error = "9x".parse::<Door>().unwrap_err();
    check("an error of parsing", &error.to_string());
    let error = Door::Locked.format([]).unwrap_err();
    check("an error of formatting", &error.to_string());
}

#[test]
fn texts_from_outside_are_shown_inert() {
    for text in HOSTILE {
        let unknown = Text::from(text);
        assert_eq!(unknown.code(), text);
        check_error(&unknown);
        check_error(&AnyError::from(unknown.clone()));
        check(
            "a code",
            &format!("{} {:?}", Code::from(text), Code::from(text)),
        );
        let Text::Unknown(code) = unknown else {
            unreachable!("it is not listed");
        };
        check("an unknown code", &format!("{code} {code:?} {code:>20}"));
        let formatted = Door::format_locked(&text);
        check("a message", &format!("{formatted} {formatted:?}"));
        let template = Door::Locked.template();
        let formatted = template.format([&text]).unwrap().to_string();
        check("a message", &formatted);
        // It is the text that the error was made of, and so are its arguments.
        let sent = Door::Locked.message().replace("%s", text);
        let arguments = Door::Locked.parse_arguments(&sent).unwrap();
        assert_eq!(arguments.get("by"), Some(text));
        check("arguments", &format!("{arguments:?}"));
        let _ = Text::from_evidence(text, &Evidence::new().message(text));
    }
}

#[test]
fn responses_are_shown_inert() {
    for text in HOSTILE {
        let bodies = [
            serde_json::json!({ "code": 1, "message": text }),
            serde_json::json!({ "code": 7, "message": text, "x": text }),
            serde_json::json!({ "code": 7 }),
            serde_json::json!({ "message": text }),
            serde_json::json!([text]),
        ];
        let bodies = bodies.iter().map(ToString::to_string);
        for body in bodies.chain([text.to_owned()]) {
            let error = Door::from_response(500_u16, body);
            check("a response", &format!("{error} {error:?}"));
        }
        let body = serde_json::json!({ "code": text, "message": text }).to_string();
        let error = Text::from_response(500_u16, body);
        assert_eq!(error.message(), Some(text), "the text is as it is");
        check("a response", &format!("{error} {error:?}"));
    }
}
