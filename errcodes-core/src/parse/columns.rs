//! Columns: the values of entries in them, the defaults for many entries, and an author's own columns.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::RangeInclusive;

use heck::ToSnakeCase as _;

use super::section::{
    Field, Section, address, boolean, fields, fields_and_cells, integer, repeated_key, table, text,
    texts, wrong_kind,
};
use crate::column::{Absent, BUILT_IN, Cell, Column, ColumnKind, Datum, Declared, Scope};
use crate::document::{Text, Value, ValueKind};
use crate::ident;
use crate::model::{Code, CodeType, CodeValue, IntegerType, parse_integer};
use crate::report::{Kind, Report, Reports};
use crate::source::Span;
use crate::suggest::nearest;

const DEFAULT: Section<1> = Section {
    what: "a default",
    keys: ["codes"],
};

const FIELD: Section<4> = Section {
    what: "a column",
    keys: ["type", "optional", "default", "description"],
};

/// The columns whose value an enum can state for all its entries.
pub(super) fn of_enums() -> Vec<&'static Column<'static>> {
    let columns = BUILT_IN.iter();
    columns
        .filter(|column| column.scope >= Scope::Enum)
        .collect()
}

/// What the entries of one enum can say, and what it says for them.
pub(super) struct Columns<'c, 's> {
    /// The columns of the format, then the enum's own.
    pub(super) all: Vec<&'c Column<'s>>,
    /// What holds for every entry that says nothing else.
    for_all: Vec<Cell<'s>>,
    /// What holds for the entries of some codes.
    for_codes: Vec<DefaultCells<'s>>,
    /// The pairs of defaults that have been told to overlap.
    overlaps: HashSet<(Span, Span)>,
}

struct DefaultCells<'s> {
    codes: Vec<Codes<'s>>,
    cells: Vec<Cell<'s>>,
}

/// Some codes, as a default has them.
struct Codes<'s> {
    kind: CodesKind<'s>,
    span: Span,
    is_used: bool,
}

enum CodesKind<'s> {
    /// From the first to the last.
    Range(i128, i128),
    /// This one.
    Text(Cow<'s, str>),
    /// Those that begin so.
    Prefix(Cow<'s, str>),
}

impl CodesKind<'_> {
    fn contains(&self, code: &CodeValue<'_>) -> bool {
        match (self, code) {
            (Self::Range(first, last), CodeValue::Integer(code)) => first <= code && code <= last,
            (Self::Text(text), CodeValue::Text(code)) => text == code,
            (Self::Prefix(prefix), CodeValue::Text(code)) => code.starts_with(&**prefix),
            _ => false,
        }
    }
}

impl<'c, 's> Columns<'c, 's> {
    pub(super) fn new(own: Vec<&'c Column<'s>>, for_all: Vec<Cell<'s>>) -> Self {
        Self {
            all: BUILT_IN.iter().chain(own).collect(),
            for_all,
            for_codes: Vec::new(),
            overlaps: HashSet::new(),
        }
    }

    /// Reads `defaults`.
    pub(super) fn read_defaults(
        &mut self,
        field: Option<Field<'s>>,
        code_type: CodeType,
        reports: &mut Reports,
    ) {
        const HELP: &str = "write defaults = [{ codes = \"5000..=5999\", category = \"...\" }]";
        let Some(field) = field else { return };
        let columns = self.all.iter().copied();
        let columns: Vec<_> = columns
            .filter(|column| column.scope >= Scope::Codes)
            .collect();
        let values = match field.value.kind {
            ValueKind::Array(values) => values,
            ValueKind::Missing => return,
            _ => {
                reports.push(wrong_kind(&field, "a list of tables").help(HELP));
                return;
            }
        };
        for value in values {
            let span = value.span;
            let (key, kind) = (field.key.clone(), value.kind);
            let table = match kind {
                ValueKind::Table(table) => table,
                ValueKind::Missing => continue,
                kind => {
                    let value = Value { kind, span };
                    reports.push(wrong_kind(&Field { key, value }, "a table").help(HELP));
                    continue;
                }
            };
            let ([codes], cells) = fields_and_cells(table, &DEFAULT, &columns, reports);
            if codes.is_none() {
                let message = "a default without the codes that it is for";
                reports.push(Report::new(Kind::Codes, message, span).help(HELP));
            }
            if cells.is_empty() && codes.is_some() {
                let message = "a default that says nothing";
                reports.push(Report::new(Kind::Codes, message, span).help(HELP));
            }
            let cells = read_cells(cells, reports);
            let codes = read_codes(codes, code_type, reports);
            self.for_codes.push(DefaultCells { codes, cells });
        }
    }

    /// Adds to the cells of an entry what it does not say itself.
    pub(super) fn complete(
        &mut self,
        code: &Code<'s>,
        cells: &mut Vec<Cell<'s>>,
        reports: &mut Reports,
    ) {
        let own = cells.len();
        for default in &mut self.for_codes {
            let mut is_meant = false;
            for codes in &mut default.codes {
                let contains = codes.kind.contains(&code.value);
                codes.is_used |= contains;
                is_meant |= contains;
            }
            if !is_meant {
                continue;
            }
            for cell in &default.cells {
                match cells.iter().position(|other| other.key == cell.key) {
                    None => cells.push(cell.clone()),
                    Some(at) if at < own => {}
                    Some(at) => {
                        let first = cells.get(at).map_or(cell.span, |first| first.span);
                        if self.overlaps.insert((first, cell.span)) {
                            reports.push(overlap(cell, code, first));
                        }
                    }
                }
            }
        }
        for cell in &self.for_all {
            if cells.iter().all(|other| other.key != cell.key) {
                cells.push(cell.clone());
            }
        }
    }

    /// Reports the defaults for codes that are not there; all of them, if there are no entries.
    pub(super) fn check_use(&self, is_empty: bool, reports: &mut Reports) {
        for cell in self.for_all.iter().filter(|_| is_empty) {
            let message = format!(
                "the enum has no entries of its own, so nothing takes this `{}`",
                cell.key
            );
            reports.push(
                Report::new(Kind::UnusedDefault, message, cell.span)
                    .help("entries that are taken over keep what they have"),
            );
        }
        let codes = self.for_codes.iter().flat_map(|default| &default.codes);
        for codes in codes.filter(|codes| !codes.is_used) {
            let message = "the enum lists none of these codes";
            let report = Report::new(Kind::UnusedDefault, message, codes.span);
            reports.push(if is_empty {
                report.help("entries that are taken over keep what they have")
            } else {
                report
            });
        }
    }
}

fn overlap(cell: &Cell<'_>, code: &Code<'_>, first: Span) -> Report {
    let message = format!("two defaults give code {} a `{}`", code.key.value, cell.key);
    Report::new(Kind::Codes, message, cell.span)
        .label(first, "the other one")
        .help("let the codes of one of them begin where the other ends, or say it at the entry")
}

/// Reads `codes` of a default: one or a list of them.
fn read_codes<'s>(
    field: Option<Field<'s>>,
    code_type: CodeType,
    reports: &mut Reports,
) -> Vec<Codes<'s>> {
    let Some(Field { value, .. }) = field else {
        return Vec::new();
    };
    let values = match value.kind {
        ValueKind::Array(values) if values.is_empty() => {
            reports.push(no_codes(value.span, code_type));
            return Vec::new();
        }
        ValueKind::Array(values) => values,
        kind => vec![Value {
            kind,
            span: value.span,
        }],
    };
    let mut all = Vec::with_capacity(values.len());
    for Value { kind, span } in values {
        let found = match (kind, code_type) {
            (ValueKind::Missing, _) => continue,
            (ValueKind::String(text), CodeType::Str) => Some(match text {
                Cow::Borrowed(text) => match text.strip_suffix('*') {
                    Some(prefix) => CodesKind::Prefix(Cow::Borrowed(prefix)),
                    None => CodesKind::Text(Cow::Borrowed(text)),
                },
                Cow::Owned(text) => match text.strip_suffix('*') {
                    Some(prefix) => CodesKind::Prefix(Cow::Owned(prefix.to_owned())),
                    None => CodesKind::Text(Cow::Owned(text)),
                },
            }),
            (ValueKind::String(text), CodeType::Integer(_)) => range(&text),
            (ValueKind::Integer(code), CodeType::Integer(_)) => Some(CodesKind::Range(code, code)),
            _ => None,
        };
        match found {
            Some(kind) => all.push(Codes {
                kind,
                span,
                is_used: false,
            }),
            None => reports.push(no_codes(span, code_type)),
        }
    }
    all
}

fn range<'s>(text: &str) -> Option<CodesKind<'s>> {
    let Some((first, last)) = text.split_once("..=") else {
        let code = parse_integer(text.trim())?;
        return Some(CodesKind::Range(code, code));
    };
    let (first, last) = (parse_integer(first.trim())?, parse_integer(last.trim())?);
    (first <= last).then_some(CodesKind::Range(first, last))
}

fn no_codes(span: Span, code_type: CodeType) -> Report {
    let report = Report::new(Kind::Codes, "these are no codes", span);
    match code_type {
        CodeType::Integer(_) => {
            report.help("write 5003, or from the first to the last: \"5000..=5999\"")
        }
        CodeType::Str => {
            report.help("write \"22P02\", or with a `*` what they begin with: \"22*\"")
        }
    }
}

/// Reads what stands in the columns of an entry, or of a default.
pub(super) fn read_cells<'s>(
    cells: Vec<(&Column<'s>, Field<'s>)>,
    reports: &mut Reports,
) -> Vec<Cell<'s>> {
    let cells = cells.into_iter();
    cells
        .map(|(column, field)| Cell {
            key: column.key.clone(),
            span: field.value.span,
            datum: read_datum(column, field, reports),
        })
        .collect()
}

fn read_datum<'s>(
    column: &Column<'s>,
    field: Field<'s>,
    reports: &mut Reports,
) -> Option<Datum<'s>> {
    Some(match &column.kind {
        ColumnKind::Text => Datum::Text(text(Some(field), reports)?.value),
        ColumnKind::Address => Datum::Text(address(Some(field), reports)?.value),
        ColumnKind::Reference => read_reference(field, reports)?,
        ColumnKind::Reason => read_reason(field, reports)?,
        ColumnKind::Retry | ColumnKind::Boolean => Datum::Boolean(boolean(&field, reports)?),
        ColumnKind::Category => read_word(field, reports)?,
        ColumnKind::Integer(_, first, last) => {
            read_integer(&field, *first..=*last, column, reports)?
        }
        ColumnKind::Set(words) => read_one_of(field, words, reports)?,
        ColumnKind::Mistake => return None,
    })
}

fn read_reference<'s>(field: Field<'s>, reports: &mut Reports) -> Option<Datum<'s>> {
    let text = text(Some(field), reports)?;
    if text.value.contains(char::is_whitespace) {
        let message = format!("`{}` is no URI", text.value);
        let help = "write what the server sends as `type`: https://errors.example/out-of-credit";
        reports.push(Report::new(Kind::Address, message, text.span).help(help));
        return None;
    }
    Some(Datum::Text(text.value))
}

fn read_reason<'s>(field: Field<'s>, reports: &mut Reports) -> Option<Datum<'s>> {
    let (key, span) = (field.key.value.clone(), field.value.span);
    match field.value.kind {
        ValueKind::Boolean(true) => {
            let message = format!("`{key}` without a word why");
            reports.push(
                Report::new(Kind::NoReason, message, span)
                    .help(format!("write what there is instead: {key} = \"...\"")),
            );
            Some(Datum::Text(key))
        }
        // Although the enum's default says otherwise.
        ValueKind::Boolean(false) => None,
        _ => Some(Datum::Text(text(Some(field), reports)?.value)),
    }
}

/// A text that becomes a variant.
fn read_word<'s>(field: Field<'s>, reports: &mut Reports) -> Option<Datum<'s>> {
    let word = text(Some(field), reports)?;
    check_word(&word, reports).then_some(Datum::Text(word.value))
}

fn check_word(word: &Text<'_>, reports: &mut Reports) -> bool {
    let is_right = ident::camel(&word.value).is_some();
    if !is_right {
        let message = format!("`{}` can't be the name of a variant", word.value);
        let report = Report::new(Kind::Identifier, message, word.span);
        reports.push(match ident::suggest(&word.value) {
            Some(name) => report.help(format!("write `{name}`, for example")),
            None => report.help(ident::RULE),
        });
    }
    is_right
}

fn read_integer<'s>(
    field: &Field<'s>,
    range: RangeInclusive<i128>,
    column: &Column<'_>,
    reports: &mut Reports,
) -> Option<Datum<'s>> {
    let number = integer(field, reports)?;
    if range.contains(&number) {
        return Some(Datum::Integer(number));
    }
    let message = format!("{number} is not from {} to {}", range.start(), range.end());
    let report = Report::new(Kind::Value, message, field.value.span);
    reports.push(if column.declared.is_some() {
        report.help("the `type` of the column says which numbers it holds")
    } else {
        report.help(format!(
            "write {} = {}, for example",
            column.key, column.example
        ))
    });
    None
}

fn read_one_of<'s>(
    field: Field<'s>,
    words: &[Cow<'s, str>],
    reports: &mut Reports,
) -> Option<Datum<'s>> {
    let key = field.key.value.clone();
    let word = text(Some(field), reports)?;
    if words.contains(&word.value) {
        return Some(Datum::Text(word.value));
    }
    let message = format!("`{key}` can't be `{}`", word.value);
    let report = Report::new(Kind::Value, message, word.span);
    let words = || words.iter().map(AsRef::as_ref);
    reports.push(match nearest(&word.value, words()) {
        Some(near) => report.help(format!("did you mean `{near}`?")),
        None => report.help(format!(
            "it is one of {}",
            words().collect::<Vec<_>>().join(", ")
        )),
    });
    None
}

/// Reads `fields`: the columns that an enum adds.
pub(super) fn read_fields<'s>(
    field: Option<Field<'s>>,
    owner: &Text<'s>,
    reports: &mut Reports,
) -> Vec<Column<'s>> {
    let Some(table) = table(field, "[enums.NAME.fields]", reports) else {
        return Vec::new();
    };
    let mut columns: Vec<Column<'s>> = Vec::new();
    for (key, value) in table.items {
        let column = read_field(&key, value, owner, reports);
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
                reports.push(repeated_key(&key, &first));
            }
        }
    }
    columns
}

fn read_field<'s>(
    key: &Text<'s>,
    value: Value<'s>,
    owner: &Text<'s>,
    reports: &mut Reports,
) -> Column<'s> {
    let accessor = key.value.to_snake_case();
    let is_right = check_field_name(key, &accessor, reports);
    let field = Field {
        key: key.clone(),
        value,
    };
    let (kind, optional, default, description) = match field.value.kind {
        ValueKind::Table(table) => {
            let span = field.value.span;
            let [kind, optional, default, description] = fields(table, &FIELD, reports);
            if kind.is_none() {
                let message = format!("the column `{}` has no type", key.value);
                reports.push(Report::new(Kind::FieldType, message, span).help(types_help()));
            }
            (kind, optional, default, description)
        }
        _ => (Some(field), None, None, None),
    };
    let optional = optional.filter(|optional| boolean(optional, reports) != Some(false));
    let absent = match (&optional, &default) {
        (Some(optional), Some(default)) => {
            let message = format!("the column `{}` is optional and has a default", key.value);
            reports.push(
                Report::new(Kind::FieldType, message, default.key.span)
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
        docs: match text(description, reports) {
            Some(text) => text.value,
            None => format!("The column `{}` of the catalog.", key.value).into(),
        },
        kind: read_field_type(kind, reports).unwrap_or(ColumnKind::Mistake),
        absent,
        scope: Scope::Codes,
        declared: Some(Declared {
            span: key.span,
            by: owner.clone(),
        }),
    };
    if let Some(default) = default {
        column.absent = match read_datum(&column, default, reports) {
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
const RESERVED: [&str; 26] = [
    "arguments",
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
    "from_response",
    "from_str",
    "from_symbol",
    "into",
    "is_known",
    "message",
    "name",
    "params",
    "placeholders",
    "provider",
    "refine",
    "template",
    "try_from",
    "try_into",
];

fn check_field_name(key: &Text<'_>, accessor: &str, reports: &mut Reports) -> bool {
    let name = &key.value;
    let is_built_in = |column: &Column<'_>| *name == column.key || accessor == column.accessor;
    let report = if !ident::is_ident(accessor) {
        let message = format!("`{name}` can't be the name of a column");
        Report::new(Kind::Identifier, message, key.span).help(ident::RULE)
    } else if BUILT_IN.iter().any(is_built_in) {
        let message = format!("`{name}` is a column that every enum has");
        Report::new(Kind::ReservedName, message, key.span)
            .help("entries can state it as it is: leave it out of `fields`")
    } else if RESERVED.contains(&accessor)
        || name.starts_with("__")
        || accessor.starts_with("format_")
    {
        let message = format!("`{name}` is a name in the generated enum");
        Report::new(Kind::ReservedName, message, key.span).help("give the column another name")
    } else {
        return true;
    };
    reports.push(report);
    false
}

fn read_field_type<'s>(field: Option<Field<'s>>, reports: &mut Reports) -> Option<ColumnKind<'s>> {
    let field = field?;
    if matches!(field.value.kind, ValueKind::Array(_)) {
        let span = field.value.span;
        let number = match &field.value.kind {
            ValueKind::Array(values) => values.len(),
            _ => 0,
        };
        let words = texts(Some(field), reports);
        if number == 0 {
            let report = Report::new(Kind::FieldType, "a column without a value to take", span);
            reports.push(report.help(types_help()));
            return None;
        }
        let words = check_words(words, reports);
        return (words.len() == number).then_some(ColumnKind::Set(words));
    }
    let name = text(Some(field), reports)?;
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
        let report = Report::new(Kind::FieldType, message, name.span);
        reports.push(
            match nearest(&name.value, names.into_iter().chain(["str", "bool"])) {
                // There are no floats.
                Some(near) if !name.value.starts_with('f') => {
                    report.help(format!("did you mean `{near}`?"))
                }
                _ => report.help(types_help()),
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
fn check_words<'s>(words: Vec<Text<'s>>, reports: &mut Reports) -> Vec<Cow<'s, str>> {
    let mut firsts: Vec<(String, Text<'s>)> = Vec::with_capacity(words.len());
    for word in words {
        if !check_word(&word, reports) {
            continue;
        }
        let Some(variant) = ident::camel(&word.value) else {
            continue;
        };
        match firsts.iter().find(|(first, _)| *first == variant) {
            None => firsts.push((variant, word)),
            Some((_, first)) => reports.push(same_variant(&word, first, &variant)),
        }
    }
    firsts.into_iter().map(|(_, word)| word.value).collect()
}

/// Two words that would be the same variant.
fn same_variant(word: &Text<'_>, first: &Text<'_>, variant: &str) -> Report {
    let message = format!(
        "`{}` and `{}` are both `{variant}`",
        first.value, word.value
    );
    Report::new(Kind::RepeatedName, message, word.span)
        .label(first.span, "the other one")
        .help("use one of them")
}
