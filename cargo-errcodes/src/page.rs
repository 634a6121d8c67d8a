//! Vendors' pages: from what they are written in to the errors that they list.
//!
//! A reader for each format makes [`Block`]s of a page. What of them lists codes are its
//! [`Part`]s, and the parts of one code space are a [`Space`].

mod block;
mod code;
mod data;
mod delimited;
mod format;
mod header;
mod heading;
mod html;
pub(crate) mod limits;
mod lines;
mod mark;
mod markdown;
mod openapi;
mod options;
mod outline;
mod part;
mod pattern;
mod record;
mod role;
mod space;
mod table;
mod text;
mod tree;

pub(crate) use self::code::{has_leading_zero, is_code, is_number, is_symbol};
pub(crate) use self::format::Format;
pub(crate) use self::options::{Options, parse_column, parse_pattern};
pub(crate) use self::part::Part;
pub(crate) use self::record::Record;
pub(crate) use self::role::Role;
pub(crate) use self::space::Space;

use self::block::Block;

/// What a page lists.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) format: Format,
    /// The code spaces, in the order of the page.
    pub(crate) spaces: Vec<Space>,
    /// What may be an error and was not read.
    pub(crate) left: Vec<Left>,
}

/// Something of a page that no entry was made of.
#[derive(Debug)]
pub(crate) struct Left {
    /// Where it is, for people.
    pub(crate) place: String,
    pub(crate) what: String,
    pub(crate) why: String,
}

/// Reads a page; `name` is that of its file.
pub(crate) fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Page, String> {
    let text = format::decode(bytes)?;
    let format = options.from.unwrap_or_else(|| Format::of(name, &text));
    let mut left = Vec::new();
    let blocks = blocks(format, &text, options, &mut left)?;
    let (parts, unread) = part::find(&blocks, format, options)?;
    left.extend(unread);
    let spaces = space::group(parts, &mut left);
    Ok(Page {
        format,
        spaces,
        left,
    })
}

/// The blocks of a page; what is beyond a limit goes to `left`.
fn blocks(
    format: Format,
    text: &str,
    options: &Options,
    left: &mut Vec<Left>,
) -> Result<Vec<Block>, String> {
    if let Some(pattern) = &options.pattern {
        return Ok(pattern::read(text, pattern));
    }
    let data = match format {
        Format::Html => return Ok(html::read(text, left)),
        Format::Markdown => return Ok(markdown::read(text, left)),
        Format::Text => return Ok(text::read(text)),
        Format::Csv => return Ok(delimited::read(text)),
        Format::C => return Ok(header::read(text)),
        Format::Json => tree::json(text, left)?,
        Format::Yaml => tree::yaml(text, left)?,
        Format::Toml => tree::toml(text)?,
    };
    let Some(pointer) = options.pointer() else {
        let is_openapi = openapi::is_openapi(&data);
        return Ok(if is_openapi {
            openapi::read(&data, left)
        } else {
            data::read(&data, left)
        });
    };
    match data.pointer(pointer) {
        Some(part) => Ok(data::read(part, left)),
        None => Err(format!("there is nothing at `{pointer}`")),
    }
}

/// The beginning of a text, in one line.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", text[..end].trim_end()),
        None => text,
    }
}
