//! The order of locations, empty texts, and success.

use super::vendors::{Coinbase, Okx, WithStatus};
use super::{check, documented, response, shown};

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
        Some("1203.0".to_owned())
    );
    assert_eq!(
        code(r#"{"code": "+7", "error": {"code": "1203.5"}}"#),
        Some("+7".to_owned())
    );
    assert_eq!(
        code(r#"{"code": 70000, "error": {"code": "1203"}}"#),
        Some("1203".to_owned())
    );
    assert_eq!(code(r#"{"code": 70000}"#), Some("70000".to_owned()));
    assert_eq!(code(r#"{"code": " "}"#), Some("404".to_owned()));
}

/// The text beside the code, whichever of the codes it is.
#[test]
fn texts_are_those_beside_the_code() {
    let fedex = |outer: &str, inner: &str| {
        format!(
            "<TrackReply xmlns='http://fedex.com/ws/track/v7'><Notifications><Severity>S</Severity><Code>{outer}</Code><Message>outer</Message>\
             </Notifications><CompletedTrackDetails><TrackDetails><Notification><Code>{inner}</Code><Message>inner</Message></Notification>\
             </TrackDetails></CompletedTrackDetails></TrackReply>"
        )
    };
    for (outer, inner, expected) in [
        ("0", "9045", "Unavailable, inner"),
        ("9040", "0", "NotFound, outer"),
        ("7", "9045", "Unavailable, inner"),
        ("9040", "7", "NotFound, outer"),
    ] {
        check::<documented::FedEx>(&[(200, &fedex(outer, inner), expected)]);
    }
    // Several unlisted errors do not hide a listed one around them.
    check::<documented::FedEx>(&[(
        200,
        "<TrackReply><Notifications><Code>9040</Code><Message>outer</Message></Notifications><CompletedTrackDetails><TrackDetails><Notification>\
         <Code>7</Code><Message>inner</Message></Notification><Notification><Code>8</Code></Notification></TrackDetails></CompletedTrackDetails></TrackReply>",
        "NotFound, outer",
    )]);
    for (headers, body, expected) in [
        (
            &[("x-code", "1"), ("x-message", "h")][..],
            r#"{"code":2,"message":"b"}"#,
            "One, h",
        ),
        (
            &[("x-message", "h")],
            r#"{"code":2,"message":"b"}"#,
            "Two, b",
        ),
        (&[("x-code", "1")], r#"{"code":2,"message":"b"}"#, "One, b"),
    ] {
        let response = documented::HeaderOrBody::decode(response(400, headers, body));
        assert_eq!(shown(&response), expected);
    }
}

#[test]
fn documented_precedence() {
    check::<documented::PayU>(&[(
        200,
        r#"{"code":"SUCCESS","error":null,"transactionResponse":{"state":"DECLINED","responseCode":"ANTIFRAUD_REJECTED","errorCode":null,"responseMessage":null}}"#,
        "Antifraud",
    )]);
    check::<documented::SafeCharge>(&[(
        200,
        "<Response><Version>4.1.0</Version><Status>ERROR</Status><AuthCode></AuthCode><Reason>A card is required</Reason><ErrCode>-1100</ErrCode><ExErrCode>1163</ExErrCode></Response>",
        "CardMissing, A card is required",
    )]);
    check::<documented::MercadoPago>(&[(
        405,
        r#"{"message":"not allowed","error":"method_not_allowed","status":405,"cause":[{"code":"not allowed","description":"not allowed","data":null}]}"#,
        "MethodNotAllowed, not allowed",
    )]);
    check::<documented::Tns>(&[(
        400,
        r#"{"error":{"cause":"INVALID_REQUEST","explanation":"Nothing to void.","field":"apiOperation","validationType":"INVALID"},"result":"ERROR"}"#,
        "InvalidRequest @apiOperation, Nothing to void.",
    )]);
    check::<documented::VPos>(&[(
        200,
        r#"{"status":"success","confirmation":{"response":"N","response_details":"Procesado Satisfactoriamente","authorization_number":null,"response_code":"57","response_description":"Denegada","extended_response_description":"Importe m\u00ednimo"}}"#,
        "Denied, Denegada, Importe mínimo",
    )]);
    check::<documented::Priority>(&[(
        401,
        r#"{"errorCode":"Unauthorized","message":"Unauthorized","details":["No such payment, or no access."],"responseCode":"1"}"#,
        "Unauthorized, No such payment, or no access., Unauthorized",
    )]);
}
