//! The reference as a single, self-contained HTML page.
//!
//! The page is complete without its script, which adds the search. Ids of page elements begin with `_`; ids of providers,
//! enums and entries never do.

mod errors;
mod page;

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use self::page::{Escaped, Page};
use super::reference::Reference;
use super::wording::{SOURCE_NOTE, plural_errors};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

pub(crate) fn render(reference: &Reference<'_>) -> String {
    let mut page = Page::new();
    page.head(&reference.title);
    page.top(reference);
    page.search(reference);
    page.push(format_args!("<div class=\"sides\">\n"));
    page.contents(reference);
    page.push(format_args!("<main id=\"_errors\" tabindex=\"-1\">\n"));
    page.push(format_args!(
        "<p id=\"_none\" class=\"none\" hidden>Nothing found. <button type=\"button\">Show all errors</button></p>\n"
    ));
    for provider in &reference.providers {
        page.provider(provider);
    }
    page.push(format_args!(
        "</main>\n</div>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    ));
    page.into_text()
}

impl Page {
    fn head(&mut self, title: &str) {
        let (style, script) = (hash(STYLE), hash(SCRIPT));
        self.push(format_args!(
            r#"<!DOCTYPE html>
<!-- {note} -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="cargo errcodes docs">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<a class="skip" href="{errors}">Skip to the errors</a>
"#,
            note = SOURCE_NOTE,
            title = Escaped(title),
            errors = "#_errors",
        ));
    }

    fn top(&mut self, reference: &Reference<'_>) {
        let title = Escaped(&reference.title);
        self.push(format_args!("<header>\n<h1 dir=\"auto\">{title}</h1>\n"));
        let errors = plural_errors(reference.errors());
        let names: Vec<&str> = reference
            .providers
            .iter()
            .map(|provider| provider.name)
            .collect();
        let names = names.join(", ");
        self.push(format_args!(
            "<p class=\"about\">{errors} of {}</p>\n</header>\n",
            Escaped(&names)
        ));
    }

    /// Writes the search form, which is hidden until the script runs.
    fn search(&mut self, reference: &Reference<'_>) {
        self.push(format_args!(
            r#"<form id="_search" role="search" hidden>
<div class="query"><label for="_q" class="unseen">Search</label><input id="_q" type="search" placeholder="Code, name, symbol or message" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" aria-describedby="_count"><kbd aria-hidden="true">/</kbd></div>
<div class="filters">
"#
        ));
        if reference.providers.len() > 1 {
            let providers = reference.providers.iter();
            self.select(
                "provider",
                "All providers",
                &providers
                    .map(|provider| (provider.id.to_string(), provider.name))
                    .collect::<Vec<_>>(),
            );
        }
        if reference.enums().count() > 1 {
            self.enums_select(reference);
        }
        let categories = reference.entries().filter_map(|entry| entry.category);
        self.select_word("category", "All categories", categories.collect());
        let tags = reference.entries().flat_map(|entry| &entry.tags);
        self.select_word("tag", "All tags", tags.copied().collect());
        if reference.entries().any(|entry| entry.deprecated.is_some()) {
            let states = [("current", "Current"), ("deprecated", "Deprecated")];
            let states = states.map(|(value, label)| (value.to_owned(), label));
            self.select("status", "Any status", &states);
        }
        self.push(format_args!(
            "<output id=\"_count\" for=\"_q\" aria-live=\"polite\"></output>\n\
             <button id=\"_clear\" type=\"button\" hidden>Clear</button>\n</div>\n</form>\n"
        ));
    }

    /// Writes the filter by a word, if there are any.
    fn select_word(&mut self, key: &str, all: &str, words: BTreeSet<&str>) {
        if words.is_empty() {
            return;
        }
        let options = words.into_iter().map(|word| (word.to_owned(), word));
        self.select(key, all, &options.collect::<Vec<_>>());
    }

    fn select(&mut self, key: &str, all: &str, options: &[(String, &str)]) {
        self.open_select(key, all);
        for (value, label) in options {
            self.option(value, label);
        }
        self.push(format_args!("</select>\n"));
    }

    fn open_select(&mut self, key: &str, all: &str) {
        self.push(format_args!(
            "<select id=\"_{key}\" aria-label=\"Filter by {key}\" name=\"{key}\"><option value=\"\">{all}</option>"
        ));
    }

    fn option(&mut self, value: &str, label: &str) {
        let (value, label) = (Escaped(value), Escaped(label));
        self.push(format_args!("<option value=\"{value}\">{label}</option>"));
    }

    fn enums_select(&mut self, reference: &Reference<'_>) {
        self.open_select("enum", "All enums");
        for provider in &reference.providers {
            let has_groups = reference.providers.len() > 1;
            if has_groups {
                self.push(format_args!(
                    "<optgroup label=\"{}\" data-provider=\"{}\">",
                    Escaped(provider.name),
                    Escaped(&provider.id.to_string())
                ));
            }
            for enum_ in &provider.enums {
                self.option(&enum_.id.to_string(), enum_.name);
            }
            if has_groups {
                self.push(format_args!("</optgroup>"));
            }
        }
        self.push(format_args!("</select>\n"));
    }

    fn contents(&mut self, reference: &Reference<'_>) {
        self.push(format_args!("<nav aria-label=\"Contents\">\n<ul>\n"));
        for provider in &reference.providers {
            let (id, name) = (provider.id.to_string(), Escaped(provider.name));
            self.push(format_args!(
                "<li><a href=\"#{}\"><bdi>{name}</bdi></a>\n<ul>\n",
                Escaped(&id)
            ));
            for enum_ in &provider.enums {
                let id = enum_.id.to_string();
                self.push(format_args!(
                    "<li><a href=\"#{}\"><bdi>{}</bdi> <span class=\"number\">{}</span></a></li>\n",
                    Escaped(&id),
                    Escaped(enum_.name),
                    enum_.entries.len()
                ));
            }
            self.push(format_args!("</ul></li>\n"));
        }
        self.push(format_args!("</ul>\n</nav>\n"));
    }
}

/// Returns the hash by which the content security policy allows an inline style or script.
fn hash(text: &str) -> String {
    format!(
        "sha256-{}",
        STANDARD.encode(hmac_sha256::Hash::hash(text.as_bytes()))
    )
}
