//! What the editor shows for `#[derive(ErrorCode)]`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::language_server::LanguageServer;
use crate::{documentation, one_line_place};

/// Returns a module that derives `ErrorCode` for an enum with a variant for each code.
pub(crate) fn module(codes: usize) -> String {
    let mut variants = String::new();
    for code in 1..=codes {
        let _ = writeln!(variants, "    Failure{code},");
    }
    format!(
        r#"/// The errors that we handle.
#[derive(errcodes::ErrorCode, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog("catalogs/acme{codes}.toml", enum = Server)]
pub enum Handled {{
    /// The first failure, in our words.
{variants}
    #[catalog(unknown)]
    Unknown(errcodes::UnknownCode<Handled>),
}}

pub fn handle(code: u32) -> bool {{
    let handled = Handled::from_code(code);
    match handled {{
        Handled::Failure1 => true,
        Handled::Unknown(_) => false,
        _ => handled.message().is_empty(),
    }}
}}

pub fn with_missing_arms(handled: Handled) -> u32 {{
    match handled {{
        Handled::Unknown(_) => 1,
    }}
}}
"#
    )
}

/// A module with a derived enum that is open in an editor.
pub(crate) struct Derived<'e> {
    pub(crate) server: &'e mut LanguageServer,
    pub(crate) file: &'e str,
    /// The number of codes in the enum.
    pub(crate) codes: usize,
}

impl Derived<'_> {
    /// Checks everything that the editor shows.
    pub(crate) fn check(&mut self) {
        self.check_variant();
        self.check_path();
        self.check_methods();
        self.check_missing_arms();
    }

    /// A variant is the author's.
    fn check_variant(&mut self) {
        let use_of_variant = "Handled::Fail|ure1 =>";
        let hover = self.server.hover(self.file, use_of_variant);
        let docs = "The first failure, in our words.";
        assert!(documentation(&hover).starts_with(docs), "{hover}");
        let place = |cursor| {
            let position = self.server.position(self.file, cursor);
            one_line_place(self.file, position, "Failure1".len())
        };
        let places = [place("    |Failure1,"), place("Handled::|Failure1 =>")];
        for command in ["definition", "declaration"] {
            let targets = self.server.go_to(command, self.file, use_of_variant);
            assert_eq!(targets, places[..1], "{} codes", self.codes);
        }
        let found = self.server.references(self.file, use_of_variant);
        assert_eq!(found, BTreeSet::from(places), "{} codes", self.codes);
    }

    /// The path leads to the catalog.
    fn check_path(&mut self) {
        let targets = self.server.go_to("definition", self.file, "[catalog(\"|");
        let files: Vec<&str> = targets.iter().map(|target| &*target.file).collect();
        assert_eq!(files, [format!("catalogs/acme{}.toml", self.codes)]);
    }

    /// The derive generates the methods, so they lead to it.
    fn check_methods(&mut self) {
        let derive = self.server.position(self.file, "errcodes::|ErrorCode").0;
        let methods = [
            ("Handled::from|_code", "Returns the error with this code"),
            ("handled.mess|age()", "Returns the vendor's message"),
        ];
        for (cursor, docs) in methods {
            let hover = self.server.hover(self.file, cursor);
            assert!(documentation(&hover).starts_with(docs), "{hover}");
            let targets = self.server.go_to("definition", self.file, cursor);
            let mut targets = targets.iter();
            assert!(
                targets.any(|target| target.file == self.file && target.start.0 == derive),
                "{cursor}"
            );
        }
        let offered = self.server.completions(self.file, "handled.mess|age()");
        for name in ["code", "message"] {
            assert!(offered.contains(name), "{offered:?}");
        }
    }

    fn check_missing_arms(&mut self) {
        let cursor = "match |handled {\n        Handled::Unknown";
        let arms = self.server.quick_fix(self.file, cursor, "Fill match arms");
        assert_eq!(
            arms.matches("Handled::Failure").count(),
            self.codes,
            "{arms}"
        );
        let line = self.server.position(self.file, cursor).0;
        let found = self.server.diagnostics(self.file);
        let found = found.iter().map(|(line, code, _)| (*line, &**code));
        let found: Vec<(u64, &str)> = found.collect();
        assert_eq!(found, [(line, "E0004")], "{} codes", self.codes);
    }
}
