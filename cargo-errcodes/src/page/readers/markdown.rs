//! Pages in Markdown, including embedded HTML.

mod tabbed;
mod tables;

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, html};

use self::tabbed::with_tabbed_tables;
use self::tables::{component, with_html_tables};
use super::components::with_html_tables as with_html_components;
use super::dokuwiki;
use super::html::parse_html;
use super::plain_text::with_html_directives;
use super::roles::without_roles;
use super::wiki;
use crate::page::block::Page;
use crate::page::code::{is_name, pattern};
use crate::page::line_patterns::{
    CodeLine, LinePattern, Trait, begins_with_named_code, code_lines,
};
use crate::page::text::normalize_whitespace;
use crate::page::vocabulary::{is_code_label, is_status_label, label_field};

/// The extensions that most sites support.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Reads a Markdown page by converting it to HTML.
pub(super) fn parse_markdown(text: &str) -> Page {
    let text = &*with_placeholders(text);
    let text = &*with_title(text);
    let text = with_html_components(&dokuwiki::with_html_tables(text));
    let text = with_wiki_tables(&with_html_directives(&text)).into_owned();
    let text = with_tabbed_tables(&text);
    let text = with_flush_tables(&text);
    let text = with_line_breaks(&prepared(&with_html_tables(&text)));
    let text = with_whole_delimiters(&text);
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, Parser::new_ext(&text, OPTIONS));
    parse_html(&page)
}

/// Escapes words in angle brackets within a word, which are not tags: `ERR_<Name>_MISSING`.
fn with_placeholders(text: &str) -> Cow<'_, str> {
    pattern!(
        PLACEHOLDER,
        r"(?P<before>[A-Za-z0-9]_)<(?P<word>[A-Za-z]\w*)>(?P<after>_?[A-Za-z0-9]|_)"
    );
    if !PLACEHOLDER.is_match(text) {
        return Cow::Borrowed(text);
    }
    // Within backticks, they are no tags anyway.
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        0 => PLACEHOLDER.replace_all(part, "$before&lt;$word&gt;$after"),
        _ => Cow::Borrowed(part),
    });
    Cow::Owned(parts.collect::<Vec<_>>().join("`"))
}

/// Replaces the front matter at the beginning of a page by its title, as a heading. Elsewhere, `---` is a line.
fn with_title(text: &str) -> Cow<'_, str> {
    pattern!(
        FRONT_MATTER,
        r"^\u{feff}?\s*---[ \t]*\r?\n(?P<fields>(?s:.*?))\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
    );
    pattern!(
        TITLE,
        r#"(?m)^title:[ \t]*["']?(?P<title>[^\r\n]*?)["']?[ \t]*\r?$"#
    );
    let Some(front) = FRONT_MATTER.captures(text) else {
        return Cow::Borrowed(text);
    };
    let rest = &text[front[0].len()..];
    let title = TITLE.captures(&front["fields"]);
    let title = title.map_or_else(String::new, |title| title["title"].to_owned());
    // The lines keep their numbers.
    let lines = front[0].matches('\n').count().max(2) - 2;
    let texts = texts_of_fields(&front[0]);
    let body = rest.lines().chain(texts.iter().map(String::as_str));
    // Pages repeat it as their first heading, or have none.
    let has_heading = body.clone().any(|line| line.starts_with("# "));
    let title = if title.is_empty() || has_heading {
        String::new()
    } else {
        format!("# {title}")
    };
    if texts.iter().any(|text| !text.is_empty()) {
        // The lines before the first text have room for the title.
        let texts = texts[1..].join("\n");
        return Cow::Owned(format!("{title}\n{texts}\n{rest}"));
    }
    Cow::Owned(format!("{}{title}\n\n{rest}", "\n".repeat(lines)))
}

/// Returns the lines of front matter, of which those of fields with several lines are text, and the others are empty: `content: |`.
fn texts_of_fields(front: &str) -> Vec<String> {
    pattern!(FIELD_OF_LINES, r":[ \t]+[|>][+-]?[ \t]*$");
    let indent = |line: &str| line.len() - line.trim_start().len();
    // The indent of the field and that of its text.
    let mut field: Option<(usize, Option<usize>)> = None;
    let lines = front.lines().map(|line| {
        if line.trim().is_empty() {
            return String::new();
        }
        if let Some((outer, inner)) = &mut field
            && indent(line) > *outer
        {
            let inner = *inner.get_or_insert(indent(line));
            return line.get(inner..).unwrap_or_default().to_owned();
        }
        field = FIELD_OF_LINES.is_match(line).then(|| (indent(line), None));
        String::new()
    });
    lines.collect()
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
    let text = without_template_tags(text);
    let mut prepared = String::with_capacity(text.len());
    let mut lines = text
        .lines()
        .filter(|line| !is_component(line) || component(line).is_some())
        .peekable();
    let mut follows_heading = false;
    while let Some(line) = lines.next() {
        // An indented line directly below a heading is meant as text, although it is code.
        let is_text = std::mem::replace(&mut follows_heading, line.starts_with('#'));
        let line = if is_text { line.trim_start() } else { line };
        if is_component(line)
            && let Some(html) = component(line)
        {
            prepared.push_str(&html);
            prepared.push('\n');
            continue;
        }
        let value = lines.peek().copied().unwrap_or_default();
        if let Some(label) = bold_label(line)
            && !value.trim().is_empty()
            && bold_label(value).is_none()
        {
            // The value of the label is in the next line.
            prepared.extend(["\n", label, ": ", value.trim(), "\n"]);
            lines.next();
            continue;
        }
        let numbered = with_long_number(line);
        if is_labelled(line) || numbered.is_some() {
            prepared.push('\n');
        }
        let line = without_id(numbered.as_deref().unwrap_or(line));
        match bold_name(line) {
            Some((name, rest)) => prepared.extend(["**", name, ":** ", rest]),
            None => prepared.push_str(line),
        }
        // The text below a title is not part of it.
        prepared.push_str(if is_bold_item(line) { "  \n" } else { "\n" });
    }
    prepared
}

/// Returns a line that begins with a number of three or more digits and a full stop as a paragraph, because the items of a list are
/// counted, whatever their numbers are: `101. There is no door.`
fn with_long_number(line: &str) -> Option<String> {
    pattern!(LONG_NUMBER, r"^ {0,3}[0-9]{3,6}\.\s+\S");
    LONG_NUMBER
        .is_match(line)
        .then(|| line.trim_start().replacen('.', "\\.", 1))
}

/// Removes the indentation of the lines of tables in HTML, which would otherwise be code.
fn with_flush_tables(text: &str) -> Cow<'_, str> {
    if !text.contains("<table") {
        return Cow::Borrowed(text);
    }
    let mut page = String::with_capacity(text.len());
    let (mut depth, mut is_code) = (0_usize, false);
    for line in text.split_inclusive('\n') {
        is_code ^= line.trim_start().starts_with("```");
        let is_inside = depth > 0;
        if !is_code {
            depth += line.matches("<table").count();
            depth = depth.saturating_sub(line.matches("</table").count());
        }
        if !(is_inside || depth > 0) || is_code {
            page.push_str(line);
            continue;
        }
        let flush = line.trim_start_matches([' ', '\t']);
        // Between blank lines, the markup of a text is read.
        let has_markup = !flush.contains('<') && flush.contains(['`', '*', '[']);
        if has_markup {
            page.extend(["\n", flush, "\n"]);
        } else {
            page.push_str(flush);
        }
    }
    Cow::Owned(page)
}

/// Removes the tags of site generators, such as `{% badge "new" /%}` and `{{< badge >}}`, which are not shown. In code, they are
/// examples.
fn without_template_tags(text: &str) -> Cow<'_, str> {
    pattern!(TAG, r"[ \t]?(?:\{%[^{}%\n]*%\}|\{\{[<%][^{}\n]*[>%]\}\})");
    if !text.contains("{%") && !text.contains("{{<") {
        return Cow::Borrowed(text);
    }
    let mut is_code = false;
    let lines = text.split_inclusive('\n').map(|line| {
        is_code ^= line.trim_start().starts_with("```");
        if is_code || line.starts_with("    ") {
            return Cow::Borrowed(line);
        }
        // The marks of code before the last tag.
        let (mut counted, mut marks) = (0, 0);
        TAG.replace_all(line, |tag: &regex::Captures<'_>| {
            let start = tag.get(0).map_or(0, |tag| tag.start());
            marks += line[counted..start].matches('`').count();
            counted = start;
            if marks % 2 == 1 {
                tag[0].to_owned()
            } else {
                String::new()
            }
        })
    });
    Cow::Owned(lines.collect())
}

/// Returns a heading without the identifier that site generators write behind it, with a backslash: `# No door \{#no-door}`.
fn without_id(line: &str) -> &str {
    pattern!(ID, r"\s*\\\{#[^{}]*\}\s*$");
    if !line.starts_with('#') {
        return line;
    }
    ID.find(line).map_or(line, |id| &line[..id.start()])
}

/// Returns whether a line begins with a label that is known or in bold letters, so that it is not part of the line above.
fn is_labelled(line: &str) -> bool {
    pattern!(BOLD_LABEL, r"^\*\*[^*:]{2,30}(?::\*\*|\*\*:)\s");
    // A row of a table may begin with bold letters.
    if BOLD_LABEL.is_match(line) && !line.contains(" | ") {
        return true;
    }
    let Some((label, _)) = line.split_once(':').filter(|_| !line.starts_with(' ')) else {
        return false;
    };
    let is_bold = label.starts_with("**");
    let label = label.trim_matches(['*', '_', ' ']);
    label_field(label).is_some() || is_bold && (is_code_label(label) || is_status_label(label))
}

/// Returns the label that a line in bold letters consists of: `**Error code**`.
fn bold_label(line: &str) -> Option<&str> {
    let label = line.trim().trim_end_matches(':');
    let label = label.strip_prefix("**")?.strip_suffix("**")?;
    let label = label.trim_end_matches(':');
    (label_field(label).is_some() || is_code_label(label)).then_some(label)
}

/// Returns whether the first line of an item is in bold letters as a whole: `- **106 - No such door**`.
fn is_bold_item(line: &str) -> bool {
    pattern!(BOLD_ITEM, r"^\s*(?:[-*+]|\d+[.)])\s+\*\*[^*]+\*\*\s*$");
    BOLD_ITEM.is_match(line)
}

/// Splits a line that begins with a name in bold letters, without a colon after it: `**NotFound** There is no such door.`
fn bold_name(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix("**")?.split_once("** ")?;
    let is_text = rest.starts_with(char::is_alphabetic);
    (is_text && is_name(name)).then_some((name, rest))
}

/// Returns a page in which the tables of wikis are HTML.
fn with_wiki_tables(text: &str) -> Cow<'_, str> {
    if !text.lines().any(wiki::begins_table) {
        return Cow::Borrowed(text);
    }
    let mut page = String::with_capacity(text.len());
    let mut lines = (1..).zip(text.lines());
    while let Some((_, line)) = lines.next() {
        if wiki::begins_table(line) {
            let mut rest = lines.clone();
            if let Some(table) = wiki::table(&mut rest) {
                page.push('\n');
                page.push_str(&table);
                page.push('\n');
                lines = rest;
                continue;
            }
        }
        page.push_str(line);
        page.push('\n');
    }
    Cow::Owned(page)
}

/// Adds line breaks between adjacent lines that begin with codes. In Markdown, such lines are one paragraph, but their authors mean
/// a list.
fn with_line_breaks(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut last: Option<&LinePattern> = None;
    let mut is_below_value = false;
    let mut was_marked = false;
    for line in text.lines() {
        let is_named = last.is_some() && begins_with_named_code(line);
        let pattern = pattern_of_list(line).or(last.filter(|_| is_named));
        if is_below_value && pattern.is_some_and(|pattern| pattern.has(Trait::Labelled)) {
            // A code with a label begins the next record.
            broken.push('\n');
        }
        if pattern.is_none() && last.is_some() && line.starts_with('`') && was_marked {
            // It begins like the lines with codes, and does not belong to their texts.
            broken.push('\n');
        }
        was_marked = line.starts_with('`');
        if pattern.is_some()
            && pattern == last
            && broken.ends_with('\n')
            && !broken.ends_with("\\\n")
        {
            broken.truncate(broken.len() - 1);
            broken.push_str("  \n");
        }
        broken.push_str(line);
        broken.push('\n');
        // A text may continue on the lines below its code.
        last = pattern.or(last.filter(|_| !line.trim().is_empty()));
        is_below_value = is_labelled(line);
    }
    broken
}

/// Returns the pattern of a line that begins with a code, if such lines are seldom part of a sentence.
fn pattern_of_list(line: &str) -> Option<&'static LinePattern> {
    let is_in_block = line.starts_with(['|', '#', '>', ' ', '\t', '<']);
    if is_in_block || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // A number may begin any line of a paragraph, but a code in letters or in backticks hardly stands before a capital letter.
    let is_marked = line.starts_with(['`', '*']);
    let begins_list = |line: &CodeLine| {
        let is_number = line.code.bytes().all(|byte| byte.is_ascii_digit());
        line.pattern.has(Trait::BeginsLine)
            || line.pattern.has(Trait::CodeFirst)
                && (is_marked || !is_number)
                && line.rest.starts_with(char::is_uppercase)
    };
    let mut lines = code_lines(&plain(line)).into_iter();
    let line = lines.find(begins_list)?;
    let has_title = !line.title.is_empty() && !line.pattern.names_title();
    (!has_title).then_some(line.pattern)
}

/// Corrects the delimiter rows of tables that have more or fewer cells than their heading. Markdown does not read such tables, but their
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
            let (wanted, stated) = (cells(heading), cells(line));
            if stated > wanted {
                whole.truncate(whole.len() - line.len());
                whole.push_str(&"|---".repeat(wanted));
                whole.push('|');
            }
            let missing = wanted.saturating_sub(stated);
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

/// Returns whether a tag is a word in capital letters that no language has as a tag: `<ESC>`, `<FILE>`.
fn is_placeholder(tag: &str) -> bool {
    pattern!(CAPITALS, r"^<(?P<name>[A-Z][A-Z0-9_-]{2,})>$");
    #[rustfmt::skip]
    const TAGS: [&str; 48] = [
        "ABBR", "BIG", "BLINK", "BLOCKQUOTE", "BODY", "CAPTION", "CENTER", "CITE", "CODE", "COL", "DEL", "DFN", "DIR", "DIV", "FONT", "HEAD", "HTML",
        "IMG", "INPUT", "INS", "KBD", "LABEL", "MARK", "MENU", "NOBR", "PRE", "SAMP", "SECTION", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP",
        "TABLE", "TBODY", "TFOOT", "THEAD", "TIME", "TITLE", "VAR", "WBR", "SUMMARY", "DETAILS", "PARA", "LITERAL", "EMPHASIS", "COMMAND",
    ];
    CAPITALS
        .captures(tag)
        .is_some_and(|parts| !TAGS.contains(&&parts["name"]))
}

/// Returns the plain text of a Markdown cell or line.
pub(super) fn plain(text: &str) -> String {
    if !text.contains(['`', '*', '_', '[', '<', '\\', '&', '~']) {
        return normalize_whitespace(text);
    }
    let mut plain = String::new();
    let mut is_empty = true;
    // Markdown and reStructuredText are often mixed.
    let text = &*without_roles(text);
    // The word in front prevents text that begins with `#` or `-` from becoming a heading or a list.
    let guarded = format!("x {text}");
    for event in Parser::new_ext(&guarded, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(words) | Event::Code(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak => plain.push('\n'),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => {
                plain.push('\n');
            }
            Event::InlineHtml(tag) if is_placeholder(&tag) => plain.push_str(&tag),
            _ => continue,
        }
        is_empty = false;
    }
    match plain.strip_prefix('x') {
        Some(plain) if !is_empty => normalize_whitespace(plain),
        _ => normalize_whitespace(text),
    }
}
