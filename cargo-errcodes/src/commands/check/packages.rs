//! The packages that the format `cargo` names in its messages.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use errcodes_core::source::Source;

use crate::diagnostics::File;
use crate::rust_usages::RustSource;
use crate::workspace;

/// The packages of a workspace, and the catalogs that they include.
pub(super) struct Packages {
    workspace: workspace::Packages,
    /// For each included catalog, the folder of the first package that includes it.
    including: HashMap<PathBuf, PathBuf>,
}

impl Packages {
    pub(super) fn new(sources: &[RustSource], workspace: workspace::Packages) -> Self {
        let mut including = HashMap::new();
        for source in sources {
            for usage in &source.usages {
                if let Some(catalog) = source.resolve(&usage.path) {
                    including
                        .entry(catalog)
                        .or_insert_with(|| source.root.clone());
                }
            }
        }
        Self {
            workspace,
            including,
        }
    }

    pub(super) fn workspace_root(&self) -> &Path {
        &self.workspace.workspace_root
    }

    /// Returns the file with its package.
    pub(super) fn file<'s>(&self, source: &'s Source) -> File<'s> {
        let package = self.package(Path::new(&source.path));
        File::in_workspace(source, self.workspace_root(), package)
    }

    /// Returns the package that includes a catalog. For other files, it is the package that contains the file, or, because a
    /// message of cargo requires a package, the first one of the workspace.
    fn package(&self, path: &Path) -> Option<&Package> {
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let packages = &self.workspace.packages;
        let including = self.including.get(&place);
        let including =
            including.and_then(|root| packages.iter().find(|package| folder(package) == root));
        let containing = || self.containing(&place);
        including.or_else(containing).or_else(|| packages.first())
    }

    /// Returns whether an editor with rust-analyzer reads the file: a TOML file in the folder of a package. It shows no diagnostics
    /// in other files.
    pub(super) fn editor_reads(&self, path: &Path) -> bool {
        path.extension()
            .is_some_and(|extension| extension == "toml")
            && fs::canonicalize(path).is_ok_and(|place| self.containing(&place).is_some())
    }

    fn containing(&self, place: &Path) -> Option<&Package> {
        let packages = self.workspace.packages.iter();
        let packages = packages.filter(|package| {
            fs::canonicalize(folder(package)).is_ok_and(|folder| place.starts_with(folder))
        });
        packages.max_by_key(|package| folder(package).components().count())
    }
}

fn folder(package: &Package) -> &Path {
    let manifest = package.manifest_path.as_std_path();
    manifest.parent().unwrap_or(manifest)
}
