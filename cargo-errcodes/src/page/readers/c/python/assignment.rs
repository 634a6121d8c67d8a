//! The parts of an assignment: its value, and the comment above it.

use super::token::{Statement, Token};

/// Returns the tokens after the `=` of an assignment to a name.
pub(super) fn assigned(statement: &Statement) -> Option<&[(Token, usize)]> {
    let mut depth = 0_usize;
    for (at, (token, _)) in statement.tokens.iter().enumerate().skip(1) {
        match token {
            Token::Sign('=') if depth == 0 => {
                let value = &statement.tokens[at + 1..];
                let is_comparison = matches!(value.first(), Some((Token::Sign('='), _)));
                return (!is_comparison && !value.is_empty()).then_some(value);
            }
            // The type of a name.
            Token::Sign(':') if at == 1 => {}
            Token::Sign('[') => depth += 1,
            Token::Sign(']') => depth = depth.saturating_sub(1),
            _ if at == 1 => return None,
            Token::Sign('.' | ',' | '|') | Token::Name(_) | Token::Text(_) => {}
            _ => return None,
        }
    }
    None
}

/// Splits the comment above a constant: it applies to the constants after it, too, if they have none.
pub(super) fn split_comment(statement: &Statement, next: Option<&Statement>) -> (String, String) {
    let above = statement.above.clone();
    let is_group = next.is_some_and(|next| {
        next.indent == statement.indent
            && next.line == statement.last_line + 1
            && next.above.is_empty()
            && assigned(next).is_some()
            && (!statement.trailing.is_empty() || next.trailing.is_empty())
    });
    if is_group || !statement.trailing.is_empty() {
        (above, String::new())
    } else {
        (String::new(), above)
    }
}
