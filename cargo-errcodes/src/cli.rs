//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use regex::Regex;

use crate::page;

/// As cargo calls it: `cargo-errcodes errcodes ...`.
#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo")]
pub(crate) enum Cargo {
    Errcodes(Errcodes),
}

/// Checks, explains and compares catalogs of error codes, and makes Rust of them.
#[derive(Args)]
#[command(version, after_help = EXIT_CODES)]
pub(crate) struct Errcodes {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to use colours; `NO_COLOR` is respected, too.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

const EXIT_CODES: &str = "Exit codes:
  0  all is well, or what was asked for is shown
  1  there are mistakes, or differences, or nothing that was asked for
  2  it can't be done: a file can't be read, an argument is wrong";

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    pub(crate) fn write_global(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Import(Import),
    Sync(Sync),
    Check(Check),
    Explain(Explain),
    Generate(Generate),
    Diff(Diff),
    New(New),
}

/// Makes a catalog of a vendor's page, as a browser saves or copies it.
///
/// It finds the tables that hold codes, and what else lists them: in HTML and Markdown tables, lists, definition
/// lists and headings; in plain text those, too; in JSON, YAML and TOML lists of objects, and objects by code or
/// by symbol; the errors of `OpenAPI`; the enums and defines of a header of C; CSV. Tables below different headings
/// are different enums.
///
/// The catalog goes to the standard output or to a new file. What was taken for what, and what may be an error and
/// was not read, is told on the standard error.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes import errors.html --provider 'Acme Payments' --output catalog/acme.toml
  pbpaste | cargo errcodes import - --provider 'Acme Payments'
  cargo errcodes import spec.json --table /components/schemas/Errors
  cargo errcodes import errors.csv --columns code=Number,message=3
  cargo errcodes import log.txt --pattern '(?m)^E(?<code>[0-9]+) (?<message>.*)$'")]
pub(crate) struct Import {
    /// The page; `-` is what is piped in.
    pub(crate) source: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// The vendor; by the name of the file, where unsaid.
    #[arg(long, value_name = "NAME")]
    pub(crate) provider: Option<String>,
    /// Make one enum of all codes, of this name.
    #[arg(long = "enum", value_name = "NAME")]
    pub(crate) enum_name: Option<String>,
    /// Where to write it; to the standard output, where unsaid. A file that is there is left alone.
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

/// Says what has changed on a vendor's page since its catalog was written, and brings the catalog up to date.
///
/// With `--write`, errors that are new on the page are appended with names made of their texts, changed texts are
/// replaced, and what the page no longer lists is marked as deprecated. Names, comments and what else the author
/// has written stay as they are.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes sync errors.html catalog/acme.toml
  cargo errcodes sync errors.html catalog/acme.toml --write
  curl -s https://example.com/errors | cargo errcodes sync - catalog/acme.toml --check")]
pub(crate) struct Sync {
    /// The page as it is now; `-` is what is piped in.
    pub(crate) source: PathBuf,
    /// The catalog.
    pub(crate) catalog: PathBuf,
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Edit the catalog.
    #[arg(long, conflicts_with = "check")]
    pub(crate) write: bool,
    /// End with 1 if the page and the catalog differ.
    #[arg(long)]
    pub(crate) check: bool,
    /// Edit the catalog even if the page has less than half of what it lists.
    #[arg(long, requires = "write")]
    pub(crate) force: bool,
}

/// How to read a page that is not read right without being told.
#[derive(Args)]
pub(crate) struct Reading {
    /// What the page is written in; by its name or its text, where unsaid.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) from: Option<page::Format>,
    /// Which columns hold what: KEY=COLUMN, the column by its heading or by its number from 1 on.
    #[arg(long, value_name = "KEY=COLUMN", value_delimiter = ',', value_parser = page::parse_column)]
    pub(crate) columns: Vec<(page::Role, String)>,
    /// Which tables to take: by their number, by a part of their heading, or in data by a JSON pointer.
    #[arg(long = "table", value_name = "TABLE")]
    pub(crate) tables: Vec<String>,
    /// What an error looks like: a regular expression with groups named `code`, `message`, `symbol`, ...
    #[arg(long, value_name = "REGEX", conflicts_with_all = ["columns", "tables"])]
    pub(crate) pattern: Option<Regex>,
}

impl Reading {
    pub(crate) fn options(&self) -> page::Options {
        page::Options {
            from: self.from,
            columns: self.columns.clone(),
            tables: self.tables.clone(),
            pattern: self.pattern.clone(),
        }
    }
}

/// Says what is wrong with catalogs, as the build does, warnings too.
///
/// Without a path it reads the catalogs that the crates of this workspace include.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes check
  cargo errcodes check catalog/trustx.toml --deny-warnings
  cargo errcodes check --format github")]
pub(crate) struct Check {
    /// Catalogs; `-` is what is piped in.
    pub(crate) paths: Vec<PathBuf>,
    /// How to show what is found.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Take what is only probably a mistake for one.
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// As the compiler does, with the lines of the catalog.
    #[default]
    Full,
    /// A line for each: path, line, column, message.
    Short,
    /// An object of JSON for each, a line each.
    Json,
    /// Annotations of a pull request on GitHub.
    Github,
}

/// Tells all that the catalogs know about a code.
///
/// QUERY is a code (126, 0x80070005, -1121, 22P02), a symbol, the name of a variant, or a message as a server
/// sent it: then its arguments are taken apart.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes explain 126
  cargo errcodes explain TrustX 126
  cargo errcodes explain WORKFLOW_RULES_MISSING
  cargo errcodes explain 'The JWT owner is not valid - jwt is not issued for person with id 42.'")]
pub(crate) struct Explain {
    /// The provider, if there are several, then what to explain.
    #[arg(required = true, allow_negative_numbers = true, num_args = 1..=2, value_names = ["[PROVIDER] QUERY"])]
    pub(crate) query: Vec<String>,
    /// Catalogs; those of this workspace, where unsaid.
    #[arg(long = "catalog", value_name = "PATH")]
    pub(crate) catalogs: Vec<PathBuf>,
}

/// Writes the Rust that the macro makes of a catalog, for builds without procedural macros.
///
/// It needs errcodes, without its feature `macros`.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes generate catalog/trustx.toml --output src/trustx.rs
  cargo errcodes generate catalog/trustx.toml --output src/trustx.rs --check")]
pub(crate) struct Generate {
    /// The catalog; `-` is what is piped in.
    pub(crate) catalog: PathBuf,
    /// Where to write it; to the standard output, where unsaid.
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Write nothing, and say whether the file is what would be written.
    #[arg(long, requires = "output")]
    pub(crate) check: bool,
    /// The name of the enum that joins the others; `false` for none.
    #[arg(long, value_name = "NAME")]
    pub(crate) join: Option<String>,
    /// The name of the enum of the categories.
    #[arg(long, value_name = "NAME")]
    pub(crate) category: Option<String>,
    /// Which enums to make: `A`, or `A=B` for another name; all, where unsaid.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(crate) enums: Vec<String>,
    /// Make the enums `#[non_exhaustive]`.
    #[arg(long)]
    pub(crate) non_exhaustive: bool,
}

/// Says what has changed between two catalogs, and what that means for the users of an SDK.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes diff old.toml new.toml
  cargo errcodes diff v1.2.0:catalog/trustx.toml catalog/trustx.toml
  cargo errcodes diff old.toml new.toml --format json")]
pub(crate) struct Diff {
    /// The older catalog: a file, or REVISION:PATH of git, the path from here.
    pub(crate) old: String,
    /// The newer one.
    pub(crate) new: String,
    /// How to show it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: DiffFormat,
    /// The enums are `#[non_exhaustive]`: a new variant breaks nobody's `match`.
    #[arg(long)]
    pub(crate) non_exhaustive: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// A table.
    #[default]
    Table,
    /// One object of JSON.
    Json,
}

/// Writes a catalog to begin with, with a comment on each key.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes new 'Acme Payments' > catalog/acme.toml
  cargo errcodes new 'Acme Payments' --output catalog/acme.toml")]
pub(crate) struct New {
    /// The vendor.
    pub(crate) provider: String,
    /// Where to write it; to the standard output, where unsaid. A file that is there is left alone.
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}
