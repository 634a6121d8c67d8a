//! Source code in the text of a page, outside of code blocks: constants of enums with arguments, entries of maps, definitions.

use super::c::parse_c;
use crate::page::block::{Block, BlockKind, Page, Subject};
use crate::page::code::{NUMBER, TEXT_CODE, pattern};
use crate::page::location::Location;

/// The minimum number of constants.
const FEWEST: usize = 3;

// A constant of an enum, with a code and a text: `NO_DOOR(101, "There is no door"),`
pattern!(
    CONSTANT,
    r#"^[A-Z]\w*\s*\([^()"]*(?:"[^"]*"[^()"]*)+\)\s*[,;]*\s*(?://.*)?$"#
);
pattern!(
    ENTRY,
    &format!(
        r#"^[\[{{]?["']?(?:{NUMBER}|{TEXT_CODE})["']?\]?\s*(?::|=>|->|,|=)\s*(?:"[^"]*"|'[^']*')\s*\}}?\s*(?P<end>[,;]?)\s*(?://.*)?$"#
    )
);
pattern!(
    DEFINITION,
    &format!(
        r#"^(?:#define\s+[A-Za-z_]\w*\s+\(?[-"\w]|case\s+(?:{NUMBER}|{TEXT_CODE})\s*:\s*return\s*["']|(?:(?:public|private|protected|internal|static|final|const|readonly|export|val|constexpr|int|long|short|unsigned|u?int(?:8|16|32|64)_t|String|string|Integer)\s+)+[A-Za-z_]\w*(?:\s*:\s*\w+)?\s*=\s*\S+\s*[;,])"#
    )
);
pattern!(
    OTHER,
    r"^(?:/\*|//|--\s|#\s|[{}()\[\];,]+$|@\w|case\b.*:|default\b|break;|switch\b.*\{$|(?:(?:public|export|typedef)\s+)*(?:enum|class|struct)\b.*\{$|(?:public|private|protected)\s.*[{;]$|[\w.$%@\s]+=\s*(?:array)?[{\[(]$|:?[\x22']?\w[\w ]*[\x22']?\s*(?::|=>)\s*(?:array\s*)?[{\[(]$|[}\])]+\.freeze\b.*$)"
);

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Constant,
    /// The entry of a map, and whether a sign ends it.
    Entry {
        is_ended: bool,
    },
    Definition,
    /// A line that begins with a closing bracket.
    Close,
    Other,
}

impl Kind {
    fn is_constant(self) -> bool {
        !matches!(self, Self::Close | Self::Other)
    }
}

/// Replaces paragraphs that are source code with the errors in it.
pub(super) fn read_source_lines(blocks: &mut Vec<Block>) {
    let is_text = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Line);
    if !blocks
        .iter()
        .any(|block| is_text(block) && begins_source(&block.text))
    {
        return;
    }
    let mut rest = std::mem::take(blocks).into_iter().peekable();
    while let Some(block) = rest.next() {
        if !is_text(&block) {
            blocks.push(block);
            continue;
        }
        let mut texts = vec![block];
        while let Some(next) = rest.next_if(is_text) {
            texts.push(next);
        }
        read_paragraphs(texts, blocks);
    }
}

/// Returns a text without the lines that are source code with errors, and the errors as blocks.
pub(super) fn split_source(text: &str) -> (String, Vec<Block>) {
    let mut lines: Vec<&str> = text.lines().collect();
    let trimmed: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    let mut blocks = Vec::new();
    for (start, end) in source_runs(&trimmed) {
        if let Some(found) = parse(&trimmed[start..end], Some(start)) {
            blocks.extend(found);
            lines[start..end].fill("");
        }
    }
    (lines.join("\n"), blocks)
}

/// Reads preformatted text, all lines of which are source code.
pub(super) fn read_source(text: &str) -> Option<Vec<Block>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut runs = source_runs(&lines).into_iter();
    let (start, end) = runs.next()?;
    let is_whole = lines[..start]
        .iter()
        .chain(&lines[end..])
        .all(|line| line.is_empty());
    is_whole.then(|| parse(&lines[start..end], None))?
}

/// Reads adjacent paragraphs.
fn read_paragraphs(texts: Vec<Block>, blocks: &mut Vec<Block>) {
    let lines: Vec<(usize, &str)> = texts
        .iter()
        .enumerate()
        .flat_map(|(index, block)| block.text.lines().map(move |line| (index, line.trim())))
        .collect();
    let contents: Vec<&str> = lines.iter().map(|(_, line)| *line).collect();
    let mut read: Vec<(usize, usize, Vec<Block>)> = Vec::new();
    for (start, end) in source_runs(&contents) {
        if let Some(found) = parse(&contents[start..end], None) {
            read.push((start, end, found));
        }
    }
    if read.is_empty() {
        blocks.extend(texts);
        return;
    }
    let mut at = 0;
    for (start, end, found) in read {
        blocks.extend(rest_of(&texts, &lines[at..start]));
        blocks.extend(found);
        at = end;
    }
    blocks.extend(rest_of(&texts, &lines[at..]));
}

/// Returns the paragraphs with the lines that are not source code.
fn rest_of(texts: &[Block], lines: &[(usize, &str)]) -> Vec<Block> {
    let paragraphs = lines.chunk_by(|(left, _), (right, _)| left == right);
    let paragraphs = paragraphs.map(|lines| {
        let text: Vec<&str> = lines.iter().map(|(_, line)| *line).collect();
        Block {
            text: text.join("\n"),
            ..texts[lines[0].0].clone()
        }
    });
    paragraphs.collect()
}

fn begins_source(text: &str) -> bool {
    text.lines()
        .any(|line| matches!(kind(line.trim()), Some(kind) if kind.is_constant()))
}

fn kind(line: &str) -> Option<Kind> {
    if CONSTANT.is_match(line) {
        Some(Kind::Constant)
    } else if let Some(entry) = ENTRY.captures(line) {
        let is_ended = !entry["end"].is_empty();
        Some(Kind::Entry { is_ended })
    } else if DEFINITION.is_match(line) {
        Some(Kind::Definition)
    } else if OTHER.is_match(line) {
        let is_close = line.starts_with(['}', ']', ')']);
        Some(if is_close { Kind::Close } else { Kind::Other })
    } else {
        None
    }
}

/// Returns the ranges of lines that are source code with enough constants.
fn source_runs(lines: &[&str]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let (mut start, mut is_comment) = (0, false);
    for end in 0..=lines.len() {
        let is_source = lines.get(end).is_some_and(|line| {
            let continues = is_comment;
            is_comment = (is_comment || line.starts_with("/*")) && !line.ends_with("*/");
            continues || line.is_empty() || kind(line).is_some()
        });
        if is_source {
            continue;
        }
        let kinds: Vec<Kind> = lines[start..end]
            .iter()
            .filter_map(|line| kind(line))
            .collect();
        if has_constants(&kinds) {
            runs.push((start, end));
        }
        (start, is_comment) = (end + 1, false);
    }
    runs
}

/// Returns whether enough lines are constants. Without a sign at the end of each entry but the last one, `404: "Not found"` may be a
/// list of quotations.
fn has_constants(kinds: &[Kind]) -> bool {
    let constants = kinds.iter().filter(|kind| kind.is_constant()).count();
    let is_open = |kind: &Kind| *kind == Kind::Entry { is_ended: false };
    // The last entry before a bracket has no sign at its end.
    let pairs = kinds
        .iter()
        .zip(kinds.iter().skip(1).map(Some).chain([None]));
    let quotations = pairs.filter(|(kind, next)| is_open(kind) && *next != Some(&Kind::Close));
    constants >= FEWEST && quotations.count() <= 1
}

/// Reads source code. Returns `None` if constants in it are not read. `before` is the number of lines before it, if lines are known.
fn parse(lines: &[&str], before: Option<usize>) -> Option<Vec<Block>> {
    let kinds: Vec<Option<Kind>> = lines.iter().map(|line| kind(line)).collect();
    let constants = || kinds.iter().flatten().filter(|kind| kind.is_constant());
    let is_open = lines.iter().any(|line| line.ends_with(['{', '[', '(']));
    let opening = match constants().next()? {
        Kind::Constant if !is_open => "enum errors { ",
        Kind::Entry { .. } if !is_open => "errors = { ",
        _ => "",
    };
    let source: Vec<String> = lines.iter().map(|line| with_comment_of_c(line)).collect();
    let closing = closing_brackets(opening, lines);
    let Page {
        mut blocks,
        skipped,
    } = parse_c(&format!("{opening}{}\n{closing}", source.join("\n")));
    let rows = blocks.iter().map(|block| match &block.kind {
        BlockKind::Table(table) => table.rows.len(),
        _ => 0,
    });
    if rows.sum::<usize>() < constants().count() || !skipped.is_empty() {
        return None;
    }
    for block in &mut blocks {
        block.location = in_page(&block.location, before);
        if !opening.is_empty() {
            // The page does not have this name.
            block.text.clear();
        }
        if let BlockKind::Table(table) = &mut block.kind {
            for row in &mut table.rows {
                row.location = in_page(&row.location, before);
            }
            if table.subject == Subject::Other || !opening.is_empty() {
                table.subject = Subject::Unstated;
            }
        }
    }
    Some(blocks)
}

/// Returns a line, with the sign of a comment in C if it is a comment of Lua, SQL, Ruby or Perl.
fn with_comment_of_c(line: &str) -> String {
    let comment = line.strip_prefix("-- ").or(line.strip_prefix("# "));
    comment.map_or_else(|| line.to_owned(), |comment| format!("// {comment}"))
}

/// Returns the brackets that are open at the end of the lines, in lines of their own.
fn closing_brackets(opening: &str, lines: &[&str]) -> String {
    let mut open: Vec<char> = Vec::new();
    for line in std::iter::once(opening.trim()).chain(lines.iter().copied()) {
        if line.starts_with(['}', ']', ')']) {
            open.pop();
        }
        open.extend(match line.chars().next_back() {
            Some('{') => Some('}'),
            Some('[') => Some(']'),
            Some('(') => Some(')'),
            _ => None,
        });
    }
    open.into_iter().rev().collect()
}

/// Returns the location on the page of a line of source code.
fn in_page(location: &Location, before: Option<usize>) -> Location {
    match (location, before) {
        (Location::Line(line), Some(before)) => Location::Line(before + line),
        _ => Location::Page,
    }
}
