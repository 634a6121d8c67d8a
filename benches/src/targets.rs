//! The figures that errcodes sets itself a target for, in one table.
//!
//! Times are seconds of CPU time of the compiler in user mode, which depend less on other programs than the time of day does, and seconds
//! until the build ended: the least of several runs that alternate between the subjects. Figures of a few nanoseconds are instructions
//! that cachegrind counts. An earlier commit is measured in the same run, where it has the feature.

use std::fmt::Write as _;

use crate::compile::{self, Rebuild, Time};
use crate::instructions;
use crate::project::{self, Project};
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

    /// Returns the crate with the dependency on an earlier commit.
    fn before(self) -> Self {
        Self {
            name: format!("{}-before", self.name),
            dependencies: subjects::BEFORE,
            ..self
        }
    }

    fn project(&self) -> Project {
        let project = Project::new(&self.name, self.dependencies, &self.source);
        project.write("catalog.toml", &self.catalog);
        project
    }
}

/// Returns the time for each crate.
fn clean<const N: usize>(crates: &[Crate; N], release: bool) -> [Time; N] {
    let names = crates.iter().map(|one| &*one.name).collect::<Vec<_>>();
    eprintln!("compiling {}", names.join(", "));
    let projects: Vec<Project> = crates.iter().map(Crate::project).collect();
    let costs = compile::measure(&projects, release);
    std::array::from_fn(|number| costs.get(number).map_or(Time::NONE, |cost| cost.time))
}

/// The rows of the table.
struct Rows(String);

impl Rows {
    /// Adds a row with the figure of the earlier commit, which is empty if that cannot be measured, and the one of today.
    fn row(&mut self, figure: &str, relative_to: &str, figures: [&str; 2], target: &str) {
        let [before, today] = figures;
        let row = format!("| {figure} | {relative_to} | {before} | {today} | {target} |");
        eprintln!("{row}");
        self.0 += &row;
        self.0.push('\n');
    }

    /// Adds a row with times of the earlier commit and of today, and of what they are relative to.
    fn times(&mut self, figure: &str, relative_to: &str, times: [Time; 3], target: &str) {
        let [before, today, other] = times;
        let is_faster = relative_to == PEERS;
        let of = |time: Time| {
            let ratio = time.cpu / other.cpu;
            if time.cpu.is_nan() {
                String::new()
            } else if is_faster {
                format!("{:.1}x faster ({})", 1.0 / ratio, shown(time))
            } else {
                format!("{ratio:.1}x ({})", shown(time))
            }
        };
        let relative_to = format!("{relative_to}: {}", shown(other));
        self.row(figure, &relative_to, [&of(before), &of(today)], target);
    }
}

fn shown(Time { cpu, wall }: Time) -> String {
    format!("{cpu:.2} / {wall:.2} s")
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
        "### The figures with a target\n\nTimes are seconds of CPU time / seconds until the end of the build.\n\n\
         | figure | relative to | before | today | target |\n|---|---|---|---|---|\n"
            .to_owned(),
    );
    for (_, add) in PARTS.iter().filter(|(name, _)| name.contains(only)) {
        add(&mut rows);
    }
    rows.0 + "\n"
}

const PEERS: &str = "num_enum + strum + thiserror";

/// Returns the crates with errcodes before and today, with the bare enum and with the derives of other crates.
fn compared(size: usize) -> [Crate; 4] {
    [
        Crate::subject(ERRCODES, size).before(),
        Crate::subject(ERRCODES, size),
        Crate::subject(BARE, size),
        Crate::subject(DERIVES, size),
    ]
}

fn debug_builds(rows: &mut Rows) {
    let clean_build = |size| format!("clean build of {size} numbers, debug");
    let [before, today, bare, peers] = clean(&compared(10_000), false);
    let large = clean_build("10,000");
    rows.times(&large, PEERS, [before, today, peers], "10x faster");
    rows.times(&large, "the bare enum", [before, today, bare], "at most 4x");
    let [before, today, _, peers] = clean(&compared(1_000), false);
    let small = clean_build("1,000");
    rows.times(&small, PEERS, [before, today, peers], "4x faster");
}

fn release_builds(rows: &mut Rows) {
    let [before, today, bare, peers] = clean(&compared(10_000), true);
    let figure = "clean build of 10,000 numbers, release";
    rows.times(figure, PEERS, [before, today, peers], "20x faster");
    rows.times(figure, "the bare enum", [before, today, bare], "");
}

fn rebuilds(rows: &mut Rows) {
    eprintln!("rebuilding");
    let projects = compared(10_000).map(|one| Rebuild::new(one.project()));
    let [before, today, bare, peers] = compile::rebuild(&projects);
    let figure = "rebuild after an unrelated edit, 10,000 numbers, debug";
    rows.times(figure, PEERS, [before, today, peers], "6x faster");
    rows.times(figure, "the bare enum", [before, today, bare], "");
}

fn growth(rows: &mut Rows) {
    let of = |size| {
        [
            Crate::subject(ERRCODES, size).before(),
            Crate::subject(ERRCODES, size),
            Crate::of_texts(size).before(),
            Crate::of_texts(size),
            Crate::bare_with_list(size),
        ]
    };
    let (small, large) = (clean(&of(10_000), false), clean(&of(50_000), false));
    let growth = std::array::from_fn(|number| large[number] - small[number]);
    let [numbers_before, numbers, texts_before, texts, bare] = growth;
    for (name, before, today) in [
        ("numbers", numbers_before, numbers),
        ("texts", texts_before, texts),
    ] {
        let figure = format!("growth from 10,000 to 50,000 {name}, debug");
        let times = [before, today, bare];
        rows.times(&figure, "a bare enum with `ALL`", times, "at most 1.3x");
    }
}

fn derived(rows: &mut Rows) {
    for size in [10_000, 50_000] {
        // Before, the derive had another syntax for unknown codes.
        let derived = Crate::derived(
            "derived",
            "#[derive(errcodes::ErrorCode)]\n#[catalog(\"catalog.toml\")]",
            "#[catalog(unknown)] Unknown(errcodes::UnknownCode<Self>)",
            size,
        );
        let standard = Crate::derived("standard", "", "Unknown(u32)", size);
        let [derived, standard] = clean(&[derived, standard], false);
        rows.times(
            &format!("`#[derive(ErrorCode)]`, {size} numbers, debug"),
            "the same enum without it",
            [Time::NONE, derived, standard],
            "",
        );
    }
}

fn run_time(rows: &mut Rows) {
    let today = SUBJECTS[ERRCODES].dependencies;
    let of_today = instructions::of_small_enum(today, "E::from_name(name).is_some()");
    // Before, there was no `from_name`.
    let mut of_before = instructions::of_small_enum(subjects::BEFORE, "name.is_empty()");
    of_before[instructions::FROM_NAME].1[0] = f64::NAN;
    for ((operation, [errcodes, by_hand]), (_, [before, _])) in of_today.into_iter().zip(of_before)
    {
        let [before, errcodes] = [before, errcodes].map(|count| {
            if count.is_nan() {
                String::new()
            } else {
                format!("{count:.0}")
            }
        });
        rows.row(
            &format!("{operation}, 30 codes"),
            &format!("hand-written `match`: {by_hand:.0} instructions"),
            [&before, &errcodes],
            if matches!(operation, "`message`" | "`from_name`") {
                "no more"
            } else {
                ""
            },
        );
    }
    let bytes = [subjects::BEFORE, today].map(|errcodes| {
        let [dense, sparse] = Kind::ALL.map(|kind| size::of_errcodes(errcodes, kind));
        format!("{dense:.1} / {sparse:.1}")
    });
    rows.row(
        "bytes for each code, dense / sparse",
        "a table of `(code, &str, &str)`: 88",
        [&bytes[0], &bytes[1]],
        "20 / 23.3",
    );
    let targets = ["at most 2x", "at most 1.3x"];
    for ((name, ratio), target) in responses::relative().into_iter().zip(targets) {
        rows.row(
            &format!("decoding a JSON response of {name}"),
            "`serde_json`, into a `Value`",
            ["", &format!("{ratio:.2}x of the instructions")],
            target,
        );
    }
}

fn first_build(rows: &mut Rows) {
    let [errcodes, thiserror, both, before, both_before] = start::times();
    let times = [before, errcodes, thiserror];
    rows.times("first build", "thiserror", times, "1.3x");
    let times = [both_before, both, thiserror];
    rows.times("first build of both", "thiserror", times, "1.5x");
}

fn tool(rows: &mut Rows) {
    let before = crate::tool::build(&project::before(), "tool-before");
    let today = crate::tool::build(&project::root(), "tool");
    let tokens = |kind: &str, catalog: fn(usize) -> Crate| {
        [&before, &today].map(|tool| {
            let count = |size| crate::tool::tokens(&tool.program, kind, &catalog(size).catalog);
            (count(500) - count(100)) / 400.0
        })
    };
    let numbers = tokens("numbers", |size| Crate::subject(ERRCODES, size));
    let texts = tokens("texts", Crate::of_texts);
    let shown_tokens = [0, 1].map(|tool| format!("{:.0} / {:.0}", numbers[tool], texts[tool]));
    rows.row(
        "tokens for each code, numbers / texts",
        &format!("{PEERS}: 14"),
        [&shown_tokens[0], &shown_tokens[1]],
        "35",
    );
    let installed =
        [before, today].map(|tool| format!("{} crates, {}", tool.crates, shown(tool.time)));
    rows.row(
        "`cargo install cargo-errcodes`",
        "",
        [&installed[0], &installed[1]],
        "no more",
    );
}
