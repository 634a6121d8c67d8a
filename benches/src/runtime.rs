//! The run time of looking up codes and names, and of accessing texts.

use std::fmt::Write as _;
use std::path::Path;

use crate::project::Project;
use crate::subjects::{self, Kind};

/// The groups of `templates/lookup.rs`, each with the number of values in one run.
const GROUPS: [(&str, f64); 8] = [
    ("known, random", 65_536.0),
    ("10 % unknown, random", 65_536.0),
    ("unknown, random", 65_536.0),
    ("known, sorted", 65_536.0),
    ("code", 1_024.0),
    ("message", 1_024.0),
    ("Display", 1_024.0),
    ("FromStr", 1_024.0),
];

const ROWS: [&str; 9] = [
    "errcodes",
    "hand-written match",
    "num_enum",
    "phf",
    "std HashMap",
    "binary search",
    "array, given the index",
    "thiserror",
    "strum",
];

pub fn tables(sizes: &[usize], only: &str) -> String {
    let mut out =
        "### Run time\n\nNanoseconds for each value (relative to errcodes).\n\n".to_owned();
    for kind in Kind::ALL
        .into_iter()
        .filter(|kind| kind.name().contains(only))
    {
        let measured: Vec<_> = sizes.iter().map(|&size| measure(size, kind)).collect();
        for (group, values) in GROUPS {
            let _ = write!(out, "| {group}, {} |", kind.name());
            for size in sizes {
                let _ = write!(out, " {size} codes |");
            }
            let _ = writeln!(out, "\n|---|{}", "---|".repeat(sizes.len()));
            for row in ROWS {
                let of = |folder: &Path, row| Some(nanoseconds(folder, group, row)? / values);
                let cells: Vec<Option<(f64, f64)>> = measured
                    .iter()
                    .map(|folder| Some((of(folder, row)?, of(folder, "errcodes")?)))
                    .collect();
                if cells.iter().all(Option::is_some) {
                    let _ = write!(out, "| {row} |");
                    for (own, errcodes) in cells.into_iter().flatten() {
                        let _ = write!(out, " {own:.1} ({:.1}x) |", own / errcodes);
                    }
                    out.push('\n');
                }
            }
            out.push('\n');
        }
    }
    out
}

/// Runs criterion on one table and returns the folder with its measurements.
fn measure(size: usize, kind: Kind) -> std::path::PathBuf {
    eprintln!("running {size} {}", kind.name());
    let table = subjects::table(size, kind);
    let codes: Vec<u32> = table.iter().map(|entry| entry.code).collect();
    let source = format!(
        "pub static CODES: [u32; {size}] = {codes:?};\n\
         pub mod by_errcodes {{ errcodes::include_catalog!(\"catalog.toml\"); }}\n\
         pub mod by_hand {{\n{}}}\npub mod by_derives {{\n{}}}\npub mod by_phf {{\n{}}}\n",
        subjects::by_hand(&table),
        subjects::by_derives(&table),
        subjects::phf_lookup(&table),
    );
    let dependencies: Vec<&str> = subjects::SUBJECTS
        .iter()
        .map(|subject| subject.dependencies)
        .collect();
    let dependencies = format!(
        "{}\n\n[dev-dependencies]\n\
         criterion = {{ version = \"0.8\", default-features = false }}\n\n\
         [lib]\nname = \"subject\"\nbench = false\n\n[[bench]]\nname = \"lookup\"\nharness = false\n",
        dependencies.join("\n")
    );
    let name = format!("lookup-{}-{size}", kind.name());
    let project = Project::new(&name, &dependencies, &source);
    project.write("catalog.toml", &subjects::catalog(&table));
    project.write("benches/lookup.rs", include_str!("../templates/lookup.rs"));
    let folder = project.root.join("criterion");
    let mut command = project.cargo(&["bench", "-q"]);
    command.env("CRITERION_HOME", &folder);
    crate::project::succeed(command);
    folder
}

/// Returns criterion's median, if the benchmark exists.
fn nanoseconds(folder: &Path, group: &str, row: &str) -> Option<f64> {
    let path = folder.join(group).join(row).join("new/estimates.json");
    let estimates: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()?;
    estimates["median"]["point_estimate"].as_f64()
}
