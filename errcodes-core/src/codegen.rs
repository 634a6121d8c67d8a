//! From a catalog to Rust source.
//!
//! The source is written as text and becomes tokens in one step: a macro runs unoptimised in its
//! users' builds, and the compiler's own lexer is faster there than tokens put together one by one.
//!
//! The items are meant for a module of their own, in which `__errcodes` is the runtime support of the
//! `errcodes` crate. All else is named by a path that begins with `::core`, so that neither the
//! names in the catalog nor those around the macro's call can get in the way.

mod accessors;
mod column;
mod context;
mod decoding;
mod default_names;
mod doc;
mod enumeration;
mod impls;
mod join;
mod lookup;
mod perfect_hash;
mod plan;
mod planned;
mod sets;
mod template;
mod wire;

pub use self::impls::{TraitMethod, trait_methods};
pub use self::plan::Plan;
pub use self::planned::PlannedEnum;
pub use self::sets::WordSet;
use crate::code::CodeType;

/// Writes the items of all enums of a plan, as Rust source.
pub fn generate(plan: &Plan<'_>) -> String {
    let mut out = String::new();
    let has_texts = |planned: &PlannedEnum<'_>| planned.decl.code_type == CodeType::Str;
    if plan.enums.iter().any(has_texts) {
        out.push_str("extern crate alloc as __errcodes_alloc;");
    }
    for planned in &plan.enums {
        enumeration::expand(&mut out, plan, planned);
        wire::expand(&mut out, plan, planned);
    }
    for set in &plan.sets {
        sets::expand(&mut out, set, plan.provider(), plan.attribute());
    }
    if let Some(join) = &plan.join {
        join::expand(&mut out, plan, join);
        wire::expand_join(&mut out, plan, join);
    }
    out
}
