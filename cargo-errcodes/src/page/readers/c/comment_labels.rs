//! Comments whose lines are values with labels: `//**Text: no door`, `* Message: no door`.

use std::borrow::Cow;

use crate::page::code::pattern;
use crate::page::field::Field;
use crate::page::vocabulary::{is_label_of_error, label_field};

pattern!(
    LABELLED_LINE,
    r"^(?P<label>\p{Alphabetic}[\w\p{Alphabetic} /-]{0,30}?)\s*[:：]\s*(?P<text>(?:[^/\s].*)?)$"
);

/// The field of a line of a comment, or the other thing that it is about.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Unlabelled,
    Message,
    Description,
    Other,
}

/// Returns the message of a comment and, on the next line, the description, if a line of the comment has the label of either.
/// Lines with labels of something else are left out.
pub(super) fn labelled_texts(lines: &[Cow<'_, str>]) -> Option<String> {
    let starts_with_label = lines
        .first()
        .is_some_and(|line| field(line, true).is_some());
    if !lines
        .iter()
        .any(|line| field(line, starts_with_label).is_some())
    {
        return None;
    }
    let mut texts = [const { String::new() }; 3];
    let mut part = Part::Unlabelled;
    for line in lines {
        let captures = LABELLED_LINE.captures(line);
        let text = captures.map_or(&**line, |captures| {
            part = part_of(line, starts_with_label);
            captures.name("text").map_or("", |text| text.as_str())
        });
        let into = match part {
            Part::Unlabelled => &mut texts[0],
            Part::Message => &mut texts[1],
            Part::Description => &mut texts[2],
            Part::Other => continue,
        };
        if !into.is_empty() && !text.is_empty() {
            into.push(' ');
        }
        into.push_str(text);
    }
    // A text without a label is the message, unless another one has its label.
    let [unlabelled, message, description] = texts;
    let mut texts = if message.is_empty() {
        vec![unlabelled, description]
    } else if description.is_empty() {
        vec![message, unlabelled]
    } else {
        vec![message, description]
    };
    texts.retain(|text| !text.is_empty());
    Some(texts.join("\n"))
}

/// Returns the field of a line with a label. In lower case, such a word may continue the sentence in the line above it.
fn field(line: &str, may_be_lower_case: bool) -> Option<Part> {
    let captures = LABELLED_LINE.captures(line)?;
    let label = &captures["label"];
    if captures["text"].is_empty() || label.starts_with(char::is_lowercase) && !may_be_lower_case {
        return None;
    }
    match label_field(label)? {
        Field::Message => Some(Part::Message),
        Field::Description => Some(Part::Description),
        _ => None,
    }
}

fn part_of(line: &str, may_be_lower_case: bool) -> Part {
    let cause = || {
        let captures = LABELLED_LINE.captures(line)?;
        is_label_of_error(&captures["label"]).then_some(Part::Description)
    };
    field(line, may_be_lower_case)
        .or_else(cause)
        .unwrap_or(Part::Other)
}
