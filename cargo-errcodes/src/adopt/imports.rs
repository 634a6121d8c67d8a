//! Imports that only removed code used.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use syn2::spanned::Spanned as _;
use syn2::{File, UseTree};

use super::edit::Edits;
use super::items::Items;

/// The names that the removed impls of `Display` and `Error` use. Other imports may be traits, whose methods are called without
/// their name.
const REMOVABLE: [&str; 4] = ["fmt", "Display", "Formatter", "Error"];

/// Removes the imports that the text before the edits used, and the text after the edits does not.
pub(super) fn without_unused(before: &File, before_tokens: &TokenStream, after: String) -> String {
    let Ok(tokens) = after.parse::<TokenStream>() else {
        return after;
    };
    let Ok(file) = syn2::parse2::<File>(tokens.clone()) else {
        return after;
    };
    let used_before = words(before_tokens, before);
    let used = words(&tokens, &file);
    let is_unused = |name: &str| {
        REMOVABLE.contains(&name) && used_before.contains(name) && !used.contains(name)
    };
    let mut edits = Edits::default();
    for item in &Items::new(&file).uses {
        let is_public = !matches!(item.vis, syn2::Visibility::Inherited);
        if is_public || !has_unused(&item.tree, &is_unused) {
            continue;
        }
        match kept(&item.tree, &is_unused) {
            Some(tree) => edits.replace(item.tree.span().byte_range(), tree),
            None => edits.remove_lines(&after, item.span().byte_range()),
        }
    }
    edits.apply(&after)
}

/// Returns the identifiers of a file, except those in `use` items.
fn words(tokens: &TokenStream, file: &File) -> HashSet<String> {
    let items = Items::new(file);
    let uses = items.uses.iter().map(|item| item.span().byte_range());
    let uses: Vec<_> = uses.collect();
    let is_in_use = |at: usize| uses.iter().any(|range| range.contains(&at));
    let mut words = HashSet::new();
    let mut pending: Vec<TokenStream> = vec![tokens.clone()];
    while let Some(tokens) = pending.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(group) => pending.push(group.stream()),
                TokenTree::Ident(ident) if !is_in_use(ident.span().byte_range().start) => {
                    words.insert(ident.to_string());
                }
                _ => {}
            }
        }
    }
    words
}

fn has_unused(tree: &UseTree, is_unused: &impl Fn(&str) -> bool) -> bool {
    match tree {
        UseTree::Path(path) => has_unused(&path.tree, is_unused),
        UseTree::Group(group) => group.items.iter().any(|tree| has_unused(tree, is_unused)),
        UseTree::Name(name) => is_unused(&name.ident.to_string()),
        UseTree::Rename(_) | UseTree::Glob(_) => false,
    }
}

/// Returns the tree without the unused names, or `None` if nothing remains.
fn kept(tree: &UseTree, is_unused: &impl Fn(&str) -> bool) -> Option<String> {
    match tree {
        UseTree::Path(path) => {
            let rest = kept(&path.tree, is_unused)?;
            Some(format!("{}::{rest}", path.ident))
        }
        UseTree::Group(group) => {
            let kept: Vec<String> = group
                .items
                .iter()
                .filter_map(|tree| kept(tree, is_unused))
                .collect();
            match &kept[..] {
                [] => None,
                [only] => Some(only.clone()),
                _ => Some(format!("{{{}}}", kept.join(", "))),
            }
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            (!is_unused(&name)).then_some(name)
        }
        UseTree::Rename(rename) => Some(format!("{} as {}", rename.ident, rename.rename)),
        UseTree::Glob(_) => Some("*".to_owned()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use syn2::File;

    use super::without_unused;

    #[test]
    fn only_unused_imports_are_removed() {
        let cases = [
            ("use std::fmt;\n\nfn a() {}\n", "fn a() {}\n"),
            (
                "use std::{fmt, io};\nfn a() {}\n",
                "use std::io;\nfn a() {}\n",
            ),
            (
                "use std::{error::Error, fmt::{self, Display}};\nfn a() {}\n",
                "use std::fmt::self;\nfn a() {}\n",
            ),
            (
                "use std::fmt;\nfn a(f: fmt::Formatter) {}\n",
                "use std::fmt;\nfn a(f: fmt::Formatter) {}\n",
            ),
        ];
        for (after, expected) in cases {
            let before = format!("{after}fn b(_: fmt::Formatter, _: Error, _: Display) {{}}");
            let file: File = syn2::parse_str(&before).unwrap();
            let actual = without_unused(&file, &before.parse().unwrap(), after.to_owned());
            assert_eq!(actual, expected);
        }
    }
}
