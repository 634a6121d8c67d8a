//! The limit on the nesting of tokens: parsers of types and expressions are recursive.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree, token_stream};

/// The maximum depth of a token: the number of groups around it, plus the number of tokens before it in the list elements that
/// contain it. Enums and macro arguments need only a few.
const MAX_DEPTH: usize = 250;

/// The tokens of a group that is being read.
struct Level {
    tokens: token_stream::IntoIter,
    /// The depth at which each element begins.
    start: usize,
    /// The depth in the element that is being read.
    depth: usize,
    /// `true` if the previous token is the `#` of an attribute.
    is_attribute: bool,
}

impl Level {
    fn new(tokens: TokenStream, start: usize) -> Self {
        Self {
            tokens: tokens.into_iter(),
            start,
            depth: start,
            is_attribute: false,
        }
    }
}

/// Checks that tokens can be parsed without a stack overflow.
///
/// Types can nest without brackets, as in `&&&T` or `A<B<C>>`, but not across a comma. Attributes do not nest, and any number can precede
/// an item.
pub(crate) fn check(tokens: &TokenStream) -> syn::Result<()> {
    let mut open = vec![Level::new(tokens.clone(), 0)];
    while let Some(level) = open.last_mut() {
        let Some(token) = level.tokens.next() else {
            open.pop();
            continue;
        };
        level.depth += 1;
        if level.depth > MAX_DEPTH {
            let message = format!("this is nested too deeply: the limit is {MAX_DEPTH} tokens");
            return Err(syn::Error::new(token.span(), message));
        }
        let was_attribute = std::mem::take(&mut level.is_attribute);
        match token {
            TokenTree::Group(group) => {
                let inner = Level::new(group.stream(), level.depth);
                if was_attribute && is_bracketed(&group) {
                    level.depth = level.depth.saturating_sub(2).max(level.start);
                }
                open.push(inner);
            }
            TokenTree::Punct(sign) => match sign.as_char() {
                ',' | ';' => level.depth = level.start,
                sign => level.is_attribute = sign == '#',
            },
            _ => {}
        }
    }
    Ok(())
}

fn is_bracketed(group: &Group) -> bool {
    group.delimiter() == Delimiter::Bracket
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "helpers of tests")]
mod tests {
    use proc_macro2::TokenStream;

    use super::check;

    fn is_accepted(source: &str) -> bool {
        let tokens: TokenStream = source.parse().expect(source);
        check(&tokens).is_ok()
    }

    #[test]
    fn depth_is_limited_and_length_is_not() {
        let docs = "/// text\n".repeat(1_000);
        assert!(is_accepted(&format!(
            "{docs} enum E {{ {docs} A, {} }}",
            "B,".repeat(10_000)
        )));
        assert!(is_accepted(&format!(
            "enum E {{ A({}u8) }}",
            "&".repeat(200)
        )));
        for (open, close) in [
            ("(", ")"),
            ("&", ""),
            ("Box<", ">"),
            ("[", ";1]"),
            ("fn()->", ""),
        ] {
            let ty = format!("{}u8{}", open.repeat(20_000), close.repeat(20_000));
            assert!(!is_accepted(&format!("enum E {{ A({ty}) }}")), "{open}");
        }
    }
}
