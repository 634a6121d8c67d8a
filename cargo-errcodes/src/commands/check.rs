//! `cargo errcodes check`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::{Rule, Severity};
use errcodes_core::source::Source;

use crate::catalog_file::{self, is_about_names, reports, reports_with_names};
use crate::cli::Check;
use crate::diagnostics::{self, Format, split_help};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::rust_usages::{self, RustSource};
use crate::terminal::{Terminal, errln};
use crate::text::plural;

pub(crate) fn run(args: &Check, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let mut checker = Checker {
        terminal,
        format: args.format,
        count: Count::default(),
    };
    if args.paths.is_empty() {
        checker.check_workspace(args.deny_warnings)?;
    } else {
        for path in &args.paths {
            checker.check_catalog(path, Names::Unless, args.deny_warnings);
        }
    }
    Ok(checker.finish())
}

/// Names of generated enums that are checked in a catalog.
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

/// Checks catalogs and sources, shows what is wrong and counts it.
struct Checker<'t> {
    terminal: &'t mut Terminal,
    format: Format,
    count: Count,
}

#[derive(Clone, Copy, Default)]
struct Count {
    catalogs: usize,
    errors: usize,
    warnings: usize,
    /// The files that could not be read: they are among the errors.
    unread: usize,
}

impl Checker<'_> {
    /// Checks what the crates of this workspace include, and the sources that do it.
    fn check_workspace(&mut self, deny_warnings: bool) -> Result<(), CliError> {
        let rust_usages::Sources { sources, unread } = rust_usages::of_workspace()?;
        if sources.is_empty() && unread.is_empty() {
            return Err(catalog_file::no_catalog());
        }
        for (path, why) in unread {
            self.show_unread(&path, &catalog_file::unread_source(&path, &why));
        }
        for (path, (denies, names)) in included(&sources) {
            self.check_catalog(&path, names, denies || deny_warnings);
        }
        for source in &sources {
            self.check_source(source);
        }
        Ok(())
    }

    fn check_catalog(&mut self, path: &Path, names: Names, deny_warnings: bool) {
        let source = match catalog_file::read(path) {
            Ok(source) => source,
            Err(error) => {
                self.show_unread(&path.display().to_string(), &error);
                return;
            }
        };
        self.count.catalogs += 1;
        let mut reports = match names {
            Names::Stated => reports(&source),
            Names::Default | Names::Unless => reports_with_names(&source),
        };
        let has_clash = reports.iter().any(is_about_names);
        if names == Names::Unless && has_clash && rust_usages::avoid_clashes(path) {
            reports.retain(|report| !is_about_names(report));
        }
        for report in reports {
            let severity = if deny_warnings {
                Severity::Error
            } else {
                report.severity()
            };
            self.show(&report, report.rule.name(), &source, severity);
        }
    }

    /// Shows what the build says of a source: of the arguments of a macro, of an enum that is held to a catalog.
    fn check_source(&mut self, source: &RustSource) {
        for usage in &source.uses {
            if source.resolve(&usage.path).is_none() {
                // What the build says, without the places on this machine that it has tried.
                let said = source.why_not_there(&usage.path);
                let (said, help) = split_help(&said);
                let message = said.lines().next().unwrap_or_default();
                let start = "a path starts at the folder of Cargo.toml, or at this source";
                let report = Diagnostic::new(Rule::Claim, message, usage.span);
                let report = report.help(help.unwrap_or(start));
                self.count.unread += 1;
                self.show(&report, "unread", &source.source, Severity::Error);
                continue;
            }
            for mistake in source.mistakes(usage) {
                let (message, help) = split_help(&mistake.message);
                let mut report = Diagnostic::new(Rule::Claim, message, mistake.span);
                report.help = help.map(ToOwned::to_owned);
                self.show(&report, "use", &source.source, Severity::Error);
            }
        }
    }

    fn show(&mut self, report: &Diagnostic, kind: &str, source: &Source, severity: Severity) {
        if severity == Severity::Warning {
            self.count.warnings += 1;
        } else {
            self.count.errors += 1;
        }
        diagnostics::show(report, kind, source, severity, self.format, self.terminal);
    }

    /// Shows that a file could not be read; the others are checked all the same.
    fn show_unread(&mut self, path: &str, error: &CliError) {
        self.count.unread += 1;
        self.count.errors += 1;
        diagnostics::show_unread(path, error, self.format, self.terminal);
    }

    /// Shows how much was found, and returns the status for it.
    fn finish(self) -> ExitStatus {
        if matches!(self.format, Format::Full | Format::Short) {
            let catalogs = plural(self.count.catalogs, "catalog");
            let errors = plural(self.count.errors, "error");
            let warnings = plural(self.count.warnings, "warning");
            errln!(
                self.terminal,
                "{} checked: {}, {}",
                catalogs,
                errors,
                warnings
            );
        }
        match self.count {
            Count { unread: 1.., .. } => ExitStatus::Failure,
            Count { errors: 1.., .. } => ExitStatus::Findings,
            _ => ExitStatus::Success,
        }
    }
}

/// Returns the catalogs that sources include, each with whether warnings are errors, and which names are checked.
fn included(sources: &[RustSource]) -> BTreeMap<PathBuf, (bool, Names)> {
    // Who denies the warnings of a catalog denies them for all: the build fails.
    let mut catalogs: BTreeMap<PathBuf, (bool, Names)> = BTreeMap::new();
    for source in sources {
        for usage in &source.uses {
            if let Some(path) = source.resolve(&usage.path) {
                let path = catalog_file::relative_to_cwd(path);
                let (denies, names) = catalogs.entry(path).or_default();
                *denies |= usage.deny_warnings;
                if usage.has_default_names {
                    *names = Names::Default;
                }
            }
        }
    }
    catalogs
}
