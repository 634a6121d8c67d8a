//! One enum of the catalog: the type, its constants, its accessors, its impls.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::column::{self, Accessor, Texts};
use super::{Plan, PlannedEnum, doc, lookup, template};
use crate::column::{BUILT_IN, Column, DEPRECATED, SYMBOL};
use crate::ident;
use crate::markdown::Markdown;
use crate::model::{CodeType, CodeValue, Entry};

/// What the pieces below share.
struct Names<'p> {
    /// The enum.
    ident: &'p str,
    /// The type of its codes.
    code_type: CodeType,
    /// The enum's seal: what a value of `UnknownCode` takes to be made.
    seal: String,
    /// What is in the seal.
    value: String,
}

impl Names<'_> {
    /// The type of a code as it is passed around, with the lifetime of a text.
    fn code(&self, lifetime: &str) -> String {
        code_path(self.code_type, lifetime)
    }

    /// The type of a code as it is kept.
    fn stored(&self) -> String {
        match self.code_type {
            CodeType::Str => "__errcodes_alloc::boxed::Box<::core::primitive::str>".to_owned(),
            CodeType::Integer(_) => self.code(""),
        }
    }
}

/// The Rust type of codes.
pub(super) fn code_path(code_type: CodeType, lifetime: &str) -> String {
    match code_type {
        CodeType::Str => format!("&{lifetime} ::core::primitive::str"),
        CodeType::Integer(integer) => format!("::core::primitive::{}", integer.name()),
    }
}

pub(super) fn expand(out: &mut String, plan: &Plan<'_, '_>, planned: &PlannedEnum<'_, '_>) {
    let names = Names {
        ident: &planned.ident,
        code_type: planned.checked.decl.code_type,
        seal: format!("__Seal_{}", planned.ident.trim_start_matches("r#")),
        value: format!("__Value_{}", planned.ident.trim_start_matches("r#")),
    };
    let entries = &planned.checked.entries;
    definition(out, plan, planned, &names);
    seal(out, &names, entries.len());
    let ident = names.ident;
    let _ = write!(out, "impl {ident} {{");
    constants(out, plan, &names, entries);
    from_code(out, planned, &names);
    from_symbol(out, &names, entries);
    code(out, &names, entries);
    texts(out, entries);
    template::expand(out, ident, entries, plan.normalize);
    let own = planned.checked.fields.iter().copied();
    for column in BUILT_IN.iter().chain(own) {
        if let Some(accessor) = Accessor::new(column, &plan.sets) {
            accessor.write(out, entries);
        }
    }
    index(out, &names, entries);
    out.push('}');
    conversions(out, &names);
    from_str(out, plan, planned, &names);
    formatting(out, &names);
    traits(out, plan, planned, &names);
}

fn definition(
    out: &mut String,
    plan: &Plan<'_, '_>,
    planned: &PlannedEnum<'_, '_>,
    names: &Names<'_>,
) {
    let decl = planned.checked.decl;
    let mut docs = Markdown::from("Error codes of ");
    docs.text(plan.provider()).push(": ");
    docs.code(&decl.name.value).push(".");
    for text in [&decl.description, &decl.docs].into_iter().flatten() {
        docs.push("\n\n").paragraphs(&text.value);
    }
    if !decl.extends.is_empty() {
        docs.push("\n\nIt has the errors of ")
            .codes(decl.extends.iter().map(AsRef::as_ref))
            .push(", too.");
    }
    let attribute = plan.attribute();
    let ident = names.ident;
    let copy = match names.code_type {
        CodeType::Integer(_) => "::core::marker::Copy, ",
        CodeType::Str => "",
    };
    doc::write(out, &docs);
    // `Debug` is written by hand, below: the derived one has an arm for each variant, and takes the
    // compiler ten times as long as the enum itself.
    let _ = write!(
        out,
        "#[derive(::core::clone::Clone, {copy}::core::cmp::PartialEq, \
             ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash)]\
         {attribute} pub enum {ident} {{",
    );
    for entry in &planned.checked.entries {
        doc::write(out, &doc::entry(entry));
        out.push_str(&deprecated(entry));
        out.push_str(&ident::variant(&entry.name.value));
        out.push(',');
    }
    let _ = write!(
        out,
        "#[doc = \"A code that the catalog does not list. Match codes that are known by their \
             variant: a code that gets an entry later is no longer found here.\"]\
         Unknown(__errcodes::UnknownCode<{ident}>), }}"
    );
}

/// The attribute for what is no longer to be used.
pub(super) fn deprecated(entry: &Entry<'_>) -> String {
    let why = entry.text(DEPRECATED);
    why.map_or_else(String::new, |why| {
        format!("#[deprecated(note = {:?})]", doc::note(why))
    })
}

/// A type that only this module can make a value of, and that has as many values left unused as the
/// enum has variants: the compiler puts the variants there, and the enum is no larger than with a tag.
fn seal(out: &mut String, names: &Names<'_>, variants: usize) {
    let Names { seal, value, .. } = names;
    // A few values are left over, so that `Option` of the enum is no larger either.
    let repr = lookup::index_type(variants + 5);
    let derives = "#[derive(::core::clone::Clone, ::core::marker::Copy)]";
    let _ = write!(
        out,
        "#[doc(hidden)] {derives} pub struct {seal}({value});\
         {derives} #[repr({repr})] enum {value} {{ Sealed }}"
    );
}

fn constants(out: &mut String, plan: &Plan<'_, '_>, names: &Names<'_>, entries: &[&Entry<'_>]) {
    let ident = names.ident;
    out.push_str(
        "#[doc = \"All variants but `Unknown`: first those taken over from other enums, \
             then the enum's own, each in the order of the catalog.\"]\
         pub const ALL: &'static [Self] = &[",
    );
    for entry in entries {
        let _ = write!(out, "{ident}::{},", ident::variant(&entry.name.value));
    }
    out.push_str("];");
    let mut errors: HashMap<&CodeValue<'_>, usize> = HashMap::with_capacity(entries.len());
    let mut constants: HashMap<String, &CodeValue<'_>> = HashMap::new();
    let mut clashing = HashSet::new();
    for entry in entries {
        *errors.entry(&entry.code.value).or_default() += 1;
        // Numbers that differ are spelt differently; texts may be the same in upper case.
        if names.code_type == CodeType::Str
            && let Some(constant) = entry.code.constant()
            && let constant = ident::normalized(constant, plan.normalize)
            && *constants
                .entry(constant.clone())
                .or_insert(&entry.code.value)
                != &entry.code.value
        {
            clashing.insert(constant);
        }
    }
    for entry in entries {
        // The first entry of a code takes its number away.
        let Some(number) = errors.remove(&entry.code.value) else {
            continue;
        };
        let Some(constant) = entry.code.constant() else {
            continue;
        };
        if clashing.contains(&ident::normalized(constant.clone(), plan.normalize)) {
            continue;
        }
        let mut docs = Markdown::from("Code ");
        docs.code(&entry.code.key.value).push(": ");
        docs.code(&entry.name.value);
        match number {
            1 => docs.push("."),
            _ => docs
                .push(", the first of ")
                .number(number)
                .push(" errors with this code."),
        };
        doc::write(out, &docs);
        out.push_str(&deprecated(entry));
        let variant = ident::variant(&entry.name.value);
        let _ = write!(out, "pub const {constant}: {ident} = {ident}::{variant};");
    }
}

fn from_code(out: &mut String, planned: &PlannedEnum<'_, '_>, names: &Names<'_>) {
    let Names {
        ident, seal, value, ..
    } = names;
    let mut index = String::new();
    lookup::index_of_code(&mut index, &planned.checked);
    let (constness, known, kept) = match names.code_type {
        CodeType::Integer(_) => ("const", "Self::ALL[index]", "code"),
        // A text that is not listed is copied, which is no work for a constant.
        CodeType::Str => (
            "",
            "::core::clone::Clone::clone(&Self::ALL[index])",
            "::core::convert::From::from(code)",
        ),
    };
    let code_type = names.code("");
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
        stored = names.stored(),
    );
}

fn from_symbol(out: &mut String, names: &Names<'_>, entries: &[&Entry<'_>]) {
    let ident = names.ident;
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

fn code(out: &mut String, names: &Names<'_>, entries: &[&Entry<'_>]) {
    let ident = names.ident;
    let kept = match names.code_type {
        CodeType::Integer(_) => {
            let codes = entries.iter().filter_map(|entry| match entry.code.value {
                CodeValue::Integer(code) => Some(code),
                CodeValue::Text(_) => None,
            });
            let codes: Vec<i128> = codes.collect();
            let (length, code_type) = (codes.len(), names.code(""));
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
        code_type = names.code(""),
    );
}

fn texts(out: &mut String, entries: &[&Entry<'_>]) {
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
fn index(out: &mut String, names: &Names<'_>, entries: &[&Entry<'_>]) {
    let unknown = format!("{}::Unknown(_) => {}", names.ident, entries.len());
    if entries.len() <= MAX_ARMS {
        index_of_some(out, names, "", "__index", entries, 0, &unknown);
        return;
    }
    let cfg = "#[cfg(not(debug_assertions))]";
    index_of_some(out, names, cfg, "__index", entries, 0, &unknown);
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
        index_of_some(out, names, cfg, &name, chunk, number * MAX_ARMS, &otherwise);
    }
}

fn index_of_some(
    out: &mut String,
    names: &Names<'_>,
    cfg: &str,
    name: &str,
    entries: &[&Entry<'_>],
    first: usize,
    otherwise: &str,
) {
    let ident = names.ident;
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

fn conversions(out: &mut String, names: &Names<'_>) {
    let ident = names.ident;
    let code_type = names.code("");
    let _ = write!(
        out,
        "impl ::core::convert::From<{code_type}> for {ident} {{\
             #[inline] fn from(code: {code_type}) -> Self {{ Self::from_code(code) }} }}"
    );
    match names.code_type {
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
fn from_str(
    out: &mut String,
    plan: &Plan<'_, '_>,
    planned: &PlannedEnum<'_, '_>,
    names: &Names<'_>,
) {
    let ident = names.ident;
    let entries = &planned.checked.entries;
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
    let (provider, name) = (plan.provider(), &planned.checked.decl.name.value);
    let (error, by_code, otherwise) = match names.code_type {
        CodeType::Integer(_) => (
            "__errcodes::ParseCodeError",
            format!(
                "if let ::core::option::Option::Some(code) = \
                     <{} as __errcodes::ParseCode>::parse_code(text) {{\
                     return ::core::result::Result::Ok({ident}::from_code(code)); }}",
                names.code("")
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

fn formatting(out: &mut String, names: &Names<'_>) {
    let ident = names.ident;
    for (format, function) in [("Debug", "debug"), ("Display", "display")] {
        let _ = write!(
            out,
            "impl ::core::fmt::{format} for {ident} {{\
                 #[inline] fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{\
                     __errcodes::{function}(self, f) }} }}"
        );
    }
    let _ = write!(out, "impl ::core::error::Error for {ident} {{}}");
}

fn traits(out: &mut String, plan: &Plan<'_, '_>, planned: &PlannedEnum<'_, '_>, names: &Names<'_>) {
    let Names { ident, seal, .. } = names;
    let provider = plan.provider();
    let name = &planned.checked.decl.name.value;
    let _ = write!(
        out,
        "impl __errcodes::ErrorCode for {ident} {{\
             #[inline] fn provider(&self) -> &'static ::core::primitive::str {{ {provider:?} }}\
             #[inline] fn enum_name(&self) -> &'static ::core::primitive::str {{ {name:?} }}\
             #[inline] fn code(&self) -> __errcodes::Code<'_> {{\
                 ::core::convert::From::from(self.code()) }}"
    );
    let entries = &planned.checked.entries;
    error_code_methods(out, plan, |column| {
        entries
            .iter()
            .any(|entry| entry.cell(&column.key).is_some())
    });
    let code = match names.code_type {
        CodeType::Integer(_) => "*code",
        CodeType::Str => "code",
    };
    let _ = write!(
        out,
        "}} impl __errcodes::ErrorEnum for {ident} {{\
             type Code<'a> = {code_type};\
             const PROVIDER: &'static ::core::primitive::str = {provider:?};\
             const NAME: &'static ::core::primitive::str = {name:?};\
             const ALL: &'static [Self] = {ident}::ALL;\
             #[inline] fn from_code(code: {any_code}) -> Self {{ {ident}::from_code(code) }}\
             #[inline] fn from_symbol(symbol: &::core::primitive::str) \
                 -> ::core::option::Option<Self> {{ {ident}::from_symbol(symbol) }} }}\
         impl __errcodes::Sealed for {ident} {{\
             type Seal = {seal};\
             type Kept<'a> = {code_type};\
             type Stored = {stored};\
             #[inline] fn stored_code(code: &Self::Stored) -> {any_code} {{ {code} }} }}",
        code_type = names.code("'a"),
        any_code = names.code(""),
        stored = names.stored(),
    );
}

/// The methods of the trait `ErrorCode` that are the enum's own: those that every one has, and those of the
/// columns that are in use; the trait has an answer for the others.
///
/// They are called as methods, because a path could be a variant of the same name.
pub(super) fn error_code_methods(
    out: &mut String,
    plan: &Plan<'_, '_>,
    is_used: impl Fn(&Column<'_>) -> bool,
) {
    for (method, result) in METHODS {
        let _ = write!(
            out,
            "#[inline] fn {method}(&self) -> {result} {{ self.{method}() }}"
        );
    }
    for column in BUILT_IN.iter().filter(|column| is_used(column)) {
        let Some(accessor) = Accessor::new(column, &plan.sets) else {
            continue;
        };
        let (method, result) = (column.in_trait, accessor.result_in_trait());
        let call = accessor.call_in_trait("self");
        let _ = write!(out, "#[inline] fn {method}(&self) -> {result} {{ {call} }}");
    }
}

/// The methods that every enum has, besides `code` and those of columns, with what they give.
pub(super) const METHODS: [(&str, &str); 4] = [
    ("name", "&'static ::core::primitive::str"),
    ("message", "&'static ::core::primitive::str"),
    ("is_known", "::core::primitive::bool"),
    ("template", "__errcodes::Template"),
];
