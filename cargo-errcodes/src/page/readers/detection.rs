//! Detection of the format of a page.

use clap::ValueEnum;

use super::Format;
use super::ini::is_ini;
use super::separated::is_separated;
use super::template::{begins_as_template, has_own_cells, is_only_markup, is_template};
use super::typeset::is_typeset;
use crate::page::code::pattern;

impl Format {
    /// Detects the format from the extension of the file or from its content.
    pub(in crate::page) fn detect(name: &str, text: &str) -> Self {
        let (base, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let extension = extension.to_ascii_lowercase();
        // Translations of Qt have the same extension as TypeScript.
        if extension == "ts" && text.trim_start().starts_with('<') {
            return Self::Xml;
        }
        if is_template(&extension) {
            // `errors.md.erb` is a template for `errors.md`.
            let inner = base
                .rsplit_once('.')
                .and_then(|(_, inner)| Self::of_extension(inner));
            if let Some(inner) = inner {
                return inner;
            }
            if has_own_cells(text) || is_only_markup(text) {
                return Self::Html;
            }
        }
        match Self::of_extension(&extension) {
            // Data may be in a file with any name.
            Some(Self::Text) if is_json(text) => Self::Json,
            Some(Self::Text) if is_ini(text) => Self::Ini,
            Some(Self::Text) if is_separated(text) => Self::Csv,
            Some(Self::Text) if is_asciidoc(text) => Self::Asciidoc,
            Some(format) => format,
            None => Self::detect_by_content(text),
        }
    }

    fn of_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        let mut formats = Self::value_variants().iter().copied();
        formats.find(|format| format.extensions().contains(&&*extension))
    }

    fn detect_by_content(text: &str) -> Self {
        let start = text.trim_start();
        let begins = |words: &[&str]| {
            let start: String = start.chars().take(20).collect();
            words
                .iter()
                .any(|word| start.to_ascii_lowercase().starts_with(word))
        };
        let has_line = |is: &dyn Fn(&str) -> bool| text.lines().any(is);
        if begins(&[
            "<!doctype",
            "<html",
            "<table",
            "<div",
            "<head",
            "<body",
            "<ul",
            "<dl",
        ]) {
            Self::Html
        } else if begins(&["<?xml"]) {
            Self::Xml
        } else if is_typeset(text) {
            // Manuals contain examples in other formats.
            Self::Text
        } else if has_line(&|line| matches!(line, "|===" | "!===")) {
            Self::Asciidoc
        } else if has_line(&|line| {
            let line = line.trim_start().to_ascii_lowercase();
            line.starts_with("insert into ") || line.starts_with("create table ")
        }) {
            Self::Sql
        } else if is_json(text) {
            Self::Json
        } else if is_ini(text) {
            Self::Ini
        } else if is_separated(text) {
            Self::Csv
        } else if has_line(&|line| line.starts_with("msgid \""))
            && has_line(&|line| line.starts_with("msgstr \""))
        {
            Self::Gettext
        } else if begins(&["---\n", "---\r"]) && has_text_after_front_matter(start) {
            Self::Markdown
        } else if begins(&["openapi:", "swagger:", "---\n", "---\r", "%yaml"]) {
            Self::Yaml
        } else if has_line(&|line| {
            line.starts_with("#define ")
                || line.starts_with("#include ")
                || line.starts_with("#undef ")
                || line.starts_with("#ifndef ")
                || line.starts_with("typedef enum")
                || line.starts_with("syntax = \"proto")
        }) || has_line(&|line| line.starts_with("//")) && has_line(&is_macro_call)
        {
            Self::C
        } else if is_asciidoc(text) {
            Self::Asciidoc
        } else if is_markdown(text) {
            Self::Markdown
        } else if begins_as_template(text) {
            Self::Html
        } else {
            Self::Text
        }
    }
}

/// Returns whether text has at least two kinds of lines that only `AsciiDoc` has, and none that contradicts it.
fn is_asciidoc(text: &str) -> bool {
    pattern!(ANCHOR, r"^\[\[[\w.-]+(?:,[^\]]*)?\]\]$");
    pattern!(
        ATTRIBUTES,
        r"^\[(?:options|cols|source|horizontal|qanda|NOTE|WARNING|TIP|verse|quote|role|%)\b?.*\]$"
    );
    pattern!(
        MACRO,
        r"(?:^|\s)(?:link|xref|include|image):\S*\[[^\]]*\]|^(?:ifdef|ifndef|endif|toc)::"
    );
    pattern!(
        ENTRY,
        r"^:(?:toc|doctype|sectnums|icons|experimental|source-highlighter|revnumber|imagesdir|idprefix|keywords)\w*:"
    );
    pattern!(REFERENCE, r"<<[\w.-]+(?:,[^>]*)?>>");
    // reStructuredText has directives and targets that begin with two dots.
    if text.lines().any(|line| line.starts_with(".. ")) {
        return false;
    }
    let has = |is: &dyn Fn(&str) -> bool| usize::from(text.lines().any(|line| is(line.trim_end())));
    let kinds = has(&|line| ANCHOR.is_match(line))
        + has(&|line| ATTRIBUTES.is_match(line))
        + has(&|line| MACRO.is_match(line))
        + has(&|line| ENTRY.is_match(line))
        + has(&|line| REFERENCE.is_match(line))
        + has(&|line| line == "+")
        + has(&|line| matches!(line, "|===" | "!==="));
    kinds > 1
}

/// Returns whether text has a heading or a code block of Markdown. Adjacent lines that begin with `#` are comments.
fn is_markdown(text: &str) -> bool {
    let is_marked = |line: &str| line.trim_start().starts_with('#');
    let mut above = "";
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let below = lines.peek().copied().unwrap_or_default();
        let is_heading = (line.starts_with("# ") || line.starts_with("## "))
            && !is_marked(above)
            && !is_marked(below);
        if is_heading || line.starts_with("```") {
            return true;
        }
        above = line;
    }
    false
}

/// Returns whether a line is nothing but the call of a macro: `DOOR_ERROR(NO_DOOR, -101)`.
fn is_macro_call(line: &str) -> bool {
    pattern!(CALL, r"^[A-Z][A-Z0-9_]{2,}\(.+\)[,;]?$");
    CALL.is_match(line.trim_end())
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
        && serde_json::from_str::<serde_json::Value>(text).is_ok()
}

/// Returns whether a file contains Markdown after front matter between two lines of `---`.
fn has_text_after_front_matter(text: &str) -> bool {
    let mut lines = text
        .lines()
        .skip(1)
        .skip_while(|line| line.trim_end() != "---")
        .skip(1);
    lines.any(|line| line.starts_with(['#', '|', '-', '*', '<', '`']) || line.contains(". "))
}
