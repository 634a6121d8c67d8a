//! Suggestions for misspelled names: 'did you mean ...'.

/// The maximum number of names that are compared with all candidates, for cases with many names and many candidates. Most
/// further errors of the same kind are only counted.
pub const COMPARED: usize = 20;

/// Returns the candidate that is most similar to `word`, if it is similar enough to be a correction.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(word, &mut candidates.into_iter())
}

/// Finds the nearest type. The other names of `str` are not similar to it.
pub fn nearest_type<'a>(word: &str, types: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let names = ["string", "&str", "text", "varchar"];
    if names.iter().any(|name| name.eq_ignore_ascii_case(word)) {
        return Some("str");
    }
    nearest(word, types)
}

/// Finds the nearest candidate. This is one function for all types of candidates, because each user's first build compiles it.
fn nearest_of<'a>(word: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    // Long strings are not names, and comparing them would take long.
    let is_comparable = |candidate: &&str| {
        let candidate_length = candidate.chars().count();
        length < 100 && length.abs_diff(candidate_length) <= candidate_length.max(3) / 3
    };
    candidates
        .filter(is_comparable)
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
            (distance, candidate)
        })
        // rustc also allows one edit per three letters.
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
