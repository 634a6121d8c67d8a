//! Pages that a browser saved as a single file: MHTML, an e-mail message whose parts are the page, its frames and its images.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::encoding::{DecodedText, decode};

/// The maximum nesting depth of parts that consist of parts.
const MAX_PART_DEPTH: usize = 4;

/// Returns the HTML in an MHTML file, or `None` if a file is not MHTML.
///
/// The HTML of frames, which are separate parts, follows the HTML of the page.
pub(super) fn html_of_mhtml(bytes: &[u8]) -> Option<Result<DecodedText, String>> {
    let message = Message::parse(bytes)?;
    message.header("mime-version")?;
    let mut pages = Vec::new();
    if let Err(error) = message.collect_html(0, &mut pages) {
        return Some(Err(error));
    }
    Some(if pages.is_empty() {
        Err("the MHTML file has no part of type `text/html`".to_owned())
    } else {
        Ok(joined(pages))
    })
}

/// Returns the texts of several parts, separated by line breaks.
fn joined(parts: Vec<DecodedText>) -> DecodedText {
    let guessed = parts.iter().find_map(|part| part.guessed);
    let texts: Vec<String> = parts.into_iter().map(|part| part.text).collect();
    DecodedText {
        text: texts.join("\n"),
        guessed,
    }
}

/// A message or a part of it.
struct Message<'b> {
    /// The names of the header fields, in lower case, and their values.
    headers: Vec<(String, String)>,
    body: &'b [u8],
}

impl<'b> Message<'b> {
    /// Splits a message into header fields and body. Returns `None` if it does not begin with a header field.
    fn parse(bytes: &'b [u8]) -> Option<Self> {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut at = 0;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            at += line.len();
            let line = String::from_utf8_lossy(line);
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            match headers.last_mut() {
                Some((_, value)) if line.starts_with([' ', '\t']) => value.push_str(line),
                _ => {
                    let (name, value) = line.split_once(':')?;
                    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                    if name.is_empty() || !name.chars().all(is_name) {
                        return None;
                    }
                    headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
                }
            }
        }
        let body = &bytes[at..];
        (!headers.is_empty()).then_some(Self { headers, body })
    }

    fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Returns a parameter of the content type: the charset, or the boundary between parts.
    fn parameter(&self, name: &str) -> Option<&str> {
        let mut parameters = self.header("content-type")?.split(';').skip(1);
        parameters.find_map(|parameter| {
            let (key, value) = parameter.split_once('=')?;
            let is_wanted = key.trim().eq_ignore_ascii_case(name);
            is_wanted.then(|| value.trim().trim_matches('"'))
        })
    }

    /// Adds the HTML of this part and of the parts in it.
    fn collect_html(&self, depth: usize, pages: &mut Vec<DecodedText>) -> Result<(), String> {
        let content_type = self.header("content-type").unwrap_or_default();
        let content_type = content_type.to_ascii_lowercase();
        if content_type.starts_with("text/html") {
            pages.push(self.text()?);
        }
        let boundary = self.parameter("boundary").unwrap_or_default();
        if !content_type.starts_with("multipart/") || boundary.is_empty() {
            return Ok(());
        }
        if depth >= MAX_PART_DEPTH {
            return Err(format!(
                "the parts of the MHTML file are nested more than {MAX_PART_DEPTH} levels deep"
            ));
        }
        for part in parts(self.body, boundary) {
            if let Some(part) = Message::parse(part) {
                part.collect_html(depth + 1, pages)?;
            }
        }
        Ok(())
    }

    /// Returns the decoded text of the part.
    fn text(&self) -> Result<DecodedText, String> {
        let encoding = self.header("content-transfer-encoding").unwrap_or_default();
        let bytes = match &*encoding.to_ascii_lowercase() {
            "quoted-printable" => from_quoted_printable(self.body),
            "base64" => from_base64(self.body)?,
            _ => self.body.to_vec(),
        };
        let charset = self.parameter("charset").map(str::as_bytes);
        match charset.and_then(encoding_rs::Encoding::for_label) {
            Some(charset) => Ok(charset.decode(&bytes).0.into_owned().into()),
            None => decode(&bytes),
        }
    }
}

/// Splits a body at the lines that consist of the boundary.
fn parts<'b>(body: &'b [u8], boundary: &str) -> Vec<&'b [u8]> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let rest = line.strip_prefix(b"--");
        let rest = rest.and_then(|line| line.strip_prefix(boundary.as_bytes()));
        let end = rest.map(<[u8]>::trim_ascii);
        if let Some(end) = end.filter(|end| end.is_empty() || *end == b"--") {
            parts.extend(start.map(|start| &body[start..at]));
            start = end.is_empty().then_some(at + line.len());
        }
        at += line.len();
    }
    // The last part of a truncated file has no boundary after it.
    parts.extend(start.map(|start| &body[start..]));
    parts
}

/// Decodes `=E2=80=9C`, and joins lines that end with `=`. Invalid sequences stay as they are.
fn from_quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let content = line.trim_ascii_end();
        let (content, is_joined) = match content.strip_suffix(b"=") {
            Some(content) => (content, true),
            None => (content, false),
        };
        let mut rest = content;
        while let Some((first, after)) = rest.split_first() {
            let digits = after.get(..2).and_then(|digits| {
                let digits = std::str::from_utf8(digits).ok()?;
                u8::from_str_radix(digits, 16).ok()
            });
            if let (b'=', Some(byte)) = (first, digits) {
                bytes.push(byte);
                rest = &after[2..];
            } else {
                bytes.push(*first);
                rest = after;
            }
        }
        if !is_joined {
            bytes.push(b'\n');
        }
    }
    bytes
}

fn from_base64(body: &[u8]) -> Result<Vec<u8>, String> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let digits: Vec<u8> = body
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    GeneralPurpose::new(&STANDARD, config)
        .decode(digits)
        .map_err(|error| format!("a part of the MHTML file is not valid base64: {error}"))
}

#[cfg(test)]
mod tests {
    use super::html_of_mhtml;

    const HEAD: &str = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"=_b\"\r\n\r\nA preamble.\r\n";

    #[test]
    fn parts_are_decoded_by_their_encoding_and_charset() {
        let cases: [(&str, &str); 5] = [
            (
                "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p a=3D1>=E2=80=\r\n=9Clost=\r\n</p>\r\n=zz",
                "<p a=1>\u{201C}lost</p>\n=zz\n",
            ),
            (
                "content-type: text/html; charset=utf-8\r\ncontent-transfer-encoding: BASE64\r\n\r\nPHA+\r\n5LiN\r\n",
                "<p>\u{4E0D}",
            ),
            (
                "Content-Type: text/html; charset=\"windows-1252\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93",
                "\u{201C}\n",
            ),
            (
                "Content-Type: text/html\r\nContent-Transfer-Encoding: binary\r\n\r\n<p>--x",
                "<p>--x",
            ),
            // A part inside a part.
            (
                "Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<b>\r\n--c--",
                "<b>\r\n",
            ),
        ];
        for (part, expected) in cases {
            let image = "--=_b\r\nContent-Type: image/png\r\n\r\nxyz\r\n--=_b\r\n";
            let text = format!("{HEAD}{image}{part}\r\n--=_b--\r\n");
            let html = html_of_mhtml(text.as_bytes()).expect("MHTML");
            let html = html.expect("HTML");
            assert_eq!(html.text.trim_end(), expected.trim_end(), "{part}");
        }
    }

    #[test]
    fn other_files_are_not_mhtml_and_damaged_ones_are_errors() {
        for text in ["", "<p>MIME-Version: 1.0", "Error: 1\nText", "a b: c\n\nx"] {
            assert!(html_of_mhtml(text.as_bytes()).is_none(), "{text}");
        }
        for part in [
            "",
            "--=_b\r\nContent-Type: text/plain\r\n\r\nx",
            "--=_b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n***",
        ] {
            let html = html_of_mhtml(format!("{HEAD}{part}").as_bytes());
            assert!(html.expect("MHTML").is_err(), "{part}");
        }
        // A truncated file is read as far as it goes.
        let text = format!("{HEAD}--=_b\r\nContent-Type: text/html\r\n\r\n<p>x");
        let html = html_of_mhtml(text.as_bytes()).expect("MHTML");
        assert_eq!(html.map(|html| html.text).as_deref(), Ok("<p>x"));
    }
}
