//! Errors that are objects in source code: `ErrNoDoor: { Code: "NoDoor", Message: "There is no door." }`.

mod mixed;

use std::collections::{BTreeMap, HashSet};
use std::iter::Peekable;

use heck::ToSnakeCase as _;

use super::calls::name_of_variable;
use super::declaration::Declaration;
use super::keyed_columns::columns_of_keys;
use super::maps::{self, code_before};
use super::token::Token;
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::{is_code, is_symbol, number};
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::vocabulary::{
    identifier_is_about_errors, is_code_heading, is_column_heading, is_status_label,
};

/// The maximum number of tokens in an object.
const LONGEST: usize = 80;
/// The minimum number of objects with a text in a list.
const FEWEST: usize = 2;
/// The maximum number of keys of the objects in a list that are read.
const MOST_KEYS: usize = 12;

/// The reason why a value is not read.
const EXPRESSION: &str = "the value is an expression, which is not read";

/// An object with the code and the text of an error.
struct Object {
    /// The name before the object.
    symbol: String,
    fields: Fields,
    /// The values that are expressions, with their lines.
    expressions: Vec<(usize, String)>,
    line: usize,
    /// The last line.
    last: usize,
}

impl Object {
    /// Returns the value of a key, or an empty text.
    fn value(&self, key: &str) -> &str {
        let mut fields = self.fields.iter();
        let field = fields.find(|(known, _)| known == key);
        field.map_or("", |(_, value)| value)
    }

    fn code(&self) -> Option<&str> {
        let mut fields = self.fields.iter();
        let (_, code) = fields.find(|(key, _)| is_code_heading(key))?;
        Some(code)
    }

    fn has_text(&self) -> bool {
        let mut fields = self.fields.iter();
        !self.expressions.is_empty()
            || is_sentence(&self.symbol)
            || fields.any(|(key, text)| !is_code_heading(key) && text.contains(' '))
    }
}

/// The errors of a source file that are objects.
#[derive(Default)]
pub(super) struct Objects {
    pub(super) blocks: Vec<Block>,
    /// The names of the objects.
    pub(super) symbols: HashSet<String>,
}

/// Returns a table for each list of objects that have a code. At least two of them have a text. Some can be written as calls, which
/// are then taken.
pub(super) fn find_objects(tokens: &[Line], calls: &mut Vec<Declaration>) -> Objects {
    // The objects in each outer object, by the position of its bracket.
    let mut lists: BTreeMap<usize, Vec<Object>> = BTreeMap::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, (token, line, _)) in tokens.iter().enumerate() {
        match token {
            Token::Sign('}') => {
                open.pop();
                continue;
            }
            Token::Sign('{') => {}
            // `'There is no door.' => ['code' => 5]`.
            Token::Sign('[') if name_before(&tokens[..at]).is_some_and(is_sentence) => {}
            _ => continue,
        }
        let list = open.last().copied();
        if let Some(object) = read_object(tokens, at, list, *line) {
            let objects = lists.entry(list.unwrap_or_default()).or_default();
            objects.push(object);
        }
        if *token == Token::Sign('{') {
            open.push(at);
        }
    }
    mixed::add_calls(lists.values_mut(), calls);
    let mut objects = Objects::default();
    let with_text = |list: &Vec<Object>| list.iter().filter(|object| object.has_text()).count();
    for list in lists.into_values().filter(|list| with_text(list) >= FEWEST) {
        let symbols = list.iter().map(|object| object.symbol.clone());
        objects.symbols.extend(symbols);
        let expressions = list.iter().flat_map(|object| &object.expressions);
        let unread = expressions.map(|(line, text)| {
            Block::new(
                BlockKind::Unlisted(EXPRESSION),
                &**text,
                Location::Line(*line),
            )
        });
        objects.blocks.extend(unread);
        objects.blocks.push(block(&list));
    }
    objects
}

/// Reads the object that begins with the bracket at a position. Its code is that of a field, or what precedes the bracket: a code, or
/// a name in a list of codes, which begins at `list`.
fn read_object(tokens: &[Line], at: usize, list: Option<usize>, line: usize) -> Option<Object> {
    let Content {
        mut fields,
        expressions,
        last,
    } = Content::read(&tokens[at + 1..])?;
    let before = &tokens[..at];
    let mut symbol = name_before(before).unwrap_or_default().to_owned();
    if !fields.iter().any(|(key, _)| is_code_heading(key)) {
        let name = || {
            let list = maps::name_before(&tokens[..list?])?;
            (says_codes(&list) && is_symbol(&symbol)).then(|| symbol.clone())
        };
        let code = code_before(before).or_else(name)?;
        fields.insert(0, ("code".to_owned(), code));
        symbol.clear();
    }
    let code = fields.iter().find(|(key, _)| is_code_heading(key));
    let has_code = code.is_some_and(|(_, code)| is_code(code) || is_symbol(code));
    has_code.then_some(Object {
        symbol,
        fields,
        expressions,
        line,
        last,
    })
}

/// Returns whether a list of objects is one of codes: `DECLINE_CODES`, `errorMessages`.
fn says_codes(name: &str) -> bool {
    let words = name.to_snake_case();
    identifier_is_about_errors(name) || words.split('_').any(|word| word == "codes")
}

/// The keys and values of an object.
type Fields = Vec<(String, String)>;

#[derive(Default)]
struct Content {
    fields: Fields,
    /// The values that are expressions, with their lines.
    expressions: Vec<(usize, String)>,
    /// The last line.
    last: usize,
}

impl Content {
    /// Reads the values of an object, up to its closing bracket. Returns `None` if there are none.
    fn read(tokens: &[Line]) -> Option<Self> {
        let mut content = Self::default();
        let mut tokens = tokens.iter().take(LONGEST).peekable();
        let mut depth = 0_usize;
        let mut key: Option<&str> = None;
        while let Some((token, line, _)) = tokens.next() {
            content.last = *line;
            match token {
                Token::Sign('{' | '[' | '(') => depth += 1,
                Token::Sign('}' | ']') if depth == 0 => return content.if_any(),
                Token::Sign('}' | ']' | ')') => depth = depth.saturating_sub(1),
                Token::Word(word) | Token::Text(word)
                    if depth == 0 && key.is_none() && key_of_column(word).is_some() =>
                {
                    key = key_of_column(word);
                }
                Token::Sign(':' | '=') if depth == 0 => {
                    let Some(key) = key.take() else { continue };
                    let value = Scalar::read(&mut tokens, *line);
                    depth += usize::from(value.opens_bracket);
                    let ends_object = value.ends_object;
                    content.add(key, &value, *line);
                    if ends_object {
                        return content.if_any();
                    }
                }
                _ => key = None,
            }
        }
        None
    }

    fn add(&mut self, key: &str, value: &Scalar, line: usize) {
        let text = if value.is_expression(key) {
            let text = format!("{key}: {}", value.text);
            self.expressions.push((line, text));
            String::new()
        } else {
            value_of(key, &value.text)
        };
        self.fields.push((key.to_owned(), text));
    }

    fn if_any(self) -> Option<Self> {
        (!self.fields.is_empty()).then_some(self)
    }
}

/// Returns a key that is the heading of a column, without the sign of the English language behind it: `descriptionEN`.
fn key_of_column(key: &str) -> Option<&str> {
    let is_heading = |key: &&str| is_column_heading(key);
    let suffixes = ["EN", "En", "_en", "-en", "English"];
    let mut bases = suffixes
        .into_iter()
        .filter_map(|suffix| key.strip_suffix(suffix));
    Some(key)
        .filter(is_heading)
        .or_else(|| bases.find(is_heading))
}

/// A token with its lines.
type Line = (Token, usize, usize);

/// The value of a key.
#[derive(Default)]
struct Scalar {
    text: String,
    kind: ScalarKind,
    /// True if the bracket of the object follows.
    ends_object: bool,
    /// True if the value begins an inner object or list.
    opens_bracket: bool,
}

#[derive(Default, PartialEq)]
enum ScalarKind {
    /// Text in quotes.
    #[default]
    Literal,
    /// Words without quotes, such as a number or a name.
    Words,
    /// Both, as in a call: `format("no door %s", name)`.
    Expression,
}

impl Scalar {
    /// Reads a value up to a comma or the end of the line. A text can begin on the next line, and continue after a `+`.
    fn read<'t>(tokens: &mut Peekable<impl Iterator<Item = &'t Line>>, line: usize) -> Self {
        let mut value = Self::default();
        let (mut has_text, mut has_word) = (false, false);
        let mut line = line;
        let mut continues = true;
        while let Some((token, at, _)) = tokens.next_if(|(token, at, _)| {
            let is_joined = continues && matches!(token, Token::Text(_));
            (*at == line || is_joined) && *token != Token::Sign(',')
        }) {
            line = *at;
            continues = *token == Token::Sign('+');
            match token {
                Token::Text(text) => {
                    has_text = true;
                    value.text.push_str(text);
                }
                Token::Word(word) => {
                    has_word = true;
                    value.text.push_str(word);
                }
                Token::Sign(sign @ ('-' | '.')) => value.text.push(*sign),
                Token::Sign('}' | ']') => {
                    value.ends_object = true;
                    break;
                }
                Token::Sign('{' | '[') => {
                    value.opens_bracket = true;
                    break;
                }
                _ => {}
            }
        }
        value.kind = match (has_text, has_word) {
            (true, true) => ScalarKind::Expression,
            (false, true) => ScalarKind::Words,
            _ => ScalarKind::Literal,
        };
        value
    }

    fn is_expression(&self, key: &str) -> bool {
        self.kind == ScalarKind::Expression || self.is_variable(key)
    }

    /// Returns whether the value of a key is a variable, such as `e.Message`, or the code of another error, such as `e.Code`.
    fn is_variable(&self, key: &str) -> bool {
        let last = self.text.rsplit('.').next().unwrap_or_default();
        let is_constant = matches!(last, "true" | "false" | "null" | "nil")
            || number(&self.text).is_some()
            || is_status_label(key);
        let is_path = self.text.contains('.');
        let repeats_key = last.to_lowercase().ends_with(&key.to_lowercase());
        self.kind == ScalarKind::Words
            && !is_constant
            && is_path
            && (repeats_key || !is_code_heading(key))
    }
}

/// Returns the value of a field. The name of an HTTP status, such as `http.StatusBadRequest`, is its number.
fn value_of(key: &str, value: &str) -> String {
    if !is_status_label(key) || number(value).is_some() {
        return value.to_owned();
    }
    let name = value.rsplit(['.', ':']).next().unwrap_or_default();
    let name = name.strip_prefix("Status").unwrap_or(name).to_lowercase();
    let name: String = name.chars().filter(|c| c.is_alphabetic()).collect();
    let status = HTTP_STATUSES.iter().find(|(known, _)| *known == name);
    status.map_or_else(|| value.to_owned(), |(_, status)| status.to_string())
}

/// The names of HTTP statuses in programming languages, in lower case.
const HTTP_STATUSES: [(&str, u16); 36] = [
    ("ok", 200),
    ("created", 201),
    ("accepted", 202),
    ("nocontent", 204),
    ("partialcontent", 206),
    ("movedpermanently", 301),
    ("found", 302),
    ("notmodified", 304),
    ("temporaryredirect", 307),
    ("badrequest", 400),
    ("unauthorized", 401),
    ("paymentrequired", 402),
    ("forbidden", 403),
    ("notfound", 404),
    ("methodnotallowed", 405),
    ("notacceptable", 406),
    ("requesttimeout", 408),
    ("conflict", 409),
    ("gone", 410),
    ("lengthrequired", 411),
    ("preconditionfailed", 412),
    ("requestentitytoolarge", 413),
    ("requesturitoolong", 414),
    ("unsupportedmediatype", 415),
    ("requestedrangenotsatisfiable", 416),
    ("expectationfailed", 417),
    ("unprocessableentity", 422),
    ("locked", 423),
    ("faileddependency", 424),
    ("toomanyrequests", 429),
    ("internalservererror", 500),
    ("notimplemented", 501),
    ("badgateway", 502),
    ("serviceunavailable", 503),
    ("gatewaytimeout", 504),
    ("insufficientstorage", 507),
];

/// Returns the name before an object: `ErrNoDoor: {`, `NO_DOOR = new Error({`, `"no_door": {`.
fn name_before(tokens: &[Line]) -> Option<&str> {
    /// The maximum number of tokens between the name and the bracket.
    const MOST: usize = 5;
    let near = &tokens[tokens.len().saturating_sub(MOST)..];
    let sign = near
        .iter()
        .rposition(|(token, ..)| matches!(token, Token::Sign(':' | '=' | ',' | '{' | '}' | '[')))?;
    let before = &tokens[..tokens.len() - near.len() + sign];
    match (&near[sign].0, before) {
        (Token::Sign('='), [.., (Token::Word(_), ..)]) => name_of_variable(before),
        (Token::Sign(':' | '='), [.., (Token::Word(name) | Token::Text(name), ..)]) => Some(name),
        _ => None,
    }
}

fn is_sentence(text: &str) -> bool {
    text.contains(' ')
}

/// Returns a list of objects as a table.
fn block(objects: &[Object]) -> Block {
    let mut keys: Vec<&str> = Vec::new();
    for (key, _) in objects.iter().flat_map(|object| &object.fields) {
        if keys.len() < MOST_KEYS && !keys.contains(&&**key) {
            keys.push(key);
        }
    }
    let location = Location::Line(objects.first().map_or(0, |object| object.line));
    let mut table = Table::default();
    // The keys can be the texts: `'There is no door.': { code: 5 }`.
    let texts = objects.iter();
    let texts = texts.filter(|object| is_sentence(&object.symbol)).count();
    table.columns.push(if texts * 2 > objects.len() {
        Column::for_field(Field::Message)
    } else {
        Column::for_key(Field::Symbol)
    });
    table.columns.extend(columns_of_keys(&keys, |column| {
        let key = keys[column];
        objects.iter().map(move |object| object.value(key))
    }));
    for object in objects {
        let mut cells = vec![object.symbol.clone()];
        cells.extend(keys.iter().map(|key| object.value(key).to_owned()));
        table
            .rows
            .push(Row::new(cells, Location::Line(object.line)));
    }
    Block::new(BlockKind::Table(table), "", location)
}
