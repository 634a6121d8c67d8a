//! The words of a heading that distinguish its table from others: `Gateway` in `Gateway error codes`.

use super::code::pattern;

/// Words that are common in headings above tables of errors and therefore do not distinguish the tables.
#[rustfmt::skip]
const STOP_WORDS: [&str; 63] = [
    "error", "errors", "code", "codes", "status", "statuses", "list", "of", "the", "a", "an", "and", "for", "from", "during",
    "by", "in", "to", "reference", "table", "tables", "possible", "all", "returned", "response", "responses",
    "error_code", "error_codes", "message", "messages", "description", "appendix", "overview", "known",
    "documentation", "definitions", "descriptions", "text", "texts", "caused", "thrown", "raised", "错误码", "错误代码", "错误码列表", "错误码表",
    "错误码说明", "返回码", "状态码", "錯誤碼", "錯誤代碼", "エラーコード", "エラーコード一覧", "códigos", "codigos", "de", "erro",
    "erros", "errores", "fehlercodes", "коды", "ошибок", "ошибки",
];

/// Stop words that may qualify the word after them: `Message delivery`.
#[rustfmt::skip]
const QUALIFYING_STOP_WORDS: [&str; 8] = [
    "status", "statuses", "response", "responses", "message", "messages", "description", "documentation",
];

/// Returns the words of a heading that distinguish its table from others.
pub(super) fn distinguishing_words(heading: &str) -> String {
    pattern!(ASIDE, r"\([^)]*\)|\[[^\]]*\]|^[\d.]+\s");
    let heading = ASIDE.replace_all(heading, " ");
    let words = heading.split(|c: char| c.is_whitespace() || c == '/');
    let words: Vec<HeadingWord<'_>> = words.filter_map(HeadingWord::new).collect();
    let mut kept: Vec<&HeadingWord<'_>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.is_stop_word() && !is_part_of_name(&words, at) || says_cause(&words, at) {
            continue;
        }
        // `Reason code and reason message` is about reasons.
        if kept
            .last()
            .is_none_or(|last| last.lower_case != word.lower_case)
        {
            kept.push(word);
        }
    }
    if kept.is_empty() {
        // `Response Code and Response Text` is about responses.
        let is_repeated = |word: &&HeadingWord<'_>| {
            let same = words
                .iter()
                .filter(|other| other.lower_case == word.lower_case);
            word.is(&QUALIFYING_STOP_WORDS) && same.count() > 1
        };
        kept.extend(words.iter().find(is_repeated));
    }
    let kept = kept.into_iter().map(|word| word.text);
    kept.collect::<Vec<_>>().join(" ")
}

/// A word of a heading.
struct HeadingWord<'h> {
    text: &'h str,
    /// The word without punctuation.
    lower_case: String,
}

impl<'h> HeadingWord<'h> {
    fn new(text: &'h str) -> Option<Self> {
        let word = text.trim_matches(|c: char| !c.is_alphanumeric());
        (!word.is_empty()).then(|| Self {
            text,
            lower_case: word.to_lowercase(),
        })
    }

    fn is(&self, words: &[&str]) -> bool {
        words.contains(&&*self.lower_case)
    }

    fn is_stop_word(&self) -> bool {
        self.is(&STOP_WORDS)
    }

    fn is_about_errors(&self) -> bool {
        self.is(&[
            "error",
            "errors",
            "code",
            "codes",
            "error_code",
            "error_codes",
        ])
    }

    /// Returns whether the word may name the subject of a table, and begins with a letter.
    fn is_subject(&self) -> bool {
        !self.is_stop_word() && self.text.starts_with(char::is_alphabetic)
    }
}

/// Returns whether a stop word is part of the name of a subject: `status` in `Status reports`, `statuses` in `payment statuses`,
/// but not in `Payment status codes`.
fn is_part_of_name(words: &[HeadingWord<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &words[before]);
    let (word, next) = (&words[at], words.get(at + 1));
    let follows_errors = before.is_some_and(HeadingWord::is_about_errors);
    let is_before_subject = next.is_some_and(HeadingWord::is_subject);
    if word.is(&["code", "list"]) {
        // `Code signing errors`
        let mut rest = words[at + 1..].iter();
        let follows_preposition =
            before.is_some_and(|before| before.is(&["by", "of", "from", "in", "during", "for"]));
        return is_before_subject
            && (follows_preposition || at == 0 && rest.any(HeadingWord::is_about_errors));
    }
    let follows_subject = before.is_some_and(HeadingWord::is_subject);
    word.is(&QUALIFYING_STOP_WORDS) && is_before_subject && !follows_errors
        || word.is(&["status", "statuses"])
            && follows_subject
            && next.is_none_or(|next| next.is(&["error", "errors"]))
}

/// Returns whether a word only says that the subject behind it has errors: `triggered` in `Errors triggered by barcode scans`.
fn says_cause(words: &[HeadingWord<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &words[before]);
    let is_between = before.is_some_and(HeadingWord::is_about_errors)
        && words
            .get(at + 1)
            .is_some_and(|next| next.is(&["by", "in", "from", "during", "when"]));
    let word = &words[at];
    let is_participle = word.lower_case.ends_with("ed") || word.is(&["thrown", "sent", "given"]);
    is_between && (is_participle || word.lower_case.ends_with("ing"))
}

#[cfg(test)]
mod tests {
    use super::distinguishing_words;

    #[test]
    fn stop_words_are_removed_from_headings() {
        let cases = [
            ("Athr-server Error Codes", "Athr-server"),
            ("Top-level code (general)", "Top-level"),
            ("Module error codes (100300 ~ 100329)", "Module"),
            ("Error codes for Binance", "Binance"),
            ("Reason Code and Reason Message", "Reason"),
            ("Payment: payment errors", "Payment:"),
            ("Status reports error codes", "Status reports"),
            ("Errors caused by payment statuses", "payment statuses"),
            ("Payment status codes", "Payment"),
            ("HTTP Status Codes", "HTTP"),
            ("Message delivery errors", "Message delivery"),
            ("Error messages of the gateway", "gateway"),
            ("Error response Gateway", "Gateway"),
            ("Code signing errors", "Code signing"),
            ("Errors triggered by barcode scans", "barcode scans"),
            ("Error codes emitted from the sorter", "sorter"),
            ("Errors occurring during a scan", "scan"),
            ("Errors thrown by the door", "door"),
            ("Failed scans", "Failed scans"),
            ("Response codes", ""),
            ("List of Errors", ""),
            ("2.1 错误码", ""),
            ("Códigos de error", ""),
            ("3.1 Gateway Close Event Codes", "Gateway Close Event"),
        ];
        for (heading, expected) in cases {
            assert_eq!(distinguishing_words(heading), expected, "{heading}");
        }
    }
}
