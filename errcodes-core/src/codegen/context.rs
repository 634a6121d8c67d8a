//! The names that the parts of an enum share.

use super::planned::PlannedEnum;
use crate::code::CodeType;

/// The names that the parts of an enum share.
pub(super) struct EnumContext<'p> {
    /// The enum.
    pub(super) ident: &'p str,
    /// The type of its codes.
    pub(super) code_type: CodeType,
    /// The enum's seal: what a value of `UnknownCode` takes to be made.
    pub(super) seal: String,
    /// The type of the value inside the seal.
    pub(super) value: String,
}

impl<'p> EnumContext<'p> {
    pub(super) fn new(planned: &'p PlannedEnum<'_>) -> Self {
        let ident = &*planned.ident;
        let plain = ident.trim_start_matches("r#");
        Self {
            ident,
            code_type: planned.decl.code_type,
            seal: format!("__Seal_{plain}"),
            value: format!("__Value_{plain}"),
        }
    }

    /// The type of a code as it is passed around, with the lifetime of a text.
    pub(super) fn code(&self, lifetime: &str) -> String {
        code_path(self.code_type, lifetime)
    }

    /// The type of a code as it is kept.
    pub(super) fn stored(&self) -> String {
        match self.code_type {
            CodeType::Str => "__errcodes_alloc::boxed::Box<::core::primitive::str>".to_owned(),
            CodeType::Integer(_) => self.code(""),
        }
    }
}

/// The Rust type of codes.
pub(super) fn code_path(code_type: CodeType, lifetime: &str) -> String {
    match code_type {
        CodeType::Str => format!("&{lifetime} ::core::primitive::str"),
        CodeType::Integer(integer) => format!("::core::primitive::{}", integer.name()),
    }
}
