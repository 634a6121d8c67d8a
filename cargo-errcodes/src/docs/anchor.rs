//! The ids of link targets. They contain only names and codes, so that they don't change when entries are added or
//! removed.

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use errcodes_core::code::Code;
use errcodes_core::pattern::Pattern;
use heck::ToKebabCase as _;

/// An id, and its unambiguous form, which is used if several targets have the same id.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    /// The readable form: `trustx-process-manager-126`.
    short: String,
    /// The unambiguous form: `!TrustX!ProcessManager!126!WindowTooLong`. Short forms contain no `!`.
    exact: String,
}

impl Anchor {
    /// Returns the id of a provider: `tru-id`.
    pub(super) fn provider(name: &str) -> Self {
        let words = name.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        let short = words.collect::<Vec<_>>().join("-").to_lowercase();
        let mut exact = String::new();
        push_exact(&mut exact, name);
        // A name such as `!` has no words.
        let has_no_words = short.is_empty();
        Self {
            short: if has_no_words { escape(name) } else { short },
            exact,
        }
    }

    /// Returns the id of an enum of the provider: `trustx-process-manager`.
    pub(super) fn enum_(&self, name: &str) -> Self {
        self.join(&name.to_kebab_case(), name)
    }

    /// Returns the id of a code of the enum: `trustx-process-manager-126`.
    pub(super) fn code(&self, code: &Code<'_>) -> Self {
        let key = &*code.key.value;
        self.join(&escape(key), key)
    }

    /// Returns the id of a pattern of codes of the enum: `postgres-sql-state-08~2A`.
    pub(super) fn pattern(&self, pattern: &Pattern<'_>) -> Self {
        let key = &*pattern.key.value;
        self.join(&escape(key), key)
    }

    /// Returns the id of one of several entries that share the code: `trustx-process-manager-126-window-too-long`.
    pub(super) fn variant(&self, name: &str) -> Self {
        self.join(&name.to_kebab_case(), name)
    }

    fn join(&self, short: &str, name: &str) -> Self {
        let mut exact = self.exact.clone();
        push_exact(&mut exact, name);
        Self {
            short: format!("{}-{short}", self.short),
            exact,
        }
    }
}

fn push_exact(exact: &mut String, name: &str) {
    exact.push('!');
    exact.push_str(&escape(name));
}

/// Escapes the characters that are not allowed in an id or in a URL.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':') {
            escaped.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(escaped, "~{byte:02X}");
            }
        }
    }
    escaped
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short)
    }
}

/// The number of targets that have each short id.
#[derive(Default)]
pub(super) struct AnchorCounts(HashMap<String, usize>);

impl AnchorCounts {
    pub(super) fn add(&mut self, anchor: &Anchor) {
        *self.0.entry(anchor.short.clone()).or_default() += 1;
    }

    /// Replaces the short id if several targets have the same one. None of them keeps it, so that their order does not matter.
    pub(super) fn resolve(&self, anchor: &mut Anchor) {
        if self.0.get(&anchor.short).is_some_and(|number| *number > 1) {
            anchor.short.clone_from(&anchor.exact);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use errcodes_core::code::{Code, CodeType};
    use errcodes_core::document::Text;
    use errcodes_core::source::Span;

    use super::Anchor;

    #[test]
    fn ids_are_made_of_names_and_codes() {
        let cases = [
            (
                "TrustX",
                "ProcessManager",
                "126",
                "trustx-process-manager-126",
            ),
            ("tru.ID", "TruId", "-1121", "tru-id-tru-id--1121"),
            (
                "OpenAPI V2",
                "HResult",
                "0x80070005",
                "openapi-v2-h-result-0x80070005",
            ),
            (
                "Fire",
                "Auth",
                "auth/user-not-found",
                "fire-auth-auth/user-not-found",
            ),
            ("Fire", "Auth", "a b|~", "fire-auth-a~20b~7C~7E"),
            ("微信", "Pay", "错误!", "微信-pay-错误~21"),
            ("!", "E_1", "1", "~21-e-1-1"),
        ];
        for (provider, name, code, expected) in cases {
            let key = Text {
                value: Cow::Borrowed(code),
                span: Span::default(),
            };
            let code = Code::parse(key, CodeType::TEXT).unwrap();
            let anchor = Anchor::provider(provider).enum_(name).code(&code);
            assert_eq!(anchor.to_string(), expected);
        }
    }
}
