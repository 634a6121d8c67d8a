//! Codes with their symbols in the line above: `NO_DOOR`, `4001 (0xFA1)` and the text below each other.

use errcodes_core::code::parse_integer;

use crate::page::block::{Block, BlockKind};
use crate::page::code::{is_number, is_sure_name, pattern};

/// The minimum number of such codes on a page.
const FEWEST: usize = 2;

/// Returns blocks in which such codes are before their symbols, where the symbols of other pages are. Without the other base of the
/// number, the code is alone in its line.
pub(super) fn with_codes_first(mut blocks: Vec<Block>) -> Vec<Block> {
    let codes: Vec<usize> = (0..blocks.len())
        .filter(|at| is_line(&blocks[*at]) && number_alone(&blocks[*at].text).is_some())
        .collect();
    let is_symbol = |at: Option<usize>| {
        let block = at.and_then(|at| blocks.get(at));
        block.is_some_and(|block| is_line(block) && is_sure_name(&block.text))
    };
    let are_below_symbols = codes.iter().all(|at| is_symbol(at.checked_sub(1)))
        // Otherwise, the symbols of the codes may be below them.
        && codes.first().is_some_and(|at| !is_symbol(Some(at + 1)));
    if codes.len() < FEWEST || !are_below_symbols {
        return blocks;
    }
    for at in codes {
        if let Some(number) = number_alone(&blocks[at].text) {
            let length = number.len();
            blocks[at].text.truncate(length);
        }
        blocks.swap(at - 1, at);
    }
    blocks
}

fn is_line(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Line | BlockKind::Paragraph)
}

/// Returns the number that a line is, also with the same number in another base behind it.
pub(super) fn number_alone(line: &str) -> Option<&str> {
    pattern!(
        IN_TWO_BASES,
        r"^(?P<number>-?(?:0[xX][0-9A-Fa-f]+|[0-9]+))\s*\((?P<other>-?(?:0[xX][0-9A-Fa-f]+|[0-9]+))\)$"
    );
    if is_number(line) {
        return Some(line);
    }
    let parts = IN_TWO_BASES.captures(line)?;
    let number = parts.name("number")?.as_str();
    (parse_integer(number) == parse_integer(&parts["other"])).then_some(number)
}
