//! Maps from codes to texts and from names to codes, and lists of rows with both: `{1001: "There is no door."}`,
//! `[1001 => 'There is no door.']`, `{NO_DOOR: 1001}`, `{ { 1001, "There is no door." } }`.

mod before;
mod entry;
mod groups;

use std::collections::{BTreeMap, HashMap, HashSet};

use self::before::key_before;
pub(super) use self::before::{code_before, name_before};
pub(super) use self::entry::is_numbered;
use self::entry::{MapEntry, MapValue, is_dotted, read_entry};
use self::groups::{Group, can_be_group};
use super::comment::words;
use super::declaration::{Constant, Declaration};
use super::token::Token;
use crate::page::code::{is_code, is_name, is_upper_case, number};
use crate::page::languages::preferred;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::{is_code_heading, is_column_heading};

/// The minimum number of entries in a map.
const FEWEST: usize = 2;

/// The sign between the parts of a text.
const JOINED: Token = Token::Sign('+');

/// A token with its first and last line.
type Place = (Token, usize, usize);

/// The maps of a source file.
#[derive(Default)]
pub(super) struct Maps {
    pub(super) declarations: Vec<Declaration>,
    /// The texts in rows such as `{ NO_DOOR, "There is no door." }`, by name.
    pub(super) texts: HashMap<String, String>,
    /// The first lines of the maps whose keys are the names of constants.
    of_constants: HashSet<usize>,
    /// The groups that are not errors, beside others that are.
    skipped: Vec<Skipped>,
    /// The calls with a constant and a text, by the name of the function and the type of the constant.
    calls: BTreeMap<(String, String), Vec<Constant>>,
}

impl Maps {
    /// Adds the calls that fill a map: several calls of the same function, each with another constant. Programs also report errors
    /// with such calls, in which a constant may occur again.
    fn add_calls(&mut self) {
        const FEWEST: usize = 3;
        for ((_, name), constants) in std::mem::take(&mut self.calls) {
            let names: HashSet<&str> = constants.iter().map(|one| &*one.symbol).collect();
            if names.len() < FEWEST || names.len() < constants.len() {
                continue;
            }
            for one in &constants {
                let text = self.texts.entry(one.symbol.clone());
                text.or_insert_with(|| one.comment.clone());
            }
            let declaration = Declaration {
                name,
                constants,
                ..Declaration::default()
            };
            if declaration.is_of_errors() {
                self.of_constants.insert(declaration.line());
                self.declarations.push(declaration);
            }
        }
    }

    /// Returns the maps, and reports those whose codes are names because the numbers of the constants are unknown.
    pub(super) fn into_declarations(mut self, skipped: &mut Vec<Skipped>) -> Vec<Declaration> {
        skipped.append(&mut self.skipped);
        for map in &self.declarations {
            if self.of_constants.contains(&map.line()) {
                let constants = map.constants.iter();
                let names: Vec<&str> = constants.map(|constant| &*constant.symbol).collect();
                skipped.push(Skipped::new(
                    Location::Line(map.line()),
                    excerpt(&format!("{} {}", map.name, names.join(", "))),
                    "its codes are the names of constants, because this file does not define their numbers",
                ));
            }
        }
        self.declarations
    }
}

/// Finds the maps in all brackets, each entry in the innermost bracket around it.
pub(super) fn find_maps(tokens: &[Place]) -> Maps {
    let mut maps = Maps::default();
    let mut open = vec![Bracket::default()];
    let mut comment: Option<(&str, usize)> = None;
    let mut type_name = "";
    let mut at = 0;
    while let Some((token, line, last)) = tokens.get(at) {
        if let [(Token::Word(word), ..), (Token::Word(name), ..), ..] = &tokens[at..]
            && word == "class"
        {
            type_name = name;
        }
        let bracket = open.last_mut().filter(|_| begins_element(tokens, at));
        if let Some(bracket) = bracket.filter(|bracket| bracket.sign.is_some())
            && let Some(entry) = read_entry(&tokens[at..], bracket.sign)
        {
            let above = comment.take().filter(|(_, end)| end + 1 >= *line);
            at += entry.tokens;
            let trailing = trailing_comment(tokens, at);
            bracket.add(entry, *line, trailing.or(above.map(|(text, _)| text)));
            continue;
        }
        match token {
            // A comment behind an entry is not above the next one.
            Token::Comment(text) if at == 0 || tokens[at - 1].2 < *line => {
                comment = Some((text, *last));
            }
            Token::Sign(sign @ ('{' | '[' | '(')) => {
                if let Some(outer) = open.last_mut() {
                    outer.elements += 1;
                }
                let mut bracket = Bracket::open(*sign, tokens, at);
                // The texts of a class are in an array that it returns: `return new Object[][] {`.
                if bracket.name.is_empty() && at > 0 && tokens[at - 1].0 == Token::Sign(']') {
                    type_name.clone_into(&mut bracket.name);
                }
                open.push(bracket);
            }
            Token::Sign('}' | ']' | ')') if open.len() > 1 => {
                if let (Some(closed), Some(outer)) = (open.pop(), open.last_mut()) {
                    closed.close(outer, &mut maps);
                    outer.is_row = false;
                }
            }
            token => {
                if let Some(bracket) = open.last_mut() {
                    bracket.read_cell(token, *line);
                }
            }
        }
        at += 1;
    }
    maps.add_calls();
    maps
}

/// An open bracket, with the entries in it.
#[derive(Default)]
struct Bracket {
    /// The opening bracket, or `None` for the whole file.
    sign: Option<char>,
    /// The name of the variable before the bracket.
    name: String,
    /// The code before the bracket: `1001: { en: "There is no door." }`.
    code: Option<String>,
    /// The name before the bracket, if the bracket is the value of an entry: `[Code.NO_DOOR]: { en: "There is no door." }`.
    key: Option<String>,
    elements: usize,
    /// The entries from codes to texts.
    texts: Vec<Constant>,
    /// The entries from names to codes.
    codes: Vec<Constant>,
    /// The entries from names to texts.
    named_texts: Vec<Constant>,
    /// The maps in this one that have a name.
    groups: Vec<Group>,
    /// True if the entries are the fields of an object.
    is_object: bool,
    /// True if a name is that of a constant: `[Code.NO_DOOR]`.
    has_constants: bool,
    /// The first cells, if the bracket is a row of values.
    cells: Vec<Token>,
    line: usize,
    is_row: bool,
    /// The function, if the bracket contains the arguments of a call.
    function: Option<String>,
}

impl Bracket {
    fn open(sign: char, tokens: &[Place], at: usize) -> Self {
        let before = at.checked_sub(1).map(|before| &tokens[before].0);
        let function = match before {
            Some(Token::Word(function)) if sign == '(' => Some(function.clone()),
            _ => None,
        };
        // `array(` is the bracket of a list.
        let is_array = function.as_deref() == Some("array");
        let before = &tokens[..at - usize::from(is_array)];
        // An array of C++ can have two brackets: `faults = {{`.
        let outside = match before {
            [outside @ .., (Token::Sign('{'), ..)] if sign == '{' => outside,
            before => before,
        };
        Self {
            sign: Some(sign),
            name: name_before(outside).unwrap_or_default(),
            code: code_before(before),
            key: key_before(before),
            line: tokens[at].1,
            is_row: true,
            function,
            ..Self::default()
        }
    }

    /// Reads a token of a row such as `{ 1001, NO_DOOR, "There is no door." }`.
    fn read_cell(&mut self, token: &Token, line: usize) {
        const MOST_CELLS: usize = 6;
        // A text can be joined of several.
        if self.cells.pop_if(|last| *last == JOINED).is_some() {
            match (token, self.cells.last_mut()) {
                (Token::Text(more), Some(Token::Text(text))) => text.push_str(more),
                _ => self.is_row = false,
            }
            return;
        }
        match token {
            Token::Word(_) | Token::Text(_) if self.cells.len() < MOST_CELLS => {
                self.cells.push(token.clone());
            }
            Token::Sign('-') if self.cells.is_empty() => self.cells.push(token.clone()),
            &JOINED if matches!(self.cells.last(), Some(Token::Text(_))) => {
                self.cells.push(JOINED);
                return;
            }
            Token::Sign(',' | '{' | '[' | '(' | '.' | ':') | Token::Comment(_) => {}
            _ => self.is_row = false,
        }
        self.is_row &= line <= self.line + 2;
    }

    fn add(&mut self, entry: MapEntry, line: usize, comment: Option<&str>) {
        self.elements += 1;
        let comment = comment.map(words).unwrap_or_default();
        match entry.value {
            MapValue::Text { symbol, text } => self.texts.push(Constant {
                symbol,
                value: entry.key,
                comment: text,
                group: None,
                is_error: false,
                line,
            }),
            MapValue::NamedText(text) => {
                self.is_object |= is_field(&entry.key);
                self.has_constants |= entry.is_constant;
                self.named_texts.push(Constant {
                    symbol: entry.key.clone(),
                    value: entry.key,
                    comment: text,
                    group: None,
                    is_error: false,
                    line,
                });
            }
            MapValue::Code(code) => {
                self.is_object |= is_field(&entry.key);
                self.codes.push(Constant {
                    symbol: entry.key,
                    value: code,
                    comment,
                    group: None,
                    is_error: false,
                    line,
                });
            }
        }
    }

    /// Makes the entries a declaration, or the row an entry of the bracket around it.
    fn close(mut self, outer: &mut Self, maps: &mut Maps) {
        if !self.groups.is_empty() {
            maps.add_groups(&self.name, std::mem::take(&mut self.groups));
        }
        if self.texts.is_empty() && self.codes.is_empty() && self.named_texts.is_empty() {
            if self.is_row {
                self.close_row(outer, maps);
            }
            return;
        }
        if self.is_object {
            return;
        }
        if self.codes.is_empty()
            && self.texts.is_empty()
            && let Some(text) = self.text_in_one_language()
        {
            self.add_to(outer, text);
            return;
        }
        use_names_as_symbols(&mut self.texts);
        if let (Some(name), None) = (&self.key, &self.code)
            && outer.sign.is_some()
            && self.codes.is_empty()
            && self.named_texts.is_empty()
            && can_be_group(&self.texts, self.elements)
        {
            let name = name.clone();
            let constants = self.texts;
            outer.groups.push(Group { name, constants });
            return;
        }
        let named = self.codes.iter();
        let named = named.filter(|constant| is_name(&constant.symbol)).count();
        let codes = if named * 2 > self.codes.len() {
            self.codes
        } else {
            Vec::new()
        };
        // Among codes, a name also is a code, and among names a code.
        let (most, others) = if self.texts.len() > self.named_texts.len() {
            (&mut self.texts, &mut self.named_texts)
        } else {
            (&mut self.named_texts, &mut self.texts)
        };
        most.append(others);
        most.sort_by_key(|constant| constant.line);
        // Numbers are codes of another type than texts that begin with a number.
        let is_split = self.texts.iter().any(|text| is_numbered(&text.value));
        let is_number = |text: &Constant| !is_split || number(&text.value).is_some();
        let (numbers, texts): (Vec<Constant>, Vec<Constant>) =
            self.texts.into_iter().partition(is_number);
        let read = numbers.len() + texts.len();
        let (with_code, with_name) = (codes.len(), self.named_texts.len());
        for (constants, read) in [
            (numbers, read),
            (texts, read),
            (codes, with_code),
            (self.named_texts, with_name),
        ] {
            if constants.len() < FEWEST || read * 2 < self.elements {
                continue;
            }
            let declaration = Declaration {
                name: self.name.clone(),
                constants,
                ..Declaration::default()
            };
            // Programs have maps of all kinds.
            if declaration.is_of_errors() {
                let is_named = declaration
                    .constants
                    .iter()
                    .all(|constant| constant.symbol == constant.value);
                if is_named && self.has_constants {
                    maps.of_constants.insert(declaration.line());
                }
                maps.declarations.push(declaration);
            }
        }
    }

    /// Returns the English text, or the first one, if the entries are texts in different languages.
    fn text_in_one_language(&self) -> Option<String> {
        let keys = self.named_texts.iter().map(|text| &*text.symbol);
        let chosen = self.named_texts.get(preferred(keys)?)?;
        Some(chosen.comment.clone())
    }

    /// Adds a text to the bracket around this one, with the code or the name before it.
    fn add_to(self, outer: &mut Self, text: String) {
        let (texts, symbol, value) = match (self.code, self.key) {
            (Some(code), _) => (&mut outer.texts, String::new(), code),
            (None, Some(key)) => (&mut outer.named_texts, key.clone(), key),
            (None, None) => return,
        };
        texts.push(Constant {
            symbol,
            value,
            comment: text,
            group: None,
            is_error: false,
            line: self.line,
        });
    }

    fn close_row(self, outer: &mut Self, maps: &mut Maps) {
        if let Some(function) = &self.function {
            // Calls with codes are read elsewhere.
            if let Some((owner, constant)) = self.argument_with_text() {
                let calls = maps.calls.entry((function.clone(), owner)).or_default();
                calls.push(constant);
            }
            return;
        }
        let (sign, cells) = match self.cells.split_first() {
            Some((Token::Sign(_), cells)) => ("-", cells),
            _ => ("", &self.cells[..]),
        };
        let [Token::Word(first) | Token::Text(first), rest @ ..] = cells else {
            return;
        };
        let text = rest.iter().find_map(|cell| match cell {
            Token::Text(text) if text.contains(char::is_alphabetic) => Some(text.clone()),
            _ => None,
        });
        let Some(text) = text else { return };
        let symbol = rest.iter().find_map(|cell| match cell {
            Token::Word(word) if is_name(word) => Some(word.clone()),
            _ => None,
        });
        let first = format!("{sign}{first}");
        let is_text = matches!(cells, [Token::Text(_), ..]);
        if is_code(&first) || is_text && is_dotted(&first) {
            outer.texts.push(Constant {
                symbol: symbol.unwrap_or_default(),
                value: number(&first).unwrap_or(first),
                comment: text,
                group: None,
                is_error: false,
                line: self.line,
            });
        } else if is_name(&first) {
            maps.texts.entry(first).or_insert(text);
        }
    }
}

impl Bracket {
    /// Returns a constant with its text, and its type if that is stated, if these are the arguments of a call:
    /// `put(Code.NO_DOOR, "There is no door")`.
    fn argument_with_text(&self) -> Option<(String, Constant)> {
        let (owner, name, text) = match &self.cells[..] {
            [Token::Word(name), Token::Text(text)] => ("", name, text),
            [Token::Word(owner), Token::Word(name), Token::Text(text)] => (&**owner, name, text),
            _ => return None,
        };
        let is_text = text.contains(char::is_alphabetic);
        (is_text && is_upper_case(name)).then(|| {
            let constant = Constant {
                symbol: name.clone(),
                value: name.clone(),
                comment: text.clone(),
                group: None,
                is_error: false,
                line: self.line,
            };
            (owner.to_owned(), constant)
        })
    }
}

/// Uses texts that are names, such as the keys of translations, as the symbols of codes.
fn use_names_as_symbols(texts: &mut [Constant]) {
    if !texts.iter().all(|constant| is_name(&constant.comment)) {
        return;
    }
    for constant in texts {
        constant.symbol = std::mem::take(&mut constant.comment);
    }
}

/// Returns whether an entry may begin at a position: after a bracket, a comma or a comment, or on a new line.
pub(super) fn begins_element(tokens: &[Place], at: usize) -> bool {
    let Some((before, _, last)) = at.checked_sub(1).and_then(|before| tokens.get(before)) else {
        return false;
    };
    matches!(
        before,
        Token::Sign('{' | '[' | '(' | ',' | ';') | Token::Comment(_)
    ) || tokens[at].1 > *last
}

/// Returns whether a name is that of a field of an object, such as `message`.
fn is_field(name: &str) -> bool {
    let is_constant = name.len() > 2 && is_upper_case(name);
    is_code_heading(name) || is_column_heading(name) && !is_constant
}

/// Returns the comment behind an entry, on its line.
fn trailing_comment(tokens: &[Place], at: usize) -> Option<&str> {
    let line = tokens.get(at.checked_sub(1)?)?.1;
    let mut next = tokens[at..].iter().take(2);
    next.find_map(|(token, first, _)| match token {
        Token::Comment(text) if *first == line => Some(&**text),
        _ => None,
    })
}
