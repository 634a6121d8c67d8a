//! The parts of a `miette::Diagnostic` that an error provides.

use alloc::boxed::Box;
use core::fmt::Display;

pub use miette;

use crate::ErrorCode;
use crate::inert::Inert;

/// An optional text of a diagnostic.
pub type Text<'a> = Option<Box<dyn Display + 'a>>;

/// Returns the code of a diagnostic, a path of vendor, enum and code: `TrustX::ProcessManager::126`.
pub fn code<E: ErrorCode>(error: &E) -> Box<dyn Display + '_> {
    Box::new(alloc::format!(
        "{}::{}::{}",
        Inert(error.provider()),
        Inert(error.enum_name()),
        error.code()
    ))
}

/// Returns a text of the catalog with active characters replaced, or `None` if there is no text.
pub fn display_opt<'a>(text: Option<&'static str>) -> Text<'a> {
    text.map(|text| Box::new(Inert(text)) as Box<dyn Display>)
}
