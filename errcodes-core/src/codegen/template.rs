//! Messages with placeholders: their pieces, and a `format_<entry>` function for each message.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use heck::ToSnakeCase as _;

use super::doc;
use super::planned::PlannedEnum;
use super::writer::{Function, USIZE, Writer, table};
use crate::document::Text;
use crate::ident::{self, Normalize};
use crate::markdown::Markdown;
use crate::model::Entry;
use crate::notation::{Piece, PlaceKind};
use crate::order;

/// The entries of an enum that have messages with placeholders.
pub(super) struct Templates<'p> {
    /// The identifier of the enum.
    ident: &'p str,
    /// The entries that have messages with placeholders.
    entries: Vec<&'p Entry<'p>>,
    /// The messages of all variants.
    rows: Vec<Row<'p>>,
}

/// The message of a variant.
struct Row<'p> {
    /// The index of the variant.
    index: usize,
    params: &'p [Text<'p>],
    pieces: Vec<Piece>,
}

impl<'p> Templates<'p> {
    pub(super) fn new(planned: &'p PlannedEnum<'_>) -> Self {
        let entries = planned.entries.iter();
        let with_pieces = (0..)
            .zip(entries)
            .filter_map(|(index, entry)| Some((index, *entry, entry.pieces()?)));
        let mut entries = Vec::new();
        let mut rows = Vec::new();
        for (index, entry, pieces) in with_pieces {
            entries.push(entry);
            rows.push(Row {
                index,
                params: &entry.params,
                pieces,
            });
        }
        rows.extend(planned.named.iter().filter_map(|(index, entry)| {
            Some(Row {
                index: *index,
                params: &entry.params,
                pieces: entry.pieces()?,
            })
        }));
        order::sort_by(&mut rows, |first, second| first.index.cmp(&second.index));
        Self {
            ident: &planned.ident,
            entries,
            rows,
        }
    }

    /// Writes `template`, with a table of the entries that have placeholders.
    pub(super) fn template(&self, out: &mut Writer<'_>) {
        template(out, &self.rows);
    }

    /// Writes a function for each entry with placeholders, so that the compiler checks the number of arguments.
    pub(super) fn functions(&self, out: &mut Writer<'_>, normalize: Normalize) {
        functions(out, self.ident, &self.entries, normalize);
    }
}

fn template(out: &mut Writer<'_>, entries: &[Row<'_>]) {
    let mut body = String::new();
    if entries.is_empty() {
        body.push_str("__errcodes::Template::plain(self.message())");
    } else {
        let indices: Vec<usize> = entries.iter().map(|row| row.index).collect();
        table(&mut body, "INDICES", USIZE, &indices);
        let rows = rows(&mut body, entries);
        let _ = write!(
            body,
            "match __errcodes::binary_search(&INDICES, self.__index()) {{ \
             ::core::option::Option::Some(at) => __errcodes::Template::__new(self.message(), {rows}.0, {rows}.1), \
             ::core::option::Option::None => __errcodes::Template::plain(self.message()), }}",
        );
    }
    let docs = Markdown::from("Returns the message, split at its placeholders.");
    Function::method("template", "__errcodes::Template").write_public(out, &docs, &body);
}

/// The largest number of rows in a table. For each row, rust-analyzer goes through all other rows of the table, so that a table of
/// 1,500 rows takes it several seconds.
const MAX_ROWS: usize = 128;

/// Writes the table of the placeholders and the pieces of each message. Returns the expression for the row `at`.
fn rows(out: &mut String, entries: &[Row<'_>]) -> String {
    const ROW: &str = "(&[&::core::primitive::str], &[__errcodes::Piece])";
    let mut write_table = |name: &str, entries: &[Row<'_>]| {
        let _ = write!(out, "static {name}: [{ROW}; {}] = [", entries.len());
        for Row { params, pieces, .. } in entries {
            row(out, params, pieces);
        }
        out.push_str("];");
    };
    if entries.len() <= MAX_ROWS {
        write_table("ROWS", entries);
        return "ROWS[at]".to_owned();
    }
    let mut tables = Vec::new();
    for (number, chunk) in entries.chunks(MAX_ROWS).enumerate() {
        let name = format!("ROWS{number}");
        write_table(&name, chunk);
        tables.push(format!("&{name}"));
    }
    let (length, tables) = (tables.len(), tables.join(","));
    let _ = write!(out, "static ROWS: [&[{ROW}]; {length}] = [{tables}];");
    format!("ROWS[at / {MAX_ROWS}][at % {MAX_ROWS}]")
}

/// Writes the placeholders and the pieces of a message.
fn row(out: &mut String, params: &[Text<'_>], pieces: &[Piece]) {
    let params: Vec<&str> = params.iter().map(AsRef::as_ref).collect();
    let _ = write!(out, "(&{params:?}, &[");
    for piece in pieces {
        let _ = match piece {
            Piece::Words(words) => write!(out, "__errcodes::Piece::Words({words:?}),"),
            Piece::Place(param, kind) => {
                let kind = match kind {
                    PlaceKind::Text => "Text",
                    PlaceKind::Integer => "Integer",
                    PlaceKind::Hexadecimal => "Hexadecimal",
                };
                write!(out, "__errcodes::Piece::{kind}({param}),")
            }
        };
    }
    out.push_str("]),");
}

fn functions(out: &mut Writer<'_>, ident: &str, entries: &[&Entry<'_>], normalize: Normalize) {
    let named = entries.iter().filter_map(|entry| {
        let name = format_function(entry, normalize)?;
        Some((name, *entry))
    });
    let named: Vec<(String, &Entry<'_>)> = named.collect();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for (name, _) in &named {
        *numbers.entry(name).or_default() += 1;
    }
    // If two entries have the same function name, neither gets a function, because the order of the catalog must not decide
    // which one does. `check` reports them.
    for (name, entry) in named.iter().filter(|(name, _)| numbers[&**name] == 1) {
        let arguments = arguments(entry, normalize);
        let parameters: Vec<String> = arguments
            .iter()
            .map(|argument| format!("{argument}: &'a dyn ::core::fmt::Display"))
            .collect();
        let mut docs = Markdown::from("Formats the message of ");
        docs.code(&entry.name.value)
            .push(": ")
            .text(entry.message_or_name());
        out.docs_of(docs, entry.name.span);
        let allow = if arguments.len() > 7 {
            "#[allow(clippy::too_many_arguments)]"
        } else {
            ""
        };
        let _ = write!(
            out,
            "{deprecated} {allow} #[must_use] #[inline] \
             pub fn {name}<'a>({parameters}) -> __errcodes::Formatted<'a, {length}> {{\
                 __errcodes::Formatted::__new({ident}::{variant}.template(), [{arguments}]) }}",
            parameters = parameters.join(","),
            deprecated = doc::deprecated(entry),
            length = arguments.len(),
            variant = ident::variant(&entry.name.value),
            arguments = arguments.join(","),
        );
    }
}

/// Returns the name of the function that formats the message of an entry, if the message has placeholders.
pub(crate) fn format_function(entry: &Entry<'_>, normalize: Normalize) -> Option<String> {
    let has_function = !entry.params.is_empty() && entry.pieces().is_some();
    let name = || ident::normalized(entry.name.value.to_snake_case(), normalize);
    has_function.then(|| format!("format_{}", name()))
}

/// Returns the parameters as arguments of a function, numbered if two of them are equal in snake case.
fn arguments(entry: &Entry<'_>, normalize: Normalize) -> Vec<String> {
    let names = entry.params.iter().map(|param| param.value.to_snake_case());
    let names = names.map(|name| ident::normalized(ident::method(&name), normalize));
    let names: Vec<String> = names.collect();
    let distinct: HashSet<&String> = names.iter().collect();
    if distinct.len() == names.len() && names.iter().all(|name| ident::is_argument(name)) {
        return names;
    }
    (1..=names.len())
        .map(|number| format!("argument_{number}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::codegen::{Plan, generate};
    use crate::load::load;
    use crate::source::Source;

    /// The order of two entries in a catalog must not decide which one a public function formats.
    #[test]
    fn entries_that_claim_one_format_function_go_without() {
        let entry = |name: &str, code: u8| {
            format!(
                "{code} = {{ name = \"{name}\", message = \"{code}: %s\", params = [\"a\"] }}\n"
            )
        };
        let functions = |names: &[&str]| -> Vec<String> {
            let entries: String = names
                .iter()
                .zip(1..)
                .map(|(name, code)| entry(name, code))
                .collect();
            let source = Source {
                path: "catalog.toml".to_owned(),
                text: format!("provider = \"X\"\n[enums.E.codes]\n{entries}"),
            };
            let loaded = load(&source, str::to_owned);
            let code = generate(&Plan::all(&loaded));
            let functions = code.split("pub fn format_").skip(1);
            let functions = functions.filter_map(|rest| Some(rest.split_once('<')?.0.to_owned()));
            functions.collect()
        };
        assert_eq!(functions(&["HttpError", "Other"]), ["http_error", "other"]);
        assert_eq!(functions(&["HttpError", "Other", "HTTPError"]), ["other"]);
        assert_eq!(functions(&["HTTPError", "HttpError", "Other"]), ["other"]);
    }
}
