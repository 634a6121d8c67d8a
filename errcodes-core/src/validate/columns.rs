//! Columns: values that have to be there, and words that become variants.

use std::collections::HashMap;

use crate::column::{Absent, CATEGORY, Cell, Column};
use crate::document::Text;
use crate::ident;
use crate::model::{Catalog, Entry, Enum};
use crate::report::{Kind, Report, Reports};

/// Checks that the entries have a value in each column that wants one.
pub(super) fn check_stated<'c, 's: 'c>(
    columns: &[&'c Column<'s>],
    entries: &[&'c Entry<'s>],
    reports: &mut Reports,
) {
    let wanted = columns
        .iter()
        .filter(|column| column.absent == Absent::Mistake);
    for column in wanted {
        let unstated = |entry: &&&'c Entry<'s>| entry.cell(&column.key).is_none();
        let mut unstated = entries.iter().filter(unstated);
        // What thousands of entries have left out is told of a few.
        let told: Vec<_> = unstated.by_ref().take(TOLD).collect();
        let more = unstated.count();
        for (number, entry) in told.iter().enumerate() {
            let (key, code) = (&column.key, &entry.code.key.value);
            let message = format!("the entry of code {code} has no `{key}`");
            let report = Report::new(Kind::NoValue, message, entry.name.span);
            let mut report = declared(column, report).help(format!(
                "add `{key} = ...`, or give the column a `default`, or make it `optional = true`"
            ));
            if more > 0 && number + 1 == told.len() {
                report.note = Some(format!("there are {more} more without `{key}`"));
            }
            reports.push(report);
        }
    }
}

/// How many entries without a value are told of each column.
const TOLD: usize = 3;

/// The columns that want a value which the entry does not have.
fn unstated<'c, 's: 'c>(
    columns: impl IntoIterator<Item = &'c Column<'s>>,
    entry: &Entry<'_>,
) -> impl Iterator<Item = &'c Column<'s>> {
    let columns = columns.into_iter();
    columns.filter(|column| column.absent == Absent::Mistake && entry.cell(&column.key).is_none())
}

/// Adds to the columns of an enum those of an enum that it extends.
///
/// `entries` are those that are taken over from there: they have values in its columns, and are wanted to
/// have some in the enum's own.
pub(super) fn take_over<'c, 's>(
    decl: &'c Enum<'s>,
    columns: &mut Vec<&'c Column<'s>>,
    base: &[&'c Column<'s>],
    entries: &[&'c Entry<'s>],
    reference: &Text<'_>,
    reports: &mut Reports,
) {
    let mut known: HashMap<&str, &Column<'s>> = HashMap::new();
    known.extend(columns.iter().map(|column| (&*column.accessor, *column)));
    for column in base {
        match known.get(&*column.accessor) {
            None => {
                known.insert(&column.accessor, column);
                columns.push(column);
            }
            Some(other) if other.key == column.key && other.kind == column.kind => {}
            Some(other) => reports.push(clash(column, other, reference)),
        }
    }
    let unstated = |entry: &&&'c Entry<'s>| unstated(&decl.fields, entry).next().is_some();
    let Some(entry) = entries.iter().find(unstated) else {
        return;
    };
    for column in self::unstated(&decl.fields, entry) {
        let (key, base) = (&column.key, &reference.value);
        let message = format!("`{base}` has entries without `{key}`");
        let report = Report::new(Kind::NoValue, message, reference.span)
            .label(entry.name.span, "this one, for example");
        reports.push(declared(column, report).help(format!(
            "they keep what they have in `{base}`: declare the column there, give it a `default`, or make it \
             `optional = true`"
        )));
    }
}

fn declared(column: &Column<'_>, report: Report) -> Report {
    match &column.declared {
        Some(place) => report.label(place.span, "every entry has to state it"),
        None => report,
    }
}

fn clash(column: &Column<'_>, other: &Column<'_>, reference: &Text<'_>) -> Report {
    let message = format!(
        "`{}` has another column `{}`, of another type or spelling",
        reference.value, column.key
    );
    let mut report = Report::new(Kind::FieldClash, message, reference.span);
    for column in [column, other] {
        if let Some(place) = &column.declared {
            report = report.label(place.span, format!("that of `{}`", place.by.value));
        }
    }
    report.help("declare it in one of them: columns are taken over, too")
}

/// Checks that the categories of a catalog are variants of different names.
pub(super) fn check_categories(catalog: &Catalog<'_>, reports: &mut Reports) {
    let mut firsts: HashMap<String, &Cell<'_>> = HashMap::new();
    let mut last = None;
    let entries = catalog.enums.iter().flat_map(|decl| &decl.entries);
    for cell in entries.filter_map(|entry| entry.cell(CATEGORY)) {
        // Those of one category stand together, mostly.
        let word = cell.as_text();
        if std::mem::replace(&mut last, word) == word {
            continue;
        }
        let Some(word) = word else {
            continue;
        };
        let Some(variant) = ident::camel(word) else {
            continue;
        };
        let first = *firsts.entry(variant.clone()).or_insert(cell);
        if first.datum != cell.datum {
            let other = first.as_text().map_or("", AsRef::as_ref);
            let message = format!("the categories `{other}` and `{word}` are both `{variant}`");
            reports.push(
                Report::new(Kind::RepeatedName, message, cell.span)
                    .label(first.span, "the other one")
                    .help("write one of them everywhere"),
            );
        }
    }
}
