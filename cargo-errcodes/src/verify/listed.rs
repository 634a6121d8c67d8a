//! The codes that a catalog lists.

use std::collections::{BTreeSet, HashSet};

use errcodes_core::code::{CodeValue, parse_integer};
use errcodes_core::resolved::EnumView;

use super::candidates::Candidate;
use super::claims::EnumClaims;

/// The codes that an enum lists, inherits or counts as a success, and its patterns.
pub(super) struct ListedCodes<'c> {
    view: EnumView<'c>,
    values: HashSet<CodeValue<'c>>,
    /// The numbers among the values, in order.
    numbers: BTreeSet<i128>,
}

impl<'c> ListedCodes<'c> {
    pub(super) fn of(claims: &EnumClaims<'c>) -> Self {
        let codes = claims.codes.iter().copied().chain(claims.view.success());
        let values = codes.clone().map(|code| code.value.clone());
        // A page may list the numbers without the base of the enum.
        let keys = codes.filter_map(|code| parse_integer(code.relative_key.as_ref()?));
        let values: HashSet<CodeValue<'c>> = values.chain(keys.map(CodeValue::Integer)).collect();
        let numbers = values.iter().filter_map(|value| match value {
            CodeValue::Integer(number) => Some(*number),
            CodeValue::Text(_) => None,
        });
        Self {
            view: claims.view,
            numbers: numbers.collect(),
            values,
        }
    }

    /// Returns whether all codes are HTTP statuses of errors.
    pub(super) fn are_http_errors(&self) -> bool {
        let mut values = self.values.iter();
        values.all(|value| matches!(value, CodeValue::Integer(400..=599)))
    }

    fn has(&self, code: &CodeValue<'_>) -> bool {
        let values = match code {
            CodeValue::Integer(number) => {
                // The same bits are another number in a type of the other signedness.
                let offsets = [0, 1 << 32, 1 << 64, -(1 << 32), -(1 << 64)];
                let numbers = offsets.map(|offset: i128| CodeValue::Integer(number - offset));
                numbers.to_vec()
            }
            CodeValue::Text(text) if self.view.decl().code_type.ignores_case() => {
                vec![CodeValue::Text(text.to_ascii_lowercase().into())]
            }
            CodeValue::Text(text) => vec![CodeValue::Text(text.to_string().into())],
        };
        values
            .iter()
            .any(|value| self.values.contains(value) || self.view.pattern_of(value).is_some())
    }

    /// Returns whether a candidate is a range with codes that are listed: `10xx` may be the heading of them.
    pub(super) fn has_codes_in(&self, candidate: &Candidate) -> bool {
        match (&candidate.code, &candidate.last) {
            (CodeValue::Integer(first), Some(CodeValue::Integer(last))) => {
                self.numbers.range(first..=last).next().is_some()
            }
            _ => false,
        }
    }

    /// Returns whether a candidate is listed. Of a range, the first and the last code count.
    pub(super) fn has_candidate(&self, candidate: &Candidate) -> bool {
        // A page may list the numbers without the base of the enum.
        let base = self.view.decl().base.map_or(0, |base| base.value);
        let has_all = |base: i128| {
            let mut codes = [Some(&candidate.code), candidate.last.as_ref()]
                .into_iter()
                .flatten();
            codes.all(|code| match code {
                CodeValue::Integer(number) => {
                    self.has(&CodeValue::Integer(number.saturating_add(base)))
                }
                CodeValue::Text(_) => self.has(code),
            })
        };
        has_all(0) || base != 0 && candidate.last.is_some() && has_all(base)
    }
}
