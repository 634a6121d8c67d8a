//! From a catalog to Rust source.
//!
//! The source is written as text and becomes tokens in one step: a macro runs unoptimised in its
//! users' builds, and the compiler's own lexer is faster there than tokens put together one by one.
//!
//! What is the same for all enums is not written, but called: it stands as macros in `errcodes/src/generated.rs`.
//!
//! The items are meant for a module of their own, in which `__errcodes` is the runtime support of the
//! `errcodes` crate, of the version [`RUNTIME`]. All else is named by a path that begins with `::core`, so that neither the
//! names in the catalog nor those around the macro's call can get in the way.

use std::fmt::Write as _;

mod column;
mod context;
mod decoding;
mod default_names;
mod derives;
mod doc;
mod enumeration;
mod forward;
mod join;
mod lookup;
mod perfect_hash;
mod plan;
mod planned;
mod sets;
mod tables;
mod template;
mod trait_columns;
mod wire;
mod writer;

pub use self::derives::Derives;
pub use self::forward::{forward, forwarded_names};
pub use self::plan::Plan;
pub use self::planned::PlannedEnum;
pub use self::sets::WordSet;
pub use self::trait_columns::{TraitMethod, TraitResult, trait_methods};
use crate::code::CodeType;

/// The version of the support in `errcodes` that generated code needs: a module in its `__private`.
///
/// Files of `cargo errcodes generate` are compiled with later versions of the crate, too. So within a major version of it,
/// generated code may need more than before, but not anything else.
pub const RUNTIME: &str = "v1";

/// The crate `alloc` beside the items, for texts.
const ALLOC: &str = "__errcodes_alloc";

/// Writes the items of all enums of a plan, as Rust source.
pub fn generate(plan: &Plan<'_>) -> String {
    let mut out = String::new();
    let has_texts = |planned: &PlannedEnum<'_>| planned.decl.code_type == CodeType::Str;
    if plan.enums.iter().any(has_texts) {
        let _ = write!(out, "extern crate alloc as {ALLOC};");
    }
    for planned in &plan.enums {
        enumeration::expand(&mut out, plan, planned);
        derives::expand(&mut out, plan, planned);
        wire::expand(&mut out, plan, planned);
    }
    for set in &plan.sets {
        sets::expand(&mut out, set, plan.provider(), &plan.attribute());
        derives::expand_value_enum(&mut out, plan, &set.ident);
    }
    if let Some(join) = &plan.umbrella {
        join::expand(&mut out, plan, join);
        derives::expand_umbrella(&mut out, plan, join);
        wire::expand_join(&mut out, plan, join);
    }
    out
}
