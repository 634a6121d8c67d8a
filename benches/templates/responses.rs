//! Prints a line for each body: its description and the times.

use std::hint::black_box;
use std::time::Instant;

use responses::{Api, Several};

fn main() {
    let small = r#"{"error":{"code":404,"message":"The requested entity was not found: projects/p/locations/l.","status":"NOT_FOUND"},"trace":"8a9b7c6d5e4f3a2b1c0d","time":"2026-01-01T00:00:00Z","retry":false,"n":12}"#;
    let detail = r#"{"code":7,"text":"At most 80 characters","links":[{"description":"More \"details\" are here","url":"https://example.com/path/to/page"}],"n":12345,"f":1.5}"#;
    let details = vec![detail; 25].join(",");
    let large = format!(r#"{{"error":{{"code":404,"message":"The requested entity was not found.","details":[{details}]}}}}"#);
    print("one error", small, |body| drop(black_box(Api::from_response(404, body))));
    print("one error", &large, |body| drop(black_box(Api::from_response(404, body))));
    print("25 errors", &large, |body| drop(black_box(Several::from_response(404, body))));
}

fn print(what: &str, body: &str, decode: impl Fn(&[u8])) {
    let parse = |body: &[u8]| drop(black_box(serde_json::from_slice::<serde_json::Value>(body)));
    let (own, other) = (microseconds(body, decode), microseconds(body, parse));
    println!("{what}, {} bytes | {other:.2} | {own:.2} ({:.1}x)", body.len(), own / other);
}

fn microseconds(body: &str, decode: impl Fn(&[u8])) -> f64 {
    let runs = (0..50).map(|_| {
        let start = Instant::now();
        for _ in 0..200 {
            decode(black_box(body.as_bytes()));
        }
        start.elapsed().as_secs_f64() * 1e6 / 200.0
    });
    runs.fold(f64::INFINITY, f64::min)
}
