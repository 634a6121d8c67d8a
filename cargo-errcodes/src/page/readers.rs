//! The formats of pages: one file for each, which alone knows it.

mod c;
mod csv;
mod html;
mod json;
mod markdown;
mod openapi;
mod pattern;
mod plain_text;
mod structured;
mod toml;
mod value;
mod yaml;

use self::c::parse_c;
use self::csv::parse_csv;
use self::html::parse_html;
use self::json::parse_json;
use self::markdown::parse_markdown;
use self::openapi::{is_openapi, parse_openapi};
use self::pattern::parse_matches;
use self::plain_text::parse_plain_text;
use self::structured::parse_structured;
use self::toml::parse_toml;
use self::yaml::parse_yaml;
use super::block::Page;
use super::format::Format;
use super::options::Options;

/// Reads a page.
pub(super) fn parse(format: Format, text: &str, options: &Options) -> Result<Page, String> {
    if let Some(pattern) = &options.pattern {
        return Ok(parse_matches(text, pattern));
    }
    let (data, skipped) = match format {
        Format::Html => return Ok(parse_html(text)),
        Format::Markdown => return Ok(parse_markdown(text)),
        Format::Text => return Ok(parse_plain_text(text)),
        Format::Csv => return Ok(parse_csv(text)),
        Format::C => return Ok(parse_c(text)),
        Format::Json => parse_json(text)?,
        Format::Yaml => parse_yaml(text)?,
        Format::Toml => (parse_toml(text)?, Vec::new()),
    };
    let mut page = match options.pointer() {
        Some(pointer) => {
            let part = data.pointer(pointer);
            parse_structured(part.ok_or_else(|| format!("there is nothing at `{pointer}`"))?)
        }
        None if is_openapi(&data) => parse_openapi(&data),
        None => parse_structured(&data),
    };
    page.skipped.splice(0..0, skipped);
    Ok(page)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use super::value::Value;
    use super::{parse_json, parse_toml, parse_yaml};
    use crate::page::limits::DEEPEST_VALUE;
    use crate::page::skipped::Skipped;

    fn value(document: Result<(Value, Vec<Skipped>), String>) -> Result<Value, String> {
        document.map(|(value, _)| value)
    }

    #[test]
    fn the_same_is_read_from_each_notation() {
        let scalar = |text: &str| Value::Scalar(text.to_owned());
        let entry = Value::Map(vec![
            ("code".to_owned(), scalar("-5")),
            ("text".to_owned(), scalar("no: it is not")),
            ("final".to_owned(), scalar("true")),
        ]);
        let expected = Value::Map(vec![("errors".to_owned(), Value::List(vec![entry]))]);
        let texts = [
            value(parse_json(
                r#"{"errors": [{"code": -5, "text": "no: it is not", "final": true}]}"#,
            )),
            value(parse_yaml(
                "errors:\n  - code: -5\n    text: 'no: it is not'\n    final: true\n",
            )),
            value(parse_yaml(
                "errors: [{code: -5, text: \"no: it is not\", final: true}]",
            )),
            parse_toml("[[errors]]\ncode = -5\ntext = 'no: it is not'\nfinal = true\n"),
        ];
        for text in texts {
            assert_eq!(text, Ok(expected.clone()));
        }
    }

    #[test]
    fn what_yaml_writes_is_kept_as_it_is_written() {
        let tree = value(parse_yaml(
            "0x80070005: &a {t: 007}\n0x80070005: *a\nx: ~\n",
        ));
        let inner = Value::Map(vec![("t".to_owned(), Value::Scalar("007".to_owned()))]);
        let key = "0x80070005".to_owned();
        let expected = Value::Map(vec![
            (key.clone(), inner.clone()),
            (key, inner),
            ("x".to_owned(), Value::Nothing),
        ]);
        assert_eq!(tree, Ok(expected));
    }

    #[test]
    fn aliases_of_aliases_are_reported_and_not_multiplied() {
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
    fn what_is_nested_too_deeply_is_reported_and_the_rest_is_read() {
        for depth in [DEEPEST_VALUE, 2 * DEEPEST_VALUE] {
            let (open, close) = ("[".repeat(depth), "]".repeat(depth));
            let text = format!("{{\"deep\": {open}1{close}, \"code\": 7}}");
            for parse in [parse_json, parse_yaml] {
                let (tree, skipped) = parse(&text).unwrap();
                assert_eq!(tree.get("code"), Some(&Value::Scalar("7".to_owned())));
                let reason = &skipped[0].reason;
                assert!(reason.contains("more than 100 others"), "{reason}");
            }
        }
        let text = "[".repeat(50_000) + &"]".repeat(50_000);
        assert!(parse_json(&text).is_ok());
        let text = "[".repeat(DEEPEST_VALUE) + &"]".repeat(DEEPEST_VALUE);
        assert!(parse_json(&text).unwrap().1.is_empty());
        let error = parse_yaml(&"- ".repeat(100_000)).unwrap_err();
        assert!(error.contains("1000 levels"), "{error}");
    }
}
