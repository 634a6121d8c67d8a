//! Standard output and standard error. No other file of this crate writes to them.
//!
//! A template is text from this crate. Its values may come from a vendor's page, from a catalog that nobody has reviewed or
//! from a file name. They are made [inert], so that they can't move the cursor, set the title of a window or write to the
//! clipboard.
#![expect(
    clippy::disallowed_methods,
    reason = "only this file writes to the streams, after making texts inert"
)]

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::io::{self, ErrorKind, IsTerminal, Write as _};

use anstream::{AutoStream, ColorChoice};
use errcodes_core::inert::{inert, inert_lines, is_active};
use errcodes_core::render::Rendered;
use serde_json::Value;

use crate::error::CliError;

/// Prints a line to standard output. The arguments are the terminal, a literal, and a value for each `{}` in the literal.
macro_rules! outln {
    ($terminal:expr, $template:literal $(, $value:expr)* $(,)?) => {
        $terminal.out($crate::terminal::template!($template $(, $value)*), &[$(&$value),*])
    };
}

/// Prints a line to standard error. The arguments are the terminal, a literal, and a value for each `{}` in the literal.
macro_rules! errln {
    ($terminal:expr, $template:literal $(, $value:expr)* $(,)?) => {
        $terminal.err($crate::terminal::template!($template $(, $value)*), &[$(&$value),*])
    };
}

/// Prints a note or a summary to standard error as [`errln`] does, unless the user suppresses them.
macro_rules! noteln {
    ($terminal:expr, $template:literal $(, $value:expr)* $(,)?) => {
        $terminal.note($crate::terminal::template!($template $(, $value)*), &[$(&$value),*])
    };
}

/// Checks a template at compile time. The template is a constant, so text from outside can't be one.
macro_rules! template {
    ($template:literal $(, $value:expr)*) => {
        const {
            let values: &[&str] = &[$(stringify!($value)),*];
            $crate::terminal::Template::new(concat!($template, "\n"), values.len())
        }
    };
}

pub(crate) use {errln, noteln, outln, template};

/// Text from this crate with `{}` for each value.
#[derive(Clone, Copy)]
pub(crate) struct Template(&'static str);

impl Template {
    /// Creates a template from text with one `{}` for each value.
    ///
    /// # Panics
    ///
    /// Panics at compile time if the number of `{}` differs from the number of values, or if braces are not empty, because
    /// `{name}` would be printed literally.
    pub(crate) const fn new(text: &'static str, values: usize) -> Self {
        let bytes = text.as_bytes();
        let (mut at, mut places) = (0, 0);
        while at < bytes.len() {
            if bytes[at] == b'{' {
                at += 1;
                assert!(at < bytes.len() && bytes[at] == b'}', "write `{{}}`");
                places += 1;
            }
            at += 1;
        }
        assert!(places == values, "write a value for each `{{}}`");
        Self(text)
    }

    fn fill(self, values: &[&dyn Show]) -> String {
        let mut text = String::new();
        let mut values = values.iter();
        for (at, part) in self.0.split("{}").enumerate() {
            if at > 0
                && let Some(value) = values.next()
            {
                value.show(&mut text);
            }
            text.push_str(part);
        }
        text
    }
}

use show::Show;

/// Seals the trait: no other file can implement it and decide how a value is shown.
mod show {
    use std::fmt::{Display, Write as _};

    pub(crate) trait Show {
        fn show(&self, text: &mut String);
    }

    /// Shows any value as one inert line.
    impl<T: Display> Show for T {
        fn show(&self, text: &mut String) {
            // If the `Display` implementation of the value fails, the text that it has written so far is shown.
            let _ = write!(super::Inert(text), "{self}");
        }
    }
}

/// A writer that makes text inert.
struct Inert<'a>(&'a mut String);

impl fmt::Write for Inert<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(&inert(text));
        Ok(())
    }
}

/// An inert value that keeps its line breaks, such as a message with its help.
pub(crate) struct Lines<'a>(pub(crate) &'a str);

impl Show for Lines<'_> {
    fn show(&self, text: &mut String) {
        text.push_str(&inert_lines(self.0));
    }
}

/// A diagnostic with its colors. Text that does not come from errcodes is already inert: see [`Rendered`].
pub(crate) struct Styled(pub(crate) Rendered);

impl Show for Styled {
    fn show(&self, text: &mut String) {
        text.push_str(self.0.as_str());
    }
}

/// A JSON value.
pub(crate) enum Json<'a> {
    Line(&'a Value),
    Indented(&'a Value),
    /// A value that is already written, on one line.
    Written(&'a str),
}

impl Show for Json<'_> {
    fn show(&self, text: &mut String) {
        let json = match self {
            Self::Line(value) => value.to_string().into(),
            Self::Indented(value) => format!("{value:#}").into(),
            Self::Written(json) => Cow::from(*json),
        };
        // Line breaks occur only between values. Other active characters occur only in strings, where they are escaped.
        for c in json.chars() {
            if is_active(c) && c != '\n' {
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            } else {
                text.push(c);
            }
        }
    }
}

/// The standard streams of the program.
#[derive(Debug, Default)]
pub(crate) struct Terminal {
    color: ColorChoice,
    is_quiet: bool,
    /// The error after which nothing more is written to standard output.
    stopped: Option<io::Error>,
}

impl Terminal {
    pub(crate) fn set_color(&mut self, color: ColorChoice) {
        self.color = color;
    }

    /// Suppresses notes and summaries from now on.
    pub(crate) fn set_quiet(&mut self, is_quiet: bool) {
        self.is_quiet = is_quiet;
    }

    /// Prints to standard output; see [`outln`].
    pub(crate) fn out(&mut self, template: Template, values: &[&dyn Show]) {
        self.write_out(&template.fill(values));
    }

    /// Prints to standard error; see [`errln`].
    pub(crate) fn err(&mut self, template: Template, values: &[&dyn Show]) {
        self.write_err(&template.fill(values));
    }

    /// Prints a note to standard error; see [`noteln`].
    pub(crate) fn note(&mut self, template: Template, values: &[&dyn Show]) {
        if !self.is_quiet {
            self.err(template, values);
        }
    }

    /// Prints notes to standard error. Text in a note can't begin a new line.
    pub(crate) fn notes(&mut self, lines: &[String]) {
        for line in lines {
            noteln!(self, "{}", line);
        }
    }

    /// Prints a warning to standard error.
    pub(crate) fn warning(&mut self, warning: &CliError) {
        errln!(self, "warning: {}", Lines(&warning.to_string()));
    }

    /// Prints an error to standard error.
    pub(crate) fn error(&mut self, error: &CliError) {
        errln!(self, "error: {}", Lines(&error.to_string()));
    }

    /// Writes a document to standard output. It is unchanged in a file or a pipe, and inert on a terminal.
    pub(crate) fn document(&mut self, text: &str) {
        let mut stdout = io::stdout();
        let shown = shown_on(&stdout, text);
        self.write_all(&mut stdout, &shown);
    }

    /// Prints the help, the version, or the error in an argument, as worded by clap.
    pub(crate) fn usage(&mut self, error: &clap::Error) {
        let message = error.render();
        // clap quotes arguments with its own colors. All other text comes from this program.
        let mut args = std::env::args_os();
        let text = if args.any(|arg| arg.to_string_lossy().contains(is_active)) {
            inert_lines(&message.to_string()).into_owned()
        } else {
            message.ansi().to_string()
        };
        if error.use_stderr() {
            self.write_err(&text);
        } else {
            self.write_out(&text);
        }
    }

    fn write_out(&mut self, text: &str) {
        let mut stdout = AutoStream::new(io::stdout(), self.color);
        self.write_all(&mut stdout, text);
    }

    fn write_all(&mut self, stdout: &mut impl io::Write, text: &str) {
        // A command continues after the reader has closed the pipe, because it may do more than print.
        if self.stopped.is_none()
            && let Err(error) = stdout.write_all(text.as_bytes())
        {
            self.stopped = Some(error);
        }
    }

    fn write_err(&mut self, text: &str) {
        // A single write, so that lines of other programs do not interleave. An error can't be reported anywhere.
        let _ = AutoStream::new(io::stderr(), self.color).write_all(text.as_bytes());
    }

    /// Flushes standard output.
    ///
    /// # Errors
    ///
    /// If standard output could not be written completely. A reader that stops reading, such as `head`, is not an error.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        let error = match self.stopped.take() {
            Some(error) => Some(error),
            None => io::stdout().flush().err(),
        };
        match error {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }
}

/// Returns the text of a document as it is written to a file, which may be a terminal such as `/dev/tty`.
pub(crate) fn shown_on<'t>(file: &impl IsTerminal, text: &'t str) -> Cow<'t, str> {
    shown(text, file.is_terminal())
}

fn shown(document: &str, is_terminal: bool) -> Cow<'_, str> {
    if is_terminal {
        inert_lines(document)
    } else {
        document.into()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Json, Lines, Show, Template, shown};

    /// Text that clears the screen in two ways, and reverses the text that follows.
    const HOSTILE: &str = "a\u{1B}[2J\u{9B}2J\u{202E}b\r\nc\td";

    fn filled(template: Template, value: &dyn Show) -> String {
        template.fill(&[value])
    }

    #[test]
    fn values_are_inert() {
        let line = super::template!("\u{1B}[1m{}", HOSTILE);
        assert_eq!(
            filled(line, &HOSTILE),
            "\u{1B}[1ma\u{FFFD}[2J\u{FFFD}2J\u{FFFD}b  c d\n"
        );
        assert_eq!(
            filled(line, &Lines(HOSTILE)),
            "\u{1B}[1ma\u{FFFD}[2J\u{FFFD}2J\u{FFFD}b\nc\td\n"
        );
        // A value is not a template.
        assert_eq!(filled(line, &"{}"), "\u{1B}[1m{}\n");
    }

    #[test]
    fn json_is_inert_and_the_same_value() -> serde_json::Result<()> {
        let line = super::template!("{}", HOSTILE);
        let value = json!({ HOSTILE: [HOSTILE, "\u{7F}\u{2028}"] });
        let written = value.to_string();
        for (json, is_kept) in [
            (Json::Line(&value), ""),
            (Json::Indented(&value), "\n"),
            (Json::Written(&written), ""),
        ] {
            let text = filled(line, &json);
            let is_active = |c| super::is_active(c) && !is_kept.contains(c);
            assert!(!text.trim_end().contains(is_active), "{text:?}");
            assert_eq!(serde_json::from_str::<Value>(&text)?, value);
        }
        Ok(())
    }

    #[test]
    fn documents_are_inert_on_a_terminal_only() {
        assert_eq!(shown(HOSTILE, false), HOSTILE);
        assert_eq!(
            shown(HOSTILE, true),
            "a\u{FFFD}[2J\u{FFFD}2J\u{FFFD}b\nc\td"
        );
    }
}
