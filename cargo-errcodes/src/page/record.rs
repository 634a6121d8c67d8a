//! One error of a page: a row of a table, an item of a list, a heading with what stands below it.

use errcodes_core::code::{CodeType, CodeValue, parse_integer};

use super::code::{NUMBER, TEXT_CODE, is_code, is_range, is_symbol, number, pattern};
use super::role::Role;

/// One error of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// As the vendor prints it.
    pub(crate) code: String,
    /// What else the page says, tidied; nothing that is empty.
    pub(crate) cells: Cells,
    /// The heading of the part of the table that it is in.
    pub(crate) group: Option<String>,
    /// Where it is, for people.
    pub(crate) place: String,
}

/// Texts by their keys: a few of them, for each of very many records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Cells(Vec<(&'static str, String)>);

impl Cells {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, text)| (*key, &**text))
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        let (_, text) = self.iter().find(|(other, _)| *other == key)?;
        Some(text)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut String> {
        let mut cells = self.0.iter_mut();
        cells.find_map(|(other, text)| (*other == key).then_some(text))
    }

    /// Sets a text; the keys stay in their order, so that the same cells are equal.
    pub(crate) fn insert(&mut self, key: &'static str, text: String) {
        let at = self.0.partition_point(|(other, _)| *other < key);
        match self.0.get_mut(at) {
            Some((other, before)) if *other == key => *before = text,
            _ => {
                self.0.reserve_exact(1);
                self.0.insert(at, (key, text));
            }
        }
    }

    pub(crate) fn remove(&mut self, key: &str) -> Option<String> {
        let at = self.0.iter().position(|(other, _)| *other == key)?;
        Some(self.0.remove(at).1)
    }

    pub(crate) fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        self.0.retain(|(key, _)| is_kept(key));
    }
}

impl Record {
    pub(crate) fn get(&self, role: Role) -> Option<&str> {
        self.cells.get(role.key())
    }

    /// What is sent on the wire, if the code can be of this type.
    pub(crate) fn value(&self, code_type: CodeType) -> Option<CodeValue<'_>> {
        Some(match code_type {
            CodeType::Str => CodeValue::Text(self.code.as_str().into()),
            CodeType::Integer(_) => CodeValue::Integer(parse_integer(&self.code)?),
        })
    }

    pub(crate) fn set(&mut self, role: Role, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.cells.insert(role.key(), text.to_owned());
        }
    }
}

/// Texts that stand for none.
pub(super) fn is_nothing(cell: &str) -> bool {
    matches!(
        cell,
        "" | "-" | "–" | "—" | "N/A" | "n/a" | "/" | "None" | "\u{2026}"
    )
}

pattern!(
    CODE_AND_WORDS,
    &format!(r#"^(?P<code>{NUMBER}|{TEXT_CODE})(?P<rest>\s*[:(\s'"“‘–—-].*)?$"#)
);
pattern!(
    WORDS_AND_CODE,
    &format!(r"^(?P<words>[\p{{Alphabetic}}_][^()]*?)\s*[(=:]\s*(?P<code>{NUMBER})\s*\)?$")
);

/// The codes in a cell, and what else stands there: several apart by commas, a symbol beside the code.
pub(super) fn codes_in(cell: &str) -> Option<(Vec<String>, Option<String>)> {
    let cell = cell.trim();
    if is_range(cell) {
        return None;
    }
    let one = |text: &str| -> Option<String> {
        let text = text.trim();
        number(text).or_else(|| is_code(text).then(|| text.to_owned()))
    };
    if let Some(code) = one(cell) {
        return Some((vec![code], None));
    }
    let parts: Vec<&str> = cell.split([',', '/', '|', '\n', ';']).collect();
    if parts.len() > 1
        && let Some(codes) = parts
            .iter()
            .map(|part| one(part))
            .collect::<Option<Vec<_>>>()
    {
        return Some((codes, None));
    }
    let found = CODE_AND_WORDS.captures(cell);
    if let Some(found) = found {
        let rest = found.name("rest").map_or("", |rest| rest.as_str());
        let rest = rest.trim_matches([' ', ':', '-', '–', '—', '(', ')', '\n']);
        // `404 Not Found` is a code with its text, `3 attempts` in a row of prose is none: one word only, or capitals.
        return Some((
            vec![one(&found["code"])?],
            (!rest.is_empty()).then(|| rest.to_owned()),
        ));
    }
    let found = WORDS_AND_CODE.captures(cell)?;
    let words = found["words"].trim_end_matches([' ', ':', '=', '-']);
    is_symbol(words).then(|| Some((vec![one(&found["code"])?], Some(words.to_owned()))))?
}
