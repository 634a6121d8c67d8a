//! Codes that a `switch` returns: `case .notFound: return 404`.

use std::collections::HashMap;

use super::comment::words;
use super::declaration::{Constant, Declaration};
use crate::page::code::{NUMBER, pattern};

pattern!(
    CASE,
    &format!(
        r"(?m)^[ \t]*case[ \t]+(?P<type>\w+)?\.(?P<symbol>[A-Za-z_]\w*)(?:\([^)\n]*\))?[ \t]*:?\s*return[ \t]+(?P<value>{NUMBER})[ \t]*;?[ \t]*(?://(?P<comment>.*))?$"
    )
);

/// Adds the codes that a `switch` returns to the constants without a value. Returns the other cases as a declaration.
pub(super) fn add_codes(text: &str, declarations: &mut [Declaration]) -> Option<Declaration> {
    let constants = declarations
        .iter_mut()
        .flat_map(|declaration| &mut declaration.constants);
    let mut by_symbol: HashMap<String, Option<&mut Constant>> = HashMap::new();
    for constant in constants {
        let is_open = constant.value.is_empty();
        let known = by_symbol.entry(constant.symbol.clone()).or_default();
        if is_open && known.is_none() {
            *known = Some(constant);
        }
    }
    let mut others = Declaration::default();
    // The lines are counted from the last match.
    let (mut line, mut counted) = (1, 0);
    for captures in CASE.captures_iter(text) {
        let part = |name: &str| captures.name(name).map_or("", |part| part.as_str());
        let start = captures.name("symbol").map_or(0, |symbol| symbol.start());
        line += text[counted..start].matches('\n').count();
        counted = start;
        match by_symbol.get_mut(part("symbol")) {
            Some(Some(constant)) if constant.value.is_empty() => {
                part("value").clone_into(&mut constant.value);
            }
            Some(_) => {}
            None => others.constants.push(Constant {
                symbol: part("symbol").to_owned(),
                value: part("value").to_owned(),
                comment: words(part("comment")),
                group: None,
                is_error: false,
                line,
            }),
        }
    }
    (!others.constants.is_empty()).then_some(others)
}
