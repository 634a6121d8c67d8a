//! The cost of installing the command line tool, and its output.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::{Group, TokenStream, TokenTree};

use crate::compile::{self, Time};
use crate::project;

/// The tool, as `cargo install` builds it.
pub struct Tool {
    /// The number of crates that are compiled.
    pub crates: usize,
    pub time: Time,
    pub program: PathBuf,
}

/// Builds the tool of a state of the repository, in the folder `name`.
pub fn build(root: &Path, name: &str) -> Tool {
    eprintln!("building the {name}");
    let target = project::root().join("benches/target").join(name);
    let _ = fs::remove_dir_all(&target);
    fs::create_dir_all(&target).unwrap();
    let mut command = cargo(
        root,
        &[
            "build",
            "-q",
            "--release",
            "--locked",
            "-p",
            "cargo-errcodes",
        ],
    );
    command.env("CARGO_TARGET_DIR", &target);
    Tool {
        crates: crates(root),
        time: compile::time_of_all(command, &target.join("log.txt")),
        program: target.join("release/cargo-errcodes"),
    }
}

fn cargo(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(root);
    command
}

fn crates(root: &Path) -> usize {
    let args = [
        "tree",
        "-p",
        "cargo-errcodes",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
    ];
    let output = project::succeed(cargo(root, &args));
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    let crates = tree.lines().map(|line| line.trim_end_matches(" (*)"));
    crates.collect::<BTreeSet<_>>().len()
}

/// Returns the number of tokens in the code for a catalog. A group counts as its two delimiters, and a line of documentation as one token.
pub fn tokens(program: &Path, name: &str, catalog: &str) -> f64 {
    let path = program.with_file_name(format!("{name}.toml"));
    fs::write(&path, catalog).unwrap();
    let mut command = Command::new(program);
    command.args(["errcodes", "generate"]).arg(&path);
    let output = project::succeed(command);
    let code: TokenStream = String::from_utf8_lossy(&output.stdout).parse().unwrap();
    count(code) as f64
}

fn count(tokens: TokenStream) -> usize {
    let count = |token| match token {
        // The `#` before it counts as one.
        TokenTree::Group(group) if is_documentation(&group) => 0,
        TokenTree::Group(group) => 2 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(count).sum()
}

fn is_documentation(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "doc")
}
