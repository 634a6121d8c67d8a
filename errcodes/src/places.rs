//! The values at the locations of one level of a response.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::framing::{Format, Text};
use crate::json::Token;
use crate::location::{Location, Locations, Part, Source};
use crate::search::{Key, Match, Matches, Target, ValueKind, search};
use crate::{Response, percent};

/// A part of an error, with its locations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Code,
    Message,
    Detail,
    Symbol,
    ProblemType,
    Path,
    /// The further value with this index.
    Value(usize),
}

impl Field {
    /// Returns the fields of a level.
    fn all(locations: &Locations) -> impl Iterator<Item = Self> {
        let fields = [
            Self::Code,
            Self::Message,
            Self::Detail,
            Self::Symbol,
            Self::ProblemType,
            Self::Path,
        ];
        let values = (0..locations.values.len()).map(Self::Value);
        fields.into_iter().chain(values)
    }

    fn locations(self, all: &Locations) -> &'static [Location] {
        match self {
            Self::Code => all.code,
            Self::Message => all.message,
            Self::Detail => all.detail,
            Self::Symbol => all.symbol,
            Self::ProblemType => all.problem_type,
            Self::Path => all.path,
            Self::Value(index) => all.values.get(index).map_or(&[], |(_, value)| value),
        }
    }

    fn kind(self) -> ValueKind {
        match self {
            Self::Path => ValueKind::Path,
            Self::Value(_) => ValueKind::Scalar,
            _ => ValueKind::Text,
        }
    }

    /// Returns whether a part of a string can be a value of this field.
    fn accepts_part(self, part: &str) -> bool {
        self != Self::Symbol || !part.contains(char::is_whitespace)
    }

    /// Returns whether a value of this field selects the error.
    fn selects(self) -> bool {
        matches!(self, Self::Code | Self::Symbol | Self::ProblemType)
    }
}

/// A location, and the values there.
#[derive(Debug)]
pub(crate) struct Place<'b> {
    pub(crate) field: Field,
    location: &'static Location,
    /// The number of locations of this field before this one.
    order: usize,
    /// The pointer up to its last wildcard. Values at pointers with the same stem belong to the same errors.
    pub(crate) stem: &'static str,
    /// The number of wildcards.
    wildcards: usize,
    /// The names that are not codes, because other locations name them: `text` for the pointers `/error/*#` and `/error/text`.
    other_names: Vec<&'static str>,
    /// `true` if the values are in XML, where each name in the pointer matches several elements.
    has_repeated_names: bool,
    pub(crate) values: Vec<Match<'b>>,
    /// The number of values beyond the limit.
    pub(crate) omitted: usize,
}

impl<'b> Place<'b> {
    /// Returns a location without values.
    fn new(field: Field, order: usize, location: &'static Location) -> Self {
        let (stem, wildcards) = match &location.source {
            Source::Pointer(pointer) => (pointer.stem, pointer.wildcards()),
            _ => ("", 0),
        };
        Self {
            field,
            location,
            order,
            stem,
            wildcards,
            other_names: Vec::new(),
            has_repeated_names: false,
            values: Vec::new(),
            omitted: 0,
        }
    }

    /// Returns whether the values are in the documents of the body.
    pub(crate) fn is_in_documents(&self) -> bool {
        matches!(self.location.source, Source::Pointer(_))
    }

    /// Returns the target of the search in documents.
    fn target(&self) -> Option<Target> {
        match &self.location.source {
            Source::Pointer(pointer) => Some(Target::new(pointer, self.field.kind())),
            _ => None,
        }
    }

    /// Returns the number of keys of a value here that say which value at another place belongs to the same error. The first
    /// wildcards of both pointers match the same elements. In XML, all elements say it.
    ///
    /// A value in an element that has to fulfil a contradictory condition is in another element.
    pub(crate) fn shared_keys(&self, other: &Self) -> usize {
        let common = match (&self.location.source, &other.location.source) {
            (Source::Pointer(own), Source::Pointer(other)) => {
                own.segments_before_contradiction(other)
            }
            _ => None,
        };
        match (common, self.has_repeated_names) {
            (Some(common), true) => common.len(),
            (None, true) => usize::MAX,
            (Some(common), false) => common
                .iter()
                .filter(|segment| segment.name.is_wildcard())
                .count(),
            (None, false) => self.wildcards.min(other.wildcards),
        }
    }

    /// Returns the number of first keys of a value here that say in which element of the innermost list around both places it is.
    pub(crate) fn list_keys(&self, other: &Self) -> usize {
        let (Source::Pointer(own), Source::Pointer(other)) =
            (&self.location.source, &other.location.source)
        else {
            return 0;
        };
        let list = own.common_list(other).iter();
        if self.has_repeated_names {
            list.len()
        } else {
            list.filter(|segment| segment.name.is_wildcard()).count()
        }
    }

    /// Returns whether the values are in another list than those at another place.
    pub(crate) fn is_other_list(&self, other: &Self) -> bool {
        match (&self.location.source, &other.location.source) {
            (Source::Pointer(own), Source::Pointer(of_other)) => {
                own.is_other_list(of_other)
                    || self.is_before_inner_codes(other)
                    || other.is_before_inner_codes(self)
                    || self.has_repeated_names
                        && other.has_repeated_names
                        && own.is_parallel(of_other)
            }
            _ => false,
        }
    }

    /// Returns whether this is a location of the code before that of a list inside, so that its errors are further ones, and not alternatives.
    fn is_before_inner_codes(&self, other: &Self) -> bool {
        match (&self.location.source, &other.location.source) {
            (Source::Pointer(own), Source::Pointer(inner)) => {
                self.field == Field::Code
                    && other.field == Field::Code
                    && self.order < other.order
                    && other.is_deeper_than(self)
                    && own.is_beside_list(inner)
            }
            _ => false,
        }
    }

    /// Returns whether the values are beside those at another place: both are headers, or members of the same object.
    pub(crate) fn is_beside(&self, other: &Self) -> bool {
        match (&self.location.source, &other.location.source) {
            (Source::Pointer(own), Source::Pointer(other)) => own.is_beside(other),
            (Source::Header(_), Source::Header(_)) | (Source::Body, Source::Body) => true,
            _ => false,
        }
    }

    /// Returns whether the values are in other elements inside those of another place.
    pub(crate) fn is_deeper_than(&self, other: &Self) -> bool {
        self.wildcards > other.wildcards
    }

    /// Returns whether the value is the HTTP status.
    pub(crate) fn is_http_status(&self) -> bool {
        matches!(self.location.source, Source::HttpStatus)
    }

    /// Returns whether a value is a part of a text with several words. If it is not a code that the catalog lists, it is no code.
    pub(crate) fn has_words(&self, value: &Match<'_>) -> bool {
        let has_words = |value: &Token<'_>| match value {
            Token::Text(text) => text.contains(char::is_whitespace),
            Token::Number(_) => false,
        };
        self.location.part.is_some() && has_words(&value.value)
    }

    /// Returns the pointer to a value that was understood completely. If the value is a name, the member is more than that.
    pub(crate) fn pointer_to(&self, value: &Match<'_>) -> Option<Cow<'static, str>> {
        match &self.location.source {
            Source::Pointer(pointer)
                if self.location.part.is_none()
                    && !self.has_repeated_names
                    && !pointer.is_key() =>
            {
                Some(if pointer.is_plain() {
                    pointer.text.into()
                } else {
                    pointer.plain(value.keys.iter().map(Key::to_text)).into()
                })
            }
            _ => None,
        }
    }

    /// Adds a value that is not in a document.
    fn push_outside(&mut self, value: Token<'b>) {
        self.push(Match {
            document: None,
            keys: Vec::new(),
            at: 0,
            value,
        });
    }

    fn push(&mut self, value: Match<'b>) {
        let is_other_name = |key: &Key<'_>| self.other_names.contains(&&*key.to_text());
        if !self.other_names.is_empty() && value.keys.last().is_some_and(is_other_name) {
            return;
        }
        let Some(part) = self.location.part else {
            self.values.push(value);
            return;
        };
        let find = match self.field {
            Field::Message | Field::Detail => Part::rest_of,
            _ => Part::of,
        };
        let part = match &value.value {
            Token::Text(Cow::Borrowed(text)) => find(&part, text).map(Cow::Borrowed),
            Token::Text(Cow::Owned(text)) => find(&part, text).map(|part| Cow::Owned(part.into())),
            Token::Number(_) => None,
        };
        let part = part.map(|part| match part {
            Cow::Borrowed(part) => Cow::Borrowed(part.trim()),
            Cow::Owned(part) => Cow::Owned(part.trim().into()),
        });
        let part = part.map(|part| match self.location.source {
            // A part of an address.
            Source::Header(name) if name.eq_ignore_ascii_case("location") => {
                percent::decoded_value(part.as_bytes()).into()
            }
            _ => part,
        });
        if let Some(part) = part.filter(|part| self.field.accepts_part(part)) {
            self.values.push(Match {
                value: Token::Text(part),
                ..value
            });
        }
    }

    fn extend(&mut self, format: Format, matches: Matches<'b>) {
        self.omitted += matches.omitted;
        self.has_repeated_names |= format.has_repeated_names();
        for found in &matches.found {
            // A string of JSON can contain XML.
            let mut keys = found.keys.iter();
            self.has_repeated_names |= keys.any(|key| matches!(key, Key::Element(..)));
        }
        let accepts_all = self.location.part.is_none() && self.other_names.is_empty();
        if accepts_all && self.values.is_empty() {
            self.values = matches.found;
        } else {
            matches.found.into_iter().for_each(|found| self.push(found));
        }
    }
}

impl Match<'_> {
    /// Returns whether the value is a text of this field. Empty texts are not, and only paths and further values can be numbers.
    pub(crate) fn is_text(&self, field: Field) -> bool {
        match &self.value {
            Token::Text(text) => !text.trim().is_empty(),
            Token::Number(_) => field.kind() != ValueKind::Text,
        }
    }
}

/// The values at the locations of all levels.
#[derive(Debug)]
pub(crate) struct Found<'b> {
    /// The locations of each level, the outermost level first.
    pub(crate) levels: Vec<Vec<Place<'b>>>,
    /// `true` if a document in the body is cut off.
    pub(crate) is_cut_off: bool,
}

impl<'b> Found<'b> {
    /// Finds the values in one pass over each document.
    pub(crate) fn new(
        levels: impl Iterator<Item = &'static Locations>,
        response: &'b Response,
        texts: &'b [Text<'_>],
    ) -> Self {
        let mut found = Self {
            levels: levels.map(places).collect(),
            is_cut_off: false,
        };
        found.read_response(response);
        found.read_documents(texts);
        found
    }

    fn places(&mut self) -> impl Iterator<Item = &mut Place<'b>> {
        self.levels.iter_mut().flatten()
    }

    /// Reads the values that are not in a document.
    fn read_response(&mut self, response: &'b Response) {
        for place in self.places() {
            match place.location.source {
                Source::HttpStatus => {
                    let status = response.http_status().to_string();
                    place.push_outside(Token::Number(status.into()));
                }
                Source::Header(name) => {
                    for text in response.header_texts(name) {
                        place.push_outside(Token::Text(text));
                    }
                }
                Source::Body => {
                    let text = String::from_utf8_lossy(response.body());
                    place.push_outside(Token::Text(text.trim().to_owned().into()));
                }
                Source::Pointer(_) => {}
            }
        }
    }

    /// Reads the documents, of which a text can contain several.
    fn read_documents(&mut self, texts: &'b [Text<'_>]) {
        let targets: Vec<_> = self.places().filter_map(|place| place.target()).collect();
        let mut document = 0;
        for Text { json: text, format } in texts {
            let mut at = 0;
            while let Some(start) = next_document(text, at) {
                // Other values have no members.
                let is_container = matches!(text[start], b'{' | b'[');
                let found = is_container.then(|| search(text, start, document, *format, &targets));
                let Some((matches, end)) = found.flatten() else {
                    self.is_cut_off |= may_be_cut_off(&text[start..]);
                    break;
                };
                let in_documents = self.places().filter(|place| place.is_in_documents());
                for (place, matches) in in_documents.zip(matches) {
                    place.extend(*format, matches);
                }
                document += 1;
                at = end;
            }
        }
    }
}

fn places<'b>(locations: &'static Locations) -> Vec<Place<'b>> {
    let mut places = Vec::with_capacity(locations.code.len() + locations.message.len() + 4);
    for field in Field::all(locations) {
        let locations = field.locations(locations).iter().enumerate();
        places.extend(locations.map(|(order, location)| Place::new(field, order, location)));
    }
    for index in 0..places.len() {
        let place = &places[index];
        if let (true, Source::Pointer(pointer)) = (place.field.selects(), &place.location.source)
            && pointer.is_key()
        {
            let others = places
                .iter()
                .filter_map(|other| match &other.location.source {
                    Source::Pointer(other) => pointer.name_beside_key(other),
                    _ => None,
                });
            places[index].other_names = others.collect();
        }
    }
    places
}

/// Returns the start of the next document in a text. Text after a document is ignored, unless another document or a line with one
/// follows.
fn next_document(text: &[u8], at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let is_separator = |byte: &u8| b" \t\n\r\x1E".contains(byte);
    let start = rest.iter().position(|byte| !is_separator(byte))?;
    if at == 0 || matches!(rest[start], b'{' | b'[') {
        return Some(at + start);
    }
    let line = rest.windows(2).position(|start| start == b"\n{")?;
    Some(at + line + 1)
}

/// Returns whether a text that could not be read begins like a document with members.
fn may_be_cut_off(text: &[u8]) -> bool {
    if cfg!(feature = "xml") && text.starts_with(b"<?xml") {
        return true;
    }
    match text.split_first() {
        Some((b'{', _)) => true,
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{"),
        _ => false,
    }
}
