//! The rows of `docs/derives.md` about enums with `#[derive(ErrorCode)]`.

use errcodes::{ErrorCode, UnknownCode};
use serde_json::json;

mod vendor {
    errcodes::include_catalog!(
        "../../errcodes/tests/door.toml",
        derives = [Serialize, Deserialize, JsonSchema, ToSchema]
    );
}
use vendor::Door;

/// The enum at the top of `errcodes/docs/derive.md`, with the derive of serde.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ErrorCode, serde::Serialize)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
enum OpenError {
    Locked,
    #[catalog(code(40, 41))]
    Stuck,
    #[catalog(rest)]
    Other(Door),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

/// An enum that serde represents by its code.
#[derive(Clone, Debug, PartialEq, Eq, ErrorCode, serde::Deserialize, schemars::JsonSchema)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
#[serde(from = "u32")]
#[schemars(with = "u32")]
enum ByCode {
    #[catalog(rest)]
    Known(Door),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

impl serde::Serialize for ByCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.code().serialize(serializer)
    }
}

#[test]
fn serde_and_schemars() {
    let errors = [23, 41, 50, 7].map(OpenError::from);
    let expected = json!(["Locked", "Stuck", { "Other": 50 }, { "Unknown": 7 }]);
    assert_eq!(serde_json::to_value(errors).unwrap(), expected);

    let errors: Vec<ByCode> = serde_json::from_str("[23, 7]").unwrap();
    assert_eq!(errors, [ByCode::from(23), ByCode::from(7)]);
    assert_eq!(serde_json::to_value(errors).unwrap(), json!([23, 7]));
    assert_eq!(schemars::schema_for!(ByCode).to_value()["type"], "integer");
}

/// An enum without fields: each derive of another crate works.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    ErrorCode,
    clap::ValueEnum,
    num_enum::IntoPrimitive,
    num_enum::TryFromPrimitive,
    serde::Serialize,
    schemars::JsonSchema,
    strum::Display,
    strum::EnumIter,
    strum::EnumString,
    utoipa::ToSchema,
)]
#[catalog("../../errcodes/tests/door.toml", enum = Door, skip(From, Display))]
#[repr(u32)]
enum Plain {
    #[strum(serialize = "locked")]
    Locked = 23,
    Jammed = 40,
    #[catalog(code(41))]
    Open = 41,
    #[catalog(skip)]
    #[value(skip)]
    Timeout = 1000,
    WrongKey = 50,
}

/// A response with the code of such an enum.
#[derive(serde::Serialize, utoipa::ToSchema)]
struct Body {
    #[schema(value_type = u32)]
    code: ByCode,
}

#[test]
fn utoipa() {
    let schema = serde_json::to_value(<Body as utoipa::PartialSchema>::schema()).unwrap();
    assert_eq!(schema["properties"]["code"]["type"], "integer");
    let code = ByCode::from(7);
    assert_eq!(
        serde_json::to_value(Body { code }).unwrap(),
        json!({ "code": 7 })
    );
}

/// Values of a test: any code, so also unknown ones.
fn any_error() -> impl proptest::strategy::Strategy<Value = ByCode> {
    use proptest::prelude::{Strategy as _, any};
    any::<u32>().prop_map(ByCode::from)
}

proptest::proptest! {
    #[test]
    fn proptest_creates_values_from_codes(error in any_error()) {
        proptest::prop_assert_eq!(ByCode::from(error.code()), error);
    }
}

/// `thiserror` implements `Display` and `Error`.
#[derive(Debug, thiserror::Error, ErrorCode)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
enum Sdk {
    #[error("the vendor's error: {0}")]
    #[catalog(rest)]
    Vendor(#[from] Door),
    #[error(transparent)]
    #[catalog(skip)]
    Io(#[from] std::io::Error),
}

#[test]
fn thiserror_converts_the_enum() {
    let error = Sdk::from(Door::Locked);
    assert_eq!(error.to_string(), "the vendor's error: The door is locked.");
    assert_eq!(Sdk::from(std::io::Error::other("broken")).code(), None);
}

/// `snafu` implements `Display` and `Error`, and uses the type of a field in another type, where `Self` is not the enum.
#[derive(Debug, snafu::Snafu, ErrorCode)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
enum Snafu {
    #[snafu(display("the vendor's error: {source}"))]
    #[catalog(rest)]
    Vendor { source: Door },
    #[snafu(display("unknown"))]
    #[catalog(unknown)]
    Unknown { code: UnknownCode<Snafu> },
    #[snafu(display("no file {path}"))]
    #[catalog(skip)]
    Io {
        source: std::io::Error,
        path: String,
    },
}

/// `derive_more` implements `Display`.
#[derive(Debug, derive_more::Display, ErrorCode)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
enum More {
    #[display("the vendor's error: {_0}")]
    #[catalog(rest)]
    Vendor(Door),
    #[display("timeout")]
    #[catalog(skip)]
    Timeout,
}

#[test]
fn snafu_and_derive_more() {
    use snafu::ResultExt as _;

    let error = Snafu::from(23);
    assert_eq!(error.to_string(), "the vendor's error: The door is locked.");
    assert_eq!((error.code(), Snafu::from(7).code()), (Some(23), Some(7)));
    let missing: Result<(), _> = Err(std::io::Error::other("broken"));
    let error = missing.context(IoSnafu { path: "key" }).unwrap_err();
    assert_eq!(
        (error.to_string(), error.code()),
        ("no file key".to_owned(), None)
    );
    let error = More::from(Door::Locked);
    assert_eq!(error.to_string(), "the vendor's error: The door is locked.");
    assert_eq!(More::Timeout.to_string(), "timeout");
}

#[test]
fn num_enum_clap_and_strum() {
    use clap::ValueEnum as _;
    use strum::IntoEnumIterator as _;

    assert_eq!(u32::from(Plain::Locked), 23);
    assert_eq!(Plain::try_from(41), Ok(Plain::Open));
    assert_eq!(Plain::from_str("wrong-key", false), Ok(Plain::WrongKey));
    assert_eq!("locked".parse(), Ok(Plain::Locked));
    assert_eq!(Plain::Locked.to_string(), "locked");
    let codes: Vec<_> = Plain::iter().map(|error| error.code()).collect();
    assert_eq!(codes, [Some(23), Some(40), Some(41), None, Some(50)]);
    assert_eq!(serde_json::to_value(Plain::Locked).unwrap(), "Locked");
    let schema = schemars::schema_for!(Plain).to_value();
    assert_eq!(schema["enum"][0], "Locked");
    let schema = serde_json::to_value(<Plain as utoipa::PartialSchema>::schema()).unwrap();
    assert_eq!(schema["enum"][0], "Locked");
}
