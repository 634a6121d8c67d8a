//! Tests the client with a local server that responds like the vendors, and like the proxies in front of them.
#![allow(clippy::unwrap_used, reason = "used in test helpers")]

use std::time::{Duration, Instant};

use errcodes_client_sdk::{
    Advice, BusinessError, Check, Client, Error, FormsError, Patience, PhoneError, Record, TopLevel,
};

#[path = "../server.rs"]
mod server;

use server::{Reply, Server};

fn client(server: &Server) -> Client {
    let patience = Patience {
        attempts: 4,
        first_wait: Duration::from_millis(10),
        longest_wait: Duration::from_millis(100),
    };
    Client::new(&server.url, &server.url).with_patience(patience)
}

#[test]
fn successful_responses_are_returned() {
    let server = Server::start([
        (
            "+44",
            vec![Reply::new(
                201,
                r#"{"check_id": "c", "status": "ACCEPTED"}"#,
            )],
        ),
        (
            "r",
            vec![Reply::new(
                200,
                r#"{"code": 0, "record_id": "r", "error_code": null}"#,
            )],
        ),
    ]);
    let check = client(&server).check_phone("+44").unwrap();
    assert_eq!(
        check,
        Check {
            id: "c".to_owned(),
            status: "ACCEPTED".to_owned()
        }
    );
    assert_eq!(
        client(&server).record("r").unwrap(),
        Record { id: "r".to_owned() }
    );
}

#[test]
fn problem_documents_are_read_as_errors() {
    let cases = [
        (
            400,
            r#"{"title": "Phone Format Invalid", "detail": "x"}"#,
            PhoneError::PhoneFormatInvalid,
            Advice::ChangeTheRequest,
        ),
        (
            402,
            r#"{"title": "Insufficient Funds"}"#,
            PhoneError::InsufficientFunds,
            Advice::AddFunds,
        ),
        (
            404,
            r#"{"title": "Check Not Found"}"#,
            PhoneError::CheckNotFound,
            Advice::LookElsewhere,
        ),
        (404, "nginx", PhoneError::NotFound, Advice::LookElsewhere),
        (
            401,
            r#"{"title": "Access Tok"#,
            PhoneError::Unauthorized,
            Advice::SignIn,
        ),
        (
            504,
            r#"{"title": "Mobile Network Operator Not Responding"}"#,
            PhoneError::MobileNetworkOperatorNotResponding,
            Advice::Wait,
        ),
        (
            503,
            "<html>Service Unavailable</html>",
            PhoneError::from(503),
            Advice::AskTheVendor,
        ),
    ];
    for (status, body, expected, advice) in cases {
        let server = Server::start([("+44", vec![Reply::new(status, body)])]);
        let error = client(&server).check_phone("+44").unwrap_err();
        assert_eq!(error.advice(), advice, "{body}");
        let Error::Phone(response) = error else {
            panic!("{error:?}");
        };
        assert_eq!(response.error(), Some(&expected), "{body}");
        assert_eq!(
            (response.http_status(), &*response.body_lossy()),
            (status, body)
        );
        assert_eq!(
            server.requests("+44"),
            1,
            "the catalog does not state that it is retryable"
        );
    }
}

#[test]
fn the_error_is_that_of_the_innermost_level() {
    let business = |error: BusinessError| Some(FormsError::BusinessError(error));
    let cases = [
        (
            200,
            r#"{"code": 400, "error_code": 100303}"#,
            business(BusinessError::RecordNotFound),
            Advice::LookElsewhere,
        ),
        (
            200,
            r#"{"code": "400", "error_code": "100315"}"#,
            business(BusinessError::CODE_100315),
            Advice::SignIn,
        ),
        (
            400,
            r#"{"code": 400, "error_code": 100999}"#,
            business(BusinessError::from(100_999)),
            Advice::AskTheVendor,
        ),
        (
            403,
            r#"{"code": 403, "message": "no"}"#,
            Some(FormsError::TopLevel(TopLevel::NoWritePermission)),
            Advice::SignIn,
        ),
        (
            200,
            r#"{"code": 429}"#,
            Some(FormsError::TopLevel(TopLevel::RateLimited)),
            Advice::Wait,
        ),
        (502, "<html>Bad Gateway</html>", None, Advice::AskTheVendor),
        (404, "", None, Advice::AskTheVendor),
    ];
    for (status, body, expected, advice) in cases {
        let server = Server::start([("r", vec![Reply::new(status, body)])]);
        let error = client(&server).record("r").unwrap_err();
        assert_eq!(
            (error.advice(), error.retryable()),
            (advice, None),
            "{body}"
        );
        let Error::Forms(response) = error else {
            panic!("{error:?}");
        };
        assert_eq!(response.error(), expected.as_ref(), "{body}");
        assert_eq!(response.body_lossy(), body);
    }
}

#[test]
fn retryable_errors_are_retried() {
    const SOON: &[(&str, &str)] = &[("Retry-After", "3600")];
    let busy = Reply::new(429, r#"{"title": "Too Many Requests"}"#);
    let done = Reply::new(201, r#"{"check_id": "c", "status": "ACCEPTED"}"#);
    let server = Server::start([
        ("twice", vec![busy.clone(), busy.clone(), done.clone()]),
        ("always", vec![busy.clone()]),
        ("with delay", vec![busy.with_headers(SOON), done]),
    ]);
    let client = client(&server);
    assert_eq!(client.check_phone("twice").unwrap().id, "c");
    assert_eq!(server.requests("twice"), 3);

    let error = client.check_phone("always").unwrap_err();
    assert_eq!(
        (error.retryable(), error.advice()),
        (Some(true), Advice::Wait)
    );
    assert_eq!(server.requests("always"), 4);

    let start = Instant::now();
    assert_eq!(client.check_phone("with delay").unwrap().id, "c");
    assert!(
        start.elapsed() >= Duration::from_millis(100),
        "waits for the longest wait that is allowed"
    );
    assert_eq!(server.requests("with delay"), 2);
}

#[test]
fn waits_follow_retry_after_or_double() {
    let patience = Patience {
        attempts: 5,
        first_wait: Duration::from_secs(1),
        longest_wait: Duration::from_secs(5),
    };
    let seconds = |attempt, retry_after: Option<u64>| {
        let wait = patience.wait(attempt, retry_after.map(Duration::from_secs));
        wait.map(|wait| wait.as_secs())
    };
    let cases = [
        (1, None, Some(1)),
        (2, None, Some(2)),
        (3, None, Some(4)),
        (4, None, Some(5)),
        (5, None, None),
        (1, Some(3), Some(3)),
        (1, Some(3600), Some(5)),
        (5, Some(1), None),
    ];
    for (attempt, retry_after, expected) in cases {
        assert_eq!(
            seconds(attempt, retry_after),
            expected,
            "{attempt} {retry_after:?}"
        );
    }
}

#[test]
fn invalid_responses_and_connections_are_errors() {
    let server = Server::start([
        (
            "cut off",
            vec![Reply::new(201, r#"{"check_id": "c", "sta"#)],
        ),
        (
            "r",
            vec![Reply::new(
                200,
                "<html>Welcome to the Wi-Fi of the hotel</html>",
            )],
        ),
    ]);
    let error = client(&server).check_phone("cut off").unwrap_err();
    assert!(
        matches!(&error, Error::InvalidResponse { body, .. } if body.ends_with("sta")),
        "{error:?}"
    );
    assert!(std::error::Error::source(&error).is_some());
    let error = client(&server).record("r").unwrap_err();
    assert!(error.to_string().contains("Wi-Fi"), "{error}");

    let unreachable = Client::new("http://127.0.0.1:9", "http://127.0.0.1:9");
    let error = unreachable.check_phone("+44").unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!(error.advice(), Advice::Wait);
}

#[test]
fn log_lines_name_the_vendor_and_the_error() {
    let server = Server::start([
        (
            "r",
            vec![Reply::new(
                200,
                r#"{"code": 400, "error_code": 100304, "message": "gone"}"#,
            )],
        ),
        ("html", vec![Reply::new(502, "<html>")]),
    ]);
    let lines = ["r", "html"].map(|id| client(&server).record(id).unwrap_err().log_line());
    assert_eq!(
        lines,
        [
            "OpenAPI V2 BusinessError 100304 FormNotFound: gone (code 100304, HTTP status 200)",
            "HTTP status 502, no code understood: <html>",
        ]
    );
}
