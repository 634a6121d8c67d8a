//! The sections below the heading of an error, such as `#### Description` and `#### How to fix` below `### E100`. Labels in bold letters
//! on lines of their own, such as `**Error message**`, are also headings of sections.

use super::field::Field;
use super::placeholders::is_placeholder_text;
use super::vocabulary::{
    is_label_of_error, is_qualified_description, is_remedy, label_field, normalize,
};

/// The level of labels, which are below all headings.
const LABEL_LEVEL: u8 = 7;

/// The section that is being read below the heading of an error.
#[derive(Clone, Debug, Default)]
pub(super) struct RecordSections {
    /// The level and the contents of the section.
    open: Option<(u8, Contents)>,
    /// True if a section has the text of the error, so that sections with unknown headings are about something else.
    pub(super) has_text: bool,
    /// True if the message consists of a sentence and the items below it.
    pub(super) lists_message: bool,
    /// The texts about what to do, and the heading above them.
    pub(super) remedy: Vec<String>,
    pub(super) remedy_heading: String,
    /// The headings of sections that are left out.
    pub(super) left_out: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Contents {
    Field(Field),
    Remedy,
    Other,
}

/// The place of a text in the record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    Body,
    Field(Field),
    Remedy,
    Nowhere,
}

impl RecordSections {
    /// Begins the section of a label in bold letters. Returns false if it is a part of the text.
    pub(super) fn enter_label(&mut self, label: &str) -> bool {
        let label = label.trim().trim_end_matches([':', '：']).trim_end();
        let is_below_label = self.open.is_some_and(|(level, _)| level == LABEL_LEVEL);
        let is_known = label_field(label).is_some() || is_about_error(label);
        if !(is_label(label) && (is_known || is_below_label && self.has_text)) {
            return false;
        }
        // Within a section that is left out, a label is about something else.
        if self.open.is_some_and(|(level, contents)| {
            level < LABEL_LEVEL && contents == Contents::Other && self.has_text
        }) {
            return false;
        }
        self.open = None;
        self.enter(LABEL_LEVEL, label);
        true
    }

    /// Begins a section. Headings within a section are part of it.
    pub(super) fn enter(&mut self, level: u8, heading: &str) {
        if self.open.is_some_and(|(outer, _)| level > outer) {
            return;
        }
        let contents = match label_field(heading) {
            Some(field) => Contents::Field(field),
            None if is_remedy(&normalize(heading)) => Contents::Remedy,
            // The cause, for instance.
            None if is_about_error(heading) => Contents::Field(Field::Description),
            None => Contents::Other,
        };
        self.open = Some((level, contents));
        self.has_text |= is_heading_of_text(heading);
        if contents == Contents::Remedy {
            heading.clone_into(&mut self.remedy_heading);
        }
        if contents == Contents::Other && self.has_text {
            self.left_out.push(heading.to_owned());
        }
    }

    pub(super) fn place_of(&self, text: &str) -> Place {
        match self.open {
            Some(_) if is_placeholder_text(text) => Place::Nowhere,
            Some((_, Contents::Remedy)) if self.has_text => Place::Remedy,
            Some((_, Contents::Other)) if self.has_text => Place::Nowhere,
            Some((_, Contents::Field(field))) if field != Field::Description => Place::Field(field),
            _ => Place::Body,
        }
    }
}

/// Returns whether a heading is that of a text about an error that is not known as a label of other texts: `Possible causes`.
fn is_about_error(heading: &str) -> bool {
    const CAUSES: [&str; 7] = [
        "cause",
        "reason",
        "原因",
        "причин",
        "ursache",
        "causa",
        "원인",
    ];
    const MORE: [&str; 4] = [
        "furtherinformation",
        "additionalinformation",
        "moreinformation",
        "detailedinformation",
    ];
    let words = normalize(heading);
    is_label(heading)
        && (is_label_of_error(heading)
            || MORE.contains(&&*words)
            || is_qualified_description(&words)
            || CAUSES.iter().any(|cause| words.contains(cause)))
}

/// Returns whether a text in bold letters may be a label, and not a sentence.
fn is_label(text: &str) -> bool {
    const LONGEST: usize = 40;
    !text.is_empty()
        && text.chars().count() <= LONGEST
        && !text.ends_with(['.', '!', '?', '。', '！', '？'])
        && text.split_whitespace().count() <= 5
}

/// Returns whether the text of an error is below a heading. On some pages, such headings have the same level as the one of the error.
pub(super) fn is_heading_of_text(heading: &str) -> bool {
    matches!(
        label_field(heading),
        Some(Field::Description | Field::Message)
    )
}
