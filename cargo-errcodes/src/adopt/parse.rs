//! Reads the source file of an enum.

use proc_macro2::{Delimiter, LexError, TokenStream, TokenTree};
use syn2::File;

use crate::error::CliError;

/// A source file.
pub(super) struct Parsed {
    pub(super) tokens: TokenStream,
    pub(super) file: File,
}

/// Parses a source file.
///
/// # Errors
///
/// If it is not valid Rust, or is nested so deeply that the parser could need more than the stack.
pub(super) fn parse(path: &str, text: &str) -> Result<Parsed, CliError> {
    let error = |reason: String| CliError::new(format!("can't read {path}: {reason}"));
    let tokens: TokenStream = text
        .parse()
        .map_err(|reason: LexError| error(reason.to_string()))?;
    if is_too_deep(&tokens) {
        return Err(error("its code is nested too deeply".to_owned()));
    }
    let file = syn2::parse2(tokens.clone()).map_err(|reason| {
        let start = reason.span().start();
        error(format!("{reason}, in line {}", start.line)).help("adopt reads files that compile")
    })?;
    Ok(Parsed { tokens, file })
}

/// Returns whether parsing could overflow the stack: the parser is recursive, for groups, and for operators without groups.
fn is_too_deep(tokens: &TokenStream) -> bool {
    const MAX_GROUPS: usize = 200;
    const MAX_TOKENS: usize = 20_000;
    let mut pending = vec![(tokens.clone(), 0)];
    while let Some((tokens, depth)) = pending.pop() {
        let mut length = 0;
        for token in tokens {
            length += 1;
            match token {
                TokenTree::Group(group) => {
                    // A block ends a statement or an item.
                    if group.delimiter() == Delimiter::Brace {
                        length = 0;
                    }
                    pending.push((group.stream(), depth + 1));
                }
                TokenTree::Punct(punct) if [',', ';'].contains(&punct.as_char()) => length = 0,
                _ => {}
            }
            if length > MAX_TOKENS || depth > MAX_GROUPS {
                return true;
            }
        }
    }
    false
}
