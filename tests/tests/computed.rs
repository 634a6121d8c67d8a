//! Computed columns: parts of a code, also of a code that the catalog does not list. The sources of the tables are in the catalog.

#![allow(
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    reason = "tests cut random numbers, and invalid input fails them"
)]

use errcodes::{ErrorCode, UnknownCode};
use errcodes_core::computed::SentCode;
use errcodes_core::load::load;
use errcodes_core::source::Source;
use errcodes_tests::catalogs::computed::{
    ChaosEngine, Ftp, FtpGroup, HResult, HResultFacility, Horizon, Http, HttpClass, Mqtt, Mqtt5,
    NtStatus, NtStatusSeverity, Odbc, OdbcClass, SignedUefi, Smtp, SmtpClass, SqlState,
    SqlStateClassName, Sqlite, SqlitePrimary, Uefi,
};

#[test]
fn characters_of_a_text() {
    use SqlStateClassName::{ConnectionException, FdwError, PlpgsqlError};
    let cases = [
        ("08006", Some("08"), Some(ConnectionException), Some("006")),
        ("08P01", Some("08"), Some(ConnectionException), Some("P01")),
        ("40001", Some("40"), None, Some("001")),
        ("HV000", Some("HV"), Some(FdwError), Some("000")),
        // Not listed.
        ("08P99", Some("08"), Some(ConnectionException), Some("P99")),
        ("P0001", Some("P0"), Some(PlpgsqlError), Some("001")),
        ("0B000", Some("0B"), None, Some("000")),
        ("hv000", Some("hv"), None, Some("000")),
        ("08", Some("08"), Some(ConnectionException), None),
        ("0", None, None, None),
        ("", None, None, None),
        ("öß1", Some("öß"), None, Some("1")),
        ("🦀🦀🦀🦀", Some("🦀🦀"), None, Some("🦀🦀")),
    ];
    for (code, class, class_name, subclass) in cases {
        let error = SqlState::from(code);
        assert_eq!(error.class(), class, "{code}");
        assert_eq!(error.class_name(), class_name, "{code}");
        assert_eq!(error.subclass(), subclass, "{code}");
    }
    assert_eq!(SqlState::from("0B000").category_name(), Some("transaction"));
    assert!(SqlState::from("40P01").origin().is_some());
    assert_eq!(SqlState::from("40001").origin(), None);
    // The text is borrowed from the error, which keeps the code.
    let error = SqlState::from("F0001".to_owned());
    let class: Option<&str> = error.class();
    assert_eq!(class, Some("F0"));
    let classes = [
        ("5.1.1", Some(SmtpClass::PermanentFailure)),
        ("4.7.0", Some(SmtpClass::PersistentTransientFailure)),
        ("x.7.0", None),
    ];
    for (code, class) in classes {
        assert_eq!(Smtp::from(code).class(), class, "{code}");
    }
}

#[test]
fn words_ignore_case_if_the_codes_do() {
    const CLASS: Option<OdbcClass> = Odbc::CODE_HY000.class();
    assert_eq!(CLASS, Some(OdbcClass::Cli));
    let cases = [
        ("HY000", Some(OdbcClass::Cli), Some("HY")),
        // The code is as in the catalog, because it is listed.
        ("hy000", Some(OdbcClass::Cli), Some("HY")),
        ("Im002", Some(OdbcClass::Odbc), Some("IM")),
        ("hY999", Some(OdbcClass::Cli), Some("hY")),
        ("IM999", Some(OdbcClass::Odbc), Some("IM")),
        ("08001", None, Some("08")),
    ];
    for (code, class, prefix) in cases {
        assert_eq!(Odbc::from(code).class(), class, "{code}");
        assert_eq!(Odbc::from(code).prefix(), prefix, "{code}");
    }
}

#[test]
fn bits_of_a_signed_number() {
    use HResultFacility::{Dispatch, Null, Win32};
    let cases = [
        (-2_147_024_891, 1, Some(Win32), 7, 5),
        (-2_147_467_259, 1, Some(Null), 0, 0x4005),
        (1, 0, Some(Null), 0, 1),
        // Not listed: DISP_E_TYPEMISMATCH, and a code of a facility without a word.
        (-2_147_352_571, 1, Some(Dispatch), 2, 5),
        (i32::MAX, 0, None, 0x7FF, 0xFFFF),
        (i32::MIN, 1, Some(Null), 0, 0),
        (-1, 1, None, 0x7FF, 0xFFFF),
        (0, 0, Some(Null), 0, 0),
    ];
    for (code, severity, facility, facility_code, status) in cases {
        let error = HResult::from(code);
        assert_eq!(error.severity(), Some(severity), "{code}");
        assert_eq!(error.facility(), facility, "{code}");
        assert_eq!(error.facility_code(), Some(facility_code), "{code}");
        assert_eq!(error.status(), Some(status), "{code}");
        assert_eq!(error.all_bits(), Some(code.cast_unsigned()), "{code}");
    }
    // The variant of a pattern keeps its code.
    let control = HResult::from(0x800A_0001_u32.cast_signed());
    assert!(matches!(control, HResult::Control(_)));
    assert_eq!(control.facility_code(), Some(10));
}

#[test]
fn bits_of_an_unsigned_number() {
    let statuses = [
        (0xC000_0022, NtStatusSeverity::Error, 0, 0),
        (0xC002_0001, NtStatusSeverity::Error, 0, 2),
        (0x8000_0005, NtStatusSeverity::Warning, 0, 0),
        // Not listed: STATUS_PENDING, DBG_CONTINUE, and a code of a customer.
        (0x0000_0103, NtStatusSeverity::Success, 0, 0),
        (0x0001_0002, NtStatusSeverity::Success, 0, 1),
        (0x4000_0000, NtStatusSeverity::Informational, 0, 0),
        (0xE123_0001, NtStatusSeverity::Error, 1, 0x123),
    ];
    for (code, severity, customer, facility) in statuses {
        let error = NtStatus::from(code);
        assert_eq!(error.severity(), Some(severity), "{code:#X}");
        assert_eq!(error.customer(), Some(customer), "{code:#X}");
        assert_eq!(error.facility(), Some(facility), "{code:#X}");
    }
    let sqlite = [
        (266, Some(SqlitePrimary::Ioerr), 10),
        (2067, Some(SqlitePrimary::Constraint), 19),
        // Not listed: SQLITE_BUSY_RECOVERY, SQLITE_CANTOPEN_ISDIR, SQLITE_READONLY.
        (261, Some(SqlitePrimary::Busy), 5),
        (526, Some(SqlitePrimary::Cantopen), 14),
        (8, None, 8),
    ];
    for (code, primary, primary_code) in sqlite {
        assert_eq!(Sqlite::from(code).primary(), primary, "{code}");
        assert_eq!(Sqlite::from(code).primary_code(), Some(primary_code));
    }
    assert_eq!(Horizon::from(0x8A2).module(), Some(162));
    assert_eq!(Horizon::from(0xC8A2).module(), Some(162));
    assert_eq!(Horizon::from(0xC8A2).number(), Some(100));
    assert_eq!(Mqtt::from(0x87).failure(), Some(1));
    assert_eq!(Mqtt::from(0x18).failure(), Some(0));
}

#[test]
fn digits_of_a_number() {
    let classes = [
        (404, Some(HttpClass::ClientError), Some(4)),
        (503, Some(HttpClass::ServerError), Some(5)),
        // Not listed.
        (599, Some(HttpClass::ServerError), Some(5)),
        (200, None, Some(2)),
        (0, None, Some(0)),
        (u16::MAX, None, Some(6)),
    ];
    for (code, class, digit) in classes {
        assert_eq!(Http::from(code).class(), class, "{code}");
        assert_eq!(Http::from(code).class_digit(), digit, "{code}");
    }
    let groups = [
        (421, Some(FtpGroup::Connections)),
        (530, Some(FtpGroup::Authentication)),
        (452, Some(FtpGroup::FileSystem)),
        (504, Some(FtpGroup::Syntax)),
        (460, None),
        (4, None),
    ];
    for (code, group) in groups {
        assert_eq!(Ftp::from(code).group(), group, "{code}");
    }
    let error = ChaosEngine::from(25_003);
    assert_eq!(error.module().map(|module| module.as_str()), Some("aws"));
    assert_eq!((error.package(), error.number()), (Some(5), Some(3)));
    assert_eq!(ChaosEngine::from(13).number(), None);
}

#[test]
fn the_type_of_a_part_is_u32_or_u64() {
    let error = Uefi::from(0x8000_0000_0000_0002);
    let high: Option<u32> = error.high();
    let low: Option<u64> = error.low();
    let leading: Option<u32> = error.leading();
    assert_eq!((high, low, leading), (Some(2), Some(2), Some(922)));
    let error = SignedUefi::from(i64::MIN);
    let high: Option<u32> = error.high();
    let rest: Option<u64> = error.rest();
    assert_eq!((high, rest), (Some(2), Some(223_372_036_854_775_808)));
}

#[test]
fn inherited_columns_are_computed_from_the_codes_of_the_enum() {
    let codes = [
        (0x87, Some(1), Some(0), Some(13)),
        (0x8D, Some(1), Some(0), Some(14)),
        (-1, Some(1), Some(0xFF), None),
        (-300, Some(1), Some(0xFE), Some(30)),
    ];
    for (code, failure, high, decade) in codes {
        let error = Mqtt5::from(code);
        assert_eq!(error.failure(), failure, "{code}");
        assert_eq!(error.high(), high, "{code}");
        assert_eq!(error.decade(), decade, "{code}");
    }
}

#[test]
fn the_accessors_are_const() {
    const FACILITY: Option<HResultFacility> = HResult::CODE_0X80070005.facility();
    const STATUS: Option<u32> = HResult::AccessDenied.status();
    const CLASS: Option<HttpClass> = Http::from_code(418).class();
    const STATE: SqlState = SqlState::CODE_08006;
    const SQL_CLASS: Option<&str> = STATE.class();
    const CLASS_NAME: Option<SqlStateClassName> = STATE.class_name();
    assert_eq!(FACILITY, Some(HResultFacility::Win32));
    assert_eq!(STATUS, Some(5));
    assert_eq!(CLASS, Some(HttpClass::ClientError));
    assert_eq!(SQL_CLASS, Some("08"));
    assert_eq!(CLASS_NAME, Some(SqlStateClassName::ConnectionException));
}

/// A hand-written enum of texts.
#[derive(Clone, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("catalogs/computed.toml", enum = SqlState)]
enum QueryError {
    #[catalog(code("08006", "08P01"))]
    Connection(String),
    #[catalog(rest)]
    Other,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

/// A hand-written enum of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("catalogs/computed.toml", enum = HResult, skip(all_bits))]
enum ComError {
    AccessDenied,
    #[catalog(rest)]
    Other(HResult),
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn derived_enums_have_the_accessors() {
    let cases = [
        ("08P01", Some("08"), Some("connection_exception")),
        ("0A000", Some("0A"), Some("feature_not_supported")),
        ("42P01", Some("42"), None),
        ("x", None, None),
    ];
    for (code, class, class_name) in cases {
        let error = QueryError::from(code);
        assert_eq!(error.class(), class, "{code}");
        assert_eq!(error.class_name_name(), class_name, "{code}");
    }
    // The variant stands for several codes, and `code()` is the first one.
    assert_eq!(QueryError::Other.code(), "40001");
    assert_eq!(QueryError::Other.class(), Some("40"));
    let error = ComError::from(-2_147_352_571);
    assert_eq!(error.facility_name(), Some("dispatch"));
    assert_eq!(error.facility_code(), Some(2));
    assert_eq!(error.severity(), Some(1));
    assert_eq!(ComError::AccessDenied.status(), Some(5));
    assert_eq!(
        ErrorCode::code(&ComError::AccessDenied).as_i128(),
        Some(-2_147_024_891)
    );
}

#[test]
fn documentation_shows_what_the_accessors_return() {
    let source = Source {
        path: "computed.toml".to_owned(),
        text: include_str!("../catalogs/computed.toml").to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    let shown = |name: &str, key: &str, code: SentCode<'_>| {
        let view = loaded.views().find(|view| view.name() == name).unwrap();
        let column = view.columns().find(|column| column.key == key).unwrap();
        let value = view.computed_value(column, code);
        value.map(|value| value.to_string())
    };
    let mut random = 1_u64;
    for _ in 0..2_000 {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        // Codes of each length.
        let bits = random >> (random >> 58);
        let number = |code: i128| SentCode::Number(code);
        let [code32, code16] = [(bits as u32).cast_signed().into(), (bits as u16).into()];
        let text = format!("{:X}", bits & 0xF_FFFF);
        let (com, http) = (HResult::from(bits as i32), Http::from(bits as u16));
        let (chaos, uefi) = (
            ChaosEngine::from(bits as u32),
            SignedUefi::from(bits.cast_signed()),
        );
        let state = SqlState::from(&*text);
        let facility = com.facility().map(|word| word.to_string());
        assert_eq!(shown("HResult", "facility", number(code32)), facility);
        let status = com.status().map(|bits| bits.to_string());
        assert_eq!(shown("HResult", "status", number(code32)), status);
        let class = http.class().map(|word| word.to_string());
        assert_eq!(shown("Http", "class", number(code16)), class);
        let rest = chaos.number().map(|digits| digits.to_string());
        assert_eq!(
            shown("ChaosEngine", "number", number((bits as u32).into())),
            rest
        );
        let high = uefi.high().map(|bits| bits.to_string());
        assert_eq!(
            shown("SignedUefi", "high", number(bits.cast_signed().into())),
            high
        );
        let class = state.class().map(str::to_owned);
        assert_eq!(shown("SqlState", "class", SentCode::Text(&text)), class);
        let word = state.class_name().map(|word| word.to_string());
        assert_eq!(shown("SqlState", "class_name", SentCode::Text(&text)), word);
    }
}
