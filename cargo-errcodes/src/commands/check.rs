//! `cargo errcodes check`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::load::Loaded;
use errcodes_core::rule::{Denied, Rule, Severity};
use errcodes_core::source::Source;

use crate::catalog_file::{self, is_about_names};
use crate::cli::Check;
use crate::diagnostics::{self, Format};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::rust_usages::{self, RustSource, Usage, UsageError};
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
            checker.check_named(path, args.deny_warnings);
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

/// The catalogs of the workspace, or why they can't be read, by their paths.
type Catalogs<'s> = BTreeMap<&'s Path, Result<Loaded<'s>, &'s CliError>>;

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
        let included = included(&sources);
        let files: Vec<_> = included
            .keys()
            .map(|path| catalog_file::read(path))
            .collect();
        let loaded = files
            .iter()
            .map(|file| file.as_ref().map(catalog_file::load));
        let catalogs: Catalogs<'_> = included.keys().map(PathBuf::as_path).zip(loaded).collect();
        for (path, (denies, names)) in &included {
            match &catalogs[&**path] {
                Ok(loaded) => self.check_catalog(path, loaded, *names, *denies || deny_warnings),
                Err(error) => self.show_unread(&path.display().to_string(), error),
            }
        }
        for source in &sources {
            self.check_source(source, &catalogs);
        }
        Ok(())
    }

    /// Checks a catalog that is named, by its default names unless the sources of this workspace state others.
    fn check_named(&mut self, path: &Path, deny_warnings: bool) {
        match catalog_file::read(path) {
            Ok(source) => {
                let loaded = catalog_file::load(&source);
                self.check_catalog(path, &loaded, Names::Unless, deny_warnings);
            }
            Err(error) => self.show_unread(&path.display().to_string(), &error),
        }
    }

    fn check_catalog(
        &mut self,
        path: &Path,
        loaded: &Loaded<'_>,
        names: Names,
        deny_warnings: bool,
    ) {
        self.count.catalogs += 1;
        let mut diagnostics = match names {
            Names::Stated => catalog_file::diagnostics(loaded),
            Names::Default | Names::Unless => catalog_file::diagnostics_with_names(loaded),
        };
        let has_clash = diagnostics.iter().any(is_about_names);
        if names == Names::Unless && has_clash && rust_usages::avoid_clashes(path, loaded) {
            diagnostics.retain(|diagnostic| !is_about_names(diagnostic));
        }
        for diagnostic in diagnostics {
            let severity = diagnostic.severity_if(Denied::new(true, deny_warnings));
            let rule = diagnostic.rule.name();
            self.show(&diagnostic, rule, loaded.source, severity);
        }
    }

    /// Shows what the build says of a source: of the arguments of a macro, of an enum that is held to a catalog.
    fn check_source(&mut self, source: &RustSource, catalogs: &Catalogs<'_>) {
        for usage in &source.usages {
            let Some(path) = source.resolve(&usage.path) else {
                self.show_missing(source, usage);
                continue;
            };
            let path = catalog_file::relative_to_cwd(path);
            let errors = match catalogs.get(&*path) {
                Some(Ok(loaded)) => usage.errors(loaded),
                _ => usage.errors_without_catalog(source.why_not_there(&usage.path)),
            };
            for UsageError {
                span,
                message,
                help,
            } in errors
            {
                let mut diagnostic = Diagnostic::new(Rule::Usage, message, span);
                diagnostic.help = help;
                self.show(&diagnostic, "use", &source.source, Severity::Error);
            }
        }
    }

    /// Shows that the catalog of a source is not there, without the places on this machine that the build has tried.
    fn show_missing(&mut self, source: &RustSource, usage: &Usage) {
        let why = source.why_not_there(&usage.path);
        let start = "a path starts at the folder of Cargo.toml, or at this source";
        let help = why.help.unwrap_or_else(|| start.to_owned());
        let diagnostic = Diagnostic::new(Rule::Usage, why.message, usage.span).help(help);
        self.count.unread += 1;
        self.show(&diagnostic, "unread", &source.source, Severity::Error);
    }

    fn show(&mut self, report: &Diagnostic, kind: &str, source: &Source, severity: Severity) {
        if severity != Severity::Error {
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
        for usage in &source.usages {
            if let Some(path) = source.resolve(&usage.path) {
                let path = catalog_file::relative_to_cwd(path);
                let (denies, names) = catalogs.entry(path).or_default();
                *denies |= usage.denies_warnings();
                if usage.has_default_names() {
                    *names = Names::Default;
                }
            }
        }
    }
    catalogs
}
