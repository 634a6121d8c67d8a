//! Diagnostics of a catalog: one [`Diagnostic`] per error or warning, all of them in [`Diagnostics`].

use std::collections::HashMap;

use crate::order;
use crate::rule::{Denied, Rule, Severity};
use crate::source::Span;

/// An error or a warning about a catalog: the broken rule, the location, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The broken rule.
    pub rule: Rule,
    /// The message, as a sentence without a full stop.
    pub message: String,
    /// The location of the error.
    pub span: Span,
    /// Other relevant locations, each with a label such as 'first listed here'.
    pub labels: Vec<(Span, String)>,
    /// The text to write instead.
    pub help: Option<String>,
    /// Additional information.
    pub note: Option<String>,
    /// `true` if the catalog denies the lint.
    pub is_denied: bool,
}

impl Diagnostic {
    /// Creates a diagnostic with a message and a location.
    pub fn new(rule: Rule, message: impl Into<String>, span: Span) -> Self {
        Self {
            rule,
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
            note: None,
            is_denied: false,
        }
    }

    /// Creates the diagnostic for a former spelling.
    ///
    /// It is shown once for each former spelling, however often the file contains it.
    pub fn former_spelling(former: &str, current: &str, span: Span) -> Self {
        let message = format!("`{former}` is a former spelling of `{current}`");
        Self::new(Rule::FormerSpelling, message, span).help(format!("write `{current}`"))
    }

    /// Adds a second location.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Returns the severity of the rule.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// Returns the severity in a build that denies these warnings.
    pub fn severity_if(&self, denied: Denied) -> Severity {
        let is_denied = match denied {
            Denied::Nothing => false,
            Denied::Listed => self.is_denied,
            Denied::All => true,
        };
        match self.severity() {
            Severity::Warning if is_denied => Severity::Error,
            severity => severity,
        }
    }

    /// Shifts the diagnostic of a part of a text by `offset`, the byte at which the part begins in the whole text.
    #[must_use]
    pub(crate) fn shifted(mut self, offset: usize) -> Self {
        self.span.start += offset;
        self.span.end += offset;
        self
    }
}

/// The maximum number of diagnostics with the same message that are shown. Further ones are only counted.
const SAME_MESSAGE: usize = 3;
/// The maximum number of diagnostics of one rule that are shown. Further ones are only counted.
const SAME_RULE: usize = 20;

/// Collects the diagnostics of one catalog.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
    /// The number of diagnostics of each rule.
    numbers: HashMap<Rule, usize>,
}

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        *self.numbers.entry(diagnostic.rule).or_default() += 1;
        self.all.push(diagnostic);
    }

    /// Adds the diagnostics of a later step.
    pub fn append(&mut self, later: Self) {
        self.extend(later.all);
    }

    /// Adds diagnostics.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        for diagnostic in diagnostics {
            self.push(diagnostic);
        }
    }

    /// Returns the number of diagnostics of this rule.
    ///
    /// A check can skip expensive suggestions if further diagnostics of the rule are only counted.
    pub fn number(&self, rule: Rule) -> usize {
        self.numbers.get(&rule).copied().unwrap_or_default()
    }

    /// Returns whether there is a diagnostic of this rule.
    pub fn contains(&self, rule: Rule) -> bool {
        self.number(rule) > 0
    }

    /// Returns whether there is an error.
    pub fn has_errors(&self) -> bool {
        let mut all = self.all.iter();
        all.any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// Drops the warnings that a catalog allows.
    pub fn allow(&mut self, is_allowed: impl Fn(Rule) -> bool) {
        self.all.retain(|diagnostic| {
            diagnostic.severity() != Severity::Warning || !is_allowed(diagnostic.rule)
        });
    }

    /// Marks the warnings that a catalog denies.
    pub fn deny(&mut self, is_denied: impl Fn(Rule) -> bool) {
        for diagnostic in &mut self.all {
            diagnostic.is_denied |=
                diagnostic.severity() == Severity::Warning && is_denied(diagnostic.rule);
        }
    }

    /// Returns the diagnostics in the order of the file.
    ///
    /// If many are similar, returns only the first few. The note of the last one contains the number of omitted ones.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        let place = |diagnostic: &Diagnostic| (diagnostic.span, diagnostic.rule);
        order::sort_by(&mut self.all, |first, second| {
            place(first).cmp(&place(second))
        });
        self.all.dedup();
        let mut messages: HashMap<(Rule, String), usize> = HashMap::new();
        let mut groups: HashMap<(Rule, &str), Group> = HashMap::new();
        let mut shown: Vec<Diagnostic> = Vec::new();
        for diagnostic in &self.all {
            let same_message = messages
                .entry((diagnostic.rule, diagnostic.message.clone()))
                .or_default();
            // Each former spelling is a separate group.
            let (name, max) = match diagnostic.severity() {
                Severity::Deprecation => (&*diagnostic.message, 1),
                Severity::Error | Severity::Warning => ("", SAME_RULE),
            };
            let group = groups.entry((diagnostic.rule, name)).or_default();
            if *same_message < SAME_MESSAGE && group.shown < max {
                *same_message += 1;
                group.shown += 1;
                group.last = shown.len();
                shown.push(diagnostic.clone());
            } else {
                group.left_out += 1;
            }
        }
        for group in groups.values().filter(|group| group.left_out > 0) {
            if let Some(diagnostic) = shown.get_mut(group.last) {
                let more = match diagnostic.severity() {
                    Severity::Deprecation => {
                        format!("it is in {} places in this file", group.left_out + 1)
                    }
                    Severity::Error | Severity::Warning => {
                        format!("{} more like this", group.left_out)
                    }
                };
                diagnostic.note = Some(match &diagnostic.note {
                    Some(note) => format!("{note}; {more}"),
                    None => more,
                });
            }
        }
        shown
    }
}

/// Similar diagnostics. Only the first few are shown.
#[derive(Default)]
struct Group {
    shown: usize,
    /// The index of the last diagnostic that is shown.
    last: usize,
    left_out: usize,
}
