//! The pipeline from a page to its code spaces.

use super::block::{Block, Page};
use super::block_passes::rearranged;
use super::candidate::Candidate;
use super::candidates::candidates;
use super::categories::unify_categories;
use super::classes::drop_classes;
use super::classify::{PageContext, Verdict, classify};
use super::code_spaces::{CodeSpace, group, limit, merge};
use super::encoding::{DecodedText, decode_page};
use super::explanation::{explain, explain_verdict};
use super::known::Known;
use super::links::resolve_links;
use super::options::Options;
use super::readers::{Format, parse, parse_matches};
use super::references::{drop_indexes, drop_mentions, drop_references};
use super::sanitized::{Invisible, Sanitized, remove_invisible, replace_active};
use super::shared_columns::share_columns;
use super::skipped::Skipped;

/// The errors that a page lists.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) format: Format,
    /// The code spaces, in the order of the page.
    pub(crate) spaces: Vec<CodeSpace>,
    /// The parts of the page that may be errors but were skipped.
    pub(crate) skipped: Vec<Skipped>,
    /// The characters that were removed or replaced.
    pub(crate) sanitized: Vec<Sanitized>,
    /// True if the page does not exceed any limit.
    pub(crate) is_whole: bool,
    /// The name of the character encoding, if it is guessed.
    pub(crate) guessed_encoding: Option<&'static str>,
    /// The words and lines that were read or reported.
    pub(crate) known: Known,
}

impl Listing {
    /// Combines all code spaces.
    pub(crate) fn merge_spaces(&mut self) {
        merge(&mut self.spaces, &mut self.skipped);
    }
}

/// Reads a page. `name` is the name of its file.
pub(crate) fn read_page(name: &str, bytes: &[u8], options: &Options) -> Result<Listing, String> {
    let ParsedPage {
        format,
        page,
        invisible,
        guessed_encoding,
    } = parse_page(name, bytes, options)?;
    let mut is_whole = page.skipped.is_empty();
    let mut tables = Vec::new();
    let mut skipped = page.skipped;
    let mut sanitized = Vec::new();
    let context = PageContext::new(&page.blocks, format.is_prose());
    let texts = texts_of(&page.blocks);
    let mut known = Known::default();
    let mut candidates = candidates(page.blocks, context, options)?;
    let context = context.with_candidates(&candidates);
    share_columns(&mut candidates, context);
    for candidate in candidates {
        let blocks = candidate.blocks();
        if let Candidate::Table(table) = &candidate {
            known.add_table(&table.table);
        }
        let verdict = classify(candidate, context);
        if !matches!(verdict, Verdict::Prose) {
            for block in &blocks {
                known.add(&texts[*block]);
            }
        }
        match verdict {
            Verdict::Codes {
                table,
                skipped: unread,
            } => {
                // A text copied from a browser has no space between the code and the text of the next cell.
                for record in &table.records {
                    known.add(&record.code);
                }
                let blocks = blocks.into_iter().chain(table.headings.blocks());
                sanitized.extend(invisible.of_blocks(blocks, table.number));
                skipped.extend(unread);
                tables.push(table);
            }
            Verdict::Skipped(unread) => skipped.extend(unread),
            Verdict::Prose => {}
        }
    }
    drop_references(&mut tables, &mut skipped);
    drop_indexes(&mut tables, &mut skipped);
    if options.tables.is_empty() {
        drop_mentions(&mut tables, &mut skipped);
    }
    drop_classes(&mut tables, &mut skipped);
    sanitized.extend(replace_active(&mut tables, format));
    let (mut spaces, has_all_sets) = group(tables, &mut skipped);
    is_whole &= has_all_sets;
    unify_categories(&mut spaces, &mut skipped);
    is_whole &= limit(&mut spaces, &mut skipped);
    for skipped in &skipped {
        known.add_skipped(skipped);
    }
    Ok(Listing {
        format,
        spaces,
        skipped,
        sanitized,
        is_whole,
        guessed_encoding,
        known,
    })
}

/// Returns the texts of the blocks, and the captions of the tables.
fn texts_of(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(|block| block.text.clone()).collect()
}

/// Describes the scores and the verdict for each table and each run of lines of a page.
pub(crate) fn explain_page(
    name: &str,
    bytes: &[u8],
    options: &Options,
) -> Result<Vec<String>, String> {
    let ParsedPage { format, page, .. } = parse_page(name, bytes, options)?;
    let context = PageContext::new(&page.blocks, format.is_prose());
    let mut lines = vec![format!("read as {}", format.name())];
    let mut candidates = candidates(page.blocks, context, options)?;
    let context = context.with_candidates(&candidates);
    share_columns(&mut candidates, context);
    for candidate in candidates {
        let explanation = explain(&candidate, context);
        if !explanation.is_empty() {
            lines.extend(explanation);
            lines.push(explain_verdict(&classify(candidate, context)));
        }
    }
    Ok(lines)
}

struct ParsedPage {
    format: Format,
    page: Page,
    invisible: Invisible,
    guessed_encoding: Option<&'static str>,
}

fn parse_page(name: &str, bytes: &[u8], options: &Options) -> Result<ParsedPage, String> {
    let DecodedText {
        text,
        guessed: guessed_encoding,
    } = decode_page(bytes)?;
    let format = options.from.unwrap_or_else(|| Format::detect(name, &text));
    let mut page = match &options.pattern {
        Some(pattern) => parse_matches(&text, pattern, format.is_prose()),
        None => parse(format, &text, &options.pointers())?,
    };
    if format.is_prose() {
        page.blocks = rearranged(page.blocks);
    }
    resolve_links(&mut page.blocks, options.base_url.as_deref());
    // In data files, invisible characters are part of the values.
    let invisible = if format.is_for_people() || options.pattern.is_some() {
        remove_invisible(&mut page.blocks)
    } else {
        Invisible::default()
    };
    Ok(ParsedPage {
        format,
        page,
        invisible,
        guessed_encoding,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Format, Listing, read_page};
    use super::{PageContext, Verdict, candidates, classify, decode_page, parse};
    use crate::page::candidate::Candidate;
    use crate::page::code::is_code;
    use crate::page::field::Field;
    use crate::page::options::Options;

    fn page(name: &str, text: &str) -> Listing {
        read_page(name, text.as_bytes(), &Options::default()).unwrap()
    }

    fn codes(page: &Listing) -> Vec<&str> {
        let records = page.spaces.iter().flat_map(|space| &space.records);
        records.map(|record| &*record.code).collect()
    }

    fn many(number: usize, part: impl Fn(usize) -> String) -> String {
        (0..number).map(part).collect::<Vec<_>>().concat()
    }

    const TABLE: &str = "<table><tr><th>Code<th>Message<tr><td>1<td>one<tr><td>2<td>two</table>";

    /// Each limit is reported with its number, and the rest of the page is read.
    #[test]
    fn limits_are_reported_and_the_rest_is_read() {
        let data = r#""errors": [{"code": 1, "message": "one"}, {"code": 2, "message": "two"}]"#;
        let lines = "errors:\n- {code: 1, message: one}\n- {code: 2, message: two}\n";
        let fonts = many(40, |size| format!("<font size={size}>"));
        let attributes = many(20_000, |number| format!(" a{number}"));
        let cases = [
            (
                "page.json",
                format!(
                    "{{\"deep\": {}1{}, {data}}}",
                    "[".repeat(9_000),
                    "]".repeat(9_000)
                ),
                "more than 100 levels",
            ),
            (
                "page.json",
                format!("{{\"deep\": {}1{}, {data}}}", "[".repeat(9), "]".repeat(9)),
                "4 levels",
            ),
            (
                "page.yaml",
                format!("{lines}deep: {}1{}\n", "[".repeat(200), "]".repeat(200)),
                "more than 100 levels",
            ),
            (
                "page.yaml",
                format!(
                    "{lines}a: &a {}\nb:\n{}",
                    "x".repeat(10_000),
                    "- *a\n".repeat(200)
                ),
                "at most 1000000 bytes",
            ),
            (
                "page.html",
                format!(
                    "{TABLE}<table><tr>{}</table>",
                    "<td colspan=1000>x".repeat(20)
                ),
                "at most 10000 cells",
            ),
            (
                "page.html",
                format!(
                    "{TABLE}<table><tr><td colspan=1000>{}</table>",
                    "x".repeat(10_000)
                ),
                "1000000 bytes",
            ),
            (
                "page.html",
                format!("{}{TABLE}{}", "<div>".repeat(5_000), "</div>".repeat(5_000)),
                "at most 128",
            ),
            (
                "page.html",
                format!("{TABLE}{}", "<ul><li>x".repeat(5_000)),
                "at most 128",
            ),
            (
                "page.html",
                format!("{TABLE}<p>{fonts}{}", "<p>x".repeat(1_000)),
                "more than 4096 elements",
            ),
            (
                "page.html",
                format!("<p{attributes}>x</p>{TABLE}"),
                "at most 500 attributes",
            ),
            (
                "page.md",
                format!(
                    "{}x\n\n| Code | Message |\n|--|--|\n| 1 | one |\n| 2 | two |\n",
                    ">".repeat(5_000)
                ),
                "at most 128",
            ),
            (
                "page.html",
                format!("<h1>Errors {}</h1>{TABLE}", "x".repeat(1_000)),
                "300 characters",
            ),
        ];
        for (name, text, expected) in cases {
            let page = page(name, &text);
            assert_eq!(codes(&page), ["1", "2"], "{name}: {expected}");
            let reasons: Vec<&str> = page
                .skipped
                .iter()
                .map(|skipped| &*skipped.reason)
                .collect();
            assert!(
                reasons.iter().any(|reason| reason.contains(expected)),
                "{name}: {expected}: {reasons:?}"
            );
        }
    }

    /// Returns the names and contents of the pages in the test folders.
    fn fixtures() -> Vec<(String, Vec<u8>)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders = ["tests/cli/pages", "../tests/pages"].map(|folder| root.join(folder));
        let files = folders
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap());
        let paths = files.map(|file| file.unwrap().path());
        let pages = paths.filter(|path| path.extension().is_some_and(|end| end != "import"));
        let pages = pages.map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        });
        pages.collect()
    }

    /// Nothing on a page is dropped silently: each block is part of exactly one candidate, and prose contains no list of codes.
    #[test]
    fn each_block_gets_one_verdict_and_prose_lists_no_codes() {
        let options = Options::default();
        let looks_like_code =
            |token: &&str| is_code(token.trim_matches(|c: char| !c.is_alphanumeric()));
        let mut prose = 0;
        for (name, bytes) in fixtures() {
            let text = decode_page(&bytes).unwrap().text;
            let format = Format::detect(&name, &text);
            let page = parse(format, &text, &options.pointers()).unwrap();
            let number = page.blocks.len();
            let texts: Vec<String> = page.blocks.iter().map(|block| block.text.clone()).collect();
            let context = PageContext::new(&page.blocks, format.is_prose());
            let candidates = candidates(page.blocks, context, &options).unwrap();
            let mut blocks: Vec<usize> = candidates.iter().flat_map(Candidate::blocks).collect();
            blocks.sort_unstable();
            assert_eq!(blocks, (0..number).collect::<Vec<_>>(), "{name}");
            for candidate in candidates {
                let blocks = candidate.blocks();
                if !matches!(classify(candidate, context), Verdict::Prose) {
                    continue;
                }
                for block in blocks {
                    let codes = texts[block].split_whitespace().filter(looks_like_code);
                    assert!(codes.count() < 3, "{name}: {}", texts[block]);
                    prose += 1;
                }
            }
        }
        assert!(prose > 20, "{prose}");
    }

    #[test]
    fn pages_below_the_limits_are_whole() {
        let page = page("page.html", &format!("{}{TABLE}", "<div>".repeat(60)));
        assert!(
            page.is_whole && page.skipped.is_empty(),
            "{:?}",
            page.skipped
        );
    }

    #[test]
    fn rare_keys_are_not_columns() {
        let rows = (0..1_000).map(|code| {
            format!(r#"{{"code": {code}, "k{code}": "x", "message": "the text {code}"}}"#)
        });
        let text = format!("[{}]", rows.collect::<Vec<_>>().join(","));
        let page = page("page.json", &text);
        let record = &page.spaces[0].records[999];
        assert_eq!(record.get(Field::Message), Some("the text 999"));
        assert_eq!(codes(&page).len(), 1_000);
        assert!(
            page.skipped[0].reason.contains("at most 10000 cells"),
            "{:?}",
            page.skipped
        );
    }

    #[test]
    fn rare_attributes_are_not_columns() {
        let rows = many(1_000, |code| {
            format!("<error code=\"{code}\" k{code}=\"x\" message=\"the text {code}\"/>")
        });
        let page = page("page.xml", &format!("<errors>{rows}</errors>"));
        let record = &page.spaces[0].records[999];
        assert_eq!(record.get(Field::Message), Some("the text 999"));
        assert!(
            page.skipped[0].reason.contains("at most 10000 cells"),
            "{:?}",
            page.skipped
        );
    }

    #[test]
    fn entries_of_a_page_are_limited() {
        let rows = (0..40_010).map(|code| format!("{code},m\n"));
        let text = format!("Code,Message\n{}", rows.collect::<String>());
        let page = page("page.csv", &text);
        assert_eq!(codes(&page).len(), 40_000);
        assert!(!page.is_whole);
        let skipped = page.skipped.last().unwrap();
        assert_eq!(skipped.excerpt, "10 entries");
        assert!(skipped.reason.contains("40000"), "{skipped:?}");
    }

    #[test]
    fn ranges_of_a_page_are_limited() {
        let rows = (1..=1_010).map(|code| format!("{code},m\n{code}000-{code}999,m\n9{code},m\n"));
        let text = format!("Code,Message\n{}", rows.collect::<String>());
        let page = page("page.csv", &text);
        let sets = page.spaces[0].records.iter();
        assert_eq!(sets.filter(|record| record.set.is_some()).count(), 1_000);
        assert!(!page.is_whole);
        let skipped = page.skipped.last().unwrap();
        assert!(skipped.reason.contains("1000"), "{skipped:?}");
    }

    #[test]
    fn rowspan_beyond_the_table_is_accepted() {
        let rows = "<tr><td>m".repeat(300);
        let text =
            format!("<table><tr><th>Code<th>Message<tr><td rowspan=301>7<td>first{rows}</table>");
        assert_eq!(page("page.html", &text).spaces[0].records.len(), 2);
    }
}
