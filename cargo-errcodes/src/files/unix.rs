//! Locks and attributes of files on Unix.

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown};
use std::path::Path;

use rustix::fs::{FlockOperation, Mode, OFlags};
use rustix::io::Errno;

/// Sets the mode of a file to create. A new file has the default mode. A replacement is private until it gets the mode of
/// the replaced file.
pub(super) fn set_mode(options: &mut OpenOptions, is_new: bool) {
    options.mode(if is_new { 0o666 } else { 0o600 });
}

/// Locks a file for as long as it is open; returns `false` if another writer has locked or removed it.
pub(super) fn lock(file: &File) -> io::Result<bool> {
    match rustix::fs::flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(file.metadata()?.nlink() > 0),
        Err(Errno::WOULDBLOCK) => Ok(false),
        // On a file system without locks, no writer gets a lock, so no writer removes the file.
        Err(_) => Ok(true),
    }
}

/// Removes a temporary file if the same user owns it and no writer has locked it.
pub(super) fn remove_abandoned(path: &Path, ours: &Metadata) {
    let flags = OFlags::RDWR | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let is_own = |there: &Metadata| there.is_file() && there.uid() == ours.uid();
    if !fs::symlink_metadata(path).is_ok_and(|there| is_own(&there)) {
        return;
    }
    let Ok(file) = rustix::fs::open(path, flags, Mode::empty()).map(File::from) else {
        return;
    };
    let is_own = file.metadata().is_ok_and(|there| is_own(&there));
    if is_own && rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive).is_ok() {
        let _ = fs::remove_file(path);
    }
}

/// Copies the owner, the extended attributes and the mode of another file; returns a message for each one that can't be kept.
pub(super) fn keep_attributes(
    place: &Path,
    there: &Metadata,
    file: &File,
) -> io::Result<Vec<String>> {
    let mut losses = Vec::new();
    let mut mode = there.mode() & 0o7777;
    let own = file.metadata()?;
    if own.gid() != there.gid() && fchown(file, None, Some(there.gid())).is_err() {
        losses.push(format!("its group {} is lost", there.gid()));
        // The file's new group must not get the access rights of the old group.
        mode &= !0o2070 | (mode & 0o7) << 3;
    }
    if own.uid() != there.uid() && fchown(file, Some(there.uid()), None).is_err() {
        losses.push(format!("its owner {} is lost", there.uid()));
        mode &= !0o4000;
    }
    losses.extend(keep_extended(place, file));
    // The mode is set last, because setting the owner or the access control list changes it.
    file.set_permissions(Permissions::from_mode(mode))?;
    if there.nlink() > 1 {
        losses.push("its other names, which are hard links, keep the old text".to_owned());
    }
    Ok(losses)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn keep_extended(place: &Path, file: &File) -> Vec<String> {
    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fsetxattr};
    // The maximum length of lists and values on Linux.
    let mut names = vec![0; 1 << 16];
    let mut value = vec![0; 1 << 16];
    let mut own_value = vec![0; 1 << 16];
    let Ok(there) = File::open(place) else {
        return Vec::new();
    };
    // A file system without extended attributes returns an error.
    let Ok(len) = flistxattr(&there, &mut names[..]) else {
        return Vec::new();
    };
    let mut losses = Vec::new();
    for name in names[..len].split(|byte| *byte == 0) {
        if name.is_empty() {
            continue;
        }
        let kept = fgetxattr(&there, name, &mut value[..]).and_then(|len| {
            let value = &value[..len];
            // A security module sets the label of the new file itself, and may not let anyone else set it.
            match fgetxattr(file, name, &mut own_value[..]) {
                Ok(len) if own_value[..len] == *value => Ok(()),
                _ => fsetxattr(file, name, value, XattrFlags::empty()),
            }
        });
        if kept.is_err() {
            let name = String::from_utf8_lossy(name);
            losses.push(format!("its extended attribute `{name}` is lost"));
        }
    }
    losses
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn keep_extended(_: &Path, _: &File) -> Vec<String> {
    Vec::new()
}

/// Flushes a folder to disk, so that a renamed file in it survives a power failure.
pub(super) fn sync_folder(folder: &Path) {
    // Errors are ignored: some file systems don't support this, and the folder may be unreadable. The file itself is complete.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
