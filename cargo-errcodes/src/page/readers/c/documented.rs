//! Texts of constants in the comment above their enum: `@NO_DOOR: There is no door.`, `\var NO_DOOR There is no door.`,
//! `- NO_DOOR: There is no door.`

use std::borrow::Cow;
use std::collections::HashMap;

use super::declaration::Declaration;
use crate::page::code::pattern;
use crate::page::text::normalize_whitespace;

pattern!(
    ITEM,
    r"^(?P<marker>(?:[@\\](?:var|param|li|arg|enumerator|property|member)\b)?\s*[-+*•.$%#@\\`\s]*)\s*(?:\w+::)*(?P<symbol>[A-Za-z_]\w*)`?(?P<rest>(?P<sign>\s*(?:\(|:|=|-{1,2}|–|—)).*|\s+.*)?$"
);
pattern!(TERM, r"(?i)<(?:dt|li|tr)\b[^<>]*>");
pattern!(TERM_END, r"(?i)</dt\s*>");
pattern!(
    TAG,
    r"(?i)</?(?:dd|dl|ul|ol|li|td|th|tr|table|b|i|em|strong|code|tt|p|br|para|c)\b[^<>]*>"
);
pattern!(
    SIGN,
    r"^\s*(?:[:–—]|=+>?|-{1,2}>?)?\s*(?:[@\\]brief\s+)?(?:\(?-?(?:0x[0-9A-Fa-f]+|[0-9]+)\)?\s*[:–—=-]\s*)?"
);

/// Adds the texts in the comment above an enum to its constants. A comment inside the enum that stands above a constant with such a text
/// applies to the constants after it.
pub(super) fn add_documented(comment: &str, declaration: &mut Declaration) {
    // One name at the beginning of a line may be part of a sentence.
    const FEWEST: usize = 2;
    let mut texts: HashMap<&str, String> = HashMap::new();
    for constant in &declaration.constants {
        texts.insert(&constant.symbol, String::new());
    }
    read_items(comment, &mut texts);
    texts.retain(|_, text| !text.is_empty());
    if texts.len() < FEWEST {
        return;
    }
    let texts: HashMap<String, String> = texts
        .into_iter()
        .map(|(symbol, text)| (symbol.to_owned(), text))
        .collect();
    for constant in &mut declaration.constants {
        let Some(text) = texts.get(&constant.symbol) else {
            continue;
        };
        let inside = std::mem::replace(&mut constant.comment, text.clone());
        if !inside.is_empty() && constant.group.is_none() {
            constant.group = Some(inside);
        }
    }
}

/// Reads the texts of the symbols, which may continue on the lines below.
fn read_items<'d>(comment: &str, texts: &mut HashMap<&'d str, String>) {
    let mut open: Option<&'d str> = None;
    for line in comment.lines() {
        let line = line.trim().trim_start_matches(['*', '/', '!']).trim();
        let line = &*without_tags(line);
        let item = ITEM.captures(line).and_then(|captures| {
            let (symbol, known) = texts.get_key_value(captures.name("symbol")?.as_str())?;
            let is_sentence = captures["marker"].is_empty() && captures.name("sign").is_none();
            if is_sentence || !known.is_empty() {
                return None;
            }
            let rest = captures.name("rest").map_or("", |rest| rest.as_str());
            Some((*symbol, SIGN.replace(rest, "").into_owned()))
        });
        match item {
            Some((symbol, text)) => {
                open = Some(symbol);
                texts.insert(symbol, normalize_whitespace(&text));
            }
            None if line.is_empty() || line.starts_with(['@', '\\']) && !is_brief(line) => {
                // The text of `\var` may follow a blank line.
                open = open.filter(|symbol| texts.get(symbol).is_some_and(String::is_empty));
            }
            None => {
                if let Some(text) = open.and_then(|symbol| texts.get_mut(symbol)) {
                    let line = line
                        .trim_start_matches("@brief")
                        .trim_start_matches("\\brief");
                    *text = normalize_whitespace(&format!("{text} {line}"));
                }
            }
        }
    }
}

/// Returns a line of a list in HTML with the signs of other lists.
fn without_tags(line: &str) -> Cow<'_, str> {
    if !line.contains('<') {
        return Cow::Borrowed(line);
    }
    let line = TERM_END.replace_all(line, ": ");
    let line = TERM.replace_all(&line, "- ");
    let line = TAG.replace_all(&line, "");
    Cow::Owned(line.trim().to_owned())
}

fn is_brief(line: &str) -> bool {
    line.starts_with("@brief") || line.starts_with("\\brief")
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::read_items;

    #[test]
    fn texts_above_an_enum_are_found_in_many_notations() {
        let cases = [
            // Like headers of the Linux kernel.
            "*\n * enum door - What a door says.\n * @NO_DOOR:\t  No door: there is\n *\t  none.\n * @NO_KEY: No key\n *\n * NO_KEY is rare.\n ",
            // Doxygen.
            "!\n * \\var NO_DOOR\n * No door: there is none.\n *\n * \\var NO_KEY\n * \\brief No key\n ",
            "*\n * @param NO_DOOR No door: there is none.\n * @param NO_KEY No key\n * @return nothing",
            // PETSc.
            "E\n  Door - doors\n\n$ NO_DOOR - No door: there is none.\n$ NO_KEY- No key\n\n  Level: beginner",
            // Lists.
            " The results:\n - NO_DOOR: No door: there is\n   none.\n - `NO_KEY` (-2): No key\n",
            // HTML.
            "*\n * <dl>\n * <dt>NO_DOOR</dt>\n *   <dd>No door:\n *   there is none.</dd>\n * <dt>NO_KEY</dt><dd>No key</dd>\n * </dl>",
            "*\n * <ul>\n * <li><code>NO_DOOR</code>: No door: there is none.</li>\n * <li>NO_KEY - No key</li></ul>",
            " NO_DOOR = -1 - No door: there is none.\n NO_KEY = -2 - No key\n",
        ];
        for comment in cases {
            let mut texts = HashMap::from([("NO_DOOR", String::new()), ("NO_KEY", String::new())]);
            read_items(comment, &mut texts);
            assert_eq!(texts["NO_DOOR"], "No door: there is none.", "{comment}");
            assert!(texts["NO_KEY"].ends_with("No key"), "{comment} {texts:?}");
        }
    }
}
