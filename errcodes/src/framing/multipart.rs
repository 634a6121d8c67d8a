//! Bodies with several parts, such as the answers to a batch of requests (`multipart/mixed`). A part can be an HTTP response with a
//! status line and headers.

use alloc::vec::Vec;

/// The maximum number of multipart bodies inside each other.
pub(super) const MAX_DEPTH: u8 = 3;

/// The name of the status of a response in a part.
const STATUS: &[u8] = b"status";

/// A part of a body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part<'b> {
    /// The headers of the part and of the HTTP response in it, with names in lower case, and the `status` of that response.
    pub(super) headers: Vec<(Vec<u8>, &'b [u8])>,
    pub(super) body: &'b [u8],
}

/// Returns the parts of a body. Its first line is the boundary, with which other lines also begin.
pub(super) fn parts(body: &[u8]) -> Option<Vec<Part<'_>>> {
    let body = body.trim_ascii_start();
    if !body.starts_with(b"--") {
        return None;
    }
    let boundary = body.split(|byte| *byte == b'\n').next()?.trim_ascii_end();
    let is_boundary = boundary.len() > 2 && boundary.iter().all(u8::is_ascii_graphic);
    if !is_boundary {
        return None;
    }
    let mut parts = Vec::new();
    let mut start = boundary.len();
    let lines = LineStarts { body, at: start };
    let mut is_closed = false;
    for line in lines {
        if let Some(after) = body[line..].strip_prefix(boundary) {
            parts.push(part(&body[start..line]));
            start = line + boundary.len();
            if after.starts_with(b"--") {
                is_closed = true;
                break;
            }
        }
    }
    if !is_closed {
        parts.push(part(body.get(start..)?));
    }
    (is_closed || parts.len() > 1).then_some(parts)
}

/// The positions after each line end.
struct LineStarts<'b> {
    body: &'b [u8],
    at: usize,
}

impl Iterator for LineStarts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let rest = self.body.get(self.at..)?;
        self.at += rest.iter().position(|byte| *byte == b'\n')? + 1;
        Some(self.at)
    }
}

fn part(text: &[u8]) -> Part<'_> {
    // The end of the line with the boundary.
    let end = text.iter().position(|byte| *byte == b'\n');
    let text = end.map_or(&[][..], |end| &text[end + 1..]);
    let (lines, mut body) = split_headers(text);
    let mut headers: Vec<_> = headers(lines).collect();
    if body.starts_with(b"HTTP/") {
        let (lines, rest) = split_headers(body);
        headers.extend(self::headers(lines));
        let status = lines.split(u8::is_ascii_whitespace).nth(1);
        // A header of this name is not the status.
        headers.retain(|(name, _)| name != STATUS);
        headers.extend(status.map(|status| (STATUS.to_vec(), status)));
        body = rest;
    }
    Part {
        headers,
        body: body.trim_ascii(),
    }
}

/// Splits a text at its first empty line.
fn split_headers(text: &[u8]) -> (&[u8], &[u8]) {
    let mut line = 0;
    let starts = LineStarts { body: text, at: 0 };
    for next in starts {
        if text[line..next].trim_ascii().is_empty() {
            return (&text[..line], &text[next..]);
        }
        line = next;
    }
    (text, &[])
}

fn headers(lines: &[u8]) -> impl Iterator<Item = (Vec<u8>, &[u8])> {
    lines.split(|byte| *byte == b'\n').filter_map(|line| {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = line[..colon].trim_ascii().to_ascii_lowercase();
        let is_name = !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
        is_name.then(|| (name, line[colon + 1..].trim_ascii()))
    })
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{Part, parts};

    fn shown(body: &str) -> Option<Vec<[String; 3]>> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let shown = |part: Part<'_>| {
            let header = |name: &[u8]| {
                let mut headers = part.headers.iter();
                let header = headers.find(|(header, _)| header == name);
                text(header.map_or(b"", |(_, value)| *value))
            };
            [header(b"status"), header(b"content-id"), text(part.body)]
        };
        Some(parts(body.as_bytes())?.into_iter().map(shown).collect())
    }

    #[test]
    fn parts_are_split() {
        for (body, expected) in [
            (
                "--b\r\nContent-Type: application/http\r\nContent-ID: <1>\r\n\r\nHTTP/1.1 403 Access Denied\r\nx: y\r\n\r\n{\"a\":1}\r\n--b\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n--b--\r\nend",
                Some(&[["403", "<1>", "{\"a\":1}"], ["204", "", ""]][..]),
            ),
            (
                "\n--b\nContent-Type: application/json\n\n{\"a\":1}\n--b\n\n{\"a\":1}",
                Some(&[["", "", "{\"a\":1}"], ["", "", "{\"a\":1}"]][..]),
            ),
            (
                "--b\n\n{\"a\":1}\n--b--",
                Some(&[["", "", "{\"a\":1}"]][..]),
            ),
            ("--b\n\n{\"a\":1}", None),
            ("-- a comment\n-- another", None),
            ("--\n--\n--", None),
            ("--b", None),
            ("", None),
        ] {
            let expected = expected.map(|parts: &[[&str; 3]]| {
                parts.iter().map(|part| part.map(String::from)).collect()
            });
            assert_eq!(shown(body), expected, "{body}");
        }
    }
}
