//! Catalogs with text that tries to inject markup or scripts.

use serde_json::json;

use crate::browser::Browser;
use crate::write_page_of;

#[test]
fn texts_cannot_inject_markup_or_scripts() {
    let text = "</p></script><script>window.isHurt = 1</script><img src=x onerror='window.isHurt = 1'>&lt;\"\n\u{202E}x";
    let catalog = format!(
        "provider = {text}\ndescription = {text}\nlints.allow = ['invisible_characters']\n[enums.Bad]\ncode_type = 'str'\n[enums.Bad.codes]\n\
         {text} = {{ name = 'A', message = {text}, symbol = {text}, description = {text}, deprecated = {text}, problem_type = \"javascript:window.isHurt=1\" }}\n",
        text = json!(text).to_string().replace('\u{202E}', "\\u202E"),
    );
    let Some(mut browser) = Browser::open("texts", &write_page_of("texts", &catalog)) else {
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
        assert_eq!(shown, text.replace('\u{202E}', "\u{FFFD}"), "{selector}");
    }
    assert_eq!(
        browser.run("document.querySelectorAll('img, main script, a[href^=javascript]').length"),
        json!(0)
    );
    // Links and search work with such a code.
    browser.click(".entry .link");
    browser.wait_for("document.querySelector('.entry.target')");
    browser.type_text("/ishurt");
    browser.wait_for("document.getElementById('_count').textContent === '1 of 1 entry'");
    browser.type_text("x");
    browser.wait_for("document.getElementById('_count').textContent === '0 of 1 entry'");
    assert_eq!(browser.run("window.isHurt ?? null"), json!(null));
    browser.check_no_errors_or_requests();
    // The content security policy blocks scripts and requests even if markup is injected.
    browser.run("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.isHurt = 1' }))");
    browser.run("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.isHurt = 1\">x</b>'); document.body.lastChild.click()");
    assert_eq!(
        browser.run("fetch('https://example.com').then(() => 'fetched', () => 'refused')"),
        json!("refused")
    );
    assert_eq!(browser.run("window.isHurt ?? null"), json!(null));
}
