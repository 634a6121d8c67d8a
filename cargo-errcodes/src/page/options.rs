//! The options with which the user overrides the detection of tables and columns.

use errcodes_core::document::as_key;
use errcodes_core::ident;
use errcodes_core::load::load;
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;
use regex::Regex;

use super::block::{Column, Table};
use super::field::{Field, FieldColumns};
use super::outline::Headings;
use super::readers::Format;
use super::vocabulary::normalize;
use crate::nfc::nfc;

/// The effect of `--table` on a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// `--table` is not used.
    Unspecified,
    /// `--table` selects this table.
    Named,
    /// `--table` selects only other tables.
    NotNamed,
}

/// The key that `--column` assigns a column to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKey {
    BuiltIn(Field),
    /// The name of a column that the catalog declares.
    Declared(String),
}

/// The options for reading a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// The format of the page.
    pub(crate) from: Option<Format>,
    /// The columns of fields, as headings or as numbers starting with 1.
    pub(crate) columns: Vec<(ColumnKey, String)>,
    /// The tables to read, as numbers starting with 1, parts of headings, or a JSON pointer.
    pub(crate) tables: Vec<String>,
    /// The URL of the page, for relative links.
    pub(crate) base_url: Option<String>,
    /// The pattern that matches an error, with groups named after catalog keys.
    pub(crate) pattern: Option<Regex>,
}

impl Options {
    /// Returns the JSON pointers of the values to read, if the user specifies any.
    pub(super) fn pointers(&self) -> Vec<&str> {
        let pointers = self.tables.iter().filter(|name| name.starts_with('/'));
        pointers.map(String::as_str).collect()
    }

    /// Returns the effect of `--table` on a table, according to the headings above the table or a JSON pointer.
    pub(super) fn choice_by_heading(&self, headings: &Headings) -> Choice {
        if self.tables.is_empty() {
            Choice::Unspecified
        } else if self.tables.iter().any(|name| is_named(name, headings)) {
            Choice::Named
        } else {
            Choice::NotNamed
        }
    }

    /// Returns the first value of `--table` that selects none of the tables, which are numbered from 1.
    pub(super) fn missing_table(&self, tables: &[&Headings]) -> Option<&str> {
        let is_missing = |name: &&String| match table_number(name) {
            Some(number) => number == 0 || number > tables.len(),
            None => !tables.iter().any(|headings| is_named(name, headings)),
        };
        self.tables.iter().find(is_missing).map(String::as_str)
    }

    /// Returns whether `--table` selects a table by its number.
    pub(super) fn names_number(&self, number: usize) -> bool {
        let mut names = self.tables.iter();
        names.any(|name| table_number(name) == Some(number))
    }

    /// Returns the columns that the user specifies, or `None` if there are none or the table does not contain all of them.
    pub(super) fn columns(&self, table: &Table) -> Option<FieldColumns> {
        if self.pattern.is_some() {
            // The groups of the pattern state the columns.
            return Some(FieldColumns::of(&table.columns));
        }
        if self.columns.is_empty() {
            return None;
        }
        let width = table.width();
        let mut stated = FieldColumns::default();
        for (key, name) in &self.columns {
            let name_key = normalize(name);
            let headings = table.columns.iter().map(Column::name);
            let mut headings = headings.map(|heading| normalize(heading.unwrap_or_default()));
            let mut fields = table
                .columns
                .iter()
                .map(|column| column.field.map(Field::key));
            let by_field =
                || fields.position(|key| key.is_some_and(|key| normalize(key) == name_key));
            let by_number = || name.parse::<usize>().ok()?.checked_sub(1);
            let column = headings
                .position(|heading| heading == name_key)
                .or_else(by_field)
                .or_else(by_number)?;
            if column >= width {
                return None;
            }
            match key {
                ColumnKey::BuiltIn(field) => stated.set(*field, column),
                ColumnKey::Declared(name) => stated.declare(name, column),
            }
        }
        Some(stated)
    }

    /// Returns the error message for columns that no table contains.
    pub(super) fn missing_columns(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(_, name)| &**name).collect();
        format!(
            "no table has the columns that `--column` names: {}",
            names.join(", ")
        )
    }
}

/// Returns the number of a table that `--table` selects by its number.
fn table_number(name: &str) -> Option<usize> {
    name.parse().ok()
}

/// Returns whether `--table` selects the tables below some headings by a part of them, or by the JSON pointer of their page.
fn is_named(name: &str, headings: &Headings) -> bool {
    let name = name.to_lowercase();
    let mut headings = headings.iter().map(str::to_lowercase);
    table_number(&name).is_none()
        && (name.starts_with('/') || headings.any(|heading| heading.contains(&name)))
}

/// Checks the URL of a page.
pub(crate) fn parse_base_url(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text.to_owned())
    } else {
        Err("expected a URL, such as https://docs.example.com/errors".to_owned())
    }
}

/// Splits the value of `--table`: several numbers or JSON pointers with commas between them. A heading may contain commas.
pub(crate) fn parse_tables(text: &str) -> Vec<String> {
    let parts = || text.split(',').map(str::trim);
    let are_listed = parts().all(|part| table_number(part).is_some())
        || parts().all(|part| part.starts_with('/'));
    if are_listed {
        parts().map(str::to_owned).collect()
    } else {
        vec![text.to_owned()]
    }
}

/// Parses a regular expression with a group `code` and groups named after other keys.
pub(crate) fn parse_pattern(text: &str) -> Result<Regex, String> {
    let pattern = Regex::new(text).map_err(|error| error.to_string())?;
    let keys = Field::ALL.map(Field::key);
    for name in pattern.capture_names().flatten() {
        if !keys.contains(&name) {
            let near = errcodes_core::suggest::nearest(name, keys);
            let hint = near.map_or_else(
                || format!("the keys are {}", keys.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            return Err(format!("unknown key `{name}`: {hint}"));
        }
    }
    let mut names = pattern.capture_names().flatten();
    if names.any(|name| name == Field::Code.key()) {
        return Ok(pattern);
    }
    Err("the pattern has no group for the code: add `(?<code>...)`".to_owned())
}

/// Parses column options: one such as `message=Description`, or several with commas between them.
pub(crate) fn parse_columns(text: &str) -> Result<Vec<(ColumnKey, String)>, String> {
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(',') {
        // A heading may also contain commas.
        let is_next = part
            .split_once('=')
            .is_some_and(|(key, _)| ident::is_ident(key.trim()));
        match parts.last_mut() {
            Some(last) if !is_next => {
                last.push(',');
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    parts.iter().map(|part| parse_column(part)).collect()
}

/// Parses a column option such as `message=Description` or `code=1`.
fn parse_column(text: &str) -> Result<(ColumnKey, String), String> {
    let keys = || Field::ALL.map(Field::key);
    let Some((key, column)) = text.split_once('=') else {
        return Err(format!(
            "expected KEY=COLUMN, the keys are {} and names of columns that the catalog is to declare",
            keys().join(", ")
        ));
    };
    let key = key.trim();
    let mut fields = Field::ALL.into_iter();
    let key = match fields.find(|field| field.has_key(key)) {
        Some(field) => ColumnKey::BuiltIn(field),
        None => match errcodes_core::suggest::nearest(key, keys()) {
            Some(near) => return Err(format!("unknown key `{key}`, did you mean `{near}`?")),
            None => ColumnKey::Declared(declared_name(key)?),
        },
    };
    Ok((key, column.trim().to_owned()))
}

/// Checks the name of a column that the catalog is to declare, by the rules for catalogs.
fn declared_name(name: &str) -> Result<String, String> {
    if !ident::is_ident(name) {
        return Err(format!(
            "`{name}` is not a valid name for a column: {}",
            ident::RULE
        ));
    }
    let key = as_key(name);
    let source = Source {
        path: String::new(),
        text: format!(
            "provider = \"P\"\n[enums.E]\ncolumns = {{ {key} = {{ type = \"str\", optional = true }} }}\n[enums.E.codes]\n1 = {{ name = \"A\" }}\n"
        ),
    };
    let diagnostics = load(&source, nfc).diagnostics.into_sorted();
    let mut errors = diagnostics.into_iter();
    let error = errors.find(|diagnostic| diagnostic.severity() == Severity::Error);
    error.map_or_else(|| Ok(name.to_owned()), |error| Err(error.message))
}
