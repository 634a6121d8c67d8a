//! The codes in a cell of a table.

use super::code::{
    NUMBER, TEXT_CODE, is_code, is_divided, is_name, is_range, is_symbol, number, pattern,
};
use super::code_set::{CodeSet, NUMBER_RANGE};
use super::vocabulary::{CODE_LABEL_QUALIFIERS, CODE_LABELS, ERROR_WORDS, PLACEHOLDERS};

/// Returns whether a cell is empty or contains a placeholder such as `-`.
pub(super) fn is_placeholder_cell(cell: &str) -> bool {
    PLACEHOLDERS.contains(&cell)
}

/// The codes in a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CellCodes {
    /// One or more codes or sets of codes.
    pub(super) codes: Vec<String>,
    /// The text next to the code: its symbol or its message.
    pub(super) adjacent: Option<String>,
}

pattern!(
    CODE_AND_WORDS,
    // In `3-D Secure` and `2-factor`, the number is part of a word.
    &format!(
        r#"^(?P<code>{NUMBER}|{TEXT_CODE})(?P<rest>\s*[:(\s'"“‘–—].*|\s+-.*|-(?:[^\p{{L}}]|\p{{Lu}}[\p{{L}}_]).*)?$"#
    )
);
pattern!(
    SET_AND_WORDS,
    &format!(r"^(?P<set>{NUMBER_RANGE}|[^\s:(]+)(?P<sign>\s*[:(–—]\s*|\s+-\s+|\s+)(?P<rest>\S.*)$")
);
pattern!(
    WORDS_AND_CODE,
    &format!(
        r"^(?P<words>[\p{{Alphabetic}}_][^()]*?)(?P<sign>\s*[(=:]\s*)(?P<code>{NUMBER})\s*\)?$"
    )
);

/// Splits a declaration with a comment: `NOT_FOUND = 404; // There is no door`, `NOT_FOUND = 404  # There is no door`.
pub(super) fn declaration_in(cell: &str) -> Option<(&str, &str)> {
    pattern!(
        DECLARATION,
        &format!(
            r"^(?P<symbol>[A-Za-z_]\w*)\s*=\s*{NUMBER}\s*[;,]?\s*(?:(?://+|#+|--+|;+|%+)\s*(?P<text>.*)|/\*+\s*(?P<comment>.*?)\s*\*/)?$"
        )
    );
    let captures = DECLARATION.captures(cell)?;
    let part = |name: &str| captures.name(name).map_or("", |part| part.as_str());
    let text = part("text");
    Some((
        part("symbol"),
        if text.is_empty() {
            part("comment")
        } else {
            text
        },
    ))
}

/// Returns the codes in a range of texts: `EC011–EC013` are three codes.
fn range_of_texts(cell: &str) -> Option<Vec<String>> {
    /// The maximum number of codes. The vendor does not use all codes of a longer range.
    const LONGEST: usize = 20;
    pattern!(
        RANGE_OF_TEXTS,
        r"^(?P<head>[A-Za-z]+[-_]?)(?P<first>[0-9]+)\s*(?:[–—~-]|to)\s*(?P<same>[A-Za-z]+[-_]?)(?P<last>[0-9]+)$"
    );
    let captures = RANGE_OF_TEXTS.captures(cell)?;
    let (head, first, last) = (&captures["head"], &captures["first"], &captures["last"]);
    let bounds: (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
    let is_range = head == &captures["same"]
        && first.len() == last.len()
        && bounds.0 < bounds.1
        && bounds.1 - bounds.0 < LONGEST;
    let width = first.len();
    is_range.then(|| {
        (bounds.0..=bounds.1)
            .map(|number| format!("{head}{number:0width$}"))
            .collect()
    })
}

/// Returns whether a code with another number behind it is one code, `E0400-0001`, and not a range, `E100-199`. Returns `None` for other
/// cells.
fn is_one_code(cell: &str) -> Option<bool> {
    pattern!(
        CODE_AND_NUMBER,
        r"^[A-Za-z]{1,8}(?P<first>[0-9]+)-(?P<last>[0-9]+)$"
    );
    let captures = CODE_AND_NUMBER.captures(cell)?;
    let (first, last) = (&captures["first"], &captures["last"]);
    Some(first.len() != last.len() || first >= last)
}

/// Returns the codes in a cell: a single code, several codes with separators, or a code with its symbol or text. Each of them
/// can be a set of codes, such as `5xx`.
pub(super) fn codes_in(cell: &str) -> Option<CellCodes> {
    let cell = without_reference(without_label(cell.trim()));
    let whole = without_thousands_separators(cell);
    let cell = whole.as_deref().unwrap_or(cell);
    if let Some(codes) = range_of_texts(cell) {
        return Some(CellCodes {
            codes,
            adjacent: None,
        });
    }
    if let Some(code) = code_or_set(cell) {
        return Some(CellCodes {
            codes: vec![code],
            adjacent: None,
        });
    }
    if is_divided(cell) {
        return Some(CellCodes {
            codes: vec![cell.to_owned()],
            adjacent: None,
        });
    }
    if is_range(cell) {
        return None;
    }
    if let Some(is_one) = is_one_code(cell) {
        return is_one.then(|| CellCodes {
            codes: vec![cell.to_owned()],
            adjacent: None,
        });
    }
    pattern!(
        SEPARATOR,
        r"\s*[(（]\s*(?:or\b|或)\s*|[,/|\n;、，&或和]|\s(?:or|and|und|y|o|e|ou)\s"
    );
    let parts = SEPARATOR.split(cell.trim_end_matches([')', '）']));
    let codes: Option<Vec<String>> = parts.map(code_or_set).collect();
    if let Some(codes) = codes.filter(|codes| codes.len() > 1) {
        return Some(CellCodes {
            codes,
            adjacent: None,
        });
    }
    match SET_AND_WORDS.captures(cell) {
        Some(captures) if CodeSet::parse(&captures["set"]).is_some() => set_with_text(cell),
        _ => {
            let (code, adjacent) = code_with_text(cell)?;
            Some(CellCodes {
                codes: vec![code_of(&code)?],
                adjacent,
            })
        }
    }
}

/// Returns a code without the label before it and the colon behind it: `Error 404:`, `Code: 404`. Other cells are returned unchanged.
pub(super) fn without_label(cell: &str) -> &str {
    pattern!(
        LABELLED_CODE,
        &format!(
            r"(?i)^(?:{ERROR_WORDS}|(?:(?:{CODE_LABEL_QUALIFIERS})\s*)?(?:{CODE_LABELS}))(?:\s+(?:no|nr)\.?)?\s*[:#]?\s*(?P<code>{NUMBER}|{TEXT_CODE})\s*:?$"
        )
    );
    /// Longer cells are texts.
    const LONGEST: usize = 60;
    if cell.len() > LONGEST || cell.contains('\n') {
        return cell;
    }
    // `Code="2.1"`, as in an attribute of XML.
    pattern!(
        ATTRIBUTE,
        &format!(
            r#"(?i)^(?:(?:{CODE_LABEL_QUALIFIERS})\s*)?(?:{CODE_LABELS})\s*=\s*["'](?P<code>[\w.-]+)["']$"#
        )
    );
    if let Some(code) = ATTRIBUTE
        .captures(cell)
        .and_then(|parts| parts.name("code"))
    {
        return code.as_str();
    }
    let code = LABELLED_CODE
        .captures(cell)
        .and_then(|parts| parts.name("code"));
    let code = code.filter(|code| {
        let before = &cell[..code.start()];
        // `Error404` and `ERR-404` are codes themselves.
        before.ends_with([' ', ':', '#'])
            && code
                .as_str()
                .starts_with(|c: char| c.is_ascii_digit() || c == '-')
    });
    code.map_or(cell, |code| code.as_str())
}

/// Returns a code without the reference to a footnote after it: `429*`, `400 [1]`, `400[^1]`, `404†`.
fn without_reference(cell: &str) -> &str {
    pattern!(
        REFERENCE,
        r"^(?P<code>.*?)(?:\s*\[\^?[0-9a-z]{1,2}\]|\s*\(\*+\)|[¹²³⁴⁵†‡]+|\*)$"
    );
    /// The length of the shortest code, because `5*` is a class of codes.
    const SHORTEST: usize = 3;
    /// Longer cells are texts, and the pattern is slow for them.
    const LONGEST: usize = 60;
    if cell.len() > LONGEST {
        return cell;
    }
    let code = REFERENCE
        .captures(cell)
        .and_then(|parts| parts.name("code"));
    let code = code.map(|code| code.as_str());
    code.filter(|code| code.len() >= SHORTEST && is_code(code))
        .unwrap_or(cell)
}

/// Returns a number without the separators of its thousands: `10,001`, `10'001`. Returns `None` if it has none.
///
/// `404,405` is two codes.
fn without_thousands_separators(cell: &str) -> Option<String> {
    pattern!(
        THOUSANDS,
        r"^[-−]?[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:['’_\u{a0}\u{202f}][0-9]{3})+)$"
    );
    if !cell.starts_with(|first: char| first.is_ascii_digit() || "-−".contains(first))
        || !THOUSANDS.is_match(cell)
    {
        return None;
    }
    let mut groups = cell
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty());
    let is_one_number = groups.next().is_some_and(|first| first.len() < 3)
        || !cell.contains(',')
        || groups.any(|group| group.starts_with('0'));
    is_one_number.then(|| {
        cell.chars()
            .filter(|c| c.is_ascii_digit() || "-−".contains(*c))
            .collect()
    })
}

/// Splits a text that begins with a set of codes: `5xx (SERVER ERROR)`, `4000-4099: private`.
pub(super) fn set_with_text(text: &str) -> Option<CellCodes> {
    let captures = SET_AND_WORDS.captures(text.trim())?;
    let set = captures["set"].trim();
    CodeSet::parse(set)?;
    // `100 - 200 items` may begin with a range or with the code 100.
    let is_certain = !captures["sign"].trim().is_empty() || !set.contains(char::is_whitespace);
    // A footnote may follow the code.
    let rest = captures["rest"].trim_start_matches(['¹', '²', '³', '*', '†', '‡']);
    let rest = without_signs(rest);
    is_certain.then(|| CellCodes {
        codes: vec![set.to_owned()],
        adjacent: (!rest.is_empty()).then(|| rest.to_owned()),
    })
}

/// Returns the text beside a code without signs between the two, and without brackets around it: `404 - (no door)`.
fn without_signs(text: &str) -> &str {
    let signs = [' ', ':', '-', '–', '—', '\n'];
    let text = text
        .trim_matches(signs)
        .trim_start_matches(')')
        .trim_matches(signs);
    let inner = text
        .strip_prefix('(')
        .map(|inner| inner.strip_suffix(')').unwrap_or(inner));
    let is_balanced = |text: &str| text.matches('(').count() == text.matches(')').count();
    let inner = inner.filter(|inner| is_balanced(inner) && !inner.trim_start().starts_with(')'));
    let text = inner.unwrap_or(text);
    match text.strip_suffix(')') {
        Some(opened) if !is_balanced(text) => opened,
        _ => text,
    }
    .trim_matches(signs)
}

/// The length of the longest cell in which a symbol is searched for before a code. The pattern is slow for long texts.
const LONGEST_SYMBOL_AND_CODE: usize = 300;

/// Splits `404 (NOT FOUND)` and `NOT_FOUND (404)`.
fn code_with_text(cell: &str) -> Option<(String, Option<String>)> {
    if let Some(captures) = CODE_AND_WORDS.captures(cell) {
        let rest = captures.name("rest").map_or("", |rest| rest.as_str());
        let rest = without_signs(rest);
        let adjacent = (!rest.is_empty()).then(|| rest.to_owned());
        return Some((captures["code"].to_owned(), adjacent));
    }
    if cell.len() > LONGEST_SYMBOL_AND_CODE {
        return None;
    }
    let captures = WORDS_AND_CODE.captures(cell)?;
    let words = captures["words"].trim_end_matches([' ', ':', '=', '-']);
    // `ddl:8003` is a text code, `NOT_FOUND:404` and `ddl: 8003` are symbols with a code.
    let is_separate = &captures["sign"] != ":" || is_name(words);
    (is_symbol(words) && is_separate).then(|| (captures["code"].to_owned(), Some(words.to_owned())))
}

/// Returns a code, or a set of codes as the vendor writes it.
fn code_or_set(text: &str) -> Option<String> {
    let text = text.trim();
    let set = CodeSet::parse(text).map(|_| text.to_owned());
    set.or_else(|| code_of(text))
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
        let cases: [(&str, &[&str], Option<&str>); 38] = [
            ("96", &["96"], None),
            ("Error 200", &["200"], None),
            ("E0400-0001", &["E0400-0001"], None),
            ("E100-2", &["E100-2"], None),
            ("Error 200:", &["200"], None),
            ("Error code: 200", &["200"], None),
            ("Fehler Nr. -7", &["-7"], None),
            ("Code 0x1F", &["0x1F"], None),
            ("Error404", &["Error404"], None),
            ("ERR-404", &["ERR-404"], None),
            ("96, 97", &["96", "97"], None),
            ("E100/E101", &["E100", "E101"], None),
            ("404 (NOT FOUND)", &["404"], Some("NOT FOUND")),
            ("NOT_FOUND (404)", &["404"], Some("NOT_FOUND")),
            ("404: no such door", &["404"], Some("no such door")),
            ("404-Not found", &["404"], Some("Not found")),
            ("3-D Secure is not available", &[], None),
            ("2-factor login failed", &[], None),
            ("4xx", &["4xx"], None),
            ("500, 502-504", &["500", "502-504"], None),
            ("4xx/5xx", &["4xx", "5xx"], None),
            ("5xx (SERVER ERROR)", &["5xx"], Some("SERVER ERROR")),
            ("5xx Server error", &["5xx"], Some("Server error")),
            ("5xx ¹ (SERVER ERROR)", &["5xx"], Some("SERVER ERROR")),
            ("4000 - 4099: private", &["4000 - 4099"], Some("private")),
            ("100 - 200 items", &[], None),
            ("2x faster", &[], None),
            ("404*", &["404"], None),
            ("400 [1]", &["400"], None),
            ("E100[^2]", &["E100"], None),
            ("10,001", &["10001"], None),
            ("-1'100", &["-1100"], None),
            ("100,001", &["100001"], None),
            ("404,405", &["404", "405"], None),
            ("-50006 或 15", &["-50006", "15"], None),
            ("-50006(或15)", &["-50006", "15"], None),
            ("96 or 97", &["96", "97"], None),
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
