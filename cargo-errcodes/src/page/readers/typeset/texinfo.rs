//! Texinfo.

use std::borrow::Cow;

use super::Manual;
use crate::page::block::{Block, Column};
use crate::page::code::pattern;

/// Returns whether a text is in Texinfo: it has commands for sections and for lists.
pub(super) fn is_texinfo(text: &str) -> bool {
    let has = |commands: &[&str]| {
        let mut lines = text.lines();
        lines.any(|line| commands.iter().any(|command| line.starts_with(command)))
    };
    has(&[
        "@node ",
        "@section ",
        "@chapter ",
        "@appendix",
        "\\input texinfo",
    ]) && has(&["@end "])
}

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut manual = Manual::new();
    let mut is_table = false;
    for (line, number) in text.lines().zip(1..) {
        let Some(command) = line
            .trim_start()
            .strip_prefix('@')
            .filter(|_| is_command(line))
        else {
            if line.trim().is_empty() {
                manual.end_paragraph();
            } else {
                manual.text(&shown(line), number);
            }
            continue;
        };
        let (name, rest) = command
            .split_once(char::is_whitespace)
            .unwrap_or((command, ""));
        let rest = rest.trim();
        match name {
            "chapter" | "unnumbered" | "appendix" | "top" => {
                manual.heading(1, &shown(rest), number);
            }
            "section" | "unnumberedsec" | "appendixsec" | "heading" => {
                manual.heading(2, &shown(rest), number);
            }
            "subsection" | "unnumberedsubsec" | "appendixsubsec" | "subheading" => {
                manual.heading(3, &shown(rest), number);
            }
            "multitable" => is_table = true,
            "item" | "itemx" | "headitem" if is_table => {
                let cells = rest
                    .split("@tab")
                    .map(|cell| shown(cell.trim()).into_owned());
                let cells: Vec<String> = cells.collect();
                if name == "headitem" {
                    manual.columns = cells.into_iter().map(Column::headed).collect();
                } else {
                    manual.row(cells, number);
                }
            }
            "tab" if is_table => {
                if let Some(row) = manual.rows.last_mut() {
                    row.cells.push(shown(rest).into_owned());
                }
            }
            "item" | "itemx" => manual.term(&shown(rest), number),
            "defvr" | "deftypevr" | "defvar" | "deftypevar" | "defmac" => {
                let name = rest.split_whitespace().next_back().unwrap_or_default();
                manual.term(&shown(name), number);
            }
            "end" => {
                if rest == "multitable" {
                    is_table = false;
                    manual.end_table();
                }
                manual.end_list();
            }
            _ => {}
        }
    }
    manual.blocks
}

/// Returns whether a line is a command, and not text that begins with one, such as `@code{x} is ...`.
fn is_command(line: &str) -> bool {
    pattern!(COMMAND, r"^\s*@[a-z]+(?:\s|$)");
    pattern!(
        ENTRY,
        r"^\s*@(?:standards|errno|cindex|findex|vindex|pindex|anchor)\b"
    );
    COMMAND.is_match(line) || ENTRY.is_match(line)
}

/// Returns text without commands.
fn shown(text: &str) -> Cow<'_, str> {
    pattern!(INLINE, r"@[a-z]+\{(?P<text>[^{}]*)\}");
    if !text.contains(['@', '`']) {
        return Cow::Borrowed(text);
    }
    let text = INLINE.replace_all(text, "$text");
    let text = text
        .replace("@@", "@")
        .replace("@{", "{")
        .replace("@}", "}");
    Cow::Owned(text.replace("``", "“").replace("''", "”"))
}
