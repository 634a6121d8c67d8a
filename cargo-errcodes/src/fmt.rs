//! `cargo errcodes fmt`

mod order;
mod print;
mod proof;
mod tree;

use std::path::Path;

use errcodes_core::document;
use errcodes_core::report::{Kind, Report, Reports};

use crate::cli::Fmt;
use crate::exit_status::ExitStatus;
use crate::terminal::{self, Diagnostic, Lines, errln, outln};
use crate::text::plural;
use crate::{catalog_file, files};

pub(crate) fn run(args: &Fmt) -> Result<ExitStatus, String> {
    let catalog_file::Found { paths, missing } = catalog_file::resolve_inputs(&args.paths)?;
    let mut count = Count::default();
    for message in missing {
        errln!("error: {}", Lines(&message));
        count.impossible += 1;
    }
    for path in &paths {
        count.catalogs += 1;
        match format_file(path, args) {
            Ok(Done::Same) => {}
            Ok(Done::Changed) => count.changed += 1,
            Ok(Done::Refused) => count.refused += 1,
            Err(message) => {
                errln!("error: {}", Lines(&message));
                count.impossible += 1;
            }
        }
    }
    if !args.is_piped() {
        count.show(args.check);
    }
    Ok(match count {
        Count {
            impossible: 1.., ..
        } => ExitStatus::Failure,
        Count { refused: 1.., .. } => ExitStatus::Findings,
        Count { changed: 1.., .. } if args.check => ExitStatus::Findings,
        _ => ExitStatus::Success,
    })
}

#[derive(Clone, Copy, Default)]
struct Count {
    catalogs: usize,
    changed: usize,
    refused: usize,
    impossible: usize,
}

impl Count {
    fn show(self, is_check: bool) {
        let catalogs = plural(self.catalogs, "catalog");
        let changed = self.changed;
        if is_check {
            errln!("{} checked: {} to be formatted", catalogs, changed);
        } else {
            errln!("{} read: {} formatted", catalogs, changed);
        }
    }
}

/// What has become of a file.
enum Done {
    Same,
    Changed,
    /// It has mistakes, which have been shown.
    Refused,
}

fn format_file(path: &Path, args: &Fmt) -> Result<Done, String> {
    let source = catalog_file::read(path)?;
    let formatted = match format(&source.text, args.sort) {
        Ok(formatted) => formatted,
        Err(Refusal::Syntax(reports)) => {
            for report in reports {
                errln!("{}\n", Diagnostic(report.render_styled(&source, false)));
            }
            errln!("{} is left as it is", source.path);
            return Ok(Done::Refused);
        }
        Err(Refusal::NoCatalog) => {
            return Err(format!(
                "{} is no catalog: it has neither `provider` nor `enums`",
                source.path
            ));
        }
        Err(Refusal::Lost(what)) => {
            return Err(format!(
                "{} is left as it is: formatted, {what}\n  = help: this is a mistake in errcodes; please report it with the catalog",
                source.path
            ));
        }
    };
    let is_same = formatted == source.text;
    if args.check {
        if !is_same {
            outln!("{}", source.path);
        }
    } else if path == Path::new("-") {
        terminal::document(&formatted);
    } else if !is_same {
        files::edit(path, &source.text, &formatted)?;
    }
    Ok(if is_same { Done::Same } else { Done::Changed })
}

/// Why a text is not formatted.
enum Refusal {
    /// It is no TOML.
    Syntax(Vec<Report>),
    /// It is TOML of another kind.
    NoCatalog,
    /// It would not be the same catalog: what would be wrong with it.
    Lost(&'static str),
}

/// The text of a catalog that is none of an author's yet in the form that all have.
pub(crate) fn formatted(text: String) -> String {
    format(&text, false).unwrap_or(text)
}

/// Whether a text is in that form.
pub(crate) fn is_formatted(text: &str) -> bool {
    format(text, false).is_ok_and(|formatted| formatted == text)
}

/// The text of a catalog in the form that all have.
fn format(text: &str, sort_codes: bool) -> Result<String, Refusal> {
    check_form(text)?;
    let formatted = reprint(text, sort_codes).ok_or(Refusal::Lost("it can't be read"))?;
    if !proof::is_same_catalog(text, &formatted, sort_codes) {
        return Err(Refusal::Lost("it would say something else"));
    }
    if !proof::has_same_words(text, &formatted) {
        return Err(Refusal::Lost("a comment or a value would be lost"));
    }
    if reprint(&formatted, sort_codes).as_ref() != Some(&formatted) {
        return Err(Refusal::Lost(
            "it would be formatted differently the next time",
        ));
    }
    Ok(formatted)
}

/// Whether a text has the form of a catalog.
fn check_form(text: &str) -> Result<(), Refusal> {
    let mut reports = Reports::default();
    let table = document::parse(text, &mut reports);
    let is_syntax =
        |report: &Report| matches!(report.kind, Kind::Syntax | Kind::NotQuoted | Kind::Depth);
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
                Err(Refusal::Lost(what)) => panic!("{what}:\n{text}"),
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
