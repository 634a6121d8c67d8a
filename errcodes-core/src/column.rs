//! The columns of a vendor's table, beyond code, name and message: those that every catalog has, and those
//! that an enum declares for itself.
//!
//! A column of the format is a row of [`BUILT_IN`], and the steps of the pipeline ask the row: which key it
//! has, which values are right, what its accessor is called and gives.

use std::borrow::Cow;

use crate::code::IntegerType;
use crate::document::Text;
use crate::source::Span;

/// A column: what an entry can say besides its name and its message.
#[derive(Clone, Debug)]
pub struct Column<'s> {
    /// The key in the catalog.
    pub key: Cow<'s, str>,
    /// The name of the accessor.
    pub accessor: Cow<'s, str>,
    /// The name of the method of the trait `ErrorCode` that gives the same; of an author's own column, none.
    pub in_trait: &'static str,
    /// A value that is right.
    pub example: &'static str,
    /// What it is about, as a text; of an author's own column, if they say.
    pub docs: Option<Cow<'s, str>>,
    /// What its values are.
    pub kind: ColumnKind<'s>,
    /// What holds for an entry that has no value.
    pub absent: Absent<'s>,
    /// Where one value can be stated for many entries.
    pub scope: Scope,
    /// Where an enum declares it, and which one does: of the format's own columns, none.
    pub declared: Option<Declared<'s>>,
}

/// Where a column of an author's own comes from.
#[derive(Clone, Debug)]
pub struct Declared<'s> {
    /// The place of the key.
    pub span: Span,
    /// The enum.
    pub by: Text<'s>,
}

/// What the values of a column are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnKind<'s> {
    /// Any text.
    Text,
    /// The address of a page.
    Address,
    /// A URI reference.
    Reference,
    /// A text that says why; `true` where nobody says.
    Reason,
    /// Yes or no, and where unsaid neither.
    Retry,
    /// A word; those in use are the variants of an enum.
    Category,
    /// A whole number from the first to the last.
    Integer(IntegerType, i128, i128),
    /// `true` or `false`.
    Boolean,
    /// One of these words; they are the variants of an enum.
    Set(Vec<Cow<'s, str>>),
    /// What the catalog says is a mistake, which has been reported: there are no values, and no accessor.
    Mistake,
}

/// What holds for an entry that says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absent<'s> {
    /// It is not known.
    NotStated,
    /// It is a mistake.
    Mistake,
    /// This value.
    Default(Datum<'s>),
}

/// Where one value can be stated for many entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Nowhere: it is of one entry.
    Entry,
    /// For some codes, in `defaults`.
    Codes,
    /// For all entries of an enum, too, as a key of the enum.
    Enum,
}

/// What an entry says in a column.
#[derive(Clone, Debug)]
pub struct Cell<'s> {
    /// The key of the column.
    pub key: Cow<'s, str>,
    /// The value; none if it is a mistake, which has been reported.
    pub datum: Option<Datum<'s>>,
    /// Where it is written.
    pub span: Span,
}

/// A value in a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum Datum<'s> {
    Text(Cow<'s, str>),
    Integer(i128),
    Boolean(bool),
}

impl<'s> Cell<'s> {
    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&Cow<'s, str>> {
        match &self.datum {
            Some(Datum::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// The key of the vendor's own identifier.
pub const SYMBOL: &str = "symbol";
/// The key of the vendor's longer text.
pub const DESCRIPTION: &str = "description";
/// The key of the category.
pub const CATEGORY: &str = "category";
/// The key of why an entry is no longer in use.
pub const DEPRECATED: &str = "deprecated";

macro_rules! columns {
    ($(
        $key:literal => $accessor:literal, trait $in_trait:literal, $kind:expr, $scope:expr,
        $example:literal, $docs:literal;
    )*) => {
        [$(Column {
            key: Cow::Borrowed($key),
            accessor: Cow::Borrowed($accessor),
            in_trait: $in_trait,
            example: $example,
            docs: Some(Cow::Borrowed($docs)),
            kind: $kind,
            absent: Absent::NotStated,
            scope: $scope,
            declared: None,
        }),*]
    };
}

/// The columns that every enum has: the key, the accessor, the method of the trait, what the values are, where one
/// can be stated for many entries, an example, the documentation.
///
/// The method of the trait has another name where `Error` has a deprecated one (`description`), and where the
/// accessor gives an enum that each provider has for itself (`category`); and `type` is a keyword.
pub static BUILT_IN: [Column<'static>; 8] = columns! {
    "symbol" => "symbol", trait "symbol", ColumnKind::Text, Scope::Entry,
        "\"NOT_FOUND\"", "The vendor's own identifier for the error.";
    "description" => "description", trait "details", ColumnKind::Text, Scope::Entry,
        "\"...\"", "The vendor's longer text.";
    "http_status" => "http_status", trait "http_status", HTTP_STATUS, Scope::Enum,
        "404", "The status of the HTTP response in which the vendor sends the error.";
    "retry" => "retry", trait "retry", ColumnKind::Retry, Scope::Enum,
        "true", "Whether another attempt may succeed.";
    "category" => "category", trait "category_name", ColumnKind::Category, Scope::Enum,
        "\"...\"", "The category of the error.";
    "docs" => "docs", trait "docs", ColumnKind::Address, Scope::Codes,
        "\"https://...\"", "The address of the vendor's page about the error.";
    "type" => "problem_type", trait "problem_type", ColumnKind::Reference, Scope::Enum,
        "\"https://...\"", "The problem type of RFC 9457, a URI reference.";
    "deprecated" => "deprecated", trait "deprecated", ColumnKind::Reason, Scope::Enum,
        "\"use ... instead\"", "Why the vendor no longer sends the error, or what it sends instead.";
};

/// What the crate `http` takes for a status, too.
const HTTP_STATUS: ColumnKind<'static> = ColumnKind::Integer(IntegerType::U16, 100, 999);
