//! Headers of C and what is declared alike: enums, `#define`s, lists of macros' calls, enums of protocol buffers.

mod expression;
mod token;

use std::collections::{BTreeSet, HashMap};

use heck::ToSnakeCase as _;

use self::expression::evaluate;
use self::token::{Token, tokens};
use super::block::{Block, Grid, Kind, Row, tidy};
use super::code::pattern;

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        constants: HashMap::new(),
        tables: Vec::new(),
    };
    reader.read();
    let mut tables = joined(reader.tables);
    tables.extend(calls(text));
    tables.sort_by_key(Table::line);
    tables.into_iter().map(Table::block).collect()
}

/// Constants that are declared together.
#[derive(Default)]
struct Table {
    /// Of an enum, its name.
    name: String,
    /// What all names of `#define`s begin with.
    family: Option<String>,
    rows: Vec<Constant>,
    /// Whether it can only be of errors.
    is_sure: bool,
}

struct Constant {
    symbol: String,
    /// As it is written, or counted.
    value: String,
    comment: String,
    /// The comment above it and the next ones.
    group: Option<String>,
    line: usize,
}

struct Reader {
    tokens: Vec<(Token, usize, usize)>,
    at: usize,
    constants: HashMap<String, i128>,
    tables: Vec<Table>,
}

impl Reader {
    fn next(&mut self) -> Option<(Token, usize, usize)> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, ..)| token)
    }

    fn read(&mut self) {
        let mut comment: Option<(String, usize)> = None;
        // The last line of what stands together, and whether something parts it from what follows.
        let (mut end, mut is_apart) = (0, true);
        while let Some((token, line, last)) = self.next() {
            is_apart |= line > end + 1;
            match token {
                Token::Comment(text) => comment = Some((text, last)),
                Token::Define(symbol, value, behind) => {
                    let above = comment.take().filter(|(_, end)| end + 1 == line);
                    let above = above.map(|(text, _)| words(&text));
                    self.define(&symbol, &value, &words(&behind), above, line, is_apart);
                    is_apart = false;
                }
                Token::Word(word) if word == "enum" => {
                    self.read_enum();
                    (comment, is_apart) = (None, true);
                }
                _ => (comment, is_apart) = (None, true),
            }
            end = last;
        }
    }

    fn define(
        &mut self,
        symbol: &str,
        value: &str,
        behind: &str,
        above: Option<String>,
        line: usize,
        is_apart: bool,
    ) {
        let Some(number) = evaluate(value, &self.constants) else {
            return;
        };
        self.constants.insert(symbol.to_owned(), number);
        let family = symbol.split_once('_').map_or("", |(family, _)| family);
        let is_next = matches!(self.tokens.get(self.at), Some((Token::Define(..), next, _)) if *next == line + 1);
        // What stands above several of them is about all.
        let (group, above) = if is_next && (is_apart || behind.is_empty()) {
            (above, None)
        } else {
            (None, above)
        };
        let constant = Constant {
            value: shown(value, number),
            comment: if behind.is_empty() {
                above.unwrap_or_default()
            } else {
                behind.to_owned()
            },
            // How it begins, which is what it is about.
            group: group
                .map(|group| super::excerpt(&group))
                .filter(|group| !group.is_empty()),
            line,
            symbol: symbol.to_owned(),
        };
        match self.tables.last_mut() {
            Some(table) if !is_apart && table.family.as_deref() == Some(family) => {
                table.rows.push(constant);
            }
            _ => self.tables.push(Table {
                family: Some(family.to_owned()),
                rows: vec![constant],
                ..Table::default()
            }),
        }
    }

    /// From behind the word `enum` to its end.
    fn read_enum(&mut self) {
        let mut table = Table::default();
        loop {
            match self.next() {
                Some((Token::Word(word), ..))
                    if !matches!(&*word, "class" | "struct") && table.name.is_empty() =>
                {
                    table.name = word;
                }
                Some((Token::Word(_) | Token::Sign(':') | Token::Comment(_), ..)) => {}
                Some((Token::Sign('{'), ..)) => break,
                _ => return,
            }
        }
        self.read_items(&mut table);
        // `typedef enum { ... } name;`
        if let Some(Token::Word(word)) = self.peek()
            && table.name.is_empty()
        {
            table.name.clone_from(word);
        }
        if table.rows.len() > 1 {
            self.tables.push(table);
        }
    }

    fn read_items(&mut self, table: &mut Table) {
        let mut next_value = Some(0);
        let mut above = String::new();
        while let Some((token, line, _)) = self.next() {
            match token {
                Token::Sign('}') => break,
                Token::Comment(text) => {
                    let is_behind = text.trim_start_matches(['*', '!', '/']).starts_with('<');
                    let last = table
                        .rows
                        .last_mut()
                        .filter(|last| is_behind || last.line == line);
                    match last {
                        Some(last) if is_behind || last.comment.is_empty() => {
                            last.comment = words(&text);
                        }
                        _ => above = text,
                    }
                }
                // Statements of protocol buffers.
                Token::Word(word) if matches!(&*word, "option" | "reserved") => drop(self.value()),
                Token::Word(symbol) => {
                    let comment = words(&std::mem::take(&mut above));
                    let value = self.value();
                    let number = match &value {
                        Some(value) => evaluate(value, &self.constants),
                        None => next_value,
                    };
                    next_value = number.and_then(|number| number.checked_add(1));
                    self.constants
                        .extend(number.map(|number| (symbol.clone(), number)));
                    let counted = || number.map_or_else(String::new, |number| number.to_string());
                    table.rows.push(Constant {
                        symbol,
                        value: match (value, number) {
                            (Some(value), Some(number)) => shown(&value, number),
                            (Some(value), None) => value,
                            (None, _) => counted(),
                        },
                        comment,
                        group: None,
                        line,
                    });
                }
                _ => {}
            }
        }
    }

    /// What stands behind `=`, up to the comma; without what protocol buffers add in brackets.
    fn value(&mut self) -> Option<String> {
        let mut value: Option<String> = None;
        let (mut depth, mut is_bracketed) = (0, false);
        while let Some(token) = self.peek().cloned() {
            match token {
                Token::Sign('=') if value.is_none() => value = Some(String::new()),
                Token::Sign(',' | ';') if depth == 0 && !is_bracketed => {
                    self.at += 1;
                    break;
                }
                Token::Sign('}') => break,
                Token::Sign(bracket @ ('[' | ']')) => is_bracketed = bracket == '[',
                _ if is_bracketed => {}
                Token::Sign(sign) => {
                    depth += i32::from(sign == '(') - i32::from(sign == ')');
                    if let Some(value) = &mut value {
                        value.push(sign);
                    }
                }
                Token::Word(word) => {
                    if let Some(value) = &mut value {
                        value.push(' ');
                        value.push_str(&word);
                    }
                }
                Token::Comment(_) if value.is_none() => break,
                Token::Comment(_) | Token::Define(..) => {}
            }
            self.at += 1;
        }
        value.map(|value| value.trim().to_owned())
    }
}

/// The `#define`s of errors of one family as one table, and so the others of it.
fn joined(tables: Vec<Table>) -> Vec<Table> {
    let mut all: Vec<(Table, Counts)> = Vec::new();
    // The tables of a family: those that are of none and those that are of errors.
    let mut families: HashMap<String, [BTreeSet<usize>; 2]> = HashMap::new();
    for table in tables {
        let counts = Counts::of(&table);
        let Some(family) = &table.family else {
            all.push((table, counts));
            continue;
        };
        let is_of_errors = counts.are_of_errors(&table);
        let known = families.entry(family.clone()).or_default();
        let Some(at) = known[usize::from(is_of_errors)].pop_last() else {
            known[usize::from(is_of_errors)].insert(all.len());
            all.push((table, counts));
            continue;
        };
        let (same, counts) = &mut all[at];
        for row in table.rows {
            counts.add(&row);
            same.rows.push(row);
        }
        known[usize::from(counts.are_of_errors(same))].insert(at);
    }
    let mut all: Vec<Table> = all.into_iter().map(|(table, _)| table).collect();
    // A number alone is no list.
    all.retain(|table| table.rows.len() > 1);
    all
}

/// `X(NOT_FOUND, -5, "there is no ...")`: rows that a macro makes something of.
fn calls(text: &str) -> Vec<Table> {
    pattern!(
        CALL,
        r#"\b(?P<name>[A-Za-z_]\w*)\(\s*(?P<symbol>[A-Za-z_]\w*)\s*,\s*(?P<value>-?\w+)\s*,\s*"(?P<text>(?:[^"\\\n]|\\.)*)"\s*\)"#
    );
    const FEWEST: usize = 3;
    let mut tables: Vec<Table> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let (mut line, mut counted) = (1, 0);
    for found in CALL.captures_iter(text) {
        let Some(value) = super::code::number(&found["value"]) else {
            continue;
        };
        let start = found.get(0).map_or(0, |whole| whole.start());
        line += text[counted..start].matches('\n').count();
        counted = start;
        let constant = Constant {
            symbol: found["symbol"].to_owned(),
            value,
            comment: found["text"].replace("\\\"", "\"").replace("\\\\", "\\"),
            group: None,
            line,
        };
        let at = *by_name
            .entry(found["name"].to_owned())
            .or_insert(tables.len());
        match tables.get_mut(at) {
            Some(table) => table.rows.push(constant),
            None => tables.push(Table {
                name: found["name"].to_owned(),
                rows: vec![constant],
                is_sure: true,
                ..Table::default()
            }),
        }
    }
    tables.retain(|table| table.rows.len() >= FEWEST);
    tables
}

/// Words of names and comments that are of errors.
const OF_ERRORS: [&str; 22] = [
    "err",
    "error",
    "errors",
    "errno",
    "fault",
    "fail",
    "failed",
    "failure",
    "exception",
    "status",
    "result",
    "reject",
    "rejected",
    "ret",
    "rc",
    "return",
    "returns",
    "returned",
    "resp",
    "retcode",
    "ecode",
    "eai",
];

fn is_about_errors(name: &str) -> bool {
    name.to_snake_case()
        .split('_')
        .any(|word| OF_ERRORS.contains(&word))
}

impl Table {
    fn line(&self) -> usize {
        self.rows.first().map_or(0, |row| row.line)
    }

    fn is_of_errors(&self) -> bool {
        Counts::of(self).are_of_errors(self)
    }

    /// The name of the enum, or what all symbols begin with.
    fn title(&self) -> String {
        if self.family.is_none() {
            // Without the suffix of types.
            return self.name.trim_end_matches("_t").to_owned();
        }
        let mut symbols = self.rows.iter().map(|row| &*row.symbol);
        let first = symbols.next().unwrap_or_default();
        let shared = symbols.fold(first, |shared, symbol| {
            let letters = shared.char_indices().zip(symbol.chars());
            let same = letters.take_while(|((_, one), other)| one == other);
            let end = same
                .last()
                .map_or(0, |((at, last), _)| at + last.len_utf8());
            &shared[..end]
        });
        let end = shared.rfind('_').unwrap_or(0);
        first[..end].trim_end_matches('_').to_owned()
    }

    fn block(self) -> Block {
        let header = [
            "symbol",
            if self.is_of_errors() { "code" } else { "" },
            "message",
        ];
        let title = self.title();
        let place = format!("line {}", self.line());
        let mut grid = Grid {
            header: Some(header.map(str::to_owned).to_vec()),
            rows: Vec::new(),
        };
        for row in self.rows {
            let place = format!("line {}", row.line);
            let title = row.group.map(|group| vec![group; 3]);
            let rows = title
                .into_iter()
                .chain([vec![row.symbol, row.value, row.comment]]);
            grid.rows.extend(rows.map(|cells| Row {
                cells,
                place: place.clone(),
            }));
        }
        Block::new(Kind::Table(grid), title, place)
    }
}

/// How many constants of a table are like those of errors.
#[derive(Default)]
struct Counts {
    rows: usize,
    about_errors: usize,
    negative: usize,
    /// Those that say that there is no error.
    successes: usize,
    /// `EPERM`, as systems name theirs.
    errnos: usize,
}

impl Counts {
    fn of(table: &Table) -> Self {
        let mut counts = Self::default();
        for row in &table.rows {
            counts.add(row);
        }
        counts
    }

    fn add(&mut self, row: &Constant) {
        let is_success = || {
            let last = row.symbol.rsplit('_').next().unwrap_or_default();
            matches!(&*last.to_lowercase(), "ok" | "success")
                && super::code::number(&row.value)
                    .is_some_and(|value| value.trim_matches(['0', 'x']).is_empty())
        };
        let is_errno =
            row.symbol.len() > 2 && row.symbol.starts_with('E') && !row.symbol.contains('_');
        self.rows += 1;
        self.about_errors += usize::from(is_about_errors(&row.symbol));
        self.negative += usize::from(row.value.starts_with('-'));
        self.successes += usize::from(is_success());
        self.errnos += usize::from(is_errno);
    }

    /// Headers have enums and numbers of anything, and many of them are codes of some kind.
    fn are_of_errors(&self, table: &Table) -> bool {
        let group = table.rows.first().and_then(|row| row.group.as_deref());
        table.is_sure
            || is_about_errors(&table.name)
            || matches!(&*table.name.to_lowercase(), "code" | "codes")
            || is_about_errors(group.unwrap_or_default())
            || self.about_errors * 2 > self.rows
            || self.negative * 2 > self.rows
            || self.successes > 0 && self.rows > 2
            || table.family.as_deref() == Some("") && self.errnos == self.rows
    }
}

/// A number as it is written, or what an expression amounts to.
fn shown(value: &str, number: i128) -> String {
    let value = value.trim_matches(['(', ')']).trim();
    super::code::number(value).unwrap_or_else(|| number.to_string())
}

/// A comment without what marks it as one.
fn words(comment: &str) -> String {
    let lines = comment.lines().map(|line| {
        let line = line.trim().trim_start_matches(['*', '/', '!', '<']);
        line.trim_end_matches(['*', '/']).trim()
    });
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let text = tidy(&lines.join(" "));
    let text = text
        .trim_start_matches("\\brief ")
        .trim_start_matches("@brief ");
    text.to_owned()
}
