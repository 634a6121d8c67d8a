//! The reference as Markdown, with a table for each enum.
//!
//! The output uses only syntax that GitHub, mdBook, Jekyll and MDX-based generators read in the same way.

use errcodes_core::markdown::{Markdown, is_address};

use super::reference::{CellValue, Entry, Enum, Provider, Reference};
use super::wording::{SOURCE_NOTE, plural_errors};

pub(crate) fn render(reference: &Reference<'_>) -> String {
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
        docs_link(out, address);
    }
    if provider.enums.len() > 1 {
        out.push("\n");
        for enum_ in &provider.enums {
            let mut name = Markdown::page("");
            name.text(enum_.name);
            out.push("- ").link_to(&name, &enum_.id.to_string());
            out.push(": ").text(&plural_errors(enum_.errors()));
            out.push("\n");
        }
    }
    for enum_ in &provider.enums {
        write_enum(out, enum_);
    }
}

fn docs_link(out: &mut Markdown, address: &str) {
    out.push("\n").link("The vendor's documentation", address);
    out.push("\n");
}

fn write_enum(out: &mut Markdown, enum_: &Enum<'_>) {
    out.push("\n### ").anchor(&enum_.id.to_string());
    out.text(enum_.name).push("\n");
    if let Some(text) = enum_.description {
        out.push("\n").lines(text).push("\n");
    }
    if let Some(address) = enum_.docs {
        docs_link(out, address);
    }
    out.push("\nCode type: ").code(enum_.code_type.name());
    out.push(".");
    if enum_.code_type.ignores_case() {
        out.push(" The case of codes is ignored.");
    }
    if !enum_.extends.is_empty() {
        out.push(" Includes the errors of ");
        for (at, name) in enum_.extends.iter().enumerate() {
            out.push(if at == 0 { "" } else { ", " }).text(name);
        }
        out.push(".");
    }
    if !enum_.success.is_empty() {
        out.push(" Codes that mean success: ");
        out.codes(enum_.success.iter().copied()).push(".");
    }
    out.push("\n");
    let described = enum_.columns.iter();
    let described = described.filter_map(|column| Some((column.label, column.description?)));
    for (at, (label, text)) in described.enumerate() {
        out.push(if at == 0 { "\n- " } else { "- " }).code(label);
        out.push(": ").lines(text).push("\n");
    }
    if enum_.rows().next().is_some() {
        write_table(out, enum_);
    }
}

fn write_table(out: &mut Markdown, enum_: &Enum<'_>) {
    let columns = columns(enum_);
    out.push("\n|");
    for (label, _) in &columns {
        out.push(" ").append(label).push(" |");
    }
    out.push("\n|");
    for _ in &columns {
        out.push("---|");
    }
    out.push("\n");
    for entry in enum_.rows() {
        out.push("|");
        for (_, cell) in &columns {
            let cell = cell(entry).unwrap_or(Markdown::page(""));
            out.push(" ").append(&cell).push(" |");
        }
        out.push("\n");
    }
}

type Cell<'a> = Box<dyn Fn(&Entry<'_>) -> Option<Markdown> + 'a>;

/// Returns the columns of the table, without empty ones.
fn columns<'a>(enum_: &'a Enum<'_>) -> Vec<(Markdown, Cell<'a>)> {
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
            Markdown::page("Also"),
            Box::new(|entry| codes(&entry.aliases)),
        ),
        (
            Markdown::page("Message"),
            Box::new(|entry| entry.message.map(lines)),
        ),
        (
            Markdown::page("Parameters"),
            Box::new(|entry| codes(&entry.params)),
        ),
        (
            Markdown::page("Success"),
            Box::new(|entry| entry.is_success.then(|| Markdown::page("yes"))),
        ),
        (
            Markdown::page("Fallback"),
            Box::new(|entry| entry.is_fallback.then(|| Markdown::page("yes"))),
        ),
        (
            Markdown::page("Description"),
            Box::new(|entry| entry.description.map(lines)),
        ),
        (
            Markdown::page("Category"),
            Box::new(|entry| entry.category.map(code)),
        ),
        (Markdown::page("Tags"), Box::new(|entry| codes(&entry.tags))),
    ];
    for (at, column) in enum_.columns.iter().enumerate() {
        let label = if column.is_own {
            code(column.label)
        } else {
            lines(column.label)
        };
        let cell = move |entry: &Entry<'_>| entry.values.get(at).copied().flatten().map(cell_value);
        columns.push((label, Box::new(cell)));
    }
    columns.push((
        Markdown::page("Deprecated"),
        Box::new(|entry| {
            let reason = entry.deprecated?.0;
            Some(reason.map_or_else(|| Markdown::page("yes"), lines))
        }),
    ));
    columns.push((
        Markdown::page("Inherited from"),
        Box::new(|entry| {
            let (name, id) = entry.from.as_ref()?;
            let mut cell = Markdown::page("");
            cell.link_to(&lines(name), &id.to_string());
            Some(cell)
        }),
    ));
    let is_used = |cell: &Cell<'_>| enum_.rows().any(|entry| cell(entry).is_some());
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

fn cell_value(value: CellValue<'_>) -> Markdown {
    match value {
        CellValue::Text(text) => lines(text),
        CellValue::Reference(text) if is_address(text) => {
            let mut link = Markdown::page("");
            link.link(text, text);
            link
        }
        CellValue::Reference(text) => code(text),
        CellValue::Number(number) => lines(&number.to_string()),
        CellValue::YesNo(true) => Markdown::page("yes"),
        CellValue::YesNo(false) => Markdown::page("no"),
    }
}

fn code(text: &str) -> Markdown {
    let mut out = Markdown::page("");
    out.code(text);
    out
}

fn codes(texts: &[&str]) -> Option<Markdown> {
    let mut out = Markdown::page("");
    out.codes(texts.iter().copied());
    (!texts.is_empty()).then_some(out)
}

fn lines(text: &str) -> Markdown {
    let mut out = Markdown::page("");
    out.lines(text);
    out
}
