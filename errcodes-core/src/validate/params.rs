//! Checks `params`, the names of the placeholders in a message.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident;
use crate::model::Entry;
use crate::notation::{MAX_PARAMS, MAX_PLACES, Notation};
use crate::rule::Rule;

/// Checks that the names are valid, and that the message has a placeholder for each name.
pub(super) fn check<K>(entry: &Entry<'_, K>, diagnostics: &mut Diagnostics) {
    let Some(first) = entry.params.first() else {
        return;
    };
    check_names(entry, diagnostics);
    let Some(message) = &entry.message else {
        let text = "`params` requires a `message`";
        let diagnostic = Diagnostic::new(Rule::Params, text, first.span);
        diagnostics.push(diagnostic.help("add `message = \"...\"`, or remove `params`"));
        return;
    };
    diagnostics.extend(check_places(entry, first, message));
}

fn check_names<K>(entry: &Entry<'_, K>, diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::new();
    for param in &entry.params {
        if !ident::is_ident(&param.value) {
            let message = format!("`{}` is not a valid name for a parameter", param.value);
            diagnostics
                .push(Diagnostic::new(Rule::Identifier, message, param.span).help(ident::RULE));
        } else if !seen.insert(&param.value) {
            let message = format!("`{}` is in `params` twice", param.value);
            diagnostics.push(
                Diagnostic::new(Rule::RepeatedName, message, param.span).help("rename one of them"),
            );
        }
    }
}

/// Checks that the number and the names of the placeholders in the message match `params`.
fn check_places<K>(
    entry: &Entry<'_, K>,
    first: &Text<'_>,
    message: &Text<'_>,
) -> Option<Diagnostic> {
    let text = &message.value;
    let has_too_many = |notation: Notation| notation.has_too_many(text);
    if entry.params.len() > MAX_PARAMS || entry.notations().any(has_too_many) {
        return Some(too_many(first));
    }
    let fits = |notation: &Notation| notation.count(text) == entry.params.len();
    let fitting: Vec<Notation> = entry.notations().filter(fits).collect();
    match fitting[..] {
        [] => {
            let counts = entry.notations().map(|notation| notation.count(text));
            let places = counts.max().unwrap_or_default();
            Some(wrong_number(entry, first, message, places))
        }
        [notation] => misnamed(entry, message, notation),
        [first, second, ..] => Some(ambiguous(message, first, second)),
    }
}

fn too_many(first: &Text<'_>) -> Diagnostic {
    let text = format!(
        "the message has more than {MAX_PARAMS} parameters or more than {MAX_PLACES} placeholders"
    );
    Diagnostic::new(Rule::Params, text, first.span)
        .help("remove `params`: the message is then plain text")
}

/// Reports placeholders that match two styles.
fn ambiguous(message: &Text<'_>, first: Notation, second: Notation) -> Diagnostic {
    let text = format!(
        "the placeholders fit two styles, `{}` ({}) and `{}` ({})",
        first.name(),
        first.example(),
        second.name(),
        second.example()
    );
    let help = format!(
        "write `placeholder_style = \"{}\"` or `placeholder_style = \"{}\"` under [enums.NAME]",
        first.name(),
        second.name()
    );
    Diagnostic::new(Rule::Notation, text, message.span).help(help)
}

/// Reports a placeholder whose name is not in `params`.
fn misnamed<K>(entry: &Entry<'_, K>, message: &Text<'_>, notation: Notation) -> Option<Diagnostic> {
    let names: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
    let misnamed = notation.misnamed(&message.value, &names);
    let name = misnamed.first()?;
    let text = format!("`{name}` is a placeholder of the message, but it is not in `params`");
    let diagnostic = Diagnostic::new(Rule::Params, text, message.span);
    let is_unused = |param: &&Text<'_>| !message.value.contains(&*param.value);
    Some(match entry.params.iter().find(is_unused) {
        Some(param) => diagnostic
            .label(param.span, "not in the message")
            .help(format!("replace \"{}\" with \"{name}\"", param.value)),
        None => diagnostic.help("use the names of the message in `params`"),
    })
}

fn wrong_number<K>(
    entry: &Entry<'_, K>,
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
            "remove `params`, or change `placeholder_style = \"{}\"` of the enum",
            notation.name()
        )),
        (0, None) => diagnostic.help("remove `params`"),
        _ => diagnostic.help("name each placeholder once, in the order of the message"),
    }
}
