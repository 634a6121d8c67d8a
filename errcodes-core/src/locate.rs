//! Where a catalog is, and what stands in it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::source::Source;

/// The place in a user's crate from which a catalog is looked for.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The folder of the crate's Cargo.toml.
    pub crate_root: Option<PathBuf>,
    /// The source file that names the catalog.
    pub source_file: Option<PathBuf>,
}

/// A catalog that was found and read.
#[derive(Clone, Debug)]
pub struct Located {
    /// Its text, by the path that the user wrote.
    pub source: Source,
    /// What the path is relative to.
    pub base: Base,
}

/// What the path of a catalog is relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The folder of the crate's Cargo.toml, or nothing at all: the path is absolute.
    CrateRoot,
    /// The folder of the source file.
    SourceFile,
}

/// Finds and reads the catalog at `path`: from the crate's root or, where no such file is there, from
/// the source file.
///
/// # Errors
///
/// What can't be found or read, as a text for the user.
pub fn locate(path: &str, site: &Site) -> Result<Located, String> {
    let places = places(path, site);
    for (base, place) in &places {
        if place.exists() {
            let text =
                read(place).map_err(|why| format!("can't read the catalog `{path}`: {why}"))?;
            let source = Source {
                path: path.to_owned(),
                text,
            };
            return Ok(Located {
                source,
                base: *base,
            });
        }
    }
    let mut message = format!("there is no catalog `{path}`");
    for (base, place) in &places {
        let base = match base {
            Base::CrateRoot if Path::new(path).is_absolute() => "",
            Base::CrateRoot => " from the crate's root",
            Base::SourceFile => " from the source file",
        };
        let _ = write!(message, "\n  = tried{base}: {}", place.display());
    }
    Err(message)
}

fn places(path: &str, site: &Site) -> Vec<(Base, PathBuf)> {
    if Path::new(path).is_absolute() {
        return vec![(Base::CrateRoot, PathBuf::from(path))];
    }
    let root = site.crate_root.as_deref();
    let beside = site.source_file.as_deref().and_then(Path::parent);
    let from_root = root.map(|root| (Base::CrateRoot, root.join(path)));
    let from_source = beside.map(|folder| (Base::SourceFile, folder.join(path)));
    from_root.into_iter().chain(from_source).collect()
}

/// The text of the file, or why there is none.
fn read(place: &Path) -> Result<String, String> {
    if place.is_dir() {
        return Err("it is a folder".to_owned());
    }
    let bytes = std::fs::read(place).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let (before, after) = error.as_bytes().split_at(at);
        let line = String::from_utf8_lossy(before).matches('\n').count() + 1;
        let byte = after.first().copied().unwrap_or_default();
        format!("it is not UTF-8: byte {at} of the file, in line {line}, is 0x{byte:02X}")
    })?;
    // Editors put a byte order mark there; it is no character of the first line.
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}
