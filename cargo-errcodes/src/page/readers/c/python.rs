//! Declarations in Python: constants, enums, dictionaries of texts, exceptions with a code.

mod assignment;
mod calls;
mod entry;
mod groups;
mod texts;
mod token;
mod value;

use std::collections::{HashMap, HashSet};

use self::assignment::{assigned, split_comment};
use self::calls::Calls;
use self::entry::{Entry, is_code_key, is_error, is_object, is_table, is_text_key};
use self::groups::Groups;
use self::texts::{NamedTexts, Texts};
use self::token::{Statement, Token, statements};
use self::value::{Pair, Value, ValueReader};
use super::commented_codes::{add_codes, is_computed};
use super::decisions::add_decisions;
use super::declaration::{Constant, Declaration};
use super::expression::evaluate;
use super::families::merge_families;
use super::named_texts;
use super::numbered::code_and_text;
use super::texts::add_texts;
use crate::page::block::{Block, Page};
use crate::page::code::{is_code, is_symbol, is_upper_case, number};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::normalize_whitespace;
use crate::page::vocabulary::identifier_is_about_errors;
use crate::text::plural;

/// The family of the constants that are texts with a code.
const TEXTS_WITH_CODES: &str = "texts with codes";

/// Reads a module.
pub(in super::super) fn parse_python(text: &str) -> Page {
    let statements = statements(text);
    let mut reader = ModuleReader::default();
    for (at, statement) in statements.iter().enumerate() {
        let next = statements.get(at + 1);
        reader.read(statement, next);
    }
    reader.close_scopes(0);
    let mut declarations = reader.declarations;
    declarations.push(reader.exceptions);
    declarations.extend(reader.calls.into_declarations());
    let unknown = add_codes(&mut declarations).into_iter();
    reader.skipped.extend(unknown.map(Constant::into_unknown));
    for declaration in &mut declarations {
        reader.texts.add_to(declaration);
    }
    add_texts(text, &mut declarations);
    let mut declarations = merge_families(declarations);
    declarations.sort_by_key(Declaration::line);
    let blocks = declarations.into_iter().flat_map(Declaration::into_blocks);
    let blocks: Vec<Block> = blocks.collect();
    let mut skipped = reader.skipped;
    skipped.extend(
        reader
            .unknown
            .into_iter()
            .filter_map(|unknown| unknown.report(&reader.names)),
    );
    let mut page = Page { blocks, skipped };
    add_decisions(text, &mut page);
    page
}

#[derive(Default)]
struct ModuleReader {
    /// The values of the constants that are numbers.
    constants: HashMap<String, i128>,
    /// The names of all constants.
    names: HashSet<String>,
    declarations: Vec<Declaration>,
    /// The classes of exceptions with a code.
    exceptions: Declaration,
    calls: Calls,
    texts: Texts,
    /// The classes and functions around the statement.
    scopes: Vec<Scope>,
    /// The dictionaries of texts whose keys are names.
    unknown: Vec<NamedTexts>,
    skipped: Vec<Skipped>,
}

/// A class or a function.
#[derive(Default)]
struct Scope {
    indent: usize,
    is_function: bool,
    is_enum: bool,
    declaration: Declaration,
    /// The code and the text of an exception.
    code: Option<(String, usize)>,
    text: Option<String>,
    documentation: Option<String>,
    /// The value of the last member.
    last: i128,
}

impl ModuleReader {
    fn read(&mut self, statement: &Statement, next: Option<&Statement>) {
        self.close_scopes(statement.indent);
        let first = statement.tokens.first().map(|(token, _)| token);
        match first {
            Some(Token::Name(word)) if matches!(&**word, "class" | "def" | "async") => {
                self.open_scope(statement);
            }
            Some(Token::Text(text)) if statement.tokens.len() == 1 => {
                self.read_documentation(statement, text);
            }
            _ if self.scopes.iter().any(|scope| scope.is_function) => {
                self.read_texts_in_function(statement);
            }
            Some(Token::Name(name)) if !self.calls.read(statement) => {
                self.read_assignment(name, statement, next);
            }
            _ => {}
        }
    }

    fn open_scope(&mut self, statement: &Statement) {
        let names = statement
            .tokens
            .iter()
            .filter_map(|(token, _)| match token {
                Token::Name(name) => Some(&**name),
                _ => None,
            });
        let names: Vec<&str> = names.collect();
        let name = names.get(1).copied().unwrap_or_default();
        self.scopes.push(Scope {
            indent: statement.indent,
            is_function: names.first() != Some(&"class"),
            is_enum: names
                .iter()
                .skip(2)
                .any(|base| base.ends_with("Enum") || base.ends_with("Flag")),
            declaration: Declaration {
                name: name.to_owned(),
                ..Declaration::default()
            },
            ..Scope::default()
        });
    }

    /// Closes the classes and functions that a statement with this indentation is not part of.
    fn close_scopes(&mut self, indent: usize) {
        while let Some(scope) = self.scopes.pop_if(|scope| scope.indent >= indent) {
            if !scope.declaration.constants.is_empty() {
                self.declarations.push(scope.declaration);
            } else if let Some((code, line)) = scope.code {
                let text = scope.text.or(scope.documentation).unwrap_or_default();
                self.exceptions.constants.push(Constant {
                    symbol: scope.declaration.name,
                    value: code,
                    comment: text,
                    group: None,
                    is_error: false,
                    line,
                });
            }
        }
    }

    /// Reads a text below a class or a constant.
    fn read_documentation(&mut self, statement: &Statement, text: &str) {
        let first = text.trim().split("\n\n").next().unwrap_or_default();
        let text = normalize_whitespace(first);
        let Some(scope) = self.scopes.last_mut().filter(|scope| !scope.is_function) else {
            return;
        };
        match scope.declaration.constants.last_mut() {
            None => scope.documentation = Some(text),
            Some(last) if last.comment.is_empty() && !statement.follows_blank_line => {
                last.comment = text;
            }
            Some(_) => {}
        }
    }

    /// Reads the texts of constants in a dictionary in a function, such as the one that returns a description.
    fn read_texts_in_function(&mut self, statement: &Statement) {
        let tokens = &statement.tokens;
        let Some(open) = tokens
            .iter()
            .position(|(token, _)| *token == Token::Sign('{'))
        else {
            return;
        };
        if let Value::Map(pairs) = ValueReader::new(&tokens[open..]).read_first() {
            self.add_texts("", &pairs, statement.line);
        }
    }

    /// Reads an assignment: `NAME = value`, `NAME: type = value`.
    fn read_assignment(&mut self, name: &str, statement: &Statement, next: Option<&Statement>) {
        let Some(value) = assigned(statement) else {
            return;
        };
        let value = ValueReader::new(value).read_all();
        if let Some(scope) = self.scopes.last_mut()
            && scope.read_attribute(name, &value, statement.line)
        {
            return;
        }
        match &value {
            Value::Map(_) if is_error(&value) => self.read_constant(name, &value, statement, next),
            Value::Map(pairs) => self.read_map(name, pairs, statement.line),
            Value::List(elements) if is_table(elements) => {
                self.read_rows(name, elements, statement.line);
            }
            _ => self.read_constant(name, &value, statement, next),
        }
    }

    fn read_map(&mut self, name: &str, pairs: &[Pair], line: usize) {
        if is_object(pairs) {
            self.skip(name, 1, line, "has keys like an error, but no code");
            return;
        }
        if self.add_texts(name, pairs, line) {
            return;
        }
        if let Some(groups) = Groups::of(pairs) {
            self.push_groups(name, groups, line);
            return;
        }
        let constants = pairs.iter().filter_map(|pair| {
            let entry = Entry::of_pair(pair)?;
            let mut constant = entry.into_constant(pair.line);
            if constant.comment.is_empty() {
                constant.comment.clone_from(&pair.comment);
            }
            Some(constant)
        });
        let constants: Vec<Constant> = constants.collect();
        let language = pairs
            .iter()
            .find_map(|pair| entry::language_of(&pair.value));
        if let Some(language) = language.filter(|_| !constants.is_empty()) {
            self.skip_languages(name, pairs.len(), line, language);
        }
        self.push_rows(name, constants, pairs.len(), line);
    }

    /// Adds the rows of a dictionary or a list, if most of them have a code and a text. Otherwise it is reported if it has codes of
    /// errors.
    fn push_rows(&mut self, name: &str, constants: Vec<Constant>, rows: usize, line: usize) {
        let texts = constants.iter();
        let texts = texts.filter(|constant| !constant.comment.is_empty());
        if texts.count() * 2 <= rows {
            self.skip(name, rows, line, "has codes, but no texts for them");
            return;
        }
        if constants.len() < rows {
            let unread = rows - constants.len();
            self.skip(name, unread, line, "has elements without a code");
        }
        self.declarations.push(Declaration {
            name: name.to_owned(),
            constants,
            ..Declaration::default()
        });
    }

    fn skip(&mut self, name: &str, elements: usize, line: usize, reason: &str) {
        if identifier_is_about_errors(name) {
            let excerpt = format!("{name}, {}", plural(elements, "element"));
            self.skipped
                .push(Skipped::new(Location::Line(line), excerpt, reason));
        }
    }

    /// Adds the texts of a dictionary whose keys are names. Returns false if they are not.
    fn add_texts(&mut self, name: &str, pairs: &[Pair], line: usize) -> bool {
        let names = pairs.iter().filter_map(|pair| match &pair.key {
            Value::Name(name) => Some((name, pair)),
            _ => None,
        });
        let texts: Vec<(&String, String)> = names
            .filter_map(|(name, pair)| Some((name, entry::text_of(&pair.value)?)))
            .collect();
        if texts.len() * 2 <= pairs.len() {
            return false;
        }
        self.unknown.push(NamedTexts {
            name: name.to_owned(),
            keys: texts.iter().map(|(name, _)| (*name).clone()).collect(),
            line,
        });
        for (key, text) in texts {
            self.texts
                .by_name
                .entry(key.clone())
                .or_insert((text, line));
        }
        true
    }

    /// Reads a list of tuples, or of dictionaries, with a code each.
    fn read_rows(&mut self, name: &str, elements: &[(String, Value)], line: usize) {
        let constants = elements
            .iter()
            .filter_map(|(_, element)| Some(Entry::of(element)?.into_constant(line)));
        let constants: Vec<Constant> = constants.collect();
        self.push_rows(name, constants, elements.len(), line);
    }

    fn read_constant(
        &mut self,
        name: &str,
        value: &Value,
        statement: &Statement,
        next: Option<&Statement>,
    ) {
        let is_enum = self.scopes.last().is_some_and(|scope| scope.is_enum);
        let has_code = matches!(value, Value::Text(text) if code_and_text(text).is_some());
        let is_numbered = self.scopes.is_empty()
            && matches!(value, Value::Text(text) if named_texts::is_numbered(name, text));
        let is_constant =
            is_enum || has_code || is_numbered || is_upper_case(name.trim_matches('_'));
        if name.starts_with("__") || !is_constant {
            return;
        }
        let Some(mut entry) = self.entry_of(name, value) else {
            self.names.insert(name.to_owned());
            let (elements, reason) = match value {
                Value::List(elements) => (elements.len(), "has codes, but no texts for them"),
                Value::Expression(_) => (1, "the value is an expression, which is not read"),
                _ => return,
            };
            self.skip(name, elements, statement.line, reason);
            return;
        };
        if entry.symbol.is_empty() {
            name.clone_into(&mut entry.symbol);
        }
        let evaluated = number(&entry.code).and_then(|code| evaluate(&code, &HashMap::new()));
        self.names.insert(name.to_owned());
        self.constants
            .extend(evaluated.map(|value| (name.to_owned(), value)));
        let (group, above) = split_comment(statement, next);
        let comments = [entry.text, statement.trailing.clone(), above];
        let constant = Constant {
            symbol: name.to_owned(),
            value: entry.code,
            comment: comments
                .into_iter()
                .map(|text| normalize_whitespace(&text))
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
            group: Some(normalize_whitespace(&group)).filter(|group| !group.is_empty()),
            is_error: false,
            line: statement.line,
        };
        let numbered = is_numbered.then_some(named_texts::FAMILY);
        let family = has_code.then_some(TEXTS_WITH_CODES).or(numbered);
        self.push(constant, family, statement.follows_blank_line);
    }

    /// Adds a constant to its class, to the constants of a family that belong together wherever they are, or to the constants above with
    /// the same first word.
    fn push(&mut self, constant: Constant, together: Option<&str>, follows_blank_line: bool) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.declaration.constants.push(constant);
            return;
        }
        let family = constant.symbol.split_once('_');
        let family = family.map_or("", |(family, _)| family);
        let family = Some(together.unwrap_or(family).to_owned());
        let mut lists = self.declarations.iter_mut();
        if together.is_some()
            && let Some(list) = lists.find(|list| list.family == family)
        {
            list.constants.push(constant);
            return;
        }
        match self.declarations.last_mut() {
            Some(last)
                if last.family == family && !follows_blank_line && constant.group.is_none() =>
            {
                last.constants.push(constant);
            }
            _ => self.declarations.push(Declaration {
                family,
                constants: vec![constant],
                ..Declaration::default()
            }),
        }
    }

    /// Returns the code and the text of a constant.
    fn entry_of(&mut self, name: &str, value: &Value) -> Option<Entry> {
        if let Value::Text(text) = value
            && let Some((code, text)) = code_and_text(text)
        {
            let symbol = String::new();
            return Some(self.counted(Entry { code, symbol, text }));
        }
        let code = match value {
            Value::Name(auto) if auto == "auto" => {
                let last = self.scopes.last().map_or(0, |scope| scope.last);
                last.checked_add(1)?.to_string()
            }
            Value::Name(other) => self.constants.get(other)?.to_string(),
            Value::Expression(text) => match evaluate(text, &self.constants) {
                Some(value) => value.to_string(),
                // The comment may have the code.
                None => is_computed(text).then(|| text.clone())?,
            },
            // A name with a text: the name is the code.
            Value::Text(text) if text.contains(char::is_whitespace) => {
                if self.scopes.is_empty() && !named_texts::is_numbered(name, text) {
                    return None;
                }
                return Some(Entry {
                    code: name.to_owned(),
                    symbol: name.to_owned(),
                    text: text.clone(),
                });
            }
            Value::Text(text) if is_code(text) || is_symbol(text) => text.clone(),
            Value::Text(_) => return None,
            Value::List(elements) if elements.len() > 1 || self.scopes.is_empty() => {
                let entry = Entry::of(value).filter(|entry| !entry.text.is_empty())?;
                return Some(self.counted(entry));
            }
            Value::Number(_) | Value::List(_) | Value::Map(_) => {
                return Some(self.counted(Entry::of(value)?));
            }
        };
        Some(self.counted(Entry {
            code,
            ..Entry::default()
        }))
    }

    fn counted(&mut self, entry: Entry) -> Entry {
        let value = number(&entry.code).and_then(|code| evaluate(&code, &HashMap::new()));
        if let (Some(scope), Some(value)) = (self.scopes.last_mut(), value) {
            scope.last = value;
        }
        entry
    }
}

impl Scope {
    /// Reads the code or the text of an exception: `code = 404`, `message = "no such door"`.
    fn read_attribute(&mut self, name: &str, value: &Value, line: usize) -> bool {
        let is_lower_case = !name.contains(char::is_uppercase);
        if self.is_function || self.is_enum || !is_lower_case {
            return false;
        }
        if is_code_key(name) {
            if self.code.is_none() {
                self.code = entry::code_of(value).map(|code| (code, line));
            }
            return true;
        }
        if is_text_key(name) {
            if self.text.is_none() {
                self.text = value.text().map(str::to_owned);
            }
            return true;
        }
        false
    }
}
