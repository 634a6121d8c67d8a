//! Form fields.

use super::vendors::{OAuthForm, PayPal, SagePay};
use super::{check, documented};

#[test]
fn forms() {
    // PayPal, "Name-Value Pair API", "Format of an Error Response".
    check::<PayPal>(&[
        (
            200,
            "TIMESTAMP=2011%2d11%2d15T20%3a27%3a02Z&CORRELATIONID=5be53331d9700&ACK=Failure&VERSION=78%2e0&L_ERRORCODE0=15005&L_ERRORCODE1=10001&L_SHORTMESSAGE0=Processor%20Decline&L_SHORTMESSAGE1=Internal+Error&L_LONGMESSAGE0=This%20transaction%20cannot%20be%20processed%2e&AMT=10%2e40",
            "ProcessorDecline, Processor Decline, This transaction cannot be processed.\nunknown 10001, Internal Error",
        ),
        (200, "ACK=Success&AMT=10%2e40", "ok"),
    ]);
    // Sage Pay Direct, "Server response": one field on each line, and the code in a text.
    check::<SagePay>(&[
        (
            200,
            "VPSProtocol=3.00\r\nStatus=INVALID\r\nStatusDetail=4020 : Information received from an Invalid IP address.\r\n",
            "InvalidIp, Information received from an Invalid IP address.",
        ),
        (
            200,
            "VPSProtocol=3.00\r\nStatus=OK\r\nStatusDetail=0000 : The Authorisation was Successful.",
            "ok, The Authorisation was Successful.",
        ),
    ]);
    // RFC 6749, section 4.1.2.1, the query of the redirection; GitHub sends it as the body.
    check::<OAuthForm>(&[
        (
            200,
            "error=bad_verification_code&error_description=The+code+passed+is+incorrect+or+expired.&error_uri=%2Fapps",
            "BadVerificationCode, The code passed is incorrect or expired.",
        ),
        (
            400,
            "{\"error\":\"bad_verification_code\"}",
            "BadVerificationCode",
        ),
        (200, "access_token=a&scope=", "ok"),
        (400, "an error=bad_verification_code", "no error"),
    ]);
}

/// The fields that were not understood are returned.
#[test]
fn other_fields_are_returned() {
    let response = documented::Micropayment::from_response(200, "error=3000&errorMessage=m&id=5");
    let extra = response.extra().map(|json| json.to_string());
    assert_eq!(extra.as_deref(), Some(r#"{"id":"5"}"#));
    let response = documented::Flickr::from_response(200, "<rsp><err code='100'/></rsp>");
    assert_eq!(response.json(), None);
}

#[test]
fn documented_forms() {
    check::<documented::Cams>(&[(
        200,
        "response=3&responsetext=Bad number REFID:3&authcode=&transactionid=&avsresponse=&cvvresponse=&type=&response_code=300",
        "Rejected, Bad number",
    )]);
    check::<documented::Micropayment>(&[(
        200,
        "error=3000\nerrorMessage=No+access+-+Reason%3A+key",
        "AuthorizationFailed, No access - Reason: key",
    )]);
    check::<documented::CommerceGate>(&[(
        200,
        "returnCode=-125&returnText=No+such+operation",
        "InvalidOperation, No such operation",
    )]);
    check::<documented::CardStream>(&[(
        200,
        "responseCode=65541&responseMessage=No+refund&responseStatus=2&vcsResponseCode=0&vcsResponseMessage=Success+-+no+velocity+check+rules+applied",
        "RefundRefused, No refund",
    )]);
}

/// Lines of names and values, between other lines, and several with the same name.
#[test]
fn documented_lines() {
    check::<documented::OpenId>(&[(400, "error:bonk\nerror_code:7\n", "Seven, bonk")]);
    check::<documented::Hexonet>(&[
        (
            200,
            "[RESPONSE]\nDESCRIPTION=Command failed; transfer not allowed\nCODE=549\n\nQUEUETIME=0\nRUNTIME=0.378\n\nEOF\n",
            "CommandFailed, Command failed; transfer not allowed",
        ),
        (
            200,
            "[RESPONSE]\r\nPENDING=1\r\nDESCRIPTION=Command completed successfully\r\nCODE=200\r\nEOF\r\n",
            "ok, Command completed successfully",
        ),
    ]);
    check::<documented::Enom>(&[
        (
            200,
            ";URL Interface<br>\n;Machine is Reseller4<br>\n-Command=SETDNSHOST\nErrCount=1\nErr1=Passwords do not match\nResponseCount=1\nResponseNumber1=304156\nResponseString1=Validation error; invalid ; password\nTimeDifference=+08.00\nSite=\nDone=true\n",
            "InvalidPassword, Validation error; invalid ; password, Passwords do not match",
        ),
        (
            200,
            "IP=127.0.0.1\nCommand=SETDNSHOST\n\nErrCount=0\n",
            "ok",
        ),
    ]);
    check::<documented::Clickatell>(&[(
        200,
        "ERR: 114, Cannot route message To: 49123456789\nERR: 567, Bla bla bla To: 4987654321",
        "CannotRoute @49123456789, Cannot route message\nunknown 567 @4987654321, Bla bla bla",
    )]);
    // A text that is not for a client to read has no codes.
    check::<documented::Xmpp>(&[(502, "Error: bad gateway\nstream: 5", "no error")]);
    check::<documented::Jira>(&[(502, "errors: bad gateway\nx = 5", "no error")]);
    let response = documented::Hexonet::from_response(200, "[RESPONSE]\nCODE=549\nEOF");
    assert_eq!(response.json(), None);
}
