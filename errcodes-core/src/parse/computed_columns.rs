//! The computed columns that an enum declares: `bits`, `digits` or `chars` of the code, and words for them.

use std::borrow::Cow;
use std::collections::HashMap;

use super::declared_columns::{MAX_WORDS, check_words};
use super::table_fields::{Field, repeated_key, text, wrong_kind};
use crate::code::{CodeType, CodeValue, parse_integer};
use crate::computed::{CodePart, Computed, Positions, Unit};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, ValueKind};
use crate::rule::Rule;

/// The keys of a computed column in its declaration.
pub(super) struct Parts<'s> {
    pub(super) bits: Option<Field<'s>>,
    pub(super) digits: Option<Field<'s>>,
    pub(super) chars: Option<Field<'s>>,
    pub(super) words: Option<Field<'s>>,
}

impl Parts<'_> {
    /// Returns whether the column is computed.
    pub(super) fn are_stated(&self) -> bool {
        self.bits.is_some() || self.digits.is_some() || self.chars.is_some()
    }
}

impl Unit {
    const fn key(self) -> &'static str {
        match self {
            Self::Bits => "bits",
            Self::Digits => "digits",
            Self::Chars => "chars",
        }
    }
}

/// Reads a computed column. `others` are the keys of other columns, which a computed one can't have.
pub(super) fn read<'s>(
    parts: Parts<'s>,
    others: [Option<Field<'s>>; 3],
    owner: &Text<'_>,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Option<Computed<'s>> {
    let Parts {
        bits,
        digits,
        chars,
        words,
    } = parts;
    let units = [Unit::Bits, Unit::Digits, Unit::Chars];
    let stated = units.into_iter().zip([bits, digits, chars]);
    let mut stated = stated.filter_map(|(unit, field)| Some((unit, field?)));
    let (unit, field) = stated.next()?;
    let mut is_valid = true;
    for (second, Field { key, .. }) in stated {
        let message = format!(
            "a column has `{}` or `{}`, not both",
            unit.key(),
            second.key()
        );
        diagnostics.push(
            Diagnostic::new(Rule::ColumnType, message, key.span)
                .label(field.key.span, format!("`{}` is here", unit.key()))
                .help("remove one of them, or declare two columns"),
        );
        is_valid = false;
    }
    for Field { key, .. } in others.into_iter().flatten() {
        let message = format!("a column with `{}` has no `{}`", unit.key(), key.value);
        let help = match (&*key.value, unit) {
            ("type", _) if words.is_some() => "remove `type`: the words in `values` become an enum",
            ("type", Unit::Chars) => "remove `type`: the accessor returns an `Option<&str>`",
            ("type", _) => {
                "remove `type`: the accessor returns a `u32`, or a `u64` for a longer part"
            }
            ("default", _) if words.is_some() => {
                "remove `default`: without a word, the accessor returns `None`"
            }
            ("default", _) => {
                "remove `default`: for a code that is too short, the accessor returns `None`"
            }
            _ => "remove it: the accessor of a computed column always returns an `Option`",
        };
        diagnostics.push(Diagnostic::new(Rule::ColumnType, message, key.span).help(help));
        is_valid = false;
    }
    let part = read_part(unit, field, owner, code_type, diagnostics)?;
    let words = match words {
        Some(words) => read_words(words, part, code_type, diagnostics)?,
        None => Vec::new(),
    };
    is_valid.then_some(Computed { part, words })
}

/// Reports `values` in a column that is not computed.
pub(super) fn words_without_part(words: &Field<'_>, code_type: CodeType) -> Diagnostic {
    let part = match code_type {
        CodeType::Str(_) => "chars = \"..2\"",
        CodeType::Integer(_) => "bits = \"16..=26\"",
    };
    let message = "`values` needs a part of the code";
    Diagnostic::new(Rule::ColumnType, message, words.key.span).help(format!(
        "add the part, such as `{part}`; for a column that entries state, write the words as its type: `type = [\"user\", \"operator\"]`"
    ))
}

fn read_part(
    unit: Unit,
    field: Field<'_>,
    owner: &Text<'_>,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Option<CodePart> {
    let key = field.key.clone();
    if let ValueKind::Integer(number, _) = field.value.kind {
        let help = suggestion(unit, &number.to_string());
        diagnostics.push(wrong_kind(&field, "a string").help(help));
        return None;
    }
    let written = text(Some(field), diagnostics)?;
    let Some(positions) = Positions::parse(&written.value) else {
        diagnostics.push(not_positions(unit, &written));
        return None;
    };
    let part = CodePart { unit, positions };
    if part.fits(code_type) {
        return Some(part);
    }
    diagnostics.push(match part.length_in(code_type) {
        None => wrong_code_type(unit, &key, &written, owner, code_type),
        Some(length) => too_long(part, length, &written, owner, code_type),
    });
    None
}

/// Reports positions that no code has; `length` is the number of positions in the longest code.
fn too_long(
    part: CodePart,
    length: u32,
    written: &Text<'_>,
    owner: &Text<'_>,
    code_type: CodeType,
) -> Diagnostic {
    let (code_type, last) = (code_type.name(), length - 1);
    let message = match part.unit {
        Unit::Bits => format!("a code of the type `{code_type}` has the bits 0 to {last}"),
        _ => format!("a code of the type `{code_type}` has at most {length} digits"),
    };
    let help = match part.positions.first {
        first if first > last => format!("write positions from 0 to {last}"),
        0 => "write \"..\" for the whole code".to_owned(),
        first => format!("write \"{first}..\" for the rest of the code"),
    };
    Diagnostic::new(Rule::ColumnType, message, written.span).help(format!(
        "{help}, or another `code_type` under [enums.{}]",
        owner.value
    ))
}

fn wrong_code_type(
    unit: Unit,
    key: &Text<'_>,
    written: &Text<'_>,
    owner: &Text<'_>,
    code_type: CodeType,
) -> Diagnostic {
    let (owner, written) = (&owner.value, &written.value);
    let (kind, help) = match (unit, code_type) {
        (Unit::Chars, _) => (
            "numbers",
            format!(
                "write `digits = \"{written}\"` for decimal digits, or `code_type = \"str\"` under [enums.{owner}]"
            ),
        ),
        _ => (
            "texts",
            format!(
                "write `chars = \"{written}\"`, or an integer type as `code_type` under [enums.{owner}]"
            ),
        ),
    };
    let message = format!(
        "the codes of `{owner}` are {kind}, which have no `{}`",
        unit.key()
    );
    Diagnostic::new(Rule::ColumnType, message, key.span).help(help)
}

fn not_positions(unit: Unit, written: &Text<'_>) -> Diagnostic {
    let value = written.value.trim();
    let (message, help) = match ends(value) {
        Some((first, last)) if first > last && value.contains("..") => (
            format!("`{value}` is empty, because {first} is greater than {last}"),
            format!("write \"{last}..={first}\""),
        ),
        Some((first, last)) if value == format!("{first}..{last}") => (
            format!("`{value}` is empty, because it ends before {last}"),
            format!("write \"{first}..={last}\""),
        ),
        Some((first, last)) => (
            format!("`{value}` is not a range of positions"),
            format!("write \"{}..={}\"", first.min(last), first.max(last)),
        ),
        None if value.starts_with('-') || value.contains("..-") => (
            format!("`{value}` counts from the end, but positions are counted from the start"),
            suggestion(unit, ""),
        ),
        None if value.replace(' ', "") == "..0" => (
            format!("`{value}` is empty, because it ends before the first position"),
            suggestion(unit, value),
        ),
        None => (
            format!("`{value}` is not a range of positions"),
            suggestion(unit, value),
        ),
    };
    Diagnostic::new(Rule::ColumnType, message, written.span).help(help)
}

/// Returns the two numbers in a text, if there are exactly two and no sign.
fn ends(text: &str) -> Option<(u16, u16)> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let mut numbers = numbers.filter(|number| !number.is_empty());
    let (first, last) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    let has_sign = text.starts_with('-') || text.contains("..-") || text.contains("=-");
    (numbers.next().is_none() && !has_sign).then_some((first, last))
}

/// Returns the help for a text that contains one number or none.
fn suggestion(unit: Unit, text: &str) -> String {
    let number: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = number.parse::<u16>().ok();
    match (unit, number) {
        (Unit::Bits, Some(bit)) => {
            format!("write \"{bit}\" for this bit, or a range such as \"16..=26\"")
        }
        (Unit::Bits, None) => {
            "write a range such as \"16..=26\", or one bit such as \"31\"; bit 0 is the lowest one"
                .to_owned()
        }
        (Unit::Digits, Some(number @ 1..)) => format!(
            "write \"..{number}\" for the first {number} digits, or \"{number}\" for the digit after them"
        ),
        (Unit::Chars, Some(number @ 1..)) => format!(
            "write \"..{number}\" for the first {number} characters, or \"{number}\" for the character after them"
        ),
        (Unit::Digits, _) => "write a range such as \"..2\", the first two digits".to_owned(),
        (Unit::Chars, _) => "write a range such as \"..2\", the first two characters".to_owned(),
    }
}

/// Reads the words for the values of a part.
fn read_words<'s>(
    field: Field<'s>,
    part: CodePart,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<(CodeValue<'s>, Cow<'s, str>)>> {
    let (key, span) = (field.key.clone(), field.value.span);
    let example = match part.unit {
        Unit::Bits | Unit::Digits => "values = { 7 = \"win32\" }",
        Unit::Chars => "values = { 08 = \"connection\" }",
    };
    let table = match field.value.kind {
        ValueKind::Table(table) => table,
        ValueKind::Missing => return None,
        _ => {
            diagnostics.push(wrong_kind(&field, "a table").help(format!("write `{example}`")));
            return None;
        }
    };
    let number = table.items.len();
    if number == 0 {
        let message = "`values` lists no words";
        let diagnostic = Diagnostic::new(Rule::ColumnType, message, span);
        diagnostics.push(diagnostic.help(format!("remove it, or write `{example}`")));
        return None;
    }
    if number > MAX_WORDS {
        let message = format!("the column has more than {MAX_WORDS} values");
        let diagnostic = Diagnostic::new(Rule::TooMany, message, span);
        diagnostics.push(diagnostic.help("remove `values`"));
        return None;
    }
    let mut firsts: HashMap<CodeValue<'s>, Text<'s>> = HashMap::new();
    let (mut values, mut words) = (Vec::with_capacity(number), Vec::with_capacity(number));
    for (value, word) in table.items {
        let read = read_value(&value, part, code_type, diagnostics);
        let word = Field {
            key: Text {
                value: format!("{}.{}", key.value, value.value).into(),
                span: value.span,
            },
            value: word,
        };
        words.extend(text(Some(word), diagnostics));
        let Some(read) = read else { continue };
        if let Some(first) = firsts.get(&read) {
            diagnostics.push(repeated_value(&value, first));
            continue;
        }
        firsts.insert(read.clone(), value);
        values.push(read);
    }
    let words = check_words(words, diagnostics);
    let is_valid = words.len() == number && values.len() == number;
    is_valid.then(|| values.into_iter().zip(words).collect())
}

/// Reports a value that is listed twice, in the same spelling or in two different spellings.
fn repeated_value(value: &Text<'_>, first: &Text<'_>) -> Diagnostic {
    if value.value == first.value {
        return repeated_key(value, first);
    }
    let message = format!("`{}` and `{}` are the same value", first.value, value.value);
    Diagnostic::new(Rule::RepeatedKey, message, value.span)
        .label(first.span, "first written here")
        .help("keep one of them")
}

/// Reads a value of a part, which is a key in the catalog.
fn read_value<'s>(
    value: &Text<'s>,
    part: CodePart,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Option<CodeValue<'s>> {
    let written = &value.value;
    let never = || format!("`{written}` is never the value of {part}");
    let (message, help) = match part.unit {
        Unit::Chars => {
            let length = written.chars().count();
            let wanted = part
                .length()
                .and_then(|wanted| usize::try_from(wanted).ok());
            let is_number = written.bytes().all(|byte| byte.is_ascii_digit());
            match wanted {
                _ if length == 0 => (
                    format!("an empty text is never the value of {part}"),
                    "write the characters between the quotes".to_owned(),
                ),
                Some(wanted @ ..=8) if length < wanted && is_number => (
                    never(),
                    format!("write \"{written:0>wanted$}\", for example"),
                ),
                Some(1) if length > 1 => (never(), "write one character".to_owned()),
                Some(wanted) if length != wanted => (never(), format!("write {wanted} characters")),
                _ => {
                    let value = match code_type {
                        CodeType::Str(case) => case.fold(written.clone()),
                        CodeType::Integer(_) => written.clone(),
                    };
                    return Some(CodeValue::Text(value));
                }
            }
        }
        Unit::Bits | Unit::Digits => {
            let (min, max) = (part.min(), part.max(code_type));
            match parse_integer(written) {
                Some(number) if (min..=max).contains(&number) => {
                    return Some(CodeValue::Integer(number));
                }
                Some(_) => (never(), format!("write a number from {min} to {max}")),
                None => (
                    format!("`{written}` is not a number"),
                    format!(
                        "write the value of {part} as a number, and then the word, such as `7 = \"win32\"`"
                    ),
                ),
            }
        }
    };
    diagnostics.push(Diagnostic::new(Rule::Value, message, value.span).help(help));
    None
}
