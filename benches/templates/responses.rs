//! Generated from `benches/templates/responses.rs`.

use std::hint::black_box;
use std::time::Instant;

use errcodes::FromResponse;
use responses::{AnyDepth, Conditions, Deep, Fixed, Several};

/// The sizes of the bodies whose decoding is compared with `serde_json`.
const COMPARED: [usize; 2] = [200, 4 << 10];

/// The programs that the benchmark runs.
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match &args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        // One body, decoded several times, to count instructions.
        ["repeat", subject, size, times] => {
            let body = error_with_details(size.parse().expect("a number of bytes"));
            repeat(subject, &body, times.parse().expect("a number"));
        }
        // One body that is expensive to decode. Without `decode`, only the body is created.
        ["growth", number, size, rest @ ..] => {
            let size = size.parse().expect("a number of bytes");
            let (_, run) = GROWING[number.parse::<usize>().expect("a number")];
            run(size, *rest == ["decode"]);
        }
        _ => {
            for size in COMPARED {
                let body = error_with_details(size);
                for subject in ["fixed", "several", "any_depth", "value", "clone"] {
                    let seconds = fastest(|| repeat(subject, &body, 1_000), 50);
                    println!("compared {subject} {size} {:.1}", seconds * 1e6);
                }
            }
            for (name, _) in GROWING {
                println!("growth {name}");
            }
        }
    }
}

/// Decodes a body several times.
fn repeat(subject: &str, body: &[u8], times: usize) {
    for _ in 0..times {
        let body = black_box(body);
        match subject {
            "fixed" => drop(black_box(Fixed::from_response(400, body))),
            "several" => drop(black_box(Several::from_response(400, body))),
            "any_depth" => drop(black_box(AnyDepth::from_response(400, body))),
            "value" => drop(black_box(serde_json::from_slice::<serde_json::Value>(body))),
            // `from_response` gets an owned body, `serde_json` reads a slice.
            _ => drop(black_box(body.to_vec())),
        }
    }
}

/// Returns the seconds of the fastest run.
fn fastest(run: impl Fn(), runs: usize) -> f64 {
    let seconds = (0..runs).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64()
    });
    seconds.fold(f64::INFINITY, f64::min)
}

/// Returns an error with many details, as validation errors have them.
fn error_with_details(size: usize) -> Vec<u8> {
    let start = r#"{"error":{"code":126,"message":"The not after field must be in the future."},"id":"9f2c6e0e-51c4","details":["#;
    filled(
        start,
        r#"{"field":"person.birthday","issue":"out of range","value":-12.5,"required":true}"#,
        ",",
        "]}",
        size,
    )
}

/// Returns a text with as many elements as fit.
fn filled(start: &str, element: &str, separator: &str, end: &str, size: usize) -> Vec<u8> {
    let mut text = format!("{start}{element}");
    while text.len() + separator.len() + element.len() + end.len() < size {
        text.push_str(separator);
        text.push_str(element);
    }
    (text + end).into()
}

/// Returns a value inside as many others as fit.
fn nested(before: &str, inner: &str, after: &str, size: usize) -> Vec<u8> {
    let depth = size / (before.len() + after.len());
    let text = [&*before.repeat(depth), inner, &after.repeat(depth)].concat();
    text.into()
}

/// Creates a body of a size, and decodes it if the argument says so.
type Run = fn(usize, bool);

/// Bodies that are expensive to decode.
const GROWING: [(&str, Run); 12] = [
    ("`/errors/*/code`, a list of errors", |size, decodes| {
        run::<Several>(&filled(r#"{"errors":["#, ERROR, ",", "]}", size), decodes);
    }),
    ("`/**/code`, a list of errors", |size, decodes| {
        run::<AnyDepth>(&filled(r#"{"errors":["#, ERROR, ",", "]}", size), decodes);
    }),
    ("`/**/code`, errors at depth 80", |size, decodes| {
        run::<AnyDepth>(&filled("[", &deep_error(), ",", "]", size), decodes);
    }),
    ("`/**/*/*/*/*/code`, errors at depth 80", |size, decodes| {
        run::<Deep>(&filled("[", &deep_error(), ",", "]", size), decodes);
    }),
    ("conditions, errors at depth 80", |size, decodes| {
        run::<Conditions>(&filled("[", &deep_error(), ",", "]", size), decodes);
    }),
    ("conditions after the code", |size, decodes| {
        let element = r#"{"code":126,"message":"m","x":{"y":[1,2,3]},"severity":"ERROR"}"#;
        run::<Conditions>(&filled("[", element, ",", "]", size), decodes);
    }),
    (
        "`/**/*/*/*/*/code`, an error at each depth",
        |size, decodes| {
            let body = nested(r#"{"code":1,"message":"m","a":"#, ERROR, "}", size);
            run::<Deep>(&body, decodes);
        },
    ),
    ("`/**/code`, JSON in strings", |size, decodes| {
        let element = r#""{\"code\":126,\"a\":\"{\\\"code\\\":126}\"}""#;
        run::<AnyDepth>(&filled("[", element, ",", "]", size), decodes);
    }),
    ("`/**/code`, events", |size, decodes| {
        run::<AnyDepth>(
            &filled("", "data: {\"code\":126}\n", "\n", "\n", size),
            decodes,
        );
    }),
    ("`/**/code`, a list of errors in XML", |size, decodes| {
        let element = "<e><code>126</code><message>m</message></e>";
        run::<AnyDepth>(&filled("<r>", element, "", "</r>", size), decodes);
    }),
    ("`/**/code`, different elements in XML", |size, decodes| {
        let elements = (0..size / 24).map(|number| format!("<n{number}/><code>1</code>"));
        run::<AnyDepth>(
            format!("<r>{}</r>", elements.collect::<String>()).as_bytes(),
            decodes,
        );
    }),
    ("`/**/code`, a form", |size, decodes| {
        run::<AnyDepth>(
            &filled("", "e[code]=126&e[message]=m", "&", "", size),
            decodes,
        );
    }),
];

const ERROR: &str = r#"{"code":126,"message":"m"}"#;

fn deep_error() -> String {
    [&*r#"{"a":"#.repeat(80), ERROR, &"}".repeat(80)].concat()
}

fn run<E: FromResponse>(body: &[u8], decodes: bool) {
    if decodes {
        drop(black_box(E::from_response(400, black_box(body))));
    }
}
