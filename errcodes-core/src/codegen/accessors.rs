//! The accessors that every enum has: code, name and message; and the index that they are looked up by.

use std::fmt::Write as _;

use super::column::{self, Texts};
use super::context::EnumContext;
use crate::code::{CodeType, CodeValue};
use crate::ident;
use crate::model::Entry;

pub(super) fn code(out: &mut String, context: &EnumContext<'_>, entries: &[&Entry<'_>]) {
    let ident = context.ident;
    let kept = match context.code_type {
        CodeType::Integer(_) => {
            let codes = entries.iter().filter_map(|entry| match entry.code.value {
                CodeValue::Integer(code) => Some(code),
                CodeValue::Text(_) => None,
            });
            let codes: Vec<i128> = codes.collect();
            let (length, code_type) = (codes.len(), context.code(""));
            let _ = write!(
                out,
                "#[inline] const fn __code_at(index: ::core::primitive::usize) -> {code_type} {{\
                     static CODES: [{code_type}; {length}] = {codes:?};\
                     CODES[index] }}"
            );
            "*code.__stored()"
        }
        CodeType::Str => {
            let codes = entries.iter().map(|entry| &*entry.code.key.value);
            Texts::new(codes).write(out, "code");
            "code.__stored()"
        }
    };
    let _ = write!(
        out,
        "#[doc = \"The code on the wire.\"]\
         #[must_use] #[inline] pub const fn code(&self) -> {code_type} {{\
             match self {{\
                 {ident}::Unknown(code) => {kept},\
                 known => Self::__code_at(known.__index()),\
             }} }}\
         #[doc = \"Whether the catalog lists the code, which is: whether this is not `Unknown`.\"]\
         #[must_use] #[inline] pub const fn is_known(&self) -> ::core::primitive::bool {{\
             match self {{ {ident}::Unknown(_) => false, _ => true }} }}",
        code_type = context.code(""),
    );
}

pub(super) fn texts(out: &mut String, entries: &[&Entry<'_>]) {
    let names = entries.iter().map(|entry| &*entry.name.value);
    column::required(
        out,
        "name",
        "The name of the variant, as the catalog has it.",
        &Texts::new(names.chain([ident::UNKNOWN])),
    );
    let messages = entries.iter().map(|entry| entry.message_or_name());
    column::required(
        out,
        "message",
        "The vendor's short text, placeholders as they are; where the vendor gives none, the \
         symbol or the name.",
        &Texts::new(messages.chain(["unknown error code"])),
    );
}

/// A `match` of more arms than this costs the compiler more than several: it compares each arm with each
/// other.
const MAX_ARMS: usize = 512;

/// The place of a variant in the tables; `Unknown`'s is the one after the last entry's.
///
/// There is no other way from a variant to a number that is `const`, safe and allows for a variant with
/// a payload. An optimising compiler makes a single `match` a cast, which is worth the comparisons of the
/// arms: half a second for 10,000. Without optimisation, many small ones are several times faster to
/// compile, and take a call each at run time.
pub(super) fn index(out: &mut String, context: &EnumContext<'_>, entries: &[&Entry<'_>]) {
    let unknown = format!("{}::Unknown(_) => {}", context.ident, entries.len());
    if entries.len() <= MAX_ARMS {
        index_of_some(out, context, "", "__index", entries, 0, &unknown);
        return;
    }
    let cfg = "#[cfg(not(debug_assertions))]";
    index_of_some(out, context, cfg, "__index", entries, 0, &unknown);
    let cfg = "#[cfg(debug_assertions)]";
    let chunks = entries.chunks(MAX_ARMS);
    let last = chunks.len() - 1;
    for (number, chunk) in chunks.enumerate() {
        let name = match number {
            0 => "__index".to_owned(),
            _ => format!("__index{number}"),
        };
        let otherwise = match number {
            _ if number == last => format!("_ => {}", entries.len()),
            _ => format!("_ => self.__index{}()", number + 1),
        };
        index_of_some(
            out,
            context,
            cfg,
            &name,
            chunk,
            number * MAX_ARMS,
            &otherwise,
        );
    }
}

fn index_of_some(
    out: &mut String,
    context: &EnumContext<'_>,
    cfg: &str,
    name: &str,
    entries: &[&Entry<'_>],
    first: usize,
    otherwise: &str,
) {
    let ident = context.ident;
    let _ = write!(
        out,
        "{cfg} #[inline] const fn {name}(&self) -> ::core::primitive::usize {{ match self {{"
    );
    // `Self::Variant` would do, but is looked up by going through all variants each time.
    for (index, entry) in (first..).zip(entries) {
        let variant = ident::variant(&entry.name.value);
        let _ = write!(out, "{ident}::{variant}=>{index},");
    }
    let _ = write!(out, "{otherwise} }} }}");
}
