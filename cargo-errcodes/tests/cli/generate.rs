use std::fs;
use std::path::Path;
use std::process::Command;

use expect_test::expect;

use crate::{BAD, DOOR, Folder};

#[test]
fn generate_writes_the_expansion_and_checks_that_it_is_current() {
    let folder = Folder::new("generate", &[("door.toml", DOOR), ("bad.toml", BAD)]);
    folder.check(
        &["generate", "door.toml", "--output", "door.rs"],
        &expect![[r#"
            -- exit status 0
        "#]],
    );
    let code = folder.read("door.rs");
    assert!(
        code.starts_with("// @generated from door.toml by `cargo errcodes generate`."),
        "{code}"
    );
    assert!(!code.contains("include_bytes"), "{code}");
    assert!(!code.contains(folder.0.to_str().unwrap()), "{code}");
    folder.check(
        &["generate", "door.toml", "--output", "door.rs", "--check"],
        &expect![[r#"
            -- exit status 0
        "#]],
    );
    fs::write(
        folder.0.join("door.toml"),
        DOOR.replace("is locked", "is shut"),
    )
    .unwrap();
    folder.check(
        &["generate", "door.toml", "--output", "door.rs", "--check"],
        &expect![[r#"
            -- stderr
            error: door.rs is out of date
              = help: run the command without `--check`
            -- exit status 1
        "#]],
    );
    assert_eq!(folder.read("door.rs"), code, "nothing was written");
    folder.check(
        &["generate", "bad.toml", "--output", "door.rs"],
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
    assert_eq!(folder.read("door.rs"), code, "nothing was written");
    folder.check(
        &["generate", "door.toml", "--output", "door.toml"],
        &expect![[r#"
            -- stderr
            error: the output file door.toml is the catalog
              = help: choose another output file
            -- exit status 2
        "#]],
    );
    folder.check(
        &["generate", "door.toml", "--enum", "Door=my thing"],
        &expect![[r#"
            -- stderr
            error: `my thing` is not a valid name for an enum
            -- exit status 2
        "#]],
    );
    folder.check(
        &["generate", "door.toml", "--enum", "Dor"],
        &expect![[r#"
        -- stderr
        error: the catalog has no enum `Dor`
          = help: did you mean `Door`?
        -- exit status 2
    "#]],
    );
    let renamed = folder.run(
        &[
            "generate",
            "door.toml",
            "--enum",
            "Door=DoorCode",
            "--non-exhaustive",
        ],
        "",
    );
    assert!(
        renamed.contains("#[non_exhaustive]\n    pub enum DoorCode {"),
        "{renamed}"
    );
}

#[test]
fn generate_derives_traits() {
    let folder = Folder::new("generate-derive", &[("door.toml", DOOR)]);
    let generate = |traits: &[&str]| {
        let mut arguments = vec!["generate", "door.toml"];
        arguments.extend(traits.iter().flat_map(|name| ["--derive", name]));
        folder.run(&arguments, "")
    };
    let code = generate(&["Serialize", "Diagnostic", "other::Marker", "Single"]);
    for part in [
        "__errcodes::require_serde! {",
        "__errcodes::serialize! {",
        "__errcodes::require_miette! {",
        "__errcodes::diagnostic! {",
        "#[derive(other::Marker, super::Single)]\n    pub enum Door {",
    ] {
        assert!(code.contains(part), "{part}: {code}");
    }
    assert!(!code.contains("deserialize"), "{code}");
    let cases = [
        (
            "1 + 1",
            expect![[r#"
                -- stderr
                error: `1 + 1` is not the path of a trait
                -- exit status 2
            "#]],
        ),
        (
            "Debug",
            expect![[r#"
                -- stderr
                error: the generated enums implement `Debug` already
                  = help: remove it
                -- exit status 2
            "#]],
        ),
        (
            "serde::Serialize",
            expect![[r#"
                -- stderr
                error: `serde::Serialize` derives from the variants, not from the codes
                  = help: write `Serialize`, for which errcodes generates the impl
                -- exit status 2
            "#]],
        ),
    ];
    for (name, expected) in cases {
        expected.assert_eq(&generate(&[name]));
    }
}

#[test]
fn generate_exports_the_catalog_and_adds_attributes() {
    let folder = Folder::new("generate-export", &[("door.toml", DOOR)]);
    let generate =
        |option: &str, value: &str| folder.run(&["generate", "door.toml", option, value], "");
    let exported = generate("--export", "door_catalog");
    for part in [
        "#[macro_export]\nmacro_rules! door_catalog {",
        "derive_exported! {",
        "`#[catalog(path::to::door_catalog)]`",
    ] {
        assert!(exported.contains(part), "{part}: {exported}");
    }
    let code = generate("--attribute", "strum(prefix = \"door\")");
    let attribute = "#[strum(prefix = \"door\")]\n    pub enum Door {";
    assert!(code.contains(attribute), "{code}");
    let cases = [
        (
            "--export",
            "a::b",
            expect![[r#"
            -- stderr
            error: `a::b` is not a valid name for a macro
            -- exit status 2
        "#]],
        ),
        (
            "--attribute",
            "#[must_use]",
            expect![[r#"
            -- stderr
            error: `#[must_use]` is not an attribute without `#[...]`
              = help: write `--attribute 'strum(serialize_all = "snake_case")'`
            -- exit status 2
        "#]],
        ),
        (
            "--attribute",
            "repr(u8)",
            expect![[r#"
            -- stderr
            error: the layout of generated enums cannot be changed
              = help: remove it; `code()` and `From` convert between codes and errors
            -- exit status 2
        "#]],
        ),
    ];
    for (option, value, expected) in cases {
        expected.assert_eq(&generate(option, value));
    }
}

#[test]
fn generate_maps_words_to_types() {
    let catalog = "provider = \"Acme\"\n[enums.Acme]\ncolumns = { kind = [\"time_out\"] }\n\
                   [enums.Acme.codes]\n1 = { name = \"Slow\", kind = \"time_out\" }\n";
    let folder = Folder::new("generate-types", &[("acme.toml", catalog)]);
    let generate =
        |word_type: &str| folder.run(&["generate", "acme.toml", "--type", word_type], "");
    for word_type in ["kind=crate::ErrorKind", "Acme.kind=crate::ErrorKind"] {
        let code = generate(word_type);
        let accessor = "pub const fn kind(&self) -> ::core::option::Option<crate::ErrorKind> {";
        assert!(code.contains(accessor), "{code}");
        assert!(!code.contains("enum AcmeKind"), "{code}");
    }
    let cases = [
        (
            "kind",
            expect![[r#"
            -- stderr
            error: `kind` is not a column and the path of a type
              = help: write `--type kind=crate::ErrorKind`
            -- exit status 2
        "#]],
        ),
        (
            "a.b.kind=ErrorKind",
            expect![[r#"
            -- stderr
            error: `a.b.kind=ErrorKind` is not a column and the path of a type
              = help: write `--type kind=crate::ErrorKind`
            -- exit status 2
        "#]],
        ),
        (
            "kind=1 + 1",
            expect![[r#"
            -- stderr
            error: `kind=1 + 1` is not a column and the path of a type
              = help: write `--type kind=crate::ErrorKind`
            -- exit status 2
        "#]],
        ),
        (
            "knid=crate::ErrorKind",
            expect![[r#"
            -- stderr
            error: `Acme` has no column `knid`
              = help: did you mean `kind`?
            -- exit status 2
        "#]],
        ),
    ];
    for (word_type, expected) in cases {
        expected.assert_eq(&generate(word_type));
    }
}

/// Generated code and the macro's expansion, in one crate, agree on every code.
#[test]
fn generated_code_behaves_like_the_macro() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = format!(
        "[package]\nname = \"both\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         errcodes = {{ path = {:?}, features = [\"serde\"] }}\nserde_core = \"1\"\n\
         strum = {{ version = \"0.28\", features = [\"derive\"] }}\n",
        root.join("errcodes")
    );
    let trustx = fs::read_to_string(root.join("catalog/trustx.toml")).unwrap();
    let sqlstate = fs::read_to_string(root.join("tests/catalogs/sqlstate.toml")).unwrap();
    let main = r#"
#![deny(warnings, missing_docs)]
//! Both.
#[expect(missing_docs)] pub mod made { errcodes::include_catalog!("trustx.toml"); }
#[expect(missing_docs)] pub mod written { include!("trustx.rs"); }
#[expect(missing_docs)] pub mod texts { include!("sqlstate.rs"); }
#[expect(missing_docs)] pub mod odd { include!("odd.rs"); }
// The code for rust-analyzer in large enums neither causes a warning nor changes their size and order.
#[expect(missing_docs)] pub mod large { include!("large.rs"); }
use errcodes::ErrorCode;
/// An enum that derives with the exported catalog.
#[derive(Debug, errcodes::ErrorCode)]
#[catalog(both::odd_catalog, enum = First)]
pub enum Mine {
    /// Two entries.
    #[catalog(rest)]
    Any(both::First),
}
/// The type for the words of a column.
pub enum Kind {
    /// `time_out`
    TimeOut,
}
fn main() {
    for code in 0..20_000 {
        let (a, b) = (made::ProcessManager::from(code), written::ProcessManager::from(code));
        assert_eq!(format!("{a:?} {a}"), format!("{b:?} {b}"));
        assert_eq!((a.category_name(), a.params()), (b.category_name(), b.params()));
    }
    assert_eq!(texts::SqlState::from("23505").name(), "UniqueViolation");
    assert_eq!(size_of::<large::Big>(), size_of::<made::ProcessManager>());
    assert_eq!(size_of::<Option<large::Big>>(), size_of::<large::Big>());
    assert!(large::Big::CODE_1 < large::Big::CODE_3000 && large::Big::CODE_3000 < large::Big::from(0));
    fn is_serde<T: serde_core::Serialize + serde_core::de::DeserializeOwned>() {}
    is_serde::<odd::First>();
    let kind: Option<Kind> = odd::Signed::from(1).kind();
    assert!(kind.is_none());
    let mine = Mine::from(both::First::from(1));
    println!("{} {:?}", mine.name(), both::Signed::from(1).kind().map(|kind| kind.is_time_out()));
    println!("{}", written::TrustXError::from(written::ProcessManager::CODE_120));
}
"#;
    let entries = (1..=3000).map(|code| format!("{code} = {{ name = \"Error{code}\" }}\n"));
    let large = "provider = \"L\"\n[enums.Big.codes]\n".to_owned() + &entries.collect::<String>();
    let folder = Folder::new(
        "both",
        &[
            ("Cargo.toml", &manifest),
            ("trustx.toml", &trustx),
            ("sqlstate.toml", &sqlstate),
            (
                "odd.toml",
                // Lookups that compare with the minimum of a type, or contain superfluous parentheses.
                "provider = \"Odd\"\n[enums.First.codes]\n0 = { name = \"None\" }\n1 = { name = \"Eight\" }\n\
                 [enums.Signed]\ncode_type = \"i32\"\n\
                 columns = { kind = { type = [\"time_out\"], optional = true } }\n[enums.Signed.codes]\n1 = { name = \"One\" }\n3 = { name = \"Three\" }\n",
            ),
            ("large.toml", &large),
            (
                "src/lib.rs",
                "//! The library.\ninclude!(\"exported.rs\");\n",
            ),
            ("src/main.rs", main),
        ],
    );
    for name in ["trustx", "sqlstate", "odd", "large"] {
        let (catalog, output) = (format!("{name}.toml"), format!("src/{name}.rs"));
        let mut arguments = vec!["generate", &*catalog, "--output", &*output];
        if name == "odd" {
            arguments.extend(["--derive", "Serialize", "--derive", "Deserialize"]);
            arguments.extend(["--type", "kind=super::Kind"]);
        }
        let printed = folder.run(&arguments, "");
        assert_eq!(printed, "-- exit status 0\n");
    }
    let exported = folder.run(
        &[
            "generate",
            "odd.toml",
            "--output",
            "src/exported.rs",
            "--export",
            "odd_catalog",
            "--attribute",
            "cfg_attr(all(), derive(strum::EnumIs))",
            "--attribute",
            "must_use",
        ],
        "",
    );
    assert_eq!(exported, "-- exit status 0\n");
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", folder.0.join("target"))
        .current_dir(&folder.0)
        .output()
        .unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert_eq!(
        out, "Eight None\nThe specified process token could not be found.\n",
        "{err}"
    );
}
