//! The keys of a catalog's tables: which there are, what stands under each, and what it means.
//!
//! A key of the format is a row here. The parser reads by these rows, `cargo errcodes schema` tells editors of
//! them, `cargo errcodes fmt` keeps their order. The keys that are columns of the vendor's table are rows of
//! [`BUILT_IN`](crate::column::BUILT_IN).

/// The keys that one kind of table has, in the order in which catalogs have them.
#[derive(Clone, Copy, Debug)]
pub struct Section<const N: usize> {
    /// What to call the table: 'an entry'.
    pub what: &'static str,
    /// The keys.
    pub keys: [Key; N],
}

impl<const N: usize> Section<N> {
    /// Whether the table has a key of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.keys.iter().any(|key| key.name == name)
    }
}

/// A key of the format.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub holds: Holds,
    /// Whether the table must have it.
    pub is_required: bool,
    /// What it means, as plain text.
    pub docs: &'static str,
}

/// What stands under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A text.
    Text,
    /// The address of a page.
    Address,
    /// A list of texts.
    Texts,
    /// A list of names of placeholders.
    Params,
    /// A list of kinds of warnings.
    Warnings,
    /// `true` or `false`.
    Boolean,
    /// The type of codes.
    CodeType,
    /// How placeholders look.
    Notation,
    /// The name of a variant.
    VariantName,
    /// A place in a body or several, as JSON pointers.
    Places,
    /// The same, or what stands for the HTTP status.
    PlacesOfCode,
    /// The type of a column.
    FieldType,
    /// A value of a column.
    Datum,
    /// Some codes of an enum.
    SomeCodes,
    /// The table [`WIRE`].
    Wire,
    /// The table [`ENUM_WIRE`].
    EnumWire,
    /// A table of enums, each an [`ENUM`].
    Enums,
    /// A table of columns, each a [`FIELD`] or a type alone.
    Fields,
    /// A list of tables, each a [`DEFAULT`].
    Defaults,
    /// A table of codes, each with an [`ENTRY`] or a list of them.
    Codes,
}

const fn key(name: &'static str, holds: Holds, docs: &'static str) -> Key {
    Key {
        name,
        holds,
        is_required: false,
        docs,
    }
}

impl Key {
    const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }
}

/// The keys of a catalog.
pub static CATALOG: Section<6> = Section {
    what: "a catalog",
    keys: [
        key("provider", Holds::Text, "The vendor.").required(),
        key("description", Holds::Text, "What the codes are of."),
        key(
            "docs",
            Holds::Address,
            "The address of the vendor's page about its codes.",
        ),
        key(
            "allow",
            Holds::Warnings,
            "The warnings that are not to be given.",
        ),
        key(
            "wire",
            Holds::Wire,
            "Where the code and the texts are in the body of a response.",
        ),
        key(
            "enums",
            Holds::Enums,
            "The code spaces of the vendor, each under the name of its Rust enum: a server, an API, a level.",
        )
        .required(),
    ],
};

/// The keys of an enum; those of the columns that an enum can state for all its entries come to them.
pub static ENUM: Section<9> = Section {
    what: "an enum",
    keys: [
        key("description", Holds::Text, "What the codes are of."),
        key(
            "docs",
            Holds::Address,
            "The address of the vendor's page about these codes.",
        ),
        key(
            "code_type",
            Holds::CodeType,
            "The type of the codes, \"u32\" where unsaid; \"str\" for codes that are texts.",
        ),
        key(
            "extends",
            Holds::Texts,
            "The enums whose entries this one takes over; its own entries win.",
        ),
        key(
            "placeholders",
            Holds::Notation,
            "How the vendor marks the places in a message: \"printf\" is %s, \"percent\" is %1 or %(name)s, \
             \"braces\" is {0} or {name}.",
        ),
        key(
            "fields",
            Holds::Fields,
            "Columns of your own: the key, and the type of its values.",
        ),
        key(
            "wire",
            Holds::EnumWire,
            "Where these codes are in the body of a response, if elsewhere than the catalog says.",
        ),
        key(
            "defaults",
            Holds::Defaults,
            "What holds for the entries of some codes that say nothing else.",
        ),
        key(
            "codes",
            Holds::Codes,
            "The entries. The key is the code as the vendor prints it: 126, -1121, 0x80070005, 22P02.",
        ),
    ],
};

/// The keys of an entry; those of the columns come to them.
pub static ENTRY: Section<3> = Section {
    what: "an entry",
    keys: [
        key("name", Holds::VariantName, "The Rust name of the variant.").required(),
        key(
            "message",
            Holds::Text,
            "The vendor's short text, word for word.",
        ),
        key(
            "params",
            Holds::Params,
            "What the placeholders in the message stand for, in their order.",
        ),
    ],
};

/// The keys of a default; those of the columns that can be stated for some codes come to them.
pub static DEFAULT: Section<1> = Section {
    what: "a default",
    keys: [key(
        "codes",
        Holds::SomeCodes,
        "The codes that it is for: 5003, \"5000..=5999\", or a list of those; where codes are texts, \"22P02\" or \
         \"22*\".",
    )
    .required()],
};

/// The keys of an enum's own column.
pub static FIELD: Section<4> = Section {
    what: "a column",
    keys: [
        key(
            "type",
            Holds::FieldType,
            "What the values are: \"str\", \"bool\", \"u8\" to \"u64\", \"i8\" to \"i64\", or the list of the words \
             that there are.",
        )
        .required(),
        key(
            "optional",
            Holds::Boolean,
            "Whether an entry may say nothing.",
        ),
        key(
            "default",
            Holds::Datum,
            "What holds for an entry that says nothing.",
        ),
        key(
            "description",
            Holds::Text,
            "The documentation of the accessor.",
        ),
    ],
};

const CODE: Key = key(
    "code",
    Holds::PlacesOfCode,
    "The code; \"http_status\" instead of a pointer, if the HTTP status is the code.",
);
const MESSAGE: Key = key(
    "message",
    Holds::Places,
    "The server's text, the title of a problem document.",
);
const DETAIL: Key = key("detail", Holds::Places, "A longer text.");
const SYMBOL: Key = key("symbol", Holds::Places, "The vendor's identifier.");
const TYPE: Key = key("type", Holds::Places, "The problem type of RFC 9457.");

/// The keys of `[wire]`.
pub static WIRE: Section<6> = Section {
    what: "[wire]",
    keys: [
        CODE,
        MESSAGE,
        DETAIL,
        SYMBOL,
        TYPE,
        key(
            "levels",
            Holds::Texts,
            "The enums whose codes are in one body, the outermost first.",
        ),
    ],
};

/// The keys of the `wire` of an enum.
pub static ENUM_WIRE: Section<5> = Section {
    what: "the `wire` of an enum",
    keys: [CODE, MESSAGE, DETAIL, SYMBOL, TYPE],
};
