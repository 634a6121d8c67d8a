//! Enums that derive `ErrorCode` with the catalog of a dependency, which exports it with the option `export`.

mod project;

use std::fs;
use std::path::Path;

use project::Project;

const CATALOG: &str = r#"provider = "Vendor"
[enums.Common.codes]
1 = { name = "Down", message = "The server is \"down\"." }
[enums.Api]
extends = ["Common"]
columns = { team = { type = "str", optional = true } }
[enums.Api.codes]
7 = { name = "Seven", message = "seven", team = "a\\b" }
8 = { name = "Eight", message = "eight", retryable = true }
"900..=999" = { name = "Reserved" }
[enums.Chat]
code_type = "str"
[enums.Chat.codes]
slow = { name = "Slow", message = "Wait %s.", params = ["time"] }
gone = { name = "Gone" }
"#;

const SDK: &str = r#"//! An SDK.
#![deny(missing_docs, warnings)]
pub use errcodes;

/// Codes.
pub mod codes {
    errcodes::include_catalog!("catalog.toml", export = sdk_catalog);
}

/// Generates a user's enum.
#[macro_export]
macro_rules! own_error {
    ($name:ident) => {
        #[derive(Debug, $crate::errcodes::ErrorCode)]
        #[catalog($crate::sdk_catalog, enum = Common, crate = $crate::errcodes)]
        pub enum $name {
            Down,
        }
    };
}
"#;

const USER: &str = r#"
use std::convert::TryFrom;
use vendor::codes::{Api, Chat};

#[derive(Debug, PartialEq, errcodes::ErrorCode)]
#[catalog(vendor::sdk_catalog, enum = Api, from = vendor::codes::Api)]
pub enum Mine {
    Seven,
    #[catalog(rest)]
    Other(Api),
    #[catalog(unknown)]
    Unknown(errcodes::UnknownCode<Self>),
}

mod inner {
    use facade::vendor_catalog;

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog(vendor_catalog, enum = Chat, skip(Display))]
    pub enum Talk {
        Slow,
        #[catalog(code("gone"))]
        Left,
    }
    impl std::fmt::Display for Talk {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("talk")
        }
    }
}

vendor::own_error!(Generated);

fn main() {
    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog(::facade::vendor_catalog, enum = Api)]
    enum Local {
        #[catalog(code(1, 7, 8))]
        Any,
        #[catalog(code("900..=999"))]
        Reserved(errcodes::MatchedCode<Self, 0>),
        #[catalog(unknown)]
        Unknown(errcodes::UnknownCode<Self>),
    }
    assert_eq!(Mine::from(7), Mine::Seven);
    assert_eq!(Mine::from(1), Mine::Other(Api::Down));
    assert_eq!(Mine::from(Api::Eight), Mine::Other(Api::Eight));
    assert_eq!(Mine::from(9).code(), 9);
    assert_eq!(Mine::Seven.team(), Some("a\\b"));
    assert_eq!(Mine::Other(Api::Down).to_string(), "The server is \"down\".");
    assert!(matches!(Local::from(950), Local::Reserved(code) if code.get() == 950));
    assert!(matches!(Local::from(8), Local::Any));
    assert!(matches!(inner::Talk::try_from("gone"), Ok(inner::Talk::Left)));
    assert_eq!(inner::Talk::Slow.message(), Chat::Slow.message());
    assert_eq!(inner::Talk::Slow.to_string(), "talk");
    println!("{}", Generated::Down.message());
}
"#;

/// Creates a workspace of a user, a facade and an SDK.
fn workspace(name: &str, [sdk, facade, user]: [&str; 3]) -> Project {
    let project = Project::new(name);
    let manifest = project.manifest();
    let package = |name_of: &str, edition: &str, dependencies: &str| {
        manifest
            .replace("edition = \"2024\"", &format!("edition = \"{edition}\""))
            .replace(
                &format!("name = \"{name}\""),
                &format!("name = \"{name_of}\""),
            )
            .replace(
                "[dependencies]\n",
                &format!("[dependencies]\n{dependencies}"),
            )
    };
    let member = |name: &str, edition, dependencies| {
        package(name, edition, dependencies).replace("[workspace]\n", "")
    };
    project.write("sdk/Cargo.toml", &member(&format!("{name}-sdk"), sdk, ""));
    project.write("sdk/catalog.toml", CATALOG);
    project.write("sdk/src/lib.rs", SDK);
    project.write(
        "facade/Cargo.toml",
        &member(
            &format!("{name}-facade"),
            facade,
            &format!("vendor-sdk = {{ package = \"{name}-sdk\", path = \"../sdk\" }}\n"),
        ),
    );
    project.write(
        "facade/src/lib.rs",
        "pub use vendor_sdk::sdk_catalog as vendor_catalog;\n",
    );
    // Cargo does not tell members of different workspaces with the same name apart in a shared target folder.
    let dependencies = format!(
        "vendor = {{ package = \"{name}-sdk\", path = \"sdk\" }}\nfacade = {{ package = \"{name}-facade\", path = \"facade\" }}\n"
    );
    let root = package(name, user, &dependencies);
    project.write(
        "Cargo.toml",
        &root.replace(
            "[workspace]\n",
            "[workspace]\nmembers = [\"sdk\", \"facade\"]\n",
        ),
    );
    project.write("src/main.rs", USER);
    project
}

#[test]
fn a_user_of_an_sdk_derives_with_its_catalog_in_every_edition() {
    for (number, editions) in [
        ["2018", "2024", "2021"],
        ["2021", "2018", "2024"],
        ["2024", "2021", "2018"],
    ]
    .into_iter()
    .enumerate()
    {
        let project = workspace(&format!("exported-{number}"), editions);
        assert_eq!(project.run(), "The server is \"down\".\n");
        if number > 0 {
            continue;
        }
        assert!(project.is_fresh());
        project.write(
            "sdk/catalog.toml",
            &CATALOG.replace("is \\\"down", "was \\\"down"),
        );
        project.write(
            "src/main.rs",
            &USER.replace("The server is", "The server was"),
        );
        assert_eq!(project.run(), "The server was \"down\".\n");
    }
}

/// The errors name the dependency, and the line and column in its catalog.
#[test]
fn errors_name_the_dependency() {
    let project = workspace("exported-errors", ["2024"; 3]);
    let derive = |path: &str, options: &str, variants: &str| {
        format!(
            "#[derive(Debug, errcodes::ErrorCode)]\n#[catalog({path}{options})]\npub enum Own {{ {variants} }}\nfn main() {{}}\n"
        )
    };
    let sdk = "vendor::sdk_catalog";
    let cases = [
        (
            derive(sdk, ", enum = Api", "Seven, Down"),
            &[
                "`Own` has no variant for an entry of `Api`",
                "--> exported-errors-sdk@0.1.0/catalog.toml:9:1",
                "src/main.rs:3:10",
                "Eight, // 8: eight",
            ][..],
        ),
        (
            derive(sdk, ", enum = Ap", "Seven"),
            &[
                "the catalog has no enum `Ap`",
                "did you mean `Api`?",
                "src/main.rs:2:39",
            ],
        ),
        (
            derive(sdk, "", "Seven"),
            &["this catalog has several enums", "one of Common, Api, Chat"],
        ),
        (
            derive(sdk, ", enum = Common", "Down, Dwn"),
            &["Dwn", "src/main.rs:3:22"],
        ),
        (
            derive("vendor::sdk_catalo", ", enum = Common", "Down"),
            &["sdk_catalo", "src/main.rs:2:19"],
        ),
        (
            "vendor::sdk_catalog!(\"x.toml\"); fn main() {}".to_owned(),
            &["`sdk_catalog` is a catalog: write its path into the attribute of an enum"],
        ),
    ];
    for (source, parts) in cases {
        project.write("src/main.rs", &source);
        let (success, _, stderr) = project.cargo("build");
        assert!(!success, "{source}");
        for part in parts {
            assert!(stderr.contains(part), "{part}\n{source}\n{stderr}");
        }
    }
    // The SDK itself reports its errors, with the path in the call.
    project.write(
        "sdk/catalog.toml",
        &CATALOG.replace("retryable = true", "retryble = true"),
    );
    let (_, _, stderr) = project.cargo("build");
    assert!(stderr.contains("--> catalog.toml:9:42"), "{stderr}");
}

/// The expansion of an SDK contains no path of the machine, and the texts of catalogs that are not exported are not in it twice.
#[test]
fn an_exported_catalog_has_no_path_of_the_machine() {
    use errcodes_core::load::load;
    use errcodes_core::locate::{CallSite, load_file};
    use errcodes_macros_impl::target::Target;
    use errcodes_macros_impl::{args, include};

    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exported-origin");
    fs::create_dir_all(root.join("sdk/out")).unwrap();
    fs::create_dir_all(root.join("elsewhere")).unwrap();
    let cases = [
        ("catalog.toml", "sdk@1.2.0/catalog.toml"),
        ("out/../catalog.toml", "sdk@1.2.0/catalog.toml"),
        ("out/generated.toml", "sdk@1.2.0/generated.toml"),
        ("../elsewhere/outside.toml", "sdk@1.2.0/outside.toml"),
    ];
    for (path, origin) in cases {
        let place = root.join("sdk").join(path);
        fs::write(&place, CATALOG).unwrap();
        let site = CallSite {
            crate_root: Some(root.join("sdk")),
            out_dir: Some(root.join("sdk/out")),
            package: Some("sdk@1.2.0".to_owned()),
            ..CallSite::default()
        };
        let file = load_file(place.to_str().unwrap(), &site).unwrap();
        let loaded = load(&file.source, str::to_owned);
        for export in ["", ", export = sdk_catalog"] {
            let call = format!("errcodes, \"{path}\"{export}");
            let args = args::parse(call.parse().unwrap()).unwrap();
            let items = include::expand(&loaded, &args, Target::Build(&file)).items;
            let lex = |source: &str| {
                source
                    .parse()
                    .map_err(|error: proc_macro2::LexError| error.to_string())
            };
            let tokens = items
                .into_tokens(lex, Default::default())
                .unwrap()
                .to_string();
            assert_eq!(tokens.contains(origin), !export.is_empty(), "{tokens}");
            assert_eq!(tokens.contains("[enums.Api.codes]"), !export.is_empty());
            assert!(!tokens.contains(root.to_str().unwrap()), "{tokens}");
        }
    }
}
