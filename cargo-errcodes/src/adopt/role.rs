//! The meaning of a function that takes an error, by its name and type.

use super::function::Function;

/// The meaning of what a function returns for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The code: a number, or the text that the vendor sends.
    Code,
    /// A text that may be the code, the symbol or the message.
    Label,
    Message,
    HttpStatus,
    Retryable,
    Other,
}

const INTEGERS: [&str; 12] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
];

/// Returns whether a type is an integer.
pub(super) fn is_integer(ty: &str) -> bool {
    INTEGERS.contains(&ty)
}

/// Returns whether a type is a text.
pub(super) fn is_text(ty: &str) -> bool {
    let texts = ["String", "Box<str>", "Arc<str>", "Rc<str>"];
    ty.starts_with('&') && ty.ends_with("str") && !ty.contains('[')
        || texts.contains(&ty.trim_start_matches('&'))
        || ty.starts_with("Cow<")
}

/// Returns the type in an `Option`, or the type itself.
pub(super) fn required(ty: &str) -> &str {
    ty.strip_prefix("Option<")
        .and_then(|inner| inner.strip_suffix('>'))
        .unwrap_or(ty)
}

impl Role {
    /// Returns the role of a function that takes an error.
    pub(super) fn of(function: &Function<'_>) -> Self {
        if !function.takes_error() {
            return Self::Other;
        }
        let name = &*function.name.to_lowercase();
        let words: Vec<&str> = name.split('_').collect();
        let has = |word: &str| words.contains(&word);
        let output = required(&function.output);
        match function.trait_name() {
            Some("Display") => return Self::Message,
            Some("From" | "Into") if is_integer(output) => return Self::Code,
            Some("From" | "Into" | "AsRef") if is_text(output) => return Self::Label,
            None | Some("another trait") => {}
            Some("Error") if name == "description" => return Self::Message,
            Some(_) => return Self::Other,
        }
        let is_status = has("http") || has("status") && !has("grpc");
        if output.ends_with("StatusCode") {
            return Self::HttpStatus;
        }
        if is_integer(output) {
            let is_other = ["exit", "grpc", "severity", "level", "line"].into_iter();
            return match () {
                () if is_status => Self::HttpStatus,
                () if is_other.into_iter().any(has) => Self::Other,
                () if has("code") || has("errno") || has("number") || has("value") || has("id") => {
                    Self::Code
                }
                () if ["as", "to", "into"].contains(&words[0]) || has("raw") || has("get") => {
                    Self::Code
                }
                () => Self::Other,
            };
        }
        if is_text(output) {
            return match name {
                "code" | "error_code" | "as_code" | "err_code" | "code_str" => Self::Code,
                _ if has("message")
                    || has("msg")
                    || has("description")
                    || has("detail")
                    || has("reason")
                    || has("text")
                    || has("explanation") =>
                {
                    Self::Message
                }
                _ if has("str")
                    || has("symbol")
                    || has("name")
                    || has("string")
                    || has("variant")
                    || has("kind")
                    || has("id")
                    || has("slug")
                    || has("type")
                    || has("code") =>
                {
                    Self::Label
                }
                _ => Self::Other,
            };
        }
        let is_retry = name.contains("retry") || name.contains("retri");
        if output == "bool" && is_retry && !name.contains("not") {
            return Self::Retryable;
        }
        Self::Other
    }
}
