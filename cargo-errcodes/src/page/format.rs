//! The formats of pages.

use clap::ValueEnum;

/// The format of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A page as a browser saves it.
    Html,
    Markdown,
    /// A page as a browser copies it, or anything else that is text.
    Text,
    /// Cells apart by commas, semicolons, tabs or bars.
    #[value(alias = "tsv")]
    Csv,
    /// Lists of objects, objects by code; `OpenAPI`.
    Json,
    /// As JSON.
    Yaml,
    /// As JSON.
    Toml,
    /// A header of C: `#define`s and enums; protocol buffers.
    #[value(alias = "proto")]
    C,
}

impl Format {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Text => "plain text",
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
            Self::C => "C",
        }
    }

    /// Returns whether it is text, in which lines of any kind may name codes.
    pub(super) fn is_prose(self) -> bool {
        matches!(self, Self::Html | Self::Markdown | Self::Text)
    }

    /// Returns whether it is written for people, and not as data: what they do not see is no part of it.
    pub(super) fn is_for_people(self) -> bool {
        self.is_prose() || self == Self::C
    }

    /// Returns the format by the name of the file, or else by its text.
    pub(super) fn of(name: &str, text: &str) -> Self {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" => Self::Html,
            "md" | "markdown" | "mdx" | "mdown" => Self::Markdown,
            "csv" | "tsv" | "tab" => Self::Csv,
            "json" => Self::Json,
            "yaml" | "yml" => Self::Yaml,
            "toml" => Self::Toml,
            "h" | "hpp" | "hh" | "hxx" | "c" | "proto" | "def" => Self::C,
            "txt" | "rst" | "text" => Self::Text,
            _ => Self::of_text(text),
        }
    }

    fn of_text(text: &str) -> Self {
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
        } else if begins(&["{", "["]) && serde_json::from_str::<serde_json::Value>(text).is_ok() {
            Self::Json
        } else if begins(&["---\n", "---\r"]) && has_text_behind(start) {
            Self::Markdown
        } else if begins(&["openapi:", "swagger:", "---\n", "---\r", "%yaml"]) {
            Self::Yaml
        } else if has_line(&|line| {
            line.starts_with("#define ")
                || line.starts_with("#include ")
                || line.starts_with("typedef enum")
                || line.starts_with("syntax = \"proto")
        }) {
            Self::C
        } else if has_line(&|line| {
            line.starts_with("# ") || line.starts_with("## ") || line.starts_with("```")
        }) {
            Self::Markdown
        } else {
            Self::Text
        }
    }
}

/// Returns whether what stands between `---` and `---` is the front matter of something else.
fn has_text_behind(text: &str) -> bool {
    let mut lines = text
        .lines()
        .skip(1)
        .skip_while(|line| line.trim_end() != "---")
        .skip(1);
    lines.any(|line| line.starts_with(['#', '|', '-', '*', '<', '`']) || line.contains(". "))
}

/// Returns the text of a page: UTF-8, UTF-16 with its mark, or what Windows had before.
pub(super) fn decode(bytes: &[u8]) -> Result<String, String> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return Ok(encoding.decode(bytes).0.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    if bytes.contains(&0) {
        return Err("it is no text".to_owned());
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let stated = start.split("charset=").nth(1).map(|rest| {
        let rest = rest.trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    let encoding = stated.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    let encoding = encoding.unwrap_or(encoding_rs::WINDOWS_1252);
    Ok(encoding.decode(bytes).0.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{Format, decode};

    #[test]
    fn a_format_is_known_by_the_name_or_by_the_text() {
        let cases = [
            ("a.htm", "", Format::Html),
            ("a.YML", "", Format::Yaml),
            ("-", "<!DOCTYPE html><p>", Format::Html),
            ("-", " {\"a\": 1}", Format::Json),
            ("-", "[not json", Format::Text),
            ("-", "text\n#define A 1\n", Format::C),
            ("-", "# Errors\n", Format::Markdown),
            ("-", "openapi: 3.1.0\n", Format::Yaml),
            ("-", "---\na: 1\n", Format::Yaml),
            (
                "-",
                "---\ntitle: Errors\n---\n\n| Code | Text |\n",
                Format::Markdown,
            ),
            ("page", "Errors\n1: one\n", Format::Text),
        ];
        for (name, text, format) in cases {
            assert_eq!(Format::of(name, text), format, "{name} {text}");
        }
    }

    #[test]
    fn what_is_not_utf_8_is_read_as_what_it_says_it_is() {
        let cases: [(&[u8], Option<&str>); 5] = [
            (b"gr\xC3\xBCn", Some("grün")),
            (b"gr\xFCn", Some("grün")),
            (b"\xFF\xFEg\0r\0", Some("gr")),
            (
                b"<meta charset=\"shift_jis\">\x83G",
                Some("<meta charset=\"shift_jis\">エ"),
            ),
            (b"\x7FELF\0\xFF", None),
        ];
        for (bytes, text) in cases {
            assert_eq!(decode(bytes).ok().as_deref(), text);
        }
    }
}
