//! Lists in which some errors are objects and others are calls: `ErrNoDoor = NewError(1001, "no door")` beside
//! `ErrNoKey = &Error{Code: 1003, Message: "no key"}`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Object;
use crate::page::readers::c::declaration::{Calls, Declaration};
use crate::page::vocabulary::is_code_heading;

/// The maximum number of lines from an object to a call in the same list.
const NEAR: usize = 3;

/// Moves the calls beside the objects of a list to the list.
pub(super) fn add_calls<'l>(
    lists: impl Iterator<Item = &'l mut Vec<Object>>,
    calls: &mut Vec<Declaration>,
) {
    let by_line: BTreeMap<usize, usize> = calls
        .iter()
        .enumerate()
        .filter(|(_, declaration)| declaration.calls == Calls::OfVariables)
        .flat_map(|(at, declaration)| {
            let constants = declaration.constants.iter();
            constants.map(move |constant| (constant.line, at))
        })
        .collect();
    for list in lists {
        let Some(mut keys) = Keys::of(list) else {
            continue;
        };
        let (mut near, mut inner) = (BTreeSet::new(), HashSet::new());
        for object in &*list {
            let lines = object.line.saturating_sub(NEAR)..=object.last + NEAR;
            for (line, at) in by_line.range(lines) {
                near.insert(*at);
                if (object.line + 1..=object.last).contains(line) {
                    inner.insert(*at);
                }
            }
        }
        // Calls in an object are values of its fields.
        for at in near.into_iter().filter(|at| !inner.contains(at)) {
            keys.take(list, &mut calls[at]);
        }
        list.sort_by_key(|object| object.line);
    }
    calls.retain(|declaration| !declaration.constants.is_empty());
}

/// The keys of the objects for what calls have.
struct Keys {
    code: String,
    text: String,
    /// The codes in the list.
    codes: HashSet<String>,
}

impl Keys {
    /// Returns the keys of the code and the text, if all objects have a name.
    fn of(list: &[Object]) -> Option<Self> {
        let have_names = list.iter().all(|object| !object.symbol.is_empty());
        let mut fields = list.iter().flat_map(|object| &object.fields);
        let code = fields.clone().find(|(key, _)| is_code_heading(key))?;
        let text = fields.find(|(key, text)| !is_code_heading(key) && text.contains(' '))?;
        have_names.then(|| Self {
            code: code.0.clone(),
            text: text.0.clone(),
            codes: list
                .iter()
                .filter_map(Object::code)
                .map(str::to_owned)
                .collect(),
        })
    }

    /// Moves the calls to a list, if none of them has the code of another error.
    fn take(&mut self, list: &mut Vec<Object>, calls: &mut Declaration) {
        let mut constants = calls.constants.iter();
        if constants.any(|call| call.symbol.is_empty() || self.codes.contains(&call.value)) {
            return;
        }
        let codes = calls.constants.iter().map(|call| call.value.clone());
        self.codes.extend(codes);
        list.extend(calls.constants.drain(..).map(|call| Object {
            symbol: call.symbol,
            fields: vec![
                (self.code.clone(), call.value),
                (self.text.clone(), call.comment),
            ],
            expressions: Vec::new(),
            line: call.line,
            last: call.line,
        }));
    }
}
