//! The patterns of an enum: the row of the tables that applies to a code, and the list of the patterns.

use std::fmt::Write as _;

use super::context::EnumContext;
use super::number_table::NumberTable;
use super::planned::PlannedEnum;
use super::writer::{Function, STATIC_STR, USIZE, Writer, primitive, table};
use crate::code::{CodeType, CodeValue};
use crate::ident;
use crate::markdown::Markdown;
use crate::model::PatternEntry;
use crate::order;
use crate::pattern::{Pattern, PatternKind, Piece};

/// Writes a function that returns the row of the tables for a variant. For a variant of an entry, it is the index; for a code that the
/// catalog does not list, it depends on the pattern that applies.
pub(super) fn row(out: &mut Writer<'_>, planned: &PlannedEnum<'_>, context: &EnumContext<'_>) {
    let patterns = &planned.patterns;
    if patterns.is_empty() {
        return;
    }
    let (ident, entries) = (context.ident, planned.entries.len());
    let mut body = String::new();
    let (parameters, code) = match context.code_type {
        CodeType::Integer(integer) => {
            write_ranges(&mut body, patterns);
            (format!("code: {}", primitive(integer.name())), "*code")
        }
        CodeType::Str(_) => {
            write_texts(&mut body, context.code_type, patterns);
            ("code: &::core::primitive::str".to_owned(), "code")
        }
    };
    let _ = write!(body, " + {entries}");
    let row_of = Function {
        is_const: true,
        name: "__row_of",
        parameters: &parameters,
        result: USIZE,
    };
    row_of.write_hidden(out, &body);
    let code = code.replace("code", "code.__stored()");
    let mut unknown = format!("Self::__row_of({code})");
    if let Some(is_listed) = is_shared_code(planned) {
        unknown = format!("if {is_listed} {{ {entries} }} else {{ {unknown} }}");
    }
    let body =
        format!("match self {{ {ident}::Unknown(code) => {unknown}, known => known.__index() }}");
    Function::method("__row", USIZE).write_hidden(out, &body);
}

/// Returns an expression for whether the catalog lists the code of an `Unknown`, or `None` if it lists none of them. A pattern does not
/// apply to such a code.
fn is_shared_code(planned: &PlannedEnum<'_>) -> Option<String> {
    let codes = planned.shared_codes_without_fallback();
    let literal = literal(planned.decl.code_type);
    let conditions = codes.map(|code| match code {
        CodeValue::Integer(code) => format!("*code.__stored() == {code}"),
        CodeValue::Text(code) => format!(
            "__errcodes::first_match(&[&[__errcodes::PatternPiece::{literal}({code:?})]], code.__stored()) > 0"
        ),
    });
    let conditions: Vec<String> = conditions.collect();
    (!conditions.is_empty()).then(|| conditions.join(" || "))
}

/// Writes the patterns that become variants as an argument of the macro that all enums call: each variant, and the row of the tables
/// for the codes that match it.
pub(super) fn variants(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    if planned.named.is_empty() {
        return;
    }
    out.push_str(", patterns = {");
    for (row, entry) in &planned.named {
        let _ = write!(out, "{row} {},", ident::variant(&entry.name.value));
    }
    out.push('}');
}

/// Writes the impl of the trait that describes the patterns that become variants.
pub(super) fn named(out: &mut Writer<'_>, planned: &PlannedEnum<'_>, context: &EnumContext<'_>) {
    if planned.named.is_empty() {
        return;
    }
    let patterns = planned.named.iter().map(|(_, entry)| &entry.code);
    out.push_str(&named_patterns(context.ident, context.code_type, patterns));
}

/// Returns the impl of the trait that describes the patterns of the variants of an enum.
pub fn named_patterns<'p>(
    ident: &str,
    code_type: CodeType,
    patterns: impl Iterator<Item = &'p Pattern<'p>>,
) -> String {
    format!(
        "#[automatically_derived] impl __errcodes::NamedPatterns for {ident} {{ \
             const NAMED: &'static [__errcodes::NamedPattern] = {};}}",
        descriptions(code_type, patterns)
    )
}

/// Returns an expression for the descriptions of patterns.
fn descriptions<'p>(
    code_type: CodeType,
    patterns: impl Iterator<Item = &'p Pattern<'p>>,
) -> String {
    let mut out = String::from("&[");
    for pattern in patterns {
        let names: Vec<&str> = pattern.part_names().collect();
        let _ = write!(
            out,
            "__errcodes::NamedPattern {{ key: {:?}, names: &{names:?}, pieces: &[",
            pattern.key.value
        );
        if let PatternKind::Text(pieces) = &pattern.kind {
            for piece in pieces {
                write_piece(&mut out, code_type, piece);
            }
        }
        out.push_str("] },");
    }
    out.push(']');
    out
}

/// Writes the list of the patterns.
pub(super) fn list(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    if planned.patterns.is_empty() {
        return;
    }
    out.docs(&Markdown::from(
        "The patterns of codes that the catalog does not list, as in the catalog. If several match a code, the first one applies.",
    ));
    let _ = write!(out, "pub const PATTERNS: &'static [{STATIC_STR}] = &[");
    for entry in &planned.patterns {
        let _ = write!(out, "{:?},", entry.pattern().key.value);
    }
    out.push_str("];");
}

/// Writes an expression for the number of the pattern that applies to an integer `code`, counted from 1, or 0.
fn write_ranges(out: &mut String, patterns: &[&PatternEntry<'_>]) {
    let segments = segments(patterns);
    let starts: Vec<i128> = segments.iter().map(|(start, _)| *start).collect();
    let numbers: Vec<usize> = segments.iter().map(|(_, number)| *number).collect();
    table(out, "STARTS", "::core::primitive::i128", &starts);
    let patterns = NumberTable::of_indices("PATTERNS", patterns.len(), &numbers);
    patterns.write(out);
    let pattern = patterns.at("segment");
    let _ = write!(
        out,
        "(match __errcodes::segment_of(&STARTS, code as ::core::primitive::i128) {{ \
             ::core::option::Option::Some(segment) => {pattern} as {USIZE}, \
             ::core::option::Option::None => 0 }})"
    );
}

/// Returns the starts of adjacent segments of numbers in ascending order, each with the number of the pattern that applies to
/// it, counted from 1, or 0.
///
/// The patterns are sorted by size. Of two that overlap, one contains the other.
fn segments(patterns: &[&PatternEntry<'_>]) -> Vec<(i128, usize)> {
    let mut ranges: Vec<(i128, i128, usize)> = (1..)
        .zip(patterns)
        .filter_map(|(number, entry)| match entry.pattern().kind {
            PatternKind::Range(first, last) => Some((first, last, number)),
            PatternKind::Text(_) => None,
        })
        .collect();
    // A range comes after those that contain it.
    order::sort_by(
        &mut ranges,
        |(first, last, _), (other_first, other_last, _)| {
            first.cmp(other_first).then(other_last.cmp(last))
        },
    );
    let mut segments: Vec<(i128, usize)> = Vec::with_capacity(2 * ranges.len());
    let mut push = |start: i128, number: usize| match segments.last_mut() {
        Some((last, of_last)) if *last == start => *of_last = number,
        _ => segments.push((start, number)),
    };
    // The ranges that contain the current position, outermost first.
    let mut open: Vec<(i128, usize)> = Vec::new();
    let close = |open: &mut Vec<(i128, usize)>, push: &mut dyn FnMut(i128, usize)| {
        if let Some((last, _)) = open.pop() {
            let around = open.last().map_or(0, |(_, number)| *number);
            push(last + 1, around);
        }
    };
    for (first, last, number) in ranges {
        while open.last().is_some_and(|(end, _)| *end < first) {
            close(&mut open, &mut push);
        }
        push(first, number);
        open.push((last, number));
    }
    while !open.is_empty() {
        close(&mut open, &mut push);
    }
    segments
}

/// Writes an expression for the number of the pattern that applies to a text `code`, counted from 1, or 0.
fn write_texts(out: &mut String, code_type: CodeType, patterns: &[&PatternEntry<'_>]) {
    let _ = write!(
        out,
        "static PATTERNS: [&[__errcodes::PatternPiece<'static>]; {}] = [",
        patterns.len()
    );
    for entry in patterns {
        out.push_str("&[");
        if let PatternKind::Text(pieces) = &entry.pattern().kind {
            for piece in pieces {
                write_piece(out, code_type, piece);
            }
        }
        out.push_str("],");
    }
    out.push_str("]; __errcodes::first_match(&PATTERNS, code)");
}

/// Returns the variant of `PatternPiece` for a text.
fn literal(code_type: CodeType) -> &'static str {
    if code_type.ignores_case() {
        "LiteralIgnoringCase"
    } else {
        "Literal"
    }
}

fn write_piece(out: &mut String, code_type: CodeType, piece: &Piece) {
    use errcodes_shared::pattern::Piece as Shared;
    out.push_str("__errcodes::PatternPiece::");
    let _ = match piece.shared() {
        Shared::Literal(text) | Shared::LiteralIgnoringCase(text) => {
            write!(out, "{}({text:?}),", literal(code_type))
        }
        Shared::AnyChar => write!(out, "AnyChar,"),
        Shared::Part => write!(out, "Part,"),
        Shared::Digits(max) => write!(out, "Digits({max}),"),
        Shared::Rest => write!(out, "Rest,"),
    };
}

#[cfg(test)]
mod tests {
    use super::segments;
    use crate::code::CodeType;
    use crate::document::Text;
    use crate::model::PatternEntry;
    use crate::pattern::{EntryKey, Pattern};
    use crate::source::Span;

    fn range(key: &str) -> Pattern<'_> {
        let text = Text {
            value: key.into(),
            span: Span::default(),
        };
        match EntryKey::parse(&text, CodeType::default()) {
            Ok(EntryKey::Pattern(pattern)) => pattern,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn inner_ranges_apply_before_outer_ones() {
        let keys = [
            "5..=5", "20..=29", "20..=21", "0..=9", "4..=6", "9..=9", "25..=29",
        ];
        let mut entries: Vec<_> = keys
            .map(|key| PatternEntry::Unnamed {
                pattern: range(key),
                cells: Vec::new(),
            })
            .into();
        entries.sort_by_key(|entry| entry.pattern().rank());
        let entries: Vec<_> = entries.iter().collect();
        let segments = segments(&entries);
        for code in -1..=30 {
            let index = segments.partition_point(|(start, _)| *start <= code);
            let number = index.checked_sub(1).map_or(0, |index| segments[index].1);
            let matches = |entry: &&&PatternEntry<'_>| {
                let code = crate::code::CodeValue::Integer(code);
                entry.pattern().matches(&code)
            };
            let expected = entries
                .iter()
                .find(matches)
                .map(|entry| &*entry.pattern().key.value);
            let found = number
                .checked_sub(1)
                .map(|at| &*entries[at].pattern().key.value);
            assert_eq!(found, expected, "{code}");
        }
    }
}
