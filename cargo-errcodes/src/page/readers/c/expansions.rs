//! Expansion of macros in values: `#define CODE(n) (0x4000 | (n))`, `#define ERR_NO_DOOR CODE(5)`.

use std::borrow::Cow;
use std::collections::HashMap;

use super::token::Token;

/// The maximum length of the definition of a macro, and of an expanded value.
const LONGEST: usize = 500;
/// The maximum number of macros that are expanded in a value, one in the definition of the other.
const MOST: usize = 8;

/// The macros with parameters that stand for a value.
#[derive(Default)]
pub(super) struct Expansions<'t> {
    macros: HashMap<&'t str, Definition<'t>>,
}

struct Definition<'t> {
    parameters: &'t [String],
    text: String,
}

impl<'t> Expansions<'t> {
    pub(super) fn of(tokens: &'t [(Token, usize, usize)]) -> Self {
        let macros = tokens.iter().filter_map(|(token, ..)| match token {
            Token::Macro(name, parameters, definition) => {
                let text = value_of(definition)?;
                Some((&**name, Definition { parameters, text }))
            }
            _ => None,
        });
        Self {
            macros: macros.collect(),
        }
    }

    /// Returns whether a macro stands for a value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.macros.contains_key(name)
    }

    /// Returns a value with the definitions of the macros in it.
    pub(super) fn expand<'v>(&self, value: &'v str) -> Cow<'v, str> {
        let mut value = Cow::Borrowed(value);
        if self.macros.is_empty() {
            return value;
        }
        for _ in 0..MOST {
            let Some(expanded) = self.expand_once(&value) else {
                break;
            };
            value = Cow::Owned(expanded);
        }
        value
    }

    /// Returns a value with the definition of the first macro in it.
    fn expand_once(&self, value: &str) -> Option<String> {
        let mut words = words_in(value);
        let (start, end, definition) = words.find_map(|(start, end)| {
            let definition = self.macros.get(&value[start..end])?;
            Some((start, end, definition))
        })?;
        let (arguments, rest) = arguments(&value[end..])?;
        if arguments.len() != definition.parameters.len() {
            return None;
        }
        let mut expanded = value[..start].to_owned();
        let mut at = 0;
        for (start, end) in words_in(&definition.text) {
            expanded.push_str(&definition.text[at..start]);
            let word = &definition.text[start..end];
            let place = definition.parameters.iter().position(|name| name == word);
            expanded.push_str(place.map_or(word, |place| arguments[place]));
            at = end;
        }
        expanded.push_str(&definition.text[at..]);
        expanded.push_str(rest);
        (expanded.len() <= LONGEST).then_some(expanded)
    }
}

/// Returns a definition on a single line and without its comment, if it is a value.
fn value_of(definition: &str) -> Option<String> {
    let end = definition
        .find("/*")
        .into_iter()
        .chain(definition.find("//"))
        .min();
    let text = &definition[..end.unwrap_or(definition.len())];
    let text = text.replace('\\', " ");
    let is_part = |c: char| c.is_alphanumeric() || c.is_whitespace() || "_()+-*|<,".contains(c);
    let is_value = !text.trim().is_empty() && text.len() <= LONGEST && text.chars().all(is_part);
    is_value.then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Returns the start and the end of each word in a value.
fn words_in(value: &str) -> impl Iterator<Item = (usize, usize)> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end + value[end..].find(is_letter)?;
        let rest = &value[start..];
        end = start + rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        Some((start, end))
    })
}

/// Returns the arguments in the brackets at the beginning of a text, and the text after them.
fn arguments(text: &str) -> Option<(Vec<&str>, &str)> {
    let text = text.trim_start().strip_prefix('(')?;
    let (mut arguments, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ',' | ')' if depth == 0 => {
                arguments.push(text[start..at].trim());
                start = at + 1;
                if c == ')' {
                    return Some((arguments, &text[start..]));
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_c;
    use crate::page::readers::test_rows::rows;

    /// Returns the row of an error with a value, on a page that defines macros.
    fn row(value: &str) -> String {
        let page = format!(
            "#define AS_CODE(code) ((door_t)(code))\n#define FROM(base, number) \\\n    ((base) << 8 | (number))\n#define GATE(number) FROM(0x40, number) /* of gates */\n#define TWICE(code) TWICE(code) + TWICE(code)\n\
             /* no key */\n#define ERR_NO_KEY 1\n/* no door */\n#define ERR_NO_DOOR {value}\n"
        );
        rows(parse_c(&page)).pop().unwrap_or_default()
    }

    #[test]
    fn macros_in_values_are_expanded() {
        let cases = [
            ("AS_CODE(101)", "101"),
            ("AS_CODE( 0x65 )", "0x65"),
            ("FROM(1, 5)", "261"),
            ("GATE(5)", "16389"),
            ("(GATE(5) + 1)", "16390"),
        ];
        for (value, code) in cases {
            assert!(
                row(value).ends_with(&format!("ERR_NO_DOOR | {code} | no door")),
                "{value}: {}",
                row(value)
            );
        }
        for value in ["FROM(1)", "UNKNOWN(5)", "TWICE(5)", "AS_CODE(5"] {
            assert!(!row(value).contains("ERR_NO_DOOR"), "{}", row(value));
        }
    }
}
