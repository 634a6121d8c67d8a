//! Conversions of codes and errors by value: from `UnknownCode` and `UnknownCodeError`, and between boxes.

use std::error::Error;

use errcodes::{ErrorCode, UnknownCodeError};
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::ProcessManager;
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::odd_text::Text;

#[test]
fn an_unknown_code_converts_into_the_code() {
    let ProcessManager::Unknown(code) = ProcessManager::from(4711) else {
        panic!("4711 is listed");
    };
    assert_eq!(code.into_inner(), 4711_u32);
    assert_eq!(u32::from(code), 4711);
    let Kafka::Unknown(code) = Kafka::from(-4711) else {
        panic!("-4711 is listed");
    };
    let code: i16 = code.into();
    assert_eq!(code, -4711);
    let Text::Unknown(code) = Text::from("new") else {
        panic!("`new` is listed");
    };
    assert_eq!(String::from(code.clone()), "new");
    assert_eq!(Box::<str>::from(code.clone()), "new".into());
    assert_eq!(&*code.into_inner(), "new");
}

/// An enum without a variant for unknown codes.
#[derive(Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("catalogs/odd_text.toml", enum = Text)]
enum Declined {
    CardDeclined,
    #[catalog(rest)]
    Other,
}

#[test]
fn a_code_without_a_variant_is_an_error() {
    fn read(code: &str) -> Result<Declined, Box<dyn Error + Send + Sync>> {
        Ok(Declined::try_from(code)?)
    }
    assert_eq!(read("card_declined").unwrap(), Declined::CardDeclined);
    let error = read("new").unwrap_err();
    assert_eq!(error.to_string(), "unknown error code new of Odd Text Text");
    let error: UnknownCodeError<String> = *error.downcast().unwrap();
    assert_eq!(error.code(), "new");
    assert_eq!(error.into_code(), "new");
}

#[test]
fn a_boxed_error_is_downcast_or_kept() {
    let boxed = || Box::<dyn ErrorCode>::from(TruId::NotFound);
    assert_eq!(boxed().downcast().ok(), Some(Box::new(TruId::NotFound)));
    let kept = boxed().downcast::<ProcessManager>().unwrap_err();
    assert_eq!(kept.code(), 404);

    let mut error = boxed();
    assert_eq!(error.downcast_mut::<ProcessManager>(), None);
    if let Some(error) = error.downcast_mut() {
        *error = TruId::TraceGone;
    }
    assert!(error.is::<TruId>());
    assert_eq!(error.name(), "TraceGone");

    let any: Box<dyn Error + Send + Sync> = error.into();
    assert_eq!(any.downcast_ref(), Some(&TruId::TraceGone));
    let any: Box<dyn Error> = boxed().into();
    assert_eq!(any.downcast_ref(), Some(&TruId::NotFound));
}
