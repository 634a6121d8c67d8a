//! Placeholders in messages, in the notations that vendors use.

use std::collections::BTreeSet;

/// How many placeholders a message may have; `errcodes::Template` has room for as many arguments.
pub use errcodes_shared::MAX_PARAMS;

/// How many places they may have in it: a parameter may be in several.
pub const MAX_PLACES: usize = 64;

/// How long what stands between braces or parentheses may be.
const MAX_NAME: usize = 64;

/// How a vendor marks the places in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `%s`, `%d`, `%-.192s`, `%lu`; `%%` is a percent sign.
    Printf,
    /// `%1`, `%2$s`, `%3!d!`, `%(name)s`: the same number or name is the same parameter. `%%` is a percent
    /// sign.
    Percent,
    /// `{}`, `{0}`, `{name}`, `{0:d}`: the same number or name is the same parameter. `{{` and `}}` are
    /// braces.
    Braces,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are in the finished text: escapes are undone.
    Words(String),
    /// A placeholder: the number of its parameter, and what stands there.
    Place(usize, PlaceKind),
}

/// What may stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum PlaceKind {
    Text,
    Integer,
    Hexadecimal,
}

/// By what a placeholder refers to its parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reference<'m> {
    /// By its place: each is another parameter.
    Place,
    Number(usize),
    Name(&'m str),
}

/// A placeholder in a message, with the text behind it.
struct Found<'m> {
    reference: Reference<'m>,
    kind: PlaceKind,
    rest: &'m str,
}

impl Notation {
    /// All notations.
    pub const ALL: [Self; 3] = [Self::Printf, Self::Percent, Self::Braces];

    /// The name in catalogs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printf => "printf",
            Self::Percent => "percent",
            Self::Braces => "braces",
        }
    }

    /// The notation of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|notation| notation.name() == name)
    }

    /// What to show of it.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Printf => "%s",
            Self::Percent => "%1 or %(name)s",
            Self::Braces => "{0} or {name}",
        }
    }

    /// How many parameters a message takes in this notation.
    pub fn count(self, message: &str) -> usize {
        // Nearly all messages have none.
        if !message.contains(self.marker()) {
            return 0;
        }
        let mut references: Vec<Reference<'_>> = Vec::new();
        for (_, found) in self.places(message).take(MAX_PLACES + 1) {
            if found.reference == Reference::Place || !references.contains(&found.reference) {
                references.push(found.reference);
            }
        }
        references.len()
    }

    /// Whether a message has more places than can be taken apart.
    pub fn has_too_many(self, message: &str) -> bool {
        self.places(message).nth(MAX_PLACES).is_some()
    }

    /// The names that the placeholders in a message have, each once.
    pub fn names(self, message: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for (_, found) in self.places(message) {
            if let Reference::Name(name) = found.reference
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        names
    }

    /// The names of placeholders in a message that are not those of its parameters, if some are.
    pub fn misnamed<'m>(self, message: &'m str, params: &[&str]) -> Vec<&'m str> {
        let mut names = self.names(message);
        let all = names.len();
        names.retain(|name| !params.contains(name));
        if names.len() == all {
            names.clear();
        }
        names
    }

    /// Takes a message apart; `params` are the names of its parameters.
    ///
    /// Numbers stand for the parameters in their order; names for those of the same name, or if there is one
    /// that is none, for the parameters in the order of the message.
    pub fn split(self, message: &str, params: &[&str]) -> Vec<Piece> {
        let found: Vec<_> = self.places(message).collect();
        let numbers = found.iter().map(|(_, found)| match found.reference {
            Reference::Number(number) => Some(number),
            Reference::Place | Reference::Name(_) => None,
        });
        // Beside names, a number is no more than a name.
        let numbers: BTreeSet<usize> = numbers.collect::<Option<_>>().unwrap_or_default();
        let by_name = found.iter().all(|(_, found)| match found.reference {
            Reference::Name(name) => params.contains(&name),
            _ => false,
        });
        let mut seen = Vec::new();
        let mut pieces = Vec::new();
        let mut rest = message;
        for (before, found) in found {
            let param = match &found.reference {
                Reference::Name(name) if by_name => params.iter().position(|param| param == name),
                Reference::Number(number) if !numbers.is_empty() => {
                    numbers.iter().position(|other| other == number)
                }
                reference => seen
                    .iter()
                    .position(|other| other == reference && *reference != Reference::Place),
            };
            let param = param.unwrap_or_else(|| {
                seen.push(found.reference.clone());
                seen.len() - 1
            });
            self.push_words(&mut pieces, before);
            pieces.push(Piece::Place(param, found.kind));
            rest = found.rest;
        }
        self.push_words(&mut pieces, rest);
        pieces
    }

    fn push_words(self, pieces: &mut Vec<Piece>, text: &str) {
        if !text.is_empty() {
            pieces.push(Piece::Words(match self {
                Self::Printf | Self::Percent => text.replace("%%", "%"),
                Self::Braces => text.replace("{{", "{").replace("}}", "}"),
            }));
        }
    }

    const fn marker(self) -> char {
        match self {
            Self::Printf | Self::Percent => '%',
            Self::Braces => '{',
        }
    }

    /// The placeholders of a message, each with the text before it.
    fn places(self, message: &str) -> impl Iterator<Item = (&str, Found<'_>)> {
        let marker = self.marker();
        let mut start = message;
        let mut rest = message;
        std::iter::from_fn(move || {
            loop {
                let (before, after) = rest.split_once(marker)?;
                // A marker that is doubled stands for itself.
                if let Some(after) = after.strip_prefix(marker) {
                    rest = after;
                    continue;
                }
                let end = start.len() - rest.len() + before.len();
                rest = after;
                let found = match self {
                    Self::Printf => printf(after),
                    Self::Percent => percent(after),
                    Self::Braces => braced(after),
                };
                if let Some(found) = found {
                    let words = start.get(..end)?;
                    (start, rest) = (found.rest, found.rest);
                    return Some((words, found));
                }
            }
        })
    }
}

/// What follows a percent sign in `printf`: flags, width, precision, length, conversion.
///
/// The flag ' ' is left out: "100% sure" is not a placeholder.
fn printf(text: &str) -> Option<Found<'_>> {
    let rest = text.trim_start_matches(['-', '+', '#', '0']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*');
    let rest = match rest.strip_prefix('.') {
        Some(rest) => rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*'),
        None => rest,
    };
    let rest = rest.trim_start_matches(['h', 'l', 'L', 'q', 'j', 'z', 't']);
    let conversion = rest.chars().next()?;
    Some(Found {
        reference: Reference::Place,
        kind: conversion_kind(conversion)?,
        rest: &rest[conversion.len_utf8()..],
    })
}

fn conversion_kind(conversion: char) -> Option<PlaceKind> {
    match conversion {
        'd' | 'i' | 'u' => Some(PlaceKind::Integer),
        'x' | 'X' | 'p' => Some(PlaceKind::Hexadecimal),
        's' | 'o' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' | '@' => Some(PlaceKind::Text),
        _ => None,
    }
}

/// What follows a percent sign with the number or the name of a parameter: `%1`, `%1$s`, `%1!d!`,
/// `%(name)s`.
fn percent(text: &str) -> Option<Found<'_>> {
    if let Some(rest) = text.strip_prefix('(') {
        let (name, rest) = split_once(rest, ')')?;
        let (kind, rest) = conversion(rest);
        return Some(Found {
            reference: Reference::Name(name),
            kind,
            rest,
        });
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text[..text.len() - rest.len()].parse().ok()?;
    let (kind, rest) = if let Some(rest) = rest.strip_prefix('$') {
        conversion(rest)
    } else if let Some((format, rest)) = rest.strip_prefix('!').and_then(|r| r.split_once('!')) {
        (conversion(format).0, rest)
    } else if printf(text).is_some() {
        // `%5d` is a width, not a number.
        return None;
    } else {
        (PlaceKind::Text, rest)
    };
    Some(Found {
        reference: Reference::Number(number),
        kind,
        rest,
    })
}

/// The conversion with which a text begins, if it does.
fn conversion(text: &str) -> (PlaceKind, &str) {
    match printf(text) {
        Some(found) => (found.kind, found.rest),
        None => (PlaceKind::Text, text),
    }
}

/// What stands before a bracket that is near, and after it.
fn split_once(text: &str, bracket: char) -> Option<(&str, &str)> {
    let end = text
        .bytes()
        .take(MAX_NAME)
        .position(|byte| byte == bracket as u8)?;
    Some((&text[..end], &text[end + 1..]))
}

fn braced(text: &str) -> Option<Found<'_>> {
    let (inside, rest) = split_once(text, '}')?;
    let (name, format) = inside.split_once(':').unwrap_or((inside, ""));
    if !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let reference = match name.parse() {
        _ if name.is_empty() => Reference::Place,
        Ok(number) => Reference::Number(number),
        Err(_) => Reference::Name(name),
    };
    let kind = format.chars().last().and_then(conversion_kind);
    Some(Found {
        reference,
        kind: kind.unwrap_or(PlaceKind::Text),
        rest,
    })
}

#[cfg(test)]
mod tests {
    use super::{Notation, Piece, PlaceKind};

    #[test]
    fn placeholders_are_counted_by_notation() {
        let cases = [
            (
                "The JWT owner is not valid - jwt is not issued for person with id %s.",
                [1, 0, 0],
            ),
            ("%s of %d", [2, 0, 0]),
            ("100%% of %s", [1, 0, 0]),
            ("100%%s", [0, 0, 0]),
            ("Filter failure: %1 and %2, %1 again", [0, 2, 0]),
            ("%1$s then %2$s", [0, 2, 0]),
            ("%1!d! then %2", [0, 2, 0]),
            ("{name} is not {0}", [0, 0, 2]),
            ("{} and {}", [0, 0, 2]),
            ("{a} {a}", [0, 0, 1]),
            ("{0:d} of {1:>5}", [0, 0, 2]),
            ("{{name}} is {name}", [0, 0, 1]),
            ("Table '%-.192s' has %lu rows", [2, 0, 0]),
            ("%.*s and %5.2f and %p", [3, 0, 0]),
            ("%(name)s is not %(kind)s", [0, 2, 0]),
            ("%1 is not %2", [0, 2, 0]),
            ("Expected { or } at 5%", [0, 0, 0]),
            ("{\"code\": 5}", [0, 0, 0]),
            ("%%%s", [1, 0, 0]),
        ];
        for (message, expected) in cases {
            let actual = Notation::ALL.map(|notation| notation.count(message));
            assert_eq!(actual, expected, "{message}");
        }
    }

    /// Pieces as a text: `[0]` is a place for a text, `[0d]` and `[0x]` are for numbers.
    fn show(pieces: &[Piece]) -> String {
        let show = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Place(param, PlaceKind::Text) => format!("[{param}]"),
            Piece::Place(param, PlaceKind::Integer) => format!("[{param}d]"),
            Piece::Place(param, PlaceKind::Hexadecimal) => format!("[{param}x]"),
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn messages_are_taken_apart() {
        use Notation::{Braces, Percent, Printf};
        let cases = [
            (Printf, "%s of %d", "[0] of [1d]"),
            (Printf, "100%% of %-.192s.", "100% of [0]."),
            (Printf, "%s%lx", "[0][1x]"),
            (Printf, "5% {a} %s", "5% {a} [0]"),
            (Percent, "%2 before %1, %2", "[1] before [0], [1]"),
            (Percent, "%1!d! of %2$s!", "[0d] of [1]!"),
            (Percent, "%(b)s is %(a)d", "[1] is [0d]"),
            (Percent, "%(x)s is %(y)d, %(x)s", "[0] is [1d], [0]"),
            (Percent, "100%% of %5", "100% of [0]"),
            (Braces, "{} {} {}", "[0] [1] [2]"),
            (Braces, "{1} of {0:d}", "[1] of [0d]"),
            (Braces, "{b} of {a}", "[1] of [0]"),
            (Braces, "{{a}} of {x}, { }", "{a} of [0], { }"),
            (Braces, "{user} at {0}, {user}", "[0] at [1], [0]"),
            (Braces, "", ""),
        ];
        for (notation, message, expected) in cases {
            let pieces = notation.split(message, &["a", "b"]);
            assert_eq!(show(&pieces), expected, "{message}");
        }
    }
}
