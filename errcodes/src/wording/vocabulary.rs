//! Words that the comparison of texts treats in a special way.

use super::hash::{hashes, pairs};
use super::word::Word;

/// The language of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// English, at least in part. Its negations are known.
    English,
    /// Any other language, or a few words that do not show it. Every word may be a negation.
    Other,
}

impl Language {
    /// Returns whether a word that is added to a text, or left out, may reverse the meaning of the text.
    pub(super) fn may_reverse(self, word: &Word) -> bool {
        match self {
            Self::English => word.is_negation,
            Self::Other => !word.is_noise || word.is_negation,
        }
    }
}

/// English words that say little. Other languages have no such list, because the words of a text that are in no stated text only
/// make it less close.
pub(super) const SMALL: [u32; 28] = hashes([
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "in",
    "is", "it", "its", "of", "on", "or", "that", "the", "this", "to", "was", "with", "you", "your",
]);

/// Words that show that a text is English. The other small words are common in other languages too.
pub(super) const ENGLISH: [u32; 26] = hashes([
    "and", "are", "been", "can", "cannot", "could", "did", "does", "from", "has", "have", "is",
    "must", "not", "of", "should", "that", "the", "this", "was", "were", "will", "with", "would",
    "you", "your",
]);

/// Words that reverse the meaning of a text. A text that is not English may contain others, so the comparison does not rely on this
/// list for it. The words of other languages are here for texts that contain English as well, such as `Error of the bank: ...`.
pub(super) const NEGATIONS: [u32; 82] = hashes([
    // English
    "aint", "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt",
    "havent", "isnt", "neither", "never", "no", "nor", "not", "shouldnt", "unable", "wasnt",
    "werent", "without", "wont", "wouldnt", // German, Dutch, Scandinavian languages
    "kein", "keine", "keinen", "keiner", "nicht", "nie", "niemal", "ohne", "geen", "niet",
    "zonder", "ej", "icke", "ikke", "inte", "uden", "uten", "utan", // Romance languages
    "aucun", "aucune", "jamai", "ne", "pas", "sans", "jamas", "ningun", "ninguna", "nunca", "sin",
    "nessun", "nessuna", "non", "senza", "nao", "nenhum", "nenhuma", "não", "sem", "nu", "fara",
    // Slavic languages, in both scripts
    "bez", "brak", "není", "nejsou", "nikdy", "без", "не", "нет", "ні",
    // Other languages
    "değil", "ei", "eivat", "eivät", "nem", "nincs", "ilman", "nélkül", "không",
]);

/// Prefixes that reverse the meaning of a word, such as `invalid`. Longer ones come first.
pub(super) const NEGATIVE_PREFIXES: [&str; 10] = [
    "dis", "mis", "nie", "non", "il", "im", "in", "ir", "ne", "un",
];

/// English words with opposite meanings that no prefix shows. One of them in place of the other is another error: `too long` is not
/// `too short`. Inflections are separate words.
pub(super) const OPPOSITES: [[u32; 2]; 86] = pairs([
    ["above", "below"],
    ["absent", "present"],
    ["accepted", "rejected"],
    ["add", "remove"],
    ["after", "before"],
    ["all", "none"],
    ["allowed", "denied"],
    ["allowed", "forbidden"],
    ["approved", "declined"],
    ["asc", "desc"],
    ["ascending", "descending"],
    ["begin", "end"],
    ["big", "small"],
    ["bigger", "smaller"],
    ["buy", "sell"],
    ["client", "server"],
    ["closed", "open"],
    ["closed", "opened"],
    ["create", "delete"],
    ["credit", "debit"],
    ["decode", "encode"],
    ["decoding", "encoding"],
    ["decrease", "increase"],
    ["decrypt", "encrypt"],
    ["destination", "source"],
    ["different", "identical"],
    ["different", "same"],
    ["disable", "enable"],
    ["disabled", "enabled"],
    ["download", "upload"],
    ["earlier", "later"],
    ["early", "late"],
    ["empty", "full"],
    ["export", "import"],
    ["external", "internal"],
    ["failed", "succeeded"],
    ["failure", "success"],
    ["false", "true"],
    ["few", "many"],
    ["fewer", "more"],
    ["finished", "started"],
    ["first", "last"],
    ["future", "past"],
    ["granted", "denied"],
    ["granted", "refused"],
    ["greater", "less"],
    ["greater", "smaller"],
    ["high", "low"],
    ["higher", "lower"],
    ["inbound", "outbound"],
    ["incoming", "outgoing"],
    ["input", "output"],
    ["insert", "delete"],
    ["large", "small"],
    ["larger", "smaller"],
    ["least", "most"],
    ["left", "right"],
    ["less", "more"],
    ["little", "much"],
    ["local", "remote"],
    ["login", "logout"],
    ["long", "short"],
    ["longer", "shorter"],
    ["lower", "upper"],
    ["max", "min"],
    ["maximum", "minimum"],
    ["missing", "present"],
    ["negative", "positive"],
    ["new", "old"],
    ["newer", "older"],
    ["optional", "required"],
    ["over", "under"],
    ["parent", "child"],
    ["private", "public"],
    ["read", "write"],
    ["reading", "writing"],
    ["receive", "send"],
    ["received", "sent"],
    ["receiver", "sender"],
    ["recipient", "sender"],
    ["request", "response"],
    ["source", "target"],
    ["start", "end"],
    ["start", "stop"],
    ["started", "stopped"],
    ["top", "bottom"],
]);
