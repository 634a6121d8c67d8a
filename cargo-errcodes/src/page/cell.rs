//! The codes in a cell of a table.

use super::code::{NUMBER, TEXT_CODE, is_code, is_name, is_range, is_symbol, number, pattern};
use super::vocabulary::PLACEHOLDERS;

/// Returns whether a cell is empty or contains a placeholder such as `-`.
pub(super) fn is_placeholder_cell(cell: &str) -> bool {
    PLACEHOLDERS.contains(&cell)
}

/// The codes in a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CellCodes {
    /// One or more codes.
    pub(super) codes: Vec<String>,
    /// The text next to the code: its symbol or its message.
    pub(super) adjacent: Option<String>,
}

pattern!(
    CODE_AND_WORDS,
    &format!(r#"^(?P<code>{NUMBER}|{TEXT_CODE})(?P<rest>\s*[:(\s'"“‘–—-].*)?$"#)
);
pattern!(
    WORDS_AND_CODE,
    &format!(
        r"^(?P<words>[\p{{Alphabetic}}_][^()]*?)(?P<sign>\s*[(=:]\s*)(?P<code>{NUMBER})\s*\)?$"
    )
);

/// Returns the codes in a cell: a single code, several codes with separators, or a code with its symbol or text.
pub(super) fn codes_in(cell: &str) -> Option<CellCodes> {
    let cell = cell.trim();
    if is_range(cell) {
        return None;
    }
    if let Some(code) = code_of(cell) {
        return Some(CellCodes {
            codes: vec![code],
            adjacent: None,
        });
    }
    let parts: Vec<&str> = cell.split([',', '/', '|', '\n', ';']).collect();
    let codes: Option<Vec<String>> = parts.iter().map(|part| code_of(part)).collect();
    if let Some(codes) = codes.filter(|codes| codes.len() > 1) {
        return Some(CellCodes {
            codes,
            adjacent: None,
        });
    }
    let (code, adjacent) = code_with_text(cell)?;
    Some(CellCodes {
        codes: vec![code_of(&code)?],
        adjacent,
    })
}

/// Splits `404 (NOT FOUND)` and `NOT_FOUND (404)`.
fn code_with_text(cell: &str) -> Option<(String, Option<String>)> {
    if let Some(captures) = CODE_AND_WORDS.captures(cell) {
        let rest = captures.name("rest").map_or("", |rest| rest.as_str());
        let rest = rest.trim_matches([' ', ':', '-', '–', '—', '(', ')', '\n']);
        let adjacent = (!rest.is_empty()).then(|| rest.to_owned());
        return Some((captures["code"].to_owned(), adjacent));
    }
    let captures = WORDS_AND_CODE.captures(cell)?;
    let words = captures["words"].trim_end_matches([' ', ':', '=', '-']);
    // `ddl:8003` is a text code, `NOT_FOUND:404` and `ddl: 8003` are symbols with a code.
    let is_separate = &captures["sign"] != ":" || is_name(words);
    (is_symbol(words) && is_separate).then(|| (captures["code"].to_owned(), Some(words.to_owned())))
}

fn code_of(text: &str) -> Option<String> {
    let text = text.trim();
    number(text).or_else(|| is_code(text).then(|| text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::codes_in;

    #[test]
    fn cells_have_one_code_or_several_or_one_with_text() {
        let cases: [(&str, &[&str], Option<&str>); 8] = [
            ("96", &["96"], None),
            ("96, 97", &["96", "97"], None),
            ("E100/E101", &["E100", "E101"], None),
            ("404 (NOT FOUND)", &["404"], Some("NOT FOUND")),
            ("NOT_FOUND (404)", &["404"], Some("NOT_FOUND")),
            ("404: no such door", &["404"], Some("no such door")),
            ("4xx", &[], None),
            ("no such door (404)", &[], None),
        ];
        for (cell, codes, adjacent) in cases {
            let parsed = codes_in(cell);
            let parsed = parsed.map(|parsed| (parsed.codes, parsed.adjacent));
            let expected = (!codes.is_empty()).then(|| {
                let codes = codes.iter().map(|code| (*code).to_owned());
                (codes.collect::<Vec<_>>(), adjacent.map(str::to_owned))
            });
            assert_eq!(parsed, expected, "{cell}");
        }
    }
}
