//! Texts with HTML in data files, which programs show as HTML.

use super::value::Value;
use crate::page::code::pattern;

pattern!(
    TAG,
    r"(?i)</?(?:a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|ins|kbd|li|mark|nobr|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]*)?/?>"
);
pattern!(
    BREAK,
    r"(?i)^</?(?:br|p|div|li|tr|h[1-6]|dd|dt|hr|ul|ol|table|blockquote)\b"
);
pattern!(
    EMPHASIS,
    r"(?P<before>^|[\s(>])(?:\*\*(?P<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*|\*(?P<weak>[^\s*](?:[^*\n]*[^\s*])?)\*)"
);

pattern!(LINK, r"\[(?P<text>[^\[\]]+)\]\((?:https?://|/|#)[^()\s]*\)");

/// Replaces the texts of a file by what a reader sees, if most of its texts with `<` are HTML. In others, `<b>` may be a placeholder.
pub(super) fn show_texts(value: &mut Value) {
    let (mut with_tags, mut others) = (0_usize, 0_usize);
    count(value, &mut with_tags, &mut others);
    if with_tags > others {
        replace(value);
    }
}

fn count(value: &Value, with_tags: &mut usize, others: &mut usize) {
    match value {
        Value::Scalar(text) if text.contains('<') => {
            let has_tags = !TAG.replace_all(text, "").contains('<');
            *(if has_tags { with_tags } else { others }) += 1;
        }
        Value::List(items) => items.iter().for_each(|item| count(item, with_tags, others)),
        Value::Map(items) => items
            .iter()
            .for_each(|(_, item)| count(item, with_tags, others)),
        Value::Scalar(_) | Value::Null => {}
    }
}

fn replace(value: &mut Value) {
    match value {
        Value::Scalar(text) => *text = shown(text),
        Value::List(items) => items.iter_mut().for_each(replace),
        Value::Map(items) => items.iter_mut().for_each(|(_, item)| replace(item)),
        Value::Null => {}
    }
}

/// Returns a text without tags, links and emphasis. Line breaks are spaces.
fn shown(text: &str) -> String {
    let without_tags = TAG.replace_all(
        text,
        |tag: &regex::Captures<'_>| {
            if BREAK.is_match(&tag[0]) { " " } else { "" }
        },
    );
    let plain = LINK.replace_all(&without_tags, "$text");
    let plain = EMPHASIS.replace_all(&plain, "$before$strong$weak");
    if plain == text {
        return text.to_owned();
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(plain.into_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    });
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::show_texts;
    use crate::page::readers::value::Value;

    #[test]
    fn only_files_with_html_are_changed() {
        let cases: [(&[&str], &[&str]); 3] = [
            (
                &[
                    "No *door*.</br>Build **a door**.",
                    "<p>No&nbsp;[key](/keys)</p><p>5 * 3 * 2",
                    "a  b",
                ],
                &["No door. Build a door.", "No key 5 * 3 * 2", "a  b"],
            ),
            (
                &["no <b> in <path>", "no <file>", "<br>"],
                &["no <b> in <path>", "no <file>", "<br>"],
            ),
            (&["*x* is not `y`"], &["*x* is not `y`"]),
        ];
        for (texts, expected) in cases {
            let scalars = |texts: &[&str]| {
                let texts = texts.iter().map(|text| Value::Scalar((*text).to_owned()));
                Value::List(texts.collect())
            };
            let mut value = scalars(texts);
            show_texts(&mut value);
            assert_eq!(value, scalars(expected));
        }
    }
}
