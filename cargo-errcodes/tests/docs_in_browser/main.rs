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
        // A name is found and marked across its words.
        if query == "WindowTooLong" {
            let marked = "[...CSS.highlights.get('found')].map((range) => range.toString()).join()";
            assert_eq!(browser.text(marked), query);
        }
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

/// Whether what a link leads to is on the screen, all of it, and not behind the search.
const IS_IN_VIEW: &str = "(() => { const e = document.querySelector('.entry.target'); \
        const r = e?.getBoundingClientRect(); \
        return e && r.top >= document.querySelector('#_q').getBoundingClientRect().bottom && r.bottom <= innerHeight; })()";

const TARGET: &str = "trustx-process-manager-126-window-too-long";

#[test]
fn a_link_leads_to_its_error_whatever_is_filtered() {
    let Some((mut browser, url)) = open("links") else {
        return;
    };
    browser.type_text("/");
    browser.type_text("no longer than 1 year");
    check_shown(&mut browser, &[TARGET]);
    browser.wait_for("location.search === '?q=no+longer+than+1+year'");
    browser.click(&format!("#{TARGET} .link"));
    browser.wait_for(&format!("location.hash === '#{TARGET}'"));
    browser.wait_for(IS_IN_VIEW);
    browser.press("Escape");
    browser.wait_for("!location.search");

    // From elsewhere, on a telephone too, with an address that says to show others.
    for (width, height) in [(1280, 900), (390, 844)] {
        browser.screen(width, height);
        for search in ["", "?q=nothing+is+like+this", "?provider=faceki&q=5001"] {
            browser.go("about:blank");
            browser.go(&format!("{url}{search}#{TARGET}"));
            browser.wait_for(IS_IN_VIEW);
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
    browser.wait_for(IS_IN_VIEW);
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
    let address = "location.search + location.hash === '?q=5010#faceki-faceki-5010'";
    browser.wait_for(address);
    browser.run("new Promise((done) => setTimeout(done, 300))");
    assert_eq!(browser.run(address), json!(true), "it stays so");
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
        browser.screen(width, height);
        for scheme in ["light", "dark"] {
            browser.media("screen", scheme);
            for (state, address) in [
                ("top", ""),
                ("found", "?q=token"),
                ("exact", "?q=126"),
                ("nothing", "?q=nothing+is+like+this"),
                ("linked", "#trustx-process-manager-126-window-too-long"),
                ("columns", "#columns-inc-columns-3"),
            ] {
                browser.go("about:blank");
                browser.go(&format!("{url}{address}"));
                browser.wait_for("document.documentElement.classList.contains('live')");
                browser.picture(&format!("{size}-{scheme}-{state}"));
                let fits = "document.documentElement.scrollWidth <= innerWidth";
                assert_eq!(browser.run(fits), json!(true), "{size} {state}");
            }
            let faint = browser.run(FAINT);
            assert_eq!(faint, json!([]), "{size} {scheme}");
        }
        let is_dark = "parseInt(getComputedStyle(document.body).backgroundColor.slice(4)) < 64";
        browser.wait_for(is_dark);
        browser.media("screen", "light");
        browser.wait_for(&format!("!({is_dark})"));
    }
    browser.check_is_alone_and_well();
}

/// The elements with text of their own that has less contrast than people need, 4.5 to 1.
const FAINT: &str = r"(() => {
    const rgb = (color) => color.match(/[\d.]+/g).map(Number);
    const light = (color) => {
        const [r, g, b] = rgb(color).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (e) => {
        const color = getComputedStyle(e).backgroundColor;
        return (rgb(color)[3] ?? 1) > 0.99 || !e.parentElement ? color : behind(e.parentElement);
    };
    const faint = new Set();
    for (const e of document.querySelectorAll('body *')) {
        const hasText = [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || e.matches('input');
        if (!hasText || !e.checkVisibility() || e.matches('script, option')) continue;
        for (const part of e.matches('input') ? [null, '::placeholder'] : [null]) {
            const pair = [light(getComputedStyle(e, part).color), light(behind(e))].sort((a, b) => b - a);
            const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
            if (contrast < 4.5) faint.add(`${e.tagName}.${e.className}${part ?? ''} ${contrast.toFixed(2)}`);
        }
    }
    return [...faint];
})()";

#[test]
fn it_can_be_read_without_a_script_and_printed() {
    let Some((mut browser, url)) = open("plain") else {
        return;
    };
    let all = browser.run("document.querySelectorAll('.entry').length");
    let seen = "[...document.querySelectorAll('.entry')].filter((e) => e.checkVisibility()).length";
    let is_without_controls = "!['form', 'nav', '.skip', '.link', '#_none'].some((one) => document.querySelector(one).checkVisibility())";

    browser.media("print", "dark");
    browser.wait_for(is_without_controls);
    assert_eq!(browser.run(seen), all);
    let colours = "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor].join()";
    assert_eq!(browser.text(colours), "rgb(0, 0, 0),rgb(255, 255, 255)");
    browser.picture("print");
    browser.go(&format!("{url}?q=token"));
    browser.wait_for(&format!("{seen} === 14"));
    let paper = browser.call("Page.printToPDF", &json!({}));
    assert!(paper["data"].as_str().unwrap().len() > 10_000);

    browser.media("screen", "light");
    browser.call(
        "Emulation.setScriptExecutionDisabled",
        &json!({ "value": true }),
    );
    browser.go("about:blank");
    browser.go(&format!("{url}?q=token#{TARGET}"));
    assert_eq!(
        browser.run("document.querySelector('form').checkVisibility()"),
        json!(false)
    );
    assert_eq!(browser.run(seen), all);
    let place = format!("document.getElementById('{TARGET}').getBoundingClientRect().top");
    browser.wait_for(&format!("{place} >= 0 && {place} < 200"));
    browser.picture("without-script");
    browser.check_is_alone_and_well();
}

/// How long a person may wait for what they type, in milliseconds. A tenth of it is what most searches take.
const SLOW: u64 = 1000;

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
    // From the key to the frame after it.
    let search = |browser: &mut Browser, query: &str| {
        let time = browser.run(&format!(
            "new Promise((done) => {{ const q = document.getElementById('_q'); q.value = '{query}'; \
             const start = performance.now(); q.dispatchEvent(new Event('input', {{ bubbles: true }})); \
             requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start)))); }})"
        ));
        time.as_u64().unwrap()
    };
    for query in [
        "d",
        "door",
        "404",
        "e_big_77",
        "The part 3 of a house is not there.",
        "zzz",
    ] {
        // What else the machine does takes time, too: the best of three is what the page takes.
        let (mut found, mut all) = (u64::MAX, u64::MAX);
        for _ in 0..3 {
            found = found.min(search(&mut browser, query));
            all = all.min(search(&mut browser, ""));
        }
        println!("{query:?}: {found} ms, and {all} ms to show all again");
        assert!(found < SLOW && all < SLOW, "{query}: {found} ms, {all} ms");
    }
    search(&mut browser, "door");
    assert_eq!(
        browser.text("document.getElementById('_count').textContent"),
        "103 of 10000 errors"
    );
    browser.picture("found");
    // What is far away has not been laid out before, and is where the link leads all the same.
    browser.run("location.hash = 'big-big-9000'");
    browser.wait_for(IS_IN_VIEW);
    assert_eq!(
        browser.text("document.querySelector('.entry.target').id"),
        "big-big-9000"
    );
    browser.check_is_alone_and_well();
}

#[test]
fn texts_are_no_part_of_the_page() {
    let text = "</p></script><script>window.isHurt = 1</script><img src=x onerror='window.isHurt = 1'>&lt;\"\n\u{202E}x";
    let catalog = format!(
        "provider = {text}\ndescription = {text}\nallow = ['invisible']\n[enums.Bad]\ncode_type = 'str'\n[enums.Bad.codes]\n\
         {text} = {{ name = 'A', message = {text}, symbol = {text}, description = {text}, deprecated = {text}, type = \"javascript:window.isHurt=1\" }}\n",
        text = json!(text).to_string().replace('\u{202E}', "\\u202E"),
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs_in_browser");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("texts.toml");
    fs::write(&path, catalog).unwrap();
    let Some(mut browser) = Browser::open("texts", &page("texts", &[path])) else {
        return;
    };
    for selector in [
        ".code",
        ".message",
        ".description",
        ".symbol",
        ".provider > .about",
        "h2 bdi",
    ] {
        let shown = browser.text(&format!("document.querySelector('{selector}').textContent"));
        assert_eq!(shown, text, "{selector}");
    }
    assert_eq!(
        browser.run("document.querySelectorAll('img, main script, a[href^=javascript]').length"),
        json!(0)
    );
    // A code like this can be linked to, and found.
    browser.click(".entry .link");
    browser.wait_for("document.querySelector('.entry.target')");
    browser.type_text("/ishurt");
    browser.wait_for("document.getElementById('_count').textContent === '1 of 1 error'");
    browser.type_text("x");
    browser.wait_for("document.getElementById('_count').textContent === '0 of 1 error'");
    assert_eq!(browser.run("window.isHurt ?? null"), json!(null));
    browser.check_is_alone_and_well();
    // And would something get in, it could do nothing.
    browser.run("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.isHurt = 1' }))");
    browser.run("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.isHurt = 1\">x</b>'); document.body.lastChild.click()");
    assert_eq!(
        browser.run("fetch('https://example.com').then(() => 'fetched', () => 'refused')"),
        json!("refused")
    );
    assert_eq!(browser.run("window.isHurt ?? null"), json!(null));
}
