//! Enums of SDKs, in the shape in which their authors wrote them: with variants that stand for no code, other derives, and codes as
//! discriminants.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

use errcodes::{ErrorCode, UnknownCode};

/// A call of each constructor and of `source` shows whether an error is one.
fn source_of(error: &dyn Error) -> Option<String> {
    error.source().map(ToString::to_string)
}

fn broken_pipe() -> io::Error {
    io::Error::new(io::ErrorKind::BrokenPipe, "the pipe broke")
}

mod vendor {
    errcodes::include_catalog!("../errcodes/tests/door.toml");
}
use vendor::Door;

/// In the shape of `RequestError` of teloxide: thiserror, one variant with the vendor's error, a struct variant.
#[derive(Debug, thiserror::Error, ErrorCode)]
#[catalog("../errcodes/tests/door.toml", enum = Door)]
enum RequestError {
    #[error("the vendor's error: {0}")]
    #[catalog(rest)]
    Api(#[from] Door),
    #[error("moved to {0}")]
    #[catalog(skip)]
    Moved(i64),
    #[error("retry after {0:?}")]
    #[catalog(skip)]
    RetryAfter(Duration),
    #[error("invalid JSON: {source} (raw: {raw:?})")]
    #[catalog(skip)]
    InvalidJson {
        #[source]
        source: serde_json::Error,
        raw: Box<str>,
    },
    #[error(transparent)]
    #[catalog(skip)]
    Io(#[from] io::Error),
}

#[test]
fn thiserror_and_its_from_attribute() {
    let api = RequestError::from(Door::Ajar);
    assert_eq!((api.code(), api.name()), (Some(41), Some("Ajar")));
    assert_eq!(api.message(), Some("The door is ajar."));
    assert_eq!(api.symbol(), Some("E_AJAR"));
    assert!(api.is_known());
    assert_eq!(source_of(&api).as_deref(), Some("The door is ajar."));
    // A code is never a skipped variant.
    assert!(matches!(
        RequestError::from(7),
        RequestError::Api(Door::Unknown(_))
    ));
    assert!(matches!(Door::try_from(api), Ok(Door::Ajar)));

    let io = RequestError::from(broken_pipe());
    assert_eq!(io.to_string(), "the pipe broke");
    let source = serde_json::from_str::<u32>("x").unwrap_err();
    let raw = "x".into();
    let others = [
        io,
        RequestError::Moved(1),
        RequestError::RetryAfter(Duration::ZERO),
        RequestError::InvalidJson { source, raw },
    ];
    for other in others {
        assert_eq!(
            (other.code(), other.message(), other.name()),
            (None, None, None)
        );
        assert_eq!((other.symbol(), other.description()), (None, None));
        assert_eq!((other.http_status(), other.retryable()), (None, None));
        assert!(!other.is_known() && !other.is_retryable() && !other.is_success());
        assert!(Door::try_from(other).is_err());
    }
}

/// In the shape of the issue smithy-lang/smithy-rs#885 and of twilio-rs: only this derive.
#[derive(Debug, ErrorCode)]
#[catalog("../errcodes/tests/door.toml", enum = Door)]
#[non_exhaustive]
enum SdkError {
    Locked,
    #[catalog(rest)]
    Service(Door),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
    #[catalog(skip)]
    Network(io::Error),
    #[catalog(skip)]
    Client(String),
    #[catalog(skip)]
    Boxed(Box<dyn Error + Send + Sync>),
    #[catalog(skip)]
    Note {
        text: &'static str,
    },
    #[catalog(skip)]
    Timeout,
    #[cfg(not(test))]
    #[catalog(skip)]
    Removed(Missing),
}

#[test]
fn without_thiserror_the_field_is_the_message() {
    let network = io::Error::other(serde_json::from_str::<u32>("").unwrap_err());
    let cases = [
        (SdkError::Locked, "The door is locked.", None),
        (SdkError::from(7), "unknown error code 7", None),
        (SdkError::Timeout, "Timeout", None),
        (SdkError::Client("no route".to_owned()), "no route", None),
        (SdkError::Note { text: "a note" }, "a note", None),
        (SdkError::Boxed("boxed".into()), "boxed", None),
        (
            SdkError::Network(network),
            "EOF while parsing a value at line 1 column 0",
            None,
        ),
        (
            SdkError::Network(io::Error::other(RequestError::from(Door::Ajar))),
            "the vendor's error: The door is ajar.",
            Some("The door is ajar."),
        ),
    ];
    for (error, message, source) in cases {
        assert_eq!(error.to_string(), message);
        assert_eq!(source_of(&error).as_deref(), source, "{error:?}");
    }
    assert_eq!(SdkError::from(23).code(), Some(23));
    assert_eq!(SdkError::from(7).code(), Some(7));
    assert_eq!(SdkError::from(7).name(), Some("Unknown"));
    assert!(matches!(
        SdkError::from(Door::Ajar),
        SdkError::Service(Door::Ajar)
    ));
    let code = errcodes::Code::from(23);
    assert!(matches!(SdkError::try_from(code), Ok(SdkError::Locked)));
    assert_eq!(SdkError::check(0).map_err(|error| error.code()), Ok(()));
    let evidence = errcodes::Evidence::new().symbol("E_AJAR");
    assert_eq!(SdkError::from_evidence(41, &evidence).name(), Some("Ajar"));
    let body = br#"{"code": 23, "message": "The door is locked."}"#;
    let response = Door::from_response(400, &body[..]).map_into::<SdkError>();
    assert!(matches!(response.error(), Some(SdkError::Locked)));
}

/// In the shape of `Error` of rust-web3: `Display` and `Error` by hand, no variant for unknown codes.
#[derive(Debug, ErrorCode)]
#[catalog("../errcodes/tests/door.toml", skip(Display, Error, is_known))]
enum Web3 {
    #[catalog(skip)]
    Unreachable,
    #[catalog(skip)]
    Decoder(#[allow(dead_code, reason = "only `Debug` reads it")] String),
    #[catalog(code(23, 40, 41, 50))]
    Rpc(u32),
    #[catalog(skip)]
    Signing(io::Error, u8),
}

impl fmt::Display for Web3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for Web3 {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Signing(error, 0..) => Some(error),
            _ => None,
        }
    }
}

#[test]
fn accessors_of_numbers_stay_const() {
    const CODE: Option<u32> = Web3::Rpc(23).code();
    const NONE: Option<&str> = Web3::Unreachable.message();
    const SYMBOL: Option<&str> = Web3::Rpc(23).symbol();
    assert_eq!((CODE, NONE, SYMBOL), (Some(23), None, Some("E_LOCKED")));
    assert!(matches!(Web3::try_from(40), Ok(Web3::Rpc(40))));
    assert_eq!(
        Web3::try_from(7)
            .map_err(errcodes::UnknownCodeError::into_code)
            .unwrap_err(),
        7
    );
    assert_eq!(Web3::Decoder("x".to_owned()).name(), None);
    assert!(source_of(&Web3::Signing(broken_pipe(), 1)).is_some());
}

/// In the shape of `SlackClientError` of slack-morphism and `RusotoError`: codes are texts, and columns have values of all kinds.
#[derive(Debug, ErrorCode)]
#[catalog("catalogs/odd_text.toml", enum = Text)]
enum Slack {
    CardDeclined,
    #[catalog(rest)]
    Other(Cow<'static, str>),
    #[catalog(skip)]
    EndOfStream,
    #[catalog(skip)]
    RateLimit(#[allow(dead_code, reason = "its message is not read")] String),
}

#[test]
fn codes_can_be_texts() {
    assert_eq!(Slack::from("card_declined").code(), Some("card_declined"));
    assert_eq!(Slack::from("new").code(), Some("new"));
    assert_eq!(Slack::EndOfStream.code(), None);
    assert_eq!(Slack::RateLimit("slow".to_owned()).to_string(), "slow");
}

/// Columns with defaults, lists of tags and computed columns.
mod columns {
    use errcodes_tests::catalogs::columns::Columns as Generated;

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog("catalogs/columns.toml", enum = Columns)]
    enum Own {
        #[catalog(rest)]
        Listed(u32),
        #[catalog(skip)]
        Timeout,
    }

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog("catalogs/computed.toml", enum = SqlState)]
    enum SqlState {
        #[catalog(rest)]
        Listed(String),
        #[catalog(skip)]
        Timeout,
    }

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog("catalogs/computed.toml", enum = HResult)]
    enum HResult {
        #[catalog(rest)]
        Listed(i32),
        #[catalog(skip)]
        Timeout,
    }

    #[derive(Debug, PartialEq, Eq)]
    enum Tag {
        Network,
        NeedsOperator,
        Shared,
        Retry,
    }

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog("catalogs/tags.toml", enum = Base, types(tags = Tag))]
    enum Tagged {
        #[catalog(rest)]
        Listed(u32),
        #[catalog(skip)]
        Timeout,
    }

    #[test]
    fn a_skipped_variant_has_no_values() {
        for error in Generated::ALL {
            let own = Own::from(error.code());
            assert_eq!(own.severity(), error.severity());
            assert_eq!(own.weight(), Some(error.weight()));
            assert_eq!(own.audience_name(), Some(error.audience().as_str()));
            assert_eq!(own.tag_names(), errcodes::ErrorCode::tag_names(error));
        }
        assert_eq!(
            (Own::Timeout.severity(), Own::Timeout.weight()),
            (None, None)
        );
        assert_eq!(Own::Timeout.audience_name(), None);
        assert!(Own::Timeout.tag_names().is_empty());
        assert_eq!(Tagged::from(2).tags(), [Tag::Network, Tag::NeedsOperator]);
        assert!(Tagged::from(1).has_tag(Tag::Network) && !Tagged::Timeout.has_tag(Tag::Network));
        assert!(Tagged::Timeout.tags().is_empty());
        assert_eq!(HResult::from(-2_147_024_891).status(), Some(5));
        assert_eq!(
            (HResult::Timeout.status(), HResult::Timeout.facility_name()),
            (None, None)
        );
        assert_eq!(SqlState::from("08P99").class(), Some("08"));
        assert_eq!(SqlState::Timeout.class(), None);
    }
}

/// In the shape of the close codes of twilight and the codes of binance-rs-async: discriminants are the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("../errcodes/tests/door.toml")]
#[repr(u16)]
enum Discriminants {
    Locked = 23,
    Jammed = FIRST_OF_TWO,
    #[catalog(code(41))]
    Unclosed,
    #[catalog(code(50))]
    WrongKey = 0x32,
    #[catalog(skip)]
    Timeout = 1008,
}

const FIRST_OF_TWO: u16 = 40;

/// Discriminants that mean something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("../errcodes/tests/door.toml", ignore_discriminants)]
enum ExitStatus {
    Locked = 1,
    #[catalog(rest)]
    Other = 2,
}

/// Negative codes, in the shape of `ZkError` of rust-zookeeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("catalogs/zlib.toml")]
#[repr(i32)]
enum Zlib {
    BufError = -5,
    #[catalog(code(-2))]
    Stream = -2,
    #[catalog(rest)]
    Other = 7,
}

#[test]
fn discriminants_can_be_the_codes() {
    assert_eq!(Discriminants::ALL.len(), 4);
    for error in Discriminants::ALL {
        assert_eq!(error.code(), Some(u32::from(*error as u16)));
    }
    assert_eq!(Discriminants::Timeout.code(), None);
    assert_eq!(ExitStatus::Locked.code(), 23);
    assert_eq!(ExitStatus::Locked as u8, 1);
    assert_eq!(Zlib::try_from(-5), Ok(Zlib::BufError));
}

/// In the shape of the codes of Twilio in ithacaxyz/relay: a field without a type of its own for unknown codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("../errcodes/tests/door.toml")]
#[repr(u32)]
enum Relay {
    Locked = 23,
    #[catalog(rest)]
    Unknown(u32) = 1,
}

#[test]
fn a_field_can_hold_all_other_codes() {
    assert_eq!(Relay::from(7), Relay::Unknown(7));
    assert_eq!(Relay::from(40).message(), Door::Jammed.message());
}
