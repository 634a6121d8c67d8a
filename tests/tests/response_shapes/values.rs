//! Further values of responses.

use errcodes::{FromResponse, Values};

use super::{Headers, documented, response};

/// Checks responses, each with its headers and the values that are found.
fn check<E: FromResponse>(rows: &[(u16, Headers<'_>, &str, &str)]) {
    for (status, headers, body, expected) in rows {
        let response = E::decode(response(*status, headers, body));
        assert_eq!(shown(response.values()), *expected, "{headers:?} {body}");
    }
}

fn shown(values: Values<'_>) -> String {
    let values: Vec<_> = values
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    values.join(", ")
}

#[test]
fn values_are_numbers_booleans_and_texts_in_bodies_and_headers() {
    check::<documented::Discord>(&[
        (
            429,
            &[("Retry-After", "65"), ("X-RateLimit-Scope", "user")],
            r#"{"message": "You are being rate limited.", "retry_after": 64.57, "global": false}"#,
            "retry_after=64.57, global=false, scope=user",
        ),
        // A page of a proxy.
        (
            502,
            &[("Retry-After", "5")],
            "<html>Bad Gateway</html>",
            "retry_after=5",
        ),
        (429, &[], r#"{"retry_after": null, "global": [true]}"#, ""),
    ]);
    check::<documented::Telegram>(&[(
        429,
        &[],
        r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#,
        "retry_after=7",
    )]);
    check::<documented::S3>(&[
        (
            404,
            &[("x-amz-request-id", "other")],
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>NoSuchKey</Code>\n  <Message>The resource you requested does not \
             exist</Message>\n  <Resource>/mybucket/myfoto.jpg</Resource> \n  <RequestId>4442587FB7D0A2F9</RequestId>\n</Error>",
            "resource=/mybucket/myfoto.jpg, request=4442587FB7D0A2F9",
        ),
        // An answer to HEAD has no body.
        (
            404,
            &[("x-amz-request-id", "4442587FB7D0A2F9")],
            "",
            "request=4442587FB7D0A2F9",
        ),
    ]);
    check::<documented::Stripe>(&[(
        402,
        &[("Request-Id", "req_1")],
        r#"{"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds",
            "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card has insufficient funds.", "param": null}}"#,
        "Decline code=insufficient_funds, docs=https://stripe.com/docs/error-codes/card-declined, request=req_1",
    )]);
}

#[test]
fn each_error_has_its_values() {
    let body = r#"{"errors": [
        {"id": "a1", "code": "226", "source": {"pointer": "/data/attributes/password"}, "meta": {"minimum": 8}},
        {"id": "a2", "code": "227", "links": {"about": "https://api.example/227"}}]}"#;
    let response = documented::JsonApi::from_response(422, body);
    let values: Vec<_> = response
        .errors()
        .iter()
        .map(|error| shown(error.values()))
        .collect();
    assert_eq!(
        values,
        ["id=a1, minimum=8", "id=a2, docs=https://api.example/227"]
    );
    assert_eq!(shown(response.values()), "id=a1, minimum=8");
    // Values that were understood are not in the rest.
    let extra = response.extra().unwrap();
    assert_eq!(extra.to_string(), r#"{"errors":[{},{}]}"#);
}

#[test]
fn a_member_whose_name_is_the_code_is_not_understood_completely() {
    let body = r#"{"errors": {"email": [{"code": 7, "hint": "h"}]}}"#;
    let response = documented::ByField::from_response(422, body);
    assert_eq!(response.errors()[0].path(), Some("email"));
    let extra = response.extra().unwrap();
    assert_eq!(extra.to_string(), r#"{"errors":{"email":[{"hint":"h"}]}}"#);
}
