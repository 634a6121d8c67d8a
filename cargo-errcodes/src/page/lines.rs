//! Codes that stand in lines: items of a list, headings with text below them, a plain text.

use std::collections::HashSet;

use super::Left;
use super::block::{Block, Kind};
use super::code::{is_code, is_range, is_shouted, pattern};
use super::heading;
use super::mark::{Group, Mark, Shape, group, is_name};
use super::outline::Headings;
use super::part::Part;
use super::record::Record;
use super::role::Role;

/// The parts, each with the number of the block that it begins with.
pub(super) fn read(
    blocks: &[Block],
    marks: &[Option<Mark>],
    above: &[Headings],
) -> (Vec<(usize, Part)>, Vec<Left>) {
    let mut reader = Reader {
        parts: Vec::new(),
        open: None,
        last_line: None,
        header: None,
        left: Vec::new(),
        titles: HashSet::new(),
    };
    for (index, block) in blocks.iter().enumerate() {
        match (&marks[index], group(&block.kind)) {
            (Some(mark), Some(group)) => reader.mark(index, block, mark, group, &above[index]),
            _ => reader.other(block),
        }
    }
    reader.end_record();
    for run in &mut reader.parts {
        run.trim_last(&mut reader.left);
    }
    let parts = reader.parts.into_iter().map(Run::finish).collect();
    (parts, reader.left)
}

struct Reader {
    parts: Vec<Run>,
    open: Option<Open>,
    /// The line before, if nothing was made of it.
    last_line: Option<Block>,
    /// The headings of columns that stand in one word above codes of the shape `Joined`.
    header: Option<Vec<String>>,
    left: Vec<Left>,
    /// Headings that name a code, and so are none of what stands below them.
    titles: HashSet<String>,
}

/// Records in one shape below the same headings.
struct Run {
    index: usize,
    shape: Shape,
    group: Group,
    headings: Headings,
    records: Vec<Open>,
}

/// A record that is not complete yet.
#[derive(Clone)]
struct Open {
    record: Record,
    title: String,
    /// What stands below it: paragraphs.
    body: Vec<String>,
    /// Whether the body may go on.
    takes_body: bool,
}

pattern!(
    FIELD,
    r"^(?P<name>[\p{Alphabetic}][\p{Alphabetic} _-]{1,30}?)\s*[:：]\s*(?P<text>.*)$"
);

impl Reader {
    fn mark(
        &mut self,
        index: usize,
        block: &Block,
        mark: &Mark,
        group: Group,
        headings: &Headings,
    ) {
        let mut title = mark.title.clone();
        if mark.shape == Shape::Labelled && title.is_empty() && group == Group::Line {
            title = self.title_above();
        }
        self.end_record();
        let mut headings = headings.without(&|heading| self.titles.contains(heading));
        if matches!(group, Group::Heading(_)) {
            self.titles.insert(block.text.clone());
        }
        let goes_on = self.parts.last().is_some_and(|run| {
            // Where text stands below codes, what looks like a heading is a title, or part of that text.
            let is_text = group == Group::Line && takes_body(mark.shape, group);
            let is_below = run.headings == headings || is_text;
            run.shape == mark.shape && run.group == group && is_below
        });
        if !goes_on {
            if group == Group::Line && headings.last().is_some_and(|heading| heading == title) {
                headings = headings.above().clone();
            }
            let header = self.header.take();
            self.header = header.or_else(|| split_headings(&self.last_line.as_ref()?.text));
            self.parts.push(Run {
                index,
                shape: mark.shape,
                group,
                headings,
                records: Vec::new(),
            });
        }
        self.last_line = None;
        let mut open = Open {
            record: Record {
                code: mark.code.clone(),
                place: block.place.clone(),
                ..Record::default()
            },
            title,
            body: Vec::new(),
            takes_body: takes_body(mark.shape, group),
        };
        match mark.shape {
            Shape::Joined => self.joined(&mut open, &mark.rest),
            Shape::Labelled | Shape::Title | Shape::Symbol => open.push(&mark.rest, true),
            _ if open.title.is_empty() => open.title.clone_from(&mark.rest),
            _ => open.push(&mark.rest, true),
        }
        self.open = Some(open);
    }

    /// Cells without what parts them: a cell begins where a capital stands right behind a small letter.
    fn joined(&mut self, open: &mut Open, text: &str) {
        const LETTERS: usize = 40;
        let columns = self.header.as_ref().map_or(3, Vec::len);
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let seams = chars.windows(2).filter_map(|pair| {
            let ends = pair[0].1.is_lowercase()
                || matches!(pair[0].1, ')' | '.' | '!' | '?')
                || pair[0].1.is_ascii_digit();
            (ends && pair[1].1.is_uppercase()).then_some(pair[1].0)
        });
        let seams: Vec<usize> = seams.collect();
        let word = text.split_whitespace().next().unwrap_or_default();
        // A text often begins as the one before it does, with the same letters.
        let end = word.char_indices().nth(LETTERS);
        let word = &word[..end.map_or(word.len(), |(end, _)| end)];
        let seam = seams
            .iter()
            .find(|seam| text[**seam..].starts_with(word))
            .or(seams.first());
        match seam {
            Some(seam) if columns > 2 => {
                text[..*seam].trim().clone_into(&mut open.title);
                open.push(&text[*seam..], true);
            }
            _ => text.clone_into(&mut open.title),
        }
        if columns > 2 && seams.len() != columns - 2 {
            self.left.push(Left {
                place: open.record.place.clone(),
                what: super::excerpt(text),
                why: "where one of its cells ends and the next begins is a guess: look at it"
                    .to_owned(),
            });
        }
    }

    /// The line above the code, which names the error.
    fn title_above(&mut self) -> String {
        let from_body = self
            .open
            .as_mut()
            .filter(|open| open.body.len() > usize::from(open.title.is_empty()))
            .and_then(|open| open.body.pop());
        let line = self.last_line.take().map(|line| line.text);
        from_body.or(line).unwrap_or_default()
    }

    fn other(&mut self, block: &Block) {
        let first = block.text.split([' ', ':']).next().unwrap_or_default();
        let is_near = self
            .parts
            .last()
            .is_some_and(|run| group(&block.kind) == Some(run.group));
        if self.open.is_some() && is_near && (is_range(first) || is_code(first)) {
            self.left.push(Left {
                place: block.place.clone(),
                what: super::excerpt(&block.text),
                why: "it begins with a code, or with several, and is not like the lines around it"
                    .to_owned(),
            });
        }
        let group_of_open = self.parts.last().map(|run| run.group);
        match (&block.kind, &mut self.open) {
            (Kind::Table(_), _) => self.end_record(),
            (Kind::Heading(level), _) => {
                // A smaller heading is part of the text below a larger one.
                let is_part =
                    matches!(group_of_open, Some(Group::Heading(outer)) if *level > outer);
                if !is_part {
                    self.end_record();
                }
                let run = self.parts.last().filter(|run| run.shape == Shape::Name);
                let is_like = run.is_some_and(|run| run.group == Group::Heading(*level));
                if is_like && !block.text.contains(' ') {
                    self.left.push(Left {
                        place: block.place.clone(),
                        what: super::excerpt(&block.text),
                        why: "it stands where others are codes, and may be a word".to_owned(),
                    });
                }
            }
            (Kind::Line | Kind::Paragraph | Kind::Item | Kind::Definition, Some(open))
                if open.takes_body =>
            {
                open.push(&block.text, block.is_apart);
            }
            (Kind::Definition, _) | (_, None) => {}
            _ => self.end_record(),
        }
        self.last_line = matches!(block.kind, Kind::Line | Kind::Paragraph).then(|| block.clone());
    }

    fn end_record(&mut self) {
        if let (Some(open), Some(run)) = (self.open.take(), self.parts.last_mut()) {
            run.records.push(open);
        }
    }
}

impl Open {
    fn push(&mut self, text: &str, is_apart: bool) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if let Some(field) = FIELD.captures(text)
            && let Some(role) = role_of(&field["name"])
        {
            self.record.set(role, &field["text"]);
            return;
        }
        match self.body.last_mut() {
            Some(last) if !is_apart => {
                last.push(' ');
                last.push_str(text);
            }
            _ => self.body.push(text.to_owned()),
        }
    }
}

/// Whether text may stand below a line that names a code.
fn takes_body(shape: Shape, group: Group) -> bool {
    let has_text = matches!(
        shape,
        Shape::Joined | Shape::Symbol | Shape::Code | Shape::Bare | Shape::Text
    );
    group != Group::Item && !(group == Group::Line && has_text)
}

/// The column of which a word in front of a colon is the heading.
pub(super) fn role_of(name: &str) -> Option<Role> {
    match heading::normal(name).as_str() {
        "description" | "details" | "meaning" | "explanation" | "descripción" | "descripcion"
        | "descrição" | "beschreibung" | "описание" | "说明" | "描述" | "説明" => {
            Some(Role::Description)
        }
        "message" | "errormessage" | "msg" | "text" | "mensaje" | "mensagem" | "сообщение" => {
            Some(Role::Message)
        }
        "httpstatus" | "httpstatuscode" | "httpcode" | "http" => Some(Role::HttpStatus),
        "symbol" | "name" | "constant" => Some(Role::Symbol),
        _ => None,
    }
}

/// `error_codemessageDescription`: headings of columns without what parts them.
pub(super) fn split_headings(line: &str) -> Option<Vec<String>> {
    if line.contains(' ') || line.len() > 100 {
        return None;
    }
    let mut found = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let longest = ends.rev().find(|end| heading::is_any(&rest[..*end]))?;
        found.push(rest[..longest].to_owned());
        rest = &rest[longest..];
    }
    (found.len() > 1).then_some(found)
}

impl Run {
    /// The last error of a plain text has no end: what stands below it goes on as long as below the others.
    fn trim_last(&mut self, left: &mut Vec<Left>) {
        if self.group != Group::Line {
            return;
        }
        let mut lengths: Vec<usize> = self.records.iter().map(|open| open.body.len()).collect();
        lengths.pop();
        lengths.sort_unstable();
        let usual = lengths.get(lengths.len() / 2).copied();
        let (Some(usual), Some(last)) = (usual, self.records.last_mut()) else {
            return;
        };
        if last.body.len() > usual {
            let rest = last.body.split_off(usual);
            left.push(Left {
                place: last.record.place.clone(),
                what: super::excerpt(&rest.join(" ")),
                why: format!(
                    "below the last error, {}, stands more than below most others",
                    last.record.code
                ),
            });
        }
    }

    fn finish(mut self) -> (usize, Part) {
        self.split_symbols();
        let place = self
            .records
            .first()
            .map_or_else(String::new, |open| open.record.place.clone());
        let mut records: Vec<Record> = Vec::new();
        let mut taken = Vec::new();
        for open in self.records {
            let record = open.finish();
            for role in Role::ALL {
                if record.get(role).is_some() && !taken.contains(&role.key()) {
                    taken.push(role.key());
                }
            }
            // A title may stand twice, once above its text.
            let is_title_of = |last: &Record| {
                last.code == record.code
                    && last.cells.iter().all(|(key, text)| {
                        record.cells.get(key) == Some(text)
                            || key == "message" && record.get(Role::Symbol) == Some(text)
                    })
            };
            match records.last_mut() {
                Some(last) if is_title_of(last) => *last = record,
                _ => records.push(record),
            }
        }
        let taken = format!(
            "lines like `{}`: code, {}",
            self.shape.example(),
            taken.join(", ")
        );
        let part = Part {
            number: 0,
            headings: self.headings,
            records,
            taken,
            unused: Vec::new(),
            place,
        };
        (self.index, part)
    }

    /// `UNKNOWN Unknown server error.`: if most titles begin with words in capitals, those are symbols.
    fn split_symbols(&mut self) {
        pattern!(
            SHOUTED_FIRST,
            r"^(?P<symbol>[A-Z][A-Z0-9]*(?:[ _/-]+[A-Z0-9]{2,})*)(?:\s*[:–—-]\s*|\s+)(?P<text>[A-Z\p{Lu}]?[\p{Ll}'].*|[A-Z] .*)$"
        );
        if !matches!(self.shape, Shape::Code | Shape::Bare) {
            return;
        }
        let split = |open: &Open| {
            let found = SHOUTED_FIRST.captures(&open.title)?;
            let symbol = found["symbol"].to_owned();
            (symbol.len() > 1).then(|| (symbol, found["text"].to_owned()))
        };
        let number = self
            .records
            .iter()
            .filter(|open| split(open).is_some())
            .count();
        if number * 5 < self.records.len() * 3 {
            return;
        }
        for open in &mut self.records {
            if let Some((symbol, text)) = split(open) {
                open.title = symbol;
                open.body.insert(0, text);
            }
        }
    }
}

impl Open {
    fn finish(mut self) -> Record {
        let mut record = self.record;
        let title = self.title.trim();
        if title.is_empty() || is_name(title) || is_shouted(title) {
            record.set(Role::Symbol, title);
            if record.get(Role::Message).is_none() && !self.body.is_empty() {
                let first = self.body.remove(0);
                record.set(Role::Message, &first);
            }
        } else if record.get(Role::Message).is_none() {
            record.set(Role::Message, title);
        } else {
            self.body.insert(0, title.to_owned());
        }
        if record.get(Role::Description).is_none() {
            record.set(Role::Description, &self.body.join("\n\n"));
        }
        if record.get(Role::Message).is_none()
            && let Some(text) = record.cells.remove(Role::Description.key())
        {
            record.set(Role::Message, &text);
        }
        record
    }
}
