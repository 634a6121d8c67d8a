//! Erlang: `-define(NO_DOOR, 14). % No door`, `-define(NO_DOOR, {"-14", "No door"}).`, `message(14) -> "No door";`,
//! `{14, "No door"}`.

use std::collections::HashMap;

use super::comment::words;
use super::declaration::{Constant, Declaration};
use super::families::merge_families;
use super::texts::add_known;
use super::token::unescaped;
use crate::page::block::Page;
use crate::page::code::{is_code, number, pattern};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;

pattern!(
    ERLANG,
    r"(?m)^-(?:module|define|export|record|include|ifndef)\(.*\)\.?\s*(?:%.*)?$"
);
pattern!(
    DEFINE,
    r"^\s*-define\(\s*'?(?P<name>\w+)'?\s*,\s*(?P<value>.*?)\s*\)\s*\.\s*(?:%+\s*(?P<comment>.*))?$"
);
pattern!(
    PAIR,
    r#"^\{\s*(?:<<)?"?(?P<code>-?[\w#]+)"?(?:>>)?\s*,\s*(?:<<)?"(?P<text>(?:[^"\\]|\\.)+)"(?:/utf8)?(?:>>)?\s*\}$"#
);
pattern!(
    CLAUSE,
    r#"(?m)(?:^[ \t]*[\[,]?|[\[,(]|#\{)[ \t]*(?:(?P<function>[a-z]\w*)\(\s*|(?P<tuple>\{)\s*)?(?P<key>-?\d[\w#]*|\?\w+|(?:<<)?"[\w.-]+"(?:>>)?|[a-z]\w*)\s*(?:,\s*[a-z_]\w*\s*)?(?P<sign>\)\s*->|->|=>|,)\s*(?:<<)?"(?P<text>(?:[^"\\\n]|\\.)+)"(?:/utf8)?(?:>>)?"#
);

/// Returns whether a source file is in Erlang.
pub(super) fn is_erlang(text: &str) -> bool {
    ERLANG.is_match(text)
}

pub(super) fn parse_erlang(text: &str) -> Page {
    let mut skipped = Vec::new();
    let (mut declarations, pairs) = read_defines(text, &mut skipped);
    declarations = merge_families(declarations);
    let (mut clauses, texts) = read_clauses(text);
    add_known(texts, &mut declarations);
    declarations.extend(pairs);
    declarations.append(&mut clauses);
    declarations.sort_by_key(Declaration::line);
    Page {
        blocks: declarations
            .into_iter()
            .flat_map(Declaration::into_blocks)
            .collect(),
        skipped,
    }
}

/// Returns the macros that are numbers, each in a declaration of its own, and those that are a code with a text.
fn read_defines(text: &str, skipped: &mut Vec<Skipped>) -> (Vec<Declaration>, Option<Declaration>) {
    let mut declarations = Vec::new();
    let mut pairs = Declaration::default();
    let mut above = (String::new(), 0);
    for (line, at) in text.lines().zip(1..) {
        if let Some(comment) = line.trim_start().strip_prefix('%') {
            above = (words(comment.trim_start_matches('%')), at);
        }
        let Some(captures) = DEFINE.captures(line) else {
            if line.trim_start().starts_with("-define(") && PAIR_BEGINS.is_match(line) {
                let reason = "a macro with a code that continues on the next line";
                skipped.push(Skipped::new(Location::Line(at), excerpt(line), reason));
            }
            continue;
        };
        let comment = captures
            .name("comment")
            .map(|comment| words(comment.as_str()));
        let comment = comment.or_else(|| (above.1 + 1 == at).then(|| above.0.clone()));
        let symbol = captures["name"].to_owned();
        if let Some(value) = integer(&captures["value"]) {
            let family = symbol.split_once('_').map_or("", |(family, _)| family);
            declarations.push(Declaration {
                family: Some(family.to_owned()),
                constants: vec![constant(symbol, value, comment.unwrap_or_default(), at)],
                ..Declaration::default()
            });
        } else if let Some(pair) = PAIR.captures(&captures["value"])
            && let Some(code) = code(&pair["code"])
        {
            let text = unescaped(&pair["text"]);
            pairs.constants.push(constant(symbol, code, text, at));
        }
    }
    let pairs = (!pairs.constants.is_empty()).then_some(pairs);
    (declarations, pairs)
}

pattern!(PAIR_BEGINS, r#",\s*\{\s*(?:<<)?"?-?\d"#);

fn constant(symbol: String, value: String, comment: String, line: usize) -> Constant {
    Constant {
        symbol,
        value,
        comment,
        group: None,
        is_error: false,
        line,
    }
}

/// Returns a number in the notation of catalogs: `16#FF` is `0xFF`.
fn integer(text: &str) -> Option<String> {
    number(&text.replacen("16#", "0x", 1))
}

fn code(text: &str) -> Option<String> {
    integer(text).or_else(|| is_code(text).then(|| text.to_owned()))
}

/// Returns the texts of codes in the clauses of functions, in `case`s, maps and lists, and the texts of macros and atoms.
fn read_clauses(text: &str) -> (Vec<Declaration>, HashMap<String, String>) {
    let mut declarations: Vec<Declaration> = Vec::new();
    let mut texts = HashMap::new();
    let (mut line, mut line_start, mut last) = (1, 0, 0);
    for captures in CLAUSE.captures_iter(text) {
        let (Some(key), Some(sign)) = (captures.name("key"), captures.name("sign")) else {
            continue;
        };
        let before = &text[last..key.start()];
        line += before.matches('\n').count();
        line_start = before.rfind('\n').map_or(line_start, |at| last + at + 1);
        last = key.start();
        let is_tuple = captures.name("tuple").is_some();
        let is_define = text[line_start..].starts_with("-define");
        // The rest of an expression would be missing.
        let rest =
            text[captures.get(0).map_or(0, |all| all.end())..].trim_start_matches([' ', '\t']);
        let is_whole =
            rest.is_empty() || rest.starts_with([';', '.', ',', '}', ']', ')', '\n', '\r']);
        if (sign.as_str() == ",") != is_tuple || is_define || !is_whole {
            continue;
        }
        let message = unescaped(&captures["text"]);
        let key = key.as_str().trim_matches(['<', '>', '"']);
        if let Some(name) = key.strip_prefix('?') {
            texts.insert(name.to_owned(), message);
            continue;
        }
        let name = captures.name("function").map_or("", |name| name.as_str());
        let (symbol, value) = match code(key) {
            Some(code) => (String::new(), code),
            None => (key.to_owned(), key.to_owned()),
        };
        let row = constant(symbol, value, message, line);
        match declarations.last_mut() {
            Some(last) if last.name == name => last.constants.push(row),
            _ => declarations.push(Declaration {
                name: name.to_owned(),
                constants: vec![row],
                ..Declaration::default()
            }),
        }
    }
    // A single clause can be of any function.
    declarations.retain(|declaration| declaration.constants.len() > 1);
    (declarations, texts)
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_c;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn codes_and_texts_are_read_in_many_notations() {
        let cases: [(&str, &[&str]); 7] = [
            (
                "-define(NO_DOOR, {\"-14\", \"No door\"}).\n-define(NO_KEY, {-15, <<\"No \\\"key\\\"\">>}).\n-define(ALL, [?NO_DOOR,\n?NO_KEY]).",
                &[
                    ":  |  | ",
                    "line 1: NO_DOOR | -14 | No door",
                    "line 2: NO_KEY | -15 | No \"key\"",
                ],
            ),
            (
                "%% No door\n-define(ERR_NO_DOOR, 14).\n-define(ERR_NO_KEY, 16#FF). % No key\n-define('ERR_X', 16).\ntext(?ERR_X) -> \"No x\";",
                &[
                    "ERR:  |  | ",
                    "line 2: ERR_NO_DOOR | 14 | No door",
                    "line 3: ERR_NO_KEY | 0xFF | No key",
                    "line 4: ERR_X | 16 | No x",
                ],
            ),
            (
                "error_text(14) -> \"No door\";\nerror_text(-15) ->\n  <<\"No key\"/utf8>>;\nerror_text(_) -> \"Unknown\".",
                &[
                    "error_text:  |  | ",
                    "line 1:  | 14 | No door",
                    "line 2:  | -15 | No key",
                ],
            ),
            (
                "errors() -> [{14, \"Not opened\"},\n  {15, no_key, \"Key not found\"}].",
                &[
                    ":  |  | ",
                    "line 1:  | 14 | Not opened",
                    "line 2:  | 15 | Key not found",
                ],
            ),
            (
                "error_texts() -> #{14 => <<\"No door\">>, 15 => <<\"No key\">>}.",
                &[
                    ":  |  | ",
                    "line 1:  | 14 | No door",
                    "line 1:  | 15 | No key",
                ],
            ),
            (
                "reason(no_door) -> \"There is no door\";\nreason(no_key) -> \"There is no key\".",
                &[
                    "reason:  |  | ",
                    "line 1:  | no_door | There is no door",
                    "line 2:  | no_key | There is no key",
                ],
            ),
            (
                "-define(NO_DOOR, {\"-14\",",
                &["line 1: a macro with a code that continues on the next line?"],
            ),
        ];
        for (text, expected) in cases {
            let text = format!("{text}\n-module(doors).");
            let rows = rows(parse_c(&text));
            assert_eq!(rows, expected, "{text}");
        }
    }
}
