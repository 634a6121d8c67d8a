//! Decoding of the error responses of many vendors, one row for each body.

use std::fmt::Write as _;

use errcodes::FromResponse;

mod vendors {
    errcodes::include_catalog!("catalogs/response_shapes.toml", umbrella = false);
}
use vendors::{Coinbase, Okx, WithStatus};

/// Checks bodies, each with the HTTP status and the expected error: the name of the variant, the message and the detail. An
/// unknown error is shown with its code, and a success as `ok`.
fn check<E: FromResponse>(rows: &[(u16, &str, &str)]) {
    for (status, body, expected) in rows {
        assert_eq!(decode::<E>(*status, body), *expected, "{status} {body}");
    }
}

fn decode<E: FromResponse>(status: u16, body: &str) -> String {
    let response = E::from_response(status, body);
    let mut shown = match response.error() {
        Some(error) if error.is_known() => error.name().to_owned(),
        Some(error) => format!("unknown {}", error.code()),
        None if response.is_success() => "ok".to_owned(),
        None => "no error".to_owned(),
    };
    for text in [response.message(), response.detail()]
        .into_iter()
        .flatten()
    {
        let _ = write!(shown, ", {text}");
    }
    shown
}

/// Of several locations, one with an empty text counts as absent, and a listed code is used before an unlisted one.
#[test]
fn precedence_of_locations() {
    // OKX API guide, "Place multiple orders", and "Error code".
    check::<Okx>(&[
        (
            200,
            r#"{"code":"1","data":[{"sCode":"0","sMsg":""}],"msg":"All operations failed"}"#,
            "AllFailed, All operations failed",
        ),
        (
            200,
            r#"{"code":"1","data":[{"clOrdId":"","ordId":"","sCode":"51008","sMsg":"Order failed. Insufficient USDT balance in account"}],"msg":""}"#,
            "InsufficientBalance, Order failed. Insufficient USDT balance in account",
        ),
        (
            200,
            r#"{"code":"0","data":[{"sCode":"0","sMsg":" "}],"msg":""}"#,
            "ok",
        ),
        (
            200,
            r#"{"code":"0","data":[{"sCode":"51999","sMsg":""}],"msg":""}"#,
            "unknown 51999",
        ),
        (
            200,
            r#"{"code":"51999","data":[{"sCode":"","sMsg":""}],"msg":"m"}"#,
            "unknown 51999, m",
        ),
        (200, r#"{"code":"  ","data":[],"msg":"m"}"#, "ok, m"),
    ]);
    // Coinbase Advanced Trade API, "Create Order".
    check::<Coinbase>(&[
        (
            200,
            r#"{"success":false,"failure_reason":"UNKNOWN_FAILURE_REASON","error_response":{"error":"INSUFFICIENT_FUND","message":"Insufficient balance in source account","error_details":""}}"#,
            "InsufficientFund, Insufficient balance in source account",
        ),
        (
            200,
            r#"{"success":false,"failure_reason":"NEW_REASON","error_response":{"error":"","message":"m","error_details":"d"}}"#,
            "unknown NEW_REASON, m, d",
        ),
        (
            200,
            r#"{"success":false,"failure_reason":"NEW_REASON","error_response":{"error":"NEW_ERROR"}}"#,
            "unknown NEW_REASON",
        ),
    ]);
    // The HTTP status is used only if the body has no code.
    check::<WithStatus>(&[
        (
            404,
            r#"{"code": 7, "error": {"code": 1203}}"#,
            "QuotaExceeded",
        ),
        (404, r#"{"code": 7, "message": ""}"#, "unknown 7"),
        (404, r#"{"code": null, "message": "m"}"#, "NotFound, m"),
        (404, "<html>", "NotFound"),
    ]);
}

/// The code that is returned as it was sent is that of the error.
#[test]
fn the_code_is_that_of_the_error() {
    let code = |body| {
        WithStatus::from_response(404, body)
            .code()
            .map(|code| code.to_string())
    };
    assert_eq!(
        code(r#"{"code": 7, "error": {"code": "1203.0"}}"#),
        Some("7".to_owned())
    );
    assert_eq!(
        code(r#"{"code": 70000, "error": {"code": "1203"}}"#),
        Some("1203".to_owned())
    );
    assert_eq!(code(r#"{"code": 70000}"#), Some("70000".to_owned()));
    assert_eq!(code(r#"{"code": " "}"#), Some("404".to_owned()));
}
