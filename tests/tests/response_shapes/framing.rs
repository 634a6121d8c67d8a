//! Framing around documents, and several documents in a body.

use errcodes::Response;

use super::vendors::{Docker, Events};
use super::{check, documented, shown};

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
    // A text around JSON, and headers before each message.
    check::<documented::HubSpot>(&[(
        400,
        "Exception importing /home/csvfiles/export.csv : {\"validationResults\":[{\"isValid\":false,\"message\":\"Email is invalid\",\"error\":\"INVALID_EMAIL\",\"name\":\"email\"}],\"status\":\"error\"} in Line : 209",
        "InvalidEmail @email, Email is invalid",
    )]);
    check::<documented::LanguageServer>(&[
        (
            200,
            "Content-Length: 84\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"window/logMessage\",\"params\":{\"type\":3,\"message\":\"hello\"}}Content-Length: 77\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32601,\"message\":\"method not found\"}}",
            "MethodNotFound, method not found",
        ),
        (
            200,
            "Content-Length: 59\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"contents\":\"func Foo()\"}}",
            "ok",
        ),
    ]);
    // A part of a batch can have any body. Its status counts if it has no code.
    let batch = |part: &str| {
        format!(
            "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 503 X\r\nRetry-After: 5\r\n\r\n{part}\r\n--b--\r\n"
        )
    };
    for part in [
        "",
        "busy",
        "{}",
        "[]",
        "[{\"a\": 1}]",
        "<error><message>busy</message></error>",
        "error=busy&x=1",
        "a: b",
        "\"busy\"",
    ] {
        let response = documented::BatchStatus::from_response(200, batch(part));
        assert_eq!(shown(&response), "Busy", "{part}");
        assert_eq!(response.values().get("retry_after"), Some("5"), "{part}");
    }
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
        // A stream that fails midway can end with a line that is not an event.
        (
            200,
            "data: {\"id\":1}\n\n{\"error\":{\"type\":\"overloaded_error\"}}\n",
            "Overloaded",
        ),
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
fn documented_framing() {
    let response = Response::new(200, "--b_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: <x 1>\n\nHTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 14\nETag: \"1\"\r\n\r\n{\"foo\": 42}\n\n--b_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: <x 2>\n\nHTTP/1.1 403 Not configured\nContent-Type: application/json\nContent-Length: 245\nETag: \"2\"\r\n\r\n{\n \"error\": {\n  \"errors\": [\n   {\n    \"domain\": \"u\",\n    \"reason\": \"accessNotConfigured\",\n    \"message\": \"Not configured\",\n    \"debugInfo\": \"q\"\n   }\n  ],\n  \"code\": 403,\n  \"message\": \"Not configured\"\n }\n}\n\n--b_1--").header("content-type", "multipart/mixed; boundary=b_1");
    assert_eq!(
        shown(&documented::GoogleBatch::decode(response)),
        "AccessNotConfigured, Not configured"
    );
    // A batch in which a part has no body: the status says that it failed.
    check::<documented::StatusOfPart>(&[(
        200,
        "--b\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n\r\n--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n--b--\r\n",
        "NotFound @1",
    )]);
}

/// Amazon Transcribe, "Event stream encoding": a message with the headers `:exception-type` and `:message-type`.
#[test]
fn event_streams() {
    let headers =
        b"\x0F:exception-type\x07\x00\x13throttlingException\x0D:message-type\x07\x00\x09exception";
    let payload = br#"{"message":"Too many"}"#;
    let length = |length: usize| u32::try_from(length).unwrap_or_default().to_be_bytes();
    let total = length(headers.len() + payload.len() + 16);
    let message = [
        &total[..],
        &length(headers.len()),
        &[0; 4],
        headers,
        payload,
        &[0; 4],
    ]
    .concat();
    let response = documented::Bedrock::from_response(200, message);
    assert_eq!(shown(&response), "Throttling, Too many");
}

/// The protocol gRPC-Web, "Message framing": base64, in which the trailers are a piece of their own.
#[test]
fn trailers_in_base64() {
    let body = "AAAAAAJ7fQ==gAAAAB5ncnBjLXN0YXR1czo1DQpncnBjLW1lc3NhZ2U6bm8=";
    let response = documented::GrpcWeb::decode(Response::new(200, body));
    assert_eq!(shown(&response), "NotFound, no");
}

#[test]
fn documented_prefixes_and_strings() {
    check::<documented::Kamatera>(&[(
        500,
        r#"{"message": "{\"errors\":[{\"code\":1,\"info\":\"you are not logged in\"}]}"}"#,
        "NotLoggedIn, you are not logged in",
    )]);
    check::<documented::Qq>(&[(
        200,
        "callback( {\"error\":100016,\"error_description\":\"access token check failed\"} );",
        "TokenCheckFailed, access token check failed",
    )]);
    check::<documented::Xiaomi>(&[
        (
            200,
            "&&&START&&&{\"code\":70016,\"description\":\"登录验证失败\",\"result\":\"error\",\n \"securityStatus\":0}\n",
            "LoginFailed, 登录验证失败",
        ),
        (200, "&&&START&&&{\"code\":0}", "ok"),
        (200, "])}while(1);</x>{\"code\":70016}", "LoginFailed"),
        (500, "[scrada] Failed: {\"code\": 70016}", "LoginFailed"),
        (
            500,
            "[2025-01-01T00:00:00Z] ERROR x\n-- {\"code\": 70016}\n",
            "LoginFailed",
        ),
        (
            404,
            "HTTP/1.1 404 Not Found\r\nContent-Length: 15\r\n\r\n{\"code\": 70016}",
            "LoginFailed",
        ),
        (500, "a text {\"code\": 70016} b", "LoginFailed"),
        (200, "/*-secure-\n{\"code\":70016}\n*/", "LoginFailed"),
        (200, " \"{\\\"code\\\": 70016}\" ", "LoginFailed"),
    ]);
    check::<documented::Canvas>(&[(
        200,
        "while(1);{\"error\":\"invalid_client\",\"error_description\":\"unknown client\"}",
        "InvalidClient, unknown client",
    )]);
}

#[test]
fn documented_streams_and_batches() {
    check::<documented::SapB1>(&[(
        202,
        "--batchresponse_abc\nContent-Type: application/http\n\nHTTP/1.1 201 Created\nContent-Type: application/json\n\n{\"Code\":\"A\"}\n\
         --batchresponse_abc\nContent-Type: application/http\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n\
         {\"error\":{\"code\":-2035,\"message\":{\"value\":\"Ya existe\"}}}\n--batchresponse_abc--\n",
        "AlreadyExists, Ya existe",
    )]);
    check::<documented::DashScope>(&[(
        200,
        "event:result\n:HTTP_STATUS/200\ndata:{\"output\":{},\"request_id\":\"7\"}\n\nevent:error\n:HTTP_STATUS/400\n\
         data:{\"code\":\"InvalidParameter\",\"message\":\"Preprocessor error\",\"request_id\":\"0\"}\n\n",
        "InvalidParameter, Preprocessor error",
    )]);
    check::<documented::Splunk>(&[(
        200,
        "{\"preview\":false,\"offset\":0,\"result\":{\"error_count\":\"9\"}}\n{\"messages\":[{\"type\":\"FATAL\",\"text\":\"The search process \
         terminated.\"}]}\n",
        "Fatal, The search process terminated.",
    )]);
}
