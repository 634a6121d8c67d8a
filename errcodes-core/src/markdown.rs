//! Documentation as Markdown, in which text from catalogs is never interpreted as markup.
//!
//! A [`Markdown`] consists of `&'static str`s of errcodes and of text from catalogs, which [`Markdown::text`] or
//! [`Markdown::code`] escapes. Therefore text from a catalog can't start a code block (which rustdoc would compile and run as
//! a test), an HTML element or a link.
//!
//! rustdoc, GitHub, mdBook and Jekyll all render the result in the same way. If a backslash does not work in one of them,
//! the character is written as an entity: `{` starts a template in Jekyll and mdBook, `$` starts a formula and `:` an emoji
//! on GitHub, and `|` separates table cells.

use std::fmt::Write as _;

use crate::inert::inert_char;

/// Documentation as Markdown.
///
/// ```
/// use errcodes_core::markdown::Markdown;
///
/// let mut docs = Markdown::from("Code ");
/// docs.code("E-1").push(": ").text("<b>No</b> such door\n\n    panic!()");
/// assert_eq!(
///     docs.as_str(),
///     "Code `E-1`: &lt;b&gt;No&lt;/b&gt; such door      panic!()",
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markdown {
    source: String,
    /// `true` for a page that GitHub can display. GitHub would turn an e-mail address into a link.
    is_page: bool,
}

/// The characters that Markdown removes at the start and the end of a line.
const WHITESPACE: [char; 4] = [' ', '\t', '\r', '\n'];

impl From<&'static str> for Markdown {
    fn from(trusted: &'static str) -> Self {
        Self {
            source: trusted.to_owned(),
            is_page: false,
        }
    }
}

impl Markdown {
    /// Creates the Markdown of a separate page, such as GitHub displays.
    pub fn page(trusted: &'static str) -> Self {
        Self {
            source: trusted.to_owned(),
            is_page: true,
        }
    }

    /// Returns the Markdown source.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// Returns the Markdown source.
    pub fn into_string(self) -> String {
        self.source
    }

    /// Appends Markdown that is part of errcodes.
    pub fn push(&mut self, trusted: &'static str) -> &mut Self {
        self.source.push_str(trusted);
        self
    }

    /// Appends Markdown that is already escaped.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        self.source.push_str(&other.source);
        self
    }

    /// Appends a number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        let _ = write!(self.source, "{number}");
        self
    }

    /// Appends text on one line. The text is displayed unchanged, except that characters that affect the page are
    /// [made inert](crate::inert). Only its `http` and `https` addresses become links.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.escape(text, true)
    }

    fn escape(&mut self, text: &str, has_links: bool) -> &mut Self {
        let bytes = text.as_bytes();
        let byte_at = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
        let last_letter = text.trim_end_matches(|c| inert_char(c) == ' ').len();
        // The text before `done` has been written. The text from `done` to `at` is written unchanged, in one piece.
        let (mut done, mut at) = (0, 0);
        // The macro spends most of its documentation time in this loop. Macros run unoptimised, so it iterates over bytes.
        while at < bytes.len() {
            let byte = bytes[at];
            if IS_PLAIN[byte as usize] {
                at += 1;
                continue;
            }
            let next = byte_at(at + 1);
            let previous = if at == 0 { b' ' } else { bytes[at - 1] };
            let escape = match byte {
                b' ' if at == 0 || at >= last_letter => Escape::Entity,
                b'h' if previous == b' ' && has_links => {
                    let end = at + text[at..].find(' ').unwrap_or(text.len() - at);
                    let Some(address) = autolink(&text[at..end]) else {
                        at += 1;
                        continue;
                    };
                    self.source.push_str(&text[done..at]);
                    self.link(address, address);
                    at += address.len();
                    done = at;
                    continue;
                }
                // Some renderers convert two dashes or three dots to other characters.
                b'-' if at == 0 || previous == b'-' || next == b'-' => Escape::Backslash,
                b'.' if previous == b'.' || next == b'.' || ends_mark(bytes, at) => {
                    Escape::Backslash
                }
                b')' if ends_mark(bytes, at) => Escape::Backslash,
                b'.' if text[..at].to_ascii_lowercase().ends_with("www") => Escape::Entity,
                b'+' | b'=' if at == 0 => Escape::Entity,
                b':' if at == 0 || next != b' ' => Escape::Entity,
                b'@' if self.is_page && previous != b' ' && next != b' ' => Escape::Apart,
                b'<' | b'>' | b'&' | b'{' | b'}' | b'|' | b'$' | b'~' | b'^' => Escape::Entity,
                // In Jekyll, two backquotes in a table row join their cells.
                b'`' if self.is_page => Escape::Entity,
                b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'#' | b'"' | b'\'' => Escape::Backslash,
                0x20..0x7F => Escape::None,
                _ => Escape::Inert,
            };
            let Some(c) = text[at..].chars().next() else {
                break;
            };
            let end = at + c.len_utf8();
            match escape {
                Escape::None => {}
                Escape::Inert if inert_char(c) == c => {}
                _ => {
                    self.source.push_str(&text[done..at]);
                    match (escape, inert_char(c)) {
                        (Escape::Backslash, c) => self.source.extend(['\\', c]),
                        (Escape::Entity, c) => self.entity(c),
                        (Escape::Apart, _) => drop(self.push("<span>@</span>")),
                        (_, ' ') if at == 0 || at >= last_letter => self.entity(' '),
                        (_, c) => self.source.push(c),
                    }
                    done = end;
                }
            }
            at = end;
        }
        self.source.push_str(&text[done..]);
        self
    }

    /// Appends text like [`text`](Self::text), split into paragraphs at its empty lines.
    pub fn paragraphs(&mut self, text: &str) -> &mut Self {
        let mut paragraph = String::new();
        let mut separator = "";
        for line in text.lines().chain([""]) {
            let line = line.trim_matches(WHITESPACE);
            if !line.is_empty() {
                let space = if paragraph.is_empty() { "" } else { " " };
                paragraph.push_str(space);
                paragraph.push_str(line);
            } else if !paragraph.is_empty() {
                self.push(separator).text(&paragraph);
                paragraph.clear();
                separator = "\n\n";
            }
        }
        self
    }

    /// Appends text like [`text`](Self::text), with a `<br/>` for each line break, for a table cell.
    pub fn lines(&mut self, text: &str) -> &mut Self {
        let text = text.trim_matches(WHITESPACE).replace("\r\n", "\n");
        for (at, line) in text.split(['\n', '\r']).enumerate() {
            self.push(if at == 0 { "" } else { "<br/>" }).text(line);
        }
        self
    }

    /// Appends an anchor for [`link_to`](Self::link_to).
    pub fn anchor(&mut self, id: &str) -> &mut Self {
        self.push("<a id=\"").address(id).push("\"></a>")
    }

    /// Appends a link to an anchor on the same page.
    pub fn link_to(&mut self, label: &Self, id: &str) -> &mut Self {
        self.push("[")
            .append(label)
            .push("](#")
            .address(id)
            .push(")")
    }

    /// Appends text as inline code, on one line.
    pub fn code(&mut self, text: &str) -> &mut Self {
        let ends_in_space = text.starts_with(' ') || text.ends_with(' ');
        if !text.is_empty() && !ends_in_space && is_literal(text) {
            self.push("`");
            self.source.push_str(text);
            self.push("`")
        } else {
            // Jekyll does not interpret Markdown inside the element, so only entities work in all renderers.
            self.push("<code>");
            for c in text.chars().map(inert_char) {
                if c.is_ascii_punctuation() {
                    self.entity(c);
                } else {
                    self.source.push(c);
                }
            }
            self.push("</code>")
        }
    }

    /// Appends strings as inline code, separated by commas.
    pub fn codes<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> &mut Self {
        for (at, text) in texts.into_iter().enumerate() {
            self.push(if at == 0 { "" } else { ", " }).code(text);
        }
        self
    }

    /// Appends a link with a label. If [`is_address`] rejects the address, appends only the label.
    pub fn link(&mut self, label: &str, address: &str) -> &mut Self {
        if !is_address(address) {
            return self.escape(label, false);
        }
        self.link_unchecked(label, address)
    }

    /// Appends a link to a file on this computer, with an address that starts with `file://`.
    pub(crate) fn file_link(&mut self, label: &str, address: &str) -> &mut Self {
        self.link_unchecked(label, address)
    }

    fn link_unchecked(&mut self, label: &str, address: &str) -> &mut Self {
        self.push("[").escape(label, false).push("](");
        self.address(address);
        self.push(")")
    }

    /// Appends an address or a part of an address, with percent-encoding for special characters.
    fn address(&mut self, address: &str) -> &mut Self {
        for c in address.chars().map(inert_char) {
            match c {
                '&' => self.source.push_str("&amp;"),
                c if c.is_alphanumeric() || "-._~/?#=%+,:;@!".contains(c) => self.source.push(c),
                c => {
                    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                        let _ = write!(self.source, "%{byte:02X}");
                    }
                }
            }
        }
        self
    }

    fn entity(&mut self, c: char) {
        match c {
            '<' => self.source.push_str("&lt;"),
            '>' => self.source.push_str("&gt;"),
            '&' => self.source.push_str("&amp;"),
            c => {
                let _ = write!(self.source, "&#{};", u32::from(c));
            }
        }
    }
}

/// An escape that prevents a character from being interpreted as markup.
#[derive(Clone, Copy)]
enum Escape {
    /// No escape.
    None,
    Backslash,
    Entity,
    /// A separate HTML element around the character.
    Apart,
    /// The character that is displayed instead.
    Inert,
}

/// The bytes that are not markup in any context.
const IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        is_plain[byte as usize] = byte.is_ascii_alphanumeric() && byte != b'h'
            || matches!(byte, b',' | b'(' | b'?' | b'!' | b';' | b'%' | b'/');
        byte += 1;
    }
    is_plain
};

/// Returns whether all Markdown renderers display a string unchanged in inline code.
fn is_literal(text: &str) -> bool {
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if !IS_LITERAL[bytes[at] as usize] {
            let is_letter = |c: char| c.is_ascii() && IS_LITERAL[c as usize] || c.is_alphanumeric();
            return text.chars().all(is_letter);
        }
        at += 1;
    }
    true
}

/// The bytes that all renderers display unchanged in inline code.
const IS_LITERAL: [bool; 256] = {
    let mut is_literal = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        is_literal[byte as usize] = matches!(byte, b' '..=b'~')
            && !matches!(
                byte,
                b'`' | b'|' | b'\\' | b'{' | b'}' | b'$' | b'<' | b'>' | b'&'
            );
        byte += 1;
    }
    is_literal
};

/// Returns whether the text up to `at` is a list marker such as `1.` or `1)`.
fn ends_mark(bytes: &[u8], at: usize) -> bool {
    let (before, after) = (&bytes[..at], bytes.get(at + 1));
    !before.is_empty()
        && before.iter().all(u8::is_ascii_digit)
        && !after.is_some_and(u8::is_ascii_alphanumeric)
}

/// Returns whether a string is a web address: it has the scheme `http` or `https`, and contains no whitespace.
pub fn is_address(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace)
}

/// Returns the address at the start of a word, without the punctuation after it, if none of its characters needs an escape
/// in a link.
fn autolink(word: &str) -> Option<&str> {
    if !word.starts_with("http") {
        return None;
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._/?#=&%+,:@!~".contains(c);
    let end = |c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '"' | '\'');
    let address = word.trim_end_matches(end);
    (is_address(address) && address.chars().all(is_plain)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::Markdown;

    fn text(text: &str) -> String {
        Markdown::default().text(text).clone().into_string()
    }

    fn code(text: &str) -> String {
        Markdown::default().code(text).clone().into_string()
    }

    #[test]
    fn texts_of_vendors_are_not_markup() {
        let cases = [
            (
                "The JWT has no kid in the header.",
                "The JWT has no kid in the header.",
            ),
            ("the given check_id", r"the given check\_id"),
            (
                "An array[0] of <T> & `x`",
                r"An array\[0\] of &lt;T&gt; &amp; \`x\`",
            ),
            ("# no heading\n- no list", r"\# no heading - no list"),
            ("- no list", r"\- no list"),
            ("1. no list", r"1\. no list"),
            ("1.5 is not a list", "1.5 is not a list"),
            (
                "it's \"quoted\" -- and...",
                r#"it\'s \"quoted\" \-\- and\.\.\."#,
            ),
            (
                "the {id} of ${x}",
                "the &#123;id&#125; of &#36;&#123;x&#125;",
            ),
            (
                "See https://a.example/x_y. Or not",
                r"See [https&#58;//a.example/x\_y](https://a.example/x_y). Or not",
            ),
            (
                "https://a)[b](javascript:x)",
                r"https&#58;//a)\[b\](javascript&#58;x)",
            ),
            ("www.example.com", "www&#46;example.com"),
            ("Code: 1 :smile:", "Code: 1 &#58;smile:"),
            (" a ", "&#32;a&#32;"),
            ("Черт 错误", "Черт 错误"),
            ("\u{202E}txt\u{0}\r\r    x", "\u{FFFD}txt\u{FFFD}      x"),
        ];
        for (given, expected) in cases {
            assert_eq!(text(given), expected, "{given}");
        }
    }

    #[test]
    fn codes_are_literal() {
        let cases = [
            ("E_1 *", "`E_1 *`"),
            ("a|b`", "<code>a&#124;b&#96;</code>"),
            (
                r"it's -- \ |",
                "<code>it&#39;s &#45;&#45; &#92; &#124;</code>",
            ),
            ("x\n\n    y", "<code>x      y</code>"),
            ("", "<code></code>"),
        ];
        for (given, expected) in cases {
            assert_eq!(code(given), expected, "{given}");
        }
    }

    #[test]
    fn addresses_are_encoded_in_links() {
        let cases = [
            (
                "https://a.example/(|)?a=1&b=\u{202E}",
                "[x](https://a.example/%28%7C%29?a=1&amp;b=%EF%BF%BD)",
            ),
            ("javascript:alert(1)", "x"),
            ("https://a b", "x"),
        ];
        for (address, expected) in cases {
            let mut link = Markdown::default();
            link.link("x", address);
            assert_eq!(link.as_str(), expected, "{address}");
        }
    }

    #[test]
    fn a_page_has_only_the_links_of_errcodes() {
        let mut page = Markdown::page("");
        page.text("mail x@y.example, not @all: `a`").push(" ");
        page.link("https://a.example", "https://a.example");
        assert_eq!(
            page.as_str(),
            "mail x<span>@</span>y.example, not @all: &#96;a&#96; [https&#58;//a.example](https://a.example)"
        );
    }

    #[test]
    fn empty_lines_separate_paragraphs() {
        let mut docs = Markdown::default();
        docs.paragraphs("One\r\n  line.\n\n\n    - not code\n");
        assert_eq!(docs.as_str(), "One line.\n\n\\- not code");
    }
}
