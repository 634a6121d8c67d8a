//! Choosing between the errors that share a code, by the rules of `errcodes::Evidence`.

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
fn texts_select_the_error() {
    const SECOND: &str =
        "The Not After value must be no longer than 1 year after Not Before value.";
    check(
        126,
        &[
            (NONE, ProcessManager::NotAfterInvalid),
            (NONE.message(SECOND), ProcessManager::WindowTooLong),
            (NONE.detail(SECOND), ProcessManager::WindowTooLong),
            // Case, whitespace and punctuation are ignored.
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
            // No entry has this title, but one has the detail as its description.
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
fn each_kind_of_evidence_selects_the_error() {
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
            // Two messages match: the one with more words in common is chosen.
            (
                NONE.message("Gate 7 is stuck since noon, and nobody knows why."),
                Gate::StuckLong,
            ),
            // If two errors have this status, the first is chosen.
            (NONE.http_status(409_u16), Gate::Closed),
            // No error has this status. An error without a status is a better match than one with another status.
            (NONE.http_status(500_u16), Gate::Silent),
            (NONE.symbol("E_OTHER"), Gate::Locked),
            (NONE.problem_type("about:blank"), Gate::Closed),
        ],
    );
}

#[test]
fn stronger_evidence_decides() {
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
            // Two errors have the symbol, so the text decides.
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
fn evidence_never_changes_the_code() {
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
fn evidence_works_with_text_codes() {
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

/// `refine` may be called on any entry of a code, not only on the first.
#[test]
fn refine_returns_the_best_entry_of_the_code() {
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

#[test]
fn a_part_of_a_response_that_is_missing_is_no_evidence() {
    let status = http::StatusCode::NOT_FOUND;
    let all = NONE
        .message("m")
        .detail("d")
        .symbol("s")
        .problem_type("p")
        .http_status(404);
    let maybe = NONE
        .maybe_message(Some("m"))
        .maybe_detail(Some("d"))
        .maybe_symbol(Some("s"))
        .maybe_problem_type(Some("p"))
        .maybe_http_status(Some(status));
    assert_eq!(maybe, all);
    let none = all
        .maybe_message(None)
        .maybe_detail(None)
        .maybe_symbol(None)
        .maybe_problem_type(None)
        .maybe_http_status(None::<u16>);
    assert_eq!(none, all, "`None` changes nothing");
    assert_eq!(NONE.maybe_message(None), NONE);
}
