//! Calls a local server that responds like the vendors, and prints the results.
#![expect(
    clippy::print_stdout,
    reason = "the example shows the reviewed catalogs of this project"
)]

use std::time::Duration;

use errcodes_client_sdk::{Client, Patience};

#[path = "../server.rs"]
mod server;

use server::{Reply, Server};

const PROBLEM: &[(&str, &str)] = &[("Content-Type", "application/problem+json")];
const SLOW_DOWN: &[(&str, &str)] = &[
    ("Content-Type", "application/problem+json"),
    ("Retry-After", "1"),
];

fn main() {
    let server = Server::start([
        (
            "+447700900000",
            vec![
                Reply::new(429, r#"{"title": "Too Many Requests"}"#).with_headers(SLOW_DOWN),
                Reply::new(201, r#"{"check_id": "c-1", "status": "ACCEPTED"}"#),
            ],
        ),
        (
            "07700 900000",
            vec![
                Reply::new(
                    400,
                    r#"{"type": "https://tru.id/docs/errors", "title": "Phone Format Invalid", "detail": "No country code.", "trace_id": "t-1"}"#,
                )
                .with_headers(PROBLEM),
            ],
        ),
        (
            "+0",
            vec![Reply::new(503, "<html><h1>503 Service Unavailable</h1></html>")],
        ),
        (
            "r-1",
            vec![Reply::new(200, r#"{"code": 0, "record_id": "r-1"}"#)],
        ),
        (
            "r-2",
            vec![Reply::new(
                200,
                r#"{"code": 400, "error_code": 100303, "message": "Record not found"}"#,
            )],
        ),
        (
            "r-3",
            vec![Reply::new(
                200,
                r#"{"code": 400, "error_code": 100999, "message": "Form archived"}"#,
            )],
        ),
        ("r-4", vec![Reply::new(200, r#"{"code": 400, "error_co"#)]),
    ]);
    let patience = Patience {
        longest_wait: Duration::from_millis(50),
        ..Patience::default()
    };
    let client = Client::new(&server.url, &server.url).with_patience(patience);
    for number in ["+447700900000", "07700 900000", "+0"] {
        match client.check_phone(number) {
            Ok(check) => println!("{number}: check {} is {}", check.id, check.status),
            Err(error) => println!("{number}: {}\n    {:?}", error.log_line(), error.advice()),
        }
    }
    for id in ["r-1", "r-2", "r-3", "r-4"] {
        match client.record(id) {
            Ok(record) => println!("{id}: found {}", record.id),
            Err(error) => println!("{id}: {}\n    {:?}", error.log_line(), error.advice()),
        }
    }
    println!(
        "{} requests for +447700900000",
        server.requests("+447700900000")
    );
}
