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
    let catalog_file::Inputs { paths, missing } =
        catalog_file::resolve_inputs(&args.catalogs, &args.workspace)?;
    for error in &missing {
        terminal.error(error);
    }
    let mut has_errors = !missing.is_empty();
    let (sources, read) = catalog_file::read_each(&paths);
    let catalogs: Vec<Loaded<'_>> = sources.iter().map(catalog_file::load).collect();
    for catalog in &catalogs {
        has_errors |= catalog_file::has_errors(catalog, terminal);
    }
    read?;
    // An incomplete reference would suggest that the missing errors do not exist.
    if has_errors {
        return Ok(ExitStatus::Findings);
    }
    let reference = Reference::new(&catalogs, args.title.as_deref())?;
    let text = match format(args) {
        DocsFormat::Markdown => markdown::render(&reference),
        DocsFormat::Html => html::render(&reference),
    };
    let Some(output) = &args.output.path else {
        terminal.document(&text);
        return Ok(ExitStatus::Success);
    };
    catalog_file::write_generated(output, &text, &paths, args.output.mode(), terminal)
}

/// Returns the requested format; by default, the format depends on the name of the output file.
fn format(args: &Docs) -> DocsFormat {
    let extension = args.output.path.as_deref().and_then(Path::extension);
    let is_html = extension.is_some_and(|extension| {
        extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm")
    });
    args.format.unwrap_or(if is_html {
        DocsFormat::Html
    } else {
        DocsFormat::Markdown
    })
}
