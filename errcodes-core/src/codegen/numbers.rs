//! The numbers in the catalog that conversions of numbers of other types depend on.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::planned::PlannedEnum;
use super::writer::Writer;
use crate::code::{CodeType, CodeValue, IntegerType};
use crate::pattern::PatternKind;

/// Writes the codes that are bit patterns, and the numbers that are not codes of entries, as arguments of the macro that all enums
/// call.
pub(super) fn write(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    let CodeType::Integer(integer) = planned.decl.code_type else {
        return;
    };
    let others = others(planned, integer);
    let listed = listed_bits(planned, integer);
    let unlisted: Vec<String> = others
        .iter()
        .filter(|other| other.is_bits)
        .map(Numbers::to_pattern)
        .collect();
    if listed.is_some() || !unlisted.is_empty() {
        out.push_str(", bits = {");
        if let Some(listed) = listed {
            let _ = write!(out, "listed = {listed},");
        }
        if !unlisted.is_empty() {
            let _ = write!(out, "unlisted = {},", unlisted.join(" | "));
        }
        out.push('}');
    }
    let others: Vec<Numbers> = others
        .into_iter()
        .filter(|other| !other.fits_all_types())
        .collect();
    if !others.is_empty() {
        out.push_str(", other_numbers = [");
        for Numbers {
            first,
            last,
            is_bits,
        } in others
        {
            let _ = write!(out, "({first}, {is_bits}),");
            if first != last {
                let _ = write!(out, "({last}, {is_bits}),");
            }
        }
        out.push(']');
    }
}

/// A success code, or the numbers of a pattern.
struct Numbers {
    first: i128,
    last: i128,
    /// `true` if all these numbers are bit patterns.
    is_bits: bool,
}

impl Numbers {
    fn fits_all_types(&self) -> bool {
        let mut types = IntegerType::ALL.into_iter();
        types.all(|integer| integer.holds(self.first, self.last))
    }

    fn to_pattern(&self) -> String {
        let Self { first, last, .. } = self;
        if first == last {
            first.to_string()
        } else {
            format!("{first}..={last}")
        }
    }
}

fn others(planned: &PlannedEnum<'_>, integer: IntegerType) -> Vec<Numbers> {
    let success = planned.success.iter().filter_map(|code| match code.value {
        CodeValue::Integer(number) => Some(Numbers {
            first: number,
            last: number,
            is_bits: code.is_bit_pattern(integer),
        }),
        CodeValue::Text(_) => None,
    });
    let patterns = planned.patterns.iter().filter_map(|entry| {
        let pattern = entry.pattern();
        match pattern.kind {
            PatternKind::Range(first, last) => Some(Numbers {
                first,
                last,
                is_bits: pattern.is_of_bit_patterns(integer),
            }),
            PatternKind::Text(_) => None,
        }
    });
    success.chain(patterns).collect()
}

/// Returns a Rust pattern for the codes of entries that are bit patterns, or `None` if there are no such codes.
fn listed_bits(planned: &PlannedEnum<'_>, integer: IntegerType) -> Option<String> {
    let codes = || planned.entries.iter().map(|entry| &entry.code);
    let number = codes().filter(|code| code.is_bit_pattern(integer)).count();
    if number == 0 {
        return None;
    }
    // The macro uses the pattern only for listed codes with the highest bit.
    let with_highest_bit = codes().filter(|code| match code.value {
        CodeValue::Integer(number) => integer.sets_highest_bit(number),
        CodeValue::Text(_) => false,
    });
    if with_highest_bit.count() == number {
        return Some("_".to_owned());
    }
    let mut seen = HashSet::new();
    let codes = codes().filter(|code| code.is_bit_pattern(integer) && seen.insert(&code.value));
    let codes: Vec<String> = codes.map(|code| code.value.to_string()).collect();
    Some(codes.join(" | "))
}
