//! The API of the generated code, with real tables.

use std::collections::HashSet;
use std::error::Error;
use std::mem::size_of;

use errcodes::{CatalogEnum, Code, ErrorCode, UnknownCode};
use errcodes_catalog::faceki::Faceki;
use errcodes_catalog::openapi_v2::{BusinessError, OpenApiV2Error, TopLevel};
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::{ProcessManager, ProcessingServer, TrustXError, UserData};
use errcodes_tests::catalogs::hresult::HResult;
use errcodes_tests::catalogs::json_rpc::{self, Exchange, Protocol};
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::mqtt::ReasonCode;
use errcodes_tests::catalogs::odd::{Odd, OddValue};
use errcodes_tests::catalogs::odd_text::Text;
use errcodes_tests::catalogs::sqlstate::SqlState;
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
fn a_text_is_parsed_as_a_code_only() {
    let cases = [
        ("5001", Ok(Faceki::WorkflowRulesMissing)),
        ("0x1389", Ok(Faceki::WorkflowRulesMissing)),
        ("4711", Ok(Faceki::from(4711))),
        ("WORKFLOW_RULES_MISSING", Err(())),
        ("WorkflowRulesMissing", Err(())),
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
        "not a code of Faceki Faceki: expected a number that fits `u32`"
    );
    assert_eq!("-1".parse(), Ok(Kafka::UnknownServerError));
    assert_eq!("-0x1".parse(), Ok(Kafka::UnknownServerError));
    assert!("+1".parse::<Kafka>().is_err());
    assert!("--1".parse::<Kafka>().is_err());
    assert!("".parse::<Kafka>().is_err());
}

#[test]
fn a_listed_error_is_looked_up_by_code_then_symbol_then_name() {
    let cases = [
        ("5001", Some(Faceki::WorkflowRulesMissing)),
        ("0x1389", Some(Faceki::WorkflowRulesMissing)),
        ("WORKFLOW_RULES_MISSING", Some(Faceki::WorkflowRulesMissing)),
        ("WorkflowRulesMissing", Some(Faceki::WorkflowRulesMissing)),
        (
            "UNAUTHORIZED/INVALID URL",
            Some(Faceki::UnauthorizedOrInvalidUrl),
        ),
        ("4711", None),
        ("workflow_rules_missing", None),
        ("Unknown", None),
        ("-1", None),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(Faceki::lookup(text), expected, "{text:?}");
    }
    assert_eq!(
        Odd::lookup("SAME"),
        Some(Odd::SameSymbol15),
        "the first of two"
    );
    assert_eq!(Odd::lookup("some"), Some(Odd::Some), "a symbol");
    assert_eq!(Odd::from_name("some"), None);
    assert_eq!(Odd::from_name("Some"), Some(Odd::Some));
    assert_eq!(Odd::from_name("Unknown"), None);
}

#[test]
fn every_name_and_symbol_is_found_again() {
    fn check<E: CatalogEnum + std::str::FromStr<Err: std::fmt::Debug>>() {
        for error in E::ALL {
            assert_eq!(E::from_name(error.name()).as_ref(), Some(error));
            assert_eq!(E::lookup(error.name()).as_ref(), Some(error));
            assert!(error.name().parse::<E>().is_err());
            if let Some(symbol) = error.symbol() {
                let first = E::ALL.iter().find(|first| first.symbol() == Some(symbol));
                assert_eq!(E::from_symbol(symbol).as_ref(), first);
                assert_eq!(E::lookup(symbol).as_ref(), first);
            }
            let other = format!("{}?", error.name());
            assert_eq!((E::lookup(&other), E::from_name(&other)), (None, None));
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
fn the_candidates_of_a_code_are_all_its_errors() {
    fn check<E: CatalogEnum>() {
        let mut listed = 0;
        for error in E::ALL {
            let is_candidate = |other: &&E| other.raw_code() == error.raw_code();
            let expected: Vec<&E> = E::ALL.iter().filter(is_candidate).collect();
            let candidates = E::candidates(error.raw_code());
            assert_eq!(candidates.iter().collect::<Vec<_>>(), expected);
            assert_eq!(candidates.first(), Some(&E::from_code(error.raw_code())));
            listed += usize::from(candidates.first() == Some(error)) * candidates.len();
        }
        assert_eq!(listed, E::ALL.len());
    }
    check::<ProcessManager>();
    check::<UserData>();
    check::<Kafka>();
    check::<Odd>();
    check::<Text>();
    check::<SqlState>();
    assert_eq!(
        ProcessManager::candidates(126),
        [
            ProcessManager::NotAfterInvalid,
            ProcessManager::WindowTooLong
        ]
    );
    assert_eq!(
        ProcessManager::candidates(120),
        [ProcessManager::ProcessTokenNotFound]
    );
    assert_eq!(ProcessManager::candidates(4711), []);
    assert_eq!(SqlState::candidates("2202E").len(), 2);
    assert_eq!(SqlState::candidates(""), []);
}

#[test]
fn a_code_of_any_type_converts_if_it_fits() {
    let error = |code: Code<'_>| Kafka::try_from(code).map_err(|error| error.to_string());
    assert_eq!(error(Code::from(-1_i64)), Ok(Kafka::UnknownServerError));
    assert_eq!(error(Code::from(4711_u64)), Ok(Kafka::from(4711)));
    assert_eq!(
        error(Code::from(40_000)),
        Err(
            "40000 does not fit `i16`, the `code_type` of Kafka Kafka: write `code_type = \"i32\"` in the catalog"
                .to_owned()
        )
    );
    assert_eq!(
        error(Code::from("-1")),
        Err(
            "a code that is a text is not a code of Kafka Kafka: expected a number that fits `i16`"
                .to_owned()
        )
    );
    let error = |code: Code<'_>| SqlState::try_from(code).map_err(|error| error.to_string());
    assert_eq!(error(Code::from("23505")), Ok(SqlState::UniqueViolation));
    assert_eq!(error(Code::from("99999")), Ok(SqlState::from("99999")));
    assert_eq!(
        error(Code::from(23505)),
        Err("the code 23505 is not a code of PostgreSQL SqlState: expected a text".to_owned())
    );
    // The code of any error of the umbrella converts back to its enum.
    for error in UserData::ALL {
        let code = TrustXError::from(*error);
        let candidates = UserData::try_from(code.code()).map(|error| error.code());
        assert_eq!(candidates, Ok(error.code()));
    }
    let text: Result<u32, Box<dyn Error>> = (|| {
        let error = ProcessManager::try_from(Code::from(-1))?;
        Ok(error.code())
    })();
    assert!(text.is_err());
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
    let alternate = [
        (
            format!("{:#}", ProcessManager::WindowTooLong),
            format!(
                "TrustX ProcessManager 126: {}",
                ProcessManager::WindowTooLong.message()
            ),
        ),
        (
            format!("{:#}", ProcessManager::from(4711)),
            "TrustX ProcessManager 4711: unknown error code".to_owned(),
        ),
        (
            format!("{:#}", TrustXError::from(ProcessManager::AccessDenied)),
            "TrustX ProcessManager 7: Access to this service is denied.".to_owned(),
        ),
        (
            format!("{:#}", TrustXError::from(UserData::from(4711))),
            "TrustX UserData 4711: unknown error code".to_owned(),
        ),
        (
            format!("{:#}", SqlState::from("99\u{1b}")),
            "PostgreSQL SqlState 99\u{fffd}: unknown error code".to_owned(),
        ),
    ];
    for (shown, expected) in alternate {
        assert_eq!(shown, expected);
    }
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
    assert_eq!(Odd::from_symbol("TWO_B"), Some(Odd::TwoSymbolsB));
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
    fn both() -> Result<(), TrustXError> {
        document().or_else(|_| token())?;
        Ok(())
    }
    let error = both().unwrap_err();
    assert_eq!(
        error,
        TrustXError::ProcessManager(ProcessManager::ProcessTokenNotFound)
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
    let unknown = TrustXError::from(document().unwrap_err());
    assert!(!unknown.is_known());
    assert_eq!(unknown.to_string(), "unknown error code 4711");
    let joined: OpenApiV2Error = TopLevel::Success.into();
    assert_eq!(joined.message(), "success");
    // The codes of one enum are `i32`, those of the other are `i64`.
    let codes = const {
        [
            json_rpc::JsonRpcError::Exchange(Exchange::BadSymbol).code(),
            json_rpc::JsonRpcError::Protocol(Protocol::ParseError).code(),
        ]
    };
    assert_eq!(codes, [Code::from(-1121), Code::from(-32700)]);
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
    fn unknown<E: for<'a> CatalogEnum<Code<'a>: From<u8>>>() -> usize {
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
        describe(&TrustXError::from(UserData::AccessDenied)),
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

/// The compiler represents the variants as unused values of the seal, which is stored next to the code.
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

/// The options of the macro, and the places where it can be called.
mod options {
    mod inner {
        errcodes::include_catalog!(
            "catalogs/json_rpc.toml",
            vis = pub(in crate::options),
            enums = [Protocol as Rpc, Exchange],
            umbrella = AnyError,
            non_exhaustive,
        );
    }
    use inner::{AnyError, Exchange, Rpc};

    // A second catalog in the same scope, with an enum whose name is a keyword.
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

    /// The crate's root has no file with this name, so the path is relative to this source file.
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
