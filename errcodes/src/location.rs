//! Locations in responses, in the form that the macro of generated code creates from the text in the catalog at compile time.

pub use errcodes_shared::location::{Literal, Part};

use crate::search::escaped;

#[cfg(any(test, fuzzing))]
pub(crate) mod parsed;

/// The locations of the parts of an error. If there are several for a part, the first with a value that is not empty is used,
/// and of several codes the first that the catalog lists as an error. Generated code creates it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Locations {
    pub code: &'static [Location],
    pub message: &'static [Location],
    pub detail: &'static [Location],
    pub symbol: &'static [Location],
    pub problem_type: &'static [Location],
    pub path: &'static [Location],
    /// Further values, by name.
    pub values: &'static [(&'static str, &'static [Location])],
}

impl Locations {
    pub const NONE: Self = Self {
        code: &[],
        message: &[],
        detail: &[],
        symbol: &[],
        problem_type: &[],
        path: &[],
        values: &[],
    };
}

/// A location in a response.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Location {
    pub source: Source,
    /// The part of the value, if the value is a longer string.
    pub part: Option<Part<'static>>,
}

/// A part of a response.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Source {
    HttpStatus,
    /// The header or the trailer with this name.
    Header(&'static str),
    /// The whole body.
    Body,
    Pointer(Pointer),
}

/// A JSON pointer with wildcards and conditions.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    pub text: &'static str,
    /// The text up to the last wildcard. Values at pointers with the same stem belong to the same errors.
    pub stem: &'static str,
    /// The conditions on the whole document.
    pub conditions: &'static [Condition],
    pub segments: &'static [Segment],
}

/// A step of a pointer.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    pub name: Name,
    /// `true` if the value is the matched name itself.
    pub is_key: bool,
    /// The conditions on the value that it matches.
    pub conditions: &'static [Condition],
}

/// The name in a segment, without escapes.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The member of this name, or the element with this index.
    Exact(&'static str),
    /// Every member or element.
    Any,
    /// Members and elements at any depth.
    AnyDepth,
    /// Every member whose name begins and ends with these texts.
    Affixes(&'static str, &'static str),
}

/// A condition on a value: the names of the members that lead from the value to another one, and what this one has to be.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    Exists(&'static [&'static str]),
    Missing(&'static [&'static str]),
    Equal(&'static [&'static str], Literal<'static>),
    NotEqual(&'static [&'static str], Literal<'static>),
}

impl Name {
    /// Returns whether the name matches a member or an element. [`Name::AnyDepth`] matches all.
    pub(crate) fn matches(&self, key: &str) -> bool {
        match self {
            Self::Exact(name) => *name == key,
            Self::Any | Self::AnyDepth => true,
            Self::Affixes(..) => self.wildcard_part(key).is_some(),
        }
    }

    /// Returns the part of a member's name that the `*` stands for.
    pub(crate) fn wildcard_part<'k>(&self, key: &'k str) -> Option<&'k str> {
        match self {
            Self::Exact(_) => None,
            Self::Any | Self::AnyDepth => Some(key),
            Self::Affixes(before, after) => key.strip_prefix(before)?.strip_suffix(after),
        }
    }

    /// Returns whether the name can match several members.
    pub(crate) const fn is_wildcard(&self) -> bool {
        !matches!(self, Self::Exact(_))
    }

    /// Returns whether no member can have both names.
    fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Any | Self::AnyDepth, _) | (_, Self::Any | Self::AnyDepth) => false,
            (Self::Exact(name), other) | (other, Self::Exact(name)) => !other.matches(name),
            (Self::Affixes(before, after), Self::Affixes(other_before, other_after)) => {
                let fits = |long: &str, short: &str| long.starts_with(short);
                let fits_end = |long: &str, short: &str| long.ends_with(short);
                !(fits(before, other_before) || fits(other_before, before))
                    || !(fits_end(after, other_after) || fits_end(other_after, after))
            }
        }
    }
}

impl Condition {
    /// Returns whether no value fulfils both conditions.
    fn contradicts(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Equal(own, value), Self::Equal(other, other_value)) => {
                own == other && !value.can_be(other_value)
            }
            (Self::Equal(own, value), Self::NotEqual(other, other_value))
            | (Self::NotEqual(own, value), Self::Equal(other, other_value)) => {
                own == other && value == other_value
            }
            (Self::Exists(own) | Self::Equal(own, _), Self::Missing(other))
            | (Self::Missing(own), Self::Exists(other) | Self::Equal(other, _)) => own == other,
            _ => false,
        }
    }
}

impl Pointer {
    /// Returns the number of wildcards.
    pub(crate) fn wildcards(&self) -> usize {
        let segments = self.segments.iter();
        segments
            .filter(|segment| segment.name.is_wildcard())
            .count()
    }

    /// Returns the segments up to the last wildcard: those that lead to the elements of a list.
    fn list(&self) -> &'static [Segment] {
        let is_wildcard = |segment: &Segment| segment.name.is_wildcard();
        let last = self.segments.iter().rposition(is_wildcard);
        self.segments
            .get(..last.map_or(0, |last| last + 1))
            .unwrap_or_default()
    }

    /// Returns the segments that lead to the elements of the innermost list around the values of both pointers.
    pub(crate) fn common_list(&self, other: &Self) -> &'static [Segment] {
        let names = self.segments.iter().zip(other.segments);
        let common = names.take_while(|(own, other)| own.name == other.name);
        let last = common
            .enumerate()
            .filter(|(_, (own, _))| own.name.is_wildcard())
            .last();
        let end = last.map_or(0, |(last, _)| last + 1);
        self.segments.get(..end).unwrap_or_default()
    }

    /// Returns whether the values are in another list than those at another pointer, which is not a list in this one.
    pub(crate) fn is_other_list(&self, other: &Self) -> bool {
        first_other_name(self.list(), other.list()).is_some()
    }

    /// Returns whether the values are not in the elements of the list of another pointer. Pointers with `**` are not compared.
    pub(crate) fn is_beside_list(&self, other: &Self) -> bool {
        let has_any_depth = self.any_depth().is_some() || other.any_depth().is_some();
        !has_any_depth && first_other_name(self.segments, other.list()).is_some()
    }

    /// Returns whether the values have the same name and depth as those at another pointer, in elements that are in other elements: those
    /// of `/r/Errors/Error/Code` and `/r/Warnings/Warning/Code`.
    pub(crate) fn is_parallel(&self, other: &Self) -> bool {
        let last = |pointer: &Self| pointer.segments.last().map(|segment| segment.name);
        let parent = self.segments.len().saturating_sub(2);
        self.segments.len() == other.segments.len()
            && last(self) == last(other)
            && first_other_name(self.segments, other.segments).is_some_and(|at| at < parent)
    }

    /// Returns whether the values are members of the same object or element as those at another pointer.
    pub(crate) fn is_beside(&self, other: &Self) -> bool {
        match (self.segments.split_last(), other.segments.split_last()) {
            (Some((_, own)), Some((_, other))) => {
                own.len() == other.len()
                    && own.iter().zip(other).all(|(own, other)| {
                        own.name == other.name && own.conditions == other.conditions
                    })
            }
            _ => false,
        }
    }

    /// Returns whether the values are the names of members.
    pub(crate) fn is_key(&self) -> bool {
        self.segments.last().is_some_and(|segment| segment.is_key)
    }

    /// Returns the name of the member that another pointer leads to or through, if the value of this one is the name of a member of the
    /// same object.
    pub(crate) fn name_beside_key(&self, other: &Self) -> Option<&'static str> {
        let (key, object) = self.segments.split_last().filter(|(key, _)| key.is_key)?;
        let (of_other, after) = other.segments.split_at_checked(object.len())?;
        let mut names = object.iter().zip(of_other);
        match after.first()?.name {
            Name::Exact(name)
                if key.name != Name::AnyDepth
                    && names.all(|(own, other)| own.name == other.name) =>
            {
                key.name.wildcard_part(name)
            }
            _ => None,
        }
    }

    /// Returns the number of segments that precede `**`, if the pointer contains it.
    pub(crate) fn any_depth(&self) -> Option<usize> {
        let mut segments = self.segments.iter();
        segments.position(|segment| segment.name == Name::AnyDepth)
    }

    /// Returns the segments before the first one whose conditions contradict those of the same segment of another pointer, or `None` if no
    /// conditions do.
    pub(crate) fn segments_before_contradiction(&self, other: &Self) -> Option<&'static [Segment]> {
        let contradicts = |(own, other): (&Segment, &Segment)| {
            let mut conditions = own.conditions.iter();
            conditions.any(|own| other.conditions.iter().any(|other| own.contradicts(other)))
        };
        let mut segments = self.segments.iter().zip(other.segments);
        let end = segments.position(contradicts)?;
        self.segments.get(..end)
    }

    /// Returns whether the pointer is a JSON pointer of RFC 6901, which has at most one value in a document.
    pub(crate) fn is_plain(&self) -> bool {
        let is_plain =
            |segment: &Segment| !segment.name.is_wildcard() && segment.conditions.is_empty();
        self.conditions.is_empty() && self.segments.iter().all(is_plain)
    }

    /// Returns the plain pointer to a value, with the texts that the wildcards matched. That of `**` is escaped already.
    pub(crate) fn plain<'k>(
        &self,
        mut matched: impl Iterator<Item = alloc::borrow::Cow<'k, str>>,
    ) -> alloc::string::String {
        let mut plain = alloc::string::String::with_capacity(self.text.len() + 8);
        let mut next = || matched.next().unwrap_or_default();
        for segment in self.segments {
            match segment.name {
                Name::Exact(name) => plain.extend(["/", &*escaped(name)]),
                Name::Any => plain.extend(["/", &*escaped(&next())]),
                Name::AnyDepth => {
                    let path = next();
                    plain.extend([if path.is_empty() { "" } else { "/" }, &*path]);
                }
                Name::Affixes(before, after) => {
                    let part = next();
                    plain.extend(["/", &*escaped(before), &*escaped(&part), &*escaped(after)]);
                }
            }
        }
        plain
    }
}

/// Returns the index of the first segment whose name no member has that the other segment matches. Nothing is known of the members after
/// those that only one `**` matches.
fn first_other_name(own: &[Segment], other: &[Segment]) -> Option<usize> {
    let is_any_depth = |segment: &Segment| segment.name == Name::AnyDepth;
    let mut names = own
        .iter()
        .zip(other)
        .take_while(|(own, other)| is_any_depth(own) == is_any_depth(other));
    names.position(|(own, other)| own.name.excludes(&other.name))
}

/// Returns a location, which generated code states in the form that `errcodes-core/src/codegen/location.rs` writes.
#[doc(hidden)]
#[macro_export]
macro_rules! __location {
    (@source http_status) => { $crate::__private::v1::location::Source::HttpStatus };
    (@source body) => { $crate::__private::v1::location::Source::Body };
    (@source header $name:literal) => { $crate::__private::v1::location::Source::Header($name) };
    (@source pointer $text:literal $stem:literal $conditions:tt $($segment:tt)*) => {
        $crate::__private::v1::location::Source::Pointer($crate::__private::v1::location::Pointer {
            text: $text,
            stem: $stem,
            conditions: $crate::__private::v1::location!(@conditions $conditions),
            segments: &[$($crate::__private::v1::location!(@segment $segment)),*],
        })
    };
    (@segment $name:literal) => {
        $crate::__private::v1::location!(@segment (Exact($name)))
    };
    (@segment ($Name:ident $(($($text:literal)*))? $(# $is_key:literal)? $([$($conditions:tt)*])?)) => {
        $crate::__private::v1::location::Segment {
            name: $crate::__private::v1::location::Name::$Name $(($($text),*))?,
            is_key: false $(|| $is_key)?,
            conditions: $crate::__private::v1::location!(@conditions [$($($conditions)*)?]),
        }
    };
    (@conditions [$($Condition:ident [$($name:literal)*] $(is $Literal:ident $value:literal)?;)*]) => {
        &[$($crate::__private::v1::location::Condition::$Condition(
            &[$($name),*],
            $($crate::__private::v1::location::Literal::$Literal($value))?
        )),*]
    };
    (@part) => { ::core::option::Option::None };
    (@part [$($before:literal)?] $left:literal $start:literal $end:literal $right:literal [$($after:literal)?]) => {
        ::core::option::Option::Some($crate::__private::v1::location::Part {
            before: $crate::__private::v1::location!(@option $($before)?),
            left: $left,
            start: $start,
            end: $end,
            right: $right,
            after: $crate::__private::v1::location!(@option $($after)?),
        })
    };
    (@option) => { ::core::option::Option::None };
    (@option $value:literal) => { ::core::option::Option::Some($value) };
    ([$($source:tt)*] $($part:tt)*) => {
        $crate::__private::v1::location::Location {
            source: $crate::__private::v1::location!(@source $($source)*),
            part: $crate::__private::v1::location!(@part $($part)*),
        }
    };
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;

    use super::{Name, Source, parsed::parse};

    #[test]
    fn names_match_keys() {
        for (text, matching, other, part) in [
            ("/code", "code", "Code", None),
            ("/a~1b~0c", "a/b~c", "a~1b~0c", None),
            ("/~*", "*", "a", None),
            ("/", "", "a", None),
            ("/L_ERRORCODE*", "L_ERRORCODE12", "L_SHORT", Some("12")),
            (
                "/errors[*][code]",
                "errors[5][code]",
                "errors[5][msg]",
                Some("5"),
            ),
            ("/*~1code", "x/code", "xcode", Some("x")),
            ("/a*a", "aba", "a", Some("b")),
        ] {
            let Some(Source::Pointer(pointer)) = parse(text).map(|location| location.source) else {
                unreachable!("{text}");
            };
            let name = pointer.segments[0].name;
            assert!(name.matches(matching) && !name.matches(other), "{text}");
            assert_eq!(name.wildcard_part(matching), part, "{text}");
            let plain = pointer.plain(part.map(Cow::from).into_iter());
            assert_eq!(plain, alloc::format!("/{}", super::escaped(matching)));
        }
        assert!(Name::Any.matches("x"));
    }
}
