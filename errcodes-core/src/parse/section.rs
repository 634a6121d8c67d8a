//! The keys of a table: which there are, and values of the right kind.

use crate::column::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Table, Text, Value, ValueKind};
use crate::keys::{Key, Section};
use crate::rule::Rule;
use crate::suggest::{COMPARED, nearest};

/// A key of a table with its value.
pub(super) struct Field<'s> {
    pub(super) key: Text<'s>,
    pub(super) value: Value<'s>,
}

/// The fields of a table in the order of the section's keys; reports the keys that it does not have.
pub(super) fn fields<'s, const N: usize>(
    table: Table<'s>,
    section: &Section<N>,
    diagnostics: &mut Diagnostics,
) -> [Option<Field<'s>>; N] {
    fields_and_cells(table, section, &[], diagnostics).0
}

/// The same of a table that has a key for each of the columns, too: each of those in use with its field.
pub(super) fn fields_and_cells<'c, 'k, 's, const N: usize>(
    table: Table<'s>,
    section: &Section<N>,
    columns: &[&'c Column<'k>],
    diagnostics: &mut Diagnostics,
) -> ([Option<Field<'s>>; N], Vec<(&'c Column<'k>, Field<'s>)>) {
    let mut fields = [const { None }; N];
    let keys = Keys {
        what: section.what,
        own: &section.keys,
        columns,
    };
    let cells = read_fields(table, &keys, &mut fields, diagnostics);
    (fields, cells)
}

/// The keys that a table has, whatever their number.
struct Keys<'k, 'c, 'n> {
    what: &'static str,
    own: &'k [Key],
    columns: &'k [&'c Column<'n>],
}

impl<'k> Keys<'k, '_, '_> {
    /// All of them, those of the columns behind the others.
    fn all(&self) -> impl Iterator<Item = &'k str> {
        let columns = self.columns.iter().map(|column| &*column.key);
        self.own.iter().map(|key| key.name).chain(columns)
    }
}

/// Puts the fields of a table into their places, and gives those that are in columns.
///
/// A misspelt key is taken for the one that was meant, so that the mistake is told once.
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
        if let Some(at) = keys.own.iter().position(|known| known.name == key) {
            match &mut fields[at] {
                Some(Field { key: first, .. }) => diagnostics.push(repeated_key(&field.key, first)),
                place @ None => *place = Some(field),
            }
        } else if let Some(column) = keys.columns.iter().find(|column| column.key == key) {
            match cells.iter().find(|(other, _)| other.key == key) {
                Some((_, first)) => diagnostics.push(repeated_key(&field.key, &first.key)),
                None => cells.push((column, field)),
            }
        } else {
            misspelt.push(field);
        }
    }
    for mut field in misspelt {
        // What is meant is read as if it were right, so more is looked at than what is told.
        let is_compared = diagnostics.number(Rule::UnknownKey) < 10 * COMPARED;
        let meant = is_compared.then(|| nearest(&field.key.value, keys.all()));
        let meant = meant.flatten();
        diagnostics.push(unknown_key(&field.key, keys, meant));
        let Some(meant) = meant else { continue };
        field.key.value = meant.to_owned().into();
        if let Some(at) = keys.own.iter().position(|key| key.name == meant) {
            fields[at].get_or_insert(field);
        } else if let Some(column) = keys.columns.iter().find(|column| column.key == meant)
            && cells.iter().all(|(other, _)| other.key != meant)
        {
            cells.push((column, field));
        }
    }
    cells
}

fn unknown_key(key: &Text<'_>, keys: &Keys<'_, '_, '_>, meant: Option<&str>) -> Diagnostic {
    /// More of them help nobody.
    const LISTED: usize = 40;
    let listed = || keys.all().take(LISTED).collect::<Vec<_>>().join(", ");
    let help = match meant {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys are {}", listed()),
    };
    let message = format!("{} has no key `{}`", keys.what, key.value);
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

/// The text of a field, if there is one and it is a text.
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
                "provider" => diagnostic.help("write the name of the vendor"),
                "name" => diagnostic.help("write the Rust name of the variant"),
                _ => diagnostic.help("leave out what the vendor does not say"),
            });
            None
        }
        ValueKind::String(value) => Some(Text { value, span }),
        _ => {
            let help = match field.value.kind {
                ValueKind::Array(_) | ValueKind::Table(_) => "write one text, in quotes",
                _ => "put it in quotes",
            };
            diagnostics.push(wrong_kind(&field, "a text").help(help));
            None
        }
    }
}

/// The texts of a list, without the elements that are none.
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
            let help = format!("write {} = [\"...\"]", key.value);
            diagnostics.push(wrong_kind(&Field { key, value }, "a list of texts").help(help));
            Vec::new()
        }
    }
}

/// The table of a field, if there is one and it is a table.
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
            let help = format!("it is a table with the header {header}");
            diagnostics.push(wrong_kind(&field, "a table").help(help));
            None
        }
    }
}

/// The whole number of a field, if there is one and it is one.
pub(super) fn integer(field: &Field<'_>, diagnostics: &mut Diagnostics) -> Option<i128> {
    match &field.value.kind {
        ValueKind::Integer(number) => Some(*number),
        ValueKind::Missing => None,
        kind => {
            let diagnostic = wrong_kind(field, "a whole number");
            diagnostics.push(match kind {
                ValueKind::String(_) => diagnostic.help("write it without quotes"),
                _ => diagnostic.help(format!("write {} = 1, say", field.key.value)),
            });
            None
        }
    }
}

/// The truth of a field, if there is one and it has one.
pub(super) fn boolean(field: &Field<'_>, diagnostics: &mut Diagnostics) -> Option<bool> {
    match field.value.kind {
        ValueKind::Boolean(value) => Some(value),
        ValueKind::Missing => None,
        _ => {
            let help = format!("write {0} = true or {0} = false", field.key.value);
            diagnostics.push(wrong_kind(field, "`true` or `false`").help(help));
            None
        }
    }
}

/// The address of a page in a field, if there is one and it is one.
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
    let message = format!("`{}` is no address of a page", text.value);
    diagnostics
        .push(Diagnostic::new(Rule::Address, message, text.span).help(
            "write the whole address, from `https://` on; other texts go into `description`",
        ));
    None
}
