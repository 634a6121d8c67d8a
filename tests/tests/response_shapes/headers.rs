//! Headers.

use errcodes::Response;

use super::{check, documented, shown};

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
            "https://ssl.ditonlinebetalingssystem.dk/auth/default.aspx?decline=1&error=102&errortext=Declined. Use another card.",
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
