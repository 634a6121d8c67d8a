//! Instructions that cachegrind counts. They do not depend on other programs and on the state of the processor.

use std::path::Path;
use std::process::Command;

use crate::project::Project;
use crate::subjects::{self, Entry, Kind};

/// The operations of `templates/instructions.rs`, and their names in the results.
const OPERATIONS: [(&str, &str); 6] = [
    ("from", "`From<u32>`, sparse"),
    ("code", "`code`"),
    ("name", "`name`"),
    ("message", "`message`"),
    ("display", "`Display`"),
    ("from_name", "`from_name`"),
];

/// The index of the operation `from_name`.
pub const FROM_NAME: usize = OPERATIONS.len() - 1;

const CODES: usize = 30;

/// Returns the instructions of a run, or not a number if valgrind is not installed.
pub fn count(program: &Path, args: &[&str]) -> f64 {
    let mut command = Command::new("valgrind");
    command
        .args([
            "--tool=cachegrind",
            "--cache-sim=no",
            "--cachegrind-out-file=/dev/null",
        ])
        .arg(program)
        .args(args);
    let output = command.output().ok();
    let report = output.map(|output| String::from_utf8_lossy(&output.stderr).into_owned());
    let report = report.unwrap_or_default();
    let line = report.lines().find(|line| line.contains("refs:"));
    let digits = line.and_then(|line| line.split_whitespace().last());
    let digits = digits.map(|digits| digits.replace(',', ""));
    digits
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(f64::NAN)
}

/// Returns the instructions of each operation for an enum of 30 codes: those of errcodes with this dependency, and those
/// of hand-written `match`es.
///
/// `from_name` is an expression that tests for a name.
pub fn of_small_enum(
    dependency: &str,
    from_name: &str,
) -> [(&'static str, [f64; 2]); OPERATIONS.len()] {
    let table = subjects::table(CODES, Kind::Sparse);
    let mut project = Project::new("instructions", dependency, "");
    project.target = project.root.join("target");
    project.write("catalog.toml", &subjects::catalog(&table));
    project.write("src/by_hand.rs", &subjects::by_hand(&table));
    let codes: Vec<u32> = table.iter().map(|Entry { code, .. }| *code).collect();
    project.write("src/codes.rs", &format!("{codes:?}"));
    let source = include_str!("../templates/instructions.rs");
    let source = source.replace("E::from_name(name).is_some()", from_name);
    project.write("src/main.rs", &source);
    project.build(&["build", "--release", "-q"]);
    let program = project.target.join("release/instructions");
    OPERATIONS.map(|(operation, name)| {
        let counts = ["errcodes", "by_hand"].map(|subject| {
            let run = |times| count(&program, &[subject, operation, times]);
            (run("1100") - run("100")) / 1_000.0 / CODES as f64
        });
        (name, counts)
    })
}
