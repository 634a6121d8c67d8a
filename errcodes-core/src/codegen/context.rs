//! The context of an enum: the information that the functions that write its parts need.

use super::planned::PlannedEnum;
use super::writer::{STATIC_STR, primitive};
use crate::code::CodeType;

/// The context of the enum that is being written.
pub(super) struct EnumContext<'p> {
    /// The identifier of the enum.
    pub(super) ident: &'p str,
    /// The type of its codes.
    pub(super) code_type: CodeType,
}

impl<'p> EnumContext<'p> {
    pub(super) fn new(planned: &'p PlannedEnum<'_>) -> Self {
        Self {
            ident: &planned.ident,
            code_type: planned.decl.code_type,
        }
    }

    /// Returns the type of the codes of entries.
    pub(super) fn code(&self) -> String {
        match self.code_type {
            CodeType::Str(_) => STATIC_STR.to_owned(),
            CodeType::Integer(integer) => primitive(integer.name()),
        }
    }
}
