//! `cargo errcodes docs`

mod anchor;
mod html;
mod markdown;
mod reference;

use std::path::Path;

use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::model::Catalog;
use errcodes_core::parse;
use errcodes_core::source::Source;

use crate::cli::{Docs, DocsFormat};
use crate::terminal::{self, Lines, errln};
use crate::{Outcome, catalogs, check};
use reference::Reference;

pub(crate) fn run(args: &Docs) -> Result<Outcome, String> {
    let catalogs::Found { paths, missing } = catalogs::named_or_found(&args.catalogs)?;
    for message in &missing {
        errln!("error: {}", Lines(message));
    }
    let mut is_wrong = !missing.is_empty();
    let mut sources = Vec::with_capacity(paths.len());
    for path in &paths {
        let source = catalogs::read(path)?;
        is_wrong |= check::has_mistakes(&source);
        sources.push(source);
    }
    // A reference that lacks a part says that there are no such errors.
    if is_wrong {
        return Ok(Outcome::Found);
    }
    let text = text(&sources, args)?;
    let Some(output) = &args.output else {
        terminal::document(&text);
        return Ok(Outcome::Fine);
    };
    catalogs::put(output, &text, &paths, args.check)
}

fn text(sources: &[Source], args: &Docs) -> Result<String, String> {
    let parsed = sources.iter().map(|source| {
        let catalog = parse::parse(source, &mut Diagnostics::default());
        (source.path.clone(), catalog)
    });
    let parsed: Vec<(String, Catalog<'_>)> = parsed.collect();
    let reference = Reference::new(&parsed, args.title.as_deref())?;
    Ok(match format(args) {
        DocsFormat::Markdown => markdown::write(&reference),
        DocsFormat::Html => html::write(&reference),
    })
}

/// The format that is asked for, or else that of the file's name.
fn format(args: &Docs) -> DocsFormat {
    let extension = args.output.as_deref().and_then(Path::extension);
    let is_html = extension.is_some_and(|extension| {
        extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm")
    });
    args.format.unwrap_or(if is_html {
        DocsFormat::Html
    } else {
        DocsFormat::Markdown
    })
}

/// What a file says of itself to who opens it.
fn source_note() -> &'static str {
    "Made by `cargo errcodes docs`: change the catalog, not this."
}

fn plural_errors(number: usize) -> String {
    check::plural(number, "error")
}
