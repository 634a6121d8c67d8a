//! The rules for catalogs, each with its severity.

/// How severe a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It fails a build.
    Error,
    /// It is reported, and fails a build only where warnings are denied.
    Warning,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $rule:ident $name:literal $severity:ident,)*) => {
        /// A rule for catalogs, which a [`Diagnostic`](crate::diagnostic::Diagnostic) reports as broken.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[doc = $doc])* $rule,)*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &[Self] = &[$(Self::$rule,)*];

            /// Returns the name, by which a catalog allows a warning.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }

            /// Returns the severity of what breaks the rule.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$rule => Severity::$severity,)*
                }
            }

            /// Returns the documentation, as a sentence.
            pub const fn docs(self) -> &'static str {
                match self {
                    $(Self::$rule => concat!($($doc),*).trim_ascii(),)*
                }
            }
        }
    };
}

rules! {
    /// The text is no TOML here.
    Syntax "syntax" Error,
    /// A text without quotes.
    NotQuoted "not_quoted" Error,
    /// Lists, tables or keys that are nested too deep to be of a catalog.
    Depth "depth" Error,
    /// Two headers for one table.
    RepeatedTable "repeated_table" Error,
    /// `[[name]]` where `[name]` was.
    NoList "no_list" Error,
    /// No `provider`.
    NoProvider "no_provider" Error,
    /// No `enums`.
    NoEnums "no_enums" Error,
    /// An enum without codes.
    NoCodes "no_codes" Error,
    /// A key that there is not.
    UnknownKey "unknown_key" Error,
    /// A key that is written twice.
    RepeatedKey "repeated_key" Error,
    /// A number where a text should be, and the like.
    WrongKind "wrong_kind" Error,
    /// An empty text.
    Empty "empty" Error,
    /// A `code_type` that there is not.
    CodeType "code_type" Error,
    /// A notation of placeholders that there is not, or several that fit.
    Notation "notation" Error,
    /// A type of columns that there is not.
    FieldType "field_type" Error,
    /// A column that two enums declare differently.
    FieldClash "field_clash" Error,
    /// A value that a column does not hold.
    Value "value" Error,
    /// An entry that does not state what it has to.
    NoValue "no_value" Error,
    /// What is no address.
    Address "address" Error,
    /// What is no place in a body, or a body without a place for codes.
    Place "place" Error,
    /// What are no codes, in a default, or codes that have another default.
    Codes "codes" Error,
    /// A key that is no code.
    NoCode "no_code" Error,
    /// Codes in the table of the enum.
    Misplaced "misplaced" Error,
    /// A code with an empty list of entries.
    NoEntry "no_entry" Error,
    /// An entry without a name.
    NoName "no_name" Error,
    /// A name that is no identifier.
    Identifier "identifier" Error,
    /// A name that the generated code has a use for.
    ReservedName "reserved_name" Error,
    /// Two entries, or two parameters, of one name.
    RepeatedName "repeated_name" Error,
    /// A name of a generated enum that another one has, or that can't be made.
    GeneratedName "generated_name" Error,
    /// A code that is listed twice.
    RepeatedCode "repeated_code" Error,
    /// A code that does not fit the type.
    OutOfRange "out_of_range" Error,
    /// An enum in `extends` that there is not.
    UnknownBase "unknown_base" Error,
    /// Enums that extend each other.
    Cycle "cycle" Error,
    /// A code that two extended enums have.
    BaseCode "base_code" Error,
    /// An extended enum with a code that does not fit the type.
    BaseRange "base_range" Error,
    /// An extended enum with a name that another code has.
    BaseName "base_name" Error,
    /// More entries than a build can take.
    TooMany "too_many" Error,
    /// A variant of a derived enum that does not match the catalog.
    Usage "usage" Error,
    /// `params` that do not fit the message.
    Params "params" Error,
    /// Two entries with the same message.
    SameMessage "same_message" Warning,
    /// Two codes with the same symbol.
    SameSymbol "same_symbol" Warning,
    /// Two names that differ by case alone.
    SimilarNames "similar_names" Warning,
    /// What looks like a placeholder, without `params`.
    NoParams "no_params" Warning,
    /// A text that begins or ends with blanks.
    Blanks "blanks" Warning,
    /// A text with characters that can't be seen.
    Invisible "invisible" Warning,
    /// A default for codes that are not there.
    UnusedDefault "unused_default" Warning,
    /// `deprecated` without a word why.
    NoReason "no_reason" Warning,
    /// Two entries whose names give the same `format_...` function.
    ClashingFormatFunctions "clashing_format_functions" Warning,
    /// An `allow` of a warning that there is not.
    UnknownWarning "unknown_warning" Error,
}
