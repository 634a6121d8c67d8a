//! Branches on the names of constants: `case DOOR_E_LOST: return "There is no door"`. Their codes are known only if the file defines the names.

use std::collections::HashSet;

use super::reader::{Body, Reader};
use super::subject::is_of_errors;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::identifier_is_about_errors;

/// The branches of a function that have names and texts.
pub(super) struct NamedBranches {
    pub(super) function: String,
    /// The number of the function in the file.
    pub(super) number: usize,
    names: Vec<String>,
    line: usize,
}

impl NamedBranches {
    pub(super) fn new(function: &str, number: usize, line: usize) -> Self {
        Self {
            function: function.to_owned(),
            number,
            names: Vec::new(),
            line,
        }
    }

    pub(super) fn extend(&mut self, names: Vec<String>) {
        self.names.extend(names);
    }

    /// Reports the branches if they are about errors, and the file defines none of the names.
    pub(super) fn report(&self, known: &HashSet<String>) -> Option<Skipped> {
        let is_known = self.names.iter().any(|name| known.contains(name));
        let about = self.names.iter();
        let about = about.filter(|name| identifier_is_about_errors(name));
        let is_about_errors = is_of_errors(&self.function) || about.count() * 2 > self.names.len();
        (self.names.len() >= super::FEWEST && !is_known && is_about_errors).then(|| {
            Skipped::new(
                Location::Line(self.line),
                excerpt(&format!("{}: {}", self.function, self.names.join(", "))),
                "texts of names that the file does not define",
            )
        })
    }
}

/// Reads the names of a branch after its keyword, and passes its text.
pub(super) fn read_names(reader: &mut Reader<'_, '_>) -> Option<Vec<String>> {
    let mut names = Vec::new();
    loop {
        reader.eat(&["."]);
        let path = reader.path()?;
        names.push(path.rsplit('.').next().unwrap_or_default().to_owned());
        if reader.eat(&[",", "|"]) {
            continue;
        }
        if !(reader.eat(&[":", "->", "=>"]) || reader.eat_word(&["then"])) {
            return None;
        }
        // `case A: case B:` share a text.
        if !reader.eat_word(&["case"]) {
            break;
        }
    }
    (!matches!(reader.body(), Body::Other)).then_some(names)
}
