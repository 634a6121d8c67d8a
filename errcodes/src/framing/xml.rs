//! XML, which is converted to JSON with repeated names.
//!
//! `<Error code="5"><Text>gone</Text></Error>` becomes `{"Error":{"@code":"5","Text":"gone"}}`. The text of an element that also has
//! attributes or other elements is its member `$text`. Prefixes of namespaces are removed.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// The name of the member with the text of an element.
pub(crate) const TEXT: &str = "$text";

/// The maximum depth of an element.
const MAX_DEPTH: usize = 128;

/// Converts a document to JSON. It can have several elements without one around them. Returns `None` if it is not well-formed, too deep,
/// or HTML, or declares entities.
pub(super) fn to_json(text: &[u8]) -> Option<Vec<u8>> {
    let text = decoded(text);
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
            Event::DocType(name) if is_html_or_declares(&name) => return None,
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return writer.finish(),
        }
    }
}

/// Returns the characters of a document. Its declaration can state that each byte is a character.
fn decoded(text: &[u8]) -> Cow<'_, str> {
    let start = &text[..text.len().min(100)];
    let end = start.windows(2).position(|bytes| bytes == b"?>");
    let declaration = start[..end.unwrap_or_default()].to_ascii_lowercase();
    let is_named = |name: &[u8]| declaration.windows(name.len()).any(|bytes| bytes == name);
    if (is_named(b"iso-8859-1") || is_named(b"windows-1252")) && core::str::from_utf8(text).is_err()
    {
        return text.iter().map(|byte| char::from(*byte)).collect();
    }
    String::from_utf8_lossy(text)
}

fn is_html_or_declares(document_type: &str) -> bool {
    let name = document_type
        .split(|c: char| c.is_ascii_whitespace() || c == '[')
        .find(|word| !word.is_empty());
    name.is_some_and(|name| name.eq_ignore_ascii_case("html")) || document_type.contains("<!ENTITY")
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
        if self.open.len() == MAX_DEPTH {
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
            None => self.json.is_empty(),
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
            ("<a/>\n<b>1</b><a>2</a>", r#"{"a":"","b":"1","a":"2"}"#),
            (
                "<!DOCTYPE a PUBLIC '-//V//DTD V//EN' 'http://v.example/v.dtd'><a>1</a>",
                r#"{"a":"1"}"#,
            ),
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
            "<a/>text",
            "text<a/>",
            "<!DOCTYPE html><html></html>",
            "<!DOCTYPE  HTML PUBLIC 'x'><a/>",
            "<!DOCTYPE a[<!ENTITY b \"c\">]><a/>",
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

    #[test]
    fn a_declared_encoding_is_used() {
        let text = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>";
        let json =
            |text: &[u8]| to_json(text).map(|json| String::from_utf8_lossy(&json).into_owned());
        assert_eq!(json(text).as_deref(), Some("{\"a\":\"é\"}"));
        let text = "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>";
        assert_eq!(json(text.as_bytes()).as_deref(), Some("{\"a\":\"é\"}"));
        assert_eq!(
            json(b"<a>\xE9</a>").as_deref(),
            Some("{\"a\":\"\u{FFFD}\"}")
        );
    }
}
