//! The columns of tables whose rows are objects in source code.

use crate::page::block::Column;
use crate::page::field::Field;
use crate::page::vocabulary::{DESCRIPTION_HEADINGS, MESSAGE_HEADINGS, normalize};

/// Returns a column for each key. Of two texts that may be messages, such as `title` and `message`, the shorter one is the message, and
/// the longer one the description. `cells` are the cells of a column.
pub(super) fn columns_of_keys<'c, C>(keys: &[&str], cells: impl Fn(usize) -> C) -> Vec<Column>
where
    C: Iterator<Item = &'c str>,
{
    let mut columns: Vec<Column> = keys.iter().map(|key| Column::headed(*key)).collect();
    let has = |headings: &[&str], key: &str| headings.contains(&&*normalize(key));
    let has_description = keys.iter().any(|key| has(DESCRIPTION_HEADINGS, key));
    let are_texts = |column: usize| cells(column).any(|cell| cell.contains(' '));
    let messages =
        (0..keys.len()).filter(|column| has(MESSAGE_HEADINGS, keys[*column]) && are_texts(*column));
    let messages: Vec<usize> = messages.collect();
    if let ([first, second], false) = (&messages[..], has_description) {
        let length = |column| {
            cells(column)
                .map(|cell| cell.chars().count())
                .sum::<usize>()
        };
        let are_same = cells(*first).eq(cells(*second));
        let (short, long) = if length(*second) < length(*first) {
            (*second, *first)
        } else {
            (*first, *second)
        };
        columns[short].field = Some(Field::Message);
        columns[long].field = Some(Field::Description).filter(|_| !are_same);
    }
    columns
}
