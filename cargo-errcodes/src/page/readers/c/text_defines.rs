//! Texts of constants in definitions of their own: `#define DOOR_E_LOCKED 5` and `#define DOOR_TXT_E_LOCKED "Locked"`,
//! `const LOCKED_CODE = 5` and `const LOCKED_MESSAGE = "Locked"`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use heck::ToShoutySnakeCase as _;

use super::declaration::{Constant, Declaration};
use super::token::{Token, unescaped};
use crate::page::code::{is_code, is_symbol, pattern};

pattern!(
    TEXT,
    r#"^\(?\s*(?:\([\w\s]+\*\s*\)\s*)?(?:L|u8|_T\(|TEXT\()?"(?P<text>(?:[^"\\]|\\.)+)"\s*\)*$"#
);

/// The maximum number of words in a name.
const MOST_WORDS: usize = 16;

/// The minimum number of names with the same word for texts.
const FEWEST: usize = 3;

/// The words in the names of codes that the names of their texts replace.
const CODE_WORDS: [&str; 13] = [
    "CODE",
    "NUM",
    "NUMBER",
    "NO",
    "ID",
    "VALUE",
    "VAL",
    "ERRNO",
    "ERRCODE",
    "ERROR_CODE",
    "ERR_CODE",
    "STATUS_CODE",
    "RESULT_CODE",
];

/// A name that is defined as a text.
pub(super) struct DefinedText {
    pub(super) name: String,
    pub(super) text: String,
    /// True if the value is nothing but this text.
    pub(super) is_whole: bool,
    pub(super) line: usize,
}

/// Returns the macros that are defined as texts.
pub(super) fn defined_texts(
    tokens: &[(Token, usize, usize)],
) -> impl Iterator<Item = DefinedText> + '_ {
    tokens.iter().filter_map(|(token, line, _)| {
        let Token::Define(name, value, _) = token else {
            return None;
        };
        Some(DefinedText {
            name: name.clone(),
            text: text_of(value)?,
            is_whole: true,
            line: *line,
        })
    })
}

/// Returns the text that the value of a macro consists of.
pub(super) fn text_of(value: &str) -> Option<String> {
    let captures = TEXT.captures(value)?;
    Some(unescaped(&captures["text"]))
}

/// Returns the code in quotes that a name is defined as: `"E0001"`, or a word that the name ends with, `DOOR_ERROR_NO_KEY "NoKey"`.
pub(super) fn text_code(name: &str, value: &str) -> Option<String> {
    let text = text_of(value)?;
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let is_end = || {
        is_symbol(&text) && {
            // A single word may be the text of a constant: `DOOR_TEXT_LOST "Lost"`.
            let end = text.to_shouty_snake_case();
            let start = name.strip_suffix(&end).filter(|_| end.contains('_'));
            start.is_some_and(|start| start.is_empty() || start.ends_with('_'))
        }
    };
    (has_digit && is_code(&text) || text == name || is_end()).then_some(text)
}

/// Gives constants the texts that other definitions state for them. The names differ by one or two words, which are the same for several
/// texts.
/// Constants of a family that have such texts become one declaration, because they are a list. Returns false if there are no such texts.
pub(super) fn add_defined_texts(
    definitions: &[DefinedText],
    declarations: &mut Vec<Declaration>,
) -> bool {
    let texts = texts_by_symbol(definitions, declarations);
    if texts.is_empty() {
        return false;
    }
    let mut lists: Vec<Declaration> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for declaration in declarations.iter_mut() {
        if declaration.is_of_type {
            set_texts(declaration, &texts);
            continue;
        }
        let Some(family) = declaration.family.clone() else {
            continue;
        };
        let (with_text, others): (Vec<_>, Vec<_>) = std::mem::take(&mut declaration.constants)
            .into_iter()
            .partition(|constant| texts.contains_key(&constant.symbol));
        declaration.constants = others;
        for mut constant in with_text {
            if let Some(text) = texts.get(&constant.symbol) {
                constant.comment.clone_from(text);
            }
            let index = *known.entry(family.clone()).or_insert_with(|| {
                lists.push(Declaration {
                    family: Some(family.clone()),
                    ..Declaration::default()
                });
                lists.len() - 1
            });
            lists[index].constants.push(constant);
        }
    }
    declarations.retain(|declaration| !declaration.constants.is_empty());
    declarations.append(&mut lists);
    declarations.sort_by_key(Declaration::line);
    true
}

/// Sets the texts of the constants of a type, which are a list even if their names begin differently.
fn set_texts(declaration: &mut Declaration, texts: &HashMap<String, String>) {
    for constant in &mut declaration.constants {
        if let Some(text) = texts.get(&constant.symbol) {
            constant.comment.clone_from(text);
            declaration.titled.clear();
            declaration.is_of_type = false;
        }
    }
}

/// Returns whether the constants are defined one by one.
fn is_of_constants(declaration: &Declaration) -> bool {
    declaration.family.is_some() || declaration.is_of_type
}

/// Returns the texts by the name of the constant.
fn texts_by_symbol(
    definitions: &[DefinedText],
    declarations: &[Declaration],
) -> HashMap<String, String> {
    let declarations = declarations.iter().filter(|one| is_of_constants(one));
    let constants: Vec<&Constant> = declarations.flat_map(|one| &one.constants).collect();
    let mut symbols: HashMap<String, &str> = HashMap::new();
    for constant in &constants {
        for (word, rest) in shorter_names(&upper_case(&constant.symbol)) {
            if CODE_WORDS.contains(&&*word) {
                symbols.entry(rest).or_insert(&constant.symbol);
            }
        }
    }
    let names: HashSet<&str> = constants.iter().map(|one| &*one.symbol).collect();
    for name in &names {
        symbols.insert(upper_case(name).into_owned(), name);
    }
    let mut by_word: HashMap<String, Vec<(&str, String)>> = HashMap::new();
    // A constant whose value is a word is a code, not a text.
    let definitions = definitions.iter();
    for DefinedText { name, text, .. } in definitions.filter(|one| !names.contains(&*one.name)) {
        // The name of the code may be that of the text with one more word: `CODE_NO_DOOR` and `NO_DOOR`.
        let name = upper_case(name);
        let same = (String::new(), name.clone().into_owned());
        for (word, rest) in shorter_names(&name).chain([same]) {
            if let Some(symbol) = symbols.get(&rest) {
                by_word
                    .entry(word)
                    .or_default()
                    .push((symbol, text.clone()));
            }
        }
    }
    by_word.retain(|_, texts| texts.len() >= FEWEST);
    let mut best: Vec<_> = by_word.into_values().collect();
    best.sort_by_key(|texts| std::cmp::Reverse(texts.len()));
    let mut texts = HashMap::new();
    for (symbol, text) in best.into_iter().flatten() {
        texts.entry(symbol.to_owned()).or_insert(text);
    }
    texts
}

/// Returns a name with its words in upper case and a `_` between them.
fn upper_case(name: &str) -> Cow<'_, str> {
    if name.contains(char::is_lowercase) {
        name.to_shouty_snake_case().into()
    } else {
        name.into()
    }
}

/// Returns the names that differ from a name by one or two words less, each after these words.
pub(crate) fn shorter_names(name: &str) -> impl Iterator<Item = (String, String)> {
    let words: Vec<&str> = name.split('_').collect();
    let number = if words.len() > MOST_WORDS {
        0
    } else {
        words.len()
    };
    let runs = (0..number).flat_map(move |at| [(at, at + 1), (at, at + 2)]);
    runs.filter_map(move |(start, end)| {
        let (before, after) = (&words[..start], words.get(end..)?);
        let left = words[start..end].join("_");
        Some((left, [before, after].concat().join("_")))
    })
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_c;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn texts_are_found_by_the_names_of_the_codes() {
        let cases: [(&str, &[&str]); 6] = [
            (
                "#define D_E_LOST ((T_D)0x10)\n#define D_TXT_E_LOST \"Lost\"\n\n#define D_E_OLD 0x11 /* old */\n#define D_TXT_D_E_OLD ((T_C*)\"Too old\")\n\n\
                 #define D_E_NEW 0x12\n#define D_TXT_E_NEW \"Too new\"\n#define D_E_BENT 0x13\n#define D_TXT_E_BENT \"Failed\"\n#define D_VERSION \"1\"\n\
                 #define D_E_WET 0x14\n#define D_TXT_D_E_WET \"Wet\"\n#define D_E_DRY 0x15\n#define D_TXT_D_E_DRY \"Not dry\"",
                &[
                    "D_E:  |  | ",
                    "line 1: D_E_LOST | 0x10 | Lost",
                    "line 4: D_E_OLD | 0x11 | Too old",
                    "line 7: D_E_NEW | 0x12 | Too new",
                    "line 9: D_E_BENT | 0x13 | Failed",
                    "line 12: D_E_WET | 0x14 | Wet",
                    "line 14: D_E_DRY | 0x15 | Not dry",
                ],
            ),
            (
                "#define ERR_A_CODE 1\n#define ERR_B_CODE 2\n#define ERR_C_CODE 3\n\n#define ERR_A_MSG \"a\"\n#define ERR_B_MSG \"b\"\n#define ERR_C_MSG \"c\"",
                &[
                    "ERR:  |  | ",
                    "line 1: ERR_A_CODE | 1 | a",
                    "line 2: ERR_B_CODE | 2 | b",
                    "line 3: ERR_C_CODE | 3 | c",
                ],
            ),
            (
                "public final class Codes {\n  public static final String NO_DOOR_CODE = \"D001\";\n  public static final String NO_DOOR_MESSAGE = \"There is no door\";\n\n\
                 public static final String KEY_LOST_CODE = \"D002\";\n  public static final String KEY_LOST_MESSAGE = \"The key is lost\";\n  public static final String LOG = \"## \";\n\n\
                 public static final String JAMMED_CODE = \"D003\";\n  public static final String JAMMED_MESSAGE = \"Jammed\";\n}",
                &[
                    "Codes:  |  | ",
                    "line 2: NO_DOOR_CODE | D001 | There is no door",
                    "line 5: KEY_LOST_CODE | D002 | The key is lost",
                    "line 9: JAMMED_CODE | D003 | Jammed",
                ],
            ),
            (
                "static class DoorErrors {\n  public const int NoDoor = 1;\n  public const int KeyLost = 2;\n  public const int Jammed = 3;\n\
                 public const string NoDoorText = \"There is no door\";\n  public const string KeyLostText = \"The key is lost\";\n  public const string JammedText = \"The door is jammed\";\n}",
                &[
                    "DoorErrors:  |  | ",
                    "line 2: NoDoor | 1 | There is no door",
                    "line 3: KeyLost | 2 | The key is lost",
                    "line 4: Jammed | 3 | The door is jammed",
                ],
            ),
            (
                "#define DRV0000001 \"DRV0000001\" //No door\n#define DRV0000002 \"DRV0000002\" //No key\n#define DRV_NAME \"Door 1\"",
                &[
                    ":  |  | ",
                    "line 1:  | DRV0000001 | No door",
                    "line 2:  | DRV0000002 | No key",
                ],
            ),
            // Names that differ by chance.
            (
                "#define ERR_A 1 // a\n#define ERR_B 2 // b\n#define ERR_FILE_A \"a.txt\"\n#define ERR_PATH_B \"b.txt\"",
                &[
                    "ERR:  |  | ",
                    "line 1: ERR_A | 1 | a",
                    "line 2: ERR_B | 2 | b",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(rows(parse_c(text)), expected, "{text}");
        }
    }
}
