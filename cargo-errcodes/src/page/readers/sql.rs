//! SQL scripts that fill tables: `INSERT INTO errors (code, message) VALUES (1, 'No door'), (2, 'No key');`, or that call procedures
//! with codes and texts.

mod calls;
mod rows;
mod token;

use std::collections::HashMap;

use self::calls::Calls;
use self::token::{Token, tokens};
use super::c::add_decisions;
use crate::page::block::{Block, BlockKind, Column, Page, Row, Subject, Table};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::{excerpt, normalize_whitespace};
use crate::page::vocabulary::identifier_is_about_errors;

/// Reads the rows that a script inserts, as one table for each table of the database.
pub(super) fn parse_sql(text: &str) -> Page {
    let mut reader = SqlReader {
        tokens: tokens(text),
        at: 0,
        columns: HashMap::new(),
        tables: Vec::new(),
        numbers: HashMap::new(),
        target: None,
        expression: Expression::default(),
        calls: Calls::default(),
        skipped: Vec::new(),
    };
    while reader.at < reader.tokens.len() {
        reader.statement();
    }
    // Beside a table of errors, the others are about something else.
    let has_errors = reader
        .tables
        .iter()
        .any(|(name, table)| !table.rows.is_empty() && identifier_is_about_errors(name));
    let tables = reader.tables.into_iter().map(|(name, mut table)| {
        if has_errors && !identifier_is_about_errors(&name) {
            table.subject = Subject::Other;
        }
        (name, table)
    });
    let blocks = tables.filter(|(_, table)| !table.rows.is_empty());
    let blocks = blocks.map(|(name, table)| {
        let location = table.rows[0].location.clone();
        Block::new(BlockKind::Table(table), name, location)
    });
    let mut page = Page {
        blocks: blocks.collect(),
        skipped: reader.skipped,
    };
    let calls = reader.calls.into_blocks(&mut page.skipped);
    page.blocks.extend(calls);
    add_decisions(text, &mut page);
    page
}

/// The words that begin a constraint in `CREATE TABLE`, and not a column.
const CONSTRAINTS: [&str; 9] = [
    "primary",
    "unique",
    "key",
    "constraint",
    "foreign",
    "index",
    "check",
    "fulltext",
    "exclude",
];

struct SqlReader {
    /// The tokens, each with its line.
    tokens: Vec<(Token, usize)>,
    at: usize,
    /// The columns of the tables that the script creates, by the name of the table in lower case.
    columns: HashMap<String, Vec<String>>,
    /// The tables, each with its name.
    tables: Vec<(String, Table)>,
    /// The index in `tables` for each name and columns.
    numbers: HashMap<(String, Vec<String>), usize>,
    /// The table that the current statement fills.
    target: Option<String>,
    /// The table that the current statement defines.
    expression: Expression,
    calls: Calls,
    skipped: Vec<Skipped>,
}

/// A table that a statement defines: `WITH s (code, message) AS (...)`.
#[derive(Default)]
struct Expression {
    name: Option<String>,
    columns: Vec<String>,
}

impl SqlReader {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn line(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |(_, line)| *line)
    }

    /// Consumes the next token if it is a keyword.
    fn eat(&mut self, keyword: &str) -> bool {
        let is_next = self.is_at(keyword);
        self.at += usize::from(is_next);
        is_next
    }

    /// Consumes the next token if it is a sign.
    fn eat_sign(&mut self, sign: char) -> bool {
        let is_next = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads a statement, or skips a token if none begins there.
    fn statement(&mut self) {
        if self.eat("create") {
            self.create();
        } else if self.eat("insert") || self.eat("replace") {
            self.insert();
            // `INSERT ALL INTO ... VALUES ... INTO ... VALUES ...`
            while self.is_at("into") {
                self.insert();
            }
        } else if self.eat("copy") {
            self.copy();
        } else if self.eat("merge") {
            self.eat("into");
            self.target = self.name();
        } else if self.eat("with") {
            self.eat("recursive");
            self.expression = Expression {
                name: self.name(),
                columns: if self.eat_sign('(') {
                    self.columns_in_brackets()
                } else {
                    Vec::new()
                },
            };
        } else if self.eat("values") {
            self.table_of_values();
        } else if self.is_at("select") {
            self.selected_rows(None);
        } else if self.eat_sign(';') {
            self.target = None;
            self.expression = Expression::default();
        } else if !self.call() {
            self.at += 1;
        }
    }

    /// Reads the name of a table without that of its schema.
    fn name(&mut self) -> Option<String> {
        let mut name = None;
        loop {
            match self.peek() {
                Some(Token::Word(word) | Token::Name(word) | Token::Text(word)) => {
                    name = Some(word.clone());
                }
                _ => return name,
            }
            self.at += 1;
            if !self.eat_sign('.') {
                return name;
            }
        }
    }

    /// Reads the columns of `CREATE TABLE name (code INT, ...)`.
    fn create(&mut self) {
        while self.eat("temporary")
            || self.eat("temp")
            || self.eat("global")
            || self.eat("unlogged")
        {}
        if !self.eat("table") {
            return;
        }
        if self.eat("if") {
            self.at += 2;
        }
        let Some(name) = self.name() else { return };
        if !self.eat_sign('(') {
            return;
        }
        let mut columns = Vec::new();
        let (mut depth, mut is_start) = (0, true);
        while let Some(token) = self.peek() {
            match token {
                Token::Sign('(') => depth += 1,
                Token::Sign(')') if depth == 0 => break,
                Token::Sign(')') => depth -= 1,
                Token::Sign(',') if depth == 0 => {
                    is_start = true;
                    self.at += 1;
                    continue;
                }
                Token::Word(word) if is_start && CONSTRAINTS.contains(&&*word.to_lowercase()) => {}
                Token::Word(word) | Token::Name(word) | Token::Text(word) if is_start => {
                    columns.push(word.clone());
                }
                _ => {}
            }
            is_start = false;
            self.at += 1;
        }
        self.columns.insert(name.to_lowercase(), columns);
    }

    /// Reads `INTO name (columns) VALUES (...), (...)`, `INTO name (columns) SELECT ... UNION ALL SELECT ...`, or
    /// `INTO name SET column = ..., column = ...`.
    fn insert(&mut self) {
        const MODIFIERS: [&str; 11] = [
            "low_priority",
            "delayed",
            "high_priority",
            "ignore",
            "or",
            "replace",
            "overwrite",
            "table",
            "abort",
            "all",
            "first",
        ];
        let first = self.line();
        while MODIFIERS.into_iter().any(|word| self.eat(word)) {}
        let has_into = self.eat("into");
        self.eat("table");
        let name = self.name().or_else(|| self.target.clone());
        let Some(name) = name.filter(|_| has_into || self.is_at_rows()) else {
            return;
        };
        let columns = if self.peek() == Some(&Token::Sign('(')) {
            self.at += 1;
            self.columns_in_brackets()
        } else {
            self.columns
                .get(&name.to_lowercase())
                .cloned()
                .unwrap_or_default()
        };
        if self.eat("overriding") {
            self.at += 2;
        }
        self.rows_of_insert(&name, &columns, first);
    }

    /// Reads the rows of an `INSERT`.
    fn rows_of_insert(&mut self, name: &str, columns: &[String], first: usize) {
        if self.eat("values") || self.eat("value") {
            // `MERGE` inserts the columns of its source, which are read there.
            if self.target.is_some() && !self.has_literals(1) {
                return;
            }
            for (values, line) in self.lists_of_values() {
                self.row(name, columns, values, line);
            }
        } else if self.eat("set") {
            self.assignments(name, first);
        } else if self.is_at("select") {
            self.target = Some(name.to_owned());
            self.selected_rows(Some((name, columns)));
        } else {
            let reason = "the statement states no values after the columns";
            self.skipped
                .push(Skipped::new(Location::Line(first), name, reason));
        }
    }

    /// Returns whether the next token is a keyword.
    fn is_at(&self, keyword: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(word)) if word.eq_ignore_ascii_case(keyword))
    }

    /// Returns whether the columns or the values of an `INSERT` come next.
    fn is_at_rows(&self) -> bool {
        let keywords = ["values", "value", "select", "set"];
        self.peek() == Some(&Token::Sign('('))
            || keywords.into_iter().any(|keyword| self.is_at(keyword))
    }

    /// Reads `column = value, column = value`.
    fn assignments(&mut self, table: &str, line: usize) {
        let (mut columns, mut values) = (Vec::new(), Vec::new());
        while let Some(column) = self.name() {
            if !self.eat_sign('=') {
                break;
            }
            columns.push(column);
            values.push(self.value(line));
            if !self.eat_sign(',') {
                break;
            }
        }
        self.row(table, &columns, values, line);
    }

    fn columns_in_brackets(&mut self) -> Vec<String> {
        let mut columns = Vec::new();
        while let Some(token) = self.peek() {
            match token {
                Token::Word(word) | Token::Name(word) | Token::Text(word) => {
                    columns.push(word.clone());
                }
                Token::Sign(',') => {}
                _ => break,
            }
            self.at += 1;
        }
        self.eat_sign(')');
        columns
    }

    /// Reads values up to the bracket that closes them, or to the end of a `SELECT`.
    fn values(&mut self, line: usize) -> Vec<String> {
        let mut values = Vec::new();
        loop {
            values.push(self.value(line));
            if !self.eat_sign(',') {
                return values;
            }
        }
    }

    /// Reads a value: a literal, texts that are joined, or an expression, which is kept as written.
    fn value(&mut self, line: usize) -> String {
        let mut texts = String::new();
        let mut written = String::new();
        let (mut depth, mut is_text) = (0, true);
        while let Some(token) = self.peek() {
            match token {
                Token::Sign(',' | ')') if depth == 0 => break,
                Token::Sign(';') => break,
                Token::Word(word) if depth == 0 && is_end_of_select(word) => break,
                Token::Text(text) => {
                    texts.push_str(text);
                    written.push_str(text);
                }
                Token::Number(number) => {
                    texts.push_str(number);
                    written.push_str(number);
                }
                Token::Word(word) if word.eq_ignore_ascii_case("null") => {}
                // The type of a value, or the name of a column of `SELECT`.
                Token::Word(word) if depth == 0 && word.eq_ignore_ascii_case("as") => {
                    self.at += 2;
                    continue;
                }
                Token::Sign(':') => {
                    self.at += if self
                        .tokens
                        .get(self.at + 1)
                        .is_some_and(|(next, _)| *next == Token::Sign(':'))
                    {
                        3
                    } else {
                        1
                    };
                    continue;
                }
                Token::Word(word) | Token::Name(word) => {
                    is_text &= matches!(&*word.to_lowercase(), "true" | "false" | "default")
                        && written.is_empty();
                    written.push_str(word);
                    texts.push_str(word);
                }
                Token::Sign('|' | '+') if depth == 0 => {}
                Token::Sign(sign) => {
                    depth += i32::from(*sign == '(') - i32::from(*sign == ')');
                    is_text &= *sign == '-' && written.is_empty();
                    written.push(*sign);
                    texts.push(*sign);
                }
            }
            self.at += 1;
        }
        if !is_text {
            self.skipped.push(Skipped::new(
                Location::Line(line),
                excerpt(&written),
                "the value is an expression, which is not evaluated",
            ));
            return String::new();
        }
        normalize_whitespace(&texts)
    }

    /// Reads the rows of `COPY name (columns) FROM stdin`, which `pg_dump` writes.
    fn copy(&mut self) {
        let Some(name) = self.name() else { return };
        let columns = if self.eat_sign('(') {
            self.columns_in_brackets()
        } else {
            Vec::new()
        };
        // The rows follow the semicolon.
        let mut is_end = false;
        while let Some(token) = self.peek() {
            let Token::Name(rows) = token else {
                if std::mem::replace(&mut is_end, *token == Token::Sign(';')) {
                    return;
                }
                self.at += 1;
                continue;
            };
            let (rows, first) = (rows.clone(), self.line());
            self.at += 1;
            for (row, line) in rows.lines().zip(first..) {
                let cells = row.split('\t').map(|cell| match cell {
                    "\\N" => String::new(),
                    cell => normalize_whitespace(
                        &cell
                            .replace("\\n", "\n")
                            .replace("\\t", " ")
                            .replace("\\\\", "\\"),
                    ),
                });
                let cells = cells.collect();
                self.row(&name, &columns, cells, line);
            }
            return;
        }
    }

    fn row(&mut self, name: &str, columns: &[String], values: Vec<String>, line: usize) {
        let location = Location::Line(line);
        if !columns.is_empty() && columns.len() != values.len() {
            let reason = format!("has {} values for {} columns", values.len(), columns.len());
            self.skipped
                .push(Skipped::new(location, excerpt(&values.join(", ")), reason));
            return;
        }
        let tables = &mut self.tables;
        let number = *self
            .numbers
            .entry((name.to_owned(), columns.to_vec()))
            .or_insert_with(|| {
                let columns = columns.iter().map(Column::headed);
                let table = Table {
                    columns: columns.collect(),
                    ..Table::default()
                };
                tables.push((name.to_owned(), table));
                tables.len() - 1
            });
        self.tables[number].1.rows.push(Row::new(values, location));
    }
}

/// Returns whether a word ends the values of a `SELECT`.
fn is_end_of_select(word: &str) -> bool {
    ["from", "union", "where", "on", "go"]
        .iter()
        .any(|end| word.eq_ignore_ascii_case(end))
}

#[cfg(test)]
mod tests;
