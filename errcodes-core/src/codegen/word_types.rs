//! The accessors of columns whose words the author maps to a type.
//!
//! They are beside the module of the items, in the scope of the macro call, where the author's path means what the author expects.
//! There, the internal value enum converts its variants to the type. No type needs to be `Copy`, because each conversion creates a
//! new value.

use std::fmt::Write as _;

use super::column::Accessor;
use super::computed::ComputedAccessor;
use super::forward::DerivedValue;
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::tags;
use super::value_enums::{self, ValueEnum};
use super::writer::{Function, NONE, USIZE, Writer, inherent_impl, option, some};
use crate::column::{BUILT_IN, Column, Presence};
use crate::ident;
use crate::inert::inert;
use crate::markdown::Markdown;
use crate::order;

/// The name of the author's type in the source that this file generates, to be replaced by its path.
pub const WORD_TYPE: &str = "__WordType";

/// An alias of the author's type. Signatures have the path itself, because documentation and editors show it. Other code has the
/// alias, so that the compiler reports a path that it cannot resolve only once.
pub(super) const ALIAS: &str = "__Type";

/// An alias of the internal enum of the tags.
const ALIAS_OF_WORDS: &str = "__Tags";

/// Returns the accessors of all enums that return the type with a number, as Rust source. `scope` is the path of the items,
/// with `::` at its end.
pub fn word_accessors(plan: &Plan<'_>, word_type: usize, scope: &str) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    conversions(&mut out, plan, word_type, scope);
    for planned in &plan.enums {
        let ident = format!("{scope}{}", planned.ident);
        inherent_impl(&mut out, &ident, |out| {
            for accessor in WordAccessor::all(plan, planned, word_type) {
                let word = accessor.word(scope, "self");
                accessor.write(out, &word, DerivedValue::default(), true, &|_| true);
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

/// Returns the accessors of a derived enum that return the type with a number, as Rust source.
pub fn forward_words(
    plan: &Plan<'_>,
    word_type: usize,
    ident: &str,
    value: DerivedValue<'_>,
    is_const: bool,
    is_wanted: impl Fn(&str) -> bool,
) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    conversions(&mut out, plan, word_type, "");
    inherent_impl(&mut out, ident, |out| {
        for planned in &plan.enums {
            for accessor in WordAccessor::all(plan, planned, word_type) {
                // The first list of tags is empty.
                let word = if value.is_optional && accessor.value_enum.is_of_lists() {
                    let (pattern, word) = (some("value"), accessor.word("", "&value"));
                    format!(
                        "match {} {{ {pattern} => {word}, {NONE} => 0 }}",
                        value.catalog
                    )
                } else {
                    accessor.word("", &format!("&{}", value.catalog_or(NONE)))
                };
                accessor.write(out, &word, value, is_const, &is_wanted);
            }
        }
    });
    out.into_source()
}

/// Returns the names of the accessors that return types of the author.
pub(super) fn names(plan: &Plan<'_>) -> impl Iterator<Item = String> {
    let mapped = plan.value_enums.iter();
    let mapped = mapped.filter(|value_enum| value_enum.word_type.is_some());
    mapped.flat_map(|value_enum| {
        let has_tag = value_enum.is_of_lists().then(|| tags::HAS_TAG.to_owned());
        std::iter::once(ident::method(&value_enum.accessor)).chain(has_tag)
    })
}

/// Returns the accessors of all enums for the column of a value enum.
pub(super) fn accessors<'p>(
    plan: &'p Plan<'_>,
    value_enum: &'p ValueEnum<'_>,
) -> impl Iterator<Item = WordAccessor<'p>> {
    let enums = plan.enums.iter();
    let all = enums.flat_map(move |planned| {
        let word_type = value_enum.word_type.into_iter();
        word_type.flat_map(move |word_type| WordAccessor::all(plan, planned, word_type))
    });
    all.filter(move |accessor| std::ptr::eq(accessor.value_enum, value_enum))
}

/// The accessor of a column whose words the author maps to a type.
pub(super) struct WordAccessor<'p> {
    planned: &'p PlannedEnum<'p>,
    column: &'p Column<'p>,
    value_enum: &'p ValueEnum<'p>,
    /// The documentation of the column.
    docs: Markdown,
}

impl<'p> WordAccessor<'p> {
    /// Returns the accessors of an enum that return the type with a number.
    fn all(
        plan: &'p Plan<'_>,
        planned: &'p PlannedEnum<'_>,
        word_type: usize,
    ) -> impl Iterator<Item = Self> {
        let columns = BUILT_IN.iter().chain(planned.columns.iter().copied());
        columns.filter_map(move |column| {
            let value_enum = value_enums::find(&plan.value_enums, column)?;
            let (value_enums, code_type) = (&plan.value_enums, planned.decl.code_type);
            let docs = if let Some(accessor) = Accessor::new(column, value_enums) {
                accessor.docs()
            } else {
                ComputedAccessor::new(column, code_type, value_enums)?.docs()
            };
            (value_enum.word_type == Some(word_type)).then_some(Self {
                planned,
                column,
                value_enum,
                docs,
            })
        })
    }

    fn name(&self) -> String {
        ident::method(&self.column.accessor)
    }

    /// Returns whether every code has a value.
    fn is_total(&self) -> bool {
        matches!(self.column.presence, Presence::Default(_))
    }

    /// Returns the name of the function of the value enum that returns the word of an error.
    ///
    /// It is not a method of the error, because editors would offer that to the author.
    fn word_function(&self) -> String {
        format!("__of_{}", self.planned.ident.trim_start_matches("r#"))
    }

    /// Returns a call of that function.
    fn word(&self, scope: &str, error: &str) -> String {
        let (ident, function) = (&self.value_enum.ident, self.word_function());
        format!("{scope}{ident}::{function}({error})")
    }

    /// Writes the function that returns the word of an error, or the number of its list of tags.
    pub(super) fn write_word(&self, out: &mut Writer<'_>) {
        let result = if self.value_enum.is_of_lists() {
            USIZE.to_owned()
        } else if self.is_total() {
            "Self".to_owned()
        } else {
            option("Self")
        };
        let function = Function {
            is_const: true,
            name: &self.word_function(),
            parameters: &format!("error: &{}", self.planned.ident),
            result: &result,
        };
        let body = if self.value_enum.is_of_lists() {
            format!("error.{}().0", tags::LISTS)
        } else {
            format!("error.{}()", self.value_enum.accessor_name())
        };
        function.write_internal(out, &body);
    }

    /// Writes the wanted functions. `word` is an expression for the word, or for the number of a list of tags.
    fn write(
        &self,
        out: &mut Writer<'_>,
        word: &str,
        value: DerivedValue<'_>,
        is_const: bool,
        is_wanted: &dyn Fn(&str) -> bool,
    ) {
        if self.value_enum.is_of_lists() {
            let bodies = [
                format!("{ALIAS_OF_WORDS}::__tags({word})"),
                format!("{ALIAS_OF_WORDS}::__has_tag({word}, tag)"),
            ];
            tags::write_typed(out, &self.docs, &bodies, is_const, is_wanted);
            return;
        }
        if !is_wanted(self.name().trim_start_matches("r#")) {
            return;
        }
        let (result, body) = if self.is_total() {
            value.total(WORD_TYPE.to_owned(), format!("{word}.__typed()"))
        } else {
            let (pattern, typed) = (some("word"), some("word.__typed()"));
            let body = format!("match {word} {{ {pattern} => {typed}, {NONE} => {NONE} }}");
            (option(WORD_TYPE), body)
        };
        let name = self.name();
        let function = Function {
            is_const,
            ..Function::method(&name, &result)
        };
        function.write_public(out, &self.docs, &body);
    }
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
        if value_enum.is_of_lists() {
            let _ = write!(
                out,
                "type {ALIAS_OF_WORDS} = {scope}{ident}; impl {ALIAS_OF_WORDS} {{"
            );
            tags::conversions(out, value_enum);
            out.push('}');
            continue;
        }
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
    let mut words = Vec::new();
    for value_enum in value_enums {
        for (variant, word) in value_enum.variants() {
            words.push((variant, word, &value_enum.accessor));
        }
    }
    order::sort_by(&mut words, |(first, ..), (second, ..)| first.cmp(second));
    words.dedup_by(|(other, ..), (first, ..)| other == first);
    out.push_str("trait __MissingVariants: ::core::marker::Sized {");
    for (variant, word, column) in &words {
        let message = format!(
            "no variant `{variant}` for the word `{}` of the column `{column}`",
            inert(word)
        );
        let _ = write!(
            out,
            "const {variant}: Self = ::core::panic!(\"{{}}\", {message:?});"
        );
    }
    let _ = write!(out, "}} impl __MissingVariants for {ALIAS} {{}}");
    for (variant, ..) in &words {
        let _ = write!(out, "const __{variant}: {ALIAS} = {ALIAS}::{variant};");
    }
}

/// Writes the accessors of the umbrella enum: those that return the same type in each enum that has them.
fn of_umbrella(out: &mut Writer<'_>, plan: &Plan<'_>, word_type: usize, ident: &str) {
    let enums = plan.enums.iter();
    let all = enums.flat_map(|planned| WordAccessor::all(plan, planned, word_type));
    let all = all.map(|accessor| (accessor.name(), accessor.value_enum.is_of_lists()));
    let mut names: Vec<(String, bool)> = all.collect();
    order::sort_and_dedup(&mut names);
    for (name, is_list) in names {
        if is_list {
            // All enums have this accessor.
            let call = |call: &str| {
                let arms = plan.enums.iter().map(|planned| {
                    let inner = &planned.ident;
                    format!("{ident}::{inner}(error) => error.{call},")
                });
                format!("match self {{ {} }}", arms.collect::<String>())
            };
            let docs = Markdown::from("Returns `tags()` of the inner error.");
            let bodies = [call("tags()"), call("has_tag(tag)")];
            tags::write_typed(out, &docs, &bodies, true, &|_| true);
            continue;
        }
        let unraw = name.trim_start_matches("r#");
        let mut body = String::from("match self {");
        let mut is_common = true;
        for planned in &plan.enums {
            let inner = &planned.ident;
            let own = WordAccessor::all(plan, planned, word_type).find(|own| own.name() == name);
            let has_column = planned
                .columns
                .iter()
                .any(|column| column.accessor == unraw);
            let _ = if let Some(own) = own {
                let call = format!("error.{name}()");
                let value = if own.is_total() { some(&call) } else { call };
                write!(body, "{ident}::{inner}(error) => {value},")
            } else {
                is_common &= !has_column;
                write!(body, "{ident}::{inner}(_) => {NONE},")
            };
        }
        body.push('}');
        if is_common {
            let mut docs = Markdown::from("Returns ");
            docs.code(&format!("{unraw}()"))
                .push(" of the inner error, or `None` if it has no value.");
            let result = option(WORD_TYPE);
            Function::method(&name, &result).write_public(out, &docs, &body);
        }
    }
}
