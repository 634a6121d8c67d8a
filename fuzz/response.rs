//! Decoding any body returns an error that keeps the body and is displayed as one inert line. If `serde_json` can also
//! parse the body, both read the same values. The bodies are of all formats: JSON, XML, forms, events and others.
#![no_main]

use errcodes::{ErrorResponse, FromResponse, Response};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

mod vendor {
    errcodes::include_catalog!("../tests/catalogs/responses.toml");
}
mod shapes {
    errcodes::include_catalog!("../tests/catalogs/response_shapes.toml", umbrella = false);
}
mod documented {
    errcodes::include_catalog!(
        "../tests/catalogs/documented_responses.toml",
        umbrella = false
    );
}
mod headers {
    errcodes::include_catalog!("../tests/catalogs/response_headers.toml", umbrella = false);
}
mod open_api {
    errcodes::include_catalog!("../catalog/openapi_v2.toml");
}
use documented::{Arca, Clickatell, EInvoice, Enom, Plesk, Xmpp};
use headers::{ClickHouse, Grpc, RestJson};
use open_api::OpenApiV2Error;
use shapes::{
    Aws, DiscordForm, Ebay, Events, GoogleReason, InString, JsonApi, PayPal, S3, Severities,
};
use vendor::{Nested, Text};

fuzz_target!(|bytes: &[u8]| {
    let Some(([high, low], body)) = bytes.split_first_chunk() else {
        return;
    };
    let status = u16::from_be_bytes([*high, *low]);
    let nested = check::<Nested>(status, body);
    let text = check::<Text>(status, body);
    let _ = check::<OpenApiV2Error>(status, body);
    check_shapes(status, body);
    // Compare with the values that `serde_json` finds.
    let Some(json) = nested.json() else { return };
    let values_at = |pointers: [&str; 2]| {
        let values = pointers.map(|pointer| json.pointer(pointer));
        values.into_iter().flatten().cloned().collect::<Vec<_>>()
    };
    let message = values_at(["/error/message", ""]);
    let mut texts = message.iter().filter_map(Value::as_str);
    let message = texts.find(|text| !text.trim().is_empty());
    // A string can contain JSON.
    let has_string = json.get("error").is_some_and(Value::is_string);
    if has_string {
        return;
    }
    if json.is_object() {
        assert_eq!(nested.message(), message);
    }
    let codes = values_at(["/error/code", "/error~1code"]);
    let code = codes.iter().find_map(Value::as_u64);
    if let [Value::Number(_)] = &codes[..]
        && let Some(code) = code.and_then(|code| u32::try_from(code).ok())
    {
        assert_eq!(nested.error().map(Nested::code), Some(code));
    }
    if let [Value::String(code)] = &codes[..]
        && !code.trim().is_empty()
    {
        let expected = Text::from(&**code);
        let error = text.error().expect("any text is a code");
        assert!(error.code() == code || !expected.is_known());
    }
});

fn check_shapes(status: u16, body: &[u8]) {
    let _ = check::<Arca>(status, body);
    let _ = check::<Aws>(status, body);
    let _ = check::<Clickatell>(status, body);
    let _ = check::<EInvoice>(status, body);
    let _ = check::<Enom>(status, body);
    let _ = check::<Plesk>(status, body);
    let _ = check::<Xmpp>(status, body);
    let _ = check::<ClickHouse>(status, body);
    let _ = check::<DiscordForm>(status, body);
    let _ = check::<Ebay>(status, body);
    let _ = check::<Events>(status, body);
    let _ = check::<GoogleReason>(status, body);
    let _ = check::<Grpc>(status, body);
    let _ = check::<InString>(status, body);
    let _ = check::<JsonApi>(status, body);
    let _ = check::<PayPal>(status, body);
    let _ = check::<RestJson>(status, body);
    let _ = check::<S3>(status, body);
    let _ = check::<Severities>(status, body);
}

fn check<E: FromResponse>(status: u16, body: &[u8]) -> ErrorResponse<E> {
    let response = Response::new(status, body);
    let error = E::decode(response.header("x-amzn-errortype", body));
    assert_eq!(error.error().is_none(), error.errors().is_empty());
    assert!(!error.is_success() || error.errors().is_empty() && error.omitted_errors() == 0);
    assert_eq!((error.http_status(), error.body()), (status, body));
    let displayed = format!("{error} {error:?}");
    let mut active = displayed
        .chars()
        .filter(|c| errcodes_core::inert::is_active(*c));
    assert_eq!(active.next(), None, "{displayed:?}");
    if let Some(error) = error.error() {
        assert!(error.is_known() || !error.message().is_empty());
    }
    let _ = (error.extra(), error.arguments(), error.body_lossy());
    error
}
