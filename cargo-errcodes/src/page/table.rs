//! Tables of a page: what their rows say.

use super::Left;
use super::block::{Grid, Row};
use super::code::{is_code, is_number, is_range, is_shouted};
use super::limits::beginning;
use super::mark;
use super::options::Options;
use super::outline::Headings;
use super::part::Part;
use super::record::{Record, codes_in, is_nothing};
use super::role::{self, Role, Roles};

/// A table, and how to read it.
pub(super) struct Reader<'a> {
    pub(super) options: &'a Options,
    /// Whether the page around the table says that there are codes in it.
    pub(super) is_about_errors: bool,
    /// Whether the user says so.
    pub(super) is_chosen: bool,
    pub(super) place: &'a str,
    pub(super) headings: Headings,
    /// What is not read.
    pub(super) left: Vec<Left>,
}

/// A table with its header apart, and its columns once.
pub(super) fn prepared(grid: &Grid) -> Grid {
    let mut grid = unfold(grid.clone());
    role::find_header(&mut grid);
    grid
}

impl Reader<'_> {
    /// The part that a table is, if it holds codes.
    pub(super) fn read(&mut self, grid: &Grid) -> Option<Part> {
        let roles = self.roles(grid)?;
        let records = self.records(grid, &roles)?;
        let heading = |column: usize| -> String {
            let heading = grid.header.as_ref().and_then(|header| header.get(column));
            let heading = heading.filter(|text| !text.is_empty());
            heading.map_or_else(|| (column + 1).to_string(), |text| format!("\"{text}\""))
        };
        let has = |role: &Role| {
            *role == Role::Code || records.iter().any(|record| record.get(*role).is_some())
        };
        let taken = Role::ALL.into_iter().filter(has).filter_map(|role| {
            let column = roles.column(role)?;
            Some(format!("{}: column {}", role.key(), heading(column)))
        });
        let taken = taken.collect::<Vec<_>>().join(", ");
        let width = grid
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or_default();
        let mut says = vec![false; width];
        for row in &grid.rows {
            for (says, cell) in says.iter_mut().zip(&row.cells) {
                *says |= !is_nothing(cell);
            }
        }
        let unused = (0..width).filter(|column| roles.role(*column).is_none() && says[*column]);
        (!records.is_empty()).then(|| Part {
            number: 0,
            headings: self.headings.clone(),
            taken,
            unused: unused.map(heading).collect(),
            place: self.place.to_owned(),
            records,
        })
    }

    fn records(&mut self, grid: &Grid, roles: &Roles) -> Option<Vec<Record>> {
        let column = roles.column(Role::Code)?;
        let code_of = |row: &Row| row.cells.get(column).map_or(String::new(), String::clone);
        let codes = || {
            grid.rows
                .iter()
                .filter(|row| row.title().is_none())
                .map(code_of)
        };
        let numbers = codes().filter(|code| codes_in(code).is_some()).count();
        let is_of_numbers = numbers * 2 > codes().count();
        let mut records: Vec<Record> = Vec::new();
        // The heading of the rows that follow, and whether some do.
        let mut group: Option<&Row> = None;
        let mut title: Option<String> = None;
        let mut is_empty = false;
        for row in &grid.rows {
            let code = code_of(row);
            if codes_in(&code).is_none()
                && row
                    .title()
                    .is_some_and(|title| is_of_numbers || title.contains(' '))
            {
                self.leave_alone(group.filter(|_| is_empty));
                (group, is_empty) = (Some(row), true);
                title = row.title().map(beginning);
                continue;
            }
            let word = || {
                let is_word =
                    !is_nothing(&code) && !code.contains(char::is_whitespace) && !is_range(&code);
                is_word.then(|| (vec![code.clone()], None))
            };
            let Some((codes, beside)) = codes_in(&code).or_else(word) else {
                self.leave(row, &format!("\"{}\" is no code", super::excerpt(&code)));
                continue;
            };
            for code in codes {
                let mut record = Record {
                    code,
                    group: title.clone(),
                    place: row.place.clone(),
                    ..Record::default()
                };
                self.fill(&mut record, roles, row, beside.as_deref());
                records.push(record);
                is_empty = false;
            }
        }
        self.leave_alone(group.filter(|_| is_empty));
        Some(self.of_one_kind(records))
    }

    /// A heading of rows below which there are none is something else.
    fn leave_alone(&mut self, heading: Option<&Row>) {
        if let Some(row) = heading {
            self.leave(row, "it has no code");
        }
    }

    fn leave(&mut self, row: &Row, why: &str) {
        self.left.push(Left {
            place: row.place.clone(),
            what: super::excerpt(&row.cells.join(" | ")),
            why: why.to_owned(),
        });
    }

    /// What the cells of a row say, and what stands beside its code in one cell.
    fn fill(&mut self, record: &mut Record, roles: &Roles, row: &Row, beside: Option<&str>) {
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Code) {
            let cell = roles.column(role).and_then(|column| row.cells.get(column));
            let Some(cell) = cell.filter(|cell| !is_nothing(cell)) else {
                continue;
            };
            if role.value(cell).is_some() {
                record.set(role, cell);
            } else {
                self.leave(
                    row,
                    &format!("\"{}\" is no `{}`", super::excerpt(cell), role.key()),
                );
            }
        }
        let Some(beside) = beside else { return };
        let is_symbol = mark::is_name(beside) || is_shouted(beside);
        if is_symbol && record.get(Role::Symbol).is_none() {
            record.set(Role::Symbol, beside);
        } else if let Some(text) = record.get(Role::Message).map(str::to_owned) {
            // The short text stands at the code, the longer one in a column of its own.
            if record.get(Role::Description).is_none() {
                record.set(Role::Message, beside);
                record.set(Role::Description, &text);
            } else {
                self.leave(
                    row,
                    &format!("there is no place for \"{}\"", super::excerpt(beside)),
                );
            }
        } else {
            record.set(Role::Message, beside);
        }
    }

    /// As the user says, and where they don't, as the table looks.
    fn roles(&self, grid: &Grid) -> Option<Roles> {
        let found = role::find(grid, self.is_about_errors || self.is_chosen);
        if let Some(mut stated) = self.options.columns(grid) {
            if stated.column(Role::Code).is_none() {
                let code = found?.column(Role::Code)?;
                if stated.role(code).is_none() {
                    stated.set(Role::Code, code);
                }
            }
            return Some(stated);
        }
        found.or_else(|| {
            let mut first = Roles::default();
            first.set(Role::Code, 0);
            first.set(Role::Message, 1);
            self.is_chosen.then_some(first)
        })
    }

    /// Where nearly all codes are numbers, what is none is something else.
    fn of_one_kind(&mut self, records: Vec<Record>) -> Vec<Record> {
        let numbers = records
            .iter()
            .filter(|record| is_number(&record.code))
            .count();
        if numbers == records.len() || numbers * 5 < records.len() * 4 {
            return records;
        }
        // One with letters in it may be as long as the numbers: `22P02` among `22003` and `22012`.
        let length = records
            .iter()
            .find(|record| is_number(&record.code))
            .map(|record| record.code.len());
        let is_like = |record: &Record| {
            is_number(&record.code) || is_code(&record.code) && Some(record.code.len()) == length
        };
        let (records, others): (Vec<Record>, Vec<Record>) = records.into_iter().partition(is_like);
        self.left.extend(others.into_iter().map(|record| Left {
            place: record.place,
            what: record.code,
            why: "it is no number, and nearly all other codes of the table are".to_owned(),
        }));
        records
    }
}

/// A table that has its columns twice, side by side, below each other; and one whose cells are codes with
/// their texts as one column of them.
fn unfold(mut grid: Grid) -> Grid {
    let width = grid
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let header = grid.header.clone().unwrap_or_default();
    let parts = (2..=width / 2).rev().find(|parts| {
        let part = width / parts;
        width % parts == 0
            && header.len() == width
            && header.chunks(part).all(|chunk| chunk == &header[..part])
    });
    if let Some(parts) = parts {
        let part = width / parts;
        grid.header = Some(header[..part].to_vec());
        grid.rows = below_each_other(&grid, width, part);
        return grid;
    }
    let cells = || {
        grid.rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| !cell.is_empty())
    };
    let is_code_with_text = |cell: &&String| {
        codes_in(cell).is_some_and(|(_, beside)| beside.is_some_and(|text| text.contains(' ')))
    };
    let number = cells().filter(is_code_with_text).count();
    if width > 1 && number * 5 > cells().count() * 4 {
        grid.rows = below_each_other(&grid, width, 1);
        grid.rows.splice(
            0..0,
            grid.header.take().map(|cells| Row {
                cells,
                place: String::new(),
            }),
        );
    }
    grid
}

fn below_each_other(grid: &Grid, width: usize, part: usize) -> Vec<Row> {
    let mut parts: Vec<Vec<Row>> = vec![Vec::new(); width.div_ceil(part)];
    for row in &grid.rows {
        for (rows, cells) in parts.iter_mut().zip(row.cells.chunks(part)) {
            if cells.iter().any(|cell| !cell.is_empty()) {
                let (cells, place) = (cells.to_vec(), row.place.clone());
                rows.push(Row { cells, place });
            }
        }
    }
    parts.into_iter().flatten().collect()
}
