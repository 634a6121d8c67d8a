//! Rows whose cells name their column in an attribute: `<row><field name="code">5</field><field name="text">no door</field></row>`, as in
//! code lists (genericode) and exports of databases.

use std::collections::{HashMap, HashSet};

use super::records::Records;
use super::{Element, Named};

/// The attributes that name a column, in lower case.
const COLUMN_ATTRIBUTES: [&str; 5] = ["columnref", "column", "field", "name", "key"];

/// The maximum number of cells of a row. More elements with names are a list.
const MOST_CELLS: usize = 40;

/// The elements that may be such rows, by name.
#[derive(Default)]
pub(super) struct NamedCells {
    by_element: HashMap<String, Rows>,
}

#[derive(Default)]
struct Rows {
    /// The name of the cells.
    cell: String,
    records: Records,
}

impl NamedCells {
    /// Adds an element if its inner elements can be the cells of a row.
    pub(super) fn add(&mut self, element: &Element, title: Option<String>) {
        let Some(first) = element.cells.first() else {
            return;
        };
        let fields = element.cells.iter().map(|cell| {
            let name = column_of(&cell.attributes)?;
            (cell.name == first.name).then(|| (name.to_owned(), cell.text.clone()))
        });
        let Some(fields) = fields.collect::<Option<Vec<Named>>>() else {
            return;
        };
        let names: HashSet<&str> = fields.iter().map(|(name, _)| &**name).collect();
        if names.len() < fields.len() || !(2..=MOST_CELLS).contains(&fields.len()) {
            return;
        }
        let rows = self.by_element.entry(element.name.clone()).or_default();
        rows.cell.clone_from(&first.name);
        rows.records.rows.push((element.line, title, fields));
    }

    /// Returns the rows by the name of their elements, if nearly all begin with the same column, and the names of the cells.
    pub(super) fn into_rows(self) -> impl Iterator<Item = (String, String, Records)> {
        const FEWEST: usize = 2;
        self.by_element.into_iter().filter_map(|(name, rows)| {
            let first = &rows.records.rows.first()?.2[0].0;
            let all = rows.records.rows.len();
            let like = rows.records.rows.iter();
            let like = like.filter(|(_, _, fields)| fields[0].0 == *first).count();
            (all >= FEWEST && like * 5 >= all * 4).then_some((name, rows.cell, rows.records))
        })
    }
}

fn column_of(attributes: &[Named]) -> Option<&str> {
    let mut columns = COLUMN_ATTRIBUTES.iter();
    columns.find_map(|wanted| {
        let mut attributes = attributes.iter();
        let (_, column) = attributes.find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(&**column)
    })
}
