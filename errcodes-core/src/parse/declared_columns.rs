//! The columns that an enum declares.

use std::borrow::Cow;

use heck::ToSnakeCase as _;

use super::cells::{check_word, read_datum};
use super::computed_columns::{self, Parts};
use super::table_fields::{Field, boolean, fields, repeated_key, table, text, texts};
use crate::code::{CodeType, IntegerType};
use crate::column::{BUILT_IN, Column, ColumnKind, Declared, Presence, Scope};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, Value, ValueKind};
use crate::ident;
use crate::keys::COLUMN;
use crate::rule::Rule;
use crate::suggest::nearest_type;

/// The maximum number of columns that an enum may declare.
const MAX_COLUMNS: usize = 1_000;

/// The maximum number of words in a column.
pub(super) const MAX_WORDS: usize = 1_000;

/// Reads the `columns` of an enum.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    owner: &Text<'s>,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Vec<Column<'s>> {
    let Some(table) = table(field, "[enums.NAME.columns]", diagnostics) else {
        return Vec::new();
    };
    let mut columns: Vec<Column<'s>> = Vec::new();
    for (key, value) in table.items {
        if columns.len() == MAX_COLUMNS {
            let message = format!("`{}` has more than {MAX_COLUMNS} columns", owner.value);
            let diagnostic = Diagnostic::new(Rule::TooMany, message, key.span);
            diagnostics.push(diagnostic.help("put rare values into one column of type \"str\""));
            break;
        }
        let column = read_column(&key, value, owner, code_type, diagnostics);
        // Every enum has the built-in columns.
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
                diagnostics.push(repeated_accessor(&key, &first));
            }
        }
    }
    columns
}

/// Reports a column that has the same accessor as an earlier one.
fn repeated_accessor(key: &Text<'_>, first: &Text<'_>) -> Diagnostic {
    if key.value == first.value {
        return repeated_key(key, first);
    }
    let message = format!(
        "the columns `{}` and `{}` have the same accessor",
        first.value, key.value
    );
    Diagnostic::new(Rule::RepeatedKey, message, key.span)
        .label(first.span, "the other column")
        .help("rename one of them")
}

fn read_column<'s>(
    key: &Text<'s>,
    value: Value<'s>,
    owner: &Text<'s>,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Column<'s> {
    let accessor = key.value.to_snake_case();
    let is_valid = check_name(key, &accessor, diagnostics);
    let Declaration {
        kind,
        optional,
        default,
        description,
    } = read_declaration(key, value, owner, code_type, diagnostics);
    let optional = optional.filter(|optional| boolean(optional, diagnostics) != Some(false));
    let presence = match (&optional, &default, &kind) {
        (Some(optional), Some(default), _) => {
            let message = format!("`{}` is optional and has a default", key.value);
            diagnostics.push(
                Diagnostic::new(Rule::ColumnType, message, default.key.span)
                    .label(optional.key.span, "optional here")
                    .help(
                        "remove `optional` or `default`: with a default, every entry has a value",
                    ),
            );
            Presence::Optional
        }
        (Some(_), None, _) | (_, _, Some(ColumnKind::Computed(_))) => Presence::Optional,
        (None, ..) => Presence::Required,
    };
    let mut column = Column {
        key: key.value.clone(),
        former_keys: &[],
        accessor: accessor.into(),
        in_trait: "",
        example: "",
        docs: text(description, diagnostics).map(|text| text.value),
        kind: kind.unwrap_or(ColumnKind::Invalid),
        presence,
        scope: Scope::Codes,
        declared: Some(Declared {
            span: key.span,
            by: owner.clone(),
        }),
    };
    if let Some(default) = default {
        column.presence = match read_datum(&column, default, diagnostics) {
            Some(datum) => Presence::Default(datum),
            None => Presence::Optional,
        };
    }
    if !is_valid {
        column.kind = ColumnKind::Invalid;
    }
    if column.kind == ColumnKind::Invalid {
        // A missing value of an entry is not a second error.
        column.presence = Presence::Optional;
    }
    column
}

/// The keys in the declaration of a column, of which the type or the part of the code has been read.
struct Declaration<'s> {
    /// The type of the values, or `None` if it is invalid.
    kind: Option<ColumnKind<'s>>,
    optional: Option<Field<'s>>,
    default: Option<Field<'s>>,
    description: Option<Field<'s>>,
}

fn read_declaration<'s>(
    key: &Text<'s>,
    value: Value<'s>,
    owner: &Text<'s>,
    code_type: CodeType,
    diagnostics: &mut Diagnostics,
) -> Declaration<'s> {
    let span = value.span;
    let field = Field {
        key: key.clone(),
        value,
    };
    let ValueKind::Table(table) = field.value.kind else {
        return Declaration {
            kind: read_column_type(Some(field), diagnostics),
            optional: None,
            default: None,
            description: None,
        };
    };
    let [
        kind,
        bits,
        digits,
        chars,
        words,
        optional,
        default,
        description,
    ] = fields(table, &COLUMN, diagnostics);
    let parts = Parts {
        bits,
        digits,
        chars,
        words,
    };
    if parts.are_stated() {
        let others = [kind, optional, default];
        let computed = computed_columns::read(parts, others, owner, code_type, diagnostics);
        return Declaration {
            kind: computed.map(ColumnKind::Computed),
            optional: None,
            default: None,
            description,
        };
    }
    let kind = match (kind, &parts.words) {
        (_, Some(words)) => {
            diagnostics.push(computed_columns::words_without_part(words, code_type));
            None
        }
        (None, None) => {
            let message = format!("`{}` has no `type`", key.value);
            let help = format!(
                "{}; or write a part of the code: `bits`, `digits` or `chars`",
                types_help()
            );
            diagnostics.push(Diagnostic::new(Rule::ColumnType, message, span).help(help));
            None
        }
        (kind, None) => read_column_type(kind, diagnostics),
    };
    Declaration {
        kind,
        optional,
        default,
        description,
    }
}

/// The names of accessors and functions that the generated enums have, or that later versions may add.
const RESERVED: [&str; 47] = [
    "aliases",
    "arguments",
    "candidates",
    "category_name",
    "check",
    "check_response",
    "clone",
    "code",
    "codes",
    "decode",
    "default",
    "details",
    "documentation",
    "encode",
    "enum_name",
    "fallback",
    "format",
    "from",
    "from_code",
    "from_evidence",
    "from_name",
    "from_response",
    "from_str",
    "from_symbol",
    "has_tag",
    "into",
    "is_known",
    "is_retryable",
    "is_success",
    "lookup",
    "match_evidence",
    "message",
    "name",
    "params",
    "parse_arguments",
    "placeholders",
    "provider",
    "raw_code",
    "record",
    "refine",
    "source",
    "status_code",
    "symbol_aliases",
    "tag_names",
    "template",
    "try_from",
    "try_into",
];

fn check_name(key: &Text<'_>, accessor: &str, diagnostics: &mut Diagnostics) -> bool {
    let name = &key.value;
    let is_built_in =
        |column: &&Column<'_>| column.spelling(name).is_some() || accessor == column.accessor;
    let diagnostic = if !ident::is_ident(accessor) {
        let message = format!("`{name}` is not a valid name for a column");
        Diagnostic::new(Rule::Identifier, message, key.span).help(ident::RULE)
    } else if let Some(built_in) = BUILT_IN.iter().find(is_built_in) {
        let built_in = &built_in.key;
        let message = format!("`{name}` is the name of a built-in column");
        Diagnostic::new(Rule::ReservedName, message, key.span).help(format!(
            "remove it from `columns`, because every entry has the key `{built_in}`, or choose another name, such as \
             `vendor_{accessor}`"
        ))
    } else if RESERVED.contains(&accessor)
        || name.starts_with("__")
        || accessor.starts_with("format_")
    {
        let message = format!("`{name}` is a reserved name");
        let stem = accessor.trim_start_matches('_');
        Diagnostic::new(Rule::ReservedName, message, key.span)
            .help(format!("choose another name, such as `vendor_{stem}`"))
    } else {
        return true;
    };
    diagnostics.push(diagnostic);
    false
}

fn read_column_type<'s>(
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
            let diagnostic = Diagnostic::new(Rule::ColumnType, "`[]` lists no values", span);
            diagnostics.push(diagnostic.help(types_help()));
            return None;
        }
        if number > MAX_WORDS {
            let message = format!("the column has more than {MAX_WORDS} values");
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
        let message = format!("unknown column type `{}`", name.value);
        let names = IntegerType::ALL.map(IntegerType::name);
        let diagnostic = Diagnostic::new(Rule::ColumnType, message, name.span);
        diagnostics.push(
            match nearest_type(&name.value, names.into_iter().chain(["str", "bool"])) {
                // Floats are not supported.
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
    format!("use one of str, bool, {names}, or a list of values, such as [\"user\", \"operator\"]")
}

/// Returns the words that can become the variants of one enum.
pub(super) fn check_words<'s>(
    words: Vec<Text<'s>>,
    diagnostics: &mut Diagnostics,
) -> Vec<Cow<'s, str>> {
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

/// Reports two words that would become the same variant.
fn same_variant(word: &Text<'_>, first: &Text<'_>, variant: &str) -> Diagnostic {
    let message = if word.value == first.value {
        format!("`{}` is listed twice", word.value)
    } else {
        format!(
            "`{}` and `{}` both become the variant `{variant}`",
            first.value, word.value
        )
    };
    Diagnostic::new(Rule::RepeatedName, message, word.span)
        .label(first.span, "first listed here")
        .help("remove one of them")
}
