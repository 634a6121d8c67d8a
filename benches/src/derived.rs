//! Compile time of an enum with `#[derive(ErrorCode)]`, compared with the enum that `include_catalog!` generates from the same catalog.

use std::fmt::Write as _;

use crate::compile;
use crate::project::Project;
use crate::subjects::{self, Entry, Kind};

const SIZES: [usize; 3] = [30, 300, 1_000];

const ERRCODES: &str = "errcodes = { path = \"{root}/errcodes\" }";

/// Returns the source of a crate with the entries.
type Write = fn(&[Entry]) -> String;

/// The crates, each with a function that writes it.
const SUBJECTS: [(&str, Write); 3] = [
    ("`include_catalog!`", |_| {
        "errcodes::include_catalog!(\"catalog.toml\");\n".to_owned()
    }),
    ("derive, a variant for each code", |table| {
        derived(
            table,
            "#[catalog(unknown)]\n    Unknown(errcodes::UnknownCode<Self>)",
        )
    }),
    ("derive, one variant and `rest`", |table| {
        let first = table.get(..1).unwrap_or_default();
        derived(first, "#[catalog(rest)]\n    Other(u32)")
    }),
];

/// Returns an enum with variants for these entries, and one for all other codes.
fn derived(variants: &[Entry], others: &str) -> String {
    let names = variants
        .iter()
        .map(|entry| format!("    {},\n", entry.name));
    let names: String = names.collect();
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, errcodes::ErrorCode)]\n\
         #[catalog(\"catalog.toml\")]\npub enum E {{\n{names}    {others},\n}}\n"
    )
}

pub fn table() -> String {
    let mut out =
        "### Derived enums\n\nSeconds of `rustc` in a debug build, dense codes.\n\n| |".to_owned();
    for size in SIZES {
        let _ = write!(out, " {size} codes |");
    }
    out += "\n|---|---|---|---|\n";
    let columns = SIZES.map(|size| {
        eprintln!("derived: {size}");
        let table = subjects::table(size, Kind::Dense);
        let projects: Vec<Project> = (0..)
            .zip(SUBJECTS)
            .map(|(number, (_, source)): (u32, _)| {
                let name = format!("derived{number}-{size}");
                let project = Project::new(&name, ERRCODES, &source(&table));
                project.write("catalog.toml", &subjects::catalog(&table));
                project
            })
            .collect();
        compile::measure(&projects, false)
    });
    for (number, (name, _)) in SUBJECTS.iter().enumerate() {
        let cells = columns.iter().filter_map(|costs| costs.get(number));
        let cells: Vec<String> = cells.map(|cost| format!("{:.2} s", cost.seconds)).collect();
        let _ = writeln!(out, "| {name} | {} |", cells.join(" | "));
    }
    out + "\n"
}
