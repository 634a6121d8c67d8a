//! A command line, split into words as a shell does it.

/// A line that is being typed, up to the cursor.
pub(crate) struct ShellLine {
    /// The words after `errcodes`. The last one is to be completed, and may be empty.
    pub(crate) words: Vec<String>,
    /// True if the last word begins with a quote.
    pub(crate) is_quoted: bool,
}

impl ShellLine {
    /// Splits a line; returns `None` if the line runs another command.
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let (mut words, is_quoted) = split(line);
        let command = words.first()?.rsplit(['/', '\\']).next()?;
        let is_cargo = command.strip_suffix(".exe").unwrap_or(command) == "cargo";
        // `cargo` may have a toolchain before the subcommand.
        let at =
            1 + usize::from(is_cargo && words.get(1).is_some_and(|word| word.starts_with('+')));
        let is_named = words.len() > at + 1 && words.get(at).is_some_and(|word| word == "errcodes");
        if is_cargo && !is_named || words.len() <= at {
            return None;
        }
        words.drain(..at + usize::from(is_named));
        Some(Self { words, is_quoted })
    }
}

/// Returns the words of the last command in a line, and whether the last word begins with a quote.
fn split(line: &str) -> (Vec<String>, bool) {
    let mut words = vec![String::new()];
    let mut is_new = true;
    let mut is_quoted = false;
    let mut quote = None;
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let word = words.last_mut();
        match (quote, c) {
            (None, ';' | '|' | '&' | '(') => {
                words = vec![String::new()];
                is_new = true;
                continue;
            }
            (None, c) if c.is_whitespace() => {
                if !is_new {
                    words.push(String::new());
                    is_new = true;
                }
                is_quoted = false;
                continue;
            }
            (None, '"' | '\'') => {
                is_quoted |= is_new;
                quote = Some(c);
            }
            (Some(open), c) if open == c => quote = None,
            (None | Some('"'), '\\') => word.into_iter().for_each(|word| word.extend(chars.next())),
            (_, c) => word.into_iter().for_each(|word| word.push(c)),
        }
        is_new = false;
    }
    (words, is_quoted)
}

#[cfg(test)]
mod tests {
    use super::ShellLine;

    #[test]
    fn lines_are_split_as_by_a_shell() {
        let cases: [(&str, Option<&[&str]>, bool); 14] = [
            ("cargo errcodes ", Some(&[""]), false),
            ("cargo errcodes exp", Some(&["exp"]), false),
            (
                "cargo +nightly errcodes  explain ",
                Some(&["explain", ""]),
                false,
            ),
            ("cargo errcodes", None, false),
            ("cargo build", None, false),
            ("cargo build errcodes ", None, false),
            ("cargo-errcodes errcodes check", Some(&["check"]), false),
            ("~/.cargo/bin/cargo-errcodes che", Some(&["che"]), false),
            (
                "cargo errcodes explain 'Open API",
                Some(&["explain", "Open API"]),
                true,
            ),
            (
                "cargo errcodes explain Open\\ API",
                Some(&["explain", "Open API"]),
                false,
            ),
            (
                "cargo errcodes explain \"a\\\"b' c\" d",
                Some(&["explain", "a\"b' c", "d"]),
                false,
            ),
            (
                "cargo errcodes explain urn:a=b",
                Some(&["explain", "urn:a=b"]),
                false,
            ),
            ("cd x && cargo errcodes fmt ", Some(&["fmt", ""]), false),
            ("", None, false),
        ];
        for (line, words, is_quoted) in cases {
            let parsed = ShellLine::parse(line);
            let actual = parsed
                .as_ref()
                .map(|line| (&line.words[..], line.is_quoted));
            let expected = words.map(|words| (words, is_quoted));
            assert_eq!(
                actual.map(|(words, quoted)| (
                    words.iter().map(String::as_str).collect::<Vec<_>>(),
                    quoted
                )),
                expected.map(|(words, quoted)| (words.to_vec(), quoted)),
                "{line}"
            );
        }
    }
}
