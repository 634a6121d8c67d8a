//! Enums as fields of types that are read from formats without a type for numbers: XML, forms and CSV.

use errcodes::Wide;
use serde::Deserialize;
use serde::de::DeserializeOwned;

mod vendor {
    errcodes::include_catalog!("catalogs/formats.toml", derives = [Serialize, Deserialize]);
}
use vendor::{Number, Text};

#[derive(Debug, PartialEq, Deserialize)]
struct Body<E> {
    code: E,
    #[serde(default = "Vec::new")]
    rest: Vec<E>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Element<E> {
    #[serde(rename = "@code")]
    attribute: Option<E>,
    #[serde(rename = "$text")]
    text: Option<E>,
}

fn code<E: DeserializeOwned>(xml: &str) -> Result<Body<E>, quick_xml::DeError> {
    quick_xml::de::from_str(xml)
}

#[test]
fn elements_of_xml() {
    let number = |xml: &str| code::<Number>(xml).map(|body| (body.code, body.rest));
    let text = |xml: &str| code::<Text>(xml).map(|body| (body.code, body.rest));
    for xml in [
        "<e><code>7</code></e>",
        "<e><code> 7 </code></e>",
        "<e><code type='int' xmlns:a='b'>7</code></e>",
        "<e><a>5</a><code><![CDATA[7]]></code></e>",
        "<e><code>0x7</code></e>",
        "<e><code>E_SEVEN</code></e>",
    ] {
        assert_eq!(number(xml).ok(), Some((Number::Seven, vec![])), "{xml}");
    }
    let xml = "<e><code>8</code><rest>7</rest><rest>-1</rest></e>";
    assert!(number(xml).is_err(), "-1 does not fit");
    let xml = "<e><code>8</code><rest>7</rest><rest>9</rest></e>";
    let expected = (Number::from(8), vec![Number::Seven, Number::from(9)]);
    assert_eq!(number(xml).ok(), Some(expected));
    for xml in [
        "<e><code/></e>",
        "<e><code>x</code></e>",
        "<e><code><a>7</a></code></e>",
        "<e/>",
    ] {
        assert!(number(xml).is_err(), "{xml}");
    }
    for (xml, expected) in [
        ("<e><code>NoSuchKey</code></e>", Text::NoSuchKey),
        ("<e><code a='b'>007</code></e>", Text::Agent),
        ("<e><code>7</code></e>", Text::from("7")),
        ("<e><code>a &lt; b</code></e>", Text::from("a < b")),
        ("<e><code>true</code></e>", Text::from("true")),
    ] {
        assert_eq!(text(xml).ok(), Some((expected, vec![])), "{xml}");
    }
    assert!(text("<e><code/></e>").is_err() && text("<e><code a='b'/></e>").is_err());
    let wide = code::<Wide<Number>>("<e><code>99999999999</code><rest>7</rest></e>").ok();
    let wide = wide.map(|body| (body.code, body.rest));
    assert_eq!(
        wide,
        Some((
            Wide::OutOfRange(99_999_999_999),
            vec![Wide::Known(Number::Seven)]
        ))
    );
}

#[test]
fn attributes_and_texts_of_xml() {
    let number: Result<Element<Number>, _> = quick_xml::de::from_str("<e code='7'>8</e>");
    let number = number.map(|element| (element.attribute, element.text));
    assert_eq!(
        number.ok(),
        Some((Some(Number::Seven), Some(Number::from(8))))
    );
    let text: Result<Element<Text>, _> = quick_xml::de::from_str("<e code='007'>NoSuchKey</e>");
    let text = text.map(|element| (element.attribute, element.text));
    assert_eq!(text.ok(), Some((Some(Text::Agent), Some(Text::NoSuchKey))));
}

#[derive(Debug, PartialEq, Deserialize)]
struct Row<E> {
    code: E,
}

fn fields<E: DeserializeOwned>(form: &str) -> Result<E, serde_urlencoded::de::Error> {
    serde_urlencoded::from_str::<Row<E>>(form).map(|row| row.code)
}

#[test]
fn fields_of_forms() {
    let number = |form: &str| fields::<Number>(form);
    assert_eq!(number("code=7").ok(), Some(Number::Seven));
    assert_eq!(number("a=b&code=+8").ok(), Some(Number::from(8)));
    assert!(number("code=x").is_err());
    let text = |form: &str| fields::<Text>(form);
    assert_eq!(text("code=007").ok(), Some(Text::Agent));
    assert_eq!(text("code=No+key").ok(), Some(Text::from("No key")));
}

#[test]
fn columns_of_csv() {
    fn codes<E: DeserializeOwned>(csv: &str) -> Option<Vec<E>> {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let rows: Result<Vec<Row<E>>, _> = reader.deserialize().collect();
        Some(rows.ok()?.into_iter().map(|row| row.code).collect())
    }
    let csv = "name,code\na,7\nb,\"7\"\nc,007\nd,7.0\ne,E_SEVEN\nf,8\n";
    let seven = Number::Seven;
    let expected = vec![seven, seven, seven, seven, seven, Number::from(8)];
    assert_eq!(codes(csv), Some(expected));
    assert_eq!(codes::<Number>("code\ntrue\n"), None);
    let expected = vec![Text::NoSuchKey, Text::from("7"), Text::from("x")];
    assert_eq!(codes("code\nNoSuchKey\n7\nx\n"), Some(expected));
    // The crate csv decides that this is a boolean. It also reads `007` as a number, see docs/responses.md.
    assert_eq!(codes::<Text>("code\ntrue\n"), None);
}
