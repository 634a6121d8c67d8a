//! The first build of a new crate, with an empty target folder.

use std::fmt::Write as _;
use std::time::Instant;

use crate::compile::{self, Time};
use crate::project::{Project, median};

/// Dependencies, and code that uses their macros.
const CRATES: [(&str, &str, &str); 8] = [
    (
        "errcodes",
        "errcodes = { path = \"{root}/errcodes\" }",
        "errcodes::include_catalog!(\"catalog.toml\");",
    ),
    (
        "thiserror",
        "thiserror = \"2\"",
        "#[derive(Debug, thiserror::Error)] pub enum E { #[error(\"one\")] One }",
    ),
    (
        "strum + num_enum",
        "strum = { version = \"0.28\", features = [\"derive\"] }\nnum_enum = \"0.7\"",
        "#[derive(strum::EnumString, num_enum::FromPrimitive)] #[repr(u32)] \
         pub enum E { One = 1, #[num_enum(default)] Other = 0 }",
    ),
    (
        "askama",
        "askama = \"0.16\"",
        "#[derive(askama::Template)] #[template(source = \"one\", ext = \"txt\")] pub struct E;",
    ),
    (
        "sqlx-macros",
        "sqlx = { version = \"0.8\", default-features = false, features = [\"macros\"] }",
        "",
    ),
    (
        "thiserror and errcodes",
        "thiserror = \"2\"\nerrcodes = { path = \"{root}/errcodes\" }",
        "errcodes::include_catalog!(\"catalog.toml\");",
    ),
    (
        "errcodes before",
        "errcodes = { path = \"{before}/errcodes\" }",
        "errcodes::include_catalog!(\"catalog.toml\");",
    ),
    (
        "thiserror and errcodes before",
        "thiserror = \"2\"\nerrcodes = { path = \"{before}/errcodes\" }",
        "errcodes::include_catalog!(\"catalog.toml\");",
    ),
];

/// Returns the time of the first build with errcodes, with thiserror and with both, and with errcodes before and both before.
pub fn times() -> [Time; 5] {
    let mut least = [Time::NONE; 5];
    for _ in 0..3 {
        for (number, least) in [0, 1, 5, 6, 7].into_iter().zip(&mut least) {
            let project = project(number);
            let mut command = project.cargo(&["build", "-q"]);
            // As cargo compiles the crates of a registry.
            command.env("RUSTFLAGS", "--cap-lints=allow");
            let time = compile::time_of_all(command, &project.root.join("log.txt"));
            *least = least.least(time);
        }
    }
    least
}

/// Returns a new crate without a target folder.
fn project(number: usize) -> Project {
    let (name, dependencies, source) = CRATES[number];
    eprintln!("first build: {name}");
    let mut project = Project::new("first-build", dependencies, source);
    project.write(
        "catalog.toml",
        "provider = \"Bench\"\n[enums.E.codes]\n1 = { name = \"One\", message = \"one\" }\n",
    );
    project.target = project.root.join("target");
    let _ = std::fs::remove_dir_all(&project.target);
    project.build(&["fetch", "-q"]);
    project
}

pub fn table(only: &str) -> String {
    let mut out = "### First build\n\nA crate with one dependency and a small use of it, without the time for downloads.\n\n\
                   | depends on | debug | against thiserror |\n|---|---|---|\n"
        .to_owned();
    let mut runs = CRATES.map(|_| Vec::new());
    for round in 0..4 {
        for (number, runs) in runs.iter_mut().enumerate() {
            if !CRATES[number].0.contains(only) {
                continue;
            }
            let project = project(number);
            let start = Instant::now();
            project.build(&["build", "-q"]);
            if round > 0 {
                runs.push(start.elapsed().as_secs_f64());
            }
        }
    }
    let medians = runs.map(median);
    for ((name, ..), seconds) in CRATES.iter().zip(medians) {
        let _ = writeln!(
            out,
            "| {name} | {seconds:.2} s | {:.2}x |",
            seconds / medians[1]
        );
    }
    out.push('\n');
    out + &shares()
}

/// Returns the share of each dependency of errcodes in the first build.
fn shares() -> String {
    let project = project(0);
    let log = project.root.join("log.txt");
    let _ = std::fs::remove_file(&log);
    let mut command = project.cargo(&["build", "-q"]);
    command
        .env("RUSTC_WRAPPER", std::env::current_exe().unwrap())
        .env(compile::LOG, &log);
    crate::project::succeed(command);
    let mut out = "The time of each crate, with two compiled in parallel:\n\n| crate | seconds |\n|---|---|\n".to_owned();
    for line in std::fs::read_to_string(&log).unwrap().lines() {
        let mut fields = line.split(' ');
        let name = fields.next().unwrap_or_default();
        let seconds: f64 = fields.next().unwrap().parse().unwrap();
        // Calls without a crate name are cargo's queries to the compiler.
        if seconds > 0.05 && name != "___" && !name.is_empty() {
            let _ = writeln!(out, "| {name} | {seconds:.2} |");
        }
    }
    out.push('\n');
    out
}
