//! Messages with placeholders: formatting them, and parsing the arguments of a formatted text. `errcodes::Template` has
//! unit tests of ambiguous texts.

use errcodes::ErrorCode;
use errcodes_catalog::trustx::{ProcessManager, TrustXError};
use errcodes_tests::catalogs::columns::{Columns, Messages};

#[test]
fn formatted_messages_parse_to_their_arguments() {
    let cases: [(TrustXError, &str, &str, &str); 5] = [
        (
            ProcessManager::JwtOwnerInvalid.into(),
            "person_id",
            "42",
            "The JWT owner is not valid - jwt is not issued for person with id 42.",
        ),
        (
            ProcessManager::InvalidInputField.into(),
            "input_field",
            "name, age",
            "The API request contains invalid data in one of the input fields: name, age",
        ),
        // The argument contains the words around it.
        (
            ProcessManager::InputFieldBlank.into(),
            "input_field",
            "x Error: y",
            "The API request contains invalid data in one of the input fields: x Error: y Error: must not be blank.",
        ),
        (
            ProcessManager::BpmnFileInvalid.into(),
            "reason",
            "",
            "The received bpmn file was invalid. ",
        ),
        (
            ProcessManager::ProcessTokenDurationTooLong.into(),
            "maximum_duration",
            "1.5 h.",
            "The maximum process duration associated with the process token must be less than the maximum duration: 1.5 h..",
        ),
    ];
    for (error, param, value, text) in cases {
        assert_eq!(error.params(), [param]);
        assert_eq!(
            error.format([&value]).map(|text| text.to_string()),
            Ok(text.to_owned())
        );
        let arguments = error.parse_arguments(text).unwrap();
        assert_eq!(arguments.get(param), Some(value));
        assert_eq!(arguments.get("another"), None);
        let any: &dyn ErrorCode = &error;
        assert_eq!(any.template().parse_arguments(text), Some(arguments));
        assert_eq!(error.parse_arguments("Something else."), None);
    }
}

#[test]
fn format_functions_take_one_parameter_per_placeholder() {
    assert_eq!(
        ProcessManager::format_jwt_owner_invalid(&42).to_string(),
        "The JWT owner is not valid - jwt is not issued for person with id 42."
    );
    assert_eq!(
        Columns::format_hex(&"Ada", &3).to_string(),
        "Ada has 3 of 100% {a}"
    );
    assert_eq!(Columns::format_base(&5).to_string(), "Base 5%");
}

#[test]
fn a_wrong_number_of_arguments_is_an_error() {
    let error = Columns::Hex.format([&1]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "1 argument for \"%s has %d of 100%% {a}\", which has 2 placeholders: who, count"
    );
    assert!(Columns::Plain.format([]).is_ok());
    assert!(Columns::Plain.format([&1]).is_err());
    let arguments = Columns::Hex
        .parse_arguments("Ada has 3 of 100% {a}")
        .unwrap();
    assert_eq!(format!("{arguments:?}"), r#"{"who": "Ada", "count": "3"}"#);
    assert_eq!(arguments.len(), 2);
    assert_eq!(
        Columns::Hex.parse_arguments("Ada has three of 100% {a}"),
        None,
        "%d is a number"
    );
}

#[test]
fn many_mixed_and_escaped_placeholders() {
    let letters: [&dyn std::fmt::Display; 16] = [
        &'a', &'b', &'c', &'d', &'e', &'f', &'g', &'h', &'i', &'j', &'k', &'l', &'m', &'n', &'o',
        &'p',
    ];
    let text = Messages::Sixteen.format(letters).unwrap().to_string();
    assert_eq!(text, "abcdefghijklmnop");
    let arguments = Messages::Sixteen.parse_arguments(&text).unwrap();
    assert_eq!(arguments.get("p"), Some("p"));
    let text = Messages::format_mixed(&"Ada", &"home").to_string();
    assert_eq!(text, "Ada at home, Ada");
    let arguments = Messages::Mixed.parse_arguments(&text).unwrap();
    assert!(arguments.iter().eq([("user", "Ada"), ("place", "home")]));
    assert_eq!(Messages::Mixed.parse_arguments("Ada at home, Bob"), None);
    // The placeholder style of the enum also defines how a brace is escaped.
    assert_eq!(Messages::Escaped.message(), "{{}} is empty");
    assert_eq!(
        Messages::Escaped.format([]).unwrap().to_string(),
        "{} is empty"
    );
    assert!(Messages::Escaped.parse_arguments("{} is empty").is_some());
}

#[test]
fn messages_without_placeholders_have_no_arguments() {
    let error = ProcessManager::AccessDenied;
    assert!(error.parse_arguments(error.message()).unwrap().is_empty());
    assert_eq!(error.parse_arguments("Access denied"), None);
    let unknown = ProcessManager::from(4711);
    assert_eq!(unknown.parse_arguments("unknown error code 4711"), None);
    assert_eq!(unknown.template().message(), "unknown error code");
}
