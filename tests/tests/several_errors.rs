//! Responses with several errors, and errors in headers.

use errcodes::{Certainty, ErrorResponse, FromResponse, Response};

mod hub {
    errcodes::include_catalog!("catalogs/several_errors.toml");
}
mod vendors {
    errcodes::include_catalog!("catalogs/response_headers.toml", umbrella = false);
}
use hub::{Field, HubError, Rest};
use vendors::{Bearer, Blob, ClickHouse, Grpc, RestJson};

const BODY: &str = r#"{"message": "Validation Failed", "id": 5, "errors": [
    {"code": "new", "field": "a"},
    {"code": "ok", "field": "b"},
    {"code": "too_long", "kind": "BYTES", "field": ["c", 0], "message": "At most 7 bytes", "x": 1},
    {"code": "missing_field", "field": 2}
]}"#;

#[test]
fn each_error_has_its_own_texts() {
    let response = Field::from_response(422, BODY);
    let [new, large, missing] = response.errors() else {
        unreachable!("{response:?}")
    };
    assert_eq!(*new.error(), Field::from("new"));
    assert_eq!(
        (new.path(), new.message()),
        (Some("a"), Some("Validation Failed"))
    );
    assert_eq!(*large.error(), Field::TooLarge);
    assert_eq!((large.path(), large.symbol()), (Some("c/0"), Some("BYTES")));
    assert_eq!(
        large
            .arguments()
            .and_then(|a| a.get("limit").map(str::to_owned)),
        Some("7".to_owned())
    );
    assert_eq!((large.certainty(), large.level()), (Certainty::Exact, 0));
    assert_eq!(large.code(), Some("too_long".into()));
    assert_eq!(
        (missing.error(), missing.path()),
        (&Field::MissingField, Some("2"))
    );
    assert_eq!(missing.clone().into_error(), Field::MissingField);

    // The main error is the first one that is listed.
    assert_eq!(response.error(), Some(&Field::TooLarge));
    assert_eq!(response.certainty(), Some(Certainty::Exact));
    assert_eq!(response.envelope(), [Field::TooLarge]);
    assert_eq!(response.message(), Some("At most 7 bytes"));
    assert_eq!(
        response.to_string(),
        "At most 7 bytes (code too_long, HTTP status 422)"
    );
    assert_eq!(response.code(), Some("too_long".into()));
    let extra = response.extra().map(|json| json.to_string());
    assert_eq!(
        extra.as_deref(),
        Some(r#"{"errors":[{},{},{"x":1},{}],"id":5}"#)
    );
    assert_eq!(
        response.map(Some).errors()[2].error(),
        &Some(Field::MissingField)
    );
}

#[test]
fn the_errors_of_all_levels_are_listed() {
    let response = HubError::from_response(422, BODY);
    let errors: Vec<_> = response
        .errors()
        .iter()
        .map(|error| {
            (
                error.level(),
                *error.error().name().as_bytes().first().unwrap_or(&0),
            )
        })
        .collect();
    assert_eq!(errors, [(0, b'V'), (1, b'U'), (1, b'T'), (1, b'M')]);
    assert_eq!(
        response.envelope(),
        [Field::TooLarge.into(), Rest::ValidationFailed.into()]
    );
    assert_eq!(response.error(), Some(&Field::TooLarge.into()));

    // All elements report success, the response does not.
    let response = HubError::from_response(
        200,
        r#"{"status": 422, "message": "m", "errors": [{"code": "ok"}]}"#,
    );
    assert_eq!(response.error(), Some(&Rest::ValidationFailed.into()));
    assert_eq!(response.errors().len(), 1);

    // Only one of many elements reports an error.
    let mut elements = r#"{"code": "ok"},"#.repeat(5000);
    elements.push_str(r#"{"code": "missing_field", "message": "m"}"#);
    let response =
        HubError::from_response(200, format!(r#"{{"status": 0, "errors": [{elements}]}}"#));
    assert_eq!(response.error(), Some(&Field::MissingField.into()));
    assert_eq!(response.message(), Some("m"));

    let ok = r#"{"status": 0, "errors": [{"code": "ok"}, {"code": "ok"}]}"#;
    assert!(HubError::check_response(200, ok).is_ok());
}

#[test]
fn further_errors_are_counted() {
    let response = |count: usize| {
        let mut body = r#"{"errors": ["#.to_owned();
        body.push_str(&r#"{"code": "new"},"#.repeat(count));
        body.push_str(r#"{"code": "missing_field", "field": "last"}, {"code": [], "field": 1}]}"#);
        Field::from_response(422, body)
    };
    let few = response(5);
    assert_eq!((few.errors().len(), few.omitted_errors()), (6, 0));
    let many = response(5000);
    assert_eq!((many.errors().len(), many.omitted_errors()), (1001, 4000));
    assert_eq!(many.error(), Some(&Field::MissingField));
    assert_eq!(many.errors()[1000].path(), Some("last"));

    // A code that does not fit is an error that cannot be read.
    let response = Rest::from_response(200, r#"{"status": -1}"#);
    assert_eq!(response.omitted_errors(), 1);
    let too_many = r#"{"code":"ok"},"#.repeat(70_000);
    let response = Field::from_response(200, format!(r#"{{"errors":[{too_many}]}}"#));
    assert_eq!(
        (response.error(), response.omitted_errors()),
        (None, 70_000 - 65_536)
    );
    assert!(!response.is_success());
}

#[test]
fn errors_in_headers() {
    fn names<E: FromResponse>(response: Response) -> (Vec<&'static str>, Option<String>) {
        let response: ErrorResponse<E> = E::decode(response);
        let names = response.errors().iter().map(|error| error.error().name());
        (names.collect(), response.message().map(str::to_owned))
    }
    // Azure Blob Storage, "Status and error codes": a HEAD request has no body.
    let response = Response::new(404, "").header("x-ms-error-code", "BlobNotFound");
    assert_eq!(names::<Blob>(response), (vec!["BlobNotFound"], None));
    let body = r#"{"error": {"code": "BlobNotFound", "message": "m"}}"#;
    let response = Response::new(404, body).header("X-Ms-Error-Code", " BlobNotFound ");
    assert_eq!(
        names::<Blob>(response),
        (vec!["BlobNotFound"], Some("m".to_owned()))
    );
    assert_eq!(
        names::<Blob>(Response::new(404, body)),
        (vec!["BlobNotFound"], Some("m".to_owned()))
    );
    assert_eq!(names::<Blob>(Response::new(404, "")), (vec![], None));
    // Smithy, "AWS restJson1 protocol".
    for value in [
        "FooError",
        "FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
        "aws.protocoltests.restjson#FooError",
    ] {
        let response = Response::new(400, r#"{"message": "m"}"#).header("X-Amzn-Errortype", value);
        assert_eq!(
            names::<RestJson>(response),
            (vec!["Foo"], Some("m".to_owned())),
            "{value}"
        );
    }
    // gRPC over HTTP/2, "Responses": the status is a trailer, and the message is percent-encoded.
    let response = Response::new(200, "")
        .header("grpc-status", "5")
        .header("grpc-message", "no%20%C3%A9tage %2");
    assert_eq!(
        names::<Grpc>(response),
        (vec!["NotFound"], Some("no étage %2".to_owned()))
    );
    assert!(Grpc::decode(Response::new(200, "").header("grpc-status", "0")).is_success());
    // gRPC-Web, "Protocol differences vs gRPC over HTTP2": the trailers are in the body.
    let body = b"\0\0\0\0\x02\x08\x01\x80\0\0\0\x24grpc-status: 5\r\ngrpc-message: gone\r\n";
    assert_eq!(
        names::<Grpc>(Response::new(200, body)),
        (vec!["NotFound"], Some("gone".to_owned()))
    );
    // RFC 6750, section 3.
    let challenge = r#"Bearer realm="example", error="invalid_token", error_description="The access token expired""#;
    let response = Response::new(401, "").header("WWW-Authenticate", challenge);
    assert_eq!(
        names::<Bearer>(response),
        (
            vec!["InvalidToken"],
            Some("The access token expired".to_owned())
        )
    );
    // ClickHouse, "HTTP Interface": the body is a text.
    let body =
        "Code: 60. DB::Exception: Table default.t does not exist. (UNKNOWN_TABLE) (version 23.8)\n";
    assert_eq!(
        names::<ClickHouse>(Response::new(404, body)),
        (vec!["UnknownTable"], None)
    );
    let response = Response::new(500, "").header("X-ClickHouse-Exception-Code", "60");
    assert_eq!(names::<ClickHouse>(response), (vec!["UnknownTable"], None));
    assert_eq!(
        names::<ClickHouse>(Response::new(200, "Code: x\n")),
        (vec![], None)
    );
}

#[test]
fn a_response_of_the_crate_http_is_converted() {
    let response = http::Response::builder()
        .status(404)
        .header("x-ms-error-code", "BlobNotFound")
        .body("text")
        .map(Response::from);
    let Ok(response) = response.map(Blob::decode) else {
        unreachable!("the parts are valid")
    };
    assert_eq!(response.error(), Some(&Blob::BlobNotFound));
    assert_eq!(
        (response.http_status(), response.body()),
        (404, &b"text"[..])
    );
}

#[test]
fn the_values_of_headers_are_not_shown() {
    let response = Response::new(401, "b\u{202E}").header("set-cookie", "secret");
    let shown = format!("{response:?}");
    assert!(
        shown.contains("set-cookie") && !shown.contains("secret"),
        "{shown}"
    );
    assert!(!shown.contains('\u{202E}'), "{shown}");
}
