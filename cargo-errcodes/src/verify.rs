//! Verification of a catalog against the pages that it was made from.
//!
//! `import` can read the wrong column, or miss a row, and the catalog is valid nevertheless. This module reads a page in a
//! different way, so that it does not make the same errors: it does not look for the columns of codes and messages. It takes
//! each code and each text from the catalog and checks that the page has them together: in a row of a table, in an item of a
//! list, in a section, or next to each other (`locate`). The places of the codes that it finds then show where else the page
//! has codes (`unlisted`), and in which columns and other fields the texts are (`fields`).
//!
//! | file | from | to |
//! |---|---|---|
//! | `html.rs`, `lines.rs`, `drawn.rs`, `source.rs`, `pairs.rs`, `comments.rs`, `constants.rs`, `data.rs`, `xml.rs`, `csv.rs`, `sql.rs`, `properties.rs`, `quoted_texts.rs` | a page | `PageText`: pieces in rows |
//! | `typeset.rs` | a page for a typesetter | the page without the markup in its lines |
//! | `codes.rs`, `numbers.rs`, `form.rs` | `PageText` and a code | `Occurrence`: a place of the code |
//! | `scope.rs` | an `Occurrence` | `Scope`: the words that may be texts of the code |
//! | `text.rs` | a text | `Text`: its places on the page |
//! | `locate.rs` | an enum's entries | `Located`: which texts belong to their codes |
//! | `sign.rs`, `candidates.rs`, `listed.rs`, `labels.rs`, `depths.rs`, `row_texts.rs`, `unlisted.rs` | `Located` of all enums | codes of the page that are in no entry |
//! | `extents.rs` | `Located` | texts that begin or end at the wrong word |
//! | `fields/field.rs` | a record of `Located` | `Segment`: the words in the same field, such as a column or a label |
//! | `fields/sample.rs`, `usual.rs`, `value.rs` | segments, `Located` | `Sample`: the fields of the values of an entry; `Usual`: those of most entries |
//! | `fields/wrong_value.rs`, `wrong_key.rs`, `heading.rs` | both | values from another field than those of the other entries, and keys from a field with another meaning |
//! | `fields/lacking.rs` | both | entries without any text, whose rows have one |
//! | `unread.rs` | a page | lists of codes that `import` neither read nor reported, or that have no entry |
//! | `sections.rs` | `Located` | texts of a row with the same code in another section |
//! | `notes.rs` | `Located` | links and reasons of deprecation that the page has with another code |
//! | `findings.rs`, `findings/` | all of these | `Finding`, with a diagnostic, and groups of them |

mod blanks;
mod candidates;
mod claims;
mod code_places;
mod codes;
mod comments;
mod constants;
mod csv;
mod data;
mod depths;
mod drawn;
mod extents;
mod fields;
mod findings;
mod form;
mod html;
mod labels;
mod lines;
mod listed;
mod locate;
mod markup;
#[cfg(test)]
mod mutations;
mod notes;
mod numbers;
mod page_text;
mod pairs;
mod properties;
mod quoted_texts;
mod row_texts;
mod scope;
mod sections;
mod sign;
mod source;
mod sql;
mod text;
mod typeset;
mod unlisted;
mod unread;
mod value;
mod words;
mod xml;

use errcodes_core::load::Loaded;

use self::claims::{EnumClaims, claims_of};
use self::code_places::PageCodes;
use self::codes::{CodeLookup, Numbers};
use self::comments::source_lines;
use self::constants::{defines_constant, defines_number};
use self::csv::read_csv;
use self::data::read_data;
pub(crate) use self::findings::Finding;
use self::html::{read_elements, read_html};
use self::lines::read_lines;
use self::locate::{Located, locate};
use self::numbers::glued_number;
use self::page_text::PageText;
use self::properties::read_properties;
use self::quoted_texts::{read_gettext, read_strings_file};
use self::source::read_source;
use self::sql::read_sql;
use self::typeset::without_typesetting;
pub(crate) use self::unread::{UnreadList, unread_lists};
use self::words::Spacing;
use self::xml::read_xml;
use crate::page::{Contents, Format, Location, html_of_components, is_strings_file, read_contents};
use crate::text::plural;

/// The highest product of the number of enums of a catalog and the number of words of a page that `import` and `sync` verify.
const MAX_WORK: usize = 2_000_000;

/// The result of a verification.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) codes: Coverage,
    pub(crate) texts: Coverage,
    /// The findings, in the order of the catalog.
    pub(crate) findings: Vec<Finding>,
}

impl Report {
    /// Describes how much of the catalog is on the pages.
    pub(crate) fn summary(&self) -> String {
        let Self { codes, texts, .. } = self;
        let summary = format!(
            "{} of {} and {} of {} are on the page",
            codes.found,
            plural(codes.total, "code"),
            texts.found,
            plural(texts.total, "text")
        );
        match self.findings.len() {
            0 => summary,
            findings => format!("{summary}, {}", plural(findings, "finding")),
        }
    }
}

/// The number of codes or texts of a catalog, and how many of them the pages have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Coverage {
    pub(crate) found: usize,
    pub(crate) total: usize,
}

impl Coverage {
    fn count(&mut self, is_found: bool) {
        self.total += 1;
        self.found += usize::from(is_found);
    }
}

/// A page to verify a catalog against.
pub(crate) struct Page {
    name: String,
    text: PageText,
    numbers: Numbers,
}

impl Page {
    fn read(name: String, contents: &Contents) -> Self {
        let mut text = PageText::new(spacing_of(contents));
        let source = &*contents.text;
        match (&contents.value, contents.format) {
            (Some(value), _) => read_data(value, &mut text),
            (None, Format::Html) => {
                read_html(source, &mut text);
                if !contents.code.trim().is_empty() {
                    read_source(&contents.code, Some(&contents.constants), &mut text);
                }
            }
            (None, Format::Csv) => read_csv(source, &mut text),
            (None, Format::Xml) => read_xml(source, &mut text),
            (None, Format::Gettext) => read_gettext(source, &mut text),
            (None, Format::Properties) if is_strings_file(source) => {
                read_strings_file(source, &mut text);
            }
            (None, Format::Properties) => read_properties(source, &mut text),
            (None, Format::Sql) if has_rows(source) => read_sql(source, &mut text),
            (None, Format::Sql) => read_source(source, None, &mut text),
            (None, Format::C | Format::Python) => {
                if let Some(html) = html_of_components(source) {
                    read_html(&html, &mut text);
                }
                // Without a constant that is known, those of enums are counted.
                let constants = Some(&*contents.constants).filter(|known| !known.is_empty());
                read_source(source, constants, &mut text);
            }
            (None, Format::Text) if has_extension_of_program(&name) => {
                read_source(source, None, &mut text);
            }
            // Headings of Markdown look like comments.
            (None, format) if format != Format::Markdown && is_program(source) => {
                read_source(source, None, &mut text);
            }
            (None, _) => {
                let has_elements = ["<td", "<li", "<dt", "<h1", "<h2", "<h3", "<h4"];
                if has_elements.iter().any(|tag| source.contains(tag)) {
                    read_elements(source, &mut text);
                }
                read_lines(&without_typesetting(source), None, &mut text);
            }
        }
        text.finish();
        Self {
            name,
            numbers: Numbers::of(&text),
            text,
        }
    }
}

impl Page {
    /// Reads the bytes of a page. `name` is the name of its file.
    pub(crate) fn of_bytes(
        name: String,
        bytes: &[u8],
        from: Option<Format>,
    ) -> Result<Self, String> {
        let contents = read_contents(&name, bytes, from)?;
        Ok(Self::read(name, &contents))
    }

    fn lookup(&self, claims: &EnumClaims<'_>) -> CodeLookup<'_> {
        CodeLookup {
            page: &self.text,
            numbers: &self.numbers,
            ignores_case: claims.view.decl().code_type.ignores_case(),
        }
    }
}

/// Returns whether the spaces between the cells of a text are missing.
fn spacing_of(contents: &Contents) -> Spacing {
    if contents.format != Format::Text {
        return Spacing::Complete;
    }
    let lines = contents.text.lines();
    let lines = lines.map(|line| line.trim().trim_start_matches(['-', '−']));
    if lines
        .filter(|line| glued_number(line).is_some())
        .nth(1)
        .is_some()
    {
        Spacing::Glued
    } else {
        Spacing::Complete
    }
}

/// Returns whether a script inserts rows, or calls procedures with values. Otherwise it may have functions that return texts.
fn has_rows(script: &str) -> bool {
    let script = script.to_ascii_lowercase();
    let calls = |line: &str| line.trim_start().starts_with("exec");
    ["insert", "replace into", "copy", "merge", "values"]
        .iter()
        .any(|keyword| script.contains(keyword))
        || script.lines().any(calls)
}

/// Returns whether a file is a program in a language whose lines can look like prose.
fn has_extension_of_program(name: &str) -> bool {
    const EXTENSIONS: [&str; 16] = [
        "rb", "vb", "vbs", "bas", "cls", "pas", "dpr", "lua", "sh", "bash", "pl", "pm", "ps1",
        "ex", "exs", "erl",
    ];
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| EXTENSIONS.contains(&&*extension.to_ascii_lowercase()))
}

/// Returns whether most lines of a text end like those of a program, or define constants. Beside constants, comments do not count.
fn is_program(text: &str) -> bool {
    let (mut all, mut statements) = (0, 0);
    let (mut code, mut code_statements, mut constants) = (0, 0, 0);
    // Members of JSON are also in examples.
    let is_member = |line: &str| line.trim_start().starts_with('"') && line.contains("\":");
    let is_statement = |line: &str| {
        line.ends_with([';', '{', '}', ',', ')']) && !is_member(line) || defines_constant(line)
    };
    let lines = text.lines().zip(source_lines(text));
    for (line, source_line) in lines.filter(|(_, source_line)| !source_line.is_blank()) {
        all += 1;
        let line = line.trim_end();
        statements += usize::from(is_statement(line));
        if !source_line.is_comment() {
            let line = line[..source_line.comment.unwrap_or(line.len())].trim_end();
            code += 1;
            let is_constant = defines_number(line);
            constants += usize::from(is_constant);
            code_statements += usize::from(is_constant || is_statement(line));
        }
    }
    let are_constants = constants > 1 && (constants * 2 >= code || code_statements * 4 > code * 3);
    statements * 2 > all || are_constants
}

/// Verifies a catalog against a page that it was just made from, and returns notes. Without `lists`, lists of the page were left out on
/// purpose.
pub(crate) fn verify_page(
    page: Page,
    loaded: &Loaded<'_>,
    is_on_page: impl Fn(&str) -> bool,
    lists: Option<IsReported<'_>>,
) -> Vec<String> {
    // Each enum is compared with the whole page. That takes too long for thousands of small tables on one page.
    if loaded.catalog.enums.len() * page.text.words.len() > MAX_WORK {
        let note = "not verified, because the page is long and the catalog has many enums: run `cargo errcodes verify`";
        return vec![note.to_owned()];
    }
    verify(&[page], loaded, is_on_page, lists).notes()
}

/// Returns whether a report names a list at a location.
pub(crate) type IsReported<'r> = &'r dyn Fn(&Location) -> bool;

/// Verifies the enums of a catalog that `is_on_page` selects by name. An entry is right if one of the pages has it. Lists
/// of the pages without any entry are findings, unless `lists` says that they are reported already.
pub(crate) fn verify(
    pages: &[Page],
    loaded: &Loaded<'_>,
    is_on_page: impl Fn(&str) -> bool,
    lists: Option<IsReported<'_>>,
) -> Report {
    let mut claims = claims_of(loaded);
    claims.retain(|claims| is_on_page(claims.view.name()));
    let located: Vec<Vec<Vec<Located>>> = pages
        .iter()
        .map(|page| {
            let on_page = PageCodes::new(&page.text);
            let of_enum = |claims: &EnumClaims<'_>| {
                let lookup = page.lookup(claims);
                locate(lookup, &on_page, &claims.entries, &claims.codes)
            };
            claims.iter().map(of_enum).collect()
        })
        .collect();
    findings::report(pages, &claims, &located, lists)
}
