//! `success`: the codes of an enum that mean success.

use super::table_fields::{Field, wrong_kind};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Base, Text, Value, ValueKind};
use crate::pattern::{EntryKey, KeyError, escape};
use crate::rule::Rule;
use crate::source::Span;

/// The maximum number of codes in a list.
const MAX_CODES: usize = 256;

/// Reads the list, if the enum has one.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    code_type: CodeType,
    owner: &Text<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Code<'s>>> {
    let field = field?;
    let values = match field.value.kind {
        ValueKind::Array(values) => values,
        ValueKind::Missing => return None,
        ref kind => {
            let example = match kind {
                ValueKind::Integer(code, _) => as_code(&code.to_string(), code_type),
                ValueKind::String(code) if !code.is_empty() => as_code(code, code_type),
                _ => as_code("0", code_type),
            };
            let help = format!("write `success = [{example}]`");
            diagnostics.push(wrong_kind(&field, "a list of codes").help(help));
            return None;
        }
    };
    if let Some(value) = values.get(MAX_CODES) {
        let message = format!("`success` lists more than {MAX_CODES} codes");
        let diagnostic = Diagnostic::new(Rule::TooMany, message, value.span);
        diagnostics.push(diagnostic.help("list only the codes that mean success"));
    }
    let mut codes: Vec<Code<'s>> = Vec::new();
    for value in values.into_iter().take(MAX_CODES) {
        let Some(code) = read_code(value, code_type, owner, diagnostics) else {
            continue;
        };
        match codes.iter().find(|first| first.value == code.value) {
            Some(first) => {
                let message = format!("`success` lists code {} twice", code.key.value);
                let diagnostic = Diagnostic::new(Rule::RepeatedCode, message, code.key.span);
                let diagnostic = diagnostic.label(first.key.span, "first listed here");
                diagnostics.push(diagnostic.help("remove one of them"));
            }
            None => codes.push(code),
        }
    }
    Some(codes)
}

fn read_code<'s>(
    value: Value<'s>,
    code_type: CodeType,
    owner: &Text<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Code<'s>> {
    let span = value.span;
    let key = match (value.kind, code_type) {
        (ValueKind::Missing, _) => return None,
        (ValueKind::String(text), CodeType::Str(_)) => text,
        // As in keys, a hexadecimal number is a bit pattern.
        (ValueKind::Integer(code, Base::Other), CodeType::Integer(_)) => {
            format!("0x{code:X}").into()
        }
        (ValueKind::Integer(code, _), CodeType::Integer(_)) => code.to_string().into(),
        (kind, _) => {
            diagnostics.push(not_a_code(&kind, span, code_type, owner));
            return None;
        }
    };
    let key = Text { value: key, span };
    let diagnostic = match EntryKey::parse(&key, code_type) {
        Ok(EntryKey::Code(code)) => return Some(code),
        Ok(EntryKey::Pattern(_)) => {
            let message = format!("`{}` is a pattern, and `success` lists codes", key.value);
            let diagnostic = Diagnostic::new(Rule::NoCode, message, span);
            let literal = as_code(&escape(&key.value), code_type);
            diagnostic.help(format!(
                "list each code; if this is a code as the server sends it, write {literal}"
            ))
        }
        Err(KeyError::Pattern(error)) => {
            Diagnostic::new(Rule::Pattern, error.message, span).help(error.help)
        }
        Err(KeyError::NotACode) => Diagnostic::new(Rule::NoCode, "a code can't be empty", span)
            .help("remove it: an empty string in a response is not a code"),
    };
    diagnostics.push(diagnostic);
    None
}

fn not_a_code(
    kind: &ValueKind<'_>,
    span: Span,
    code_type: CodeType,
    owner: &Text<'_>,
) -> Diagnostic {
    let (name, owner) = (code_type.name(), &owner.value);
    let message = format!(
        "`success` contains {}, but the codes of `{owner}` are `{name}`",
        kind.describe()
    );
    let diagnostic = Diagnostic::new(Rule::NoCode, message, span);
    match (kind, code_type) {
        (ValueKind::Integer(code, _), CodeType::Str(_)) => {
            diagnostic.help(format!("write it in quotes: \"{code}\""))
        }
        (ValueKind::String(text), CodeType::Integer(_)) if text.contains("..") => {
            diagnostic.help("list each code of the range")
        }
        (ValueKind::String(text), CodeType::Integer(_))
            if crate::code::parse_integer(text).is_some() =>
        {
            diagnostic.help(format!("write it without quotes: {text}"))
        }
        (ValueKind::String(_), CodeType::Integer(_)) => diagnostic.help(format!(
            "write an integer, or add `code_type = \"str\"` under [enums.{owner}] if the codes are texts"
        )),
        (_, CodeType::Integer(_)) => diagnostic.help("write an integer, such as 0"),
        (_, CodeType::Str(_)) => diagnostic.help("write a string, such as \"0\""),
    }
}

/// Returns a code as an element of a list.
fn as_code(code: &str, code_type: CodeType) -> String {
    match code_type {
        CodeType::Str(_) => format!("{code:?}"),
        CodeType::Integer(_) => {
            crate::code::parse_integer(code).map_or_else(|| "0".to_owned(), |code| code.to_string())
        }
    }
}
