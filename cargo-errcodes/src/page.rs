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
mod lines;
mod mark;
mod markdown;
mod mend;
mod openapi;
mod options;
mod outline;
mod part;
mod record;
mod role;
mod space;
mod table;
mod text;
mod tree;

pub(crate) use self::code::{has_leading_zero, is_code, is_number, is_symbol};
pub(crate) use self::format::Format;
pub(crate) use self::mend::{Mended, describe as describe_mended, provider as mended_provider};
pub(crate) use self::options::{Options, parse_column, parse_pattern};
pub(crate) use self::part::Part;
pub(crate) use self::record::Record;
pub(crate) use self::role::Role;
pub(crate) use self::space::Space;

use self::block::{Block, Grid, Kind, Row};

/// What a page lists.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) format: Format,
    /// The code spaces, in the order of the page.
    pub(crate) spaces: Vec<Space>,
    /// What may be an error and was not read.
    pub(crate) left: Vec<Left>,
    /// What of the texts was left out or replaced.
    pub(crate) mended: Vec<Mended>,
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
    let mut blocks = blocks(format, &text, options)?;
    let written = if options.pattern.is_some() {
        Format::Text
    } else {
        format
    };
    let unseen = mend::drop_unseen(&mut blocks, written);
    let part::Reading {
        mut parts,
        mut left,
        mut mended,
    } = part::find(&blocks, format, &unseen, options)?;
    mended.extend(mend::replace_active(&mut parts, format));
    let spaces = space::group(parts, &mut left);
    Ok(Page {
        format,
        spaces,
        left,
        mended,
    })
}

fn blocks(format: Format, text: &str, options: &Options) -> Result<Vec<Block>, String> {
    if let Some(pattern) = &options.pattern {
        return Ok(by_pattern(text, pattern));
    }
    let data = match format {
        Format::Html => return Ok(html::read(text)),
        Format::Markdown => return Ok(markdown::read(text)),
        Format::Text => return Ok(text::read(text)),
        Format::Csv => return Ok(delimited::read(text)),
        Format::C => return Ok(header::read(text)),
        Format::Json => tree::json(text)?,
        Format::Yaml => tree::yaml(text)?,
        Format::Toml => tree::toml(text)?,
    };
    let Some(pointer) = options.pointer() else {
        let is_openapi = openapi::is_openapi(&data);
        return Ok(if is_openapi {
            openapi::read(&data)
        } else {
            data::read(&data)
        });
    };
    match data.pointer(pointer) {
        Some(part) => Ok(data::read(part)),
        None => Err(format!("there is nothing at `{pointer}`")),
    }
}

/// The lines that a pattern of the user's matches, by the names of its groups.
fn by_pattern(text: &str, pattern: &regex::Regex) -> Vec<Block> {
    let roles: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| {
            pattern
                .capture_names()
                .flatten()
                .any(|name| name == role.key())
        })
        .collect();
    let mut rows = Vec::new();
    for found in pattern.captures_iter(text) {
        let start = found.get(0).map_or(0, |whole| whole.start());
        let line = text[..start].matches('\n').count() + 1;
        let cells = roles.iter().map(|role| {
            let cell = found.name(role.key()).map_or("", |cell| cell.as_str());
            block::tidy(cell)
        });
        rows.push(Row {
            cells: cells.collect(),
            place: format!("line {line}"),
        });
    }
    let header = roles.iter().map(|role| role.key().to_owned()).collect();
    let grid = Grid {
        header: Some(header),
        rows,
    };
    vec![Block::new(Kind::Table(grid), "", "line 1")]
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
