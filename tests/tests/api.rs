//! What the generated code offers, on real tables.

use std::collections::HashSet;
use std::error::Error;
use std::mem::size_of;

use errcodes::{ErrorCode, ErrorEnum, UnknownCode};
use errcodes_catalog::faceki::Faceki;
use errcodes_catalog::openapi_v2::{BusinessError, OpenApiV2, TopLevel};
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::{ProcessManager, ProcessingServer, TrustX, UserData};
use errcodes_tests::catalogs::hresult::HResult;
use errcodes_tests::catalogs::json_rpc::{self, Exchange, Protocol};
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::mqtt::ReasonCode;
use errcodes_tests::catalogs::odd::{Odd, OddValue};
use errcodes_tests::catalogs::uefi::Status;
use errcodes_tests::catalogs::zlib::Zlib;

#[test]
fn the_accessors_work_in_constants() {
    const TOKEN: ProcessManager = ProcessManager::from_code(120);
    const CODE: u32 = TOKEN.code();
    const NAME: &str = TOKEN.name();
    const MESSAGE: &str = TOKEN.message();
    const SYMBOL: Option<&str> = Faceki::FaceTooClose.symbol();
    const DESCRIPTION: Option<&str> = BusinessError::FormNotFound.description();
    const PARAMS: &[&str] = ProcessManager::JwtOwnerInvalid.params();
    const UNKNOWN: bool = ProcessManager::from_code(121_212).is_known();
    const NEGATIVE: i16 = Kafka::from_code(-1).code();
    assert_eq!((CODE, NAME), (120, "ProcessTokenNotFound"));
    assert_eq!(MESSAGE, "The specified process token could not be found.");
    assert_eq!(SYMBOL, Some("FACE_TOO_CLOSED"));
    assert_eq!(
        DESCRIPTION,
        Some("Form not found (tpl_id cannot locate a form).")
    );
    assert_eq!(PARAMS, ["person_id"]);
    assert_eq!((UNKNOWN, NEGATIVE), (false, -1));
}

#[test]
fn there_is_a_constant_for_each_code_and_it_is_a_pattern() {
    fn by_number(error: ProcessManager) -> &'static str {
        match error {
            ProcessManager::CODE_122 | ProcessManager::CODE_123 => "retire",
            ProcessManager::CODE_126 => "the first of 126",
            ProcessManager::WindowTooLong => "the second of 126",
            ProcessManager::Unknown(_) => "unknown",
            _ => "another",
        }
    }
    let cases = [
        (ProcessManager::ProcessTokenInactive, "retire"),
        (ProcessManager::NotAfterInvalid, "the first of 126"),
        (ProcessManager::WindowTooLong, "the second of 126"),
        (ProcessManager::from(4711), "unknown"),
        (ProcessManager::AccessDenied, "another"),
    ];
    for (error, expected) in cases {
        assert_eq!(by_number(error), expected, "{error:?}");
    }
    assert!(matches!(Kafka::from(-1), Kafka::CODE_NEG_1));
    assert!(matches!(Exchange::from(-1121), Exchange::CODE_NEG_1121));
    assert!(matches!(
        HResult::from(0x8007_000E),
        HResult::CODE_0X8007000E
    ));
    assert!(matches!(ReasonCode::from(0x8A), ReasonCode::CODE_0X8A));
    assert!(matches!(Zlib::from(0), Zlib::CODE_0));
}

#[test]
fn all_is_in_the_order_of_the_catalog_after_what_it_extends() {
    let first: Vec<_> = UserData::ALL.iter().take(3).map(UserData::code).collect();
    let last: Vec<_> = UserData::ALL.iter().skip(20).map(UserData::code).collect();
    assert_eq!(
        first,
        [7, 264, 220],
        "Common's, without the 1 that UserData has itself"
    );
    assert_eq!(last, [1, 9, 200, 130]);
    assert!(
        UserData::ALL.is_sorted(),
        "variants are ordered as they are listed"
    );
    assert!(UserData::from(999_999) > UserData::ProcessInstanceNotFound);
    assert!(
        UserData::from(999_998) < UserData::from(999_999),
        "unknown codes by number"
    );
}

#[test]
fn a_text_is_read_as_code_then_symbol_then_name() {
    let cases = [
        ("5001", Ok(Faceki::WorkflowRulesMissing)),
        ("0x1389", Ok(Faceki::WorkflowRulesMissing)),
        ("WORKFLOW_RULES_MISSING", Ok(Faceki::WorkflowRulesMissing)),
        ("WorkflowRulesMissing", Ok(Faceki::WorkflowRulesMissing)),
        (
            "UNAUTHORIZED/INVALID URL",
            Ok(Faceki::UnauthorizedOrInvalidUrl),
        ),
        ("4711", Ok(Faceki::from(4711))),
        ("workflow_rules_missing", Err(())),
        ("Unknown", Err(())),
        ("-1", Err(())),
        ("99999999999", Err(())),
        ("", Err(())),
    ];
    for (text, expected) in cases {
        assert_eq!(text.parse::<Faceki>().map_err(|_| ()), expected, "{text:?}");
    }
    let error = "nonsense".parse::<Faceki>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "not a code, symbol or name of Faceki Faceki"
    );
    assert_eq!("-1".parse(), Ok(Kafka::UnknownServerError));
    assert_eq!("-0x1".parse(), Ok(Kafka::UnknownServerError));
    assert!("+1".parse::<Kafka>().is_err());
    assert!("--1".parse::<Kafka>().is_err());
    assert!("".parse::<Kafka>().is_err());
    assert_eq!("some".parse(), Ok(Odd::Some), "a symbol");
    assert_eq!("SAME".parse(), Ok(Odd::SameSymbol15), "the first of two");
}

#[test]
fn every_name_and_symbol_is_found_again() {
    fn check<E: ErrorEnum + std::str::FromStr<Err: std::fmt::Debug>>() {
        for error in E::ALL {
            assert_eq!(error.name().parse::<E>().unwrap(), *error);
            if let Some(symbol) = error.symbol() {
                let first = E::ALL.iter().find(|first| first.symbol() == Some(symbol));
                assert_eq!(symbol.parse::<E>().ok().as_ref(), first);
            }
            assert!(format!("{}?", error.name()).parse::<E>().is_err());
        }
    }
    check::<ProcessManager>();
    check::<Faceki>();
    check::<TruId>();
    check::<BusinessError>();
    check::<Kafka>();
    check::<Odd>();
    check::<Status>();
}

#[test]
fn texts_fall_back_where_the_vendor_is_silent() {
    assert_eq!(
        Kafka::None.message(),
        "NONE",
        "the symbol, where there is no message"
    );
    assert_eq!(
        Odd::None.message(),
        "None",
        "the name, where there is no symbol either"
    );
    assert_eq!(Odd::None.symbol(), None);
    assert_eq!(Odd::None.description(), None);
    assert_eq!(Odd::None.params(), [""; 0]);
    let unknown = ProcessManager::from(4711);
    assert_eq!(unknown.name(), "Unknown");
    assert_eq!(unknown.message(), "unknown error code");
    assert_eq!(unknown.symbol(), None);
    assert_eq!(unknown.description(), None);
    assert_eq!(unknown.params(), [""; 0]);
}

#[test]
fn values_are_shown_as_message_and_as_variant() {
    let cases = [
        (
            ProcessManager::AccessDenied,
            "AccessDenied",
            "Access to this service is denied.",
        ),
        (
            ProcessManager::from(4711),
            "Unknown(4711)",
            "unknown error code 4711",
        ),
    ];
    for (error, debug, display) in cases {
        assert_eq!(format!("{error:?}"), debug);
        assert_eq!(error.to_string(), display);
    }
    assert_eq!(format!("{:<9}|{:>4}", Odd::Ok, Zlib::Ok), "ok       |Z_OK");
}

#[test]
fn odd_names_and_texts_are_kept() {
    let names: Vec<_> = Odd::ALL.iter().take(9).map(ErrorCode::name).collect();
    assert_eq!(
        names,
        [
            "Ok", "None", "Some", "Self", "type", "gen", "Err", "NotFound", "Notfound"
        ]
    );
    assert_eq!(Odd::Self_, Odd::from(3));
    assert_eq!(Odd::r#type, Odd::from(4));
    assert_eq!(Odd::r#gen, Odd::from(5));
    assert_eq!(Odd::Größe.message(), "Größe nicht zulässig");
    assert_eq!(Odd::Chinese.message(), "参数错误");
    assert_eq!(Odd::Arabic.message(), "خطأ في النظام");
    assert_eq!(
        Odd::Lines.message(),
        "first line\n  second \"line\" \\ with a backslash"
    );
    assert_eq!(
        Odd::Braces.message(),
        "Expected { or }, 100% sure, {{ }} and %%"
    );
    assert_eq!(Odd::Zero.message(), "a \0 byte and \u{200B}");
    assert_eq!(Odd::from(14), Odd::TwoSymbolsA);
    assert_eq!("TWO_B".parse(), Ok(Odd::TwoSymbolsB));
    assert_eq!(Odd::TwoSymbolsB.code(), 14);
    assert_eq!(Odd::CODE_4294967295.code(), u32::MAX);
    assert_eq!(Odd::code.code(), 19);
    assert_eq!(ErrorCode::message(&Odd::message), "MESSAGE");
    assert_eq!(
        ErrorCode::documentation(&Odd::name),
        Some("named like a method")
    );
    assert!(ErrorCode::is_known(&OddValue::is_known));
}

#[test]
fn a_provider_of_several_enums_has_one_that_joins_them() {
    fn token() -> Result<(), ProcessManager> {
        Err(ProcessManager::ProcessTokenNotFound)
    }
    fn document() -> Result<(), ProcessingServer> {
        Err(ProcessingServer::from(4711))
    }
    fn both() -> Result<(), TrustX> {
        document().or_else(|_| token())?;
        Ok(())
    }
    let error = both().unwrap_err();
    assert_eq!(
        error,
        TrustX::ProcessManager(ProcessManager::ProcessTokenNotFound)
    );
    assert_eq!(error.code(), 120);
    assert_eq!(error.name(), "ProcessTokenNotFound");
    assert_eq!(
        error.to_string(),
        "The specified process token could not be found."
    );
    assert_eq!(format!("{error:?}"), "ProcessManager(ProcessTokenNotFound)");
    assert_eq!(
        (error.provider(), error.enum_name()),
        ("TrustX", "ProcessManager")
    );
    let unknown = TrustX::from(document().unwrap_err());
    assert!(!unknown.is_known());
    assert_eq!(unknown.to_string(), "unknown error code 4711");
    let joined: OpenApiV2 = TopLevel::Success.into();
    assert_eq!(joined.message(), "success");
    // One enum has codes of i32, the other of i64.
    let codes: [i64; 2] = [
        json_rpc::JsonRpc::from(Exchange::BadSymbol).code(),
        json_rpc::JsonRpc::from(Protocol::ParseError).code(),
    ];
    assert_eq!(codes, [-1121, -32700]);
}

#[test]
fn generic_code_takes_any_provider() {
    fn describe(error: &dyn ErrorCode) -> String {
        let known = if error.is_known() {
            error.documentation()
        } else {
            None
        };
        format!(
            "{} {} {} {known:?}",
            error.provider(),
            error.enum_name(),
            error.code()
        )
    }
    fn unknown<E: for<'a> ErrorEnum<Code<'a>: From<u8>>>() -> usize {
        (0..=u8::MAX)
            .filter(|&code| !E::from_code(code.into()).is_known())
            .count()
    }
    assert_eq!(
        describe(&BusinessError::FormNotFound),
        "OpenAPI V2 BusinessError 100304 Some(\"Form not found (tpl_id cannot locate a form).\")"
    );
    assert_eq!(describe(&TruId::from(418)), "tru.ID TruId 418 None");
    assert_eq!(
        describe(&TrustX::from(UserData::AccessDenied)),
        "TrustX UserData 7 None"
    );
    assert_eq!(unknown::<ReasonCode>(), 256 - 43);
    assert_eq!(unknown::<Status>(), 255);
    let boxed: Box<dyn Error + Send + Sync> = Box::new(Status::Timeout);
    assert_eq!(boxed.downcast_ref(), Some(&Status::Timeout));
}

#[test]
fn values_go_into_sets_and_back_to_numbers() {
    let set: HashSet<_> = [120, 121, 120, 4711, 4711].map(ProcessManager::from).into();
    assert_eq!(set.len(), 3);
    assert_eq!(u32::from(ProcessManager::WindowTooLong), 126);
    assert_eq!(i16::from(Kafka::UnknownServerError), -1);
    assert_eq!(u64::from(Status::LoadError), 0x8000_0000_0000_0001);
}

/// The variants are in the unused values of the seal beside the code.
#[test]
fn an_enum_is_as_large_as_its_code_and_a_tag() {
    assert_eq!(size_of::<ReasonCode>(), 2);
    assert_eq!(size_of::<Kafka>(), 4);
    assert_eq!(size_of::<ProcessManager>(), 8);
    assert_eq!(size_of::<Status>(), 16);
    assert_eq!(size_of::<Option<ReasonCode>>(), 2);
    assert_eq!(size_of::<Option<ProcessManager>>(), 8);
    assert_eq!(size_of::<Result<(), ProcessManager>>(), 8);
    assert_eq!(size_of::<UnknownCode<ProcessManager>>(), 8);
}

/// The options of the macro, and the places where it may stand.
mod options {
    mod inner {
        errcodes::include_catalog!(
            "catalogs/json_rpc.toml",
            vis = pub(in crate::options),
            enums = [Protocol as Rpc, Exchange],
            join = AnyError,
            non_exhaustive,
        );
    }
    use inner::{AnyError, Exchange, Rpc};

    // A second catalog in the same scope, with an enum of a name that is taken.
    errcodes::include_catalog!("catalogs/zlib.toml", enums = [Zlib as r#type], vis = pub(self));

    #[test]
    fn enums_are_chosen_and_named() {
        assert_eq!(Rpc::from(-32700).name(), "ParseError");
        assert_eq!(AnyError::from(Exchange::BadSymbol).code(), -1121);
        assert_eq!(errcodes::ErrorCode::enum_name(&Rpc::ParseError), "Protocol");
        assert_eq!(r#type::from(0), r#type::Ok);
    }

    #[test]
    fn the_macro_may_stand_in_a_function() {
        const fn answer() -> i8 {
            errcodes::include_catalog!("catalogs/zlib.toml");
            Zlib::from_code(-3).code()
        }
        errcodes::include_catalog!("catalogs/trustx.toml", enums = [Common]);
        assert_eq!(Common::from(7).message(), "Access denied.");
        assert_eq!(answer(), -3);
    }

    #[test]
    fn a_scope_may_have_several_enums_of_a_catalog() {
        errcodes::include_catalog!("catalogs/json_rpc.toml", enums = [Protocol]);
        errcodes::include_catalog!("catalogs/json_rpc.toml", enums = [Exchange]);
        assert!(Protocol::from(-32700).is_known());
        assert!(Exchange::from(-1121).is_known());
    }

    /// No file of this name is at the crate's root: the path starts at this source file.
    #[test]
    fn a_path_may_start_at_the_source_file() {
        errcodes::include_catalog!("beside/beside.toml");
        assert_eq!(Beside::from(1), Beside::Here);
    }

    #[test]
    fn a_macro_may_call_it() {
        macro_rules! catalog {
            ($vis:vis, $path:expr, $name:ident) => {
                errcodes::include_catalog!($path, vis = $vis, enums = [Beside as $name]);
            };
        }
        catalog!(pub(crate), "beside/beside.toml", There);
        assert_eq!(There::from(1), There::Here);
    }
}
