//! Build times of several crates with the same catalog, and of a rebuild after a change of one line.

use std::fmt::Write as _;
use std::time::Instant;

use crate::project::{Project, median};
use crate::subjects::{self, Kind, SUBJECTS};

const CODES: usize = 10_000;

pub fn table() -> String {
    let table = subjects::table(CODES, Kind::Sparse);
    let mut out = format!(
        "### Several crates, and an incremental change\n\n`cargo build` of {CODES} sparse codes in a debug \
         build, with incremental compilation and all dependencies built.\n\n| | errcodes | hand-written |\n\
         |---|---|---|\n"
    );
    let ten = [0, 2].map(|subject| ten_crates(subject, &table));
    let _ = writeln!(
        out,
        "| the table in ten crates of a workspace | {:.1} s | {:.1} s |",
        ten[0], ten[1]
    );
    let changed = [0, 2].map(|subject| one_line(subject, &table));
    let _ = writeln!(
        out,
        "| rebuild after a change of one message | {:.2} s | {:.2} s |",
        changed[0], changed[1]
    );
    let generic = generic();
    let _ = writeln!(
        out,
        "\nA function that is generic over `CatalogEnum`, called for the enums of another crate: \
         {generic:.1} ns to look up a code and get its message.\n"
    );
    out
}

fn ten_crates(subject: usize, table: &[subjects::Entry]) -> f64 {
    let subject = &SUBJECTS[subject];
    eprintln!("ten crates: {}", subject.name);
    let project = Project::new("ten", "", "");
    let mut members = String::new();
    for number in 0..10 {
        let name = format!("member{number}");
        let member = Project::new(
            &format!("ten/{name}"),
            subject.dependencies,
            &(subject.source)(table),
        );
        member.write("catalog.toml", &subjects::catalog(table));
        member.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{}\n",
                subject.dependencies.replace("{root}", crate::project::root().to_str().unwrap())
            ),
        );
        let _ = write!(members, "\"{name}\", ");
    }
    project.write(
        "Cargo.toml",
        &format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n"),
    );
    let mut project = project;
    project.target = project.root.join("target");
    // A table of one code builds the dependencies.
    let one = subjects::table(1, Kind::Sparse);
    for number in 0..10 {
        project.write(
            &format!("member{number}/catalog.toml"),
            &subjects::catalog(&one),
        );
        project.write(
            &format!("member{number}/src/lib.rs"),
            &(subject.source)(&one),
        );
    }
    build(&project);
    for number in 0..10 {
        project.write(
            &format!("member{number}/catalog.toml"),
            &subjects::catalog(table),
        );
        project.write(
            &format!("member{number}/src/lib.rs"),
            &(subject.source)(table),
        );
    }
    build(&project)
}

fn one_line(subject: usize, table: &[subjects::Entry]) -> f64 {
    let subject = &SUBJECTS[subject];
    eprintln!("one line: {}", subject.name);
    let source = (subject.source)(table);
    let project = Project::new("one-line", subject.dependencies, &source);
    let catalog = subjects::catalog(table);
    project.write("catalog.toml", &catalog);
    build(&project);
    let seconds = (0..5).map(|round| {
        let change = |text: &str| {
            text.replacen(
                "request number 5000 ",
                &format!("request number five thousand {round} "),
                2,
            )
        };
        project.write("catalog.toml", &change(&catalog));
        project.write("src/lib.rs", &change(&source));
        build(&project)
    });
    median(seconds.collect())
}

fn build(project: &Project) -> f64 {
    let mut command = project.cargo(&["build", "-q"]);
    command.env("CARGO_INCREMENTAL", "1");
    let start = Instant::now();
    crate::project::succeed(command);
    start.elapsed().as_secs_f64()
}

/// Returns the nanoseconds of a generic function for an enum of another crate.
fn generic() -> f64 {
    let table = subjects::table(CODES, Kind::Sparse);
    let project = Project::new(
        "generic-types",
        SUBJECTS[0].dependencies,
        &(SUBJECTS[0].source)(&table),
    );
    project.write("catalog.toml", &subjects::catalog(&table));
    let user = Project::new(
        "generic-user",
        &format!(
            "{}\ngeneric-types = {{ path = \"../generic-types\" }}",
            SUBJECTS[0].dependencies
        ),
        "",
    );
    user.write(
        "src/main.rs",
        "use errcodes::CatalogEnum;
#[inline(never)]
fn length<E: CatalogEnum>(code: E::Code) -> usize {
    E::from_code(code).message().len()
}
fn main() {
    let codes: Vec<u32> = generic_types::E::ALL.iter().map(|error| error.code()).collect();
    let mut at = 0;
    let mut sum = 0;
    const TIMES: usize = 20_000_000;
    let start = std::time::Instant::now();
    for _ in 0..TIMES {
        at = (at + 7919) % codes.len();
        sum += length::<generic_types::E>(std::hint::black_box(codes[at]));
    }
    std::hint::black_box(sum);
    println!(\"{}\", start.elapsed().as_secs_f64() * 1e9 / TIMES as f64);
}
",
    );
    let output = user.build(&["run", "-q", "--release"]);
    String::from_utf8(output.stdout)
        .unwrap()
        .trim()
        .parse()
        .unwrap()
}
