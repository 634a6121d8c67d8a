//! `errcodes-build`, in build scripts of crates outside the workspace, compared with the macro and `cargo errcodes generate`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a crate that can't be written or built fails the test"
)]

mod project;

use std::fs;
use std::path::Path;

use project::Project;

const CATALOG: &str = r#"provider = "Vendor"
[enums.Api]
columns = { team = { type = "str", optional = true } }
[enums.Api.codes]
7 = { name = "Seven", message = "first" }
8 = { name = "Eight", message = "Wait %s.", params = ["time"], category = "slow" }
[enums.Chat]
code_type = "str"
[enums.Chat.codes]
gone = { name = "Gone" }
"#;

const OPTIONS: &str = "vis = pub(crate), enums = [Api as VendorApi, Chat], export = vendor_catalog";

/// Creates a crate with a build script, which depends on errcodes without its macros.
fn project(name: &str, options: &str) -> Project {
    let project = Project::new(name);
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = project.manifest();
    let manifest = manifest.replace("features = []", "default-features = false");
    let build = format!(
        "[build-dependencies]\nerrcodes-build = {{ path = '{}' }}\n\n[workspace]\n",
        workspace.join("errcodes-build").display()
    );
    project.write("Cargo.toml", &manifest.replace("[workspace]\n", &build));
    project.write("codes/vendor.toml", CATALOG);
    project.write(
        "build.rs",
        &format!(
            "fn main() -> Result<(), errcodes_build::Error> {{
                let path = errcodes_build::Catalog::new(\"codes/vendor.toml\").options({options:?}).generate(\"vendor.rs\")?;
                std::fs::copy(path, \"copy.rs\").unwrap();
                Ok(())
            }}"
        ),
    );
    project.write(
        "src/main.rs",
        "#![deny(warnings)]
         include!(concat!(env!(\"OUT_DIR\"), \"/vendor.rs\"));
         fn main() {
             assert_eq!(Chat::from(\"gone\"), Chat::Gone);
             println!(\"{}\", VendorApi::from(7));
         }",
    );
    project
}

#[test]
fn a_build_script_generates_the_code_of_the_macro() {
    use errcodes_core::load::load;
    use errcodes_core::source::Source;
    use errcodes_macros_impl::target::Target;
    use errcodes_macros_impl::{args, include};
    use proc_macro2::{LexError, TokenStream};

    let project = project("build-script", OPTIONS);
    assert_eq!(project.run(), "first\n");
    assert!(project.is_fresh(), "nothing changed");

    let lex = |text: &str| {
        text.parse::<TokenStream>()
            .map_err(|error: LexError| error.to_string())
    };
    let source = Source {
        path: "codes/vendor.toml".to_owned(),
        text: CATALOG.to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    let args =
        args::parse(lex(&format!("errcodes, \"codes/vendor.toml\", {OPTIONS}")).unwrap()).unwrap();
    let expansion = include::expand(&loaded, &args, Target::File).items;
    let expected = expansion
        .into_tokens(lex, Default::default())
        .unwrap()
        .to_string();
    let generated = fs::read_to_string(project.root.join("copy.rs")).unwrap();
    assert!(
        generated.starts_with("// @generated from vendor.toml by `errcodes-build`."),
        "{generated}"
    );
    // Without the first item, which checks the release of errcodes, and the attributes of the module and of the import.
    let tokens = lex(&generated).unwrap().to_string();
    let without_lints = |text: &str| {
        let start = text.find("mod ").unwrap();
        let text = &text[start..];
        let import = text.rfind("pub (crate) use __").unwrap();
        (
            text[..import]
                .replace("# [rustfmt :: skip] # [allow (unused_imports)]", "")
                .trim()
                .to_owned(),
            text[import..].to_owned(),
        )
    };
    assert_eq!(without_lints(&tokens), without_lints(&expected));

    project.write("codes/vendor.toml", &CATALOG.replace("first", "second"));
    assert!(!project.is_fresh(), "edited");
    assert_eq!(project.run(), "second\n");
}

#[test]
fn a_build_script_reports_errors_and_warnings() {
    let project = project("build-script-errors", "enums = [Api as VendorApi, Chat]");
    let cases = [
        (CATALOG.replace("team =", "tema ="), "", ""),
        (
            CATALOG.replace("category", "categry"),
            "error: `categry` is not a key of an entry",
            "--> codes/vendor.toml:6:64",
        ),
        (
            CATALOG.replace("Api", "Apis"),
            "Error: the catalog has no enum `Api`",
            "= help: did you mean `Apis`?",
        ),
        (
            CATALOG.replace("first", "first "),
            "",
            "warning: build-script-errors@0.1.0:  --> codes/vendor.toml:5:33",
        ),
    ];
    for (catalog, error, part) in cases {
        project.write("codes/vendor.toml", &catalog);
        let (success, _, stderr) = project.cargo("build");
        assert_eq!(success, error.is_empty(), "{stderr}");
        let error = error.strip_prefix("error: ").unwrap_or(error);
        assert!(
            stderr.contains(error) && stderr.contains(part),
            "{part}: {stderr}"
        );
    }
    fs::remove_file(project.root.join("codes/vendor.toml")).unwrap();
    let (success, _, stderr) = project.cargo("build");
    assert!(
        !success && stderr.contains("Error: there is no catalog `codes/vendor.toml`"),
        "{stderr}"
    );
    project.write("codes/vendor.toml", CATALOG);
    assert_eq!(project.run(), "first\n");
}
