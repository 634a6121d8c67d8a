//! `params`: what the placeholders in a message stand for.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident;
use crate::model::Entry;
use crate::notation::{MAX_PARAMS, MAX_PLACES, Notation};
use crate::rule::Rule;

/// Checks that the names are names, and that the message has a place for each.
pub(super) fn check(entry: &Entry<'_>, diagnostics: &mut Diagnostics) {
    let Some(first) = entry.params.first() else {
        return;
    };
    let mut seen = HashSet::new();
    for param in &entry.params {
        if !ident::is_ident(&param.value) {
            let message = format!("`{}` can't be the name of a parameter", param.value);
            diagnostics
                .push(Diagnostic::new(Rule::Identifier, message, param.span).help(ident::RULE));
        } else if !seen.insert(&param.value) {
            let message = format!("two parameters are named `{}`", param.value);
            diagnostics.push(
                Diagnostic::new(Rule::RepeatedName, message, param.span)
                    .help("give each a name of its own"),
            );
        }
    }
    let Some(message) = &entry.message else {
        diagnostics.push(
            Diagnostic::new(
                Rule::Params,
                "`params` without a `message` that they stand in",
                first.span,
            )
            .help("leave `params` out"),
        );
        return;
    };
    let params = entry.params.len();
    let names: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
    let is_in = |message: &str, name: &str| message.contains(name);
    let fitting: Vec<_> = entry
        .notations()
        .filter(|notation| notation.count(&message.value) == params)
        .collect();
    let has_too_many = |notation: Notation| notation.has_too_many(&message.value);
    if params > MAX_PARAMS || entry.notations().any(has_too_many) {
        let text = format!("more than {MAX_PARAMS} placeholders, or more than {MAX_PLACES} places");
        let diagnostic = Diagnostic::new(Rule::Params, text, first.span);
        diagnostics
            .push(diagnostic.help("leave `params` out: then the message is a text as it is"));
    } else if let [one, other, ..] = fitting[..] {
        let text = format!(
            "the placeholders may be like {} or like {}",
            one.example(),
            other.example()
        );
        let help = format!(
            "say which under [enums.NAME]: `placeholders = \"{}\"` or `placeholders = \"{}\"`",
            one.name(),
            other.name()
        );
        diagnostics.push(Diagnostic::new(Rule::Notation, text, message.span).help(help));
    } else if let [notation] = fitting[..]
        && let [name, ..] = notation.misnamed(&message.value, &names)[..]
    {
        let text = format!("the message has a placeholder `{name}`, and `params` does not");
        let diagnostic = Diagnostic::new(Rule::Params, text, message.span);
        let unused = entry
            .params
            .iter()
            .find(|param| !is_in(&message.value, &param.value));
        diagnostics.push(match unused {
            Some(param) => diagnostic
                .label(param.span, "this one is not in the message")
                .help(format!("write `{name}` here, too")),
            None => diagnostic.help("name the parameters as the message does"),
        });
    } else if fitting.is_empty() {
        let counts = entry
            .notations()
            .map(|notation| notation.count(&message.value));
        diagnostics.push(wrong_number(
            entry,
            first,
            message,
            counts.max().unwrap_or_default(),
        ));
    }
}

fn wrong_number(
    entry: &Entry<'_>,
    first: &Text<'_>,
    message: &Text<'_>,
    places: usize,
) -> Diagnostic {
    let params = entry.params.len();
    let text = format!(
        "`params` names {params} {}, but the message has {places}",
        if params == 1 {
            "placeholder"
        } else {
            "placeholders"
        }
    );
    let diagnostic =
        Diagnostic::new(Rule::Params, text, first.span).label(message.span, "the message");
    match (places, entry.notation) {
        (0, Some(notation)) => diagnostic.help(format!(
            "leave `params` out; the enum says that placeholders are like {}",
            notation.example()
        )),
        (0, None) => diagnostic.help("leave `params` out"),
        _ => diagnostic.help("name each placeholder once, in the order of the message"),
    }
}
