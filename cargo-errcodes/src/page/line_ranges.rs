//! Lines that begin with a code but are no entry: ranges of codes, such as `1400 to 1499: reserved`, and sentences.

use super::code::pattern;

/// Returns whether a line begins with a range of codes, such as `1400 to 1499: reserved` or `2000 and above`.
pub(super) fn begins_with_range(text: &str) -> bool {
    pattern!(
        FIRST_AND_LAST,
        r"(?i)^[\[(#]*[-−]?(?P<first>0x[0-9a-f]+|[0-9]+)[\])]*\s*(?:(?P<word>to|through|thru|until|up\s+to|\.{2,3}=?|…|~)|[-−–—])\s*[\[(]*[-−]?(?P<last>0x[0-9a-f]+|[0-9]+)(?:[\])\s:;,.(–—-]|$)"
    );
    pattern!(
        OPEN,
        r"(?i)^[\[(#]*[-−]?[0-9]+[\])]*\s*(?:(?:and|or)\s+(?:above|up|upwards?|higher|greater|more|below|lower|less)\b|upwards?\b)"
    );
    if OPEN.is_match(text) {
        return true;
    }
    let Some(range) = FIRST_AND_LAST.captures(text) else {
        return false;
    };
    // Behind a dash, a text may begin with a number: `106 - 2 keys are missing`.
    let (first, last) = (&range["first"], &range["last"]);
    range.name("word").is_some() || first.len() == last.len() && first < last
}

/// Returns whether a line says that a range of codes is reserved. Such a line is part of a list, while the title of a range, such as
/// `1000-1999: doors`, stands above its codes.
pub(super) fn is_reserved_range(text: &str) -> bool {
    pattern!(
        RESERVED,
        r"(?i)\b(?:reserved|unassigned|unused|not\s+used|private\s+use|future\s+use)\b"
    );
    begins_with_range(text) && RESERVED.is_match(text)
}

/// Returns whether the text after a code continues a sentence about the code: `code is gone`, `and 404 errors change`.
pub(super) fn is_sentence_about(rest: &str) -> bool {
    pattern!(
        ABOUT,
        r"^(?:(?:and|or)\s+-?[0-9]|(?:errors?|codes?)\s+(?:is|are|has|have|was|were|will|can|may|must|change|means?)\b)"
    );
    ABOUT.is_match(rest)
}

#[cfg(test)]
mod tests {
    use super::{begins_with_range, is_reserved_range};

    #[test]
    fn ranges_are_told_from_codes_with_texts() {
        for line in [
            "1400 to 1499: reserved for doors",
            "1400 through 1499 are unused",
            "`1400`–`1499` reserved".replace('`', "").as_str(),
            "1500 - 1599 reserved",
            "[1500] - [1599]: private use",
        ] {
            assert!(is_reserved_range(line), "{line}");
        }
        for line in [
            "2000 and above: doors",
            "1000-1999: doors",
            "0x10 to 0x1F: doors",
        ] {
            assert!(
                begins_with_range(line) && !is_reserved_range(line),
                "{line}"
            );
        }
        for line in [
            "106 - 2 keys are missing",
            "404 to be found",
            "404 - 403 was expected",
            "1000 and a door",
            "1.5 to 2",
        ] {
            assert!(!begins_with_range(line), "{line}");
        }
    }
}
