//! The parts of a location, in the form that the macro `location` of `errcodes` reads.

use std::fmt::{self, Write as _};

use errcodes_shared::location::{
    Condition, Escaped, Literal, Location, Name, Part, Query, Segment, Source,
};

/// Writes a location. The parser has checked it, so that its text is always one.
pub(super) fn location(out: &mut String, text: &str) {
    if let Ok(Location { source, part }) = Location::parse(text) {
        // Writing to a `String` cannot fail.
        let _ = write!(out, "({}{})", Shown(source), Shown(part));
    }
}

/// The generated form of a part of a location.
struct Shown<T>(T);

impl fmt::Display for Shown<Source<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Source::HttpStatus => f.write_str("[http_status]"),
            Source::Body => f.write_str("[body]"),
            Source::Header(name) => write!(f, "[header {name:?}]"),
            Source::Pointer(pointer) => {
                let (text, stem) = (pointer.as_str(), pointer.stem());
                write!(f, "[pointer {text:?} {stem:?} [")?;
                pointer
                    .conditions()
                    .iter()
                    .try_for_each(|condition| Shown(condition).fmt(f))?;
                f.write_str("]")?;
                pointer
                    .segments()
                    .try_for_each(|segment| Shown(segment).fmt(f))?;
                f.write_str("]")
            }
        }
    }
}

impl fmt::Display for Shown<Segment<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Segment {
            name,
            is_key,
            conditions,
        } = self.0;
        if let (Name::Exact(name), true) = (name, conditions.is_empty()) {
            return write!(f, " {:?}", unescaped(name));
        }
        match name {
            Name::Exact(name) => write!(f, " (Exact({:?})", unescaped(name))?,
            Name::Any => f.write_str(" (Any")?,
            Name::AnyDepth => f.write_str(" (AnyDepth")?,
            Name::Affixes(before, after) => {
                write!(
                    f,
                    " (Affixes({:?} {:?})",
                    unescaped(before),
                    unescaped(after)
                )?;
            }
        }
        if is_key {
            f.write_str(" # true")?;
        }
        if !conditions.is_empty() {
            f.write_str(" [")?;
            conditions
                .iter()
                .try_for_each(|condition| Shown(condition).fmt(f))?;
            f.write_str("]")?;
        }
        f.write_str(")")
    }
}

impl fmt::Display for Shown<Condition<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, query, literal) = match self.0 {
            Condition::Exists(query) => ("Exists", query, None),
            Condition::Missing(query) => ("Missing", query, None),
            Condition::Equal(query, literal) => ("Equal", query, Some(literal)),
            Condition::NotEqual(query, literal) => ("NotEqual", query, Some(literal)),
        };
        write!(f, "{name} {}", Shown(query))?;
        match literal {
            Some(Literal::Text(text)) => write!(f, " is Text {text:?};"),
            Some(Literal::Word(word)) => write!(f, " is Word {word:?};"),
            None => f.write_str(";"),
        }
    }
}

impl fmt::Display for Shown<Query<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        self.0.names().try_for_each(|name| write!(f, "{name:?} "))?;
        f.write_str("]")
    }
}

impl fmt::Display for Shown<Option<Part<'_>>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(Part {
            before,
            left,
            start,
            end,
            right,
            after,
        }) = self.0
        else {
            return Ok(());
        };
        let (before, after) = (Shown(before), Shown(after));
        write!(f, " {before} {left:?} {start:?} {end:?} {right:?} {after}")
    }
}

impl fmt::Display for Shown<Option<&str>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(text) => write!(f, "[{text:?}]"),
            None => f.write_str("[]"),
        }
    }
}

fn unescaped(name: Escaped<'_>) -> String {
    name.chars().collect()
}
