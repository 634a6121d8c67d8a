//! Texts that stand in place of a text: `N/A`, `(Same as above)`.

mod columns;

pub(super) use self::columns::clear_placeholders;
use super::code::pattern;
use super::vocabulary::PLACEHOLDERS;

// The text above is that of the same error, so that nothing is lost.
pattern!(
    REFERS_TO_TEXT_ABOVE,
    r"(?ix)^(?:
        (?:the\ )?same(?:\ (?:text|message|as)\ (?:as\ )?(?:the\ )?(?:above|message|user\ message|error\ message|developer\ message|description))?
      | (?:see|as)\ (?:above|message|description) | ditto | idem | [íi]d\.
      | siehe\ oben | s\.\s?o | wie\ oben | dito
      | (?:ver|véase)\ (?:arriba|acima) | (?:lo\ )?mismo(?:\ que\ arriba)? | o\ mesmo | igual\ (?:ao|que\ el)\ (?:anterior|acima)
      | (?:voir\ )?ci-dessus | (?:come|vedi)\ sopra | zie\ boven
      | см\.\s?выше | то\ же(?:\ самое)? | 同上 | 上と同じ | 위와\ (?:동일|같음)
    )$"
);

/// Returns whether a text says that nothing is known, or that the text is the one above.
pub(super) fn is_placeholder_text(text: &str) -> bool {
    const UNKNOWN: [&str; 10] = [
        "unknown",
        "none",
        "none known",
        "tbd",
        "n/a",
        "not available",
        "not applicable",
        "not known",
        "no information available",
        "no description available",
    ];
    let text = text.trim();
    let inner = text
        .trim_matches(['(', ')', '[', ']', '<', '>', '*', '_'])
        .trim_end_matches('.')
        .trim();
    PLACEHOLDERS.contains(&text)
        || PLACEHOLDERS.contains(&inner)
        || UNKNOWN.contains(&&*inner.to_lowercase())
        || REFERS_TO_TEXT_ABOVE.is_match(inner)
}

#[cfg(test)]
mod tests {
    use super::is_placeholder_text;

    #[test]
    fn placeholders_are_distinguished_from_texts() {
        for text in [
            "N/A",
            "–",
            "None.",
            "(Same as above)",
            "*(same as above)*",
            "Same as message",
            "See above.",
            "Siehe oben",
            "同上",
        ] {
            assert!(is_placeholder_text(text), "{text}");
        }
        for text in [
            "Unknown door",
            "The same key is used twice.",
            "See above for the doors",
            "No door",
            "none of the keys fits",
        ] {
            assert!(!is_placeholder_text(text), "{text}");
        }
    }
}
