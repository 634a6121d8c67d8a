//! The columns of the entries of one enum, and their defaults.

use std::borrow::Cow;
use std::collections::HashSet;

use super::cells::read_cells;
use super::table_fields::{Field, fields_and_cells, wrong_kind};
use crate::base::Base as KeyBase;
use crate::code::{Case, Code, CodeType, CodeValue, IntegerType};
use crate::column::{BUILT_IN, Cell, Column, Scope};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Base, Value, ValueKind};
use crate::keys::DEFAULT;
use crate::pattern::{parse_range, unescape};
use crate::rule::Rule;
use crate::source::Span;

/// Returns the columns that an enum can set for all its entries.
pub(super) fn columns_of_enums() -> Vec<&'static Column<'static>> {
    let columns = BUILT_IN.iter();
    columns
        .filter(|column| column.scope >= Scope::Enum)
        .collect()
}

/// The maximum number of codes and ranges in the defaults of an enum. Each entry is compared with all of them.
const MAX_DEFAULTS: usize = 1_000;

/// The maximum number of overlapping defaults that are reported.
const MAX_OVERLAPS: usize = 100;

/// The columns of the entries of one enum, and their defaults.
pub(super) struct Columns<'c, 's> {
    /// The built-in columns, then the declared ones.
    pub(super) all: Vec<&'c Column<'s>>,
    /// The values that the enum sets for all its entries.
    for_all: Vec<Cell<'s>>,
    /// The defaults for the given codes.
    for_codes: Vec<DefaultCells<'s>>,
    /// The pairs of overlapping defaults that have been reported.
    overlaps: HashSet<(Span, Span)>,
}

struct DefaultCells<'s> {
    codes: Vec<Codes<'s>>,
    cells: Vec<Cell<'s>>,
}

/// An element of the `codes` of a default.
struct Codes<'s> {
    kind: CodesKind<'s>,
    span: Span,
    is_used: bool,
}

enum CodesKind<'s> {
    /// The integers of an inclusive range.
    Range(i128, i128),
    /// One text code.
    Text(Cow<'s, str>),
    /// The text codes with this prefix.
    Prefix(Cow<'s, str>),
}

impl CodesKind<'_> {
    fn fold(self, case: Case) -> Self {
        match self {
            Self::Range(..) => self,
            Self::Text(text) => Self::Text(case.fold(text)),
            Self::Prefix(prefix) => Self::Prefix(case.fold(prefix)),
        }
    }

    /// Adds the base of the enum, as to the keys of entries.
    fn with_base(self, base: Option<KeyBase>) -> Self {
        match (self, base) {
            (Self::Range(first, last), Some(base)) => Self::Range(
                first.saturating_add(base.value),
                last.saturating_add(base.value),
            ),
            (codes, _) => codes,
        }
    }

    fn contains(&self, code: &CodeValue<'_>) -> bool {
        match (self, code) {
            (Self::Range(first, last), CodeValue::Integer(code)) => first <= code && code <= last,
            (Self::Text(text), CodeValue::Text(code)) => text == code,
            (Self::Prefix(prefix), CodeValue::Text(code)) => code.starts_with(&**prefix),
            _ => false,
        }
    }
}

impl<'c, 's> Columns<'c, 's> {
    pub(super) fn new(own: &[&'c Column<'s>], for_all: Vec<Cell<'s>>) -> Self {
        Self {
            all: BUILT_IN.iter().chain(own.iter().copied()).collect(),
            for_all,
            for_codes: Vec::new(),
            overlaps: HashSet::new(),
        }
    }

    /// Reads the `defaults` of an enum.
    pub(super) fn read_defaults(
        &mut self,
        field: Option<Field<'s>>,
        code_type: CodeType,
        base: Option<KeyBase>,
        diagnostics: &mut Diagnostics,
    ) {
        const HELP: &str = "write `defaults = [{ codes = \"5000..=5999\", category = \"...\" }]`";
        let Some(field) = field else { return };
        let columns = self.all.iter().copied();
        let columns: Vec<_> = columns
            .filter(|column| column.scope >= Scope::Codes)
            .collect();
        let values = match field.value.kind {
            ValueKind::Array(values) => values,
            ValueKind::Missing => return,
            _ => {
                diagnostics.push(wrong_kind(&field, "a list of tables").help(HELP));
                return;
            }
        };
        let mut number = 0;
        for value in values {
            let span = value.span;
            let (key, kind) = (field.key.clone(), value.kind);
            let table = match kind {
                ValueKind::Table(table) => table,
                ValueKind::Missing => continue,
                kind => {
                    let value = Value { kind, span };
                    diagnostics.push(wrong_kind(&Field { key, value }, "a table").help(HELP));
                    continue;
                }
            };
            let ([codes], cells) = fields_and_cells(table, &DEFAULT, &columns, diagnostics);
            if codes.is_none() {
                let message = "a default has no `codes`";
                diagnostics.push(Diagnostic::new(Rule::Codes, message, span).help(HELP));
            }
            if cells.is_empty() && codes.is_some() {
                let message = "a default states no value";
                diagnostics.push(Diagnostic::new(Rule::Codes, message, span).help(HELP));
            }
            let cells = read_cells(cells, diagnostics);
            let codes = read_codes(codes, code_type, base, diagnostics);
            number += codes.len();
            if number > MAX_DEFAULTS {
                let message = format!(
                    "the defaults of the enum list more than {MAX_DEFAULTS} codes and ranges"
                );
                let diagnostic = Diagnostic::new(Rule::TooMany, message, span);
                diagnostics
                    .push(diagnostic.help("state the values in the entries, or use wider ranges"));
                break;
            }
            self.for_codes.push(DefaultCells { codes, cells });
        }
    }

    /// Returns the keys of the columns that `defaults` set.
    pub(super) fn default_keys(&self) -> Vec<Cow<'s, str>> {
        let mut keys = Vec::new();
        for cell in self.for_codes.iter().flat_map(|default| &default.cells) {
            if !keys.contains(&cell.key) {
                keys.push(cell.key.clone());
            }
        }
        keys
    }

    /// Adds the default values to the cells of an entry, for columns that the entry does not set itself.
    pub(super) fn complete(
        &mut self,
        code: &Code<'s>,
        cells: &mut Vec<Cell<'s>>,
        diagnostics: &mut Diagnostics,
    ) {
        let own = cells.len();
        for default in &mut self.for_codes {
            let mut applies = false;
            for codes in &mut default.codes {
                let contains = codes.kind.contains(&code.value);
                codes.is_used |= contains;
                applies |= contains;
            }
            if !applies {
                continue;
            }
            for cell in &default.cells {
                match cells.iter().position(|existing| existing.key == cell.key) {
                    None => cells.push(cell.clone()),
                    Some(at) if at < own => {}
                    Some(_) if self.overlaps.len() >= MAX_OVERLAPS => {}
                    Some(at) => {
                        let first = cells.get(at).map_or(cell.span, |first| first.span);
                        if self.overlaps.insert((first, cell.span)) {
                            diagnostics.push(overlap(cell, code, first));
                        }
                    }
                }
            }
        }
        for cell in &self.for_all {
            if cells.iter().all(|existing| existing.key != cell.key) {
                cells.push(cell.clone());
            }
        }
    }

    /// Reports defaults that apply to no entry. `is_empty` is `true` if the enum has no entries of its own.
    pub(super) fn check_use(
        &self,
        is_empty: bool,
        base: Option<KeyBase>,
        diagnostics: &mut Diagnostics,
    ) {
        for cell in self.for_all.iter().filter(|_| is_empty) {
            let message = format!(
                "`{}` has no effect, because the enum has no entries of its own",
                cell.key
            );
            diagnostics.push(
                Diagnostic::new(Rule::UnusedDefaults, message, cell.span).help(INHERITED_HELP),
            );
        }
        let codes = self.for_codes.iter().flat_map(|default| &default.codes);
        for codes in codes.filter(|codes| !codes.is_used) {
            let message = "the enum lists none of these codes";
            let diagnostic = Diagnostic::new(Rule::UnusedDefaults, message, codes.span);
            diagnostics.push(match base {
                _ if is_empty => diagnostic.help(INHERITED_HELP),
                Some(base) => diagnostic
                    .label(base.span, "added to each key, also in `defaults`")
                    .help("remove them, or write keys that the enum lists"),
                None => diagnostic.help("remove them, or write codes that the enum lists"),
            });
        }
    }
}

/// The help text for defaults in an enum that only inherits entries.
const INHERITED_HELP: &str =
    "move it to the enum that lists the entries: inherited entries keep their values";

fn overlap(cell: &Cell<'_>, code: &Code<'_>, first: Span) -> Diagnostic {
    let message = format!("`{}` has two defaults for code {code}", cell.key);
    Diagnostic::new(Rule::Codes, message, cell.span)
        .label(first, "the first default")
        .help(format!(
            "change the codes of one default, or write `{} = ...` in the entry",
            cell.key
        ))
}

/// Reads the `codes` of a default: a code, a range, or a list of codes and ranges.
fn read_codes<'s>(
    field: Option<Field<'s>>,
    code_type: CodeType,
    base: Option<KeyBase>,
    diagnostics: &mut Diagnostics,
) -> Vec<Codes<'s>> {
    let Some(Field { value, .. }) = field else {
        return Vec::new();
    };
    let values = match value.kind {
        ValueKind::Array(values) if values.is_empty() => {
            diagnostics.push(no_codes(value.span, code_type));
            return Vec::new();
        }
        ValueKind::Array(values) => values,
        kind => vec![Value {
            kind,
            span: value.span,
        }],
    };
    let mut all = Vec::with_capacity(values.len());
    for Value { kind, span } in values {
        let codes = match (kind, code_type) {
            (ValueKind::Missing, _) => continue,
            (ValueKind::String(text), CodeType::Str(case)) => Some(text_or_prefix(text).fold(case)),
            (ValueKind::String(text), CodeType::Integer(integer)) => range(&text, integer),
            (ValueKind::Integer(code, base), CodeType::Integer(integer)) => {
                let code = match base {
                    Base::Decimal => code,
                    Base::Other => integer.of_bits(code),
                };
                Some(CodesKind::Range(code, code))
            }
            _ => None,
        };
        match codes {
            Some(kind) => all.push(Codes {
                kind: kind.with_base(base),
                span,
                is_used: false,
            }),
            None => diagnostics.push(no_codes(span, code_type)),
        }
    }
    all
}

/// Returns a text code, or the prefix before a `*` at the end. A backslash escapes as in the keys of codes.
fn text_or_prefix(text: Cow<'_, str>) -> CodesKind<'_> {
    if let Some(code) = unescape(&text) {
        return match code {
            Cow::Borrowed(_) => CodesKind::Text(text),
            Cow::Owned(code) => CodesKind::Text(code.into()),
        };
    }
    match text.strip_suffix('*') {
        Some(prefix) => {
            let prefix = unescape(prefix).map_or_else(|| prefix.to_owned(), Cow::into_owned);
            CodesKind::Prefix(prefix.into())
        }
        None => CodesKind::Text(text),
    }
}

fn range<'s>(text: &str, integer: IntegerType) -> Option<CodesKind<'s>> {
    let (first, last) = if text.contains("..") {
        parse_range(text, integer)?
    } else {
        let code = integer.parse(text.trim())?;
        (code, code)
    };
    Some(CodesKind::Range(first, last))
}

fn no_codes(span: Span, code_type: CodeType) -> Diagnostic {
    let diagnostic = Diagnostic::new(Rule::Codes, "invalid codes", span);
    match code_type {
        CodeType::Integer(_) => diagnostic.help("write a code, 5003, or a range, \"5000..=5999\""),
        CodeType::Str(_) => {
            diagnostic.help("write a code, \"22P02\", or a prefix with `*`, \"22*\"")
        }
    }
}
