//! A tokenizer for C that keeps only the tokens of constant declarations.

use super::raw_strings::raw_string;
use crate::page::code::pattern;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// The text of a comment. Adjacent line comments are a single token.
    Comment(String),
    /// The name of a `#define`, its value, and its trailing comment.
    Define(String, String, String),
    /// The name of a macro, its parameters, and its definition, whose tokens follow if it lists calls.
    Macro(String, Vec<String>, String),
    Word(String),
    /// The content of a string literal, without escapes.
    Text(String),
    /// Any other character.
    Sign(char),
}

/// Returns the tokens of a source file, each with its first and last line.
pub(super) fn tokens(text: &str) -> Vec<(Token, usize, usize)> {
    let mut tokens: Vec<(Token, usize, usize)> = Vec::new();
    let mut rest = text;
    let mut line = 1;
    let mut is_line_start = true;
    let mut line_start = text;
    // The sign of the last token, if it is a line comment on a line of its own.
    let mut open_sign = None;
    // The indentation of the line that the last token, a comment, stands behind.
    let mut trailing: Option<usize> = None;
    while let Some(first) = rest.chars().next() {
        let (length, token) = next_token(rest, first, is_line_start);
        let last = line + rest[..length].matches('\n').count();
        let sign = line_comment_sign(rest).filter(|_| is_line_start);
        match (token, tokens.last_mut()) {
            (Some(Token::Comment(more)), Some((before, _, end)))
                if continues(before, sign, open_sign)
                    .or_else(|| {
                        is_line_start.then(|| {
                            trailing.is_some_and(|outer| is_behind(&more, line_start, outer))
                        })
                    })
                    .unwrap_or_default()
                    && *end + 1 == line =>
            {
                before.extend_comment(&more);
                *end = last - usize::from(rest[..length].ends_with('\n'));
            }
            (Some(token), _) => {
                open_sign = sign;
                let is_trailing = match &token {
                    Token::Comment(_) => !is_line_start,
                    Token::Define(.., comment) => !comment.is_empty(),
                    _ => false,
                };
                trailing = is_trailing.then(|| indentation(line_start));
                let end = line + rest[..length].trim_end().matches('\n').count();
                tokens.push((token, line, end));
            }
            (None, _) => {}
        }
        is_line_start = rest[..length].ends_with('\n') || is_line_start && first.is_whitespace();
        if let Some(at) = rest[..length].rfind('\n') {
            line_start = &rest[at + 1..];
        }
        line = last;
        rest = &rest[length..];
    }
    tokens
}

impl Token {
    /// Adds the next lines of a comment.
    fn extend_comment(&mut self, more: &str) {
        if let Self::Comment(text) | Self::Define(.., text) = self {
            text.push('\n');
            text.push_str(more);
        }
    }
}

/// Returns true if a comment continues the last token, a comment on a line of its own with the same sign.
fn continues(last: &Token, sign: Option<&str>, open_sign: Option<&str>) -> Option<bool> {
    let is_same = matches!(last, Token::Comment(_)) && sign.is_some() && sign == open_sign;
    is_same.then_some(true)
}

/// Returns whether a comment on a line of its own continues the comment behind the code of the line above, which has the indentation
/// `outer`: it is marked as such, or it does not stand where the code of the next line begins.
fn is_behind(comment: &str, line: &str, outer: usize) -> bool {
    comment.trim_start_matches(['/', '*', '!']).starts_with('<') || indentation(line) > outer
}

fn indentation(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).count()
}

/// Returns the sign of a line comment. `//` and `///` are different comments, such as the heading of a group and the text of a
/// constant.
fn line_comment_sign(text: &str) -> Option<&str> {
    let signs = ["///", "//!", "//"];
    signs.into_iter().find(|sign| text.starts_with(sign))
}

/// Returns the length of the next token, and the token.
fn next_token(rest: &str, first: char, is_line_start: bool) -> (usize, Option<Token>) {
    if let Some(comment) = rest.strip_prefix("/*") {
        let end = comment.find("*/").unwrap_or(comment.len());
        let length = (end + 4).min(rest.len());
        (length, Some(Token::Comment(comment[..end].to_owned())))
    } else if let Some(comment) = rest.strip_prefix("//") {
        let end = comment.find('\n').unwrap_or(comment.len());
        (end + 2, Some(Token::Comment(comment[..end].to_owned())))
    } else if rest.starts_with("#[") && is_line_start {
        let end = rest.find('\n').unwrap_or(rest.len());
        let text = ATTRIBUTE_TEXT.captures(&rest[..end]);
        let text = text.map(|captures| Token::Comment(unescaped(&captures["text"])));
        (end, text)
    } else if first == '#' && is_line_start {
        let length = directive_length(rest);
        // The definition of a function-like macro may list calls.
        match function_like(&rest[..length]) {
            Some((head, token)) => (head, token),
            None => (length, define(&rest[..length])),
        }
    } else if let Some((length, text)) = raw_string(rest) {
        (length, Some(Token::Text(text)))
    } else if first.is_alphanumeric() || first == '_' {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        let length = end.unwrap_or(rest.len());
        (length, Some(Token::Word(rest[..length].to_owned())))
    } else if matches!(first, '"' | '\'' | '`') {
        let length = string_length(rest, first);
        let content = &rest[1..length];
        let content = content.strip_suffix(first).unwrap_or(content);
        let content = content.trim_end_matches('\n');
        (length, Some(Token::Text(unescaped(content))))
    } else {
        let sign = (!first.is_whitespace()).then_some(Token::Sign(first));
        (first.len_utf8(), sign)
    }
}

pattern!(
    ATTRIBUTE_TEXT,
    r#"^#\[\s*(?:\w+::)*(?:msg|message|error|display|strum)\s*\((?:\s*\w+\s*=)?\s*"(?P<text>(?:[^"\\]|\\.)+)""#
);

/// Returns the length of a directive, which continues after a backslash and after a multi-line comment.
fn directive_length(text: &str) -> usize {
    let mut length = 0;
    let mut is_comment = false;
    for line in text.split_inclusive('\n') {
        length += line.len();
        let opens = line.rfind("/*").map_or(is_comment, |open| {
            line.rfind("*/").is_none_or(|close| close < open)
        });
        is_comment = opens && !(is_comment && line.contains("*/"));
        if !is_comment && !line.trim_end().ends_with('\\') {
            break;
        }
    }
    length
}

/// Returns the content of a string literal without escapes.
pub(super) fn unescaped(content: &str) -> String {
    let mut text = String::with_capacity(content.len());
    let mut rest = content;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some((length, c)) = unicode_escape(rest) {
            text.push(c);
            rest = &rest[length..];
            continue;
        }
        let mut chars = rest.chars();
        text.extend(chars.next().map(|c| match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            c => c,
        }));
        rest = chars.as_str();
    }
    text.push_str(rest);
    text
}

/// Returns the length of an escape after its backslash, and its character: `u00e9`, `u{e9}`, `ud83d\ude00`.
fn unicode_escape(text: &str) -> Option<(usize, char)> {
    let digits = |digits: &str| u32::from_str_radix(digits, 16).ok();
    if let Some(braced) = text.strip_prefix("u{") {
        let end = braced.find('}')?;
        let c = char::from_u32(digits(&braced[..end])?)?;
        return Some((end + 3, c));
    }
    let unit = |text: &str| digits(text.strip_prefix('u')?.get(..4)?);
    let high = unit(text)?;
    if let Some(c) = char::from_u32(high) {
        return Some((5, c));
    }
    let low = unit(text[5..].strip_prefix('\\')?)?;
    let units = [u16::try_from(high).ok()?, u16::try_from(low).ok()?];
    let c = char::decode_utf16(units).next()?.ok()?;
    Some((11, c))
}

fn string_length(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !is_escaped || c == '\n' {
            return at + c.len_utf8();
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    text.len()
}

/// Returns the head of a function-like macro, if its definition lists calls, such as `#define ERRORS(X) X(NO_DOOR, 1) X(NO_KEY, 2)`.
/// Other definitions are skipped, because their names are parameters.
fn function_like(directive: &str) -> Option<(usize, Option<Token>)> {
    let start = directive
        .trim_start_matches('#')
        .trim_start()
        .strip_prefix("define")?
        .trim_start();
    let end = start.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
    if !start[end..].starts_with('(') {
        let value = &start[end..];
        let is_list = value.contains("\\\n") || value.contains("\\\r");
        let is_list = is_list && value.contains('"') && lists_calls(value);
        let head = directive.len() - value.len();
        let token = || Token::Macro(start[..end].to_owned(), Vec::new(), String::new());
        return is_list.then(|| (head, Some(token())));
    }
    let head = directive.find(')')? + 1;
    let parameters = start[end + 1..].split(')').next().unwrap_or_default();
    let parameters: Vec<String> = parameters
        .split(',')
        .map(|parameter| parameter.trim().to_owned())
        .collect();
    let definition = directive[head..].trim().to_owned();
    let token = Token::Macro(start[..end].to_owned(), parameters, definition);
    let length = if lists_calls(&directive[head..]) {
        head
    } else {
        directive.len()
    };
    Some((length, Some(token)))
}

/// Returns whether the definition of a macro consists of calls of the same name.
fn lists_calls(definition: &str) -> bool {
    const FEWEST: usize = 2;
    pattern!(CALL, r"\b(?P<name>[A-Za-z_]\w*)\s*\(");
    let mut names = CALL
        .captures_iter(definition)
        .filter_map(|call| Some(call.name("name")?.as_str()));
    let Some(first) = names.next() else {
        return false;
    };
    names.filter(|name| *name == first).count() + 1 >= FEWEST
}

fn define(directive: &str) -> Option<Token> {
    let text = directive
        .trim_start_matches('#')
        .trim_start()
        .strip_prefix("define")?;
    let text = text.replace("\\\r\n", " ").replace("\\\n", " ");
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
    let (name, rest) = text.split_at(end);
    // A function-like macro is not a constant.
    if rest.starts_with('(') {
        return None;
    }
    let comment = rest.find("/*").into_iter().chain(rest.find("//")).min();
    let (value, comment) = rest.split_at(comment.unwrap_or(rest.len()));
    let comment = comment
        .trim_start_matches(['/', '*'])
        .trim_end()
        .trim_end_matches("*/");
    Some(Token::Define(
        name.to_owned(),
        value.trim().to_owned(),
        comment.to_owned(),
    ))
}
