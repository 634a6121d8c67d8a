//! The number of bytes in a stripped release binary.

use std::fmt::Write as _;
use std::fs;

use crate::project::Project;
use crate::subjects::{self, Entry, Kind};

/// The number of codes in the larger binary. The smaller binary has one code.
const CODES: usize = 10_000;

/// A program that looks up a code and prints the expression `use`.
struct Program {
    name: &'static str,
    dependencies: &'static str,
    source: fn(&[Entry]) -> String,
    print: &'static str,
    /// Returns the number of bytes of its texts, which do not count as a cost of the table.
    texts: fn(&[Entry]) -> usize,
}

fn messages(table: &[Entry]) -> usize {
    table.iter().map(|entry| entry.message.len()).sum()
}

fn messages_and_names(table: &[Entry]) -> usize {
    messages(table) + table.iter().map(|entry| entry.name.len()).sum::<usize>()
}

const PROGRAMS: [Program; 7] = [
    Program {
        name: "errcodes, only `from_code`",
        dependencies: subjects::SUBJECTS[0].dependencies,
        source: subjects::SUBJECTS[0].source,
        print: "error == E::ALL[0]",
        texts: |_| 0,
    },
    Program {
        name: "errcodes, `message`",
        dependencies: subjects::SUBJECTS[0].dependencies,
        source: subjects::SUBJECTS[0].source,
        print: "error.message()",
        texts: messages,
    },
    Program {
        name: "errcodes, `code`, `message` and `name`",
        dependencies: subjects::SUBJECTS[0].dependencies,
        source: subjects::SUBJECTS[0].source,
        print: "(error.code(), error.message(), error.name())",
        texts: messages_and_names,
    },
    Program {
        name: "hand-written, `message`",
        dependencies: "",
        source: subjects::by_hand,
        print: "error.message()",
        texts: messages,
    },
    Program {
        name: "hand-written, `code`, `message` and `name`",
        dependencies: "",
        source: subjects::by_hand,
        print: "(error.code(), error.message(), error.name())",
        texts: messages_and_names,
    },
    Program {
        name: "a table of (code, message, name), searched",
        dependencies: "",
        source: pairs,
        print: "error",
        texts: messages_and_names,
    },
    Program {
        name: "num_enum + strum + thiserror, all three",
        dependencies: subjects::SUBJECTS[3].dependencies,
        source: subjects::by_derives,
        print: "(u32::from(error), error.to_string(), <&str>::from(error))",
        texts: messages_and_names,
    },
];

fn pairs(table: &[Entry]) -> String {
    let mut out = "pub struct E;\n#[allow(non_upper_case_globals)]\n".to_owned();
    let _ = writeln!(
        out,
        "static TABLE: [(u32, &str, &str); {}] = [",
        table.len()
    );
    for Entry {
        code,
        name,
        message,
    } in table
    {
        let _ = writeln!(out, "    ({code}, {message:?}, {name:?}),");
    }
    out + "];\nimpl E {\n    #[allow(clippy::should_implement_trait)]\n    \
           pub fn from(code: u32) -> Option<(u32, &'static str, &'static str)> {\n        \
           TABLE.binary_search_by_key(&code, |entry| entry.0).ok().map(|at| TABLE[at])\n    }\n}\n"
}

pub fn table(only: &str) -> String {
    let mut out = format!(
        "### Bytes in a stripped release binary\n\nFor each of {CODES} codes, without the texts, with relocations.\n\n| program | dense | sparse |\n|---|---|---|\n"
    );
    for program in PROGRAMS
        .iter()
        .filter(|program| program.name.contains(only))
    {
        eprintln!("linking: {}", program.name);
        let _ = write!(out, "| {} |", program.name);
        for kind in Kind::ALL {
            let _ = write!(out, " {:.1} |", bytes(program, kind));
        }
        out.push('\n');
    }
    out.push('\n');
    out
}

/// Returns the bytes for each code with a code, a message and a name, of errcodes with this dependency.
pub fn of_errcodes(dependencies: &'static str, kind: Kind) -> f64 {
    let program = Program {
        dependencies,
        ..PROGRAMS[2]
    };
    bytes(&program, kind)
}

fn bytes(program: &Program, kind: Kind) -> f64 {
    let (large, texts) = binary(program, CODES, kind);
    let (small, _) = binary(program, 1, kind);
    (large as f64 - small as f64 - texts as f64) / CODES as f64
}

/// Returns the size of the program with this number of codes, and the size of its texts.
fn binary(program: &Program, codes: usize, kind: Kind) -> (u64, usize) {
    let table = subjects::table(codes, kind);
    let source = format!(
        "{}\nfn main() {{\n    let code = std::env::args().count() as u32 * 7919;\n    \
         let error = E::from(code);\n    println!(\"{{:?}}\", {});\n}}\n",
        (program.source)(&table),
        program.print
    );
    let catalog = subjects::catalog(&table);
    (
        stripped(program.dependencies, &source, &catalog),
        (program.texts)(&table),
    )
}

/// Returns the size of a program.
pub fn stripped(dependencies: &str, source: &str, catalog: &str) -> u64 {
    let project = Project::new("binary", dependencies, "");
    project.write("src/main.rs", source);
    project.write("catalog.toml", catalog);
    project.build(&["build", "-q", "--release"]);
    let path = project.target.join("release/binary");
    fs::metadata(path).unwrap().len()
}
