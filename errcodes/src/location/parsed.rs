//! Locations that are not known at compile time, for tests and fuzzing.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use errcodes_shared::location as parsed;

use super::{Condition, Location, Name, Pointer, Segment, Source};

/// Parses a location, and leaks its parts. Returns `None` if the text is not a location.
pub(crate) fn parse(text: &'static str) -> Option<Location> {
    let location = parsed::Location::parse(text).ok()?;
    let source = match location.source {
        parsed::Source::HttpStatus => Source::HttpStatus,
        parsed::Source::Header(name) => Source::Header(name),
        parsed::Source::Body => Source::Body,
        parsed::Source::Pointer(pointer) => Source::Pointer(Pointer {
            text: pointer.as_str(),
            stem: pointer.stem(),
            conditions: conditions(pointer.conditions()),
            segments: leak(pointer.segments().map(segment)),
        }),
    };
    let part = location.part;
    Some(Location { source, part })
}

fn segment(segment: parsed::Segment<'static>) -> Segment {
    let text = |escaped: parsed::Escaped<'_>| &*escaped.chars().collect::<String>().leak();
    Segment {
        name: match segment.name {
            parsed::Name::Exact(name) => Name::Exact(text(name)),
            parsed::Name::Any => Name::Any,
            parsed::Name::AnyDepth => Name::AnyDepth,
            parsed::Name::Affixes(before, after) => Name::Affixes(text(before), text(after)),
        },
        is_key: segment.is_key,
        conditions: conditions(segment.conditions),
    }
}

fn conditions(conditions: parsed::Conditions<'static>) -> &'static [Condition] {
    leak(conditions.iter().map(|condition| match condition {
        parsed::Condition::Exists(query) => Condition::Exists(leak(query.names())),
        parsed::Condition::Missing(query) => Condition::Missing(leak(query.names())),
        parsed::Condition::Equal(query, literal) => Condition::Equal(leak(query.names()), literal),
        parsed::Condition::NotEqual(query, literal) => {
            Condition::NotEqual(leak(query.names()), literal)
        }
    }))
}

fn leak<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    Box::leak(items.collect::<Vec<_>>().into_boxed_slice())
}
