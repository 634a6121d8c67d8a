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
