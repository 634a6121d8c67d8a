//! What a catalog says that a page can confirm.

use errcodes_core::code::Code;
use errcodes_core::column::{Cell, DEPRECATED, DESCRIPTION, SYMBOL};
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, PatternEntry};
use errcodes_core::pattern::{Pattern, PatternKind};
use errcodes_core::resolved::EnumView;

use super::locate::{Claim, ClaimedText, ClaimedValue, Codes};

/// The key of messages.
pub(super) const MESSAGE: &str = "message";

/// The key of links to documentation.
pub(super) const DOCS: &str = "docs";

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
        let entries = resolved.flat_map(|entry| {
            let entry = view.catalog.entry(*entry);
            let claim = |texts, values, reason, is_alias| Claim {
                reason,
                codes: Codes::One(&entry.code),
                texts,
                values,
                base: 0,
                is_alias,
                is_deprecated: entry.cell(DEPRECATED).is_some(),
            };
            // The page lists each of the symbols of a code.
            let aliases = entry.symbol_aliases.iter().map(move |alias| {
                let text = ClaimedText {
                    key: SYMBOL,
                    text: &alias.value,
                    span: alias.span,
                };
                claim(vec![text], Vec::new(), None, true)
            });
            [claim(
                texts_of(entry),
                values_of(&entry.cells),
                reason_of(entry),
                false,
            )]
            .into_iter()
            .chain(aliases)
        });
        let resolved = view
            .resolved
            .patterns
            .iter()
            .filter(|pattern| pattern.of == id);
        let base = view.decl().base.map_or(0, |base| base.value);
        let patterns = resolved.map(|pattern| of_pattern(view.catalog.pattern(*pattern), base));
        EnumClaims {
            view,
            entries: entries.chain(patterns).collect(),
            codes: view.entries().map(|entry| &entry.code).collect(),
        }
    });
    claims.collect()
}

fn of_pattern<'c>(pattern: &'c PatternEntry<'c>, base: i128) -> Claim<'c> {
    let codes = codes_of(pattern.pattern());
    Claim {
        codes,
        base,
        reason: None,
        is_alias: false,
        texts: pattern.named().map(texts_of).unwrap_or_default(),
        values: values_of(pattern.cells()),
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
        key: MESSAGE,
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

fn reason_of<'c>(entry: &'c Entry<'c>) -> Option<ClaimedText<'c>> {
    let cell = entry.cell(DEPRECATED)?;
    Some(ClaimedText {
        key: DEPRECATED,
        text: cell.as_text()?,
        span: cell.span,
    })
}

fn values_of<'c>(cells: &'c [Cell<'c>]) -> Vec<ClaimedValue<'c>> {
    // Texts have a place of their own.
    let other = cells
        .iter()
        .filter(|cell| ![SYMBOL, DESCRIPTION, DEPRECATED].contains(&&*cell.key));
    let values = other.filter_map(|cell| {
        Some(ClaimedValue {
            key: &cell.key,
            datum: cell.datum.as_ref()?,
            span: cell.span,
        })
    });
    values.collect()
}
