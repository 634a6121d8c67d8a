//! The candidates for arguments that a shell completes.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter as _};

use crate::catalog_file;
use crate::shell_line::ShellLine;

/// Folders, and the files in them that may be catalogs.
pub(crate) fn catalog_files(current: &OsStr) -> Vec<CompletionCandidate> {
    let is_toml = |path: &Path| {
        let extension = path.extension().and_then(OsStr::to_str);
        extension == Some("toml") && !path.ends_with("Cargo.toml")
    };
    PathCompleter::any().filter(is_toml).complete(current)
}

/// Returns the candidates for the query of `explain`: providers, enums and codes, and for a word that has begun also
/// symbols and names.
pub(crate) fn explained(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else {
        return Vec::new();
    };
    let paths = named_catalogs();
    let paths =
        catalog_file::resolve_inputs(&paths).map_or_else(|_| Vec::new(), |found| found.paths);
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
        add(&mut names, provider, "a provider".to_owned());
        for view in loaded.views() {
            let decl = view.name();
            add(&mut names, decl, format!("an enum of {provider}"));
            for entry in view.entries() {
                let name = &*entry.name.value;
                let help = |what: &str| format!("{decl}: {what}");
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
        }
    }
    names.append(&mut entries);
    names
}

/// The catalogs that the line names, of which the words before the one to complete tell.
fn named_catalogs() -> Vec<PathBuf> {
    let args: Vec<OsString> = std::env::args_os().collect();
    let line = args
        .iter()
        .position(|arg| arg == "--line")
        .and_then(|at| args.get(at + 1));
    let words = match line.and_then(|line| ShellLine::read(line.to_str()?)) {
        Some(line) => line.words.into_iter().map(OsString::from).collect(),
        None => args,
    };
    let named = words.windows(2).filter(|pair| pair[0] == "--catalog");
    named.map(|pair| PathBuf::from(&pair[1])).collect()
}
