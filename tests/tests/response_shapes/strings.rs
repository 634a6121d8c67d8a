//! Parts of strings, and documents in strings.

use super::vendors::{Aws, Entra, Graph, InString, ProblemType};
use super::{check, documented};

#[test]
fn parts_of_strings() {
    // Smithy, "AWS JSON 1.1 protocol" and "AWS restJson1 protocol", "Operation error serialization".
    check::<Aws>(&[
        (
            400,
            r#"{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"Requested resource not found"}"#,
            "ResourceNotFound, Requested resource not found",
        ),
        (
            400,
            r#"{"__type":"aws.protocoltests#ResourceNotFoundException:http://internal.amazon.com/coral/#x","Message":"m"}"#,
            "ResourceNotFound, m",
        ),
        (
            400,
            r#"{"__type":"ResourceNotFoundException:http://internal.amazon.com/"}"#,
            "ResourceNotFound",
        ),
        (
            400,
            r#"{"__type":"ResourceNotFoundException"}"#,
            "ResourceNotFound",
        ),
        (
            400,
            r#"{"__type":"a.b#NewException"}"#,
            "unknown NewException",
        ),
        (
            400,
            r#"{"code":"ResourceNotFoundException"}"#,
            "ResourceNotFound",
        ),
    ]);
    // Microsoft Entra, "Error handling and codes".
    check::<Entra>(&[
        (
            400,
            r#"{"error":"invalid_scope","error_description":"AADSTS70011: The scope isn't valid.\r\nTrace ID: 0","error_codes":[70011]}"#,
            "InvalidScope, The scope isn't valid.",
        ),
        (
            400,
            r#"{"error_description":"AADSTS90011: Request is ambiguous.\r\nTrace ID: 1"}"#,
            "AmbiguousRequest, Request is ambiguous.",
        ),
        (
            400,
            r#"{"error_description":"AADSTS90099: x"}"#,
            "unknown 90099",
        ),
        (
            400,
            r#"{"error_description":"Something: else"}"#,
            "no error",
        ),
    ]);
    // Meta Graph API, "Handling Errors".
    check::<Graph>(&[
        (
            400,
            r#"{"error":{"message":"(#100) Unsupported get request","code":100}}"#,
            "InvalidParameter, Unsupported get request",
        ),
        (
            400,
            r#"{"error":"(#100) Unsupported get request"}"#,
            "InvalidParameter",
        ),
        (
            400,
            r#"{"error":{"message":"Plain","code":7}}"#,
            "unknown 7, Plain",
        ),
    ]);
    // RFC 9457, section 3, and RFC 6749 errors as URNs.
    check::<ProblemType>(&[
        (
            403,
            r#"{"type":"https://example.com/probs/out-of-stock","title":"t"}"#,
            "OutOfStock, t",
        ),
        (
            403,
            r#"{"type":"https://example.com/probs#out-of-stock"}"#,
            "OutOfStock",
        ),
        (
            403,
            r#"{"type":"urn:problem:vendor:out-of-stock"}"#,
            "OutOfStock",
        ),
    ]);
}

/// A part of several words is a code if the catalog lists it.
#[test]
fn parts_with_words() {
    check::<documented::Ollama>(&[
        (
            200,
            "{\"message\":{\"content\":\"Part\"},\"done\":false}\n{\"error\":\"an error was encountered while running the model: unexpected EOF\"}\n",
            "RunnerError, unexpected EOF",
        ),
        (
            400,
            r#"{"error":"model is required: see: x"}"#,
            "ModelRequired, see: x",
        ),
        (400, r#"{"error":"model is required"}"#, "ModelRequired"),
        (
            400,
            r#"{"error":"no such thing: x"}"#,
            "unknown no such thing: x, x",
        ),
    ]);
}

#[test]
fn json_in_strings() {
    // A string is base64 of JSON.
    check::<documented::EInvoice>(&[
        (
            200,
            r#"{"status":"0","error":"eyJlcnJvckNvZGVzIjoiMTE2In0=","info":null}"#,
            "BadCredentials",
        ),
        (
            200,
            r#"{"Status":0,"ErrorDetails":[{"ErrorCode":"2182","ErrorMessage":"Taxable value mismatch"},{"ErrorCode":"2189","ErrorMessage":"Invoice value mismatch"}]}"#,
            "TaxableValue, Taxable value mismatch\nunknown 2189, Invoice value mismatch",
        ),
        (
            200,
            r#"{"error":"eyJhbGciOiJIUzI1NiJ9.eyJlcnJvckNvZGVzIjoiMTE2In0.x"}"#,
            "ok",
        ),
    ]);
    // Amazon API Gateway, "Lambda proxy integrations": the body is a string.
    check::<InString>(&[
        (
            200,
            r#"{"statusCode":400,"body":"{\"error\":{\"code\":5,\"message\":\"say \\\"hi\\\"\"}}"}"#,
            "Five, say \"hi\"",
        ),
        (200, r#"{"body":{"error":{"code":5}}}"#, "Five"),
        (400, r#"{"body":"{\"error\":{\"code\":5"}"#, "no error"),
        (400, r#"{"body":"error: {\"error\":{\"code\":5}}"}"#, "Five"),
        (
            400,
            r#"{"body":"error: {\"error\":{\"code\":5"}"#,
            "no error",
        ),
        (400, r#"error: {"body":{"error":{"code":5}}}"#, "Five"),
        (
            200,
            r#"{"body":"<error><code>5</code><message>m</message></error>"}"#,
            "Five, m",
        ),
    ]);
}

#[test]
fn documented_strings() {
    check::<documented::MerchantPartners>(&[(
        200,
        "<?xml version=\"1.0\"?><interface_driver>\n<trans_catalog>\n<transaction>\n<outputs>\n<status>Declined</status>\n<result>DECLINED:1102140001:Bad account:</result>\n</outputs>\n</transaction>\n</trans_catalog>\n</interface_driver>\n",
        "InvalidAccount, Bad account",
    )]);
    check::<documented::MetricsGlobal>(&[(
        200,
        "$3$,$2$,$54$,$No credit for this transaction.$,$$,$P$,$0$,$$,$$,$1.00$",
        "CreditNotAllowed, No credit for this transaction.",
    )]);
    check::<documented::ModernPayments>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><AuthorizeCreditCardPaymentResponse xmlns=\"https://secure.modpay.com/netservices/test/\"><AuthorizeCreditCardPaymentResult><authCode/><authString>RESPONSECODE=D,AUTHCODE=,DECLINEREASON.1.TAG=,DECLINEREASON.1.ERRORCLASS=c,DECLINEREASON.1.PARAM1=05:DECLINE,DECLINEREASON.1.PARAM2=no authorization,DECLINEREASON.1.MESSAGE=Declined: no authorization,AVSDATA</authString></AuthorizeCreditCardPaymentResult></AuthorizeCreditCardPaymentResponse></soap:Body></soap:Envelope>",
        "Declined, Declined: no authorization",
    )]);
    check::<documented::CloudflareInText>(&[(
        400,
        r#"{"message":"Failed to set DNS RRSet: API error: BadRequest {\"success\":false,\"errors\":[{\"code\":6003,\"message\":\"Invalid request headers\"}],\"messages\":[],\"result\":null}"}"#,
        "InvalidHeaders, Invalid request headers",
    )]);
    check::<documented::Rapyd>(&[(
        200,
        r#"{"status":{"error_code":"ERROR_PROCESSING_CARD - [05]","status":"ERROR","message":"Not honored","response_code":"ERROR_PROCESSING_CARD - [05]","operation_id":"1"}}"#,
        "DoNotHonor, Not honored",
    )]);
    check::<documented::Shift4>(&[(
        200,
        r#"{"result":[{"error":{"longText":"GTV Msg: ERROR{0} 20018: no category","primaryCode":9100,"shortText":"SYSTEM ERROR"},"server":{"name":"UTGAPI12CE"}}]}"#,
        "NoCategory, no category",
    )]);
    check::<documented::Magento>(&[(
        401,
        r#"{"messages":{"error":[{"code":401,"message":"oauth_problem=token_rejected"}]}}"#,
        "TokenRejected",
    )]);
    check::<documented::Instapay>(&[(
        200,
        "<html><body><plaintext>\r\nDeclined=DECLINED:0720930009:other CVV:N7\r\nrcode=0720930009\r\nReason=DECLINED:0720930009:other CVV:N7\r\nrecurid=0\r\nresult=0\r\nStatus=Declined\r\n",
        "CvvMismatch, other CVV",
    )]);
    check::<documented::WorldPayUs>(&[(
        200,
        "\n<html>\n    <body>\n        <plaintext>\nDeclined=DECLINED:1101970001:Bad date:\nrcode=1101970001\nReason=DECLINED:1101970001:Bad date:\nrecurid=0\nresult=0\nStatus=Declined\n",
        "InvalidDate, Bad date",
    )]);
    check::<documented::CashNet>(&[(
        200,
        "<cngateway>result=305&respmessage=Failed</cngateway>",
        "Failed, Failed",
    )]);
    check::<documented::Iats>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\">\n  <soap:Body>\n    <ProcessCreditCardResponse xmlns=\"https://www.iatspayments.com/NetGate/\">\n <ProcessCreditCardResult><IATSRESPONSE xmlns=\"\"><STATUS>Success</STATUS><ERRORS /><PROCESSRESULT><AUTHORIZATIONRESULT> REJECT: 15</AUTHORIZATIONRESULT><CUSTOMERCODE /></PROCESSRESULT></IATSRESPONSE></ProcessCreditCardResult></ProcessCreditCardResponse></soap:Body></soap:Envelope>",
        "BadAccount",
    )]);
    check::<documented::MerchantWare>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><IssueKeyedPreAuthResponse xmlns=\"http://merchantwarehouse.com/MerchantWARE/Client/TransactionRetail\"><IssueKeyedPreAuthResult><ReferenceID/><ApprovalStatus>FAILED;1014;not in this version</ApprovalStatus><AuthCode/></IssueKeyedPreAuthResult></IssueKeyedPreAuthResponse></soap:Body></soap:Envelope>",
        "UnsupportedType, not in this version",
    )]);
    check::<documented::Ipg>(&[(
        500,
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\">\n<SOAP-ENV:Header/>\n<SOAP-ENV:Body>\n<SOAP-ENV:Fault>\n<faultcode>SOAP-ENV:Client</faultcode>\n<faultstring xml:lang=\"en\">ProcessingException</faultstring>\n<detail>\n<ipgapi:IPGApiOrderResponse xmlns:ipgapi=\"http://ipg-online.com/ipgapi/schemas/ipgapi\">\n<ipgapi:ApprovalCode>N:-5003:The order exists.</ipgapi:ApprovalCode>\n<ipgapi:ErrorMessage>SGS-005003: The order exists.</ipgapi:ErrorMessage>\n</ipgapi:IPGApiOrderResponse></detail></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>",
        "OrderExists, The order exists.",
    )]);
    check::<documented::CtPayment>(&[(
        200,
        r#"{"returnCode":"  05","errorDescription":"Not accepted","authorizationNumber":"        "}"#,
        "Declined, Not accepted",
    )]);
}
