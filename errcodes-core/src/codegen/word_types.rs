//! The accessors of columns whose words the author maps to a type.
//!
//! They are beside the module of the items, in the scope of the macro call, where the author's path means what the author expects.
//! There, the internal value enum converts its variants to the type. No type needs to be `Copy`, because each conversion creates a
//! new value.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use super::column::Accessor;
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::value_enums::ValueEnum;
use super::writer::{Function, NONE, Writer, inherent_impl, option, some};
use crate::column::BUILT_IN;
use crate::markdown::Markdown;

/// The name of the author's type in the source that this file generates, to be replaced by its path.
pub const WORD_TYPE: &str = "__WordType";

/// An alias of the author's type. Signatures have the path itself, because documentation and editors show it. Other code has the
/// alias, so that the compiler reports a path that it cannot resolve only once.
const ALIAS: &str = "__Type";

/// Returns the accessors of all enums that return the type with a number, as Rust source. `scope` is the path of the items,
/// with `::` at its end.
pub fn word_accessors(plan: &Plan<'_>, word_type: usize, scope: &str) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    conversions(&mut out, plan, word_type, scope);
    for planned in &plan.enums {
        let ident = format!("{scope}{}", planned.ident);
        inherent_impl(&mut out, &ident, |out| {
            for accessor in accessors(plan, planned) {
                if accessor.word_type() == Some(word_type) {
                    let word = format!("self.{}()", accessor.inner_name());
                    write(out, &accessor, &word, true);
                }
            }
        });
    }
    if let Some(umbrella) = &plan.umbrella {
        let ident = format!("{scope}{umbrella}");
        inherent_impl(&mut out, &ident, |out| {
            of_umbrella(out, plan, word_type, &ident);
        });
    }
    out.into_source()
}

/// Returns the accessors of a derived enum that return the type with a number, as Rust source. They are methods that forward to the
/// expression `catalog`.
pub fn forward_words(
    plan: &Plan<'_>,
    word_type: usize,
    [ident, catalog]: [&str; 2],
    is_const: bool,
    is_wanted: impl Fn(&str) -> bool,
) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    conversions(&mut out, plan, word_type, "");
    inherent_impl(&mut out, ident, |out| {
        let accessors = plan
            .enums
            .iter()
            .flat_map(|planned| accessors(plan, planned));
        for accessor in accessors {
            let is_of_type = accessor.word_type() == Some(word_type);
            if is_of_type && is_wanted(accessor.name().trim_start_matches("r#")) {
                let word = format!("{catalog}.{}()", accessor.inner_name());
                write(out, &accessor, &word, is_const);
            }
        }
    });
    out.into_source()
}

/// Returns the accessors of an enum.
pub(super) fn accessors<'p>(
    plan: &'p Plan<'_>,
    planned: &'p PlannedEnum<'_>,
) -> impl Iterator<Item = Accessor<'p>> {
    let columns = BUILT_IN.iter().chain(planned.columns.iter().copied());
    columns.filter_map(|column| Accessor::new(column, &plan.value_enums))
}

/// Writes the conversions of words to the type.
fn conversions(out: &mut Writer<'_>, plan: &Plan<'_>, word_type: usize, scope: &str) {
    let _ = write!(out, "type {ALIAS} = {WORD_TYPE};");
    let value_enums = plan.value_enums.iter();
    let value_enums: Vec<_> = value_enums
        .filter(|value_enum| value_enum.word_type == Some(word_type))
        .collect();
    constants(out, &value_enums);
    for value_enum in value_enums {
        let ident = &value_enum.ident;
        let _ = write!(
            out,
            "impl {scope}{ident} {{ #[inline] const fn __typed(self) -> {ALIAS} {{ match self {{"
        );
        for (variant, _) in value_enum.variants() {
            let _ = write!(out, "Self::{variant} => __{variant},");
        }
        out.push_str("} } }");
    }
}

/// Writes a constant of the type for each word. `cargo check` evaluates constants, but not the bodies of functions.
///
/// A trait has a constant of the same name, which takes the place of a variant that the type lacks. Its evaluation fails with a
/// message that names the word. The compiler's own message does not, and suggests to replace the type by a similar variant.
fn constants(out: &mut Writer<'_>, value_enums: &[&ValueEnum<'_>]) {
    let mut words = BTreeMap::new();
    for value_enum in value_enums {
        for (variant, word) in value_enum.variants() {
            words.entry(variant).or_insert((word, &value_enum.accessor));
        }
    }
    out.push_str("trait __MissingVariants: ::core::marker::Sized {");
    for (variant, (word, column)) in &words {
        let message =
            format!("no variant `{variant}` for the word `{word}` of the column `{column}`");
        let _ = write!(
            out,
            "const {variant}: Self = ::core::panic!(\"{{}}\", {message:?});"
        );
    }
    let _ = write!(out, "}} impl __MissingVariants for {ALIAS} {{}}");
    for variant in words.keys() {
        let _ = write!(out, "const __{variant}: {ALIAS} = {ALIAS}::{variant};");
    }
}

/// Writes an accessor. `word` is an expression for the variant of the value enum.
fn write(out: &mut Writer<'_>, accessor: &Accessor<'_>, word: &str, is_const: bool) {
    let (name, result) = (accessor.name(), accessor.result_of(WORD_TYPE.to_owned()));
    let body = if accessor.is_total() {
        format!("{word}.__typed()")
    } else {
        let (word_pattern, typed) = (some("word"), some("word.__typed()"));
        format!("match {word} {{ {word_pattern} => {typed}, {NONE} => {NONE} }}")
    };
    let function = Function {
        is_const,
        ..Function::method(&name, &result)
    };
    function.write_public(out, &accessor.docs(), &body);
}

/// Writes the accessors of the umbrella enum: those that return the same type in each enum that has them.
fn of_umbrella(out: &mut Writer<'_>, plan: &Plan<'_>, word_type: usize, ident: &str) {
    let mut names = HashSet::new();
    let all = plan
        .enums
        .iter()
        .flat_map(|planned| accessors(plan, planned));
    for accessor in all.filter(|accessor| accessor.word_type() == Some(word_type)) {
        let name = accessor.name();
        if !names.insert(name.clone()) {
            continue;
        }
        let mut body = String::from("match self {");
        let mut is_common = true;
        for planned in &plan.enums {
            let inner = &planned.ident;
            let own = accessors(plan, planned).find(|own| own.name() == name);
            let _ = match own {
                None => write!(body, "{ident}::{inner}(_) => {NONE},"),
                Some(own) => {
                    is_common &= own.word_type() == Some(word_type);
                    let call = format!("error.{name}()");
                    let value = if own.is_total() { some(&call) } else { call };
                    write!(body, "{ident}::{inner}(error) => {value},")
                }
            };
        }
        body.push('}');
        if is_common {
            let mut docs = Markdown::from("Returns ");
            docs.code(&format!("{}()", name.trim_start_matches("r#")))
                .push(" of the inner error, or `None` if it has no value.");
            let result = option(WORD_TYPE);
            Function::method(&name, &result).write_public(out, &docs, &body);
        }
    }
}
