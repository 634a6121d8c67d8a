//! From codes, symbols and names to the variants of an enum.

use std::fmt::Write as _;

use super::context::EnumContext;
use super::lookup;
use super::plan::Plan;
use super::planned::PlannedEnum;
use crate::code::CodeType;
use crate::column::SYMBOL;
use crate::model::Entry;

pub(super) fn from_code(out: &mut String, planned: &PlannedEnum<'_>, context: &EnumContext<'_>) {
    let EnumContext {
        ident, seal, value, ..
    } = context;
    let mut index = String::new();
    lookup::index_of_code(&mut index, planned);
    let (constness, known, kept) = match context.code_type {
        CodeType::Integer(_) => ("const", "Self::ALL[index]", "code"),
        // A text that is not listed is copied, which is no work for a constant.
        CodeType::Str => (
            "",
            "::core::clone::Clone::clone(&Self::ALL[index])",
            "::core::convert::From::from(code)",
        ),
    };
    let code_type = context.code("");
    let _ = write!(
        out,
        "#[inline] {constness} fn __index_of_code(code: {code_type}) -> ::core::primitive::usize {{ {index} }}\
         #[inline] const fn __unknown(code: {stored}) -> Self {{\
             {ident}::Unknown(__errcodes::unlisted(code, {seal}({value}::Sealed))) }}\
         #[doc = \"The error with this code; of several, the first that the catalog lists. A code that \
             it does not list is kept in `Unknown`.\"]\
         #[must_use] #[inline] pub {constness} fn from_code(code: {code_type}) -> Self {{\
             let index = Self::__index_of_code(code);\
             if index < Self::ALL.len() {{ {known} }} else {{ Self::__unknown({kept}) }} }}\
         #[doc = \"The error with this code; of several, the one that fits best what else the server \
             sent.\"]\
         #[must_use] #[inline] \
         pub fn from_evidence(code: {code_type}, evidence: &__errcodes::Evidence<'_>) -> Self {{\
             __errcodes::ErrorEnum::from_evidence(code, evidence) }}",
        stored = context.stored(),
    );
}

pub(super) fn from_symbol(out: &mut String, context: &EnumContext<'_>, entries: &[&Entry<'_>]) {
    let ident = context.ident;
    let symbols: Vec<Option<&str>> = entries.iter().map(|entry| entry.text(SYMBOL)).collect();
    let (parameter, body) = if symbols.iter().any(Option::is_some) {
        let mut index = String::new();
        let symbol_at = format!("__errcodes::unstated({ident}::__symbol_at(index))");
        lookup::index_of_text(&mut index, &symbols, &symbol_at);
        let body = format!(
            "let text = symbol; let index = {index};\
             if index < {ident}::ALL.len() {{\
                 ::core::option::Option::Some(::core::clone::Clone::clone(&{ident}::ALL[index])) \
             }} else {{ ::core::option::Option::None }}"
        );
        ("symbol", body)
    } else {
        ("_", "::core::option::Option::None".to_owned())
    };
    let _ = write!(
        out,
        "#[doc = \"The error with this symbol; of several, the first that the catalog lists.\"]\
         #[must_use] #[inline] pub fn from_symbol({parameter}: &::core::primitive::str) \
             -> ::core::option::Option<Self> {{ {body} }}"
    );
}

pub(super) fn conversions(out: &mut String, context: &EnumContext<'_>) {
    let ident = context.ident;
    let code_type = context.code("");
    let _ = write!(
        out,
        "impl ::core::convert::From<{code_type}> for {ident} {{\
             #[inline] fn from(code: {code_type}) -> Self {{ Self::from_code(code) }} }}"
    );
    match context.code_type {
        CodeType::Integer(_) => {
            let _ = write!(
                out,
                "impl ::core::convert::From<{ident}> for {code_type} {{\
                     #[inline] fn from(error: {ident}) -> Self {{ error.code() }} }}"
            );
        }
        CodeType::Str => {
            let string = "__errcodes_alloc::string::String";
            let _ = write!(
                out,
                "impl ::core::convert::From<{string}> for {ident} {{\
                     #[inline] fn from(code: {string}) -> Self {{\
                         let index = Self::__index_of_code(&code);\
                         if index < Self::ALL.len() {{\
                             ::core::clone::Clone::clone(&Self::ALL[index])\
                         }} else {{ Self::__unknown(code.into_boxed_str()) }} }} }}\
                 impl ::core::convert::From<{ident}> for {string} {{\
                     #[inline] fn from(error: {ident}) -> Self {{\
                         match error {{\
                             {ident}::Unknown(code) => code.__into_stored().into_string(),\
                             known => ::core::convert::From::from(known.code()),\
                         }} }} }}"
            );
        }
    }
}

/// A text is a code, or else a symbol, or else a name.
pub(super) fn from_str(
    out: &mut String,
    plan: &Plan<'_>,
    planned: &PlannedEnum<'_>,
    context: &EnumContext<'_>,
) {
    let ident = context.ident;
    let entries = &planned.entries;
    let mut by_name = String::new();
    if !entries.is_empty() {
        let entry_names: Vec<_> = entries
            .iter()
            .map(|entry| Some(&*entry.name.value))
            .collect();
        lookup::index_of_text(
            &mut by_name,
            &entry_names,
            &format!("{ident}::__name_at(index)"),
        );
        by_name = format!(
            "let index = {by_name}; if index < {ident}::ALL.len() {{\
                 return ::core::result::Result::Ok(::core::clone::Clone::clone(&{ident}::ALL[index])); }}"
        );
    }
    let (provider, name) = (plan.provider(), &planned.decl.name.value);
    let (error, by_code, otherwise) = match context.code_type {
        CodeType::Integer(_) => (
            "__errcodes::ParseCodeError",
            format!(
                "if let ::core::option::Option::Some(code) = \
                     <{} as __errcodes::ParseCode>::parse_code(text) {{\
                     return ::core::result::Result::Ok({ident}::from_code(code)); }}",
                context.code("")
            ),
            format!(
                "::core::result::Result::Err(\
                     __errcodes::ParseCodeError::__new({provider:?}, {name:?}))"
            ),
        ),
        // Any text is a code.
        CodeType::Str => (
            "::core::convert::Infallible",
            format!(
                "let index = {ident}::__index_of_code(text);\
                 if index < {ident}::ALL.len() {{\
                     return ::core::result::Result::Ok(\
                         ::core::clone::Clone::clone(&{ident}::ALL[index])); }}"
            ),
            format!(
                "::core::result::Result::Ok({ident}::__unknown(::core::convert::From::from(text)))"
            ),
        ),
    };
    let _ = write!(
        out,
        "impl ::core::str::FromStr for {ident} {{\
             type Err = {error};\
             fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, {error}> {{\
                 {by_code}\
                 if let ::core::option::Option::Some(error) = {ident}::from_symbol(text) {{\
                     return ::core::result::Result::Ok(error); }}\
                 {by_name}\
                 {otherwise} }} }}"
    );
}
