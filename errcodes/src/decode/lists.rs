//! Errors at several locations of the code, which can be alternatives, in different lists, or in different elements of one list.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::InstanceError;
use crate::instance::{Group, Instance, ValueKey};

/// The errors of a group.
pub(super) struct ReadGroup<'g, 'p, 'b, E> {
    pub(super) group: &'g Group<'p, 'b>,
    pub(super) errors: Vec<InstanceError<E>>,
    /// The number of errors that could not be read, or are beyond the limit of values.
    pub(super) omitted: usize,
}

impl<'p, 'b, E> ReadGroup<'_, 'p, 'b, E> {
    /// Returns the elements of a list that contain errors, each with whether the catalog lists one of them.
    fn elements(&self, length: usize) -> BTreeMap<ValueKey<'p, 'b>, bool> {
        let mut elements = BTreeMap::new();
        for error in &self.errors {
            let element = element(self.group, error, length);
            *elements.entry(element).or_default() |= error.is_listed_error();
        }
        elements
    }

    /// Returns whether errors of another group are not only alternatives: they are in another list, or in elements of the same list.
    pub(super) fn is_apart(&self, group: &Group<'p, 'b>) -> bool {
        self.group.is_other_list(group) || self.group.list_keys(group) > 0
    }

    /// Adds the errors to those of other groups, the most important first.
    pub(super) fn add_to(mut self, groups: &mut Vec<Self>) {
        for group in groups.iter_mut() {
            self.keep_other_elements(group);
        }
        groups.push(self);
    }

    /// Returns the errors of all groups, those of one list in the order of the body, and the number of errors that were not read.
    pub(super) fn joined(groups: Vec<Self>) -> (Vec<InstanceError<E>>, usize) {
        let omitted = groups.iter().map(|read| read.omitted).sum();
        let mut lists: Vec<&Group<'_, '_>> = Vec::new();
        let mut errors = Vec::new();
        for read in groups {
            let list = lists
                .iter()
                .position(|list| !list.is_other_list(read.group))
                .unwrap_or(lists.len());
            if list == lists.len() {
                lists.push(read.group);
            }
            errors.extend(read.errors.into_iter().map(|error| (list, error)));
        }
        errors.sort_by_key(|(list, error)| (*list, error.at));
        (
            errors.into_iter().map(|(_, error)| error).collect(),
            omitted,
        )
    }

    /// Of two groups with errors in the same elements of a list, keeps one error for each element: that of the first group, unless
    /// the catalog lists only that of the second one, which is this group.
    fn keep_other_elements(&mut self, first: &mut Self) {
        if self.group.is_other_list(first.group) {
            return;
        }
        let length = self.group.list_keys(first.group);
        let own = self.elements(length);
        let firsts = first.elements(length);
        self.errors.retain(|error| {
            let element = element(self.group, error, length);
            match firsts.get(&element) {
                Some(is_listed) => !is_listed && own.get(&element) == Some(&true),
                None => true,
            }
        });
        first.errors.retain(|error| {
            let element = element(first.group, error, length);
            firsts.get(&element) == Some(&true) || own.get(&element) != Some(&true)
        });
    }
}

/// Returns the element of a list that contains an error, from its first keys.
fn element<'p, 'b, E>(
    group: &Group<'p, 'b>,
    error: &InstanceError<E>,
    length: usize,
) -> ValueKey<'p, 'b> {
    let instance = group.instances.get(error.instance);
    let (document, keys) = instance.map_or((None, &[][..]), Instance::element);
    (document, keys.get(..length).unwrap_or(keys))
}
