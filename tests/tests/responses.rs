//! Decoding of HTTP responses by the `[response]` table of a catalog.

use std::fmt::Debug;

use errcodes::{Certainty, ErrorCode, ErrorResponse, FromResponse};
use errcodes_catalog::openapi_v2::{BusinessError, OpenApiV2Error, TopLevel};
use errcodes_catalog::tru_id::TruId;

mod vendor {
    errcodes::include_catalog!("catalogs/responses.toml");
}
use vendor::{Nested, Text};

struct Case<E> {
    status: u16,
    body: &'static str,
    /// The errors, innermost first.
    errors: Vec<E>,
    message: Option<&'static str>,
    detail: Option<&'static str>,
    /// The members that were not read, as JSON; empty if the body is not JSON.
    extra: &'static str,
    shown: &'static str,
}

/// Returns a case with a JSON body without texts, in which all members are read.
fn case<E>(status: u16, body: &'static str, errors: Vec<E>, shown: &'static str) -> Case<E> {
    Case {
        status,
        body,
        errors,
        message: None,
        detail: None,
        extra: "{}",
        shown,
    }
}

fn check<E: FromResponse + PartialEq + Debug>(cases: Vec<Case<E>>) {
    for case in cases {
        let error: ErrorResponse<E> = E::from_response(case.status, case.body);
        let body = case.body;
        assert_eq!(error.envelope(), case.errors, "{body}");
        assert_eq!(error.error(), case.errors.first(), "{body}");
        assert_eq!(
            (error.message(), error.detail()),
            (case.message, case.detail),
            "{body}"
        );
        let extra = error
            .extra()
            .map_or_else(String::new, |json| json.to_string());
        assert_eq!(extra, case.extra, "{body}");
        assert_eq!(error.to_string(), case.shown, "{body}");
        assert_eq!(
            (error.http_status(), error.body()),
            (case.status, body.as_bytes())
        );
        assert_eq!(error.json().is_none(), case.extra.is_empty(), "{body}");
    }
}

#[test]
fn problem_documents() {
    let title = Some("Phone Format Invalid");
    check(vec![
        Case {
            message: title,
            detail: Some("No +"),
            extra: r#"{"instance":"/i","trace":{"id":1}}"#,
            ..case(
                400,
                r#"{"type": "https://tru.id/docs", "title": "Phone Format Invalid", "detail": "No +", "instance": "/i", "trace": {"id": 1}}"#,
                vec![TruId::PhoneFormatInvalid],
                "Phone Format Invalid (code 400, HTTP status 400)",
            )
        },
        // The title is that of another status, so the code decides.
        Case {
            message: title,
            extra: r#"{"status":400}"#,
            ..case(
                404,
                r#"{"title": "Phone Format Invalid", "status": 400}"#,
                vec![TruId::NotFound],
                "Phone Format Invalid (code 404, HTTP status 404)",
            )
        },
        Case {
            extra: "",
            ..case(
                502,
                "<html><body><h1>502 Bad Gateway</h1></body></html>",
                vec![TruId::from(502)],
                "unknown error code 502 (HTTP status 502)",
            )
        },
        Case {
            extra: "",
            ..case(
                429,
                "",
                vec![TruId::TooManyRequests],
                "Too Many Requests (code 429, HTTP status 429)",
            )
        },
        // A truncated body.
        Case {
            extra: "",
            ..case(
                400,
                r#"{"title": "Phone Format Inva"#,
                vec![TruId::BadRequest],
                "Bad Request (code 400, HTTP status 400)",
            )
        },
        // JSON with another structure.
        Case {
            extra: r#"["title"]"#,
            ..case(
                400,
                r#"["title"]"#,
                vec![TruId::BadRequest],
                "Bad Request (code 400, HTTP status 400)",
            )
        },
        Case {
            extra: r#"{"title":["Phone Format Invalid"],"type":null}"#,
            ..case(
                400,
                r#"{"title": ["Phone Format Invalid"], "type": null}"#,
                vec![TruId::BadRequest],
                "Bad Request (code 400, HTTP status 400)",
            )
        },
    ]);
}

#[test]
fn two_levels() {
    let inner = OpenApiV2Error::BusinessError(BusinessError::FormNotFound);
    let outer = OpenApiV2Error::TopLevel(TopLevel::InvalidParametersOrBusinessError);
    let message = Some("Form not found");
    check(vec![
        Case {
            message,
            extra: r#"{"data":null}"#,
            ..case(
                200,
                r#"{"code": 400, "error_code": 100304, "message": "Form not found", "data": null}"#,
                vec![inner, outer],
                "Form not found (code 100304, HTTP status 200)",
            )
        },
        Case {
            message: Some("nope"),
            ..case(
                400,
                r#"{"code": "400", "message": "nope"}"#,
                vec![outer],
                "nope (code 400, HTTP status 400)",
            )
        },
        case(
            400,
            r#"{"error_code": "100304"}"#,
            vec![inner],
            "Form not found (code 100304, HTTP status 400)",
        ),
        // A code that is not listed, and a value that is not a code.
        Case {
            extra: r#"{"code":{"value":400}}"#,
            ..case(
                400,
                r#"{"code": {"value": 400}, "error_code": 100999.0}"#,
                vec![OpenApiV2Error::BusinessError(BusinessError::from(100_999))],
                "unknown error code 100999 (HTTP status 400)",
            )
        },
        Case {
            extra: r#"{"code":-1,"error_code":null}"#,
            ..case(
                502,
                r#"{"error_code": null, "code": -1}"#,
                vec![],
                "HTTP status 502, code -1 not understood",
            )
        },
        Case {
            extra: "",
            ..case(
                404,
                "Not Found",
                vec![],
                "HTTP status 404, no code understood",
            )
        },
    ]);
}

#[test]
fn nested_and_alternative_locations() {
    check(vec![
        Case {
            message: Some("Limit 5 reached"),
            extra: r#"{"error":{"extra":1}}"#,
            ..case(
                400,
                r#"{"error": {"code": "7", "message": "Limit 5 reached", "extra": 1}}"#,
                vec![Nested::LimitReached],
                "Limit 5 reached (code 7, HTTP status 400)",
            )
        },
        // The second location, with an escaped name.
        Case {
            message: Some("Limit 5 reached"),
            ..case(
                400,
                r#"{"error/code": 7, "error": {"message": "Limit 5 reached"}}"#,
                vec![Nested::LimitReached],
                "Limit 5 reached (code 7, HTTP status 400)",
            )
        },
        // A symbol without a code, and a symbol as evidence for a code.
        case(
            400,
            r#"{"error": {"symbol": "E_OTHER"}}"#,
            vec![Nested::OtherLimitReached],
            "Other limit (code 7, HTTP status 400)",
        ),
        case(
            400,
            r#"{"error": {"code": 7, "symbol": "E_OTHER"}}"#,
            vec![Nested::OtherLimitReached],
            "Other limit (code 7, HTTP status 400)",
        ),
        case(
            400,
            r#"{"error": {"code": 8, "symbol": "E_OTHER"}}"#,
            vec![Nested::from(8)],
            "unknown error code 8 (HTTP status 400)",
        ),
        // The symbol of the code's second entry, at the location of the code.
        case(
            400,
            r#"{"error": {"code": "E_OTHER"}}"#,
            vec![Nested::OtherLimitReached],
            "Other limit (code 7, HTTP status 400)",
        ),
        // Only a problem type.
        case(
            400,
            r#"{"type": "https://vendor.example/other"}"#,
            vec![Nested::OtherLimitReached],
            "Other limit (code 7, HTTP status 400)",
        ),
        // A symbol at the location of the code.
        case(
            400,
            r#"{"error": {"code": "E_LIMIT"}}"#,
            vec![Nested::LimitReached],
            "Limit {limit} reached (code 7, HTTP status 400)",
        ),
        case(
            400,
            "\u{FEFF}{\"error\": {\"code\": 7}}",
            vec![Nested::LimitReached],
            "Limit {limit} reached (code 7, HTTP status 400)",
        ),
    ]);
}

#[test]
fn text_codes() {
    check(vec![
        case(
            402,
            r#"{"error": {"code": "card_declined"}}"#,
            vec![Text::CardDeclined],
            "DECLINED (code card_declined, HTTP status 402)",
        ),
        case(
            402,
            r#"{"error": {"code": 404}}"#,
            vec![Text::NotFound],
            "NotFound (code 404, HTTP status 402)",
        ),
        case(
            402,
            r#"{"error": {"code": "DECLINED"}}"#,
            vec![Text::CardDeclined],
            "DECLINED (code card_declined, HTTP status 402)",
        ),
        Case {
            extra: r#"{"error":{"code":""}}"#,
            ..case(
                402,
                r#"{"error": {"code": "", "symbol": "DECLINED"}}"#,
                vec![Text::CardDeclined],
                "DECLINED (code card_declined, HTTP status 402)",
            )
        },
        case(
            402,
            r#"{"error": {"code": "new"}}"#,
            vec![Text::from("new")],
            "unknown error code new (HTTP status 402)",
        ),
    ]);
}

#[test]
fn arguments_are_parsed_from_the_servers_message() {
    let error = Nested::from_response(
        400_u16,
        r#"{"error": {"code": 7, "message": "Limit 5 reached"}}"#,
    );
    let arguments = error.arguments().unwrap();
    assert_eq!(arguments.get("limit"), Some("5"));
    let unmatched = Nested::from_response(400_u16, r#"{"error": {"code": 7, "message": "?"}}"#);
    assert_eq!(unmatched.arguments(), None);
}

#[test]
fn any_bytes_are_kept() {
    let bodies: [&[u8]; 4] = [b"\xFF\xFE{", b"\0", b"{\"title\": \"\xC3\"}", b"null"];
    for body in bodies {
        let error = OpenApiV2Error::from_response(http::StatusCode::BAD_GATEWAY, body);
        assert_eq!((error.error(), error.body()), (None, body));
        assert_eq!(error.body_lossy(), String::from_utf8_lossy(body));
        assert_eq!(error.status_code(), Some(http::StatusCode::BAD_GATEWAY));
    }
    let error = TruId::from_response(404_u16, "x").map(Some);
    assert_eq!(error.error(), Some(&Some(TruId::NotFound)));
    // A literal needs no suffix.
    let error = TruId::from_response(404, "x");
    assert_eq!(
        error.error().and_then(ErrorCode::status_code),
        Some(http::StatusCode::NOT_FOUND)
    );
    assert_eq!(size_of::<ErrorResponse<TruId>>(), size_of::<usize>());
}

#[test]
fn truncated_bodies_never_give_a_code() {
    let body = r#"{"code": 400, "error_code": 100304, "message": "Form not found \u00e4"}"#;
    for end in 0..body.len() {
        let error = OpenApiV2Error::from_response(400_u16, &body[..end]);
        assert_eq!(error.envelope(), [], "{}", &body[..end]);
        assert_eq!(error.body_lossy(), &body[..end]);
    }
}

/// An invalid member of a body does not hide the code.
#[test]
fn codes_are_read_from_bodies_with_invalid_parts() {
    let deep = |open: &str, close: &str| {
        let (open, close) = (open.repeat(20_000), close.repeat(20_000));
        format!(r#"{{"trace": {open}0{close}, "error": {{"code": 7, "symbol": "E_LIMIT"}}}}"#)
            .into_bytes()
    };
    let bodies: [&[u8]; 12] = [
        b"{\"error\": {\"code\": 7, \"message\": \"Gr\xF6\xDFe\", \"symbol\": \"E_LIMIT\"}}",
        b"{\"error\": {\"code\": 7, \"symbol\": \"E_LIMIT\"}, \"by\": \"\x93Caf\xE9\x94\"}",
        b"{\"\xE9\": 1, \"error\": {\"code\": 7, \"symbol\": \"E_LIMIT\"}}",
        br#"{"error": {"code": 7, "symbol": "E_LIMIT"}, "limit": 1e400}"#,
        br#"{"limit": -1E+999, "error": {"code": 7.0, "symbol": "E_LIMIT"}}"#,
        br#"{"limit": NaN, "error": {"code": "7", "symbol": "E_LIMIT"}}"#,
        br#"{"name": "\ud83e", "error": {"code": 7, "symbol": "E_LIMIT"}}"#,
        b"{\"name\": \"two\nlines\t\", \"error\": {\"code\": 7, \"symbol\": \"E_LIMIT\"}}",
        br#"{"error": {"code": 7, "symbol": "E_LIMIT",},}"#,
        b"\xEF\xBB\xBF {\"error\": {\"code\": 7, \"symbol\": \"E_LIMIT\"}}\n<!-- cached -->",
        &deep("[", "]"),
        &deep("{\"a\":", "}"),
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(100)]);
        let error = Nested::from_response(429_u16, body);
        assert_eq!(error.error(), Some(&Nested::LimitReached), "{shown}");
        assert_eq!(error.symbol(), Some("E_LIMIT"), "{shown}");
        assert_eq!(error.body(), body, "{shown}");
    }
}

/// Servers may send a text code as a number of any length.
#[test]
fn numbers_are_read_as_text_codes() {
    let cases = [
        ("404", Text::NotFound),
        ("404.0", Text::NotFound),
        ("4.04e2", Text::NotFound),
        ("405", Text::from("405")),
        ("18446744073709551617", Text::from("18446744073709551617")),
        ("-9223372036854775809", Text::from("-9223372036854775809")),
        (
            "123456789012345678901234567890123456789012",
            Text::from("123456789012345678901234567890123456789012"),
        ),
        ("4.10", Text::from("4.10")),
        ("1e400", Text::from("1e400")),
    ];
    for (code, expected) in cases {
        let body = format!(r#"{{"error": {{"code": {code}}}}}"#);
        let error = Text::from_response(400_u16, body);
        assert_eq!(error.error(), Some(&expected), "{code}");
    }
}

#[test]
fn a_code_is_kept_as_it_was_sent() {
    let code = |body: &str| {
        let response = OpenApiV2Error::from_response(400, body);
        response.code().map(|code| format!("{code:?}"))
    };
    let cases = [
        (r#"{"code": 400}"#, Some("400")),
        (r#"{"code": "400"}"#, Some("\"400\"")),
        // The innermost level comes first, whether or not its code fits the code type.
        (r#"{"code": 400, "error_code": 100304}"#, Some("100304")),
        (
            r#"{"code": 400, "error_code": 99999999999}"#,
            Some("99999999999"),
        ),
        (r#"{"code": 400, "error_code": -1}"#, Some("-1")),
        (r#"{"code": 400, "error_code": 1e400}"#, Some("\"1e400\"")),
        (r#"{"code": 400, "error_code": 126.5}"#, Some("\"126.5\"")),
        (r#"{"code": 400, "error_code": 126.0}"#, Some("126")),
        (r#"{"code": 400, "error_code": "none"}"#, Some("\"none\"")),
        (r#"{"code": 400, "error_code": ""}"#, Some("400")),
        (r#"{"code": 400, "error_code": null}"#, Some("400")),
        (r#"{"code": [400]}"#, None),
        ("502", None),
    ];
    for (body, expected) in cases {
        assert_eq!(code(body).as_deref(), expected, "{body}");
    }
    // If the body contains no code, the code is the HTTP status, provided that the catalog says so.
    assert_eq!(TruId::from_response(502, "<html>").code(), Some(502.into()));

    let response = OpenApiV2Error::from_response(400, r#"{"code": 400, "error_code": -1}"#);
    let outer = OpenApiV2Error::TopLevel(TopLevel::InvalidParametersOrBusinessError);
    assert_eq!(response.error(), Some(&outer));
    let response = OpenApiV2Error::from_response(400, r#"{"code": -1, "message": "no"}"#);
    assert_eq!(response.error(), None);
    assert_eq!(
        response.to_string(),
        "no (HTTP status 400, code -1 not understood)"
    );
}

#[test]
fn the_parts_are_moved_out() {
    let body = r#"{"error": {"code": "new"}}"#;
    let response = || Text::from_response(402, body);
    // An error with a text code is not `Copy`.
    assert_eq!(response().into_error(), Some(Text::from("new")));
    assert_eq!(response().into_body(), body.as_bytes());
    let inner = BusinessError::from(100_304);
    let response = BusinessError::from_response(400, r#"{"error_code": 100304}"#);
    let response = response.map_into::<OpenApiV2Error>();
    assert_eq!(response.code(), Some(100_304.into()));
    assert_eq!(response.into_error(), Some(OpenApiV2Error::from(inner)));
}

/// The certainty of an error is that of its evidence, and not of its code.
#[test]
fn the_certainty_of_a_response() {
    let cases = [
        // A page of a proxy, whose status is a listed code.
        (
            504,
            "<html>Gateway Timeout</html>",
            TruId::MobileNetworkOperatorNotResponding,
            Certainty::CodeOnly,
        ),
        (404, "", TruId::NotFound, Certainty::CodeOnly),
        (404, "{}", TruId::NotFound, Certainty::CodeOnly),
        (
            404,
            r#"{"title": "Trace Not Found"}"#,
            TruId::TraceNotFound,
            Certainty::Exact,
        ),
        (
            404,
            r#"{"title": "trace not found"}"#,
            TruId::TraceNotFound,
            Certainty::Similar,
        ),
        // The vendor's generic problem is the fallback.
        (
            404,
            r#"{"title": "Project Not Found"}"#,
            TruId::NotFound,
            Certainty::CodeOnly,
        ),
        (
            404,
            r#"{"title": "Not Found"}"#,
            TruId::NotFound,
            Certainty::Exact,
        ),
        (
            404,
            r#"{"title": "Error", "detail": "The Trace with the given trace_id does not exist."}"#,
            TruId::TraceNotFound,
            Certainty::Exact,
        ),
        (502, "<html>", TruId::from(502), Certainty::CodeOnly),
    ];
    for (status, body, error, certainty) in cases {
        let response = TruId::from_response(status, body);
        assert_eq!(response.error(), Some(&error), "{body}");
        assert_eq!(response.certainty(), Some(certainty), "{body}");
        assert_eq!(response.map(Some).certainty(), Some(certainty), "{body}");
    }
    let response = BusinessError::from_response(502, "<html>");
    assert_eq!(response.certainty(), None, "there is no error");
}
