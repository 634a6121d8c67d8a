//! `LaTeX`.

use std::borrow::Cow;

use super::Manual;
use crate::page::block::Block;
use crate::page::code::pattern;

pattern!(
    SECTION,
    r"^\\(?P<level>chapter|section|subsection|subsubsection|paragraph)\*?(?:\[[^\]]*\])?\{(?P<title>.*?)\}\s*(?:\\label\{[^}]*\})?\s*$"
);
pattern!(BEGIN, r"^\\begin\{(?P<name>[a-z]*)\*?\}");
pattern!(END, r"^\\end\{(?P<name>[a-z]*)\*?\}");
pattern!(
    TERM,
    r"^\\item\s*\[(?P<term>(?:[^\[\]]|\[[^\]]*\])*)\]\s*(?P<text>.*)$"
);

/// Returns whether a text is in `LaTeX`: it has environments or sections.
pub(super) fn is_latex(text: &str) -> bool {
    let mut lines = text.lines();
    lines.any(|line| {
        line.starts_with("\\documentclass") || line.trim_start().starts_with("\\begin{")
    }) && text
        .lines()
        .any(|line| line.trim_start().starts_with("\\end{"))
}

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut manual = Manual::new();
    // The beginning of a row that continues on the next line, and its line.
    let mut row: Option<(String, usize)> = None;
    let mut is_table = false;
    for (line, number) in text.lines().zip(1..) {
        let line = without_comment(line).trim();
        if let Some(section) = SECTION.captures(line) {
            let level = match &section["level"] {
                "chapter" => 1,
                "section" => 2,
                "subsection" => 3,
                _ => 4,
            };
            manual.heading(level, &shown(&section["title"]), number);
        } else if let Some(begin) = BEGIN.captures(line) {
            is_table |= is_of_rows(&begin["name"]);
            manual.end_paragraph();
        } else if let Some(end) = END.captures(line) {
            if is_of_rows(&end["name"]) {
                row = None;
                is_table = false;
                manual.end_table();
            }
            manual.end_list();
        } else if is_table {
            let line = without_rules(line);
            let mut parts = line.split("\\\\").peekable();
            while let Some(part) = parts.next() {
                let (text, start) = row.get_or_insert_with(|| (String::new(), number));
                text.push(' ');
                text.push_str(part);
                let is_end = parts.peek().is_some();
                if is_end && text.contains('&') {
                    manual.row(split_cells(text), *start);
                }
                if is_end || text.trim().is_empty() {
                    row = None;
                }
            }
        } else if let Some(item) = TERM.captures(line) {
            manual.term(&shown(&item["term"]), number);
            manual.text(&shown(&item["text"]), number);
        } else if line.is_empty() {
            manual.end_paragraph();
        } else {
            manual.text(&shown(line), number);
        }
    }
    manual.blocks
}

fn is_of_rows(environment: &str) -> bool {
    matches!(
        environment,
        "tabular"
            | "tabularx"
            | "longtable"
            | "longtabu"
            | "tabu"
            | "tabulary"
            | "supertabular"
            | "xltabular"
    )
}

/// Returns a line without the comment at its end.
fn without_comment(line: &str) -> &str {
    let mut is_escaped = false;
    let end = line.char_indices().find(|(_, c)| {
        let is_end = *c == '%' && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        is_end
    });
    end.map_or(line, |(at, _)| &line[..at])
}

/// Returns a line of a table without the rules between rows.
fn without_rules(line: &str) -> Cow<'_, str> {
    pattern!(
        RULE,
        r"\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|tabularnewline|(?:cline|cmidrule)(?:\([^)]*\))?\{[^}]*\})"
    );
    if line.contains("\\tabularnewline") {
        return Cow::Owned(without_rules(&line.replace("\\tabularnewline", "\\\\")).into_owned());
    }
    RULE.replace_all(line, "")
}

fn split_cells(row: &str) -> Vec<String> {
    let row = row.replace("\\&", "\u{E000}");
    let cells = row
        .split('&')
        .map(|cell| shown(&cell.replace('\u{E000}', "\\&")).trim().to_owned());
    cells.collect()
}

/// Returns text without commands.
fn shown(text: &str) -> Cow<'_, str> {
    pattern!(
        INLINE,
        r"\\(?:text[a-z]+|emph|underline|mbox|verb|url|path|code|mathrm|ensuremath|raggedright|footnotesize)\s*\{(?P<text>[^{}]*)\}"
    );
    pattern!(LINK, r"\\href\{[^{}]*\}\{(?P<text>[^{}]*)\}");
    pattern!(SIGN, r"\\(?P<sign>[%&_#${} ,])");
    pattern!(
        COMMAND,
        r"\\(?:label|index|ref|cite|hfill|vspace|noindent|centering|small|tt|bf|it|par)\b(?:\{[^{}]*\})?\s*"
    );
    if !text.contains(['\\', '~', '`', '{']) {
        return Cow::Borrowed(text);
    }
    let text = LINK.replace_all(text, "$text");
    let text = INLINE.replace_all(&text, "$text");
    let text = COMMAND.replace_all(&text, "");
    let text = text.replace("\\textbackslash", "\\").replace('~', " ");
    let text = SIGN.replace_all(&text, |sign: &regex::Captures<'_>| match &sign["sign"] {
        "," => " ".to_owned(),
        sign => sign.to_owned(),
    });
    Cow::Owned(text.replace("``", "“").replace("''", "”"))
}
