//! Checks columns: required values, and words that become variants of an enum.

use std::collections::HashMap;

use crate::column::{Cell, Column, ColumnKind, Presence, Vocabulary};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident::{self, Normalize};
use crate::model::{Catalog, ColumnRef, Entry, EntryRef, Enum, EnumId, PatternEntry, PatternRef};
use crate::resolved::Resolved;
use crate::rule::Rule;
use crate::source::Span;

/// Checks that the entries have a value in each required column.
pub(super) fn check_stated(
    catalog: &Catalog<'_>,
    columns: &[ColumnRef],
    entries: &[EntryRef],
    patterns: &[PatternRef],
    diagnostics: &mut Diagnostics,
) {
    let columns = columns.iter().map(|column| catalog.column(*column));
    for column in columns.filter(|column| column.presence == Presence::Required) {
        let entries = entries.iter().map(|entry| catalog.entry(*entry));
        let entries = entries.map(|entry| (&entry.name, entry.code.as_ref(), &entry.cells));
        let patterns = patterns.iter().map(|entry| catalog.pattern(*entry));
        let patterns = patterns.filter_map(PatternEntry::named);
        let patterns = patterns.map(|entry| (&entry.name, entry.code.as_ref(), &entry.cells));
        let is_unstated = |cells: &[Cell<'_>]| cells.iter().all(|cell| cell.key != column.key);
        let all = entries.chain(patterns);
        let mut unstated = all.filter(|(_, _, cells)| is_unstated(cells));
        // If thousands of entries have no value, only a few of them are reported.
        let reported: Vec<_> = unstated.by_ref().take(REPORTED).collect();
        let more = unstated.count();
        for (number, (name, code, _)) in reported.iter().enumerate() {
            let key = &column.key;
            let message = format!("the entry of code {code} has no `{key}`");
            let diagnostic = Diagnostic::new(Rule::NoValue, message, name.span);
            let mut diagnostic = declared(column, diagnostic).help(format!(
                "add `{key} = ...` to the entry, or add `default = ...` or `optional = true` to the column"
            ));
            if more > 0 && number + 1 == reported.len() {
                diagnostic.note = Some(format!("{more} more entries have no `{key}`"));
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// The maximum number of entries without a value that are reported for each column.
const REPORTED: usize = 3;

/// Returns the required columns in which an entry has no value.
fn unstated<'c, 's>(
    columns: &'c [Column<'s>],
    entry: &Entry<'_>,
) -> impl Iterator<Item = &'c Column<'s>> {
    let columns = columns.iter();
    columns
        .filter(|column| column.presence == Presence::Required && entry.cell(&column.key).is_none())
}

/// Returns the columns that an enum declares, except columns whose name is the same to rustc as an earlier one.
///
/// The parser has already compared the names as written.
pub(super) fn check_own(
    catalog: &Catalog<'_>,
    id: EnumId,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Vec<ColumnRef> {
    let decl = catalog.enum_of(id);
    let mut columns: Vec<ColumnRef> = Vec::with_capacity(decl.columns.len());
    for (reference, column) in decl.own_columns(id) {
        let mut earlier = columns.iter().map(|column| catalog.column(*column));
        if let Some(first) = earlier.find(|first| is_same_accessor(first, column, normalize)) {
            if let Some(place) = &column.declared {
                diagnostics.push(same_accessor(column, first, place.span, normalize));
            }
        } else if can_become_enum(column, normalize, diagnostics) {
            columns.push(reference);
        }
    }
    columns
}

fn is_same_accessor(first: &Column<'_>, second: &Column<'_>, normalize: Normalize) -> bool {
    let is_ascii = first.accessor.is_ascii() || second.accessor.is_ascii();
    first.accessor == second.accessor
        || !is_ascii && normalize(&first.accessor) == normalize(&second.accessor)
}

fn same_accessor(
    column: &Column<'_>,
    first: &Column<'_>,
    span: Span,
    normalize: Normalize,
) -> Diagnostic {
    let message = match ident::same_to_rustc(&first.key, &column.key, normalize) {
        None => format!(
            "the columns `{}` and `{}` have the same accessor",
            first.key, column.key
        ),
        Some(pair) => format!("two columns have the same name: {pair}"),
    };
    let mut diagnostic = Diagnostic::new(Rule::RepeatedName, message, span);
    if let Some(place) = &first.declared {
        diagnostic = diagnostic.label(place.span, "the other column");
    }
    diagnostic.help("rename one of them")
}

/// Checks that a column with a list of values can become an enum whose variants have different names to rustc.
fn can_become_enum(
    column: &Column<'_>,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> bool {
    let (Some(words), Some(place)) = (column.kind.listed_words(), &column.declared) else {
        return true;
    };
    if ident::camel(&column.key).is_none() {
        let message = format!(
            "`{}` can't become the name of an enum for its values",
            column.key
        );
        diagnostics.push(Diagnostic::new(Rule::Identifier, message, place.span).help(ident::RULE));
        return false;
    }
    // The parser has already compared ASCII words.
    if words.iter().all(|word| word.is_ascii()) {
        return true;
    }
    let mut firsts: HashMap<String, &str> = HashMap::new();
    let mut are_distinct = true;
    for word in &words {
        let Some(variant) = ident::camel(word) else {
            continue;
        };
        let key = ident::normalized(variant.clone(), normalize);
        let first = *firsts.entry(key).or_insert(word);
        if first != &**word {
            let message = match ident::same_to_rustc(first, word, normalize) {
                None => format!("`{first}` and `{word}` both become the variant `{variant}`"),
                Some(pair) => format!("two values of `{}` have the same name: {pair}", column.key),
            };
            let diagnostic = Diagnostic::new(Rule::RepeatedName, message, place.span);
            diagnostics.push(diagnostic.help("remove one of them"));
            are_distinct = false;
        }
    }
    are_distinct
}

/// Merges the columns of an enum with inherited ones.
pub(super) struct Merge<'c> {
    catalog: &'c Catalog<'c>,
    decl: &'c Enum<'c>,
    columns: Vec<ColumnRef>,
    /// The columns by accessor. Accessors are in the form in which rustc compares them.
    known: HashMap<String, &'c Column<'c>>,
    normalize: Normalize,
}

impl<'c> Merge<'c> {
    pub(super) fn new(catalog: &'c Catalog<'_>, own: &Resolved, normalize: Normalize) -> Self {
        let mut merge = Self {
            catalog,
            decl: catalog.enum_of(own.id),
            columns: Vec::with_capacity(own.columns.len()),
            known: HashMap::new(),
            normalize,
        };
        for column in &own.columns {
            merge.insert(*column, catalog.column(*column));
        }
        merge
    }

    fn name(&self, column: &Column<'_>) -> String {
        ident::normalized(column.accessor.to_string(), self.normalize)
    }

    fn insert(&mut self, reference: ColumnRef, column: &'c Column<'c>) {
        self.known.insert(self.name(column), column);
        self.columns.push(reference);
    }

    /// Adds the columns of an extended enum.
    pub(super) fn inherit(
        &mut self,
        reference: &Text<'_>,
        base: &[ColumnRef],
        diagnostics: &mut Diagnostics,
    ) {
        for &inherited in base {
            let column = self.catalog.column(inherited);
            match self.known.get(&self.name(column)) {
                None => match misfit(self.decl, column, reference) {
                    Some(misfit) => diagnostics.push(misfit),
                    None => self.insert(inherited, column),
                },
                Some(existing) if existing.key == column.key && existing.kind == column.kind => {}
                Some(existing) => diagnostics.push(clash(column, existing, reference)),
            }
        }
    }

    /// Checks that inherited entries have a value in each required column of the enum itself.
    pub(super) fn check_inherited(
        &self,
        reference: &Text<'_>,
        entries: &[EntryRef],
        diagnostics: &mut Diagnostics,
    ) {
        let mut entries = entries.iter().map(|entry| self.catalog.entry(*entry));
        let columns = &self.decl.columns;
        let Some(entry) = entries.find(|entry| unstated(columns, entry).next().is_some()) else {
            return;
        };
        for column in unstated(columns, entry) {
            let (key, base) = (&column.key, &reference.value);
            let message = format!("`{base}` has entries without `{key}`");
            let diagnostic = Diagnostic::new(Rule::NoValue, message, reference.span)
                .label(entry.name.span, "for example this entry");
            diagnostics.push(declared(column, diagnostic).help(format!(
                "declare the column in `{base}`, or add `default = ...` or `optional = true` to it"
            )));
        }
    }

    pub(super) fn finish(self) -> Vec<ColumnRef> {
        self.columns
    }
}

/// Reports an inherited column that is computed from a part which the codes of the enum do not have.
fn misfit(decl: &Enum<'_>, column: &Column<'_>, reference: &Text<'_>) -> Option<Diagnostic> {
    let ColumnKind::Computed(computed) = &column.kind else {
        return None;
    };
    if computed.part.fits(decl.code_type) {
        return None;
    }
    let (name, code_type) = (&decl.name.value, decl.code_type.name());
    let (base, part) = (&reference.value, computed.part);
    let message = format!(
        "`{}` of `{base}` is computed from {part}, which a code of the type `{code_type}` does not have",
        column.key
    );
    let mut diagnostic = Diagnostic::new(Rule::BaseRange, message, reference.span);
    if let Some(place) = &column.declared {
        diagnostic = diagnostic.label(place.span, "the column");
    }
    Some(diagnostic.help(format!(
        "write the same `code_type` under [enums.{base}] and [enums.{name}]"
    )))
}

fn declared(column: &Column<'_>, diagnostic: Diagnostic) -> Diagnostic {
    match &column.declared {
        Some(place) => diagnostic.label(place.span, "every entry needs a value"),
        None => diagnostic,
    }
}

fn clash(column: &Column<'_>, existing: &Column<'_>, reference: &Text<'_>) -> Diagnostic {
    let message = format!(
        "`{}` declares the column `{}` differently",
        reference.value, column.key
    );
    let mut diagnostic = Diagnostic::new(Rule::ColumnClash, message, reference.span);
    for column in [column, existing] {
        if let Some(place) = &column.declared {
            diagnostic = diagnostic.label(place.span, format!("declared by `{}`", place.by.value));
        }
    }
    diagnostic.help(
        "remove one of the declarations: an enum inherits the columns of those that it extends",
    )
}

/// Checks that the words of a vocabulary become variants with different names.
pub(super) fn check_words(
    catalog: &Catalog<'_>,
    vocabulary: Vocabulary,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) {
    let (noun, plural) = (vocabulary.noun(), vocabulary.plural());
    let mut firsts: HashMap<String, (&str, Span)> = HashMap::new();
    let mut last: &[_] = &[];
    let cells = catalog.enums.iter().flat_map(Enum::cells);
    for cell in cells.filter(|cell| cell.key == vocabulary.key()) {
        // Entries with the same words are usually next to each other.
        let words = cell.texts();
        if std::mem::replace(&mut last, words) == words {
            continue;
        }
        for word in words {
            let Some(variant) = ident::camel(word) else {
                continue;
            };
            let variant = ident::normalized(variant, normalize);
            let (first, span) = *firsts.entry(variant.clone()).or_insert((word, cell.span));
            if first != word {
                let message = match ident::same_to_rustc(first, word, normalize) {
                    None => format!("`{first}` and `{word}` both become the {noun} `{variant}`"),
                    Some(pair) => format!("two {plural} have the same name: {pair}"),
                };
                diagnostics.push(
                    Diagnostic::new(Rule::RepeatedName, message, cell.span)
                        .label(span, format!("the other {noun}"))
                        .help(format!("write `{first}` everywhere")),
                );
            }
        }
    }
}
