//! What the user says about a page that is not read right without.

use regex::Regex;

use super::block::Grid;
use super::format::Format;
use super::heading::normal;
use super::outline::Headings;
use super::role::{Role, Roles};

/// What the user says about a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// What the page is written in.
    pub(crate) from: Option<Format>,
    /// The columns: their headings, or their numbers from 1 on.
    pub(crate) columns: Vec<(Role, String)>,
    /// The tables to take: numbers from 1 on, parts of their headings, or a JSON pointer.
    pub(crate) tables: Vec<String>,
    /// What an error looks like, with groups named as the keys of a catalog.
    pub(crate) pattern: Option<Regex>,
}

impl Options {
    /// The part of a file of data to read.
    pub(super) fn pointer(&self) -> Option<&str> {
        let pointer = self.tables.iter().find(|name| name.starts_with('/'));
        pointer.map(String::as_str)
    }

    /// Whether a table is among those that the user names.
    pub(super) fn chooses(&self, number: usize, headings: &Headings) -> bool {
        self.tables.iter().any(|name| {
            name.starts_with('/')
                || name.parse() == Ok(number)
                || headings
                    .iter()
                    .any(|heading| heading.to_lowercase().contains(&name.to_lowercase()))
        })
    }

    pub(super) fn takes(&self, number: usize, headings: &Headings) -> bool {
        self.tables.is_empty() || self.chooses(number, headings)
    }

    /// Whether some table has the columns that the user names.
    pub(super) fn check_columns<'g>(
        &self,
        mut grids: impl Iterator<Item = &'g Grid>,
    ) -> Result<(), String> {
        if self.columns.is_empty() || grids.any(|grid| self.columns(grid).is_some()) {
            return Ok(());
        }
        let names: Vec<&str> = self.columns.iter().map(|(_, name)| &**name).collect();
        Err(format!(
            "no table has the columns that `--columns` names: {}",
            names.join(", ")
        ))
    }

    /// The columns of a table that has all those that the user names.
    pub(super) fn columns(&self, grid: &Grid) -> Option<Roles> {
        let width = grid.rows.iter().map(|row| row.cells.len()).max()?;
        let mut roles = Roles::default();
        for (role, name) in &self.columns {
            let header = grid.header.iter().flatten();
            let mut headings = header.map(|heading| normal(heading));
            let by_heading = headings.position(|heading| heading == normal(name));
            let by_number = || name.parse::<usize>().ok()?.checked_sub(1);
            let column = by_heading.or_else(by_number)?;
            if column >= width {
                return None;
            }
            roles.set(*role, column);
        }
        (!self.columns.is_empty()).then_some(roles)
    }
}

/// A regular expression with a group for the code, and groups named after other keys.
pub(crate) fn parse_pattern(text: &str) -> Result<Regex, String> {
    let pattern = Regex::new(text).map_err(|error| error.to_string())?;
    let keys = Role::ALL.map(Role::key);
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
    if names.any(|name| name == Role::Code.key()) {
        return Ok(pattern);
    }
    Err("name a group for the code: `(?<code>...)`".to_owned())
}

/// `message=Description`, `code=1`
pub(crate) fn parse_column(text: &str) -> Result<(Role, String), String> {
    let keys = || Role::ALL.map(Role::key);
    let Some((key, column)) = text.split_once('=') else {
        return Err(format!(
            "write KEY=COLUMN; the keys are {}",
            keys().join(", ")
        ));
    };
    match Role::ALL.into_iter().find(|role| role.key() == key.trim()) {
        Some(role) => Ok((role, column.trim().to_owned())),
        None => Err(match errcodes_core::suggest::nearest(key, keys()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys are {}", keys().join(", ")),
        }),
    }
}
