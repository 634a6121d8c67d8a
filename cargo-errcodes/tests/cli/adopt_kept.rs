//! The functions that `adopt` keeps, and the variants that it skips.

use expect_test::expect;

use crate::Folder;
use crate::adopt::{CODE, MANIFEST, with};

/// The function `code`, and a conversion from a code with this body.
fn from(body: &str) -> String {
    format!(
        "{CODE}\nimpl From<u16> for Fault {{\n    fn from(code: u16) -> Self {{\n        {body}\n    }}\n}}\n"
    )
}

/// Functions that the derived items cannot replace, each with the report that says why.
#[test]
fn functions_that_differ_stay() {
    let from = |arms: &str| from(&format!("match code {{\n{arms}        }}"));
    let cases = [
        // As in jsonrpsee: one conversion lacks a code.
        (
            "lacks a code",
            from("            7 => Self::Locked,\n            other => Self::Other(other),\n"),
        ),
        (
            "ranges",
            from(
                "            7 => Self::Locked,\n            8 => Self::Stuck,\n            100..=199 => Self::Stuck,\n            other => Self::Other(other),\n",
            ),
        ),
        (
            "loses codes",
            from("            7 => Self::Locked,\n            _ => Self::Stuck,\n"),
        ),
        (
            "constant",
            format!(
                "{CODE}\nimpl Fault {{\n    pub const fn from_code(code: u16) -> Self {{\n        match code {{\n            7 => Self::Locked,\n            8 => Self::Stuck,\n            code => Self::Other(code),\n        }}\n    }}\n}}\n"
            ),
        ),
        (
            "error type",
            format!(
                "{CODE}\nimpl TryFrom<u16> for Fault {{\n    type Error = ();\n    fn try_from(code: u16) -> Result<Self, ()> {{\n        if code == 7 {{\n            Ok(Self::Locked)\n        }} else if code == 8 {{\n            Ok(Self::Stuck)\n        }} else {{\n            Err(())\n        }}\n    }}\n}}\n"
            ),
        ),
        (
            "trait",
            format!(
                "{CODE}\ntrait Retry {{\n    fn is_retryable(&self) -> bool;\n}}\n\nimpl Retry for Fault {{\n    fn is_retryable(&self) -> bool {{\n        match self {{\n            Self::Stuck => true,\n            Self::Other(code) => *code > 100,\n            Self::Locked => false,\n        }}\n    }}\n}}\n"
            ),
        ),
        (
            "macro",
            format!(
                "{CODE}\nimpl fmt::Display for Fault {{\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n        match self {{\n            Self::Locked => write!(f, \"locked\"),\n            Self::Stuck => tr!(f, \"stuck\"),\n            // {{}}\n            Self::Other(code) => write!(f, \"{{code}}\"),\n        }}\n    }}\n}}\n"
            ),
        ),
    ];
    let mut reports = String::new();
    for (name, functions) in &cases {
        let folder = Folder::new("adopt-kept", &[("fault.rs", &with(functions)), MANIFEST]);
        let printed = folder.run(&["adopt", "fault.rs"], "");
        let text = folder.read("fault.rs");
        let mut lines = text.lines();
        let attribute = lines.find(|line| line.starts_with("#[catalog")).unwrap();
        reports += &["> ", name, "\n", attribute, "\n", &printed].concat();
    }
    expect![[r#"
        > lacks a code
        #[catalog("catalog/fault.toml", enum = Fault, skip(From))]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 27 lines before, 19 after
        fault.rs:11: removed `fn code`
        kept:
        fault.rs:20: kept `impl From<u16>`: for the code 8, it returns `Other`, and the derived one `Stuck`
        hints:
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
        > ranges
        #[catalog("catalog/fault.toml", enum = Fault, skip(From))]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 29 lines before, 21 after
        fault.rs:11: removed `fn code`
        kept:
        fault.rs:20: kept `impl From<u16>`: it uses ranges of codes
        hints:
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
        > loses codes
        #[catalog("catalog/fault.toml", enum = Fault, skip(From, Display, Error, code))]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 27 lines before, 29 after
        kept:
        fault.rs:11: kept `fn code`: the derived one returns `Option<u16>`
        fault.rs:20: kept `impl From<u16>`: codes that are not listed become a variant that does not keep them; to keep them, give it the field `errcodes::UnknownCode<Self>` and `#[catalog(unknown)]`
        skipped:
        fault.rs:7: no code is known for `Other`
        -- exit status 0
        > constant
        #[catalog("catalog/fault.toml", enum = Fault)]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 28 lines before, 10 after
        fault.rs:11: removed `fn code`
        fault.rs:21: removed `fn from_code`
        hints:
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
        > error type
        #[catalog("catalog/fault.toml", enum = Fault, skip(From, Display, Error, code))]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 31 lines before, 33 after
        kept:
        fault.rs:11: kept `fn code`: the derived one returns `Option<u16>`
        fault.rs:20: kept `impl TryFrom<u16>`: its error type is not that of the derived one; to use `errcodes::UnknownCodeError`, remove the impl and the `From` in `skip`
        skipped:
        fault.rs:7: no code is known for `Other`
        -- exit status 0
        > trait
        #[catalog("catalog/fault.toml", enum = Fault, skip(is_retryable))]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 32 lines before, 23 after
        fault.rs:11: removed `fn code`
        fault.rs:24: shortened `fn is_retryable` of `Retry`
        hints:
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
        > macro
        #[catalog("catalog/fault.toml", enum = Fault, skip(Display))]
        -- stderr
        Fault: 2 codes of type u16 in catalog/fault.toml
        fault.rs: 29 lines before, 21 after
        fault.rs:11: removed `fn code`
        kept:
        fault.rs:20: kept `impl Display`: for `Stuck`, a call of the macro `tr!`
        hints:
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
    "#]].assert_eq(&reports);
}

/// Functions whose result depends on what is known only when the program runs or is compiled: they stay, with the reason.
#[test]
fn functions_with_unknown_results_stay() {
    let retry = |arms: &str| {
        format!(
            "{CODE}\nimpl Fault {{\n    pub fn is_retryable(&self) -> bool {{\n        match self {{\n            {arms}\n        }}\n    }}\n}}\n"
        )
    };
    let cases = [
        (
            "a range of fields",
            retry("Self::Other(500..=599) => true,\n            _ => false,"),
        ),
        (
            "the content of a field",
            retry("Self::Other(Code::LIMIT) | Self::Other(Code(_)) => true,\n            _ => false,"),
        ),
        (
            "a condition of the build",
            retry("#[cfg(unix)]\n            Self::Stuck => true,\n            _ => false,"),
        ),
        (
            "a statement with a condition of the build",
            from("#[cfg(unix)]\n        if code == 9 {\n            return Self::Stuck;\n        }\n        match code {\n            7 => Self::Locked,\n            8 => Self::Stuck,\n            other => Self::Other(other),\n        }"),
        ),
        (
            "a conversion with a condition of the build",
            from("match code {\n            7 => Self::Locked,\n            8 => Self::Stuck,\n            other => Self::Other(other),\n        }")
                .replace("impl From", "#[cfg(feature = \"numbers\")]\nimpl From"),
        ),
        (
            "errors with a condition of the build",
            format!("{CODE}\n#[cfg(feature = \"std\")]\nimpl std::error::Error for Fault {{}}\n"),
        ),
        (
            "a smaller type",
            from("match code as u8 {\n            7 => Self::Locked,\n            8 => Self::Stuck,\n            _ => Self::Other(code),\n        }"),
        ),
        (
            "a constant of another file",
            from("match code {\n            7 => Self::Locked,\n            STUCK => Self::Stuck,\n            other => Self::Other(other),\n        }"),
        ),
        (
            "codes below a limit",
            from("if code < 100 {\n            match code {\n                7 => Self::Locked,\n                8 => Self::Stuck,\n                _ => Self::Other(code),\n            }\n        } else {\n            Self::Other(code)\n        }")
                .replace("8 => Self::Stuck", "8 | 9 => Self::Stuck"),
        ),
    ];
    let mut reports = String::new();
    for (name, functions) in &cases {
        let folder = Folder::new("adopt-unknown", &[("fault.rs", &with(functions)), MANIFEST]);
        let printed = folder.run(&["adopt", "fault.rs"], "");
        let of_interest = |line: &&str| {
            ["removed", "kept", "shortened", "codes", "the error"]
                .iter()
                .any(|word| line.contains(word) && !line.contains("fn code`"))
        };
        let lines: Vec<&str> = printed.lines().filter(of_interest).collect();
        reports += &["> ", name, "\n", &lines.join("\n"), "\n"].concat();
    }
    expect![[r#"
        > a range of fields
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:21: kept `fn is_retryable`: for `Other`, a comparison with the field of a variant
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > the content of a field
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:21: kept `fn is_retryable`: for `Other`, a comparison with the field of a variant
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > a condition of the build
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:21: kept `fn is_retryable`: for `Stuck`, an arm with `#[cfg(...)]`
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > a statement with a condition of the build
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:20: kept `impl From<u16>`: for the code 9, a statement with `#[cfg(...)]`
        fault.rs:22: the error of `impl From<u16>` for 9: a statement with `#[cfg(...)]`
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > a conversion with a condition of the build
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:21: kept `impl From<u16>`: it has `#[cfg(...)]`, and the derived one does not
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > errors with a condition of the build
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:20: kept `impl Error`: it has `#[cfg(...)]`, and the derived one does not
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > a smaller type
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:20: kept `impl From<u16>`: it converts 263 to a code that it names
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > a constant of another file
        Fault: 2 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:20: kept `impl From<u16>`: `STUCK` is not defined in this file
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        > codes below a limit
        Fault: 3 codes of type u16 in catalog/fault.toml
        kept:
        fault.rs:20: kept `impl From<u16>`: it uses ranges of codes
        fault.rs:7: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
    "#]].assert_eq(&reports);
}

/// An enum whose variants have several fields, or a condition: the functions about them stay.
#[test]
fn functions_of_variants_that_may_be_missing_stay() {
    let source = r#"use std::fmt;

#[derive(Debug, Clone, PartialEq)]
pub enum ChatError {
    UnknownChannel,
    #[cfg(feature = "voice")]
    NotSpeaking,
    Limited(u32, bool),
    General,
}

impl ChatError {
    pub fn code(&self) -> Option<u32> {
        match *self {
            Self::UnknownChannel => Some(10003),
            #[cfg(feature = "voice")]
            Self::NotSpeaking => Some(10004),
            Self::Limited(code, _) => Some(code),
            Self::General => None,
        }
    }

    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Limited(20028, _) => false,
            Self::Limited(..) => true,
            _ => false,
        }
    }
}

impl fmt::Display for ChatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownChannel => write!(f, "no such channel"),
            #[cfg(feature = "voice")]
            Self::NotSpeaking => write!(f, "not speaking"),
            Self::Limited(code, is_global) => write!(f, "limited: {code} {is_global}"),
            Self::General => write!(f, "error"),
        }
    }
}
"#;
    let folder = Folder::new("adopt-missing", &[("chat.rs", source), MANIFEST]);
    folder.check(
        &["adopt", "chat.rs"],
        &expect![[r#"
        -- stderr
        ChatError: 1 code of type u32 in catalog/chat_error.toml
        chat.rs: 42 lines before, 44 after
        chat.rs:32: shortened `impl Display`
        kept:
        chat.rs:13: kept `fn code`: the derived one differs for `NotSpeaking`
        chat.rs:23: kept `fn is_retryable`: for `Limited`, a comparison with the field of a variant
        skipped:
        chat.rs:8: no code is known for `Limited`
        chat.rs:9: no code is known for `General`
        not understood:
        chat.rs:7: `NotSpeaking` has `#[cfg(...)]`, so its code 10004 may have no variant
        -- exit status 0
    "#]],
    );
    // Without the variant with several fields, the types of the accessors depend on the condition.
    let source = r#"use std::fmt;

#[derive(Debug, Clone, PartialEq)]
pub enum ChatError {
    UnknownChannel,
    #[cfg(feature = "voice")]
    NotSpeaking,
    Other(u32),
}

impl ChatError {
    pub fn code(&self) -> Option<u32> {
        match *self {
            Self::UnknownChannel => Some(10003),
            #[cfg(feature = "voice")]
            Self::NotSpeaking => Some(10004),
            Self::Other(code) => Some(code),
        }
    }
}

impl fmt::Display for ChatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownChannel => write!(f, "no such channel"),
            #[cfg(feature = "voice")]
            Self::NotSpeaking => write!(f, "not speaking"),
            Self::Other(code) => write!(f, "{code}"),
        }
    }
}
"#;
    let folder = Folder::new("adopt-conditional", &[("chat.rs", source), MANIFEST]);
    folder.check(&["adopt", "chat.rs"], &expect![[r#"
        -- stderr
        ChatError: 1 code of type u32 in catalog/chat_error.toml
        chat.rs: 31 lines before, 34 after
        kept:
        chat.rs:12: kept `fn code`: the derived one returns an `Option` only with the variants that have `#[cfg(...)]`
        chat.rs:22: kept `impl Display`: for `Other`, a text with arguments that are known only when the program runs
        not understood:
        chat.rs:7: `NotSpeaking` has `#[cfg(...)]`, so its code 10004 may have no variant
        hints:
        chat.rs:8: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
    "#]]);
}

/// Results of `_`, one text for all variants, and the code in a field are not in the catalog.
#[test]
fn catch_all_results_are_not_statements() {
    let source = r#"#[derive(Debug, thiserror::Error)]
pub enum PushError {
    #[error("the token is not registered")]
    Unregistered,
    #[error("{}", self.text())]
    Expired,
    #[error("{0}")]
    Other(String),
}

impl PushError {
    fn text(&self) -> &'static str {
        "the token has expired"
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Unregistered => "UNREGISTERED",
            Self::Expired => "EXPIRED",
            Self::Other(code) => code,
        }
    }

    pub fn is_retryable(&self) -> bool {
        !matches!(self, Self::Unregistered)
    }
}

impl From<&str> for PushError {
    fn from(code: &str) -> Self {
        match code {
            "UNREGISTERED" => Self::Unregistered,
            "EXPIRED" => Self::Expired,
            other => Self::named(other),
        }
    }
}
"#;
    let folder = Folder::new("adopt-catch-all", &[("push.rs", source), MANIFEST]);
    folder.check(&["adopt", "push.rs"], &expect![[r#"
        -- stderr
        PushError: 2 codes of type str in catalog/push_error.toml
        push.rs: 37 lines before, 35 after
        push.rs:16: shortened `fn as_str`
        push.rs:24: shortened `fn is_retryable`
        kept:
        push.rs:29: kept `impl From<&str>`: a call of `named`
        hints:
        push.rs:8: `Other` can also hold a listed code; `#[catalog(unknown)] Other(errcodes::UnknownCode<Self>)` cannot
        -- exit status 0
    "#]]);
    expect![[r##"
        # The error codes of acme-sdk, as `PushError` in `push.rs` had them.
        provider = "acme-sdk"

        [enums.PushError]
        code_type = "str"
        [enums.PushError.codes]
        UNREGISTERED = { name = "Unregistered", message = "the token is not registered", retryable = false }
        EXPIRED      = { name = "Expired" }
    "##]].assert_eq(&folder.read("catalog/push_error.toml"));
    assert!(
        folder
            .read("push.rs")
            .contains("self.retryable().unwrap_or(true)")
    );
    // Without a variant for other codes, the code in the field is not an empty text.
    let source = source.replace("other => Self::named(other)", "_ => Self::Expired");
    let folder = Folder::new("adopt-catch-all", &[("push.rs", &source), MANIFEST]);
    folder.run(&["adopt", "push.rs"], "");
    assert!(
        folder
            .read("push.rs")
            .contains("Self::Other(code) => code,")
    );
}

/// Variants whose codes are in attributes, or that cannot be entries.
#[test]
fn variants_are_entries_or_skipped() {
    let source = "#[derive(serde::Deserialize)]\n#[serde(rename_all = \"snake_case\")]\nenum Code {\n    /// The index does not exist.\n    ///\n    \
                  /// More.\n    IndexNotFound,\n    #[serde(rename = \"bad-request\")]\n    BadRequest,\n    #[cfg(unix)]\n    Signal,\n    \
                  Io(std::io::Error),\n    Empty(),\n    #[serde(other)]\n    Unknown,\n}\n";
    let folder = Folder::new("adopt-variants", &[("code.rs", source), MANIFEST]);
    folder.check(&["adopt", "code.rs", "-n"], &expect![[r#"
        --- code.rs
        +++ code.rs
        @@ -1,4 +1,5 @@
        -#[derive(serde::Deserialize)]
        +#[derive(serde::Deserialize, Debug, errcodes::ErrorCode)]
        +#[catalog("catalog/code.toml", enum = Code, skip(Display, Error))]
         #[serde(rename_all = "snake_case")]
         enum Code {
             /// The index does not exist.
        @@ -8,9 +9,13 @@
             #[serde(rename = "bad-request")]
             BadRequest,
             #[cfg(unix)]
        +    #[catalog(skip)]
             Signal,
        +    #[catalog(skip)]
             Io(std::io::Error),
        +    #[catalog(skip)]
             Empty(),
             #[serde(other)]
        +    #[catalog(skip)]
             Unknown,
         }
        --- /dev/null
        +++ catalog/code.toml
        @@ -0,0 +1,8 @@
        +# The error codes of acme-sdk, as `Code` in `code.rs` had them.
        +provider = "acme-sdk"
        +
        +[enums.Code]
        +code_type = "str"
        +[enums.Code.codes]
        +index_not_found = { name = "IndexNotFound", message = "The index does not exist." }
        +bad-request     = { name = "BadRequest" }
        -- stderr
        Code: 2 codes of type str in catalog/code.toml
        code.rs: 16 lines before, 21 after
        skipped:
        code.rs:15: no code is known for `Unknown`
        not understood:
        code.rs:11: `Signal` has `#[cfg(...)]`, so its code "signal" may have no variant
        code.rs:12: `Io` has fields that a code alone cannot create, so its code "io" is not in the catalog
        code.rs:13: `Empty` has fields that a code alone cannot create, so its code "empty" is not in the catalog
        -- exit status 0
    "#]]);
}
