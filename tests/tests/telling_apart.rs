//! Which of the errors that share a code a server meant: the rule of `errcodes::Evidence`, case by case.

use errcodes::{CatalogEnum, Evidence};
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::ProcessManager;
use errcodes_tests::catalogs::sqlstate::SqlState;

mod gates {
    errcodes::include_catalog!("catalogs/gates.toml");
}
use gates::Gate;

fn check<E: CatalogEnum>(code: E::Code<'_>, cases: &[(Evidence<'_>, E)]) {
    for (evidence, expected) in cases {
        let error = E::from_evidence(code, evidence);
        assert_eq!(&error, expected, "{code} {evidence:?}");
        assert_eq!(error.code(), code.into(), "the code decides first");
    }
}

const NONE: Evidence<'static> = Evidence::new();

#[test]
fn by_text() {
    const SECOND: &str =
        "The Not After value must be no longer than 1 year after Not Before value.";
    check(
        126,
        &[
            (NONE, ProcessManager::NotAfterInvalid),
            (NONE.message(SECOND), ProcessManager::WindowTooLong),
            (NONE.detail(SECOND), ProcessManager::WindowTooLong),
            // But for case, blanks and punctuation.
            (
                NONE.message(
                    "the not-after value must be no longer than 1 year after NotBefore value",
                ),
                ProcessManager::WindowTooLong,
            ),
            (
                NONE.message("Something else."),
                ProcessManager::NotAfterInvalid,
            ),
            (NONE.message(""), ProcessManager::NotAfterInvalid),
            (
                NONE.message("The specified process token could not be found."),
                ProcessManager::NotAfterInvalid,
            ),
        ],
    );
    check(
        400,
        &[
            (NONE.message("Phone Format Invalid"), TruId::PhoneFormatInvalid),
            (NONE.message("Bad Request"), TruId::BadRequest),
            // The title does not help, the detail is the description.
            (
                NONE.message("Error").detail(
                    "The Mobile Network Operator (MNO) associated with phone number is not supported.",
                ),
                TruId::MobileNetworkOperatorNotSupported,
            ),
            (NONE.message("Not Found"), TruId::BadRequest),
        ],
    );
    check(
        404,
        &[(NONE.message("Trace Not Found"), TruId::TraceNotFound)],
    );
}

#[test]
fn by_each_kind_of_evidence() {
    check(
        1,
        &[
            (NONE, Gate::Closed),
            (NONE.symbol("E_STUCK"), Gate::Stuck),
            (
                NONE.problem_type("https://gates.example/locked"),
                Gate::Locked,
            ),
            (NONE.http_status(423_u16), Gate::Locked),
            (NONE.message("Gate 7 is closed."), Gate::Closed),
            (NONE.message("Gate 7 is stuck since noon."), Gate::Stuck),
            // Two messages fit: the one with more words in common.
            (
                NONE.message("Gate 7 is stuck since noon, and nobody knows why."),
                Gate::StuckLong,
            ),
            // What two errors state is the first's.
            (NONE.http_status(409_u16), Gate::Closed),
            // A status that nobody states: those that state none fit better than those that state another.
            (NONE.http_status(500_u16), Gate::Silent),
            (NONE.symbol("E_OTHER"), Gate::Locked),
            (NONE.problem_type("about:blank"), Gate::Closed),
        ],
    );
}

#[test]
fn the_surer_evidence_decides() {
    check(
        1,
        &[
            (
                NONE.symbol("E_STUCK").message("Gate 7 is closed."),
                Gate::Stuck,
            ),
            (
                NONE.symbol("E_STUCK")
                    .problem_type("https://gates.example/locked"),
                Gate::Stuck,
            ),
            (
                NONE.problem_type("https://gates.example/locked")
                    .message("Gate 7 is closed."),
                Gate::Locked,
            ),
            (
                NONE.message("Gate 7 is closed.").http_status(423_u16),
                Gate::Closed,
            ),
            // The symbol leaves two, the text decides.
            (
                NONE.symbol("E_CLOSED").message("Gate 7 is closed."),
                Gate::Closed,
            ),
            (
                NONE.symbol("E_CLOSED").message("Come back tomorrow."),
                Gate::ClosedToday,
            ),
        ],
    );
}

#[test]
fn the_code_is_never_another_one() {
    check(
        2,
        &[
            (NONE, Gate::Open),
            (
                NONE.symbol("E_STUCK")
                    .message("Gate 7 is closed.")
                    .http_status(423_u16),
                Gate::Open,
            ),
        ],
    );
    check(3, &[(NONE.symbol("E_STUCK"), Gate::from(3))]);
    let unknown = Gate::from_evidence(4711, &NONE.message("Gate 7 is closed."));
    assert!(!unknown.is_known());
}

#[test]
fn texts_are_codes_too() {
    check(
        "2202E",
        &[
            (NONE, SqlState::ArrayElementError),
            (
                NONE.symbol("array_subscript_error"),
                SqlState::ArraySubscriptError,
            ),
        ],
    );
    check(
        "99999",
        &[(
            NONE.symbol("array_subscript_error"),
            SqlState::from("99999"),
        )],
    );
    assert_eq!(
        SqlState::from_evidence("2202E", &NONE.symbol("array_subscript_error")),
        SqlState::ArraySubscriptError
    );
}

/// The variant need not be the first of its code.
#[test]
fn any_error_of_a_code_is_refined_to_the_best() {
    assert_eq!(
        Gate::Stuck.refine(&NONE),
        Gate::Stuck,
        "nothing fits better"
    );
    for error in [
        ProcessManager::NotAfterInvalid,
        ProcessManager::WindowTooLong,
    ] {
        let evidence =
            NONE.message("The process token not after field must be provided and in the future.");
        assert_eq!(error.refine(&evidence), ProcessManager::NotAfterInvalid);
    }
}
