//! Text codes: SQLSTATE, URNs, and unusual codes of all kinds.

use std::mem::size_of;

use errcodes::{CatalogEnum, Code, ErrorCode};
use errcodes_tests::catalogs::acme::AcmeError;
use errcodes_tests::catalogs::odd_text::{More, Number, OddTextError, Text};
use errcodes_tests::catalogs::sqlstate::SqlState;

#[test]
fn every_text_is_kept() {
    fn check<E>(texts: &[&str])
    where
        E: CatalogEnum + for<'a> From<&'a str> + From<String> + Into<String>,
    {
        let known: Vec<_> = E::ALL.iter().map(ErrorCode::code).collect();
        let odd = [
            "",
            " ",
            "\0",
            "ß",
            "card_declined ",
            "CARD_DECLINED",
            "22p02",
            "2202",
            "٣",
        ];
        let known_texts = known.iter().filter_map(|code| code.as_str());
        for text in known_texts.chain(odd).chain(texts.iter().copied()) {
            let error = E::from(text);
            assert_eq!(error.code(), text);
            assert_eq!(error.is_known(), known.contains(&Code::Str(text)), "{text}");
            if error.is_known() {
                let first = E::ALL.iter().find(|error| error.code() == text);
                assert_eq!(Some(&error), first, "the first of the entries of {text}");
            }
            assert_eq!(E::from(text.to_owned()), error);
            let back: String = error.into();
            assert_eq!(back, text);
        }
    }
    check::<SqlState>(&["99999", "22P0", "22P022"]);
    check::<AcmeError>(&["urn:ietf:params:acme:error:", "badCSR"]);
    check::<Text>(&["busy", "BUSY", "auth/user-not-found"]);
    check::<More>(&["busy"]);
}

#[test]
fn there_is_a_constant_where_the_code_can_be_spelt() {
    fn by_code(error: &SqlState) -> &'static str {
        match *error {
            SqlState::CODE_23505 => "unique",
            SqlState::CODE_22P02 | SqlState::CODE_2202E => "data",
            SqlState::ArraySubscriptError => "the second of 2202E",
            SqlState::Unknown(_) => "unknown",
            _ => "another",
        }
    }
    let cases = [
        (SqlState::UniqueViolation, "unique"),
        (SqlState::InvalidTextRepresentation, "data"),
        (SqlState::ArrayElementError, "data"),
        (SqlState::ArraySubscriptError, "the second of 2202E"),
        (SqlState::from("99999"), "unknown"),
        (SqlState::NoData, "another"),
    ];
    for (error, expected) in cases {
        assert_eq!(by_code(&error), expected, "{error:?}");
    }
    assert_eq!(Text::CODE_CARD_DECLINED, Text::CardDeclined);
    assert_eq!(Text::CODE_GRÖSSE, Text::Groesse);
    assert_eq!(Text::CODE_404, Text::NotFound);
}

/// Any text is a valid code. Symbols and names are also looked up, so that both conversions of a text agree.
#[test]
fn a_text_is_parsed_as_a_code_and_looked_up_as_code_then_symbol_then_name() {
    let cases = [
        ("card_declined", Text::CardDeclined, true),
        ("DECLINED", Text::DeclinedAsCode, true),
        ("CardDeclined", Text::CardDeclined, false),
        ("Locked", Text::LockedByUser, true),
        ("LockedByServer", Text::LockedByServer, false),
        ("\0B", Text::ZeroA, false),
        ("-1", Text::MinusOne, true),
        ("a\"b\\c\n", Text::Escaped, true),
    ];
    for (text, expected, is_code) in cases {
        let parsed: Result<Text, core::convert::Infallible> = text.parse();
        assert_eq!(parsed, Ok(Text::from(text)), "{text}");
        assert_eq!(Text::from(text).is_known(), is_code, "{text}");
        assert_eq!(Text::lookup(text), Some(expected), "{text}");
    }
    assert_eq!(Text::lookup("nothing like it"), None);
    assert_eq!(Text::from_name("CardDeclined"), Some(Text::CardDeclined));
    assert_eq!(Text::from_name("card_declined"), None);
    let Ok(unknown) = "nothing like it".parse::<Text>();
    assert_eq!(unknown.code(), "nothing like it");
    assert_eq!(Text::from_symbol("DECLINED"), Some(Text::CardDeclined));
    assert_eq!(Text::from_symbol("\0B"), Some(Text::ZeroA));
    assert_eq!(Text::from_symbol("B"), Some(Text::A));
    assert_eq!(
        SqlState::from_symbol("unique_violation"),
        Some(SqlState::UniqueViolation)
    );
}

#[test]
fn unknown_texts_are_shown_and_compared() {
    let unknown = Text::from("new_code");
    assert_eq!(format!("{unknown:?}"), "Unknown(\"new_code\")");
    assert_eq!(unknown.to_string(), "unknown error code new_code");
    assert_eq!(unknown.clone(), unknown);
    assert!(unknown > Text::EightAndZero);
    assert!(unknown < Text::from("newer_code"));
    let Text::Unknown(code) = &unknown else {
        panic!("{unknown:?} is not listed");
    };
    assert_eq!(code.get(), "new_code");
    assert_eq!(Text::CardDeclined.to_string(), "Your card was declined.");
    let pointers = 3 * size_of::<usize>();
    assert_eq!(
        (size_of::<Text>(), size_of::<Option<Text>>()),
        (pointers, pointers)
    );
}

#[test]
fn enums_of_texts_extend_each_other_and_join_those_of_numbers() {
    assert_eq!(More::from("busy"), More::StillBusy);
    assert_eq!(More::from("Busy"), More::Busy);
    let cases = [
        (OddTextError::from(More::StillBusy), Code::Str("busy")),
        (OddTextError::from(Text::from("x")), Code::Str("x")),
        (OddTextError::from(Number::NotFound), Code::Int(404)),
        (OddTextError::from(Number::from(5)), Code::Int(5)),
    ];
    for (error, code) in cases {
        assert_eq!(error.code(), code);
        let any: &dyn ErrorCode = &error;
        assert_eq!(any.code(), code);
    }
}
