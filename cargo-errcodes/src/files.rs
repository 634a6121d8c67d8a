//! Files that commands write.
//!
//! Files are replaced atomically: a reader sees the complete old text or the complete new text, even if this program is
//! killed. The text is written to a temporary file in the same folder, which then replaces the file in one step.
//!
//! - The temporary file has a random name, is created exclusively and is never opened through a link. It is private to the
//!   user until it has the attributes of the file that it replaces. If this program is killed, the next write of
//!   the same file removes it.
//! - A file that has changed since the command read it is not replaced, and a new file does not replace one that
//!   was created since. Only a change between the last comparison and the replacement, a few system calls later, is not
//!   detected.
//! - A symbolic link stays a link, and the file that it points to is replaced. A dangling link is an error.
//! - On Unix, the mode is kept, and so are the owner, the group, and on Linux and macOS the extended attributes, including
//!   access control lists, as far as the user is allowed to set them. Attributes that can't be kept are reported: see
//!   [`Losses`]. If the group is lost, the new group gets no more access than everybody has. Hard links, the other names of
//!   the file, keep the old text, which is also reported.
//! - A new file has the mode 0666 without the bits of the umask.
//! - On Windows, the new file has the access control list that it inherits from the folder: an explicit access control
//!   list, the owner, alternate data streams and hard links are lost without a report. If another program keeps the file
//!   open without sharing it, that is an error and the file is not changed. A temporary file is considered abandoned after
//!   a day.
//! - Devices and named pipes are written to and never replaced.

#[cfg(not(unix))]
#[path = "files/other.rs"]
mod system;
#[cfg(unix)]
#[path = "files/unix.rs"]
mod system;

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::CliError;
use crate::terminal::{self, Terminal, errln};

/// Returns whether a path exists. A new file must not replace an existing path.
pub(crate) fn is_taken(path: &Path) -> bool {
    !is_standard_output(path)
        && fs::metadata(path).is_ok_and(|there| there.is_file() || there.is_dir())
}

/// Reads the file that a command may replace; returns `None` if it does not exist or is a device, because reading a device
/// may never end.
pub(crate) fn content(path: &Path) -> Result<Option<Vec<u8>>, CliError> {
    if is_standard_output(path) || !path.is_file() {
        return Ok(None);
    }
    let bytes = fs::read(path);
    let bytes =
        bytes.map_err(|error| CliError::new(format!("can't read {}: {error}", path.display())))?;
    Ok(Some(bytes))
}

/// Writes a file that contained `before`, or that did not exist; `-` is standard output.
///
/// # Errors
///
/// If the file can't be written, or if it has changed in the meantime, in which case it is left as it is.
pub(crate) fn write(
    path: &Path,
    before: Option<&[u8]>,
    text: &str,
    terminal: &mut Terminal,
) -> Result<(), CliError> {
    if is_standard_output(path) {
        terminal.document(text);
        return Ok(());
    }
    let target = Target::find(path)?;
    if let Target::Device = target {
        return write_device(path, text).map_err(|error| cannot_write(path, reason(&error)));
    }
    let replaced = Replacement::new(target, text)
        .map_err(|error| reason(&error))
        .and_then(|replacement| replacement.replace(before, text))
        .map_err(|error| cannot_write(path, error))?;
    for loss in replaced.0 {
        errln!(terminal, "warning: {}: {}", path.display(), loss);
    }
    Ok(())
}

/// Writes a catalog whose text was read before, and keeps its byte order mark; `-` is standard output.
///
/// # Errors
///
/// The same as for [`write()`].
pub(crate) fn edit(
    path: &Path,
    before: &str,
    text: &str,
    terminal: &mut Terminal,
) -> Result<(), CliError> {
    const MARK: &str = "\u{FEFF}";
    if is_standard_output(path) {
        return write(path, None, text, terminal);
    }
    let Some(bytes) = content(path)? else {
        return Err(cannot_write(path, changed()));
    };
    let mark = if bytes.starts_with(MARK.as_bytes()) {
        MARK
    } else {
        ""
    };
    if bytes[mark.len()..] != *before.as_bytes() {
        return Err(cannot_write(path, changed()));
    }
    write(path, Some(&bytes), &format!("{mark}{text}"), terminal)
}

fn changed() -> CliError {
    CliError::new("it has changed since it was read").help("run the command again")
}

fn appeared() -> CliError {
    CliError::new("another program has created it").help("choose another output file")
}

fn cannot_write(path: &Path, error: CliError) -> CliError {
    error.context(format_args!("can't write {}", path.display()))
}

fn reason(error: &io::Error) -> CliError {
    CliError::new(error.to_string())
}

fn is_standard_output(path: &Path) -> bool {
    // If standard output is redirected to a file, the device appears as that file.
    path == Path::new("-") || cfg!(unix) && path == Path::new("/dev/stdout")
}

fn write_device(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let text = terminal::shown_on(&file, text);
    file.write_all(text.as_bytes())
}

/// The file at a path, with links followed.
enum Target {
    New(PathBuf),
    Existing(PathBuf, Metadata),
    Device,
}

impl Target {
    fn find(path: &Path) -> Result<Self, CliError> {
        let failed = |error: io::Error| cannot_write(path, reason(&error));
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => {
                Err(CliError::new(format!("{} is a folder", path.display())))
            }
            Ok(there) if !there.is_file() => Ok(Self::Device),
            Ok(there) if there.permissions().readonly() => {
                Err(cannot_write(path, CliError::new("it is read-only")))
            }
            Ok(there) => Ok(Self::Existing(
                fs::canonicalize(path).map_err(failed)?,
                there,
            )),
            Err(error) if error.kind() == ErrorKind::NotFound => match fs::read_link(path) {
                Ok(target) => {
                    let shown = target.display();
                    let reason = format!("it is a symbolic link to {shown}, which does not exist");
                    let reason = CliError::new(reason).help("remove the link, or create that file");
                    Err(cannot_write(path, reason))
                }
                Err(_) => Ok(Self::New(path.to_path_buf())),
            },
            Err(error) => Err(failed(error)),
        }
    }
}

/// The new text of a file, in a temporary file in the same folder.
struct Replacement {
    file: NamedTempFile,
    target: Target,
}

/// The attributes of a replaced file that could not be kept, as messages for the user.
#[derive(Debug, Default)]
struct Losses(Vec<String>);

impl Replacement {
    fn new(target: Target, text: &str) -> io::Result<Self> {
        let (place, is_new) = match &target {
            Target::New(place) => (place, true),
            Target::Existing(place, _) => (place, false),
            Target::Device => return Err(ErrorKind::InvalidInput.into()),
        };
        let name = place.file_name().ok_or(ErrorKind::InvalidInput)?;
        let (folder, prefix) = (folder(place), prefix(name));
        let mut file = create(folder, &prefix, is_new)?;
        remove_leftovers(folder, &prefix, &file);
        file.write_all(text.as_bytes())?;
        Ok(Self { file, target })
    }

    /// Replaces the file, unless it has changed since it was read.
    fn replace(self, before: Option<&[u8]>, text: &str) -> Result<Losses, CliError> {
        let failed = |error: io::Error| reason(&error);
        let file = self.file;
        let (place, losses) = match (&self.target, before) {
            (Target::Device, _) => return Err(CliError::new(ErrorKind::InvalidInput.to_string())),
            (Target::Existing(..), None) => return Err(appeared()),
            (Target::New(_), Some(_)) => return Err(changed()),
            (Target::New(place), None) => {
                file.as_file().sync_all().map_err(failed)?;
                let moved = file.persist_noclobber(place);
                moved.map_err(|error| match error.error.kind() {
                    ErrorKind::AlreadyExists => appeared(),
                    _ => reason(&error.error),
                })?;
                (place, Losses::default())
            }
            (Target::Existing(place, there), Some(before)) => {
                let losses = system::keep_attributes(place, there, file.as_file());
                let losses = Losses(losses.map_err(failed)?);
                file.as_file().sync_all().map_err(failed)?;
                let now = read_up_to(place, before.len().max(text.len()));
                match now {
                    // Another run of the same command has written the same text.
                    Ok(now) if now == text.as_bytes() => return Ok(Losses::default()),
                    Ok(now) if now == before => {}
                    _ => return Err(changed()),
                }
                file.persist(place).map_err(|error| failed(error.error))?;
                (place, losses)
            }
        };
        system::sync_folder(folder(place));
        Ok(losses)
    }
}

/// Reads a file, up to one byte more than the given length.
fn read_up_to(place: &Path, len: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(len).unwrap_or(u64::MAX).saturating_add(1);
    File::open(place)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn folder(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

const SUFFIX: &str = ".tmp";

/// Returns the prefix of the names of a file's temporary files. It is unique to the file and short.
fn prefix(name: &OsStr) -> String {
    let digest = hmac_sha256::Hash::hash(name.as_encoded_bytes());
    let mut prefix = ".cargo-errcodes-".to_owned();
    for byte in digest.iter().take(8) {
        let _ = write!(prefix, "{byte:02x}");
    }
    prefix + "-"
}

/// Creates a temporary file, and locks it so that no other writer removes it as abandoned.
fn create(folder: &Path, prefix: &str, is_new: bool) -> io::Result<NamedTempFile> {
    // Another writer may find the file before it is locked here, and lock it for a moment or remove it.
    const ATTEMPTS: usize = 100;
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).suffix(SUFFIX).rand_bytes(12);
    for _ in 0..ATTEMPTS {
        let file = builder.make_in(folder, |path| {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create_new(true);
            system::set_mode(&mut options, is_new);
            options.open(path)
        })?;
        if system::lock(file.as_file())? {
            return Ok(file);
        }
    }
    Err(ErrorKind::ResourceBusy.into())
}

/// Removes the temporary files of writers that were killed.
fn remove_leftovers(folder: &Path, prefix: &str, ours: &NamedTempFile) {
    // They only take up space, so errors are ignored.
    let (Ok(files), Ok(our)) = (fs::read_dir(folder), ours.as_file().metadata()) else {
        return;
    };
    for file in files.flatten() {
        let name = file.file_name();
        let name = name.to_string_lossy();
        let is_temporary = name.starts_with(prefix) && name.ends_with(SUFFIX);
        if is_temporary && file.path().file_name() != ours.path().file_name() {
            system::remove_abandoned(&file.path(), &our);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Replacement, Target, appeared, cannot_write, changed, edit};
    use crate::terminal::Terminal;

    /// Tests changes by another program between the two halves of a write, each with its result.
    #[test]
    fn a_change_by_another_program_is_never_lost() {
        type Change = fn(&Path);
        let nothing: Change = |_| {};
        let write: Change = |path| fs::write(path, "other").unwrap();
        let append: Change = |path| fs::write(path, "old and more, longer than both").unwrap();
        let same: Change = |path| fs::write(path, "new").unwrap();
        let remove: Change = |path| fs::remove_file(path).unwrap();
        let cases: [(_, Option<&str>, Change, _, Option<&str>); 7] = [
            ("nothing", Some("old"), nothing, Ok(()), Some("new")),
            ("other", Some("old"), write, Err(changed()), Some("other")),
            (
                "longer",
                Some("old"),
                append,
                Err(changed()),
                Some("old and more, longer than both"),
            ),
            ("the same", Some("old"), same, Ok(()), Some("new")),
            ("removed", Some("old"), remove, Err(changed()), None),
            ("new", None, nothing, Ok(()), Some("new")),
            ("created", None, write, Err(appeared()), Some("other")),
        ];
        for (name, before, change, expected, after) in cases {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.toml");
            if let Some(before) = before {
                fs::write(&path, before).unwrap();
            }
            let replacement = Replacement::new(Target::find(&path).unwrap(), "new").unwrap();
            change(&path);
            let replaced = replacement.replace(before.map(str::as_bytes), "new");
            assert_eq!(replaced.map(drop), expected, "{name}");
            assert_eq!(fs::read_to_string(&path).ok().as_deref(), after, "{name}");
            let files = fs::read_dir(&folder).unwrap().count();
            assert_eq!(files, usize::from(after.is_some()), "{name}");
        }
    }

    #[test]
    fn edits_require_the_text_that_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let mut terminal = Terminal::default();
        let refused = Err(cannot_write(&path, changed()));
        assert_eq!(edit(&path, "a", "b", &mut terminal), refused);
        assert!(!path.exists());
        for mark in ["", "\u{FEFF}"] {
            fs::write(&path, format!("{mark}a\r\n")).unwrap();
            assert_eq!(edit(&path, "a\n", "b", &mut terminal), refused);
            edit(&path, "a\r\n", "b\r\n", &mut terminal).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), format!("{mark}b\r\n"));
        }
    }

    #[test]
    #[cfg(unix)]
    fn writers_remove_abandoned_temporary_files_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        fs::write(&path, "old").unwrap();
        let first = Replacement::new(Target::find(&path).unwrap(), "first").unwrap();
        let second = Replacement::new(Target::find(&path).unwrap(), "second").unwrap();
        assert!(first.file.path().exists() && second.file.path().exists());
        let (file, left) = second.file.keep().unwrap();
        let third = Replacement::new(Target::find(&path).unwrap(), "third").unwrap();
        assert!(left.exists());
        drop(third);
        drop(file);
        // The temporary file of another file, a file with another name, and a link are kept.
        let text = left.file_name().unwrap().to_string_lossy().into_owned();
        let link = folder.path().join(text.replace(".tmp", "x.tmp"));
        std::os::unix::fs::symlink(&path, &link).unwrap();
        let kept = [".a.toml.1.tmp", ".cargo-errcodes-0-x.tmp", "a.toml.tmp"];
        for name in kept {
            fs::write(folder.path().join(name), "").unwrap();
        }
        assert!(first.replace(Some(b"old"), "first").is_ok());
        let last = Replacement::new(Target::find(&path).unwrap(), "last").unwrap();
        assert!(last.replace(Some(b"first"), "last").is_ok());
        assert!(!left.exists());
        assert!(link.is_symlink());
        assert!(kept.iter().all(|name| folder.path().join(name).exists()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "last");
    }
}
