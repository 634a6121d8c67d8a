//! Reads SQL scripts: each list of values is a row.

use std::collections::HashMap;

use super::page_text::PageText;

/// Adds the pieces of a script. Lists of column names are headings.
pub(super) fn read_sql(text: &str, page: &mut PageText) {
    let mut reader = Reader {
        page,
        open: Vec::new(),
        statement: Row::default(),
        table: None,
        tables: HashMap::new(),
        source: 0,
        last: String::new(),
    };
    let mut rest = text;
    let mut line = 1;
    while let Some(token) = Token::first(rest) {
        reader.token(token, line);
        line += token.text.matches('\n').count();
        rest = &rest[token.text.len()..];
    }
    reader.end_statement();
}

#[derive(Clone, Copy)]
struct Token<'t> {
    kind: TokenKind,
    /// The token as written, with its quotes.
    text: &'t str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TokenKind {
    /// Whitespace or a comment.
    Space,
    String,
    Number,
    /// A keyword or a name.
    Word,
    Mark,
}

impl<'t> Token<'t> {
    fn first(text: &'t str) -> Option<Self> {
        let first = text.chars().next()?;
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let signed = text.strip_prefix('-').unwrap_or(text);
        let (kind, length) = if text.starts_with("--") {
            (TokenKind::Space, text.find('\n'))
        } else if text.starts_with("/*") {
            (TokenKind::Space, text.find("*/").map(|end| end + 2))
        } else if first.is_whitespace() {
            let end = text.find(|c: char| !c.is_whitespace());
            (TokenKind::Space, end)
        } else if matches!(first, '\'' | '"') {
            (TokenKind::String, string_length(text, first))
        } else if signed.starts_with(|c: char| c.is_ascii_digit()) {
            let digits = text.len() - signed.len();
            let end = signed.find(|c: char| !is_name(c) && c != '.');
            (TokenKind::Number, end.map(|end| digits + end))
        } else if first == '`' || first == '[' {
            let end = text[1..].find(['`', ']']);
            (TokenKind::Word, end.map(|end| end + 2))
        } else if is_name(first) {
            (
                TokenKind::Word,
                text.find(|c: char| !is_name(c) && c != '.'),
            )
        } else {
            (TokenKind::Mark, Some(first.len_utf8()))
        };
        let text = &text[..length.unwrap_or(text.len())];
        Some(Self { kind, text })
    }
}

/// Returns the length of a string, in which a quote is doubled or follows a backslash.
fn string_length(text: &str, quote: char) -> Option<usize> {
    let mut at = 1;
    loop {
        let end = at + text[at..].find(quote)?;
        let after = &text[end + 1..];
        let ends = after.trim_start().starts_with([',', ')', ';']);
        let is_escaped = text[1..end].ends_with('\\') && !text[1..end].ends_with("\\\\") && !ends;
        if after.starts_with(quote) {
            at = end + 2;
        } else if is_escaped {
            at = end + 1;
        } else {
            return Some(end + 1);
        }
    }
}

/// The cells of a list of values.
#[derive(Default)]
struct Row {
    cells: Vec<(String, usize)>,
    /// True if a value is a string or a number.
    has_values: bool,
    /// True if the last cell ended with a comma.
    is_next: bool,
    /// True if the row is a branch of `CASE`.
    is_branch: bool,
}

impl Row {
    fn add(&mut self, text: &str, line: usize) {
        match self.cells.last_mut() {
            Some((cell, _)) if !self.is_next => {
                cell.push(' ');
                cell.push_str(text);
            }
            _ => self.cells.push((text.to_owned(), line)),
        }
        self.is_next = false;
    }

    /// Returns whether a cell has begun.
    fn is_in_cell(&self) -> bool {
        !self.cells.is_empty() && !self.is_next
    }
}

struct Reader<'p> {
    page: &'p mut PageText,
    /// The lists around the current position.
    open: Vec<Row>,
    /// The values of the current statement that are in no list.
    statement: Row,
    table: Option<usize>,
    /// The tables with each list of column names.
    tables: HashMap<Vec<String>, usize>,
    /// The number of lists around the current position in which `FROM` came last, or 0.
    source: usize,
    /// The last word, in upper case, if nothing follows it.
    last: String,
}

impl Reader<'_> {
    fn token(&mut self, token: Token<'_>, line: usize) {
        let text = token.text;
        match token.kind {
            TokenKind::Space => return,
            TokenKind::String => {
                let quote = &text[..1];
                let inner = text[1..].strip_suffix(quote).unwrap_or(&text[1..]);
                let inner = inner.replace(&quote.repeat(2), quote).replace("\\n", " ");
                self.value(&inner, line);
            }
            TokenKind::Number => self.value(text, line),
            // The prefix of a string, as in `N'...'`.
            TokenKind::Word if text.len() == 1 && !self.open.is_empty() => return,
            TokenKind::Word => {
                let after_as = self.last == "AS";
                self.last = text.to_ascii_uppercase();
                self.keyword();
                if after_as || self.last == "AS" {
                    // The name of a column.
                    return;
                }
                let name = text.trim_matches(|c| matches!(c, '`' | '[' | ']'));
                self.branch(line);
                // Names behind `FROM` are those of tables.
                let is_source = self.source == self.open.len();
                if let Some(row) = self.open.last_mut().filter(|_| !is_source) {
                    row.add(if self.last == "NULL" { "" } else { name }, line);
                }
                return;
            }
            TokenKind::Mark => self.mark(text),
        }
        self.last.clear();
    }

    /// Ends a row at a keyword that begins a statement, or another row: `SELECT 1, '...' FROM dual UNION ALL SELECT 2, '...'`.
    fn keyword(&mut self) {
        match (&*self.last, self.open.last_mut()) {
            ("SELECT" | "UNION", Some(row)) => {
                self.source = 0;
                let row = std::mem::take(row);
                if row.has_values {
                    let table = *self.table.get_or_insert_with(|| self.page.new_table());
                    self.page.push_row(table, false, &row.cells);
                }
            }
            ("FROM", Some(_)) => self.source = self.open.len(),
            ("SELECT" | "UNION" | "EXEC" | "EXECUTE" | "CALL" | "GO", None) => self.end_statement(),
            _ => {}
        }
    }

    /// Begins a row at each branch of `CASE WHEN code = 1 THEN '...' WHEN code IN (2, 3) THEN '...'`.
    fn branch(&mut self, line: usize) {
        match &*self.last {
            "WHEN" | "ELSIF" | "ELSEIF" if self.open.is_empty() => {
                self.end_statement();
                self.statement.add("", line);
                self.statement.is_branch = true;
            }
            "THEN" if self.open.is_empty() => self.statement.is_next = true,
            _ => {}
        }
    }

    fn value(&mut self, text: &str, line: usize) {
        let row = self.open.last_mut().unwrap_or(&mut self.statement);
        row.add(text, line);
        row.has_values = true;
    }

    fn mark(&mut self, mark: &str) {
        match mark {
            "(" => self.open.push(Row::default()),
            ")" => {
                self.source = 0;
                self.end_list();
            }
            ";" => self.end_statement(),
            "," => {
                let row = self.open.last_mut().unwrap_or(&mut self.statement);
                if row.is_next || row.cells.is_empty() {
                    row.cells.push((String::new(), 0));
                }
                row.is_next = true;
            }
            _ => {}
        }
    }

    fn end_list(&mut self) {
        let Some(row) = self.open.pop() else { return };
        let statement = Some(&mut self.statement).filter(|row| row.is_branch);
        match self.open.last_mut().or(statement) {
            // The arguments of a function are a part of its cell.
            Some(outer) if outer.is_in_cell() => {
                // The name of the function is not part of the value.
                outer.add("\n", 0);
                for (text, line) in row.cells {
                    outer.add(&text, line);
                }
                outer.has_values |= row.has_values;
            }
            _ if row.has_values => {
                let table = *self.table.get_or_insert_with(|| self.page.new_table());
                self.page.push_row(table, false, &row.cells);
            }
            _ if row.cells.len() > 1 => self.headings(&row),
            _ => {}
        }
    }

    fn headings(&mut self, row: &Row) {
        let names: Vec<String> = row.cells.iter().map(|(name, _)| name.clone()).collect();
        let page = &mut *self.page;
        let table = *self.tables.entry(names).or_insert_with(|| {
            let table = page.new_table();
            page.push_row(table, true, &row.cells);
            table
        });
        self.table = Some(table);
    }

    /// Adds the values outside of lists, as in `UPDATE errors SET message = '...' WHERE code = 126`.
    fn end_statement(&mut self) {
        while !self.open.is_empty() {
            self.end_list();
        }
        let row = std::mem::take(&mut self.statement);
        if row.has_values {
            let table = self.page.new_table();
            self.page.push_row(table, false, &row.cells);
        }
    }
}
