//! Converts the code spaces of a page to enums.

use std::collections::{HashMap, HashSet};

use errcodes_core::code::{CodeType, IntegerType, parse_integer};

use errcodes_core::column::Datum;
use errcodes_core::ident;

use super::model::{Draft, Entry, Enum};
use super::params::params;
use crate::names::{self, EnumNames};
use crate::nfc::nfc;
use crate::page::{CodeSpace, Field, Listing, Record, has_leading_zero, is_number};

/// Returns a catalog of the errors that a page lists. If `enum_name` is set, a single enum of that name contains all errors.
pub(crate) fn draft(
    page: Listing,
    provider: String,
    origin: String,
    enum_name: Option<&str>,
) -> Draft {
    let enums = if let Some(name) = enum_name {
        let records = page.spaces.into_iter().flat_map(|space| space.records);
        // An entry that occurs in several tables is listed once.
        let mut seen = HashSet::new();
        let records =
            records.filter(|record| seen.insert((record.code.clone(), record.cells.clone())));
        let records = records.collect();
        vec![make_enum(name.to_owned(), None, records)]
    } else {
        enums(page.spaces, &provider, &[])
    };
    let mut draft = Draft {
        provider,
        origin,
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

/// Returns the first type that can represent all codes, `u32` if possible.
fn code_type(records: &[Record]) -> CodeType {
    let codes = || records.iter().map(|record| &*record.code);
    let named = |name: &str| CodeType::from_name(name).unwrap_or_default();
    if codes().any(|code| !is_number(code) || has_leading_zero(code)) {
        return named("str");
    }
    let numbers: Vec<i128> = codes().filter_map(parse_integer).collect();
    let fits = |low: i128, high: i128| numbers.iter().all(|number| (low..=high).contains(number));
    // Beside negative numbers, hexadecimal numbers are bit patterns.
    let fits_as_bits = |integer: IntegerType| {
        let bits = codes().filter_map(|code| integer.parse(code));
        let bits: HashSet<i128> = bits.collect();
        let is_distinct = bits.len() == numbers.iter().collect::<HashSet<_>>().len();
        is_distinct && bits.iter().all(|&number| integer.holds(number, number))
    };
    if fits(0, u32::MAX.into()) {
        CodeType::default()
    } else if fits_as_bits(IntegerType::I32) {
        named("i32")
    } else if fits(i64::MIN.into(), i64::MAX.into()) {
        named("i64")
    } else if fits(0, u64::MAX.into()) {
        named("u64")
    } else {
        named("str")
    }
}
