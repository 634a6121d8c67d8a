//! The figures that errcodes sets itself a target for, in one table.
//!
//! Times are seconds of CPU time of the compiler in user mode, which depend less on other programs than the time of day does: the least of
//! several runs that alternate between the subjects. Figures of a few nanoseconds are instructions that cachegrind counts.

use std::fmt::Write as _;

use crate::compile::{self, Rebuild};
use crate::instructions;
use crate::project::Project;
use crate::subjects::{self, Entry, Kind, SUBJECTS};
use crate::{responses, size, start};

/// The indices in `SUBJECTS`.
const ERRCODES: usize = 0;
const BARE: usize = 1;
const DERIVES: usize = 3;

/// A crate, and its catalog, if it needs one.
struct Crate {
    name: String,
    dependencies: &'static str,
    source: String,
    catalog: String,
}

impl Crate {
    fn subject(subject: usize, size: usize) -> Self {
        let table = subjects::table(size, Kind::Sparse);
        Self {
            name: format!("target{subject}-{size}"),
            dependencies: SUBJECTS[subject].dependencies,
            source: (SUBJECTS[subject].source)(&table),
            catalog: subjects::catalog(&table),
        }
    }

    /// Returns a crate with text codes.
    fn of_texts(size: usize) -> Self {
        let mut catalog =
            "provider = \"Bench\"\n[enums.E]\ncode_type = \"str\"\n[enums.E.codes]\n".to_owned();
        for Entry { name, message, .. } in subjects::table(size, Kind::Sparse) {
            let code = name.to_lowercase();
            let _ = writeln!(
                catalog,
                "{code} = {{ name = \"{name}\", message = \"{message}\" }}"
            );
        }
        Self {
            name: format!("target-texts-{size}"),
            catalog,
            ..Self::subject(ERRCODES, size)
        }
    }

    /// Returns a crate with a bare enum and a list of its variants.
    fn bare_with_list(size: usize) -> Self {
        let bare = Self::subject(BARE, size);
        let table = subjects::table(size, Kind::Sparse);
        let names = table.iter().map(|entry| format!("E::{}, ", entry.name));
        let names: String = names.collect();
        Self {
            name: format!("target-list-{size}"),
            source: format!(
                "{}impl E {{ pub const ALL: &'static [Self] = &[{names}]; }}\n",
                bare.source
            ),
            ..bare
        }
    }

    /// Returns a crate with an enum that derives the usual traits, with these attributes and this variant for unknown codes.
    fn derived(name: &str, attributes: &str, unknown: &str, size: usize) -> Self {
        let table = subjects::table(size, Kind::Sparse);
        let names = table.iter().map(|entry| format!("{}, ", entry.name));
        let names: String = names.collect();
        Self {
            name: format!("target-{name}-{size}"),
            source: format!(
                "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n{attributes}\n\
                 pub enum E {{ {names} {unknown} }}\n"
            ),
            ..Self::subject(ERRCODES, size)
        }
    }

    fn project(&self) -> Project {
        let project = Project::new(&self.name, self.dependencies, &self.source);
        project.write("catalog.toml", &self.catalog);
        project
    }
}

/// Returns the CPU time for each crate.
fn clean<const N: usize>(crates: &[Crate; N], release: bool) -> [f64; N] {
    let names = crates.iter().map(|one| &*one.name).collect::<Vec<_>>();
    eprintln!("compiling {}", names.join(", "));
    let projects: Vec<Project> = crates.iter().map(Crate::project).collect();
    let costs = compile::measure(&projects, release);
    std::array::from_fn(|number| costs.get(number).map_or(f64::NAN, |cost| cost.cpu))
}

/// The rows of the table.
struct Rows(String);

impl Rows {
    fn row(&mut self, figure: &str, relative_to: &str, today: &str, target: &str) {
        let _ = writeln!(self.0, "| {figure} | {relative_to} | {today} | {target} |");
        eprintln!("{figure} | {relative_to} | {today} | {target}");
    }
}

/// A part of the table: its name, and a function that adds its rows.
type Part = (&'static str, fn(&mut Rows));

const PARTS: [Part; 8] = [
    ("debug", debug_builds),
    ("release", release_builds),
    ("rebuild", rebuilds),
    ("growth", growth),
    ("derived", derived),
    ("run time", run_time),
    ("first build", first_build),
    ("tool", tool),
];

pub fn table(only: &str) -> String {
    let mut rows = Rows(
        "### The figures with a target\n\nTimes are seconds of CPU time.\n\n| figure | relative to | today | target |\n|---|---|---|---|\n"
            .to_owned(),
    );
    for (_, add) in PARTS.iter().filter(|(name, _)| name.contains(only)) {
        add(&mut rows);
    }
    rows.0 + "\n"
}

const PEERS: &str = "num_enum + strum + thiserror";

/// Returns the crates with errcodes, the bare enum and the derives of other crates.
fn compared(size: usize) -> [Crate; 3] {
    [ERRCODES, BARE, DERIVES].map(|subject| Crate::subject(subject, size))
}

fn debug_builds(rows: &mut Rows) {
    let [errcodes, bare, peers] = clean(&compared(10_000), false);
    rows.row(
        "clean build of 10,000 numbers, debug",
        PEERS,
        &faster(errcodes, peers),
        "10x faster",
    );
    rows.row(
        "clean build of 10,000 numbers, debug",
        "the bare enum",
        &slower(errcodes, bare),
        "at most 4x",
    );
    let [errcodes, _, peers] = clean(&compared(1_000), false);
    rows.row(
        "clean build of 1,000 numbers, debug",
        PEERS,
        &faster(errcodes, peers),
        "4x faster",
    );
}

fn release_builds(rows: &mut Rows) {
    let [errcodes, bare, peers] = clean(&compared(10_000), true);
    rows.row(
        "clean build of 10,000 numbers, release",
        PEERS,
        &faster(errcodes, peers),
        "20x faster",
    );
    rows.row(
        "clean build of 10,000 numbers, release",
        "the bare enum",
        &slower(errcodes, bare),
        "",
    );
}

fn rebuilds(rows: &mut Rows) {
    eprintln!("rebuilding");
    let projects = compared(10_000).map(|one| Rebuild::new(one.project()));
    let [errcodes, bare, peers] = compile::rebuild(&projects);
    let rebuild = "rebuild after an unrelated edit, 10,000 numbers, debug";
    rows.row(rebuild, PEERS, &faster(errcodes, peers), "6x faster");
    rows.row(rebuild, "the bare enum", &slower(errcodes, bare), "");
}

fn growth(rows: &mut Rows) {
    let of = |size| {
        [
            Crate::subject(ERRCODES, size),
            Crate::of_texts(size),
            Crate::bare_with_list(size),
        ]
    };
    let (small, large) = (clean(&of(10_000), false), clean(&of(50_000), false));
    let [numbers, texts, bare] = std::array::from_fn(|number| large[number] - small[number]);
    for (name, growth) in [("numbers", numbers), ("texts", texts)] {
        rows.row(
            &format!("growth from 10,000 to 50,000 {name}, debug"),
            "a bare enum with `ALL`",
            &slower(growth, bare),
            "at most 1.3x",
        );
    }
}

fn derived(rows: &mut Rows) {
    for size in [10_000, 50_000] {
        let derived = Crate::derived(
            "derived",
            "#[derive(errcodes::ErrorCode)]\n#[catalog(\"catalog.toml\")]",
            "#[catalog(unknown)] Unknown(errcodes::UnknownCode<Self>)",
            size,
        );
        let standard = Crate::derived("standard", "", "Unknown(u32)", size);
        let [derived, standard] = clean(&[derived, standard], false);
        rows.row(
            &format!("`#[derive(ErrorCode)]`, {size} numbers, debug"),
            "the same enum without it",
            &slower(derived, standard),
            "",
        );
    }
}

fn run_time(rows: &mut Rows) {
    for (operation, [errcodes, by_hand]) in instructions::of_small_enum() {
        rows.row(
            &format!("{operation}, 30 codes"),
            "hand-written `match`",
            &format!("{errcodes:.0} and {by_hand:.0} instructions"),
            if matches!(operation, "`message`" | "`from_name`") {
                "no more"
            } else {
                ""
            },
        );
    }
    let bytes = Kind::ALL.map(size::of_errcodes);
    rows.row(
        "bytes for each code, dense / sparse",
        "a table of `(code, &str, &str)`: 88",
        &format!("{:.1} / {:.1}", bytes[0], bytes[1]),
        "20 / 23.3",
    );
    let targets = ["at most 2x", "at most 1.3x"];
    for ((name, ratio), target) in responses::relative().into_iter().zip(targets) {
        rows.row(
            &format!("decoding a JSON response of {name}"),
            "`serde_json`, into a `Value`",
            &format!("{ratio:.2}x of the instructions"),
            target,
        );
    }
}

fn first_build(rows: &mut Rows) {
    let [errcodes, thiserror, both] = start::cpu();
    rows.row(
        "first build",
        "thiserror",
        &slower(errcodes, thiserror),
        "1.3x",
    );
    rows.row(
        "first build of both",
        "thiserror",
        &slower(both, thiserror),
        "1.5x",
    );
}

fn tool(rows: &mut Rows) {
    let tool = crate::tool::build();
    let tokens = |kind: &str, catalog: fn(usize) -> Crate| {
        let count = |size| crate::tool::tokens(&tool.program, kind, &catalog(size).catalog);
        (count(500) - count(100)) / 400.0
    };
    let numbers = tokens("numbers", |size| Crate::subject(ERRCODES, size));
    let texts = tokens("texts", Crate::of_texts);
    rows.row(
        "tokens for each code, numbers / texts",
        &format!("{PEERS}: 14"),
        &format!("{numbers:.0} / {texts:.0}"),
        "35",
    );
    rows.row(
        "`cargo install cargo-errcodes`",
        "the first edition: 115 crates, 186 s",
        &format!("{} crates, {:.0} s", tool.crates, tool.cpu),
        "no more",
    );
}

fn faster(errcodes: f64, other: f64) -> String {
    format!(
        "{:.1}x faster ({errcodes:.2} and {other:.2} s)",
        other / errcodes
    )
}

fn slower(errcodes: f64, other: f64) -> String {
    format!("{:.1}x ({errcodes:.2} and {other:.2} s)", errcodes / other)
}
