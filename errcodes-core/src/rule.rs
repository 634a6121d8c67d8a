//! The rules for catalogs, each with its severity.

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The diagnostic fails a build.
    Error,
    /// The diagnostic is reported, and fails a build only if warnings are denied.
    Warning,
    /// The diagnostic reports a former spelling. It never fails a build.
    Deprecation,
}

/// The warnings that are treated as errors in a build.
///
/// Cargo builds a package either for its authors or as a dependency. When a package is built as a dependency, its authors'
/// request to deny warnings has no effect, because a new lint of `errcodes` must not break a published crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// None: the package is a dependency.
    Nothing,
    /// The warnings that the catalog lists in `[lints]` under `deny`.
    Listed,
    /// All warnings.
    All,
}

impl Denied {
    /// Returns the warnings that are treated as errors. `deny_warnings` is the option of the macro or of the command line.
    pub fn new(is_primary_package: bool, deny_warnings: bool) -> Self {
        match (is_primary_package, deny_warnings) {
            (false, _) => Self::Nothing,
            (true, false) => Self::Listed,
            (true, true) => Self::All,
        }
    }
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $rule:ident $name:literal $severity:ident $(formerly $former:literal)?,)*) => {
        /// A rule for catalogs, which a [`Diagnostic`](crate::diagnostic::Diagnostic) reports as broken.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[doc = $doc])* $rule,)*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &[Self] = &[$(Self::$rule,)*];

            /// Returns the name, which is also the name of the lint if the rule is one.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }

            /// Returns the name that the lint had before. It is accepted with a warning.
            pub const fn former_name(self) -> Option<&'static str> {
                match self {
                    $($(Self::$rule => Some($former),)?)*
                    _ => None,
                }
            }

            /// Returns the severity of a diagnostic of the rule.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$rule => Severity::$severity,)*
                }
            }

            /// Returns the rules that are lints: a catalog can allow, warn about or deny them.
            pub fn lints() -> impl Iterator<Item = Self> {
                let all = Self::ALL.iter().copied();
                all.filter(|rule| rule.severity() == Severity::Warning)
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
    /// Invalid TOML.
    Syntax "syntax" Error,
    /// A text without quotes.
    NotQuoted "not_quoted" Error,
    /// Lists, tables or keys that are nested too deeply.
    Depth "depth" Error,
    /// Two headers for one table.
    RepeatedTable "repeated_table" Error,
    /// A `[[name]]` header for a table that has a `[name]` header.
    NoList "no_list" Error,
    /// A catalog without `provider`.
    NoProvider "no_provider" Error,
    /// A catalog without `enums`.
    NoEnums "no_enums" Error,
    /// An enum without codes.
    NoCodes "no_codes" Error,
    /// An unknown key.
    UnknownKey "unknown_key" Error,
    /// A key that is written twice.
    RepeatedKey "repeated_key" Error,
    /// A value of the wrong type, such as a number instead of a text.
    WrongKind "wrong_kind" Error,
    /// An empty text.
    Empty "empty" Error,
    /// An unknown `code_type`.
    CodeType "code_type" Error,
    /// An invalid `case`, or enums of which only one ignores case.
    Case "case" Error,
    /// An unknown style of placeholders, or a message that fits several.
    Notation "notation" Error,
    /// An unknown type of a column.
    ColumnType "column_type" Error,
    /// A column that two enums declare differently.
    ColumnClash "column_clash" Error,
    /// A value that does not fit the type of its column.
    Value "value" Error,
    /// An entry without a required value.
    NoValue "no_value" Error,
    /// An invalid address.
    Address "address" Error,
    /// An invalid place in a body, or a response without a place for codes.
    Place "place" Error,
    /// Invalid codes in a default, or two defaults for one code.
    Codes "codes" Error,
    /// A key that is not a code.
    NoCode "no_code" Error,
    /// An invalid pattern of codes.
    Pattern "pattern" Error,
    /// Two patterns that match the same code, neither of which precedes the other.
    PatternOverlap "pattern_overlap" Error,
    /// A code outside of the table of codes.
    Misplaced "misplaced" Error,
    /// A code with an empty list of entries.
    NoEntry "no_entry" Error,
    /// An entry without a name.
    NoName "no_name" Error,
    /// A name that is not an identifier.
    Identifier "identifier" Error,
    /// A name that the generated code uses.
    ReservedName "reserved_name" Error,
    /// Two entries, or two parameters, with the same name.
    RepeatedName "repeated_name" Error,
    /// A name of a generated enum that is already in use or is not an identifier.
    GeneratedName "generated_name" Error,
    /// A code that is listed twice.
    RepeatedCode "repeated_code" Error,
    /// Two fallbacks for one code.
    RepeatedFallback "repeated_fallback" Error,
    /// A code that does not fit the `code_type`.
    OutOfRange "out_of_range" Error,
    /// An unknown enum in `extends` or `envelope`.
    UnknownBase "unknown_base" Error,
    /// Enums that extend each other.
    Cycle "cycle" Error,
    /// A code that two extended enums have.
    BaseCode "base_code" Error,
    /// An extended enum with a code that does not fit the `code_type`.
    BaseRange "base_range" Error,
    /// An extended enum with a name that another code has.
    BaseName "base_name" Error,
    /// More entries, columns or values than the limit.
    TooMany "too_many" Error,
    /// A variant of a derived enum that does not match the catalog.
    Usage "usage" Error,
    /// `params` that do not match the message.
    Params "params" Error,
    /// Two entries with the same message.
    DuplicateMessages "duplicate_messages" Warning formerly "same_message",
    /// Two codes with the same symbol.
    DuplicateSymbols "duplicate_symbols" Warning formerly "same_symbol",
    /// Two names that differ only in case.
    SimilarNames "similar_names" Warning,
    /// A message that seems to have placeholders, in an entry without `params`.
    UndeclaredParams "undeclared_params" Warning formerly "no_params",
    /// A text that begins or ends with whitespace.
    SurroundingWhitespace "surrounding_whitespace" Warning formerly "blanks",
    /// A text with invisible characters.
    InvisibleCharacters "invisible_characters" Warning formerly "invisible",
    /// A default for codes that the enum does not list.
    UnusedDefaults "unused_defaults" Warning formerly "unused_default",
    /// A `fallback` of a code with only one entry.
    UnusedFallback "unused_fallback" Warning,
    /// `deprecated = true` without a reason.
    MissingDeprecationReasons "missing_deprecation_reasons" Warning formerly "no_reason",
    /// Two entries whose names give the same `format_...` function.
    ClashingFormatFunctions "clashing_format_functions" Warning,
    /// A former spelling of a key, a lint or an option.
    FormerSpelling "former_spelling" Deprecation,
    /// An unknown name in `[lints]`.
    UnknownLint "unknown_lint" Error,
    /// A lint that `[lints]` lists twice.
    RepeatedLint "repeated_lint" Error,
}
