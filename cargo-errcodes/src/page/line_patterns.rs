//! Patterns of lines that contain a code: `404: not found`, `Not Found (404)`, `NOT_FOUND = 404`, `Code: 404`.
//!
//! Each pattern is an element of [`LINE_PATTERNS`].

use std::sync::LazyLock;

use regex::Regex;

use super::block::BlockKind;
use super::code::{NUMBER, TEXT_CODE, is_code, is_name, is_sure_name, number, pattern};
use super::comment_signs::{BETWEEN_CODE_AND_TEXT, without_comment_signs, without_end};
use super::line_ranges::{begins_with_range, is_reserved_range, is_sentence_about};
use super::vocabulary::{CODE_LABEL_QUALIFIERS, CODE_LABELS, ERROR_WORDS};

/// A pattern of lines that contain a code.
#[derive(Debug)]
pub(super) struct LinePattern {
    pub(super) name: &'static str,
    /// An example of a matching line, for messages.
    pub(super) example: &'static str,
    matcher: Matcher,
    /// The part of the line that must be a name and not a plain word.
    name_in: NameIn,
    /// The minimum number of matching headings and terms for the pattern to be credible.
    least: usize,
    /// The minimum number of matching items and lines of text, which are more frequent, for the pattern to be credible.
    least_in_text: usize,
    pub(super) rest: Rest,
    traits: &'static [Trait],
}

/// Patterns are compared by name.
impl PartialEq for LinePattern {
    fn eq(&self, pattern: &Self) -> bool {
        self.name == pattern.name
    }
}

#[derive(Debug)]
enum Matcher {
    /// A regular expression with a group `code`, an optional group `title` before it, and an optional group `rest` after it.
    Parts(&'static LazyLock<Regex>),
    /// A predicate for lines that contain nothing but a code.
    Whole(fn(&str) -> bool),
}

#[derive(Debug, PartialEq)]
enum NameIn {
    Nowhere,
    Title,
    Code,
}

/// A property that some patterns have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Trait {
    /// Its codes are words, which may also be names of fields, headers or something else. They count only on pages with few
    /// numbers.
    OfWords,
    /// It occurs only in headings and terms, because a list of names may be a table of contents.
    HeadingOrTerm,
    /// A matching line cannot be a heading.
    NeverHeading,
    /// Its title may be the line above it.
    TitleAbove,
    /// Its titles are symbols, also if they are plain words.
    TitleIsSymbol,
    /// Its titles may begin with symbols: `126 UNKNOWN Unknown error`.
    SymbolFirst,
    /// It has a label that says that a number is a code.
    Labelled,
    /// A matching line begins with the code.
    CodeFirst,
    /// Its numbers may be those of chapters. They count only if the titles tell of failures.
    MayNumberChapters,
    /// In plain text, the lines below a matching line are its text, because the line itself contains none.
    TextBelow,
    /// A line of a paragraph that matches it begins a new line, even if the format joins the lines of a paragraph.
    BeginsLine,
}

/// The meaning of the text after a code.
#[derive(Debug, PartialEq)]
pub(super) enum Rest {
    /// The title of the error.
    Title,
    /// The text below its title.
    Text,
    /// Several cells that are not separated.
    Cells,
}

/// The patterns. The first credible pattern that a line matches is used.
pub(super) static LINE_PATTERNS: [LinePattern; 13] = [
    LinePattern {
        name: "field list",
        example: ":statuscode 126: text",
        matcher: Matcher::Parts(&FIELD_LIST),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::Labelled],
    },
    LinePattern {
        name: "labelled",
        example: "Code: 126",
        matcher: Matcher::Parts(&LABELLED),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Text,
        traits: &[
            Trait::Labelled,
            Trait::TitleAbove,
            Trait::TextBelow,
            Trait::BeginsLine,
        ],
    },
    LinePattern {
        name: "error, then code",
        example: "Error 126: text",
        matcher: Matcher::Parts(&ERROR_THEN_CODE),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Title,
        traits: &[Trait::Labelled, Trait::TextBelow, Trait::BeginsLine],
    },
    LinePattern {
        name: "text, then code",
        example: "Title (126)",
        matcher: Matcher::Parts(&TEXT_THEN_CODE),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Text,
        traits: &[Trait::TextBelow],
    },
    LinePattern {
        name: "code, sign, text",
        example: "126: text",
        matcher: Matcher::Parts(&CODE_SIGN_TEXT),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Title,
        traits: &[
            Trait::NeverHeading,
            Trait::SymbolFirst,
            Trait::CodeFirst,
            Trait::BeginsLine,
        ],
    },
    LinePattern {
        name: "case that returns a code",
        example: "case .name: return 126",
        matcher: Matcher::Parts(&CASE_THEN_CODE),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Text,
        traits: &[Trait::NeverHeading, Trait::TitleIsSymbol],
    },
    LinePattern {
        name: "symbol, then code",
        example: "NAME = 126",
        matcher: Matcher::Parts(&SYMBOL_THEN_CODE),
        name_in: NameIn::Title,
        least: 2,
        least_in_text: 2,
        rest: Rest::Text,
        traits: &[Trait::NeverHeading, Trait::BeginsLine],
    },
    LinePattern {
        name: "unseparated cells",
        example: "126TextText",
        matcher: Matcher::Parts(&UNSEPARATED_CELLS),
        name_in: NameIn::Nowhere,
        least: 3,
        least_in_text: 3,
        rest: Rest::Cells,
        traits: &[Trait::NeverHeading],
    },
    LinePattern {
        name: "code, then text",
        example: "126 text",
        matcher: Matcher::Parts(&CODE_THEN_TEXT),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::SymbolFirst, Trait::CodeFirst],
    },
    LinePattern {
        name: "number, full stop, text",
        example: "126. text",
        matcher: Matcher::Parts(&NUMBER_STOP_TEXT),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 2,
        rest: Rest::Title,
        traits: &[
            Trait::HeadingOrTerm,
            Trait::CodeFirst,
            Trait::MayNumberChapters,
        ],
    },
    LinePattern {
        name: "symbol, then text",
        example: "name: text",
        matcher: Matcher::Parts(&SYMBOL_THEN_TEXT),
        name_in: NameIn::Code,
        least: 3,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::OfWords],
    },
    LinePattern {
        name: "symbol alone",
        example: "NAME",
        matcher: Matcher::Whole(is_sure_name),
        name_in: NameIn::Nowhere,
        least: 3,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::HeadingOrTerm, Trait::OfWords, Trait::TextBelow],
    },
    LinePattern {
        name: "code alone",
        example: "126",
        matcher: Matcher::Whole(is_code),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::TextBelow, Trait::CodeFirst],
    },
];

impl LinePattern {
    pub(super) fn has(&self, property: Trait) -> bool {
        self.traits.contains(&property)
    }

    /// Returns whether the titles are names.
    pub(super) fn names_title(&self) -> bool {
        self.name_in == NameIn::Title
    }

    /// Returns whether the pattern can occur in lines of this kind.
    pub(super) fn occurs_in(&self, kind: LineKind) -> bool {
        !self.has(Trait::HeadingOrTerm) || matches!(kind, LineKind::Heading(_) | LineKind::Term)
    }

    /// Returns the minimum number of matching lines of this kind for the pattern to be credible.
    pub(super) fn least(&self, kind: LineKind) -> usize {
        match kind {
            LineKind::Line | LineKind::Item => self.least_in_text,
            LineKind::Heading(_) | LineKind::Term => self.least,
        }
    }

    /// Returns whether a line of this kind may have text below it.
    pub(super) fn has_body(&self, kind: LineKind) -> bool {
        match kind {
            // A name alone is an item only if it is the title of the text below.
            LineKind::Item => self.is_bare_name(),
            LineKind::Line => self.has(Trait::TextBelow),
            LineKind::Heading(_) | LineKind::Term => true,
        }
    }

    /// Returns whether matching lines contain nothing but a name, so that a word among them may also be a name.
    pub(super) fn is_bare_name(&self) -> bool {
        self.has(Trait::OfWords) && matches!(self.matcher, Matcher::Whole(_))
    }
}

/// The kind of the block that contains a line. The lines of a run are of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum LineKind {
    Heading(u8),
    Item,
    Term,
    Line,
}

impl LineKind {
    pub(super) fn of(kind: &BlockKind) -> Option<Self> {
        match kind {
            BlockKind::Heading(level) => Some(Self::Heading(*level)),
            BlockKind::Item => Some(Self::Item),
            BlockKind::Term => Some(Self::Term),
            BlockKind::Line | BlockKind::Paragraph => Some(Self::Line),
            BlockKind::Definition | BlockKind::Table(_) | BlockKind::Unlisted(_) => None,
        }
    }

    /// Returns the kind without the level of headings.
    pub(super) fn any_level(self) -> Self {
        match self {
            Self::Heading(_) => Self::Heading(0),
            kind => kind,
        }
    }
}

/// A line that contains a code.
#[derive(Clone, Debug)]
pub(super) struct CodeLine {
    pub(super) pattern: &'static LinePattern,
    pub(super) code: String,
    /// The codes after the first one: `Error codes -8 & -10`.
    pub(super) further_codes: Vec<String>,
    /// The text before the code.
    pub(super) title: String,
    /// The text after the code.
    pub(super) rest: String,
}

/// Returns the parts of a line, for each pattern that the line matches.
pub(super) fn code_lines(text: &str) -> Vec<CodeLine> {
    let lines = LINE_PATTERNS.iter();
    lines
        .filter_map(|pattern| match_line(pattern, text))
        .collect()
}

/// Returns a line that consists of the name of an error, whatever its form is.
pub(super) fn bare_name(text: &str) -> Option<CodeLine> {
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
            let rest = part("rest");
            let rest = if pattern.names_title() {
                without_comment_signs(rest)
            } else if captures.name("comment").is_some() {
                without_end(rest)
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
    let is_other = pattern.has(Trait::Labelled)
        && (CONTINUES_RANGE.is_match(rest) || title.starts_with(['{', '[']) && title.contains(':'));
    // In `no_door: There is no door (404)`, the number is the HTTP status of a code that is a word.
    let is_status = pattern.rest == Rest::Text
        && pattern.name_in == NameIn::Nowhere
        && is_http_status(code)
        && SYMBOL_THEN_TEXT
            .captures(title)
            .is_some_and(|parts| is_name(&parts["code"]));
    if is_other || is_status {
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
        further_codes: more
            .split([',', '&', '/', ' '])
            .filter_map(number)
            .collect(),
        title: title.to_owned(),
        rest: without_brackets(rest).to_owned(),
    })
}

pub(super) fn is_http_status(code: &str) -> bool {
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
pub(super) fn restated<'t>(text: &'t str, code: &str) -> Option<&'t str> {
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
pub(super) fn begins_with_named_code(line: &str) -> bool {
    pattern!(NAMED_CODE, r"^[A-Za-z_][\w.]*\s*=\s*[^\s=]");
    NAMED_CODE.is_match(line)
}

/// Returns whether a line of source code returns a code.
pub(super) fn returns_code(line: &str) -> bool {
    CASE_THEN_CODE.is_match(line.trim())
}

/// Returns whether a line looks like an item in a list of codes and is therefore not a heading.
pub(super) fn is_of_list(text: &str) -> bool {
    let mut patterns = LINE_PATTERNS
        .iter()
        .filter(|pattern| pattern.has(Trait::NeverHeading));
    patterns.any(|pattern| match_line(pattern, text).is_some()) || is_reserved_range(text)
}

/// Returns a regular expression in which `CODE` stands for any code, and `NUMBER` for a number.
fn with_codes(pattern: &str) -> String {
    pattern
        .replace("CODE", &format!("(?P<code>{NUMBER}|{TEXT_CODE})"))
        .replace("NUMBER", &format!("(?P<code>{NUMBER})"))
}

// A list of fields in reStructuredText.
pattern!(
    FIELD_LIST,
    &with_codes(
        r"(?i)^:(?:(?:QUALIFIERS)[\s_-]*)?(?:LABELS|status)\s+CODE:\s*(?P<rest>\S(?s:.*))$"
    )
    .replace("QUALIFIERS", CODE_LABEL_QUALIFIERS)
    .replace("LABELS", CODE_LABELS)
);
pattern!(
    LABELLED,
    &with_codes(
        r"(?i)^(?P<title>(?:[^.:][^.]{0,79}?)??)[\s(\[–—-]*\b(?:(?:QUALIFIERS)\s*)?(?:LABELS)\s*[:：#=]?\s*(?:LABEL)(?P<more>(?:\s*(?:,|&|/|and|or)\s*[-−]?[0-9]+)*)[)\]]*(?P<rest>\s.*|[^\w\s].*|[\p{Lu}].*)?$"
    )
    // After a label, a code may look like a name with a digit.
    .replace("QUALIFIERS", CODE_LABEL_QUALIFIERS)
    .replace("LABELS", CODE_LABELS)
    .replace("LABEL", &format!("(?P<code>[0-9]{{2,5}}-0[0-9]{{1,3}}|{NUMBER}|{TEXT_CODE}|[A-Za-z][A-Za-z0-9_-]*[0-9][A-Za-z0-9_-]*)"))
);
pattern!(
    ERROR_THEN_CODE,
    &with_codes(
        r"(?i)^(?:ERRORS)(?:\s*[:#]\s*|\s+#?)CODE(?:\s*[(\[](?:SQLSTATE\s*)?[0-9A-Z]{5}[)\]])?(?:\s*[:=–—|]+>?\s*|\s+-{1,2}>?\s+|[.)]\s+|$)(?P<rest>.*)$"
    )
    .replace("ERRORS", ERROR_WORDS)
);
pattern!(
    TEXT_THEN_CODE,
    &with_codes(
        r"^(?P<title>[\p{Alphabetic}_][^.]{0,120}?)\s*[(\[]\s*(?:HTTP\s+)?CODE\s*[)\]]\s*[:.–—-]?\s*(?P<rest>.*)$"
    )
);
pattern!(CONTINUES_RANGE, r"^\s*(?:-|–|—|~|\.\.|to\s)\s*[0-9)]");
pattern!(
    CODE_SIGN_TEXT,
    &with_codes(
        r"^(?:[\[(]*#*\s?[\[(]*)CODE[\])]*(?:\s*[:=–—|]+>?\s*|\s+-{1,2}>?\s+|[)\]]\s*|(?P<comment>COMMENT))(?P<rest>\S(?s:.*))$"
    )
    .replace("COMMENT", BETWEEN_CODE_AND_TEXT)
);
pattern!(
    SYMBOL_THEN_CODE,
    &with_codes(
        r"^(?P<title>[A-Za-z_][\w.]*[A-Za-z0-9])(?:\s*[=:–—]\s*|\s+-\s+|\s+(?:equ|EQU)\s+|\s+)\(?NUMBER\)?(?P<rest>[\s,;:–—-].*)?$"
    )
);
pattern!(
    CASE_THEN_CODE,
    &with_codes(
        r"^case\s+(?:\w+)?\.(?P<title>[A-Za-z_]\w*)(?:\([^)]*\))?\s*:?\s*return\s+NUMBER\s*;?(?:\s*//\s*(?P<rest>.*))?$"
    )
);
pattern!(
    UNSEPARATED_CELLS,
    r"^(?P<code>[0-9]{2,})(?P<rest>\p{Lu}.*)$"
);
pattern!(
    CODE_THEN_TEXT,
    &with_codes(r"^(?:[\[(]*#*\s?[\[(]*)CODE[\])]*\s+(?P<rest>\S(?s:.*))$")
);
pattern!(
    NUMBER_STOP_TEXT,
    r"^(?P<code>[0-9]{1,6})\.\s+(?P<rest>\S.*)$"
);
pattern!(
    SYMBOL_THEN_TEXT,
    r"^(?P<code>[\p{Alphabetic}_][\w.-]*)(?:\s*[:–—]\s*|\s+-{1,2}\s+)(?P<rest>\S(?s:.*))$"
);

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
