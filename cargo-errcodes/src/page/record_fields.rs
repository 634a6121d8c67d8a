//! Lists of fields of reStructuredText below the code of an error: `:status: 404`, `:reason: there is no door`.

use super::code::pattern;
use super::field::Field;
use super::line_patterns::is_http_status;
use super::pending_record::PendingRecord;
use super::placeholders::is_placeholder_text;
use super::vocabulary::{
    CATEGORY_HEADINGS, is_label_of_error, is_remedy, is_status_label, label_field, normalize,
};

pattern!(
    FIELD,
    r"^:(?P<label>\p{Alphabetic}[\p{Alphabetic} _-]{0,30}):\s+(?P<text>\S.*)$"
);

impl PendingRecord {
    /// Adds a field from below the code. Returns false if a text is none.
    pub(super) fn push_field(&mut self, text: &str) -> bool {
        let Some(captures) = FIELD.captures(text) else {
            return false;
        };
        let (label, text) = (&captures["label"], &captures["text"]);
        if text == self.record.code || is_placeholder_text(text) {
            return true;
        }
        let words = normalize(label);
        let field = match label_field(label) {
            Some(field) => Some(field),
            None if is_status_label(label) && is_http_status(text) => Some(Field::HttpStatus),
            None if is_category(&words) => Some(Field::Category),
            None => None,
        };
        if let Some(field) = field {
            self.record.set(field, text);
        } else if is_remedy(&words) {
            self.sections.remedy.push(text.to_owned());
        } else if is_label_of_error(label) {
            self.body.push(text.to_owned());
        } else {
            self.fields.push((label.to_owned(), text.to_owned()));
        }
        true
    }

    /// Makes the fields with unknown labels the text of an error that has no other text. Otherwise they are left out.
    pub(super) fn settle_fields(&mut self) {
        let texts = [Field::Message, Field::Description];
        let has_text = !self.title.is_empty()
            || !self.body.is_empty()
            || texts.iter().any(|field| self.record.get(*field).is_some());
        for (label, text) in std::mem::take(&mut self.fields) {
            if !has_text && text.contains(' ') {
                self.body.push(text);
            } else {
                self.sections.left_out.push(label);
            }
        }
    }
}

/// Returns whether the normalized label is that of a category: `category_type`.
fn is_category(label: &str) -> bool {
    CATEGORY_HEADINGS.contains(&label) || label.starts_with("category") && !label.ends_with("code")
}
