//! Converts the code spaces of a page to enums.

use std::collections::HashMap;

use errcodes_core::column::Datum;
use errcodes_core::ident;

use super::model::{Draft, Entry, Enum, Origin};
use super::params::params;
use crate::names::{self, EnumNames};
use crate::nfc::nfc;
use crate::page::{CodeSpace, Field, Listing, Record, code_type};

/// Returns a catalog of the errors that a page lists. If `enum_name` is set, a single enum of that name contains all errors.
pub(crate) fn draft(
    page: Listing,
    provider: String,
    origin: String,
    enum_name: Option<&str>,
) -> Draft {
    let enums = if let Some(name) = enum_name {
        let records = page.spaces.into_iter().flat_map(|space| space.records);
        vec![make_enum(name.to_owned(), None, records.collect())]
    } else {
        enums(page.spaces, &provider, &[])
    };
    let mut draft = Draft {
        provider,
        origin: Origin::Page(origin),
        enums,
    };
    unify_tags(&mut draft.enums);
    draft
}

/// Writes tags that become the same variant as the first of them, because a catalog with both spellings has an error.
fn unify_tags(enums: &mut [Enum]) {
    let mut spellings: HashMap<String, String> = HashMap::new();
    for Entry { record, .. } in enums.iter_mut().flat_map(|decl| &mut decl.entries) {
        let tags = record.get(Field::Tags);
        let Some(Datum::Words(words)) = tags.and_then(|text| Field::Tags.parse_value(text)) else {
            continue;
        };
        let unified = words.iter().map(|word| {
            let variant = nfc(&ident::camel(word).unwrap_or_default());
            let spelling = spellings.entry(variant);
            spelling.or_insert_with(|| word.to_string()).clone()
        });
        let unified: Vec<String> = unified.collect();
        record.set(Field::Tags, &unified.join(", "));
    }
}

/// Returns an enum for each code space of a page. The names do not collide with those in `taken`.
///
/// If the catalog has only one enum, it is named after the provider.
pub(crate) fn enums(spaces: Vec<CodeSpace>, provider: &str, taken: &[String]) -> Vec<Enum> {
    let names = names_of_enums(&spaces.iter().collect::<Vec<_>>(), provider, taken);
    let enums = spaces.into_iter().zip(names);
    let enums = enums.map(|(space, name)| make_enum(name, space.heading, space.records));
    enums.collect()
}

/// Returns a name for the enum of each code space of a page.
pub(crate) fn names_of_enums(
    spaces: &[&CodeSpace],
    provider: &str,
    taken: &[String],
) -> Vec<String> {
    if spaces.len() == 1 && taken.is_empty() {
        return vec![names::enum_name("", provider)];
    }
    let mut names = EnumNames::new(provider, taken);
    let words = spaces.iter().map(|space| space.words.as_deref());
    words
        .map(|words| names.name(words.unwrap_or_default()))
        .collect()
}

fn make_enum(name: String, description: Option<String>, records: Vec<Record>) -> Enum {
    let names = names::name_all(&records);
    let code_type = code_type(&records);
    let entries = records.into_iter().zip(names).map(|(record, name)| Entry {
        name,
        params: record.get(Field::Message).map(params).unwrap_or_default(),
        record,
    });
    Enum {
        name,
        description,
        code_type,
        entries: entries.collect(),
    }
}
