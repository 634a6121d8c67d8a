//! Texts of constants that are in a map or in a `switch`: `[ErrorCode.NOT_FOUND]: 'There is no door.'`, `NOT_FOUND => "There is no door."`,
//! `case .notFound: return "There is no door."`.

use std::collections::HashMap;

use super::declaration::Declaration;
use super::token::unescaped;
use crate::page::code::pattern;

pattern!(
    TEXT_OF,
    r#"(?m)(?:\[\s*(?:\w+\.)?|\b\w+\.)(?P<symbol>[A-Za-z_]\w*)\s*\]?\s*(?::|=>|->|,)\s*(?:"(?P<double>(?:[^"\\\n]|\\.)+)"|'(?P<single>(?:[^'\\\n]|\\.)+)')"#
);

pattern!(
    TEXT_IN_LINE,
    r#"(?m)^[ \t]*(?:case[ \t]+)?(?:\w+(?:\.|::))*\.?(?P<symbol>[A-Za-z_]\w*)[ \t]*(?::|=>|->)\s*(?:return[ \t]+)?(?:"(?P<double>(?:[^"\\\n]|\\.)+)"|'(?P<single>(?:[^'\\\n]|\\.)+)')[ \t]*[,;]?[ \t]*(?:break;?)?[ \t]*$"#
);

/// Adds texts, by name, to the constants that have no comment.
pub(super) fn add_known(mut texts: HashMap<String, String>, declarations: &mut [Declaration]) {
    let constants = declarations
        .iter_mut()
        .flat_map(|declaration| &mut declaration.constants);
    for constant in constants.filter(|constant| constant.comment.is_empty()) {
        if let Some(text) = texts.remove(&constant.symbol) {
            constant.comment = text;
        }
    }
}

/// Adds the texts in maps and switches to the constants that have no comment.
pub(super) fn add_texts(text: &str, declarations: &mut [Declaration]) {
    let mut texts: HashMap<&str, &str> = HashMap::new();
    let in_lines = TEXT_IN_LINE.captures_iter(text);
    for captures in TEXT_OF.captures_iter(text).chain(in_lines) {
        let symbol = captures.name("symbol").map_or("", |symbol| symbol.as_str());
        let text = captures.name("double").or(captures.name("single"));
        if let Some(text) = text {
            texts.entry(symbol).or_insert(text.as_str());
        }
    }
    let constants = declarations
        .iter_mut()
        .flat_map(|declaration| &mut declaration.constants);
    for constant in constants.filter(|constant| constant.comment.is_empty()) {
        if let Some(text) = texts.get(&*constant.symbol) {
            constant.comment = unescaped(text);
        }
    }
}
