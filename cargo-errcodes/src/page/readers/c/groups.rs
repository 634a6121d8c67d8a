//! Constants of a type that are of several kinds, such as states, levels and errors.

use std::collections::{BTreeMap, HashMap, HashSet};

use heck::ToSnakeCase as _;

use super::DeclarationReader;
use super::declaration::{Constant, Counts, Declaration};
use super::items::make_titles;
use crate::page::block::Subject;
use crate::page::code::pattern;
use crate::page::vocabulary::is_name_of_bound;

pattern!(
    SAYS_ERROR_CODES,
    r"(?i)\berr(?:or)?[ _-]?(?:codes?|numbers?)|\berrors\b|\b(?:return|result|reason|status|response|completion)[ _-]?codes?"
);

/// Words at the beginning of the names of errors, after the words that all names share.
const ERROR_WORDS: [&str; 7] = ["e", "err", "error", "errors", "errno", "fault", "fail"];

impl DeclarationReader<'_> {
    /// Returns the constants from which others are computed, which are not codes: `ERRORS = 100`, `NO_DOOR = ERRORS + 1`.
    pub(super) fn bases(&self) -> HashSet<String> {
        const FEWEST: usize = 2;
        let is_round = |name: &String| {
            let value = self.constants.get(name);
            value.is_some_and(|value| value % 10 == 0 || value % 16 == 0)
        };
        let summands = self.summands.iter();
        let bases = summands.filter(|(name, number)| **number >= FEWEST && is_round(name));
        bases.map(|(name, _)| name.clone()).collect()
    }
}

/// Splits the constants of each type into errors and others, if the same number is the value of constants of different kinds.
pub(super) fn split_groups(
    declarations: Vec<Declaration>,
    bases: &HashSet<String>,
) -> Vec<Declaration> {
    let mut all = Vec::new();
    for mut declaration in declarations {
        let constants = declaration.constants.iter();
        let bases = constants.filter(|constant| bases.contains(&constant.symbol));
        declaration.bases = bases.map(|constant| constant.symbol.clone()).collect();
        if declaration.is_of_type {
            all.extend(split(declaration));
        } else {
            all.push(declaration);
        }
    }
    all
}

fn split(mut declaration: Declaration) -> Vec<Declaration> {
    let titled = std::mem::take(&mut declaration.titled);
    make_titles(&titled, &mut declaration.constants);
    let kinds = kinds(&declaration.constants);
    if !has_values_of_several_kinds(&declaration.constants, &kinds) {
        return vec![declaration];
    }
    let are_errors = are_errors(&declaration, &kinds);
    let number = are_errors.iter().filter(|is_error| **is_error).count();
    if number == 0 || number == are_errors.len() {
        return vec![declaration];
    }
    let mut errors = Declaration {
        name: declaration.name.clone(),
        subject: Subject::Errors,
        is_of_type: true,
        bases: declaration.bases,
        ..Declaration::default()
    };
    let mut others: BTreeMap<&str, Vec<Constant>> = BTreeMap::new();
    for ((constant, kind), is_error) in declaration
        .constants
        .into_iter()
        .zip(&kinds)
        .zip(are_errors)
    {
        if is_error {
            errors.constants.push(constant);
        } else {
            others.entry(kind).or_default().push(constant);
        }
    }
    let others = others.into_values().map(|constants| Declaration {
        name: declaration.name.clone(),
        family: Some(String::new()).filter(|_| constants.len() > 1),
        constants,
        subject: Subject::Other,
        ..Declaration::default()
    });
    others.chain([errors]).collect()
}

/// Returns the first word in the name of each constant that its name does not share with nearly all others.
fn kinds(constants: &[Constant]) -> Vec<String> {
    let words = constants.iter().map(|constant| {
        let words = constant.symbol.to_snake_case();
        let words = words.split('_').map(str::to_owned);
        words.collect::<Vec<String>>()
    });
    let words: Vec<Vec<String>> = words.collect();
    let mut first: HashMap<&str, usize> = HashMap::new();
    for words in &words {
        *first.entry(&words[0]).or_default() += 1;
    }
    let shared = first
        .iter()
        .find(|(_, number)| **number * 5 >= words.len() * 4);
    let shared = shared.map(|(word, _)| (*word).to_owned());
    let kinds = words.iter().map(|words| {
        let skipped = usize::from(Some(&words[0]) == shared.as_ref());
        // The only word of a name is not that of a kind.
        let kind = words.get(skipped).filter(|_| words.len() > skipped + 1);
        kind.cloned().unwrap_or_default()
    });
    kinds.collect()
}

fn has_values_of_several_kinds(constants: &[Constant], kinds: &[String]) -> bool {
    let mut known: HashMap<&str, &str> = HashMap::new();
    // The bound of a list has the value of a code in it.
    let mut values = constants
        .iter()
        .zip(kinds)
        .filter(|(constant, _)| !is_name_of_bound(&constant.symbol));
    values.any(|(constant, kind)| *known.entry(&constant.value).or_insert(kind) != kind)
}

/// Returns whether each constant is an error, according to the title of its section or the names and texts of its kind.
fn are_errors(declaration: &Declaration, kinds: &[String]) -> Vec<bool> {
    let mut counts: HashMap<&str, Counts> = HashMap::new();
    for (constant, kind) in declaration.constants.iter().zip(kinds) {
        counts.entry(kind).or_default().add(constant);
    }
    let of_kind = |kind: &str| {
        ERROR_WORDS.contains(&kind)
            || !kind.is_empty() && counts.get(kind).is_some_and(Counts::tell_of_errors)
    };
    let mut sections = declaration.sections.iter().peekable();
    let mut title: Option<&str> = None;
    let constants = declaration.constants.iter().zip(kinds).enumerate();
    let are_errors = constants.map(|(index, (constant, kind))| {
        if let Some((_, section)) = sections.next_if(|(at, _)| *at == index) {
            title = Some(section);
        }
        title = constant.group.as_deref().or(title);
        title.is_some_and(|title| SAYS_ERROR_CODES.is_match(title)) || of_kind(kind)
    });
    are_errors.collect()
}

/// Marks lists of statuses as something other than errors, if the file also lists errors: `board_status` beside `completion_codes`.
pub(super) fn mark_statuses(declarations: &mut [Declaration]) {
    let is_status = |declaration: &Declaration| {
        let words = declaration.name.to_snake_case();
        let words: Vec<&str> = words.split('_').collect();
        let is_named = words.contains(&"status")
            && !words
                .iter()
                .any(|word| matches!(*word, "err" | "error" | "errors" | "code" | "codes"));
        is_named && Counts::count(declaration).are_only_named(declaration)
    };
    let mut errors = declarations
        .iter()
        .filter(|declaration| declaration.constants.len() > 1 && declaration.is_of_errors());
    if !errors.any(|declaration| !is_status(declaration)) {
        return;
    }
    for declaration in declarations {
        if is_status(declaration) {
            declaration.subject = Subject::Other;
        }
    }
}
