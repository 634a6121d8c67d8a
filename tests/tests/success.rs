//! Codes that mean success, as the key `success` of an enum lists them.

use std::fmt::Debug;

use errcodes::{CatalogEnum, ErrorCode, FromResponse};

mod vendors {
    errcodes::include_catalog!("catalogs/success.toml");
}
mod exchange {
    errcodes::include_catalog!("catalogs/success_envelope.toml");
}
use exchange::{ExchangeError, Operation, Request};
use vendors::{
    Amap, Bitget, Bybit, DingTalk, Etims, Http, Inheriting, KuCoin, Lark, ManyVendorsError,
    NavInfo, NtStatus, Odd, Okx, Removing, Replacing, Rest, Sqlite, WeChat,
};

/// Checks responses that report no error.
fn succeed<E: FromResponse + PartialEq + Debug>(cases: &[(u16, &str)]) {
    for &(status, body) in cases {
        assert_eq!(E::check_response(status, body), Ok(()), "{status} {body}");
        let response = E::from_response(status, body);
        assert!(response.is_success(), "{status} {body}");
        assert_eq!(response.error(), None, "{status} {body}");
        assert_eq!(response.body(), body.as_bytes());
        assert_eq!(response.into_error(), None, "{status} {body}");
    }
}

/// Checks responses that report an error, or `None` if none can be read.
fn fail<E: FromResponse + PartialEq + Debug>(cases: &[(u16, &str, Option<E>)]) {
    for (status, body, error) in cases {
        let response = E::from_response(*status, *body);
        assert!(!response.is_success(), "{status} {body}");
        assert_eq!(response.error(), error.as_ref(), "{status} {body}");
        let checked = E::check_response(*status, *body);
        assert_eq!(checked, Err(response), "{status} {body}");
    }
}

#[test]
fn the_status_decides_if_there_is_no_code() {
    succeed::<WeChat>(&[
        (200, r#"{"errcode": 0, "errmsg": "ok"}"#),
        (200, r#"{"errcode":0,"errmsg":"ok","openid":"o1"}"#),
        (200, r#"{"access_token": "t", "expires_in": 7200}"#),
        (200, r#"{"errcode": "0"}"#),
        (200, r#"{"errcode": 0.0}"#),
        (200, r#"{"errcode": null, "openid": "o1"}"#),
        (200, ""),
        (204, ""),
        // A picture.
        (200, "\u{89}PNG {"),
    ]);
    fail(&[
        (
            200,
            r#"{"errcode":40001,"errmsg":"invalid credential"}"#,
            Some(WeChat::InvalidCredential),
        ),
        (
            200,
            r#"{"errcode":-1,"errmsg":"system error"}"#,
            Some(WeChat::SystemBusy),
        ),
        (200, r#"{"errcode": 40078}"#, Some(WeChat::from(40078))),
        // The catalog does not state what these codes are.
        (200, r#"{"errcode": "ok"}"#, None),
        (200, r#"{"errcode": 3000000000}"#, None),
        // The HTTP status is an error, whatever the body states.
        (500, r#"{"errcode": 0, "errmsg": "ok"}"#, None),
        (502, "<html>Bad Gateway</html>", None),
        (404, "", None),
        // Redirections and unknown statuses are a success only if the body states it.
        (302, "", None),
        (0, "{}", None),
        // A body that is cut off may have contained a code.
        (200, r#"{"errmsg": "invalid credential", "errco"#, None),
    ]);
    succeed::<WeChat>(&[(0, r#"{"errcode": 0}"#), (304, r#"{"errcode": 0}"#)]);
}

#[test]
fn responses_with_integer_codes() {
    succeed::<DingTalk>(&[(
        200,
        r#"{"errcode":0,"access_token":"x","errmsg":"ok","expires_in":7200}"#,
    )]);
    fail(&[(
        200,
        r#"{"errcode":88,"sub_code":"60011","errmsg":"ding talk error"}"#,
        Some(DingTalk::AuthenticationFailed),
    )]);
    succeed::<Bybit>(&[
        (
            200,
            r#"{"retCode":0,"retMsg":"OK","result":{},"retExtInfo":{},"time":1}"#,
        ),
        (200, r#"{"retCode":0,"retMsg":"","result":{"list":[]}}"#),
    ]);
    fail(&[(
        200,
        r#"{"retCode":10003,"retMsg":"API key is invalid."}"#,
        Some(Bybit::InvalidApiKey),
    )]);
    succeed::<Lark>(&[(
        200,
        r#"{"code": 0, "msg": "success", "data": {"message_id": "om_1"}}"#,
    )]);
    fail(&[(
        400,
        r#"{"code": 230001, "msg": "..."}"#,
        Some(Lark::InvalidParameter),
    )]);
    succeed::<NavInfo>(&[(200, r#"{"status":200}"#)]);
    fail(&[(200, r#"{"status":1001}"#, Some(NavInfo::AkDelete))]);
}

#[test]
fn responses_with_text_codes() {
    succeed::<Okx>(&[
        (200, r#"{"code":"0","msg":"","data":[]}"#),
        (200, r#"{"code":0,"msg":"","data":[]}"#),
        (200, r#"{"code":0.0,"msg":"","data":[]}"#),
    ]);
    fail(&[
        (
            200,
            r#"{"code":"1","msg":"","data":[]}"#,
            Some(Okx::OperationFailed),
        ),
        (200, r#"{"code":"00","msg":""}"#, Some(Okx::from("00"))),
        (
            429,
            r#"{"code":"50011","msg":"Rate limit reached."}"#,
            Some(Okx::RateLimitReached),
        ),
    ]);
    succeed::<Bitget>(&[(200, r#"{"code":"00000","msg":"success","data":{}}"#)]);
    fail(&[(
        400,
        r#"{"code":"40014","msg":"Incorrect permissions"}"#,
        Some(Bitget::IncorrectPermissions),
    )]);
    succeed::<KuCoin>(&[
        (200, r#"{"code":"200000"}"#),
        (200, r#"{"code":200000,"data":null}"#),
    ]);
    fail(&[(
        200,
        r#"{"code":"400005","msg":"Invalid KC-API-SIGN"}"#,
        Some(KuCoin::InvalidSignature),
    )]);
    succeed::<Amap>(&[(200, r#"{"status":"1","info":"OK","infocode":"10000"}"#)]);
    fail(&[(
        200,
        r#"{"status":"0","info":"INVALID_USER_KEY","infocode":"10001"}"#,
        Some(Amap::InvalidUserKey),
    )]);
    succeed::<Etims>(&[
        (200, r#"{"resultCd":"000"}"#),
        (200, r#"{"resultCd":"001"}"#),
    ]);
    fail(&[(
        200,
        r#"{"resultCd":"894"}"#,
        Some(Etims::CommunicationError),
    )]);
}

#[test]
fn the_status_can_be_the_code() {
    succeed::<Http>(&[(200, ""), (204, ""), (410, "{}"), (200, "{")]);
    fail(&[
        (207, "", Some(Http::MultiStatus)),
        (404, "", Some(Http::NotFound)),
        (503, "", Some(Http::from(503))),
        (301, "", Some(Http::from(301))),
    ]);
}

#[test]
fn without_success_codes_every_code_is_an_error() {
    succeed::<Rest>(&[(200, r#"{"id": 5}"#)]);
    fail(&[
        (200, r#"{"code": 0}"#, Some(Rest::from(0))),
        (400, r#"{"code": 1}"#, Some(Rest::Failed)),
    ]);
}

/// Checks all ways to ask whether a code means success.
fn check_codes<E>(success: &[E::Code<'static>], errors: &[E::Code<'static>])
where
    E: CatalogEnum + Debug + Into<ManyVendorsError>,
{
    let codes = success.iter().map(|code| (*code, true));
    for (code, is_success) in codes.chain(errors.iter().map(|code| (*code, false))) {
        let error = E::from_code(code);
        let expected = if is_success {
            Ok(())
        } else {
            Err(error.clone())
        };
        assert_eq!(E::check(code), expected);
        assert_eq!(error.is_success(), is_success, "{error:?}");
        let erased: &dyn ErrorCode = &error;
        assert_eq!(erased.is_success(), is_success, "{error:?}");
        assert_eq!(error.code(), code.into());
        let umbrella: ManyVendorsError = error.into();
        assert_eq!(umbrella.is_success(), is_success, "{umbrella:?}");
    }
}

#[test]
fn codes_of_vendors() {
    check_codes::<WeChat>(&[0], &[-1, 1, 40001, i32::MAX]);
    check_codes::<DingTalk>(&[0], &[-1, 1, 88]);
    check_codes::<Okx>(&["0"], &["", "00", "1", "0 ", "50011"]);
    check_codes::<Bitget>(&["00000"], &["0", "0000", "40014"]);
    check_codes::<Etims>(&["000", "001"], &["0", "894", "002"]);
    check_codes::<Odd>(
        &["成功", "o\"k\\", "a\nb", "OK"],
        &["失败", "o\"k", "a b", "Ok", "0"],
    );
    check_codes::<NtStatus>(
        &[
            0,
            0x102,
            0x8000_0005_u32.cast_signed(),
            0x8000_0006_u32.cast_signed(),
        ],
        &[1, 0xC000_0005_u32.cast_signed(), 5, i32::MIN],
    );
    check_codes::<Sqlite>(&[0, 100, 101], &[1, 5, 102]);
    // Inherited codes, and own lists that replace them.
    check_codes::<Inheriting>(&[0, 100, 101], &[1, 5, 102]);
    check_codes::<Replacing>(&[7], &[0, 1, 5, 100, 101]);
    check_codes::<Removing>(&[], &[0, 1, 100, 101]);
    check_codes::<Rest>(&[], &[0, 1]);
}

#[test]
fn success_codes_add_no_variant() {
    assert_eq!(WeChat::ALL.len(), 3);
    assert_eq!(WeChat::from(0).name(), "Unknown");
    assert_eq!(DingTalk::from(0), DingTalk::Success);
    assert_eq!(DingTalk::CODE_0, DingTalk::Success);
    assert!(!WeChat::from(0).is_known());
    assert_eq!(size_of::<Sqlite>(), size_of::<Removing>());
}

#[test]
fn the_inherent_functions_need_no_trait_and_most_are_const() {
    const IS_SUCCESS: bool = WeChat::from_code(0).is_success();
    const CHECKED: Result<(), WeChat> = WeChat::check(42001);
    const UMBRELLA: bool = ManyVendorsError::WeChat(WeChat::from_code(0)).is_success();
    assert_eq!((IS_SUCCESS, UMBRELLA), (true, true));
    assert_eq!(CHECKED, Err(WeChat::TokenExpired));
    assert_eq!(Okx::check("0"), Ok(()));
    assert_eq!(Okx::check("7"), Err(Okx::from("7")));
    let response = WeChat::check_response(200_u16, r#"{"errcode": 42001}"#).unwrap_err();
    assert_eq!(response.error(), Some(&WeChat::TokenExpired));
}

#[test]
fn the_error_is_that_of_the_innermost_level_that_failed() {
    succeed::<ExchangeError>(&[
        (200, r#"{"code": 0, "data": {"sCode": 0}}"#),
        (200, r#"{"code": 0, "data": {}}"#),
        (200, r#"{"data": {"sCode": "0"}}"#),
    ]);
    let outer = ExchangeError::from(Request::OperationFailed);
    let limit = ExchangeError::from(Request::RateLimitReached);
    let inner = ExchangeError::from(Operation::InsufficientBalance);
    fail(&[
        (200, r#"{"code": 1, "data": {"sCode": 51008}}"#, Some(inner)),
        (200, r#"{"code": 0, "data": {"sCode": 51008}}"#, Some(inner)),
        (200, r#"{"code": 1, "data": {"sCode": 0}}"#, Some(outer)),
        (200, r#"{"code": 50011, "data": {"sCode": 0}}"#, Some(limit)),
        (
            200,
            r#"{"code": 0, "data": {"sCode": 9}}"#,
            Some(Operation::from(9).into()),
        ),
        // One of the codes could not be read.
        (200, r#"{"code": 0, "data": {"sCode": "x"}}"#, None),
    ]);
    // The texts and the code are those of the level that failed.
    let body = r#"{"code": 50011, "msg": "Slow down", "data": {"sCode": 0, "sMsg": "ok"}}"#;
    let response = ExchangeError::from_response(200_u16, body);
    assert_eq!(response.envelope(), [Operation::from(0).into(), limit]);
    assert_eq!(response.message(), Some("Slow down"));
    assert_eq!(response.code(), Some(50011.into()));
    assert_eq!(
        response.to_string(),
        "Slow down (code 50011, HTTP status 200)"
    );
}

#[test]
fn a_success_is_shown_as_one() {
    let cases = [
        (
            200,
            r#"{"errcode": 0, "errmsg": "ok"}"#,
            "ok (HTTP status 200, success code 0)",
        ),
        (500, r#"{"errcode": 0}"#, "HTTP status 500, success code 0"),
        (
            500,
            r#"{"errcode": "x"}"#,
            "HTTP status 500, code x not understood",
        ),
        (500, "{}", "HTTP status 500, no code understood"),
    ];
    for (status, body, shown) in cases {
        assert_eq!(WeChat::from_response(status, body).to_string(), shown);
    }
}

mod derived {
    use super::{ErrorCode, vendors};
    use errcodes::UnknownCode;

    /// The vendor's entry for 0 needs no variant.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/success.toml", enum = DingTalk, from = vendors::DingTalk)]
    enum OnlyErrors {
        SystemBusy,
        AuthenticationFailed,
        #[catalog(unknown)]
        Unlisted(UnknownCode<Self>),
    }

    #[derive(Clone, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/success.toml", enum = Amap)]
    enum OfTexts {
        InvalidUserKey,
        #[catalog(unknown)]
        Unlisted(UnknownCode<Self>),
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/success.toml", enum = DingTalk)]
    enum WithVariant {
        Success,
        #[catalog(rest)]
        Failure(i32),
    }

    /// Cannot represent a code without a variant.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/success.toml", enum = DingTalk)]
    enum Listed {
        #[catalog(rest)]
        Failure,
    }

    /// Has functions of its own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
    #[catalog("catalogs/success.toml", enum = DingTalk, skip(check, is_success))]
    enum Own {
        #[catalog(rest)]
        Failure(i32),
    }

    impl Own {
        fn check(self) -> i32 {
            self.code()
        }
        fn is_success(self) -> &'static str {
            self.name()
        }
    }

    #[test]
    fn success_codes_need_no_variant() {
        const IS_SUCCESS: [bool; 1] = [OnlyErrors::SystemBusy.is_success()];
        assert_eq!(IS_SUCCESS, [false]);
        assert_eq!(OnlyErrors::check(0), Ok(()));
        assert_eq!(OnlyErrors::check(-1), Err(OnlyErrors::SystemBusy));
        let success = OnlyErrors::from(0);
        assert!(matches!(success, OnlyErrors::Unlisted(code) if code.get() == 0));
        assert!(success.is_success() && ErrorCode::is_success(&success));
        assert!(!OnlyErrors::from(7).is_success());
        assert_eq!(OnlyErrors::from(vendors::DingTalk::Success), success);
        assert_eq!(vendors::DingTalk::from(success), vendors::DingTalk::Success);
        assert_eq!(OfTexts::check("10000"), Ok(()));
        assert_eq!(OfTexts::check("10001"), Err(OfTexts::InvalidUserKey));
        assert_eq!(OfTexts::from("10000").code(), "10000");
        assert!(OfTexts::from("10000").is_success());
    }

    #[test]
    fn success_codes_can_have_a_variant() {
        assert_eq!(WithVariant::from(0), WithVariant::Success);
        assert!(WithVariant::Success.is_success());
        assert!(!WithVariant::Failure(-1).is_success());
        assert_eq!(WithVariant::check(0), Ok(()));
        assert_eq!(WithVariant::check(5), Err(WithVariant::Failure(5)));
    }

    #[test]
    fn a_variant_for_errors_does_not_stand_for_a_success() {
        assert!(!Listed::Failure.is_success());
        assert_eq!(Listed::Failure.code(), -1);
        assert_eq!(Listed::try_from(0).unwrap_err().into_code(), 0);
        assert_eq!(Own::Failure(5).check(), 5);
        assert_eq!(Own::Failure(5).is_success(), "Unknown");
        let own: &dyn ErrorCode = &Own::Failure(0);
        assert!(own.is_success());
    }
}
