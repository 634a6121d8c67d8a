//! C headers and similar declarations: enums, `#define`s, lists of macro calls, enums of protocol buffers.

mod assigned;
mod basic;
mod calls;
mod comment;
mod comment_labels;
mod commented_codes;
mod constants;
mod decisions;
mod declaration;
mod defines;
mod dialect;
mod documented;
mod entries;
mod enum_arguments;
mod enum_macros;
mod erlang;
mod expansions;
mod expression;
mod families;
mod go;
mod groups;
mod items;
mod keyed_columns;
mod macros;
mod maps;
mod named_texts;
mod numbered;
mod objects;
mod php;
mod python;
mod raw_strings;
mod swift;
mod switches;
mod text_defines;
mod texts;
mod token;

use std::collections::{HashMap, HashSet};

pub(super) use self::basic::parse_basic;
use self::comment::words;
use self::decisions::find_decisions;
pub(super) use self::decisions::{add_decisions, split_decisions};
use self::declaration::{Calls, Constant, Declaration, mark_other_enums};
use self::documented::add_documented;
use self::expansions::Expansions;
use self::expression::without_casts;
pub(super) use self::python::parse_python;
use self::swift::is_integer_type;
pub(crate) use self::text_defines::shorter_names;
use self::text_defines::{DefinedText, defined_texts};
use self::texts::KnownConstants;
use self::token::{Token, tokens};
use super::components::tables_of_components;
use crate::page::block::{Block, Page};
use crate::page::code::number;
use crate::page::skipped::Skipped;

/// Reads a header. Sets the subject of its tables to errors or something else, as far as the header indicates it.
pub(super) fn parse_c(text: &str) -> Page {
    if erlang::is_erlang(text) {
        return erlang::parse_erlang(text);
    }
    let text = &*dialect::with_signs_of_c(text);
    let tokens = php::with_defines(tokens(text));
    let expansions = Expansions::of(&tokens);
    let mut calls = calls::find_calls(&tokens, &expansions);
    let objects = objects::find_objects(&tokens, &mut calls);
    let entries = entries::find_entries(&tokens);
    entries.remove_from(&mut calls);
    calls.retain(Declaration::has_enough_calls);
    let mut maps = maps::find_maps(&tokens);
    entries.remove_from(&mut maps.declarations);
    let mut reader = DeclarationReader {
        tokens: &tokens,
        expansions,
        at: 0,
        type_name: None,
        is_in_interface: false,
        skipped: Vec::new(),
        constants: HashMap::new(),
        declarations: Vec::new(),
        macros: HashMap::new(),
        summands: HashMap::new(),
        texts: Vec::new(),
        numbered: None,
    };
    let blocks = go::find_blocks(text, &mut reader.constants, &mut reader.skipped);
    reader.read_declarations();
    let bases = reader.bases();
    let unknown = commented_codes::add_codes(&mut reader.declarations);
    let unknown = unknown.into_iter();
    reader.skipped.extend(unknown.map(Constant::into_unknown));
    reader.add_texts_of_names();
    let mut skipped = reader.skipped;
    macros::name_lists(&mut calls, &reader.macros);
    let declarations = families::merge_families(reader.declarations);
    let mut declarations = groups::split_groups(declarations, &bases);
    // The constants of an enum with arguments were also counted.
    let of_constants = calls
        .iter()
        .filter(|call| call.calls == Calls::OfConstants)
        .map(|call| call.name.clone());
    let of_constants: HashSet<String> = of_constants.collect();
    declarations.retain(|declaration| {
        declaration.family.is_some() || !of_constants.contains(&declaration.name)
    });
    let known = KnownConstants::of(&declarations);
    calls.retain(|list| !list.has_no_symbols() || !known.take_repeated(list, &mut declarations));
    declarations.extend(calls);
    declarations.extend(blocks);
    let returned = switches::add_codes(text, &mut declarations);
    declarations.extend(returned);
    // Constants that name objects with codes are not codes themselves.
    for declaration in &mut declarations {
        declaration.mark_keys(&objects.symbols);
    }
    texts::add_known(std::mem::take(&mut maps.texts), &mut declarations);
    texts::add_texts(text, &mut declarations);
    texts::add_texts(text, &mut maps.declarations);
    // The texts of constants are not errors themselves.
    let constants = declarations.iter().flat_map(|list| &list.constants);
    let codes = maps.declarations.iter().flat_map(|list| &list.constants);
    let codes = codes.filter(|code| code.symbol != code.value);
    let symbols: HashSet<String> = constants
        .chain(codes)
        .map(|constant| constant.symbol.clone())
        .collect();
    maps.declarations.retain(|map| {
        let mut names = map.constants.iter();
        !names.any(|name| name.symbol == name.value && symbols.contains(&name.symbol))
    });
    let known = KnownConstants::of(&declarations);
    maps.declarations.retain(|map| {
        !known.take_rows(map, &mut declarations) && !known.take_repeated(map, &mut declarations)
    });
    // The branches of a statement can look like the entries of a map.
    let decisions = find_decisions(text);
    let lines: HashSet<usize> = decisions.lines().collect();
    skipped.extend(decisions.report_unknown(&symbols));
    maps.declarations.retain(|map| {
        let mut entries = map.constants.iter();
        !entries.any(|entry| lines.contains(&entry.line))
    });
    declarations.extend(maps.into_declarations(&mut skipped));
    groups::mark_statuses(&mut declarations);
    mark_other_enums(&mut declarations);
    declarations.extend(decisions.declarations);
    skipped.extend(decisions.skipped);
    declarations.sort_by_key(Declaration::line);
    let blocks = declarations.into_iter().flat_map(Declaration::into_blocks);
    let mut blocks: Vec<Block> = blocks.collect();
    blocks.extend(objects.blocks);
    blocks.extend(entries.blocks);
    skipped.extend(entries.skipped);
    let assigned = assigned::find_assigned(&tokens);
    blocks.extend(assigned.blocks);
    skipped.extend(assigned.skipped);
    blocks.extend(tables_of_components(text));
    Page { blocks, skipped }
}

struct DeclarationReader<'t> {
    tokens: &'t [(Token, usize, usize)],
    expansions: Expansions<'t>,
    at: usize,
    constants: HashMap<String, i128>,
    declarations: Vec<Declaration>,
    /// The type that is being declared.
    type_name: Option<String>,
    /// True if this type is an interface.
    is_in_interface: bool,
    /// The definitions of errors whose value is unknown.
    skipped: Vec<Skipped>,
    /// The macros with parameters, each with the name of the enum whose constants it lists.
    macros: HashMap<String, String>,
    /// The constants to which others are added, each with the number of these.
    summands: HashMap<String, usize>,
    /// The constants whose value begins with a text.
    texts: Vec<DefinedText>,
    /// The position of the declaration of texts that begin with a code.
    numbered: Option<usize>,
}

impl DeclarationReader<'_> {
    /// Adds the constants whose values are texts: as the texts of others, or as errors whose names are their codes.
    fn add_texts_of_names(&mut self) {
        let texts = std::mem::take(&mut self.texts).into_iter();
        let mut texts: Vec<DefinedText> = texts.chain(defined_texts(self.tokens)).collect();
        if !text_defines::add_defined_texts(&texts, &mut self.declarations) {
            named_texts::add_numbered(&mut texts, &mut self.declarations);
        }
    }

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
                // A rule around the title of a section.
                Token::Comment(text) if !text.contains(char::is_alphanumeric) => {
                    let above = comment.as_mut().filter(|(_, end)| *end + 1 == line);
                    if let Some((_, end)) = above {
                        *end = last;
                    }
                }
                Token::Comment(text) => comment = Some((text, last)),
                Token::Define(symbol, value, trailing) => {
                    let above = comment.take().filter(|(_, end)| end + 1 == line);
                    let above = above.map(|(text, _)| text);
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
                Token::Macro(name, ..) => {
                    self.macros.entry(name).or_default();
                    (comment, starts_group) = (None, true);
                }
                Token::Word(word) if matches!(&*word, "class" | "interface" | "object") => {
                    if let Some(Token::Word(name)) = self.peek() {
                        self.type_name = Some(name.clone());
                    }
                    self.is_in_interface = word == "interface";
                    (comment, starts_group) = (None, true);
                }
                Token::Word(word) if is_constant_keyword(&word) => {
                    self.read_const(comment.take(), line, starts_group);
                    starts_group = false;
                }
                // In an interface of Java, fields are constants without a keyword.
                Token::Word(word)
                    if self.is_in_interface
                        && matches!(&*word, "int" | "long" | "short" | "byte" | "String")
                        && self.is_at_field() =>
                {
                    self.read_const(comment.take(), line, starts_group);
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
                Token::Word(word) if is_modifier(&word) => {}
                Token::Word(word) if word == "enum" || self.is_at_enum_macro(&word) => {
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
                Some((Token::Sign('('), ..)) if declaration.name.is_empty() => {
                    declaration.name = self.read_enum_arguments();
                }
                Some((Token::Sign('{'), ..)) => break,
                _ => return,
            }
        }
        let listed = if self.is_at_case() {
            self.read_cases(&mut declaration, is_counted);
            Vec::new()
        } else {
            self.read_items(&mut declaration)
        };
        // `typedef enum { ... } name;`
        if let Some(Token::Word(word)) = self.peek()
            && declaration.name.is_empty()
        {
            declaration.name.clone_from(word);
        }
        for name in listed {
            self.macros.insert(name, declaration.name.clone());
        }
        add_documented(above.unwrap_or_default(), &mut declaration);
        self.declarations.push(declaration);
    }

    /// Returns whether the token at a position ends a value.
    fn ends_value(&self, at: usize) -> bool {
        let token = self.tokens.get(at).map(|(token, ..)| token);
        token.is_none_or(|token| matches!(token, Token::Sign(',' | ';' | '}')))
    }

    /// Returns whether the next line, after comments, begins with a constant and its value.
    fn begins_constant(&self) -> bool {
        let Some((before, _, last)) = self.at.checked_sub(1).and_then(|at| self.tokens.get(at))
        else {
            return false;
        };
        let is_joined = matches!(before, Token::Sign(sign) if "+-*|&<~^".contains(*sign));
        let mut next = self.tokens[self.at..].iter();
        let is_next_line = next.clone().next().is_some_and(|(_, line, _)| line > last);
        let mut next = next
            .by_ref()
            .skip_while(|(token, ..)| matches!(token, Token::Comment(_)))
            .map(|(token, ..)| token);
        let is_constant = match next.next() {
            Some(Token::Word(word)) if begins_declaration(word) => true,
            Some(Token::Word(_)) => next.next() == Some(&Token::Sign('=')),
            _ => false,
        };
        is_next_line && !is_joined && is_constant
    }

    /// Reads the value after `=`, up to the comma, without the bracketed options of protocol buffers.
    fn read_value(&mut self) -> Option<String> {
        let mut value: Option<String> = None;
        let (mut depth, mut is_bracketed) = (0, false);
        while let Some(token) = self.peek().cloned() {
            // In some languages, nothing but the line break separates a value from the next constant.
            let is_whole = value.as_ref().is_some_and(|value| !value.is_empty());
            if is_whole && depth == 0 && !is_bracketed && self.begins_constant() {
                break;
            }
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
                Token::Comment(_) | Token::Define(..) | Token::Macro(..) => {}
            }
            self.at += 1;
        }
        value.map(|value| value.trim().to_owned())
    }
}

fn is_constant_keyword(word: &str) -> bool {
    matches!(
        word,
        "const" | "constexpr" | "final" | "val" | "let" | "readonly"
    )
}

fn is_modifier(word: &str) -> bool {
    const MODIFIERS: [&str; 9] = [
        "public",
        "protected",
        "static",
        "export",
        "pub",
        "inline",
        "private",
        "internal",
        "typedef",
    ];
    MODIFIERS.contains(&word)
}

/// Returns whether a word begins the declaration of a constant.
fn begins_declaration(word: &str) -> bool {
    is_constant_keyword(word) || is_modifier(word)
}

/// Returns a number as written, or the value of an expression.
fn code_text(value: &str, evaluated: i128) -> String {
    let value = without_casts(value);
    let value = value.trim_matches(['(', ')']).trim();
    number(value).unwrap_or_else(|| evaluated.to_string())
}
