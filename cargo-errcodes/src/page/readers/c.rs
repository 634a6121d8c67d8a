//! C headers and similar declarations: enums, `#define`s, lists of macro calls, enums of protocol buffers.

mod calls;
mod comment;
mod declaration;
mod documented;
mod erlang;
mod expression;
mod families;
mod go;
mod maps;
mod objects;
mod python;
mod swift;
mod switches;
mod text_defines;
mod texts;
mod token;

use std::collections::{HashMap, HashSet};

use self::comment::words;
use self::declaration::{Constant, Declaration};
use self::documented::add_documented;
use self::expression::{evaluate, without_casts};
pub(super) use self::python::parse_python;
use self::swift::is_integer_type;
pub(crate) use self::text_defines::shorter_names;
use self::token::{Token, tokens};
use super::components::tables_of_components;
use crate::page::block::{Block, Page};
use crate::page::code::number;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;

/// Reads a header. Sets the subject of its tables to errors or something else, as far as the header indicates it.
pub(super) fn parse_c(text: &str) -> Page {
    if erlang::is_erlang(text) {
        return erlang::parse_erlang(text);
    }
    let tokens = tokens(text);
    let calls = calls::find_calls(&tokens);
    let objects = objects::find_objects(&tokens);
    let maps = maps::find_maps(&tokens);
    let mut reader = DeclarationReader {
        tokens,
        at: 0,
        type_name: None,
        is_in_interface: false,
        skipped: Vec::new(),
        constants: HashMap::new(),
        declarations: Vec::new(),
    };
    let blocks = go::find_blocks(text, &mut reader.constants, &mut reader.skipped);
    reader.read_declarations();
    let skipped = reader.skipped;
    text_defines::add_defined_texts(&reader.tokens, &mut reader.declarations);
    let mut declarations = families::merge_families(reader.declarations);
    // The constants of an enum with arguments were also counted.
    declarations.retain(|declaration| {
        let is_same = |call: &Declaration| call.has_arguments && call.name == declaration.name;
        declaration.family.is_some() || !calls.iter().any(is_same)
    });
    declarations.extend(calls);
    declarations.extend(blocks);
    let returned = switches::add_codes(text, &mut declarations);
    declarations.extend(returned);
    // Constants that name objects with codes are not codes themselves.
    for declaration in &mut declarations {
        declaration.mark_keys(&objects.symbols);
    }
    texts::add_known(maps.texts, &mut declarations);
    texts::add_texts(text, &mut declarations);
    // The texts of constants are not errors themselves.
    let symbols: HashSet<String> = declarations
        .iter()
        .flat_map(|declaration| &declaration.constants)
        .map(|constant| constant.symbol.clone())
        .collect();
    let mut maps = maps.declarations;
    maps.retain(|map| {
        let mut names = map.constants.iter();
        !names.any(|name| name.symbol == name.value && symbols.contains(&name.symbol))
    });
    maps.retain(|map| !texts::repeats_codes(map, &declarations));
    declarations.extend(maps);
    declarations.sort_by_key(Declaration::line);
    let blocks = declarations.into_iter().flat_map(Declaration::into_blocks);
    let mut blocks: Vec<Block> = blocks.collect();
    blocks.extend(objects.blocks);
    blocks.extend(tables_of_components(text));
    Page { blocks, skipped }
}

struct DeclarationReader {
    tokens: Vec<(Token, usize, usize)>,
    at: usize,
    constants: HashMap<String, i128>,
    declarations: Vec<Declaration>,
    /// The type that is being declared.
    type_name: Option<String>,
    /// True if this type is an interface.
    is_in_interface: bool,
    /// The definitions of errors whose value is unknown.
    skipped: Vec<Skipped>,
}

impl DeclarationReader {
    fn next(&mut self) -> Option<(Token, usize, usize)> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, ..)| token)
    }

    fn read_declarations(&mut self) {
        let mut comment: Option<(String, usize)> = None;
        // The last line of the current group, and whether the next definition starts a new one.
        let (mut end, mut starts_group) = (0, true);
        while let Some((token, line, last)) = self.next() {
            starts_group |= line > end + 1;
            match token {
                Token::Comment(text) => comment = Some((text, last)),
                Token::Define(symbol, value, trailing) => {
                    let above = comment.take().filter(|(_, end)| end + 1 == line);
                    let above = above.map(|(text, _)| words(&text));
                    self.define(
                        &symbol,
                        &value,
                        &words(&trailing),
                        above,
                        line,
                        starts_group,
                    );
                    starts_group = false;
                }
                Token::Word(word) if matches!(&*word, "class" | "interface" | "object") => {
                    if let Some(Token::Word(name)) = self.peek() {
                        self.type_name = Some(name.clone());
                    }
                    self.is_in_interface = word == "interface";
                    (comment, starts_group) = (None, true);
                }
                Token::Word(word)
                    if matches!(&*word, "const" | "constexpr" | "final" | "val" | "let") =>
                {
                    let above = comment.take().filter(|(_, end)| end + 1 >= line);
                    self.read_const(above.map(|(text, _)| words(&text)), line, starts_group);
                    starts_group = false;
                }
                // In an interface of Java, fields are constants without a keyword.
                Token::Word(word)
                    if self.is_in_interface
                        && matches!(&*word, "int" | "long" | "short" | "byte")
                        && self.is_at_field() =>
                {
                    let above = comment.take().filter(|(_, end)| end + 1 >= line);
                    self.read_const(above.map(|(text, _)| words(&text)), line, starts_group);
                    starts_group = false;
                }
                // So do annotations.
                Token::Sign('@') => {
                    self.at += 1;
                    if self.peek() == Some(&Token::Sign('(')) {
                        self.skip_brackets();
                    }
                }
                // Modifiers stand between a comment and its constant or type.
                Token::Word(word)
                    if matches!(
                        &*word,
                        "public"
                            | "protected"
                            | "static"
                            | "export"
                            | "pub"
                            | "inline"
                            | "private"
                            | "readonly"
                            | "typedef"
                    ) => {}
                Token::Word(word) if word == "enum" => {
                    let above = comment.take().map(|(text, _)| text);
                    self.read_enum(above.as_deref());
                    starts_group = true;
                }
                _ => (comment, starts_group) = (None, true),
            }
            end = last;
        }
    }

    /// Returns whether a name and `=` follow.
    fn is_at_field(&self) -> bool {
        let next = self.tokens.get(self.at..self.at + 2).unwrap_or_default();
        matches!(next, [(Token::Word(_), ..), (Token::Sign('='), ..)])
    }

    fn define(
        &mut self,
        symbol: &str,
        value: &str,
        trailing: &str,
        above: Option<String>,
        line: usize,
        starts_group: bool,
    ) {
        let Some(evaluated) = evaluate(value, &self.constants) else {
            self.skip_unknown(symbol, value, trailing, line);
            return;
        };
        self.constants.insert(symbol.to_owned(), evaluated);
        let family = symbol.split_once('_').map_or("", |(family, _)| family);
        let is_next = matches!(self.tokens.get(self.at), Some((Token::Define(..), next, _)) if *next == line + 1);
        // A comment above several definitions applies to all of them.
        let (group, above) = if is_next && (starts_group || trailing.is_empty()) {
            (above, None)
        } else {
            (None, above)
        };
        let constant = Constant {
            value: code_text(value, evaluated),
            comment: if trailing.is_empty() {
                above.unwrap_or_default()
            } else {
                trailing.to_owned()
            },
            // The beginning of a long comment names the subject.
            group: group
                .map(|group| excerpt(&group))
                .filter(|group| !group.is_empty()),
            line,
            symbol: symbol.to_owned(),
        };
        match self.declarations.last_mut() {
            Some(declaration) if !starts_group && declaration.family.as_deref() == Some(family) => {
                declaration.constants.push(constant);
            }
            _ => self.declarations.push(Declaration {
                family: Some(family.to_owned()),
                constants: vec![constant],
                ..Declaration::default()
            }),
        }
    }

    /// Reports the definition of an error whose value depends on a name that the file does not define.
    fn skip_unknown(&mut self, symbol: &str, value: &str, trailing: &str, line: usize) {
        let is_sum = value.contains(['+', '-', '|']) && value.chars().any(|c| c.is_ascii_digit());
        let has_call = value.contains('"') || value.contains('#');
        if is_sum && !has_call {
            let text = if trailing.is_empty() {
                format!("{symbol} = {value}")
            } else {
                format!("{symbol} = {value} ({trailing})")
            };
            self.skipped.push(Skipped::new(
                Location::Line(line),
                excerpt(&text),
                "its value contains a name that the file does not define",
            ));
        }
    }

    /// Reads a constant after a keyword such as `const`: `int NAME = 5;`, `NAME: i32 = 5;`.
    fn read_const(&mut self, above: Option<String>, line: usize, starts_group: bool) {
        let start = self.at;
        let (mut symbol, mut is_typed) = (None, false);
        loop {
            match self.next() {
                Some((Token::Word(word), next, _)) if next == line => {
                    if word == "enum" {
                        self.read_enum(None);
                        return;
                    }
                    if !is_typed {
                        symbol = Some(word);
                    }
                }
                Some((Token::Sign(':'), ..)) => is_typed = true,
                Some((Token::Sign('='), ..)) => break,
                Some((Token::Sign('<' | '>' | '*' | '$'), ..)) => {}
                _ => {
                    self.at = start;
                    return;
                }
            }
        }
        self.at -= 1;
        let value = self.read_value().unwrap_or_default();
        let Some(symbol) = symbol else { return };
        let trailing = match self.tokens.get(self.at) {
            Some((Token::Comment(text), next, _)) if *next == line => words(text),
            _ => String::new(),
        };
        let Some(evaluated) = evaluate(&value, &self.constants) else {
            return;
        };
        self.constants.insert(symbol.clone(), evaluated);
        let constant = Constant {
            value: code_text(&value, evaluated),
            comment: if trailing.is_empty() {
                above.unwrap_or_default()
            } else {
                trailing
            },
            group: None,
            line,
            symbol: symbol.clone(),
        };
        // The constants of a type belong together, others if their names begin alike.
        let family = match &self.type_name {
            Some(_) => None,
            None => Some(
                symbol
                    .split_once('_')
                    .map_or("", |(family, _)| family)
                    .to_owned(),
            ),
        };
        let name = self.type_name.clone().unwrap_or_default();
        match self.declarations.last_mut() {
            Some(last)
                if last.name == name
                    && last.family == family
                    && (!starts_group || !name.is_empty()) =>
            {
                last.constants.push(constant);
            }
            _ => self.declarations.push(Declaration {
                name,
                family,
                constants: vec![constant],
                ..Declaration::default()
            }),
        }
    }

    /// Reads an enum after the keyword `enum`. `above` is the comment above the enum.
    fn read_enum(&mut self, above: Option<&str>) {
        let mut declaration = Declaration::default();
        let mut is_counted = false;
        loop {
            match self.next() {
                Some((Token::Word(word), ..)) if !declaration.name.is_empty() => {
                    is_counted |= is_integer_type(&word);
                }
                Some((Token::Word(word), ..))
                    if !matches!(&*word, "class" | "struct") && declaration.name.is_empty() =>
                {
                    declaration.name = word;
                }
                Some((Token::Word(_) | Token::Sign(':' | ',' | '.') | Token::Comment(_), ..)) => {}
                Some((Token::Sign('{'), ..)) => break,
                _ => return,
            }
        }
        if self.is_at_case() {
            self.read_cases(&mut declaration, is_counted);
        } else {
            self.read_items(&mut declaration);
        }
        // `typedef enum { ... } name;`
        if let Some(Token::Word(word)) = self.peek()
            && declaration.name.is_empty()
        {
            declaration.name.clone_from(word);
        }
        add_documented(above.unwrap_or_default(), &mut declaration);
        self.declarations.push(declaration);
    }

    fn read_items(&mut self, declaration: &mut Declaration) {
        let mut next_value = Some(0);
        let mut above = String::new();
        // The variants that hold values, and those with a discriminant.
        let (mut payloads, mut values) = (0, 0);
        while let Some((token, line, _)) = self.next() {
            match token {
                Token::Sign('}') => break,
                Token::Comment(text) => {
                    let is_trailing = text.trim_start_matches(['*', '!', '/']).starts_with('<');
                    let last = declaration
                        .constants
                        .last_mut()
                        .filter(|last| is_trailing || last.line == line);
                    match last {
                        Some(last) if is_trailing || last.comment.is_empty() => {
                            last.comment = words(&text);
                        }
                        _ => above = text,
                    }
                }
                Token::Sign('[') => {
                    if let Some(text) = self.read_attribute() {
                        above = text;
                    }
                }
                // Statements of protocol buffers.
                Token::Word(word) if matches!(&*word, "option" | "reserved") => {
                    drop(self.read_value());
                }
                Token::Word(symbol) => {
                    let comment = words(&std::mem::take(&mut above));
                    payloads += usize::from(matches!(self.peek(), Some(Token::Sign('(' | '{'))));
                    let value = self.read_value();
                    values += usize::from(value.is_some());
                    let number = match &value {
                        Some(value) => evaluate(value, &self.constants),
                        None => next_value,
                    };
                    next_value = number.and_then(|number| number.checked_add(1));
                    self.constants
                        .extend(number.map(|number| (symbol.clone(), number)));
                    let counted = || number.map_or_else(String::new, |number| number.to_string());
                    declaration.constants.push(Constant {
                        symbol,
                        value: match (value, number) {
                            (Some(value), Some(number)) => code_text(&value, number),
                            (Some(value), None) => value,
                            (None, _) => counted(),
                        },
                        comment,
                        group: None,
                        line,
                    });
                }
                _ => {}
            }
        }
        // The positions of variants that hold values are not codes.
        if payloads > 0 && values == 0 {
            declaration.constants.clear();
        }
    }

    /// Reads an attribute of C# up to its closing bracket: `[Description("There is no door.")]`. Returns its text.
    fn read_attribute(&mut self) -> Option<String> {
        let is_text = |name: &str| {
            let name = name.trim_end_matches("Attribute");
            matches!(name, "Description" | "Display" | "ErrorMessage" | "Message")
        };
        let name = match self.peek() {
            Some(Token::Word(name)) => name.clone(),
            _ => String::new(),
        };
        let mut found = None;
        while let Some((token, ..)) = self.next() {
            match token {
                Token::Sign(']') => break,
                Token::Text(text) if found.is_none() => found = Some(text),
                _ => {}
            }
        }
        found.filter(|_| is_text(&name))
    }

    /// Returns whether the token at a position ends a value.
    fn ends_value(&self, at: usize) -> bool {
        let token = self.tokens.get(at).map(|(token, ..)| token);
        token.is_none_or(|token| matches!(token, Token::Sign(',' | ';' | '}')))
    }

    /// Reads the value after `=`, up to the comma, without the bracketed options of protocol buffers.
    fn read_value(&mut self) -> Option<String> {
        let mut value: Option<String> = None;
        let (mut depth, mut is_bracketed) = (0, false);
        while let Some(token) = self.peek().cloned() {
            match token {
                Token::Sign('=') if value.is_none() => value = Some(String::new()),
                Token::Sign(',' | ';') if depth == 0 && !is_bracketed => {
                    self.at += 1;
                    break;
                }
                Token::Sign('}') => break,
                Token::Sign(bracket @ ('[' | ']')) => is_bracketed = bracket == '[',
                _ if is_bracketed => {}
                Token::Sign(sign) => {
                    depth += i32::from(sign == '(') - i32::from(sign == ')');
                    if let Some(value) = &mut value {
                        value.push(sign);
                    }
                }
                Token::Word(word) => {
                    if let Some(value) = &mut value {
                        value.push(' ');
                        value.push_str(&word);
                    }
                }
                Token::Text(text) => {
                    if let Some(value) = &mut value {
                        value.push_str(&text);
                    }
                }
                // The comment behind the value is the text of the constant.
                Token::Comment(_) if value.is_none() || self.ends_value(self.at + 1) => break,
                Token::Comment(_) | Token::Define(..) => {}
            }
            self.at += 1;
        }
        value.map(|value| value.trim().to_owned())
    }
}

/// Returns a number as written, or the value of an expression.
fn code_text(value: &str, evaluated: i128) -> String {
    let value = without_casts(value);
    let value = value.trim_matches(['(', ')']).trim();
    number(value).unwrap_or_else(|| evaluated.to_string())
}
