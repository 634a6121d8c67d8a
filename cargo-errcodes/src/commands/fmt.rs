//! `cargo errcodes fmt`

use std::path::Path;

use errcodes_core::rule::Severity;

use crate::cli::Fmt;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::format::{Refusal, format};
use crate::terminal::{Styled, Terminal, errln, outln};
use crate::text::plural;
use crate::{catalog_file, files};

pub(crate) fn run(args: &Fmt, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let catalog_file::Inputs { paths, missing } = catalog_file::resolve_inputs(&args.paths)?;
    let mut count = Count::default();
    for error in &missing {
        terminal.error(error);
        count.impossible += 1;
    }
    for path in &paths {
        count.catalogs += 1;
        match format_file(path, args, terminal) {
            Ok(Done::Same) => {}
            Ok(Done::Changed) => count.changed += 1,
            Ok(Done::Refused) => count.refused += 1,
            Err(error) => {
                terminal.error(&error);
                count.impossible += 1;
            }
        }
    }
    if !args.is_piped() {
        count.show(args.check, terminal);
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
    fn show(self, is_check: bool, terminal: &mut Terminal) {
        let catalogs = plural(self.catalogs, "catalog");
        let changed = self.changed;
        if is_check {
            errln!(terminal, "{} checked: {} not formatted", catalogs, changed);
        } else {
            errln!(terminal, "{} read: {} formatted", catalogs, changed);
        }
    }
}

/// The result for a file.
enum Done {
    Same,
    Changed,
    /// It has mistakes, which have been shown.
    Refused,
}

fn format_file(path: &Path, args: &Fmt, terminal: &mut Terminal) -> Result<Done, CliError> {
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
            errln!(terminal, "{} was not changed", source.path);
            return Ok(Done::Refused);
        }
        Err(Refusal::NoCatalog) => {
            return Err(CliError::new(format!(
                "{} is not a catalog: it has neither `provider` nor `enums`",
                source.path
            )));
        }
        Err(Refusal::RoundTripMismatch(reason)) => {
            let message = format!(
                "{} was not changed: the formatted text {reason}",
                source.path
            );
            let help = "this is a bug in errcodes: please report it together with the catalog";
            return Err(CliError::new(message).help(help));
        }
    };
    let is_same = formatted == source.text;
    if args.check {
        if !is_same {
            outln!(terminal, "{}", source.path);
        }
    } else if path == Path::new("-") {
        terminal.document(&formatted);
    } else if !is_same {
        files::edit(path, &source.text, &formatted, terminal)?;
    }
    Ok(if is_same { Done::Same } else { Done::Changed })
}
