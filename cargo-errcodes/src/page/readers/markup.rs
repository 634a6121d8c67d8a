//! Markup in the texts of data files, which programs show as HTML or Markdown.

use std::borrow::Cow;

use crate::page::block::{Block, BlockKind};
use crate::page::code::pattern;
use crate::page::text::normalize_whitespace;

pattern!(
    TAG,
    r"(?i)</?(?P<name>a|b|i|u|em|strong|code|br|p|span|div|ul|ol|li|tt|small|sub|sup|pre|font|kbd)(?:\s[^<>]*)?/?>"
);
pattern!(
    LINK,
    r"!?\[(?P<text>[^\[\]]+)\]\((?:https?://|[./#])[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)"
);
pattern!(
    STRONG,
    r"(?P<before>^|[\s(])\*\*(?P<text>[^\s*](?:[^*]*[^\s*])?)\*\*\B"
);
const ENTITIES: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// Escapes the angle brackets around words that are no tags of HTML, so that a reader of Markdown keeps them: `<cl>`.
pub(super) fn escape_placeholders(text: &str) -> Cow<'_, str> {
    pattern!(WORD, r"<[A-Za-z][A-Za-z0-9_-]*>");
    let is_in_code = |at: usize| text[..at].matches('`').count() % 2 == 1;
    WORD.replace_all(text, |captures: &regex::Captures<'_>| {
        let word = captures.get_match();
        if TAG.is_match(word.as_str()) || is_in_code(word.start()) {
            word.as_str().to_owned()
        } else {
            format!("\\{}", word.as_str())
        }
    })
}

/// Removes the markup from the cells of all tables.
pub(super) fn remove_markup(blocks: &mut [Block]) {
    let tables = blocks.iter_mut().filter_map(|block| match &mut block.kind {
        BlockKind::Table(table) => Some(table),
        _ => None,
    });
    let cells = tables
        .flat_map(|table| &mut table.rows)
        .flat_map(|row| &mut row.cells);
    for cell in cells {
        if let Cow::Owned(shown) = shown(cell) {
            *cell = normalize_whitespace(&shown);
        }
    }
}

/// Returns the text that a reader sees, on a single line.
pub(crate) fn shown_text(text: &str) -> String {
    shown(text).replace('\n', " ")
}

/// Returns the text that a reader sees.
fn shown(text: &str) -> Cow<'_, str> {
    let text = if text.contains("](") {
        LINK.replace_all(text, "$text")
    } else {
        Cow::Borrowed(text)
    };
    let text = if text.contains("**") {
        Cow::Owned(STRONG.replace_all(&text, "$before$text").into_owned())
    } else {
        text
    };
    if !text.contains('<') || !is_html(&text) {
        return text;
    }
    let text = TAG.replace_all(&text, |captures: &regex::Captures<'_>| {
        if is_line_break(&captures["name"]) {
            "\n"
        } else {
            ""
        }
    });
    // Entities are markup only where tags are.
    let entities = ENTITIES.iter();
    let text = entities.fold(text.into_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    });
    Cow::Owned(text)
}

/// Returns whether a text contains HTML, and not only a word in angle brackets: `no <b> in the path`.
fn is_html(text: &str) -> bool {
    TAG.captures_iter(text).any(|captures| {
        let tag = &captures[0];
        tag.starts_with("</") || tag.ends_with("/>") || is_line_break(&captures["name"])
    })
}

fn is_line_break(tag: &str) -> bool {
    const NAMES: [&str; 7] = ["br", "p", "div", "ul", "ol", "li", "pre"];
    NAMES.iter().any(|name| tag.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn only_certain_markup_is_removed() {
        let cases = [
            (
                "See [the guide](https://acme.example/guide).",
                "See the guide.",
            ),
            (
                "See [the guide](/guide.html#door) or [it](#it)",
                "See the guide or it",
            ),
            (
                "Missing [field] (required), [field](required)",
                "Missing [field] (required), [field](required)",
            ),
            (
                "The <b>key</b> is &lt;lost&gt; &amp;lt;",
                "The key is <lost> &lt;",
            ),
            ("No door<br/>No key</br>", "No door\nNo key\n"),
            (
                "Less than < 5, more than > 2 &amp; x",
                "Less than < 5, more than > 2 &amp; x",
            ),
            (
                "The value <name> is missing in List<String>",
                "The value <name> is missing in List<String>",
            ),
            ("See <a href=\"x\">the guide</a>", "See the guide"),
            ("No <b> in the path", "No <b> in the path"),
            ("No door<li>No key", "No door\nNo key"),
            ("**E02**", "E02"),
            ("A **large** door (**open**).", "A large door (open)."),
            (
                "No match for src/**/doors/**/x, 2**3**4",
                "No match for src/**/doors/**/x, 2**3**4",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected);
        }
    }
}
