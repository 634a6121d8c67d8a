//! The values that a search finds.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::framing::Format;
use crate::json::Token;
use crate::location::Name;

/// The maximum number of values at one pointer.
pub(crate) const MAX_MATCHES: usize = 65_536;

/// A member or an element that a wildcard matched.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key<'b> {
    /// The element of an array with this index.
    Index(usize),
    /// The member of this name, the part of its name that `*` stands for, or the names that `**` matched, separated by `/` and escaped
    /// as in a pointer.
    Name(Cow<'b, str>),
    /// The element of this name in XML, and the number of elements of this name before it.
    Element(Cow<'b, str>, usize),
}

impl Key<'_> {
    pub(crate) fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Index(index) => index.to_string().into(),
            Self::Name(name) | Self::Element(name, _) => (&**name).into(),
        }
    }

    /// Returns the length of the text.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Index(index) => index.checked_ilog10().map_or(1, |log| log as usize + 1),
            Self::Name(name) | Self::Element(name, _) => name.len(),
        }
    }

    /// Returns whether a name in a pointer matches the member or the element.
    pub(super) fn is_matched_by(&self, name: Name) -> bool {
        match (name, self) {
            (Name::Any | Name::AnyDepth, _) => true,
            // Most names are not numbers, so that no text of the index is needed.
            (Name::Exact(name), Self::Index(_))
                if !name.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                false
            }
            _ => name.matches(&self.to_text()),
        }
    }

    /// Returns whether the server did not name the member.
    pub(super) fn is_special_in(&self, format: Format) -> bool {
        match self {
            Self::Index(_) => false,
            Self::Name(name) | Self::Element(name, _) => format.is_special(name),
        }
    }

    fn into_owned(self) -> Key<'static> {
        match self {
            Self::Index(index) => Key::Index(index),
            Self::Name(name) => Key::Name(name.into_owned().into()),
            Self::Element(name, number) => Key::Element(name.into_owned().into(), number),
        }
    }
}

/// A value at a location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match<'b> {
    /// The document of the body that contains it, or `None` if it is not in a document.
    pub(crate) document: Option<usize>,
    /// The names and indices that the wildcards of the pointer matched, in order.
    pub(crate) keys: Vec<Key<'b>>,
    /// The position of the value in the document.
    pub(crate) at: usize,
    pub(crate) value: Token<'b>,
}

/// The values at a pointer, in the order of the document.
#[derive(Debug, Default)]
pub(crate) struct Matches<'b> {
    pub(crate) found: Vec<Match<'b>>,
    /// The number of further values, beyond [`MAX_MATCHES`].
    pub(crate) omitted: usize,
}

impl<'b> Matches<'b> {
    pub(super) fn push(&mut self, found: Match<'b>) {
        if self.found.len() < MAX_MATCHES {
            self.found.push(found);
        } else {
            self.omitted += 1;
        }
    }

    pub(super) fn truncate(&mut self, length: usize) {
        self.found.truncate(length);
    }
}

impl Match<'_> {
    pub(super) fn into_owned<'o>(self) -> Match<'o> {
        Match {
            document: self.document,
            keys: self.keys.into_iter().map(Key::into_owned).collect(),
            at: self.at,
            value: match self.value {
                Token::Text(text) => Token::Text(text.into_owned().into()),
                Token::Number(number) => Token::Number(number.into_owned().into()),
            },
        }
    }
}

/// Returns names separated by `/`, escaped as in a pointer.
pub(super) fn path(keys: &[Key<'_>]) -> String {
    let mut path = String::new();
    for (index, key) in keys.iter().enumerate() {
        if index > 0 {
            path.push('/');
        }
        path.push_str(&escaped(&key.to_text()));
        if let Key::Element(_, number @ 1..) = key {
            path.extend(["[", &(number + 1).to_string(), "]"]);
        }
    }
    path
}

/// Escapes a name for a pointer.
pub(crate) fn escaped(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) {
        name.replace('~', "~0").replace('/', "~1").into()
    } else {
        name.into()
    }
}
