//! The texts of constants in dictionaries whose keys are names: `{NO_DOOR: "There is no door."}`

use std::collections::{HashMap, HashSet};

use super::super::declaration::Declaration;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::identifier_is_about_errors;

/// The texts that dictionaries have for constants, each with the line of the dictionary.
#[derive(Default)]
pub(super) struct Texts {
    pub(super) by_name: HashMap<String, (String, usize)>,
}

impl Texts {
    /// Adds the texts to the constants. Constants outside of classes belong together if a dictionary has the texts of all.
    pub(super) fn add_to(&self, declaration: &mut Declaration) {
        let mut dictionaries = HashSet::new();
        for constant in &mut declaration.constants {
            let text = self.by_name.get(&constant.symbol);
            dictionaries.insert(text.map(|(_, line)| *line));
            if let Some((text, _)) = text {
                constant.comment.clone_from(text);
            }
        }
        let mut dictionaries = dictionaries.into_iter();
        if let (Some(family), Some(Some(line)), None) = (
            &mut declaration.family,
            dictionaries.next(),
            dictionaries.next(),
        ) {
            *family = format!("dictionary in line {line}");
        }
    }
}

/// A dictionary of texts by names.
pub(super) struct NamedTexts {
    pub(super) name: String,
    pub(super) keys: Vec<String>,
    pub(super) line: usize,
}

impl NamedTexts {
    /// Reports the dictionary if it is about errors, and the file defines none of its keys.
    pub(super) fn report(self, names: &HashSet<String>) -> Option<Skipped> {
        let is_known = self.keys.iter().any(|key| names.contains(key));
        let is_about_errors = identifier_is_about_errors(&self.name)
            || self.keys.iter().any(|key| identifier_is_about_errors(key));
        (!is_known && is_about_errors).then(|| {
            Skipped::new(
                Location::Line(self.line),
                excerpt(&format!("{}: {}", self.name, self.keys.join(", "))),
                "texts of names that the file does not define",
            )
        })
    }
}
