//! The Rust source files of a workspace, and the uses of catalogs in them.

mod found;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::load::Loaded;
use errcodes_core::locate::{CallSite, LoadFileError, SourceFile, load_file, read_file};
use errcodes_core::rule::Rule;
use errcodes_core::source::{Source, Span};
use errcodes_macros_impl::args::Args;
use errcodes_macros_impl::derive::{self, Input};
use errcodes_macros_impl::expansion::{
    FormerSpelling, MacroDiagnostics, UsageDiagnostic, compile_error_text,
};
use errcodes_macros_impl::include;
use errcodes_macros_impl::target::Target;
use proc_macro2::TokenStream;

use self::found::Found;
use crate::cli::{Manifest, Workspace};
use crate::error::CliError;
use crate::workspace::{self, Packages};

/// A source file and the uses of catalogs in it.
pub(crate) struct RustSource {
    pub(crate) source: Source,
    pub(crate) path: PathBuf,
    /// The folder that contains the package's Cargo.toml.
    pub(crate) root: PathBuf,
    pub(crate) usages: Vec<Usage>,
    /// The catalogs, and the uses of catalogs, that only a build can check.
    pub(crate) unchecked: Vec<Unchecked>,
}

/// A catalog, or a use of one, that only a build can check.
pub(crate) struct Unchecked {
    pub(crate) span: Span,
    /// The usages that are not checked, each with the reason.
    pub(crate) message: String,
}

/// A call of `include_catalog!`, an enum with `#[catalog(...)]`, or a call of `errcodes_build::Catalog::new`.
pub(crate) struct Usage {
    /// The path of the catalog, as written in the source.
    pub(crate) path: String,
    /// The position of the path.
    pub(crate) span: Span,
    kind: UsageKind,
}

enum UsageKind {
    /// The arguments of `include_catalog!`.
    Include(Result<Args, UsageDiagnostic>),
    /// The enum with the attribute.
    Derive(Result<Input, UsageDiagnostic>),
    /// A use that only a build can check.
    Unchecked,
}

/// An error or a warning in a source file.
pub(crate) struct UsageError {
    pub(crate) span: Span,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) rule: Rule,
}

impl UsageError {
    fn new(diagnostic: &UsageDiagnostic, source: Option<&Source>) -> Self {
        Self {
            span: span(diagnostic.span()),
            message: diagnostic.message(source),
            help: diagnostic.help.clone(),
            rule: Rule::Usage,
        }
    }

    /// Creates the warning for a former option. The warning is never turned into an error.
    fn former_spelling(former: &FormerSpelling) -> Self {
        Self {
            span: span(former.span()),
            message: former.message(),
            help: Some(former.help()),
            rule: Rule::FormerSpelling,
        }
    }
}

impl Usage {
    /// Returns whether warnings of the catalog are errors in this build.
    pub(crate) fn denies_warnings(&self) -> bool {
        matches!(&self.kind, UsageKind::Include(Ok(args)) if args.deny_warnings)
    }

    /// Returns whether the enums have their default names, because no option sets one.
    pub(crate) fn has_default_names(&self) -> bool {
        matches!(&self.kind, UsageKind::Include(Ok(args)) if !args.has_names())
    }

    /// Returns the errors and warnings that the build reports here, except those of the catalog.
    pub(crate) fn errors(&self, loaded: &Loaded<'_>) -> Vec<UsageError> {
        let diagnostics = self.diagnostics(loaded);
        let has_excerpt = |diagnostic: &UsageDiagnostic| diagnostic.excerpt.is_some();
        let mut usage = diagnostics.usage.iter();
        let source = usage.any(has_excerpt).then(|| self.source_in_build(loaded));
        let errors = diagnostics.usage.iter();
        let errors = errors.map(|diagnostic| UsageError::new(diagnostic, source.as_ref()));
        let former = diagnostics.former.iter().map(UsageError::former_spelling);
        let mut errors: Vec<UsageError> = errors.chain(former).collect();
        errors.sort_by_key(|error| error.span);
        errors
    }

    /// Returns the diagnostics of the catalog that the build reports here, each with the message of its compiler error.
    pub(crate) fn compile_errors(&self, loaded: &Loaded<'_>) -> Vec<(Diagnostic, String)> {
        let source = self.source_in_build(loaded);
        let diagnostics = self.diagnostics(loaded).catalog.into_iter();
        let errors = diagnostics.map(|diagnostic| {
            let message = compile_error_text(&diagnostic, &source);
            (diagnostic, message)
        });
        errors.collect()
    }

    fn diagnostics(&self, loaded: &Loaded<'_>) -> MacroDiagnostics {
        match &self.kind {
            UsageKind::Include(Err(error)) | UsageKind::Derive(Err(error)) => MacroDiagnostics {
                usage: vec![error.clone()],
                ..MacroDiagnostics::default()
            },
            UsageKind::Include(Ok(args)) => include::expand(loaded, args, Target::File).diagnostics,
            UsageKind::Derive(Ok(input)) => derive::expand(loaded, input, Target::File).diagnostics,
            UsageKind::Unchecked => MacroDiagnostics::default(),
        }
    }

    /// Returns the catalog as the build shows it: with its path as written in the source file.
    fn source_in_build(&self, loaded: &Loaded<'_>) -> Source {
        Source {
            path: self.path.clone(),
            text: loaded.source.text.clone(),
        }
    }

    /// Returns the errors that the build reports if the catalog cannot be read.
    pub(crate) fn errors_without_catalog(&self, why: LoadFileError) -> Vec<UsageError> {
        let mut errors = self.errors_of_arguments();
        if !matches!(
            &self.kind,
            UsageKind::Include(Err(_)) | UsageKind::Derive(Err(_))
        ) {
            errors.push(UsageError {
                span: self.span,
                message: why.message_with_places(),
                help: why.help,
                rule: Rule::Usage,
            });
        }
        errors.sort_by_key(|error| error.span);
        errors
    }

    /// Returns the errors and warnings that do not depend on the catalog.
    pub(crate) fn errors_of_arguments(&self) -> Vec<UsageError> {
        let (errors, former) = match &self.kind {
            UsageKind::Include(Err(error)) | UsageKind::Derive(Err(error)) => {
                (std::slice::from_ref(error), &[][..])
            }
            UsageKind::Include(Ok(args)) => (&args.errors[..], &args.former[..]),
            UsageKind::Derive(Ok(input)) => (input.errors(), input.former()),
            UsageKind::Unchecked => (&[][..], &[][..]),
        };
        let errors = errors.iter().map(|error| UsageError::new(error, None));
        let former = former.iter().map(UsageError::former_spelling);
        errors.chain(former).collect()
    }
}

/// The source files that use catalogs, and the files that cannot be read, each with the reason.
pub(crate) struct Scan {
    pub(crate) sources: Vec<RustSource>,
    pub(crate) unread: Vec<(String, String)>,
    /// The packages whose files were read.
    pub(crate) packages: Packages,
}

/// Reads the source files of a workspace.
pub(crate) fn scan_workspace(workspace: &Workspace) -> Result<Scan, CliError> {
    scan(workspace::packages(workspace)?)
}

/// Reads the source files of all packages of a workspace.
pub(crate) fn scan_all(manifest: &Manifest) -> Result<Scan, CliError> {
    scan(workspace::all_packages(manifest)?)
}

fn scan(packages: Packages) -> Result<Scan, CliError> {
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let mut sources = Vec::new();
    let mut unread = Vec::new();
    for package in &packages.packages {
        let Some(root) = package.manifest_path.parent() else {
            continue;
        };
        let mut paths = Vec::new();
        let mut folders = Folders::new(root.as_std_path());
        folders.sources_below(root.as_std_path(), &mut paths);
        for path in paths {
            let shown = path.strip_prefix(&here).unwrap_or(&path).display();
            match read(&path, &shown.to_string(), package) {
                Ok(source) => sources.extend(source),
                Err(why) => unread.push((shown.to_string(), why)),
            }
        }
    }
    Ok(Scan {
        sources,
        unread,
        packages,
    })
}

/// Returns whether this workspace includes a catalog, and the names that the options of each call set do not clash.
pub(crate) fn avoid_clashes(path: &Path, loaded: &Loaded<'_>, manifest: &Manifest) -> bool {
    all_uses(path, manifest, |usage| {
        let mut errors = usage.errors(loaded).into_iter();
        let is_error = |error: UsageError| error.rule == Rule::Usage;
        !usage.has_default_names() && !errors.any(is_error)
    })
}

/// Returns whether this workspace includes a catalog, and the options of each call set names.
pub(crate) fn state_names(catalog: &Path, manifest: &Manifest) -> bool {
    all_uses(catalog, manifest, |usage| !usage.has_default_names())
}

fn all_uses(catalog: &Path, manifest: &Manifest, holds: impl Fn(&Usage) -> bool) -> bool {
    let Ok(catalog) = fs::canonicalize(catalog) else {
        return false;
    };
    let Ok(all) = scan_all(manifest) else {
        return false;
    };
    let usages = all.sources.iter().flat_map(|source| {
        let usages = source.usages.iter();
        usages.filter(|usage| source.resolve(&usage.path).as_ref() == Some(&catalog))
    });
    let usages: Vec<&Usage> = usages.collect();
    !usages.is_empty() && usages.into_iter().all(holds)
}

/// The folders of a package, each visited once, because links can be cyclic.
struct Folders {
    root: PathBuf,
    /// The folders outside the package that were reached through links.
    seen: HashSet<PathBuf>,
}

impl Folders {
    fn new(root: &Path) -> Self {
        Self {
            root: fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf()),
            seen: HashSet::new(),
        }
    }

    /// Returns true if a folder should be visited, because it is not reached in another way.
    fn is_new(&mut self, folder: &Path) -> bool {
        let is_link = fs::symlink_metadata(folder).is_ok_and(|there| there.is_symlink());
        if !is_link && self.seen.is_empty() {
            return true;
        }
        // If a link leads back into the package, its folders are visited by their own paths only.
        let Ok(place) = fs::canonicalize(folder) else {
            return false;
        };
        if place.starts_with(&self.root) {
            return !is_link;
        }
        // A folder that contains the package does not belong to it.
        !self.root.starts_with(&place) && self.seen.insert(place)
    }

    /// Collects the Rust source files of a package, without the files of packages below it.
    fn sources_below(&mut self, folder: &Path, sources: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        entries.sort();
        for path in entries {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                let is_package = path.join("Cargo.toml").is_file();
                let is_source = !is_package && name != "target" && !name.starts_with('.');
                if is_source && self.is_new(&path) {
                    self.sources_below(&path, sources);
                }
            } else if name.ends_with(".rs") && path.is_file() {
                sources.push(path);
            }
        }
    }
}

/// The maximum size of a source file. Larger files are skipped.
const MAX_MEGABYTES: u64 = 16;

/// Reads a source file and returns it if it uses a catalog.
fn read(path: &Path, shown: &str, package: &Package) -> Result<Option<RustSource>, String> {
    let bytes = read_file(path, MAX_MEGABYTES).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    // As in a catalog, a byte order mark is not part of the first line.
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let marks = ["include_catalog", "#[catalog", "errcodes_build"];
    if !marks.iter().any(|mark| text.contains(mark)) {
        return Ok(None);
    }
    let tokens = lex(&text)?;
    let Some(root) = package.manifest_path.parent() else {
        return Ok(None);
    };
    let Found {
        usages, unchecked, ..
    } = Found::search(tokens, package, &text);
    let shown = shown.to_owned();
    let uses_catalog = !usages.is_empty() || !unchecked.is_empty();
    Ok(uses_catalog.then(|| RustSource {
        source: Source { path: shown, text },
        path: path.to_path_buf(),
        root: root.into(),
        usages,
        unchecked,
    }))
}

impl RustSource {
    fn site(&self) -> CallSite {
        CallSite {
            crate_root: Some(self.root.clone()),
            source_file: SourceFile::At(self.path.clone()),
            out_dir: None,
            package: None,
        }
    }

    /// Returns why the build cannot read the catalog at a path.
    pub(crate) fn missing_reason(&self, path: &str) -> LoadFileError {
        match load_file(path, &self.site()) {
            Err(why) => why,
            Ok(_) => LoadFileError {
                message: format!("there is no catalog `{path}`"),
                tried: Vec::new(),
                help: None,
            },
        }
    }

    /// Returns the file at a path. The path is resolved as in the build.
    pub(crate) fn resolve(&self, path: &str) -> Option<PathBuf> {
        let place = self.place(path)?;
        Some(fs::canonicalize(&place).unwrap_or(place))
    }

    /// Returns the path of the file at a path, without following links.
    pub(crate) fn place(&self, path: &str) -> Option<PathBuf> {
        let folders = [Some(&*self.root), self.path.parent()];
        let mut places = folders
            .into_iter()
            .flatten()
            .map(|folder| folder.join(path));
        places.find(|place| place.is_file())
    }
}

fn lex(source: &str) -> Result<TokenStream, String> {
    source
        .parse()
        .map_err(|error: proc_macro2::LexError| error.to_string())
}

fn span(span: proc_macro2::Span) -> Span {
    let range = span.byte_range();
    Span {
        start: range.start,
        end: range.end,
    }
}
