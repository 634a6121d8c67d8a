//! Names of functions and variables, and what their codes are about.

use heck::ToSnakeCase;

/// Returns whether the codes of a variable or a function with this name are those of errors: `errorCode`, `strerror`.
pub(super) fn is_of_errors(name: &str) -> bool {
    const WORDS: [&str; 9] = [
        "ecode",
        "exception",
        "fail",
        "failure",
        "fault",
        "decline",
        "declined",
        "reject",
        "rejection",
    ];
    words(name)
        .iter()
        .any(|word| WORDS.contains(&&**word) || word.starts_with("err") || word.contains("error"))
}

/// Returns whether the codes may be those of errors: `rc`, `response_code`. So are many others.
pub(super) fn is_of_answers(name: &str) -> bool {
    const WORDS: [&str; 18] = [
        "cd", "code", "codes", "exit", "message", "msg", "reason", "res", "resp", "response",
        "result", "ret", "retcode", "return", "rc", "rsp", "sqlcode", "sqlstate",
    ];
    words(name).iter().any(|word| WORDS.contains(&&**word))
}

/// Returns whether a variable has values of another kind, also in a function about errors: `severity`.
pub(super) fn is_of_others(name: &str) -> bool {
    const WORDS: [&str; 10] = [
        "category", "kind", "lang", "language", "level", "locale", "method", "severity", "state",
        "type",
    ];
    words(name)
        .last()
        .is_some_and(|last| WORDS.contains(&&**last))
}

fn words(name: &str) -> Vec<String> {
    let name = name.to_snake_case();
    name.split('_').map(str::to_owned).collect()
}
