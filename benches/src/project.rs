//! Crates that are generated, built and run below the target folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// The commit that the column "before" of the figures with a target is about.
const BEFORE: &str = "ff489c3";

/// Returns the folder with the files of the repository at an earlier commit.
pub fn before() -> PathBuf {
    let folder = target().join("before");
    if !folder.exists() {
        let archive = target().join("before.tar");
        let mut command = Command::new("git");
        command.args(["archive", BEFORE, "-o"]).arg(&archive);
        command.current_dir(root());
        succeed(command);
        fs::create_dir_all(&folder).unwrap();
        let mut command = Command::new("tar");
        command.arg("-xf").arg(&archive).arg("-C").arg(&folder);
        succeed(command);
    }
    folder
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target")
}

pub struct Project {
    pub root: PathBuf,
    /// The target folder. Projects share one by default.
    pub target: PathBuf,
}

impl Project {
    /// Creates a library crate with these dependencies, in which `{root}` is the repository and `{before}` an earlier state of it, and this
    /// source.
    pub fn new(name: &str, dependencies: &str, source: &str) -> Self {
        let project = Self {
            root: target().join("projects").join(name),
            target: target().join("shared"),
        };
        let mut dependencies = dependencies.replace("{root}", root().to_str().unwrap());
        if dependencies.contains("{before}") {
            dependencies = dependencies.replace("{before}", before().to_str().unwrap());
        }
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
                 [workspace]\n\n[dependencies]\n{dependencies}\n\n[profile.release]\nstrip = true\n"
            ),
        );
        project.write("src/lib.rs", source);
        project
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Returns `cargo ARGS` for the project, without incremental compilation.
    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command
            .args(args)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_INCREMENTAL", "0");
        command
    }

    pub fn build(&self, args: &[&str]) -> Output {
        succeed(self.cargo(args))
    }
}

/// Runs a command, which must succeed.
pub fn succeed(mut command: Command) -> Output {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// Returns the median of some measurements.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
