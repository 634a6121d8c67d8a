//! Codes that do not fit the code type of their enum: numbers of the other sign, errors that say what to write, and `Wide`.

use std::collections::HashSet;

use errcodes::{CatalogEnum, Code, ErrorCode, FromResponse, TryFromCodeError, UnknownCode, Wide};
use errcodes_catalog::faceki::Faceki;
use errcodes_tests::catalogs::bit_patterns::{
    BitPatternsError, Broad, Efi, MobileDevice, Modbus, Narrow, NtStatus,
};
use errcodes_tests::catalogs::hresult::HResult;
use errcodes_tests::catalogs::json_rpc::Exchange;
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::mqtt::ReasonCode;
use errcodes_tests::catalogs::sqlstate::SqlState;
use errcodes_tests::catalogs::uefi::Status;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Returns the error with this number from each conversion, which must all agree.
fn from_number<E>(number: i128) -> Result<E, String>
where
    E: CatalogEnum + DeserializeOwned + std::str::FromStr,
{
    let error = E::try_from(Code::Int(number)).map_err(|error| error.to_string());
    let text = number.to_string();
    assert_eq!(text.parse().ok(), error.clone().ok(), "{number}");
    assert_eq!(
        serde_json::from_str(&text).ok(),
        error.clone().ok(),
        "{number}"
    );
    let quoted = format!("\"{text}\"");
    assert_eq!(
        serde_json::from_str(&quoted).ok(),
        error.clone().ok(),
        "{number}"
    );
    let listed = error.clone().ok().filter(|error| E::ALL.contains(error));
    assert_eq!(E::lookup(&text), listed, "{number}");
    error
}

#[test]
fn hexadecimal_codes_arrive_in_either_sign() {
    fn check<E>(number: i128, expected: E)
    where
        E: CatalogEnum + DeserializeOwned + std::str::FromStr,
    {
        assert_eq!(from_number(number), Ok(expected), "{number}");
    }
    check(2_147_942_405, HResult::AccessDenied);
    check(-2_147_024_891, HResult::AccessDenied);
    check(-2_147_467_259, HResult::Fail);
    check(0, HResult::Ok);
    check(-1_073_741_819, NtStatus::AccessViolation);
    check(3_221_225_477, NtStatus::AccessViolation);
    check(0xC000_013A, NtStatus::ControlCExit);
    check(0x103, NtStatus::Pending);
    check(3_892_314_338, MobileDevice::DeviceLocked);
    check(-402_652_958, MobileDevice::DeviceLocked);
    check(-9_223_372_036_854_775_794, Efi::NotFound);
    check(9_223_372_036_854_775_822, Efi::NotFound);
    check(-9_223_372_036_854_775_790, Status::Timeout);
    check(0x81, Modbus::ReadCoils);
    check(-127, Modbus::ReadCoils);
    // A code in the hexadecimal range of a pattern, and a hexadecimal success code.
    check(0xC002_0017, NtStatus::from(-1_073_610_729));
    check(-0x6FFF, Narrow::from(0x9001));
    check(-2, Broad::from(0xFFFE));
    assert!(Broad::from(0xFFFE).is_success());

    assert_eq!(NtStatus::AccessViolation.code(), -1_073_741_819);
    assert_eq!(NtStatus::from(-1_073_741_819), NtStatus::CODE_0XC0000005);
    assert_eq!("0xC0000005".parse(), Ok(NtStatus::AccessViolation));
    assert_eq!("0xc000000f".parse(), Ok(NtStatus::from(-1_073_741_809)));
    assert_eq!(
        NtStatus::lookup("0xC0000005"),
        Some(NtStatus::AccessViolation)
    );
    assert_eq!(Efi::LoadError.code(), i64::MIN + 1);
}

/// A number that may be another code of the vendor is an error.
#[test]
fn numbers_that_may_be_another_code_do_not_fit() {
    fn check<E>(number: i128)
    where
        E: CatalogEnum + DeserializeOwned + std::str::FromStr,
    {
        assert!(from_number::<E>(number).is_err(), "{number}");
    }
    // The bits of a code that is not listed.
    check::<HResult>(-1);
    check::<HResult>(-2_147_024_809 + 1);
    check::<NtStatus>(0xC000_000F);
    // Only one bound of the range is hexadecimal.
    check::<Broad>(-0x6FFF);
    // The bits of a code whose key is decimal.
    check::<MobileDevice>(-1);
    check::<Kafka>(65_535);
    check::<Exchange>(4_294_966_175);
    // The key is hexadecimal, but has no sign bit.
    check::<HResult>(1 << 32);
    // The bits of another width.
    check::<HResult>(-128_892_539_467_915);
    check::<Efi>(0xFFFF_FFFF_0000_0001_8000_0000);
}

#[test]
fn defaults_and_selectors_of_bit_patterns_are_hexadecimal_too() {
    #[derive(Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/bit_patterns.toml", enum = NtStatus)]
    enum Exit {
        #[catalog(code(0xC000_0005, 0xC000_013A))]
        Crash,
        #[catalog(code(0x8000_0000..=0xBFFF_FFFF))]
        Warning,
        #[catalog(rest)]
        Other(i32),
    }
    let category = |error: NtStatus| error.category_name();
    assert_eq!(category(NtStatus::AccessDenied), Some("error"));
    assert_eq!(category(NtStatus::BufferOverflow), Some("warning"));
    assert_eq!(category(NtStatus::Pending), None);
    // The bounds of a pattern are also bit patterns.
    let unlisted = "0xC0020017".parse::<NtStatus>().unwrap();
    assert_eq!(unlisted.code(), -1_073_610_729);
    assert_eq!(category(unlisted), Some("rpc"));
    assert_eq!(category(NtStatus::from(0x23)), None);
    assert_eq!(Exit::from(-1_073_741_819), Exit::Crash);
    assert_eq!(Exit::try_from(Code::Int(0xC000_0005)), Ok(Exit::Crash));
    assert_eq!(Exit::from(-2_147_483_643), Exit::Warning);
    assert_eq!(Exit::from(-1_073_741_790), Exit::Other(-1_073_741_790));
}

#[test]
fn errors_name_the_number_and_a_code_type_that_fits_it() {
    #[derive(Debug, Deserialize)]
    struct Body {
        #[expect(dead_code, reason = "the error is tested")]
        code: Faceki,
    }
    fn message<E: CatalogEnum>(number: i128) -> String {
        E::try_from(Code::Int(number)).unwrap_err().to_string()
    }
    let cases = [
        (
            message::<Faceki>(-1),
            "-1 does not fit `u32`, the `code_type` of Faceki Faceki: write `code_type = \"i32\"` in the catalog",
        ),
        (
            message::<Faceki>(5_000_000_000),
            "5000000000 does not fit `u32`, the `code_type` of Faceki Faceki: write `code_type = \"u64\"` in the catalog",
        ),
        (
            message::<Kafka>(100_000),
            "100000 does not fit `i16`, the `code_type` of Kafka Kafka: write `code_type = \"i32\"` in the catalog",
        ),
        // `i8` would not fit the listed codes.
        (
            message::<ReasonCode>(-1),
            "-1 does not fit `u8`, the `code_type` of MQTT ReasonCode: write `code_type = \"i8\"` in the catalog",
        ),
        // Hexadecimal keys are bit patterns in `i32`.
        (
            message::<HResult>(-1),
            "-1 does not fit `u32`, the `code_type` of Windows HResult: write `code_type = \"i32\"` in the catalog",
        ),
        (
            message::<NtStatus>(0xC000_000F),
            "3221225487 does not fit `i32`, the `code_type` of Bit Patterns NtStatus: write `code_type = \"u32\"` in the catalog",
        ),
        // A success code and the bounds of patterns have to fit too.
        (
            message::<Narrow>(-1),
            "-1 does not fit `u16`, the `code_type` of Bit Patterns Narrow: write `code_type = \"i16\"` in the catalog",
        ),
        (
            message::<Broad>(-1),
            "-1 does not fit `u16`, the `code_type` of Bit Patterns Broad: write `code_type = \"i32\"` in the catalog",
        ),
        // One of the listed codes is decimal, and does not fit `i32`.
        (
            message::<MobileDevice>(-1),
            "-1 does not fit `u32`, the `code_type` of Bit Patterns MobileDevice: write `code_type = \"i64\"` in the catalog",
        ),
        (
            message::<Faceki>(1 << 64),
            "18446744073709551616 does not fit `u32`, the `code_type` of Faceki Faceki: no `code_type` fits it and all codes in the catalog",
        ),
    ];
    for (message, expected) in cases {
        assert_eq!(message, expected);
    }
    let error = "99999999999".parse::<Faceki>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "99999999999 does not fit `u32`, the `code_type` of Faceki Faceki: write `code_type = \"u64\"` in the catalog"
    );
    for (json, shown) in [
        ("-1", "integer `-1`"),
        ("\"-1\"", "string \"-1\""),
        ("-1.0", "floating point `-1.0`"),
    ] {
        let error = serde_json::from_str::<Body>(&format!("{{\"code\":{json}}}")).unwrap_err();
        let error = error.to_string();
        let (error, _) = error.split_once(" at line").unwrap();
        assert_eq!(
            error,
            format!(
                "invalid value: {shown}, expected a number that fits `u32`, the `code_type` of Faceki Faceki: write \
                 `code_type = \"i32\"` in the catalog, or use `errcodes::Wide` for a field that accepts any number"
            )
        );
    }
}

/// An enum of a user, of which serde knows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, errcodes::ErrorCode)]
#[catalog("catalogs/kafka.toml", enum = Kafka)]
enum MyKafka {
    #[catalog(code(-1))]
    Server,
    #[catalog(rest)]
    Other(i16),
}

#[test]
fn any_integer_fits_a_wide_field_and_is_sent_back_unchanged() {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the cases read better without `&`"
    )]
    fn check<E>(json: &str, expected: Wide<E>)
    where
        E: CatalogEnum,
        Wide<E>: From<i128> + Serialize + DeserializeOwned,
        i128: From<Wide<E>>,
    {
        let wide: Wide<E> = serde_json::from_str(json).unwrap();
        assert_eq!(wide, expected, "{json}");
        assert_eq!(serde_json::to_string(&wide).unwrap(), json);
        assert_eq!(Wide::from(i128::from(wide.clone())), expected, "{json}");
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(Wide::deserialize(&value).unwrap(), expected, "{json}");
    }
    use Wide::{Known, OutOfRange};
    check("5010", Known(Faceki::ExpiredDocument));
    check("4711", Known(Faceki::from(4711)));
    check("-1", OutOfRange::<Faceki>(-1));
    check("5000000000", OutOfRange::<Faceki>(5_000_000_000));
    check(
        "18446744073709551615",
        OutOfRange::<Faceki>(u64::MAX.into()),
    );
    check(
        "-9223372036854775808",
        OutOfRange::<Faceki>(i64::MIN.into()),
    );
    check("-1", Known(Kafka::UnknownServerError));
    check("65535", OutOfRange::<Kafka>(65_535));
    check("9223372036854775826", Known(Status::Timeout));
    check("-1", OutOfRange::<Status>(-1));
    check("-1121", Known(Exchange::CODE_NEG_1121));
    // The sign is part of what the server sent.
    check("2147942405", Known(HResult::AccessDenied));
    check("-2147024891", OutOfRange::<HResult>(-2_147_024_891));
    check("-1073741819", Known(NtStatus::AccessViolation));
    check("3221225477", OutOfRange::<NtStatus>(3_221_225_477));

    let wide: Wide<HResult> = Wide::from(-2_147_024_891);
    assert_eq!(
        HResult::try_from(Code::Int(wide.code())),
        Ok(HResult::AccessDenied)
    );
}

#[test]
fn what_is_not_an_integer_is_an_error_or_the_same_number() {
    let cases = [
        ("5010.0", Ok(5010)),
        ("5.01e3", Ok(5010)),
        ("-1.0", Ok(-1)),
        ("\"5010\"", Ok(5010)),
        ("\" -1 \"", Ok(-1)),
        ("\"0x1392\"", Ok(5010)),
        ("\"170141183460469231731687303715884105727\"", Ok(i128::MAX)),
        ("5010.5", Err("floating point `5010.5`")),
        (
            "18446744073709551616",
            Err("floating point `1.8446744073709552e+19`"),
        ),
        ("1e300", Err("floating point `1e+300`")),
        (
            "\"170141183460469231731687303715884105728\"",
            Err("string \"170141183460469231731687303715884105728\""),
        ),
        ("\"EXPIRED_DOCUMENT\"", Err("string \"EXPIRED_DOCUMENT\"")),
        ("\"\"", Err("string \"\"")),
        ("null", Err("null")),
        ("true", Err("boolean `true`")),
        ("[5010]", Err("sequence")),
    ];
    for (json, expected) in cases {
        let wide = serde_json::from_str::<Wide<Faceki>>(json);
        let wide = wide
            .map(|wide| wide.code())
            .map_err(|error| error.to_string());
        match expected {
            Ok(number) => assert_eq!(wide, Ok(number), "{json}"),
            Err(shown) => {
                let error = wide.unwrap_err();
                let expected = format!("{shown}, expected an integer that can be read exactly");
                assert!(error.contains(&expected), "{json}: {error}");
            }
        }
    }
    // In text, too, a hexadecimal number of a signed type is a bit pattern.
    let wide: Wide<NtStatus> = serde_json::from_str("\"0xC0000005\"").unwrap();
    assert_eq!(wide, Wide::Known(NtStatus::AccessViolation));
    let wide: Wide<NtStatus> = serde_json::from_str("\"0x1C0000005\"").unwrap();
    assert_eq!(wide, Wide::OutOfRange(0x1_C000_0005));
}

#[test]
fn a_missing_field_is_none() {
    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    struct Body {
        #[serde(default)]
        code: Option<Wide<Kafka>>,
    }
    assert_eq!(serde_json::from_str::<Body>("{}").unwrap(), Body::default());
    assert_eq!(
        serde_json::from_str::<Body>(r#"{"code":null}"#).unwrap(),
        Body::default()
    );
}

/// As a response of an SDK is used: kept in a set, shown, matched, returned with `?`.
#[test]
fn a_wide_code_is_used_like_its_enum() {
    let wide: [Wide<MyKafka>; 3] = [-1, 3, 40_000].map(Wide::from);
    assert_eq!(wide[0], Wide::Known(MyKafka::Server));
    assert_eq!(wide[1], Wide::from(MyKafka::Other(3)));
    assert_eq!(wide[2], Wide::OutOfRange(40_000));
    assert_eq!(wide.map(i128::from), [-1, 3, 40_000]);
    assert_eq!(wide[0].error(), Some(&MyKafka::Server));
    assert_eq!(wide[1].into_error(), Some(MyKafka::Other(3)));
    assert_eq!(wide[2].error(), None);
    assert!(wide.is_sorted());
    assert_eq!(HashSet::from(wide).len(), 3);
    assert_eq!(wide[2].to_string(), "unknown error code 40000");
    assert_eq!(wide[0].to_string(), MyKafka::Server.to_string());
    assert_eq!(
        format!("{wide:?}"),
        "[Known(Server), Known(Other(3)), OutOfRange(40000)]"
    );
    let json = serde_json::to_string(&wide).unwrap();
    assert_eq!(json, "[-1,3,40000]");
    assert_eq!(
        serde_json::from_str::<[Wide<MyKafka>; 3]>(&json).unwrap(),
        wide
    );
    let error: Box<dyn std::error::Error + Send + Sync> = wide[2].into();
    assert_eq!(error.to_string(), "unknown error code 40000");
}

#[test]
fn derived_enums_convert_codes_of_any_type() {
    #[derive(Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/sqlstate.toml", enum = SqlState)]
    enum State {
        #[catalog(code("23505"))]
        Exists,
        #[catalog(rest)]
        Other(SqlState),
        #[catalog(unknown)]
        Unknown(UnknownCode<Self>),
    }
    assert_eq!(MyKafka::try_from(Code::from(-1_i64)), Ok(MyKafka::Server));
    assert_eq!(State::try_from(Code::from("23505")), Ok(State::Exists));
    assert_eq!(
        State::try_from(Code::from("99999")),
        Ok(State::from("99999"))
    );
    let error: TryFromCodeError = MyKafka::try_from(Code::from(40_000)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "40000 does not fit `i16`, the `code_type` of Kafka Kafka: write `code_type = \"i32\"` in the catalog"
    );
    assert!(State::try_from(Code::from(23505)).is_err());
}

#[test]
fn a_response_keeps_any_code() {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the cases read better without `&`"
    )]
    fn check<E: FromResponse + PartialEq>(code: &str, error: Option<E>, sent: &str) {
        let body = format!(r#"{{"code": {code}, "message": "no"}}"#);
        let response = E::from_response(500, body.as_str());
        assert_eq!(response.error(), error.as_ref(), "{code}");
        let kept = response.code().map(|code| format!("{code:?}"));
        assert_eq!(kept.as_deref(), Some(sent), "{code}");
        assert_eq!(response.body(), body.as_bytes());
        // The number that could not be read is not lost with the values that were understood.
        let extra = response.extra().map(|extra| extra.get("code").is_some());
        assert_eq!(
            extra,
            error.is_none().then_some(true).or(Some(false)),
            "{code}"
        );
    }
    check(
        "-1073741819",
        Some(NtStatus::AccessViolation),
        "-1073741819",
    );
    check("3221225477", Some(NtStatus::AccessViolation), "3221225477");
    check(
        "\"0xC0000005\"",
        Some(NtStatus::AccessViolation),
        "\"0xC0000005\"",
    );
    check(
        "\"3221225477\"",
        Some(NtStatus::AccessViolation),
        "\"3221225477\"",
    );
    check("3221225487", None::<NtStatus>, "3221225487");
    check("-402652958", Some(MobileDevice::DeviceLocked), "-402652958");
    check("-1", None::<MobileDevice>, "-1");
    check("5000000000", None::<MobileDevice>, "5000000000");
    check(
        "-18446744073709551616",
        None::<Efi>,
        "-18446744073709551616",
    );
    check("\"-1\"", None::<Modbus>, "\"-1\"");
    check("256", None::<Modbus>, "256");

    let response = NtStatus::from_response(500, r#"{"code": 3221225477}"#);
    let response = response.map_into::<BitPatternsError>();
    assert_eq!(response.code(), Some(3_221_225_477_u32.into()));
    assert_eq!(
        response.error().map(ErrorCode::code),
        Some((-1_073_741_819).into())
    );
}
