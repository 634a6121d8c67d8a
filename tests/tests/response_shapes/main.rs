//! Decoding of the error responses of many vendors, one row for each body.
//!
//! The bodies of `vendors` are written after the pages that the comments name, and those of `documented` are copied from them, some of
//! them shortened.

use errcodes::{ErrorCode, ErrorResponse, FromResponse, Response, ResponseError};

mod conditions;
mod documentation;
mod forms;
mod framing;
mod headers;
mod precedence;
mod several;
mod strings;
mod values;
mod xml;

mod vendors {
    errcodes::include_catalog!("catalogs/response_shapes.toml", umbrella = false);
}
mod documented {
    errcodes::include_catalog!("catalogs/documented_responses.toml", umbrella = false);
}

/// Checks bodies, each with the HTTP status and the expected errors. See [`shown`].
fn check<E: FromResponse>(rows: &[(u16, &str, &str)]) {
    for (status, body, expected) in rows {
        let response = E::from_response(*status, *body);
        assert_eq!(shown(&response), *expected, "{status} {body}");
        assert_eq!(response.omitted_errors(), 0, "{status} {body}");
    }
}

type Headers<'r> = &'r [(&'r str, &'r str)];

fn response(status: u16, headers: Headers<'_>, body: &str) -> Response {
    let response = Response::new(status, body);
    let add = |response: Response, (name, value): &(&str, &str)| response.header(name, value);
    headers.iter().fold(response, add)
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
