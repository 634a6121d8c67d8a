//! Sections that are about one error each, with an example of the response that has its code.

use crate::page::block::{Block, BlockKind, Column, Row, Subject, Table};
use crate::page::code::{is_code, is_name, is_symbol, pattern};
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::line_patterns::code_lines;
use crate::page::location::Location;
use crate::page::readers::json::parse_json;
use crate::page::readers::value::Value;
use crate::page::vocabulary::{is_code_heading, is_remedy, label_field, normalize};

/// The minimum number of sections.
const FEWEST: usize = 3;

/// The longest example that is read.
const LONGEST: usize = 4_096;

/// An example of a response with an error.
pub(super) struct Example {
    /// The number of the block below the example.
    pub(super) at: usize,
    pub(super) code: String,
    pub(super) symbol: String,
    pub(super) message: String,
}

/// A section with an example.
struct Section<'b> {
    example: &'b Example,
    /// The numbers of the heading and of the block below the section.
    start: usize,
    end: usize,
    /// The texts about the cause and about what to do.
    cause: Vec<String>,
    remedy: Vec<String>,
}

pattern!(
    MEMBER,
    r#""(?P<key>[A-Za-z_][\w.-]*)"\s*:\s*(?:(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>-?[0-9]+)\b)"#
);
pattern!(
    LABEL,
    r"^(?P<label>[\p{Alphabetic}][\p{Alphabetic} ]{1,30}?)\s*[:：]\s*(?P<text>(?s:.*))$"
);

/// Reads an example. Returns `None` if it does not have exactly one code and a message.
pub(super) fn example(text: &str, at: usize) -> Option<Example> {
    let text = text.trim();
    if text.len() > LONGEST || !text.starts_with('{') || !text.ends_with('}') {
        return None;
    }
    let mut codes = Vec::new();
    let (mut symbol, mut message) = (String::new(), String::new());
    for member in MEMBER.captures_iter(text) {
        let key = &member["key"];
        let value = match (member.name("number"), member.name("text")) {
            (Some(number), _) => number.as_str().to_owned(),
            (None, Some(text)) => unquoted(text.as_str())?,
            (None, None) => continue,
        };
        if is_code_heading(key) && (is_code(&value) || is_name(&value) || is_hexadecimal(&value)) {
            codes.push(value);
        } else if is_name(&value) && !value.contains(char::is_lowercase)
            || is_key_of_symbols(key) && is_symbol(&value)
        {
            symbol = value;
        } else if message.is_empty() && is_message(key) {
            message = value;
        }
    }
    match <[String; 1]>::try_from(codes) {
        Ok([code]) if !message.is_empty() => Some(Example {
            at,
            code,
            symbol,
            message,
        }),
        _ => None,
    }
}

/// Returns whether a code consists of hexadecimal digits without a prefix: `6E00`.
fn is_hexadecimal(code: &str) -> bool {
    const LONGEST: usize = 8;
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, 'A'..='F');
    (2..=LONGEST).contains(&code.len())
        && code.contains(|c: char| c.is_ascii_digit())
        && code.chars().all(is_digit)
}

fn is_key_of_symbols(key: &str) -> bool {
    matches!(
        &*normalize(key),
        "name" | "errorname" | "codename" | "symbol" | "constant"
    )
}

fn is_message(key: &str) -> bool {
    label_field(key) == Some(Field::Message)
        || matches!(
            &*normalize(key),
            "msg" | "errmsg" | "errormsg" | "errordescription" | "description"
        )
}

fn unquoted(text: &str) -> Option<String> {
    match parse_json(&format!("[{text}]")).ok()?.0 {
        Value::List(values) => match values.into_iter().next()? {
            Value::Scalar(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// Replaces sections with an example by tables of their errors, if nearly all sections with an example are about an error.
pub(super) fn read_example_sections(blocks: &mut Vec<Block>, examples: &[Example]) {
    // Others are like nearly all.
    let (sure, sections) = sections(blocks, examples);
    if sure < FEWEST || sure * 5 < examples.len() * 4 {
        return;
    }
    let mut rest = std::mem::take(blocks).into_iter().enumerate().peekable();
    let mut sections = sections.into_iter().peekable();
    while let Some(section) = sections.next() {
        blocks.extend(before(&mut rest, section.start));
        let mut rows = vec![section.row()];
        let mut end = section.end;
        while let Some(next) = sections.next_if(|next| next.start == end) {
            rows.push(next.row());
            end = next.end;
        }
        before(&mut rest, end);
        let fields = [
            Field::Code,
            Field::Symbol,
            Field::Message,
            Field::Description,
        ];
        let table = Table {
            columns: fields.into_iter().map(Column::for_field).collect(),
            rows,
            subject: Subject::Errors,
        };
        blocks.push(Block::new(BlockKind::Table(table), "", Location::Page));
    }
    blocks.extend(rest.map(|(_, block)| block));
}

/// Takes the blocks before a number.
fn before(
    rest: &mut std::iter::Peekable<impl Iterator<Item = (usize, Block)>>,
    end: usize,
) -> Vec<Block> {
    std::iter::from_fn(|| rest.next_if(|(at, _)| *at < end))
        .map(|(_, block)| block)
        .collect()
}

/// Returns the sections that have one example, and the number of those that are surely about an error.
fn sections<'b>(blocks: &[Block], examples: &'b [Example]) -> (usize, Vec<Section<'b>>) {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let mut sections: Vec<Section<'b>> = Vec::new();
    let (mut heading, mut at, mut sure) = (None, 0, 0);
    for (place, example) in examples.iter().enumerate() {
        let above = blocks[at..example.at].iter().rposition(is_heading);
        heading = above.map(|above| at + above).or(heading);
        at = example.at;
        let Some(start) = heading.take() else {
            continue;
        };
        let below = blocks[at..].iter().position(is_heading);
        let end = below.map_or(blocks.len(), |below| at + below);
        let is_alone = examples.get(place + 1).is_none_or(|next| next.at > end);
        let section = Section::new(example, &blocks[start..end], start);
        let title = &blocks[start].text;
        if is_alone && section.may_be_error(title) {
            sure += usize::from(section.is_about_error(title));
            sections.push(section);
        }
    }
    (sure, sections)
}

impl<'b> Section<'b> {
    fn new(example: &'b Example, blocks: &[Block], start: usize) -> Self {
        let mut section = Self {
            example,
            start,
            end: start + blocks.len(),
            cause: Vec::new(),
            remedy: Vec::new(),
        };
        // Below a label without a text, the next items are the text.
        let mut open: Option<bool> = None;
        for block in &blocks[1..] {
            let label = LABEL.captures(&block.text);
            let label = label.filter(|label| {
                is_cause(&label["label"]) || is_remedy(&normalize(&label["label"]))
            });
            let (is_of_cause, text) = match (&label, open) {
                (Some(label), _) => (is_cause(&label["label"]), &label["text"]),
                (None, Some(open)) if matches!(block.kind, BlockKind::Item) => (open, &*block.text),
                _ => {
                    open = None;
                    continue;
                }
            };
            if label.is_some() {
                open = text.is_empty().then_some(is_of_cause);
            }
            let texts = if is_of_cause {
                &mut section.cause
            } else {
                &mut section.remedy
            };
            if !text.is_empty() {
                texts.push(text.to_owned());
            }
        }
        section
    }

    /// Returns whether the code is not that of a success. A heading with the code is read with the text below it.
    fn may_be_error(&self, heading: &str) -> bool {
        let code = &self.example.code;
        let has_code = code_lines(heading).iter().any(|line| line.code == *code);
        !has_code && code != "200" && !code.trim_start_matches('0').is_empty()
    }

    /// Returns whether the heading says what the message says, or a label says what the cause is or what to do.
    fn is_about_error(&self, heading: &str) -> bool {
        let message = &self.example.message;
        let (title, text) = (normalize(heading), normalize(message));
        let is_message = !title.is_empty() && (text.contains(&title) || title.contains(&text));
        let is_explained = !self.cause.is_empty() || !self.remedy.is_empty();
        let is_failure = tells_of_failure(message) || tells_of_failure(heading);
        is_failure && (is_message || is_explained)
    }

    fn row(&self) -> Row {
        let Example {
            code,
            symbol,
            message,
            ..
        } = self.example;
        let description = if self.cause.is_empty() {
            &self.remedy
        } else {
            &self.cause
        };
        let cells = vec![
            code.clone(),
            symbol.clone(),
            message.clone(),
            description.join("\n\n"),
        ];
        Row::new(cells, Location::Page)
    }
}

fn is_cause(label: &str) -> bool {
    matches!(
        &*normalize(label),
        "reason"
            | "reasons"
            | "cause"
            | "causes"
            | "possiblecause"
            | "possiblecauses"
            | "原因"
            | "可能原因"
            | "ursache"
            | "причина"
            | "causa"
            | "motivo"
    )
}
