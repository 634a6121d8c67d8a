//! Rust identifiers for the names in a catalog.

use std::borrow::Cow;

use errcodes_shared::hash::hash_text;
use heck::ToUpperCamelCase as _;

/// The variant for codes that the catalog does not list.
pub const UNKNOWN: &str = "Unknown";

/// The functions and constants of the generated enums, including those that later versions may add.
///
/// In a path, a variant with the same name would hide them.
pub const RESERVED: [&str; 13] = [
    "ALL",
    "PATTERNS",
    "candidates",
    "check",
    "check_response",
    "decode",
    "from_code",
    "from_evidence",
    "from_name",
    "from_response",
    "from_symbol",
    "lookup",
    "match_evidence",
];

/// The prefixes of other names that the generated enums use.
pub const RESERVED_PREFIXES: [&str; 2] = ["CODE_", "__"];

/// The rules for a name, as a help text.
pub const RULE: &str = "use letters, digits and `_`, with no digit at the start; write an accented letter as one character";

/// Keywords of any edition of Rust that can be raw identifiers.
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

/// Keywords that can't be raw identifiers. The variant for such a name ends in `_`.
const PATH_KEYWORDS: [&str; 4] = ["Self", "self", "super", "crate"];

/// Returns whether a name can become an identifier.
pub fn is_ident(name: &str) -> bool {
    let mut chars = name.chars();
    let first = chars.next();
    first.is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && chars.all(|c| unicode_ident::is_xid_continue(c) && !is_refused(c))
        && name != "_"
}

/// Returns whether a character is rejected although Rust allows it in identifiers. These are combining accents, and joiners,
/// which are invisible and which compilers treat differently.
fn is_refused(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

/// A function that normalizes a name to NFC.
///
/// To rustc, two identifiers are the same if their NFC forms are equal, for example `K` and the kelvin sign U+212A. The
/// tables for NFC are large, so this crate does not contain them: the macros ask the compiler, and the command-line tool uses
/// another crate. The function is called only for names that are not ASCII.
pub type Normalize = fn(&str) -> String;

/// Returns the NFC form of an identifier, which rustc uses to compare it with others.
pub fn normalized(ident: String, normalize: Normalize) -> String {
    if ident.is_ascii() {
        ident
    } else {
        normalize(&ident)
    }
}

/// Returns a name with its non-ASCII characters escaped if it is not in NFC, because it can look like another name.
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

/// Returns an identifier that is similar to a name: `TwoFaRequired` for `2FA required`.
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

/// Returns the identifier for a name, as Rust source: `r#type` for `type`, `Self_` for `Self`.
pub fn variant(name: &str) -> String {
    // Nearly all names are in upper camel case, and none of these keywords is.
    let is_lower = name.starts_with(|first: char| first.is_ascii_lowercase());
    if PATH_KEYWORDS.contains(&name) {
        format!("{name}_")
    } else if is_lower && KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// Returns the identifier of a function with a name in snake case: `r#type` for `type`.
pub fn method(name: &str) -> String {
    variant(name)
}

/// Returns whether a function argument can have this name.
pub fn is_argument(name: &str) -> bool {
    is_ident(name.trim_start_matches("r#"))
}

/// Returns the upper camel case identifier for one or more words: `OpenApiV2` for `OpenAPI V2`.
///
/// Returns `None` if the result is not an identifier, as for `3M`.
pub fn camel(words: &str) -> Option<String> {
    let name = words.to_upper_camel_case();
    is_ident(&name).then(|| variant(&name))
}

/// Returns the name of the umbrella enum of a provider: `TrustXError` for `TrustX`, `AcmeError` for `Acme Errors`.
///
/// Returns `None` if the result is not an identifier, as for `3M`.
pub fn umbrella(provider: &str) -> Option<String> {
    let name = provider.to_upper_camel_case();
    let stem = name.strip_suffix("Errors").unwrap_or(&name);
    let stem = stem.strip_suffix("Error").unwrap_or(stem);
    let name = format!("{stem}Error");
    is_ident(&name).then_some(name)
}

/// Returns the name of the hidden module that contains the generated items, which are imported from it: `__TrustX_5f3a2c`.
///
/// Compilers and editors show the module before the name of each item, so its name begins with the provider. The rest is a
/// hash of the names of the items, which is the same on every machine. Two macro calls in one scope can't have an item in
/// common, so their modules have different names.
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

/// Returns a sentence that explains that two names are the same to rustc, or `None` if normalization is not the reason.
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
    fn invalid_names_have_a_suggestion() {
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
    fn providers_become_upper_camel_case() {
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
