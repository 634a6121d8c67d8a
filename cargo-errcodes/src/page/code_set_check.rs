//! Sets of codes that cannot be patterns of an enum, or that may be headings. They are reported and left out.

use std::collections::HashSet;

use errcodes_core::code::CodeType;
use errcodes_core::pattern::{Overlap, Overlaps, Pattern};

use super::code_type::code_type;
use super::limits::MAX_CODE_SETS;
use super::record::Record;
use super::skipped::Skipped;

/// Removes the sets of a table that may be headings or footnotes, and reports codes that may contain a value.
pub(super) fn remove_uncertain(records: &mut Vec<Record>, skipped: &mut Vec<Skipped>) {
    skipped.extend(records.iter().filter_map(placeholder_remark));
    if records.iter().all(|record| record.set.is_none()) {
        return;
    }
    let heads = headings(records);
    let code_type = code_type(records);
    let single = records.iter().filter(|record| record.set.is_none());
    let lengths: HashSet<usize> = single.map(|record| record.code.chars().count()).collect();
    let mut heads = heads.into_iter();
    remove(records, skipped, |record| {
        let is_head = heads.next().unwrap_or_default();
        let set = record.set.as_ref()?;
        let may_be_footnote =
            record.code.contains('*') && !lengths.contains(&record.code.chars().count());
        let reason = if is_head {
            "it may be the heading of codes"
        } else if may_be_footnote {
            "it may be a code with a footnote"
        } else {
            return None;
        };
        let pattern = set.pattern(code_type);
        let key = pattern.map(|pattern| format!(", write the key \"{}\"", pattern.key.value));
        Some(format!(
            "{reason}; if it is an error{}",
            key.unwrap_or_else(|| ", add it yourself".to_owned())
        ))
    });
}

/// Returns for each record whether it is a set that may be the heading of the codes below it.
fn headings(records: &[Record]) -> Vec<bool> {
    let is_head = |pair: &[Record]| {
        let set = pair[0].set.as_ref();
        pair[1].set.is_none() && set.is_some_and(|set| set.contains(&pair[1].code))
    };
    let mut heads: Vec<bool> = records.windows(2).map(is_head).collect();
    heads.push(false);
    let number = heads.iter().filter(|is_head| **is_head).count();
    let sets = records.iter().filter(|record| record.set.is_some()).count();
    if number > 0 && number * 2 >= sets {
        // The table has sections, and some of them may be empty.
        heads.fill(true);
    }
    heads
}

/// Returns a remark on a code such as `FLOOD_WAIT_X`, in which a letter may stand for a value.
fn placeholder_remark(record: &Record) -> Option<Skipped> {
    let parts = record.code.split('_').collect::<Vec<_>>();
    if parts.len() < 2 || !parts.contains(&"X") || record.code.contains(char::is_lowercase) {
        return None;
    }
    let key = parts
        .iter()
        .map(|part| if *part == "X" { "{x}" } else { part });
    let key = key.collect::<Vec<_>>().join("_");
    let name = format!("code {}", record.code);
    let reason = format!("if `X` stands for a value, write the key \"{key}\" instead");
    Some(Skipped::new(record.location.clone(), name, reason))
}

/// Finds sets of codes that cannot be patterns, within limits for all enums of a page.
pub(super) struct Conflicts {
    /// The number of patterns so far.
    number: usize,
    /// True if a page has too many sets.
    pub(super) has_too_many: bool,
    overlaps: Overlaps,
}

impl Conflicts {
    pub(super) fn new() -> Self {
        Self {
            number: 0,
            has_too_many: false,
            overlaps: Overlaps::default(),
        }
    }

    /// Removes the sets of codes of an enum that cannot be its patterns, and those that overlap with an earlier one.
    pub(super) fn remove(&mut self, records: &mut Vec<Record>, skipped: &mut Vec<Skipped>) {
        if records.iter().all(|record| record.set.is_none()) {
            return;
        }
        loop {
            let code_type = code_type(records);
            let patterns = self.remove_for(code_type, records, skipped);
            // Without the removed sets, the codes may be of another type.
            if code_type == self::code_type(records) {
                self.number += patterns;
                return;
            }
        }
    }

    /// Removes the conflicting sets of an enum with this code type, and returns the number of the others.
    fn remove_for(
        &mut self,
        code_type: CodeType,
        records: &mut Vec<Record>,
        skipped: &mut Vec<Skipped>,
    ) -> usize {
        let mut patterns: Vec<(String, Pattern<'static>)> = Vec::new();
        remove(records, skipped, |record| {
            let set = record.set.as_ref()?;
            let Some(pattern) = set.pattern(code_type) else {
                return Some(format!(
                    "no code pattern of `{}`, the type of the other codes, matches exactly these codes",
                    code_type.name()
                ));
            };
            if self.number + patterns.len() >= MAX_CODE_SETS {
                self.has_too_many = true;
                return Some(format!(
                    "at most {MAX_CODE_SETS} ranges and classes of codes are read from a page"
                ));
            }
            let mut earlier = patterns.iter();
            let conflict = earlier
                .find_map(|(code, earlier)| conflict(code, earlier, &pattern, &mut self.overlaps));
            if conflict.is_none() {
                patterns.push((record.code.clone(), pattern));
            }
            conflict
        });
        patterns.len()
    }
}

/// Returns the reason why a pattern cannot be in an enum with an earlier pattern, whose codes the page lists as `code`.
fn conflict(
    code: &str,
    earlier: &Pattern<'_>,
    pattern: &Pattern<'_>,
    overlaps: &mut Overlaps,
) -> Option<String> {
    if earlier.kind == pattern.kind {
        return Some(format!(
            "the same codes as \"{code}\" above, and a code pattern has a single entry"
        ));
    }
    match overlaps.find(earlier, pattern) {
        Overlap::None => None,
        Overlap::Code(shared) => Some(format!(
            "overlaps with \"{code}\" above: both contain {shared}, and neither contains the other"
        )),
        Overlap::Unknown => Some(format!(
            "too complicated to be compared with \"{code}\" above"
        )),
    }
}

/// Removes the records for which there is a reason, and reports them.
fn remove(
    records: &mut Vec<Record>,
    skipped: &mut Vec<Skipped>,
    mut reason: impl FnMut(&Record) -> Option<String>,
) {
    records.retain(|record| {
        let reason = reason(record);
        let is_kept = reason.is_none();
        skipped.extend(reason.map(|reason| {
            let name = format!("code {}", record.code);
            Skipped::new(record.location.clone(), name, reason)
        }));
        is_kept
    });
}
