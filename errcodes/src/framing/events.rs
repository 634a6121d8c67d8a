//! Server-sent events.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Text, with_members};

const FIELDS: [&[u8]; 5] = [b"data:", b"event:", b"id:", b"retry:", b":"];

/// Returns whether a text contains events. It then begins with a field or a comment.
pub(super) fn are_in(text: &[u8]) -> bool {
    let text = text.trim_ascii_start();
    FIELDS.iter().any(|field| text.starts_with(field))
}

/// Returns the data of each event that has any. The name of an event becomes the member `$event` of its data. A stream that fails can end
/// with lines of JSON that are not in an event.
pub(super) fn data(text: &[u8]) -> Vec<Text<'_>> {
    let mut events = Vec::new();
    let mut event = Event::default();
    for line in text.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            events.extend(core::mem::take(&mut event).into_texts());
        } else if line.starts_with(b"{") {
            events.extend(core::mem::take(&mut event).into_texts());
            events.push(Text::json(line.into()));
        } else if let Some(name) = field(line, b"event:") {
            event.name = name;
        } else if let Some(line) = field(line, b"data:") {
            event.add(line);
        }
    }
    events.extend(event.into_texts());
    events
}

/// Returns the value of a field in a line.
fn field<'b>(line: &'b [u8], name: &[u8]) -> Option<&'b [u8]> {
    let value = line.strip_prefix(name)?;
    Some(value.strip_prefix(b" ").unwrap_or(value))
}

#[derive(Default)]
struct Event<'b> {
    name: &'b [u8],
    data: Option<Cow<'b, [u8]>>,
}

impl<'b> Event<'b> {
    /// Adds a line of data. The data of one event can have several lines.
    fn add(&mut self, line: &'b [u8]) {
        match &mut self.data {
            Some(data) => {
                let data = data.to_mut();
                data.push(b'\n');
                data.extend(line);
            }
            None => self.data = Some(line.into()),
        }
    }

    fn into_texts(self) -> Vec<Text<'b>> {
        let Some(data) = self.data else {
            return Vec::new();
        };
        let texts = Vec::from([Text::json(data)]);
        if self.name.is_empty() {
            return texts;
        }
        with_members(texts, &[(b"event", self.name)])
    }
}
