//! Conditions on the value that a pointer matches.

use alloc::borrow::Cow;

use errcodes_shared::location::{Condition, Conditions, Literal, Query};

use crate::json::{Reader, Token};
use crate::number::integer;

/// Returns whether the conditions are true for the value at the reader.
pub(super) fn is_true(conditions: Conditions<'_>, reader: Reader<'_>) -> bool {
    conditions.iter().all(|condition| match condition {
        Condition::Exists(query) => at(query, reader).is_some(),
        Condition::Missing(query) => at(query, reader).is_none(),
        Condition::Equal(query, literal) => is_equal(query, literal, reader),
        Condition::NotEqual(query, literal) => !is_equal(query, literal, reader),
    })
}

/// Moves to the value of a query.
fn at<'b>(query: Query<'_>, mut reader: Reader<'b>) -> Option<Reader<'b>> {
    reader.skip_whitespace();
    for name in query.names() {
        reader.enter(name)?;
    }
    Some(reader)
}

fn is_equal(query: Query<'_>, literal: Literal<'_>, reader: Reader<'_>) -> bool {
    let Some(mut reader) = at(query, reader) else {
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
