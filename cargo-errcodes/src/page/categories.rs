//! Categories in several spellings, such as `Rate limit` and `Rate Limit`, which would become the same variant.

use std::collections::HashMap;

use errcodes_core::ident;

use super::code_spaces::CodeSpace;
use super::field::Field;
use super::skipped::Skipped;
use super::text::excerpt;
use crate::nfc::nfc;

/// Writes each category as it is written first, and reports the other spellings.
pub(super) fn unify_categories(spaces: &mut [CodeSpace], skipped: &mut Vec<Skipped>) {
    let mut spellings: HashMap<String, String> = HashMap::new();
    for record in spaces.iter_mut().flat_map(|space| &mut space.records) {
        let Some(category) = record.get(Field::Category).map(str::to_owned) else {
            continue;
        };
        let Some(variant) = ident::camel(&category) else {
            continue;
        };
        let first = spellings
            .entry(nfc(&variant))
            .or_insert_with(|| category.clone());
        if *first != category {
            skipped.push(Skipped::new(
                record.location.clone(),
                format!("code {}", record.code),
                format!(
                    "the category `{}` is written `{}`, as above",
                    excerpt(&category),
                    excerpt(first)
                ),
            ));
            record.set(Field::Category, first);
        }
    }
}
