//! Real tables in which some codes are not listed one by one. `catalogs/reserved_codes.toml` names their sources.

use errcodes::{Code, ErrorCode, Wide};

mod reserved {
    errcodes::include_catalog!("catalogs/reserved_codes.toml", derives = [Deserialize]);
}
use reserved::{CloseCode, Ethereum, HResult, LanguageServer, ReservedCodesError, Telegram};

#[test]
fn implementation_defined_codes_of_json_rpc_are_server_errors() {
    let cases = [
        (-32_700, "ParseError", None),
        (-32_000, "InvalidInput", None),
        (-32_006, "VersionNotSupported", None),
        // Geth and other nodes use codes that EIP-1474 does not list.
        (-32_007, "ServerError", Some("server")),
        (-32_099, "ServerError", Some("server")),
        (-32_100, "Unknown", Some("reserved")),
        (-32_768, "Unknown", Some("reserved")),
        (-32_769, "Unknown", None),
        (4001, "Unknown", None),
    ];
    for (code, name, category) in cases {
        let error = Ethereum::from(code);
        assert_eq!(
            (error.name(), error.category_name()),
            (name, category),
            "{code}"
        );
        assert_eq!(error.code(), code);
        let wide: Wide<Ethereum> = serde_json::from_str(&code.to_string()).unwrap();
        assert_eq!(wide, Wide::Known(error));
    }
}

#[test]
fn the_two_reserved_ranges_of_language_servers_are_separate() {
    let names = [
        -32_002, -32_050, -32_099, -32_100, -32_800, -32_803, -32_850, -32_899, -32_900,
    ];
    let names = names.map(|code| LanguageServer::from(code).name());
    let expected = [
        "ServerNotInitialized",
        "JsonRpcReserved",
        "JsonRpcReserved",
        "Unknown",
        "RequestCancelled",
        "RequestFailed",
        "LspReserved",
        "LspReserved",
        "Unknown",
    ];
    assert_eq!(names, expected);
}

#[test]
fn close_codes_of_websocket_have_an_owner() {
    let cases = [
        (0, "Unknown", Some("unused")),
        (999, "Unknown", Some("unused")),
        (1000, "NormalClosure", None),
        (1004, "Protocol", Some("protocol")),
        (2999, "Protocol", Some("protocol")),
        (3000, "Registered", Some("registered")),
        (4999, "Private", Some("private")),
        (5000, "Unknown", None),
        (u16::MAX, "Unknown", None),
    ];
    for (code, name, category) in cases {
        let error = CloseCode::from(code);
        assert_eq!(
            (error.name(), error.category_name()),
            (name, category),
            "{code}"
        );
    }
}

#[test]
fn an_hresult_has_its_facility_in_either_sign() {
    // The bits, the name, the facility.
    let cases = [
        (0x8007_0005, "AccessDenied", None),
        (0x8007_0057, "Win32", Some("WIN32")),
        (0x8007_FFFF, "Win32", Some("WIN32")),
        (0x8008_0000, "Unknown", None),
        (0x8003_0002, "FileNotFound", None),
        (0x8003_0003, "Unknown", Some("STORAGE")),
        (0x8001_0001, "Unknown", Some("RPC")),
    ];
    for (bits, name, category) in cases {
        let error = HResult::from(u32::cast_signed(bits));
        assert_eq!(
            (error.name(), error.category_name()),
            (name, category),
            "{bits:#x}"
        );
        let unsigned = HResult::try_from(Code::Int(bits.into()));
        assert_eq!(
            unsigned.ok(),
            (bits != 0x8008_0000).then_some(error),
            "{bits:#x}"
        );
        assert_eq!(format!("{bits:#010X}").parse(), Ok(error));
        assert_eq!(
            ReservedCodesError::from(error).code(),
            Code::from(error.code())
        );
    }
    // S_OK and S_FALSE.
    assert_eq!(HResult::check(0), Ok(()));
    assert_eq!(HResult::check(1), Ok(()));
    assert!(HResult::check(0x8007_0057_u32.cast_signed()).is_err());
}

#[test]
fn errors_of_telegram_contain_values() {
    let cases = [
        ("FLOOD_WAIT_60", "FloodWait", Some(("seconds", "60"))),
        (
            "FLOOD_PREMIUM_WAIT_3",
            "FloodPremiumWait",
            Some(("seconds", "3")),
        ),
        (
            "FLOOD_TEST_PHONE_WAIT_3",
            "FloodTestPhoneWait",
            Some(("seconds", "3")),
        ),
        (
            "2FA_CONFIRM_WAIT_604800",
            "TwoFactorConfirmWait",
            Some(("seconds", "604800")),
        ),
        (
            "EMAIL_UNCONFIRMED_6",
            "EmailUnconfirmed",
            Some(("code_length", "6")),
        ),
        (
            "FILE_PART_7_MISSING",
            "FilePartMissing",
            Some(("which", "7")),
        ),
        (
            "INTERDC_4_CALL_RICH_ERROR",
            "InterdcCallRichError",
            Some(("dc", "4")),
        ),
        ("USER_MIGRATE_2", "UserMigrate", Some(("new_dc", "2"))),
        // Listed.
        ("FILE_PART_0_MISSING", "FirstFilePartMissing", None),
        ("FILE_PART_EMPTY", "FilePartEmpty", None),
        // No number, or one that does not fit.
        ("FLOOD_WAIT_X", "Unknown", None),
        ("FLOOD_WAIT_", "Unknown", None),
        ("FLOOD_WAIT_99999999999", "Unknown", None),
        ("USER_MIGRATE_256", "Unknown", None),
        ("USER_MIGRATE_2_", "Unknown", None),
        ("user_migrate_2", "Unknown", None),
    ];
    for (code, name, argument) in cases {
        let error = Telegram::from(code);
        assert_eq!((error.name(), error.code()), (name, code));
        let arguments = arguments(&error);
        assert_eq!(
            arguments,
            argument.map(|(name, value)| (name, value.to_owned())),
            "{code}"
        );
    }
}

/// Returns the first argument in the code of some errors.
fn arguments(error: &Telegram) -> Option<(&'static str, String)> {
    let arguments = match error {
        Telegram::FloodWait(code) => code.arguments(),
        Telegram::FloodPremiumWait(code) => code.arguments(),
        Telegram::FloodTestPhoneWait(code) => code.arguments(),
        Telegram::TwoFactorConfirmWait(code) => code.arguments(),
        Telegram::EmailUnconfirmed(code) => code.arguments(),
        Telegram::FilePartMissing(code) => code.arguments(),
        Telegram::InterdcCallRichError(code) => code.arguments(),
        Telegram::UserMigrate(code) => code.arguments(),
        _ => return None,
    };
    let mut arguments = arguments.iter();
    arguments
        .next()
        .map(|(name, value)| (name, value.to_owned()))
}
