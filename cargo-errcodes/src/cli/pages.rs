//! The commands that read the vendor's pages.

use std::path::PathBuf;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;
use regex::Regex;

use super::workspace::Manifest;
use super::writing::{Editing, NewFile};
use crate::candidates::catalog_files;
use crate::diagnostics::ReportFormat;
use crate::page;

const PAGE_OPTIONS: &str = "Page Options";

/// Creates a catalog from a vendor's page, as a browser saves or copies it.
///
/// The command finds tables, lists, definition lists and headings with error codes in HTML, Markdown and plain text;
/// lists of objects, and objects keyed by code or symbol, in JSON, YAML and TOML; the errors of an `OpenAPI` document;
/// the enums and defines of a C header; and CSV. Tables below different headings become different enums.
///
/// The catalog is written to standard output or to a new file. Notes on standard error say how each table was read, and
/// which lines may be errors but were not read.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes import errors.html --provider 'Acme Payments' --output catalog/acme.toml
  pbpaste | cargo errcodes import - --provider 'Acme Payments'
  cargo errcodes import spec.json --table /components/schemas/Errors
  cargo errcodes import errors.csv --column code=Number --column message=3
  cargo errcodes import log.txt --pattern '(?m)^E(?<code>[0-9]+) (?<message>.*)$'")]
pub(crate) struct Import {
    /// The vendor's page, `-` for standard input.
    #[arg(value_name = "PAGE")]
    pub(crate) source: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Name of the vendor [default: the name of the page's file].
    #[arg(long, value_name = "NAME")]
    pub(crate) provider: Option<String>,
    /// Puts all codes into one enum of this name.
    #[arg(long, value_name = "NAME")]
    pub(crate) single_enum: Option<String>,
    #[command(flatten)]
    pub(crate) output: NewFile,
    /// Shows how each table of the page was classified, and creates no catalog.
    #[arg(long, conflicts_with_all = ["output", "provider", "single_enum"])]
    pub(crate) explain: bool,
}

/// Updates a catalog with what has changed on the vendor's page.
///
/// New errors are appended, with names derived from their messages; changed texts are replaced; errors that the page no
/// longer lists are marked as deprecated. Names, comments and everything else that you wrote stay as they are.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes sync errors.html catalog/acme.toml
  cargo errcodes sync errors.html catalog/acme.toml --dry-run
  curl -s https://example.com/errors | cargo errcodes sync - catalog/acme.toml --check")]
pub(crate) struct Sync {
    /// The vendor's current page, `-` for standard input.
    #[arg(value_name = "PAGE")]
    pub(crate) source: PathBuf,
    /// Catalog to update, `-` to read it from standard input and write it to standard output.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalog: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Enum that the page describes; repeatable [default: all enums of the catalog].
    #[arg(long = "enum", value_name = "NAME")]
    pub(crate) enums: Vec<String>,
    #[command(flatten)]
    pub(crate) editing: Editing,
    /// Updates the catalog even if the page lacks more than half of an enum, or has no error of the catalog.
    #[arg(long, conflicts_with = "check")]
    pub(crate) force: bool,
    /// The default, once an option.
    #[arg(long, hide = true, conflicts_with_all = ["check", "dry_run"])]
    write: bool,
    #[command(flatten)]
    pub(crate) manifest: Manifest,
}

/// How to read a page whose structure is not detected.
#[derive(Args)]
pub(crate) struct Reading {
    /// Format of the page [default: detected from its file name or content].
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = PAGE_OPTIONS)]
    pub(crate) from: Option<page::Format>,
    /// Column with the values of a key, by its heading or by its number, starting at 1; in JSON, YAML and TOML, `key` is the key
    /// of an object; repeatable, or a list with commas. With a key that is not built in, `import` declares a column of this name.
    #[arg(long = "column", value_name = "KEY=COLUMN", value_parser = page::parse_columns, help_heading = PAGE_OPTIONS)]
    pub(crate) columns: Vec<Vec<(page::ColumnKey, String)>>,
    /// Table to read, by its number, by part of its heading, or in JSON, YAML and TOML by a JSON pointer; repeatable, or a list of
    /// numbers or pointers with commas.
    #[arg(long = "table", value_name = "TABLE", help_heading = PAGE_OPTIONS)]
    pub(crate) tables: Vec<String>,
    /// URL of the page, to complete the relative links of a column with `docs`.
    #[arg(long, value_name = "URL", value_parser = page::parse_base_url, help_heading = PAGE_OPTIONS)]
    pub(crate) base_url: Option<String>,
    /// Regular expression that matches an error, with groups named `code`, `message`, `symbol` and so on.
    #[arg(long, value_name = "REGEX", value_parser = page::parse_pattern, conflicts_with_all = ["columns", "tables"], help_heading = PAGE_OPTIONS)]
    pub(crate) pattern: Option<Regex>,
}

impl Reading {
    pub(crate) fn options(&self) -> page::Options {
        page::Options {
            from: self.from,
            columns: self.columns.concat(),
            tables: self
                .tables
                .iter()
                .flat_map(|name| page::parse_tables(name))
                .collect(),
            base_url: self.base_url.clone(),
            pattern: self.pattern.clone(),
        }
    }
}

/// Checks a catalog against the vendor's pages.
///
/// Each code and each text of the catalog has to be on a page, in the same row of a table, item of a list or section. The
/// command reports entries that the page does not have, texts that belong to another code, and codes of the page that are in
/// no entry. It works for every catalog, also for one that you wrote by hand, and does not depend on how `import` reads pages.
///
/// It also reports texts that are cut off or too long, messages from a column or label with another meaning, and HTTP statuses,
/// categories and other values of another row. Markup, whitespace and punctuation are ignored, and so are the names of
/// variants. The exit status is 1 if there are findings.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes verify errors.html catalog/acme.toml
  cargo errcodes verify errors.html payments.html catalog/acme.toml
  cargo errcodes verify errors.html catalog/acme.toml --enum Payments --format json
  curl -s https://example.com/errors | cargo errcodes verify - catalog/acme.toml")]
pub(crate) struct Verify {
    /// The vendor's pages, `-` for standard input.
    #[arg(value_name = "PAGE", required = true)]
    pub(crate) pages: Vec<PathBuf>,
    /// Catalog to check, `-` for standard input.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalog: PathBuf,
    /// Format of the pages [default: detected from the file name or content of each].
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = PAGE_OPTIONS)]
    pub(crate) from: Option<page::Format>,
    /// Enum that the pages describe; repeatable [default: all enums of the catalog].
    #[arg(long = "enum", value_name = "NAME")]
    pub(crate) enums: Vec<String>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ReportFormat,
}
