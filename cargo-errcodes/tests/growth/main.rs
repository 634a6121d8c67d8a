//! Checks that the time and memory of `import` and `verify` grow linearly with the size of a page, for pages of many shapes.
//!
//! `cargo test -p cargo-errcodes --test growth -- --ignored --nocapture` prints the time of each shape at sizes up to
//! a megabyte. `GROWTH_OF` selects another binary, such as that of a release build.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![cfg(target_os = "linux")]

mod shapes;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, iter, thread};

use shapes::{SHAPES, Shape};

/// The cost of a command.
struct Cost {
    /// Seconds of CPU time, which do not depend on other processes.
    seconds: f64,
    /// The exit status; `None` if the command exceeded a limit.
    status: Option<i32>,
}

/// Each test has its own folder, because the tests run at the same time.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("growth")
        .join(test);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Imports a page with limits on CPU time and memory.
fn measure_import(binary: &str, page: &Path, seconds: u64, megabytes: usize) -> Cost {
    let page = page.to_string_lossy();
    let args = ["import", &*page, "--provider", "X"];
    measure(binary, &args, seconds, megabytes)
}

/// Verifies the catalog that `import` creates from a page; `None` if the page has no codes.
fn measure_verify(binary: &str, page: &Path) -> Option<Cost> {
    let (page, catalog) = (page.to_string_lossy(), page.with_extension("toml"));
    let import = Command::new(binary)
        .args(["errcodes", "import", &*page, "--provider", "X"])
        .output();
    let text = import.unwrap().stdout;
    fs::write(&catalog, &text).unwrap();
    let args = ["verify", &*page, &*catalog.to_string_lossy()];
    (!text.is_empty()).then(|| measure(binary, &args, 60, 512))
}

/// Runs a command with limits on CPU time and memory.
fn measure(binary: &str, args: &[&str], seconds: u64, megabytes: usize) -> Cost {
    const SCRIPT: &str =
        "ulimit -t \"$1\"; ulimit -v \"$2\"; shift 2; \"$@\" >/dev/null 2>&1; echo $?; times";
    let output = Command::new("sh")
        .args(["-c", SCRIPT, "sh"])
        .args([seconds.to_string(), (megabytes << 10).to_string()])
        .args([binary, "errcodes"])
        .args(args)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let mut words = text.split_whitespace();
    let status = words.next().and_then(|status| status.parse().ok());
    // The first two times belong to the shell itself, the other two to its child process: `0m1.23s 0m0.01s`.
    let times = words.skip(2).filter_map(|time| {
        let (minutes, seconds) = time.trim_end_matches('s').split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    });
    Cost {
        seconds: times.sum(),
        // The shell reports a signal as a larger number.
        status: status.filter(|status| (0..3).contains(status)),
    }
}

fn write(folder: &Path, shape: &Shape, bytes: usize) -> PathBuf {
    let name = format!("{}-{bytes}.{}", shape.name, shape.extension);
    let path = folder.join(name);
    fs::write(&path, (shape.page)(bytes)).unwrap();
    path
}

/// Checks that a page of four times the size takes about four times as long. The limit is eight times, because short times
/// vary on a busy machine; quadratic growth would be sixteen times.
///
/// Each processor measures a part of the shapes: the tests wait for other processes most of the time.
fn assert_linear(test: &str, shapes: &[&Shape], cost: impl Fn(&Path) -> Option<Cost> + Sync) {
    let folder = folder(test);
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let measure_some = || {
        let taken = iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let shapes = taken.map_while(|index| shapes.get(index));
        shapes
            .filter_map(|shape| growth_of(&folder, shape, &cost).err())
            .collect::<Vec<String>>()
    };
    let failures: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|_| scope.spawn(measure_some)).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Fails with the last measurement if the time grows faster than the page in each attempt.
fn growth_of(
    folder: &Path,
    shape: &Shape,
    cost: impl Fn(&Path) -> Option<Cost>,
) -> Result<(), String> {
    const SMALL: usize = 16 << 10;
    const LARGE: usize = 4 * SMALL;
    const ATTEMPTS: usize = 3;
    let (small, large) = (write(folder, shape, SMALL), write(folder, shape, LARGE));
    let mut last = String::new();
    for _ in 0..ATTEMPTS {
        let (Some(small), Some(large)) = (cost(&small), cost(&large)) else {
            last = format!("{}: no catalog", shape.name);
            continue;
        };
        let limit = 8.0 * small.seconds.max(0.1);
        if small.status.is_some() && large.status.is_some() && large.seconds < limit {
            return Ok(());
        }
        last = format!(
            "{}: {:.2} s, then {:.2} s, exit status {:?}",
            shape.name, small.seconds, large.seconds, large.status
        );
    }
    Err(last)
}

#[test]
fn import_takes_linear_time() {
    let binary = env!("CARGO_BIN_EXE_cargo-errcodes");
    let shapes: Vec<&Shape> = SHAPES.iter().collect();
    assert_linear("import", &shapes, |page| {
        Some(measure_import(binary, page, 60, 512))
    });
}

/// Shapes from which `import` creates a catalog, at least one for each reader of `verify`.
const VERIFIED: [&str; 21] = [
    "html_long_table",
    "html_many_tables",
    "html_headings",
    "markdown_table",
    "asciidoc_table",
    "text_lines",
    "text_wrapped",
    "csv_rows",
    "csv_same_message",
    "csv_same_code",
    "csv_same_symbol",
    "csv_codes_with_text",
    "json_list",
    "json_small_tables",
    "yaml_list",
    "toml_tables",
    "c_defines",
    "go_objects",
    "xml_elements",
    "sql_rows",
    "properties_lines",
];

#[test]
fn verify_takes_linear_time() {
    let binary = env!("CARGO_BIN_EXE_cargo-errcodes");
    let is_verified = |shape: &&Shape| VERIFIED.contains(&shape.name);
    let shapes: Vec<&Shape> = SHAPES.iter().filter(is_verified).collect();
    assert_eq!(shapes.len(), VERIFIED.len());
    assert_linear("verify", &shapes, |page| measure_verify(binary, page));
}

#[test]
#[ignore = "only prints a table"]
#[allow(clippy::print_stdout, reason = "the test prints a table")]
fn print_table() {
    let binary = std::env::var("GROWTH_OF");
    let binary = binary.unwrap_or_else(|_| env!("CARGO_BIN_EXE_cargo-errcodes").to_owned());
    for shape in SHAPES {
        let costs = [64, 128, 256, 512, 1024].map(|kilobytes: usize| {
            let page = write(&folder("table"), shape, kilobytes << 10);
            let megabytes = 64 + 50 * kilobytes / 1024;
            // The limit applies to mapped memory, which is more than used memory.
            let cost = measure_import(&binary, &page, 60, 4 * megabytes);
            match cost.status {
                Some(_) => format!("{:6.2} s", cost.seconds),
                None => "  killed".to_owned(),
            }
        });
        println!("{:32}{}", shape.name, costs.join(" "));
    }
}
