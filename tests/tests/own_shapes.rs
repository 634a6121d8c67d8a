//! More enums of public SDKs and libraries, written anew with the derive. Each names the project whose shape it has, and what the derive
//! cannot express of it.

use std::io;

use errcodes::{ErrorCode, MatchedCode, UnknownCode};

/// tower-lsp, `jsonrpc::ErrorCode`: ranges inside each other whose variants keep the code, thiserror, serde by code.
///
/// Not expressed: code outside of the crate cannot create `ServerError` with a number of its own, only `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = JsonRpc)]
enum RpcErrorCode {
    #[error("parse error")]
    ParseError,
    #[error("invalid request")]
    InvalidRequest,
    #[error("internal error")]
    InternalError,
    #[error("server error ({0})")]
    ServerError(MatchedCode<Self, 0>),
    #[error("reserved ({0})")]
    Reserved(MatchedCode<Self, 1>),
    #[error("{0}")]
    #[catalog(unknown)]
    Other(UnknownCode<Self>),
}

#[test]
fn ranges_inside_each_other() {
    let shown = [-32700, -32050, -32500, 7].map(|code| RpcErrorCode::from(code).to_string());
    assert_eq!(
        shown[..3],
        ["parse error", "server error (-32050)", "reserved (-32500)"]
    );
    assert!(shown[3].ends_with('7'), "{shown:?}");
    assert_eq!(RpcErrorCode::from(-32050).code(), -32050);
}

/// jsonrpsee, `ErrorCode`: the variant for all other codes is called `ServerError`, and `const` accessors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = JsonRpc)]
enum CallErrorCode {
    ParseError,
    InvalidRequest,
    InternalError,
    #[catalog(unknown)]
    ServerError(UnknownCode<Self>),
}

const PARSE_ERROR: i32 = CallErrorCode::ParseError.code();
const PARSE_ERROR_MESSAGE: &str = CallErrorCode::ParseError.message();

#[test]
fn all_other_codes_in_one_variant() {
    assert_eq!((PARSE_ERROR, PARSE_ERROR_MESSAGE), (-32700, "parse error"));
    for code in [-32050, -32500, 7] {
        let error = CallErrorCode::from(code);
        assert!(matches!(error, CallErrorCode::ServerError(inner) if inner.get() == code));
    }
}

/// PJRT, `ErrorCode`, and everything like gRPC: the vendor's own code `UNKNOWN`, and a variant for codes that are not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = Status)]
enum StatusCode {
    Cancelled,
    #[catalog(code(2))]
    Unknown,
    Unauthenticated,
    #[catalog(unknown)]
    Unrecognized(UnknownCode<Self>),
}

#[test]
fn a_code_of_the_vendor_that_is_called_unknown() {
    let unknown = StatusCode::from(2);
    assert_eq!((unknown, unknown.name()), (StatusCode::Unknown, "Unknown"));
    assert!(unknown.is_known());
    assert!(!StatusCode::from(3).is_known());
    assert_eq!(StatusCode::check(0), Ok(()));
}

/// greenstack-client, `ErrorCode`: the sign of the code selects the variant.
///
/// Not expressed: `Success` as a variant, because the catalog has no entry for 0; `check` returns `Ok` instead.
#[derive(Debug, PartialEq, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = Protocol)]
enum ProtocolError {
    #[catalog(entry = ParseFailed)]
    BsonParseFailed,
    MessageTooBig,
    #[catalog(code("1..=2147483647"))]
    Runtime(MatchedCode<Self, 0>),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn the_sign_selects_the_variant() {
    assert!(matches!(ProtocolError::from(9), ProtocolError::Runtime(code) if code.get() == 9));
    assert!(matches!(ProtocolError::from(-9), ProtocolError::Unknown(_)));
    assert_eq!(ProtocolError::check(0), Ok(()));
    assert_eq!(ProtocolError::check(-2), Err(ProtocolError::MessageTooBig));
}

/// BASS and GROMACS, `ErrorCode`: the first variant means success; methods of the author beside those of the derive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = Audio)]
#[repr(i32)]
enum AudioError {
    Ok = 0,
    Mem = 1,
    Ended = 44,
}

impl AudioError {
    fn is_eof(self) -> bool {
        self == Self::Ended
    }
}

#[test]
fn success_is_a_variant() {
    let codes = AudioError::ALL.iter().map(ErrorCode::code);
    assert!(codes.eq([0, 1, 44].map(errcodes::Code::from)));
    assert!(AudioError::Ok.is_success() && !AudioError::Mem.is_success());
    assert!(AudioError::try_from(44).is_ok_and(AudioError::is_eof));
    // FAISS and rkafka map all other codes to one variant without a field, which loses the code; the error of `try_from` keeps it.
    assert_eq!(
        AudioError::try_from(-4).map_err(errcodes::UnknownCodeError::into_code),
        Err(-4)
    );
}

/// A client of a REST API: `Unknown(String)`, `Display` as the code, a method of the author named like one of the derive.
#[derive(Clone, Debug, PartialEq, Eq, Hash, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = Api, skip(Display, is_retryable))]
#[non_exhaustive]
enum ApiErrorCode {
    RateLimited,
    #[catalog(category = auth)]
    Token(String),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

impl std::fmt::Display for ApiErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}

impl ApiErrorCode {
    fn is_retryable(&self) -> bool {
        self.retryable() == Some(true)
            || matches!(self, Self::Token(code) if code == "TOKEN_EXPIRED")
    }
}

#[test]
fn text_codes_and_own_items() {
    for code in [
        "RATE_LIMITED",
        "TOKEN_EXPIRED",
        "TOKEN_REVOKED",
        "SPIKE_LIMIT",
    ] {
        let error = ApiErrorCode::from(code);
        assert_eq!(error.to_string(), code);
        assert_eq!(
            error.is_retryable(),
            code == "RATE_LIMITED" || code == "TOKEN_EXPIRED"
        );
    }
}

/// nts-rs, `NtsError`: an enum of codes in a variant of the error of the library, which also has I/O errors and a warning with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = KeyExchange)]
enum RecordError {
    UnrecognizedCriticalRecord,
    BadRequest,
    #[catalog(code(0xF000))]
    UnknownServer,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[derive(Debug, thiserror::Error)]
enum NtsError {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("the server reports: {0:#}")]
    Error(#[from] RecordError),
    #[error("unknown warning {0}")]
    UnknownWarning(u16),
}

/// yamaha-musiccast, `YamahaErrorCode`: a variant that stands for no code among those with one; the message contains the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode)]
#[catalog("catalogs/own_shapes.toml", enum = KeyExchange)]
enum DeviceError {
    BadRequest,
    #[catalog(rest)]
    Unknown(u16),
    #[catalog(skip)]
    InvalidResponse,
}

#[test]
fn codes_in_an_error_of_the_library() {
    let error = NtsError::from(RecordError::from(0xF000));
    let shown = "the server reports: Shapes KeyExchange 61440: UnknownServer";
    assert_eq!(
        error.to_string(),
        shown.replace("UnknownServer", "NoSuchServer")
    );
    assert_eq!(RecordError::UnknownServer.code(), 0xF000);
    let others = [
        NtsError::from(io::Error::other("broken")),
        NtsError::UnknownWarning(7),
    ];
    assert_eq!(
        others.map(|error| error.to_string()),
        ["broken", "unknown warning 7"]
    );
    assert_eq!(DeviceError::InvalidResponse.code(), None);
    assert_eq!(DeviceError::from(9).code(), Some(9));
}
