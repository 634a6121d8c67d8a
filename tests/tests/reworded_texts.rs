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

mod languages {
    errcodes::include_catalog!("catalogs/languages.toml");
}
use languages::Text;

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

/// Checks the entry that each text selects in the enum of several languages.
fn check(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|(code, expected, text)| {
            let found = selected::<Text>(code, text);
            (found != *expected)
                .then(|| format!("{code}: {text:?} selects {found}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_negation_in_any_language_never_selects() {
    check(&[
        // A negation at the end of the clause.
        ("de", "-", "Der Server antwortet auf die Anfrage nicht"),
        (
            "de",
            "-",
            "Fehler: der Server antwortet auf die Anfrage nicht (ID 7)",
        ),
        ("de", "-", "Die Karte ist nicht gesperrt"),
        ("de", "-", "Die Karte ist ungesperrt"),
        ("de", "DeCard", "Fehler: die Karte ist gesperrt."),
        (
            "de",
            "DeCard",
            "Fehler 17: die Karte ist gesperrt (nicht abgelaufen)",
        ),
        ("de", "DeCard", "die KARTE ist: gesperrt"),
        ("nl", "-", "De kaart is niet geweigerd door de bank"),
        ("nl", "NlCard", "Fout 3: de kaart is geweigerd door de bank"),
        ("fr", "-", "La carte n'a pas été refusée par la banque"),
        (
            "fr",
            "FrCard",
            "Erreur 5 : la carte a été refusée par la banque",
        ),
        ("es", "-", "La tarjeta no fue rechazada por el banco"),
        ("es", "-", "La tarjeta fue rechazada por el banco no"),
        ("pt", "-", "O cartão não foi recusado pelo banco"),
        // The negation is in no list.
        ("pt", "-", "O cartão jamais foi recusado pelo banco"),
        ("pl", "-", "Karta nieodrzucona przez bank klienta"),
        ("pl", "-", "Karta nie została odrzucona przez bank klienta"),
        ("pl", "PlCard", "Karta odrzucona przez bank klienta."),
        ("tr", "-", "Kart banka tarafından reddedildi değil"),
        ("tr", "-", "Kart banka tarafından reddedilmedi"),
        ("hu", "-", "A kártya nem lejárt a banknál"),
        ("hu", "-", "A kártya sosem lejárt a banknál"),
        ("ru", "-", "Карта не отклонена банком клиента"),
        ("ru", "-", "Карта никогда отклонена банком клиента"),
        ("ru", "RuCard", "Ошибка: карта отклонена банком клиента"),
        ("zh", "-", "访问令牌未过期"),
        ("zh", "-", "访问令牌尚未过期"),
        // The stated text has the negation.
        ("zh", "-", "此账户被激活"),
        ("zh", "ZhToken", "错误：访问令牌已过期。"),
        ("ja", "-", "トークンは有効ではありません"),
        ("ko", "-", "토큰이 만료되지 않았습니다"),
        ("en", "-", "The door is not locked for this user"),
        ("en", "-", "The door is unlocked for this user"),
        ("en", "-", "The door is locked for no user"),
        (
            "en",
            "-",
            "It is not true that the door is locked for this user",
        ),
        (
            "en",
            "EnDoor",
            "Access is not possible: the door is locked for this user",
        ),
        // Cut off before the negation.
        ("en", "EnServer", "The connection to the server was closed"),
        (
            "en",
            "EnServer",
            "The connection to the server was closed, it is an",
        ),
        (
            "en",
            "-",
            "The connection to the server was closed, it is an error",
        ),
        ("en", "-", "Known key"),
    ]);
}

#[test]
fn a_word_with_the_opposite_meaning_never_selects() {
    check(&[
        ("limits", "-", "The password is too long for this account"),
        (
            "limits",
            "PasswordTooShort",
            "The password you entered is too short",
        ),
        (
            "limits",
            "-",
            "The amount is above the maximum of the account",
        ),
        (
            "limits",
            "AmountBelowMinimum",
            "The amount 5.00 is below the minimum of your account",
        ),
        ("limits", "-", "The account of the recipient was blocked"),
        (
            "limits",
            "SenderBlocked",
            "The sender's account was blocked",
        ),
    ]);
}
