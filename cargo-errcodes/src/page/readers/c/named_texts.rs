//! Constants whose names are codes, because they end with a number, and whose values are texts: `ACCOUNT_101 = "The name is invalid."`.

use std::collections::HashSet;

use super::declaration::{Constant, Declaration};
use super::text_defines::DefinedText;
use crate::page::code::pattern;

// Numbers of versions have no leading word with a `_` after it, or only one digit.
pattern!(
    NUMBERED_NAME,
    r"^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*_[A-Za-z]?[0-9]{2,}$"
);

/// The minimum number of such constants.
const FEWEST: usize = 3;

/// The family of such constants.
pub(super) const FAMILY: &str = "texts of numbered names";

/// Returns whether a constant with this name and text is an error whose code is the name.
pub(super) fn is_numbered(name: &str, text: &str) -> bool {
    NUMBERED_NAME.is_match(name) && text.trim().contains(char::is_whitespace)
}

/// Adds the texts whose names are codes as a list.
pub(super) fn add_numbered(texts: &mut Vec<DefinedText>, declarations: &mut Vec<Declaration>) {
    texts.retain(|one| one.is_whole && is_numbered(&one.name, &one.text));
    let known: HashSet<&str> = declarations
        .iter()
        .flat_map(|declaration| &declaration.constants)
        .map(|constant| &*constant.symbol)
        .collect();
    texts.retain(|one| !known.contains(&*one.name));
    if texts.len() < FEWEST {
        return;
    }
    let constants = texts.drain(..).map(|one| Constant {
        symbol: one.name.clone(),
        value: one.name,
        comment: one.text,
        group: None,
        is_error: false,
        line: one.line,
    });
    declarations.push(Declaration {
        family: Some(FAMILY.to_owned()),
        constants: constants.collect(),
        ..Declaration::default()
    });
}
