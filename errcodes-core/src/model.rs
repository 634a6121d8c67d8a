//! The content of a catalog: provider, enums, entries, codes.

use std::borrow::Cow;

use crate::base::Base;
use crate::code::{Code, CodeType};
use crate::column::{self, Cell, Column};
use crate::document::Text;
use crate::notation::{MAX_PARAMS, Notation, Piece};
use crate::pattern::Pattern;
use crate::source::Span;

/// One vendor's error codes, as the file lists them.
#[derive(Clone, Debug)]
pub struct Catalog<'s> {
    /// The vendor, or `None` if the file does not contain it, which is an error.
    pub provider: Option<Text<'s>>,
    /// The documentation.
    pub description: Option<Text<'s>>,
    /// The URL of the vendor's page.
    pub docs: Option<Text<'s>>,
    /// The lints that the catalog allows, warns about or denies.
    pub lints: Lints<'s>,
    /// The locations of the codes in the bodies of responses.
    pub response: Option<ResponseLayout<'s>>,
    /// The enums whose codes are in the same body, the outermost first.
    pub envelope: Vec<Text<'s>>,
    /// The code spaces, in the order of the file.
    pub enums: Vec<Enum<'s>>,
}

/// The names of lints, as `[lints]` of a catalog lists them.
#[derive(Clone, Debug, Default)]
pub struct Lints<'s> {
    /// The lints that are not reported.
    pub allow: Vec<Text<'s>>,
    /// The lints that are warnings.
    pub warn: Vec<Text<'s>>,
    /// The lints that are errors in a build of the package itself.
    pub deny: Vec<Text<'s>>,
}

impl<'s> Catalog<'s> {
    /// Returns the name of the provider, or an empty string if the file does not contain it.
    pub fn provider_name(&self) -> &str {
        self.provider.as_ref().map_or("", AsRef::as_ref)
    }

    /// Returns the enum with this id.
    ///
    /// # Panics
    ///
    /// Panics if the id comes from another catalog. [`entry`](Self::entry), [`pattern`](Self::pattern),
    /// [`alias`](Self::alias), [`column`](Self::column) and [`success`](Self::success) also panic in this case.
    pub fn enum_of(&self, id: EnumId) -> &Enum<'s> {
        &self.enums[id.0 as usize]
    }

    /// Returns the entry that a reference points to.
    pub fn entry(&self, entry: EntryRef) -> &Entry<'s> {
        &self.enum_of(entry.of).entries[entry.at as usize]
    }

    /// Returns the pattern that a reference points to.
    pub fn pattern(&self, pattern: PatternRef) -> &PatternEntry<'s> {
        &self.enum_of(pattern.of).patterns[pattern.at as usize]
    }

    /// Returns the alias that a reference points to.
    pub fn alias(&self, alias: AliasRef) -> &Text<'s> {
        &self.entry(alias.of).aliases[alias.at as usize]
    }

    /// Returns the column that a reference points to.
    pub fn column(&self, column: ColumnRef) -> &Column<'s> {
        &self.enum_of(column.of).columns[column.at as usize]
    }

    /// Returns the success code that a reference points to.
    pub fn success(&self, code: SuccessRef) -> &Code<'s> {
        let own = self.enum_of(code.of).success.as_deref();
        &own.unwrap_or_default()[code.at as usize]
    }

    /// Returns the ids of all enums, in the order of the file.
    pub fn enum_ids(&self) -> impl Iterator<Item = EnumId> + use<> {
        ids(self.enums.len()).map(EnumId)
    }
}

/// The index of an enum in its catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(u32);

impl EnumId {
    /// Returns the index in [`Catalog::enums`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The identity of an entry: the enum that lists it, and its index there.
///
/// An enum that inherits the entry uses the same reference, so the reference identifies the enum that lists the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryRef {
    /// The enum that lists the entry.
    pub of: EnumId,
    /// The index in the enum's [`entries`](Enum::entries).
    pub at: u32,
}

/// The identity of a pattern: the enum that lists it, and its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatternRef {
    /// The enum that lists the pattern.
    pub of: EnumId,
    /// The index in the enum's [`patterns`](Enum::patterns).
    pub at: u32,
}

/// The identity of an alias: the entry, and the index of the alias there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AliasRef {
    /// The entry.
    pub of: EntryRef,
    /// The index in the entry's [`aliases`](Entry::aliases).
    pub at: u32,
}

/// The identity of a declared column: the enum that declares it, and its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnRef {
    /// The enum that declares the column.
    pub of: EnumId,
    /// The index in the enum's [`columns`](Enum::columns).
    pub at: u32,
}

/// The identity of a success code: the enum that lists it, and its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SuccessRef {
    /// The enum that lists the code.
    pub of: EnumId,
    /// The index in the enum's [`success`](Enum::success).
    pub at: u32,
}

/// Returns the numbers below `length`. `u32` is large enough, because a catalog has at most a few million lines.
fn ids(length: usize) -> impl Iterator<Item = u32> {
    (0..u32::MAX).take(length)
}

/// One code space of a provider: a server, an API, a level.
#[derive(Clone, Debug)]
pub struct Enum<'s> {
    /// The name of the Rust enum.
    pub name: Text<'s>,
    /// The documentation.
    pub description: Option<Text<'s>>,
    /// The URL of the vendor's page.
    pub docs: Option<Text<'s>>,
    /// The type of the codes.
    pub code_type: CodeType,
    /// The number that is added to the keys of the enum's own entries and patterns.
    pub base: Option<Base>,
    /// The enums from which this one inherits entries.
    pub extends: Vec<Text<'s>>,
    /// The codes that mean success, or `None` if the enum inherits them. An empty list overrides inherited codes.
    pub success: Option<Vec<Code<'s>>>,
    /// The locations of the codes in the bodies of responses, if they differ from those of the catalog.
    pub response: Option<ResponseLayout<'s>>,
    /// The columns that the enum declares.
    pub columns: Vec<Column<'s>>,
    /// The keys of the columns that the enum's `defaults` set.
    pub default_keys: Vec<Cow<'s, str>>,
    /// The enum's own entries, in the order of the file. Entries in the same list are next to each other.
    pub entries: Vec<Entry<'s>>,
    /// The enum's own patterns, in the order of the file.
    pub patterns: Vec<PatternEntry<'s>>,
}

impl<'s> Enum<'s> {
    /// Returns the enum's own entries, each with its reference. `id` is the id of this enum.
    pub fn own_entries(&self, id: EnumId) -> impl Iterator<Item = (EntryRef, &Entry<'s>)> {
        let refs = ids(self.entries.len()).map(move |at| EntryRef { of: id, at });
        refs.zip(&self.entries)
    }

    /// Returns the references to the enum's own success codes. `id` is the id of this enum.
    pub fn own_success(&self, id: EnumId) -> impl Iterator<Item = SuccessRef> + use<> {
        let number = self.success.as_ref().map_or(0, Vec::len);
        ids(number).map(move |at| SuccessRef { of: id, at })
    }

    /// Returns the values in the columns of the enum's own entries and patterns.
    pub fn cells(&self) -> impl Iterator<Item = &Cell<'s>> {
        let entries = self.entries.iter().flat_map(|entry| &entry.cells);
        entries.chain(self.patterns.iter().flat_map(PatternEntry::cells))
    }

    /// Returns the enum's own patterns, each with its reference. `id` is the id of this enum.
    pub fn own_patterns(
        &self,
        id: EnumId,
    ) -> impl Iterator<Item = (PatternRef, &PatternEntry<'s>)> {
        let refs = ids(self.patterns.len()).map(move |at| PatternRef { of: id, at });
        refs.zip(&self.patterns)
    }

    /// Returns the enum's own columns, each with its reference. `id` is the id of this enum.
    pub fn own_columns(&self, id: EnumId) -> impl Iterator<Item = (ColumnRef, &Column<'s>)> {
        let refs = ids(self.columns.len()).map(move |at| ColumnRef { of: id, at });
        refs.zip(&self.columns)
    }
}

/// The locations of the code and the texts in a response. The first location with a value that is not empty is used.
#[derive(Clone, Debug)]
pub struct ResponseLayout<'s> {
    /// The location of the table's key.
    pub span: Span,
    /// `true` if the table sets a location for the code, the symbol or the problem type, valid or not.
    pub has_code_location: bool,
    /// The location of the code. [`Self::HTTP_STATUS`] is the status of the response.
    pub code: Vec<Text<'s>>,
    /// The location of the server's text.
    pub message: Vec<Text<'s>>,
    /// The location of the server's longer text.
    pub detail: Vec<Text<'s>>,
    /// The location of the vendor's identifier.
    pub symbol: Vec<Text<'s>>,
    /// The location of the problem type of RFC 9457.
    pub problem_type: Vec<Text<'s>>,
    /// The location of the place in the request.
    pub path: Vec<Text<'s>>,
    /// The names of further values, each with its locations.
    pub values: Vec<(Text<'s>, Vec<Text<'s>>)>,
}

impl ResponseLayout<'_> {
    /// The word for the HTTP status, used instead of a pointer.
    pub const HTTP_STATUS: &'static str = errcodes_shared::location::HTTP_STATUS;
}

/// One documented error: the entry of a code, or of a pattern of codes.
#[derive(Clone, Debug)]
pub struct Entry<'s, K = Code<'s>> {
    /// The code or the pattern, which is the key in the catalog.
    pub code: K,
    /// The name of the Rust variant.
    pub name: Text<'s>,
    /// Other names of the error, valid or not. [`Resolved::aliases`](crate::resolved::Resolved::aliases) lists the valid ones.
    pub aliases: Vec<Text<'s>>,
    /// Other symbols of the error.
    pub symbol_aliases: Vec<Text<'s>>,
    /// The vendor's short text.
    pub message: Option<Text<'s>>,
    /// The names of the placeholders in the message, in order.
    pub params: Vec<Text<'s>>,
    /// `true` if the entry has `params`, valid or not.
    pub has_params: bool,
    /// The position of `fallback = true`, if the entry has it.
    pub fallback: Option<Span>,
    /// The style of the placeholders, if the enum sets it.
    pub notation: Option<Notation>,
    /// The values in other columns, including the defaults of the enum.
    pub cells: Vec<Cell<'s>>,
}

impl<'s, K> Entry<'s, K> {
    /// Returns the short text for users: the message, or the symbol if there is no message, or the name if there is neither.
    pub fn message_or_name(&self) -> &str {
        let text = self.message.as_ref().map(AsRef::as_ref);
        text.or_else(|| self.text(column::SYMBOL))
            .unwrap_or(&self.name.value)
    }

    /// Returns the references to the aliases of the entry.
    pub fn alias_refs(&self, entry: EntryRef) -> impl Iterator<Item = AliasRef> + use<'s, K> {
        ids(self.aliases.len()).map(move |at| AliasRef { of: entry, at })
    }

    /// Returns the styles that the placeholders in the message may have: all styles, if the enum does not set one.
    pub fn notations(&self) -> impl Iterator<Item = Notation> {
        let stated = self.notation;
        let all = Notation::ALL.into_iter();
        all.filter(move |notation| stated.is_none_or(|stated| stated == *notation))
    }

    /// Returns the message split at its placeholders, if the entry has `params` that match them.
    pub fn pieces(&self) -> Option<Vec<Piece>> {
        let message = &self.message.as_ref()?.value;
        let params: Vec<&str> = self.params.iter().map(AsRef::as_ref).collect();
        if params.len() > MAX_PARAMS {
            return None;
        }
        if params.is_empty() {
            // If a style is set, it also defines how a message writes a percent sign or a brace.
            let pieces = self.notation?.split(message, &[]);
            let is_text = |piece: &Piece| matches!(piece, Piece::Words(words) if words != message);
            return (pieces.len() == 1 && pieces.iter().all(is_text)).then_some(pieces);
        }
        let mut fitting = self.notations();
        let notation = fitting.find(|notation| notation.count(message) == params.len())?;
        (!notation.has_too_many(message)).then(|| notation.split(message, &params))
    }

    /// Returns the value in a column.
    pub fn cell(&self, key: &str) -> Option<&Cell<'s>> {
        self.cells.iter().find(|cell| cell.key == key)
    }

    /// Returns the text in a column whose values are text.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.cell(key)?.as_text().map(AsRef::as_ref)
    }
}

/// The entry of a pattern, for codes that the catalog does not list.
///
/// The defaults of the enum do not apply to it.
#[derive(Clone, Debug)]
pub enum PatternEntry<'s> {
    /// An entry that becomes a variant, which keeps the code.
    Named(Entry<'s, Pattern<'s>>),
    /// An entry without a name: the values in columns for codes that stay `Unknown`.
    Unnamed {
        /// The pattern.
        pattern: Pattern<'s>,
        /// The values in columns.
        cells: Vec<Cell<'s>>,
    },
}

impl<'s> PatternEntry<'s> {
    /// Returns the pattern.
    pub fn pattern(&self) -> &Pattern<'s> {
        match self {
            Self::Named(entry) => &entry.code,
            Self::Unnamed { pattern, .. } => pattern,
        }
    }

    /// Returns the values in columns.
    pub fn cells(&self) -> &[Cell<'s>] {
        match self {
            Self::Named(entry) => &entry.cells,
            Self::Unnamed { cells, .. } => cells,
        }
    }

    /// Returns the entry, if it becomes a variant.
    pub fn named(&self) -> Option<&Entry<'s, Pattern<'s>>> {
        match self {
            Self::Named(entry) => Some(entry),
            Self::Unnamed { .. } => None,
        }
    }
}
