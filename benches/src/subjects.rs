//! Crates that implement the same table in different ways.

use std::fmt::Write as _;

/// The distribution of the codes of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Consecutive numbers, starting at 1,000.
    Dense,
    /// Random 32-bit numbers.
    Sparse,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Dense, Self::Sparse];

    pub fn name(self) -> &'static str {
        match self {
            Self::Dense => "dense",
            Self::Sparse => "sparse",
        }
    }
}

/// An entry of a table.
pub struct Entry {
    pub code: u32,
    pub name: String,
    pub message: String,
}

/// Returns a table of `size` entries. The result is always the same.
pub fn table(size: usize, kind: Kind) -> Vec<Entry> {
    const THINGS: [&str; 12] = [
        "Token", "Process", "Account", "Payment", "Session", "Request", "Device", "Template",
        "Script", "Form", "Wallet", "Document",
    ];
    const FAULTS: [&str; 10] = [
        "NotFound",
        "Expired",
        "Invalid",
        "AlreadyExists",
        "Locked",
        "Missing",
        "Unreadable",
        "Rejected",
        "Unavailable",
        "TooLarge",
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut codes = std::collections::BTreeSet::new();
    while codes.len() < size {
        codes.insert(match kind {
            Kind::Dense => 1_000 + u32::try_from(codes.len()).unwrap(),
            Kind::Sparse => next(&mut state),
        });
    }
    let entry = |(number, code): (usize, u32)| {
        let thing = THINGS[number % THINGS.len()];
        let fault = FAULTS[number / THINGS.len() % FAULTS.len()];
        Entry {
            code,
            name: format!("{thing}{fault}{number}"),
            message: format!(
                "The {} of request number {number} could not be handled by the server.",
                thing.to_lowercase()
            ),
        }
    };
    codes.into_iter().enumerate().map(entry).collect()
}

/// Returns the next pseudo-random number.
pub fn next(state: &mut u64) -> u32 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 32) as u32
}

/// An implementation of a table as a crate.
pub struct Subject {
    /// The name in the results.
    pub name: &'static str,
    /// The dependencies in its Cargo.toml.
    pub dependencies: &'static str,
    /// Returns the source code, which defines an enum `E`.
    pub source: fn(&[Entry]) -> String,
    /// `true` if the crate contains a file `catalog.toml`.
    pub catalog: bool,
}

/// The dependency on errcodes at an earlier commit.
pub const BEFORE: &str = "errcodes = { path = \"{before}/errcodes\" }";

/// All subjects, errcodes first.
pub const SUBJECTS: [Subject; 5] = [
    Subject {
        name: "errcodes",
        dependencies: "errcodes = { path = \"{root}/errcodes\" }",
        source: |_| "errcodes::include_catalog!(\"catalog.toml\");\n".to_owned(),
        catalog: true,
    },
    Subject {
        name: "bare enum",
        dependencies: "",
        source: bare,
        catalog: false,
    },
    Subject {
        name: "hand-written",
        dependencies: "",
        source: by_hand,
        catalog: false,
    },
    Subject {
        name: "num_enum + strum + thiserror",
        dependencies: "num_enum = { version = \"0.7\", default-features = false }\n\
                       strum = { version = \"0.28\", default-features = false, features = [\"derive\"] }\n\
                       thiserror = { version = \"2\", default-features = false }",
        source: by_derives,
        catalog: false,
    },
    Subject {
        name: "phf",
        dependencies: "phf = { version = \"0.14\", features = [\"macros\"] }",
        source: by_phf,
        catalog: false,
    },
];

/// Returns the catalog for errcodes.
pub fn catalog(table: &[Entry]) -> String {
    let mut out = "provider = \"Bench\"\n[enums.E.codes]\n".to_owned();
    for Entry {
        code,
        name,
        message,
    } in table
    {
        let _ = writeln!(
            out,
            "{code} = {{ name = \"{name}\", message = \"{message}\" }}"
        );
    }
    out
}

fn bare(table: &[Entry]) -> String {
    let mut out = "pub enum E {\n".to_owned();
    for Entry { name, .. } in table {
        let _ = writeln!(out, "    {name},");
    }
    out + "    Unknown(u32),\n}\n"
}

const DERIVES: &str = "Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash";

/// Returns an enum with documentation, which all subjects except the bare enum have.
fn documented(table: &[Entry]) -> String {
    let mut out = format!("#[derive({DERIVES})]\npub enum E {{\n");
    for Entry {
        code,
        name,
        message,
    } in table
    {
        let _ = writeln!(out, "    /// `{code}`: {message}\n    {name},");
    }
    out + "    /// Any other code.\n    Unknown(u32),\n}\n"
}

/// Returns a `match` with an arm for each entry.
fn arms(table: &[Entry], arm: impl Fn(&Entry) -> String, last: &str) -> String {
    let mut out = String::new();
    for entry in table {
        let _ = writeln!(out, "            {},", arm(entry));
    }
    let _ = writeln!(out, "            {last},");
    out
}

pub fn by_hand(table: &[Entry]) -> String {
    let from = arms(
        table,
        |e| format!("{} => E::{}", e.code, e.name),
        "other => E::Unknown(other)",
    );
    format!(
        "{}\nimpl From<u32> for E {{\n    fn from(code: u32) -> E {{\n        match code {{\n{from}\
         \x20       }}\n    }}\n}}\n{}",
        documented(table),
        accessors(table)
    )
}

/// Returns the other methods of a hand-written enum, each with a `match`.
fn accessors(table: &[Entry]) -> String {
    let code = arms(
        table,
        |e| format!("E::{} => {}", e.name, e.code),
        "E::Unknown(code) => *code",
    );
    let message = arms(
        table,
        |e| format!("E::{} => {:?}", e.name, e.message),
        "E::Unknown(_) => \"unknown error code\"",
    );
    let name = arms(
        table,
        |e| format!("E::{} => {:?}", e.name, e.name),
        "E::Unknown(_) => \"Unknown\"",
    );
    let parse = arms(
        table,
        |e| format!("{:?} => E::{}", e.name, e.name),
        "_ => return Err(())",
    );
    format!(
        "impl E {{
    pub const fn code(&self) -> u32 {{
        match self {{\n{code}        }}
    }}
    pub const fn message(&self) -> &'static str {{
        match self {{\n{message}        }}
    }}
    pub const fn name(&self) -> &'static str {{
        match self {{\n{name}        }}
    }}
}}
impl std::str::FromStr for E {{
    type Err = ();
    fn from_str(name: &str) -> Result<E, ()> {{
        Ok(match name {{\n{parse}        }})
    }}
}}
impl std::fmt::Display for E {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
        f.write_str(self.message())
    }}
}}
impl std::error::Error for E {{}}
"
    )
}

pub fn by_derives(table: &[Entry]) -> String {
    let mut out = format!(
        "#[derive({DERIVES}, num_enum::FromPrimitive, num_enum::IntoPrimitive, strum::EnumString, \
         strum::EnumIter, strum::IntoStaticStr, thiserror::Error)]\n#[repr(u32)]\npub enum E {{\n"
    );
    for Entry {
        code,
        name,
        message,
    } in table
    {
        let _ = writeln!(
            out,
            "    /// `{code}`: {message}\n    #[error({message:?})]\n    {name} = {code},"
        );
    }
    out + "    /// Any other code.\n    #[error(\"unknown error code {0}\")]\n    \
           #[num_enum(catch_all)]\n    #[strum(disabled)]\n    Unknown(u32),\n}\n"
}

fn by_phf(table: &[Entry]) -> String {
    phf_lookup(table) + &accessors(table)
}

/// Returns the code that uses phf.
pub fn phf_lookup(table: &[Entry]) -> String {
    let mut map = String::new();
    for Entry { code, name, .. } in table {
        let _ = writeln!(map, "    {code}_u32 => E::{name},");
    }
    format!(
        "{}\nstatic CODES: phf::Map<u32, E> = phf::phf_map! {{\n{map}}};\n\
         impl From<u32> for E {{\n    fn from(code: u32) -> E {{\n        \
         CODES.get(&code).copied().unwrap_or(E::Unknown(code))\n    }}\n}}\n",
        documented(table)
    )
}
