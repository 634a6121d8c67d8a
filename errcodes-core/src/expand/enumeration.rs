//! One enum of the catalog: the type, its constants, its accessors, its impls.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::column::{self, Texts};
use super::{Plan, PlannedEnum, doc, ident, lookup};
use crate::model::Entry;

/// The names that the pieces below share.
struct Names<'p> {
    /// The enum.
    ident: &'p str,
    /// The type of its codes, as a path.
    code_type: String,
    /// The enum's seal: what a value of `UnknownCode` takes to be made.
    seal: String,
    /// What is in the seal.
    value: String,
}

pub(super) fn expand(out: &mut String, plan: &Plan<'_, '_>, planned: &PlannedEnum<'_, '_>) {
    let names = Names {
        ident: &planned.ident,
        code_type: format!(
            "::core::primitive::{}",
            planned.checked.decl.code_type.name()
        ),
        seal: format!("__Seal_{}", planned.ident.trim_start_matches("r#")),
        value: format!("__Value_{}", planned.ident.trim_start_matches("r#")),
    };
    let entries = &planned.checked.entries;
    definition(out, plan, planned, &names);
    seal(out, &names, entries.len());
    let ident = names.ident;
    let _ = write!(out, "impl {ident} {{");
    constants(out, &names, entries);
    from_code(out, planned, &names);
    code(out, &names, entries);
    texts(out, entries);
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
    let mut docs = format!("Error codes of {}", doc::escape(plan.provider()));
    let _ = write!(docs, ": {}.", doc::code_span(&decl.name.value));
    for text in [&decl.description, &decl.docs].into_iter().flatten() {
        let _ = write!(docs, "\n\n{}", doc::escape(&text.value));
    }
    if !decl.extends.is_empty() {
        let bases = decl.extends.iter().map(|base| doc::code_span(&base.value));
        let bases = bases.collect::<Vec<_>>().join(", ");
        let _ = write!(docs, "\n\nIt has the errors of {bases}, too.");
    }
    let attribute = plan.attribute();
    let ident = names.ident;
    // `Debug` is written by hand, below: the derived one has an arm for each variant, and takes the
    // compiler ten times as long as the enum itself.
    let _ = write!(
        out,
        "#[doc = {docs:?}]\
         #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, \
             ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash)]\
         {attribute} pub enum {ident} {{",
    );
    for entry in &planned.checked.entries {
        doc::write(out, &doc::entry(entry));
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

/// A type that only this module can make a value of, and that has as many values left unused as the
/// enum has variants: the compiler puts the variants there, and the enum is no larger than with a tag.
fn seal(out: &mut String, names: &Names<'_>, variants: usize) {
    let Names {
        ident, seal, value, ..
    } = names;
    // A few values are left over, so that `Option` of the enum is no larger either.
    let repr = lookup::index_type(variants + 5);
    let derives = "#[derive(::core::clone::Clone, ::core::marker::Copy)]";
    let _ = write!(
        out,
        "#[doc(hidden)] {derives} pub struct {seal}({value});\
         {derives} #[repr({repr})] enum {value} {{ Sealed }}\
         impl __errcodes::Sealed for {ident} {{ type Seal = {seal}; }}"
    );
}

fn constants(out: &mut String, names: &Names<'_>, entries: &[&Entry<'_>]) {
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
    let mut errors: HashMap<i128, usize> = HashMap::with_capacity(entries.len());
    for entry in entries {
        *errors.entry(entry.code.value).or_default() += 1;
    }
    for entry in entries {
        // The first entry of a code takes its number away.
        let Some(number) = errors.remove(&entry.code.value) else {
            continue;
        };
        let mut docs = format!("Code `{}`: `{}`", entry.code.key.value, entry.name.value);
        let _ = match number {
            1 => write!(docs, "."),
            _ => write!(docs, ", the first of {number} errors with this code."),
        };
        doc::write(out, &docs);
        let constant = entry.code.constant();
        let variant = ident::variant(&entry.name.value);
        let _ = write!(out, "pub const {constant}: {ident} = {ident}::{variant};");
    }
}

fn from_code(out: &mut String, planned: &PlannedEnum<'_, '_>, names: &Names<'_>) {
    let Names {
        ident,
        code_type,
        seal,
        value,
    } = names;
    let _ = write!(
        out,
        "#[doc = \"The error with this code; of several, the first that the catalog lists. A code \
             that it does not list is kept in `Unknown`.\"]\
         #[must_use] #[inline] pub const fn from_code(code: {code_type}) -> Self {{ let index = "
    );
    lookup::index_of_code(out, &planned.checked);
    let _ = write!(
        out,
        "; if index < Self::ALL.len() {{ Self::ALL[index] }} else {{\
             {ident}::Unknown(__errcodes::UnknownCode::__new(code, {seal}({value}::Sealed)))\
         }} }}"
    );
}

fn code(out: &mut String, names: &Names<'_>, entries: &[&Entry<'_>]) {
    let Names {
        ident, code_type, ..
    } = names;
    let codes: Vec<i128> = entries.iter().map(|entry| entry.code.value).collect();
    let length = codes.len();
    let _ = write!(
        out,
        "#[inline] const fn __code_at(index: ::core::primitive::usize) -> {code_type} {{\
             static CODES: [{code_type}; {length}] = {codes:?};\
             CODES[index] }}\
         #[doc = \"The code on the wire.\"]\
         #[must_use] #[inline] pub const fn code(&self) -> {code_type} {{\
             match self {{\
                 {ident}::Unknown(code) => code.get(),\
                 known => Self::__code_at(known.__index()),\
             }} }}\
         #[doc = \"Whether the catalog lists the code, which is: whether this is not `Unknown`.\"]\
         #[must_use] #[inline] pub const fn is_known(&self) -> ::core::primitive::bool {{\
             match self {{ {ident}::Unknown(_) => false, _ => true }} }}"
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
    column::optional(
        out,
        "symbol",
        "The vendor's own identifier for the error.",
        entries,
        |entry| entry.symbol.as_ref().map(AsRef::as_ref),
    );
    column::optional(
        out,
        "description",
        "The vendor's longer text.",
        entries,
        |entry| entry.description.as_ref().map(AsRef::as_ref),
    );
    column::params(
        out,
        "What the placeholders in the message stand for, in their order.",
        entries,
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
    let Names {
        ident, code_type, ..
    } = names;
    let _ = write!(
        out,
        "impl ::core::convert::From<{code_type}> for {ident} {{\
             #[inline] fn from(code: {code_type}) -> Self {{ Self::from_code(code) }} }}\
         impl ::core::convert::From<{ident}> for {code_type} {{\
             #[inline] fn from(error: {ident}) -> Self {{ error.code() }} }}"
    );
}

/// A text is a code, or else a symbol, or else a name.
fn from_str(
    out: &mut String,
    plan: &Plan<'_, '_>,
    planned: &PlannedEnum<'_, '_>,
    names: &Names<'_>,
) {
    let Names {
        ident, code_type, ..
    } = names;
    let entries = &planned.checked.entries;
    let symbols = entries
        .iter()
        .map(|entry| entry.symbol.as_ref().map(AsRef::as_ref));
    let entry_names = entries.iter().map(|entry| Some(&*entry.name.value));
    let mut by_text = String::new();
    for (column, texts) in [
        ("symbol", symbols.collect::<Vec<_>>()),
        ("name", entry_names.collect()),
    ] {
        if texts.iter().any(Option::is_some) {
            by_text.push_str("let index = ");
            lookup::index_of_text(&mut by_text, &texts, &format!("{ident}::__{column}_at"));
            let _ = write!(
                by_text,
                "; if index < {ident}::ALL.len() {{\
                     return ::core::result::Result::Ok({ident}::ALL[index]); }}"
            );
        }
    }
    let (provider, name) = (plan.provider(), &planned.checked.decl.name.value);
    let _ = write!(
        out,
        "impl ::core::str::FromStr for {ident} {{\
             type Err = __errcodes::ParseCodeError;\
             fn from_str(text: &::core::primitive::str) \
                 -> ::core::result::Result<Self, __errcodes::ParseCodeError> {{\
                 if let ::core::option::Option::Some(code) = \
                     <{code_type} as __errcodes::ParseCode>::parse_code(text) {{\
                     return ::core::result::Result::Ok({ident}::from_code(code)); }}\
                 {by_text}\
                 ::core::result::Result::Err(\
                     __errcodes::ParseCodeError::__new({provider:?}, {name:?})) }} }}"
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
    let Names {
        ident, code_type, ..
    } = names;
    let provider = plan.provider();
    let name = &planned.checked.decl.name.value;
    let _ = write!(
        out,
        "impl __errcodes::ErrorCode for {ident} {{ type Code = {code_type};\
             #[inline] fn provider(&self) -> &'static ::core::primitive::str {{ {provider:?} }}\
             #[inline] fn enum_name(&self) -> &'static ::core::primitive::str {{ {name:?} }}"
    );
    error_code_methods(out, code_type);
    let _ = write!(
        out,
        "}} impl __errcodes::ErrorEnum for {ident} {{\
             const PROVIDER: &'static ::core::primitive::str = {provider:?};\
             const NAME: &'static ::core::primitive::str = {name:?};\
             const ALL: &'static [Self] = {ident}::ALL;\
             #[inline] fn from_code(code: {code_type}) -> Self {{ {ident}::from_code(code) }} }}"
    );
}

/// The methods of the trait `ErrorCode`, which are the enum's own.
pub(super) fn error_code_methods(out: &mut String, code_type: &str) {
    for (method, result) in METHODS {
        let result = result.replace("{code}", code_type);
        // `Error` has a deprecated method `description`. The methods are called as such, because a path could
        // be a variant of the same name.
        let in_trait = if method == "description" {
            "details"
        } else {
            method
        };
        let _ = write!(
            out,
            "#[inline] fn {in_trait}(&self) -> {result} {{ self.{method}() }}"
        );
    }
}

/// The methods of an enum that tell about an entry, with what they give.
pub(super) const METHODS: [(&str, &str); 7] = [
    ("code", "{code}"),
    ("name", "&'static ::core::primitive::str"),
    ("message", "&'static ::core::primitive::str"),
    (
        "symbol",
        "::core::option::Option<&'static ::core::primitive::str>",
    ),
    (
        "description",
        "::core::option::Option<&'static ::core::primitive::str>",
    ),
    ("params", "&'static [&'static ::core::primitive::str]"),
    ("is_known", "::core::primitive::bool"),
];
