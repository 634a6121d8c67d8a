//! Untrusted text in displayed errors is inert: it cannot control a terminal or forge a log line.
#![allow(clippy::unwrap_used, reason = "invalid output fails the test")]

use errcodes::{Code, ErrorCode, Evidence};
use errcodes_core::load::load;
use errcodes_core::source::Source;
use errcodes_macros_impl::target::Target;
use errcodes_macros_impl::{args, include};
use proc_macro2::LexError;
use quote::quote;

/// A catalog with hostile texts.
mod hostile {
    errcodes::include_catalog!(
        "catalogs/hostile.toml",
        umbrella = AnyError,
        category = Kind
    );
}

use hostile::{AnyError, Door, Kind, Text};

/// Texts that clear a screen, set a title, forge a log line, or look like another text.
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

fn check(subject: &str, output: &str) {
    let active = output.chars().find(|c| errcodes_core::inert::is_active(*c));
    assert_eq!(active, None, "{subject}: {output:?}");
}

/// Checks `Display` and `Debug`, also with a width and a precision.
fn check_error(error: &impl ErrorCode) {
    check("Display", &format!("{error} {error:>80} {error:.3}"));
    check("Debug", &format!("{error:?}"));
}

#[test]
fn listed_errors_are_displayed_inert() {
    for error in Door::ALL {
        check_error(error);
        check_error(&AnyError::from(*error));
        assert!(error.message().contains('\u{1B}'), "`message` is unchanged");
        if let Some(category) = error.category() {
            check("a category", &format!("{category}"));
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
    check("a parse error", &error.to_string());
    let error = Door::Locked.format([]).unwrap_err();
    check("a format error", &error.to_string());
}

#[test]
fn codes_and_messages_from_servers_are_displayed_inert() {
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
            unreachable!("the code is not listed");
        };
        check("an unknown code", &format!("{code} {code:?} {code:>20}"));
        let formatted = Door::format_locked(&text);
        check("a message", &format!("{formatted} {formatted:?}"));
        let template = Door::Locked.template();
        let formatted = template.format([&text]).unwrap().to_string();
        check("a message", &formatted);
        // `get` returns unchanged parts of the server's text; only `Debug` makes the arguments inert.
        let sent = Door::Locked.message().replace("%s", text);
        let arguments = Door::Locked.parse_arguments(&sent).unwrap();
        assert_eq!(arguments.get("by"), Some(text));
        check("arguments", &format!("{arguments:?}"));
        let _ = Text::from_evidence(text, &Evidence::new().message(text));
    }
}

#[test]
fn responses_are_displayed_inert() {
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
        assert_eq!(error.message(), Some(text), "`message` is unchanged");
        check("a response", &format!("{error} {error:?}"));
    }
}

/// The compiler prints the word if the author's type has no variant for it.
#[test]
fn words_without_a_variant_are_reported_inert() {
    let source = Source {
        path: "acme.toml".to_owned(),
        text: r#"
provider = "Acme"
[enums.Acme.codes]
1 = { name = "Slow", category = "clear \u001B[2J \u202Eexe" }
"#
        .to_owned(),
    };
    let args = args::parse(quote!(errcodes, "acme.toml", types(category = Category))).unwrap();
    let loaded = load(&source, str::to_owned);
    let expansion = include::expand(&loaded, &args, Target::File);
    assert!(expansion.diagnostics.usage.is_empty());
    let lex = |source: &str| source.parse().map_err(|error: LexError| error.to_string());
    let tokens = expansion.items.into_tokens(lex, Default::default());
    let source = tokens.unwrap().to_string();
    let message = source.split("no variant").nth(1).unwrap();
    let message = message.split("of the column").next().unwrap();
    assert!(message.contains("\u{FFFD}[2J \u{FFFD}exe"), "{message}");
}
