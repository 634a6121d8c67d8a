//! A tokenizer for the decisions of programs in any common language.

use crate::page::code::pattern;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'t> {
    Word(&'t str),
    Number(&'t str),
    /// The content of a string, and whether the program inserts values into it.
    Text(String, bool),
    Sign(&'t str),
}

pattern!(
    TOKEN,
    r"(?x)
      (?P<comment> //[^\n]* | /\*[\s\S]*?\*/ | --[\x20\t][^\n]* | (?-x:#[ \t][^\n]*) )
    | (?P<word> [@$]?[\p{L}_][\w$]* )
    | (?P<number> [0-9][0-9A-Za-z_]*(?:\.[0-9]+)? )
    | (?P<sign> ===?|!==?|<>|<=|>=|=>|->|:=|::|\.\.[.=<]?|\|\||&&|\?\.|\S )
    "
);

/// Returns the tokens of a program, each with its line.
pub(super) fn tokens(text: &str) -> Vec<(Token<'_>, usize)> {
    let mut tokens: Vec<(Token<'_>, usize)> = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(captures) = TOKEN.captures_at(text, at) {
        let whole = captures
            .get(0)
            .map_or(at..text.len(), |whole| whole.range());
        line += text[at..whole.start].matches('\n').count();
        let first = line;
        let mut end = whole.end;
        let written = &text[whole.clone()];
        if captures.name("comment").is_some() {
        } else if let Some(word) = captures.name("word") {
            tokens.push((Token::Word(word.as_str()), first));
        } else if captures.name("number").is_some() {
            tokens.push((Token::Number(written), first));
        } else if written.starts_with(['"', '\'', '`']) {
            let prefix = text[..whole.start].chars().next_back();
            let Some((length, content)) = string(&text[whole.start..], written) else {
                // A lifetime of Rust, or a comment of Visual Basic.
                let is_lifetime = matches!(prefix, Some('&' | '<'));
                let rest = &text[whole.start..];
                let length = if is_lifetime {
                    Some(1)
                } else {
                    rest.find('\n')
                };
                at = length.map_or(text.len(), |length| whole.start + length);
                continue;
            };
            end = whole.start + length;
            let is_prefixed = prefix.is_some_and(|c| c.is_alphanumeric() || matches!(c, '@' | '$'));
            let is_short = matches!(tokens.last(), Some((Token::Word(word), _)) if word.len() < 3);
            let is_formatted = matches!(prefix, Some('f' | '$' | 'F'));
            if is_prefixed && is_short || matches!(prefix, Some('@' | '$')) {
                tokens.pop();
            }
            let is_open = is_formatted && content.contains('{')
                || content.contains("#{")
                || content.contains("${");
            tokens.push((Token::Text(content, is_open), first));
        } else {
            tokens.push((Token::Sign(written), first));
        }
        line += text[whole.start..end].matches('\n').count();
        at = end;
    }
    tokens
}

/// Returns the length and the content of a string, or `None` if it is not closed on its line.
fn string(text: &str, quote: &str) -> Option<(usize, String)> {
    let quote = quote.chars().next().unwrap_or('"');
    let mut content = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\n' {
            return None;
        } else if c == quote {
            // A doubled quote is a part of the text in SQL, Pascal and Visual Basic.
            if quote != '`' && chars.next_if(|(_, next)| *next == quote).is_some() {
                content.push(quote);
                continue;
            }
            return Some((at + c.len_utf8(), content));
        } else if c == '\\' {
            match chars.next_if(|(_, next)| *next != '\n') {
                Some((_, 'n' | 'r' | 't')) => content.push(' '),
                Some((_, next)) if next == quote || next == '\\' => content.push(next),
                Some((_, next)) => content.extend(['\\', next]),
                None => content.push('\\'),
            }
        } else {
            content.push(c);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Token, tokens};

    #[test]
    fn strings_of_many_languages_are_texts() {
        let cases = [
            ("'a''b'", "a'b"),
            (r#""a ""b"" c""#, "a \"b\" c"),
            (r"N'a'", "a"),
            (r#"@"a""#, "a"),
            (r#""a\"b\n""#, "a\"b "),
            ("&'static str = \"a\"", "a"),
            ("x ' a comment\n\"a\"", "a"),
            ("-- 'x'\n/* \"y\" */ `a`", "a"),
        ];
        for (text, expected) in cases {
            let texts = tokens(text)
                .into_iter()
                .filter_map(|(token, _)| match token {
                    Token::Text(text, false) => Some(text),
                    _ => None,
                });
            assert_eq!(texts.collect::<Vec<_>>(), [expected], "{text}");
        }
        let texts = tokens("f\"no {door}\" \"no ${door}\" $\"no {door}\"").len();
        assert_eq!(texts, 3);
    }
}
