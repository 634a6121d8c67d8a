//! The cost of columns: compile time, bytes and lookup time of an enum with each column, with all columns, and with none.

use std::fmt::Write as _;

use crate::compile;
use crate::project::Project;
use crate::size;
use crate::subjects::{self, Entry, Kind};

const CODES: usize = 10_000;

/// A column as the catalog declares it.
struct Column {
    name: &'static str,
    /// The keys of the enum.
    of_enum: &'static str,
    /// Returns the keys of the entry with the given number.
    of_entry: fn(usize) -> String,
    /// The expression that a program evaluates.
    accessor: &'static str,
    /// Returns the bytes of text that an entry adds, which do not count as a cost of the column.
    text: fn(usize) -> usize,
}

const NO_TEXT: fn(usize) -> usize = |_| 0;

const COLUMNS: [Column; 11] = [
    Column {
        name: "none",
        of_enum: "",
        of_entry: |_| String::new(),
        accessor: "",
        text: NO_TEXT,
    },
    Column {
        name: "symbol",
        of_enum: "",
        of_entry: |number| format!(", symbol = \"E_SYMBOL_{number:05}\""),
        accessor: "error.symbol()",
        text: |_| "E_SYMBOL_00000".len(),
    },
    Column {
        name: "description",
        of_enum: "",
        of_entry: |number| {
            format!(", description = \"A longer text about error number {number:05}.\"")
        },
        accessor: "error.description()",
        text: |_| "A longer text about error number 00000.".len(),
    },
    Column {
        name: "http_status",
        of_enum: "",
        of_entry: |number| format!(", http_status = {}", 400 + number % 20),
        accessor: "error.http_status()",
        text: NO_TEXT,
    },
    Column {
        name: "retryable, one line for all",
        of_enum: "retryable = false\n",
        of_entry: |_| String::new(),
        accessor: "error.retryable()",
        text: NO_TEXT,
    },
    Column {
        name: "retryable",
        of_enum: "",
        of_entry: |number| format!(", retryable = {}", number % 3 == 0),
        accessor: "error.retryable()",
        text: NO_TEXT,
    },
    Column {
        name: "category, of 20",
        of_enum: "",
        of_entry: |number| format!(", category = \"category {}\"", number % 20),
        accessor: "error.category()",
        text: NO_TEXT,
    },
    Column {
        name: "own, `u32`, all different",
        of_enum: "columns = { weight = \"u32\" }\n",
        of_entry: |number| format!(", weight = {number}"),
        accessor: "error.weight()",
        text: NO_TEXT,
    },
    Column {
        name: "own, two words",
        of_enum: "columns = { audience = [\"user\", \"operator\"] }\n",
        of_entry: |number| {
            format!(
                ", audience = \"{}\"",
                if number % 7 == 0 { "operator" } else { "user" }
            )
        },
        accessor: "error.audience()",
        text: NO_TEXT,
    },
    Column {
        name: "deprecated, one in a hundred",
        of_enum: "",
        of_entry: |number| match number % 100 {
            0 => ", deprecated = \"no longer sent\"".to_owned(),
            _ => String::new(),
        },
        accessor: "error.deprecated()",
        text: NO_TEXT,
    },
    Column {
        name: "placeholders, one in ten",
        of_enum: "",
        of_entry: |number| match number % 10 {
            0 => ", params = [\"limit\"]".to_owned(),
            _ => String::new(),
        },
        accessor: "error.params()",
        text: NO_TEXT,
    },
];

/// Returns the catalog of a table with the given columns.
fn catalog(table: &[Entry], columns: &[&Column]) -> String {
    let has_params = columns
        .iter()
        .any(|column| column.name.starts_with("placeholders"));
    let mut fields = Vec::new();
    let mut out = "provider = \"Bench\"\n[enums.E]\n".to_owned();
    for column in columns {
        match column.of_enum.strip_prefix("columns = {") {
            Some(rest) => fields.push(rest.trim_end().trim_end_matches('}').to_owned()),
            None => out += column.of_enum,
        }
    }
    if !fields.is_empty() {
        let _ = writeln!(out, "columns = {{ {} }}", fields.join(", "));
    }
    out += "[enums.E.codes]\n";
    for (
        number,
        Entry {
            code,
            name,
            message,
        },
    ) in table.iter().enumerate()
    {
        let place = if has_params && number % 10 == 0 {
            " %s"
        } else {
            ""
        };
        let cells: String = columns
            .iter()
            .map(|column| (column.of_entry)(number))
            .collect();
        let _ = writeln!(
            out,
            "{code} = {{ name = \"{name}\", message = \"{message}{place}\"{cells} }}"
        );
    }
    out
}

pub fn table() -> String {
    let table = subjects::table(CODES, Kind::Sparse);
    let all: Vec<&Column> = COLUMNS
        .iter()
        .filter(|column| !column.name.contains("for all"))
        .collect();
    let mut subjects: Vec<(&str, Vec<&Column>)> = COLUMNS
        .iter()
        .map(|column| (column.name, vec![column]))
        .collect();
    subjects.push(("all of them", all));

    let seconds = [false, true].map(|release| {
        let projects: Vec<Project> = subjects
            .iter()
            .enumerate()
            .map(|(number, (_, columns))| {
                let project = Project::new(
                    &format!("columns-{number}"),
                    subjects::SUBJECTS[0].dependencies,
                    "errcodes::include_catalog!(\"catalog.toml\");\n",
                );
                project.write("catalog.toml", &catalog(&table, columns));
                project
            })
            .collect();
        compile::measure(&projects, release)
    });
    let mut out = format!(
        "### The cost of columns\n\nAn enum of {CODES} sparse codes. Compile time of the crate; bytes for each code, \
         without the texts, in a program that reads the column; time of `from_code` for a random code.\n\n\
         | column | debug | release | bytes | lookup |\n|---|---|---|---|---|\n"
    );
    let none = catalog(&table, &[]);
    // The base has messages, because the column of placeholders needs them.
    let base = binary("(error == E::ALL[0], error.message())", &none).0;
    for (row, (name, columns)) in subjects.iter().enumerate() {
        eprintln!("linking: {name}");
        let accessors: Vec<&str> = columns
            .iter()
            .map(|column| column.accessor)
            .filter(|accessor| !accessor.is_empty())
            .collect();
        let printed = format!(
            "(error == E::ALL[0], error.message(), {})",
            accessors.join(", ")
        );
        let (bytes, nanoseconds) = binary(&printed, &catalog(&table, columns));
        let texts: usize = (0..CODES)
            .map(|number| {
                columns
                    .iter()
                    .map(|column| (column.text)(number))
                    .sum::<usize>()
            })
            .sum();
        let _ = writeln!(
            out,
            "| {name} | {:.2} s | {:.2} s | {:.1} | {nanoseconds:.1} ns |",
            seconds[0][row].seconds,
            seconds[1][row].seconds,
            (bytes as f64 - base as f64 - texts as f64) / CODES as f64,
        );
    }
    out + "\n"
}

/// Returns the size of a program that prints a property of an error, and the time that it takes for a lookup.
fn binary(printed: &str, catalog: &str) -> (u64, f64) {
    let source = format!(
        "errcodes::include_catalog!(\"catalog.toml\");
fn main() {{
    let codes: Vec<u32> = E::ALL.iter().map(E::code).collect();
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let random: Vec<u32> = (0..65_536).map(|_| {{
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        codes[(state >> 32) as usize % codes.len()]
    }}).collect();
    let error = E::from(std::env::args().count() as u32 * 7919);
    eprintln!(\"{{:?}}\", {printed});
    let mut times: Vec<f64> = (0..31).map(|_| {{
        let start = std::time::Instant::now();
        for code in &random {{
            std::hint::black_box(E::from_code(*std::hint::black_box(code)));
        }}
        start.elapsed().as_secs_f64() * 1e9 / random.len() as f64
    }}).collect();
    times.sort_by(f64::total_cmp);
    println!(\"{{}}\", times[15]);
}}
"
    );
    let bytes = size::stripped(subjects::SUBJECTS[0].dependencies, &source, catalog);
    let project = Project::new("binary", subjects::SUBJECTS[0].dependencies, "");
    let path = project.target.join("release/binary");
    let output = crate::project::succeed(std::process::Command::new(path));
    let nanoseconds = String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .unwrap();
    (bytes, nanoseconds)
}
