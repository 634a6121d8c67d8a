//! Rust source for a catalog.
//!
//! The source is written as text and converted to tokens in one step. Macros run unoptimised in users' builds, and the
//! compiler's lexer is faster than building tokens one by one.
//!
//! Items that are the same for all enums are in macros in `errcodes/src/generated/`, which the generated source calls.
//!
//! The items go into a separate module. In this module, `__errcodes` is version [`RUNTIME`] of the runtime support in the
//! `errcodes` crate. All other paths start with `::core`, so that names in the catalog or around the macro call can't
//! interfere.

use std::fmt::Write as _;

mod aliases;
mod column;
mod computed;
mod context;
mod decoding;
mod default_names;
mod derives;
mod doc;
mod enumeration;
mod forward;
mod large_clone;
mod links;
mod location;
mod lookup;
mod number_table;
mod numbers;
mod patterns;
mod perfect_hash;
mod plan;
mod planned;
mod reader;
mod response;
mod tables;
mod tags;
mod template;
mod trait_columns;
mod umbrella;
mod value_enums;
mod word_types;
mod writer;

pub use self::derives::{Derive, DerivedTrait};
pub use self::forward::{ACCESSORS, DerivedValue, forward, forwarded_names};
pub use self::patterns::named_patterns;
pub use self::plan::Plan;
pub use self::planned::PlannedEnum;
pub use self::reader::Reader;
pub use self::tables::MAX_ARMS;
pub(crate) use self::template::format_function;
pub use self::trait_columns::{TraitMethod, TraitResult, trait_methods};
pub use self::value_enums::{ValueEnum, VocabularyNames};
pub use self::word_types::{WORD_TYPE, forward_words, word_accessors};
use self::writer::Writer;

/// The version of the runtime support that generated code needs: the name of a module in `errcodes::__private`.
///
/// Files that `cargo errcodes generate` wrote are compiled with later versions of the crate, so within a major version
/// nothing is removed from this module.
pub const RUNTIME: &str = "v1";

/// The name of the crate `alloc` in generated code, for text codes.
const ALLOC: &str = "__errcodes_alloc";

/// Returns the items of all enums of a plan, as Rust source.
pub fn generate(plan: &Plan<'_>) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    let has_texts = |planned: &PlannedEnum<'_>| planned.decl.code_type.is_text();
    if plan.enums.iter().any(has_texts) {
        let _ = write!(out, "extern crate alloc as {ALLOC};");
    }
    for planned in &plan.enums {
        enumeration::expand(&mut out, plan, planned);
        derives::expand(&mut out, plan, planned);
        response::expand(&mut out, plan, planned);
    }
    for value_enum in &plan.value_enums {
        match value_enum.word_type {
            Some(_) => value_enums::expand_internal(&mut out, value_enum, plan),
            None => value_enums::expand(&mut out, value_enum, plan),
        }
    }
    if let Some(umbrella) = &plan.umbrella {
        umbrella::expand(&mut out, plan, umbrella);
        derives::expand_umbrella(&mut out, plan, umbrella);
        response::expand_umbrella(&mut out, plan, umbrella);
    }
    out.into_source()
}
