//! Choosing between the errors that share a code, by the rules of `errcodes::Evidence`.

use errcodes::{CatalogEnum, Certainty, ErrorCode, Evidence, UnknownCode};
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::ProcessManager;
use errcodes_tests::catalogs::sqlstate::SqlState;

mod gates {
    errcodes::include_catalog!("catalogs/gates.toml");
}
use gates::{Fence, Gate, Wall};

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
            (NONE.message(""), ProcessManager::NotAfterInvalid),
            (
                NONE.message("").symbol("").problem_type(" ").detail("..."),
                ProcessManager::NotAfterInvalid,
            ),
        ],
    );
    for text in [
        "Something else.",
        "The specified process token could not be found.",
    ] {
        let error = ProcessManager::from_evidence(126, &NONE.message(text));
        assert!(
            matches!(error, ProcessManager::Unknown(code) if code.is_listed()),
            "{text}"
        );
        assert_eq!(error.code(), 126);
    }
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

#[test]
fn the_fallback_is_the_error_that_the_code_gives() {
    const CODE_1: Fence = Fence::from_code(1);
    assert_eq!(CODE_1, Fence::Fence);
    assert_eq!(Fence::CODE_1, Fence::Fence);
    assert_eq!(
        Fence::CODE_2,
        Fence::Wet,
        "without a fallback, the first one"
    );
    assert_eq!("1".parse(), Ok(Fence::Fence));
    assert_eq!(Fence::lookup("1"), Some(Fence::Fence));
    assert_eq!(
        Fence::candidates(1),
        [Fence::Low, Fence::Fence, Fence::Rotten],
        "in catalog order"
    );
    assert_eq!(Fence::candidates(3), [Fence::Gone]);
    assert_eq!(Wall::from("damp"), Wall::Damp);
    assert_eq!(Wall::from(String::from("damp")), Wall::Damp);
    assert_eq!(Wall::candidates("damp"), [Wall::Mould, Wall::Damp]);
    check(
        1,
        &[
            (NONE, Fence::Fence),
            (NONE.message("The fence is rotten."), Fence::Rotten),
            (NONE.message("The gate is rusty."), Fence::Fence),
            (NONE.symbol("E_HIGH"), Fence::Fence),
            (NONE.symbol("E_LOW"), Fence::Low),
        ],
    );
    check("damp", &[(NONE.message("Something else."), Wall::Damp)]);
}

#[test]
fn evidence_that_fits_nothing_is_unknown_and_keeps_the_code() {
    let error = Wall::from_evidence("crack", &NONE.message("The wall is on fire."));
    let Wall::Unknown(code) = &error else {
        panic!("{error:?} fits");
    };
    assert!(code.is_listed());
    assert_eq!(code.get(), "crack");
    assert_eq!(format!("{error:?}"), "Unknown(\"crack\")");
    assert!(!error.is_known());
    // It is not the error that the code gives.
    assert_eq!(Wall::from(error.code()), Wall::Crack);
    assert_ne!(Wall::from(error.code()), error);

    let Wall::Unknown(code) = Wall::from("roof") else {
        panic!("the code is not listed");
    };
    assert!(!code.is_listed());

    // The catalog has no messages for these entries, so no text speaks against them.
    check(2, &[(NONE.message("The fence is wet."), Fence::Wet)]);
    assert!(!Fence::from_evidence(2, &NONE.symbol("E_HOT")).is_known());
    // A pattern does not apply to a code that the catalog lists.
    assert_eq!(Fence::from(5).retryable(), Some(true));
    assert_eq!(
        Fence::from_evidence(2, &NONE.symbol("E_HOT")).retryable(),
        None
    );
    assert_eq!(Wall::from("cold").retryable(), Some(true));
    assert_eq!(error.retryable(), None);
    // A code with one entry needs no evidence.
    check(
        3,
        &[(NONE.message("Something else.").symbol("E_X"), Fence::Gone)],
    );
}

#[test]
fn the_certainty_tells_how_well_the_error_fits() {
    let gone = NONE.http_status(410);
    let cases: [(u32, Evidence<'_>, Fence, Certainty); 15] = [
        (1, NONE, Fence::Fence, Certainty::CodeOnly),
        (1, NONE.symbol("E_LOW"), Fence::Low, Certainty::Exact),
        (
            1,
            NONE.message("The fence is low."),
            Fence::Low,
            Certainty::Exact,
        ),
        (
            1,
            NONE.message("THE FENCE IS LOW"),
            Fence::Low,
            Certainty::Similar,
        ),
        (
            1,
            NONE.message("Error: the fence is low (id 7)"),
            Fence::Low,
            Certainty::Similar,
        ),
        (
            1,
            NONE.message("Fence error"),
            Fence::Fence,
            Certainty::Exact,
        ),
        (
            1,
            NONE.message("The fence is high."),
            Fence::Fence,
            Certainty::CodeOnly,
        ),
        (1, NONE.symbol("E_X"), Fence::Fence, Certainty::CodeOnly),
        (2, NONE.message("Wet"), Fence::Wet, Certainty::CodeOnly),
        (2, NONE.message("E_DRY"), Fence::Dry, Certainty::Exact),
        (3, NONE, Fence::Gone, Certainty::CodeOnly),
        (
            3,
            NONE.message("The fence is gone."),
            Fence::Gone,
            Certainty::Exact,
        ),
        (
            3,
            NONE.message("Something else."),
            Fence::Gone,
            Certainty::CodeOnly,
        ),
        // Every entry with the code has this status, so it says nothing.
        (3, gone, Fence::Gone, Certainty::CodeOnly),
        (4, gone, Fence::from(4), Certainty::CodeOnly),
    ];
    for (code, evidence, error, certainty) in cases {
        assert_eq!(
            Fence::match_evidence(code, &evidence),
            (error, certainty),
            "{code} {evidence:?}"
        );
    }
    let gates = [
        (
            NONE.message("Gate 7 is stuck since noon."),
            Certainty::Arguments,
        ),
        (
            NONE.problem_type("https://gates.example/locked"),
            Certainty::Exact,
        ),
        // Only one entry has this status; several have the next one.
        (NONE.http_status(423), Certainty::Exact),
        (NONE.http_status(409), Certainty::CodeOnly),
        // Two entries have the symbol.
        (NONE.symbol("E_CLOSED"), Certainty::CodeOnly),
    ];
    for (evidence, certainty) in gates {
        assert_eq!(
            Gate::match_evidence(1, &evidence).1,
            certainty,
            "{evidence:?}"
        );
    }
}

/// An enum of an author, with a variant for each of the entries that share a code.
#[derive(Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("catalogs/gates.toml", enum = Fence, from = Fence)]
enum MyFence {
    Low,
    Fence,
    Rotten,
    #[catalog(code(2))]
    Weather(Fence),
    Gone,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("catalogs/gates.toml", enum = Wall, from = Wall)]
enum MyWall {
    Crack,
    Hole,
    Mould,
    Damp,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn an_enum_of_an_author_behaves_the_same() {
    assert_eq!(MyFence::from(1), MyFence::Fence, "the fallback");
    let rotten = Fence::from_evidence(1, &NONE.message("The fence is rotten."));
    assert_eq!(MyFence::from(rotten), MyFence::Rotten);
    let fire = Fence::from_evidence(2, &NONE.symbol("E_FIRE"));
    assert_eq!(MyFence::from(fire).code(), 2);

    let fire = Wall::from_evidence("crack", &NONE.message("The wall is on fire."));
    let mine = MyWall::from(fire.clone());
    let MyWall::Unknown(code) = &mine else {
        panic!("{mine:?} fits");
    };
    assert!(code.is_listed());
    assert_eq!(code.get(), "crack");
    assert!(!mine.is_known());
    assert_eq!(mine.name(), "Unknown");
    assert_eq!(ErrorCode::message(&mine), "unknown error code");
    assert_eq!(mine.to_string(), fire.to_string());
    assert_eq!(Wall::from(mine), fire.clone(), "and back");
    let MyWall::Unknown(code) = MyWall::from("roof") else {
        panic!("the code is not listed");
    };
    assert!(!code.is_listed());
}

#[test]
fn evidence_selects_a_variant_of_an_author() {
    let fences = [
        (
            1,
            NONE.message("The fence is rotten."),
            (MyFence::Rotten, Certainty::Exact),
        ),
        (
            1,
            NONE.message("The fence is on fire."),
            (MyFence::Fence, Certainty::CodeOnly),
        ),
        // Several entries become one variant, which keeps the entry.
        (
            2,
            NONE.symbol("E_DRY"),
            (MyFence::Weather(Fence::Dry), Certainty::Exact),
        ),
        (2, NONE, (MyFence::Weather(Fence::Wet), Certainty::CodeOnly)),
        (
            3,
            NONE.message("Gone?"),
            (MyFence::Gone, Certainty::CodeOnly),
        ),
        (
            4,
            NONE.message("The fence is low."),
            (MyFence::from(4), Certainty::CodeOnly),
        ),
    ];
    for (code, evidence, expected) in fences {
        assert_eq!(
            MyFence::from_evidence(code, &evidence),
            expected.0,
            "{evidence:?}"
        );
        assert_eq!(
            MyFence::match_evidence(code, &evidence),
            expected,
            "{evidence:?}"
        );
    }
    let hole = NONE.message("The wall has a hole.");
    assert_eq!(MyWall::from_evidence("crack", &hole), MyWall::Hole);
    let (fire, certainty) = MyWall::match_evidence("crack", &NONE.message("The wall is on fire."));
    assert!(matches!(&fire, MyWall::Unknown(code) if code.is_listed()));
    assert_eq!((fire.code(), certainty), ("crack", Certainty::CodeOnly));
}

/// The rule reads only the first bytes of a text, and does not depend on what follows.
#[test]
fn a_long_text_takes_no_more_work_than_a_short_one() {
    let filler = "the fence is neither low nor rotten ".repeat(100_000);
    let late = format!("{filler} Fence error");
    let early = format!("Error: the fence is rotten. {}", "x ".repeat(1_000_000));
    assert_eq!(
        Fence::match_evidence(1, &NONE.message(&late)).1,
        Certainty::CodeOnly
    );
    assert_eq!(
        Fence::match_evidence(1, &NONE.message(&early)),
        (Fence::Rotten, Certainty::Similar)
    );
    for text in [
        "é".repeat(3_000),
        "鍵".repeat(3_000),
        "'".repeat(5_000),
        "a'".repeat(5_000),
    ] {
        assert_eq!(Fence::from_evidence(1, &NONE.message(&text)), Fence::Fence);
    }
}
