//! Lines that name a code: `404: not found`, `Not Found (404)`, `NOT_FOUND = 404`, `Code: 404`.

use std::collections::BTreeMap;

use super::block::{Block, Kind};
use super::code::{NUMBER, TEXT_CODE, is_code, is_symbol, number, pattern};

/// A line that names a code.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) shape: Shape,
    pub(super) code: String,
    /// What stands before the code, if it is no ornament.
    pub(super) title: String,
    /// What stands behind it.
    pub(super) rest: String,
}

/// How a line names its code. Of those that a line may have, the first one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// `Code: 404`
    Labelled,
    /// `Not Found (404)`
    Title,
    /// `404: not found`
    Code,
    /// `NOT_FOUND = 404`
    Symbol,
    /// `100300System errorSystem error (unclassified)`: the cells of a table without what parts them.
    Joined,
    /// `404 not found`
    Bare,
    /// `404`
    Only,
    /// `not_found: there is no ...`, where no line of the page has a number
    Text,
    /// `NOT_FOUND`, a heading
    Name,
}

impl Shape {
    pub(super) fn example(self) -> &'static str {
        match self {
            Self::Labelled => "Code: 126",
            Self::Title => "Title (126)",
            Self::Code => "126: text",
            Self::Symbol => "NAME = 126",
            Self::Joined => "126TextText",
            Self::Bare => "126 text",
            Self::Only => "126",
            Self::Text => "name: text",
            Self::Name => "NAME",
        }
    }

    /// Whether lines that stand like this can have the shape.
    fn is_of(self, group: Group) -> bool {
        // A list of names is a table of contents, or of anything.
        self != Self::Name || matches!(group, Group::Heading(_) | Group::Term)
    }

    /// How many lines of a shape it takes to believe that it is no accident.
    fn least(self, group: Group) -> usize {
        match (self, group) {
            (Self::Joined | Self::Text | Self::Name, _)
            | (Self::Bare | Self::Only, Group::Line | Group::Item) => 3,
            _ => 2,
        }
    }
}

/// Where lines stand; those of one table stand in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Heading(u8),
    Item,
    Term,
    Line,
}

impl Group {
    fn any_level(self) -> Self {
        match self {
            Self::Heading(_) => Self::Heading(0),
            other => other,
        }
    }
}

pub(super) fn group(kind: &Kind) -> Option<Group> {
    match kind {
        Kind::Heading(level) => Some(Group::Heading(*level)),
        Kind::Item => Some(Group::Item),
        Kind::Term => Some(Group::Term),
        Kind::Line | Kind::Paragraph => Some(Group::Line),
        Kind::Definition | Kind::Table(_) => None,
    }
}

/// A pattern in which `CODE` stands for any code, and `NUMBER` for a number.
fn with_codes(pattern: &str) -> String {
    pattern
        .replace("CODE", &format!("(?P<code>{NUMBER}|{TEXT_CODE})"))
        .replace("NUMBER", &format!("(?P<code>{NUMBER})"))
}

pattern!(
    LABELLED,
    &with_codes(
        r"(?i)^(?P<title>[^.]{0,80}?)[\s(\[–—-]*\b(?:error\s*|err\s*|status\s*|return\s*)?(?:code|errno|number|código|codigo|fehlercode|код|错误码|錯誤碼|エラーコード)\s*[:：#=]?\s*(?:LABEL)[)\]]*(?P<rest>\s.*|[^\w\s].*|[\p{Lu}].*)?$"
    )
    // Behind a label, a code may be like a name, if it has a digit.
    .replace("LABEL", &format!("(?P<code>{NUMBER}|{TEXT_CODE}|[A-Za-z][A-Za-z0-9_-]*[0-9][A-Za-z0-9_-]*)"))
);
pattern!(
    TITLE,
    &with_codes(
        r"^(?P<title>[\p{Alphabetic}_][^.]{0,120}?)\s*[(\[]\s*(?:HTTP\s+)?CODE\s*[)\]]\s*[:.–—-]?\s*(?P<rest>.*)$"
    )
);
pattern!(
    FIRST,
    &with_codes(
        r"^[\[(#]*CODE[\])]*(?:\s*[:=–—]+>?\s*|\s+-{1,2}>?\s+|[)\]]\s*)(?P<rest>\S(?s:.*))$"
    )
);
pattern!(
    SYMBOL,
    &with_codes(
        r"^(?P<title>[A-Za-z_][\w.]*[A-Za-z0-9])(?:\s*[=:–—]\s*|\s+-\s+|\s+)\(?NUMBER\)?(?P<rest>[\s,;:–—-].*)?$"
    )
);
pattern!(JOINED, r"^(?P<code>[0-9]{2,})(?P<rest>\p{Lu}.*)$");
pattern!(
    BARE,
    &with_codes(r"^[\[(#]*CODE[\])]*\s+(?P<rest>\S(?s:.*))$")
);
pattern!(
    TEXT,
    r"^(?P<code>[\p{Alphabetic}_][\w.-]*)(?:\s*[:–—]\s*|\s+-{1,2}\s+)(?P<rest>\S(?s:.*))$"
);

/// The shapes that a line may have.
fn shapes(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let patterns = [
        (Shape::Labelled, &LABELLED),
        (Shape::Title, &TITLE),
        (Shape::Code, &FIRST),
        (Shape::Symbol, &SYMBOL),
        (Shape::Joined, &JOINED),
        (Shape::Bare, &BARE),
        (Shape::Text, &TEXT),
    ];
    for (shape, pattern) in patterns {
        let Some(found) = pattern.captures(text) else {
            continue;
        };
        let part = |name: &str| {
            let part = found.name(name).map_or("", |part| part.as_str());
            part.trim().trim_matches(['–', '—', ':']).trim().to_owned()
        };
        let (title, rest) = (part("title"), part("rest"));
        let code = found["code"].to_owned();
        if shape == Shape::Symbol && !is_name(&title) || shape == Shape::Text && !is_name(&code) {
            continue;
        }
        let code = number(&code).unwrap_or(code);
        marks.push(Mark {
            shape,
            code,
            title,
            rest,
        });
    }
    if is_only_a_name(text) {
        marks.push(Mark {
            shape: Shape::Name,
            code: text.to_owned(),
            title: String::new(),
            rest: String::new(),
        });
    }
    if is_code(text) {
        marks.push(Mark {
            shape: Shape::Only,
            code: number(text).unwrap_or_else(|| text.to_owned()),
            title: String::new(),
            rest: String::new(),
        });
    }
    marks
}

/// A name that is nothing else: `ERR_NOT_FOUND`, `bad_request`, `NotFoundError`.
fn is_only_a_name(text: &str) -> bool {
    is_symbol(text)
        && (text.contains('_') || text.ends_with("Error") || text.ends_with("Exception"))
        && !text.contains('/')
}

/// Whether a line is like one of a list of codes, and so no heading.
pub(super) fn is_of_list(text: &str) -> bool {
    let is_of_list = |mark: &Mark| {
        !matches!(
            mark.shape,
            Shape::Labelled | Shape::Title | Shape::Text | Shape::Name
        )
    };
    shapes(text).iter().any(is_of_list)
}

/// A symbol that is no plain word.
pub(super) fn is_name(text: &str) -> bool {
    let is_camel = || {
        let mut pairs = text.chars().zip(text.chars().skip(1));
        pairs.any(|(one, next)| one.is_lowercase() && next.is_uppercase())
    };
    is_symbol(text)
        && (text.contains('_')
            || text.contains('.')
            || text.len() > 2 && !text.chars().any(char::is_lowercase)
            || is_camel())
}

/// The lines that name a code, each in the shape that enough of its like have.
///
/// `tables`: the numbers of the blocks that are tables of codes, in their order.
pub(super) fn find(blocks: &[Block], tables: &[usize]) -> Vec<Option<Mark>> {
    let all: Vec<Vec<Mark>> = blocks
        .iter()
        .map(|block| match group(&block.kind) {
            Some(_) => shapes(&block.text),
            None => Vec::new(),
        })
        .collect();
    let mut counts: BTreeMap<(Group, Shape), usize> = BTreeMap::new();
    for (block, marks) in blocks.iter().zip(&all) {
        for mark in marks {
            if let Some(group) = group(&block.kind).filter(|group| mark.shape.is_of(*group)) {
                *counts.entry((group.any_level(), mark.shape)).or_default() += 1;
            }
        }
    }
    counts.retain(|(group, shape), count| *count >= shape.least(*group));
    let is_word = |shape: Shape| matches!(shape, Shape::Text | Shape::Name);
    let count_of = |words: bool| -> usize {
        let counts = counts
            .iter()
            .filter(|((_, shape), _)| is_word(*shape) == words);
        counts.map(|(_, count)| count).sum()
    };
    if !tables.is_empty() || count_of(false) * 2 > count_of(true) {
        // Words are the names of fields, of headers, of anything.
        counts.retain(|(_, shape), _| !is_word(*shape));
    }
    let mut marks: Vec<Option<Mark>> = blocks
        .iter()
        .zip(all)
        .map(|(block, marks)| {
            let group = group(&block.kind)?;
            let mut marks = marks.into_iter();
            marks.find(|mark| counts.contains_key(&(group.any_level(), mark.shape)))
        })
        .collect();
    keep_one_level(blocks, tables, &mut marks);
    marks
}

/// A code below a heading that names one, too, is part of its text, or that heading is one of a chapter: the codes
/// of which there are more are those that the page lists.
///
/// A table of codes always is one of those.
fn keep_one_level(blocks: &[Block], tables: &[usize], marks: &mut [Option<Mark>]) {
    let mut open: Option<(usize, u8)> = None;
    let mut nested: Vec<(usize, usize)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if let Kind::Heading(level) = block.kind
            && open.is_none_or(|(_, outer)| level <= outer)
        {
            open = marks[index].is_some().then_some((index, level));
        } else if let (Kind::Heading(level), Some((outer, _)), Some(mark)) =
            (&block.kind, open, &marks[index])
            && marks[outer]
                .as_ref()
                .is_some_and(|outer| outer.shape == mark.shape)
        {
            // A page that is not strict with its levels.
            open = Some((index, *level));
        } else if let Some((outer, _)) = open {
            if tables.binary_search(&index).is_ok() {
                marks[outer] = None;
            } else if marks[index].is_some() {
                nested.push((outer, index));
            }
        }
    }
    let is_heading = |block: &Block| matches!(block.kind, Kind::Heading(_));
    let outer = blocks
        .iter()
        .zip(&*marks)
        .filter(|(block, mark)| is_heading(block) && mark.is_some())
        .count();
    let are_chapters = nested.len() > outer;
    for (outer, inner) in nested {
        marks[if are_chapters { outer } else { inner }] = None;
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, shapes};

    #[test]
    fn a_line_names_its_code_in_one_of_many_shapes() {
        let cases: [(&str, Shape, &str, &str, &str); 16] = [
            ("(Code: 1)", Shape::Labelled, "1", "", ""),
            (
                "(Code: 1)Description: The request",
                Shape::Labelled,
                "1",
                "",
                "Description: The request",
            ),
            (
                "Error code -5: no such door",
                Shape::Labelled,
                "-5",
                "",
                "no such door",
            ),
            ("Bad Request (400)", Shape::Title, "400", "Bad Request", ""),
            (
                "Door locked [D-023]: find the key",
                Shape::Title,
                "D-023",
                "Door locked",
                "find the key",
            ),
            (
                "400: invalid parameters",
                Shape::Code,
                "400",
                "",
                "invalid parameters",
            ),
            (
                "0 – UNKNOWN Unknown error.",
                Shape::Code,
                "0",
                "",
                "UNKNOWN Unknown error.",
            ),
            (
                "-1121 - Invalid symbol",
                Shape::Code,
                "-1121",
                "",
                "Invalid symbol",
            ),
            ("[E100] -> broken", Shape::Code, "E100", "", "broken"),
            ("ERR_NO_MEM = -1", Shape::Symbol, "-1", "ERR_NO_MEM", ""),
            (
                "ERR_PROTO -4 Protocol violated",
                Shape::Symbol,
                "-4",
                "ERR_PROTO",
                "Protocol violated",
            ),
            ("-1000 UNKNOWN", Shape::Bare, "-1000", "", "UNKNOWN"),
            (
                "E100 Invalid request",
                Shape::Bare,
                "E100",
                "",
                "Invalid request",
            ),
            (
                "100300System errorSystem error",
                Shape::Joined,
                "100300",
                "",
                "System errorSystem error",
            ),
            ("126", Shape::Only, "126", "", ""),
            (
                "card_declined: the card was declined",
                Shape::Text,
                "card_declined",
                "",
                "the card was declined",
            ),
        ];
        for (text, shape, code, title, rest) in cases {
            let marks = shapes(text);
            let mark = &marks.first().expect(text);
            assert_eq!(
                (mark.shape, &*mark.code, &*mark.title, &*mark.rest),
                (shape, code, title, rest),
                "{text}"
            );
        }
        for text in [
            "2xx your request succeeded.",
            "The title is a short text.",
            "10xx - General Server or Network issues",
            "Error Codes",
            "2026-02-03",
        ] {
            let shapes: Vec<_> = shapes(text)
                .into_iter()
                .map(|mark| (mark.shape, mark.code))
                .collect();
            assert_eq!(shapes, [], "{text}");
        }
    }
}
