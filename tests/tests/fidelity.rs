//! The four ready-made catalogs contain the texts of the vendors' pages, word for word.
//!
//! `pages/` contains the tables of these pages as published, in the same order, one error per line.
#![allow(clippy::expect_used, reason = "a malformed table fails the test")]

use std::collections::BTreeMap;

use errcodes::CatalogEnum;
use errcodes_catalog::openapi_v2::{BusinessError, TopLevel};
use errcodes_catalog::trustx::{AthrServer, Common, ProcessManager, ProcessingServer, UserData};
use errcodes_catalog::{faceki::Faceki, tru_id::TruId};
use errcodes_core::column::{DESCRIPTION, SYMBOL};
use errcodes_core::load::load;
use errcodes_core::source::Source;

/// An error of a page or a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    code: String,
    symbol: String,
    message: String,
    description: String,
}

type Tables = BTreeMap<String, Vec<Row>>;

/// Returns the rows of a page, without duplicates.
fn page_rows(text: &str) -> Tables {
    let unescape = |field: &str| field.replace("\\n", "\n");
    let mut tables = Tables::new();
    for line in text.lines().skip(1) {
        let [name, code, symbol, message, description] = line.split('\t').collect::<Vec<_>>()[..]
            .try_into()
            .expect("five columns");
        let row = Row {
            code: unescape(code),
            symbol: unescape(symbol),
            message: unescape(message),
            description: unescape(description),
        };
        let table = tables.entry(String::from(name)).or_default();
        if !table.contains(&row) {
            table.push(row);
        }
    }
    tables
}

fn catalog_rows(text: &str) -> Tables {
    let source = Source {
        path: "catalog.toml".to_owned(),
        text: text.to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    assert_eq!(loaded.diagnostics.clone().into_sorted(), []);
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let row = |entry: &errcodes_core::model::Entry<'_>| Row {
        code: entry.code.key.value.to_string(),
        symbol: text(entry.text(SYMBOL)),
        message: text(entry.message.as_ref().map(AsRef::as_ref)),
        description: text(entry.text(DESCRIPTION)),
    };
    let enums = loaded.catalog.enums.iter();
    enums
        .map(|enum_| {
            (
                enum_.name.value.to_string(),
                enum_.entries.iter().map(row).collect(),
            )
        })
        .collect()
}

#[test]
fn entries_match_the_vendors_pages() {
    let cases = [
        (
            include_str!("../pages/trustx.tsv"),
            include_str!("../../catalog/trustx.toml"),
            184,
            &[
                ("Common", 21),
                ("AthrServer", 9),
                ("ProcessManager", 76),
                ("ProcessingServer", 73),
                ("UserData", 4),
            ][..],
        ),
        (
            include_str!("../pages/faceki.tsv"),
            include_str!("../../catalog/faceki.toml"),
            24,
            &[("Faceki", 24)],
        ),
        (
            include_str!("../pages/openapi_v2.tsv"),
            include_str!("../../catalog/openapi_v2.toml"),
            37,
            &[("TopLevel", 7), ("BusinessError", 30)],
        ),
        (
            include_str!("../pages/tru_id.tsv"),
            include_str!("../../catalog/tru_id.toml"),
            20,
            &[("TruId", 20)],
        ),
    ];
    for (page_text, catalog_text, lines, counts) in cases {
        assert_eq!(page_text.lines().count() - 1, lines);
        let page = page_rows(page_text);
        let catalog = catalog_rows(catalog_text);
        // Compare one table at a time, to keep the failure message short.
        for (name, rows) in &page {
            assert_eq!(catalog.get(name), Some(rows), "{name}");
        }
        let sizes: BTreeMap<_, _> = catalog
            .iter()
            .map(|(name, rows)| (&**name, rows.len()))
            .collect();
        assert_eq!(sizes, counts.iter().copied().collect(), "entries per enum");
    }
}

#[test]
fn types_have_their_own_and_inherited_entries() {
    fn sizes<E: CatalogEnum>() -> (usize, usize) {
        let mut codes: Vec<_> = E::ALL.iter().map(errcodes::ErrorCode::code).collect();
        codes.sort_unstable();
        codes.dedup();
        (E::ALL.len(), codes.len())
    }
    assert_eq!(sizes::<Common>(), (21, 21));
    assert_eq!(
        sizes::<AthrServer>(),
        (28, 28),
        "9 of its own, 2 of which replace inherited entries"
    );
    assert_eq!(
        sizes::<ProcessManager>(),
        (95, 94),
        "76 of its own, 2 of which replace inherited entries"
    );
    assert_eq!(sizes::<ProcessingServer>(), (73, 73), "extends nothing");
    assert_eq!(
        sizes::<UserData>(),
        (24, 24),
        "4 of its own, 1 of which replaces an inherited entry"
    );
    assert_eq!(sizes::<Faceki>(), (24, 24));
    assert_eq!(sizes::<TopLevel>(), (7, 7));
    assert_eq!(sizes::<BusinessError>(), (30, 30));
    assert_eq!(sizes::<TruId>(), (20, 12));
}

#[test]
fn unusual_entries_are_kept_as_published() {
    let both: Vec<_> = ProcessManager::ALL
        .iter()
        .filter(|error| error.code() == 126)
        .collect();
    assert_eq!(
        both,
        [
            &ProcessManager::NotAfterInvalid,
            &ProcessManager::WindowTooLong
        ]
    );
    assert_eq!(ProcessManager::from(126), ProcessManager::NotAfterInvalid);
    assert_eq!(
        ProcessManager::WindowTooLong.message(),
        "The Not After value must be no longer than 1 year after Not Before value."
    );
    assert_eq!(
        ProcessManager::FunctionDeployed.message(),
        "The function cannot be changed as it has been deployed..",
        "two full stops, as published"
    );
    assert_eq!(
        UserData::DownstreamServiceFailed.message(),
        "The API due to the failure of a downstream service: %s",
        "a word is missing, as published"
    );
    assert_eq!(
        AthrServer::ApiKeyCodeMismatch.message(),
        "An API Key was found with the specified ID - but the codes don't match!"
    );
    assert_eq!(
        ProcessingServer::BlackAndWhiteCopyDetectionFailed.message(),
        "Black&White copy detection has failed."
    );
    let doc_key = ProcessingServer::ALL
        .iter()
        .filter(|error| error.code() == 130);
    assert_eq!(
        doc_key.count(),
        1,
        "listed twice on the page, with the same text"
    );
    assert_eq!(ProcessManager::JwtOwnerInvalid.params(), ["person_id"]);
    assert_eq!(
        ProcessManager::JwtOwnerInvalid.message(),
        "The JWT owner is not valid - jwt is not issued for person with id %s."
    );
    assert_eq!(
        Faceki::from(1).symbol(),
        Some("UNAUTHORIZED/INVALID URL"),
        "not an identifier, but the vendor's symbol"
    );
    assert_eq!(Faceki::from(8005).symbol(), Some("FACE_TOO_CLOSED"));
    assert_eq!(TopLevel::from(0).message(), "success");
    assert_eq!(
        BusinessError::from(100_306).description(),
        Some("The QR code is not associated with this form.")
    );
    let not_mobile = TruId::from(412).description().unwrap_or_default();
    assert_eq!(not_mobile.split("\n\n").count(), 2, "{not_mobile}");
    let generic = [400, 401, 403, 404].map(|status| TruId::from(status).name());
    assert_eq!(
        generic,
        ["BadRequest", "Unauthorized", "Forbidden", "NotFound"]
    );
}

#[test]
fn every_placeholder_has_a_name() {
    fn check<E: CatalogEnum>() {
        for error in E::ALL {
            let placeholders = error.message().matches("%s").count();
            assert_eq!(error.params().len(), placeholders, "{error:?}");
        }
    }
    check::<Common>();
    check::<AthrServer>();
    check::<ProcessManager>();
    check::<ProcessingServer>();
    check::<UserData>();
    check::<Faceki>();
    check::<TopLevel>();
    check::<BusinessError>();
    check::<TruId>();
}
