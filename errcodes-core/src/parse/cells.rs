//! Cells: the values of columns in an entry or a default.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::table_fields::{Field, address, boolean, integer, text, texts};
use crate::column::{Cell, Column, ColumnKind, Datum};
use crate::computed::Computed;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, ValueKind};
use crate::ident;
use crate::rule::Rule;
use crate::suggest::{COMPARED, nearest};

/// Reads the values of columns in an entry or a default.
pub(super) fn read_cells<'s>(
    cells: Vec<(&Column<'s>, Field<'s>)>,
    diagnostics: &mut Diagnostics,
) -> Vec<Cell<'s>> {
    let cells = cells.into_iter();
    cells
        .map(|(column, field)| Cell {
            key: column.key.clone(),
            span: field.value.span,
            datum: read_datum(column, field, diagnostics),
        })
        .collect()
}

/// Reads one value of a column.
pub(super) fn read_datum<'s>(
    column: &Column<'s>,
    field: Field<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Datum<'s>> {
    Some(match &column.kind {
        ColumnKind::Text => Datum::Text(text(Some(field), diagnostics)?.value),
        ColumnKind::Address => Datum::Text(address(Some(field), diagnostics)?.value),
        ColumnKind::Reference => read_reference(field, diagnostics)?,
        ColumnKind::Reason => read_reason(field, diagnostics)?,
        ColumnKind::Boolean => Datum::Boolean(boolean(&field, diagnostics)?),
        ColumnKind::Category => read_word(field, diagnostics)?,
        ColumnKind::Tags => read_words(field, diagnostics)?,
        ColumnKind::Integer(_, first, last) => {
            read_integer(&field, *first..=*last, column, diagnostics)?
        }
        ColumnKind::Set(words) => read_listed_word(field, words, diagnostics)?,
        ColumnKind::Computed(computed) => {
            diagnostics.push(stated_although_computed(&field, column, computed));
            return None;
        }
        ColumnKind::Invalid => return None,
    })
}

/// Reports a value in a computed column.
fn stated_although_computed(
    field: &Field<'_>,
    column: &Column<'_>,
    computed: &Computed<'_>,
) -> Diagnostic {
    let message = format!(
        "`{}` is computed from {} of the code",
        column.key, computed.part
    );
    let span = field.key.span.to(field.value.span);
    let mut diagnostic = Diagnostic::new(Rule::Value, message, span);
    if let Some(place) = &column.declared {
        diagnostic = diagnostic.label(place.span, "the column");
    }
    diagnostic.help(format!(
        "remove `{}`, because each code has its own value",
        column.key
    ))
}

fn read_reference<'s>(field: Field<'s>, diagnostics: &mut Diagnostics) -> Option<Datum<'s>> {
    let text = text(Some(field), diagnostics)?;
    if text.value.contains(char::is_whitespace) {
        let message = format!("`{}` is not a URI", text.value);
        let help =
            "write the `type` that the server sends, such as https://errors.example/out-of-credit";
        diagnostics.push(Diagnostic::new(Rule::Address, message, text.span).help(help));
        return None;
    }
    Some(Datum::Text(text.value))
}

fn read_reason<'s>(field: Field<'s>, diagnostics: &mut Diagnostics) -> Option<Datum<'s>> {
    let (key, span) = (field.key.value.clone(), field.value.span);
    match field.value.kind {
        ValueKind::Boolean(true) => {
            let message = format!("`{key} = true` states no reason");
            diagnostics.push(
                Diagnostic::new(Rule::MissingDeprecationReasons, message, span).help(format!(
                    "write the reason or the replacement: {key} = \"...\""
                )),
            );
            Some(Datum::Text(key))
        }
        // With `false`, the entry overrides the default of its enum.
        ValueKind::Boolean(false) => None,
        _ => Some(Datum::Text(text(Some(field), diagnostics)?.value)),
    }
}

/// Reads a word that becomes a variant of an enum.
fn read_word<'s>(field: Field<'s>, diagnostics: &mut Diagnostics) -> Option<Datum<'s>> {
    let word = text(Some(field), diagnostics)?;
    check_word(&word, diagnostics).then_some(Datum::Text(word.value))
}

/// Reads a list of words that become variants of an enum. Leaves out the invalid ones.
fn read_words<'s>(field: Field<'s>, diagnostics: &mut Diagnostics) -> Option<Datum<'s>> {
    if let ValueKind::Missing = field.value.kind {
        return None;
    }
    let key = field.key.value.clone();
    let mut words: Vec<Text<'s>> = Vec::new();
    for word in texts(Some(field), diagnostics) {
        if let Some(first) = words.iter().find(|first| first.value == word.value) {
            let message = format!("`{key}` lists `{}` twice", word.value);
            let diagnostic = Diagnostic::new(Rule::RepeatedName, message, word.span);
            let diagnostic = diagnostic.label(first.span, "first listed here");
            diagnostics.push(diagnostic.help("remove one of them"));
        } else if check_word(&word, diagnostics) {
            words.push(word);
        }
    }
    let words = words.into_iter().map(|word| word.value);
    Some(Datum::Words(words.collect()))
}

/// Returns whether a word can become a variant, and reports an error otherwise.
pub(super) fn check_word(word: &Text<'_>, diagnostics: &mut Diagnostics) -> bool {
    let is_valid = ident::camel(&word.value).is_some();
    if !is_valid {
        let message = format!("`{}` can't become the name of a variant", word.value);
        let diagnostic = Diagnostic::new(Rule::Identifier, message, word.span);
        diagnostics.push(match ident::suggest(&word.value) {
            Some(name) => diagnostic.help(format!("write `{name}`, for example")),
            None => diagnostic.help(ident::RULE),
        });
    }
    is_valid
}

fn read_integer<'s>(
    field: &Field<'s>,
    range: RangeInclusive<i128>,
    column: &Column<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Datum<'s>> {
    let number = integer(field, diagnostics)?;
    if range.contains(&number) {
        return Some(Datum::Integer(number));
    }
    let message = format!("`{}` can't be {number}", field.key.value);
    let (first, last) = (range.start(), range.end());
    let diagnostic = Diagnostic::new(Rule::Value, message, field.value.span);
    diagnostics.push(if column.declared.is_some() {
        diagnostic.help(format!(
            "write a number from {first} to {last}, or change the type of the column"
        ))
    } else {
        diagnostic.help(format!(
            "write a number from {first} to {last}, such as `{} = {}`",
            column.key, column.example
        ))
    });
    None
}

fn read_listed_word<'s>(
    field: Field<'s>,
    words: &[Cow<'s, str>],
    diagnostics: &mut Diagnostics,
) -> Option<Datum<'s>> {
    /// A longer list would not help.
    const LISTED: usize = 40;
    let key = field.key.value.clone();
    let word = text(Some(field), diagnostics)?;
    if words.contains(&word.value) {
        return Some(Datum::Text(word.value));
    }
    let message = format!("`{key}` can't be `{}`", word.value);
    let diagnostic = Diagnostic::new(Rule::Value, message, word.span);
    let words = || words.iter().map(AsRef::as_ref);
    let is_compared = diagnostics.number(Rule::Value) < COMPARED;
    let near = is_compared.then(|| nearest(&word.value, words())).flatten();
    diagnostics.push(match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!(
            "use one of {}",
            words().take(LISTED).collect::<Vec<_>>().join(", ")
        )),
    });
    None
}
