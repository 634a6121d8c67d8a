//! The texts of comments.

use crate::page::code::pattern;
use crate::page::text::normalize_whitespace;

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

/// Returns the content of a comment without comment markers and tags. Notes for the authors of a program are empty.
pub(super) fn words(comment: &str) -> String {
    pattern!(
        NOTE,
        r"^[\s*/!<]*(?:FIXME|TODO|XXX|HACK|NOLINT|eslint-|@ts-|prettier-|noinspection)"
    );
    if NOTE.is_match(comment) {
        return String::new();
    }
    let lines = comment.lines().map(|line| {
        let line = line.trim().trim_start_matches(['*', '/', '!', '<']);
        line.trim_end_matches(['*', '/']).trim()
    });
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let text = lines.join(" ");
    let text = DOCUMENTATION_LINK.replace_all(&text, "$target");
    let text = BLOCK_TAG.replace_all(&text, " ");
    let text = INLINE_TAG.replace_all(&text, "");
    let text = normalize_whitespace(&text);
    let text = text
        .trim_start_matches("\\brief ")
        .trim_start_matches("@brief ");
    text.to_owned()
}
