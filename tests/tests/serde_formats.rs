//! Codes as fields of formats without types, in which every value is a text: XML, forms and query strings, CSV.

use std::fmt::Debug;

use errcodes::Wide;
use errcodes_catalog::faceki::Faceki;
use errcodes_tests::catalogs::columns::ColumnsAudience;
use errcodes_tests::catalogs::sqlstate::SqlState;
use errcodes_tests::catalogs::uefi::Status;
use quick_xml::de::from_str as xml;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize)]
struct Field<T> {
    code: T,
}

#[derive(Debug, Deserialize)]
struct Attribute<T> {
    #[serde(rename = "@code")]
    code: T,
}

#[derive(Debug, Deserialize)]
struct ElementText<T> {
    #[serde(rename = "$text")]
    code: T,
}

#[derive(Debug, Deserialize)]
struct Flattened<T> {
    #[serde(flatten)]
    field: Field<T>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Untagged<T> {
    Error(Field<T>),
}

type Code<T> = Result<T, String>;

fn code<F, T, E: ToString>(result: Result<F, E>, code: fn(F) -> T) -> Code<T> {
    result.map(code).map_err(|error| error.to_string())
}

/// Reads a code in each format that passes its text on.
fn read<T: DeserializeOwned>(text: &str) -> Vec<(&'static str, Code<T>)> {
    let element = &format!("<e><code>{text}</code><message/></e>");
    let attribute = &format!("<e code='{text}'/>");
    let content = &format!("<e>{text}</e>");
    let with_attributes = &format!("<e><code type='xs:int' xml:lang='en'>{text}</code></e>");
    let cdata = &format!("<e><code><![CDATA[{text}]]></code></e>");
    let query = &serde_urlencoded::to_string([("code", text)]).unwrap_or_default();
    let table = format!("message,code\nm,\"{text}\"\n");
    let row = csv::Reader::from_reader(table.as_bytes())
        .deserialize()
        .next();
    let field = |field: Field<T>| field.code;
    let flattened = |flattened: Flattened<T>| flattened.field.code;
    let untagged = |Untagged::Error(field): Untagged<T>| field.code;
    let mut results = vec![
        ("XML", code(xml(element), field)),
        ("XML, attributes", code(xml(with_attributes), field)),
        ("XML, CDATA", code(xml(cdata), field)),
        (
            "XML, attribute",
            code(xml(attribute), |e: Attribute<T>| e.code),
        ),
        ("XML, $text", code(xml(content), |e: ElementText<T>| e.code)),
        ("XML, flattened", code(xml(with_attributes), flattened)),
        ("XML, untagged", code(xml(element), untagged)),
        (
            "XML, serde-xml-rs",
            code(serde_xml_rs::from_str(element), field),
        ),
        ("form", code(serde_urlencoded::from_str(query), field)),
        (
            "form, flattened",
            code(serde_urlencoded::from_str(query), flattened),
        ),
        ("query string", code(serde_qs::from_str(query), field)),
        (
            "CSV",
            row.map_or(Err(String::new()), |row| code(row, field)),
        ),
    ];
    // `quick_xml` has no `$text` for an empty element.
    results.retain(|(format, _)| *format != "XML, $text" || !text.is_empty());
    results
}

#[test]
fn integer_codes_are_read_from_texts() {
    // `<ErrorCode>101</ErrorCode>` (Thru, REST API Reference, 4.1 Error Response), `<result code="503">` (textmessage.ie, SMS API XML
    // responses), `L_ERRORCODE0=15005` (PayPal, Name-Value Pair API Developer Guide), `<int>4</int>` (XML-RPC Specification, with
    // whitespace around it in indented responses).
    let expired = Some(Faceki::ExpiredDocument);
    let cases = [
        ("5010", expired),
        ("\n    5010\n  ", expired),
        ("+5010", expired),
        ("005010", expired),
        ("0x1392", expired),
        ("5010.0", expired),
        ("EXPIRED_DOCUMENT", expired),
        ("4711", Some(Faceki::from(4711))),
        ("5010.5", None),
        // Possibly hexadecimal.
        ("5e3", None),
        ("+-5", None),
        ("5010.", None),
        ("1.0.0", None),
        ("-1", None),
        ("true", None),
        ("x", None),
        ("", None),
    ];
    for (text, expected) in cases {
        for (format, error) in read::<Faceki>(text) {
            assert_eq!(error.ok(), expected, "{format}: {text}");
        }
        for (format, wide) in read::<Wide<Faceki>>(text) {
            let expected = match text {
                "EXPIRED_DOCUMENT" => None,
                "-1" => Some(Wide::OutOfRange(-1)),
                _ => expected.map(Wide::Known),
            };
            assert_eq!(wide.ok(), expected, "{format}: {text}");
        }
    }
    for (format, error) in read::<Status>("0x8000000000000012") {
        assert_eq!(error, Ok(Status::Timeout), "{format}");
    }
}

#[test]
fn text_codes_are_read_verbatim() {
    // `<Code>NoSuchKey</Code>` (Amazon S3 User Guide, The REST error response), `L_ERRORPARAMVALUE0=0051` (PayPal, Name-Value Pair API
    // Developer Guide), `2E000` and `00000` (ISO/IEC 9075, SQLSTATE), `007.1` (ICD-9-CM, in dathere/qsv#3938), `0870` (ISTAT, in
    // pola-rs/polars#5924), numbers with more digits than a float has (BurntSushi/rust-csv#212).
    let texts = [
        "NoSuchKey",
        "23505",
        "02000",
        "00000",
        "2E000",
        "0051",
        "007.1",
        "0870",
        "1.10",
        "1e3",
        "+7",
        "-0",
        "0x10",
        ".5",
        "12345678901234567890123",
        "4.9406564584124654e-324",
        "inf",
        "NaN",
        "true",
        "null",
        "~",
        "no",
    ];
    for text in texts {
        for (format, error) in read::<SqlState>(text) {
            assert_eq!(error, Ok(SqlState::from(text)), "{format}: {text}");
        }
    }
    // `serde` asks the format to guess, so that the text is lost if it is a number: an error, as for a `String`.
    for text in texts {
        let table = format!("code\n{text}\n");
        let row = csv::Reader::from_reader(table.as_bytes())
            .deserialize()
            .next();
        let row: Result<Flattened<SqlState>, _> = row.unwrap();
        assert!(
            row.is_err() || row.unwrap().field.code == SqlState::from(text),
            "{text}"
        );
    }
}

#[test]
fn whitespace_around_a_text_code_belongs_to_the_layout_of_xml_only() {
    for (format, error) in read::<SqlState>("\n  23505\n  ") {
        let code = if format.starts_with("XML") {
            "23505"
        } else {
            "\n  23505\n  "
        };
        assert_eq!(error, Ok(SqlState::from(code)), "{format}");
    }
    let escaped: Field<SqlState> = xml("<e><code>a &lt; b</code></e>").unwrap();
    assert_eq!(escaped.code, SqlState::from("a < b"));
    let empty = SqlState::from("");
    for (format, error) in read::<SqlState>("") {
        assert_eq!(error.as_ref(), Ok(&empty), "{format}");
    }
}

#[test]
fn fields_are_optional_or_repeated() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Errors<T> {
        last: Option<T>,
        #[serde(default = "Vec::new")]
        code: Vec<T>,
    }
    let body = "<e><code>5010</code><code> 4711 </code></e>";
    let expected = Errors {
        last: None,
        code: vec![Faceki::ExpiredDocument, Faceki::from(4711)],
    };
    assert_eq!(xml::<Errors<_>>(body).unwrap(), expected);
    let body = "<e><last>007</last></e>";
    let expected = Errors {
        last: Some(SqlState::from("007")),
        code: Vec::new(),
    };
    assert_eq!(xml::<Errors<_>>(body).unwrap(), expected);
    // A list of the type `xs:list`.
    let list: ElementText<Vec<Wide<Faceki>>> = xml("<e>5010 -1</e>").unwrap();
    assert_eq!(
        list.code,
        [Wide::Known(Faceki::ExpiredDocument), Wide::OutOfRange(-1)]
    );

    let mut rows = csv::Reader::from_reader("code,x\n,1\n007,2\n".as_bytes());
    let codes: Vec<_> = rows
        .deserialize()
        .map(|row| {
            row.map(|field: Field<Option<SqlState>>| field.code)
                .unwrap()
        })
        .collect();
    assert_eq!(codes, [None, Some(SqlState::from("007"))]);
    let query: Field<Option<Faceki>> = serde_urlencoded::from_str("code=5010").unwrap();
    assert_eq!(query.code, Some(Faceki::ExpiredDocument));
    let query: Field<Faceki> = serde_urlencoded::from_str("a=b&code=+5010").unwrap();
    assert_eq!(query.code, Faceki::ExpiredDocument);
    let query: Field<Option<Faceki>> = serde_urlencoded::from_str("message=m").unwrap();
    assert_eq!(query.code, None);
}

#[test]
fn errors_name_the_value_and_what_is_expected() {
    let fitting = "expected a number that fits `u32`, the `code_type` of Faceki Faceki: write `code_type = \"i32\"` in the \
                   catalog, or use `errcodes::Wide` for a field that accepts any number";
    for (text, expected) in [
        (
            "expired",
            "invalid value: string \"expired\", expected a code of Faceki Faceki",
        ),
        (
            "5010.5",
            "invalid value: string \"5010.5\", expected a code of Faceki Faceki",
        ),
        (
            "",
            "invalid value: string \"\", expected a code of Faceki Faceki",
        ),
        ("-1", &format!("invalid value: string \"-1\", {fitting}")),
    ] {
        for (format, error) in read::<Faceki>(text) {
            let error = error.unwrap_err();
            // `serde` replaces the errors of the variants.
            assert!(
                error.contains(expected) || format == "XML, untagged",
                "{format}: {error}"
            );
        }
    }
    let nested = xml::<Flattened<Faceki>>("<e><code>5010<b/></code></e>");
    assert_eq!(
        nested.unwrap_err().to_string(),
        "invalid type: map, expected a code of Faceki Faceki"
    );
    assert!(xml::<Field<Faceki>>("<e/>").is_err());
    let table = csv::Reader::from_reader("code\n007\n".as_bytes())
        .deserialize()
        .next();
    let error: Result<Flattened<SqlState>, _> = table.unwrap();
    assert_eq!(
        error.unwrap_err().to_string(),
        "CSV deserialize error: record 1 (line: 2, byte: 5): invalid type: integer `7`, expected a string that is a code of \
         PostgreSQL SqlState"
    );
}

#[test]
fn values_of_columns_are_read_from_elements() {
    let body = "<e><code a='1'>\n none at all \n</code></e>";
    let expected = ColumnsAudience::NoneAtAll;
    let field: Field<ColumnsAudience> = xml(body).unwrap();
    assert_eq!(field.code, expected);
    let flattened: Flattened<ColumnsAudience> = xml(body).unwrap();
    assert_eq!(flattened.field.code, expected);
}

/// JSON has types, so that a number can be the code of an enum of texts, also in a struct that `serde` buffers.
#[test]
fn numbers_of_json_are_text_codes_in_every_position() {
    let error: Flattened<SqlState> = serde_json::from_str(r#"{"code": 23505}"#).unwrap();
    assert_eq!(error.field.code, SqlState::UniqueViolation);
    let Untagged::<SqlState>::Error(field) = serde_json::from_str(r#"{"code": 23505}"#).unwrap();
    assert_eq!(field.code, SqlState::UniqueViolation);
    let map: std::collections::BTreeMap<Faceki, u8> =
        serde_json::from_str(r#"{"5010": 1}"#).unwrap();
    assert_eq!(map.into_iter().next(), Some((Faceki::ExpiredDocument, 1)));
    // A text in an object is not an XML element.
    assert!(serde_json::from_str::<Field<Faceki>>(r#"{"code": {"$text": "5010"}}"#).is_err());
}

#[test]
fn a_format_without_field_types_reads_what_it_wrote() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Report {
        code: Faceki,
        state: Option<SqlState>,
        number: Wide<Faceki>,
    }
    let report = Report {
        code: Faceki::ExpiredDocument,
        state: Some(SqlState::from("007")),
        number: Wide::OutOfRange(-1),
    };
    let bytes = postcard::to_allocvec(&report).unwrap();
    assert_eq!(postcard::from_bytes(&bytes), Ok(report));
}
