use std::fs;

use expect_test::expect;

use crate::Folder;

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
            1 catalog checked: 0 to be formatted
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
