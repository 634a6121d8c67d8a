//! A reference as Markdown: a table for each enum.
//!
//! The marks are those that GitHub, mdBook, Jekyll and generators that take Markdown for JSX all read the same way.

use errcodes_core::markdown::{Markdown, is_address};

use super::reference::{Entry, Enum, Provider, Reference, Value};
use super::wording::{SOURCE_NOTE, plural_errors};

pub(crate) fn write(reference: &Reference<'_>) -> String {
    let mut out = Markdown::page("[//]: # (");
    out.push(SOURCE_NOTE).push(")\n\n# ");
    out.text(&reference.title).push("\n");
    for provider in &reference.providers {
        write_provider(&mut out, provider);
    }
    out.into_string()
}

fn write_provider(out: &mut Markdown, provider: &Provider<'_>) {
    out.push("\n## ").anchor(&provider.id.to_string());
    out.text(provider.name).push("\n");
    for text in &provider.descriptions {
        out.push("\n").lines(text).push("\n");
    }
    for address in &provider.docs {
        vendors_page(out, address);
    }
    if provider.enums.len() > 1 {
        out.push("\n");
        for one in &provider.enums {
            let mut name = Markdown::page("");
            name.text(one.name);
            out.push("- ").link_to(&name, &one.id.to_string());
            out.push(": ").text(&plural_errors(one.entries.len()));
            out.push("\n");
        }
    }
    for one in &provider.enums {
        write_enum(out, one);
    }
}

fn vendors_page(out: &mut Markdown, address: &str) {
    out.push("\n").link("The vendor's documentation", address);
    out.push("\n");
}

fn write_enum(out: &mut Markdown, one: &Enum<'_>) {
    out.push("\n### ").anchor(&one.id.to_string());
    out.text(one.name).push("\n");
    if let Some(text) = one.description {
        out.push("\n").lines(text).push("\n");
    }
    if let Some(address) = one.docs {
        vendors_page(out, address);
    }
    out.push("\nCodes are of the type ")
        .code(one.code_type.name());
    out.push(".");
    if !one.extends.is_empty() {
        out.push(" Errors of ");
        for (at, name) in one.extends.iter().enumerate() {
            out.push(if at == 0 { "" } else { ", " }).text(name);
        }
        out.push(" are among them.");
    }
    out.push("\n");
    let described = one.columns.iter();
    let described = described.filter_map(|column| Some((column.label, column.description?)));
    for (at, (label, text)) in described.enumerate() {
        out.push(if at == 0 { "\n- " } else { "- " }).code(label);
        out.push(": ").lines(text).push("\n");
    }
    if !one.entries.is_empty() {
        write_table(out, one);
    }
}

fn write_table(out: &mut Markdown, one: &Enum<'_>) {
    let columns = columns(one);
    out.push("\n|");
    for (label, _) in &columns {
        out.push(" ").append(label).push(" |");
    }
    out.push("\n|");
    for _ in &columns {
        out.push("---|");
    }
    out.push("\n");
    for entry in &one.entries {
        out.push("|");
        for (_, cell) in &columns {
            let cell = cell(entry).unwrap_or(Markdown::page(""));
            out.push(" ").append(&cell).push(" |");
        }
        out.push("\n");
    }
}

type Cell<'a> = Box<dyn Fn(&Entry<'_>) -> Option<Markdown> + 'a>;

/// The columns of the table: of those in which nothing stands, none.
fn columns<'a>(one: &'a Enum<'_>) -> Vec<(Markdown, Cell<'a>)> {
    let mut columns: Vec<(Markdown, Cell<'a>)> = vec![
        (
            Markdown::page("Code"),
            Box::new(|entry| Some(code_cell(entry))),
        ),
        (
            Markdown::page("Name"),
            Box::new(|entry| Some(code(entry.name))),
        ),
        (
            Markdown::page("Symbol"),
            Box::new(|entry| entry.symbol.map(code)),
        ),
        (
            Markdown::page("Message"),
            Box::new(|entry| entry.message.map(lines)),
        ),
        (
            Markdown::page("Parameters"),
            Box::new(|entry| {
                let mut params = Markdown::page("");
                params.codes(entry.params.iter().copied());
                (!entry.params.is_empty()).then_some(params)
            }),
        ),
        (
            Markdown::page("Description"),
            Box::new(|entry| entry.description.map(lines)),
        ),
        (
            Markdown::page("Category"),
            Box::new(|entry| entry.category.map(code)),
        ),
    ];
    for (at, column) in one.columns.iter().enumerate() {
        let label = if column.is_own {
            code(column.label)
        } else {
            lines(column.label)
        };
        let cell = move |entry: &Entry<'_>| entry.values.get(at).copied().flatten().map(value);
        columns.push((label, Box::new(cell)));
    }
    columns.push((
        Markdown::page("Deprecated"),
        Box::new(|entry| {
            let why = entry.deprecated?.0;
            Some(why.map_or_else(|| Markdown::page("yes"), lines))
        }),
    ));
    columns.push((
        Markdown::page("From"),
        Box::new(|entry| {
            let (name, id) = entry.from.as_ref()?;
            let mut cell = Markdown::page("");
            cell.link_to(&lines(name), &id.to_string());
            Some(cell)
        }),
    ));
    let is_used = |cell: &Cell<'_>| one.entries.iter().any(|entry| cell(entry).is_some());
    columns.retain(|(_, cell)| is_used(cell));
    columns
}

fn code_cell(entry: &Entry<'_>) -> Markdown {
    let mut cell = Markdown::page("");
    cell.anchor(&entry.id.to_string());
    if let Some(id) = &entry.id_by_name {
        cell.anchor(&id.to_string());
    }
    cell.link_to(&code(entry.code), &entry.id.to_string());
    cell
}

fn value(value: Value<'_>) -> Markdown {
    match value {
        Value::Text(text) => lines(text),
        Value::Reference(text) if is_address(text) => {
            let mut link = Markdown::page("");
            link.link(text, text);
            link
        }
        Value::Reference(text) => code(text),
        Value::Number(number) => lines(&number.to_string()),
        Value::YesNo(true) => Markdown::page("yes"),
        Value::YesNo(false) => Markdown::page("no"),
    }
}

fn code(text: &str) -> Markdown {
    let mut out = Markdown::page("");
    out.code(text);
    out
}

fn lines(text: &str) -> Markdown {
    let mut out = Markdown::page("");
    out.lines(text);
    out
}
