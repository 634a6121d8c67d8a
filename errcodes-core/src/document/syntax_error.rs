//! Conversion of the parser's errors to diagnostics.

use toml_parser::{Expected, ParseError};

use crate::diagnostic::Diagnostic;
use crate::rule::Rule;

/// Returns the diagnostic for a syntax error, with the message of the parser.
pub(super) fn diagnostic(error: &ParseError) -> Diagnostic {
    let span = error.unexpected().or(error.context()).unwrap_or_default();
    let message = format!("TOML syntax: {}", error.description());
    let diagnostic = Diagnostic::new(Rule::Syntax, message, span.into());
    let words: Vec<String> = error
        .expected()
        .into_iter()
        .flatten()
        .map(|expected| match expected {
            Expected::Literal("\n") => "a new line".to_owned(),
            Expected::Literal(literal) => format!("`{literal}`"),
            Expected::Description(description) => (*description).to_owned(),
            _ => "something else".to_owned(),
        })
        .collect();
    if error.description().contains("unquoted key") {
        return diagnostic.help(
            "write the key in quotes, unless it has only A to Z, a to z, digits, `-` and `_`",
        );
    }
    // Most invalid escapes are backslashes in Windows paths.
    if error.description().contains("escape") || error.description().contains("unicode value") {
        return diagnostic.help("write `\\\\` for a backslash, or put the text in single quotes");
    }
    if words.is_empty() {
        return diagnostic;
    }
    diagnostic.help(format!("expected {}", words.join(" or ")))
}
