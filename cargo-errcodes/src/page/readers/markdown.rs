//! Pages in Markdown, including embedded HTML.

use pulldown_cmark::{Event, Options, Parser, html};

use super::html::parse_html;
use crate::page::block::Page;
use crate::page::code::pattern;
use crate::page::text::normalize_whitespace;
use crate::page::vocabulary::label_field;

/// The extensions that most sites support.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Reads a Markdown page by converting it to HTML.
pub(super) fn parse_markdown(text: &str) -> Page {
    let text = with_whole_delimiters(&prepared(text));
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, Parser::new_ext(&text, OPTIONS));
    parse_html(&page)
}

/// Removes components and imports of site generators, and separates labelled lines from the text above.
///
/// Without a blank line between them, a component would include the line after it, and `Description: ...` would continue
/// the paragraph above.
fn prepared(text: &str) -> String {
    let is_component = |line: &str| {
        let line = line.trim();
        let name = line.strip_prefix("</").or(line.strip_prefix('<'));
        let is_tag =
            name.is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
        is_tag && line.ends_with('>') && line.matches('<').count() == 1
            || line.starts_with("import ")
                && line.contains(" from ")
                && line.ends_with(['\'', '"', ';'])
    };
    let is_labelled = |line: &str| {
        let label = line
            .split_once(':')
            .map(|(label, _)| label.trim_matches(['*', '_', ' ']));
        !line.starts_with(' ') && label.is_some_and(|label| label_field(label).is_some())
    };
    let mut prepared = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !is_component(line)) {
        if is_labelled(line) {
            prepared.push('\n');
        }
        prepared.push_str(line);
        prepared.push('\n');
    }
    prepared
}

/// Completes the delimiter rows of tables that have fewer cells than their heading. Markdown does not read such tables, but their
/// authors see them in other programs.
fn with_whole_delimiters(text: &str) -> String {
    pattern!(DELIMITERS, r"^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$");
    let cells = |line: &str| line.trim().trim_matches('|').split('|').count();
    let mut whole = String::with_capacity(text.len());
    let mut heading = "";
    for line in text.lines() {
        whole.push_str(line);
        let is_short = heading.contains('|') && line.contains('|') && DELIMITERS.is_match(line);
        if is_short {
            let missing = cells(heading).saturating_sub(cells(line));
            let bar = if line.trim_end().ends_with('|') {
                ""
            } else {
                "|"
            };
            if missing > 0 {
                whole.push_str(bar);
                whole.push_str(&"---|".repeat(missing));
            }
        }
        whole.push('\n');
        heading = line;
    }
    whole
}

/// Returns the plain text of a Markdown cell or line.
pub(super) fn plain(text: &str) -> String {
    if !text.contains(['`', '*', '_', '[', '<', '\\', '&', '~']) {
        return normalize_whitespace(text);
    }
    let mut plain = String::new();
    let mut is_empty = true;
    // The word in front prevents text that begins with `#` or `-` from becoming a heading or a list.
    let guarded = format!("x {text}");
    for event in Parser::new_ext(&guarded, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(words) | Event::Code(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak => plain.push('\n'),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => {
                plain.push('\n');
            }
            _ => continue,
        }
        is_empty = false;
    }
    match plain.strip_prefix('x') {
        Some(plain) if !is_empty => normalize_whitespace(plain),
        _ => normalize_whitespace(text),
    }
}
