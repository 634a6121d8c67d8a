//! Any text of any template is read in bounded time, and read right: the words and the arguments are the text, and
//! they are those that a reader finds which tries everything.
//!
//! The input is a template, a line break, and a text. In the template, `%s` is a text, `%d` a number, `%x` a
//! hexadecimal one, and `%1` to `%9` are one of them again.
#![no_main]

use errcodes::__private::v1::Piece;
use errcodes::Template;
use libfuzzer_sys::fuzz_target;

/// How many placeholders a catalog's messages may have.
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
    // A template is made of what lives as long as the program.
    let names: &'static [&'static str] = &["p"; MAX_PARAMS][..params];
    let leaked: &'static [Piece] = pieces.clone().leak();
    let found = Template::__new("", names, leaked).parse_arguments(text);
    let values: Option<Vec<&str>> =
        found.map(|found| found.iter().map(|(_, value)| value).collect());
    if let Some(values) = &values {
        let again: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words,
                piece => param(piece).map_or("", |param| values[param]),
            })
            .collect();
        assert_eq!(again, text, "{pieces:?}");
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
    // Where a placeholder is repeated, a text may be given up.
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

/// Reads a text by the rules of `Template`, and tries each place at which a text can end.
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
