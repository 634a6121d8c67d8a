//! The fields of a page: the columns of its tables, the paths of its data, and the labels and positions in which its sections
//! and lines have the values of a catalog.
//!
//! The values of a key are in the same field for all entries. A value from another field is wrong, and so is a field whose
//! text an entry lacks (`wrong_value`). A field with another meaning is wrong for all of them (`wrong_key`).

mod field;
mod heading;
mod lacking;
mod sample;
mod usual;
mod wrong_key;
mod wrong_value;

use std::collections::HashSet;

pub(super) use self::field::{Field, Fields, label_of};
pub(super) use self::heading::is_label_of_text;
use self::lacking::lacking_texts;
use self::sample::{Sample, samples};
use self::usual::Usual;
pub(super) use self::wrong_key::{WrongKey, WrongKeyReason};
use self::wrong_key::{add_repeated_keys, descriptions_of_statuses, wrong_columns, wrong_messages};
use self::wrong_value::wrong_values;
pub(super) use self::wrong_value::{ValueError, WrongValue};
use super::claims::EnumClaims;
use super::locate::Located;

/// The values of an enum that are in the wrong field.
#[derive(Default)]
pub(super) struct WrongFields {
    pub(super) values: Vec<WrongValue>,
    pub(super) keys: Vec<WrongKey>,
}

/// Compares the fields of the values of an enum.
pub(super) fn find_wrong_fields(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> WrongFields {
    let samples: Vec<Sample<'_>> = samples(fields, claims, located);
    let usual = Usual::of(fields, claims, &samples);
    let mut keys = wrong_messages(fields, claims, &samples, &usual);
    let mut columns = wrong_columns(fields, claims, &samples, &usual);
    columns.retain(|column| {
        let is_same = |wrong: &WrongKey| wrong.key == column.key && wrong.field == column.field;
        !keys.iter().any(is_same)
    });
    keys.extend(columns);
    keys.extend(descriptions_of_statuses(fields, &samples, &usual));
    add_repeated_keys(&samples, &usual, &mut keys);
    let mut values = wrong_values(fields, claims, &samples, &usual);
    // If the usual field is wrong, the other ones may be right.
    values.retain(|value| {
        !keys
            .iter()
            .any(|wrong| wrong.key == value.key && wrong.has_field())
    });
    let in_keys = keys.iter().flat_map(|key| &key.values);
    let in_values = values.iter().map(|value| value.entry);
    let known: HashSet<usize> = in_keys.map(|value| value.entry).chain(in_values).collect();
    let mut lacking = lacking_texts(fields, claims, &samples, &usual);
    lacking.retain(|value| !known.contains(&value.entry));
    values.extend(lacking);
    WrongFields { values, keys }
}
