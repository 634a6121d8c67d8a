//! The appearance of the page: on screens of all sizes, in dark mode, on paper, and without its script.

use serde_json::json;

use crate::{TARGET, open};

#[test]
fn the_page_fits_each_screen_and_has_enough_contrast() {
    let Some((mut browser, url)) = open("appearance") else {
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
                browser.screenshot(&format!("{size}-{scheme}-{state}"));
                let fits = "document.documentElement.scrollWidth <= innerWidth";
                assert_eq!(browser.run(fits), json!(true), "{size} {state}");
            }
            let low_contrast = browser.run(LOW_CONTRAST_ELEMENTS);
            assert_eq!(low_contrast, json!([]), "{size} {scheme}");
        }
        let is_dark = "parseInt(getComputedStyle(document.body).backgroundColor.slice(4)) < 64";
        browser.wait_for(is_dark);
        browser.media("screen", "light");
        browser.wait_for(&format!("!({is_dark})"));
    }
    browser.check_no_errors_or_requests();
}

/// An expression for the elements with text whose contrast is below 4.5 to 1, the minimum of WCAG AA.
const LOW_CONTRAST_ELEMENTS: &str = r"(() => {
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
fn the_page_works_without_its_script_and_on_paper() {
    let Some((mut browser, url)) = open("plain") else {
        return;
    };
    let all = browser.run("document.querySelectorAll('.entry').length");
    let visible =
        "[...document.querySelectorAll('.entry')].filter((e) => e.checkVisibility()).length";
    let is_without_controls = "!['form', 'nav', '.skip', '.link', '#_none'].some((selector) => document.querySelector(selector).checkVisibility())";

    browser.media("print", "dark");
    browser.wait_for(is_without_controls);
    assert_eq!(browser.run(visible), all);
    let colours = "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor].join()";
    assert_eq!(browser.text(colours), "rgb(0, 0, 0),rgb(255, 255, 255)");
    browser.screenshot("print");
    browser.go(&format!("{url}?q=token"));
    browser.wait_for(&format!("{visible} === 14"));
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
    assert_eq!(browser.run(visible), all);
    let top = format!("document.getElementById('{TARGET}').getBoundingClientRect().top");
    browser.wait_for(&format!("{top} >= 0 && {top} < 200"));
    browser.screenshot("without-script");
    browser.check_no_errors_or_requests();
}
