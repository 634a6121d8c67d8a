//! Languages that define interfaces, whose enums differ from those of C only in their signs: Thrift, Cap'n Proto, ASN.1.

use std::borrow::Cow;

use crate::page::code::pattern;

pattern!(
    IS_THRIFT,
    r#"(?m)^[ \t]*(?:namespace[ \t]+(?:\*|\w+)[ \t]+[\w.]+|include[ \t]+"[^"]+\.thrift"|[0-9]+[ \t]*:[ \t]*(?:(?:required|optional)[ \t]+)?[\w.<>, ]+[ \t]+\w+[ \t]*[,;=(]?)"#
);
pattern!(IS_CAPNP, r"(?m)^[ \t]*@0x[0-9a-fA-F]{16};");
pattern!(
    IS_ASN1,
    r"::=[ \t]*(?:ENUMERATED|INTEGER)\s*\{|(?m)^[ \t]*[A-Z][\w-]*[ \t]*(?:\{[^}]*\})?\s*DEFINITIONS\b"
);
pattern!(
    ORDINAL,
    r"(?P<name>\b[A-Za-z]\w*)[ \t]*@[ \t]*(?P<number>[0-9]+)[ \t]*;"
);
pattern!(
    ENUMERATED,
    r"(?P<name>[A-Z][\w-]*)(?P<sign>[ \t]*::=[ \t]*(?:ENUMERATED|INTEGER)\s*)\{"
);
pattern!(
    NUMBERED,
    r"(?P<name>\b[a-z][\w-]*)(?P<blank>[ \t]*)\([ \t]*(?P<number>-?[0-9]+)[ \t]*\)"
);

/// Returns a source file with the signs of C. Each line stays where it is.
pub(super) fn with_signs_of_c(text: &str) -> Cow<'_, str> {
    if IS_CAPNP.is_match(text) {
        // In this language, comments stand below what they document.
        let text = with_line_comments(text, "#", "//<");
        let text = ORDINAL.replace_all(&text, "$name = $number,");
        return Cow::Owned(text.into_owned());
    }
    if IS_ASN1.is_match(text) {
        let text = with_line_comments(text, "--", "//");
        let text = ENUMERATED.replace_all(&text, |captures: &regex::Captures<'_>| {
            let lines = "\n".repeat(captures["sign"].matches('\n').count());
            format!("enum {} {lines}{{", captures["name"].replace('-', "_"))
        });
        let text = NUMBERED.replace_all(&text, |captures: &regex::Captures<'_>| {
            let name = captures["name"].replace('-', "_");
            format!("{name} = {}", &captures["number"])
        });
        return Cow::Owned(text.into_owned());
    }
    if IS_THRIFT.is_match(text) {
        return Cow::Owned(with_line_comments(text, "#", "//"));
    }
    Cow::Borrowed(text)
}

/// Replaces the sign of line comments, outside of texts.
fn with_line_comments(text: &str, sign: &str, other: &str) -> String {
    let mut changed = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        let at = line.match_indices(sign).map(|(at, _)| at).find(|at| {
            let before = &line[..*at];
            before.matches('"').count() % 2 == 0
                && before.ends_with(|c: char| c.is_whitespace() || ",;{}".contains(c))
                || before.is_empty()
        });
        match at {
            Some(at) if !line[..at].contains("//") => {
                changed.push_str(&line[..at]);
                changed.push_str(other);
                changed.push_str(line[at..].trim_start_matches(sign));
            }
            _ => changed.push_str(line),
        }
    }
    changed
}
