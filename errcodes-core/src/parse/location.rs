//! Reports errors in the locations of `[response]`.

use errcodes_shared::location::{HEADER, Location, LocationError, LocationErrorKind, MAX_SEGMENTS};

use crate::diagnostic::Diagnostic;
use crate::document::{Text, place_in};
use crate::model::ResponseLayout;
use crate::rule::Rule;
use crate::source::Source;

/// Checks a location. Only a code can be the HTTP status.
pub(super) fn check(place: &Text<'_>, is_code: bool, source: &Source) -> Result<(), Diagnostic> {
    let is_status = place.value == ResponseLayout::HTTP_STATUS;
    if is_status && !is_code {
        let message = "`http_status` can only be a location of `code`";
        let help = format!("write a JSON pointer, such as \"/{}\"", place.value);
        return Err(Diagnostic::new(Rule::Place, message, place.span).help(help));
    }
    let Err(error) = Location::parse(&place.value) else {
        return Ok(());
    };
    if error.kind == LocationErrorKind::Source {
        return Err(not_a_location(place, is_code));
    }
    let (message, help) = explanation(error);
    // The error states a part of the text of the location.
    let start = error.part.as_ptr() as usize - place.value.as_ptr() as usize;
    let span = if error.part.is_empty() {
        place.span
    } else {
        place_in(&source.text, place, start..start + error.part.len())
    };
    Err(Diagnostic::new(Rule::Place, message, span).help(help))
}

fn not_a_location(place: &Text<'_>, is_code: bool) -> Diagnostic {
    let message = format!("`{}` is not a JSON pointer", place.value);
    if place.value.starts_with("[?") {
        return Diagnostic::new(Rule::Place, message, place.span)
            .help("write a JSON pointer after the condition, such as `[?@.ok == false]/code`");
    }
    let name = place.value.trim_start_matches(['$', '.', '/']);
    let name = name
        .replace('~', "~0")
        .replace("[*]", "/*")
        .replace('.', "/");
    let pointer = format!("/{}", name.trim_start_matches('/'));
    let status = if is_code {
        ", or \"http_status\" if the HTTP status is the code"
    } else {
        ""
    };
    Diagnostic::new(Rule::Place, message, place.span).help(format!(
        "write a JSON pointer, such as \"{pointer}\"{status}"
    ))
}

/// Returns the message and the help.
fn explanation(error: LocationError<'_>) -> (String, String) {
    let part = error.part;
    let (message, help) = match error.kind {
        LocationErrorKind::Source => (
            format!("`{part}` is not a JSON pointer"),
            "write a JSON pointer, such as \"/code\"".to_owned(),
        ),
        LocationErrorKind::Escape => (
            format!("`{part}` has a `~` that is not an escape"),
            format!("write `{}`; `~1` is a `/`, and `~*` is a `*`", part.replace('~', "~0")),
        ),
        LocationErrorKind::HeaderName => (
            format!("`{part}` is not the name of a header"),
            format!("write `{HEADER}` and the name, such as `{HEADER}x-error-code`"),
        ),
        LocationErrorKind::Wildcards => (
            format!("`{part}` has more than one `*`"),
            "write `*` once, or `**` alone for any number of levels; `~*` is a `*` in a name".to_owned(),
        ),
        LocationErrorKind::AnyDepth => (
            format!("`{part}` is not possible here"),
            "write `**` once, before the name of a member".to_owned(),
        ),
        LocationErrorKind::KeyInside => (
            format!("`{part}` is not the last segment"),
            format!("remove what follows it, or write `{}`", part.trim_end_matches('#')),
        ),
        LocationErrorKind::TooMany => (
            format!("the location has more than {MAX_SEGMENTS} segments"),
            "write `**` for several levels".to_owned(),
        ),
        LocationErrorKind::Unclosed => (
            format!("the condition `{part}` has no end"),
            "write `]` after the condition, and a string in single quotes".to_owned(),
        ),
        LocationErrorKind::Condition if part == "#" => (
            "`#` is after the condition".to_owned(),
            "write it before the condition, such as `*#[?@.name]`".to_owned(),
        ),
        LocationErrorKind::QuestionMark => (
            format!("`{part}` is not a condition"),
            format!("write `[?{}`", &part[1..]),
        ),
        LocationErrorKind::Condition => (
            format!("`{part}` is not a condition"),
            "write `@.name == 'value'`, `@.name != 'value'`, `@.name` or `!@.name`; `&&` between two conditions".to_owned(),
        ),
        LocationErrorKind::Contradiction => (
            format!("the condition `{part}` is never true"),
            "remove one of the parts that contradict each other".to_owned(),
        ),
        LocationErrorKind::Braces => (
            format!("the template `{part}` does not contain one `{{}}`"),
            "write `{}` for the part that is the value, such as `*#{}`, or `{ABC*}` if it begins with `ABC`".to_owned(),
        ),
        LocationErrorKind::PartWildcards => (
            format!("`{part}` has a `*` too many"),
            "write at most one `*` in the braces, and text between the others".to_owned(),
        ),
        LocationErrorKind::PartEnd => (
            format!("the template `{part}` does not state where the part begins or ends"),
            "write the text between `*` and the braces, such as `*#{}` and `{}:*`".to_owned(),
        ),
    };
    (message, help)
}
