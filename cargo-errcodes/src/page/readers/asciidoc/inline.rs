//! Markup within a line of `AsciiDoc`.

use std::collections::HashMap;

use regex::Captures;

use super::escaped;
use crate::page::code::pattern;

pattern!(
    MARKUP,
    r"(?x)
      \\(?P<escape>[*_`\#{|<\[+\\])
    | `(?P<code>[^`]+)`
    | (?P<dropped>\[\[[^\[\]]*\]\]|(?:footnote|footnoteref|indexterm|anchor):[^\s\[\]]*\[[^\[\]]*\]|\(\(\([^()]*\)\)\))
    | (?P<macro>xref|link|mailto|icon|image|kbd|btn|menu|pass|stem|https?|ftp):(?P<target>[^\s\[\]]*)\[(?P<words>[^\[\]]*)\]
    | <<(?P<id>[^<>,]*),\s*(?P<reference>[^<>]*)>>
    | \{(?P<attribute>[A-Za-z][\w-]*)\}
    | (?P<role>\[[.%\#]?[\w.-]*\])?\#{1,2}(?P<marked>[^\s\#](?:[^\#]*[^\s\#])?)\#{1,2}
    | (?P<before>^|[^\w*_+])(?:\*{1,2}(?P<bold>[^\s*](?:[^*]*[^\s*])?)\*{1,2}|_{1,2}(?P<italic>[^\s_](?:[^_]*[^\s_])?)_{1,2}|\+{1,3}(?P<plain>[^\s+](?:[^+]*[^\s+])?)\+{1,3})(?P<after>$|[^\w*_+])
    "
);

/// The maximum nesting depth of markup.
const MAX_DEPTH: usize = 4;

/// Returns a line without markup, as HTML.
pub(super) fn inline(text: &str, attributes: &HashMap<String, String>) -> String {
    converted(text.trim(), attributes, 0)
}

fn converted(text: &str, attributes: &HashMap<String, String>, depth: usize) -> String {
    if depth > MAX_DEPTH || !text.contains(['`', '*', '_', '#', '[', '<', '{', '+', '\\']) {
        return escaped(text);
    }
    let mut html = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(captures) = MARKUP.captures_at(text, at) {
        let Some(whole) = captures.get(0) else { break };
        html.push_str(&escaped(&text[at..whole.start()]));
        html.push_str(&markup(&captures, attributes, depth));
        // The character after a word in bold may begin the next one.
        let after = captures.name("after").map_or(0, |after| after.len());
        at = whole.end() - after;
        if whole.is_empty() {
            break;
        }
    }
    html.push_str(&escaped(&text[at..]));
    html
}

fn markup(captures: &Captures<'_>, attributes: &HashMap<String, String>, depth: usize) -> String {
    let part = |name: &str| captures.name(name).map(|part| part.as_str());
    let inner = |text: &str| converted(text, attributes, depth + 1);
    if let Some(escape) = part("escape") {
        return escaped(escape);
    }
    if let Some(code) = part("code") {
        // A placeholder in backticks is part of the message.
        if code.contains("<<") || code.contains('{') && !is_attribute(code, attributes) {
            return escaped(&format!("`{code}`"));
        }
        let code = substituted(code, attributes);
        let code = code
            .strip_prefix('+')
            .and_then(|code| code.strip_suffix('+'))
            .unwrap_or(&code);
        return format!("<code>{}</code>", escaped(code));
    }
    if let Some(name) = part("macro") {
        return link(
            name,
            part("target").unwrap_or_default(),
            &inner(part("words").unwrap_or_default()),
        );
    }
    if let Some(name) = part("attribute") {
        let value = match name {
            "nbsp" | "sp" => " ",
            "empty" | "zwsp" | "wj" | "blank" => "",
            "vbar" => "|",
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "startsb" => "[",
            "endsb" => "]",
            "plus" => "+",
            "asterisk" => "*",
            "backtick" => "`",
            name => match attributes.get(name) {
                Some(value) => return inner(value),
                None => return escaped(&format!("{{{name}}}")),
            },
        };
        return escaped(value);
    }
    if let Some(text) = part("reference").or(part("marked")) {
        return inner(text);
    }
    if part("dropped").is_some() {
        return String::new();
    }
    let before = escaped(part("before").unwrap_or_default());
    if let Some(plain) = part("plain") {
        return before + &escaped(plain);
    }
    before + &inner(part("bold").or(part("italic")).unwrap_or_default())
}

/// Returns whether all braces in a text are around known attributes.
fn is_attribute(text: &str, attributes: &HashMap<String, String>) -> bool {
    !substituted(text, attributes).contains('{')
}

/// Returns the text of a link, with the link if its target is a URL.
fn link(name: &str, target: &str, text: &str) -> String {
    let text = text.split(",window=").next().unwrap_or(text);
    match name {
        "http" | "https" | "ftp" => {
            let url = escaped(&format!("{name}:{target}"));
            let text = if text.is_empty() { &url } else { text };
            format!("<a href=\"{url}\">{text}</a>")
        }
        "link" => {
            let url = escaped(target);
            let text = if text.is_empty() { &url } else { text };
            format!("<a href=\"{url}\">{text}</a>")
        }
        "xref" | "mailto" | "icon" if text.is_empty() => escaped(target),
        _ => text.to_owned(),
    }
}

/// Replaces the names of attributes by their values.
pub(super) fn substituted(text: &str, attributes: &HashMap<String, String>) -> String {
    pattern!(NAME, r"\{(?P<name>[A-Za-z][\w-]*)\}");
    let value = |captures: &Captures<'_>| match attributes.get(&captures["name"]) {
        Some(value) => value.clone(),
        None => captures[0].to_owned(),
    };
    NAME.replace_all(text, value).into_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::inline;

    #[test]
    fn markup_is_removed_and_placeholders_stay() {
        let cases = [
            ("`E1` is *bold* and _it_", "<code>E1</code> is bold and it"),
            ("snake_case_name 2*3*4 a_b", "snake_case_name 2*3*4 a_b"),
            ("xref:a/b.adoc#x[08000]", "08000"),
            ("<<id,The text>> <<id>>", "The text &lt;&lt;id&gt;&gt;"),
            (
                "to `{ <<db>> }` or `{db}`",
                "to `{ &lt;&lt;db&gt;&gt; }` or `{db}`",
            ),
            ("https://a.b/c[Docs]", "<a href=\"https://a.b/c\">Docs</a>"),
            ("{product} {other}", "Acme {other}"),
            ("[[id]]a <b> & [.red]#c#", "a &lt;b&gt; &amp; c"),
            ("*a* *b* `+x+`", "a b <code>x</code>"),
            ("\\*a* \\{b}", "*a* {b}"),
        ];
        let attributes = HashMap::from([("product".to_owned(), "Acme".to_owned())]);
        for (text, expected) in cases {
            assert_eq!(inline(text, &attributes), expected, "{text}");
        }
    }
}
