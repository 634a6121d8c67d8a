//! Names that the build rejects: `check` reports them, and `import` and `sync` never choose them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use expect_test::expect;

use crate::Folder;

/// Pages with names and characters that are difficult to convert to Rust.
const PAGES: [(&str, &str); 13] = [
    (
        "acme.md",
        "| Code | Message |\n|---|---|\n| 1 | one |\n\n# Acme error\n\n| Code | Message |\n|---|---|\n| 2 | two |\n\n\
         # Acme category\n\n| Code | Message |\n|---|---|\n| 3 | three |\n\n# Acme\n\n| Code | Message |\n|---|---|\n| 4 | four |\n",
    ),
    (
        "404.md",
        "# Doors\n\n| Code | Message |\n|---|---|\n| 1 | one |\n\n# Keys errors\n\n| Code | Message |\n|---|---|\n| 2 | two |\n",
    ),
    (
        "kelvin.md",
        "| Code | Symbol | Message |\n|---|---|---|\n| 1 | K | k |\n| 2 | \u{212A} | l |\n| 3 | 가 | a |\n\
         | 4 | \u{1100}\u{1161} | b |\n| 5 | 金 | c |\n| 6 | \u{F90A} | d |\n",
    ),
    (
        "self.md",
        "# Self errors\n\n| Code | Message |\n|---|---|\n| 1 | self |\n| 2 | Self |\n| 3 | super |\n| 4 | Unknown |\n\n\
         # self_ errors\n\n| Code | Message |\n|---|---|\n| 1 | type |\n\n# Super\n\n| Code | Message |\n|---|---|\n| 1 | crate |\n",
    ),
    (
        "hangul.md",
        "# 가 오류\n\n| Code | Message |\n|---|---|\n| 1 | one |\n\n# \u{1100}\u{1161} 오류\n\n| Code | Message |\n|---|---|\n| 2 | two |\n\n\
         # K errors\n\n| Code | Message |\n|---|---|\n| 3 | three |\n\n# \u{212A} errors\n\n| Code | Message |\n|---|---|\n| 4 | four |\n",
    ),
    (
        "params.md",
        "| Code | Symbol | Message |\n|---|---|---|\n| 1 | A_B | x %s and %s |\n| 2 | AB | id %s id %s |\n| 3 | a.b | self %s type %s |\n\
         | 4 | \u{212A}ß | k %s \u{212A} %s |\n",
    ),
    (
        "words.md",
        "| Code | Message |\n|---|---|\n| ß_A | one |\n| SS_A | two |\n| NOT_FOUND | x |\n| not_found | y |\n\
         | \u{1100}\u{1161}_B | z |\n| 가_B | w |\n",
    ),
    (
        "accents.csv",
        "code;message\n1;e\u{301}te\u{301}\n2;été\n3;ǰ\n4;\u{390}\n5;か\u{3099}\n6;が\n",
    ),
    (
        "result.md",
        "# Result\n\n| Code | Message |\n|---|---|\n| 1 | Ok |\n| 2 | Err |\n\n# Option\n\n| Code | Message |\n|---|---|\n| 1 | Some |\n| 2 | None |\n",
    ),
    (
        "errcodes.md",
        "# errcodes\n\n| Code | Message |\n|---|---|\n| 1 | core |\n\n# u32\n\n| Code | Message |\n|---|---|\n| 1 | std |\n",
    ),
    (
        "bidi.html",
        "<table><tr><th>Code</th><th>Message</th></tr><tr><td>1</td><td>a&#x202E;b &#27;[2J c</td></tr>\
         <tr><td>2</td><td>x&shy;y&#8203;z</td></tr><tr><td>3</td><td>ta&#9;b<br>new</td></tr></table>",
    ),
    (
        "codes.json",
        "{\"errors\": [{\"code\": 7, \"symbol\": \"A\\u001bB\", \"message\": \"x\\u001b]0;y\\u0007\"}, \
         {\"code\": 8, \"symbol\": \"C\\u202eD\", \"message\": \"l1\\r\\nl2\\tq\"}]}",
    ),
    (
        "lines.txt",
        "1: one\u{85}two\n2: two\u{2028}three\n3: \u{2066}four\u{2069}\n",
    ),
];

/// The imported catalog passes the check, is in sync with its page, and compiles.
#[test]
fn catalogs_of_difficult_pages_compile() {
    let folder = Folder::new("names-pages", &PAGES);
    let mut modules = String::new();
    for (number, (page, _)) in PAGES.into_iter().enumerate() {
        let _ = fs::remove_file(folder.0.join("out.toml"));
        let imported = folder.run(&["import", page, "--output", "out.toml"], "");
        assert!(
            imported.ends_with("-- exit status 0\n"),
            "{page}: {imported}"
        );
        let checked = folder.run(&["check", "out.toml"], "");
        assert!(checked.ends_with("-- exit status 0\n"), "{page}: {checked}");
        let synced = folder.run(&["sync", page, "out.toml", "--check"], "");
        assert!(synced.ends_with("-- exit status 0\n"), "{page}: {synced}");
        let generated = folder.run(&["generate", "out.toml"], "");
        assert!(
            generated.ends_with("-- exit status 0\n"),
            "{page}: {generated}"
        );
        let catalog = format!("{number}.toml");
        fs::copy(folder.0.join("out.toml"), folder.0.join(&catalog)).unwrap();
        let _ = writeln!(
            modules,
            "pub mod page_{number} {{ errcodes::include_catalog!({catalog:?}); }}"
        );
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = format!(
        "[package]\nname = \"pages\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         errcodes = {{ path = {:?} }}\n",
        root.join("errcodes")
    );
    fs::write(folder.0.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.0.join("Cargo.lock")).unwrap();
    fs::create_dir_all(folder.0.join("src")).unwrap();
    fs::write(folder.0.join("src/lib.rs"), modules).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", folder.0.join("target"))
        .current_dir(&folder.0)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn enums_do_not_get_the_name_of_the_umbrella() {
    let folder = Folder::new("names-join", &PAGES);
    expect![[r##"
        # The error codes of acme, as `acme.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "acme"

        [enums.AcmeCodes.codes]
        1 = { name = "One", message = "one" }

        [enums.AcmeCodes2]
        description = "Acme error"
        [enums.AcmeCodes2.codes]
        2 = { name = "Two", message = "two" }
        4 = { name = "Four", message = "four" }

        [enums.AcmeCategoryCodes]
        description = "Acme category"
        [enums.AcmeCategoryCodes.codes]
        3 = { name = "Three", message = "three" }
        -- stderr
        read as Markdown
        table 1, no heading
            code: column "Code", message: column "Message"
        table 2, Acme error
            code: column "Code", message: column "Message"
        table 4, Acme
            code: column "Code", message: column "Message"
        table 3, Acme category
            code: column "Code", message: column "Message"
        enum AcmeCodes: 1 entry, such as 1 One: one
        enum AcmeCodes2: 2 entries, such as 2 Two: two
        enum AcmeCategoryCodes: 1 entry, such as 3 Three: three
        no code is in two of these enums: `--single-enum NAME` puts all codes into one enum
        4 entries in 3 enums
        verified: 4 of 4 codes and 4 of 4 texts are on the page

        -- exit status 0
    "##]].assert_eq(&folder.run(&["import", "acme.md"], ""));
    expect![[r#"
        -- stderr
        error: the provider `1&1` can't be turned into a Rust name for the umbrella enum, which a page with 3 enums needs
          = help: use a name that begins with a letter, `--provider One1`, or a single enum, `--single-enum One1`
        -- exit status 2
    "#]].assert_eq(&folder.run(&["import", "acme.md", "--provider", "1&1"], ""));
    let one = &[
        "import",
        "acme.md",
        "--provider",
        "1&1",
        "--single-enum",
        "Lines",
    ];
    assert!(folder.run(one, "").ends_with("-- exit status 0\n"));
}

#[test]
fn replaced_and_removed_characters_are_reported() {
    let lines = (1..30).map(|code| format!("{code}: te\u{202E}xt {code}"));
    let many = lines.collect::<Vec<_>>().join("\n");
    let folder = Folder::new("names-mended", &PAGES);
    fs::write(folder.0.join("many.txt"), many).unwrap();
    expect![[r##"
        # The error codes of bidi, as `bidi.html` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "bidi"

        [enums.Bidi.codes]
        1 = { name = "B2jC", message = "a�b �[2J c" }
        2 = { name = "Xyz", message = "xyz" }
        3 = { name = "TaBNew", message = "ta b new" }
        -- stderr
        read as HTML
        table 1, no heading
            code: column "Code", message: column "Message"
        enum Bidi: 3 entries, such as 1 B2jC: a�b �[2J c
        3 entries in 1 enum
        removed: table 1, row 3: U+00AD
        removed: table 1, row 3: U+200B
        replaced: table 1, row 2: U+202E in the message
        replaced: table 1, row 2: U+001B in the message
        verified: 3 of 3 codes and 3 of 3 texts are on the page

        -- exit status 0
    "##]].assert_eq(&folder.run(&["import", "bidi.html"], ""));
    expect![[r##"
        # The error codes of Co�des, as `codes.json` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "Co�des"

        [enums.CoDes]
        description = "errors"
        [enums.CoDes.codes]
        7 = { name = "X0Y", message = "x�]0;y�" }
        8 = { name = "L1L2Q", message = "l1 l2 q" }
        -- stderr
        read as JSON
        table 1, errors (/errors)
            code: column "code", message: column "message"
            ignored columns: "symbol"
        enum CoDes: 2 entries, such as 7 X0Y: x�]0;y�
        2 entries in 1 enum
        replaced: /errors/0: U+001B in the message
        replaced: /errors/0: U+0007 in the message
        replaced: U+001B in the provider
        replaced: /errors/1: line break or tab with a space, and 1 more
        verified: 2 of 2 codes and 2 of 2 texts are on the page

        -- exit status 0
    "##]].assert_eq(&folder.run(&["import", "codes.json", "--provider", "Co\u{1B}des"], ""));
    let said = folder.run(&["import", "many.txt"], "");
    let said = said.split_once("-- stderr\n").unwrap().1;
    expect![[r#"
        read as plain text
        table 1, no heading (line 1)
            lines like `126: text`: code, message
        enum Many: 29 entries, such as 1 TeXt1: te�xt 1
        29 entries in 1 enum
        replaced: line 1: U+202E in the message
        replaced: line 2: U+202E in the message
        replaced: line 3: U+202E in the message
        replaced: line 4: U+202E in the message
        replaced: line 5: U+202E in the message
        replaced or removed: 24 more characters
        verified: 29 of 29 codes and 29 of 29 texts are on the page

        -- exit status 0
    "#]]
    .assert_eq(said);
}

#[test]
fn file_names_can_not_end_the_comment() {
    let page = "| Code | Message |\n|---|---|\n| 1 | one |\n";
    let name = "no\nfn main() {}\r\u{2028}\u{202E}.md";
    let folder = Folder::new("names-file", &[]);
    if fs::write(folder.0.join(name), page).is_err() {
        // Not every system allows this name.
        return;
    }
    expect![[r##"
        # The error codes of no fn main() {}  �, as `no fn main() {}  �.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "no fn main() {}  �"

        [enums.NoFnMain.codes]
        1 = { name = "One", message = "one" }
        -- stderr
        read as Markdown
        table 1, no heading
            code: column "Code", message: column "Message"
        enum NoFnMain: 1 entry, such as 1 One: one
        1 entry in 1 enum
        verified: 1 of 1 code and 1 of 1 text are on the page

        -- exit status 0
    "##]].assert_eq(&folder.run(&["import", name], ""));
    let catalog = format!("{name}.toml");
    folder.run(&["import", name, "--output", &catalog], "");
    let generated = folder.run(&["generate", &catalog], "");
    expect![[r#"
        // @generated from no fn main() {}  �.md.toml by `cargo errcodes generate`. Change the catalog, not this.
    "#]].assert_eq(generated.split_inclusive('\n').next().unwrap());
    assert!(!generated.contains("\nfn main"), "{generated}");
}

const CLASH: &str = "provider = \"Acme\"\n\n[enums.AcmeError.codes]\n1 = { name = \"One\", message = \"one\" }\n\n\
                     [enums.Payment.codes]\n7 = { name = \"Seven\", message = \"seven\" }\n";

fn crate_with(name: &str, call: &str) -> Folder {
    let manifest =
        "[package]\nname = \"sdk\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n";
    Folder::new(
        name,
        &[
            ("Cargo.toml", manifest),
            ("acme.toml", CLASH),
            ("src/lib.rs", call),
        ],
    )
}

#[test]
fn names_in_options_replace_the_default_names() {
    let plain = "errcodes::include_catalog!(\"acme.toml\");\n";
    let folder = crate_with("names-plain", plain);
    expect![[r#"
        error: `AcmeError` is both this enum and the umbrella enum
         --> acme.toml:3:8
          |
        1 | provider = "Acme"
          |            ------ the umbrella enum is named after the provider
        2 |
        3 | [enums.AcmeError.codes]
          |        ^^^^^^^^^
          |
          = help: rename the enum, or name the umbrella enum where the catalog is included: `include_catalog!("...", umbrella = AnyAcmeError)`, or disable it: `umbrella = false`

        -- stderr
        1 catalog checked: 1 error, 0 warnings
        -- exit status 1
    "#]].assert_eq(&folder.run(&["check"], ""));
    assert_eq!(
        folder.run(&["check"], ""),
        folder.run(&["check", "acme.toml"], "")
    );
    expect![[r#"
        error: `AcmeError` is both this enum and the umbrella enum
         --> acme.toml:3:8
          |
        1 | provider = "Acme"
          |            ------ the umbrella enum is named after the provider
        2 |
        3 | [enums.AcmeError.codes]
          |        ^^^^^^^^^
          |
          = help: rename the enum, or name the umbrella enum where the catalog is included: `include_catalog!("...", umbrella = AnyAcmeError)`, or disable it: `umbrella = false`

        -- stderr
        error: acme.toml has 1 error, nothing was done
        -- exit status 1
    "#]].assert_eq(&folder.run(&["generate", "acme.toml"], ""));
    let generated = folder.run(&["generate", "acme.toml", "--umbrella", "AnyAcme"], "");
    assert!(generated.ends_with("-- exit status 0\n"), "{generated}");

    for options in [
        "umbrella = AnyAcme",
        "umbrella = false",
        "enums = [AcmeError as Common, Payment]",
        "enums = [AcmeError]",
    ] {
        let call = format!("errcodes::include_catalog!(\"acme.toml\", {options});\n");
        let folder = crate_with("names-stated", &call);
        for args in [&["check"][..], &["check", "acme.toml"]] {
            let said = folder.run(args, "");
            assert!(
                said.ends_with("0 errors, 0 warnings\n-- exit status 0\n"),
                "{options}: {said}"
            );
        }
    }

    // If the option does not help, the error is reported at the option.
    let call = "errcodes::include_catalog!(\"acme.toml\", umbrella = Payment);\n";
    let folder = crate_with("names-no-help", call);
    expect![[r#"
        error: `Payment` is both an enum of the catalog and the umbrella enum
         --> src/lib.rs:1:52
          |
        1 | errcodes::include_catalog!("acme.toml", umbrella = Payment);
          |                                                    ^^^^^^^
          |
          = help: name one of them, `umbrella = AnyPayment` or `enums = [Payment as ...]`, or disable the umbrella enum, `umbrella = false`

        -- stderr
        1 catalog checked: 1 error, 0 warnings
        -- exit status 1
    "#]].assert_eq(&folder.run(&["check"], ""));
}

#[test]
fn sync_does_not_write_catalogs_whose_names_clash() {
    let table = |title: &str, row: &str| format!("{title}| Code | Message |\n|---|---|\n{row}\n");
    let before = table("", "| 1 | one |");
    let after = format!("{before}\n{}", table("# Payment\n\n", "| 7 | seven |"));
    let folder = Folder::new("names-sync", &[("acme.md", &before), ("now.md", &after)]);
    folder.run(
        &[
            "import",
            "acme.md",
            "--provider",
            "Acme Error",
            "--output",
            "acme.toml",
        ],
        "",
    );
    let text = fs::read_to_string(folder.0.join("acme.toml")).unwrap();
    expect![[r#"
        error: `AcmeError` is both this enum and the umbrella enum
         --> acme.toml:5:8
          |
        3 | provider = "Acme Error"
          |            ------------ the umbrella enum is named after the provider
        4 |
        5 | [enums.AcmeError.codes]
          |        ^^^^^^^^^
          |
          = help: rename the enum, or name the umbrella enum where the catalog is included: `include_catalog!("...", umbrella = AnyAcmeError)`, or disable it: `umbrella = false`

        -- stderr
        error: acme.toml has 1 error, nothing was done
        error: acme.toml was not changed: with the changes, it would have these errors
        -- exit status 2
    "#]].assert_eq(&folder.run(&["sync", "now.md", "acme.toml"], ""));
    assert_eq!(
        fs::read_to_string(folder.0.join("acme.toml")).unwrap(),
        text
    );

    // If the source files set the name of the umbrella enum, nothing clashes.
    let call = "errcodes::include_catalog!(\"acme.toml\", umbrella = AnyAcme);\n";
    let folder = crate_with("names-sync-stated", call);
    fs::write(folder.0.join("acme.toml"), &text).unwrap();
    fs::write(folder.0.join("now.md"), &after).unwrap();
    let said = folder.run(&["sync", "now.md", "acme.toml"], "");
    assert!(said.ends_with("-- exit status 0\n"), "{said}");
    let checked = folder.run(&["check"], "");
    assert!(checked.ends_with("-- exit status 0\n"), "{checked}");
}
