//! Parsing the arguments of any text takes bounded time. Formatting the arguments returns the original text, and they
//! equal the arguments that an exhaustive search finds.
//!
//! The input is a template, a line break, and a text. In the template, `%s` is a text, `%d` a decimal number, `%x` a
//! hexadecimal number, and `%1` to `%9` repeat an earlier placeholder.
#![no_main]

use errcodes::__private::v1::Piece;
use errcodes::Template;
use libfuzzer_sys::fuzz_target;

/// The maximum number of placeholders in a message.
const MAX_PARAMS: usize = 16;

fuzz_target!(|input: &str| {
    let Some((template, text)) = input.split_once('\n') else {
        return;
    };
    let pieces = pieces(template);
    let params = pieces
        .iter()
        .filter_map(param)
        .max()
        .map_or(0, |last| last + 1);
    if pieces.is_empty() || params > MAX_PARAMS {
        return;
    }
    // A template borrows `'static` data.
    let names: &'static [&'static str] = &["p"; MAX_PARAMS][..params];
    let leaked: &'static [Piece] = pieces.clone().leak();
    let arguments = Template::__new("", names, leaked).parse_arguments(text);
    let values: Option<Vec<&str>> =
        arguments.map(|arguments| arguments.iter().map(|(_, value)| value).collect());
    if let Some(values) = &values {
        let formatted: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words,
                piece => param(piece).map_or("", |param| values[param]),
            })
            .collect();
        assert_eq!(formatted, text, "{pieces:?}");
    }
    if text.len() > 24 || pieces.len() > 6 {
        return;
    }
    let expected = [1, 0].into_iter().find_map(|shortest| {
        let mut values = vec![None; params];
        try_all(&pieces, text, shortest, &mut values).then_some(values)
    });
    let expected: Option<Vec<&str>> =
        expected.map(|values| values.into_iter().map(Option::unwrap_or_default).collect());
    let mut all: Vec<usize> = pieces.iter().filter_map(param).collect();
    let placeholders = all.len();
    all.sort_unstable();
    all.dedup();
    let is_repeated = all.len() < placeholders;
    // The parser may give up if a placeholder is repeated.
    assert!(
        values == expected || is_repeated && values.is_none(),
        "{pieces:?} {text:?}: {values:?}, not {expected:?}"
    );
});

fn param(piece: &Piece) -> Option<usize> {
    match *piece {
        Piece::Words(_) => None,
        Piece::Text(param) | Piece::Integer(param) | Piece::Hexadecimal(param) => Some(param),
    }
}

fn pieces(template: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut words = String::new();
    let mut params = 0;
    let mut chars = template.chars().peekable();
    while let Some(c) = chars.next() {
        let piece = match (c, chars.peek().copied()) {
            ('%', Some('s')) => Piece::Text(params),
            ('%', Some('d')) => Piece::Integer(params),
            ('%', Some('x')) => Piece::Hexadecimal(params),
            ('%', Some(digit @ '1'..='9')) => {
                let wanted = digit as usize - '1' as usize;
                match pieces.iter().find(|piece| param(piece) == Some(wanted)) {
                    Some(again) => *again,
                    None => continue,
                }
            }
            (c, _) => {
                words.push(c);
                continue;
            }
        };
        chars.next();
        if !words.is_empty() {
            pieces.push(Piece::Words(std::mem::take(&mut words).leak()));
        }
        params = params.max(param(&piece).map_or(0, |param| param + 1));
        pieces.push(piece);
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words.leak()));
    }
    pieces
}

/// Parses a text by the rules of `Template`, trying each position at which an argument can end.
fn try_all<'t>(
    pieces: &[Piece],
    text: &'t str,
    shortest: usize,
    values: &mut Vec<Option<&'t str>>,
) -> bool {
    let Some((piece, rest)) = pieces.split_first() else {
        return text.is_empty();
    };
    let ends: Vec<usize> = match *piece {
        Piece::Words(words) => {
            return text
                .strip_prefix(words)
                .is_some_and(|text| try_all(rest, text, shortest, values));
        }
        Piece::Text(param) => match values[param] {
            Some(known) => text
                .starts_with(known)
                .then_some(known.len())
                .into_iter()
                .collect(),
            None => text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .filter(|end| *end >= shortest)
                .collect(),
        },
        Piece::Integer(param) => number(text, 10, values[param]).into_iter().collect(),
        Piece::Hexadecimal(param) => number(text, 16, values[param]).into_iter().collect(),
    };
    let param = param(piece).unwrap_or_default();
    let before = values[param];
    for end in ends {
        values[param] = Some(&text[..end]);
        if try_all(rest, &text[end..], shortest, values) {
            return true;
        }
        values[param] = before;
    }
    false
}

fn number(text: &str, radix: u32, known: Option<&str>) -> Option<usize> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = match radix {
        16 => unsigned.strip_prefix("0x").unwrap_or(unsigned),
        _ => unsigned,
    };
    let after = digits.trim_start_matches(|c: char| c.is_digit(radix));
    let end = text.len() - after.len();
    let is_known = known.is_none_or(|known| known == &text[..end]);
    (after.len() < digits.len() && is_known).then_some(end)
}
