//! The meaning of the heading of a field.

/// The headings of the columns that contain a key, in lower case without spaces and punctuation. Only headings that can't
/// mean anything else are here.
const KEYS: [(&str, &[&str]); 5] = [
    (
        "code",
        &["code", "errorcode", "errorcodes", "errcode", "returncode"],
    ),
    ("message", &["message", "errormessage", "errormsg"]),
    ("symbol", &["symbol", "errorname", "constant"]),
    ("description", &["description", "errordescription"]),
    (
        "http_status",
        &[
            "http",
            "httpstatus",
            "httpstatuscode",
            "httpstatuscodes",
            "httpcode",
            "status",
            "statuscode",
        ],
    ),
];

/// Returns the key to which a heading belongs.
pub(super) fn key_of(heading: &str) -> Option<&'static str> {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    let heading: String = letters.flat_map(char::to_lowercase).collect();
    let mut keys = KEYS.iter();
    let (key, _) = keys.find(|(_, headings)| headings.contains(&&*heading))?;
    Some(key)
}

/// How well the texts below a heading are suited as messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Suitability {
    /// They are about something else: what to do, or a class of errors.
    None,
    /// They state the cause, which some vendors use as the message.
    Cause,
    Unknown,
    /// They describe the error.
    Description,
    Message,
}

/// Words of headings of messages, of descriptions, of causes, of what to do, and of other texts. In languages without spaces, a heading has the word in it.
const MESSAGES: [&str; 10] = [
    "message",
    "messages",
    "msg",
    "text",
    "mensagem",
    "mensaje",
    "meldung",
    "сообщение",
    "信息",
    "メッセージ",
];
const DESCRIPTIONS: [&str; 24] = [
    "description",
    "desc",
    "meaning",
    "explanation",
    "detail",
    "details",
    "definition",
    "title",
    "summary",
    "descrição",
    "descripción",
    "beschreibung",
    "bedeutung",
    "описание",
    "значение",
    "signification",
    "descrizione",
    "描述",
    "说明",
    "含义",
    "説明",
    "意味",
    "内容",
    "설명",
];
const CAUSES: [&str; 9] = [
    "cause",
    "causes",
    "reason",
    "reasons",
    "causa",
    "ursache",
    "причина",
    "原因",
    "원인",
];
const ACTIONS: [&str; 35] = [
    "solution",
    "solutions",
    "action",
    "actions",
    "resolution",
    "remedy",
    "remedies",
    "fix",
    "workaround",
    "troubleshooting",
    "correction",
    "recommendation",
    "recommendations",
    "suggestion",
    "suggestions",
    "handling",
    "correção",
    "solución",
    "solução",
    "acción",
    "ação",
    "lösung",
    "maßnahme",
    "abhilfe",
    "решение",
    "действие",
    "解决",
    "处理",
    "建议",
    "措施",
    "対処",
    "対策",
    "처리",
    "해결",
    "조치",
];
const OTHERS: [&str; 18] = [
    "type",
    "category",
    "class",
    "severity",
    "level",
    "group",
    "module",
    "component",
    "retryable",
    "retriable",
    "retry",
    "endpoint",
    "endpoints",
    "http",
    "status",
    "example",
    "类型",
    "级别",
];

impl Suitability {
    pub(super) fn of(heading: &str) -> Self {
        let heading = spaced(heading);
        let words: Vec<&str> = heading.split(|c: char| !c.is_alphanumeric()).collect();
        let has = |list: &[&str]| {
            let mut list = list.iter();
            list.any(|word| words.contains(word) || !has_spaces(word) && heading.contains(*word))
        };
        if has(&MESSAGES) {
            Self::Message
        } else if has(&DESCRIPTIONS) {
            Self::Description
        } else if has(&ACTIONS) || has(&OTHERS) {
            Self::None
        } else if has(&CAUSES) {
            Self::Cause
        } else {
            Self::Unknown
        }
    }
}

/// Returns whether the texts below a heading describe an HTTP status: `HTTP Description`, `HTTP status text`.
pub(super) fn is_about_http_status(heading: &str) -> bool {
    const TEXTS: [&str; 2] = ["phrase", "reason"];
    let heading = spaced(heading);
    let mut words = heading.split(|c: char| !c.is_alphanumeric());
    let is_text = |word: &str| {
        let lists = [&MESSAGES[..], &DESCRIPTIONS, &TEXTS];
        lists.iter().any(|list| list.contains(&word))
    };
    words.clone().any(|word| word == "http") && words.any(is_text)
}

/// Returns whether a label says that a text follows, or an example of it: `Error message`, `Possible cause`.
pub(in super::super) fn is_label_of_text(label: &str) -> bool {
    const EXAMPLES: [&str; 3] = ["example", "examples", "sample"];
    const BESIDES: [&str; 5] = ["error", "the", "possible", "user", "long"];
    let label = label.to_lowercase();
    let lists = [&MESSAGES[..], &DESCRIPTIONS, &CAUSES, &EXAMPLES, &ACTIONS];
    let is_known = |word: &&str| lists.iter().any(|list| list.contains(word));
    let mut words = label.split_whitespace();
    words.clone().any(|word| is_known(&word))
        && words.all(|word| is_known(&word) || BESIDES.contains(&word))
}

/// Returns a heading in lower case, with a space before each capital in a word.
fn spaced(heading: &str) -> String {
    let mut spaced = String::new();
    let mut was_lower = false;
    for c in heading.chars() {
        if was_lower && c.is_uppercase() {
            spaced.push(' ');
        }
        was_lower = c.is_lowercase();
        spaced.extend(c.to_lowercase());
    }
    spaced
}

/// Returns whether the script of a word separates words with spaces.
fn has_spaces(word: &str) -> bool {
    word.chars().all(|c| c < '\u{2E80}')
}

#[cfg(test)]
mod tests {
    use super::{Suitability, is_about_http_status};

    #[test]
    fn headings_of_texts_of_statuses_name_http() {
        let about = [
            "HTTP Description",
            "httpMessage",
            "HTTP status text",
            "HTTP reason phrase",
        ];
        assert!(about.into_iter().all(is_about_http_status));
        let others = ["HTTP status", "Description", "HTTP", "Reason", "HTTP code"];
        assert!(!others.into_iter().any(is_about_http_status));
    }

    #[test]
    fn headings_say_whether_texts_are_messages() {
        for (heading, expected) in [
            ("Error Message", Suitability::Message),
            ("errorMsg", Suitability::Message),
            ("error_msg", Suitability::Message),
            ("Meaning / Solution", Suitability::Description),
            ("Recommended action", Suitability::None),
            ("HTTPStatusCode", Suitability::Unknown),
            ("HttpStatus", Suitability::None),
            ("处理建议", Suitability::None),
            ("错误描述", Suitability::Description),
            ("Correção", Suitability::None),
            ("Reason", Suitability::Cause),
            ("Name", Suitability::Unknown),
        ] {
            assert_eq!(Suitability::of(heading), expected, "{heading}");
        }
    }
}
