//! The codes of an enum, and the entries of each code.

use super::cells::read_cells;
use super::defaults::Columns;
use super::table_fields::{
    Field, boolean, fields_and_cells, integer as integer_of, table, text, texts,
};
use crate::base::Base;
use crate::code::{Code, CodeType, IntegerType};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{self, Text, Value, ValueKind, as_key, place_in};
use crate::keys::{ENTRY, ENUM};
use crate::model::{Entry, PatternEntry};
use crate::notation::Notation;
use crate::pattern::{EntryKey, KeyError, Pattern, escape};
use crate::rule::Rule;
use crate::source::{Source, Span};

/// The options of an enum that apply to all its entries.
pub(super) struct Context<'e, 's> {
    pub(super) source: &'s Source,
    pub(super) code_type: CodeType,
    pub(super) base: Option<Base>,
    pub(super) notation: Option<Notation>,
    pub(super) columns: Columns<'e, 's>,
}

/// The content of the table of codes.
#[derive(Default)]
pub(super) struct Codes<'s> {
    pub(super) entries: Vec<Entry<'s>>,
    pub(super) patterns: Vec<PatternEntry<'s>>,
}

/// Reads the `base` of an enum.
pub(super) fn read_base(
    field: &Field<'_>,
    code_type: CodeType,
    owner: &Text<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Base> {
    let owner = &owner.value;
    let CodeType::Integer(integer) = code_type else {
        let message = format!("the codes of `{owner}` are texts, which have no `base`");
        let diagnostic = Diagnostic::new(Rule::CodeType, message, field.key.span);
        diagnostics.push(diagnostic.help(format!(
            "remove `base`, or write an integer type as `code_type` under [enums.{owner}]"
        )));
        return None;
    };
    let number = integer_of(field, diagnostics)?;
    let value = match field.value.kind {
        // As in keys, a hexadecimal number is a bit pattern.
        ValueKind::Integer(_, document::Base::Other) => integer.of_bits(number),
        _ => number,
    };
    let span = field.value.span;
    if integer.holds(value, value) {
        return (value != 0).then_some(Base { value, span });
    }
    let message = format!("the base {number} does not fit `{}`", integer.name());
    let diagnostic = Diagnostic::new(Rule::OutOfRange, message, span);
    diagnostics.push(match IntegerType::smallest(value, value) {
        Some(smallest) => diagnostic.help(format!(
            "write `code_type = \"{}\"` under [enums.{owner}]",
            integer.covering(smallest).name()
        )),
        None => diagnostic.help("write a smaller number"),
    });
    None
}

pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    context: &mut Context<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> Codes<'s> {
    let Some(table) = table(field, "[enums.NAME.codes]", diagnostics) else {
        return Codes::default();
    };
    let mut entries = Vec::with_capacity(table.items.len());
    let mut patterns = Vec::new();
    for (key, value) in table.items {
        let code = match EntryKey::parse_with_base(&key, context.code_type, context.base) {
            Ok(EntryKey::Code(code)) => code,
            Ok(EntryKey::Pattern(pattern)) => {
                patterns.extend(read_pattern(pattern, value, context, diagnostics));
                continue;
            }
            Err(KeyError::NotACode) => {
                diagnostics.push(if is_too_long(&key.value) {
                    too_long(&key.value, key.span, context)
                } else {
                    no_code(&key.value, key.span, context)
                });
                continue;
            }
            Err(KeyError::Pattern(error)) => {
                let place = place_in(&context.source.text, &key, error.place);
                let diagnostic = Diagnostic::new(Rule::Pattern, error.message, place);
                diagnostics.push(diagnostic.help(error.help));
                continue;
            }
        };
        if let Some((digits, span)) = fraction(&value) {
            diagnostics.push(no_code(
                &format!("{}.{digits}", key.value),
                key.span.to(span),
                context,
            ));
            continue;
        }
        match value.kind {
            ValueKind::Array(values) if values.is_empty() => diagnostics.push(
                Diagnostic::new(
                    Rule::NoEntry,
                    format!("code {} has no entries", key.value),
                    value.span,
                )
                .help(entry_help(&code)),
            ),
            ValueKind::Array(values) => {
                entries.extend(
                    values
                        .into_iter()
                        .filter_map(|value| read_entry(code.clone(), value, context, diagnostics)),
                );
            }
            kind => {
                let span = value.span;
                entries.extend(read_entry(code, Value { kind, span }, context, diagnostics));
            }
        }
    }
    Codes { entries, patterns }
}

/// Returns whether a value is the value of a code: a table with a name, or a list of such tables.
pub(super) fn is_entry(value: &Value<'_>) -> bool {
    match &value.kind {
        ValueKind::Table(table) => table.items.iter().any(|(key, _)| key.value == "name"),
        ValueKind::Array(values) => values.iter().any(is_entry),
        _ => false,
    }
}

fn no_code(key: &str, span: Span, context: &Context<'_, '_>) -> Diagnostic {
    let message = if key.is_empty() {
        "a code can't be empty".to_owned()
    } else {
        format!("`{key}` is not a code")
    };
    let diagnostic = Diagnostic::new(Rule::NoCode, message, span);
    // A key of the enum may have been written below the header of its codes.
    if ENUM.contains(key) {
        return diagnostic.help(format!(
            "`{key}` is a key of the enum: move it under [enums.NAME], above [enums.NAME.codes]"
        ));
    }
    match context.code_type {
        CodeType::Str(_) if key.is_empty() => diagnostic.help("write the code between the quotes"),
        CodeType::Str(_) => diagnostic.help(format!("write it in quotes: \"{key}\"")),
        CodeType::Integer(_) => diagnostic.help(
            "write an integer, such as 126, -1121 or 0x80070005; if the codes are texts, add `code_type = \"str\"` under \
             [enums.NAME]",
        ),
    }
}

/// Returns whether a key that is not a code is a number of more than 128 bits.
fn is_too_long(key: &str) -> bool {
    let digits = key.strip_prefix('-').unwrap_or(key);
    match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        Some(digits) => digits.len() >= 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => digits.len() > 38 && digits.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

fn too_long(key: &str, span: Span, context: &Context<'_, '_>) -> Diagnostic {
    let code_type = context.code_type.name();
    Diagnostic::new(
        Rule::OutOfRange,
        format!("code {key} does not fit `{code_type}`"),
        span,
    )
    .help("write `code_type = \"str\"` under [enums.NAME], because no integer type fits it")
}

/// Returns the part after the first point of a code such as `5.1` or `5.1.1`, which TOML reads as a table.
fn fraction(value: &Value<'_>) -> Option<(String, Span)> {
    let ValueKind::Table(table) = &value.kind else {
        return None;
    };
    let [(key, inner)] = &table.items[..] else {
        return None;
    };
    if !key.value.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    Some(match fraction(inner) {
        Some((digits, span)) => (format!("{}.{digits}", key.value), span),
        None => (key.value.to_string(), key.span),
    })
}

fn read_entry<'s>(
    code: Code<'s>,
    value: Value<'s>,
    context: &mut Context<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> Option<Entry<'s>> {
    let table = match value.kind {
        ValueKind::Table(table) => table,
        ValueKind::Missing => return None,
        kind => {
            let message = format!(
                "the entry of code {code} is {}, not a table",
                kind.describe()
            );
            diagnostics.push(
                Diagnostic::new(Rule::WrongKind, message, value.span).help(entry_help(&code)),
            );
            return None;
        }
    };
    let ([name, aliases, symbol_aliases, message, params, fallback], cells) =
        fields_and_cells(table, &ENTRY, &context.columns.all, diagnostics);
    if name.is_none() {
        let message = format!("the entry of code {code} has no name");
        diagnostics.push(
            Diagnostic::new(Rule::NoName, message, code.key.span)
                .help("add `name = \"...\"`, the Rust name of the variant"),
        );
    }
    // Read the whole entry before handling a missing name, so that all its errors are reported at once.
    let (aliases, symbol_aliases) = (
        texts(aliases, diagnostics),
        texts(symbol_aliases, diagnostics),
    );
    let message = text(message, diagnostics);
    let (has_params, params) = read_params(params, diagnostics);
    let fallback = fallback.and_then(|field| {
        let is_fallback = boolean(&field, diagnostics)?;
        is_fallback.then(|| field.key.span.to(field.value.span))
    });
    let mut cells = read_cells(cells, diagnostics);
    context.columns.complete(&code, &mut cells, diagnostics);
    Some(Entry {
        name: text(name, diagnostics)?,
        code,
        aliases,
        symbol_aliases,
        message,
        has_params,
        params,
        fallback,
        notation: context.notation,
        cells,
    })
}

/// Reads the names of the placeholders. Also returns whether the entry has `params`, valid or not.
fn read_params<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> (bool, Vec<Text<'s>>) {
    let has_params = field.is_some();
    let length = field.as_ref().map_or(0, |params| match &params.value.kind {
        ValueKind::Array(values) => values.len(),
        _ => 0,
    });
    let mut params = texts(field, diagnostics);
    if params.len() < length {
        // Without the invalid names, the number of names would not match the placeholders.
        params.clear();
    }
    (has_params, params)
}

/// Reads the entry of a pattern.
fn read_pattern<'s>(
    pattern: Pattern<'s>,
    value: Value<'s>,
    context: &Context<'_, 's>,
    diagnostics: &mut Diagnostics,
) -> Option<PatternEntry<'s>> {
    let table = match value.kind {
        ValueKind::Table(table) => table,
        ValueKind::Missing => return None,
        kind => {
            let message = format!(
                "the entry of the pattern {pattern} is {}, not a table",
                kind.describe()
            );
            let diagnostic = Diagnostic::new(Rule::WrongKind, message, value.span);
            diagnostics.push(pattern_help(diagnostic, &pattern, context));
            return None;
        }
    };
    let is_empty = table.items.is_empty();
    let ([name, aliases, symbol_aliases, message, params, fallback], cells) =
        fields_and_cells(table, &ENTRY, &context.columns.all, diagnostics);
    let cells = read_cells(cells, diagnostics);
    if let Some(Field { key, .. }) = &fallback {
        let message = format!("the entry of the pattern {pattern} has a `fallback`");
        diagnostics.push(
            Diagnostic::new(Rule::Pattern, message, key.span)
                .help("remove it: a fallback is one of several entries with the same code"),
        );
    }
    for (field, help) in [
        (
            &aliases,
            "remove it: the variant of a pattern keeps a code, so no constant can stand for it",
        ),
        (
            &symbol_aliases,
            "remove it: a symbol never selects a pattern, which needs a code",
        ),
    ] {
        if let Some(Field { key, .. }) = field {
            let message = format!(
                "the entry of the pattern {} has `{}`",
                pattern.key.value, key.value
            );
            diagnostics.push(Diagnostic::new(Rule::Pattern, message, key.span).help(help));
        }
    }
    if name.is_some() {
        let message = text(message, diagnostics);
        let (has_params, params) = read_params(params, diagnostics);
        return Some(PatternEntry::Named(Entry {
            name: text(name, diagnostics)?,
            code: pattern,
            aliases: Vec::new(),
            symbol_aliases: Vec::new(),
            message,
            has_params,
            params,
            fallback: None,
            notation: context.notation,
            cells,
        }));
    }
    if is_empty {
        let message = format!("the entry of the pattern {pattern} is empty");
        let diagnostic = Diagnostic::new(Rule::Pattern, message, value.span);
        diagnostics.push(diagnostic.help("write a column, such as `category`, or a `name`"));
        return None;
    }
    for Field { key, .. } in [message, params].into_iter().flatten() {
        let message = format!(
            "the entry of the pattern {pattern} has a `{}`, but no `name`",
            key.value
        );
        diagnostics.push(Diagnostic::new(Rule::Pattern, message, key.span).help(
            "add `name = \"...\"`, so that the pattern becomes a variant, or write only columns",
        ));
    }
    Some(PatternEntry::Unnamed { pattern, cells })
}

/// Adds the help for a pattern that has the value of a code.
fn pattern_help(
    diagnostic: Diagnostic,
    pattern: &Pattern<'_>,
    context: &Context<'_, '_>,
) -> Diagnostic {
    let help = "write one table: a pattern has one entry";
    diagnostic.help(match context.code_type {
        CodeType::Str(_) => format!(
            "{help}; write the key {} if it is the code itself",
            as_key(&escape(&pattern.key.value))
        ),
        CodeType::Integer(_) => help.to_owned(),
    })
}

fn entry_help(code: &Code<'_>) -> String {
    format!(
        "write `{} = {{ name = \"...\", message = \"...\" }}`",
        code.to_key()
    )
}
