//! The cost of decoding responses, compared with parsing them with `serde_json`, and its growth with the size of the body.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use crate::instructions;
use crate::project::{self, Project};

/// The locations of each enum of `templates/responses.rs`.
const ENUMS: [(&str, &str, &str); 5] = [
    ("Fixed", "/error/code", "/error/message"),
    ("Several", "/errors/*/code", "/errors/*/message"),
    ("AnyDepth", "/**/code", "/**/message"),
    ("Deep", "/**/*/*/*/*/code", "/**/*/*/*/*/message"),
    (
        "Conditions",
        "/**/*[?@.severity == 'ERROR' && @.code]/code",
        "/**/*[?@.severity == 'ERROR' && @.code]/message",
    ),
];

const SUBJECTS: [(&str, &str); 4] = [
    ("value", "`serde_json::from_slice::<Value>`"),
    ("fixed", "`from_response`, `/error/code`"),
    ("several", "`from_response`, `/errors/*/code`"),
    ("any_depth", "`from_response`, `/**/code`"),
];

const SIZES: [&str; 2] = ["200", "4096"];

/// Returns the instructions of `from_response` with locations at fixed places, relative to `serde_json`, for each size of a body.
pub fn relative() -> [(&'static str, f64); 2] {
    let project = project();
    SIZES.map(|size| {
        let instructions = |subject| instructions(&project, subject, size);
        let [clone, value, fixed] = ["clone", "value", "fixed"].map(instructions);
        let name = if size == "200" { "200 bytes" } else { "4 KB" };
        (name, (fixed - clone) / (value - clone))
    })
}

/// Returns the results of `templates/responses.rs` as two tables.
pub fn table() -> String {
    let project = project();
    let output = project::succeed(Command::new(project.target.join("release/responses")));
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    compared(&project, &output) + &growth(&project, &output)
}

/// Builds `templates/responses.rs`.
fn project() -> Project {
    let mut project = Project::new(
        "responses",
        "errcodes = { path = \"{root}/errcodes\", features = [\"form\", \"json\", \"xml\"] }\nserde_json = \"1\"",
        "errcodes::include_catalog!(\"catalog.toml\");\n",
    );
    project.target = project.root.join("target");
    project.write("catalog.toml", &catalog());
    project.write("src/main.rs", include_str!("../templates/responses.rs"));
    project.build(&["build", "--release", "-q"]);
    project
}

fn catalog() -> String {
    let mut out = "provider = \"Bench\"\n".to_owned();
    for (name, code, message) in ENUMS {
        let _ = writeln!(
            out,
            "[enums.{name}]\nresponse = {{ code = \"{code}\", message = \"{message}\" }}\n[enums.{name}.codes]"
        );
        for code in 100..130 {
            let _ = writeln!(
                out,
                "{code} = {{ name = \"Error{code}\", message = \"Message {code}\" }}"
            );
        }
    }
    out
}

fn compared(project: &Project, output: &str) -> String {
    let mut times = BTreeMap::new();
    for line in output.lines() {
        if let ["compared", subject, size, nanoseconds] = line.split(' ').collect::<Vec<_>>()[..] {
            times.insert((subject, size), nanoseconds.parse().unwrap_or(f64::NAN));
        }
    }
    let mut out = "### Responses\n\nDecoding a JSON body with an error and many other values, without the cost of copying the body. \
                   Instructions are those that cachegrind counts (relative to `serde_json`).\n\n\
                   | | 200 bytes | | 4 KB | |\n|---|---|---|---|---|\n"
        .to_owned();
    let costs = |subject: &str, size: &'static str| {
        let time = |subject| times.get(&(subject, size)).copied().unwrap_or(f64::NAN);
        let instructions = |subject: &str| instructions(project, subject, size);
        (
            time(subject) - time("clone"),
            instructions(subject) - instructions("clone"),
        )
    };
    let first = SIZES.map(|size| costs(SUBJECTS[0].0, size));
    for (subject, name) in SUBJECTS {
        let _ = write!(out, "| {name} |");
        for (size, first) in SIZES.iter().zip(first) {
            let (time, count) = costs(subject, size);
            let _ = write!(
                out,
                " {time:.0} ns ({:.2}x) | {count:.0} instructions ({:.2}x) |",
                time / first.0,
                count / first.1
            );
        }
        out.push('\n');
    }
    out.push('\n');
    out
}

/// Returns the instructions for each of many decodings.
fn instructions(project: &Project, subject: &str, size: &str) -> f64 {
    let count = |times| count(project, &["repeat", subject, size, times]);
    (count("1100") - count("100")) / 1_000.0
}

fn count(project: &Project, args: &[&str]) -> f64 {
    instructions::count(&project.target.join("release/responses"), args)
}

fn growth(project: &Project, output: &str) -> String {
    let mut out =
        "The growth with the size of the body, for bodies that are expensive to decode. Instructions for each byte; the cost is \
         linear if they stay the same.\n\n| body | 4 KB | 1 MB |\n|---|---|---|\n"
            .to_owned();
    let names = output
        .lines()
        .filter_map(|line| line.strip_prefix("growth "));
    for (number, name) in names.enumerate() {
        eprintln!("decoding {name}");
        let _ = write!(out, "| {name} |");
        for size in [4 << 10, 1 << 20] {
            let args = [&*number.to_string(), &*size.to_string()];
            let body = count(project, &["growth", args[0], args[1]]);
            let decoded = count(project, &["growth", args[0], args[1], "decode"]);
            let _ = write!(out, " {:.0} |", (decoded - body) / f64::from(size));
        }
        out.push('\n');
    }
    out.push('\n');
    out
}
