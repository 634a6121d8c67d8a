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
        "errcodes::include_catalog!(\"codes.toml\", derives = [Serialize, Deserialize]);\nfn main() {}\n",
    );
    let (success, _, stderr) = project.cargo("build");
    assert!(!success, "{stderr}");
    for part in [
        "`Serialize` requires the feature `serde` of the crate `errcodes`",
        "`Deserialize` requires the feature `serde` of the crate `errcodes`",
        "src/main.rs:1:53",
        "src/main.rs:1:64",
    ] {
        assert!(stderr.contains(part), "{part}: {stderr}");
    }
    assert_eq!(
        stderr.matches("error: ").count(),
        3,
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
