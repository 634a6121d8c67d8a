//! Conditions on the value that a pointer matches.

use alloc::borrow::Cow;

use crate::json::{Reader, Token};
use crate::location::{Condition, Literal};
use crate::number::integer;

/// Returns whether the conditions are true for the value at the reader.
pub(super) fn is_true(conditions: &[Condition], reader: Reader<'_>) -> bool {
    conditions.iter().all(|condition| match *condition {
        Condition::Exists(names) => at(names, reader).is_some(),
        Condition::Missing(names) => at(names, reader).is_none(),
        Condition::Equal(names, literal) => is_equal(names, literal, reader),
        Condition::NotEqual(names, literal) => !is_equal(names, literal, reader),
    })
}

/// Moves to the value that these names of members lead to.
fn at<'b>(names: &[&str], mut reader: Reader<'b>) -> Option<Reader<'b>> {
    reader.skip_whitespace();
    for name in names {
        reader.enter(name)?;
    }
    Some(reader)
}

fn is_equal(names: &[&str], literal: Literal<'_>, reader: Reader<'_>) -> bool {
    let Some(mut reader) = at(names, reader) else {
        return false;
    };
    // The text of an XML element that also has attributes.
    if reader.peek() == Some(b'{') && reader.enter("$text").is_none() {
        return false;
    }
    let is_text = reader.peek() == Some(b'"');
    let value = if is_text {
        reader.text()
    } else {
        let word = reader
            .word()
            .and_then(|word| core::str::from_utf8(word).ok());
        word.map(Cow::Borrowed)
    };
    let Some(value) = value else {
        return false;
    };
    match literal {
        Literal::Text(text) => value == text,
        Literal::Word("null") => !is_text && value == "null",
        Literal::Word(word) => {
            value == word
                || integer_of(&value).is_some_and(|number| Some(number) == integer_of(word))
        }
    }
}

fn integer_of(text: &str) -> Option<i128> {
    match Token::number(text)? {
        Token::Number(number) => integer(&number),
        Token::Text(_) => None,
    }
}
