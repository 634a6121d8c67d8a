//! Tests the page that `cargo errcodes docs` writes. The tests run in Chromium, if it is installed.
//!
//! The screenshots are in `target/tmp/docs_in_browser`.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]
#![expect(clippy::print_stdout, reason = "a test prints its measurements")]

mod appearance;
mod browser;
mod links;
mod search;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use browser::Browser;

/// Writes a page of catalogs and returns its URL.
fn write_page(name: &str, catalogs: &[PathBuf]) -> String {
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

/// Writes a page of one catalog, given as text, and returns its URL.
fn write_page_of(name: &str, catalog: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs_in_browser");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.toml"));
    fs::write(&path, catalog).unwrap();
    write_page(name, &[path])
}

/// Opens a page of the catalogs in this repository, and also returns its URL.
fn open(name: &str) -> Option<(Browser, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let catalogs = ["faceki", "openapi_v2", "tru_id", "trustx"];
    let catalogs = catalogs.map(|name| root.join(format!("catalog/{name}.toml")));
    let test_catalogs = ["columns", "hresult", "sqlstate"];
    let test_catalogs = test_catalogs.map(|name| root.join(format!("tests/catalogs/{name}.toml")));
    let url = write_page(name, &[&catalogs[..], &test_catalogs[..]].concat());
    Some((Browser::open(name, &url)?, url))
}

/// An expression for the ids of the first eight visible entries.
const SHOWN: &str = "[...document.querySelectorAll('.entry')].filter((e) => e.checkVisibility()).slice(0, 8).map((e) => e.id)";

fn check_shown(browser: &mut Browser, expected: &[&str]) {
    let expected = json!(expected);
    browser.wait_for(&format!("JSON.stringify({SHOWN}) === '{expected}'"));
}

/// A condition: the target of the link is completely on the screen, and not behind the search field.
const IS_IN_VIEW: &str = "(() => { const e = document.querySelector('.entry.target'); \
        const r = e?.getBoundingClientRect(); \
        return e && r.top >= document.querySelector('#_q').getBoundingClientRect().bottom && r.bottom <= innerHeight; })()";

const TARGET: &str = "trustx-process-manager-126-window-too-long";
