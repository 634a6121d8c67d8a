//! The accessors of all columns except code, name and message, for real tables and for each kind of column.

use errcodes::ErrorCode;
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::{ProcessManager, TrustXCategory};
use errcodes_tests::catalogs::acme::AcmeError;
use errcodes_tests::catalogs::columns::{
    BaseLevel, Columns, ColumnsAudience, ColumnsIncCategory, ColumnsIncError, Silent,
};
use errcodes_tests::catalogs::kafka::Kafka;
use errcodes_tests::catalogs::sqlstate::{PostgreSqlCategory, SqlState, SqlStateSeverity};

/// An entry has its own value, or else the enum's default for its code, or else the enum's default for all codes.
#[test]
#[expect(deprecated, reason = "the catalog deprecates `Old`")]
fn accessors_return_the_values_of_the_catalog() {
    use ColumnsIncCategory::{Request, TeaPot, Workflow};
    type Case = (
        Columns,
        Option<u16>,
        Option<bool>,
        Option<ColumnsIncCategory>,
        Option<&'static str>,
        Option<&'static str>,
    );
    let blank = Some("about:blank");
    let docs = Some("https://columns.example/errors#500x");
    let cases: [Case; 9] = [
        // Inherited from `Base`, which has no columns.
        (Columns::Base, None, None, None, None, None),
        (
            Columns::Plain,
            Some(400),
            Some(false),
            Some(Request),
            None,
            blank,
        ),
        (
            Columns::Stated,
            Some(418),
            Some(true),
            Some(TeaPot),
            Some("https://columns.example/teapot"),
            Some("https://columns.example/problems/teapot"),
        ),
        (
            Columns::Old,
            Some(400),
            Some(false),
            Some(Request),
            None,
            blank,
        ),
        (
            Columns::Seven,
            Some(500),
            Some(true),
            Some(Workflow),
            None,
            blank,
        ),
        (
            Columns::First,
            Some(500),
            Some(true),
            Some(Workflow),
            None,
            blank,
        ),
        (
            Columns::Second,
            Some(500),
            Some(true),
            Some(Request),
            docs,
            blank,
        ),
        (
            Columns::Hex,
            Some(500),
            Some(true),
            Some(Workflow),
            None,
            blank,
        ),
        (Columns::from(99), None, None, None, None, None),
    ];
    for (error, http_status, retry, category, docs, problem_type) in cases {
        assert_eq!(error.http_status(), http_status, "{error:?}");
        assert_eq!(error.retryable(), retry, "{error:?}");
        assert_eq!(error.category(), category, "{error:?}");
        assert_eq!(error.docs(), docs, "{error:?}");
        assert_eq!(error.problem_type(), problem_type, "{error:?}");
        let is_old = error == Columns::Old;
        assert_eq!(error.deprecated(), is_old.then_some("use `Plain`"));
        // The umbrella enum and the trait return the same values.
        let joined = ColumnsIncError::from(error);
        let any: &dyn ErrorCode = &joined;
        assert_eq!((joined.retryable(), any.retryable()), (retry, retry));
        assert_eq!((joined.category(), any.docs()), (category, docs));
        assert_eq!(
            any.category_name(),
            category.map(|category| category.as_str())
        );
        assert_eq!(
            (any.http_status(), any.problem_type()),
            (http_status, problem_type)
        );
    }
    assert_eq!(Columns::Stated.description(), Some("Everything is stated."));
    assert_eq!(Columns::Stated.symbol(), Some("E_STATED"));
    assert_eq!(Columns::Stated.tag_names(), ["hot", "short and stout"]);
    assert_eq!(Columns::from_symbol("E_STATED"), Some(Columns::Stated));
    assert_eq!(Columns::from_symbol("Stated"), None, "that is the name");
}

#[test]
#[expect(deprecated, reason = "`Old` is, in the catalog")]
fn declared_columns_are_typed() {
    type Case = (
        Columns,
        Option<u8>,
        i64,
        bool,
        ColumnsAudience,
        Option<&'static str>,
        Option<BaseLevel>,
    );
    use BaseLevel::{Low, VeryHigh};
    use ColumnsAudience::{NoneAtAll, User};
    let cases: [Case; 8] = [
        (
            Columns::Base,
            None,
            -1,
            false,
            User,
            Some("platform"),
            Some(Low),
        ),
        (Columns::Plain, Some(1), -1, false, User, None, Some(Low)),
        (
            Columns::Stated,
            Some(255),
            i64::MAX,
            true,
            NoneAtAll,
            Some("kitchen"),
            Some(VeryHigh),
        ),
        (Columns::Old, Some(1), -1, false, User, None, Some(Low)),
        (Columns::Seven, Some(3), -1, false, User, None, Some(Low)),
        (Columns::First, Some(3), -1, false, User, None, Some(Low)),
        (Columns::Hex, Some(3), -1, false, User, None, Some(Low)),
        // For an unknown code, columns return their default, if they have one.
        (Columns::from(99), None, -1, false, User, None, None),
    ];
    for (error, severity, weight, alert, audience, owner, level) in cases {
        assert_eq!(error.severity(), severity, "{error:?}");
        assert_eq!(error.weight(), weight, "{error:?}");
        assert_eq!(error.alert(), alert, "{error:?}");
        assert_eq!(error.audience(), audience, "{error:?}");
        assert_eq!(error.owner(), owner, "{error:?}");
        assert_eq!(error.level(), level, "{error:?}");
    }
    assert_eq!(Columns::Stated.r#type(), Some("t"));
    assert_eq!(BaseLevel::ALL, [Low, VeryHigh]);
    assert_eq!(VeryHigh.to_string(), "very high");
}

#[test]
fn missing_values_are_none() {
    let silent = Silent::Silent;
    assert_eq!(silent.http_status(), None);
    assert_eq!(silent.retryable(), None);
    assert_eq!(silent.category(), None);
    assert_eq!(silent.docs(), None);
    assert_eq!(silent.problem_type(), None);
    assert_eq!(silent.deprecated(), None);
    assert_eq!(Silent::from_symbol("SILENT"), None);
}

#[test]
fn accessors_are_const() {
    const STATUS: Option<u16> = TruId::from_code(404).http_status();
    const RETRY: Option<bool> = Kafka::from_code(2).retryable();
    const CATEGORY: Option<TrustXCategory> = ProcessManager::from_code(120).category();
    const SEVERITY: SqlStateSeverity = SqlState::CODE_01000.severity();
    const PIECES: usize = ProcessManager::JwtOwnerInvalid.template().params().len();
    assert_eq!((STATUS, RETRY), (Some(404), Some(true)));
    assert_eq!(CATEGORY, Some(TrustXCategory::ProcessToken));
    assert_eq!((SEVERITY, PIECES), (SqlStateSeverity::Warning, 1));
}

/// A new category in the catalog makes this test fail to compile.
#[test]
fn categories_can_be_matched_exhaustively() {
    errcodes::include_catalog!("../catalog/trustx.toml");
    const fn is_about_tokens(category: TrustXCategory) -> bool {
        match category {
            TrustXCategory::Jwt | TrustXCategory::ApiKey | TrustXCategory::ProcessToken => true,
            TrustXCategory::General
            | TrustXCategory::Tenant
            | TrustXCategory::ProcessDefinition
            | TrustXCategory::ProcessInstance
            | TrustXCategory::Script
            | TrustXCategory::Function
            | TrustXCategory::Form
            | TrustXCategory::ProcessDefinitionTemplate
            | TrustXCategory::DocumentLiveness
            | TrustXCategory::ScreenReplay
            | TrustXCategory::AamvaVerification => false,
        }
    }
    let cases = [
        (
            TrustXError::from(ProcessManager::ProcessTokenInactive),
            Some(true),
        ),
        (TrustXError::from(UserData::JwtExpired), Some(true)),
        (TrustXError::from(ProcessManager::FormNotFound), Some(false)),
        (TrustXError::from(UserData::ProcessInstanceNotFound), None),
        (TrustXError::from(UserData::from(4711)), None),
    ];
    for (error, expected) in cases {
        assert_eq!(error.category().map(is_about_tokens), expected, "{error:?}");
    }
}

#[test]
fn kafka_errors_have_the_retry_flags_of_the_protocol() {
    let retriable = |retry| {
        Kafka::ALL
            .iter()
            .filter(|error| error.retryable() == retry)
            .count()
    };
    assert_eq!(Kafka::ALL.len(), 135);
    assert_eq!(retriable(Some(true)) + retriable(Some(false)), 135);
    for (code, expected) in [
        (-1, Some(false)),
        (1, Some(false)),
        (2, Some(true)),
        (7, Some(true)),
    ] {
        assert_eq!(Kafka::from(code).retryable(), expected, "{code}");
    }
    assert_eq!(Kafka::from(4711).retryable(), None);
}

#[test]
fn tru_id_codes_are_http_statuses() {
    for error in TruId::ALL {
        assert_eq!(error.http_status().map(u32::from), Some(error.code()));
    }
    assert_eq!(TruId::TooManyRequests.retryable(), Some(true));
    assert_eq!(TruId::Forbidden.retryable(), Some(false));
    assert_eq!(TruId::InvalidScope.retryable(), None);
}

#[test]
fn postgresql_entries_match_its_table() {
    let codes: std::collections::HashSet<&str> = SqlState::ALL.iter().map(SqlState::code).collect();
    assert_eq!((SqlState::ALL.len(), codes.len()), (266, 260));
    let cases = [
        (
            "00000",
            "SuccessfulCompletion",
            "Successful Completion",
            "success",
        ),
        (
            "0100C",
            "WarningDynamicResultSetsReturned",
            "Warning",
            "warning",
        ),
        // The first entry of a code with two entries.
        ("2202E", "ArrayElementError", "Data Exception", "error"),
        (
            "22P02",
            "InvalidTextRepresentation",
            "Data Exception",
            "error",
        ),
        (
            "40001",
            "TRSerializationFailure",
            "Transaction Rollback",
            "error",
        ),
        ("XX002", "IndexCorrupted", "Internal Error", "error"),
    ];
    for (code, name, category, severity) in cases {
        let error = SqlState::from(code);
        assert_eq!((error.code(), error.name()), (code, name));
        assert_eq!(
            error.category().map(|category| category.as_str()),
            Some(category)
        );
        assert_eq!(error.severity().as_str(), severity);
    }
    assert_eq!(SqlState::from("99999").category(), None);
    assert_eq!(PostgreSqlCategory::ALL.len(), 43);
    assert_eq!(AcmeError::BadNonce.retryable(), Some(true));
}

#[test]
fn values_parse_their_display_text() {
    for category in TrustXCategory::ALL {
        assert_eq!(category.as_str().parse(), Ok(*category));
        assert_eq!(category.to_string(), category.as_str());
        let text: &str = category.as_ref();
        assert_eq!(text, category.as_str());
    }
    for severity in SqlStateSeverity::ALL {
        assert_eq!(severity.as_str().parse(), Ok(*severity));
    }
    assert_eq!(const { TrustXCategory::Jwt.as_str() }, "jwt");
    let error = "teapot".parse::<ColumnsIncCategory>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "not a `ColumnsIncCategory`: expected `request`, `tea pot` or `workflow`"
    );
    let error = "Jwt".parse::<TrustXCategory>().unwrap_err();
    assert!(
        error.to_string().ends_with(" or one of 4 more values"),
        "{error}"
    );
}
