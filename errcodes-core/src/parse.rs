//! From the tree of a TOML document to a [`Catalog`]: which keys there are, and of what kind.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::document::{Table, Text, Value, ValueKind};
use crate::model::{Catalog, Code, CodeType, Entry, Enum};
use crate::report::{Kind, Report, Reports};
use crate::source::{Source, Span};
use crate::suggest::nearest;

/// The keys that one kind of table has.
struct Section<const N: usize> {
    /// What to call the table: 'an entry'.
    what: &'static str,
    keys: [&'static str; N],
    /// Keys of the catalog format that are refused until they do something.
    not_yet: &'static [&'static str],
}

const CATALOG: Section<5> = Section {
    what: "a catalog",
    keys: ["provider", "description", "docs", "allow", "enums"],
    not_yet: &["wire"],
};

const ENUM: Section<5> = Section {
    what: "an enum",
    keys: ["description", "docs", "code_type", "extends", "codes"],
    not_yet: &[
        "fields",
        "http_status",
        "retry",
        "category",
        "type",
        "deprecated",
    ],
};

const ENTRY: Section<5> = Section {
    what: "an entry",
    keys: ["name", "message", "description", "symbol", "params"],
    not_yet: &[
        "http_status",
        "retry",
        "category",
        "docs",
        "type",
        "deprecated",
    ],
};

/// Reads a catalog. What is wrong goes to `reports`; what is right is in the result.
pub fn parse<'s>(source: &'s Source, reports: &mut Reports) -> Catalog<'s> {
    let table = crate::document::parse(&source.text, reports);
    let [provider, description, docs, allow, enums] = fields(table, &CATALOG, reports);
    // What is missing may be in a statement that could not be read.
    let is_whole = !reports.contains(Kind::Syntax);
    if provider.is_none() && is_whole {
        let top = Span::default();
        reports.push(
            Report::new(
                Kind::NoProvider,
                "the catalog does not say whose codes these are",
                top,
            )
            .help("add `provider = \"...\"` as the first line, with the name of the vendor"),
        );
    }
    if enums.is_none() && is_whole {
        reports.push(
            Report::new(Kind::NoEnums, "the catalog has no enums", Span::default())
                .help("add a table of codes: [enums.NAME.codes]"),
        );
    }
    Catalog {
        provider: text(provider, reports),
        description: text(description, reports),
        docs: text(docs, reports),
        allow: texts(allow, reports),
        enums: read_enums(enums, reports),
    }
}

fn read_enums<'s>(field: Option<Field<'s>>, reports: &mut Reports) -> Vec<Enum<'s>> {
    let Some(table) = table(field, "[enums.NAME]", reports) else {
        return Vec::new();
    };
    let mut enums: Vec<Enum<'s>> = Vec::new();
    let mut firsts: HashMap<Cow<'s, str>, Text<'s>> = HashMap::new();
    for (name, value) in table.items {
        if let Some(first) = firsts.get(&name.value) {
            reports.push(repeated_key(&name, first));
            continue;
        }
        let field = Field {
            key: name.clone(),
            value,
        };
        let Some(table) = self::table(Some(field), "[enums.NAME]", reports) else {
            continue;
        };
        firsts.insert(name.value.clone(), name.clone());
        enums.push(read_enum(name, table, reports));
    }
    enums
}

fn read_enum<'s>(name: Text<'s>, table: Table<'s>, reports: &mut Reports) -> Enum<'s> {
    let [description, docs, code_type, extends, codes] = fields(table, &ENUM, reports);
    if codes.is_none() && extends.is_none() {
        reports.push(
            Report::new(
                Kind::NoCodes,
                format!("the enum `{}` has no codes", name.value),
                name.span,
            )
            .help(format!("list them under [enums.{}.codes]", name.value)),
        );
    }
    Enum {
        description: text(description, reports),
        docs: text(docs, reports),
        code_type: read_code_type(code_type, reports),
        extends: texts(extends, reports),
        entries: read_codes(codes, reports),
        name,
    }
}

fn read_code_type(field: Option<Field<'_>>, reports: &mut Reports) -> CodeType {
    let Some(name) = text(field, reports) else {
        return CodeType::default();
    };
    CodeType::from_name(&name.value).unwrap_or_else(|| {
        reports.push(wrong_code_type(&name));
        CodeType::default()
    })
}

fn wrong_code_type(name: &Text<'_>) -> Report {
    if name.value == "str" {
        return Report::new(
            Kind::NotYet,
            "string codes are not supported yet",
            name.span,
        )
        .help("so far a code is an integer, `u8` to `u64` or `i8` to `i64`");
    }
    let names = CodeType::ALL.map(CodeType::name);
    let help = match nearest(&name.value, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it is one of {}", names.join(", ")),
    };
    Report::new(
        Kind::CodeType,
        format!("`{}` is no type of codes", name.value),
        name.span,
    )
    .help(help)
}

fn read_codes<'s>(field: Option<Field<'s>>, reports: &mut Reports) -> Vec<Entry<'s>> {
    let Some(table) = table(field, "[enums.NAME.codes]", reports) else {
        return Vec::new();
    };
    let mut entries = Vec::with_capacity(table.items.len());
    for (key, value) in table.items {
        let Some(code) = Code::parse(key.clone()) else {
            reports.push(no_code(&key.value, key.span));
            continue;
        };
        if let Some((digits, span)) = fraction(&value) {
            reports.push(no_code(
                &format!("{}.{digits}", key.value),
                key.span.to(span),
            ));
            continue;
        }
        match value.kind {
            ValueKind::Array(values) if values.is_empty() => reports.push(
                Report::new(
                    Kind::NoEntry,
                    format!("code {} has no entry", key.value),
                    value.span,
                )
                .help(entry_help(&key)),
            ),
            ValueKind::Array(values) => {
                entries.extend(
                    values
                        .into_iter()
                        .filter_map(|value| read_entry(code.clone(), value, reports)),
                );
            }
            kind => {
                let span = value.span;
                entries.extend(read_entry(code, Value { kind, span }, reports));
            }
        }
    }
    entries
}

fn no_code(key: &str, span: Span) -> Report {
    let report = Report::new(Kind::NoCode, format!("`{key}` is no code"), span);
    if ENUM.keys.contains(&key) || ENUM.not_yet.contains(&key) {
        return report.help(format!(
            "`{key}` is a key of the enum: move it under [enums.NAME], above [enums.NAME.codes]"
        ));
    }
    report.help(
        "a code is a whole number: 126, -1121 or 0x80070005 (codes that are texts are not supported yet)",
    )
}

/// What follows the point, if the code was written as `5.1` or `5.1.1`: TOML takes that for a table.
fn fraction(value: &Value<'_>) -> Option<(String, Span)> {
    let ValueKind::Table(table) = &value.kind else {
        return None;
    };
    let [(key, inner)] = &table.items[..] else {
        return None;
    };
    if !key.value.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    Some(match fraction(inner) {
        Some((digits, span)) => (format!("{}.{digits}", key.value), span),
        None => (key.value.to_string(), key.span),
    })
}

fn read_entry<'s>(code: Code<'s>, value: Value<'s>, reports: &mut Reports) -> Option<Entry<'s>> {
    let table = match value.kind {
        ValueKind::Table(table) => table,
        ValueKind::Missing => return None,
        other => {
            let message = format!(
                "the entry of code {} is {}",
                code.key.value,
                other.describe()
            );
            reports.push(
                Report::new(Kind::WrongKind, message, value.span).help(entry_help(&code.key)),
            );
            return None;
        }
    };
    let [name, message, description, symbol, params] = fields(table, &ENTRY, reports);
    if name.is_none() {
        let message = format!("the entry of code {} has no name", code.key.value);
        reports.push(
            Report::new(Kind::NoName, message, code.key.span)
                .help("add `name = \"...\"`: the Rust name of the variant"),
        );
    }
    // Everything is read before a missing name ends it, so that all mistakes are told at once.
    let message = text(message, reports);
    let description = text(description, reports);
    let symbol = text(symbol, reports);
    let params = texts(params, reports);
    Some(Entry {
        name: text(name, reports)?,
        code,
        message,
        description,
        symbol,
        params,
    })
}

fn entry_help(code: &Text<'_>) -> String {
    format!(
        "write {} = {{ name = \"...\", message = \"...\" }}",
        code.value
    )
}

/// A key of a table with its value.
struct Field<'s> {
    key: Text<'s>,
    value: Value<'s>,
}

/// The fields of a table in the order of the section's keys; reports the keys that it does not have.
///
/// A misspelt key is taken for the one that was meant, so that the mistake is told once.
fn fields<'s, const N: usize>(
    table: Table<'s>,
    section: &Section<N>,
    reports: &mut Reports,
) -> [Option<Field<'s>>; N] {
    let mut fields = [const { None }; N];
    let mut misspelt = Vec::new();
    for (key, value) in table.items {
        let known = section.keys.iter().position(|known| *known == key.value);
        match known.and_then(|at| fields.get_mut(at)) {
            None => misspelt.push(Field { key, value }),
            Some(Some(Field { key: first, .. })) => reports.push(repeated_key(&key, first)),
            Some(field) => *field = Some(Field { key, value }),
        }
    }
    for field in misspelt {
        reports.push(unknown_key(&field.key, section));
        let meant = section.meant(&field.key.value);
        let at = section.keys.iter().position(|key| Some(*key) == meant);
        if let Some(place @ None) = at.and_then(|at| fields.get_mut(at)) {
            *place = Some(field);
        }
    }
    fields
}

impl<const N: usize> Section<N> {
    /// The key that was probably meant by one that there is not.
    fn meant(&self, key: &str) -> Option<&'static str> {
        if self.not_yet.contains(&key) {
            return None;
        }
        nearest(key, self.keys)
    }
}

fn unknown_key<const N: usize>(key: &Text<'_>, section: &Section<N>) -> Report {
    if section.not_yet.contains(&&*key.value) {
        let message = format!("`{}` is not supported yet", key.value);
        return Report::new(Kind::NotYet, message, key.span)
            .help("leave it out, or keep it in a comment");
    }
    let help = match section.meant(&key.value) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys are {}", section.keys.join(", ")),
    };
    Report::new(
        Kind::UnknownKey,
        format!("{} has no key `{}`", section.what, key.value),
        key.span,
    )
    .help(help)
}

fn repeated_key(key: &Text<'_>, first: &Text<'_>) -> Report {
    Report::new(
        Kind::RepeatedKey,
        format!("`{}` is written twice", key.value),
        key.span,
    )
    .label(first.span, "first written here")
    .help("keep one of them")
}

fn wrong_kind(field: &Field<'_>, expected: &str) -> Report {
    let actual = field.value.kind.describe();
    let message = format!("`{}` is {actual}, not {expected}", field.key.value);
    Report::new(Kind::WrongKind, message, field.value.span)
}

/// The text of a field, if there is one and it is a text.
fn text<'s>(field: Option<Field<'s>>, reports: &mut Reports) -> Option<Text<'s>> {
    let field = field?;
    let span = field.value.span;
    match field.value.kind {
        ValueKind::Missing => None,
        ValueKind::String(value) if value.trim().is_empty() => {
            let message = format!("`{}` is empty", field.key.value);
            let report = Report::new(Kind::Empty, message, span);
            reports.push(match &*field.key.value {
                "provider" => report.help("write the name of the vendor"),
                "name" => report.help("write the Rust name of the variant"),
                _ => report.help("leave out what the vendor does not say"),
            });
            None
        }
        ValueKind::String(value) => Some(Text { value, span }),
        _ => {
            reports.push(wrong_kind(&field, "a text").help("put it in quotes"));
            None
        }
    }
}

/// The texts of a list, without the elements that are none.
fn texts<'s>(field: Option<Field<'s>>, reports: &mut Reports) -> Vec<Text<'s>> {
    let Some(Field { key, value }) = field else {
        return Vec::new();
    };
    match value.kind {
        ValueKind::Missing => Vec::new(),
        ValueKind::Array(values) => {
            let element = |value| Field {
                key: key.clone(),
                value,
            };
            values
                .into_iter()
                .filter_map(|value| text(Some(element(value)), reports))
                .collect()
        }
        _ => {
            let help = format!("write {} = [\"...\"]", key.value);
            reports.push(wrong_kind(&Field { key, value }, "a list of texts").help(help));
            Vec::new()
        }
    }
}

/// The table of a field, if there is one and it is a table.
fn table<'s>(field: Option<Field<'s>>, header: &str, reports: &mut Reports) -> Option<Table<'s>> {
    let field = field?;
    match field.value.kind {
        ValueKind::Table(table) => Some(table),
        ValueKind::Missing => None,
        _ => {
            let help = format!("it is a table with the header {header}");
            reports.push(wrong_kind(&field, "a table").help(help));
            None
        }
    }
}
