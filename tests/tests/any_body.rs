//! Decoding never panics, whatever the body is, and its result is consistent.

use errcodes::{FromResponse, Response};

mod shapes {
    errcodes::include_catalog!("catalogs/response_shapes.toml", umbrella = false);
}
mod headers {
    errcodes::include_catalog!("catalogs/response_headers.toml", umbrella = false);
}
use headers::{ClickHouse, Grpc};
use shapes::{
    Attributes, DiscordForm, Ebay, GoogleReason, InString, JsonApi, Mongo, PayPal, S3, SagePay,
};

const BODIES: [&[u8]; 18] = [
    br#"{"errors":[{"status":"422","source":{"pointer":"/data"},"title":"t"},{"code":"123"}]}"#,
    br#"{"code":50035,"errors":{"a":{"0":{"b":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"m"}]}}}}}"#,
    br#"{"error":{"details":[{"reason":"API_KEY_INVALID","@type":"type.googleapis.com/google.rpc.ErrorInfo"}]}}"#,
    br#"{"body":"{\"error\":{\"code\":5,\"message\":\"\\u00e9\"}}"}"#,
    br#"{"ok":1,"writeErrors":[{"index":0,"code":11000},{"index":3,"code":121,"errmsg":"e"}]}"#,
    b"<DeleteResult xmlns=\"urn:a\"><Error><Key>b</Key><Code>AccessDenied</Code></Error><Error><Code>New</Code></Error></DeleteResult>",
    b"<A><Errors a='1'>t<ErrorCode>1047</ErrorCode><SeverityCode>Error</SeverityCode></Errors><Errors/>&#65;<![CDATA[x]]></A>",
    b"<?xml version=\"1.0\"?><response success=\"false\"><error code=\"412\">a &amp; b</error></response>",
    b"ACK=Failure&L_ERRORCODE0=15005&L_ERRORCODE1=10001&L_SHORTMESSAGE0=Processor%20Decline",
    b"Status=INVALID\r\nStatusDetail=4020 : Invalid IP\r\n",
    b"event: error\ndata: {\"errors\":[{\"code\":\n data: \"123\"}]}\n\ndata: {\"code\":121}\n\n",
    b"--b\r\nContent-ID: 1\r\n\r\nHTTP/1.1 403 No\r\n\r\n{\"code\":121}\r\n--b\r\n\r\n{\"code\":11000}\r\n--b--",
    b"\0\0\0\x23\0\0\0\x07\0\0\0\0\x03:ab\x07\0\0{\"code\":121}\0\0\0\0",
    b"AAAAAAJ7fQ==gAAAAB5ncnBjLXN0YXR1czo1DQpncnBjLW1lc3NhZ2U6bm8=",
    br#"{"body":"failed: {\"error\":{\"code\":5}} <a/>"}"#,
    b")]}'\n{\"errors\":[{\"code\":\"123\"}]}\n{\"code\":121,\"errmsg\":\"x\"}",
    b"\0\0\0\0\x02\x08\x01\x80\0\0\0\x24grpc-status: 5\r\ngrpc-message: gone\r\n",
    b"\xFF\xFE{\0\"\0c\0o\0d\0e\0\"\0:\x001\x002\x001\0}\0",
];

fn check<E: FromResponse>(body: &[u8]) {
    let response = E::decode(Response::new(200, body).header("x-clickhouse-exception-code", body));
    assert_eq!(response.body(), body);
    let is_contained = response.error().is_none_or(|error| {
        let code = error.code();
        response
            .errors()
            .iter()
            .any(|other| other.error().code() == code)
    });
    assert!(is_contained, "{response:?}");
    assert_eq!(
        response.error().is_none(),
        response.errors().is_empty(),
        "{response:?}"
    );
    let has_errors = !response.errors().is_empty() || response.omitted_errors() > 0;
    assert!(!(has_errors && response.is_success()), "{response:?}");
    for error in response.errors() {
        let texts = [
            error.message(),
            error.detail(),
            error.symbol(),
            error.path(),
        ];
        for text in texts.into_iter().flatten() {
            assert!(!text.trim().is_empty(), "{response:?}");
        }
        let _ = (error.arguments(), error.certainty());
    }
    let _ = (response.extra(), response.to_string());
}

fn check_all(body: &[u8]) {
    check::<Attributes>(body);
    check::<ClickHouse>(body);
    check::<DiscordForm>(body);
    check::<Ebay>(body);
    check::<GoogleReason>(body);
    check::<Grpc>(body);
    check::<InString>(body);
    check::<JsonApi>(body);
    check::<Mongo>(body);
    check::<PayPal>(body);
    check::<S3>(body);
    check::<SagePay>(body);
}

/// Pseudorandom numbers (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap_or_default()
    }
}

#[test]
fn any_body_is_decoded() {
    const BYTES: &[u8] = b"{}[]\",:\\<>/&;=%' \n#*0159aE\0\x80\xFF";
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    for body in BODIES {
        check_all(body);
        for end in 0..body.len() {
            check_all(&body[..end]);
        }
        for _ in 0..300 {
            let mut body = body.to_vec();
            for _ in 0..=random.below(3) {
                let at = random.below(body.len());
                match random.below(4) {
                    0 => drop(body.remove(at)),
                    1 => body.insert(at, BYTES[random.below(BYTES.len())]),
                    2 => body[at] = BYTES[random.below(BYTES.len())],
                    // A part of another body.
                    _ => {
                        let other = BODIES[random.below(BODIES.len())];
                        let start = random.below(other.len());
                        let part = other[start..].iter().take(random.below(40)).copied();
                        body.splice(at..at, part);
                    }
                }
                if body.is_empty() {
                    body.push(b'{');
                }
            }
            check_all(&body);
        }
    }
}

/// The time to decode a body is proportional to its length.
#[test]
fn long_bodies_take_little_time() {
    let repeated = [
        ("<R>", "<Error><Code>a</Code></Error>", "</R>"),
        (
            "<DeleteResult>",
            "<Error><Key>k</Key><Code>a</Code></Error>",
            "</DeleteResult>",
        ),
        (
            "<DeleteResult><Error>",
            "<Code>a</Code><Message>m</Message>",
            "</Error></DeleteResult>",
        ),
        ("<R a='", "&#65;", "'/>"),
        ("<R ", "a='b' ", "/>"),
        ("", "<a>", ""),
        ("L_ERRORCODE=1", "&L_ERRORCODE=1&L_SHORTMESSAGE1=%41", ""),
        ("", "data: {}\n\n", ""),
        ("", "data: {\n", ""),
        ("", "{\"errors\":[{\"code\":\"1\"}]}\n", ""),
        ("{\"errors\":[", "{\"code\":\"1\",\"title\":\"t\"},", "]}"),
        (
            "{\"errors\":{",
            "\"k\":{\"_errors\":[{\"code\":\"1\",\"message\":\"m\"}]},",
            "}}",
        ),
        ("{\"error\":{\"details\":[", "{\"@type\":\"x\"},", "]}}"),
        ("{\"body\":\"", "{\\\"body\\\":", "\"}"),
        ("", "\0\0\0\0\0", ""),
        ("StatusDetail=", " : ", ""),
    ];
    for (start, middle, end) in repeated {
        let body = [start, &middle.repeat(50_000 / middle.len()), end].concat();
        check_all(body.as_bytes());
    }
}
