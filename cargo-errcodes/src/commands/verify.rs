//! `cargo errcodes verify`

use std::path::Path;

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;
use serde_json::json;

use crate::cli::Verify;
use crate::diagnostics::{self, ReportFormat};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::{Json, Terminal, outln};
use crate::verify::{IsReported, Page, Report, verify};
use crate::{catalog_file, page, page_file};

pub(crate) fn run(args: &Verify, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    check_streams(args)?;
    let source = catalog_file::read_after_page(&args.catalog)?;
    let loaded = catalog_file::load(&source);
    if catalog_file::has_errors(&loaded, terminal) {
        return Ok(ExitStatus::Findings);
    }
    catalog_file::check_enum_names(&args.enums, &loaded)?;
    let pages = args.pages.iter().map(|path| read_page(path, args.from));
    let pages = pages.collect::<Result<Vec<Page>, CliError>>()?;
    let is_selected =
        |name: &str| args.enums.is_empty() || args.enums.iter().any(|other| other == name);
    // The lists of other enums are no findings.
    let lists: Option<IsReported<'_>> = args.enums.is_empty().then_some(&|_| false);
    let report = verify(&pages, &loaded, is_selected, lists);
    show(&report, &source, args.format, terminal);
    Ok(if report.findings.is_empty() {
        ExitStatus::Success
    } else {
        ExitStatus::Findings
    })
}

/// Checks that at most one file is standard input.
fn check_streams(args: &Verify) -> Result<(), CliError> {
    let paths = args.pages.iter().chain([&args.catalog]);
    let piped = paths.filter(|path| path.as_os_str() == "-").count();
    if piped > 1 {
        return Err(CliError::new("only one file can be standard input"));
    }
    Ok(())
}

fn read_page(path: &Path, from: Option<page::Format>) -> Result<Page, CliError> {
    let (name, bytes) = page_file::read(path)?;
    Page::of_bytes(name, &bytes, from).map_err(|error| CliError::new(error).context(path.display()))
}

fn show(report: &Report, source: &Source, format: ReportFormat, terminal: &mut Terminal) {
    let mut show = |diagnostic: &Diagnostic, kind: &str| {
        let file = source.into();
        diagnostics::show(
            diagnostic,
            kind,
            &file,
            Severity::Error,
            format.into(),
            terminal,
        );
    };
    if format == ReportFormat::Json {
        for finding in &report.findings {
            show(&finding.diagnostic, finding.kind);
        }
    } else {
        for group in report.groups() {
            show(&group.diagnostic(source), group.kind());
        }
    }
    let summary = report.summary();
    match format {
        ReportFormat::Json => {
            let coverage = |coverage: crate::verify::Coverage| json!({ "found": coverage.found, "total": coverage.total });
            let line = json!({
                "path": source.path, "level": "note", "kind": "coverage", "message": summary,
                "place": null, "labels": [], "help": null, "note": null,
                "codes": coverage(report.codes), "texts": coverage(report.texts),
            });
            outln!(terminal, "{}", Json::Line(&line));
        }
        ReportFormat::Github => {
            outln!(terminal, "::notice title=errcodes%3A coverage::{}", summary);
        }
        ReportFormat::Full | ReportFormat::Short => {
            outln!(terminal, "{}: {}", source.path, summary);
        }
    }
}
