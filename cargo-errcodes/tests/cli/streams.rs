//! The exit status of a command does not depend on whether its output can be written, unless the disk is full.

use std::process::{Command, Stdio};

use crate::{BAD, DOOR, Folder};

/// Runs a command with the given streams; returns its exit status and what it wrote to standard error, if that is a pipe.
fn ends(folder: &Folder, args: &[&str], out: Stdio, err: Stdio) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
        .arg("errcodes")
        .args(args)
        .current_dir(&folder.0)
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .spawn()
        .unwrap()
        .wait_with_output()
        .unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), err)
}

/// Commands with their exit statuses, which do not depend on the reader of the output.
const ENDINGS: [(&[&str], i32); 15] = [
    (&["check", "bad.toml"], 1),
    (&["check", "bad.toml", "--format", "short"], 1),
    (&["check", "bad.toml", "--format", "json"], 1),
    (&["check", "bad.toml", "--format", "cargo"], 1),
    (&["check", "bad.toml", "nothing.toml"], 2),
    (&["check", "door.toml"], 0),
    (&["explain", "23", "--catalog", "door.toml"], 0),
    (&["explain", "4711", "--catalog", "door.toml"], 1),
    (&["diff", "bad.toml", "door.toml"], 1),
    (&["fmt", "door.toml", "--check"], 1),
    (&["generate", "door.toml"], 0),
    (&["docs", "bad.toml"], 1),
    (&["sync", "page.md", "door.toml", "--check"], 1),
    (&["--help"], 0),
    (&["check", "--bogus"], 2),
];

fn endings(name: &str) -> Folder {
    let page = "| Code | Message |\n|---|---|\n| 23 | Another text. |\n";
    let files = [("bad.toml", BAD), ("door.toml", DOOR), ("page.md", page)];
    Folder::new(name, &files)
}

/// Returns a pipe that nobody reads.
fn closed() -> Stdio {
    let (_, writer) = std::io::pipe().unwrap();
    writer.into()
}

#[test]
fn a_reader_that_leaves_does_not_change_how_a_command_ends() {
    let folder = endings("terminal_closed");
    for (args, status) in ENDINGS {
        let (ended, err) = ends(&folder, args, closed(), Stdio::piped());
        assert_eq!(ended, status, "{args:?}: {err}");
        assert!(!err.contains("can't write"), "{args:?}: {err}");
        assert_eq!(
            ends(&folder, args, Stdio::null(), closed()).0,
            status,
            "{args:?}"
        );
        assert_eq!(
            ends(&folder, args, closed(), closed()).0,
            status,
            "{args:?}"
        );
    }
    // The command still does everything else.
    let args = ["sync", "page.md", "door.toml", "--force"];
    ends(&folder, &args, closed(), closed());
    assert!(folder.read("door.toml").contains("Another text."));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_of_standard_output_only() {
    let full = || Stdio::from(std::fs::File::create("/dev/full").unwrap());
    let folder = endings("terminal_full");
    for (args, status) in ENDINGS {
        assert_eq!(
            ends(&folder, args, Stdio::null(), full()).0,
            status,
            "{args:?}"
        );
        let prints = !folder.run(args, "").starts_with("-- ");
        let (ended, err) = ends(&folder, args, full(), Stdio::piped());
        let is_told = err.contains("error: can't write to standard output: ");
        assert_eq!(is_told, prints, "{args:?}: {err}");
        let status = if is_told { 2 } else { status };
        assert_eq!(ended, status, "{args:?}: {err}");
        assert_eq!(ends(&folder, args, full(), full()).0, status, "{args:?}");
    }
}
