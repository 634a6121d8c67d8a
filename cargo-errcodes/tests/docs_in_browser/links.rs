//! Links to an error, and the keyboard.

use serde_json::json;

use crate::{IS_IN_VIEW, SHOWN, TARGET, check_shown, open};

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
