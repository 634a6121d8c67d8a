//! What a catalog says that a page can confirm.

use errcodes_core::code::Code;
use errcodes_core::column::{DEPRECATED, DESCRIPTION, SYMBOL};
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, PatternEntry};
use errcodes_core::pattern::{Pattern, PatternKind};
use errcodes_core::resolved::EnumView;

use super::locate::{Claim, ClaimedText, Codes};

/// The claims of an enum.
pub(super) struct EnumClaims<'c> {
    pub(super) view: EnumView<'c>,
    /// The enum's own entries and patterns.
    pub(super) entries: Vec<Claim<'c>>,
    /// All codes of the enum, including inherited ones.
    pub(super) codes: Vec<&'c Code<'c>>,
}

/// Returns the claims of a catalog, for each enum.
pub(super) fn claims_of<'c>(loaded: &'c Loaded<'c>) -> Vec<EnumClaims<'c>> {
    let claims = loaded.views().map(|view| {
        let id = view.id();
        let resolved = view.resolved.entries.iter().filter(|entry| entry.of == id);
        let entries = resolved.map(|entry| {
            let entry = view.catalog.entry(*entry);
            Claim {
                codes: Codes::One(&entry.code),
                texts: texts_of(entry),
                is_deprecated: entry.cell(DEPRECATED).is_some(),
            }
        });
        let resolved = view
            .resolved
            .patterns
            .iter()
            .filter(|pattern| pattern.of == id);
        let patterns = resolved.map(|pattern| of_pattern(view.catalog.pattern(*pattern)));
        EnumClaims {
            view,
            entries: entries.chain(patterns).collect(),
            codes: view.entries().map(|entry| &entry.code).collect(),
        }
    });
    claims.collect()
}

fn of_pattern<'c>(pattern: &'c PatternEntry<'c>) -> Claim<'c> {
    let codes = codes_of(pattern.pattern());
    Claim {
        codes,
        texts: pattern.named().map(texts_of).unwrap_or_default(),
        is_deprecated: pattern.cells().iter().any(|cell| cell.key == DEPRECATED),
    }
}

fn codes_of<'c>(pattern: &Pattern<'_>) -> Codes<'c> {
    match pattern.kind {
        PatternKind::Range(first, last) => Codes::Range(first, last, pattern.key.span),
        PatternKind::Text(_) => Codes::Matching,
    }
}

fn texts_of<'c, K>(entry: &'c Entry<'c, K>) -> Vec<ClaimedText<'c>> {
    let message = entry.message.as_ref().map(|message| ClaimedText {
        key: "message",
        text: &message.value,
        span: message.span,
    });
    let columns = [SYMBOL, DESCRIPTION].into_iter().filter_map(|key| {
        let cell = entry.cell(key)?;
        Some(ClaimedText {
            key,
            text: cell.as_text()?,
            span: cell.span,
        })
    });
    message.into_iter().chain(columns).collect()
}
