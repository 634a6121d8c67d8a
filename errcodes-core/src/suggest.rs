//! 'Did you mean ...': the nearest of the names that would have been right.

/// How many names are compared with all candidates where there may be as many of both. More mistakes of a kind are only
/// counted, mostly.
pub const COMPARED: usize = 20;

/// The candidate that is nearest to `word`, if one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(word, &mut candidates.into_iter())
}

/// One function for all kinds of candidates: it is part of each user's first build.
fn nearest_of<'a>(word: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    // To compare texts that are no names would take long, and lead to nothing.
    let is_comparable = |candidate: &&str| {
        let other = candidate.chars().count();
        length < 100 && length.abs_diff(other) <= other.max(3) / 3
    };
    candidates
        .filter(is_comparable)
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
            (distance, candidate)
        })
        // One slip in three letters is what rustc takes for a misspelling too.
        .filter(|(distance, candidate)| *distance <= candidate.chars().count().max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn nearest_takes_slips_and_refuses_other_words() {
        let keys = ["name", "message", "description", "symbol", "params"];
        let cases = [
            ("mesage", Some("message")),
            ("Message", Some("message")),
            ("nmae", Some("name")),
            ("desc", None),
            ("colour", None),
        ];
        for (word, expected) in cases {
            assert_eq!(nearest(word, keys), expected, "{word}");
        }
    }
}
