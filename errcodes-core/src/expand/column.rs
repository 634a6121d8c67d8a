//! A column of the table as an accessor.
//!
//! The texts of all entries are one string, and a table has the offset at which each begins: four
//! bytes an entry, no pointer that the loader would have to relocate, and next to nothing to compile.
//! The tables are inside the accessor, so the linker drops those that a program never asks for.

use std::fmt::Write as _;

use crate::model::Entry;

/// The texts of a column, `Unknown`'s last.
pub(super) struct Texts {
    text: String,
    offsets: Vec<usize>,
}

impl Texts {
    pub(super) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut column = Self {
            text: String::new(),
            offsets: vec![0],
        };
        for text in texts {
            column.text.push_str(text);
            column.offsets.push(column.text.len());
        }
        column
    }

    /// Writes `__name_at`, the text at a place in the tables.
    fn write(&self, out: &mut String, name: &str) {
        let Self { text, offsets } = self;
        let length = offsets.len();
        let _ = write!(
            out,
            "#[inline] const fn __{name}_at(index: ::core::primitive::usize) \
                 -> &'static ::core::primitive::str {{\
                 static OFFSETS: [::core::primitive::u32; {length}] = {offsets:?};\
                 __errcodes::text({text:?}, &OFFSETS, index) }}",
        );
    }
}

/// An accessor for a text that every entry has.
pub(super) fn required(out: &mut String, name: &str, doc: &str, texts: &Texts) {
    texts.write(out, name);
    let _ = write!(
        out,
        "#[doc = {doc:?}] #[must_use] #[inline] \
         pub const fn {name}(&self) -> &'static ::core::primitive::str {{\
             Self::__{name}_at(self.__index()) }}"
    );
}

/// An accessor for a text that entries may have. The absent ones are empty: a catalog has no empty
/// texts.
pub(super) fn optional<'e, 's: 'e>(
    out: &mut String,
    name: &str,
    doc: &str,
    entries: &[&'e Entry<'s>],
    get: impl Fn(&'e Entry<'s>) -> Option<&'e str>,
) {
    let body = if entries.iter().any(|entry| get(entry).is_some()) {
        let texts = entries.iter().map(|entry| get(entry).unwrap_or(""));
        Texts::new(texts.chain([""])).write(out, name);
        format!("__errcodes::stated(Self::__{name}_at(self.__index()))")
    } else {
        "::core::option::Option::None".to_owned()
    };
    let _ = write!(
        out,
        "#[doc = {doc:?}] #[must_use] #[inline] pub const fn {name}(&self) \
         -> ::core::option::Option<&'static ::core::primitive::str> {{ {body} }}"
    );
}

/// The accessor for the names of the placeholders: a table of the few entries that have any.
pub(super) fn params(out: &mut String, doc: &str, entries: &[&Entry<'_>]) {
    let mut indices = Vec::new();
    let mut names = String::new();
    for (index, entry) in entries.iter().enumerate() {
        if !entry.params.is_empty() {
            indices.push(index);
            let params = entry.params.iter().map(|param| &*param.value);
            let _ = write!(names, "&{:?},", params.collect::<Vec<_>>());
        }
    }
    let length = indices.len();
    let body = if length == 0 {
        "&[]".to_owned()
    } else {
        format!(
            "static INDICES: [::core::primitive::usize; {length}] = {indices:?};\
             static NAMES: [&[&::core::primitive::str]; {length}] = [{names}];\
             match __errcodes::find(&INDICES, self.__index()) {{\
                 ::core::option::Option::Some(at) => NAMES[at],\
                 ::core::option::Option::None => &[],\
             }}"
        )
    };
    let _ = write!(
        out,
        "#[doc = {doc:?}] #[must_use] #[inline] pub const fn params(&self) \
         -> &'static [&'static ::core::primitive::str] {{ {body} }}"
    );
}
