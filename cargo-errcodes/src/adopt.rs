//! Adoption of an enum that an author has written by hand: its catalog, and the source file with the derive.
//!
//! `items` finds the items of the file, `declaration` and `function` read the enum and its functions. `evaluate` works out what a
//! function returns for a variant or a code, without knowing what it means. `codes` and `facts` collect what the source says about
//! each variant, and report contradictions. `derived` knows what the derive generates; `rewrite` compares each function with it, and
//! removes, shortens or keeps the function. `annotate` adds the attributes.

mod annotate;
mod calls;
mod case;
mod codes;
mod conversions;
mod declaration;
mod decoder;
mod derived;
mod display;
mod edit;
mod entries;
mod evaluate;
mod facts;
mod function;
mod hints;
mod http_status;
mod imports;
mod integers;
mod items;
mod operators;
mod parse;
mod patterns;
mod rewrite;
mod role;
mod select;
mod shorten;
mod texts;
mod value;

use std::thread;

use errcodes_core::load::Loaded;
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;
use errcodes_macros_impl::derive;
use errcodes_macros_impl::target::Target;
use quote::ToTokens as _;
use syn2::File;

use self::annotate::Options;
use self::codes::Codes;
use self::declaration::Declaration;
use self::evaluate::Evaluator;
use self::facts::Facts;
use self::function::Function;
use self::items::Items;
use self::rewrite::{Change, Outcome, Rewrite};
use self::value::Reason;
use crate::draft::Draft;
use crate::error::CliError;

pub(crate) use self::edit::difference;

/// The enum to adopt, and the place of its catalog.
pub(crate) struct Request {
    pub(crate) source: Source,
    /// The name of the enum, if the user states it.
    pub(crate) enum_name: Option<String>,
    pub(crate) provider: String,
    /// Returns the path of the catalog of an enum, for its attribute.
    pub(crate) catalog: Box<dyn Fn(&str) -> String + Send>,
}

/// An adopted enum.
pub(crate) struct Adoption {
    pub(crate) enum_name: String,
    pub(crate) draft: Draft,
    /// The edited source file.
    pub(crate) text: String,
    /// The functions that were removed or shortened.
    pub(crate) replaced: Vec<Note>,
    /// The functions that stay, and what is left to the author.
    pub(crate) kept: Vec<Note>,
    /// The variants without a code.
    pub(crate) skipped: Vec<Note>,
    /// The parts that were not understood.
    pub(crate) not_understood: Vec<Note>,
    /// Hints about the result.
    pub(crate) hints: Vec<Note>,
}

/// A note about a line of the source file.
pub(crate) struct Note {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// The reason why an enum is not adopted.
pub(crate) enum Refusal {
    Error(CliError),
    /// There is no enum with codes.
    Nothing(CliError),
    /// It is adopted already.
    Adopted(String),
    /// The source contradicts itself.
    Conflicts(Vec<Note>),
}

impl From<CliError> for Refusal {
    fn from(error: CliError) -> Self {
        Self::Error(error)
    }
}

/// The stack for parsing and evaluating a file, whose expressions may be nested.
const STACK: usize = 256 << 20;

/// Adopts an enum.
pub(crate) fn adopt(request: Request) -> Result<Adoption, Refusal> {
    let thread = thread::Builder::new().stack_size(STACK);
    let result = thread.spawn(move || adopt_here(&request));
    let result = result.map_err(|error| CliError::new(error.to_string()))?;
    result
        .join()
        .unwrap_or_else(|_| Err(CliError::new("the file could not be read").into()))
}

fn adopt_here(request: &Request) -> Result<Adoption, Refusal> {
    let source = &request.source;
    let parsed = parse::parse(&source.path, &source.text)?;
    let items = Items::new(&parsed.file);
    let line_of = |at: usize| source.line_and_column(at).0;
    let name = request.enum_name.as_deref();
    let item = select::select(&items, name, &source.path, line_of)?;
    let declaration = Declaration::new(item);
    check_adoptable(&declaration)?;
    let functions = Function::all(&declaration, &items);
    let evaluator = Evaluator::new(&declaration, &items, &functions);
    let name = &declaration.name;
    let no_codes = || select::no_codes(&source.path, std::slice::from_ref(name), &items);
    let codes = Codes::new(&evaluator).ok_or_else(no_codes)?;
    let facts = Facts::new(&evaluator, codes);
    if !facts.conflicts.is_empty() {
        return Err(Refusal::Conflicts(notes(&facts.conflicts, source)));
    }
    if facts.coded().next().is_none() {
        let reason = facts.not_understood.first();
        return Err(reason.map_or_else(no_codes, |reason| {
            codes_not_understood(reason, name, source)
        }));
    }
    let mut rewrite = Rewrite::new(&evaluator, &facts, &source.text);
    rewrite.run();
    let drops_thiserror = rewrite.drops_thiserror();
    let Rewrite {
        mut edits,
        changes,
        skip,
        ..
    } = rewrite;
    let options = Options {
        catalog: &(request.catalog)(name),
        skip: &skip,
        needs_debug: !declaration.derives("Debug") && items.impl_of("Debug", name).is_none(),
        drops_thiserror,
    };
    annotate::annotate(&declaration, &facts, &options, &source.text, &mut edits);
    let mut hints = hints::hints(&evaluator, &facts, &edits, source);
    let text = edits.apply(&source.text);
    let text = imports::without_unused(&declaration, &parsed, text);
    let unused = imports::unused_constants(&parsed, &text);
    hints.extend(unused.into_iter().map(|name| Note {
        line: items.position_of_constant(&name).map_or(1, line_of),
        text: format!("the constant `{name}` is no longer used"),
    }));
    let is_kept = |change: &&Change| matches!(change.outcome, Outcome::Kept(_));
    let (kept, replaced) = changes.iter().partition::<Vec<&Change>, _>(is_kept);
    Ok(Adoption {
        enum_name: name.clone(),
        draft: entries::draft(&evaluator, &facts, request.provider.clone(), &source.path),
        text,
        replaced: replaced.iter().map(|change| change.note(source)).collect(),
        kept: kept.iter().map(|change| change.note(source)).collect(),
        skipped: notes(&facts.skipped, source),
        not_understood: notes(&facts.not_understood, source),
        hints,
    })
}

/// Checks that the enum can derive `ErrorCode`, and does not yet.
fn check_adoptable(declaration: &Declaration<'_>) -> Result<(), Refusal> {
    let name = &declaration.name;
    if select::is_adopted(declaration.item) {
        return Err(Refusal::Adopted(name.clone()));
    }
    if declaration.item.generics.params.is_empty() {
        return Ok(());
    }
    let message = format!("`{name}` has generic parameters, so it cannot derive `ErrorCode`");
    let error = CliError::new(message).help("remove the parameters first");
    Err(error.into())
}

/// Returns the refusal of an enum whose codes are not understood.
fn codes_not_understood(reason: &Reason, name: &str, source: &Source) -> Refusal {
    let (line, _) = source.line_and_column(reason.at);
    let path = &source.path;
    let message = format!(
        "`{name}` in {path} has no code for a catalog: {}",
        reason.text
    );
    Refusal::Nothing(CliError::new(message).help(format!("see line {line}")))
}

/// Returns the reasons as notes, in the order of the source.
fn notes(reasons: &[Reason], source: &Source) -> Vec<Note> {
    let notes = reasons
        .iter()
        .map(|reason| Note::new(source, reason.at, reason.text.clone()));
    let mut notes: Vec<Note> = notes.collect();
    notes.sort_by_key(|note| note.line);
    notes
}

impl Adoption {
    /// Returns the first error that the derive would report for the enum with its catalog.
    pub(crate) fn error_of_derive(&self, loaded: &Loaded<'_>) -> Option<String> {
        let file = match syn2::parse_str::<File>(&self.text) {
            Ok(file) => file,
            Err(error) => return Some(error.to_string()),
        };
        let items = Items::new(&file);
        let mut enums = items.enums.iter();
        let item = enums.find(|item| item.ident == self.enum_name)?;
        let input = match derive::parse(item.to_token_stream()) {
            Ok(input) => input,
            Err(error) => return Some(error.message(None)),
        };
        let diagnostics = derive::expand(loaded, &input, Target::File).diagnostics;
        let mut of_catalog = diagnostics.catalog.iter();
        let of_catalog = of_catalog.find(|diagnostic| diagnostic.severity() == Severity::Error);
        let of_usage = diagnostics.usage.first().map(|error| error.message(None));
        of_catalog.map(|error| error.message.clone()).or(of_usage)
    }
}

impl Note {
    fn new(source: &Source, at: usize, text: String) -> Self {
        let (line, _) = source.line_and_column(at);
        Self { line, text }
    }
}

impl Change {
    fn note(&self, source: &Source) -> Note {
        let text = match &self.outcome {
            Outcome::Removed => format!("removed {}", self.item),
            Outcome::Shortened => format!("shortened {}", self.item),
            Outcome::Kept(reason) => format!("kept {}: {reason}", self.item),
        };
        Note::new(source, self.at, text)
    }
}
