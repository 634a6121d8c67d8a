//! Texts of constants that are in a map or in a `switch`: `[ErrorCode.NOT_FOUND]: 'There is no door.'`, `NOT_FOUND => "There is no door."`,
//! `case .notFound: return "There is no door."`.

use std::collections::{HashMap, HashSet};

use errcodes_core::code::parse_integer;

use super::declaration::{Constant, Declaration};
use super::token::unescaped;
use crate::page::code::pattern;
use crate::page::text::normalize_whitespace;

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
        let text = texts.get(&*constant.symbol);
        if let Some(text) = text.filter(|text| **text != constant.value) {
            constant.comment = unescaped(text);
        }
    }
}

/// The place of a constant: the declaration, and the constant in it.
type Place = (usize, usize);

/// The constants of a page by name and by code, for lists that give their texts.
pub(super) struct KnownConstants {
    by_symbol: HashMap<String, Place>,
    by_code: HashMap<String, Place>,
}

impl KnownConstants {
    pub(super) fn of(declarations: &[Declaration]) -> Self {
        let mut known = Self {
            by_symbol: HashMap::new(),
            by_code: HashMap::new(),
        };
        for (at, declaration) in declarations.iter().enumerate() {
            let is_of_errors = declaration.is_of_errors();
            for (index, constant) in declaration.constants.iter().enumerate() {
                let place = (at, index);
                known.by_symbol.insert(constant.symbol.clone(), place);
                if is_of_errors {
                    known.by_code.insert(code_key(&constant.value), place);
                }
            }
        }
        known
    }

    /// Gives constants the texts of rows with a number, their name and a text: `{ 7, NO_DOOR, "There is no door" }`. The number counts the
    /// rows, or is the code. Returns false if the rows are another list.
    pub(super) fn take_rows(&self, rows: &Declaration, declarations: &mut [Declaration]) -> bool {
        let known = rows.constants.iter().filter(|row| {
            !row.symbol.is_empty()
                && row.symbol != row.value
                && self.by_symbol.contains_key(&row.symbol)
        });
        if known.count() * 5 < rows.constants.len() * 4 {
            return false;
        }
        for row in &rows.constants {
            if let Some(&(at, index)) = self.by_symbol.get(&row.symbol) {
                let comment = &mut declarations[at].constants[index].comment;
                if comment.is_empty() {
                    comment.clone_from(&row.comment);
                }
            }
        }
        true
    }

    /// Gives constants the texts of a map from codes to texts, which programs send, if it repeats the constants: each of its codes is that of a
    /// constant, and nearly all have a comment of the same words. The others may have a
    /// typo in one of the two lists, and keep both texts if these have few words in common. Returns false if the
    /// map is another list.
    pub(super) fn take_repeated(
        &self,
        map: &Declaration,
        declarations: &mut [Declaration],
    ) -> bool {
        let place = |entry: &Constant| self.by_code.get(&code_key(&entry.value)).copied();
        let mut same = 0;
        for entry in &map.constants {
            let Some((at, index)) = place(entry).filter(|_| entry.symbol.is_empty()) else {
                return false;
            };
            let constant = &declarations[at].constants[index];
            same += usize::from(has_words(&constant.comment, &entry.comment));
        }
        if same * 5 < map.constants.len() * 4 {
            return false;
        }
        for entry in &map.constants {
            let Some((at, index)) = place(entry) else {
                continue;
            };
            let constant = &mut declarations[at].constants[index];
            let known = std::mem::replace(&mut constant.comment, entry.comment.clone());
            if !known.is_empty() && !has_most_words(&known, &entry.comment) {
                // In Go, comments begin with the name.
                let known = known.strip_prefix(&constant.symbol).unwrap_or(&known);
                let known = normalize_whitespace(known);
                constant.comment = format!("{}\n{known}", entry.comment);
            }
        }
        true
    }
}

/// Returns a code such that the same number in another base is the same text.
fn code_key(code: &str) -> String {
    parse_integer(code).map_or_else(|| code.to_owned(), |number| number.to_string())
}

/// Returns whether a comment has at least half of the words of a text.
fn has_most_words(comment: &str, text: &str) -> bool {
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
        words.collect::<HashSet<String>>()
    };
    let (known, words) = (words(comment), words(text));
    words.intersection(&known).count() * 2 >= words.len()
}

/// Returns whether a comment ends with the last words of a text: those after the first colon, if there are any.
fn has_words(comment: &str, text: &str) -> bool {
    let text = text.split_once(": ").map_or(text, |(_, rest)| rest);
    let plain = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.trim_end_matches('.').to_lowercase()
    };
    plain(comment).ends_with(&plain(text))
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_c;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn rows_with_their_numbers_have_the_texts_of_constants() {
        let page = "enum DoorError { DOOR_OK = 0, DOOR_ERR_LOST = 8000, DOOR_ERR_JAMMED = 8001 };\n\
                    static Row rows[] = {\n  { 0, DOOR_OK, \"Success\" },\n  { 1, DOOR_ERR_LOST, \"No door\" },\n  { 2, DOOR_ERR_JAMMED, \"Jammed\" },\n};\n";
        assert_eq!(
            rows(parse_c(page)),
            [
                "DoorError:  |  | ",
                "line 1: DOOR_OK | 0 | Success",
                "line 1: DOOR_ERR_LOST | 8000 | No door",
                "line 1: DOOR_ERR_JAMMED | 8001 | Jammed",
            ]
        );
    }

    #[test]
    fn lists_that_repeat_constants_are_read_once() {
        let constants = "const (\n\t// ErrNoDoor Error: no door\n\tErrNoDoor = 0x10\n\t// ErrNoKey Error: no key\n\tErrNoKey = 0x11\n)\n";
        let same = "var errorTexts = map[int]string{\n0x10: \"error 0x10: no door\",\n0x11: \"error 0x11: no key\",\n}\n";
        let other =
            "var errorTexts = map[int]string{\n0x10: \"no window\",\n0x11: \"no key\",\n}\n";
        let read = rows(parse_c(&format!("{constants}{same}")));
        assert_eq!(read.len(), 3, "{read:?}");
        assert!(
            read[1].ends_with("ErrNoDoor | 0x10 | error 0x10: no door"),
            "{read:?}"
        );
        assert_eq!(rows(parse_c(&format!("{constants}{other}"))).len(), 6);
    }

    #[test]
    fn fields_of_interfaces_are_constants_and_bounds_are_not_codes() {
        let text = "public interface DoorErrorCode {\nint minimalCodeValue = 0;\n\n// -- No door at\n// -- this time.\nint noDoor = 0;\n// -- No key.\nint noKey = 7;\nint count();\n}\n";
        assert_eq!(
            rows(parse_c(text)),
            [
                "DoorErrorCode:  |  | ",
                "line 6: noDoor | 0 | No door at this time.",
                "line 8: noKey | 7 | No key.",
            ]
        );
        let text =
            "#define ERR_A 1\n#define ERR_B 2\n#define ERR_ERROR_LAST2 9\n#define MAX_ERRNO 9\n";
        assert_eq!(
            rows(parse_c(text)),
            [
                "ERR:  |  | ",
                "line 1: ERR_A | 1 | ",
                "line 2: ERR_B | 2 | "
            ]
        );
    }
}
