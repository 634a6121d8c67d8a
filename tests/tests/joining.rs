//! Errors of several servers and vendors combined in one type, and in error types of other crates.

use std::error::Error as _;

use errcodes::{ErrorCode, ErrorResponse};
use errcodes_catalog::faceki::Faceki;
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::{ProcessManager, TrustXError, UserData};
use errcodes_tests::catalogs::columns::Columns;
use errcodes_tests::catalogs::sqlstate::SqlState;

fn token() -> Result<(), ProcessManager> {
    Err(ProcessManager::ProcessTokenNotFound)
}

fn user() -> Result<(), UserData> {
    Err(UserData::from(4711))
}

fn phone() -> Result<(), ErrorResponse<TruId>> {
    Err(TruId::from_response(
        400_u16,
        r#"{"title": "Phone Format Invalid"}"#,
    ))
}

fn query() -> Result<(), SqlState> {
    Err(SqlState::from("99999"))
}

#[test]
fn one_type_for_a_provider() {
    fn either(first: bool) -> Result<(), TrustXError> {
        if first {
            token()?;
        }
        user()?;
        Ok(())
    }
    assert_eq!(
        either(true),
        Err(TrustXError::ProcessManager(
            ProcessManager::ProcessTokenNotFound
        ))
    );
    assert_eq!(
        either(false),
        Err(TrustXError::UserData(UserData::from(4711)))
    );
    // `Display` shows the inner error, so `source` does not return it.
    let error = either(true).unwrap_err();
    assert_eq!(
        error.to_string(),
        ProcessManager::ProcessTokenNotFound.message()
    );
    assert!(error.source().is_none());
    // Convert the error back to the enum of one server.
    assert_eq!(
        ProcessManager::try_from(error),
        Ok(ProcessManager::ProcessTokenNotFound)
    );
    assert_eq!(UserData::try_from(error), Err(error));
    let unknown = either(false).unwrap_err();
    assert_eq!(UserData::try_from(unknown), Ok(UserData::from(4711)));
}

#[test]
fn any_vendors_behind_a_pointer() {
    fn any(number: u8) -> Result<(), Box<dyn ErrorCode>> {
        match number {
            0 => token()?,
            1 => query()?,
            _ => Err(Faceki::ExpiredDocument)?,
        }
        Ok(())
    }
    let errors = [0, 1, 2].map(|number| any(number).unwrap_err());
    let shown = errors
        .each_ref()
        .map(|error| format!("{} {}", error.provider(), error.code()));
    assert_eq!(shown, ["TrustX 120", "PostgreSQL 99999", "Faceki 5010"]);
    assert_eq!(
        errors[0].downcast_ref(),
        Some(&ProcessManager::ProcessTokenNotFound)
    );
    assert_eq!(errors[1].downcast_ref::<ProcessManager>(), None);
    assert!(errors[2].is::<Faceki>());
}

#[derive(Debug, thiserror::Error)]
enum AppError {
    #[error(transparent)]
    TrustX(#[from] TrustXError),
    #[error("the phone could not be checked")]
    Phone(#[from] ErrorResponse<TruId>),
    #[error("the database answered {}", .0.code())]
    Database(#[source] SqlState),
}

impl From<ProcessManager> for AppError {
    fn from(error: ProcessManager) -> Self {
        Self::TrustX(error.into())
    }
}

#[test]
fn thiserror_wraps_them() {
    fn app(number: u8) -> Result<(), AppError> {
        match number {
            0 => token()?,
            1 => phone()?,
            _ => query().map_err(AppError::Database)?,
        }
        Ok(())
    }
    let shown = [0, 1, 2].map(|number| {
        let error = app(number).unwrap_err();
        let source = error.source().map(ToString::to_string);
        (error.to_string(), source)
    });
    assert_eq!(
        shown,
        [
            (
                "The specified process token could not be found.".to_owned(),
                None
            ),
            (
                "the phone could not be checked".to_owned(),
                Some("Phone Format Invalid (code 400, HTTP status 400)".to_owned())
            ),
            (
                "the database answered 99999".to_owned(),
                Some("unknown error code 99999".to_owned())
            ),
        ]
    );
    let error = app(2).unwrap_err();
    let source = error.source().unwrap().downcast_ref::<SqlState>();
    assert_eq!(source.map(SqlState::is_known), Some(false));
}

#[test]
fn anyhow_wraps_them() {
    fn app() -> anyhow::Result<()> {
        use anyhow::Context as _;
        phone().context("checking the phone")?;
        Ok(())
    }
    let error = app().unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        "checking the phone: Phone Format Invalid (code 400, HTTP status 400)"
    );
    let server_error: &ErrorResponse<TruId> = error.downcast_ref().unwrap();
    assert_eq!(server_error.error(), Some(&TruId::PhoneFormatInvalid));
    let error = anyhow::Error::from(token().unwrap_err());
    assert_eq!(
        error.downcast_ref(),
        Some(&ProcessManager::ProcessTokenNotFound)
    );
}

#[test]
fn miette_shows_code_help_and_address() {
    fn parts(error: &dyn miette::Diagnostic) -> [Option<String>; 3] {
        [error.code(), error.help(), error.url()].map(|part| part.map(|part| part.to_string()))
    }
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        parts(&Columns::Stated),
        [
            text("Columns Inc.::Columns::3"),
            text("Everything is stated."),
            text("https://columns.example/teapot")
        ]
    );
    assert_eq!(
        parts(&TrustXError::from(UserData::from(5))),
        [text("TrustX::UserData::5"), None, None]
    );
}

#[test]
fn a_span_records_what_is_known() {
    use std::fmt::Debug;
    use std::sync::{Arc, Mutex};
    use tracing::field::{Field, Visit};

    #[derive(Clone, Default)]
    struct Recorder(Arc<Mutex<Vec<String>>>);

    impl Visit for Recorder {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            self.0.lock().unwrap().push(format!("{field}={value:?}"));
        }
    }

    impl tracing::Subscriber for Recorder {
        fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
            tracing::span::Id::from_u64(1)
        }
        fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) {
            values.record(&mut self.clone());
        }
        fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
        fn event(&self, _: &tracing::Event<'_>) {}
        fn enter(&self, _: &tracing::span::Id) {}
        fn exit(&self, _: &tracing::span::Id) {}
    }

    let recorder = Recorder::default();
    tracing::subscriber::with_default(recorder.clone(), || {
        let span = tracing::info_span!(
            "request",
            error.provider = tracing::field::Empty,
            error.code = tracing::field::Empty,
            error.name = tracing::field::Empty,
        );
        let error: &dyn ErrorCode = &TrustXError::from(ProcessManager::ProcessTokenNotFound);
        error.record(&span);
    });
    assert_eq!(
        *recorder.0.lock().unwrap(),
        [
            "error.provider=\"TrustX\"",
            "error.code=120",
            "error.name=\"ProcessTokenNotFound\""
        ]
    );
}

#[test]
fn the_http_status_is_a_type_of_the_crate_http() {
    for error in TruId::ALL {
        let status = error.status_code().unwrap();
        assert_eq!(Some(status.as_u16()), error.http_status());
    }
    assert_eq!(ProcessManager::AccessDenied.status_code(), None);
}
