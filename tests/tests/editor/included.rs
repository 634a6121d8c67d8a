//! What the editor shows for `include_catalog!`.

use std::collections::BTreeSet;

use crate::language_server::{LanguageServer, Place};
use crate::project::Project;
use crate::{documentation, one_line_place};

/// Returns a module that uses `include_catalog!` in the ways that [`Included`] checks.
pub(crate) fn module(codes: usize) -> String {
    format!(
        r#"errcodes::include_catalog!("catalogs/acme{codes}.toml");

pub fn handle(code: u32) -> bool {{
    let server = Server::from(code);
    match server {{
        Server::Failure1 => true,
        Server::CODE_2 => false,
        Server::Failure{codes} => false,
        Server::Unknown(code) => code.get() == 5,
        _ => server == Server::Failure1 || server.category() == Some(AcmeCategory::C1),
    }}
}}

pub fn any() -> AcmeError {{
    AcmeError::Client(Client::ALL[0])
}}

pub fn with_missing_arms(client: Client) -> &'static str {{
    let _ = client.message();
    match client {{}}
}}

pub fn with_all_arms_missing(all_of_them: Server) -> &'static str {{
    match all_of_them {{}}
}}

pub fn with_a_typing_error() -> Server {{ Server::Fail}}
"#
    )
}

/// A module with `include_catalog!` that is open in an editor.
pub(crate) struct Included<'e> {
    pub(crate) server: &'e mut LanguageServer,
    pub(crate) project: &'e Project,
    pub(crate) file: &'e str,
    /// The number of codes in the large enum.
    pub(crate) codes: usize,
}

impl Included<'_> {
    /// Checks everything that the editor shows.
    pub(crate) fn check(&mut self) {
        self.check_items();
        self.check_path();
        self.check_references();
        self.check_rename();
        self.check_completion();
        self.check_quick_fix();
        self.check_diagnostics();
    }

    /// Returns the end of the documentation of items that come from a line of the catalog.
    fn link(&self, line: usize) -> String {
        let catalog = format!("catalogs/acme{}.toml", self.codes);
        let file = self.project.root.join(&catalog);
        format!("[{catalog}:{line}](file://{}#L{line})", file.display())
    }

    /// Returns the place to which all generated names lead.
    fn call(&self) -> Place {
        let position = self.server.position(self.file, ".toml\"|)");
        one_line_place(self.file, position, 0)
    }

    /// The documentation is only that of the catalog and a link to its line, as if it were written by hand.
    fn check_items(&mut self) {
        let codes = self.codes;
        let message = |code: usize| {
            let (category, link) = (code % 3, self.link(code + 4));
            format!(
                "`{code}`: Operation {code} failed: see \\*the log\\*.\n\n`category` `c{category}`\n\n{link}"
            )
        };
        let unknown = "A code that the catalog does not list.\n\nMatch the codes that you know by their variants or constants, \
                       because a code that the catalog lists later is no longer `Unknown`.";
        let items = [
            ("Server::Fail|ure1 =>".to_owned(), message(1)),
            (format!("Server::Fail|ure{codes} =>"), message(codes)),
            (
                "Server::CODE|_2".to_owned(),
                format!("Code `2`: `Failure2`.\n\n{}", self.link(6)),
            ),
            (
                "Serv|er::from".to_owned(),
                format!("Error codes of Acme: `Server`.\n\n{}", self.link(3)),
            ),
            ("Server::Unk|nown(code)".to_owned(), unknown.to_owned()),
            ("AcmeCategory::C|1".to_owned(), "`c1`".to_owned()),
            ("Acme|Error".to_owned(), "Any error of Acme.".to_owned()),
            (
                "AcmeError::Cli|ent".to_owned(),
                "An error of `Client`.".to_owned(),
            ),
            (
                "Client::AL|L".to_owned(),
                "All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order."
                    .to_owned(),
            ),
            (
                "server.cate|gory()".to_owned(),
                "Returns the category of the error, or `None` if the catalog does not state it.".to_owned(),
            ),
        ];
        let call = [self.call()];
        for (cursor, expected) in items {
            let hover = self.server.hover(self.file, &cursor);
            assert_eq!(documentation(&hover), expected, "{codes} codes: {hover}");
            for command in ["definition", "declaration"] {
                let targets = self.server.go_to(command, self.file, &cursor);
                assert_eq!(targets, call, "{codes} codes, {command} of {cursor}");
            }
            // The answer is empty for most items, but not an error.
            self.server.go_to("implementation", self.file, &cursor);
        }
    }

    /// The path leads to the catalog.
    fn check_path(&mut self) {
        for command in ["definition", "declaration"] {
            let targets = self
                .server
                .go_to(command, self.file, "include_catalog!(\"|");
            let files: Vec<&str> = targets.iter().map(|target| &*target.file).collect();
            assert_eq!(files, [format!("catalogs/acme{}.toml", self.codes)]);
        }
    }

    fn check_references(&mut self) {
        let variant = ["Server::|Failure1 =>", "== Server::|Failure1"];
        let cases = [
            ("Server::Fail|ure1 =>", &variant[..], "Failure1"),
            ("Server::CODE|_2", &["Server::|CODE_2"], "CODE_2"),
        ];
        for (cursor, uses, name) in cases {
            let uses = uses.iter().map(|cursor| {
                let position = self.server.position(self.file, cursor);
                one_line_place(self.file, position, name.len())
            });
            let expected: BTreeSet<Place> = uses.chain([self.call()]).collect();
            let found = self.server.references(self.file, cursor);
            assert_eq!(found, expected, "{} codes: {name}", self.codes);
        }
    }

    /// Renaming inserts the new name after the path, where the macro reports it.
    fn check_rename(&mut self) {
        let edits = self.server.rename(self.file, "Server::CODE|_2", "Renamed");
        let use_of_constant = self.server.position(self.file, "Server::|CODE_2");
        let expected = [
            self.call(),
            one_line_place(self.file, use_of_constant, "CODE_2".len()),
        ];
        assert_eq!(edits, expected, "{} codes", self.codes);
    }

    fn check_completion(&mut self) {
        let cases = [
            ("Server::Fail|}", &["Failure1", "Failure2"][..]),
            ("client.me|ssage", &["code", "message", "category"]),
        ];
        for (cursor, names) in cases {
            let offered = self.server.completions(self.file, cursor);
            for name in names {
                assert!(offered.contains(*name), "{} codes: {offered:?}", self.codes);
            }
        }
    }

    fn check_quick_fix(&mut self) {
        let mut fill = |cursor| self.server.quick_fix(self.file, cursor, "Fill match arms");
        let arms = fill("match cli|ent");
        for arm in ["Client::Gone =>", "Client::Busy =>", "Client::Unknown("] {
            assert!(arms.contains(arm), "{} codes: {arms}", self.codes);
        }
        // rust-analyzer needs minutes to write 10,000 arms, also for an enum that is written by hand.
        if self.codes <= 1000 {
            let arms = fill("match all|_of_them");
            let number = arms.matches("Server::Failure").count();
            assert_eq!(number, self.codes, "{arms}");
        }
    }

    /// rust-analyzer reports only the errors that the module has.
    fn check_diagnostics(&mut self) {
        let expected = [
            ("match |client", "`Gone`, `Busy` and `Unknown(_)`"),
            (
                "match |all_of_them",
                "`Failure1`, `Failure2`, `Failure3` and ",
            ),
        ];
        let found = self.server.diagnostics(self.file);
        assert_eq!(
            found.len(),
            expected.len(),
            "{} codes: {found:?}",
            self.codes
        );
        for ((line, code, message), (cursor, missing)) in found.iter().zip(expected) {
            assert_eq!(*line, self.server.position(self.file, cursor).0);
            assert_eq!(code, "E0004");
            let start = format!("missing match arm: {missing}");
            assert!(message.starts_with(&start), "{message}");
        }
    }
}
