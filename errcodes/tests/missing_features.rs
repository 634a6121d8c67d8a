//! The responses whose format needs a feature that is off.
#![cfg(all(
    feature = "json",
    feature = "macros",
    not(feature = "form"),
    not(feature = "xml")
))]

errcodes::include_catalog!("tests/door.toml");

#[test]
fn a_response_names_the_feature_that_its_body_needs() {
    for (body, text) in [
        (
            "<door><code>23</code></door>",
            "HTTP status 423, no code understood: the body requires the feature `xml` of the crate `errcodes`",
        ),
        (
            "code=23&message=m",
            "HTTP status 423, no code understood: the body requires the feature `form` of the crate `errcodes`",
        ),
        ("<html></html>", "HTTP status 423, no code understood"),
        ("{}", "HTTP status 423, no code understood"),
    ] {
        assert_eq!(Door::from_response(423, body).to_string(), text);
    }
}
