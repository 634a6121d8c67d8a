//! The functions that return the index of an entry by its code, symbol or name.

use std::fmt::Write as _;

use super::aliases::OtherTexts;
use super::context::EnumContext;
use super::lookup;
use super::planned::PlannedEnum;
use super::writer::{Function, USIZE, Writer};
use crate::code::{Case, CodeType};
use crate::column::SYMBOL;

/// Writes the functions that look up a code, a symbol and a name. They return the number of entries if no entry matches.
pub(super) fn indices(out: &mut Writer<'_>, planned: &PlannedEnum<'_>, context: &EnumContext<'_>) {
    index_of_code(out, planned, context);
    let entries = &planned.entries;
    let symbols: Vec<_> = entries.iter().map(|entry| entry.text(SYMBOL)).collect();
    let symbol_at = "__errcodes::or_empty(Self::__symbol_at(index))";
    let symbol_aliases = OtherTexts {
        index_of: "__index_of_symbol_alias",
        text_at: "__symbol_alias_at",
        texts: planned.symbol_aliases().collect(),
    };
    index_of_text_or_alias(
        out,
        "__index_of_symbol",
        &symbols,
        symbol_at,
        &symbol_aliases,
    );
    let names = entries.iter().map(|entry| Some(&*entry.name.value));
    let names: Vec<_> = names.collect();
    let name_at = "Self::__name_at(index)";
    let aliases = planned.aliases.iter();
    let aliases = OtherTexts {
        index_of: "__index_of_alias",
        text_at: "__alias_at",
        texts: aliases
            .map(|(index, alias)| (*index, &*alias.value))
            .collect(),
    };
    index_of_text_or_alias(out, "__index_of_name", &names, name_at, &aliases);
}

fn index_of_code(out: &mut Writer<'_>, planned: &PlannedEnum<'_>, context: &EnumContext<'_>) {
    const NAME: &str = "__index_of_code";
    let integer = match context.code_type {
        CodeType::Integer(integer) => integer,
        CodeType::Str(case) => {
            let entries = planned.entries.iter().enumerate();
            let codes = entries.map(|(index, entry)| {
                let is_given = planned.is_given_by_code(index);
                is_given.then(|| case.fold((&*entry.code.key.value).into()))
            });
            let codes: Vec<_> = codes.collect();
            let codes: Vec<_> = codes.iter().map(Option::as_deref).collect();
            index_of_text(out, NAME, &codes, "Self::__code_at(index)", case);
            return;
        }
    };
    let mut body = String::new();
    lookup::index_of_code(&mut body, planned, integer);
    let parameters = format!("code: {}", context.code());
    let function = Function {
        is_const: true,
        name: NAME,
        parameters: &parameters,
        result: USIZE,
    };
    function.write_hidden(out, &body);
}

/// Writes a function that looks up one of `texts`, or one of the aliases if there is no such text.
fn index_of_text_or_alias(
    out: &mut Writer<'_>,
    name: &str,
    texts: &[Option<&str>],
    text_at: &str,
    aliases: &OtherTexts<'_>,
) {
    let Some(otherwise) = aliases.write(out, texts.len()) else {
        index_of_text(out, name, texts, text_at, Case::Exact);
        return;
    };
    let mut body = String::from("let found = {");
    lookup::index_of_text(&mut body, texts, text_at, Case::Exact);
    let _ = write!(
        body,
        "}}; if found < {} {{ found }} else {{ {otherwise} }}",
        texts.len()
    );
    Function::index_of_text(name).write_hidden(out, &body);
}

/// Writes a function that looks up one of `texts`. `text_at` is an expression for the string at `index`.
fn index_of_text(
    out: &mut Writer<'_>,
    name: &str,
    texts: &[Option<&str>],
    text_at: &str,
    case: Case,
) {
    let mut body = String::new();
    lookup::index_of_text(&mut body, texts, text_at, case);
    let function = Function::index_of_text(name);
    function.write_hidden(out, &body);
}
