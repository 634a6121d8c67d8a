//! The reference of all codes, as Markdown or as an HTML page.

mod anchor;
pub(crate) mod html;
pub(crate) mod markdown;
mod reference;
mod wording;

pub(crate) use self::reference::Reference;
