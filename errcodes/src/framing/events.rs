//! Server-sent events.

use alloc::borrow::Cow;
use alloc::vec::Vec;

const FIELDS: [&[u8]; 5] = [b"data:", b"event:", b"id:", b"retry:", b":"];

/// Returns whether a text contains events. It then begins with a field or a comment.
pub(super) fn are_in(text: &[u8]) -> bool {
    let text = text.trim_ascii_start();
    FIELDS.iter().any(|field| text.starts_with(field))
}

/// Returns the data of each event that has any.
pub(super) fn data(text: &[u8]) -> Vec<Cow<'_, [u8]>> {
    let mut events: Vec<Cow<'_, [u8]>> = Vec::new();
    let mut is_open = false;
    for line in text.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            is_open = false;
            continue;
        }
        let Some(data) = line.strip_prefix(b"data:") else {
            continue;
        };
        let data = data.strip_prefix(b" ").unwrap_or(data);
        match events.last_mut().filter(|_| is_open) {
            // The data of one event can have several lines.
            Some(event) => {
                let event = event.to_mut();
                event.push(b'\n');
                event.extend(data);
            }
            None => events.push(data.into()),
        }
        is_open = true;
    }
    events
}
