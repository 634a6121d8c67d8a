//! Passes over the blocks of a page for people, which put the values of an error into the order and form in which other pages have them.

mod apart_labels;
mod coded_definitions;
mod codes_below_names;
mod documented_constants;
mod item_terms;
mod label_tables;
mod symbols_above;

use self::apart_labels::with_values_beside_labels;
use self::coded_definitions::with_tables_of_definitions;
use self::codes_below_names::with_tables_of_names;
pub(super) use self::documented_constants::declares;
use self::documented_constants::with_tables_of_constants;
use self::item_terms::with_terms_of_items;
use self::label_tables::with_labelled_lines;
use self::symbols_above::with_codes_first;
use super::block::Block;

/// Returns the blocks as after all passes.
pub(super) fn rearranged(blocks: Vec<Block>) -> Vec<Block> {
    // Values are beside their labels before anything looks for codes, and lists are terms with definitions before they become tables.
    let passes = [
        with_labelled_lines,
        with_values_beside_labels,
        with_terms_of_items,
        with_tables_of_constants,
        with_tables_of_definitions,
        with_tables_of_names,
        with_codes_first,
    ];
    passes.into_iter().fold(blocks, |blocks, pass| pass(blocks))
}
