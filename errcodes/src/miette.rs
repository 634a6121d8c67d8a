//! The parts of an error as a `miette::Diagnostic`.

use alloc::boxed::Box;
use core::fmt::Display;

pub use miette;

use crate::ErrorCode;
use crate::inert::Inert;

/// A text of a diagnostic.
pub type Text<'a> = Option<Box<dyn Display + 'a>>;

/// Returns the code as a path: `TrustX::ProcessManager::126`.
pub fn code<E: ErrorCode>(error: &E) -> Box<dyn Display + '_> {
    Box::new(alloc::format!(
        "{}::{}::{}",
        Inert(error.provider()),
        Inert(error.enum_name()),
        error.code()
    ))
}

/// Returns a text of the catalog, if there is one.
pub fn display_opt<'a>(text: Option<&'static str>) -> Text<'a> {
    text.map(|text| Box::new(Inert(text)) as Box<dyn Display>)
}
