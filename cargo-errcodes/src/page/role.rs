//! Which column of a table holds what.

use std::collections::HashSet;

use errcodes_core::document::quoted;

use super::block::Grid;
use super::code::{is_code, is_number, is_range, is_shouted, is_symbol};
use super::heading::{
    self, CODE, CODE_ENDS, DESCRIPTION, DOCS, HTTP_STATUS, MAYBE_CODE, MESSAGE, RETRY, SYMBOL,
    VALUE,
};
use super::record::{codes_in, is_nothing};

/// What a column of a page gives to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Code,
    Symbol,
    Message,
    Description,
    HttpStatus,
    Retry,
    Docs,
}

impl Role {
    pub(crate) const ALL: [Self; 7] = [
        Self::Code,
        Self::Symbol,
        Self::Message,
        Self::Description,
        Self::HttpStatus,
        Self::Retry,
        Self::Docs,
    ];

    /// The key of a catalog.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Symbol => "symbol",
            Self::Message => "message",
            Self::Description => "description",
            Self::HttpStatus => "http_status",
            Self::Retry => "retry",
            Self::Docs => "docs",
        }
    }
}

impl Role {
    /// What the column of a catalog holds for a text of a page, as TOML; nothing if it holds no such thing.
    pub(crate) fn value(self, text: &str) -> Option<String> {
        match self {
            Self::HttpStatus => {
                let status = text
                    .split(|c: char| !c.is_ascii_digit())
                    .find(|part| part.len() == 3)?;
                (status >= "100").then(|| status.to_owned())
            }
            Self::Retry => match text.to_lowercase().as_str() {
                "yes" | "true" | "y" | "✓" | "✔" | "✅" => Some("true".to_owned()),
                "no" | "false" | "n" | "✗" | "✘" | "❌" => Some("false".to_owned()),
                _ => None,
            },
            Self::Docs => {
                (text.starts_with("https://") || text.starts_with("http://")).then(|| quoted(text))
            }
            _ => Some(quoted(text)),
        }
    }
}

/// The columns of a table: for each role the number of its column, from 0 on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles {
    found: Vec<(Role, usize)>,
}

impl Roles {
    pub(crate) fn column(&self, role: Role) -> Option<usize> {
        let (_, column) = self.found.iter().find(|(other, _)| *other == role)?;
        Some(*column)
    }

    pub(crate) fn role(&self, column: usize) -> Option<Role> {
        let (role, _) = self.found.iter().find(|(_, other)| *other == column)?;
        Some(*role)
    }

    pub(super) fn set(&mut self, role: Role, column: usize) {
        self.found
            .retain(|(other, place)| *other != role && *place != column);
        self.found.push((role, column));
    }

    fn has(&self, role: Role) -> bool {
        self.column(role).is_some()
    }
}

/// Takes the first row for the heading of the columns if that is what it is.
pub(super) fn find_header(grid: &mut Grid) {
    if grid.header.is_some() || grid.rows.len() < 2 {
        return;
    }
    let first = &grid.rows[0].cells;
    let headings = first.iter().filter(|cell| heading::is_any(cell)).count();
    let has_code = first.iter().any(|cell| is_code(cell));
    if headings > 0 && !has_code {
        let row = grid.rows.remove(0);
        grid.header = Some(row.cells);
    }
}

/// What a column holds, in shares of its cells that are not empty.
struct Content {
    filled: usize,
    /// How many of the rows have something in it.
    full: f32,
    /// Whole numbers.
    numbers: f32,
    /// Numbers, and texts that can only be codes.
    codes: f32,
    /// Ranges of numbers.
    ranges: f32,
    /// Words of a few letters, as those of languages.
    tiny: f32,
    /// Words that can name something.
    symbols: f32,
    /// Words in capitals, and those with an underscore in them.
    shouted: f32,
    /// How many of the cells are different.
    distinct: f32,
    /// Numbers from 100 to 599.
    statuses: f32,
}

/// What each column of a table holds.
fn contents(grid: &Grid, width: usize) -> Vec<Content> {
    let mut columns: Vec<Vec<&str>> = vec![Vec::new(); width];
    let rows = grid.rows.iter().filter(|row| row.title().is_none());
    let mut number = 0;
    for row in rows {
        number += 1;
        for (column, cell) in row.cells.iter().enumerate() {
            if !is_nothing(cell) {
                columns[column].push(cell);
            }
        }
    }
    let contents = columns.into_iter().map(|cells| content(&cells, number));
    contents.collect()
}

/// What a column holds; `cells` are those that say something, and `rows` how many there are.
#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn content(cells: &[&str], rows: usize) -> Content {
    let share = |is: &dyn Fn(&str) -> bool| {
        let number = cells.iter().filter(|cell| is(cell)).count();
        number as f32 / cells.len().max(1) as f32
    };
    let first = |cell: &str| -> Option<u16> { cell.split_whitespace().next()?.parse().ok() };
    let distinct: HashSet<&&str> = cells.iter().collect();
    Content {
        filled: cells.len(),
        full: cells.len() as f32 / rows.max(1) as f32,
        numbers: share(&|cell| {
            codes_in(cell).is_some_and(|(codes, _)| codes.iter().all(|code| is_number(code)))
        }),
        codes: share(&|cell| codes_in(cell).is_some() || is_code(cell)),
        ranges: share(&is_range),
        tiny: share(&|cell| cell.len() < 4 && !cell.contains(|c: char| !c.is_ascii_alphabetic())),
        symbols: share(&is_symbol),
        shouted: share(&|cell| is_shouted(cell) || is_symbol(cell) && cell.contains('_')),
        distinct: distinct.len() as f32 / cells.len().max(1) as f32,
        statuses: share(&|cell| first(cell).is_some_and(|status| (100..600).contains(&status))),
    }
}

/// What the columns of a table hold; nothing if none of them holds codes.
///
/// `is_about_errors`: whether the page around the table says that there are codes in it.
pub(super) fn find(grid: &Grid, is_about_errors: bool) -> Option<Roles> {
    let width = grid.rows.iter().map(|row| row.cells.len()).max()?;
    let contents = contents(grid, width);
    let headings: Vec<String> = (0..width)
        .map(|column| {
            let heading = grid.header.as_ref().and_then(|header| header.get(column));
            heading.map_or_else(String::new, |heading| heading::normal(heading))
        })
        .collect();
    let mut roles = Roles::default();
    roles.set(
        Role::Code,
        code_column(&headings, &contents, is_about_errors)?,
    );
    let mut set = |role: Role, known: &[&str], fits: &dyn Fn(&Content) -> bool| {
        let places = known
            .iter()
            .filter_map(|word| headings.iter().position(|heading| heading == word));
        let mut places =
            places.filter(|place| contents[*place].filled > 0 && fits(&contents[*place]));
        let free = places.find(|place| roles.role(*place).is_none());
        if let Some(column) = free {
            roles.set(role, column);
        }
    };
    set(Role::HttpStatus, HTTP_STATUS, &|content| {
        content.statuses > 0.9
    });
    set(Role::Retry, RETRY, &|_| true);
    set(Role::Docs, DOCS, &|_| true);
    set(Role::Symbol, SYMBOL, &|content| {
        content.symbols > 0.8 && content.numbers == 0.0 || content.shouted > 0.7
    });
    set(Role::Message, MESSAGE, &|content| content.codes < 0.5);
    set(Role::Description, DESCRIPTION, &|content| {
        content.codes < 0.5
    });
    without_headings(&mut roles, &headings, &contents);
    // The one text that there is, is the short one.
    if let (None, Some(column)) = (roles.column(Role::Message), roles.column(Role::Description)) {
        roles.set(Role::Message, column);
    }
    Some(roles)
}

/// Columns whose headings say nothing, by what they hold.
fn without_headings(roles: &mut Roles, headings: &[String], contents: &[Content]) {
    let is_named = headings.iter().any(|heading| heading::is_any(heading));
    for (column, content) in contents.iter().enumerate() {
        if roles.role(column).is_some() || content.filled == 0 || content.codes > 0.5 {
            continue;
        }
        let is_symbol = content.shouted > 0.7 && content.distinct > 0.7;
        if is_symbol && !roles.has(Role::Symbol) {
            roles.set(Role::Symbol, column);
        } else if !is_named && content.symbols < 0.9 {
            if !roles.has(Role::Message) {
                roles.set(Role::Message, column);
            } else if !roles.has(Role::Description) {
                roles.set(Role::Description, column);
            }
        }
    }
    // A table without a text: the one column that is left and says most.
    if !roles.has(Role::Message) && !roles.has(Role::Description) {
        let is_free =
            |column: &usize| roles.role(*column).is_none() && contents[*column].codes < 0.5;
        let most = (0..contents.len())
            .filter(is_free)
            .max_by_key(|column| contents[*column].filled);
        if let Some(column) = most.filter(|column| contents[*column].distinct > 0.5) {
            roles.set(Role::Message, column);
        }
    }
}

fn code_column(headings: &[String], contents: &[Content], is_about_errors: bool) -> Option<usize> {
    let is_named = headings.iter().any(|heading| heading::is_any(heading));
    let has_numbers = contents.iter().zip(headings).any(|(content, heading)| {
        VALUE.contains(&&**heading) && content.numbers > 0.9 && content.distinct > 0.9
    });
    let mut best: Option<(usize, f32)> = None;
    for (column, (heading, content)) in headings.iter().zip(contents).enumerate() {
        if content.filled == 0 || content.ranges > 0.5 {
            continue;
        }
        let strength = if content.codes > 0.4 {
            let is_first = column < 2 && content.codes > 0.8 && content.distinct > 0.9;
            let may_be_unnamed =
                heading.is_empty() && !is_named || is_about_errors && content.numbers > 0.9;
            number_heading(heading, content).or((is_first && may_be_unnamed).then_some(0.7))
        } else {
            text_heading(heading, content, is_about_errors).filter(|_| !has_numbers)
        };
        let Some(strength) = strength else { continue };
        // Of columns with headings alike, the one that tells more errors apart.
        let score = strength + content.codes + 3.0 * content.distinct + content.full;
        if score > best.map_or(0.0, |(_, best)| best) {
            best = Some((column, score));
        }
    }
    best.map(|(column, _)| column)
}

/// How much the heading of a column of numbers, and of texts with digits, says that they are the codes.
fn number_heading(heading: &str, content: &Content) -> Option<f32> {
    if CODE.contains(&heading) {
        return Some(3.0);
    }
    if HTTP_STATUS.contains(&heading) {
        return Some(if content.statuses > 0.9 { 0.3 } else { 1.0 });
    }
    if CODE_ENDS.iter().any(|end| heading.ends_with(end)) {
        return Some(2.0);
    }
    if VALUE.contains(&heading) {
        return Some(1.2);
    }
    let at = MAYBE_CODE.iter().position(|word| *word == heading)?;
    #[expect(clippy::cast_precision_loss, reason = "there are a few")]
    let penalty = at as f32 / 20.0;
    // These words are the headings of anything: only numbers tell that they are codes.
    (content.codes > 0.6).then_some(1.5 - penalty)
}

/// The same for words: only a heading tells that they are what is on the wire.
fn text_heading(heading: &str, content: &Content, is_about_errors: bool) -> Option<f32> {
    if content.symbols < 0.8 || content.tiny > 0.8 {
        return None;
    }
    if CODE.contains(&heading) || CODE_ENDS.iter().any(|end| heading.ends_with(end)) {
        return Some(2.0);
    }
    (heading == "error" && is_about_errors && content.distinct > 0.8).then_some(1.0)
}
