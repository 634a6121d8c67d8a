//! Blocks of constants in Go, in which `iota` counts the constants: `const ( ErrA Code = iota + 1000; ErrB )`.

use std::collections::{HashMap, HashSet};

use super::code_text;
use super::comment::words;
use super::commented_codes::add_codes_to;
use super::declaration::{Constant, Declaration};
use super::expression::evaluate;
use super::token::unescaped;
use crate::page::code::pattern;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;

pattern!(BEGIN, r"^\s*const\s*\(\s*(?://.*)?$");
pattern!(
    SPECIFICATION,
    r"^(?P<name>[A-Za-z_]\w*)(?P<more>(?:\s*,\s*[A-Za-z_]\w*)*)(?:\s+(?P<type>[A-Za-z_][\w.]*))?(?:\s*=\s*(?P<value>.+?))?;?$"
);
pattern!(
    TEXT,
    r#"^(?:[A-Za-z_][\w.]*\()?(?:"(?P<double>(?:[^"\\]|\\.)*)"|`(?P<raw>[^`]*)`)\)?$"#
);

/// Returns the blocks of constants of a Go file. Adds the values of their constants to `constants`. Reports the constants of blocks
/// of errors whose values are not known.
pub(super) fn find_blocks(
    text: &str,
    constants: &mut HashMap<String, i128>,
    skipped: &mut Vec<Skipped>,
) -> Vec<Declaration> {
    let mut declarations = Vec::new();
    let mut lines = text.lines().zip(1..);
    let mut above = Comment::default();
    while let Some((line, _)) = lines.next() {
        if !BEGIN.is_match(line) {
            above.read(line);
            continue;
        }
        let mut block = GoBlock {
            constants,
            declarations: Vec::new(),
            group: Some(above.take()).filter(|group| !group.is_empty()),
            comment: Comment::default(),
            iota: 0,
            last: Default::default(),
            unread: Vec::new(),
        };
        for (line, number) in lines.by_ref() {
            let line = line.trim();
            if line.starts_with(')') {
                break;
            }
            block.read_line(line, number);
        }
        let (mut parts, mut unread) = (block.declarations, block.unread);
        let is_of_errors = parts.iter().any(Declaration::is_of_errors);
        // The codes of some constants are in their comments.
        let mut known: HashSet<usize> = HashSet::new();
        for part in &mut parts {
            add_codes_to(part);
            part.constants.retain(|constant| !constant.value.is_empty());
            known.extend(part.constants.iter().map(|constant| constant.line));
        }
        unread.retain(|(line, _)| !known.contains(line));
        let unread = unread.into_iter().map(|(_, skipped)| skipped);
        if is_of_errors {
            skipped.extend(unread);
        }
        declarations.append(&mut parts);
    }
    declarations
}

/// The comment lines that are read before a constant.
#[derive(Default)]
struct Comment {
    text: String,
    is_open: bool,
}

impl Comment {
    /// Returns whether a line is part of a comment.
    fn continues(&self, line: &str) -> bool {
        self.is_open || line.starts_with("//") || line.starts_with("/*")
    }

    /// Reads a line. A line that is not part of a comment ends the comment.
    fn read(&mut self, line: &str) {
        let line = line.trim();
        if self.continues(line) {
            self.text.push_str(line);
            self.text.push('\n');
            let begins = self.is_open || line.starts_with("/*");
            self.is_open = begins && !line.contains("*/");
        } else {
            self.text.clear();
        }
    }

    fn take(&mut self) -> String {
        words(&std::mem::take(&mut self.text))
    }
}

struct GoBlock<'c> {
    constants: &'c mut HashMap<String, i128>,
    declarations: Vec<Declaration>,
    /// The comment above the block.
    group: Option<String>,
    comment: Comment,
    /// The number of the next constant.
    iota: i128,
    /// The type and the expression of the last constant that has one. Constants without one repeat it.
    last: (String, String),
    /// The parts that are not read, with their line numbers.
    unread: Vec<(usize, Skipped)>,
}

impl GoBlock<'_> {
    fn read_line(&mut self, line: &str, number: usize) {
        if line.is_empty() {
            self.comment.take();
            return;
        }
        if self.comment.continues(line) {
            self.comment.read(line);
            return;
        }
        let (code, trailing) = without_comment(line);
        let Some(captures) = SPECIFICATION.captures(code.trim()) else {
            self.skip(line, number, "not a constant that can be read");
            return;
        };
        let part = |name: &str| captures.name(name).map_or("", |part| part.as_str()).trim();
        if !part("value").is_empty() {
            self.last = (part("type").to_owned(), part("value").to_owned());
        }
        let iota = self.iota;
        self.iota += 1;
        let comment = match trailing {
            "" => self.comment.take(),
            trailing => {
                self.comment.take();
                words(trailing)
            }
        };
        let symbol = part("name").to_owned();
        if symbol == "_" {
            return;
        }
        if !part("more").is_empty() {
            self.skip(line, number, "several constants in a line are not read");
            return;
        }
        let value = self.value(&symbol, iota).unwrap_or_default();
        if value.is_empty() {
            self.skip(line, number, "its value is not known from this file");
        }
        let name = self.last.0.clone();
        let constant = Constant {
            symbol,
            value,
            comment,
            group: self.group.take(),
            is_error: false,
            line: number,
        };
        match self.declarations.last_mut() {
            // A constant with its own value may leave out the type.
            Some(last) if last.name == name || name.is_empty() => last.constants.push(constant),
            _ => self.declarations.push(Declaration {
                name,
                constants: vec![constant],
                ..Declaration::default()
            }),
        }
    }

    /// Returns the value of the constant with a number: a text or an integer.
    fn value(&mut self, symbol: &str, iota: i128) -> Option<String> {
        let expression = &self.last.1;
        if let Some(captures) = TEXT.captures(expression) {
            let double = captures.name("double").map(|text| unescaped(text.as_str()));
            return double.or_else(|| Some(captures.name("raw")?.as_str().to_owned()));
        }
        self.constants.insert("iota".to_owned(), iota);
        let value = evaluate(&without_conversion(expression), self.constants);
        self.constants.remove("iota");
        let value = value?;
        self.constants.insert(symbol.to_owned(), value);
        Some(code_text(expression, value))
    }

    fn skip(&mut self, line: &str, number: usize, reason: &str) {
        let location = Location::Line(number);
        let skipped = Skipped::new(location, excerpt(line), reason);
        self.unread.push((number, skipped));
    }
}

/// Splits a line before its comment.
fn without_comment(line: &str) -> (&str, &str) {
    let mut quote = None;
    let mut is_escaped = false;
    for (at, c) in line.char_indices() {
        match quote {
            Some(_) if is_escaped => is_escaped = false,
            Some('"') if c == '\\' => is_escaped = true,
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '`') => quote = Some(c),
            None if line[at..].starts_with("//") || line[at..].starts_with("/*") => {
                return line.split_at(at);
            }
            Some(_) | None => {}
        }
    }
    (line, "")
}

/// Returns an expression without a conversion: `Code(1000 + iota)`. The names of types begin with an upper-case letter, unless they
/// are built in.
fn without_conversion(expression: &str) -> String {
    pattern!(
        CONVERSION,
        r"^(?:u?int(?:8|16|32|64)?|(?:\w+\.)?[A-Z]\w*)(?P<inner>\(.*\))$"
    );
    CONVERSION.replace(expression, "$inner").into_owned()
}
