//! Paths of catalogs that are not single strings, and paths in macros of other files and packages. The build tracks the file that was
//! read.

mod project;

use project::Project;

fn catalog(message: &str) -> String {
    format!(
        "provider = \"Vendor\"\n[enums.Api.codes]\n7 = {{ name = \"Seven\", message = \"{message}\" }}\n"
    )
}

fn set_manifest(project: &Project, old: &str, new: &str) {
    let manifest = project.manifest();
    assert!(manifest.contains(old), "{manifest}");
    project.write("Cargo.toml", &manifest.replace(old, new));
}

/// Checks that the program prints a message, that editing the catalog causes a rebuild, and nothing else does.
fn assert_tracked(project: &Project, path: &str, is_generated: bool) {
    assert_eq!(project.run(), "first\n", "{path}");
    assert!(project.is_fresh(), "{path}");
    project.write(path, &catalog("second"));
    assert!(is_generated || !project.is_fresh(), "{path}");
    assert_eq!(project.run(), "second\n", "{path}");
}

#[test]
fn a_path_can_consist_of_macros() {
    let paths = [
        r#"concat!("codes/", "api", '.', "toml")"#,
        r#"::core::concat!(env!("CARGO_MANIFEST_DIR"), "/codes/api.toml",)"#,
        r#"concat!["codes/", concat!(env!("FOLDER_7", "set it"), "/../", "api.toml")]"#,
        r#"std::env!("CATALOG_7")"#,
        r#"concat!("codes/", env! { "CARGO_PKG_NAME" }, -1, 2_0u8, 1.50, true, ".toml")"#,
    ];
    for (number, path) in paths.iter().enumerate() {
        let project = Project::new(&format!("macro-path-{number}"));
        let file = if *path == paths[4] {
            "codes/macro-path-4-1201.50true.toml"
        } else {
            "codes/api.toml"
        };
        project.write(file, &catalog("first"));
        project.write("codes/sub/x", "");
        project.write(
            ".cargo/config.toml",
            "[env]\nFOLDER_7 = \"sub\"\nCATALOG_7 = \"codes/api.toml\"\n",
        );
        project.write(
            "src/main.rs",
            &format!(
                "errcodes::include_catalog!({path}, enums = [Api]);
                 #[derive(Debug, errcodes::ErrorCode)]
                 #[catalog({path}, enum = Api)]
                 pub enum Own {{ Seven }}
                 fn main() {{
                     assert_eq!(Own::Seven.message(), Api::Seven.message());
                     println!(\"{{}}\", Api::Seven.message());
                 }}"
            ),
        );
        assert_tracked(&project, file, false);
    }
}

#[test]
fn a_build_script_can_write_a_catalog() {
    let project = Project::new("out-dir");
    project.write("codes.toml", &catalog("first"));
    project.write(
        "build.rs",
        r#"fn main() {
            println!("cargo::rerun-if-changed=codes.toml");
            let out_dir = std::env::var("OUT_DIR").unwrap();
            std::fs::copy("codes.toml", format!("{out_dir}/codes.toml")).unwrap();
        }"#,
    );
    project.write(
        "src/main.rs",
        r#"errcodes::include_catalog!(concat!(env!("OUT_DIR"), "/codes.toml"));
           fn main() { println!("{}", Api::Seven.message()); }"#,
    );
    assert_tracked(&project, "codes.toml", true);
}

/// `$path` arrives in an invisible group. A `macro_rules!` of one file is called in another one.
#[test]
fn a_macro_of_the_crate_can_contain_the_path_or_pass_it_on() {
    let cases = [
        (
            "src/a/near.toml",
            "() => { errcodes::include_catalog!(\"near.toml\"); };",
            "",
        ),
        (
            "src/a/near.toml",
            "() => { errcodes::include_catalog!(concat!(\"ne\", \"ar.toml\")); };",
            "",
        ),
        (
            "src/b/near.toml",
            "($path:literal) => { errcodes::include_catalog!($path); };",
            "\"near.toml\"",
        ),
        (
            "near.toml",
            "($path:expr) => { errcodes::include_catalog!($path); };",
            "concat!(\"near\", \".toml\")",
        ),
        (
            "codes/near.toml",
            "($name:literal) => { errcodes::include_catalog!(concat!(\"codes/\", $name, \".toml\")); };",
            "\"near\"",
        ),
    ];
    for (number, (file, rule, argument)) in cases.into_iter().enumerate() {
        let project = Project::new(&format!("own-macro-{number}"));
        project.write(file, &catalog("first"));
        project.write(
            "src/a/mod.rs",
            &format!("macro_rules! vendor {{ {rule} }}\npub(crate) use vendor;\n"),
        );
        project.write("src/b/mod.rs", &format!("crate::a::vendor!({argument});\n"));
        project.write(
            "src/main.rs",
            "mod a; mod b; fn main() { println!(\"{}\", b::Api::Seven.message()); }",
        );
        assert_tracked(&project, file, false);
    }
}

/// The path starts in the package of the macro, not in that of its user, which has a file of the same name.
#[test]
fn a_macro_of_an_sdk_can_include_a_catalog_of_the_sdk() {
    for (number, (edition, place, path, file)) in [
        ("2018", "sdk", "../catalog.toml", "catalog.toml"),
        ("2021", "sdk", "near.toml", "src/near.toml"),
        (
            "2024",
            "../sdk-of-another-folder",
            "catalog.toml",
            "catalog.toml",
        ),
        (
            "2024",
            "../sdk-of-another-folder",
            "codes/near.toml",
            "codes/near.toml",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let project = Project::new(&format!("sdk-macro-{number}"));
        let manifest = std::fs::read_to_string(project.root.join("Cargo.toml")).unwrap();
        let sdk = manifest
            .replace("\"2024\"", &format!("\"{edition}\""))
            .replace(&format!("sdk-macro-{number}"), "sdk")
            .replace("[workspace]\n", "");
        project.write(&format!("{place}/Cargo.toml"), &sdk);
        if place == "sdk" {
            set_manifest(
                &project,
                "[workspace]\n",
                "[workspace]\nmembers = [\"sdk\"]\n",
            );
        }
        set_manifest(
            &project,
            "[dependencies]\n",
            &format!("[dependencies]\nsdk = {{ path = \"{place}\" }}\n"),
        );
        project.write(
            &format!("{place}/src/lib.rs"),
            &format!(
                "pub use errcodes;
                 #[macro_export]
                 macro_rules! vendor {{ () => {{ $crate::errcodes::include_catalog!(\"{path}\"); }} }}"
            ),
        );
        let file = format!("{place}/{file}");
        project.write(&file, &catalog("first"));
        for decoy in ["catalog.toml", "src/near.toml", "codes/near.toml"] {
            project.write(decoy, &catalog("a file of the user"));
        }
        project.write(
            "src/main.rs",
            "sdk::vendor!(); fn main() { println!(\"{}\", Api::Seven.message()); }",
        );
        assert_tracked(&project, &file, false);
    }
}
