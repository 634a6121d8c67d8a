//! Groups of many findings of the same kind, of which people read only the first ones.

use std::collections::HashMap;

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::source::Source;

use super::super::Report;
use super::Finding;
use crate::text::plural;

/// A single finding, or many with the same message.
pub(crate) struct Group<'f> {
    first: &'f Finding,
    others: Vec<&'f Finding>,
}

impl Report {
    /// Returns the findings, in groups if many entries have the same one, in the order of the first findings.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        const MOST_ALONE: usize = 5;
        let mut numbers: HashMap<(&str, &str), usize> = HashMap::new();
        for finding in &self.findings {
            *numbers.entry(finding.group()).or_default() += 1;
        }
        let mut groups: Vec<Group<'_>> = Vec::new();
        let mut known: HashMap<(&str, &str), usize> = HashMap::new();
        for finding in &self.findings {
            let key = finding.group();
            if let Some(group) = known.get(&key) {
                groups[*group].others.push(finding);
                continue;
            }
            if numbers.get(&key) > Some(&MOST_ALONE) {
                known.insert(key, groups.len());
            }
            groups.push(Group {
                first: finding,
                others: Vec::new(),
            });
        }
        groups
    }

    /// Returns notes on a catalog that was just made from a page.
    pub(crate) fn notes(&self) -> Vec<String> {
        const SHOWN: usize = 5;
        let mut notes = vec![format!("verified: {}", self.summary())];
        let groups = self.groups();
        notes.extend(groups.iter().take(SHOWN).map(|group| {
            let code = group.first.code.as_ref();
            let code = code.map_or_else(String::new, |code| format!("`{code}`: "));
            let help = group.first.diagnostic.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!(" ({help})"));
            let more = match group.others.len() {
                0 => String::new(),
                more => format!("; {more} other entries have the same finding"),
            };
            format!("    {code}{}{help}{more}", group.first.diagnostic.message)
        }));
        if groups.len() > SHOWN {
            let more = groups.len() - SHOWN;
            notes.push(format!(
                "    and {more} more, which `cargo errcodes verify` shows"
            ));
        }
        notes
    }
}

impl Finding {
    fn group(&self) -> (&str, &str) {
        let message = self.summary.as_deref();
        (self.kind, message.unwrap_or(&self.diagnostic.message))
    }
}

impl Group<'_> {
    pub(crate) fn kind(&self) -> &'static str {
        self.first.kind
    }

    /// Returns the diagnostic of the group, which names the lines of all its findings and shows the first ones.
    pub(crate) fn diagnostic(&self, source: &Source) -> Diagnostic {
        const LABELS: usize = 2;
        let mut diagnostic = self.first.diagnostic.clone();
        let Some(last) = self.others.last() else {
            return diagnostic;
        };
        let line = |finding: &Finding| source.line_and_column(finding.diagnostic.span.start).0;
        let (_, message) = self.first.group();
        diagnostic.message = format!(
            "{message}: {}, lines {} to {}",
            plural(self.others.len() + 1, "entry"),
            line(self.first),
            line(last)
        );
        let labels = self.others.iter().take(LABELS).map(|finding| {
            let help = finding.diagnostic.help.clone().unwrap_or_default();
            (finding.diagnostic.span, help)
        });
        diagnostic.labels.extend(labels);
        diagnostic
    }
}
