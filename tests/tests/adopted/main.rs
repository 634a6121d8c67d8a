//! Compares hand-written enums with what `cargo errcodes adopt` makes of them, for every variant and many codes. A test of the
//! command line tool creates the files `*_after.rs` and the catalogs from the files `*_before.rs`.
#![allow(
    missing_docs,
    dead_code,
    unreachable_pub,
    deprecated,
    clippy::pedantic,
    reason = "the enums are written as in SDKs"
)]

mod bearer_after;
mod bearer_before;
mod connection_after;
mod connection_before;
mod device_after;
mod device_before;
mod payments_after;
mod payments_before;
mod rpc_after;
mod rpc_before;

use std::error::Error;

/// Codes around those of the enums.
fn codes() -> impl Iterator<Item = u32> {
    (0..3000).chain([u32::MAX, u32::MAX - 1])
}

#[test]
fn payments_are_unchanged() {
    use payments_after::ApiErrorCode as After;
    use payments_before::ApiErrorCode as Before;
    for code in codes() {
        let (before, after) = (Before::from(code), After::from(code));
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
        assert_eq!(before.code(), after.code());
        assert_eq!(u32::from(before), u32::from(after));
        assert_eq!(before.to_string(), after.to_string());
        assert_eq!(before.is_retryable(), after.is_retryable());
        assert_eq!(before.http_status(), after.http_status());
        assert!(<dyn Error>::is::<After>(&after) && after.source().is_none());
    }
    assert_eq!(
        After::BadRequest.description(),
        Some("The request is malformed.")
    );
}

#[test]
fn connection_errors_are_unchanged() {
    use connection_after::ConnectionError as After;
    use connection_before::ConnectionError as Before;
    for code in -10..100 {
        let (before, after) = (Before::from_code(code), After::from_code(code));
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
        assert_eq!((before.code(), before as i32), (after.code(), after as i32));
        assert_eq!(before.to_string(), after.to_string());
        assert_eq!(before.should_retry(), after.should_retry());
    }
    const CODE: i32 = After::TimedOut.code();
    assert_eq!((CODE, After::ALL.len()), (4, Before::ALL.len()));
}

#[test]
fn bearer_errors_are_unchanged() {
    use bearer_after::BearerError as After;
    use bearer_before::BearerError as Before;
    for code in [
        "invalid_request",
        "invalid_token",
        "insufficient_scope",
        "Invalid_token",
        "",
        "x",
    ] {
        let (before, after) = (Before::from(code), After::from(code));
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
        assert_eq!(Ok(&before), code.parse().as_ref());
        assert_eq!(Ok(&after), code.parse().as_ref());
        assert_eq!(before.as_str(), after.as_str());
        assert_eq!(before.to_string(), after.to_string());
        assert_eq!(before.status(), after.status());
    }
}

#[test]
fn rpc_errors_are_unchanged() {
    use rpc_after::RpcError as After;
    use rpc_before::RpcError as Before;
    let io = || std::io::Error::other("the pipe broke");
    let name = || "id".to_owned();
    let mut pairs = vec![
        (Before::Io(io()), After::Io(io())),
        (
            Before::MissingParameter {
                name: name(),
                at: 1,
            },
            After::MissingParameter {
                name: name(),
                at: 1,
            },
        ),
    ];
    for code in -33000..-31000 {
        match (Before::from_rpc(code), After::from_rpc(code)) {
            (Some(before), Some(after)) => pairs.push((before, after)),
            (None, None) => {}
            (before, after) => panic!("{code} was {before:?} and is {after:?}"),
        }
    }
    assert_eq!(pairs.len(), 6);
    for (before, after) in pairs {
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
        assert_eq!(before.to_string(), after.to_string());
        assert_eq!(before.error_code(), after.error_code());
        assert_eq!(before.status(), after.status());
        assert_eq!(before.http_status(), after.http_status());
        assert_eq!(before.is_retriable(), after.is_retriable());
        assert_eq!(before.source().is_some(), after.source().is_some());
        assert_eq!(before.severity(), after.severity());
    }
}

#[test]
fn device_faults_are_unchanged() {
    use device_after::{DeviceFault as After, Numbered as _};
    use device_before::{DeviceFault as Before, Numbered as _};
    const HOT: After = After::from_register(0x22);
    assert_eq!(HOT, After::SensorHot);
    for code in 0..=u16::MAX {
        let (before, after) = (Before::from(code), After::from(code));
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
        assert_eq!(before.number(), after.number());
        assert_eq!(after, After::from_register(code));
        assert_eq!(before.message(), after.message());
    }
}
