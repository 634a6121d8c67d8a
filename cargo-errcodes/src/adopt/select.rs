//! Selects the enum of a file to adopt.

use errcodes_core::suggest::nearest;
use syn2::ItemEnum;

use super::Refusal;
use super::codes::Codes;
use super::declaration::Declaration;
use super::evaluate::Evaluator;
use super::facts::Facts;
use super::function::Function;
use super::items::Items;
use crate::error::CliError;

/// Returns the enum with a name, or the only one with codes.
pub(super) fn select<'f>(
    items: &Items<'f>,
    name: Option<&str>,
    path: &str,
    line_of: impl Fn(usize) -> usize,
) -> Result<&'f ItemEnum, Refusal> {
    let names: Vec<String> = items
        .enums
        .iter()
        .map(|item| item.ident.to_string())
        .collect();
    if names.is_empty() {
        let error = CliError::new(format!("{path} has no enum"));
        return Err(Refusal::Nothing(match items.macros.first() {
            Some(call) => error.help(format!(
                "if `{}!` in line {} defines it, adopt the enum that the macro expands to, as `cargo expand` prints it",
                call.name,
                line_of(call.at)
            )),
            None => error.help("pass the file that declares the enum"),
        }));
    }
    if let Some(name) = name {
        let index = names.iter().position(|known| known == name);
        return index.map(|index| items.enums[index]).ok_or_else(|| {
            let error = CliError::new(format!("{path} has no enum `{name}`"));
            let error = error.help(match nearest(name, names.iter().map(String::as_str)) {
                Some(near) => format!("use `--enum {near}`"),
                None => format!("its enums are: {}", names.join(", ")),
            });
            Refusal::Error(error)
        });
    }
    if let [only] = items.enums[..] {
        return Ok(only);
    }
    let with_codes = items.enums.iter().filter(|item| has_codes(item, items));
    let with_codes: Vec<&ItemEnum> = with_codes.copied().collect();
    match with_codes[..] {
        [only] => Ok(only),
        [] => {
            let mut adopted = items.enums.iter().filter(|item| is_adopted(item));
            Err(match adopted.next() {
                Some(item) => Refusal::Adopted(item.ident.to_string()),
                None => no_codes(path, &names, items),
            })
        }
        _ => {
            let names: Vec<String> = with_codes
                .iter()
                .map(|item| item.ident.to_string())
                .collect();
            let message = format!("{path} has several enums with codes: {}", names.join(", "));
            let error = CliError::new(message);
            let help = format!("select one: `--enum {}`", names[0]);
            Err(Refusal::Error(error.help(help)))
        }
    }
}

/// Returns the error for enums without codes.
pub(super) fn no_codes(path: &str, names: &[String], items: &Items<'_>) -> Refusal {
    let message = match names {
        [name] => format!("no codes were found for the enum `{name}` in {path}"),
        _ => format!(
            "no codes were found for the enums in {path}: {}",
            names.join(", ")
        ),
    };
    let error = CliError::new(message);
    if let [first, ..] = &items.macros[..] {
        let help = format!(
            "if `{}!` declares an enum with codes, adopt the enum that the macro expands to, as `cargo expand` prints it",
            first.name
        );
        return Refusal::Nothing(error.help(help));
    }
    Refusal::Nothing(error.help(
        "adopt reads the codes of variants without fields: discriminants, functions such as `fn code(&self) -> u32`, \
         `impl From<u32>`, `impl TryFrom<u32>` and `fn from_code`, and for text codes also `as_str` and `#[serde(rename)]`",
    ))
}

/// Returns whether an enum names its catalog.
pub(super) fn is_adopted(item: &ItemEnum) -> bool {
    let mut attributes = item.attrs.iter();
    attributes.any(|attribute| attribute.path().is_ident("catalog"))
}

/// Returns whether an enum has variants with codes, and has not been adopted.
fn has_codes<'f>(item: &'f ItemEnum, items: &Items<'f>) -> bool {
    if is_adopted(item) {
        return false;
    }
    let declaration = Declaration::new(item);
    let functions = Function::all(&declaration, items);
    let evaluator = Evaluator::new(&declaration, items, &functions);
    let Some(codes) = Codes::new(&evaluator) else {
        return false;
    };
    let facts = Facts::new(&evaluator, codes);
    facts.coded().next().is_some()
}
