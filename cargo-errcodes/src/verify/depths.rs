//! The brackets around the lines of a program, which tell the keys of an entry from those of its fields.

use super::page_text::{Kind, PageText, Piece};

/// For each piece, the number of brackets that are open before it.
pub(super) struct Depths(Vec<usize>);

impl Depths {
    pub(super) fn of(page: &PageText) -> Self {
        let mut depth = 0;
        let depths = page.pieces.iter().map(|piece| {
            let before = depth;
            if piece.kind == Kind::Source {
                depth = depth_after(piece, depth);
            }
            before
        });
        Self(depths.collect())
    }

    /// Returns whether a piece is in a bracket that opened at or after the last of some pieces above it, which are in order.
    pub(super) fn is_inside(&self, piece: usize, others: &[usize]) -> bool {
        let next = others.partition_point(|other| *other < piece);
        let last = next.checked_sub(1).map(|last| others[last]);
        last.is_some_and(|last| self.0[piece] > self.0[last])
    }
}

/// Returns the number of brackets that are open after a line. Those in strings and comments do not count.
fn depth_after(piece: &Piece, mut depth: usize) -> usize {
    let code = &piece.text[..piece.comment.unwrap_or(piece.text.len())];
    let mut quote = None;
    for c in code.chars() {
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None => match c {
                '"' | '\'' | '`' => quote = Some(c),
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            },
        }
    }
    depth
}
