//! The keys of the tables in a catalog: their names, their values and their meaning.
//!
//! Each row describes one key of the catalog format. The parser, `cargo errcodes schema` and `cargo errcodes fmt` read these rows.
//! The keys that are columns of the vendor's table are rows of [`BUILT_IN`](crate::column::BUILT_IN).

use std::iter;

use crate::column::Column;

/// The keys of one kind of table, in the order in which catalogs have them.
#[derive(Clone, Copy, Debug)]
pub struct TableSpec<const N: usize> {
    /// The noun for the table in messages: 'an entry'.
    pub noun: &'static str,
    /// The keys.
    pub keys: [Key; N],
}

impl<const N: usize> TableSpec<N> {
    /// Returns whether the table has a key with this name, current or former.
    pub fn contains(&self, name: &str) -> bool {
        self.keys.iter().any(|key| key.spelling(name).is_some())
    }
}

/// A key of the format.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The name.
    pub name: &'static str,
    /// The names that the key had before. They are accepted with a warning.
    pub former_names: &'static [&'static str],
    /// The key of another table that replaces this one, which is accepted with a warning.
    pub replaced_by: Option<&'static str>,
    /// The type of the value.
    pub value_type: ValueType,
    /// `true` if the table must have the key.
    pub is_required: bool,
    /// The meaning, as plain text.
    pub docs: &'static str,
}

/// The spelling of a key in a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// The name of the key.
    Current,
    /// A name that the key had before.
    Former,
}

/// Returns the spelling of `name`, if it is one of these names.
fn spelling(name: &str, current: &str, former: &[&str]) -> Option<Spelling> {
    if name == current {
        Some(Spelling::Current)
    } else {
        former.contains(&name).then_some(Spelling::Former)
    }
}

impl Column<'_> {
    /// Returns the key and the keys that the column had before.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        iter::once(&*self.key).chain(self.former_keys.iter().copied())
    }

    /// Returns how `name` spells the key of the column, if it does.
    pub fn spelling(&self, name: &str) -> Option<Spelling> {
        spelling(name, &self.key, self.former_keys)
    }
}

/// The type of the value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A text.
    Text,
    /// The address of a page.
    Address,
    /// A list of texts.
    Texts,
    /// A list of parameter names.
    Params,
    /// The table [`LINTS`].
    Lints,
    /// A list of lint names.
    LintNames,
    /// `true` or `false`.
    Boolean,
    /// The type of codes.
    CodeType,
    /// The significance of case.
    Case,
    /// A number that is added to codes.
    Base,
    /// The style of placeholders.
    Notation,
    /// The name of a variant.
    VariantName,
    /// A list of names of variants.
    VariantNames,
    /// A list of the vendor's identifiers.
    Symbols,
    /// A JSON pointer into a body, or a list of them.
    Places,
    /// The same, or `http_status`.
    PlacesOfCode,
    /// A table of names, each with its [`Places`](Self::Places).
    NamedPlaces,
    /// The type of a column.
    ColumnType,
    /// A value of a column.
    Datum,
    /// Positions in a code.
    Positions,
    /// A table of the values of a part of codes, each with a word.
    PartWords,
    /// Some codes of an enum.
    SomeCodes,
    /// A list of codes.
    CodeList,
    /// The table [`RESPONSE`].
    Response,
    /// The table [`ENUM_RESPONSE`].
    EnumResponse,
    /// A table of enums, each an [`ENUM`].
    Enums,
    /// A table of columns, each a [`COLUMN`] or a type alone.
    Columns,
    /// A list of tables, each a [`DEFAULT`].
    Defaults,
    /// A table of codes, each with an [`ENTRY`] or a list of them.
    Codes,
}

const fn key(name: &'static str, value_type: ValueType, docs: &'static str) -> Key {
    Key {
        name,
        former_names: &[],
        replaced_by: None,
        value_type,
        is_required: false,
        docs,
    }
}

impl Key {
    const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    const fn formerly(mut self, names: &'static [&'static str]) -> Self {
        self.former_names = names;
        self
    }

    const fn replaced_by(mut self, path: &'static str) -> Self {
        self.replaced_by = Some(path);
        self
    }

    /// Returns the name and the names that the key had before.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        iter::once(self.name).chain(self.former_names.iter().copied())
    }

    /// Returns how `name` spells the key, if it does.
    pub fn spelling(&self, name: &str) -> Option<Spelling> {
        spelling(name, self.name, self.former_names)
    }
}

/// The keys of a catalog.
pub static CATALOG: TableSpec<7> = TableSpec {
    noun: "a catalog",
    keys: [
        key("provider", ValueType::Text, "The name of the vendor.").required(),
        key("description", ValueType::Text, "The documentation of the codes."),
        key(
            "docs",
            ValueType::Address,
            "The address of the vendor's page about its codes.",
        ),
        key(
            "allow",
            ValueType::LintNames,
            "The lints that are not reported.",
        )
        .replaced_by("lints.allow"),
        key(
            "lints",
            ValueType::Lints,
            "The lints to allow, to warn about or to deny.",
        ),
        key(
            "response",
            ValueType::Response,
            "The places of the code and the texts in the body of a response.",
        )
        .formerly(&["wire"]),
        key(
            "enums",
            ValueType::Enums,
            "The code spaces of the vendor, such as servers or APIs, each under the name of its Rust enum.",
        )
        .required(),
    ],
};

/// The keys of `[lints]`.
pub static LINTS: TableSpec<3> = TableSpec {
    noun: "[lints]",
    keys: [
        key(
            "allow",
            ValueType::LintNames,
            "The lints that are not reported.",
        ),
        key(
            "warn",
            ValueType::LintNames,
            "The lints that are reported as warnings, as all are by default.",
        ),
        key(
            "deny",
            ValueType::LintNames,
            "The lints that are reported as errors when the crate itself is built, and as warnings otherwise.",
        ),
    ],
};

/// The keys of an enum, without the columns that an enum can state for all its entries.
pub static ENUM: TableSpec<12> = TableSpec {
    noun: "an enum",
    keys: [
        key("description", ValueType::Text, "The documentation of the codes."),
        key(
            "docs",
            ValueType::Address,
            "The address of the vendor's page about these codes.",
        ),
        key(
            "code_type",
            ValueType::CodeType,
            "The type of the codes: \"u32\" by default, \"str\" for codes that are texts.",
        ),
        key(
            "base",
            ValueType::Base,
            "A number that is added to the keys of the codes, such as 6000. `success` lists the codes that the server sends.",
        ),
        key(
            "case",
            ValueType::Case,
            "\"ignore\" if the vendor sends text codes in any case. By default, codes that differ in case are different.",
        ),
        key(
            "extends",
            ValueType::Texts,
            "The enums whose entries this one inherits. Its own entries override them.",
        ),
        key(
            "success",
            ValueType::CodeList,
            "The codes that mean success, such as [0]. They need no entry. An own list replaces inherited ones.",
        ),
        key(
            "placeholder_style",
            ValueType::Notation,
            "The style of the placeholders in messages: \"printf\" is %s, \"percent\" is %1 or %(name)s, \"braces\" is \
             {0} or {name}.",
        )
        .formerly(&["placeholders"]),
        key(
            "columns",
            ValueType::Columns,
            "Columns of your own, each with the type of its values.",
        )
        .formerly(&["fields"]),
        key(
            "response",
            ValueType::EnumResponse,
            "The places of these codes in the body of a response, if they differ from those of the catalog.",
        )
        .formerly(&["wire"]),
        key(
            "defaults",
            ValueType::Defaults,
            "Values for entries with some codes, which apply if an entry does not state its own value.",
        ),
        key(
            "codes",
            ValueType::Codes,
            "The entries. The key is the code as the vendor prints it: 126, -1121, 0x80070005, 22P02; or a pattern of codes that are not listed: \"4000..=4999\", \"08*\".",
        ),
    ],
};

/// The keys of an entry, without the columns.
pub static ENTRY: TableSpec<6> = TableSpec {
    noun: "an entry",
    keys: [
        key(
            "name",
            ValueType::VariantName,
            "The name of the Rust variant.",
        )
        .required(),
        key(
            "aliases",
            ValueType::VariantNames,
            "Other names of the error, which become constants: [\"ArrayElementError\"].",
        ),
        key(
            "symbol_aliases",
            ValueType::Symbols,
            "Other identifiers of the vendor for the error. `from_symbol` finds them too.",
        ),
        key(
            "message",
            ValueType::Text,
            "The vendor's short text, word for word.",
        ),
        key(
            "params",
            ValueType::Params,
            "The names of the placeholders in the message, in their order.",
        ),
        key(
            "fallback",
            ValueType::Boolean,
            "`true` for the one of several entries with a code that the code alone gives. By default, that is the first entry.",
        ),
    ],
};

/// The keys of a default, without the columns that can be stated for some codes.
pub static DEFAULT: TableSpec<1> = TableSpec {
    noun: "a default",
    keys: [key(
        "codes",
        ValueType::SomeCodes,
        "The codes it applies to: 5003, \"5000..=5999\" or a list of those; of text codes, \"22P02\" or \"22*\".",
    )
    .required()],
};

/// The keys of a column that an enum declares.
pub static COLUMN: TableSpec<8> = TableSpec {
    noun: "a column",
    keys: [
        key(
            "type",
            ValueType::ColumnType,
            "The type of the values: \"str\", \"bool\", \"u8\" to \"u64\", \"i8\" to \"i64\", or the list of all values.",
        ),
        key(
            "bits",
            ValueType::Positions,
            "The bits of the code that are the value: \"16..=26\", or \"31\". Bit 0 is the lowest one.",
        ),
        key(
            "digits",
            ValueType::Positions,
            "The decimal digits of the code that are the value, counted from the left: \"..2\" are the first two.",
        ),
        key(
            "chars",
            ValueType::Positions,
            "The characters of the code that are the value: \"..2\" are the first two.",
        ),
        key(
            "values",
            ValueType::PartWords,
            "Words for the bits, digits or characters, such as { 7 = \"win32\" }. The column has no value for others.",
        ),
        key(
            "optional",
            ValueType::Boolean,
            "`true` if an entry may have no value.",
        ),
        key(
            "default",
            ValueType::Datum,
            "The value of an entry that states none.",
        ),
        key(
            "description",
            ValueType::Text,
            "The documentation of the accessor.",
        ),
    ],
};

const CODE: Key = key(
    "code",
    ValueType::PlacesOfCode,
    "The code: a location such as \"/error/code\", or \"http_status\" if the HTTP status is the code.",
);
const MESSAGE: Key = key(
    "message",
    ValueType::Places,
    "The server's short text, such as the title of a problem document.",
);
const DETAIL: Key = key("detail", ValueType::Places, "The server's longer text.");
const SYMBOL: Key = key("symbol", ValueType::Places, "The vendor's identifier.");
const PROBLEM_TYPE: Key = key(
    "problem_type",
    ValueType::Places,
    "The problem type of RFC 9457.",
)
.formerly(&["type"]);
const PATH: Key = key(
    "path",
    ValueType::Places,
    "The place in the request that an error is about, such as the name of a field.",
);
const VALUES: Key = key(
    "values",
    ValueType::NamedPlaces,
    "Further values, by name, such as the id of the request.",
);

/// The keys of `[response]`.
pub static RESPONSE: TableSpec<8> = TableSpec {
    noun: "[response]",
    keys: [
        CODE,
        MESSAGE,
        DETAIL,
        SYMBOL,
        PROBLEM_TYPE,
        PATH,
        VALUES,
        key(
            "envelope",
            ValueType::Texts,
            "The enums whose codes are in one body, the outermost first.",
        )
        .formerly(&["levels"]),
    ],
};

/// The keys of the `response` of an enum.
pub static ENUM_RESPONSE: TableSpec<7> = TableSpec {
    noun: "the `response` of an enum",
    keys: [CODE, MESSAGE, DETAIL, SYMBOL, PROBLEM_TYPE, PATH, VALUES],
};
