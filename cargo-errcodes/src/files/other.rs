//! Locks and attributes on systems other than Unix.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;
use std::time::Duration;

pub(super) fn set_mode(_: &mut OpenOptions, _: bool) {}

/// Does nothing, because [`remove_abandoned`] uses the age of a file instead.
#[expect(clippy::unnecessary_wraps, reason = "the same function fails on Unix")]
pub(super) fn lock(_: &File) -> io::Result<bool> {
    Ok(true)
}

/// Removes a temporary file if it is so old that no writer can still be using it.
pub(super) fn remove_abandoned(path: &Path, ours: &Metadata) {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    let Ok(there) = fs::symlink_metadata(path) else {
        return;
    };
    let (Ok(there_modified), Ok(now)) = (there.modified(), ours.modified()) else {
        return;
    };
    let is_old = now
        .duration_since(there_modified)
        .is_ok_and(|age| age > DAY);
    if there.is_file() && is_old {
        let _ = fs::remove_file(path);
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the same function fails on Unix")]
pub(super) fn keep_attributes(_: &Path, _: &Metadata, _: &File) -> io::Result<Vec<String>> {
    Ok(Vec::new())
}

pub(super) fn sync_folder(_: &Path) {}
