//! Fields: the columns that an enum adds to those of the format.

use std::borrow::Cow;

use heck::ToSnakeCase as _;

use super::cells::{check_word, read_datum};
use super::section::{Field, boolean, fields, repeated_key, table, text, texts};
use crate::code::IntegerType;
use crate::column::{Absent, BUILT_IN, Column, ColumnKind, Declared, Scope};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, Value, ValueKind};
use crate::ident;
use crate::keys::FIELD;
use crate::rule::Rule;
use crate::suggest::nearest;

/// How many columns an enum may add.
const MAX_COLUMNS: usize = 1_000;

/// How many words a column may take.
const MAX_WORDS: usize = 1_000;

/// Reads `fields`: the columns that an enum adds.
pub(super) fn read_fields<'s>(
    field: Option<Field<'s>>,
    owner: &Text<'s>,
    diagnostics: &mut Diagnostics,
) -> Vec<Column<'s>> {
    let Some(table) = table(field, "[enums.NAME.fields]", diagnostics) else {
        return Vec::new();
    };
    let mut columns: Vec<Column<'s>> = Vec::new();
    for (key, value) in table.items {
        if columns.len() == MAX_COLUMNS {
            let message = format!("`{}` has more than {MAX_COLUMNS} columns", owner.value);
            let diagnostic = Diagnostic::new(Rule::TooMany, message, key.span);
            diagnostics.push(diagnostic.help("an entry can have a text for all that is rare"));
            break;
        }
        let column = read_field(&key, value, owner, diagnostics);
        // The columns of the format are there in any case.
        if BUILT_IN.iter().any(|built_in| built_in.key == column.key) {
            continue;
        }
        match columns
            .iter()
            .find(|first| first.accessor == column.accessor)
        {
            None => columns.push(column),
            Some(first) => {
                let place = first.declared.as_ref().map_or(key.span, |place| place.span);
                let first = Text {
                    value: first.key.clone(),
                    span: place,
                };
                diagnostics.push(repeated_key(&key, &first));
            }
        }
    }
    columns
}

fn read_field<'s>(
    key: &Text<'s>,
    value: Value<'s>,
    owner: &Text<'s>,
    diagnostics: &mut Diagnostics,
) -> Column<'s> {
    let accessor = key.value.to_snake_case();
    let is_right = check_field_name(key, &accessor, diagnostics);
    let field = Field {
        key: key.clone(),
        value,
    };
    let (kind, optional, default, description) = match field.value.kind {
        ValueKind::Table(table) => {
            let span = field.value.span;
            let [kind, optional, default, description] = fields(table, &FIELD, diagnostics);
            if kind.is_none() {
                let message = format!("the column `{}` has no type", key.value);
                diagnostics
                    .push(Diagnostic::new(Rule::FieldType, message, span).help(types_help()));
            }
            (kind, optional, default, description)
        }
        _ => (Some(field), None, None, None),
    };
    let optional = optional.filter(|optional| boolean(optional, diagnostics) != Some(false));
    let absent = match (&optional, &default) {
        (Some(optional), Some(default)) => {
            let message = format!("the column `{}` is optional and has a default", key.value);
            diagnostics.push(
                Diagnostic::new(Rule::FieldType, message, default.key.span)
                    .label(optional.key.span, "optional here")
                    .help("with a default, every entry has a value: leave one of them out"),
            );
            Absent::NotStated
        }
        (Some(_), None) => Absent::NotStated,
        (None, _) => Absent::Mistake,
    };
    let mut column = Column {
        key: key.value.clone(),
        accessor: accessor.into(),
        in_trait: "",
        example: "",
        docs: text(description, diagnostics).map(|text| text.value),
        kind: read_field_type(kind, diagnostics).unwrap_or(ColumnKind::Mistake),
        absent,
        scope: Scope::Codes,
        declared: Some(Declared {
            span: key.span,
            by: owner.clone(),
        }),
    };
    if let Some(default) = default {
        column.absent = match read_datum(&column, default, diagnostics) {
            Some(datum) => Absent::Default(datum),
            None => Absent::NotStated,
        };
    }
    if !is_right {
        column.kind = ColumnKind::Mistake;
    }
    if column.kind == ColumnKind::Mistake {
        // That an entry says nothing is no second mistake.
        column.absent = Absent::NotStated;
    }
    column
}

/// Names that the generated enums have a use for.
const RESERVED: [&str; 30] = [
    "candidates",
    "category_name",
    "clone",
    "code",
    "codes",
    "default",
    "details",
    "enum_name",
    "format",
    "from",
    "from_code",
    "from_evidence",
    "from_name",
    "from_response",
    "from_str",
    "from_symbol",
    "into",
    "is_known",
    "lookup",
    "message",
    "name",
    "params",
    "parse_arguments",
    "placeholders",
    "provider",
    "raw_code",
    "refine",
    "template",
    "try_from",
    "try_into",
];

fn check_field_name(key: &Text<'_>, accessor: &str, diagnostics: &mut Diagnostics) -> bool {
    let name = &key.value;
    let is_built_in = |column: &Column<'_>| *name == column.key || accessor == column.accessor;
    let diagnostic = if !ident::is_ident(accessor) {
        let message = format!("`{name}` can't be the name of a column");
        Diagnostic::new(Rule::Identifier, message, key.span).help(ident::RULE)
    } else if BUILT_IN.iter().any(is_built_in) {
        let message = format!("`{name}` is a column that every enum has");
        Diagnostic::new(Rule::ReservedName, message, key.span)
            .help("entries can state it as it is: leave it out of `fields`")
    } else if RESERVED.contains(&accessor)
        || name.starts_with("__")
        || accessor.starts_with("format_")
    {
        let message = format!("`{name}` is a name in the generated enum");
        Diagnostic::new(Rule::ReservedName, message, key.span).help("give the column another name")
    } else {
        return true;
    };
    diagnostics.push(diagnostic);
    false
}

fn read_field_type<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> Option<ColumnKind<'s>> {
    let field = field?;
    if matches!(field.value.kind, ValueKind::Array(_)) {
        let span = field.value.span;
        let number = match &field.value.kind {
            ValueKind::Array(values) => values.len(),
            _ => 0,
        };
        let words = texts(Some(field), diagnostics);
        if number == 0 {
            let diagnostic =
                Diagnostic::new(Rule::FieldType, "a column without a value to take", span);
            diagnostics.push(diagnostic.help(types_help()));
            return None;
        }
        if number > MAX_WORDS {
            let message = format!("a column of more than {MAX_WORDS} words");
            let diagnostic = Diagnostic::new(Rule::TooMany, message, span);
            diagnostics.push(diagnostic.help("write `type = \"str\"`"));
            return None;
        }
        let words = check_words(words, diagnostics);
        return (words.len() == number).then_some(ColumnKind::Set(words));
    }
    let name = text(Some(field), diagnostics)?;
    let kind = match &*name.value {
        "str" => Some(ColumnKind::Text),
        "bool" => Some(ColumnKind::Boolean),
        name => IntegerType::from_name(name).map(|integer| {
            let (first, last) = integer.range();
            ColumnKind::Integer(integer, first, last)
        }),
    };
    if kind.is_none() {
        let message = format!("`{}` is no type of columns", name.value);
        let names = IntegerType::ALL.map(IntegerType::name);
        let diagnostic = Diagnostic::new(Rule::FieldType, message, name.span);
        diagnostics.push(
            match nearest(&name.value, names.into_iter().chain(["str", "bool"])) {
                // There are no floats.
                Some(near) if !name.value.starts_with('f') => {
                    diagnostic.help(format!("did you mean `{near}`?"))
                }
                _ => diagnostic.help(types_help()),
            },
        );
    }
    kind
}

fn types_help() -> String {
    let names = IntegerType::ALL.map(IntegerType::name).join(", ");
    format!(
        "a type is one of str, bool, {names}, or the list of its values: [\"user\", \"operator\"]"
    )
}

/// The words that can all be variants of one enum.
fn check_words<'s>(words: Vec<Text<'s>>, diagnostics: &mut Diagnostics) -> Vec<Cow<'s, str>> {
    let mut firsts: Vec<(String, Text<'s>)> = Vec::with_capacity(words.len());
    for word in words {
        if !check_word(&word, diagnostics) {
            continue;
        }
        let Some(variant) = ident::camel(&word.value) else {
            continue;
        };
        match firsts.iter().find(|(first, _)| *first == variant) {
            None => firsts.push((variant, word)),
            Some((_, first)) => diagnostics.push(same_variant(&word, first, &variant)),
        }
    }
    firsts.into_iter().map(|(_, word)| word.value).collect()
}

/// Two words that would be the same variant.
fn same_variant(word: &Text<'_>, first: &Text<'_>, variant: &str) -> Diagnostic {
    let message = format!(
        "`{}` and `{}` are both `{variant}`",
        first.value, word.value
    );
    Diagnostic::new(Rule::RepeatedName, message, word.span)
        .label(first.span, "the other one")
        .help("use one of them")
}
