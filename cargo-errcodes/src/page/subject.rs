//! The subject of a table or a run of lines: errors, or something else that has codes, such as currencies and order states.

use super::code::pattern;
use super::code_spaces::is_status;
use super::outline::Headings;
use super::vocabulary::words_of_heading;

pattern!(
    NAMES_ERRORS,
    r"(?i)error|fail|exception|fault|reject|declin|errno|problem|reason|错误|錯誤|返回码|エラー|fehler|erreur|ошиб|erro\b|오류"
);
pattern!(
    NAMES_CODES,
    r"(?i)\b(?:(?:return|result|response|reason|close|exit|http|api|status|sub)[ -]?codes?|statuscodes?)\b"
);
pattern!(
    NAMES_OTHERS,
    r"(?ix)\b(?:
        (?: currenc(?:y|ies) | countr(?:y|ies) | languages? | locales? | time\ ?zones? | op\ ?codes?
          | (?:[a-z]+\ )?types | [a-z]+\ type | states? | modes? | enums? | enumerations? | parameters? | permissions? | scopes? | roles?
          | events? | intervals? | periods? | regions? | warehouses? | categories | banks? | networks? | carriers? | units?
          | capabilities | features? | (?:[a-z]+\ )?flags? (?:\ names?)? | channels? | priorit(?:y|ies) | levels? | versions? | sizes? | methods?
          | limits? | quotas?
        ) (?:\ (?:codes?|values?|list))?
      | status(?:es)? (?:\ (?:values?|list))?
    )$"
);

/// The share of texts about failures from which on a table lists errors, whatever its headings say.
pub(super) const SEVERAL: f32 = 0.25;

/// The same share for a table of states.
const MOST_STATES: f32 = 0.6;

/// No share is enough for flags: `If set, the holder cannot transfer` is not a failure.
const NEVER: f32 = f32::INFINITY;

pattern!(NAMES_STATES, r"(?i)\bstat(?:es?|us|uses)\b");
pattern!(NAMES_FLAGS, r"(?i)\bflags?\b");

/// Returns whether a heading says that errors follow.
pub(super) fn names_errors(heading: &str) -> bool {
    let words = words_of_heading(heading);
    NAMES_ERRORS.is_match(&words) || NAMES_CODES.is_match(&words) || is_status(&words)
}

/// Returns what a table is about, if its innermost heading or the heading of a column names something other than errors.
///
/// `columns` contains the headings of the columns. `failures` is the share of texts that tell of a failure.
pub(super) fn other_subject(
    headings: &Headings,
    columns: &[&str],
    failures: f32,
) -> Option<String> {
    let heading = headings.last().unwrap_or_default();
    if names_errors(heading) || columns.iter().any(|column| NAMES_ERRORS.is_match(column)) {
        return None;
    }
    // A column of statuses may stand beside the errors.
    let columns = columns.iter().copied();
    let columns = columns.filter(|column| !NAMES_STATES.is_match(&words_of_heading(column)));
    let names = columns.chain([heading]);
    let other = names.filter(|name| !name.is_empty()).find_map(|name| {
        let words = words_of_heading(name);
        // States such as `closed` and `rejected` sound like failures.
        let most = if NAMES_FLAGS.is_match(&words) {
            NEVER
        } else if NAMES_STATES.is_match(&words) {
            MOST_STATES
        } else {
            SEVERAL
        };
        (failures < most && NAMES_OTHERS.is_match(&words)).then_some(words)
    });
    other.map(|other| other.to_lowercase())
}
