//! Elements with the same name, as the rows of a table.

use std::collections::HashMap;

use super::Named;
use crate::page::block::{Column, Row, Table};
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::readers::frequent_keys::select_keys;
use crate::page::skipped::Skipped;
use crate::page::vocabulary::is_column_heading;

/// Elements with the same name: for each, its line, the title of the element around it, and its fields.
#[derive(Default)]
pub(super) struct Records {
    pub(super) rows: Vec<(usize, Option<String>, Vec<Named>)>,
    /// True if there are records in the elements.
    pub(super) have_records: bool,
}

impl Records {
    /// Returns the title of the element around the records, if all have the same.
    pub(super) fn title(&self) -> Option<&str> {
        let (_, first, _) = self.rows.first()?;
        let mut rows = self.rows.iter();
        let is_shared = rows.all(|(_, title, _)| title == first);
        first.as_deref().filter(|_| is_shared)
    }

    /// Returns the names of the fields, in the order of their first occurrence, without rare ones if there are too many.
    fn columns(&self, skipped: &mut Vec<Skipped>) -> Names {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let (mut names, mut counts, mut last_row) = (Vec::new(), Vec::new(), Vec::new());
        for (row, (_, _, fields)) in (1..).zip(&self.rows) {
            for (name, _) in fields {
                let number = *numbers.entry(name).or_insert_with(|| {
                    names.push(&**name);
                    counts.push(0);
                    last_row.push(0);
                    names.len() - 1
                });
                if std::mem::replace(&mut last_row[number], row) != row {
                    counts[number] += 1;
                }
            }
        }
        let location = Location::Line(self.rows[0].0);
        let selected = select_keys(&names, &counts, self.rows.len(), location, skipped);
        let names: Vec<String> = selected
            .iter()
            .map(|number| names[*number].to_owned())
            .collect();
        let by_name = names.iter().cloned().zip(0..).collect();
        Names { names, by_name }
    }

    /// Returns whether the rows have equally many fields of one name, so that only the place of a field tells its meaning.
    fn are_places(&self) -> bool {
        let first = &self.rows[0].2;
        let Some((name, _)) = first.first() else {
            return false;
        };
        !is_column_heading(name)
            && self.rows.iter().all(|(_, _, fields)| {
                fields.len() == first.len() && fields.iter().all(|(field, _)| field == name)
            })
    }

    /// Returns a table with a column for each name of a field. Of repeated fields, single words are joined by commas, and texts
    /// by line breaks.
    pub(super) fn into_table(self, root: &str, skipped: &mut Vec<Skipped>) -> Table {
        let are_places = self.are_places();
        let columns = if are_places {
            Names::default()
        } else {
            self.columns(skipped)
        };
        let mut table = Table {
            columns: columns
                .names
                .iter()
                .map(|name| column(name, root))
                .collect(),
            ..Table::default()
        };
        let mut last_title = None;
        let has_titles = self
            .rows
            .iter()
            .any(|(_, title, _)| title != &self.rows[0].1);
        for (line, title, fields) in self.rows {
            let location = Location::Line(line);
            if has_titles && title != last_title {
                let heading = title
                    .clone()
                    .map(|title| Row::heading(title, location.clone()));
                table.rows.extend(heading);
                last_title = title;
            }
            if are_places {
                let cells = fields.into_iter().map(|(_, text)| text).collect();
                table.rows.push(Row::new(cells, location));
                continue;
            }
            let mut cells = vec![String::new(); columns.names.len()];
            for (name, text) in fields {
                let Some(column) = columns.by_name.get(&name) else {
                    continue;
                };
                let cell = &mut cells[*column];
                if !cell.is_empty() {
                    cell.push_str(if text.contains(' ') { "\n" } else { ", " });
                }
                cell.push_str(&text);
            }
            table.rows.push(Row::new(cells, location));
        }
        table
    }
}

/// The names of the columns of a table, and the number of each.
#[derive(Default)]
struct Names {
    names: Vec<String>,
    by_name: HashMap<String, usize>,
}

/// Returns the column of a field. The resource files of .NET define the meaning of their elements.
fn column(name: &str, root: &str) -> Column {
    match (root, name) {
        ("root", "value") => Column {
            heading: name.to_owned(),
            field: Some(Field::Message),
        },
        _ => Column::headed(name),
    }
}
