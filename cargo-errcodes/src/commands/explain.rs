//! `cargo errcodes explain`

use errcodes::__private::Piece as Place;
use errcodes::Template;
use errcodes_core::column::Datum;
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::model::{Catalog, CodeValue, Entry, parse_integer};
use errcodes_core::notation::{Piece, PlaceKind};
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;
use errcodes_core::suggest::nearest;
use errcodes_core::validate::CheckedEnum;
use errcodes_core::{parse, validate};

use crate::catalog_file;
use crate::cli::Explain;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::nfc::nfc;
use crate::terminal::{Terminal, errln, outln};
use crate::text::plural;

pub(crate) fn run(args: &Explain, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let sources = read_catalogs(args, terminal)?;
    let mut ignored = Diagnostics::default();
    let catalogs: Vec<Catalog<'_>> = sources
        .iter()
        .map(|source| parse::parse(source, &mut ignored))
        .collect();
    let mut enums = Vec::new();
    for catalog in &catalogs {
        for enum_ in validate::validate(catalog, nfc, &mut ignored).enums {
            enums.push((provider(catalog), enum_));
        }
    }
    let words = select_enums(&mut enums, &args.query)?;
    let query = words.join(" ");
    let query = select_path(&mut enums, &query);
    let matches = find(&enums, query);
    for found in &matches {
        show(found, terminal);
    }
    if matches.is_empty() {
        errln!(terminal, "no error is `{}`{}", query, near(&enums, query));
        return Ok(ExitStatus::Findings);
    }
    Ok(ExitStatus::Success)
}

/// Reads the catalogs; those with errors are used as far as they go.
fn read_catalogs(args: &Explain, terminal: &mut Terminal) -> Result<Vec<Source>, CliError> {
    let mut sources = Vec::new();
    for path in catalog_file::resolve_inputs(&args.catalogs)?.paths {
        let source = catalog_file::read(&path)?;
        let reports = catalog_file::reports(&source);
        let errors = reports
            .iter()
            .filter(|report| report.severity() == Severity::Error);
        let errors = errors.count();
        if errors > 0 {
            let number = plural(errors, "mistake");
            errln!(
                terminal,
                "{} in {}: see `cargo errcodes check`",
                number,
                source.path
            );
        }
        sources.push(source);
    }
    Ok(sources)
}

/// Keeps the enums of the providers and with the names that the query begins with; returns the words behind them.
fn select_enums<'q>(
    enums: &mut Vec<(&str, CheckedEnum<'_, '_>)>,
    query: &'q [String],
) -> Result<&'q [String], CliError> {
    let mut words = query;
    while let [wanted, rest @ ..] = words
        && !rest.is_empty()
    {
        let is_wanted = |provider: &str, enum_: &CheckedEnum<'_, '_>| {
            provider.eq_ignore_ascii_case(wanted)
                || enum_.decl.name.value.eq_ignore_ascii_case(wanted)
        };
        if !enums
            .iter()
            .any(|(provider, enum_)| is_wanted(provider, enum_))
        {
            // A message that nobody has put in quotes has more words than a provider, an enum and a code.
            if query.len() > 3 {
                break;
            }
            return Err(unknown_provider(wanted, enums));
        }
        enums.retain(|(provider, enum_)| is_wanted(provider, enum_));
        words = rest;
    }
    Ok(words)
}

/// Keeps the enum of a variant as it stands in Rust, and returns the name of the variant; other queries stay as they are.
fn select_path<'q>(enums: &mut Vec<(&str, CheckedEnum<'_, '_>)>, query: &'q str) -> &'q str {
    match query.rsplit_once("::") {
        Some((path, name)) if !path.contains(' ') => {
            let wanted = path.rsplit("::").next().unwrap_or_default();
            enums.retain(|(_, enum_)| enum_.decl.name.value == wanted);
            name
        }
        _ => query,
    }
}

fn provider<'c>(catalog: &'c Catalog<'_>) -> &'c str {
    catalog.provider.as_ref().map_or("", AsRef::as_ref)
}

type Enums<'c, 's> = [(&'c str, CheckedEnum<'c, 's>)];

fn unknown_provider(wanted: &str, enums: &Enums<'_, '_>) -> CliError {
    let names = || {
        enums
            .iter()
            .flat_map(|(provider, enum_)| [*provider, &enum_.decl.name.value])
    };
    let mut known: Vec<&str> = names().collect();
    known.sort_unstable();
    known.dedup();
    let message = match nearest(wanted, names()) {
        Some(near) => format!("no provider or enum is `{wanted}`: did you mean `{near}`?"),
        None => format!(
            "no provider or enum is `{wanted}`; there are {}",
            known.join(", ")
        ),
    };
    CliError::new(message)
}

struct Found<'a, 'c, 's> {
    provider: &'c str,
    enum_: &'a CheckedEnum<'c, 's>,
    entry: &'c Entry<'s>,
    arguments: Vec<(String, String)>,
}

/// The entries of a code, a symbol or a name; or if there are none, those whose message the text is.
fn find<'a, 'c, 's>(enums: &'a Enums<'c, 's>, query: &str) -> Vec<Found<'a, 'c, 's>> {
    let all = || {
        enums.iter().flat_map(|(provider, enum_)| {
            let entries = enum_.entries.iter();
            entries.map(move |entry| Found {
                provider,
                enum_,
                entry,
                arguments: Vec::new(),
            })
        })
    };
    let code = parse_integer(query.trim());
    let is_code = |value: &CodeValue<'_>| match value {
        CodeValue::Integer(number) => code == Some(*number),
        CodeValue::Text(text) => text == query,
    };
    let by_key: Vec<_> = all()
        .filter(|Found { entry, .. }| {
            is_code(&entry.code.value)
                || query.starts_with("CODE_") && entry.code.constant().as_deref() == Some(query)
                || entry.text("symbol") == Some(query)
                || entry.name.value == query
        })
        .collect();
    if !by_key.is_empty() {
        return by_key;
    }
    all()
        .filter_map(|found| {
            let arguments = arguments(found.entry, query)?;
            Some(Found { arguments, ..found })
        })
        .collect()
}

/// The arguments in a text, if it is the entry's message.
fn arguments(entry: &Entry<'_>, text: &str) -> Option<Vec<(String, String)>> {
    let Some(pieces) = entry.pieces() else {
        return (entry.message.as_ref()?.value == text).then(Vec::new);
    };
    // What the generated code has in its tables, a command has for as long as it runs.
    let pieces: Vec<Place> = pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => Place::Words(words.leak()),
            Piece::Place(param, PlaceKind::Text) => Place::Text(param),
            Piece::Place(param, PlaceKind::Integer) => Place::Integer(param),
            Piece::Place(param, PlaceKind::Hexadecimal) => Place::Hexadecimal(param),
        })
        .collect();
    let params: Vec<&'static str> = entry
        .params
        .iter()
        .map(|param| &*param.value.to_string().leak())
        .collect();
    let template = Template::__new("", params.leak(), pieces.leak());
    let found = template.arguments(text)?;
    let owned = found
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    Some(owned.collect())
}

fn show(found: &Found<'_, '_, '_>, terminal: &mut Terminal) {
    let Found {
        provider,
        enum_,
        entry,
        arguments,
    } = found;
    // In bold, where there are colours.
    outln!(
        terminal,
        "\u{1B}[1m{} {} {}: {}\u{1B}[0m",
        provider,
        enum_.decl.name.value,
        entry.code.key.value,
        entry.name.value
    );
    let mut line = |key: &str, value: &str| {
        let mut key = format!("{key}:");
        for line in value.split('\n') {
            outln!(
                terminal,
                "    {} {}",
                format_args!("{key:<13}"),
                line.trim_end_matches('\r')
            );
            key.clear();
        }
    };
    if let Some(message) = &entry.message {
        line("message", &message.value);
    }
    if !entry.params.is_empty() && arguments.is_empty() {
        let params: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
        line("params", &params.join(", "));
    }
    for (param, value) in arguments {
        line(param, &format!("{value:?}"));
    }
    for cell in &entry.cells {
        match &cell.datum {
            Some(Datum::Text(text)) => line(&cell.key, text),
            Some(Datum::Integer(number)) => line(&cell.key, &number.to_string()),
            Some(Datum::Boolean(value)) => line(&cell.key, if *value { "yes" } else { "no" }),
            None => {}
        }
    }
}

/// What may have been meant.
fn near(enums: &Enums<'_, '_>, query: &str) -> String {
    let entries = || enums.iter().flat_map(|(_, enum_)| &enum_.entries);
    let texts = entries().flat_map(|entry| {
        let texts = [
            Some(&*entry.name.value),
            entry.text("symbol"),
            Some(&*entry.code.key.value),
        ];
        texts.into_iter().flatten()
    });
    nearest(query, texts).map_or_else(String::new, |near| format!(": did you mean `{near}`?"))
}
