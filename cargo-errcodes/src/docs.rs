//! A reference of all codes, as Markdown and as a page of HTML.

mod anchor;
pub(crate) mod html;
pub(crate) mod markdown;
mod reference;
mod wording;

pub(crate) use self::reference::Reference;
