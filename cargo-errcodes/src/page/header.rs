//! Headers of C: enums and `#define`s.

use std::collections::HashMap;

use super::block::{Block, Grid, Kind, Row, tidy};
use super::code::pattern;

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        constants: HashMap::new(),
        tables: Vec::new(),
        defines: Table::default(),
    };
    reader.read();
    reader.blocks()
}

/// A piece of a source, with its line.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Comment(String),
    /// The name of a `#define`, its value, and the comment behind it.
    Define(String, String, String),
    Word(String),
    /// Any other character.
    Sign(char),
}

#[derive(Default)]
struct Table {
    name: String,
    rows: Vec<Constant>,
    line: usize,
}

struct Constant {
    symbol: String,
    /// As it is written, or counted.
    value: String,
    comment: String,
    /// The comment above it and the next ones.
    group: Option<String>,
    line: usize,
}

struct Reader {
    tokens: Vec<(Token, usize)>,
    at: usize,
    constants: HashMap<String, i128>,
    tables: Vec<Table>,
    defines: Table,
}

fn tokens(text: &str) -> Vec<(Token, usize)> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 1;
    let mut is_line_start = true;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        let mut found = None;
        if let Some(comment) = rest.strip_prefix("/*") {
            let end = comment.find("*/").unwrap_or(comment.len());
            length = (end + 4).min(rest.len());
            found = Some(Token::Comment(comment[..end].to_owned()));
        } else if let Some(comment) = rest.strip_prefix("//") {
            let end = comment.find('\n').unwrap_or(comment.len());
            length = end + 2;
            found = Some(Token::Comment(comment[..end].to_owned()));
        } else if first == '#' && is_line_start {
            length = directive_length(rest);
            found = define(&rest[..length]);
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            length = end.unwrap_or(rest.len());
            found = Some(Token::Word(rest[..length].to_owned()));
        } else if first == '"' {
            length = string_length(rest);
            found = Some(Token::Sign('"'));
        } else if !first.is_whitespace() {
            found = Some(Token::Sign(first));
        }
        if !first.is_whitespace() {
            is_line_start = false;
        }
        if let Some(token) = found {
            tokens.push((token, line));
        }
        let taken = &rest[..length];
        line += taken.matches('\n').count();
        is_line_start |= taken.ends_with('\n');
        rest = &rest[length..];
    }
    tokens
}

/// A directive goes on behind a backslash.
fn directive_length(text: &str) -> usize {
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        length += line.len();
        if !line.trim_end().ends_with('\\') {
            break;
        }
    }
    length
}

fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == '"' && !is_escaped || c == '\n' {
            return at + c.len_utf8();
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    text.len()
}

fn define(directive: &str) -> Option<Token> {
    let text = directive
        .trim_start_matches('#')
        .trim_start()
        .strip_prefix("define")?;
    let text = text.replace("\\\n", " ").replace("\\\r\n", " ");
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
    let (name, rest) = text.split_at(end);
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

// Headers have enums of anything, and many of them are of codes of some kind.
pattern!(
    IS_ABOUT_ERRORS,
    r"(?i)err|fault|fail|exception|status|result|reject|^codes?$|^e_|return|(^|_)ret(_|$)"
);

impl Reader {
    fn next(&mut self) -> Option<(Token, usize)> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn peek(&self) -> Option<&(Token, usize)> {
        self.tokens.get(self.at)
    }

    fn read(&mut self) {
        let mut comment = (String::new(), 0);
        while let Some((token, line)) = self.next() {
            match token {
                Token::Comment(text) => {
                    let below = line + text.matches('\n').count() + 1;
                    comment = (text, below);
                }
                Token::Define(symbol, value, behind) => {
                    let above = if comment.1 == line {
                        words(&comment.0)
                    } else {
                        String::new()
                    };
                    let is_block =
                        matches!(self.peek(), Some((Token::Define(..), next)) if *next == line + 1);
                    let (group, above) = if is_block {
                        (Some(above), String::new())
                    } else {
                        (None, above)
                    };
                    let behind = words(&behind);
                    self.define(Constant {
                        symbol,
                        value,
                        comment: if behind.is_empty() { above } else { behind },
                        group: group.filter(|group| !group.is_empty()),
                        line,
                    });
                }
                Token::Word(word) if word == "enum" => self.read_enum(line),
                _ => {}
            }
        }
        self.end_defines();
    }

    fn define(&mut self, mut constant: Constant) {
        let Some(number) = self.evaluate(&constant.value) else {
            return;
        };
        constant.value = shown(&constant.value, number);
        self.constants.insert(constant.symbol.clone(), number);
        let family = constant.symbol.split('_').next().unwrap_or_default();
        if self.defines.name != family {
            self.end_defines();
            family.clone_into(&mut self.defines.name);
        }
        self.defines.rows.push(constant);
    }

    fn end_defines(&mut self) {
        let table = std::mem::take(&mut self.defines);
        // Names of one library begin alike, whatever they are of: what follows tells.
        let second = |name: &str| name.split('_').nth(1).map(str::to_owned);
        let is_of_errors = IS_ABOUT_ERRORS.is_match(&table.name);
        let is_error = |name: &str| {
            is_of_errors || second(name).is_some_and(|word| IS_ABOUT_ERRORS.is_match(&word))
        };
        let (errors, others): (Vec<_>, Vec<_>) = table
            .rows
            .into_iter()
            .partition(|row| is_error(&row.symbol));
        for rows in [errors, others] {
            if let [first, _, ..] = &rows[..] {
                let second =
                    second(&first.symbol).filter(|_| !is_of_errors && is_error(&first.symbol));
                let name = second.map_or_else(
                    || table.name.clone(),
                    |second| format!("{}_{second}", table.name),
                );
                let line = first.line;
                self.tables.push(Table { name, rows, line });
            }
        }
    }

    /// From behind the word `enum` to its end.
    fn read_enum(&mut self, line: usize) {
        let mut table = Table {
            line,
            ..Table::default()
        };
        loop {
            match self.next() {
                Some((Token::Word(word), _))
                    if !matches!(&*word, "class" | "struct") && table.name.is_empty() =>
                {
                    table.name = word;
                }
                Some((Token::Word(_) | Token::Sign(':') | Token::Comment(_), _)) => {}
                Some((Token::Sign('{'), _)) => break,
                _ => return,
            }
        }
        self.read_items(&mut table);
        // `typedef enum { ... } name;`
        if let Some((Token::Word(word), _)) = self.peek()
            && table.name.is_empty()
        {
            table.name.clone_from(word);
        }
        if table.rows.len() > 1 {
            self.tables.push(table);
        }
    }

    fn read_items(&mut self, table: &mut Table) {
        let mut next_value = Some(0);
        let mut above = String::new();
        while let Some((token, line)) = self.next() {
            match token {
                Token::Sign('}') => break,
                Token::Comment(text) => {
                    let is_behind = text.trim_start_matches(['*', '!', '/']).starts_with('<');
                    let last = table
                        .rows
                        .last_mut()
                        .filter(|last| is_behind || last.line == line);
                    match last {
                        Some(last) if is_behind || last.comment.is_empty() => {
                            last.comment = words(&text);
                        }
                        _ => above = text,
                    }
                }
                Token::Word(name) => {
                    let comment = words(&std::mem::take(&mut above));
                    let value = self.value();
                    let number = match &value {
                        Some(value) => self.evaluate(value),
                        None => next_value,
                    };
                    let text = match (&value, number) {
                        (Some(value), Some(number)) => shown(value, number),
                        (Some(value), None) => value.clone(),
                        (None, number) => {
                            number.map_or_else(String::new, |number| number.to_string())
                        }
                    };
                    next_value = number.and_then(|number| number.checked_add(1));
                    self.constants
                        .extend(number.map(|number| (name.clone(), number)));
                    table.rows.push(Constant {
                        symbol: name,
                        value: text,
                        comment,
                        group: None,
                        line,
                    });
                }
                _ => {}
            }
        }
    }

    /// What stands behind `=`, up to the comma.
    fn value(&mut self) -> Option<String> {
        let mut value: Option<String> = None;
        let mut depth = 0;
        while let Some((token, _)) = self.peek() {
            match token {
                Token::Sign('=') if value.is_none() => value = Some(String::new()),
                Token::Sign(',') if depth == 0 => {
                    self.at += 1;
                    break;
                }
                Token::Sign('}') => break,
                Token::Sign(sign) => {
                    depth += i32::from(*sign == '(') - i32::from(*sign == ')');
                    if let Some(value) = &mut value {
                        value.push(*sign);
                    }
                }
                Token::Word(word) => {
                    if let Some(value) = &mut value {
                        value.push(' ');
                        value.push_str(word);
                    }
                }
                Token::Comment(_) if value.is_none() => break,
                Token::Comment(_) | Token::Define(..) => {}
            }
            self.at += 1;
        }
        value.map(|value| value.trim().to_owned())
    }

    fn evaluate(&self, text: &str) -> Option<i128> {
        let mut expression = Expression {
            rest: text,
            constants: &self.constants,
            depth: 0,
        };
        let value = expression.sum()?;
        expression.rest.trim().is_empty().then_some(value)
    }

    fn blocks(self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut tables = self.tables;
        tables.sort_by_key(|table| table.line);
        for mut table in tables {
            // The suffix of types.
            let name = table.name.trim_end_matches("_t").len();
            table.name.truncate(name);
            let about = table
                .rows
                .iter()
                .filter(|row| IS_ABOUT_ERRORS.is_match(&row.symbol));
            let is_about =
                IS_ABOUT_ERRORS.is_match(&table.name) || about.count() * 2 > table.rows.len();
            let header = ["symbol", if is_about { "code" } else { "" }, "message"];
            let mut grid = Grid {
                header: Some(header.map(str::to_owned).to_vec()),
                rows: Vec::new(),
            };
            for row in table.rows {
                let place = format!("line {}", row.line);
                let title = row.group.map(|group| vec![group; 3]);
                let rows = title
                    .into_iter()
                    .chain([vec![row.symbol, row.value, row.comment]]);
                grid.rows.extend(rows.map(|cells| Row {
                    cells,
                    place: place.clone(),
                }));
            }
            let place = format!("line {}", table.line);
            blocks.push(Block::new(Kind::Table(grid), table.name, place));
        }
        blocks
    }
}

/// A number as it is written, or what an expression amounts to.
fn shown(value: &str, number: i128) -> String {
    let value = value.trim_matches(['(', ')']).trim();
    super::code::number(value).unwrap_or_else(|| number.to_string())
}

/// A comment without what marks it as one.
fn words(comment: &str) -> String {
    let lines = comment.lines().map(|line| {
        let line = line.trim().trim_start_matches(['*', '/', '!', '<']);
        line.trim_end_matches(['*', '/']).trim()
    });
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let text = tidy(&lines.join(" "));
    let text = text
        .trim_start_matches("\\brief ")
        .trim_start_matches("@brief ");
    text.to_owned()
}

/// Sums, shifts and signs of numbers and known names.
struct Expression<'t> {
    rest: &'t str,
    constants: &'t HashMap<String, i128>,
    depth: usize,
}

impl Expression<'_> {
    fn takes(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> Option<i128> {
        let mut value = self.operand()?;
        loop {
            value = if self.takes("+") {
                value.checked_add(self.operand()?)?
            } else if self.takes("-") {
                value.checked_sub(self.operand()?)?
            } else if self.takes("|") {
                value | self.operand()?
            } else if self.takes("<<") {
                let by = u32::try_from(self.operand()?).ok().filter(|by| *by < 64)?;
                value.checked_mul(1 << by)?
            } else {
                return Some(value);
            };
        }
    }

    fn operand(&mut self) -> Option<i128> {
        /// No header nests deeper.
        const DEEPEST: usize = 50;
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let value = if self.takes("-") {
            self.operand()?.checked_neg()
        } else if self.takes("(") {
            let value = self.sum()?;
            self.takes(")").then_some(value)
        } else {
            self.rest = self.rest.trim_start();
            let end = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
            self.rest = rest;
            let number = super::code::number(word)
                .and_then(|number| errcodes_core::model::parse_integer(&number));
            number.or_else(|| self.constants.get(word).copied())
        };
        self.depth -= 1;
        value
    }
}
