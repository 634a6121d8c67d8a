//! `cargo errcodes sync`

use errcodes_core::codegen::Plan;
use errcodes_core::load::Loaded;
use errcodes_core::source::Source;

use crate::cli::Sync;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::page::{self, Listing};
use crate::sync::{Change, Comparison, compare, edit};
use crate::terminal::{Terminal, errln, outln};
use crate::text::{plural, table_lines};
use crate::{catalog_file, files, format, page_file, rust_usages};

pub(crate) fn run(args: &Sync, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let source = read_catalog(args)?;
    let loaded = catalog_file::load(&source);
    if catalog_file::has_errors(&loaded, terminal) {
        return Ok(ExitStatus::Findings);
    }
    let (name, page) = read_page(args)?;
    let notes = [
        page::describe_sanitized(&page.sanitized),
        page_file::skipped_lines(&page),
    ]
    .concat();
    let mut comparison = compare(&page, &loaded)?;
    if !args.enums.is_empty() {
        comparison.unseen.retain(|name| args.enums.contains(name));
    }
    if args.write {
        refuse_another_page(args, &name, &comparison)?;
        if !page.is_whole && !args.force {
            terminal.err_lines(&notes);
            return Err(beyond_limit(&name));
        }
        // Before anything is shown: who reads no further wants the catalog all the same.
        write(args, &loaded, &comparison, terminal)?;
    }
    show(&comparison, args, terminal);
    terminal.err_lines(&notes);
    Ok(conclude(args, &name, &source.path, &comparison, terminal))
}

fn read_catalog(args: &Sync) -> Result<Source, CliError> {
    let source = catalog_file::read(&args.catalog)?;
    if source.text.trim_start().starts_with('<') {
        let message = format!("{} is HTML, and no catalog", source.path);
        return Err(CliError::new(message).help("the page comes first, then the catalog"));
    }
    Ok(source)
}

/// Reads the page; returns it with the name of its file.
fn read_page(args: &Sync) -> Result<(String, Listing), CliError> {
    let (name, bytes) = page_file::read(&args.source)?;
    let page = page::read_page(&name, &bytes, &args.reading.options())?;
    if page.spaces.is_empty() {
        let message = format!("no codes were found in {name}, so nothing is compared");
        let source = args.source.display();
        let help = format!("see what `cargo errcodes import {source}` says of it");
        return Err(CliError::new(message).help(help));
    }
    Ok((name, page))
}

fn beyond_limit(name: &str) -> CliError {
    CliError::new(format!(
        "{name} is beyond a limit, so what is not read would be marked as no longer listed"
    ))
    .help("split the page, or add `--force`")
}

/// A page that lacks most of what an enum lists, or all of what the catalog does, is probably another page.
fn refuse_another_page(
    args: &Sync,
    name: &str,
    comparison: &Comparison<'_>,
) -> Result<(), CliError> {
    let why = match comparison.mostly_removed() {
        _ if args.force => return Ok(()),
        None if comparison.seen > 0 || comparison.changes.is_empty() => return Ok(()),
        None => format!("{name} has nothing of what the catalog lists"),
        Some((one, removed)) => {
            let all = plural(one.decl().entries.len(), "entry");
            let enum_name = one.name();
            format!("{name} does not have {removed} of the {all} of `{enum_name}`")
        }
    };
    let message = format!("{why}: is it the right page?");
    Err(CliError::new(message).help("if it is, add `--force`"))
}

/// Writes what passes the check as the catalog did before, and nothing else.
fn write(
    args: &Sync,
    loaded: &Loaded<'_>,
    comparison: &Comparison<'_>,
    terminal: &mut Terminal,
) -> Result<(), CliError> {
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
    // A catalog whose names clash already is included with others.
    let clashes =
        has_clash(&loaded_again) && !has_clash(loaded) && !rust_usages::state_names(&args.catalog);
    let is_refused = if clashes {
        catalog_file::has_errors_with_names(&loaded_again, terminal)
    } else {
        catalog_file::has_errors(&loaded_again, terminal)
    };
    if is_refused {
        let path = &source.path;
        return Err(CliError::new(format!(
            "{path} is as it was: with the changes, it would have these mistakes"
        )));
    }
    let is_piped = args.catalog.as_os_str() == "-";
    if edited.text == source.text && !is_piped {
        return Ok(());
    }
    files::edit(&args.catalog, &source.text, &edited.text, terminal)
}

fn show(comparison: &Comparison<'_>, args: &Sync, terminal: &mut Terminal) {
    // The catalog itself goes to the standard output.
    let is_piped = args.write && args.catalog.as_os_str() == "-";
    let rows: Vec<_> = comparison.changes.iter().map(Change::row).collect();
    let rows = rows.iter().map(|(kind, place, what)| [*kind, place, what]);
    for line in table_lines(&rows.collect::<Vec<_>>(), "changed".len()) {
        if is_piped {
            errln!(terminal, "{}", line);
        } else {
            outln!(terminal, "{}", line);
        }
    }
    for name in &comparison.unseen {
        errln!(
            terminal,
            "the page has nothing of the enum `{}`, which is left as it is; if the page is not of it, name those that it \
             is of: `--enums`",
            name
        );
    }
    let reworded: Vec<&str> = comparison
        .reworded()
        .map(|entry| &*entry.name.value)
        .collect();
    if !reworded.is_empty() {
        let names = reworded.join(", ");
        errln!(
            terminal,
            "look at the `params` of {}: the placeholders may stand in another order",
            names
        );
    }
}

/// Says how many differences there are, or how many of them are no longer, and returns the status for it.
fn conclude(
    args: &Sync,
    name: &str,
    path: &str,
    comparison: &Comparison<'_>,
    terminal: &mut Terminal,
) -> ExitStatus {
    let changes = &comparison.changes;
    let differences = changes.len() + comparison.unseen.len();
    let is_unfit = |change: &&Change<'_>| matches!(change, Change::Unfit(..));
    let unfit = changes.iter().filter(is_unfit).count();
    let is_finding = if differences == 0 {
        errln!(terminal, "{} says what {} says", path, name);
        false
    } else if args.write {
        let made = plural(changes.len() - unfit, "change");
        errln!(terminal, "{} made in {}", made, path);
        unfit > 0
    } else {
        let differences = plural(differences, "difference");
        errln!(terminal, "{} between {} and {}", differences, name, path);
        args.check
    };
    if is_finding {
        ExitStatus::Findings
    } else {
        ExitStatus::Success
    }
}
