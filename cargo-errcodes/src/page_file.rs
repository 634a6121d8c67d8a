//! The file of a page, and notes on a page that was read.

use std::fs;
use std::path::Path;

use errcodes_core::locate::{read_all, read_file};

use crate::error::CliError;
use crate::page::Listing;
use crate::verify::UnreadList;

/// The maximum size of a page.
const MAX_MEGABYTES: u64 = 64;

/// Reads a page; returns its file name and its bytes. `-` is standard input.
pub(crate) fn read(path: &Path) -> Result<(String, Vec<u8>), CliError> {
    if path == Path::new("-") {
        let bytes = read_all(std::io::stdin(), MAX_MEGABYTES);
        let bytes =
            bytes.map_err(|error| CliError::new(format!("can't read standard input: {error}")))?;
        return Ok(("<stdin>".to_owned(), bytes));
    }
    let bytes = read_file(path, MAX_MEGABYTES).map_err(|error| {
        // A pipe may never end.
        let is_special = fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir());
        let error = CliError::new(format!("can't read {}: {error}", path.display()));
        if is_special {
            error.help("redirect it to standard input, and use `-` as the page")
        } else {
            error
        }
    })?;
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok((name, bytes))
}

/// Returns a note on the character encoding of a page, if it is guessed.
pub(crate) fn encoding_note(page: &Listing) -> Option<String> {
    let encoding = page.guessed_encoding?;
    Some(format!(
        "decoded as {encoding}: the page is not UTF-8 and declares no character encoding, check its texts"
    ))
}

/// Returns notes on the parts of a page that may be errors but were not read.
pub(crate) fn skipped_lines(page: &Listing, unread: &[UnreadList]) -> Vec<String> {
    let lines = page.skipped.iter().map(|skipped| {
        let place = if skipped.location.is_known() {
            format!("{}: ", skipped.location)
        } else {
            String::new()
        };
        format!("    {place}{}: {}", skipped.excerpt, skipped.reason)
    });
    let unread = unread.iter().map(|list| format!("    {list}"));
    let mut lines: Vec<String> = lines.chain(unread).collect();
    if !lines.is_empty() {
        lines.insert(0, "not read:".to_owned());
    }
    lines
}
