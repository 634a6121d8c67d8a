//! Loads a catalog: parses and checks its text.

use crate::diagnostic::Diagnostics;
use crate::ident::Normalize;
use crate::model::Catalog;
use crate::parse::parse;
use crate::resolved::{EnumView, Resolved};
use crate::source::Source;
use crate::validate::validate;

/// A catalog that has been parsed and checked.
#[derive(Debug)]
pub struct Loaded<'s> {
    /// The source of the catalog.
    pub source: &'s Source,
    /// The content of the file, including entries with errors.
    pub catalog: Catalog<'s>,
    /// The enums with valid names, in the order of the file, each with its valid entries.
    pub enums: Vec<Resolved>,
    /// The errors and warnings.
    ///
    /// They do not include diagnostics about the names of generated types, because the options of the macro change these names.
    /// See [`Plan::with_default_names`](crate::codegen::Plan::with_default_names).
    pub diagnostics: Diagnostics,
    /// The function that normalizes names before they are compared.
    pub normalize: Normalize,
}

/// Parses and checks a catalog.
///
/// Entries with errors are not in [`Loaded::enums`]; everything else is in the result.
///
/// ```
/// use errcodes_core::load::load;
/// use errcodes_core::source::Source;
///
/// let source = Source {
///     path: "acme.toml".to_owned(),
///     text: "provider = 'Acme'\n[enums.Door.codes]\n1 = { name = 'Locked' }\n2 = {}\n".to_owned(),
/// };
/// let loaded = load(&source, str::to_owned);
/// let door = loaded.views().next().expect("an enum");
/// let names: Vec<&str> = door.entries().map(|entry| entry.name.as_ref()).collect();
/// assert_eq!(names, ["Locked"]);
/// assert!(loaded.diagnostics.has_errors());
/// ```
pub fn load(source: &Source, normalize: Normalize) -> Loaded<'_> {
    let mut diagnostics = Diagnostics::default();
    let catalog = parse(source, &mut diagnostics);
    let enums = validate(&catalog, normalize, &mut diagnostics);
    Loaded {
        source,
        catalog,
        enums,
        diagnostics,
        normalize,
    }
}

impl Loaded<'_> {
    /// Returns the enums, each with a reference to the catalog.
    pub fn views(&self) -> impl Iterator<Item = EnumView<'_>> + Clone {
        self.enums.iter().map(|resolved| self.view(resolved))
    }

    /// Returns one of [`Self::enums`] with a reference to the catalog.
    pub fn view<'l>(&'l self, resolved: &'l Resolved) -> EnumView<'l> {
        EnumView {
            catalog: &self.catalog,
            resolved,
        }
    }
}
