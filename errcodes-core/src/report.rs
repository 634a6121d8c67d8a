//! What is wrong with a catalog: one [`Report`] per mistake, all of them in [`Reports`].

use std::collections::HashMap;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::source::{Source, Span};

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident $name:literal,)*) => {
        /// What kind of mistake a [`Report`] is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[doc = $doc])* $kind,)*
        }

        impl Kind {
            /// All kinds: mistakes, then what is only probably one.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// The name by which a catalog allows a kind of warning.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// What it is about, as a sentence.
            pub const fn docs(self) -> &'static str {
                match self {
                    $(Self::$kind => concat!($($doc),*).trim_ascii(),)*
                }
            }
        }
    };
}

kinds! {
    /// The text is no TOML here.
    Syntax "syntax",
    /// A text without quotes.
    NotQuoted "not_quoted",
    /// Lists, tables or keys that are nested too deep to be of a catalog.
    Depth "depth",
    /// Two headers for one table.
    RepeatedTable "repeated_table",
    /// `[[name]]` where `[name]` was.
    NoList "no_list",
    /// No `provider`.
    NoProvider "no_provider",
    /// No `enums`.
    NoEnums "no_enums",
    /// An enum without codes.
    NoCodes "no_codes",
    /// A key that there is not.
    UnknownKey "unknown_key",
    /// A key that is written twice.
    RepeatedKey "repeated_key",
    /// A number where a text should be, and the like.
    WrongKind "wrong_kind",
    /// An empty text.
    Empty "empty",
    /// A `code_type` that there is not.
    CodeType "code_type",
    /// A notation of placeholders that there is not, or several that fit.
    Notation "notation",
    /// A type of columns that there is not.
    FieldType "field_type",
    /// A column that two enums declare differently.
    FieldClash "field_clash",
    /// A value that a column does not hold.
    Value "value",
    /// An entry that does not state what it has to.
    NoValue "no_value",
    /// What is no address.
    Address "address",
    /// What is no place in a body, or a body without a place for codes.
    Place "place",
    /// What are no codes, in a default, or codes that have another default.
    Codes "codes",
    /// A key that is no code.
    NoCode "no_code",
    /// Codes in the table of the enum.
    Misplaced "misplaced",
    /// A code with an empty list of entries.
    NoEntry "no_entry",
    /// An entry without a name.
    NoName "no_name",
    /// A name that is no identifier.
    Identifier "identifier",
    /// A name that the generated code has a use for.
    ReservedName "reserved_name",
    /// Two entries, or two parameters, of one name.
    RepeatedName "repeated_name",
    /// A name of a generated enum that another one has, or that can't be made.
    GeneratedName "generated_name",
    /// A code that is listed twice.
    RepeatedCode "repeated_code",
    /// A code that does not fit the type.
    OutOfRange "out_of_range",
    /// An enum in `extends` that there is not.
    UnknownBase "unknown_base",
    /// Enums that extend each other.
    Cycle "cycle",
    /// A code that two extended enums have.
    BaseCode "base_code",
    /// An extended enum with a code that does not fit the type.
    BaseRange "base_range",
    /// An extended enum with a name that another code has.
    BaseName "base_name",
    /// More entries than a build can take.
    TooMany "too_many",
    /// A variant of an author's own enum that does not fit the catalog.
    Claim "claim",
    /// `params` that do not fit the message.
    Params "params",
    /// Two entries with the same message.
    SameMessage "same_message",
    /// Two codes with the same symbol.
    SameSymbol "same_symbol",
    /// Two names that differ by case alone.
    SimilarNames "similar_names",
    /// What looks like a placeholder, without `params`.
    NoParams "no_params",
    /// A text that begins or ends with blanks.
    Blanks "blanks",
    /// A text with characters that can't be seen.
    Invisible "invisible",
    /// A default for codes that are not there.
    UnusedDefault "unused_default",
    /// `deprecated` without a word why.
    NoReason "no_reason",
    /// An `allow` of a warning that there is not.
    UnknownWarning "unknown_warning",
}

impl Kind {
    /// Whether the mistake is only a probable one, and does not fail a build.
    pub fn is_warning(self) -> bool {
        self >= Self::SameMessage && self < Self::UnknownWarning
    }
}

/// One mistake: what is wrong, where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What kind of mistake it is.
    pub kind: Kind,
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// Where it is wrong.
    pub span: Span,
    /// Other places that matter, each with what it is: 'first listed here'.
    pub labels: Vec<(Span, String)>,
    /// What to write instead.
    pub help: Option<String>,
    /// What else there is to say.
    pub note: Option<String>,
}

impl Report {
    /// A report that has a message and a place.
    pub fn new(kind: Kind, message: impl Into<String>, span: Span) -> Self {
        Self {
            kind,
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
            note: None,
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

    /// The same report on a part of a text that begins `offset` bytes later.
    #[must_use]
    pub(crate) fn shifted(mut self, offset: usize) -> Self {
        self.span.start += offset;
        self.span.end += offset;
        self
    }

    /// The report as rustc would show it, without colours.
    pub fn render(&self, source: &Source) -> String {
        self.render_by(&Renderer::plain(), source, self.kind.is_warning())
    }

    /// The report as rustc would show it on a terminal.
    pub fn render_styled(&self, source: &Source, is_warning: bool) -> String {
        self.render_by(&Renderer::styled(), source, is_warning)
    }

    fn render_by(&self, renderer: &Renderer, source: &Source, is_warning: bool) -> String {
        let level = if is_warning {
            Level::WARNING
        } else {
            Level::ERROR
        };
        // The renderer takes spans for granted that lie within the text.
        let within = |span: Span| {
            let start = source.boundary(span.start);
            start..source.boundary(span.end).max(start)
        };
        let labels = self.labels.iter().map(|(span, text)| {
            let span = within(*span);
            AnnotationKind::Context.span(span).label(text)
        });
        let snippet = Snippet::source(&source.text)
            .path(&source.path)
            .annotation(AnnotationKind::Primary.span(within(self.span)))
            .annotations(labels);
        let mut group = level.primary_title(&self.message).element(snippet);
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help));
        }
        if let Some(note) = &self.note {
            group = group.element(Level::NOTE.message(note));
        }
        renderer.render(&[group])
    }
}

/// How often the same mistake is told before it is only counted.
const SAME_MESSAGE: usize = 3;
/// How many mistakes of one kind are told before they are only counted.
const SAME_KIND: usize = 20;

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

    /// Whether there is a report of this kind.
    pub fn contains(&self, kind: Kind) -> bool {
        self.reports.iter().any(|report| report.kind == kind)
    }

    /// Whether there is a report of this kind at this place.
    pub fn contains_at(&self, kind: Kind, span: Span) -> bool {
        let mut reports = self.reports.iter();
        reports.any(|report| report.kind == kind && report.span == span)
    }

    /// Drops the warnings that a catalog allows.
    pub fn allow(&mut self, is_allowed: impl Fn(Kind) -> bool) {
        self.reports
            .retain(|report| !(report.kind.is_warning() && is_allowed(report.kind)));
    }

    /// The reports in the order of the file. A mistake that was made many times is told a few times;
    /// a note with the last of them says how many there are.
    pub fn into_sorted(mut self) -> Vec<Report> {
        self.reports
            .sort_by_key(|report| (report.span.start, report.span.end, report.kind));
        self.reports.dedup();
        let mut messages: HashMap<(Kind, String), usize> = HashMap::new();
        let mut kinds: HashMap<Kind, usize> = HashMap::new();
        let mut last: HashMap<Kind, usize> = HashMap::new();
        let mut left_out: HashMap<Kind, usize> = HashMap::new();
        let mut told: Vec<Report> = Vec::new();
        for report in self.reports {
            let same_message = messages
                .entry((report.kind, report.message.clone()))
                .or_default();
            let same_kind = kinds.entry(report.kind).or_default();
            if *same_message < SAME_MESSAGE && *same_kind < SAME_KIND {
                *same_message += 1;
                *same_kind += 1;
                last.insert(report.kind, told.len());
                told.push(report);
            } else {
                *left_out.entry(report.kind).or_default() += 1;
            }
        }
        for (kind, number) in left_out {
            if let Some(report) = last.get(&kind).and_then(|&at| told.get_mut(at)) {
                let more = format!("there are {number} more like this");
                report.note = Some(match &report.note {
                    Some(note) => format!("{note}; {more}"),
                    None => more,
                });
            }
        }
        told
    }
}
