//! Where the catalogs are, and what stands in them.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::{fs, io};

use errcodes_core::locate::{Site, locate};
use errcodes_core::source::Source;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::Outcome;

/// Reads a catalog; `-` is the standard input.
pub(crate) fn read(path: &Path) -> Result<Source, String> {
    if path == Path::new("-") {
        let mut text = String::new();
        let read = io::stdin().read_to_string(&mut text);
        read.map_err(|error| format!("can't read what is piped in: {error}"))?;
        return Ok(Source {
            path: "<stdin>".to_owned(),
            text,
        });
    }
    let absolute =
        std::path::absolute(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (absolute, shown) = (absolute.to_string_lossy(), path.display().to_string());
    let located = match locate(&absolute, &Site::default()) {
        Err(_) if !path.exists() => return Err(format!("there is no file {shown}")),
        located => located.map_err(|message| message.replace(&*absolute, &shown))?,
    };
    let mut source = located.source;
    source.path = shown;
    Ok(source)
}

/// The catalogs to work on.
pub(crate) struct Found {
    pub(crate) paths: Vec<PathBuf>,
    /// What sources include and is not there, or could not be looked for: a message for each.
    pub(crate) missing: Vec<String>,
}

/// Those that are named, or else those that the crates of the workspace include.
pub(crate) fn named_or_found(paths: &[PathBuf]) -> Result<Found, String> {
    if !paths.is_empty() {
        return Ok(Found {
            paths: paths.to_vec(),
            missing: Vec::new(),
        });
    }
    let found = find()?;
    if found.paths.is_empty() && found.missing.is_empty() {
        return Err(
            "no crate of this workspace includes a catalog\n  = help: name one: `cargo errcodes check catalog/trustx.toml`"
                .to_owned(),
        );
    }
    Ok(found)
}

/// The catalogs that the sources of this workspace name.
fn find() -> Result<Found, String> {
    let metadata = cargo_metadata::MetadataCommand::new().no_deps().exec();
    let metadata =
        metadata.map_err(|error| format!("cargo does not tell what the workspace is: {error}"))?;
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let mut catalogs = BTreeSet::new();
    let mut missing = Vec::new();
    for package in metadata.workspace_packages() {
        let Some(root) = package.manifest_path.parent() else {
            continue;
        };
        let mut sources = Vec::new();
        sources_below(root.as_std_path(), &mut sources);
        for source in sources {
            let shown = source
                .strip_prefix(&here)
                .unwrap_or(&source)
                .display()
                .to_string();
            let named = match paths_in(&source) {
                Ok(named) => named,
                Err(why) => {
                    missing.push(format!("can't see which catalogs {shown} includes: {why}"));
                    continue;
                }
            };
            for path in named {
                let places = [Some(root.as_std_path()), source.parent()];
                let mut places = places
                    .into_iter()
                    .flatten()
                    .map(|folder| folder.join(&path));
                if let Some(place) = places.find(|place| place.is_file()) {
                    let place = fs::canonicalize(&place).unwrap_or(place);
                    let shown = place.strip_prefix(&here).map(Path::to_path_buf);
                    catalogs.insert(shown.unwrap_or(place));
                } else {
                    missing.push(format!("{shown} includes `{path}`, which is not there"));
                }
            }
        }
    }
    Ok(Found {
        paths: catalogs.into_iter().collect(),
        missing,
    })
}

/// The Rust sources of a package, not those of packages below it.
fn sources_below(folder: &Path, sources: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            let is_package = path.join("Cargo.toml").is_file();
            if !is_package && name != "target" && !name.starts_with('.') {
                sources_below(&path, sources);
            }
        } else if name.ends_with(".rs") {
            sources.push(path);
        }
    }
}

/// The paths that a source gives to `include_catalog!` and to `#[catalog(...)]`.
fn paths_in(source: &Path) -> Result<Vec<String>, String> {
    let mut paths = Vec::new();
    let text = fs::read_to_string(source).map_err(|error| error.to_string())?;
    if text.contains("include_catalog") || text.contains("#[catalog") {
        let tokens: Result<TokenStream, _> = text.parse();
        collect_paths(tokens.map_err(|error| error.to_string())?, &mut paths);
    }
    Ok(paths)
}

fn collect_paths(tokens: TokenStream, paths: &mut Vec<String>) {
    let mut last_words: [String; 2] = Default::default();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let is_call = last_words == ["include_catalog", "!"];
                let is_attribute =
                    last_words[1] == "catalog" && group.delimiter() == Delimiter::Parenthesis;
                if is_call || is_attribute {
                    paths.extend(first_text(group.stream()));
                }
                collect_paths(group.stream(), paths);
                last_words = Default::default();
            }
            other => {
                last_words.rotate_left(1);
                last_words[1] = other.to_string();
            }
        }
    }
}

/// The text in quotes that tokens begin with.
fn first_text(tokens: TokenStream) -> Option<String> {
    let literal = tokens.into_iter().next()?.to_string();
    syn2::parse_str::<syn2::LitStr>(&literal)
        .ok()
        .map(|literal| literal.value())
}

/// Writes what is made of catalogs, or only says whether it is what is there.
pub(crate) fn put(
    output: &Path,
    text: &str,
    made_of: &[PathBuf],
    check: bool,
) -> Result<Outcome, String> {
    let place = fs::canonicalize(output).ok();
    let is_output = |path: &PathBuf| place.is_some() && fs::canonicalize(path).ok() == place;
    if made_of.iter().any(is_output) {
        return Err(format!("{} is the catalog", output.display()));
    }
    // A checkout may have changed the ends of lines.
    let there = fs::read_to_string(output).map(|there| there.replace("\r\n", "\n"));
    let is_same = there.is_ok_and(|there| there == text);
    if check && !is_same {
        let made_of: Vec<String> = made_of
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        anstream::eprintln!(
            "{} is not what is made of {}\n  = help: run this without `--check`",
            output.display(),
            made_of.join(", ")
        );
        return Ok(Outcome::Found);
    }
    if !is_same {
        write(output, text)?;
    }
    Ok(Outcome::Fine)
}

/// Writes a file in one step: it is never seen half written, and what was there stays until all of it is.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: io::Error| format!("can't write {}: {error}", path.display());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let mut file = fs::File::create(&beside).map_err(failed)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    let moved = written.and_then(|()| fs::rename(&beside, path));
    moved.map_err(|error| {
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}
