//! `cargo errcodes check`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errcodes_core::report::{Kind, Report};

use crate::catalog_file::{self, is_about_names, reports, reports_with_names};
use crate::cli::Check;
use crate::diagnostics::{self, Format, split_help};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::rust_usages::{self, RustSource};
use crate::terminal::errln;
use crate::text::plural;

pub(crate) fn run(args: &Check) -> Result<ExitStatus, CliError> {
    let mut count = Count::default();
    if args.paths.is_empty() {
        check_workspace(args, &mut count)?;
    } else {
        for path in &args.paths {
            check_catalog(
                path,
                Names::Unless,
                args.deny_warnings,
                args.format,
                &mut count,
            );
        }
    }
    if matches!(args.format, Format::Full | Format::Short) {
        let catalogs = plural(count.catalogs, "catalog");
        let Count {
            errors, warnings, ..
        } = count;
        let (errors, warnings) = (plural(errors, "error"), plural(warnings, "warning"));
        errln!("{} checked: {}, {}", catalogs, errors, warnings);
    }
    Ok(match count {
        Count { unread: 1.., .. } => ExitStatus::Failure,
        Count { errors: 1.., .. } => ExitStatus::Findings,
        _ => ExitStatus::Success,
    })
}

/// Checks what the crates of this workspace include, and the sources that do it.
fn check_workspace(args: &Check, count: &mut Count) -> Result<(), CliError> {
    let rust_usages::Sources { sources, unread } = rust_usages::of_workspace()?;
    if sources.is_empty() && unread.is_empty() {
        return Err(catalog_file::no_catalog());
    }
    for (path, why) in unread {
        let error = catalog_file::unread_source(&path, &why);
        count.unread += 1;
        count.add(false);
        diagnostics::show_unread(&path, &error, args.format);
    }
    // Who denies the warnings of a catalog denies them for all: the build fails.
    let mut found: BTreeMap<PathBuf, (bool, Names)> = BTreeMap::new();
    for one in &sources {
        for of in &one.uses {
            if let Some(path) = one.resolve(&of.path) {
                let denies = found
                    .entry(catalog_file::relative_to_cwd(path))
                    .or_default();
                denies.0 |= of.deny_warnings;
                if of.has_default_names {
                    denies.1 = Names::Default;
                }
            }
        }
    }
    for (path, (denies, names)) in &found {
        let denies = *denies || args.deny_warnings;
        check_catalog(path, *names, denies, args.format, count);
    }
    for one in &sources {
        check_source(one, args.format, count);
    }
    Ok(())
}

/// Which names of the generated enums are checked in the catalog.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Names {
    /// None: each call of the macro states some, and they are checked there.
    #[default]
    Stated,
    /// The default ones.
    Default,
    /// The default ones, unless the sources of this workspace state others.
    Unless,
}

fn check_catalog(
    path: &Path,
    names: Names,
    deny_warnings: bool,
    format: Format,
    count: &mut Count,
) {
    let source = match catalog_file::read(path) {
        Ok(source) => source,
        Err(error) => {
            count.unread += 1;
            count.add(false);
            diagnostics::show_unread(&path.display().to_string(), &error, format);
            return;
        }
    };
    count.catalogs += 1;
    let mut reports = match names {
        Names::Stated => reports(&source),
        Names::Default | Names::Unless => reports_with_names(&source),
    };
    let has_clash = reports.iter().any(is_about_names);
    if names == Names::Unless && has_clash && rust_usages::avoid_clashes(path) {
        reports.retain(|report| !is_about_names(report));
    }
    for report in reports {
        let is_warning = report.kind.is_warning() && !deny_warnings;
        count.add(is_warning);
        diagnostics::show(&report, report.kind.name(), &source, is_warning, format);
    }
}

/// Shows what the build says of a source: of the arguments of a macro, of an enum that is held to a catalog.
fn check_source(source: &RustSource, format: Format, count: &mut Count) {
    for one in &source.uses {
        if source.resolve(&one.path).is_none() {
            // What the build says, without the places on this machine that it has tried.
            let said = source.why_not_there(&one.path);
            let (said, help) = split_help(&said);
            let message = said.lines().next().unwrap_or_default();
            let start = "a path starts at the folder of Cargo.toml, or at this source";
            let report = Report::new(Kind::Claim, message, one.span).help(help.unwrap_or(start));
            count.unread += 1;
            count.add(false);
            diagnostics::show(&report, "unread", &source.source, false, format);
            continue;
        }
        for mistake in source.mistakes(one) {
            let (message, help) = split_help(&mistake.message);
            let mut report = Report::new(Kind::Claim, message, mistake.span);
            report.help = help.map(ToOwned::to_owned);
            count.add(false);
            diagnostics::show(&report, "use", &source.source, false, format);
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Count {
    catalogs: usize,
    errors: usize,
    warnings: usize,
    /// What could not be looked at: they are among the errors.
    unread: usize,
}

impl Count {
    fn add(&mut self, is_warning: bool) {
        if is_warning {
            self.warnings += 1;
        } else {
            self.errors += 1;
        }
    }
}
