//! The command line. The commands that read pages, and the options that several commands have, are in files of their own.

mod pages;
mod workspace;
mod writing;

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::engine::ArgValueCompleter;

use self::writing::write_mode;
use crate::candidates::{catalog_files, query_words};
use crate::diagnostics::Format;

pub(crate) use self::pages::{Import, Sync, Verify};
pub(crate) use self::workspace::{Manifest, Workspace};
pub(crate) use self::writing::{Editing, NewFile, Output, WriteMode};

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
