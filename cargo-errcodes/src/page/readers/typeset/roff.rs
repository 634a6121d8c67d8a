//! Manual pages, with the macros of `man` or `mdoc`.

use std::borrow::Cow;

use super::Manual;
use crate::page::block::Block;
use crate::page::code::pattern;

/// Returns whether a text is a manual page: it has a title and sections.
pub(super) fn is_roff(text: &str) -> bool {
    let has = |macros: [&str; 2]| {
        let mut lines = text.lines();
        lines.any(|line| macros.iter().any(|name| line.starts_with(name)))
    };
    has([".TH ", ".Dd "]) && has([".SH", ".Sh"])
}

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut manual = Manual::new();
    // True if the next line is a term.
    let mut is_term = false;
    for (line, number) in text.lines().zip(1..) {
        let Some(request) = line.strip_prefix(['.', '\'']) else {
            if std::mem::take(&mut is_term) {
                manual.term(&shown(line), number);
            } else if line.trim().is_empty() {
                manual.end_paragraph();
            } else {
                manual.text(&shown(line), number);
            }
            continue;
        };
        let request = request.trim_start();
        let (name, rest) = request
            .split_once(char::is_whitespace)
            .unwrap_or((request, ""));
        match name {
            "SH" | "Sh" => manual.heading(1, &arguments(rest).join(" "), number),
            "SS" | "Ss" => manual.heading(2, &arguments(rest).join(" "), number),
            "TP" | "TQ" => {
                manual.end_paragraph();
                is_term = true;
            }
            "IP" => match arguments(rest).first() {
                Some(term) if !term.is_empty() && term.chars().any(char::is_alphanumeric) => {
                    manual.term(term, number);
                }
                _ => manual.end_paragraph(),
            },
            "It" => manual.term(&without_macros(rest), number),
            "PP" | "P" | "LP" | "El" => manual.end_list(),
            "Pp" => manual.end_paragraph(),
            "B" | "I" | "SM" | "BR" | "BI" | "IR" | "IB" | "RB" | "RI" => {
                let separator = if name.len() == 1 || name == "SM" {
                    " "
                } else {
                    ""
                };
                let text = arguments(rest).join(separator);
                if std::mem::take(&mut is_term) {
                    manual.term(&text, number);
                } else {
                    manual.text(&text, number);
                }
            }
            // An inline macro of `mdoc`.
            name if is_macro(name) && !is_structure(name) => {
                manual.text(&without_macros(request), number);
            }
            _ => {}
        }
    }
    manual.blocks
}

fn is_macro(word: &str) -> bool {
    let mut chars = word.chars();
    matches!(
        (chars.next(), chars.next(), chars.next()),
        (Some('A'..='Z'), Some('a'..='z'), None)
    )
}

/// Returns whether a macro of `mdoc` has no text.
fn is_structure(name: &str) -> bool {
    matches!(
        name,
        "Dd" | "Dt"
            | "Os"
            | "Bl"
            | "El"
            | "Bd"
            | "Ed"
            | "Nm"
            | "Nd"
            | "Rs"
            | "Re"
            | "Bk"
            | "Ek"
            | "Sm"
            | "Tn"
    )
}

/// Returns the text of a line of `mdoc` without its macros.
fn without_macros(line: &str) -> String {
    let mut text = String::new();
    let mut is_joined = true;
    let mut is_reference = false;
    let mut words = arguments(line).into_iter();
    while let Some(word) = words.next() {
        match &*word {
            "Ns" => is_joined = true,
            "Xr" => is_reference = true,
            word if is_macro(word) => {}
            word => {
                let is_sign = word
                    .chars()
                    .all(|c| matches!(c, '.' | ',' | ';' | ':' | ')' | '?' | '!'));
                if !is_joined && !is_sign {
                    text.push(' ');
                }
                text.push_str(word);
                if std::mem::take(&mut is_reference)
                    && let Some(section) = words.next()
                {
                    text.extend(["(", &section, ")"]);
                }
                is_joined = false;
            }
        }
    }
    text
}

/// Returns the arguments of a macro, without quotes and escapes.
fn arguments(line: &str) -> Vec<String> {
    pattern!(
        ARGUMENT,
        r#""(?P<quoted>(?:[^"]|"")*)"?|(?P<word>(?:\\ |[^\s"])[^\s]*)"#
    );
    let arguments = ARGUMENT.captures_iter(line).map(|argument| {
        let text = argument.name("quoted").or(argument.name("word"));
        shown(text.map_or("", |text| text.as_str())).into_owned()
    });
    arguments.collect()
}

/// Returns text without escapes.
fn shown(text: &str) -> Cow<'_, str> {
    pattern!(
        ESCAPE,
        r#"\\(?:f(?:\[[^\]]*\]|\(..|.)|s[-+]?[0-9]|\((?P<named>..)|\[(?P<long>[^\]]*)\]|\*\((?P<string>..)|"(?P<comment>.*)|(?P<sign>.))"#
    );
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    ESCAPE.replace_all(text, |escape: &regex::Captures<'_>| {
        let name = ["named", "long", "string"]
            .iter()
            .find_map(|group| escape.name(group));
        if let Some(name) = name {
            return named(name.as_str()).to_owned();
        }
        match escape.name("sign").map(|sign| sign.as_str()) {
            Some("e") => "\\".to_owned(),
            Some("-") => "-".to_owned(),
            Some("~" | " " | "0") => " ".to_owned(),
            Some("&" | "|" | "^" | "c" | "/" | ",") | None => String::new(),
            Some(sign) => sign.to_owned(),
        }
    })
}

/// Returns the character with a name.
fn named(name: &str) -> &str {
    match name {
        "aq" | "cq" => "'",
        "oq" => "‘",
        "lq" => "“",
        "rq" => "”",
        "dq" => "\"",
        "em" => "—",
        "en" => "–",
        "bu" => "•",
        "rs" => "\\",
        "ga" => "`",
        "ti" => "~",
        "ha" => "^",
        "co" => "©",
        _ => "",
    }
}
