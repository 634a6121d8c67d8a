//! Placeholders in messages, in the styles that vendors use.

use crate::order;

/// The maximum number of parameters of a message. `errcodes::Template` has space for this many arguments.
pub use errcodes_shared::MAX_PARAMS;

/// The maximum number of placeholders in a message. Several placeholders can refer to the same parameter.
pub const MAX_PLACES: usize = 64;

/// The maximum length of the text between braces or parentheses.
const MAX_NAME: usize = 64;

/// A style of placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `%s`, `%d`, `%-.192s`, `%lu`; `%%` is a percent sign.
    Printf,
    /// `%1`, `%2$s`, `%3!d!`, `%(name)s`: placeholders with the same number or name refer to the same parameter. `%%` is a
    /// percent sign.
    Percent,
    /// `{}`, `{0}`, `{name}`, `{0:d}`: placeholders with the same number or name refer to the same parameter. `{{` and `}}`
    /// are braces.
    Braces,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as in the formatted message, with escapes resolved.
    Words(String),
    /// A placeholder: the index of its parameter, and the kind of its argument.
    Place(usize, PlaceKind),
}

/// The kind of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the variants describe them")]
pub enum PlaceKind {
    Text,
    Integer,
    Hexadecimal,
}

/// How a placeholder refers to its parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reference<'m> {
    /// By position: each placeholder refers to a different parameter.
    Place,
    Number(usize),
    Name(&'m str),
}

/// A placeholder in a message, with the text after it.
struct Placeholder<'m> {
    reference: Reference<'m>,
    kind: PlaceKind,
    rest: &'m str,
}

impl Notation {
    /// All styles.
    pub const ALL: [Self; 3] = [Self::Printf, Self::Percent, Self::Braces];

    /// Returns the name that catalogs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printf => "printf",
            Self::Percent => "percent",
            Self::Braces => "braces",
        }
    }

    /// Returns the style with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|notation| notation.name() == name)
    }

    /// Returns an example of a placeholder.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Printf => "%s",
            Self::Percent => "%1 or %(name)s",
            Self::Braces => "{0} or {name}",
        }
    }

    /// Returns the number of parameters of a message in this style.
    pub fn count(self, message: &str) -> usize {
        // Nearly all messages have no placeholders.
        if !message.contains(self.marker()) {
            return 0;
        }
        let mut references: Vec<Reference<'_>> = Vec::new();
        for (_, placeholder) in self.places(message).take(MAX_PLACES + 1) {
            if placeholder.reference == Reference::Place
                || !references.contains(&placeholder.reference)
            {
                references.push(placeholder.reference);
            }
        }
        references.len()
    }

    /// Returns whether a message has more placeholders than [`MAX_PLACES`].
    pub fn has_too_many(self, message: &str) -> bool {
        self.places(message).nth(MAX_PLACES).is_some()
    }

    /// Returns the names of the placeholders in a message, each name once.
    pub fn names(self, message: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for (_, placeholder) in self.places(message) {
            if let Reference::Name(name) = placeholder.reference
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        names
    }

    /// Returns the names of placeholders that are not in `params`, or no names if none of the placeholders' names is in `params`.
    pub fn misnamed<'m>(self, message: &'m str, params: &[&str]) -> Vec<&'m str> {
        let mut names = self.names(message);
        let all = names.len();
        names.retain(|name| !params.contains(name));
        if names.len() == all {
            names.clear();
        }
        names
    }

    /// Splits a message at its placeholders. `params` are the names of its parameters.
    ///
    /// Numbers refer to the parameters in ascending order, and names refer to the parameters with the same name. If the message
    /// mixes numbers and names, or contains a name that is not in `params`, placeholders refer to the parameters in the order of
    /// the message.
    pub fn split(self, message: &str, params: &[&str]) -> Vec<Piece> {
        let placeholders: Vec<_> = self.places(message).collect();
        let numbers = placeholders
            .iter()
            .map(|(_, placeholder)| match placeholder.reference {
                Reference::Number(number) => Some(number),
                Reference::Place | Reference::Name(_) => None,
            });
        // If a message mixes numbers and names, its parameters are in the order of the message.
        let mut numbers: Vec<usize> = numbers.collect::<Option<_>>().unwrap_or_default();
        order::sort_and_dedup(&mut numbers);
        let by_name = placeholders
            .iter()
            .all(|(_, placeholder)| match placeholder.reference {
                Reference::Name(name) => params.contains(&name),
                _ => false,
            });
        let mut seen = Vec::new();
        let mut pieces = Vec::new();
        let mut rest = message;
        for (before, placeholder) in placeholders {
            let param = match &placeholder.reference {
                Reference::Name(name) if by_name => params.iter().position(|param| param == name),
                Reference::Number(number) if !numbers.is_empty() => {
                    numbers.iter().position(|other| other == number)
                }
                reference => seen
                    .iter()
                    .position(|other| other == reference && *reference != Reference::Place),
            };
            let param = param.unwrap_or_else(|| {
                seen.push(placeholder.reference.clone());
                seen.len() - 1
            });
            self.push_words(&mut pieces, before);
            pieces.push(Piece::Place(param, placeholder.kind));
            rest = placeholder.rest;
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

    /// Returns the placeholders of a message, each with the text before it.
    fn places(self, message: &str) -> impl Iterator<Item = (&str, Placeholder<'_>)> {
        let marker = self.marker();
        let mut start = message;
        let mut rest = message;
        std::iter::from_fn(move || {
            loop {
                let (before, after) = rest.split_once(marker)?;
                // A doubled marker is an escape.
                if let Some(after) = after.strip_prefix(marker) {
                    rest = after;
                    continue;
                }
                let end = start.len() - rest.len() + before.len();
                rest = after;
                let placeholder = match self {
                    Self::Printf => printf(after),
                    Self::Percent => percent(after),
                    Self::Braces => braced(after),
                };
                if let Some(placeholder) = placeholder {
                    let words = start.get(..end)?;
                    (start, rest) = (placeholder.rest, placeholder.rest);
                    return Some((words, placeholder));
                }
            }
        })
    }
}

/// Parses the text after a percent sign in `printf` style: flags, width, precision, length, conversion.
///
/// The flag ' ' is not supported, because "100% sure" does not contain a placeholder.
fn printf(text: &str) -> Option<Placeholder<'_>> {
    let rest = text.trim_start_matches(['-', '+', '#', '0']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*');
    let rest = match rest.strip_prefix('.') {
        Some(rest) => rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*'),
        None => rest,
    };
    let rest = rest.trim_start_matches(['h', 'l', 'L', 'q', 'j', 'z', 't']);
    let conversion = rest.chars().next()?;
    Some(Placeholder {
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

/// Parses the text after a percent sign in `percent` style, with a number or a name: `%1`, `%1$s`, `%1!d!`, `%(name)s`.
fn percent(text: &str) -> Option<Placeholder<'_>> {
    if let Some(rest) = text.strip_prefix('(') {
        let (name, rest) = split_once(rest, ')')?;
        let (kind, rest) = conversion(rest);
        return Some(Placeholder {
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
    Some(Placeholder {
        reference: Reference::Number(number),
        kind,
        rest,
    })
}

/// Parses the conversion at the start of a string, if there is one.
fn conversion(text: &str) -> (PlaceKind, &str) {
    match printf(text) {
        Some(placeholder) => (placeholder.kind, placeholder.rest),
        None => (PlaceKind::Text, text),
    }
}

/// Splits a string at a bracket within the first [`MAX_NAME`] bytes.
fn split_once(text: &str, bracket: char) -> Option<(&str, &str)> {
    let end = text
        .bytes()
        .take(MAX_NAME)
        .position(|byte| byte == bracket as u8)?;
    Some((&text[..end], &text[end + 1..]))
}

fn braced(text: &str) -> Option<Placeholder<'_>> {
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
    Some(Placeholder {
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

    /// Returns pieces as a string: `[0]` is a placeholder for text, `[0d]` and `[0x]` are placeholders for numbers.
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
    fn messages_are_split() {
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
