//! Pages for typesetters: manual pages, LaTeX and Texinfo, without the markup in their lines.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Fonts of roff, commands of LaTeX and Texinfo around words, and escaped characters.
#[expect(clippy::expect_used, reason = "the pattern is constant")]
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?m)^\.(?:B|I|BR|IR|BI|IB|RB|RI|SM) +|\\f(?:[BIRPC]|\[\w*\]|\(\w\w)|\\\((\w\w)|\\(?:emph|text\w\w|textbf|textit|texttt)\{([^{}]*)\}|@(?:dots|print)\{\}|@\w+\{([^{}]*)\}",
    )
    .expect("the pattern is valid")
});

/// Returns a page without the markup in its lines, if it is for a typesetter. The lines stay where they are.
pub(super) fn without_typesetting(page: &str) -> Cow<'_, str> {
    const MARKS: [&str; 7] = [
        "\n.SH ", "\n.TP", "\n.B ", "\\item", "\\begin{", "\n@item", "\n@table",
    ];
    if !MARKS
        .iter()
        .any(|mark| page.contains(mark) || page.starts_with(mark.trim_start()))
    {
        return Cow::Borrowed(page);
    }
    MARKUP.replace_all(page, |found: &Captures<'_>| {
        let quote = found.get(1).map(|name| match name.as_str() {
            "lq" => "“",
            "rq" => "”",
            _ => "",
        });
        let inner = found.get(2).or_else(|| found.get(3));
        quote
            .unwrap_or_else(|| inner.map_or("", |inner| inner.as_str()))
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::without_typesetting;

    #[test]
    fn markup_in_lines_is_removed() {
        let cases = [
            (".TP\n.B 1\nNo \\fIdoor\\fR", ".TP\n1\nNo door"),
            (
                ".SH X\nNo \\f[B]key\\f[R] in \\(lqhouse\\(rq",
                ".SH X\nNo key in “house”",
            ),
            ("\\item[1] No \\emph{door}", "\\item[1] No door"),
            (
                "@item 1\nNo @code{door} here@dots{}",
                "@item 1\nNo door here",
            ),
            (
                "No @code{door} or \\emph{key}",
                "No @code{door} or \\emph{key}",
            ),
        ];
        for (page, expected) in cases {
            assert_eq!(without_typesetting(page), expected, "{page}");
        }
    }
}
