//! Texts of constants in definitions of their own: `#define DOOR_E_LOCKED 5` and `#define DOOR_TXT_E_LOCKED "Locked"`.

use std::collections::HashMap;

use super::declaration::Declaration;
use super::token::{Token, unescaped};
use crate::page::code::pattern;

pattern!(
    TEXT,
    r#"^\(?\s*(?:\([\w\s]+\*\s*\)\s*)?(?:L|u8|_T\(|TEXT\()?"(?P<text>(?:[^"\\]|\\.)+)"\s*\)*$"#
);

/// The maximum number of words in a name.
const MOST_WORDS: usize = 16;

/// The minimum number of names with the same word for texts.
const FEWEST: usize = 3;

/// The words in the names of codes that the names of their texts replace.
const CODE_WORDS: [&str; 7] = ["CODE", "NUM", "NUMBER", "NO", "ID", "VALUE", "VAL"];

/// Gives constants the texts that other definitions state for them. The names differ by one or two words, which are the same for several
/// texts.
/// Constants of a family that have such texts become one declaration, because they are a list.
pub(super) fn add_defined_texts(
    tokens: &[(Token, usize, usize)],
    declarations: &mut Vec<Declaration>,
) {
    let texts = defined_texts(tokens, declarations);
    if texts.is_empty() {
        return;
    }
    let mut lists: Vec<Declaration> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for declaration in declarations.iter_mut() {
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
}

/// Returns the texts by the name of the constant.
fn defined_texts(
    tokens: &[(Token, usize, usize)],
    declarations: &[Declaration],
) -> HashMap<String, String> {
    let of_families = declarations
        .iter()
        .filter(|declaration| declaration.family.is_some());
    let mut symbols: HashMap<String, &str> = HashMap::new();
    for constant in of_families.flat_map(|declaration| &declaration.constants) {
        for (word, rest) in shorter_names(&constant.symbol) {
            if CODE_WORDS.contains(&&*word) {
                symbols.entry(rest).or_insert(&constant.symbol);
            }
        }
    }
    let of_families = declarations
        .iter()
        .filter(|declaration| declaration.family.is_some());
    for constant in of_families.flat_map(|declaration| &declaration.constants) {
        symbols.insert(constant.symbol.clone(), &constant.symbol);
    }
    let mut by_word: HashMap<String, Vec<(&str, String)>> = HashMap::new();
    for (token, ..) in tokens {
        let Token::Define(name, value, _) = token else {
            continue;
        };
        let Some(captures) = TEXT.captures(value) else {
            continue;
        };
        for (word, rest) in shorter_names(name) {
            if let Some(symbol) = symbols.get(&rest) {
                let texts = by_word.entry(word).or_default();
                texts.push((symbol, unescaped(&captures["text"])));
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
        let cases: [(&str, &[&str]); 3] = [
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
