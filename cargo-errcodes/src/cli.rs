//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::engine::ArgValueCompleter;
use regex::Regex;

use crate::candidates::{catalog_files, query_words};
use crate::diagnostics::{Format, ReportFormat};
use crate::page;

/// The command line as cargo passes it: `cargo-errcodes errcodes ...`.
#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo")]
pub(crate) enum Cargo {
    Errcodes(Errcodes),
}

/// Creates, checks, explains and compares catalogs of vendors' error codes, and generates Rust code and documentation
/// from them.
#[derive(Args)]
#[command(version, after_help = EXIT_STATUS)]
pub(crate) struct Errcodes {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to use colors; the environment variable `NO_COLOR` is respected.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
    /// Prints no notes and no summaries, only errors, warnings and the requested output.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

const EXIT_STATUS: &str = "Exit status:
  0  Success: there are no errors, or the output is what was requested
  1  Findings: a catalog has errors, something differs, or nothing was found
  2  Failure: a file can't be read or written, or an argument is invalid";

const PAGE_OPTIONS: &str = "Page Options";
const WORKSPACE_OPTIONS: &str = "Workspace Options";

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
    Adopt(Adopt),
    Sync(Sync),
    Verify(Verify),
    Check(Check),
    Fmt(Fmt),
    Explain(Explain),
    Diff(Diff),
    #[command(alias = "doc")]
    Docs(Docs),
    Generate(Generate),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
    #[command(name = "__complete", hide = true)]
    Complete(Complete),
}

/// The workspace whose catalogs a command works on.
#[derive(Args, Default)]
pub(crate) struct Workspace {
    /// Package to read instead of all packages of the workspace: a name, `NAME@VERSION`, or a pattern with `*` and `?`.
    #[arg(
        long = "package",
        short,
        value_name = "SPEC",
        conflicts_with = "paths",
        help_heading = WORKSPACE_OPTIONS
    )]
    pub(crate) packages: Vec<String>,
    #[command(flatten)]
    pub(crate) manifest: Manifest,
}

/// The place of a workspace.
#[derive(Args, Default)]
pub(crate) struct Manifest {
    /// Path to the Cargo.toml of the workspace or of one of its packages [default: the one of the current directory].
    #[arg(
        long,
        value_name = "PATH",
        value_hint = ValueHint::FilePath,
        help_heading = WORKSPACE_OPTIONS
    )]
    pub(crate) manifest_path: Option<PathBuf>,
}

/// The effect of a command on files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteMode {
    /// Writes the files.
    Write,
    /// Writes nothing, and lists what would change.
    DryRun,
    /// Writes nothing, and fails if something would change.
    Check,
}

/// The options of a command that edits files in place.
#[derive(Args)]
pub(crate) struct Editing {
    /// Writes nothing and reports what would change.
    #[arg(long, short = 'n')]
    dry_run: bool,
    /// Writes nothing and exits with status 1 if something would change, for continuous integration.
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,
}

impl Editing {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, self.check)
    }
}

/// The options of a command that writes a file which can be generated again.
#[derive(Args)]
pub(crate) struct Output {
    /// File to write, `-` for standard output [default: standard output].
    #[arg(long = "output", short = 'o', value_name = "PATH", id = "output")]
    pub(crate) path: Option<PathBuf>,
    /// Writes nothing and lists the file if it would change.
    #[arg(long, short = 'n', requires = "output")]
    dry_run: bool,
    /// Writes nothing and exits with status 1 if the file would change, for continuous integration.
    #[arg(long, requires = "output", conflicts_with = "dry_run")]
    check: bool,
}

impl Output {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, self.check)
    }
}

/// The options of a command that creates a file, which is the author's from then on.
#[derive(Args)]
pub(crate) struct NewFile {
    /// File to create, `-` for standard output; an existing file is an error [default: standard output].
    #[arg(long = "output", short = 'o', value_name = "PATH", id = "output")]
    pub(crate) path: Option<PathBuf>,
    /// Writes nothing and lists the file that would be created.
    #[arg(long, short = 'n', requires = "output")]
    dry_run: bool,
}

impl NewFile {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, false)
    }
}

fn write_mode(dry_run: bool, check: bool) -> WriteMode {
    if check {
        WriteMode::Check
    } else if dry_run {
        WriteMode::DryRun
    } else {
        WriteMode::Write
    }
}

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

/// Creates a catalog from an enum that you have written by hand, and connects the enum with it.
///
/// The command works out what the functions of the enum return for each variant: the code, the message, the symbol, the HTTP status,
/// whether to retry. It writes them into a catalog, and adds `#[derive(ErrorCode)]` to the enum. A function that the derive provides
/// is removed if it returns the same for every variant and every code; other functions call the derived ones, or stay as they are.
/// The output says why, and lists the code that was not understood.
///
/// If two parts of the source disagree, such as `code()` and `From<u32>`, the command reports it and changes nothing.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes adopt src/error.rs --dry-run
  cargo errcodes adopt src/error.rs --provider 'Acme Payments' --catalog catalog/acme.toml
  cargo errcodes adopt src/error.rs --enum ApiError")]
pub(crate) struct Adopt {
    /// Source file with the enum.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) source: PathBuf,
    /// Enum to adopt [default: the only one with codes].
    #[arg(long = "enum", value_name = "NAME")]
    pub(crate) enum_name: Option<String>,
    /// Catalog to create [default: catalog/ENUM.toml in the package].
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    pub(crate) catalog: Option<PathBuf>,
    /// Name of the vendor [default: the name of the package].
    #[arg(long, value_name = "NAME")]
    pub(crate) provider: Option<String>,
    #[command(flatten)]
    pub(crate) editing: Editing,
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
/// It also reports texts that are cut off or too long, messages from a column or label with another meaning, and HTTP statuses, categories and other
/// values of another row. Markup, whitespace and punctuation are ignored, and so are the names of variants. The exit status is 1 if there are findings.
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

/// Reports the errors and warnings of catalogs, as a build does.
///
/// Without PATH, the command checks the catalogs that the packages of this workspace include, the arguments of
/// `include_catalog!`, and the enums with `#[derive(ErrorCode)]`. Where a source sets `deny_warnings`, warnings of its
/// catalog are errors.
///
/// A file that can't be read is reported, the other files are checked, and the exit status is 2.
///
/// Without PATH, `--format cargo` also runs `cargo check --workspace --all-targets --keep-going`, or the command of cargo
/// after `--`, and passes its messages on. An error that is shown in a catalog is not repeated at the call of the macro.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes check
  cargo errcodes check --package acme-sdk --deny-warnings
  cargo errcodes check catalog/trustx.toml
  cargo errcodes check --format github
  cargo errcodes check --format cargo -- clippy --workspace --all-targets")]
pub(crate) struct Check {
    /// Catalogs to check, `-` for standard input [default: the catalogs of this workspace].
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
    pub(crate) paths: Vec<PathBuf>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Treats warnings as errors.
    #[arg(long)]
    pub(crate) deny_warnings: bool,
    #[command(flatten)]
    pub(crate) workspace: Workspace,
    /// Command of cargo to run with `--format cargo`, such as `clippy --workspace` [default: check].
    #[arg(last = true, value_name = "COMMAND")]
    pub(crate) cargo_command: Vec<OsString>,
}

/// Shows everything that the catalogs say about an error.
///
/// QUERY is a code (126, 0x80070005, -1121, 22P02), a symbol, the name of a variant, or a message as a server sent it.
/// For a message, the values of its placeholders are shown, too.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes explain 126
  cargo errcodes explain TrustX 126
  cargo errcodes explain TrustX ProcessManager 126
  cargo errcodes explain WORKFLOW_RULES_MISSING
  cargo errcodes explain 'The JWT owner is not valid - jwt is not issued for person with id 42.'")]
pub(crate) struct Explain {
    /// Provider, enum, or both, to search only there, and then the error to explain.
    #[arg(required = true, allow_negative_numbers = true, num_args = 1.., value_names = ["[PROVIDER] [ENUM] QUERY"], add = ArgValueCompleter::new(query_words))]
    pub(crate) query: Vec<String>,
    /// Catalog to search; repeatable [default: the catalogs of this workspace].
    #[arg(long = "catalog", id = "paths", value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalogs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) workspace: Workspace,
}

/// Generates the Rust code of a catalog, for builds without procedural macros.
///
/// The code is what `include_catalog!` expands to. It requires errcodes, but not its feature `macros`.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes generate catalog/trustx.toml --output src/trustx.rs
  cargo errcodes generate catalog/trustx.toml --output src/trustx.rs --check
  cargo errcodes generate catalog/trustx.toml --enum UserData --enum Common=TrustxCommon")]
pub(crate) struct Generate {
    /// Catalog to generate code from, `-` for standard input.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalog: PathBuf,
    #[command(flatten)]
    pub(crate) output: Output,
    /// Name of the enum with the errors of all enums, `false` for none [default: made from the provider's name].
    #[arg(long, value_name = "NAME")]
    pub(crate) umbrella: Option<String>,
    /// Name of the enum of the categories [default: made from the provider's name].
    #[arg(long, value_name = "NAME")]
    pub(crate) category: Option<String>,
    /// Name of the enum of the tags [default: made from the provider's name].
    #[arg(long, value_name = "NAME")]
    pub(crate) tag: Option<String>,
    /// Type for the words of a column, such as `kind=crate::ErrorKind`, with a variant for each word; repeatable. To select the column of
    /// one enum, write `ENUM.COLUMN`.
    #[arg(long = "type", value_name = "COLUMN=PATH")]
    pub(crate) types: Vec<String>,
    /// Enum to generate, with `=NEW_NAME` under another name; repeatable [default: all enums].
    #[arg(long = "enum", value_name = "NAME[=NEW_NAME]")]
    pub(crate) enums: Vec<String>,
    /// Trait to implement in addition: `Serialize`, `Deserialize`, `Diagnostic`, `JsonSchema`, `ToSchema`, or the path of a derive; repeatable.
    #[arg(long = "derive", value_name = "TRAIT")]
    pub(crate) derives: Vec<String>,
    /// Attribute of all enums, such as `strum(serialize_all = "snake_case")`; repeatable.
    #[arg(long = "attribute", value_name = "ATTRIBUTE")]
    pub(crate) attributes: Vec<String>,
    /// Name of a macro that exports the catalog, so that users of your crate can derive against it.
    #[arg(long, value_name = "NAME")]
    pub(crate) export: Option<String>,
    /// Marks the enums as `#[non_exhaustive]`.
    #[arg(long)]
    pub(crate) non_exhaustive: bool,
}

/// Generates a reference of all error codes, for the website of an SDK.
///
/// The reference is in Markdown, or one HTML page with a search and filters that loads nothing from the network. Each
/// code has a link that stays the same when other codes are added or removed. `cargo errcodes doc` is the same command.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes docs > errors.md
  cargo errcodes docs catalog/trustx.toml --output site/errors.html
  cargo errcodes docs catalog/*.toml --output site/errors.html --title 'Errors of the Acme SDK'
  cargo errcodes docs --output site/errors.html --check")]
pub(crate) struct Docs {
    /// Catalogs to document, `-` for standard input [default: the catalogs of this workspace].
    #[arg(id = "paths", value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalogs: Vec<PathBuf>,
    /// Format of the reference [default: html for an output file of that type, otherwise markdown].
    #[arg(long, value_enum)]
    pub(crate) format: Option<DocsFormat>,
    #[command(flatten)]
    pub(crate) output: Output,
    /// Title of the reference [default: made from the provider's name if there is only one].
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    #[command(flatten)]
    pub(crate) workspace: Workspace,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocsFormat {
    /// A table for each enum.
    Markdown,
    /// One page with a search, filters, a light and a dark theme.
    Html,
}

/// Shows the changes between two catalogs, and the version bump that they require.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes diff old.toml new.toml
  cargo errcodes diff v1.2.0:catalog/trustx.toml catalog/trustx.toml
  cargo errcodes diff old.toml new.toml --format json")]
pub(crate) struct Diff {
    /// Old catalog: a file, `-` for standard input, or REVISION:PATH for a file in git, relative to the current directory.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) old: String,
    /// New catalog, likewise.
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) new: String,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: DiffFormat,
    /// Assumes that the enums are `#[non_exhaustive]`, so that a new variant is not a breaking change.
    #[arg(long)]
    pub(crate) non_exhaustive: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// A table.
    #[default]
    Table,
    /// A JSON object.
    Json,
}

/// Creates a catalog to fill in by hand, with a comment on each key.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes new 'Acme Payments' > catalog/acme.toml
  cargo errcodes new 'Acme Payments' --output catalog/acme.toml")]
pub(crate) struct New {
    /// Name of the vendor.
    pub(crate) provider: String,
    #[command(flatten)]
    pub(crate) output: NewFile,
}

/// Formats catalogs: whitespace, indentation and the order of keys.
///
/// Keys are put into the same order in every catalog: in an entry `name`, `symbol`, `message`, `params`, `description`,
/// then the other columns. Keys move only within a block of lines without a blank line, each together with the comments
/// directly above it. The codes of adjacent entries are aligned. Lines are neither split nor joined, so an entry on one
/// line stays on one line; of several blank lines, one is kept. Comments, texts and line endings stay as they are.
///
/// Formatting changes neither the meaning nor the comments of a catalog; the command verifies that for each file. A file
/// that is not valid TOML is not changed.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes fmt
  cargo errcodes fmt --check
  cargo errcodes fmt --sort catalog/acme.toml
  cargo errcodes fmt - < draft.toml > catalog/acme.toml")]
pub(crate) struct Fmt {
    /// Catalogs to format. With `-`, formats standard input to standard output [default: the catalogs of this workspace].
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(catalog_files))]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) editing: Editing,
    /// Sorts entries by code, within a block of lines without a blank line.
    ///
    /// Codes are compared as numbers, or as texts if not all codes are numbers. The comments directly above an entry move
    /// with it: put a blank line below a comment that is about several entries. Sorting changes the order of `ALL` in the
    /// generated code, and the results of comparisons.
    #[arg(long)]
    pub(crate) sort: bool,
    #[command(flatten)]
    pub(crate) workspace: Workspace,
}

impl Fmt {
    /// Returns whether the command reads only standard input.
    pub(crate) fn reads_only_stdin(&self) -> bool {
        self.paths == [PathBuf::from("-")]
    }
}

/// Generates a JSON Schema, with which editors complete and check catalogs.
///
/// Without CATALOG, the schema is for all catalogs: an entry may have any further key if its enum, or an enum that it
/// extends, declares columns. With CATALOG, the schema is for that catalog: it has the declared columns with their types
/// and words. Editors find the schema by a first line like `#:schema ./errcodes.schema.json` in the catalog.
///
/// A schema does not detect errors between keys, such as a code that does not fit the code type; `check` does.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes schema --output catalog/errcodes.schema.json
  cargo errcodes schema catalog/trustx.toml --output catalog/trustx.schema.json")]
pub(crate) struct Schema {
    /// Catalog without errors, `-` for standard input [default: all catalogs].
    #[arg(add = ArgValueCompleter::new(catalog_files))]
    pub(crate) catalog: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: Output,
}

/// Prints a shell completion script for `cargo errcodes`.
///
/// The script completes commands, options and catalogs, and for `explain` the codes, symbols and names in the catalogs.
///
/// bash: add `source <(cargo errcodes completions bash)` to ~/.bashrc, after bash-completion.
///
/// zsh: run `cargo errcodes completions zsh > FOLDER/_cargo-errcodes` for a folder in `$fpath`; it extends the completions
/// of cargo.
///
/// fish: run `cargo errcodes completions fish > ~/.config/fish/conf.d/cargo-errcodes.fish`.
///
/// elvish: add `eval (cargo errcodes completions elvish | slurp)` to rc.elv.
///
/// PowerShell: add `cargo errcodes completions powershell | Out-String | Invoke-Expression` to $PROFILE.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes completions fish > ~/.config/fish/conf.d/cargo-errcodes.fish
  source <(cargo errcodes completions bash)")]
pub(crate) struct Completions {
    /// Shell to print the script for.
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

/// Generates manual pages.
///
/// Without `--output`, the manual page of `cargo errcodes` itself is printed. `man cargo-errcodes` and
/// `man cargo-errcodes-check` find the pages in a folder `man1` of a folder that `man --path` lists.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo errcodes man --output ~/.local/share/man/man1
  cargo errcodes man | man -l -")]
pub(crate) struct Man {
    /// Folder to write a page for each command to; it is created if needed [default: one page to standard output].
    #[arg(long = "output", short = 'o', value_name = "DIR", value_hint = ValueHint::DirPath, id = "output")]
    pub(crate) folder: Option<PathBuf>,
    /// Writes nothing and lists the files that would change.
    #[arg(long, short = 'n', requires = "output")]
    dry_run: bool,
    /// Writes nothing and exits with status 1 if a file would change, for continuous integration.
    #[arg(long, requires = "output", conflicts_with = "dry_run")]
    check: bool,
}

impl Man {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, self.check)
    }
}

/// Prints the candidates for the last word of a command line, for the completion scripts.
#[derive(Args)]
pub(crate) struct Complete {
    /// The line up to the cursor, instead of words.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) line: Option<String>,
    /// The words after `errcodes`.
    #[arg(last = true)]
    pub(crate) words: Vec<OsString>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Cargo;

    #[test]
    fn arguments_are_consistent() {
        Cargo::command().debug_assert();
    }
}
