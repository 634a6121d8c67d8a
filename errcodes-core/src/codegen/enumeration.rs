//! An enum of the catalog: the type, its constants and functions, in the order in which rustdoc shows them.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::column::Accessor;
use super::computed::ComputedAccessor;
use super::context::EnumContext;
use super::number_table::index_type;
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::reader::Reader;
use super::template::Templates;
use super::writer::{Writer, inherent_impl};
use super::{ALLOC, aliases, decoding, doc, large_clone, numbers, patterns, tables, trait_columns};
use crate::code::{CodeType, CodeValue};
use crate::column::BUILT_IN;
use crate::ident;
use crate::markdown::Markdown;

pub(super) fn expand(out: &mut Writer<'_>, plan: &Plan<'_>, planned: &PlannedEnum<'_>) {
    let context = EnumContext::new(planned);
    let entries = &planned.entries;
    definition(out, plan, planned, &context);
    shared(out, plan, planned, &context);
    let ident = context.ident;
    let templates = Templates::new(planned);
    inherent_impl(out, ident, |out| {
        decoding::indices(out, planned, &context);
        tables::codes(out, &context, entries);
        tables::texts(out, planned);
        templates.template(out);
        let own = planned.columns.iter().copied();
        for column in BUILT_IN.iter().chain(own) {
            if let Some(accessor) = Accessor::new(column, &plan.value_enums) {
                accessor.write(out, planned);
            }
            let code_type = context.code_type;
            if let Some(accessor) = ComputedAccessor::new(column, code_type, &plan.value_enums) {
                accessor.write(out);
            }
        }
        tables::index(out, &context, planned);
        patterns::row(out, planned, &context);
    });
    if !planned.derives_clone() {
        large_clone::write(out, &context, planned);
    }
    patterns::named(out, planned, &context);
    // rustdoc shows the blocks in this order. The blocks that grow with the catalog come last, after the items that every
    // enum has.
    let mut docs = Markdown::from("Constants that are patterns. To match a reference, write ");
    docs.code("match *error")
        .push(": a constant is not a pattern for a reference.");
    out.docs(&docs);
    inherent_impl(out, ident, |out| {
        patterns::list(out, planned);
        constants(out, plan, &context, planned);
    });
    aliases::constants(out, planned);
    inherent_impl(out, ident, |out| templates.functions(out, plan.normalize));
}

/// Calls the macro with the items that all enums have.
fn shared(
    out: &mut Writer<'_>,
    plan: &Plan<'_>,
    planned: &PlannedEnum<'_>,
    context: &EnumContext<'_>,
) {
    let (kind, stored) = match context.code_type {
        CodeType::Integer(integer) => ("number_enum", integer.name()),
        CodeType::Str(_) => ("text_enum", ALLOC),
    };
    let ident = context.ident;
    let unraw = ident.trim_start_matches("r#");
    let (provider, name) = (plan.provider(), &planned.decl.name.value);
    // With a few unused values, `Option` of the enum is no larger than the enum.
    let niche = index_type(planned.entries.len() + planned.named.len() + 5).bits();
    let _ = write!(
        out,
        "__errcodes::{kind}! {{ enum {ident}({stored}), name = {provider:?} {name:?}, \
         seal = __Seal_{unraw}(Niche{niche}), "
    );
    if planned.has_shared_codes() {
        let (fallbacks, without_message) = (planned.fallbacks(), planned.shared_without_message());
        let _ = write!(
            out,
            "shared = __of_unknown is_listed {fallbacks:?} {without_message:?}, "
        );
    }
    trait_columns::write(out, plan, &planned.rows());
    patterns::variants(out, planned);
    success(out, planned);
    numbers::write(out, planned);
    out.push('}');
}

/// Writes the codes that mean success as a pattern, if there are any.
fn success(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    if planned.decl.code_type.ignores_case() {
        success_ignoring_case(out, planned);
        return;
    }
    for (index, code) in planned.success.iter().enumerate() {
        out.push_str(if index == 0 { ", success = {" } else { "| " });
        let _ = match &code.value {
            CodeValue::Integer(code) => write!(out, "{code}"),
            // Strings cannot be compared in a `const fn`.
            CodeValue::Text(code) => write!(out, "b\"{}\"", code.as_bytes().escape_ascii()),
        };
    }
    if !planned.success.is_empty() {
        out.push('}');
    }
}

/// Writes a pattern with a condition, because the patterns of Rust do not ignore case.
fn success_ignoring_case(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    if !planned.success.is_empty() {
        let codes = planned.success.iter().map(|code| code.value.to_string());
        let codes: Vec<String> = codes.collect();
        let _ = write!(
            out,
            ", success = {{ code if __errcodes::is_one_of(code, &{codes:?}) }}"
        );
    }
}

fn definition(
    out: &mut Writer<'_>,
    plan: &Plan<'_>,
    planned: &PlannedEnum<'_>,
    context: &EnumContext<'_>,
) {
    let decl = planned.decl;
    let mut docs = Markdown::from("Error codes of ");
    docs.text(plan.provider()).push(": ");
    docs.code(&decl.name.value).push(".");
    for text in [&decl.description, &decl.docs].into_iter().flatten() {
        docs.push("\n\n").paragraphs(&text.value);
    }
    if !decl.extends.is_empty() {
        docs.push("\n\nInherits the errors of ")
            .codes(decl.extends.iter().map(AsRef::as_ref))
            .push(".");
    }
    if !planned.success.is_empty() {
        docs.push("\n\nCodes that mean success: ")
            .codes(planned.success.iter().map(|code| &*code.key.value))
            .push(".");
    }
    if context.code_type.ignores_case() {
        docs.push("\n\nThe case of ASCII letters in codes is ignored.");
    }
    let attributes = plan.attributes_of(planned);
    let ident = context.ident;
    let copy = match context.code_type {
        CodeType::Integer(_) => "::core::marker::Copy, ",
        CodeType::Str(_) => "",
    };
    out.docs_of(docs, decl.name.span);
    let clone = if planned.derives_clone() {
        "::core::clone::Clone, "
    } else {
        ""
    };
    // The macro implements `Debug`. A derived impl has an arm for each variant, and takes ten times as long to compile as the
    // enum itself.
    let _ = write!(
        out,
        "#[derive({clone}{copy}::core::cmp::PartialEq, \
             ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash)]\
         {attributes} pub enum {ident} {{",
    );
    for (index, entry) in planned.entries.iter().enumerate() {
        out.docs_of(doc::entry(entry), entry.name.span);
        doc::alias(out, entry);
        out.push_str(&doc::deprecated(entry));
        variant(out, &ident::variant(&entry.name.value), index);
    }
    for (number, (_, entry)) in planned.named.iter().enumerate() {
        out.docs_of(doc::entry(*entry), entry.name.span);
        doc::alias(out, entry);
        out.push_str(&doc::deprecated(entry));
        let variant = ident::variant(&entry.name.value);
        let _ = write!(
            out,
            "{variant}(__errcodes::MatchedCode<{ident}, {number}>),"
        );
    }
    let mut docs = Markdown::from(
        "A code that the catalog does not list.\n\n\
         Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.",
    );
    if planned.may_fit_nothing() {
        docs.push(
            "\n\n`from_evidence` also returns `Unknown` if several errors share a code, and the evidence fits none of them.",
        );
    }
    out.docs(&docs);
    let _ = write!(out, "Unknown(__errcodes::UnknownCode<{ident}>), }}");
}

/// The number of variants after which one has an explicit discriminant for rust-analyzer, which computes an implicit discriminant
/// from that of the variant before, recursively. It overflows its stack at about 5,000 variants.
const MAX_IMPLICIT_DISCRIMINANTS: usize = 1024;

/// Writes the name of a variant, and its discriminant for rust-analyzer.
///
/// The compiler rejects explicit discriminants beside a variant with a field, except with `#[repr]`, which makes the enum larger.
fn variant(out: &mut Writer<'_>, name: &str, index: usize) {
    let is_implicit = index == 0 || !index.is_multiple_of(MAX_IMPLICIT_DISCRIMINANTS);
    let _ = match out.reader {
        Reader::Editor { .. } if !is_implicit => write!(out, "{name} = {index},"),
        Reader::File if !is_implicit => write!(
            out,
            "#[cfg(not(rust_analyzer))] {name}, #[cfg(rust_analyzer)] {name} = {index},"
        ),
        _ => write!(out, "{name},"),
    };
}

fn constants(
    out: &mut Writer<'_>,
    plan: &Plan<'_>,
    context: &EnumContext<'_>,
    planned: &PlannedEnum<'_>,
) {
    let ident = context.ident;
    let entries = &planned.entries;
    out.docs(&Markdown::from(if planned.named.is_empty() {
        "All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order."
    } else {
        "All variants except those of patterns and `Unknown`: first those inherited from other enums, then the enum's own, each in \
         catalog order."
    }));
    out.push_str("pub const ALL: &'static [Self] = &[");
    for entry in entries {
        let _ = write!(out, "{ident}::{},", ident::variant(&entry.name.value));
    }
    out.push_str("];");
    if planned.is_hidden {
        return;
    }
    let mut errors: HashMap<&CodeValue<'_>, usize> = HashMap::with_capacity(entries.len());
    let mut constants: HashMap<String, &CodeValue<'_>> = HashMap::new();
    let mut clashing = HashSet::new();
    for entry in entries {
        *errors.entry(&entry.code.value).or_default() += 1;
        // Different text codes may be equal in upper case.
        if context.code_type.is_text()
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
    for (index, entry) in entries.iter().enumerate() {
        if !planned.is_given_by_code(index) {
            continue;
        }
        // Only the first entry with a code finds its count; later ones find `None`.
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
                .push(match entry.fallback {
                    Some(_) => ", the fallback of ",
                    None => ", the first of ",
                })
                .number(number)
                .push(" errors that share this code."),
        };
        out.docs_of(docs, entry.name.span);
        out.push_str(&doc::deprecated(entry));
        let variant = ident::variant(&entry.name.value);
        let _ = write!(out, "pub const {constant}: {ident} = {ident}::{variant};");
    }
}
