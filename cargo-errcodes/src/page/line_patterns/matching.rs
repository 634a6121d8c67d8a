//! Lines that contain a code, and their parts.

use super::{
    CASE_THEN_CODE, CODE_SIGN_TEXT, CONTINUES_RANGE, ERROR_THEN_CODE, LINE_PATTERNS, LinePattern,
    Matcher, NameIn, Rest, SYMBOL_THEN_TEXT, Trait,
};
use crate::page::code::{is_code, is_name, number, pattern};
use crate::page::comment_signs::{without_comment_signs, without_end};
use crate::page::line_ranges::{begins_with_range, is_reserved_range, is_sentence_about};

/// A line that contains a code.
#[derive(Clone, Debug)]
pub(in crate::page) struct CodeLine {
    pub(in crate::page) pattern: &'static LinePattern,
    pub(in crate::page) code: String,
    /// The codes after the first one: `Error codes -8 & -10`.
    pub(in crate::page) further_codes: Vec<String>,
    /// The text before the code.
    pub(in crate::page) title: String,
    /// The text after the code.
    pub(in crate::page) rest: String,
}

/// Returns the parts of a line, for each pattern that the line matches.
pub(in crate::page) fn code_lines(text: &str) -> Vec<CodeLine> {
    let lines = LINE_PATTERNS.iter();
    lines
        .filter_map(|pattern| match_line(pattern, text))
        .collect()
}

/// Returns a line that consists of the name of an error, whatever its form is.
pub(in crate::page) fn bare_name(text: &str) -> Option<CodeLine> {
    let pattern = LINE_PATTERNS
        .iter()
        .find(|pattern| pattern.is_bare_name())?;
    Some(CodeLine {
        pattern,
        code: text.to_owned(),
        further_codes: Vec::new(),
        title: String::new(),
        rest: String::new(),
    })
}

/// Returns a line with a name and a text, whatever the form of the name is: `card-declined - the card was declined`.
pub(in crate::page) fn name_and_text(text: &str) -> Option<CodeLine> {
    pattern!(
        NAME_AND_TEXT,
        r"^(?P<name>:?[\w.-][\w./-]*?)(?:\s*[:–—]\s+|\s+-{1,2}\s+)(?P<text>\S(?s:.*))$"
    );
    let captures = NAME_AND_TEXT.captures(text)?;
    let pattern = LINE_PATTERNS
        .iter()
        .find(|pattern| pattern.name_in == NameIn::Code)?;
    Some(CodeLine {
        pattern,
        code: captures["name"].to_owned(),
        further_codes: Vec::new(),
        title: String::new(),
        rest: captures["text"].to_owned(),
    })
}

// A sentence about a product whose name looks like a code, below a heading: `Status codes Parcel24 uses statuses`.
pattern!(
    NAMES_PRODUCT,
    r"^(?:also |may |can |will )?(?:uses?|utili[sz]es?|employs?|adopts?|follows?|provides?|supports?|offers?|sends?|responds?|returns? (?:an?|the|one|these|standard|conventional|HTTP|errors?|codes?|status\w*))\b"
);

fn match_line(pattern: &'static LinePattern, text: &str) -> Option<CodeLine> {
    let (code, more, title, rest) = match pattern.matcher {
        Matcher::Whole(is_code) => is_code(text).then_some((text, "", "", ""))?,
        Matcher::Parts(regex) => {
            let captures = regex.captures(text)?;
            let part = |name: &str| {
                let part = captures.name(name).map_or("", |part| part.as_str());
                let part = part.trim().trim_matches(['–', '—', ':']).trim();
                without_dash(part)
            };
            let code = captures.name("code")?.as_str();
            let boxed = captures.name("boxed").is_some();
            let rest = part(if boxed { "boxed" } else { "rest" });
            let rest = if pattern.names_title() {
                without_comment_signs(rest)
            } else if captures.name("comment").is_some() {
                without_end(rest)
            } else if text.contains("=\"") {
                without_quotes(rest)
            } else {
                rest
            };
            // The first word of the label of an HTTP status is not a title.
            let title = part("title");
            let is_label = pattern.has(Trait::Labelled) && title.eq_ignore_ascii_case("http");
            let title = if is_label { "" } else { title };
            (code, part("more"), title, rest)
        }
    };
    let has_name = match pattern.name_in {
        NameIn::Nowhere => true,
        NameIn::Title => is_name(title),
        NameIn::Code => is_name(code),
    };
    // A code with a label may be the first one of a range, and a program is not a sentence.
    // Nor is the number of a placeholder a code: `'%(1)' is not a door`.
    let is_placeholder = title.ends_with(['%', '$']) && text.contains(&format!("({code})"));
    // In `A-DOOR-01: the door cannot be door(0)`, the code is at the beginning.
    let has_code_before = !pattern.has(Trait::Labelled)
        && title
            .split_once(':')
            .is_some_and(|(first, text)| is_code(first) && text.starts_with(' '));
    let is_other = is_placeholder
        || has_code_before
        || pattern.has(Trait::Labelled)
            && (CONTINUES_RANGE.is_match(rest)
                || number(code).is_none() && NAMES_PRODUCT.is_match(rest)
                || title.starts_with(['{', '[']) && title.contains(':'));
    // In `no_door: There is no door (404)`, the number is the HTTP status of a code that is a word.
    let is_status = pattern.rest == Rest::Text
        && pattern.name_in == NameIn::Nowhere
        && is_http_status(code)
        && SYMBOL_THEN_TEXT
            .captures(title)
            .is_some_and(|parts| is_name(&parts["code"]));
    // Such words begin remarks.
    let is_remark = pattern.name_in == NameIn::Code
        && matches!(code, "NOTE" | "TIP" | "IMPORTANT" | "CAUTION" | "WARNING");
    if is_other || is_status || is_remark {
        return None;
    }
    let is_list_of_codes = pattern.has(Trait::CodeFirst) && !rest.is_empty();
    if is_list_of_codes && (begins_with_range(text) || is_sentence_about(rest)) {
        return None;
    }
    // `08N01` is a text code, not the number 08 before a cell.
    let is_whole = pattern.rest == Rest::Cells && is_code(text);
    (has_name && !is_whole).then(|| CodeLine {
        pattern,
        code: number(code).unwrap_or_else(|| code.to_owned()),
        further_codes: codes_in_list(more),
        title: title.to_owned(),
        rest: without_brackets(rest).to_owned(),
    })
}

/// Returns the codes in a list with words between them: `, E11 and E12`.
fn codes_in_list(list: &str) -> Vec<String> {
    let words = list.split([',', '&', '/', ' ', '、', '和', '及']);
    let codes =
        words.filter_map(|word| number(word).or_else(|| is_code(word).then(|| word.to_owned())));
    codes.collect()
}

pub(in crate::page) fn is_http_status(code: &str) -> bool {
    code.parse::<u16>()
        .is_ok_and(|code| (100..600).contains(&code))
}

/// Returns a text without the dash that separates it from the code: `errno 101 - No such door`.
fn without_dash(text: &str) -> &str {
    let rest = text.trim_start_matches('-');
    if rest.starts_with(char::is_whitespace) {
        rest.trim_start()
    } else {
        text
    }
}

/// Returns the text of an assignment in a shell script without its quotation marks: `E_101="no such door"`.
fn without_quotes(text: &str) -> &str {
    let inner = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(text)
}

/// Returns a text that stands in brackets as a whole without them.
fn without_brackets(text: &str) -> &str {
    let inner = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    inner
        .filter(|inner| !inner.contains(['(', ')']))
        .unwrap_or(text)
}

/// Returns the text of a line that repeats a code before its text: `**106 - No such door**` below the heading `106`.
pub(in crate::page) fn restated<'t>(text: &'t str, code: &str) -> Option<&'t str> {
    let captures = CODE_SIGN_TEXT
        .captures(text)
        .or_else(|| ERROR_THEN_CODE.captures(text))?;
    let repeated = captures.name("code")?.as_str();
    let is_same = repeated == code || number(repeated).as_deref() == Some(code);
    let rest = captures.name("rest")?.as_str().trim();
    (is_same && !rest.is_empty()).then_some(rest)
}

/// Returns whether a line begins with a name and an equals sign, as a line of a list of codes may do whose code has a name:
/// `INT_MAX = no such door`.
pub(in crate::page) fn begins_with_named_code(line: &str) -> bool {
    pattern!(NAMED_CODE, r"^[A-Za-z_][\w.]*\s*=\s*[^\s=]");
    NAMED_CODE.is_match(line)
}

/// Returns whether a line of source code returns a code.
pub(in crate::page) fn returns_code(line: &str) -> bool {
    CASE_THEN_CODE.is_match(line.trim())
}

/// Returns whether a line looks like an item in a list of codes and is therefore not a heading.
pub(in crate::page) fn is_of_list(text: &str) -> bool {
    let mut patterns = LINE_PATTERNS
        .iter()
        .filter(|pattern| pattern.has(Trait::NeverHeading));
    patterns.any(|pattern| match_line(pattern, text).is_some()) || is_reserved_range(text)
}

#[cfg(test)]
mod tests {
    use super::{CodeLine, LINE_PATTERNS, code_lines};

    /// Tests the pattern, code, title and rest of each line.
    #[test]
    fn lines_are_matched_by_patterns() {
        let cases = [
            ("(Code: 1)", "labelled | 1 |  | "),
            (
                "(Code: 1)Description: The request",
                "labelled | 1 |  | Description: The request",
            ),
            (
                "Error code -5: no such door",
                "labelled | -5 |  | no such door",
            ),
            (
                "Error 106 - No such door",
                "error, then code | 106 |  | No such door",
            ),
            ("Rejection #23", "error, then code | 23 |  | "),
            // An SQLSTATE is not the code.
            (
                "ERROR 1064 (42000): No such door",
                "error, then code | 1064 |  | No such door",
            ),
            (
                "errno 101 - No such door",
                "labelled | 101 |  | No such door",
            ),
            (
                ":statuscode 404: No such door",
                "field list | 404 |  | No such door",
            ),
            (
                "Bad Request (400)",
                "text, then code | 400 | Bad Request | ",
            ),
            (
                "Door locked [D-023]: find the key",
                "text, then code | D-023 | Door locked | find the key",
            ),
            (
                "400: invalid parameters",
                "code, sign, text | 400 |  | invalid parameters",
            ),
            (
                "0 – UNKNOWN Unknown error.",
                "code, sign, text | 0 |  | UNKNOWN Unknown error.",
            ),
            (
                "-1121 - Invalid symbol",
                "code, sign, text | -1121 |  | Invalid symbol",
            ),
            ("[E100] -> broken", "code, sign, text | E100 |  | broken"),
            ("ERR_NO_MEM = -1", "symbol, then code | -1 | ERR_NO_MEM | "),
            (
                "ERR_PROTO -4 Protocol violated",
                "symbol, then code | -4 | ERR_PROTO | Protocol violated",
            ),
            (
                "case .noDoor: return 4001 // gone",
                "case that returns a code | 4001 | noDoor | gone",
            ),
            ("-1000 UNKNOWN", "code, then text | -1000 |  | UNKNOWN"),
            (
                "E100 Invalid request",
                "code, then text | E100 |  | Invalid request",
            ),
            (
                "7. No such door",
                "number, full stop, text | 7 |  | No such door",
            ),
            (
                "100300System errorSystem error",
                "unseparated cells | 100300 |  | System errorSystem error",
            ),
            ("126", "code alone | 126 |  | "),
            ("ERR_NOT_FOUND", "symbol alone | ERR_NOT_FOUND |  | "),
            (
                "card_declined: the card was declined",
                "symbol, then text | card_declined |  | the card was declined",
            ),
        ];
        for (text, expected) in cases {
            let lines = code_lines(text);
            let line = lines.first().expect(text);
            let CodeLine {
                pattern,
                code,
                title,
                rest,
                ..
            } = line;
            let parts = format!("{} | {code} | {title} | {rest}", pattern.name);
            assert_eq!(parts, expected, "{text}");
        }
    }

    #[test]
    fn sentences_and_ranges_do_not_match() {
        for text in [
            "2xx your request succeeded.",
            "The title is a short text.",
            "10xx - General Server or Network issues",
            "Error Codes",
            "2026-02-03",
            "Error 404 occurs without a door",
        ] {
            let patterns: Vec<_> = code_lines(text)
                .into_iter()
                .map(|line| (line.pattern.name, line.code))
                .collect();
            assert_eq!(patterns, [], "{text}");
        }
    }

    /// Tests the example of each pattern.
    #[test]
    fn examples_match_their_own_pattern_first() {
        for pattern in &LINE_PATTERNS {
            let example = pattern
                .example
                .replace("name", "door_locked")
                .replace("NAME", "DOOR_LOCKED");
            let lines = code_lines(&example);
            assert_eq!(lines[0].pattern.name, pattern.name, "{example}");
        }
    }
}
