//! The options of commands that read a workspace.

use std::path::PathBuf;

use clap::{Args, ValueHint};

const WORKSPACE_OPTIONS: &str = "Workspace Options";

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
