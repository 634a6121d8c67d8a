//! Decisions on codes, with a text each: `if (code == 5) return "..."`, `case 5: message = "..."`, `WHEN '05' THEN '...'`,
//! `5 -> "..."`. They look alike in most languages.

mod named;
mod reader;
mod subject;
mod token;

use std::collections::{HashMap, HashSet};

use self::named::{NamedBranches, read_names};
use self::reader::{Body, Condition, Reader};
use self::token::{Token, tokens};
use super::declaration::{Constant, Declaration};
use crate::page::block::Subject;
use crate::page::block::{Block, Page};
use crate::page::code::{is_name, is_upper_case};
use crate::page::failure::tells_of_failure;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;

/// The minimum number of codes with a text.
const FEWEST: usize = 3;

/// The decisions of a program about errors.
#[derive(Default)]
pub(super) struct Decisions {
    pub(super) declarations: Vec<Declaration>,
    pub(super) skipped: Vec<Skipped>,
    named: Vec<NamedBranches>,
}

impl Decisions {
    /// Reports the branches on names that are not among those that the file defines.
    pub(super) fn report_unknown(&self, known: &HashSet<String>) -> Vec<Skipped> {
        let named = self.named.iter();
        named.filter_map(|one| one.report(known)).collect()
    }

    /// Returns the lines with decisions.
    pub(super) fn lines(&self) -> impl Iterator<Item = usize> + '_ {
        let constants = self.declarations.iter().flat_map(|one| &one.constants);
        let skipped = self.skipped.iter().filter_map(|one| match one.location {
            Location::Line(line) => Some(line),
            _ => None,
        });
        constants.map(|constant| constant.line).chain(skipped)
    }
}

/// Adds the decisions in a program to its page.
pub(in crate::page::readers) fn add_decisions(text: &str, page: &mut Page) {
    let decisions = find_decisions(text);
    let blocks = decisions.declarations.into_iter();
    let blocks: Vec<Block> = blocks.flat_map(Declaration::into_blocks).collect();
    page.blocks.extend(blocks);
    page.skipped.extend(decisions.skipped);
}

/// Returns a text without the lines of decisions, and the decisions in it as a page.
pub(in crate::page::readers) fn split_decisions(text: &str) -> (String, Page) {
    let decisions = find_decisions(text);
    let mut lines: Vec<&str> = text.lines().collect();
    for line in decisions.lines() {
        if let Some(line) = lines.get_mut(line - 1) {
            *line = "";
        }
    }
    let rest = lines.join("\n");
    let blocks = decisions.declarations.into_iter();
    let page = Page {
        blocks: blocks.flat_map(Declaration::into_blocks).collect(),
        skipped: decisions.skipped,
    };
    (rest, page)
}

/// Finds the decisions about errors in a program.
pub(super) fn find_decisions(text: &str) -> Decisions {
    let tokens = tokens(text);
    let mut finder = Finder {
        function: String::new(),
        functions: 0,
        has_keyword: false,
        block: None,
        pending: Vec::new(),
        groups: Vec::new(),
        named: Vec::new(),
        numbers: HashMap::new(),
    };
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
    };
    while reader.at < tokens.len() {
        reader.at = finder.step(reader);
    }
    let mut decisions = Decisions {
        named: finder.named,
        ..Decisions::default()
    };
    for group in finder.groups.into_iter().filter(Group::is_of_errors) {
        decisions.skipped.extend(group.skipped);
        decisions.declarations.push(Declaration {
            name: group.name,
            constants: group.constants,
            subject: Subject::Errors,
            ..Declaration::default()
        });
    }
    decisions
}

/// The statement whose branches are read.
struct Branches {
    subject: String,
    /// The sign behind the codes of a branch without a keyword.
    signs: &'static [&'static str],
}

/// Decisions on the same variable in the same function.
struct Group {
    /// The name of the function, or of the variable.
    name: String,
    subject: String,
    constants: Vec<Constant>,
    skipped: Vec<Skipped>,
    failures: usize,
}

impl Group {
    /// Returns whether the codes are those of errors. Programs decide on many other things.
    fn is_of_errors(&self) -> bool {
        let rows = self.constants.len();
        if rows < FEWEST {
            return false;
        }
        let subject = self.subject.rsplit('.').next().unwrap_or_default();
        let may_be = !subject::is_of_others(subject);
        may_be && (subject::is_of_errors(&self.name) || subject::is_of_errors(subject))
            || subject::is_of_answers(subject) && self.failures * 4 >= rows
            || self.failures * 2 > rows
    }
}

struct Finder {
    /// The name of the current function, and the number of functions.
    function: String,
    functions: usize,
    /// True if a keyword precedes the names of functions.
    has_keyword: bool,
    block: Option<Branches>,
    /// The codes of branches that share the text of the next one.
    pending: Vec<(String, usize)>,
    groups: Vec<Group>,
    named: Vec<NamedBranches>,
    /// The groups, by function and variable.
    numbers: HashMap<(usize, String), usize>,
}

impl Finder {
    /// Reads what begins at a token. Returns the position of the next one to read.
    fn step(&mut self, reader: Reader<'_, '_>) -> usize {
        let next = reader.at + 1;
        match reader.peek() {
            Some(Token::Word(word)) => {
                let word = word.to_ascii_lowercase();
                self.read_word(&word, reader).unwrap_or(next)
            }
            Some(Token::Number(_) | Token::Text(..) | Token::Sign("-")) => {
                self.read_branch(reader).unwrap_or(next)
            }
            _ => next,
        }
    }

    fn read_word(&mut self, word: &str, reader: Reader<'_, '_>) -> Option<usize> {
        let mut inner = reader;
        inner.at += 1;
        match word {
            "function" | "def" | "fn" | "func" | "fun" | "sub" | "procedure" | "proc" => {
                // The name may be behind that of a schema.
                let name = inner.path()?;
                self.enter(name.rsplit('.').next().unwrap_or_default());
                self.has_keyword = true;
                Some(inner.at)
            }
            "switch" | "match" | "select" | "case" | "when" => self
                .read_case(word, reader.line(), inner)
                .or_else(|| self.read_named(word, reader.line(), inner))
                .or_else(|| self.open_block(word, inner)),
            "if" | "elif" | "elsif" | "elseif" => {
                let condition = inner.comparisons(&["==", "===", "="])?;
                inner.eat_word(&["then"]);
                inner.eat(&[":", "]"]);
                inner.eat(&[";"]);
                inner.eat_word(&["then"]);
                self.decide(condition, reader.line(), inner)
            }
            "decode" => self.read_decode(inner),
            "in" => self.read_branch(reader),
            _ => {
                self.find_function(reader);
                let mut inner = reader;
                let condition = inner.comparisons(&["==", "==="])?;
                if !inner.eat(&["?"]) {
                    return None;
                }
                self.decide(condition, reader.line(), inner)
            }
        }
    }

    fn enter(&mut self, function: &str) {
        function.clone_into(&mut self.function);
        self.functions += 1;
        self.block = None;
        self.pending.clear();
    }

    /// Reads the name of a function before its parameters, behind its type: `const char *text(int code)`.
    fn find_function(&mut self, reader: Reader<'_, '_>) {
        let before = reader
            .at
            .checked_sub(1)
            .map(|before| &reader.tokens[before].0);
        let is_typed = match before {
            Some(Token::Word(word)) => {
                !matches!(*word, "return" | "new" | "else" | "throw" | "echo")
            }
            Some(Token::Sign(sign)) => matches!(*sign, "*" | "&" | ">" | "]"),
            _ => false,
        };
        let after = reader.tokens.get(reader.at + 1);
        let is_call = !self.has_keyword && matches!(after, Some((Token::Sign("("), _)));
        if let Some(Token::Word(name)) = reader.peek().filter(|_| is_typed && is_call) {
            self.enter(name);
        }
    }

    /// Reads the beginning of a statement with branches: `switch (code) {`, `case code of`, `when (code) {`, `case "$code" in`.
    fn open_block(&mut self, word: &str, mut reader: Reader<'_, '_>) -> Option<usize> {
        if word == "select" {
            reader.eat_word(&["case"]).then_some(())?;
        }
        while reader.eat(&["("]) {}
        let subject = match reader.peek() {
            Some(Token::Text(text, _)) => {
                let text = text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
                reader.at += 1;
                text
            }
            // `case` and `match` after the variable, as in Scala.
            Some(Token::Sign("{")) => {
                let before = reader.at.checked_sub(2)?;
                match &reader.tokens[before].0 {
                    Token::Word(name) => (*name).to_owned(),
                    _ => return None,
                }
            }
            _ => reader.path()?,
        };
        while reader.eat(&[")"]) {}
        let is_open = reader.eat(&["{", ":"]);
        let signs: &[&str] = if reader.eat_word(&["in"]) {
            &[")"]
        } else if reader.eat_word(&["of"]) {
            &[":", "->"]
        } else if is_open || reader.eat_word(&["do"]) {
            &["->", "=>"]
        } else if reader.is_line_start() || reader.is_at_word(&["when"]) {
            &[]
        } else {
            return None;
        };
        self.block = Some(Branches { subject, signs });
        self.pending.clear();
        Some(reader.at)
    }

    /// Reads a branch after its keyword: `case 5:`, `when 2, 3 then`, `WHEN code = '05' THEN`.
    fn read_case(&mut self, word: &str, line: usize, mut reader: Reader<'_, '_>) -> Option<usize> {
        if !matches!(word, "case" | "when") {
            return None;
        }
        let start = reader;
        let mut codes = reader.literals();
        let mut condition = Condition::default();
        let is_end = |reader: &mut Reader<'_, '_>| {
            reader.eat(&[":", "->", "=>"]) || reader.eat_word(&["then"]) || reader.is_line_start()
        };
        if codes.is_empty() || !is_end(&mut reader) {
            reader = start;
            condition = reader.comparisons(&["=", "==", "==="])?;
            if !condition.is_partial && !is_end(&mut reader) {
                return None;
            }
        } else {
            condition.codes.append(&mut codes);
            condition.subject.clone_from(&self.block.as_ref()?.subject);
        }
        // `case 2: case 3:` share a text.
        if reader.is_at_word(&["case"]) {
            let codes = condition.codes.into_iter();
            self.pending.extend(codes.map(|code| (code, line)));
            return Some(reader.at);
        }
        self.decide(condition, line, reader)
    }

    /// Reads a branch on names: `case DOOR_E_LOST: return "..."`.
    fn read_named(&mut self, word: &str, line: usize, mut reader: Reader<'_, '_>) -> Option<usize> {
        if !matches!(word, "case" | "when") {
            return None;
        }
        let names = read_names(&mut reader)?;
        let last = self.named.last();
        if last.is_none_or(|last| last.number != self.functions) {
            let branches = NamedBranches::new(&self.function, self.functions, line);
            self.named.push(branches);
        }
        self.named.last_mut()?.extend(names);
        Some(reader.at)
    }

    /// Reads a branch without a keyword: `5 -> "..."`, `2, 3: Result := '...'`, `5) echo "..."`.
    fn read_branch(&mut self, mut reader: Reader<'_, '_>) -> Option<usize> {
        let block = self.block.as_ref()?;
        let before = reader
            .at
            .checked_sub(1)
            .map(|before| &reader.tokens[before].0);
        let begins = reader.is_line_start() || matches!(before, Some(Token::Sign("{" | "," | ";")));
        let line = reader.line();
        let codes = reader.literals();
        if !begins || codes.is_empty() || !reader.eat(block.signs) {
            return None;
        }
        let condition = Condition {
            codes,
            subject: block.subject.clone(),
            is_partial: false,
        };
        self.decide(condition, line, reader)
    }

    /// Reads `DECODE(code, '05', '...', '06', '...')`.
    fn read_decode(&mut self, mut reader: Reader<'_, '_>) -> Option<usize> {
        reader.eat(&["("]).then_some(())?;
        let subject = reader.path()?;
        while reader.eat(&[","]) {
            let (start, line) = (reader.at, reader.line());
            let Some(code) = reader.literal().filter(|_| reader.eat(&[","])) else {
                reader.at = start;
                break;
            };
            let condition = Condition {
                codes: vec![code],
                subject: subject.clone(),
                is_partial: false,
            };
            reader.at = self.decide(condition, line, reader)?;
        }
        Some(reader.at)
    }

    /// Adds a decision whose text begins at the position of the reader.
    fn decide(
        &mut self,
        condition: Condition,
        line: usize,
        mut reader: Reader<'_, '_>,
    ) -> Option<usize> {
        let pending = std::mem::take(&mut self.pending);
        if condition.codes.is_empty() {
            return None;
        }
        let start = reader.at;
        let (text, reason) = match reader.body() {
            Body::Text(text) if !condition.is_partial => (text, None),
            Body::Text(text) => (text, Some("the condition depends on more than the code")),
            Body::Expression(text) => {
                let reason = "the text is an expression, which is not evaluated";
                (text, Some(reason))
            }
            Body::Other => {
                reader.at = start;
                (String::new(), Some("no text follows the code"))
            }
        };
        let codes = pending
            .into_iter()
            .chain(condition.codes.into_iter().map(|code| (code, line)));
        let codes: Vec<(String, usize)> = codes.collect();
        let group = self.group(&condition.subject);
        for (code, line) in codes {
            if let Some(reason) = reason {
                let excerpt = excerpt(format!("{code}: {text}").trim_end_matches(": "));
                let skipped = Skipped::new(Location::Line(line), excerpt, reason);
                group.skipped.push(skipped);
                continue;
            }
            group.failures += usize::from(tells_of_failure(&text));
            let is_symbol = is_name(&text) && is_upper_case(&text) && text.contains('_');
            let (symbol, comment) = if is_symbol {
                (text.clone(), String::new())
            } else {
                (String::new(), text.clone())
            };
            group.constants.push(Constant {
                symbol,
                value: code,
                comment,
                group: None,
                is_error: false,
                line,
            });
        }
        Some(reader.at)
    }

    fn group(&mut self, subject: &str) -> &mut Group {
        let groups = &mut self.groups;
        let name = if self.function.is_empty() {
            subject.trim_start_matches(['@', '$'])
        } else {
            &*self.function
        };
        let number = *self
            .numbers
            .entry((self.functions, subject.to_owned()))
            .or_insert_with(|| {
                groups.push(Group {
                    name: name.to_owned(),
                    subject: subject.to_owned(),
                    constants: Vec::new(),
                    skipped: Vec::new(),
                    failures: 0,
                });
                groups.len() - 1
            });
        &mut groups[number]
    }
}
