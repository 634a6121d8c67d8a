use std::fs;
use std::path::Path;

use expect_test::expect;

use crate::{DOOR, Folder};

#[test]
fn a_new_catalog_passes_check() {
    let folder = Folder::new("new", &[]);
    folder.check(
        &["new", "Acme \"Payments\"", "--output", "acme.toml"],
        &expect![[r#"
            -- ends with 0
        "#]],
    );
    folder.check(
        &["check", "acme.toml", "--deny-warnings"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- ends with 0
    "#]],
    );
    folder.check(
        &["fmt", "--check", "acme.toml"],
        &expect![[r#"
            -- stderr
            1 catalog checked: 0 not formatted
            -- ends with 0
        "#]],
    );
    for provider in ["日本", "a\nb", "self", "3M \\ Co."] {
        let text = folder.run(&["new", provider], "");
        let text = text.trim_end_matches("-- ends with 0\n");
        let checked = folder.run(&["check", "-", "--format", "short"], text);
        assert!(
            checked.ends_with("1 catalog checked: 0 errors, 0 warnings\n-- ends with 0\n"),
            "{checked}{text}"
        );
    }
    assert!(folder.run(&["new", ""], "").ends_with("-- ends with 2\n"));
    folder.check(
        &["new", "Acme", "--output", "acme.toml"],
        &expect![[r#"
        -- stderr
        error: acme.toml is there already
          = help: choose another name, or remove it first
        -- ends with 2
    "#]],
    );
    // With all that is commented out, too, but for the enum to extend.
    let text = folder.read("acme.toml");
    let is_prose = |line: &str| line.ends_with('.') || line.contains("extends");
    let lines = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(key) if !is_prose(line) => key,
        _ => line,
    });
    let all: Vec<&str> = lines.collect();
    fs::write(folder.0.join("all.toml"), all.join("\n")).unwrap();
    folder.check(
        &["check", "all.toml", "--format", "short"],
        &expect![[r#"
        -- stderr
        1 catalog checked: 0 errors, 0 warnings
        -- ends with 0
    "#]],
    );
}

/// Commands that write make a new file and put it into the old one's place: not into the place of a device, and not
/// into that of what somebody wrote.
#[test]
#[cfg(unix)]
fn what_is_written_to_is_what_is_named() {
    let files = [
        ("old.rs", "// mine\n"),
        ("locked.rs", ""),
        ("door.toml", DOOR),
        ("folder/file", ""),
        ("target.rs", ""),
    ];
    let folder = Folder::new("write", &files);
    let path = folder.0.join("locked.rs");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let generate = |output: &str| folder.run(&["generate", "door.toml", "--output", output], "");
    expect![[r#"
        -- stderr
        error: old.rs is there, and is not what this command has made
          = help: choose another name, or remove it first
        -- ends with 2
    "#]]
    .assert_eq(&generate("old.rs"));
    assert_eq!(folder.read("old.rs"), "// mine\n");
    expect![[r#"
        -- stderr
        error: can't write locked.rs: it is read-only
        -- ends with 2
    "#]]
    .assert_eq(&generate("locked.rs"));
    expect![[r#"
        -- stderr
        error: folder is a folder
        -- ends with 2
    "#]]
    .assert_eq(&generate("folder"));
    assert_eq!(generate("/dev/null"), "-- ends with 0\n");
    assert!(!Path::new("/dev/null").is_file());
    assert!(generate("-").contains("pub enum Door"));
    // A link stays one.
    std::os::unix::fs::symlink("target.rs", folder.0.join("link.rs")).unwrap();
    generate("link.rs");
    assert!(folder.0.join("link.rs").is_symlink());
    assert!(folder.read("target.rs").contains("pub enum Door"));
    // And what the command has made, it makes again.
    assert_eq!(generate("target.rs"), "-- ends with 0\n");
}
