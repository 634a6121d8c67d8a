//! Macros with a value: `#define NO_DOOR 5`, `#define NO_DOOR "DR1001: there is no door"`.

use super::comment::{has_labelled_text, is_message, words};
use super::commented_codes::{begins_with_code, is_computed};
use super::declaration::{Constant, Declaration, unknown_value};
use super::expression::evaluate;
use super::numbered::code_and_text;
use super::text_defines::{text_code, text_of};
use super::token::Token;
use super::{DeclarationReader, code_text};
use crate::page::code::{is_name, pattern};
use crate::page::failure::tells_of_failure;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::identifier_is_about_errors;

// A call of a macro with a number: `AS_CODE(GATE, 5)`.
pattern!(
    CALL_WITH_NUMBER,
    r"^\w+\s*\((?:[\w\s,-]*,)?\s*-?[0-9]\w*\s*\)$"
);

impl DeclarationReader<'_> {
    /// Adds a macro whose value is a number or a text with a code.
    pub(super) fn define(
        &mut self,
        symbol: &str,
        value: &str,
        trailing: &str,
        above: Option<String>,
        line: usize,
        starts_group: bool,
    ) {
        let value = &*self.expansions.expand(value).into_owned();
        let evaluated = evaluate(value, &self.constants);
        let code = evaluated
            .map(|evaluated| code_text(value, evaluated))
            .or_else(|| text_code(symbol, value));
        if code.is_none()
            && let Some((code, text)) = text_of(value).and_then(|text| code_and_text(&text))
        {
            self.push_numbered(symbol, code, text, line);
            return;
        }
        let may_be_commented = || is_computed(value) && begins_with_code(trailing);
        let Some(code) = code.or_else(|| may_be_commented().then(|| value.to_owned())) else {
            self.skip_unknown(symbol, value, trailing, line);
            return;
        };
        if let Some(evaluated) = evaluated {
            self.constants.insert(symbol.to_owned(), evaluated);
        }
        let is_error = above.as_deref().is_some_and(is_message);
        // A text with a label is that of the next constant.
        let is_labelled = above.as_deref().is_some_and(has_labelled_text);
        let above = above.map(|text| words(&text));
        self.count_summands(value);
        let family = symbol.split_once('_').map_or("", |(family, _)| family);
        // A comment above several definitions applies to all of them, unless it is among definitions with comments of their own.
        let is_next = matches!(self.tokens.get(self.at), Some((Token::Define(_, _, comment), next, _))
            if *next == line + 1 && (comment.is_empty() || !trailing.is_empty() || starts_group));
        let (group, above) = if is_next && !is_labelled && (starts_group || trailing.is_empty()) {
            (above, None)
        } else {
            (None, above)
        };
        let constant = Constant {
            value: code,
            comment: if trailing.is_empty() {
                above.unwrap_or_default()
            } else {
                trailing.to_owned()
            },
            // The beginning of a long comment names the subject.
            group: group
                .map(|group| excerpt(&group.replace('\n', " ")))
                .filter(|group| !group.is_empty()),
            is_error,
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
    pub(super) fn skip_unknown(&mut self, symbol: &str, value: &str, trailing: &str, line: usize) {
        let is_sum = value.contains(['+', '-', '|']) && value.chars().any(|c| c.is_ascii_digit());
        let has_call = value.contains('"') || value.contains('#');
        let is_macro = CALL_WITH_NUMBER.is_match(value)
            && (identifier_is_about_errors(symbol) || tells_of_failure(trailing));
        if is_sum && !has_call || is_macro {
            self.skipped
                .push(unknown_value(symbol, value, trailing, line));
        }
        // A single word in quotation marks may be a code, or the text of another constant.
        let is_word =
            text_of(value).is_some_and(|text| is_name(&text) && !text.contains(['.', '/']));
        if is_word && identifier_is_about_errors(symbol) {
            let reason = "a word that may be a code, but is not in the name of the macro";
            self.skipped.push(Skipped::new(
                Location::Line(line),
                format!("{symbol} = {value}"),
                reason,
            ));
        }
    }

    /// Adds a text that begins with a code. Such texts belong together, whatever their names are.
    fn push_numbered(&mut self, symbol: &str, code: String, text: String, line: usize) {
        let index = *self.numbered.get_or_insert_with(|| {
            self.declarations.push(Declaration {
                family: Some("texts with codes".to_owned()),
                ..Declaration::default()
            });
            self.declarations.len() - 1
        });
        self.declarations[index].constants.push(Constant {
            symbol: symbol.to_owned(),
            value: code,
            comment: text,
            group: None,
            is_error: false,
            line,
        });
    }
}
