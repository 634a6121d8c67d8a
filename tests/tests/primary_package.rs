//! The diagnostics in builds of crates outside the workspace: for the authors of a crate, and for users who depend on it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a crate that can't be written or built fails the test"
)]

mod project;

use std::fmt::Write as _;
use std::fs;

use project::Project;

const CATALOG: &str =
    "provider = \"Doors\"\n[enums.Door.codes]\n23 = { name = \"Locked\", message = \"locked \" }\n";

/// Ways to turn a warning into an error: the name of the crate, keys of the catalog, an option of the call.
const DENIALS: [(&str, &str, &str); 3] = [
    ("by-option", "", ", deny_warnings"),
    ("by-lint", "lints.deny = [\"surrounding_whitespace\"]\n", ""),
    (
        "by-both",
        "lints.warn = [\"surrounding_whitespace\"]\n",
        ", deny_warnings",
    ),
];

/// Denied warnings are errors only for the authors: a new warning of errcodes must not break the builds of their users.
#[test]
fn warnings_are_not_denied_in_a_dependency() {
    let app = Project::new("denying-app");
    let mut dependencies = "[dependencies]\n".to_owned();
    let mut main = "fn main() {\n".to_owned();
    for (name, lints, option) in DENIALS {
        let sdk = Project::new(name);
        sdk.write("codes.toml", &format!("{lints}{CATALOG}"));
        let call = format!("errcodes::include_catalog!(\"codes.toml\"{option});\n");
        sdk.write("src/lib.rs", &call);
        let (success, _, stderr) = sdk.cargo("build");
        assert!(!success, "{name}: {stderr}");
        let error = "error: the message begins or ends with";
        assert_eq!(stderr.matches(error).count(), 1, "{name}: {stderr}");
        let _ = writeln!(
            dependencies,
            "{name} = {{ path = '{}' }}",
            sdk.root.display()
        );
        let module = name.replace('-', "_");
        let _ = writeln!(main, "    println!(\"{{:?}}\", {module}::Door::Locked);");
    }
    let manifest = fs::read_to_string(app.root.join("Cargo.toml")).unwrap();
    app.write(
        "Cargo.toml",
        &manifest.replace("[dependencies]\n", &dependencies),
    );
    app.write("src/main.rs", &(main + "}\n"));
    let (success, stdout, stderr) = app.cargo("run");
    assert!(success, "{stderr}");
    assert_eq!(stdout, "Locked\n".repeat(DENIALS.len()));
    assert!(!stderr.contains("codes.toml"), "{stderr}");
}

/// A package of the workspace counts as a dependency unless the command selects it.
#[test]
fn a_workspace_member_is_a_dependency_unless_it_is_selected() {
    let app = Project::new("member-app");
    let manifest = fs::read_to_string(app.root.join("Cargo.toml")).unwrap();
    let member = manifest
        .replace("member-app", "member-sdk")
        .replace("[workspace]\n", "");
    app.write("sdk/Cargo.toml", &member);
    app.write("sdk/codes.toml", CATALOG);
    app.write(
        "sdk/src/lib.rs",
        "errcodes::include_catalog!(\"codes.toml\", deny_warnings);\n",
    );
    app.write(
        "Cargo.toml",
        &manifest
            .replace(
                "[dependencies]\n",
                "[dependencies]\nmember-sdk = { path = \"sdk\" }\n",
            )
            .replace("[workspace]\n", "[workspace]\nmembers = [\"sdk\"]\n"),
    );
    app.write(
        "src/main.rs",
        "fn main() { println!(\"{:?}\", member_sdk::Door::Locked); }\n",
    );
    for selection in [&["-p", "member-sdk"][..], &["--workspace"]] {
        let output = app.command("build").args(selection).output().unwrap();
        assert!(!output.status.success(), "{selection:?}: {output:?}");
    }
    assert_eq!(app.run(), "Locked\n");
}

/// A former spelling is a warning. Neither errcodes nor rustc turns it into an error, unless the crate denies the lint
/// `deprecated` by name.
#[test]
fn former_spellings_do_not_fail_a_build_that_denies_warnings() {
    let project = Project::new("former-spellings");
    project.write(
        "codes.toml",
        r#"provider = "Doors"
allow = ["blanks"]
[wire]
code = "/code"
type = "/type"
[enums.Door]
placeholders = "braces"
fields = { owner = "str" }
[enums.Door.codes]
23 = { name = "Locked", message = "locked ", owner = "me", retry = true, type = "about:blank" }
"#,
    );
    let source = r#"
errcodes::include_catalog!("codes.toml", join = false, deny_warnings);

#[derive(Debug, errcodes::ErrorCode)]
#[catalog("codes.toml", enum = Door, generated = crate::Door, without(name))]
pub enum Gate {
    Locked,
}

fn main() {
    println!("{:?} {:?}", Door::Locked.retryable(), Gate::Locked.retryable());
}
"#;
    let options = ["join", "generated", "without"];
    let keys = [
        "allow",
        "blanks",
        "wire",
        "type",
        "placeholders",
        "fields",
        "retry",
    ];
    for (attribute, flags, is_error) in [
        ("#![deny(warnings)]", &[][..], false),
        ("", &["--", "-D", "warnings"], false),
        ("#![deny(warnings, deprecated)]", &[], true),
    ] {
        project.write("src/main.rs", &format!("{attribute}{source}"));
        let output = project.command("rustc").args(flags).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            !output.status.success(),
            is_error,
            "{attribute} {flags:?}: {stderr}"
        );
        let level = if is_error { "error" } else { "warning" };
        for option in options {
            let message = format!("{level}: use of deprecated constant `_::{option}`");
            assert_eq!(stderr.matches(&message).count(), 1, "{message}: {stderr}");
        }
        for key in keys {
            let message = format!("warning: `{key}` is a former spelling of `");
            // Both the call and the derive read the catalog.
            assert_eq!(stderr.matches(&message).count(), 2, "{message}: {stderr}");
        }
        assert!(!stderr.contains("begins or ends with"), "{stderr}");
    }
    project.write("src/main.rs", &format!("#![deny(warnings)]{source}"));
    assert_eq!(project.run(), "Some(true) Some(true)\n");
}

/// The features of errcodes alone add no impls, so a hand-written impl never clashes with one that another crate enables.
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
    let manifest = fs::read_to_string(project.root.join("Cargo.toml")).unwrap();
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

/// A derive of another crate is applied to all generated enums, and its errors point at the path in `derives`.
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

/// As documented, `#[allow(deprecated)]` on the module that contains the call or the enum hides the warning.
#[test]
fn former_options_can_be_allowed() {
    let project = Project::new("former-options");
    project.write("codes.toml", CATALOG);
    project.write(
        "src/main.rs",
        r#"#![deny(warnings, deprecated)]
#[allow(deprecated)]
mod allowed {
    errcodes::include_catalog!("codes.toml", join = false);

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog("codes.toml", without(message))]
    pub enum Own {
        Locked,
    }
}
fn main() {
    println!("{:?}", allowed::Own::Locked);
}
"#,
    );
    let (success, stdout, stderr) = project.cargo("run");
    assert!(success, "{stderr}");
    assert_eq!(stdout, "Locked\n");
    assert!(!stderr.contains("deprecated"), "{stderr}");
}
