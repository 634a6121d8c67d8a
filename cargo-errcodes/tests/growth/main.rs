//! Checks that the time and memory of `import` grow linearly with the size of a page, for pages of many shapes.
//!
//! `cargo test -p cargo-errcodes --test growth -- --ignored --nocapture` prints the time of each shape at sizes up to
//! a megabyte. `GROWTH_OF` selects another binary, such as that of a release build.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![cfg(target_os = "linux")]

mod shapes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use shapes::{SHAPES, Shape};

/// The cost of an import.
struct Cost {
    /// Seconds of CPU time, which do not depend on other processes.
    seconds: f64,
    /// The exit status; `None` if the import exceeded a limit.
    status: Option<i32>,
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Imports a page with limits on CPU time and memory.
fn measure_import(binary: &str, page: &Path, seconds: u64, megabytes: usize) -> Cost {
    const SCRIPT: &str =
        "ulimit -t \"$1\"; ulimit -v \"$2\"; shift 2; \"$@\" >/dev/null 2>&1; echo $?; times";
    let output = Command::new("sh")
        .args(["-c", SCRIPT, "sh"])
        .args([seconds.to_string(), (megabytes << 10).to_string()])
        .args([binary, "errcodes", "import"])
        .arg(page)
        .args(["--provider", "X"])
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

fn write(shape: &Shape, bytes: usize) -> PathBuf {
    let name = format!("{}-{bytes}.{}", shape.name, shape.extension);
    let path = folder().join(name);
    fs::write(&path, (shape.page)(bytes)).unwrap();
    path
}

/// Checks that a page of four times the size takes about four times as long. The limit is eight times, because short times
/// vary on a busy machine; quadratic growth would be sixteen times.
#[test]
fn import_takes_linear_time() {
    const SMALL: usize = 16 << 10;
    const LARGE: usize = 4 * SMALL;
    const ATTEMPTS: usize = 3;
    let binary = env!("CARGO_BIN_EXE_cargo-errcodes");
    let mut failures = Vec::new();
    for shape in SHAPES {
        let (small, large) = (write(shape, SMALL), write(shape, LARGE));
        let mut last = String::new();
        let is_linear = (0..ATTEMPTS).any(|_| {
            let small = measure_import(binary, &small, 60, 512);
            let large = measure_import(binary, &large, 60, 512);
            let limit = 8.0 * small.seconds.max(0.1);
            last = format!(
                "{}: {:.2} s, then {:.2} s, exit status {:?}",
                shape.name, small.seconds, large.seconds, large.status
            );
            small.status.is_some() && large.status.is_some() && large.seconds < limit
        });
        if !is_linear {
            failures.push(last);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
#[ignore = "only prints a table"]
#[allow(clippy::print_stdout, reason = "the test prints a table")]
fn print_table() {
    let binary = std::env::var("GROWTH_OF");
    let binary = binary.unwrap_or_else(|_| env!("CARGO_BIN_EXE_cargo-errcodes").to_owned());
    for shape in SHAPES {
        let costs = [64, 128, 256, 512, 1024].map(|kilobytes: usize| {
            let page = write(shape, kilobytes << 10);
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
