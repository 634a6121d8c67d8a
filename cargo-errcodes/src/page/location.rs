//! Locations on a page.

use std::fmt;

/// A location on a page, in human-readable form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Location {
    /// The whole page, or an unknown location on it.
    #[default]
    Page,
    /// A line, starting with 1.
    Line(usize),
    /// Several lines: the first and the last one.
    Lines(usize, usize),
    /// A row of a table, starting with 1. The number of the table is set once all tables of the page are known.
    TableRow { table: Option<usize>, row: usize },
    /// A value in a data file.
    Pointer(Pointer),
    /// An operation in an OpenAPI description.
    Operation(Operation),
}

impl Location {
    /// Returns this location with the number of its table.
    pub(super) fn in_table(&self, number: usize) -> Self {
        match self {
            Self::TableRow { table: None, row } => Self::TableRow {
                table: Some(number),
                row: *row,
            },
            location => location.clone(),
        }
    }

    /// Returns the first line.
    pub(crate) fn line(&self) -> Option<usize> {
        Some(self.lines()?.0)
    }

    /// Returns the last line.
    pub(crate) fn last_line(&self) -> Option<usize> {
        Some(self.lines()?.1)
    }

    /// Returns the location from the first of some lines to the last one. Without lines, it is this location.
    pub(crate) fn through(&self, last: &Self) -> Self {
        match (self, last) {
            (Self::Line(first) | Self::Lines(first, _), Self::Line(last)) if first < last => {
                Self::Lines(*first, *last)
            }
            _ => self.clone(),
        }
    }

    /// Returns the first and the last line.
    pub(super) fn lines(&self) -> Option<(usize, usize)> {
        match self {
            Self::Line(line) => Some((*line, *line)),
            Self::Lines(first, last) => Some((*first, *last)),
            _ => None,
        }
    }

    /// Returns whether the location is more precise than the whole page.
    pub(crate) fn is_known(&self) -> bool {
        *self != Self::Page
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page => Ok(()),
            Self::Line(line) => write!(formatter, "line {line}"),
            Self::Lines(first, last) => write!(formatter, "lines {first} to {last}"),
            Self::TableRow { table: None, row } => write!(formatter, "row {row}"),
            Self::TableRow {
                table: Some(table),
                row,
            } => write!(formatter, "table {table}, row {row}"),
            Self::Pointer(pointer) => pointer.fmt(formatter),
            Self::Operation(Operation(operation)) => formatter.write_str(operation),
        }
    }
}

/// The JSON pointer of a value, shortened for display.
///
/// If values are nested deeply below long keys, all pointers together could be larger than the page. Only the
/// end of a pointer is kept, which is the most specific part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pointer(String);

impl Pointer {
    /// Returns the pointer of a value inside this one.
    pub(crate) fn child(&self, key: impl fmt::Display) -> Self {
        Self(abbreviated(format!("{}/{key}", self.0)))
    }
}

impl From<Pointer> for Location {
    fn from(pointer: Pointer) -> Self {
        Self::Pointer(pointer)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_empty() {
            "top level"
        } else {
            &self.0
        })
    }
}

/// The method and the path of an operation, shortened for display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Operation(String);

impl Operation {
    pub(super) fn new(method: &str, path: &str) -> Self {
        Self(abbreviated(format!("{method} {path}")))
    }
}

/// Returns a string, or only its end if it is too long.
fn abbreviated(text: String) -> String {
    const LONGEST: usize = 160;
    if text.len() <= LONGEST {
        return text;
    }
    let mut start = text.len() - LONGEST;
    while !text.is_char_boundary(start) {
        start += 1;
    }
    format!("...{}", &text[start..])
}

#[cfg(test)]
mod tests {
    use super::{Location, Operation, Pointer};

    #[test]
    fn locations_are_displayed() {
        let row = Location::TableRow {
            table: None,
            row: 3,
        };
        let inner = Pointer::default().child("errors").child(7);
        let cases = [
            (Location::Page, ""),
            (Location::Line(12), "line 12"),
            (row.in_table(2), "table 2, row 3"),
            (row.in_table(2).in_table(4), "table 2, row 3"),
            (row, "row 3"),
            (Location::Line(5).in_table(2), "line 5"),
            (Pointer::default().into(), "top level"),
            (inner.into(), "/errors/7"),
            (
                Location::Operation(Operation::new("get", "/doors")),
                "get /doors",
            ),
        ];
        for (location, shown) in cases {
            assert_eq!(location.to_string(), shown);
        }
    }

    #[test]
    fn long_pointers_are_shortened_at_the_beginning() {
        let pointer = Pointer::default().child("x".repeat(200)).child("é");
        let shown = pointer.to_string();
        assert!(
            shown.starts_with("...") && shown.ends_with("x/é"),
            "{shown}"
        );
        assert!(shown.len() < 200);
    }
}
