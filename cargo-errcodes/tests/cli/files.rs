//! The files that commands write: their contents, their attributes, and the files that must not change.

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};

use expect_test::{Expect, expect};

use crate::{DOOR, Folder};

/// A catalog that `fmt` changes. [`TIDY`] is the result.
const MESSY: &str = "provider=\"A\"\n[enums.A.codes]\n1={name=\"One\"}\n";
const TIDY: &str = "provider = \"A\"\n\n[enums.A.codes]\n1 = { name = \"One\" }\n";

const FORMATTED: &str = "-- stderr\n1 catalog read: 1 formatted\n-- exit status 0\n";

fn command(folder: &Folder) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    command.arg("errcodes").current_dir(&folder.0);
    command.stdin(Stdio::null());
    command
}

/// Runs a shell script, with the command as `$1`.
fn shell(folder: &Folder, script: &str) -> Output {
    let mut command = Command::new("sh");
    command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_cargo-errcodes")]);
    command.current_dir(&folder.0).output().unwrap()
}

fn mode(folder: &Folder, path: &str) -> u32 {
    fs::metadata(folder.0.join(path)).unwrap().mode() & 0o7777
}

/// Returns the names of all files in a folder, including hidden files.
fn names(folder: &Folder) -> Vec<String> {
    let files = fs::read_dir(&folder.0).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Runs a command as a user who is subject to permissions, so not as root; `None` if that user can't run the program.
fn run_unprivileged(folder: &Folder, args: &[&str]) -> Option<String> {
    let mut command = command(folder);
    if fs::metadata(&folder.0).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
    let output = command.args(args).output().ok()?;
    Some(String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_file_keeps_its_mode() {
    for wanted in [0o600, 0o640, 0o755, 0o666, 0o6755] {
        let folder = Folder::new("files_mode", &[("a.toml", MESSY)]);
        let path = folder.0.join("a.toml");
        fs::set_permissions(&path, Permissions::from_mode(wanted)).unwrap();
        // The umask applies to new files only.
        let output = shell(&folder, "umask 077; \"$1\" errcodes fmt a.toml");
        assert!(output.status.success(), "{output:?}");
        assert_eq!(mode(&folder, "a.toml"), wanted, "{wanted:o}");
        assert_eq!(folder.read("a.toml"), TIDY);
    }
}

#[test]
fn a_new_file_respects_the_umask() {
    for (umask, expected) in [
        ("022", 0o644),
        ("077", 0o600),
        ("002", 0o664),
        ("000", 0o666),
    ] {
        let folder = Folder::new("files_umask", &[("door.toml", DOOR)]);
        let script = format!(
            "umask {umask}; \"$1\" errcodes new A -o new.toml && \"$1\" errcodes docs door.toml -o a.md && \
             \"$1\" errcodes man -o man"
        );
        let output = shell(&folder, &script);
        assert!(output.status.success(), "{output:?}");
        for path in ["new.toml", "a.md", "man/cargo-errcodes.1"] {
            assert_eq!(mode(&folder, path), expected, "{path} {umask}");
        }
    }
}

#[test]
fn the_owner_is_kept_where_the_user_may_set_it() {
    let folder = Folder::new("files_owner", &[("a.toml", MESSY)]);
    let path = folder.0.join("a.toml");
    if chown(&path, Some(1234), Some(4321)).is_err() {
        return;
    }
    fs::set_permissions(&path, Permissions::from_mode(0o6755)).unwrap();
    assert_eq!(folder.run(&["fmt", "a.toml"], ""), FORMATTED);
    let there = fs::metadata(&path).unwrap();
    assert_eq!((there.uid(), there.gid()), (1234, 4321));
    assert_eq!(mode(&folder, "a.toml"), 0o6755);
}

#[test]
fn lost_attributes_are_reported() {
    let folder = Folder::new("files_hard_link", &[("a.toml", MESSY)]);
    fs::hard_link(folder.0.join("a.toml"), folder.0.join("b.toml")).unwrap();
    folder.check(
        &["fmt", "a.toml"],
        &expect![[r#"
            -- stderr
            warning: a.toml: its other names, which are hard links, keep the old text
            1 catalog read: 1 formatted
            -- exit status 0
        "#]],
    );
    assert_eq!(
        (folder.read("a.toml"), folder.read("b.toml")),
        (TIDY.into(), MESSY.into())
    );
}

/// A group that the user is not a member of can't be kept. The user's own group does not get the access rights of that group.
#[test]
fn a_lost_owner_gives_nobody_more_access() {
    let folder = Folder::new("files_lost", &[("a.toml", MESSY)]);
    let path = folder.0.join("a.toml");
    if chown(&path, Some(1234), Some(4321)).is_err() {
        return;
    }
    fs::set_permissions(&path, Permissions::from_mode(0o6674)).unwrap();
    fs::set_permissions(&folder.0, Permissions::from_mode(0o777)).unwrap();
    let Some(printed) = run_unprivileged(&folder, &["fmt", "a.toml"]) else {
        return;
    };
    expect![[r#"
        warning: a.toml: its group 4321 is lost
        warning: a.toml: its owner 1234 is lost
        1 catalog read: 1 formatted
    "#]]
    .assert_eq(&printed);
    assert_eq!(mode(&folder, "a.toml"), 0o644);
    assert_eq!(folder.read("a.toml"), TIDY);
}

#[cfg(target_os = "linux")]
#[test]
fn extended_attributes_are_kept() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};

    let folder = Folder::new("files_extended", &[("a.toml", MESSY)]);
    let path = folder.0.join("a.toml");
    // Read access for user 1234, and no access for the group.
    let acl: [u8; 44] = [
        2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 4, 0, 210, 4, 0, 0, 4, 0, 0, 0, 255, 255,
        255, 255, 16, 0, 4, 0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
    ];
    let attributes = [("user.note", &b"x"[..]), ("system.posix_acl_access", &acl)];
    // Not all file systems support these attributes.
    let has =
        |(name, value): &(&str, &[u8])| setxattr(&path, *name, value, XattrFlags::empty()).is_ok();
    let attributes: Vec<_> = attributes.into_iter().filter(has).collect();
    assert_eq!(folder.run(&["fmt", "a.toml"], ""), FORMATTED);
    for (name, value) in attributes {
        let mut there = [0; 64];
        let len = getxattr(&path, name, &mut there[..]).unwrap();
        assert_eq!(&there[..len], value, "{name}");
    }
}

/// Each case is a kind of file at the output path, with the expected output of the command.
#[test]
fn output_paths_are_respected() {
    type Set = fn(&Path);
    let cases: [(&str, Set, Expect); 8] = [
        (
            "a link",
            |path| symlink("target", path).unwrap(),
            expect![[r#"
                -- exit status 0
            "#]],
        ),
        (
            "a link to a link",
            |path| {
                symlink("target", path.with_file_name("between")).unwrap();
                symlink("between", path).unwrap();
            },
            expect![[r#"
                -- exit status 0
            "#]],
        ),
        (
            "a dangling link",
            |path| symlink("nowhere.html", path).unwrap(),
            expect![[r#"
                -- stderr
                error: can't write out.html: it is a symbolic link to nowhere.html, which does not exist
                  = help: remove the link, or create that file
                -- exit status 2
            "#]],
        ),
        (
            "a link to itself",
            |path| symlink("out.html", path).unwrap(),
            expect![[r#"
                -- stderr
                error: can't write out.html: Too many levels of symbolic links (os error 40)
                -- exit status 2
            "#]],
        ),
        (
            "a folder",
            |path| fs::create_dir(path).unwrap(),
            expect![[r#"
                -- stderr
                error: out.html is a folder
                -- exit status 2
            "#]],
        ),
        (
            "a read-only file",
            |path| {
                fs::write(path, "").unwrap();
                fs::set_permissions(path, Permissions::from_mode(0o444)).unwrap();
            },
            expect![[r#"
                -- stderr
                error: can't write out.html: it is read-only
                -- exit status 2
            "#]],
        ),
        (
            "bytes that are no text",
            |path| fs::write(path, b"\xFF\xFE\x00").unwrap(),
            expect![[r#"
                -- stderr
                error: out.html exists and was not generated by this command
                  = help: choose another output file, or remove this one
                -- exit status 2
            "#]],
        ),
        (
            "nothing",
            |_| {},
            expect![[r#"
            -- exit status 0
        "#]],
        ),
    ];
    for (name, set, expected) in cases {
        let folder = Folder::new("files_paths", &[("door.toml", DOOR), ("target", "")]);
        let path = folder.0.join("out.html");
        set(&path);
        let (before, is_link) = (fs::read(&path).ok(), path.is_symlink());
        let files = names(&folder).len();
        let printed = folder.run(&["docs", "door.toml", "-o", "out.html"], "");
        expected.assert_eq(&printed);
        assert_eq!(path.is_symlink(), is_link, "{name}");
        let after = fs::read(&path).ok();
        if printed == "-- exit status 0\n" {
            assert!(after.unwrap().starts_with(b"<!DOCTYPE html>"), "{name}");
            assert_eq!(folder.read("target").is_empty(), !is_link, "{name}");
        } else {
            assert_eq!(after, before, "{name}");
            assert_eq!(names(&folder).len(), files, "{name}");
        }
    }
}

/// Commands that create a catalog refuse to replace anything that exists, including dangling links.
#[test]
fn a_new_catalog_replaces_nothing() {
    let page = "Code,Message\n1,a\n2,b\n";
    let folder = Folder::new("files_new", &[("p.csv", page), ("there.toml", MESSY)]);
    symlink("nowhere", folder.0.join("dangling.toml")).unwrap();
    symlink("there.toml", folder.0.join("link.toml")).unwrap();
    let before = names(&folder);
    for output in ["there.toml", "dangling.toml", "link.toml", "."] {
        for args in [&["new", "A"][..], &["import", "p.csv"]] {
            let printed = folder.run(&[args, &["-o", output]].concat(), "");
            assert!(
                printed.ends_with("-- exit status 2\n"),
                "{output} {printed}"
            );
        }
    }
    assert_eq!(names(&folder), before);
    assert_eq!(folder.read("there.toml"), MESSY);
    assert!(
        folder
            .run(&["new", "A", "-o", "/dev/stdout"], "")
            .contains("provider")
    );
    assert_eq!(
        folder.run(&["new", "A", "-o", "/dev/null"], ""),
        "-- exit status 0\n"
    );

    // If many commands run at once, only one creates the file.
    let start = || {
        let mut command = command(&folder);
        command.args(["new", "A", "-o", "new.toml"]);
        command.stderr(Stdio::null()).spawn().unwrap()
    };
    let children: Vec<_> = (0..20).map(|_| start()).collect();
    let ends = children.into_iter().map(|mut child| child.wait().unwrap());
    assert_eq!(ends.filter(ExitStatus::success).count(), 1);
}

#[test]
fn planted_files_are_not_followed() {
    let folder = Folder::new("files_planted", &[("a.toml", MESSY), ("victim", "mine")]);
    let victim = folder.0.join("victim");
    // The names that the temporary file could have if they contained the process id, which is one of the next ids.
    let first = std::process::id();
    for id in first..first + 2_000 {
        symlink(&victim, folder.0.join(format!(".a.toml.{id}.tmp"))).unwrap();
    }
    for name in [
        ".a.toml.tmp",
        "a.toml.tmp",
        "a.toml~",
        ".cargo-errcodes.tmp",
    ] {
        symlink(&victim, folder.0.join(name)).unwrap();
    }
    let before = names(&folder);
    assert_eq!(folder.run(&["fmt", "a.toml"], ""), FORMATTED);
    assert_eq!(
        (folder.read("a.toml"), folder.read("victim")),
        (TIDY.into(), "mine".into())
    );
    assert!(!folder.0.join("a.toml").is_symlink());
    assert_eq!(names(&folder), before);
}

/// `generate` works even if the shared folder for temporary files can't be used.
#[test]
fn generate_needs_no_temporary_file() {
    let folder = Folder::new("files_generate", &[("door.toml", DOOR)]);
    let mut command = command(&folder);
    command.env("TMPDIR", folder.0.join("nowhere"));
    let output = command.args(["generate", "door.toml"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// The limit on file sizes kills a writer at its first byte, or makes its write fail as on a full disk.
#[test]
fn a_writer_that_is_killed_or_fails_leaves_the_file_complete() {
    let folder = Folder::new("files_killed", &[("a.toml", MESSY), ("b.toml", MESSY)]);
    let failed = shell(
        &folder,
        "trap '' XFSZ; ulimit -f 0; exec \"$1\" errcodes fmt a.toml",
    );
    let printed = String::from_utf8(failed.stderr).unwrap();
    assert_eq!(failed.status.code(), Some(2), "{printed}");
    assert!(
        printed.starts_with("error: can't write a.toml: File too large"),
        "{printed}"
    );
    assert_eq!(names(&folder), ["a.toml", "b.toml"]);

    let killed = shell(
        &folder,
        "ulimit -c 0; ulimit -f 0; exec \"$1\" errcodes fmt a.toml",
    );
    assert!(killed.status.code().is_none(), "{killed:?}");
    assert_eq!(folder.read("a.toml"), MESSY);
    let left = names(&folder).len();
    assert_eq!(left, 3, "one temporary file: {:?}", names(&folder));
    // The temporary file of one catalog does not affect other catalogs.
    assert_eq!(folder.run(&["fmt", "b.toml"], ""), FORMATTED);
    assert_eq!(names(&folder).len(), 3);
    assert_eq!(folder.run(&["fmt", "a.toml"], ""), FORMATTED);
    assert_eq!(names(&folder), ["a.toml", "b.toml"]);
    assert_eq!(folder.read("a.toml"), TIDY);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to() {
    let folder = Folder::new("files_device", &[("door.toml", DOOR)]);
    folder.check(
        &["docs", "door.toml", "-o", "/dev/full"],
        &expect![[r#"
            -- stderr
            error: can't write /dev/full: No space left on device (os error 28)
            -- exit status 2
        "#]],
    );
    for command in ["docs", "generate", "schema"] {
        let script = format!(
            "mkfifo pipe; cat pipe > from_pipe & \"$1\" errcodes {command} door.toml -o pipe && wait && test -p pipe && \
             \"$1\" errcodes {command} door.toml -o /dev/stdout > from_stdout && cmp from_pipe from_stdout && rm pipe"
        );
        let output = shell(&folder, &script);
        assert!(output.status.success(), "{command} {output:?}");
        assert!(!folder.read("from_pipe").is_empty());
    }
}

#[test]
fn a_folder_that_is_read_only_is_an_error() {
    let folder = Folder::new("files_read_only", &[("in/a.toml", MESSY)]);
    fs::set_permissions(folder.0.join("in"), Permissions::from_mode(0o555)).unwrap();
    let printed = run_unprivileged(&folder, &["fmt", "in/a.toml"]);
    fs::set_permissions(folder.0.join("in"), Permissions::from_mode(0o755)).unwrap();
    let Some(printed) = printed else {
        return;
    };
    expect![[r#"
        error: can't write in/a.toml: Permission denied (os error 13)
        1 catalog read: 0 formatted
    "#]]
    .assert_eq(&printed);
    assert_eq!(folder.read("in/a.toml"), MESSY);
}

#[test]
fn byte_order_marks_and_line_endings_are_kept() {
    let page = "| Code | Message |\n|---|---|\n| 1 | One. |\n";
    for mark in ["", "\u{FEFF}"] {
        for eol in ["\n", "\r\n"] {
            let text = |text: &str| format!("{mark}{}", text.replace('\n', eol));
            let folder = Folder::new("files_mark", &[("a.toml", &text(MESSY)), ("p.md", page)]);
            assert_eq!(folder.run(&["fmt", "a.toml"], ""), FORMATTED);
            assert_eq!(folder.read("a.toml"), text(TIDY));
            folder.run(&["sync", "p.md", "a.toml"], "");
            let synced = TIDY.replace("\"One\" }", "\"One\", message = \"One.\" }");
            assert_eq!(folder.read("a.toml"), text(&synced));
        }
    }
}

#[test]
fn any_name_of_a_file_will_do() {
    let long = "n".repeat(250) + ".toml";
    for name in [long.as_bytes(), b"bad\xFF.toml", b"a b\n.toml"] {
        let folder = Folder::new("files_names", &[]);
        let path = folder.0.join(OsStr::from_bytes(name));
        if fs::write(&path, "").is_err() {
            continue;
        }
        fs::remove_file(&path).unwrap();
        let mut new = command(&folder);
        new.args(["new", "A", "-o"]).arg(&path);
        assert!(new.output().unwrap().status.success());
        fs::write(&path, MESSY).unwrap();
        let mut fmt = command(&folder);
        let output = fmt.arg("fmt").arg(&path).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), TIDY);
        assert_eq!(names(&folder).len(), 1);
    }
}

#[test]
fn many_writers_at_once_leave_a_complete_file() {
    let page = "| Code | Message |\n|---|---|\n| 1 | One. |\n";
    let entries = (2..300).map(|code| format!("{code}={{name=\"N{code}\"}}\n"));
    let text = MESSY.to_owned() + &entries.collect::<String>();
    let folder = Folder::new("files_many", &[("a.toml", &text), ("p.md", page)]);
    let fmt = ["fmt", "a.toml"];
    let sync = ["sync", "p.md", "a.toml", "--force"];
    let start = |at: usize| {
        let mut command = command(&folder);
        let args = if at.is_multiple_of(2) {
            &fmt[..]
        } else {
            &sync[..]
        };
        command.args(args).stdout(Stdio::null());
        command.stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<_> = (0..20).map(start).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        let printed = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.success() || printed.contains("it has changed since it was read"),
            "{printed}"
        );
        let there = folder.read("a.toml");
        assert!(there.contains("\"N299\""), "{there}");
    }
    assert_eq!(names(&folder), ["a.toml", "p.md"]);
    let checked = folder.run(&["check", "a.toml"], "");
    assert!(checked.contains("0 errors"), "{checked}");
}
