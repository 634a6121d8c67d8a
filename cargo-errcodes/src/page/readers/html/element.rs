//! Elements of HTML: their texts, and which of them are not part of what a page says.

use scraper::ElementRef;
use scraper::node::Node;

/// The largest depth of the tree of a page that is read: elements that are not closed in order may be moved into each other.
pub(super) const MAX_DEPTH: usize = 200;

/// Elements whose text is not part of what the page says.
const SKIPPED: [&str; 10] = [
    "script", "style", "template", "noscript", "svg", "head", "nav", "footer", "button", "select",
];

/// Elements that stand in a line of text.
pub(super) const INLINE: [&str; 32] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var",
];

/// Returns whether an element contains something that is not part of a line of text.
pub(super) fn has_block(element: ElementRef<'_>) -> bool {
    element.descendent_elements().skip(1).any(|inner| {
        let name = inner.value().name();
        !INLINE.contains(&name)
            && !matches!(name, "br" | "img" | "input" | "wbr")
            && !is_skipped(inner)
    })
}

pub(super) fn is_skipped(element: ElementRef<'_>) -> bool {
    let value = element.value();
    // The mark that links a heading to itself.
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

/// Returns the text of an element as people read it: blocks in it are on lines of their own.
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
            Node::Text(words) => text.push_str(&without_line_breaks(words)),
            Node::Element(value) => {
                let Some(child) = ElementRef::wrap(child) else {
                    continue;
                };
                let name = value.name();
                if name == "br" {
                    text.push('\n');
                } else if !left_out.contains(&name) && !is_skipped(child) {
                    let is_inline = INLINE.contains(&name);
                    if !is_inline && !text.is_empty() {
                        text.push('\n');
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

/// Returns a text with spaces for line breaks: in HTML, they mean the same.
pub(super) fn without_line_breaks(text: &str) -> String {
    text.replace(['\n', '\r', '\t', '\u{A0}'], " ")
}
