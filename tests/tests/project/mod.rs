//! A crate outside the workspace that depends on errcodes, like the crates of users.
#![allow(
    dead_code,
    reason = "not every test file that has this module uses all of it"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a crate that cannot be written or built fails the test"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A temporary crate outside the workspace.
pub(crate) struct Project {
    /// The folder.
    pub(crate) root: PathBuf,
}

impl Project {
    /// Creates a crate with the default features of errcodes.
    pub(crate) fn new(name: &str) -> Self {
        Self::with_features(name, &[])
    }

    /// Creates a crate with these features of errcodes.
    pub(crate) fn with_features(name: &str, features: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("outside")
            .join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        let project = Self { root };
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\nerrcodes = {{ path = '{}', features = {features:?} }}\n\n[workspace]\n",
                workspace.join("errcodes").display()
            ),
        );
        // Use the versions of this workspace, because they are already downloaded.
        fs::copy(
            workspace.join("Cargo.lock"),
            project.root.join("Cargo.lock"),
        )
        .unwrap();
        project
    }

    /// Returns the text of the crate's Cargo.toml.
    pub(crate) fn manifest(&self) -> String {
        fs::read_to_string(self.root.join("Cargo.toml")).unwrap()
    }

    /// Writes a file of the crate.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Returns `cargo COMMAND` in the crate's folder, ready to run.
    pub(crate) fn command(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args([command, "--offline", "--color=never"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", Self::target_dir());
        cargo
    }

    /// Returns the folder in which all crates outside the workspace are built.
    pub(crate) fn target_dir() -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside/target")
    }

    /// Runs `cargo COMMAND` and returns its success, standard output and standard error.
    pub(crate) fn cargo(&self, command: &str) -> (bool, String, String) {
        let output = self.command(command).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            output.status.success(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    /// Runs the crate's program and returns its output.
    pub(crate) fn run(&self) -> String {
        let (success, stdout, stderr) = self.cargo("run");
        assert!(success, "{stderr}");
        stdout
    }

    /// Builds the crate and returns whether it was up to date.
    pub(crate) fn is_fresh(&self) -> bool {
        let (success, _, stderr) = self.cargo("build");
        assert!(success, "{stderr}");
        !stderr.contains("Compiling")
    }
}
