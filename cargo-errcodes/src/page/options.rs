//! The user's hints about a page that is not read right without them.

use regex::Regex;

use super::block::{Column, Table};
use super::field::{Field, FieldColumns};
use super::outline::Headings;
use super::readers::Format;
use super::vocabulary::normalize;

/// The user's choice of tables, `--table`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// The user names no tables.
    Open,
    /// The user names this table.
    Named,
    /// The user names other tables.
    NotNamed,
}

/// The user's hints about a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// The format of the page.
    pub(crate) from: Option<Format>,
    /// The columns: their headings, or their numbers from 1 on.
    pub(crate) columns: Vec<(Field, String)>,
    /// The tables to take: numbers from 1 on, parts of their headings, or a JSON pointer.
    pub(crate) tables: Vec<String>,
    /// The pattern of an error, with groups named as the keys of a catalog.
    pub(crate) pattern: Option<Regex>,
}

impl Options {
    /// Returns the part of a file of data to read, as a JSON pointer.
    pub(super) fn pointer(&self) -> Option<&str> {
        let pointer = self.tables.iter().find(|name| name.starts_with('/'));
        pointer.map(String::as_str)
    }

    /// Returns whether the user names a table by the headings above it, or by where it is in a file of data.
    pub(super) fn choice_by_heading(&self, headings: &Headings) -> Choice {
        let is_named = |name: &String| {
            let name = name.to_lowercase();
            let mut headings = headings.iter().map(str::to_lowercase);
            name.starts_with('/') || headings.any(|heading| heading.contains(&name))
        };
        if self.tables.is_empty() {
            Choice::Open
        } else if self.tables.iter().any(is_named) {
            Choice::Named
        } else {
            Choice::NotNamed
        }
    }

    /// Returns whether the user names a table by its number.
    pub(super) fn names_number(&self, number: usize) -> bool {
        self.tables.iter().any(|name| name.parse() == Ok(number))
    }

    /// Returns the columns of a table that has all those that the user names; `None` if it has not, or the user names
    /// none.
    pub(super) fn columns(&self, table: &Table) -> Option<FieldColumns> {
        if self.columns.is_empty() {
            return None;
        }
        let width = table.width();
        let mut fields = FieldColumns::default();
        for (field, name) in &self.columns {
            let wanted = normalize(name);
            let headings = table.columns.iter().map(Column::name);
            let mut headings = headings.map(|heading| normalize(heading.unwrap_or_default()));
            let by_number = || name.parse::<usize>().ok()?.checked_sub(1);
            let column = headings
                .position(|heading| heading == wanted)
                .or_else(by_number)?;
            if column >= width {
                return None;
            }
            fields.set(*field, column);
        }
        Some(fields)
    }

    /// Returns the error that no table has the columns that the user names.
    pub(super) fn missing_columns(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(_, name)| &**name).collect();
        format!(
            "no table has the columns that `--columns` names: {}",
            names.join(", ")
        )
    }
}

/// Parses a regular expression with a group for the code, and groups named after other keys.
pub(crate) fn parse_pattern(text: &str) -> Result<Regex, String> {
    let pattern = Regex::new(text).map_err(|error| error.to_string())?;
    let keys = Field::ALL.map(Field::key);
    for name in pattern.capture_names().flatten() {
        if !keys.contains(&name) {
            let near = errcodes_core::suggest::nearest(name, keys);
            let meant = near.map_or_else(
                || format!("the keys are {}", keys.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            return Err(format!("no key is `{name}`: {meant}"));
        }
    }
    let mut names = pattern.capture_names().flatten();
    if names.any(|name| name == Field::Code.key()) {
        return Ok(pattern);
    }
    Err("name a group for the code: `(?<code>...)`".to_owned())
}

/// Parses `message=Description`, `code=1`.
pub(crate) fn parse_column(text: &str) -> Result<(Field, String), String> {
    let keys = || Field::ALL.map(Field::key);
    let Some((key, column)) = text.split_once('=') else {
        return Err(format!(
            "write KEY=COLUMN; the keys are {}",
            keys().join(", ")
        ));
    };
    match Field::ALL
        .into_iter()
        .find(|field| field.has_key(key.trim()))
    {
        Some(field) => Ok((field, column.trim().to_owned())),
        None => Err(match errcodes_core::suggest::nearest(key, keys()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys are {}", keys().join(", ")),
        }),
    }
}
