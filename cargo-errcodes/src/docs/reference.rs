//! The content of a reference, in the order in which it is shown.

use std::collections::HashMap;

use errcodes_core::code::CodeType;
use errcodes_core::column::{
    BUILT_IN, CATEGORY, Cell, Column, ColumnKind, DEPRECATED, DESCRIPTION, Datum, Presence, SYMBOL,
    TAGS,
};
use errcodes_core::computed::PartValue;
use errcodes_core::ident;
use errcodes_core::load::Loaded;
use errcodes_core::model::{self, EntryRef};
use errcodes_core::notation::Piece;
use errcodes_core::resolved::EnumView;

use super::anchor::{Anchor, AnchorCounts};

use crate::error::CliError;

pub(crate) struct Reference<'a> {
    pub(super) title: String,
    pub(super) providers: Vec<Provider<'a>>,
}

pub(super) struct Provider<'a> {
    pub(super) id: Anchor,
    pub(super) name: &'a str,
    /// The descriptions of the provider's catalogs.
    pub(super) descriptions: Vec<&'a str>,
    pub(super) docs: Vec<&'a str>,
    pub(super) enums: Vec<Enum<'a>>,
}

pub(super) struct Enum<'a> {
    pub(super) id: Anchor,
    pub(super) name: &'a str,
    pub(super) description: Option<&'a str>,
    pub(super) docs: Option<&'a str>,
    pub(super) code_type: CodeType,
    pub(super) extends: Vec<&'a str>,
    /// The codes that mean success.
    pub(super) success: Vec<&'a str>,
    /// The columns without a separate field in [`Entry`].
    pub(super) columns: Vec<ColumnHeader<'a>>,
    pub(super) entries: Vec<Entry<'a>>,
    /// The patterns of codes that the catalog does not list.
    pub(super) patterns: Vec<Entry<'a>>,
}

/// The label of a column.
pub(super) struct ColumnHeader<'a> {
    pub(super) label: &'a str,
    /// True if the catalog declares the column, so that its label is a key and not prose.
    pub(super) is_own: bool,
    pub(super) description: Option<&'a str>,
}

pub(super) struct Entry<'a> {
    pub(super) id: Anchor,
    /// The id that contains the name, if the entry is the first of several entries that share a code. The other entries have
    /// only such an id.
    pub(super) id_by_name: Option<Anchor>,
    /// The code as the vendor writes it.
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    pub(super) symbol: Option<&'a str>,
    pub(super) message: Option<&'a str>,
    pub(super) params: Vec<&'a str>,
    /// True if the code means success, so that the entry is not an error.
    pub(super) is_success: bool,
    /// True if the code alone gives this one of several entries.
    pub(super) is_fallback: bool,
    /// The texts before, between and after the placeholders of the message, if it has any.
    pub(super) literals: Option<Vec<String>>,
    pub(super) description: Option<&'a str>,
    pub(super) category: Option<&'a str>,
    pub(super) tags: Vec<&'a str>,
    /// The other names and symbols.
    pub(super) aliases: Vec<&'a str>,
    pub(super) deprecated: Option<Deprecated<'a>>,
    /// The enum that the entry is inherited from, and the id of the entry there.
    pub(super) from: Option<(&'a str, Anchor)>,
    /// The value for each column of the enum.
    pub(super) values: Vec<Option<CellValue<'a>>>,
}

/// The reason why an entry is deprecated, if the catalog contains it.
#[derive(Clone, Copy)]
pub(super) struct Deprecated<'a>(pub(super) Option<&'a str>);

#[derive(Clone, Copy)]
pub(super) enum CellValue<'a> {
    Text(&'a str),
    /// Text that may be a URL.
    Reference(&'a str),
    Number(i128),
    YesNo(bool),
}

impl<'a> From<PartValue<'a>> for CellValue<'a> {
    fn from(value: PartValue<'a>) -> Self {
        match value {
            PartValue::Number(number) => Self::Number(number.into()),
            PartValue::Text(text) => Self::Text(text),
        }
    }
}

impl<'a> Reference<'a> {
    /// Creates the reference of several catalogs.
    pub(crate) fn new(catalogs: &'a [Loaded<'a>], title: Option<&str>) -> Result<Self, CliError> {
        let mut providers: Vec<Provider<'a>> = Vec::new();
        let mut owners = HashMap::new();
        for loaded in catalogs {
            let (path, catalog) = (&*loaded.source.path, &loaded.catalog);
            let name = catalog.provider_name();
            let at = providers.iter().position(|known| known.name == name);
            let at = at.unwrap_or_else(|| {
                providers.push(Provider::new(name));
                providers.len() - 1
            });
            let provider = &mut providers[at];
            push_new(&mut provider.descriptions, catalog.description.as_ref());
            push_new(&mut provider.docs, catalog.docs.as_ref());
            for view in loaded.views() {
                let key = (name, view.name());
                if let Some(first) = owners.insert(key, path) {
                    return Err(duplicate_enum(key, first, path));
                }
                let enum_ = Enum::new(view, &provider.id);
                provider.enums.push(enum_);
            }
        }
        let title = match (title, &providers[..]) {
            (Some(title), _) => title.to_owned(),
            (None, [only]) => format!("{} error codes", only.name),
            (None, _) => "Error codes".to_owned(),
        };
        let mut reference = Self { title, providers };
        reference.resolve_ids();
        Ok(reference)
    }

    pub(super) fn enums(&self) -> impl Iterator<Item = &Enum<'a>> {
        self.providers.iter().flat_map(|provider| &provider.enums)
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.enums().flat_map(|enum_| &enum_.entries)
    }

    /// Returns the number of entries that are errors.
    pub(super) fn errors(&self) -> usize {
        self.enums().map(Enum::errors).sum()
    }

    fn resolve_ids(&mut self) {
        let mut counts = AnchorCounts::default();
        for provider in &self.providers {
            counts.add(&provider.id);
        }
        for enum_ in self.enums() {
            counts.add(&enum_.id);
        }
        for entry in self.enums().flat_map(Enum::rows) {
            counts.add(&entry.id);
            entry.id_by_name.iter().for_each(|id| counts.add(id));
        }
        for provider in &mut self.providers {
            counts.resolve(&mut provider.id);
            for enum_ in &mut provider.enums {
                counts.resolve(&mut enum_.id);
                for entry in enum_.entries.iter_mut().chain(&mut enum_.patterns) {
                    counts.resolve(&mut entry.id);
                    let linked = entry.from.iter_mut().map(|(_, id)| id);
                    for id in linked.chain(&mut entry.id_by_name) {
                        counts.resolve(id);
                    }
                }
            }
        }
    }
}

/// Returns the error for an enum that exists twice, because links to it would not be stable.
fn duplicate_enum((provider, name): (&str, &str), first: &str, second: &str) -> CliError {
    if first == second {
        return CliError::new(format!("{first} is given twice"));
    }
    CliError::new(format!(
        "{first} and {second} both define the enum `{name}` of the provider `{provider}`"
    ))
    .help("give only catalogs that belong to the same reference")
}

fn push_new<'a>(texts: &mut Vec<&'a str>, text: Option<&'a impl AsRef<str>>) {
    let text = text.map(AsRef::as_ref);
    texts.extend(text.filter(|text| !texts.contains(text)));
}

impl<'a> Provider<'a> {
    fn new(name: &'a str) -> Self {
        Self {
            id: Anchor::provider(name),
            name,
            descriptions: Vec::new(),
            docs: Vec::new(),
            enums: Vec::new(),
        }
    }
}

impl<'a> Enum<'a> {
    fn new(view: EnumView<'a>, provider: &Anchor) -> Self {
        let decl = view.decl();
        let shown = |column: &&Column<'_>| {
            ![SYMBOL, DESCRIPTION, CATEGORY, TAGS, DEPRECATED].contains(&&*column.key)
        };
        let built_in = BUILT_IN.iter().filter(shown);
        let columns: Vec<&'a Column<'_>> = built_in.chain(view.columns()).collect();
        let id = provider.enum_(&decl.name.value);
        let refs = &view.resolved.entries;
        let mut entries: Vec<Entry<'a>> = Vec::with_capacity(refs.len());
        for (at, reference) in refs.iter().enumerate() {
            let entry = view.catalog.entry(*reference);
            let is_same =
                |neighbor: &EntryRef| view.catalog.entry(*neighbor).code.value == entry.code.value;
            let is_first = at == 0 || !is_same(&refs[at - 1]);
            let is_only = is_first && !refs.get(at + 1).is_some_and(is_same);
            let is_inherited = reference.of != view.id();
            entries.push(Entry {
                from: is_inherited.then(|| {
                    let name = &*view.catalog.enum_of(reference.of).name.value;
                    let there = provider.enum_(name);
                    (name, ids(&there, entry, is_first, is_only).0)
                }),
                ..Entry::new(view, entry, &columns, ids(&id, entry, is_first, is_only))
            });
        }
        Self {
            patterns: view
                .resolved
                .patterns
                .iter()
                .map(|reference| {
                    let entry = view.catalog.pattern(*reference);
                    let is_inherited = reference.of != view.id();
                    Entry {
                        from: is_inherited.then(|| {
                            let name = &*view.catalog.enum_of(reference.of).name.value;
                            (name, provider.enum_(name).pattern(entry.pattern()))
                        }),
                        ..Entry::of_pattern(entry, &columns, id.pattern(entry.pattern()))
                    }
                })
                .collect(),
            id,
            name: &decl.name.value,
            description: decl.description.as_ref().map(AsRef::as_ref),
            docs: decl.docs.as_ref().map(AsRef::as_ref),
            code_type: decl.code_type,
            extends: decl.extends.iter().map(AsRef::as_ref).collect(),
            success: view.success().map(|code| &*code.key.value).collect(),
            columns: columns.into_iter().map(ColumnHeader::new).collect(),
            entries,
        }
    }
}

/// Returns the id of an entry, and its second id, if it has two.
fn ids(
    enum_anchor: &Anchor,
    entry: &model::Entry<'_>,
    is_first: bool,
    is_only: bool,
) -> (Anchor, Option<Anchor>) {
    let code = enum_anchor.code(&entry.code);
    let by_name = code.variant(&entry.name.value);
    match (is_only, is_first) {
        (true, _) => (code, None),
        (false, true) => (code, Some(by_name)),
        (false, false) => (by_name, None),
    }
}

impl<'a> Enum<'a> {
    /// Returns the entries, and then the patterns.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().chain(&self.patterns)
    }

    /// Returns the number of entries that are errors.
    pub(super) fn errors(&self) -> usize {
        let errors = self.entries.iter().filter(|entry| !entry.is_success);
        errors.count()
    }
}

impl<'a> ColumnHeader<'a> {
    fn new(column: &'a Column<'_>) -> Self {
        let label = match (&*column.key, &column.declared) {
            ("http_status", None) => "HTTP status",
            ("retryable", None) => "Retryable",
            ("docs", None) => "Documentation",
            ("problem_type", None) => "Problem type",
            (key, _) => key,
        };
        let is_own = column.declared.is_some();
        Self {
            label,
            is_own,
            description: column.docs.as_deref().filter(|_| is_own),
        }
    }
}

impl<'a> Entry<'a> {
    fn new(
        view: EnumView<'a>,
        entry: &'a model::Entry<'_>,
        columns: &[&'a Column<'_>],
        (id, id_by_name): (Anchor, Option<Anchor>),
    ) -> Self {
        let aliases = entry.aliases.iter().chain(&entry.symbol_aliases);
        let mut cells = Self::with_cells(&entry.code.key.value, &entry.cells, columns, id);
        for (value, column) in cells.values.iter_mut().zip(columns) {
            let computed = view.computed_value(column, &entry.code);
            *value = value.or(computed.map(CellValue::from));
        }
        Self {
            id_by_name,
            name: &entry.name.value,
            message: entry.message.as_ref().map(AsRef::as_ref),
            params: entry.params.iter().map(AsRef::as_ref).collect(),
            is_success: view.is_success(&entry.code.value),
            is_fallback: entry.fallback.is_some(),
            aliases: aliases.map(AsRef::as_ref).collect(),
            literals: literals(entry),
            ..cells
        }
    }

    /// Returns the entry of a pattern. Without a name, it has the name of all codes that the catalog does not list.
    fn of_pattern(
        entry: &'a model::PatternEntry<'_>,
        columns: &[&'a Column<'_>],
        id: Anchor,
    ) -> Self {
        let values = Self::with_cells(&entry.pattern().key.value, entry.cells(), columns, id);
        let Some(entry) = entry.named() else {
            return values;
        };
        Self {
            name: &entry.name.value,
            message: entry.message.as_ref().map(AsRef::as_ref),
            params: entry.params.iter().map(AsRef::as_ref).collect(),
            literals: literals(entry),
            ..values
        }
    }

    /// Returns an entry that has only values in columns.
    fn with_cells(
        code: &'a str,
        cells: &'a [Cell<'_>],
        columns: &[&'a Column<'_>],
        id: Anchor,
    ) -> Self {
        let text = |key: &str| {
            let cell = cells.iter().find(|cell| cell.key == key);
            cell.and_then(Cell::as_text).map(AsRef::as_ref)
        };
        let tags = cells.iter().filter(|cell| cell.key == TAGS);
        let tags = tags.flat_map(Cell::texts);
        // `deprecated = true` is stored as a string that repeats the key.
        let deprecated = text(DEPRECATED).map(|reason: &str| {
            Deprecated((reason != DEPRECATED && !reason.is_empty()).then_some(reason))
        });
        Self {
            id,
            id_by_name: None,
            code,
            name: ident::UNKNOWN,
            symbol: text(SYMBOL),
            message: None,
            params: Vec::new(),
            is_success: false,
            is_fallback: false,
            literals: None,
            description: text(DESCRIPTION),
            category: text(CATEGORY),
            tags: tags.map(AsRef::as_ref).collect(),
            aliases: Vec::new(),
            deprecated,
            from: None,
            values: columns
                .iter()
                .map(|column| cell_value(cells, column))
                .collect(),
        }
    }
}

fn cell_value<'a>(cells: &'a [Cell<'_>], column: &'a Column<'_>) -> Option<CellValue<'a>> {
    let stated = cells.iter().find(|cell| cell.key == column.key);
    let stated = stated.and_then(|cell| cell.datum.as_ref());
    let datum = match (&column.presence, stated) {
        (Presence::Default(default), None) => default,
        (_, stated) => stated?,
    };
    let is_reference = matches!(column.kind, ColumnKind::Address | ColumnKind::Reference);
    Some(match datum {
        Datum::Text(text) if is_reference => CellValue::Reference(text),
        Datum::Text(text) => CellValue::Text(text),
        // The only column with lists has a field of its own.
        Datum::Words(_) => return None,
        Datum::Integer(number) => CellValue::Number(*number),
        Datum::Boolean(value) => CellValue::YesNo(*value),
    })
}

/// Returns the texts before, between and after the placeholders of a message.
fn literals<K>(entry: &model::Entry<'_, K>) -> Option<Vec<String>> {
    if entry.params.is_empty() {
        return None;
    }
    let mut literals = vec![String::new()];
    for piece in entry.pieces()? {
        match (piece, literals.last_mut()) {
            (Piece::Words(more), Some(last)) => last.push_str(&more),
            (Piece::Place(..), _) | (_, None) => literals.push(String::new()),
        }
    }
    Some(literals)
}

/// Returns the text if it is a web address.
pub(super) fn as_link(address: &str) -> Option<&str> {
    let is_link = address.starts_with("https://") || address.starts_with("http://");
    is_link.then_some(address)
}
