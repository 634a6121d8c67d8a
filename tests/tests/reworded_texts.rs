//! Texts that servers send in other words than the catalog, and the errors that they select.
//!
//! `texts/reworded.tsv` has a line for each text: the enum, the code, the name of the entry that the text means, and the text. The
//! entry is `-` if the text means none of the entries with the code. A `?` after the name marks a text that the rule does not
//! recognize. Such a text is safe, because it selects no entry.
#![allow(clippy::expect_used, reason = "a malformed table fails the test")]

use errcodes::{CatalogEnum, Certainty, Evidence};
use errcodes_catalog::tru_id::TruId;
use errcodes_catalog::trustx::ProcessManager;

mod shared_codes {
    errcodes::include_catalog!("catalogs/shared_codes.toml");
}
use shared_codes::{Bot, GitHub, Kubernetes, MySql, Postgres, Stripe, Telegram};

const TABLE: &str = include_str!("../texts/reworded.tsv");

/// Returns the name of the entry that a text selects, or `-`. A fallback that fits no better than the other entries counts as `-`.
fn selected<E>(code: E::Code<'_>, text: &str) -> &'static str
where
    E: CatalogEnum,
{
    let (error, certainty) = E::match_evidence(code, &Evidence::new().message(text));
    assert_eq!(
        E::from_evidence(code, &Evidence::new().message(text)),
        error
    );
    if certainty == Certainty::CodeOnly {
        assert!(!error.is_known() || error == E::from_code(code));
        "-"
    } else {
        error.name()
    }
}

fn select(enum_name: &str, code: &str, text: &str) -> &'static str {
    let number = || code.parse().expect("a number");
    match enum_name {
        "Telegram" => selected::<Telegram>(number(), text),
        "Bot" => selected::<Bot>(number(), text),
        "GitHub" => selected::<GitHub>(number(), text),
        "Kubernetes" => selected::<Kubernetes>(number(), text),
        "ProcessManager" => selected::<ProcessManager>(number(), text),
        "TruId" => selected::<TruId>(number(), text),
        "Stripe" => selected::<Stripe>(code, text),
        "MySql" => selected::<MySql>(code, text),
        "Postgres" => selected::<Postgres>(code, text),
        _ => "nothing, because the enum is unknown",
    }
}

fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    TABLE.lines().skip(1).map(|line| {
        let cells: Vec<_> = line.splitn(4, '\t').collect();
        cells.try_into().expect("four columns")
    })
}

#[test]
fn a_reworded_text_selects_the_entry_that_it_means_or_none() {
    let mut wrong = Vec::new();
    for [enum_name, code, expected, text] in rows() {
        let expected = if expected.ends_with('?') {
            "-"
        } else {
            expected
        };
        let found = select(enum_name, code, text);
        if found != expected {
            wrong.push(format!(
                "{enum_name} {code}: {text:?} selects {found}, not {expected}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} rows:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
