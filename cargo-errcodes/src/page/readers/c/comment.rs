//! The text of comments, without the markup of documentation.

use std::borrow::Cow;

use super::comment_labels::labelled_texts;
use crate::page::code::pattern;
use crate::page::text::normalize_whitespace;

pattern!(
    NOTE,
    r"^[\s*/!<]*(?:FIXME|TODO|XXX|HACK|NOLINT|eslint-|@ts-|prettier-|noinspection)"
);
pattern!(
    VERSION,
    r"(?i)^\(?(?:(?:new|added|since|from|as of|introduced)\s+(?:in\s+)?)?(?:version\s+|v)?[0-9]+(?:\.[0-9]+)+\)?\.?$"
);
pattern!(
    // Tags of documentation that do not describe the meaning of a constant. A type may precede the text.
    DOCUMENTATION_TAG,
    r"^[@\\](?:(?:var|type)\s+[^\s]+\s*|(?:since|version|author|access|see|link|package|copyright|api|internal)\b.*)"
);
pattern!(
    BLOCK_TAG,
    r"(?i)</?(?:summary|remarks|para|p|br|ul|ol|li|returns|pre)\b[^<>]*>"
);
pattern!(
    INLINE_TAG,
    r"(?i)</?(?:code|c|b|i|em|strong|tt)>|<see(?:also)?\b[^<>]*>|</see(?:also)?>"
);
pattern!(
    DOCUMENTATION_LINK,
    r"\{@(?:link|linkplain|code|literal)\s+#?(?P<target>[^{}]+)\}"
);
pattern!(
    XML,
    r"<(?:summary|remarks|inheritdoc|para)\b[^<>]*>|<(?:see|paramref)\s+\w+="
);
pattern!(
    XML_REFERENCE,
    r#"<(?:see|seealso|paramref|typeparamref)\s+\w+="(?:[A-Z!]:)?(?P<target>[^"<>]*)"\s*/>"#
);
pattern!(XML_TAG, r"</?[A-Za-z][^<>]*>");

/// Returns whether a comment is that of a message in a header that the message compiler of Windows writes.
pub(super) fn is_message(comment: &str) -> bool {
    comment.contains("MessageId:") && comment.contains("MessageText:")
}

/// Returns whether a comment has a text with a label, which is about one constant.
pub(super) fn has_labelled_text(comment: &str) -> bool {
    labelled_texts(&lines(comment)).is_some()
}

/// Returns the lines of a comment without comment markers and tags of documentation.
fn lines(comment: &str) -> Vec<Cow<'_, str>> {
    let lines = comment.lines().map(|line| {
        let line = line.trim().trim_start_matches(['*', '/', '!', '<']);
        let line = line.trim_end_matches(['*', '/']).trim();
        // The sign of a comment behind a constant, with a space in it: `/// < no door`.
        let line = line.strip_prefix("< ").unwrap_or(line);
        line.strip_prefix("-- ").unwrap_or(line)
    });
    let lines = lines.map(|line| DOCUMENTATION_TAG.replace(line, ""));
    lines.filter(|line| !line.is_empty()).collect()
}

/// Returns the content of a comment without comment markers and tags. Remarks are on a second line.
///
/// Notes for the authors of a program, and versions, are empty.
pub(super) fn words(comment: &str) -> String {
    if NOTE.is_match(comment) {
        return String::new();
    }
    let lines = lines(comment);
    let text = lines.join(" ");
    let text = match text.split_once("MessageText:") {
        Some((_, message)) if is_message(comment) => message.to_owned(),
        _ => labelled_texts(&lines).unwrap_or(text),
    };
    let text = DOCUMENTATION_LINK.replace_all(&text, "$target");
    if XML.is_match(&text) {
        return summary_and_remarks(&text);
    }
    let text = BLOCK_TAG.replace_all(&text, " ");
    let text = normalize_whitespace(&INLINE_TAG.replace_all(&text, ""));
    // The version that introduced a constant does not say what the constant means.
    if VERSION.is_match(&text) {
        return String::new();
    }
    let text = text
        .trim_start_matches("\\brief ")
        .trim_start_matches("@brief ");
    without_quotes(without_bars(text)).to_owned()
}

/// Returns a text without the quotation marks around the whole of it.
fn without_quotes(text: &str) -> &str {
    let inner = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(text)
}

/// Returns a text without the bars around it, with which some programs mark the texts for their documentation: `//|No door|`.
fn without_bars(text: &str) -> &str {
    let inner = text
        .strip_prefix('|')
        .and_then(|text| text.strip_suffix('|'));
    inner
        .filter(|inner| !inner.contains('|'))
        .map_or(text, str::trim)
}

/// Returns the summary of a documentation comment of C#, and on the next line the remarks.
fn summary_and_remarks(text: &str) -> String {
    let (summary, remarks) = text.split_once("<remarks>").unwrap_or((text, ""));
    let parts = [summary, remarks].map(|part| normalize_whitespace(&without_xml(part)));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// Returns the text of a constant without a summary that repeats its code: `Gate error code 05.`
pub(super) fn without_code(comment: String, code: &str) -> String {
    pattern!(LABEL, r"(?i)\b(?:code|number|error|status)\s*[:#]?\s*$");
    let Some((summary, remarks)) = comment.split_once('\n') else {
        return comment;
    };
    let label = summary.trim_end_matches('.').strip_suffix(code);
    if label.is_some_and(|label| LABEL.is_match(label)) {
        return remarks.to_owned();
    }
    comment
}

/// Returns the text of a documentation comment of C#, with the names that it refers to. In such a comment, each `<` begins a tag.
fn without_xml(text: &str) -> String {
    const ENTITIES: [(&str, &str); 5] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let text = XML_REFERENCE.replace_all(text, "$target");
    let text = INLINE_TAG.replace_all(&text, "");
    let text = XML_TAG.replace_all(&text, " ").into_owned();
    ENTITIES
        .iter()
        .fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn markup_of_documentation_is_removed() {
        let cases = [
            ("/ <summary>\n/ No door\n/ </summary>", "No door"),
            ("/ <summary>\n/ \n/ </summary>", ""),
            ("/ <summary></summary>", ""),
            ("/ <summary/>", ""),
            ("/ <inheritdoc/>", ""),
            ("/ <summary/>\n/ <remarks>No door</remarks>", "No door"),
            (
                "/ <summary>No door</summary>\n/ <remarks>Since <para>2.0</para></remarks>",
                "No door\nSince 2.0",
            ),
            (
                "/ <summary>The <see cref=\"T:Acme.Door\"/> of <paramref name=\"house\" /> is <see langword=\"null\"/>.</summary>",
                "The Acme.Door of house is null.",
            ),
            (
                "/ <summary>See <see cref=\"Key\">the key</see>, <c>x</c> &lt; 5 &amp;lt;.</summary>",
                "See the key, x < 5 &lt;.",
            ),
            (
                "/ <summary>Values:<list type=\"bullet\"><item>a</item></list></summary>",
                "Values: a",
            ),
            // In other comments, a word in angle brackets can be a placeholder.
            ("/ No <value> in List<Item>", "No <value> in List<Item>"),
            ("* <p>No {@link Door}</p>\n", "No Door"),
            (" -- No door at\n -- this time.", "No door at this time."),
            ("/ < no door, less than < 5", "no door, less than < 5"),
            ("|No door.|", "No door."),
            ("|a| or |b|", "|a| or |b|"),
            ("*\n * @var string\n ", ""),
            ("*\n * @var string No door\n * @since 1.2\n ", "No door"),
            (
                "\n MessageId: E_NO_DOOR\n\n MessageText:\n\n  No door: %1 is\n  gone.%0\n",
                "No door: %1 is gone.%0",
            ),
        ];
        for (comment, expected) in cases {
            assert_eq!(words(comment), expected, "{comment}");
        }
    }
}
