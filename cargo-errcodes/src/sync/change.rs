//! The differences between a page and a catalog.

use std::borrow::Cow;

use errcodes_core::column::Datum;
use errcodes_core::resolved::EnumView;

use super::listed::ListedRef;
use crate::draft;
use crate::page::{Field, Record, excerpt};
use crate::text::{describe_value, plural};

/// A difference between the page and the catalog.
#[derive(Debug)]
pub(crate) enum Change<'c> {
    /// A code space without an enum in the catalog.
    NewEnum(draft::Enum),
    /// An error without an entry in the catalog.
    New(EnumView<'c>, draft::Entry),
    /// An error whose code does not fit the code type of the enum.
    CodeTypeMismatch(EnumView<'c>, Record),
    /// A range or class of codes that overlaps with the pattern of the catalog with this key.
    PatternOverlap(EnumView<'c>, Record, &'c str),
    /// A key of an entry with its value on the page.
    Changed(EnumView<'c>, ListedRef, Cow<'static, str>, Datum<'static>),
    /// An entry that the page no longer lists.
    Removed(EnumView<'c>, ListedRef),
    /// An entry that was removed and that the page lists again.
    Relisted(EnumView<'c>, ListedRef),
}

impl Change<'_> {
    /// Returns whether the change cannot be made in the catalog.
    pub(crate) fn is_impossible(&self) -> bool {
        matches!(self, Self::CodeTypeMismatch(..) | Self::PatternOverlap(..))
    }

    /// Returns the kind, the location and the description of the change.
    pub(crate) fn row(&self) -> (&'static str, String, String) {
        let place = |view: &EnumView<'_>, code: &str| format!("{} {code}", view.name());
        let of_entry = |view: &EnumView<'_>, entry: &ListedRef| {
            let entry = entry.get(*view);
            (place(view, entry.code()), entry.name().to_owned())
        };
        match self {
            Self::NewEnum(enum_) => {
                let number = plural(enum_.entries.len(), "entry");
                ("new", enum_.name.clone(), format!("enum with {number}"))
            }
            Self::New(view, entry) => {
                let text = entry.record.get(Field::Message).unwrap_or_default();
                let description = format!("{}: {}", entry.name, excerpt(text));
                let code = match entry.pattern(view.decl().code_type) {
                    Some(pattern) => pattern.key.value.into_owned(),
                    None => entry.record.code.clone(),
                };
                ("new", place(view, &code), description)
            }
            Self::Changed(view, entry, key, datum) => {
                let before = entry.get(*view).value(key);
                let (before, after) =
                    (describe_value(before.as_ref()), describe_value(Some(datum)));
                let (place, name) = of_entry(view, entry);
                let description = format!("{name}: {key}: {before} -> {after}");
                ("changed", place, description)
            }
            Self::CodeTypeMismatch(view, record) => {
                let code_type = view.decl().code_type.name();
                let description =
                    format!("not added: the code is not a `{code_type}`, change `code_type` first");
                ("new", place(view, &record.code), description)
            }
            Self::PatternOverlap(view, record, key) => {
                let description =
                    format!("not added: it overlaps with the pattern {key} of the catalog");
                ("new", place(view, &record.code), description)
            }
            Self::Removed(view, entry) => {
                let (place, name) = of_entry(view, entry);
                ("removed", place, name)
            }
            Self::Relisted(view, entry) => {
                let (place, name) = of_entry(view, entry);
                (
                    "changed",
                    place,
                    format!("{name}: listed again, no longer deprecated"),
                )
            }
        }
    }
}
