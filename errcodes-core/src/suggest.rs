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
            let distance = edit_distance(&word, &candidate.to_lowercase());
            (distance, candidate)
        })
        // rustc also allows one edit per three letters.
        .filter(|(distance, candidate)| *distance <= candidate.chars().count().max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Returns the number of characters to insert, delete, replace or swap with the next one to get from one text to the other, as rustc
/// counts them for its suggestions.
fn edit_distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    // The distances of the beginnings of `from` before the last one, of the last one, and of the current one, from each beginning of `to`.
    let mut before = vec![0; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut current = before.clone();
    let mut previous = None;
    for (row, a) in from.chars().enumerate() {
        current[0] = row + 1;
        for (column, &b) in to.iter().enumerate() {
            let replaced = last[column] + usize::from(a != b);
            let mut distance = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            if column > 0 && previous == Some(b) && to[column - 1] == a {
                distance = distance.min(before[column - 1] + 1);
            }
            current[column + 1] = distance;
        }
        previous = Some(a);
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut current);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::{edit_distance, nearest};

    #[test]
    fn edit_distance_counts_edits() {
        let cases = [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("name", "name", 0),
            ("nmae", "name", 1),
            ("mesage", "message", 1),
            ("messsage", "message", 1),
            ("massage", "message", 1),
            ("kitten", "sitting", 3),
            ("größe", "grösse", 2),
        ];
        for (from, to, expected) in cases {
            assert_eq!(edit_distance(from, to), expected, "{from} {to}");
            assert_eq!(edit_distance(to, from), expected, "{to} {from}");
        }
    }

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
