//! Documentation as Markdown in which nothing that errcodes did not write is markup.
//!
//! A [`Markdown`] is put together from `&'static str`s, which errcodes wrote, and from texts of catalogs, which pass
//! through [`Markdown::text`] or [`Markdown::code`]. There is no other way in, so a text can't start a block of code
//! (which rustdoc would compile and run as a test), an element of HTML or a link.
//!
//! The result is read the same way by rustdoc, GitHub, mdBook and Jekyll. Where a backslash is not enough for one of
//! them, a character is written as an entity: `{` starts a template in Jekyll and mdBook, `$` a formula and `:` an
//! emoji on GitHub, `|` a cell within a table.

use std::fmt::Write as _;

use crate::inert::{inert, inert_char};

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
pub struct Markdown(String);

/// What Markdown drops at the ends of a line.
const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

impl From<&'static str> for Markdown {
    fn from(trusted: &'static str) -> Self {
        Self(trusted.to_owned())
    }
}

impl Markdown {
    /// Returns the Markdown source.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the Markdown source.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Appends Markdown that errcodes itself has written.
    pub fn push(&mut self, trusted: &'static str) -> &mut Self {
        self.0.push_str(trusted);
        self
    }

    /// Appends Markdown that is already safe.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// Appends a number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        let _ = write!(self.0, "{number}");
        self
    }

    /// Appends a text, on one line: it is shown as it is, except that characters that act on the page are
    /// [made inert](crate::inert). Only its `http` and `https` addresses are links.
    pub fn text(&mut self, text: &str) -> &mut Self {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b" ,()?!;%/".contains(&byte);
        let is_word = |byte: &u8| byte.is_ascii_alphabetic();
        // Most texts of vendors are sentences of plain words.
        let sentence = text.strip_suffix('.').unwrap_or(text).as_bytes();
        if sentence.iter().copied().all(is_plain)
            && sentence.first().is_some_and(is_word)
            && sentence.last().is_some_and(|last| *last != b' ')
        {
            self.0.push_str(text);
            return self;
        }
        self.escape(&inert(text))
    }

    /// Appends a text like [`text`](Self::text), with its empty lines as the borders of paragraphs.
    pub fn paragraphs(&mut self, text: &str) -> &mut Self {
        let mut paragraph = String::new();
        let mut separator = "";
        for line in text.lines().chain([""]) {
            let line = line.trim_matches(BLANKS);
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

    /// Appends a text like [`text`](Self::text), with a `<br/>` for each of its line breaks: for the cell of a table.
    pub fn lines(&mut self, text: &str) -> &mut Self {
        let text = text.trim_matches(BLANKS).replace("\r\n", "\n");
        for (at, line) in text.split(['\n', '\r']).enumerate() {
            self.push(if at == 0 { "" } else { "<br/>" }).text(line);
        }
        self
    }

    /// Appends a place to which [`link_to`](Self::link_to) leads.
    pub fn anchor(&mut self, id: &str) -> &mut Self {
        self.push("<a id=\"").address(id).push("\"></a>")
    }

    /// Appends a link to a place of the same page.
    pub fn link_to(&mut self, label: &Self, id: &str) -> &mut Self {
        self.push("[")
            .append(label)
            .push("](#")
            .address(id)
            .push(")")
    }

    /// Appends a text as inline code, on one line.
    pub fn code(&mut self, text: &str) -> &mut Self {
        let is_plain = |c: char| c.is_ascii_graphic() && !"`|\\{}$<>&".contains(c);
        let is_literal = |c: char| is_plain(c) || c == ' ' || c.is_alphanumeric();
        if !text.is_empty() && text.trim() == text && text.chars().all(is_literal) {
            self.push("`");
            self.0.push_str(text);
            self.push("`")
        } else {
            self.push("<code>").escape(&inert(text)).push("</code>")
        }
    }

    /// Appends texts as inline code, separated by commas.
    pub fn codes<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> &mut Self {
        for (at, text) in texts.into_iter().enumerate() {
            self.push(if at == 0 { "" } else { ", " }).code(text);
        }
        self
    }

    /// Appends a link that shows a text; the address must be one that [`is_address`] knows, or the text is all there
    /// is.
    pub fn link(&mut self, label: &str, address: &str) -> &mut Self {
        if !is_address(address) {
            return self.text(label);
        }
        self.push("[").text(label).push("](").address(address);
        self.push(")")
    }

    /// Appends an address or a part of one, with every other character as `%XX`.
    fn address(&mut self, address: &str) -> &mut Self {
        for c in address.chars().map(inert_char) {
            match c {
                '&' => self.0.push_str("&amp;"),
                c if c.is_alphanumeric() || "-._~/?#=%+,:;@!".contains(c) => self.0.push(c),
                c => {
                    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                        let _ = write!(self.0, "%{byte:02X}");
                    }
                }
            }
        }
        self
    }

    /// Appends a text that is already inert, word by word.
    fn escape(&mut self, text: &str) -> &mut Self {
        let words_end = text.trim_end_matches(' ').len();
        let mut at = 0;
        for word in text.split_inclusive(' ') {
            let (letters, space) = match word.strip_suffix(' ') {
                Some(letters) => (letters, true),
                None => (word, false),
            };
            match autolink(letters) {
                Some((address, rest)) => {
                    self.push("<");
                    self.0.push_str(address);
                    self.push(">");
                    self.escape_word(rest, false);
                }
                None => self.escape_word(letters, at == 0),
            }
            at += word.len();
            // At the start and at the end of a line, spaces would be dropped.
            match space {
                true if letters.is_empty() && at == 1 || at > words_end => self.push("&#32;"),
                true => self.push(" "),
                false => self,
            };
        }
        self
    }

    fn escape_word(&mut self, word: &str, is_first: bool) {
        let mut previous = ' ';
        let mut chars = word.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            let starts = is_first && at == 0;
            // `1.` and `1)` start a list.
            let is_number = || word[..at].bytes().all(|byte| byte.is_ascii_digit());
            let ends_mark = || is_first && at > 0 && next == ' ' && is_number();
            let is_www = || word[..at].to_ascii_lowercase().ends_with("www");
            match c {
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '&' => self.0.push_str("&amp;"),
                '{' | '}' | '|' | '$' | '~' | '^' => self.entity(c),
                ':' if starts || next != ' ' => self.entity(c),
                '.' if is_www() => self.entity(c),
                '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '"' | '\'' => self.backslash(c),
                // Two dashes and three dots would become other characters.
                '-' if starts || previous == '-' || next == '-' => self.backslash(c),
                '.' if previous == '.' || next == '.' || ends_mark() => self.backslash(c),
                ')' if ends_mark() => self.backslash(c),
                '+' | '=' if starts => self.entity(c),
                c => self.0.push(c),
            }
            previous = c;
        }
    }

    fn backslash(&mut self, c: char) {
        self.0.extend(['\\', c]);
    }

    fn entity(&mut self, c: char) {
        let _ = write!(self.0, "&#{};", u32::from(c));
    }
}

/// Returns whether a text is the address of a page: of the scheme `http` or `https`, and without spaces.
pub fn is_address(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace)
}

/// If a word is an address whose every character is its own name in a link: the address, and the punctuation after it.
fn autolink(word: &str) -> Option<(&str, &str)> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._/?#=&%+,:@!~".contains(c);
    let end = |c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '"' | '\'');
    let address = word.trim_end_matches(end);
    (is_address(address) && address.chars().all(is_plain))
        .then_some((address, &word[address.len()..]))
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
                "See <https://a.example/x_y>. Or not",
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
            ("a|b`", r"<code>a&#124;b\`</code>"),
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
    fn empty_lines_part_paragraphs() {
        let mut docs = Markdown::default();
        docs.paragraphs("One\r\n  line.\n\n\n    - not code\n");
        assert_eq!(docs.as_str(), "One line.\n\n\\- not code");
    }
}
