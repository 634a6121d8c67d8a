//! String literals that may contain quotes and line breaks: `@"a ""b"""` and `"""a"""` of C#, text blocks of Java and Kotlin, `` `a` `` of
//! JavaScript and Go, `R"(a)"` of C++ and `r#"a"#` of Rust.

use super::token::unescaped;

/// The maximum length of such a literal, so that a quote without an end is not searched for in the rest of the file again and again.
const LONGEST: usize = 4_096;

/// Returns the length and the text of the literal at the beginning of `rest`, if it is one of these. Lines are joined.
pub(super) fn raw_string(rest: &str) -> Option<(usize, String)> {
    let (start, end) = content(rest)?;
    let text = &rest[start..end.at];
    let text = match end.escape {
        Escape::None => text.to_owned(),
        Escape::Doubled => text.replace("\"\"", "\""),
        Escape::Backslash => unescaped(text),
    };
    let lines = text.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    Some((end.at + end.length, lines.join(" ")))
}

enum Escape {
    None,
    /// A quote is written twice.
    Doubled,
    Backslash,
}

/// The end of the content of a literal, and the length of the sign there.
struct End {
    at: usize,
    length: usize,
    escape: Escape,
}

/// Returns the start and the end of the content.
fn content(rest: &str) -> Option<(usize, End)> {
    let limit = crate::page::text::boundary(rest, LONGEST.min(rest.len()));
    let text = &rest[..limit];
    let find = |start: usize, sign: &str, escape: Escape| {
        let at = start + text[start..].find(sign)?;
        let length = sign.len();
        Some((start, End { at, length, escape }))
    };
    if let Some(open) = ["@\"", "$@\"", "@$\""]
        .iter()
        .find(|open| text.starts_with(**open))
    {
        let start = open.len();
        let mut at = start;
        loop {
            at += text[at..].find('"')?;
            if !text[at + 1..].starts_with('"') {
                let escape = Escape::Doubled;
                return Some((
                    start,
                    End {
                        at,
                        length: 1,
                        escape,
                    },
                ));
            }
            at += 2;
        }
    }
    if text.starts_with("\"\"\"") {
        return find(3, "\"\"\"", Escape::Backslash);
    }
    if text.starts_with('`') {
        let mut is_escaped = false;
        let end = text.char_indices().skip(1).find(|(_, c)| {
            let is_end = *c == '`' && !is_escaped;
            is_escaped = *c == '\\' && !is_escaped;
            is_end
        });
        let (at, _) = end?;
        let escape = Escape::Backslash;
        return Some((
            1,
            End {
                at,
                length: 1,
                escape,
            },
        ));
    }
    if let Some(open) = text.strip_prefix("R\"") {
        // The delimiter has at most 16 characters.
        let at = open.bytes().take(17).position(|byte| byte == b'(')?;
        let delimiter = open.get(..at)?;
        let start = 2 + delimiter.len() + 1;
        return find(
            start.min(text.len()),
            &format!("){delimiter}\""),
            Escape::None,
        );
    }
    if text.starts_with("r#\"") {
        return find(3, "\"#", Escape::None);
    }
    None
}
