//! `cargo errcodes import`

use std::collections::HashMap;

use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::ident;
use errcodes_core::inert::inert;
use errcodes_core::source::Source;

use crate::cli::Import;
use crate::draft::{Draft, Entry, Enum, NewCatalog, draft, has_named_placeholders};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::page::{self, CodeTable, Listing, Location};
use crate::terminal::{Terminal, errln, noteln, outln};
use crate::text::plural;
use crate::verify::{self, IsReported, unread_lists, verify_page};
use crate::{catalog_file, files, page_file};

pub(crate) fn run(args: &Import, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    check_output(args)?;
    if args.explain {
        return explain(args, terminal);
    }
    check_names(args)?;
    let (name, bytes) = page_file::read(&args.source)?;
    let mut page = page::read_page(&name, &bytes, &args.reading.options())?;
    let mut notes = describe(&page);
    if args.single_enum.is_some() {
        page.merge_spaces();
    }
    let on_page = verify::Page::of_bytes(name.clone(), &bytes, args.reading.from)?;
    drop(bytes);
    let is_searched = args.reading.pattern.is_none();
    let has_entries = !page.spaces.is_empty();
    let unread = is_searched.then(|| unread_lists(&on_page, &page.known, has_entries));
    let unread = unread.unwrap_or_default();
    let skipped = page_file::skipped_lines(&page, &unread);
    let known = std::mem::take(&mut page.known);
    let is_reported = |location: &Location| {
        let mut unread = unread.iter();
        known.has_report_near(location) || unread.any(|list| list.is_at(location))
    };
    // A pattern selects lists.
    let lists: Option<IsReported<'_>> = is_searched.then_some(&is_reported);
    if page.spaces.is_empty() {
        terminal.notes(&skipped);
        terminal.error(&no_codes(&name, &page));
        return Ok(ExitStatus::Findings);
    }
    let catalog = catalog(page, &name, args, &mut notes)?;
    let output = args.output.path.as_ref();
    let path = output.map(|path| path.display().to_string());
    let source = Source {
        path: path.unwrap_or_else(|| "the catalog".to_owned()),
        text: catalog.draft_text(),
    };
    let Some((warnings, verified)) = check(&source, on_page, lists, terminal) else {
        return Ok(ExitStatus::Failure);
    };
    notes.extend(verified);
    let mut text = catalog.finish(&warnings);
    if let Some(line) = catalog_file::schema_line(args.output.path.as_deref()) {
        text.insert_str(0, &line);
    }
    match output {
        Some(output) => {
            catalog_file::write_or_check(output, None, &text, args.output.mode(), terminal)?;
        }
        None => terminal.document(&text),
    }
    terminal.notes(&notes);
    terminal.notes(&skipped);
    noteln!(terminal, "");
    Ok(ExitStatus::Success)
}

/// Checks a new catalog and verifies it against its page. Returns its warnings, and notes on the verification. If it has
/// errors, shows them and returns `None`.
///
/// A loaded catalog takes memory for each entry, so this function drops it before the text is formatted.
fn check(
    source: &Source,
    page: verify::Page,
    lists: Option<IsReported<'_>>,
    terminal: &mut Terminal,
) -> Option<(Diagnostics, Vec<String>)> {
    let loaded = catalog_file::load(source);
    if catalog_file::has_errors_with_names(&loaded, terminal) {
        // A generated catalog passes the check, whatever the page contains; otherwise this program has a bug.
        errln!(
            terminal,
            "this is a bug in `cargo errcodes import`; please report it with the page"
        );
        return None;
    }
    let verified = verify_page(page, &loaded, |_| true, lists);
    Some((loaded.diagnostics, verified))
}

/// Shows how each table of a page was classified.
fn explain(args: &Import, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let (name, bytes) = page_file::read(&args.source)?;
    for line in page::explain_page(&name, &bytes, &args.reading.options())? {
        outln!(terminal, "{}", line);
    }
    Ok(ExitStatus::Success)
}

/// Returns the catalog of a page, and adds notes about parts that the author should check.
fn catalog(
    page: Listing,
    name: &str,
    args: &Import,
    notes: &mut Vec<String>,
) -> Result<NewCatalog, CliError> {
    let mut sanitized = page.sanitized.clone();
    let provider = args.provider.clone();
    let provider = provider.unwrap_or_else(|| provider_of(name));
    let provider = page::sanitize_provider(&provider, &mut sanitized);
    check_provider(&provider, &page, args)?;
    let draft = draft(
        page,
        provider,
        format!("`{name}`"),
        args.single_enum.as_deref(),
    );
    notes.extend(summary(&draft));
    notes.extend(page::describe_sanitized(&sanitized));
    Ok(draft.to_catalog())
}

fn no_codes(name: &str, page: &Listing) -> CliError {
    // A line break in a file name must not start a new line of output.
    let (name, format) = (inert(name), page.format.name());
    CliError::new(format!("no codes were found in {name}, read as {format}")).help(
        "select a table with `--table`, its columns with `--column`, or match each error with `--pattern`",
    )
}

fn check_output(args: &Import) -> Result<(), CliError> {
    match &args.output.path {
        Some(output) if files::is_taken(output) => {
            let (source, output) = (args.source.display(), output.display());
            let help = format!(
                "update it with `cargo errcodes sync {source} {output}`, or choose another output file"
            );
            Err(CliError::new(format!("{output} already exists")).help(help))
        }
        _ => Ok(()),
    }
}

fn check_names(args: &Import) -> Result<(), CliError> {
    if args
        .provider
        .as_ref()
        .is_some_and(|name| name.trim().is_empty())
    {
        return Err(CliError::new("the name of the provider is empty"));
    }
    if args.provider.is_none() && args.source.as_os_str() == "-" {
        return Err(
            CliError::new("standard input has no file name to use as the provider's name")
                .help("add `--provider NAME`"),
        );
    }
    match &args.single_enum {
        Some(name) if !ident::is_ident(name) || name.starts_with("__") => {
            let help = match ident::suggest(name) {
                Some(name) => format!("use `--single-enum {name}`"),
                None => ident::RULE.to_owned(),
            };
            Err(CliError::new(format!("`{name}` is not a valid name for an enum")).help(help))
        }
        _ => Ok(()),
    }
}

/// Returns the default name of the provider for a file name.
fn provider_of(name: &str) -> String {
    let stem = name.split('.').next().unwrap_or_default();
    match inert(stem).trim() {
        "" => "Vendor".to_owned(),
        // The umbrella enum is named after the provider.
        stem if ident::camel(stem).is_none() => format!("Vendor {stem}"),
        stem => stem.to_owned(),
    }
}

/// Checks that the provider's name can be converted to an identifier, for the umbrella of several enums.
fn check_provider(provider: &str, page: &Listing, args: &Import) -> Result<(), CliError> {
    if page.spaces.len() < 2 || args.single_enum.is_some() || ident::camel(provider).is_some() {
        return Ok(());
    }
    let name = ident::suggest(provider).unwrap_or_else(|| "Vendor".to_owned());
    let number = page.spaces.len();
    let message = format!(
        "the provider `{}` can't be turned into a Rust name for the umbrella enum, which a page with {number} enums needs",
        inert(provider)
    );
    Err(CliError::new(message).help(format!(
        "use a name that begins with a letter, `--provider {name}`, or a single enum, `--single-enum {name}`"
    )))
}

/// Describes how the columns of each table were read. Similar tables share a description.
fn describe(page: &Listing) -> Vec<String> {
    let tables: Vec<&CodeTable> = page.spaces.iter().flat_map(|space| &space.tables).collect();
    let is_similar = |table: &&CodeTable, next: &&CodeTable| {
        table.headings.last() == next.headings.last()
            && table.column_summary == next.column_summary
            && table.ignored_columns == next.ignored_columns
    };
    let mut lines = vec![format!("read as {}", page.format.name())];
    lines.extend(page_file::encoding_note(page));
    for similar in tables.chunk_by(is_similar) {
        let (first, last) = (similar[0], similar[similar.len() - 1]);
        let heading = first.headings.last().unwrap_or("no heading");
        let place = if first.location.is_known() {
            format!(" ({})", first.location)
        } else {
            String::new()
        };
        let number = match similar {
            [table] => format!("table {}", table.number),
            _ => format!("tables {} to {}", first.number, last.number),
        };
        lines.push(format!("{number}, {heading}{place}"));
        lines.push(format!("    {}", first.column_summary));
        if !first.ignored_columns.is_empty() {
            lines.push(format!(
                "    ignored columns: {}",
                first.ignored_columns.join(", ")
            ));
        }
    }
    lines
}

fn summary(draft: &Draft) -> Vec<String> {
    let mut lines = Vec::new();
    for enum_ in &draft.enums {
        let number = plural(enum_.entries.len(), "entry");
        let example = enum_.entries.first().map_or_else(String::new, |entry| {
            let message = entry
                .record
                .get(page::Field::Message)
                .unwrap_or(&entry.name);
            format!(
                ", such as {} {}: {}",
                code_or_key(enum_, entry),
                entry.name,
                page::excerpt(message)
            )
        });
        lines.push(format!("enum {}: {number}{example}", enum_.name));
    }
    lines.extend(pattern_note(draft));
    let all = || draft.enums.iter().flat_map(|enum_| &enum_.entries);
    let is_named = |entry: &&Entry| {
        let message = entry.record.get(page::Field::Message).unwrap_or_default();
        !entry.params.is_empty() && !has_named_placeholders(message)
    };
    let named: Vec<&str> = all().filter(is_named).map(|entry| &*entry.name).collect();
    if !named.is_empty() {
        const SHOWN: usize = 5;
        let more = named.len().saturating_sub(SHOWN);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        let shown = named[..named.len().min(SHOWN)].join(", ");
        lines.push(format!(
            "check the `params` of {shown}{more}: their names are derived from the words around the placeholders"
        ));
    }
    if draft.enums.len() > 2 && !share_codes(draft) {
        // A vendor's chapters are often parts of one code space.
        lines.push(
            "no code is in two of these enums: `--single-enum NAME` puts all codes into one enum"
                .to_owned(),
        );
    }
    lines.push(format!(
        "{} in {}",
        plural(all().count(), "entry"),
        plural(draft.enums.len(), "enum")
    ));
    lines
}

/// Returns the code of an entry as the vendor writes it, or the key of its pattern.
fn code_or_key(decl: &Enum, entry: &Entry) -> String {
    match entry.pattern(decl.code_type) {
        Some(pattern) => pattern.key.value.into_owned(),
        None => entry.record.code.clone(),
    }
}

/// Returns a note on the ranges and classes of codes, which become variants for many codes.
fn pattern_note(draft: &Draft) -> Option<String> {
    const SHOWN: usize = 5;
    let patterns = draft.enums.iter().flat_map(|decl| {
        let entries = decl.entries.iter();
        entries.filter_map(|entry| {
            let pattern = entry.pattern(decl.code_type)?;
            Some(format!("{} {}", pattern.key.value, entry.name))
        })
    });
    let patterns: Vec<String> = patterns.collect();
    let more = match patterns.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let shown = patterns[..patterns.len().min(SHOWN)].join(", ");
    let note = format!("code patterns, for codes that are not listed: {shown}{more}");
    (!patterns.is_empty()).then_some(note)
}

/// Returns whether several enums have the same code.
fn share_codes(draft: &Draft) -> bool {
    let mut seen = HashMap::new();
    let codes = draft.enums.iter().flat_map(|enum_| {
        let entries = enum_.entries.iter();
        entries.map(|entry| (&entry.record.code, &enum_.name))
    });
    codes
        .into_iter()
        .any(|(code, name)| *seen.entry(code).or_insert(name) != name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use std::fs;
    use std::path::Path;

    use errcodes_core::source::Source;

    use super::{catalog_file, draft, page};
    use crate::sync;

    /// A random number generator that returns the same numbers in each run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
        }
    }

    const PIECES: [&str; 36] = [
        "|",
        "\n",
        "\t",
        "\"",
        "'",
        "<td>",
        "</table>",
        "<table><tr>",
        "<br>",
        "&#0;",
        "{",
        "}",
        "0x",
        "-",
        "−",
        "99999999999999999999999999999999999999999999",
        "\u{301}",
        "𝟘",
        "\u{202E}",
        "\0",
        "%s",
        "self",
        "Unknown",
        "💥",
        "\u{212A}",
        "\u{1100}\u{1161}",
        "\u{F90A}",
        "\u{1B}",
        "&#27;",
        "&#x202E;",
        "\\u001b",
        "\u{200B}",
        "&shy;",
        "\r",
        "\u{2028}",
        "\n\n# 1&1\n\n",
    ];

    /// Returns a page with parts removed, repeated or replaced.
    fn mutated(page: &[u8], numbers: &mut Numbers) -> Vec<u8> {
        let mut page = page.to_vec();
        for _ in 0..=numbers.below(3) {
            let start = numbers.below(page.len());
            let end = (start + numbers.below(40)).min(page.len());
            let piece = page[start..end].to_vec();
            match numbers.below(3) {
                0 => drop(page.drain(start..end)),
                1 => {
                    let at = numbers.below(page.len());
                    page.splice(at..at, piece);
                }
                _ => drop(page.splice(start..start, PIECES[numbers.below(PIECES.len())].bytes())),
            }
        }
        page
    }

    /// Returns whether a character other than a line break acts on a terminal.
    fn is_active(c: char) -> bool {
        errcodes_core::inert::is_active(c) && c != '\n'
    }

    /// Returns how many differences there are between a page and a catalog.
    fn count_differences(page: &page::Listing, source: &Source) -> usize {
        let loaded = catalog_file::load(source);
        let comparison = sync::compare(page, &loaded);
        comparison.map_or(usize::MAX, |comparison| {
            comparison.changes.len() + comparison.enums_missing_from_page.len()
        })
    }

    /// Checks that each imported catalog has no errors, including clashes of names, and does not differ from its page.
    #[test]
    fn catalogs_of_mutated_pages_have_no_errors() {
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/pages");
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        let mut read = 0;
        for path in fs::read_dir(pages)
            .unwrap()
            .map(|page| page.unwrap().path())
        {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.ends_with(".import") {
                continue;
            }
            let original = fs::read(&path).unwrap();
            for _ in 0..100 {
                let bytes = mutated(&original, &mut numbers);
                let Ok(page) = page::read_page(&name, &bytes, &page::Options::default()) else {
                    continue;
                };
                if page.spaces.is_empty() {
                    continue;
                }
                let page_again = page::read_page(&name, &bytes, &page::Options::default()).unwrap();
                let draft = draft(page, name.clone(), name.clone(), None);
                let catalog = draft.to_catalog();
                let unfinished = Source {
                    path: name.clone(),
                    text: catalog.draft_text(),
                };
                let checked = catalog_file::load(&unfinished);
                let source = Source {
                    path: name.clone(),
                    text: catalog.finish(&checked.diagnostics),
                };
                let loaded = catalog_file::load(&source);
                let mut errors = catalog_file::diagnostics_with_names(&loaded);
                errors.retain(|error| error.severity() == errcodes_core::rule::Severity::Error);
                assert_eq!(
                    errors,
                    [],
                    "{}\n{}",
                    String::from_utf8_lossy(&bytes),
                    source.text
                );
                assert!(!source.text.contains(is_active), "{}", source.text);
                let differences = count_differences(&page_again, &source);
                assert_eq!(
                    differences,
                    0,
                    "{name}\n{}\n{}",
                    String::from_utf8_lossy(&bytes),
                    source.text
                );
                read += 1;
            }
        }
        assert!(read > 1_000, "{read}");
    }
}
