//! `base`: a number that is added to the keys of an enum. The sources of the tables are in the catalog.

use errcodes::{Code, UnknownCode};
use errcodes_tests::catalogs::base::{BaseCategory, Farm, Kvault, KvaultKind, NtError, Uv};

#[test]
fn codes_are_those_of_the_server() {
    let cases = [
        (7000, Kvault::DepositAmountsZero),
        (7001, Kvault::SharesIssuedAmountDoesNotMatch),
        (7002, Kvault::MathOverflow),
        (7004, Kvault::WithdrawAmountBelowMinimum),
    ];
    for (code, error) in cases {
        assert_eq!(Kvault::from(code), error);
        assert_eq!(error.code(), code);
        assert_eq!(Kvault::try_from(Code::Int(code.into())), Ok(error));
        assert_eq!(code.to_string().parse(), Ok(error));
        assert_eq!(Kvault::lookup(&code.to_string()), Some(error));
        // The key is not a code.
        assert!(!Kvault::from(code - 6000).is_known());
    }
    assert_eq!(Kvault::CODE_7002, Kvault::MathOverflow);
    assert_eq!(Kvault::lookup("1002"), None);
    // The codes that mean success are the server's.
    assert_eq!(Kvault::check(0), Ok(()));
    assert!(Kvault::check(6000).is_err());
}

#[test]
fn patterns_and_defaults_use_the_base() {
    assert_eq!(Kvault::PATTERNS, ["7057..=7061", "7000..=7999"]);
    let reward = Kvault::from(7058);
    assert!(matches!(reward, Kvault::Reward(code) if code.pattern() == "7057..=7061"));
    assert_eq!(reward.category(), Some(BaseCategory::Reward));
    assert_eq!(Kvault::from(7062).category(), Some(BaseCategory::Kvault));
    assert_eq!(Kvault::from(1062).category(), None);
    let kinds = [
        (7000, Some(KvaultKind::Input)),
        (7002, Some(KvaultKind::Math)),
        (7004, Some(KvaultKind::Input)),
        (7005, None),
    ];
    for (code, kind) in kinds {
        assert_eq!(Kvault::from(code).kind(), kind, "{code}");
    }
    // Computed from the code of the server.
    assert_eq!(Kvault::MathOverflow.group(), Some(70));
}

#[test]
fn inherited_entries_keep_their_base() {
    let codes = [
        (101, Farm::FarmIsFull),
        (7000, Farm::DepositAmountsZero),
        // An own entry overrides the inherited one with the same code.
        (7002, Farm::Overflow),
    ];
    for (code, error) in codes {
        assert_eq!(Farm::from(code), error);
    }
    assert_eq!(Farm::CODE_101, Farm::FarmIsFull);
    assert!(Farm::from_name("MathOverflow").is_none());
    assert!(matches!(Farm::from(7058), Farm::Reward(_)));
    assert_eq!(Farm::from(101).kind(), Some(KvaultKind::Input));
    assert_eq!(Farm::check(0), Ok(()));
}

#[test]
fn a_hexadecimal_base_is_a_bit_pattern() {
    const DENIED: NtError = NtError::CODE_0XC0000022;
    assert_eq!(DENIED, NtError::AccessDenied);
    assert_eq!(
        NtError::AccessViolation.code(),
        0xC000_0005_u32.cast_signed()
    );
    assert_eq!(
        NtError::CODE_NEG_1073741787,
        NtError::NoncontinuableException
    );
    // Both numbers find a code with a hexadecimal key.
    for code in [3_221_225_506, -1_073_741_790] {
        assert_eq!(
            NtError::try_from(Code::Int(code)),
            Ok(NtError::AccessDenied)
        );
    }
    assert_eq!(NtError::PATTERNS, ["0xC0020000..=0xC002FFFF"]);
    let rpc = NtError::from(0xC002_0001_u32.cast_signed());
    assert_eq!(rpc.category(), Some(BaseCategory::Rpc));
    assert_eq!(rpc.severity(), Some(3));
    assert_eq!((Uv::Eof.code(), Uv::Unknown_.code()), (-4095, -4094));
    assert_eq!(Uv::CODE_NEG_4095, Uv::Eof);
}

/// A hand-written enum, which selects codes as the server sends them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("catalogs/base.toml", enum = Kvault)]
enum VaultError {
    MathOverflow,
    #[catalog(code(7000..=7001, 7004))]
    Input(u32),
    #[catalog(code("7057..=7061"))]
    Reward(errcodes::MatchedCode<Self, 0>),
    #[catalog(unknown)]
    Other(UnknownCode<Self>),
}

#[test]
fn derived_enums_select_the_codes_of_the_server() {
    assert_eq!(VaultError::from(7002), VaultError::MathOverflow);
    assert_eq!(VaultError::from(7004), VaultError::Input(7004));
    assert!(matches!(VaultError::from(7060), VaultError::Reward(_)));
    assert!(matches!(VaultError::from(1002), VaultError::Other(_)));
    assert_eq!(VaultError::MathOverflow.code(), 7002);
}
