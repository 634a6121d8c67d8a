//! Lists of macro calls: `X(NOT_FOUND, -5, "there is no ...")`.

use std::collections::HashMap;

use super::declaration::{Constant, Declaration};
use crate::page::code::{number, pattern};

/// Returns a declaration for each list of calls to the same macro.
pub(super) fn find_calls(text: &str) -> Vec<Declaration> {
    pattern!(
        CALL,
        r#"\b(?P<name>[A-Za-z_]\w*)\(\s*(?P<symbol>[A-Za-z_]\w*)\s*,\s*(?P<value>-?\w+)\s*,\s*"(?P<text>(?:[^"\\\n]|\\.)*)"\s*\)"#
    );
    const FEWEST: usize = 3;
    let mut lists: Vec<Declaration> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let (mut line, mut counted) = (1, 0);
    for captures in CALL.captures_iter(text) {
        let Some(value) = number(&captures["value"]) else {
            continue;
        };
        let start = captures.get(0).map_or(0, |whole| whole.start());
        line += text[counted..start].matches('\n').count();
        counted = start;
        let constant = Constant {
            symbol: captures["symbol"].to_owned(),
            value,
            comment: captures["text"].replace("\\\"", "\"").replace("\\\\", "\\"),
            group: None,
            line,
        };
        let at = *by_name
            .entry(captures["name"].to_owned())
            .or_insert(lists.len());
        match lists.get_mut(at) {
            Some(list) => list.constants.push(constant),
            None => lists.push(Declaration {
                name: captures["name"].to_owned(),
                constants: vec![constant],
                is_sure: true,
                ..Declaration::default()
            }),
        }
    }
    lists.retain(|list| list.constants.len() >= FEWEST);
    lists
}
