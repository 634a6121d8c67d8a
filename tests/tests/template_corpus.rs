//! Each text of the corpus is read as it was when the corpus was recorded, by a reader that tried all places at which
//! an argument can end.
//!
//! A line of `corpus/templates.jsonl` is a template, a text, and the arguments in it, or `null`.
#![allow(clippy::unwrap_used, reason = "what can't be read fails the test")]

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
fn texts_are_read_as_they_always_were() {
    let mut read = 0;
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
        let values = arguments.map(|found| {
            let values = found.iter().map(|(_, value)| value.to_owned());
            values.collect::<Vec<_>>()
        });
        assert_eq!(values, expected, "{line}");
        read += 1;
    }
    assert!(read > 6_000, "{read}");
}
