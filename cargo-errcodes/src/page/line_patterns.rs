//! Patterns of lines that contain a code: `404: not found`, `Not Found (404)`, `NOT_FOUND = 404`, `Code: 404`.
//!
//! Each pattern is an element of [`LINE_PATTERNS`].

mod matching;

use std::sync::LazyLock;

use regex::Regex;

pub(super) use self::matching::{
    CodeLine, bare_name, begins_with_named_code, code_lines, is_http_status, is_of_list,
    name_and_text, restated, returns_code,
};
use super::block::BlockKind;
use super::code::{NUMBER, TEXT_CODE, is_code, is_sure_name, pattern};
use super::comment_signs::BETWEEN_CODE_AND_TEXT;
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
pub(super) static LINE_PATTERNS: [LinePattern; 18] = [
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
        name: "code, field, text",
        example: "E126.message = text",
        matcher: Matcher::Parts(&CODE_FIELD_TEXT),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::CodeFirst, Trait::BeginsLine],
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
        name: "long number, full stop, text",
        example: "1026. text",
        matcher: Matcher::Parts(&LONG_NUMBER_STOP_TEXT),
        name_in: NameIn::Nowhere,
        least: 2,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::CodeFirst],
    },
    LinePattern {
        name: "code, comma, text",
        example: "E126, text",
        matcher: Matcher::Parts(&CODE_COMMA_TEXT),
        name_in: NameIn::Nowhere,
        least: 3,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::CodeFirst, Trait::BeginsLine],
    },
    LinePattern {
        name: "prefixed number, full stop, text",
        example: "DOOR-126. text",
        matcher: Matcher::Parts(&PREFIXED_NUMBER_STOP_TEXT),
        name_in: NameIn::Nowhere,
        least: 3,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[Trait::NeverHeading, Trait::CodeFirst, Trait::BeginsLine],
    },
    LinePattern {
        name: "number, full stop, text",
        example: "12. text",
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
        name: "groups of digits",
        example: "5-0126-0001",
        matcher: Matcher::Parts(&GROUPS_OF_DIGITS),
        name_in: NameIn::Nowhere,
        least: 3,
        least_in_text: 3,
        rest: Rest::Title,
        traits: &[
            Trait::HeadingOrTerm,
            Trait::NeverHeading,
            Trait::TextBelow,
            Trait::CodeFirst,
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

    /// Returns whether matching lines contain nothing but a code with digits.
    pub(super) fn is_code_alone(&self) -> bool {
        !self.has(Trait::OfWords) && matches!(self.matcher, Matcher::Whole(_))
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

/// Returns a regular expression for the codes after the first one: `, 11 and 12`.
fn further_codes() -> String {
    const AND: &str = r"(?:[,&/、和及]|\b(?:and|or|und|oder|et|ou|y|o|e|ed|en|of|och|eller|og|ja|i|lub|a|nebo|ve|veya|и|или|та|або)\b)";
    format!(r"(?P<more>(?:\s*{AND}{{1,2}}\s*(?:{NUMBER}|{TEXT_CODE})\b)*)")
}

/// Returns a regular expression in which `CODE` stands for any code, `MORE` for the codes after it, and `NUMBER` for a number.
fn with_codes(pattern: &str) -> String {
    pattern
        .replace("MORE", &further_codes())
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
        r"(?i)^:?(?P<title>(?:[^.:][^.]{0,79}?)??)[\s(\[–—-]*\b(?:(?:QUALIFIERS)\s*)?(?:LABELS)\s*[:：#=]?\s*(?:LABEL)MORE[)\]]*(?P<rest>\s.*|[^\w\s].*|[\p{Lu}].*)?$"
    )
    // After a label, a code may look like a name with a digit.
    .replace("QUALIFIERS", CODE_LABEL_QUALIFIERS)
    .replace("LABELS", CODE_LABELS)
    .replace("LABEL", &format!("(?P<code>[0-9]{{2,5}}-0[0-9]{{1,3}}|{NUMBER}|{TEXT_CODE}|[A-Za-z][A-Za-z0-9_-]*[0-9][A-Za-z0-9_-]*)"))
);
pattern!(
    ERROR_THEN_CODE,
    &with_codes(
        r"(?i)^(?:ERRORS)(?:\s*[:#]\s*|\s+#?)CODEMORE(?:\s+\((?P<boxed>\p{Alphabetic}[^()]*\s[^()]*)\)|(?:\s*[(\[](?:SQLSTATE\s*)?[0-9A-Z]{5}[)\]])?(?:\s*[:=–—|]+>?\s*|\s+-{1,2}>?\s+|[.)]\s+|$)(?P<rest>.*))$"
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
        r"^(?:[\[(]*#*\s?[\[(]*)CODE[\])]*(?:\s*[:：=–—|→⇒]+>?\s*|\s+-{1,2}>?\s+|[)\]]\s*|(?P<comment>COMMENT))(?P<rest>\S(?s:.*))$"
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
// `110X: gate errors` is the heading of a range.
pattern!(
    UNSEPARATED_CELLS,
    r"^(?P<code>[0-9]{2,})(?P<rest>(?:[\p{Lu}--X]|X[\p{L}--X]).*)$"
);
pattern!(
    CODE_THEN_TEXT,
    &with_codes(r"^(?:[\[(]*#*\s?[\[(]*)CODE[\])]*\s+(?P<rest>\S(?s:.*))$")
);
pattern!(
    NUMBER_STOP_TEXT,
    r"^(?P<code>[0-9]{1,6})\.\s+(?P<rest>\S.*)$"
);
// Dates have groups of four, two and two digits, in any order.
pattern!(
    GROUPS_OF_DIGITS,
    r"^(?P<code>(?:[0-9]{1,5}-[0-9]{3,5}-[0-9]{2,5}|[0-9]{1,3}-[0-9]{2}-[0-9]{3}|[0-9]{1,5}(?:-[0-9]{2,5}){3}))(?:(?:\s*[:–—]\s*|\s+(?:-{1,2}\s+)?)(?P<rest>\S.*))?$"
);
// Keys of property files.
pattern!(
    CODE_FIELD_TEXT,
    &with_codes(
        r"(?i)^`?CODE\.(?:description|desc|message|msg|text)\s*[=:]\s*(?P<rest>\S(?s:.*))$"
    )
);
// Neither chapters nor steps have such numbers.
pattern!(
    LONG_NUMBER_STOP_TEXT,
    r"^(?P<code>[0-9]{3,6})\.\s+(?P<rest>\S.*)$"
);
// Another code may follow the comma.
pattern!(
    CODE_COMMA_TEXT,
    &format!(
        r"^(?P<code>{TEXT_CODE}|[0-9]{{3,6}})\s*[,;]\s*(?P<rest>[\p{{Alphabetic}}\x22'(](?:[^\s0-9]*|[^\s0-9]*\s.*))$"
    )
);
// Tables, figures and steps are numbered with whole words as prefixes: `Step-2.`
pattern!(
    PREFIXED_NUMBER_STOP_TEXT,
    r"^(?P<code>(?:[A-Z][A-Z0-9]{1,11}[-_][0-9]{1,6}|[A-Z][A-Za-z]{1,15}[-_][0-9]{3,6}))\.\s*(?P<rest>[^\s0-9.].*)$"
);
pattern!(
    SYMBOL_THEN_TEXT,
    r"^(?P<code>[\p{Alphabetic}_][\w.-]*)(?:\s*[:–—]\s*|\s+-{1,2}\s*)(?P<rest>[^\s-](?s:.*))$"
);
