//! Rows outside of `INSERT ... VALUES`: `(VALUES (1, 'No door')) AS s (code, message)`, `SELECT 1 AS code, 'No door' AS message UNION ALL ...`.

use super::SqlReader;
use super::token::Token;

/// Rows, each with its line.
type Rows = Vec<(Vec<String>, usize)>;

impl SqlReader {
    /// Reads the lists behind `VALUES`.
    pub(super) fn lists_of_values(&mut self) -> Rows {
        let mut rows = Rows::new();
        loop {
            let line = self.line();
            self.eat("row");
            if !self.eat_sign('(') {
                return rows;
            }
            let values = self.values(line);
            self.eat_sign(')');
            rows.push((values, line));
            if !self.eat_sign(',') {
                return rows;
            }
        }
    }

    /// Reads a table of values in brackets, whose columns and name follow it.
    pub(super) fn table_of_values(&mut self) {
        if !self.has_literals(1) {
            return;
        }
        let rows = self.lists_of_values();
        let mut columns = std::mem::take(&mut self.expression.columns);
        let mut name = self.expression.name.take();
        if self.eat_sign(')') {
            self.eat("as");
            let is_statement = [
                "insert", "select", "update", "delete", "merge", "on", "where",
            ]
            .into_iter()
            .any(|keyword| self.is_at(keyword));
            if !is_statement {
                name = self.name().or(name);
            }
            if self.eat_sign('(') {
                columns = self.columns_in_brackets();
            }
        }
        self.add_rows(name, &columns, rows);
    }

    /// Reads `SELECT` of literals, and those that `UNION` adds. Columns of another table are not rows.
    ///
    /// Without a table to insert them into, a single row is not a list.
    pub(super) fn selected_rows(&mut self, target: Option<(&str, &[String])>) {
        let mut rows = Rows::new();
        let mut names: Vec<String> = Vec::new();
        loop {
            let line = self.line();
            if !self.eat("select") {
                break;
            }
            if !self.has_literals(0) {
                break;
            }
            let (values, aliases) = self.selected_values(line);
            if rows.is_empty() {
                names = aliases;
            }
            rows.push((values, line));
            if self.eat("from") {
                self.name();
            }
            if !self.eat("union") {
                break;
            }
            self.eat("all");
        }
        if let Some((name, columns)) = target {
            let columns = if columns.is_empty() { &names } else { columns };
            for (values, line) in rows {
                self.row(name, columns, values, line);
            }
            return;
        }
        if rows.len() > 1 {
            let mut columns = std::mem::take(&mut self.expression.columns);
            if columns.is_empty() {
                columns = names;
            }
            let name = self.expression.name.take();
            self.add_rows(name, &columns, rows);
        }
    }

    /// Adds rows to the table that the statement fills, or else to that with a name.
    fn add_rows(&mut self, name: Option<String>, columns: &[String], rows: Rows) {
        let name = self.target.clone().or(name).unwrap_or_default();
        for (values, line) in rows {
            self.row(&name, columns, values, line);
        }
    }

    /// Returns whether the values after some tokens are literals, and not the columns of another table.
    pub(super) fn has_literals(&self, tokens: usize) -> bool {
        let rest = self.tokens.get(self.at + tokens..).unwrap_or_default();
        let mut rest = rest.iter().map(|(token, _)| token);
        let mut first = rest.next();
        if first == Some(&Token::Sign('-')) {
            first = rest.next();
        }
        let next = rest.next();
        let is_call = matches!(next, Some(Token::Sign('(')));
        match first {
            Some(Token::Text(_) | Token::Number(_)) => true,
            Some(Token::Word(word)) => {
                word.eq_ignore_ascii_case("null") || is_call && self.target.is_some()
            }
            _ => false,
        }
    }

    /// Reads the values of a `SELECT`, and the names of its columns if all have one.
    fn selected_values(&mut self, line: usize) -> (Vec<String>, Vec<String>) {
        let (mut values, mut names) = (Vec::new(), Vec::new());
        loop {
            let start = self.at;
            let literal = self.literal();
            let has_as = self.eat("as");
            let alias = match self.peek() {
                Some(Token::Word(word)) if !has_as && super::is_end_of_select(word) => None,
                Some(Token::Word(name) | Token::Name(name) | Token::Text(name)) => {
                    Some(name.clone())
                }
                _ => None,
            };
            self.at += usize::from(alias.is_some());
            let is_end = match self.peek() {
                Some(Token::Sign(',' | ')' | ';')) | None => true,
                Some(Token::Word(word)) => super::is_end_of_select(word),
                _ => false,
            };
            match literal {
                Some(literal) if is_end => {
                    values.push(literal);
                    names.extend(alias);
                }
                _ => {
                    self.at = start;
                    values.push(self.value(line));
                }
            }
            if !self.eat_sign(',') {
                break;
            }
        }
        if names.len() < values.len() {
            names.clear();
        }
        (values, names)
    }
}
