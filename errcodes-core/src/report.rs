//! What is wrong with a catalog: one [`Report`] per mistake, all of them in [`Reports`].

use std::fmt::Write as _;

use crate::source::{Source, Span};

/// One mistake: what is wrong, where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// Where it is wrong.
    pub span: Span,
    /// Other places that matter, each with what it is: 'first listed here'.
    pub labels: Vec<(Span, String)>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Report {
    /// A report that has a message and a place.
    pub fn new(message: impl Into<String>, span: Span) -> Self {
        Self {
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
        }
    }

    /// Adds a second place.
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

    /// The report as text: the message, then a line per place and one for the help.
    ///
    /// The first line carries no `error:`, because rustc writes its own.
    pub fn render(&self, source: &Source) -> String {
        let mut text = format!("{}\n --> {}", self.message, place(source, self.span));
        for (span, label) in &self.labels {
            let _ = write!(text, "\n  = {label}: {}", place(source, *span));
        }
        if let Some(help) = &self.help {
            let _ = write!(text, "\n  = help: {help}");
        }
        text
    }
}

fn place(source: &Source, span: Span) -> String {
    let position = source.position(span.start);
    format!("{}:{}:{}", source.path, position.line, position.column)
}

/// Collects the reports of one catalog.
#[derive(Debug, Default)]
pub struct Reports {
    reports: Vec<Report>,
}

impl Reports {
    /// Adds a report.
    pub fn push(&mut self, report: Report) {
        self.reports.push(report);
    }

    /// All reports, in the order of the file.
    pub fn into_sorted(mut self) -> Vec<Report> {
        self.reports
            .sort_by_key(|report| (report.span.start, report.span.end));
        self.reports.dedup();
        self.reports
    }
}
