use std::fs;

use expect_test::expect;

use crate::{BAD, DOOR, Folder};

#[test]
fn docs_are_written_to_the_output_file() {
    let other = DOOR.replace("Doors Inc.", "Gates");
    let lib = "errcodes::include_catalog!(\"door.toml\");\n";
    let manifest =
        "[package]\nname = \"doors\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    let folder = Folder::new(
        "docs",
        &[
            ("door.toml", DOOR),
            ("gate.toml", &other),
            ("bad.toml", BAD),
            ("copy/door.toml", DOOR),
            ("Cargo.toml", manifest),
            ("src/lib.rs", lib),
        ],
    );
    let fine = "-- exit status 0\n";
    // The format depends on the file name, unless `--format` overrides it.
    for (args, begins) in [
        (&["--output", "a.html"][..], "<!DOCTYPE html>"),
        (&["-o", "a.HTM"], "<!DOCTYPE html>"),
        (&["-o", "a.md"], "[//]: #"),
        (&["-o", "a"], "[//]: #"),
        (&["-o", "a.txt", "--format", "html"], "<!DOCTYPE html>"),
        (&["-o", "b.html", "--format", "markdown"], "[//]: #"),
    ] {
        assert_eq!(
            folder.run(&[&["docs", "door.toml"][..], args].concat(), ""),
            fine
        );
        let text = folder.read(args[1]);
        assert!(text.starts_with(begins), "{args:?} {text}");
    }
    // Without a path, the reference contains the catalogs that the workspace includes.
    assert_eq!(folder.run(&["docs", "-o", "found.md"], ""), fine);
    assert_eq!(folder.read("found.md"), folder.read("a.md"));

    let check = [
        "docs",
        "door.toml",
        "gate.toml",
        "-o",
        "two.html",
        "--check",
    ];
    folder.check(
        &check,
        &expect![[r#"
            -- stderr
            error: two.html does not exist
              = help: run the command without `--check`
            -- exit status 1
        "#]],
    );
    assert!(!folder.0.join("two.html").exists(), "nothing was written");
    assert_eq!(folder.run(&check[..5], ""), fine);
    assert_eq!(folder.run(&check, ""), fine);
    let made = folder.read("two.html");
    fs::write(folder.0.join("two.html"), made.replace('\n', "\r\n")).unwrap();
    assert_eq!(folder.run(&check, ""), fine, "a checkout may do this");
    assert!(made.contains("<h1 dir=\"auto\">Error codes</h1>"), "{made}");
    assert!(
        folder
            .read("a.html")
            .contains("<h1 dir=\"auto\">Doors Inc. error codes</h1>")
    );

    folder.check(
        &["docs", "bad.toml", "door.toml", "-o", "two.html"],
        &expect![[r#"
            error: `mesage` is not a key of an entry
             --> bad.toml:3:25
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              |                         ^^^^^^
              |
              = help: did you mean `message`?

            error: code 23 is listed twice
             --> bad.toml:5:1
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              | -- first listed here
            4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
            5 | 23 = { name = "Stuck" }
              | ^^
              |
              = help: remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]

            -- stderr
            error: bad.toml has 2 errors, nothing was done
            -- exit status 1
        "#]],
    );
    folder.check(
        &["docs", "door.toml", "copy/door.toml"],
        &expect![[r#"
            -- stderr
            error: door.toml and copy/door.toml both define the enum `Door` of the provider `Doors Inc.`
              = help: give only catalogs that belong to the same reference
            -- exit status 2
        "#]],
    );
    folder.check(
        &["docs", "door.toml", "door.toml"],
        &expect![[r#"
            -- stderr
            error: door.toml is given twice
            -- exit status 2
        "#]],
    );
    folder.check(
        &["docs", "door.toml", "-o", "copy/../door.toml"],
        &expect![[r#"
            -- stderr
            error: the output file copy/../door.toml is the catalog
              = help: choose another output file
            -- exit status 2
        "#]],
    );
    folder.check(
        &["docs", "door.toml", "-o", "nowhere/a.md"],
        &expect![[r#"
            -- stderr
            error: can't write nowhere/a.md: No such file or directory (os error 2)
            -- exit status 2
        "#]],
    );
    fs::write(folder.0.join("src/lib.rs"), lib.replace("door", "gone")).unwrap();
    folder.check(
        &["docs", "-o", "two.html"],
        &expect![[r#"
            -- stderr
            error: src/lib.rs includes `gone.toml`, which does not exist
            -- exit status 1
        "#]],
    );
    assert_eq!(folder.read("door.toml"), DOOR);
    assert!(
        folder.read("two.html").contains("Gates"),
        "nothing was written"
    );
}
