//! Assignments of texts to the elements of an array: `$MESS["DOOR_ERROR_1001"] = "No door";`, `errors[1001] = "No door"`.

use std::collections::{BTreeMap, HashMap};

use super::declaration::{Constant, Declaration};
use super::token::Token;
use crate::page::block::Page;
use crate::page::code::{is_code, is_symbol, number};
use crate::page::location::Location;
use crate::page::readers::properties::{Property, page_of};
use crate::page::skipped::Skipped;
use crate::page::text::{excerpt, normalize_whitespace};
use crate::page::vocabulary::{identifier_is_about_errors, is_about_errors};

/// The minimum number of elements, and of those that name errors.
const FEWEST: usize = 2;
/// The minimum number of codes after the same words.
const FEWEST_CODES: usize = 3;

/// A token with its first and last line.
type Place = (Token, usize, usize);

/// An element, and its text unless it is an expression.
struct Element {
    key: String,
    text: Option<String>,
    line: usize,
}

/// Returns the texts of the arrays that list errors.
pub(super) fn find_assigned(tokens: &[Place]) -> Page {
    let mut arrays: BTreeMap<&str, Vec<Element>> = BTreeMap::new();
    for at in 0..tokens.len() {
        if let Some((name, element)) = read_assignment(&tokens[at..]) {
            arrays.entry(name).or_default().push(element);
        }
    }
    let mut page = Page::default();
    for (name, elements) in arrays {
        let is_read = elements.len() >= FEWEST && lists_errors(name, &elements);
        if !is_read {
            continue;
        }
        let mut skipped = Vec::new();
        let mut properties = Vec::new();
        for Element { key, text, line } in elements {
            match text {
                Some(value) => properties.push(Property { key, value, line }),
                None => skipped.push(Skipped::new(
                    Location::Line(line),
                    excerpt(&format!("{name}: {key}")),
                    "the value is an expression, which is not read",
                )),
            }
        }
        split_codes(&mut properties);
        let read = page_of(&properties, skipped);
        page.skipped.extend(read.skipped);
        page.blocks.extend(read.blocks.into_iter().map(|mut block| {
            if block.text.is_empty() {
                name.clone_into(&mut block.text);
            }
            block
        }));
    }
    page
}

/// Reads `name[key] = "text"`, also with several texts that are joined.
fn read_assignment(tokens: &[Place]) -> Option<(&str, Element)> {
    let [
        (Token::Word(name), line, _),
        (Token::Sign('['), ..),
        (key, ..),
        (Token::Sign(']'), ..),
        (Token::Sign('='), ..),
        (Token::Text(first), ..),
        rest @ ..,
    ] = tokens
    else {
        return None;
    };
    let key = match key {
        Token::Text(key) => (is_code(key) || is_symbol(key)).then(|| key.clone())?,
        Token::Word(key) => number(key)?,
        _ => return None,
    };
    let mut text = first.clone();
    let mut last = tokens[5].2;
    let mut rest = rest.iter();
    let mut is_joined = false;
    let is_text = loop {
        match rest.next() {
            Some((Token::Sign('.' | '+'), ..)) => is_joined = true,
            Some((Token::Text(more), _, end)) if is_joined => {
                text.push_str(more);
                (is_joined, last) = (false, *end);
            }
            Some((Token::Sign(';' | '}') | Token::Comment(_), ..)) | None => break !is_joined,
            Some((_, next, _)) => break !is_joined && *next > last,
        }
    };
    let text = normalize_whitespace(&text);
    let element = Element {
        key,
        text: (is_text && !text.is_empty()).then_some(text),
        line: *line,
    };
    Some((name, element))
}

/// Returns whether the name of an array, its keys or its texts are about errors. Programs have arrays of all kinds.
fn lists_errors(name: &str, elements: &[Element]) -> bool {
    let named = elements
        .iter()
        .filter(|element| identifier_is_about_errors(&element.key));
    let constants = elements.iter().map(|element| Constant {
        symbol: String::new(),
        value: element.key.clone(),
        comment: element.text.clone().unwrap_or_default(),
        group: None,
        is_error: false,
        line: element.line,
    });
    let declaration = Declaration {
        name: name.to_owned(),
        constants: constants.collect(),
        ..Declaration::default()
    };
    named.count() >= FEWEST || declaration.is_of_errors()
}

/// Separates the codes that keys end with from the words before them, if several keys have the same words: `DOOR_ERROR_1001`.
fn split_codes(properties: &mut [Property]) {
    fn split(key: &str) -> Option<(&str, &str)> {
        let (words, code) = key.rsplit_once('_')?;
        (number(code).is_some() && is_about_errors(words)).then_some((words, code))
    }
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for (words, _) in properties
        .iter()
        .filter_map(|property| split(&property.key))
    {
        *numbers.entry(words.to_owned()).or_default() += 1;
    }
    for property in properties {
        let key = split(&property.key)
            .filter(|(words, _)| numbers.get(*words) >= Some(&FEWEST_CODES))
            .map(|(words, code)| format!("{words}.{code}"));
        if let Some(key) = key {
            property.key = key;
        }
    }
}
