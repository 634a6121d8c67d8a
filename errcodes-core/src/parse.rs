//! Parses the tree of a TOML document into a [`Catalog`]. Checks the keys and the types of their values.

mod cells;
mod codes;
mod computed_columns;
mod declared_columns;
mod defaults;
mod lints;
mod location;
mod response;
mod success;
mod table_fields;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use self::codes::{Codes, Context};
use self::defaults::Columns;
use self::table_fields::{
    Field, address, fields, fields_and_cells, repeated_key, table, text, texts,
};
use crate::code::{Case, CodeType};
use crate::column::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Table, Text, Value, ValueKind};
use crate::keys::{CATALOG, ENUM};
use crate::model::{Catalog, Enum};
use crate::notation::Notation;
use crate::rule::Rule;
use crate::source::{Source, Span};
use crate::suggest::{nearest, nearest_type};

/// Parses a catalog. Reports errors and returns the valid parts.
pub(crate) fn parse<'s>(source: &'s Source, diagnostics: &mut Diagnostics) -> Catalog<'s> {
    let table = crate::document::parse(&source.text, diagnostics);
    let [provider, description, docs, allow, lints, response, enums] =
        fields(table, &CATALOG, diagnostics);
    // A missing key may be in a statement with a syntax error.
    let is_whole = !diagnostics.contains(Rule::Syntax);
    if provider.is_none() && is_whole {
        let top = Span::default();
        diagnostics.push(
            Diagnostic::new(Rule::NoProvider, "the catalog has no `provider`", top)
                .help("add `provider = \"...\"` as the first line, with the name of the vendor"),
        );
    }
    if enums.is_none() && is_whole {
        diagnostics.push(
            Diagnostic::new(Rule::NoEnums, "the catalog has no enums", Span::default())
                .help("add a table of codes with the header [enums.NAME.codes]"),
        );
    }
    let (response, envelope) = response::read(response, source, diagnostics);
    Catalog {
        provider: text(provider, diagnostics),
        description: text(description, diagnostics),
        docs: address(docs, diagnostics),
        lints: lints::read(lints, allow, diagnostics),
        response,
        envelope,
        enums: read_enums(enums, source, diagnostics),
    }
}

fn read_enums<'s>(
    field: Option<Field<'s>>,
    source: &'s Source,
    diagnostics: &mut Diagnostics,
) -> Vec<Enum<'s>> {
    let Some(table) = table(field, "[enums.NAME]", diagnostics) else {
        return Vec::new();
    };
    let mut enums: Vec<Enum<'s>> = Vec::new();
    let mut unread: Vec<Unread<'s>> = Vec::new();
    let mut firsts: HashMap<Cow<'s, str>, Text<'s>> = HashMap::new();
    for (name, value) in table.items {
        if let Some(first) = firsts.get(&name.value) {
            diagnostics.push(repeated_key(&name, first));
            continue;
        }
        let field = Field {
            key: name.clone(),
            value,
        };
        let Some(table) = self::table(Some(field), "[enums.NAME]", diagnostics) else {
            continue;
        };
        firsts.insert(name.value.clone(), name.clone());
        let (decl, rest) = read_enum(name, table, source, diagnostics);
        enums.push(decl);
        unread.push(rest);
    }
    // Entries also have the columns of extended enums, which may be declared later in the file.
    let columns = all_columns(&enums);
    let entries: Vec<_> = enums
        .iter()
        .zip(&columns)
        .zip(unread)
        .map(|((decl, columns), rest)| read_entries(decl, columns, rest, source, diagnostics))
        .collect();
    drop(columns);
    for (decl, (codes, default_keys)) in enums.iter_mut().zip(entries) {
        decl.entries = codes.entries;
        decl.patterns = codes.patterns;
        decl.default_keys = default_keys;
    }
    enums
}

/// The parts of an enum that are read once the columns of all enums are known.
struct Unread<'s> {
    notation: Option<Notation>,
    defaults_of_all: Vec<(&'static Column<'static>, Field<'s>)>,
    defaults: Option<Field<'s>>,
    codes: Option<Field<'s>>,
}

fn read_enum<'s>(
    name: Text<'s>,
    mut table: Table<'s>,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> (Enum<'s>, Unread<'s>) {
    let misplaced = take_codes(&name, &mut table, diagnostics);
    let (own, cells) = fields_and_cells(table, &ENUM, &defaults::columns_of_enums(), diagnostics);
    let [
        description,
        docs,
        code_type,
        base,
        case,
        extends,
        success,
        placeholder_style,
        columns,
        response,
        defaults,
        codes,
    ] = own;
    let codes = merge(codes, misplaced);
    if codes.is_none() && extends.is_none() {
        diagnostics.push(
            Diagnostic::new(
                Rule::NoCodes,
                format!("`{}` has no codes", name.value),
                name.span,
            )
            .help(format!("list them under [enums.{}.codes]", name.value)),
        );
    }
    let (description, docs) = (text(description, diagnostics), address(docs, diagnostics));
    let code_type = read_code_type(code_type, diagnostics);
    let code_type = read_case(case, code_type, &name, diagnostics);
    let base = base.and_then(|base| codes::read_base(&base, code_type, &name, diagnostics));
    let decl = Enum {
        description,
        docs,
        code_type,
        base,
        extends: texts(extends, diagnostics),
        success: success::read(success, code_type, &name, diagnostics),
        response: response::read_of_enum(response, source, diagnostics),
        default_keys: Vec::new(),
        entries: Vec::new(),
        patterns: Vec::new(),
        columns: declared_columns::read(columns, &name, code_type, diagnostics),
        name,
    };
    let rest = Unread {
        notation: read_notation(placeholder_style, diagnostics),
        defaults_of_all: cells,
        defaults,
        codes,
    };
    (decl, rest)
}

/// Merges the codes below their header with the codes outside of it.
fn merge<'s>(codes: Option<Field<'s>>, misplaced: Option<Field<'s>>) -> Option<Field<'s>> {
    match (codes, misplaced) {
        (Some(mut codes), Some(misplaced)) => {
            if let (ValueKind::Table(codes), ValueKind::Table(others)) =
                (&mut codes.value.kind, misplaced.value.kind)
            {
                codes.items.extend(others.items);
            }
            Some(codes)
        }
        (codes, misplaced) => codes.or(misplaced),
    }
}

/// Removes entries from the table of an enum, reports them, and returns them as a table of codes.
fn take_codes<'s>(
    name: &Text<'s>,
    table: &mut Table<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Field<'s>> {
    let columns = defaults::columns_of_enums();
    let is_key = |key: &str| {
        ENUM.contains(key) || columns.iter().any(|column| column.spelling(key).is_some())
    };
    let (codes, keys): (Vec<_>, Vec<_>) = std::mem::take(&mut table.items)
        .into_iter()
        .partition(|(key, value)| !is_key(&key.value) && codes::is_entry(value));
    table.items = keys;
    let (first, value) = codes.first()?;
    let key = Text {
        value: "codes".into(),
        span: first.span,
    };
    let span = value.span;
    let message = format!(
        "`{}` is a code outside of [enums.{}.codes]",
        first.value, name.value
    );
    let mut diagnostic = Diagnostic::new(Rule::Misplaced, message, first.span).help(format!(
        "write the header [enums.{}.codes] above it",
        name.value
    ));
    if codes.len() > 1 {
        diagnostic.note = Some(format!("{} more like this", codes.len() - 1));
    }
    diagnostics.push(diagnostic);
    let mut inner = Table::default();
    inner.items = codes;
    let kind = ValueKind::Table(inner);
    let value = Value { kind, span };
    Some(Field { key, value })
}

/// Reads the entries of an enum. Also returns the keys of the enum's defaults.
fn read_entries<'s>(
    decl: &Enum<'s>,
    declared: &[&Column<'s>],
    rest: Unread<'s>,
    source: &'s Source,
    diagnostics: &mut Diagnostics,
) -> (Codes<'s>, Vec<Cow<'s, str>>) {
    let code_type = decl.code_type;
    let for_all = cells::read_cells(rest.defaults_of_all, diagnostics);
    let mut columns = Columns::new(declared, for_all);
    columns.read_defaults(rest.defaults, code_type, decl.base, diagnostics);
    let mut context = Context {
        source,
        code_type,
        base: decl.base,
        notation: rest.notation,
        columns,
    };
    let codes = codes::read(rest.codes, &mut context, diagnostics);
    // An enum without codes has already been reported.
    if !codes.entries.is_empty() || !decl.extends.is_empty() {
        let is_empty = codes.entries.is_empty();
        context.columns.check_use(is_empty, decl.base, diagnostics);
    }
    let default_keys = context.columns.default_keys();
    (codes, default_keys)
}

/// The maximum number of columns that an enum inherits here. Validation reports an enum with that many columns.
const MAX_COLUMNS: usize = 1_000;

/// Returns the declared columns of each enum: first the enum's own columns, then the columns of the enums that it extends.
///
/// Enums with the same columns share one list.
fn all_columns<'e, 's>(enums: &'e [Enum<'s>]) -> Vec<Rc<[&'e Column<'s>]>> {
    let none: Rc<[&Column<'s>]> = Rc::new([]);
    let mut all_columns = vec![none.clone(); enums.len()];
    if enums.iter().all(|decl| decl.columns.is_empty()) {
        return all_columns;
    }
    let by_name: HashMap<&str, usize> = (0..)
        .zip(enums)
        .map(|(index, decl)| (&*decl.name.value, index))
        .collect();
    let mut is_seen = vec![false; enums.len()];
    // The number of columns that may still be visited. Validation reports a catalog with too many columns.
    let mut room = MAX_COLUMNS * MAX_COLUMNS;
    for start in 0..enums.len() {
        let mut open = vec![(start, 0)];
        while let Some((index, next)) = open.pop() {
            if next == 0 && std::mem::replace(&mut is_seen[index], true) {
                continue;
            }
            if let Some(base) = enums[index].extends.get(next) {
                open.push((index, next + 1));
                open.extend(by_name.get(&*base.value).map(|base| (*base, 0)));
                continue;
            }
            let own = &enums[index].columns;
            let bases = enums[index].extends.iter();
            let bases = bases.filter_map(|base| all_columns.get(*by_name.get(&*base.value)?));
            let mut lists: Vec<&Rc<[_]>> = bases.filter(|list| !list.is_empty()).collect();
            lists.dedup_by(|list, previous| Rc::ptr_eq(list, previous));
            all_columns[index] = match lists[..] {
                [only] if own.is_empty() => only.clone(),
                _ => {
                    let inherited = lists.into_iter().flat_map(|list| list.iter().copied());
                    let all = own.iter().chain(inherited.take(room));
                    let mut accessors = HashSet::new();
                    let mut looked_at = 0;
                    let all = all.inspect(|_| looked_at += 1);
                    let all = all.filter(|column| accessors.insert(&column.accessor));
                    let all = all.take(MAX_COLUMNS).collect();
                    room = room.saturating_sub(looked_at);
                    all
                }
            };
        }
    }
    all_columns
}

fn read_notation(field: Option<Field<'_>>, diagnostics: &mut Diagnostics) -> Option<Notation> {
    let name = text(field, diagnostics)?;
    let notation = Notation::from_name(&name.value);
    if notation.is_none() {
        let known = Notation::ALL
            .map(|notation| format!("\"{}\" ({})", notation.name(), notation.example()));
        let message = format!("unknown placeholder style `{}`", name.value);
        let diagnostic = Diagnostic::new(Rule::Notation, message, name.span);
        diagnostics.push(
            match nearest(&name.value, Notation::ALL.map(Notation::name)) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help(format!("use one of {}", known.join(", "))),
            },
        );
    }
    notation
}

fn read_code_type(field: Option<Field<'_>>, diagnostics: &mut Diagnostics) -> CodeType {
    let Some(name) = text(field, diagnostics) else {
        return CodeType::default();
    };
    if let Some(code_type) = CodeType::from_name(&name.value) {
        return code_type;
    }
    // The codes are read as if they had the most likely type, so that they are not errors too.
    let near = nearest_type(&name.value, CodeType::names());
    diagnostics.push(wrong_code_type(&name, near));
    near.and_then(CodeType::from_name).unwrap_or_default()
}

/// Returns the type of codes with the significance of case that an enum states.
fn read_case(
    field: Option<Field<'_>>,
    code_type: CodeType,
    owner: &Text<'_>,
    diagnostics: &mut Diagnostics,
) -> CodeType {
    const IGNORE: &str = "ignore";
    let key = field.as_ref().map(|field| field.key.span);
    let Some(case) = text(field, diagnostics) else {
        return code_type;
    };
    if case.value != IGNORE {
        let message = format!("unknown value `{}` of `case`", case.value);
        let diagnostic = Diagnostic::new(Rule::Case, message, case.span);
        diagnostics.push(diagnostic.help(format!(
            "write `case = \"{IGNORE}\"`, or remove `case` if codes that differ in case are different"
        )));
        return code_type;
    }
    if code_type.is_text() {
        return CodeType::Str(Case::Ignored);
    }
    let message = "`case` has no effect on codes that are numbers";
    let diagnostic = Diagnostic::new(Rule::Case, message, key.unwrap_or(case.span));
    diagnostics.push(diagnostic.help(format!(
        "remove it, or add `code_type = \"str\"` under [enums.{}] if the codes are texts",
        owner.value
    )));
    code_type
}

fn wrong_code_type(name: &Text<'_>, near: Option<&str>) -> Diagnostic {
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "use one of {}",
            CodeType::names().collect::<Vec<_>>().join(", ")
        ),
    };
    Diagnostic::new(
        Rule::CodeType,
        format!("unknown code type `{}`", name.value),
        name.span,
    )
    .help(help)
}
