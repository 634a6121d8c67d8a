//! Patterns of codes that the catalog does not list: ranges, classes, and codes that carry values.

use errcodes::ErrorCode;
use errcodes_tests::catalogs::patterns::{
    Att, CloseCode, HResult, HResultFacility, JsonRpc, Lsp, PatternsCategory, PatternsError,
    SqlState, Telegram,
};

fn category(error: &impl ErrorCode) -> (Option<&'static str>, Option<bool>) {
    (error.category_name(), error.retryable())
}

#[test]
fn the_smallest_range_gives_the_columns_of_an_unlisted_code() {
    let cases = [
        (-32_700, (Some("protocol"), None)),
        (-32_699, (Some("reserved"), None)),
        (-32_768, (Some("reserved"), None)),
        (-32_769, (None, None)),
        (-32_100, (Some("reserved"), None)),
        (-32_099, (Some("server"), Some(true))),
        (-32_002, (Some("server"), Some(true))),
        (-32_000, (Some("server"), Some(true))),
        (-31_999, (None, None)),
        (i32::MIN, (None, None)),
        (i32::MAX, (None, None)),
    ];
    for (code, expected) in cases {
        assert_eq!(category(&JsonRpc::from(code)), expected, "{code}");
        assert_eq!(JsonRpc::from(code).code(), code);
    }
    let att = [
        (0x01, None),
        (0x7F, None),
        (0x80, Some("application")),
        (0x9F, Some("application")),
        (0xA0, None),
        (0xE0, Some("profile")),
        (0xFD, None),
        (0xFF, Some("profile")),
    ];
    for (code, expected) in att {
        assert_eq!(category(&Att::from(code)).0, expected, "{code}");
    }
}

#[test]
fn an_own_code_and_an_own_pattern_override_inherited_patterns() {
    let cases = [
        // Listed by `Lsp`: the pattern of `JsonRpc` does not apply.
        (-32_050, (None, None)),
        (-32_051, (Some("server"), Some(true))),
        (-32_850, (Some("lsp"), None)),
        (-32_801, (Some("lsp"), None)),
        (-32_899, (Some("lsp"), None)),
        // The pattern that `Lsp` repeats.
        (-32_500, (Some("reserved"), Some(false))),
    ];
    for (code, expected) in cases {
        assert_eq!(category(&Lsp::from(code)), expected, "{code}");
    }
    assert!(Lsp::from(-32_850).docs().is_some());
    assert_eq!(
        Lsp::PATTERNS,
        ["-32099..=-32000", "-32899..=-32800", "-32768..=-32000"]
    );
}

#[test]
fn defaults_apply_to_listed_codes_and_patterns_to_the_others() {
    assert_eq!(
        CloseCode::from(1000).category(),
        Some(PatternsCategory::Protocol)
    );
    assert_eq!(CloseCode::from(2000).category(), None);
    assert_eq!(CloseCode::from(3000).description(), None);
    assert_eq!(
        CloseCode::from(3001).category(),
        Some(PatternsCategory::Library)
    );
    assert_eq!(
        CloseCode::from(4999).description(),
        Some("For private use.")
    );
}

#[test]
fn the_accessors_of_numbers_are_const() {
    const FACILITY: HResultFacility = HResult::from_code(0x8007_0002).facility();
    const CATEGORY: Option<PatternsCategory> = CloseCode::from_code(4000).category();
    assert_eq!(FACILITY, HResultFacility::Win32);
    assert_eq!(CATEGORY, Some(PatternsCategory::Private));
    assert_eq!(HResult::from(0x8004_0001).facility(), HResultFacility::Itf);
    // Listed without a value, so the default of the column applies.
    assert_eq!(HResult::Fail.facility(), HResultFacility::None);
    assert_eq!(HResult::from(u32::MAX).facility(), HResultFacility::Other);
    assert_eq!(HResult::from(0x7FFF_FFFF).facility(), HResultFacility::None);
}

#[test]
fn the_pattern_with_more_literal_characters_gives_the_columns_of_a_text() {
    let states = [
        ("08006", (Some("connection"), Some(true))),
        ("08P01", (Some("protocol"), None)),
        ("08P0", (Some("connection"), Some(true))),
        ("08P012", (Some("connection"), Some(true))),
        ("08", (Some("connection"), Some(true))),
        ("0", (None, None)),
        ("40001", (Some("rollback"), None)),
        ("40P01", (Some("rollback"), Some(true))),
        ("99999", (None, None)),
    ];
    for (code, expected) in states {
        assert_eq!(category(&SqlState::from(code)), expected, "{code}");
    }
    let errors = [
        ("FLOOD_WAIT", None, None),
        ("FLOOD_WAIT_60", Some(420), Some(true)),
        ("FLOOD_WAIT_", None, None),
        ("FLOOD_WAIT_X", None, None),
        ("FLOOD_WAIT_4294967295", Some(420), Some(true)),
        ("FLOOD_WAIT_4294967296", None, None),
        ("2FA_CONFIRM_WAIT_5", Some(420), None),
        ("FILE_PART_3_MISSING", Some(400), None),
        ("FILE_PART_3_MISSING_", None, None),
        ("INTERDC_2_CALL_ERROR", Some(500), Some(true)),
        ("INTERDC_256_CALL_ERROR", None, None),
        ("PHONE_MIGRATE_4", Some(303), None),
        ("_MIGRATE_4", None, None),
        ("what?", Some(400), None),
        ("whats", None, None),
        ("what", None, None),
        ("", None, None),
    ];
    for (code, http_status, retryable) in errors {
        let error = Telegram::from(code);
        assert_eq!(error.code(), code);
        assert_eq!(error.http_status(), http_status, "{code}");
        assert_eq!(error.retryable(), retryable, "{code}");
        let error = PatternsError::from(error);
        assert_eq!(error.http_status(), http_status, "{code}");
        assert_eq!(ErrorCode::retryable(&error), retryable, "{code}");
    }
}

#[test]
fn a_backslash_escapes_a_character_of_a_code() {
    assert_eq!(Telegram::from("what?"), Telegram::What);
    assert_eq!(Telegram::from("{}*\\"), Telegram::Odd);
    assert_eq!(Telegram::Odd.code(), "{}*\\");
}

#[test]
fn a_pattern_is_never_an_entry() {
    assert_eq!(SqlState::ALL.len(), 2);
    assert!(!SqlState::from("08P01").is_known());
    assert_eq!(SqlState::from("08P01").name(), "Unknown");
    assert_eq!(SqlState::lookup("08P01"), None);
    assert_eq!(SqlState::lookup("08*"), None);
    assert_eq!(SqlState::from("08*").to_string(), "unknown error code 08*");
    assert!(SqlState::candidates("08P01").is_empty());
}

#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("catalogs/patterns.toml", enum = SqlState)]
enum Mine {
    ConnectionFailure,
    SerializationFailure,
    #[catalog(unknown)]
    Other(errcodes::UnknownCode<Self>),
}

#[test]
fn an_own_enum_has_the_columns_of_unlisted_codes() {
    let error = Mine::from("08P01");
    assert_eq!(error.category_name(), Some("protocol"));
    assert!(Mine::from("40XXX").is_retryable());
    assert_eq!(category(&Mine::from("99999")), (None, None));
}

mod named {
    use std::collections::HashSet;

    use errcodes::{CatalogEnum, ErrorCode, Evidence};
    use errcodes_tests::catalogs::named_patterns::{
        Bot, JsonRpc, NamedCategory, NamedError, Telegram, Wire,
    };

    #[test]
    fn a_pattern_with_a_name_is_a_variant_that_keeps_the_code() {
        const ERROR: JsonRpc = JsonRpc::from_code(-32_001);
        const CODE: i32 = ERROR.code();
        let JsonRpc::ServerError(code) = ERROR else {
            panic!("{ERROR:?}");
        };
        assert_eq!(
            (code.get(), CODE, i32::from(code)),
            (-32_001, -32_001, -32_001)
        );
        assert_eq!(code.pattern(), "-32099..=-32000");
        assert!(code.arguments().is_empty());
        assert_eq!(code.to_string(), "-32001");
        assert_eq!(ERROR.name(), "ServerError");
        assert_eq!(ERROR.message(), "Server error");
        assert_eq!(ERROR.category(), Some(NamedCategory::Server));
        assert!(ERROR.is_retryable() && ERROR.is_known());
        assert_eq!(
            format!("{ERROR:?} {ERROR} {ERROR:#}"),
            "ServerError(-32001) Server error Named JsonRpc -32001: Server error"
        );
        assert_eq!(JsonRpc::from(-32_000), JsonRpc::Busy);
        // The inner range has no name.
        let inner = JsonRpc::from(-32_050);
        assert!(matches!(inner, JsonRpc::Unknown(_)));
        assert_eq!(inner.category(), Some(NamedCategory::Plugin));
        assert_eq!(inner.retryable(), None);
        #[allow(deprecated, reason = "the catalog deprecates it")]
        let is_application = matches!(JsonRpc::from(9_999), JsonRpc::Application(_));
        assert!(is_application);
        assert_eq!(JsonRpc::from(1).message(), "APP");
        assert!(matches!(JsonRpc::from(10_000), JsonRpc::Unknown(_)));
    }

    #[test]
    fn each_code_round_trips() {
        for code in 0..=u8::MAX {
            let error = Wire::from(code);
            assert_eq!(matches!(error, Wire::Low(_)), code < 128);
            assert_eq!(error.code(), code);
            assert_eq!(u8::from(error), code);
            assert!("x".parse::<Wire>().is_err());
            assert_eq!(code.to_string().parse(), Ok(error));
        }
        let codes = [
            "FLOOD_WAIT_60",
            "FLOOD_WAIT_060",
            "FLOOD_WAIT_X",
            "FILE_PART_3_MISSING",
            "INTERDC_1_CALL_RICH_ERROR",
            "AUTH_KEY_UNREGISTERED",
            "",
            "BOT_",
            "FLOOD_WAIT_0",
        ];
        for code in codes {
            assert_eq!(Telegram::from(code).code(), code);
            assert_eq!(String::from(Bot::from(code.to_owned())), code);
            let json = serde_json::to_string(&Bot::from(code)).unwrap();
            assert_eq!(serde_json::from_str::<Bot>(&json).unwrap(), Bot::from(code));
        }
    }

    #[test]
    fn the_parts_in_braces_are_arguments() {
        let error = Telegram::from("FLOOD_WAIT_60");
        let Telegram::FloodWait(code) = &error else {
            panic!("{error:?}");
        };
        assert_eq!(code.get(), "FLOOD_WAIT_60");
        assert_eq!(code.pattern(), "FLOOD_WAIT_{seconds:u32}");
        assert_eq!(code.arguments().get("seconds"), Some("60"));
        assert_eq!(error.template().params(), ["seconds"]);
        assert_eq!(error.format([&60]).unwrap().to_string(), "Wait 60 seconds.");
        assert_eq!(
            error
                .parse_arguments("Wait 7 seconds.")
                .unwrap()
                .get("seconds"),
            Some("7")
        );
        let Telegram::InterdcCall(code) = Telegram::from("INTERDC_2_CALL_RICH_ERROR") else {
            panic!("another variant");
        };
        assert!(
            code.arguments()
                .iter()
                .eq([("dc", "2"), ("kind", "RICH_ERROR")])
        );
        assert_eq!(&*code.into_inner(), "INTERDC_2_CALL_RICH_ERROR");
    }

    #[test]
    fn own_codes_and_own_patterns_override_inherited_ones() {
        assert_eq!(Bot::from("FLOOD_WAIT_0"), Bot::FloodWaitNone);
        assert!(matches!(Bot::from("FLOOD_WAIT_1"), Bot::FloodWait(_)));
        assert!(matches!(Bot::from("BOT_X"), Bot::AnyBot(_)));
        let part = Bot::from("FILE_PART_1_MISSING");
        assert!(matches!(part, Bot::Unknown(_)));
        assert_eq!(part.http_status(), Some(404));
        assert_eq!(Bot::from("other").http_status(), Some(599));
        assert_eq!(Bot::from("BOT_X").http_status(), None);
    }

    #[test]
    fn a_variant_of_a_pattern_is_not_among_the_entries() {
        assert_eq!(JsonRpc::ALL.len(), 2);
        assert_eq!(JsonRpc::PATTERNS.len(), 3);
        assert_eq!(JsonRpc::from_symbol("APP"), None);
        assert_eq!(JsonRpc::from_name("ServerError"), None);
        assert_eq!(JsonRpc::lookup("-32001"), None);
        assert_eq!(Telegram::lookup("FLOOD_WAIT_60"), None);
        assert!(JsonRpc::candidates(-32_001).is_empty());
        let error = JsonRpc::from_evidence(-32_001, &Evidence::new().message("Busy"));
        assert!(matches!(error, JsonRpc::ServerError(_)));
        assert_eq!(error.refine(&Evidence::new().symbol("APP")), error);
    }

    #[test]
    fn variants_of_patterns_compare_by_their_codes() {
        let [low, high, unknown] = [-32_099, -32_001, 0].map(JsonRpc::from);
        assert!(JsonRpc::Busy < low && low < high && high < unknown);
        let set: HashSet<_> = [low, high, unknown, JsonRpc::from(-32_099)].into();
        assert_eq!(set.len(), 3);
    }

    #[test]
    fn the_umbrella_enum_and_responses_know_them() {
        let error = NamedError::from(JsonRpc::from(-32_001));
        assert_eq!(error.name(), "ServerError");
        assert_eq!(error.code(), errcodes::Code::Int(-32_001));
        assert_eq!(ErrorCode::retryable(&error), Some(true));
        assert_eq!(JsonRpc::try_from(error), Ok(JsonRpc::from(-32_001)));
        let body = r#"{"error": {"code": "FLOOD_WAIT_5", "message": "Wait 5 seconds."}}"#;
        let response = Telegram::from_response(420_u16, body);
        assert!(matches!(response.error(), Some(Telegram::FloodWait(_))));
    }
}

mod derived {
    use errcodes::{ErrorCode, MatchedCode, UnknownCode};

    #[derive(Clone, Copy, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/named_patterns.toml", enum = JsonRpc)]
    enum Rpc {
        MethodNotFound,
        Busy,
        /// The name of the pattern in the catalog.
        ServerError(MatchedCode<Self, 1>),
        /// A pattern without a name.
        #[catalog(code("-32050..=-32040"))]
        Plugin(MatchedCode<Self, 0>),
        #[catalog(unknown)]
        Other(UnknownCode<Self>),
    }

    #[test]
    fn a_variant_for_a_pattern_keeps_the_code() {
        const NAME: &str = Rpc::Busy.name();
        const ERRORS: [Rpc; 2] = [Rpc::from_code(-32_050), Rpc::from_code(5)];
        let Rpc::ServerError(code) = Rpc::from(-32_001) else {
            panic!("another variant");
        };
        assert_eq!(
            (code.get(), code.pattern(), NAME),
            (-32_001, "-32099..=-32000", "Busy")
        );
        let server = Rpc::from(-32_001);
        assert_eq!(server.code(), -32_001);
        assert_eq!(
            (server.name(), server.message()),
            ("ServerError", "Server error")
        );
        assert!(server.is_known() && server.is_retryable());
        let plugin = Rpc::from(-32_045);
        let Rpc::Plugin(code) = plugin else {
            panic!("{plugin:?}");
        };
        assert_eq!((code.get(), code.pattern()), (-32_045, "-32050..=-32040"));
        assert_eq!(
            (plugin.name(), plugin.category_name()),
            ("Plugin", Some("plugin"))
        );
        assert_eq!(ErrorCode::category_name(&plugin), Some("plugin"));
        assert_eq!(Rpc::from(-32_000), Rpc::Busy);
        assert_eq!(ERRORS, [Rpc::from(-32_050), Rpc::from(5)]);
        // A pattern with a name that no variant maps.
        assert!(matches!(Rpc::from(5), Rpc::Other(_)));
        assert_eq!(Rpc::ALL, [Rpc::MethodNotFound, Rpc::Busy]);
        for code in [-32_601, -32_099, -32_050, -32_000, 0, 5, i32::MAX] {
            assert_eq!(Rpc::from(code).code(), code);
        }
    }

    #[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/named_patterns.toml", enum = Telegram)]
    enum Api {
        AuthKeyUnregistered,
        #[catalog(entry = FloodWait)]
        Wait(MatchedCode<Self, 0>),
        #[catalog(code("FILE_PART_{part:u32}_MISSING"))]
        Part(errcodes::MatchedCode<Api, 1>),
        #[catalog(unknown)]
        Other(UnknownCode<Self>),
    }

    #[test]
    fn the_parts_of_a_text_are_arguments() {
        let Api::Wait(code) = Api::from("FLOOD_WAIT_9") else {
            panic!("another variant");
        };
        assert_eq!(code.arguments().get("seconds"), Some("9"));
        let part = Api::from("FILE_PART_3_MISSING");
        assert_eq!(part.http_status(), Some(400));
        assert!(matches!(&part, Api::Part(code) if code.arguments().get("part") == Some("3")));
        assert_eq!(part.code(), "FILE_PART_3_MISSING");
        assert!(matches!(Api::from("INTERDC_1_CALL_ERROR"), Api::Other(_)));
        assert_eq!(Api::from("INTERDC_1_CALL_ERROR").http_status(), Some(500));
    }

    /// The JSON-RPC codes of an enum without a variant for unknown codes.
    #[derive(Clone, Copy, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/patterns.toml", enum = JsonRpc)]
    enum Closed {
        #[catalog(code(-32700, -32601, -32002))]
        Listed,
        #[catalog(code("-32099..=-32000"))]
        Server(MatchedCode<Self, 0>),
    }

    #[test]
    fn a_variant_for_a_pattern_needs_none_for_unknown_codes() {
        assert!(matches!(Closed::try_from(-32_001), Ok(Closed::Server(_))));
        assert_eq!(Closed::try_from(-32_002), Ok(Closed::Listed));
        assert!(Closed::try_from(-32_500).is_err());
    }
}
