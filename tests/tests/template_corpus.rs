//! Parses each text of a recorded corpus and compares the arguments with the recorded ones. The recorded arguments come
//! from an exhaustive search, which tried all positions at which an argument can end.
//!
//! A line of `corpus/templates.jsonl` is a template, a text, and the arguments in it, or `null`.
#![allow(clippy::unwrap_used, reason = "a malformed corpus fails the test")]

use errcodes::__private::v1::Piece;
use errcodes::Template;
use serde_json::Value;

const CORPUS: &str = include_str!("../corpus/templates.jsonl");

fn piece(value: &Value) -> Piece {
    let param = |at: &Value| usize::try_from(at.as_u64().unwrap()).unwrap();
    match value {
        Value::String(words) => Piece::Words(words.clone().leak()),
        kind if kind[0] == "integer" => Piece::Integer(param(&kind[1])),
        kind if kind[0] == "hexadecimal" => Piece::Hexadecimal(param(&kind[1])),
        kind => Piece::Text(param(&kind[1])),
    }
}

#[test]
fn arguments_match_the_recorded_corpus() {
    let mut lines = 0;
    for line in CORPUS.lines() {
        let (pieces, text, expected): (Vec<Value>, String, Option<Vec<String>>) =
            serde_json::from_str(line).unwrap();
        let pieces: Vec<Piece> = pieces.iter().map(piece).collect();
        let params = pieces.iter().filter_map(|piece| match *piece {
            Piece::Words(_) => None,
            Piece::Text(param) | Piece::Integer(param) | Piece::Hexadecimal(param) => Some(param),
        });
        let params = vec!["param"; params.max().unwrap() + 1];
        let template = Template::__new("", params.leak(), pieces.leak());
        let arguments = template.parse_arguments(&text);
        let values = arguments.map(|arguments| {
            let values = arguments.iter().map(|(_, value)| value.to_owned());
            values.collect::<Vec<_>>()
        });
        assert_eq!(values, expected, "{line}");
        lines += 1;
    }
    assert!(lines > 6_000, "{lines}");
}
