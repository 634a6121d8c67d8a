//! Hashes of words.

/// Returns the FNV-1a hash of the letters of a word, which are in lower case, without a plural `s`.
pub(super) fn hash(letters: impl Iterator<Item = char>) -> u32 {
    let mut hash = Hash::new();
    for letter in letters {
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            hash = hash.push(byte);
        }
    }
    hash.finish()
}

/// Returns the hashes of words in lower case.
pub(super) const fn hashes<const N: usize>(words: [&str; N]) -> [u32; N] {
    let mut hashes = [0; N];
    let mut at = 0;
    while at < N {
        let mut rest = words[at].as_bytes();
        let mut hash = Hash::new();
        while let [byte, after @ ..] = rest {
            hash = hash.push(*byte);
            rest = after;
        }
        hashes[at] = hash.finish();
        at += 1;
    }
    hashes
}

/// Returns the hashes of pairs of words in lower case.
pub(super) const fn pairs<const N: usize>(words: [[&str; 2]; N]) -> [[u32; 2]; N] {
    let mut pairs = [[0; 2]; N];
    let mut at = 0;
    while at < N {
        pairs[at] = hashes(words[at]);
        at += 1;
    }
    pairs
}

/// The state of the hash of a word.
#[derive(Clone, Copy)]
struct Hash {
    value: u32,
    /// The hash without the last byte.
    before: u32,
    last: u8,
    bytes: usize,
}

impl Hash {
    const fn new() -> Self {
        const BASIS: u32 = 0x811C_9DC5;
        Self {
            value: BASIS,
            before: BASIS,
            last: 0,
            bytes: 0,
        }
    }

    const fn push(self, byte: u8) -> Self {
        const PRIME: u32 = 0x0100_0193;
        Self {
            value: (self.value ^ byte as u32).wrapping_mul(PRIME),
            before: self.value,
            last: byte,
            bytes: self.bytes + 1,
        }
    }

    const fn finish(self) -> u32 {
        if self.last == b's' && self.bytes > 3 {
            self.before
        } else {
            self.value
        }
    }
}
