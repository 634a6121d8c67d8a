//! Quoted texts of YAML that continue on lines with less indentation than the YAML specification requires.

/// The maximum number of spaces that are added to a line.
const MAX_INDENT: usize = 200;

/// Returns a YAML file in which the lines that continue a quoted text are indented up to the quote. The parser removes this
/// indentation again, so the texts stay the same.
pub(super) fn with_indented_texts(text: &str) -> String {
    let mut indented = String::with_capacity(text.len() + text.len() / 8);
    let mut open: Option<Quoted> = None;
    // The indentation of the line above a block of literal text.
    let mut literal: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let is_blank = line.trim().is_empty();
        if open.is_none() && literal.is_some_and(|above| is_blank || indent > above) {
            indented.push_str(line);
            continue;
        }
        literal = None;
        if let Some(quoted) = open.as_ref().filter(|_| !is_blank) {
            let spaces = (quoted.column + 1).min(MAX_INDENT).saturating_sub(indent);
            indented.extend(std::iter::repeat_n(' ', spaces));
        }
        open = quoted_at_end(line, open);
        if open.is_none() && begins_literal(line) {
            literal = Some(indent);
        }
        indented.push_str(line);
    }
    indented
}

/// A quoted text whose end is not found yet.
#[derive(Clone, Copy)]
struct Quoted {
    quote: char,
    column: usize,
}

/// Returns the quoted text that is open at the end of a line.
fn quoted_at_end(line: &str, open: Option<Quoted>) -> Option<Quoted> {
    let mut open = open;
    let mut chars = line.chars().enumerate().peekable();
    // The character before, and the last one that is not a space.
    let (mut before, mut last) = (' ', None);
    while let Some((column, c)) = chars.next() {
        match open.map(|quoted| quoted.quote) {
            Some('"') if c == '\\' => {
                chars.next();
            }
            Some('\'') if c == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                chars.next();
            }
            Some(quote) if c == quote => open = None,
            None if c == '#' && before.is_whitespace() => return None,
            None if matches!(c, '"' | '\'') => {
                let is_value = match last {
                    None | Some('[' | '{' | ',') => true,
                    Some(':' | '-' | '?') => before == ' ',
                    Some(_) => false,
                };
                open = is_value.then_some(Quoted { quote: c, column });
            }
            Some(_) | None => {}
        }
        before = c;
        if !c.is_whitespace() {
            last = Some(c);
        }
    }
    open
}

/// Returns whether a line ends with the sign of a literal or folded text: `text: |-`.
fn begins_literal(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    last.starts_with(['|', '>'])
        && last[1..]
            .chars()
            .all(|c| matches!(c, '+' | '-') || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::with_indented_texts;

    #[test]
    fn lines_of_quoted_texts_are_indented() {
        let cases = [
            (
                "- a: \"x\n\n  y\"\n  b: z\n",
                "- a: \"x\n\n      y\"\n  b: z\n",
            ),
            ("a: 'it''s\nx'\n", "a: 'it''s\n    x'\n"),
            ("a: \"\\\"x\ny\"\n", "a: \"\\\"x\n    y\"\n"),
            // Quotes in comments, in plain texts and in literal texts do not begin a text.
            (
                "# 'x\na: it's\nb: |\n  - \"x\nc: y\n",
                "# 'x\na: it's\nb: |\n  - \"x\nc: y\n",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(with_indented_texts(text), expected, "{text}");
        }
    }
}
