//! The page that `cargo errcodes docs` makes, in a browser: Chromium, where it is installed.
//!
//! Pictures of it are in `docs_in_browser` in the folder for temporary files of the target folder.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod browser;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

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

#[test]
fn what_is_typed_is_found() {
    let Some((mut browser, url)) = open("search") else {
        return;
    };
    browser.wait_for("document.querySelectorAll('.entry:not([hidden])').length > 300");
    let cases: [(&str, &[&str]); 14] = [
        ("5010", &["faceki-faceki-5010"]),
        ("workflow_rules_missing", &["faceki-faceki-5001"]),
        (
            "WindowTooLong",
            &["trustx-process-manager-126-window-too-long"],
        ),
        ("2147942405", &["windows-h-result-0x80070005"]),
        ("-2147024891", &["windows-h-result-0x80070005"]),
        ("0x80070005", &["windows-h-result-0x80070005"]),
        (
            "0x1389",
            &["faceki-faceki-5001", "columns-inc-columns-5001"],
        ),
        ("22p02", &["postgresql-sql-state-22P02"]),
        ("selfie liveness failed", &["faceki-faceki-5004"]),
        (
            "cannot locate a form",
            &["openapi-v2-business-error-100304"],
        ),
        ("issued for person with id 42.", &[]),
        (
            "The JWT owner is not valid - jwt is not issued for person with id 42.",
            &[
                "trustx-common-226",
                "trustx-athr-server-226",
                "trustx-process-manager-226",
                "trustx-user-data-226",
            ],
        ),
        ("nothing is like this", &[]),
        ("<b>.*(", &[]),
    ];
    browser.type_text("/");
    browser.wait_for("document.activeElement.id === '_q'");
    for (query, expected) in cases {
        browser.type_text(query);
        check_shown(&mut browser, expected);
        let nothing = if expected.is_empty() { "" } else { "!" };
        browser.wait_for(&format!(
            "{nothing}document.getElementById('_none').checkVisibility()"
        ));
        browser.press("Escape");
        browser.wait_for("document.getElementById('_q').value === ''");
    }
    assert_eq!(browser.text("location.href"), url);
    browser.check_is_alone_and_well();
}

#[test]
fn filters_narrow_down_what_is_shown_and_stand_in_the_address() {
    let Some((mut browser, url)) = open("filters") else {
        return;
    };
    let number = "document.querySelectorAll('.entry:not([hidden])').length";
    let all = browser.run(number);
    choose(&mut browser, "provider", "trustx");
    browser.wait_for("location.search === '?provider=trustx'");
    browser.wait_for("[...document.querySelectorAll('.provider')].filter((e) => e.checkVisibility()).map((e) => e.id).join() === 'trustx'");
    let enums = "[...document.querySelectorAll('#_enum optgroup')].filter((e) => !e.disabled).map((e) => e.label).join()";
    assert_eq!(browser.text(enums), "TrustX");
    choose(&mut browser, "enum", "trustx-process-manager");
    choose(&mut browser, "category", "jwt");
    browser.wait_for("document.getElementById('_count').textContent.startsWith('18 of ')");
    assert_eq!(browser.run(number), json!(18));
    browser.wait_for(
        "location.search === '?provider=trustx&enum=trustx-process-manager&category=jwt'",
    );
    // Whoever gets the address sees the same.
    let address = browser.text("location.href");
    browser.go("about:blank");
    browser.go(&address);
    browser.wait_for("document.getElementById('_count').textContent.startsWith('18 of ')");
    browser.click("#_clear");
    browser.wait_for("!location.search");
    assert_eq!(browser.run(number), all);
    choose(&mut browser, "status", "deprecated");
    check_shown(&mut browser, &["columns-inc-columns-4"]);
    // A provider without such errors: nothing is found, and the way back is there.
    choose(&mut browser, "provider", "faceki");
    check_shown(&mut browser, &[]);
    assert_eq!(
        browser.text("document.getElementById('_none').getAttribute('hidden') ?? ''"),
        ""
    );
    browser.click("#_none button");
    browser.wait_for(&format!("{number} === {all}"));
    assert_eq!(browser.text("location.href"), url);
    browser.check_is_alone_and_well();
}

fn choose(browser: &mut Browser, key: &str, value: &str) {
    browser.run(&format!(
        "(() => {{ const e = document.getElementById('_{key}'); e.value = '{value}'; \
         e.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
    ));
}

const TARGET: &str = "trustx-process-manager-126-window-too-long";

#[test]
fn a_link_leads_to_its_error_whatever_is_filtered() {
    let Some((mut browser, url)) = open("links") else {
        return;
    };
    let is_in_view = "(() => { const e = document.querySelector('.entry.target'); \
        const r = e?.getBoundingClientRect(); \
        return e && r.top >= document.querySelector('#_q').getBoundingClientRect().bottom && r.bottom <= innerHeight; })()";
    browser.type_text("/");
    browser.type_text("no longer than 1 year");
    check_shown(&mut browser, &[TARGET]);
    browser.wait_for("location.search === '?q=no+longer+than+1+year'");
    browser.click(&format!("#{TARGET} .link"));
    browser.wait_for(&format!("location.hash === '#{TARGET}'"));
    browser.wait_for(is_in_view);
    browser.press("Escape");
    browser.wait_for("!location.search");

    // From elsewhere, on a telephone too, with an address that says to show others.
    for (width, height) in [(1280, 900), (390, 844)] {
        browser.screen(width, height);
        for search in ["", "?q=nothing+is+like+this", "?provider=faceki&q=5001"] {
            browser.go("about:blank");
            browser.go(&format!("{url}{search}#{TARGET}"));
            browser.wait_for(is_in_view);
            assert_eq!(
                browser.text("document.querySelector('.entry.target').id"),
                TARGET
            );
        }
    }
    // Within the page: by the entry's other id, to an enum that is filtered away.
    browser.run("location.hash = 'trustx-process-manager-126-not-after-invalid'");
    browser
        .wait_for("document.querySelector('.entry.target')?.id === 'trustx-process-manager-126'");
    browser.wait_for(is_in_view);
    browser.run("location.hash = 'tru-id'");
    browser.wait_for("document.getElementById('tru-id').checkVisibility() && !location.search");
    browser.check_is_alone_and_well();
}

#[test]
fn all_can_be_done_by_keyboard() {
    let Some((mut browser, _)) = open("keyboard") else {
        return;
    };
    let focus = "(document.activeElement.closest('.entry') ?? document.activeElement).id";
    browser.press("Tab");
    assert_eq!(browser.text("document.activeElement.className"), "skip");
    for id in ["_q", "_provider", "_enum", "_category", "_status"] {
        browser.press("Tab");
        assert_eq!(browser.text(focus), id);
        let outline = "getComputedStyle(document.activeElement).outlineStyle";
        assert_eq!(browser.text(outline), "solid", "{id}");
    }
    browser.type_text("/");
    browser.wait_for("document.activeElement.id === '_q'");
    browser.type_text("invalid");
    browser.wait_for("document.getElementById('_count').textContent.includes(' of ')");
    let shown = browser.run(SHOWN);
    for (key, at) in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)] {
        browser.press(key);
        assert_eq!(json!(browser.text(focus)), shown[at]);
    }
    browser.type_text("jj");
    assert_eq!(json!(browser.text(focus)), shown[2]);
    browser.type_text("kkk");
    assert_eq!(browser.text(focus), "_q");
    // What is typed in the field is no command.
    browser.press("Escape");
    browser.type_text("5010");
    browser.press("Enter");
    browser.wait_for("location.hash === '#faceki-faceki-5010'");
    assert_eq!(browser.text(focus), "faceki-faceki-5010");
    browser.check_is_alone_and_well();
}

#[test]
fn it_looks_well_on_every_screen() {
    let Some((mut browser, url)) = open("looks") else {
        return;
    };
    for (size, width, height) in [
        ("wide", 1280, 900),
        ("narrow", 390, 844),
        ("small", 360, 640),
    ] {
        for scheme in ["light", "dark"] {
            browser.screen(width, height);
            browser.media("screen", scheme);
            for (state, address) in [
                ("top", ""),
                ("found", "?q=token"),
                ("nothing", "?q=nothing+is+like+this"),
                ("linked", "#trustx-process-manager-126-window-too-long"),
                ("columns", "#columns-inc-columns-3"),
            ] {
                browser.go("about:blank");
                browser.go(&format!("{url}{address}"));
                browser.wait_for("document.documentElement.classList.contains('live')");
                browser.picture(&format!("{size}-{scheme}-{state}"));
                assert_eq!(
                    browser.run("document.documentElement.scrollWidth <= innerWidth"),
                    json!(true),
                    "{size} {state}"
                );
            }
        }
    }
    browser.check_is_alone_and_well();
}

/// How long a person may wait for what they type. It takes a tenth of that where nothing else is running.
const SLOW: Duration = Duration::from_secs(1);

#[test]
fn ten_thousand_errors_are_searched_at_once() {
    let mut catalog = String::from("provider = \"Big\"\n[enums.Big.codes]\n");
    for code in 0..10_000 {
        let _ = writeln!(
            catalog,
            "{code} = {{ name = \"Error{code}\", symbol = \"E_BIG_{code}\", message = \"The part {} of %s is not there.\", \
             params = [\"thing\"], description = \"It may have been taken away by whoever has number {}.\", http_status = 404 }}",
            code % 97,
            code % 89,
        );
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs_in_browser");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("big.toml");
    fs::write(
        &path,
        catalog.replace("\"The part 13 of", "\"The door 13 of"),
    )
    .unwrap();
    let Some(mut browser) = Browser::open("big", &page("big", &[path])) else {
        return;
    };
    let search = |browser: &mut Browser, query: &str| {
        browser.run(&format!(
            "new Promise((done) => {{ const q = document.getElementById('_q'); q.value = '{query}'; \
             const start = performance.now(); q.dispatchEvent(new Event('input', {{ bubbles: true }})); \
             document.body.offsetHeight; const script = performance.now() - start; \
             requestAnimationFrame(() => setTimeout(() => done([Math.round(script), Math.round(performance.now() - start)]))); }})"
        ))
    };
    // What is looked for the first time is put in order for all times.
    for query in [
        "d",
        "do",
        "door",
        "",
        "404",
        "e_big_77",
        "The part 3 of a house is not there.",
        "zzz",
        "",
    ] {
        let times = search(&mut browser, query);
        eprintln!("{query:?}: {times} ms");
        assert!(
            times[1].as_u64() < Some(SLOW.as_millis().try_into().unwrap()),
            "{query}: {times} ms"
        );
    }
    search(&mut browser, "door");
    assert_eq!(
        browser.text("document.getElementById('_count').textContent"),
        "103 of 10,000 errors"
    );
    browser.picture("found");
    browser.check_is_alone_and_well();
}
