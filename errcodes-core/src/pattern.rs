//! Code patterns: keys for codes that the catalog does not list, such as `4000..=4999` and `08*`.

mod overlap;
mod parse;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::fmt;

use errcodes_shared::pattern as shared;

use crate::base::{Base, write_with_key};
use crate::code::{Case, Code, CodeType, CodeValue, IntegerType};
use crate::document::{Text, as_key};

pub use self::overlap::{Overlap, Overlaps};
pub use self::parse::PatternError;

/// The key of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKey<'s> {
    /// A code that the catalog lists.
    Code(Code<'s>),
    /// A pattern, which matches codes that the catalog does not list.
    Pattern(Pattern<'s>),
}

/// The reason why a key is not the key of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// The key is neither a code nor similar to a pattern.
    NotACode,
    /// The key is an invalid pattern.
    Pattern(PatternError),
}

impl<'s> EntryKey<'s> {
    /// Parses a key as a code or a pattern of the given type.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is neither a code of this type nor a pattern.
    pub fn parse(key: &Text<'s>, code_type: CodeType) -> Result<Self, KeyError> {
        match code_type {
            CodeType::Integer(integer) if key.value.contains("..") => {
                let kind = parse::range(&key.value, integer).map_err(KeyError::Pattern)?;
                let key = key.clone();
                Ok(Self::Pattern(Pattern {
                    kind,
                    key,
                    relative_key: None,
                }))
            }
            CodeType::Str(case) if has_special(&key.value) => {
                let mut pieces = parse::pieces(&key.value).map_err(KeyError::Pattern)?;
                if let [Piece::Literal(code)] = &pieces[..] {
                    return Ok(Self::Code(Code {
                        value: CodeValue::Text(case.fold(code.clone().into())),
                        key: Text {
                            value: code.clone().into(),
                            span: key.span,
                        },
                        relative_key: None,
                    }));
                }
                for piece in &mut pieces {
                    piece.fold(case);
                }
                Ok(Self::Pattern(Pattern {
                    kind: PatternKind::Text(pieces),
                    key: key.clone(),
                    relative_key: None,
                }))
            }
            _ => {
                let code = Code::parse(key.clone(), code_type);
                code.map(Self::Code).ok_or(KeyError::NotACode)
            }
        }
    }

    /// Parses a key like [`parse`](Self::parse), and adds the base of the enum to its numbers.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is neither a code of this type nor a pattern, or if a sum has more than 128 bits.
    pub fn parse_with_base(
        key: &Text<'s>,
        code_type: CodeType,
        base: Option<Base>,
    ) -> Result<Self, KeyError> {
        let parsed = Self::parse(key, code_type)?;
        let (Some(base), CodeType::Integer(integer)) = (base, code_type) else {
            return Ok(parsed);
        };
        let with_base = match parsed {
            Self::Code(code) => code.with_base(base, integer).map(Self::Code),
            Self::Pattern(pattern) => pattern.with_base(base, integer).map(Self::Pattern),
        };
        with_base.ok_or(KeyError::NotACode)
    }
}

/// A pattern of codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern<'s> {
    /// The codes that match.
    pub kind: PatternKind,
    /// The key in the catalog, after the enum's base has been added.
    pub key: Text<'s>,
    /// The key in the catalog, if the enum has a base that is added to it.
    pub relative_key: Option<Cow<'s, str>>,
}

impl fmt::Display for Pattern<'_> {
    /// Writes the pattern, and the key in the catalog, if its codes are other numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_with_key(f, &self.key.value, self.relative_key.as_deref())
    }
}

/// The codes that match a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternKind {
    /// The numbers of an inclusive range.
    Range(i128, i128),
    /// The texts that consist of these pieces.
    Text(Vec<Piece>),
}

/// A piece of a pattern of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// This text. If the enum ignores case, it is in lower case.
    Literal(String),
    /// `?`: one character.
    AnyChar,
    /// `{name}`: a text that is not empty, as short as possible.
    Part(String),
    /// `{name:u32}`: digits whose value fits the type.
    Digits(String, IntegerType),
    /// `*`: any text up to the end of the code.
    Rest,
}

impl Piece {
    fn fold(&mut self, case: Case) {
        if let Self::Literal(text) = self {
            *text = case.fold(std::mem::take(text).into()).into_owned();
        }
    }

    /// Returns the piece without its name, for the functions that match codes.
    pub fn shared(&self) -> shared::Piece<'_> {
        match self {
            Self::Literal(text) => shared::Piece::Literal(text),
            Self::AnyChar => shared::Piece::AnyChar,
            Self::Part(_) => shared::Piece::Part,
            Self::Digits(_, integer) => shared::Piece::Digits(max(*integer)),
            Self::Rest => shared::Piece::Rest,
        }
    }

    /// Returns the name of a part in braces.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Part(name) | Self::Digits(name, _) => Some(name),
            Self::Literal(_) | Self::AnyChar | Self::Rest => None,
        }
    }
}

/// Returns the largest number of an unsigned type.
fn max(integer: IntegerType) -> u64 {
    u64::try_from(integer.range().1).unwrap_or(u64::MAX)
}

impl AsRef<str> for Pattern<'_> {
    fn as_ref(&self) -> &str {
        &self.key.value
    }
}

impl Pattern<'_> {
    /// Returns whether a code matches the pattern.
    pub fn matches(&self, code: &CodeValue<'_>) -> bool {
        match (&self.kind, code) {
            (PatternKind::Range(first, last), CodeValue::Integer(code)) => {
                first <= code && code <= last
            }
            (PatternKind::Text(pieces), CodeValue::Text(code)) => matches(pieces, code),
            _ => false,
        }
    }

    /// Returns the key in the catalog, decoded from TOML.
    pub fn catalog_key(&self) -> &str {
        self.relative_key.as_deref().unwrap_or(&self.key.value)
    }

    /// Returns whether all numbers of a range are bit patterns: both bounds are hexadecimal and set the highest bit of the type.
    pub fn is_of_bit_patterns(&self, integer: IntegerType) -> bool {
        let PatternKind::Range(first, last) = self.kind else {
            return false;
        };
        let bounds = self.key.value.split("..=").map(str::trim);
        bounds
            .zip([first, last])
            .all(|(text, number)| integer.reads_bits(text, number))
    }

    /// Returns the key as TOML, in quotes.
    pub fn to_key(&self) -> String {
        as_key(self.catalog_key())
    }

    /// Returns the rank. If several patterns match a code, the one with the lowest rank applies.
    pub fn rank(&self) -> Rank {
        match &self.kind {
            PatternKind::Range(first, last) => Rank::Range(last.abs_diff(*first)),
            PatternKind::Text(pieces) => {
                let literal = |piece: &Piece| match piece {
                    Piece::Literal(text) => text.chars().count(),
                    _ => 0,
                };
                let is_any = |piece: &&Piece| **piece == Piece::AnyChar;
                Rank::Text(
                    Reverse(pieces.iter().map(literal).sum()),
                    Reverse(pieces.iter().filter(is_any).count()),
                    pieces.contains(&Piece::Rest),
                )
            }
        }
    }
}

/// The rank of a pattern among the patterns that match a code. The pattern with the lowest rank applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The size of the range. Of two ranges that share a number, one contains the other.
    Range(u128),
    /// The number of literal characters, the number of `?`, and whether the pattern ends in `*`.
    Text(Reverse<usize>, Reverse<usize>, bool),
}

fn matches(pieces: &[Piece], code: &str) -> bool {
    let pieces: Vec<_> = pieces.iter().map(Piece::shared).collect();
    shared::matches(&pieces, code)
}

/// The characters with a meaning in keys of text codes.
const SPECIAL: [char; 5] = ['*', '?', '{', '}', '\\'];

fn has_special(text: &str) -> bool {
    text.contains(SPECIAL)
}

/// Returns a text code as a key: with a backslash before each character that has a meaning in patterns.
pub fn escape(code: &str) -> Cow<'_, str> {
    if !has_special(code) {
        return code.into();
    }
    let mut key = String::with_capacity(code.len() + 1);
    for c in code.chars() {
        if SPECIAL.contains(&c) {
            key.push('\\');
        }
        key.push(c);
    }
    key.into()
}

/// Returns the text code for a key, or `None` if the key is a pattern.
pub fn unescape(key: &str) -> Option<Cow<'_, str>> {
    if !has_special(key) {
        return Some(key.into());
    }
    match parse::pieces(key).ok()?.pop()? {
        Piece::Literal(code) if escape(&code) == key => Some(code.into()),
        _ => None,
    }
}

/// Parses an inclusive range of integers, such as `4000..=4999`. Hexadecimal bounds of a signed type are bit patterns.
pub(crate) fn parse_range(text: &str, integer: IntegerType) -> Option<(i128, i128)> {
    let (first, last) = text.split_once("..=")?;
    let (first, last) = (integer.parse(first.trim())?, integer.parse(last.trim())?);
    (first <= last).then_some((first, last))
}
