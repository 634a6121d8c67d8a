//! The keys of objects or elements that become the columns of their table, if there are too many keys.

use std::cmp::Reverse;

use crate::page::limits::{CELLS_PER_VALUE, MIN_CELL_LIMIT};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::is_column_heading;

/// Returns the indexes of the keys that fit into a table with some rows, in their order, and reports the others.
///
/// `counts` contains the number of rows with each key.
pub(super) fn select_keys(
    keys: &[impl AsRef<str>],
    counts: &[usize],
    rows: usize,
    location: Location,
    skipped: &mut Vec<Skipped>,
) -> Vec<usize> {
    let mut selected: Vec<usize> = (0..keys.len()).collect();
    let values: usize = counts.iter().sum();
    let most = MIN_CELL_LIMIT.max(values * CELLS_PER_VALUE) / rows.max(1);
    if selected.len() > most {
        // Known column headings come first, then the most frequent keys.
        selected.sort_by_cached_key(|number| {
            let is_known = is_column_heading(keys[*number].as_ref());
            (!is_known, Reverse(counts[*number]))
        });
        let unread = selected.split_off(most);
        selected.sort_unstable();
        let first = excerpt(keys[unread[0]].as_ref());
        skipped.push(Skipped::new(
            location,
            format!("{} keys, such as \"{first}\"", unread.len()),
            format!(
                "few objects have them, and a table has at most {MIN_CELL_LIMIT} cells, or {CELLS_PER_VALUE} for each value"
            ),
        ));
    }
    selected
}
