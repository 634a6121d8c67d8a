//! `cargo errcodes explain`

use errcodes::__private::v1::Piece as Place;
use errcodes::Template;
use errcodes_core::code::{Code, CodeType, CodeValue, parse_integer};
use errcodes_core::column::{Cell, Datum};
use errcodes_core::computed::SentCode;
use errcodes_core::ident;
use errcodes_core::inert::inert;
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, PatternEntry};
use errcodes_core::notation::{Piece, PlaceKind};
use errcodes_core::pattern::Pattern;
use errcodes_core::resolved::EnumView;
use errcodes_core::rule::Severity;
use errcodes_core::suggest::nearest;

use crate::catalog_file;
use crate::cli::Explain;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::{Terminal, outln};
use crate::text::plural;

pub(crate) fn run(args: &Explain, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let paths = catalog_file::resolve_inputs(&args.catalogs, &args.workspace)?.paths;
    let (sources, read) = catalog_file::read_each(&paths);
    let catalogs: Vec<Loaded<'_>> = sources.iter().map(catalog_file::load).collect();
    for catalog in &catalogs {
        warn_of_errors(catalog, terminal);
    }
    read?;
    let mut enums: Vec<EnumView<'_>> = catalogs.iter().flat_map(Loaded::views).collect();
    let words = select_enums(&mut enums, &args.query)?;
    let query = words.join(" ");
    let query = select_path(&mut enums, &query);
    let matches = find(&enums, query);
    for found in &matches {
        show(found, terminal);
    }
    let success = success_without_entry(&enums, query);
    for (view, code) in &success {
        show_unlisted(&Unlisted::of_success(*view, code), terminal);
    }
    if !matches.is_empty() || !success.is_empty() {
        return Ok(ExitStatus::Success);
    }
    let is_selected = query.len() < args.query.join(" ").len();
    let unlisted = find_unlisted(&enums, query, is_selected);
    for found in &unlisted {
        show_unlisted(found, terminal);
    }
    if unlisted.is_empty() {
        terminal.error(&not_found(&enums, query));
        return Ok(ExitStatus::Findings);
    }
    Ok(ExitStatus::Success)
}

/// Warns that a catalog has errors. Its other entries are still searched.
fn warn_of_errors(catalog: &Loaded<'_>, terminal: &mut Terminal) {
    let diagnostics = catalog_file::diagnostics(catalog);
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error);
    let errors = errors.count();
    if errors > 0 {
        let number = plural(errors, "error");
        let warning = CliError::new(format!("{} has {number}", inert(&catalog.source.path)));
        terminal.warning(&warning.help("run `cargo errcodes check`"));
    }
}

/// Keeps the enums whose name or provider is at the start of the query, and returns the rest of the query.
fn select_enums<'q>(
    enums: &mut Vec<EnumView<'_>>,
    query: &'q [String],
) -> Result<&'q [String], CliError> {
    let mut words = query;
    while let [wanted, rest @ ..] = words
        && !rest.is_empty()
    {
        let is_wanted = |view: &EnumView<'_>| {
            let names = [view.catalog.provider_name(), view.name()];
            names.iter().any(|name| name.eq_ignore_ascii_case(wanted))
        };
        if !enums.iter().any(is_wanted) {
            // A query with more words than a provider, an enum and a code is a message without quotes.
            if query.len() > 3 {
                break;
            }
            return Err(unknown_provider(wanted, enums));
        }
        enums.retain(is_wanted);
        words = rest;
    }
    Ok(words)
}

/// Keeps the enum in a path such as `Door::Locked`, and returns the name of the variant. Returns any other query unchanged.
fn select_path<'q>(enums: &mut Vec<EnumView<'_>>, query: &'q str) -> &'q str {
    match query.rsplit_once("::") {
        Some((path, name)) if !path.contains(' ') => {
            let wanted = path.rsplit("::").next().unwrap_or_default();
            enums.retain(|view| view.name() == wanted);
            name
        }
        _ => query,
    }
}

fn unknown_provider(wanted: &str, enums: &[EnumView<'_>]) -> CliError {
    let names = || {
        enums
            .iter()
            .flat_map(|view| [view.catalog.provider_name(), view.name()])
    };
    let mut known: Vec<&str> = names().collect();
    known.sort_unstable();
    known.dedup();
    let help = match nearest(wanted, names()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("the providers and enums are: {}", known.join(", ")),
    };
    CliError::new(format!("unknown provider or enum `{wanted}`")).help(help)
}

/// An entry that matches a query.
struct Match<'l> {
    view: EnumView<'l>,
    entry: &'l Entry<'l>,
    arguments: Vec<(String, String)>,
}

/// Returns the entries with a code, symbol or name. If there are none, returns the entries whose message matches the text.
fn find<'l>(enums: &[EnumView<'l>], query: &str) -> Vec<Match<'l>> {
    let all = || {
        enums.iter().flat_map(|view| {
            let entries = view.entries();
            entries.map(|entry| Match {
                view: *view,
                entry,
                arguments: Vec::new(),
            })
        })
    };
    let by_key: Vec<_> = all()
        .filter(|Match { view, entry, .. }| {
            is_code(*view, &entry.code, query)
                || query.starts_with("CODE_") && entry.code.constant().as_deref() == Some(query)
                || entry.text("symbol") == Some(query)
                || entry
                    .symbol_aliases
                    .iter()
                    .any(|symbol| symbol.value == query)
                || entry.aliases.iter().any(|alias| alias.value == query)
                || entry.name.value == query
        })
        .collect();
    if !by_key.is_empty() {
        return by_key;
    }
    all()
        .filter_map(|found| {
            let arguments = arguments(found.entry, query)?;
            Some(Match { arguments, ..found })
        })
        .collect()
}

/// Returns the success codes that equal the query and have no entry.
fn success_without_entry<'l>(
    enums: &[EnumView<'l>],
    query: &str,
) -> Vec<(EnumView<'l>, &'l Code<'l>)> {
    let codes = enums.iter().flat_map(|view| {
        let codes = view.success();
        codes.map(|code| (*view, code))
    });
    let is_wanted = |(view, code): &(EnumView<'_>, &Code<'_>)| {
        is_code(*view, code, query) && view.entries().all(|entry| entry.code.value != code.value)
    };
    codes.filter(is_wanted).collect()
}

/// Returns whether a query is this code of an enum.
fn is_code(view: EnumView<'_>, code: &Code<'_>, query: &str) -> bool {
    match (view.decl().code_type, &code.value) {
        (CodeType::Integer(integer), CodeValue::Integer(_)) => {
            // A bit pattern is found in hexadecimal, and by the numbers of both signs.
            let numbers = [parse_integer(query.trim()), integer.parse(query.trim())];
            let mut numbers = numbers.into_iter().flatten();
            numbers.any(|number| code.is_number(integer, number))
        }
        (CodeType::Str(case), CodeValue::Text(text)) => *text == case.fold(query.into()),
        _ => false,
    }
}

/// A pattern that has the name of the query, or a code that the enum does not list.
enum Unlisted<'q, 'l> {
    /// A pattern, and the arguments in a text that matches its message.
    Pattern(EnumView<'l>, &'l PatternEntry<'l>, Vec<(String, String)>),
    /// A code, as the user writes it and as a value, and the pattern that applies to it.
    Code {
        view: EnumView<'l>,
        written: &'q str,
        value: CodeValue<'q>,
        entry: Option<&'l PatternEntry<'l>>,
    },
}

impl<'l> Unlisted<'l, 'l> {
    /// Returns a code that means success.
    fn of_success(view: EnumView<'l>, code: &'l Code<'l>) -> Self {
        Self::Code {
            view,
            written: &code.key.value,
            value: code.value.clone(),
            entry: view.pattern_of(&code.value),
        }
    }
}

/// Returns the pattern of each enum that has this name or key, or this message, or the code if the catalog states something about it: a pattern
/// applies to the code, or the enum has computed columns. `is_selected` is true if the user has named an enum or a provider.
fn find_unlisted<'q, 'l>(
    enums: &[EnumView<'l>],
    query: &'q str,
    is_selected: bool,
) -> Vec<Unlisted<'q, 'l>> {
    let found = enums.iter().filter_map(|view| {
        if let Some(entry) = view.patterns().find(|entry| is_named(entry, query)) {
            return Some(Unlisted::Pattern(*view, entry, Vec::new()));
        }
        let written = query.trim();
        let value = match view.decl().code_type {
            CodeType::Str(case) => CodeValue::Text(case.fold(query.into())),
            CodeType::Integer(integer) => match integer.parse(written) {
                Some(number) => CodeValue::Integer(number),
                None => return find_message(*view, query),
            },
        };
        let entry = view.pattern_of(&value);
        if entry.is_none()
            && let Some(found) = find_message(*view, query)
        {
            return Some(found);
        }
        let is_shown =
            entry.is_some() || has_computed_value(*view, sent_code(&value, query), is_selected);
        is_shown.then_some(Unlisted::Code {
            view: *view,
            written,
            value,
            entry,
        })
    });
    found.collect()
}

/// Returns whether a query is the key, the name or the symbol of a pattern.
fn is_named(entry: &PatternEntry<'_>, query: &str) -> bool {
    let is_named = |named: &Entry<'_, Pattern<'_>>| {
        named.name.value == query || named.text("symbol") == Some(query)
    };
    entry.pattern().key.value == query || entry.named().is_some_and(is_named)
}

/// Returns the pattern of an enum whose message matches a text, and the arguments in the text.
fn find_message<'q, 'l>(view: EnumView<'l>, text: &str) -> Option<Unlisted<'q, 'l>> {
    view.patterns().find_map(|entry| {
        let arguments = arguments(entry.named()?, text)?;
        Some(Unlisted::Pattern(view, entry, arguments))
    })
}

/// Returns whether a code has a value in a computed column. A text can also be a misspelled name, so without a selected enum, it is a
/// code only if a listed code has the same length.
fn has_computed_value(view: EnumView<'_>, code: SentCode<'_>, is_selected: bool) -> bool {
    let is_code = match code {
        SentCode::Number(number) => view.decl().code_type.holds(&CodeValue::Integer(number)),
        SentCode::Text(text) => {
            let length = text.chars().count();
            let mut entries = view.entries();
            is_selected || entries.any(|entry| entry.code.key.value.chars().count() == length)
        }
    };
    let mut columns = view.columns();
    is_code && columns.any(|column| view.computed_value(column, code).is_some())
}

/// Returns the arguments in a text if it matches the message of an entry.
fn arguments<K>(entry: &Entry<'_, K>, text: &str) -> Option<Vec<(String, String)>> {
    let Some(pieces) = entry.pieces() else {
        return (entry.message.as_ref()?.value == text).then(Vec::new);
    };
    // Templates have static parts, as in generated code. They are leaked, because the program ends soon.
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
    let found = template.parse_arguments(text)?;
    let owned = found
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    Some(owned.collect())
}

fn show(found: &Match<'_>, terminal: &mut Terminal) {
    let Match {
        view,
        entry,
        arguments,
    } = found;
    let is_success = view.is_success(&entry.code.value);
    show_title(*view, &entry.code.key.value, &entry.name.value, terminal);
    let mut line = |key: &str, value: &str| show_line(key, value, terminal);
    if let Some(key) = &entry.code.relative_key {
        line("key", &format!("{key} in the catalog"));
    }
    if is_success {
        line("success", "yes");
    }
    if let Some(message) = &entry.message {
        line("message", &message.value);
    }
    if !entry.params.is_empty() && arguments.is_empty() {
        let params: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
        line("params", &params.join(", "));
    }
    if entry.fallback.is_some() {
        line("fallback", "yes");
    }
    for (key, texts) in [
        ("aliases", &entry.aliases),
        ("symbols", &entry.symbol_aliases),
    ] {
        if !texts.is_empty() {
            let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
            line(key, &texts.join(", "));
        }
    }
    for (param, value) in arguments {
        line(param, &format!("{value:?}"));
    }
    show_cells(&entry.cells, terminal);
    show_computed(*view, (&entry.code).into(), terminal);
}

/// Shows a pattern, or a code that the enum does not list.
fn show_unlisted(found: &Unlisted<'_, '_>, terminal: &mut Terminal) {
    match found {
        Unlisted::Pattern(view, entry, arguments) => {
            let name = entry
                .named()
                .map_or(ident::UNKNOWN, |entry| &entry.name.value);
            let key = &entry.pattern().key.value;
            show_title(*view, key, name, terminal);
            if entry.named().is_none() {
                show_line("pattern", key, terminal);
            }
            show_pattern(entry, arguments, terminal);
        }
        Unlisted::Code {
            view,
            written,
            value,
            entry,
        } => {
            let named = entry.and_then(PatternEntry::named);
            let is_success = view.is_success(value);
            let name = match named {
                Some(named) => &named.name.value,
                None if is_success => "success",
                None => ident::UNKNOWN,
            };
            show_title(*view, written, name, terminal);
            if is_success && named.is_some() {
                show_line("success", "yes", terminal);
            }
            if let Some(entry) = entry {
                let pattern = entry.pattern();
                show_line("pattern", &format!("{pattern}"), terminal);
                show_pattern(entry, &[], terminal);
            }
            show_computed(*view, sent_code(value, written), terminal);
        }
    }
}

/// Shows the values that a pattern gives to its codes, and the arguments of its message.
fn show_pattern(entry: &PatternEntry<'_>, arguments: &[(String, String)], terminal: &mut Terminal) {
    if let Some(named) = entry.named() {
        if let Some(message) = &named.message {
            show_line("message", &message.value, terminal);
        }
        if !named.params.is_empty() && arguments.is_empty() {
            let params: Vec<&str> = named.params.iter().map(AsRef::as_ref).collect();
            show_line("params", &params.join(", "), terminal);
        }
        for (param, value) in arguments {
            show_line(param, &format!("{value:?}"), terminal);
        }
    }
    show_cells(entry.cells(), terminal);
}

/// Returns a code of which parts are shown, as the user writes it.
fn sent_code<'q>(value: &CodeValue<'_>, written: &'q str) -> SentCode<'q> {
    match value {
        CodeValue::Integer(number) => SentCode::Number(*number),
        CodeValue::Text(_) => SentCode::Text(written),
    }
}

/// Shows the values that a code has in computed columns.
fn show_computed(view: EnumView<'_>, code: SentCode<'_>, terminal: &mut Terminal) {
    for column in view.columns() {
        if let Some(value) = view.computed_value(column, code) {
            show_line(&column.key, &value.to_string(), terminal);
        }
    }
}

fn show_title(view: EnumView<'_>, code: &str, name: &str, terminal: &mut Terminal) {
    // Bold, if the terminal has colors.
    outln!(
        terminal,
        "\u{1B}[1m{} {} {}: {}\u{1B}[0m",
        view.catalog.provider_name(),
        view.name(),
        code,
        name
    );
}

fn show_line(key: &str, value: &str, terminal: &mut Terminal) {
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
}

fn show_cells(cells: &[Cell<'_>], terminal: &mut Terminal) {
    for cell in cells {
        match &cell.datum {
            Some(Datum::Text(text)) => show_line(&cell.key, text, terminal),
            Some(Datum::Integer(number)) => show_line(&cell.key, &number.to_string(), terminal),
            Some(Datum::Boolean(value)) => {
                show_line(&cell.key, if *value { "yes" } else { "no" }, terminal);
            }
            Some(Datum::Words(words)) if !words.is_empty() => {
                show_line(&cell.key, &words.join(", "), terminal);
            }
            Some(Datum::Words(_)) | None => {}
        }
    }
}

/// Returns the error for a query without a match.
fn not_found(enums: &[EnumView<'_>], query: &str) -> CliError {
    let error = CliError::new(format!("no entry matches `{query}`"));
    let mut entries = enums.iter().flat_map(|view| view.entries());
    if let Some(entry) = entries.find(|entry| entry.code.relative_key.as_deref() == Some(query)) {
        return error.help(format!(
            "did you mean `{}`? It is the code of the key {query}",
            entry.code.key.value
        ));
    }
    let entries = enums.iter().flat_map(|view| view.entries());
    let texts = entries.flat_map(|entry| {
        let texts = [
            Some(&*entry.name.value),
            entry.text("symbol"),
            Some(&*entry.code.key.value),
        ];
        let aliases = entry.aliases.iter().chain(&entry.symbol_aliases);
        let aliases = aliases.map(AsRef::as_ref);
        texts.into_iter().flatten().chain(aliases)
    });
    let patterns = enums.iter().flat_map(|view| view.patterns());
    let names = patterns.filter_map(|entry| Some(&*entry.named()?.name.value));
    match nearest(query, texts.chain(names)) {
        Some(text) => error.help(format!("did you mean `{text}`?")),
        None => error,
    }
}
