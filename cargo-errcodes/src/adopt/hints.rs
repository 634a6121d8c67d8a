//! Hints about what the author may want to do after the adoption.

use errcodes_core::source::Source;

use super::Note;
use super::decoder::decoders;
use super::edit::Edits;
use super::evaluate::Evaluator;
use super::facts::Facts;
use super::role::{Role, is_integer, is_text, required};
use super::value::Value;

/// Returns hints in the order of the source.
pub(super) fn hints(
    evaluator: &Evaluator<'_>,
    facts: &Facts,
    edits: &Edits,
    source: &Source,
) -> Vec<Note> {
    let mut hints = Vec::new();
    let mut add = |at: usize, text: String| hints.push(Note::new(source, at, text));
    let declaration = evaluator.declaration;
    for (function, decoder) in decoders(evaluator, &facts.codes.code_type) {
        if let Ok(Value::Variant(variant, None)) = &decoder.otherwise {
            let name = &declaration.variants[*variant].name;
            let shown = function.shown();
            add(
                function.at(),
                format!(
                    "{shown} turns codes that are not listed into `{name}`, which loses them; a variant \
                     `#[catalog(unknown)] Unlisted(errcodes::UnknownCode<Self>)` would keep them"
                ),
            );
        }
    }
    if let Some(rest) = facts.codes.rest {
        let variant = &declaration.variants[rest];
        add(
            variant.at(),
            format!(
                "`{0}` can also hold a listed code; `#[catalog(unknown)] {0}(errcodes::UnknownCode<Self>)` cannot",
                variant.name
            ),
        );
    }
    for variant in facts.coded() {
        const SUCCESSES: [&str; 6] = ["Success", "Ok", "None", "NoError", "Okay", "Accepted"];
        let name = &*declaration.variants[variant].name;
        let zero = Value::number(0);
        let code = facts.codes.of_variants[variant].first();
        if SUCCESSES.contains(&name) && code == Some(&zero) {
            let at = declaration.variants[variant].at();
            let text = format!(
                "if the code 0, `{name}`, is not an error, add `success = [0]` to the enum in the catalog"
            );
            add(at, text);
        }
    }
    for function in evaluator.functions {
        let output = required(&function.output);
        let is_value = is_integer(output) || is_text(output) || output == "bool";
        if Role::of(function) != Role::Other || !function.takes_error() || !is_value {
            continue;
        }
        let mut coded = facts.coded();
        let is_table = coded.all(|variant| {
            let value = evaluator.call(function, Value::Variant(variant, None));
            value.is_ok_and(|value| {
                matches!(
                    value.unwrapped(),
                    Value::Text(_) | Value::Number(_) | Value::Boolean(_)
                )
            })
        });
        if is_table && function.trait_name().is_none() {
            let shown = function.shown();
            add(
                function.at(),
                format!("{shown} is left as it is; its values could be a column of the catalog"),
            );
        }
    }
    for (at, removed) in edits.removed(&source.text) {
        for (offset, line) in comments(removed) {
            add(at + offset, format!("removed the comment `{line}`"));
        }
    }
    hints.sort_by_key(|hint| hint.line);
    hints
}

/// Returns the comments in removed code that are not documentation.
fn comments(code: &str) -> Vec<(usize, &str)> {
    let mut comments = Vec::new();
    let mut start = 0;
    for line in code.split_inclusive('\n') {
        if let Some(at) = line.find("// ") {
            let is_documentation = line[..at].ends_with('/') || line[..at].contains('"');
            if !is_documentation {
                comments.push((start + at, line[at..].trim()));
            }
        }
        start += line.len();
    }
    comments
}
