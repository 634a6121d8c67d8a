//! The formatter for catalogs, which sets whitespace, indentation, and the order of keys.

mod order;
mod print;
mod roundtrip;
mod tree;

use errcodes_core::diagnostic::{Diagnostic, Diagnostics};
use errcodes_core::document;
use errcodes_core::rule::Rule;

/// The reason why a catalog can't be formatted.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The text is not valid TOML.
    Syntax(Vec<Diagnostic>),
    /// The text is valid TOML, but not a catalog.
    NoCatalog,
    /// The formatted text would be a different catalog. This is a bug. The string describes the difference.
    RoundTripMismatch(&'static str),
}

/// Formats a newly generated catalog.
pub(crate) fn formatted(text: String) -> String {
    format(&text, false).unwrap_or(text)
}

/// Returns whether a catalog is formatted.
pub(crate) fn is_formatted(text: &str) -> bool {
    format(text, false).is_ok_and(|formatted| formatted == text)
}

/// Formats a catalog.
///
/// # Errors
///
/// Fails if the text is not TOML or not a catalog, or if the formatted text would be a different catalog.
pub(crate) fn format(text: &str, sort_codes: bool) -> Result<String, Refusal> {
    check_syntax(text)?;
    let formatted =
        reprint(text, sort_codes).ok_or(Refusal::RoundTripMismatch("it can't be parsed"))?;
    if !roundtrip::is_same_catalog(text, &formatted, sort_codes) {
        return Err(Refusal::RoundTripMismatch("it is a different catalog"));
    }
    if !roundtrip::has_same_words(text, &formatted) {
        return Err(Refusal::RoundTripMismatch(
            "a comment or a value is missing",
        ));
    }
    if reprint(&formatted, sort_codes).as_ref() != Some(&formatted) {
        return Err(Refusal::RoundTripMismatch(
            "it would be formatted differently the next time",
        ));
    }
    Ok(formatted)
}

/// Rejects invalid TOML, and TOML that is not a catalog.
fn check_syntax(text: &str) -> Result<(), Refusal> {
    let mut diagnostics = Diagnostics::default();
    let table = document::parse(text, &mut diagnostics);
    let is_syntax = |diagnostic: &Diagnostic| {
        matches!(
            diagnostic.rule,
            Rule::Syntax | Rule::NotQuoted | Rule::Depth
        )
    };
    let mut diagnostics = diagnostics.into_sorted();
    diagnostics.retain(is_syntax);
    if !diagnostics.is_empty() {
        return Err(Refusal::Syntax(diagnostics));
    }
    let is_of_catalogs = |key: &str| ["provider", "enums"].contains(&key);
    if !table.items.is_empty()
        && !table
            .items
            .iter()
            .any(|(key, _)| is_of_catalogs(&key.value))
    {
        return Err(Refusal::NoCatalog);
    }
    Ok(())
}

fn reprint(text: &str, sort_codes: bool) -> Option<String> {
    let mut file = tree::parse_tree(text)?;
    order::order(&mut file, sort_codes);
    let first_line = text.split_inclusive('\n').next().unwrap_or_default();
    let eol = if first_line.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    Some(print::print(&file, eol))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Refusal, format};

    /// Returns the text of each catalog in the project, including the invalid ones.
    fn texts() -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let folders = ["catalog", "tests/catalogs", "tests/bad"];
        let files = folders.map(|folder| fs::read_dir(root.join(folder)).unwrap());
        let paths = files.into_iter().flatten().map(|file| file.unwrap().path());
        let catalogs = paths.filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
                && !path.ends_with("Cargo.toml")
        });
        catalogs
            .map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())
            .collect()
    }

    fn assert_kept(text: &str) -> bool {
        for sort_codes in [false, true] {
            match format(text, sort_codes) {
                Ok(_) => {}
                Err(Refusal::Syntax(_) | Refusal::NoCatalog) => return false,
                Err(Refusal::RoundTripMismatch(reason)) => panic!("{reason}:\n{text}"),
            }
        }
        true
    }

    #[test]
    fn formatting_keeps_all_content() {
        let texts = texts();
        assert!(texts.len() > 100, "{}", texts.len());
        let formatted = texts.iter().filter(|text| assert_kept(text)).count();
        assert!(formatted > 85, "{formatted}");
    }

    /// Inserts line breaks, comments and commas at unusual places.
    #[test]
    fn formatting_keeps_comments_at_any_place() {
        let mut formatted = 0;
        for text in texts().iter().filter(|text| text.len() < 4_000) {
            let places = text.match_indices(['\n', ',', '{', '[', '=']);
            for (at, place) in places.step_by(7) {
                let (before, after) = text.split_at(at + place.len());
                for piece in [
                    "\n",
                    " # new\n",
                    "\r\n\r\n\r\n",
                    "\t#a\n\n#b\n",
                    ",",
                    "\n\n\n# end\n\n",
                ] {
                    formatted += usize::from(assert_kept(&format!("{before}{piece}{after}")));
                }
            }
        }
        assert!(formatted > 1_000, "{formatted}");
    }
}
