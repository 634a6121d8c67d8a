//! Finds the arguments of a template in a text from an untrusted source.
//!
//! A template is a sequence of *chunks*, separated by placeholders for texts. A chunk contains words, whole numbers (with all
//! their digits), and texts whose values are already known, so it matches in only one way at a given position.
//! If a chunk matches at two positions, the match at the later position does not end earlier. So the first match of each chunk
//! leaves the most text for the remaining chunks, and no other match has to be tried: the work is linear in the length of the
//! text.
//!
//! This does not hold for a placeholder that occurs twice in the message, because its first occurrence determines the value of the
//! second. The matcher tries all positions for it, up to [`MAX_STEPS_PER_BYTE`].

use super::{MAX_PARAMS, Piece};

/// The maximum number of steps for each byte of a text, for a template with a repeated placeholder. The matcher then gives up, and
/// reports that the text does not match.
pub(super) const MAX_STEPS_PER_BYTE: usize = 64;

/// The number of bytes that one step compares or skips.
const BYTES_PER_STEP: usize = 16;

/// The arguments, in the order of the parameters.
pub(super) type Values<'t> = [Option<&'t str>; MAX_PARAMS];

/// Returns the arguments in a text, or `None` if the text does not match the pieces.
pub(super) fn parse_arguments<'t>(pieces: &[Piece], text: &'t str) -> Option<Values<'t>> {
    let mut steps = match repeated_params(pieces) {
        0 => usize::MAX,
        _ => MAX_STEPS_PER_BYTE.saturating_mul(text.len().max(1)),
    };
    parse_within(pieces, text, &mut steps)
}

/// Does the same as [`parse_arguments`] with a limit on the number of steps. Subtracts the steps that it takes from the limit.
fn parse_within<'t>(pieces: &[Piece], text: &'t str, steps: &mut usize) -> Option<Values<'t>> {
    // An argument is empty only if the text does not match otherwise.
    [1, 0].into_iter().find_map(|min_length| {
        let mut matcher = Matcher {
            text,
            min_length,
            steps: *steps,
            is_given_up: false,
            repeated: repeated_params(pieces),
            values: [None; MAX_PARAMS],
        };
        let is_match = matcher.matches(pieces, 0);
        *steps = matcher.steps;
        // If the matcher gave up, the match may not be the first one.
        (is_match && !matcher.is_given_up).then_some(matcher.values)
    })
}

/// Returns the parameters that occur twice, as a bit set.
fn repeated_params(pieces: &[Piece]) -> u32 {
    let (mut once, mut twice) = (0, 0);
    for bit in pieces.iter().filter_map(Piece::param).map(bit) {
        twice |= once & bit;
        once |= bit;
    }
    twice
}

fn bit(param: usize) -> u32 {
    u32::try_from(param)
        .ok()
        .and_then(|param| 1_u32.checked_shl(param))
        .unwrap_or_default()
}

/// The state of matching a text with the pieces of a template.
struct Matcher<'t> {
    text: &'t str,
    /// The minimum length of the argument of a text placeholder, in characters: 0 or 1.
    min_length: usize,
    /// The number of steps that are left.
    steps: usize,
    /// Is `true` if the steps were not sufficient.
    is_given_up: bool,
    /// The parameters that occur twice, as a bit set.
    repeated: u32,
    /// The values found so far.
    values: Values<'t>,
}

impl Matcher<'_> {
    /// Returns whether the pieces match the text from `at` to its end, and sets the values.
    fn matches(&mut self, pieces: &[Piece], at: usize) -> bool {
        let Some((mut at, mut pieces)) = self.match_chunk(pieces, at) else {
            return false;
        };
        while let Some((Piece::Text(param), rest)) = pieces.split_first() {
            let (chunk, after) = self.split_chunk(rest);
            let next = after.first().into_iter();
            let mut params = chunk.iter().chain(next).filter_map(Piece::param);
            if self.occurs_again(*param) {
                return self.try_ends(*param, rest, at);
            }
            if params.any(|param| self.occurs_again(param)) {
                return self.try_chunks(*param, rest, at);
            }
            let Some((start, end)) = self.find_chunk(chunk, at, after.is_empty()) else {
                return false;
            };
            self.set_value(*param, at, start);
            self.set_numbers(chunk, start);
            (at, pieces) = (end, after);
        }
        at == self.text.len()
    }

    /// Matches the pieces before the first open placeholder at `at`. Returns the position where the match ends, and the
    /// remaining pieces.
    fn match_chunk<'p>(
        &mut self,
        mut pieces: &'p [Piece],
        mut at: usize,
    ) -> Option<(usize, &'p [Piece])> {
        while let Some((piece, rest)) = pieces.split_first()
            && !self.is_open(piece)
        {
            let end = self.end_of(piece, at, &mut Run::default())?;
            if let Piece::Integer(param) | Piece::Hexadecimal(param) = *piece {
                self.set_value(param, at, end);
            }
            (at, pieces) = (end, rest);
        }
        Some((at, pieces))
    }

    /// Tries each end for the value of a text placeholder that occurs again.
    fn try_ends(&mut self, param: usize, rest: &[Piece], at: usize) -> bool {
        let before = self.values;
        let next_words = match rest.first() {
            Some(Piece::Words(words)) => *words,
            _ => "",
        };
        let mut next = self.after(at, self.min_length);
        while let Some(end) = next {
            if self.spend(next_words.len()).is_none() {
                return false;
            }
            if self.has(next_words, end) {
                self.set_value(param, at, end);
                if self.can_end(rest) && self.matches(rest, end) {
                    return true;
                }
                self.values = before;
            }
            next = self.after(end, 1);
        }
        false
    }

    /// Tries each position for the chunk after a text placeholder, if a placeholder in or after that chunk occurs again.
    fn try_chunks(&mut self, param: usize, rest: &[Piece], at: usize) -> bool {
        let before = self.values;
        let (chunk, _) = self.split_chunk(rest);
        let mut from = self.after(at, self.min_length);
        while let Some(start) = from {
            let Some((start, _)) = self.find_chunk_from(chunk, start, false) else {
                return false;
            };
            self.set_value(param, at, start);
            if self.matches(rest, start) {
                return true;
            }
            self.values = before;
            from = self.after(start, 1);
        }
        false
    }

    /// Returns `false` if the text does not end with the words and known texts at the end of the pieces.
    fn can_end(&mut self, pieces: &[Piece]) -> bool {
        let mut text = self.text;
        for piece in pieces.iter().rev() {
            let words = match *piece {
                Piece::Words(words) => words,
                Piece::Text(param) => match self.values.get(param) {
                    Some(Some(known)) => known,
                    _ => return true,
                },
                Piece::Integer(_) | Piece::Hexadecimal(_) => return true,
            };
            let Some(before) = text.strip_suffix(words) else {
                return false;
            };
            if self.spend_compared(words.len()).is_none() {
                return false;
            }
            text = before;
        }
        true
    }

    /// Returns whether a parameter occurs twice and has no value yet, so that its value affects a later piece.
    fn occurs_again(&self, param: usize) -> bool {
        self.repeated & bit(param) != 0 && self.values.get(param) == Some(&None)
    }

    /// Splits pieces before the first open placeholder.
    fn split_chunk<'p>(&self, pieces: &'p [Piece]) -> (&'p [Piece], &'p [Piece]) {
        let open = pieces.iter().position(|piece| self.is_open(piece));
        pieces.split_at(open.unwrap_or(pieces.len()))
    }

    /// Returns whether a piece is *open*: a placeholder for a text whose value is not known yet.
    fn is_open(&self, piece: &Piece) -> bool {
        matches!(piece, Piece::Text(param) if self.values.get(*param) == Some(&None))
    }

    /// Returns the start and end of the first match of a chunk after an argument that starts at `from`. The match of the last
    /// chunk ends at the end of the text.
    fn find_chunk(
        &mut self,
        chunk: &[Piece],
        from: usize,
        is_last: bool,
    ) -> Option<(usize, usize)> {
        let start = self.after(from, self.min_length)?;
        self.find_chunk_from(chunk, start, is_last)
    }

    /// Returns the start and end of the first match of a chunk that starts at `start` or later.
    fn find_chunk_from(
        &mut self,
        chunk: &[Piece],
        mut start: usize,
        is_last: bool,
    ) -> Option<(usize, usize)> {
        let mut runs = Runs::default();
        loop {
            match chunk.first() {
                None if is_last => start = self.text.len(),
                Some(Piece::Words(words)) => {
                    let text = self.text.get(start..)?;
                    let skipped = text.find(*words);
                    self.spend(skipped.map_or(text.len(), |skipped| skipped + words.len()))?;
                    start += skipped?;
                }
                _ => self.spend(0)?,
            }
            match self.end_of_chunk(chunk, start, &mut runs) {
                Some(end) if !is_last || end == self.text.len() => return Some((start, end)),
                _ => start = self.after(start, 1)?,
            }
        }
    }

    /// Returns the end of the match of a chunk at `at`, or `None` if it does not match there.
    fn end_of_chunk(&mut self, chunk: &[Piece], mut at: usize, runs: &mut Runs) -> Option<usize> {
        let mut runs = runs.0.iter_mut();
        for piece in chunk {
            let mut unused = Run::default();
            let run = match piece {
                Piece::Integer(_) | Piece::Hexadecimal(_) => runs.next().unwrap_or(&mut unused),
                Piece::Words(_) | Piece::Text(_) => &mut unused,
            };
            at = self.end_of(piece, at, run)?;
        }
        Some(at)
    }

    /// Returns the end of the match of a piece at `at`, or `None` if it does not match there. Open placeholders do not match.
    fn end_of(&mut self, piece: &Piece, at: usize, run: &mut Run) -> Option<usize> {
        let known = |param: usize| self.values.get(param).copied().flatten();
        match *piece {
            Piece::Words(words) => self.end_of_words(words, at),
            Piece::Text(param) => self.end_of_words(known(param)?, at),
            Piece::Integer(param) | Piece::Hexadecimal(param) => {
                let known = known(param);
                let radix = match piece {
                    Piece::Hexadecimal(_) => 16,
                    _ => 10,
                };
                let end = self.end_of_number(at, radix, run)?;
                let Some(known) = known else { return Some(end) };
                self.spend(known.len())?;
                (self.text.get(at..end) == Some(known)).then_some(end)
            }
        }
    }

    fn end_of_words(&mut self, words: &str, at: usize) -> Option<usize> {
        self.spend(words.len())?;
        self.has(words, at).then(|| at + words.len())
    }

    /// Returns the end of the number that starts at `at`. The number has all digits that follow, and `run` remembers their
    /// end, so that a later start in the same digits does not read them again.
    fn end_of_number(&mut self, at: usize, radix: u32, run: &mut Run) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let is_digit = |at: usize| {
            let byte = bytes.get(at).copied();
            byte.is_some_and(|byte| char::from(byte).is_digit(radix))
        };
        let mut start = at;
        if matches!(bytes.get(start), Some(b'-' | b'+')) {
            start += 1;
        }
        if radix == 16 && bytes.get(start..start + 2) == Some(b"0x") {
            start += 2;
        }
        if run.start <= start && start < run.end {
            self.spend(0)?;
        } else {
            let mut end = start;
            while is_digit(end) {
                end += 1;
            }
            *run = Run { start, end };
            self.spend(end - start)?;
        }
        (start < run.end).then_some(run.end)
    }

    /// Returns whether the text has these words at `at`.
    fn has(&self, words: &str, at: usize) -> bool {
        self.text
            .get(at..)
            .is_some_and(|text| text.starts_with(words))
    }

    /// Returns the position 0 or 1 `characters` after `at`, or `None` at the end of the text.
    fn after(&self, at: usize, characters: usize) -> Option<usize> {
        match characters {
            0 => Some(at),
            _ => Some(at + self.text.get(at..)?.chars().next()?.len_utf8()),
        }
    }

    /// Sets the value of a parameter to a part of the text.
    fn set_value(&mut self, param: usize, start: usize, end: usize) {
        if let Some(value) = self.values.get_mut(param) {
            *value = self.text.get(start..end);
        }
    }

    /// Sets the values of the number parameters in a chunk that matches at `at`.
    fn set_numbers(&mut self, chunk: &[Piece], mut at: usize) {
        for piece in chunk {
            let Some(end) = self.end_of(piece, at, &mut Run::default()) else {
                return;
            };
            if let Piece::Integer(param) | Piece::Hexadecimal(param) = *piece {
                self.set_value(param, at, end);
            }
            at = end;
        }
    }

    /// Subtracts the steps for comparing some bytes, or returns `None` if there are not enough.
    fn spend_compared(&mut self, bytes: usize) -> Option<()> {
        self.take(bytes / BYTES_PER_STEP)
    }

    /// Subtracts the steps for visiting a position and some bytes, or returns `None` if there are not enough.
    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.take(1 + bytes / BYTES_PER_STEP)
    }

    fn take(&mut self, steps: usize) -> Option<()> {
        let left = self.steps.checked_sub(steps);
        // All later steps fail as well.
        self.is_given_up |= left.is_none();
        self.steps = left.unwrap_or(0);
        left.map(drop)
    }
}

/// The range of consecutive digits that were read last. A number that starts in it ends at its end.
#[derive(Clone, Copy, Default)]
struct Run {
    start: usize,
    end: usize,
}

/// A run for each number in a chunk.
#[derive(Default)]
struct Runs([Run; MAX_PARAMS]);

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use super::super::Piece::{self, Hexadecimal, Integer, Text, Words};
    use super::{MAX_STEPS_PER_BYTE, parse_arguments, parse_within};

    /// Returns sixteen placeholders of a kind, each followed by the same words.
    fn sixteen(kind: fn(usize) -> Piece, between: Option<&'static str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for param in 0..16 {
            pieces.push(kind(param));
            pieces.extend(between.map(Words));
        }
        pieces
    }

    /// Returns templates for which a backtracking matcher needs quadratic or exponential time. Each has the part of a text to
    /// repeat, and the end of the text.
    fn hostile() -> Vec<(Vec<Piece>, &'static str, &'static str)> {
        let mixed: Vec<Piece> = (0..16)
            .map(|param| {
                if param % 2 == 0 {
                    Text(param)
                } else {
                    Integer(param)
                }
            })
            .chain([Words(".")])
            .collect();
        [
            (std::vec![Text(0), Integer(1)], "1", "x"),
            (std::vec![Text(0), Integer(1)], "1 ", "x"),
            (
                std::vec![Text(0), Integer(1), Integer(2), Words("!")],
                "12-",
                "x",
            ),
            (
                std::vec![Words("at "), Text(0), Hexadecimal(1), Words("!")],
                "f",
                "x",
            ),
            (
                std::vec![Text(0), Words("0"), Integer(1), Words(" is")],
                "0",
                "",
            ),
            (
                std::vec![Text(0), Words("a"), Hexadecimal(1), Words("x")],
                "a",
                "",
            ),
            (
                std::vec![Text(0), Words("aaaaaaaaaaaaaaab"), Text(1)],
                "a",
                "",
            ),
            (
                std::vec![Text(0), Words("1"), Integer(1), Words(","), Integer(2)],
                "1,",
                "x",
            ),
            (mixed.clone(), "1", "x"),
            (mixed, "1a", ""),
            (sixteen(Text, Some(",")), ",", "x"),
            (sixteen(Text, None), "é", ""),
            (sixteen(Integer, Some(" ")), "1 ", "x"),
            (sixteen(Hexadecimal, None), "0xf", "x"),
        ]
        .into()
    }

    /// Returns the same for templates in which a placeholder occurs twice.
    fn hostile_repeated() -> Vec<(Vec<Piece>, &'static str, &'static str)> {
        [
            (std::vec![Text(0), Text(0)], "a", "b"),
            (
                std::vec![Text(0), Words(" and "), Text(0), Words("!")],
                "a and ",
                "",
            ),
            (
                std::vec![Text(0), Text(1), Text(0), Text(1), Words(".")],
                "ab",
                "",
            ),
            (
                std::vec![Text(0), Integer(1), Text(2), Integer(1), Text(0)],
                "1a",
                "x",
            ),
            (
                std::vec![Text(0), Words("a"), Text(1), Words("a"), Text(0)],
                "a",
                "b",
            ),
        ]
        .into()
    }

    fn count_steps(pieces: &[Piece], text: &str, max_steps: usize) -> usize {
        let mut left = max_steps;
        let _ = parse_within(pieces, text, &mut left);
        max_steps - left
    }

    fn text(part: &str, end: &str, length: usize) -> String {
        part.repeat(length / part.len()) + end
    }

    #[test]
    fn work_is_linear_without_repeated_placeholders() {
        for (pieces, part, end) in hostile() {
            let count = |length| count_steps(&pieces, &text(part, end, length), usize::MAX);
            let (half, full) = (count(50_000), count(100_000));
            assert!(full <= 2 * half + 100, "{pieces:?} {half} {full}");
            assert!(
                full <= MAX_STEPS_PER_BYTE * 100_000,
                "{pieces:?} {part:?}: {full} steps"
            );
        }
    }

    #[test]
    fn work_is_limited_with_repeated_placeholders() {
        for (pieces, part, end) in hostile_repeated() {
            for length in [10, 1_000, 100_000] {
                let text = text(part, end, length);
                let max_steps = MAX_STEPS_PER_BYTE * text.len();
                assert!(
                    count_steps(&pieces, &text, max_steps) <= max_steps,
                    "{pieces:?}"
                );
                // Without the limit, this call would not return.
                let _ = parse_arguments(&pieces, &text);
            }
        }
    }

    #[test]
    fn too_few_steps_return_none_and_never_wrong_arguments() {
        let pieces = [
            Text(0),
            Words(","),
            Text(0),
            Words(";"),
            Text(1),
            Words("#"),
            Integer(2),
        ];
        let text = text(",", ";x#", 61) + &"1".repeat(200);
        let mut left = usize::MAX;
        let expected = parse_within(&pieces, &text, &mut left);
        assert_eq!(
            expected.and_then(|values| values[2]).map(str::len),
            Some(200)
        );
        for steps in 0..=usize::MAX - left {
            let mut steps = steps;
            let values = parse_within(&pieces, &text, &mut steps);
            assert!(values.is_none() || values == expected);
        }
    }
}
