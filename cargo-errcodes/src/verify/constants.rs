//! The constants of a program, whose texts can be elsewhere: `static NOT_FOUND = 7` and `case .notFound: return "No such door"`.

use std::collections::HashMap;

use errcodes_core::code::parse_integer;

use crate::page::shorter_names;

/// The highest number of lines after a mention of a constant that belong to it.
const MAX_LINES: usize = 8;

/// The rows of constants, by name.
#[derive(Default)]
pub(super) struct Constants<'t> {
    /// `None` if there are several constants with the name.
    rows: HashMap<&'t str, Option<usize>>,
    /// The same by the names without a word for codes.
    stems: HashMap<&'t str, Option<usize>>,
    lines: Vec<usize>,
    /// The rows of lines at which an object begins, by number.
    objects: HashMap<usize, usize>,
}

impl<'t> Constants<'t> {
    /// Adds the constant that a line defines. `is_implied` is true if it has a value that the line does not state.
    pub(super) fn define(&mut self, line: &'t str, is_implied: bool, row: usize, number: usize) {
        if line.trim_end().ends_with('{') {
            self.objects.insert(number, row);
        }
        let name = defined(line)
            .or_else(|| defined_code(line))
            .or_else(|| is_implied.then(|| first_name(line)).flatten());
        let alias = alias(line).and_then(|(name, of)| Some((name, (*self.rows.get(of)?)?)));
        let named = name.map(|name| (name, row)).or(alias);
        if let Some((name, row)) = named {
            let known = self.rows.entry(name);
            known.and_modify(|row| *row = None).or_insert(Some(row));
            if let Some(stem) = stem_of(name, &CODES) {
                let known = self.stems.entry(stem);
                known.and_modify(|row| *row = None).or_insert(Some(row));
            }
            self.lines.push(number);
        }
    }

    /// Returns the lines with texts that belong to a constant, each with its row and its number: those of a `case`, or of a key of a map.
    /// If the key is not a constant with a number, its own line is the row.
    pub(super) fn texts(&self, text: &'t str) -> Vec<(usize, usize, &'t str)> {
        let mut texts = Vec::new();
        // The row of the last constant, and the number of lines that may still belong to it.
        let mut last = None;
        for (line, number) in text.lines().zip(1..) {
            let is_definition = self.lines.binary_search(&number).is_ok();
            if is_definition {
                last = None;
            } else if let Some(row) = self.row_of_defined_text(line) {
                texts.push((row, number, line));
                last = None;
                continue;
            } else if let Some(name) = mentioned(line) {
                let object = self.objects.get(&number).copied();
                let row = self.rows.get(name).copied().unwrap_or(object);
                // Keys inside an object belong to it.
                let is_inner =
                    last.is_some() && row.is_none() && !line.trim_start().starts_with("case ");
                if !is_inner {
                    last = row.map(|row| (row, MAX_LINES));
                }
            } else if line.trim_start().starts_with(['}', ']']) || line.contains("*/") {
                last = None;
            }
            let Some((row, rest)) = &mut last else {
                continue;
            };
            let is_text = line.contains(['"', '\'', '`']) || is_documentation(line);
            if is_text {
                texts.push((*row, number, line));
            }
            *rest -= 1;
            if *rest == 0 {
                last = None;
            }
        }
        texts
    }

    /// Returns the row of the constant whose text a line defines: `#define DOOR_TXT_E_LOCKED "Locked"` for `DOOR_E_LOCKED`, or
    /// `String DOOR_LOCKED_MESSAGE = "Locked"` for `DOOR_LOCKED_CODE`, or `String DOOR_LOCKED = "Locked"` for `CODE_DOOR_LOCKED`.
    fn row_of_defined_text(&self, line: &str) -> Option<usize> {
        let Some((name, value)) = directive(line) else {
            let (name, _) = assigned_string(line)?;
            let by_stem = |stem: &str| self.stems.get(stem).copied().flatten();
            let Some(stem) = stem_of(name, &TEXTS) else {
                return by_stem(name);
            };
            let by_name = || self.rows.get(stem).copied().flatten();
            return by_stem(stem).or_else(by_name).or_else(|| {
                let mut others = ERRORS.iter().map(|error| match stem.strip_suffix(error) {
                    Some(shorter) => by_stem(shorter),
                    None => by_stem(&format!("{stem}{error}")),
                });
                others.find_map(|row| row)
            });
        };
        let mut names = value.contains('"').then(|| shorter_names(name))?;
        names.find_map(|(_, name)| {
            let known = |name: &str| self.rows.get(name).copied().flatten();
            known(&name).or_else(|| known(&format!("{name}_CODE")))
        })
    }
}

/// Returns the name and the value that a directive of C defines.
fn directive(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start().strip_prefix('#')?.trim_start();
    name_at(line.strip_prefix("define")?.trim_start())
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Splits the name at the start of a text from the rest.
fn name_at(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let first = name.chars().next()?;
    (!first.is_ascii_digit()).then_some((name, rest))
}

/// Returns the name that a line defines as a number.
fn defined(line: &str) -> Option<&str> {
    if let Some((name, value)) = directive(line) {
        let is_number = !value.contains('"') && value.contains(|c: char| c.is_ascii_digit());
        return (is_number && value.starts_with(char::is_whitespace)).then_some(name);
    }
    assigned(line)
}

/// The first or last words of the names of constants for codes, and of those for their texts.
const CODES: [&str; 6] = [
    "CODE",
    "Code",
    "ERROR_CODE",
    "ERR_CODE",
    "ErrorCode",
    "ErrCode",
];
const TEXTS: [&str; 12] = [
    "MESSAGE",
    "Message",
    "MSG",
    "Msg",
    "TEXT",
    "Text",
    "DESCRIPTION",
    "Description",
    "ERROR_MESSAGE",
    "ErrorMessage",
    "ERR_MSG",
    "ErrMsg",
];
/// Words that only one of the two names can have before these.
const ERRORS: [&str; 4] = ["_ERROR", "_ERR", "Error", "Err"];

/// Returns a name without one of some words at its end or at its beginning, and without the underscores around it.
fn stem_of<'n>(name: &'n str, words: &[&str]) -> Option<&'n str> {
    let stem = |word: &&str| {
        // `Codec` does not begin with a word for codes, and `BARCODE` does not end with it.
        let is_mixed = word.ends_with(char::is_lowercase);
        let begins =
            |rest: &&str| rest.starts_with('_') || is_mixed && rest.starts_with(char::is_uppercase);
        let ends =
            |rest: &&str| rest.ends_with('_') || is_mixed && rest.ends_with(char::is_lowercase);
        let last = name.strip_suffix(*word).filter(ends);
        let stem = last.or_else(|| name.strip_prefix(*word).filter(begins))?;
        Some(stem.trim_matches('_')).filter(|stem| !stem.is_empty())
    };
    words.iter().find_map(stem)
}

/// Returns the name that a line defines as a code in quotation marks: `String DOOR_LOCKED_CODE = "D7";`.
fn defined_code(line: &str) -> Option<&str> {
    let (name, value) = assigned_string(line)?;
    let code = value[1..].split(['"', '\'']).next()?;
    let is_code = !code.is_empty() && !code.contains(char::is_whitespace);
    (is_code && stem_of(name, &CODES).is_some()).then_some(name)
}

/// Returns the name before `=` and a string, and the text that begins with the string.
fn assigned_string(line: &str) -> Option<(&str, &str)> {
    let (left, right) = line.split_once('=')?;
    let right = right.trim_start();
    let left = left.trim_end();
    let start = left.trim_end_matches(is_name).len();
    let name = &left[start..];
    (!name.is_empty() && right.starts_with(['"', '\''])).then_some((name, right))
}

/// Returns the name that a line gives to another constant, and the name of that one: `#define DOOR_E_SHUT DOOR_E_LOCKED`.
fn alias(line: &str) -> Option<(&str, &str)> {
    let (name, value) = directive(line).or_else(|| {
        let (left, right) = line.split_once('=')?;
        let name = left.trim_end();
        let start = name.trim_end_matches(is_name).len();
        Some((&name[start..], right))
    })?;
    let (of, rest) = name_at(value.trim_start_matches([' ', '\t', '(']))?;
    let rest = rest.trim_start_matches([')', ',', ';', ' ', '\t']);
    let is_alone = rest.is_empty() || rest.starts_with(['/', '#']);
    // A name in lower case is that of a variable.
    (is_alone && name.starts_with(char::is_uppercase)).then_some((name, of))
}

/// Returns the name before `=` and a number.
fn assigned(line: &str) -> Option<&str> {
    let (left, right) = line.split_once('=')?;
    let right = right.trim_start().trim_start_matches('-');
    let name = left.trim_end();
    let start = name.trim_end_matches(is_name).len();
    let name = &name[start..];
    let is_number = right.starts_with(|c: char| c.is_ascii_digit());
    (is_number && name_at(name).is_some()).then_some(name)
}

/// Returns whether a line is `NAME = 1`.
pub(super) fn defines_constant(line: &str) -> bool {
    let is_constant = |name: &str| !name.contains(char::is_lowercase);
    assigned(line).is_some_and(is_constant)
}

/// Returns whether a line of a program, without its comment, gives a name to a number, in any language: `NAME : constant := 1;`,
/// `-define(NAME, 1).`, `NAME equ $1F`.
pub(super) fn defines_number(code: &str) -> bool {
    let code = code.trim().trim_end_matches([';', ',', '.', ')', ' ']);
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '=' | ',' | '(');
    let value = code.rsplit(is_separator).next().unwrap_or_default();
    let name = code[..code.len() - value.len()].trim_end();
    let is_definition = name.ends_with('=')
        || name.to_ascii_lowercase().ends_with(" equ")
        || name.starts_with("-define(") && name.ends_with(',');
    let value = value.trim_start_matches(['-', '$', '#', '&']);
    let is_inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '#');
    is_definition
        && name.contains(char::is_alphabetic)
        && value.starts_with(|c: char| c.is_ascii_digit())
        && value.chars().all(is_inner)
}

/// Counts the constants of enums that have no numbers: in most languages, each is one more than the one before it.
#[derive(Default)]
pub(super) struct Implied {
    /// The next number, in an enum.
    next: Option<i128>,
}

impl Implied {
    /// Returns the number of the constant in the next line of a program, if the line does not state it. `code` is the line without its comment.
    pub(super) fn number(&mut self, code: &str) -> Option<i128> {
        let code = code.trim();
        let is_enum = || {
            let mut words = code.split(|c: char| !is_name(c));
            words.any(|word| word == "enum")
        };
        if code.ends_with('{') {
            self.next = is_enum().then_some(0);
            return None;
        }
        if code.starts_with('}') {
            self.next = None;
        }
        let next = self.next.as_mut()?;
        let (name, rest) = name_at(code)?;
        let rest = rest.trim_start().trim_end_matches(',').trim_end();
        if name.is_empty() || !rest.is_empty() && !rest.starts_with('=') {
            return None;
        }
        if rest.is_empty() {
            *next += 1;
            return Some(*next - 1);
        }
        match parse_integer(rest[1..].trim()) {
            Some(number) => *next = number + 1,
            None => self.next = None,
        }
        None
    }
}

fn first_name(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("case ").unwrap_or(line);
    Some(name_at(line.trim_start())?.0)
}

/// Returns whether a line is a part of a comment that describes constants: `* @NOT_FOUND: There is no door.`
fn is_documentation(line: &str) -> bool {
    line.trim_start().starts_with('*')
}

/// Returns the name of the constant in a `case`, in a key of a map, or in the documentation of an enum: `case .notFound:`,
/// `self::NOT_FOUND =>`, `[NOT_FOUND]: {`, `* @NOT_FOUND: There is no door.`
fn mentioned(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("* @").unwrap_or(line);
    let line = line.strip_prefix("case ").unwrap_or(line).trim_start();
    let mut rest = line.trim_start_matches(['.', '[', '&']);
    let (mut name, mut after) = name_at(rest)?;
    // The type of the constant.
    while let Some(member) = after.strip_prefix("::").or_else(|| after.strip_prefix('.')) {
        rest = member;
        (name, after) = name_at(rest)?;
    }
    let after = after.trim_start_matches([']', ')', ' ', '\t']);
    let is_key = after.starts_with("=>")
        || after.starts_with("->")
        || after.starts_with(':') && !after.starts_with(":=");
    is_key.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{Constants, Implied, mentioned};

    #[test]
    fn constants_are_mentioned_in_cases_and_keys() {
        for (line, name) in [
            ("        case .notFound:", Some("notFound")),
            ("case NOT_FOUND: return \"x\";", Some("NOT_FOUND")),
            ("    self::NOT_FOUND => 'x',", Some("NOT_FOUND")),
            ("  [Errors.NotFound]: {", Some("NotFound")),
            ("  ErrNotFound: {", Some("ErrNotFound")),
            ("Self::NotFound => \"x\",", Some("NotFound")),
            (" * @NOT_FOUND: No door", Some("NOT_FOUND")),
            ("x := 5", None),
            ("return \"case: x\"", None),
            ("let a = b", None),
        ] {
            assert_eq!(mentioned(line), name, "{line}");
        }
    }

    #[test]
    fn constants_of_enums_are_counted() {
        let text = "struct S {\n  A,\n}\nenum E {\n  B,\n  C = 5,\n  D,\n  F = X,\n  G\n}\nH,";
        let mut implied = Implied::default();
        let numbers = text.lines().filter_map(|line| implied.number(line));
        assert_eq!(numbers.collect::<Vec<_>>(), [0, 6]);
    }

    #[test]
    fn texts_belong_to_the_constant_above_them() {
        let text = "case a = -1\ncase b = 2\nswitch self {\ncase .a:\n  return \"A\"\ncase .b: return \"B\"\ncase .c: return \"C\"\n}\nlog(\"x\")";
        let mut constants = Constants::default();
        for (line, number) in text.lines().zip(1..) {
            constants.define(line, false, number, number);
        }
        assert_eq!(
            constants.texts(text),
            [(1, 5, "  return \"A\""), (2, 6, "case .b: return \"B\"")]
        );

        let text = "A_CODE = \"X1\";\nA_MESSAGE = \"No a\";\nB_MESSAGE = \"No b\";\nB_CODE = \"X2\";\nC_MESSAGE = \"No c\";";
        let mut constants = Constants::default();
        for (line, number) in text.lines().zip(1..) {
            constants.define(line, false, number, number);
        }
        assert_eq!(
            constants.texts(text),
            [
                (1, 2, "A_MESSAGE = \"No a\";"),
                (4, 3, "B_MESSAGE = \"No b\";")
            ]
        );

        let text = "var codes = map{\n  ErrA: {\n    Code: \"A\",\n    Text: \"a\",\n  },\n  ErrB: {\n    Code: \"B\",\n  },\n}";
        let mut constants = Constants::default();
        for (line, number) in text.lines().zip(1..) {
            constants.define(line, false, number, number);
        }
        let rows = constants.texts(text).into_iter();
        let rows: Vec<_> = rows.map(|(row, number, _)| (row, number)).collect();
        assert_eq!(rows, [(2, 3), (2, 4), (6, 7)]);
    }
}
