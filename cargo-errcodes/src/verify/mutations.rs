//! Every error in a catalog that is right otherwise is found.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod damages;
mod missing;
mod programs;
mod shifted;

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use errcodes_core::code::{CodeValue, parse_integer};
use errcodes_core::document::Text;
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, EntryRef};
use errcodes_core::source::Source;

use super::words::{Spacing, words};
use super::{Page, Report, verify};
use crate::catalog_file;
use crate::draft::draft;
use crate::page::{Options, read_page};

/// A page, and a catalog that is right.
struct Case {
    name: String,
    page: Page,
    catalog: Source,
}

impl Case {
    fn new(name: &str, page: &str, catalog: String) -> Self {
        Self {
            name: name.to_owned(),
            page: Page::of_bytes(name.to_owned(), page.as_bytes(), None).unwrap(),
            catalog: Source {
                path: name.to_owned(),
                text: catalog,
            },
        }
    }

    /// Verifies the catalog after a change.
    fn verify(&self, change: impl FnOnce(&mut Loaded<'_>)) -> Report {
        let mut loaded = catalog_file::load(&self.catalog);
        change(&mut loaded);
        verify(
            std::slice::from_ref(&self.page),
            &loaded,
            |_| true,
            Some(&|_| false),
        )
    }

    /// Checks that the catalog has no findings, and that the page has all of it.
    fn assert_right(&self) {
        let report = self.verify(|_| {});
        let findings = report.findings.iter();
        let findings: Vec<&str> = findings
            .map(|finding| &*finding.diagnostic.message)
            .collect();
        assert_eq!(findings, Vec::<&str>::new(), "{}", self.name);
        assert_eq!(report.codes.found, report.codes.total, "{}", self.name);
        assert_eq!(report.texts.found, report.texts.total, "{}", self.name);
    }

    fn assert_found(&self, what: &str, change: impl FnOnce(&mut Loaded<'_>)) {
        let report = self.verify(change);
        assert!(!report.findings.is_empty(), "{}: {what}", self.name);
    }
}

/// The catalogs of this repository, and those that `import` makes of the pages in the tests.
fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let vendors = ["faceki", "openapi_v2", "tru_id", "trustx"];
    let vendors = vendors.map(|name| {
        Case::new(
            &format!("{name}.md"),
            &tables_of(&read(&format!("../tests/pages/{name}.tsv"))),
            read(&format!("../catalog/{name}.toml")),
        )
    });
    let files = fs::read_dir(root.join("tests/cli/pages")).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".import"))
        .collect();
    names.sort();
    let imported = names.iter().filter_map(|name| {
        let page = read(&format!("tests/cli/pages/{name}"));
        let listing = read_page(name, page.as_bytes(), &Options::default()).ok()?;
        let has_codes = !listing.spaces.is_empty();
        let catalog = draft(listing, "Acme".to_owned(), String::new(), None).to_catalog();
        has_codes.then(|| Case::new(name, &page, catalog.draft_text()))
    });
    let cases = vendors.into_iter().chain(imported);
    cases
        .filter(|case| !INCOMPLETE.contains(&&*case.name))
        .collect()
}

/// Pages that `import` does not read completely, as `verify` reports.
const INCOMPLETE: [&str; 2] = ["classes_http.md", "ranges_overlap.md"];

/// Converts a file with the errors of all enums to a page with a table for each.
fn tables_of(errors: &str) -> String {
    let mut last = "";
    let lines = errors.lines().skip(1).map(|line| {
        let (name, cells) = line.split_once('\t').unwrap();
        let is_new = std::mem::replace(&mut last, name) != name;
        let head = "| Code | Symbol | Message | Description |\n|---|---|---|---|";
        let head = if is_new {
            format!("\n## {name}\n\n{head}\n")
        } else {
            String::new()
        };
        let cells = cells.replace('\t', " | ").replace("\\n", " ");
        format!("{head}| {cells} |\n")
    });
    lines.collect()
}

fn entry<'l, 's>(loaded: &'l mut Loaded<'s>, (of, at): (usize, usize)) -> &'l mut Entry<'s> {
    &mut loaded.catalog.enums[of].entries[at]
}

/// Returns the positions of the entries of a case, without those whose code is listed twice.
fn entries(case: &Case) -> Vec<(usize, usize)> {
    let loaded = catalog_file::load(&case.catalog);
    let enums = loaded.catalog.enums.iter().enumerate();
    let entries = enums.flat_map(|(of, decl)| (0..decl.entries.len()).map(move |at| (of, at)));
    entries.collect()
}

/// Returns whether `success` or a pattern covers the code of an entry, or whether it is an HTTP status without an error.
fn is_covered(case: &Case, (of, at): (usize, usize)) -> bool {
    let loaded = catalog_file::load(&case.catalog);
    let decl = &loaded.catalog.enums[of];
    let code = &decl.entries[at].code.value;
    if matches!(code, CodeValue::Integer(100..=399)) {
        return true;
    }
    let mut success = decl.success.iter().flatten();
    let mut patterns = decl.patterns.iter();
    success.any(|other| other.value == *code)
        || patterns.any(|pattern| pattern.pattern().matches(code))
}

/// Returns whether an enum would inherit the same entry if it did not list it.
fn is_inherited(case: &Case, (of, at): (usize, usize)) -> bool {
    let loaded = catalog_file::load(&case.catalog);
    let decl = &loaded.catalog.enums[of];
    let own = &decl.entries[at];
    let same = |entry: &Entry<'_>| {
        entry.code.value == own.code.value && entry.message_or_name() == own.message_or_name()
    };
    let inherited = loaded.catalog.enums.iter();
    let mut inherited = inherited.filter(|other| {
        decl.extends
            .iter()
            .any(|name| name.value == other.name.value)
    });
    inherited.any(|other| other.entries.iter().any(&same))
}

fn message(case: &Case, (of, at): (usize, usize)) -> Option<String> {
    let loaded = catalog_file::load(&case.catalog);
    let message = loaded.catalog.enums[of].entries[at].message.as_ref()?;
    Some(message.value.to_string())
}

fn owned(text: &str) -> Text<'static> {
    Text {
        value: Cow::Owned(text.to_owned()),
        span: errcodes_core::source::Span::default(),
    }
}

fn is_same_text(one: &str, other: &str) -> bool {
    let text = |text: &str| {
        words(text, Spacing::Complete)
            .into_iter()
            .map(|word| word.text)
            .collect::<Vec<_>>()
    };
    text(one) == text(other)
}

#[test]
fn right_catalogs_have_no_findings() {
    cases().iter().for_each(Case::assert_right);
}

#[test]
fn swapped_texts_are_found() {
    let mut swaps = 0;
    for case in cases() {
        let entries = entries(&case);
        for (index, first) in entries.iter().enumerate() {
            let second = entries[(index + 1) % entries.len()];
            let (Some(one), Some(other)) = (message(&case, *first), message(&case, second)) else {
                continue;
            };
            let loaded = catalog_file::load(&case.catalog);
            let code = |(of, at): (usize, usize)| &loaded.catalog.enums[of].entries[at].code.value;
            if is_same_text(&one, &other) || code(*first) == code(second) {
                continue;
            }
            swaps += 1;
            case.assert_found(&format!("swap {one:?} and {other:?}"), |loaded| {
                entry(loaded, *first).message = Some(owned(&other));
                entry(loaded, second).message = Some(owned(&one));
            });
        }
    }
    assert!(swaps > 200, "{swaps}");
}

/// Several entries in a row have the texts of the entries above or below them, as if these were the texts on the other side of their codes.
#[test]
fn texts_of_neighbours_are_found() {
    const BLOCK: usize = 3;
    let mut blocks = 0;
    for case in cases() {
        let entries = entries(&case);
        let loaded = catalog_file::load(&case.catalog);
        let code = |(of, at): (usize, usize)| &loaded.catalog.enums[of].entries[at].code.value;
        let texts: Vec<Option<String>> =
            entries.iter().map(|place| message(&case, *place)).collect();
        for is_above in [true, false] {
            let block = (1..entries.len().saturating_sub(1)).take(BLOCK);
            let changes: Vec<((usize, usize), String)> = block
                .filter_map(|index| {
                    let neighbour = if is_above { index - 1 } else { index + 1 };
                    let is_same_enum = entries[neighbour].0 == entries[index].0;
                    let (own, other) = (texts[index].as_ref()?, texts[neighbour].as_ref()?);
                    let is_same_code = code(entries[neighbour]) == code(entries[index]);
                    (is_same_enum && !is_same_code && !is_same_text(own, other))
                        .then(|| (entries[index], other.clone()))
                })
                .collect();
            if changes.len() < BLOCK {
                continue;
            }
            blocks += 1;
            let report = case.verify(|loaded| {
                for (place, text) in &changes {
                    entry(loaded, *place).message = Some(owned(text));
                }
            });
            assert!(
                report.findings.len() >= BLOCK,
                "{}: above: {is_above}: {changes:?}: {}",
                case.name,
                report.findings.len()
            );
        }
    }
    assert!(blocks > 10, "{blocks}");
}

#[test]
fn first_words_are_found() {
    const FEWEST: usize = 6;
    let mut cuts = 0;
    for case in cases() {
        let long = entries(&case).into_iter().find_map(|place| {
            let text = message(&case, place)?;
            let words: Vec<&str> = text.split(' ').collect();
            let is_inner = words.len() >= FEWEST && words[2].ends_with(char::is_alphanumeric);
            let cut = words[..words.len().min(3)].join(" ");
            let page = &case.page.text;
            let places = page
                .find_words(&cut)
                .map(|words| page.find_all(&words).count());
            (is_inner && places == Some(1)).then_some((place, cut))
        });
        if let Some((place, cut)) = long {
            cuts += 1;
            case.assert_found(&format!("cut to {cut:?}"), |loaded| {
                entry(loaded, place).message = Some(owned(&cut));
            });
        }
    }
    assert!(cuts > 10, "{cuts}");
}

#[test]
fn changed_words_are_found() {
    for case in cases() {
        for place in entries(&case) {
            let Some(text) = message(&case, place).filter(|text| text.contains(' ')) else {
                continue;
            };
            let (before, after) = text.split_once(' ').unwrap();
            case.assert_found(&format!("change of {text:?}"), |loaded| {
                entry(loaded, place).message = Some(owned(&format!("{before} never {after}")));
            });
        }
    }
}

/// Pages of which some missing entry is not found: nothing else is at the same kind of place, or another constant with the
/// same value is listed.
const WITHOUT_LIST: [&str; 4] = ["errors.h", "macros.h", "side_by_side.html", "tabs.txt"];

#[test]
fn dropped_entries_are_found() {
    let mut without_list: Vec<String> = Vec::new();
    for case in cases() {
        let entries = entries(&case);
        if entries.len() < 3 {
            continue;
        }
        let is_missed = |(of, at): &(usize, usize)| {
            let report = case.verify(|loaded| {
                let id = loaded.enums[*of].id;
                for resolved in &mut loaded.enums {
                    let is_other = |entry: &EntryRef| entry.of != id || entry.at as usize != *at;
                    resolved.entries.retain(is_other);
                }
            });
            report.findings.is_empty()
                && !is_covered(&case, (*of, *at))
                && !is_inherited(&case, (*of, *at))
        };
        if entries.iter().any(is_missed) {
            without_list.push(case.name.clone());
        }
    }
    assert_eq!(without_list, WITHOUT_LIST);
}

#[test]
fn changed_digits_are_found() {
    for case in cases() {
        for place in entries(&case) {
            let loaded = catalog_file::load(&case.catalog);
            let code = &loaded.catalog.enums[place.0].entries[place.1].code;
            let key = code.key.value.to_string();
            let Some(digit) = key.rfind(|c: char| c.is_ascii_digit()) else {
                continue;
            };
            let next = (key.as_bytes()[digit] - b'0' + 1) % 10;
            let changed = format!("{}{next}{}", &key[..digit], &key[digit + 1..]);
            let is_integer = matches!(code.value, CodeValue::Integer(_));
            case.assert_found(&format!("{changed} for {key}"), |loaded| {
                let code = &mut entry(loaded, place).code;
                code.value = match parse_integer(&changed) {
                    Some(number) if is_integer => CodeValue::Integer(number),
                    _ => CodeValue::Text(changed.clone().into()),
                };
                code.key = owned(&changed);
            });
        }
    }
}

/// All messages of an enum are taken from the column of the symbols or descriptions.
#[test]
fn shifted_columns_are_found() {
    let mut shifts = 0;
    for case in cases().into_iter().take(4) {
        let loaded = catalog_file::load(&case.catalog);
        for (of, decl) in loaded.catalog.enums.iter().enumerate() {
            for key in ["symbol", "description"] {
                let texts: Vec<Option<String>> = decl
                    .entries
                    .iter()
                    .map(|entry| entry.text(key).map(str::to_owned))
                    .collect();
                if texts.len() < 3 || texts.iter().any(Option::is_none) {
                    continue;
                }
                shifts += 1;
                case.assert_found(
                    &format!("{key} as message of {}", decl.name.value),
                    |loaded| {
                        for (entry, text) in loaded.catalog.enums[of].entries.iter_mut().zip(&texts)
                        {
                            entry.message = text.as_deref().map(owned);
                        }
                    },
                );
            }
        }
    }
    assert!(shifts > 2, "{shifts}");
}
