//! New catalogs, generated from pages.

mod declared;
mod entry;
mod from_page;
mod model;
mod params;
mod toml;
mod value;

pub(crate) use self::declared::DeclaredColumns;
pub(crate) use self::from_page::{draft, enums, names_of_enums};
pub(crate) use self::model::{Draft, Entry, Enum, Origin};
pub(crate) use self::params::{has_named_placeholders, params};
pub(crate) use self::toml::{NewCatalog, as_comment};
pub(crate) use self::value::to_edit;
