//! The candidates for arguments that a shell completes.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter as _};

use crate::catalog_file;
use crate::cli::Workspace;
use crate::shell_line::ShellLine;

/// Returns folders, and files that may be catalogs.
pub(crate) fn catalog_files(current: &OsStr) -> Vec<CompletionCandidate> {
    let is_toml = |path: &Path| {
        let extension = path.extension().and_then(OsStr::to_str);
        extension == Some("toml") && !path.ends_with("Cargo.toml")
    };
    PathCompleter::any().filter(is_toml).complete(current)
}

/// Returns the candidates for the query of `explain`: providers, enums and codes, and after the first character also
/// symbols and names.
pub(crate) fn query_words(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else {
        return Vec::new();
    };
    let (paths, workspace) = selected_catalogs();
    let inputs = catalog_file::resolve_inputs(&paths, &workspace);
    let paths = inputs.map_or_else(|_| Vec::new(), |inputs| inputs.paths);
    let mut seen = HashSet::new();
    let (mut names, mut entries) = (Vec::new(), Vec::new());
    let mut add = |list: &mut Vec<CompletionCandidate>, word: &str, help: String| {
        if word.starts_with(current) && seen.insert(word.to_owned()) {
            list.push(CompletionCandidate::new(word).help(Some(help.into())));
        }
    };
    for source in paths
        .iter()
        .filter_map(|path| catalog_file::read(path).ok())
    {
        let loaded = catalog_file::load(&source);
        let provider = loaded.catalog.provider_name();
        add(&mut names, provider, "provider".to_owned());
        for view in loaded.views() {
            let decl = view.name();
            add(&mut names, decl, format!("enum of {provider}"));
            for entry in view.entries() {
                let name = &*entry.name.value;
                let help = |text: &str| format!("{decl}: {text}");
                add(&mut entries, &entry.code.key.value, help(name));
                if !current.is_empty() {
                    let key = format!("code {}", entry.code.key.value);
                    add(&mut entries, name, help(&key));
                    add(
                        &mut entries,
                        entry.text("symbol").unwrap_or_default(),
                        help(&key),
                    );
                }
            }
            for pattern in view.patterns() {
                let key = &pattern.pattern().key.value;
                let name = pattern.named().map(|entry| &*entry.name.value);
                let help = |text: &str| format!("{decl}: {text}");
                add(&mut entries, key, help(name.unwrap_or("pattern")));
                if let Some(name) = name.filter(|_| !current.is_empty()) {
                    add(&mut entries, name, help(&format!("pattern {key}")));
                }
            }
        }
    }
    names.append(&mut entries);
    names
}

/// Returns the catalogs and the workspace that the options before the word to complete select.
fn selected_catalogs() -> (Vec<PathBuf>, Workspace) {
    let args: Vec<OsString> = std::env::args_os().collect();
    let line = args
        .iter()
        .position(|arg| arg == "--line")
        .and_then(|at| args.get(at + 1));
    let words = match line.and_then(|line| ShellLine::parse(line.to_str()?)) {
        Some(line) => line.words.into_iter().map(OsString::from).collect(),
        None => args,
    };
    let mut catalogs = Vec::new();
    let mut workspace = Workspace::default();
    for pair in words.windows(2) {
        let value = &pair[1];
        match pair[0].to_str() {
            Some("--catalog") => catalogs.push(value.into()),
            Some("--manifest-path") => workspace.manifest.manifest_path = Some(value.into()),
            Some("--package" | "-p") => workspace.packages.extend(value.clone().into_string().ok()),
            _ => {}
        }
    }
    (catalogs, workspace)
}
