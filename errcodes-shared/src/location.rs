//! Locations in responses, such as `/errors/*/code` and `header:x-error-code => *#{}`.
//!
//! The code generator checks locations with this parser, and writes the parts of each one into generated code, so that nothing is
//! parsed at run time. The parser allocates nothing: each part of a location is a part of its text.

pub use self::condition::{Condition, Conditions, Literal, Query};
pub use self::part::Part;
pub use self::pointer::{Escaped, Name, Pointer, Segment};

mod condition;
mod part;
mod pointer;

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
    /// `**` is the last segment, or occurs twice.
    AnyDepth,
    /// `*#` is not the last segment.
    KeyInside,
    /// There are more than [`MAX_SEGMENTS`] segments.
    TooMany,
    /// A condition has no `]` at the end.
    Unclosed,
    /// A condition does not have the syntax of a condition.
    Condition,
    /// A condition in brackets has no `?`.
    QuestionMark,
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
        let end = pointer::end(text, |rest| rest.starts_with(ARROW));
        let (source, part) = match text[end..].strip_prefix(ARROW) {
            Some(template) => (&text[..end], Some(Part::parse(template)?)),
            None => (text, None),
        };
        let source = Source::parse(source)?;
        Ok(Self { source, part })
    }
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

#[cfg(test)]
mod tests {
    use super::{Location, LocationErrorKind, Source};

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
    }

    #[test]
    fn a_long_location_takes_little_time() {
        extern crate std;
        let text = std::string::String::from("/a") + &"[?".repeat(1_000_000);
        let error = Location::parse(&text).err();
        assert_eq!(
            error.map(|error| error.kind),
            Some(LocationErrorKind::Unclosed)
        );
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
            ("/a/**[?@.x]", LocationErrorKind::AnyDepth, "**[?@.x]"),
            ("/**/a/**/b", LocationErrorKind::AnyDepth, "**"),
            ("/*#/b", LocationErrorKind::KeyInside, "*#"),
            ("/a[?@.x", LocationErrorKind::Unclosed, "[?@.x"),
            ("/a[?@.x/b[?@.y]/c", LocationErrorKind::Unclosed, "[?@.x"),
            ("/a[?@.x]b", LocationErrorKind::Condition, "b"),
            ("/a[?x]", LocationErrorKind::Condition, "x"),
            ("/a/*[!@.b]#", LocationErrorKind::QuestionMark, "[!@.b]#"),
            (
                "/a[@.b == 'c']",
                LocationErrorKind::QuestionMark,
                "[@.b == 'c']",
            ),
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
