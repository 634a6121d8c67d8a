//! Errors at several locations of the code, which can be alternatives, in different lists, or in different elements of one list.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::InstanceError;
use crate::instance::{Group, ValueKey};

/// The errors of a group, each with its element.
pub(super) struct ReadGroup<'g, 'p, 'b, E> {
    pub(super) group: &'g Group<'p, 'b>,
    pub(super) errors: Vec<(ValueKey<'p, 'b>, InstanceError<E>)>,
    /// The number of errors that could not be read, or are beyond the limit of values.
    pub(super) omitted: usize,
}

/// Returns the element of a list that contains an error, from its first keys.
fn shortened<'p, 'b>((document, keys): ValueKey<'p, 'b>, length: usize) -> ValueKey<'p, 'b> {
    (document, keys.get(..length).unwrap_or(keys))
}

impl<'p, 'b, E> ReadGroup<'_, 'p, 'b, E> {
    /// Returns the elements of a list that contain errors, each with whether the catalog lists one of them.
    fn elements(&self, length: usize) -> BTreeMap<ValueKey<'p, 'b>, bool> {
        let mut elements = BTreeMap::new();
        for (element, error) in &self.errors {
            *elements.entry(shortened(*element, length)).or_default() |= error.is_listed_error();
        }
        elements
    }

    /// Returns whether errors of another group are not only alternatives: they are in another list, or in elements of the same list.
    pub(super) fn is_apart(&self, group: &Group<'p, 'b>) -> bool {
        self.group.is_other_list(group) || self.group.list_keys(group) > 0
    }

    /// Adds the errors to those of other groups, the most important first.
    pub(super) fn add_to(mut self, lists: &mut Vec<Self>) {
        for list in lists.iter_mut() {
            self.keep_other_elements(list);
        }
        let same = lists
            .iter_mut()
            .find(|list| !list.group.is_other_list(self.group));
        match same {
            Some(list) => list.append(self),
            None => lists.push(self),
        }
    }

    /// Adds the errors of another group in the same list.
    fn append(&mut self, other: Self) {
        self.errors.extend(other.errors);
        self.errors.sort_by_key(|(_, error)| error.at);
        self.omitted += other.omitted;
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
        self.errors.retain(|(element, _)| {
            let element = shortened(*element, length);
            match firsts.get(&element) {
                Some(is_listed) => !is_listed && own.get(&element) == Some(&true),
                None => true,
            }
        });
        first.errors.retain(|(element, _)| {
            let element = shortened(*element, length);
            firsts.get(&element) == Some(&true) || own.get(&element) != Some(&true)
        });
    }
}
