//! The packages of a workspace.

use std::path::PathBuf;

use cargo_metadata::{Metadata, MetadataCommand, Package};
use errcodes_core::suggest::nearest;

use crate::cli::{Manifest, Workspace};
use crate::error::CliError;

/// The packages of a workspace, or those that the user selects.
pub(crate) struct Packages {
    /// The folder of the workspace. Cargo runs the compiler there, so the paths in its messages are relative to this folder.
    pub(crate) workspace_root: PathBuf,
    pub(crate) packages: Vec<Package>,
}

/// Returns the packages that the user selects, or all packages of the workspace.
///
/// # Errors
///
/// If there is no workspace, or if no package matches a specification.
pub(crate) fn packages(workspace: &Workspace) -> Result<Packages, CliError> {
    let mut all = all_packages(&workspace.manifest)?;
    if workspace.packages.is_empty() {
        return Ok(all);
    }
    for spec in &workspace.packages {
        if !all.packages.iter().any(|package| is_match(spec, package)) {
            return Err(unknown_package(spec, &all.packages));
        }
    }
    let is_selected = |package: &Package| {
        let mut specs = workspace.packages.iter();
        specs.any(|spec| is_match(spec, package))
    };
    all.packages.retain(is_selected);
    Ok(all)
}

/// Returns all packages of a workspace.
pub(crate) fn all_packages(manifest: &Manifest) -> Result<Packages, CliError> {
    let mut command = MetadataCommand::new();
    command.no_deps();
    if let Some(path) = &manifest.manifest_path {
        command.manifest_path(path);
    }
    let metadata: Metadata = command.exec().map_err(|error| {
        let message = error.to_string();
        CliError::new(format!("can't read the workspace: {}", message.trim()))
            .help("pass the paths of catalogs, or `--manifest-path PATH`")
    })?;
    let packages = metadata.workspace_packages().into_iter();
    Ok(Packages {
        packages: packages.cloned().collect(),
        workspace_root: metadata.workspace_root.into(),
    })
}

/// Returns whether a package has the name in a specification, and the version, if the specification contains one.
fn is_match(spec: &str, package: &Package) -> bool {
    let (name, version) = match spec.split_once('@') {
        Some((name, version)) => (name, Some(version)),
        None => (spec, None),
    };
    matches_pattern(name, &package.name)
        && version.is_none_or(|version| is_version(version, &package.version.to_string()))
}

/// Returns whether a version is the requested one, which may omit the last numbers.
fn is_version(wanted: &str, version: &str) -> bool {
    let rest = version.strip_prefix(wanted);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || rest.starts_with('+'))
}

/// Returns whether a name matches a pattern, in which `*` stands for any text and `?` for any character.
fn matches_pattern(pattern: &str, name: &str) -> bool {
    let mut pattern_chars = pattern.chars();
    match pattern_chars.next() {
        None => name.is_empty(),
        Some('*') => {
            let pattern = pattern_chars.as_str();
            let mut ends = name.char_indices().map(|(at, _)| at).chain([name.len()]);
            ends.any(|at| matches_pattern(pattern, &name[at..]))
        }
        Some(wanted) => {
            let mut name = name.chars();
            let is_same = name.next().is_some_and(|c| wanted == '?' || c == wanted);
            is_same && matches_pattern(pattern_chars.as_str(), name.as_str())
        }
    }
}

fn unknown_package(spec: &str, packages: &[Package]) -> CliError {
    let names = || packages.iter().map(|package| package.name.as_str());
    let error = CliError::new(format!("no package of this workspace matches `{spec}`"));
    error.help(match nearest(spec, names()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!(
            "the packages are: {}",
            names().collect::<Vec<_>>().join(", ")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::{is_version, matches_pattern};

    #[test]
    fn names_match_patterns() {
        let cases = [
            ("acme", "acme", true),
            ("acme", "acme-sdk", false),
            ("acme-*", "acme-sdk", true),
            ("*-s?k", "acme-sdk", true),
            ("a*e*k", "acme-sdk", true),
            ("*", "", true),
            ("?", "", false),
            ("a*x", "acme", false),
        ];
        for (pattern, name, is_match) in cases {
            assert_eq!(matches_pattern(pattern, name), is_match, "{pattern} {name}");
        }
    }

    #[test]
    fn versions_may_be_partial() {
        let cases = [
            ("1.2.3", "1.2.3", true),
            ("1.2", "1.2.3", true),
            ("1", "1.2.3", true),
            ("1.2.3", "1.2.3-rc.1", false),
            ("1", "12.0.0", false),
        ];
        for (wanted, version, is_same) in cases {
            assert_eq!(is_version(wanted, version), is_same, "{wanted} {version}");
        }
    }
}
