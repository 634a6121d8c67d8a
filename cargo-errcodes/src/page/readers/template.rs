//! Templates: HTML with the code of a program in it, `<?php ... ?>` or `<% ... %>`, and components of frameworks.
//!
//! Both parts are read: the HTML as a page, and the code as a program.

use super::c::parse_c;
use super::html::parse_html;
use crate::page::block::Page;
use crate::page::code::pattern;

/// Reads an HTML page, which may be a template.
pub(super) fn parse_template(text: &str) -> Page {
    let parts = Parts::of(text);
    if parts.code.trim().is_empty() {
        return parse_html(&parts.markup);
    }
    let mut page = parse_html(&parts.markup);
    let code = parse_c(&parts.code);
    page.blocks.extend(code.blocks);
    page.skipped.extend(code.skipped);
    page
}

/// Extensions of files that contain HTML, a program, or both.
pub(super) fn is_template(extension: &str) -> bool {
    const EXTENSIONS: [&str; 31] = [
        "php", "phtml", "php5", "inc", "jsp", "jspx", "jspf", "asp", "aspx", "ascx", "cshtml",
        "vbhtml", "razor", "erb", "rhtml", "ejs", "tpl", "tmpl", "vue", "svelte", "astro", "jsx",
        "tsx", "twig", "liquid", "njk", "hbs", "mustache", "ftl", "j2", "cfm",
    ];
    EXTENSIONS.contains(&extension)
}

/// Returns whether a file without a known extension is a template: it begins with a tag or with code in delimiters.
pub(super) fn begins_as_template(text: &str) -> bool {
    let markup = without_comments(&Parts::of(text).markup);
    let begins = markup.trim_start().starts_with(['<', '{', '@']);
    begins && has_own_cells(text)
}

/// Returns whether a file is HTML without a program.
pub(super) fn is_only_markup(text: &str) -> bool {
    let begins_with_tag = text
        .trim_start()
        .strip_prefix('<')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'));
    begins_with_tag && Parts::of(text).code.trim().is_empty()
}

/// Returns whether a template contains cells or items with a text of their own. If a program inserts all of them, the codes are
/// in the program.
pub(super) fn has_own_cells(text: &str) -> bool {
    /// The minimum number of cells.
    const FEWEST: usize = 2;
    pattern!(
        CELL,
        r"(?ix)
          <(?:td|li|dt|dd)\b[^<>]*> \s* (?:<(?:a|b|strong|code|span|p|div|em|i|mark|tt|kbd)\b[^<>]*>\s*)*
          (?: (?:[^\s<{$@\#&] | &[^l]) | \{\{-?\s*(?:__|trans|t)\(\s*['\x22][^'\x22\s]*\s)"
    );
    let markup = without_comments(&Parts::of(text).markup);
    CELL.find_iter(&markup).nth(FEWEST - 1).is_some()
}

fn without_comments(markup: &str) -> String {
    let mut parts = markup.split("<!--");
    let first = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| part.split_once("-->"));
    rest.fold(first.to_owned(), |text, (_, shown)| text + shown)
}

/// The parts of a template, each with blanks in place of the other one, so that the lines are those of the file.
pub(crate) struct Parts {
    pub(crate) markup: String,
    pub(crate) code: String,
}

impl Parts {
    pub(crate) fn of(text: &str) -> Self {
        let is_component = is_component(text);
        let mut parts = Self {
            markup: String::with_capacity(text.len()),
            code: String::new(),
        };
        let mut end = 0;
        // The delimiters that are missing in the rest, so that it is not searched again and again.
        let mut missing: Vec<&str> = Vec::new();
        for open in OPEN.find_iter(text) {
            let Some(close) = closing(open.as_str(), is_component) else {
                continue;
            };
            if open.start() < end || missing.contains(&close) {
                continue;
            }
            let start = open.start() + open.as_str().trim_end().len();
            let length = text[start..].find(close);
            // Only in PHP may the code extend to the end of the file.
            if length.is_none() && close != "?>" {
                missing.push(close);
                continue;
            }
            let code = start..length.map_or(text.len(), |length| start + length);
            parts.add_markup(&text[end..open.start()]);
            end = text.len().min(code.end + close.len());
            if open.as_str().ends_with('=') {
                // A value that the program inserts is a part of the text around it.
                parts.add_value(&text[open.start()..end]);
                continue;
            }
            parts.add_blanks(start - open.start());
            parts.add_code(&text[code.clone()]);
            parts.add_blanks(end - code.end);
        }
        parts.add_markup(&text[end..]);
        if is_component {
            // The content of this element is not shown in a page, but in a component.
            let markup = parts.markup.replace("<template", "<div     ");
            parts.markup = markup.replace("</template", "</div     ");
        }
        parts
    }

    fn add_markup(&mut self, text: &str) {
        pattern!(
            TRANSLATED,
            r#"\{\{-?\s*(?:__|trans|t)\(\s*(?:'(?P<single>[^'\n]*\s[^'\n]*)'|"(?P<double>[^"\n]*\s[^"\n]*)")\s*\)\s*-?\}\}"#
        );
        self.code.extend(text.chars().map(blank));
        // The text is shown as it is if there is no translation. A key without spaces is not a text.
        self.markup
            .push_str(&TRANSLATED.replace_all(text, "$single$double"));
    }

    fn add_value(&mut self, value: &str) {
        self.code.extend(value.chars().map(blank));
        let escaped = value.replace('&', "&amp;").replace('<', "&lt;");
        self.markup.push_str(&escaped.replace('>', "&gt;"));
    }

    fn add_code(&mut self, text: &str) {
        self.markup.extend(text.chars().map(blank));
        self.code.push_str(text);
    }

    fn add_blanks(&mut self, count: usize) {
        let blanks = " ".repeat(count);
        self.markup.push_str(&blanks);
        self.code.push_str(&blanks);
    }
}

fn blank(c: char) -> char {
    if c == '\n' { '\n' } else { ' ' }
}

/// Returns whether a file is a component of a framework, whose elements are a template and a script.
fn is_component(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("<template"))
        && !text.contains("<body")
        && !text.contains("<html")
}

pattern!(
    OPEN,
    r"<\?(?:php\b|=|\s)|<%[-=@#!:_\s]|@php\b|\{\{--|<script\b[^<>]*>"
);

/// Returns the delimiter that closes the code after another one.
fn closing(open: &str, is_component: bool) -> Option<&'static str> {
    match &open[..2] {
        "<?" => Some("?>"),
        "<%" => Some("%>"),
        "@p" => Some("@endphp"),
        "{{" => Some("--}}"),
        _ => is_component.then_some("</script"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, has_own_cells};

    #[test]
    fn markup_and_code_keep_their_lines() {
        let cases = [
            (
                "<?php $a->b ?>\n<p>x",
                "              \n<p>x",
                "      $a->b   \n    ",
            ),
            ("<td><%= a\n%>b", "<td>&lt;%= a\n%&gt;b", "         \n   "),
            ("<? $a", "     ", "   $a"),
            (
                "FLOOD_WAIT_<%d> 5 %>",
                "FLOOD_WAIT_<%d> 5 %>",
                "                    ",
            ),
            ("<% a", "<% a", "    "),
            ("{{ __('No door') }}", "No door", "                   "),
            (
                "{{ __('doors.none') }}",
                "{{ __('doors.none') }}",
                "                      ",
            ),
        ];
        for (text, markup, code) in cases {
            let parts = Parts::of(text);
            assert_eq!(parts.markup, markup, "{text}");
            assert_eq!(parts.code, code, "{text}");
        }
    }

    #[test]
    fn cells_of_a_program_are_not_those_of_a_page() {
        for (text, has_cells) in [
            ("<td>1</td><td><b>No door</b></td>", true),
            ("<td><?= $code ?></td><td>{{ $text }}</td>", false),
            ("<?php echo '<td>1</td><td>No door</td>';", false),
            ("<!-- <td>1</td><td>x</td> --><td>{code}</td>", false),
        ] {
            assert_eq!(has_own_cells(text), has_cells, "{text}");
        }
    }
}
