//! Finds the entries that a selector names, or suggests others.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use syn::ext::IdentExt as _;

use super::discriminants::Discriminant;
use super::input::Variant;
use super::variant_mapping::{Number, Selector, SelectorKind};
use crate::expansion::UsageDiagnostic;
use errcodes_core::code::{Code, CodeType, CodeValue};
use errcodes_core::column::CATEGORY;
use errcodes_core::document::Text;
use errcodes_core::ident::{self, Normalize};
use errcodes_core::model::{Entry, Enum, PatternEntry};
use errcodes_core::pattern::{EntryKey, Pattern};
use errcodes_core::resolved::EnumView;
use errcodes_core::suggest::{COMPARED, nearest};

/// The precedence of a mapping: a variant that names an entry takes precedence over a variant that maps the category of the entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Category,
    Named,
}

/// Finds entries of an enum.
pub(super) struct Lookup<'l> {
    decl: &'l Enum<'l>,
    pub(super) entries: Vec<&'l Entry<'l>>,
    /// The other names of entries.
    aliases: Vec<&'l Text<'l>>,
    /// The indices of the entries, by name and by alias, both in the spelling of the catalog and in that of the generated enum.
    names: HashMap<String, usize>,
    pub(super) patterns: Vec<&'l PatternEntry<'l>>,
    /// The codes that mean success.
    success: HashSet<&'l CodeValue<'l>>,
    normalize: Normalize,
    /// The number of names that have been compared with those of all entries.
    compared: Cell<usize>,
}

impl<'l> Lookup<'l> {
    pub(super) fn new(view: EnumView<'l>, normalize: Normalize) -> Self {
        let entries: Vec<&Entry<'_>> = view.entries().collect();
        let of_entries = entries.iter().map(|entry| &entry.name).enumerate();
        let mut names = HashMap::new();
        for (index, name) in of_entries.chain(view.aliases()) {
            let variant = ident::normalized(ident::variant(&name.value), normalize);
            names.entry(variant).or_insert(index);
            names.entry(name.value.to_string()).or_insert(index);
        }
        Self {
            decl: view.decl(),
            entries,
            aliases: view.aliases().map(|(_, alias)| alias).collect(),
            names,
            patterns: view.patterns().collect(),
            success: view.success().map(|code| &code.value).collect(),
            normalize,
            compared: Cell::new(0),
        }
    }

    pub(super) fn name(&self) -> &'l str {
        &self.decl.name.value
    }

    /// Returns whether the code of an entry means success.
    pub(super) fn is_success(&self, entry: usize) -> bool {
        let entry = self.entries.get(entry);
        entry.is_some_and(|entry| self.success.contains(&entry.code.value))
    }

    /// Returns the entry with this name or alias.
    pub(super) fn entry(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// Returns the pattern that a selector names.
    pub(super) fn pattern(&self, selector: &SelectorKind) -> Option<usize> {
        match selector {
            SelectorKind::Text(key) => {
                let pattern = self.parse_pattern(key)?;
                let mut patterns = self.patterns.iter();
                patterns.position(|entry| entry.pattern().kind == pattern.kind)
            }
            SelectorKind::Entry(name) => self.pattern_by_name(name),
            SelectorKind::Codes(..) | SelectorKind::Category(_) => None,
        }
    }

    /// Returns the pattern with a name.
    pub(super) fn pattern_by_name(&self, name: &str) -> Option<usize> {
        let is_named = |entry: &&PatternEntry<'_>| {
            entry.named().is_some_and(|entry| {
                let variant = || ident::variant(&entry.name.value);
                entry.name.value == name || ident::normalized(variant(), self.normalize) == name
            })
        };
        self.patterns.iter().position(is_named)
    }

    fn parse_pattern<'k>(&self, key: &'k str) -> Option<Pattern<'k>> {
        let text = Text {
            value: key.into(),
            span: errcodes_core::source::Span::default(),
        };
        match EntryKey::parse(&text, self.decl.code_type) {
            Ok(EntryKey::Pattern(pattern)) => Some(pattern),
            _ => None,
        }
    }

    /// Returns the entries that a selector names.
    pub(super) fn find(&self, selector: &SelectorKind) -> (Vec<usize>, Rank) {
        let all = |is_meant: &dyn Fn(&Entry<'_>) -> bool| -> Vec<usize> {
            let entries = self.entries.iter().enumerate();
            let meant = entries.filter(|(_, entry)| is_meant(entry));
            meant.map(|(index, _)| index).collect()
        };
        match selector {
            SelectorKind::Codes(first, last) => {
                let codes = first.code(self.decl.code_type)..=last.code(self.decl.code_type);
                let found = all(&|entry| match &entry.code.value {
                    CodeValue::Integer(code) => codes.contains(code),
                    CodeValue::Text(_) => false,
                });
                (found, Rank::Named)
            }
            SelectorKind::Text(text) => {
                let code = match self.decl.code_type {
                    CodeType::Str(case) => CodeValue::Text(case.fold(text.into())),
                    CodeType::Integer(_) => return (Vec::new(), Rank::Named),
                };
                (all(&|entry| entry.code.value == code), Rank::Named)
            }
            SelectorKind::Entry(name) => (self.entry(name).into_iter().collect(), Rank::Named),
            SelectorKind::Category(word) => {
                let is_same =
                    |other: &str| other == word || ident::camel(other) == ident::camel(word);
                let mut found = all(&|entry| entry.text(CATEGORY).is_some_and(is_same));
                // A variant for errors does not also stand for a success.
                if found.iter().any(|entry| !self.is_success(*entry)) {
                    found.retain(|entry| !self.is_success(*entry));
                }
                (found, Rank::Category)
            }
        }
    }

    /// Reports a selector that names no entry.
    pub(super) fn no_match(&self, selector: &Selector) -> UsageDiagnostic {
        let name = self.name();
        let is_of_texts = self.decl.code_type.is_text();
        let (message, help) = match &selector.kind {
            SelectorKind::Codes(first, _) if is_of_texts => {
                let message = format!("the codes of `{name}` are texts");
                (message, Some(format!("write it in quotes: \"{first}\"")))
            }
            SelectorKind::Codes(first, last) if first == last => (
                format!("`{name}` has no code {first}"),
                self.near_code(*first),
            ),
            SelectorKind::Codes(first, last) => {
                (format!("`{name}` has no code in {first}..={last}"), None)
            }
            SelectorKind::Text(text) if self.parse_pattern(text).is_some() => {
                let keys = self
                    .patterns
                    .iter()
                    .map(|entry| &*entry.pattern().key.value);
                let keys: Vec<&str> = keys.take(10).collect();
                let help = match (self.nearest(text, keys.iter().copied()), &keys[..]) {
                    (Some(near), _) => format!("did you mean \"{near}\"?"),
                    (None, []) => format!("add it to the codes of `{name}` in the catalog"),
                    (None, _) => format!(
                        "add it to the codes of `{name}` in the catalog; its patterns are {}",
                        keys.join(", ")
                    ),
                };
                (format!("`{name}` has no pattern \"{text}\""), Some(help))
            }
            SelectorKind::Text(text) if !is_of_texts => {
                let message = format!("the codes of `{name}` are numbers");
                (message, Some(format!("write it without quotes: {text}")))
            }
            SelectorKind::Text(text) => {
                let codes = self.entries.iter();
                let near = self.nearest(text, codes.map(|entry| &*entry.code.key.value));
                let help = near.map(|near| format!("did you mean \"{near}\"?"));
                (format!("`{name}` has no code \"{text}\""), help)
            }
            SelectorKind::Entry(entry) => (
                format!("`{name}` has no entry `{entry}`"),
                self.near_entry(entry),
            ),
            SelectorKind::Category(word) => {
                let mut words: Vec<&str> = Vec::new();
                for entry in &self.entries {
                    words.extend(entry.text(CATEGORY).filter(|word| !words.contains(word)));
                }
                let help = match self.nearest(word, words.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None if words.is_empty() => "its entries have no categories".to_owned(),
                    None => format!("its categories are {}", words.join(", ")),
                };
                (format!("`{name}` has no category `{word}`"), Some(help))
            }
        };
        let mut error = UsageDiagnostic::new(selector.span, message);
        error.help = help;
        error
    }

    /// Returns the nearest of the names, unless too many have been compared already.
    fn nearest<'n>(&self, name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        let number = self.compared.replace(self.compared.get() + 1);
        (number < COMPARED).then(|| nearest(name, names)).flatten()
    }

    /// Returns the code of the entry with this key, if the enum has a base that is added to the key.
    fn code_of_key(&self, key: i128) -> Option<&'l Code<'l>> {
        let base = self.decl.base?;
        let code = CodeValue::Integer(key.checked_add(base.value)?);
        let mut codes = self.entries.iter().map(|entry| &entry.code);
        codes.find(|known| known.value == code && known.relative_key.is_some())
    }

    fn near_code(&self, code: Number) -> Option<String> {
        if let Some(Code { key, .. }) = self.code_of_key(code.code(self.decl.code_type)) {
            return Some(format!(
                "write {}, the code that the server sends: the key {code} plus the `base` of the enum",
                key.value
            ));
        }
        if let Some(entry) = self.entry_of_other_sign(code) {
            let key = &entry.code.key.value;
            return Some(format!(
                "write {key}, as in the catalog: only a hexadecimal number is a bit pattern"
            ));
        }
        let text = code.to_string();
        let codes = self.entries.iter().map(|entry| &*entry.code.key.value);
        // Any two single digits are similar.
        let near = (text.len() > 1)
            .then(|| self.nearest(&text, codes))
            .flatten();
        let near = near.map(|near| format!("did you mean {near}?"));
        near.or_else(|| {
            Some("codes that are not listed belong to the variant `#[catalog(unknown)]`".to_owned())
        })
    }

    /// Returns the entry whose code is a bit pattern that is this number in the type of the other signedness.
    fn entry_of_other_sign(&self, code: Number) -> Option<&'l Entry<'l>> {
        let CodeType::Integer(integer) = self.decl.code_type else {
            return None;
        };
        let number = code.code(self.decl.code_type);
        let mut entries = self.entries.iter().copied();
        entries.find(|entry| entry.code.is_number(integer, number))
    }

    fn near_entry(&self, name: &str) -> Option<String> {
        let names = self.entries.iter().map(|entry| &*entry.name.value);
        let aliases = self.aliases.iter().map(|alias| &*alias.value);
        let near = self.nearest(name, names.chain(aliases));
        near.map(|near| format!("did you mean `{near}`?"))
    }

    /// Reports a variant without attributes whose name is not that of an entry.
    pub(super) fn no_entry(&self, decl: &Variant) -> UsageDiagnostic {
        let name = decl.ident.unraw().to_string();
        let discriminant = decl.discriminant.as_ref();
        let discriminant = discriminant.and_then(Discriminant::number);
        let by_key = discriminant.and_then(|key| self.code_of_key(key));
        let is_code = |entry: &&&Entry<'_>| match by_key {
            Some(code) => entry.code.value == code.value,
            None => discriminant.map(CodeValue::Integer).as_ref() == Some(&entry.code.value),
        };
        let by_discriminant = self.entries.iter().find(is_code);
        let help = match (self.near_entry(&name), by_discriminant) {
            (_, Some(entry)) => format!(
                "code {} is `{}`: if the variant stands for it, add `#[catalog(code({}))]`",
                entry.code, entry.name.value, entry.code.key.value
            ),
            (Some(near), None) => near,
            (None, None) => {
                "add the codes that it stands for: `#[catalog(code(...))]`, `#[catalog(category = ...)]`, \
                 `#[catalog(rest)]` or `#[catalog(unknown)]`; if it stands for no code, add `#[catalog(skip)]`"
                    .to_owned()
            }
        };
        let help = match decl.former_attribute {
            Some([former, current]) => format!("`{former}` is now `{current}`"),
            None => help,
        };
        let message = format!("`{}` has no entry `{name}`", self.name());
        UsageDiagnostic::new(decl.ident.span(), message).help(help)
    }
}
