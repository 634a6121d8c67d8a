//! Groups of constants, and the detection of error codes among them.

use std::collections::{HashMap, HashSet};

use crate::page::block::{Block, BlockKind, Column, Row, Subject, Table};
use crate::page::code::number;
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::{
    SUCCESS, identifier_is_about_errors, is_name_of_bound, is_name_of_codes, is_name_of_mask,
};

/// The reason why a single constant is not read.
const ALONE: &str = "a single constant, not part of a list of errors";

/// The reason why constants that name objects are not read.
const KEYS: &str = "the constants name objects, whose codes are read instead";

/// The reason why a mask is not read.
const MASK: &str = "the codes are computed with it, but it is not a code";

/// The reason why the first or the last code of a list is not read.
const BOUND: &str = "the bound of a list of codes, not a code";

/// Constants that are declared together.
#[derive(Default)]
pub(super) struct Declaration {
    /// The name of the enum, if the constants are declared in one.
    pub(super) name: String,
    /// The common first word of the names, if the constants are `#define`s.
    pub(super) family: Option<String>,
    pub(super) constants: Vec<Constant>,
    /// The subject of the constants, if it does not depend on their names.
    pub(super) subject: Subject,
    /// True if the constants name objects that have the codes.
    pub(super) is_key: bool,
    /// The calls that have the codes and the texts of the constants as arguments.
    pub(super) calls: Calls,
    /// The type of the constants, if it is one that was made for codes.
    pub(super) value_type: Option<String>,
    /// True if the constants are declared one by one in a type.
    pub(super) is_of_type: bool,
    /// The constants with a comment above them that may be the title of a section.
    pub(super) titled: Vec<usize>,
    /// The titles of sections, each with the number of the first constant below it.
    pub(super) sections: Vec<(usize, String)>,
    /// The labels of constants in an enum, by line.
    pub(super) labels: HashMap<usize, String>,
    /// The HTTP statuses of constants, by line.
    pub(super) statuses: HashMap<usize, String>,
    /// The constants with which others are computed.
    pub(super) bases: HashSet<String>,
}

/// The calls in a list.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Calls {
    /// Other calls, or none.
    #[default]
    Other,
    /// `NO_DOOR(1001, "there is no door")`.
    OfConstants,
    /// `ErrNoDoor = NewError(1001, "there is no door")`.
    OfVariables,
}

pub(super) struct Constant {
    pub(super) symbol: String,
    /// The value as written, or as counted by the position in the enum.
    pub(super) value: String,
    /// The message, and on the next line the description.
    pub(super) comment: String,
    /// The comment above the constant that also applies to the constants after it.
    pub(super) group: Option<String>,
    /// True if its type or its comment says that it is an error, whatever its name says.
    pub(super) is_error: bool,
    pub(super) line: usize,
}

impl Constant {
    /// Reports the constant, whose value contains a name of another file.
    pub(super) fn into_unknown(self) -> Skipped {
        unknown_value(&self.symbol, &self.value, &self.comment, self.line)
    }

    /// Returns the reason if the constant is not a code among codes: it selects bits of a code, is added to codes, or is a bound.
    fn other_than_code(&self) -> Option<&'static str> {
        number(&self.value)?;
        if is_name_of_mask(&self.symbol) {
            Some(MASK)
        } else {
            (is_name_of_bound(&self.symbol) && self.comment.is_empty()).then_some(BOUND)
        }
    }
}

impl Declaration {
    pub(super) fn line(&self) -> usize {
        self.constants.first().map_or(0, |first| first.line)
    }

    pub(super) fn is_of_errors(&self) -> bool {
        self.subject != Subject::Other && Counts::count(self).are_of_errors(self)
    }

    pub(super) fn has_no_symbols(&self) -> bool {
        let mut constants = self.constants.iter();
        constants.all(|constant| constant.symbol.is_empty())
    }

    /// Returns the name of the enum, or the common prefix of the symbols.
    fn title(&self) -> String {
        if self.family.is_none() {
            // The suffix of type names is dropped.
            return self.name.trim_end_matches("_t").to_owned();
        }
        let mut symbols = self.constants.iter().map(|constant| &*constant.symbol);
        let first = symbols.next().unwrap_or_default();
        let shared = symbols.fold(first, |shared, symbol| {
            let letters = shared.char_indices().zip(symbol.chars());
            let same = letters.take_while(|((_, letter), next)| letter == next);
            let end = same
                .last()
                .map_or(0, |((at, last), _)| at + last.len_utf8());
            &shared[..end]
        });
        let end = shared.rfind('_').unwrap_or(0);
        first[..end].trim_end_matches('_').to_owned()
    }

    /// Marks the constants as keys if most of them have one of the given names.
    pub(super) fn mark_keys(&mut self, names: &HashSet<String>) {
        let constants = self.constants.iter();
        let keys = constants.filter(|constant| names.contains(&constant.symbol));
        self.is_key = keys.count() * 2 > self.constants.len();
    }

    /// Converts the declaration to blocks: a table, and the constants that are left out of it.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        let is_of_errors = self.is_of_errors();
        let mut others: Vec<Block> = Vec::new();
        let constants = std::mem::take(&mut self.constants);
        for constant in constants {
            let is_base = self.bases.contains(&constant.symbol);
            let reason = is_base
                .then_some(MASK)
                .or_else(|| constant.other_than_code());
            let reason = reason.filter(|_| is_of_errors);
            if let Some(reason) = reason {
                let text = format!("{} = {}", constant.symbol, constant.value);
                let location = Location::Line(constant.line);
                others.push(Block::new(BlockKind::Unlisted(reason), text, location));
            } else {
                self.constants.push(constant);
            }
        }
        self.into_block(is_of_errors)
            .into_iter()
            .chain(others)
            .collect()
    }

    /// Converts the declaration to a block. Returns `None` for a single constant that is not an error.
    fn into_block(self, is_of_errors: bool) -> Option<Block> {
        match &self.constants[..] {
            [] => None,
            [first, ..] if self.is_key => {
                let text = format!("{} and {} more", first.symbol, self.constants.len() - 1);
                let location = Location::Line(first.line);
                Some(Block::new(BlockKind::Unlisted(KEYS), text, location))
            }
            [only] => is_of_errors.then(|| {
                let text = format!("{} = {}", only.symbol, only.value);
                Block::new(BlockKind::Unlisted(ALONE), text, Location::Line(only.line))
            }),
            _ => Some(self.into_table(is_of_errors)),
        }
    }

    /// Converts the declaration to a table whose columns and subject are known.
    fn into_table(self, is_of_errors: bool) -> Block {
        let title = self.title();
        let location = Location::Line(self.line());
        let value = if is_of_errors {
            Column::for_field(Field::Code)
        } else {
            Column::default()
        };
        let mut table = Table {
            columns: vec![
                Column::for_field(Field::Symbol),
                value,
                Column::for_field(Field::Message),
            ],
            rows: Vec::new(),
            subject: if is_of_errors {
                Subject::Errors
            } else {
                Subject::Other
            },
        };
        let mut comments = self.constants.iter().map(|constant| &constant.comment);
        let have_remarks = comments.any(|comment| comment.contains('\n'));
        if have_remarks {
            table.columns.push(Column::for_field(Field::Description));
        }
        let has_labels = !self.labels.is_empty();
        if has_labels {
            table.columns.push(Column::for_field(Field::Category));
        }
        let has_statuses = !self.statuses.is_empty();
        if has_statuses {
            table.columns.push(Column::for_field(Field::HttpStatus));
        }
        for constant in self.constants {
            let location = Location::Line(constant.line);
            let status = self.statuses.get(&constant.line);
            let label = self.labels.get(&constant.line);
            let heading = constant
                .group
                .map(|group| Row::heading(group, location.clone()));
            table.rows.extend(heading);
            // A name that is the code is not a symbol besides.
            let symbol = if constant.symbol == constant.value {
                String::new()
            } else {
                constant.symbol
            };
            let (message, remarks) = match constant.comment.split_once('\n') {
                Some((message, remarks)) if have_remarks => (message.to_owned(), remarks),
                _ => (constant.comment.clone(), ""),
            };
            let mut cells = vec![symbol, constant.value, message];
            cells.extend(have_remarks.then(|| remarks.to_owned()));
            cells.extend(has_labels.then(|| label.cloned().unwrap_or_default()));
            cells.extend(has_statuses.then(|| status.cloned().unwrap_or_default()));
            table.rows.push(Row::new(cells, location));
        }
        Block::new(BlockKind::Table(table), title, location)
    }
}

/// Reports a constant whose value contains a name of another file.
pub(super) fn unknown_value(symbol: &str, value: &str, comment: &str, line: usize) -> Skipped {
    let text = if comment.is_empty() {
        format!("{symbol} = {value}")
    } else {
        format!("{symbol} = {value} ({comment})")
    };
    let reason = "its value contains a name that the file does not define";
    Skipped::new(Location::Line(line), excerpt(&text), reason)
}

/// The numbers of constants of each kind in a declaration.
#[derive(Default)]
pub(super) struct Counts {
    rows: usize,
    about_errors: usize,
    negative: usize,
    /// Success codes.
    successes: usize,
    /// Constants with names like `EPERM`.
    errnos: usize,
    /// Constants whose comment tells of a failure.
    failures: usize,
}

impl Counts {
    pub(super) fn count(declaration: &Declaration) -> Self {
        let mut counts = Self::default();
        for constant in &declaration.constants {
            counts.add(constant);
        }
        counts
    }

    pub(super) fn add(&mut self, constant: &Constant) {
        let symbol = &*constant.symbol;
        let is_errno = symbol.len() > 2 && symbol.starts_with('E') && !symbol.contains('_');
        self.rows += 1;
        self.about_errors += usize::from(constant.is_error || identifier_is_about_errors(symbol));
        self.negative += usize::from(constant.value.starts_with('-'));
        self.successes += usize::from(is_success(constant));
        self.errnos += usize::from(is_errno);
        self.failures += usize::from(tells_of_failure(&constant.comment));
    }

    /// Returns whether most names, values or comments are those of errors.
    pub(super) fn tell_of_errors(&self) -> bool {
        [self.about_errors, self.negative, self.failures]
            .iter()
            .any(|number| number * 2 > self.rows)
    }

    /// Returns whether more than the texts says that the constants are error codes.
    fn are_surely_of_errors(&self, declaration: &Declaration) -> bool {
        declaration.subject == Subject::Errors
            || identifier_is_about_errors(&declaration.name)
            || self.about_errors * 2 > self.rows
            || self.negative * 2 > self.rows
            || self.successes > 0 && self.rows > 2
    }

    /// Returns whether nothing but the name of the enum says that the constants are errors.
    pub(super) fn are_only_named(&self, declaration: &Declaration) -> bool {
        declaration.subject != Subject::Errors && !self.tell_of_errors() && self.successes == 0
    }

    /// Returns whether the constants are error codes. Headers also contain other enums and numbers.
    pub(super) fn are_of_errors(&self, declaration: &Declaration) -> bool {
        let first = declaration.constants.first();
        let group = first.and_then(|constant| constant.group.as_deref());
        declaration.subject == Subject::Errors
            || identifier_is_about_errors(&declaration.name)
            || is_name_of_codes(&declaration.name)
            || identifier_is_about_errors(group.unwrap_or_default())
            || self.tell_of_errors()
            || self.successes > 0 && self.rows > 2
            || declaration.family.as_deref() == Some("") && self.errnos == self.rows
    }
}

/// Marks enums as other than errors if a much longer enum of the file is about errors, but nothing about them is except most of their
/// texts: `READ_ONLY`, `NOT_AVAILABLE` and `READ_AND_WRITE` are modes.
pub(super) fn mark_other_enums(declarations: &mut [Declaration]) {
    const MUCH: usize = 4;
    let is_enum = |declaration: &Declaration| {
        let mut constants = declaration.constants.iter();
        declaration.family.is_none()
            && declaration.calls == Calls::Other
            && constants.all(|one| !one.symbol.is_empty() && number(&one.value).is_some())
    };
    let counts: Vec<Counts> = declarations.iter().map(Counts::count).collect();
    let errors = declarations.iter().zip(&counts);
    let errors = errors.filter(|(one, counts)| is_enum(one) && counts.are_of_errors(one));
    let longest = errors.map(|(_, counts)| counts.rows).max().unwrap_or(0);
    for (declaration, counts) in declarations.iter_mut().zip(counts) {
        let is_unsure = counts.failures * 10 < counts.rows * 9
            && !counts.are_surely_of_errors(declaration)
            && !is_name_of_codes(&declaration.name);
        if is_unsure && counts.rows * MUCH <= longest && is_enum(declaration) {
            declaration.subject = Subject::Other;
        }
    }
}

/// Returns whether a constant is the code of success: `ACME_OK = 0`.
pub(super) fn is_success(constant: &Constant) -> bool {
    let last = constant.symbol.rsplit('_').next().unwrap_or_default();
    SUCCESS.contains(&&*last.to_lowercase())
        && number(&constant.value).is_some_and(|value| value.trim_matches(['0', 'x']).is_empty())
}
