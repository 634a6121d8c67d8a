//! `cargo errcodes schema`

use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::document;

use crate::cli::Schema;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::Terminal;
use crate::{catalog_file, files, schema};

pub(crate) fn run(args: &Schema, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let schema = match &args.catalog {
        None => schema::of_all_catalogs(),
        Some(path) => {
            let source = catalog_file::read(path)?;
            let loaded = catalog_file::load(&source);
            if catalog_file::has_errors(&loaded, terminal) {
                return Ok(ExitStatus::Findings);
            }
            schema::of_catalog(&loaded)
        }
    };
    let text = format!("{schema:#}\n");
    let Some(output) = &args.output else {
        terminal.document(&text);
        return Ok(ExitStatus::Success);
    };
    let before = files::content(output)?;
    let there = before.as_deref().map(String::from_utf8_lossy);
    if there.is_some_and(|there| is_catalog(&there)) {
        return Err(CliError::new(format!("{} is a catalog", output.display())));
    }
    files::write(output, before.as_deref(), &text, terminal)?;
    Ok(ExitStatus::Success)
}

/// Whether a text is what a schema must not take the place of.
fn is_catalog(text: &str) -> bool {
    let table = document::parse(text, &mut Diagnostics::default());
    table.items.iter().any(|(key, _)| key.value == "enums")
}
