//! The catalog of an adopted enum.

use std::collections::{HashMap, HashSet};

use errcodes_core::code::CodeType;
use errcodes_core::ident;

use super::declaration::documentation;
use super::evaluate::Evaluator;
use super::facts::{Entry, Facts};
use super::value::Value;
use crate::draft::{self, Draft, Origin};
use crate::page::{Field, Record};

/// Returns the catalog with the entries of an enum.
pub(super) fn draft(
    evaluator: &Evaluator<'_>,
    facts: &Facts,
    provider: String,
    path: &str,
) -> Draft {
    let declaration = evaluator.declaration;
    let mut names: HashSet<String> = facts
        .coded()
        .filter_map(|variant| Some(facts.entry(variant)?.name.clone()))
        .collect();
    let mut entries = Vec::new();
    for variant in facts.coded() {
        let Some(entry) = facts.entry(variant) else {
            continue;
        };
        for (number, code) in facts.codes.of_variants[variant].iter().enumerate() {
            let name = match number {
                0 => entry.name.clone(),
                _ => numbered(&entry.name, code, &mut names),
            };
            entries.push((variant, draft_entry(name, entry, code)));
        }
    }
    // A lookup by code returns the first of several entries.
    let decoded: HashMap<String, usize> = facts
        .listed(evaluator)
        .into_iter()
        .map(|(code, variant)| (code_text(&code), variant))
        .collect();
    let mut places: HashMap<String, usize> = HashMap::new();
    for at in 0..entries.len() {
        let (variant, entry) = &entries[at];
        let code = entry.record.code.clone();
        let is_decoded = decoded.get(&code) == Some(variant);
        let place = *places.entry(code).or_insert(at);
        if is_decoded && place < at {
            entries[place..=at].rotate_right(1);
        }
    }
    Draft {
        provider,
        origin: Origin::Source(format!("`{}` in `{path}`", declaration.name)),
        enums: vec![draft::Enum {
            name: declaration.name.clone(),
            description: documentation(&declaration.item.attrs),
            code_type: CodeType::from_name(&facts.codes.code_type).unwrap_or_default(),
            entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        }],
    }
}

/// Returns a name for another code of a variant.
fn numbered(name: &str, code: &Value, names: &mut HashSet<String>) -> String {
    let code = code_text(code);
    let code = code.trim_start_matches("0x").replace('-', "minus ");
    let suffix = ident::camel(&format!("c {code}")).unwrap_or_default();
    let suffix = suffix.strip_prefix('C').unwrap_or(&suffix);
    let mut numbered = format!("{name}{suffix}");
    while !names.insert(numbered.clone()) {
        numbered.push('_');
    }
    numbered
}

/// Returns a code as a key of the catalog.
fn code_text(code: &Value) -> String {
    match code {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}

fn draft_entry(name: String, entry: &Entry, code: &Value) -> draft::Entry {
    let mut record = Record {
        code: code_text(code),
        ..Record::default()
    };
    let texts = [
        (Field::Message, &entry.message),
        (Field::Symbol, &entry.symbol),
        (Field::Description, &entry.description),
        (Field::Deprecated, &entry.deprecated),
    ];
    for (field, text) in texts {
        record.set(field, text.as_deref().unwrap_or_default());
    }
    if let Some(status) = entry.http_status {
        record.set(Field::HttpStatus, &status.to_string());
    }
    if let Some(retryable) = entry.retryable {
        record.set(Field::Retry, &retryable.to_string());
    }
    draft::Entry {
        params: record
            .get(Field::Message)
            .map(draft::params)
            .unwrap_or_default(),
        name,
        record,
    }
}
