//! Hints about what the author may want to do after the adoption.

use errcodes_core::source::Source;

use super::Note;
use super::decoder::decoders;
use super::derived::GENERATED;
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
        // For the conversions of `From`, the report says why they stay.
        if let Ok(Value::Variant(variant, None)) = &decoder.otherwise
            && function.is_inherent()
        {
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
        let is_generated = GENERATED.contains(&&*function.name) || function.name == "is_success";
        if is_table && function.is_inherent() && !is_generated {
            let shown = function.shown();
            add(
                function.at(),
                format!("{shown} is left as it is; its values could be a column of the catalog"),
            );
        }
    }
    let removed = edits.removed(&source.text).into_iter();
    let removed: Vec<(usize, &str)> = removed
        .flat_map(|(at, code)| {
            let comments = comments(code).into_iter();
            comments.map(move |(offset, comment)| (at + offset, comment))
        })
        .collect();
    match removed[..] {
        [(at, _), _, _, _, ..] => {
            let number = removed.len();
            add(
                at,
                format!("removed {number} comments with their code, the first of them here"),
            );
        }
        _ => {
            for (at, comment) in &removed {
                add(*at, format!("removed the comment `{comment}`"));
            }
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
        let mut places = line.match_indices("//").map(|(at, _)| at);
        let is_in_string = |at: &usize| line[..*at].matches('"').count() % 2 == 1;
        if let Some(at) = places.find(|at| !is_in_string(at))
            && !line[at..].starts_with("///")
        {
            comments.push((start + at, line[at..].trim()));
        }
        start += line.len();
    }
    comments
}
