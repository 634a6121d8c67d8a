//! That `import` takes time and memory in proportion to the page, whatever the page is like.
//!
//! `cargo test -p cargo-errcodes --test growth -- --ignored --nocapture` prints what each shape takes at each size up to
//! a megabyte; `GROWTH_OF` names another binary, such as that of a release build.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![cfg(target_os = "linux")]

mod shapes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use shapes::{SHAPES, Shape};

/// The cost of an import.
struct Cost {
    /// CPU seconds, which do not depend on other processes.
    seconds: f64,
    /// The exit status; `None` if a system limit ended the process.
    code: Option<i32>,
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Imports a page with limits on CPU time and memory.
fn cost(binary: &str, page: &Path, seconds: u64, megabytes: usize) -> Cost {
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
    let code = words.next().and_then(|code| code.parse().ok());
    // The first line has the times of the shell, the second those of its children: `0m1.23s 0m0.01s`.
    let times = words.skip(2).filter_map(|time| {
        let (minutes, seconds) = time.trim_end_matches('s').split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    });
    Cost {
        seconds: times.sum(),
        // The shell reports a signal as a larger number.
        code: code.filter(|code| (0..3).contains(code)),
    }
}

fn write(shape: &Shape, bytes: usize) -> PathBuf {
    let name = format!("{}-{bytes}.{}", shape.name, shape.extension);
    let path = folder().join(name);
    fs::write(&path, (shape.page)(bytes)).unwrap();
    path
}

/// A page of four times the size takes about four times as long, with tolerance for a busy machine. Quadratic time would
/// be sixteen times as long.
#[test]
fn import_time_is_linear() {
    const SMALL: usize = 16 << 10;
    const LARGE: usize = 4 * SMALL;
    const ATTEMPTS: usize = 3;
    let binary = env!("CARGO_BIN_EXE_cargo-errcodes");
    let mut wrong = Vec::new();
    for shape in SHAPES {
        let (small, large) = (write(shape, SMALL), write(shape, LARGE));
        let mut last = String::new();
        let is_fine = (0..ATTEMPTS).any(|_| {
            let small = cost(binary, &small, 60, 512);
            let large = cost(binary, &large, 60, 512);
            let most = 8.0 * small.seconds.max(0.1);
            last = format!(
                "{}: {:.2} s, then {:.2} s, ends with {:?}",
                shape.name, small.seconds, large.seconds, large.code
            );
            small.code.is_some() && large.code.is_some() && large.seconds < most
        });
        if !is_fine {
            wrong.push(last);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[ignore = "prints a table"]
#[allow(clippy::print_stdout, reason = "that is what it is for")]
fn table() {
    let binary = std::env::var("GROWTH_OF");
    let binary = binary.unwrap_or_else(|_| env!("CARGO_BIN_EXE_cargo-errcodes").to_owned());
    for shape in SHAPES {
        let costs = [64, 128, 256, 512, 1024].map(|kilobytes: usize| {
            let page = write(shape, kilobytes << 10);
            let megabytes = 64 + 50 * kilobytes / 1024;
            // Mapped memory is more than used memory.
            let cost = cost(&binary, &page, 60, 4 * megabytes);
            match cost.code {
                Some(_) => format!("{:6.2} s", cost.seconds),
                None => "   ended".to_owned(),
            }
        });
        println!("{:32}{}", shape.name, costs.join(" "));
    }
}
