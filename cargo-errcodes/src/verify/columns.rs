//! The columns of tables in which the texts of a catalog are.

use std::collections::HashMap;
use std::rc::Rc;

use super::claims::EnumClaims;
use super::locate::Located;
use super::page_text::{Kind, PageText};
use super::text::{Text, Texts};

/// A text that is in another column than the other texts of its key.
pub(super) struct Misplaced {
    pub(super) entry: usize,
    pub(super) text: usize,
    pub(super) piece: usize,
    /// The name of the column of the text, and of the column of the other texts.
    pub(super) column: String,
    pub(super) usual: String,
}

/// A key all of whose values are from a column that is another key's by its heading.
pub(super) struct WrongColumn {
    pub(super) key: &'static str,
    /// The heading of the column, and of the column with the heading of the key.
    pub(super) column: String,
    pub(super) better: String,
}

/// The result for an enum.
#[derive(Default)]
pub(super) struct Columns {
    pub(super) misplaced: Vec<Misplaced>,
    pub(super) wrong: Vec<WrongColumn>,
}

/// The headings of the columns that contain a key, in lower case without spaces and punctuation. Only headings that can't
/// mean anything else are here.
const HEADINGS: [(&str, &[&str]); 5] = [
    (
        "code",
        &["code", "errorcode", "errorcodes", "errcode", "returncode"],
    ),
    ("message", &["message", "errormessage", "errormsg"]),
    ("symbol", &["symbol", "errorname", "constant"]),
    ("description", &["description", "errordescription"]),
    (
        "http_status",
        &[
            "httpstatus",
            "httpstatuscode",
            "httpcode",
            "status",
            "statuscode",
        ],
    ),
];

/// Returns the key to which a heading belongs.
fn key_of(heading: &str) -> Option<&'static str> {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    let heading: String = letters.flat_map(char::to_lowercase).collect();
    let mut keys = HEADINGS.iter();
    let (key, _) = keys.find(|(_, headings)| headings.contains(&&*heading))?;
    Some(key)
}

/// The columns of a text in the row of its code.
struct Place {
    entry: usize,
    text: usize,
    table: usize,
    /// The columns whose cells have the text, each with the piece.
    cells: Vec<(usize, usize)>,
}

pub(super) fn check_columns(
    page: &PageText,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Columns {
    let mut columns = Columns::default();
    let mut codes: HashMap<(usize, usize), usize> = HashMap::new();
    let mut places: HashMap<(&'static str, usize), Vec<Place>> = HashMap::new();
    let texts = Texts::new(page);
    for (entry, located) in located.iter().enumerate() {
        let claimed = &claims.entries[entry].texts;
        let words: Vec<Option<Rc<Text<'_>>>> = claimed
            .iter()
            .map(|claimed| texts.get(claimed.text))
            .collect();
        for index in &located.verified {
            let piece = located.occurrences[*index].piece;
            let Kind::Cell(cell) = page.pieces[piece].kind else {
                continue;
            };
            *codes.entry((cell.table, cell.column)).or_default() += 1;
            for (text, words) in words.iter().enumerate() {
                let cells = words.as_ref().map(|words| cells_with(page, piece, words));
                let cells = cells.unwrap_or_default();
                places
                    .entry((claimed[text].key, cell.table))
                    .or_default()
                    .push(Place {
                        entry,
                        text,
                        table: cell.table,
                        cells,
                    });
            }
        }
    }
    let mut usual: HashMap<(&'static str, usize), usize> = HashMap::new();
    for ((key, table), places) in &places {
        if let Some(column) = usual_column(places) {
            usual.insert((key, *table), column);
            columns.misplaced.extend(misplaced(page, places, column));
        }
    }
    for ((table, column), number) in codes {
        if number > 2 {
            usual.entry(("code", table)).or_insert(column);
        }
    }
    columns.wrong = wrong_columns(page, &usual);
    columns
        .misplaced
        .sort_by_key(|misplaced| (misplaced.entry, misplaced.text));
    columns
}

/// Returns the cells in the row of a piece that have a text, by column.
fn cells_with(page: &PageText, piece: usize, text: &Text<'_>) -> Vec<(usize, usize)> {
    let pieces = page.pieces_in(page.pieces[piece].rows.clone());
    let cells = pieces.filter_map(|piece| match page.pieces[piece].kind {
        Kind::Cell(cell) if text.is_in(&page.pieces[piece].words) => Some((cell.column, piece)),
        _ => None,
    });
    cells.collect()
}

/// Returns the column that has nearly all texts.
fn usual_column(places: &[Place]) -> Option<usize> {
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    for place in places {
        for (column, _) in &place.cells {
            *numbers.entry(*column).or_default() += 1;
        }
    }
    let (column, number) = numbers
        .into_iter()
        .max_by_key(|(column, number)| (*number, usize::MAX - column))?;
    (number > 2 && number * 4 >= places.len() * 3).then_some(column)
}

fn misplaced(page: &PageText, places: &[Place], usual: usize) -> Vec<Misplaced> {
    let elsewhere = places.iter().filter(|place| {
        !place.cells.is_empty() && place.cells.iter().all(|(column, _)| *column != usual)
    });
    let misplaced = elsewhere.filter_map(|place| {
        let (column, piece) = *place.cells.first()?;
        let row = page.pieces[piece].rows.clone();
        // If the cell of the usual column is empty, the vendor put the text into another one.
        let has_usual = page.pieces_in(row).any(
            |piece| matches!(page.pieces[piece].kind, Kind::Cell(cell) if cell.column == usual),
        );
        has_usual.then(|| Misplaced {
            entry: place.entry,
            text: place.text,
            piece,
            column: column_name(page, place.table, column),
            usual: column_name(page, place.table, usual),
        })
    });
    misplaced.collect()
}

/// Returns the keys whose columns have the heading of another key, although there is a column with their own heading that is
/// in use for no other purpose.
fn wrong_columns(
    page: &PageText,
    usual: &HashMap<(&'static str, usize), usize>,
) -> Vec<WrongColumn> {
    let mut wrong: Vec<WrongColumn> = Vec::new();
    for ((key, table), column) in usual {
        let Some(heading) = page.heading(*table, *column) else {
            continue;
        };
        let Some(other_key) = key_of(heading).filter(|other| other != key) else {
            continue;
        };
        let is_free = |better: usize| {
            let mut uses = usual
                .iter()
                .filter(|((_, other), used)| other == table && **used == better);
            // Two keys may be confused with each other.
            uses.all(|((user, _), _)| *user == other_key)
        };
        let mut columns = page
            .headings_of(*table)
            .filter(|(better, heading)| key_of(heading) == Some(key) && is_free(*better));
        if let Some((_, better)) = columns.next()
            && !wrong.iter().any(|known| known.key == *key)
        {
            wrong.push(WrongColumn {
                key,
                column: heading.to_owned(),
                better: better.to_owned(),
            });
        }
    }
    wrong.sort_by_key(|wrong| wrong.key);
    wrong
}

fn column_name(page: &PageText, table: usize, column: usize) -> String {
    match page.heading(table, column) {
        Some(heading) if heading.len() < 40 => format!("`{heading}`"),
        _ => format!("{}", column + 1),
    }
}
