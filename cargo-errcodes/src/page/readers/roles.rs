//! Inline markup of reStructuredText: links, references and roles.

use std::borrow::Cow;

use crate::page::code::pattern;

pattern!(
    LINK,
    r"(?s)(?P<role>:(?:[A-Za-z][\w.+-]*:)?[A-Za-z][\w+-]*:)?`(?P<tilde>[~!]?)(?P<text>[^`<>]+?)(?:\s*<(?P<target>[^`<>]*)>)?`(?P<sign>__?)?"
);
pattern!(SUBSTITUTION, r"\|(?P<text>[A-Za-z][^|`]*)\|_{1,2}");

/// Returns text with the texts of its links instead of their targets. What is not marked as a link stays as it is.
pub(super) fn without_roles(text: &str) -> Cow<'_, str> {
    if !text.contains('`') {
        return SUBSTITUTION.replace_all(text, "$text");
    }
    LINK.replace_all(text, |captures: &regex::Captures<'_>| {
        let is_role = captures.name("role").is_some();
        let is_link = captures.name("sign").is_some();
        if !is_role && !is_link {
            return captures[0].to_owned();
        }
        let text = captures["text"].trim();
        let is_short = &captures["tilde"] == "~" && captures.name("target").is_none();
        let last = text.rsplit('.').next().unwrap_or(text);
        if is_short { last } else { text }.to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::without_roles;

    #[test]
    fn links_have_their_texts() {
        let cases = [
            (
                "See `the guide <https://acme.example/guide>`_.",
                "See the guide.",
            ),
            (
                "See `the\nguide <#g>`__ and `keys`_.",
                "See the\nguide and keys.",
            ),
            (
                "Refer to :ref:`key_chapter` or :doc:`keys <key>`.",
                "Refer to key_chapter or keys.",
            ),
            (
                "Bad :py:class:`~acme.Key` or :class:`acme.Key`",
                "Bad Key or acme.Key",
            ),
            (
                "Call ``unlock()`` or `lock`, not `x <y>`",
                "Call ``unlock()`` or `lock`, not `x <y>`",
            ),
            ("No backticks_ here", "No backticks_ here"),
        ];
        for (text, expected) in cases {
            assert_eq!(without_roles(text), expected);
        }
    }
}
