//! `cargo errcodes check`

mod build;
mod packages;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::load::Loaded;
use errcodes_core::rule::{Denied, Rule, Severity};
use errcodes_core::source::Source;

use crate::catalog_file::{self, is_about_names};
use crate::cli::Check;
use crate::diagnostics::{self, File, Format};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::packaging::{self, LeftOut};
use crate::rust_usages::{self, RustSource, Usage, UsageError};
use crate::terminal::{Terminal, noteln};
use crate::text::plural;

use self::build::{Build, Report};
use self::packages::Packages;

pub(crate) fn run(args: &Check, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    reject_unused_command(args)?;
    let mut checker = Checker {
        terminal,
        format: args.format,
        packages: None,
        build: Build::default(),
        count: Count::default(),
    };
    if args.paths.is_empty() {
        checker.check_workspace(args)?;
    } else {
        if args.format == Format::Cargo {
            let sources = rust_usages::scan_all(&args.workspace.manifest).ok();
            checker.packages =
                sources.map(|sources| Packages::new(&sources.sources, sources.packages));
        }
        for path in &args.paths {
            checker.check_path(path, args);
        }
    }
    Ok(checker.finish())
}

/// Returns an error for a command after `--` that would not run.
fn reject_unused_command(args: &Check) -> Result<(), CliError> {
    let help = if args.cargo_command.is_empty() {
        return Ok(());
    } else if args.format != Format::Cargo {
        "add `--format cargo`, or remove `--` to pass the paths of catalogs"
    } else if !args.paths.is_empty() {
        "remove the paths, or the command"
    } else {
        return Ok(());
    };
    let message = "the command after `--` runs only with `--format cargo` and without paths";
    Err(CliError::new(message).help(help))
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

/// The diagnostics that are shown in each catalog.
type Shown<'p> = BTreeMap<&'p Path, Vec<Diagnostic>>;

/// Checks catalogs and source files, and shows and counts the diagnostics.
struct Checker<'t> {
    terminal: &'t mut Terminal,
    format: Format,
    /// The packages that the format `cargo` names.
    packages: Option<Packages>,
    /// The build that the format `cargo` runs.
    build: Build,
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
    fn check_workspace(&mut self, args: &Check) -> Result<(), CliError> {
        let rust_usages::Scan {
            sources,
            unread,
            packages,
        } = rust_usages::scan_workspace(&args.workspace)?;
        let manifests = packages.packages.clone();
        if self.format == Format::Cargo {
            self.packages = Some(Packages::new(&sources, packages));
        } else if sources.is_empty() && unread.is_empty() {
            return Err(catalog_file::no_catalog(&args.workspace));
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
        let mut shown = Shown::new();
        for (path, (denies, names)) in &included {
            match &catalogs[&**path] {
                Ok(loaded) => {
                    let denies = *denies || args.deny_warnings;
                    shown.insert(path, self.check_catalog(loaded, *names, denies));
                }
                Err(error) => self.show_unread(&path.display().to_string(), error),
            }
        }
        self.run_build(args, &sources, &catalogs, &shown)?;
        for (path, reason) in unread {
            if !self.build.has_reported_in(Path::new(&path)) {
                self.show_unread(&path, &catalog_file::unread_source(&path, &reason));
            }
        }
        for source in &sources {
            self.check_source(source, &catalogs);
        }
        self.check_packages(&manifests, &sources, args.deny_warnings);
        Ok(())
    }

    /// Runs the build whose messages belong to the format `cargo`.
    fn run_build(
        &mut self,
        args: &Check,
        sources: &[RustSource],
        catalogs: &Catalogs<'_>,
        shown: &Shown<'_>,
    ) -> Result<(), CliError> {
        let Some(packages) = &self.packages else {
            return Ok(());
        };
        let repeated = if args.workspace.packages.is_empty() {
            repeated_in_build(sources, catalogs, shown, packages)
        } else {
            // A build of selected packages also builds the packages that they depend on.
            let all = rust_usages::scan_all(&args.workspace.manifest)?;
            let packages = Packages::new(&all.sources, all.packages);
            repeated_in_build(&all.sources, catalogs, shown, &packages)
        };
        let root = packages.workspace_root();
        self.build = Build::run(build::command(args), root, &repeated, self.terminal);
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

    /// Shows the diagnostics of a catalog, and returns them.
    fn check_catalog(
        &mut self,
        loaded: &Loaded<'_>,
        names: Names,
        deny_warnings: bool,
    ) -> Vec<Diagnostic> {
        self.count.catalogs += 1;
        let diagnostics = match names {
            Names::Explicit => catalog_file::diagnostics(loaded),
            Names::Default => catalog_file::diagnostics_with_names(loaded),
        };
        let file = self.file(loaded.source);
        for diagnostic in &diagnostics {
            let severity = diagnostic.severity_if(Denied::new(true, deny_warnings));
            self.show(diagnostic, diagnostic.rule.name(), &file, severity);
        }
        diagnostics
    }

    /// Returns a file as the format shows it.
    fn file<'s>(&self, source: &'s Source) -> File<'s> {
        match &self.packages {
            Some(packages) => packages.file(source),
            None => source.into(),
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
        for error in errors {
            self.show_usage_error(source, error.rule.name(), error);
        }
    }

    /// Shows an error in a source file, unless the build has reported it.
    fn show_usage_error(&mut self, source: &RustSource, kind: &str, error: UsageError) {
        if self.build.has_reported(source, &error) {
            return;
        }
        let severity = error.rule.severity();
        let mut diagnostic = Diagnostic::new(error.rule, error.message, error.span);
        diagnostic.help = error.help;
        self.show(&diagnostic, kind, &self.file(&source.source), severity);
    }

    /// Shows the catalogs that the archives of packages do not contain, and what only a build can check.
    fn check_packages(&mut self, packages: &[Package], sources: &[RustSource], denies: bool) {
        for source in sources {
            for unchecked in &source.unchecked {
                let (line, column) = source.source.line_and_column(unchecked.span.start);
                let file = &source.source.path;
                noteln!(
                    self.terminal,
                    "note: {}:{}:{}: {}",
                    file,
                    line,
                    column,
                    &unchecked.message
                );
            }
        }
        for package in packages {
            match packaging::left_out(package, sources) {
                Ok(left_out) => {
                    for catalog in left_out {
                        self.show_left_out(&catalog, denies);
                    }
                }
                // The build has failed for the same reason.
                Err(_) if self.build.status == ExitStatus::Failure => {}
                Err(why) => noteln!(
                    self.terminal,
                    "note: can't list the files of the package `{}`: {}",
                    package.name.as_str(),
                    &why
                ),
            }
        }
    }

    fn show_left_out(&mut self, catalog: &LeftOut<'_>, denies: bool) {
        let usage = catalog.usage;
        let message = format!(
            "`cargo package` leaves out the catalog `{}`, so the published crate cannot be built",
            catalog.path()
        );
        let help = if catalog.is_outside {
            "move it into the folder of Cargo.toml, or write `publish = false` there if the package is never published"
        } else {
            "change `include` or `exclude` in Cargo.toml, or the `.gitignore` that excludes it"
        };
        let mut diagnostic = Diagnostic::new(Rule::Usage, message, usage.span);
        diagnostic.help = Some(help.to_owned());
        let severity = if denies {
            Severity::Error
        } else {
            Severity::Warning
        };
        self.show(
            &diagnostic,
            "not_packaged",
            &self.file(&catalog.source.source),
            severity,
        );
    }

    /// Shows that the catalog of a source file does not exist, without the paths that the build tries.
    fn show_missing(&mut self, source: &RustSource, usage: &Usage) {
        let reason = source.missing_reason(&usage.path);
        let rule = "a path is relative to the folder of Cargo.toml, or to this source file";
        let help = reason.help.unwrap_or_else(|| rule.to_owned());
        let error = UsageError {
            span: usage.span,
            message: reason.message,
            help: Some(help),
            rule: Rule::Usage,
        };
        self.count.unread += 1;
        self.show_usage_error(source, "unread", error);
        self.show_usage_errors(source, usage.errors_of_arguments());
    }

    fn show(&mut self, diagnostic: &Diagnostic, kind: &str, file: &File<'_>, severity: Severity) {
        if severity == Severity::Error {
            self.count.errors += 1;
        } else {
            self.count.warnings += 1;
        }
        diagnostics::show(diagnostic, kind, file, severity, self.format, self.terminal);
    }

    /// Shows that a file could not be read. The other files are still checked.
    fn show_unread(&mut self, path: &str, error: &CliError) {
        self.count.unread += 1;
        self.count.errors += 1;
        let source = Source {
            path: path.to_owned(),
            text: String::new(),
        };
        diagnostics::show_unread(&self.file(&source), error, self.format, self.terminal);
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
        let status = match self.count {
            Count { unread: 1.., .. } => ExitStatus::Failure,
            Count { errors: 1.., .. } => ExitStatus::Findings,
            _ => ExitStatus::Success,
        };
        status.max(self.build.status)
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

/// Returns the errors with which the compiler repeats a diagnostic that is shown in a catalog, at each use of the catalog.
///
/// If an editor does not show the diagnostics in a catalog, the errors remain.
fn repeated_in_build(
    sources: &[RustSource],
    catalogs: &Catalogs<'_>,
    shown: &Shown<'_>,
    packages: &Packages,
) -> HashSet<Report> {
    let mut repeated = HashSet::new();
    for source in sources {
        for usage in &source.usages {
            let Some(path) = source.resolve(&usage.path) else {
                continue;
            };
            if !packages.editor_reads(&path) {
                continue;
            }
            let path = catalog_file::relative_to_cwd(path);
            let (Some(Ok(loaded)), Some(shown)) = (catalogs.get(&*path), shown.get(&*path)) else {
                continue;
            };
            for (diagnostic, message) in usage.compile_errors(loaded) {
                if shown.iter().any(|shown| is_same(shown, &diagnostic)) {
                    repeated.insert(Report::new(source, usage.span, message));
                }
            }
        }
    }
    repeated
}

/// Returns whether two diagnostics of a catalog are the same. Their notes may count different numbers of similar ones.
fn is_same(left: &Diagnostic, right: &Diagnostic) -> bool {
    left.rule == right.rule && left.span == right.span && left.message == right.message
}
