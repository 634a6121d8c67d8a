//! The page that `cargo errcodes docs` makes, in a browser: Chromium, where it is installed.
//!
//! Pictures of it are in `docs_in_browser` in the folder for temporary files of the target folder.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]
#![expect(
    clippy::print_stdout,
    reason = "the times that a test measures are of interest"
)]

mod browser;
mod find;
mod links;
mod looks;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use browser::Browser;

/// Makes a page of catalogs, and gives its address.
fn page(name: &str, catalogs: &[PathBuf]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs_in_browser");
    fs::create_dir_all(&folder).unwrap();
    let page = folder.join(format!("{name}.html"));
    let status = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
        .args(["errcodes", "docs"])
        .args(catalogs)
        .arg("--output")
        .arg(&page)
        .status()
        .unwrap();
    assert!(status.success());
    format!("file://{}", page.display())
}

/// Makes a page of one catalog that is a text.
fn page_of(name: &str, catalog: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs_in_browser");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.toml"));
    fs::write(&path, catalog).unwrap();
    page(name, &[path])
}

/// A page of all catalogs that are here, opened.
fn open(name: &str) -> Option<(Browser, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let catalogs = ["faceki", "openapi_v2", "tru_id", "trustx"];
    let catalogs = catalogs.map(|name| root.join(format!("catalog/{name}.toml")));
    let odd = ["columns", "hresult", "sqlstate"];
    let odd = odd.map(|name| root.join(format!("tests/catalogs/{name}.toml")));
    let url = page(name, &[&catalogs[..], &odd[..]].concat());
    Some((Browser::open(name, &url)?, url))
}

/// The ids of the entries that are to be seen, at most eight of them.
const SHOWN: &str = "[...document.querySelectorAll('.entry')].filter((e) => e.checkVisibility()).slice(0, 8).map((e) => e.id)";

fn check_shown(browser: &mut Browser, expected: &[&str]) {
    let expected = json!(expected);
    browser.wait_for(&format!("JSON.stringify({SHOWN}) === '{expected}'"));
}

/// Whether what a link leads to is on the screen, all of it, and not behind the search.
const IS_IN_VIEW: &str = "(() => { const e = document.querySelector('.entry.target'); \
        const r = e?.getBoundingClientRect(); \
        return e && r.top >= document.querySelector('#_q').getBoundingClientRect().bottom && r.bottom <= innerHeight; })()";

const TARGET: &str = "trustx-process-manager-126-window-too-long";
