//! `tests/tests/adopted` of the workspace contains enums in the shapes of public SDKs, and what `adopt` makes of them.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::{expect, expect_file};

use crate::Folder;

fn adopted(file: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tests/adopted");
    fs::canonicalize(folder).unwrap().join(file)
}

/// The enums, with the number of lines before and after.
const ENUMS: [(&str, usize, usize); 5] = [
    ("bearer", 70, 46),
    ("connection", 59, 39),
    ("device", 66, 42),
    ("payments", 85, 41),
    ("rpc", 74, 64),
];

#[test]
fn enums_of_sdks_are_adopted() {
    let mut reports = String::new();
    for (name, lines_before, lines_after) in ENUMS {
        let before = fs::read_to_string(adopted(&format!("{name}_before.rs"))).unwrap();
        let (source, catalog) = (format!("{name}_after.rs"), format!("{name}.toml"));
        let folder = Folder::new("adopt", &[(&source, &before), MANIFEST]);
        let args = [
            "adopt",
            &source,
            "--catalog",
            &catalog,
            "--provider",
            "Acme",
        ];
        let printed = folder.run(&args, "");
        reports += &["> ", &args.join(" "), "\n", &printed].concat();
        let after = folder.read(&source);
        let lines = (before.lines().count(), after.lines().count());
        assert_eq!(lines, (lines_before, lines_after), "{name}");
        expect_file![adopted(&source)].assert_eq(&after);
        expect_file![adopted(&catalog)].assert_eq(&folder.read(&catalog));
        // The result is adopted already.
        let again = folder.run(&args, "");
        assert!(
            again.ends_with("has a catalog already\n-- exit status 0\n"),
            "{again}"
        );
    }
    expect![[r#"
        > adopt bearer_after.rs --catalog bearer.toml --provider Acme
        -- stderr
        BearerError: 3 codes of type str in bearer.toml
        bearer_after.rs: 70 lines before, 46 after
        bearer_after.rs:22: shortened `fn as_str`
        bearer_after.rs:32: shortened `fn status`
        bearer_after.rs:42: shortened `impl FromStr`
        bearer_after.rs:55: removed `impl From<&str>`
        hints:
        bearer_after.rs:17: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
        > adopt connection_after.rs --catalog connection.toml --provider Acme
        -- stderr
        ConnectionError: 5 codes of type i32 in connection.toml
        connection_after.rs: 59 lines before, 39 after
        connection_after.rs:35: removed `fn code`
        connection_after.rs:41: shortened `fn from_code`
        connection_after.rs:53: shortened `fn should_retry`
        hints:
        connection_after.rs:41: `fn from_code` turns codes that are not listed into `Unknown`, which loses them; a variant `#[catalog(unknown)] Unlisted(errcodes::UnknownCode<Self>)` would keep them
        -- exit status 0
        > adopt device_after.rs --catalog device.toml --provider Acme
        -- stderr
        DeviceFault: 5 codes of type u16 in device.toml
        device_after.rs: 66 lines before, 42 after
        device_after.rs:22: shortened `fn number` of `Numbered`
        device_after.rs:35: shortened `fn from_register`
        device_after.rs:45: shortened `fn message`
        device_after.rs:56: removed `impl From<u16>`
        hints:
        device_after.rs:10: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        device_after.rs:19: the constant `SUPPLY_TOO_LOW` is no longer used
        device_after.rs:20: the constant `SUPPLY_TOO_HIGH` is no longer used
        -- exit status 0
        > adopt payments_after.rs --catalog payments.toml --provider Acme
        -- stderr
        ApiErrorCode: 4 codes of type u32 in payments.toml
        payments_after.rs: 85 lines before, 41 after
        payments_after.rs:22: removed `fn code`
        payments_after.rs:33: removed `fn is_retryable`
        payments_after.rs:37: shortened `fn http_status`
        payments_after.rs:49: removed `impl From<u32>`
        payments_after.rs:61: shortened `impl From<ApiErrorCode> for u32`
        payments_after.rs:73: shortened `impl Display`
        payments_after.rs:85: removed `impl Error`
        hints:
        payments_after.rs:17: `Unknown` can also hold a listed code; `#[catalog(unknown)] Unknown(errcodes::UnknownCode<Self>)` cannot
        payments_after.rs:43: removed the comment `// Nobody knows.`
        -- exit status 0
        > adopt rpc_after.rs --catalog rpc.toml --provider Acme
        -- stderr
        RpcError: 4 codes of type i32 in rpc.toml
        rpc_after.rs: 74 lines before, 64 after
        rpc_after.rs:31: shortened `fn error_code`
        rpc_after.rs:41: shortened `fn from_rpc`
        kept:
        rpc_after.rs:52: kept `fn status`: the derived `http_status` returns `Option<u16>`
        skipped:
        rpc_after.rs:24: no code is known for `Io`
        rpc_after.rs:26: no code is known for `MissingParameter`
        hints:
        rpc_after.rs:68: `fn severity` is left as it is; its values could be a column of the catalog
        -- exit status 0
    "#]].assert_eq(&reports);
}

/// The manifest of a package, in which catalogs are placed.
pub(super) const MANIFEST: (&str, &str) = ("Cargo.toml", "[package]\nname = \"acme-sdk\"\n");

/// An enum with the functions that a case is about.
pub(super) fn with(functions: &str) -> String {
    format!(
        "use std::fmt;\n\n#[derive(Debug, Clone, Copy, PartialEq)]\npub enum Fault {{\n    Locked,\n    Stuck,\n    \
         Other(u16),\n}}\n\n{functions}"
    )
}

pub(super) const CODE: &str = "impl Fault {
    pub fn code(&self) -> u16 {
        match self {
            Self::Locked => 7,
            Self::Stuck => 8,
            Self::Other(code) => *code,
        }
    }
}
";

/// Sources that contradict themselves, each with the report.
#[test]
fn contradictions_are_reported_and_nothing_is_written() {
    let from = |arms: &str| {
        let functions = format!(
            "{CODE}\nimpl From<u16> for Fault {{\n    fn from(code: u16) -> Self {{\n        match code {{\n{arms}            \
             other => Self::Other(other),\n        }}\n    }}\n}}\n"
        );
        with(&functions)
    };
    let cases = [
        (
            "swapped",
            from("            8 => Self::Locked,\n            7 => Self::Stuck,\n"),
        ),
        (
            "another",
            from("            9 => Self::Locked,\n            8 => Self::Stuck,\n"),
        ),
        (
            "discriminants",
            with(CODE)
                .replace("Locked,", "Locked = 7,")
                .replace("Stuck,", "Stuck = 9,")
                .replace("#[derive", "#[repr(u16)]\n#[derive"),
        ),
        (
            "two functions",
            with(&format!(
                "{CODE}\nimpl From<Fault> for u16 {{\n    fn from(fault: Fault) -> u16 {{\n        match fault {{\n            \
                 Fault::Locked => 7,\n            Fault::Stuck => 80,\n            Fault::Other(code) => code,\n        }}\n    }}\n}}\n"
            )),
        ),
        (
            "statuses",
            with(&format!(
                "{CODE}\nimpl Fault {{\n    fn status(&self) -> u16 {{\n        match self {{\n            Self::Locked => 423,\n            \
                 _ => 500,\n        }}\n    }}\n    fn http_status(&self) -> u16 {{\n        match self {{\n            Self::Locked => 403,\n            \
                 _ => 500,\n        }}\n    }}\n}}\n"
            )),
        ),
    ];
    let mut reports = String::new();
    for (name, source) in &cases {
        let folder = Folder::new("adopt-conflict", &[("fault.rs", source), MANIFEST]);
        let printed = folder.run(&["adopt", "fault.rs"], "");
        reports += &["> ", name, "\n", &printed].concat();
        assert_eq!(folder.read("fault.rs"), *source);
        assert!(!folder.0.join("catalog").exists());
    }
    expect![[r#"
        > swapped
        -- stderr
        error: fault.rs:20: `impl From<u16>` turns 8 into `Locked`, but this is the code of `Stuck`
        error: fault.rs:20: `impl From<u16>` turns 7 into `Stuck`, but this is the code of `Locked`
        error: fault.rs contradicts itself, nothing was done
          = help: correct the code that is wrong first
        -- exit status 1
        > another
        -- stderr
        error: fault.rs:20: `impl From<u16>` turns 9 into `Locked`, whose code is 7
        error: fault.rs contradicts itself, nothing was done
          = help: correct the code that is wrong first
        -- exit status 1
        > discriminants
        -- stderr
        error: fault.rs:7: the code of `Stuck` is 8 by `fn code`, but 9 by the discriminant
        error: fault.rs contradicts itself, nothing was done
          = help: correct the code that is wrong first
        -- exit status 1
        > two functions
        -- stderr
        error: fault.rs:20: the code of `Stuck` is 8 by `fn code`, but 80 by `impl From<Fault> for u16`
        error: fault.rs contradicts itself, nothing was done
          = help: correct the code that is wrong first
        -- exit status 1
        > statuses
        -- stderr
        error: fault.rs:27: the status of `Locked` is 403 by `fn http_status`, but 423 by another function
        error: fault.rs contradicts itself, nothing was done
          = help: correct the code that is wrong first
        -- exit status 1
    "#]].assert_eq(&reports);
}

/// Files without an enum to adopt, and arguments that are wrong, each with the report.
#[test]
fn files_without_codes_are_explained() {
    let two = format!(
        "{}\n{}",
        with(CODE),
        with(CODE)
            .replace("Fault", "Failure")
            .replace("use std::fmt;", "")
    );
    let cases = [
        ("empty.rs", "", &[][..]),
        ("macro.rs", "error_codes! {\n    Locked = 7,\n}\n", &[]),
        (
            "plain.rs",
            "enum Fault { Locked, Io(std::io::Error) }\n",
            &[],
        ),
        (
            "generic.rs",
            "enum Fault<T> { Locked = 1, Other = 2, Both(T) = 3 }\n",
            &[],
        ),
        ("broken.rs", "enum Fault { Locked = }\n", &[]),
        ("lexed.rs", "enum Fault { Locked = 'ab }\"\n", &[]),
        ("two.rs", &two, &[]),
        ("two.rs", &two, &["--enum", "Faul"]),
        ("two.rs", &two, &["--enum", "Failure", "--check"]),
        (
            "fields.rs",
            "enum Fault { Locked(String) }\nimpl Fault { fn code(&self) -> u8 { match self { Fault::Locked(_) => 1 } } }",
            &[],
        ),
        ("none.rs", "fn main() {}\n", &["--enum", "Fault"]),
        (
            "missing.rs",
            "enum A { B = 1 }",
            &["--catalog", "taken.toml"],
        ),
    ];
    let mut reports = String::new();
    for (file, source, options) in cases {
        let folder = Folder::new(
            "adopt-nothing",
            &[(file, source), ("taken.toml", ""), MANIFEST],
        );
        let args = [&["adopt", file], options].concat();
        reports += &["> ", &args.join(" "), "\n", &folder.run(&args, "")].concat();
        assert_eq!(folder.read(file), source);
    }
    let folder = Folder::new("adopt-missing", &[]);
    reports += &folder.run(&["adopt", "nothing.rs"], "");
    expect![[r#"
        > adopt empty.rs
        -- stderr
        error: empty.rs has no enum
          = help: pass the file that declares the enum
        -- exit status 1
        > adopt macro.rs
        -- stderr
        error: macro.rs has no enum
          = help: if `error_codes!` in line 1 defines it, adopt the enum that the macro expands to, as `cargo expand` prints it
        -- exit status 1
        > adopt plain.rs
        -- stderr
        error: no codes were found for the enum `Fault` in plain.rs
          = help: adopt reads the codes of variants without fields: discriminants, functions such as `fn code(&self) -> u32`, `impl From<u32>`, `impl TryFrom<u32>` and `fn from_code`, and for text codes also `as_str` and `#[serde(rename)]`
        -- exit status 1
        > adopt generic.rs
        -- stderr
        error: `Fault` has generic parameters, so it cannot derive `ErrorCode`
          = help: remove the parameters first
        -- exit status 2
        > adopt broken.rs
        -- stderr
        error: can't read broken.rs: unexpected end of input, expected an expression, in line 1
          = help: adopt reads files that compile
        -- exit status 2
        > adopt lexed.rs
        -- stderr
        error: can't read lexed.rs: cannot parse string into token stream
        -- exit status 2
        > adopt two.rs
        -- stderr
        error: two.rs has several enums with codes: Fault, Failure
          = help: select one: `--enum Fault`
        -- exit status 2
        > adopt two.rs --enum Faul
        -- stderr
        error: two.rs has no enum `Faul`
          = help: use `--enum Fault`
        -- exit status 2
        > adopt two.rs --enum Failure --check
        two.rs
        -- stderr
        Failure: 2 codes of type u16 in catalog/failure.toml
        two.rs: 37 lines before, 29 after
        two.rs:30: removed `fn code`
        hints:
        two.rs:26: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 1
        > adopt fields.rs
        -- stderr
        error: `Fault` in fields.rs has no code for a catalog: `Locked` has fields that a code alone cannot create, so its code 1 is not in the catalog
          = help: see line 1
        -- exit status 1
        > adopt none.rs --enum Fault
        -- stderr
        error: none.rs has no enum
          = help: pass the file that declares the enum
        -- exit status 1
        > adopt missing.rs --catalog taken.toml
        -- stderr
        error: taken.toml already exists
          = help: choose another file with `--catalog PATH`
        -- exit status 2
        -- stderr
        error: can't read nothing.rs: No such file or directory (os error 2)
        -- exit status 2
    "#]].assert_eq(&reports);
}
