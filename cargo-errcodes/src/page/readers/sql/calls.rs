//! Calls of procedures that add errors: `CALL add_error(1001, 'No door')`, `EXEC sp_addmessage 50001, 16, N'No door'`.

use std::collections::{BTreeMap, HashMap};

use super::SqlReader;
use super::token::Token;
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::{is_code, is_name};
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::languages::is_english;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::{excerpt, normalize_whitespace};
use crate::page::vocabulary::identifier_is_about_errors;

/// The procedure of SQL Server that adds a message, with its parameters.
const ADD_MESSAGE: &str = "sp_addmessage";
const PARAMETERS: [&str; 6] = [
    "msgnum", "severity", "msgtext", "lang", "with_log", "replace",
];

/// The calls of a script, by the name of the procedure.
#[derive(Default)]
pub(super) struct Calls(BTreeMap<String, Vec<Call>>);

struct Call {
    line: usize,
    arguments: Vec<Argument>,
}

struct Argument {
    /// The name of the parameter: `p_code => 1001`, `@msgnum = 50001`.
    name: Option<String>,
    /// The value, unless it is an expression.
    value: Option<String>,
}

impl SqlReader {
    /// Reads the call that begins at the current position, if there is one.
    pub(super) fn call(&mut self) -> bool {
        let start = self.at;
        let is_exec = self.eat("exec") || self.eat("execute");
        let line = self.line();
        let Some(name) = self.name() else {
            self.at = start;
            return false;
        };
        let has_brackets = self.eat_sign('(');
        let arguments = if has_brackets || is_exec {
            self.arguments()
        } else {
            Vec::new()
        };
        if arguments.len() < 2 || has_brackets && !self.eat_sign(')') {
            self.at = start;
            return false;
        }
        let calls = self.calls.0.entry(name.to_lowercase()).or_default();
        calls.push(Call { line, arguments });
        true
    }

    /// Reads arguments up to one that is an expression.
    fn arguments(&mut self) -> Vec<Argument> {
        let mut arguments = Vec::new();
        loop {
            let name = self.parameter();
            let value = self.literal();
            let is_variable = value.is_none() && matches!(self.peek(), Some(Token::Word(_)));
            if is_variable {
                self.at += 1;
            } else if value.is_none() {
                return arguments;
            }
            arguments.push(Argument { name, value });
            if !self.eat_sign(',') {
                return arguments;
            }
        }
    }

    /// Reads the name of a parameter and the sign behind it.
    fn parameter(&mut self) -> Option<String> {
        let Some(Token::Word(name)) = self.peek() else {
            return None;
        };
        let name = name.clone();
        let sign = self.tokens.get(self.at + 1).map(|(token, _)| token);
        let after = self.tokens.get(self.at + 2).map(|(token, _)| token);
        let length = match (sign, after) {
            (Some(Token::Sign('=' | ':')), Some(Token::Sign('>' | '='))) => 3,
            (Some(Token::Sign('=')), _) => 2,
            _ => return None,
        };
        self.at += length;
        Some(name)
    }

    /// Reads a number or a text, or texts that are joined.
    pub(super) fn literal(&mut self) -> Option<String> {
        let start = self.at;
        let is_negative = self.eat_sign('-');
        let literal = match self.peek() {
            Some(Token::Number(number)) if is_negative => format!("-{number}"),
            Some(Token::Number(number)) => number.clone(),
            Some(Token::Text(text)) if !is_negative => text.clone(),
            Some(Token::Word(word)) if !is_negative && word.eq_ignore_ascii_case("null") => {
                String::new()
            }
            _ => {
                self.at = start;
                return None;
            }
        };
        self.at += 1;
        let mut literal = literal;
        while matches!(self.peek(), Some(Token::Sign('|' | '+'))) {
            let before = self.at;
            while self.eat_sign('|') || self.eat_sign('+') {}
            let Some(Token::Text(text)) = self.peek() else {
                self.at = before;
                break;
            };
            literal.push_str(text);
            self.at += 1;
        }
        Some(normalize_whitespace(&literal))
    }
}

impl Calls {
    /// Returns a table for each procedure that adds errors.
    pub(super) fn into_blocks(self, skipped: &mut Vec<Skipped>) -> Vec<Block> {
        let tables = self.0.into_iter().filter_map(|(name, calls)| {
            let table = if name == ADD_MESSAGE {
                table_of_messages(calls, skipped)
            } else if are_of_errors(&name, &calls) {
                table_of_calls(calls, skipped)
            } else {
                return None;
            };
            let location = table.rows.first()?.location.clone();
            Some(Block::new(BlockKind::Table(table), name, location))
        });
        tables.collect()
    }
}

impl Call {
    /// Returns the positions of a code and of a text behind it.
    fn code_and_text(&self) -> Option<(usize, usize)> {
        let is_text = |text: &str| text.contains(' ') && text.contains(char::is_alphabetic);
        let values = || {
            self.arguments
                .iter()
                .map(|argument| argument.value.as_deref())
        };
        let code = values()
            .position(|value| value.is_some_and(|value| is_code(value) || is_name(value)))?;
        let text = values().position(|value| value.is_some_and(is_text))?;
        (code < text).then_some((code, text))
    }

    fn text(&self) -> String {
        let values = self
            .arguments
            .iter()
            .filter_map(|argument| argument.value.as_deref());
        values.collect::<Vec<_>>().join(", ")
    }

    fn expression(&self) -> Skipped {
        let reason = "the value is an expression, which is not evaluated";
        Skipped::new(Location::Line(self.line), excerpt(&self.text()), reason)
    }
}

/// Returns whether several calls of a procedure have a code and a text, and its name or most texts are about errors.
fn are_of_errors(name: &str, calls: &[Call]) -> bool {
    const FEWEST: usize = 2;
    let of_codes = calls.iter().filter(|call| call.code_and_text().is_some());
    let number = of_codes.clone().count();
    let failures = of_codes
        .filter(|call| tells_of_failure(&call.text()))
        .count();
    number >= FEWEST
        && number * 2 > calls.len()
        && (identifier_is_about_errors(name) || failures * 2 > number)
}

/// Returns a table with a column for each argument.
fn table_of_calls(all: Vec<Call>, skipped: &mut Vec<Skipped>) -> Table {
    let mut columns: Vec<Column> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut rows = Vec::new();
    for call in all {
        let Some((code, _)) = call.code_and_text() else {
            skipped.push(call.expression());
            continue;
        };
        let mut cells = vec![String::new(); columns.len()];
        for (index, argument) in call.arguments.into_iter().enumerate() {
            let key = argument.name.as_deref().map(parameter_name);
            let place = key.clone().unwrap_or_else(|| format!("#{index}"));
            let column = *places.entry(place).or_insert_with(|| {
                columns.push(match key {
                    Some(name) => Column::headed(name),
                    None if index == code => Column::for_field(Field::Code),
                    None => Column::default(),
                });
                columns.len() - 1
            });
            cells.resize(columns.len(), String::new());
            cells[column] = argument.value.unwrap_or_default();
        }
        rows.push(Row::new(cells, Location::Line(call.line)));
    }
    Table {
        columns,
        rows,
        ..Table::default()
    }
}

/// Returns the name of a parameter without signs and words for parameters: `code` for `p_code` and `@code`.
fn parameter_name(name: &str) -> String {
    const PREFIXES: [&str; 6] = ["p_", "in_", "i_", "v_", "a_", "pi_"];
    let name = name.trim_start_matches('@').to_lowercase();
    let short = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix));
    short.unwrap_or(&name).to_owned()
}

/// Returns a table of the messages that are added to SQL Server, each in one language.
fn table_of_messages(calls: Vec<Call>, skipped: &mut Vec<Skipped>) -> Table {
    let mut rows: Vec<(Row, String)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for call in calls {
        let mut values: [Option<String>; 6] = Default::default();
        let expression = call.expression();
        for (index, argument) in call.arguments.into_iter().enumerate() {
            let name = argument.name.as_deref().map(parameter_name);
            let place = name.map_or(Some(index), |name| {
                PARAMETERS.iter().position(|known| *known == name)
            });
            if let Some(value) = place.and_then(|place| values.get_mut(place)) {
                *value = argument.value;
            }
        }
        let [Some(code), _, Some(text), language, ..] = values else {
            skipped.push(expression);
            continue;
        };
        let language = language.unwrap_or_default().to_lowercase();
        let is_preferred = language.ends_with("english") || is_english(&language);
        let row = Row::new(vec![code.clone(), text], Location::Line(call.line));
        let known = places.get(&code).and_then(|place| rows.get_mut(*place));
        let other = match known {
            Some((known, spoken)) if *spoken != language => {
                let is_better = is_preferred && !spoken.ends_with("english");
                let row = if is_better {
                    *spoken = language;
                    std::mem::replace(known, row)
                } else {
                    row
                };
                Some(row)
            }
            _ => {
                places.insert(code, rows.len());
                rows.push((row, language));
                None
            }
        };
        if let Some(row) = other {
            let reason = "the text in another language";
            skipped.push(Skipped::new(
                row.location,
                excerpt(&row.cells.join(", ")),
                reason,
            ));
        }
    }
    Table {
        columns: vec![
            Column::for_field(Field::Code),
            Column::for_field(Field::Message),
        ],
        rows: rows.into_iter().map(|(row, _)| row).collect(),
        ..Table::default()
    }
}
