//! Compares hand-written enums of SDKs with the same enums after they adopt the derive, and checks what changes for users
//! and what stays the same.

mod gateway_after;
mod gateway_before;
mod kafka_after;
mod kafka_before;

#[test]
fn close_codes_are_unchanged() {
    for code in 0..=u16::MAX {
        let before = gateway_before::CloseCode::try_from(code);
        let after = gateway_after::CloseCode::try_from(code);
        match (before, after) {
            (Ok(before), Ok(after)) => {
                assert_eq!(format!("{before:?}"), format!("{after:?}"));
                assert_eq!(before.to_string(), after.to_string());
                assert_eq!(
                    (before.code(), before.can_reconnect()),
                    (after.code(), after.can_reconnect())
                );
                assert_eq!(after as u16, code);
            }
            (Err(before), Err(after)) => assert_eq!((before.0, *after.code()), (code, code)),
            (before, after) => panic!("{code} was {before:?} and is {after:?}"),
        }
    }
}

#[test]
fn listed_kafka_errors_are_unchanged_and_newer_ones_are_kept() {
    use kafka_before::KafkaError as Before;
    let mut newer = Vec::new();
    for code in i16::MIN..=i16::MAX {
        let before = Before::from_protocol(code);
        let after = kafka_after::KafkaError::from_protocol(code);
        match (before, after) {
            (None, None) => assert_eq!(code, 0),
            (Some(Before::Unknown), Some(kafka_after::KafkaError::Newer(kept))) => {
                assert_eq!(kept, code, "the code is kept");
                newer.extend(after.filter(kafka_after::KafkaError::is_known));
            }
            (Some(before), Some(after)) => {
                assert_eq!(format!("{before:?}"), format!("{after:?}"));
                assert_eq!(before.is_retriable(), after.is_retriable(), "{code}");
                assert_eq!(Some(before.symbol()), after.symbol());
                assert_eq!(
                    (before.to_string(), code),
                    (after.to_string(), after.code())
                );
            }
            (before, after) => panic!("{code} was {before:?} and is {after:?}"),
        }
    }
    // Before the derive, these errors were `Unknown`, and were never retried.
    assert_eq!(newer.len(), 52);
    assert_eq!(newer.iter().filter(|error| error.is_retriable()).count(), 8);
}
