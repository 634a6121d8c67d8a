//! The form that all catalogs have: whitespace, indentation, the order of keys.

mod order;
mod print;
mod roundtrip;
mod tree;

use errcodes_core::diagnostic::{Diagnostic, Diagnostics};
use errcodes_core::document;
use errcodes_core::rule::Rule;

/// The reason for which a text is not formatted.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// It is no TOML.
    Syntax(Vec<Diagnostic>),
    /// It is TOML of another kind.
    NoCatalog,
    /// It would not be the same catalog: what would be wrong with it.
    RoundTripMismatch(&'static str),
}

/// Formats a newly generated catalog.
pub(crate) fn formatted(text: String) -> String {
    format(&text, false).unwrap_or(text)
}

/// Returns whether a text is formatted.
pub(crate) fn is_formatted(text: &str) -> bool {
    format(text, false).is_ok_and(|formatted| formatted == text)
}

/// Returns the text of a catalog in the form that all have.
///
/// # Errors
///
/// If the text is not TOML, not a catalog, or would not be the same catalog.
pub(crate) fn format(text: &str, sort_codes: bool) -> Result<String, Refusal> {
    check_form(text)?;
    let formatted =
        reprint(text, sort_codes).ok_or(Refusal::RoundTripMismatch("it can't be read"))?;
    if !roundtrip::is_same_catalog(text, &formatted, sort_codes) {
        return Err(Refusal::RoundTripMismatch("it would say something else"));
    }
    if !roundtrip::has_same_words(text, &formatted) {
        return Err(Refusal::RoundTripMismatch(
            "a comment or a value would be lost",
        ));
    }
    if reprint(&formatted, sort_codes).as_ref() != Some(&formatted) {
        return Err(Refusal::RoundTripMismatch(
            "it would be formatted differently the next time",
        ));
    }
    Ok(formatted)
}

/// Refuses what is not TOML, and TOML that is not a catalog.
fn check_form(text: &str) -> Result<(), Refusal> {
    let mut reports = Diagnostics::default();
    let table = document::parse(text, &mut reports);
    let is_syntax =
        |report: &Diagnostic| matches!(report.rule, Rule::Syntax | Rule::NotQuoted | Rule::Depth);
    let mut reports = reports.into_sorted();
    reports.retain(is_syntax);
    if !reports.is_empty() {
        return Err(Refusal::Syntax(reports));
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
    let mut file = tree::read(text)?;
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

    /// All catalogs of the project, the bad ones included.
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
                Err(Refusal::RoundTripMismatch(what)) => panic!("{what}:\n{text}"),
            }
        }
        true
    }

    #[test]
    fn no_catalog_loses_anything() {
        let texts = texts();
        assert!(texts.len() > 100, "{}", texts.len());
        let formatted = texts.iter().filter(|text| assert_kept(text)).count();
        assert!(formatted > 85, "{formatted}");
    }

    /// Line by line, with ends of lines, comments and commas where nobody would write them.
    #[test]
    fn whatever_is_toml_is_kept() {
        let mut formatted = 0;
        for text in texts().iter().filter(|text| text.len() < 4_000) {
            let places = text.match_indices(['\n', ',', '{', '[', '=']);
            for (at, found) in places.step_by(7) {
                let (before, after) = text.split_at(at + found.len());
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
