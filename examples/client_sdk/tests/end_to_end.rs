//! Tests the client with a server that responds like the vendors, and like the proxies between.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::time::{Duration, Instant};

use errcodes_client_sdk::{
    Advice, BusinessError, Check, Client, Error, FormsError, Patience, PhoneError, Record, TopLevel,
};

#[path = "../server.rs"]
mod server;

use server::{Answer, Server};

fn client(server: &Server) -> Client {
    let patience = Patience {
        attempts: 4,
        first_wait: Duration::from_millis(10),
        longest_wait: Duration::from_millis(100),
    };
    Client::new(&server.url, &server.url).with_patience(patience)
}

#[test]
fn successful_calls() {
    let server = Server::start([
        (
            "+44",
            vec![Answer::new(
                201,
                r#"{"check_id": "c", "status": "ACCEPTED"}"#,
            )],
        ),
        (
            "r",
            vec![Answer::new(
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
fn errors_of_problem_documents() {
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
        let server = Server::start([("+44", vec![Answer::new(status, body)])]);
        let error = client(&server).check_phone("+44").unwrap_err();
        assert_eq!(error.advice(), advice, "{body}");
        let Error::Phone(failure) = error else {
            panic!("{error:?}");
        };
        assert_eq!(failure.error(), Some(&expected), "{body}");
        assert_eq!(
            (failure.http_status(), &*failure.body_lossy()),
            (status, body)
        );
        assert_eq!(
            server.requests("+44"),
            1,
            "nothing says that it may succeed"
        );
    }
}

#[test]
fn errors_of_two_levels() {
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
        let server = Server::start([("r", vec![Answer::new(status, body)])]);
        let error = client(&server).record("r").unwrap_err();
        assert_eq!(
            (error.advice(), error.retryable()),
            (advice, None),
            "{body}"
        );
        let Error::Forms(failure) = error else {
            panic!("{error:?}");
        };
        assert_eq!(failure.error(), expected.as_ref(), "{body}");
        assert_eq!(failure.body_lossy(), body);
    }
}

#[test]
fn a_request_is_sent_again_where_the_vendor_says_that_it_may_help() {
    const SOON: &[(&str, &str)] = &[("Retry-After", "3600")];
    let busy = Answer::new(429, r#"{"title": "Too Many Requests"}"#);
    let done = Answer::new(201, r#"{"check_id": "c", "status": "ACCEPTED"}"#);
    let server = Server::start([
        ("twice", vec![busy.clone(), busy.clone(), done.clone()]),
        ("always", vec![busy.clone()]),
        ("asked to", vec![busy.with_headers(SOON), done]),
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
    assert_eq!(client.check_phone("asked to").unwrap().id, "c");
    assert!(
        start.elapsed() >= Duration::from_millis(100),
        "as long as its patience lets it"
    );
    assert_eq!(server.requests("asked to"), 2);
}

#[test]
fn waits_are_what_the_server_asks_for_or_double() {
    let patience = Patience {
        attempts: 5,
        first_wait: Duration::from_secs(1),
        longest_wait: Duration::from_secs(5),
    };
    let seconds = |attempt, asked: Option<u64>| {
        let wait = patience.wait(attempt, asked.map(Duration::from_secs));
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
    for (attempt, asked, expected) in cases {
        assert_eq!(seconds(attempt, asked), expected, "{attempt} {asked:?}");
    }
}

#[test]
fn invalid_responses() {
    let server = Server::start([
        (
            "cut off",
            vec![Answer::new(201, r#"{"check_id": "c", "sta"#)],
        ),
        (
            "r",
            vec![Answer::new(
                200,
                "<html>Welcome to the Wi-Fi of the hotel</html>",
            )],
        ),
    ]);
    let error = client(&server).check_phone("cut off").unwrap_err();
    assert!(
        matches!(&error, Error::Answer { text, .. } if text.ends_with("sta")),
        "{error:?}"
    );
    assert!(std::error::Error::source(&error).is_some());
    let error = client(&server).record("r").unwrap_err();
    assert!(error.to_string().contains("Wi-Fi"), "{error}");

    let nobody = Client::new("http://127.0.0.1:9", "http://127.0.0.1:9");
    let error = nobody.check_phone("+44").unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!(error.advice(), Advice::Wait);
}

#[test]
fn a_log_line_says_whose_error_it_is() {
    let server = Server::start([
        (
            "r",
            vec![Answer::new(
                200,
                r#"{"code": 400, "error_code": 100304, "message": "gone"}"#,
            )],
        ),
        ("html", vec![Answer::new(502, "<html>")]),
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
