//! What is wrong with a catalog: one [`Report`] per mistake, all of them in [`Reports`].

use std::borrow::Cow;
use std::collections::HashMap;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::inert::{inert, inert_char, inert_lines, is_active};
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

    /// Returns the report as rustc would show it, without colours. It is [inert](crate::inert).
    pub fn render(&self, source: &Source) -> String {
        self.render_by(&Renderer::plain(), source, self.kind.is_warning())
    }

    /// Returns the report as rustc would show it on a terminal.
    pub fn render_styled(&self, source: &Source, is_warning: bool) -> Rendered {
        Rendered(self.render_by(&Renderer::styled(), source, is_warning))
    }

    /// Renders inert texts only: the renderer leaves control characters in paths, helps and notes as they are, and C1
    /// controls everywhere.
    fn render_by(&self, renderer: &Renderer, source: &Source, is_warning: bool) -> String {
        let level = if is_warning {
            Level::WARNING
        } else {
            Level::ERROR
        };
        let shown = ShownSource::new(&source.text);
        // The renderer takes spans for granted that lie within the text.
        let within = |span: Span| {
            let start = source.boundary(span.start);
            let end = source.boundary(span.end).max(start);
            shown.offset(start)..shown.offset(end)
        };
        let labels = self.labels.iter().map(|(span, text)| {
            let span = within(*span);
            AnnotationKind::Context.span(span).label(inert(text))
        });
        let snippet = Snippet::source(&*shown.text)
            .path(inert(&source.path))
            .annotation(AnnotationKind::Primary.span(within(self.span)))
            .annotations(labels);
        let mut group = level
            .primary_title(inert_lines(&self.message))
            .element(snippet);
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(inert_lines(help)));
        }
        if let Some(note) = &self.note {
            group = group.element(Level::NOTE.message(inert_lines(note)));
        }
        renderer.render(&[group])
    }
}

/// A report with colours. The only escape sequences in it are those of the colours.
#[derive(Clone, Debug)]
pub struct Rendered(String);

impl Rendered {
    /// Returns the text with its escape sequences.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text of a source made inert, character by character, so that a column stays the same.
struct ShownSource<'s> {
    text: Cow<'s, str>,
    /// The end of each character that has another length now: where it was, and where it is.
    moved: Vec<(usize, usize)>,
}

impl<'s> ShownSource<'s> {
    fn new(source: &'s str) -> Self {
        let mut moved = Vec::new();
        // A carriage return is often the end of a line, which the renderer leaves out.
        if !source.contains(|c| is_active(c) && !matches!(c, '\n' | '\t' | '\r')) {
            let text = source.into();
            return Self { text, moved };
        }
        let mut text = String::with_capacity(source.len());
        for (start, c) in source.char_indices() {
            let shown = match c {
                '\n' | '\t' | '\r' => c,
                c if c.is_ascii_control() => picture(c),
                c => inert_char(c),
            };
            text.push(shown);
            if shown.len_utf8() != c.len_utf8() {
                moved.push((start + c.len_utf8(), text.len()));
            }
        }
        let text = text.into();
        Self { text, moved }
    }

    /// Returns where a character begins that began at this byte.
    fn offset(&self, offset: usize) -> usize {
        let before = self.moved.partition_point(|(was, _)| *was <= offset);
        let last = before.checked_sub(1).and_then(|last| self.moved.get(last));
        last.map_or(offset, |(was, is)| is + (offset - was))
    }
}

/// Returns the picture of a control character of ASCII, as the renderer has it: it says which one is in the source.
fn picture(control: char) -> char {
    let picture = match control {
        '\u{7F}' => Some('\u{2421}'),
        control => char::from_u32(0x2400 + u32::from(control)),
    };
    picture.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// How often the same mistake is told before it is only counted.
const SAME_MESSAGE: usize = 3;
/// How many mistakes of one kind are told before they are only counted.
const SAME_KIND: usize = 20;

/// Collects the reports of one catalog.
#[derive(Debug, Default)]
pub struct Reports {
    reports: Vec<Report>,
    /// How many there are of each kind.
    numbers: HashMap<Kind, usize>,
}

impl Reports {
    /// Adds a report.
    pub fn push(&mut self, report: Report) {
        *self.numbers.entry(report.kind).or_default() += 1;
        self.reports.push(report);
    }

    /// How many reports of this kind have been added.
    ///
    /// Where a report takes long to make, and more of its kind are only counted, it need not be made well.
    pub fn number(&self, kind: Kind) -> usize {
        self.numbers.get(&kind).copied().unwrap_or_default()
    }

    /// Whether there is a report of this kind.
    pub fn contains(&self, kind: Kind) -> bool {
        self.number(kind) > 0
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

#[cfg(test)]
mod tests {
    use super::{Kind, Report, ShownSource};
    use crate::inert::is_active;
    use crate::source::{Source, Span};

    /// All characters that act on a terminal, each of which a report has to show in some way.
    fn active() -> impl Iterator<Item = char> {
        ('\0'..='\u{FFFF}').filter(|c| is_active(*c))
    }

    /// The rendered report without the colours of the renderer, which end with `m`.
    fn without_colours(text: &str) -> String {
        let mut parts = text.split("\u{1B}[");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let (colour, rest) = part.split_once('m').unwrap_or(("?", part));
            assert!(
                colour.chars().all(|c| c.is_ascii_digit() || c == ';'),
                "{part:?}"
            );
            text + rest
        })
    }

    #[test]
    fn nothing_in_a_report_acts_on_a_terminal() {
        for c in active() {
            let hostile = format!("a{c}b");
            let source = Source {
                path: hostile.clone(),
                text: format!("x = \"{hostile}\" # {hostile}\n{hostile}\n"),
            };
            let report = Report::new(Kind::Syntax, &hostile, Span { start: 4, end: 6 })
                .label(Span { start: 0, end: 1 }, &hostile)
                .help(&hostile);
            let report = Report {
                note: Some(hostile),
                ..report
            };
            let plain = report.render(&source);
            let styled = report.render_styled(&source, false);
            assert_eq!(plain, without_colours(styled.as_str()));
            let acts = |c| is_active(c) && c != '\n';
            // Tabs keep their places in helps and notes.
            let acts = plain.chars().any(|c| acts(c) && c != '\t');
            assert!(!acts, "{c:?}: {plain:?}");
        }
    }

    #[test]
    fn the_place_is_right_behind_what_is_replaced() {
        for c in active().filter(|c| !matches!(c, '\n' | '\t' | '\r')) {
            let text = format!("{c}b{c}\nc{c}d");
            let shown = ShownSource::new(&text);
            for (at, expected) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                assert!(
                    shown.text[shown.offset(at)..].starts_with(expected),
                    "{c:?}"
                );
            }
            assert_eq!(shown.offset(text.len()), shown.text.len());
            let source = Source {
                path: String::new(),
                text: text.clone(),
            };
            let start = text.find('d').unwrap_or_default();
            let span = Span {
                start,
                end: start + 1,
            };
            let rendered = Report::new(Kind::Syntax, "", span).render(&source);
            let mut lines = rendered.lines().map(|line| line.chars().skip(4));
            let mark = lines.find_map(|mut line| line.position(|c| c == '^'));
            assert_eq!(mark, Some(2), "{rendered}");
        }
    }
}
