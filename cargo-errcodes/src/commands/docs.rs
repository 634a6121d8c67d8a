//! `cargo errcodes docs`

use std::path::Path;

use errcodes_core::load::Loaded;

use crate::catalog_file;
use crate::cli::{Docs, DocsFormat};
use crate::docs::{Reference, html, markdown};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Docs, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let catalog_file::Inputs { paths, missing } = catalog_file::resolve_inputs(&args.catalogs)?;
    for error in &missing {
        terminal.error(error);
    }
    let mut is_wrong = !missing.is_empty();
    let (sources, read) = catalog_file::read_each(&paths);
    let catalogs: Vec<Loaded<'_>> = sources.iter().map(catalog_file::load).collect();
    for catalog in &catalogs {
        is_wrong |= catalog_file::has_errors(catalog, terminal);
    }
    read?;
    // A reference that lacks a part says that there are no such errors.
    if is_wrong {
        return Ok(ExitStatus::Findings);
    }
    let reference = Reference::new(&catalogs, args.title.as_deref())?;
    let text = match format(args) {
        DocsFormat::Markdown => markdown::render(&reference),
        DocsFormat::Html => html::render(&reference),
    };
    let Some(output) = &args.output else {
        terminal.document(&text);
        return Ok(ExitStatus::Success);
    };
    catalog_file::write_or_check(output, &text, &paths, args.check, terminal)
}

/// The format that is asked for, or else that of the file's name.
fn format(args: &Docs) -> DocsFormat {
    let extension = args.output.as_deref().and_then(Path::extension);
    let is_html = extension.is_some_and(|extension| {
        extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm")
    });
    args.format.unwrap_or(if is_html {
        DocsFormat::Html
    } else {
        DocsFormat::Markdown
    })
}
