//! Any body gives an error that keeps it and is shown on one inert line. What `serde_json` reads of it, too, is read
//! the same way.
#![no_main]

use errcodes::{FromResponse, ServerError};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

mod wires {
    errcodes::include_catalog!("../tests/catalogs/wires.toml");
}
mod open_api {
    errcodes::include_catalog!("../catalog/openapi_v2.toml");
}
use open_api::OpenApiV2Error;
use wires::{Nested, Text};

fuzz_target!(|bytes: &[u8]| {
    let Some(([high, low], body)) = bytes.split_first_chunk() else {
        return;
    };
    let status = u16::from_be_bytes([*high, *low]);
    let nested = check::<Nested>(status, body);
    let text = check::<Text>(status, body);
    check::<OpenApiV2Error>(status, body);
    // A first member of a name is in the way of nothing but another reader.
    let Some(json) = nested.json() else { return };
    let at = |places: [&str; 2]| {
        let found = places.map(|place| json.pointer(place));
        found.into_iter().flatten().cloned().collect::<Vec<_>>()
    };
    let message = at(["/error/message", ""]);
    let message = message.iter().find_map(Value::as_str);
    if json.is_object() {
        assert_eq!(nested.message(), message);
    }
    let codes = at(["/error/code", "/error~1code"]);
    let code = codes.iter().find_map(Value::as_u64);
    if let [Value::Number(_), ..] = &codes[..]
        && let Some(code) = code.and_then(|code| u32::try_from(code).ok())
    {
        assert_eq!(nested.error().map(Nested::code), Some(code));
    }
    if let [Value::String(code), ..] = &codes[..]
        && !code.is_empty()
    {
        let expected = Text::from(&**code);
        let error = text.error().expect("any text is a code");
        assert!(error.code() == code || !expected.is_known());
    }
});

fn check<E: FromResponse>(status: u16, body: &[u8]) -> ServerError<E> {
    let error = E::from_response(status, body);
    assert_eq!((error.http_status(), error.body()), (status, body));
    let shown = format!("{error} {error:?}");
    let mut active = shown
        .chars()
        .filter(|c| errcodes_core::inert::is_active(*c));
    assert_eq!(active.next(), None, "{shown:?}");
    if let Some(error) = error.error() {
        assert!(error.is_known() || !error.message().is_empty());
    }
    let _ = (error.unread(), error.arguments(), error.text());
    error
}
