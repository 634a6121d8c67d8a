//! Finds the texts in the body of a response that can be documents.
//!
//! | module | framing |
//! |---|---|
//! | `encoding` | UTF-16, byte order marks |
//! | `multipart` | parts, such as the answers to a batch of requests |
//! | `event_stream` | messages of Amazon's event streams |
//! | `envelopes` | length-prefixed messages of gRPC-Web and Connect, with trailers |
//! | `events` | server-sent events |
//! | `form` | form fields, which are converted to JSON |
//! | `lines` | lines of names and values, which are converted to JSON |
//! | `xml` | XML, which is converted to JSON |
//! | `prefix` | prefixes that keep JSON from being run as a script, JSONP |
//!
//! Each is recognized by the first bytes of the body. A body without framing is one text.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::json::Reader;

pub(crate) use self::envelopes::trailer;

mod base64;
mod encoding;
mod envelopes;
mod event_stream;
mod events;
mod form;
#[cfg(feature = "form")]
mod lines;
mod members;
mod multipart;
mod prefix;
#[cfg(feature = "xml")]
mod xml;

/// A text that can contain documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text<'b> {
    /// The text as JSON.
    pub(crate) json: Cow<'b, [u8]>,
    /// The format in which the server sent it.
    pub(crate) format: Format,
}

/// A format of bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    /// JSON with values of the framing as members.
    Framed,
    #[cfg(feature = "form")]
    Form,
    /// Lines of names and values in any text. `*` does not match them, because a text that is not for a client to read can have some.
    #[cfg(feature = "form")]
    Lines,
    #[cfg(feature = "xml")]
    Xml,
}

impl Format {
    /// Returns whether only pointers that name a member lead to it.
    pub(crate) fn has_only_named_members(self) -> bool {
        match self {
            #[cfg(feature = "form")]
            Self::Lines => true,
            _ => false,
        }
    }

    /// Returns whether members with the same name are several values, as elements of XML are.
    pub(crate) fn has_repeated_names(self) -> bool {
        match self {
            #[cfg(feature = "xml")]
            Self::Xml => true,
            _ => false,
        }
    }

    /// Returns whether a member is not one of the server's, but an attribute or text of XML, or a value of the framing. Wildcards do not
    /// match it.
    pub(crate) fn is_special(self, name: &str) -> bool {
        let is_framing = self == Self::Framed && name.starts_with('$');
        is_framing || self.has_repeated_names() && name.starts_with(['@', '$'])
    }
}

/// Returns the texts of a body, each of which can contain several documents.
pub(crate) fn texts(body: &[u8]) -> Vec<Text<'_>> {
    if let Some(messages) = event_stream::messages(body) {
        return messages.into_iter().map(Text::framed).collect();
    }
    if let Some(messages) = envelopes::messages(body) {
        return messages.into_iter().map(Text::json).collect();
    }
    match encoding::utf_8(body) {
        Cow::Borrowed(text) => without_framing(text, 0),
        Cow::Owned(text) => {
            let texts = without_framing(&text, 0).into_iter();
            texts.map(Text::into_owned).collect()
        }
    }
}

/// Returns the name of the feature that a body needs, if it is off.
pub(crate) fn missing_feature(body: &[u8]) -> Option<&'static str> {
    required_feature(body).filter(|feature| match *feature {
        "xml" => cfg!(not(feature = "xml")),
        _ => cfg!(not(feature = "form")),
    })
}

/// Returns the name of the feature that a body needs, if it is not JSON. A page in HTML is not for a client to read.
fn required_feature(body: &[u8]) -> Option<&'static str> {
    let text = encoding::utf_8(body);
    let text = text.trim_ascii_start();
    if text.starts_with(b"<") {
        let starts_with = |tag: &[u8]| {
            let start = text.get(..tag.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(tag))
        };
        let is_html = starts_with(b"<!doctype") || starts_with(b"<html");
        return (!is_html).then_some("xml");
    }
    form::begins(text).then_some("form")
}

impl<'b> Text<'b> {
    fn json(json: Cow<'b, [u8]>) -> Self {
        Self {
            json,
            format: Format::Json,
        }
    }

    fn framed(json: Vec<u8>) -> Self {
        Self {
            json: json.into(),
            format: Format::Framed,
        }
    }

    /// Returns the JSON, if an object of JSON can contain everything that the server sent, and nothing else.
    pub(crate) fn as_sent(&self) -> Option<&[u8]> {
        let is_changed = self.format == Format::Framed
            || self.format.has_repeated_names()
            || self.format.has_only_named_members();
        (!is_changed).then_some(&self.json)
    }

    fn into_owned<'o>(self) -> Text<'o> {
        Text {
            json: self.json.into_owned().into(),
            format: self.format,
        }
    }
}

/// Returns the texts of a body or of a part, which is in `depth` multipart bodies.
fn without_framing(text: &[u8], depth: u8) -> Vec<Text<'_>> {
    if depth < multipart::MAX_DEPTH
        && let Some(parts) = multipart::parts(text)
    {
        let parts = parts.iter();
        return parts
            .flat_map(|part| texts_of_part(part, depth + 1))
            .collect();
    }
    if let Some(text) = xml(text) {
        return [text].into();
    }
    if events::are_in(text) {
        return events::data(text);
    }
    if let Some(text) = form(text) {
        return [text].into();
    }
    if let Some(text) = document_in_string(text) {
        return [text].into();
    }
    let json = prefix::removed(text);
    let lines = match json.trim_ascii_start() {
        // The name of a section.
        [b'[', first, ..] if first.is_ascii_alphabetic() => lines(text),
        [] | [b'{' | b'[' | b'"' | b'<', ..] => Vec::new(),
        _ => lines(text),
    };
    if lines.is_empty() {
        return [Text::json(json.into())].into();
    }
    lines
}

/// Returns the document in a body that is nothing but a string of JSON.
fn document_in_string(text: &[u8]) -> Option<Text<'static>> {
    let mut reader = Reader { body: text, at: 0 };
    reader.skip_whitespace();
    if reader.peek() != Some(b'"') {
        return None;
    }
    text_in_string(&reader.text()?).map(Text::into_owned)
}

fn texts_of_part<'b>(part: &multipart::Part<'b>, depth: u8) -> Vec<Text<'b>> {
    let headers = part.headers.iter();
    let members: Vec<_> = headers.map(|(name, value)| (&name[..], *value)).collect();
    let texts = without_framing(part.body, depth);
    if members.is_empty() {
        return texts;
    }
    with_members(texts, &members)
}

/// Adds values of the framing to the first text. If it is not an object, they become a document of their own.
fn with_members<'b>(mut texts: Vec<Text<'b>>, members: &[members::Member<'_>]) -> Vec<Text<'b>> {
    match texts.first_mut() {
        Some(text) if !text.json.trim_ascii_start().starts_with(b"[") => {
            text.json = members::with_members(&text.json, members).into();
            if text.as_sent().is_some() {
                text.format = Format::Framed;
            }
        }
        _ => texts.insert(0, Text::framed(members::with_members(b"", members))),
    }
    texts
}

/// The start of JSON objects in base64.
const OBJECT_IN_BASE64: &str = "eyJ";

/// Returns the document in a string of another document. It can be XML, form fields, or JSON, which can be in base64 or between other
/// texts.
pub(crate) fn text_in_string(text: &str) -> Option<Text<'_>> {
    let trimmed = text.trim();
    if trimmed.starts_with(['{', '[']) {
        return Some(Text::json(trimmed.as_bytes().into()));
    }
    let text = trimmed.as_bytes();
    if trimmed.starts_with(OBJECT_IN_BASE64)
        && let Some(json) = base64::decoded(text)
    {
        return Some(Text::json(json.into()));
    }
    let json = || Some(Text::json(prefix::object(text)?.into()));
    xml(text).or_else(|| form(text)).or_else(json)
}

#[cfg(feature = "xml")]
fn xml(text: &[u8]) -> Option<Text<'_>> {
    let is_xml = text.trim_ascii_start().starts_with(b"<");
    let json = is_xml.then(|| xml::to_json(text)).flatten()?.into();
    let format = Format::Xml;
    Some(Text { json, format })
}

#[cfg(not(feature = "xml"))]
fn xml(_: &[u8]) -> Option<Text<'_>> {
    None
}

#[cfg(feature = "form")]
fn form(text: &[u8]) -> Option<Text<'_>> {
    let json = form::to_json(text)?.into();
    let format = Format::Form;
    Some(Text { json, format })
}

#[cfg(feature = "form")]
fn lines(text: &[u8]) -> Vec<Text<'_>> {
    let json = lines::to_json(text).into_iter().map(Cow::Owned);
    let format = Format::Lines;
    json.map(|json| Text { json, format }).collect()
}

#[cfg(not(feature = "form"))]
fn lines(_: &[u8]) -> Vec<Text<'_>> {
    Vec::new()
}

#[cfg(not(feature = "form"))]
fn form(_: &[u8]) -> Option<Text<'_>> {
    None
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{required_feature, texts, trailer};

    fn shown(body: &[u8]) -> Vec<String> {
        let texts = texts(body).into_iter();
        texts
            .map(|text| String::from_utf8_lossy(&text.json).into_owned())
            .collect()
    }

    #[test]
    fn framing_is_removed() {
        let json = r#"{"é":1}"#;
        let units = || json.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        let mut with_mark = [0xFF, 0xFE].to_vec();
        with_mark.extend(&little);
        let framed = [
            json.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", json.as_bytes()].concat(),
            little,
            [b"\xFE\xFF", &big[..]].concat(),
            big,
            with_mark,
            [b")]}'\n", json.as_bytes()].concat(),
            [b")]}',\n", json.as_bytes()].concat(),
            [b"while(1);", json.as_bytes()].concat(),
            [b"for (;;); ", json.as_bytes()].concat(),
            [b"{}&&", json.as_bytes()].concat(),
            [b"&&&START&&&", json.as_bytes()].concat(),
        ];
        for body in framed {
            assert_eq!(shown(&body), [json], "{body:?}");
        }
        for (body, text) in [
            ("callback({\"a\":1});", "{\"a\":1});"),
            ("/**/ _cb.x$1([1])\n", "[1])\n"),
            (
                "/**/ typeof cb === 'function' && cb({\"a\":1});",
                "{\"a\":1});",
            ),
            ("error ({\"a\":1}) in line 5", "{\"a\":1}) in line 5"),
            ("[x] error: {\"a\":1}", "{\"a\":1}"),
            ("[{\"a\":1}, 2]", "[{\"a\":1}, 2]"),
            ("cb({\"a\":1", "cb({\"a\":1"),
            ("cb(\"{\")", "cb(\"{\")"),
            ("", ""),
            ("\0", "\0"),
        ] {
            assert_eq!(shown(body.as_bytes()), [text]);
        }
    }

    #[test]
    fn the_feature_of_a_format_is_known() {
        for (body, feature) in [
            ("<Error><Code>NoSuchKey</Code></Error>", Some("xml")),
            ("\u{FEFF}\n<?xml version=\"1.0\"?><Error/>", Some("xml")),
            ("<!DOCTYPE html><html></html>", None),
            ("<HTML><body>Bad Gateway</body>", None),
            ("error=invalid_grant&error_description=x", Some("form")),
            (r#"{"a":"b=c"}"#, None),
            ("[\"a=b\"]", None),
            ("Bad gateway = 5", None),
            ("<", Some("xml")),
            ("", None),
        ] {
            assert_eq!(required_feature(body.as_bytes()), feature, "{body}");
        }
    }

    #[test]
    fn the_data_of_events_are_texts() {
        let body = "event: ping\r\ndata: {\"a\":1}\r\n\r\n: comment\ndata:{\"b\":\ndata: 2}\n\nevent: error\nid: 5\n\ndata: [DONE]";
        assert_eq!(
            shown(body.as_bytes()),
            ["{\"$event\":\"ping\",\"a\":1}", "{\"b\":\n2}", "[DONE]"]
        );
        assert_eq!(shown(b"data: {\"a\":1}"), ["{\"a\":1}"]);
        assert_eq!(shown(b"database error"), ["database error"]);
        assert_eq!(shown(b"id: 5 failed"), [""; 0]);
    }

    #[test]
    fn messages_with_lengths_are_texts() {
        let frame = |flags: u8, text: &str| {
            let length = u32::try_from(text.len()).unwrap_or_default().to_be_bytes();
            [&[flags][..], &length, text.as_bytes()].concat()
        };
        let trailers = "grpc-status: 5\r\nGrpc-Message:no%20\r\n";
        let body = [frame(0, "\n\x03abc"), frame(0x80, trailers)].concat();
        assert_eq!(shown(&body), ["\n\x03abc"]);
        assert_eq!(trailer(&body, "grpc-status").as_deref(), Some(&b"5"[..]));
        assert_eq!(
            trailer(&body, "grpc-message").as_deref(),
            Some(&b"no%20"[..])
        );
        assert_eq!(trailer(&body, "x"), None);
        for end in 1..body.len() {
            assert_eq!(trailer(&body[..end], "grpc-status"), None, "{end}");
        }
        let body = [frame(0, "{}"), frame(2, "{\"error\":1}")].concat();
        assert_eq!(shown(&body), ["{}", "{\"error\":1}"]);
        // A compressed message is not a text.
        assert_eq!(shown(&frame(1, "{}")), [""; 0]);
        assert_eq!(trailer(b"", "x"), None);
        // The body of gRPC-Web as a text, in two pieces of base64.
        let text = b"AAAAAAJ7fQ==gAAAABBncnBjLXN0YXR1czogNQ0K";
        assert_eq!(shown(text), ["{}"]);
        assert_eq!(trailer(text, "grpc-status").as_deref(), Some(&b"5"[..]));
        assert_eq!(shown(b"gAAAABBncnBjLX"), ["gAAAABBncnBjLX"]);
    }
}
