//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::engine::ArgValueCompleter;
use regex::Regex;

use crate::candidates::{catalog_files, explained};
use crate::diagnostics::Format;
use crate::page;

/// As cargo calls it: `cargo-errcodes errcodes ...`.
#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo")]
pub(crate) enum Cargo {
    Errcodes(Errcodes),
}

/// Makes catalogs of vendors' error codes, checks, explains and compares them, and makes Rust and documents of them.
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

impl From<Color> for ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    New(New),
    Import(Import),
    Sync(Sync),
    Check(Check),
    Fmt(Fmt),
    Explain(Explain),
    Diff(Diff),
    Docs(Docs),
    Generate(Generate),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
    #[command(name = "__complete", hide = true)]
    Complete(Complete),
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
    /// Show how each table of the page was weighed, and make no catalog.
    #[arg(long, conflicts_with_all = ["output", "provider", "enum_name"])]
    pub(crate) explain: bool,
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
    /// The enums that the page is of; all of the catalog, where unsaid.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(crate) enums: Vec<String>,
    /// Edit the catalog even if the page has less than half of what an enum lists, or nothing of the catalog.
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
    pub(crate) columns: Vec<(page::Field, String)>,
    /// Which tables to take: by their number, by a part of their heading, or in data by a JSON pointer.
    #[arg(long = "table", value_name = "TABLE")]
    pub(crate) tables: Vec<String>,
    /// What an error looks like: a regular expression with groups named `code`, `message`, `symbol`, ...
    #[arg(long, value_name = "REGEX", value_parser = page::parse_pattern, conflicts_with_all = ["columns", "tables"])]
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
/// Without a path it reads the catalogs that the crates of this workspace include, with `deny_warnings` where they do,
/// and says what is wrong with the arguments of `include_catalog!` and with enums that `#[derive(ErrorCode)]` holds to a
/// catalog.
///
/// A file that can't be read is told like a mistake, the others are checked, and it ends with 2.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes check
  cargo errcodes check catalog/trustx.toml --deny-warnings
  cargo errcodes check --format github")]
pub(crate) struct Check {
    /// Catalogs; `-` is what is piped in. Those that the sources of this workspace include, where unsaid.
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
    pub(crate) paths: Vec<PathBuf>,
    /// How to show what is found.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Take what is only probably a mistake for one.
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

/// Tells all that the catalogs know about a code.
///
/// QUERY is a code (126, 0x80070005, -1121, 22P02), a symbol, the name of a variant, or a message as a server
/// sent it: then its arguments are taken apart.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes explain 126
  cargo errcodes explain TrustX 126
  cargo errcodes explain TrustX ProcessManager 126
  cargo errcodes explain WORKFLOW_RULES_MISSING
  cargo errcodes explain 'The JWT owner is not valid - jwt is not issued for person with id 42.'")]
pub(crate) struct Explain {
    /// The provider or the enum or both, if there are several, then what to explain.
    #[arg(required = true, allow_negative_numbers = true, num_args = 1.., value_names = ["[PROVIDER] [ENUM] QUERY"], add = ArgValueCompleter::new(explained))]
    pub(crate) query: Vec<String>,
    /// Catalogs; those of this workspace, where unsaid.
    #[arg(long = "catalog", value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
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
    #[arg(add = ArgValueCompleter::new(catalog_files))]
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
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) old: String,
    /// The newer one.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
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

/// Brings catalogs into one form: blanks, indentation, the order of keys.
///
/// A key stands where it stands in every catalog, within lines that no blank line divides: an entry has `name`,
/// `symbol`, `message`, `params`, `description`, then the other columns. The comments directly above a key go with it. The
/// codes of entries that stand below each other are aligned. Lines are not broken or joined: an entry is one line or many, as
/// its author has it; blank lines stay where they are, one at most. Comments, texts and the ends of lines, be they
/// those of Windows, stay as they are.
///
/// What is written says what was there, to the last comment; that is checked each time. A file that is no TOML is left alone.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes fmt
  cargo errcodes fmt --check
  cargo errcodes fmt --sort catalog/acme.toml
  cargo errcodes fmt - < draft.toml > catalog/acme.toml")]
pub(crate) struct Fmt {
    /// Catalogs; `-` is what is piped in, and goes to the standard output. Those that the sources of this workspace include,
    /// where unsaid.
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
    pub(crate) paths: Vec<PathBuf>,
    /// Write nothing, list the files that are not in that form, and end with 1 if there are any.
    #[arg(long)]
    pub(crate) check: bool,
    /// Sort entries by their codes, too, within lines that no blank line divides.
    ///
    /// By number, or by text where not all codes are numbers. The comments directly above an entry go with it: set apart by
    /// a blank line what is about several. The order of `ALL` in the generated code, and of comparisons, changes with it.
    #[arg(long)]
    pub(crate) sort: bool,
}

impl Fmt {
    /// Whether all that is read is piped in.
    pub(crate) fn is_piped(&self) -> bool {
        self.paths == [PathBuf::from("-")]
    }
}

/// Writes a JSON Schema of catalogs, with which editors complete and check them.
///
/// With a catalog it is one of that catalog: it knows the columns that its enums declare with `fields`, their types and
/// their words. Without, it is one of all: where an enum declares `fields`, or extends one that may, entries can have any
/// further key. Editors that read the line find it by `#:schema ./errcodes.schema.json`, the first of the catalog.
///
/// A schema can't see what is wrong between keys, such as a code that does not fit the type: that is what `check` is for.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes schema --output catalog/errcodes.schema.json
  cargo errcodes schema catalog/trustx.toml --output catalog/trustx.schema.json")]
pub(crate) struct Schema {
    /// A catalog without mistakes; `-` is what is piped in.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalog: Option<PathBuf>,
    /// Where to write it; to the standard output, where unsaid.
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

/// Writes a script with which a shell completes `cargo errcodes`.
///
/// It completes commands, options, catalogs, and for `explain` the codes, symbols and names in the catalogs.
///
/// bash: in ~/.bashrc, behind bash-completion: `source <(cargo errcodes completions bash)`.
///
/// zsh: `cargo errcodes completions zsh > FOLDER/_cargo-errcodes`, a folder of `$fpath`; cargo's own completions find it.
///
/// fish: `cargo errcodes completions fish > ~/.config/fish/conf.d/cargo-errcodes.fish`.
///
/// elvish: in rc.elv: `eval (cargo errcodes completions elvish | slurp)`.
///
/// PowerShell: in $PROFILE: `cargo errcodes completions powershell | Out-String | Invoke-Expression`.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes completions fish > ~/.config/fish/conf.d/cargo-errcodes.fish
  source <(cargo errcodes completions bash)")]
pub(crate) struct Completions {
    /// The shell.
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

/// Writes manual pages.
///
/// Without a folder it is the page of `cargo errcodes` itself, to the standard output; with one, a page for each command,
/// too. `man cargo-errcodes` and `man cargo-errcodes-check` find them in a folder `man1` below one that `man --path` lists.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes man --output ~/.local/share/man/man1
  cargo errcodes man | man -l -")]
pub(crate) struct Man {
    /// The folder to write them to; it is made where there is none.
    #[arg(long, short, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
}

/// What the scripts of `completions` ask for: what the last word can become.
#[derive(Args)]
pub(crate) struct Complete {
    /// The line up to the cursor, instead of words.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) line: Option<String>,
    /// The words behind `errcodes`.
    #[arg(last = true)]
    pub(crate) words: Vec<OsString>,
}
