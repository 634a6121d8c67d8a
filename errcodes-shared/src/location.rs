//! Locations in responses, such as `/errors/*/code` and `header:x-error-code => *#{}`.
//!
//! The code generator checks locations with this parser, and writes the parts of each one into generated code, so that nothing is
//! parsed at run time. The parser allocates nothing: each part of a location is a part of its text.

pub use self::condition::{Condition, Conditions, Literal, Query};
pub use self::part::Part;

mod condition;
mod part;

/// A location in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location<'l> {
    /// The part of the response that contains the value.
    pub source: Source<'l>,
    /// The part of the value, if the value is a longer string.
    pub part: Option<Part<'l>>,
}

/// A part of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'l> {
    /// The HTTP status.
    HttpStatus,
    /// The header or the trailer with this name.
    Header(&'l str),
    /// The whole body.
    Body,
    /// The values at a pointer.
    Pointer(Pointer<'l>),
}

/// A JSON pointer with wildcards and conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer<'l> {
    text: &'l str,
    /// `true` if it is certainly a JSON pointer of RFC 6901, without wildcards and conditions.
    is_simple: bool,
}

/// A step of a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'l> {
    /// The members or elements that it matches.
    pub name: Name<'l>,
    /// `true` if the value is the matched name itself.
    pub is_key: bool,
    /// The conditions on the value that it matches.
    pub conditions: Conditions<'l>,
}

/// The name in a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'l> {
    /// The member of this name, or the element with this index.
    Exact(Escaped<'l>),
    /// Every member or element.
    Any,
    /// Members and elements at any depth.
    AnyDepth,
    /// Every member whose name begins and ends with these texts.
    Affixes(Escaped<'l>, Escaped<'l>),
}

impl Name<'_> {
    /// Returns whether the name can match several members.
    #[must_use]
    pub const fn is_wildcard(&self) -> bool {
        !matches!(self, Self::Exact(_))
    }
}

/// A name in a pointer, in which `~0` is `~`, `~1` is `/` and `~*` is `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escaped<'l>(pub &'l str);

impl Escaped<'_> {
    /// Returns the characters of the name.
    pub fn chars(&self) -> impl Iterator<Item = char> + '_ {
        let mut chars = self.0.chars();
        core::iter::from_fn(move || match chars.next()? {
            '~' => Some(match chars.next()? {
                '0' => '~',
                '1' => '/',
                other => other,
            }),
            c => Some(c),
        })
    }
}

/// An error in a location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocationError<'l> {
    /// The reason.
    pub kind: LocationErrorKind,
    /// The part of the location with the error.
    pub part: &'l str,
}

/// The reason why a text is not a location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocationErrorKind {
    /// The text is not a pointer and none of the other sources.
    Source,
    /// A `~` without `0`, `1` or `*` after it.
    Escape,
    /// The name of a header is empty or has other characters than a header.
    HeaderName,
    /// A segment has two `*`, but is not `**`.
    Wildcards,
    /// `**` has a condition, is the last segment, or occurs twice.
    AnyDepth,
    /// `*#` is not the last segment.
    KeyInside,
    /// There are more than [`MAX_SEGMENTS`] segments.
    TooMany,
    /// A condition has no `]` at the end.
    Unclosed,
    /// A condition does not have the syntax of a condition.
    Condition,
    /// No value fulfils all conditions.
    Contradiction,
    /// A template does not contain `{}` once.
    Braces,
    /// A template has two `*` beside each other, or in the braces.
    PartWildcards,
    /// A template has a `*` beside `{` or `}`, so that the part has no end.
    PartEnd,
}

impl LocationErrorKind {
    const fn at(self, part: &str) -> LocationError<'_> {
        LocationError { kind: self, part }
    }
}

/// The maximum number of segments of a pointer.
pub const MAX_SEGMENTS: usize = 32;

/// The word for the HTTP status.
pub const HTTP_STATUS: &str = "http_status";
/// The word for the whole body.
pub const BODY: &str = "body";
/// The start of the location of a header.
pub const HEADER: &str = "header:";
/// The text between the location and the template of a part.
pub const ARROW: &str = " => ";

impl<'l> Location<'l> {
    /// Parses a location.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a location.
    pub fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        if is_simple(text) {
            return Ok(Self {
                source: Source::Pointer(Pointer {
                    text,
                    is_simple: true,
                }),
                part: None,
            });
        }
        let end = source_end(text);
        let (source, part) = match text[end..].strip_prefix(ARROW) {
            Some(template) => (&text[..end], Some(Part::parse(template)?)),
            None => (text, None),
        };
        let source = Source::parse(source)?;
        Ok(Self { source, part })
    }

    /// Returns the location without the template of a part.
    #[must_use]
    pub fn without_part(text: &str) -> &str {
        &text[..source_end(text)]
    }
}

/// Returns whether a location is certainly a JSON pointer without escapes, wildcards, conditions and template. Most locations are.
fn is_simple(text: &str) -> bool {
    let mut segments = 0;
    let is_simple = text.bytes().all(|byte| {
        segments += usize::from(byte == b'/');
        !matches!(byte, b'*' | b'[' | b'~' | b'=')
    });
    is_simple && text.starts_with('/') && segments <= MAX_SEGMENTS
}

/// Returns the end of the source in a location: the arrow outside of conditions, or the end of the text.
fn source_end(text: &str) -> usize {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(ARROW) {
            return at;
        }
        at += match condition_length(rest) {
            Some(length) => length,
            None => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    text.len()
}

/// Returns the length of a condition in brackets at the start of a text, if there is one that is closed.
fn condition_length(text: &str) -> Option<usize> {
    if !text.starts_with("[?") {
        return None;
    }
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\'' => is_quoted = !is_quoted,
            b'[' if !is_quoted => depth += 1,
            b']' if !is_quoted => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

impl<'l> Source<'l> {
    fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        if let Some(name) = text.strip_prefix(HEADER) {
            let is_token =
                |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
            let is_name = !name.is_empty() && name.bytes().all(is_token);
            return if is_name {
                Ok(Self::Header(name))
            } else {
                Err(LocationErrorKind::HeaderName.at(name))
            };
        }
        match text {
            HTTP_STATUS => Ok(Self::HttpStatus),
            BODY => Ok(Self::Body),
            _ => Pointer::parse(text).map(Self::Pointer),
        }
    }
}

impl<'l> Pointer<'l> {
    fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        let (conditions, rest) = conditions(text)?;
        if !rest.starts_with('/') {
            return Err(LocationErrorKind::Source.at(text));
        }
        conditions.check()?;
        let mut segments = Segments { rest };
        let mut number = 0;
        let mut any_depth = None;
        while let Some(raw) = segments.next_raw() {
            let segment = Segment::parse(raw)?;
            number += 1;
            if number > MAX_SEGMENTS {
                return Err(LocationErrorKind::TooMany.at(raw));
            }
            let is_last = segments.rest.is_empty();
            if segment.is_key && !is_last {
                return Err(LocationErrorKind::KeyInside.at(raw));
            }
            if segment.name == Name::AnyDepth {
                let is_end = is_last && !segment.is_key;
                if is_end || any_depth.replace(raw).is_some() {
                    return Err(LocationErrorKind::AnyDepth.at(raw));
                }
            }
        }
        Ok(Self {
            text,
            is_simple: false,
        })
    }

    /// Returns the conditions on the whole document.
    #[must_use]
    pub fn conditions(&self) -> Conditions<'l> {
        if self.is_simple {
            return Conditions::NONE;
        }
        conditions(self.text).map_or(Conditions::NONE, |(conditions, _)| conditions)
    }

    /// Returns the segments of the pointer.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'l>> + use<'l> {
        let rest = if self.is_simple {
            self.text
        } else {
            conditions(self.text).map_or("", |(_, rest)| rest)
        };
        let is_simple = self.is_simple;
        let mut segments = Segments { rest };
        core::iter::from_fn(move || {
            if is_simple {
                return segments.next_simple();
            }
            Segment::parse(segments.next_raw()?).ok()
        })
    }

    /// Returns whether the pointer is a JSON pointer of RFC 6901, which has at most one value in a document.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        if self.is_simple {
            return true;
        }
        self.conditions().is_empty()
            && self
                .segments()
                .all(|segment| !segment.name.is_wildcard() && segment.conditions.is_empty())
    }

    /// Returns the number of wildcards.
    #[must_use]
    pub fn wildcards(&self) -> usize {
        if self.is_simple {
            return 0;
        }
        let segments = self.segments();
        segments
            .filter(|segment| segment.name.is_wildcard())
            .count()
    }

    /// Returns the pointer up to its last wildcard. Pointers with the same stem lead to parts of the same elements.
    #[must_use]
    pub fn stem(&self) -> &'l str {
        if self.is_simple {
            return "";
        }
        let rest = conditions(self.text).map_or("", |(_, rest)| rest);
        let mut segments = Segments { rest };
        let mut end = 0;
        while let Some(raw) = segments.next_raw() {
            if Segment::parse(raw).is_ok_and(|segment| segment.name.is_wildcard()) {
                let is_key = raw.ends_with('#');
                end = self.text.len() - segments.rest.len() - usize::from(is_key);
            }
        }
        &self.text[..end]
    }

    /// Returns the text of the pointer.
    #[must_use]
    pub const fn as_str(&self) -> &'l str {
        self.text
    }
}

/// Splits a condition from the start of a text.
fn conditions(text: &str) -> Result<(Conditions<'_>, &str), LocationError<'_>> {
    if !text.starts_with("[?") {
        return Ok((Conditions::NONE, text));
    }
    let Some(length) = condition_length(text) else {
        return Err(LocationErrorKind::Unclosed.at(text));
    };
    Ok((Conditions::new(&text[2..length - 1]), &text[length..]))
}

/// The rest of a pointer, which begins with `/`.
struct Segments<'l> {
    rest: &'l str,
}

impl<'l> Segments<'l> {
    /// Returns the next segment of a simple pointer.
    fn next_simple(&mut self) -> Option<Segment<'l>> {
        let rest = self.rest.strip_prefix('/')?;
        let (name, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        self.rest = rest;
        Some(Segment {
            name: Name::Exact(Escaped(name)),
            is_key: false,
            conditions: Conditions::NONE,
        })
    }

    /// Returns the next segment as written.
    fn next_raw(&mut self) -> Option<&'l str> {
        let rest = self.rest.strip_prefix('/')?;
        let mut end = 0;
        while let Some(after) = rest.get(end..).filter(|after| !after.is_empty()) {
            if after.starts_with('/') {
                break;
            }
            end += match condition_length(after) {
                Some(length) => length,
                None => after.chars().next().map_or(1, char::len_utf8),
            };
        }
        self.rest = &rest[end..];
        Some(&rest[..end])
    }
}

impl<'l> Segment<'l> {
    fn parse(raw: &'l str) -> Result<Self, LocationError<'l>> {
        let start = raw.find("[?").unwrap_or(raw.len());
        let (name, rest) = raw.split_at(start);
        let (conditions, rest) = conditions(rest)?;
        if !rest.is_empty() {
            return Err(LocationErrorKind::Condition.at(rest));
        }
        conditions.check()?;
        let is_key = name.ends_with("*#") && !name.ends_with("~*#");
        let name = if is_key {
            &name[..name.len() - 1]
        } else {
            name
        };
        let parsed = Name::parse(name)?;
        if parsed == Name::AnyDepth && !conditions.is_empty() {
            return Err(LocationErrorKind::AnyDepth.at(raw));
        }
        Ok(Self {
            name: parsed,
            is_key,
            conditions,
        })
    }
}

impl<'l> Name<'l> {
    fn parse(name: &'l str) -> Result<Self, LocationError<'l>> {
        let mut escape = false;
        let mut star = None;
        for (at, c) in name.char_indices() {
            if escape {
                if !matches!(c, '0' | '1' | '*') {
                    return Err(LocationErrorKind::Escape.at(name));
                }
                escape = false;
            } else if c == '~' {
                escape = true;
            } else if c == '*' && name != "**" && star.replace(at).is_some() {
                return Err(LocationErrorKind::Wildcards.at(name));
            }
        }
        if escape {
            return Err(LocationErrorKind::Escape.at(name));
        }
        Ok(match star {
            _ if name == "**" => Self::AnyDepth,
            None => Self::Exact(Escaped(name)),
            Some(_) if name == "*" => Self::Any,
            Some(at) => Self::Affixes(Escaped(&name[..at]), Escaped(&name[at + 1..])),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Location, LocationErrorKind, Name, Source};

    fn pointer(text: &str) -> super::Pointer<'_> {
        match Location::parse(text).map(|location| location.source) {
            Ok(Source::Pointer(pointer)) => pointer,
            other => unreachable!("{text}: {other:?}"),
        }
    }

    #[test]
    fn sources_are_recognized() {
        assert_eq!(
            Location::parse("http_status").map(|l| l.source),
            Ok(Source::HttpStatus)
        );
        assert_eq!(Location::parse("body").map(|l| l.source), Ok(Source::Body));
        assert_eq!(
            Location::parse("header:X-Error => {}:*").map(|l| l.source),
            Ok(Source::Header("X-Error"))
        );
        assert!(pointer("/a/0/b~1c").is_plain());
        assert!(!pointer("/a/*/b").is_plain());
        assert!(!pointer("[?@.a]/b").is_plain());
        assert!(pointer("/").is_plain());
    }

    #[test]
    fn conditions_belong_to_their_segment() {
        let text = "[?@.ok == false]/a/*[?@['x/y'] == ' => ]']/c#*/**/d*# => {}:*";
        let pointer = pointer(text);
        assert!(!pointer.conditions().is_empty());
        let segments: [_; 5] = {
            let mut segments = pointer.segments();
            core::array::from_fn(|_| segments.next())
        };
        let has_condition = segments.map(|s| s.is_some_and(|s| !s.conditions.is_empty()));
        assert_eq!(has_condition, [false, true, false, false, false]);
        assert_eq!(segments[3].map(|s| s.name), Some(Name::AnyDepth));
        assert_eq!(segments[4].map(|s| s.is_key), Some(true));
        assert_eq!(Location::without_part(text), pointer.as_str());
    }

    #[test]
    fn stems_end_with_the_last_wildcard() {
        for (text, stem, wildcards) in [
            ("/a/b", "", 0),
            ("/a/*/b", "/a/*", 1),
            ("/a/*#", "/a/*", 1),
            (
                "[?@.x]/*/**/c*[?@.y == '/']/d",
                "[?@.x]/*/**/c*[?@.y == '/']",
                3,
            ),
            ("/a[?@.x]/~*", "", 0),
        ] {
            let pointer = pointer(text);
            assert_eq!(
                (pointer.stem(), pointer.wildcards()),
                (stem, wildcards),
                "{text}"
            );
        }
    }

    #[test]
    fn errors_state_the_part() {
        for (text, kind, part) in [
            ("code", LocationErrorKind::Source, "code"),
            ("", LocationErrorKind::Source, ""),
            ("$.code", LocationErrorKind::Source, "$.code"),
            ("/a/b~2", LocationErrorKind::Escape, "b~2"),
            ("/a~", LocationErrorKind::Escape, "a~"),
            ("header:", LocationErrorKind::HeaderName, ""),
            ("header:a b", LocationErrorKind::HeaderName, "a b"),
            ("/a*b*", LocationErrorKind::Wildcards, "a*b*"),
            ("/a/**", LocationErrorKind::AnyDepth, "**"),
            ("/a/**[?@.x]/b", LocationErrorKind::AnyDepth, "**[?@.x]"),
            ("/**/a/**/b", LocationErrorKind::AnyDepth, "**"),
            ("/*#/b", LocationErrorKind::KeyInside, "*#"),
            ("/a[?@.x", LocationErrorKind::Unclosed, "[?@.x"),
            ("/a[?@.x]b", LocationErrorKind::Condition, "b"),
            ("/a[?x]", LocationErrorKind::Condition, "x"),
            ("/a => b", LocationErrorKind::Braces, "b"),
        ] {
            let error = Location::parse(text).err();
            assert_eq!(
                error.map(|e| (e.kind, e.part)),
                Some((kind, part)),
                "{text}"
            );
        }
    }
}
