//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    Check(Check),
    Explain(Explain),
    Generate(Generate),
    Docs(Docs),
    Diff(Diff),
    New(New),
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

/// Writes a reference of all codes for the website of an SDK: Markdown, or one page of HTML.
///
/// Without a path it is of the catalogs that the crates of this workspace include. The page has a search and filters, and
/// needs nothing but itself, no network at all. Each code has a link that stays the same whatever codes come and go.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes docs > errors.md
  cargo errcodes docs catalog/trustx.toml --output site/errors.html
  cargo errcodes docs catalog/*.toml --output site/errors.html --title 'Errors of the Acme SDK'
  cargo errcodes docs --output site/errors.html --check")]
pub(crate) struct Docs {
    /// Catalogs; `-` is what is piped in.
    pub(crate) catalogs: Vec<PathBuf>,
    /// What to write; where unsaid, HTML to a file of that name, else Markdown.
    #[arg(long, value_enum)]
    pub(crate) format: Option<DocsFormat>,
    /// Where to write it; to the standard output, where unsaid.
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Write nothing, and say whether the file is what would be written.
    #[arg(long, requires = "output")]
    pub(crate) check: bool,
    /// The title; where unsaid, it names the provider if there is one only.
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocsFormat {
    /// A table for each enum.
    Markdown,
    /// One page with a search, filters, light and dark.
    Html,
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
