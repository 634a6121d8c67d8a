//! `params`: what the placeholders in a message stand for.

use std::collections::HashSet;

use crate::expand::ident;
use crate::model::Entry;
use crate::report::{Kind, Report, Reports};

/// Checks that the names are names, and that the message has a place for each.
pub(super) fn check(entry: &Entry<'_>, reports: &mut Reports) {
    let Some(first) = entry.params.first() else {
        return;
    };
    let mut seen = HashSet::new();
    for param in &entry.params {
        if !ident::is_ident(&param.value) {
            let message = format!("`{}` can't be the name of a parameter", param.value);
            reports.push(Report::new(Kind::Identifier, message, param.span).help(ident::RULE));
        } else if !seen.insert(&param.value) {
            let message = format!("two parameters are named `{}`", param.value);
            reports.push(
                Report::new(Kind::RepeatedName, message, param.span)
                    .help("give each a name of its own"),
            );
        }
    }
    let Some(message) = &entry.message else {
        reports.push(
            Report::new(
                Kind::Params,
                "`params` without a `message` that they stand in",
                first.span,
            )
            .help("leave `params` out"),
        );
        return;
    };
    let counts = Notation::ALL.map(|notation| notation.places(&message.value));
    let params = entry.params.len();
    if counts.contains(&params) {
        return;
    }
    let places = counts.into_iter().max().unwrap_or_default();
    let report = Report::new(
        Kind::Params,
        format!(
            "`params` names {params} {}, but the message has {places}",
            if params == 1 {
                "placeholder"
            } else {
                "placeholders"
            }
        ),
        first.span,
    )
    .label(message.span, "the message");
    reports.push(match places {
        0 => report.help("leave `params` out"),
        _ => report.help("name each placeholder once, in the order of the message"),
    });
}

/// Whether a message has what looks like a placeholder in some notation.
pub(super) fn has_places(message: &str) -> bool {
    Notation::ALL
        .iter()
        .any(|notation| notation.places(message) > 0)
}

/// How a vendor marks the places in a message.
#[derive(Clone, Copy)]
enum Notation {
    /// `%s`, `%d`, `%-.192s`, `%lu`
    Printf,
    /// `%1`, `%2$s`, `%(name)s`: the same number or name is the same parameter
    Numbered,
    /// `{}`, `{0}`, `{name}`, `{0:d}`: the same number or name is the same parameter
    Braces,
}

impl Notation {
    const ALL: [Self; 3] = [Self::Printf, Self::Numbered, Self::Braces];

    /// How many parameters a message takes in this notation.
    fn places(self, message: &str) -> usize {
        match self {
            Self::Printf => after_percent(message)
                .filter(|rest| is_conversion(rest))
                .count(),
            Self::Numbered => after_percent(message)
                .filter_map(numbered)
                .collect::<HashSet<_>>()
                .len(),
            Self::Braces => braced(message),
        }
    }
}

/// What follows each percent sign that is not doubled.
fn after_percent(message: &str) -> impl Iterator<Item = &str> {
    let mut rest = message;
    std::iter::from_fn(move || {
        loop {
            rest = rest.split_once('%')?.1;
            match rest.strip_prefix('%') {
                Some(after) => rest = after,
                None => return Some(rest),
            }
        }
    })
}

/// Whether the text begins as `printf` has it: flags, width, precision, length, conversion.
///
/// The flag ' ' is left out: "100% sure" is not a placeholder.
fn is_conversion(text: &str) -> bool {
    let rest = text.trim_start_matches(['-', '+', '#', '0']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*');
    let rest = match rest.strip_prefix('.') {
        Some(rest) => rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*'),
        None => rest,
    };
    let rest = rest.trim_start_matches(['h', 'l', 'L', 'q', 'j', 'z', 't']);
    rest.starts_with(|c| "sdiuoxXeEfFgGcp@".contains(c))
}

/// The number or the name after a percent sign: `%1`, `%1$s`, `%(name)s`.
fn numbered(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('(') {
        return rest.split_once(')').map(|(name, _)| name);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    // `%5d` is a width, not a number.
    (digits > 0 && !is_conversion(text)).then(|| &text[..digits])
}

fn braced(message: &str) -> usize {
    let message = message.replace("{{", "").replace("}}", "");
    let mut names = HashSet::new();
    let mut unnamed = 0;
    for piece in message.split('{').skip(1) {
        let Some((inside, _)) = piece.split_once('}') else {
            continue;
        };
        let name = inside.split_once(':').map_or(inside, |(name, _)| name);
        if name.is_empty() {
            unnamed += 1;
        } else if name.chars().all(|c| c.is_alphanumeric() || c == '_') {
            names.insert(name.to_owned());
        }
    }
    names.len() + unnamed
}

#[cfg(test)]
mod tests {
    use super::Notation;

    #[test]
    fn placeholders_are_counted_by_notation() {
        let cases = [
            (
                "The JWT owner is not valid - jwt is not issued for person with id %s.",
                [1, 0, 0],
            ),
            ("%s of %d", [2, 0, 0]),
            ("100%% of %s", [1, 0, 0]),
            ("Filter failure: %1 and %2, %1 again", [0, 2, 0]),
            ("%1$s then %2$s", [0, 2, 0]),
            ("{name} is not {0}", [0, 0, 2]),
            ("{} and {}", [0, 0, 2]),
            ("{a} {a}", [0, 0, 1]),
            ("{0:d} of {1:>5}", [0, 0, 2]),
            ("{{name}} is {name}", [0, 0, 1]),
            ("Table '%-.192s' has %lu rows", [2, 0, 0]),
            ("%.*s and %5.2f and %p", [3, 0, 0]),
            ("%(name)s is not %(kind)s", [0, 2, 0]),
            ("%1 is not %2", [0, 2, 0]),
            ("Expected { or } at 5%", [0, 0, 0]),
            ("{\"code\": 5}", [0, 0, 0]),
        ];
        for (message, expected) in cases {
            let actual = Notation::ALL.map(|notation| notation.places(message));
            assert_eq!(actual, expected, "{message}");
        }
    }
}
