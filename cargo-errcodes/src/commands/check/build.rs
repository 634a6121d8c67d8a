//! The build that `check --format cargo` runs, and whose messages it passes on.

use std::collections::HashSet;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Stdio};

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticSpan};
use errcodes_core::rule::Rule;
use errcodes_core::source::Span;
use serde_core::de::IgnoredAny;

use crate::cli::Check;
use crate::diagnostics::cargo::byte_order_mark;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::rust_usages::{RustSource, UsageError};
use crate::terminal::{Json, Terminal, errln, outln};

/// The code of the compiler's warning for a former spelling.
const DEPRECATED: &str = "deprecated";

/// A message of the compiler at a position in a source file.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Report {
    file: PathBuf,
    /// The first byte, counted from the start of the file.
    start: usize,
    message: String,
}

impl Report {
    pub(super) fn new(source: &RustSource, span: Span, message: impl Into<String>) -> Self {
        Self {
            file: canonical(source.path.clone()),
            start: span.start + byte_order_mark(&source.path),
            message: message.into(),
        }
    }
}

/// The result of a build.
#[derive(Default)]
pub(super) struct Build {
    pub(super) status: ExitStatus,
    /// The first line and the code of each message that was passed on.
    reported: HashSet<Report>,
}

/// Returns the command of cargo that the user has chosen, or that editors run by default.
pub(super) fn command(args: &Check) -> Command {
    let mut cargo_args = args.cargo_command.clone();
    if cargo_args.is_empty() {
        cargo_args.extend(["check", "--all-targets", "--keep-going"].map(OsString::from));
        if args.workspace.packages.is_empty() {
            cargo_args.push("--workspace".into());
        }
    }
    let is_separator = |arg: &OsString| arg == "--";
    let end = cargo_args
        .iter()
        .position(is_separator)
        .unwrap_or(cargo_args.len());
    let compiler_args = cargo_args.split_off(end);
    let sets_format = |arg: &OsString| arg.to_string_lossy().starts_with("--message-format");
    if !cargo_args.iter().any(sets_format) {
        cargo_args.push("--message-format=json".into());
    }
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(cargo_args);
    if let Some(path) = &args.workspace.manifest.manifest_path {
        command.arg("--manifest-path").arg(path);
    }
    for spec in &args.workspace.packages {
        command.arg("--package").arg(spec);
    }
    command.args(compiler_args);
    command
}

impl Build {
    /// Runs a command of cargo, and passes its messages on, except those that repeat a diagnostic that is shown in a catalog.
    ///
    /// Cargo writes everything else directly to standard error.
    pub(super) fn run(
        mut command: Command,
        workspace_root: &Path,
        repeated: &HashSet<Report>,
        terminal: &mut Terminal,
    ) -> Self {
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                terminal.error(&cannot_run(command.get_program(), &error));
                return Self {
                    status: ExitStatus::Failure,
                    reported: HashSet::new(),
                };
            }
        };
        let mut messages = Messages {
            workspace_root,
            repeated,
            is_finished: false,
            terminal,
        };
        let stdout = child.stdout.take();
        let reported = stdout.map(|stdout| messages.pass_on(stdout));
        Self {
            reported: reported.unwrap_or_default(),
            status: match child.wait() {
                Ok(status) if status.success() => ExitStatus::Success,
                // The compiler has reported the errors.
                Ok(_) if messages.is_finished => ExitStatus::Findings,
                _ => ExitStatus::Failure,
            },
        }
    }

    /// Returns whether the build has reported anything in a source file, such as that its syntax is invalid.
    pub(super) fn has_reported_in(&self, path: &Path) -> bool {
        let file = canonical(path.to_path_buf());
        self.reported.iter().any(|report| report.file == file)
    }

    /// Returns whether the build has reported an error in a source file.
    pub(super) fn has_reported(&self, source: &RustSource, error: &UsageError) -> bool {
        let message = match error.rule {
            Rule::FormerSpelling => DEPRECATED,
            _ => first_line(&error.message),
        };
        let report = Report::new(source, error.span, message);
        self.reported.contains(&report)
    }
}

fn cannot_run(program: &OsStr, error: &io::Error) -> CliError {
    let program = program.to_string_lossy();
    CliError::new(format!("can't run `{program}`: {error}"))
        .help("install cargo, or set the environment variable CARGO to its path")
}

/// The messages of a running build.
struct Messages<'a> {
    workspace_root: &'a Path,
    /// The messages to leave out.
    repeated: &'a HashSet<Report>,
    /// `true` after the message that the build has finished. If cargo fails before the build, it does not write it.
    is_finished: bool,
    terminal: &'a mut Terminal,
}

impl Messages<'_> {
    /// Passes each message on as soon as it arrives, and returns those that were passed on.
    fn pass_on(&mut self, stdout: ChildStdout) -> HashSet<Report> {
        let mut passed_on = HashSet::new();
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            let line = line.trim_end();
            if !is_json(line) {
                // A procedural macro can print to standard output.
                errln!(self.terminal, "{}", line);
                continue;
            }
            match serde_json::from_str(line) {
                Ok(Message::CompilerMessage(message)) => {
                    if self.is_repeated(&message.message) {
                        continue;
                    }
                    passed_on.extend(self.reports(&message.message));
                }
                Ok(Message::BuildFinished(_)) => self.is_finished = true,
                // A message that does not matter here, or one of a newer version of cargo.
                _ => {}
            }
            outln!(self.terminal, "{}", Json::Written(line));
        }
        passed_on
    }

    /// Returns whether a message is an error that is already shown in a catalog.
    fn is_repeated(&self, diagnostic: &Diagnostic) -> bool {
        let mut spans = primary_spans(diagnostic);
        spans.any(|span| {
            self.repeated
                .contains(&self.report(span, &diagnostic.message))
        })
    }

    fn reports(&self, diagnostic: &Diagnostic) -> Vec<Report> {
        let code = diagnostic.code.as_ref().map(|code| &*code.code);
        let texts = || [first_line(&diagnostic.message)].into_iter().chain(code);
        let spans = primary_spans(diagnostic);
        spans
            .flat_map(|span| texts().map(|text| self.report(span, text)))
            .collect()
    }

    fn report(&self, span: &DiagnosticSpan, message: &str) -> Report {
        Report {
            file: canonical(self.workspace_root.join(&span.file_name)),
            start: span.byte_start as usize,
            message: message.to_owned(),
        }
    }
}

fn primary_spans(diagnostic: &Diagnostic) -> impl Iterator<Item = &DiagnosticSpan> {
    diagnostic.spans.iter().filter(|span| span.is_primary)
}

fn is_json(line: &str) -> bool {
    line.starts_with('{') && serde_json::from_str::<IgnoredAny>(line).is_ok()
}

fn canonical(path: PathBuf) -> PathBuf {
    fs::canonicalize(&path).unwrap_or(path)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
