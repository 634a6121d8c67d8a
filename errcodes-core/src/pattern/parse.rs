//! The syntax of patterns.

use std::ops::Range;

use super::{Pattern, PatternKind, Piece, SPECIAL, escape, parse_range};
use crate::code::IntegerType;
use crate::document::as_key;
use crate::ident;
use crate::notation::MAX_PARAMS;
use crate::suggest::nearest;

/// A syntax error in a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// The bytes of the key with the error.
    pub place: Range<usize>,
    /// The error.
    pub message: String,
    /// The correction.
    pub help: String,
}

/// Parses a range of integers.
pub(super) fn range(key: &str, integer: IntegerType) -> Result<PatternKind, PatternError> {
    if let Some((first, last)) = parse_range(key, integer) {
        return Ok(PatternKind::Range(first, last));
    }
    let dots = key.find("..").unwrap_or_default();
    let (first, rest) = (key[..dots].trim(), &key[dots..]);
    let separator = ["..=", "...", ".."].into_iter();
    let separator = separator
        .into_iter()
        .find(|separator| rest.starts_with(separator));
    let separator = separator.unwrap_or_default();
    let start = dots + separator.len();
    let last = key[start..].trim();
    let error = |place: Range<usize>, message: String, help: String| PatternError {
        place,
        message,
        help,
    };
    let (Some(from), Some(to)) = (integer.parse(first), integer.parse(last)) else {
        let (place, bound) = match integer.parse(first) {
            None => (0..dots, first),
            Some(_) => (start..key.len(), last),
        };
        return Err(if bound.is_empty() {
            let message = "a range of codes has a first and a last code".to_owned();
            let help = "write both, such as \"4000..=4999\"".to_owned();
            error(dots..start, message, help)
        } else {
            let message = format!("`{bound}` is not a code");
            error(
                place,
                message,
                "write a range such as \"4000..=4999\"".to_owned(),
            )
        });
    };
    if separator != "..=" {
        let message = format!("a range of codes is written with `..=`, not `{separator}`");
        let to = match separator {
            ".." if from < to => (to - 1).to_string(),
            _ => last.to_owned(),
        };
        let help = format!("write \"{first}..={to}\", which includes {to}");
        return Err(error(dots..start, message, help));
    }
    // `0x00000000..=0xFFFFFFFF` of a signed type: the last code is -1.
    if to < 0 && !last.starts_with('-') {
        let message = format!(
            "the range is empty, because {last} is {to} in `{}`",
            integer.name()
        );
        let (max, min) = (integer.range().1, integer.range().0.unsigned_abs());
        let help = format!("write two ranges: \"{first}..={max:#X}\" and \"{min:#X}..={last}\"");
        return Err(error(0..key.len(), message, help));
    }
    let message = format!("the range is empty, because {first} is greater than {last}");
    Err(error(
        0..key.len(),
        message,
        format!("write \"{last}..={first}\""),
    ))
}

/// Parses a text with wildcards. A key without wildcards is one literal piece.
pub(super) fn pieces(key: &str) -> Result<Vec<Piece>, PatternError> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = key;
    while let Some(c) = rest.chars().next() {
        let at = key.len() - rest.len();
        rest = &rest[c.len_utf8()..];
        let piece = match c {
            '\\' => {
                let escaped = rest.chars().next().filter(|next| SPECIAL.contains(next));
                let Some(escaped) = escaped else {
                    let message =
                        "a backslash in a code is written only before `*`, `?`, `{`, `}` or `\\`";
                    let help = format!("write {} if the code contains the backslash", literal(key));
                    return Err(error(at..at + 1, message, help));
                };
                rest = &rest[1..];
                push_char(&mut pieces, escaped);
                continue;
            }
            '*' if !rest.is_empty() => {
                let message =
                    "`*` matches the rest of a code, so it is the last character of a pattern";
                return Err(error(at..at + 1, message, help_inside(key, at)));
            }
            '*' => Piece::Rest,
            '?' => Piece::AnyChar,
            '{' => {
                let Some(end) = rest.find('}') else {
                    let help = format!(
                        "add `}}`, or write {} if the code contains the brace",
                        literal(key)
                    );
                    return Err(error(at..at + 1, "this `{` is not closed", help));
                };
                let inner = &rest[..end];
                rest = &rest[end + 1..];
                let part = part(key, inner, at + 1)?;
                let is_repeated = pieces.iter().any(|piece| piece.name() == part.name());
                if let (true, Some(name)) = (is_repeated, part.name()) {
                    let message = format!("two parts have the name `{name}`");
                    let place = at..at + inner.len() + 2;
                    return Err(error(place, message, "rename one of them".to_owned()));
                }
                part
            }
            '}' => {
                let help = format!("write {} if the code contains the brace", literal(key));
                return Err(error(at..at + 1, "this `}` closes nothing", help));
            }
            c => {
                check_after_digits(key, &pieces, at, c.is_ascii_digit())?;
                push_char(&mut pieces, c);
                continue;
            }
        };
        check_after_digits(key, &pieces, at, matches!(piece, Piece::Digits(..)))?;
        pieces.push(piece);
        if pieces.iter().filter_map(Piece::name).count() > MAX_PARAMS {
            let message = format!("a pattern has at most {MAX_PARAMS} parts in braces");
            let help = "write `*` for the rest of the code".to_owned();
            return Err(error(at..key.len() - rest.len(), message, help));
        }
    }
    Ok(pieces)
}

fn error(place: Range<usize>, message: impl Into<String>, help: String) -> PatternError {
    PatternError {
        place,
        message: message.into(),
        help,
    }
}

/// Returns the key for a code that is this text, in which no character has a meaning.
fn literal(text: &str) -> String {
    as_key(&escape(text))
}

/// Returns the help for a `*` inside of a key.
fn help_inside(key: &str, at: usize) -> String {
    let mut with_part = key.to_owned();
    with_part.replace_range(at..=at, "{part}");
    format!(
        "write {} for a code in which some text varies, or {} if the code contains `*`",
        as_key(&with_part),
        literal(key)
    )
}

/// Adds a character to the literal piece at the end.
fn push_char(pieces: &mut Vec<Piece>, c: char) {
    if let Some(Piece::Literal(text)) = pieces.last_mut() {
        text.push(c);
    } else {
        pieces.push(Piece::Literal(c.into()));
    }
}

/// Parses the text between braces, which starts at byte `start` of the key.
fn part(key: &str, inner: &str, start: usize) -> Result<Piece, PatternError> {
    const TYPES: [IntegerType; 4] = [
        IntegerType::U8,
        IntegerType::U16,
        IntegerType::U32,
        IntegerType::U64,
    ];
    let (name, integer) = match inner.split_once(':') {
        Some((name, integer)) => (name, Some(integer)),
        None => (inner, None),
    };
    if !ident::is_ident(name) || name.starts_with("__") {
        let place = start - 1..start + inner.len() + 1;
        let message = if name.is_empty() {
            "a part of a code has a name".to_owned()
        } else {
            format!("`{name}` is not a valid name for a part of a code")
        };
        let help = format!(
            "write a name in the braces, such as `{{value}}`, or {} if the code contains braces",
            literal(key)
        );
        return Err(error(place, message, help));
    }
    let Some(integer) = integer else {
        return Ok(Piece::Part(name.to_owned()));
    };
    let mut types = TYPES.into_iter();
    if let Some(integer) = types.find(|known| known.name() == integer) {
        return Ok(Piece::Digits(name.to_owned(), integer));
    }
    let from = start + name.len() + 1;
    let names = TYPES.map(IntegerType::name);
    let help = match nearest(integer, names) {
        Some(near) => format!("write `{{{name}:{near}}}`"),
        None => format!(
            "use one of {}, or `{{{name}}}` for any text",
            names.join(", ")
        ),
    };
    let message = format!("`{integer}` is not a type for the digits of a code");
    Err(error(from..from + integer.len(), message, help))
}

/// Checks that no digit follows a part that consists of all digits.
fn check_after_digits(
    key: &str,
    pieces: &[Piece],
    at: usize,
    is_digit: bool,
) -> Result<(), PatternError> {
    let Some(Piece::Digits(name, integer)) = pieces.last().filter(|_| is_digit) else {
        return Ok(());
    };
    let message = format!(
        "no digit can follow `{{{name}:{}}}`, which matches all digits",
        integer.name()
    );
    let end = key[at..].find('}').filter(|_| key[at..].starts_with('{'));
    let place = at..end.map_or(at + 1, |end| at + end + 1);
    let help = "write the text between the two, or remove one of them".to_owned();
    Err(error(place, message, help))
}

impl Pattern<'_> {
    /// Returns the names of the parts in braces, in the order of the pattern.
    pub fn part_names(&self) -> impl Iterator<Item = &str> {
        let pieces = match &self.kind {
            PatternKind::Text(pieces) => &pieces[..],
            PatternKind::Range(..) => &[],
        };
        pieces.iter().filter_map(Piece::name)
    }
}
