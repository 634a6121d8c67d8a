//! `Clone` of an enum with many text codes. The enum is not `Copy`, because `Unknown` owns a text.
//!
//! A derived impl is one `match` that names each variant twice. The compiler compares each arm with the others and searches all
//! variants for each name, so for 50,000 variants it spends half of its time there.

use std::fmt::Write as _;

use super::context::EnumContext;
use super::planned::PlannedEnum;
use super::tables::MAX_ARMS;
use super::writer::{USIZE, Writer};
use crate::ident;
use crate::model::Entry;

impl PlannedEnum<'_> {
    /// Returns whether `Clone` is derived.
    pub(super) fn derives_clone(&self) -> bool {
        !self.decl.code_type.is_text() || self.entries.len() <= MAX_ARMS
    }
}

/// Writes an impl that finds the variant by its index, in one of several small `match` expressions.
pub(super) fn write(out: &mut Writer<'_>, context: &EnumContext<'_>, planned: &PlannedEnum<'_>) {
    let ident = context.ident;
    let mut parts = String::new();
    let mut calls = String::new();
    let chunks = planned.entries.chunks(MAX_ARMS);
    let last = chunks.len() - 1;
    for (number, chunk) in chunks.enumerate() {
        let arms = arms(ident, number * MAX_ARMS, chunk);
        let _ = write!(
            parts,
            "#[inline] const fn part{number}(index: {USIZE}) -> {ident} {{ match index {{ {arms} }} }}"
        );
        let number_or_any = number_or_any(number, last);
        let _ = write!(calls, "{number_or_any} => part{number}(index),");
    }
    let named = planned.named.iter().map(|(_, entry)| &*entry.name.value);
    let mut with_code = String::new();
    for name in named.chain([ident::UNKNOWN]) {
        let variant = ident::variant(name);
        let _ = write!(
            with_code,
            "{ident}::{variant}(code) => {ident}::{variant}(::core::clone::Clone::clone(code)),"
        );
    }
    let _ = write!(
        out,
        "#[automatically_derived] impl ::core::clone::Clone for {ident} {{ #[inline] fn clone(&self) -> Self {{ \
         {parts} match self {{ {with_code} listed => {{ let index = listed.__index(); \
         match index / {MAX_ARMS} {{ {calls} }} }} }} }} }}"
    );
}

/// Returns the arms of a `match` of an index, for entries of which the first has the index `first`.
fn arms(ident: &str, first: usize, entries: &[&Entry<'_>]) -> String {
    let mut arms = String::new();
    let last = first + entries.len() - 1;
    for (index, entry) in (first..).zip(entries) {
        let index_or_any = number_or_any(index, last);
        let variant = ident::variant(&entry.name.value);
        let _ = write!(arms, "{index_or_any} => {ident}::{variant},");
    }
    arms
}

/// Returns a number as a pattern. That of the last arm matches all numbers.
fn number_or_any(number: usize, last: usize) -> String {
    if number == last {
        "_".to_owned()
    } else {
        number.to_string()
    }
}
