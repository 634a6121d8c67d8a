//! `cargo errcodes adopt`

use std::path::{Component, Path, PathBuf};
use std::{env, fs};

use errcodes_core::locate::read_file;
use errcodes_core::source::Source;
use heck::ToSnakeCase as _;
use toml_edit::DocumentMut;

use crate::adopt::{Adoption, Note, Refusal, Request, adopt, difference};
use crate::cli::{Adopt, WriteMode};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::{Terminal, errln, noteln, outln};
use crate::text::plural;
use crate::{catalog_file, files};

/// The maximum size of a source file.
const MAX_MEGABYTES: u64 = 4;

pub(crate) fn run(args: &Adopt, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let source = read(&args.source)?;
    let package = Package::of(&args.source);
    let path = args.catalog.clone();
    let root = package.root.clone();
    let request = Request {
        source: source.clone(),
        enum_name: args.enum_name.clone(),
        provider: args.provider.clone().unwrap_or(package.name),
        catalog: Box::new(move |name| {
            let path = path.clone().unwrap_or_else(|| default_catalog(&root, name));
            from_root(&root, &path)
        }),
    };
    let adoption = match adopt(request) {
        Ok(adoption) => adoption,
        Err(refusal) => return report_refusal(refusal, &source, terminal),
    };
    let path = args.catalog.clone();
    let path = path.unwrap_or_else(|| default_catalog(&package.root, &adoption.enum_name));
    if args.editing.mode() != WriteMode::Check && files::is_taken(&path) {
        let message = format!("{} already exists", path.display());
        return Err(CliError::new(message).help("choose another file with `--catalog PATH`"));
    }
    let catalog = catalog(&adoption, &path);
    check_derive(&adoption, &catalog)?;
    match args.editing.mode() {
        WriteMode::Write => {
            if let Some(folder) = path.parent() {
                let created = fs::create_dir_all(folder);
                created.map_err(|error| format!("can't create {}: {error}", folder.display()))?;
            }
            files::write(&path, None, &catalog.text, terminal)?;
            files::edit(&args.source, &source.text, &adoption.text, terminal)?;
        }
        WriteMode::DryRun => {
            terminal.document(&difference(&source.path, &source.text, &adoption.text));
            terminal.document(&difference(&catalog.path, "", &catalog.text));
        }
        WriteMode::Check => outln!(terminal, "{}", source.path),
    }
    report(&source, &adoption, &catalog, terminal);
    Ok(match args.editing.mode() {
        WriteMode::Check => ExitStatus::Findings,
        WriteMode::Write | WriteMode::DryRun => ExitStatus::Success,
    })
}

fn read(path: &Path) -> Result<Source, CliError> {
    let shown = path.display().to_string();
    let failed = |reason: String| CliError::new(format!("can't read {shown}: {reason}"));
    let bytes = read_file(path, MAX_MEGABYTES).map_err(|error| failed(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8".to_owned()))?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned();
    Ok(Source { path: shown, text })
}

/// The package of a source file.
struct Package {
    root: PathBuf,
    name: String,
}

impl Package {
    /// Returns the package of the file, which is in the nearest folder with a Cargo.toml.
    fn of(file: &Path) -> Self {
        let absolute = std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf());
        let name = |folder: &Path| {
            let manifest = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
            let manifest: DocumentMut = manifest.parse().ok()?;
            Some(manifest.get("package")?.get("name")?.as_str()?.to_owned())
        };
        let mut folders = absolute.ancestors().skip(1);
        if let Some((root, name)) = folders.find_map(|folder| Some((folder, name(folder)?))) {
            let root = root.to_path_buf();
            return Self { root, name };
        }
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let folder = absolute.parent().unwrap_or(Path::new(""));
        Self {
            root: folder.to_path_buf(),
            name: stem.into_owned(),
        }
    }
}

/// Returns the path of the catalog of an enum, unless the user states it.
fn default_catalog(root: &Path, enum_name: &str) -> PathBuf {
    let path = root
        .join("catalog")
        .join(format!("{}.toml", enum_name.to_snake_case()));
    catalog_file::relative_to_cwd(path)
}

/// Returns a path relative to the root of the package, as `#[catalog("...")]` needs it.
fn from_root(root: &Path, path: &Path) -> String {
    let absolute = env::current_dir().unwrap_or_default().join(path);
    let mut target = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::ParentDir => {
                target.pop();
            }
            Component::CurDir => {}
            component => target.push(component),
        }
    }
    let shared = root.components().zip(target.components());
    let shared = shared.take_while(|(root, target)| root == target).count();
    let up = root.components().skip(shared).map(|_| "..".to_owned());
    let down = target.components().skip(shared);
    let down = down.map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Creates the catalog, without the warnings that its texts cause.
fn catalog(adoption: &Adoption, path: &Path) -> Source {
    let catalog = adoption.draft.to_catalog();
    let shown = path.display().to_string();
    let draft = Source {
        path: shown.clone(),
        text: catalog.draft_text(),
    };
    let loaded = catalog_file::load(&draft);
    let mut text = catalog.finish(&loaded.diagnostics);
    if let Some(line) = catalog_file::schema_line(Some(path)) {
        text.insert_str(0, &line);
    }
    Source { path: shown, text }
}

/// Checks that the catalog has no errors and that the derive accepts the enum.
fn check_derive(adoption: &Adoption, catalog: &Source) -> Result<(), CliError> {
    let loaded = catalog_file::load(catalog);
    let error = adoption.error_of_derive(&loaded);
    let Some(error) = error else {
        return Ok(());
    };
    let name = &adoption.enum_name;
    let message =
        format!("`{name}` was not changed: with its catalog, it would have this error: {error}");
    Err(CliError::new(message))
}

/// Prints the reason why the enum is not adopted.
fn report_refusal(
    refusal: Refusal,
    source: &Source,
    terminal: &mut Terminal,
) -> Result<ExitStatus, CliError> {
    match refusal {
        Refusal::Error(error) => Err(error),
        Refusal::Nothing(error) => {
            terminal.error(&error);
            Ok(ExitStatus::Findings)
        }
        Refusal::Adopted(name) => {
            noteln!(
                terminal,
                "`{}` in {} has a catalog already",
                name,
                source.path
            );
            Ok(ExitStatus::Success)
        }
        Refusal::Conflicts(conflicts) => {
            for Note { line, text } in &conflicts {
                errln!(terminal, "error: {}:{}: {}", source.path, line, text);
            }
            let message = format!("{} contradicts itself, nothing was done", source.path);
            terminal.error(&CliError::new(message).help("correct the code that is wrong first"));
            Ok(ExitStatus::Findings)
        }
    }
}

/// Prints what was done, and what is left to do.
fn report(source: &Source, adoption: &Adoption, catalog: &Source, terminal: &mut Terminal) {
    let lines = |text: &str| text.lines().count();
    let decl = &adoption.draft.enums[0];
    noteln!(
        terminal,
        "{}: {} of type {} in {}",
        adoption.enum_name,
        plural(decl.entries.len(), "code"),
        decl.code_type.name(),
        catalog.path
    );
    noteln!(
        terminal,
        "{}: {} before, {} after",
        source.path,
        plural(lines(&source.text), "line"),
        lines(&adoption.text)
    );
    let parts = [
        ("", &adoption.replaced),
        ("kept", &adoption.kept),
        ("skipped", &adoption.skipped),
        ("not understood", &adoption.not_understood),
        ("hints", &adoption.hints),
    ];
    for (title, notes) in parts {
        if notes.is_empty() {
            continue;
        }
        if !title.is_empty() {
            noteln!(terminal, "{}:", title);
        }
        for Note { line, text } in notes {
            noteln!(terminal, "{}:{}: {}", source.path, line, text);
        }
    }
}
