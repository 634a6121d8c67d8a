//! Removal of the markup inside a line.

use std::borrow::Cow;
use std::collections::HashMap;

use html5ever::data::NAMED_ENTITIES;

/// The markup in the lines of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// Markdown, `AsciiDoc`, reStructuredText, with HTML inside.
    Prose,
    /// A program, whose strings have escapes.
    Source,
}

/// Returns a line without markup.
pub(super) fn plain(line: &str, markup: Markup) -> String {
    match markup {
        Markup::Prose => {
            let line = without_roles(line);
            let line = without_macros(&line);
            let line = without_cross_references(&line);
            let plain = without_entities(&without_tags(&without_references(&without_links(&line))));
            // Files of translations also have them.
            if plain.contains("\\u") {
                without_escapes(&plain)
            } else {
                plain
            }
        }
        Markup::Source => without_escapes(line),
    }
}

/// Replaces the roles and links of reStructuredText with their texts: `` :ref:`text <target>` ``, `` `text <address>`_ ``.
fn without_roles(line: &str) -> Cow<'_, str> {
    if !line.contains(":`") && !line.contains(">`") {
        return Cow::Borrowed(line);
    }
    let mut plain = String::with_capacity(line.len());
    let mut parts = line.split('`');
    plain.push_str(parts.next().unwrap_or_default());
    let mut is_inside = true;
    for part in parts {
        let role = plain.strip_suffix(':').map(|before| {
            let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':');
            before.trim_end_matches(is_name)
        });
        let role = role.filter(|_| is_inside).map(str::len);
        let target = part
            .strip_suffix('>')
            .and_then(|part| part.rfind(" <"))
            .filter(|_| is_inside);
        if let Some(role) = role.filter(|role| plain[*role..].starts_with(':')) {
            plain.truncate(role);
        } else if target.is_none() {
            plain.push('`');
        }
        plain.push_str(&part[..target.unwrap_or(part.len())]);
        is_inside = !is_inside;
    }
    Cow::Owned(plain)
}

/// Replaces the macros of `AsciiDoc` with their texts: `xref:doors.adoc#key[the key]`, `https://acme.example[the door]`.
fn without_macros(line: &str) -> Cow<'_, str> {
    const STARTS: [&str; 4] = ["xref:", "link:", "https://", "http://"];
    let is_end = |c: char| c.is_whitespace() || matches!(c, '[' | '(' | '<' | '`' | '"');
    let mut plain = String::new();
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let start = rest[..open].rfind(is_end).map_or(0, |end| {
            end + rest[end..].chars().next().map_or(1, char::len_utf8)
        });
        let is_macro = STARTS
            .iter()
            .any(|name| rest[start..open].starts_with(name));
        let Some(length) = rest[open..].find(']') else {
            break;
        };
        let (text, end) = (&rest[open + 1..open + length], open + length + 1);
        if is_macro && !text.is_empty() {
            plain.push_str(&rest[..start]);
            plain.push_str(text);
        } else {
            plain.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    if plain.is_empty() {
        return Cow::Borrowed(line);
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Replaces the cross references of `AsciiDoc` with their texts: `<<keys,the key>>`.
fn without_cross_references(line: &str) -> Cow<'_, str> {
    let mut plain = String::new();
    let mut rest = line;
    while let Some(start) = rest.find("<<") {
        let Some(length) = rest[start..].find(">>") else {
            break;
        };
        let inner = &rest[start + 2..start + length];
        let is_id = |id: &str| !id.is_empty() && !id.contains(char::is_whitespace);
        let text = inner.split_once(',').filter(|(id, _)| is_id(id));
        let text = text.map(|(_, text)| text.trim());
        let text = text.filter(|text| !text.is_empty() && !inner.contains(['<', '>', '"']));
        plain.push_str(&rest[..start]);
        plain.push_str(text.unwrap_or(&rest[start..start + length + 2]));
        rest = &rest[start + length + 2..];
    }
    if plain.is_empty() {
        return Cow::Borrowed(line);
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Replaces `[text][reference]` with the text.
fn without_references(line: &str) -> String {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '.');
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(middle) = rest.find("][") {
        let start = rest[..middle].rfind('[');
        let after = &rest[middle + 2..];
        let end = after
            .find(|c| !is_name(c))
            .filter(|end| after[*end..].starts_with(']'));
        let (Some(start), Some(end)) = (start, end) else {
            let (before, after) = rest.split_at(middle + 1);
            plain.push_str(before);
            rest = after;
            continue;
        };
        plain.push_str(&rest[..start]);
        plain.push_str(&rest[start + 1..middle]);
        rest = &after[end + 1..];
    }
    plain.push_str(rest);
    plain
}

/// Replaces `[text](address)` with the text. Emphasis needs no replacement, because words ignore it.
fn without_links(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(middle) = rest.find("](") {
        let Some(start) = rest[..middle].rfind('[') else {
            let (before, after) = rest.split_at(middle + 2);
            plain.push_str(before);
            rest = after;
            continue;
        };
        let after = &rest[middle + 2..];
        let mut depth = 1;
        let end = after.char_indices().find_map(|(at, c)| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            (depth == 0).then_some(at)
        });
        let Some(end) = end else { break };
        plain.push_str(rest[..start].trim_end_matches('!'));
        plain.push_str(&rest[start + 1..middle]);
        rest = &after[end + 1..];
    }
    plain.push_str(rest);
    plain
}

/// Elements that may be in a line of Markdown. Other words in angle brackets are placeholders.
const TAGS: [&str; 39] = [
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "dd",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "nobr",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "ul",
];

/// Elements whose names can be those of placeholders. They are tags if the line also ends the element.
const CLOSED_TAGS: [&str; 17] = [
    "abbr", "big", "center", "cite", "del", "details", "ins", "label", "mark", "q", "s", "samp",
    "summary", "time", "u", "var", "strike",
];

/// The last tags of a line that end elements, by name.
#[derive(Default)]
struct LastEnds(HashMap<&'static str, Option<usize>>);

impl LastEnds {
    /// Returns whether the element with the tag at a byte of a line ends in the line.
    fn is_closed(&mut self, line: &str, name: &str, at: usize) -> bool {
        let Some(name) = CLOSED_TAGS.iter().find(|tag| **tag == name) else {
            return false;
        };
        let last = self
            .0
            .entry(name)
            .or_insert_with(|| line.to_ascii_lowercase().rfind(&format!("</{name}>")));
        *last >= Some(at)
    }
}

/// Removes the tags of HTML.
pub(super) fn without_tags(line: &str) -> String {
    if !line.contains('<') {
        return line.to_owned();
    }
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    let mut is_code_span = false;
    // Without these, each `<` of a line would search the whole rest of it.
    let (last_end, last_comment_end) = (line.rfind('>'), line.rfind("-->"));
    let mut last_ends = LastEnds::default();
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        plain.push_str(before);
        is_code_span ^= before.matches('`').count() % 2 == 1;
        let at = line.len() - tag.len();
        let name = tag[1..].trim_start_matches('/');
        let length = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        let name = name[..length].to_ascii_lowercase();
        // In a code span, a tag is text.
        let is_closed = !is_code_span && last_ends.is_closed(line, &name, at);
        let is_tag = !is_code_span && last_end > Some(at) && TAGS.contains(&&*name) || is_closed;
        let end = if is_tag { tag.find('>') } else { None };
        if let Some(end) = end {
            let is_inline = matches!(
                &*name,
                "a" | "b"
                    | "code"
                    | "em"
                    | "font"
                    | "i"
                    | "kbd"
                    | "span"
                    | "strong"
                    | "small"
                    | "nobr"
            ) || is_closed;
            plain.push_str(if is_inline { "" } else { "\n" });
            rest = &tag[end + 1..];
        } else if last_comment_end > Some(at)
            && let Some(comment) = tag
                .strip_prefix("<!--")
                .and_then(|tag| tag.split_once("-->"))
        {
            rest = comment.1;
        } else {
            plain.push('<');
            rest = &tag[1..];
        }
    }
    plain.push_str(rest);
    plain
}

/// Removes the tags and entities of documentation comments in C#. A tag that only refers to a name is replaced with the name.
pub(super) fn without_documentation_tags(line: &str) -> String {
    const TAGS: [&str; 9] = [
        "c",
        "inheritdoc",
        "para",
        "paramref",
        "remarks",
        "see",
        "seealso",
        "summary",
        "typeparamref",
    ];
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after.split_once('>').filter(|(tag, _)| {
            let name = tag.trim_matches('/').split_whitespace().next();
            name.is_some_and(|name| TAGS.contains(&name))
        });
        if let Some((tag, text)) = tag {
            let mut quoted = tag.split('"').skip(1);
            let name = quoted.next().filter(|_| tag.ends_with('/'));
            let name = name.unwrap_or_default();
            plain.push_str(name.split_once(':').map_or(name, |(_, name)| name));
            rest = text;
        } else {
            plain.push('<');
            rest = after;
        }
    }
    plain.push_str(rest);
    without_entities(&plain)
}

/// Replaces entities with their characters.
fn without_entities(line: &str) -> String {
    if !line.contains('&') {
        return line.to_owned();
    }
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find('&') {
        let (before, entity) = rest.split_at(start);
        plain.push_str(before);
        let end = entity.find(';').filter(|end| *end < 12);
        if let Some((c, end)) = end.and_then(|end| Some((decoded(&entity[1..end])?, end))) {
            plain.push(c);
            rest = &entity[end + 1..];
        } else {
            plain.push('&');
            rest = &entity[1..];
        }
    }
    plain.push_str(rest);
    plain
}

/// Returns the character of an entity.
fn decoded(entity: &str) -> Option<char> {
    let code = if let Some(number) = entity.strip_prefix('#') {
        match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        }
    } else {
        NAMED_ENTITIES.get(&format!("{entity};"))?.0
    };
    char::from_u32(code)
}

/// Replaces the escapes in the strings of a program.
fn without_escapes(line: &str) -> String {
    if !line.contains('\\') {
        return line.to_owned();
    }
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find('\\') {
        let (before, escape) = rest.split_at(start);
        plain.push_str(before);
        let mut chars = escape[1..].chars();
        rest = match chars.next() {
            Some('n' | 'r' | 't') => {
                plain.push(' ');
                chars.as_str()
            }
            Some('u' | 'U') => {
                let digits = chars.as_str().trim_start_matches('{');
                let length = digits
                    .find(|c: char| !c.is_ascii_hexdigit())
                    .unwrap_or(digits.len());
                let is_braced = digits.len() < chars.as_str().len();
                let length = if is_braced { length } else { length.min(4) };
                let number = u32::from_str_radix(&digits[..length], 16).ok();
                plain.push(number.and_then(char::from_u32).unwrap_or(' '));
                digits[length..].trim_start_matches('}')
            }
            Some(c) => {
                plain.push(c);
                chars.as_str()
            }
            None => "",
        };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::{Markup, plain};

    #[test]
    fn markup_is_removed() {
        let prose = [
            (
                "[126](#e126) see [the (old) page](/a(b)) !",
                "126 see the (old) page !",
            ),
            ("![icon](x.png)[a", "icon[a"),
            (
                "a<br/>b <b>c</b>d <id> &lt;x&gt; &#65; &foo; &raquo;&eacute;",
                "a\nb cd <id> <x> A &foo; »é",
            ),
            ("a <!-- no --> b", "a  b"),
            (
                "<mark style=\"color:red\">214</mark> <mark> <u>b</u> <time>",
                "214 <mark> b <time>",
            ),
            ("a `<A>` <a>b</a>", "a `<A>` b"),
            (
                "No xref:doors:locks.adoc#k[key of a door], see https://acme.example/k[it] [1] a[2]",
                "No key of a door, see it [1] a[2]",
            ),
            (
                "The <<valid-keys,valid key>> of <<doors>> 1 << 2, 3 >> 4",
                "The valid key of <<doors>> 1 << 2, 3 >> 4",
            ),
        ];
        for (line, expected) in prose {
            assert_eq!(plain(line, Markup::Prose), expected);
        }
        let source = [
            (
                r#"X(1, "a\nb \"c\" \u00e9\u{1F4A5}")"#,
                "X(1, \"a b \"c\" é💥\")",
            ),
            ("\\", ""),
        ];
        for (line, expected) in source {
            assert_eq!(plain(line, Markup::Source), expected);
        }
    }
}
