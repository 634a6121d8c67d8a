//! Headers.

use errcodes::{FromResponse, Response};

use super::{Headers, check, documented, response, shown};

#[test]
fn documented_headers() {
    check::<documented::OAuth1>(&[(401, "oauth_problem=token_rejected", "TokenRejected")]);
    let response = Response::new(401, "").header(
        "WWW-Authenticate",
        "OAuth realm=\"https://api\", oauth_problem=\"token_rejected\"",
    );
    assert_eq!(
        shown(&documented::OAuth1::decode(response)),
        "TokenRejected"
    );
    let response = Response::new(302, "").header(
            "Location",
            "https://ssl.ditonlinebetalingssystem.dk/auth/default.aspx?decline=1&error=102&errortext=Declined.+Use%20another card.",
        );
    assert_eq!(
        shown(&documented::EPay::decode(response)),
        "Declined, Declined. Use another card."
    );
    let response = Response::new(403, r#"{"message":"m"}"#).header(
        "X-Amzn-ErrorType",
        "AccessDeniedException:http://internal.amazon.com/coral/com.amazon.coral.service/",
    );
    assert_eq!(
        shown(&documented::RestJson::decode(response)),
        "AccessDenied, m"
    );
}

/// Checks responses with one header or two.
fn check_headers<E: FromResponse>(rows: &[(u16, Headers<'_>, &str, &str)]) {
    for (status, headers, body, expected) in rows {
        let response = E::decode(response(*status, headers, body));
        assert_eq!(shown(&response), *expected, "{headers:?}");
    }
}

#[test]
fn codes_in_headers_and_trailers() {
    check_headers::<documented::HuggingFace>(&[(
        404,
        &[
            ("X-Error-Code", "RepoNotFound"),
            ("X-Error-Message", "Repository not found"),
            ("x-request-id", "123"),
        ],
        "",
        "RepoNotFound, Repository not found",
    )]);
    check_headers::<documented::PostgRest>(&[
        (
            500,
            &[("Proxy-Status", "PostgREST; error=57014")],
            "",
            "QueryCanceled",
        ),
        (
            500,
            &[("Proxy-Status", "PostgREST; error=57014")],
            r#"{"code":"57014","message":"canceling statement"}"#,
            "QueryCanceled, canceling statement",
        ),
        (
            502,
            &[("Proxy-Status", "cdn; error=timeout")],
            "",
            "no error",
        ),
    ]);
    check_headers::<documented::Nats>(&[(
        0,
        &[
            ("Nats-Service-Error", "order total must be positive"),
            ("Nats-Service-Error-Code", "400"),
        ],
        r#"{"field":"total"}"#,
        "BadRequest @total, order total must be positive",
    )]);
    check_headers::<documented::Kong>(&[
        (
            403,
            &[("grpc-status", "7"), ("grpc-message", "PermissionDenied")],
            "",
            "PermissionDenied, PermissionDenied",
        ),
        (200, &[("grpc-status", "0")], "", "ok"),
    ]);
    check_headers::<documented::Mastodon>(&[(
        401,
        &[(
            "WWW-Authenticate",
            "Bearer realm=\"Doorkeeper\", error=\"invalid_token\", error_description=\"The access token is invalid\"",
        )],
        r#"{"error":"The access token is invalid"}"#,
        "InvalidToken, The access token is invalid",
    )]);
    // Of several headers with the same name, one with the code.
    check_headers::<documented::Mastodon>(&[(
        401,
        &[
            ("WWW-Authenticate", "Basic realm=\"x\""),
            ("www-authenticate", "Bearer error=\"invalid_token\""),
        ],
        "{}",
        "InvalidToken",
    )]);
    check_headers::<documented::Steam>(&[
        (429, &[("x-eresult", "25")], "", "LimitExceeded"),
        (200, &[("x-eresult", "1")], "{}", "ok"),
    ]);
}
