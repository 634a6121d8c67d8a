//! Decoding of the error responses of many vendors, one row for each body.

use errcodes::{ErrorCode, ErrorResponse, FromResponse, ResponseError};
use errcodes_core::load::load;
use errcodes_core::source::Source;

mod vendors {
    errcodes::include_catalog!("catalogs/response_shapes.toml", umbrella = false);
}
use vendors::{
    Alipay, Attributes, Aws, Azure, Bulk, CodesAsNames, Coinbase, DiscordForm, Docker, Ebay, Entra,
    Events, FastApi, GitHub, GoogleReason, Graph, GraphQl, InString, JsonApi, Mongo, OAuthForm,
    Okx, OnlyIfFailed, Parallel, PayPal, ProblemType, Rails, S3, SagePay, Salesforce, Severities,
    Shopify, Soap, TextsByField, WithStatus,
};

/// Checks bodies, each with the HTTP status and the expected errors. See [`shown`].
fn check<E: FromResponse>(rows: &[(u16, &str, &str)]) {
    for (status, body, expected) in rows {
        let response = E::from_response(*status, *body);
        assert_eq!(shown(&response), *expected, "{status} {body}");
        assert_eq!(response.omitted_errors(), 0, "{status} {body}");
    }
}

/// Returns the errors, one on each line: the name of the variant, and if there are any `@` and the path, the message and the detail.
/// An unknown error is shown with its code. Without an error, it is `ok` or `no error`, and the texts.
fn shown<E: FromResponse>(response: &ErrorResponse<E>) -> String {
    let mut shown = String::new();
    for error in response.errors() {
        let path = error.path().map(|path| format!(" @{path}"));
        let texts = [error.message(), error.detail()];
        let name = name(error.error());
        let line = format!("{name}{}{}", path.unwrap_or_default(), list(texts));
        if !shown.is_empty() {
            shown.push('\n');
        }
        shown.push_str(&line);
    }
    let is_listed = |error: &&ResponseError<E>| error.error().is_known();
    let mut errors = response.errors().iter();
    let main = errors.find(is_listed).or(response.errors().first());
    let main = main.map(|main| name(main.error()));
    assert_eq!(response.error().map(name), main, "{response:?}");
    if shown.is_empty() {
        let texts = list([response.message(), response.detail()]);
        let result = if response.is_success() {
            "ok"
        } else {
            "no error"
        };
        return format!("{result}{texts}");
    }
    assert!(!response.is_success(), "{response:?}");
    shown
}

fn name<E: ErrorCode>(error: &E) -> String {
    if error.is_known() {
        error.name().to_owned()
    } else {
        format!("unknown {}", error.code())
    }
}

fn list(texts: [Option<&str>; 2]) -> String {
    let texts = texts.into_iter().flatten();
    texts.fold(String::new(), |list, text| list + ", " + text)
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

#[test]
fn several_errors() {
    // GitHub REST API, "Troubleshooting the REST API", "Validation Failed".
    check::<GitHub>(&[
        (
            422,
            r#"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"},{"resource":"Issue","field":"body","code":"new"},{"code":"custom","message":"The head branch is gone"}]}"#,
            "MissingField @title, Validation Failed\nunknown new @body, Validation Failed\nCustom, The head branch is gone",
        ),
        (
            404,
            r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}"#,
            "no error, Not Found",
        ),
        (422, r#"{"message":"m","errors":[]}"#, "no error, m"),
        (
            422,
            r#"{"message":"m","errors":["text",{"code":null},{"code":""},{}]}"#,
            "no error, m",
        ),
    ]);
    // JSON:API 1.1, "Error Objects" and the page of examples.
    check::<JsonApi>(&[(
        422,
        r#"{"errors":[{"status":"422","source":{"pointer":"/data/attributes/firstName"},"title":"Invalid Attribute","detail":"First name must contain at least two characters."},{"code":"123","source":{"parameter":"include"},"title":"Value is too short"}]}"#,
        "Unprocessable @/data/attributes/firstName, Invalid Attribute, First name must contain at least two characters.\n\
         FirstNameTooShort @include, Value is too short",
    )]);
    // FastAPI, "Handling Errors", and Pydantic, "Validation Errors".
    check::<FastApi>(&[
        (
            422,
            r#"{"detail":[{"type":"missing","loc":["body","items",0,"price"],"msg":"Field required","input":{}},{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer"}]}"#,
            "Missing @body/items/0/price, Field required\nIntParsing @path/item_id, Input should be a valid integer",
        ),
        (
            404,
            r#"{"detail":"Item not found"}"#,
            "no error, Item not found",
        ),
    ]);
    // Apollo Server, "Error handling", and the GraphQL specification, section "Errors".
    check::<GraphQl>(&[(
        200,
        r#"{"errors":[{"message":"m","locations":[{"line":6,"column":7}],"path":["hero","heroFriends",1,"name"],"extensions":{"code":"UNAUTHENTICATED"}},{"message":"n"}],"data":null}"#,
        "Unauthenticated @hero/heroFriends/1/name, m",
    )]);
    // Shopify Admin API, "DisplayableError".
    check::<Shopify>(&[(
        200,
        r#"{"data":{"customerCreate":{"userErrors":[{"field":["input","email"],"message":"Email has already been taken","code":"TAKEN"},{"field":null,"message":"b","code":"BLANK"}],"customer":null}}}"#,
        "Taken @input/email, Email has already been taken\nBlank, b",
    )]);
    // MongoDB, "WriteResult" and "Error Codes".
    check::<Mongo>(&[
        (
            0,
            r#"{"ok":1,"writeErrors":[{"index":0,"code":11000,"errmsg":"E11000 duplicate key"},{"index":3,"code":121,"errmsg":"Document failed validation"}]}"#,
            "DuplicateKey @0, E11000 duplicate key\nDocumentValidationFailure @3, Document failed validation",
        ),
        (
            0,
            r#"{"ok":0,"code":121,"errmsg":"e"}"#,
            "DocumentValidationFailure, e",
        ),
    ]);
    // Elasticsearch, "Bulk API".
    check::<Bulk>(&[(
        200,
        r#"{"errors":true,"items":[{"update":{"_id":"5","status":404,"error":{"type":"document_missing_exception","reason":"[5]: document missing"}}},{"update":{"_id":"6","status":200}},{"create":{"_id":"7","error":{"type":"new","reason":"r"}}}]}"#,
        "DocumentMissing @5, [5]: document missing\nunknown new @7, r",
    )]);
    // Salesforce REST API, "Status Codes and Error Responses".
    check::<Salesforce>(&[(
        400,
        r#"[{"message":"Required fields are missing: [Name]","errorCode":"REQUIRED_FIELD_MISSING","fields":["Name"]},{"errorCode":"MALFORMED_ID","message":"bad id","fields":[]}]"#,
        "RequiredFieldMissing @Name, Required fields are missing: [Name]\nMalformedId, bad id",
    )]);
    check::<Parallel>(&[(
        400,
        r#"{"codes":[3,4,5],"texts":["a","","c"]}"#,
        "Three, a\nFour\nunknown 5, c",
    )]);
}

#[test]
fn errors_by_field() {
    // Discord, "Reference", "Error Messages".
    check::<DiscordForm>(&[
        (
            400,
            r#"{"code":50035,"errors":{"activities":{"0":{"platform":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"},{"code":"BASE_TYPE_CHOICES","message":"c"}]}}},"name":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"l"}]}},"message":"Invalid Form Body"}"#,
            "Required @activities/0/platform, This field is required\n\
             unknown BASE_TYPE_CHOICES @activities/0/platform, c\nBadLength @name, l",
        ),
        (
            400,
            r#"{"code":50035,"errors":{"_errors":[{"code":"BASE_TYPE_REQUIRED"}]},"message":"Invalid Form Body"}"#,
            "Required, Invalid Form Body",
        ),
        (
            400,
            r#"{"code":50013,"message":"Missing Permissions"}"#,
            "no error, Missing Permissions",
        ),
    ]);
    // Ruby on Rails, `ActiveModel::Errors#details`.
    check::<Rails>(&[(
        422,
        r#"{"errors":{"email":[{"error":"taken","value":"a@b"},{"error":"new"}],"a/b":[{"error":"too_short","count":5}]}}"#,
        "Taken @email\nunknown new @email\nTooShort @a/b",
    )]);
    // Laravel, "Validation Error Response Format", and Ruby on Rails.
    check::<TextsByField>(&[(
        422,
        r#"{"errors":{"name":["can't be blank"],"email":["has already been taken","is invalid"]}}"#,
        "Blank @name\nTaken @email\nunknown is invalid @email",
    )]);
    check::<CodesAsNames>(&[(
        400,
        r#"{"errors":{"EMAIL_TAKEN":"The address is used.","NEW":{"a":1}}}"#,
        "EmailTaken, The address is used.\nunknown NEW",
    )]);
    // Alipay, `alipay.trade.query` and the other methods.
    check::<Alipay>(&[
        (
            200,
            r#"{"alipay_trade_refund_response":{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"no such trade"},"sign":"x"}"#,
            "TradeNotExist, no such trade",
        ),
        (
            200,
            r#"{"error_response":{"code":"40004","msg":"Business Failed"},"sign":"x"}"#,
            "BusinessFailed, Business Failed",
        ),
        (
            200,
            r#"{"a_response":{"code":"10000","msg":"Success"},"sign":"x"}"#,
            "ok, Success",
        ),
        (
            200,
            r#"{"a_response":{"code":"10000","sub_code":"ACQ.NEW"}}"#,
            "unknown ACQ.NEW",
        ),
    ]);
}

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

#[test]
fn json_in_strings() {
    // Amazon API Gateway, "Lambda proxy integrations": the body is a string.
    check::<InString>(&[
        (
            200,
            r#"{"statusCode":400,"body":"{\"error\":{\"code\":5,\"message\":\"say \\\"hi\\\"\"}}"}"#,
            "Five, say \"hi\"",
        ),
        (200, r#"{"body":{"error":{"code":5}}}"#, "Five"),
        (400, r#"{"body":"{\"error\":{\"code\":5"}"#, "no error"),
        (
            400,
            r#"{"body":"error: {\"error\":{\"code\":5}}"}"#,
            "no error",
        ),
    ]);
}

/// The framing around the documents is removed.
#[test]
fn framing() {
    // Docker Engine API, "Create an image": one JSON document on each line.
    check::<Docker>(&[
        (
            200,
            "{\"status\":\"Pulling\"}\r\n{\"errorDetail\":{\"code\":404,\"message\":\"manifest unknown\"},\"error\":\"x\"}\r\n",
            "NotFound, manifest unknown",
        ),
        (200, "{\"status\":\"Pulling\"}\n{\"status\":\"Done\"}", "ok"),
        // The second document is cut off.
        (
            200,
            "{\"status\":\"Pulling\"}\n{\"errorDetail\":{\"co",
            "no error",
        ),
        // RFC 7464, JSON text sequences.
        (
            200,
            "\x1E{\"status\":\"a\"}\n\x1E{\"errorDetail\":{\"code\":404,\"message\":\"m\"}}\n",
            "NotFound, m",
        ),
        // Gerrit, "REST API", "Output Format", and the prefixes of other servers.
        (
            200,
            ")]}'\n{\"errorDetail\":{\"code\":404,\"message\":\"m\"}}",
            "NotFound, m",
        ),
        (200, "for (;;);{\"errorDetail\":{\"code\":404}}", "NotFound"),
        (200, "while(1);{\"errorDetail\":{\"code\":404}}", "NotFound"),
        (
            200,
            "/**/ cb({\"errorDetail\":{\"code\":404}});",
            "NotFound",
        ),
    ]);
    // Claude API, "Streaming messages", "Error events", and OpenAI, "Streaming".
    check::<Events>(&[
        (
            200,
            "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"type\":\"message\"}}\n\nevent: error\ndata: {\"type\": \"error\", \"error\": {\"type\": \"overloaded_error\", \"message\": \"Overloaded\"}}\n\n",
            "Overloaded, Overloaded",
        ),
        (
            200,
            "data: {\"id\":1}\n\ndata: {\"error\":{\"type\":\"new\"}}\n\ndata: [DONE]\n\n",
            "unknown new",
        ),
        (200, "data: {\"id\":1}\n\ndata: [DONE]\n\n", "ok"),
        (
            529,
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}",
            "Overloaded",
        ),
    ]);
    let utf_16: Vec<u8> = "{\"errorDetail\":{\"code\":404,\"message\":\"é\"}}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let response = Docker::from_response(200, utf_16);
    assert_eq!(shown(&response), "NotFound, é");
    assert_eq!(
        response.extra().map(|json| json.to_string()).as_deref(),
        Some("{}")
    );
}

#[test]
fn xml() {
    // Amazon S3, "REST error responses", and MinIO, which sends the same.
    check::<S3>(&[
        (
            404,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n<Code>NoSuchKey</Code>\n<Message>The resource you requested does not exist &amp; more</Message>\n<Resource>/mybucket/myfoto.jpg</Resource></Error>",
            "NoSuchKey, The resource you requested does not exist & more",
        ),
        // Amazon S3, "DeleteObjects": several errors in a response that succeeded otherwise.
        (
            200,
            "<DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Deleted><Key>a</Key></Deleted><Error><Key>b</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error><Error><Key>c</Key><Code>New</Code><Message/></Error></DeleteResult>",
            "AccessDenied @b, Access Denied\nunknown New @c",
        ),
        // Amazon EC2, "API error responses", and IAM.
        (
            400,
            "<Response><Errors><Error><Code>NoSuchKey</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>",
            "NoSuchKey, m",
        ),
        (
            400,
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>AccessDenied</Code></Error></ErrorResponse>",
            "AccessDenied",
        ),
        // Azure Blob Storage begins with a byte order mark.
        (
            404,
            "\u{FEFF}<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>",
            "NoSuchKey",
        ),
        (
            200,
            "<ListBucketResult><Name>b</Name></ListBucketResult>",
            "ok",
        ),
        (404, "<html><body><h1>404</h1></body></html>", "no error"),
        (
            404,
            "<!DOCTYPE html><Error><Code>NoSuchKey</Code></Error>",
            "no error",
        ),
        (404, "<Error><Code>NoSuchKey</Code>", "no error"),
        (
            200,
            "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code>",
            "no error",
        ),
    ]);
    // SOAP 1.1, section 4.4, and the faults of .NET.
    check::<Soap>(&[(
        500,
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:MustUnderstand</faultcode><faultstring>SOAP Must Understand Error</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>",
        "MustUnderstand, SOAP Must Understand Error",
    )]);
    // eBay Trading API, "Errors": repeated elements, of which some are warnings.
    check::<Ebay>(&[(
        200,
        "<AddItemResponse xmlns=\"urn:ebay:apis:eBLBaseComponents\"><Ack>Failure</Ack><Errors><ShortMessage>w</ShortMessage><ErrorCode>21917236</ErrorCode><SeverityCode>Warning</SeverityCode></Errors><Errors><ShortMessage>Auction ended.</ShortMessage><ErrorCode>1047</ErrorCode><SeverityCode>Error</SeverityCode><ErrorParameters ParamID=\"0\"><Value>5</Value></ErrorParameters></Errors><Errors><ErrorCode>5</ErrorCode><SeverityCode>Error</SeverityCode></Errors></AddItemResponse>",
        "AuctionEnded @0, Auction ended.\nunknown 5",
    )]);
    // CATS One, "Publishing API": the code is an attribute.
    check::<Attributes>(&[
        (
            200,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response success=\"false\">\n  <error code=\"412\">service is a required parameter</error>\n</response>",
            "Missing, service is a required parameter",
        ),
        (
            200,
            "<response success=\"true\"><error code=\"412\"/></response>",
            "ok",
        ),
    ]);
}

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

/// The tables `[response]` in the list of shapes are valid.
#[test]
fn the_documented_shapes_are_valid() {
    let page = include_str!("../../docs/responses.md");
    let rows = page.split("| shape |").nth(1).unwrap_or_default();
    let rows = rows
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let mut number = 0;
    for row in rows {
        number += 1;
        let cell = row.rsplit(" | ").next().unwrap_or_default();
        let keys: Vec<_> = cell
            .split('`')
            .filter(|part| part.contains(" = \"") || part.contains(" = [") || part.contains(" = '"))
            .collect();
        assert!(!keys.is_empty(), "{row}");
        assert_is_valid(&keys.join("\n"));
    }
    assert!(number > 15);
}

/// Checks a table `[response]`.
fn assert_is_valid(table: &str) {
    let code = if table.contains("code =") {
        ""
    } else {
        "code = \"/code\"\n"
    };
    let text = format!(
        "provider = \"P\"\n[response]\n{code}{table}\n[enums.E]\ncode_type = \"str\"\n[enums.E.codes]\nx = {{ name = \"X\" }}\n"
    );
    let source = Source {
        path: "locations.toml".to_owned(),
        text,
    };
    let diagnostics: Vec<_> = load(&source, str::to_owned).diagnostics.into_sorted();
    assert!(diagnostics.is_empty(), "{table} {diagnostics:?}");
}

/// The catalogs and the locations on the page that describes them are valid.
#[test]
fn the_documented_locations_are_valid() {
    let page = include_str!("../../docs/locations.md");
    let mut catalogs = Vec::new();
    let mut parts = page.split("```toml\n").skip(1);
    catalogs.extend(
        parts
            .by_ref()
            .filter_map(|part| part.split("```").next())
            .map(str::to_owned),
    );
    let cell = |line: &str| Some(line.strip_prefix("| `")?.split_once("` |")?.0.to_owned());
    let mut table = "";
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("| ").filter(|_| !line.starts_with("| `")) {
            table = heading;
        }
        let Some(cell) = cell(line) else { continue };
        catalogs.push(match table.split(" |").next() {
            Some("location") => format!("code = {cell:?}"),
            Some("segment") => format!("code = {:?}", format!("/{cell}/x")),
            Some("condition") => format!("code = {:?}", format!("/x[?{cell}]")),
            Some("template") => format!("code = {:?}", format!("/x => {cell}")),
            _ => continue,
        });
    }
    assert!(catalogs.len() > 15, "{catalogs:?}");
    for table in catalogs {
        assert_is_valid(&table.replace("[response]", ""));
    }
}
