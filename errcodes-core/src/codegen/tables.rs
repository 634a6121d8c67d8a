//! The tables of every enum: codes, names and messages, and the function that returns the index of a variant.

use std::fmt::Write as _;

use super::column::StringTable;
use super::context::EnumContext;
use super::number_table::NumberTable;
use super::planned::PlannedEnum;
use super::reader::Reader;
use super::writer::{Function, USIZE, Writer};
use crate::code::{CodeType, CodeValue};
use crate::ident;
use crate::model::Entry;

/// Writes a function that returns the code at an index.
pub(super) fn codes(out: &mut Writer<'_>, context: &EnumContext<'_>, entries: &[&Entry<'_>]) {
    let CodeType::Integer(integer) = context.code_type else {
        let codes = entries.iter().map(|entry| &*entry.code.key.value);
        StringTable::new(codes).write(out, "__code_at");
        return;
    };
    let codes = entries.iter().filter_map(|entry| match entry.code.value {
        CodeValue::Integer(code) => Some(code),
        CodeValue::Text(_) => None,
    });
    let mut body = String::new();
    let table = NumberTable::new("CODES", integer, codes.collect());
    table.write(&mut body);
    body.push_str(&table.at("index"));
    Function::at_index("__code_at", &context.code()).write_hidden(out, &body);
}

/// Writes the functions that return the name and the message at an index.
pub(super) fn texts(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    let entries = &planned.entries;
    // The rows of patterns without a variant are empty.
    let patterns = planned.named_rows();
    let names = entries.iter().map(|entry| &*entry.name.value);
    let of_patterns = patterns
        .clone()
        .map(|entry| entry.map_or("", |entry| &*entry.name.value));
    StringTable::new(names.chain([ident::UNKNOWN]).chain(of_patterns)).write(out, "__name_at");
    let messages = entries.iter().map(|entry| entry.message_or_name());
    let of_patterns = patterns.map(|entry| entry.map_or("", |entry| entry.message_or_name()));
    let messages = messages.chain(["unknown error code"]).chain(of_patterns);
    StringTable::new(messages).write(out, "__message_at");
}

/// The largest number of arms in a `match`. A larger `match` takes the compiler longer than several smaller ones, because it
/// compares every arm with every other.
pub const MAX_ARMS: usize = 512;

/// Writes a function that returns the index of a variant in the tables. The index of `Unknown` is the number of entries.
///
/// No other conversion of a variant to a number is `const`, safe and supports a variant with a payload. With optimisation,
/// the compiler turns a single `match` into a cast, which saves half a second for 10,000 arms. Without optimisation, many small
/// `match` expressions compile several times faster, at the cost of one call each at run time.
///
/// Cargo compiles a macro with the debug assertions of the crate that calls it, so the macro knows which of the two the crate
/// needs. A file contains both.
pub(super) fn index(out: &mut Writer<'_>, context: &EnumContext<'_>, planned: &PlannedEnum<'_>) {
    let entries = &planned.entries[..];
    let mut otherwise = String::new();
    for (row, entry) in &planned.named {
        let variant = ident::variant(&entry.name.value);
        let _ = write!(otherwise, "{}::{variant}(_) => {row},", context.ident);
    }
    let _ = write!(
        otherwise,
        "{}::Unknown(_) => {}",
        context.ident,
        entries.len()
    );
    if entries.len() <= MAX_ARMS {
        index_fn_for(out, context, "__index", entries, 0, &otherwise);
        return;
    }
    let is_file = matches!(out.reader, Reader::File);
    if is_file {
        out.push_str("#[cfg(not(debug_assertions))]");
    }
    if is_file || !cfg!(debug_assertions) {
        index_fn_for(out, context, "__index", entries, 0, &otherwise);
    }
    if is_file || cfg!(debug_assertions) {
        index_in_parts(out, context, planned, &otherwise);
    }
}

/// Writes a function for each part of the entries, which calls the next one.
fn index_in_parts(
    out: &mut Writer<'_>,
    context: &EnumContext<'_>,
    planned: &PlannedEnum<'_>,
    otherwise: &str,
) {
    let last_arm = match &planned.named[..] {
        [] => format!("_ => {}", planned.entries.len()),
        _ => format!("{otherwise}, _ => {}", planned.entries.len()),
    };
    let chunks = planned.entries.chunks(MAX_ARMS);
    let last = chunks.len() - 1;
    for (number, chunk) in chunks.enumerate() {
        let name = match number {
            0 => "__index".to_owned(),
            _ => format!("__index{number}"),
        };
        let otherwise = match number {
            _ if number == last => last_arm.clone(),
            _ => format!("_ => self.__index{}()", number + 1),
        };
        if matches!(out.reader, Reader::File) {
            out.push_str("#[cfg(debug_assertions)]");
        }
        index_fn_for(out, context, &name, chunk, number * MAX_ARMS, &otherwise);
    }
}

fn index_fn_for(
    out: &mut Writer<'_>,
    context: &EnumContext<'_>,
    name: &str,
    entries: &[&Entry<'_>],
    first: usize,
    otherwise: &str,
) {
    let ident = context.ident;
    let mut body = String::from("match self {");
    // `Self::Variant` would also work, but the compiler goes through all variants each time to find it.
    for (index, entry) in (first..).zip(entries) {
        let variant = ident::variant(&entry.name.value);
        let _ = write!(body, "{ident}::{variant}=>{index},");
    }
    body.push_str(otherwise);
    body.push('}');
    Function::method(name, USIZE).write_hidden(out, &body);
}
