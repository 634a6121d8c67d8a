//! `cargo errcodes sync`

use errcodes_core::codegen::Plan;
use errcodes_core::inert::inert;
use errcodes_core::load::Loaded;
use errcodes_core::source::Source;

use crate::cli::{Sync, WriteMode};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::page::{self, Listing};
use crate::sync::{Change, Comparison, Listed, compare, edit, number_of_own};
use crate::terminal::{Terminal, errln, noteln, outln};
use crate::text::{plural, table_lines};
use crate::verify::{self, unread_lists, verify_page};
use crate::{catalog_file, files, format, page_file, rust_usages};

pub(crate) fn run(args: &Sync, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let source = catalog_file::read_after_page(&args.catalog)?;
    let loaded = catalog_file::load(&source);
    if catalog_file::has_errors(&loaded, terminal) {
        return Ok(ExitStatus::Findings);
    }
    catalog_file::check_enum_names(&args.enums, &loaded)?;
    let (name, bytes) = page_file::read(&args.source)?;
    let mut page = read_page(args, &name, &bytes)?;
    let mut comparison = compare(&page, &loaded)?;
    page.skipped.append(&mut comparison.skipped);
    let on_page = verify::Page::of_bytes(name.clone(), &bytes, args.reading.from)?;
    let is_searched = args.reading.pattern.is_none();
    let has_entries = !page.spaces.is_empty();
    let unread = is_searched.then(|| unread_lists(&on_page, &page.known, has_entries));
    let unread = unread.unwrap_or_default();
    let mut notes = [
        page_file::encoding_note(&page).into_iter().collect(),
        page::describe_sanitized(&page.sanitized),
        page_file::skipped_lines(&page, &unread),
    ]
    .concat();
    if !args.enums.is_empty() {
        let is_selected = |name: &String| args.enums.contains(name);
        comparison.enums_missing_from_page.retain(is_selected);
    }
    let mode = args.editing.mode();
    // In a dry run, the changes are the requested output, and errors come after them.
    let edited = match mode {
        WriteMode::Check => Ok(source.clone()),
        WriteMode::Write | WriteMode::DryRun => {
            edit_catalog(args, &loaded, &name, &page, &comparison, terminal)
        }
    };
    if let Ok(edited) = &edited {
        notes.extend(verify_edited(args, edited, &comparison, on_page));
    }
    if edited.is_ok() || mode == WriteMode::DryRun {
        show(&comparison, args, terminal);
    }
    terminal.notes(&notes);
    edited?;
    Ok(conclude(mode, &name, &source.path, &comparison, terminal))
}

/// Verifies the enums that the page describes, and returns notes.
fn verify_edited(
    args: &Sync,
    edited: &Source,
    comparison: &Comparison<'_>,
    page: verify::Page,
) -> Vec<String> {
    let is_on_page = |name: &str| {
        let missing = &comparison.enums_missing_from_page;
        let is_selected = args.enums.is_empty() || args.enums.iter().any(|other| other == name);
        is_selected && !missing.iter().any(|missing| missing == name)
    };
    let loaded = catalog_file::load(edited);
    // The lists of the page that are new are listed before.
    verify_page(page, &loaded, is_on_page, None)
}

fn read_page(args: &Sync, name: &str, bytes: &[u8]) -> Result<Listing, CliError> {
    let page = page::read_page(name, bytes, &args.reading.options())?;
    if page.spaces.is_empty() {
        let message = format!("no codes were found in {name}");
        let source = args.source.display();
        let help = format!("run `cargo errcodes import {source}` to see how the page is read");
        return Err(CliError::new(message).help(help));
    }
    Ok(page)
}

/// Makes the changes in the catalog, and writes it unless this is a dry run. Returns the catalog with the changes.
///
/// # Errors
///
/// If the page seems to be the wrong page or was not read completely, or if the edited catalog would have errors.
fn edit_catalog(
    args: &Sync,
    loaded: &Loaded<'_>,
    name: &str,
    page: &Listing,
    comparison: &Comparison<'_>,
    terminal: &mut Terminal,
) -> Result<Source, CliError> {
    if !args.force {
        check_page(name, comparison)?;
        if !page.is_whole {
            return Err(beyond_limit(name));
        }
    }
    let edited = edited(args, loaded, comparison, terminal)?;
    let source = loaded.source;
    let is_piped = args.catalog.as_os_str() == "-";
    if args.editing.mode() == WriteMode::Write && (edited.text != source.text || is_piped) {
        // The catalog is written before the changes are printed, because the reader of the output may stop reading.
        files::edit(&args.catalog, &source.text, &edited.text, terminal)?;
    }
    Ok(edited)
}

fn beyond_limit(name: &str) -> CliError {
    CliError::new(format!(
        "{name} exceeds a limit, and entries that were not read would be marked as no longer listed"
    ))
    .help("split the page, or add `--force`")
}

/// Checks that the page contains at least half of the entries of each enum, and any entry of the catalog at all. Otherwise
/// it is probably the wrong page.
fn check_page(name: &str, comparison: &Comparison<'_>) -> Result<(), CliError> {
    let message = match comparison.mostly_removed() {
        None if comparison.matched_enums > 0 || comparison.changes.is_empty() => return Ok(()),
        None => format!("{name} has no entry of the catalog"),
        Some((view, removed)) => {
            let all = plural(number_of_own(view), "entry");
            let enum_name = view.name();
            format!("{name} lacks {removed} of the {all} of `{enum_name}`")
        }
    };
    Err(CliError::new(message).help("if it is the right page, add `--force`"))
}

/// Returns the catalog with the changes, if it passes the checks.
fn edited(
    args: &Sync,
    loaded: &Loaded<'_>,
    comparison: &Comparison<'_>,
    terminal: &mut Terminal,
) -> Result<Source, CliError> {
    let source = loaded.source;
    let mut edited = source.clone();
    if !comparison.changes.is_empty() {
        edited.text = edit(source, comparison)?;
        if format::is_formatted(&source.text) {
            edited.text = format::formatted(edited.text);
        }
    }
    let loaded_again = catalog_file::load(&edited);
    let has_clash = |loaded: &Loaded<'_>| {
        let (_, of_names) = Plan::with_default_names(loaded);
        of_names.has_errors()
    };
    // If the default names already clash, the source files include the catalog with other names.
    let is_new_clash = has_clash(&loaded_again)
        && !has_clash(loaded)
        && !rust_usages::state_names(&args.catalog, &args.manifest);
    let has_errors = if is_new_clash {
        catalog_file::has_errors_with_names(&loaded_again, terminal)
    } else {
        catalog_file::has_errors(&loaded_again, terminal)
    };
    if has_errors {
        let message = format!(
            "{} was not changed: with the changes, it would have these errors",
            source.path
        );
        return Err(CliError::new(message));
    }
    Ok(edited)
}

/// Prints the changes, and warnings about them.
fn show(comparison: &Comparison<'_>, args: &Sync, terminal: &mut Terminal) {
    // A catalog that is read from standard input is written to standard output.
    let is_piped = args.editing.mode() == WriteMode::Write && args.catalog.as_os_str() == "-";
    let rows: Vec<_> = comparison.changes.iter().map(Change::row).collect();
    let rows = rows
        .iter()
        .map(|(kind, place, description)| [*kind, place, description]);
    for line in table_lines(&rows.collect::<Vec<_>>(), "changed".len()) {
        if is_piped {
            errln!(terminal, "{}", line);
        } else {
            outln!(terminal, "{}", line);
        }
    }
    for name in &comparison.enums_missing_from_page {
        let warning = CliError::new(format!(
            "the page has no entry of the enum `{}`, which is not changed",
            inert(name)
        ));
        let help = "if the page describes other enums, name each with `--enum NAME`";
        terminal.warning(&warning.help(help));
    }
    let reworded: Vec<&str> = comparison.reworded().map(Listed::name).collect();
    if !reworded.is_empty() {
        let names = inert(&reworded.join(", ")).into_owned();
        let message = format!(
            "check the `params` of {names}: the order of the placeholders may have changed"
        );
        terminal.warning(&CliError::new(message));
    }
}

/// Prints how many changes there are, and returns the exit status for them.
fn conclude(
    mode: WriteMode,
    name: &str,
    path: &str,
    comparison: &Comparison<'_>,
    terminal: &mut Terminal,
) -> ExitStatus {
    let changes = &comparison.changes;
    let differences = changes.len() + comparison.enums_missing_from_page.len();
    let mismatches = changes
        .iter()
        .filter(|change| change.is_impossible())
        .count();
    let number = plural(changes.len() - mismatches, "change");
    if differences == 0 {
        noteln!(terminal, "{} is up to date with {}", path, name);
        return ExitStatus::Success;
    }
    let has_findings = match mode {
        WriteMode::Write => {
            noteln!(terminal, "{} made in {}", number, path);
            mismatches > 0
        }
        WriteMode::DryRun => {
            noteln!(terminal, "dry run: {} not made in {}", number, path);
            mismatches > 0
        }
        WriteMode::Check => {
            let differences = plural(differences, "difference");
            noteln!(terminal, "{} between {} and {}", differences, name, path);
            true
        }
    };
    if has_findings {
        ExitStatus::Findings
    } else {
        ExitStatus::Success
    }
}
