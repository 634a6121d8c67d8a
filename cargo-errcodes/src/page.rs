//! Vendors' pages: from what they are written in to the errors that they list.
//!
//! A reader for each format makes [`Block`]s of a page. What of them lists codes are its
//! [`Part`]s, and the parts of one code space are a [`Space`].

mod block;
mod code;
mod data;
mod delimited;
mod format;
mod header;
mod heading;
mod html;
pub(crate) mod limits;
mod lines;
mod mark;
mod markdown;
mod mend;
mod openapi;
mod options;
mod outline;
mod part;
mod pattern;
mod record;
mod role;
mod space;
mod table;
mod text;
mod tree;

pub(crate) use self::code::{has_leading_zero, is_code, is_number, is_symbol};
pub(crate) use self::format::Format;
pub(crate) use self::mend::{Mended, describe as describe_mended, provider as mended_provider};
pub(crate) use self::options::{Options, parse_column, parse_pattern};
pub(crate) use self::part::Part;
pub(crate) use self::record::Record;
pub(crate) use self::role::Role;
pub(crate) use self::space::Space;

use self::block::Block;

/// What a page lists.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) format: Format,
    /// The code spaces, in the order of the page.
    pub(crate) spaces: Vec<Space>,
    /// What may be an error and was not read.
    pub(crate) left: Vec<Left>,
    /// What of the texts was left out or replaced.
    pub(crate) mended: Vec<Mended>,
    /// Whether nothing of it is beyond a limit.
    pub(crate) is_whole: bool,
}

/// Something of a page that no entry was made of.
#[derive(Debug)]
pub(crate) struct Left {
    /// Where it is, for people.
    pub(crate) place: String,
    pub(crate) what: String,
    pub(crate) why: String,
}

/// Reads a page; `name` is that of its file.
pub(crate) fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Page, String> {
    let text = format::decode(bytes)?;
    let format = options.from.unwrap_or_else(|| Format::of(name, &text));
    let mut left = Vec::new();
    let mut blocks = blocks(format, &text, options, &mut left)?;
    let mut is_whole = left.is_empty();
    let written = if options.pattern.is_some() {
        Format::Text
    } else {
        format
    };
    let unseen = mend::drop_unseen(&mut blocks, written);
    let part::Reading {
        mut parts,
        left: unread,
        mut mended,
    } = part::find(&blocks, format, &unseen, options)?;
    left.extend(unread);
    mended.extend(mend::replace_active(&mut parts, format));
    let mut spaces = space::group(parts, &mut left);
    is_whole &= space::limit(&mut spaces, &mut left);
    Ok(Page {
        format,
        spaces,
        left,
        mended,
        is_whole,
    })
}

/// The blocks of a page; what is beyond a limit goes to `left`.
fn blocks(
    format: Format,
    text: &str,
    options: &Options,
    left: &mut Vec<Left>,
) -> Result<Vec<Block>, String> {
    if let Some(pattern) = &options.pattern {
        return Ok(pattern::read(text, pattern));
    }
    let data = match format {
        Format::Html => return Ok(html::read(text, left)),
        Format::Markdown => return Ok(markdown::read(text, left)),
        Format::Text => return Ok(text::read(text)),
        Format::Csv => return Ok(delimited::read(text)),
        Format::C => return Ok(header::read(text)),
        Format::Json => tree::json(text, left)?,
        Format::Yaml => tree::yaml(text, left)?,
        Format::Toml => tree::toml(text)?,
    };
    let Some(pointer) = options.pointer() else {
        let is_openapi = openapi::is_openapi(&data);
        return Ok(if is_openapi {
            openapi::read(&data, left)
        } else {
            data::read(&data, left)
        });
    };
    match data.pointer(pointer) {
        Some(part) => Ok(data::read(part, left)),
        None => Err(format!("there is nothing at `{pointer}`")),
    }
}

/// The beginning of a text, in one line.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", text[..end].trim_end()),
        None => text,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use super::{Options, Page, read};

    fn page(name: &str, text: &str) -> Page {
        read(name, text.as_bytes(), &Options::default()).unwrap()
    }

    fn codes(page: &Page) -> Vec<&str> {
        let records = page.spaces.iter().flat_map(|space| &space.records);
        records.map(|record| &*record.code).collect()
    }

    fn many(number: usize, one: impl Fn(usize) -> String) -> String {
        (0..number).map(one).collect::<Vec<_>>().concat()
    }

    const TABLE: &str = "<table><tr><th>Code<th>Message<tr><td>1<td>one<tr><td>2<td>two</table>";

    /// What is beyond a limit is reported with the number of it, and what else the page lists is read.
    #[test]
    fn a_limit_is_reported_and_the_rest_is_read() {
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
                "more than 100 others",
            ),
            (
                "page.json",
                format!("{{\"deep\": {}1{}, {data}}}", "[".repeat(9), "]".repeat(9)),
                "4 levels",
            ),
            (
                "page.yaml",
                format!("{lines}deep: {}1{}\n", "[".repeat(200), "]".repeat(200)),
                "more than 100 others",
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
        for (name, text, why) in cases {
            let page = page(name, &text);
            assert_eq!(codes(&page), ["1", "2"], "{name}: {why}");
            let reasons: Vec<&str> = page.left.iter().map(|left| &*left.why).collect();
            assert!(
                reasons.iter().any(|reason| reason.contains(why)),
                "{name}: {why}: {reasons:?}"
            );
        }
    }

    #[test]
    fn a_page_below_the_limits_is_whole() {
        let page = page("page.html", &format!("{}{TABLE}", "<div>".repeat(60)));
        assert!(page.is_whole && page.left.is_empty(), "{:?}", page.left);
    }

    #[test]
    fn keys_that_few_objects_have_are_no_columns() {
        let rows = (0..1_000).map(|code| {
            format!(r#"{{"code": {code}, "k{code}": "x", "message": "the text {code}"}}"#)
        });
        let text = format!("[{}]", rows.collect::<Vec<_>>().join(","));
        let page = page("page.json", &text);
        let record = &page.spaces[0].records[999];
        assert_eq!(record.get(super::Role::Message), Some("the text 999"));
        assert_eq!(codes(&page).len(), 1_000);
        assert!(
            page.left[0].why.contains("at most 10000 cells"),
            "{:?}",
            page.left
        );
    }

    #[test]
    fn a_page_has_so_many_entries_and_no_more() {
        let rows = (0..40_010).map(|code| format!("{code},m\n"));
        let text = format!("Code,Message\n{}", rows.collect::<String>());
        let page = page("page.csv", &text);
        assert_eq!(codes(&page).len(), 40_000);
        assert!(!page.is_whole);
        let left = page.left.last().unwrap();
        assert_eq!(left.what, "10 entries");
        assert!(left.why.contains("40000"), "{left:?}");
    }

    #[test]
    fn a_cell_reaches_as_far_as_html_lets_it() {
        let rows = "<tr><td>m".repeat(300);
        let text =
            format!("<table><tr><th>Code<th>Message<tr><td rowspan=301>7<td>first{rows}</table>");
        assert_eq!(page("page.html", &text).spaces[0].records.len(), 2);
    }
}
