//! Serialization of enums as their codes, in human-readable and other formats.

use errcodes_catalog::faceki::Faceki;
use errcodes_catalog::trustx::{ProcessManager, TrustXError};
use errcodes_tests::catalogs::columns::{ColumnsAudience, ColumnsIncCategory};
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::odd_text::{OddTextError, Text};
use errcodes_tests::catalogs::sqlstate::SqlState;
use errcodes_tests::catalogs::uefi::Status;
use serde::{Deserialize, Serialize};
use serde_test::{Configure as _, Token, assert_de_tokens_error, assert_tokens};

#[test]
fn integer_codes_are_read_from_numbers_and_strings() {
    let cases = [
        ("5010", Some(Faceki::ExpiredDocument)),
        ("\"5010\"", Some(Faceki::ExpiredDocument)),
        ("\" 5010 \"", Some(Faceki::ExpiredDocument)),
        ("\"0x1392\"", Some(Faceki::ExpiredDocument)),
        ("5010.0", Some(Faceki::ExpiredDocument)),
        ("5.01e3", Some(Faceki::ExpiredDocument)),
        ("\"EXPIRED_DOCUMENT\"", Some(Faceki::ExpiredDocument)),
        ("\"ExpiredDocument\"", None),
        ("4711", Some(Faceki::from(4711))),
        ("\"4711\"", Some(Faceki::from(4711))),
        ("5010.5", None),
        ("1e300", None),
        ("-1", None),
        ("4294967296", None),
        ("\"expired\"", None),
        ("\"\"", None),
        ("null", None),
        ("true", None),
        ("[5010]", None),
    ];
    for (json, expected) in cases {
        let error: Result<Faceki, _> = serde_json::from_str(json);
        assert_eq!(error.ok(), expected, "{json}");
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(Faceki::deserialize(&value).ok(), expected, "{json}");
    }
    let error = serde_json::from_str::<Faceki>("\"expired\"").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid value: string \"expired\", expected a code of Faceki Faceki at line 1 column 9"
    );
    assert_eq!(
        serde_json::from_str::<Kafka>("-1").unwrap(),
        Kafka::UnknownServerError
    );
    assert_eq!(
        serde_json::from_str::<Kafka>("\"-1\"").unwrap(),
        Kafka::UnknownServerError
    );
    let timeout = serde_json::from_str::<Status>("9223372036854775826").unwrap();
    assert_eq!(timeout, Status::Timeout);
}

#[test]
fn values_are_read_from_their_texts() {
    for category in ColumnsIncCategory::ALL {
        let json = serde_json::to_string(category).unwrap();
        assert_eq!(json, format!("\"{}\"", category.as_str()));
        assert_eq!(
            serde_json::from_str::<ColumnsIncCategory>(&json).unwrap(),
            *category
        );
    }
    for value in ColumnsAudience::ALL {
        let json = serde_json::json!(value.as_str());
        assert_eq!(ColumnsAudience::deserialize(json).unwrap(), *value);
    }
    // Neither the name of the variant nor another spelling is accepted.
    for json in ["\"NoneAtAll\"", "\"User\"", "\"\"", "0", "null"] {
        assert!(
            serde_json::from_str::<ColumnsAudience>(json).is_err(),
            "{json}"
        );
    }
    let error = serde_json::from_str::<ColumnsAudience>("\"admin\"").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid value: string \"admin\", expected one of the values `user`, `operator`, `none at all` at line 1 column 7"
    );
}

#[test]
fn text_codes_are_read_from_strings_and_numbers() {
    let cases = [
        ("\"card_declined\"", Some(Text::CardDeclined)),
        ("\"404\"", Some(Text::NotFound)),
        ("404", Some(Text::NotFound)),
        ("-1", Some(Text::MinusOne)),
        ("\"new\"", Some(Text::from("new"))),
        ("5", Some(Text::from("5"))),
        ("1.5", Some(Text::from("1.5"))),
        // A string is always a code, never a name, so it is serialized exactly as it was read.
        ("\"CardDeclined\"", Some(Text::from("CardDeclined"))),
        (
            "18446744073709551615",
            Some(Text::from("18446744073709551615")),
        ),
        // `serde_json` has already rounded this number.
        ("18446744073709551617", None),
        ("1e300", None),
        ("null", None),
        ("{}", None),
    ];
    for (json, expected) in cases {
        assert_eq!(serde_json::from_str::<Text>(json).ok(), expected, "{json}");
    }
}

/// The representation of numbers in `serde_json` if any crate of a build enables its feature `arbitrary_precision`.
#[test]
fn numbers_of_arbitrary_precision_are_read() {
    type Number<'n> = serde::de::value::MapDeserializer<
        'n,
        std::vec::IntoIter<(&'n str, &'n str)>,
        serde_json::Error,
    >;
    let number = |digits| Number::new(vec![("$serde_json::private::Number", digits)].into_iter());
    let cases = [
        ("404", Text::NotFound),
        ("18446744073709551617", Text::from("18446744073709551617")),
        ("4.10", Text::from("4.10")),
    ];
    for (digits, expected) in cases {
        assert_eq!(
            Text::deserialize(number(digits)).unwrap(),
            expected,
            "{digits}"
        );
    }
    let cases = [
        ("5010", Some(Faceki::ExpiredDocument)),
        ("5010.0", Some(Faceki::ExpiredDocument)),
        ("5.01e3", Some(Faceki::ExpiredDocument)),
        ("5010.5", None),
        ("18446744073709551617", None),
    ];
    for (digits, expected) in cases {
        assert_eq!(
            Faceki::deserialize(number(digits)).ok(),
            expected,
            "{digits}"
        );
    }
    let map = Number::new(vec![("code", "404")].into_iter());
    assert!(Text::deserialize(map).is_err());
}

#[test]
fn codes_round_trip_through_json() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Report {
        code: ProcessManager,
        state: SqlState,
        last: Option<Kafka>,
    }
    let report = Report {
        code: ProcessManager::from(4711),
        state: SqlState::CODE_23505,
        last: None,
    };
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(json, r#"{"code":4711,"state":"23505","last":null}"#);
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
    let joined = [TrustXError::from(ProcessManager::AccessDenied)];
    assert_eq!(serde_json::to_string(&joined).unwrap(), "[7]");
    let mixed = [
        OddTextError::from(Text::CardDeclined),
        OddTextError::from(errcodes_tests::catalogs::odd_text::Number::NotFound),
    ];
    assert_eq!(
        serde_json::to_string(&mixed).unwrap(),
        r#"["card_declined",404]"#
    );
}

#[test]
fn formats_that_are_not_human_readable_have_the_exact_code() {
    assert_tokens(&Kafka::None.compact(), &[Token::I16(0)]);
    assert_tokens(&Kafka::from(4711).compact(), &[Token::I16(4711)]);
    assert_tokens(&SqlState::NoData.compact(), &[Token::Str("02000")]);
    assert_de_tokens_error::<serde_test::Compact<Kafka>>(
        &[Token::Str("0")],
        "invalid type: string \"0\", expected i16",
    );
}
