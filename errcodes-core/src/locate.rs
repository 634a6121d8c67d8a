//! Functions that find a catalog file and read its text.

use std::io::{ErrorKind, Read as _};
use std::iter;
use std::path::{Component, Path, PathBuf};

use crate::order;
use crate::source::Source;
use crate::suggest::nearest;

/// The locations that the path of a catalog can be relative to.
#[derive(Clone, Debug, Default)]
pub struct CallSite {
    /// The folder of the crate's Cargo.toml.
    pub crate_root: Option<PathBuf>,
    /// The source file that names the catalog.
    pub source_file: SourceFile,
    /// The folder of the files that the crate's build script generates. Source files in it belong to the crate.
    pub out_dir: Option<PathBuf>,
    /// The crate's package, such as `sdk@1.2.0`.
    pub package: Option<String>,
}

/// The source file that names a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SourceFile {
    /// No file, such as for a command line.
    #[default]
    None,
    /// The file at this path.
    At(PathBuf),
    /// Any source file of the crate, because the language server does not tell which one it is.
    Any,
}

/// A catalog file that has been read.
#[derive(Clone, Debug)]
pub struct LoadedFile {
    /// The path that was read. It may be relative to the current folder.
    pub file: PathBuf,
    /// The text of the file, with the path that the user wrote.
    pub source: Source,
    /// The base directory of the path.
    pub base: Base,
    /// How a build refers to the file that was read.
    pub tracked: Tracked,
    /// The name of the file for other packages, such as `sdk@1.2.0/catalog.toml`.
    pub origin: String,
}

/// How a build refers to a catalog file, so that the compiler tracks the file that was read.
///
/// The compiler resolves a relative path from the file of the outermost macro call, which is not the file that contains the path if a
/// `macro_rules!` contains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tracked {
    /// By the path that the user wrote, because it is absolute or because there is no crate.
    AsWritten,
    /// By the path that the user wrote, relative to this folder. The folder is relative to the crate's root, and empty for the root
    /// itself.
    FromCrateRoot(String),
    /// By its absolute path.
    Absolute,
}

impl LoadedFile {
    /// Returns whether the user wrote an absolute path.
    pub fn is_absolute(&self) -> bool {
        Path::new(&self.source.path).is_absolute()
    }

    /// Returns the absolute path of the file, without `.` and `..`.
    pub fn absolute(&self) -> PathBuf {
        let absolute = std::path::absolute(&self.file);
        without_dots(absolute.as_deref().unwrap_or(&self.file))
    }
}

/// The base directory of a relative path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The folder of the crate's Cargo.toml. An absolute path also has this base, but it has no effect.
    CrateRoot,
    /// The folder of the source file.
    SourceFile,
    /// The folder of the Cargo.toml of another package, which contains the source file. Usually, a macro of that package contains the
    /// path.
    MacroPackage,
}

/// Finds and reads the catalog at `path`, relative to the crate's root or, if there is no such file, to the source file.
///
/// If a macro of another package contains the path, the root of that package and the source file come first.
///
/// # Errors
///
/// Returns an error if there is no such file or if it can't be read.
pub fn load_file(path: &str, site: &CallSite) -> Result<LoadedFile, LoadFileError> {
    let mut places = places(path, site);
    let mut is_searched = false;
    if !places.iter().any(|(_, place)| place.is_file())
        && let (SourceFile::Any, Some(root)) = (&site.source_file, &site.crate_root)
    {
        let found = beside_any_source(path, root);
        if found.len() > 1 {
            return Err(several_files(path, &found));
        }
        places.extend(found.into_iter().map(|place| (Base::SourceFile, place)));
        is_searched = !Path::new(path).is_absolute();
    }
    for (base, place) in &places {
        let text = match read(place) {
            Ok(Some(text)) => text,
            Ok(None) => continue,
            Err(why) => {
                return Err(LoadFileError {
                    message: format!("can't read the catalog `{path}`: {why}"),
                    tried: Vec::new(),
                    help: None,
                });
            }
        };
        let source = Source {
            path: path.to_owned(),
            text,
        };
        return Ok(LoadedFile {
            file: place.clone(),
            tracked: tracked(path, *base, place, site),
            origin: origin(place, site),
            source,
            base: *base,
        });
    }
    let tried = places.iter().map(|(base, place)| {
        let base = match base {
            Base::CrateRoot if Path::new(path).is_absolute() => "",
            Base::CrateRoot => " from the crate's root",
            Base::SourceFile => " from the source file",
            Base::MacroPackage => " from the root of the package of the source file",
        };
        format!("tried{base}: {}", place.display())
    });
    let searched = is_searched
        .then(|| "tried from each source file in the package, without following links".to_owned());
    let tried = tried.chain(searched);
    let near = places.iter().find_map(|(_, place)| near_file(path, place));
    Err(LoadFileError {
        message: format!("there is no catalog `{path}`"),
        tried: tried.collect(),
        help: near.map(|near| format!("did you mean \"{near}\"?")),
    })
}

/// A catalog that can't be found or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadFileError {
    /// The reason.
    pub message: String,
    /// The paths that were tried.
    pub tried: Vec<String>,
    /// The text to write instead.
    pub help: Option<String>,
}

impl LoadFileError {
    /// Returns the message with the paths, each on a separate line.
    pub fn message_with_places(&self) -> String {
        let tried = self.tried.iter().map(|tried| format!("\n  = {tried}"));
        iter::once(self.message.clone()).chain(tried).collect()
    }
}

/// Returns the path of an existing TOML file with a similar name.
fn near_file(path: &str, place: &Path) -> Option<String> {
    let name = place.file_name()?.to_str()?;
    let files = std::fs::read_dir(place.parent()?).ok()?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|kind| kind == "toml")
        })
        .collect();
    order::sort_by(&mut names, Ord::cmp);
    let near = nearest(name, names.iter().map(String::as_str))?;
    Some(format!("{}{near}", path.strip_suffix(name)?))
}

fn places(path: &str, site: &CallSite) -> Vec<(Base, PathBuf)> {
    if Path::new(path).is_absolute() {
        return vec![(Base::CrateRoot, PathBuf::from(path))];
    }
    let root = site.crate_root.as_deref();
    let source_folder = match &site.source_file {
        SourceFile::At(file) => file.parent(),
        SourceFile::None | SourceFile::Any => None,
    };
    let from_root = root.map(|root| (Base::CrateRoot, root.join(path)));
    let from_source = source_folder.map(|folder| (Base::SourceFile, folder.join(path)));
    match source_folder.and_then(|folder| other_package(folder, site)) {
        // A file of the crate must not replace that of the macro.
        Some(package) => {
            let from_package = (Base::MacroPackage, package.join(path));
            // A file outside of the package is not in a published one.
            let is_inside = without_dots(&from_package.1).starts_with(&package);
            let mut of_macro: Vec<_> = from_source.into_iter().collect();
            of_macro.insert(if is_inside { 0 } else { of_macro.len() }, from_package);
            of_macro.into_iter().chain(from_root).collect()
        }
        None => from_root.into_iter().chain(from_source).collect(),
    }
}

/// Returns the root of the package that contains the source files of a folder, if it is not the crate's.
fn other_package(folder: &Path, site: &CallSite) -> Option<PathBuf> {
    let root = without_dots(&std::path::absolute(site.crate_root.as_deref()?).ok()?);
    let folder = without_dots(&std::path::absolute(folder).ok()?);
    let out_dir = site.out_dir.as_ref();
    if out_dir.is_some_and(|out_dir| folder.starts_with(out_dir)) {
        return None;
    }
    for ancestor in folder.ancestors() {
        if ancestor == root {
            return None;
        }
        let Ok(manifest) = std::fs::read_to_string(ancestor.join("Cargo.toml")) else {
            continue;
        };
        // The manifest of a workspace may be that of no package.
        if manifest
            .lines()
            .any(|line| line.trim_start().starts_with("[package]"))
        {
            let is_same = same_file(ancestor, &root);
            return (!is_same).then(|| ancestor.to_path_buf());
        }
    }
    None
}

/// Returns how a build refers to a file that was found relative to a base directory.
fn tracked(path: &str, base: Base, file: &Path, site: &CallSite) -> Tracked {
    let Some(root) = &site.crate_root else {
        return Tracked::AsWritten;
    };
    if Path::new(path).is_absolute() {
        return Tracked::AsWritten;
    }
    let folder = match (base, &site.source_file) {
        (Base::CrateRoot, _) => return Tracked::FromCrateRoot(String::new()),
        (Base::SourceFile, SourceFile::At(source)) => source.parent().map(Path::to_path_buf),
        (Base::MacroPackage, SourceFile::At(source)) => source
            .parent()
            .and_then(|folder| other_package(folder, site)),
        // A language server does not track files.
        _ => None,
    };
    let relative = folder.and_then(|folder| relative(root, &folder));
    // With links, `..` may lead to another folder.
    let is_file = |folder: &String| same_file(&root.join(folder).join(path), file);
    match relative.filter(is_file) {
        Some(folder) => Tracked::FromCrateRoot(folder),
        None => Tracked::Absolute,
    }
}

/// Returns the package and the path of a file in it. The path has no folders outside of the package, which depend on the machine.
fn origin(file: &Path, site: &CallSite) -> String {
    let root = site.crate_root.as_deref();
    let out_dir = site.out_dir.as_deref();
    let inside = root.and_then(|root| relative(root, file));
    let inside = inside.filter(|path| {
        !path.starts_with("..") && !out_dir.is_some_and(|out_dir| file.starts_with(out_dir))
    });
    let name = || {
        file.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let path = inside.unwrap_or_else(name);
    match &site.package {
        Some(package) => format!("{package}/{path}"),
        None => path,
    }
}

fn same_file(left: &Path, right: &Path) -> bool {
    let canonical = |path| std::fs::canonicalize(path).ok();
    canonical(left).is_some_and(|left| Some(left) == canonical(right))
}

/// Returns the path of a folder relative to another one, with `/` on all systems.
fn relative(from: &Path, to: &Path) -> Option<String> {
    let plain = |path| Some(without_dots(&std::path::absolute(path).ok()?));
    let (from, to) = (plain(from)?, plain(to)?);
    let mut up = Vec::new();
    for ancestor in from.ancestors() {
        if let Ok(down) = to.strip_prefix(ancestor) {
            let down = down.components().map(|part| part.as_os_str().to_str());
            let parts: Option<Vec<&str>> = up.into_iter().map(Some).chain(down).collect();
            return Some(parts?.join("/"));
        }
        up.push("..");
    }
    None
}

/// Returns the files at a path relative to any folder of a crate that contains a source file.
fn beside_any_source(path: &str, root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    // An absolute path does not depend on a folder.
    if Path::new(path).is_absolute() {
        return found;
    }
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let mut has_source = false;
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (file, Ok(kind)) = (entry.path(), entry.file_type()) else {
                continue;
            };
            has_source |= file.extension().is_some_and(|extension| extension == "rs");
            let name = entry.file_name();
            let is_hidden = name.to_string_lossy().starts_with('.');
            // A link to a folder may lead back to it.
            let is_other_crate = || name == "target" || file.join("Cargo.toml").is_file();
            if kind.is_dir() && !is_hidden && !is_other_crate() {
                folders.push(file);
            }
        }
        let place = folder.join(path);
        if has_source && place.is_file() {
            found.push(without_dots(&place));
        }
    }
    order::sort_and_dedup(&mut found);
    found
}

fn several_files(path: &str, found: &[PathBuf]) -> LoadFileError {
    let found = found
        .iter()
        .map(|place| format!("found: {}", place.display()));
    LoadFileError {
        message: format!(
            "there are several catalogs `{path}`, and the editor does not tell which source file this is"
        ),
        tried: found.collect(),
        help: Some("write the path relative to the folder of Cargo.toml".to_owned()),
    }
}

/// Returns a path without `.` and `..`.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => drop(plain.pop()),
            component => plain.push(component),
        }
    }
    plain
}

/// The maximum size of a catalog. A thousand codes need about 0.1 megabytes.
pub const MAX_MEGABYTES: u64 = 16;

/// Reads a file.
///
/// # Errors
///
/// Returns an error if the file can't be read, if it is larger than `max_megabytes`, or if it is a pipe or a device, which
/// might never end.
pub fn read_file(place: &Path, max_megabytes: u64) -> std::io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(place)?;
    if metadata.is_dir() {
        return Err(std::io::Error::other("it is a folder"));
    }
    if !metadata.is_file() {
        return Err(std::io::Error::other("it is not a regular file"));
    }
    read_all(std::fs::File::open(place)?, max_megabytes)
}

/// Reads all bytes of a reader.
///
/// # Errors
///
/// Returns an error if the reader fails or if it contains more than `max_megabytes`.
pub fn read_all(input: impl std::io::Read, max_megabytes: u64) -> std::io::Result<Vec<u8>> {
    let limit = max_megabytes << 20;
    let mut bytes = Vec::new();
    input.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        let message = format!("it is larger than the limit of {max_megabytes} megabytes");
        return Err(std::io::Error::other(message));
    }
    Ok(bytes)
}

/// Reads the text of a catalog. Returns `None` if there is no such file.
///
/// # Errors
///
/// Returns a message for the user if the file can't be read.
pub fn read(place: &Path) -> Result<Option<String>, String> {
    let bytes = match read_file(place, MAX_MEGABYTES) {
        Ok(bytes) => bytes,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let (before, after) = error.as_bytes().split_at(at);
        let line = String::from_utf8_lossy(before).matches('\n').count() + 1;
        let byte = after.first().copied().unwrap_or_default();
        format!("it is not UTF-8: byte {at} of the file, in line {line}, is 0x{byte:02X}")
    })?;
    // Some editors write a byte order mark, which is not part of the first line.
    Ok(Some(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }))
}

fn is_missing(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
