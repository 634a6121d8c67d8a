//! The columns of a vendor's table besides code, name and message: the built-in columns, and the columns that an enum declares.
//!
//! Each column of the format is a row of [`BUILT_IN`]. The steps of the pipeline read the key, the valid values, the name and
//! the type of the accessor from this row.

use std::borrow::Cow;

use crate::code::IntegerType;
use crate::computed::Computed;
use crate::document::Text;
use crate::source::Span;

/// A column: a value that entries have besides the name and the message.
#[derive(Clone, Debug)]
pub struct Column<'s> {
    /// The key in the catalog.
    pub key: Cow<'s, str>,
    /// The former keys of the column. They are accepted with a warning.
    pub former_keys: &'static [&'static str],
    /// The name of the accessor.
    pub accessor: Cow<'s, str>,
    /// The name of the method of the trait `ErrorCode` that returns the same value. Empty for a declared column.
    pub in_trait: &'static str,
    /// An example of a valid value.
    pub example: &'static str,
    /// The documentation, if there is any.
    pub docs: Option<Cow<'s, str>>,
    /// The type of the values.
    pub kind: ColumnKind<'s>,
    /// The rule for entries without a value.
    pub presence: Presence<'s>,
    /// The tables in which one value can be set for many entries.
    pub scope: Scope,
    /// The declaration; `None` for a built-in column.
    pub declared: Option<Declared<'s>>,
}

/// The declaration of a column.
#[derive(Clone, Debug)]
pub struct Declared<'s> {
    /// The location of the key.
    pub span: Span,
    /// The name of the enum that declares the column.
    pub by: Text<'s>,
}

/// The type of the values of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnKind<'s> {
    /// Any string.
    Text,
    /// The URL of a page.
    Address,
    /// A URI reference.
    Reference,
    /// A reason, or `true` if the vendor gives no reason.
    Reason,
    /// A word. The words that entries use become the variants of an enum.
    Category,
    /// A list of words. The words that entries use become the variants of an enum.
    Tags,
    /// An integer in an inclusive range.
    Integer(IntegerType, i128, i128),
    /// `true` or `false`.
    Boolean,
    /// One of these words, which become the variants of an enum.
    Set(Vec<Cow<'s, str>>),
    /// A part of the code. Entries have no values in the column.
    Computed(Computed<'s>),
    /// An invalid column, which has already been reported. It has no values and no accessor.
    Invalid,
}

impl<'s> ColumnKind<'s> {
    /// Returns the words that the declaration of the column lists, if they become the variants of an enum.
    pub fn listed_words(&self) -> Option<Vec<Cow<'s, str>>> {
        match self {
            Self::Set(words) => Some(words.clone()),
            Self::Computed(computed) if !computed.words.is_empty() => {
                let words = computed.words.iter();
                Some(words.map(|(_, word)| word.clone()).collect())
            }
            _ => None,
        }
    }
}

/// The words in a built-in column, which become one enum for the whole catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vocabulary {
    /// The categories: each entry has at most one.
    Categories,
    /// The tags: each entry has any number of them.
    Tags,
}

impl Vocabulary {
    /// All vocabularies.
    pub const ALL: [Self; 2] = [Self::Categories, Self::Tags];

    /// Returns the key of the column.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Categories => CATEGORY,
            Self::Tags => TAGS,
        }
    }

    /// Returns the noun for one word. It is also the option of the macro that names the enum.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Categories => "category",
            Self::Tags => "tag",
        }
    }

    /// Returns the noun for several words.
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Categories => "categories",
            Self::Tags => "tags",
        }
    }
}

/// The rule for entries without a value in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence<'s> {
    /// The value is optional.
    Optional,
    /// The value is required.
    Required,
    /// This default applies to entries without a value.
    Default(Datum<'s>),
}

/// The tables in which one value can be set for many entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// None: each entry sets its own value.
    Entry,
    /// `defaults`, for the given codes.
    Codes,
    /// `defaults`, and the enum itself for all its entries.
    Enum,
}

/// The value of an entry in a column.
#[derive(Clone, Debug)]
pub struct Cell<'s> {
    /// The key of the column.
    pub key: Cow<'s, str>,
    /// The value, or `None` if it is invalid, which has already been reported.
    pub datum: Option<Datum<'s>>,
    /// The location of the value.
    pub span: Span,
}

/// A value in a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Datum<'s> {
    Text(Cow<'s, str>),
    Integer(i128),
    Boolean(bool),
    Words(Vec<Cow<'s, str>>),
}

impl<'s> Cell<'s> {
    /// Returns the text, if the value is text.
    pub fn as_text(&self) -> Option<&Cow<'s, str>> {
        match &self.datum {
            Some(Datum::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns the texts of the value: the text itself, or the words of a list.
    pub fn texts(&self) -> &[Cow<'s, str>] {
        match &self.datum {
            Some(Datum::Text(text)) => std::slice::from_ref(text),
            Some(Datum::Words(words)) => words,
            _ => &[],
        }
    }
}

/// The key of the vendor's identifier.
pub const SYMBOL: &str = "symbol";
/// The key of the vendor's longer text.
pub const DESCRIPTION: &str = "description";
/// The key of the category.
pub const CATEGORY: &str = "category";
/// The key of the tags.
pub const TAGS: &str = "tags";
/// The key of the reason for the deprecation.
pub const DEPRECATED: &str = "deprecated";

macro_rules! columns {
    ($(
        $key:literal $(formerly $former:literal)? => $accessor:literal, trait $in_trait:literal, $kind:expr, $scope:expr,
        $example:literal, $docs:literal;
    )*) => {
        [$(Column {
            key: Cow::Borrowed($key),
            former_keys: &[$($former)?],
            accessor: Cow::Borrowed($accessor),
            in_trait: $in_trait,
            example: $example,
            docs: Some(Cow::Borrowed($docs)),
            kind: $kind,
            presence: Presence::Optional,
            scope: $scope,
            declared: None,
        }),*]
    };
}

/// The columns that every enum has: the key, the accessor, the method of the trait, the type of the values, the scope,
/// an example, the documentation.
///
/// The method of the trait has a different name if `Error` has a deprecated method of that name (`description`), or if the
/// accessor returns an enum of the provider (`category`, `tags`).
pub static BUILT_IN: [Column<'static>; 9] = columns! {
    "symbol" => "symbol", trait "symbol", ColumnKind::Text, Scope::Entry,
        "\"NOT_FOUND\"", "The vendor's own identifier for the error.";
    "description" => "description", trait "documentation", ColumnKind::Text, Scope::Entry,
        "\"...\"", "The vendor's longer text about the error.";
    "http_status" => "http_status", trait "http_status", HTTP_STATUS, Scope::Enum,
        "404", "The status code of the HTTP response in which the vendor sends the error.";
    "retryable" formerly "retry" => "retryable", trait "retryable", ColumnKind::Boolean, Scope::Enum,
        "true", "Whether the same request may succeed later.";
    "category" => "category", trait "category_name", ColumnKind::Category, Scope::Enum,
        "\"...\"", "The category of the error.";
    "tags" => "tags", trait "tag_names", ColumnKind::Tags, Scope::Enum,
        "[\"...\"]", "The tags of the error.";
    "docs" => "docs", trait "docs", ColumnKind::Address, Scope::Codes,
        "\"https://...\"", "The URL of the vendor's page about the error.";
    "problem_type" formerly "type" => "problem_type", trait "problem_type", ColumnKind::Reference, Scope::Enum,
        "\"https://...\"", "The problem type of RFC 9457, a URI reference.";
    "deprecated" => "deprecated", trait "deprecated", ColumnKind::Reason, Scope::Enum,
        "\"use ... instead\"", "The reason why the error is deprecated, or what the vendor sends instead.";
};

/// The values that the crate `http` accepts as a status code.
const HTTP_STATUS: ColumnKind<'static> = ColumnKind::Integer(IntegerType::U16, 100, 999);
