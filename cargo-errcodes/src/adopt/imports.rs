//! Imports that only removed code used.

use std::collections::HashSet;

use std::ops::Range;

use proc_macro2::{Ident, TokenTree};
use syn2::spanned::Spanned as _;
use syn2::{Item, UseTree};

use super::declaration::Declaration;
use super::edit::Edits;
use super::items::Items;
use super::parse::{Parsed, parse};

/// The names that the removed impls of `Display` and `Error` use. Other imports may be traits, whose methods are called without
/// their name.
const REMOVABLE: [&str; 4] = ["fmt", "Display", "Formatter", "Error"];

/// Removes the imports that the text before the edits used, and the text after the edits does not.
pub(super) fn without_unused(
    declaration: &Declaration<'_>,
    before: &Parsed,
    after: String,
) -> String {
    let Ok(parsed) = parse("", &after) else {
        return after;
    };
    let (used_before, used) = (names(declaration, before), names(declaration, &parsed));
    let is_unused = |name: &str| {
        let is_removable = REMOVABLE.contains(&name) || declaration.index_of(name).is_some();
        is_removable && used_before.contains(name) && !used.contains(name)
    };
    let mut edits = Edits::default();
    for item in &Items::new(&parsed.file).uses {
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

/// Returns the private constants that the text before the edits used, and the text after the edits does not.
pub(super) fn unused_constants(before: &Parsed, after: &str) -> Vec<String> {
    let Ok(parsed) = parse("", after) else {
        return Vec::new();
    };
    let private = parsed.file.items.iter().filter_map(|item| match item {
        Item::Const(item) if matches!(item.vis, syn2::Visibility::Inherited) => {
            Some(item.ident.to_string())
        }
        _ => None,
    });
    let count = |parsed: &Parsed, name: &str| {
        let mut count = 0;
        identifiers(parsed, &mut |ident, _| count += usize::from(ident == name));
        count
    };
    let unused = private.filter(|name| count(before, name) > 1 && count(&parsed, name) == 1);
    unused.collect()
}

/// Returns the names that a file uses without a path, outside of imports and of the enum itself.
fn names(declaration: &Declaration<'_>, parsed: &Parsed) -> HashSet<String> {
    let items = Items::new(&parsed.file);
    let uses = items.uses.iter().map(|item| item.span().byte_range());
    let enums = items
        .enums
        .iter()
        .filter(|item| item.ident == declaration.name);
    let enums = enums.map(|item| item.brace_token.span.join().byte_range());
    let skipped: Vec<Range<usize>> = uses.chain(enums).collect();
    let mut names = HashSet::new();
    identifiers(parsed, &mut |ident, is_in_path| {
        let at = ident.span().byte_range().start;
        if !is_in_path && !skipped.iter().any(|range| range.contains(&at)) {
            names.insert(ident.to_string());
        }
    });
    names
}

/// Calls a function for each identifier, with `true` if it follows `::`.
fn identifiers(parsed: &Parsed, found: &mut dyn FnMut(&Ident, bool)) {
    let mut pending = vec![parsed.tokens.clone()];
    while let Some(tokens) = pending.pop() {
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Group(group) => pending.push(group.stream()),
                TokenTree::Ident(ident) => found(ident, colons == 2),
                _ => {}
            }
            colons = match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons + 1,
                _ => 0,
            };
        }
    }
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
    use super::super::declaration::Declaration;
    use super::super::items::Items;
    use super::super::parse::parse;
    use super::{unused_constants, without_unused};

    #[test]
    fn only_unused_imports_are_removed() {
        let cases = [
            ("use std::fmt;\n\nenum A { B }\n", "enum A { B }\n"),
            (
                "use std::{fmt, io};\nenum A { B }\n",
                "use std::io;\nenum A { B }\n",
            ),
            (
                "use std::{error::Error, fmt::{self, Display}};\nenum A { B }\n",
                "use std::fmt::self;\nenum A { B }\n",
            ),
            (
                "use A::{B, C};\nenum A { B, C, D }\nconst E: A = C;\n",
                "use A::C;\nenum A { B, C, D }\nconst E: A = C;\n",
            ),
            (
                "enum A { B }\nfn a(f: fmt::Formatter) {}\n",
                "enum A { B }\nfn a(f: fmt::Formatter) {}\n",
            ),
        ];
        for (after, expected) in cases {
            let before =
                format!("{after}fn b(_: fmt::Formatter, _: Error, _: Display) {{ [B, C]; }}");
            let parsed = parse("", &before).unwrap();
            let items = Items::new(&parsed.file);
            let declaration = Declaration::new(items.enums[0]);
            assert_eq!(
                without_unused(&declaration, &parsed, after.to_owned()),
                expected
            );
        }
    }

    #[test]
    fn constants_that_only_removed_code_used_are_listed() {
        let after = "enum A { B }\nconst C: u8 = 1;\nconst D: u8 = C;\npub const E: u8 = 1;\n";
        let parsed = parse("", &format!("{after}fn b() {{ D + E }}")).unwrap();
        assert_eq!(unused_constants(&parsed, after), ["D"]);
    }
}
