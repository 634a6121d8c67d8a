//! Maps in groups: `['door' => [1001 => 'There is no door.'], 'key' => [2001 => 'There is no key.']]`.

use std::collections::HashSet;

use super::{FEWEST, Maps};
use crate::page::languages::preferred;
use crate::page::location::Location;
use crate::page::readers::c::declaration::{Constant, Counts, Declaration};
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::identifier_is_about_errors;

/// The entries of a map in another map.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) constants: Vec<Constant>,
}

impl Group {
    fn report(&self, reason: &str) -> Skipped {
        let codes = self.constants.iter().map(|constant| &*constant.value);
        let codes: Vec<&str> = codes.collect();
        let line = self.constants.first().map_or(0, |first| first.line);
        let text = excerpt(&format!("{}: {}", self.name, codes.join(", ")));
        Skipped::new(Location::Line(line), text, reason)
    }

    fn declaration(self) -> Declaration {
        Declaration {
            name: self.name,
            constants: self.constants,
            ..Declaration::default()
        }
    }
}

impl Maps {
    /// Adds the groups in a variable of this name: one declaration, or several if a code is in several groups.
    ///
    /// If most texts tell of failures, all groups are errors, and otherwise those that are about errors themselves.
    pub(super) fn add_groups(&mut self, name: &str, groups: Vec<Group>) {
        let groups = self.in_one_language(groups);
        let mut counts = Counts::default();
        for constant in groups.iter().flat_map(|group| &group.constants) {
            counts.add(constant);
        }
        let are_errors = identifier_is_about_errors(name) || counts.tell_of_errors();
        let (errors, others): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(|group| {
            let mut counts = Counts::default();
            group
                .constants
                .iter()
                .for_each(|constant| counts.add(constant));
            are_errors || identifier_is_about_errors(&group.name) || counts.tell_of_errors()
        });
        if errors.is_empty() {
            // Programs have maps of all kinds.
            return;
        }
        for group in others {
            let reason = "neither its name nor its texts are about errors, beside groups that are";
            self.skipped.push(group.report(reason));
        }
        let mut codes = HashSet::new();
        let mut constants = errors.iter().flat_map(|group| &group.constants);
        let are_distinct = constants.all(|constant| codes.insert(&constant.value));
        let declarations: Vec<Declaration> = if errors.len() > 1 && are_distinct {
            vec![joined(name, errors)]
        } else {
            errors.into_iter().map(Group::declaration).collect()
        };
        let declarations = declarations.into_iter();
        self.declarations
            .extend(declarations.map(|declaration| Declaration {
                subject: crate::page::block::Subject::Errors,
                ..declaration
            }));
    }

    /// Returns the group of the language that is read, and reports the others, if each group has the texts of a language.
    fn in_one_language(&mut self, mut groups: Vec<Group>) -> Vec<Group> {
        let Some(chosen) = preferred(groups.iter().map(|group| &*group.name)) else {
            return groups;
        };
        let group = groups.swap_remove(chosen);
        for other in groups {
            let reason = format!(
                "texts in another language, only those in `{}` are read",
                group.name
            );
            self.skipped.push(other.report(&reason));
        }
        vec![group]
    }
}

/// Returns one declaration with the names of the groups as headings.
fn joined(name: &str, groups: Vec<Group>) -> Declaration {
    let constants = groups.into_iter().flat_map(|group| {
        let mut constants = group.constants;
        if let Some(first) = constants.first_mut() {
            first.group = Some(group.name);
        }
        constants
    });
    Declaration {
        name: name.to_owned(),
        constants: constants.collect(),
        ..Declaration::default()
    }
}

/// Returns whether the entries of a map can be a group: a single one is no list, but part of one.
pub(super) fn can_be_group(constants: &[Constant], elements: usize) -> bool {
    !constants.is_empty() && constants.len() * FEWEST >= elements
}
