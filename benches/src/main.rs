//! Benchmarks of errcodes and its alternatives. README.md describes them and contains the results.

mod columns;
mod compile;
mod derived;
mod instructions;
mod patterns;
mod project;
mod responses;
mod runtime;
mod several;
mod size;
mod start;
mod subjects;
mod targets;
mod tool;

use std::fmt::Write as _;
use std::process::ExitCode;

use subjects::Kind;

const SIZES: [usize; 4] = [30, 300, 1_000, 10_000];

fn main() -> ExitCode {
    if let Some(code) = compile::wrap_rustc() {
        return code;
    }
    let args: Vec<String> = std::env::args().skip(1).collect();
    let wants = |part: &str| args.first().is_none_or(|arg| arg == part);
    let only = args.get(1).map_or("", String::as_str);
    let mut results = machine();
    if wants("targets") {
        results += &targets::table(only);
    }
    if wants("compile") {
        results += &compile_tables();
    }
    if wants("runtime") {
        results += &runtime::tables(&SIZES, only);
    }
    if wants("size") {
        results += &size::table(only);
    }
    if wants("columns") {
        results += &columns::table();
    }
    if wants("derived") {
        results += &derived::table();
    }
    if wants("patterns") {
        results += &patterns::table();
    }
    if wants("responses") {
        results += &responses::table();
    }
    if wants("start") {
        results += &start::table(only);
    }
    if wants("several") {
        results += &several::table();
    }
    println!("{results}");
    if args.is_empty() {
        keep(&results);
    }
    ExitCode::SUCCESS
}

fn machine() -> String {
    let rustc = project::succeed({
        let mut command = std::process::Command::new("rustc");
        command.arg("-V");
        command
    });
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown processor", |(_, model)| model);
    format!(
        "Measured with {}, {cores} cores of {model}.\n\n",
        String::from_utf8_lossy(&rustc.stdout).trim()
    )
}

fn compile_tables() -> String {
    let mut out = "### Compile time and peak memory of a crate with one table\n\n\
                   Seconds of `rustc` (relative to errcodes), peak memory in megabytes, size of the rlib in \
                   kilobytes.\n\n"
        .to_owned();
    for release in [false, true] {
        for kind in Kind::ALL {
            let profile = if release { "release" } else { "debug" };
            let _ = writeln!(
                out,
                "| {profile}, {} |{}",
                kind.name(),
                " codes |".repeat(SIZES.len())
            );
            let _ = writeln!(out, "|---|{}", "---|".repeat(SIZES.len()));
            let columns = SIZES.map(|size| {
                eprintln!("compiling {size} {} {profile}", kind.name());
                compile::compare(size, kind, release)
            });
            for row in 0..subjects::SUBJECTS.len() {
                let _ = write!(out, "| {} |", subjects::SUBJECTS[row].name);
                for column in &columns {
                    let (first, cost) = (column[0].1, column[row].1);
                    let _ = write!(
                        out,
                        " {:.2} s ({:.1}x), {:.0} MB, {} kB |",
                        cost.seconds,
                        cost.seconds / first.seconds,
                        cost.megabytes,
                        cost.rlib_bytes / 1000
                    );
                }
                out.push('\n');
            }
            out.push('\n');
        }
    }
    out.replace(
        &" codes |".repeat(SIZES.len()),
        &SIZES.map(|size| format!(" {size} codes |")).concat(),
    )
}

/// Replaces the results in README.md.
fn keep(results: &str) {
    let path = project::root().join("benches/README.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text
        .split_once("<!-- results -->")
        .expect("README.md has a place for them");
    let (_, after) = rest
        .split_once("<!-- end of results -->")
        .expect("README.md has an end of them");
    let text = format!("{before}<!-- results -->\n\n{results}<!-- end of results -->{after}");
    std::fs::write(path, text).unwrap();
}
