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
        None => schema::schema_for_all_catalogs(),
        Some(path) => {
            let source = catalog_file::read(path)?;
            let loaded = catalog_file::load(&source);
            if catalog_file::has_errors(&loaded, terminal) {
                return Ok(ExitStatus::Findings);
            }
            schema::schema_for_catalog(&loaded)
        }
    };
    let text = format!("{schema:#}\n");
    let Some(output) = &args.output.path else {
        terminal.document(&text);
        return Ok(ExitStatus::Success);
    };
    let before = files::content(output)?;
    let old_text = before.as_deref().map(String::from_utf8_lossy);
    if old_text.is_some_and(|text| is_catalog(&text)) {
        let message = format!("the output file {} is a catalog", output.display());
        return Err(CliError::new(message).help("choose another output file"));
    }
    let mode = args.output.mode();
    catalog_file::write_or_check(output, before.as_deref(), &text, mode, terminal)
}

/// Returns whether the text of a file is a catalog. A schema must not replace a catalog.
fn is_catalog(text: &str) -> bool {
    let table = document::parse(text, &mut Diagnostics::default());
    table.items.iter().any(|(key, _)| key.value == "enums")
}
