//! `cargo errcodes check`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::load::Loaded;
use errcodes_core::rule::{Denied, Rule, Severity};
use errcodes_core::source::Source;

use crate::catalog_file::{self, is_about_names};
use crate::cli::{Check, Workspace};
use crate::diagnostics::{self, Format};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::rust_usages::{self, RustSource, Usage, UsageError};
use crate::terminal::{Terminal, noteln};
use crate::text::plural;

pub(crate) fn run(args: &Check, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let mut checker = Checker {
        terminal,
        format: args.format,
        count: Count::default(),
    };
    if args.paths.is_empty() {
        checker.check_workspace(&args.workspace, args.deny_warnings)?;
    } else {
        for path in &args.paths {
            checker.check_path(path, args);
        }
    }
    Ok(checker.finish())
}

/// The names of generated enums that are checked for a catalog.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Names {
    /// No names, because each call of the macro sets the names of the enums and is checked separately.
    #[default]
    Explicit,
    /// The default names.
    Default,
}

/// The catalogs of the workspace, or the errors from reading them, by path.
type Catalogs<'s> = BTreeMap<&'s Path, Result<Loaded<'s>, &'s CliError>>;

/// Checks catalogs and source files, and shows and counts the diagnostics.
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
    /// The files that could not be read, which also count as errors.
    unread: usize,
}

impl Checker<'_> {
    /// Checks the catalogs that the packages of the workspace include, and the source files that include them.
    fn check_workspace(
        &mut self,
        workspace: &Workspace,
        deny_warnings: bool,
    ) -> Result<(), CliError> {
        let rust_usages::Sources { sources, unread } = rust_usages::scan_workspace(workspace)?;
        if sources.is_empty() && unread.is_empty() {
            return Err(catalog_file::no_catalog(workspace));
        }
        for (path, reason) in unread {
            self.show_unread(&path, &catalog_file::unread_source(&path, &reason));
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
                Ok(loaded) => self.check_catalog(loaded, *names, *denies || deny_warnings),
                Err(error) => self.show_unread(&path.display().to_string(), error),
            }
        }
        for source in &sources {
            self.check_source(source, &catalogs);
        }
        Ok(())
    }

    /// Checks a catalog with its default names, unless the workspace always includes it with options that set names.
    fn check_path(&mut self, path: &Path, args: &Check) {
        let source = match catalog_file::read(path) {
            Ok(source) => source,
            Err(error) => return self.show_unread(&path.display().to_string(), &error),
        };
        let loaded = catalog_file::load(&source);
        let diagnostics = catalog_file::diagnostics_with_names(&loaded);
        let has_clash = diagnostics.iter().any(is_about_names);
        let manifest = &args.workspace.manifest;
        let names = if has_clash && rust_usages::avoid_clashes(path, &loaded, manifest) {
            Names::Explicit
        } else {
            Names::Default
        };
        self.check_catalog(&loaded, names, args.deny_warnings);
    }

    fn check_catalog(&mut self, loaded: &Loaded<'_>, names: Names, deny_warnings: bool) {
        self.count.catalogs += 1;
        let diagnostics = match names {
            Names::Explicit => catalog_file::diagnostics(loaded),
            Names::Default => catalog_file::diagnostics_with_names(loaded),
        };
        for diagnostic in diagnostics {
            let severity = diagnostic.severity_if(Denied::new(true, deny_warnings));
            let rule = diagnostic.rule.name();
            self.show(&diagnostic, rule, loaded.source, severity);
        }
    }

    /// Shows the errors that a build reports in a source file: in the arguments of macros, and in enums with the derive.
    fn check_source(&mut self, source: &RustSource, catalogs: &Catalogs<'_>) {
        for usage in &source.usages {
            let Some(path) = source.resolve(&usage.path) else {
                self.show_missing(source, usage);
                continue;
            };
            let path = catalog_file::relative_to_cwd(path);
            let errors = match catalogs.get(&*path) {
                Some(Ok(loaded)) => usage.errors(loaded),
                _ => usage.errors_without_catalog(source.missing_reason(&usage.path)),
            };
            self.show_usage_errors(source, errors);
        }
    }

    fn show_usage_errors(&mut self, source: &RustSource, errors: Vec<UsageError>) {
        for UsageError {
            span,
            message,
            help,
            rule,
        } in errors
        {
            let mut diagnostic = Diagnostic::new(rule, message, span);
            diagnostic.help = help;
            self.show(&diagnostic, rule.name(), &source.source, rule.severity());
        }
    }

    /// Shows that the catalog of a source file does not exist, without the paths that the build tries.
    fn show_missing(&mut self, source: &RustSource, usage: &Usage) {
        let reason = source.missing_reason(&usage.path);
        let rule = "a path is relative to the folder of Cargo.toml, or to this source file";
        let help = reason.help.unwrap_or_else(|| rule.to_owned());
        let diagnostic = Diagnostic::new(Rule::Usage, reason.message, usage.span).help(help);
        self.count.unread += 1;
        self.show(&diagnostic, "unread", &source.source, Severity::Error);
        self.show_usage_errors(source, usage.errors_of_arguments());
    }

    fn show(&mut self, diagnostic: &Diagnostic, kind: &str, source: &Source, severity: Severity) {
        if severity == Severity::Error {
            self.count.errors += 1;
        } else {
            self.count.warnings += 1;
        }
        diagnostics::show(
            diagnostic,
            kind,
            source,
            severity,
            self.format,
            self.terminal,
        );
    }

    /// Shows that a file could not be read. The other files are still checked.
    fn show_unread(&mut self, path: &str, error: &CliError) {
        self.count.unread += 1;
        self.count.errors += 1;
        diagnostics::show_unread(path, error, self.format, self.terminal);
    }

    /// Shows the numbers of diagnostics, and returns the exit status for them.
    fn finish(self) -> ExitStatus {
        if matches!(self.format, Format::Full | Format::Short) {
            let catalogs = plural(self.count.catalogs, "catalog");
            let errors = plural(self.count.errors, "error");
            let warnings = plural(self.count.warnings, "warning");
            noteln!(
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

/// Returns the included catalogs, and for each one whether its warnings are errors and which names to check.
fn included(sources: &[RustSource]) -> BTreeMap<PathBuf, (bool, Names)> {
    // One call that denies the warnings of a catalog is enough to fail the build.
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
