//! A tokenizer for the SQL of many databases.

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A keyword, or a name without quotes.
    Word(String),
    /// A name in brackets or backticks, or the rows after `COPY`.
    Name(String),
    /// The content of a string without escapes, or a name in double quotes.
    Text(String),
    Number(String),
    /// Any other character.
    Sign(char),
}

/// Returns the tokens of a script, each with its line.
pub(super) fn tokens(text: &str) -> Vec<(Token, usize)> {
    let mut tokens: Vec<(Token, usize)> = Vec::new();
    let mut rest = text;
    let mut line = 1;
    let mut is_copy = false;
    while let Some(first) = rest.chars().next() {
        let (length, token) = if is_copy && first == '\n' {
            is_copy = false;
            // The line break before the rows is counted here.
            line += 1;
            rest = &rest[1..];
            let length = copied_length(rest);
            (length, Some(Token::Name(rest[..length].to_owned())))
        } else {
            next_token(rest, first)
        };
        if let Some(token) = token {
            let is_prefix =
                matches!(token, Token::Text(_)) && is_string_prefix(tokens.last(), line);
            if is_prefix {
                tokens.pop();
            }
            if matches!(&token, Token::Word(word) if word.eq_ignore_ascii_case("stdin")) {
                is_copy = begins_with_copy(&tokens);
            }
            tokens.push((token, line));
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// Returns whether the last token is part of the string after it: `N'...'`, `E'...'`, `_utf8'...'`.
fn is_string_prefix(last: Option<&(Token, usize)>, line: usize) -> bool {
    matches!(last, Some((Token::Word(word), on)) if *on == line
        && (matches!(&**word, "N" | "n" | "E" | "e" | "U" | "B" | "X") || word.starts_with("_utf8") || word == "_latin1"))
}

/// Returns whether the current statement is `COPY`.
fn begins_with_copy(tokens: &[(Token, usize)]) -> bool {
    /// The maximum number of tokens before `FROM stdin`.
    const LONGEST: usize = 200;
    let statement = tokens.iter().rev().take(LONGEST);
    let mut statement = statement.take_while(|(token, _)| *token != Token::Sign(';'));
    statement
        .any(|(token, _)| matches!(token, Token::Word(word) if word.eq_ignore_ascii_case("copy")))
}

/// Returns the length of the rows after `COPY ... FROM stdin;`, up to the line `\.`.
fn copied_length(rest: &str) -> usize {
    let mut length = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "\\." {
            break;
        }
        length += line.len();
    }
    length
}

/// Returns the length of the next token, and the token.
fn next_token(rest: &str, first: char) -> (usize, Option<Token>) {
    let up_to = |end: Option<usize>| end.unwrap_or(rest.len());
    if rest.starts_with("--") || first == '#' {
        (up_to(rest.find('\n')), None)
    } else if let Some(comment) = rest.strip_prefix("/*") {
        (up_to(comment.find("*/").map(|at| at + 4)), None)
    } else if matches!(first, '\'' | '"' | '`') {
        let (length, text) = quoted(rest, first);
        let token = if first == '`' {
            Token::Name(text)
        } else {
            Token::Text(text)
        };
        (length, Some(token))
    } else if first == '[' {
        let end = rest.find(']');
        let name = &rest[1..up_to(end)];
        (
            up_to(end.map(|at| at + 1)),
            Some(Token::Name(name.to_owned())),
        )
    } else if first == '$' {
        dollar_quoted(rest)
    } else if first.is_alphabetic() || first == '_' || first == '@' {
        let length =
            up_to(rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '@' | '$'))));
        let word = &rest[..length];
        (length, Some(Token::Word(word.to_owned())))
    } else if first.is_ascii_digit() {
        let length = up_to(rest.find(|c: char| !(c.is_alphanumeric() || c == '.')));
        (length, Some(Token::Number(rest[..length].to_owned())))
    } else {
        (
            first.len_utf8(),
            (!first.is_whitespace()).then_some(Token::Sign(first)),
        )
    }
}

/// Reads a string that begins with a quote. A doubled quote and a quote after a backslash are part of it.
fn quoted(rest: &str, quote: char) -> (usize, String) {
    let mut text = String::new();
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == quote {
            if chars.next_if(|(_, next)| *next == quote).is_none() {
                return (at + c.len_utf8(), text);
            }
            text.push(quote);
        } else if c == '\\' {
            // Only some databases have escapes. Others have backslashes in paths, before other characters.
            match chars.next_if(|(_, next)| matches!(next, '\'' | '"' | '\\' | 'n' | 't' | 'r')) {
                Some((_, 'n' | 'r')) => text.push('\n'),
                Some((_, 't')) => text.push(' '),
                // `'C:\'` ends here in other databases.
                Some((at, escaped)) if escaped == quote && ends_value(&rest[at + 1..]) => {
                    text.push('\\');
                    return (at + 1, text);
                }
                Some((_, escaped)) => text.push(escaped),
                None => text.push('\\'),
            }
        } else {
            text.push(c);
        }
    }
    (rest.len(), text)
}

/// Returns whether a value ends before a text: a comma and the next value, or the bracket at the end of a row, follows.
fn ends_value(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t']);
    let after_comma = rest
        .strip_prefix(',')
        .map(|rest| rest.trim_start_matches([' ', '\t']));
    let after_row = rest.strip_prefix(')').map(str::trim_start);
    after_comma.is_some_and(|rest| rest.starts_with(|c: char| c == '\'' || c.is_ascii_digit()))
        || after_row.is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ';']))
}

/// Reads a string of Postgres: `$$...$$` or `$tag$...$tag$`.
fn dollar_quoted(rest: &str) -> (usize, Option<Token>) {
    let tag = rest[1..].find(|c: char| !(c.is_alphanumeric() || c == '_'));
    let tag = tag
        .map(|end| end + 1)
        .filter(|end| rest[*end..].starts_with('$'));
    let Some(start) = tag.map(|end| end + 1) else {
        return (1, Some(Token::Sign('$')));
    };
    let tag = &rest[..start];
    // A tag that is never closed is not searched for again and again, because the rest of the script is its string.
    let end = rest[start..].find(tag).map_or(rest.len(), |at| start + at);
    let length = (end + tag.len()).min(rest.len());
    (length, Some(Token::Text(rest[start..end].to_owned())))
}
