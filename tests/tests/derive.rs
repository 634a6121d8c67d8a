//! `#[derive(ErrorCode)]`: the conversions, accessors and impls of a hand-written enum.

use std::error::Error;

use errcodes::{ErrorCode, UnknownCode};
use errcodes_catalog::trustx::{ProcessManager, UserData};
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::odd_text;

/// An enum with each kind of mapping: names, codes, ranges, categories, the rest, unknown codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("../catalog/trustx.toml", enum = ProcessManager)]
enum TokenError {
    /// The entry with this name.
    ProcessTokenNotFound,
    #[catalog(code(122, 123, 124))]
    TokenExpired,
    #[catalog(code(160..=170))]
    Script(u32),
    #[catalog(category = jwt)]
    Auth(ProcessManager),
    /// An entry of the category. It has its own variant, so `Auth` does not include it.
    JwtExpired,
    #[catalog(entry = WindowTooLong)]
    Window,
    #[catalog(rest)]
    Other(ProcessManager),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn codes_become_variants() {
    let cases = [
        (
            120,
            TokenError::ProcessTokenNotFound,
            "ProcessTokenNotFound",
        ),
        (122, TokenError::TokenExpired, "TokenExpired"),
        (124, TokenError::TokenExpired, "TokenExpired"),
        (160, TokenError::Script(160), "ScriptNotFound"),
        (
            220,
            TokenError::Auth(ProcessManager::JwtNotParsed),
            "JwtNotParsed",
        ),
        (279, TokenError::JwtExpired, "JwtExpired"),
        (
            126,
            TokenError::Other(ProcessManager::NotAfterInvalid),
            "NotAfterInvalid",
        ),
        (
            7,
            TokenError::Other(ProcessManager::AccessDenied),
            "AccessDenied",
        ),
    ];
    for (code, expected, name) in cases {
        let error = TokenError::from(code);
        assert_eq!(error, expected);
        assert_eq!(TokenError::from_code(code), expected);
        assert_eq!(error.name(), name);
        assert!(error.is_known());
    }
    let unknown = TokenError::from(4711);
    let TokenError::Unknown(code) = unknown else {
        panic!("{unknown:?} is not unknown");
    };
    assert_eq!(
        (code.get(), unknown.code(), unknown.is_known()),
        (4711, 4711, false)
    );
    assert_eq!(unknown.to_string(), "unknown error code 4711");
    assert_eq!(unknown.name(), "Unknown");
}

#[test]
fn variants_have_the_texts_of_the_catalog() {
    let error = TokenError::ProcessTokenNotFound;
    assert_eq!(error.code(), 120);
    assert_eq!(
        error.message(),
        "The specified process token could not be found."
    );
    assert_eq!(error.to_string(), error.message());
    // The first of several codes.
    assert_eq!(TokenError::TokenExpired.code(), 122);
    assert_eq!(TokenError::Script(165).code(), 165);
    assert_eq!(
        TokenError::Script(165).message(),
        "The script cannot be changed as it has been deployed."
    );
    let any: &dyn ErrorCode = &error;
    assert_eq!(
        (any.provider(), any.enum_name()),
        ("TrustX", "ProcessManager")
    );
    assert_eq!(any.category_name(), Some("process_token"));
    assert_eq!(any.code(), 120);
    assert!(any.source().is_none());
    let owner = TokenError::Auth(ProcessManager::JwtOwnerInvalid);
    assert_eq!(owner.params(), ["person_id"]);
    let boxed: Box<dyn Error + Send + Sync> = Box::new(error);
    assert_eq!(boxed.downcast_ref(), Some(&error));
}

#[test]
fn generated_enums_convert_without_loss() {
    for error in ProcessManager::ALL {
        let own = TokenError::from(*error);
        match own {
            TokenError::ProcessTokenNotFound => assert_eq!(error.code(), 120),
            TokenError::TokenExpired => assert!((122..=124).contains(&error.code())),
            TokenError::Window => assert_eq!(*error, ProcessManager::WindowTooLong),
            TokenError::JwtExpired => assert_eq!(*error, ProcessManager::JwtExpired),
            TokenError::Script(code) => assert_eq!(code, error.code()),
            TokenError::Auth(inner) | TokenError::Other(inner) => assert_eq!(inner, *error),
            TokenError::Unknown(code) => panic!("{code} is listed"),
        }
        if own != TokenError::TokenExpired {
            assert_eq!((own.code(), own.message()), (error.code(), error.message()));
        }
    }
    assert_eq!(
        TokenError::from(ProcessManager::from(5)),
        TokenError::from(5)
    );
}

/// An enum without a variant for unknown codes, which uses the generated enum of another crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("../catalog/trustx.toml", enum = UserData, from = errcodes_catalog::trustx::UserData, ignore_discriminants)]
#[non_exhaustive]
#[repr(u8)]
enum UserError {
    #[catalog(code(1))]
    Unexpected = 10,
    #[catalog(entry = InvalidInputField)]
    Input = 20,
    #[catalog(code(200))]
    Downstream,
    ProcessInstanceNotFound = b'p',
    #[catalog(category("general", jwt))]
    Common(UserData),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, errcodes::ErrorCode)]
#[catalog("catalogs/zlib.toml", ignore_discriminants)]
#[repr(i32)]
enum Zlib {
    Ok = 100,
    StreamEnd = 200,
    #[catalog(code(2))]
    NeedsDictionary,
    #[catalog(code(-6..=-1))]
    Failed,
}

#[test]
fn without_a_variant_for_unknown_codes_the_conversion_is_try_from() {
    assert_eq!(UserError::try_from(200), Ok(UserError::Downstream));
    assert_eq!(
        UserError::try_from(7),
        Ok(UserError::Common(UserData::AccessDenied))
    );
    let unlisted = UserError::try_from(4711).unwrap_err();
    assert_eq!(unlisted.into_code(), 4711);
    assert_eq!(
        UserError::try_from(UserData::from(5)),
        Err(UserData::from(5))
    );
    // The reverse conversion.
    assert_eq!(
        UserData::from(UserError::Unexpected),
        UserData::UnexpectedError
    );
    assert_eq!(
        UserData::from(UserError::Common(UserData::JwtExpired)),
        UserData::JwtExpired
    );
}

#[test]
fn accessors_are_const_and_all_lists_the_variants() {
    const CODE: i8 = Zlib::Failed.code();
    const MESSAGE: &str = Zlib::StreamEnd.message();
    assert_eq!((CODE, MESSAGE), (-1, "Z_STREAM_END"));
    assert_eq!(
        Zlib::ALL,
        [
            Zlib::Ok,
            Zlib::StreamEnd,
            Zlib::NeedsDictionary,
            Zlib::Failed
        ]
    );
    assert_eq!(Zlib::try_from(-5), Ok(Zlib::Failed));
    assert_eq!(Zlib::try_from(-7).map_err(|error| *error.code()), Err(-7));
}

/// An enum with negative codes, and a `rest` whose field also holds unknown codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("catalogs/kafka.toml", skip(name))]
enum Broker {
    None,
    #[catalog(code(-1))]
    Unexpected,
    #[catalog(rest)]
    Other {
        code: i16,
    },
}

impl Broker {
    /// A hand-written method in place of the skipped accessor.
    fn name(self) -> String {
        format!("{self:?}")
    }
}

#[test]
fn a_rest_with_a_field_includes_unknown_codes() {
    assert_eq!(Broker::from(-1), Broker::Unexpected);
    assert_eq!(Broker::from(7), Broker::Other { code: 7 });
    assert_eq!(Broker::from(4711), Broker::Other { code: 4711 });
    assert!(!Broker::from(4711).is_known());
    assert_eq!(Broker::from(7).message(), Kafka::RequestTimedOut.message());
    assert_eq!(ErrorCode::retryable(&Broker::from(7)), Some(true));
    assert_eq!(
        ErrorCode::symbol(&Broker::Unexpected),
        Some("UNKNOWN_SERVER_ERROR")
    );
    assert_eq!(Broker::None.name(), "None");
    assert_eq!(ErrorCode::name(&Broker::None), "None");
}

/// An enum with text codes.
#[derive(Clone, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("catalogs/odd_text.toml", enum = Text)]
enum Texts {
    CardDeclined,
    #[catalog(code("404", "auth/user-not-found"))]
    Missing,
    #[catalog(code("Busy", "busy"))]
    Busy(odd_text::Text),
    #[catalog(rest)]
    Other(odd_text::Text),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn codes_can_be_texts() {
    let cases = [
        ("card_declined", Texts::CardDeclined),
        ("404", Texts::Missing),
        ("busy", Texts::Busy(odd_text::Text::BusyLowerCase)),
        ("-1", Texts::Other(odd_text::Text::MinusOne)),
        ("new", Texts::from("new")),
    ];
    for (code, expected) in cases {
        let error = Texts::from(code);
        assert_eq!(error, expected);
        assert_eq!(Texts::from(odd_text::Text::from(code)), expected);
        if error != Texts::Missing {
            assert_eq!(error.code(), code);
        }
    }
    let any: &dyn ErrorCode = &Texts::from("new");
    assert_eq!(any.code(), "new");
    let second = Texts::from(odd_text::Text::LockedByServer);
    assert_eq!(second.name(), "LockedByServer", "the second of a code");
}

/// `thiserror` implements `Display` and `Error`, and other derives have their own attributes.
#[derive(Debug, thiserror::Error, serde::Serialize, errcodes::ErrorCode)]
#[catalog("../catalog/trustx.toml", enum = UserData)]
enum Wrapped {
    #[error("no such process: {}", self.code())]
    #[serde(rename = "no_process")]
    ProcessInstanceNotFound,
    #[error("something else")]
    #[serde(skip)]
    #[catalog(rest)]
    Other(u32),
}

#[test]
fn other_derives_can_be_combined() {
    let error = Wrapped::from(130);
    assert_eq!(error.to_string(), "no such process: 130");
    assert_eq!(
        error.message(),
        "The specified process instance could not be found."
    );
    assert_eq!(serde_json::to_string(&error).unwrap(), "\"no_process\"");
    assert_eq!(Wrapped::from(1).to_string(), "something else");
}

/// The codes of a variant that is removed by `cfg` map to the rest.
#[derive(Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("../catalog/faceki.toml")]
enum Face {
    #[cfg(not(test))]
    BadRequest,
    #[cfg(test)]
    FaceNotFound,
    #[catalog(rest)]
    Other(u32),
}

#[test]
fn cfg_removes_variants() {
    assert_eq!(Face::from(8006), Face::FaceNotFound);
    assert_eq!(Face::from(400), Face::Other(400));
}

mod in_a_function_and_renamed {
    use errcodes as ec;

    #[test]
    fn the_enum_can_be_in_a_function() {
        #[derive(Debug, ec::ErrorCode)]
        #[catalog("catalogs/zlib.toml", crate = ec, skip(ALL))]
        enum Any {
            #[catalog(rest)]
            Code(i8),
        }
        assert_eq!(Any::from(-5).message(), "Z_BUF_ERROR");
    }
}

/// `UnknownCode` in several enums of one catalog, with integer and text codes, in a module and in a function.
mod sealed {
    use errcodes::{ErrorCode, UnknownCode};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ErrorCode)]
    #[catalog("catalogs/gateway.toml")]
    pub(super) enum Gateway {
        #[catalog(rest)]
        Listed,
        #[catalog(unknown)]
        Unlisted { code: UnknownCode<Gateway> },
    }

    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ErrorCode)]
    #[catalog("catalogs/odd_text.toml", enum = Text)]
    pub(super) enum Texts {
        #[catalog(rest)]
        Listed,
        #[catalog(unknown)]
        Unlisted(UnknownCode<Self>),
    }
}

#[test]
fn an_unknown_code_is_of_one_enum() {
    #[derive(Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/zlib.toml")]
    enum Local {
        #[catalog(rest)]
        Listed,
        #[catalog(unknown)]
        Unlisted(UnknownCode<Self>),
    }
    let sealed::Gateway::Unlisted { code } = sealed::Gateway::from(7) else {
        panic!("the code is not listed");
    };
    assert_eq!((code.get(), code.to_string()), (7, "7".to_owned()));
    assert_eq!(sealed::Gateway::Unlisted { code }, sealed::Gateway::from(7));
    assert_eq!(sealed::Gateway::from(4000), sealed::Gateway::Listed);
    let sealed::Texts::Unlisted(code) = sealed::Texts::from("new") else {
        panic!("the code is not listed");
    };
    assert_eq!(code.get(), "new");
    assert_eq!(sealed::Texts::from("404"), sealed::Texts::Listed);
    // The seal needs no extra space, because its unused values represent the other variants.
    assert_eq!(size_of::<Option<sealed::Gateway>>(), 4);

    assert_eq!(Local::from(-5), Local::Listed);
    assert_eq!(Local::from(7).code(), 7);
}

/// An error whose code changes with each call.
mod restless {
    use std::fmt;
    use std::sync::atomic::{AtomicU16, Ordering};

    #[derive(Debug)]
    pub(super) struct Restless(pub(super) AtomicU16);

    impl Restless {
        pub(super) fn code(&self) -> u16 {
            self.0.fetch_add(1, Ordering::Relaxed)
        }
    }

    impl fmt::Display for Restless {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("restless")
        }
    }

    impl std::error::Error for Restless {}

    impl errcodes::ErrorCode for Restless {
        fn provider(&self) -> &'static str {
            "Restless"
        }
        fn enum_name(&self) -> &'static str {
            "Restless"
        }
        fn code(&self) -> errcodes::Code<'_> {
            self.code().into()
        }
        fn name(&self) -> &'static str {
            "Restless"
        }
        fn message(&self) -> &'static str {
            "restless"
        }
        fn is_known(&self) -> bool {
            false
        }
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/gateway.toml", from = Restless, skip(Error, Display))]
    pub(super) enum Gateway {
        #[catalog(rest)]
        Listed,
        #[catalog(unknown)]
        Unlisted(errcodes::UnknownCode<Self>),
    }

    impl fmt::Display for Gateway {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("gateway")
        }
    }

    impl std::error::Error for Gateway {}
}

#[test]
fn an_error_with_changing_codes_does_not_break_the_seal() {
    // 3999 is not listed, 4000 is.
    let error = restless::Gateway::from(restless::Restless(3999.into()));
    let restless::Gateway::Unlisted(code) = error else {
        panic!("the code is not listed");
    };
    assert_eq!(code.get(), 3999);
    assert_eq!(restless::Gateway::from(code.get()), error);
}

/// `Error`, `Stored` and `Kept` are also associated types of the traits that the enum implements.
#[test]
fn variants_can_have_the_names_of_associated_types() {
    #[derive(Clone, Copy, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("../errcodes/tests/door.toml")]
    enum DoorError {
        #[catalog(code(23))]
        Error,
        #[catalog(code(40, 41))]
        Stored,
        #[catalog(rest)]
        Kept,
    }
    assert_eq!(DoorError::try_from(23), Ok(DoorError::Error));
    assert_eq!(DoorError::try_from(41), Ok(DoorError::Stored));
    assert_eq!(DoorError::try_from(50), Ok(DoorError::Kept));
}

/// The accessors of columns are inherent methods, so the trait does not have to be in scope.
mod columns {
    use errcodes_tests::catalogs::columns::Columns as Generated;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/columns.toml", enum = Columns, from = Generated)]
    enum Derived {
        #[catalog(rest)]
        Listed(u32),
    }

    /// An enum with hand-written methods.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/columns.toml", enum = Columns, skip(symbol, audience_name, is_retryable))]
    enum Own {
        #[catalog(rest)]
        Listed(u32),
    }

    impl Own {
        fn symbol(self) -> u32 {
            self.code()
        }
        fn audience_name(self) -> bool {
            self.is_known()
        }
        fn is_retryable(self) -> Option<bool> {
            self.retryable()
        }
    }

    #[test]
    fn derived_enums_have_the_accessors_of_columns() {
        const STATUS: Option<u16> = Derived::Listed(1).http_status();
        const LISTED: Derived = Derived::from_code(7);
        const IS_RETRYABLE: bool = Derived::Listed(7).is_retryable();
        assert_eq!(IS_RETRYABLE, Generated::from(7).is_retryable());
        assert_eq!(LISTED, Derived::from(7));
        assert_eq!(STATUS, Generated::from(1).http_status());
        for error in Generated::ALL {
            let derived = Derived::from(*error);
            assert_eq!(derived.symbol(), error.symbol());
            // Not the deprecated method of `Error`.
            assert_eq!(derived.description(), error.description());
            assert_eq!(derived.docs(), error.docs());
            assert_eq!(derived.retryable(), error.retryable());
            assert_eq!(derived.is_retryable(), error.is_retryable());
            assert_eq!(derived.problem_type(), error.problem_type());
            assert_eq!(derived.deprecated(), error.deprecated());
            // Declared columns.
            assert_eq!(derived.severity(), error.severity());
            assert_eq!(derived.weight(), error.weight());
            assert_eq!(derived.r#type(), error.r#type());
            assert_eq!(derived.audience_name(), error.audience().as_str());
            assert_eq!(
                derived.category_name(),
                error.category().map(|category| category.as_str())
            );
        }
        assert_eq!(Own::Listed(1).symbol(), 1);
        assert!(Own::Listed(1).audience_name());
        let retryable = Generated::from(7).retryable();
        assert_eq!(Own::Listed(7).is_retryable(), retryable);
    }
}
