//! The fields of a table: its keys, each with a value of the expected type.

use crate::column::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Table, Text, Value, ValueKind, quoted};
use crate::keys::{Key, Spelling, TableSpec};
use crate::rule::Rule;
use crate::suggest::{COMPARED, nearest};

/// A key of a table and its value.
pub(super) struct Field<'s> {
    pub(super) key: Text<'s>,
    pub(super) value: Value<'s>,
}

/// Returns the fields of a table in the order of its keys, and reports unknown keys.
pub(super) fn fields<'s, const N: usize>(
    table: Table<'s>,
    spec: &TableSpec<N>,
    diagnostics: &mut Diagnostics,
) -> [Option<Field<'s>>; N] {
    fields_and_cells(table, spec, &[], diagnostics).0
}

/// Returns the fields like [`fields`], for a table that also has a key for each column. Also returns the columns that the
/// table sets, with their fields.
pub(super) fn fields_and_cells<'c, 'k, 's, const N: usize>(
    table: Table<'s>,
    spec: &TableSpec<N>,
    columns: &[&'c Column<'k>],
    diagnostics: &mut Diagnostics,
) -> ([Option<Field<'s>>; N], Vec<(&'c Column<'k>, Field<'s>)>) {
    let mut fields = [const { None }; N];
    let keys = Keys {
        noun: spec.noun,
        own: &spec.keys,
        columns,
    };
    let cells = read_fields(table, &keys, &mut fields, diagnostics);
    (fields, cells)
}

/// The keys of a table. The number of keys is not a type parameter here.
struct Keys<'k, 'c, 'n> {
    noun: &'static str,
    own: &'k [Key],
    columns: &'k [&'c Column<'n>],
}

impl<'k> Keys<'k, '_, '_> {
    /// Returns the current names of all keys, with the keys of columns last.
    fn all(&self) -> impl Iterator<Item = &'k str> {
        let columns = self.columns.iter().map(|column| &*column.key);
        let own = self.own.iter().filter(|key| key.replaced_by.is_none());
        own.map(|key| key.name).chain(columns)
    }
}

/// Stores the fields of a table by key, and returns the fields of columns.
///
/// A misspelled key is read as the intended one, so that the error is reported only once.
fn read_fields<'c, 'k, 's>(
    table: Table<'s>,
    keys: &Keys<'_, 'c, 'k>,
    fields: &mut [Option<Field<'s>>],
    diagnostics: &mut Diagnostics,
) -> Vec<(&'c Column<'k>, Field<'s>)> {
    let mut cells: Vec<(&Column<'k>, Field<'s>)> = Vec::new();
    let mut misspelt = Vec::new();
    for (key, value) in table.items {
        let field = Field { key, value };
        let key = &*field.key.value;
        if let Some((at, spelling)) = find(keys.own, |own| own.spelling(key)) {
            let own = &keys.own[at];
            report_former(&field.key, spelling, own.name, diagnostics);
            if let Some(path) = own.replaced_by {
                diagnostics.push(Diagnostic::former_spelling(key, path, field.key.span));
            }
            match &mut fields[at] {
                Some(first) => diagnostics.push(repeated_field(&field.key, &first.key, own.name)),
                place @ None => *place = Some(field),
            }
        } else if let Some((at, spelling)) = find(keys.columns, |column| column.spelling(key)) {
            let column = keys.columns[at];
            report_former(&field.key, spelling, &column.key, diagnostics);
            match cells
                .iter()
                .find(|(existing, _)| existing.key == column.key)
            {
                Some((_, first)) => {
                    diagnostics.push(repeated_field(&field.key, &first.key, &column.key));
                }
                None => cells.push((column, field)),
            }
        } else {
            misspelt.push(field);
        }
    }
    use_current_names(keys, fields, &mut cells);
    for mut field in misspelt {
        // A misspelled key is read as the intended one, so more keys are compared than reported.
        let is_compared = diagnostics.number(Rule::UnknownKey) < 10 * COMPARED;
        let intended = is_compared.then(|| nearest(&field.key.value, keys.all()));
        let intended = intended.flatten();
        diagnostics.push(unknown_key(&field.key, keys, intended));
        let Some(intended) = intended else { continue };
        field.key.value = intended.to_owned().into();
        if let Some(at) = keys.own.iter().position(|key| key.name == intended) {
            fields[at].get_or_insert(field);
        } else if let Some(column) = keys.columns.iter().find(|column| column.key == intended)
            && cells.iter().all(|(existing, _)| existing.key != intended)
        {
            cells.push((column, field));
        }
    }
    cells
}

/// Returns the index of the first row with a matching key, and the spelling of the key.
fn find<T>(rows: &[T], spelling: impl Fn(&T) -> Option<Spelling>) -> Option<(usize, Spelling)> {
    let rows = rows.iter().enumerate();
    let mut spellings = rows.filter_map(|(at, row)| Some((at, spelling(row)?)));
    spellings.next()
}

fn report_former(key: &Text<'_>, spelling: Spelling, current: &str, diagnostics: &mut Diagnostics) {
    if spelling == Spelling::Former {
        diagnostics.push(Diagnostic::former_spelling(&key.value, current, key.span));
    }
}

/// Changes the keys of fields to their current names, which diagnostics about their values use.
fn use_current_names(
    keys: &Keys<'_, '_, '_>,
    fields: &mut [Option<Field<'_>>],
    cells: &mut [(&Column<'_>, Field<'_>)],
) {
    for (field, key) in fields.iter_mut().zip(keys.own) {
        if let Some(field) = field {
            field.key.value = key.name.into();
        }
    }
    for (column, field) in cells.iter_mut() {
        if field.key.value != column.key {
            field.key.value = column.key.to_string().into();
        }
    }
}

/// Reports a key that is written twice, in the same spelling or in two different spellings.
fn repeated_field(key: &Text<'_>, first: &Text<'_>, current: &str) -> Diagnostic {
    if key.value == first.value {
        return repeated_key(key, first);
    }
    let message = format!(
        "`{}` and `{}` are two spellings of one key",
        first.value, key.value
    );
    Diagnostic::new(Rule::RepeatedKey, message, key.span)
        .label(first.span, "first written here")
        .help(format!("keep `{current}` and remove the other"))
}

fn unknown_key(key: &Text<'_>, keys: &Keys<'_, '_, '_>, intended: Option<&str>) -> Diagnostic {
    /// A longer list would not help.
    const LISTED: usize = 40;
    let listed = || keys.all().take(LISTED).collect::<Vec<_>>().join(", ");
    let help = match intended {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("use one of {}", listed()),
    };
    let message = format!("`{}` is not a key of {}", key.value, keys.noun);
    Diagnostic::new(Rule::UnknownKey, message, key.span).help(help)
}

pub(super) fn repeated_key(key: &Text<'_>, first: &Text<'_>) -> Diagnostic {
    Diagnostic::new(
        Rule::RepeatedKey,
        format!("`{}` is written twice", key.value),
        key.span,
    )
    .label(first.span, "first written here")
    .help("keep one of them")
}

pub(super) fn wrong_kind(field: &Field<'_>, expected: &str) -> Diagnostic {
    let actual = field.value.kind.describe();
    let message = format!("`{}` is {actual}, not {expected}", field.key.value);
    Diagnostic::new(Rule::WrongKind, message, field.value.span)
}

/// Returns the string of a field, and reports a value of another type.
pub(super) fn text<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> Option<Text<'s>> {
    let field = field?;
    let span = field.value.span;
    match field.value.kind {
        ValueKind::Missing => None,
        ValueKind::String(value) if value.trim().is_empty() => {
            let message = format!("`{}` is empty", field.key.value);
            let diagnostic = Diagnostic::new(Rule::Empty, message, span);
            diagnostics.push(match &*field.key.value {
                "provider" => {
                    diagnostic.help("write `provider = \"...\"` with the name of the vendor")
                }
                "name" => {
                    diagnostic.help("write `name = \"...\"` with the Rust name of the variant")
                }
                _ => diagnostic.help("remove the key, or write a text"),
            });
            None
        }
        ValueKind::String(value) => Some(Text { value, span }),
        _ => {
            let help = match field.value.kind {
                ValueKind::Array(_) | ValueKind::Table(_) => "write one string, in quotes",
                _ => "write it in quotes",
            };
            diagnostics.push(wrong_kind(&field, "a string").help(help));
            None
        }
    }
}

/// The maximum length of a text that a suggestion repeats.
const MAX_SHOWN: usize = 40;

/// Returns the strings of a list, and reports elements of another type.
pub(super) fn texts<'s>(field: Option<Field<'s>>, diagnostics: &mut Diagnostics) -> Vec<Text<'s>> {
    let Some(Field { key, value }) = field else {
        return Vec::new();
    };
    match value.kind {
        ValueKind::Missing => Vec::new(),
        ValueKind::Array(values) => {
            let element = |value| Field {
                key: key.clone(),
                value,
            };
            values
                .into_iter()
                .filter_map(|value| text(Some(element(value)), diagnostics))
                .collect()
        }
        _ => {
            let element = match &value.kind {
                ValueKind::String(text) if text.len() <= MAX_SHOWN => quoted(text),
                _ => "\"...\"".to_owned(),
            };
            let help = format!("write `{} = [{element}]`", key.value);
            diagnostics.push(wrong_kind(&Field { key, value }, "a list of strings").help(help));
            Vec::new()
        }
    }
}

/// Returns the table of a field, and reports a value of another type.
pub(super) fn table<'s>(
    field: Option<Field<'s>>,
    header: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Table<'s>> {
    let field = field?;
    match field.value.kind {
        ValueKind::Table(table) => Some(table),
        ValueKind::Missing => None,
        _ => {
            let help = format!("write a table with the header `{header}`");
            diagnostics.push(wrong_kind(&field, "a table").help(help));
            None
        }
    }
}

/// Returns the integer of a field, and reports a value of another type.
pub(super) fn integer(field: &Field<'_>, diagnostics: &mut Diagnostics) -> Option<i128> {
    match &field.value.kind {
        ValueKind::Integer(number, _) => Some(*number),
        ValueKind::Missing => None,
        kind => {
            let diagnostic = wrong_kind(field, "an integer");
            diagnostics.push(match kind {
                ValueKind::String(_) => diagnostic.help("write it without quotes"),
                _ => diagnostic.help(format!("write a number, such as `{} = 1`", field.key.value)),
            });
            None
        }
    }
}

/// Returns the boolean of a field, and reports a value of another type.
pub(super) fn boolean(field: &Field<'_>, diagnostics: &mut Diagnostics) -> Option<bool> {
    match field.value.kind {
        ValueKind::Boolean(value) => Some(value),
        ValueKind::Missing => None,
        _ => {
            let help = format!("write `{0} = true` or `{0} = false`", field.key.value);
            diagnostics.push(wrong_kind(field, "`true` or `false`").help(help));
            None
        }
    }
}

/// Returns the web address of a field, and reports any other value.
pub(super) fn address<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> Option<Text<'s>> {
    let text = text(field, diagnostics)?;
    let is_address = ["https://", "http://"].iter().any(|scheme| {
        let rest = text.value.strip_prefix(scheme);
        rest.is_some_and(|rest| !rest.is_empty())
    });
    if is_address && !text.value.contains(char::is_whitespace) {
        return Some(text);
    }
    let message = format!("`{}` is not a web address", text.value);
    diagnostics.push(Diagnostic::new(Rule::Address, message, text.span).help(
        "write the whole address, starting with `https://`, or move the text to `description`",
    ));
    None
}
