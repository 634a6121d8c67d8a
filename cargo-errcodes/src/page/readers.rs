//! The formats of pages. Each format has a reader in a separate file.

mod asciidoc;
mod c;
mod components;
mod csv;
mod detection;
mod dokuwiki;
mod frequent_keys;
mod gettext;
mod html;
mod ini;
mod json;
mod markdown;
mod markup;
mod openapi;
mod pattern;
mod plain_text;
mod prefixed_keys;
mod properties;
mod roles;
mod separated;
mod source_lines;
mod sql;
mod strings_file;
mod structured;
mod template;
#[cfg(test)]
mod test_rows;
mod toml;
mod typeset;
mod value;
mod wiki;
mod xml;
mod yaml;

use clap::ValueEnum;

use self::asciidoc::parse_asciidoc;
pub(crate) use self::c::shorter_names;
use self::c::{parse_c, parse_python};
pub(crate) use self::components::html_of_components;
use self::csv::parse_csv;
use self::gettext::parse_gettext;
use self::ini::parse_ini;
use self::json::parse_json;
use self::markdown::parse_markdown;
pub(crate) use self::markup::shown_text;
use self::openapi::{is_openapi, parse_openapi};
pub(super) use self::pattern::parse_matches;
use self::plain_text::parse_plain_text;
use self::properties::parse_properties;
use self::sql::parse_sql;
pub(crate) use self::strings_file::is_strings_file;
use self::structured::parse_structured;
pub(crate) use self::template::Parts;
use self::template::parse_template;
use self::toml::parse_toml;
pub(crate) use self::value::Value;
use self::xml::parse_xml;
use self::yaml::parse_yaml;
use super::block::Page;
use super::skipped::Skipped;

/// The format of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// An HTML page, as saved by a browser; also as a single file (MHTML).
    #[value(alias = "mhtml")]
    Html,
    Markdown,
    Asciidoc,
    /// Plain text, such as text copied from a browser.
    Text,
    /// Values separated by commas, semicolons, tabs or bars.
    #[value(alias = "tsv")]
    Csv,
    /// Lists of objects, objects keyed by code; `OpenAPI`.
    Json,
    /// Like JSON.
    Yaml,
    /// Like JSON.
    Toml,
    /// Files with sections such as `[1001]` and `[errors]`.
    Ini,
    /// Elements with the same name; resource files of Android, .NET and Qt.
    Xml,
    /// Java property files; `.strings` files of Apple.
    Properties,
    /// Translations of GNU gettext whose `msgid` is a code or a symbol.
    #[value(alias = "po")]
    Gettext,
    /// Scripts that insert rows.
    Sql,
    /// Constants and enums in C, Java, `TypeScript`, PHP and similar languages; protocol buffers.
    #[value(alias = "proto")]
    C,
    /// Constants, enums, dictionaries and exceptions in Python.
    #[value(alias = "py")]
    Python,
}

/// The kind of content of a format.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Text that people read.
    Prose,
    /// Source code with comments.
    Source,
    /// Data for programs.
    Data,
}

impl Format {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Asciidoc => "AsciiDoc",
            Self::Text => "plain text",
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
            Self::Ini => "INI",
            Self::Xml => "XML",
            Self::Properties => "properties",
            Self::Gettext => "gettext",
            Self::Sql => "SQL",
            Self::C => "C",
            Self::Python => "Python",
        }
    }

    /// Returns the extensions of files in this format, in lower case.
    fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Html => &["html", "htm", "xhtml", "mhtml", "mht"],
            Self::Markdown => &["md", "markdown", "mdx", "mdown"],
            Self::Asciidoc => &["adoc", "asciidoc", "asc"],
            // Programs whose decisions on codes are read.
            Self::Text => &[
                "txt",
                "rst",
                "text",
                "mediawiki",
                "wiki",
                "rb",
                "vb",
                "vbs",
                "bas",
                "cls",
                "pas",
                "dpr",
                "lua",
                "sh",
                "bash",
                "pl",
                "pm",
                "ps1",
                "ex",
                "exs",
                "erl",
                "mc",
                "mes",
            ],
            Self::Csv => &["csv", "tsv", "tab"],
            Self::Json => &["json"],
            Self::Yaml => &["yaml", "yml", "raml"],
            Self::Toml => &["toml"],
            // Files with many extensions have sections, and the content shows them.
            Self::Ini => &[],
            Self::Xml => &["xml", "resx", "xsd", "wsdl"],
            Self::Properties => &["properties", "strings"],
            Self::Gettext => &["po", "pot"],
            Self::Sql => &["sql"],
            Self::Python => &["py", "pyi"],
            Self::C => &[
                "h", "hpp", "hh", "hxx", "c", "cc", "cpp", "proto", "def", "java", "kt", "cs",
                "php", "ts", "js", "jsx", "tsx", "vue", "go", "rs", "swift", "dart", "scala",
                "cxx", "sol", "kts", "groovy", "m", "mm", "mjs", "cjs", "mts", "thrift", "idl",
                "fbs", "capnp", "x", "asn", "asn1", "hrl", "erl",
            ],
        }
    }

    fn content(self) -> Content {
        match self {
            Self::Html | Self::Markdown | Self::Asciidoc | Self::Text => Content::Prose,
            Self::C | Self::Python => Content::Source,
            Self::Csv
            | Self::Json
            | Self::Yaml
            | Self::Toml
            | Self::Ini
            | Self::Xml
            | Self::Properties
            | Self::Gettext
            | Self::Sql => Content::Data,
        }
    }

    /// Returns whether lines of any kind may contain codes, as in prose.
    pub(super) fn is_prose(self) -> bool {
        self.content() == Content::Prose
    }

    /// Returns whether pages in this format are written for people, so that invisible characters are not part of the content.
    pub(super) fn is_for_people(self) -> bool {
        self.content() != Content::Data
    }
}

/// Reads a page. In data files, only the values at `pointers` are read, if there are any.
pub(super) fn parse(format: Format, text: &str, pointers: &[&str]) -> Result<Page, String> {
    let mut page = parse_as(format, text, pointers)?;
    if format.content() == Content::Data {
        markup::remove_markup(&mut page.blocks);
    }
    Ok(page)
}

fn parse_as(format: Format, text: &str, pointers: &[&str]) -> Result<Page, String> {
    match format {
        Format::Html => Ok(parse_template(text)),
        Format::Markdown => Ok(parse_markdown(text)),
        Format::Text => Ok(parse_plain_text(text)),
        Format::Asciidoc => Ok(parse_asciidoc(text)),
        Format::Csv => Ok(parse_csv(text)),
        Format::Xml => Ok(parse_xml(text)),
        Format::Properties => Ok(parse_properties(text)),
        Format::Gettext => Ok(parse_gettext(text)),
        Format::Sql => Ok(parse_sql(text)),
        Format::C => Ok(parse_c(text)),
        Format::Python => Ok(parse_python(text)),
        Format::Json => parse_data(parse_json(text)?, pointers),
        Format::Yaml => parse_data(parse_yaml(text)?, pointers),
        Format::Toml => parse_data((parse_toml(text)?, Vec::new()), pointers),
        Format::Ini => parse_data(parse_ini(text), pointers),
    }
}

/// Returns the value of a data file, or `None` if the format is not one of data files, or if the text can't be parsed.
pub(super) fn parse_value(format: Format, text: &str) -> Option<Value> {
    let value = match format {
        Format::Json => parse_json(text).ok()?.0,
        Format::Yaml => parse_yaml(text).ok()?.0,
        Format::Toml => parse_toml(text).ok()?,
        Format::Ini => parse_ini(text).0,
        _ => return None,
    };
    Some(value)
}

fn parse_data((value, skipped): (Value, Vec<Skipped>), pointers: &[&str]) -> Result<Page, String> {
    let is_openapi = is_openapi(&value);
    let mut page = Page {
        skipped,
        ..Page::default()
    };
    let mut add = |part: Page| {
        page.blocks.extend(part.blocks);
        page.skipped.extend(part.skipped);
    };
    if pointers.is_empty() {
        add(if is_openapi {
            parse_openapi(&value)
        } else {
            parse_structured(&value)
        });
    }
    for pointer in pointers {
        let part = value.pointer(pointer);
        add(parse_structured(part.ok_or_else(|| {
            format!("the page has no value at `{pointer}`")
        })?));
    }
    Ok(page)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use super::value::Value;
    use super::{Format, parse, parse_json, parse_toml, parse_yaml};
    use crate::page::block::{BlockKind, Subject};
    use crate::page::limits::MAX_VALUE_DEPTH;
    use crate::page::skipped::Skipped;

    fn without_skipped(document: Result<(Value, Vec<Skipped>), String>) -> Result<Value, String> {
        document.map(|(value, _)| value)
    }

    #[test]
    fn data_formats_give_the_same_value() {
        let scalar = |text: &str| Value::Scalar(text.to_owned());
        let entry = Value::Map(vec![
            ("code".to_owned(), scalar("-5")),
            ("text".to_owned(), scalar("no: it is not")),
            ("final".to_owned(), scalar("true")),
        ]);
        let expected = Value::Map(vec![("errors".to_owned(), Value::List(vec![entry]))]);
        let texts = [
            without_skipped(parse_json(
                r#"{"errors": [{"code": -5, "text": "no: it is not", "final": true}]}"#,
            )),
            without_skipped(parse_yaml(
                "errors:\n  - code: -5\n    text: 'no: it is not'\n    final: true\n",
            )),
            without_skipped(parse_yaml(
                "errors: [{code: -5, text: \"no: it is not\", final: true}]",
            )),
            parse_toml("[[errors]]\ncode = -5\ntext = 'no: it is not'\nfinal = true\n"),
        ];
        for text in texts {
            assert_eq!(text, Ok(expected.clone()));
        }
    }

    #[test]
    fn yaml_scalars_are_kept_as_written() {
        let tree = without_skipped(parse_yaml(
            "0x80070005: &a {t: 007}\n0x80070005: *a\nx: ~\n",
        ));
        let inner = Value::Map(vec![("t".to_owned(), Value::Scalar("007".to_owned()))]);
        let key = "0x80070005".to_owned();
        let expected = Value::Map(vec![
            (key.clone(), inner.clone()),
            (key, inner),
            ("x".to_owned(), Value::Null),
        ]);
        assert_eq!(tree, Ok(expected));
    }

    #[test]
    fn nested_aliases_are_limited_and_reported() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..9 {
            let before = format!("*a{}", level - 1);
            let list = vec![before; 10].join(", ");
            text = format!("{text}a{level}: &a{level} [{list}]\n");
        }
        let (tree, skipped) = parse_yaml(&text).unwrap();
        let first = tree.get("a0").map(|list| list.list().len());
        assert_eq!(first, Some(10));
        assert!(
            skipped[0].reason.contains("at most 1000000 bytes"),
            "{skipped:?}"
        );
    }

    #[test]
    fn deeply_nested_values_are_reported_and_the_rest_is_read() {
        for depth in [MAX_VALUE_DEPTH, 2 * MAX_VALUE_DEPTH] {
            let (open, close) = ("[".repeat(depth), "]".repeat(depth));
            let text = format!("{{\"deep\": {open}1{close}, \"code\": 7}}");
            for parse in [parse_json, parse_yaml] {
                let (tree, skipped) = parse(&text).unwrap();
                assert_eq!(tree.get("code"), Some(&Value::Scalar("7".to_owned())));
                let reason = &skipped[0].reason;
                assert!(reason.contains("more than 100 levels"), "{reason}");
            }
        }
        let text = "[".repeat(50_000) + &"]".repeat(50_000);
        assert!(parse_json(&text).is_ok());
        let text = "[".repeat(MAX_VALUE_DEPTH) + &"]".repeat(MAX_VALUE_DEPTH);
        assert!(parse_json(&text).unwrap().1.is_empty());
        let error = parse_yaml(&"- ".repeat(100_000)).unwrap_err();
        assert!(error.contains("1000 levels"), "{error}");
    }

    #[test]
    fn formats_are_detected_by_name_or_content() {
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
            assert_eq!(Format::detect(name, text), format, "{name} {text}");
        }
    }

    /// Returns the columns of the first table, with known fields after `=`, and the subject of the table.
    fn columns(format: Format, text: &str) -> (Vec<String>, Subject) {
        let page = parse(format, text, &[]).unwrap();
        let tables = page
            .blocks
            .into_iter()
            .filter_map(|block| match block.kind {
                BlockKind::Table(table) => Some(table),
                _ => None,
            });
        let table = tables.into_iter().next().unwrap();
        let columns = table.columns.into_iter().map(|column| match column.field {
            Some(field) => format!("{}={}", column.heading, field.key()),
            None => column.heading,
        });
        (columns.collect(), table.subject)
    }

    #[test]
    fn readers_state_only_what_their_format_defines() {
        let responses = r#"{"openapi": "3", "paths": {"/x": {"get": {"responses": {"404": {"description": "No"}}}}}}"#;
        let cases: [(Format, &str, &[&str], Subject); 9] = [
            (
                Format::Html,
                "<table><tr><th>Code<th>Text<tr><td>1<td>x</table>",
                &["Code", "Text"],
                Subject::Unstated,
            ),
            (Format::Csv, "Code,Text\n1,x\n", &[], Subject::Errors),
            (
                Format::C,
                "enum error { A = 1, B };",
                &["=symbol", "=code", "=message"],
                Subject::Errors,
            ),
            (
                Format::C,
                "enum size { A = 1, B };",
                &["=symbol", "", "=message"],
                Subject::Other,
            ),
            (
                Format::Json,
                responses,
                &["status code=code", "=symbol", "=message"],
                Subject::Errors,
            ),
            (
                Format::Json,
                r#"[{"code": 1, "text": "x"}]"#,
                &["code", "text"],
                Subject::Unstated,
            ),
            (
                Format::Json,
                r#"{"1": "no door", "2": "no key"}"#,
                &["key=code", "=message"],
                Subject::Unstated,
            ),
            (
                Format::Json,
                r#"{"NO_DOOR": 1, "NO_KEY": 2}"#,
                &["key=symbol", "=code"],
                Subject::Unstated,
            ),
            // Either column may be the code.
            (
                Format::Json,
                r#"{"1": 404, "2": 405}"#,
                &["key=code", "value"],
                Subject::Unstated,
            ),
        ];
        for (format, text, expected, subject) in cases {
            let (columns, known) = columns(format, text);
            assert_eq!(columns, expected, "{text}");
            assert_eq!(known, subject, "{text}");
        }
    }
}
