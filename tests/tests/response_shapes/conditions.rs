//! Elements that a condition selects.

use super::vendors::{Azure, GoogleReason, OnlyIfFailed, Severities};
use super::{check, documented};

#[test]
fn conditions() {
    // Google Cloud APIs, "Errors", "ErrorInfo".
    check::<GoogleReason>(&[
        (
            400,
            r#"{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","reason":"no"},{"reason":"API_KEY_INVALID","domain":"googleapis.com","@type":"type.googleapis.com/google.rpc.ErrorInfo"}]}}"#,
            "ApiKeyInvalid, API key not valid.",
        ),
        (
            400,
            r#"{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT"}}"#,
            "InvalidArgument, m",
        ),
        // The status is listed, the reason is not.
        (
            400,
            r#"{"error":{"status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"NEW"}]}}"#,
            "InvalidArgument",
        ),
    ]);
    // Microsoft REST API Guidelines, "Error condition responses".
    check::<Azure>(&[
        (
            400,
            r#"{"error":{"code":"BadArgument","message":"Previous passwords may not be reused","innererror":{"code":"PasswordError","innererror":{"code":"PasswordTooShort"}}}}"#,
            "PasswordTooShort, Previous passwords may not be reused",
        ),
        (
            400,
            r#"{"error":{"code":"BadArgument","message":"m","innererror":{"code":"PasswordDoesNotMeetPolicy"}}}"#,
            "BadArgument, m",
        ),
    ]);
    check::<Severities>(&[
        (
            200,
            r#"{"messages":[{"severity":"WARN","code":"W1","text":"w"},{"text":"f","code":"E1","severity":"ERROR"},{"severity":"ERROR"}]}"#,
            "First, f",
        ),
        (
            200,
            r#"{"messages":[{"severity":"WARN","code":"W1","text":"w"}]}"#,
            "ok",
        ),
    ]);
    // The condition is true for an element at any depth.
    check::<documented::Plesk>(&[
        (
            200,
            "<?xml version=\"1.0\"?>\n<packet version=\"1.6.6.0\">\n<system>\n<status>error</status>\n<errcode>1006</errcode>\n<errtext>Access to API is disabled for 127.0.0.1</errtext>\n</system></packet>",
            "AccessDisabled, Access to API is disabled for 127.0.0.1",
        ),
        (
            200,
            "<packet><webspace><get><result><status>ok</status><errcode>5</errcode></result><result><status>error</status><errcode>1006</errcode></result></get></webspace></packet>",
            "AccessDisabled",
        ),
        (
            200,
            "<packet><webspace><get><result><status>ok</status></result><result/></get></webspace></packet>",
            "ok",
        ),
    ]);
    // Slack Web API, "Web API responses".
    check::<OnlyIfFailed>(&[
        (
            200,
            r#"{"ok":false,"error":"channel_not_found","detail":"d"}"#,
            "ChannelNotFound, d",
        ),
        (
            200,
            r#"{"ok":true,"error":"channel_not_found","detail":"d"}"#,
            "ok",
        ),
        (200, r#"{"error":"new"}"#, "unknown new"),
    ]);
}

#[test]
fn documented_conditions() {
    check::<documented::FirstPay>(&[(
        200,
        "<RESPONSE>\n  <FIELDS>\n    <FIELD KEY=\"status\">2</FIELD>\n    <FIELD KEY=\"auth_code\" />\n    <FIELD KEY=\"auth_response\">Declined</FIELD>\n    <FIELD KEY=\"avs_code\"> </FIELD>\n    <FIELD KEY=\"error\" />\n  </FIELDS>\n</RESPONSE>",
        "Declined, Declined",
    )]);
    check::<documented::OptimalPayments>(&[(
        200,
        "<ccTxnResponseV1 xmlns=\"http://www.optimalpayments.com/creditcard/xmlschema/v1\">\n  <decision>DECLINED</decision>\n  <code>3009</code>\n  <description>Your request has been declined by the issuing bank.</description>\n  <detail>\n    <tag>InternalResponseCode</tag>\n    <value>160</value>\n  </detail>\n  <detail>\n    <tag>SubErrorCode</tag>\n    <value>1005</value>\n  </detail>\n  <detail>\n    <tag>InternalResponseDescription</tag>\n    <value>no authorization</value>\n  </detail>\n</ccTxnResponseV1>",
        "Declined, no authorization",
    )]);
    check::<documented::Beanstream>(&[(
        200,
        "trnApproved=0&avsId=0&cvdId=6&messageId=16&messageText=Sent+twice",
        "Duplicate, Sent twice",
    )]);
    check::<documented::Chat>(&[(
        200,
        "event: token\ndata: {\"delta\":\"Début\",\"status\":1}\n\nevent: error\ndata: {\"status\":503,\"detail\":\"Absent\"}\n\n",
        "Unavailable, Absent",
    )]);
}
