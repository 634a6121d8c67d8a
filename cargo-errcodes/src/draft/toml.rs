//! Serialization of new catalogs and enums as TOML.

use std::collections::HashMap;
use std::fmt::Write as _;

use errcodes_core::code::{CodeType, CodeValue};
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::document::{as_key, quoted};
use errcodes_core::inert::inert;
use errcodes_core::pattern::escape;
use errcodes_core::rule::Rule;

use super::declared::DeclaredColumns;
use super::model::{Draft, Entry, Enum};
use crate::format::formatted;
use crate::page::Record;

/// The text of a new catalog.
pub(crate) struct NewCatalog {
    /// The lines above the list of allowed lints.
    head: String,
    /// The enums.
    body: String,
    comment_on_repeats: &'static str,
}

impl Draft {
    /// Returns the text of the catalog.
    pub(crate) fn to_catalog(&self) -> NewCatalog {
        let head = format!(
            "{}provider = {}\n",
            self.origin.comment(&self.provider),
            quoted(&self.provider)
        );
        let mut body = String::new();
        for decl in &self.enums {
            decl.push_toml(&mut body);
        }
        NewCatalog {
            head,
            body,
            comment_on_repeats: self.origin.comment_on_repeats(),
        }
    }
}

impl NewCatalog {
    /// Returns the catalog text to check, which does not allow any lints.
    pub(crate) fn draft_text(&self) -> String {
        self.allowing(&[])
    }

    /// Returns the final catalog text. It allows the lints about repeated texts that occur in `diagnostics`, the diagnostics of
    /// [`Self::draft_text`].
    pub(crate) fn finish(&self, diagnostics: &Diagnostics) -> String {
        let repeats = [
            Rule::DuplicateMessages,
            Rule::DuplicateSymbols,
            Rule::SimilarNames,
        ];
        let allowed = repeats.into_iter();
        let allowed: Vec<Rule> = allowed.filter(|rule| diagnostics.contains(*rule)).collect();
        formatted(self.allowing(&allowed))
    }

    fn allowing(&self, allowed: &[Rule]) -> String {
        let mut text = self.head.clone();
        if !allowed.is_empty() {
            let names: Vec<String> = allowed.iter().map(|rule| quoted(rule.name())).collect();
            let _ = writeln!(
                text,
                "\n[lints]\n# {}\nallow = [{}]",
                self.comment_on_repeats,
                names.join(", ")
            );
        }
        text + &self.body
    }
}

/// Returns a string without the characters that TOML does not allow in comments.
pub(crate) fn as_comment(text: &str) -> String {
    inert(text).into_owned()
}

impl Enum {
    /// Returns the code as servers send it, so that codes that differ only in notation are equal.
    fn value_of<'r>(&self, record: &'r Record) -> CodeValue<'r> {
        record
            .code_value(self.code_type)
            .unwrap_or(CodeValue::Text(record.code.as_str().into()))
    }

    pub(crate) fn push_toml(&self, text: &mut String) {
        let name = as_key(&self.name);
        let is_str = self.code_type.name() == "str";
        let columns = DeclaredColumns::of(&self.entries);
        let declaration = columns.to_toml(self.entries.len());
        let has_more = self.description.is_some()
            || self.code_type != CodeType::default()
            || declaration.is_some();
        if has_more {
            let _ = writeln!(text, "\n[enums.{name}]");
        }
        if let Some(description) = &self.description {
            let _ = writeln!(text, "description = {}", quoted(description));
        }
        if self.code_type != CodeType::default() {
            let _ = writeln!(text, "code_type = {}", quoted(self.code_type.name()));
        }
        if let Some(declaration) = declaration {
            let _ = writeln!(text, "columns = {declaration}");
        }
        let blank = if has_more { "" } else { "\n" };
        let _ = writeln!(text, "{blank}[enums.{name}.codes]");
        let mut by_code: HashMap<CodeValue<'_>, Vec<&Entry>> = HashMap::new();
        for entry in self
            .entries
            .iter()
            .filter(|entry| entry.record.set.is_none())
        {
            let same = by_code.entry(self.value_of(&entry.record));
            same.or_default().push(entry);
        }
        let mut group = None;
        for (index, entry) in self.entries.iter().enumerate() {
            if entry.record.group != group {
                group.clone_from(&entry.record.group);
                let blank = if index > 0 { "\n" } else { "" };
                if let Some(group) = &group {
                    let _ = writeln!(text, "{blank}# {}", as_comment(group));
                }
            }
            if let Some(pattern) = entry.pattern(self.code_type) {
                let _ = writeln!(
                    text,
                    "{} = {}",
                    pattern.to_key(),
                    entry.to_toml(&columns, "")
                );
                continue;
            }
            // Entries that share a code are grouped at the position of the first one.
            let Some(same) = by_code.remove(&self.value_of(&entry.record)) else {
                continue;
            };
            let code = &entry.record.code;
            let code = if is_str {
                as_key(&escape(code))
            } else {
                code.clone()
            };
            if let [only] = same[..] {
                let _ = writeln!(text, "{code} = {}", only.to_toml(&columns, ""));
            } else {
                let _ = writeln!(text, "{code} = [");
                for entry in same {
                    let _ = writeln!(text, "  {},", entry.to_toml(&columns, "  "));
                }
                let _ = writeln!(text, "]");
            }
        }
    }
}
