//! XML, which is converted to JSON with repeated names.
//!
//! `<Error code="5"><Text>gone</Text></Error>` becomes `{"Error":{"@code":"5","Text":"gone"}}`. The text of an element that also has
//! attributes or other elements is its member `$text`. Prefixes of namespaces are removed.

use alloc::string::String;
use alloc::vec::Vec;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// The name of the member with the text of an element.
pub(crate) const TEXT: &str = "$text";

/// The maximum depth of an element.
const MAX_DEPTH: usize = 128;

/// Converts a document to JSON. Returns `None` if it is not well-formed, too deep, or has a document type, as HTML has: entities
/// are not declared in responses.
pub(super) fn to_json(text: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(text);
    let mut reader = Reader::from_str(text.trim_start());
    let mut writer = Writer::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => writer.start(&start)?,
            Event::Empty(start) => {
                writer.start(&start)?;
                writer.end()?;
            }
            Event::End(_) => writer.end()?,
            Event::Text(text) => writer.text(&text)?,
            Event::CData(text) => writer.text(&text)?,
            Event::GeneralRef(reference) => writer.text(&resolved(&reference)?)?,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::DocType(_) => return None,
            Event::Eof => return writer.finish(),
        }
    }
}

/// Returns the character of a reference such as `&lt;` or `&#38;`.
fn resolved(reference: &BytesRef<'_>) -> Option<String> {
    let c = match &**reference {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => reference.resolve_char_ref().ok()??,
    };
    Some(c.into())
}

/// Writes the JSON of a document.
#[derive(Default)]
struct Writer {
    json: Vec<u8>,
    /// The elements that have been started.
    open: Vec<Open>,
}

#[derive(Default)]
struct Open {
    text: String,
    has_members: bool,
}

impl Writer {
    fn start(&mut self, start: &BytesStart<'_>) -> Option<()> {
        let is_second_root = self.open.is_empty() && !self.json.is_empty();
        if self.open.len() == MAX_DEPTH || is_second_root {
            return None;
        }
        self.name("", start.local_name().into_inner());
        self.open.push(Open::default());
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.ok()?;
            let name = attribute.key.into_inner();
            if name != "xmlns" && !name.starts_with("xmlns:") {
                self.name("@", attribute.key.local_name().into_inner());
                self.string(&unescape(&attribute.value).ok()?);
            }
        }
        Some(())
    }

    fn text(&mut self, text: &str) -> Option<()> {
        match self.open.last_mut() {
            Some(open) => open.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return None,
        }
        Some(())
    }

    fn end(&mut self) -> Option<()> {
        let open = self.open.pop()?;
        let text = open.text.trim();
        if open.has_members {
            if !text.is_empty() {
                self.json.push(b',');
                self.string(TEXT);
                self.json.push(b':');
                self.string(text);
            }
            self.json.push(b'}');
        } else {
            self.string(text);
        }
        Some(())
    }

    fn finish(mut self) -> Option<Vec<u8>> {
        self.json.push(b'}');
        (self.open.is_empty() && self.json.len() > 1).then_some(self.json)
    }

    /// Writes the name of a member of the current element.
    fn name(&mut self, prefix: &str, name: &str) {
        let is_first = match self.open.last_mut() {
            Some(open) => !core::mem::replace(&mut open.has_members, true),
            None => true,
        };
        self.json.push(if is_first { b'{' } else { b',' });
        self.json.push(b'"');
        self.escaped(prefix);
        self.escaped(name);
        self.json.extend(b"\":");
    }

    fn string(&mut self, text: &str) {
        self.json.push(b'"');
        self.escaped(text);
        self.json.push(b'"');
    }

    fn escaped(&mut self, text: &str) {
        for byte in text.bytes() {
            if matches!(byte, b'"' | b'\\') {
                self.json.push(b'\\');
            }
            self.json.push(byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::to_json;

    fn json(text: &str) -> Option<String> {
        let json = to_json(text.as_bytes())?;
        Some(String::from_utf8_lossy(&json).into_owned())
    }

    #[test]
    fn elements_become_members() {
        for (text, expected) in [
            (
                "<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code><Message/></Error>\n<!-- end -->",
                r#"{"Error":{"Code":"NoSuchKey","Message":""}}"#,
            ),
            (
                "<r ok='false'><error code=\"412\">a &lt; &#98; <![CDATA[<c>]]></error></r>",
                r#"{"r":{"@ok":"false","error":{"@code":"412","$text":"a < b <c>"}}}"#,
            ),
            ("<e>1</e>", r#"{"e":"1"}"#),
            (
                "<s:E xmlns:s='urn:x' s:a='\"\\'><s:b> 1 </s:b><s:b>2</s:b></s:E>",
                r#"{"E":{"@a":"\"\\","b":"1","b":"2"}}"#,
            ),
        ] {
            assert_eq!(json(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_texts_are_not_read() {
        let deep = "<a>".repeat(129) + &"</a>".repeat(129);
        for text in [
            "",
            "<",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a/>text",
            "text<a/>",
            "<!DOCTYPE html><html></html>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "<a>&b;</a>",
            "<a>&#0;</a>",
            "<a b='&c;'/>",
            "<a b=c/>",
            &deep,
        ] {
            assert_eq!(json(text), None, "{text}");
        }
    }

    #[test]
    fn a_document_that_is_cut_off_is_not_read() {
        let text = "<Error a=\"1\"><Code>NoSuchKey</Code></Error>";
        for end in 0..text.len() {
            assert_eq!(json(&text[..end]), None, "{end}");
        }
    }
}
