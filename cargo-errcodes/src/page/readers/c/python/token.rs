//! A tokenizer for Python that splits a file into statements.

/// A token of a statement.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Name(String),
    Number(String),
    /// The content of a string literal, without escapes.
    Text(String),
    Comment(String),
    Sign(char),
}

/// A statement, which may have several lines in brackets.
#[derive(Debug, Default)]
pub(super) struct Statement {
    pub(super) indent: usize,
    /// The tokens, each with its line, without the comments around the statement.
    pub(super) tokens: Vec<(Token, usize)>,
    /// The comment on the lines above.
    pub(super) above: String,
    /// The comment behind the statement.
    pub(super) trailing: String,
    /// True if a blank line precedes the statement and its comment.
    pub(super) follows_blank_line: bool,
    pub(super) line: usize,
    pub(super) last_line: usize,
}

/// Returns the statements of a file.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut tokenizer = Tokenizer {
        rest: text,
        line: 1,
        depth: 0,
        open: Statement::default(),
        indent: 0,
        is_line_start: true,
        statements: Vec::new(),
    };
    while tokenizer.step() {}
    tokenizer.end_statement();
    tokenizer.statements
}

struct Tokenizer<'t> {
    rest: &'t str,
    line: usize,
    /// The number of open brackets.
    depth: usize,
    open: Statement,
    /// The indentation of the line.
    indent: usize,
    is_line_start: bool,
    statements: Vec<Statement>,
}

impl Tokenizer<'_> {
    /// Reads a token. Returns false at the end of the file.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if self.is_line_start {
            let indent = self.rest.len() - self.rest.trim_start_matches([' ', '\t']).len();
            self.is_line_start = false;
            self.indent = indent;
            self.rest = &self.rest[indent..];
            if self.rest.starts_with(['\n', '\r']) && self.depth == 0 {
                self.blank_line();
            }
            return true;
        }
        match first {
            '\n' => {
                self.rest = &self.rest[1..];
                if self.depth == 0 {
                    self.end_statement();
                }
                self.line += 1;
                self.is_line_start = true;
            }
            '\\' if self.rest[1..].trim_start_matches('\r').starts_with('\n') => {
                self.rest = self.rest[1..].trim_start_matches('\r');
                self.rest = &self.rest[1..];
                self.line += 1;
            }
            '#' => self.comment(),
            _ if first.is_whitespace() => self.rest = &self.rest[first.len_utf8()..],
            _ if first.is_alphabetic() || first == '_' => self.word(),
            _ if first.is_ascii_digit() => {
                let end = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
                let (number, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                self.rest = rest;
                self.push(Token::Number(number.replace('_', "")));
            }
            '"' | '\'' => self.text(false),
            ';' if self.depth == 0 => {
                self.rest = &self.rest[1..];
                self.end_statement();
            }
            _ => {
                match first {
                    '(' | '[' | '{' => self.depth += 1,
                    ')' | ']' | '}' => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                self.rest = &self.rest[first.len_utf8()..];
                self.push(Token::Sign(first));
            }
        }
        true
    }

    fn push(&mut self, token: Token) {
        if self.open.tokens.is_empty() {
            self.open.indent = self.indent;
            self.open.line = self.line;
        }
        self.open.tokens.push((token, self.line));
    }

    /// Reads a name, or a string with a prefix such as `b"..."`.
    fn word(&mut self) {
        let end = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let is_prefix = word.len() < 3
            && rest.starts_with(['"', '\''])
            && word.chars().all(|c| "rRbBuUfF".contains(c));
        self.rest = rest;
        if is_prefix {
            self.text(word.contains(['r', 'R']));
        } else {
            self.push(Token::Name(word.to_owned()));
        }
    }

    fn text(&mut self, is_raw: bool) {
        let line = self.line;
        let quote = &self.rest[..1];
        let is_long = self.rest[1..].starts_with(quote) && self.rest[2..].starts_with(quote);
        let mark = if is_long { 3 } else { 1 };
        let end_mark = &self.rest[..mark];
        let body = &self.rest[mark..];
        let mut content = String::new();
        let mut chars = body.char_indices();
        let mut end = body.len();
        while let Some((at, c)) = chars.next() {
            if body[at..].starts_with(end_mark) || c == '\n' && !is_long {
                end = at;
                break;
            }
            if c == '\\' && !is_raw {
                match chars.next() {
                    Some((_, 'n')) => content.push('\n'),
                    Some((_, 't')) => content.push('\t'),
                    Some((_, '\n' | '\r')) | None => {}
                    Some((_, c)) => content.push(c),
                }
            } else {
                content.push(c);
            }
        }
        self.push(Token::Text(content));
        self.line = line + body[..end].matches('\n').count();
        let rest = &body[end..];
        self.rest = rest.strip_prefix(end_mark).unwrap_or(rest);
    }

    fn comment(&mut self) {
        let end = self.rest.find('\n').unwrap_or(self.rest.len());
        let (comment, rest) = self.rest.split_at(end);
        self.rest = rest;
        let comment = comment.trim_start_matches(['#', ':', '!']).trim();
        if self.depth > 0 {
            self.push(Token::Comment(comment.to_owned()));
        } else if self.open.tokens.is_empty() {
            self.open.above.push_str(comment);
            self.open.above.push(' ');
        } else {
            comment.clone_into(&mut self.open.trailing);
        }
    }

    /// Separates a statement from the comment above the blank line.
    fn blank_line(&mut self) {
        if self.open.tokens.is_empty() {
            self.open.above.clear();
            self.open.follows_blank_line = true;
        }
    }

    fn end_statement(&mut self) {
        if !self.open.tokens.is_empty() {
            self.open.last_line = self.line;
            self.statements.push(std::mem::take(&mut self.open));
        }
    }
}
