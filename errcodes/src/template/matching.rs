//! Finds the arguments of a template in a text from an untrusted source.
//!
//! A template is a sequence of *chunks*, separated by placeholders for texts. A chunk can be read in only one way from a given
//! position: it contains words, whole numbers (with all their digits), and texts that are already known.
//! If a chunk fits at two positions, it ends no earlier from the later one. So the first position at which each chunk fits
//! leaves the most for the rest, and no other has to be tried: the work is linear in the length of the text.
//!
//! This does not hold before a placeholder that occurs twice in the message, because its start and its end decide the value of the
//! other one. There, the positions are tried in turn, up to [`MAX_STEPS_PER_BYTE`].

use super::{MAX_PARAMS, Piece};

/// The maximum number of steps for each byte of a text, for a template with a repeated placeholder. Beyond it, the text
/// counts as not of this message.
pub(super) const MAX_STEPS_PER_BYTE: usize = 64;

/// The number of bytes that one step compares or skips.
const BYTES_PER_STEP: usize = 16;

/// The arguments, in the order of the parameters.
pub(super) type Values<'t> = [Option<&'t str>; MAX_PARAMS];

/// Returns the arguments in a text, or `None` if it is not a text of this message.
pub(super) fn find<'t>(pieces: &[Piece], text: &'t str) -> Option<Values<'t>> {
    let mut steps = match repeated(pieces) {
        0 => usize::MAX,
        _ => MAX_STEPS_PER_BYTE.saturating_mul(text.len().max(1)),
    };
    find_within(pieces, text, &mut steps)
}

/// Does the same as [`find`] within a number of steps, and subtracts those that it takes.
fn find_within<'t>(pieces: &[Piece], text: &'t str, steps: &mut usize) -> Option<Values<'t>> {
    // An argument is empty only if the text cannot be read otherwise.
    [1, 0].into_iter().find_map(|shortest| {
        let mut reading = Reading {
            text,
            shortest,
            steps: *steps,
            is_given_up: false,
            repeated: repeated(pieces),
            values: [None; MAX_PARAMS],
        };
        let fits = reading.read(pieces, 0);
        *steps = reading.steps;
        // After giving up, another reading could be the right one.
        (fits && !reading.is_given_up).then_some(reading.values)
    })
}

/// Returns the parameters that occur twice, a bit for each.
fn repeated(pieces: &[Piece]) -> u32 {
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

/// An attempt to read a text as a message's.
struct Reading<'t> {
    text: &'t str,
    /// How long an argument is at least.
    shortest: usize,
    /// How many more steps may be taken.
    steps: usize,
    /// Whether there were not enough.
    is_given_up: bool,
    /// The parameters that occur twice, a bit for each.
    repeated: u32,
    values: Values<'t>,
}

impl Reading<'_> {
    /// Returns whether the pieces are all of the text from `at` on; then the values are theirs.
    fn read(&mut self, pieces: &[Piece], at: usize) -> bool {
        let Some((mut at, mut pieces)) = self.read_chunk(pieces, at) else {
            return false;
        };
        while let Some((Piece::Text(param), rest)) = pieces.split_first() {
            let (chunk, after) = self.split_chunk(rest);
            let next = after.first().into_iter();
            let mut pinned = chunk.iter().chain(next).filter_map(Piece::param);
            if self.is_pinned(*param) {
                return self.try_ends(*param, rest, at);
            }
            if pinned.any(|param| self.is_pinned(param)) {
                return self.try_chunks(*param, rest, at);
            }
            let Some((start, end)) = self.find_chunk(chunk, at, after.is_empty()) else {
                return false;
            };
            self.keep(*param, at, start);
            self.keep_numbers(chunk, start);
            (at, pieces) = (end, after);
        }
        at == self.text.len()
    }

    /// Reads the pieces up to the first open text, and returns where they end and what is left.
    fn read_chunk<'p>(
        &mut self,
        mut pieces: &'p [Piece],
        mut at: usize,
    ) -> Option<(usize, &'p [Piece])> {
        while let Some((piece, rest)) = pieces.split_first()
            && !self.is_open(piece)
        {
            let end = self.end_of(piece, at, &mut Run::default())?;
            if let Piece::Integer(param) | Piece::Hexadecimal(param) = *piece {
                self.keep(param, at, end);
            }
            (at, pieces) = (end, rest);
        }
        Some((at, pieces))
    }

    /// Tries each end of a text that occurs again.
    fn try_ends(&mut self, param: usize, rest: &[Piece], at: usize) -> bool {
        let before = self.values;
        let next_words = match rest.first() {
            Some(Piece::Words(words)) => *words,
            _ => "",
        };
        let mut next = self.after(at, self.shortest);
        while let Some(end) = next {
            if self.spend(next_words.len()).is_none() {
                return false;
            }
            if self.has(next_words, end) {
                self.keep(param, at, end);
                if self.can_end(rest) && self.read(rest, end) {
                    return true;
                }
                self.values = before;
            }
            next = self.after(end, 1);
        }
        false
    }

    /// Tries each place for what follows a text, if a placeholder there occurs again.
    fn try_chunks(&mut self, param: usize, rest: &[Piece], at: usize) -> bool {
        let before = self.values;
        let (chunk, _) = self.split_chunk(rest);
        let mut from = self.after(at, self.shortest);
        while let Some(start) = from {
            let Some((start, _)) = self.find_chunk_from(chunk, start, false) else {
                return false;
            };
            self.keep(param, at, start);
            if self.read(rest, start) {
                return true;
            }
            self.values = before;
            from = self.after(start, 1);
        }
        false
    }

    /// Returns whether the words and the known texts that end the pieces are the end of the text.
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

    /// Returns whether a parameter occurs twice and has no value yet: then it matters where it is.
    fn is_pinned(&self, param: usize) -> bool {
        self.repeated & bit(param) != 0 && self.values.get(param) == Some(&None)
    }

    /// Parts pieces at the first open placeholder for a text.
    fn split_chunk<'p>(&self, pieces: &'p [Piece]) -> (&'p [Piece], &'p [Piece]) {
        let open = pieces.iter().position(|piece| self.is_open(piece));
        pieces.split_at(open.unwrap_or(pieces.len()))
    }

    /// Returns whether a piece is a text that is not known yet.
    fn is_open(&self, piece: &Piece) -> bool {
        matches!(piece, Piece::Text(param) if self.values.get(*param) == Some(&None))
    }

    /// Returns where a chunk starts and ends that comes after an argument which begins at `from`. The last one ends
    /// where the text does.
    fn find_chunk(
        &mut self,
        chunk: &[Piece],
        from: usize,
        is_last: bool,
    ) -> Option<(usize, usize)> {
        let start = self.after(from, self.shortest)?;
        self.find_chunk_from(chunk, start, is_last)
    }

    /// Returns where a chunk starts and ends, at `start` or later.
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

    /// Returns where a chunk ends that starts at `at`, if it fits there.
    fn end_of_chunk(&mut self, chunk: &[Piece], mut at: usize, runs: &mut Runs) -> Option<usize> {
        let mut runs = runs.0.iter_mut();
        for piece in chunk {
            let mut other = Run::default();
            let run = match piece {
                Piece::Integer(_) | Piece::Hexadecimal(_) => runs.next().unwrap_or(&mut other),
                Piece::Words(_) | Piece::Text(_) => &mut other,
            };
            at = self.end_of(piece, at, run)?;
        }
        Some(at)
    }

    /// Returns where a piece ends that starts at `at`, if it fits there; of texts, only those that are known do.
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

    /// Returns where a number ends that starts at `at`. It takes all digits, so that `run` spares looking at them
    /// again for a later start.
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

    /// Returns the place `characters`, none or one, after `at`.
    fn after(&self, at: usize, characters: usize) -> Option<usize> {
        match characters {
            0 => Some(at),
            _ => Some(at + self.text.get(at..)?.chars().next()?.len_utf8()),
        }
    }

    /// Makes a part of the text the value of a parameter.
    fn keep(&mut self, param: usize, start: usize, end: usize) {
        if let Some(value) = self.values.get_mut(param) {
            *value = self.text.get(start..end);
        }
    }

    /// Makes the numbers in a chunk that fits at `at` the values of their parameters.
    fn keep_numbers(&mut self, chunk: &[Piece], mut at: usize) {
        for piece in chunk {
            let Some(end) = self.end_of(piece, at, &mut Run::default()) else {
                return;
            };
            if let Piece::Integer(param) | Piece::Hexadecimal(param) = *piece {
                self.keep(param, at, end);
            }
            at = end;
        }
    }

    /// Takes the steps for bytes that have been compared off those that are left; `None` if there are not enough.
    fn spend_compared(&mut self, bytes: usize) -> Option<()> {
        self.take(bytes / BYTES_PER_STEP)
    }

    /// Takes the steps for going through some bytes off those that are left; `None` if there are not enough.
    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.take(1 + bytes / BYTES_PER_STEP)
    }

    fn take(&mut self, steps: usize) -> Option<()> {
        let left = self.steps.checked_sub(steps);
        // From now on, each step fails.
        self.is_given_up |= left.is_none();
        self.steps = left.unwrap_or(0);
        left.map(drop)
    }
}

/// Digits that have been looked at: from any place among them on, a number ends where they do.
#[derive(Clone, Copy, Default)]
struct Run {
    start: usize,
    end: usize,
}

/// One for each number in a chunk.
#[derive(Default)]
struct Runs([Run; MAX_PARAMS]);

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use super::super::Piece::{self, Hexadecimal, Integer, Text, Words};
    use super::{MAX_STEPS_PER_BYTE, find_within};

    /// Sixteen of these, one after the other.
    fn sixteen(kind: fn(usize) -> Piece, between: Option<&'static str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for param in 0..16 {
            pieces.push(kind(param));
            pieces.extend(between.map(Words));
        }
        pieces
    }

    /// Templates of which a backtracking reader makes quadratic or exponential work, each with texts for that.
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

    fn repeated() -> Vec<(Vec<Piece>, &'static str, &'static str)> {
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

    fn steps(pieces: &[Piece], text: &str, most: usize) -> usize {
        let mut left = most;
        let _ = find_within(pieces, text, &mut left);
        most - left
    }

    fn text(part: &str, end: &str, length: usize) -> String {
        part.repeat(length / part.len()) + end
    }

    #[test]
    fn the_work_is_linear_in_the_text_where_no_placeholder_is_repeated() {
        for (pieces, part, end) in hostile() {
            let count = |length| steps(&pieces, &text(part, end, length), usize::MAX);
            let (half, whole) = (count(50_000), count(100_000));
            assert!(whole <= 2 * half + 100, "{pieces:?} {half} {whole}");
            assert!(
                whole <= MAX_STEPS_PER_BYTE * 100_000,
                "{pieces:?} {part:?}: {whole} steps"
            );
        }
    }

    #[test]
    fn a_text_is_given_up_after_so_many_steps_where_one_is() {
        for (pieces, part, end) in repeated() {
            for length in [10, 1_000, 100_000] {
                let text = text(part, end, length);
                let most = MAX_STEPS_PER_BYTE * text.len();
                assert!(steps(&pieces, &text, most) <= most, "{pieces:?}");
                // `find` gives up, too: otherwise this test would not end.
                let _ = super::find(&pieces, &text);
            }
        }
    }

    /// What the steps are enough for is read right, or not at all.
    #[test]
    fn too_few_steps_make_no_wrong_arguments() {
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
        let right = find_within(&pieces, &text, &mut left);
        assert_eq!(right.and_then(|found| found[2]).map(str::len), Some(200));
        for steps in 0..=usize::MAX - left {
            let mut steps = steps;
            let found = find_within(&pieces, &text, &mut steps);
            assert!(found.is_none() || found == right);
        }
    }
}
