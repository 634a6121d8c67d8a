//! Search and filters, also with ten thousand errors.

use std::fmt::Write as _;

use serde_json::json;

use crate::browser::Browser;
use crate::{IS_IN_VIEW, check_shown, open, write_page_of};

#[test]
fn search_finds_codes_symbols_names_and_texts() {
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
        // A match in a name is highlighted across its words.
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
    browser.check_no_errors_or_requests();
}

#[test]
fn filters_select_errors_and_are_part_of_the_url() {
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
    // The URL restores the filters.
    let filtered_url = browser.text("location.href");
    browser.go("about:blank");
    browser.go(&filtered_url);
    browser.wait_for("document.getElementById('_count').textContent.startsWith('18 of ')");
    browser.click("#_clear");
    browser.wait_for("!location.search");
    assert_eq!(browser.run(number), all);
    choose(&mut browser, "status", "deprecated");
    check_shown(&mut browser, &["columns-inc-columns-4"]);
    choose(&mut browser, "status", "");
    // An error with several tags is found by each of them.
    for tag in ["hot", "short and stout"] {
        choose(&mut browser, "tag", tag);
        check_shown(&mut browser, &["columns-inc-columns-3"]);
    }
    choose(&mut browser, "tag", "");
    choose(&mut browser, "status", "deprecated");
    check_shown(&mut browser, &["columns-inc-columns-4"]);
    // If nothing matches, a button clears the filters.
    choose(&mut browser, "provider", "faceki");
    check_shown(&mut browser, &[]);
    assert_eq!(
        browser.text("document.getElementById('_none').getAttribute('hidden') ?? ''"),
        ""
    );
    browser.click("#_none button");
    browser.wait_for(&format!("{number} === {all}"));
    assert_eq!(browser.text("location.href"), url);
    browser.check_no_errors_or_requests();
}

fn choose(browser: &mut Browser, key: &str, value: &str) {
    browser.run(&format!(
        "(() => {{ const e = document.getElementById('_{key}'); e.value = '{value}'; \
         e.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
    ));
}

/// Prints the time of each search: `cargo test -p cargo-errcodes --test docs_in_browser ten -- --nocapture`.
#[test]
fn search_works_with_ten_thousand_errors() {
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
    let catalog = catalog.replace("\"The part 13 of", "\"The door 13 of");
    let Some(mut browser) = Browser::open("big", &write_page_of("big", &catalog)) else {
        return;
    };
    let params = json!({ "timeDomain": "threadTicks" });
    browser.call("Performance.enable", &params);
    // Measures from the key press to the next frame.
    let search = |browser: &mut Browser, query: &str| {
        let before = cpu_time(browser);
        browser.run(&format!(
            "new Promise((done) => {{ const q = document.getElementById('_q'); q.value = '{query}'; \
             q.dispatchEvent(new Event('input', {{ bubbles: true }})); \
             requestAnimationFrame(() => setTimeout(done)); }})"
        ));
        cpu_time(browser) - before
    };
    for query in ["d", "404", "The part 3 of a house is not there."] {
        // Take the better of two measurements: the first may warm up caches.
        let (mut search_time, mut clear_time) = (f64::MAX, f64::MAX);
        for _ in 0..2 {
            search_time = search_time.min(search(&mut browser, query));
            clear_time = clear_time.min(search(&mut browser, ""));
        }
        println!("{query:?}: {search_time:.3} s, and {clear_time:.3} s to clear it");
    }
    search(&mut browser, "door");
    assert_eq!(
        browser.text("document.getElementById('_count').textContent"),
        "103 of 10000 entries"
    );
    browser.screenshot("found");
    // A link also works if its target is far away and has no layout yet.
    browser.run("location.hash = 'big-big-9000'");
    browser.wait_for(IS_IN_VIEW);
    assert_eq!(
        browser.text("document.querySelector('.entry.target').id"),
        "big-big-9000"
    );
    browser.check_no_errors_or_requests();
}

/// Returns the CPU time of the page, in seconds.
fn cpu_time(browser: &mut Browser) -> f64 {
    let metrics = browser.call("Performance.getMetrics", &json!({}));
    let mut metrics = metrics["metrics"].as_array().unwrap().iter();
    let spent = metrics.find(|metric| metric["name"] == "TaskDuration");
    spent.unwrap()["value"].as_f64().unwrap()
}
