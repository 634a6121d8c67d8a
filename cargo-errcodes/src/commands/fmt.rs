//! `cargo errcodes fmt`

use std::path::Path;

use errcodes_core::rule::Severity;

use crate::cli::{Fmt, WriteMode};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::format::{Refusal, format};
use crate::terminal::{Styled, Terminal, errln, noteln, outln};
use crate::text::plural;
use crate::{catalog_file, files};

pub(crate) fn run(args: &Fmt, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let catalog_file::Inputs { paths, missing } =
        catalog_file::resolve_inputs(&args.paths, &args.workspace)?;
    let mut count = Count::default();
    for error in &missing {
        terminal.error(error);
        count.failed += 1;
    }
    for path in &paths {
        count.catalogs += 1;
        match format_file(path, args, terminal) {
            Ok(Formatted::Unchanged) => {}
            Ok(Formatted::Changed) => count.changed += 1,
            Ok(Formatted::Invalid) => count.invalid += 1,
            Err(error) => {
                terminal.error(&error);
                count.failed += 1;
            }
        }
    }
    if !args.reads_only_stdin() {
        count.show(args.editing.mode(), terminal);
    }
    Ok(match count {
        Count { failed: 1.., .. } => ExitStatus::Failure,
        Count { invalid: 1.., .. } => ExitStatus::Findings,
        Count { changed: 1.., .. } if args.editing.mode() == WriteMode::Check => {
            ExitStatus::Findings
        }
        _ => ExitStatus::Success,
    })
}

#[derive(Clone, Copy, Default)]
struct Count {
    catalogs: usize,
    changed: usize,
    invalid: usize,
    failed: usize,
}

impl Count {
    fn show(self, mode: WriteMode, terminal: &mut Terminal) {
        let catalogs = plural(self.catalogs, "catalog");
        let changed = self.changed;
        match mode {
            WriteMode::Write => noteln!(terminal, "{} read: {} formatted", catalogs, changed),
            WriteMode::DryRun | WriteMode::Check => {
                noteln!(terminal, "{} read: {} not formatted", catalogs, changed);
            }
        }
    }
}

/// The result for a file.
enum Formatted {
    Unchanged,
    Changed,
    /// The file is not valid TOML; the errors were shown.
    Invalid,
}

fn format_file(path: &Path, args: &Fmt, terminal: &mut Terminal) -> Result<Formatted, CliError> {
    let source = catalog_file::read(path)?;
    let formatted = match format(&source.text, args.sort) {
        Ok(formatted) => formatted,
        Err(Refusal::Syntax(reports)) => {
            for report in reports {
                errln!(
                    terminal,
                    "{}\n",
                    Styled(report.render_styled(&source, Severity::Error))
                );
            }
            errln!(
                terminal,
                "error: {} is not valid TOML, it was not changed",
                source.path
            );
            return Ok(Formatted::Invalid);
        }
        Err(Refusal::NoCatalog) => {
            return Err(CliError::new(format!(
                "{} is not a catalog: it has neither `provider` nor `enums`",
                source.path
            )));
        }
        Err(Refusal::RoundTripMismatch(difference)) => {
            let message = format!(
                "{} was not changed: after formatting, {difference}",
                source.path
            );
            let help = "this is a bug in errcodes; please report it with the catalog";
            return Err(CliError::new(message).help(help));
        }
    };
    let is_same = formatted == source.text;
    if args.editing.mode() != WriteMode::Write {
        if !is_same {
            outln!(terminal, "{}", source.path);
        }
    } else if path == Path::new("-") {
        terminal.document(&formatted);
    } else if !is_same {
        files::edit(path, &source.text, &formatted, terminal)?;
    }
    Ok(if is_same {
        Formatted::Unchanged
    } else {
        Formatted::Changed
    })
}
