//! Finds the values at several pointers in one pass over a document.
//!
//! The pass also checks the structure of the document. Members that no pointer needs are skipped, and nothing is stored for them.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use self::condition::is_true;
use self::found::path;
use crate::framing::{Format, text_in_string};
use crate::json::{Reader, Token};
use crate::location::{Name, Pointer, Segment};

pub(crate) use self::found::{Key, Match, Matches, escaped};

mod condition;
mod found;
#[cfg(test)]
mod tests;

/// The maximum number of bytes in the names that the wildcards of a pointer match.
const MAX_NAMES: usize = 1024;
/// The maximum depth of a value that `**` can match.
const MAX_DEPTH: usize = 128;
/// The maximum number of strings that contain documents and are inside each other.
const MAX_EMBEDDED: u8 = 3;

/// A pointer to search for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    pointer: &'static Pointer,
    /// `true` if the pointer contains `**`.
    has_any_depth: bool,
    kind: ValueKind,
}

/// The kind of the values that a location selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueKind {
    /// A string or a number.
    Text,
    /// A string, a number, or an array, whose elements are joined.
    Path,
    /// A string, a number, or a boolean.
    Scalar,
}

impl Target {
    pub(crate) fn new(pointer: &'static Pointer, kind: ValueKind) -> Self {
        Self {
            pointer,
            has_any_depth: pointer.any_depth().is_some(),
            kind,
        }
    }

    fn segments(&self) -> &'static [Segment] {
        self.pointer.segments
    }
}

/// Finds the values at the targets in a document, which begins at `start` and has the number `document`. Returns them and the end of the document, or `None` if
/// the document does not have the structure of JSON.
pub(crate) fn search<'b>(
    body: &'b [u8],
    start: usize,
    document: usize,
    format: Format,
    targets: &[Target],
) -> Option<(Vec<Matches<'b>>, usize)> {
    let mut reader = Reader { body, at: start };
    reader.skip_whitespace();
    let mut search = Search {
        document,
        format,
        targets,
        // Room for the states of a few pointers and levels: growing costs more.
        states: Vec::with_capacity(4 * targets.len()),
        trail: Vec::new(),
        seen: Vec::new(),
        matches: targets.iter().map(|_| Matches::default()).collect(),
        embedded: 0,
        outer_at: None,
    };
    for (target, Target { pointer, .. }) in targets.iter().enumerate() {
        if is_true(pointer.conditions, reader) {
            search.add(State { target, step: 0 }, reader);
        }
    }
    search.value(&mut reader, 0)?;
    Some((search.matches, reader.at))
}

/// The part of a pointer that leads to the current value.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    target: usize,
    /// The number of segments that have been matched.
    step: usize,
}

struct Search<'t, 'b> {
    document: usize,
    /// In XML, each name in a pointer matches several elements.
    format: Format,
    targets: &'t [Target],
    /// The states of the current value and of the values around it. Those of the current value are last.
    states: Vec<State>,
    /// The members and elements that lead to the current value.
    trail: Vec<Key<'b>>,
    matches: Vec<Matches<'b>>,
    /// The states that have led into the objects around the current value, each with the number of values found before.
    seen: Vec<(State, usize)>,
    /// The number of strings around this document.
    embedded: u8,
    /// The position of the string that contains this document.
    outer_at: Option<usize>,
}

impl<'b> Search<'_, 'b> {
    fn segment(&self, state: State) -> Option<&'static Segment> {
        self.targets.get(state.target)?.segments().get(state.step)
    }

    /// Adds a state of the value at the reader. `**` can match no levels.
    fn add(&mut self, state: State, reader: Reader<'b>) {
        self.states.push(state);
        let segment = self.segment(state);
        let is_end_of_any_depth = |segment: &Segment| {
            segment.name == Name::AnyDepth && !segment.is_key && is_true(segment.conditions, reader)
        };
        if segment.is_some_and(is_end_of_any_depth) {
            self.states.push(State {
                step: state.step + 1,
                ..state
            });
        }
    }

    /// Reads a value. Its states begin at `first`.
    fn value(&mut self, reader: &mut Reader<'b>, first: usize) -> Option<()> {
        reader.skip_whitespace();
        if self.states.len() == first {
            return reader.skip_well_formed();
        }
        let is_open = |search: &Self, state: &State| search.segment(*state).is_some();
        let has_open = self.states[first..]
            .iter()
            .any(|state| is_open(self, state));
        match reader.peek()? {
            open @ (b'{' | b'[') => {
                self.joined_arrays(*reader, first);
                if self.format.has_repeated_names() {
                    self.text_of_element(*reader, first);
                }
                if has_open && self.trail.len() < MAX_DEPTH {
                    self.members(reader, first, open == b'{')
                } else {
                    reader.skip_well_formed()
                }
            }
            b'"' => {
                let at = reader.at;
                let text = reader.text()?;
                if has_open {
                    self.embedded(&text, at, first);
                }
                self.complete(&Token::Text(text), at, first);
                Some(())
            }
            _ => {
                let at = reader.at;
                let word = core::str::from_utf8(reader.word()?).ok();
                match word {
                    Some(word @ ("true" | "false")) => self.boolean(word, at, first),
                    word => {
                        if let Some(number) = word.and_then(Token::number) {
                            self.complete(&number, at, first);
                        }
                    }
                }
                Some(())
            }
        }
    }

    /// Reads the members of an object, or the elements of an array.
    fn members(&mut self, reader: &mut Reader<'b>, first: usize, is_object: bool) -> Option<()> {
        let end = if is_object { b'}' } else { b']' };
        let last = self.states.len();
        let seen = self.seen.len();
        let mut numbers = BTreeMap::new();
        let mut is_after_value = false;
        let mut index = 0;
        reader.at += 1;
        while reader.skip(end).is_none() {
            if is_after_value {
                reader.skip(b',')?;
                is_after_value = false;
                continue;
            }
            let key = if is_object {
                Key::Name(reader.key()?)
            } else {
                index += 1;
                Key::Index(index - 1)
            };
            reader.skip_whitespace();
            self.enter(&key, *reader, first..last);
            if self.states.len() == last {
                reader.skip_well_formed()?;
            } else {
                let key = match key {
                    Key::Name(name) if self.format.has_repeated_names() => {
                        let number = numbers.entry(name.clone()).or_insert(0_usize);
                        *number += 1;
                        Key::Element(name, *number - 1)
                    }
                    key => {
                        self.forget_repeated(seen, last);
                        key
                    }
                };
                self.trail.push(key);
                self.keys(*reader, last);
                self.value(reader, last)?;
                self.trail.pop();
                self.states.truncate(last);
            }
            is_after_value = true;
        }
        self.seen.truncate(seen);
        Some(())
    }

    /// Adds the states of a member, whose value begins at the reader.
    fn enter(&mut self, key: &Key<'b>, reader: Reader<'b>, states: core::ops::Range<usize>) {
        for index in states {
            let state = self.states[index];
            let Some(segment) = self.segment(state) else {
                continue;
            };
            let (next, conditions) = match segment.name {
                // The conditions are those of the last value that it matches.
                Name::AnyDepth => (state.step, &[][..]),
                // A wildcard matches what the server names, in XML elements.
                name if name.is_wildcard() && key.is_special_in(self.format) => continue,
                Name::Any if self.format.has_only_named_members() => continue,
                name if key.is_matched_by(name) => (state.step + 1, segment.conditions),
                _ => continue,
            };
            if is_true(conditions, reader) {
                let target = state.target;
                self.add(State { target, step: next }, reader);
            }
        }
    }

    /// If a JSON object contains several members with the same name, only the last one counts: forgets what was found in the others.
    /// `first` is the index of the first state that has led into this object in the list of seen ones.
    fn forget_repeated(&mut self, first: usize, last: usize) {
        for state in &self.states[last..] {
            let target = &self.targets[state.target];
            let before = state.step.checked_sub(1);
            let segment = before.and_then(|step| target.segments().get(step));
            let is_exact = segment.is_some_and(|segment| !segment.name.is_wildcard());
            if !is_exact || target.has_any_depth {
                continue;
            }
            let matches = &mut self.matches[state.target];
            match self.seen[first..].iter().find(|(seen, _)| seen == state) {
                Some((_, length)) => matches.truncate(*length),
                None => self.seen.push((*state, matches.found.len())),
            }
        }
    }

    /// Adds the values of the pointers that end with `#`.
    fn keys(&mut self, reader: Reader<'b>, first: usize) {
        if self.format.has_only_named_members() {
            return;
        }
        for index in first..self.states.len() {
            let State { target, step } = self.states[index];
            let segments = self.targets[target].segments();
            let is_done = match segments.get(step) {
                // `**#` is complete at each level.
                Some(segment) => {
                    segment.is_key
                        && segment.name == Name::AnyDepth
                        && is_true(segment.conditions, reader)
                }
                None => segments.last().is_some_and(|segment| segment.is_key),
            };
            if is_done && let Some(keys) = self.matched_keys(target) {
                let value = keys
                    .last()
                    .map_or_else(String::new, |key| key.to_text().into_owned());
                self.push(target, keys, reader.at, Token::Text(value.into()));
            }
        }
    }

    /// Adds a value to the pointers that lead to it.
    fn complete(&mut self, value: &Token<'b>, at: usize, first: usize) {
        self.complete_if(|_| true, value, at, first);
    }

    /// Adds `true` or `false` to the pointers that lead to it. Other kinds of values cannot be booleans.
    fn boolean(&mut self, word: &'b str, at: usize, first: usize) {
        let value = Token::Text(word.into());
        self.complete_if(|kind| kind == ValueKind::Scalar, &value, at, first);
    }

    fn complete_if(
        &mut self,
        accepts: impl Fn(ValueKind) -> bool,
        value: &Token<'b>,
        at: usize,
        first: usize,
    ) {
        for index in first..self.states.len() {
            let State { target, step } = self.states[index];
            let segments = self.targets[target].segments();
            let is_done = step == segments.len() && accepts(self.targets[target].kind);
            if is_done
                && segments.last().is_some_and(|segment| !segment.is_key)
                && let Some(keys) = self.matched_keys(target)
            {
                self.push(target, keys, at, value.clone());
            }
        }
    }

    /// Adds the elements of an array, joined by `/`, to the pointers to a path.
    fn joined_arrays(&mut self, reader: Reader<'b>, first: usize) {
        if reader.peek() != Some(b'[') {
            return;
        }
        for index in first..self.states.len() {
            let State { target, step } = self.states[index];
            let pointer = &self.targets[target];
            if pointer.kind == ValueKind::Path
                && step == pointer.segments().len()
                && let Some(path) = joined(reader)
                && let Some(keys) = self.matched_keys(target)
            {
                self.push(target, keys, reader.at, Token::Text(path.into()));
            }
        }
    }

    /// Adds the text of an element that also has attributes or other elements.
    fn text_of_element(&mut self, mut reader: Reader<'b>, first: usize) {
        let at = reader.at;
        let has_complete = self.states[first..]
            .iter()
            .any(|state| self.segment(*state).is_none());
        if has_complete
            && reader.enter("$text").is_some()
            && let Some(text) = reader.text()
        {
            self.complete(&Token::Text(text), at, first);
        }
    }

    fn push(&mut self, target: usize, keys: Vec<Key<'b>>, at: usize, value: Token<'b>) {
        let at = self.outer_at.unwrap_or(at);
        self.matches[target].push(Match {
            document: Some(self.document),
            keys,
            at,
            value,
        });
    }

    /// Returns what the wildcards of a target matched on the way to the current value, or `None` if it is too long. In XML, each name
    /// is a wildcard for the elements of this name.
    fn matched_keys(&self, target: usize) -> Option<Vec<Key<'b>>> {
        let segments = self.targets[target].segments();
        let mut keys = Vec::new();
        let mut length = 0;
        let mut trail = 0;
        for segment in segments {
            let levels = match segment.name {
                Name::AnyDepth => (self.trail.len() + 1).checked_sub(segments.len())?,
                _ => 1,
            };
            let matched = self.trail.get(trail..trail + levels)?;
            trail += levels;
            if !segment.name.is_wildcard() && !self.format.has_repeated_names() {
                continue;
            }
            length += matched.iter().map(|key| key.len() + 1).sum::<usize>();
            if length > MAX_NAMES {
                return None;
            }
            keys.push(match (segment.name, matched) {
                (Name::AnyDepth, levels) => Key::Name(path(levels).into()),
                (name @ Name::Affixes(..), [Key::Name(key)]) => {
                    Key::Name(name.wildcard_part(key)?.to_owned().into())
                }
                (_, [key, ..]) => key.clone(),
                (_, []) => return None,
            });
        }
        Some(keys)
    }

    /// Reads a string that contains a document, for the pointers that lead into it.
    fn embedded(&mut self, text: &str, at: usize, first: usize) {
        if self.embedded >= MAX_EMBEDDED {
            return;
        }
        let Some(document) = text_in_string(text) else {
            return;
        };
        let mut inner = Search {
            document: self.document,
            // The elements around the string say which error the document belongs to.
            format: if self.format.has_repeated_names() {
                self.format
            } else {
                document.format
            },
            targets: self.targets,
            states: self.states[first..].to_vec(),
            trail: self.trail.clone(),
            seen: Vec::new(),
            matches: self.targets.iter().map(|_| Matches::default()).collect(),
            embedded: self.embedded + 1,
            outer_at: Some(self.outer_at.unwrap_or(at)),
        };
        // The states that end here are those of the string itself.
        inner.states.retain(|state| {
            let target = self.targets.get(state.target);
            target.is_some_and(|target| state.step < target.segments().len())
        });
        let mut reader = Reader {
            body: &document.json,
            at: 0,
        };
        let is_read = inner.value(&mut reader, 0).is_some();
        reader.skip_whitespace();
        if !is_read || reader.at != document.json.len() {
            return;
        }
        for (matches, inner) in self.matches.iter_mut().zip(inner.matches) {
            matches.omitted += inner.omitted;
            for found in inner.found {
                matches.push(found.into_owned());
            }
        }
    }
}

/// Returns the strings and numbers of an array, separated by `/`.
fn joined(mut reader: Reader<'_>) -> Option<String> {
    let mut keys = Vec::new();
    let mut length = 0;
    reader.skip(b'[')?;
    while reader.skip(b']').is_none() {
        reader.skip_whitespace();
        let key = if reader.peek() == Some(b'"') {
            reader.text()?
        } else {
            let word = core::str::from_utf8(reader.word()?).ok()?;
            Token::number(word)?;
            word.into()
        };
        length += key.len() + 1;
        keys.push(Key::Name(key));
        if length > MAX_NAMES {
            return None;
        }
        if reader.skip(b',').is_none() && reader.peek() != Some(b']') {
            return None;
        }
    }
    (!keys.is_empty()).then(|| path(&keys))
}
