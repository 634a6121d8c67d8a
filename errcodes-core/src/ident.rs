//! From the names in a catalog to identifiers in Rust.

use std::borrow::Cow;

use errcodes_shared::hash::hash_text;
use heck::ToUpperCamelCase as _;

/// The variant for codes that the catalog does not list.
pub const UNKNOWN: &str = "Unknown";

/// Functions and constants of the generated enums, of this version and of later ones.
///
/// A path can't name them beside a variant with the same name.
pub const RESERVED: [&str; 11] = [
    "ALL",
    "PATTERNS",
    "candidates",
    "decode",
    "from_code",
    "from_evidence",
    "from_name",
    "from_response",
    "from_symbol",
    "lookup",
    "match_evidence",
];

/// The prefixes of names that the generated code uses, for the same reason.
pub const RESERVED_PREFIXES: [&str; 2] = ["CODE_", "__"];

/// What a name must be like, as a help text.
pub const RULE: &str = "use letters, digits and `_`, with no digit at the start; write an accented letter as one character";

/// Words that are no identifiers in some edition of Rust, but are if `r#` stands in front.
const KEYWORDS: [&str; 49] = [
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "ref",
    "return",
    "static",
    "struct",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
    "macro_rules",
];

/// Words that are no identifiers even with `r#`: the variant for such a name ends in `_`.
const PATH_KEYWORDS: [&str; 4] = ["Self", "self", "super", "crate"];

/// Whether a name can be made an identifier.
pub fn is_ident(name: &str) -> bool {
    let mut chars = name.chars();
    let first = chars.next();
    first.is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && chars.all(|c| unicode_ident::is_xid_continue(c) && !is_refused(c))
        && name != "_"
}

/// Returns whether no name can have this character, although it is allowed in identifiers: accents that are put on
/// top of the letter before them, and joiners, which nobody sees and which compilers disagree about.
fn is_refused(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

/// Normalises a name to NFC.
///
/// rustc takes two identifiers for one if they are the same after that: `K` and U+212A, the sign for kelvin. The
/// tables for it are large, so this crate does not have them: the macros ask the compiler, and the command line tool
/// has a crate for it. Only names that are not ASCII are passed.
pub type Normalize = fn(&str) -> String;

/// Returns the spelling of an identifier by which rustc compares it with others.
pub fn normalized(ident: String, normalize: Normalize) -> String {
    if ident.is_ascii() {
        ident
    } else {
        normalize(&ident)
    }
}

/// Returns a name with its characters beyond ASCII as escapes, if it is not normalised and so looks like another one.
pub fn visible(name: &str, normalize: Normalize) -> Cow<'_, str> {
    if name.is_ascii() || normalize(name) == name {
        return name.into();
    }
    let chars = name.chars().map(|c| match c {
        c if c.is_ascii() => c.to_string(),
        c => c.escape_unicode().to_string(),
    });
    chars.collect::<String>().into()
}

/// An identifier that is like a name which is none: `2FA required` is `TwoFaRequired`.
pub fn suggest(name: &str) -> Option<String> {
    const WORDS: [&str; 10] = [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    ];
    let letters = name.trim_start_matches(|first: char| first.is_ascii_digit());
    let digits = &name[..name.len() - letters.len()];
    let letters = letters.to_upper_camel_case();
    let word = digits
        .parse::<usize>()
        .ok()
        .and_then(|digit| WORDS.get(digit));
    let name = match word {
        Some(word) if digits.len() == 1 => format!("{word}{letters}"),
        _ => format!("{letters}{digits}"),
    };
    is_ident(&name).then_some(name)
}

/// The identifier for a name, spelt as Rust source: `type` is `r#type`, `Self` is `Self_`.
pub fn variant(name: &str) -> String {
    // Nearly all names are in upper camel case, and all keywords are not.
    let is_lower = name.starts_with(|first: char| first.is_ascii_lowercase());
    if PATH_KEYWORDS.contains(&name) {
        format!("{name}_")
    } else if is_lower && KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// The identifier of a function for a name in snake case: `type` is `r#type`.
pub fn method(name: &str) -> String {
    variant(name)
}

/// Whether a function can have an argument of this name.
pub fn is_argument(name: &str) -> bool {
    is_ident(name.trim_start_matches("r#"))
}

/// The identifier in upper camel case for words: `OpenAPI V2` is `OpenApiV2`.
///
/// `None` if that is no identifier: `3M`.
pub fn camel(words: &str) -> Option<String> {
    let name = words.to_upper_camel_case();
    is_ident(&name).then(|| variant(&name))
}

/// Returns the name of the umbrella enum of a provider: `TrustX` is `TrustXError`, `Acme Errors` is `AcmeError`.
///
/// `None` if that is not an identifier: `3M`.
pub fn umbrella(provider: &str) -> Option<String> {
    let name = provider.to_upper_camel_case();
    let stem = name.strip_suffix("Errors").unwrap_or(&name);
    let stem = stem.strip_suffix("Error").unwrap_or(stem);
    let name = format!("{stem}Error");
    is_ident(&name).then_some(name)
}

/// Returns the name of the hidden module around the generated items, which are imported from there: `__TrustX_5f3a2c`.
///
/// Compilers and editors show it before the name of each item, so it begins with the provider. Two calls of the macro in
/// one scope must not clash, and neither can have an item that the other has: the rest is a hash of the items' names, the
/// same on every machine.
pub fn module<'i>(provider: &str, idents: impl Iterator<Item = &'i str>) -> String {
    let mut names = String::new();
    for ident in idents {
        names.push_str(ident);
        names.push(' ');
    }
    let mut provider = provider.to_upper_camel_case();
    provider.retain(|c| c.is_ascii_alphanumeric());
    format!("__{provider}_{:06x}", hash_text(&names, 0) >> 40)
}

/// Returns a text that says that two names are the same to rustc; `None` if normalization is not the reason.
pub(crate) fn same_to_rustc(first: &str, second: &str, normalize: Normalize) -> Option<String> {
    let is_normalized = |name: &str| name.is_ascii() || normalize(name) == name;
    if first == second || is_normalized(first) && is_normalized(second) {
        return None;
    }
    Some(format!(
        "rustc normalizes identifiers to NFC, which makes `{}` and `{}` the same",
        visible(first, normalize),
        visible(second, normalize),
    ))
}

#[cfg(test)]
mod tests {
    use super::{KEYWORDS, camel, is_ident, module, suggest, umbrella, variant};

    #[test]
    fn names_of_vendors_become_identifiers() {
        let cases = [
            ("ProcessTokenNotFound", Some("ProcessTokenNotFound")),
            ("None", Some("None")),
            ("Self", Some("Self_")),
            ("type", Some("r#type")),
            ("gen", Some("r#gen")),
            ("Größe", Some("Größe")),
            ("错误", Some("错误")),
            ("_2FARequired", Some("_2FARequired")),
            ("Caf\u{E9}", Some("Caf\u{E9}")),
            ("Cafe\u{301}", None),
            ("2FARequired", None),
            ("UNAUTHORIZED/INVALID URL", None),
            ("Not-Found", None),
            ("_", None),
            ("", None),
        ];
        for (name, expected) in cases {
            let actual = is_ident(name).then(|| variant(name));
            assert_eq!(actual.as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn an_identifier_is_made_of_what_is_none() {
        let cases = [
            ("2FARequired", Some("TwoFaRequired")),
            ("404 Not Found", Some("NotFound404")),
            ("UNAUTHORIZED/INVALID URL", Some("UnauthorizedInvalidUrl")),
            ("Not-Found", Some("NotFound")),
            ("_", None),
            ("!", None),
        ];
        for (name, expected) in cases {
            assert_eq!(suggest(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn an_umbrella_enum_ends_in_error_once() {
        let cases = [
            ("TrustX", Some("TrustXError")),
            ("tru.ID", Some("TruIdError")),
            ("OpenAPI V2", Some("OpenApiV2Error")),
            ("Acme Error", Some("AcmeError")),
            ("Acme errors", Some("AcmeError")),
            ("Terror", Some("TerrorError")),
            ("Error Tracker", Some("ErrorTrackerError")),
            ("Error", Some("Error")),
            ("self", Some("SelfError")),
            ("错误", Some("错误Error")),
            ("3M", None),
        ];
        for (provider, expected) in cases {
            assert_eq!(umbrella(provider).as_deref(), expected, "{provider}");
        }
    }

    #[test]
    fn keywords_are_those_of_the_compiler() {
        for keyword in KEYWORDS {
            let raw = syn::parse_str::<syn::Ident>(&variant(keyword));
            assert!(raw.is_ok(), "{keyword}");
        }
    }

    #[test]
    fn providers_become_the_name_of_the_join() {
        let cases = [
            ("TrustX", Some("TrustX")),
            ("OpenAPI V2", Some("OpenApiV2")),
            ("tru.ID", Some("TruId")),
            ("self", Some("Self_")),
            ("1&1", None),
        ];
        for (provider, expected) in cases {
            assert_eq!(camel(provider).as_deref(), expected, "{provider}");
        }
    }

    #[test]
    fn modules_are_named_after_the_provider() {
        let name = |provider: &str, idents: &[&str]| module(provider, idents.iter().copied());
        assert_eq!(name("TrustX", &["Common"]), "__TrustX_e88683");
        assert_ne!(name("TrustX", &["Common"]), name("TrustX", &["Lock"]));
        assert_ne!(name("TrustX", &["A", "B"]), name("TrustX", &["AB"]));
        for provider in ["1&1", "Größe", "", "r#type", "tru.ID"] {
            assert!(is_ident(&name(provider, &["Common"])), "{provider}");
        }
    }
}
