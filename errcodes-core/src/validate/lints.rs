//! Checks `[lints]`, and applies it to the warnings.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::model::Catalog;
use crate::rule::Rule;
use crate::suggest::nearest;

/// Drops the warnings that the catalog allows, and marks those that it denies.
pub(super) fn apply(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let lints = &catalog.lints;
    let mut firsts: HashMap<Rule, &Text<'_>> = HashMap::new();
    let names = lints.allow.iter().chain(&lints.warn).chain(&lints.deny);
    for name in names {
        match find(&name.value) {
            None => diagnostics.push(unknown_lint(name)),
            Some(rule) => {
                if rule.name() != name.value {
                    let diagnostic =
                        Diagnostic::former_spelling(&name.value, rule.name(), name.span);
                    diagnostics.push(diagnostic);
                }
                let first = *firsts.entry(rule).or_insert(name);
                if first.span != name.span {
                    diagnostics.push(repeated_lint(name, first));
                }
            }
        }
    }
    let contains =
        |names: &[Text<'_>], rule| names.iter().any(|name| find(&name.value) == Some(rule));
    diagnostics.allow(|rule| contains(&lints.allow, rule));
    diagnostics.deny(|rule| contains(&lints.deny, rule));
}

/// Returns the lint with this name, current or former.
fn find(name: &str) -> Option<Rule> {
    Rule::lints().find(|rule| rule.name() == name || rule.former_name() == Some(name))
}

fn unknown_lint(name: &Text<'_>) -> Diagnostic {
    let names = || Rule::lints().map(Rule::name);
    let message = format!("unknown lint `{}`", name.value);
    let diagnostic = Diagnostic::new(Rule::UnknownLint, message, name.span);
    match nearest(&name.value, names()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!(
            "use one of {}",
            names().collect::<Vec<_>>().join(", ")
        )),
    }
}

fn repeated_lint(name: &Text<'_>, first: &Text<'_>) -> Diagnostic {
    let message = if name.value == first.value {
        format!("`{}` is listed twice", name.value)
    } else {
        format!(
            "`{}` and `{}` are two spellings of one lint",
            first.value, name.value
        )
    };
    Diagnostic::new(Rule::RepeatedLint, message, name.span)
        .label(first.span, "first listed here")
        .help("keep one of them")
}
