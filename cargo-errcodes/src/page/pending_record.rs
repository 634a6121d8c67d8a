//! Records that are being read, whose text may continue below their line.

use super::block::{Block, BlockKind};
use super::code::{is_code, is_name, is_sure_name, is_upper_case, number, pattern};
use super::code_set::CodeSet;
use super::deprecation::set_by_texts;
use super::failure::tells_of_failure;
use super::field::Field;
use super::line_patterns::{CodeLine, LineKind, Rest, Trait, restated};
use super::location::Location;
use super::placeholders::is_placeholder_text;
use super::record::Record;
use super::record_sections::{Place, RecordSections};
use super::vocabulary::{is_code_label, is_label_of_error, is_status_label, label_field};

/// A record that is being read.
#[derive(Clone, Debug)]
pub(super) struct PendingRecord {
    pub(super) record: Record,
    pub(super) title: String,
    /// The paragraphs below the line.
    pub(super) body: Vec<String>,
    /// True if the text below the line is part of the record.
    pub(super) has_body: bool,
    /// The other codes of the line, if it lists several.
    further_codes: Vec<String>,
    /// The field of the last line, if it was a value with a label.
    last_value: Option<Field>,
    /// The fields with unknown labels in a list of fields, each with its label.
    pub(super) fields: Vec<(String, String)>,
    pub(super) sections: RecordSections,
}

pattern!(
    LABELLED_TEXT,
    r"^(?P<label>[\p{Alphabetic}][\p{Alphabetic} _/&-]{1,30}?)\s*[:：]\s*(?P<text>.*)$"
);
pattern!(SIGN_BEFORE_TEXT, r"^[-–—:]\s+");
pattern!(
    SYMBOL_AND_TEXT,
    r"^(?P<symbol>[A-Z][A-Z0-9]*(?:[ _/-]+[A-Z0-9]{2,})*)(?:\s*[:–—-]\s*|\s+|\s*[,;]?\s*(?:/{2,}|/\*+|#+)[/*!<]*\s*)(?P<text>[A-Z\p{Lu}]?[\p{Ll}'].*|[A-Z] .*)$"
);
pattern!(
    SYMBOL_GLUED_TO_TEXT,
    r"^(?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*[A-Z0-9])(?P<text>\p{Lu}\p{Ll}.*)$"
);

impl PendingRecord {
    pub(super) fn new(line: &CodeLine, title: String, kind: LineKind, location: Location) -> Self {
        let mut pending = Self {
            record: Record {
                code: line.code.clone(),
                set: CodeSet::parse(&line.code),
                location,
                ..Record::default()
            },
            title,
            body: Vec::new(),
            has_body: line.pattern.has_body(kind) || kind == LineKind::Item && is_title(line),
            further_codes: line.further_codes.clone(),
            last_value: None,
            fields: Vec::new(),
            sections: RecordSections::default(),
        };
        if line.pattern.has(Trait::TitleIsSymbol) {
            let title = std::mem::take(&mut pending.title);
            pending.record.set(Field::Symbol, &title);
        }
        match line.pattern.rest {
            Rest::Title if pending.title.is_empty() => {
                let (title, text) = line.rest.split_once('\n').unwrap_or((&line.rest, ""));
                name_in_brackets(title)
                    .unwrap_or(title)
                    .clone_into(&mut pending.title);
                pending.push(text, true);
            }
            Rest::Title | Rest::Text => pending.push(&line.rest, true),
            Rest::Cells => {}
        }
        pending
    }

    /// Adds a block from below the line to the part of the record that its section is about.
    pub(super) fn push_block(&mut self, block: &Block) {
        let (text, is_paragraph) = (&*block.text, block.follows_blank_line);
        if block.is_bold && self.has_body && self.sections.enter_label(text) {
            return;
        }
        match self.sections.place_of(text) {
            Place::Field(field) if self.record.get(field).is_none() => {
                if field == Field::Message || field.parse_value(text).is_some() {
                    self.record.set(field, text);
                }
            }
            Place::Field(Field::Message) if self.introduces(block) => {
                self.sections.lists_message = true;
                if let Some(message) = self.record.cells.get_mut(Field::Message.key()) {
                    message.push(' ');
                    message.push_str(text);
                }
            }
            Place::Body | Place::Field(Field::Message) => self.push(text, is_paragraph),
            Place::Remedy => self.sections.remedy.push(text.to_owned()),
            Place::Field(_) | Place::Nowhere => {}
        }
    }

    /// Returns the line of the body that is a code with its label, and the code.
    pub(super) fn labelled_code(&self) -> Option<(usize, String)> {
        let lines = self.body.iter().enumerate();
        let mut codes = lines.filter_map(|(line, text)| {
            let captures = LABELLED_TEXT.captures(text)?;
            let code = captures["text"].trim();
            let is_labelled = is_code_label(&captures["label"]) && is_code(code);
            is_labelled.then(|| (line, number(code).unwrap_or_else(|| code.to_owned())))
        });
        codes.next()
    }

    /// Returns whether a block is an item of the list that the message introduces, in its section.
    fn introduces(&self, block: &Block) -> bool {
        let message = self.record.get(Field::Message).unwrap_or_default();
        matches!(block.kind, BlockKind::Item)
            && (message.ends_with([':', '：']) || self.sections.lists_message)
    }

    /// Adds text from below the line: the value of a field, a paragraph, or the next line of either.
    pub(super) fn push(&mut self, text: &str, is_paragraph: bool) {
        let text = text.trim();
        if text.is_empty() || is_paragraph && is_placeholder_text(text) || self.push_field(text) {
            return;
        }
        let continues = !is_paragraph && text.starts_with(char::is_lowercase);
        let value = self.last_value.take().filter(|_| continues);
        if let Some(captures) = LABELLED_TEXT.captures(text)
            && let Some(field) = self.field_below(&captures["label"], &captures["text"])
        {
            if !is_placeholder_text(&captures["text"]) {
                self.record.set(field, &captures["text"]);
                self.last_value = Some(field);
            }
            return;
        }
        if let Some(field) = value
            && let Some(begun) = self.record.cells.get_mut(field.key())
        {
            begun.push(' ');
            begun.push_str(text);
            self.last_value = Some(field);
            return;
        }
        match self.body.last_mut() {
            Some(last) if !is_paragraph => {
                last.push(' ');
                last.push_str(text);
            }
            _ => self.body.push(text.to_owned()),
        }
    }

    /// Returns the field of a label below the code. Below a word, `Status: 404` is the HTTP status.
    fn field_below(&self, label: &str, text: &str) -> Option<Field> {
        let is_number = |text: &str| text.len() == 3 && text.bytes().all(|c| c.is_ascii_digit());
        let is_status = is_status_label(label)
            && !is_code(&self.record.code)
            && text.split_whitespace().next().is_some_and(is_number)
            && Field::HttpStatus.parse_value(text).is_some();
        label_field(label).or_else(|| is_status.then_some(Field::HttpStatus))
    }

    /// Splits a line that consists of cells without separators: a cell begins where an upper-case letter directly follows a
    /// lower-case one. Returns whether there are as many cells as columns.
    pub(super) fn set_cells(&mut self, text: &str, columns: usize) -> bool {
        if columns > 2
            && let Some(captures) = SYMBOL_GLUED_TO_TEXT.captures(text)
        {
            captures["symbol"].clone_into(&mut self.title);
            self.push(&captures["text"], true);
            return true;
        }
        let seams = seams(text);
        match first_seam(text, &seams) {
            Some(seam) if columns > 2 => {
                text[..seam].trim().clone_into(&mut self.title);
                self.push(&text[seam..], true);
            }
            _ => text.clone_into(&mut self.title),
        }
        columns <= 2 || seams.len() == columns - 2
    }

    /// Removes the code that the text below the line repeats. A title that is repeated with it is also removed.
    pub(super) fn remove_restated_code(&mut self) {
        let Some(text) = self.body.first() else {
            return;
        };
        let Some(text) = restated(text, &self.record.code).map(str::to_owned) else {
            return;
        };
        if text == self.title {
            self.body.remove(0);
        } else {
            self.body[0] = text;
        }
    }

    /// Makes the title the category, so that the text below it is the message.
    pub(super) fn use_title_as_category(&mut self) {
        if !self.body.is_empty() && self.record.get(Field::Category).is_none() {
            let title = std::mem::take(&mut self.title);
            self.record.set(Field::Category, &title);
        }
    }

    /// Returns whether sections have a message and more text about the error.
    pub(super) fn has_described_section(&self) -> bool {
        let texts = self.body.len() + usize::from(!self.title.is_empty());
        self.sections.has_text && texts > 1
    }

    /// Splits a title like `UNKNOWN Unknown server error.`
    pub(super) fn symbol_and_text(&self) -> Option<(String, String)> {
        let captures = SYMBOL_AND_TEXT.captures(&self.title)?;
        let symbol = captures["symbol"].to_owned();
        (symbol.len() > 1).then(|| (symbol, captures["text"].to_owned()))
    }

    /// Sets a field that is labelled above the code, where `Status: 404` is the HTTP status.
    pub(super) fn push_value(&mut self, text: &str) {
        let Some(captures) = LABELLED_TEXT.captures(text.trim_start_matches(':')) else {
            return;
        };
        let (label, text) = (&captures["label"], &captures["text"]);
        let status = is_status_label(label).then_some(Field::HttpStatus);
        let field = status.or_else(|| label_field(label));
        if let Some(field) = field.filter(|field| field.parse_value(text).is_some()) {
            self.record.set(field, text);
        }
    }

    /// Returns whether a text is a value with a label.
    pub(super) fn is_value(text: &str) -> bool {
        LABELLED_TEXT.is_match(text.trim_start_matches(':'))
    }

    /// Returns whether a text begins with the label of a field, so that it belongs to the record above it.
    pub(super) fn is_labelled(text: &str) -> bool {
        let captures = LABELLED_TEXT.captures(text);
        captures.is_some_and(|captures| label_field(&captures["label"]).is_some())
    }

    /// Returns whether a text begins with a label that belongs to an error, so that it is neither a heading nor another error.
    pub(super) fn is_of_error(text: &str) -> bool {
        LABELLED_TEXT.captures(text).is_some_and(|captures| {
            let label = &captures["label"];
            !captures["text"].is_empty()
                && (label_field(label).is_some() || is_label_of_error(label))
        })
    }

    /// Returns whether a line of text is part of an error: it has such a label, or an unknown one between such lines.
    pub(super) fn is_part_of_error(blocks: &[Block], index: usize) -> bool {
        let is_of_error = |at: Option<usize>| {
            at.and_then(|at| blocks.get(at))
                .is_some_and(|block| Self::is_of_error(&block.text))
        };
        let block = &blocks[index];
        let is_between = || {
            is_of_error(Some(index + 1))
                || !block.follows_blank_line && is_of_error(index.checked_sub(1))
        };
        is_of_error(Some(index)) || Self::is_value(&block.text) && is_between()
    }

    /// Returns whether a line continues the value in the line above it.
    pub(super) fn is_continued_by(&self, block: &Block) -> bool {
        self.last_value.is_some()
            && !block.follows_blank_line
            && block.text.starts_with(char::is_lowercase)
    }

    pub(super) fn tells_of_failure(&self) -> bool {
        let cells = self.record.cells.iter().map(|(_, text)| text);
        let mut texts = cells
            .chain([&*self.title])
            .chain(self.body.iter().map(|text| &**text));
        texts.any(tells_of_failure)
    }

    /// Returns the records of all codes that the line lists.
    pub(super) fn finish_all(mut self) -> Vec<Record> {
        let codes = std::mem::take(&mut self.further_codes);
        let first = self.finish();
        let further = codes.into_iter().map(|code| Record {
            code,
            ..first.clone()
        });
        let further: Vec<Record> = further.collect();
        [first].into_iter().chain(further).collect()
    }

    pub(super) fn finish(mut self) -> Record {
        let mut record = self.record;
        // Below a code, a symbol may precede the text.
        let has_symbol = self.title.is_empty()
            && record.get(Field::Symbol).is_none()
            && self.body.first().is_some_and(|text| is_sure_name(text));
        if has_symbol {
            self.title = self.body.remove(0);
        }
        let title = self.title.trim();
        if title.is_empty() || is_name(title) || is_upper_case(title) {
            record.set(Field::Symbol, title);
            if record.get(Field::Message).is_none() && !self.body.is_empty() {
                let first = self.body.remove(0);
                // The sign between a code and the text below it is part of neither.
                let first = SIGN_BEFORE_TEXT.replace(&first, "");
                record.set(Field::Message, without_example_label(&first));
            }
        } else if record.get(Field::Message).is_none() {
            record.set(Field::Message, title);
        } else {
            self.body.insert(0, title.to_owned());
        }
        if record.get(Field::Description).is_none() {
            record.set(Field::Description, &self.body.join("\n\n"));
        }
        if record.get(Field::Message).is_none()
            && let Some(text) = record.cells.remove(Field::Description.key())
        {
            record.set(Field::Message, &text);
        }
        // A remedy is a description, but not a message.
        if record.get(Field::Description).is_none() {
            record.set(Field::Description, &self.sections.remedy.join("\n\n"));
        }
        set_by_texts(&mut record);
        record
    }
}

/// Returns the symbol that a title in brackets is: `(NoDoor)`.
fn name_in_brackets(title: &str) -> Option<&str> {
    let inner = title.trim().strip_prefix('(')?.strip_suffix(')')?;
    is_name(inner).then_some(inner)
}

/// Returns whether a line has nothing but a code, or a code and its symbol, so that the text is below it.
fn is_title(line: &CodeLine) -> bool {
    line.pattern.has(Trait::CodeFirst)
        && line.title.is_empty()
        && (line.rest.is_empty() || is_sure_name(&line.rest))
}

/// Returns the text of an example of a message.
fn without_example_label(text: &str) -> &str {
    let labels = ["Example:", "Example message:", "For example:"];
    let example = labels.iter().find_map(|label| text.strip_prefix(label));
    example.map_or(text, str::trim)
}

/// Returns the positions where an upper-case letter directly follows a character that can end a cell.
fn seams(text: &str) -> Vec<usize> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let seams = chars.windows(2).filter_map(|pair| {
        let last = pair[0].1;
        let ends =
            last.is_lowercase() || matches!(last, ')' | '.' | '!' | '?') || last.is_ascii_digit();
        (ends && pair[1].1.is_uppercase()).then_some(pair[1].0)
    });
    seams.collect()
}

/// Returns the boundary between the first two cells. Adjacent cells often begin with the same word.
fn first_seam(text: &str, seams: &[usize]) -> Option<usize> {
    const LETTERS: usize = 40;
    let word = text.split_whitespace().next().unwrap_or_default();
    let end = word.char_indices().nth(LETTERS);
    let word = &word[..end.map_or(word.len(), |(end, _)| end)];
    let alike = seams.iter().find(|seam| text[**seam..].starts_with(word));
    alike.or(seams.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::PendingRecord;
    use crate::page::field::Field;
    use crate::page::line_patterns::{LineKind, code_lines};
    use crate::page::location::Location;
    use crate::page::record::Record;

    fn record(line: &str, below: &[&str]) -> Record {
        let line = code_lines(line).remove(0);
        let title = line.title.clone();
        let mut pending = PendingRecord::new(&line, title, LineKind::Heading(2), Location::Page);
        for text in below {
            pending.push(text, true);
        }
        pending.finish()
    }

    #[test]
    fn fields_come_from_the_line_and_the_text_below() {
        type Case = (
            &'static str,
            &'static [&'static str],
            &'static [(Field, &'static str)],
        );
        let cases: [Case; 8] = [
            (
                "404",
                &["NO_DOOR", "Example: no door in house 5"],
                &[
                    (Field::Symbol, "NO_DOOR"),
                    (Field::Message, "no door in house 5"),
                ],
            ),
            (
                "404",
                &["NoSuchDoorError", "Build the door."],
                &[
                    (Field::Symbol, "NoSuchDoorError"),
                    (Field::Message, "Build the door."),
                ],
            ),
            ("404", &["NO_DOOR"], &[(Field::Symbol, "NO_DOOR")]),
            (
                "404: no such door",
                &[],
                &[(Field::Message, "no such door")],
            ),
            (
                "NOT_FOUND = 404",
                &["No such door."],
                &[
                    (Field::Symbol, "NOT_FOUND"),
                    (Field::Message, "No such door."),
                ],
            ),
            (
                "Door locked (23)",
                &["Find the key."],
                &[
                    (Field::Message, "Door locked"),
                    (Field::Description, "Find the key."),
                ],
            ),
            (
                "Door locked (23)",
                &["Message: It is locked.", "HTTP status: 423"],
                &[
                    (Field::Message, "It is locked."),
                    (Field::Description, "Door locked"),
                    (Field::HttpStatus, "423"),
                ],
            ),
            ("E100 LOCKED", &[], &[(Field::Symbol, "LOCKED")]),
        ];
        for (line, below, expected) in cases {
            let record = record(line, below);
            for field in Field::ALL {
                let text = expected.iter().find(|(known, _)| *known == field);
                assert_eq!(record.get(field), text.map(|(_, text)| *text), "{line}");
            }
        }
    }

    #[test]
    fn unseparated_cells_are_split_at_the_repeated_word() {
        let line = code_lines("100300System errorSystem error (unclassified)").remove(0);
        let mut pending = PendingRecord::new(&line, String::new(), LineKind::Line, Location::Page);
        assert!(pending.set_cells(&line.rest, 3));
        let record = pending.finish();
        assert_eq!(record.get(Field::Message), Some("System error"));
        assert_eq!(
            record.get(Field::Description),
            Some("System error (unclassified)")
        );
    }
}
