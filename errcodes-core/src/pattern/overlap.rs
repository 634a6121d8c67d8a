//! Codes that two patterns match.

use std::cmp::Ordering;
use std::collections::{HashMap, VecDeque};

use super::{Pattern, PatternKind, Piece, max};
use crate::code::CodeValue;

/// Searches for codes that two patterns of the same rank match, within a limit on the number of steps for all pairs.
pub struct Overlaps {
    remaining: usize,
}

/// The result of the search for two patterns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// Each code that both match goes to the pattern with the lower rank, or there is no such code.
    None,
    /// Both match this code, and neither precedes the other.
    Code(CodeValue<'static>),
    /// The patterns are too long, or too many, to decide it.
    Unknown,
}

impl Default for Overlaps {
    fn default() -> Self {
        Self {
            remaining: Self::STEPS,
        }
    }
}

impl Overlaps {
    /// The maximum number of pairs of states for all patterns of an enum.
    const STEPS: usize = 2_000_000;

    /// Returns a code that both patterns match, unless one pattern precedes the other for all such codes.
    pub fn find(&mut self, first: &Pattern<'_>, second: &Pattern<'_>) -> Overlap {
        match (&first.kind, &second.kind) {
            (PatternKind::Range(start, end), PatternKind::Range(other_start, other_end)) => {
                ranges((*start, *end), (*other_start, *other_end))
            }
            (PatternKind::Text(pieces), PatternKind::Text(other)) => {
                if first.rank() != second.rank() {
                    return Overlap::None;
                }
                self.texts(pieces, other)
            }
            _ => Overlap::None,
        }
    }

    /// Returns a code that both patterns match, even if one precedes the other.
    pub fn shared(&mut self, first: &Pattern<'_>, second: &Pattern<'_>) -> Overlap {
        match (&first.kind, &second.kind) {
            (PatternKind::Range(start, end), PatternKind::Range(other_start, other_end)) => {
                let (start, end) = (*start.max(other_start), *end.min(other_end));
                if start > end {
                    Overlap::None
                } else {
                    Overlap::Code(CodeValue::Integer(start))
                }
            }
            (PatternKind::Text(pieces), PatternKind::Text(other)) => self.texts(pieces, other),
            _ => Overlap::None,
        }
    }

    fn texts(&mut self, first: &[Piece], second: &[Piece]) -> Overlap {
        if let (Some(Piece::Literal(end)), Some(Piece::Literal(other))) =
            (first.last(), second.last())
            && !end.ends_with(&**other)
            && !other.ends_with(&**end)
        {
            return Overlap::None;
        }
        let (first, second) = (Automaton::new(first), Automaton::new(second));
        let start = (State::Before(0), State::Before(0));
        // For each pair of states, the pair before it and the character between them.
        let mut seen = HashMap::from([(start, None)]);
        let mut open = VecDeque::from([start]);
        while let Some(pair) = open.pop_front() {
            if first.accepts(pair.0) && second.accepts(pair.1) {
                return Overlap::Code(CodeValue::Text(path(&seen, pair).into()));
            }
            for c in candidates(&first, pair.0, &second, pair.1) {
                for one in first.step(pair.0, c) {
                    for other in second.step(pair.1, c) {
                        let next = (one, other);
                        if seen.contains_key(&next) {
                            continue;
                        }
                        let Some(remaining) = self.remaining.checked_sub(1) else {
                            return Overlap::Unknown;
                        };
                        self.remaining = remaining;
                        seen.insert(next, Some((pair, c)));
                        open.push_back(next);
                    }
                }
            }
        }
        Overlap::None
    }
}

impl Pattern<'_> {
    /// Compares the starts of two patterns, so that patterns that may overlap are next to each other.
    pub(crate) fn compare_start(&self, other: &Self) -> Ordering {
        match (&self.kind, &other.kind) {
            (PatternKind::Range(first, _), PatternKind::Range(other, _)) => first.cmp(other),
            _ => self.prefix().cmp(other.prefix()),
        }
    }

    /// Returns whether another pattern, whose start is not less, may match the same code. If not, no pattern after it does.
    pub(crate) fn may_overlap(&self, later: &Self) -> bool {
        match (&self.kind, &later.kind) {
            (PatternKind::Range(_, last), PatternKind::Range(first, _)) => first <= last,
            _ => later.prefix().starts_with(self.prefix()),
        }
    }

    /// Returns the literal text at the start.
    fn prefix(&self) -> &str {
        match &self.kind {
            PatternKind::Text(pieces) => match pieces.first() {
                Some(Piece::Literal(text)) => text,
                _ => "",
            },
            PatternKind::Range(..) => "",
        }
    }
}

fn ranges(first: (i128, i128), second: (i128, i128)) -> Overlap {
    let (start, end) = (first.0.max(second.0), first.1.min(second.1));
    let shared = (start, end);
    let is_contained = first != second && (shared == first || shared == second);
    if start > end || is_contained {
        Overlap::None
    } else {
        Overlap::Code(CodeValue::Integer(start))
    }
}

type Pair = (State, State);

/// Returns the characters on the way to a pair of states.
fn path(seen: &HashMap<Pair, Option<(Pair, char)>>, end: Pair) -> String {
    let mut chars = Vec::new();
    let mut pair = end;
    while let Some(Some((before, c))) = seen.get(&pair) {
        chars.push(*c);
        pair = *before;
    }
    chars.into_iter().rev().collect()
}

/// Returns characters that stand for all that both states accept.
fn candidates(first: &Automaton, one: State, second: &Automaton, other: State) -> Vec<char> {
    let mut chars = vec!['x'];
    chars.extend(first.literal_after(one));
    chars.extend(second.literal_after(other));
    if first.reads_digits(one) || second.reads_digits(other) {
        chars.extend('0'..='9');
    }
    chars
}

/// A nondeterministic automaton for the codes that match a pattern of texts.
struct Automaton {
    atoms: Vec<Atom>,
}

#[derive(Clone, Copy)]
enum Atom {
    Char(char),
    AnyChar,
    Part,
    /// The digits of the largest number.
    Digits(u64),
    Rest,
}

/// A state: the atom that is read next.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum State {
    /// Nothing of the atom has been read.
    Before(usize),
    /// Some characters of the part have been read.
    InPart(usize),
    /// Some digits have been read.
    InDigits(usize, Number),
}

/// The relation of the digits so far to the largest number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Number {
    /// The number of digits without leading zeros.
    digits: usize,
    /// The comparison with the first digits of the largest number.
    is_greater: bool,
    is_less: bool,
}

impl Number {
    const ZERO: Self = Self {
        digits: 0,
        is_greater: false,
        is_less: false,
    };

    /// Returns the number with another digit, or `None` if it is greater than the largest one.
    fn push(self, digit: char, max: u64) -> Option<Self> {
        if self.digits == 0 && digit == '0' {
            return Some(self);
        }
        let max = max.to_string();
        let of_max = char::from(*max.as_bytes().get(self.digits)?);
        let is_decided = self.is_greater || self.is_less;
        let number = Self {
            digits: self.digits + 1,
            is_greater: if is_decided {
                self.is_greater
            } else {
                digit > of_max
            },
            is_less: if is_decided {
                self.is_less
            } else {
                digit < of_max
            },
        };
        (number.digits < max.len() || !number.is_greater).then_some(number)
    }
}

impl Automaton {
    fn new(pieces: &[Piece]) -> Self {
        let mut atoms = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Literal(text) => atoms.extend(text.chars().map(Atom::Char)),
                Piece::AnyChar => atoms.push(Atom::AnyChar),
                Piece::Part(_) => atoms.push(Atom::Part),
                Piece::Digits(_, integer) => atoms.push(Atom::Digits(max(*integer))),
                Piece::Rest => atoms.push(Atom::Rest),
            }
        }
        Self { atoms }
    }

    /// Returns whether a code may end in a state.
    fn accepts(&self, state: State) -> bool {
        let next = match state {
            State::Before(at) => at,
            State::InPart(at) | State::InDigits(at, _) => at + 1,
        };
        matches!(self.atoms.get(next), None | Some(Atom::Rest))
    }

    /// Returns the states after a character.
    fn step(&self, state: State, c: char) -> Vec<State> {
        match state {
            State::Before(at) => self.enter(at, c).into_iter().collect(),
            State::InPart(at) => [Some(state), self.enter(at + 1, c)]
                .into_iter()
                .flatten()
                .collect(),
            State::InDigits(at, number) if c.is_ascii_digit() => match self.atoms.get(at) {
                Some(Atom::Digits(max)) => number
                    .push(c, *max)
                    .map(|number| State::InDigits(at, number))
                    .into_iter()
                    .collect(),
                _ => Vec::new(),
            },
            State::InDigits(at, _) => self.enter(at + 1, c).into_iter().collect(),
        }
    }

    /// Returns the state after the first character of an atom.
    fn enter(&self, at: usize, c: char) -> Option<State> {
        match self.atoms.get(at)? {
            Atom::Char(literal) => (*literal == c).then_some(State::Before(at + 1)),
            Atom::AnyChar => Some(State::Before(at + 1)),
            Atom::Part => Some(State::InPart(at)),
            Atom::Digits(max) if c.is_ascii_digit() => {
                let number = Number::ZERO.push(c, *max)?;
                Some(State::InDigits(at, number))
            }
            Atom::Digits(_) => None,
            Atom::Rest => Some(State::Before(at)),
        }
    }

    /// Returns the literal character that may come next.
    fn literal_after(&self, state: State) -> Option<char> {
        let next = match state {
            State::Before(at) => at,
            State::InPart(at) | State::InDigits(at, _) => at + 1,
        };
        match self.atoms.get(next)? {
            Atom::Char(c) => Some(*c),
            _ => None,
        }
    }

    /// Returns whether digits may come next.
    fn reads_digits(&self, state: State) -> bool {
        let is_digits = |at: usize| matches!(self.atoms.get(at), Some(Atom::Digits(_)));
        match state {
            State::Before(at) => is_digits(at),
            State::InPart(at) => is_digits(at + 1),
            State::InDigits(..) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Overlap, Overlaps};
    use crate::code::{CodeType, CodeValue};
    use crate::document::Text;
    use crate::pattern::{EntryKey, Pattern};
    use crate::source::Span;

    fn pattern(key: &str) -> Pattern<'_> {
        let code_type = if key.contains("..=") {
            CodeType::default()
        } else {
            CodeType::TEXT
        };
        let text = Text {
            value: key.into(),
            span: Span::default(),
        };
        match EntryKey::parse(&text, code_type) {
            Ok(EntryKey::Pattern(pattern)) => pattern,
            other => panic!("{key}: {other:?}"),
        }
    }

    #[test]
    fn a_code_is_named_if_and_only_if_both_patterns_match_it() {
        let clashes = [
            ("1..=5", "3..=9"),
            ("1..=5", "1..=5"),
            ("1..=5", "5..=9"),
            ("08*", "0{a}8*"),
            ("A{x}", "A{y}"),
            ("A{x}", "{y}A"),
            ("A{x:u8}", "A{y:u16}"),
            ("A{x:u8}B", "A{y}B"),
            ("{a}12", "1{b}2"),
            ("{a}{n:u8}-", "{b}-"),
            ("?A", "A?"),
            ("{a}_B_{c}", "A_{b}_{d}"),
            ("{n:u8}?", "{m:u8}?"),
            ("é?", "?é"),
        ];
        for (first, second) in clashes {
            let (first, second) = (pattern(first), pattern(second));
            let Overlap::Code(code) = Overlaps::default().find(&first, &second) else {
                panic!("{first:?} and {second:?} overlap");
            };
            assert!(first.matches(&code) && second.matches(&code), "{code:?}");
        }
        let distinct = [
            ("1..=5", "6..=9"),
            ("1..=9", "3..=5"),
            ("1..=9", "1..=5"),
            ("08*", "09*"),
            // The one with more literal characters applies.
            ("08*", "080*"),
            ("A?*", "A{x}*"),
            ("A{x}", "A*"),
            ("A?", "B?"),
            ("A{x:u8}", "A?"),
            ("A{x:u8}A", "A{y}B"),
            ("{x}AB", "{y}CB"),
            ("A{x:u8}-", "A-{y}"),
            ("{a}12", "{b}21"),
            ("x{n:u8}y", "x{m:u8}z"),
        ];
        for (first, second) in distinct {
            let (first, second) = (pattern(first), pattern(second));
            assert_eq!(Overlaps::default().find(&first, &second), Overlap::None);
        }
    }

    #[test]
    fn a_search_that_takes_too_long_ends() {
        let key = "{a}bbbbbbbbbbbbbbbbbbbb".repeat(15);
        let (mut first, mut second) = (String::new(), String::new());
        for (number, part) in key.split_inclusive("bbbbbbbbbbbbbbbbbbbb").enumerate() {
            first += &part.replace("{a}", &format!("{{a{number}}}"));
            second += &part.replace("{a}", &format!("{{a{number}:u64}}"));
        }
        first += "c{z}";
        second += "d{z}";
        let found = Overlaps { remaining: 10_000 }.find(&pattern(&first), &pattern(&second));
        assert_eq!(found, Overlap::Unknown);
        let code = CodeValue::Text("x".into());
        assert!(!pattern(&first).matches(&code));
    }
}
