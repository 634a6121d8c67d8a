//! Builds of crates outside the workspace, like those of users.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a crate that can't be written or built fails the test"
)]

mod project;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use project::Project;

/// The lints that strict users deny.
const LINTS: &str = "#![deny(warnings, missing_docs, unsafe_code, unused, nonstandard_style)]\n\
                     //! A user's crate.\n";

fn catalog(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog");
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn a_crate_needs_only_a_catalog_and_errcodes() {
    let project = Project::new("trustx-user");
    project.write("catalog/trustx.toml", &catalog("trustx.toml"));
    let mut arms = String::new();
    for error in errcodes_catalog::trustx::ProcessManager::ALL {
        let _ = writeln!(
            arms,
            "        ProcessManager::{error:?} => {},",
            error.code()
        );
    }
    project.write(
        "src/main.rs",
        &format!(
            "{LINTS}
errcodes::include_catalog!(\"catalog/trustx.toml\");

fn number(error: ProcessManager) -> u32 {{
    match error {{
{arms}        ProcessManager::Unknown(code) => code.get(),
    }}
}}

fn main() {{
    for error in ProcessManager::ALL {{
        assert_eq!(number(*error), error.code());
        println!(\"{{}} {{error:?}} {{error}}\", error.code());
    }}
    assert_eq!(number(4711.into()), 4711);
}}
"
        ),
    );
    let output = project.run();
    assert_eq!(output.lines().count(), 95, "{output}");
    let token = "120 ProcessTokenNotFound The specified process token could not be found.";
    assert!(output.lines().any(|line| line == token), "{output}");
}

/// Returns a catalog with the error codes of Kafka, most of them with generated names.
fn kafka() -> String {
    let mut kafka = "provider = \"Kafka\"\n[enums.Kafka]\ncode_type = \"i16\"\n\
                     [enums.Kafka.codes]\n-1 = { name = \"UnknownServerError\" }\n\
                     0 = { name = \"None\" }\n"
        .to_owned();
    for code in 1..128 {
        let _ = writeln!(
            kafka,
            "{code} = {{ name = \"Error{code}\", symbol = \"ERROR_{code}\" }}"
        );
    }
    kafka
}

/// Returns a catalog of 160 enums.
fn many_enums() -> String {
    let mut many = "provider = \"Many APIs\"\n".to_owned();
    for number in 0..160 {
        let _ = writeln!(many, "[enums.Api{number}.codes]");
        for code in 0..if number < 100 { 15 } else { 16 } {
            let _ = writeln!(
                many,
                "{} = {{ name = \"Error{code}\", message = \"Failure {code} of API {number}.\" }}",
                number * 1000 + code * 7
            );
        }
    }
    many
}

/// A table as large as that of the Windows HRESULTs, one as large as Kafka's, one of many texts, and 160 enums in one catalog.
#[test]
fn large_tables_compile_and_work() {
    let project = Project::new("large-tables");
    let mut hresult = "provider = \"Windows\"\n[enums.HResult.codes]\n".to_owned();
    let mut own_hresult = String::new();
    for number in 0..2_900_u32 {
        // Twelve facilities with blocks of codes, as in winerror.h.
        let code = 0x8000_0000 | (number % 12) << 16 | (number / 12 * 3);
        let _ = writeln!(
            hresult,
            "0x{code:08X} = {{ name = \"HResult{code:08X}\", symbol = \"E_{code:08X}\", message = \"Failure number {number} of %s.\", params = [\"device\"] }}"
        );
        let _ = write!(own_hresult, "HResult{code:08X}, ");
    }
    project.write("hresult.toml", &hresult);

    project.write("kafka.toml", &kafka());

    let mut texts =
        "provider = \"Texts\"\n[enums.Event]\ncode_type = \"str\"\n[enums.Event.codes]\n\
                     \"retry_{seconds:u32}\" = { name = \"Retry\" }\n"
            .to_owned();
    let mut own_event = String::new();
    for number in 0..2_600 {
        let _ = writeln!(texts, "event_{number} = {{ name = \"Event{number}\" }}");
        let _ = write!(own_event, "Event{number}, ");
    }
    project.write("texts.toml", &texts);

    project.write("many.toml", &many_enums());
    project.write(
        "src/main.rs",
        &format!(
            "{LINTS}
#[expect(missing_docs)] pub mod hresult {{ errcodes::include_catalog!(\"hresult.toml\"); }}
#[expect(missing_docs)] pub mod kafka {{ errcodes::include_catalog!(\"kafka.toml\"); }}
#[expect(missing_docs)] pub mod many {{ errcodes::include_catalog!(\"many.toml\"); }}
#[expect(missing_docs)] pub mod texts {{ errcodes::include_catalog!(\"texts.toml\"); }}

use hresult::HResult;
use kafka::Kafka;
use many::{{Api159, ManyApIsError}};
use texts::Event;

#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog(\"hresult.toml\")]
enum OwnHResult {{ {own_hresult} #[catalog(unknown)] Unknown(errcodes::UnknownCode<Self>) }}

#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog(\"texts.toml\")]
enum OwnEvent {{
    #[catalog(code(\"retry_{{seconds:u32}}\"))] Wait(errcodes::MatchedCode<Self, 0>), {own_event}
    #[catalog(unknown)] Other(errcodes::UnknownCode<Self>),
}}

fn main() {{
    for error in HResult::ALL {{
        let own = OwnHResult::from(error.code());
        assert_eq!((own.code(), own.name(), own.message()), (error.code(), error.name(), error.message()));
        assert_eq!(format!(\"{{own:?}}\"), error.name());
        assert_eq!(errcodes::ErrorCode::name(&own), error.name());
        assert_eq!(OwnHResult::ALL.iter().filter(|listed| **listed == own).count(), 1);
    }}
    let own = OwnHResult::from(0x8000_0001);
    assert_eq!((own.code(), own.name(), own.is_known()), (0x8000_0001, \"Unknown\", false));
    for error in Event::ALL {{
        let own = OwnEvent::from(error.code());
        assert_eq!((own.code(), own.name(), own.is_known()), (error.code(), error.name(), true));
        assert_eq!(format!(\"{{own:?}}\"), error.name());
    }}
    for (code, name) in [(\"retry_5\", \"Wait\"), (\"event_2600\", \"Other\")] {{
        let own = OwnEvent::from(code);
        assert_eq!((own.code(), own.name()), (code, name));
    }}
    for (number, error) in Event::ALL.iter().enumerate() {{
        assert_eq!(error.name(), format!(\"Event{{number}}\"));
        assert_eq!(error.clone(), *error);
        assert_eq!(Event::from(error.code()), *error);
    }}
    assert_eq!(Event::CODE_EVENT_0, Event::Event0);
    assert_eq!(Event::CODE_EVENT_1023, Event::Event1023);
    assert!(matches!(Event::from(\"event_2599\"), Event::CODE_EVENT_2599));
    for code in [\"retry_5\", \"event_2600\"] {{
        assert_eq!(Event::from(code).clone().code(), code);
    }}
    assert!(matches!(Event::from(\"retry_5\").clone(), Event::Retry(_)));
    for (number, error) in HResult::ALL.iter().enumerate() {{
        assert_eq!(HResult::from(error.code()), *error);
        let text = format!(\"Failure number {{number}} of COM1.\");
        assert_eq!(error.format([&\"COM1\"]).map(|text| text.to_string()), Ok(text));
    }}
    assert!(matches!(HResult::from(0x8000_0003), HResult::CODE_0X80000003));
    assert_eq!(HResult::CODE_0X80000003, HResult::HResult80000003);
    assert!(!HResult::from(0x8000_0001).is_known());
    assert!(matches!(Kafka::from(0), Kafka::None));
    for code in i16::MIN..=i16::MAX {{
        assert_eq!(Kafka::from(code).is_known(), (-1..128).contains(&code));
    }}
    let joined = ManyApIsError::from(Api159::from(159_105));
    println!(\"{{}} {{}} {{joined}}\", HResult::ALL.len(), Kafka::ALL.len());
}}
"
        ),
    );
    assert_eq!(project.run(), "2900 129 Failure 15 of API 159.\n");
}

#[test]
fn cargo_rebuilds_after_a_catalog_is_edited_deleted_or_restored() {
    let project = Project::new("rebuild");
    project.write(
        "src/main.rs",
        "errcodes::include_catalog!(\"codes/faceki.toml\");
fn main() { println!(\"{}\", Faceki::from(5010)); }\n",
    );
    let original = catalog("faceki.toml");
    let path = project.root.join("codes/faceki.toml");
    project.write("codes/faceki.toml", &original);
    assert_eq!(project.run(), "The document has expired.\n");
    assert!(project.is_fresh(), "nothing changed");

    project.write(
        "codes/faceki.toml",
        &original.replace("has expired", "is too old"),
    );
    assert!(!project.is_fresh(), "edited");
    assert_eq!(project.run(), "The document is too old.\n");
    assert!(project.is_fresh(), "nothing changed");

    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    fs::remove_file(&path).unwrap();
    let (success, _, stderr) = project.cargo("build");
    assert!(!success, "deleted: {stderr}");
    assert!(
        stderr.contains("there is no catalog `codes/faceki.toml`"),
        "{stderr}"
    );

    project.write("codes/faceki.toml", &original);
    // Also restore the modification time, as a backup tool does.
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_modified(modified)
        .unwrap();
    assert_eq!(project.run(), "The document has expired.\n");
    assert!(project.is_fresh(), "nothing changed");

    project.write(
        "codes/faceki.toml",
        &original.replace("5010 = {", "5010 = { nam = \"x\","),
    );
    let (success, _, stderr) = project.cargo("build");
    assert!(!success, "an invalid catalog: {stderr}");
    assert!(stderr.contains("codes/faceki.toml:"), "{stderr}");
    assert_eq!(
        stderr.matches("error: ").count(),
        2,
        "one error of the catalog, one of cargo: {stderr}"
    );
}

/// After an entry is added to the catalog, each derived enum lacks a variant.
/// Some development environments set the variable for all programs, not only for rust-analyzer.
#[test]
fn the_variable_of_rust_analyzer_does_not_change_a_build() {
    let project = Project::new("variable");
    // rust-analyzer gets explicit discriminants, which the compiler rejects.
    let codes = (1..2000).map(|code| format!("{code} = {{ name = \"Error{code}\" }}\n"));
    let catalog = "provider = \"A\"\n[enums.A.codes]\n".to_owned() + &codes.collect::<String>();
    project.write("a.toml", &catalog);
    let code =
        "errcodes::include_catalog!(\"a.toml\");\nfn main() { println!(\"{}\", A::from(7)); }\n";
    project.write("src/main.rs", code);
    let mut build = project.command("build");
    let build = build.env("RUST_ANALYZER_INTERNALS_DO_NOT_USE", "1");
    let output = build.output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn a_new_entry_without_a_variant_fails_the_build() {
    let project = Project::new("derive");
    project.write(
        "src/main.rs",
        "#[derive(Debug, errcodes::ErrorCode)]
#[catalog(\"codes/door.toml\")]
enum Door { Locked, #[catalog(code(40))] Jammed }
fn main() { println!(\"{:?}\", Door::try_from(40)); }\n",
    );
    let catalog = "provider = \"Doors\"\n[enums.Door.codes]\n23 = { name = \"Locked\" }\n40 = { name = \"Stuck\" }\n";
    project.write("codes/door.toml", catalog);
    assert_eq!(project.run(), "Ok(Jammed)\n");
    assert!(project.is_fresh(), "nothing changed");

    project.write(
        "codes/door.toml",
        &format!("{catalog}41 = {{ name = \"Ajar\", message = \"The door is ajar.\" }}\n"),
    );
    let (success, _, stderr) = project.cargo("build");
    assert!(!success, "a new code: {stderr}");
    for expected in [
        "`Door` has no variant for an entry of `Door`",
        "codes/door.toml:5:1",
        "Ajar, // 41: The door is ajar.",
        "src/main.rs:3:6",
    ] {
        assert!(stderr.contains(expected), "{expected}: {stderr}");
    }
    project.write("codes/door.toml", catalog);
    assert_eq!(project.run(), "Ok(Jammed)\n");
}

/// Texts of a catalog that try to become a doctest, a script or a link.
#[test]
fn texts_are_never_executed_in_documentation() {
    let project = Project::new("hostile-texts");
    let payloads = [
        r#"x\r\r    panic!(\"run\");"#,
        r#"x\n\n    panic!(\"run\");\n"#,
        r#"x\n\n\tpanic!(\"run\");\n"#,
        r#"x\n```\npanic!(\"run\");\n```\n"#,
        r#"x\r~~~\rpanic!(\"run\");\r~~~\r"#,
        r#"\n- a\n\n      panic!(\"run\");\n"#,
        r#"\n> ```\n> panic!(\"run\");\n> ```\n"#,
        r"<script>hostile()</script>",
        r"\n\n<img src=x onerror=hostile()>\n\n",
        r"[x](javascript:hostile()) [Hostile] [`Hostile`] [^1]\n\n[^1]: x\n[Hostile]: javascript:hostile()",
        r"https://a/)[x](javascript:hostile()) <javascript:hostile()>",
        r#"\u2028\u2028    panic!(\"run\");\u000B\n\u000C\n    panic!();"#,
    ];
    let mut catalog = String::from(
        "lints.allow = [\"duplicate_messages\", \"duplicate_symbols\", \"surrounding_whitespace\", \"invisible_characters\", \"undeclared_params\"]\n",
    );
    let provider = payloads.concat();
    let _ = writeln!(
        catalog,
        "provider = \"Acme {provider}\"\ndescription = \"{provider}\"\n\
         [enums.Door]\ncode_type = \"str\"\ndescription = \"{provider}\"\n\
         columns = {{ note = {{ type = \"str\", default = \"{provider}\", description = \"{provider}\" }} }}\n\
         [enums.Door.codes]"
    );
    for (at, text) in payloads.iter().enumerate() {
        let _ = writeln!(
            catalog,
            "\"{at}{text}\" = {{ name = \"Entry{at}\", message = \"{text} %s\", params = [\"p\"], symbol = \"{text}\", \
             description = \"{text}\", category = \"W{at} {text}\", note = \"{text}\", deprecated = \"{text}\" }}"
        );
    }
    project.write("vendor.toml", &catalog);
    project.write(
        "src/lib.rs",
        "//! A user's crate.\n#![deny(warnings, missing_docs, rustdoc::all)]\n#![allow(deprecated)]\n\
         errcodes::include_catalog!(\"vendor.toml\", umbrella = Any, category = Category);\n",
    );
    let (success, stdout, stderr) = project.cargo("doc");
    assert!(success, "{stdout}{stderr}");
    let mut pages = 0;
    let mut folders =
        vec![Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside/target/doc/hostile_texts")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let page = fs::read_to_string(&path).unwrap();
            for markup in [
                "<script>hostile",
                "<img src=x",
                "href=\"javascript:",
                "footnote",
            ] {
                assert!(!page.contains(markup), "{markup} in {}", path.display());
            }
            pages += usize::from(page.contains("hostile"));
        }
    }
    assert!(pages > 3, "{pages}");
    let (success, stdout, stderr) = project.cargo("test");
    assert!(success, "{stdout}{stderr}");
    assert!(
        stdout.contains("Doc-tests") || stderr.contains("Doc-tests"),
        "{stdout}{stderr}"
    );
    assert!(!stdout.contains("running 1 test"), "{stdout}");
    assert_eq!(stdout.matches("running 0 tests").count(), 2, "{stdout}");
}
