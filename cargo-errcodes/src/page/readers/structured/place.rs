//! The position of a value in a data file, and the subject that its keys indicate.

use std::fmt;

use crate::page::location::Pointer;
use crate::page::vocabulary::is_about_errors;

/// The position of a value in a data file.
#[derive(Clone, Default)]
pub(super) struct Place {
    pub(super) pointer: Pointer,
    depth: usize,
    /// True if the key of the value indicates that the value is about error codes.
    pub(super) key_is_about_errors: bool,
    /// True if the key of the value or of an enclosing value indicates this.
    pub(super) is_about_errors: bool,
}

impl Place {
    pub(super) fn child(&self, key: &Key<'_>) -> Self {
        let key_is_about_errors = match key {
            Key::Name(name) => is_about_errors(name),
            Key::Index(_) => false,
        };
        Self {
            pointer: self.pointer.child(key),
            depth: self.depth + 1,
            key_is_about_errors,
            is_about_errors: self.is_about_errors || key_is_about_errors,
        }
    }

    /// Returns whether the value is the whole file, or the value that the user selected.
    pub(super) fn is_top(&self) -> bool {
        self.depth == 0
    }
}

/// The key of a value in a list or an object, displayed as in a JSON pointer.
pub(super) enum Key<'t> {
    Name(&'t str),
    Index(usize),
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => formatter.write_str(&name.replace('~', "~0").replace('/', "~1")),
            Self::Index(index) => index.fmt(formatter),
        }
    }
}
