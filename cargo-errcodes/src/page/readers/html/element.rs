//! The text of HTML elements, and the elements that are not part of the content.

use scraper::ElementRef;
use scraper::node::Node;

use crate::page::text::is_glued;

/// The maximum depth of the tree that is read. It is larger than the nesting limit for tags, because the parser moves
/// unclosed elements into each other.
pub(super) const MAX_DEPTH: usize = 200;

/// Elements whose text is not part of the content.
const SKIPPED: [&str; 11] = [
    "script", "style", "template", "noscript", "svg", "head", "nav", "footer", "address", "button",
    "select",
];

/// Inline elements.
pub(super) const INLINE: [&str; 32] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var",
];

/// Returns whether an element contains block elements.
pub(super) fn has_block(element: ElementRef<'_>) -> bool {
    element.descendent_elements().skip(1).any(|inner| {
        let name = inner.value().name();
        !INLINE.contains(&name)
            && !matches!(name, "br" | "img" | "input" | "wbr")
            && !is_skipped(inner)
    })
}

/// Returns whether the whole text of an element is in bold letters, except for a colon at its end.
pub(super) fn is_bold(element: ElementRef<'_>) -> bool {
    let mut filled = element.children().filter(|child| match child.value() {
        Node::Text(text) => !matches!(text.trim(), "" | ":" | "："),
        Node::Element(_) => true,
        _ => false,
    });
    let (Some(only), None) = (filled.next(), filled.next()) else {
        return false;
    };
    ElementRef::wrap(only).is_some_and(|only| matches!(only.value().name(), "b" | "strong"))
}

pub(super) fn is_skipped(element: ElementRef<'_>) -> bool {
    let value = element.value();
    // A link from a heading to itself.
    let text = || text_of_all(element).trim().to_owned();
    let is_permalink = value.name() == "a" && {
        let is_marked = |class: &str| {
            ["anchor", "headerlink", "hash-link"]
                .iter()
                .any(|mark| class.contains(mark))
        };
        let text = text();
        matches!(&*text, "#" | "¶" | "§" | "🔗")
            || text.chars().count() < 2 && value.classes().any(is_marked)
    };
    let is_reference = value.name() == "sup" && text().starts_with('[');
    SKIPPED.contains(&value.name()) || is_permalink || is_reference
}

pub(super) fn text_of_all(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// Returns the visible text of an element, with blocks on separate lines.
pub(super) fn text_of(element: ElementRef<'_>) -> String {
    text_without(element, &[])
}

pub(super) fn text_without(element: ElementRef<'_>, left_out: &[&str]) -> String {
    let mut text = String::new();
    collect_text(element, left_out, 0, &mut text);
    text
}

fn collect_text(element: ElementRef<'_>, left_out: &[&str], depth: usize, text: &mut String) {
    if depth > MAX_DEPTH {
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(words) => push_words(text, words, child.prev_sibling().is_some()),
            Node::Element(value) => {
                let Some(child) = ElementRef::wrap(child) else {
                    continue;
                };
                let name = value.name();
                if name == "br" {
                    text.push('\n');
                } else if name != "wbr" && !left_out.contains(&name) && !is_skipped(child) {
                    let is_inline = INLINE.contains(&name);
                    if !is_inline && !text.is_empty() {
                        text.push('\n');
                    } else if name == "code" && text.ends_with(|c: char| c.is_ascii_digit()) {
                        // Only the font separates `8001` from the name behind it.
                        text.push(' ');
                    }
                    collect_text(child, left_out, depth + 1, text);
                    if !is_inline {
                        text.push('\n');
                    }
                }
            }
            _ => {}
        }
    }
}

/// Adds text. Only the font separates the `101` in an element from the `File not found` behind it.
pub(super) fn push_words(line: &mut String, words: &str, follows_element: bool) {
    if follows_element && is_glued(line, words) {
        line.push(' ');
    }
    line.push_str(&without_line_breaks(words));
}

/// Replaces line breaks with spaces, which are equivalent in HTML.
fn without_line_breaks(text: &str) -> String {
    text.replace(['\n', '\r', '\t', '\u{A0}'], " ")
}

/// Returns whether a heading is but a link to another part of the page, as in a table of contents. Some generators link each heading
/// to itself.
pub(super) fn is_entry_of_contents(heading: ElementRef<'_>) -> bool {
    let mut inner = heading.child_elements();
    let link = inner.next().filter(|_| inner.next().is_none());
    let target = link
        .filter(|link| link.value().name() == "a")
        .and_then(|link| link.value().attr("href")?.strip_prefix('#'));
    let Some((link, target)) = link.zip(target) else {
        return false;
    };
    let text = text_of(heading);
    let is_whole = text_of(link).trim() == text.trim() && !text.trim().is_empty();
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let has_id = heading.value().id().is_some() || link.value().id().is_some();
    is_whole && !has_id && letters(target) != letters(&text)
}
