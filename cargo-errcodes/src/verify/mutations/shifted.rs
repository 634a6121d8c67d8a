//! Catalogs whose texts are those of the next or the previous code of the page.

use super::damages::catalog;
use super::{Case, entry, owned};

type Codes<'p> = &'p [(&'p str, &'p str, &'p str)];

const NUMBERS: Codes<'_> = &[
    ("101", "", "No door here"),
    ("102", "", "No key is here"),
    ("103", "", "No lock is there"),
    ("104", "", "No bell rings"),
];
const NAMES: Codes<'_> = &[
    ("-1", "DoorGone", "No door here."),
    ("-2", "KeyGone", "No key is here."),
    ("-3", "LockGone", "No lock is there."),
    ("-4", "BellGone", "No bell rings."),
];
const WORDS: Codes<'_> = &[
    ("Door-gone", "", "No door here."),
    ("key-gone", "", "No key is here."),
    ("lock-gone", "", "No lock is there."),
    ("bell-gone", "", "No bell rings."),
];

/// Returns a page with a part for each code. In `part`, `CODE`, `NAME` and `TEXT` stand for the values.
fn page(part: &str, codes: Codes<'_>) -> String {
    let parts = codes.iter().map(|(code, name, text)| {
        let part = part.replace("CODE", code).replace("NAME", name);
        part.replace("TEXT", text)
    });
    parts.collect()
}

#[test]
fn texts_of_neighbours_are_found() {
    let object = "  {\n    \"code\": \"CODE\",\n    \"message\": \"TEXT\",\n    \"help\": \"Ask us\"\n  },\n";
    let pages = [
        // The lines between HTML elements are Markdown.
        (
            "json.md",
            "<h1 class=\"title\">Doors</h1>\n\n```json\n[\n",
            object,
            NUMBERS,
        ),
        ("items.md", "<h1>Doors</h1>\n\n", "- CODE: TEXT\n", NUMBERS),
        (
            "lines.md",
            "<h2>Doors</h2>\n\n",
            "**CODE** TEXT\n\n",
            NUMBERS,
        ),
        // The texts are above the codes, and the names are above the texts.
        (
            "exceptions.rst",
            "Errors\n------\n\n",
            ".. py:exception:: NAME\n\n    TEXT\n\n    Error code: ``CODE``\n\n",
            NAMES,
        ),
        (
            "sections.html",
            "<h1>Doors</h1>\n",
            "<h4>NAME</h4>\n<p>TEXT</p>\n<p>Code: CODE</p>\n",
            NAMES,
        ),
        (
            "sections.md",
            "# Doors\n\n",
            "### NAME\n\nTEXT\n\nError code: CODE\n\n",
            NAMES,
        ),
        (
            "lines.txt",
            "Doors\n\n",
            "NAME\nTEXT\nCode: CODE\n\n",
            NAMES,
        ),
        // The names are below the texts.
        (
            "below.txt",
            "Doors\n\n",
            "Code: CODE\nTEXT\nNAME\n\n",
            NAMES,
        ),
        // The underline of a title is no fence, and a field repeats the code below the text.
        (
            "fields.rst",
            "Doors\n=====\n\n",
            "CODE\n~~~~~~~~~ \n\nTEXT\n\n:status: open\n:category_code: CODE\n\n",
            WORDS,
        ),
    ];
    for (name, start, part, codes) in pages {
        let text = format!("{start}{}", page(part, codes));
        let case = Case::new(name, &text, catalog(codes));
        case.assert_right();
        let wrong = |other: fn(usize) -> Option<usize>| {
            let report = case.verify(|loaded| {
                for index in 0..codes.len() {
                    let text = other(index).and_then(|other| codes.get(other));
                    if let Some((.., text)) = text {
                        entry(loaded, (0, index)).message = Some(owned(text));
                    }
                }
            });
            let mut codes: Vec<String> = report
                .findings
                .iter()
                .filter_map(|finding| finding.code().map(str::to_owned))
                .collect();
            codes.dedup();
            codes
        };
        let all: Vec<&str> = codes.iter().map(|(code, ..)| *code).collect();
        assert_eq!(wrong(|index| Some(index + 1)), all[..3], "{name}");
        assert_eq!(wrong(|index| index.checked_sub(1)), all[1..], "{name}");
    }
}
