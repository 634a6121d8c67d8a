//! How deep tokens nest: parsers of types and expressions call themselves for each level.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree, token_stream};

/// How many tokens may stand around a token, and before it in the same elements of lists. An enum and the arguments of
/// a macro need a few.
const MAX_DEPTH: usize = 250;

/// Tokens that are open, and how deep they are.
struct Level {
    tokens: token_stream::IntoIter,
    /// The depth at which each element begins.
    start: usize,
    /// The depth in the element that is being read.
    depth: usize,
    /// Whether the token before is the `#` of an attribute.
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

/// Checks that tokens can be parsed on the thread's stack.
///
/// A type can nest without brackets, as in `&&&T` or `A<B<C>>`, but not over a comma. Attributes stand in front of what
/// they belong to, and many may.
pub(crate) fn check(tokens: &TokenStream) -> syn::Result<()> {
    let mut open = vec![Level::new(tokens.clone(), 0)];
    while let Some(level) = open.last_mut() {
        let Some(token) = level.tokens.next() else {
            open.pop();
            continue;
        };
        level.depth += 1;
        if level.depth > MAX_DEPTH {
            let message =
                format!("this is nested in more than {MAX_DEPTH} tokens, which is the limit");
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

    fn is_fine(source: &str) -> bool {
        let tokens: TokenStream = source.parse().expect(source);
        check(&tokens).is_ok()
    }

    #[test]
    fn what_nests_is_told_from_what_is_long() {
        let docs = "/// text\n".repeat(1_000);
        assert!(is_fine(&format!(
            "{docs} enum E {{ {docs} A, {} }}",
            "B,".repeat(10_000)
        )));
        assert!(is_fine(&format!("enum E {{ A({}u8) }}", "&".repeat(200))));
        for (open, close) in [
            ("(", ")"),
            ("&", ""),
            ("Box<", ">"),
            ("[", ";1]"),
            ("fn()->", ""),
        ] {
            let ty = format!("{}u8{}", open.repeat(20_000), close.repeat(20_000));
            assert!(!is_fine(&format!("enum E {{ A({ty}) }}")), "{open}");
        }
    }
}
