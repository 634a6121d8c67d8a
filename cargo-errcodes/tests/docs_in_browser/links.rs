//! Links to errors, and keyboard navigation.

use serde_json::json;

use crate::{IS_IN_VIEW, SHOWN, TARGET, check_shown, open};

#[test]
fn links_show_their_error_despite_filters() {
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

    // From another page, also on a phone, with a URL that filters the error out.
    for (width, height) in [(1280, 900), (390, 844)] {
        browser.screen(width, height);
        for query in ["", "?q=nothing+is+like+this", "?provider=faceki&q=5001"] {
            browser.go("about:blank");
            browser.go(&format!("{url}{query}#{TARGET}"));
            browser.wait_for(IS_IN_VIEW);
            assert_eq!(
                browser.text("document.querySelector('.entry.target').id"),
                TARGET
            );
        }
    }
    // Within the page: to the entry's second id, and to an enum that is filtered out.
    browser.run("location.hash = 'trustx-process-manager-126-not-after-invalid'");
    browser
        .wait_for("document.querySelector('.entry.target')?.id === 'trustx-process-manager-126'");
    browser.wait_for(IS_IN_VIEW);
    browser.run("location.hash = 'tru-id'");
    browser.wait_for("document.getElementById('tru-id').checkVisibility() && !location.search");
    browser.check_no_errors_or_requests();
}

#[test]
fn everything_works_with_the_keyboard() {
    let Some((mut browser, _)) = open("keyboard") else {
        return;
    };
    let focus = "(document.activeElement.closest('.entry') ?? document.activeElement).id";
    browser.press("Tab");
    assert_eq!(browser.text("document.activeElement.className"), "skip");
    for id in ["_q", "_provider", "_enum", "_category", "_tag", "_status"] {
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
    // Keys in the search field are text, not shortcuts.
    browser.press("Escape");
    browser.type_text("5010");
    browser.press("Enter");
    let is_at_error = "location.search + location.hash === '?q=5010#faceki-faceki-5010'";
    browser.wait_for(is_at_error);
    browser.run("new Promise((done) => setTimeout(done, 300))");
    assert_eq!(
        browser.run(is_at_error),
        json!(true),
        "the URL changed later"
    );
    assert_eq!(browser.text(focus), "faceki-faceki-5010");
    browser.check_no_errors_or_requests();
}
