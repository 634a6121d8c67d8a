//! The files that `cargo package` puts into the archive of a package.

use std::collections::HashSet;
use std::env;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use cargo_metadata::Package;

use crate::rust_usages::{RustSource, Usage};

/// A catalog that is not in the archive of a package that includes it, so that the published crate cannot be built.
pub(crate) struct LeftOut<'s> {
    pub(crate) source: &'s RustSource,
    pub(crate) usage: &'s Usage,
    pub(crate) is_outside: bool,
}

impl LeftOut<'_> {
    /// Returns the path of the catalog, without the folder of the package.
    pub(crate) fn path(&self) -> &str {
        let path = &*self.usage.path;
        let inside = Path::new(path).strip_prefix(&self.source.root);
        inside.ok().and_then(Path::to_str).unwrap_or(path)
    }
}

/// Returns the catalogs that a package includes and its archive does not contain.
///
/// # Errors
///
/// Returns the message of cargo if it cannot list the files of the archive.
pub(crate) fn left_out<'s>(
    package: &Package,
    sources: &'s [RustSource],
) -> Result<Vec<LeftOut<'s>>, String> {
    let root = package.manifest_path.parent();
    let Some(root) = root.filter(|_| is_publishable(package)) else {
        return Ok(Vec::new());
    };
    let root = root.as_std_path();
    let sources = || sources.iter().filter(|source| source.root == root);
    if sources().all(|source| source.usages.is_empty()) {
        return Ok(Vec::new());
    }
    let files = archived_files(package)?;
    let is_archived = |path: &Path| {
        let path = without_dots(path);
        path.strip_prefix(root).map(|path| files.contains(path))
    };
    let mut left_out = Vec::new();
    // The archive contains some sources only, such as those of the library but not of the tests.
    for source in sources().filter(|source| is_archived(&source.path) == Ok(true)) {
        for usage in &source.usages {
            let Some(place) = source.place(&usage.path) else {
                continue;
            };
            let is_archived = is_archived(&place);
            if is_archived != Ok(true) {
                left_out.push(LeftOut {
                    source,
                    usage,
                    is_outside: is_archived.is_err(),
                });
            }
        }
    }
    Ok(left_out)
}

fn is_publishable(package: &Package) -> bool {
    let registries = package.publish.as_ref();
    registries.is_none_or(|registries| !registries.is_empty())
}

/// Returns the paths of the files in the archive, relative to the folder of Cargo.toml.
fn archived_files(package: &Package) -> Result<HashSet<PathBuf>, String> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([
        "package",
        "--list",
        "--allow-dirty",
        "--no-metadata",
        "--quiet",
        "--manifest-path",
    ]);
    cargo.arg(&package.manifest_path);
    let output = cargo.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(if why.is_empty() {
            output.status.to_string()
        } else {
            why
        });
    }
    let list = String::from_utf8_lossy(&output.stdout);
    Ok(list.lines().map(PathBuf::from).collect())
}

/// Returns a path without `.` and `..`.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            component => plain.push(component),
        }
    }
    plain
}
