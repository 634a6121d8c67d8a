//! Crates outside the workspace: what a build for the authors of a crate reports, and a build for those who depend on it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a crate that can't be written or built fails the test"
)]

mod project;

use project::Project;

const CATALOG: &str =
    "provider = \"Doors\"\n[enums.Door.codes]\n23 = { name = \"Locked\", message = \"locked \" }\n";

/// `deny_warnings` is for the authors: a new warning of errcodes must not break the builds of their users.
#[test]
fn deny_warnings_has_no_effect_in_a_dependency() {
    let sdk = Project::new("deny-sdk");
    sdk.write("codes.toml", CATALOG);
    sdk.write(
        "src/lib.rs",
        "errcodes::include_catalog!(\"codes.toml\", deny_warnings);\n",
    );
    let (success, _, stderr) = sdk.cargo("build");
    assert!(!success, "{stderr}");
    assert!(stderr.contains("codes.toml:3:"), "{stderr}");

    let app = Project::new("deny-app");
    let manifest = std::fs::read_to_string(app.root.join("Cargo.toml")).unwrap();
    let dependency = format!(
        "[dependencies]\ndeny-sdk = {{ path = '{}' }}\n",
        sdk.root.display()
    );
    app.write(
        "Cargo.toml",
        &manifest.replace("[dependencies]\n", &dependency),
    );
    app.write(
        "src/main.rs",
        "fn main() { println!(\"{}\", deny_sdk::Door::Locked.code()); }\n",
    );
    let (success, stdout, stderr) = app.cargo("run");
    assert!(success, "{stderr}");
    assert_eq!(stdout, "23\n");
    assert!(!stderr.contains("codes.toml"), "{stderr}");
}

/// The features of errcodes alone add no impls, so an impl of the author's never clashes with one that another crate enables.
#[test]
fn impls_are_opted_into() {
    let project = Project::new("opt-in");
    project.write("codes.toml", CATALOG);
    project.write(
        "src/main.rs",
        "errcodes::include_catalog!(\"codes.toml\", derives = [Serialize, Deserialize, Diagnostic]);\nfn main() {}\n",
    );
    let (success, _, stderr) = project.cargo("build");
    assert!(!success, "{stderr}");
    for part in [
        "`Serialize` requires the feature `serde` of the crate `errcodes`",
        "`Deserialize` requires the feature `serde` of the crate `errcodes`",
        "`Diagnostic` requires the feature `miette` of the crate `errcodes`",
        "src/main.rs:1:53",
        "src/main.rs:1:64",
        "src/main.rs:1:77",
    ] {
        assert!(stderr.contains(part), "{part}: {stderr}");
    }
    assert_eq!(
        stderr.matches("error: ").count(),
        4,
        "with that of cargo: {stderr}"
    );

    let project = Project::with_features("opt-in-serde", &["serde"]);
    let manifest = std::fs::read_to_string(project.root.join("Cargo.toml")).unwrap();
    let dependencies = "[dependencies]\nserde = \"1\"\nserde_json = \"1\"\n";
    project.write(
        "Cargo.toml",
        &manifest.replace("[dependencies]\n", dependencies),
    );
    project.write("codes.toml", CATALOG);
    project.write(
        "src/main.rs",
        r#"
use self::same::Marker;
mod same {
    errcodes::include_catalog!("codes.toml", derives = [Serialize, Deserialize]);
    pub trait Marker {}
}
mod own {
    errcodes::include_catalog!("codes.toml");
    impl serde::Serialize for Door {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.name())
        }
    }
}
impl Marker for same::Door {}
fn main() {
    println!("{}", serde_json::to_string(&own::Door::Locked).unwrap());
    println!("{}", serde_json::to_string(&same::Door::Locked).unwrap());
    println!("{:?}", serde_json::from_str::<same::Door>("23").unwrap());
}
"#,
    );
    assert_eq!(project.run(), "\"Locked\"\n23\nLocked\n");
}

/// A derive of another crate is applied to all generated enums, and its errors are at the path in `derives`.
#[test]
fn derives_of_other_crates_are_passed_through() {
    let project = Project::new("other-derive");
    let manifest = std::fs::read_to_string(project.root.join("Cargo.toml")).unwrap();
    project.write(
        "marker/Cargo.toml",
        "[package]\nname = \"marker\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[lib]\nproc-macro = true\n",
    );
    project.write(
        "marker/src/lib.rs",
        r#"
use proc_macro::{TokenStream, TokenTree};

fn implement(input: TokenStream, name: &str) -> TokenStream {
    let mut words = input.into_iter().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    });
    let ident = words.by_ref().skip_while(|word| word != "enum").nth(1).unwrap();
    format!("impl crate::{name} for {ident} {{}}").parse().unwrap()
}

#[proc_macro_derive(First)]
pub fn first(input: TokenStream) -> TokenStream {
    implement(input, "First")
}

#[proc_macro_derive(Second)]
pub fn second(input: TokenStream) -> TokenStream {
    implement(input, "Second")
}

#[proc_macro_derive(Fails)]
pub fn fails(_: TokenStream) -> TokenStream {
    "::core::compile_error! { \"it fails\" }".parse().unwrap()
}
"#,
    );
    project.write(
        "Cargo.toml",
        &manifest.replace(
            "[dependencies]\n",
            "[dependencies]\nmarker = { path = \"marker\" }\n",
        ),
    );
    project.write(
        "codes.toml",
        r#"
provider = "Doors"

[enums.Door.columns]
urgency = { type = ["low", "high"], default = "low" }

[enums.Door.codes]
23 = { name = "Locked", category = "lock" }

[enums.Window]
code_type = "str"

[enums.Window.codes]
open = { name = "Open" }
"#,
    );
    project.write(
        "src/main.rs",
        r#"
mod doors {
    use marker::Second;
    errcodes::include_catalog!("codes.toml", derives = [::marker::First, Second]);
}
mod renamed {
    use marker::{First, Second as Other};
    errcodes::include_catalog!("codes.toml", derives = [self::First, super::renamed::Other]);
}
trait First {}
trait Second {}
fn both<T: First + Second>() {}
fn main() {
    both::<doors::Door>();
    both::<doors::Window>();
    both::<doors::DoorsError>();
    both::<doors::DoorsCategory>();
    both::<doors::DoorUrgency>();
    both::<renamed::DoorsError>();
}
"#,
    );
    assert_eq!(project.run(), "");

    project.write(
        "src/main.rs",
        r#"
errcodes::include_catalog!("codes.toml", enums = [Door], derives = [marker::Fails]);
mod missing {
    errcodes::include_catalog!("codes.toml", enums = [Door], derives = [nowhere::Derive, Missing]);
}
fn main() {}
"#,
    );
    let (success, _, stderr) = project.cargo("build");
    assert!(!success, "{stderr}");
    for place in ["2:69", "4:73", "4:90"] {
        let place = format!("src/main.rs:{place}\n");
        assert!(stderr.contains(&place), "{place}: {stderr}");
    }
}
